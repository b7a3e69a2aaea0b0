//! The sizes of tiles, blocks and buffers: they follow from the level, the extents and the element type.

use core::marker::PhantomData;

use super::Extents;
use super::tile::DEPTH;

/// Columns of a block: totals of as many are kept.
pub(super) const COLUMNS: usize = 256;

/// Those of a block whose right operand is computed row by row: with more, the buffers would be above [`LARGEST`].
pub(super) const COMPUTED: usize = 32;
/// The elements of the largest buffer.
pub(super) const LARGEST: usize = 0x2_0000;

/// The choices for registers of `WIDTH` bytes.
pub(super) struct Plan<const WIDTH: usize, E, T>(PhantomData<(E, T)>);

impl<const WIDTH: usize, E: Extents, T> Plan<WIDTH, E, T> {
    /// Rows of a tile: 8 or 16 accumulators of 32 registers, or of 16 registers 12, which leaves two for `b` and one for `a`. Of small
    /// integers fewer: where LLVM has to find their vectors, it took 38 s for eight rows of bytes.
    const ROWS: usize = match WIDTH {
        _ if size_of::<T>() < 4 => 4,
        64 => 8,
        32 => 6,
        _ => 4,
    };

    /// Columns of a tile: two registers, or one where a panel of two would take more than half of the first-level cache; of small
    /// integers less by SSE2.
    pub(super) const COLUMNS: usize = {
        let registers = if Self::DEPTH * 2 * WIDTH > 16 << 10 { 1 } else { 2 };
        min(registers * WIDTH / size_of::<T>(), if size_of::<T>() < 4 && WIDTH < 32 { 16 } else { 32 })
    };

    /// Columns of the last tile of a packed row, padded to a power of two.
    pub(super) const REST: usize = match E::COLUMNS % Self::COLUMNS {
        0 => 0,
        rest => max(4, rest.next_power_of_two()),
    };

    /// A right operand that stays in the first-level cache: packing it does not pay.
    pub(super) const SMALL: bool = E::INNER.saturating_mul(E::COLUMNS * size_of::<T>()) <= 16 << 10;

    /// A left operand that does, in whatever order it is read.
    pub(super) const SMALL_LEFT: bool = match E::ROWS {
        Some(rows) => E::INNER.saturating_mul(rows * size_of::<T>()) <= 16 << 10,
        None => false,
    };

    /// So few rows that packing the right operand costs more than it saves.
    pub(super) const FEW_ROWS: usize = 16;

    /// Rows of a tile, not more than there are.
    pub(super) const TILE_ROWS: usize = match E::ROWS {
        Some(rows) if rows < Self::ROWS => power_of_two_within(rows),
        _ => Self::ROWS,
    };

    /// Columns of a tile when the right operand is read in place: more if there are few rows.
    pub(super) const DIRECT_COLUMNS: usize = min(
        power_of_two_within(E::COLUMNS),
        min(
            min(512 / size_of::<T>(), 128),
            Self::COLUMNS
                * match Self::TILE_ROWS {
                    1 => 8,
                    2 => 2,
                    _ => 1,
                },
        ),
    );

    /// Terms of a block.
    pub(super) const DEPTH: usize = min(E::INNER, DEPTH);

    /// Rows of a block: those of which 224 KiB of the left operand stay in the second-level cache, packed or not.
    pub(super) const BLOCK_ROWS: usize = {
        let rows = (224 << 10) / max(size_of::<T>(), 4) / max(Self::DEPTH, 16) / Self::ROWS * Self::ROWS;
        match E::ROWS {
            Some(all) => max(1, min(rows, all)),
            None => rows,
        }
    };

    /// Elements between the rows of the totals: a multiple of every width of tile, so that the padding of the
    /// last one has room.
    pub(super) const STRIDE: usize = min(E::COLUMNS.next_multiple_of(64), COLUMNS);

    /// Elements of the packed rows of the left operand: of a block, or of one strip if the right one is read in place.
    pub(super) const fn left(in_place: [bool; 2]) -> usize {
        match in_place {
            [true, _] => 0,
            [false, true] => Self::DEPTH * Self::TILE_ROWS,
            [false, false] => Self::DEPTH * Self::BLOCK_ROWS,
        }
    }

    /// Elements of the totals: of all rows of a block, or of one row of tiles if one block has all terms.
    pub(super) const TOTALS: usize =
        Self::STRIDE * if E::INNER <= DEPTH { Self::TILE_ROWS } else { Self::BLOCK_ROWS };

    /// Elements of a packed panel of the right operand.
    pub(super) const PANEL: usize = Self::DEPTH * Self::COLUMNS;

    /// Elements of all buffers, with two packed panels of the right operand if that is not read in place.
    pub(super) const fn buffer(in_place: [bool; 2]) -> usize {
        Self::left(in_place) + Self::TOTALS + if in_place[1] { 0 } else { 2 * Self::PANEL }
    }
}

const fn power_of_two_within(size: usize) -> usize {
    if size == 0 { 1 } else { 1 << size.ilog2() }
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}
