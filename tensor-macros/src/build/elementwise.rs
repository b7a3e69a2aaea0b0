//! Elementwise operations, of selections too, and those that are more than an entry of the table.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::check::{Beside, Check};
use crate::dtype;
use crate::graph::{Id, Kind};
use crate::literal;
use crate::python::Python;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    pub(crate) fn elementwise(
        &mut self,
        scalar: &'static str,
        ty: &'static str,
        operands: Vec<Id>,
        span: Span,
    ) -> Id {
        self.beside_selections(operands, span, |builder, operands| {
            builder.graph.add(Kind::Elementwise { scalar, ty, operands, extra: None }, span)
        })
    }

    /// An elementwise operation of selections is the selection of the operation.
    pub(crate) fn beside_selections(
        &mut self,
        operands: Vec<Id>,
        span: Span,
        build: impl FnOnce(&mut Self, Vec<Id>) -> Id,
    ) -> Id {
        let mut selection = None;
        let mut values = Vec::new();
        let mut others = Vec::new();
        for operand in operands {
            match *self.graph.kind(operand) {
                Kind::Select { value, mask } => {
                    if selection.is_some_and(|(_, earlier)| earlier != mask) {
                        return self.error(
                            span,
                            "the operands are selected by different masks, so their lengths may differ; \
                             use one mask for both",
                        );
                    }
                    selection = Some((value, mask));
                    values.push(value);
                }
                _ => {
                    others.push(operand);
                    values.push(operand);
                }
            }
        }
        let result = build(self, values);
        let Some((value, mask)) = selection else { return result };
        others.retain(|&operand| self.graph.python(operand).is_none());
        let beside = |operand| Check::Beside(Beside { operand, value, mask, result, span });
        let checks = others.into_iter().map(beside);
        self.graph.checks.extend(checks);
        self.graph.add(Kind::Select { value: result, mask }, span)
    }

    /// A value that is stored in a place where a mask selects stands beside what it selects, unless the same mask selects it.
    pub(crate) fn stored_where(&mut self, mask: Id, place: Id, value: Id, span: Span) -> Id {
        if self.graph.python(value).is_some() {
            return value;
        }
        match *self.graph.kind(value) {
            Kind::Select { value: operand, mask: by } if by == mask => {
                let selected = Beside { operand, value: place, mask, result: operand, span };
                self.graph.checks.push(Check::Selected(selected));
                operand
            }
            _ => {
                let stored = Beside { operand: value, value: place, mask, result: value, span };
                self.graph.checks.push(Check::Stored(stored));
                value
            }
        }
    }

    /// `where`
    pub(crate) fn select(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        if arguments.is_one() {
            return self.located(arguments, false);
        }
        let operands = arguments.operands(3, self.report)?;
        let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
        Some(self.beside_selections(operands, span, |builder, operands| match operands[..] {
            [condition, left, right] => builder.graph.add(Kind::Where { condition, left, right }, span),
            _ => builder.graph.add(Kind::Error, span),
        }))
    }

    /// `np.select`: a `where` in each other's last operand.
    pub(crate) fn choices(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let conditions = arguments.operand("condlist", self.report)?;
        let choices = arguments.operand("choicelist", self.report)?;
        let (
            ExprKind::List(of_conditions) | ExprKind::Tuple(of_conditions),
            ExprKind::List(of_choices) | ExprKind::Tuple(of_choices),
        ) = (&conditions.kind, &choices.kind)
        else {
            return Some(
                self.error(span, "`select` takes two lists, as in `np.select([x < 0, x > 1], [-x, y], 0)`"),
            );
        };
        if of_conditions.len() != of_choices.len() {
            return Some(self.error(choices.span, "`select` takes as many choices as conditions"));
        }
        let default = match arguments.optional("default") {
            Some(default) => self.expr(default),
            None => self.compose("0", &[], span)?,
        };
        let pairs: Vec<_> = of_conditions
            .iter()
            .zip(of_choices)
            .map(|(condition, choice)| (self.expr(condition), self.expr(choice)))
            .collect();
        Some(pairs.into_iter().rfold(default, |right, (condition, left)| {
            self.graph.add(Kind::Where { condition, left, right }, span)
        }))
    }

    pub(crate) fn astype(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("x", self.report)?;
        let element = arguments.operand("dtype", self.report)?;
        let element = dtype::named(element, self.paths, self.report)?;
        let operand = self.expr(operand);
        Some(self.cast(operand, element, arguments.span))
    }

    /// The `dtype` keyword.
    pub(super) fn dtype(&mut self, arguments: &mut Arguments<'_>) -> Option<TokenStream> {
        arguments.keyword("dtype").and_then(|dtype| dtype::named(dtype, self.paths, self.report))
    }

    pub(crate) fn round(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let decimals = arguments.keyword_or_next("decimals");
        let operand = self.expr(operand);
        let Some(decimals) = decimals else {
            return Some(self.elementwise("round", "round", vec![operand], span));
        };
        let Some(decimals) = literal::integer(decimals).and_then(|value| i32::try_from(value).ok()) else {
            return Some(self.error(decimals.span, "`decimals` is an integer literal"));
        };
        Some(self.beside_selections(vec![operand], span, |builder, operands| {
            let extra = Some(quote!(#decimals));
            builder.graph.add(
                Kind::Elementwise { scalar: "round_decimals", ty: "round_decimals", operands, extra },
                span,
            )
        }))
    }

    /// NumPy makes an array of what is the object of some functions: Python's number is as strong as any then.
    pub(super) fn as_array(&mut self, operand: Id, span: Span) -> Id {
        match self.graph.python(operand) {
            _ if self.graph.is_integer(operand) => self.cast(operand, quote!(::core::primitive::i64), span),
            Some(Python::Float) => self.cast(operand, quote!(::core::primitive::f64), span),
            _ => operand,
        }
    }

    pub(crate) fn clip(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let low = arguments.optional("min").or_else(|| arguments.keyword("a_min"));
        let high = arguments.optional("max").or_else(|| arguments.keyword("a_max"));
        let operand = self.expr(operand);
        let operand = self.as_array(operand, span);
        let is_none = |bound: Option<&Expr>| bound.is_none_or(|bound| matches!(bound.kind, ExprKind::None));
        if is_none(low) && is_none(high) {
            return Some(self.error(span, "`clip` takes a lower bound, an upper bound, or both"));
        }
        let mut bound =
            |bound: Option<&Expr>| bound.filter(|_| !is_none(bound)).map(|bound| self.expr(bound));
        let bounds = [bound(low), bound(high)];
        let alone = match bounds {
            [Some(low), None] if !self.graph.is_integer(low) => Some(("maximum", low)),
            [None, Some(high)] if !self.graph.is_integer(high) => Some(("minimum", high)),
            _ => None,
        };
        if let Some((scalar, bound)) = alone {
            return Some(self.elementwise(scalar, "promote", vec![operand, bound], span));
        }
        let given = [Some(operand), bounds[0], bounds[1]];
        let operands = given.into_iter().flatten().collect();
        Some(self.beside_selections(operands, span, |builder, operands| {
            let mut operands = operands.into_iter();
            let [operand, low, high] = given.map(|given| given.and_then(|_| operands.next()));
            match operand {
                Some(operand) => builder.graph.add(Kind::Clip { operand, low, high }, span),
                None => builder.graph.add(Kind::Error, span),
            }
        }))
    }
}
