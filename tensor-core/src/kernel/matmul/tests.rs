use core::array::from_fn;
use core::fmt::Debug;
use core::mem::MaybeUninit;

use crate::shape::RUN_TIME;

use super::{Extents, Matrix, MulAdd, Strided, product};

struct Fixed<const ROWS: usize, const INNER: usize, const COLUMNS: usize>;

impl<const ROWS: usize, const INNER: usize, const COLUMNS: usize> Extents for Fixed<ROWS, INNER, COLUMNS> {
    const ROWS: Option<usize> = Some(ROWS);
    const INNER: usize = INNER;
    const COLUMNS: usize = COLUMNS;
}

struct AnyRows<const INNER: usize, const COLUMNS: usize>;

impl<const INNER: usize, const COLUMNS: usize> Extents for AnyRows<INNER, COLUMNS> {
    const ROWS: Option<usize> = None;
    const INNER: usize = INNER;
    const COLUMNS: usize = COLUMNS;
}

/// Elements of a repeatable sequence that sums of products distinguish well.
trait Sample: MulAdd + PartialEq + Debug {
    fn sample(index: usize) -> Self;
}

macro_rules! samples {
    ($($type:ident: $index:ident => $value:expr;)*) => {$(
        impl Sample for $type {
            #[expect(clippy::allow_attributes, reason = "not every type's conversion is lossy")]
            #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_precision_loss, clippy::cast_lossless)]
            fn sample(index: usize) -> Self {
                let $index = scrambled(index);
                $value
            }
        }
    )*};
}

samples! {
    f32: i => i as i16 as f32 / 4096.0;
    f64: i => i as i32 as f64 / 65536.0;
    i8: i => i as i8;
    i16: i => i as i16;
    i32: i => i as i32;
    i64: i => (i as i64) << 20;
    u8: i => i as u8;
    u16: i => i as u16;
    u32: i => i;
    u64: i => u64::from(i) << 31;
    bool: i => i.is_multiple_of(11);
}

#[expect(clippy::cast_possible_truncation, reason = "only the low bits are wanted")]
fn scrambled(index: usize) -> u32 {
    let bits = (index as u32).wrapping_mul(0x9E37_79B9) ^ 0x5bd1_e995;
    (bits ^ (bits >> 15)).wrapping_mul(0x85eb_ca6b) >> 7
}

/// How an operand lets itself be read.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Layout {
    RowMajor,
    ColumnMajor,
    Lazy,
}

/// The same matrix in every layout.
struct Operand<T> {
    elements: Vec<T>,
    strides: [usize; 2],
    layout: Layout,
}

impl<T: Sample> Operand<T> {
    fn new(rows: usize, columns: usize, seed: usize, layout: Layout) -> Self {
        let strides = if layout == Layout::ColumnMajor { [1, rows] } else { [columns, 1] };
        let mut elements = vec![T::ZERO; rows * columns];
        for row in 0..rows {
            for column in 0..columns {
                elements[row * strides[0] + column * strides[1]] = T::sample(row * columns + column + seed);
            }
        }
        Self { elements, strides, layout }
    }
}

impl<T: MulAdd> Matrix for Operand<T> {
    type Elem = T;
    const IN_MEMORY: bool = true;

    fn at(&self, row: usize, column: usize) -> T {
        self.elements[row * self.strides[0] + column * self.strides[1]]
    }

    fn pack_row(&self, row: usize, column: usize, out: &mut [MaybeUninit<T>]) {
        for (i, slot) in out.iter_mut().enumerate() {
            slot.write(self.at(row, column + i));
        }
    }

    fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<T>]) {
        for (i, slot) in out.iter_mut().enumerate() {
            slot.write(self.at(row + i, column));
        }
    }

    fn memory(&self) -> Option<Strided<'_, T>> {
        (self.layout != Layout::Lazy)
            .then(|| Strided::new(&self.elements, 0, self.strides[0], self.strides[1]))
    }
}

/// How the terms of an element are added: in blocks, or dealt out to lanes.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    /// One after another, each rounded before it is added.
    Terms,
    Blocks,
    Lanes(usize),
}

fn order<E: Extents>(layouts: [Layout; 2]) -> Order {
    if super::is_small::<E>() {
        return Order::Terms;
    }
    let column_of_rows = layouts[0] == Layout::ColumnMajor
        && layouts[1] == Layout::RowMajor
        && E::ROWS.is_some_and(|rows| rows > 1);
    let row_of_columns = E::ROWS == Some(1) && layouts == [Layout::RowMajor, Layout::ColumnMajor];
    if E::INNER == RUN_TIME {
        return Order::Blocks;
    }
    if (E::COLUMNS == 1 && !column_of_rows) || (E::COLUMNS > 1 && row_of_columns) {
        Order::Lanes(super::dot::lanes::<E>())
    } else {
        Order::Blocks
    }
}

/// The definition of the product, term by term.
fn expected<E: Extents, T: Sample>(rows: usize, inner: usize, order: Order) -> Vec<T> {
    let a = Operand::<T>::new(rows, inner, 1, Layout::RowMajor).elements;
    let b = Operand::<T>::new(inner, E::COLUMNS, 77, Layout::ColumnMajor).elements;
    let mut product = Vec::new();
    for row in 0..rows {
        let a = &a[row * inner..][..inner];
        for column in 0..E::COLUMNS {
            let b = &b[column * inner..][..inner];
            let term = |sum, k: usize| T::mul_add(a[k], b[k], sum);
            product.push(match order {
                Order::Terms => (0..inner).fold(T::ZERO, |sum, k| T::mul_then_add(a[k], b[k], sum)),
                Order::Blocks => {
                    let blocks = (0..inner).step_by(256);
                    let sums = blocks.map(|k| (k..inner.min(k + 256)).fold(T::ZERO, term));
                    sums.reduce(T::add).unwrap_or(T::ZERO)
                }
                Order::Lanes(lanes) => {
                    let lane = |lane| (lane..inner).step_by(lanes).fold(T::ZERO, term);
                    let mut sums: Vec<T> = (0..lanes).map(lane).collect();
                    while sums.len() > 1 {
                        let high = sums.split_off(sums.len() / 2);
                        sums = sums.iter().zip(high).map(|(&low, high)| T::add(low, high)).collect();
                    }
                    sums[0]
                }
            });
        }
    }
    product
}

/// Multiplies at one width, in every layout, and compares with the definition.
fn check_width<const WIDTH: usize, E: Extents, T: Sample>(rows: usize) {
    check_inner::<WIDTH, E, T>(rows, E::INNER);
}

/// The same of so many terms.
fn check_inner<const WIDTH: usize, E: Extents, T: Sample>(rows: usize, inner: usize) {
    use Layout::{ColumnMajor, Lazy, RowMajor};

    let mut orders: Vec<(Order, Vec<T>)> = Vec::new();
    for layouts in [
        [RowMajor, RowMajor],
        [Lazy, RowMajor],
        [RowMajor, Lazy],
        [Lazy, Lazy],
        [ColumnMajor, RowMajor],
        [RowMajor, ColumnMajor],
    ] {
        let order = order::<E>(layouts);
        if !orders.iter().any(|(known, _)| *known == order) {
            orders.push((order, expected::<E, T>(rows, inner, order)));
        }
        let expected = &orders.iter().find(|(known, _)| *known == order).unwrap().1;

        let a = Operand::<T>::new(rows, inner, 1, layouts[0]);
        let b = Operand::<T>::new(inner, E::COLUMNS, 77, layouts[1]);
        let mut out = vec![None; rows * E::COLUMNS];
        product::<WIDTH, E, T, _, _>(
            &a,
            &b,
            [rows, inner],
            |row, first, values| {
                assert!(row < rows && first + values.len() <= E::COLUMNS);
                for (column, value) in (first..).zip(values) {
                    let previous = out[row * E::COLUMNS + column].replace(*value);
                    assert_eq!(previous, None, "({row}, {column}) is stored twice");
                }
            },
            |_, _| core::ptr::null(),
        );
        for (index, (got, expected)) in out.iter().zip(expected).enumerate() {
            assert_eq!(
                *got,
                Some(*expected),
                "element {index} of {rows}x{}x{} at width {WIDTH}, {layouts:?}",
                inner,
                E::COLUMNS
            );
        }
    }
}

fn check<E: Extents, T: Sample>(rows: usize) {
    check_width::<16, E, T>(rows);
    check_width::<32, E, T>(rows);
    check_width::<64, E, T>(rows);
}

fn check_fixed<T: Sample, const ROWS: usize, const INNER: usize, const COLUMNS: usize>() {
    check::<Fixed<ROWS, INNER, COLUMNS>, T>(ROWS);
}

macro_rules! every_inner_and_column {
    ($check:ident: $($column:literal)*) => {
        $(every_inner_and_column!(@ $check, $column: 0 1 2 3 4 5 6 7 8 9);)*
    };
    (@ $check:ident, $column:literal: $($inner:literal)*) => {
        $($check::<$inner, $column>();)*
    };
}

fn any_rows_up_to_nine<const INNER: usize, const COLUMNS: usize>() {
    for rows in 0..=9 {
        check_width::<64, AnyRows<INNER, COLUMNS>, f32>(rows);
    }
}

#[test]
fn products_of_small_extents_follow_the_definition() {
    every_inner_and_column!(any_rows_up_to_nine: 0 1 2 3 4 5 6 7 8 9);
}

#[test]
fn terms_of_run_time_many_follow_the_definition() {
    struct Terms<const ROWS: usize, const COLUMNS: usize>;
    impl<const ROWS: usize, const COLUMNS: usize> Extents for Terms<ROWS, COLUMNS> {
        const ROWS: Option<usize> = Some(ROWS);
        const INNER: usize = RUN_TIME;
        const COLUMNS: usize = COLUMNS;
    }
    for inner in [0, 1, 2, 7, 255, 256, 257, 600] {
        check_inner::<16, Terms<9, 21>, f32>(9, inner);
        check_inner::<32, Terms<40, 70>, f64>(40, inner);
        check_inner::<64, Terms<3, 1>, i32>(3, inner);
        check_inner::<64, Terms<260, 300>, f32>(260, inner);
    }
}

#[test]
fn products_of_every_type_follow_the_definition() {
    macro_rules! types {
        ($($type:ident)*) => {$(
            check_fixed::<$type, 17, 33, 70>();
            check_fixed::<$type, 9, 40, 1>();
        )*};
    }
    types!(f32 f64 i8 i16 i32 i64 u8 u16 u32 u64 bool);
}

#[test]
fn rows_known_at_compile_time_follow_the_definition() {
    check_fixed::<f32, 0, 3, 4>();
    check_fixed::<f32, 0, 300, 50>();
    check_fixed::<f32, 1, 1, 1>();
    check_fixed::<f32, 1, 300, 1>();
    check_fixed::<f32, 1, 70, 131>();
    check_fixed::<f64, 2, 70, 131>();
    check_fixed::<f32, 1, 130, 5>();
    check_fixed::<f32, 6, 130, 1>();
    check_fixed::<f32, 3, 3, 3>();
    check_fixed::<f32, 4, 4, 4>();
    check_fixed::<f64, 5, 4, 6>();
    check_fixed::<f32, 8, 8, 8>();
    check_fixed::<f64, 16, 16, 16>();
    check_fixed::<f32, 32, 10, 32>();
}

#[test]
fn more_than_one_block_follows_the_definition() {
    check_width::<64, Fixed<258, 513, 130>, f32>(258);
    check_width::<32, Fixed<258, 257, 33>, f64>(258);
    check_width::<64, Fixed<230, 260, 290>, i32>(230);
    check_width::<64, Fixed<20, 300, 515>, u8>(20);
    check_fixed::<i32, 19, 257, 129>();
    check::<AnyRows<300, 130>, f32>(33);
    check::<AnyRows<300, 130>, f32>(0);
}

/// One row by more columns than are swept at once, and by one column as many rows that lie column by column.
#[test]
fn vectors_by_wide_matrices_follow_the_definition() {
    check_width::<32, Fixed<1, 530, 300>, f32>(1);
    check_width::<32, Fixed<1, 21, 1030>, f64>(1);
    check_width::<32, Fixed<300, 530, 1>, f32>(300);
    check_width::<32, Fixed<1030, 19, 1>, i32>(1030);
    check_width::<32, Fixed<7, 615, 1>, f64>(7);
}

#[test]
fn a_row_does_not_depend_on_the_rows_beside_it() {
    let row = |rows: usize| {
        let a = Operand::<f32>::new(rows, 600, 1, Layout::RowMajor);
        let b = Operand::<f32>::new(600, 70, 77, Layout::RowMajor);
        let mut out = [0.0; 70];
        product::<64, AnyRows<600, 70>, f32, _, _>(
            &a,
            &b,
            [rows, 600],
            |row, first, values| {
                if row == 0 {
                    out[first..first + values.len()].copy_from_slice(values);
                }
            },
            |_, _| core::ptr::null(),
        );
        out
    };
    assert_eq!(row(1).map(f32::to_bits), row(40).map(f32::to_bits));
}

#[test]
fn lazily_evaluated_operands_are_read_once_where_they_fit_the_buffers() {
    struct Counted(core::cell::Cell<usize>);
    impl Matrix for Counted {
        type Elem = i32;
        const IN_MEMORY: bool = false;
        fn at(&self, _: usize, _: usize) -> i32 {
            self.0.set(self.0.get() + 1);
            1
        }
        fn pack_row(&self, _: usize, _: usize, out: &mut [MaybeUninit<i32>]) {
            self.0.set(self.0.get() + out.len());
            out.fill(MaybeUninit::new(1));
        }
        fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<i32>]) {
            self.pack_row(row, column, out);
        }
        fn memory(&self) -> Option<Strided<'_, i32>> {
            None
        }
    }
    let [a, b] = from_fn(|_| Counted(0.into()));
    product::<64, Fixed<100, 600, 128>, i32, _, _>(
        &a,
        &b,
        [100, 600],
        |_, _, values| {
            assert!(values.iter().all(|&value| value == 600));
        },
        |_, _| core::ptr::null(),
    );
    assert_eq!([a.0.get(), b.0.get()], [100 * 600, 600 * 128]);
}
