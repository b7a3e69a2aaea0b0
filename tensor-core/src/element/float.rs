//! Floats as elements: comparisons and extremes know NaN, division rounds down as Python's does.
#![expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "one text serves both widths, and NumPy compares exactly"
)]

use super::{Arithmetic, Element, Float, Number, Sealed};
use crate::fmt::{Dtype, Value};
use crate::math::{Real, quotient};
use crate::scalar::power_of_ten;

/// From a float's bits to an integer in the order of the floats, and back: but for the sign, those of a negative one are turned.
macro_rules! ordered {
    ($Bits:ident, $bits:expr) => {{
        let bits = $bits;
        bits ^ ((bits >> ($Bits::BITS - 1)) & $Bits::MAX)
    }};
}

/// The extreme of some floats, NaN if one is, as integers in the same order: LLVM does not take that of a register of floats.
macro_rules! extreme {
    ($T:ident, $Bits:ident, $count:ident, $element:ident, $start:expr, $pick:path) => {{
        let (mut extreme, mut largest) = ($start, 0);
        for at in 0..$count {
            let bits = $element(at).to_bits().cast_signed();
            extreme = $pick(extreme, ordered!($Bits, bits));
            largest = Ord::max(largest, bits & $Bits::MAX);
        }
        let is_nan = largest > $T::INFINITY.to_bits().cast_signed();
        if is_nan { $T::NAN } else { $T::from_bits(ordered!($Bits, extreme).cast_unsigned()) }
    }};
}

macro_rules! floats {
    ($($T:ident $Bits:ident $dtype:ident $kind:ident;)*) => {$(
        impl Sealed for $T {}

        #[diagnostic::do_not_recommend]
        impl Element for $T {
            const DTYPE: Dtype = Dtype::$dtype;
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
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
                Value::$kind(self)
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                self + other
            }

            #[inline(always)]
            fn sub(self, other: Self) -> Self {
                self - other
            }

            #[inline(always)]
            fn mul(self, other: Self) -> Self {
                self * other
            }

            // Two selects: a comparison with NaN fails and takes `other`, which is right if it is
            // `other` that is NaN.
            #[inline(always)]
            fn max(self, other: Self) -> Self {
                let greater = if self > other { self } else { other };
                if self != self { self } else { greater }
            }

            #[inline(always)]
            fn min(self, other: Self) -> Self {
                let lesser = if self < other { self } else { other };
                if self != self { self } else { lesser }
            }

            #[inline(always)]
            fn greatest(count: usize, element: impl Fn(usize) -> Self) -> Self {
                extreme!($T, $Bits, count, element, $Bits::MIN, Ord::max)
            }

            #[inline(always)]
            fn least(count: usize, element: impl Fn(usize) -> Self) -> Self {
                extreme!($T, $Bits, count, element, $Bits::MAX, Ord::min)
            }

            #[inline(always)]
            fn absolute(self) -> Self {
                self.abs()
            }

            #[inline(always)]
            fn round_down(self) -> Self {
                Real::floor(self)
            }

            #[inline(always)]
            fn round_up(self) -> Self {
                Real::ceil(self)
            }

            #[inline(always)]
            fn round_to_zero(self) -> Self {
                Real::trunc(self)
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
                Self::NEG_INFINITY
            }

            #[inline(always)]
            fn nothing() -> Self {
                -0.0
            }

            #[inline(always)]
            fn highest() -> Self {
                Self::INFINITY
            }

            #[inline(always)]
            fn last() -> Self {
                Self::NAN
            }

            #[inline(always)]
            fn is_nan(self) -> bool {
                self != self
            }

            #[inline(always)]
            fn is_finite(self) -> bool {
                self.abs() < Self::INFINITY
            }

            #[inline(always)]
            fn is_negative(self) -> bool {
                self.is_sign_negative()
            }

            #[inline(always)]
            fn without_nan(self, nan: f64, highest: Option<f64>, lowest: Option<f64>) -> Self {
                let highest = highest.map_or(Self::MAX, |value| value as Self);
                let lowest = lowest.map_or(Self::MIN, |value| value as Self);
                let value = if self == Self::INFINITY { highest } else { self };
                let value = if self == Self::NEG_INFINITY { lowest } else { value };
                if self != self { nan as Self } else { value }
            }

            #[inline(always)]
            fn truth(self) -> bool {
                self != 0.0
            }
        }

        impl Number for $T {
            // The quotient of what the remainder leaves is nearly an integer: rounded to the
            // nearest, it is right where the plain quotient would already be rounded up.
            #[inline(always)]
            fn floor_divide(self, divisor: Self) -> Self {
                if divisor == 0.0 {
                    return self / divisor;
                }
                let rest = self % divisor;
                let mut quotient = (self - rest) / divisor;
                if (rest != 0.0) & ((rest < 0.0) != (divisor < 0.0)) {
                    quotient -= 1.0;
                }
                if quotient == 0.0 {
                    return (0.0 as Self).copysign(self / divisor);
                }
                let floor = Real::floor(quotient);
                if quotient - floor > 0.5 { floor + 1.0 } else { floor }
            }

            #[inline(always)]
            fn remainder(self, divisor: Self) -> Self {
                let rest = self % divisor;
                if divisor == 0.0 {
                    rest
                } else if rest == 0.0 {
                    (0.0 as Self).copysign(divisor)
                } else if (rest < 0.0) != (divisor < 0.0) {
                    rest + divisor
                } else {
                    rest
                }
            }

            #[inline(always)]
            fn truncated_remainder(self, divisor: Self) -> Self {
                self % divisor
            }

            #[inline(always)]
            fn power(self, exponent: Self) -> Self {
                Real::pow(self, exponent)
            }

            #[inline(always)]
            fn negative(self) -> Self {
                -self
            }

            #[inline(always)]
            fn sign(self) -> Self {
                let sign = Self::from(self > 0.0) - Self::from(self < 0.0);
                if self != self { self } else { sign }
            }

            #[inline(always)]
            fn reciprocal(self) -> Self {
                1.0 / self
            }

            #[inline(always)]
            fn round_decimals(self, decimals: i32) -> Self {
                let ten = power_of_ten(decimals.unsigned_abs()) as Self;
                if decimals == 0 {
                    Real::rint(self)
                } else if decimals > 0 {
                    Real::rint(self * ten) / ten
                } else {
                    Real::rint(self / ten) * ten
                }
            }
        }

        impl Float for $T {
            #[inline(always)]
            fn from_f64(value: f64) -> Self {
                value as Self
            }

            #[inline(always)]
            fn average(sum: Self, count: f64) -> Self {
                sum / count as Self
            }

            #[inline(always)]
            fn div(self, divisor: Self) -> Self {
                self / divisor
            }

            #[inline(always)]
            fn quick_div(self, divisor: Self) -> Self {
                quotient::divide(self, divisor)
            }

            #[inline(always)]
            fn divides_quickly(self, divisor: Self) -> quotient::Exact {
                quotient::is_exact(self, divisor)
            }

            #[inline(always)]
            fn is_infinite(self) -> bool {
                self.abs() == Self::INFINITY
            }
        }
    )*};
}

floats! {
    f32 i32 Float32 F32;
    f64 i64 Float64 F64;
}
