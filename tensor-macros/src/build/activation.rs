//! Elementwise functions with parameters that choose what is computed.

use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Id, Kind, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    /// `gelu(x, approximate=True)`: JAX's flag, or `PyTorch`'s `"tanh"` and `"none"`. Exact unless said otherwise.
    pub(crate) fn gelu(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let approximate = match arguments.optional("approximate") {
            None => false,
            Some(Expr { kind: ExprKind::Bool(flag), .. }) => *flag,
            Some(Expr { kind: ExprKind::Str(name), .. }) if name == "tanh" => true,
            Some(Expr { kind: ExprKind::Str(name), .. }) if name == "none" => false,
            Some(other) => {
                return Some(
                    self.error(other.span, "`approximate` is `True`, `False`, \"tanh\" or \"none\""),
                );
            }
        };
        let operand = self.expr(operand);
        let scalar = if approximate { "gelu_tanh" } else { "gelu" };
        Some(self.elementwise(scalar, "float_fn", vec![operand], span))
    }

    /// `nan_to_num(x, nan=0.0, posinf=None, neginf=None)`
    pub(crate) fn nan_to_num(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let nan = literal::float(arguments.number("nan", self.report));
        let highest = self.optional_number("posinf", arguments);
        let lowest = self.optional_number("neginf", arguments);
        let operand = self.expr(operand);
        let extra = Some(quote!(#nan, #highest, #lowest));
        Some(self.beside_selections(vec![operand], span, |builder, operands| {
            builder
                .graph
                .add(Kind::Elementwise { scalar: "nan_to_num", ty: "absolute", operands, extra }, span)
        }))
    }

    /// A keyword that is a number literal, or `None`.
    fn optional_number(&mut self, name: &str, arguments: &mut Arguments<'_>) -> proc_macro2::TokenStream {
        match arguments.keyword(name) {
            None | Some(Expr { kind: ExprKind::None, .. }) => quote!(::core::option::Option::None),
            Some(value) => match literal::number(value) {
                Some(number) => {
                    let number = literal::float(number);
                    quote!(::core::option::Option::Some(#number))
                }
                None => {
                    self.report.error(value.span, format_args!("`{name}` is a number literal or `None`"));
                    quote!(::core::option::Option::None)
                }
            },
        }
    }

    pub(crate) fn isclose(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        const CLOSE: &str = "(abs(a - b / 1) <= atol + rtol * abs(b / 1)) & isfinite(b) | (a == b)";
        const NAN_TOO: &str =
            "(abs(a - b / 1) <= atol + rtol * abs(b / 1)) & isfinite(b) | (a == b) | (isnan(a) & isnan(b))";
        let equal_nan = arguments.flag("equal_nan", self.report);
        self.composed(if equal_nan { NAN_TOO } else { CLOSE }, arguments)
    }

    pub(crate) fn allclose(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let close = self.isclose(arguments)?;
        Some(self.reduce("tested", quote!(All), true, close, Axes::Every, false, arguments.span))
    }

    /// `one_hot(x, num_classes)`: a last axis with one where its index is the operand's element; `f32`, as in JAX.
    pub(crate) fn one_hot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let classes = arguments.operand("num_classes", self.report)?;
        let element = self.dtype(arguments).unwrap_or_else(|| quote!(::core::primitive::f32));
        let shape = self.shape_arguments(&[classes], span)?;
        let operand = self.expr(operand);
        let operand = self.view(operand, View::InsertedBack(vec![true]), span);
        let private = self.paths.private();
        let integers = quote!(#private::ty::<::core::primitive::i64, #shape>());
        let at = quote!(i as ::core::primitive::i64);
        let classes = self.graph.add(Kind::Generated { witness: integers, at }, span);
        let hot = self.elementwise("equal", "compare", vec![operand, classes], span);
        Some(self.cast(hot, element, span))
    }
}
