//! Unchecked reads and writes: the only `unsafe` of the kernels beside `memo`, `registers` and dispatch.

use core::cell::Cell;
use core::mem::MaybeUninit;

use crate::plain::Plain;

/// The element at an offset.
#[inline(always)]
pub(crate) fn load<T: Copy>(elements: &[T], offset: usize) -> T {
    debug_assert!(offset < elements.len(), "offset {offset} of {} elements", elements.len());
    // SAFETY: every leaf holds as many elements as its shape (`Slice::new` asserts it), its strides are
    // those of its shape, and a place of a nest is within the shape the leaf broadcasts to, or within the part of
    // it that an index takes (`Taken` checks the first and last element along each axis), or at a position that a
    // `Mapping` has found to be within its axis; the tests of `layout` walk all shapes to rank 4. Debug builds check
    // each offset.
    unsafe { *elements.get_unchecked(offset) }
}

/// Asks for the cache line of an element that is read soon; there may be none at the offset.
#[inline(always)]
pub(crate) fn prefetch<T>(elements: &[T], offset: usize) {
    #[cfg(target_arch = "x86_64")]
    {
        use core::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        let place = elements.as_ptr().wrapping_add(offset);
        // SAFETY: a hint, which reads nothing.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(place.cast()) };
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = (elements, offset);
}

/// The `N` elements from an offset on.
#[inline(always)]
pub(crate) fn load_run<T: Copy, const N: usize>(elements: &[T], offset: usize) -> &[T; N] {
    debug_assert!(offset + N <= elements.len(), "{N} from offset {offset} of {} elements", elements.len());
    // SAFETY: a matrix holds its last element (`Strided::check` asserts it), and a run ends within the matrix.
    let first = unsafe { elements.as_ptr().add(offset) };
    // SAFETY: as above, so many elements follow, borrowed as long as the result.
    unsafe { &*first.cast() }
}

/// Asks the second-level cache for the line of a place that is of use later; nothing need be there.
#[inline(always)]
pub(crate) fn prefetch_far<T>(place: *const T) {
    #[cfg(target_arch = "x86_64")]
    {
        use core::arch::x86_64::{_MM_HINT_T1, _mm_prefetch};
        // SAFETY: a hint, which reads nothing.
        unsafe { _mm_prefetch::<_MM_HINT_T1>(place.cast()) };
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = place;
}

/// Elements of a buffer that were written.
#[inline(always)]
pub(crate) fn written<T: Copy>(slots: &[MaybeUninit<T>]) -> &[T] {
    // SAFETY: a product packs its operands, and stores its totals, before it reads them: whole tiles, with the
    // padding of the last ones.
    unsafe { core::slice::from_raw_parts(slots.as_ptr().cast(), slots.len()) }
}

/// Writes the elements to as many slots: a copy that LLVM knows as one, whatever it knows of their places.
#[inline(always)]
pub(crate) fn copy<T: Copy>(elements: &[T], slots: &mut [MaybeUninit<T>]) {
    let first: *const MaybeUninit<T> = elements.as_ptr().cast();
    // SAFETY: elements are slots that were written.
    slots.copy_from_slice(unsafe { core::slice::from_raw_parts(first, elements.len()) });
}

/// The same of a few elements, by registers that may overlap: a call takes longer.
#[inline(always)]
pub(crate) fn copy_few<T: Copy>(elements: &[T], slots: &mut [MaybeUninit<T>]) {
    macro_rules! by {
        ($($n:literal)*) => {$(
            if elements.len() >= $n {
                return copy_ends::<T, $n>(elements, slots);
            }
        )*};
    }
    if elements.len() > 32 {
        return copy(elements, slots);
    }
    by!(16 8 4 2 1);
}

/// The same of at least `N` elements and at most twice as many.
#[inline(always)]
pub(crate) fn copy_ends<T: Copy, const N: usize>(elements: &[T], slots: &mut [MaybeUninit<T>]) {
    debug_assert!((N..=2 * N).contains(&elements.len()) && elements.len() == slots.len());
    if let (Some(first), Some(last)) = (elements.first_chunk::<N>(), elements.last_chunk::<N>()) {
        let (first, last) = (first.map(MaybeUninit::new), last.map(MaybeUninit::new));
        if let Some(slots) = slots.first_chunk_mut::<N>() {
            *slots = first;
        }
        if let Some(slots) = slots.last_chunk_mut::<N>() {
            *slots = last;
        }
    }
}

/// The slots as elements that all are `value`.
#[inline(always)]
pub(crate) fn filled<T: Copy>(slots: &mut [MaybeUninit<T>], value: T) -> &mut [T] {
    for slot in &mut *slots {
        slot.write(value);
    }
    // SAFETY: each slot was written, and is borrowed as long as the result.
    unsafe { core::slice::from_raw_parts_mut(slots.as_mut_ptr().cast(), slots.len()) }
}

/// The element at an offset of a place that is written through the same cells.
#[inline(always)]
pub(crate) fn load_cell<T: Copy>(cells: &[Cell<T>], offset: usize) -> T {
    debug_assert!(offset < cells.len(), "offset {offset} of {} elements", cells.len());
    // SAFETY: as in `load`; `Shared::new` asserts the number of cells.
    unsafe { cells.get_unchecked(offset) }.get()
}

/// Writes the element at an offset of a place.
#[inline(always)]
pub(crate) fn store_cell<T: Copy>(cells: &[Cell<T>], offset: usize, value: T) {
    debug_assert!(offset < cells.len(), "offset {offset} of {} elements", cells.len());
    // SAFETY: as in `load_cell`.
    unsafe { cells.get_unchecked(offset) }.set(value);
}

/// The same value, if `T` and `V` are one type.
#[inline(always)]
pub(crate) fn same_value<T: Copy + 'static, V: Copy + 'static>(value: T) -> Option<V> {
    if core::any::TypeId::of::<T>() != core::any::TypeId::of::<V>() {
        return None;
    }
    // SAFETY: `T` and `V` are the same type.
    Some(unsafe { core::mem::transmute_copy(&value) })
}

/// Copies of stages, for the operands of one thread.
///
/// A kernel's part that runs on another thread reads copies of its own, which live until all parts have ended.
#[cfg(feature = "rayon")]
pub struct Forks {
    made: alloc::vec::Vec<Fork>,
}

#[cfg(feature = "rayon")]
struct Fork {
    original: *const (),
    /// The original's type: another may begin at the same place.
    name: &'static str,
    size: usize,
    copy: *mut (),
    free: fn(*mut ()),
}

#[cfg(feature = "rayon")]
impl Forks {
    pub(crate) fn new() -> Self {
        Self { made: alloc::vec::Vec::new() }
    }

    /// The copy of a stage, made when first asked for, if it can be made.
    ///
    /// The result is to be read as long as `self` lives, though its lifetime is the original's, whose type it shares.
    pub(crate) fn copy<'a, S>(
        &mut self,
        original: &'a S,
        make: impl FnOnce(&mut Self) -> Option<S>,
    ) -> Option<&'a S> {
        let place: *const () = core::ptr::from_ref(original).cast();
        let (name, size) = (core::any::type_name::<S>(), size_of::<S>());
        let known =
            self.made.iter().find(|fork| fork.original == place && fork.name == name && fork.size == size);
        let copy = match known {
            Some(fork) => fork.copy,
            None => {
                let copy = alloc::boxed::Box::into_raw(alloc::boxed::Box::new(make(self)?)).cast();
                self.made.push(Fork { original: place, name, size, copy, free: free::<S> });
                copy
            }
        };
        // SAFETY: a stage is no part of another and of some size, so that one of this address, size and name is of the type
        // `S`, and so is its copy. `parallel` drops what reads it before it drops the forks.
        Some(unsafe { &*copy.cast::<S>() })
    }
}

#[cfg(feature = "rayon")]
fn free<S>(copy: *mut ()) {
    // SAFETY: `Forks::copy` made a box of an `S` of it, and `drop` asks once.
    drop(unsafe { alloc::boxed::Box::from_raw(copy.cast::<S>()) });
}

#[cfg(feature = "rayon")]
impl Drop for Forks {
    fn drop(&mut self) {
        // A copy reads those that were made before it.
        while let Some(fork) = self.made.pop() {
            (fork.free)(fork.copy);
        }
    }
}

/// What one thread works on alone.
#[cfg(feature = "rayon")]
pub(crate) struct Alone<W>(W);

#[cfg(feature = "rayon")]
// SAFETY: `parallel` wraps nothing but kernels that `Parts::fork` has made: their operands are elements in memory, which are
// plain data that no one writes meanwhile, or copies of stages which no one else reads, and their closures are of no size,
// which it asserts: witnesses are all that they capture.
unsafe impl<W> Send for Alone<W> {}

#[cfg(feature = "rayon")]
impl<W> Alone<W> {
    pub(crate) fn new(work: W) -> Self {
        Self(work)
    }

    /// By value, so that a closure captures the whole.
    pub(crate) fn into_inner(self) -> W {
        self.0
    }
}

/// Elements that are put one behind the other, at most `P::LEN` of them.
pub(crate) struct Buffer<P: Plain> {
    memory: MaybeUninit<P>,
    /// So many are initialized.
    len: usize,
}

impl<P: Plain> Buffer<P> {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self { memory: MaybeUninit::uninit(), len: 0 }
    }

    #[inline(always)]
    pub(crate) fn clear(&mut self) {
        self.len = 0;
    }

    /// # Panics
    ///
    /// If there is no place left.
    #[inline(always)]
    pub(crate) fn push(&mut self, element: P::Scalar) {
        assert!(self.len < P::LEN, "more elements than a buffer takes");
        let first = self.memory.as_mut_ptr().cast::<P::Scalar>();
        // SAFETY: `P` is `LEN` scalars in a row (`Plain` is sealed), and `len` is below it.
        let place = unsafe { first.add(self.len) };
        // SAFETY: within the memory, which is borrowed mutably.
        unsafe { place.write(element) };
        self.len += 1;
    }

    /// The elements.
    #[inline(always)]
    pub(crate) fn filled(&mut self) -> &mut [P::Scalar] {
        // SAFETY: `push` has written the first `len` scalars, and nothing else changes `len` but to 0.
        unsafe { core::slice::from_raw_parts_mut(self.memory.as_mut_ptr().cast(), self.len) }
    }
}

/// The same elements, if `T` and `V` are one type.
#[inline(always)]
pub(crate) fn same_type<T: 'static, V: 'static>(elements: &[T]) -> Option<&[V]> {
    if core::any::TypeId::of::<T>() != core::any::TypeId::of::<V>() {
        return None;
    }
    // SAFETY: `T` and `V` are the same type.
    Some(unsafe { core::slice::from_raw_parts(elements.as_ptr().cast(), elements.len()) })
}

/// Values that are written before they are read, in places that are not initialized before.
pub(crate) struct Slots<P, const N: usize> {
    slots: [MaybeUninit<P>; N],
    /// Which of them are written, checked in debug builds.
    #[cfg(debug_assertions)]
    written: [bool; N],
}

impl<P: Copy, const N: usize> Slots<P, N> {
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self {
            slots: [const { MaybeUninit::uninit() }; N],
            #[cfg(debug_assertions)]
            written: [false; N],
        }
    }

    #[inline(always)]
    pub(crate) fn write(&mut self, at: usize, value: P) {
        self.slots[at].write(value);
        #[cfg(debug_assertions)]
        {
            self.written[at] = true;
        }
    }

    /// The value at a place, which the callers have written: their counts tell so.
    #[inline(always)]
    pub(crate) fn get(&self, at: usize) -> &P {
        #[cfg(debug_assertions)]
        assert!(self.written[at], "slot {at} is read before it is written");
        let slot = &self.slots[at];
        // SAFETY: `Tree` reads the levels whose bit of its count is set, `Levels` the tiles of levels whose
        // count is not 0: both are written before they are counted. Debug builds check each read.
        unsafe { slot.assume_init_ref() }
    }
}

/// Elements that are computed in the first cache and then written past it.
#[repr(align(64))]
pub(crate) struct Block<V>([MaybeUninit<V>; Block::<()>::LEN]);

impl<V> Block<V> {
    /// As many as stay in the first cache until then.
    pub(crate) const LEN: usize = 512;

    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self([const { MaybeUninit::uninit() }; Block::<()>::LEN])
    }

    /// The elements of `out` before its first whole cache line, whole blocks, and the rest.
    #[inline(always)]
    pub(crate) fn split(out: &mut [MaybeUninit<V>]) -> [&mut [MaybeUninit<V>]; 3] {
        let head = out.as_ptr().align_offset(align_of::<Self>()).min(out.len());
        let (head, rest) = out.split_at_mut(head);
        let (blocks, tail) = rest.split_at_mut(rest.len() / Self::LEN * Self::LEN);
        [head, blocks, tail]
    }

    /// Writes `f(i)` to each of `LEN` slots.
    #[inline(always)]
    pub(crate) fn write_past_caches(&mut self, slots: &mut [MaybeUninit<V>], f: impl Fn(usize) -> V) {
        for (i, element) in self.0.iter_mut().enumerate() {
            element.write(f(i));
        }
        let slots: &mut [MaybeUninit<V>; Block::<()>::LEN] = slots.try_into().expect("as many as a block");
        copy_past_caches(&self.0, slots);
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn copy_past_caches<V, const N: usize>(from: &[MaybeUninit<V>; N], to: &mut [MaybeUninit<V>; N]) {
    use core::arch::x86_64::{__m128i, _mm_load_si128, _mm_stream_si128};
    let (from, to) = (from.as_ptr().cast::<__m128i>(), to.as_mut_ptr().cast::<__m128i>());
    assert!(from.is_aligned() && to.is_aligned() && size_of::<[V; N]>().is_multiple_of(size_of::<__m128i>()));
    for i in 0..size_of::<[V; N]>() / size_of::<__m128i>() {
        // SAFETY: within the block.
        let part = unsafe { from.add(i) };
        // SAFETY: aligned, and part of a block whose elements were written and have no padding (`Element` is sealed).
        let part = unsafe { _mm_load_si128(part) };
        // SAFETY: within the slots, which take as many bytes.
        let slot = unsafe { to.add(i) };
        // SAFETY: aligned; `end_of_stream` orders the writes before others.
        unsafe { _mm_stream_si128(slot, part) };
    }
}
#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn copy_past_caches<V, const N: usize>(from: &[MaybeUninit<V>; N], to: &mut [MaybeUninit<V>; N]) {
    // SAFETY: neither overlaps the other, and both are of `N` elements.
    unsafe { core::ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr(), N) };
}

/// Orders what was written past the caches before whatever follows.
#[inline(always)]
pub(crate) fn end_of_stream() {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: every x86-64 machine has SSE.
    unsafe {
        core::arch::x86_64::_mm_sfence();
    }
}

/// The integers of a fixed width that those of the machine are.
#[cfg(target_pointer_width = "64")]
pub(crate) type Natural = u64;
/// The same with a sign.
#[cfg(target_pointer_width = "64")]
pub(crate) type Whole = i64;
#[cfg(target_pointer_width = "32")]
pub(crate) type Natural = u32;
#[cfg(target_pointer_width = "32")]
pub(crate) type Whole = i32;
#[cfg(target_pointer_width = "16")]
pub(crate) type Natural = u16;
#[cfg(target_pointer_width = "16")]
pub(crate) type Whole = i16;

/// A position as an element.
#[inline(always)]
pub(crate) fn natural(position: &usize) -> &Natural {
    // SAFETY: both are unsigned integers of the width of a pointer, so of one layout, and all values of one are values of the other.
    unsafe { &*core::ptr::from_ref(position).cast::<Natural>() }
}

/// The same of one that may count from the end.
#[inline(always)]
pub(crate) fn whole(position: &isize) -> &Whole {
    // SAFETY: both are signed integers of the width of a pointer, so of one layout, and all values of one are values of the other.
    unsafe { &*core::ptr::from_ref(position).cast::<Whole>() }
}
