//! Element types, with NumPy's arithmetic within each type.
//!
//! Operands of different types never meet here: [`promote`](crate::promote) names the type an
//! operation computes in, and [`Cast`] brings the operands there.

#![forbid(unsafe_code)]

mod boolean;
mod float;
#[cfg(feature = "half")]
mod half;
mod integer;
mod quotient;

use core::fmt::Debug;

use crate::cast::Cast;
use crate::fmt::{Dtype, Value};
use crate::math::Real;
use crate::math::quotient::Exact;
use crate::operand::Operand;
use crate::promote::{
    Absolute, AtLeast, AtMost, Compare, Divide, FloatFn, FloatPair, InPlace, MeanTerm, MeanType, Negate,
    Power, Promote, PromoteFirst, Quotients, Reciprocal, RoundToInt, Signum, Square, Subtract, SumTerm,
    SumType,
};
use crate::weak::{FloatLiteral, Holds, IntLiteral, RaisedTo, range};

mod sealed {
    /// Keeps the set of element types closed: the promotion table lists them all.
    pub trait Sealed {}
}

pub(crate) use sealed::Sealed;

/// What a tensor holds: `bool`, `i8` to `i64`, `u8` to `u64`, `f32` or `f64`; with the feature `half` also its `f16` and
/// `bf16`.
///
/// A type promotes with itself to itself and casts to itself, so that code generic over
/// `T: Element` can add, compare and select without further bounds.
///
/// # Examples
///
/// ```
/// use tensor_core::element::{Arithmetic, Element};
///
/// fn total<T: Element>(values: &[T]) -> T {
///     values.iter().fold(T::ZERO, |sum, &value| Arithmetic::add(sum, value))
/// }
///
/// assert_eq!(total(&[100_i8, 100]), -56);
/// assert_eq!(total(&[true, true]), true);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an element type",
    note = "element types are bool, i8 to i64, u8 to u64, f32 and f64"
)]
pub trait Element:
    Copy
    + PartialEq
    + Default
    + Send
    + Sync
    + Debug
    + 'static
    + Arithmetic
    + Promote<Self, Output = Self>
    + PromoteFirst<Self, Output = Self>
    + Compare<Self, Output = bool, Common = Self>
    + InPlace<Self>
    + Cast<Self>
    + Cast<bool>
    + Operand<Elem = Self, Shape = ()>
{
    /// Name of the type.
    const DTYPE: Dtype;
    /// Identity of [`add`](Arithmetic::add).
    const ZERO: Self;
    /// Identity of [`mul`](Arithmetic::mul).
    const ONE: Self;
}

/// What every element can do.
///
/// The methods stand apart from [`Element`], which users import: there they would hide those of the same names
/// of std, such as `max` of integers.
pub trait Arithmetic: Copy + Sealed {
    /// What sums are held in until they are whole: `f32` for 16-bit floats, the type itself otherwise.
    type Wide: Element;
    /// The element as a term of such a sum.
    fn widen(self) -> Self::Wide;
    /// The nearest element to such a sum.
    fn narrow(wide: Self::Wide) -> Self;
    /// The element as printing sees it.
    fn value(self) -> Value;
    /// Sum: wraps for integers, is the disjunction for `bool`.
    #[must_use]
    fn add(self, other: Self) -> Self;
    /// Difference: wraps for integers, is the exclusive or for `bool`, where `tensor!` refuses it.
    #[must_use]
    fn sub(self, other: Self) -> Self;
    /// Product: wraps for integers, is the conjunction for `bool`.
    #[must_use]
    fn mul(self, other: Self) -> Self;
    /// The greater one, or NaN if either is; the second of equal ones.
    #[must_use]
    fn max(self, other: Self) -> Self;
    /// The lesser one, or NaN if either is; the second of equal ones.
    #[must_use]
    fn min(self, other: Self) -> Self;
    /// The greatest of `count` elements, of which there is one; NaN if one is.
    #[must_use]
    #[inline(always)]
    fn greatest(count: usize, element: impl Fn(usize) -> Self) -> Self {
        (1..count).fold(element(0), |greatest, at| greatest.max(element(at)))
    }
    /// The least of `count` elements, of which there is one; NaN if one is.
    #[must_use]
    #[inline(always)]
    fn least(count: usize, element: impl Fn(usize) -> Self) -> Self {
        (1..count).fold(element(0), |least, at| least.min(element(at)))
    }
    /// Distance from zero; that of the least integer wraps to itself.
    #[must_use]
    fn absolute(self) -> Self;
    /// Rounds down; integers stay what they are.
    #[must_use]
    fn round_down(self) -> Self;
    /// Rounds up; integers stay what they are.
    #[must_use]
    fn round_up(self) -> Self;
    /// Rounds towards zero; integers stay what they are.
    #[must_use]
    fn round_to_zero(self) -> Self;
    /// Whether `self < other`, which nothing is with NaN.
    fn less(self, other: Self) -> bool;
    /// Whether `self <= other`, which nothing is with NaN.
    fn less_equal(self, other: Self) -> bool;
    /// Whether the two are equal, which nothing is to NaN.
    fn equal(self, other: Self) -> bool;
    /// Identity of [`max`](Arithmetic::max).
    fn lowest() -> Self;
    /// Identity of [`min`](Arithmetic::min).
    fn highest() -> Self;
    /// What no element is sorted behind: NaN for floats.
    #[must_use]
    fn last() -> Self {
        Self::highest()
    }
    /// What changes no sum, not even the sign of zero: -0.0 for floats.
    #[must_use]
    fn nothing() -> Self;
    /// Whether the element is NaN.
    fn is_nan(self) -> bool;
    /// Whether the element is neither NaN nor infinite.
    fn is_finite(self) -> bool;
    /// Whether the element has a minus sign, as negative zero has.
    fn is_negative(self) -> bool;
    /// `nan` for NaN, and for infinities the given numbers or the type's ends; integers stay what they are.
    #[must_use]
    fn without_nan(self, _nan: f64, _highest: Option<f64>, _lowest: Option<f64>) -> Self {
        self
    }
    /// Number of ones in the binary form of an integer's magnitude; 0 for floats, which are not asked.
    fn count_ones(self) -> u8 {
        0
    }
    /// Whether the element is not zero; NaN is not.
    fn truth(self) -> bool;
}

/// Integers and floats: all element types but `bool`.
///
/// Division of integers by zero gives zero, as in NumPy, which warns of it.
pub trait Number:
    Element
    + Subtract<Self, Output = Self>
    + Quotients<Self, Output = Self>
    + Power<Self, Output = Self>
    + Negate<Output = Self>
    + Absolute<Output = Self>
    + Signum<Output = Self>
    + Square<Output = Self>
    + Reciprocal<Output = Self>
{
    /// Quotient rounded down, Python's `//`.
    #[must_use]
    fn floor_divide(self, divisor: Self) -> Self;
    /// Remainder with the divisor's sign, Python's `%`.
    #[must_use]
    fn remainder(self, divisor: Self) -> Self;
    /// Remainder of the quotient rounded towards zero, with the dividend's sign: C's `fmod`.
    #[must_use]
    fn truncated_remainder(self, divisor: Self) -> Self;
    /// [`floor_divide`](Number::floor_divide) by a divisor that is no literal, by which integers would be divided quicker.
    #[must_use]
    #[inline(always)]
    fn floor_divide_each(self, divisor: Self) -> Self {
        self.floor_divide(divisor)
    }
    /// [`remainder`](Number::remainder) to such a divisor.
    #[must_use]
    #[inline(always)]
    fn remainder_each(self, divisor: Self) -> Self {
        self.remainder(divisor)
    }
    /// [`truncated_remainder`](Number::truncated_remainder) to such a divisor.
    #[must_use]
    #[inline(always)]
    fn truncated_remainder_each(self, divisor: Self) -> Self {
        self.truncated_remainder(divisor)
    }
    /// Power; wraps for integers.
    ///
    /// # Panics
    ///
    /// Panics for an integer raised to a negative one.
    #[must_use]
    fn power(self, exponent: Self) -> Self;
    /// Additive inverse; wraps for integers, also unsigned ones.
    #[must_use]
    fn negative(self) -> Self;
    /// -1, 0 or 1; NaN for NaN.
    #[must_use]
    fn sign(self) -> Self;
    /// One over `self`; truncated for integers, so that it is 0 but for -1, 0 and 1.
    #[must_use]
    fn reciprocal(self) -> Self;
    /// Rounds half to even at a decimal, left of the point if `decimals` is negative.
    #[must_use]
    fn round_decimals(self, decimals: i32) -> Self;
}

/// Integers and `bool`: what has bitwise operations.
pub trait Bits: Element {
    /// Bitwise and.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// Bitwise or.
    #[must_use]
    fn or(self, other: Self) -> Self;
    /// Bitwise exclusive or.
    #[must_use]
    fn xor(self, other: Self) -> Self;
    /// Bitwise complement; the negation for `bool`.
    #[must_use]
    fn not(self) -> Self;
}

/// Integers, which [`Bits`] and [`Number`] are told of.
pub trait Integer: Bits + Number {
    /// Least value.
    const MIN: i128;
    /// Greatest value.
    const MAX: i128;

    /// Shifts to the left; by the type's width or more, or by a negative amount, gives 0.
    #[must_use]
    fn shl(self, amount: Self) -> Self;
    /// Shifts to the right; by the type's width or more, or by a negative amount, gives 0, or -1
    /// for a negative number.
    #[must_use]
    fn shr(self, amount: Self) -> Self;
    /// Greatest common divisor of the magnitudes; wraps, as the magnitude of the least number does.
    #[must_use]
    fn gcd(self, other: Self) -> Self;
    /// Least common multiple of the magnitudes; wraps.
    #[must_use]
    fn lcm(self, other: Self) -> Self;
}

/// Floats, `f32` and `f64`.
///
/// The bounds say that floats stay what they are, so that code generic over `T: Float` can use
/// functions, divisions and float literals without bounds of its own.
pub trait Float:
    Number
    + Real
    + Cast<f64>
    + Divide<Self, Output = Self>
    + FloatPair<Self, Output = Self>
    + FloatFn<Output = Self>
    + RoundToInt<Output = Self>
    + SumType<Output = Self>
    + MeanType<Output = Self>
    + SumTerm<Output = Self>
    + MeanTerm<Output = Self>
    + Promote<FloatLiteral, Output = Self>
    + Subtract<FloatLiteral, Output = Self>
    + Divide<FloatLiteral, Output = Self>
    + Power<FloatLiteral, Output = Self>
    + Compare<FloatLiteral, Output = bool, Common = Self>
    + Promote<IntLiteral<range::I8>, Output = Self>
    + Subtract<IntLiteral<range::I8>, Output = Self>
    + Divide<IntLiteral<range::I8>, Output = Self>
    + Power<IntLiteral<range::I8>, Output = Self>
    + Compare<IntLiteral<range::I8>, Output = bool, Common = Self>
    + Holds<range::I8, Class = range::I8>
    + RaisedTo<range::I8, Class = range::I8>
    + AtLeast<range::I8, Class = range::I8>
    + AtMost<range::I8, Class = range::I8>
{
    /// Nearest value of the type.
    fn from_f64(value: f64) -> Self;
    /// The nearest element to the quotient of a sum and the count of its terms.
    fn average(sum: Self::Wide, count: f64) -> Self;
    /// Quotient.
    #[must_use]
    fn div(self, divisor: Self) -> Self;
    /// The same, of less work where many are divided by one; where [`divides_quickly`](Float::divides_quickly) says so.
    #[must_use]
    fn quick_div(self, divisor: Self) -> Self {
        self.div(divisor)
    }
    /// Whether [`quick_div`](Float::quick_div) gives the quotient's bits.
    fn divides_quickly(self, _divisor: Self) -> Exact {
        Exact::NEVER
    }
    /// Whether the number is infinite.
    fn is_infinite(self) -> bool;
}
