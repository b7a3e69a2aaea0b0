//! An index that is a name, as in `x[i]`: a mask or a tensor of integers, which its type tells and no token.
//!
//! It is a mask where that makes sense, otherwise a tensor of integers. Where both do, the expression is expanded both ways and
//! rustc takes the one of the index's type, if all other operands may stand beside either: those that are read element by element.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

use crate::check::Check;
use crate::driver::Scope;
use crate::emit::{Emitter, Old, Root};
use crate::fuse::is_elementwise;
use crate::graph::{Axes, Axis, Count, Graph, Id, Kind, Pick, View};
use crate::report::Report;

/// How an index that is a name is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Masks,
    Positions,
}

/// Reads names as masks; where that is a mistake and positions are none, as positions.
pub(crate) fn either<T>(
    scope: &Scope<'_>,
    report: &mut Report,
    read: impl Fn(&Scope<'_>, &mut Report) -> T,
) -> T {
    if report.gate().is_err() {
        return read(scope, report);
    }
    let mut told = Report::new();
    let masks = Scope { unclear: std::rc::Rc::default(), ..scope.clone() };
    let read_as_masks = read(&masks, &mut told);
    if told.gate().is_err() && masks.unclear.get() {
        let mut otherwise = Report::new();
        let refusal = told.first().map(|(span, message)| std::rc::Rc::new(Refusal { span, message }));
        let positions = Scope { reading: Reading::Positions, refusal, ..scope.clone() };
        let read_as_positions = read(&positions, &mut otherwise);
        if otherwise.finish().is_none() {
            let _ = told.finish();
            return read_as_positions;
        }
    }
    report.append(told);
    read_as_masks
}

/// What is told of an index that is no tensor of integers, where only that makes sense: the mistake of a mask.
#[derive(Debug)]
pub(crate) struct Refusal {
    span: Span,
    message: String,
}

impl Refusal {
    /// The index as a leaf, unknown if it is refused: then nothing else is told.
    pub(crate) fn ask(&self, private: &TokenStream, leaf: &Ident) -> TokenStream {
        let span = self.span;
        let (rule, witness) = (Ident::new("__Positions", span), Ident::new("witness", span));
        let message = self.message.replace('{', "{{").replace('}', "}}");
        let integers = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
        let integers = integers.map(|name| Ident::new(name, Span::mixed_site()));
        let mut argument = Group::new(Delimiter::Brace, quote!(#private::ty_of(#leaf)));
        argument.set_span(span);
        let asked = quote_spanned!(span=> #rule::#witness(#argument));
        quote! {
            {
                #[diagnostic::on_unimplemented(message = #message, label = "the index is `{Self}`")]
                trait #rule {
                    fn #witness<S>(_: #private::Ty<Self, S>)
                    where
                        Self: ::core::marker::Sized,
                    {
                    }
                }
                #(#[diagnostic::do_not_recommend] impl #rule for ::core::primitive::#integers {})*
                #asked;
            }
            let #leaf = #private::Indexing(#private::ty_of(#leaf)).or_unknown(#leaf);
        }
    }
}

/// Which of the two ways code is for, and where the index is read.
#[derive(Debug)]
pub(crate) struct Way {
    reading: Reading,
    /// The names that are indices.
    indices: HashSet<Id>,
}

impl Way {
    /// A graph whose operands may be replaced by vectors of one element: below these roots each is read element by element.
    pub(crate) fn of(graph: &Graph, roots: &[Id], reading: Reading) -> Option<Self> {
        if graph.checks.iter().any(|check| matches!(check, Check::Call(_))) {
            return None;
        }
        let (mut indices, mut operands) = (HashSet::new(), HashSet::new());
        let mut pending = roots.to_vec();
        pending.extend(&graph.bound);
        while let Some(id) = pending.pop() {
            if !operands.insert(id) {
                continue;
            }
            let kind = graph.kind(id);
            let index = index_of(graph, kind);
            if index.is_none() && !reads_elements(kind, reading) {
                return None;
            }
            match index.map(|index| (index, graph.kind(index))) {
                Some((index, Kind::Leaf(_))) => {
                    indices.insert(index);
                }
                Some((index, _)) => pending.push(index),
                None => {}
            }
            pending.extend(kind.operands().into_iter().filter(|&operand| Some(operand) != index));
        }
        // An index that is an operand too has a type of its own.
        let apart = !indices.is_empty() && indices.is_disjoint(&operands);
        apart.then_some(Self { reading, indices })
    }

    /// An operand as this way reads it, if it is the one that is taken.
    pub(crate) fn read(&self, id: Id, private: &TokenStream, leaf: &Ident) -> TokenStream {
        let value = match (self.reading, self.indices.contains(&id)) {
            (Reading::Masks, false) => quote!(index.masked(#leaf)),
            (Reading::Positions, false) => quote!(index.picked(#leaf)),
            (Reading::Masks, true) => quote!(#private::Indexing(#private::ty_of(#leaf)).flags(#leaf)),
            (Reading::Positions, true) => quote!(#private::Indexing(#private::ty_of(#leaf)).positions(#leaf)),
        };
        quote!(let #leaf = #value;)
    }
}

impl Way {
    /// A place as this way takes it.
    pub(crate) fn place(&self, target: &TokenStream) -> TokenStream {
        match self.reading {
            Reading::Masks => quote!(index.place_masked(#target)),
            Reading::Positions => quote!(index.place_picked(#target)),
        }
    }
}

/// What a node selects or picks by; of what it picks from only an operand may be replaced.
fn index_of(graph: &Graph, kind: &Kind) -> Option<Id> {
    let is_operand = |id: Id| matches!(graph.kind(id), Kind::Leaf(_) | Kind::Old(_));
    match kind {
        Kind::Reduce { axes: Axes::Masked(mask), .. }
        | Kind::Select { mask, .. }
        | Kind::MaskOf { mask, .. }
        | Kind::View { operand: mask, view: View::Aligned(_) } => Some(*mask),
        Kind::View { operand, view: View::Picked { indices, pick: Pick::InPlace, .. } }
        | Kind::Scatter { operand, picks: indices, .. } => {
            indices.first().copied().filter(|_| indices.len() == 1 && is_operand(*operand))
        }
        _ => None,
    }
}

/// Whether a node reads its operands element by element, or all elements of a vector.
fn reads_elements(kind: &Kind, reading: Reading) -> bool {
    match kind {
        // What is a block is evaluated once.
        Kind::Leaf(tokens) => !tokens.to_string().contains(['(', '{']),
        Kind::Literal(_)
        | Kind::Old(_)
        | Kind::Scalar { .. }
        | Kind::Like { .. }
        | Kind::Stored { .. }
        | Kind::Tuple(_)
        | Kind::Count { of: Count::Among(Axes::Every | Axes::Masked(_)), .. }
        | Kind::Reduce { axes: Axes::Every | Axes::Stretched(_), .. }
        | Kind::View { view: View::Dropped | View::Fitted(_), .. } => true,
        Kind::Reduce { axes: Axes::These(axes), .. } => {
            reading == Reading::Positions && matches!(axes[..], [Axis::At(0, _)])
        }
        Kind::Search { .. } => false,
        kind => is_elementwise(kind),
    }
}

/// The witness of what stands beside a selection, which there is in one of the ways.
pub(crate) fn beside(witness: &TokenStream) -> TokenStream {
    quote!(index.beside(#witness))
}

/// An expression or an assignment as a graph.
pub(crate) struct Built {
    pub(crate) graph: Graph,
    pub(crate) root: Id,
    pub(crate) old: Old,
    /// The part of the place that is assigned to.
    pub(crate) part: Option<Id>,
}

impl Built {
    fn way(&self, reading: Reading) -> Option<Way> {
        let roots: Vec<Id> = core::iter::once(self.root).chain(self.part).collect();
        // What is copied reads the place by another way.
        if self.old == Old::Copied { None } else { Way::of(&self.graph, &roots, reading) }
    }

    fn emitter<'a>(&'a self, scope: &Scope<'a>, fallible: bool) -> Emitter<'a> {
        Emitter::new(&self.graph, scope.paths, self.old, fallible, self.root)
    }

    /// The expansion.
    pub(crate) fn emit(&self, fallible: bool, scope: &Scope<'_>, end: &Root<'_>) -> TokenStream {
        self.emitter(scope, fallible).emit(self.root, end)
    }

    /// Both expansions, where an index is a name and may be read either way; the type of the first one takes its own.
    pub(crate) fn both(
        &self,
        read: impl Fn(&Scope<'_>, &mut Report) -> Option<Self>,
        fallible: bool,
        scope: &Scope<'_>,
        end: &Root<'_>,
    ) -> Option<TokenStream> {
        if scope.reading == Reading::Positions || !scope.unclear.get() {
            return None;
        }
        let by_masks = self.way(Reading::Masks)?;
        let mut told = Report::new();
        let positions = read(&Scope { reading: Reading::Positions, ..scope.clone() }, &mut told);
        // Its mistakes are told of as a mask's.
        let _ = told.finish();
        let positions = positions?;
        let by_positions = positions.way(Reading::Positions)?;
        let index = *by_masks.indices.iter().min_by_key(|id| id.0)?;
        let asked = self.emitter(scope, fallible).index(index)?;
        let masked = self.emitter(scope, fallible).on(by_masks).emit(self.root, end);
        let picked = positions.emitter(scope, fallible).on(by_positions).emit(positions.root, end);
        let imports = scope.paths.imports();
        let chosen = match end {
            // Two closures would both borrow the place.
            Root::Place(_) => quote!(if index.masks() { #masked } else { #picked }),
            _ => quote!(index.choose(|| #masked, || #picked)),
        };
        Some(quote! {
            match () {
                #[allow(unused, clippy::all, clippy::pedantic)]
                () => {
                    #imports
                    #asked
                    #chosen
                }
            }
        })
    }
}
