//! A user whose own names are those of the standard library, and of the expansion's.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, non_snake_case, reason = "the names are the point")]

use ::shapewise::prelude::*;

mod names {
    pub struct Option;
    pub struct Vec;
    pub struct Some;
    pub struct None;
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct Box;
    pub struct String;
    pub trait Default {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait Fn {}
    pub trait Iterator {}
    pub trait Into {}
    pub trait From {}
    pub trait Sized {}
    pub struct f32;
    pub struct f64;
    pub struct i64;
    pub struct usize;
    pub struct bool;
    pub struct Size;
    pub struct Unit;
    pub struct Ty;
    pub struct shapewise;
    pub struct tensor_core;
    pub struct private;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub fn exp() {}
    pub fn relu() {}
    pub fn sum() {}
    pub fn drop() {}
}
#[expect(unused_imports, reason = "an expansion that used one would mean the wrong thing")]
use names::*;

type Real = ::core::primitive::f32;

pub fn several(x: &Tensor<Real, shape![2, 3]>) -> ::core::primitive::f64 {
    let (t0, x0, place, result, old, pair, flags, held) =
        (1_i64, 2_i64, 3_i64, 4_i64, 5_i64, 6_i64, 7_i64, 8_i64);
    let v0_0 = 9_i64;
    let mut y = *x;
    tensor!(y = exp(x) + relu(x) * 2.0);
    tensor!(y += 1);
    let z = tensor!(box y.T @ x);
    let ones = tensor!(np.ones((2, 3)));
    let steps = tensor!(np.arange(3));
    let chosen = tensor!(x[x > 0]);
    let kept = tensor!(where(x > 0, x, 0));
    let cast = tensor!(<_, [2, 3]> x.astype(np.float64));
    tensor!(
        sum(z)
            + sum(ones)
            + sum(steps)
            + sum(chosen)
            + sum(kept)
            + sum(cast)
            + t0
            + x0
            + place
            + result
            + old
            + pair
            + flags
            + held
            + v0_0
    )
}
