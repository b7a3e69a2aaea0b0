//! The witness of each node: `let t = ..;` with the operator's span, so that the caret of a refusal stands there.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;

use super::{Emitter, Old, axes, before, count, integer, leaf, place, ty, weak};
use crate::graph::{Axes, Axis, Count, Id, Kind, View};
use crate::paths::Paths;
use crate::reading;

/// The rules by which an integer literal takes the other operand's type.
const HOLDING: [&str; 10] = [
    "promote",
    "subtract",
    "quotients",
    "bitwise",
    "shift",
    "power",
    "integer_pair",
    "replaced",
    "placed",
    "filled",
];

impl Emitter<'_> {
    /// `let t = ..;` with the operator's span, so that the caret of a refusal stands there.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of node")]
    pub(super) fn witness(&self, id: Id) -> TokenStream {
        let Some(node) = self.graph.node(id) else { return TokenStream::new() };
        let span = node.span;
        let at = Paths::at(span);
        let name = ty(id, span);
        let t = |id: Id| ty(id, span);
        let mixed = Span::mixed_site();
        let w = |id: Id| ty(id, span).to_token_stream();
        let private = self.paths.private();
        let method = |name: &str| Ident::new(name, at);
        let value = match &node.kind {
            Kind::Error | Kind::Tuple(_) => return TokenStream::new(),
            Kind::Leaf(tokens) => return self.operand(id, tokens, span),
            Kind::Old(nth) => {
                let leaf = leaf(id);
                let place =
                    if matches!(self.old, Old::Ahead | Old::Alone) { before(*nth) } else { place(*nth) };
                return match self.old {
                    Old::Own => quote_spanned!(at=> let #name = #place.ty();),
                    Old::Shared | Old::Ahead | Old::Alone | Old::Copied | Old::Part(_) => {
                        quote_spanned!(at=> let #leaf = #place; let #name = #private::ty_of(#leaf);)
                    }
                };
            }
            Kind::List { array, shape } => {
                let (list, leaf) = (format_ident!("l{}", id.0, span = Span::mixed_site()), leaf(id));
                return quote! {
                    let #list = #private::list(#array, #private::ty::<_, #shape>());
                    let #leaf = #private::Operand::witness(&#list);
                    let #name = #private::ty_of(#leaf);
                };
            }
            Kind::Literal(value) => {
                let value = weak(&private, *value);
                quote_spanned!(at=> #private::literal(#value))
            }
            Kind::Count { operand, of } => {
                let (of_operand, count) = (ty(*operand, Span::mixed_site()), count(id));
                let (check, value) = match of {
                    Count::Elements => {
                        let lead = self.lead(*operand);
                        (None, quote!(#private::size(#of_operand, #lead)))
                    }
                    Count::Axes => (None, quote!(#private::rank(#of_operand))),
                    Count::Among(set) => {
                        let (set, lead) = (self.axis_set(*operand, set, span), self.lead(*operand));
                        (None, quote!(#private::among(#of_operand, #set, #lead)))
                    }
                    Count::Along(axis, axis_span) => {
                        let set = Axes::These(vec![Axis::At(*axis, *axis_span)]);
                        let check = self.axis_set(*operand, &set, *axis_span);
                        let axis = isize::try_from(*axis).unwrap_or(isize::MAX);
                        let lead = self.lead(*operand);
                        (Some(quote!(let _ = #check;)), quote!(#private::length(#of_operand, #lead, #axis)))
                    }
                };
                return quote! {
                    #check
                    let #count = #value;
                    let #name = #private::literal(#count);
                };
            }
            Kind::Number { function, operands, .. } => {
                let (function, count) = (Ident::new(function, at), count(id));
                let operands = operands.iter().map(|&operand| match self.graph.kind(operand) {
                    Kind::Literal(value) => weak(&private, *value),
                    _ => super::count(operand).into_token_stream(),
                });
                return quote! {
                    let #count = #private::numbers::#function(#(#operands),*);
                    let #name = #private::literal(#count);
                };
            }
            Kind::Integer { tokens, .. } => {
                let name = integer(id);
                return quote!(let #name = #tokens;);
            }
            Kind::Elementwise { ty: "selected", operands, .. } => match operands[..] {
                [x, mask] => {
                    let (flags, at) = (self.condition(mask), self.graph.span(mask));
                    let asked = [ty(x, at).to_token_stream(), local("flags")];
                    let selected = Paths::rule("SelectedBy", &[], at, &asked);
                    quote_spanned!(mixed=> { let flags = #flags; #selected })
                }
                _ => return TokenStream::new(),
            },
            // The other operand is a mask of the same shape, which was asked for that.
            Kind::Elementwise { ty: "itself", operands, .. } => match operands[..] {
                [x, ..] => w(x),
                [] => return TokenStream::new(),
            },
            Kind::Elementwise { ty: rule, operands, .. } => match operands[..] {
                [a] => Paths::rule(&trait_name(rule), &[], span, &[w(a)]),
                // The place of `x += y` does not grow, so it is asked once whether it takes the value.
                [a, b] if self.graph.updated.contains(&id) => self.pair(rule, "Assign", span, [a, b]),
                [a, b] => self.joined(rule, span, [a, b]),
                _ => return TokenStream::new(),
            },
            Kind::Where { condition, left, right } => {
                let (pair, flags) =
                    (self.joined("promote", span, [*left, *right]), self.condition(*condition));
                let shape = Paths::rule("Broadcast", &[], span, &[local("flags"), local("pair")]);
                quote_spanned!(mixed=> { let pair = #pair; let flags = #flags; #private::node(pair, #shape) })
            }
            Kind::Clip { operand, low, high } => return self.clip_witness(id, *operand, [*low, *high], span),
            Kind::Cast { operand, element } if self.graph.is_integer(*operand) => {
                let (at, number) = (self.graph.span(*operand), w(*operand));
                let cast = Self::named(element, span, number.clone());
                let held = Paths::rule("Holds", &[], at, &[local("into"), number]);
                quote_spanned!(mixed=> { let into = #cast; let _ = #held; into })
            }
            Kind::Promoted { operand, others } => {
                let last = others.len().saturating_sub(1);
                let element = others.iter().enumerate().fold(w(*operand), |element, (nth, &other)| {
                    let promote = if nth < last { "PromoteFirst" } else { "Promote" };
                    Paths::rule(promote, &[], span, &[element, w(other)])
                });
                let x = w(*operand);
                quote_spanned!(at=> #private::node(#element, #x))
            }
            Kind::Cast { operand, element } => Self::named(element, span, w(*operand)),
            Kind::View {
                operand,
                view: View::Ruled { rule: rule @ ("SplitEqually" | "SplitAt"), parameters, axes, .. },
            } => return self.split_witness(id, *operand, rule, (parameters, axes), span),
            Kind::View { operand, view } => return self.view_witness(id, *operand, view, span),
            Kind::Reduce { ty: rule, operand, axes: set, empty, mask, .. } => {
                let (x, rule, set_name) = (t(*operand), method(rule), axes(id, span));
                let set = self.axis_set(*operand, set, span);
                let check = (!empty && mask.is_none()).then(|| {
                    let checked = Paths::checked("NotEmpty", 2, span);
                    let verdict = quote!(#private::along(#x, #set_name).verdict());
                    let asked = Paths::rule("NotEmpty", &[], span, &[quote!(#x), quote!(#name), verdict]);
                    quote_spanned!(at=> let #name = #asked; #private::filled(#checked, #x, #set_name);)
                });
                return quote_spanned! {at=>
                    let #set_name = #set;
                    let #name = #x.#rule(#set_name);
                    #check
                };
            }
            Kind::Scan { ty: rule, operand, axes: set, .. } => {
                let set_name = axes(id, span);
                let (axis, element) =
                    (self.axis_set(*operand, set, span), Paths::rule(rule, &[], span, &[w(*operand)]));
                let value = if let Axes::Every = set {
                    let flat = Paths::rule("Ravel", &[quote!(_)], span, &[element]);
                    quote!(#private::Settled(#flat.0).settled())
                } else {
                    element
                };
                return quote_spanned! {at=>
                    let #set_name = #axis;
                    let #name = #value;
                };
            }
            Kind::Product { left, right } => {
                let arguments = [w(*left), w(*right)];
                let shape = match self.graph.tensor_columns(*right) {
                    Some((whole, meeting)) => Paths::rule(
                        "TensorProduct",
                        &[meeting.clone(), quote!(_), quote!(_)],
                        span,
                        &[w(*left), w(whole)],
                    ),
                    None => match self.graph.weight_of(*left) {
                        Some(weight) => w(weight),
                        None => Paths::rule("MatMul", &[], span, &arguments),
                    },
                };
                let element = Paths::rule("Promote", &[], span, &arguments);
                quote_spanned!(at=> #private::node(#element, #shape))
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
                let x = match element {
                    Some(element) => Self::named(element, span, quote!(#x)),
                    None => quote!(#x),
                };
                let (lead, value) = (self.lead(*operand), weak(&private, *value));
                return quote! {
                    let #name = #x;
                    let #leaf = #private::alike(#name, #lead, #[inline(always)] move |_: ::core::primitive::usize| #private::cast(#name, #value));
                };
            }
            Kind::Positions { operand, rule, axes: sets } => {
                let leaf = leaf(id);
                let mut arguments: Vec<_> =
                    sets.iter().map(|set| self.axis_set(*operand, set, span)).collect();
                arguments.push(w(*operand));
                let witness = Paths::rule(rule, &[], span, &arguments);
                return quote! {
                    let #name = #witness;
                    let #leaf = #private::positions(#name);
                };
            }
            Kind::Joined { .. } => return self.joined_witness(id, span),
            Kind::Scatter { operand, value, .. } => {
                let (shape, element) = (w(*operand), w(*value));
                quote_spanned!(mixed=> #private::node(#element, #shape))
            }
            Kind::Sort { .. } => return self.sort_witness(id, span),
            Kind::Search { .. } => return self.search_witness(id, span),
            Kind::Tally { .. } => return self.tally_witness(id, span),
            Kind::Ruler { .. } => return self.ruler(id, span),
            Kind::Stored { operand }
            | Kind::Select { value: operand, .. }
            | Kind::Places { selection: operand, .. } => {
                let x = t(*operand);
                quote_spanned!(at=> #x)
            }
            Kind::Scalar { operand, rule } => {
                let x = match &self.way {
                    Some(_) => reading::beside(&w(*operand)),
                    None => w(*operand),
                };
                Paths::rule(rule, &[], span, &[x])
            }
            Kind::MaskOf { operand, mask } => self.mask_of(*operand, *mask),
        };
        quote_spanned!(at=> let #name = #value;)
    }

    /// The node of two operands of an elementwise operation.
    pub(super) fn joined(&self, rule: &str, span: Span, operands: [Id; 2]) -> TokenStream {
        let broadcasting = if matches!(rule, "replaced" | "placed" | "differentiated") {
            "Assign"
        } else {
            self.broadcasting(operands)
        };
        self.pair(rule, broadcasting, span, operands)
    }

    /// The same, its shape by a rule that is given.
    fn pair(&self, rule: &str, broadcasting: &str, span: Span, operands: [Id; 2]) -> TokenStream {
        let private = self.paths.private();
        let arguments = operands.map(|id| ty(id, span).to_token_stream());
        let shape = Paths::rule(broadcasting, &[], span, &arguments);
        let (held, arguments) = self.held(rule, span, operands);
        let element = Paths::rule(&trait_name(rule), &[], span, &arguments);
        let node = quote!(#private::node(#element, #shape));
        match held {
            Some(held) => quote!({ #held #node }),
            None => node,
        }
    }

    /// Asks whether the other operand holds an integer literal, whose witness is then that of the answer:
    /// unknown to rustc if it does not, so that the operation's rule is not told of.
    fn held(&self, rule: &str, span: Span, operands: [Id; 2]) -> (Option<TokenStream>, [TokenStream; 2]) {
        let mut arguments = operands.map(|id| ty(id, span).to_token_stream());
        if !HOLDING.contains(&rule) {
            return (None, arguments);
        }
        let literal = |id: Id| self.graph.is_integer(id);
        let [left, right] = operands;
        let (question, place, side) = match (literal(left), literal(right)) {
            (_, true) if rule == "power" && self.graph.is_negative(right) => ("RaisedTo", right, 1),
            (_, true) => ("Holds", right, 1),
            (true, false) => ("Holds", left, 0),
            (false, false) => return (None, arguments),
        };
        let at = self.graph.span(place);
        let [first, second] = if side == 1 { [left, right] } else { [right, left] };
        let asked = [ty(first, at).to_token_stream(), ty(second, at).to_token_stream()];
        let answer = Paths::rule(question, &[], at, &asked);
        let name = local("held");
        if let Some(argument) = arguments.get_mut(side) {
            *argument = name.clone();
        }
        (Some(quote!(let #name = #answer;)), arguments)
    }

    /// The rule of shapes for two operands; it has a hint where one is a reduction of what the other holds.
    fn broadcasting(&self, [left, right]: [Id; 2]) -> &'static str {
        let reduced = |of: Id, beside: Id| {
            self.graph.dropped(of).iter().any(|&whole| self.graph.share_an_operand(whole, beside))
        };
        if reduced(left, right) || reduced(right, left) { "BroadcastReduced" } else { "Broadcast" }
    }

    /// The witness of the shape that tensors of integers broadcast to, each checked at its own span, unless one before it is refused.
    pub(super) fn common_shape(&self, operand: Id, indices: &[Id], span: Span) -> TokenStream {
        let private = self.paths.private();
        let mut before = match self.graph.kind(operand) {
            Kind::View { view: View::Picked { indices, .. }, .. } => indices.last().copied(),
            _ => None,
        };
        let mut shape = None;
        for &index in indices {
            let at = self.graph.span(index);
            let asked = ty(index, at);
            let asked = match before.replace(index).map(|before| ty(before, at)) {
                Some(before) => quote!(#private::Indexing(#before).then(#asked)),
                None => quote!(#asked),
            };
            let own = Paths::rule("Positions", &[], at, &[asked]);
            shape = Some(match shape {
                None => own,
                Some(earlier) => {
                    let both = Paths::rule("Broadcast", &[], span, &[local("earlier"), local("own")]);
                    quote_spanned!(Span::mixed_site()=> { let earlier = #earlier; let own = #own; #both })
                }
            });
        }
        shape.unwrap_or_default()
    }

    /// The witness of a condition, at the condition itself.
    pub(super) fn condition(&self, id: Id) -> TokenStream {
        let span = self.graph.span(id);
        Paths::rule("Condition", &[], span, &[ty(id, span).to_token_stream()])
    }

    /// The witness of a mask, at the mask itself.
    pub(super) fn mask(&self, id: Id) -> TokenStream {
        let span = self.graph.span(id);
        let mask = Paths::rule("Flags", &[], span, &[ty(id, span).to_token_stream()]);
        Paths::rule("Condition", &[], span, &[mask])
    }

    /// What a rule of masks says of an operand and a mask, at the mask: `witness`, `rest` or `axes`.
    pub(super) fn selects(&self, asked: &str, operand: Id, mask: Id) -> TokenStream {
        let (private, span, mixed) = (self.paths.private(), self.graph.span(mask), Span::mixed_site());
        let (x, flags, asked) = (ty(operand, span), self.mask(mask), Ident::new(asked, span));
        let (of, case) = (local("flags"), local("case"));
        let rule = quote_spanned!(span=> __rules::Selects::#asked({ #case }, { #x }, { #of }));
        quote_spanned!(mixed=> {
            let #of = #flags;
            let #case = #private::Masking(#x, #of).case();
            #rule
        })
    }

    /// The witness of a mask of an operand's whole shape.
    pub(super) fn mask_of(&self, operand: Id, mask: Id) -> TokenStream {
        let span = self.graph.span(mask);
        let (x, flags) = (ty(operand, span), self.mask(mask));
        let whole = Paths::rule("MaskedWhole", &[], span, &[quote!(#x), local("flags")]);
        quote_spanned!(Span::mixed_site()=> { let flags = #flags; #whole })
    }

    /// The witness of a node cast to an element type that is named.
    pub(super) fn named(element: &TokenStream, span: Span, argument: TokenStream) -> TokenStream {
        quote_spanned!(span=> <#element as __rules::NamedElement>::witness(#argument))
    }

    pub(super) fn operand(&self, id: Id, tokens: &TokenStream, span: Span) -> TokenStream {
        let (name, leaf) = (ty(id, span), leaf(id));
        let ty_of = self.paths.function("ty_of", span);
        let rule = Ident::new(if self.is_index(id) { "IndexOperand" } else { "Operand" }, span);
        let operand = quote_spanned!(span=> __rules::#rule::witness);
        let reference = quote_spanned!(span=> &);
        // The value of a block lives as long as what reads it; of a place, nothing is moved.
        let block = matches!(tokens.clone().into_iter().next(), Some(TokenTree::Group(_)));
        let bound = format_ident!("b{}", id.0, span = Span::mixed_site());
        let bound_at = Ident::new(&bound.to_string(), Paths::at(span)).into_token_stream();
        let (binding, tokens) = if block {
            (quote_spanned!(Paths::at(span)=> let #bound = #tokens;), bound_at)
        } else {
            (TokenStream::new(), tokens.clone())
        };
        let private = self.paths.private();
        let read = match (&self.way, &self.graph.refusal) {
            (Some(way), _) => Some(way.read(id, &private, &leaf)),
            (None, Some(refusal)) if self.graph.unclear.contains(&id) => Some(refusal.ask(&private, &leaf)),
            _ => None,
        };
        // Of the user's own span, as the arguments of rules are: it is what rustc blames.
        let given = format_ident!("__given{}", id.0, span = span);
        let target = quote_spanned!(span=> *);
        quote_spanned! {Paths::at(span)=>
            #binding
            let #given = #private::Given(#reference #tokens).given();
            let #leaf = #operand(#reference #target #given);
            #read
            let #name = #ty_of(#leaf);
        }
    }

    /// Whether a leaf is a mask or picks from an axis.
    fn is_index(&self, leaf: Id) -> bool {
        self.graph.nodes().any(|(_, node)| match &node.kind {
            Kind::Select { mask, .. } | Kind::MaskOf { mask, .. } => *mask == leaf,
            Kind::View { operand, view: View::Aligned(_) } => *operand == leaf,
            Kind::View { view: View::Picked { indices, .. }, .. } => indices.contains(&leaf),
            _ => false,
        })
    }
}

/// A number as a type.
pub(crate) fn typenum(private: &TokenStream, value: u64) -> TokenStream {
    (0..u64::BITS - value.leading_zeros()).rev().fold(quote!(#private::UTerm), |front, bit| {
        let bit = if (value >> bit) & 1 == 1 { quote!(B1) } else { quote!(B0) };
        quote!(#private::UInt<#front, #private::#bit>)
    })
}

/// A name within a step of the expansion.
pub(super) fn local(name: &str) -> TokenStream {
    Ident::new(name, Span::mixed_site()).into_token_stream()
}

/// The trait of a rule: `float_fn` is asked of `FloatFn`.
fn trait_name(rule: &str) -> String {
    rule.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}
