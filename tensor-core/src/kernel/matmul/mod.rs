//! The matrix product: two operands of known extents in, rows of finished elements out.
//!
//! Everything here is inlined into the caller, who compiles it for a SIMD level and says by
//! `WIDTH` how many bytes a vector register of that level has. The level decides how many elements are
//! worked on side by side, never the order of the additions of one of them: results have the same bits
//! on every level, whether operands are read in place or packed.
//!
//! - A dot product of two rows in memory deals its terms out to a fixed number of lanes: the result has
//!   one column, or has one row and the right operand lies column by column.
//! - Otherwise, and where the left operand of a matrix-vector product lies column by column, blocks of
//!   256 terms are summed in order, and the sums of the blocks are added in order.

#![forbid(unsafe_code)]
#![expect(clippy::inline_always, reason = "the caller's target features reach only inlined code")]

mod arithmetic;
mod blocked;
mod direct;
mod dot;
mod tile;

#[cfg(test)]
mod tests;

use core::marker::PhantomData;
use core::slice::from_ref;

pub use arithmetic::MulAdd;

use blocked::Blocked;
use direct::Direct;
use tile::DEPTH;

/// The sizes of a product that are known at compile time.
pub trait Extents {
    /// Rows of the left operand and of the result; `None` if only known at run time.
    const ROWS: Option<usize>;
    /// Columns of the left operand, rows of the right one.
    const INNER: usize;
    /// Columns of the right operand and of the result.
    const COLUMNS: usize;
}

/// An operand.
pub trait Matrix {
    /// The type of its elements.
    type Elem: MulAdd;

    /// One element; `row` and `column` are within the operand's extents.
    fn at(&self, row: usize, column: usize) -> Self::Elem;

    /// All elements, row by row, if that is how they are stored.
    fn contiguous(&self) -> Option<&[Self::Elem]>;

    /// All elements, column by column, if that is how they are stored.
    #[inline(always)]
    fn transposed(&self) -> Option<&[Self::Elem]> {
        None
    }
}

/// Takes the product of `a` and `b` and hands every element of it to `store` exactly once.
///
/// `store(row, first_column, values)` gets neighbours of one row. `rows` is `E::ROWS` if that is known.
///
/// `WIDTH` is the size in bytes of a vector register: 16, 32 or 64.
#[inline(always)]
pub fn product<const WIDTH: usize, E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    mut store: impl FnMut(usize, usize, &[T]),
) {
    let rows = E::ROWS.unwrap_or(rows);
    if E::COLUMNS == 0 {
        return;
    }
    if E::COLUMNS == 1 {
        if let (Some(a), Some(b)) = (a.transposed(), b.contiguous())
            && E::ROWS.is_some_and(|rows| rows > 1)
        {
            // The columns of `a` are rows in memory: `b @ a.T`, which reads them as they lie.
            let swapped = Direct::new(
                b,
                a,
                1,
                #[inline(always)]
                |_, first, values: &[T]| {
                    for (row, value) in values.iter().enumerate() {
                        store(first + row, 0, from_ref(value));
                    }
                },
            );
            Plan::<WIDTH, Swapped<E>, T>::direct(swapped);
            return;
        }
        dots::<E, T>(a, b, rows, store);
        return;
    }
    if E::ROWS == Some(1)
        && let (Some(a), Some(b)) = (a.contiguous(), b.transposed())
    {
        dots::<E, T>(
            &RowMajor(b),
            &RowMajor(a),
            E::COLUMNS,
            #[inline(always)]
            |column, _, value: &[T]| store(0, column, value),
        );
        return;
    }
    if let (Some(a), Some(b)) = (a.contiguous(), b.contiguous())
        && (Plan::<WIDTH, E, T>::SMALL || rows <= Plan::<WIDTH, E, T>::FEW_ROWS)
    {
        // Lengths the optimizer can see spare it the bounds checks.
        let (a, b) = (&a[..rows * E::INNER], &b[..E::INNER * E::COLUMNS]);
        Plan::<WIDTH, E, T>::direct(Direct::new(a, b, rows, store));
        return;
    }
    if E::INNER == 0 {
        for row in 0..rows {
            for column in 0..E::COLUMNS {
                store(row, column, &[T::ZERO]);
            }
        }
        return;
    }
    Plan::<WIDTH, E, T>::blocked(a, b, rows, store);
}

/// The product with the rows and columns of its result exchanged.
struct Swapped<E>(PhantomData<E>);

impl<E: Extents> Extents for Swapped<E> {
    const ROWS: Option<usize> = Some(E::COLUMNS);
    const INNER: usize = E::INNER;
    const COLUMNS: usize = match E::ROWS {
        Some(rows) => rows,
        None => 1,
    };
}

/// Elements read in place, by their index alone.
struct RowMajor<'e, T>(&'e [T]);

impl<T: MulAdd> Matrix for RowMajor<'_, T> {
    type Elem = T;

    #[inline(always)]
    fn at(&self, _: usize, column: usize) -> T {
        self.0[column]
    }

    #[inline(always)]
    fn contiguous(&self) -> Option<&[T]> {
        Some(self.0)
    }
}

#[inline(always)]
fn dots<E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    store: impl FnMut(usize, usize, &[T]),
) {
    match const { lanes::<E>() } {
        16 => dot::rows::<16, E, T>(a, b, rows, store),
        _ => dot::rows::<64, E, T>(a, b, rows, store),
    }
}

/// Enough lanes to hide the latency of addition at any level; fewer for rows that would not fill them.
const fn lanes<E: Extents>() -> usize {
    if E::INNER < 64 { 16 } else { 64 }
}

/// At the start of a line of the cache: a load of a whole register that crosses two lines costs double.
#[repr(align(64))]
struct Aligned<A>(A);

/// The choices that depend on the level, the extents and the element type alone.
struct Plan<const WIDTH: usize, E, T>(PhantomData<(E, T)>);

impl<const WIDTH: usize, E: Extents, T: MulAdd> Plan<WIDTH, E, T> {
    /// Elements of a vector register.
    const VECTOR: usize = WIDTH / size_of::<T>();

    /// Columns of a tile: two registers.
    const COLUMNS: usize = min(2 * Self::VECTOR, 64);

    /// Columns of the last tile of a packed row, padded to a power of two.
    const REST: usize = match E::COLUMNS % Self::COLUMNS {
        0 => 0,
        rest => max(4, rest.next_power_of_two()),
    };

    /// Operands that stay in the first-level cache: packing them does not pay.
    const SMALL: bool = E::INNER * E::COLUMNS * size_of::<T>() <= 16 << 10;

    /// So few rows that packing the right operand costs more than it saves.
    const FEW_ROWS: usize = 16;

    /// Rows of a tile when operands are read in place.
    const DIRECT_ROWS: usize = match E::ROWS {
        Some(rows) if rows < Self::ROWS => power_of_two_within(rows),
        _ => Self::ROWS,
    };

    /// Rows of a tile: 16 accumulators of 32 registers, or 8 of 16.
    const ROWS: usize = if WIDTH == 64 { 8 } else { 4 };

    /// Columns of a tile when operands are read in place: more if there are few rows.
    const DIRECT_COLUMNS: usize = min(
        power_of_two_within(E::COLUMNS),
        min(
            128,
            Self::COLUMNS
                * match Self::DIRECT_ROWS {
                    1 => 4,
                    2 => 2,
                    _ => 1,
                },
        ),
    );

    /// Elements of the buffer for blocks of the right operand, and of that for totals.
    const PACKED: usize = min(E::INNER, DEPTH) * blocked::stride::<E, T>();
    const TOTALS: usize = if E::INNER <= DEPTH {
        8 * Self::COLUMNS
    } else {
        blocked::stride::<E, T>()
            * match E::ROWS {
                Some(rows) => min(rows, blocked::ROWS),
                None => blocked::ROWS,
            }
    };

    #[inline(always)]
    fn direct(direct: Direct<'_, T, impl FnMut(usize, usize, &[T])>) {
        match Self::DIRECT_ROWS {
            1 => Self::direct_rows::<1>(direct),
            2 => Self::direct_rows::<2>(direct),
            4 => Self::direct_rows::<4>(direct),
            _ => Self::direct_rows::<8>(direct),
        }
    }

    #[inline(always)]
    fn direct_rows<const M: usize>(mut direct: Direct<'_, T, impl FnMut(usize, usize, &[T])>) {
        match Self::DIRECT_COLUMNS {
            1 => direct.columns::<E, M, 1>(),
            2 => direct.columns::<E, M, 2>(),
            4 => direct.columns::<E, M, 4>(),
            8 => direct.columns::<E, M, 8>(),
            16 => direct.columns::<E, M, 16>(),
            32 => direct.columns::<E, M, 32>(),
            64 => direct.columns::<E, M, 64>(),
            _ => direct.columns::<E, M, 128>(),
        }
    }

    #[inline(always)]
    fn blocked(
        a: &impl Matrix<Elem = T>,
        b: &impl Matrix<Elem = T>,
        rows: usize,
        store: impl FnMut(usize, usize, &[T]),
    ) {
        let (packed_b, totals) = (&mut [][..], &mut [][..]);
        let packed_a = &mut [[T::ZERO; DEPTH]; 8];
        Self::packed(Blocked { a, b, rows, store, packed_a, packed_b, totals });
    }

    /// Gives the right operand its buffer.
    #[inline(always)]
    fn packed<A: Matrix<Elem = T>, B: Matrix<Elem = T>, S: FnMut(usize, usize, &[T])>(
        product: Blocked<'_, A, B, T, S>,
    ) {
        match const { tier(Self::PACKED) } {
            0 | 1 => Self::totals(Blocked { packed_b: &mut Aligned([T::ZERO; 1 << 12]).0, ..product }),
            2 => Self::totals(Blocked { packed_b: &mut Aligned([T::ZERO; 1 << 14]).0, ..product }),
            3 => Self::totals(Blocked { packed_b: &mut Aligned([T::ZERO; 1 << 15]).0, ..product }),
            4 => Self::totals(Blocked { packed_b: &mut Aligned([T::ZERO; 1 << 16]).0, ..product }),
            _ => Self::totals(Blocked { packed_b: &mut Aligned([T::ZERO; 1 << 17]).0, ..product }),
        }
    }

    /// Gives the totals theirs.
    #[inline(always)]
    fn totals<A: Matrix<Elem = T>, B: Matrix<Elem = T>, S: FnMut(usize, usize, &[T])>(
        product: Blocked<'_, A, B, T, S>,
    ) {
        match const { tier(Self::TOTALS) } {
            0 => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 9]).0, ..product }),
            1 => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 12]).0, ..product }),
            2 => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 14]).0, ..product }),
            3 => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 15]).0, ..product }),
            4 => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 16]).0, ..product }),
            _ => Self::tiles(Blocked { totals: &mut Aligned([T::ZERO; 1 << 17]).0, ..product }),
        }
    }

    /// Chooses the tile.
    #[inline(always)]
    fn tiles<A: Matrix<Elem = T>, B: Matrix<Elem = T>, S: FnMut(usize, usize, &[T])>(
        product: Blocked<'_, A, B, T, S>,
    ) {
        if WIDTH == 64 {
            Self::panels::<8, A, B, S>(product);
        } else {
            Self::panels::<4, A, B, S>(product);
        }
    }

    #[inline(always)]
    fn panels<const M: usize, A: Matrix<Elem = T>, B: Matrix<Elem = T>, S: FnMut(usize, usize, &[T])>(
        product: Blocked<'_, A, B, T, S>,
    ) {
        match Self::COLUMNS {
            4 => Self::rest::<M, 4, A, B, S>(product),
            8 => Self::rest::<M, 8, A, B, S>(product),
            16 => Self::rest::<M, 16, A, B, S>(product),
            32 => Self::rest::<M, 32, A, B, S>(product),
            _ => Self::rest::<M, 64, A, B, S>(product),
        }
    }

    #[inline(always)]
    fn rest<
        const M: usize,
        const N: usize,
        A: Matrix<Elem = T>,
        B: Matrix<Elem = T>,
        S: FnMut(usize, usize, &[T]),
    >(
        mut product: Blocked<'_, A, B, T, S>,
    ) {
        match Self::REST {
            0 => product.run::<E, M, N, 0>(),
            4 => product.run::<E, M, N, 4>(),
            8 => product.run::<E, M, N, 8>(),
            16 => product.run::<E, M, N, 16>(),
            32 => product.run::<E, M, N, 32>(),
            _ => product.run::<E, M, N, 64>(),
        }
    }
}

/// The smallest buffer that holds so many elements.
const fn tier(elements: usize) -> usize {
    match elements {
        ..=0x200 => 0,
        0x201..=0x1000 => 1,
        0x1001..=0x4000 => 2,
        0x4001..=0x8000 => 3,
        0x8001..=0x1_0000 => 4,
        _ => 5,
    }
}

const fn power_of_two_within(size: usize) -> usize {
    if size == 0 { 1 } else { 1 << size.ilog2() }
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}
