//! NumPy's rules as traits: what a compile error of `tensor!` says is not implemented is one of these.
//!
//! A rule is a trait of the left operand's element type or shape, with the right one's as a parameter;
//! its associated type is that of the result.

pub use crate::axes::{
    Along, Apart, At, Atleast, AxisAt, AxisNamed, BesideSelection, Between, BroadcastTo, ColumnMatrix,
    Concatenate, Convolved, CountedInteger, CountedVector, Diag, DiagColumns, DiagPadded, DiagRows, Diagonal,
    DotWith, Ellipsis, Equals, Everywhere, Flip, Horizontal, IndexBy, InnerWith, Insert, InsertBack, Join,
    Letter, Lettered, MaskedWhole, MatMul, Matrices, Meeting, Meets, Merge, MergeLast, MoveAxis, OfThree,
    OuterWith, Paired, Permute, Pick, PickAlong, PickApart, Positions, Ravel, Repeats, Returned, Returns,
    RowMatrix, SameVectors, Searched, SelectedInto, Selects, Stack, StoredSelection, StretchedFrom, SwapAxes,
    TensorProduct, TensorRows, TensorWith, Transpose, TransposedRows, UntransposedRows, Variables, Vector,
    Weighs, WeightedBy, WeightsOf, Windowed, WindowedAs,
};
pub use crate::axes::{
    Beside, Copies, InFront, Meet, OfRank, OneSlope, Pad, Portion, Repeat, Roll, RollFlat, Spans, Splits,
    Tile, Unpacked,
};
pub use crate::broadcast::{Broadcast, BroadcastDim, BroadcastReduced};
pub use crate::cast::Cast;
pub use crate::check::{
    Assign, Bound, ByValue, Condition, Copied, Differentiable, Differentiated, Filled, Flags, InBox, Initial,
    NamedElement, Parameter, Passed, PassedAsAny, PassedBatch, PassedElement, Placed, Replaced, SameShape,
    SelectedBy, Truth, TruthPair,
};
pub use crate::number::{
    EqualParts, IndexWithin, NotEmpty, Once, Resized, SliceWithin, SplitWithin, Squeeze, WeightsWithin,
    WindowWithin,
};
pub use crate::operand::{IndexOperand, Operand};
pub use crate::places::Positioned;
pub use crate::promote::{
    Absolute, AtLeast, AtMost, BitCount, Bitwise, Compare, Divide, FloatFn, FloatPair, InPlace, IntegerPair,
    Invert, MeanType, Negate, Power, Promote, PromoteFirst, Quotients, Reciprocal, Round, RoundDecimals,
    RoundToInt, Rounding, Shift, Signum, Square, Subtract, SumType,
};
pub use crate::weak::range::{
    Count, Exponent, HeldBy, Huge, I8, I16, I32, I64, NegHuge, NegI8, NegI16, NegI32, NegI64, U8, U16, U32,
    U64,
};
pub use crate::weak::{FloatLiteral, Holds, IntLiteral, RaisedTo};

#[doc(hidden)]
pub use crate::axes::{All, AxisNumber, LeadingMask, Offset, WholeMask};
#[doc(hidden)]
pub use crate::private::{NumberPlace, Place};
#[doc(hidden)]
pub use typenum::{B0, B1, UInt, UTerm};

#[doc(hidden)]
pub use crate::axes::{
    Back, Counted, Cut, Fixed, FromEnd, FromStart, Front, Less, LessNth, New, Nth, Picked, Whole, WholeAxis,
};
#[doc(hidden)]
pub use crate::computed::{Computed, EveryNth, Fewer, OnDiagonal, OnWindow, ProductOf, Share, Sum, Times};
#[doc(hidden)]
pub use crate::number::{Allowed, Refused};
#[doc(hidden)]
pub use crate::shape::{Cons, Nil};

/// Limits that are checked when code is built; the macro names them.
#[doc(hidden)]
pub mod check {
    pub use crate::kernel::{FitsFused, FitsHeld, FitsStage, FitsThere, InBounds};
    pub use crate::limits::{Divides, Fits, Gathers, Joins, Kept, NotEmpty, Reshape, StandsAlone, Stated};
}
