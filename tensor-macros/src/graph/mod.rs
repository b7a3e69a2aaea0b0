//! The graph: one node a value, shared subexpressions merged.
//!
//! ```text
//! node  = leaf | literal | old | integer | elementwise(op, node..) | view(kind, node) | reduce(op, node, axes)
//!       | scan(op, node, axis) | product(node, node) | generated(..) | random(node..) | stored(node) | select(node, mask)
//!       | sort(op, node, axis) | search(op, node, node) | tally(node, node) | effect | error
//! ```

mod key;
mod view;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};

use self::key::key;
pub(crate) use self::key::{axes_key, identity};
pub(crate) use self::view::{Axes, Axis, Convolution, Part, Patches, Pick, Reach, Side, View, Within};
use crate::check::Check;
use crate::reading::Refusal;

/// A node's position in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Id(pub(crate) usize);

/// A Python scalar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Literal {
    Int(i128),
    Float(f64),
    Bool(bool),
}

/// What is counted of an operand.
#[derive(Clone, Debug)]
pub(crate) enum Count {
    /// `x.size`
    Elements,
    /// `x.ndim`
    Axes,
    /// `x.shape[k]`, `len(x)`
    Along(i64, Span),
    /// The elements that a reduction over these axes makes one of.
    Among(Axes),
}

/// Where random bits come from.
#[derive(Clone, Debug)]
pub(crate) enum Generator {
    /// `np.random.f(..)`
    Global,
    /// `rng.f(..)`: the Rust place.
    Passed(TokenStream),
}

/// What a node computes.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Already reported.
    Error,
    /// A Rust value that is read.
    Leaf(TokenStream),
    /// A nested list of Rust expressions: the array and its shape.
    List {
        array: TokenStream,
        shape: TokenStream,
    },
    Literal(Literal),
    /// A length that is part of an operand's type.
    Count {
        operand: Id,
        of: Count,
    },
    /// Arithmetic of Python's own numbers, some of them lengths: as weak as a literal.
    Number {
        /// A function of the core.
        function: &'static str,
        operands: Vec<Id>,
        of: crate::python::Python,
    },
    /// A position in an index that is known at run time: Rust tokens, with the counts they name.
    Integer {
        tokens: TokenStream,
        operands: Vec<Id>,
    },
    /// The place that is assigned to, before the assignment.
    Old(usize),
    /// `scalar(type, operands.., extra)`, its type by the method `ty` of the first operand.
    Elementwise {
        scalar: &'static str,
        ty: &'static str,
        operands: Vec<Id>,
        extra: Option<TokenStream>,
    },
    /// `select` of `where`: the condition is no part of the promotion.
    Where {
        condition: Id,
        left: Id,
        right: Id,
    },
    /// `clip`: by both bounds, or by one that is an integer literal.
    Clip {
        operand: Id,
        low: Option<Id>,
        high: Option<Id>,
    },
    /// `.astype(T)`
    Cast {
        operand: Id,
        element: TokenStream,
    },
    /// In the type that holds each of the others' elements too.
    Promoted {
        operand: Id,
        others: Vec<Id>,
    },
    View {
        operand: Id,
        view: View,
    },
    /// Reduced axes kept as units; `mask` selects which elements count.
    Reduce {
        ty: &'static str,
        reducer: TokenStream,
        empty: bool,
        operand: Id,
        axes: Axes,
        keep: bool,
        mask: Option<Id>,
    },
    /// Values along an axis, or along all, each from the one before; its element type by the rule `ty`.
    Scan {
        ty: &'static str,
        scanner: &'static str,
        operand: Id,
        axes: Axes,
    },
    Product {
        left: Id,
        right: Id,
    },
    /// The elements along an axis, or all of them, in order, or what a sorter of the core says of them; only the first of them,
    /// if no others are read.
    Sort {
        sorter: &'static str,
        operand: Id,
        axes: Axes,
        first: Option<usize>,
    },
    /// Where each element would be put in a sorted vector: by a function of the core.
    Search {
        how: &'static str,
        table: Id,
        operand: Id,
    },
    /// How often each position below a size is among those of the operand, or the sums of weights beside them.
    Tally {
        operand: Id,
        weights: Option<Id>,
        size: usize,
        /// Positions outside are left out: those of a histogram.
        leaves_out: bool,
    },
    /// So many elements from their position, in the type of an operand's mean.
    Ruler {
        operand: Id,
        size: usize,
        at: TokenStream,
    },
    /// Elements from their position: a witness and a closure.
    Generated {
        witness: TokenStream,
        at: TokenStream,
    },
    /// Elements drawn once, where the expression is evaluated.
    Random {
        generator: Generator,
        /// A function of the core that makes the distribution of its parameters.
        draw: TokenStream,
        parameters: Vec<Id>,
        /// The check that each parameter passes: a method of `Ty`.
        parameter: &'static str,
        shape: TokenStream,
    },
    /// A statement that is run where it stands: `np.random.seed(0)`.
    Effect(TokenStream),
    /// The elements of an operand's type and shape, all the literal.
    Like {
        operand: Id,
        value: Literal,
        element: Option<TokenStream>,
    },
    /// Positions along axes of an operand, in a shape that a rule makes of the operand's.
    Positions {
        operand: Id,
        rule: &'static str,
        axes: Vec<Axes>,
    },
    /// Operands that follow each other along an axis, each with its place in the source; `stacked` are those whose
    /// axis is new.
    Joined {
        parts: Vec<Id>,
        spans: Vec<Span>,
        axes: Axes,
        stacked: bool,
    },
    /// An elementwise value that is stored, since a reshape or a product reads it.
    Stored {
        operand: Id,
    },
    /// The elements of `value`, each added to that of the shape of `operand` which the view reads at its place.
    Scatter {
        operand: Id,
        /// The node of the view, and the tensors of integers that it picks by.
        view: Id,
        picks: Vec<Id>,
        value: Id,
    },
    /// A value that must have no axes, by the rule that says so: what is stored where a mask selects, or what a
    /// gradient is of.
    Scalar {
        operand: Id,
        rule: &'static str,
    },
    /// Several results.
    Tuple(Vec<Id>),
    /// A mask of exactly the operand's shape.
    MaskOf {
        operand: Id,
        mask: Id,
    },
    /// `value[mask]`
    Select {
        value: Id,
        mask: Id,
    },
    /// The row-major positions that are selected, as positions along each axis or as rows of these: a result.
    Places {
        selection: Id,
        rows: bool,
    },
}

/// Whether a view of this rule reads elements of an axis by pieces.
pub(crate) fn is_bent(rule: &str) -> bool {
    matches!(rule, "Roll" | "RollFlat" | "Tile" | "Repeat" | "Pad" | "DiagPadded")
}

impl Kind {
    /// Whether evaluating it again would not do the same: it is evaluated once, in its turn, read or not.
    pub(crate) fn has_effect(&self) -> bool {
        matches!(self, Kind::Random { .. } | Kind::Effect(_))
    }

    /// The nodes it is computed from.
    pub(crate) fn operands(&self) -> Vec<Id> {
        match self {
            Kind::Error
            | Kind::Leaf(_)
            | Kind::List { .. }
            | Kind::Literal(_)
            | Kind::Old(_)
            | Kind::Effect(_)
            | Kind::Generated { .. } => Vec::new(),
            Kind::Random { parameters, .. } => parameters.clone(),
            Kind::Elementwise { operands, .. }
            | Kind::Integer { operands, .. }
            | Kind::Number { operands, .. } => operands.clone(),
            Kind::Where { condition, left, right } => vec![*condition, *left, *right],
            Kind::Clip { operand, low, high } => {
                core::iter::once(*operand).chain(*low).chain(*high).collect()
            }
            Kind::View {
                operand,
                view:
                    View::Aligned(value)
                    | View::Fitted(value)
                    | View::ReshapedAs(value)
                    | View::Ruled { beside: Some((value, _)), .. }
                    | View::Section { joined: value, .. },
            } => vec![*operand, *value],
            Kind::View {
                operand,
                view: View::Indexed { picks, .. } | View::Picked { indices: picks, .. },
            } => {
                let mut operands = vec![*operand];
                operands.extend(picks);
                operands
            }
            Kind::Cast { operand, .. }
            | Kind::View { operand, .. }
            | Kind::Count { operand, .. }
            | Kind::Like { operand, .. }
            | Kind::Positions { operand, .. }
            | Kind::Scan { operand, .. }
            | Kind::Sort { operand, .. }
            | Kind::Ruler { operand, .. }
            | Kind::Stored { operand } => {
                vec![*operand]
            }
            Kind::Reduce { operand, axes, mask, .. } => {
                let mut operands = vec![*operand];
                operands.extend(mask);
                if let Axes::Masked(beside) | Axes::Stretched(beside) = axes {
                    operands.push(*beside);
                }
                operands
            }
            Kind::Promoted { operand, others } => [&[*operand], &others[..]].concat(),
            Kind::Product { left, right } => vec![*left, *right],
            Kind::Scatter { operand, view, value, picks } => {
                [&[*operand, *view, *value], &picks[..]].concat()
            }
            Kind::Search { table, operand, .. } => vec![*operand, *table],
            Kind::Tally { operand, weights, .. } => core::iter::once(*operand).chain(*weights).collect(),
            Kind::Scalar { operand, .. } => vec![*operand],
            Kind::Tuple(items) | Kind::Joined { parts: items, .. } => items.clone(),
            Kind::MaskOf { operand, mask } => vec![*operand, *mask],
            Kind::Select { value, mask } => vec![*value, *mask],
            Kind::Places { selection, .. } => vec![*selection],
        }
    }
}

impl Kind {
    /// The nodes whose elements it reads; of the others it takes a type or a shape.
    pub(crate) fn reads(&self) -> Vec<Id> {
        match self {
            Kind::View {
                operand,
                view:
                    View::Fitted(_)
                    | View::ReshapedAs(_)
                    | View::Aligned(_)
                    | View::Ruled { .. }
                    | View::Section { .. },
            }
            | Kind::Promoted { operand, .. } => vec![*operand],
            Kind::Elementwise { scalar: "replace", operands, .. } => {
                operands.iter().skip(1).copied().collect()
            }
            Kind::Reduce { operand, mask, .. } => core::iter::once(*operand).chain(*mask).collect(),
            Kind::Like { .. } | Kind::Positions { .. } | Kind::Count { .. } | Kind::Ruler { .. } => {
                Vec::new()
            }
            Kind::Scatter { value, picks, .. } => {
                core::iter::once(*value).chain(picks.iter().copied()).collect()
            }
            kind => kind.operands(),
        }
    }
}

/// A value of an expression.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    /// Where an error about it belongs.
    pub(crate) span: Span,
}

/// Every node of an expression; operands come before their users.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// What a `let` binds: checked, whether it is read or not.
    pub(crate) bound: Vec<Id>,
    /// The new value of the place of `x += y`.
    pub(crate) updated: HashSet<Id>,
    /// All parts that each part of a split axis is one of.
    pub(crate) portions: HashMap<Id, Vec<Id>>,
    /// Windows of images as the right operand of a product.
    pub(crate) patches: HashMap<Id, Patches>,
    /// The sums of such products.
    pub(crate) convolutions: HashMap<Id, Convolution>,
    /// What is asked of witnesses and computes nothing.
    pub(crate) checks: Vec<Check>,
    /// Indices that are names, and what is told of them if they are masks.
    pub(crate) unclear: HashSet<Id>,
    pub(crate) refusal: Option<Rc<Refusal>>,
    nodes: Vec<Node>,
    keys: HashMap<String, Id>,
}

impl Graph {
    /// Adds a node, or finds the one that computes the same.
    pub(crate) fn add(&mut self, kind: Kind, span: Span) -> Id {
        let key = key(&kind);
        if let Some(&id) = key.as_ref().and_then(|key| self.keys.get(key)) {
            return id;
        }
        let id = Id(self.nodes.len());
        self.nodes.push(Node { kind, span });
        if let Some(key) = key {
            self.keys.insert(key, id);
        }
        id
    }

    /// A node.
    pub(crate) fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id.0)
    }

    /// What a node computes.
    pub(crate) fn kind(&self, id: Id) -> &Kind {
        self.node(id).map_or(&Kind::Error, |node| &node.kind)
    }

    /// Where an error about a node belongs.
    pub(crate) fn span(&self, id: Id) -> Span {
        self.node(id).map_or_else(Span::mixed_site, |node| node.span)
    }

    /// The operands of the reductions over some axes that shape this value and whose axes are dropped.
    pub(crate) fn dropped(&self, id: Id) -> Vec<Id> {
        let mut found = Vec::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            match self.kind(id) {
                Kind::View { operand, view: View::Dropped } => {
                    if let Kind::Reduce { operand, axes: Axes::These(_), .. } = self.kind(*operand) {
                        found.push(*operand);
                    }
                }
                kind @ (Kind::Elementwise { .. }
                | Kind::Where { .. }
                | Kind::Clip { .. }
                | Kind::Cast { .. }) => {
                    pending.extend(kind.operands());
                }
                _ => {}
            }
        }
        found
    }

    /// What a product with this left operand is the gradient of: to the shape of that it is summed.
    pub(crate) fn weight_of(&self, left: Id) -> Option<Id> {
        match self.kind(left) {
            Kind::View {
                view: View::Ruled { rule: "TransposedRows", beside: Some((weight, _)), .. },
                ..
            } => Some(*weight),
            _ => None,
        }
    }

    /// The right operand of a product that is one of tensors, before its axes were made two, and how many meet.
    pub(crate) fn tensor_columns(&self, right: Id) -> Option<(Id, &TokenStream)> {
        match self.kind(right) {
            Kind::View { operand, view: View::Ruled { rule: "TensorWith", parameters, .. } } => {
                Some((*operand, parameters.first()?))
            }
            _ => None,
        }
    }

    /// Whether a value is computed from another.
    pub(crate) fn depends(&self, id: Id, on: Id) -> bool {
        id == on || self.kind(id).operands().into_iter().any(|operand| self.depends(operand, on))
    }

    /// Whether both values are computed from one operand.
    pub(crate) fn share_an_operand(&self, left: Id, right: Id) -> bool {
        !self.leaves(left).is_disjoint(&self.leaves(right))
    }

    fn leaves(&self, id: Id) -> HashSet<Id> {
        let mut seen = self.below(id);
        seen.retain(|&id| matches!(self.kind(id), Kind::Leaf(_) | Kind::List { .. } | Kind::Old(_)));
        seen
    }

    /// A value and all that it is computed from.
    pub(crate) fn below(&self, id: Id) -> HashSet<Id> {
        let mut seen = HashSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            if seen.insert(id) {
                pending.extend(self.kind(id).operands());
            }
        }
        seen
    }

    /// The values that a result is made of, in their order.
    pub(crate) fn results(&self, root: Id) -> Vec<Id> {
        match self.kind(root) {
            Kind::Tuple(items) => items.iter().flat_map(|&item| self.results(item)).collect(),
            _ => vec![root],
        }
    }

    /// Every node with its position, operands first.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = (Id, &Node)> {
        self.nodes.iter().enumerate().map(|(index, node)| (Id(index), node))
    }
}
