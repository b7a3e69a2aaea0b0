//! Tensors whose shapes are types, and [`tensor!`], which compiles NumPy expressions into fused loops.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

pub use tensor_core::{
    AnyShape, Axis, Broadcast, BroadcastDim, Dim, Dyn, Element, Error, Located, Masked, MaskedRows, Operand,
    Places, Shape, ShapeError, Size, Tensor, Unit, dims, flatten_slice, flatten_slice_mut, rules, shape,
    unflatten_slice,
};

#[cfg(feature = "half")]
pub use tensor_core::{bf16, f16};

#[cfg(feature = "random")]
pub use tensor_core::random;

/// What users of `tensor!` import by `*`.
pub mod prelude {
    pub use crate::{Dim, Element, Shape, Tensor, dims, shape, tensor, tensor_fn};
}

#[doc(hidden)]
pub mod __private {
    pub use tensor_core::private::*;
    pub use tensor_macros::{tensor, tensor_fn};
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

/// Defines a function whose body is a tensor expression, which [`tensor!`] can also take in place of a call.
///
/// Called as `dense(&x, &w, &b)` it is an ordinary function. Within `tensor!`, `dense!(x, w, b)` is its body with the
/// arguments in the parameters' places: fused with what is around it, and differentiated through. Its arguments are
/// of the parameters' types, as in a call, and may have a run-time axis where a parameter is generic over its axis.
/// Both names are imported together, from other modules and crates too.
///
/// The body is what `tensor!` takes, steps with `let` and a value. It reads parameters, its own names and paths such as
/// `crate::EPSILON`; it assigns to no place and holds no Rust in braces.
///
/// ```
/// use shapewise::prelude::*;
///
/// tensor_fn! {
///     /// A layer of a network.
///     pub fn dense<B: Dim, const I: usize, const O: usize>(
///         x: &Tensor<f32, shape![B, {I}]>,
///         w: &Tensor<f32, shape![{I}, {O}]>,
///         b: &Tensor<f32, shape![{O}]>,
///     ) -> Tensor<f32, shape![B, {O}]> {
///         relu(x @ w + b)
///     }
/// }
///
/// let x: Tensor<f32, shape![4, 3]> = Tensor::ones();
/// let (w, b): (Tensor<f32, shape![3, 2]>, Tensor<f32, shape![2]>) = (Tensor::ones(), Tensor::zeros());
/// let layer = dense(&x, &w, &b);
/// let (loss, dw) = tensor!(value_and_grad(mean(dense!(x, w, b) ** 2), w));
/// assert_eq!((layer[[0, 0]], loss, dw[[0, 0]]), (3.0, 9.0, 3.0));
/// ```
#[macro_export]
macro_rules! tensor_fn {
    ($($tokens:tt)*) => {
        $crate::__private::tensor_fn! { [$crate] $($tokens)* }
    };
}

/// The README's code runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
