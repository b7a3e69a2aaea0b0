//! Strides as consts: where each operand's element for a place of the loop nest lies.

use crate::shape::{Dims, MAX_RANK};

/// How the axes of one operand map to its memory.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The operand's axes.
    pub dims: Dims,
    /// The distance between neighbours along each axis: in elements, or in items where `items` says so.
    pub stride: [usize; MAX_RANK],
    /// The axes, as bits, along which one steps from item to item of a [`Stage`](super::Stage).
    pub items: u32,
}

impl Layout {
    /// Row-major elements.
    #[must_use]
    pub const fn contiguous(dims: Dims) -> Self {
        Self { dims, stride: dims.strides(), items: 0 }
    }

    /// The first `prefix` axes step from item to item, the others within one, both row-major.
    #[must_use]
    pub const fn itemized(dims: Dims, prefix: usize) -> Self {
        let mut stride = dims.strides();
        let mut step = 1;
        let mut axis = prefix;
        while axis > 0 {
            axis -= 1;
            stride[axis] = step;
            if axis > 0 {
                step *= dims.size[axis];
            }
        }
        Self { dims, stride, items: (1 << prefix) - 1 }
    }

    /// The same elements seen from a shape that this one broadcasts to: stride 0 along new and unit axes.
    ///
    /// # Panics
    ///
    /// When built, if an axis whose size is computed is not of the size of the axis it meets.
    #[must_use]
    pub const fn broadcast(self, to: Dims) -> Self {
        let mut stride = [0; MAX_RANK];
        let mut items = 0;
        let mut axis = self.dims.rank;
        let mut target = to.rank;
        while axis > 0 && target > 0 {
            axis -= 1;
            target -= 1;
            if self.dims.size[axis] != 1 {
                assert!(
                    self.dims.size[axis] == to.size[target],
                    "axes whose sizes are computed cannot be broadcast together: the sizes differ"
                );
                stride[target] = self.stride[axis];
                items |= ((self.items >> axis) & 1) << target;
            }
        }
        Self { dims: to, stride, items }
    }

    /// The same row-major elements under another shape of the same size.
    ///
    /// # Panics
    ///
    /// When built, if the elements of different items of a stage would be neighbours.
    #[must_use]
    pub const fn reshaped(self, to: Dims) -> Self {
        let mut layout = Self { items: self.items, ..Self::contiguous(to) };
        let mut axis = 0;
        while axis < self.prefix() {
            assert!(
                axis < to.rank && self.dims.size[axis] == to.size[axis],
                "axes of a step that is computed row by row are made one; store that step first"
            );
            layout.stride[axis] = self.stride[axis];
            axis += 1;
        }
        layout
    }

    /// The same elements under a shape that differs in axes of one element only.
    ///
    /// # Panics
    ///
    /// When built, if it differs in others.
    #[must_use]
    pub const fn respaced(self, to: Dims) -> Self {
        assert!(self.dims.same_but_units(&to), "a view's axes are not its operand's");
        let mut stride = [0; MAX_RANK];
        let mut items = 0;
        let mut axis = 0;
        let mut target = 0;
        while target < to.rank {
            if to.size[target] != 1 {
                while axis < self.dims.rank && self.dims.size[axis] == 1 {
                    axis += 1;
                }
                stride[target] = self.stride[axis];
                items |= ((self.items >> axis) & 1) << target;
                axis += 1;
            }
            target += 1;
        }
        Self { dims: to, stride, items }
    }

    /// Without the axes of the set, of one element each.
    #[must_use]
    pub const fn without(self, axes: u32) -> Self {
        let mut layout =
            Self { dims: Dims { rank: 0, size: [1; MAX_RANK] }, stride: [0; MAX_RANK], items: 0 };
        let mut axis = 0;
        while axis < self.dims.rank {
            if (axes >> axis) & 1 == 0 {
                let target = layout.dims.rank;
                layout.dims.size[target] = self.dims.size[axis];
                layout.stride[target] = self.stride[axis];
                layout.items |= ((self.items >> axis) & 1) << target;
                layout.dims.rank += 1;
            }
            axis += 1;
        }
        layout
    }

    /// The axes in another order: axis `k` of the result is axis `order[k]` of this.
    #[must_use]
    pub const fn permuted(self, order: [usize; MAX_RANK]) -> Self {
        let mut size = [1; MAX_RANK];
        let mut stride = [0; MAX_RANK];
        let mut items = 0;
        let mut axis = 0;
        while axis < self.dims.rank {
            size[axis] = self.dims.size[order[axis]];
            stride[axis] = self.stride[order[axis]];
            items |= ((self.items >> order[axis]) & 1) << axis;
            axis += 1;
        }
        Self { dims: Dims { rank: self.dims.rank, size }, stride, items }
    }

    /// The axes of the set, each from its end on.
    #[must_use]
    pub const fn flipped(mut self, axes: u32) -> Self {
        let mut axis = 0;
        while axis < self.dims.rank {
            if (axes >> axis) & 1 == 1 {
                // A negative distance wraps, and so does each step along it.
                self.stride[axis] = self.stride[axis].wrapping_neg();
            }
            axis += 1;
        }
        self
    }

    /// The elements that two axes have at the same distance from where they start, along a last axis of `to`.
    #[must_use]
    pub const fn diagonal(self, axes: [usize; 2], to: Dims) -> Self {
        let mut stride = [0; MAX_RANK];
        let mut items = 0;
        let mut axis = 0;
        let mut target = 0;
        while axis < self.dims.rank {
            if axis != axes[0] && axis != axes[1] {
                stride[target] = self.stride[axis];
                items |= ((self.items >> axis) & 1) << target;
                target += 1;
            }
            axis += 1;
        }
        // A stage that is read so is computed as a whole, so both axes step over elements.
        stride[target] = self.stride[axes[0]].wrapping_add(self.stride[axes[1]]);
        Self { dims: to, stride, items }
    }

    /// The layout with windows along an axis, `stride` apart and their elements `dilation` apart: the windows' axis comes
    /// last.
    #[must_use]
    pub const fn windowed(mut self, axis: usize, stride: usize, dilation: usize, to: Dims) -> Self {
        let last = self.dims.rank;
        // A stage that is read so is computed as a whole, so the axis steps over elements.
        self.stride[last] = self.stride[axis].wrapping_mul(dilation);
        self.stride[axis] = self.stride[axis].wrapping_mul(stride);
        self.dims = to;
        self
    }

    /// The number of leading axes to fix before a run of elements can be read without changing item.
    #[must_use]
    pub const fn prefix(&self) -> usize {
        (u32::BITS - self.items.leading_zeros()) as usize
    }

    /// The axes, as bits, along which elements are neighbours.
    #[must_use]
    pub const fn neighbors(&self) -> u32 {
        let mut neighbors = 0;
        let mut axis = 0;
        while axis < self.dims.rank {
            if self.stride[axis] == 1 && (self.items >> axis) & 1 == 0 {
                neighbors |= 1 << axis;
            }
            axis += 1;
        }
        neighbors
    }

    /// [`neighbors`](Self::neighbors), if along the last axis of more than one element they are apart, and not one element.
    #[must_use]
    pub const fn across(&self) -> u32 {
        let mut last = self.dims.rank;
        while last > 0 && self.dims.size[last - 1] == 1 {
            last -= 1;
        }
        if last == 0 || self.stride[last - 1] <= 1 { 0 } else { self.neighbors() }
    }

    /// The axes, as bits, that one loop can run over together with the next axis of more than one element.
    #[must_use]
    pub const fn merges(&self) -> u32 {
        let mut merges = 0;
        let mut axis = 0;
        while axis < self.dims.rank {
            let next = self.dims.next(axis);
            if next < self.dims.rank
                && self.stride[axis] == self.stride[next].wrapping_mul(self.dims.size[next])
                && (self.items >> axis) & 1 == (self.items >> next) & 1
            {
                merges |= 1 << axis;
            }
            axis += 1;
        }
        merges
    }
}

impl Dims {
    /// The next axis of more than one element behind `axis`, or the rank.
    #[must_use]
    pub const fn next(&self, axis: usize) -> usize {
        let mut next = axis + 1;
        while next < self.rank && self.size[next] == 1 {
            next += 1;
        }
        next
    }
}

/// Neighbouring axes that one loop runs over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// The last of them: steps are taken along it.
    pub axis: usize,
    /// The product of their lengths, but for a run-time one.
    fixed: usize,
    /// Whether the run-time axis is among them.
    run_time: bool,
}

impl Group {
    const EMPTY: Self = Self { axis: 0, fixed: 1, run_time: false };

    /// The number of steps.
    #[inline(always)]
    #[must_use]
    pub(super) const fn len(&self, lead: usize) -> usize {
        if self.run_time { self.fixed * lead } else { self.fixed }
    }
}

impl Group {
    /// Whether there are at most so many steps, whatever the length of a run-time axis.
    #[must_use]
    pub(super) const fn is_at_most(&self, steps: usize) -> bool {
        !self.run_time && self.fixed <= steps
    }
    /// Whether steps may be left over where so many are taken together.
    #[must_use]
    pub(super) const fn has_rest(&self, steps: usize) -> bool {
        self.run_time || !self.fixed.is_multiple_of(steps)
    }
}

/// Loops in order, outermost first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loops {
    /// The loops; only the first `count` are meant.
    pub groups: [Group; MAX_RANK],
    /// How many there are.
    pub count: usize,
}

impl Loops {
    const NONE: Self = Self { groups: [Group::EMPTY; MAX_RANK], count: 0 };

    const fn push(&mut self, group: Group) {
        self.groups[self.count] = group;
        self.count += 1;
    }

    /// The loops within the outermost one.
    #[cfg(feature = "rayon")]
    #[must_use]
    pub(super) const fn inner(mut self) -> Self {
        let mut level = 1;
        while level < self.count {
            self.groups[level - 1] = self.groups[level];
            level += 1;
        }
        self.count = self.count.saturating_sub(1);
        self
    }
}

/// The loop nest of one stage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    /// Loops over kept axes, but for the run.
    pub kept: Loops,
    /// Loops over reduced axes, but for the run.
    pub reduced: Loops,
    /// The innermost loop.
    pub run: Group,
    /// Whether the run is along reduced axes (row mode) or kept ones (tile mode).
    pub run_reduced: bool,
}

impl Plan {
    /// Whether each result is of at most so many elements.
    #[must_use]
    pub(super) const fn reduced_is_at_most(&self, elements: usize) -> bool {
        let mut count = 1;
        let mut level = 0;
        while level < self.reduced.count {
            if !self.reduced.groups[level].is_at_most(elements) {
                return false;
            }
            count *= self.reduced.groups[level].fixed;
            level += 1;
        }
        if !self.run_reduced {
            return count <= elements;
        }
        self.run.is_at_most(elements) && count * self.run.fixed <= elements
    }
}

/// Plans the loops over the axes of `dims` from `start` on.
///
/// - Axes of one element take no loop.
/// - Neighbours become one loop where every operand allows (`merges`), both are kept or both reduced
///   (`reduced`), and they do not lie on two sides of `prefix`.
/// - The last loop is the run, if all of its axes lie behind `prefix`; otherwise a run is one element.
#[must_use]
pub(super) const fn plan(dims: Dims, merges: u32, prefix: usize, start: usize, reduced: u32) -> Plan {
    let mut loops = [Group::EMPTY; MAX_RANK];
    let mut flags = [false; MAX_RANK];
    let mut count = 0;
    let mut last_first = 0;
    let mut axis = dims.next_from(start);
    let mut previous = MAX_RANK;
    while axis < dims.rank {
        let is_reduced = (reduced >> axis) & 1 == 1;
        let joins = previous != MAX_RANK
            && (merges >> previous) & 1 == 1
            && flags[count - 1] == is_reduced
            && !(previous < prefix && axis >= prefix);
        if !joins {
            flags[count] = is_reduced;
            last_first = axis;
            count += 1;
        }
        let group = &mut loops[count - 1];
        group.axis = axis;
        if dims.size[axis] == crate::shape::RUN_TIME {
            group.run_time = true;
        } else {
            group.fixed *= dims.size[axis];
        }
        previous = axis;
        axis = dims.next(axis);
    }
    let mut plan = Plan { kept: Loops::NONE, reduced: Loops::NONE, run: Group::EMPTY, run_reduced: true };
    let has_run = count > 0 && last_first >= prefix;
    if has_run {
        plan.run = loops[count - 1];
        plan.run_reduced = flags[count - 1];
        count -= 1;
    }
    let mut group = 0;
    while group < count {
        if flags[group] {
            plan.reduced.push(loops[group]);
        } else {
            plan.kept.push(loops[group]);
        }
        group += 1;
    }
    plan
}

impl Dims {
    /// The first axis of more than one element from `axis` on, or the rank.
    pub(crate) const fn next_from(&self, axis: usize) -> usize {
        if axis < self.rank && self.size[axis] != 1 { axis } else { self.next(axis) }
    }
}
