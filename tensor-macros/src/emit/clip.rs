//! `clip`: an integer literal that is no bound for the operand's type is no part of the promotion.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::witness::local;
use super::{Emitter, ty};
use crate::graph::Id;
use crate::paths::Paths;

impl Emitter<'_> {
    /// The witness of a `clip`. Literals take the type of what they meet, so they come last.
    pub(super) fn clip_witness(
        &self,
        id: Id,
        operand: Id,
        bounds: [Option<Id>; 2],
        span: Span,
    ) -> TokenStream {
        let (private, at, mixed) = (self.paths.private(), Paths::at(span), Span::mixed_site());
        let (name, clipped) = (ty(id, span), local("clipped"));
        let rules = bounds.into_iter().zip(["AtLeast", "AtMost"]);
        let bounds: Vec<(Id, &str)> = rules.filter_map(|(bound, rule)| Some((bound?, rule))).collect();
        let (literals, values): (Vec<_>, Vec<_>) =
            bounds.into_iter().partition(|&(bound, _)| self.graph.python(bound).is_some());
        let mut steps = match values[..] {
            [] => {
                let x = ty(operand, span);
                quote_spanned!(mixed=> let #clipped = #x;)
            }
            [(bound, _)] => {
                let raised = self.joined("promote", span, [operand, bound]);
                quote_spanned!(mixed=> let #clipped = #raised;)
            }
            [(low, _), (high, _), ..] => {
                let raised = self.joined("promote_first", span, [operand, low]);
                let arguments = [clipped.clone(), ty(high, span).to_token_stream()];
                let shape = Paths::rule("Broadcast", &[], span, &arguments);
                let element = Paths::rule("Promote", &[], span, &arguments);
                quote_spanned! {mixed=>
                    let #clipped = #raised;
                    let #clipped = #private::node(#element, #shape);
                }
            }
        };
        let (integers, others): (Vec<_>, Vec<_>) =
            literals.into_iter().partition(|&(bound, _)| self.graph.is_integer(bound));
        for (bound, _) in others {
            let element =
                Paths::rule("Promote", &[], span, &[clipped.clone(), ty(bound, span).to_token_stream()]);
            steps.extend(quote_spanned!(mixed=> let #clipped = #private::node(#element, #clipped);));
        }
        for (bound, rule) in integers {
            let place = self.graph.span(bound);
            let (x, literal) = (ty(operand, place), ty(bound, place));
            let bound = Paths::rule(rule, &[], place, &[quote!(#x), quote!(#literal)]);
            let (held, limit) = (local("held"), local("limit"));
            let answer = Paths::rule("Holds", &[], place, &[clipped.clone(), limit.clone()]);
            let element = Paths::rule("Promote", &[], span, &[clipped.clone(), held.clone()]);
            steps.extend(quote_spanned! {mixed=>
                let #limit = #bound;
                let #held = #answer;
                let #clipped = #private::node(#element, #clipped);
            });
        }
        let value = quote_spanned!(mixed=> { #steps #clipped });
        quote_spanned!(at=> let #name = #value;)
    }

    /// A bound of a `clip` of the operand `of`, as its scalar function takes it.
    pub(super) fn limit(&self, side: &str, bound: Option<(Id, TokenStream)>, of: Id) -> TokenStream {
        let private = self.paths.private();
        match bound {
            None => quote!(#private::NoLimit),
            Some((bound, value)) if self.graph.is_integer(bound) => {
                let (side, of) = (format_ident!("{side}"), ty(of, Span::mixed_site()));
                quote!(#private::#side(#of, #value))
            }
            Some((_, value)) => quote!(#private::Limit(#value)),
        }
    }
}
