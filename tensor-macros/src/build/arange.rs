//! `arange`: NumPy rounds the first two elements to the element type and continues by their difference.

use std::ops::RangeInclusive;

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::dtype;
use crate::graph::{Id, Literal};
use crate::literal;
use crate::syntax::{BinaryOp, Expr};

/// The first two elements as Python computes them, and where an error about either belongs.
struct Begin {
    elements: [Literal; 2],
    count: usize,
    spans: [Span; 2],
}

impl Builder<'_> {
    pub(crate) fn arange(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let first = arguments.operand("start", self.report)?;
        let second = arguments.optional("stop");
        let third = arguments.optional("step");
        let element = self.dtype(arguments);
        let (start, stop) = match second {
            Some(stop) => (Some(first), stop),
            None => (None, first),
        };
        let bound = |bound: Option<&Expr>, other| bound.map_or(Some(Literal::Int(other)), literal::scalar);
        let bounds = (bound(start, 0), literal::scalar(stop), bound(third, 1));
        let (Some(from), Some(to), Some(step)) = bounds else {
            return Some(self.error(
                span,
                "the number of elements is part of the result's type; \
                `arange` takes number literals",
            ));
        };
        let Some(count) = count(from, to, step) else {
            return Some(self.error(span, "`arange` by a step of 0 has no end"));
        };
        let spans = [start.map_or(span, |start| start.span), third.map_or(span, |step| step.span)];
        let next = literal::fold(BinaryOp::Add, from, step)?;
        let begin = Begin { elements: [from, next], count, spans };
        // NumPy's type of Python integers beyond `i64` is `uint64`, which has `f64` in common with `int64`.
        let integral = [from, to, step].iter().all(|bound| match bound {
            Literal::Int(value) => i64::try_from(*value).is_ok(),
            Literal::Bool(_) => true,
            Literal::Float(_) => false,
        });
        let default = if integral { quote!(::core::primitive::i64) } else { quote!(::core::primitive::f64) };
        let element = element.unwrap_or(default);
        let at = self.progression(&begin, &element)?;
        let shape = self.paths.shape(&[count]);
        Some(self.generated(&shape, &element, at, span))
    }

    /// The element at `i`.
    fn progression(&mut self, begin: &Begin, element: &TokenStream) -> Option<TokenStream> {
        let name = element.to_string();
        let name = name.rsplit(' ').next().unwrap_or_default();
        let [from, next] = begin.elements;
        Some(match name {
            "bool" if begin.count > 2 => {
                let [span, _] = begin.spans;
                self.report.error(span, "`arange` of bools has two elements at most");
                return None;
            }
            "bool" => {
                let [first, second] = begin.elements.map(|value| literal::float_of(value) != 0.0);
                quote!(if i == 0 { #first } else { #second })
            }
            // As NumPy does: two elements rounded, the others counted on in `f32`.
            "f16" | "bf16" => {
                let [first, second] = [from, next].map(literal::float_of).map(literal::float);
                quote!({
                    let [first, second] = [#first, #second].map(|x| #element::from_f64(x).to_f32());
                    #element::from_f32(first + i as ::core::primitive::f32 * (second - first))
                })
            }
            "f32" => {
                #[expect(clippy::cast_possible_truncation, reason = "as NumPy rounds the elements")]
                let [first, second] = begin.elements.map(|value| literal::float_of(value) as f32);
                let delta = second - first;
                let at_once = (first + delta).to_bits() == second.to_bits();
                let [first, second, delta] = [first, second, delta].map(|value| {
                    let value = literal::float(f64::from(value));
                    quote!((#value as ::core::primitive::f32))
                });
                floats(at_once, &first, &second, &quote!(i as ::core::primitive::f32 * #delta))
            }
            "f64" => {
                let [first, second] = [from, next].map(literal::float_of);
                let delta = second - first;
                let at_once = (first + delta).to_bits() == second.to_bits();
                let [first, second, delta] = [first, second, delta].map(literal::float);
                floats(at_once, &first, &second, &quote!(i as ::core::primitive::f64 * #delta))
            }
            _ => {
                let (bounds, integer) = dtype::bounds(element)?;
                let first =
                    if begin.count > 0 { self.held(from, &bounds, integer, begin.spans[0])? } else { 0 };
                let second =
                    if begin.count > 1 { self.held(next, &bounds, integer, begin.spans[1])? } else { first };
                // Integers wrap, so that the low bits are all that counts.
                let delta = second.wrapping_sub(first);
                quote!((#first).wrapping_add((i as ::core::primitive::i64).wrapping_mul(#delta)))
            }
        })
    }

    /// The low bits of a number without its fraction, which the integer type must hold.
    fn held(
        &mut self,
        value: Literal,
        bounds: &RangeInclusive<i128>,
        element: &str,
        span: Span,
    ) -> Option<i64> {
        if !bounds.contains(&literal::whole(value)) {
            self.report.error(span, dtype::out_of_bounds(value, element));
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "the low bits are asked for")]
        Some(literal::whole(value) as i64)
    }
}

/// How many elements there are; none for a step of zero, or if they are too many to count.
fn count(from: Literal, to: Literal, step: Literal) -> Option<usize> {
    let span = literal::fold(BinaryOp::Sub, to, from)?;
    let steps = literal::float_of(literal::fold(BinaryOp::Div, span, step)?);
    if steps == 0.0 && literal::float_of(span) != 0.0 {
        return Some(usize::from(steps.is_sign_positive()));
    }
    let count = steps.ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be finite; negative is none"
    )]
    (count.is_finite() && count < 1e12).then_some(count.max(0.0) as usize)
}

/// `first + steps`, whose second element NumPy does not compute so.
fn floats(at_once: bool, first: &TokenStream, second: &TokenStream, steps: &TokenStream) -> TokenStream {
    if at_once { quote!(#first + #steps) } else { quote!(if i == 1 { #second } else { #first + #steps }) }
}
