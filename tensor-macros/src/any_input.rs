//! What holds of any input: no panic, and either errors or Rust. `fuzz/` tries it with random ones.

use proc_macro2::{Group, TokenStream, TokenTree};

use crate::{define, driver};

/// Expands `tensor!(text)`; whether it was accepted, `None` where it has no tokens.
#[cfg_attr(test, allow(dead_code, reason = "fuzz/ calls it"))]
pub(crate) fn tensor(text: &str) -> Option<bool> {
    let tokens: TokenStream = text.parse().ok()?;
    let expanded = driver::expand(known(TokenStream::new(), tokens));
    Some(if passes_on_rust(text) { !refused(&expanded, text) } else { accepted(&expanded, text) })
}

/// The same where types, paths and what is in braces are Rust.
pub(crate) fn expression(text: &str) -> Option<bool> {
    let tokens: TokenStream = text.parse().ok()?;
    Some(accepted(&driver::expand(known(TokenStream::new(), tokens)), text))
}

/// Expands a function of `tensor_fn!`, then an input of `tensor!` that takes its body.
pub(crate) fn function(function: &str, input: &str) -> Option<bool> {
    let tokens: TokenStream = function.parse().ok()?;
    let expanded = define::expand(known(TokenStream::new(), tokens));
    if refused(&expanded, function) {
        return Some(false);
    }
    let Ok(file) = syn::parse2::<syn::File>(expanded.clone()) else {
        panic!("{function}\ngave what is no Rust:\n{expanded}");
    };
    // The macro of the function's name calls `tensor!` again with these tokens before the input.
    let body = file.items.iter().find_map(|item| match item {
        syn::Item::Macro(item) if item.ident.is_some() => handed_on(item.mac.tokens.clone()),
        _ => None,
    })?;
    let input: TokenStream = input.parse().ok()?;
    let text = format!("{function}\n----\n{input}");
    Some(accepted(&driver::expand(known(quote::quote!((f) #body), input)), &text))
}

/// `[shapewise; state] input`
fn known(state: TokenStream, input: TokenStream) -> TokenStream {
    quote::quote!([shapewise; #state] #input)
}

/// `{function}` of `.. => { $($then)* ! { [$($known)* $path {function}] $($input)* } }`
fn handed_on(rules: TokenStream) -> Option<TokenTree> {
    let last_group = |tokens: TokenStream, at: usize| {
        let groups = tokens.into_iter().filter_map(|tree| match tree {
            TokenTree::Group(group) => Some(group),
            _ => None,
        });
        let groups: Vec<Group> = groups.collect();
        groups.into_iter().nth(at)
    };
    let rule = last_group(rules, 1)?;
    let call = last_group(rule.stream(), 1)?;
    let state = last_group(call.stream(), 0)?;
    last_group(state.stream(), 1).map(TokenTree::Group)
}

fn accepted(expanded: &TokenStream, text: &str) -> bool {
    if refused(expanded, text) {
        return false;
    }
    let whole = syn::parse2::<syn::Block>(quote::quote!({ #expanded })).is_ok();
    assert!(whole, "{text}\ngave what is no Rust:\n{expanded}");
    true
}

/// Whether tokens may stand in the input that are passed on unread: types, paths, what is in braces.
#[cfg_attr(test, allow(dead_code, reason = "fuzz/ calls it"))]
fn passes_on_rust(text: &str) -> bool {
    ["{", "::", " as ", "<"].iter().any(|sign| text.contains(sign))
}

fn refused(expanded: &TokenStream, text: &str) -> bool {
    let (mut refused, mut broken) = (false, false);
    search(expanded.clone(), &mut |tree| match tree {
        TokenTree::Ident(name) => refused |= name == "compile_error",
        TokenTree::Literal(message) => broken |= message.to_string().contains("internal error: "),
        _ => {}
    });
    assert!(!broken, "{text}\nis a bug of ours:\n{expanded}");
    refused
}

fn search(tokens: TokenStream, see: &mut impl FnMut(&TokenTree)) {
    for tree in tokens {
        see(&tree);
        if let TokenTree::Group(group) = tree {
            search(group.stream(), see);
        }
    }
}

/// What fuzzers found, and what they find at once where a check is broken.
#[test]
fn regressions_are_refused_or_rust() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/regressions");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        println!("{}", file.display());
        let known = match text.split_once("\n----\n") {
            Some((defined, input)) => function(defined, input),
            None => expression(&text),
        };
        assert!(known.is_some(), "{} has tokens", file.display());
    }
}
