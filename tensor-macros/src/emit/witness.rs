//! The witness of each node: `let t = ..;` with the operator's span, so that the caret of a refusal stands there.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use super::axes::permutation;
use super::{Emitter, Old, axes, count, integer, leaf, ty, weak};
use crate::graph::{Axes, Axis, Count, Id, Kind, View};
use crate::paths::Paths;

impl Emitter<'_> {
    /// `let t = ..;` with the operator's span, so that the caret of a refusal stands there.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of node")]
    pub(super) fn witness(&self, id: Id) -> TokenStream {
        let Some(node) = self.graph.node(id) else { return TokenStream::new() };
        let span = node.span;
        let at = Paths::at(span);
        let name = ty(id, span);
        let t = |id: Id| ty(id, span);
        let private = self.paths.private();
        let method = |name: &str| Ident::new(name, at);
        let value = match &node.kind {
            Kind::Error => return TokenStream::new(),
            Kind::Leaf(tokens) => return self.operand(id, tokens, span),
            Kind::Old => {
                let leaf = leaf(id);
                let place = format_ident!("place", span = Span::mixed_site());
                return match self.old {
                    Old::Own => quote_spanned!(at=> let #name = #place.ty();),
                    Old::Shared | Old::Copied => {
                        quote_spanned!(at=> let #leaf = #place; let #name = #private::ty_of(#leaf);)
                    }
                };
            }
            Kind::List { array, shape } => {
                let (list, leaf) = (format_ident!("l{}", id.0, span = Span::mixed_site()), leaf(id));
                return quote! {
                    let #list = #private::list(#array, #private::ty::<_, #shape>());
                    let #leaf = #private::leaf(&#list);
                    let #name = #private::ty_of(#leaf);
                };
            }
            Kind::Literal(value) => {
                let value = weak(&private, *value);
                quote_spanned!(at=> #private::literal(#value))
            }
            Kind::Count { operand, of } => {
                let (leaf, count) = (leaf(*operand), count(id));
                let (check, value) = match of {
                    Count::Elements => (None, quote!(#private::size(#leaf))),
                    Count::Axes => (None, quote!(#private::rank(#leaf))),
                    Count::Along(axis, axis_span) => {
                        let set = Axes::These(vec![Axis::At(*axis, *axis_span)]);
                        let check = self.axis_set(*operand, &set, *axis_span);
                        let axis = isize::try_from(*axis).unwrap_or(isize::MAX);
                        (Some(quote!(let _ = #check;)), quote!(#private::length(#leaf, #axis)))
                    }
                };
                return quote! {
                    #check
                    let #count = #value;
                    let #name = #private::literal(#count);
                };
            }
            Kind::Integer { tokens, .. } => {
                let name = integer(id);
                return quote!(let #name = #tokens;);
            }
            Kind::Elementwise { ty: rule, operands, .. } => {
                let rule = method(rule);
                match operands[..] {
                    [a] => {
                        let a = t(a);
                        quote_spanned!(at=> #a.#rule())
                    }
                    [a, b] => {
                        let (a, b) = (t(a), t(b));
                        quote_spanned!(at=> #a.#rule(#b))
                    }
                    _ => return TokenStream::new(),
                }
            }
            Kind::Where { condition, left, right } => {
                let (c, a, b) = (t(*condition), t(*left), t(*right));
                quote_spanned!(at=> #c.beside(#a.promote(#b)))
            }
            Kind::Clip { operand, low, high } => {
                // Literals take the type of what they meet, so they come last.
                let mut operands = [*operand, *low, *high];
                operands.sort_by_key(|&id| self.is_weak(id));
                let [a, b, c] = operands.map(t);
                quote_spanned!(at=> #a.promote(#b).promote(#c))
            }
            Kind::Cast { operand, element } => {
                let x = t(*operand);
                quote_spanned!(at=> #x.cast_to::<#element>())
            }
            Kind::View { operand, view } => return self.view_witness(id, *operand, view, span),
            Kind::Reduce { ty: rule, operand, axes: set, empty, mask, .. } => {
                let (x, rule, set_name) = (t(*operand), method(rule), axes(id, span));
                let set = self.axis_set(*operand, set, span);
                let check = (!empty && mask.is_none())
                    .then(|| quote_spanned!(at=> #private::not_empty(#x, #set_name);));
                return quote_spanned! {at=>
                    let #set_name = #set;
                    let #name = #x.#rule(#set_name);
                    #check
                };
            }
            Kind::Product { left, right } => {
                let (a, b) = (t(*left), t(*right));
                quote_spanned!(at=> #a.matmul(#b))
            }
            Kind::Generated { witness, at: value } => {
                let leaf = leaf(id);
                return quote! {
                    let #name = #witness;
                    let #leaf = #private::generated(#name, #[inline(always)] move |i: ::core::primitive::usize| #private::cast(#name, #value));
                };
            }
            Kind::Random { .. } => return self.distribution(id, span),
            Kind::Effect(tokens) => return quote_spanned!(at=> #tokens;),
            Kind::Like { operand, value, element } => {
                let (x, leaf) = (t(*operand), leaf(id));
                let element = element.as_ref().map(|element| quote!(.cast_to::<#element>()));
                let value = weak(&private, *value);
                return quote! {
                    let #name = #x #element;
                    let #leaf = #private::generated(#name, #[inline(always)] move |_: ::core::primitive::usize| #private::cast(#name, #value));
                };
            }
            Kind::Stored { operand } => {
                let x = t(*operand);
                quote_spanned!(at=> #x)
            }
            Kind::Select { value, .. } => {
                let x = t(*value);
                quote_spanned!(at=> #x)
            }
            Kind::Scalar { operand } => {
                let x = t(*operand);
                quote_spanned!(at=> #x.without_axes())
            }
            Kind::MaskOf { operand, mask } => {
                let (x, mask) = (t(*operand), t(*mask));
                quote_spanned!(at=> { #x.mask_all(#mask); #mask })
            }
        };
        quote_spanned!(at=> let #name = #value;)
    }

    fn is_weak(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Literal(_) | Kind::Count { .. })
    }

    fn operand(&self, id: Id, tokens: &TokenStream, span: Span) -> TokenStream {
        let (name, leaf) = (ty(id, span), leaf(id));
        let function = self.paths.function("leaf", span);
        let ty_of = self.paths.function("ty_of", span);
        let reference = quote_spanned!(Paths::at(span)=> &);
        // The value of a block lives as long as what reads it; of a place, nothing is moved.
        let block = matches!(tokens.clone().into_iter().next(), Some(TokenTree::Group(_)));
        let bound = format_ident!("b{}", id.0, span = Span::mixed_site());
        let (binding, tokens) = if block {
            (quote_spanned!(Paths::at(span)=> let #bound = #tokens;), quote!(#bound))
        } else {
            (TokenStream::new(), tokens.clone())
        };
        quote_spanned! {Paths::at(span)=>
            #binding
            let #leaf = #function(#reference #tokens);
            let #name = #ty_of(#leaf);
        }
    }

    fn view_witness(&self, id: Id, operand: Id, view: &View, span: Span) -> TokenStream {
        let at = Paths::at(span);
        let (name, x) = (ty(id, span), ty(operand, span));
        let private = self.paths.private();
        let value = match view {
            View::Reversed => quote_spanned!(at=> #x.reversed()),
            View::Permuted(order) => {
                let order = permutation(&private, order);
                quote_spanned!(at=> #x.permuted(#order))
            }
            View::Indexed { index, .. } => {
                let index = quote_spanned!(at=> #private::Index::<#index>);
                quote_spanned!(at=> #index::witness(#x))
            }
            View::Inserted(items) => {
                let items = item_list(&private, items);
                quote_spanned!(at=> #x.inserted::<#items, _>())
            }
            View::InsertedBack(items) => {
                let items = item_list(&private, items);
                quote_spanned!(at=> #x.inserted_back::<#items, _>())
            }
            View::Squeezed(set) => {
                let set = self.axis_set(operand, set, span);
                quote_spanned!(at=> #x.squeezed(#set))
            }
            View::Dropped => match self.graph.kind(operand) {
                Kind::Reduce { operand: whole, .. } => {
                    let (whole, set) = (ty(*whole, span), axes(operand, span));
                    quote_spanned!(at=> #whole.dropped(#set, #x))
                }
                _ => return TokenStream::new(),
            },
            View::Aligned(value) => {
                let value = ty(*value, span);
                quote_spanned!(at=> #value.mask(#x))
            }
            View::Reshaped(shape) => quote_spanned!(at=> #x.reshaped::<#shape>()),
        };
        quote_spanned!(at=> let #name = #value;)
    }
}

fn item_list(private: &TokenStream, items: &[bool]) -> TokenStream {
    items.iter().rev().fold(quote!(#private::Nil), |rest, new| {
        if *new {
            quote!(#private::Cons<#private::New, #rest>)
        } else {
            quote!(#private::Cons<#private::Full, #rest>)
        }
    })
}
