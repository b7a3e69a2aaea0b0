//! Runs the stages: parse, build the graph, emit, with an error gate between.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::alias;
use crate::build::{Builder, is_tensor};
use crate::emit::{Emitter, Old, Root};
use crate::graph::{Graph, Kind, identity};
use crate::literal;
use crate::parse;
use crate::paths::Paths;
use crate::report::Report;
use crate::syntax::{Annotation, Assign, Expr, ExprKind, IndexItem, Input, Place, Step};

/// The expansion of `tensor!`; the first token is a bracket that holds the crate's path.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let root = match tokens.next() {
        Some(TokenTree::Group(group)) => group.stream(),
        _ => quote!(::shapewise),
    };
    let paths = Paths::new(root);
    let mut report = Report::new();
    let expanded =
        parse::input(tokens.collect(), &mut report).map(|input| input_of(&input, &paths, &mut report));
    match report.finish() {
        None => expanded.unwrap_or_default(),
        // The last error is the value of the block, whose type rustc then does not ask for.
        Some(errors) => quote!({ #errors }),
    }
}

fn input_of(input: &Input, paths: &Paths, report: &mut Report) -> TokenStream {
    match input {
        Input::Value { result, value } => value_of(value, result, &[], paths, report),
        Input::Assign(assign) if assign.fallible.is_some() => assign_of(assign, true, paths, report),
        Input::Assign(assign) => {
            let assignment = assign_of(assign, false, paths, report);
            quote!({ #assignment; })
        }
        Input::Block { steps, result, value } => block_of(steps, result, value.as_ref(), paths, report),
    }
}

fn builder<'a>(paths: &'a Paths, report: &'a mut Report, place: Option<String>) -> Builder<'a> {
    Builder { graph: Graph::default(), report, paths, names: std::collections::HashMap::new(), place }
}

fn value_of(
    value: &Expr,
    result: &Annotation,
    steps: &[Step],
    paths: &Paths,
    report: &mut Report,
) -> TokenStream {
    let mut builder = builder(paths, report, None);
    for step in steps {
        match step {
            Step::Let { name, value } => {
                let id = builder.expr(value);
                builder.names.insert(identity(&quote!(#name)), id);
            }
            Step::Do(call) => {
                builder.effect(call);
            }
            // Blocks with assignments are computed step by step.
            Step::Assign(_) => {}
        }
    }
    let root = builder.expr(value);
    let graph = builder.graph;
    if report.gate().is_err() {
        return TokenStream::new();
    }
    let fallible = result.fallible.is_some();
    Emitter::new(&graph, paths, Old::Own, fallible, root).emit(root, &Root::Value(result))
}

/// Steps that write no place are one graph; otherwise each step is computed in its turn.
fn block_of(
    steps: &[Step],
    result: &Annotation,
    value: Option<&Expr>,
    paths: &Paths,
    report: &mut Report,
) -> TokenStream {
    let pure = steps.iter().all(|step| match step {
        Step::Let { .. } => true,
        Step::Do(call) => !writes_a_place(call),
        Step::Assign(_) => false,
    });
    if pure && let Some(value) = value {
        return value_of(value, result, steps, paths, report);
    }
    let fallible = result.fallible;
    let mut statements = TokenStream::new();
    for step in steps {
        statements.extend(match step {
            Step::Let { name, value } => {
                let each = Annotation { fallible, ..Annotation::default() };
                let value = or_leave(fallible, value_of(value, &each, &[], paths, report));
                quote!(let #name = #value;)
            }
            Step::Assign(assign) => {
                let assignment = or_leave(fallible, assign_of(assign, fallible.is_some(), paths, report));
                quote!(#assignment;)
            }
            Step::Do(call) => effect_of(call, paths, report),
        });
    }
    let value = value.map(|value| value_of(value, result, &[], paths, report));
    if fallible.is_none() {
        return quote!({ #statements #value });
    }
    let (steps, private) = (label(), paths.private());
    let value =
        value.unwrap_or_else(|| quote!(::core::result::Result::<(), #private::lengths::Error>::Ok(())));
    quote!(#steps: { #statements #value })
}

/// The block that the steps under `try` leave with the first error.
fn label() -> syn::Lifetime {
    syn::Lifetime::new("'__steps", Span::mixed_site())
}

/// The value of a step under `try`, which leaves the block with its error.
fn or_leave(fallible: Option<Span>, step: TokenStream) -> TokenStream {
    if fallible.is_none() {
        return step;
    }
    let (steps, inner) = (label(), syn::Ident::new("inner", Span::mixed_site()));
    quote! {
        match #step {
            ::core::result::Result::Ok(#inner) => #inner,
            ::core::result::Result::Err(#inner) => break #steps ::core::result::Result::Err(#inner),
        }
    }
}

/// `rng.shuffle(x)`
fn writes_a_place(call: &Expr) -> bool {
    matches!(&call.kind, ExprKind::Call { callee, .. }
        if matches!(&callee.kind, ExprKind::Attribute { name, .. } if name == "shuffle"))
}

/// A call that is a step of its own.
fn effect_of(call: &Expr, paths: &Paths, report: &mut Report) -> TokenStream {
    let mut builder = builder(paths, report, None);
    let id = builder.effect(call);
    match builder.graph.kind(id) {
        Kind::Effect(tokens) => quote!(#tokens;),
        _ => TokenStream::new(),
    }
}

fn assign_of(assign: &Assign, fallible: bool, paths: &Paths, report: &mut Report) -> TokenStream {
    let Place { base, deref, index, span } = &assign.place;
    let Some(name) = literal::rust_place(base) else {
        report.error(*span, "a place is a name or a field, such as `x`, `*x` or `self.w`");
        return TokenStream::new();
    };
    let place = if *deref { quote_spanned!(*span=> (*#name)) } else { name.clone() };
    let mut builder = builder(paths, report, Some(identity(&name)));
    let mut root = builder.expr(&assign.value);
    let items = match index.as_deref() {
        // The whole place.
        Some([IndexItem::Slice { start: None, stop: None, step: None, .. } | IndexItem::Ellipsis(_)]) => None,
        items => items,
    };
    let masked = match items {
        Some([IndexItem::At(mask)]) if is_tensor(mask) => Some(mask),
        _ => None,
    };
    if masked.is_some() {
        root = builder.graph.add(Kind::Scalar { operand: root }, assign.value.span);
    }
    let old = builder.graph.add(Kind::Old, base.span);
    let part = match (items, masked) {
        (Some(items), None) => builder.indexed(old, items, *span),
        _ => None,
    };
    let target = part.unwrap_or(old);
    if let Some(op) = assign.op {
        root = builder.binary(op, target, root, assign.op_span);
    }
    if let Some(mask) = masked {
        // The place's type, whatever the value's: `where` would promote.
        root = builder.elementwise("replace", "placed", vec![old, root], assign.op_span);
        let condition = builder.expr(mask);
        let condition = builder.graph.add(Kind::MaskOf { operand: old, mask: condition }, *span);
        root = builder.graph.add(Kind::Where { condition, left: root, right: old }, *span);
    }
    let mut graph = builder.graph;
    if report.gate().is_err() {
        return TokenStream::new();
    }
    let old = match (alias::old(&graph, root, target), part) {
        (Old::Copied, Some(part)) => {
            root = graph.add(Kind::Stored { operand: root }, *span);
            Old::Part(part)
        }
        (_, Some(part)) => Old::Part(part),
        (old, None) => old,
    };
    let emitter = Emitter::new(&graph, paths, old, fallible, root);
    emitter.emit(root, &Root::Place(place))
}
