//! Axis sets, each axis checked at its own span.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::witness::local;
use super::{Emitter, ty};
use crate::graph::{Axes, Axis, Id};
use crate::paths::Paths;

impl Emitter<'_> {
    /// The set of axes, each checked at its own span.
    pub(super) fn axis_set(&self, operand: Id, set: &Axes, span: Span) -> TokenStream {
        let private = self.paths.private();
        match set {
            Axes::Every => quote!(#private::EVERY_AXIS),
            Axes::Masked(mask) => self.selects("axes", operand, *mask),
            Axes::Stretched(of) => {
                let (x, of) = (ty(operand, span), ty(*of, span));
                Paths::rule("StretchedFrom", &[], span, &[quote!(#x), quote!(#of)])
            }
            Axes::These(these) => {
                let mut result = None;
                for axis in these {
                    let (one, span) = match axis {
                        Axis::At(position, span) => {
                            let x = ty(operand, *span);
                            let position = isize::try_from(*position).unwrap_or(isize::MAX);
                            let digits = proc_macro2::Literal::isize_unsuffixed(position.saturating_abs());
                            let position = if position < 0 { quote!({ -#digits }) } else { quote!(#digits) };
                            (Paths::rule("AxisAt", &[position], *span, &[quote!(#x)]), *span)
                        }
                        Axis::Horizontal(span) => {
                            let x = ty(operand, *span);
                            (Paths::rule("Horizontal", &[], *span, &[quote!(#x)]), *span)
                        }
                        Axis::Named(named, span) => {
                            let x = ty(operand, *span);
                            (
                                Paths::rule(
                                    "AxisNamed",
                                    &[named.clone(), quote!(_), quote!(_)],
                                    *span,
                                    &[quote!(#x)],
                                ),
                                *span,
                            )
                        }
                    };
                    result = Some(match result {
                        None => one,
                        Some(earlier) => self.once(operand, &earlier, &one, span),
                    });
                }
                result.unwrap_or_else(|| quote!(#private::NO_AXIS))
            }
        }
    }
}

impl Emitter<'_> {
    /// Two sets of axes together, if they have none in common.
    fn once(&self, operand: Id, earlier: &TokenStream, one: &TokenStream, span: Span) -> TokenStream {
        let private = self.paths.private();
        let (earlier_set, set) = (local("earlier"), local("set"));
        let union = quote!(#private::union(#earlier_set, #set));
        let verdict = quote!(#private::apart(#earlier_set, #set));
        let x = ty(operand, span).to_token_stream();
        let asked = Paths::rule("Once", &[], span, &[x, union, verdict]);
        quote_spanned!(Span::mixed_site()=> { let (#earlier_set, #set) = (#earlier, #one); #asked })
    }
}

pub(super) fn permutation(private: &TokenStream, order: &[i64]) -> TokenStream {
    let positions = order.iter().map(|&position| {
        let position = proc_macro2::Literal::i64_unsuffixed(position);
        quote!(#private::At::<#position>)
    });
    quote!((#(#positions,)*))
}
