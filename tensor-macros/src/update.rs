//! Bindings and the assignments that read them, as one graph: the product that an update takes is computed as it is written.
//!
//! Of `let (dw, db) = grad(loss, (w, b)); w -= rate * dw; b -= rate * db`, only `db` is stored. What the steps read of `w` and
//! `b` is read before the first of them is written.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::driver::{Scope, builder};
use crate::emit::{Emitter, Old, Root};
use crate::fuse;
use crate::graph::{Graph, Id, Kind, View, identity};
use crate::literal;
use crate::reading::Reading;
use crate::report::Report;
use crate::syntax::{Assign, IndexItem, Pattern, Place, Step, Target};

/// Assignments that were compiled together with the bindings before them.
pub(crate) struct Updates {
    /// Its value is that of the names that are read later.
    pub(crate) tokens: TokenStream,
    /// How many assignments there are.
    pub(crate) count: usize,
}

/// The bindings and as many of the assignments as can be one graph; none where no update gains by it, and where there are
/// mistakes, which are told of otherwise.
pub(crate) fn updates_of(
    lets: &[Step],
    assigns: &[&Assign],
    later: &[&Ident],
    old: Old,
    scope: &Scope<'_>,
) -> Option<Updates> {
    let masks = Scope { unclear: Rc::default(), ..scope.clone() };
    read_updates(lets, assigns, later, old, &masks).or_else(|| {
        let positions = Scope { reading: Reading::Positions, ..scope.clone() };
        masks.unclear.get().then(|| read_updates(lets, assigns, later, old, &positions)).flatten()
    })
}

fn read_updates(
    lets: &[Step],
    assigns: &[&Assign],
    later: &[&Ident],
    old: Old,
    scope: &Scope<'_>,
) -> Option<Updates> {
    let names: Vec<&Ident> = lets.iter().flat_map(names_of).collect();
    let mut group = Group::of(assigns, &names)?;
    loop {
        let raw = group.built(lets, &names, later, &HashSet::new(), scope)?;
        if let Some(stop) = raw.stop {
            group.truncate(stop)?;
            continue;
        }
        let stored: HashSet<usize> = (0..group.0.len()).filter(|&nth| !raw.is_tiled(nth)).collect();
        if stored.len() == group.0.len() {
            return None;
        }
        let built = group.built(lets, &names, later, &stored, scope)?;
        if let Some(stop) = (0..group.0.len()).find(|&nth| !built.is_plain(nth)) {
            group.truncate(stop)?;
            continue;
        }
        let places = group.0.iter().map(|update| update.place.clone()).collect();
        let emitter = Emitter::new(&built.graph, scope.paths, old, false, built.root);
        let tokens = emitter.emit(built.root, &Root::Updates(places));
        return Some(Updates { tokens, count: group.0.len() });
    }
}

/// The names that a step binds.
pub(crate) fn names_of(step: &Step) -> Vec<&Ident> {
    match step {
        Step::Let { pattern, .. } => Pattern::names(pattern),
        _ => Vec::new(),
    }
}

/// An assignment to a whole place.
struct Update<'a> {
    assign: &'a Assign,
    name: TokenStream,
    place: TokenStream,
}

struct Group<'a>(Vec<Update<'a>>);

impl<'a> Group<'a> {
    /// The first assignments that read a binding, if there are bindings, each to a place of its own.
    fn of(assigns: &[&'a Assign], names: &[&Ident]) -> Option<Self> {
        let mut updates: Vec<Update<'a>> = Vec::new();
        for assign in assigns {
            let Target::One(Place { base, deref, index, span }) = &assign.place else { break };
            let is_whole = matches!(
                index.as_deref(),
                None | Some([
                    IndexItem::Slice { start: None, stop: None, step: None, .. } | IndexItem::Ellipsis(_)
                ])
            );
            let reads = names.is_empty() || names.iter().any(|name| assign.value.reads(&name.to_string()));
            let Some(name) = literal::rust_place(base).filter(|_| is_whole && reads) else { break };
            if updates.iter().any(|update| meets(&update.name, &name)) {
                break;
            }
            let place = if *deref { quote_spanned!(*span=> (*#name)) } else { name.clone() };
            updates.push(Update { assign, name, place });
        }
        (!updates.is_empty()).then_some(Self(updates))
    }

    fn truncate(&mut self, count: usize) -> Option<()> {
        self.0.truncate(count);
        (count > 0).then_some(())
    }

    /// The graph whose results are the values that are read later and what the places become. The assignments of `stored` read
    /// the values of bindings where these are stored.
    fn built(
        &self,
        lets: &[Step],
        names: &[&Ident],
        later: &[&Ident],
        stored: &HashSet<usize>,
        scope: &Scope<'_>,
    ) -> Option<Built> {
        let mut report = Report::new();
        let places: Vec<String> = self.0.iter().map(|update| identity(&update.name)).collect();
        let mut builder = builder(scope, &mut report, places);
        builder.bind_all(lets);
        let mut results: Vec<Id> = later.iter().filter_map(|name| builder.value_of_name(name)).collect();
        let (mut stop, mut aside) = (None, HashSet::new());
        for (nth, Update { assign, .. }) in self.0.iter().enumerate() {
            builder.assigned = nth;
            let bound = builder.names.clone();
            if stored.contains(&nth) {
                for name in names {
                    if let Some(value) = builder.value_of_name(name)
                        && builder.graph.python(value).is_none()
                        && !matches!(builder.graph.kind(value), Kind::Leaf(_) | Kind::Tuple(_))
                        && !aside.contains(&value)
                    {
                        let at = builder.graph.span(value);
                        let value = builder.graph.add(Kind::Stored { operand: value }, at);
                        builder.names.insert(identity(&quote!(#name)), value);
                        aside.insert(value);
                    }
                }
            }
            let mut root = builder.expr(&assign.value);
            if let Some(op) = assign.op {
                let Target::One(place) = &assign.place else { return None };
                let old = builder.graph.add(Kind::Old(nth), place.base.span);
                root = builder.binary(op, old, root, assign.op_span);
                builder.graph.updated.insert(root);
            }
            builder.names = bound;
            // A place that was assigned to has another value now.
            if std::mem::take(&mut builder.late) {
                stop = stop.or(Some(nth));
            }
            results.push(root);
        }
        let root = builder.graph.add(Kind::Tuple(results.clone()), Span::mixed_site());
        builder.check_tuples(root);
        let graph = builder.graph;
        if report.finish().is_some() || !self.is_apart(&graph) {
            return None;
        }
        let values = results.len() - self.0.len();
        let roots = results.split_off(values);
        let needed: Vec<Id> = {
            let below = graph.below(root);
            graph
                .nodes()
                .map(|(id, _)| id)
                .filter(|id| below.contains(id) || graph.bound.contains(id))
                .collect()
        };
        let products = fuse::last_products(&graph, &needed, root, &fuse::kept(&graph, &needed, root));
        Some(Built { graph, root, roots, aside, products, stop })
    }

    /// Whether the graph reads the places by their names only, draws nothing, and searches in none of them.
    fn is_apart(&self, graph: &Graph) -> bool {
        graph.nodes().all(|(_, node)| match &node.kind {
            Kind::Leaf(tokens) => self.0.iter().all(|update| !meets(tokens, &update.name)),
            Kind::Integer { tokens, .. } => {
                let base = |update: &Update<'_>| update.name.clone().into_iter().next();
                self.0.iter().filter_map(base).all(|base| !mentions(tokens, &base.to_string()))
            }
            Kind::Search { table, .. } => {
                !graph.below(*table).iter().any(|&id| matches!(graph.kind(id), Kind::Old(_)))
            }
            kind => !kind.has_effect(),
        })
    }
}

/// Whether two operands may be the same memory: one is the other or a field of it, or is no name or field at all.
fn meets(a: &TokenStream, b: &TokenStream) -> bool {
    let [a, b] = [a, b].map(|tokens| tokens.clone().into_iter().collect::<Vec<_>>());
    let is_field = |tokens: &[TokenTree]| !tokens.iter().any(|tree| matches!(tree, TokenTree::Group(_)));
    if is_field(&a) && is_field(&b) {
        return a.iter().zip(&b).all(|(a, b)| a.to_string() == b.to_string());
    }
    let base = |tokens: &[TokenTree]| tokens.iter().find(|tree| matches!(tree, TokenTree::Ident(_))).cloned();
    let (all, name) = if is_field(&a) { (b, base(&a)) } else { (a, base(&b)) };
    name.is_none_or(|name| mentions(&all.into_iter().collect(), &name.to_string()))
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Group(group) => mentions(&group.stream(), name),
        tree => tree.to_string() == name,
    })
}

struct Built {
    graph: Graph,
    root: Id,
    /// What the places become.
    roots: Vec<Id>,
    /// Values of bindings that are stored.
    aside: HashSet<Id>,
    /// The product that the pass of a result takes as it is computed.
    products: HashMap<Id, Id>,
    /// The first assignment that reads a place after it was assigned to.
    stop: Option<usize>,
}

impl Built {
    /// Whether an update takes a product as it is computed, beside what no step computes.
    fn is_tiled(&self, nth: usize) -> bool {
        self.roots.get(nth).is_some_and(|root| self.products.contains_key(root)) && self.is_plain(nth)
    }

    /// Whether an update reads, beside that product, the old elements where it writes, operands, and what is stored before.
    fn is_plain(&self, nth: usize) -> bool {
        self.roots.get(nth).is_some_and(|&root| {
            let product = self.products.get(&root).copied();
            self.reads_plainly(root, nth, product, false)
        })
    }

    fn reads_plainly(&self, id: Id, nth: usize, product: Option<Id>, viewed: bool) -> bool {
        if product == Some(id) {
            return !viewed;
        }
        let kind = self.graph.kind(id);
        let viewed = match kind {
            Kind::Old(place) => return *place == nth && !viewed,
            Kind::Leaf(_) | Kind::Literal(_) | Kind::List { .. } => return true,
            Kind::Number { .. } | Kind::Count { .. } | Kind::Like { .. } | Kind::Generated { .. } => {
                return true;
            }
            Kind::Stored { .. } => return !viewed && self.aside.contains(&id),
            Kind::View { view: View::Dropped | View::Aligned(_), .. } | Kind::Scalar { .. } => viewed,
            Kind::View { .. } => true,
            Kind::Search { .. } => return false,
            kind if fuse::is_elementwise(kind) => viewed,
            _ => return false,
        };
        kind.reads().into_iter().all(|operand| self.reads_plainly(operand, nth, product, viewed))
    }
}
