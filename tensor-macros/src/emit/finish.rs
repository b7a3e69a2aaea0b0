//! The kernel call of the root: a value, a boxed value, or a place.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::closure::Body;
use super::{Emitter, Old, Root, ty};
use crate::graph::{Id, Kind};
use crate::paths::Paths;

impl Emitter<'_> {
    /// The kernel call of the root.
    pub(super) fn finish(&self, root: Id, direct: Option<Id>, end: &Root<'_>) -> TokenStream {
        let private = self.paths.private();
        let span = self.graph.node(root).map_or_else(Span::mixed_site, |node| node.span);
        let at = Paths::at(span);
        let t = ty(root, span);
        match end {
            Root::Value(annotation) => {
                let stated = annotation.span.unwrap_or(span);
                let stated_at = Paths::at(stated);
                let x = ty(root, stated);
                let result = match (&annotation.element, &annotation.axes) {
                    // A length on its own is Python's integer.
                    (None, None) if matches!(self.graph.kind(root), Kind::Count { .. }) => {
                        quote_spanned!(at=> #private::ty::<::core::primitive::i64, ()>())
                    }
                    (None, None) => quote_spanned!(at=> #t),
                    (Some(element), None) => quote_spanned!(stated_at=> #x.cast_to::<#element>()),
                    (element, Some(axes)) => {
                        let shape = self.paths.shape_of(axes);
                        let cast = element.as_ref().map(|element| quote!(.cast_to::<#element>()));
                        quote_spanned!(stated_at=> #x #cast.is_shape::<#shape>())
                    }
                };
                let function = |by_value: &str, boxed: &str| {
                    self.paths.function(if annotation.boxed.is_some() { boxed } else { by_value }, span)
                };
                let finish = annotation.boxed.is_none().then(|| quote!(.finish()));
                if let Some(draw) = self.direct_draw(root) {
                    let drawn = self.drawn_result(draw, annotation.boxed.is_some(), at);
                    return quote_spanned!(at=> let result = #result; #drawn);
                }
                if let Some(direct) = direct {
                    let compute = self.compute(direct);
                    let function = function("compute", "compute_boxed");
                    return quote_spanned!(at=> let result = #result; let compute = #compute; #function(result, compute) #finish);
                }
                if let Kind::Select { value, mask } = self.graph.kind(root) {
                    let mut body = Body::last(self);
                    let (v, m) = (body.value(*value), body.value(*mask));
                    let (source, pattern, lets) = body.parts();
                    let (mask, function) = (ty(*mask, span), self.paths.function("select", span));
                    return quote_spanned! {at=>
                        #t.mask_all(#mask);
                        let result = #result;
                        #function(result, #source, #[inline(always)] move |#pattern| { #lets (#m, #private::cast(result, #v)) })
                    };
                }
                let mut body = Body::last(self);
                let value = body.value(root);
                let (source, pattern, lets) = body.parts();
                let function = function("evaluate", "evaluate_boxed");
                quote_spanned! {at=>
                    let result = #result;
                    #function(result, #source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) }) #finish
                }
            }
            Root::Place(place) => {
                if let Some(draw) = self.direct_draw(root) {
                    return self.drawn_place(draw, root, place, at);
                }
                if let Some(direct) = direct {
                    let compute = self.compute(direct);
                    return quote_spanned! {at=>
                        let compute = #compute;
                        let place = #place.shapewise_place();
                        let result = place.ty();
                        #t.stored_in(result);
                        #private::way(result, #t).store(place, compute)
                    };
                }
                let reads_old = self.needed(root).iter().any(|&id| matches!(self.graph.kind(id), Kind::Old));
                let mut body = Body::last(self);
                let value = body.value(root);
                let (source, pattern, lets) = body.parts();
                if self.old == Old::Copied {
                    return quote_spanned! {at=>
                        let result = #t.stored_in(#private::ty_of(place));
                        let result = #private::evaluate(result, #source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) }).into_tensor();
                        #place.shapewise_place().copy_from(&result)
                    };
                }
                if reads_old {
                    return quote_spanned! {at=>
                        let result = #t.stored_in(place.ty());
                        place.update(#source, #[inline(always)] move |old, #pattern| { #lets #private::cast(result, #value) })
                    };
                }
                quote_spanned! {at=>
                    let place = #place.shapewise_place();
                    let result = #t.stored_in(place.ty());
                    place.write(#source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) })
                }
            }
        }
    }
}
