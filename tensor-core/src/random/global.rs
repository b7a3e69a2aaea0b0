//! The state that `np.random.f(..)` draws from: each thread has its own, unforeseen until it is seeded.

use std::cell::RefCell;

use super::{Generator, RandomState};

std::thread_local! {
    static STATE: RefCell<Option<RandomState>> = const { RefCell::new(None) };
}

/// The thread's own state.
#[derive(Clone, Copy, Debug)]
pub struct Global;

impl Generator for Global {
    fn with<R>(self, f: impl FnOnce(&mut RandomState) -> R) -> R {
        STATE.with_borrow_mut(|state| f(state.get_or_insert_with(RandomState::from_entropy)))
    }
}

/// `np.random.seed(seed)`: from here on, this thread's `np.random` gives what NumPy's gives.
///
/// ```
/// use tensor_core::random;
/// random::seed(0);
/// ```
pub fn seed(seed: u32) {
    STATE.set(Some(RandomState::new(seed)));
}
