//! Integers as elements: arithmetic wraps, division rounds down, nothing but a negative exponent
//! panics.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::cast_lossless,
    reason = "one text serves integers of every width and sign"
)]

use super::quotient::{self, Nearest};
use super::{Arithmetic, Bits, Element, Integer, Number, Sealed};
use crate::fmt::{Dtype, Value};
use crate::math::Real;
use crate::scalar::power_of_ten;

#[cold]
#[inline(never)]
fn negative_exponent() -> ! {
    panic!("integers to negative integer powers are not allowed")
}

/// Everything but what depends on the sign, given as a row
/// `type, dtype, kind of value, its type, one over zero, divide and remainder`.
macro_rules! integers {
    ($($T:ident $dtype:ident $kind:ident $wide:ident, $reciprocal_of_zero:expr, $signed:tt, $width:tt;)*) => {$(
        impl Sealed for $T {}

        #[diagnostic::do_not_recommend]
        impl Element for $T {
            const DTYPE: Dtype = Dtype::$dtype;
            const ZERO: Self = 0;
            const ONE: Self = 1;
        }

        impl Arithmetic for $T {
            type Wide = Self;

            #[inline(always)]
            fn widen(self) -> Self {
                self
            }

            #[inline(always)]
            fn narrow(wide: Self) -> Self {
                wide
            }

            #[inline(always)]
            fn value(self) -> Value {
                Value::$kind(self as $wide)
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                self.wrapping_add(other)
            }

            #[inline(always)]
            fn sub(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }

            #[inline(always)]
            fn mul(self, other: Self) -> Self {
                self.wrapping_mul(other)
            }

            #[inline(always)]
            fn max(self, other: Self) -> Self {
                if self > other { self } else { other }
            }

            #[inline(always)]
            fn min(self, other: Self) -> Self {
                if self < other { self } else { other }
            }

            #[inline(always)]
            fn absolute(self) -> Self {
                integers!(@absolute $signed self)
            }

            #[inline(always)]
            fn round_down(self) -> Self {
                self
            }

            #[inline(always)]
            fn round_up(self) -> Self {
                self
            }

            #[inline(always)]
            fn round_to_zero(self) -> Self {
                self
            }

            #[inline(always)]
            fn less(self, other: Self) -> bool {
                self < other
            }

            #[inline(always)]
            fn less_equal(self, other: Self) -> bool {
                self <= other
            }

            #[inline(always)]
            fn equal(self, other: Self) -> bool {
                self == other
            }

            #[inline(always)]
            fn lowest() -> Self {
                Self::MIN
            }

            #[inline(always)]
            fn nothing() -> Self {
                0
            }

            #[inline(always)]
            fn highest() -> Self {
                Self::MAX
            }

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
                self < Self::ZERO
            }

            #[inline(always)]
            fn count_ones(self) -> u8 {
                $T::count_ones(Arithmetic::absolute(self)) as u8
            }

            #[inline(always)]
            fn truth(self) -> bool {
                self != 0
            }
        }

        impl Number for $T {
            #[inline(always)]
            fn floor_divide(self, divisor: Self) -> Self {
                if divisor == 0 {
                    return 0;
                }
                integers!(@floor_divide $signed self divisor)
            }

            #[inline(always)]
            fn remainder(self, divisor: Self) -> Self {
                if divisor == 0 {
                    return 0;
                }
                integers!(@remainder $signed self divisor)
            }

            #[inline(always)]
            fn truncated_remainder(self, divisor: Self) -> Self {
                if divisor == 0 { 0 } else { self.wrapping_rem(divisor) }
            }

            integers!(@each $width);

            #[inline(always)]
            fn power(self, exponent: Self) -> Self {
                integers!(@check $signed exponent);
                let (mut power, mut square, mut rest) = (1, self, exponent);
                while rest != 0 {
                    if rest & 1 == 1 {
                        power = Arithmetic::mul(power, square);
                    }
                    square = Arithmetic::mul(square, square);
                    rest >>= 1;
                }
                power
            }

            #[inline(always)]
            fn negative(self) -> Self {
                self.wrapping_neg()
            }

            #[inline(always)]
            fn sign(self) -> Self {
                integers!(@sign $signed self)
            }

            #[inline(always)]
            fn reciprocal(self) -> Self {
                if self == 0 { $reciprocal_of_zero } else { integers!(@reciprocal $signed self) }
            }

            // NumPy divides, rounds and multiplies in float64, and the result wraps.
            #[inline(always)]
            fn round_decimals(self, decimals: i32) -> Self {
                if decimals >= 0 {
                    return self;
                }
                let ten = power_of_ten(decimals.unsigned_abs());
                (Real::rint(self as f64 / ten) * ten) as $wide as Self
            }
        }

        impl Bits for $T {
            #[inline(always)]
            fn and(self, other: Self) -> Self {
                self & other
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                self | other
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                self ^ other
            }

            #[inline(always)]
            fn not(self) -> Self {
                !self
            }
        }

        impl Integer for $T {
            const MIN: i128 = $T::MIN as i128;
            const MAX: i128 = $T::MAX as i128;

            // A negative amount is a great one when read without its sign.
            #[inline(always)]
            fn shl(self, amount: Self) -> Self {
                let amount = amount as u64;
                if amount < u64::from($T::BITS) { self.wrapping_shl(amount as u32) } else { 0 }
            }

            #[inline(always)]
            fn shr(self, amount: Self) -> Self {
                let amount = amount as u64;
                let amount = if amount < u64::from($T::BITS) { amount as u32 } else { $T::BITS };
                integers!(@shr $signed $T self amount)
            }

            #[inline(always)]
            fn gcd(self, other: Self) -> Self {
                let (mut a, mut b) = (integers!(@magnitude $signed self), integers!(@magnitude $signed other));
                while b != 0 {
                    (a, b) = (b, a % b);
                }
                a as Self
            }

            #[inline(always)]
            fn lcm(self, other: Self) -> Self {
                let (a, b) = (integers!(@magnitude $signed self), integers!(@magnitude $signed other));
                let gcd = integers!(@magnitude $signed Integer::gcd(self, other));
                if gcd == 0 { 0 } else { (a / gcd).wrapping_mul(b) as Self }
            }
        }
    )*};

    (@absolute signed $x:ident) => { $x.wrapping_abs() };
    (@absolute unsigned $x:ident) => { $x };
    (@magnitude signed $x:expr) => { $x.unsigned_abs() };
    (@magnitude unsigned $x:expr) => { $x };
    (@sign signed $x:ident) => { $x.signum() };
    (@sign unsigned $x:ident) => { if $x == 0 { 0 } else { 1 } };
    (@reciprocal signed $x:ident) => { 1 / $x };
    (@reciprocal unsigned $x:ident) => { 1 / $x };
    (@each 64) => {};
    (@each u32) => {
        #[inline(always)]
        fn floor_divide_each(self, divisor: Self) -> Self {
            quotient::unsigned(self, divisor).0
        }
        #[inline(always)]
        fn remainder_each(self, divisor: Self) -> Self {
            quotient::unsigned(self, divisor).1
        }
        #[inline(always)]
        fn truncated_remainder_each(self, divisor: Self) -> Self {
            quotient::unsigned(self, divisor).1
        }
    };
    (@each i32) => { integers!(@nearest of); };
    (@each 16) => { integers!(@nearest of_small); };
    (@nearest $of:ident) => {
        #[inline(always)]
        fn floor_divide_each(self, divisor: Self) -> Self {
            Nearest::$of(self as i32, divisor as i32).floor() as Self
        }
        #[inline(always)]
        fn remainder_each(self, divisor: Self) -> Self {
            Nearest::$of(self as i32, divisor as i32).remainder() as Self
        }
        #[inline(always)]
        fn truncated_remainder_each(self, divisor: Self) -> Self {
            Nearest::$of(self as i32, divisor as i32).truncated_remainder() as Self
        }
    };
    (@floor_divide signed $x:ident $divisor:ident) => {{
        let quotient = $x.wrapping_div($divisor);
        let inexact = $x.wrapping_rem($divisor) != 0;
        quotient.wrapping_sub(Self::from(inexact & (($x < 0) != ($divisor < 0))))
    }};
    (@floor_divide unsigned $x:ident $divisor:ident) => { $x / $divisor };
    (@remainder signed $x:ident $divisor:ident) => {{
        let rest = $x.wrapping_rem($divisor);
        if (rest != 0) & ((rest < 0) != ($divisor < 0)) { rest.wrapping_add($divisor) } else { rest }
    }};
    (@remainder unsigned $x:ident $divisor:ident) => { $x % $divisor };
    (@check signed $exponent:ident) => {
        if $exponent < 0 {
            negative_exponent()
        }
    };
    (@check unsigned $exponent:ident) => {};
    (@shr signed $T:ident $x:ident $amount:ident) => {
        $x.wrapping_shr(if $amount < $T::BITS { $amount } else { $T::BITS - 1 })
    };
    (@shr unsigned $T:ident $x:ident $amount:ident) => {
        if $amount < $T::BITS { $x.wrapping_shr($amount) } else { 0 }
    };
}

// What NumPy gives for one over zero is what x86-64 converts infinity to.
integers! {
    i8 Int8 Int i64, 0, signed, 16;
    i16 Int16 Int i64, 0, signed, 16;
    i32 Int32 Int i64, Self::MIN, signed, i32;
    i64 Int64 Int i64, Self::MIN, signed, 64;
    u8 UInt8 UInt u64, 0, unsigned, 16;
    u16 UInt16 UInt u64, 0, unsigned, 16;
    u32 UInt32 UInt u64, 0, unsigned, u32;
    u64 UInt64 UInt u64, 0, unsigned, 64;
}
