//! What makes two nodes the same value.

use proc_macro2::{TokenStream, TokenTree};

use crate::emit::is_row_wise;

use super::{Axes, Axis, Count, Kind, View, Within};

/// What makes two nodes the same value; none for what may differ each time it is evaluated.
pub(super) fn key(kind: &Kind) -> Option<String> {
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
            Count::Among(axes) => format!("among {operand:?} {}", axes_key(axes)),
        },
        Kind::Number { function, operands, .. } => format!("number {function} {operands:?}"),
        Kind::Old(place) => format!("old {place}"),
        Kind::Elementwise { scalar, ty, operands, extra } => {
            format!("{scalar} {ty} {operands:?} {}", text(extra.as_ref()))
        }
        Kind::Where { condition, left, right } => format!("where {condition:?} {left:?} {right:?}"),
        Kind::Clip { operand, low, high } => format!("clip {operand:?} {low:?} {high:?}"),
        Kind::Cast { operand, element } => format!("cast {operand:?} {element}"),
        Kind::Promoted { operand, others } => format!("promoted {operand:?} {others:?}"),
        Kind::View { operand, view } => format!("view {operand:?} {}", view_key(view)),
        Kind::Reduce { reducer, operand, axes, keep, mask, .. } => {
            // What is computed as a whole is the same, whether its axes are kept or dropped behind it.
            let keep = *keep && is_row_wise(axes);
            format!("reduce {reducer} {operand:?} {} {keep} {mask:?}", axes_key(axes))
        }
        Kind::Scan { ty, scanner, operand, axes } => {
            format!("scan {scanner} {ty} {operand:?} {}", axes_key(axes))
        }
        Kind::Product { left, right } => format!("product {left:?} {right:?}"),
        Kind::Sort { sorter, operand, axes, first } => {
            format!("sort {sorter} {first:?} {operand:?} {}", axes_key(axes))
        }
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
        Kind::Places { selection, rows } => format!("places {selection:?} {rows}"),
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
