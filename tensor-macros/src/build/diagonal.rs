//! Diagonals and triangles: `diagonal`, `trace`, `tril`, `triu`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Axes, Id, Kind, Literal, Reach, View};
use crate::literal;

impl Builder<'_> {
    /// `diagonal`, by default of the first two axes.
    pub(crate) fn diagonal(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("a", self.report)?;
        let offset = self.offset("offset", arguments)?;
        let [first, second] = self.two_axes(arguments)?;
        let operand = self.expr(operand);
        Some(self.along_diagonal(operand, offset, first, second, arguments.span))
    }

    /// `np.linalg.diagonal`, of the last two axes.
    pub(crate) fn diagonal_of_matrices(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let offset = self.offset("offset", arguments)?;
        let operand = self.expr(operand);
        Some(self.along_diagonal(operand, offset, axis(-2, span), axis(-1, span), span))
    }

    /// `trace`: the sum of a diagonal.
    pub(crate) fn trace(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let diagonal = self.diagonal(arguments)?;
        Some(self.summed_diagonal(diagonal, arguments))
    }

    /// `np.linalg.trace`
    pub(crate) fn trace_of_matrices(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let diagonal = self.diagonal_of_matrices(arguments)?;
        Some(self.summed_diagonal(diagonal, arguments))
    }

    fn summed_diagonal(&mut self, diagonal: Id, arguments: &mut Arguments<'_>) -> Id {
        let span = arguments.span;
        match self.dtype(arguments) {
            Some(element) => {
                let operand = self.cast(diagonal, element, span);
                self.summed_as_it_is(operand, -1, span)
            }
            None => self.reduce("summed", quote!(Sum), true, diagonal, axis(-1, span), false, span),
        }
    }

    /// A diagonal's distance from the main one: an integer literal, as the shape follows from it.
    pub(super) fn offset(&mut self, name: &str, arguments: &mut Arguments<'_>) -> Option<i64> {
        let Some(offset) = arguments.keyword_or_next(name) else { return Some(0) };
        let value = literal::integer(offset);
        if value.is_none() {
            self.report.error(
                offset.span,
                "which diagonal is meant is an integer literal: the shape follows from it",
            );
        }
        value
    }

    /// The axes whose diagonal is meant.
    fn two_axes(&mut self, arguments: &mut Arguments<'_>) -> Option<[Axes; 2]> {
        let span = arguments.span;
        let mut one = |name: &str, at: i64| match arguments.keyword_or_next(name) {
            Some(given) => Some(Axes::These(vec![self.axis(given)?])),
            None => Some(axis(at, span)),
        };
        Some([one("axis1", 0)?, one("axis2", 1)?])
    }

    /// A diagonal of two axes, as the last axis.
    pub(super) fn along_diagonal(
        &mut self,
        operand: Id,
        offset: i64,
        first: Axes,
        second: Axes,
        span: Span,
    ) -> Id {
        let parameters = vec![self.start_of_diagonal(offset)];
        let axes = vec![first, second];
        let rule = "Diagonal";
        self.view(operand, View::Ruled { rule, parameters, axes, beside: None, reach: Reach::Axes }, span)
    }
    /// `diag`: a diagonal of a matrix, or a matrix with a vector on its diagonal; which of them, types tell.
    pub(crate) fn diag(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("v", self.report)?;
        let offset = self.offset("k", arguments)?;
        let mut x = self.expr(operand);
        let rules = if offset == 0 { &["Diag"][..] } else { &["DiagPadded", "Diag"] };
        for rule in rules {
            let (parameters, axes) = (vec![self.start_of_diagonal(offset)], Vec::new());
            x = self.view(x, View::Ruled { rule, parameters, axes, beside: None, reach: Reach::Axes }, span);
        }
        let zero = self.graph.add(Kind::Like { operand: x, value: Literal::Int(0), element: None }, span);
        let [row, column] = ["DiagRows", "DiagColumns"]
            .map(|rule| self.graph.add(Kind::Positions { operand: x, rule, axes: Vec::new() }, span));
        let k = self.graph.add(Kind::Literal(Literal::Int(offset.into())), span);
        // The diagonal of a matrix has one axis, and is all of it.
        self.compose(
            "where(row + k * (x.ndim - 1) == column, x, zero)",
            &[("x", x), ("zero", zero), ("k", k), ("row", row), ("column", column)],
            span,
        )
    }

    /// Where a diagonal starts, as a type.
    fn start_of_diagonal(&self, offset: i64) -> TokenStream {
        let private = self.paths.private();
        let distance = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
        let (down, right) = if offset < 0 { (distance, 0) } else { (0, distance) };
        quote!(#private::Offset<#down, #right>)
    }

    /// `tril`: what is on a diagonal or below, zero elsewhere.
    pub(crate) fn tril(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.triangle("where(row + k >= column, x, zero)", arguments)
    }

    /// `triu`: what is on a diagonal or above.
    pub(crate) fn triu(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.triangle("where(row + k <= column, x, zero)", arguments)
    }

    fn triangle(&mut self, body: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("m", self.report)?;
        let offset = self.offset("k", arguments)?;
        let operand = self.expr(operand);
        let x = self.ruled(operand, "Matrices", Vec::new(), Reach::Axes, span);
        let zero = self.graph.add(Kind::Like { operand: x, value: Literal::Int(0), element: None }, span);
        let k = self.graph.add(Kind::Literal(Literal::Int(offset.into())), span);
        let [row, column] = [-2, -1].map(|at| self.positions_along(x, axis(at, span), span));
        self.compose(body, &[("x", x), ("zero", zero), ("k", k), ("row", row), ("column", column)], span)
    }

    /// The positions along an axis of an operand, in its shape with all other axes of one element.
    fn positions_along(&mut self, operand: Id, along: Axes, span: Span) -> Id {
        self.graph.add(Kind::Positions { operand, rule: "Along", axes: vec![along] }, span)
    }
}
