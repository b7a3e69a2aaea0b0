//! What functions of Python, other libraries are called here.

use crate::ops::left_out;

/// Names that are no function of the table, and what to write.
const NAMES: &[(&str, &str)] = &[
    ("print", "print the result in Rust, as println!(\"{}\", tensor!(..))"),
    ("float", "write x.astype(np.float32), or `x as f32`"),
    ("double", "write x.astype(np.float64), or `x as f64`"),
    ("half", "write x.astype(np.float16), with shapewise's cargo feature `half`"),
    ("int", "write x.astype(np.int32), or `x as i32`"),
    ("long", "write x.astype(np.int64), or `x as i64`"),
    ("bool", "write x.astype(bool), or `x as bool`"),
    ("to", "write x.astype(np.float32), or `x as f32`; there are no devices"),
    ("type", "write x.astype(np.float32), or `x as f32`"),
    ("range", "write np.arange(n), with n a literal"),
    ("mm", "write `x @ y`"),
    ("bmm", "write `x @ y`"),
    ("mv", "write `x @ y`"),
    ("mul", "write `x * y`"),
    ("sub", "write `x - y`"),
    ("div", "write `x / y`"),
    ("clamp", "write clip(x, low, high)"),
    ("masked_fill", "write where(mask, value, x)"),
    ("norm", "write np.linalg.norm(x)"),
    ("cross_entropy", "write -mean(sum(y * log_softmax(x, axis=-1), axis=-1)), y being one-hot"),
    ("layer_norm", "write (x - mean(x, axis=-1, keepdims=True)) / std(x, axis=-1, keepdims=True)"),
    ("layernorm", "write (x - mean(x, axis=-1, keepdims=True)) / std(x, axis=-1, keepdims=True)"),
    ("batch_norm", "write (x - mean(x, axis=0)) / std(x, axis=0)"),
    ("tensor", "write np.array(..)"),
    ("constant", "write np.array(..)"),
    ("matrix", "write np.array(..)"),
    ("ndarray", "write np.zeros((2, 3))"),
    ("from_numpy", "it is not needed; every tensor is an array"),
    ("fill", "write `x[:] = value`"),
    ("backward", "a gradient is a value: grad(loss, w)"),
    ("len", "it takes one operand, as in len(x)"),
    ("iter", "a loop stands outside; put Rust code in braces"),
    ("view", "write x.reshape(2, 3)"),
    ("unsqueeze", "write expand_dims(x, axis=0), or x[None]"),
    ("permute", "write x.transpose(1, 0)"),
    ("t", "write `x.T`"),
    ("T", "write `x.T`, without brackets"),
    ("dim", "write `x.ndim`"),
    ("numel", "write `x.size`"),
    ("item", "it is not needed; a result without axes is a plain number"),
    ("tolist", "it is not needed; a tensor derefs to its elements by `as_slice()` in Rust"),
    ("numpy", "it is not needed; every tensor is an array"),
    ("cpu", "it is not needed; there are no devices"),
    ("cuda", "it is not needed; there are no devices"),
    ("detach", "it is not needed; no tensor records its history"),
    ("clone", "it is not needed; every result is a tensor of its own"),
    ("contiguous", "it is not needed; every tensor is"),
    ("expand", "write broadcast_to(x, (2, 3))"),
    ("reduce_sum", "write sum(x)"),
    ("reduce_mean", "write mean(x)"),
    ("reduce_max", "write max(x)"),
    ("cat", "write concatenate((a, b), axis=0)"),
    ("chunk", "write array_split(x, 3)"),
    ("repeat_interleave", "write repeat(x, 2, axis=0)"),
];

/// What to write in place of a function that is known by this name elsewhere.
pub(super) fn function(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, here)| *here).or_else(|| left_out::instead(name))
}

/// The keyword that is known elsewhere by this name.
pub(super) fn keyword(name: &str) -> Option<&'static str> {
    Some(match name {
        "dim" => "axis",
        "keepdim" => "keepdims",
        "correction" | "unbiased" => "ddof",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pytorch_calls_otherwise_is_known() {
        assert_eq!(function("mm"), Some("write `x @ y`"));
        assert_eq!(keyword("dim"), Some("axis"));
        assert_eq!(keyword("axis"), None);
    }
}
