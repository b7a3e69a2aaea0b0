//! How the floats of one array are written: positional or with exponents, points in one column.

use core::fmt::{Error, Result, Write};

use super::element::{Visit, plain};
use super::number::{Fraction, Number};
use super::options::{ArrayLimits, PRECISION};
use super::{Dtype, Value};

/// Widths of the parts of a float, the same for the whole array.
#[derive(Default)]
pub(super) struct FloatFormat {
    /// Whether exponents are written.
    scientific: bool,
    /// Columns left of the point, sign included.
    left: usize,
    /// Digits right of the point: positional numbers are padded to it with blanks, others with
    /// further digits.
    fraction: usize,
    /// Digits of the exponent.
    exponent: usize,
}

impl FloatFormat {
    pub(super) fn measure(dtype: Dtype, shown: &mut Visit<'_>) -> core::result::Result<Self, Error> {
        let range = Range::of(shown);
        let mut format = Self { scientific: range.wants_exponents(dtype), ..Self::default() };
        let mut result = Ok(());
        shown(&mut |value| {
            if value.float().is_some_and(f64::is_finite) && result.is_ok() {
                result = format.widen(value);
            }
        });
        result?;
        if range.has_infinity_or_nan {
            let longest = if range.has_negative_infinity { "-inf" } else { "inf" };
            format.left = format.left.max(longest.len().saturating_sub(format.right()));
        }
        Ok(format)
    }

    /// Makes room for a finite `value`.
    fn widen(&mut self, value: Value) -> Result {
        let number = if self.scientific {
            let number = Number::scientific(value, Fraction::AtMost(PRECISION))?;
            self.exponent = self.exponent.max(number.exponent_digits());
            number
        } else {
            Number::positional(value, Fraction::AtMost(PRECISION))?
        };
        let (whole, fraction) = number.parts();
        self.left = self.left.max(whole.len());
        self.fraction = self.fraction.max(fraction.len());
        Ok(())
    }

    /// Columns from the point on.
    fn right(&self) -> usize {
        let exponent = if self.scientific { "e+".len() + self.exponent } else { 0 };
        ".".len() + self.fraction + exponent
    }

    pub(super) fn write(&self, value: Value, out: &mut dyn Write) -> Result {
        let Self { left, fraction: right, exponent, .. } = *self;
        match value.float() {
            Some(float) if float.is_nan() => {
                write!(out, "{:>1$}", "nan", left + self.right())
            }
            Some(float) if float.is_infinite() => {
                let text = if float < 0.0 { "-inf" } else { "inf" };
                write!(out, "{text:>0$}", left + self.right())
            }
            Some(_) if self.scientific => {
                let number = Number::scientific(value, Fraction::Exactly(right))?;
                let (whole, fraction) = number.parts();
                write!(out, "{whole:>left$}.{fraction}")?;
                number.write_exponent(exponent, out)
            }
            Some(_) => {
                let number = Number::positional(value, Fraction::AtMost(PRECISION))?;
                let (whole, fraction) = number.parts();
                write!(out, "{whole:>left$}.{fraction:<right$}")
            }
            None => plain(value, left + self.right(), out),
        }
    }
}

/// What decides on exponents and on room for words.
struct Range {
    /// Smallest finite magnitude except zero, infinite if there is none.
    smallest: f64,
    /// Largest finite magnitude.
    largest: f64,
    has_infinity_or_nan: bool,
    has_negative_infinity: bool,
}

impl Range {
    fn of(shown: &mut Visit<'_>) -> Self {
        let mut range = Self {
            smallest: f64::INFINITY,
            largest: 0.0,
            has_infinity_or_nan: false,
            has_negative_infinity: false,
        };
        shown(&mut |value| {
            let Some(float) = value.float() else { return };
            if !float.is_finite() {
                range.has_infinity_or_nan = true;
                range.has_negative_infinity |= float < 0.0 && !float.is_nan();
            } else if float != 0.0 {
                range.smallest = range.smallest.min(float.abs());
                range.largest = range.largest.max(float.abs());
            }
        });
        range
    }

    /// Exponents are written if, zeros aside,
    /// - the largest magnitude is too large to be written out, or
    /// - the smallest is too small, or
    /// - the two are too far apart to share a column.
    fn wants_exponents(&self, dtype: Dtype) -> bool {
        let limits = ArrayLimits::of(dtype);
        self.largest >= limits.large
            || self.smallest < limits.small
            || self.largest / self.smallest > limits.ratio
    }
}
