//! Forms of the grammar that compile and give what NumPy gives.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

fn x() -> Tensor<f64, shape![2, 3]> {
    Tensor::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
}

#[test]
fn three_spellings_of_a_function_are_one() {
    let x = x();
    let sums = [5.0, 7.0, 9.0];
    assert_eq!(tensor!(np.sum(x, axis = 0)).as_slice(), sums);
    assert_eq!(tensor!(sum(x, axis = 0)).as_slice(), sums);
    assert_eq!(tensor!(x.sum(axis = 0)).as_slice(), sums);
    assert_eq!(tensor!(x.sum(0)).as_slice(), sums);
}

#[test]
fn precedence_is_pythons() {
    assert_eq!(tensor!(-2 * *2), -4);
    assert_eq!(tensor!(2 * *3 * *2), 512);
    let x = Tensor::from([1, 2, 3]);
    assert_eq!(tensor!(-x * *2).as_slice(), [-1, -4, -9]);
    assert_eq!(tensor!(x & 1 == 1).as_slice(), [false, true, false].map(|even: bool| !even));
    assert_eq!(tensor!((x > 1) & (x < 3)).as_slice(), [false, true, false]);
    assert_eq!(
        tensor!(
            1 + x * 2 - x // a comment
        )
        .as_slice(),
        [2, 3, 4]
    );
}

#[test]
fn literals_take_the_type_of_what_they_meet() {
    let small = Tensor::from([250_u8, 1]);
    assert_eq!(tensor!(small + 10).as_slice(), [4_u8, 11]);
    let single = Tensor::from([0.5_f32]);
    assert_eq!(tensor!(single * 2 + 1.5).as_slice(), [2.5_f32]);
    assert_eq!(tensor!(small / 2).as_slice(), [125.0_f64, 0.5]);
}

#[test]
fn suffixed_literals_are_strong() {
    let small = Tensor::from([250_u8, 1]);
    assert_eq!(tensor!(small + 10i32).as_slice(), [260_i32, 11]);
    let single = Tensor::from([0.5_f32]);
    assert_eq!(tensor!(single * 2f64).as_slice(), [1.0_f64]);
    assert_eq!(tensor!(single * 2.0_f32).as_slice(), [1.0_f32]);
}

#[test]
fn scalars_of_rust_are_strong() {
    let (single, double) = (Tensor::from([1.0_f32, 2.0]), 2.0_f64);
    assert_eq!(tensor!(single * double).as_slice(), [2.0_f64, 4.0]);
    let reference = &double;
    assert_eq!(tensor!(single * reference).as_slice(), [2.0_f64, 4.0]);
}

#[test]
fn numbers_whose_type_is_inferred_are_i32_and_f64() {
    let (n, rate) = (3, 0.5);
    let (x, y) = (Tensor::from([1_i64, 2]), Tensor::from([2.0_f32]));
    assert_eq!(tensor!(x * n).as_slice(), [3_i64, 6]);
    assert_eq!(tensor!(rate * y).as_slice(), [1.0_f64]);
    assert_eq!(tensor!(n + n), 6);
    let mut z = Tensor::from([1.0, 2.0]);
    tensor!(z -= rate * z);
    assert_eq!(z.as_slice(), [0.5, 1.0]);
}

#[test]
fn braces_hold_any_rust_expression() {
    let values = [3_i32, 1, 2];
    let x = Tensor::from([1, 2, 3]);
    assert_eq!(tensor!(x * { values.iter().max().copied().unwrap() }).as_slice(), [3, 6, 9]);
    assert_eq!(tensor!({ Tensor::from([1, 2, 3]) } + x).as_slice(), [2, 4, 6]);
    assert_eq!(tensor!(x + { if values.len() > 2 { 10_i32 } else { 0 } }).as_slice(), [11, 12, 13]);
}

#[test]
fn calls_nest_in_braces() {
    let x = Tensor::from([1_i32, 2, 3]);
    assert_eq!(tensor!(x + { tensor!(sum(x * { tensor!(max(x)) })) }).as_slice(), [19_i64, 20, 21]);
}

macro_rules! doubled {
    ($value:expr) => {
        tensor!($value * 2)
    };
}
macro_rules! apply {
    ($x:ident, $($rest:tt)*) => {
        tensor!($x $($rest)*)
    };
}
macro_rules! with_own_name {
    ($value:ident) => {{
        let t = 100_i32;
        tensor!($value + t)
    }};
}

#[test]
fn a_macro_may_make_the_call() {
    let t = Tensor::from([1, 2, 3]);
    assert_eq!(doubled!(t).as_slice(), [2, 4, 6]);
    assert_eq!(doubled!(5), 10);
    assert_eq!(apply!(t, + 1).as_slice(), [2, 3, 4]);
    assert_eq!(with_own_name!(t).as_slice(), [101, 102, 103]);
}

#[test]
fn names_of_the_expansion_are_free_for_users() {
    let (t0, x0, result, place, old, pair) = (1_i32, 2_i32, 3_i32, 4_i32, 5_i32, 6_i32);
    let x = Tensor::from([1, 2]);
    assert_eq!(tensor!(x * t0 + x0 + result + place + old + pair).as_slice(), [21, 22]);
}

#[test]
fn a_result_is_stated() {
    const N: usize = 3;
    let x = x();
    let sums = tensor!(<f32, [3]> sum(x, axis=0));
    assert_eq!(sums.as_slice(), [5.0_f32, 7.0, 9.0]);
    assert_eq!(tensor!(<_, [2, 3]> x > 3).as_slice()[2..4], [false, true]);
    assert_eq!(tensor!(<i8> x * 2).as_slice(), [2_i8, 4, 6, 8, 10, 12]);
    assert_eq!(tensor!(<f64, [2, { N }]> x + 0).as_slice(), x.as_slice());
}

#[test]
fn a_result_is_boxed() {
    let x = x();
    let boxed: Box<Tensor<f64, shape![2, 3]>> = tensor!(box x + 1);
    assert_eq!(boxed.as_slice()[5..], [7.0]);
    let stated: Box<Tensor<f32, shape![2]>> = tensor!(<f32, [2]> box sum(x, axis=1));
    assert_eq!(stated.as_slice(), [6.0, 15.0]);
    assert!(tensor!(sum(boxed * stated[:, None])) > 0.0);
}

#[test]
fn steps_are_compiled_together() {
    let x = x();
    let z = tensor! {
        let m = mean(x, axis=1, keepdims=True);
        let s = std(x, axis=1, keepdims=True);
        (x - m) / s
    };
    assert_eq!(tensor!(round(z * 100).astype(np.int64)).as_slice(), [-122, 0, 122, -122, 0, 122]);
}

#[test]
fn lines_separate_steps_as_in_python() {
    let x = x();
    let total = tensor! {
        let a = x * 2
        let b = a + 1
        sum(b)
    };
    assert_eq!(format!("{total}"), "48");
}

#[test]
fn casts_are_numpys_and_rusts() {
    let x = Tensor::from([1.9, -1.9]);
    assert_eq!(tensor!(x.astype(np.int32)).as_slice(), [1_i32, -1]);
    assert_eq!(tensor!(x as i16).as_slice(), [1_i16, -1]);
    assert_eq!(tensor!(x.astype("uint8") * 0).as_slice(), [0_u8, 0]);
    assert_eq!(tensor!(sum(x > 0, dtype = np.int64)), 1);
}

#[test]
fn new_axes_and_transposes_line_operands_up() {
    let (a, b) = (Tensor::from([1, 2]), Tensor::from([10, 20, 30]));
    assert_eq!(tensor!(a[:, None] + b).as_slice(), [11, 21, 31, 12, 22, 32]);
    assert_eq!(tensor!(a[..., None] * b[None]).as_slice(), [10, 20, 30, 20, 40, 60]);
    assert_eq!(tensor!((a[:, np.newaxis] + b).T[0]).as_slice(), [11, 12]);
}

#[test]
fn masks_select_and_count() {
    let x = x();
    assert_eq!(tensor!(x[x > 4].sum().astype(np.int64)), 11);
    assert_eq!(*tensor!(x[(x > 1) & (x < 5)]), [2.0, 3.0, 4.0]);
    assert_eq!(tensor!(count_nonzero(x > 2, axis = 0)).as_slice(), [1, 1, 2]);
    assert!(tensor!(mean(x[x > 100])).is_nan());
}

#[test]
fn scalars_come_out_plain() {
    let x = Tensor::from([3_i32, 4]);
    let sum: i64 = tensor!(sum(x));
    let dot: i32 = tensor!(x @ x);
    let any: bool = tensor!(any(x > 3));
    assert_eq!((sum, dot, any), (7, 25, true));
}

#[test]
fn lists_of_rust_values_are_tensors() {
    let (a, b) = (1.5, 2.5);
    assert_eq!(tensor!([[a, b], [b, a]]).shape(), [2, 2]);
    assert_eq!(tensor!(np.array([1, 2, 3]) * 2).as_slice(), [2, 4, 6]);
}

#[test]
fn statics_consts_and_paths_are_operands() {
    static W: Tensor<i32, shape![2]> = Tensor::new([1, 2]);
    const SCALE: i32 = 3;
    mod inner {
        pub(super) const SHIFT: i32 = 4;
    }
    assert_eq!(tensor!(W * SCALE + inner::SHIFT).as_slice(), [7, 10]);
    assert_eq!(tensor!(W + i32::MAX * 0).as_slice(), [1, 2]);
}

#[test]
fn boxes_vectors_and_references_are_operands() {
    let owned = Tensor::from([1, 2]);
    let (boxed, reference) = (Box::new(owned), &&owned);
    let shared = std::rc::Rc::new(owned);
    assert_eq!(tensor!(boxed + reference + owned + { &*shared }).as_slice(), [4, 8]);
}

#[test]
fn nothing_is_moved() {
    let boxed = Tensor::<f32, shape![4]>::boxed_full(1.0);
    let _ = tensor!(boxed + 1);
    let _ = tensor!(sum(boxed));
    assert_eq!(boxed.as_slice(), [1.0; 4]);
}

#[test]
fn a_call_stands_wherever_an_expression_does() {
    let x = Tensor::from([1_i32, 2]);
    let f = |t: &Tensor<i32, shape![2]>| tensor!(t * 2);
    assert_eq!(f(&tensor!(x + 1)).as_slice(), [4, 6]);
    let total = match tensor!(sum(x)) {
        3 if tensor!(all(x > 0)) => 1,
        _ => 0,
    };
    assert_eq!(total, 1);
    assert_eq!(tensor!(x * 2)[[1]], 4);
}
