//! Selection by a mask: the elements whose flag is true, in order.

use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::source::{Source, runs, walk};
use super::walk::{KeptAxes, Planned};

use crate::shape::AnyShape;

struct Nest<O, L>(core::marker::PhantomData<(O, L)>);
impl<O: AnyShape, L: Source<O>> Planned for Nest<O, L> {
    const PLAN: Plan = plan(O::DIMS, L::MERGES, L::PREFIX, 0, 0);
}

/// Writes the values whose flag is true to the front of `out` and returns their number.
#[inline(always)]
pub(crate) fn select<O, V, L, F>(out: &mut [MaybeUninit<V>], source: L, f: F) -> usize
where
    O: AnyShape,
    V: Copy,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    let plan = const { &Nest::<O, L>::PLAN };
    let n = plan.run.len(0);
    if n == 0 {
        return 0;
    }
    let mut count = 0;
    walk::<KeptAxes<Nest<O, L>>, _, _>(
        &source,
        0,
        source.origin(),
        #[inline(always)]
        |cursor| {
            runs(
                &source,
                cursor,
                plan.run.axis,
                n,
                #[inline(always)]
                |row, _, elements| {
                    for i in 0..elements {
                        let (selected, value) = f(source.get(row, plan.run.axis, i));
                        // Written always, counted if selected: no branch on the mask.
                        if let Some(slot) = out.get_mut(count) {
                            slot.write(value);
                        }
                        count += usize::from(selected);
                    }
                },
            );
        },
    );
    count
}
