//! Assignments: `PLACE = EXPR`, `PLACE op= EXPR`, `(PLACE, PLACE) = EXPR`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use crate::alias;
use crate::build::is_tensor;
use crate::driver::{Scope, builder};
use crate::emit::{Emitter, Old, Root};
use crate::fuse::is_elementwise;
use crate::graph::{Graph, Id, Kind, View, identity};
use crate::literal;
use crate::reading::{self, Built};
use crate::report::Report;
use crate::syntax::{Assign, IndexItem, Place, Step, Target};
use crate::update::updates_of;

/// An assignment to one place or to several, after bindings that it alone reads.
pub(crate) fn assign_of(
    assign: &Assign,
    lets: &[Step],
    fallible: bool,
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    reading::either(scope, report, |scope, report| match &assign.place {
        Target::One(place) => one_of(assign, place, lets, fallible, scope, report),
        Target::Several(..) if fallible => {
            report.error(assign.op_span, "`try` is of one place; write one assignment for each");
            TokenStream::new()
        }
        Target::Several(..) => several_of(assign, lets, scope, report),
    })
}

/// Results of one graph, each stored in a place.
fn several_of(assign: &Assign, lets: &[Step], scope: &Scope<'_>, report: &mut Report) -> TokenStream {
    let mut builder = builder(scope, report, Vec::new());
    builder.bind_all(lets);
    let root = builder.expr(&assign.value);
    builder.check_tuples(root);
    let graph = builder.graph;
    let Some(end) = targets(&graph, root, &assign.place, report) else {
        return TokenStream::new();
    };
    if report.gate().is_err() {
        return TokenStream::new();
    }
    Emitter::new(&graph, scope.paths, Old::Own, false, root).emit(root, &end)
}

/// Where each result goes.
fn targets(graph: &Graph, root: Id, target: &Target, report: &mut Report) -> Option<Root<'static>> {
    match (target, graph.kind(root)) {
        (_, Kind::Error) => None,
        (Target::One(Place { base, deref, index, span }), _) => {
            let Some(name) = literal::rust_place(base) else {
                report.error(*span, NO_PLACE);
                return None;
            };
            if index.is_some() {
                report.error(*span, "beside other places, a place is a whole tensor");
                return None;
            }
            if let Kind::Select { .. } | Kind::Places { .. } = graph.kind(root) {
                report.error(*span, RUN_TIME_LENGTH);
                return None;
            }
            Some(Root::Place(if *deref { quote_spanned!(*span=> (*#name)) } else { name }))
        }
        (Target::Several(places, _), Kind::Tuple(items)) if places.len() == items.len() => {
            let items = places.iter().zip(items);
            items
                .map(|(place, item)| targets(graph, *item, place, report))
                .collect::<Option<Vec<_>>>()
                .map(Root::Several)
        }
        (Target::Several(places, at), kind) => {
            let values = match kind {
                Kind::Tuple(items) => items.len(),
                _ => 1,
            };
            let plural = if values == 1 { "" } else { "s" };
            report.error(*at, format_args!("{} places for {values} value{plural}", places.len()));
            None
        }
    }
}

const RUN_TIME_LENGTH: &str =
    "the length of a selection is known at run time only, so it has no place; bind it by `let` in Rust";

const NO_PLACE: &str = "a place is a name or a field, such as `x`, `*x` or `self.w`";

fn one_of(
    assign: &Assign,
    place: &Place,
    lets: &[Step],
    fallible: bool,
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    let Place { base, deref, span, .. } = place;
    let Some(name) = literal::rust_place(base) else {
        report.error(*span, NO_PLACE);
        return TokenStream::new();
    };
    let end = Root::Place(if *deref { quote_spanned!(*span=> (*#name)) } else { name.clone() });
    let graph = |scope: &Scope<'_>, report: &mut Report| one_graph(assign, place, &name, lets, scope, report);
    let Some(built) = graph(scope, report) else {
        return TokenStream::new();
    };
    if let Some(both) = built.both(graph, fallible, scope, &end) {
        return both;
    }
    if built.old == Old::Shared
        && !fallible
        && let Some(updates) = updates_of(lets, &[assign], &[], Old::Alone, scope)
    {
        return updates.tokens;
    }
    built.emit(fallible, scope, &end)
}

/// The graph, where indices are read as the scope says.
fn one_graph(
    assign: &Assign,
    place: &Place,
    name: &TokenStream,
    lets: &[Step],
    scope: &Scope<'_>,
    report: &mut Report,
) -> Option<Built> {
    let Place { base, index, span, .. } = place;
    let mut builder = builder(scope, report, vec![identity(name)]);
    builder.bind_all(lets);
    let mut root = builder.expr(&assign.value);
    let items = match index.as_deref() {
        // The whole place.
        Some([IndexItem::Slice { start: None, stop: None, step: None, .. } | IndexItem::Ellipsis(_)]) => None,
        items => items,
    };
    let alone = match items {
        Some([IndexItem::At(index)]) if is_tensor(index) => Some((builder.expr(index), index.span)),
        _ => None,
    };
    let integers = alone.filter(|&(index, _)| builder.picks(index));
    let masked = if integers.is_some() { None } else { alone };
    let old = builder.graph.add(Kind::Old(0), base.span);
    if let Some((mask, _)) = masked {
        root = builder.stored_where(mask, old, root, assign.value.span);
    }
    let part = match (items, alone) {
        (Some(items), None) => builder.indexed(old, items, *span),
        _ => integers.map(|(index, at)| builder.indexed_by(old, index, at)),
    };
    let target = part.unwrap_or(old);
    if let Some(op) = assign.op {
        root = builder.binary(op, target, root, assign.op_span);
        builder.graph.updated.insert(root);
    }
    if let Some((mask, _)) = masked {
        // The place's type, whatever the value's: `where` would promote.
        let left = builder.elementwise("replace", "placed", vec![old, root], assign.op_span);
        let condition = condition(&mut builder.graph, mask, old, *span);
        root = builder.graph.add(Kind::Where { condition, left, right: old }, *span);
    }
    builder.check_tuples(root);
    if let Kind::Select { .. } | Kind::Places { .. } = builder.graph.kind(root) {
        builder.error(*span, RUN_TIME_LENGTH);
    }
    let mut graph = builder.graph;
    report.gate().ok()?;
    // Elements that are picked twice are read before the first is written.
    let buffered = part.is_some_and(|part| graph.is_picked(part)) && graph.depends(root, target);
    let old = match (alias::old(&graph, root, target), part) {
        (_, Some(part)) if buffered => {
            root = graph.add(Kind::Stored { operand: root }, *span);
            Old::Part(part)
        }
        (Old::Copied, Some(part)) => {
            root = graph.add(Kind::Stored { operand: root }, *span);
            Old::Part(part)
        }
        (_, Some(part)) => Old::Part(part),
        (old, None) => old,
    };
    Some(Built { graph, root, old, part })
}

/// A mask in the shape of the place; one that is computed from each of its elements has that shape.
fn condition(graph: &mut Graph, mask: Id, old: Id, span: Span) -> Id {
    let condition = if reads_elements(graph, mask) {
        Kind::MaskOf { operand: old, mask }
    } else {
        Kind::View { operand: mask, view: View::Aligned(old) }
    };
    graph.add(condition, span)
}

/// Whether a value is computed from the place's elements one by one.
fn reads_elements(graph: &Graph, id: Id) -> bool {
    let kind = graph.kind(id);
    matches!(kind, Kind::Old(_))
        || is_elementwise(kind) && kind.operands().into_iter().any(|operand| reads_elements(graph, operand))
}
