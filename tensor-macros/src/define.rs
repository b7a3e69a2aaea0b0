//! `tensor_fn!`: a function, and beside it the macro that hands its body on.

use std::collections::HashSet;
use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::build::{is_module, placed};
use crate::driver::{self, Scope};
use crate::function::{self, Form, Known, callback, hidden, is_element, is_punct};
use crate::lex;
use crate::parse;
use crate::paths::Paths;
use crate::report::{Report, Reported};
use crate::syntax::{Annotation, Expr, ExprKind, IndexItem, Input, Step};

/// The expansion of `tensor_fn!`; the first token is a bracket as that of `tensor!`.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let known = Known::read(tokens.next());
    let tokens: TokenStream = tokens.collect();
    let mut report = Report::new();
    let expanded = Definition::read(&tokens, &mut report)
        .and_then(|definition| definition.expanded(&known, tokens, &mut report));
    match report.finish() {
        Some(errors) => errors,
        None => expanded.unwrap_or_default(),
    }
}

/// The parts of `pub fn dense<..>(x: .., w: ..) -> .. { body }`.
struct Definition {
    signature: TokenStream,
    visibility: TokenStream,
    name: Ident,
    generics: HashSet<String>,
    parameters: Vec<(Ident, TokenStream)>,
    body: Group,
}

const FORM: &str = "one function is expected: `pub fn name(x: &Tensor<..>) -> .. { expression }`";

impl Definition {
    fn read(tokens: &TokenStream, report: &mut Report) -> Result<Self, Reported> {
        let mut trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let body = match trees.pop() {
            Some(TokenTree::Group(body)) if body.delimiter() == Delimiter::Brace => body,
            other => {
                let at = other.map_or_else(Span::call_site, |tree| tree.span());
                return Err(report.error(at, FORM));
            }
        };
        let start = |trees: &[TokenTree]| trees.first().map_or_else(Span::call_site, TokenTree::span);
        let at = trees.iter().position(|tree| is_word(tree, "fn"));
        let (Some(at), false) = (at, trees.iter().filter(|tree| is_word(tree, "fn")).count() > 1) else {
            return Err(report.error(start(&trees), FORM));
        };
        let (before, after) = trees.split_at(at);
        let Some(TokenTree::Ident(name)) = after.get(1) else {
            return Err(report.error(start(after), FORM));
        };
        let visible = before.iter().position(|tree| is_word(tree, "pub"));
        let mut visibility = visible.and_then(|at| before.get(at..)).unwrap_or_default().to_vec();
        let scope = |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
        visibility.truncate(if visibility.get(1).is_some_and(scope) { 2 } else { 1 });
        let list = after.iter().position(scope);
        let Some((list, TokenTree::Group(group))) = list.and_then(|list| Some((list, after.get(list)?)))
        else {
            return Err(report.error(name.span(), FORM));
        };
        let generics = after.get(2..list).unwrap_or_default();
        let parameters = parameters(group.stream(), report)?;
        Ok(Self {
            signature: trees.iter().cloned().collect(),
            visibility: visibility.into_iter().collect(),
            name: name.clone(),
            generics: words(generics),
            parameters,
            body,
        })
    }

    fn expanded(
        &self,
        known: &Known,
        tokens: TokenStream,
        report: &mut Report,
    ) -> Result<TokenStream, Reported> {
        // The function's own `tensor!` tells the mistakes of its body.
        let mut of_body = Report::new();
        let (input, inlined) = parse::input_and_inlined(self.body.stream(), &mut of_body);
        let whole = of_body.finish().is_none();
        if whole && let Some(missing) = known.missing(&inlined) {
            return Ok(known.ask(missing, "tensor_fn", tokens, Delimiter::Brace));
        }
        let function = match input {
            Some(input) if whole && !inlined.iter().any(|path| known.functions.is_broken(path)) => {
                self.check(&input, report);
                report.gate()?;
                let function = self.function(known, report)?;
                if is_built(&input, known) { function } else { TokenStream::new() }
            }
            _ => TokenStream::new(),
        };
        let function::Known { root, state, .. } = known;
        let Self { signature, visibility, name, body, .. } = self;
        let body = body.stream();
        let exported = visibility.to_string() == "pub";
        let callback = callback(name, &function, exported);
        let hidden = hidden(name);
        Ok(quote! {
            #[allow(dead_code)]
            #signature { #root::__private::tensor! { [#root; #state] #body } }
            #callback
            #[doc(hidden)]
            #[allow(unused_imports)]
            #visibility use #hidden as #name;
        })
    }

    /// The function as tokens, without comments.
    fn function(&self, known: &Known, report: &mut Report) -> Result<TokenStream, Reported> {
        let body = plain(self.body.stream());
        // Elsewhere its lines are one.
        let mut alone = Report::new();
        let read = parse::input(placed(body.clone(), self.name.span()), &mut alone);
        if alone.finish().is_some() || read.is_none() {
            return Err(report.error(self.body.span_open(), "end each step of a function's body with `;`"));
        }
        let body = from_anywhere(body);
        let parameters = self.parameters.iter().map(|(name, ty)| {
            let form = Form::of(ty, &self.generics).tokens();
            quote!(#name #form)
        });
        let state = &known.state;
        Ok(quote!([#(#parameters),*] {#body} [#state]))
    }

    /// Refuses what would mean something else where the body is taken.
    fn check(&self, input: &Input, report: &mut Report) {
        let mut bound: HashSet<String> = self.parameters.iter().map(|(name, _)| name.to_string()).collect();
        let (steps, result, value) = match input {
            Input::Value { result, value } => (&[][..], result, Some(value)),
            Input::Block { steps, result, value } => (&steps[..], result, value.as_ref()),
            Input::Assign(assign) => {
                report.error(assign.op_span, NO_PLACE);
                return;
            }
        };
        let Annotation { element, axes, span, boxed, fallible } = result;
        if let Some(at) = span.filter(|_| element.is_some() || axes.is_some()).or(*boxed).or(*fallible) {
            report.error(at, "the function's signature states its result");
        }
        for step in steps {
            match step {
                Step::Let { pattern, value } => {
                    self.names(value, &bound, report);
                    bound.extend(pattern.names().iter().map(ToString::to_string));
                }
                Step::Assign(assign) => {
                    report.error(assign.op_span, NO_PLACE);
                }
                Step::Do(call) => {
                    report.error(call.span, "a function's body has values only");
                }
            }
        }
        if let Some(value) = value {
            self.names(value, &bound, report);
        }
    }

    /// Refuses names that are neither parameters nor bound in the body.
    fn names(&self, expr: &Expr, bound: &HashSet<String>, report: &mut Report) {
        let mut all = |parts: &[&Expr]| {
            for part in parts {
                self.names(part, bound, report);
            }
        };
        match &expr.kind {
            ExprKind::Name(name) => {
                let text = name.to_string();
                if self.generics.contains(&text) && !bound.contains(&text) {
                    report.error(
                        expr.span,
                        format_args!("the body cannot read `{text}`; write a size as `x.shape[0]`"),
                    );
                } else if !bound.contains(&text) && !is_element(&text) {
                    report.error(
                        expr.span,
                        format_args!(
                            "`{text}` is no parameter; the body is read elsewhere too, so pass it or write its path, \
                             `crate::{text}`"
                        ),
                    );
                }
            }
            ExprKind::Path(path) => {
                let first = path.clone().into_iter().next();
                let rooted = first.as_ref().is_some_and(|tree| {
                    is_punct(tree, ':')
                        || ["crate", "$crate", "core", "std"].iter().any(|root| is_word(tree, root))
                });
                if !rooted {
                    report.error(
                        expr.span,
                        "the body is read elsewhere too, so a path begins with `crate::` or `::`",
                    );
                }
            }
            ExprKind::Rust(_) => {
                report.error(expr.span, "a function's body holds no Rust in braces; pass it as a parameter");
            }
            ExprKind::Cast { operand, element } => {
                if !is_element(&element.to_string()) {
                    report
                        .error(expr.span, "in a function's body, `as` takes an element type, such as `f32`");
                }
                self.names(operand, bound, report);
            }
            ExprKind::Attribute { base, .. } if is_module(base) => {}
            ExprKind::Attribute { base, .. } => all(&[base]),
            ExprKind::Call { callee, arguments } => {
                if let ExprKind::Attribute { .. } = &callee.kind {
                    all(&[callee]);
                }
                all(&arguments.iter().map(|argument| &argument.value).collect::<Vec<_>>());
            }
            ExprKind::Inlined { arguments, .. } => {
                all(&arguments.iter().map(|argument| &argument.value).collect::<Vec<_>>());
            }
            ExprKind::List(items) | ExprKind::Tuple(items) => all(&items.iter().collect::<Vec<_>>()),
            ExprKind::Unary { operand, .. } => all(&[operand]),
            ExprKind::Binary { left, right, .. } => all(&[left, right]),
            ExprKind::Index { base, items } => {
                all(&[base]);
                for item in items {
                    match item {
                        IndexItem::At(at) => all(&[at]),
                        IndexItem::Slice { start, stop, step, .. } => {
                            all(&[start, stop, step].into_iter().flatten().collect::<Vec<_>>());
                        }
                        IndexItem::NewAxis | IndexItem::Ellipsis(_) => {}
                    }
                }
            }
            ExprKind::Error
            | ExprKind::Int { .. }
            | ExprKind::Float { .. }
            | ExprKind::Bool(_)
            | ExprKind::None
            | ExprKind::Str(_) => {}
        }
    }
}

/// Whether a body has a graph; what is wrong otherwise is told by the function's own `tensor!`.
fn is_built(input: &Input, known: &Known) -> bool {
    let (steps, value) = match input {
        Input::Value { value, .. } => (&[][..], value),
        Input::Block { steps, value: Some(value), .. } => (&steps[..], value),
        _ => return false,
    };
    let paths = Paths::new(known.root.clone());
    let functions = Rc::new(known.functions.clone());
    let scope = Scope::new(&paths, functions);
    let mut told = Report::new();
    let mut builder = driver::builder(&scope, &mut told, Vec::new());
    builder.bind_all(steps);
    let root = builder.expr(value);
    builder.check_tuples(root);
    told.finish().is_none()
}

const NO_PLACE: &str = "a function's body assigns to no place; give its result a name by `let`";

/// `x: &Tensor<..>, rate: f32`
fn parameters(tokens: TokenStream, report: &mut Report) -> Result<Vec<(Ident, TokenStream)>, Reported> {
    let mut parameters = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(first) = rest.next() {
        let (TokenTree::Ident(name), Some(true)) = (&first, rest.next().map(|tree| is_punct(&tree, ':')))
        else {
            return Err(report.error(first.span(), "a parameter is written as `name: type`"));
        };
        let (mut ty, mut depth) = (TokenStream::new(), 0_i32);
        let mut before = ' ';
        for tree in rest.by_ref() {
            match &tree {
                TokenTree::Punct(punct) if punct.as_char() == ',' && depth == 0 => break,
                TokenTree::Punct(punct) => {
                    depth += match (punct.as_char(), before) {
                        ('<', _) => 1,
                        ('>', '-') => 0,
                        ('>', _) => -1,
                        _ => 0,
                    };
                    before = punct.as_char();
                }
                _ => before = ' ',
            }
            ty.extend([tree]);
        }
        parameters.push((name.clone(), ty));
    }
    Ok(parameters)
}

/// Every word among tokens.
fn words(trees: &[TokenTree]) -> HashSet<String> {
    trees.iter().filter(|tree| matches!(tree, TokenTree::Ident(_))).map(ToString::to_string).collect()
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(of) if of == word)
}

/// Tokens without Python's comments.
fn plain(tokens: TokenStream) -> TokenStream {
    // Told by the function's own `tensor!`.
    let mut told = Report::new();
    let trees = lex::level(tokens, &mut told);
    let _ = told.finish();
    trees.into_iter().map(|tree| within(tree, plain)).collect()
}

/// Tokens in which `crate` is that of the function.
fn from_anywhere(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|tree| {
            let dollar = is_word(&tree, "crate").then(|| Punct::new('$', Spacing::Alone).into());
            dollar.into_iter().chain([within(tree, from_anywhere)])
        })
        .collect()
}

fn within(tree: TokenTree, change: fn(TokenStream) -> TokenStream) -> TokenTree {
    match tree {
        TokenTree::Group(group) => {
            let mut changed = Group::new(group.delimiter(), change(group.stream()));
            changed.set_span(group.span());
            changed.into()
        }
        other => other,
    }
}
