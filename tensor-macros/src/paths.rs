//! The only place that names the crate that expansions call.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::graph::Generator;

/// The way to the crate: `$crate` of the `tensor!` that was called, so that a renamed dependency works.
pub(crate) struct Paths {
    root: TokenStream,
}

impl Paths {
    pub(crate) fn new(root: TokenStream) -> Self {
        Self { root }
    }

    /// What expansions name.
    pub(crate) fn private(&self) -> TokenStream {
        let root = &self.root;
        quote!(#root::__private)
    }

    /// The shape type of literal sizes; 1 is a unit.
    pub(crate) fn shape(&self, sizes: &[usize]) -> TokenStream {
        let root = &self.root;
        let axes = sizes.iter().map(
            |&size| {
                if size == 1 { quote!(#root::Unit) } else { quote!(#root::Size<#size>) }
            },
        );
        quote!((#(#axes,)*))
    }

    /// The shape type of axes in the grammar of `shape!`.
    pub(crate) fn shape_of(&self, axes: &[TokenStream]) -> TokenStream {
        let root = &self.root;
        quote!(#root::shape![#(#axes),*])
    }

    /// The expression that gives a generator of random bits.
    pub(crate) fn generator(&self, generator: &Generator, span: Span) -> TokenStream {
        match generator {
            Generator::Global => {
                let private = self.private();
                quote!(#private::random::Global)
            }
            Generator::Passed(place) => quote_spanned!(Self::at(span)=> #place.random_state()),
        }
    }

    /// The span of an operator, within which names are the macro's own.
    pub(crate) fn at(span: Span) -> Span {
        Span::mixed_site().located_at(span)
    }

    /// A function of the crate, called at a span.
    pub(crate) fn function(&self, name: &str, span: Span) -> TokenStream {
        let private = self.private();
        let name = syn::Ident::new(name, Self::at(span));
        quote_spanned!(Self::at(span)=> #private::#name)
    }
}
