//! Counts by position: `bincount` and the counts of a histogram.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::raw;
use super::source::{Source, runs, walk};
use super::stage::Compute;
use super::walk::{KeptAxes, Planned};
use crate::element::Element;
use crate::error::Error;
use crate::shape::{AnyShape, KnownShape};

struct Nest<D, L>(PhantomData<(D, L)>);
impl<D: AnyShape, L: Source<D>> Planned for Nest<D, L> {
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, 0, 0);
}

/// The sums of the weights at each position of the vector `K`; `f` of the operands `L`, of the shape `D`, is a position
/// with its weight.
pub struct Tally<D, K, T, L, F> {
    source: L,
    f: F,
    /// Whether a position outside is left out.
    leaves_out: bool,
    types: PhantomData<(D, K, T)>,
}

impl<D, K, T, L, F> Tally<D, K, T, L, F>
where
    D: AnyShape,
    K: KnownShape,
    T: Element,
    L: Source<D>,
    F: Fn(L::Elem) -> (i64, T) + Copy,
{
    /// Counts that are computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(leaves_out: bool, source: L, f: F) -> Self {
        Self { source, f, leaves_out, types: PhantomData }
    }

    /// Visits each position with its weight, in the order of the operand.
    #[inline(always)]
    fn each(&self, mut visit: impl FnMut(i64, T)) {
        let plan = const { &Nest::<D, L>::PLAN };
        let lead = self.source.lead().unwrap_or(1);
        let (n, axis) = (plan.run.len(lead), plan.run.axis);
        if n == 0 {
            return;
        }
        walk::<KeptAxes<Nest<D, L>>, _, _>(&self.source, lead, self.source.origin(), |cursor| {
            runs(&self.source, cursor, axis, n, |row, _, count| {
                for i in 0..count {
                    let (position, weight) = (self.f)(self.source.get(row, axis, i));
                    visit(position, weight);
                }
            });
        });
    }

    /// Checks every position.
    ///
    /// # Errors
    ///
    /// If one is not counted and not left out either, the first of them.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let mut checked = Ok(());
        self.each(|position, _| {
            if checked.is_ok() && !self.leaves_out && place::<K>(position).is_none() {
                checked = Err(outside::<K>(position));
            }
        });
        checked
    }

    fn count(&self, out: &mut [MaybeUninit<T>]) {
        let out = raw::filled(out, T::ZERO);
        self.each(|position, weight| match place::<K>(position).and_then(|place| out.get_mut(place)) {
            Some(sum) => *sum = sum.add(weight),
            None if self.leaves_out => {}
            None => panic!("{}", outside::<K>(position)),
        });
    }
}

/// The place of a position, if it is counted.
#[inline(always)]
fn place<K: KnownShape>(position: i64) -> Option<usize> {
    usize::try_from(position).ok().filter(|&place| place < K::COUNT)
}

fn outside<K: KnownShape>(value: i64) -> Error {
    Error::Counted { value, size: K::COUNT }
}

impl<D, K, T, L, F> Compute for Tally<D, K, T, L, F>
where
    D: AnyShape,
    K: KnownShape,
    T: Element,
    L: Source<D>,
    F: Fn(L::Elem) -> (i64, T) + Copy,
{
    type Value = T;
    type Whole = K;
    type Item = K;
    const IS_SHORT: bool = false;
    const IN_LINE: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        None
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, _: usize, out: &mut [MaybeUninit<T>]) {
        self.count(out);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<T>], _: usize) {
        self.count(out);
    }
}
