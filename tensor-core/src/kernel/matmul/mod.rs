//! The matrix product: two operands of known extents in, rows of finished elements out.
//!
//! In optimized builds everything here, but for the packing of what lies in memory, is inlined into the caller, who
//! compiles it for a SIMD level and says by `WIDTH` how many bytes a vector register of that level has; in debug builds
//! the loops are functions that products of one element type share. The level decides how many elements are worked on
//! side by side, never the order of the additions of one of them: results have the same bits on every level, whether
//! operands are read in place or packed.
//!
//! - Where a row of the result takes at most 16 terms, they are rounded and added in order (`is_small`).
//! - A dot product of two rows in memory deals its terms out to a fixed number of lanes: the result has
//!   one column, or has one row and the right operand lies column by column.
//! - Otherwise, and where the left operand of a matrix-vector product lies column by column, blocks of
//!   256 terms are summed in order, and the sums of the blocks are added in order.
//!
//! In the last two a term is a fused multiply-add.

#![forbid(unsafe_code)]
#![expect(clippy::inline_always, reason = "the caller's target features reach only inlined code")]

mod arithmetic;
mod blocks;
mod dot;
mod laying;
mod packing;
mod plan;
mod small;
mod strided;
mod sweep;
mod tile;
mod windows;

#[cfg(test)]
mod tests;

use core::mem::MaybeUninit;

use crate::shape::RUN_TIME;

pub use arithmetic::MulAdd;
pub(super) use blocks::sized;
pub(super) use laying::Laying;
pub use laying::Places;
pub(super) use small::is_small;
pub use strided::Strided;
pub(super) use windows::within;
pub use windows::{InWindows, Steps, Windows};

/// The sizes of a product that are known at compile time.
pub trait Extents {
    /// Rows of the left operand and of the result; `None` if only known at run time.
    const ROWS: Option<usize>;
    /// Columns of the left operand, rows of the right one; [`RUN_TIME`] if only known then.
    const INNER: usize;
    /// Columns of the right operand and of the result.
    const COLUMNS: usize;
}

/// An operand.
pub trait Matrix {
    /// The type of its elements.
    type Elem: MulAdd;

    /// One element; `row` and `column` are within the operand's extents.
    fn at(&self, row: usize, column: usize) -> Self::Elem;

    /// Writes the elements of a row, from one on, to all of `out`.
    fn pack_row(&self, row: usize, column: usize, out: &mut [MaybeUninit<Self::Elem>]);
    /// The same of a column.
    fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<Self::Elem>]);

    /// Whether a row takes something of each column that is computed anew when the column changes.
    const COMPUTED_BY_COLUMNS: bool = false;
    /// Whether a row, as the right operand's, is computed as one, and anew when it is read again.
    const COMPUTED_BY_ROWS: bool = false;
    /// Whether a column of what is computed takes less time than a row.
    const BY_COLUMNS: bool = Self::COMPUTED_BY_COLUMNS;
    /// Whether its elements may lie in memory as they are.
    const IN_MEMORY: bool;

    /// Where the elements lie, if they are in memory as they are.
    fn memory(&self) -> Option<Strided<'_, Self::Elem>>;

    /// Whether they may be those of windows in memory.
    const IN_WINDOWS: bool = false;
    /// Whether rows are their positions and columns their elements.
    const TURNED: bool = false;
    /// The windows, if they are.
    #[inline(always)]
    fn windows(&self) -> Option<Windows<'_, Self::Elem>> {
        None
    }
}

/// Whether it is known that there are several rows.
const fn has_rows<E: Extents>() -> bool {
    match E::ROWS {
        Some(rows) => rows > 1,
        None => false,
    }
}

/// Takes the product of `a` and `b` and hands every element of it to `store` exactly once.
///
/// `store(row, first_column, values)` gets neighbours of one row. `rows` is `E::ROWS` if that is known, or fewer
/// where a part of the product is taken; all parts but the last are of a multiple of 24, and so of every tile's rows.
/// `inner` is `E::INNER` if that is known.
///
/// `soon(row, column)` tells where an element is going to be stored, so that its place is fetched into the cache.
///
/// `WIDTH` is the size in bytes of a vector register: 16, 32 or 64.
#[inline(always)]
pub fn product<const WIDTH: usize, E, T, A, B>(
    a: &A,
    b: &B,
    [rows, inner]: [usize; 2],
    mut store: impl FnMut(usize, usize, &[T]),
    soon: impl Fn(usize, usize) -> *const u8,
) where
    E: Extents,
    T: MulAdd,
    A: Matrix<Elem = T>,
    B: Matrix<Elem = T>,
{
    debug_assert!(E::ROWS.is_none_or(|all| rows <= all));
    debug_assert!(E::INNER == RUN_TIME || inner == E::INNER);
    if const { E::COLUMNS == 0 } {
        return;
    }
    if const { is_small::<E>() } {
        small::rows::<E, T>(a, b, rows, &mut store);
        return;
    }
    if const { E::COLUMNS == 1 && E::INNER != RUN_TIME } {
        match a.memory() {
            Some(a) if const { A::IN_MEMORY && has_rows::<E>() } && a.row == 1 && a.column != 1 => {
                dot::by_columns::<E, T>(a, b, rows, &mut store);
            }
            _ => match const { dot::lanes::<E>() } {
                16 => dot::one_column::<16, E, T>(a, b, rows, &mut store),
                _ => dot::one_column::<64, E, T>(a, b, rows, &mut store),
            },
        }
        return;
    }
    if const { A::IN_MEMORY && B::IN_MEMORY && matches!(E::ROWS, Some(1)) }
        && let (Some(a), Some(b)) = (a.memory(), b.memory())
        && a.column == 1
        && b.row == 1
        && b.column != 1
    {
        match const { dot::lanes::<E>() } {
            16 => dot::one_row::<16, E, T>(a, b, &mut store),
            _ => dot::one_row::<64, E, T>(a, b, &mut store),
        }
        return;
    }
    if const { B::IN_MEMORY && matches!(E::ROWS, Some(1)) && E::INNER != RUN_TIME && E::COLUMNS >= sweep::WIDE }
        && let Some(b) = b.memory()
        && b.column == 1
    {
        let terms = dot::Terms::<_, T, false>::new(a);
        sweep::rows(terms, b, [E::INNER, E::COLUMNS], |column, values| store(0, column, values));
        return;
    }
    blocks::run::<WIDTH, E, T, _, _>(a, b, [rows, inner], &mut store, &soon);
}
