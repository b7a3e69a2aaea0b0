//! Blocks: several steps, compiled together where no place is written in between.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::assign::assign_of;
use crate::driver::{Scope, builder, value_of, values_of};
use crate::emit::Old;
use crate::graph::Kind;
use crate::report::Report;
use crate::syntax::{Annotation, Assign, Expr, ExprKind, Pattern, Step};
use crate::update::{names_of, updates_of};

/// Steps that write no place are one graph; otherwise each step is computed in its turn.
pub(crate) fn block_of(
    steps: &[Step],
    result: &Annotation,
    value: Option<&Expr>,
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    let pure = steps.iter().all(|step| match step {
        Step::Let { .. } => true,
        Step::Do(call) => !writes_a_place(call),
        Step::Assign(_) => false,
    });
    if pure && let Some(value) = value {
        return value_of(value, result, steps, scope, report);
    }
    let fallible = result.fallible;
    let mut statements = TokenStream::new();
    let mut scope = scope.clone();
    let mut rest = steps;
    // The bindings after the last step that writes: one graph with the value.
    let mut end: &[Step] = &[];
    while let [step, after @ ..] = rest {
        rest = after;
        match step {
            Step::Let { .. } => {
                // All up to the next step that writes are one graph.
                let count = after.iter().take_while(|step| matches!(step, Step::Let { .. })).count();
                let run = steps.get(steps.len() - after.len() - 1..steps.len() - after.len() + count);
                let run = run.unwrap_or_default();
                rest = after.get(count..).unwrap_or_default();
                if fallible.is_none()
                    && let Some((tokens, after)) = updates(run, rest, value, &mut scope)
                {
                    statements.extend(tokens);
                    rest = after;
                    continue;
                }
                match rest {
                    [] if value.is_some() => end = run,
                    [Step::Assign(assign), after @ ..] if !are_read(run, after, value) => {
                        rest = after;
                        statements.extend(assignment(assign, run, fallible, &scope, report));
                    }
                    _ => statements.extend(lets_of(run, rest, value, fallible, &mut scope, report)),
                }
            }
            Step::Assign(assign) => statements.extend(assignment(assign, &[], fallible, &scope, report)),
            Step::Do(call) => statements.extend(effect_of(call, &scope, report)),
        }
    }
    let value = value.map(|value| value_of(value, result, end, &scope, report));
    if fallible.is_none() {
        return quote!({ #statements #value });
    }
    let (steps, private) = (label(), scope.paths.private());
    let value =
        value.unwrap_or_else(|| quote!(::core::result::Result::<(), #private::lengths::Error>::Ok(())));
    quote!(#steps: { #statements #value })
}

/// Bindings with the assignments that they are compiled together with, and what follows those.
fn updates<'a>(
    run: &[Step],
    rest: &'a [Step],
    value: Option<&Expr>,
    scope: &mut Scope<'_>,
) -> Option<(TokenStream, &'a [Step])> {
    let assigns = rest.iter().map_while(|step| match step {
        Step::Assign(assign) => Some(assign),
        _ => None,
    });
    let assigns: Vec<&Assign> = assigns.collect();
    let read_after = |count: usize| read_later(run, rest.get(count..).unwrap_or_default(), value);
    // What is read later depends on how many there are.
    let mut count = assigns.len();
    loop {
        let names = read_after(count);
        if count == 1 && names.is_empty() {
            // An assignment as any other.
            return None;
        }
        let updates = updates_of(run, assigns.get(..count)?, &names, Old::Ahead, scope)?;
        if updates.count == count {
            scope.earlier.extend(names.iter().map(ToString::to_string));
            let tokens = updates.tokens;
            let bound = match names[..] {
                [] => quote!(#tokens;),
                [name] => quote!(let #name = #tokens;),
                _ => quote!(let (#(#names),*) = #tokens;),
            };
            return Some((bound, rest.get(count..).unwrap_or_default()));
        }
        count = updates.count;
    }
}

/// The names that bindings bind and later steps or the value read.
fn read_later<'a>(run: &'a [Step], steps: &[Step], value: Option<&Expr>) -> Vec<&'a syn::Ident> {
    let mut names: Vec<&syn::Ident> = Vec::new();
    for name in run.iter().flat_map(names_of) {
        let text = name.to_string();
        if steps.iter().any(|step| step.reads(&text)) || value.is_some_and(|value| value.reads(&text)) {
            names.retain(|other| *other != name);
            names.push(name);
        }
    }
    names
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
            ::core::result::Result::Err(#inner) => break #steps (::core::result::Result::Err(#inner)),
        }
    }
}

/// `rng.shuffle(x)`
fn writes_a_place(call: &Expr) -> bool {
    matches!(&call.kind, ExprKind::Call { callee, .. }
        if matches!(&callee.kind, ExprKind::Attribute { name, .. } if name == "shuffle"))
}

/// A call that is a step of its own.
fn effect_of(call: &Expr, scope: &Scope<'_>, report: &mut Report) -> TokenStream {
    let mut builder = builder(scope, report, Vec::new());
    let id = builder.effect(call);
    match builder.graph.kind(id) {
        Kind::Effect(tokens) => quote!(#tokens;),
        _ => TokenStream::new(),
    }
}

/// An assignment as a step, after bindings that it alone reads.
fn assignment(
    assign: &Assign,
    lets: &[Step],
    fallible: Option<Span>,
    scope: &Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    let assignment = or_leave(fallible, assign_of(assign, lets, fallible.is_some(), scope, report));
    quote!(#assignment;)
}

/// Whether later steps or the value read what the bindings bind.
fn are_read(bindings: &[Step], steps: &[Step], value: Option<&Expr>) -> bool {
    !read_later(bindings, steps, value).is_empty()
}

/// Bindings up to the next step that writes a place: those that later steps read are values.
fn lets_of(
    run: &[Step],
    rest: &[Step],
    value: Option<&Expr>,
    fallible: Option<Span>,
    scope: &mut Scope<'_>,
    report: &mut Report,
) -> TokenStream {
    let bindings: Vec<(&Pattern, &Expr)> = run
        .iter()
        .filter_map(|step| match step {
            Step::Let { pattern, value } => Some((pattern, value)),
            _ => None,
        })
        .collect();
    let mut names: Vec<&syn::Ident> = Vec::new();
    for (at, (pattern, _)) in bindings.iter().enumerate() {
        for name in pattern.names() {
            let text = name.to_string();
            let later =
                rest.iter().any(|step| step.reads(&text)) || value.is_some_and(|value| value.reads(&text));
            let inner = bindings.iter().skip(at + 1).any(|(_, value)| value.reads(&text));
            // What nothing reads is checked all the same.
            if later || !inner {
                names.retain(|other| *other != name);
                names.push(name);
            }
        }
    }
    let values = or_leave(fallible, values_of(&bindings, &names, fallible, scope, report));
    scope.earlier.extend(names.iter().map(ToString::to_string));
    match names[..] {
        [name] => quote!(let #name = #values;),
        _ => quote!(let (#(#names),*) = #values;),
    }
}
