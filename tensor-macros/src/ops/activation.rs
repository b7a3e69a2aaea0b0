//! Activations of neural networks.

use super::{Operation, unary};

/// Activations of neural networks.
pub(super) const ACTIVATION: &[Operation] = &[
    unary("relu", "relu", "absolute", "the greater of the operand and 0"),
    unary("sigmoid", "sigmoid", "float_fn", "1 / (1 + exp(-x))"),
    unary("silu", "silu", "float_fn", "x * sigmoid(x)"),
    unary("softplus", "softplus", "float_fn", "log(1 + exp(x))"),
    unary("gelu", "gelu", "float_fn", "x times the normal distribution's probability of less than x"),
];
