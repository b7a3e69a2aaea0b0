//! Distributions: parameters in, elements drawn one after the other in row-major order out.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::RandomState;
use crate::cast::Cast;
use crate::element::Element;
use crate::kernel::dispatch::{Work, dispatch};

/// What can be drawn.
pub trait Draw {
    /// The type of what is drawn.
    type Elem: Element;
    /// Writes every slot, the first one first.
    fn fill<V: Element>(self, state: &mut RandomState, slots: &mut [MaybeUninit<V>])
    where
        Self::Elem: Cast<V>;
}

fn fill<T: Cast<V>, V>(slots: &mut [MaybeUninit<V>], mut next: impl FnMut() -> T) {
    for slot in slots {
        slot.write(next().cast());
    }
}

/// Floats evenly distributed between two bounds.
#[derive(Clone, Copy, Debug)]
pub struct Uniform {
    low: f64,
    range: f64,
}

impl Uniform {
    /// # Panics
    ///
    /// If `high - low` is not finite.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        let range = high - low;
        assert!(range.is_finite(), "the range from {low} to {high} exceeds valid bounds");
        Self { low, range }
    }
}

impl Draw for Uniform {
    type Elem = f64;
    fn fill<V: Element>(self, state: &mut RandomState, slots: &mut [MaybeUninit<V>])
    where
        f64: Cast<V>,
    {
        fill(slots, || self.low + self.range * state.double());
    }
}

/// Floats of a normal distribution.
#[derive(Clone, Copy, Debug)]
pub struct Normal {
    loc: f64,
    scale: f64,
}

impl Normal {
    /// # Panics
    ///
    /// If `scale` is negative.
    #[must_use]
    pub fn new(loc: f64, scale: f64) -> Self {
        assert!(!scale.is_sign_negative() || scale.is_nan(), "scale {scale} < 0");
        Self { loc, scale }
    }
}

impl Draw for Normal {
    type Elem = f64;
    fn fill<V: Element>(self, state: &mut RandomState, slots: &mut [MaybeUninit<V>])
    where
        f64: Cast<V>,
    {
        dispatch(Deviates { normal: self, state, element: PhantomData }, slots);
    }
}

/// A fill with normal deviates, whose logarithms are quick where a fused multiply-add is an instruction.
struct Deviates<'a, V> {
    normal: Normal,
    state: &'a mut RandomState,
    element: PhantomData<V>,
}

impl<V> Work for Deviates<'_, V>
where
    f64: Cast<V>,
{
    type Output = ();
    type Slot = MaybeUninit<V>;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, slots: &mut [MaybeUninit<V>]) {
        let Normal { loc, scale } = self.normal;
        for slot in slots {
            slot.write((loc + scale * self.state.deviate()).cast());
        }
    }
}

/// Integers evenly distributed over `low..high`.
#[derive(Clone, Copy, Debug)]
pub struct Integers<T> {
    low: i64,
    /// The greatest of them, less `low`.
    most: u64,
    element: PhantomData<T>,
}

impl<T: Integer> Integers<T> {
    /// # Panics
    ///
    /// If `low >= high`, or the type does not hold them.
    #[must_use]
    pub fn new(low: i64, high: i64) -> Self {
        assert!(low < high, "low {low} >= high {high}");
        let last = high - 1;
        assert!(T::holds(low), "low {low} is out of bounds for {}", T::DTYPE.name());
        assert!(T::holds(last), "high {high} is out of bounds for {}", T::DTYPE.name());
        Self { low, most: last.abs_diff(low), element: PhantomData }
    }
}

impl<T: Integer> Draw for Integers<T> {
    type Elem = T;
    fn fill<V: Element>(self, state: &mut RandomState, slots: &mut [MaybeUninit<V>])
    where
        T: Cast<V>,
    {
        let Self { low, most, .. } = self;
        // Types of less than 32 bits take several from one word, of their own width each.
        let (mut word, mut left) = (0, 0);
        let mut bits = move |state: &mut RandomState| match T::BITS {
            64 if u32::try_from(most).is_err() => state.long(),
            64 | 32 => state.word().into(),
            width => {
                if left == 0 {
                    (word, left) = (state.word(), 32 / width);
                } else {
                    word >>= width;
                }
                left -= 1;
                u64::from(word & ((1 << width) - 1))
            }
        };
        // A range of one value takes no bits.
        fill(slots, || {
            let above = if most == 0 { 0 } else { state.masked(most, &mut bits) };
            T::from_low_bits(low.wrapping_add_unsigned(above))
        });
    }
}

/// The integers from 0 on, in random order.
#[derive(Clone, Copy, Debug)]
pub struct Permutation;

impl Draw for Permutation {
    type Elem = i64;
    fn fill<V: Element>(self, state: &mut RandomState, slots: &mut [MaybeUninit<V>])
    where
        i64: Cast<V>,
    {
        let mut next = 0..;
        fill(slots, || next.next().unwrap_or(i64::MAX));
        state.shuffle(slots);
    }
}

/// The element types of `randint`.
#[diagnostic::on_unimplemented(
    message = "`randint` draws integers or bools, not `{Self}`",
    label = "use `uniform` for floats, or `.astype` behind"
)]
pub trait Integer: Element {
    /// How many random bits each takes.
    const BITS: u32;
    /// Whether a value of the type equals this one.
    fn holds(value: i64) -> bool;
    /// The value that equals this one.
    fn from_low_bits(value: i64) -> Self;
}

macro_rules! integers {
    ($($element:ident)*) => {$(
        impl Integer for $element {
            const BITS: u32 = $element::BITS;
            fn holds(value: i64) -> bool {
                $element::try_from(value).is_ok()
            }
            fn from_low_bits(value: i64) -> Self {
                value.cast()
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 u8 u16 u32 u64);

impl Integer for bool {
    const BITS: u32 = 1;
    fn holds(value: i64) -> bool {
        (0..=1).contains(&value)
    }
    fn from_low_bits(value: i64) -> Self {
        value != 0
    }
}
