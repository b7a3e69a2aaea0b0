//! An image laid out for its windows: with all the zeros that they read, and its columns so that neighbouring windows read
//! neighbours.

use core::mem::MaybeUninit;

use super::{MulAdd, Windows, within};
use crate::kernel::dispatch::Work;

/// Where the elements of an image go. What is of rows and columns is given for rows first.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// The rows and columns of the image.
    pub(crate) size: [usize; 2],
    /// How far apart they go; columns that go apart are of one phase.
    pub(crate) spread: [isize; 2],
    /// The first row and column that windows read, counted from the image's first.
    pub(crate) low: [isize; 2],
    /// The rows and columns that they read.
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// Of so many phases each has its columns together: the first, the first of the next, and so on.
    pub(crate) phases: usize,
    /// The columns of one.
    pub(crate) phase: usize,
}

impl Places {
    /// Where a row of the image goes, if it is read.
    #[inline(always)]
    pub(crate) fn row<'o, T>(&self, row: usize, laid: &'o mut [T]) -> Option<&'o mut [T]> {
        let at = (row.cast_signed() * self.spread[0] - self.low[0]).cast_unsigned();
        let width = self.phases * self.phase;
        (at < self.rows).then(|| &mut laid[at * width..][..width])
    }

    /// Puts the columns of a row there.
    #[inline(always)]
    pub(crate) fn put<T: Copy>(&self, line: &[T], out: &mut [MaybeUninit<T>]) {
        let (low, spread) = (self.low[1], self.spread[1]);
        if spread != 1 {
            for (column, &element) in (0_isize..).zip(line) {
                if let Some(slot) = out.get_mut((column * spread - low).cast_unsigned()) {
                    slot.write(element);
                }
            }
            return;
        }
        let (start, end) = within(low, self.columns, line.len());
        if start >= end {
            return;
        }
        let line = &line[low.max(0).cast_unsigned()..][..end - start];
        if self.phases == 1 {
            for (slot, &element) in out[start..end].iter_mut().zip(line) {
                slot.write(element);
            }
            return;
        }
        let (mut phase, mut at) = (start % self.phases, start / self.phases);
        for &element in line {
            out[phase * self.phase + at].write(element);
            phase += 1;
            if phase == self.phases {
                (phase, at) = (0, at + 1);
            }
        }
    }
}

/// Lays out an image in memory whose columns are neighbours.
pub(crate) struct Laying<'t, T> {
    pub(crate) image: Windows<'t, T>,
    pub(crate) places: Places,
}

impl<T: MulAdd> Work for Laying<'_, T> {
    type Output = ();
    type Slot = MaybeUninit<T>;

    #[inline(always)]
    fn run<const WIDTH: usize>(self, laid: &mut [MaybeUninit<T>]) {
        let Self { image, places } = self;
        laid.fill(MaybeUninit::new(T::ZERO));
        let channel = places.rows * places.phases * places.phase;
        for (nth, laid) in laid.chunks_exact_mut(channel).enumerate() {
            let first = image.first.wrapping_add(nth.wrapping_mul(image.plane));
            for row in 0..places.size[0] {
                let Some(out) = places.row(row, laid) else { continue };
                let start = first.wrapping_add(row.wrapping_mul(image.distance[0]));
                places.put(&image.elements[start..][..places.size[1]], out);
            }
        }
    }
}
