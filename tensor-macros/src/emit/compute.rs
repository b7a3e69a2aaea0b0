//! How a stage or a result is computed: reductions, products, stored values, and operands behind views.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::closure::Body;
use super::items::Places;
use super::{Emitter, axes, integer, kept, leaf, stage, ty};
use crate::fuse::{Kept, is_elementwise};
use crate::graph::is_bent;
use crate::graph::{Axes, Axis, Id, Kind, Pick, View, axes_key};
use crate::paths::Paths;

impl Emitter<'_> {
    /// How a result of the witness `result` is computed.
    pub(super) fn compute_as(&self, id: Id, result: TokenStream) -> TokenStream {
        match self.graph.kind(id) {
            Kind::Scan { .. } => self.scan(id, Some(&result)),
            Kind::Sort { .. } => self.sort(id, false),
            _ => self.compute(id),
        }
    }

    /// A scan: a result whose values are stored as its witness says, or a stage.
    fn scan(&self, id: Id, result: Option<&TokenStream>) -> TokenStream {
        let Kind::Scan { scanner, operand, axes: set, .. } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let private = self.paths.private();
        let span = self.graph.span(id);
        let (name, x, set_name) = (ty(id, span), ty(*operand, span), axes(id, span));
        let item = if is_row_wise(set) && !self.is_read_apart(id) {
            quote!(#x.row_span(#set_name))
        } else {
            quote!(#name.whole_item())
        };
        let (item, result) = match result {
            Some(result) => (item, result.clone()),
            None => {
                let alone = Paths::checked("StandsAlone", 3, span);
                (quote!(#private::item_alone(#alone, #x, #set_name, #item)), name.to_token_stream())
            }
        };
        let scanner = format_ident!("{scanner}", span = Span::mixed_site());
        let mut body = Body::stage(self);
        let value = body.value(*operand);
        let (source, pattern, lets) = body.parts();
        quote! {
            #private::scan(
                #x, #set_name, #name, #item, #private::scanners::#scanner, #source,
                #[inline(always)] move |#pattern| { #lets #private::cast(#name, #value) },
                #[inline(always)] move |value| #private::cast(#result, value),
            )
        }
    }

    /// How a stage or a result is computed.
    pub(super) fn compute(&self, id: Id) -> TokenStream {
        let Some(node) = self.graph.node(id) else { return TokenStream::new() };
        let private = self.paths.private();
        let span = node.span;
        let name = ty(id, span);
        if let (Kind::Reduce { operand, .. }, Some([left, right])) = (&node.kind, self.graph.factors(id)) {
            let (x, set_name) = (ty(*operand, span), axes(id, span));
            let (left, right) = (self.factor(left), self.factor(right));
            return quote!(#private::sum_of_products(#x, #set_name, #name, #name.whole_item(), #left, #right));
        }
        match &node.kind {
            Kind::Reduce { ty: rule, reducer, operand, axes: set, keep, mask, .. } => {
                let (x, set_name) = (ty(*operand, span), axes(id, span));
                let item = if *keep && is_row_wise(set) && !self.is_read_apart(id) {
                    quote!(#x.row_item(#set_name))
                } else {
                    quote!(#name.whole_item())
                };
                let mut body = Body::stage(self);
                let value = body.value(*operand);
                let flag = mask.map(|mask| body.value(mask));
                let target = match (*rule, reducer.to_string().as_str()) {
                    ("tested" | "counted", _) => quote!(#x),
                    ("summed", "Sum") => quote!(#x.sum_term()),
                    (_, "Mean") => quote!(#x.mean_term()),
                    _ => quote!(#name),
                };
                if is_quantile(reducer) {
                    let flag = flag.map_or_else(|| quote!(true), |flag| quote!(#private::flag(#flag)));
                    let (source, pattern, lets) = body.parts();
                    let gathers = Paths::checked("Gathers", 4, span);
                    return quote! {
                        #private::quantiles(
                            #x, #set_name, #name, #item,
                            #private::gathered_item(#gathers, #x, #set_name, #name, #x.row_span(#set_name)),
                            #private::between::#reducer, #source,
                            #[inline(always)] move |#pattern| { #lets (#flag, #private::cast(#name, #value)) },
                        )
                    };
                }
                let value = quote!(#private::cast(#target, #value));
                let (reducer, value) = match flag {
                    Some(flag) => (
                        quote!(#private::reducers::Masked(#private::reducers::#reducer)),
                        quote!((#private::flag(#flag), #value)),
                    ),
                    None => (quote!(#private::reducers::#reducer), value),
                };
                let (source, pattern, lets) = body.parts();
                let reduction = quote!(#private::reduction(#x, #set_name, #name, #item, #reducer, #source, #[inline(always)] move |#pattern| { #lets #value }));
                match self.mean_of(&node.kind) {
                    Some(mean) => {
                        let mean = stage(mean);
                        quote!(#private::one_pass(&#mean, #reduction))
                    }
                    None => reduction,
                }
            }
            Kind::Scan { .. } => self.scan(id, None),
            Kind::Product { left, right } => {
                let (left, right) = (self.factor(*left), self.factor(*right));
                quote!(#private::product(#name, #name.whole_item(), #left, #right))
            }
            Kind::Sort { .. } => self.sort(id, true),
            Kind::Tally { .. } => self.tally(id),
            Kind::Stored { operand } => {
                let mut body = Body::stage(self);
                let value = body.value(*operand);
                let (source, pattern, lets) = body.parts();
                quote!(#private::elementwise(#name, #name.whole_item(), #source, #[inline(always)] move |#pattern| { #lets #private::cast(#name, #value) }))
            }
            Kind::Scatter { operand, view, value, .. } => {
                let (from, lead) = (ty(*operand, span), self.lead(*operand));
                let positions = self.through(quote!(#private::offsets(#from, #lead)), &[*view]);
                // Integers pick elements of any rows.
                let by_rows = !matches!(self.graph.kind(*view), Kind::View { view: View::Picked { .. }, .. });
                let mut body = Body::stage(self);
                let value = body.value(*value);
                let (source, pattern, lets) = body.parts();
                quote!(#private::scattered::<#by_rows, _, _, _, _, _, _>(#name, #name.whole_item(), #lead, #positions, #source, #[inline(always)] move |#pattern| { #lets #private::cast(#name, #value) }))
            }
            _ => TokenStream::new(),
        }
    }

    /// The mean that a variance's deviations are from, where it is of the same elements over the same axes.
    fn mean_of(&self, variance: &Kind) -> Option<Id> {
        let Kind::Reduce { reducer, operand, axes, mask: None, .. } = variance else { return None };
        let reducer = reducer.to_string();
        if !reducer.starts_with("Variance") && !reducer.starts_with("StdDev") {
            return None;
        }
        let Kind::Elementwise { scalar: "square", operands, .. } = self.graph.kind(*operand) else {
            return None;
        };
        let Kind::Elementwise { scalar: "sub", operands, .. } = self.graph.kind(*operands.first()?) else {
            return None;
        };
        let [value, mean] = operands[..] else { return None };
        let mean = self.base(mean);
        match self.graph.kind(mean) {
            Kind::Reduce { reducer, operand, axes: of_mean, mask: None, .. }
                if reducer.to_string() == "Mean"
                    && *operand == value
                    && axes_key(of_mean) == axes_key(axes)
                    && !self.erased.contains(&mean) =>
            {
                Some(mean)
            }
            _ => None,
        }
    }

    /// An elementwise value that is stored.
    pub(super) fn kept(&self, id: Id, how: Kept) -> TokenStream {
        let private = self.paths.private();
        let span = Span::mixed_site();
        let (name, kept) = (ty(id, span), kept(id));
        let item = match how {
            Kept::Row(reduce) => {
                let Kind::Reduce { operand, .. } = self.graph.kind(reduce) else { return TokenStream::new() };
                let (x, set) = (ty(*operand, span), axes(reduce, span));
                quote!(#x.row_span(#set))
            }
            Kept::Whole => quote!(#name.whole_item()),
        };
        let mut body = Body::kept(self, id);
        let value = body.value(id);
        let (source, pattern, lets) = body.parts();
        quote! {
            let #kept = #private::kept(#name, #item, #source, #[inline(always)] move |#pattern| { #lets #private::cast(#name, #value) });
        }
    }

    /// An operand in memory, through its views.
    pub(super) fn memory(&self, id: Id) -> TokenStream {
        let mut views = Vec::new();
        let mut at = id;
        while let Kind::View { operand, .. } = self.graph.kind(at) {
            views.push(at);
            at = *operand;
        }
        self.viewed(at, &views, &mut Places::default())
    }

    /// An operand of a product: read in place, or evaluated as it is packed.
    fn factor(&self, id: Id) -> TokenStream {
        if let Some(patches) = self.graph.patches.get(&id) {
            let (private, name) = (self.paths.private(), ty(id, Span::mixed_site()));
            let steps = [patches.stride, patches.dilation, patches.padding].into_iter().flatten();
            let slide = quote!(#private::Slide::<#(#steps),*>);
            let slide = if patches.is_back { quote!(#private::back(#slide)) } else { slide };
            let images = self.factor(patches.read);
            return quote!(#private::patches(#name, #slide, #images));
        }
        let mut at = id;
        while let Kind::View { operand, .. } = self.graph.kind(at) {
            at = *operand;
        }
        if is_elementwise(self.graph.kind(at)) || matches!(self.graph.kind(at), Kind::Joined { .. }) {
            let private = self.paths.private();
            let name = ty(id, Span::mixed_site());
            let mut body = Body::stage(self);
            let value = body.value(id);
            let (source, pattern, lets) = body.parts();
            quote!(#private::computed(#name, #source, #[inline(always)] move |#pattern| { #lets #private::cast(#name, #value) }))
        } else {
            self.memory(id)
        }
    }

    /// A part of a place, to write.
    pub(super) fn place(&self, part: Id) -> TokenStream {
        self.memory(part)
    }

    /// How a view of picked axes finds its elements.
    pub(super) fn mapping(&self, view: Id) -> TokenStream {
        let Kind::View { view: View::Picked { indices, pick, .. }, .. } = self.graph.kind(view) else {
            return TokenStream::new();
        };
        let private = self.paths.private();
        let mixed = Span::mixed_site();
        let (set, shape) = (axes(view, mixed), super::picks(view, mixed));
        let leaves: Vec<_> = indices.iter().map(|&index| self.memory(index)).collect();
        let nested = leaves.iter().rev().fold(quote!(()), |rest, leaf| quote!((#leaf, #rest)));
        match pick {
            Pick::InPlace => quote!(#private::picked(#set, #shape, #nested)),
            Pick::Apart => quote!(#private::picked_apart(#set, #shape, #nested)),
            Pick::Along => quote!(#private::picked_along(#set #(, #leaves)*)),
        }
    }

    /// A leaf or stage behind views, the outermost first.
    pub(super) fn viewed(&self, id: Id, views: &[Id], places: &mut Places) -> TokenStream {
        let source = if self.is_stage(id) {
            let at = self.stage_at(id, views, places);
            if self.erased.contains(&id) && at == stage(id) { quote!(#at) } else { quote!(&#at) }
        } else if let Kind::Joined { .. } = self.graph.kind(id) {
            let private = self.paths.private();
            let (whole, joined) = (ty(id, Span::mixed_site()), self.parts_of(id, places));
            quote!(#private::packed(#whole, #joined))
        } else {
            let leaf = leaf(id);
            quote!(#leaf)
        };
        self.through(source, views)
    }

    /// An operand behind views, the outermost first.
    fn through(&self, mut source: TokenStream, views: &[Id]) -> TokenStream {
        let private = self.paths.private();
        for &view_id in views.iter().rev() {
            let Kind::View { operand, view } = self.graph.kind(view_id) else { continue };
            let (from, to) = (ty(*operand, Span::mixed_site()), ty(view_id, Span::mixed_site()));
            let kind = match view {
                View::Reversed => quote!(#private::Reversed),
                View::Permuted(_) | View::Ruled { .. } => super::view(view_id).into_token_stream(),
                View::Section { joined, nth } => self.section(*joined, *nth),
                View::Reshaped(_) | View::ReshapedAs(_) => quote!(#private::Reshaped),
                _ => quote!(#private::Respaced),
            };
            source = match view {
                View::Ruled { rule: "RollFlat", .. } => quote!(#private::turned(#kind, #to, #source)),
                View::Ruled { rule, .. } if is_bent(rule) => {
                    quote!(#private::bent(#kind, #from, #to, #source))
                }
                View::Picked { .. } => {
                    let mapping = self.mapping(view_id);
                    quote!(#private::gathered(#mapping, #from, #to, #source))
                }
                View::Indexed { index, picks, .. } => {
                    let picks = picks.iter().map(|&pick| integer(pick));
                    quote!(#private::indexed(#private::index::<#index>(), #from, #to, #source, [#(#picks),*]))
                }
                _ => quote!(#private::viewed(#kind, #from, #to, #source)),
            };
        }
        source
    }
}

/// Whether a reducer takes its elements in their order.
pub(crate) fn is_quantile(reducer: &TokenStream) -> bool {
    let text = reducer.to_string();
    text.starts_with("Median") || text.starts_with("Quantile")
}

/// Whether a reduction over these axes keeps the rows of its operand apart.
pub(crate) fn is_row_wise(axes: &Axes) -> bool {
    matches!(axes, Axes::These(these) if !these.iter().any(|axis| matches!(axis, Axis::At(0, _))))
}
