//! [`RandomState`]: a seed in, a stream of bits, doubles and normal deviates out, bit for bit NumPy's.

use core::convert::Infallible;

use rand_core::TryRng;
use rand_mt::Mt;

use super::log::log;
use crate::math::Real;

/// NumPy's `np.random.RandomState`: the Mersenne Twister MT19937, and the rest of the last pair of normal
/// deviates.
///
/// It draws tensors by its methods and inside `tensor!`, without `std` too, and serves as a generator for the
/// `rand` crates. It is not for secrets.
///
/// ```
/// use tensor_core::{random::RandomState, shape};
/// let mut rng = RandomState::new(42);
/// let dice = rng.randint::<shape![5]>(1, 7);
/// assert_eq!(dice.to_string(), "[4 5 3 5 5]");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomState {
    bits: Mt,
    /// The bits of the second deviate of a pair, until it is asked for.
    spare: Option<u64>,
}

impl RandomState {
    /// The state that `np.random.seed(seed)` and `np.random.RandomState(seed)` give.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self { bits: Mt::new(seed), spare: None }
    }

    /// Starts again, as from [`new`](Self::new).
    pub fn seed(&mut self, seed: u32) {
        *self = Self::new(seed);
    }

    /// A state that nobody foresees, as `np.random.RandomState()` gives.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn from_entropy() -> Self {
        use std::hash::{BuildHasher, RandomState as Keys};
        // The keys of std's hash maps come from the operating system and differ for each map.
        let key = core::array::from_fn::<u32, 8, _>(|word| {
            let [a, b, c, d, ..] = Keys::new().hash_one(word).to_ne_bytes();
            u32::from_ne_bytes([a, b, c, d])
        });
        Self { bits: Mt::new_with_key(key), spare: None }
    }

    /// This state: what `tensor!` asks a generator for.
    #[doc(hidden)]
    #[inline]
    pub fn random_state(&mut self) -> &mut Self {
        self
    }

    /// 32 random bits.
    #[inline]
    pub(super) fn word(&mut self) -> u32 {
        self.bits.next_u32()
    }

    /// 64 random bits, the high ones first.
    pub(super) fn long(&mut self) -> u64 {
        let high = u64::from(self.word());
        high << 32 | u64::from(self.word())
    }

    /// A float of 53 random bits in [0, 1): `rng.random_sample()`.
    #[inline]
    pub(super) fn double(&mut self) -> f64 {
        let (high, low) = (self.word() >> 5, self.word() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }

    /// A standard normal deviate, by Marsaglia's polar method: `rng.standard_normal()`.
    #[inline(always)]
    pub(super) fn deviate(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return f64::from_bits(spare);
        }
        loop {
            let a = 2.0 * self.double() - 1.0;
            let b = 2.0 * self.double() - 1.0;
            let square = a * a + b * b;
            if square < 1.0 && square > 0.0 {
                let factor = Real::sqrt(-2.0 * log(square) / square);
                self.spare = Some((factor * a).to_bits());
                return factor * b;
            }
        }
    }

    /// An integer in `0..=most`: random bits under the smallest mask that holds `most`, drawn until they fit.
    pub(super) fn masked(&mut self, most: u64, mut bits: impl FnMut(&mut Self) -> u64) -> u64 {
        let mask = u64::MAX.checked_shr(most.leading_zeros()).unwrap_or(0);
        loop {
            let value = bits(self) & mask;
            if value <= most {
                return value;
            }
        }
    }

    /// An index in `0..=most`.
    pub(crate) fn below_or_at(&mut self, most: usize) -> usize {
        let narrow = u32::try_from(most).is_ok();
        let index = self.masked(most as u64, |state| if narrow { state.word().into() } else { state.long() });
        usize::try_from(index).unwrap_or(most)
    }
}

/// The bits alone, for the distributions of other crates.
impl TryRng for RandomState {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.long())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.bits.fill_bytes(bytes);
        Ok(())
    }
}
