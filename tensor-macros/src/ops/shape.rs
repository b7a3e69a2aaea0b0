//! Matrix products and shapes.

use super::{Operation, special};

/// Products.
pub(super) const PRODUCT: &[Operation] = &[
    special!("matmul", "x1, x2", matmul, "matrix product, Python's `@`", "a @ a.T"),
    special!("dot", "a, b", matmul, "matrix product of operands of one or two axes", "dot(a, x)"),
];

/// Shape.
pub(super) const SHAPE: &[Operation] = &[
    special!("transpose", "a, axes=None", transpose, "axes reversed, or in the order given", "transpose(a)"),
    special!("reshape", "a, shape", reshape, "the same elements in another shape", "a.reshape(3, 2)"),
    special!("expand_dims", "a, axis", expand_dims, "an axis of one element inserted", "expand_dims(x, 0)"),
    special!("squeeze", "a, axis=None", squeeze, "axes of one element removed", "squeeze(x[None], axis=0)"),
];
