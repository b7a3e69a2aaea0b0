//! Runs the stages: parse, build the graph, emit, with an error gate between.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use proc_macro2::{Delimiter, Span, TokenStream};
use quote::quote;

use crate::assign::assign_of;
use crate::block::block_of;
use crate::build::Builder;
use crate::emit::{Emitter, Old, Root};
use crate::function::{Functions, Known};
use crate::graph::{Graph, Kind};
use crate::parse;
use crate::paths::Paths;
use crate::reading::{self, Built, Reading, Refusal};
use crate::report::Report;
use crate::syntax::{Annotation, Expr, Input, Pattern, Step};

/// The expansion of `tensor!`; the first token is a bracket that holds the crate's path and the functions that are known.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let known = Known::read(tokens.next());
    let tokens: TokenStream = tokens.collect();
    let paths = Paths::new(known.root.clone());
    let mut report = Report::new();
    let (input, inlined) = parse::input_and_inlined(tokens.clone(), &mut report);
    if report.gate().is_ok()
        && let Some(missing) = known.missing(&inlined)
    {
        return known.ask(missing, "tensor", tokens, Delimiter::Parenthesis);
    }
    let expanded = input.map(|input| {
        let functions = Rc::new(known.functions);
        if inlined.iter().any(|path| functions.is_broken(path)) {
            // Its own errors are enough.
            return quote!(::core::unreachable!());
        }
        let scope = Scope::new(&paths, functions);
        input_of(&input, &scope, &mut report)
    });
    match report.finish() {
        None => expanded.unwrap_or_default(),
        // The last error is the value of the block, whose type rustc then does not ask for.
        Some(errors) => quote!({ #errors }),
    }
}

fn input_of(input: &Input, scope: &Scope<'_>, report: &mut Report) -> TokenStream {
    match input {
        Input::Value { result, value } => value_of(value, result, &[], scope, report),
        Input::Assign(assign) if assign.fallible.is_some() => assign_of(assign, &[], true, scope, report),
        Input::Assign(assign) => {
            let assignment = assign_of(assign, &[], false, scope, report);
            quote!({ #assignment; })
        }
        Input::Block { steps, result, value } => block_of(steps, result, value.as_ref(), scope, report),
    }
}

/// What a step of a block knows of those before it.
#[derive(Clone)]
pub(crate) struct Scope<'a> {
    pub(crate) paths: &'a Paths,
    /// The names whose values were computed before a place was written.
    pub(crate) earlier: HashSet<String>,
    pub(crate) functions: Rc<Functions>,
    pub(crate) reading: Reading,
    /// Whether an index was a name.
    pub(crate) unclear: Rc<Cell<bool>>,
    /// What is told where it is a mask.
    pub(crate) refusal: Option<Rc<Refusal>>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(paths: &'a Paths, functions: Rc<Functions>) -> Self {
        let (reading, unclear) = (Reading::Masks, Rc::default());
        Self { paths, earlier: HashSet::new(), functions, reading, unclear, refusal: None }
    }
}

pub(crate) fn builder<'a>(scope: &'a Scope<'_>, report: &'a mut Report, places: Vec<String>) -> Builder<'a> {
    let mut graph = Graph::default();
    graph.refusal.clone_from(&scope.refusal);
    Builder {
        graph,
        report,
        paths: scope.paths,
        names: std::collections::HashMap::new(),
        places,
        assigned: 0,
        late: false,
        earlier: scope.earlier.clone(),
        functions: scope.functions.clone(),
        flagged: std::collections::HashMap::new(),
        within_function: false,
        reading: scope.reading,
        unclear: scope.unclear.clone(),
    }
}

/// A value, after steps that write no place.
pub(crate) fn value_of(
    value: &Expr,
    result: &Annotation,
    steps: &[Step],
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    reading::either(scope, report, |scope, report| {
        let graph = |scope: &Scope<'_>, report: &mut Report| value_graph(value, result, steps, scope, report);
        let Some(built) = graph(scope, report) else { return TokenStream::new() };
        let (fallible, end) = (result.fallible.is_some(), Root::Value(result));
        let both = built.both(graph, fallible, scope, &end);
        both.unwrap_or_else(|| built.emit(fallible, scope, &end))
    })
}

/// The graph of a value after steps.
fn value_graph(
    value: &Expr,
    result: &Annotation,
    steps: &[Step],
    scope: &Scope<'_>,
    report: &mut Report,
) -> Option<Built> {
    let mut builder = builder(scope, report, Vec::new());
    for step in steps {
        match step {
            Step::Let { pattern, value } => builder.bind(pattern, value),
            Step::Do(call) => {
                builder.effect(call);
            }
            // Blocks with assignments are computed part by part.
            Step::Assign(_) => {}
        }
    }
    let root = builder.expr(value);
    let root = builder.selected(root);
    let several = match builder.graph.kind(root) {
        Kind::Tuple(_) => {
            Some("this is stated of one result; here are several, so bind them by `let (a, b) = ..`")
        }
        Kind::Places { .. } => Some("nothing can be stated of positions, whose type is their own"),
        _ => None,
    };
    if let (Some(several), Some(stated)) = (several, result.span.or(result.boxed).or(result.fallible)) {
        builder.error(stated, several);
    }
    if let (Kind::Select { .. }, Some(_), Some(stated)) =
        (builder.graph.kind(root), &result.axes, result.span)
    {
        let message = "the length of a selection is known at run time only; state its element type alone";
        builder.error(stated, message);
    }
    builder.check_tuples(root);
    let graph = builder.graph;
    report.gate().ok()?;
    Some(Built { graph, root, old: Old::Own, part: None })
}

/// The values of several patterns that later parts of a block read: one where it is one, otherwise a tuple.
pub(crate) fn values_of(
    bindings: &[(&Pattern, &Expr)],
    read: &[&syn::Ident],
    fallible: Option<Span>,
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    reading::either(scope, report, |scope, report| {
        let mut builder = builder(scope, report, Vec::new());
        for (pattern, value) in bindings {
            builder.bind(pattern, value);
        }
        let items: Vec<_> = read.iter().filter_map(|name| builder.value_of_name(name)).collect();
        let root = match items[..] {
            [one] => one,
            _ => builder.graph.add(Kind::Tuple(items), Span::mixed_site()),
        };
        let root = builder.selected(root);
        builder.check_tuples(root);
        let graph = builder.graph;
        if report.gate().is_err() {
            return TokenStream::new();
        }
        let result = Annotation { fallible, ..Annotation::default() };
        Emitter::new(&graph, scope.paths, Old::Own, fallible.is_some(), root)
            .emit(root, &Root::Value(&result))
    })
}
