//! Emits Rust: a witness for each node, a stage for each value that is needed before the last pass,
//! and one kernel call for the root.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use crate::graph::{Axes, Axis, Count, Graph, Id, Kind, Literal, View};
use crate::literal;
use crate::paths::Paths;
use crate::scalar_body::Body;
use crate::special::is_row_wise;
use crate::syntax::Annotation;

/// Emits the code of one graph.
pub(crate) struct Emitter<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) paths: &'a Paths,
    /// The place's tokens, where its old value is an operand like any other.
    pub(crate) place: Option<TokenStream>,
}

/// What is done with the value of an expression.
pub(crate) enum Root<'a> {
    /// It is the result.
    Value(&'a Annotation),
    /// It is stored in a place.
    Place(TokenStream),
}

/// The witness of a node.
pub(crate) fn ty(id: Id, span: Span) -> Ident {
    format_ident!("t{}", id.0, span = Paths::at(span))
}
/// The operand of a node.
fn leaf(id: Id) -> Ident {
    format_ident!("x{}", id.0, span = Span::mixed_site())
}
/// The stage of a node.
fn stage(id: Id) -> Ident {
    format_ident!("s{}", id.0, span = Span::mixed_site())
}
/// The axis set of a node.
fn axes(id: Id, span: Span) -> Ident {
    format_ident!("a{}", id.0, span = Paths::at(span))
}

impl Emitter<'_> {
    /// The nodes that the root needs, operands first.
    fn needed(&self, root: Id) -> Vec<Id> {
        let mut needed = HashSet::new();
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            if needed.insert(id) {
                pending.extend(operands(self.graph.kind(id)));
            }
        }
        self.graph.nodes().map(|(id, _)| id).filter(|id| needed.contains(id)).collect()
    }

    /// The whole expression.
    pub(crate) fn emit(&self, root: Id, end: &Root<'_>) -> TokenStream {
        if let Root::Value(Annotation { element: None, axes: None, boxed: None, .. }) = end {
            match self.graph.kind(root) {
                Kind::Literal(value) => return literal::tokens(*value),
                Kind::List { array, shape } => {
                    let private = self.paths.private();
                    return quote!(#private::list(#array, #private::ty::<_, #shape>()));
                }
                _ => {}
            }
        }
        let mut statements = TokenStream::new();
        let needed = self.needed(root);
        if let (Root::Place(place), None) = (end, &self.place)
            && needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old))
        {
            let at = Span::mixed_site();
            statements.extend(quote_spanned!(at=> let place = #place.shapewise_place();));
        }
        for &id in &needed {
            statements.extend(self.witness(id));
        }
        let direct = self.direct(root, end);
        for &id in &needed {
            if Some(id) != direct && self.is_stage(id) {
                let name = stage(id);
                let call = self.paths.function("stage", Span::mixed_site());
                let compute = self.compute(id);
                statements.extend(quote!(let #name = #call(#compute);));
            }
        }
        let finish = self.finish(root, direct, end);
        let private = self.paths.private();
        quote! {
            match () {
                #[allow(unused, clippy::all, clippy::pedantic)]
                () => {
                    use #private::{Finish as _, Place as _};
                    #statements
                    #finish
                }
            }
        }
    }

    /// The reduction or product that is the root itself, written without a stage.
    fn direct(&self, root: Id, end: &Root<'_>) -> Option<Id> {
        let base = match self.graph.kind(root) {
            Kind::View { operand, view: View::Dropped } => *operand,
            _ => root,
        };
        let direct = match (self.graph.kind(base), end) {
            (Kind::Reduce { .. } | Kind::Product { .. }, Root::Value(Annotation { element: None, .. })) => {
                base
            }
            (Kind::Product { .. }, Root::Place(_)) => base,
            _ => return None,
        };
        // Not if another node reads it too; the root is not its own reader.
        Some(direct)
    }

    fn is_stage(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Reduce { .. } | Kind::Product { .. } | Kind::Stored { .. })
    }

    /// `let t = ..;` with the operator's span, so that the caret of a refusal stands there.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of node")]
    fn witness(&self, id: Id) -> TokenStream {
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
            Kind::Old => match &self.place {
                Some(tokens) => return self.operand(id, tokens, span),
                None => quote_spanned!(at=> place.ty()),
            },
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
                let (leaf, count) = (leaf(*operand), format_ident!("c{}", id.0, span = Span::mixed_site()));
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
                let (x, a, b) = (t(*operand), t(*low), t(*high));
                quote_spanned!(at=> #x.promote(#a).promote(#b))
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
                    let #leaf = #private::generated(#name, move |i: ::core::primitive::usize| #private::cast(#name, #value));
                };
            }
            Kind::Like { operand, value, element } => {
                let (x, leaf) = (t(*operand), leaf(id));
                let element = element.as_ref().map(|element| quote!(.cast_to::<#element>()));
                let value = weak(&private, *value);
                return quote! {
                    let #name = #x #element;
                    let #leaf = #private::generated(#name, move |_: ::core::primitive::usize| #private::cast(#name, #value));
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

    fn operand(&self, id: Id, tokens: &TokenStream, span: Span) -> TokenStream {
        let (name, leaf) = (ty(id, span), leaf(id));
        let function = self.paths.function("leaf", span);
        let ty_of = self.paths.function("ty_of", span);
        let reference = quote_spanned!(Paths::at(span)=> &);
        quote_spanned! {Paths::at(span)=>
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

    /// The set of axes, each checked at its own span.
    fn axis_set(&self, operand: Id, set: &Axes, span: Span) -> TokenStream {
        let private = self.paths.private();
        match set {
            Axes::Every => quote!(#private::EVERY_AXIS),
            Axes::Masked(mask) => {
                let (x, mask) = (ty(operand, span), ty(*mask, span));
                quote_spanned!(Paths::at(span)=> #x.mask_axes(#mask))
            }
            Axes::These(these) => {
                let mut result = None;
                for axis in these {
                    let (one, span) = match axis {
                        Axis::At(position, span) => {
                            let (x, at) = (ty(operand, *span), Paths::at(*span));
                            let position = isize::try_from(*position).unwrap_or(isize::MAX);
                            let digits = proc_macro2::Literal::isize_unsuffixed(position.saturating_abs());
                            let position = if position < 0 { quote!({ -#digits }) } else { quote!(#digits) };
                            (quote_spanned!(at=> #x.axis::<#position, _>()), *span)
                        }
                        Axis::Named(named, span) => {
                            let (x, at) = (ty(operand, *span), Paths::at(*span));
                            (quote_spanned!(at=> #x.axis_named::<#named, _, _>()), *span)
                        }
                    };
                    result = Some(match result {
                        None => one,
                        Some(earlier) => quote_spanned!(Paths::at(span)=> #earlier.and(#one)),
                    });
                }
                result.unwrap_or_else(|| quote!(#private::NO_AXIS))
            }
        }
    }

    /// How a stage or a result is computed.
    fn compute(&self, id: Id) -> TokenStream {
        let Some(node) = self.graph.node(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let span = node.span;
        let name = ty(id, span);
        match &node.kind {
            Kind::Reduce { ty: rule, reducer, operand, axes: set, keep, mask, .. } => {
                let (x, set_name) = (ty(*operand, span), axes(id, span));
                let item = if *keep && is_row_wise(set) {
                    quote!(#x.row_item(#set_name))
                } else {
                    quote!(#name.whole_item())
                };
                let mut body = Body::new(self);
                let value = body.value(*operand);
                let flag = mask.map(|mask| body.value(mask));
                let target = if matches!(*rule, "tested" | "counted") { &x } else { &name };
                let value = quote!(#private::cast(#target, #value));
                let (reducer, value) = match flag {
                    Some(flag) => (
                        quote!(#private::reducers::Masked(#private::reducers::#reducer)),
                        quote!((#flag, #value)),
                    ),
                    None => (quote!(#private::reducers::#reducer), value),
                };
                let (source, pattern, lets) = body.parts();
                quote!(#private::reduction(#x, #set_name, #name, #item, #reducer, #source, move |#pattern| { #lets #value }))
            }
            Kind::Product { left, right } => {
                let (left, right) = (self.memory(*left), self.memory(*right));
                quote!(#private::product(#name, #name.whole_item(), #left, #right))
            }
            Kind::Stored { operand } => {
                let mut body = Body::new(self);
                let value = body.value(*operand);
                let (source, pattern, lets) = body.parts();
                quote!(#private::elementwise(#name, #name.whole_item(), #source, move |#pattern| { #lets #private::cast(#name, #value) }))
            }
            _ => TokenStream::new(),
        }
    }

    /// An operand in memory, through its views.
    fn memory(&self, id: Id) -> TokenStream {
        let mut views = Vec::new();
        let mut at = id;
        while let Kind::View { operand, .. } = self.graph.kind(at) {
            views.push(at);
            at = *operand;
        }
        self.viewed(at, &views)
    }

    /// A leaf or stage behind views, the outermost first.
    pub(crate) fn viewed(&self, id: Id, views: &[Id]) -> TokenStream {
        let private = self.paths.private();
        let mut source = if self.is_stage(id) {
            let stage = stage(id);
            quote!(&#stage)
        } else {
            let leaf = leaf(id);
            quote!(#leaf)
        };
        for &view_id in views.iter().rev() {
            let Kind::View { operand, view } = self.graph.kind(view_id) else { continue };
            let (from, to) = (ty(*operand, Span::mixed_site()), ty(view_id, Span::mixed_site()));
            source = match view {
                View::Reversed => quote!(#private::reversed(#from, #to, #source)),
                View::Permuted(order) => {
                    let order = permutation(&private, order);
                    quote!(#private::permuted(#order, #from, #to, #source))
                }
                View::Reshaped(_) => quote!(#private::reshaped(#from, #to, #source)),
                _ => quote!(#private::respaced(#from, #to, #source)),
            };
        }
        source
    }

    /// The kernel call of the root.
    fn finish(&self, root: Id, direct: Option<Id>, end: &Root<'_>) -> TokenStream {
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
                if let Some(direct) = direct {
                    let compute = self.compute(direct);
                    let function = function("compute", "compute_boxed");
                    return quote_spanned!(at=> let result = #result; let compute = #compute; #function(result, compute) #finish);
                }
                if let Kind::Select { value, mask } = self.graph.kind(root) {
                    let mut body = Body::new(self);
                    let (v, m) = (body.value(*value), body.value(*mask));
                    let (source, pattern, lets) = body.parts();
                    let (mask, function) = (ty(*mask, span), self.paths.function("select", span));
                    return quote_spanned! {at=>
                        #t.mask_all(#mask);
                        let result = #result;
                        #function(result, #source, move |#pattern| { #lets (#m, #private::cast(result, #v)) })
                    };
                }
                let mut body = Body::new(self);
                let value = body.value(root);
                let (source, pattern, lets) = body.parts();
                let function = function("evaluate", "evaluate_boxed");
                quote_spanned! {at=>
                    let result = #result;
                    #function(result, #source, move |#pattern| { #lets #private::cast(result, #value) }) #finish
                }
            }
            Root::Place(place) => {
                if let Some(direct) = direct {
                    let compute = self.compute(direct);
                    return quote_spanned! {at=>
                        let compute = #compute;
                        let place = #place.shapewise_place();
                        #t.stored_whole(place.ty());
                        place.compute(compute)
                    };
                }
                let old = self.place.is_none()
                    && self.needed(root).iter().any(|&id| matches!(self.graph.kind(id), Kind::Old));
                let mut body = Body::new(self);
                let value = body.value(root);
                let (source, pattern, lets) = body.parts();
                if self.place.is_some() {
                    // The old value is read elsewhere than at its own place: computed first, then copied.
                    return quote_spanned! {at=>
                        let result = #t.stored_in(#private::ty_of(#private::leaf(&#place)));
                        let result = #private::evaluate(result, #source, move |#pattern| { #lets #private::cast(result, #value) }).into_tensor();
                        #place.shapewise_place().copy_from(&result)
                    };
                }
                if old {
                    return quote_spanned! {at=>
                        let result = #t.stored_in(place.ty());
                        place.update(#source, move |old, #pattern| { #lets #private::cast(result, #value) })
                    };
                }
                quote_spanned! {at=>
                    let place = #place.shapewise_place();
                    let result = #t.stored_in(place.ty());
                    place.write(#source, move |#pattern| { #lets #private::cast(result, #value) })
                }
            }
        }
    }
}

/// A literal as an operand.
pub(crate) fn weak(private: &TokenStream, value: Literal) -> TokenStream {
    let tokens = literal::tokens(value);
    match value {
        Literal::Int(value) => {
            let range = literal::range(value);
            quote!(#private::int::<#private::range::#range>(#tokens))
        }
        Literal::Float(_) => quote!(#private::float(#tokens)),
        Literal::Bool(_) => tokens,
    }
}

fn permutation(private: &TokenStream, order: &[i64]) -> TokenStream {
    let positions = order.iter().map(|&position| {
        let position = proc_macro2::Literal::i64_unsuffixed(position);
        quote!(#private::At::<#position>)
    });
    quote!((#(#positions,)*))
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

/// The operands of a node.
pub(crate) fn operands(kind: &Kind) -> Vec<Id> {
    match kind {
        Kind::Error
        | Kind::Leaf(_)
        | Kind::List { .. }
        | Kind::Literal(_)
        | Kind::Old
        | Kind::Generated { .. } => Vec::new(),
        Kind::Elementwise { operands, .. } => operands.clone(),
        Kind::Where { condition, left, right } => vec![*condition, *left, *right],
        Kind::Clip { operand, low, high } => vec![*operand, *low, *high],
        Kind::View { operand, view: View::Aligned(value) } => vec![*operand, *value],
        Kind::Cast { operand, .. }
        | Kind::View { operand, .. }
        | Kind::Count { operand, .. }
        | Kind::Like { operand, .. }
        | Kind::Stored { operand } => {
            vec![*operand]
        }
        Kind::Reduce { operand, axes, mask, .. } => {
            let mut operands = vec![*operand];
            operands.extend(mask);
            if let Axes::Masked(mask) = axes {
                operands.push(*mask);
            }
            operands
        }
        Kind::Product { left, right } => vec![*left, *right],
        Kind::Scalar { operand } => vec![*operand],
        Kind::MaskOf { operand, mask } => vec![*operand, *mask],
        Kind::Select { value, mask } => vec![*value, *mask],
    }
}
