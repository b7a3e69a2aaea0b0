//! A stage read at another place of a run-time axis than the stage itself is, as in `h[1:] - h[:-1]`.

use core::mem::MaybeUninit;

use super::layout::Layout;
use super::memo::Memo;
use super::source::{Leaf, plain_runs};
use super::stage::{Compute, Stage, compute_item};
use crate::shape::{AnyShape, KnownShape};

/// A buffer of its own for the items of a stage, of which one has place for one: beside a run-time axis. A stage without
/// such an axis that is read at several places holds all its elements, so its twin is itself.
pub struct Twin<'a, C: Compute> {
    stage: &'a Stage<C>,
    memo: Memo<<<C::Whole as AnyShape>::Apart as KnownShape>::Nested<C::Value>>,
}

impl<C: Compute> Stage<C> {
    /// The same stage, to be read at another place.
    #[inline(always)]
    pub fn twin(&self) -> Twin<'_, C> {
        Twin { stage: self, memo: Memo::new() }
    }
}

impl<C: Compute> Leaf for &Twin<'_, C> {
    type Elem = C::Value;
    type Shape = C::Whole;
    const LAYOUT: Layout = <&Stage<C> as Leaf>::LAYOUT;
    const IS_MEMORY: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        Leaf::lead(&self.stage)
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        if const { !C::Whole::DIMS.is_run_time() } {
            return Leaf::prepare(&self.stage, item);
        }
        self.memo.prepare(
            item,
            const { <C::Item as KnownShape>::COUNT },
            #[inline(always)]
            |out: &mut [MaybeUninit<C::Value>]| compute_item(&self.stage.compute, item, out),
        );
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> C::Value {
        if const { C::Whole::DIMS.is_run_time() } {
            self.memo.load(offset)
        } else {
            self.stage.memo.load(offset)
        }
    }
    plain_runs!();
}
