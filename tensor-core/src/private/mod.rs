//! What expansions of `tensor!` name. Not for users: it changes without notice.

mod counts;
mod joins;
pub mod lengths;
pub mod numbers;
mod ordered;
mod passed;
mod places;
mod products;
#[cfg(feature = "random")]
pub mod random;
mod reading;
mod results;
mod stages;
mod views;
mod witness;

pub use self::counts::{among, length, rank, size};
pub use self::joins::{bent, joined, packed, part, section, turned};
pub use self::ordered::{
    bin, bin_right, check_bins, check_tally, interval, position_left, position_right, sorted, sure, table,
    tally,
};
pub use self::passed::{batch, behind, borrowed, number as passed_number, owned};
pub use self::places::{Aside, NumberPlace, Place, Target, aside, asked, assign, ready};
#[cfg(feature = "alloc")]
pub use self::products::evaluate_product_boxed;
pub use self::products::{back, computed, evaluate_product, patches, product, sum_of_products};
pub use self::reading::{Indexing, MaskIndexing, RefusedIndexing};
pub use self::results::{Evaluated, Finish, compute, evaluate, select, select_columns, select_positions};
#[cfg(feature = "alloc")]
pub use self::results::{Heap, compute_boxed, evaluate_boxed, evaluate_over_boxed, select_boxed};
pub use self::stages::{
    dividing, elementwise, flag, kept, offsets, one_pass, over, quantiles, reduction, scan, scattered, stage,
};
pub use self::views::{
    PhantomIndex, alike, counted, gathered, generated, in_bounds, index, indexed, integer, picked,
    picked_along, picked_apart, positions, viewed,
};
pub use self::witness::{after, cast, float, int, list, literal, ty, ty_of};
pub use crate::axes::Slab;
pub use crate::axes::number;
pub use crate::axes::{
    At, Back, Counted, Cut, Ellipsis, Fixed, FromEnd, FromStart, Front, IndexBy, Join, Less, LessNth, Letter,
    Meeting, New, Nth, Offset, Picked, Rank, Steps, StretchDim, Whole, WholeAxis, axis_in, walked, with_axis,
};
pub use crate::axes::{Masking, MaskingLeads};
pub use crate::check::{AxisSet, EVERY_AXIS, NO_AXIS, Ty, node};
pub use crate::computed::{Computation, StatedAs};
pub use crate::dim::{Size, Unit};
pub use crate::kernel::dispatch::at_level;
pub use crate::kernel::{
    Behind, Edge, Padded, Reflect, Repeated, Rolled, Shares, Slide, Symmetric, Tiled, Unrolled, Wrap,
};
pub use crate::kernel::{
    Compute, ErasedLate, FitsStage, Generated, Heavy, Held, HeldWhole, InBounds, Indexed, Lead, Leaf,
    Permuted, Reshaped, Respaced, Reversed, Shared, Sink, Slice, Source, Stage, View, Viewing,
};
pub use crate::limits::{
    Fits, NotEmpty, Reshape, divides, filled, fits, gathered_item, item_alone, joins, kept_whole,
    reshaped as resized, stated,
};
pub use crate::number::{
    Known, Permits, Refuses, Settled, Settles, Unsettled, along, apart, at_least, divided, of_size, reaches,
    slides, squeezing, union,
};
pub use crate::operand::{Given, GivenOther, Operand};
pub use crate::plain::Plain;
pub use crate::promote::{Limit, NoLimit, highest, lowest};
pub use crate::rules;
pub use crate::scalar::{self, quantiles as between, reducers, scanners, sorters};
pub use crate::shape::{Cons, List, Nil};

pub use crate::weak::{FloatLiteral, IntLiteral, range};
#[cfg(feature = "half")]
pub use half::{bf16, f16};
pub use typenum::{B0, B1, UInt, UTerm};
