//! Results that no cache would hold until they are read: written past the caches, which need not fetch a line first
//! that is overwritten as a whole.

use core::mem::MaybeUninit;

use super::map::Nest;
use super::raw::{Block, end_of_stream};
use super::source::{Source, runs, walk};
use super::walk::{KeptAxes, Planned};

use crate::shape::AnyShape;

/// Bytes of a result from which on it is streamed: more than the usual last level of cache has for one core.
pub(super) const LARGE: usize = 32 << 20;
/// Elements of a run from which on it is: a shorter one has no whole block.
const LONG: usize = 1024;

/// Whether a map of `L` to results of the shape `O` may be so large; no code is made for one that never is.
pub(super) const fn may_be_large<O: AnyShape, V, L: Source<O>>() -> bool {
    size_of::<V>() > 0
        && !cfg!(debug_assertions)
        && !O::DIMS.is_at_most(0, LARGE / size_of::<V>() - 1)
        && !Nest::<O, L, O>::PLAN.run.is_at_most(LONG - 1)
}

/// Whether so many elements are.
#[inline(always)]
pub(super) fn is_large<V>(out: &[MaybeUninit<V>]) -> bool {
    size_of_val(out) >= LARGE
}

/// Writes each element of `out` from the operands' elements at its place, as `map::map_from` does, past the caches.
#[inline(always)]
pub(super) fn map_past_caches<O, V, L, F>(out: &mut [MaybeUninit<V>], lead: usize, source: L, f: F)
where
    O: AnyShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    let plan = const { &Nest::<O, L, O>::PLAN };
    let n = plan.run.len(lead);
    let mut block = Block::<V>::new();
    let mut done = 0;
    walk::<KeptAxes<Nest<O, L, O>>, _, _>(
        &source,
        lead,
        source.origin(),
        #[inline(always)]
        |cursor| {
            stream_run::<O, V, L, F>(&mut block, &mut out[done..done + n], &source, cursor, plan.run.axis, f);
            done += n;
        },
    );
    end_of_stream();
}

/// Writes each element of a run past the caches.
#[inline(always)]
pub(super) fn stream_run<O, V, L, F>(
    block: &mut Block<V>,
    slots: &mut [MaybeUninit<V>],
    source: &L,
    cursor: L::Cursor,
    axis: usize,
    f: F,
) where
    O: AnyShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    runs(
        source,
        cursor,
        axis,
        slots.len(),
        #[inline(always)]
        |row, first, count| {
            let [head, blocks, tail] = Block::split(&mut slots[first..first + count]);
            for (i, slot) in head.iter_mut().enumerate() {
                slot.write(f(source.get(row, axis, i)));
            }
            let mut from = head.len();
            for slots in blocks.chunks_exact_mut(Block::<V>::LEN) {
                block.write_past_caches(
                    slots,
                    #[inline(always)]
                    |i| f(source.get(row, axis, from + i)),
                );
                from += Block::<V>::LEN;
            }
            for (i, slot) in tail.iter_mut().enumerate() {
                slot.write(f(source.get(row, axis, from + i)));
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use typenum::U2;

    use crate::check::{AxisSet, Ty};
    use crate::dim::Size;
    use crate::kernel::join::{Joined, Part};
    use crate::kernel::operands::Slice;

    /// Maps elements to a result that begins `offset` elements behind a place.
    fn negated<T, S: AnyShape>(elements: &[T], offset: usize) -> Vec<T>
    where
        T: crate::element::Element + core::ops::Not<Output = T>,
    {
        let mut out = Vec::with_capacity(offset + elements.len());
        let slots = &mut out.spare_capacity_mut()[offset..offset + elements.len()];
        map_past_caches::<S, _, _, _>(slots, 0, Slice::<T, S>::new(elements, 0), |x| !x);
        super::super::raw::written(slots).to_vec()
    }

    #[test]
    fn blocks_and_what_is_before_and_behind_them_are_written() {
        let elements: Vec<i32> = (0..5000).collect();
        let expected: Vec<i32> = elements.iter().map(|x| !x).collect();
        for offset in 0..20 {
            assert_eq!(negated::<i32, (Size<5000>,)>(&elements, offset), expected);
            assert_eq!(negated::<i32, (Size<2>, Size<2500>)>(&elements, offset), expected);
        }
        let bytes: Vec<u8> = (0..=255).cycle().take(2000).collect();
        let expected: Vec<u8> = bytes.iter().map(|x| !x).collect();
        assert_eq!(negated::<u8, (Size<2000>,)>(&bytes, 3), expected);
        // Less than a line, less than a block.
        assert_eq!(negated::<u8, (Size<20>,)>(&bytes[..20], 1), expected[..20]);
        assert_eq!(negated::<u8, (Size<300>,)>(&bytes[..300], 1), expected[..300]);
    }

    #[test]
    fn what_is_joined_is_written_part_by_part() {
        type A = (Size<3>, Size<700>);
        type B = (Size<3>, Size<801>);
        type Whole = (Size<3>, Size<1501>);
        let elements: Vec<u8> = (0..=255).cycle().take(3 * 1501).collect();
        let part = |x| x;
        let parts = (
            Part::<A, _, _>::new(Slice::<u8, A>::new(&elements[..2100], 0), part),
            Part::<B, _, _>::new(Slice::<u8, B>::new(&elements[2100..], 0), part),
        );
        let joined = Joined::new(AxisSet::<U2>::new(), Ty::<u8, Whole>::new(), parts);
        let mut out = Vec::with_capacity(elements.len());
        let slots = &mut out.spare_capacity_mut()[..elements.len()];
        map_past_caches::<Whole, _, _, _>(slots, 0, joined, |x| !x);
        let expected: Vec<u8> = (0..3)
            .flat_map(|row| {
                let (a, b) = (&elements[row * 700..][..700], &elements[2100 + row * 801..][..801]);
                a.iter().chain(b).map(|x| !x)
            })
            .collect();
        assert_eq!(super::super::raw::written(slots), expected);
    }

    #[test]
    fn only_what_may_be_large_has_code_for_it() {
        type Of<S> = Slice<'static, f32, S>;
        const { assert!(!may_be_large::<(Size<1024>, Size<1024>), f32, Of<(Size<1024>, Size<1024>)>>()) };
        assert!(
            cfg!(debug_assertions) != may_be_large::<(Size<10_000_000>,), f32, Of<(Size<10_000_000>,)>>()
        );
    }
}
