//! Products of tensors along any axes: `tensordot`, `kron`, `cross`.

use proc_macro2::Span;
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Axes, Id, Kind, Literal, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    /// `tensordot`: a matrix product, of the axes that do not meet made one.
    pub(crate) fn tensordot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let names: Vec<&str> = arguments.signature().split(", ").take(2).collect();
        let [first, second] = names[..] else { return None };
        let left = arguments.operand(first, self.report)?;
        let right = arguments.operand(second, self.report)?;
        let along = arguments.keyword_or_next("axes");
        let [mut left, mut right] = [left, right].map(|operand| {
            let id = self.expr(operand);
            self.strong(id, operand.span)
        });
        let count = match along {
            None => 2,
            Some(along) => match (literal::integer(along), &along.kind) {
                (Some(count), _) => match usize::try_from(count) {
                    Ok(count) if count <= 8 => count,
                    _ => {
                        return Some(
                            self.error(along.span, "`axes` is a number of axes, or two lists of them"),
                        );
                    }
                },
                (None, ExprKind::Tuple(lists) | ExprKind::List(lists)) if lists.len() == 2 => {
                    let lists: Vec<&[Expr]> = lists.iter().map(axes_of).collect();
                    let [of_left, of_right] = lists[..] else { return None };
                    if of_left.len() != of_right.len() {
                        return Some(self.error(
                            along.span,
                            "`tensordot` takes as many axes of one operand as of the other",
                        ));
                    }
                    left = self.gathered_at(left, of_left, true, span)?;
                    right = self.gathered_at(right, of_right, false, span)?;
                    of_left.len()
                }
                (None, ExprKind::Error) => return None,
                _ => return Some(self.error(along.span, "`axes` is a number of axes, or two lists of them")),
            },
        };
        Some(self.tensor_product(left, right, count, span))
    }

    /// Axes moved to the end of an operand, or to its front.
    fn gathered_at(&mut self, operand: Id, axes: &[Expr], last: bool, span: Span) -> Option<Id> {
        let sources = self.one_sided(axes)?;
        let count = i64::try_from(sources.len()).unwrap_or(i64::MAX);
        let places: Vec<_> = (if last { -count..0 } else { 0..count }).map(|place| (place, span)).collect();
        let there = sources.iter().map(|&(at, _)| at).eq(places.iter().map(|&(place, _)| place));
        Some(if there { operand } else { self.moved(operand, sources, places, span) })
    }

    /// The last axes of one operand meet the first of another.
    fn tensor_product(&mut self, left: Id, right: Id, count: usize, span: Span) -> Id {
        if count == 0 {
            let left = self.beside(left, "OuterWith", right, span);
            // Products are added to zeros, so that none is negative zero.
            let products = self.elementwise("mul", "promote", vec![left, right], span);
            let nothing = self.graph.add(Kind::Literal(Literal::Bool(false)), span);
            return self.elementwise("add", "promote", vec![products, nothing], span);
        }
        let private = self.paths.private();
        let meeting = vec![quote!(#private::Meeting<#count>)];
        let contiguous = self.contiguous(right, span);
        let (rule, parameters, axes) = ("TensorWith", meeting.clone(), Vec::new());
        let beside = Some((left, Vec::new()));
        let columns = View::Ruled { rule, parameters, axes, beside, reach: Reach::Axes };
        let columns = self.view(contiguous, columns, span);
        let rows = if count == 1 {
            left
        } else {
            let left = self.contiguous(left, span);
            let (rule, parameters, axes) = ("TensorRows", meeting, Vec::new());
            let beside = Some((columns, Vec::new()));
            self.view(left, View::Ruled { rule, parameters, axes, beside, reach: Reach::Axes }, span)
        };
        self.product(rows, columns, span)
    }

    /// `kron`: each element of one operand by the other as a block.
    pub(crate) fn kron(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operands = [arguments.operand("a", self.report)?, arguments.operand("b", self.report)?];
        let [left, right] = operands.map(|operand| {
            let id = self.expr(operand);
            (self.strong(id, span), operand.span)
        });
        let left = self.ruled(left.0, "Apart", Vec::new(), Reach::Axes, left.1);
        let right = self.ruled(right.0, "Between", Vec::new(), Reach::Axes, right.1);
        let blocks = self.elementwise("mul", "promote", vec![left, right], span);
        let blocks = self.contiguous(blocks, span);
        Some(self.ruled(blocks, "Paired", Vec::new(), Reach::Axes, span))
    }

    /// `cross`: of vectors of three elements.
    pub(crate) fn cross(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let names: Vec<&str> = arguments.signature().split(", ").take(2).collect();
        let [first, second] = names[..] else { return None };
        let operands = [arguments.operand(first, self.report)?, arguments.operand(second, self.report)?];
        let [own_left, own_right, own_result] =
            ["axisa", "axisb", "axisc"].map(|name| arguments.keyword_or_next(name));
        let all = arguments.keyword_or_next("axis");
        let [at_left, at_right, at_result] = [own_left, own_right, own_result].map(|own| all.or(own));
        let [left, right] = operands.map(|operand| (self.expr(operand), operand.span));
        let left = self.vectors_of_three(left, at_left, span)?;
        let right = self.vectors_of_three(right, at_right, span)?;
        let cross = self.compose(
            "take(a, [1, 2, 0], axis=-1) * take(b, [2, 0, 1], axis=-1) - take(a, [2, 0, 1], axis=-1) * take(b, [1, 2, 0], axis=-1)",
            &[("a", left), ("b", right)],
            span,
        )?;
        Some(match self.elsewhere(at_result)? {
            Some(to) => self.moved_axis(cross, axis(-1, span), to, span),
            None => cross,
        })
    }

    /// An operand of `cross`, its vectors along the last axis.
    fn vectors_of_three(
        &mut self,
        (operand, at): (Id, Span),
        along: Option<&Expr>,
        span: Span,
    ) -> Option<Id> {
        let operand = match self.elsewhere(along)? {
            Some(from) => self.moved_axis(operand, from, axis(-1, span), span),
            None => operand,
        };
        Some(self.ruled(operand, "OfThree", Vec::new(), Reach::Axes, at))
    }

    /// An axis that is not the last one; none where it was refused.
    #[expect(clippy::option_option, reason = "an argument that is not there, and one that was refused")]
    fn elsewhere(&mut self, given: Option<&Expr>) -> Option<Option<Axes>> {
        match given {
            Some(given) if literal::integer(given) != Some(-1) => {
                Some(Some(Axes::These(vec![self.axis(given)?])))
            }
            _ => Some(None),
        }
    }
}

/// The axes of one operand: a list, or one.
fn axes_of(expr: &Expr) -> &[Expr] {
    match &expr.kind {
        ExprKind::Tuple(axes) | ExprKind::List(axes) => axes,
        _ => std::slice::from_ref(expr),
    }
}
