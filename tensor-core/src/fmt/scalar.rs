//! The `str` of a 0-d array: like a scalar, with all the digits that tell it from its neighbours.

use core::fmt::{Result, Write};

use super::Value;
use super::element::plain;
use super::number::{Fraction, Number};

pub(super) fn write(value: Value, out: &mut dyn Write) -> Result {
    let (Some(float), large) = (value.float(), large(value)) else {
        return plain(value, 0, out);
    };
    if float.is_nan() {
        out.write_str("nan")
    } else if float.is_infinite() {
        out.write_str(if float < 0.0 { "-inf" } else { "inf" })
    } else if float == 0.0 || (float.abs() >= 0.0001 && float.abs() < large) {
        let number = Number::positional(value, Fraction::Shortest)?;
        let (whole, fraction) = number.parts();
        write!(out, "{whole}.{fraction}{}", if fraction.is_empty() { "0" } else { "" })
    } else {
        let number = Number::scientific(value, Fraction::Shortest)?;
        let (whole, fraction) = number.parts();
        write!(out, "{whole}{}{fraction}", if fraction.is_empty() { "" } else { "." })?;
        number.write_exponent(2, out)
    }
}

/// Smallest magnitude that is written with an exponent for being large.
fn large(value: Value) -> f64 {
    match value {
        #[cfg(feature = "half")]
        Value::F16(_) | Value::BF16(_) => 1e3,
        Value::F32(_) => 1e6,
        _ => 1e16,
    }
}
