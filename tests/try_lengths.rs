//! `tensor!(try ..)`: run-time axes of different lengths are an error with both lengths, and nothing is written.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::Error;
use shapewise::prelude::*;

type Row = Tensor<f32, shape![2]>;

fn rows(count: usize) -> Vec<Row> {
    (0..count).map(|row| tensor!({ row as f32 } + [1.0_f32, 2.0])).collect()
}

const DIFFER: Error = Error::Lengths { left: 3, right: 4 };

#[test]
fn a_value_is_ok_or_tells_both_lengths() {
    let (a, b, c) = (rows(3), rows(4), rows(3));
    let sum: Result<Row, Error> = tensor!(try sum(a * c, axis=0));
    assert_eq!(sum.unwrap().as_slice(), [14.0, 29.0]);
    assert_eq!(tensor!(try sum(a * b, axis=0)), Err(DIFFER));
    assert_eq!(tensor!(try sum(exp(a) * 2 - b)), Err(DIFFER));
}

#[test]
fn a_mistake_below_a_reduction_is_found() {
    let (a, b) = (rows(3), rows(4));
    assert_eq!(tensor!(try sum(a, axis=0) + mean(a * 2 + b, axis=0)), Err(DIFFER));
    // Each reduction is over its own axis: these lengths never meet.
    assert!(tensor!(try sum(a, axis=0) + mean(b, axis=0)).is_ok());
}

#[test]
fn a_box_is_ok_or_tells_both_lengths() {
    let (a, b) = (rows(3), rows(4));
    let boxed: Result<Box<[Row]>, Error> = tensor!(try box a * 2);
    assert_eq!(boxed.unwrap().len(), 3);
    assert_eq!(tensor!(try box a + b).map(|boxed| boxed.len()), Err(DIFFER));
}

#[test]
fn a_place_is_left_as_it_was() {
    let (a, b) = (rows(3), rows(4));
    let mut place = rows(3);
    assert_eq!(tensor!(try place = b * 2), Err(DIFFER));
    assert_eq!(tensor!(try place += b), Err(DIFFER));
    assert_eq!(tensor!(try place = place - mean(b, axis=0) + b), Err(DIFFER));
    assert_eq!(place, a);
    assert_eq!(tensor!(try place += a), Ok(()));
    assert_eq!(tensor!(try place = place / 2), Ok(()));
    assert_eq!(place, a);
}

#[test]
fn a_matrix_product_compares_the_lengths_of_its_batches() {
    let images = vec![Tensor::<f32, shape![2, 2]>::ones(); 3];
    let others = vec![Tensor::<f32, shape![2, 2]>::ones(); 4];
    assert_eq!(tensor!(try box images @ others).map(|product| product.len()), Err(DIFFER));
    let product = tensor!(try box images @ images).unwrap();
    assert_eq!(product[2].as_slice(), [2.0; 4]);
}

#[test]
fn the_first_step_that_fails_ends_a_block() {
    let (a, b, c) = (rows(3), rows(4), rows(3));
    let (mut first, mut second) = (rows(3), rows(3));
    let result = tensor! {
        try
        first = a * 2;
        second = b * 2;
        sum(first)
    };
    assert_eq!(result, Err(DIFFER));
    assert_eq!(first[1].as_slice(), [4.0, 6.0]);
    assert_eq!(second, a);
    let result: Result<(), Error> = tensor! {
        try first = a;
        second = first + a;
    };
    assert_eq!(result, Ok(()));
    let bound: Result<Row, Error> = tensor! {
        try first = a * 2;
        let sum = sum(first, axis=0);
        sum - 1
    };
    assert_eq!(bound.unwrap().as_slice(), [11.0, 17.0]);
    let unread: Result<i32, Error> = tensor! {
        try first = a;
        let _unread = sum(first + c, axis=0);
        2
    };
    assert_eq!(unread, Ok(2));
    let mean: Result<f32, Error> = tensor! {
        try
        let m = mean(a, axis=0);
        let d = a - m;
        mean(d)
    };
    assert_eq!(mean, Ok(0.0));
}

#[test]
fn a_slice_along_the_run_time_axis_has_its_own_length() {
    let (a, b) = (rows(3), rows(4));
    assert!(tensor!(try sum(a + b[1:])).is_ok());
    assert_eq!(tensor!(try sum(a[1:] + b[1:])), Err(Error::Lengths { left: 2, right: 3 }));
}

#[test]
fn known_shapes_never_fail() {
    let x = Tensor::<i32, shape![2]>::ones();
    assert_eq!(tensor!(try sum(x) + 1), Ok(3));
    let literal: Result<i64, Error> = tensor!(try 3);
    assert_eq!(literal, Ok(3));
}

#[test]
fn the_error_reads_as_the_panic() {
    assert_eq!(DIFFER.to_string(), "run-time axes of lengths 3 and 4 cannot be broadcast together");
}

#[test]
#[should_panic(expected = "run-time axes of lengths 3 and 4 cannot be broadcast together")]
fn without_try_it_is_a_panic() {
    let (a, b) = (rows(3), rows(4));
    let _: f32 = tensor!(sum(a + b));
}

#[test]
fn several_bindings_that_later_steps_read() {
    let xs = &[Tensor::from([1.0, 2.0]); 3][..];
    let short = &[Tensor::<f64, shape![2]>::ones(); 2][..];
    let mut sums = [Tensor::<f64, shape![2]>::zeros(); 3];
    let mut products = [Tensor::<f64, shape![2]>::zeros(); 3];
    let (sums, products) = (&mut sums[..], &mut products[..]);
    let read = tensor! {
        try let total = sum(xs, axis=0);
        let mean = mean(xs, axis=0);
        sums = xs + total;
        products = xs * mean;
    };
    assert!(read.is_ok());
    assert_eq!((sums[0].as_slice(), products[0].as_slice()), (&[4.0, 8.0][..], &[1.0, 4.0][..]));
    let refused = tensor! {
        try let total = sum(xs + short, axis=0);
        let mean = mean(xs, axis=0);
        sums = xs + total;
        products = xs * mean * total;
    };
    assert!(refused.is_err());
}
