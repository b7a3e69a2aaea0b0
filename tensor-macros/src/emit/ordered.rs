//! Sorts, searches and counts.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::closure::Body;
use super::lengths::checked;
use super::{Emitter, axes, compared, is_row_wise, leaf, table, ty};
use crate::graph::{Axes, Id, Kind};
use crate::paths::Paths;

impl Emitter<'_> {
    pub(super) fn sort_witness(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Sort { sorter, operand, axes: set, .. } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, at) = (self.paths.private(), Paths::at(span));
        let (name, x, set_name) = (ty(id, span), ty(*operand, span).to_token_stream(), axes(id, span));
        let axis = self.axis_set(*operand, set, span);
        let whole = match set {
            Axes::Every => {
                let flat = Paths::rule("Ravel", &[quote!(_)], span, &[x]);
                quote!(#private::Settled(#flat.0).settled())
            }
            _ => x,
        };
        let whole = match *sorter {
            "Ascending" | "Descending" => Paths::rule("Absolute", &[], span, &[whole]),
            _ => quote!(#private::node(#private::ty::<::core::primitive::i64, ()>(), #whole)),
        };
        quote_spanned! {at=>
            let #set_name = #axis;
            let #name = #whole;
        }
    }

    /// How a sort is computed: row by row, if it is along one axis that is not the first.
    pub(super) fn sort(&self, id: Id, is_step: bool) -> TokenStream {
        let Kind::Sort { sorter, operand, axes: set, first } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, span) = (self.paths.private(), self.graph.span(id));
        let (name, x, set_name) = (ty(id, span), ty(*operand, span), axes(id, span));
        let item = if is_row_wise(set) && !self.is_read_apart(id) {
            quote!(#x.row_span(#set_name))
        } else {
            quote!(#name.whole_item())
        };
        let item = if is_step {
            let alone = Paths::checked("StandsAlone", 3, span);
            quote!(#private::item_alone(#alone, #x, #set_name, #item))
        } else {
            item
        };
        let sorter = format_ident!("{sorter}", span = Span::mixed_site());
        let sorter = match first {
            Some(first) => quote!(First::<#first, _>(#private::sorters::#sorter)),
            None => quote!(#sorter),
        };
        let mut body = Body::stage(self);
        let value = body.value(*operand);
        let (source, pattern, lets) = body.parts();
        quote! {
            #private::sorted(
                #x, #set_name, #name, #item, #private::sorters::#sorter, #source,
                #[inline(always)] move |#pattern| { #lets #private::cast(#x, #value) },
            )
        }
    }

    /// The witness of a search, and that of what it compares: the type that holds the vector's elements and the values.
    pub(super) fn search_witness(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Search { table, operand, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let (private, at) = (self.paths.private(), Paths::at(span));
        let (name, x, compared) = (ty(id, span), ty(*operand, span), compared(id));
        let place = self.graph.span(*table);
        let vector = Paths::rule("Searched", &[], place, &[ty(*table, place).to_token_stream()]);
        let element = Paths::rule("Promote", &[], span, &[vector, quote!(#x)]);
        quote_spanned! {at=>
            let #compared = #element;
            let #name = #private::node(#private::ty::<::core::primitive::i64, ()>(), #x);
        }
    }

    /// The vector that a node searches.
    pub(super) fn searched(&self, id: Id) -> TokenStream {
        let Kind::Search { table: searched, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let (private, mixed) = (self.paths.private(), Span::mixed_site());
        let (name, compared, from) = (table(id), compared(id), ty(*searched, mixed));
        let elements = self.memory(*searched);
        let bound = quote!(let #name = #private::table(#compared, #from, #elements););
        match self.bins(id) {
            Some(check) if !self.fallible => quote!(#bound #private::sure(#check);),
            _ => bound,
        }
    }

    /// The check that bins rise, or that they rise or fall.
    fn bins(&self, id: Id) -> Option<TokenStream> {
        let or_fall = match self.graph.kind(id) {
            Kind::Search { how: "bin" | "bin_right", .. } => true,
            Kind::Search { how: "interval", .. } => false,
            _ => return None,
        };
        let (private, name) = (self.paths.private(), table(id));
        Some(quote!(#private::check_bins(#name, #or_fall)))
    }

    /// Leaves with an error where bins are not in order, or where an element has no place in a tally.
    pub(super) fn check_order(&self, id: Id) -> TokenStream {
        let check = match self.graph.kind(id) {
            Kind::Tally { leaves_out: false, .. } => {
                let (private, tally) = (self.paths.private(), self.tally(id));
                Some(quote!(#private::check_tally(&#tally)))
            }
            _ => self.bins(id),
        };
        let checked = checked();
        check.map_or_else(TokenStream::new, |check| {
            quote! {
                if let ::core::result::Result::Err(error) = #check {
                    break #checked (::core::result::Result::Err(error));
                }
            }
        })
    }

    pub(super) fn tally_witness(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Tally { operand, weights, size, leaves_out } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, at, name) = (self.paths.private(), Paths::at(span), ty(id, span));
        let shape = self.paths.shape(&[*size]);
        let place = self.graph.span(*operand);
        let x = ty(*operand, place).to_token_stream();
        let check = (!leaves_out).then(|| {
            let integers = Paths::rule("CountedInteger", &[], place, &[x]);
            let vector = Paths::rule("CountedVector", &[], place, &[integers]);
            quote_spanned!(at=> let _ = #vector;)
        });
        let element = match weights {
            Some(weights) => {
                let place = self.graph.span(*weights);
                let pair = [ty(*operand, place).to_token_stream(), ty(*weights, place).to_token_stream()];
                Paths::rule("WeightedBy", &[quote!(_)], place, &pair)
            }
            None => quote!(#private::ty::<::core::primitive::i64, ()>()),
        };
        quote_spanned! {at=>
            #check
            let #name = #private::node(#element, #private::ty::<(), #shape>());
        }
    }

    /// How a tally is computed.
    pub(super) fn tally(&self, id: Id) -> TokenStream {
        let Kind::Tally { operand, weights, leaves_out, .. } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, mixed) = (self.paths.private(), Span::mixed_site());
        let (name, x) = (ty(id, mixed), ty(*operand, mixed));
        let mut body = Body::stage(self);
        let position = body.value(*operand);
        let weight = match weights {
            Some(weights) => body.value(*weights),
            None => quote!(true),
        };
        let (source, pattern, lets) = body.parts();
        quote! {
            #private::tally(#x, #name, #leaves_out, #source, #[inline(always)] move |#pattern| {
                #lets
                (#private::cast(#private::ty::<::core::primitive::i64, ()>(), #position), #private::cast(#name, #weight))
            })
        }
    }

    pub(super) fn ruler(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Ruler { operand, size, at: value } = self.graph.kind(id) else { return TokenStream::new() };
        let (private, at) = (self.paths.private(), Paths::at(span));
        let (name, leaf, x) = (ty(id, span), leaf(id), ty(*operand, span).to_token_stream());
        let shape = self.paths.shape(&[*size]);
        let element = Paths::rule("MeanType", &[], span, &[x]);
        let witness =
            quote_spanned!(at=> let #name = #private::node(#element, #private::ty::<(), #shape>()););
        quote! {
            #witness
            let #leaf = #private::generated(#name, #[inline(always)] move |i: ::core::primitive::usize| #private::cast(#name, #value));
        }
    }
}
