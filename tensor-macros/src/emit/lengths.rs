//! `tensor!(try ..)`: the lengths of run-time axes are compared node by node before anything is computed.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::{Emitter, Old, Root, axes, integer, leaf, ty};
use crate::graph::{Count, Graph};
use crate::graph::{Id, Kind, Pick, View, is_bent};

/// The length of a node's run-time axis.
fn length(id: Id) -> Ident {
    format_ident!("n{}", id.0, span = Span::mixed_site())
}

/// The block that is left with an error found once the steps below it are computed.
pub(super) fn checked() -> syn::Lifetime {
    syn::Lifetime::new("'__checked", Span::mixed_site())
}

/// Whether a value takes the shape of one whose elements it does not read.
pub(super) fn measures(graph: &Graph) -> bool {
    graph.nodes().any(|(_, node)| match &node.kind {
        Kind::Like { .. }
        | Kind::Scatter { .. }
        | Kind::Count { of: Count::Elements | Count::Along(..) | Count::Among(_), .. } => true,
        kind => is_spread(kind),
    })
}

/// Whether it takes the shape of its first operand: a place tells its length itself.
pub(super) fn is_spread(kind: &Kind) -> bool {
    matches!(kind, Kind::Elementwise { scalar: "replace", ty, .. } if !matches!(*ty, "placed" | "filled"))
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
        let lengths = if self.measures { TokenStream::new() } else { self.lengths(needed) };
        let checked = checked();
        let witness = ty(root, Span::mixed_site());
        // The first of several results whose lengths differ is the error.
        let results = self.graph.results(root);
        let below =
            results.iter().map(|&result| length(result)).fold(TokenStream::new(), |before, result| {
                if before.is_empty() { quote!(#result) } else { quote!(#before.and(#result)) }
            });
        let met = match end {
            Root::Value(_) | Root::Several(_) | Root::Updates(_) => quote!(#below),
            Root::Place(place) => {
                let long = self.place_length(needed, place);
                quote!(#private::lengths::met(#witness, [#long, #below]))
            }
        };
        quote! {
            #lengths
            match #met {
                ::core::result::Result::Ok(_) => #checked: { ::core::result::Result::Ok({ #finish }) },
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }

    /// Leaves with an error where an integer of an index takes an element that is not there.
    pub(super) fn check_picks(&self, id: Id) -> TokenStream {
        let Kind::View { operand, view: View::Picked { .. } } = self.graph.kind(id) else {
            return TokenStream::new();
        };
        let (private, checked, mixed) = (self.paths.private(), checked(), Span::mixed_site());
        let (mapping, from, to) = (self.mapping(id), ty(*operand, mixed), ty(id, mixed));
        let below = length(*operand);
        quote! {
            if let ::core::result::Result::Err(error) = #private::lengths::picks(#mapping, #from, #to, #below) {
                break #checked (::core::result::Result::Err(error));
            }
        }
    }

    /// The length of a node's run-time axis, if it has one: for what takes its shape and none of its elements.
    pub(super) fn lead(&self, id: Id) -> TokenStream {
        if let Kind::Scalar { .. } = self.graph.kind(id) {
            return quote!(::core::option::Option::None);
        }
        let (private, lead) = (self.paths.private(), length(id));
        // Under `try` two that differ are found again, and told, before anything is computed.
        if self.fallible { quote!(#lead.unwrap_or(None)) } else { quote!(#private::lengths::agreed(#lead)) }
    }

    /// The lengths of nodes, operands first.
    pub(super) fn lengths(&self, nodes: &[Id]) -> TokenStream {
        let mut steps = TokenStream::new();
        for &id in nodes {
            let Some(value) = self.length_of(id) else { continue };
            let name = length(id);
            steps.extend(quote!(let #name = #value;));
        }
        steps
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
        if needed.iter().any(|&id| matches!(self.graph.kind(id), Kind::Old(_))) {
            quote!(#private::lengths::Long::long(&#bound))
        } else {
            let target = self.target(place);
            quote!(#private::lengths::Long::long(&#target))
        }
    }

    fn length_of(&self, id: Id) -> Option<TokenStream> {
        let private = self.paths.private();
        let kind = self.graph.kind(id);
        let witness = ty(id, Span::mixed_site());
        Some(match kind {
            // These have no witness.
            Kind::Error | Kind::Integer { .. } | Kind::Effect(_) | Kind::Tuple(_) => return None,
            Kind::Old(_) if self.old == Old::Own => {
                let place = format_ident!("place", span = Span::mixed_site());
                quote!(#private::lengths::Long::long(&#place))
            }
            Kind::Leaf(_) | Kind::List { .. } | Kind::Old(_) => {
                let leaf = leaf(id);
                quote!(#private::lengths::of(#leaf))
            }
            Kind::View { operand, view: View::Indexed { index, picks, .. } } => {
                let (from, below) = (ty(*operand, Span::mixed_site()), length(*operand));
                let picks = picks.iter().map(|&pick| integer(pick));
                quote!(#private::lengths::indexed(#private::index::<#index>(), #from, #witness, #below, [#(#picks),*]))
            }
            Kind::View { operand, view: View::Picked { indices, pick, .. } } => {
                let mixed = Span::mixed_site();
                let below = length(*operand);
                let lengths = indices.iter().map(|&index| length(index));
                let shape = super::picks(id, mixed);
                let met = quote!(#private::lengths::met(#shape, [#(#lengths),*]));
                match pick {
                    Pick::Along => quote!(#private::lengths::met(#witness, [#below, #met])),
                    _ => {
                        let (set, front) = (axes(id, mixed), *pick == Pick::Apart);
                        quote!(#private::lengths::picked(#set, #shape, #front, #below, #met))
                    }
                }
            }
            Kind::View { operand, view: View::Ruled { rule, .. } }
                if is_bent(rule) && *rule != "RollFlat" =>
            {
                let (kind, below) = (super::view(id), length(*operand));
                quote!(#private::lengths::bent(#kind, #below))
            }
            // Of a scatter, the operand's shape only; its view may be shorter.
            Kind::Search { operand, .. } | Kind::Scatter { operand, .. } => {
                let below = length(*operand);
                quote!(#private::lengths::met(#witness, [#below]))
            }
            Kind::Joined { parts, .. } => {
                let set = axes(id, Span::mixed_site());
                let lengths = parts.iter().map(|&part| {
                    let (witness, below) = (ty(part, Span::mixed_site()), length(part));
                    quote!(#private::lengths::along(#set, #witness, #below))
                });
                quote!(#private::lengths::joined(#set, #witness, [#(#lengths),*]))
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
