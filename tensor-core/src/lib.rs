//! Core of [shapewise](https://docs.rs/shapewise): shapes as types, element types, fused kernels, vector math.
//!
//! Users depend on `shapewise`, whose `tensor!` macro expands to calls of this crate.
#![cfg_attr(not(feature = "std"), no_std)]
// Kernels are compiled once for each SIMD level, and the level reaches only what is inlined.
#![allow(clippy::inline_always, reason = "target features reach only inlined code")]

#[cfg(feature = "alloc")]
extern crate alloc;
extern crate self as tensor_core;

pub mod axes;
mod broadcast;
pub mod cast;
pub mod check;
mod computed;
mod dim;
pub mod element;
mod error;
pub mod fmt;
pub mod kernel;
mod limits;
mod masked;
mod masked_rows;
pub mod math;
mod message;
pub mod number;
mod operand;
mod places;
mod plain;
#[doc(hidden)]
pub mod private;
pub mod promote;
#[cfg(feature = "random")]
pub mod random;
pub mod rules;
pub mod scalar;
mod shape;
mod storage;
mod tensor;
mod truncate;
pub mod weak;

#[cfg(feature = "half")]
pub use half::{bf16, f16};

pub use broadcast::{Broadcast, BroadcastDim};
pub use computed::{Computed, EveryNth, Fewer};
pub use dim::{Axis, Dim, Dyn, Extent, Size, Unit};
pub use element::Element;
pub use error::{Error, ShapeError};
pub use masked::Masked;
pub use masked_rows::MaskedRows;
pub use operand::Operand;
pub use places::{Located, Places};
pub use shape::{AnyShape, Dims, KnownShape, MAX_RANK, OnHeap, RUN_TIME, Shape};
pub use tensor::{BY_VALUE_LIMIT, Tensor, flatten_slice, flatten_slice_mut, unflatten_slice};
