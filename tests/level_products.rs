//! Products of matrices against sums in loops, at every SIMD level that this machine has: whole blocks and the ends of blocks, of all
//! types that have instructions of their own.
//!
//! Only optimized builds have levels: `cargo test --release --test level_products`.
#![cfg(all(target_arch = "x86_64", not(debug_assertions)))]

use std::sync::Mutex;

use shapewise::__private::at_level;
use shapewise::prelude::*;

/// The level is one for all threads.
static LEVEL: Mutex<()> = Mutex::new(());

/// A whole number from -8 to 8, so that no sum of floats is rounded.
fn number(seed: usize) -> i64 {
    i64::from((seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes()[0] % 17) - 8
}

/// Compares `a @ b`, of these rows, terms and columns, with the sums of the terms.
macro_rules! products {
    ($($name:ident: $T:ty, [$rows:literal, $terms:literal, $columns:literal];)*) => {$(
        #[test]
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "wraps as products do")]
        fn $name() {
            let a = Tensor::<$T, shape![$rows, $terms]>::boxed_from_fn(|[i, k]| number(i * $terms + k) as $T);
            let b = Tensor::<$T, shape![$terms, $columns]>::boxed_from_fn(|[k, j]| number(7 + k * $columns + j) as $T);
            let mut sums = vec![0_i64; $rows * $columns];
            for (i, sums) in sums.chunks_exact_mut($columns).enumerate() {
                for k in 0..$terms {
                    let term = number(i * $terms + k);
                    for (j, sum) in sums.iter_mut().enumerate() {
                        *sum += term * number(7 + k * $columns + j);
                    }
                }
            }
            let expected: Vec<$T> = sums.iter().map(|&sum| sum as $T).collect();
            let _held = LEVEL.lock();
            for level in ["baseline", "v3", "v4"].into_iter().filter(|level| at_level(level)) {
                let product = tensor!(box a @ b);
                assert!(product.as_slice() == expected, "{level}");
            }
        }
    )*};
}

products! {
    several_blocks_each_way: f32, [450, 600, 530];
    several_blocks_of_doubles: f64, [240, 300, 290];
    several_blocks_of_integers: i32, [240, 300, 290];
    bytes: i8, [25, 300, 100];
    unsigned_bytes: u8, [25, 300, 100];
    short_integers: i16, [25, 300, 100];
    unsigned_short_integers: u16, [25, 300, 100];
    unsigned_integers: u32, [25, 300, 100];
    long_integers: i64, [25, 300, 100];
    unsigned_long_integers: u64, [25, 300, 100];
}
