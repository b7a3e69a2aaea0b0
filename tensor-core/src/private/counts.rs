//! Numbers that Python reads off a value: `len(x)`, `x.shape[0]`, `x.size`, `x.ndim`.

use super::{AxisSet, Ty};
use crate::axes::AxisBits;
use crate::shape::AnyShape;
use crate::weak::{IntLiteral, range};

/// The length of a value's axis: `x.shape[0]`, `len(x)`. Like any Python integer, it is weak.
///
/// # Panics
///
/// If the axis is of 2^31 elements or more.
#[inline(always)]
pub fn length<T, S: AnyShape>(_: Ty<T, S>, lead: Option<usize>, axis: isize) -> IntLiteral<range::Count> {
    let dims = const { S::DIMS };
    let axis = if axis < 0 { dims.rank.wrapping_sub(axis.unsigned_abs()) } else { axis.unsigned_abs() };
    count(dims.len(axis, lead.unwrap_or(1)))
}

/// The number of a value's elements: `x.size`.
///
/// # Panics
///
/// If it has 2^31 elements or more.
#[inline(always)]
pub fn size<T, S: AnyShape>(_: Ty<T, S>, lead: Option<usize>) -> IntLiteral<range::Count> {
    count(const { S::DIMS }.count(0, lead.unwrap_or(1)))
}

/// The number of a value's elements that a reduction over a set of axes makes one of.
///
/// # Panics
///
/// If they are 2^31 or more.
#[inline(always)]
pub fn among<T, S: AnyShape, X: AxisBits>(
    _: Ty<T, S>,
    _: AxisSet<X>,
    lead: Option<usize>,
) -> IntLiteral<range::Count> {
    let dims = const { S::DIMS };
    let axes = (0..dims.rank).filter(|axis| (X::BITS >> axis) & 1 == 1);
    count(axes.map(|axis| dims.len(axis, lead.unwrap_or(1))).product())
}

/// The number of a value's axes: `x.ndim`.
#[inline(always)]
pub fn rank<T, S: AnyShape>(_: Ty<T, S>) -> IntLiteral<range::Count> {
    count(const { S::DIMS }.rank)
}

#[inline(always)]
pub(super) fn count(value: usize) -> IntLiteral<range::Count> {
    IntLiteral::new(value as i128)
}
