//! Steps of products by a level's own instructions.
//!
//! LLVM finds vectors among the lanes of a tile one by one, and not always: of two registers of AVX-512 a row it shuffled some
//! together from parts, and of sixteen rows it found none.

use super::dispatch::has_registers;

/// The knowledge that the machine has vector registers of `WIDTH` bytes, and their instructions.
#[derive(Clone, Copy, Debug)]
pub struct Registers<const WIDTH: usize>(());

impl<const WIDTH: usize> Registers<WIDTH> {
    /// # Panics
    ///
    /// If the machine has none.
    #[inline(always)]
    #[track_caller]
    pub(crate) fn new() -> Self {
        assert!(has_registers::<WIDTH>(), "the machine has no registers of {WIDTH} bytes");
        Self(())
    }
}

/// For each element type, and the bytes of a register: adds a factor's products with some terms to as many sums, those of floats rounded
/// once. Unsigned integers are `$Signed` ones of the same bits.
macro_rules! fused {
    (@ $a:ident, $b:ident, $sum:expr; $fused:ident) => { $fused($a, $b, $sum) };
    (@ $a:ident, $b:ident, $sum:expr; $multiply:ident $add:ident) => { $add($sum, $multiply($a, $b)) };
    // Bytes two by two: there is no product of bytes, but that of pairs has the lower one's, or, of the higher one alone, its.
    (@ $a:ident, $b:ident, $sum:expr; $multiply:ident $add:ident $and:ident $or:ident $pairs:ident) => {{
        let low = $and($multiply($a, $b), $pairs(0xff));
        $add($sum, $or(low, $multiply($a, $and($b, $pairs(!0xff)))))
    }};
    (of $name:ident $Element:ident as $Signed:ident { $($width:literal: $set:ident $load:ident $store:ident $($step:ident)*),* }) => {
        impl<const WIDTH: usize> Registers<WIDTH> {
            /// Tells whether it was done: whether there are instructions, and the terms fill registers.
            #[inline(always)]
            pub(crate) fn $name<const N: usize>(
                self,
                factor: $Element,
                terms: &[$Element; N],
                sums: &mut [$Element; N],
            ) -> bool {
                $(
                    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
                    if const { WIDTH >= $width && N.is_multiple_of($width / size_of::<$Element>()) } {
                        use core::arch::x86_64::{$set, $load, $store, $($step),*};
                        #[allow(clippy::cast_possible_wrap, clippy::unnecessary_cast, reason = "the same bits")]
                        let factor = factor as $Signed;
                        // SAFETY: there is a value of this type, so `new` found the machine's registers; each is loaded from and
                        // stored to as many elements from `at` on as `$width` bytes hold, which are within `N`.
                        unsafe {
                            let factor = $set(factor);
                            for at in (0..N).step_by($width / size_of::<$Element>()) {
                                let sum = sums.as_mut_ptr().add(at);
                                let terms = $load(terms.as_ptr().add(at).cast());
                                $store(sum.cast(), fused!(@ factor, terms, $load(sum.cast()); $($step)*));
                            }
                        }
                        return true;
                    }
                )*
                let _ = (factor, terms, sums);
                false
            }
        }
    };
    ($([$($name:ident($Element:ident))*] as $Signed:ident $steps:tt)*) => {
        $($(fused!(of $name $Element as $Signed $steps);)*)*
    };
}
fused! {
    [fused_f32(f32)] as f32 {
        64: _mm512_set1_ps _mm512_loadu_ps _mm512_storeu_ps _mm512_fmadd_ps,
        32: _mm256_set1_ps _mm256_loadu_ps _mm256_storeu_ps _mm256_fmadd_ps
    }
    [fused_f64(f64)] as f64 {
        64: _mm512_set1_pd _mm512_loadu_pd _mm512_storeu_pd _mm512_fmadd_pd,
        32: _mm256_set1_pd _mm256_loadu_pd _mm256_storeu_pd _mm256_fmadd_pd
    }
    [fused_i8(i8) fused_u8(u8)] as i8 {
        64: _mm512_set1_epi8 _mm512_loadu_epi8 _mm512_storeu_epi8
            _mm512_mullo_epi16 _mm512_add_epi8 _mm512_and_si512 _mm512_or_si512 _mm512_set1_epi16,
        32: _mm256_set1_epi8 _mm256_loadu_si256 _mm256_storeu_si256
            _mm256_mullo_epi16 _mm256_add_epi8 _mm256_and_si256 _mm256_or_si256 _mm256_set1_epi16,
        16: _mm_set1_epi8 _mm_loadu_si128 _mm_storeu_si128
            _mm_mullo_epi16 _mm_add_epi8 _mm_and_si128 _mm_or_si128 _mm_set1_epi16
    }
    [fused_i16(i16) fused_u16(u16)] as i16 {
        64: _mm512_set1_epi16 _mm512_loadu_epi16 _mm512_storeu_epi16 _mm512_mullo_epi16 _mm512_add_epi16,
        32: _mm256_set1_epi16 _mm256_loadu_si256 _mm256_storeu_si256 _mm256_mullo_epi16 _mm256_add_epi16,
        16: _mm_set1_epi16 _mm_loadu_si128 _mm_storeu_si128 _mm_mullo_epi16 _mm_add_epi16
    }
    [fused_i32(i32) fused_u32(u32)] as i32 {
        64: _mm512_set1_epi32 _mm512_loadu_epi32 _mm512_storeu_epi32 _mm512_mullo_epi32 _mm512_add_epi32,
        32: _mm256_set1_epi32 _mm256_loadu_si256 _mm256_storeu_si256 _mm256_mullo_epi32 _mm256_add_epi32
    }
    [fused_i64(i64) fused_u64(u64)] as i64 {
        64: _mm512_set1_epi64 _mm512_loadu_epi64 _mm512_storeu_epi64 _mm512_mullo_epi64 _mm512_add_epi64
    }
}
