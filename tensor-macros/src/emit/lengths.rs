//! `tensor!(try ..)`: the lengths of run-time axes are compared node by node before anything is computed.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::{Emitter, Old, Root, integer, leaf, ty};
use crate::graph::{Id, Kind, View};

/// The length of a node's run-time axis.
fn length(id: Id) -> Ident {
    format_ident!("n{}", id.0, span = Span::mixed_site())
}

impl Emitter<'_> {
    /// `Ok` of what `finish` computes, or the two lengths that differ.
    pub(super) fn fallible(
        &self,
        needed: &[Id],
        root: Id,
        end: &Root<'_>,
        finish: &TokenStream,
    ) -> TokenStream {
        let private = self.paths.private();
        let mut lengths = TokenStream::new();
        for &id in needed {
            let Some(value) = self.length_of(id) else { continue };
            let name = length(id);
            lengths.extend(quote!(let #name = #value;));
        }
        let (witness, below) = (ty(root, Span::mixed_site()), length(root));
        let met = match end {
            Root::Value(_) | Root::Several(_) => quote!(#below),
            Root::Place(place) => {
                let long = self.place_length(needed, place);
                quote!(#private::lengths::met(#witness, [#long, #below]))
            }
        };
        quote! {
            #lengths
            match #met {
                ::core::result::Result::Ok(_) => ::core::result::Result::Ok({ #finish }),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }

    /// `Ok` of what has no length to compare.
    pub(super) fn always_ok(&self, value: &TokenStream) -> TokenStream {
        let private = self.paths.private();
        quote!(::core::result::Result::<_, #private::lengths::Error>::Ok(#value))
    }

    /// The length of the place's run-time axis; where its old value is read, it is borrowed already.
    fn place_length(&self, needed: &[Id], place: &TokenStream) -> TokenStream {
        let private = self.paths.private();
        if let Old::Part(part) = self.old {
            let length = length(part);
            return quote!(#length);
        }
        let bound = format_ident!("place", span = Span::mixed_site());
        if needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old)) {
            quote!(#private::lengths::Long::long(&#bound))
        } else {
            quote!(#private::lengths::Long::long(&#place.shapewise_place()))
        }
    }

    fn length_of(&self, id: Id) -> Option<TokenStream> {
        let private = self.paths.private();
        let kind = self.graph.kind(id);
        let witness = ty(id, Span::mixed_site());
        Some(match kind {
            // These have no witness.
            Kind::Error | Kind::Integer { .. } | Kind::Effect(_) => return None,
            Kind::Old if self.old == Old::Own => {
                let place = format_ident!("place", span = Span::mixed_site());
                quote!(#private::lengths::Long::long(&#place))
            }
            Kind::Leaf(_) | Kind::List { .. } | Kind::Old => {
                let leaf = leaf(id);
                quote!(#private::lengths::of(#leaf))
            }
            Kind::View { operand, view: View::Indexed { index, picks, .. } } => {
                let (from, below) = (ty(*operand, Span::mixed_site()), length(*operand));
                let picks = picks.iter().map(|&pick| integer(pick));
                quote!(#private::lengths::indexed(#private::index::<#index>(), #from, #witness, #below, [#(#picks),*]))
            }
            _ => {
                let below: Vec<Ident> = kind
                    .operands()
                    .into_iter()
                    .filter(|&operand| {
                        !matches!(
                            self.graph.kind(operand),
                            Kind::Error | Kind::Integer { .. } | Kind::Effect(_)
                        )
                    })
                    .map(length)
                    .collect();
                quote!(#private::lengths::met(#witness, [#(#below),*]))
            }
        })
    }
}
