use proc_macro2::{Delimiter, Group, TokenTree};

use super::*;

mod limits;
mod refused_expressions;
mod refused_statements;
mod soup;
mod valid;

/// The printed tree, and every error as `line:column message`.
fn outcome(tokens: TokenStream) -> (Option<String>, Vec<String>) {
    let mut report = Report::new();
    let tree = input(tokens, &mut report).map(|tree| dump::input(&tree));
    let messages = report.messages().into_iter().map(|(span, message)| {
        let start = span.start();
        format!("{}:{} {message}", start.line, start.column)
    });
    (tree, messages.collect())
}

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{text:?} is not lexed by Rust: {error}"))
}

fn reads(cases: &[(&str, &str)]) {
    for (text, tree) in cases {
        assert_eq!(outcome(tokens(text)), (Some((*tree).to_owned()), Vec::new()), "{text:?}");
    }
}

fn refuses(cases: &[(&str, &[&str])]) {
    for (text, messages) in cases {
        assert_eq!(outcome(tokens(text)).1, *messages, "{text:?}");
    }
}

fn invisible(text: &str) -> TokenTree {
    Group::new(Delimiter::None, tokens(text)).into()
}

#[test]
fn an_empty_input_says_what_to_write() {
    assert_eq!(outcome(TokenStream::new()).1.len(), 1);
}

#[test]
fn what_a_macro_passes_on_is_one_operand() {
    for (text, tree) in [
        ("x", "(** x 2)"),
        ("3", "(** 3 2)"),
        ("1.5f32", "(** 1.5f32 2)"),
        ("-1", "(** (- 1) 2)"),
        ("True", "(** True 2)"),
        ("a + b", "(** {a + b} 2)"),
        ("a.b", "(** {a . b} 2)"),
    ] {
        let whole = [invisible(text)].into_iter().chain(tokens("** 2")).collect();
        assert_eq!(outcome(whole), (Some(tree.to_owned()), Vec::new()), "{text}");
        let twice = TokenTree::from(Group::new(Delimiter::None, [invisible(text)].into_iter().collect()));
        let whole = [twice].into_iter().chain(tokens("** 2")).collect();
        let (tree, messages) = outcome(whole);
        assert!(tree.is_some_and(|tree| tree.starts_with("(** ")) && messages.is_empty(), "{text}");
    }
}

#[test]
fn what_a_macro_passes_on_can_be_a_type_or_a_place() {
    let cast = tokens("x as").into_iter().chain([invisible("half::f16")]).collect();
    assert_eq!(outcome(cast), (Some("(as x half::f16)".to_owned()), Vec::new()));
    let place = [invisible("self.w")].into_iter().chain(tokens("= x")).collect();
    assert_eq!(outcome(place), (Some("(= {self . w} x)".to_owned()), Vec::new()));
    let stated = tokens("<").into_iter().chain([invisible("half::f16")]).chain(tokens("> x")).collect();
    assert_eq!(outcome(stated), (Some("<half::f16> x".to_owned()), Vec::new()));
}

#[test]
fn the_span_is_the_operators_or_the_functions() {
    let column = |text: &str| {
        let mut report = Report::new();
        let tree = input(tokens(text), &mut report);
        assert!(report.finish().is_none(), "{text}");
        match tree {
            Some(Input::Value { value, .. }) => value.span.start().column,
            _ => panic!("{text} is a value"),
        }
    };
    for (text, place) in [
        ("abc + d", 4),
        ("abc ** d", 4),
        (" -x", 1),
        ("np.exp(x)", 3),
        ("exp(x)", 0),
        ("x.sum().mean()", 8),
        ("np.pi", 3),
        ("x[1]", 1),
        ("x as f32", 2),
        (" [1]", 1),
        (" (a, b)", 1),
        ("  1.e-3", 2),
        ("  .5", 2),
        ("  a::b", 2),
        ("((a + b))", 4),
    ] {
        assert_eq!(column(text), place, "{text:?}");
    }
}
