//! Partial results of reductions: blocks of lanes in, their total out, the order fixed by their number.

use super::raw::Slots;
use crate::scalar::reducers::Reducer;

/// Levels of a tree: enough for 2^24 blocks.
const DEPTH: usize = 25;

/// Adds up blocks of lanes pairwise, as a binary counter: the error grows with the logarithm of their number.
pub(super) struct Tree<T, R: Reducer<T>> {
    levels: Slots<R::Lanes, DEPTH>,
    blocks: usize,
}

impl<T, R: Reducer<T>> Tree<T, R> {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { levels: Slots::new(), blocks: 0 }
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn push(&mut self, mut block: R::Lanes) {
        // Bit `level` of `blocks` tells whether that level holds a block.
        let full = (self.blocks.trailing_ones() as usize).min(DEPTH - 1);
        for level in 0..full {
            R::merge_all(&mut block, self.levels.get(level));
        }
        self.levels.write(full, block);
        self.blocks += 1;
    }

    /// Puts the sum of `2^level` blocks in its place, behind higher levels only.
    #[cfg(feature = "rayon")]
    pub(super) fn place(&mut self, level: u32, branch: R::Lanes) {
        self.levels.write(level as usize, branch);
        self.blocks += 1 << level;
    }

    /// The sum of a whole level.
    #[cfg(feature = "rayon")]
    pub(super) fn branch(&self, level: u32) -> R::Lanes {
        *self.levels.get(level as usize)
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn finish(&self, last: &mut R::Lanes) {
        let mut rest = self.blocks;
        while rest != 0 {
            R::merge_all(last, self.levels.get((rest.trailing_zeros() as usize).min(DEPTH - 1)));
            rest &= rest - 1;
        }
    }
}

/// Elements that wait until there is one for each of NumPy's partial results: at most so many.
const WAITING: usize = 8;

/// Adds up few elements as NumPy does: in partial results that take turns, which are added pairwise, and what is
/// left over behind them.
pub(super) struct InOrder<T, R: Reducer<T>> {
    total: R::Lanes,
    partial: R::Lanes,
    waiting: [Option<T>; WAITING],
    count: usize,
}

impl<T, R: Reducer<T>> InOrder<T, R> {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { total: R::lanes(), partial: R::lanes(), waiting: [const { None }; WAITING], count: 0 }
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn push(&mut self, x: T) {
        if !R::takes(&x) {
            return;
        }
        self.waiting[self.count] = Some(x);
        self.count += 1;
        if self.count == R::PARTIAL {
            for (lane, x) in self.waiting[..R::PARTIAL].iter_mut().enumerate() {
                if let Some(x) = x.take() {
                    R::step(&mut self.partial, lane, x, 0);
                }
            }
            self.count = 0;
        }
    }

    /// Ends a stretch of elements that lie one behind the other.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn advance(&mut self) {
        fold_neighbors::<T, R>(&mut self.partial);
        for x in &mut self.waiting[..self.count] {
            if let Some(x) = x.take() {
                R::step(&mut self.partial, 0, x, 0);
            }
        }
        self.count = 0;
        R::merge(&mut self.total, 0, &self.partial, 0);
        self.partial = R::lanes();
    }

    /// The result, in the first lane.
    #[inline(always)]
    pub(super) fn finish(self) -> R::Lanes {
        self.total
    }
}

/// Adds NumPy's partial results into the first: neighbours, then neighbouring pairs.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn fold_neighbors<T, R: Reducer<T>>(lanes: &mut R::Lanes) {
    if const { R::PARTIAL == 8 } {
        let others = *lanes;
        R::merge(lanes, 0, &others, 1);
        R::merge(lanes, 2, &others, 3);
        R::merge(lanes, 4, &others, 5);
        R::merge(lanes, 6, &others, 7);
        let pairs = *lanes;
        R::merge(lanes, 0, &pairs, 2);
        R::merge(lanes, 4, &pairs, 6);
        let halves = *lanes;
        R::merge(lanes, 0, &halves, 4);
    }
}

/// Rows that are added up in registers.
pub(super) const ROWS: usize = 8;
/// Tiles of [`LANES`] columns that are reduced side by side.
pub(super) const TILES: usize = 16;
/// How many partial rows of one level make one of the next.
const RADIX: usize = 8;
/// Levels: enough for 2 million rows; more of them add up on the last one.
const HEIGHT: usize = 6;

/// Adds up rows of columns: eight at a time, then eight of those, and so on.
pub(super) struct Levels<T, R: Reducer<T>> {
    tiles: [Slots<R::Lanes, TILES>; HEIGHT],
    counts: [usize; HEIGHT],
}

impl<T, R: Reducer<T>> Levels<T, R> {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { tiles: [const { Slots::new() }; HEIGHT], counts: [0; HEIGHT] }
    }

    /// What the partial result of a tile starts from: in series, from the total so far.
    #[inline(always)]
    pub(super) fn start(&self, tile: usize, serial: bool) -> R::Lanes {
        if serial && self.counts[0] > 0 { *self.tiles[0].get(tile) } else { R::lanes() }
    }

    /// Adds a partial result of a tile; each tile is given one, then [`advance`](Self::advance) follows.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn add(&mut self, tile: usize, mut lanes: R::Lanes, serial: bool) {
        if !serial && self.counts[0] > 0 {
            R::merge_all(&mut lanes, self.tiles[0].get(tile));
        }
        self.tiles[0].write(tile, lanes);
    }

    /// Counts a partial row of so many tiles, and carries full levels on.
    #[inline(always)]
    pub(super) fn advance(&mut self, tiles: usize, serial: bool) {
        self.counts[0] += 1;
        if const { R::TREE } && !serial && self.counts[0] == RADIX {
            self.carry(tiles);
        }
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn carry(&mut self, tiles: usize) {
        let mut level = 0;
        while level + 1 < HEIGHT && self.counts[level] == RADIX {
            for tile in 0..tiles {
                let mut lanes = *self.tiles[level].get(tile);
                if self.counts[level + 1] > 0 {
                    R::merge_all(&mut lanes, self.tiles[level + 1].get(tile));
                }
                self.tiles[level + 1].write(tile, lanes);
            }
            self.counts[level] = 0;
            level += 1;
            self.counts[level] += 1;
        }
    }

    /// The total of a tile.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn finish(&self, tile: usize) -> R::Lanes {
        let mut total = R::lanes();
        for level in 0..HEIGHT {
            if self.counts[level] > 0 {
                R::merge_all(&mut total, self.tiles[level].get(tile));
            }
        }
        total
    }
}
