//! Sorts, searches and counts.

use crate::axes::AxisBits;
use crate::cast::Cast;
use crate::check::{AxisSet, Ty};
use crate::element::Element;
use crate::error::Error;
use crate::kernel::{Sort, Source, Table, Tally};
use crate::scalar::sorters::Sorter;
use crate::shape::{AnyShape, KnownShape};

/// A sort of an operand of the first witness to the third's shape, in items of the fourth's.
#[inline(always)]
pub fn sorted<T, D, V, X, K, B, R, L, F>(
    _operand: Ty<T, D>,
    _axis: AxisSet<X>,
    _whole: Ty<V, K>,
    _item: Ty<(), B>,
    sorter: R,
    source: L,
    f: F,
) -> Sort<D, X, K, B, T, R, L, F>
where
    T: Element,
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    R: Sorter<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    Sort::new(sorter, source, f)
}

/// A vector of the second witness that is searched, compared in the element type of the first.
#[inline(always)]
pub fn table<T, S, U, P, L>(_: Ty<T, S>, _: Ty<U, P>, source: L) -> Table<T, P, L>
where
    T: Element,
    P: AnyShape,
    L: Source<P>,
    L::Elem: Cast<T>,
{
    Table::new(source)
}

macro_rules! searches {
    ($($(#[$attribute:meta])* $name:ident: $method:ident($($right:expr)?);)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<T, P, L, V>(table: Table<T, P, L>, value: V) -> i64
        where
            T: Element,
            P: AnyShape,
            L: Source<P>,
            L::Elem: Cast<T>,
            V: Cast<T>,
        {
            table.$method(value.cast() $(, $right)?)
        }
    )*};
}
searches! {
    /// `searchsorted`
    position_left: position(false);
    /// `searchsorted(.., side="right")`
    position_right: position(true);
    /// `digitize`
    bin: bin(false);
    /// `digitize(.., right=True)`
    bin_right: bin(true);
    /// The interval of a histogram.
    interval: interval();
}

/// Checks that the bounds of bins rise, or with `or_fall` fall.
///
/// # Errors
///
/// If they do not.
pub fn check_bins<T, P, L>(table: Table<T, P, L>, or_fall: bool) -> Result<(), Error>
where
    T: Element,
    P: AnyShape,
    L: Source<P>,
    L::Elem: Cast<T>,
{
    table.check(or_fall)
}

/// The same where nobody takes an error.
///
/// # Panics
///
/// If they do not.
pub fn sure(checked: Result<(), Error>) {
    if let Err(error) = checked {
        panic!("{error}");
    }
}

/// The sums of weights, or counts, at the positions of an operand of the first witness.
#[inline(always)]
pub fn tally<E, D, T, K, L, F>(
    _operand: Ty<E, D>,
    _counts: Ty<T, K>,
    leaves_out: bool,
    source: L,
    f: F,
) -> Tally<D, K, T, L, F>
where
    D: AnyShape,
    T: Element,
    K: KnownShape,
    L: Source<D>,
    F: Fn(L::Elem) -> (i64, T) + Copy,
{
    Tally::new(leaves_out, source, f)
}

/// Checks the positions of a tally.
///
/// # Errors
///
/// If there is no place for one of them.
pub fn check_tally<D, K, T, L, F>(tally: &Tally<D, K, T, L, F>) -> Result<(), Error>
where
    D: AnyShape,
    K: KnownShape,
    T: Element,
    L: Source<D>,
    F: Fn(L::Elem) -> (i64, T) + Copy,
{
    tally.check()
}
