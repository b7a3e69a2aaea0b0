//! Random operands: the distribution, then the tensor that is drawn once, in the result itself where it can be.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;

use super::closure::Body;
use super::{Emitter, Old, leaf, ty};
use crate::graph::{Id, Kind, Literal};
use crate::literal;
use crate::paths::Paths;

/// The distribution of a node.
fn draw(id: Id) -> Ident {
    format_ident!("d{}", id.0, span = Span::mixed_site())
}

impl Emitter<'_> {
    /// The distribution and the witness; nothing is drawn yet.
    pub(super) fn distribution(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Random { draw: function, parameters, parameter, shape, .. } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, at) = (self.paths.private(), Paths::at(span));
        let (name, draw) = (ty(id, span), draw(id));
        let parameters = parameters.iter().map(|&id| self.parameter(id, parameter));
        quote_spanned! {at=>
            let #draw = #private::random::#function(#(#parameters),*);
            let #name = #private::random::drawn(&#draw, #private::ty::<(), #shape>());
        }
    }

    /// A scalar parameter as a Rust value.
    fn parameter(&self, id: Id, check: &str) -> TokenStream {
        let span = self.graph.span(id);
        match self.graph.kind(id) {
            #[expect(clippy::cast_precision_loss, reason = "as Python converts an int to a float")]
            Kind::Literal(Literal::Int(value)) if check == "Parameter" => {
                return literal::float(*value as f64);
            }
            Kind::Literal(value @ Literal::Int(_)) => return literal::tokens(*value),
            Kind::Literal(value @ Literal::Float(_)) if check == "Parameter" => {
                return literal::tokens(*value);
            }
            _ => {}
        }
        let (private, at) = (self.paths.private(), Paths::at(span));
        let witness = Paths::rule(check, &[], span, &[ty(id, span).into_token_stream()]);
        let mut body = Body::stage(self);
        let value = body.value(id);
        let (source, pattern, lets) = body.parts();
        quote_spanned! {at=> {
            let parameter = #witness;
            #private::evaluate(parameter, #source, move |#pattern| { #lets #private::cast(parameter, #value) }).finish()
        }}
    }

    /// The elements as an operand: in a box where the result is in one.
    pub(super) fn drawn(&self, id: Id, boxed: bool) -> TokenStream {
        let Kind::Random { generator, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let generator = self.paths.generator(generator, self.graph.span(id));
        let (name, draw, leaf) = (ty(id, Span::mixed_site()), draw(id), leaf(id));
        let function = if boxed { quote!(boxed) } else { quote!(tensor) };
        let drawn = format_ident!("l{}", id.0, span = Span::mixed_site());
        quote! {
            let #drawn = #private::random::#function(#name, #generator, #draw);
            let #leaf = #private::Operand::witness(&#drawn);
        }
    }

    /// The random node that is the whole result, cast or not, if nothing is drawn after it.
    pub(super) fn direct_draw(&self, root: Id) -> Option<Id> {
        let base = match self.graph.kind(root) {
            Kind::Cast { operand, .. } => *operand,
            _ => root,
        };
        if let Old::Part(_) = self.old {
            return None;
        }
        let last = self.graph.nodes().filter(|(_, node)| node.kind.has_effect()).last();
        last.filter(|(id, node)| *id == base && matches!(node.kind, Kind::Random { .. })).map(|(id, _)| id)
    }

    /// Draws into the result.
    pub(super) fn drawn_result(&self, id: Id, boxed: bool, at: Span) -> TokenStream {
        let Kind::Random { generator, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let (generator, draw) = (self.paths.generator(generator, self.graph.span(id)), draw(id));
        if boxed {
            quote_spanned!(at=> #private::random::boxed(result, #generator, #draw))
        } else {
            quote_spanned!(at=> #private::random::evaluate(result, #generator, #draw).finish())
        }
    }

    /// Draws into a place.
    pub(super) fn drawn_place(&self, id: Id, root: Id, place: &TokenStream, at: Span) -> TokenStream {
        let Kind::Random { generator, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let (generator, draw, t) =
            (self.paths.generator(generator, self.graph.span(id)), draw(id), ty(root, at));
        let stored = self.stored(quote_spanned!(Span::mixed_site()=> place.ty()), root, at);
        let target = Paths::target(place);
        quote_spanned! {at=>
            let place = #target;
            let result = #stored;
            #private::random::write(place, #t, #generator, #draw)
        }
    }
}
