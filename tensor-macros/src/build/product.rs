//! Products of tensors: `matmul`, `dot`, `inner`, `outer`, `vdot`, `vecdot`.

use proc_macro2::Span;
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Axes, Id, Kind, Literal, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    /// Two operands that are all an operation takes.
    fn two_operands(&mut self, arguments: &mut Arguments<'_>) -> Option<[Id; 2]> {
        let operands = arguments.operands(2, self.report)?;
        let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
        <[Id; 2]>::try_from(operands).ok()
    }

    pub(crate) fn matmul(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let [left, right] = self.two_operands(arguments)?;
        Some(self.product(left, right, arguments.span))
    }

    /// `multi_dot`: the product of a list.
    pub(crate) fn multi_dot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (listed, span) = (arguments.operand("arrays", self.report)?, arguments.span);
        let (ExprKind::List(items) | ExprKind::Tuple(items)) = &listed.kind else {
            return Some(self.error(listed.span, "`multi_dot` takes a list, as in `multi_dot([a, b, c])`"));
        };
        let matrices: Vec<Id> = items.iter().map(|item| self.expr(item)).collect();
        let product = matrices.into_iter().reduce(|product, matrix| self.product(product, matrix, span));
        Some(product.unwrap_or_else(|| self.error(listed.span, "`multi_dot` of nothing")))
    }

    /// `matrix_power`: by squares.
    pub(crate) fn matrix_power(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let (matrix, power) = (arguments.operand("a", self.report)?, arguments.operand("n", self.report)?);
        let mut square = self.expr(matrix);
        let Some(mut left) = literal::integer(power).filter(|n| (1..=1024).contains(n)) else {
            let message =
                "the power of a matrix is an integer literal from 1 to 1024: nothing here inverts matrices";
            return Some(self.error(power.span, message));
        };
        let mut result = None;
        loop {
            if left % 2 == 1 {
                result = Some(result.map_or(square, |result| self.product(result, square, span)));
            }
            left /= 2;
            if left == 0 {
                return result;
            }
            square = self.product(square, square, span);
        }
    }

    /// `dot`: by a number, or `@` of what is no stack of matrices.
    pub(crate) fn dot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.product_with("DotWith", arguments)
    }

    pub(crate) fn inner(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.product_with("InnerWith", arguments)
    }

    /// `@` of an operand and a view of another that a rule makes of both.
    fn product_with(&mut self, rule: &'static str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let [left, right] = self.two_operands(arguments)?;
        if [left, right].iter().any(|&operand| self.is_number(operand)) {
            let [left, right] = [left, right].map(|operand| self.strong(operand, span));
            return Some(self.elementwise("mul", "promote", vec![left, right], span));
        }
        let right = self.beside(right, rule, left, span);
        Some(self.product(left, right, span))
    }

    /// A view that a rule makes of an operand and of the shape of another.
    pub(crate) fn beside(&mut self, operand: Id, rule: &'static str, other: Id, span: Span) -> Id {
        let beside = Some((other, Vec::new()));
        let (parameters, axes) = (Vec::new(), Vec::new());
        self.view(operand, View::Ruled { rule, parameters, axes, beside, reach: Reach::Axes }, span)
    }

    /// Whether a node is a number that has no type of its own yet.
    fn is_number(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Literal(_) | Kind::Count { .. })
    }

    /// A literal in the type that NumPy's arrays give it, where an operation makes arrays of its operands.
    pub(super) fn strong(&mut self, id: Id, span: Span) -> Id {
        let element = match self.graph.kind(id) {
            Kind::Literal(Literal::Int(_)) | Kind::Count { .. } => quote!(::core::primitive::i64),
            Kind::Literal(Literal::Float(_)) => quote!(::core::primitive::f64),
            Kind::Literal(Literal::Bool(_)) => quote!(::core::primitive::bool),
            _ => return id,
        };
        self.cast(id, element, span)
    }

    /// `outer`: every element of one operand by every element of another.
    pub(crate) fn outer(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operands = self.two_operands(arguments)?.map(|operand| {
            let operand = self.strong(operand, span);
            self.raveled(operand, span)
        });
        self.multiplied(operands, span)
    }

    /// `np.linalg.outer`, of vectors.
    pub(crate) fn outer_of_vectors(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operands = arguments.operands(2, self.report)?;
        let mut vector = |operand: &Expr| {
            let (id, at) = (self.expr(operand), operand.span);
            self.ruled(id, "Vector", Vec::new(), Reach::Axes, at)
        };
        let operands: Vec<Id> = operands.into_iter().map(&mut vector).collect();
        self.multiplied(<[Id; 2]>::try_from(operands).ok()?, span)
    }

    fn multiplied(&mut self, [left, right]: [Id; 2], span: Span) -> Option<Id> {
        self.compose("left[:, None] * right", &[("left", left), ("right", right)], span)
    }

    /// `vdot`: the sum of products of the elements of two operands of the same size.
    pub(crate) fn vdot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let [left, right] = self.two_operands(arguments)?.map(|operand| {
            let operand = self.strong(operand, span);
            self.raveled(operand, span)
        });
        let right = self.beside(right, "SameVectors", left, span);
        Some(self.product(left, right, span))
    }

    /// `vecdot`: the sum of products along an axis of both operands; the others broadcast.
    pub(crate) fn vecdot(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let left = arguments.operand("x1", self.report)?;
        let right = arguments.operand("x2", self.report)?;
        let along = arguments.keyword_or_next("axis");
        let (left, right) = (self.expr(left), self.expr(right));
        let (left, right) = match along {
            Some(along) if literal::integer(along) != Some(-1) => {
                let along = Axes::These(vec![self.axis(along)?]);
                let last = |builder: &mut Self, operand: Id| {
                    builder.moved_axis(operand, along.clone(), axis(-1, span), span)
                };
                (last(self, left), last(self, right))
            }
            _ => (left, right),
        };
        let right = self.beside(right, "SameVectors", left, span);
        let products = self.elementwise("mul", "promote", vec![left, right], span);
        Some(self.summed_as_it_is(products, -1, span))
    }

    /// The sum along an axis, in the operand's own type, as products are summed; of bools whether any is true.
    pub(super) fn summed_as_it_is(&mut self, operand: Id, along: i64, span: Span) -> Id {
        self.reduce("ordered", quote!(Total), true, operand, axis(along, span), false, span)
    }
}
