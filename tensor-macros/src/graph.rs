//! The graph: one node a value, shared subexpressions merged.
//!
//! ```text
//! node  = leaf | literal | old | integer | elementwise(op, node..) | view(kind, node) | reduce(op, node, axes)
//!       | scan(op, node, axis) | product(node, node) | generated(..) | random(node..) | stored(node) | select(node, mask)
//!       | sort(op, node, axis) | search(op, node, node) | tally(node, node) | effect | error
//! ```

use proc_macro2::{Span, TokenStream, TokenTree};

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
#[derive(Clone, Copy, Debug)]
pub(crate) enum Count {
    /// `x.size`
    Elements,
    /// `x.ndim`
    Axes,
    /// `x.shape[k]`, `len(x)`
    Along(i64, Span),
}

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
    Old,
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
    /// `clip` by both bounds.
    Clip {
        operand: Id,
        low: Id,
        high: Id,
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
    /// The elements along an axis, or all of them, in order, or what a sorter of the core says of them.
    Sort {
        sorter: &'static str,
        operand: Id,
        axes: Axes,
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
}

/// Whether a view of this rule reads elements of an axis by pieces.
pub(crate) fn is_bent(rule: &str) -> bool {
    matches!(rule, "Roll" | "RollFlat" | "Tile" | "Repeat" | "Pad")
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
            | Kind::Old
            | Kind::Effect(_)
            | Kind::Generated { .. } => Vec::new(),
            Kind::Random { parameters, .. } => parameters.clone(),
            Kind::Elementwise { operands, .. }
            | Kind::Integer { operands, .. }
            | Kind::Number { operands, .. } => operands.clone(),
            Kind::Where { condition, left, right } => vec![*condition, *left, *right],
            Kind::Clip { operand, low, high } => vec![*operand, *low, *high],
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
    pub(crate) updated: Option<Id>,
    /// All parts that each part of a split axis is one of.
    pub(crate) portions: std::collections::HashMap<Id, Vec<Id>>,
    nodes: Vec<Node>,
    keys: std::collections::HashMap<String, Id>,
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

    /// Whether a view of it picks elements by integers, some perhaps twice.
    pub(crate) fn is_picked(&self, id: Id) -> bool {
        match self.kind(id) {
            Kind::View { view: View::Picked { .. }, .. } => true,
            Kind::View { operand, .. } => self.is_picked(*operand),
            _ => false,
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
        let left = self.leaves(left);
        self.leaves(right).iter().any(|leaf| left.contains(leaf))
    }

    fn leaves(&self, id: Id) -> std::collections::HashSet<Id> {
        let mut seen = std::collections::HashSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            if seen.insert(id) {
                pending.extend(self.kind(id).operands());
            }
        }
        seen.retain(|&id| matches!(self.kind(id), Kind::Leaf(_) | Kind::List { .. } | Kind::Old));
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

/// What makes two nodes the same value; none for what may differ each time it is evaluated.
fn key(kind: &Kind) -> Option<String> {
    Some(match kind {
        Kind::Error | Kind::List { .. } | Kind::Integer { .. } | Kind::Random { .. } | Kind::Effect(_) => {
            return None;
        }
        Kind::Leaf(tokens) => {
            let text = tokens.to_string();
            // A block may have effects; names, fields and paths have none.
            if text.contains(['(', '{']) {
                return None;
            }
            format!("leaf {}", identity(tokens))
        }
        Kind::Literal(literal) => format!("literal {literal:?}"),
        Kind::Count { operand, of } => match of {
            Count::Elements => format!("size {operand:?}"),
            Count::Axes => format!("ndim {operand:?}"),
            Count::Along(axis, _) => format!("length {operand:?} {axis}"),
        },
        Kind::Number { function, operands, .. } => format!("number {function} {operands:?}"),
        Kind::Old => "old".into(),
        Kind::Elementwise { scalar, ty, operands, extra } => {
            format!("{scalar} {ty} {operands:?} {}", text(extra.as_ref()))
        }
        Kind::Where { condition, left, right } => format!("where {condition:?} {left:?} {right:?}"),
        Kind::Clip { operand, low, high } => format!("clip {operand:?} {low:?} {high:?}"),
        Kind::Cast { operand, element } => format!("cast {operand:?} {element}"),
        Kind::Promoted { operand, others } => format!("promoted {operand:?} {others:?}"),
        Kind::View { operand, view } => format!("view {operand:?} {}", view_key(view)),
        Kind::Reduce { reducer, operand, axes, keep, mask, .. } => {
            format!("reduce {reducer} {operand:?} {} {keep} {mask:?}", axes_key(axes))
        }
        Kind::Scan { ty, scanner, operand, axes } => {
            format!("scan {scanner} {ty} {operand:?} {}", axes_key(axes))
        }
        Kind::Product { left, right } => format!("product {left:?} {right:?}"),
        Kind::Sort { sorter, operand, axes } => format!("sort {sorter} {operand:?} {}", axes_key(axes)),
        Kind::Search { how, table, operand } => format!("search {how} {table:?} {operand:?}"),
        Kind::Tally { operand, weights, size, leaves_out } => {
            format!("tally {operand:?} {weights:?} {size} {leaves_out}")
        }
        Kind::Ruler { operand, size, at } => format!("ruler {operand:?} {size} {at}"),
        Kind::Generated { witness, at } => format!("generated {witness} {at}"),
        Kind::Like { operand, value, element } => {
            format!("like {operand:?} {value:?} {}", text(element.as_ref()))
        }
        Kind::Positions { operand, rule, axes } => {
            let axes: Vec<_> = axes.iter().map(axes_key).collect();
            format!("positions {operand:?} {rule} {axes:?}")
        }
        Kind::Joined { parts, axes, stacked, .. } => format!("joined {parts:?} {} {stacked}", axes_key(axes)),
        Kind::Stored { operand } => format!("stored {operand:?}"),
        Kind::Scatter { operand, view, value, .. } => format!("scatter {operand:?} {view:?} {value:?}"),
        Kind::Scalar { operand, rule } => format!("{rule} {operand:?}"),
        Kind::Tuple(items) => format!("tuple {items:?}"),
        Kind::MaskOf { operand, mask } => format!("mask of {operand:?} {mask:?}"),
        Kind::Select { value, mask } => format!("select {value:?} {mask:?}"),
    })
}

/// The text of a name, path or field, and what tells apart those that are spelt alike: a name that a user's
/// macro binds is not its caller's.
///
/// Spans cannot be compared; rustc prints that of a name as `#context bytes(..)`.
pub(crate) fn identity(tokens: &TokenStream) -> String {
    let mut identity = tokens.to_string();
    for tree in tokens.clone() {
        if let TokenTree::Ident(name) = tree {
            let span = format!("{:?}", name.span());
            identity.extend(span.split(' ').next().filter(|context| context.starts_with('#')));
        }
    }
    identity
}

fn text(tokens: Option<&TokenStream>) -> String {
    tokens.map(ToString::to_string).unwrap_or_default()
}

/// What makes two sets of axes the same.
pub(crate) fn axes_key(axes: &Axes) -> String {
    match axes {
        Axes::Every => "every".into(),
        Axes::Masked(mask) => format!("masked {mask:?}"),
        Axes::Stretched(operand) => format!("stretched {operand:?}"),
        Axes::These(axes) => axes
            .iter()
            .map(|axis| match axis {
                Axis::At(at, _) => at.to_string(),
                Axis::Named(name, _) => name.to_string(),
                Axis::Horizontal(_) => "horizontal".into(),
            })
            .collect::<Vec<_>>()
            .join(","),
    }
}

fn view_key(view: &View) -> String {
    match view {
        View::Squeezed(axes) => format!("squeezed {}", axes_key(axes)),
        View::Reshaped(shape) => format!("reshaped {shape}"),
        View::Picked { indices, axes, pick } => format!("picked {indices:?} {} {pick:?}", axes_key(axes)),
        View::Ruled { rule, parameters, axes, beside, .. } => {
            let axes: Vec<_> = axes.iter().map(axes_key).collect();
            let parameters: Vec<_> = parameters.iter().map(ToString::to_string).collect();
            let beside = beside.as_ref().map(|(id, axes)| {
                let axes: Vec<_> = axes.iter().map(axes_key).collect();
                format!("{id:?} {axes:?}")
            });
            format!("{rule} {parameters:?} {axes:?} {beside:?}")
        }
        View::Checked(Within { axis, value, least, rule, .. }) => {
            format!("checked {rule} {axis} {value} {least}")
        }
        View::Reversed => "reversed".into(),
        View::Dropped => "dropped".into(),
        View::Permuted(order) => format!("permuted {order:?}"),
        View::Indexed { index, picks, literals } => {
            format!("indexed {index} {picks:?} {}", literals.is_empty())
        }
        View::Inserted(items) => format!("inserted {items:?}"),
        View::InsertedBack(items) => format!("inserted back {items:?}"),
        View::Aligned(id) => format!("aligned {id:?}"),
        View::Fitted(id) => format!("fitted {id:?}"),
        View::ReshapedAs(id) => format!("reshaped as {id:?}"),
        View::Matrix(side) => format!("matrix {side:?}"),
        View::Section { joined, nth } => format!("section {joined:?} {nth}"),
    }
}
