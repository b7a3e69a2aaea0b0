//! A product that updates a place which its operands are computed from: `w -= rate * (x.T @ (x @ w - y))`.
//!
//! Where the operands read places ahead, the elements are computed as they are written; otherwise the product is stored
//! before the first of them is.

use core::marker::PhantomData;

use super::Tiles;
use super::fused::{by_tiles, is_fused, spread};
use crate::check::Ty;
use crate::element::Element;
use crate::kernel::ahead::{Ahead, Ask};
use crate::kernel::dispatch::{Work, dispatch};
use crate::kernel::shared::Shared;
use crate::kernel::source::{Leaf, Source, same_lead};
use crate::kernel::stage::{Compute, Stage, fits};
use crate::shape::AnyShape;

impl<P: Tiles + Ahead> Ask<P> {
    /// The product, to be computed as it is written.
    #[inline(always)]
    pub fn held(self) -> Tiled<P> {
        Tiled(self.0)
    }
}

/// What is asked of a product whose operands may read places late.
pub trait HeldWhole {
    /// The product as it is held.
    type Held;
    /// The product, to be stored.
    fn held(self) -> Self::Held;
}
impl<P: Tiles> HeldWhole for Ask<P> {
    type Held = Stage<P>;
    #[inline(always)]
    fn held(self) -> Stage<P> {
        Stage::new(self.0)
    }
}

/// A product that is computed as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Tiled<P>(P);

/// A product that is held.
pub trait Held {
    /// The product.
    type Product: Tiles;
    /// The shape of what is stored of it, of a number if nothing is.
    type Stored: AnyShape;
    /// Whether it can be computed as it is written.
    const IS_TILED: bool;

    /// The witness of what is stored.
    #[inline(always)]
    fn stored(&self) -> Ty<<Self::Product as Compute>::Value, Self::Stored> {
        Ty::new()
    }

    /// Reads what it reads of places.
    fn ready(&self);
    /// Replaces every element of a place by a function of itself, the product's and the operands'.
    fn update<T, S, L, F>(self, place: Shared<'_, T, S>, rest: L, f: F)
    where
        T: Element,
        S: AnyShape,
        L: Source<S>,
        F: Fn(T, (<Self::Product as Compute>::Value, L::Elem)) -> T + Copy;
}

/// A held product that replaces the elements of a place of the shape `S` beside the operands `L`, or that fits on the stack; as
/// `limits::Checked`, the macro names it.
pub struct FitsHeld<S, H, L>(PhantomData<S>, PhantomData<H>, PhantomData<L>);
impl<S: AnyShape, H: Held, L: Source<S>> FitsHeld<S, H, L> {
    /// Refuses one that does neither.
    pub const CHECKED: Self = fits_held::<S, H, L>();
}

#[track_caller]
const fn fits_held<S: AnyShape, H: Held, L: Source<S>>() -> FitsHeld<S, H, L> {
    if !(H::IS_TILED && is_fused::<S, H::Product, L>()) {
        let _ = fits::<<H::Product as Compute>::Value, <H::Product as Compute>::Item>();
    }
    FitsHeld(PhantomData, PhantomData, PhantomData)
}

impl<P: Tiles> Held for Stage<P> {
    type Product = P;
    type Stored = P::Whole;
    const IS_TILED: bool = false;

    #[inline(always)]
    fn ready(&self) {
        if P::Whole::DIMS.count(0, self.compute.lead().unwrap_or(0)) > 0 {
            Leaf::prepare(&self, 0);
        }
    }
    #[inline(always)]
    fn update<T, S, L, F>(self, place: Shared<'_, T, S>, rest: L, f: F)
    where
        T: Element,
        S: AnyShape,
        L: Source<S>,
        F: Fn(T, (P::Value, L::Elem)) -> T + Copy,
    {
        place.update((spread::<P, S>(&self), rest), f);
    }
}

impl<P: Tiles> Held for Tiled<P> {
    type Product = P;
    type Stored = ();
    const IS_TILED: bool = true;

    #[inline(always)]
    fn ready(&self) {
        self.0.ready();
    }
    #[inline(always)]
    fn update<T, S, L, F>(self, place: Shared<'_, T, S>, rest: L, f: F)
    where
        T: Element,
        S: AnyShape,
        L: Source<S>,
        F: Fn(T, (P::Value, L::Elem)) -> T + Copy,
    {
        if const { is_fused::<S, P, L>() } {
            if S::DIMS.is_run_time() {
                same_lead(Leaf::lead(&place), same_lead(self.0.lead(), rest.lead()));
            }
            dispatch(Update { place, product: self.0, rest, f }, &mut []);
        } else {
            Stage::new(self.0).update(place, rest, f);
        }
    }
}

struct Update<'a, T, S, P, L, F> {
    place: Shared<'a, T, S>,
    product: P,
    rest: L,
    f: F,
}
impl<T, S, P, L, F> Work for Update<'_, T, S, P, L, F>
where
    T: Element,
    S: AnyShape,
    P: Tiles,
    L: Source<S>,
    F: Fn(T, (P::Value, L::Elem)) -> T + Copy,
{
    type Output = ();
    // It writes through the place's cells.
    type Slot = ();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) {
        let Self { place, product, rest, f } = self;
        let (lead, cells) = (Leaf::lead(&place).unwrap_or(0), place.cells());
        by_tiles::<S, P, L, WIDTH>(
            (&product, &rest),
            lead,
            {
                let (batches, rows) = P::counts(lead);
                (0..batches, 0..rows)
            },
            cells.as_ptr().cast(),
            size_of::<T>(),
            #[inline(always)]
            |start, values, line, axis| {
                let cells = &cells[start..start + values.len()];
                for (i, (cell, &value)) in cells.iter().zip(values).enumerate() {
                    cell.set(f(cell.get(), (value, rest.get(line, axis, i))));
                }
            },
        );
    }
}
