//! Feature `rayon`: a map in parts.

use core::marker::PhantomData;
use core::ops::Range;

use super::{Map, Nest, Update, update_run, write_run};
use crate::kernel::parallel::{Extent, HEAVY, Parts, Split, WORTH};
use crate::kernel::raw::{Block, Forks, end_of_stream};
use crate::kernel::source::Source;
use crate::kernel::stream::{LARGE, may_be_large, stream_run};
use crate::kernel::walk::Planned;
use crate::shape::AnyShape;

/// Whether a map may be worth more than one thread, and captures nothing that only one may read.
const fn may_pay<O: AnyShape, L: Source<O>, F>() -> bool {
    size_of::<F>() == 0 && !O::DIMS.is_at_most(0, (WORTH - 1) / weight::<O, L>())
}

const fn weight<O: AnyShape, L: Source<O>>() -> usize {
    if L::IS_LIGHT { 1 } else { HEAVY }
}

fn extent<O: AnyShape, L: Source<O>>(lead: usize) -> Extent {
    let (steps, grain) = Split::<O, L>::steps(const { &Nest::<O, L, O>::PLAN }, lead);
    Extent { steps, grain, cost: O::DIMS.count(0, lead) * const { weight::<O, L>() }, parts: 4 }
}

impl<O: AnyShape, V: Copy + Send + 'static, L: Source<O>, F: Fn(L::Elem) -> V + Copy> Parts
    for Map<O, V, L, F>
{
    const MAY_PAY: bool = may_pay::<O, L, F>();

    fn extent(&self) -> Extent {
        extent::<O, L>(self.lead)
    }
    fn prepare(&self) {
        self.source.prepare(self.source.origin());
    }
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self {
            lead: self.lead,
            head: 0,
            source: self.source.fork(forks)?,
            f: self.f,
            types: PhantomData,
        })
    }
    #[inline(always)]
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [Self::Slot]) {
        let Self { lead, source, f, .. } = self;
        let plan = const { &Nest::<O, L, O>::PLAN };
        let mut done = 0;
        let streams = const { may_be_large::<O, V, L>() } && O::DIMS.count(0, lead) * size_of::<V>() >= LARGE;
        let mut block = Block::<V>::new();
        Split::<O, L>::walk::<Nest<O, L, O>>(
            &source,
            lead,
            steps,
            #[inline(always)]
            |cursor, n| {
                let slots = &mut out[done..done + n];
                if streams {
                    stream_run::<O, V, L, F>(&mut block, slots, &source, cursor, plan.run.axis, f);
                } else {
                    write_run::<O, O, V, L, F, WIDTH>(slots, &source, cursor, plan.run.axis, 0, f);
                }
                done += n;
            },
        );
        if streams {
            end_of_stream();
        }
    }
}

impl<O: AnyShape, V: Copy + Send, L: Source<O>, F: Fn(V, L::Elem) -> V + Copy> Parts for Update<O, V, L, F> {
    const MAY_PAY: bool = may_pay::<O, L, F>();

    fn extent(&self) -> Extent {
        extent::<O, L>(self.lead)
    }
    fn prepare(&self) {
        self.source.prepare(self.source.origin());
    }
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self { lead: self.lead, source: self.source.fork(forks)?, f: self.f, types: PhantomData })
    }
    #[inline(always)]
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [Self::Slot]) {
        let Self { lead, source, f, .. } = self;
        let plan = const { &Nest::<O, L, O>::PLAN };
        let mut done = 0;
        Split::<O, L>::walk::<Nest<O, L, O>>(
            &source,
            lead,
            steps,
            #[inline(always)]
            |cursor, n| {
                let slots = &mut out[done..done + n];
                update_run::<O, V, L, F>(slots, &source, cursor, plan.run.axis, f);
                done += n;
            },
        );
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "equality is meant")]
mod tests {
    use super::*;
    use crate::dim::Size;
    use crate::kernel::operands::Slice;
    use crate::kernel::parallel::in_parts;

    fn runs_in_parts<const N: usize>(threads: usize) -> bool {
        let elements = vec![0.5_f32; N];
        let source = Slice::<f32, (Size<N>,)>::new(&elements, 0);
        let work =
            Map::<(Size<N>,), f32, _, _> { lead: 0, head: 0, source, f: |x| x + 1.0, types: PhantomData };
        let pool = rayon_core::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let mut out = Vec::with_capacity(N);
        let slots = &mut out.spare_capacity_mut()[..N];
        let done = pool.scope(|_| in_parts(&work, slots));
        assert!(!done || slots.iter().all(|slot| written(slot) == 1.5));
        done
    }

    /// Copied as bits: a slot that is not written is no number to compare.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "read as a slice")]
    fn written(slot: &core::mem::MaybeUninit<f32>) -> f32 {
        crate::kernel::raw::written(core::slice::from_ref(slot))[0]
    }

    #[test]
    fn a_large_map_runs_in_parts_and_a_small_one_does_not() {
        assert!(runs_in_parts::<WORTH>(2));
        assert!(!runs_in_parts::<WORTH>(1));
        assert!(!runs_in_parts::<{ WORTH - 1 }>(2));
    }
}
