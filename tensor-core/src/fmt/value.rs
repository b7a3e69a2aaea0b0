//! Element types and single elements, as printing sees them.

/// One element, as printing sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// Element of a `bool` array.
    Bool(bool),
    /// Element of an array of signed integers of any width.
    Int(i64),
    /// Element of an array of unsigned integers of any width.
    UInt(u64),
    /// Element of a `float16` array.
    #[cfg(feature = "half")]
    F16(half::f16),
    /// Element of a `bfloat16` array.
    #[cfg(feature = "half")]
    BF16(half::bf16),
    /// Element of a `float32` array.
    F32(f32),
    /// Element of a `float64` array.
    F64(f64),
}

impl Value {
    /// The exact value of a float, `None` for every other kind.
    pub(super) fn float(self) -> Option<f64> {
        match self {
            Self::F32(value) => Some(f64::from(value)),
            Self::F64(value) => Some(value),
            #[cfg(feature = "half")]
            Self::F16(value) => Some(value.to_f64()),
            #[cfg(feature = "half")]
            Self::BF16(value) => Some(value.to_f64()),
            Self::Bool(_) | Self::Int(_) | Self::UInt(_) => None,
        }
    }
}

#[cfg(feature = "half")]
impl Value {
    /// The `f64` whose digits are the fewest that tell a 16-bit float from its neighbours; the value itself of any other.
    pub(super) fn shortest(self) -> f64 {
        let exact = self.float().unwrap_or(f64::NAN);
        if !exact.is_finite() {
            return exact;
        }
        // Five digits tell any f16, four any bf16. A tie is tried to both sides: next to a power of two the even one
        // may be that of the neighbour below.
        let up = f64::from_bits(exact.to_bits() + 1);
        let rounded = |places| [exact, up].into_iter().filter_map(move |x| super::number::decimal(x, places));
        (0..5).flat_map(rounded).find(|&decimal| self.is_nearest(decimal)).unwrap_or(exact)
    }

    /// Whether a number is read as this value.
    pub(super) fn is_nearest(self, decimal: f64) -> bool {
        match self {
            Self::F16(value) => half::f16::from_f64(decimal) == value,
            Self::BF16(value) => half::bf16::from_f64(decimal) == value,
            _ => false,
        }
    }
}

/// Element type, named as NumPy names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dtype {
    /// `bool`
    Bool,
    /// `i8`
    Int8,
    /// `i16`
    Int16,
    /// `i32`
    Int32,
    /// `i64`
    Int64,
    /// `u8`
    UInt8,
    /// `u16`
    UInt16,
    /// `u32`
    UInt32,
    /// `u64`
    UInt64,
    /// `half::f16`
    #[cfg(feature = "half")]
    Float16,
    /// `half::bf16`
    #[cfg(feature = "half")]
    BFloat16,
    /// `f32`
    Float32,
    /// `f64`
    Float64,
}

impl Dtype {
    /// NumPy's name of the type.
    ///
    /// ```
    /// assert_eq!(tensor_core::fmt::Dtype::UInt8.name(), "uint8");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::UInt8 => "uint8",
            Self::UInt16 => "uint16",
            Self::UInt32 => "uint32",
            Self::UInt64 => "uint64",
            #[cfg(feature = "half")]
            Self::Float16 => "float16",
            #[cfg(feature = "half")]
            Self::BFloat16 => "bfloat16",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
        }
    }

    /// The least and the greatest value of an integer type.
    pub(crate) const fn integer_range(self) -> Option<(i128, i128)> {
        Some(match self {
            Self::Int8 => (i8::MIN as i128, i8::MAX as i128),
            Self::Int16 => (i16::MIN as i128, i16::MAX as i128),
            Self::Int32 => (i32::MIN as i128, i32::MAX as i128),
            Self::Int64 => (i64::MIN as i128, i64::MAX as i128),
            Self::UInt8 => (0, u8::MAX as i128),
            Self::UInt16 => (0, u16::MAX as i128),
            Self::UInt32 => (0, u32::MAX as i128),
            Self::UInt64 => (0, u64::MAX as i128),
            _ => return None,
        })
    }

    /// Whether the two are the same.
    #[expect(clippy::as_conversions, reason = "`==` is no const")]
    pub(crate) const fn is(self, other: Self) -> bool {
        self as u8 == other as u8
    }

    /// Whether it is of floats.
    pub(crate) const fn is_float(self) -> bool {
        match self {
            #[cfg(feature = "half")]
            Self::Float16 | Self::BFloat16 => true,
            Self::Float32 | Self::Float64 => true,
            _ => false,
        }
    }

    /// Whether Python's literals have this type, so that `repr` need not tell it.
    pub(super) const fn is_implied(self) -> bool {
        matches!(self, Self::Bool | Self::Int64 | Self::Float64)
    }
}
