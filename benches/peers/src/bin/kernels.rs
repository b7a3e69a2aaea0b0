//! One function for each kernel whose machine code `tools/vectorized.py` looks at.

use std::hint::black_box;

use shapewise::prelude::*;

type Square = Tensor<f32, shape![1024, 1024]>;
type Row = Tensor<f32, shape![1024]>;

/// Functions of their own in the binary, and a list of all so that none is left out of it.
macro_rules! kernels {
    ($(fn $name:ident($($operand:ident: $type:ty),*) $body:block)*) => {
        $(#[inline(never)] fn $name($($operand: $type),*) $body)*

        fn main() {
            $({ black_box($name as fn($($type),*)); })*
        }
    };
}

#[rustfmt::skip]
kernels! {
    fn affine_relu(x: &Square, w: &Square, b: &Row, out: &mut Square) { tensor!(out = relu(x * w + b)) }
    fn accuracy(pred: &Square, target: &Tensor<bool, shape![1024, 1024]>, out: &mut f64) {
        *out = tensor!(mean((pred > 0.5) == target));
    }
    fn channel_means(images: &Tensor<f32, shape![32, 3, 64, 64]>, out: &mut Tensor<f32, shape![3]>) {
        tensor!(out = mean(images, axis=(0, 2, 3)))
    }
    fn softmax(x: &Square, out: &mut Square) {
        tensor!(out = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True))
    }
    fn squared_error(p: &Square, t: &Square, out: &mut f32) { *out = tensor!(mean((p - t) ** 2)); }
    fn masked_mean(loss: &Square, mask: &Tensor<bool, shape![1024, 1024]>, out: &mut f32) {
        *out = tensor!(mean(loss[mask]));
    }
    fn column_sums(x: &Square, out: &mut Row) { tensor!(out = sum(x, axis=0)) }
    fn row_sums(x: &Square, out: &mut Row) { tensor!(out = sum(x, axis=1)) }
    fn total64(x: &Tensor<f64, shape![1024, 1024]>, out: &mut f64) { *out = tensor!(sum(x)); }
    fn largest(x: &Square, out: &mut f32) { *out = tensor!(max(x)); }
    fn column_largest(x: &Square, out: &mut Row) { tensor!(out = max(x, axis=0)) }
    fn row_largest(x: &Tensor<i64, shape![1024, 1024]>, out: &mut Tensor<i64, shape![1024]>) {
        tensor!(out = max(x, axis=1))
    }
    fn position(x: &Square, out: &mut i64) { *out = tensor!(argmax(x)); }
    fn integers(x: &Square, out: &mut Tensor<i32, shape![1024, 1024]>) { tensor!(out = x.astype(np.int32)) }
    fn by_vector(x: &Square, v: &Row, out: &mut Row) { tensor!(out = x @ v) }
    fn vector_by(x: &Square, v: &Row, out: &mut Row) { tensor!(out = v @ x) }
    fn standardize(x: &Square, out: &mut Square) {
        tensor!(out = (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5))
    }
    fn exponential(x: &Square, out: &mut Square) { tensor!(out = exp(x)) }
    fn tangent(x: &Square, out: &mut Square) { tensor!(out = tanh(x)) }
    fn logistic(x: &Square, out: &mut Square) { tensor!(out = sigmoid(x)) }
    fn dense(x: &Tensor<f32, shape![256, 784]>, w: &Tensor<f32, shape![784, 128]>, b: &Tensor<f32, shape![128]>, out: &mut Tensor<f32, shape![256, 128]>) {
        tensor!(out = relu(x @ w + b))
    }
    fn polynomial(x: &Square, y: &Square, out: &mut Square) { tensor!(out = x ** 2 + 3 * x * y - y / 2) }
    fn layer_norm(x: &Square, scale: &Row, shift: &Row, out: &mut Square) {
        tensor!(out = (x - mean(x, axis=-1, keepdims=True)) / sqrt(var(x, axis=-1, keepdims=True) + 1e-5) * scale + shift)
    }
}
