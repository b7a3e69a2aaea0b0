//! Indices: `x[:, None]`, `x[..., None]`, `x[mask]`, `x.shape[0]`.

use proc_macro2::Span;

use super::Builder;
use crate::graph::{Count, Id, Kind, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind, IndexItem};

impl Builder<'_> {
    pub(super) fn index(&mut self, base: &Expr, items: &[IndexItem], span: Span) -> Id {
        if let (ExprKind::Attribute { base, name }, [IndexItem::At(at)]) = (&base.kind, items)
            && name == "shape"
            && let Some(axis) = literal::integer(at)
        {
            return self.count(base, Count::Along(axis, at.span), span);
        }
        let operand = self.expr(base);
        if let [IndexItem::At(mask)] = items
            && literal::integer(mask).is_none()
        {
            let mask = self.expr(mask);
            if let Kind::Literal(_) = self.graph.kind(mask) {
                return self.error(span, "an index is a mask, `None`, `:` or `...` here");
            }
            return self.graph.add(Kind::Select { value: operand, mask }, span);
        }
        let mut front = Vec::new();
        let mut back = None;
        for item in items {
            let list = back.as_mut().unwrap_or(&mut front);
            match item {
                IndexItem::NewAxis => list.push(true),
                IndexItem::Slice { start: None, stop: None, step: None, .. } => list.push(false),
                IndexItem::Ellipsis(span) => {
                    if back.is_some() {
                        return self.error(*span, "an index can only have a single ellipsis (`...`)");
                    }
                    back = Some(Vec::new());
                }
                IndexItem::Slice { span, .. } => {
                    return self.error(
                        *span,
                        "slices with bounds are not supported yet; use `{x.as_slice()}` in Rust",
                    );
                }
                IndexItem::At(expr) => {
                    return self.error(
                        expr.span,
                        "an index is a mask on its own, or made of `None`, `:` and `...`; \
                        integers are not supported yet",
                    );
                }
            }
        }
        let mut result = operand;
        if !front.is_empty() {
            result = self.view(result, View::Inserted(front), span);
        }
        if let Some(mut back) = back
            && !back.is_empty()
        {
            back.reverse();
            result = self.view(result, View::InsertedBack(back), span);
        }
        result
    }
}
