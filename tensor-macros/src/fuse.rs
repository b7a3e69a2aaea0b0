//! Graph in, stages out: which elementwise values are worth storing between the passes that read them.
//!
//! A pass is the closure of a stage, or the last one. An elementwise value is computed in every pass that
//! reads it, which is right for a sum or a product and wrong for an exponential.

use std::collections::{HashMap, HashSet};

use crate::emit::is_row_wise;
use crate::graph::{Axes, Graph, Id, Kind, View, axes_key};

/// How much of a stored value is computed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// One row, of the operand of this reduction.
    Row(Id),
    /// All of it: it is as small as the reductions that it is made of.
    Whole,
}

/// The elementwise values among the needed ones that are stored.
pub(crate) fn kept(graph: &Graph, needed: &[Id], root: Id) -> HashMap<Id, Kept> {
    let mut kept = HashMap::new();
    if needed.iter().any(|&id| graph.kind(id).has_effect()) {
        return kept;
    }
    let passes = Passes::of(graph, needed, root);
    for &id in needed {
        if let Some(value) = row_of(graph, id, &passes) {
            kept.insert(value, Kept::Row(id));
        }
    }
    for &id in needed {
        if id != root && is_small(graph, id) && passes.is_read_beside_larger(graph, id) {
            kept.insert(id, Kept::Whole);
        }
    }
    kept
}

/// For each result the product that only its pass reads, at the place where it writes: the last one, if there
/// are several. What is kept is computed before.
pub(crate) fn last_products(
    graph: &Graph,
    needed: &[Id],
    root: Id,
    kept: &HashMap<Id, Kept>,
) -> HashMap<Id, Id> {
    let passes = Passes::of(graph, needed, root);
    let mut before = Passes::none();
    before.add(graph, kept.keys().copied().collect());
    // A pass reads a sum of products without the axes that it was summed over.
    let is_product = |id| matches!(graph.kind(id), Kind::Product { .. }) || graph.without_axes(id).is_some();
    let is_before = |id| before.count(graph.without_axes(id).unwrap_or(id)) > 0;
    let products = needed
        .iter()
        .rev()
        .copied()
        .filter(|&id| graph.factors(id).is_some() && is_product(id) && !is_before(id));
    let once: Vec<Id> = products.filter(|&id| passes.is_read_once(graph, needed, id)).collect();
    let results = graph.results(root).into_iter().zip(&passes.computed);
    results
        // The elements of a selection go elsewhere than the product's.
        .filter(|(result, _)| !matches!(graph.kind(*result), Kind::Select { .. } | Kind::Places { .. }))
        .filter_map(|(result, pass)| Some((result, once.iter().copied().find(|id| pass.contains(id))?)))
        .collect()
}

/// The reduction of windows that only the last pass reads, at the place where it writes: it may be as large as the result.
pub(crate) fn last_of_windows(graph: &Graph, needed: &[Id], root: Id) -> Option<Id> {
    let passes = Passes::of(graph, needed, root);
    let last = passes.computed.first()?;
    needed.iter().rev().copied().find(|&id| {
        let Kind::Reduce { operand, mask: None, .. } = graph.kind(id) else { return false };
        let top = graph.without_axes(id).unwrap_or(id);
        id != root
            && top != root
            && last.contains(&top)
            && passes.is_read_once(graph, needed, id)
            && is_of_windows(graph, *operand)
    })
}

/// Whether an elementwise value, or what it is made of, is read in windows.
fn is_of_windows(graph: &Graph, id: Id) -> bool {
    match graph.kind(id) {
        Kind::View { view: View::Ruled { rule: "Windowed" | "WindowedAs", .. }, .. } => true,
        Kind::View { operand, .. } => is_of_windows(graph, *operand),
        kind => {
            is_elementwise(kind) && kind.operands().into_iter().any(|operand| is_of_windows(graph, operand))
        }
    }
}

/// What each pass reads.
struct Passes {
    /// The values that a pass computes element by element.
    computed: Vec<HashSet<Id>>,
    /// Those that are read through a view, and so in another order.
    viewed: HashSet<Id>,
}

impl Passes {
    fn none() -> Self {
        Self { computed: Vec::new(), viewed: HashSet::new() }
    }

    fn of(graph: &Graph, needed: &[Id], root: Id) -> Self {
        let mut passes = Self::none();
        for result in graph.results(root) {
            passes.add(graph, vec![result]);
        }
        for &id in needed {
            if let Some(factors) = graph.factors(id) {
                for factor in factors {
                    passes.add(graph, vec![factor]);
                }
                continue;
            }
            match graph.kind(id) {
                Kind::Reduce { operand, mask, .. } => {
                    passes.add(graph, core::iter::once(*operand).chain(*mask).collect());
                }
                Kind::Stored { operand } | Kind::Scan { operand, .. } | Kind::Sort { operand, .. } => {
                    passes.add(graph, vec![*operand]);
                }
                Kind::Scatter { value, .. } => passes.add(graph, vec![*value]),
                Kind::Tally { operand, weights, .. } => {
                    passes.add(graph, core::iter::once(*operand).chain(*weights).collect());
                }
                _ => {}
            }
        }
        passes
    }

    fn add(&mut self, graph: &Graph, roots: Vec<Id>) {
        let mut computed = HashSet::new();
        let mut pending: Vec<_> = roots.into_iter().map(|id| (id, false)).collect();
        let mut seen = HashSet::new();
        while let Some((id, behind_view)) = pending.pop() {
            if !seen.insert((id, behind_view)) {
                continue;
            }
            computed.insert(id);
            if behind_view {
                self.viewed.insert(id);
            }
            let kind = graph.kind(id);
            let inner = behind_view || matches!(kind, Kind::View { .. } | Kind::Joined { .. });
            if let Kind::Search { table, .. } = kind {
                pending.push((*table, true));
            }
            if is_elementwise(kind)
                || matches!(
                    kind,
                    Kind::View { .. }
                        | Kind::Select { .. }
                        | Kind::Places { .. }
                        | Kind::Scalar { .. }
                        | Kind::Joined { .. }
                )
            {
                pending.extend(kind.operands().into_iter().map(|operand| (operand, inner)));
            }
        }
        self.computed.push(computed);
    }

    /// Whether only one pass reads a value, where it writes: behind no view but one that drops axes.
    fn is_read_once(&self, graph: &Graph, needed: &[Id], id: Id) -> bool {
        let top = graph.without_axes(id).unwrap_or(id);
        let is_read_elsewhere =
            || needed.iter().any(|&user| user != top && graph.kind(user).reads().contains(&id));
        !(top != id && is_read_elsewhere()) && self.count(top) == 1 && !self.viewed.contains(&top)
    }

    /// In how many passes a value is computed.
    fn count(&self, id: Id) -> usize {
        self.computed.iter().filter(|pass| pass.contains(&id)).count()
    }

    /// Whether a value of reductions only is an operand of one that has other operands.
    fn is_read_beside_larger(&self, graph: &Graph, id: Id) -> bool {
        !self.viewed.contains(&id)
            && self.computed.iter().flatten().any(|&user| {
                let kind = graph.kind(user);
                is_elementwise(kind) && kind.operands().contains(&id) && !is_small(graph, user)
            })
    }
}

/// Whether a node is computed element by element.
pub(crate) fn is_elementwise(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Elementwise { .. }
            | Kind::Where { .. }
            | Kind::Clip { .. }
            | Kind::Cast { .. }
            | Kind::Promoted { .. }
            | Kind::Search { .. }
    )
}

/// Whether a node costs more than a load and a store.
fn is_costly(kind: &Kind) -> bool {
    match kind {
        Kind::Elementwise { ty: "float_fn", scalar, .. } => {
            !matches!(*scalar, "sqrt" | "fabs" | "deg2rad" | "rad2deg" | "spacing")
        }
        Kind::Elementwise { scalar, .. } => {
            let functions =
                ["power", "floor_divide", "rem", "fmod", "atan2", "hypot", "logaddexp", "logaddexp2", "sinc"];
            functions.contains(scalar)
        }
        _ => false,
    }
}

/// Whether a node is more than a few instructions that every processor has.
pub(crate) fn is_heavy(kind: &Kind) -> bool {
    match kind {
        Kind::Elementwise { ty: "float_fn" | "float_pair" | "mean_type", scalar, .. } => {
            !matches!(*scalar, "sqrt" | "fabs" | "copysign")
        }
        Kind::Elementwise { ty: "rounding" | "round_to_int" | "integer_pair", .. } => true,
        Kind::Elementwise { scalar, .. } => matches!(*scalar, "power" | "floor_divide" | "rem" | "fmod"),
        _ => false,
    }
}

/// Whether a node divides or is costly, so that it is better done once a column than once an element.
fn divides(kind: &Kind) -> bool {
    is_costly(kind)
        || matches!(kind, Kind::Elementwise { scalar: "sqrt" | "power_half" | "div" | "reciprocal", .. })
}

/// Whether it or an elementwise operand of it is costly.
fn has_costly(graph: &Graph, id: Id) -> bool {
    let kind = graph.kind(id);
    is_elementwise(kind)
        && (is_costly(kind) || kind.operands().into_iter().any(|operand| has_costly(graph, operand)))
}

/// The costly value below a reduction by rows that another pass computes too.
///
/// It is the operand itself, or what the operand is a function of and nothing else, so that it has the operand's shape.
fn row_of(graph: &Graph, id: Id, passes: &Passes) -> Option<Id> {
    let Kind::Reduce { operand, axes, keep: true, mask: None, .. } = graph.kind(id) else { return None };
    if !is_row_wise(axes) {
        return None;
    }
    let mut at = *operand;
    loop {
        if !has_costly(graph, at) || passes.viewed.contains(&at) {
            return None;
        }
        if passes.count(at) > 1 {
            return Some(at);
        }
        let mut operands = graph.kind(at).operands();
        operands.retain(|&operand| graph.python(operand).is_none());
        operands.dedup();
        match operands[..] {
            [one] => at = one,
            _ => return None,
        }
    }
}

/// Whether a value is made of reductions over the same axes only, none of them by rows, and divides or is costly.
fn is_small(graph: &Graph, id: Id) -> bool {
    let mut reductions = HashSet::new();
    is_elementwise(graph.kind(id))
        && is_of_reductions(graph, id, &mut reductions)
        && reductions.len() == 1
        && has_division(graph, id)
}

fn has_division(graph: &Graph, id: Id) -> bool {
    let kind = graph.kind(id);
    is_elementwise(kind)
        && (divides(kind) || kind.operands().into_iter().any(|operand| has_division(graph, operand)))
}

/// Whether a value is made of literals and of reductions that are computed as a whole; collects their axes.
fn is_of_reductions(graph: &Graph, id: Id, reductions: &mut HashSet<(String, bool, bool)>) -> bool {
    let kind = graph.kind(id);
    match kind {
        _ if graph.python(id).is_some() => true,
        Kind::View { operand, view: View::Dropped } => is_of_reductions(graph, *operand, reductions),
        // It is as large as the result.
        Kind::Reduce { operand, .. } if is_of_windows(graph, *operand) => false,
        Kind::Reduce { axes, keep, mask, .. } => {
            reductions.insert((axes_key(axes), *keep, mask.is_some()));
            !(matches!(axes, Axes::Every) || *keep && is_row_wise(axes))
        }
        _ => {
            is_elementwise(kind)
                && kind.operands().into_iter().all(|operand| is_of_reductions(graph, operand, reductions))
        }
    }
}
