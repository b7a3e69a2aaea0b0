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

/// For each element type, and the bytes of a register: adds a factor's products with some terms to as many sums, rounded once.
macro_rules! fused {
    ($($name:ident($Float:ident) $($width:literal: $set:ident $load:ident $fused:ident $store:ident),*;)*) => {
        impl<const WIDTH: usize> Registers<WIDTH> {$(
            /// Tells whether it was done: whether there are instructions, and the terms fill registers.
            #[inline(always)]
            pub(crate) fn $name<const N: usize>(self, factor: $Float, terms: &[$Float; N], sums: &mut [$Float; N]) -> bool {
                $(
                    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
                    if const { WIDTH == $width && N.is_multiple_of($width / size_of::<$Float>()) } {
                        use core::arch::x86_64::{$set, $load, $fused, $store};
                        // SAFETY: there is a value of this type, so `new` found the machine's registers; each is loaded from and
                        // stored to elements `at..at + WIDTH / size_of::<$Float>()`, which are within `N`.
                        unsafe {
                            let factor = $set(factor);
                            for at in (0..N).step_by($width / size_of::<$Float>()) {
                                let sum = sums.as_mut_ptr().add(at);
                                $store(sum, $fused(factor, $load(terms.as_ptr().add(at)), $load(sum)));
                            }
                        }
                        return true;
                    }
                )*
                let _ = (factor, terms, sums);
                false
            }
        )*}
    };
}
fused! {
    fused_f32(f32)
        64: _mm512_set1_ps _mm512_loadu_ps _mm512_fmadd_ps _mm512_storeu_ps,
        32: _mm256_set1_ps _mm256_loadu_ps _mm256_fmadd_ps _mm256_storeu_ps;
    fused_f64(f64)
        64: _mm512_set1_pd _mm512_loadu_pd _mm512_fmadd_pd _mm512_storeu_pd,
        32: _mm256_set1_pd _mm256_loadu_pd _mm256_fmadd_pd _mm256_storeu_pd;
}
