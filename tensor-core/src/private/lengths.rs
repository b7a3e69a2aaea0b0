//! The lengths of run-time axes under `tensor!(try ..)`: each node's from its operands', before anything is computed.

use super::{AxisSet, PhantomIndex, Shared, Slice, Target, Ty};
use crate::axes::{AxisBits, Indices};
use crate::element::Element;
pub use crate::error::Error;
use crate::kernel::{Bend, Bending, Indexed, Layout, Leaf, Mapping, plain_runs};
use crate::shape::AnyShape;

/// The length of a node's run-time axis, if it has one, or the two that differ below it.
pub type Lead = Result<Option<usize>, Error>;

/// The length of an operand's run-time axis.
///
/// # Errors
///
/// None; the result is of the type of all leads.
#[inline(always)]
pub fn of<L: Leaf>(operand: L) -> Lead {
    Ok(operand.lead())
}

/// The length of the run-time axis of a node that is computed from others.
///
/// # Errors
///
/// If two of theirs differ, both of them.
#[inline(always)]
pub fn met<T, S: AnyShape, const N: usize>(_: Ty<T, S>, operands: [Lead; N]) -> Lead {
    let mut common = None;
    for operand in operands {
        match (common, operand?) {
            (Some(left), Some(right)) if left != right => return Err(Error::Lengths { left, right }),
            (None, right) => common = right,
            _ => {}
        }
    }
    Ok(if S::DIMS.is_run_time() { common } else { None })
}

/// The length of the run-time axis of a node whose elements nothing reads.
///
/// # Panics
///
/// If two below it differ.
#[inline(always)]
pub fn agreed(lead: Lead) -> Option<usize> {
    match lead {
        Ok(lead) => lead,
        Err(error) => panic!("{error}"),
    }
}

/// The length of the run-time axis of a node behind an index.
///
/// # Errors
///
/// If two below it differ, both of them.
///
/// # Panics
///
/// As the index itself does: if a position is out of bounds.
#[inline(always)]
pub fn indexed<T, F: AnyShape, U, O: AnyShape, X: Indices, const N: usize>(
    _: PhantomIndex<X>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    operand: Lead,
    picks: [isize; N],
) -> Lead {
    let probe = Probe { lead: operand?, shape: core::marker::PhantomData::<F> };
    Ok(Indexed::<_, F, O, X>::new(probe, from, to, &picks).lead())
}

/// The length of the run-time axis of a node whose axes are picked from by integers of the shape `J`.
///
/// # Errors
///
/// If two below it differ, both of them.
#[inline(always)]
pub fn picked<B: AxisBits, U, J: AnyShape>(
    _: AxisSet<B>,
    _: Ty<U, J>,
    front: bool,
    operand: Lead,
    indices: Lead,
) -> Lead {
    let (operand, indices) = (operand?, indices?);
    let leads = J::DIMS.rank > 0 && (front || B::POSITION == 0);
    Ok(if leads { indices } else { operand })
}

/// Checks the integers that pick from an operand whose run-time axis is of the length `operand`.
///
/// # Errors
///
/// If one of them takes an element that is not there.
#[inline(always)]
pub fn picks<M: Mapping<F, O>, T, F: AnyShape, U, O: AnyShape>(
    mapping: M,
    _from: Ty<T, F>,
    _to: Ty<U, O>,
    operand: Lead,
) -> Result<(), Error> {
    let lead = operand?.unwrap_or(1);
    mapping.prepare(|axis| F::DIMS.len(axis, lead))
}

/// The length of one of the operands that are joined, if it adds to that of a run-time axis; otherwise that of its own.
///
/// # Errors
///
/// If two below it differ, both of them.
#[inline(always)]
pub fn along<X: AxisBits, T, P: AnyShape>(_: AxisSet<X>, _: Ty<T, P>, part: Lead) -> Lead {
    let lead = part?;
    Ok(if X::POSITION == 0 { Some(P::DIMS.len(0, lead.unwrap_or(1))) } else { lead })
}

/// The length of the run-time axis of operands that are joined.
///
/// # Errors
///
/// If two of theirs differ, both of them.
#[inline(always)]
pub fn joined<X: AxisBits, T, S: AnyShape, const N: usize>(
    _: AxisSet<X>,
    whole: Ty<T, S>,
    parts: [Lead; N],
) -> Lead {
    if X::POSITION > 0 {
        return met(whole, parts);
    }
    let mut sum = 0;
    for part in parts {
        sum += part?.unwrap_or(0);
    }
    Ok(if S::DIMS.is_run_time() { Some(sum) } else { None })
}

/// The length of the run-time axis of an operand of which an axis is read by pieces.
///
/// # Errors
///
/// If two below it differ, both of them.
#[inline(always)]
pub fn bent<X: AxisBits, H: Bend>(_: Bending<X, H>, operand: Lead) -> Lead {
    Ok(Bending::<X, H>::lead(operand?))
}

/// An operand of which only the length is asked.
#[derive(Clone, Copy)]
struct Probe<S> {
    lead: Option<usize>,
    shape: core::marker::PhantomData<S>,
}
impl<S: AnyShape> Leaf for Probe<S> {
    type Elem = ();
    type Shape = S;
    const LAYOUT: Layout = Layout::contiguous(S::DIMS);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.lead
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, _: usize) {}
    plain_runs!();
}

/// A place, however it is read while it is written.
pub trait Long {
    /// The length of its run-time axis.
    fn long(&self) -> Lead;
}
impl<T: Element, S: AnyShape> Long for Target<'_, T, S> {
    #[inline(always)]
    fn long(&self) -> Lead {
        Ok(S::DIMS.is_run_time().then_some(self.lead))
    }
}
impl<T: Element, S: AnyShape> Long for Shared<'_, T, S> {
    #[inline(always)]
    fn long(&self) -> Lead {
        Ok(Leaf::lead(self))
    }
}
impl<T: Element, S: AnyShape> Long for Slice<'_, T, S> {
    #[inline(always)]
    fn long(&self) -> Lead {
        Ok(Leaf::lead(self))
    }
}
