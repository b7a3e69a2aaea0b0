//! How two operands meet in a product: which of their axes are its batches, rows, terms and columns.

use core::marker::PhantomData;

use crate::axes::AxisBits;
use crate::shape::{AnyShape, Dims, MAX_RANK, RUN_TIME};

/// How the operands of a product meet.
pub trait Meets: Copy + 'static {
    /// For operands that broadcast: the shape they broadcast to, and as bits its axes that are summed over.
    const OVER: Option<(Dims, u32)>;
}

/// As the matrices that their last two axes are.
#[derive(Clone, Copy, Debug)]
pub struct Matrices;
impl Meets for Matrices {
    const OVER: Option<(Dims, u32)> = None;
}

/// Broadcast to the shape `D`, and summed over its axes `X`.
///
/// Of the axes that are kept, those in front of all others are batches; behind them those of the left operand, its rows,
/// stand before those of the right one, the columns.
pub struct Summed<D, X>(PhantomData<(D, X)>);
impl<D, X> Clone for Summed<D, X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<D, X> Copy for Summed<D, X> {}
impl<D: AnyShape, X: AxisBits> Meets for Summed<D, X> {
    const OVER: Option<(Dims, u32)> = Some((D::DIMS, X::BITS));
}

/// Axes that are counted as one, the last one fastest.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// How many they are.
    pub(super) count: usize,
    /// Which axes of an operand; [`NONE`](Self::NONE) where it is broadcast.
    pub(super) axis: [usize; MAX_RANK],
    /// Their lengths.
    pub(super) size: [usize; MAX_RANK],
}

impl Group {
    /// No axis of the operand.
    pub(super) const NONE: usize = usize::MAX;
    /// None.
    pub(super) const EMPTY: Self = Self { count: 0, axis: [Self::NONE; MAX_RANK], size: [1; MAX_RANK] };

    /// One axis.
    pub(super) const fn of(axis: Option<usize>, dims: Dims) -> Self {
        match axis {
            Some(axis) => Self::EMPTY.with(axis, dims.size[axis]),
            None => Self::EMPTY,
        }
    }

    const fn with(mut self, axis: usize, size: usize) -> Self {
        self.axis[self.count] = axis;
        self.size[self.count] = size;
        self.count += 1;
        self
    }

    /// Whether an axis is one of them.
    pub(super) const fn has(&self, axis: usize) -> bool {
        let mut nth = 0;
        while nth < self.count {
            if self.axis[nth] == axis {
                return true;
            }
            nth += 1;
        }
        false
    }

    /// Whether all of them are from an axis on and before another.
    pub(super) const fn is_within(&self, first: usize, end: usize) -> bool {
        let mut nth = 0;
        while nth < self.count {
            if self.axis[nth] < first || self.axis[nth] >= end {
                return false;
            }
            nth += 1;
        }
        true
    }

    /// The axis that goes fastest.
    pub(super) const fn last(&self) -> Option<usize> {
        match self.count {
            0 => None,
            count if self.axis[count - 1] == Self::NONE => None,
            count => Some(self.axis[count - 1]),
        }
    }

    /// How many of `count` elements from one on follow each other along the last axis.
    #[inline(always)]
    pub(super) fn reach(&self, from: usize, count: usize) -> usize {
        if self.count < 2 {
            return count;
        }
        let line = self.size[self.count - 1];
        (line - from % line).min(count)
    }

    /// The number of elements; [`RUN_TIME`] if only known then.
    pub(super) const fn len(&self) -> usize {
        let mut len = 1;
        let mut nth = 0;
        while nth < self.count {
            if self.size[nth] == RUN_TIME {
                return RUN_TIME;
            }
            len *= self.size[nth];
            nth += 1;
        }
        len
    }

    /// The distance between neighbours, if all are equally far apart; `stride` is that along each axis.
    pub(super) const fn distance(&self, stride: &[usize; MAX_RANK]) -> Option<usize> {
        let mut distance = 0;
        let mut expected = None;
        let mut nth = self.count;
        while nth > 0 {
            nth -= 1;
            let own = if self.axis[nth] == Self::NONE { 0 } else { stride[self.axis[nth]] };
            match expected {
                None => distance = own,
                Some(expected) if expected == own => {}
                Some(_) => return None,
            }
            // What is known only at run time leads.
            if nth > 0 {
                expected = Some(own.wrapping_mul(self.size[nth]));
            }
        }
        Some(distance)
    }

    /// The same axes of a shape that differs in axes of one element only.
    pub(super) const fn respaced(mut self, from: Dims, to: Dims) -> Self {
        let mut nth = 0;
        while nth < self.count {
            if self.axis[nth] != Self::NONE {
                self.axis[nth] = respaced(self.axis[nth], from, to);
            }
            nth += 1;
        }
        self
    }

    /// The place of an element, each step by `step`.
    #[inline(always)]
    pub(super) fn seek<C>(&self, from: C, index: usize, step: impl Fn(C, usize, usize) -> C) -> C {
        let mut place = from;
        let mut rest = index;
        for nth in (0..self.count).rev() {
            let at = if nth == 0 { rest } else { rest % self.size[nth] };
            if self.axis[nth] != Self::NONE {
                place = step(place, self.axis[nth], at);
            }
            if nth > 0 {
                rest /= self.size[nth];
            }
        }
        place
    }
}

/// The axis of a shape that differs in axes of one element only.
pub(super) const fn respaced(axis: usize, from: Dims, to: Dims) -> usize {
    if from.size[axis] == 1 {
        return Group::NONE;
    }
    let mut own = from.next_from(0);
    let mut there = to.next_from(0);
    while own < axis {
        own = from.next(own);
        there = to.next(there);
    }
    there
}

/// The axes of one operand as those of a matrix.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    /// Its rows.
    pub(super) rows: Group,
    /// Its columns.
    pub(super) columns: Group,
    /// How many of its axes are batches.
    pub(super) batches: usize,
    /// The axis of the batches that its first one is.
    pub(super) first: usize,
}

impl Side {
    /// Matrices, of which there are some along so many axes.
    pub(super) const fn of_matrices(
        dims: Dims,
        rows: Option<usize>,
        columns: Option<usize>,
        stacked: usize,
    ) -> Self {
        let batches = dims.rank.saturating_sub(2);
        let (rows, columns) = (Group::of(rows, dims), Group::of(columns, dims));
        Self { rows, columns, batches, first: stacked - batches }
    }
    /// Whether rows are the elements of windows, and columns their positions: the last five axes, of which none is a batch.
    pub(super) const fn is_windows(&self, rank: usize) -> bool {
        self.has_windows(rank)
            && self.rows.is_within(rank - 5, rank - 2)
            && self.columns.is_within(rank - 2, rank)
    }
    /// Whether it is the other way round.
    pub(super) const fn is_turned(&self, rank: usize) -> bool {
        self.has_windows(rank)
            && self.rows.is_within(rank - 2, rank)
            && self.columns.is_within(rank - 5, rank - 2)
    }
    const fn has_windows(&self, rank: usize) -> bool {
        rank > 4 && self.batches + 5 <= rank
    }
}

/// The axes of a product of operands that broadcast.
#[derive(Clone, Copy, Debug)]
pub(super) struct Broadcast {
    /// How many leading axes are batches.
    pub batches: usize,
    /// Whether the first of them is summed over.
    pub sums: bool,
    /// The axes of the result's rows.
    pub rows: Group,
    /// Those of its columns.
    pub columns: Group,
    /// The axes that are summed over.
    pub terms: Group,
}

/// The axis of an operand that meets an axis of what it is broadcast to.
const fn own(axis: usize, dims: Dims, whole: Dims) -> usize {
    let before = whole.rank - dims.rank;
    if axis < before || dims.size[axis - before] == 1 { Group::NONE } else { axis - before }
}

/// Terms for which a product of its own pays.
const TERMS: usize = 32;

/// The terms along all axes but the first.
const fn whole_terms(whole: Dims, over: u32) -> usize {
    let mut terms = 1;
    let mut axis = 1;
    while axis < whole.rank {
        if (over >> axis) & 1 == 1 {
            terms *= whole.size[axis];
        }
        axis += 1;
    }
    terms
}

impl Broadcast {
    /// # Panics
    ///
    /// When built, if an axis that is kept is of both operands and no batch, or a column stands before a row.
    pub(super) const fn new(left: Dims, right: Dims, (whole, over): (Dims, u32)) -> Self {
        let mut met =
            Self { batches: 0, sums: false, rows: Group::EMPTY, columns: Group::EMPTY, terms: Group::EMPTY };
        let mut is_batch = true;
        let mut axis = 0;
        while axis < whole.rank {
            let size = whole.size[axis];
            let is_left = own(axis, left, whole) != Group::NONE;
            let is_right = own(axis, right, whole) != Group::NONE;
            if size == 1 {
                // In no group: there is one element.
            } else if axis == 0 && over & 1 == 1 && whole_terms(whole, over) >= TERMS {
                met.sums = true;
            } else if (over >> axis) & 1 == 1 {
                met.terms = met.terms.with(axis, size);
                is_batch = false;
            } else if is_left && !is_right {
                assert!(met.columns.count == 0, "a product's rows stand before its columns");
                met.rows = met.rows.with(axis, size);
                is_batch = false;
            } else if !is_batch {
                assert!(!is_left, "an axis of both operands of a product is a batch or summed over");
                met.columns = met.columns.with(axis, size);
            }
            if is_batch {
                met.batches = axis + 1;
            }
            axis += 1;
        }
        met
    }

    /// A group as axes of an operand.
    const fn of(mut group: Group, dims: Dims, whole: Dims) -> Group {
        let mut nth = 0;
        while nth < group.count {
            group.axis[nth] = own(group.axis[nth], dims, whole);
            nth += 1;
        }
        group
    }

    /// An operand whose rows and columns are these groups.
    pub(super) const fn side(&self, [rows, columns]: [Group; 2], dims: Dims, whole: Dims) -> Side {
        let before = whole.rank - dims.rank;
        Side {
            rows: Self::of(rows, dims, whole),
            columns: Self::of(columns, dims, whole),
            batches: self.batches.saturating_sub(before),
            first: before,
        }
    }
}
