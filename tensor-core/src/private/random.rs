//! What expansions of `np.random.f(..)` and `rng.f(..)` call.

use super::{Evaluated, Target};
use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Element;
use crate::random::{self, Draw, Generator, Integers, Normal, Permutation, Uniform};
use crate::shape::{AnyShape, Dims, Shape};
use crate::storage;
use crate::tensor::{BY_VALUE_LIMIT, Tensor};

#[cfg(feature = "std")]
pub use crate::random::Global;

/// `uniform(low, high)`
#[inline(always)]
pub fn uniform(low: f64, high: f64) -> Uniform {
    Uniform::new(low, high)
}

/// `normal(loc, scale)`
#[inline(always)]
pub fn normal(loc: f64, scale: f64) -> Normal {
    Normal::new(loc, scale)
}

/// `randint(low, high)`
#[inline(always)]
pub fn integers<T: random::Integer>(low: i64, high: i64) -> Integers<T> {
    Integers::new(low, high)
}

/// `permutation(n)`
#[inline(always)]
pub fn permutation() -> Permutation {
    Permutation
}

/// The witness of what is drawn.
#[inline(always)]
pub fn drawn<D: Draw, S: Shape>(_: &D, _: Ty<(), S>) -> Ty<D::Elem, S> {
    Ty::new()
}

/// Draws an operand.
pub fn tensor<V: Element, S: Shape, D: Draw<Elem: Cast<V>>>(
    _: Ty<V, S>,
    generator: impl Generator,
    draw: D,
) -> Tensor<V, S> {
    random::tensor(generator, draw)
}

/// Draws an operand or a result on the heap.
#[cfg(feature = "alloc")]
pub fn boxed<V: Element, S: Shape, D: Draw<Elem: Cast<V>>>(
    _: Ty<V, S>,
    generator: impl Generator,
    draw: D,
) -> S::Boxed<V> {
    let mut boxed = S::boxed(0);
    generator.with(|state| draw.fill(state, storage::as_slots(S::boxed_elements(&mut boxed))));
    boxed
}

/// Draws a result.
pub fn evaluate<V: Element, S: Shape, D: Draw<Elem: Cast<V>>>(
    _: Ty<V, S>,
    generator: impl Generator,
    draw: D,
) -> Evaluated<V, S> {
    Evaluated(random::tensor(generator, draw))
}

/// Draws into a place of the same shape; what broadcasts into the place is drawn first.
pub fn write<V, T, S, O, D>(place: Target<'_, V, O>, _: Ty<T, S>, generator: impl Generator, draw: D)
where
    V: Element,
    S: Shape,
    O: AnyShape,
    D: Draw<Elem: Cast<V>>,
{
    if const { equal(&S::DIMS, &O::DIMS) } {
        generator.with(|state| draw.fill(state, storage::as_slots(place.elements)));
        return;
    }
    const {
        assert!(
            equal(&S::DIMS, &O::DIMS) || size_of::<Tensor<V, S>>() <= BY_VALUE_LIMIT,
            "what is drawn here goes on the stack before it broadcasts, and is above 256 KiB; \
             draw it with `box` first"
        );
    }
    let drawn: Tensor<V, S> =
        Tensor::build_unlimited(|slots| generator.with(|state| draw.fill(state, slots)));
    place.write(super::Operand::leaf(&drawn), |element| element);
}

const fn equal(one: &Dims, other: &Dims) -> bool {
    let mut axis = 0;
    while axis < one.rank && axis < other.rank && one.size[axis] == other.size[axis] {
        axis += 1;
    }
    axis == one.rank && axis == other.rank
}

/// `seed(seed)`
pub fn seed(generator: impl Generator, seed: u32) {
    generator.with(|state| state.seed(seed));
}

/// `shuffle(place)`: brings what stands along the leading axis into random order.
pub fn shuffle<T: Element, S: AnyShape>(generator: impl Generator, place: Target<'_, T, S>) {
    const { assert!(S::DIMS.rank > 0, "a tensor without axes cannot be shuffled") };
    let rows = S::DIMS.len(0, place.lead);
    let row = S::DIMS.count(1, 1);
    generator.with(|state| {
        for last in (1..rows).rev() {
            let other = state.below_or_at(last);
            if other != last {
                let (before, from) = place.elements.split_at_mut(last * row);
                before[other * row..][..row].swap_with_slice(&mut from[..row]);
            }
        }
    });
}
