//! NumPy's functions that are left out, and why, or what does the same.

/// Names, and what is said of them.
pub(crate) const LEFT_OUT: &[(&str, &str)] = &[
    ("array_equal array_equiv", "shapes are compared by the compiler; write all(x == y)"),
    (
        "asanyarray ascontiguousarray asfortranarray asarray_chkfinite asmatrix bmat require copyto",
        "every tensor is an array of its own, row by row",
    ),
    ("copy", "it is not needed; every result is a tensor of its own"),
    ("ndim", "write `x.ndim`, without brackets"),
    ("shape", "write `x.shape[0]`"),
    ("size", "write `x.shape[0]` for an axis, `x.size` for the number of elements"),
    ("block", "write vstack((hstack((a, b)), hstack((c, d))))"),
    ("tri", "write tril(ones((3, 3)))"),
    ("empty empty_like", "nothing is left unwritten; write zeros((2, 3)) or zeros_like(x)"),
    (
        "conj conjugate real imag angle iscomplex isreal iscomplexobj isrealobj real_if_close sort_complex unwrap",
        "there are no complex numbers",
    ),
    ("divmod", "write floor_divide(x, y) and mod(x, y)"),
    ("modf", "write x - trunc(x) and trunc(x)"),
    ("frexp ldexp", "the exponent is floor(log2(abs(x))) + 1; write x * 2.0 ** n"),
    ("fix", "write trunc(x)"),
    ("choose", "write where(c, x, y), or np.select([c, d], [x, y])"),
    (
        "piecewise apply_along_axis apply_over_axes frompyfunc fromfunction vectorize",
        "there are no Python functions; write the expression, with where(..) for its pieces",
    ),
    ("insert", "write concatenate((x[:2], [value], x[2:]))"),
    ("delete", "write concatenate((x[:2], x[3:]))"),
    ("extract compress", "write x[mask]"),
    ("place putmask put_along_axis put fill_diagonal", "a place is assigned to, as in `x[mask] = value`"),
    ("resize trim_zeros", "the size of a result follows from types; write tile(x, 2) or a slice"),
    ("partition argpartition", "write sort(x), argsort(x) or topk(x, 3)"),
    ("lexsort", "write take(i, argsort(take(x, i))) with i = argsort(y), y being the less important key"),
    (
        "intersect1d setdiff1d setxor1d",
        "write unique(x[isin(x, y)]), or unique(x[~isin(x, y)]), for one side of the difference",
    ),
    ("unique_all unique_counts unique_inverse unique_values", "write unique(x, return_counts=True)"),
    ("histogram2d histogramdd", "write bincount(digitize(x, e) * 11 + digitize(y, f), minlength=121)"),
    (
        "diag_indices diag_indices_from tril_indices tril_indices_from triu_indices triu_indices_from mask_indices ix_ indices",
        "write diagonal(x), tril(x), triu(x) or x[i[:, None], j]",
    ),
    ("unravel_index ravel_multi_index", "write floor_divide(i, n) and i % n, or i * n + j"),
    ("diagflat", "write diag(ravel(x))"),
    ("vander", "write x[:, None] ** arange(2, -1, -1)"),
    ("geomspace", "write logspace(0, 3, 4)"),
    ("kaiser i0", "there are no Bessel functions"),
    (
        "poly polyadd polyder polydiv polyfit polyint polymul polysub roots",
        "of polynomials there is polyval([2.0, 1.0], x), and convolve(p, q) for a product",
    ),
    ("rollaxis", "write moveaxis(x, 2, 0)"),
    ("unstack", "write x[0], x[1], or split(x, 2)"),
    (
        "broadcast_arrays broadcast_shapes",
        "operands are broadcast where they meet; write broadcast_to(x, (2, 3))",
    ),
    ("packbits unpackbits", "write sum(bits << arange(8)) or (x[:, None] >> arange(8)) & 1"),
    (
        "linalg.cholesky linalg.cond linalg.det linalg.eig linalg.eigh linalg.eigvals linalg.eigvalsh linalg.inv linalg.lstsq \
      linalg.matrix_rank linalg.pinv linalg.qr linalg.slogdet linalg.solve linalg.svd linalg.svdvals linalg.tensorinv linalg.tensorsolve",
        "there is no linear algebra that factors matrices",
    ),
    ("einsum_path", "products are taken from left to right"),
    (
        "load loadtxt genfromtxt fromfile fromregex fromstring fromiter frombuffer from_dlpack save savetxt savez savez_compressed",
        "files are Rust's matter: `Tensor::from_slice` takes what was read",
    ),
    (
        "array2string array_repr array_str base_repr binary_repr format_float_positional format_float_scientific get_printoptions set_printoptions printoptions",
        "print the result in Rust, by `{}` or `{:?}`",
    ),
    (
        "can_cast common_type isdtype issubdtype min_scalar_type mintypecode promote_types result_type typename isscalar iterable",
        "types are known to the compiler",
    ),
    ("may_share_memory shares_memory isfortran nested_iters", "the compiler knows what shares memory"),
    ("geterr seterr geterrcall seterrcall getbufsize setbufsize", "no floating-point error is signalled"),
    ("busday_count busday_offset is_busday isnat datetime_as_string datetime_data", "there are no dates"),
    ("get_include info show_config show_runtime test linalg.test", "they are about NumPy itself"),
];

/// What is said of a name.
pub(crate) fn instead(name: &str) -> Option<&'static str> {
    LEFT_OUT
        .iter()
        .find(|(names, _)| names.split_whitespace().any(|other| other == name))
        .map(|(_, instead)| *instead)
}
