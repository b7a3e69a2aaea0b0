//! What is asked of witnesses: whether arguments are those of a call, and what may stand beside a selection.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;

use super::witness::local;
use super::{Emitter, ty};
use crate::check::{Beside, Call, Check};
use crate::function::Form;
use crate::graph::Id;
use crate::paths::Paths;
use crate::reading;

impl Emitter<'_> {
    pub(super) fn check(&self, check: &Check) -> TokenStream {
        match check {
            Check::Call(call) => self.call(call),
            Check::Beside(beside) => self.beside(beside, "BesideSelection"),
            Check::Stored(stored) => self.beside(stored, "StoredSelection"),
            &Check::Selected(Beside { operand, value, span, .. }) => {
                let arguments = [ty(operand, span), ty(value, span)].map(ToTokens::into_token_stream);
                let asked = Paths::rule("SelectedInto", &[], span, &arguments);
                quote!(#asked;)
            }
        }
    }

    fn beside(&self, &Beside { operand, value, mask, result, span }: &Beside, rule: &str) -> TokenStream {
        let (private, mixed) = (self.paths.private(), Span::mixed_site());
        let rest = self.selects("rest", value, mask);
        // Where the mask does not fit the result, that is told.
        let fits = self.selects("rest", if rule == "BesideSelection" { result } else { value }, mask);
        let (result, operand) = (ty(result, span), ty(operand, span));
        let operand = quote_spanned! {mixed=>
            #private::after(rest, #private::behind(#fits, #private::behind(#result, #operand)))
        };
        let operand = match &self.way {
            Some(_) => reading::beside(&operand),
            None => operand,
        };
        let asked = Paths::rule(rule, &[], span, &[operand, local("rest")]);
        quote_spanned!(mixed=> { let rest = #rest; #asked; })
    }

    /// The call gives the parameters their types; what a generic one is, the arguments say.
    fn call(&self, call: &Call) -> TokenStream {
        let function = item(&call.function);
        let parameter = |nth| format_ident!("parameter{nth}", span = Span::mixed_site());
        let parameters: Vec<Ident> = (0..call.arguments.len()).map(parameter).collect();
        let asked = call.arguments.iter().zip(&parameters);
        let asked = asked.map(|((id, form), parameter)| self.passed(*id, form, parameter, call));
        quote_spanned!(Paths::at(call.span)=> let _ = |#(#parameters),*| {
            let _ = #function(#(#parameters),*);
            #(#asked;)*
        };)
    }

    /// Asks whether an argument may be passed; nothing is told of it where the body's own mistake is told.
    fn passed(&self, id: Id, form: &Form, parameter: &Ident, call: &Call) -> TokenStream {
        let (private, span) = (self.paths.private(), self.graph.span(id));
        let (rule, of) = match form {
            Form::Number(_) => ("Passed", "passed_number"),
            Form::Tensor { borrowed, of_any_shape } => (
                if *of_any_shape { "PassedAsAny" } else { "Passed" },
                if *borrowed { "borrowed" } else { "owned" },
            ),
            Form::Batch => ("PassedBatch", "batch"),
            Form::Other => return TokenStream::new(),
        };
        let of = self.paths.function(of, span);
        let (value, argument) = (ty(call.value, span), ty(id, span));
        let argument = quote!(#private::behind(#value, #argument));
        let asked = [rule, "PassedElement"]
            .map(|rule| Paths::rule(rule, &[], span, &[quote!(#of(#parameter)), argument.clone()]));
        quote!(#(#asked);*)
    }
}

/// The function by its path; a name alone is no variable of the same name.
fn item(path: &TokenStream) -> TokenStream {
    let mut trees = path.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Ident(mut name)), None) => {
            name.set_span(Span::mixed_site().located_at(name.span()));
            name.into_token_stream()
        }
        _ => path.clone(),
    }
}
