//! Operands that follow each other along an axis: their witness, and what reads each where it stands.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::closure::{Body, pairs};
use super::items::Places;
use super::witness::{local, typenum};
use super::{Emitter, axes, ty};
use crate::graph::{Axes, Id, Kind};
use crate::paths::Paths;

impl Emitter<'_> {
    /// The witness: each part is asked for at its own place.
    pub(super) fn joined_witness(&self, id: Id, span: Span) -> TokenStream {
        let Kind::Joined { parts, spans, axes: set, stacked } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let Some((&first, others)) = parts.split_first() else { return TokenStream::new() };
        let private = self.paths.private();
        let (at, name, set_name) = (Paths::at(span), ty(id, span), axes(id, span));
        let set = self.axis_set(first, set, span);
        let first_ty = ty(first, span);
        let whole = local("whole");
        let mut steps = quote!(let #whole = #first_ty;);
        let before_last = others.len().saturating_sub(1);
        for (nth, (&part, &place)) in others.iter().zip(spans.iter().skip(1)).enumerate() {
            let axis = axes(id, place).into_token_stream();
            let one = ty(part, place).into_token_stream();
            let asked = if *stacked {
                let operand = |part: Id| ty(self.unstacked(part), place).into_token_stream();
                Paths::rule("Stack", &[], place, &[operand(first), operand(part), one.clone()])
            } else {
                one.clone()
            };
            let shape = Paths::rule(
                "Concatenate",
                &[],
                place,
                &[quote!(#private::number(#axis)), whole.clone(), asked],
            );
            let promote = if nth < before_last { "PromoteFirst" } else { "Promote" };
            let element = Paths::rule(promote, &[], place, &[whole.clone(), one]);
            let (checked, beside, joined) =
                (Paths::checked("Joins", 3, place), ty(first, place), ty(part, place));
            steps.extend(quote! {
                let #whole = #private::Settled(#private::node(#element, #shape)).settled();
                #private::joins(#checked, #axis, #beside, #joined);
            });
        }
        quote_spanned! {at=>
            let #set_name = #set;
            let #name = { #steps #whole };
        }
    }

    /// What is stacked, without the new axis.
    fn unstacked(&self, part: Id) -> Id {
        match self.graph.kind(part) {
            Kind::View { operand, .. } => *operand,
            _ => part,
        }
    }

    /// The parts as one operand, each an expression of what it reads.
    pub(super) fn parts_of(&self, id: Id, places: &mut Places) -> TokenStream {
        let Kind::Joined { parts, .. } = self.graph.kind(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let mixed = Span::mixed_site();
        let (whole, set) = (ty(id, mixed), axes(id, mixed));
        places.joined.push(id);
        let parts: Vec<_> = parts
            .iter()
            .map(|&part| {
                let mut body = Body::among(self, core::mem::take(places));
                let value = body.value(part);
                *places = body.places();
                let (source, pattern, lets) = body.parts();
                let witness = ty(part, mixed);
                quote! {
                    #private::part(#witness, #source, #[inline(always)] move |#pattern| { #lets #private::cast(#whole, #value) })
                }
            })
            .collect();
        places.joined.pop();
        let parts = pairs(&parts);
        quote!(#private::joined(#set, #whole, #parts))
    }

    /// The witness of what is where a part of it is joined.
    pub(super) fn section_witness(&self, operand: Id, joined: Id, nth: usize, span: Span) -> TokenStream {
        let Kind::Joined { parts, .. } = self.graph.kind(joined) else { return TokenStream::new() };
        let Some(&part) = parts.get(nth) else { return TokenStream::new() };
        let (private, x, part) = (self.paths.private(), ty(operand, span), ty(part, span));
        quote_spanned!(Paths::at(span)=> #private::node(#x, #part))
    }

    /// The kind of the view of what is where a part of it is joined.
    pub(super) fn section(&self, joined: Id, nth: usize) -> TokenStream {
        let Kind::Joined { parts, .. } = self.graph.kind(joined) else { return TokenStream::new() };
        let (private, mixed) = (self.paths.private(), Span::mixed_site());
        let set = axes(joined, mixed);
        let before = parts.iter().take(nth).rev().fold(quote!(()), |rest, &part| {
            let part = ty(part, mixed);
            quote!((#part, #rest))
        });
        quote!(#private::section(#set, #before))
    }

    /// The witness of an operand that is split, with the number of parts or the last bound.
    pub(super) fn split_witness(
        &self,
        id: Id,
        operand: Id,
        rule: &str,
        (parameters, sets): (&[TokenStream], &[Axes]),
        span: Span,
    ) -> TokenStream {
        let (Some(number), Some(set)) = (parameters.first(), sets.first()) else { return TokenStream::new() };
        let private = self.paths.private();
        let (at, name, x, set_name) = (Paths::at(span), ty(id, span), ty(operand, span), axes(id, span));
        let set = self.axis_set(operand, set, span);
        let value = typenum(&private, number.to_string().parse().unwrap_or_default());
        let (question, check, checked) = if rule == "SplitAt" {
            ("reaches", "SplitWithin", None)
        } else {
            let checked = Paths::checked("Divides", 3, span);
            let checked = quote_spanned!(at=> #private::divides::<#value, _, _, _>(#checked, #x, #set_name););
            ("divided", "EqualParts", Some(checked))
        };
        let question = self.paths.function(question, span);
        let verdict = quote!(#question::<#value, _, _, _>(#x, #set_name).verdict());
        let splits = Paths::rule("Splits", &[], span, &[quote!(#set_name), quote!(#x)]);
        let (whole, kind) = (local("whole"), super::view(id));
        let asked =
            Paths::rule(check, &[quote!(_), number.clone()], span, &[quote!(#x), whole.clone(), verdict]);
        quote_spanned! {at=>
            let #set_name = #set;
            let (#whole, #kind) = #splits;
            let #name = #asked;
            #checked
        }
    }
}
