//! Emits Rust: a witness for each node, a stage for each value that is needed before the last pass,
//! and one kernel call for the root.

mod axes;
mod check;
mod clip;
mod closure;
mod compute;
mod finish;
mod items;
mod join;
mod lengths;
mod ordered;
mod random;
mod ruled;
mod update;
mod view;
mod way;
mod witness;

pub(crate) use compute::{is_quantile, is_row_wise};
pub(crate) use witness::typenum;

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use crate::check::Check;
use crate::fuse::{self, Kept};
use crate::graph::{Graph, Id, Kind, Literal, View};
use crate::literal;
use crate::paths::Paths;
use crate::reading::Way;
use crate::syntax::Annotation;

/// So many stages computed from each other are read without their types.
const DEEP: usize = 4;

/// Emits the code of one graph.
pub(crate) struct Emitter<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) paths: &'a Paths,
    pub(crate) old: Old,
    /// `try`: run-time lengths that differ are an `Err`.
    pub(crate) fallible: bool,
    /// The elementwise values that are stored.
    pub(crate) kept: HashMap<Id, Kept>,
    /// The stages that are read without their types.
    pub(crate) erased: HashSet<Id>,
    /// Whether the run-time lengths of all nodes have names.
    measures: bool,
    /// Which of two ways this is for, where an index is a name.
    way: Option<Way>,
}

/// How the old value of the place that is assigned to is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Old {
    /// Only where it is written: an argument of the last closure.
    Own,
    /// By stages too, each before it writes what the stage reads.
    Shared,
    /// By stages and products of several places, all of which are read before the first is written.
    Ahead,
    /// The same of one place, of which stages that are computed row by row read the row that is written next.
    Alone,
    /// In another order than it is written: the new value is computed aside, then copied.
    Copied,
    /// The place is a part of a tensor, this view of its old value.
    Part(Id),
}

/// What is done with the value of an expression.
pub(crate) enum Root<'a> {
    /// It is the result.
    Value(&'a Annotation),
    /// It is stored in a place.
    Place(TokenStream),
    /// The last of several results replace these places, which are read before; the others are values.
    Updates(Vec<TokenStream>),
    /// Each of several results goes its own way.
    Several(Vec<Root<'a>>),
}

/// The witness of a node.
pub(crate) fn ty(id: Id, span: Span) -> Ident {
    format_ident!("t{}", id.0, span = Paths::at(span))
}
/// A place that is assigned to, by its number.
fn place(nth: usize) -> Ident {
    let name = if nth == 0 { "place".into() } else { format!("place{nth}") };
    Ident::new(&name, Span::mixed_site())
}
/// The same as it is read by what is computed before.
fn before(nth: usize) -> Ident {
    format_ident!("old{nth}", span = Span::mixed_site())
}
/// The operand of a node.
fn leaf(id: Id) -> Ident {
    format_ident!("x{}", id.0, span = Span::mixed_site())
}
/// The stage of a node.
fn stage(id: Id) -> Ident {
    format_ident!("s{}", id.0, span = Span::mixed_site())
}
/// The value of a count.
pub(crate) fn count(id: Id) -> Ident {
    format_ident!("c{}", id.0, span = Span::mixed_site())
}
/// A position in an index.
fn integer(id: Id) -> Ident {
    format_ident!("i{}", id.0, span = Span::mixed_site())
}
/// The vector that a node searches.
fn table(id: Id) -> Ident {
    format_ident!("m{}", id.0, span = Span::mixed_site())
}
/// The witness of what a search compares.
fn compared(id: Id) -> Ident {
    format_ident!("q{}", id.0, span = Span::mixed_site())
}
/// The kind of a view that its rule gives.
fn view(id: Id) -> Ident {
    format_ident!("p{}", id.0, span = Span::mixed_site())
}
/// The common shape of the integers that pick from axes of a view.
fn picks(id: Id, span: Span) -> Ident {
    format_ident!("j{}", id.0, span = Paths::at(span))
}
/// The stored elements of an elementwise node.
fn kept(id: Id) -> Ident {
    format_ident!("k{}", id.0, span = Span::mixed_site())
}
/// The axis set of a node.
fn axes(id: Id, span: Span) -> Ident {
    format_ident!("a{}", id.0, span = Paths::at(span))
}

impl<'a> Emitter<'a> {
    /// The emitter of an expression's graph.
    pub(crate) fn new(graph: &'a Graph, paths: &'a Paths, old: Old, fallible: bool, root: Id) -> Self {
        let (kept, erased) = (HashMap::new(), deep(graph));
        let emitter =
            Self { graph, paths, old, fallible, kept, erased, measures: lengths::measures(graph), way: None };
        let read = emitter.read(root);
        let mut needed = emitter.needed(root);
        needed.retain(|id| read.contains(id));
        let kept = fuse::kept(graph, &needed, root);
        Self { kept, ..emitter }
    }

    /// The nodes that the root needs, operands first.
    fn needed(&self, root: Id) -> Vec<Id> {
        let mut needed = HashSet::new();
        let mut pending = vec![root];
        pending.extend(&self.graph.bound);
        pending.extend(self.graph.checks.iter().flat_map(Check::nodes));
        if let Old::Part(part) = self.old {
            pending.push(part);
        }
        pending.extend(self.graph.nodes().filter(|(_, node)| node.kind.has_effect()).map(|(id, _)| id));
        while let Some(id) = pending.pop() {
            if needed.insert(id) {
                pending.extend(self.graph.kind(id).operands());
            }
        }
        self.graph.nodes().map(|(id, _)| id).filter(|id| needed.contains(id)).collect()
    }

    /// The nodes whose elements are read.
    fn read(&self, root: Id) -> HashSet<Id> {
        let mut read = HashSet::new();
        let mut pending = vec![root];
        pending.extend(self.graph.nodes().filter(|(_, node)| node.kind.has_effect()).map(|(id, _)| id));
        while let Some(id) = pending.pop() {
            if read.insert(id) {
                pending.extend(self.graph.kind(id).reads());
            }
        }
        read
    }

    /// The whole expression.
    pub(crate) fn emit(&self, root: Id, end: &Root<'_>) -> TokenStream {
        let pure = !self.graph.nodes().any(|(_, node)| node.kind.has_effect());
        let needed = self.needed(root);
        // What is bound is checked, also where nothing reads it.
        if self.graph.checks.is_empty()
            && needed.iter().all(|&id| self.without_a_kernel(id).is_some())
            && let Some(value) = self.as_it_stands(root, end)
        {
            return if self.fallible { self.always_ok(&value) } else { value };
        }
        let private = self.paths.private();
        let mut statements = TokenStream::new();
        let read = self.read(root);
        let writes = matches!(end, Root::Place(_) | Root::Updates(_));
        if writes {
            // Before the place is borrowed: they may read it.
            let integers = needed.iter().filter(|&&id| self.is_plain_integer(id));
            statements.extend(integers.map(|&id| self.witness(id)));
        }
        if let Root::Place(place) = end
            && needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old(_)))
        {
            let at = Span::mixed_site();
            let target = self.target(place);
            statements.extend(match self.old {
                Old::Own => quote_spanned!(at=> let place = #target;),
                Old::Shared | Old::Ahead | Old::Alone | Old::Part(_) => {
                    quote_spanned!(at=> let place = #target.shared();)
                }
                Old::Copied => quote_spanned!(at=> let place = #private::Operand::witness(&#place);),
            });
        }
        let fused = self.fused(root, end, &needed);
        if let Root::Updates(places) = end {
            statements.extend(self.targets(root, places, &fused));
        }
        let direct = self.directs(root, end, &needed);
        let is_last = |id: &Id| direct.contains(id) || fused.values().any(|product| product == id);
        let direct_draw = self.direct_draw(root);
        let boxed = matches!(end, Root::Value(Annotation { boxed: Some(_), .. }));
        for &id in &needed {
            if !writes || !self.is_plain_integer(id) {
                statements.extend(self.witness(id));
            }
            if self.measures {
                statements.extend(self.lengths(&[id]));
            }
            if Some(id) != direct_draw {
                statements.extend(self.drawn(id, boxed));
            }
            // What is drawn next may have a stage as its parameter.
            if !pure && !is_last(&id) && read.contains(&id) && self.is_stage(id) {
                statements.extend(self.stage(id));
            }
            if !pure && read.contains(&id) {
                statements.extend(self.searched(id));
            }
        }
        statements.extend(self.graph.checks.iter().map(|check| self.check(check)));
        let mut finish = TokenStream::new();
        if pure {
            for &id in &needed {
                if !is_last(&id) && read.contains(&id) && self.is_stage(id) {
                    finish.extend(self.stage(id));
                }
                if read.contains(&id) {
                    finish.extend(self.searched(id));
                }
                if let Some(&how) = self.kept.get(&id) {
                    finish.extend(self.kept(id, how));
                }
                if self.fallible {
                    finish.extend(self.check_picks(id));
                    if read.contains(&id) {
                        finish.extend(self.check_order(id));
                    }
                }
            }
        } else if self.fallible {
            finish.extend(needed.iter().map(|&id| self.check_picks(id)));
            finish.extend(needed.iter().filter(|id| read.contains(id)).map(|&id| self.check_order(id)));
        }
        finish.extend(self.results(root, &direct, &fused, end));
        if self.fallible {
            finish = self.fallible(&needed, root, end, &finish);
        }
        let imports = self.paths.imports();
        quote! {
            match () {
                #[allow(unused, clippy::all, clippy::pedantic)]
                () => {
                    #imports
                    #statements
                    #finish
                }
            }
        }
    }

    /// A literal or a list is the result as it stands.
    fn without_a_kernel(&self, root: Id) -> Option<TokenStream> {
        match self.graph.kind(root) {
            Kind::Literal(value) => Some(literal::tokens(*value)),
            Kind::List { array, shape } => {
                let private = self.paths.private();
                Some(quote!(#private::list(#array, #private::ty::<_, #shape>())))
            }
            _ => None,
        }
    }

    /// The same, where nothing is stated of the result.
    fn as_it_stands(&self, root: Id, end: &Root<'_>) -> Option<TokenStream> {
        match end {
            Root::Value(Annotation { element: None, axes: None, boxed: None, .. }) => {
                self.without_a_kernel(root)
            }
            _ => None,
        }
    }

    /// A position in an index that is Rust alone.
    fn is_plain_integer(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Integer { operands, .. } if operands.is_empty())
    }

    /// The run-time part of a stage.
    fn stage(&self, id: Id) -> TokenStream {
        let (name, compute) = (stage(id), self.compute(id));
        let call = self.paths.function("stage", Span::mixed_site());
        let fits = Paths::checked("FitsStage", 2, self.graph.span(id));
        let erased = self.erased.contains(&id).then(|| {
            let private = self.paths.private();
            let asked = matches!(self.old, Old::Ahead | Old::Alone)
                .then(|| quote!(let #name = #private::asked(&#name);));
            quote!(#asked let #name = #name.erased();)
        });
        let kept = self.is_read_in_any_order(id).then(|| {
            let (private, span) = (self.paths.private(), self.graph.span(id));
            let (checked, witness) = (Paths::checked("Kept", 2, span), ty(id, span));
            quote!(#private::kept_whole(#checked, #witness);)
        });
        let twins = self.twins(id);
        quote!(#kept let #name = #call(#fits, #compute); #twins #erased)
    }

    /// The results: each its own pass.
    fn results(
        &self,
        root: Id,
        direct: &HashSet<Id>,
        fused: &HashMap<Id, Id>,
        end: &Root<'_>,
    ) -> TokenStream {
        let plain = Annotation::default();
        let Kind::Tuple(items) = self.graph.kind(root) else {
            if let Some(value) = self.as_it_stands(root, end) {
                return value;
            }
            let base = self.base(root);
            let direct = direct.contains(&base).then_some(base);
            return self.finish(root, direct, fused.get(&root).copied(), end);
        };
        if let Root::Updates(places) = end {
            return self.updates(items, places.len(), direct, fused);
        }
        let items: Vec<_> = items
            .iter()
            .enumerate()
            .map(|(at, &item)| {
                let end = match end {
                    Root::Several(ends) => ends.get(at).unwrap_or(end),
                    _ => &Root::Value(&plain),
                };
                self.results(item, direct, fused, end)
            })
            .collect();
        match end {
            Root::Several(_) => quote!(#({ #items })*),
            _ => quote!((#({ #items },)*)),
        }
    }

    /// The reductions that are a result themselves and nothing else's operand.
    fn directs(&self, root: Id, end: &Root<'_>, needed: &[Id]) -> HashSet<Id> {
        let mut directs = HashSet::new();
        match (self.graph.kind(root), end) {
            (Kind::Tuple(items), _) => {
                let plain = Annotation::default();
                let value = Root::Value(&plain);
                let ends = |at: usize| match end {
                    Root::Several(ends) => ends.get(at).unwrap_or(&value),
                    Root::Updates(places) if at + places.len() >= items.len() => end,
                    _ => &value,
                };
                for (at, &item) in items.iter().enumerate() {
                    directs.extend(self.directs(item, ends(at), needed));
                }
                let results = self.graph.results(root);
                directs.retain(|&id| {
                    let users = needed.iter().filter(|&&user| self.graph.kind(user).reads().contains(&id));
                    let other = users.filter(|user| !results.contains(user)).count();
                    let same = results.iter().filter(|&&result| self.base(result) == id).count();
                    other == 0 && same == 1
                });
            }
            _ => directs.extend(self.direct(root, end, needed)),
        }
        directs
    }

    /// A reduction before its axes are dropped.
    pub(super) fn base(&self, root: Id) -> Id {
        match self.graph.kind(root) {
            Kind::View { operand, view: View::Dropped } => *operand,
            _ => root,
        }
    }

    /// The reduction or scan that is the root itself, written without a stage.
    fn direct(&self, root: Id, end: &Root<'_>, needed: &[Id]) -> Option<Id> {
        let base = self.base(root);
        if self.graph.factors(base).is_some() {
            return None;
        }
        match (self.graph.kind(base), end) {
            // Not if another node reads it too; the root is not its own reader.
            (
                Kind::Reduce { .. } | Kind::Sort { .. } | Kind::Tally { .. },
                Root::Value(Annotation { element: None, .. }),
            )
            | (Kind::Scan { .. }, Root::Value(_)) => Some(base),
            (
                Kind::Reduce { .. } | Kind::Scan { .. } | Kind::Sort { .. } | Kind::Tally { .. },
                Root::Place(_),
            ) if self.old == Old::Own => {
                let reads_old = needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old(_)));
                (!reads_old).then_some(base)
            }
            _ => None,
        }
    }

    /// For each result the product whose elements its pass takes as they are computed: one that does not read
    /// what is written meanwhile.
    fn fused(&self, root: Id, end: &Root<'_>, needed: &[Id]) -> HashMap<Id, Id> {
        match end {
            Root::Place(_) | Root::Several(_) if self.old != Old::Own => HashMap::new(),
            _ => {
                let mut fused = fuse::last_products(self.graph, needed, root, &self.kept);
                if fused.is_empty() && self.may_be_large(end, needed) {
                    fused.extend(fuse::last_of_windows(self.graph, needed, root).map(|id| (root, id)));
                }
                fused
            }
        }
    }

    /// Whether a result may be larger than a step: where it goes, and where a computation may be made before.
    fn may_be_large(&self, end: &Root<'_>, needed: &[Id]) -> bool {
        match end {
            Root::Place(_) => !needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old(_))),
            Root::Value(annotation) => annotation.boxed.is_some(),
            Root::Several(_) | Root::Updates(_) => false,
        }
    }

    fn is_stage(&self, id: Id) -> bool {
        is_stage(self.graph.kind(id))
    }
}

fn is_stage(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Reduce { .. }
            | Kind::Scan { .. }
            | Kind::Product { .. }
            | Kind::Stored { .. }
            | Kind::Scatter { .. }
            | Kind::Sort { .. }
            | Kind::Tally { .. }
    )
}

/// The stages that are computed from a chain of others: the type of each would hold those of all before it.
fn deep(graph: &Graph) -> HashSet<Id> {
    let mut depths: HashMap<Id, usize> = HashMap::new();
    let mut deep = HashSet::new();
    for (id, node) in graph.nodes() {
        let below = node.kind.reads().iter().filter_map(|operand| depths.get(operand)).max();
        let depth = below.copied().unwrap_or(0) + usize::from(is_stage(&node.kind));
        depths.insert(id, depth);
        if depth >= DEEP && is_stage(&node.kind) {
            deep.insert(id);
        }
    }
    deep
}

/// A literal as an operand.
pub(crate) fn weak(private: &TokenStream, value: Literal) -> TokenStream {
    let tokens = literal::tokens(value);
    match value {
        Literal::Int(value) => {
            let range = literal::range(value);
            quote!(#private::int::<#private::range::#range>(#tokens))
        }
        Literal::Float(_) => quote!(#private::float(#tokens)),
        Literal::Bool(_) => tokens,
    }
}
