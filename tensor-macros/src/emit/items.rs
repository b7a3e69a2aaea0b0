//! Which stages can be computed an item at a time: those that each closure reads at one place only.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::Emitter;
use crate::graph::{Id, Kind, Reach, View, is_bent};

impl Emitter<'_> {
    /// Whether one closure reads the stage at two places at once, as `m - m.T` does. Its buffer holds one item,
    /// so it must then hold all of them.
    pub(super) fn is_read_apart(&self, stage: Id) -> bool {
        self.closures().into_iter().any(|roots| {
            let reads = self.reads(roots, stage);
            let in_any_order = |&(at, _): &(Id, usize)| self.is_picked(at);
            reads.len() > 1
                || reads.iter().flatten().any(in_any_order)
                || reads.iter().any(|way| self.is_viewed_and_joined(way))
        })
    }

    /// Whether a closure reads the stage behind views of what it is joined to.
    pub(super) fn is_read_in_any_order(&self, stage: Id) -> bool {
        let ways = self.closures().into_iter().flat_map(|roots| self.reads(roots, stage));
        ways.into_iter().any(|way| self.is_viewed_and_joined(&way))
    }

    /// At how many places of a run-time axis at once a closure reads the stage: each has a buffer of its own.
    pub(super) fn places(&self, stage: Id) -> usize {
        let places = self.closures().into_iter().map(|roots| {
            let ways = self.reads(roots, stage);
            let places: HashSet<Vec<Id>> =
                ways.iter().map(|way| self.place_of(way.iter().map(|&(view, _)| view))).collect();
            places.len()
        });
        places.max().unwrap_or(0)
    }

    /// What of a way to a stage, outermost first, may lead to another place of a run-time axis.
    pub(super) fn place_of(&self, way: impl IntoIterator<Item = Id>) -> Vec<Id> {
        way.into_iter().filter(|&view| moves_rows(self.graph.kind(view))).collect()
    }

    /// The nodes that each closure computes its element from.
    fn closures(&self) -> Vec<Vec<Id>> {
        let mut inner = HashSet::new();
        let mut closures: Vec<Vec<Id>> = Vec::new();
        for (id, node) in self.graph.nodes() {
            if matches!(node.kind, Kind::Tuple(_)) {
                // Each result is a pass of its own.
                continue;
            }
            let operands = node.kind.reads();
            inner.extend(operands.iter().copied());
            if let Some(factors) = self.graph.factors(id) {
                // Each is read on its own.
                closures.extend(factors.map(|factor| vec![factor]));
            } else if matches!(
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
        closures
    }

    /// Whether a view's elements are in any order.
    fn is_picked(&self, view: Id) -> bool {
        match self.graph.kind(view) {
            Kind::View { view: View::Picked { .. }, .. } => true,
            Kind::View { view: View::Ruled { rule, .. }, .. } => {
                matches!(*rule, "Diagonal" | "Diag" | "Repeats" | "Windowed" | "WindowedAs" | "Returned")
                    || is_bent(rule)
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

/// Whether a node may read another place of the leading axis.
fn moves_rows(kind: &Kind) -> bool {
    match kind {
        Kind::View { view: View::Indexed { index, .. }, .. } => !begins_whole(index),
        Kind::Joined { .. } | Kind::View { view: View::Picked { .. } | View::Section { .. }, .. } => true,
        Kind::View { view: View::Ruled { reach, .. }, .. } => *reach != Reach::Axes,
        _ => false,
    }
}

/// Whether an index takes all of the leading axis as it is: the core's words for it.
fn begins_whole(index: &TokenStream) -> bool {
    let text = index.to_string().replace(' ', "");
    let first = text.split("Cons<").nth(1).and_then(|items| items.split(',').next());
    text.contains("Front<") && first.is_some_and(|first| first.ends_with("WholeAxis"))
}

/// The places at which one closure reads stages so far.
#[derive(Default)]
pub(super) struct Places {
    seen: HashMap<Id, Vec<Vec<Id>>>,
    /// What is joined around what is read now.
    pub(super) joined: Vec<Id>,
}

impl Emitter<'_> {
    /// The stage to read behind views at their place: itself at the first, a twin at each other.
    pub(super) fn stage_at(&self, id: Id, views: &[Id], places: &mut Places) -> Ident {
        let place: Vec<Id> =
            places.joined.iter().copied().chain(self.place_of(views.iter().copied())).collect();
        let seen = places.seen.entry(id).or_default();
        let nth = seen.iter().position(|one| *one == place).unwrap_or_else(|| {
            seen.push(place);
            seen.len() - 1
        });
        twin(id, nth)
    }

    /// The twins of a stage that is read at several places at once.
    pub(super) fn twins(&self, id: Id) -> TokenStream {
        let stage = twin(id, 0);
        let twins = (1..self.places(id)).map(|nth| {
            let twin = twin(id, nth);
            quote!(let #twin = #stage.twin();)
        });
        twins.collect()
    }
}

/// A stage, or one of its twins.
fn twin(id: Id, nth: usize) -> Ident {
    if nth == 0 { super::stage(id) } else { format_ident!("s{}_{nth}", id.0, span = Span::mixed_site()) }
}
