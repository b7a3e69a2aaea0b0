//! [`Operand`]: what a Rust value is inside `tensor!`.

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::dim::Dyn;
use crate::element::Element;
use crate::kernel::{Slice, raw};
use crate::masked::Masked;
use crate::masked_rows::MaskedRows;
use crate::places::{Located, Places};
use crate::shape::{AnyShape, Shape};
use crate::tensor::{Tensor, flatten_slice};

/// A Rust value that can stand in `tensor!`: a tensor, a scalar, a slice of tensors, or a reference to one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in `tensor!`",
    label = "not a tensor, a scalar or a slice of tensors"
)]
pub trait Operand {
    /// The type of its elements.
    type Elem: Element;
    /// Its shape.
    type Shape: AnyShape;
    /// Its elements, as kernels read them.
    fn leaf(&self) -> Slice<'_, Self::Elem, Self::Shape>;

    /// The same for the macro; on failure the types stay unknown, and rustc quiet about what follows.
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, S>(&self) -> Slice<'_, T, S>
    where
        Self: Operand<Elem = T, Shape = S>,
    {
        self.leaf()
    }
}

/// A Rust value that is an index on its own or beside others, without braces.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no index: neither a mask nor an integer or a tensor of integers",
    label = "no index; the value of other Rust code stands in braces, as `x[{{i}}]`"
)]
pub trait IndexOperand {
    /// [`Operand::Elem`]
    type Elem: Element;
    /// [`Operand::Shape`]
    type Shape: AnyShape;
    /// [`Operand::leaf`]
    fn positions(&self) -> Slice<'_, Self::Elem, Self::Shape>;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, S>(&self) -> Slice<'_, T, S>
    where
        Self: IndexOperand<Elem = T, Shape = S>,
    {
        self.positions()
    }
}
#[diagnostic::do_not_recommend]
impl<P: Operand + ?Sized> IndexOperand for P {
    type Elem = P::Elem;
    type Shape = P::Shape;
    #[inline(always)]
    fn positions(&self) -> Slice<'_, P::Elem, P::Shape> {
        self.leaf()
    }
}

/// A position in Rust is of no element type, and an index all the same.
macro_rules! position {
    ($($position:ty => $element:ident: $as_element:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IndexOperand for $position {
            type Elem = raw::$element;
            type Shape = ();
            #[inline(always)]
            fn positions(&self) -> Slice<'_, raw::$element, ()> {
                Slice::new(core::slice::from_ref(raw::$as_element(self)), 0)
            }
        }
    )*};
}
position! {
    usize => Natural: natural;
    isize => Whole: whole;
    &usize => Natural: natural;
    &isize => Whole: whole;
}

#[diagnostic::do_not_recommend]
impl<T: Element, S: Shape> Operand for Tensor<T, S> {
    type Elem = T;
    type Shape = S;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, S> {
        Slice::new(self.as_slice(), 0)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element, S: Shape> Operand for [Tensor<T, S>] {
    type Elem = T;
    type Shape = S::Stacked;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, S::Stacked> {
        Slice::new(flatten_slice(self), self.len())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element, S: Shape> Operand for Masked<T, S> {
    type Elem = T;
    type Shape = (Dyn,);
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, (Dyn,)> {
        Slice::new(self.as_slice(), self.as_slice().len())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element, S: Shape, R: Shape> Operand for MaskedRows<T, S, R> {
    type Elem = T;
    type Shape = R::Stacked;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, R::Stacked> {
        self.as_slice().leaf()
    }
}

#[diagnostic::do_not_recommend]
impl<S: Located> Operand for Places<S> {
    type Elem = i64;
    type Shape = <S::Position as Shape>::Stacked;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, i64, Self::Shape> {
        Slice::new(self.elements(), self.len())
    }
}

/// An element is an operand without axes.
macro_rules! scalar {
    ($($element:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Operand for $element {
            type Elem = Self;
            type Shape = ();
            #[inline(always)]
            fn leaf(&self) -> Slice<'_, Self, ()> {
                Slice::new(core::slice::from_ref(self), 0)
            }
        }
    )*};
}
scalar!(bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);
#[cfg(feature = "half")]
scalar!(f16 bf16);

/// References and boxes stand for what they point to.
macro_rules! pointer {
    ($($(#[$attribute:meta])* [$($lifetime:lifetime)?] $pointer:ty;)*) => {$(
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? P: Operand + ?Sized> Operand for $pointer {
            type Elem = P::Elem;
            type Shape = P::Shape;
            #[inline(always)]
            fn leaf(&self) -> Slice<'_, P::Elem, P::Shape> {
                (**self).leaf()
            }
        }
    )*};
}
pointer! {
    ['a] &'a P;
    ['a] &'a mut P;
    #[cfg(feature = "alloc")] [] alloc::boxed::Box<P>;
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Element, S: Shape> Operand for alloc::vec::Vec<Tensor<T, S>> {
    type Elem = T;
    type Shape = S::Stacked;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, S::Stacked> {
        self.as_slice().leaf()
    }
}

/// A Rust integer that stands in braces in an index: `x[{i}]`. A negative one counts from the end.
#[diagnostic::on_unimplemented(
    message = "an index in braces is an integer, not `{Self}`",
    label = "not an integer",
    note = "a mask is written without braces, as `x[mask]`; a tensor of integers is `take(x, i, axis=0)`"
)]
pub trait Integer: Copy {
    #[doc(hidden)]
    fn position(self) -> isize;
}
/// What is beyond the range of `isize` is out of bounds for every axis, and so is its end.
macro_rules! integer {
    ($($element:ident)*) => {$(
        impl Integer for $element {
            #[inline(always)]
            fn position(self) -> isize {
                #[allow(unused_comparisons, reason = "unsigned types too")]
                isize::try_from(self).unwrap_or(if self < 0 { isize::MIN } else { isize::MAX })
            }
        }
    )*};
}
integer!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);
impl<I: Integer> Integer for &I {
    #[inline(always)]
    fn position(self) -> isize {
        (*self).position()
    }
}

/// An operand before its type is known: `n` of `let n = 2;` has a shape, though no element type yet.
pub struct Given<'a, P: ?Sized>(pub &'a P);

impl<'a, T: Element> Given<'a, T> {
    /// A scalar: rustc takes this for a number whose type it has not inferred.
    #[inline(always)]
    pub fn given(self) -> Scalar<'a, T> {
        Scalar(ScalarOperand(self.0))
    }
}

/// What is no scalar.
pub trait GivenOther<'a, P: ?Sized> {
    /// The operand as it is.
    fn given(self) -> &'a P;
}
impl<'a, P: ?Sized> GivenOther<'a, P> for Given<'a, P> {
    #[inline(always)]
    fn given(self) -> &'a P {
        self.0
    }
}

/// A scalar whose type may not be known yet; like a reference it derefs to the operand.
pub struct Scalar<'a, T>(ScalarOperand<'a, T>);
impl<'a, T> core::ops::Deref for Scalar<'a, T> {
    type Target = ScalarOperand<'a, T>;
    #[inline(always)]
    fn deref(&self) -> &ScalarOperand<'a, T> {
        &self.0
    }
}

/// The shape of whatever is a scalar.
pub trait NoAxes {
    /// `()`
    type Shape: AnyShape;
}
impl<T> NoAxes for T {
    type Shape = ();
}

/// The operand of a scalar.
pub struct ScalarOperand<'a, T>(&'a T);
#[diagnostic::do_not_recommend]
impl<T: Element> Operand for ScalarOperand<'_, T> {
    type Elem = T;
    // By way of `T`: what rustc could not find is no scalar, and its shape stays unknown.
    type Shape = <T as NoAxes>::Shape;
    #[inline(always)]
    fn leaf(&self) -> Slice<'_, T, ()> {
        Slice::new(core::slice::from_ref(self.0), 0)
    }
}
