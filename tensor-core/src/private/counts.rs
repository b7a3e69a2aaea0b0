//! Numbers that Python reads off an operand: `len(x)`, `x.shape[0]`, `x.size`, `x.ndim`.

use crate::kernel::Leaf;
use crate::shape::AnyShape;
use crate::weak::{IntLiteral, range};

/// The length of an operand's axis: `x.shape[0]`, `len(x)`. Like any Python integer, it is weak.
///
/// # Panics
///
/// If the axis is of 2^31 elements or more.
#[inline(always)]
pub fn length<L: Leaf>(operand: L, axis: isize) -> IntLiteral<range::Count> {
    let dims = const { L::Shape::DIMS };
    let axis = if axis < 0 { dims.rank.wrapping_sub(axis.unsigned_abs()) } else { axis.unsigned_abs() };
    count(dims.len(axis, operand.lead().unwrap_or(1)))
}

/// The number of an operand's elements: `x.size`.
///
/// # Panics
///
/// If it has 2^31 elements or more.
#[inline(always)]
pub fn size<L: Leaf>(operand: L) -> IntLiteral<range::Count> {
    count(const { L::Shape::DIMS }.count(0, operand.lead().unwrap_or(1)))
}

/// The number of an operand's axes: `x.ndim`.
#[inline(always)]
pub fn rank<L: Leaf>(_operand: L) -> IntLiteral<range::Count> {
    count(const { L::Shape::DIMS }.rank)
}

#[inline(always)]
pub(super) fn count(value: usize) -> IntLiteral<range::Count> {
    IntLiteral::new(value as i128)
}
