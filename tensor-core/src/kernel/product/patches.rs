//! The windows of an image as the right operand of a product: each read where it stands, and zero beyond the edges.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::factor::Factor;
use crate::cast::Cast;
use crate::kernel::matmul::{MulAdd, Windows};
#[cfg(feature = "rayon")]
use crate::kernel::raw::Forks;
use crate::shape::{AnyShape, MAX_RANK};

/// How windows go over the rows and columns of an image: how far apart they are, how far apart their elements, and how many zeros
/// are before the first.
#[derive(Clone, Copy, Debug)]
pub struct Slide<
    const ROW_STRIDE: usize,
    const STRIDE: usize,
    const ROW_DILATION: usize,
    const DILATION: usize,
    const ROW_PADDING: usize,
    const PADDING: usize,
>;

/// The same as consts: each of rows and of columns.
pub trait Slides: Copy + 'static {
    /// How far apart windows are.
    const STRIDE: [usize; 2];
    /// How far apart the elements of one are.
    const DILATION: [usize; 2];
    /// The zeros before the first row and column.
    const PADDING: [usize; 2];
}
impl<const A: usize, const B: usize, const C: usize, const D: usize, const E: usize, const F: usize> Slides
    for Slide<A, B, C, D, E, F>
{
    const STRIDE: [usize; 2] = [A, B];
    const DILATION: [usize; 2] = [C, D];
    const PADDING: [usize; 2] = [E, F];
}

/// Windows of the images `F`, of the shape `D`: images if there are several, a unit axis, channels, the window's rows and columns, and
/// its positions along rows and columns.
pub struct Patches<D, P, F> {
    images: F,
    types: PhantomData<(D, P)>,
}
impl<D, P, F: Clone> Clone for Patches<D, P, F> {
    fn clone(&self) -> Self {
        Self { images: self.images.clone(), types: PhantomData }
    }
}
impl<D, P, F: Copy> Copy for Patches<D, P, F> {}

/// A place in a window.
#[derive(Clone, Copy)]
pub struct At<C> {
    /// The image's channel.
    plane: C,
    /// The window's position, by rows and columns.
    window: [usize; 2],
    /// The place in it.
    within: [usize; 2],
}

impl<D: AnyShape, P: Slides, F: Factor> Patches<D, P, F> {
    /// The windows of images, or of one.
    #[inline(always)]
    pub(crate) fn new(images: F) -> Self {
        Self { images, types: PhantomData }
    }

    /// Axes from the last one on.
    const ROWS: usize = F::Shape::DIMS.rank - 2;
    const COLUMNS: usize = F::Shape::DIMS.rank - 1;
    const HEIGHT: usize = F::Shape::DIMS.size[Self::ROWS];
    const WIDTH: usize = F::Shape::DIMS.size[Self::COLUMNS];

    /// The row and the column of an element, as those of an image with zeros around it.
    #[inline(always)]
    fn padded(at: At<F::Cursor>) -> [usize; 2] {
        [0, 1].map(
            #[inline(always)]
            |axis| at.window[axis] * P::STRIDE[axis] + at.within[axis] * P::DILATION[axis],
        )
    }

    /// The place of a row and a column of the image.
    #[inline(always)]
    fn place(&self, plane: F::Cursor, row: usize, column: usize) -> F::Cursor {
        self.images.step(self.images.step(plane, Self::ROWS, row), Self::COLUMNS, column)
    }
}

impl<D: AnyShape, P: Slides, F: Factor> Factor for Patches<D, P, F> {
    type Elem = F::Elem;
    type Shape = D;
    type Cursor = At<F::Cursor>;
    const PREFIX: usize = 0;
    const IN_MEMORY: bool = F::IN_MEMORY && P::PADDING[0] + P::PADDING[1] == 0;
    const STRIDE: [usize; MAX_RANK] = {
        let (own, rank, last) = (F::STRIDE, F::Shape::DIMS.rank, D::DIMS.rank - 1);
        let mut stride = [0; MAX_RANK];
        let mut of = 0;
        while of < 2 {
            let distance = own[rank - 1 - of];
            stride[last - of] = distance.wrapping_mul(P::STRIDE[1 - of]);
            stride[last - 2 - of] = distance.wrapping_mul(P::DILATION[1 - of]);
            of += 1;
        }
        stride[last - 4] = own[rank - 3];
        if rank == 4 {
            stride[last - 6] = own[0];
        }
        stride
    };
    const NEIGHBORS: u32 = if P::STRIDE[1] == 1 { 1 << (D::DIMS.rank - 1) } else { 0 };

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.images.lead()
    }
    #[inline(always)]
    fn origin(&self) -> Self::Cursor {
        At { plane: self.images.origin(), window: [0; 2], within: [0; 2] }
    }
    #[inline(always)]
    fn step(&self, mut cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor {
        match D::DIMS.rank - 1 - axis {
            0 => cursor.window[1] += by,
            1 => cursor.window[0] += by,
            2 => cursor.within[1] += by,
            3 => cursor.within[0] += by,
            4 => cursor.plane = self.images.step(cursor.plane, F::Shape::DIMS.rank - 3, by),
            // Images, if there are several.
            _ => cursor.plane = self.images.step(cursor.plane, 0, by),
        }
        cursor
    }
    /// Each line is of a row of its own.
    #[inline(always)]
    fn prepare(&self, _: Self::Cursor) {}
    #[inline(always)]
    fn line<V: MulAdd>(&self, cursor: Self::Cursor, axis: usize, out: &mut [MaybeUninit<V>])
    where
        F::Elem: Cast<V>,
    {
        if axis + 1 != D::DIMS.rank || P::STRIDE[1] != 1 {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.get(self.step(cursor, axis, i)));
            }
            return;
        }
        let [row, column] = Self::padded(cursor);
        let row = row.wrapping_sub(P::PADDING[0]);
        // The part of the line that is of the image.
        let (first, end) = if row < Self::HEIGHT {
            let first = P::PADDING[1].saturating_sub(column).min(out.len());
            let end = (Self::WIDTH + P::PADDING[1]).saturating_sub(column).min(out.len());
            (first, end)
        } else {
            (0, 0)
        };
        if const { P::PADDING[0] + P::PADDING[1] > 0 } {
            out[..first].fill(MaybeUninit::new(V::ZERO));
            out[end..].fill(MaybeUninit::new(V::ZERO));
        }
        if first < end {
            let place = self.place(cursor.plane, row, column + first - P::PADDING[1]);
            self.images.prepare(place);
            self.images.line(place, Self::COLUMNS, &mut out[first..end]);
        }
    }
    #[inline(always)]
    fn get<V: MulAdd>(&self, cursor: Self::Cursor) -> V
    where
        F::Elem: Cast<V>,
    {
        let [row, column] = Self::padded(cursor);
        let (row, column) = (row.wrapping_sub(P::PADDING[0]), column.wrapping_sub(P::PADDING[1]));
        if row < Self::HEIGHT && column < Self::WIDTH {
            let place = self.place(cursor.plane, row, column);
            self.images.prepare(place);
            self.images.get(place)
        } else {
            V::ZERO
        }
    }
    #[inline(always)]
    fn memory(&self, cursor: Self::Cursor) -> Option<(&[F::Elem], usize)> {
        let [row, column] = Self::padded(cursor);
        self.images.memory(self.place(cursor.plane, row, column))
    }
    const IN_WINDOWS: bool = F::IN_MEMORY;
    #[inline(always)]
    fn windows(&self, cursor: Self::Cursor) -> Option<Windows<'_, F::Elem>> {
        let (elements, first) = self.images.memory(cursor.plane)?;
        let last = D::DIMS.rank - 1;
        Some(Windows {
            elements,
            first,
            plane: F::STRIDE[Self::ROWS - 1],
            distance: [F::STRIDE[Self::ROWS], F::STRIDE[Self::COLUMNS]],
            size: [Self::HEIGHT, Self::WIDTH],
            window: [D::DIMS.size[last - 3], D::DIMS.size[last - 2]],
            stride: P::STRIDE,
            dilation: P::DILATION,
            padding: P::PADDING,
            across: D::DIMS.size[last],
        })
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self::new(self.images.fork(forks)?))
    }
}
