//! Averages, covariances and quantiles.

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Id, Kind, Reach, View};
use crate::syntax::ExprKind;

impl Builder<'_> {
    /// `average`: a mean, or a sum of weighted elements over the sum of the weights.
    pub(crate) fn average(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let axes = self.axes(arguments, false);
        let weights =
            arguments.keyword_or_next("weights").filter(|weights| !matches!(weights.kind, ExprKind::None));
        let keep = arguments.flag("keepdims", self.report);
        let operand = self.expr(operand);
        let Some(weights) = weights else {
            return Some(self.reduce("averaged", quote!(Mean), true, operand, axes, keep, span));
        };
        let at = weights.span;
        if let Kind::Select { .. } = self.graph.kind(operand) {
            return Some(
                self.error(at, "a selection `x[mask]` has no weights; write sum(w * x) of selections"),
            );
        }
        let weights = self.expr(weights);
        let weights = self.aligned_weights(weights, operand, &axes, at);
        let weighted = self.compose("x * 1.0 * w", &[("x", operand), ("w", weights)], span)?;
        let total = self.reduce("summed", quote!(Sum), true, weighted, axes.clone(), keep, span);
        let weight = self.reduce("summed", quote!(Sum), true, weights, axes, keep, span);
        Some(self.elementwise("div", "divide", vec![total, weight], span))
    }

    /// Weights in a shape that broadcasts to the operand's.
    fn aligned_weights(&mut self, weights: Id, operand: Id, axes: &Axes, span: Span) -> Id {
        let view = View::Ruled {
            rule: "WeightsOf",
            parameters: Vec::new(),
            axes: Vec::new(),
            beside: Some((operand, vec![axes.clone()])),
            reach: Reach::Axes,
        };
        self.view(weights, view, span)
    }

    /// `cov`: of variables that are rows, each an observation a column, in f64.
    pub(crate) fn cov(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let variables = self.variables("m", arguments)?;
        let bias = arguments.flag("bias", self.report);
        let ddof = if arguments.has("ddof") {
            arguments.number("ddof", self.report)
        } else if bias {
            0.0
        } else {
            1.0
        };
        self.covariance(variables, ddof, span)
    }

    /// `corrcoef`: covariances over the deviations of both variables.
    pub(crate) fn corrcoef(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let variables = self.variables("x", arguments)?;
        let covariance = self.covariance(variables, 1.0, span)?;
        self.compose(
            "clip(c / sqrt(diagonal(c))[:, None] / sqrt(diagonal(c)), -1, 1)",
            &[("c", covariance)],
            span,
        )
    }

    /// The operand as a matrix whose rows are variables, in f64.
    fn variables(&mut self, name: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand(name, self.report)?;
        let rows = match arguments.keyword("rowvar").map(|flag| (&flag.kind, flag.span)) {
            None | Some((ExprKind::Bool(true), _)) => true,
            Some((ExprKind::Bool(false), _)) => false,
            Some((_, at)) => return Some(self.error(at, "`rowvar` is `True` or `False`")),
        };
        let at = operand.span;
        let operand = self.expr(operand);
        let operand = self.ruled(operand, "Variables", Vec::new(), Reach::Axes, at);
        self.compose(
            if rows { "x.astype(np.float64)" } else { "x.astype(np.float64).T" },
            &[("x", operand)],
            span,
        )
    }

    fn covariance(&mut self, variables: Id, ddof: f64, span: Span) -> Option<Id> {
        let centered = self.compose("x - mean(x, axis=1, keepdims=True)", &[("x", variables)], span)?;
        // Both sides of the product read it.
        let centered = self.graph.add(Kind::Stored { operand: centered }, span);
        let body = format!("(x @ x.T) * (1 / maximum(sum(ones_like(x)[0]) - {ddof:?}, 0.0))");
        self.compose(&body, &[("x", centered)], span)
    }
}
