//! `f16` and `bf16` as elements: computed in `f32`, each operation's result rounded once, as NumPy does.

use half::{bf16, f16};

use super::{Arithmetic, Element, Float, Number, Sealed};
use crate::cast::Cast;
use crate::fmt::{Dtype, Value};
use crate::math::Real;
use crate::math::half::{from_bf16, from_f16, to_bf16, to_f16};
use crate::weak::{FloatLiteral, IntLiteral, range::Range};

macro_rules! halves {
    ($($T:ident $dtype:ident $kind:ident $from:ident $to:ident;)*) => {$(
        impl Sealed for $T {}

        #[diagnostic::do_not_recommend]
        impl Element for $T {
            const DTYPE: Dtype = Dtype::$dtype;
            const ZERO: Self = Self::ZERO;
            const ONE: Self = Self::ONE;
        }

        impl Arithmetic for $T {
            type Wide = f32;

            halves!(@binary $from $to; add sub mul max min);
            halves!(@unary $from $to; round_down round_up round_to_zero);
            halves!(@compare $from; less less_equal equal);

            #[inline(always)]
            fn widen(self) -> f32 {
                $from(self)
            }

            #[inline(always)]
            fn narrow(wide: f32) -> Self {
                $to(wide)
            }

            #[inline(always)]
            fn value(self) -> Value {
                Value::$kind(self)
            }

            #[inline(always)]
            fn absolute(self) -> Self {
                Real::abs(self)
            }

            #[inline(always)]
            fn lowest() -> Self {
                Self::NEG_INFINITY
            }

            #[inline(always)]
            fn nothing() -> Self {
                Self::NEG_ZERO
            }

            #[inline(always)]
            fn highest() -> Self {
                Self::INFINITY
            }

            #[inline(always)]
            fn is_nan(self) -> bool {
                self.to_bits() & 0x7fff > Self::INFINITY.to_bits()
            }

            #[inline(always)]
            fn is_finite(self) -> bool {
                self.to_bits() & 0x7fff < Self::INFINITY.to_bits()
            }

            #[inline(always)]
            fn is_negative(self) -> bool {
                self.to_bits() & 0x8000 != 0
            }

            #[inline(always)]
            fn without_nan(self, nan: f64, highest: Option<f64>, lowest: Option<f64>) -> Self {
                let end = |value: Option<f64>, end: Self| value.map_or(end, Self::from_f64);
                if Arithmetic::is_nan(self) {
                    Self::from_f64(nan)
                } else if Arithmetic::is_finite(self) {
                    self
                } else if Arithmetic::is_negative(self) {
                    end(lowest, Self::MIN)
                } else {
                    end(highest, Self::MAX)
                }
            }

            #[inline(always)]
            fn truth(self) -> bool {
                self.to_bits() & 0x7fff != 0
            }
        }

        impl Number for $T {
            halves!(@binary $from $to; floor_divide remainder truncated_remainder power);
            halves!(@unary $from $to; sign reciprocal);

            #[inline(always)]
            fn negative(self) -> Self {
                Self::from_bits(self.to_bits() ^ 0x8000)
            }

            // NumPy multiplies and divides in the type itself, where the product may be infinite.
            #[inline(always)]
            fn round_decimals(self, decimals: i32) -> Self {
                let ten = Self::from_f64(crate::scalar::power_of_ten(decimals.unsigned_abs()));
                if decimals == 0 {
                    Real::rint(self)
                } else if decimals > 0 {
                    Float::div(Real::rint(Arithmetic::mul(self, ten)), ten)
                } else {
                    Arithmetic::mul(Real::rint(Float::div(self, ten)), ten)
                }
            }
        }

        impl Float for $T {
            halves!(@binary $from $to; div);

            #[inline(always)]
            fn from_f64(value: f64) -> Self {
                $T::from_f64(value)
            }

            #[inline(always)]
            fn average(sum: f32, count: f64) -> Self {
                $to(Float::average(sum, count))
            }

            #[inline(always)]
            fn is_infinite(self) -> bool {
                self.to_bits() & 0x7fff == Self::INFINITY.to_bits()
            }
        }

        halves!(@from $T $to; i8 i16 i32 i64 u8 u16 u32 u64);
        halves!(@into $T $from; i8 i16 i32 i64 u8 u16 u32 u64);

        impl Cast<$T> for $T {
            #[inline(always)]
            fn cast(self) -> $T {
                self
            }
        }

        impl Cast<$T> for bool {
            #[inline(always)]
            fn cast(self) -> $T {
                if self { $T::ONE } else { $T::ZERO }
            }
        }

        impl Cast<bool> for $T {
            #[inline(always)]
            fn cast(self) -> bool {
                self.truth()
            }
        }

        impl Cast<$T> for f32 {
            #[inline(always)]
            fn cast(self) -> $T {
                $to(self)
            }
        }

        impl Cast<f32> for $T {
            #[inline(always)]
            fn cast(self) -> f32 {
                $from(self)
            }
        }

        impl Cast<$T> for f64 {
            #[inline(always)]
            fn cast(self) -> $T {
                $T::from_f64(self)
            }
        }

        impl Cast<f64> for $T {
            #[inline(always)]
            fn cast(self) -> f64 {
                f64::from($from(self))
            }
        }

        impl<R: Range> Cast<$T> for IntLiteral<R> {
            #[inline(always)]
            #[expect(clippy::cast_precision_loss, reason = "a cast is what was asked for")]
            fn cast(self) -> $T {
                $T::from_f64(self.get() as f64)
            }
        }

        impl Cast<$T> for FloatLiteral {
            #[inline(always)]
            fn cast(self) -> $T {
                $T::from_f64(self.get())
            }
        }
    )*};
    (@binary $from:ident $to:ident; $($name:ident)*) => {$(
        #[inline(always)]
        fn $name(self, other: Self) -> Self {
            $to(halves!(@trait $name)($from(self), $from(other)))
        }
    )*};
    (@unary $from:ident $to:ident; $($name:ident)*) => {$(
        #[inline(always)]
        fn $name(self) -> Self {
            $to(halves!(@trait $name)($from(self)))
        }
    )*};
    (@compare $from:ident; $($name:ident)*) => {$(
        #[inline(always)]
        fn $name(self, other: Self) -> bool {
            Arithmetic::$name($from(self), $from(other))
        }
    )*};
    (@trait div) => { Float::div };
    (@trait floor_divide) => { Number::floor_divide };
    (@trait remainder) => { Number::remainder };
    (@trait truncated_remainder) => { Number::truncated_remainder };
    (@trait power) => { Number::power };
    (@trait sign) => { Number::sign };
    (@trait reciprocal) => { Number::reciprocal };
    (@trait $name:ident) => { Arithmetic::$name };
    (@from $T:ident $to:ident; $($Integer:ident)*) => {$(
        impl Cast<$T> for $Integer {
            #[inline(always)]
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "a cast is what was asked for")]
            fn cast(self) -> $T {
                $to(self as f32)
            }
        }
    )*};
    (@into $T:ident $from:ident; $($Integer:ident)*) => {$(
        impl Cast<$Integer> for $T {
            #[inline(always)]
            fn cast(self) -> $Integer {
                Cast::cast($from(self))
            }
        }
    )*};
}

halves! {
    f16 Float16 F16 from_f16 to_f16;
    bf16 BFloat16 BF16 from_bf16 to_bf16;
}

impl Cast<bf16> for f16 {
    #[inline(always)]
    fn cast(self) -> bf16 {
        to_bf16(from_f16(self))
    }
}

impl Cast<f16> for bf16 {
    #[inline(always)]
    fn cast(self) -> f16 {
        to_f16(from_bf16(self))
    }
}
