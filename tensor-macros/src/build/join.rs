//! Operands that follow each other along an axis: `concatenate`, `stack`, `vstack`, `hstack`, `dstack`, `column_stack`.

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Side, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// An operand, and where it is written.
type Placed = (Id, Span);

impl Builder<'_> {
    pub(crate) fn concatenate(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let parts = self.sequence(arguments)?;
        let axis = match arguments.keyword_or_next("axis") {
            None => Axis::At(0, arguments.span),
            Some(Expr { kind: ExprKind::None, .. }) => {
                return Some(self.joined_flat(parts, arguments.span));
            }
            Some(axis) => self.axis(axis)?,
        };
        Some(self.joined(parts, axis, false, arguments.span))
    }

    /// `append(a, b)`: both flat, or along an axis.
    pub(crate) fn append(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let first = arguments.operand("arr", self.report)?;
        let second = arguments.operand("values", self.report)?;
        let parts = vec![self.part(first), self.part(second)];
        match arguments.keyword_or_next("axis") {
            None | Some(Expr { kind: ExprKind::None, .. }) => Some(self.joined_flat(parts, arguments.span)),
            Some(axis) => {
                let axis = self.axis(axis)?;
                Some(self.joined(parts, axis, false, arguments.span))
            }
        }
    }

    pub(crate) fn stack(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let parts = self.sequence(arguments)?;
        let (at, place) = match arguments.keyword_or_next("axis") {
            None => (0, span),
            Some(axis) => match literal::integer(axis) {
                Some(at) => (at, axis.span),
                None => return Some(self.error(axis.span, "the axis that `stack` makes is one integer")),
            },
        };
        Some(self.stacked(parts, at, place, span))
    }

    fn stacked(&mut self, parts: Vec<Placed>, at: i64, place: Span, span: Span) -> Id {
        let parts = parts
            .into_iter()
            .map(|(id, place)| {
                let inserted = Self::inserted_axis(at);
                (self.view(id, inserted, span), place)
            })
            .collect();
        self.joined(parts, Axis::At(at, place), true, span)
    }

    /// A list of values, which may be tensors: NumPy stacks them.
    pub(super) fn stacked_list(&mut self, items: &[Expr], span: Span) -> Id {
        let parts = items.iter().map(|item| self.part(item)).collect();
        self.stacked(parts, 0, span, span)
    }

    pub(crate) fn vstack(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.joined_of_rank(2, Axis::At(0, arguments.span), arguments)
    }

    pub(crate) fn dstack(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.joined_of_rank(3, Axis::At(2, arguments.span), arguments)
    }

    pub(crate) fn hstack(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.joined_of_rank(1, Axis::Horizontal(arguments.span), arguments)
    }

    fn joined_of_rank(&mut self, rank: usize, axis: Axis, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let parts = self.sequence(arguments)?;
        let parts = parts.into_iter().map(|(id, place)| (self.of_rank(id, rank, span), place)).collect();
        Some(self.joined(parts, axis, false, span))
    }

    /// Vectors as columns, beside matrices.
    pub(crate) fn column_stack(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let parts = self.sequence(arguments)?;
        let parts = parts
            .into_iter()
            .map(|(id, place)| {
                let id = self.of_rank(id, 1, span);
                (self.view(id, View::Matrix(Side::Right), span), place)
            })
            .collect();
        Some(self.joined(parts, Axis::At(1, span), false, span))
    }

    /// The tensors of the tuple or list that is the first argument.
    fn sequence(&mut self, arguments: &mut Arguments<'_>) -> Option<Vec<Placed>> {
        let name = arguments.parameter();
        let sequence = arguments.operand(name, self.report)?;
        let parts: Vec<Placed> = match &sequence.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().map(|item| self.part(item)).collect()
            }
            _ => {
                let id = self.expr(sequence);
                match self.graph.kind(id) {
                    Kind::Tuple(items) => items.iter().map(|&item| (item, sequence.span)).collect(),
                    Kind::Error => return None,
                    _ => {
                        // Without brackets, the others stand beside it.
                        arguments.rest();
                        let message = "a tuple or list of tensors is needed here, as in `(a, b)`";
                        self.report.error(sequence.span, message);
                        return None;
                    }
                }
            }
        };
        if parts.is_empty() {
            self.report.error(sequence.span, "at least one tensor is needed here");
            return None;
        }
        Some(parts)
    }

    /// A number is of Rust's type here: NumPy makes an array of it, whose type is no weaker than others.
    fn part(&mut self, expr: &Expr) -> Placed {
        let id = self.expr(expr);
        let id = match self.graph.kind(id) {
            Kind::Literal(value) => {
                let tokens = literal::tokens(*value);
                self.graph.add(Kind::Leaf(quote!((#tokens))), expr.span)
            }
            Kind::Count { .. } | Kind::Number { .. } => {
                self.error(expr.span, "a size is of no type yet; cast it, as in `x.size.astype(np.int64)`")
            }
            Kind::Select { .. } => self.error(
                expr.span,
                "a selection `x[mask]` has a length that is known only at run time, and cannot be joined",
            ),
            _ => id,
        };
        (id, expr.span)
    }

    fn joined_flat(&mut self, parts: Vec<Placed>, span: Span) -> Id {
        let parts = parts.into_iter().map(|(id, place)| (self.raveled(id, span), place)).collect();
        self.joined(parts, Axis::At(0, span), false, span)
    }

    fn joined(&mut self, parts: Vec<Placed>, axis: Axis, stacked: bool, span: Span) -> Id {
        let (parts, spans): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        self.graph.add(Kind::Joined { parts, spans, axes: Axes::These(vec![axis]), stacked }, span)
    }
}
