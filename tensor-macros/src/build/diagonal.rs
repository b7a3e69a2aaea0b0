//! Diagonals and triangles: `diagonal`, `trace`, `tril`, `triu`, and the gradients of diagonals.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Literal, Reach, View};
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
        let (operand, ty) = match self.dtype(arguments) {
            Some(element) => (self.cast(diagonal, element, span), "ordered"),
            None => (diagonal, "summed"),
        };
        self.reduce(ty, quote!(Sum), true, operand, axis(-1, span), false, span)
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
        let private = self.paths.private();
        let distance = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
        let (down, right) = if offset < 0 { (distance, 0) } else { (0, distance) };
        let parameters = vec![quote!(#private::Offset<#down, #right>)];
        let axes = vec![first, second];
        let rule = "Diagonal";
        self.view(operand, View::Ruled { rule, parameters, axes, beside: None, reach: Reach::Axes }, span)
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

    /// Whether [`Self::off_diagonal`] knows the gradient of a diagonal: of the main one, of two axes counted from
    /// the same end.
    pub(crate) fn has_gradient(parameters: &[TokenStream], axes: &[Axes]) -> bool {
        let main = parameters.iter().all(|offset| {
            let text: String = offset.to_string().split_whitespace().collect();
            text.ends_with("Offset<0usize,0usize>")
        });
        main && places(axes).is_some()
    }

    /// The gradient `g` of a main diagonal, for all elements of the operand: zero off the diagonal.
    pub(crate) fn off_diagonal(&mut self, operand: Id, g: Id, axes: &[Axes], span: Span) -> Id {
        let (Some([low, high]), [first, second]) = (places(axes), axes) else {
            return self.graph.add(Kind::Error, span);
        };
        let [row, column] = [first, second].map(|along| self.positions_along(operand, along.clone(), span));
        // Along one of the axes, and the same all along the other.
        let stay = |count: i64| vec![false; usize::try_from(count).unwrap_or(0).min(16)];
        let (at, mut items) = if low < 0 { (high, stay(-1 - low)) } else { (high - 1, stay(low)) };
        items.push(true);
        let g = self.moved_axis(g, axis(-1, span), axis(at, span), span);
        let g = self.view(g, if low < 0 { View::InsertedBack(items) } else { View::Inserted(items) }, span);
        let same = self.elementwise("equal", "compare", vec![row, column], span);
        let zero = self.graph.add(Kind::Literal(Literal::Int(0)), span);
        self.graph.add(Kind::Where { condition: same, left: g, right: zero }, span)
    }
}

/// The positions of two axes, the lesser first, if they are counted from the same end.
fn places(axes: &[Axes]) -> Option<[i64; 2]> {
    let at = |axes: &Axes| match axes {
        Axes::These(these) => match these[..] {
            [Axis::At(at, _)] => Some(at),
            _ => None,
        },
        _ => None,
    };
    let [first, second] = axes else { return None };
    let (first, second) = (at(first)?, at(second)?);
    ((first < 0) == (second < 0)).then(|| [first.min(second), first.max(second)])
}
