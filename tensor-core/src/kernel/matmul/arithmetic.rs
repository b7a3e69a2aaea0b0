//! Element types a product can be taken of.

use crate::kernel::registers::Registers;
use crate::math::round::{fma_f32, fma_f64};

/// The arithmetic of one element type in a product.
pub trait MulAdd: Copy + 'static {
    /// The sum of no terms.
    const ZERO: Self;

    /// `a * b + acc`: rounded once for floats, wrapping for integers, `acc | (a & b)` for `bool`.
    #[must_use]
    fn mul_add(a: Self, b: Self, acc: Self) -> Self;

    /// Whether levels have instructions of their own for it, so that what else a tile does cannot keep LLVM from finding vectors.
    const IN_REGISTERS: bool = false;

    /// Adds the products of a factor and each of some terms to as many sums by a level's own instructions; tells whether it was done.
    #[inline(always)]
    fn fused<const WIDTH: usize, const N: usize>(
        _: Registers<WIDTH>,
        _factor: Self,
        _terms: &[Self; N],
        _sums: &mut [Self; N],
    ) -> bool {
        false
    }

    /// Adds the products of a factor and each of some terms to as many sums, as [`mul_add`](Self::mul_add) does.
    #[inline(always)]
    fn add_products<const WIDTH: usize, const N: usize>(
        registers: Registers<WIDTH>,
        factor: Self,
        terms: &[Self; N],
        sums: &mut [Self; N],
    ) {
        if !Self::fused(registers, factor, terms, sums) {
            for (sum, &term) in sums.iter_mut().zip(terms) {
                *sum = Self::mul_add(factor, term, *sum);
            }
        }
    }

    /// The same, with the product of floats rounded too: where a call is not worth its while, the machine's
    /// fused instruction is out of reach.
    #[must_use]
    fn mul_then_add(a: Self, b: Self, acc: Self) -> Self;

    /// `a + b`, wrapping for integers, `a | b` for `bool`.
    #[must_use]
    fn add(a: Self, b: Self) -> Self;
}

macro_rules! in_registers {
    ($fused:ident) => {
        const IN_REGISTERS: bool = true;

        #[inline(always)]
        fn fused<const WIDTH: usize, const N: usize>(
            registers: Registers<WIDTH>,
            factor: Self,
            terms: &[Self; N],
            sums: &mut [Self; N],
        ) -> bool {
            registers.$fused(factor, terms, sums)
        }
    };
}

macro_rules! floats {
    ($($float:ident $fma:ident $fused:ident)*) => {$(
        impl MulAdd for $float {
            const ZERO: Self = 0.0;
            in_registers!($fused);

            #[inline(always)]
            fn mul_add(a: Self, b: Self, acc: Self) -> Self {
                $fma(a, b, acc)
            }

            #[inline(always)]
            fn mul_then_add(a: Self, b: Self, acc: Self) -> Self {
                a * b + acc
            }

            #[inline(always)]
            fn add(a: Self, b: Self) -> Self {
                a + b
            }
        }
    )*};
}

macro_rules! integers {
    ($($integer:ident $fused:ident)*) => {$(
        impl MulAdd for $integer {
            const ZERO: Self = 0;
            in_registers!($fused);

            #[inline(always)]
            fn mul_add(a: Self, b: Self, acc: Self) -> Self {
                acc.wrapping_add(a.wrapping_mul(b))
            }

            #[inline(always)]
            fn mul_then_add(a: Self, b: Self, acc: Self) -> Self {
                Self::mul_add(a, b, acc)
            }

            #[inline(always)]
            fn add(a: Self, b: Self) -> Self {
                a.wrapping_add(b)
            }
        }
    )*};
}

floats!(f32 fma_f32 fused_f32 f64 fma_f64 fused_f64);
integers!(i8 fused_i8 i16 fused_i16 i32 fused_i32 i64 fused_i64 u8 fused_u8 u16 fused_u16 u32 fused_u32 u64 fused_u64);

impl MulAdd for bool {
    const ZERO: Self = false;

    #[expect(clippy::needless_bitwise_bool, reason = "a branch would not vectorize")]
    #[inline(always)]
    fn mul_add(a: Self, b: Self, acc: Self) -> Self {
        acc | (a & b)
    }

    #[inline(always)]
    fn mul_then_add(a: Self, b: Self, acc: Self) -> Self {
        Self::mul_add(a, b, acc)
    }

    #[inline(always)]
    fn add(a: Self, b: Self) -> Self {
        a | b
    }
}
