//! An index that is a name: a mask or a tensor of integers, which its type tells, and no syntax.
//!
//! Such an expression is expanded both ways, each in a closure, of which one is called. The other has to be code all the same:
//! there, operands without axes stand in for what is written.

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::places::Target;
use crate::check::Ty;
use crate::dim::Size;
use crate::element::Element;
use crate::kernel::Slice;
use crate::shape::AnyShape;

/// Elements of an index, and how it is read.
pub trait Reads: Element {
    /// The result of one of two ways.
    type Chosen<M, P>;
    /// Of what is read as a mask.
    type Flag: Element;
    /// Of what is read as positions.
    type Position: Element;
    /// The shape of an operand where the index is read as a mask.
    type Masked<S: AnyShape>: AnyShape;
    /// The same where it is read as positions.
    type Picked<S: AnyShape>: AnyShape;
    /// Of what stands beside a selection.
    type Beside<S>;

    /// Whether it is a mask.
    const IS_MASK: bool;

    #[doc(hidden)]
    fn choose<M, P>(masked: impl FnOnce() -> M, picked: impl FnOnce() -> P) -> Self::Chosen<M, P>;
    #[doc(hidden)]
    fn masked<T: Element, S: AnyShape>(leaf: Slice<'_, T, S>) -> Slice<'_, T, Self::Masked<S>>;
    #[doc(hidden)]
    fn picked<T: Element, S: AnyShape>(leaf: Slice<'_, T, S>) -> Slice<'_, T, Self::Picked<S>>;
    #[doc(hidden)]
    fn place_masked<T: Element, S: AnyShape>(place: Target<'_, T, S>) -> Target<'_, T, Self::Masked<S>>;
    #[doc(hidden)]
    fn place_picked<T: Element, S: AnyShape>(place: Target<'_, T, S>) -> Target<'_, T, Self::Picked<S>>;
    #[doc(hidden)]
    fn flags<S: AnyShape>(leaf: Slice<'_, Self, S>) -> Slice<'_, Self::Flag, Self::Masked<S>>;
    #[doc(hidden)]
    fn positions<S: AnyShape>(leaf: Slice<'_, Self, S>) -> Slice<'_, Self::Position, Self::Picked<S>>;
}

/// The shape of what stands in.
type One = (Size<1>,);

/// What stands in where nothing is read.
fn nothing<T: Element>() -> Slice<'static, T, One> {
    unreachable!("an index is read the other way")
}

/// The same of a place.
fn no_place<T: Element>() -> Target<'static, T, One> {
    unreachable!("an index is read the other way")
}

macro_rules! reads {
    (masks: $($mask:ident)*; positions: $($position:ident)*;) => {
        $(impl Reads for $mask {
            type Chosen<M, P> = M;
            type Flag = Self;
            type Position = i64;
            type Masked<S: AnyShape> = S;
            type Picked<S: AnyShape> = One;
            type Beside<S> = S;
            const IS_MASK: bool = true;
            #[inline(always)]
            fn choose<M, P>(masked: impl FnOnce() -> M, _: impl FnOnce() -> P) -> M {
                masked()
            }
            #[inline(always)]
            fn masked<T: Element, S: AnyShape>(leaf: Slice<'_, T, S>) -> Slice<'_, T, S> {
                leaf
            }
            fn picked<T: Element, S: AnyShape>(_: Slice<'_, T, S>) -> Slice<'_, T, One> {
                nothing()
            }
            #[inline(always)]
            fn place_masked<T: Element, S: AnyShape>(place: Target<'_, T, S>) -> Target<'_, T, S> {
                place
            }
            fn place_picked<T: Element, S: AnyShape>(_: Target<'_, T, S>) -> Target<'_, T, One> {
                no_place()
            }
            #[inline(always)]
            fn flags<S: AnyShape>(leaf: Slice<'_, Self, S>) -> Slice<'_, Self, S> {
                leaf
            }
            fn positions<S: AnyShape>(_: Slice<'_, Self, S>) -> Slice<'_, i64, One> {
                nothing()
            }
        })*
        $(impl Reads for $position {
            type Chosen<M, P> = P;
            type Flag = bool;
            type Position = Self;
            type Masked<S: AnyShape> = One;
            type Picked<S: AnyShape> = S;
            type Beside<S> = ();
            const IS_MASK: bool = false;
            #[inline(always)]
            fn choose<M, P>(_: impl FnOnce() -> M, picked: impl FnOnce() -> P) -> P {
                picked()
            }
            fn masked<T: Element, S: AnyShape>(_: Slice<'_, T, S>) -> Slice<'_, T, One> {
                nothing()
            }
            fn place_masked<T: Element, S: AnyShape>(_: Target<'_, T, S>) -> Target<'_, T, One> {
                no_place()
            }
            #[inline(always)]
            fn place_picked<T: Element, S: AnyShape>(place: Target<'_, T, S>) -> Target<'_, T, S> {
                place
            }
            #[inline(always)]
            fn picked<T: Element, S: AnyShape>(leaf: Slice<'_, T, S>) -> Slice<'_, T, S> {
                leaf
            }
            fn flags<S: AnyShape>(_: Slice<'_, Self, S>) -> Slice<'_, bool, One> {
                nothing()
            }
            #[inline(always)]
            fn positions<S: AnyShape>(leaf: Slice<'_, Self, S>) -> Slice<'_, Self, S> {
                leaf
            }
        })*
    };
}
// What is neither is read as a mask, which is refused.
reads! { masks: bool f32 f64; positions: i8 i16 i32 i64 u8 u16 u32 u64; }
#[cfg(feature = "half")]
reads! { masks: f16 bf16; positions: ; }

/// The result of the way that the index is read.
#[inline(always)]
pub fn choose<E: Reads, X, M, P>(
    _: Ty<E, X>,
    masked: impl FnOnce() -> M,
    picked: impl FnOnce() -> P,
) -> E::Chosen<M, P> {
    E::choose(masked, picked)
}

/// An operand where the index is read as a mask.
#[inline(always)]
pub fn read_masked<E: Reads, X, T: Element, S: AnyShape>(
    _: Ty<E, X>,
    leaf: Slice<'_, T, S>,
) -> Slice<'_, T, E::Masked<S>> {
    E::masked(leaf)
}

/// An operand where the index is read as positions.
#[inline(always)]
pub fn read_picked<E: Reads, X, T: Element, S: AnyShape>(
    _: Ty<E, X>,
    leaf: Slice<'_, T, S>,
) -> Slice<'_, T, E::Picked<S>> {
    E::picked(leaf)
}

/// An index as a mask.
#[inline(always)]
pub fn read_flags<E: Reads, S: AnyShape>(leaf: Slice<'_, E, S>) -> Slice<'_, E::Flag, E::Masked<S>> {
    E::flags(leaf)
}

/// An index as positions.
#[inline(always)]
pub fn read_positions<E: Reads, S: AnyShape>(leaf: Slice<'_, E, S>) -> Slice<'_, E::Position, E::Picked<S>> {
    E::positions(leaf)
}

/// The witness of what stands beside a selection, if there is one.
#[inline(always)]
pub fn read_beside<E: Reads, X, T, S>(_: Ty<E, X>, _: Ty<T, S>) -> Ty<T, E::Beside<S>> {
    Ty::new()
}

/// Whether the index is read as a mask.
#[inline(always)]
pub const fn is_masked<E: Reads, X>(_: Ty<E, X>) -> bool {
    E::IS_MASK
}

/// A place where the index is read as a mask.
#[inline(always)]
pub fn place_masked<E: Reads, X, T: Element, S: AnyShape>(
    _: Ty<E, X>,
    place: Target<'_, T, S>,
) -> Target<'_, T, E::Masked<S>> {
    E::place_masked(place)
}

/// A place where the index is read as positions.
#[inline(always)]
pub fn place_picked<E: Reads, X, T: Element, S: AnyShape>(
    _: Ty<E, X>,
    place: Target<'_, T, S>,
) -> Target<'_, T, E::Picked<S>> {
    E::place_picked(place)
}
