//! `bool` as an element: the sum is the disjunction, the product the conjunction.

use super::{Arithmetic, Bits, Element, Sealed};
use crate::fmt::{Dtype, Value};

impl Sealed for bool {}

// `|` and `&` in place of `||` and `&&`: loops over them vectorize.
#[diagnostic::do_not_recommend]
impl Element for bool {
    const DTYPE: Dtype = Dtype::Bool;
    const ZERO: Self = false;
    const ONE: Self = true;
}

impl Arithmetic for bool {
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
        Value::Bool(self)
    }

    #[inline(always)]
    fn add(self, other: Self) -> Self {
        self | other
    }

    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        self ^ other
    }

    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        self & other
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self | other
    }

    #[inline(always)]
    fn min(self, other: Self) -> Self {
        self & other
    }

    #[inline(always)]
    fn absolute(self) -> Self {
        self
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
        !self & other
    }

    #[inline(always)]
    fn less_equal(self, other: Self) -> bool {
        !self | other
    }

    #[inline(always)]
    fn equal(self, other: Self) -> bool {
        self == other
    }

    #[inline(always)]
    fn lowest() -> Self {
        false
    }

    #[inline(always)]
    fn nothing() -> Self {
        false
    }

    #[inline(always)]
    fn highest() -> Self {
        true
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
        false
    }

    #[inline(always)]
    fn count_ones(self) -> u8 {
        u8::from(self)
    }

    #[inline(always)]
    fn truth(self) -> bool {
        self
    }
}

impl Bits for bool {
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
