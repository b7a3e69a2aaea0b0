//! Rules for functions of one operand, and for reductions.

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::check::Ty;
use crate::element::{Bits, Element, Float, Number};
use crate::weak::{FloatLiteral, IntLiteral, range::HeldBy};

/// Declares rules; each lists `operand => result`, `same` standing for the operand's own type, then
/// what the literals give. What leaves `f32` as it is does so with 16-bit floats.
macro_rules! rules {
    ($(
        $(#[$attribute:meta])*
        $rule:ident: $Bound:ident { $($rows:tt)* }
    )*) => {$(
        $(#[$attribute])*
        pub trait $rule {
            /// Element type of the result.
            type Output: $Bound;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<S, V>(_: Ty<Self, S>) -> Ty<V, S>
            where
                Self: $rule<Output = V> + Sized,
            {
                Ty::new()
            }
        }

        rules!(@rows $rule $($rows)*);
    )*};
    (@rows $rule:ident $([$($T:ident)*] => $Output:ident;)*) => {
        $($(rules!(@impl $rule $T $Output);)*)*
    };
    (@impl $rule:ident int same) => { rules!(@int $rule i64); };
    (@impl $rule:ident int $Output:ident) => { rules!(@int $rule $Output); };
    (@impl $rule:ident float same) => { rules!(@one $rule FloatLiteral f64); };
    (@impl $rule:ident float $Output:ident) => { rules!(@one $rule FloatLiteral $Output); };
    (@impl $rule:ident f32 $Output:ident) => {
        rules!(@one $rule f32 f32);
        #[cfg(feature = "half")]
        rules!(@one $rule f16 f16);
        #[cfg(feature = "half")]
        rules!(@one $rule bf16 bf16);
    };
    (@impl $rule:ident $T:ident same) => { rules!(@one $rule $T $T); };
    (@impl $rule:ident $T:ident $Output:ident) => { rules!(@one $rule $T $Output); };
    (@one $rule:ident $T:ident $Output:ident) => {
        #[diagnostic::do_not_recommend]
        impl $rule for $T {
            type Output = $Output;
        }
    };
    (@int $rule:ident f64) => {
        #[diagnostic::do_not_recommend]
        impl<R> $rule for IntLiteral<R> {
            type Output = f64;
        }
    };
    (@int $rule:ident $Output:ident) => {
        #[diagnostic::do_not_recommend]
        impl<R> $rule for IntLiteral<R>
        where
            R: HeldBy<$Output>,
        {
            type Output = $Output;
        }
    };
}

rules! {
    /// The type of a function of a real number, such as `exp` and `sqrt`.
    #[diagnostic::on_unimplemented(message = "functions of real numbers are not defined for `{Self}`")]
    FloatFn: Float {
        [bool i8 i16 u8 u16 f32] => f32;
        [i32 i64 u32 u64 f64 int float] => f64;
    }

    /// The type of unary `-` and `+`.
    #[diagnostic::on_unimplemented(
        message = "unary `-` and `+` are not defined for `{Self}`",
        note = "for bools use `~` or `logical_not`"
    )]
    Negate: Number {
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `abs`.
    #[diagnostic::on_unimplemented(message = "`abs` is not defined for `{Self}`")]
    Absolute: Element {
        [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `sign`.
    #[diagnostic::on_unimplemented(message = "`sign` is not defined for `{Self}`")]
    Signum: Number {
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `square`.
    #[diagnostic::on_unimplemented(message = "`square` is not defined for `{Self}`")]
    Square: Number {
        [bool] => i8;
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `reciprocal`.
    #[diagnostic::on_unimplemented(message = "`reciprocal` is not defined for `{Self}`")]
    Reciprocal: Number {
        [bool] => i8;
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `floor`, `ceil` and `trunc`.
    #[diagnostic::on_unimplemented(message = "`floor`, `ceil` and `trunc` are not defined for `{Self}`")]
    Rounding: Element {
        [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `rint`: a float always.
    #[diagnostic::on_unimplemented(message = "`rint` is not defined for `{Self}`")]
    RoundToInt: Float {
        [bool i8 i16 u8 u16 f32] => f32;
        [i32 i64 u32 u64 f64 int float] => f64;
    }

    /// The type of `round` without decimals.
    #[diagnostic::on_unimplemented(message = "`round` is not defined for `{Self}`")]
    Round: Number {
        [bool] => f32;
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `round` with decimals.
    #[diagnostic::on_unimplemented(message = "`round` with decimals is not defined for `{Self}`")]
    RoundDecimals: Number {
        [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 int float] => same;
    }

    /// The type of `~`.
    #[diagnostic::on_unimplemented(message = "`~` is not defined for `{Self}`: it needs integers or bools")]
    Invert: Bits {
        [bool i8 i16 i32 i64 u8 u16 u32 u64 int] => same;
    }

    /// The type of `bitwise_count`.
    #[diagnostic::on_unimplemented(message = "`bitwise_count` is not defined for `{Self}`: it needs integers or bools")]
    BitCount: Element {
        [bool i8 i16 i32 i64 u8 u16 u32 u64] => u8;
    }

    /// The type of `sum`, `prod` and `cumsum`.
    #[diagnostic::on_unimplemented(message = "`sum` is not defined for `{Self}`")]
    SumType: Number {
        [bool i8 i16 i32 i64] => i64;
        [u8 u16 u32 u64] => u64;
        [f32 f64 int float] => same;
    }

    /// The type that `sum` adds up: bools are counted.
    #[diagnostic::on_unimplemented(message = "`sum` is not defined for `{Self}`")]
    SumTerm: Element {
        [bool] => bool;
        [i8 i16 i32 i64] => i64;
        [u8 u16 u32 u64] => u64;
        [f32 f64 int float] => same;
    }

    /// The type that `mean` adds up: bools are counted.
    #[diagnostic::on_unimplemented(message = "`mean` is not defined for `{Self}`")]
    MeanTerm: Element {
        [f32] => same;
        [bool] => bool;
        [i8 i16 i32 i64 u8 u16 u32 u64 f64 int float] => f64;
    }

    /// The type of `mean`, `var` and `std`.
    #[diagnostic::on_unimplemented(message = "`mean` is not defined for `{Self}`")]
    MeanType: Float {
        [f32] => same;
        [bool i8 i16 i32 i64 u8 u16 u32 u64 f64 int float] => f64;
    }
}
