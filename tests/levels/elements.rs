//! Elements that tell results apart, and hashes of results.

use shapewise::prelude::*;

/// An element as bits; NaN as one value, since its payload is not the same in every order of operands.
pub(crate) trait Bits: Copy {
    fn bits(self) -> u64;
}
macro_rules! bits {
    ($($Integer:ident)*) => {$(
        impl Bits for $Integer {
            #[allow(clippy::cast_sign_loss, clippy::cast_lossless, reason = "bits")]
            fn bits(self) -> u64 {
                self as u64
            }
        }
    )*};
}
bits!(bool u8 i8 i32 u32 i64 u64);
impl Bits for f32 {
    fn bits(self) -> u64 {
        if self.is_nan() { u64::MAX } else { self.to_bits().into() }
    }
}
impl Bits for f64 {
    fn bits(self) -> u64 {
        if self.is_nan() { u64::MAX } else { self.to_bits() }
    }
}

/// What a result is known by.
pub(crate) trait Hashed {
    fn hash(&self) -> u64;
}
impl<T: Element + Bits, S: Shape> Hashed for Tensor<T, S> {
    fn hash(&self) -> u64 {
        let mix = |hash: u64, x: &T| (hash ^ x.bits()).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
        self.as_slice().iter().fold(0xcbf2_9ce4_8422_2325, mix)
    }
}
impl<T: Bits> Hashed for T {
    fn hash(&self) -> u64 {
        self.bits()
    }
}

/// What was computed, and the hash of its bits.
pub(crate) type Hashes = Vec<(&'static str, u64)>;

/// Bits without an order.
pub(crate) fn random(index: usize) -> u64 {
    let mut state = (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

/// A number of any bits where the index is even, in [-16, 16) where it is odd.
pub(crate) trait Number: Element {
    fn number(index: usize) -> Self;
}
impl Number for f32 {
    #[expect(clippy::cast_possible_truncation, reason = "some of the bits")]
    fn number(index: usize) -> Self {
        let bits = (random(index) >> 16) as u32;
        if index.is_multiple_of(2) {
            Self::from_bits(bits)
        } else {
            (bits.cast_signed() >> 8) as Self / 524_288.0
        }
    }
}
impl Number for f64 {
    #[expect(clippy::cast_precision_loss, reason = "some number")]
    fn number(index: usize) -> Self {
        let bits = random(index);
        if index.is_multiple_of(2) { Self::from_bits(bits) } else { bits.cast_signed() as Self / 5.8e17 }
    }
}

pub(crate) fn numbers<T: Number, S: Shape>(from: usize, step: usize) -> Tensor<T, S> {
    let elements: Vec<T> = (0..S::SIZE).map(|i| T::number(from + i * step)).collect();
    Tensor::from_slice(&elements).expect("as many as the shape has")
}
