//! Operations that are written in terms of others, in the language they belong to.

use std::collections::HashMap;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Id, identity};
use crate::parse;
use crate::syntax::Input;

impl Builder<'_> {
    /// Takes the arguments that the operation's signature lists, as `x, alpha=1.0`, and builds the body of them.
    pub(super) fn composed(&mut self, body: &'static str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let mut given = Vec::new();
        for parameter in arguments.signature().split(", ") {
            let (name, default) = match parameter.split_once('=') {
                Some((name, default)) => (name, Some(default)),
                None => (parameter, None),
            };
            let value = match default {
                // A flag chose the body.
                Some("False") => continue,
                Some(default) => match arguments.optional(name) {
                    Some(value) => self.expr(value),
                    None => self.compose(default, &[], span)?,
                },
                None => {
                    let value = arguments.operand(name, self.report)?;
                    self.expr(value)
                }
            };
            given.push((name, value));
        }
        self.compose(body, &given, span)
    }

    /// The node of an expression whose names are the given nodes; a refusal of any part of it stands at `span`.
    pub(crate) fn compose(&mut self, body: &str, given: &[(&str, Id)], span: Span) -> Option<Id> {
        let tokens = body.parse().unwrap_or_default();
        let Some(Input::Value { value, .. }) = parse::input(placed(tokens, span), self.report) else {
            self.report.bug(span, format_args!("`{body}` is no expression"));
            return None;
        };
        let at_span = |name: &str| {
            let name = Ident::new(name, span);
            identity(&quote!(#name))
        };
        let names: HashMap<String, Id> = given.iter().map(|&(name, id)| (at_span(name), id)).collect();
        let outer = std::mem::replace(&mut self.names, names);
        let id = self.expr(&value);
        self.names = outer;
        Some(id)
    }
}

/// The tokens, all of them at one place. `$crate` stays that of its macro.
pub(crate) fn placed(tokens: TokenStream, span: Span) -> TokenStream {
    let place = |mut tree: TokenTree| {
        if let TokenTree::Group(group) = &tree {
            tree = Group::new(group.delimiter(), placed(group.stream(), span)).into();
        }
        let crate_of_a_macro = matches!(&tree, TokenTree::Ident(name) if name == "$crate");
        tree.set_span(if crate_of_a_macro { tree.span().located_at(span) } else { span });
        tree
    };
    tokens.into_iter().map(place).collect()
}
