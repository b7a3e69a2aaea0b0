//! The kernel call of the root: a value, a boxed value, or a place.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::closure::Body;
use super::witness::local;
use super::{Emitter, Old, Root, ty};
use crate::graph::{Id, Kind, View};
use crate::paths::Paths;
use crate::python::Python;
use crate::syntax::Annotation;

impl Emitter<'_> {
    /// The kernel call of the root.
    pub(super) fn finish(
        &self,
        root: Id,
        direct: Option<Id>,
        fused: Option<Id>,
        end: &Root<'_>,
    ) -> TokenStream {
        let private = self.paths.private();
        let span = self.graph.node(root).map_or_else(Span::mixed_site, |node| node.span);
        let at = Paths::at(span);
        match end {
            Root::Value(annotation) => {
                let result = self.result(root, annotation, span);
                let function = |by_value: &str, boxed: &str| {
                    self.paths.function(if annotation.boxed.is_some() { boxed } else { by_value }, span)
                };
                let finish = quote!(.finish());
                if let Some(draw) = self.direct_draw(root) {
                    let drawn = self.drawn_result(draw, annotation.boxed.is_some(), at);
                    return quote_spanned!(at=> let result = #result; #drawn);
                }
                if let Some(direct) = direct {
                    let compute = self.compute_as(direct, quote_spanned!(at=> result));
                    let function = function("compute", "compute_boxed");
                    return quote_spanned!(at=> let result = #result; let compute = #compute; #function(result, compute) #finish);
                }
                let (selection, select) = match *self.graph.kind(root) {
                    Kind::Places { selection, rows: true } => (selection, "select_positions"),
                    Kind::Places { selection, rows: false } => (selection, "select_columns"),
                    _ if annotation.boxed.is_some() => (root, "select_boxed"),
                    _ => (root, "select"),
                };
                if let Kind::Select { value, mask } = self.graph.kind(selection) {
                    let mut body = Body::last(self);
                    let (v, m) = (body.value(*value), body.value(*mask));
                    let (source, pattern, lets) = body.parts();
                    let by = match self.graph.kind(*mask) {
                        Kind::View { operand, view: View::Aligned(_) } => *operand,
                        _ => *mask,
                    };
                    let (rest, function) =
                        (self.selects("rest", *value, by), self.paths.function(select, span));
                    return quote_spanned! {at=>
                        let rest = #rest;
                        let result = #result;
                        #function(result, rest, #source, #[inline(always)] move |#pattern| { #lets (#private::flag(#m), #private::cast(result, #v)) })
                    };
                }
                if let Some(made) = fused.filter(|&id| self.graph.factors(id).is_none()) {
                    let function = self.paths.function("evaluate_over_boxed", span);
                    let over = self.over(made, root, Some(quote_spanned!(at=> result,)));
                    return quote_spanned!(at=> let result = #result; #function(#over) #finish);
                }
                if let Some(product) = fused {
                    let function = function("evaluate_product", "evaluate_product_boxed");
                    let last = self.last_of_product(
                        product,
                        root,
                        ("FitsFused", self.compute(product)),
                        quote_spanned!(at=> result,),
                        None,
                    );
                    return quote_spanned!(at=> let result = #result; #function(#last) #finish);
                }
                let mut body = Body::written(self);
                let value = body.value(root);
                let (source, pattern, lets) = body.written_parts(&quote_spanned!(at=> result));
                let function = function("evaluate", "evaluate_boxed");
                quote_spanned! {at=>
                    let result = #result;
                    #function(result, #source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) }) #finish
                }
            }
            // Taken apart by `results`.
            Root::Several(_) | Root::Updates(_) => TokenStream::new(),
            Root::Place(place) => self.in_place(root, direct, fused, place),
        }
    }

    /// The kernel call of a root that is stored in a place.
    fn in_place(&self, root: Id, direct: Option<Id>, fused: Option<Id>, place: &TokenStream) -> TokenStream {
        let private = self.paths.private();
        let span = self.graph.span(root);
        let at = Paths::at(span);
        let (t, target) = (ty(root, span), self.target(place));
        if let Some(draw) = self.direct_draw(root) {
            return self.drawn_place(draw, root, place, at);
        }
        let stored = |witness: TokenStream| self.stored(witness, root, span);
        if let Old::Part(part) = self.old {
            let mut body = Body::last(self);
            let value = body.value(root);
            let (source, pattern, lets) = body.parts();
            let stored = stored(ty(part, Span::mixed_site()).to_token_stream());
            let place = self.place(part);
            // Only a whole value is computed before the first write.
            let aside = matches!(self.graph.kind(root), Kind::Stored { .. })
                .then(|| quote_spanned!(at=> #private::aside(#t);));
            return quote_spanned! {at=>
                #aside
                let result = #stored;
                #private::assign(#place, result, #source, #[inline(always)] move |old, #pattern| { #lets #private::cast(result, #value) })
            };
        }
        let reads_old = self.needed(root).iter().any(|&id| matches!(self.graph.kind(id), Kind::Old(_)));
        if let Some(product) = fused {
            let stored = stored(quote_spanned!(Span::mixed_site()=> place.ty()));
            if reads_old {
                let computed = ("FitsFused", self.compute(product));
                let last = self.last_of_product(product, root, computed, quote!(), Some(0));
                return quote_spanned!(at=> let result = #stored; place.update_product(#last));
            }
            if self.graph.factors(product).is_none() {
                let over = self.over(product, root, None);
                return quote_spanned! {at=>
                    let place = #target;
                    let result = #stored;
                    place.write_over(#over)
                };
            }
            let last =
                self.last_of_product(product, root, ("FitsFused", self.compute(product)), quote!(), None);
            return quote_spanned! {at=>
                let place = #target;
                let result = #stored;
                place.write_product(#last)
            };
        }
        if let Some(direct) = direct {
            let stored = stored(quote_spanned!(Span::mixed_site()=> place.ty()));
            let compute = self.compute_as(direct, quote_spanned!(at=> result));
            return quote_spanned! {at=>
                let place = #place.shapewise_place();
                let result = #stored;
                place.compute(#t, #compute)
            };
        }
        let mut body = if reads_old {
            Body::last(self).replacing((self.old != Old::Copied).then_some(0))
        } else {
            Body::written(self)
        };
        let value = body.value(root);
        let (source, pattern, lets) = body.written_parts(&quote_spanned!(at=> result));
        if self.old == Old::Copied {
            let stored = stored(quote_spanned!(Span::mixed_site()=> #private::ty_of(place)));
            let stored = self.by_value("Copied", stored, span);
            return quote_spanned! {at=>
                let result = #stored;
                let result = #private::evaluate(result, #source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) }).into_tensor();
                #target.copy_from(&result)
            };
        }
        let stored = stored(quote_spanned!(Span::mixed_site()=> place.ty()));
        if reads_old {
            return quote_spanned! {at=>
                let result = #stored;
                place.update(#source, #[inline(always)] move |old, #pattern| { #lets #private::cast(result, #value) })
            };
        }
        quote_spanned! {at=>
            let place = #target;
            let result = #stored;
            place.write(#source, #[inline(always)] move |#pattern| { #lets #private::cast(result, #value) })
        }
    }

    /// The arguments of a last pass over a reduction that is made where the result goes, if it is too large for a step.
    fn over(&self, made: Id, root: Id, result: Option<TokenStream>) -> TokenStream {
        let private = self.paths.private();
        let span = self.graph.span(made);
        let fits = Paths::checked("FitsThere", 3, span);
        let (compute, element) = (self.compute(made), local("product"));
        let shape = ty(self.graph.without_axes(made).unwrap_or(made), span);
        let mut body = Body::fused(self, Some(made));
        let value = body.value(root);
        let (source, pattern, lets) = body.parts();
        quote_spanned! {Paths::at(self.graph.span(root))=>
            #fits, #result #shape, #compute, #source,
            #[inline(always)] move |(#element, #pattern)| { #lets #private::cast(result, #value) }
        }
    }

    /// The arguments of a last pass that takes a product tile by tile; `replaced` is the place whose old elements it is given.
    pub(super) fn last_of_product(
        &self,
        product: Id,
        root: Id,
        (check, compute): (&str, TokenStream),
        result: TokenStream,
        replaced: Option<usize>,
    ) -> TokenStream {
        let private = self.paths.private();
        let fits = Paths::checked(check, 3, self.graph.span(product));
        let (element, old) = (local("product"), replaced.map(|_| local("old")).into_iter());
        let mut body = Body::fused(self, Some(product)).replacing(replaced);
        let value = body.value(root);
        let (source, pattern, lets) = body.parts();
        // Of the root's span, as `result` is where it is bound.
        quote_spanned! {Paths::at(self.graph.span(root))=>
            #fits, #result #compute, #source,
            #[inline(always)] move |#(#old,)* (#element, #pattern)| { #lets #private::cast(result, #value) }
        }
    }

    /// The witness of a result by value or on the heap, as it is stated.
    fn result(&self, root: Id, annotation: &Annotation, span: Span) -> TokenStream {
        let stated = annotation.span.unwrap_or(span);
        let mut result = ty(root, span).to_token_stream();
        if let Kind::Count { .. } | Kind::Number { .. } = self.graph.kind(root) {
            // A length on its own is Python's integer.
            let private = self.paths.private();
            let element = match self.graph.python(root) {
                Some(Python::Float) => quote!(f64),
                _ => quote!(i64),
            };
            result = quote!(#private::ty::<::core::primitive::#element, ()>());
        }
        if let Some(element) = &annotation.element {
            result = Self::named(element, stated, result);
        }
        if let Some(axes) = &annotation.axes {
            let shape = self.paths.shape_of(axes);
            let (private, expression) = (self.paths.private(), local("expression"));
            let same = Paths::rule("SameShape", &[shape], stated, std::slice::from_ref(&expression));
            let checked = Paths::checked("Stated", 2, stated);
            result = quote!({ let #expression = #result; #private::stated(#checked, #expression, #same) });
        }
        if annotation.boxed.is_none() {
            let rule = if let Kind::Places { .. } = self.graph.kind(root) { "Positioned" } else { "ByValue" };
            result = self.by_value(rule, result, span);
        } else {
            result = Paths::rule("InBox", &[], span, &[result]);
        }
        result
    }

    /// The witness of what is computed on the stack, if it fits there.
    pub(super) fn by_value(&self, rule: &str, witness: TokenStream, span: Span) -> TokenStream {
        let private = self.paths.private();
        let (checked, witness) = (Paths::checked("Fits", 2, span), Paths::rule(rule, &[], span, &[witness]));
        quote!(#private::fits(#checked, #witness))
    }

    /// The witness of a place that takes a value.
    pub(super) fn stored(&self, place: TokenStream, root: Id, span: Span) -> TokenStream {
        let private = self.paths.private();
        let value = ty(root, span);
        let arguments = [local("into"), quote!(#value)];
        let shape = Paths::rule("Assign", &[], span, &arguments);
        let (held, taken) = if self.graph.is_integer(root) {
            let (held, answer) = (local("held"), Paths::rule("Holds", &[], span, &arguments));
            (Some(quote!(let #held = #answer;)), [local("into"), held])
        } else {
            (None, arguments)
        };
        let element = Paths::rule("InPlace", &[], span, &taken);
        quote_spanned!(Span::mixed_site()=> {
            let into = #place;
            #held
            let _ = #element;
            #private::node(into, #shape)
        })
    }
}
