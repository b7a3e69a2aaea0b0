//! Gradients: a pass from graph to graph, before any Rust exists.
//!
//! `grad(EXPR, wrt)` adds to the graph of EXPR the nodes of its gradient, by the derivatives of the operation table;
//! they are merged with those of EXPR, staged and fused like any other.

mod broadcast;
mod reduction;
mod reverse;
mod scan;

use proc_macro2::Span;

use crate::build::{Arguments, Builder};
use crate::graph::{Id, Kind, Literal};
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    /// `grad(f, wrt)`: of each of `wrt`, a place or a tuple of places.
    pub(crate) fn grad(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (loss, wrt) = self.differentiated(arguments)?;
        self.gradient(loss, wrt, arguments.span)
    }

    /// `value_and_grad(f, wrt)`
    pub(crate) fn value_and_grad(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let (loss, wrt) = self.differentiated(arguments)?;
        let gradients = self.gradient(loss, wrt, span)?;
        Some(self.graph.add(Kind::Tuple(vec![loss, gradients]), span))
    }

    /// `vjp(f, cotangent, wrt)`: the product of a cotangent of the shape of `f` with the derivatives.
    pub(crate) fn vjp(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let value = arguments.operand("f", self.report)?;
        let cotangent = arguments.operand("cotangent", self.report)?;
        let wrt = arguments.operand("wrt", self.report)?;
        self.within_one_graph(value)?;
        let (value, cotangent) = (self.expr(value), self.expr(cotangent));
        let seed = self.elementwise("replace", "replaced", vec![value, cotangent], span);
        self.gradients(value, seed, wrt, span)
    }

    /// The scalar that is differentiated, and what with respect to.
    fn differentiated<'a>(&mut self, arguments: &mut Arguments<'a>) -> Option<(Id, &'a Expr)> {
        let loss = arguments.operand("f", self.report)?;
        let wrt = arguments.operand("wrt", self.report)?;
        let at = loss.span;
        self.within_one_graph(loss)?;
        let loss = self.expr(loss);
        Some((self.graph.add(Kind::Scalar { operand: loss, rule: "Differentiable" }, at), wrt))
    }

    /// Refuses steps that were computed before a place was written: what they were computed from is not known here.
    fn within_one_graph(&mut self, value: &Expr) -> Option<()> {
        let Some(earlier) = self.earlier.iter().filter(|name| value.reads(name)).min().cloned() else {
            return Some(());
        };
        self.error(
            value.span,
            format_args!(
                "`{earlier}` was computed before a place was assigned to, so no gradient goes through it; \
                 assign behind the gradient"
            ),
        );
        None
    }

    fn gradient(&mut self, loss: Id, wrt: &Expr, span: Span) -> Option<Id> {
        let one = Kind::Like { operand: loss, value: Literal::Float(1.0), element: None };
        let seed = self.graph.add(one, span);
        self.gradients(loss, seed, wrt, span)
    }

    /// The gradients of `root`, whose own is `seed`.
    fn gradients(&mut self, root: Id, seed: Id, wrt: &Expr, span: Span) -> Option<Id> {
        let mut places = Vec::new();
        self.places(wrt, &mut places)?;
        let ids: Vec<Id> = places.iter().map(|&(id, _)| id).collect();
        let adjoints = self.reverse(root, seed, &ids)?;
        let mut found = Vec::new();
        for (id, at) in places {
            let Some(&adjoint) = adjoints.get(&id) else {
                self.error(at, "what is differentiated does not depend on this, or only by steps");
                return None;
            };
            // Of the place's type, whatever it was promoted to.
            found.push(self.elementwise("replace", "differentiated", vec![id, adjoint], at));
        }
        self.shaped(wrt, &mut found.into_iter(), span)
    }

    /// The nodes of places, and where they stand.
    fn places(&mut self, wrt: &Expr, found: &mut Vec<(Id, Span)>) -> Option<()> {
        match &wrt.kind {
            ExprKind::Tuple(items) => items.iter().try_for_each(|item| self.places(item, found)),
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Path(_) => {
                let id = self.expr(wrt);
                if let Kind::Error = self.graph.kind(id) {
                    return None;
                }
                found.push((id, wrt.span));
                Some(())
            }
            ExprKind::Error => None,
            _ => {
                self.error(
                    wrt.span,
                    "a gradient is with respect to a name, a field, or a tuple of them; bind this by `let` first",
                );
                None
            }
        }
    }

    /// The gradients as `wrt` is: one, or a tuple.
    fn shaped(&mut self, wrt: &Expr, found: &mut impl Iterator<Item = Id>, span: Span) -> Option<Id> {
        let ExprKind::Tuple(items) = &wrt.kind else { return found.next() };
        let items = items.iter().map(|item| self.shaped(item, found, span)).collect::<Option<_>>()?;
        Some(self.graph.add(Kind::Tuple(items), span))
    }
}
