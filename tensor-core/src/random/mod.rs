//! `np.random`: NumPy's legacy generator, so that a seed gives the numbers NumPy gives for it.
//!
//! - In `tensor!`, `np.random.seed(0)`, `np.random.randn(3, 4)` and so on draw from a state of the thread's own (with
//!   `std`). Until it is seeded, nobody foresees what it gives.
//! - A [`RandomState`] is a generator to pass: `rng.randn(3, 4)` in `tensor!`, and its methods without the macro.
//!
//! Each call is drawn once, where it stands, in row-major order; calls are drawn in Python's order. Integers and
//! even floats are NumPy's bit for bit. So are normal deviates, but for the last place of one in some three thousand:
//! NumPy takes the C library's logarithm, which is not always the nearest float, and this the nearest.

#![forbid(unsafe_code)]

mod draw;
#[cfg(feature = "std")]
mod global;
mod log;
mod state;

pub use draw::{Draw, Integer, Integers, Normal, Permutation, Uniform};
#[cfg(feature = "std")]
pub use global::{Global, seed};
pub use state::RandomState;

use core::mem::MaybeUninit;

use crate::cast::Cast;
use crate::element::Element;
use crate::shape::Shape;
use crate::storage;
use crate::tensor::Tensor;

/// Where random bits come from: a state that is passed, or the thread's own.
pub trait Generator {
    /// Runs `f` with the state.
    fn with<R>(self, f: impl FnOnce(&mut RandomState) -> R) -> R;
}

impl Generator for &mut RandomState {
    #[inline]
    fn with<R>(self, f: impl FnOnce(&mut RandomState) -> R) -> R {
        f(self)
    }
}

/// Draws a tensor.
pub(crate) fn tensor<V, S, D>(generator: impl Generator, draw: D) -> Tensor<V, S>
where
    V: Element,
    S: Shape,
    D: Draw<Elem: Cast<V>>,
{
    Tensor::build(|slots: &mut [MaybeUninit<V>]| generator.with(|state| draw.fill(state, slots)))
}

impl RandomState {
    /// Floats evenly distributed over [0, 1): `rng.rand(2, 3)`.
    ///
    /// ```
    /// use tensor_core::{random::RandomState, shape};
    /// let mut rng = RandomState::new(0);
    /// assert_eq!(rng.rand::<shape![3]>().to_string(), "[0.5488135  0.71518937 0.60276338]");
    /// ```
    #[must_use]
    pub fn rand<S: Shape>(&mut self) -> Tensor<f64, S> {
        self.uniform(0.0, 1.0)
    }

    /// Floats of the standard normal distribution: `rng.randn(2, 3)`.
    ///
    /// ```
    /// use tensor_core::{random::RandomState, shape};
    /// let mut rng = RandomState::new(0);
    /// assert_eq!(rng.randn::<shape![3]>().to_string(), "[1.76405235 0.40015721 0.97873798]");
    /// ```
    #[must_use]
    pub fn randn<S: Shape>(&mut self) -> Tensor<f64, S> {
        self.normal(0.0, 1.0)
    }

    /// Floats evenly distributed over [low, high): `rng.uniform(low, high, size=(2, 3))`.
    ///
    /// # Panics
    ///
    /// If `high - low` is not finite.
    #[must_use]
    pub fn uniform<S: Shape>(&mut self, low: f64, high: f64) -> Tensor<f64, S> {
        tensor(self, Uniform::new(low, high))
    }

    /// Floats of the normal distribution around `loc`, of the standard deviation `scale`.
    ///
    /// # Panics
    ///
    /// If `scale` is negative.
    #[must_use]
    pub fn normal<S: Shape>(&mut self, loc: f64, scale: f64) -> Tensor<f64, S> {
        tensor(self, Normal::new(loc, scale))
    }

    /// Integers evenly distributed over [low, high): `rng.randint(low, high, size=(2, 3))`.
    ///
    /// # Panics
    ///
    /// If `low >= high`.
    #[must_use]
    pub fn randint<S: Shape>(&mut self, low: i64, high: i64) -> Tensor<i64, S> {
        tensor(self, Integers::<i64>::new(low, high))
    }

    /// Fills a slice of any length, the first element first.
    ///
    /// ```
    /// use tensor_core::random::{Normal, RandomState};
    /// let mut noise = vec![0.0; 1000];
    /// RandomState::new(0).fill(Normal::new(0.0, 1.0), &mut noise);
    /// assert_eq!(noise[0], 1.764052345967664);
    /// ```
    pub fn fill<D: Draw>(&mut self, draw: D, elements: &mut [D::Elem]) {
        draw.fill(self, storage::as_slots(elements));
    }

    /// The integers below the length of the axis, in random order: `rng.permutation(n)`.
    #[must_use]
    pub fn permutation<S: Shape>(&mut self) -> Tensor<i64, S> {
        tensor(self, Permutation)
    }

    /// Brings the items of a slice into random order: `rng.shuffle(x)`.
    ///
    /// ```
    /// use tensor_core::random::RandomState;
    /// let mut order = [0, 1, 2, 3, 4];
    /// RandomState::new(0).shuffle(&mut order);
    /// assert_eq!(order, [2, 0, 1, 3, 4]);
    /// ```
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below_or_at(last));
        }
    }
}
