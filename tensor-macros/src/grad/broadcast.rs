//! What broadcasting stretched is summed back to the operand's shape.

use proc_macro2::Span;
use quote::quote;

use crate::build::Builder;
use crate::graph::{Axes, Graph, Id, Kind, View};

impl Builder<'_> {
    /// A gradient of the shape of `node`, summed to that of its operand.
    pub(super) fn summed_to(&mut self, operand: Id, gradient: Id, node: Id, span: Span) -> Id {
        let (from, to) = (shape_of(&self.graph, node), shape_of(&self.graph, operand));
        if from == to {
            return gradient;
        }
        if to.is_none() {
            return self.reduce("summed", quote!(Sum), true, gradient, Axes::Every, false, span);
        }
        let sum = self.reduce("summed", quote!(Sum), true, gradient, Axes::Stretched(operand), true, span);
        self.graph.add(Kind::View { operand: sum, view: View::Fitted(operand) }, span)
    }
}

/// The node that a node has its shape from, as far as can be told without types; none for a scalar.
fn shape_of(graph: &Graph, id: Id) -> Option<Id> {
    let joint = |operands: &[Id]| {
        let mut shapes: Vec<_> = operands.iter().filter_map(|&operand| shape_of(graph, operand)).collect();
        shapes.dedup();
        match shapes[..] {
            [] => None,
            [one] => Some(one),
            _ => Some(id),
        }
    };
    match graph.kind(id) {
        Kind::Literal(_) | Kind::Count { .. } | Kind::Number { .. } | Kind::Scalar { .. } => None,
        Kind::View { operand, view: View::Dropped }
            if matches!(graph.kind(*operand), Kind::Reduce { axes: Axes::Every, .. }) =>
        {
            None
        }
        Kind::Elementwise { scalar: "replace", operands, .. } => {
            operands.first().and_then(|&place| shape_of(graph, place))
        }
        Kind::Elementwise { operands, .. } => joint(operands),
        Kind::Where { condition, left, right } => joint(&[*condition, *left, *right]),
        kind @ Kind::Clip { .. } => joint(&kind.operands()),
        Kind::Cast { operand, .. }
        | Kind::Promoted { operand, .. }
        | Kind::Stored { operand }
        | Kind::Scan { operand, axes: Axes::These(_), .. }
        | Kind::Scatter { operand, .. }
        | Kind::Like { operand, .. } => shape_of(graph, *operand),
        Kind::View { view: View::Fitted(like) | View::ReshapedAs(like), .. } => shape_of(graph, *like),
        _ => Some(id),
    }
}
