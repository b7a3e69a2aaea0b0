//! Views whose shape a rule of the core gives: of one operand, or beside another.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::witness::local;
use super::{Emitter, ty};
use crate::graph::{Id, View};
use crate::paths::Paths;

impl Emitter<'_> {
    /// The witness of the view `id` of an operand, and its kind.
    pub(super) fn ruled(&self, id: Id, operand: Id, view: &View, span: Span) -> TokenStream {
        let View::Ruled { rule, parameters, axes, beside, .. } = view else { return TokenStream::new() };
        let at = Paths::at(span);
        let (name, x) = (ty(id, span), ty(operand, span));
        let private = self.paths.private();
        if matches!(*rule, "Meets" | "Equals" | "Repeats") {
            let (witness, kind) = (self.letter(operand, view, span), super::view(id));
            return quote_spanned!(at=> let (#name, #kind) = #witness;);
        }
        let mut parameters = parameters.clone();
        let passed = self.slid(operand, view, span);
        if passed.is_some() {
            parameters.pop();
        }
        parameters.extend(axes.iter().map(|_| quote!(_)));
        let numbers = matches!(*rule, "SwapAxes" | "MoveAxis" | "Diagonal");
        let mut arguments: Vec<_> = axes
            .iter()
            .map(|set| {
                let set = self.axis_set(operand, set, span);
                if numbers { quote!(#private::number(#set)) } else { set }
            })
            .collect();
        if let Some((other, sets)) = beside {
            parameters.extend(sets.iter().map(|_| quote!(_)));
            parameters.push(quote!(_));
            arguments.extend(sets.iter().map(|set| self.axis_set(*other, set, span)));
            arguments.push(ty(*other, span).to_token_stream());
        }
        parameters.push(quote!(_));
        arguments.push(passed.unwrap_or_else(|| quote!(#x)));
        let (witness, kind) = (Paths::rule(rule, &parameters, span, &arguments), super::view(id));
        let settled =
            is_computed(rule).then(|| quote_spanned!(at=> let #name = #private::Settled(#name).settled();));
        quote_spanned!(at=> let (#name, #kind) = #witness; #settled)
    }

    /// The witness of images that windows as long as an axis of weights slide along, if they are as long as one; the
    /// last parameter is how far apart a window's elements are.
    fn slid(&self, operand: Id, view: &View, span: Span) -> Option<TokenStream> {
        let View::Ruled { rule: "WindowedAs", parameters, axes, beside: Some((weights, sets)), .. } = view
        else {
            return None;
        };
        let (private, x, w) = (self.paths.private(), ty(operand, span), ty(*weights, span));
        let along = self.axis_set(operand, axes.first()?, span);
        let of = self.axis_set(*weights, sets.first()?, span);
        let dilation = parameters.last()?;
        let verdict = quote!(#private::slides::<#dilation, _, _, _, _, _, _>(#x, #along, #w, #of).verdict());
        Some(Paths::rule("WeightsWithin", &[quote!(_)], span, &[quote!(#x), quote!(#x), verdict]))
    }

    /// The witness of an operand of `einsum` with an axis as its letter has it elsewhere: a rule is asked of both axes.
    fn letter(&self, operand: Id, view: &View, span: Span) -> TokenStream {
        let View::Ruled { rule, parameters, axes, beside, .. } = view else { return TokenStream::new() };
        let private = self.paths.private();
        let mut parameters = parameters.clone();
        parameters.extend([quote!(_), quote!(_)]);
        let x = ty(operand, span);
        let sets: Vec<_> = axes.iter().map(|set| self.axis_set(operand, set, span)).collect();
        let other = match beside {
            Some((other, sets)) => {
                sets.first().map(|set| (ty(*other, span), self.axis_set(*other, set, span)))
            }
            None => sets.get(1).map(|set| (x.clone(), set.clone())),
        };
        let (Some(set), Some((y, other))) = (sets.first(), other) else { return TokenStream::new() };
        let asked = Paths::rule(rule, &parameters, span, &[local("own"), local("theirs")]);
        let mixed = Span::mixed_site();
        let seen = if beside.is_some() {
            quote_spanned!(mixed=> with_axis(set, axis, #x))
        } else {
            quote_spanned!(mixed=> walked(set, other, axis, #x))
        };
        quote_spanned! {mixed=> {
            let (set, other) = (#set, #other);
            let (own, theirs) = (#private::axis_in(set, #x), #private::axis_in(other, #y));
            let axis = #asked;
            #private::#seen
        }}
    }
}

/// Whether the size of an axis follows from the operand's by this rule.
fn is_computed(rule: &str) -> bool {
    matches!(
        rule,
        "Ravel"
            | "Diagonal"
            | "Diag"
            | "Merge"
            | "MergeLast"
            | "Paired"
            | "TensorRows"
            | "TensorWith"
            | "Windowed"
            | "WindowedAs"
            | "Portion"
            | "Tile"
            | "Repeat"
            | "Pad"
            | "DiagPadded"
    )
}
