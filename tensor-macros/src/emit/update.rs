//! Places that are replaced by what is computed from them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use std::collections::{HashMap, HashSet};

use super::closure::Body;
use super::{Emitter, Old, Root, before, place, stage, ty};
use crate::graph::{Id, Kind};
use crate::paths::Paths;
use crate::syntax::Annotation;

/// A product that replaces a place.
fn held(nth: usize) -> Ident {
    format_ident!("h{nth}", span = Span::mixed_site())
}

impl Emitter<'_> {
    /// The places, and how they are read: those that take no product are written last.
    pub(super) fn targets(&self, root: Id, places: &[TokenStream], fused: &HashMap<Id, Id>) -> TokenStream {
        let private = self.paths.private();
        let results = self.graph.results(root);
        let roots = results.iter().skip(results.len() - places.len());
        let places = places.iter().zip(roots).enumerate().map(|(nth, (tokens, root))| {
            let (name, before, target) = (place(nth), before(nth), Paths::target(tokens));
            let last = (!fused.contains_key(root)).then(|| quote!(.unwritten()));
            quote_spanned!(Span::mixed_site()=> let #name = #target.shared(); let #before = #name #last;)
        });
        quote!(use #private::{ErasedLate as _, HeldWhole as _}; #(#places)*)
    }

    /// The values among the results, and a pass for each place, before which all is read that is read of places otherwise.
    pub(super) fn updates(
        &self,
        results: &[Id],
        places: usize,
        direct: &HashSet<Id>,
        fused: &HashMap<Id, Id>,
    ) -> TokenStream {
        let (values, roots) = results.split_at(results.len() - places);
        let private = self.paths.private();
        let stored = self.stored_for(roots);
        let stored = stored.into_iter().map(|id| {
            let (name, span) = (stage(id), self.graph.span(id));
            let checked = self.by_value("ByValue", ty(id, span).to_token_stream(), span);
            let by_reference = (!self.erased.contains(&id)).then(|| quote!(&));
            quote!(let _ = #checked; #private::ready(#by_reference #name);)
        });
        let holds = roots.iter().enumerate().filter_map(|(nth, root)| {
            let product = *fused.get(root)?;
            let (name, compute) = (held(nth), self.compute(product));
            // Of several places, all is read before the first is written, so not row by row.
            let stored = (self.old != Old::Alone).then(|| {
                let stored = quote!(#private::Held::stored(&#name));
                let rule = Paths::rule("ByValue", &[], self.graph.span(product), &[stored]);
                quote!(let _ = #rule;)
            });
            Some(quote!(let #name = #private::asked(#compute).held(); #stored #private::Held::ready(&#name);))
        });
        let plain = Annotation::default();
        let names: Vec<Ident> =
            (0..values.len()).map(|nth| format_ident!("r{nth}", span = Span::mixed_site())).collect();
        let values = values.iter().map(|&value| self.results(value, direct, fused, &Root::Value(&plain)));
        let updates = roots.iter().enumerate().map(|(nth, root)| (nth, *root, fused.get(root).copied()));
        let (tiled, last): (Vec<_>, Vec<_>) = updates.partition(|(_, _, product)| product.is_some());
        let passes =
            tiled.into_iter().chain(last).map(|(nth, root, product)| self.update(nth, root, product));
        let end = match &names[..] {
            [name] => quote!(#name),
            _ => quote!((#(#names),*)),
        };
        quote! {
            #(#stored)*
            #(#holds)*
            #(let #names = { #values };)*
            #({ #passes })*
            #end
        }
    }

    /// What is stored and read by the passes of the results themselves.
    fn stored_for(&self, roots: &[Id]) -> Vec<Id> {
        let (mut stored, mut seen, mut pending) = (Vec::new(), HashSet::new(), roots.to_vec());
        while let Some(id) = pending.pop() {
            let kind = self.graph.kind(id);
            if !seen.insert(id) {
                continue;
            }
            if let Kind::Stored { .. } = kind {
                stored.push(id);
            } else if !self.is_stage(id) {
                pending.extend(kind.reads());
            }
        }
        stored
    }

    /// The pass that replaces a place.
    fn update(&self, nth: usize, root: Id, product: Option<Id>) -> TokenStream {
        let private = self.paths.private();
        let span = self.graph.span(root);
        let at = Paths::at(span);
        let name = place(nth);
        let stored = self.stored(quote_spanned!(Span::mixed_site()=> #name.ty()), root, span);
        if let Some(product) = product {
            let held = held(nth);
            let last = self.last_of_product(product, root, ("FitsHeld", quote!(#held)), quote!(), Some(nth));
            return quote_spanned!(at=> let result = #stored; #name.update_held(#last));
        }
        let mut body = Body::last(self).replacing(Some(nth));
        let value = body.value(root);
        let (source, pattern, lets) = body.written_parts(&quote_spanned!(at=> result));
        quote_spanned! {at=>
            let result = #stored;
            #name.update(#source, #[inline(always)] move |old, #pattern| { #lets #private::cast(result, #value) })
        }
    }
}
