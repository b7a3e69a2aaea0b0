//! Windows that slide over the last axes: `sliding_window_view`, pooling, and what convolutions read.

use proc_macro2::Span;
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::emit::typenum;
use crate::graph::{Axes, Axis, Id, Literal, Reach, View, Within};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// Values for rows and for columns.
type Pair = [usize; 2];

impl Builder<'_> {
    /// `sliding_window_view`: axes of the window's elements behind those of its positions.
    pub(crate) fn sliding_window_view(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let shape = arguments.operand("window_shape", self.report)?;
        let sizes = self.literals(shape, "a window's size", 1)?;
        let given = arguments.keyword_or_next("axis").filter(|axis| !matches!(axis.kind, ExprKind::None));
        let operand = self.expr(operand);
        let Some(given) = given else {
            // The window is of all axes.
            let all = (0i64..).take(sizes.len()).collect();
            let viewed = self.view(operand, View::Permuted(all), span);
            let axes = (0i64..).take(sizes.len()).map(|at| Axis::At(at, span)).collect();
            return Some(self.windows(viewed, &sizes, axes, span));
        };
        let axes = match &given.kind {
            ExprKind::Tuple(axes) => axes.iter().map(|axis| self.axis(axis)).collect::<Option<Vec<_>>>()?,
            _ => vec![self.axis(given)?],
        };
        if axes.len() != sizes.len() {
            let (window, axes) = (sizes.len(), axes.len());
            self.error(given.span, format_args!("the window has {window} sizes, for {axes} axes"));
            return None;
        }
        Some(self.windows(operand, &sizes, axes, span))
    }

    /// Windows of these sizes along axes of an operand.
    fn windows(&mut self, operand: Id, sizes: &[usize], axes: Vec<Axis>, span: Span) -> Id {
        let mut at = operand;
        for (added, (axis, &size)) in (0i64..).zip(axes.into_iter().zip(sizes)) {
            let axis = behind(axis, added);
            at = self.window(at, size, axis, [1, 1], span);
        }
        at
    }

    /// A window of a literal size along an axis, `stride` apart, its elements `dilation` apart.
    fn window(&mut self, operand: Id, size: usize, axis: Axis, [stride, dilation]: Pair, span: Span) -> Id {
        let private = self.paths.private();
        let reach = (size - 1).saturating_mul(dilation).saturating_add(1);
        let within = Within::new(span, i128::try_from(reach).unwrap_or(i128::MAX), reach, "WindowWithin");
        let operand = match (within, &axis) {
            (Some(within), &Axis::At(axis, _)) => {
                self.view(operand, View::Checked(Within { axis, ..within }), span)
            }
            _ => operand,
        };
        let window = if size == 1 { quote!(#private::Unit) } else { quote!(#private::Size<#size>) };
        let parameters = vec![quote!(#private::Steps<#stride, #dilation>), window];
        let axes = vec![Axes::These(vec![axis])];
        let (rule, reach) = ("Windowed", Reach::Axes);
        self.view(operand, View::Ruled { rule, parameters, axes, beside: None, reach }, span)
    }

    /// `max_pool2d`: the greatest element of each window over the last two axes.
    pub(crate) fn max_pool2d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let windows = self.pooled(arguments, Literal::Float(f64::NEG_INFINITY))?;
        let both = last_two(arguments.span);
        Some(self.reduce("ordered", quote!(Max), false, windows, both, false, arguments.span))
    }

    /// `avg_pool2d`: their mean.
    pub(crate) fn avg_pool2d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (windows, span) = (self.pooled(arguments, Literal::Int(0))?, arguments.span);
        // The columns of the result last: they are added side by side.
        self.compose("mean(moveaxis(windows, -3, -1), axis=(-3, -2))", &[("windows", windows)], span)
    }

    /// The windows of a pooling, by default as far apart as they are large.
    fn pooled(&mut self, arguments: &mut Arguments<'_>, beyond: Literal) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("input", self.report)?;
        let size = arguments.operand("kernel_size", self.report)?;
        let size = self.pair(size, "a window's size", 1)?;
        let stride = match arguments.keyword_or_next("stride") {
            Some(stride) if !matches!(stride.kind, ExprKind::None) => self.pair(stride, "a stride", 1)?,
            _ => size,
        };
        let padding = self.optional_pair(arguments, "padding", "a padding", 0)?;
        let dilation = if arguments.signature().contains("dilation") {
            self.optional_pair(arguments, "dilation", "a dilation", 1)?
        } else {
            [1, 1]
        };
        let operand = self.expr(operand);
        let mut at = self.padded_image(operand, padding, beyond, span);
        for ((size, stride), dilation) in size.into_iter().zip(stride).zip(dilation) {
            // The rows' windows are behind the columns by then.
            at = self.window(at, size, Axis::At(-2, span), [stride, dilation], span);
        }
        Some(at)
    }

    /// The last two axes with elements of a value before and behind them.
    pub(super) fn padded_image(
        &mut self,
        operand: Id,
        [rows, columns]: Pair,
        value: Literal,
        span: Span,
    ) -> Id {
        let padded = self.padded_by(operand, -2, rows, value, span);
        self.padded_by(padded, -1, columns, value, span)
    }

    /// A window as long as an axis of the weights, along the last axis but one.
    pub(super) fn window_like(
        &mut self,
        operand: Id,
        weight: Id,
        of: i64,
        [stride, dilation]: Pair,
        span: Span,
    ) -> Id {
        let private = self.paths.private();
        let apart = typenum(&private, u64::try_from(dilation).unwrap_or(u64::MAX));
        let parameters = vec![quote!(#private::Steps<#stride, #dilation>), apart];
        let (axes, beside) = (vec![axis(-2, span)], Some((weight, vec![axis(of, span)])));
        let (rule, reach) = ("WindowedAs", Reach::Axes);
        self.view(operand, View::Ruled { rule, parameters, axes, beside, reach }, span)
    }

    pub(super) fn optional_pair(
        &mut self,
        arguments: &mut Arguments<'_>,
        name: &str,
        what: &str,
        default: usize,
    ) -> Option<Pair> {
        match arguments.keyword_or_next(name) {
            Some(given) => self.pair(given, what, default),
            None => Some([default; 2]),
        }
    }

    /// One literal for rows and columns, or one for each; `least` is the least that has a meaning.
    fn pair(&mut self, given: &Expr, what: &str, least: usize) -> Option<Pair> {
        let values = self.literals(given, what, least)?;
        match values[..] {
            [both] => Some([both; 2]),
            [rows, columns] => Some([rows, columns]),
            _ => {
                self.error(
                    given.span,
                    format_args!("{what} is one integer, or one for rows and one for columns"),
                );
                None
            }
        }
    }

    /// A literal, or a tuple of them, since a shape follows from it.
    fn literals(&mut self, given: &Expr, what: &str, least: usize) -> Option<Vec<usize>> {
        let items = match &given.kind {
            ExprKind::Tuple(items) => &items[..],
            _ => core::slice::from_ref(given),
        };
        let mut values = Vec::new();
        for item in items {
            match literal::integer(item).map(usize::try_from) {
                Some(Ok(value)) if value >= least => values.push(value),
                Some(_) => {
                    self.error(item.span, format_args!("{what} is at least {least}"));
                    return None;
                }
                None => {
                    self.error(
                        item.span,
                        format_args!("{what} is an integer literal: the shape follows from it"),
                    );
                    return None;
                }
            }
        }
        Some(values)
    }
}

/// The last two axes.
fn last_two(span: Span) -> Axes {
    Axes::These(vec![Axis::At(-2, span), Axis::At(-1, span)])
}

/// An axis where so many were added behind all others.
fn behind(axis: Axis, added: i64) -> Axis {
    match axis {
        Axis::At(at, span) if at < 0 => Axis::At(at - added, span),
        other => other,
    }
}
