//! Tells what can be assigned to.

use proc_macro2::Span;

use super::statement::JOINED;
use super::{Parse, Parser};
use crate::syntax::{Expr, ExprKind, Place, Target};

const PLACES: &str = "an assignment goes to a name, a field, or an index of one";

impl Parser<'_> {
    /// The places that an expression names: one, or a tuple of them.
    pub(super) fn target(&mut self, expr: Expr, deref: bool, broken: bool) -> Parse<Target> {
        match expr.kind {
            ExprKind::Tuple(items) if !deref && !broken => {
                let items = items.into_iter().map(|item| self.target(item, false, false));
                Ok(Target::Several(items.collect::<Parse<_>>()?, expr.span))
            }
            _ => self.place(expr, deref, broken).map(Target::One),
        }
    }

    /// The place that an expression names; `broken` if it goes on from the line before.
    fn place(&mut self, expr: Expr, deref: bool, broken: bool) -> Parse<Place> {
        let span = expr.span;
        let (base, index) = match expr.kind {
            ExprKind::Index { base, items } => (*base, Some(items)),
            kind => (Expr { kind, span }, None),
        };
        match refused(&base) {
            None => Ok(Place { span: base.span, base, deref, index }),
            Some((span, _)) if broken => Err(self.error(span, JOINED)),
            Some((span, message)) => Err(self.error(span, message)),
        }
    }
}

/// Why this cannot be assigned to, if it cannot.
fn refused(base: &Expr) -> Option<(Span, String)> {
    let what = match &base.kind {
        ExprKind::Name(_) | ExprKind::Rust(_) | ExprKind::Error => return None,
        ExprKind::Attribute { base: of, .. } => {
            return match &of.kind {
                ExprKind::Index { .. } => Some((
                    of.span,
                    "cannot assign to a field of an element; bind the element in Rust first".to_owned(),
                )),
                _ => refused(of),
            };
        }
        ExprKind::Index { .. } => {
            return Some((base.span, "cannot assign to an index of an index; write x[a, b]".to_owned()));
        }
        ExprKind::Tuple(_) | ExprKind::List(_) => {
            return Some((
                base.span,
                "cannot assign to several places at once; write one assignment for each".to_owned(),
            ));
        }
        ExprKind::Call { .. } | ExprKind::Inlined { .. } => "the result of a call",
        ExprKind::Unary { .. } | ExprKind::Binary { .. } | ExprKind::Cast { .. } => {
            "the result of an operator"
        }
        ExprKind::Int { .. } | ExprKind::Float { .. } => "a number",
        ExprKind::Bool(_) | ExprKind::None => "a constant",
        ExprKind::Str(_) => "a string",
        ExprKind::Path(_) => "a path",
    };
    Some((base.span, format!("cannot assign to {what}; {PLACES}")))
}
