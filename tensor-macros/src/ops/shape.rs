//! Matrix products and shapes.

use super::{Operation, composed, special};

/// Products.
#[rustfmt::skip]
pub(super) const PRODUCT: &[Operation] = &[
    special!("matmul", "x1, x2", matmul, "matrix product, Python's `@`", "a @ a.T"),
    special!("dot", "a, b", dot, "matrix product of operands of one or two axes", "dot(a, x)"),
    special!("inner", "a, b", inner, "sums of products along the last axes of both operands", "inner(a, a)"),
    special!("outer", "a, b", outer, "each element of one operand by each of another", "outer(n, x)"),
    special!("vdot", "a, b", vdot, "the sum of products of the elements of two operands", "vdot(a, a)"),
    special!("vecdot", "x1, x2, axis=-1", vecdot, "sums of products of the vectors along an axis", "vecdot(a, x)"),
    special!("einsum", "subscripts, *operands, optimize=False", einsum, "the sum of products that letters of axes describe", "einsum(\"ij,kj->ik\", a, a)"),
    special!("tensordot", "a, b, axes=2", tensordot, "sums of products along the last axes of one operand and the first of another, or those of two lists", "tensordot(a, a, ([1], [1]))"),
    special!("kron", "a, b", kron, "each element of one operand by the other as a block", "kron(x, [[1.0, 10.0]])"),
    special!("cross", "a, b, axisa=-1, axisb=-1, axisc=-1, axis=None", cross, "the cross product of vectors of three elements", "cross(a, x)"),
    special!("diag", "v, k=0", diag, "a diagonal of a matrix, or a matrix with a vector on one", "diag(n)"),
    special!("trace", "a, offset=0, axis1=0, axis2=1, dtype=None", trace, "the sum of a diagonal", "trace(a)"),
    special!("diagonal", "a, offset=0, axis1=0, axis2=1", diagonal, "the elements whose two indices are `offset` apart", "diagonal(a, 1)"),
    special!("tril", "m, k=0", tril, "a diagonal and what is below it, zero elsewhere", "tril(a)"),
    special!("triu", "m, k=0", triu, "a diagonal and what is above it, zero elsewhere", "triu(a, 1)"),
    composed("matvec", "x1, x2", "(x1 @ x2[..., None])[..., 0]", "matrices by vectors, which broadcast", "matvec(a, x)"),
    composed("vecmat", "x1, x2", "(x1[..., None, :] @ x2)[..., 0, :]", "vectors by matrices, which broadcast", "vecmat(x, a.T)"),
    special!("linalg.multi_dot", "arrays", multi_dot, "the products of listed matrices, from left to right", "np.linalg.multi_dot([a, a.T, a])"),
    special!("linalg.matrix_power", "a, n", matrix_power, "a matrix times itself, a literal number of times", "np.linalg.matrix_power(a @ a.T, 3)"),
    special!("linalg.matmul", "x1, x2", matmul, "matrix product, Python's `@`", "np.linalg.matmul(a, a.T)"),
    special!("linalg.tensordot", "x1, x2, axes=2", tensordot, "sums of products along axes of two tensors", "np.linalg.tensordot(a, a.T, axes=1)"),
    special!("linalg.cross", "x1, x2, axis=-1", cross, "the cross product of vectors of three elements", "np.linalg.cross(x, n)"),
    special!("linalg.outer", "x1, x2", outer_of_vectors, "each element of one vector by each of another", "np.linalg.outer(n, x)"),
    special!("linalg.vecdot", "x1, x2, axis=-1", vecdot, "sums of products of the vectors along an axis", "np.linalg.vecdot(a, x)"),
    special!("linalg.trace", "x, offset=0, dtype=None", trace_of_matrices, "the sum of a diagonal of each matrix", "np.linalg.trace(a)"),
    special!("linalg.diagonal", "x, offset=0", diagonal_of_matrices, "a diagonal of each matrix", "np.linalg.diagonal(a)"),
    special!("linalg.matrix_transpose", "x", matrix_transpose, "the last two axes exchanged, `x.mT`", "np.linalg.matrix_transpose(a)"),
];

/// Shape.
pub(super) const SHAPE: &[Operation] = &[
    special!("transpose", "a, axes=None", transpose, "axes reversed, or in the order given", "transpose(a)"),
    special!("reshape", "a, shape", reshape, "the same elements in another shape", "a.reshape(3, 2)"),
    special!("expand_dims", "a, axis", expand_dims, "an axis of one element inserted", "expand_dims(x, 0)"),
    special!("squeeze", "a, axis=None", squeeze, "axes of one element removed", "squeeze(x[None], axis=0)"),
    special!("permute_dims", "a, axes", transpose, "axes in the order given", "permute_dims(a, (1, 0))"),
    special!(
        "matrix_transpose",
        "x",
        matrix_transpose,
        "the last two axes exchanged, `x.mT`",
        "matrix_transpose(a)"
    ),
    special!("swapaxes", "a, axis1, axis2", swapaxes, "two axes exchanged", "swapaxes(a, 0, 1)"),
    special!("moveaxis", "a, source, destination", moveaxis, "axes put elsewhere", "moveaxis(a, 0, -1)"),
    special!(
        "ravel",
        "a",
        ravel,
        "all axes as one, of a computed size",
        "sum(a.ravel() * [1, 2, 3, 4, 5, 6])"
    ),
    special!(
        "flatten",
        "a",
        ravel,
        "all axes as one, of a computed size",
        "a.flatten() + [0, 0, 0, 0, 0, 1]"
    ),
    special!(
        "broadcast_to",
        "array, shape",
        broadcast_to,
        "repeated along new axes",
        "broadcast_to(n, (2, 3))"
    ),
    special!("flip", "m, axis=None", flip, "the elements along axes in reverse order", "flip(a, axis=1)"),
    special!("fliplr", "m", fliplr, "the columns in reverse order", "fliplr(a)"),
    special!("flipud", "m", flipud, "the rows in reverse order", "flipud(a)"),
    special!(
        "rot90",
        "m, k=1, axes=(0, 1)",
        rot90,
        "turned by quarters in the plane of two axes",
        "rot90(a)"
    ),
    special!(
        "concatenate",
        "arrays, axis=0",
        concatenate,
        "tensors that follow each other along an axis",
        "concatenate((a, a + 10), axis=1)"
    ),
    special!("concat", "arrays, axis=0", concatenate, "the same as `concatenate`", "concat((x, x[:1]))"),
    special!(
        "stack",
        "arrays, axis=0",
        stack,
        "tensors of one shape along a new axis",
        "stack((x, -x), axis=1)"
    ),
    special!("vstack", "tup", vstack, "one below the other, vectors as rows", "vstack((a, x))"),
    special!("row_stack", "tup", vstack, "one below the other, vectors as rows", "row_stack((a, x))"),
    special!("hstack", "tup", hstack, "side by side", "hstack((x, x[:2]))"),
    special!("dstack", "tup", dstack, "along the third axis", "dstack((x, -x))"),
    special!(
        "column_stack",
        "tup",
        column_stack,
        "side by side, vectors as columns",
        "column_stack((x, x > 0))"
    ),
    special!(
        "append",
        "arr, values, axis=None",
        append,
        "one behind the other, flat or along an axis",
        "append(x, x[:2])"
    ),
    special!(
        "split",
        "ary, indices_or_sections, axis=0",
        split,
        "equal parts of an axis, or parts between bounds, as a tuple",
        "split(x, [1])[1]"
    ),
    special!(
        "array_split",
        "ary, indices_or_sections, axis=0",
        array_split,
        "parts of an axis that differ by at most one element",
        "array_split(x, 2)[0]"
    ),
    special!("vsplit", "ary, indices_or_sections", vsplit, "`split` along the first axis", "vsplit(a, 2)[1]"),
    special!(
        "hsplit",
        "ary, indices_or_sections",
        hsplit,
        "`split` along the second axis, or of a vector",
        "hsplit(a, 3)[0]"
    ),
    special!(
        "dsplit",
        "ary, indices_or_sections",
        dsplit,
        "`split` along the third axis",
        "dsplit(a[None], 3)[1]"
    ),
    special!(
        "roll",
        "a, shift, axis=None",
        roll,
        "elements moved along an axis, from its end to its start",
        "roll(a, 1, axis=1)"
    ),
    special!("tile", "A, reps", tile, "copies side by side, by a number for each axis", "tile(x, 2)"),
    special!("repeat", "a, repeats, axis=None", repeat, "each element several times", "repeat(x, 2)"),
    special!(
        "pad",
        "array, pad_width, mode=\"constant\", constant_values=0",
        pad,
        "elements added at the ends of each axis",
        "pad(x, (1, 2), mode=\"edge\")"
    ),
    special!(
        "meshgrid",
        "*xi, indexing=\"xy\", sparse=False",
        meshgrid,
        "the grids that vectors span, as a tuple",
        "meshgrid(x, [1.0, 2.0])[1]"
    ),
    special!("atleast_1d", "x", atleast_1d, "axes of one element added, up to one axis", "atleast_1d(x[0])"),
    special!("atleast_2d", "x", atleast_2d, "axes of one element added, up to two axes", "atleast_2d(x)"),
    special!("atleast_3d", "x", atleast_3d, "axes of one element added, up to three axes", "atleast_3d(x)"),
];

/// Windows over the last axes.
#[rustfmt::skip]
pub(super) const WINDOW: &[Operation] = &[
    special!("sliding_window_view", "x, window_shape, axis=None", sliding_window_view, "windows at each position, their elements along axes behind the others", "sliding_window_view(x, 2)"),
    special!("max_pool2d", "input, kernel_size, stride=None, padding=0, dilation=1", max_pool2d, "the greatest element of each window over the last two axes", "max_pool2d(a, (1, 2), 1)"),
    special!("avg_pool2d", "input, kernel_size, stride=None, padding=0", avg_pool2d, "the mean of each window over the last two axes", "avg_pool2d(a, 2, 1)"),
    special!("conv2d", "input, weight, bias=None, stride=1, padding=0, dilation=1", conv2d, "sums of products of windows (N, C, H, W) and weights (O, C, KH, KW)", "conv2d(a[None], ones((1, 1, 2, 2)))"),
];

/// Indices.
pub(super) const INDEX: &[Operation] = &[
    special!(
        "take",
        "a, indices, axis=None",
        take,
        "the elements at integers along an axis",
        "take(a, [2, 0], axis=1)"
    ),
    special!(
        "take_along_axis",
        "arr, indices, axis=-1",
        take_along_axis,
        "one element at each integer along an axis",
        "take_along_axis(a, argmax(a, axis=1, keepdims=True), axis=1)"
    ),
];
