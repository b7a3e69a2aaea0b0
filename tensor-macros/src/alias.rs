//! Finds how an assignment reads the old value of its place: where it writes, before it writes, or aside.

use crate::emit::{Old, is_row_wise};
use crate::graph::{Graph, Id, Kind, View};

/// How the old value is read below `root`.
///
/// - The last pass may read each old element where it writes the new one.
/// - A stage that is computed as a whole is computed before the first element is written.
/// - A stage that is computed row by row is computed before its row is written, so it may read that row.
/// - Behind a view, the last pass or such a stage could read what is written already.
pub(crate) fn old(graph: &Graph, root: Id) -> Old {
    let mut found = Old::Own;
    // Each node with whether a stage reads it, and whether it is read in step with the writes.
    let mut pending = vec![(root, false, true)];
    let mut seen = std::collections::HashSet::new();
    while let Some((id, in_stage, in_step)) = pending.pop() {
        if !seen.insert((id, in_stage, in_step)) {
            continue;
        }
        let kind = graph.kind(id);
        let (in_stage, in_step) = match kind {
            Kind::Old if in_stage => {
                found = Old::Shared;
                continue;
            }
            Kind::Reduce { keep, axes, .. } => (true, in_step && *keep && is_row_wise(axes)),
            Kind::Product { .. } | Kind::Stored { .. } | Kind::Random { .. } | Kind::Count { .. } => {
                (true, false)
            }
            Kind::View { view: View::Dropped | View::Aligned(_), .. } => (in_stage, in_step),
            Kind::View { operand, .. } if in_step && reads_old(graph, *operand) => return Old::Copied,
            // Only its shape is read.
            Kind::Like { .. } => continue,
            _ => (in_stage, in_step),
        };
        pending.extend(kind.operands().into_iter().map(|operand| (operand, in_stage, in_step)));
    }
    found
}

/// Whether the old value is read below, other than by a stage that is computed as a whole.
fn reads_old(graph: &Graph, id: Id) -> bool {
    let kind = graph.kind(id);
    let whole = match kind {
        Kind::Reduce { keep, axes, .. } => !(*keep && is_row_wise(axes)),
        Kind::Product { .. }
        | Kind::Stored { .. }
        | Kind::Random { .. }
        | Kind::Count { .. }
        | Kind::Like { .. } => true,
        _ => false,
    };
    matches!(kind, Kind::Old)
        || !whole && kind.operands().into_iter().any(|operand| reads_old(graph, operand))
}
