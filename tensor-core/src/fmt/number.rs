//! The decimal digits of one float: the fewest that tell it from its neighbours, or a given count.

use core::fmt::{Error, Result, Write};

use super::Value;
use super::element::plain;
use super::line::Word;

/// Digits after the point.
#[derive(Clone, Copy)]
pub(super) enum Fraction {
    /// As many as tell the value from its neighbours.
    Shortest,
    /// The same, or so many if those are fewer; without zeros at the end.
    AtMost(usize),
    /// So many.
    Exactly(usize),
}

/// Decimal text of a finite float.
pub(super) struct Number {
    /// Sign and digits; `3`, `0.5` or `-1.25`.
    digits: Word,
    exponent: i32,
}

impl Number {
    /// Writes `value` out.
    pub(super) fn positional(value: Value, fraction: Fraction) -> core::result::Result<Self, Error> {
        let exact = value.float().ok_or(Error)?;
        let shortest = Self::parse(Word::of(|out| plain(value, 0, out))?)?;
        shortest.rounded(value, fraction, |places, out| write!(out, "{exact:.places$}"))
    }

    /// Writes `value` as one digit, a fraction and an exponent.
    pub(super) fn scientific(value: Value, fraction: Fraction) -> core::result::Result<Self, Error> {
        let exact = value.float().ok_or(Error)?;
        let shortest = Self::parse(Word::of(|out| match value {
            Value::F32(value) => write!(out, "{value:e}"),
            #[cfg(feature = "half")]
            Value::F16(_) | Value::BF16(_) => write!(out, "{:e}", value.shortest()),
            _ => write!(out, "{exact:e}"),
        })?)?;
        shortest.rounded(value, fraction, |places, out| write!(out, "{exact:.places$e}"))
    }

    /// Replaces the shortest digits of `value` by as many as `fraction` asks for, the exact value
    /// rounded half to even by `round`.
    ///
    /// This is done for the shortest count of digits too: between two candidates equally near,
    /// `core` takes the larger, NumPy the even one (-7.95703125 in f32 is -7.9570312).
    fn rounded(
        self,
        value: Value,
        fraction: Fraction,
        round: impl Fn(usize, &mut dyn Write) -> Result,
    ) -> core::result::Result<Self, Error> {
        let shortest = self.parts().1.len();
        let places = match fraction {
            Fraction::Shortest => shortest,
            Fraction::AtMost(most) => shortest.min(most),
            Fraction::Exactly(places) => places,
        };
        if places == 0 && shortest == 0 {
            return Ok(self);
        }
        let text = Word::of(|out| round(places, out))?;
        // The neighbour below a power of two is closer than that above, so that the nearest
        // digits may be those of the neighbour: 2^-96 in f32 is 1.2621775e-29, nearest were ..74.
        if places == shortest && !names(text.as_str(), value) {
            return Ok(self);
        }
        let rounded = Self::parse(text)?;
        if matches!(fraction, Fraction::AtMost(_)) { rounded.trimmed() } else { Ok(rounded) }
    }

    fn parse(text: Word) -> core::result::Result<Self, Error> {
        let (digits, exponent) = split(text.as_str(), 'e');
        let exponent = if exponent.is_empty() { Ok(0) } else { exponent.parse() };
        Ok(Self { digits: Word::of(|out| out.write_str(digits))?, exponent: exponent.map_err(|_| Error)? })
    }

    /// Drops zeros at the end of the fraction, which must not be missing.
    fn trimmed(self) -> core::result::Result<Self, Error> {
        let digits = self.digits.as_str().trim_end_matches('0');
        Ok(Self { digits: Word::of(|out| out.write_str(digits))?, ..self })
    }

    /// What stands left and right of the point.
    pub(super) fn parts(&self) -> (&str, &str) {
        split(self.digits.as_str(), '.')
    }

    /// Digits of the exponent; NumPy writes two at least.
    pub(super) fn exponent_digits(&self) -> usize {
        if self.exponent.unsigned_abs() < 100 { 2 } else { 3 }
    }

    /// Writes `e`, the sign and at least `digits` digits.
    pub(super) fn write_exponent(&self, digits: usize, out: &mut dyn Write) -> Result {
        let sign = if self.exponent < 0 { '-' } else { '+' };
        write!(out, "e{sign}{:0digits$}", self.exponent.unsigned_abs())
    }
}

/// Splits `text` around `mark`; the right part is empty if there is none.
fn split(text: &str, mark: char) -> (&str, &str) {
    text.split_once(mark).unwrap_or((text, ""))
}

/// Whether `text` is read as `value`.
fn names(text: &str, value: Value) -> bool {
    match value {
        Value::F32(value) => text.parse() == Ok(value),
        Value::F64(value) => text.parse() == Ok(value),
        #[cfg(feature = "half")]
        Value::F16(_) | Value::BF16(_) => text.parse().is_ok_and(|decimal| value.is_nearest(decimal)),
        Value::Bool(_) | Value::Int(_) | Value::UInt(_) => false,
    }
}

/// A number rounded to one digit and so many places.
#[cfg(feature = "half")]
pub(super) fn decimal(exact: f64, places: usize) -> Option<f64> {
    let text = Word::of(|out| write!(out, "{exact:.places$e}")).ok()?;
    text.as_str().parse().ok()
}
