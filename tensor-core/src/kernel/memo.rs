//! The buffers of stages: items that are computed when first read. `unsafe`, as `raw` is.

use core::cell::{Cell, UnsafeCell};
use core::mem::MaybeUninit;

use crate::plain::Plain;

/// Elements that are computed when first read, an item at a time, in a buffer of `P::LEN` of them.
pub(crate) struct Memo<P: Plain> {
    item: Cell<usize>,
    buffer: UnsafeCell<MaybeUninit<P>>,
}

/// The item number of a memo that holds none.
///
/// Not of equal bytes, as `usize::MAX` is: LLVM fills the whole buffer with those to set this one number.
const NOTHING: usize = usize::MAX - 1;

impl<P: Plain> Memo<P> {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self { item: Cell::new(NOTHING), buffer: UnsafeCell::new(MaybeUninit::uninit()) }
    }

    /// Computes the `count` elements of an item, even if they are there; `compute` writes all of them.
    ///
    /// # Panics
    ///
    /// If they are more than the buffer takes.
    #[inline(always)]
    pub(crate) fn fill(
        &self,
        item: usize,
        count: usize,
        compute: impl FnOnce(&mut [MaybeUninit<P::Scalar>]),
    ) {
        assert!(count <= P::LEN, "an item of {count} elements in a buffer of {}", P::LEN);
        self.item.set(NOTHING);
        let first = self.buffer.get().cast::<MaybeUninit<P::Scalar>>();
        // SAFETY: `P` is `LEN` scalars in a row (`Plain` is sealed), and `count` is not above it. `Memo` is
        // not `Sync` and hands out no reference; `compute` reads and fills other memos only: a stage is no operand
        // of itself, and no mean is computed from a variance that is computed with it.
        let slots = unsafe { core::slice::from_raw_parts_mut(first, count) };
        compute(slots);
        self.item.set(item);
    }

    /// Makes the `count` elements of an item readable; `compute` writes all of them.
    ///
    /// # Panics
    ///
    /// If they are more than the buffer takes.
    #[inline(always)]
    pub(crate) fn prepare(
        &self,
        item: usize,
        count: usize,
        compute: impl FnOnce(&mut [MaybeUninit<P::Scalar>]),
    ) {
        if self.item.get() != item {
            self.fill(item, count, compute);
        }
    }

    /// The same where the elements belong into slots that were lent, and the buffer only if there are none.
    #[inline(always)]
    pub(crate) fn prepare_in(
        &self,
        lent: &Lent<P::Scalar>,
        item: usize,
        count: usize,
        compute: impl FnOnce(&mut [MaybeUninit<P::Scalar>]),
    ) {
        let (first, lent_count) = lent.slots.get();
        if first.is_null() || self.item.get() == item {
            return self.prepare(item, count, compute);
        }
        assert!(count == lent_count, "an item of {count} elements in {lent_count} slots");
        self.item.set(NOTHING);
        // SAFETY: `Lent::lend` had these slots, borrowed mutably, and who lends them touches them no more until the item
        // is in them; nothing reads it while it is `NOTHING`.
        compute(unsafe { core::slice::from_raw_parts_mut(first, count) });
        self.item.set(item);
    }

    /// Where the elements of the item lie that was prepared last.
    #[inline(always)]
    pub(crate) fn held(&self, lent: &Lent<P::Scalar>) -> Held<P::Scalar> {
        let (first, _) = lent.slots.get();
        Held(if first.is_null() { self.buffer.get().cast() } else { first.cast() })
    }

    /// Forgets the item.
    #[inline(always)]
    pub(crate) fn forget(&self) {
        self.item.set(NOTHING);
    }

    /// The element at an offset of the item that was prepared last.
    #[inline(always)]
    pub(crate) fn load(&self, offset: usize) -> P::Scalar {
        debug_assert!(self.item.get() != NOTHING, "a stage is read before it is prepared");
        debug_assert!(offset < P::LEN, "offset {offset} of {} elements", P::LEN);
        // SAFETY: offsets stay within the item as in `load`, so the element is within the buffer.
        let element = unsafe { self.buffer.get().cast::<P::Scalar>().add(offset) };
        // SAFETY: the loops prepare each source before they read it, so the item's elements are initialized,
        // and the read ends before `prepare` can write.
        unsafe { *element }
    }
}

/// Slots of a result in which an item of a [`Memo`] is kept for a while: those that it is read for.
pub(crate) struct Lent<T> {
    slots: Cell<(*mut MaybeUninit<T>, usize)>,
}

impl<T: Copy + 'static> Lent<T> {
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self { slots: Cell::new((core::ptr::null_mut(), 0)) }
    }

    /// Keeps items in the slots from now on, if they are of the type.
    #[inline(always)]
    pub(crate) fn lend<V: 'static>(&self, slots: &mut [MaybeUninit<V>]) -> bool {
        let same = core::any::TypeId::of::<T>() == core::any::TypeId::of::<V>();
        if same {
            self.slots.set((slots.as_mut_ptr().cast(), slots.len()));
        }
        same
    }

    /// Keeps them in the memo's buffer again.
    #[inline(always)]
    pub(crate) fn take_back(&self) {
        self.slots.set((core::ptr::null_mut(), 0));
    }
}

/// The first element of an item, wherever it is kept.
#[derive(Clone, Copy)]
pub struct Held<T>(*const T);

impl<T: Copy> Held<T> {
    /// The element at an offset of the item.
    #[inline(always)]
    pub(crate) fn load(self, offset: usize) -> T {
        // SAFETY: offsets stay within the item, as in `load`.
        let element = unsafe { self.0.add(offset) };
        // SAFETY: `prepare` has put the item's elements there; slots of a result are read so until they are taken back.
        unsafe { *element }
    }
}

/// Slots that were lent, and in which an item was kept.
#[inline(always)]
pub(crate) fn kept<T: Copy>(slots: &mut [MaybeUninit<T>]) -> &mut [T] {
    // SAFETY: `Kept::lend` had these slots, as many as an item has elements, and `prepare` has written all of them.
    unsafe { core::slice::from_raw_parts_mut(slots.as_mut_ptr().cast(), slots.len()) }
}

#[cfg(feature = "rayon")]
impl<P: Plain> Memo<P> {
    /// A memo of its own that holds the same item.
    pub(crate) fn copied(&self) -> Self {
        if self.item.get() == NOTHING {
            return Self::new();
        }
        // SAFETY: `Memo` is not `Sync` and hands out no reference, so nobody writes; `P` is plain data.
        let buffer = unsafe { *self.buffer.get() };
        Self { item: Cell::new(self.item.get()), buffer: UnsafeCell::new(buffer) }
    }
}
