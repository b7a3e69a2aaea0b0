//! Element types and single elements, as printing sees them.

/// One element, as printing sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Element of a `bool` array.
    Bool(bool),
    /// Element of an array of signed integers of any width.
    Int(i64),
    /// Element of an array of unsigned integers of any width.
    UInt(u64),
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
            Self::Bool(_) | Self::Int(_) | Self::UInt(_) => None,
        }
    }
}

/// Element type, named as NumPy names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
            Self::Float32 => "float32",
            Self::Float64 => "float64",
        }
    }

    /// The least and the greatest value of an integer type.
    pub(crate) const fn integer_range(self) -> Option<(i128, i128)> {
        Some(match self {
            Self::Bool | Self::Float32 | Self::Float64 => return None,
            Self::Int8 => (i8::MIN as i128, i8::MAX as i128),
            Self::Int16 => (i16::MIN as i128, i16::MAX as i128),
            Self::Int32 => (i32::MIN as i128, i32::MAX as i128),
            Self::Int64 => (i64::MIN as i128, i64::MAX as i128),
            Self::UInt8 => (0, u8::MAX as i128),
            Self::UInt16 => (0, u16::MAX as i128),
            Self::UInt32 => (0, u32::MAX as i128),
            Self::UInt64 => (0, u64::MAX as i128),
        })
    }

    /// Whether Python's literals have this type, so that `repr` need not tell it.
    pub(super) const fn is_implied(self) -> bool {
        matches!(self, Self::Bool | Self::Int64 | Self::Float64)
    }
}
