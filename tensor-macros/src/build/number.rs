//! Arithmetic of Python's own numbers: literals are folded, the lengths of axes known to rustc only.

use proc_macro2::Span;

use super::Builder;
use crate::graph::{Id, Kind, Literal};
use crate::literal;
use crate::python::Python;
use crate::syntax::BinaryOp;

impl Builder<'_> {
    /// A number of two numbers; none if either is no Python number, or the operator gives none.
    pub(crate) fn number(&mut self, op: BinaryOp, left: Id, right: Id, span: Span) -> Option<Id> {
        let numbers = (self.graph.python(left)?, self.graph.python(right)?);
        if matches!(op, BinaryOp::Div | BinaryOp::Rem) && self.is_zero(right) {
            return Some(self.error(span, "division by zero"));
        }
        if let (&Kind::Literal(a), &Kind::Literal(b)) = (self.graph.kind(left), self.graph.kind(right)) {
            return literal::fold(op, a, b).map(|folded| self.graph.add(Kind::Literal(folded), span));
        }
        let of = match numbers {
            (Python::Int, Python::Int) => Python::Int,
            _ => Python::Float,
        };
        let (function, of) = match (op, of) {
            (BinaryOp::Div, _) => ("div", Python::Float),
            (BinaryOp::Pow, Python::Int) if self.graph.is_negative(right) => ("power_floats", Python::Float),
            (BinaryOp::Add, Python::Int) => ("add", of),
            (BinaryOp::Sub, Python::Int) => ("sub", of),
            (BinaryOp::Mul, Python::Int) => ("mul", of),
            (BinaryOp::Rem, Python::Int) => ("rem", of),
            (BinaryOp::Pow, Python::Int) => ("power", of),
            (BinaryOp::Shl, Python::Int) => ("left_shift", of),
            (BinaryOp::Shr, Python::Int) => ("right_shift", of),
            (BinaryOp::BitAnd, Python::Int) => ("bitwise_and", of),
            (BinaryOp::BitOr, Python::Int) => ("bitwise_or", of),
            (BinaryOp::BitXor, Python::Int) => ("bitwise_xor", of),
            (BinaryOp::Add, Python::Float) => ("add_floats", of),
            (BinaryOp::Sub, Python::Float) => ("sub_floats", of),
            (BinaryOp::Mul, Python::Float) => ("mul_floats", of),
            (BinaryOp::Rem, Python::Float) => ("rem_floats", of),
            (BinaryOp::Pow, Python::Float) => ("power_floats", of),
            _ => return None,
        };
        Some(self.of_numbers(function, vec![left, right], of, span))
    }

    /// `floor_divide(a, b)`, which is written for Python's `a // b`.
    pub(super) fn floor_divided(&mut self, left: Id, right: Id, span: Span) -> Option<Id> {
        let (function, of) = match (self.graph.python(left)?, self.graph.python(right)?) {
            (Python::Int, Python::Int) => ("floor_divide", Python::Int),
            _ => ("floor_divide_floats", Python::Float),
        };
        if self.is_zero(right) {
            return Some(self.error(span, "division by zero"));
        }
        Some(self.of_numbers(function, vec![left, right], of, span))
    }

    /// `-a` or `~a` of a length or what follows from lengths.
    pub(super) fn negated(&mut self, operand: Id, invert: bool, span: Span) -> Option<Id> {
        if let Kind::Literal(_) = self.graph.kind(operand) {
            return None;
        }
        let of = self.graph.python(operand)?;
        let function = match (invert, of) {
            (false, Python::Int) => "negate",
            (false, Python::Float) => "negate_floats",
            (true, Python::Int) => "invert",
            (true, Python::Float) => return None,
        };
        Some(self.of_numbers(function, vec![operand], of, span))
    }

    fn of_numbers(&mut self, function: &'static str, operands: Vec<Id>, of: Python, span: Span) -> Id {
        let operands = operands.into_iter().map(|operand| match *self.graph.kind(operand) {
            Kind::Literal(Literal::Bool(value)) => {
                let value = Literal::Int(i128::from(value));
                self.graph.add(Kind::Literal(value), span)
            }
            _ => operand,
        });
        let operands = operands.collect();
        self.graph.add(Kind::Number { function, operands, of }, span)
    }

    fn is_zero(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Literal(value) if literal::float_of(*value) == 0.0)
    }
}
