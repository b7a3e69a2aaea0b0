//! NumPy's default print options and the limits that depend on the float type.

use super::Dtype;

/// Digits after the decimal point, at most.
pub(super) const PRECISION: usize = 8;
/// Arrays of more elements are summarised.
pub(super) const THRESHOLD: usize = 1000;
/// Elements kept at each end of a summarised axis.
pub(super) const EDGE_ITEMS: usize = 3;
/// Columns of a line, closing brackets included.
pub(super) const LINE_WIDTH: usize = 75;

/// Where an array changes to exponents.
pub(super) struct ArrayLimits {
    /// Smallest magnitude that is too large to be written out.
    pub(super) large: f64,
    /// Magnitudes below are too small to be written out.
    pub(super) small: f64,
    /// Largest quotient of two magnitudes that share a column.
    pub(super) ratio: f64,
}

impl ArrayLimits {
    pub(super) fn of(dtype: Dtype) -> Self {
        match dtype {
            // NumPy compares in the type of the array: its 0.0001 is the nearest f32, and its
            // quotient is rounded to f32, which gives 1000 up to half a unit (2^-15) above it.
            Dtype::Float32 => {
                Self { large: 1e6, small: f64::from(0.0001_f32), ratio: 1000.0 + 1.0 / 32768.0 }
            }
            // The quotient of two f16 is 1000 up to a quarter above it; bfloat16, which NumPy has no format for, is
            // written alike.
            #[cfg(feature = "half")]
            Dtype::Float16 | Dtype::BFloat16 => {
                Self { large: 1e3, small: half::f16::from_f64_const(0.0001).to_f64_const(), ratio: 1000.25 }
            }
            _ => Self { large: 1e8, small: 0.0001, ratio: 1000.0 },
        }
    }
}
