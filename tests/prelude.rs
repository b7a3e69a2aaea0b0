//! What users import by `*` hides nothing of std.

#![deny(warnings)]

use std::ops::{Add, Mul, Not, Sub};

use shapewise::prelude::*;

#[test]
fn methods_of_numbers_are_stds_beside_the_prelude() {
    let (a, b) = (3_i32, 5_i32);
    assert_eq!((a.max(b), a.min(b)), (5, 3));
    assert_eq!((a.add(b), a.sub(b), a.mul(b), a.not()), (8, -2, 15, -4));
    assert!(2.5_f64.max(1.0).is_finite());
}

#[test]
fn code_generic_over_elements_has_their_constants() {
    fn ones<T: Element, S: Shape>() -> Tensor<T, S> {
        Tensor::full(T::ONE)
    }
    assert_eq!(ones::<i8, shape![2]>().as_slice(), [1, 1]);
}

#[test]
fn a_list_with_a_float_in_it_is_of_floats() {
    let x: Tensor<f64, shape![2, 2]> = tensor!(np.array([[1, -2], [0.5, 3]]));
    assert_eq!(x.to_string(), "[[ 1.  -2. ]\n [ 0.5  3. ]]");
    assert_eq!(tensor!(np.array([1, np.inf])).to_string(), "[ 1. inf]");
}

#[test]
fn a_length_on_its_own_is_an_integer() {
    let x: Tensor<f32, shape![2, 3]> = Tensor::zeros();
    let sizes: [i64; 5] =
        [tensor!(x.size), tensor!(x.ndim), tensor!(x.shape[0]), tensor!(x.shape[-1]), tensor!(len(x))];
    assert_eq!(sizes, [6, 2, 2, 3, 2]);
}
