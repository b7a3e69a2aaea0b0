//! Layers for other crates, under another name of the dependency.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use tensors::prelude::*;

/// Read by bodies, whichever crate takes them.
pub const SLOPE: f32 = 0.25;

/// Layers.
pub mod nn {
    use tensors::prelude::*;

    tensor_fn! {
        /// A dense layer.
        #[must_use]
        pub fn dense<B: Dim, const I: usize, const O: usize>(
            x: &Tensor<f32, shape![B, { I }]>,
            w: &Tensor<f32, shape![{ I }, { O }]>,
            b: &Tensor<f32, shape![{ O }]>,
        ) -> Tensor<f32, shape![B, { O }]> {
            let h = x @ w + b;
            where(h > 0, h, crate::SLOPE * h)
        }
    }
}

tensor_fn! {
    /// The mean square of a layer's error.
    #[must_use]
    pub fn loss<B: Dim, const I: usize, const O: usize>(
        x: &Tensor<f32, shape![B, { I }]>,
        w: &Tensor<f32, shape![{ I }, { O }]>,
        b: &Tensor<f32, shape![{ O }]>,
        y: &Tensor<f32, shape![B, { O }]>,
    ) -> f32 {
        mean((nn::dense!(x, w, b) - y) ** 2)
    }
}
