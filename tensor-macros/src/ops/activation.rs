//! Activations of neural networks.

use super::{Operation, composed, special, unary};

/// Activations of neural networks, under `PyTorch`'s and JAX's names.
#[rustfmt::skip]
pub(super) const ACTIVATION: &[Operation] = &[
    unary("relu", "relu", "absolute", "the greater of the operand and 0").vjp(&["where(x > 0, g, 0)"]),
    unary("sigmoid", "sigmoid", "float_fn", "1 / (1 + exp(-x))").vjp(&["g * y * (1 - y)"]),
    unary("expit", "sigmoid", "float_fn", "1 / (1 + exp(-x))"),
    unary("silu", "silu", "float_fn", "x * sigmoid(x)").vjp(&["g * sigmoid(x) * (1 + x * (1 - sigmoid(x)))"]),
    unary("swish", "silu", "float_fn", "x * sigmoid(x)"),
    unary("softplus", "softplus", "float_fn", "log(1 + exp(x))").vjp(&["g * sigmoid(x)"]),
    unary("mish", "mish", "float_fn", "x * tanh(softplus(x))").vjp(&["g * (tanh(softplus(x)) + x * sigmoid(x) * (1 - tanh(softplus(x)) ** 2))"]),
    special!("gelu", "x, approximate=False", gelu, "x times the normal distribution's probability of less than x", "gelu(z, approximate=True)"),
    composed("log_sigmoid", "x", "-softplus(-x)", "log(sigmoid(x))", "log_sigmoid(z)"),
    composed("logsigmoid", "x", "-softplus(-x)", "log(sigmoid(x))", "logsigmoid(z)"),
    composed("leaky_relu", "x, negative_slope=0.01", "where(x >= 0, x, negative_slope * x)", "x above zero, below it a part", "leaky_relu(z)"),
    composed("elu", "x, alpha=1.0", "where(x > 0, x, alpha * expm1(x))", "x above zero, below it `alpha * expm1(x)`", "elu(z)"),
    composed("celu", "x, alpha=1.0", "where(x > 0, x, alpha * expm1(x / alpha))", "`elu` with a slope of 1 at zero", "celu(z, alpha=2)"),
    composed("selu", "x", "1.0507009873554805 * where(x > 0, x, 1.6732632423543772 * expm1(x))", "`elu` that keeps mean and variance", "selu(z)"),
    composed("relu6", "x", "clip(x, 0, 6)", "clipped to [0, 6]", "relu6(n)"),
    composed("hardtanh", "x, min_val=-1, max_val=1", "clip(x, min_val, max_val)", "clipped to [-1, 1]", "hardtanh(z)"),
    composed("hard_tanh", "x", "where(x > 1, 1, where(x < -1, -1, x))", "clipped to [-1, 1]", "hard_tanh(z)"),
    composed("hardsigmoid", "x", "clip(x + 3, 0, 6) / 6", "a sigmoid of three straight lines", "hardsigmoid(z)"),
    composed("hard_sigmoid", "x", "clip(x + 3, 0, 6) / 6", "a sigmoid of three straight lines", "hard_sigmoid(z)"),
    composed("hardswish", "x", "x * clip(x + 3, 0, 6) / 6", "x * hard_sigmoid(x)", "hardswish(z)"),
    composed("hard_swish", "x", "x * clip(x + 3, 0, 6) / 6", "x * hard_sigmoid(x)", "hard_swish(z)"),
    composed("hard_silu", "x", "x * clip(x + 3, 0, 6) / 6", "x * hard_sigmoid(x)", "hard_silu(z)"),
    composed("softsign", "x", "x / (abs(x) + 1)", "x / (1 + |x|)", "softsign(z)"),
    composed("soft_sign", "x", "x / (abs(x) + 1)", "x / (1 + |x|)", "soft_sign(z)"),
    special!("softmax", "x, axis=-1", softmax, "exponentials over their sum", "softmax(a)"),
    special!("log_softmax", "x, axis=-1", log_softmax, "logarithm of the softmax", "log_softmax(a, axis=0)"),
    special!("logsumexp", "x, axis=None, keepdims=False", logsumexp, "logarithm of the sum of exponentials", "logsumexp(a, axis=1)"),
    special!("one_hot", "x, num_classes, dtype=np.float32", one_hot, "ones at the operand's elements, along a new last axis", "one_hot(n % 3, 3)"),
];
