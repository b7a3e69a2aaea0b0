//! Which names an expression reads.

use proc_macro2::{TokenStream, TokenTree};

use crate::syntax::{Assign, Expr, ExprKind, IndexItem, Place, Step, Target};

impl Expr {
    /// Whether a name stands in it; a name of Rust tokens counts.
    pub(crate) fn reads(&self, name: &str) -> bool {
        match &self.kind {
            ExprKind::Error
            | ExprKind::Int { .. }
            | ExprKind::Float { .. }
            | ExprKind::Bool(_)
            | ExprKind::None
            | ExprKind::Str(_) => false,
            ExprKind::Name(of) => of == name,
            ExprKind::Path(tokens) | ExprKind::Rust(tokens) => holds(tokens, name),
            ExprKind::List(items) | ExprKind::Tuple(items) => items.iter().any(|item| item.reads(name)),
            ExprKind::Unary { operand, .. } | ExprKind::Cast { operand, .. } => operand.reads(name),
            ExprKind::Binary { left, right, .. } => left.reads(name) || right.reads(name),
            ExprKind::Attribute { base, .. } => base.reads(name),
            ExprKind::Call { callee, arguments } => {
                callee.reads(name) || arguments.iter().any(|argument| argument.value.reads(name))
            }
            ExprKind::Inlined { arguments, .. } => {
                arguments.iter().any(|argument| argument.value.reads(name))
            }
            ExprKind::Index { base, items } => base.reads(name) || items_read(items, name),
        }
    }
}

impl Step {
    /// Whether a name stands in its value or its place.
    pub(crate) fn reads(&self, name: &str) -> bool {
        match self {
            Self::Let { value, .. } | Self::Do(value) => value.reads(name),
            Self::Assign(Assign { place, value, .. }) => place.reads(name) || value.reads(name),
        }
    }
}

impl Target {
    fn reads(&self, name: &str) -> bool {
        match self {
            Self::One(Place { base, index, .. }) => {
                base.reads(name) || index.as_ref().is_some_and(|items| items_read(items, name))
            }
            Self::Several(items, _) => items.iter().any(|item| item.reads(name)),
        }
    }
}

fn items_read(items: &[IndexItem], name: &str) -> bool {
    let reads = |bound: &Option<Expr>| bound.as_ref().is_some_and(|bound| bound.reads(name));
    items.iter().any(|item| match item {
        IndexItem::At(at) => at.reads(name),
        IndexItem::Slice { start, stop, step, .. } => reads(start) || reads(stop) || reads(step),
        IndexItem::NewAxis | IndexItem::Ellipsis(_) => false,
    })
}

fn holds(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Ident(of) => of == name,
        TokenTree::Group(group) => holds(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
