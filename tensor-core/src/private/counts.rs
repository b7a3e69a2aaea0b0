//! Numbers that Python reads off a value: `len(x)`, `x.shape[0]`, `x.size`, `x.ndim`.

use super::Ty;
use super::lengths::Lead;
use crate::shape::AnyShape;
use crate::weak::{IntLiteral, range};

/// The length of a value's axis: `x.shape[0]`, `len(x)`. Like any Python integer, it is weak.
///
/// # Panics
///
/// If the axis is of 2^31 elements or more, or if the lengths of two run-time axes differ that the value is computed from.
#[inline(always)]
pub fn length<T, S: AnyShape>(_: Ty<T, S>, lead: Lead, axis: isize) -> IntLiteral<range::Count> {
    let dims = const { S::DIMS };
    let axis = if axis < 0 { dims.rank.wrapping_sub(axis.unsigned_abs()) } else { axis.unsigned_abs() };
    count(dims.len(axis, known(lead)))
}

/// The number of a value's elements: `x.size`.
///
/// # Panics
///
/// As [`length`] does.
#[inline(always)]
pub fn size<T, S: AnyShape>(_: Ty<T, S>, lead: Lead) -> IntLiteral<range::Count> {
    count(const { S::DIMS }.count(0, known(lead)))
}

/// The number of a value's axes: `x.ndim`.
#[inline(always)]
pub fn rank<T, S: AnyShape>(_: Ty<T, S>) -> IntLiteral<range::Count> {
    count(const { S::DIMS }.rank)
}

#[inline(always)]
fn known(lead: Lead) -> usize {
    match lead {
        Ok(lead) => lead.unwrap_or(1),
        Err(error) => panic!("{error}"),
    }
}

#[inline(always)]
pub(super) fn count(value: usize) -> IntLiteral<range::Count> {
    IntLiteral::new(value as i128)
}
