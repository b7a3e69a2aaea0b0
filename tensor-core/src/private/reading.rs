//! An index that is a name: a mask or a tensor of integers, which its type tells, and no syntax.
//!
//! Such an expression is expanded both ways, each in a closure, of which one is called. The other has to be code all the same:
//! there, vectors of one element stand in for operands. Which it is, methods tell: those of [`Indexing`] where the index is of
//! integers, perhaps of a type that rustc has not inferred yet, and those of [`MaskIndexing`] otherwise.

use super::places::Target;
use crate::check::Ty;
use crate::dim::Size;
use crate::element::{Element, Integer};
use crate::kernel::Slice;
use crate::shape::AnyShape;

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

/// The witness of an index that is a name.
pub struct Indexing<E, X>(pub Ty<E, X>);
impl<E, X> Clone for Indexing<E, X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E, X> Copy for Indexing<E, X> {}

macro_rules! indexing {
    (
        $($(#[$attribute:meta])* $name:ident $generics:tt $arguments:tt -> $picks:ty { $by_integers:expr }, $masks:ty { $by_mask:expr };)*
    ) => {
        indexing!(@integers $([$(#[$attribute])* $name $generics $arguments $picks, $by_integers])*);
        indexing!(@masks $([$(#[$attribute])* $name $generics $arguments $masks, $by_mask])*);
    };
    (@integers $([$(#[$attribute:meta])* $name:ident [$($generics:tt)*] ($($arguments:tt)*) $result:ty, $value:expr])*) => {
        /// Integers.
        impl<E: Integer, X> Indexing<E, X> {$(
            $(#[$attribute])*
            #[inline(always)]
            #[allow(unused_variables, reason = "one of both ways takes each")]
            pub fn $name<$($generics)*>(self, $($arguments)*) -> $result {
                $value
            }
        )*}
    };
    (@masks $([$(#[$attribute:meta])* $name:ident [$($generics:tt)*] ($($arguments:tt)*) $result:ty, $value:expr])*) => {
        /// What is not of integers: a mask, or what is refused as one.
        pub trait MaskIndexing: Sized {$(
            $(#[$attribute])*
            #[inline(always)]
            #[allow(unused_variables, reason = "one of both ways takes each")]
            fn $name<$($generics)*>(self, $($arguments)*) -> $result {
                $value
            }
        )*}
        impl<E, X> MaskIndexing for Indexing<E, X> {}
    };
}
indexing! {
    /// The result of the way that the index is read.
    choose['a, M, P](masked: impl FnOnce() -> M + 'a, picked: impl FnOnce() -> P + 'a) -> P { picked() }, M { masked() };
    /// Whether the index is read as a mask.
    masks[]() -> bool { false }, bool { true };
    /// An operand where it is read as a mask.
    masked['a, T: Element, S: AnyShape](leaf: Slice<'a, T, S>) -> Slice<'a, T, One> { nothing() }, Slice<'a, T, S> { leaf };
    /// An operand where it is read as positions.
    picked['a, T: Element, S: AnyShape](leaf: Slice<'a, T, S>) -> Slice<'a, T, S> { leaf }, Slice<'a, T, One> { nothing() };
    /// The index as a mask.
    flags['a, T: Element, S: AnyShape](leaf: Slice<'a, T, S>) -> Slice<'a, bool, One> { nothing() }, Slice<'a, T, S> { leaf };
    /// The index as positions.
    positions['a, T: Element, S: AnyShape](leaf: Slice<'a, T, S>) -> Slice<'a, T, S> { leaf }, Slice<'a, i64, One> { nothing() };
    /// A place where it is read as a mask.
    place_masked['a, T: Element, S: AnyShape](place: Target<'a, T, S>) -> Target<'a, T, One> { no_place() }, Target<'a, T, S> { place };
    /// A place where it is read as positions.
    place_picked['a, T: Element, S: AnyShape](place: Target<'a, T, S>) -> Target<'a, T, S> { place }, Target<'a, T, One> { no_place() };
    /// The witness of what stands beside a selection, if there is one.
    beside[T, S](operand: Ty<T, S>) -> Ty<T, ()> { Ty::new() }, Ty<T, S> { operand };
}

impl<E: Integer, X> Indexing<E, X> {
    /// The witness of the index that is asked next.
    #[inline(always)]
    pub fn then<T, S>(self, next: Ty<T, S>) -> Ty<T, S> {
        next
    }

    /// The index itself.
    #[inline(always)]
    pub fn or_unknown<T, S>(self, leaf: Slice<'_, T, S>) -> Slice<'_, T, S> {
        leaf
    }
}

/// What is refused as an index of integers: of the next one nothing is told.
pub trait RefusedIndexing: Sized {
    /// A witness that stays unknown.
    #[inline(always)]
    fn then<T, S, O, P>(self, _: Ty<T, S>) -> Ty<O, P> {
        Ty::new()
    }

    /// An operand that stays unknown.
    fn or_unknown<T, S, O, P>(self, _: Slice<'_, T, S>) -> Slice<'static, O, P> {
        unreachable!("the index is refused")
    }
}
impl<E, X> RefusedIndexing for Indexing<E, X> {}
