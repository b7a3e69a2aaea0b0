//! Which stages can be computed an item at a time: those that each closure reads at one place only.

use std::collections::HashSet;

use super::Emitter;
use crate::graph::{Id, Kind, View, is_bent};

impl Emitter<'_> {
    /// Whether one closure reads the stage at two places at once, as `m - m.T` does. Its buffer holds one item,
    /// so it must then hold all of them.
    pub(super) fn is_read_apart(&self, stage: Id) -> bool {
        let mut inner = HashSet::new();
        let mut closures: Vec<Vec<Id>> = Vec::new();
        for (_, node) in self.graph.nodes() {
            if matches!(node.kind, Kind::Tuple(_)) {
                // Each result is a pass of its own.
                continue;
            }
            let operands = node.kind.reads();
            inner.extend(operands.iter().copied());
            if matches!(
                node.kind,
                Kind::Reduce { .. }
                    | Kind::Scan { .. }
                    | Kind::Stored { .. }
                    | Kind::Scatter { .. }
                    | Kind::Sort { .. }
                    | Kind::Tally { .. }
            ) {
                closures.push(operands);
            }
        }
        let roots = self
            .graph
            .nodes()
            .filter(|(id, node)| !inner.contains(id) && !matches!(node.kind, Kind::Tuple(_)));
        closures.extend(roots.map(|(id, _)| vec![id]));
        closures.into_iter().any(|roots| {
            let reads = self.reads(roots, stage);
            let in_any_order = |&(at, _): &(Id, usize)| self.is_picked(at);
            reads.len() > 1
                || reads.iter().flatten().any(in_any_order)
                || reads.iter().any(|way| self.is_viewed_and_joined(way))
        })
    }

    /// Whether a view's elements are in any order.
    fn is_picked(&self, view: Id) -> bool {
        match self.graph.kind(view) {
            Kind::View { view: View::Picked { .. }, .. } => true,
            Kind::View { view: View::Ruled { rule, .. }, .. } => {
                matches!(*rule, "Diagonal" | "Diag" | "Repeats" | "Windowed" | "WindowedAs") || is_bent(rule)
            }
            _ => false,
        }
    }

    /// Whether a view reads what is joined, for which a run along any axis is read.
    fn is_viewed_and_joined(&self, way: &[(Id, usize)]) -> bool {
        let is_joined = |&(at, _): &(Id, usize)| matches!(self.graph.kind(at), Kind::Joined { .. });
        way.iter().skip_while(|step| is_joined(step)).any(is_joined)
    }

    /// The views, outermost first, behind which a closure over `roots` reads a stage, and of what is joined the part.
    fn reads(&self, roots: Vec<Id>, stage: Id) -> HashSet<Vec<(Id, usize)>> {
        let mut found = HashSet::new();
        let mut seen = HashSet::new();
        let mut pending: Vec<(Id, Vec<(Id, usize)>)> =
            roots.into_iter().map(|root| (root, Vec::new())).collect();
        while let Some((id, mut views)) = pending.pop() {
            if !seen.insert((id, views.clone())) {
                continue;
            }
            match self.graph.kind(id) {
                _ if id == stage => {
                    found.insert(views);
                }
                // Its table is read in any order.
                Kind::Search { operand, .. } => pending.push((*operand, views)),
                Kind::View { operand, .. } => {
                    views.push((id, 0));
                    pending.push((*operand, views));
                }
                Kind::Joined { parts, .. } => {
                    pending.extend(parts.iter().enumerate().map(|(nth, &part)| {
                        let mut views = views.clone();
                        views.push((id, nth));
                        (part, views)
                    }));
                }
                _ if self.is_stage(id) => {}
                kind => pending.extend(kind.reads().into_iter().map(|operand| (operand, views.clone()))),
            }
        }
        found
    }
}
