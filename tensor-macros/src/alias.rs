//! Finds how an assignment reads the old value of its place: where it writes, before it writes, or aside.

use crate::emit::{Old, is_row_wise};
use crate::graph::{Graph, Id, Kind, Reach, View};

/// How the old value of `place` is read below `root`; it is the node of the old value, or of a part of it.
///
/// - The last pass may read each old element where it writes the new one.
/// - A reduction that is computed as a whole is computed before the first element is written.
/// - A stage that is computed row by row is computed before its row is written, so it may read that row; so may
///   one that is computed as a whole unless its operand has a run-time axis, which only types can tell.
/// - Behind a view, the last pass or such a stage could read what is written already.
/// - Where the place is a part, the rest of the tensor is read as if behind a view.
pub(crate) fn old(graph: &Graph, root: Id, place: Id) -> Old {
    let mut found = Old::Own;
    let mut pending = vec![(root, Reader { in_stage: false, in_step: true })];
    let mut seen = std::collections::HashSet::new();
    while let Some((id, reader)) = pending.pop() {
        if !seen.insert((id, reader)) {
            continue;
        }
        if id == place {
            if reader.in_stage {
                found = Old::Shared;
            }
            continue;
        }
        let kind = graph.kind(id);
        let reader = match kind {
            // Not the place itself, which is a part of it.
            Kind::Old(_) => return Old::Copied,
            // Only its shape is read, and that of the operands below.
            Kind::Count { operand, .. } => {
                if graph.below(*operand).iter().any(|&id| matches!(graph.kind(id), Kind::Old(_))) {
                    found = Old::Shared;
                }
                continue;
            }
            Kind::Like { .. } | Kind::Positions { .. } | Kind::Ruler { .. } => continue,
            Kind::Reduce { keep, axes, .. } if is_row_wise(axes) => {
                Reader { in_stage: true, in_step: reader.in_step && *keep }
            }
            Kind::Scan { axes, .. } | Kind::Sort { axes, .. } if is_row_wise(axes) => {
                Reader { in_stage: true, ..reader }
            }
            Kind::Search { table, .. } if reads(graph, *table, true) => return Old::Copied,
            Kind::Reduce { .. } | Kind::Scan { .. } | Kind::Sort { .. } | Kind::Tally { .. } => {
                if kind.operands().into_iter().any(|operand| mentions(graph, operand)) {
                    found = Old::Shared;
                }
                continue;
            }
            Kind::Product { .. } | Kind::Stored { .. } | Kind::Scatter { .. } | Kind::Random { .. } => {
                Reader { in_stage: true, in_step: false }
            }
            Kind::View { view: View::Dropped | View::Aligned(_), .. } => reader,
            Kind::View { operand, view: View::Indexed { .. } } if reads(graph, *operand, true) => {
                return Old::Copied;
            }
            Kind::View { view: View::Picked { .. }, .. }
                if kind.operands().into_iter().any(|operand| reads(graph, operand, true)) =>
            {
                return Old::Copied;
            }
            Kind::Joined { parts, .. } if parts.iter().any(|&part| reads(graph, part, true)) => {
                return Old::Copied;
            }
            Kind::View { operand, view: View::Ruled { reach, .. } }
                if *reach != Reach::Axes && reads(graph, *operand, true) =>
            {
                return Old::Copied;
            }
            Kind::View { operand, .. } if reader.in_step && reads(graph, *operand, false) => {
                return Old::Copied;
            }
            _ => reader,
        };
        pending.extend(kind.reads().into_iter().map(|operand| (operand, reader)));
    }
    found
}

/// Who reads a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Reader {
    /// A stage, not only the last pass.
    in_stage: bool,
    /// Row by row, as the writes go.
    in_step: bool,
}

/// Whether the old value's elements or lengths are read below, by whatever.
fn mentions(graph: &Graph, id: Id) -> bool {
    match graph.kind(id) {
        Kind::Old(_) => true,
        Kind::Like { .. } | Kind::Positions { .. } | Kind::Ruler { .. } => false,
        Kind::Count { operand, .. } => mentions(graph, *operand),
        kind => kind.operands().into_iter().any(|operand| mentions(graph, operand)),
    }
}

/// Whether the old value is read below: by the last pass, by a stage computed row by row, or with `stages` by any
/// that may be computed so, since its operand may have a run-time axis.
fn reads(graph: &Graph, id: Id, stages: bool) -> bool {
    let kind = graph.kind(id);
    let stops = match kind {
        Kind::Reduce { keep, axes, .. } => !(is_row_wise(axes) && (*keep || stages)),
        Kind::Scan { axes, .. } | Kind::Sort { axes, .. } => !is_row_wise(axes),
        Kind::Product { .. } | Kind::Stored { .. } | Kind::Scatter { .. } | Kind::Random { .. } => !stages,
        Kind::Tally { .. }
        | Kind::Count { .. }
        | Kind::Like { .. }
        | Kind::Positions { .. }
        | Kind::Ruler { .. } => true,
        _ => false,
    };
    matches!(kind, Kind::Old(_))
        || !stops && kind.reads().into_iter().any(|operand| reads(graph, operand, stages))
}
