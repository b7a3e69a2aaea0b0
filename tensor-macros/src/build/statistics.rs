//! Averages, covariances and quantiles.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::emit::is_quantile;
use crate::graph::{Axes, Axis, Id, Kind, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

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

    pub(crate) fn median(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.between(quote!(Median), false, arguments)
    }

    pub(crate) fn nanmedian(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.between(quote!(Median), true, arguments)
    }

    pub(crate) fn quantile(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.quantiles(1.0, false, arguments)
    }

    pub(crate) fn percentile(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.quantiles(100.0, false, arguments)
    }

    pub(crate) fn nanquantile(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.quantiles(1.0, true, arguments)
    }

    pub(crate) fn nanpercentile(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.quantiles(100.0, true, arguments)
    }

    /// A reduction to the value at one place of the elements in their order.
    fn between(&mut self, reducer: TokenStream, numbers: bool, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("a", self.report)?;
        self.reduced_between(&[reducer], numbers, operand, arguments).and_then(|found| found.first().copied())
    }

    /// The quantiles at parts of `whole`; those of a tuple stand along a new first axis.
    fn quantiles(&mut self, whole: f64, numbers: bool, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let parts = arguments.operand("q", self.report)?;
        if let Some(method) = arguments.keyword("method")
            && !matches!(&method.kind, ExprKind::Str(name) if name == "linear")
        {
            return Some(self.error(method.span, "the method of a quantile is \"linear\""));
        }
        let (items, several) = match &parts.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) if !items.is_empty() => (items.as_slice(), true),
            _ => (std::slice::from_ref(parts), false),
        };
        // Of integers NumPy takes the element itself, the least or the greatest.
        let are_ends = whole < 2.0 && items.iter().all(|item| literal::integer(item).is_some());
        let mut reducers = Vec::new();
        for item in items {
            match literal::number(item) {
                Some(part) if (0.0..=whole).contains(&part) => {
                    let q = literal::float(part / whole);
                    reducers.push(match part > 0.0 {
                        true if are_ends => quote!(Max),
                        false if are_ends => quote!(Min),
                        _ => quote!(Quantile { q: #q }),
                    });
                }
                Some(_) => {
                    return Some(self.error(
                        item.span,
                        format_args!(
                            "`q` is from 0 to {whole} here{}",
                            if whole > 1.0 { "" } else { "; `percentile` takes percents" }
                        ),
                    ));
                }
                None => {
                    return Some(self.error(
                        item.span,
                        "which quantile is meant is a number, or a tuple of numbers: literals",
                    ));
                }
            }
        }
        let found = self.reduced_between(&reducers, numbers, operand, arguments)?;
        if !several {
            return found.first().copied();
        }
        let names: Vec<String> = (0..found.len()).map(|nth| format!("q{nth}")).collect();
        let given: Vec<(&str, Id)> = names.iter().map(String::as_str).zip(found).collect();
        // NumPy's tuple is an array of `f64`.
        let cast = if are_ends { "" } else { ".astype(np.float64)" };
        let items: Vec<String> = names.iter().map(|name| format!("{name}[None]{cast}")).collect();
        self.compose(&format!("np.concatenate([{}])", items.join(", ")), &given, span)
    }

    /// A reduction for each reducer.
    fn reduced_between(
        &mut self,
        reducers: &[TokenStream],
        numbers: bool,
        operand: &Expr,
        arguments: &mut Arguments<'_>,
    ) -> Option<Vec<Id>> {
        let span = arguments.span;
        let axes = self.axes(arguments, false);
        let keep = arguments.flag("keepdims", self.report);
        let mut operand = self.expr(operand);
        let mut last = axes.clone();
        let moved = match &axes {
            Axes::These(these) if these.len() == 1 => !matches!(these[..], [Axis::At(-1, _)]),
            _ => false,
        };
        if moved && !matches!(self.graph.kind(operand), Kind::Select { .. }) {
            // Then no more than one row is put in order at a time.
            operand = self.memory(operand, span);
            last = Axes::These(vec![Axis::At(-1, span)]);
            operand = self.moved_axis(operand, axes.clone(), last.clone(), span);
        }
        let mask = if numbers { Some(self.compose("~isnan(x)", &[("x", operand)], span)?) } else { None };
        let mut found = Vec::new();
        for reducer in reducers {
            let (mut ty, mut empty, mut mask) = ("averaged", true, mask);
            if !is_quantile(reducer) {
                (ty, empty) = ("ordered", false);
                // Where there is no number, all elements count, and NaN is the result.
                if let Some(numbers) = mask {
                    let some = self.reduce("tested", quote!(Any), true, numbers, last.clone(), true, span);
                    mask = self.compose("numbers | ~some", &[("numbers", numbers), ("some", some)], span);
                }
            }
            let reducer = reducer.clone();
            let result = self.reduce_where(ty, reducer, empty, operand, last.clone(), keep, mask, span);
            let back = moved && keep;
            found.push(if back { self.moved_axis(result, last.clone(), axes.clone(), span) } else { result });
        }
        Some(found)
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
