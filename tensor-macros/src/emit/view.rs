//! The witness of a view: the rule that gives its shape, and the checks of the literals in it.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

use super::axes::permutation;
use super::witness::typenum;
use super::{Emitter, axes, ty};
use crate::graph::{Id, Kind, Pick, Side, View, Within};
use crate::paths::Paths;

impl Emitter<'_> {
    pub(super) fn view_witness(&self, id: Id, operand: Id, view: &View, span: Span) -> TokenStream {
        let at = Paths::at(span);
        let (name, x) = (ty(id, span), ty(operand, span));
        let private = self.paths.private();
        let rule =
            |rule: &str, parameters: &[TokenStream]| Paths::rule(rule, parameters, span, &[quote!(#x)]);
        let value = match view {
            View::Checked(literal) => within(&private, &x, quote!(#x), literal),
            View::Reversed => rule("Transpose", &[]),
            View::Permuted(order) => {
                let (witness, kind) =
                    (rule("Permute", &[permutation(&private, order), quote!(_)]), super::view(id));
                return quote_spanned!(at=> let (#name, #kind) = #witness;);
            }
            View::Ruled { .. } => return self.ruled(id, operand, view, span),
            View::Indexed { index, literals, .. } => {
                let within =
                    literals.iter().fold(quote!(#x), |passed, literal| within(&private, &x, passed, literal));
                let witness = Paths::rule("IndexBy", std::slice::from_ref(index), span, &[within]);
                return quote_spanned! {span=>
                    let #name = #private::Settled(#witness).settled();
                    #private::in_bounds(__rules::check::InBounds::<_, _, #index>::CHECKED, #x, #name);
                };
            }
            View::Inserted(items) => rule("Insert", &[item_list(&private, items)]),
            View::InsertedBack(items) => rule("InsertBack", &[item_list(&private, items)]),
            View::Squeezed(set) => {
                let set = self.axis_set(operand, set, span);
                let squeezed = quote!(#private::squeezing(#x, #set).squeezed());
                Paths::rule("Squeeze", &[], span, &[quote!(#x), squeezed])
            }
            View::Dropped => match self.graph.kind(operand) {
                Kind::Reduce { operand: whole, .. } => {
                    let (whole, set) = (ty(*whole, span), axes(operand, span));
                    quote_spanned!(at=> #whole.dropped(#set, #x))
                }
                _ => return TokenStream::new(),
            },
            View::Aligned(value) => self.selects("witness", *value, operand),
            View::Fitted(like) | View::ReshapedAs(like) => {
                let like = ty(*like, span);
                quote_spanned!(at=> #private::node(#x, #like))
            }
            View::Section { joined, nth } => self.section_witness(operand, *joined, *nth, span),
            View::Matrix(Side::Left) => rule("RowMatrix", &[]),
            View::Matrix(Side::Right) => rule("ColumnMatrix", &[]),
            View::Picked { indices, axes: set, pick } => {
                let (set_name, shape_name) = (axes(id, span), super::picks(id, span));
                let (set, shape) =
                    (self.axis_set(operand, set, span), self.common_shape(operand, indices, span));
                let rule = match pick {
                    Pick::InPlace => "Pick",
                    Pick::Apart => "PickApart",
                    Pick::Along => "PickAlong",
                };
                let axis = match pick {
                    Pick::Along => quote!(#private::number(#set_name)),
                    Pick::InPlace | Pick::Apart => quote!(#set_name),
                };
                let arguments = [axis, quote!(#shape_name), quote!(#x)];
                let witness = Paths::rule(rule, &[], span, &arguments);
                return quote_spanned! {at=>
                    let #set_name = #set;
                    let #shape_name = #shape;
                    let #name = #witness;
                };
            }
            View::Reshaped(shape) => {
                let checked = Paths::checked("Reshape", 2, span);
                let resized = quote!(#private::resized::<_, _, #shape>(#checked, #x));
                let verdict = quote!(#private::of_size(#x, #private::ty::<(), #shape>()).verdict());
                Paths::rule("Resized", &[quote!(_), shape.clone()], span, &[quote!(#x), resized, verdict])
            }
        };
        quote_spanned!(at=> let #name = #value;)
    }
}

/// A literal of an index is within its axis, if the axis's size is known.
fn within(private: &TokenStream, operand: &Ident, passed: TokenStream, literal: &Within) -> TokenStream {
    let &Within { span, axis, value, least, rule } = literal;
    let (axis, value, least) = (number(axis), number(value), typenum(private, least));
    let verdict = quote!(#private::at_least::<#least, #axis, _, _>(#operand).verdict());
    Paths::rule(rule, &[quote!(_), axis, value], span, &[quote!(#operand), passed, verdict])
}

/// A const argument.
fn number(value: i64) -> TokenStream {
    let digits = proc_macro2::Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 { quote!({ -#digits }) } else { quote!(#digits) }
}

fn item_list(private: &TokenStream, items: &[bool]) -> TokenStream {
    items.iter().rev().fold(quote!(#private::Nil), |rest, new| {
        if *new {
            quote!(#private::Cons<#private::New, #rest>)
        } else {
            quote!(#private::Cons<#private::WholeAxis, #rest>)
        }
    })
}
