//! The windows of an image as the right operand of a product: each read where it stands, and zero beyond the edges.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::factor::Factor;
use crate::cast::Cast;
use crate::kernel::dispatch::apart;
use crate::kernel::matmul::{Laying, MulAdd, Places, Steps, Windows, within};
#[cfg(feature = "rayon")]
use crate::kernel::raw::Forks;
use crate::kernel::raw::{same_type, written};
use crate::shape::{AnyShape, MAX_RANK};

/// How windows go over the rows and columns of an image: how far apart they are, how far apart their elements, and how many zeros
/// are before the first row and column.
#[derive(Clone, Copy, Debug)]
pub struct Slide<
    const ROW_STRIDE: usize,
    const STRIDE: usize,
    const ROW_DILATION: usize,
    const DILATION: usize,
    const ROW_PADDING: usize,
    const PADDING: usize,
>;

/// For each element of the images the windows that read it, as `P` goes over them, from what is given for each window.
#[derive(Clone, Copy, Debug)]
pub struct Back<P>(pub P);

/// How windows step, as a const.
pub trait Slides: Copy + 'static {
    /// How windows step.
    const STEPS: Steps;
}
impl<const A: usize, const B: usize, const C: usize, const D: usize, const E: usize, const F: usize> Slides
    for Slide<A, B, C, D, E, F>
{
    const STEPS: Steps = Steps {
        window: [A.cast_signed(), B.cast_signed()],
        within: [C.cast_signed(), D.cast_signed()],
        first: [-E.cast_signed(), -F.cast_signed()],
        spread: [1; 2],
    };
}
impl<P: Slides> Slides for Back<P> {
    const STEPS: Steps = {
        let Steps { window, within, first, .. } = P::STEPS;
        Steps {
            window: [1; 2],
            within: [-within[0], -within[1]],
            first: [-first[0], -first[1]],
            spread: window,
        }
    };
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

/// The bytes of the largest image that is computed before its windows are read.
const LARGEST: usize = 128 << 10;

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

    /// Whether neighbouring windows read neighbouring columns.
    const ARE_NEIGHBORS: bool = P::STEPS.window[1] == 1 && P::STEPS.spread[1] == 1;
    /// Whether each element of each window is one of the image's.
    const ALL_WITHIN: bool = {
        let Steps { within, first, spread, .. } = P::STEPS;
        let of_one = D::DIMS.size[D::DIMS.rank - 4] == 1 && D::DIMS.size[D::DIMS.rank - 3] == 1;
        first[0] == 0
            && first[1] == 0
            && spread[0] == 1
            && spread[1] == 1
            && (of_one || within[0] >= 0 && within[1] >= 0)
    };

    /// The windows of an image in memory, whose channels, rows and columns are so far apart.
    #[inline(always)]
    fn windows_of<T>(elements: &[T], first: usize, [plane, row, column]: [usize; 3]) -> Windows<'_, T> {
        Windows {
            elements,
            first,
            plane,
            distance: [row, column],
            size: [Self::HEIGHT, Self::WIDTH],
            window: Self::WINDOW,
            steps: P::STEPS,
            across: Self::POSITIONS[1],
            phases: 1,
            phase: Self::WIDTH,
        }
    }

    /// The size of a window, and how many there are, by rows and by columns.
    const WINDOW: [usize; 2] = {
        let dims = D::DIMS;
        [dims.size[dims.rank - 4], dims.size[dims.rank - 3]]
    };
    const POSITIONS: [usize; 2] = {
        let dims = D::DIMS;
        [dims.size[dims.rank - 2], dims.size[dims.rank - 1]]
    };
    /// The first row and column that windows read, zeros among them, and those behind the last.
    const LOW: [isize; 2] = [Self::bound(0, false), Self::bound(1, false)];
    const HIGH: [isize; 2] = [Self::bound(0, true), Self::bound(1, true)];
    const fn bound(axis: usize, is_high: bool) -> isize {
        let Steps { window, within, first, .. } = P::STEPS;
        let reach = within[axis] * (Self::WINDOW[axis].cast_signed() - 1);
        let last = (Self::POSITIONS[axis].cast_signed() - 1) * window[axis];
        let (below, above) = if reach < 0 { (reach, 0) } else { (0, reach) };
        first[axis] + if is_high { last + above + 1 } else { below }
    }
    /// The rows and columns of an image with all the zeros that windows read.
    const LAID_ROWS: usize = (Self::HIGH[0] - Self::LOW[0]).cast_unsigned();
    const LAID_COLUMNS: usize = (Self::HIGH[1] - Self::LOW[1]).cast_unsigned();
    /// Windows so far apart read one phase of the columns.
    const PHASES: usize = P::STEPS.window[1].cast_unsigned();
    const PHASE: usize = Self::LAID_COLUMNS.div_ceil(Self::PHASES);
    const ROW: usize = Self::PHASES * Self::PHASE;
    /// All elements of an image so; none if there is no window.
    const LAID: usize = if Self::POSITIONS[0] * Self::POSITIONS[1] * Self::WINDOW[0] * Self::WINDOW[1] == 0 {
        usize::MAX / 2
    } else {
        F::Shape::DIMS.size[Self::ROWS - 1] * Self::LAID_ROWS * Self::ROW
    };

    /// An image in memory whose columns are neighbours.
    #[inline(always)]
    fn image_in_memory<V: 'static>(&self, plane: F::Cursor) -> Option<Windows<'_, V>> {
        if const { !F::IN_MEMORY || F::STRIDE[Self::COLUMNS] != 1 } {
            return None;
        }
        let (elements, first) = self.images.memory(plane)?;
        let distances = [F::STRIDE[Self::ROWS - 1], F::STRIDE[Self::ROWS], 1];
        Some(Self::windows_of(same_type(elements)?, first, distances))
    }

    /// Where the elements of an image go among the zeros that windows read.
    const PLACES: Places = Places {
        size: [Self::HEIGHT, Self::WIDTH],
        spread: P::STEPS.spread,
        low: Self::LOW,
        rows: Self::LAID_ROWS,
        columns: Self::LAID_COLUMNS,
        phases: Self::PHASES,
        phase: Self::PHASE,
    };

    /// Computes an image with the zeros that windows read; `line` has room for a row.
    #[inline(always)]
    fn lay<V: MulAdd>(&self, plane: F::Cursor, laid: &mut [MaybeUninit<V>], line: &mut [MaybeUninit<V>])
    where
        F::Elem: Cast<V>,
    {
        let places = const { &Self::PLACES };
        laid.fill(MaybeUninit::new(V::ZERO));
        for (channel, laid) in laid.chunks_exact_mut(Self::LAID_ROWS * Self::ROW).enumerate() {
            let plane = self.images.step(plane, Self::ROWS - 1, channel);
            // The compiler would unroll all rows.
            for row in 0..core::hint::black_box(Self::HEIGHT) {
                let Some(out) = places.row(row, laid) else { continue };
                let place = self.images.step(plane, Self::ROWS, row);
                self.images.prepare(place);
                self.images.line(place, Self::COLUMNS, &mut line[..Self::WIDTH]);
                places.put(written(&line[..Self::WIDTH]), out);
            }
        }
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
    const IN_MEMORY: bool = F::IN_MEMORY && Self::ALL_WITHIN;
    const STRIDE: [usize; MAX_RANK] = {
        let (own, rank, last) = (F::STRIDE, F::Shape::DIMS.rank, D::DIMS.rank - 1);
        let mut stride = [0; MAX_RANK];
        let mut of = 0;
        while of < 2 {
            let distance = own[rank - 1 - of];
            stride[last - of] = distance.wrapping_mul(P::STEPS.window[1 - of].cast_unsigned());
            stride[last - 2 - of] = distance.wrapping_mul(P::STEPS.within[1 - of].cast_unsigned());
            of += 1;
        }
        stride[last - 4] = own[rank - 3];
        if rank == 4 {
            stride[last - 6] = own[0];
        }
        stride
    };
    const NEIGHBORS: u32 = if Self::ARE_NEIGHBORS { 1 << (D::DIMS.rank - 1) } else { 0 };

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
        if axis + 1 != D::DIMS.rank || !Self::ARE_NEIGHBORS {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.get(self.step(cursor, axis, i)));
            }
            return;
        }
        let Some(row) = P::STEPS.place(0, cursor.window[0], cursor.within[0], Self::HEIGHT) else {
            out.fill(MaybeUninit::new(V::ZERO));
            return;
        };
        // The part of the line that is of the image.
        let first = P::STEPS.first[1]
            + cursor.window[1].cast_signed()
            + cursor.within[1].cast_signed() * P::STEPS.within[1];
        let (start, end) = within(first, out.len(), Self::WIDTH);
        if const { !Self::ALL_WITHIN } {
            out[..start].fill(MaybeUninit::new(V::ZERO));
            out[end..].fill(MaybeUninit::new(V::ZERO));
        }
        if start < end {
            let place = self.place(cursor.plane, row, first.max(0).cast_unsigned());
            self.images.prepare(place);
            self.images.line(place, Self::COLUMNS, &mut out[start..end]);
        }
    }
    #[inline(always)]
    fn get<V: MulAdd>(&self, cursor: Self::Cursor) -> V
    where
        F::Elem: Cast<V>,
    {
        let At { plane, window, within } = cursor;
        let row = P::STEPS.place(0, window[0], within[0], Self::HEIGHT);
        let column = P::STEPS.place(1, window[1], within[1], Self::WIDTH);
        match (row, column) {
            (Some(row), Some(column)) => {
                let place = self.place(plane, row, column);
                self.images.prepare(place);
                self.images.get(place)
            }
            _ => V::ZERO,
        }
    }
    #[inline(always)]
    fn memory(&self, cursor: Self::Cursor) -> Option<(&[F::Elem], usize)> {
        let At { plane, window, within } = cursor;
        let row = P::STEPS.place(0, window[0], within[0], Self::HEIGHT)?;
        let column = P::STEPS.place(1, window[1], within[1], Self::WIDTH)?;
        self.images.memory(self.place(plane, row, column))
    }
    const IMAGE: usize = {
        let (size, is_there) = (Self::LAID + Self::WIDTH, F::IN_MEMORY && Self::ALL_WITHIN);
        let most = LARGEST / if size_of::<F::Elem>() < 4 { 4 } else { size_of::<F::Elem>() };
        if is_there && Self::ARE_NEIGHBORS || size > most { 0 } else { size }
    };
    #[inline(always)]
    fn image<'o, const WIDTH: usize, V: MulAdd>(
        &self,
        cursor: Self::Cursor,
        out: &'o mut [MaybeUninit<V>],
    ) -> Option<Windows<'o, V>>
    where
        F::Elem: Cast<V>,
    {
        let (laid, line) = out.split_at_mut_checked(Self::LAID)?;
        match self.image_in_memory::<V>(cursor.plane) {
            Some(image) => apart::<WIDTH, _>(Laying { image, places: Self::PLACES }, laid),
            None => self.lay(cursor.plane, laid, line),
        }
        let Steps { window, within, first, .. } = P::STEPS;
        let first = [first[0] - Self::LOW[0], first[1] - Self::LOW[1]];
        Some(Windows {
            plane: Self::LAID_ROWS * Self::ROW,
            distance: [Self::ROW, 1],
            size: [Self::LAID_ROWS, Self::LAID_COLUMNS],
            steps: Steps { window, within, first, spread: [1; 2] },
            phases: Self::PHASES,
            phase: Self::PHASE,
            ..Self::windows_of(written(laid), 0, [0; 3])
        })
    }
    const IN_WINDOWS: bool = F::IN_MEMORY;
    #[inline(always)]
    fn windows(&self, cursor: Self::Cursor) -> Option<Windows<'_, F::Elem>> {
        let (elements, first) = self.images.memory(cursor.plane)?;
        let stride = F::STRIDE;
        Some(Self::windows_of(
            elements,
            first,
            [Self::ROWS - 1, Self::ROWS, Self::COLUMNS].map(|axis| stride[axis]),
        ))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self::new(self.images.fork(forks)?))
    }
}
