//! Gives every contestant the same inputs: element `index` of stream `seed`, in any language, to the bit.

use shapewise::{Shape, Tensor};

/// A number in [0, 1) of 24 bits; `inputs.py` and `peers.cpp` hash alike.
pub(crate) fn uniform(seed: u32, index: usize) -> f64 {
    let mut hash = (index as u32).wrapping_mul(0x9e37_79b1).wrapping_add(seed.wrapping_mul(0x85eb_ca77));
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^= hash >> 12;
    hash = hash.wrapping_mul(0x297a_2d39);
    hash ^= hash >> 15;
    f64::from(hash >> 8) / f64::from(1_u32 << 24)
}

/// A number in [low, high), computed in f64.
pub(crate) fn between(seed: u32, index: usize, low: f64, high: f64) -> f64 {
    low + (high - low) * uniform(seed, index)
}

pub(crate) fn f32s(seed: u32, count: usize, low: f64, high: f64) -> Vec<f32> {
    (0..count).map(|index| between(seed, index, low, high) as f32).collect()
}

pub(crate) fn f64s(seed: u32, count: usize, low: f64, high: f64) -> Vec<f64> {
    (0..count).map(|index| f64::from(between(seed, index, low, high) as f32)).collect()
}

/// True for about half of the elements, at random.
pub(crate) fn bools(seed: u32, count: usize) -> Vec<bool> {
    (0..count).map(|index| uniform(seed, index) < 0.5).collect()
}

/// Rows with a one each, at random.
pub(crate) fn one_hot(seed: u32, rows: usize, columns: usize) -> Vec<f32> {
    let chosen = |row| (uniform(seed, row) * columns as f64) as usize;
    (0..rows * columns).map(|at| f32::from(chosen(at / columns) == at % columns)).collect()
}

/// A boxed f32 tensor of such numbers.
pub(crate) fn tensor<S: Shape>(seed: u32, low: f64, high: f64) -> Box<Tensor<f32, S>> {
    boxed(f32s(seed, S::SIZE, low, high))
}

/// The same as f64.
pub(crate) fn tensor64<S: Shape>(seed: u32, low: f64, high: f64) -> Box<Tensor<f64, S>> {
    boxed(f64s(seed, S::SIZE, low, high))
}

pub(crate) fn boxed<T: shapewise::Element, S: Shape>(elements: Vec<T>) -> Box<Tensor<T, S>> {
    Tensor::boxed_from_slice(&elements).expect("as many elements as the shape has")
}
