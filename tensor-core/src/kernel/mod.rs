//! The loops behind every operation: map, reduce, matrix product, and the stages between them.

mod ahead;
mod bent;
pub(crate) mod dispatch;
mod divide;
mod gather;
mod index;
mod join;
mod kept;
mod layout;
mod map;
pub mod matmul;
mod memo;
mod moments;
mod one_pass;
mod operands;
mod packed;
#[cfg(feature = "rayon")]
mod parallel;
mod partial;
mod pick;
mod product;
mod quantile;
pub(crate) mod raw;
mod reduce;
mod registers;
mod runs;
mod scan;
mod scatter;
mod search;
mod select;
mod shared;
mod sort;
mod source;
mod stage;
mod stream;
mod tally;
mod twin;
mod view;
mod walk;

pub use ahead::{Ask, ErasedLate};
pub use bent::{
    Bend, Bending, Bent, Edge, Padded, Reflect, Repeated, Rolled, Symmetric, Tiled, Turned, Turning,
    Unrolled, Wrap,
};
pub use divide::{Dividing, Division};
pub use gather::{Gathered, Mapping};
pub use index::{InBounds, Indexed};
pub use join::{Joined, Part, Parts};
pub use kept::{Kept, Over};
pub use layout::Layout;
pub(crate) use map::{map, update};
pub use one_pass::OnePass;
pub use operands::{Generated, Heavy, Slice};
pub use packed::Packed;
pub use pick::{AlongAxis, ByIndices, Picks};
pub use product::{
    Back, Computed, Factor, FitsFused, FitsHeld, Group, Held, HeldWhole, Patches, Product, Slide, Slides,
    Summed, Tiles,
};
pub(crate) use product::{map_product, update_product};
pub use quantile::Quantiles;
pub use scan::Scan;
pub use scatter::{Offsets, Scattered};
pub use search::Table;
pub(crate) use select::select;
pub(crate) use shared::assign;
pub use shared::{Shared, Sink};
pub use sort::Sort;
pub(crate) use source::plain_runs;
pub(crate) use source::same_lead;
pub use source::{Lead, Leaf, Source};
pub use stage::{Compute, Elementwise, FitsStage, FitsThere, Reduction, Stage};
pub(crate) use stage::{compute_into, fits};
pub(crate) use stage::{is_in_place, is_made_there};
pub use tally::Tally;
pub use twin::Twin;
pub use view::{
    Behind, Diagonals, Flipped, Moved, Permuted, Reshaped, Respaced, Reversed, Section, Shares, Slot,
    Stretched, Swapped, View, Viewing, Windows,
};
