//! Reductions: their operand, axes and keywords in, a node that keeps reduced axes as units out.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::dtype;
use crate::graph::{Axes, Axis, Id, Kind, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    pub(super) fn reduction(
        &mut self,
        ty: &'static str,
        reducer: &'static str,
        empty: bool,
        one_axis: bool,
        arguments: &mut Arguments<'_>,
    ) -> Id {
        let span = arguments.span;
        let Some(operand) = arguments.first_operand(self.report) else {
            return self.graph.add(Kind::Error, span);
        };
        let axes = self.axes(arguments, one_axis);
        let keep = arguments.flag("keepdims", self.report);
        let element =
            arguments.keyword("dtype").and_then(|dtype| dtype::named(dtype, self.paths, self.report));
        let initial = arguments.listed("initial");
        let mut operand = self.expr(operand);
        let (mut ty, mut reducer) = (ty, reducer);
        if let Some(element) = element {
            operand = self.cast(operand, element, span);
            if ty == "summed" {
                // A stated type is the result's, small integers too.
                ty = "ordered";
                if reducer == "Sum" {
                    reducer = "Total";
                }
            }
        }
        let Some(mask) = self.counted_where(operand, arguments) else {
            return self.graph.add(Kind::Error, span);
        };
        let (reducer, empty) = match (reducer, initial) {
            ("Max", Some(_)) => ("MaxOrLowest", true),
            ("Min", Some(_)) => ("MinOrHighest", true),
            ("Max" | "Min", None) if let Some(mask) = mask => {
                let name = arguments.name();
                let at = self.graph.span(mask);
                return self.error(
                    at,
                    format_args!("`{name}` with `where` takes `initial` too: perhaps no element counts"),
                );
            }
            _ => (reducer, empty),
        };
        let tokens: TokenStream = reducer.parse().unwrap_or_default();
        let reduced = self.reduce_where(ty, tokens, empty, operand, axes, keep, mask, span);
        match initial {
            Some(initial) => self
                .started_from(initial, reducer, reduced, span)
                .unwrap_or_else(|| self.graph.add(Kind::Error, span)),
            None => reduced,
        }
    }

    /// A reduction together with what `initial=` says that it starts from, as the reduction's type.
    fn started_from(&mut self, initial: &Expr, reducer: &str, reduced: Id, span: Span) -> Option<Id> {
        let at = initial.span;
        let mut initial = self.expr(initial);
        if self.graph.python(initial).is_none() {
            initial = self.graph.add(Kind::Scalar { operand: initial, rule: "Initial" }, at);
        }
        let initial = self.elementwise("replace", "replaced", vec![reduced, initial], span);
        let body = match reducer {
            "Sum" => "initial + reduced",
            "Prod" => "initial * reduced",
            "MaxOrLowest" => "maximum(initial, reduced)",
            _ => "minimum(initial, reduced)",
        };
        self.compose(body, &[("initial", initial), ("reduced", reduced)], span)
    }

    /// The mask of `where=`, in the operand's shape; none inside where all elements count, none at all where it is
    /// refused.
    #[expect(clippy::option_option, reason = "no mask is no mistake")]
    fn counted_where(&mut self, operand: Id, arguments: &mut Arguments<'_>) -> Option<Option<Id>> {
        let Some(mask) = arguments.listed("where") else { return Some(None) };
        if let ExprKind::Bool(true) = mask.kind {
            return Some(None);
        }
        let at = mask.span;
        if let Kind::Select { .. } = self.graph.kind(operand) {
            self.error(at, "a selection `x[mask]` is reduced without `where`; write `x[mask & other]`");
            return None;
        }
        let mask = self.expr(mask);
        let selected = Kind::Elementwise {
            scalar: "replace",
            ty: "selected",
            operands: vec![operand, mask],
            extra: None,
        };
        Some(Some(self.graph.add(selected, at)))
    }

    /// The same of the elements that a mask flags, if there is one.
    #[expect(clippy::too_many_arguments, reason = "the parts of one node")]
    pub(super) fn reduce_where(
        &mut self,
        ty: &'static str,
        reducer: TokenStream,
        empty: bool,
        operand: Id,
        axes: Axes,
        keep: bool,
        mask: Option<Id>,
        span: Span,
    ) -> Id {
        if mask.is_none() {
            return self.reduce(ty, reducer, empty, operand, axes, keep, span);
        }
        let reduced = self.graph.add(Kind::Reduce { ty, reducer, empty, operand, axes, keep, mask }, span);
        if keep {
            reduced
        } else {
            self.graph.add(Kind::View { operand: reduced, view: View::Dropped }, span)
        }
    }

    /// A reduction; its node keeps reduced axes as units, a view drops them.
    #[expect(clippy::too_many_arguments, reason = "the parts of one node")]
    pub(crate) fn reduce(
        &mut self,
        ty: &'static str,
        reducer: TokenStream,
        empty: bool,
        operand: Id,
        mut axes: Axes,
        keep: bool,
        span: Span,
    ) -> Id {
        let (operand, mask) = match *self.graph.kind(operand) {
            Kind::Select { value, mask } => {
                if keep {
                    return self.error(span, "`keepdims` has no meaning for a selection `x[mask]`");
                }
                match &axes {
                    Axes::Every => {}
                    Axes::These(these) if matches!(these[..], [Axis::At(0, _)]) => axes = Axes::Masked(mask),
                    _ => {
                        return self
                            .error(span, "a selection `x[mask]` is reduced over axis 0 or over everything");
                    }
                }
                let name = reducer.to_string();
                if name.starts_with("Arg") {
                    let position = self.position_in_selection(&name, operand, span);
                    return position.unwrap_or_else(|| self.graph.add(Kind::Error, span));
                }
                let aligned = self.graph.add(Kind::View { operand: mask, view: View::Aligned(value) }, span);
                (value, Some(aligned))
            }
            _ => (operand, None),
        };
        let reduced = self.graph.add(Kind::Reduce { ty, reducer, empty, operand, axes, keep, mask }, span);
        if keep {
            reduced
        } else {
            self.graph.add(Kind::View { operand: reduced, view: View::Dropped }, span)
        }
    }

    /// The `axis` argument: by keyword, or the second operand.
    pub(crate) fn axes(&mut self, arguments: &mut Arguments<'_>, one_axis: bool) -> Axes {
        let usual = arguments.usual_axis();
        let Some(expr) = arguments.keyword_or_next("axis") else {
            return usual.map_or(Axes::Every, |at| Axes::These(vec![Axis::At(at, arguments.span)]));
        };
        match &expr.kind {
            ExprKind::Name(name) if literal::is_variable(name) && arguments.picks_an_extreme() => {
                let name = arguments.name();
                self.report.error(
                    expr.span,
                    format_args!(
                        "the second operand of `{name}` is an axis; of two tensors write {name}imum(x, y)"
                    ),
                );
                Axes::Every
            }
            ExprKind::None => Axes::Every,
            ExprKind::Tuple(_) if one_axis => {
                self.report.error(expr.span, "this function takes one axis or `None`, not a tuple");
                Axes::Every
            }
            ExprKind::Tuple(axes) => {
                let mut these = Vec::new();
                for axis in axes {
                    let Some(axis) = self.axis(axis) else { continue };
                    if let Axis::At(at, span) = axis
                        && these.iter().any(|earlier| matches!(earlier, Axis::At(other, _) if *other == at))
                    {
                        self.report.error(span, format_args!("axis {at} is given twice"));
                        continue;
                    }
                    these.push(axis);
                }
                Axes::These(these)
            }
            _ => self.axis(expr).map_or(Axes::Every, |axis| Axes::These(vec![axis])),
        }
    }

    /// One axis: an integer or a name.
    pub(super) fn axis(&mut self, expr: &Expr) -> Option<Axis> {
        match literal::integer(expr) {
            Some(at) => return Some(Axis::At(at, expr.span)),
            None => match &expr.kind {
                ExprKind::Name(name) if literal::is_variable(name) => {
                    self.report.error(
                        expr.span,
                        format_args!(
                            "an axis is part of a type, so it cannot be the variable `{name}`; \
                             write an integer literal or the name of a `dims!` axis"
                        ),
                    );
                }
                ExprKind::Name(name) => return Some(Axis::Named(quote!(#name), expr.span)),
                ExprKind::Path(path) => return Some(Axis::Named(path.clone(), expr.span)),
                ExprKind::Error => {}
                _ => {
                    self.report.error(
                        expr.span,
                        "an axis is an integer, a tuple of integers, `None`, or the name of a `dims!` axis",
                    );
                }
            },
        }
        None
    }

    pub(crate) fn var(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.variance("Variance", arguments)
    }

    pub(crate) fn std(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.variance("StdDev", arguments)
    }

    /// The mean squared deviation: the mean first, then the deviations; nothing cancels.
    fn variance(&mut self, reducer: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let axes = self.axes(arguments, false);
        let keep = arguments.flag("keepdims", self.report);
        let ddof = literal::float(arguments.number("ddof", self.report));
        let element = self.dtype(arguments);
        let mut operand = self.expr(operand);
        if let Some(element) = element {
            operand = self.cast(operand, element, span);
        }
        let counted = self.counted_where(operand, arguments)?;
        let (value, mask) = match *self.graph.kind(operand) {
            Kind::Select { value, mask } => (value, Some(mask)),
            _ => (operand, None),
        };
        // The mean of a selection over axis 0 lines up with the axes behind the mask's; that of everything has no
        // axes, which broadcasts with any shape in generic code too.
        let keep_mean = mask.is_none() && !matches!(axes, Axes::Every);
        let mean = quote!(Mean);
        let mean = self.reduce_where("averaged", mean, true, operand, axes.clone(), keep_mean, counted, span);
        let deviation = self.elementwise("sub", "subtract", vec![value, mean], span);
        let mut squares = self.elementwise("square", "square", vec![deviation], span);
        if let Some(mask) = mask {
            squares = self.graph.add(Kind::Select { value: squares, mask }, span);
        }
        let reducer: TokenStream = reducer.parse().unwrap_or_default();
        let reducer = quote!(#reducer { ddof: #ddof });
        Some(self.reduce_where("averaged", reducer, true, squares, axes, keep, counted, span))
    }
}
