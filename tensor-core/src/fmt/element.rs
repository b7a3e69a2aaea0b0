//! How the elements of one array are written, measured over all that are shown.

use core::fmt::{Error, Result, Write};

use super::float::FloatFormat;
use super::line::length;
use super::{Dtype, Printable, Value};

/// Calls its argument with every element that is shown.
pub(super) type Visit<'a> = dyn FnMut(&mut dyn FnMut(Value)) + 'a;

/// Gives every element of an array the same width.
pub(super) enum ElementFormat {
    /// Booleans and integers, right-aligned.
    Aligned {
        width: usize,
    },
    Float(FloatFormat),
}

impl ElementFormat {
    pub(super) fn measure(array: &Printable<'_>, shown: &mut Visit<'_>) -> core::result::Result<Self, Error> {
        Ok(match array.dtype {
            dtype if dtype.is_float() => Self::Float(FloatFormat::measure(array.dtype, shown)?),
            // NumPy writes ` True` even where no `False` is in sight, but not in 0-d.
            Dtype::Bool if array.dims.is_empty() => Self::Aligned { width: 0 },
            Dtype::Bool => Self::Aligned { width: "False".len() },
            _ => {
                let mut width = 0;
                shown(&mut |value| {
                    // Counting cannot fail.
                    let len = length(|out| plain(value, 0, out)).unwrap_or_default();
                    width = width.max(len);
                });
                Self::Aligned { width }
            }
        })
    }

    pub(super) fn write(&self, value: Value, out: &mut dyn Write) -> Result {
        match self {
            Self::Aligned { width } => plain(value, *width, out),
            Self::Float(format) => format.write(value, out),
        }
    }
}

/// Writes `value` right-aligned.
pub(super) fn plain(value: Value, width: usize, out: &mut dyn Write) -> Result {
    match value {
        Value::Bool(true) => write!(out, "{:>width$}", "True"),
        Value::Bool(false) => write!(out, "{:>width$}", "False"),
        Value::Int(value) => write!(out, "{value:>width$}"),
        Value::UInt(value) => write!(out, "{value:>width$}"),
        Value::F32(value) => write!(out, "{value:>width$}"),
        Value::F64(value) => write!(out, "{value:>width$}"),
        #[cfg(feature = "half")]
        Value::F16(_) | Value::BF16(_) => write!(out, "{:>width$}", value.shortest()),
    }
}
