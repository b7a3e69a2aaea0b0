//! An expression that is expanded for one of two ways to read an index.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, ty};
use crate::graph::{Id, Kind};
use crate::paths::Paths;
use crate::reading::Way;

impl Emitter<'_> {
    /// The same where an index is read one of two ways.
    pub(crate) fn on(self, way: Way) -> Self {
        Self { way: Some(way), ..self }
    }

    /// The witness of a leaf as `index`, ahead of all.
    pub(crate) fn index(&self, id: Id) -> Option<TokenStream> {
        let Kind::Leaf(tokens) = self.graph.kind(id) else { return None };
        let (operand, witness) = (self.operand(id, tokens, self.graph.span(id)), ty(id, self.graph.span(id)));
        let private = self.paths.private();
        Some(quote!(#operand let index = #private::Indexing(#witness);))
    }

    /// The elements of a place, as the way that an index is read takes them.
    pub(super) fn target(&self, place: &TokenStream) -> TokenStream {
        let target = Paths::target(place);
        match &self.way {
            Some(way) => way.place(&target),
            None => target,
        }
    }
}
