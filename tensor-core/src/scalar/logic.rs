//! Functions of truth: what is not zero is true, NaN too.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Arithmetic, Element};
use crate::weak::{FloatLiteral, IntLiteral};

macro_rules! logical {
    ($($(#[$attribute:meta])* $name:ident: $operator:tt;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<S, A: Cast<bool>, B: Cast<bool>>(_: Ty<bool, S>, a: A, b: B) -> bool {
            a.cast() $operator b.cast()
        }
    )*};
}

logical! {
    /// Whether both are true.
    logical_and: &;
    /// Whether either is true.
    logical_or: |;
    /// Whether one and only one is true.
    logical_xor: ^;
}

/// Whether `a` is false.
#[inline(always)]
pub fn logical_not<S, A: Cast<bool>>(_: Ty<bool, S>, a: A) -> bool {
    !a.cast()
}

/// What can be asked whether it is NaN or infinite: elements and literals.
pub trait Classify: Copy {
    /// Whether it is NaN.
    fn is_nan(self) -> bool;
    /// Whether it is neither NaN nor infinite.
    fn is_finite(self) -> bool;
    /// Whether it has a minus sign.
    fn is_negative(self) -> bool;
}

impl<T: Element> Classify for T {
    #[inline(always)]
    fn is_nan(self) -> bool {
        Arithmetic::is_nan(self)
    }

    #[inline(always)]
    fn is_finite(self) -> bool {
        Arithmetic::is_finite(self)
    }

    #[inline(always)]
    fn is_negative(self) -> bool {
        Arithmetic::is_negative(self)
    }
}

impl<R> Classify for IntLiteral<R> {
    #[inline(always)]
    fn is_nan(self) -> bool {
        false
    }

    #[inline(always)]
    fn is_finite(self) -> bool {
        true
    }

    #[inline(always)]
    fn is_negative(self) -> bool {
        self.get() < 0
    }
}

impl Classify for FloatLiteral {
    #[inline(always)]
    fn is_nan(self) -> bool {
        self.get().is_nan()
    }

    #[inline(always)]
    fn is_finite(self) -> bool {
        self.get().is_finite()
    }

    #[inline(always)]
    fn is_negative(self) -> bool {
        self.get().is_sign_negative()
    }
}

/// Whether `a` is NaN.
#[inline(always)]
pub fn isnan<S, A: Classify>(_: Ty<bool, S>, a: A) -> bool {
    a.is_nan()
}

/// Whether `a` is infinite.
#[inline(always)]
pub fn isinf<S, A: Classify>(_: Ty<bool, S>, a: A) -> bool {
    !a.is_finite() & !a.is_nan()
}

/// Whether `a` is infinite, and positive.
#[inline(always)]
pub fn isposinf<S, A: Classify>(ty: Ty<bool, S>, a: A) -> bool {
    isinf(ty, a) & !a.is_negative()
}

/// Whether `a` is infinite, and negative.
#[inline(always)]
pub fn isneginf<S, A: Classify>(ty: Ty<bool, S>, a: A) -> bool {
    isinf(ty, a) & a.is_negative()
}

/// Whether `a` has a minus sign, as negative zero has.
#[inline(always)]
pub fn signbit<S, A: Classify>(_: Ty<bool, S>, a: A) -> bool {
    a.is_negative()
}

/// Whether `a` is neither NaN nor infinite.
#[inline(always)]
pub fn isfinite<S, A: Classify>(_: Ty<bool, S>, a: A) -> bool {
    a.is_finite()
}
