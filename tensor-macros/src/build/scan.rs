//! Scans, each value from the one before it, and differences of neighbours.

use proc_macro2::Span;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, View};
use crate::literal;
use crate::syntax::ExprKind;

impl Builder<'_> {
    /// A scan along an axis, or of all elements in their order.
    pub(super) fn scanned(
        &mut self,
        ty: &'static str,
        scanner: &'static str,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.first_operand(self.report)?;
        let axes = self.axes(arguments, true);
        let element = self.dtype(arguments);
        let operand = self.expr(operand);
        Some(match element {
            Some(element) => {
                let operand = self.cast(operand, element, span);
                // A stated type is the result's, small integers too.
                self.scan("Absolute", scanner, operand, axes, span)
            }
            None => self.scan(ty, scanner, operand, axes, span),
        })
    }

    /// The node of a scan.
    pub(crate) fn scan(
        &mut self,
        ty: &'static str,
        scanner: &'static str,
        operand: Id,
        axes: Axes,
        span: Span,
    ) -> Id {
        if let Kind::Select { .. } = self.graph.kind(operand) {
            let scanned = self.scanned_selection((ty, scanner), operand, &axes, span);
            return scanned.unwrap_or_else(|| self.graph.add(Kind::Error, span));
        }
        self.graph.add(Kind::Scan { ty, scanner, operand, axes }, span)
    }

    pub(crate) fn nancumsum(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.scanned_numbers("where(isnan(x), 0, x)", "Sum", arguments)
    }

    pub(crate) fn nancumprod(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.scanned_numbers("where(isnan(x), 1, x)", "Prod", arguments)
    }

    fn scanned_numbers(
        &mut self,
        numbers: &str,
        scanner: &'static str,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.first_operand(self.report)?;
        let axes = self.axes(arguments, true);
        let operand = self.expr(operand);
        let operand = self.compose(numbers, &[("x", operand)], span)?;
        Some(self.scan("SumType", scanner, operand, axes, span))
    }

    /// `diff`: neighbours subtracted, `n` times.
    pub(crate) fn diff(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let times = match arguments.keyword_or_next("n") {
            None => 1,
            Some(times) => match literal::integer(times) {
                Some(count @ 0..=MOST) => count,
                Some(count) if count > MOST => {
                    return Some(
                        self.error(times.span, format_args!("`diff` subtracts at most {MOST} times")),
                    );
                }
                _ => {
                    return Some(self.error(
                        times.span,
                        "how often `diff` subtracts is an integer literal from 0 on: the shape follows from it",
                    ));
                }
            },
        };
        let (axis, at) = match arguments.keyword_or_next("axis") {
            None => (-1, span),
            Some(axis) => match literal::integer(axis) {
                Some(value) => (value, axis.span),
                None if matches!(axis.kind, ExprKind::Error) => return None,
                None => return Some(self.error(axis.span, "the axis of `diff` is an integer literal")),
            },
        };
        let mut result = self.expr(operand);
        if times > 0 {
            // Asked once whether there is such an axis; both neighbours would be refused.
            let same = Axes::These(vec![Axis::At(axis, at)]);
            result = self.moved_axis(result, same.clone(), same, span);
        }
        for _ in 0..times {
            result = self.neighbours(result, axis, true, span)?;
        }
        Some(result)
    }

    pub(crate) fn ediff1d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("ary", self.report)?;
        let operand = self.expr(operand);
        let flat = self.raveled(operand, span);
        self.neighbours(flat, -1, false, span)
    }

    /// Each element along an axis less the one before it. An axis that must not be empty is asked for that once.
    fn neighbours(&mut self, operand: Id, axis: i64, is_asked: bool, span: Span) -> Option<Id> {
        let mut unasked = |bounds: &str, is_asked: bool| {
            let part = self.compose(&cut(axis, bounds), &[("x", operand)], span)?;
            Some(match self.graph.kind(part).clone() {
                Kind::View { operand, view: View::Indexed { index, picks, .. } } if !is_asked => {
                    let view = View::Indexed { index, picks, literals: Vec::new() };
                    self.graph.add(Kind::View { operand, view }, span)
                }
                _ => part,
            })
        };
        let (next, before) = (unasked("1:", is_asked)?, unasked(":-1", false)?);
        self.compose("next - before", &[("next", next), ("before", before)], span)
    }
}

/// So often neighbours are subtracted at most: each time, an element is read from twice as many places.
const MOST: i64 = 8;

/// The index that cuts an axis and leaves the others.
pub(super) fn cut(axis: i64, bounds: &str) -> String {
    let others = usize::try_from(axis.unsigned_abs()).unwrap_or(usize::MAX).min(64);
    if axis < 0 {
        format!("x[..., {bounds}{}]", ", :".repeat(others.saturating_sub(1)))
    } else {
        format!("x[{}{bounds}]", ":, ".repeat(others))
    }
}
