//! Prints a graph, a node a line, as tests compare it: `%2 = mul(%0, %1)`.

use std::fmt::Write as _;

use crate::graph::{Axes, Axis, Count, Graph, Id, Kind, Pick, View, Within};

/// Every node in order.
pub(crate) fn graph(graph: &Graph) -> String {
    let mut lines = String::new();
    for (id, node) in graph.nodes() {
        // Writing to a string does not fail.
        let _ = writeln!(lines, "{} = {}", name(id), kind(&node.kind));
    }
    lines
}

fn name(id: Id) -> String {
    format!("%{}", id.0)
}

fn names(ids: &[Id]) -> String {
    ids.iter().map(|&id| name(id)).collect::<Vec<_>>().join(", ")
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Error => "error".into(),
        Kind::Leaf(tokens) => tokens.to_string(),
        Kind::List { array, .. } => format!("list {array}"),
        Kind::Literal(value) => format!("{value:?}"),
        Kind::Count { operand, of } => match of {
            Count::Elements => format!("size({})", name(*operand)),
            Count::Axes => format!("ndim({})", name(*operand)),
            Count::Along(axis, _) => format!("length({}, {axis})", name(*operand)),
            Count::Among(set) => format!("count({}, {})", name(*operand), axes_of(set)),
        },
        Kind::Number { function, operands, .. } => format!("python {function}({})", names(operands)),
        Kind::Old(0) => "old".into(),
        Kind::Old(place) => format!("old of place {place}"),
        Kind::Integer { tokens, .. } => format!("integer {tokens}"),
        Kind::Elementwise { scalar, operands, .. } => format!("{scalar}({})", names(operands)),
        Kind::Where { condition, left, right } => format!("where({})", names(&[*condition, *left, *right])),
        kind @ Kind::Clip { .. } => format!("clip({})", names(&kind.operands())),
        Kind::Promoted { operand, others } => {
            format!("promoted({}, beside {})", name(*operand), names(others))
        }
        Kind::Cast { operand, element } => {
            format!("cast({}, {})", name(*operand), element.to_string().replace(' ', ""))
        }
        Kind::View { operand, view } => view_of(name(*operand), view),
        Kind::Reduce { reducer, operand, axes, keep, mask, .. } => {
            let mask = mask.map(|mask| format!(", mask {}", name(mask))).unwrap_or_default();
            let keep = if *keep { ", keep" } else { "" };
            format!("reduce {reducer}({}, {}{keep}{mask})", name(*operand), axes_of(axes))
        }
        Kind::Scan { scanner, operand, axes, .. } => {
            format!("scan {scanner}({}, {})", name(*operand), axes_of(axes))
        }
        Kind::Product { left, right } => format!("product({})", names(&[*left, *right])),
        Kind::Sort { sorter, operand, axes, .. } => {
            format!("sort {sorter}({}, {})", name(*operand), axes_of(axes))
        }
        Kind::Search { how, table, operand } => format!("{how}({})", names(&[*table, *operand])),
        Kind::Tally { operand, size, .. } => format!("tally({}, {size})", name(*operand)),
        Kind::Ruler { operand, size, .. } => format!("ruler({}, {size})", name(*operand)),
        Kind::Generated { .. } => "generated".into(),
        Kind::Like { operand, value, .. } => format!("like({}, {value:?})", name(*operand)),
        Kind::Positions { operand, rule, axes } => {
            let axes: Vec<_> = axes.iter().map(axes_of).collect();
            format!(
                "{}({}{}{})",
                rule.to_lowercase(),
                name(*operand),
                if axes.is_empty() { "" } else { ", " },
                axes.join(", ")
            )
        }
        Kind::Joined { parts, axes, .. } => format!("joined({}, {})", names(parts), axes_of(axes)),
        Kind::Stored { operand } => format!("stored({})", name(*operand)),
        Kind::Scatter { view, value, .. } => format!("scatter({}, as {} reads)", name(*value), name(*view)),
        Kind::Scalar { operand, .. } => format!("scalar({})", name(*operand)),
        Kind::MaskOf { operand, mask } => format!("mask_of({})", names(&[*operand, *mask])),
        Kind::Select { value, mask } => format!("select({})", names(&[*value, *mask])),
        Kind::Places { selection, .. } => format!("places({})", name(*selection)),
        Kind::Tuple(items) => format!("tuple({})", names(items)),
        other => format!("{other:?}"),
    }
}

fn view_of(operand: String, view: &View) -> String {
    match view {
        View::Reversed => format!("reversed({operand})"),
        View::Permuted(order) => format!("permuted({operand}, {order:?})"),
        View::Indexed { index, picks, .. } => {
            let items = index.to_string().replace(' ', "").replace("shapewise::__private::", "");
            let picks = if picks.is_empty() { String::new() } else { format!(", {}", names(picks)) };
            format!("indexed({operand}, {items}{picks})")
        }
        View::Inserted(items) => format!("inserted({operand}, {items:?})"),
        View::InsertedBack(items) => format!("inserted_back({operand}, {items:?})"),
        View::Squeezed(axes) => format!("squeezed({operand}, {})", axes_of(axes)),
        View::Dropped => format!("dropped({operand})"),
        View::Aligned(value) => format!("aligned({operand}, {})", name(*value)),
        View::Fitted(like) => format!("fitted({operand}, {})", name(*like)),
        View::ReshapedAs(like) => format!("reshaped_as({operand}, {})", name(*like)),
        View::Section { joined, nth } => format!("section({operand}, {}, {nth})", name(*joined)),
        View::Matrix(side) => format!("matrix({operand}, {side:?})"),
        View::Reshaped(shape) => format!("reshaped({operand}, {})", shape.to_string().replace(' ', "")),
        View::Picked { indices, axes, pick } => {
            let pick = match pick {
                Pick::InPlace => "picked",
                Pick::Apart => "picked_apart",
                Pick::Along => "picked_along",
            };
            format!("{pick}({operand}, {}, {})", names(indices), axes_of(axes))
        }
        View::Checked(Within { axis, least, .. }) => {
            format!("checked({operand}, at least {least} along axis {axis})")
        }
        View::Ruled { rule, axes, beside, .. } => {
            let mut axes: Vec<_> = axes.iter().map(axes_of).collect();
            axes.extend(beside.iter().map(|(other, _)| name(*other)));
            format!(
                "{}({operand}{}{})",
                rule.to_lowercase(),
                if axes.is_empty() { "" } else { ", " },
                axes.join(", ")
            )
        }
    }
}

fn axes_of(axes: &Axes) -> String {
    match axes {
        Axes::Every => "every axis".into(),
        Axes::Masked(mask) => format!("axes of {}", name(*mask)),
        Axes::Stretched(of) => format!("axes stretched from {}", name(*of)),
        Axes::These(these) => {
            let these = these.iter().map(|axis| match axis {
                Axis::At(at, _) => at.to_string(),
                Axis::Named(name, _) => name.to_string(),
                Axis::Horizontal(_) => "horizontal".into(),
            });
            format!("axes [{}]", these.collect::<Vec<_>>().join(", "))
        }
    }
}
