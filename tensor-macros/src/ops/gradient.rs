//! Gradients.

use super::{Operation, special, unary};

/// Gradients, with JAX's meaning.
#[rustfmt::skip]
pub(super) const GRADIENT: &[Operation] = &[
    special!("grad", "f, wrt", grad, "the gradient of a scalar, of each of the places `wrt`", "grad(sum(x ** 2), x)"),
    special!("value_and_grad", "f, wrt", value_and_grad, "a scalar and its gradients, as `(value, gradients)`", "let (v, g) = value_and_grad(sum(x ** 2), x); g"),
    special!("vjp", "f, cotangent, wrt", vjp, "the derivatives of a tensor, multiplied by a cotangent of its shape", "vjp(x ** 2, [1.0, 10.0, 100.0], x)"),
    unary("stop_gradient", "stop_gradient", "absolute", "the operand, a constant for gradients").shown("grad(sum(x * stop_gradient(x)), x)").flat(),
];
