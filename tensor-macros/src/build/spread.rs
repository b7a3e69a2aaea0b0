//! Reductions that are made of others: those that ignore NaN, the range and norms.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::softmax::is_named;
use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// What is reduced, along which axes, and whether these are kept.
struct Operand {
    value: Id,
    axes: Axes,
    keep: bool,
}

impl Builder<'_> {
    fn reduced_operand(
        &mut self,
        name: &str,
        one_axis: bool,
        arguments: &mut Arguments<'_>,
    ) -> Option<Operand> {
        let operand = arguments.operand(name, self.report)?;
        let axes = self.axes(arguments, one_axis);
        let keep = arguments.flag("keepdims", self.report);
        let value = self.expr(operand);
        Some(Operand { value, axes, keep })
    }

    /// The elements that are numbers, as a mask of a reduction.
    fn numbers(&mut self, value: Id, name: &str, span: Span) -> Option<Id> {
        if let Kind::Select { .. } = self.graph.kind(value) {
            self.report.error(
                span,
                format_args!("`{name}` of a selection is not supported; select by `mask & ~isnan(x)`"),
            );
            return None;
        }
        self.compose("~isnan(x)", &[("x", value)], span)
    }

    /// A reduction of the elements that a mask flags.
    fn reduce_numbers(
        &mut self,
        ty: &'static str,
        reducer: TokenStream,
        of: Operand,
        mask: Id,
        span: Span,
    ) -> Id {
        let Operand { value: operand, axes, keep } = of;
        let mask = Some(mask);
        let reduced =
            self.graph.add(Kind::Reduce { ty, reducer, empty: true, operand, axes, keep, mask }, span);
        if keep {
            reduced
        } else {
            self.graph.add(Kind::View { operand: reduced, view: View::Dropped }, span)
        }
    }

    fn without_nan(
        &mut self,
        name: &str,
        ty: &'static str,
        reducer: TokenStream,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let of = self.reduced_operand("a", ty == "counted", arguments)?;
        let mask = self.numbers(of.value, name, span)?;
        Some(self.reduce_numbers(ty, reducer, of, mask, span))
    }

    pub(crate) fn nansum(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.without_nan("nansum", "summed", quote!(Sum), arguments)
    }

    pub(crate) fn nanprod(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.without_nan("nanprod", "summed", quote!(Prod), arguments)
    }

    pub(crate) fn nanmean(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.without_nan("nanmean", "averaged", quote!(Mean), arguments)
    }

    pub(crate) fn nanargmax(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.without_nan("nanargmax", "counted", quote!(ArgMax), arguments)
    }

    pub(crate) fn nanargmin(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.without_nan("nanargmin", "counted", quote!(ArgMin), arguments)
    }

    pub(crate) fn nanmax(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.extreme_number("nanmax", quote!(Max), arguments)
    }

    pub(crate) fn nanmin(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.extreme_number("nanmin", quote!(Min), arguments)
    }

    /// The extreme of the numbers; where there is none, all elements count, and NaN is the result.
    fn extreme_number(
        &mut self,
        name: &str,
        reducer: TokenStream,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let of = self.reduced_operand("a", false, arguments)?;
        let numbers = self.numbers(of.value, name, span)?;
        let any = self.reduce("tested", quote!(Any), true, numbers, of.axes.clone(), true, span);
        let mask = self.compose("numbers | ~some", &[("numbers", numbers), ("some", any)], span)?;
        Some(self.reduce_numbers("ordered", reducer, of, mask, span))
    }

    pub(crate) fn nanvar(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.number_variance("nanvar", quote!(Variance), arguments)
    }

    pub(crate) fn nanstd(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.number_variance("nanstd", quote!(StdDev), arguments)
    }

    fn number_variance(
        &mut self,
        name: &str,
        reducer: TokenStream,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let of = self.reduced_operand("a", false, arguments)?;
        // More would be NaN for NumPy where `var` gives infinity.
        let ddof = match arguments.keyword("ddof").map(|ddof| (ddof.span, literal::integer(ddof))) {
            None | Some((_, Some(0))) => 0.0,
            Some((_, Some(1))) => 1.0,
            Some((at, _)) => return Some(self.error(at, format_args!("`ddof` of `{name}` is 0 or 1"))),
        };
        let mask = self.numbers(of.value, name, span)?;
        let whole = Operand { value: of.value, axes: of.axes.clone(), keep: true };
        let mean = self.reduce_numbers("averaged", quote!(Mean), whole, mask, span);
        let squares = self.compose("square(x - mean)", &[("x", of.value), ("mean", mean)], span)?;
        let ddof = literal::float(ddof);
        let reducer = quote!(#reducer { ddof: #ddof });
        Some(self.reduce_numbers("averaged", reducer, Operand { value: squares, ..of }, mask, span))
    }

    pub(crate) fn ptp(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let Operand { value, axes, keep } = self.reduced_operand("a", false, arguments)?;
        let most = self.reduce("ordered", quote!(Max), false, value, axes.clone(), keep, span);
        let least = self.reduce("ordered", quote!(Min), false, value, axes, keep, span);
        Some(self.elementwise("sub", "subtract", vec![most, least], span))
    }

    /// `np.linalg.norm`: of all elements, or of the vectors or matrices along axes.
    pub(crate) fn norm(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let order = arguments.keyword_or_next("ord");
        let axes = self.axes(arguments, false);
        let keep = arguments.flag("keepdims", self.report);
        let operand = self.expr(operand);
        let order = self.norm_of(order)?;
        let value = self.compose("abs(x * 1.0)", &[("x", operand)], span)?;
        let is_of_all = matches!(order, Norm::Euclidean { is_stated: false } | Norm::Frobenius);
        match &axes {
            Axes::These(these) if these.len() == 1 => {}
            Axes::These(these) if these.len() == 2 && is_of_all => {}
            Axes::These(these) => {
                if let [rows, columns] = &these[..] {
                    return Some(self.matrix_norm(&order, value, [rows, columns], keep, span));
                }
                return Some(
                    self.error(span, "a norm is of vectors, along one axis, or of matrices, along two"),
                );
            }
            _ if is_of_all => {}
            _ => {
                return Some(self.error(
                    span,
                    "a norm with `ord` is of vectors or matrices: state their axes, as in `norm(x, 1, axis=-1)`",
                ));
            }
        }
        self.length(&order, value, axes, keep, span)
    }

    /// The length of vectors along axes, of whose elements `value` is the distance from zero.
    fn length(&mut self, order: &Norm, value: Id, axes: Axes, keep: bool, span: Span) -> Option<Id> {
        Some(match order {
            Norm::Euclidean { .. } | Norm::Frobenius => {
                let squares = self.compose("square(x)", &[("x", value)], span)?;
                let sum = self.reduce("summed", quote!(Sum), true, squares, axes, keep, span);
                self.elementwise("sqrt", "float_fn", vec![sum], span)
            }
            Norm::Sum => self.reduce("summed", quote!(Sum), true, value, axes, keep, span),
            Norm::Most => self.reduce("ordered", quote!(Max), false, value, axes, keep, span),
            Norm::Least => self.reduce("ordered", quote!(Min), false, value, axes, keep, span),
        })
    }

    /// `np.linalg.vector_norm`: of all elements along any axes.
    pub(crate) fn vector_norm(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let axes = self.axes(arguments, false);
        let keep = arguments.flag("keepdims", self.report);
        let order = arguments.keyword("ord");
        let operand = self.expr(operand);
        let order = self.norm_of(order)?;
        let value = self.compose("abs(x * 1.0)", &[("x", operand)], span)?;
        self.length(&order, value, axes, keep, span)
    }

    /// `np.linalg.matrix_norm`: of the matrices along the last two axes.
    pub(crate) fn norm_of_matrices(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let keep = arguments.flag("keepdims", self.report);
        let order = arguments.keyword("ord");
        let operand = self.expr(operand);
        let order = self.norm_of(order)?;
        let value = self.compose("abs(x * 1.0)", &[("x", operand)], span)?;
        let [rows, columns] = [-2, -1].map(|at| Axis::At(at, span));
        match order {
            Norm::Frobenius | Norm::Euclidean { is_stated: false } => {
                self.length(&order, value, Axes::These(vec![rows, columns]), keep, span)
            }
            _ => Some(self.matrix_norm(&order, value, [&rows, &columns], keep, span)),
        }
    }

    /// The greatest or the least of the sums of columns or rows.
    fn matrix_norm(
        &mut self,
        order: &Norm,
        value: Id,
        [rows, columns]: [&Axis; 2],
        keep: bool,
        span: Span,
    ) -> Id {
        let (summed, other, extreme) = match order {
            Norm::Sum => (rows, columns, quote!(Max)),
            Norm::Most => (columns, rows, quote!(Max)),
            Norm::Least => (columns, rows, quote!(Min)),
            Norm::Euclidean { .. } | Norm::Frobenius => {
                return self.error(span, "the norms of matrices are \"fro\", 1, `np.inf` and `-np.inf`");
            }
        };
        let one = |axis: &Axis| Axes::These(vec![axis.clone()]);
        // An axis of one element has no name, by which it could be dropped.
        let is_kept = keep || !(is_named(&one(rows)) && is_named(&one(columns)));
        let sums = self.reduce("summed", quote!(Sum), true, value, one(summed), is_kept, span);
        let axes =
            if keep || !is_kept { one(other) } else { Axes::These(vec![rows.clone(), columns.clone()]) };
        self.reduce("ordered", extreme, false, sums, axes, keep, span)
    }

    fn norm_of(&mut self, order: Option<&Expr>) -> Option<Norm> {
        let Some(order) = order else { return Some(Norm::Euclidean { is_stated: false }) };
        match &order.kind {
            ExprKind::None => return Some(Norm::Euclidean { is_stated: false }),
            ExprKind::Str(name) if name == "fro" => return Some(Norm::Frobenius),
            _ => {}
        }
        let value = self.expr(order);
        let value = match self.graph.kind(value) {
            Kind::Literal(crate::graph::Literal::Int(1)) => Some(Norm::Sum),
            Kind::Literal(crate::graph::Literal::Int(2)) => Some(Norm::Euclidean { is_stated: true }),
            Kind::Literal(crate::graph::Literal::Float(value)) if *value == f64::INFINITY => Some(Norm::Most),
            Kind::Literal(crate::graph::Literal::Float(value)) if *value == f64::NEG_INFINITY => {
                Some(Norm::Least)
            }
            _ => None,
        };
        if value.is_none() {
            self.report.error(order.span, "the order of a norm is 1, 2, `np.inf`, `-np.inf` or \"fro\"");
        }
        value
    }
}

/// Which norm.
enum Norm {
    /// Of matrices another one if it is stated.
    Euclidean {
        is_stated: bool,
    },
    Frobenius,
    Sum,
    Most,
    Least,
}
