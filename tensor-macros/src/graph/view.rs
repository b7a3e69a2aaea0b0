//! Views: how the axes of an operand are changed, and which axes are meant.

use proc_macro2::{Span, TokenStream};

use super::{Graph, Id, Kind};

/// The axes of a reduction.
#[derive(Clone, Debug)]
pub(crate) enum Axes {
    /// `axis=None`
    Every,
    /// A tuple of axes; a single one is a tuple of one.
    These(Vec<Axis>),
    /// The axes that a mask selects along; the node is the selection's mask.
    Masked(Id),
    /// The axes along which this operand was broadcast to what is reduced.
    Stretched(Id),
}

/// One axis of a tuple.
#[derive(Clone, Debug)]
pub(crate) enum Axis {
    At(i64, Span),
    Named(TokenStream, Span),
    /// The second axis, or the only one.
    Horizontal(Span),
}

/// How a view changes its operand's axes.
#[derive(Clone, Debug)]
pub(crate) enum View {
    /// The same, if its axis is long enough.
    Checked(Within),
    /// `.T`
    Reversed,
    /// `transpose(x, axes)`, the axes normalized.
    Permuted(Vec<i64>),
    /// `x[0, 1:3]`: the index as a type of the core, and its run-time positions.
    Indexed { index: TokenStream, picks: Vec<Id>, literals: Vec<Within> },
    /// Units inserted from the first axis on: `true` for a new axis, `false` for one that stays.
    Inserted(Vec<bool>),
    /// The same from the last axis on.
    InsertedBack(Vec<bool>),
    /// `squeeze`
    Squeezed(Axes),
    /// The axes of a reduction dropped: of the reduction node.
    Dropped,
    /// A mask aligned with the leading axes of an operand.
    Aligned(Id),
    /// Another shape of the same size; of a contiguous operand.
    Reshaped(TokenStream),
    /// What a rule of the core says: asked with parameters and sets of axes, it gives the kind of the view too.
    Ruled {
        rule: &'static str,
        parameters: Vec<TokenStream>,
        axes: Vec<Axes>,
        /// Another operand whose shape the rule is asked of too, and sets of its axes.
        beside: Option<(Id, Vec<Axes>)>,
        reach: Reach,
    },
    /// The shape of this node, which differs by axes of one element only.
    Fitted(Id),
    /// The shape of this node, which is of the same size; of a contiguous operand.
    ReshapedAs(Id),
    /// The part of a node of the shape of what this joins that is where its n-th part is.
    Section { joined: Id, nth: usize },
    /// A vector as the matrix that `@` takes it for: of one row, to its left, or of one column.
    Matrix(Side),
    /// `x[i, j]`: axes picked from by tensors of integers that lie in memory.
    Picked { indices: Vec<Id>, axes: Axes, pick: Pick },
}

/// Where the axes of tensors of integers that pick from axes go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Where the first of the picked axes was.
    InPlace,
    /// In front of all others.
    Apart,
    /// Nowhere: they are those of the operand, `take_along_axis`.
    Along,
}

/// Where a view's elements are in its operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Its axes in another order or longer.
    Axes,
    /// Its axes in another direction.
    Backwards,
}

/// How windows of images are read as the right operand of a product.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patches {
    /// What is read.
    pub(crate) read: Id,
    /// For rows and for columns: how far apart windows are.
    pub(crate) stride: [usize; 2],
    /// How far apart the elements of one are.
    pub(crate) dilation: [usize; 2],
    /// The zeros around the images.
    pub(crate) padding: [usize; 2],
    /// Whether what is read is given for each window, and goes back to the images.
    pub(crate) is_back: bool,
}

/// What a sum of products of windows is of: see `build/convolution`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Convolution {
    /// Which of the three it is itself.
    pub(crate) part: Part,
    /// (N, C, H, W)
    pub(crate) images: Id,
    /// (O, C, KH, KW)
    pub(crate) weight: Id,
    /// A gradient of the result, or it.
    pub(crate) given: Id,
    /// How windows step.
    pub(crate) steps: Patches,
}

/// One of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Images,
    Weight,
    Result,
}

/// A side of `@`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// An integer literal of an index, for which its axis must have enough elements.
#[derive(Clone, Debug)]
pub(crate) struct Within {
    pub(crate) span: Span,
    /// Counted from the last axis on, if negative.
    pub(crate) axis: i64,
    /// As it is written.
    pub(crate) value: i64,
    /// So many elements are enough.
    pub(crate) least: u64,
    /// The rule that says so.
    pub(crate) rule: &'static str,
}

impl Within {
    /// A literal whose axis is not known yet; none if no axis is that long.
    pub(crate) fn new(span: Span, value: i128, least: usize, rule: &'static str) -> Option<Self> {
        let (value, least) = (i64::try_from(value).ok()?, u64::try_from(least).ok()?);
        Some(Self { span, axis: 0, value, least, rule })
    }
}

impl Graph {
    /// The operands of a product: of `@`, or of a sum of products that is computed as one.
    pub(crate) fn factors(&self, id: Id) -> Option<[Id; 2]> {
        match self.kind(id) {
            Kind::Product { left, right } => Some([*left, *right]),
            Kind::Reduce { reducer, operand, .. } if reducer.to_string() == "Dot" => {
                match self.kind(*operand) {
                    Kind::Elementwise { operands, .. } => <[Id; 2]>::try_from(operands.as_slice()).ok(),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The view of a reduction without the axes that it keeps, if there is one.
    pub(crate) fn without_axes(&self, reduction: Id) -> Option<Id> {
        self.nodes().find_map(|(id, node)| match node.kind {
            Kind::View { operand, view: View::Dropped } if operand == reduction => Some(id),
            _ => None,
        })
    }
}

impl Graph {
    /// Whether a view of it picks elements by integers, some perhaps twice.
    pub(crate) fn is_picked(&self, id: Id) -> bool {
        match self.kind(id) {
            Kind::View { view: View::Picked { .. }, .. } => true,
            Kind::View { operand, .. } => self.is_picked(*operand),
            _ => false,
        }
    }
}
