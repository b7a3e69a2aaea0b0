//! What is a result and no operand: tuples, positions, selections.

use super::Builder;
use crate::graph::{Id, Kind, View};

pub(super) const NO_LENGTH: &str = "the length of a selection `x[mask]` is known at run time only, so it is no operand here; reduce it, \
                         or bind it by `let` in Rust, outside of `tensor!`";

impl Builder<'_> {
    /// A result whose selections read their masks along the leading axes of what they select from.
    pub(crate) fn selected(&mut self, root: Id) -> Id {
        let span = self.graph.span(root);
        match self.graph.kind(root).clone() {
            Kind::Select { value, mask } => {
                let mask = self.graph.add(Kind::View { operand: mask, view: View::Aligned(value) }, span);
                self.graph.add(Kind::Select { value, mask }, span)
            }
            Kind::Tuple(items) => {
                let items = items.into_iter().map(|item| self.selected(item)).collect();
                self.graph.add(Kind::Tuple(items), span)
            }
            _ => root,
        }
    }

    /// Several results are a result, but no operand.
    pub(crate) fn check_tuples(&mut self, root: Id) {
        let several = |id: Id| matches!(self.graph.kind(id), Kind::Tuple(_) | Kind::Places { .. });
        let mut tuples: Vec<Id> = self
            .graph
            .nodes()
            .filter(|(_, node)| !matches!(node.kind, Kind::Tuple(_)))
            .flat_map(|(_, node)| node.kind.operands())
            .filter(|&operand| operand != root && several(operand))
            .collect();
        tuples.dedup();
        for tuple in tuples {
            let message = match self.graph.kind(tuple) {
                Kind::Places { rows: true, .. } => {
                    "these are positions and no operand; bind them by `let` in Rust, outside of `tensor!`"
                }
                _ => "these are several values and no operand; bind them by `let (a, b) = ..`",
            };
            let span = self.graph.span(tuple);
            self.error(span, message);
        }
        if self.report.gate().is_ok() {
            self.check_selections();
        }
    }

    /// What takes a selection asks for it; any other operation would read what the mask leaves out.
    fn check_selections(&mut self) {
        let is_selection = |&id: &Id| matches!(self.graph.kind(id), Kind::Select { .. });
        let takes_any =
            |kind: &Kind| matches!(kind, Kind::Tuple(_) | Kind::Places { .. } | Kind::Scalar { .. });
        let user = self
            .graph
            .nodes()
            .find(|(_, node)| !takes_any(&node.kind) && node.kind.operands().iter().any(is_selection));
        if let Some(span) = user.map(|(_, node)| node.span) {
            self.error(span, NO_LENGTH);
        }
    }
}
