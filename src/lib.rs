//! Tensors whose shapes are types, and [`tensor!`], which compiles NumPy expressions into fused loops.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

pub use tensor_core::{
    AnyShape, Axis, Broadcast, BroadcastDim, Dim, Dyn, Element, Error, Masked, Operand, Shape, ShapeError,
    Size, Tensor, Unit, dims, flatten_slice, flatten_slice_mut, rules, shape, unflatten_slice,
};

#[cfg(feature = "half")]
pub use tensor_core::{bf16, f16};

#[cfg(feature = "random")]
pub use tensor_core::random;

/// What users of `tensor!` import by `*`.
pub mod prelude {
    pub use crate::{Dim, Element, Shape, Tensor, dims, shape, tensor};
}

#[doc(hidden)]
pub mod __private {
    pub use tensor_core::private::*;
    pub use tensor_macros::tensor;
}

#[cfg(doc)]
#[doc = include_str!("../docs/operations.md")]
pub mod operations {}

/// Compiles a NumPy expression; the page of [operations](https://docs.rs/shapewise/latest/shapewise/operations)
/// lists what there is.
///
/// ```
/// use shapewise::prelude::*;
/// let x: Tensor<f32, shape![2, 3]> = Tensor::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
/// let means = tensor!(np.mean(x, axis=1));
/// assert_eq!(means.as_slice(), [2.0, 5.0]);
/// ```
#[macro_export]
macro_rules! tensor {
    ($($tokens:tt)*) => {
        $crate::__private::tensor! { [$crate] $($tokens)* }
    };
}

/// The README's code runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
