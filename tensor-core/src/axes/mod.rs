//! Type functions on the axes of a shape: positions, names, reduction, permutation, insertion, removal.
//!
//! A set of axes is a typenum integer read as bits, lowest bit first: `axis=(0, 2, 3)` is `U13`.

mod arrange;
mod bend;
mod diag;
mod diagonal;
mod gather;
mod index;
mod inner;
mod insert;
mod join;
mod letters;
mod mask;
mod matmul;
mod matrix;
mod permute;
mod positions;
mod reduce;
mod rows;
mod squeeze;
mod stretch;
mod tensordot;
mod vector;
mod weights;
mod window;

pub use arrange::HasAxis;
pub use arrange::{Atleast, BroadcastTo, Flip, MergeLast, MoveAxis, Rank, Ravel, SwapAxes};
pub use bend::{
    BendDim, Beside, Copies, InFront, Meet, OfRank, OneSlope, Pad, Portion, Repeat, Roll, RollFlat, Slab,
    Spans, Splits, Tile, Unpacked,
};
pub use diag::{Diag, DiagColumns, DiagPadded, DiagRows};
pub use diagonal::{Diagonal, Offset};
pub use gather::{Pick, PickAlong, PickApart, Positions};
pub use index::{
    Back, Counted, Cut, CutAs, Fixed, FromEnd, FromStart, Front, IndexBy, IndexList, Indices, Item,
    ItemArray, Items, Less, LessNth, Nth, Picked, Start, Whole,
};
pub use inner::{DotWith, InnerWith, OfThree, SameVectors, Vector};
pub use insert::{Insert, InsertBack, InsertList, New, WholeAxis};
pub use join::{Concatenate, Horizontal, JoinDim, Stack};
pub use letters::{
    Ellipsis, Equals, Join, Letter, Lettered, Meets, Merge, Repeats, axis_in, walked, with_axis,
};
pub use mask::{
    BesideSelection, IsShape, LeadingMask, MaskedBy, MaskedByList, MaskedWhole, Masking, MaskingLeads,
    SelectedInto, Selects, StoredSelection, WholeMask,
};
pub use matmul::MatMul;
pub use matrix::{ColumnMatrix, RowMatrix};
pub use permute::{At, Permute, ReversedShape, Transpose};
pub use positions::{Along, Everywhere, Matrices, Variables};
pub use reduce::{Reduce, ReduceList};
pub use rows::{TransposedRows, UntransposedRows};
pub use squeeze::{SqueezeAxes, SqueezeList, SqueezeUnits};
pub use stretch::{Reverse, StretchDim, StretchedFrom, StretchedList};
pub use tensordot::{Apart, Between, Meeting, OuterWith, Paired, TensorProduct, TensorRows, TensorWith};
pub use vector::{CountedInteger, CountedVector, Searched, WeightedBy};
pub use weights::WeightsOf;
pub use window::{Convolved, Returned, Returns, Steps, Weighs, Windowed, WindowedAs};

use typenum::{B0, B1, U1, U2, U4, U8, U16, U32, U64, U128, U256, UInt, UTerm, Unsigned};

use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::number::Required;
use crate::shape::{AnyShape, Cons, List};

/// A set of axes, as a const for kernels.
pub trait AxisBits: Copy + 'static {
    /// Bit `k` is set for axis `k`; all ones for every axis.
    const BITS: u32;
    /// The first axis of the set.
    const POSITION: usize = Self::BITS.trailing_zeros() as usize;
}
impl AxisBits for UTerm {
    const BITS: u32 = 0;
}
impl<U, B> AxisBits for UInt<U, B>
where
    Self: Unsigned,
    U: Copy + 'static,
    B: Copy + 'static,
{
    const BITS: u32 = Self::U32;
}

/// `axis=None`: every axis.
#[derive(Clone, Copy, Debug)]
pub struct All;
impl AxisBits for All {
    const BITS: u32 = u32::MAX;
}

/// The axis at position `N`, as messages name a set of one.
#[derive(Clone, Copy, Debug)]
pub struct AxisNumber<const N: usize>;
impl<const N: usize> AxisBits for AxisNumber<N> {
    const BITS: u32 = 1 << N;
}
/// A set of one axis.
pub trait OneAxis {
    /// Its [`AxisNumber`].
    type Number: Position<Set = Self>;
}
/// The number of the axis of a set of one.
#[inline(always)]
pub fn number<X, A>(_: AxisSet<X>) -> AxisSet<A>
where
    X: OneAxis<Number = A>,
{
    AxisSet::new()
}
/// An [`AxisNumber`].
pub trait Position {
    /// The set of it.
    type Set;
}
macro_rules! one_axis {
    ($($number:literal $set:ident)*) => {$(
        impl OneAxis for $set {
            type Number = AxisNumber<$number>;
        }
        impl Position for AxisNumber<$number> {
            type Set = $set;
        }
    )*};
}
one_axis!(0 U1 1 U2 2 U4 3 U8 4 U16 5 U32 6 U64 7 U128 8 U256);

/// The shape has an axis at position `I`, counted from the end if negative.
#[diagnostic::on_unimplemented(
    message = "axis {I} is out of bounds for shape {Self}",
    label = "shape {Self} has no axis {I}"
)]
pub trait AxisAt<const I: isize> {
    /// The set of this one axis.
    type Bits;
    /// The axis itself.
    type Axis;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, X>(_: Ty<T, Self>) -> AxisSet<X>
    where
        Self: AxisAt<I, Bits = X> + Sized,
    {
        AxisSet::new()
    }
}

macro_rules! axis_at {
    ($axes:tt $($position:literal $negative:literal $bits:ident $at:ident,)*) => {$(
        axis_at!(@one $axes $position $bits $at);
        axis_at!(@one $axes $negative $bits $at);
    )*};
    (@one ($($axis:ident)*) $position:literal $bits:ident $at:ident) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis),*> AxisAt<$position> for ($($axis,)*) {
            type Bits = $bits;
            type Axis = $at;
        }
    };
}
axis_at!((A) 0 -1 U1 A,);
axis_at!((A B) 0 -2 U1 A, 1 -1 U2 B,);
axis_at!((A B C) 0 -3 U1 A, 1 -2 U2 B, 2 -1 U4 C,);
axis_at!((A B C D) 0 -4 U1 A, 1 -3 U2 B, 2 -2 U4 C, 3 -1 U8 D,);
axis_at!((A B C D E) 0 -5 U1 A, 1 -4 U2 B, 2 -3 U4 C, 3 -2 U8 D, 4 -1 U16 E,);
axis_at!((A B C D E F) 0 -6 U1 A, 1 -5 U2 B, 2 -4 U4 C, 3 -3 U8 D, 4 -2 U16 E, 5 -1 U32 F,);
axis_at!((A B C D E F G) 0 -7 U1 A, 1 -6 U2 B, 2 -5 U4 C, 3 -4 U8 D, 4 -3 U16 E, 5 -2 U32 F, 6 -1 U64 G,);
axis_at!((A B C D E F G H) 0 -8 U1 A, 1 -7 U2 B, 2 -6 U4 C, 3 -5 U8 D, 4 -4 U16 E, 5 -3 U32 F, 6 -2 U64 G, 7 -1 U128 H,);
axis_at!((A B C D E F G H I) 0 -9 U1 A, 1 -8 U2 B, 2 -7 U4 C, 3 -6 U8 D, 4 -5 U16 E, 5 -4 U32 F, 6 -3 U64 G, 7 -2 U128 H, 8 -1 U256 I,);

/// The shape has the named axis `N`; `Place` is inferred.
#[diagnostic::on_unimplemented(message = "shape {Self} has no axis `{N}`", label = "no axis `{N}` in {Self}")]
pub trait AxisNamed<N, Place, Case> {
    /// The set of this one axis.
    type Bits;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, X>(_: Ty<T, Self>) -> AxisSet<X>
    where
        Self: AxisNamed<N, Place, Case, Bits = X> + Sized,
    {
        AxisSet::new()
    }
}
/// A list of axes holds `N` at `Place`.
pub trait Holds<N, Place>: List {
    /// The set of this one axis.
    type Bits;
}
/// The first axis of a list.
#[derive(Clone, Copy, Debug)]
pub struct Here;
/// An axis behind the first.
#[derive(Clone, Copy, Debug)]
pub struct Behind<Place>(core::marker::PhantomData<Place>);
#[diagnostic::do_not_recommend]
impl<N, L: List> Holds<N, Here> for Cons<N, L> {
    type Bits = U1;
}
#[diagnostic::do_not_recommend]
impl<N, A, L: Holds<N, Place>, Place> Holds<N, Behind<Place>> for Cons<A, L> {
    type Bits = UInt<L::Bits, B0>;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, N, Place> AxisNamed<N, Place, Case> for S
where
    S::List: Holds<N, Place>,
{
    type Bits = <S::List as Holds<N, Place>>::Bits;
}
#[diagnostic::do_not_recommend]
impl<S: Never, N, Place> AxisNamed<N, Place, NoCase> for S {
    type Bits = UTerm;
}

/// Two sets of axes together.
pub trait Union<Other> {
    /// The axes of both.
    type Output;
}
impl<Other> Union<Other> for UTerm {
    type Output = Other;
}
impl<U, B> Union<UTerm> for UInt<U, B> {
    type Output = Self;
}
/// Whether two sets of axes have one in common.
pub trait Overlap<Other> {
    /// Whether they have none.
    type Apart: Required;
}
impl<Other> Overlap<Other> for UTerm {
    type Apart = B1;
}
impl<U, B> Overlap<UTerm> for UInt<U, B> {
    type Apart = B1;
}
impl<U, V> Overlap<UInt<V, B1>> for UInt<U, B1> {
    type Apart = B0;
}
macro_rules! union {
    ($a:ty, $b:ty, $or:ty) => {
        impl<U: Union<V>, V> Union<UInt<V, $b>> for UInt<U, $a> {
            type Output = UInt<<U as Union<V>>::Output, $or>;
        }
    };
}
union!(B0, B0, B0);
union!(B0, B1, B1);
union!(B1, B0, B1);
union!(B1, B1, B1);
macro_rules! apart {
    ($a:ty, $b:ty) => {
        impl<U: Overlap<V>, V> Overlap<UInt<V, $b>> for UInt<U, $a> {
            type Apart = U::Apart;
        }
    };
}
apart!(B0, B0);
apart!(B0, B1);
apart!(B1, B0);
