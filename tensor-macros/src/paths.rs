//! The only place that names the crate that expansions call.

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

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

    /// A 16-bit float.
    pub(crate) fn half(&self, name: &str) -> TokenStream {
        let (private, name) = (self.private(), format_ident!("{name}"));
        quote!(#private::#name)
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

    /// A rule of NumPy's asked of witnesses at a span, which is where the caret of a refusal stands.
    ///
    /// The path and the braces around each argument are of the user's own span: rustc then does not speak of
    /// a macro. `__rules` is what [`Self::imports`] binds.
    pub(crate) fn rule(
        rule: &str,
        parameters: &[TokenStream],
        span: Span,
        arguments: &[TokenStream],
    ) -> TokenStream {
        let rule = syn::Ident::new(rule, span);
        let parameters = (!parameters.is_empty()).then(|| quote!(::<#(#parameters),*>));
        let arguments = arguments.iter().map(|argument| {
            let mut braces = Group::new(Delimiter::Brace, argument.clone());
            braces.set_span(span);
            braces
        });
        quote_spanned!(span=> __rules::#rule #parameters ::witness(#(#arguments),*))
    }

    /// A check that is found when the code is built, named at a span.
    pub(crate) fn checked(check: &str, parameters: usize, span: Span) -> TokenStream {
        let check = syn::Ident::new(check, span);
        let parameters = (0..parameters).map(|_| quote_spanned!(span=> _));
        quote_spanned!(span=> __rules::check::#check::<#(#parameters),*>::CHECKED)
    }

    /// The elements of a place; of what is none, rustc tells at its name.
    pub(crate) fn target(place: &TokenStream) -> TokenStream {
        let at = place.clone().into_iter().last().map_or_else(Span::mixed_site, |tree| tree.span());
        quote_spanned!(at=> #place.shapewise_place())
    }

    /// What every expansion brings into its own scope.
    pub(crate) fn imports(&self) -> TokenStream {
        let private = self.private();
        quote! {use #private::{
            Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _, Permits as _, Place as _, RefusedIndexing as _, Refuses as _, Unsettled as _, rules as __rules,
        };}
    }

    /// A function of the crate, called at a span.
    pub(crate) fn function(&self, name: &str, span: Span) -> TokenStream {
        let private = self.private();
        let name = syn::Ident::new(name, Self::at(span));
        quote_spanned!(Self::at(span)=> #private::#name)
    }
}
