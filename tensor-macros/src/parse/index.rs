//! Reads what stands between the brackets of `x[..]`.

use proc_macro2::Group;

use super::{Parse, Parser};
use crate::lex::{Cursor, Token};
use crate::syntax::{Expr, ExprKind, IndexItem};

impl Parser<'_> {
    /// `[a, b:c, ..., None]`; leaves the height of its expressions behind.
    pub(super) fn index(&mut self, group: &Group) -> Parse<Vec<IndexItem>> {
        if group.stream().is_empty() {
            return Err(self.error(group.span(), "an index is missing; all of x is x[:] or just x"));
        }
        let (mut items, comma) =
            self.within(group, true, |parser, cursor| parser.separated(cursor, Self::index_item))?;
        // In Python `x[(1, 2)]` is `x[1, 2]`.
        if let [IndexItem::At(Expr { kind: ExprKind::Tuple(parts), .. })] = items.as_mut_slice()
            && !comma
        {
            return Ok(std::mem::take(parts).into_iter().map(plain_item).collect());
        }
        Ok(items)
    }

    #[expect(clippy::similar_names, reason = "the parts of a slice are called so")]
    fn index_item(&mut self, cursor: &mut Cursor<'_>) -> Parse<IndexItem> {
        self.height = 0;
        if let Some(span) = cursor.take("...") {
            return Ok(IndexItem::Ellipsis(span));
        }
        let start = self.bound(cursor)?;
        let mut height = self.height;
        let first = cursor.peek();
        if !matches!(first.token, Token::Op(":" | "::")) {
            return match start {
                Some(expr) => Ok(plain_item(expr)),
                None => Err(self.refuse_operand(cursor)),
            };
        }
        cursor.skip(first.width);
        let mut second = first.is("::");
        let mut stop = None;
        if !second {
            stop = self.bound(cursor)?;
            height = height.max(self.height);
            second = cursor.take(":").is_some();
        }
        let step = if second { self.bound(cursor)? } else { None };
        self.height = self.height.max(height);
        let next = cursor.peek();
        if matches!(next.token, Token::Op(":" | "::")) {
            return Err(self.error(next.span, "a slice has three parts at most; write start:stop:step"));
        }
        Ok(IndexItem::Slice { start, stop, step, span: first.span })
    }

    /// A part of a slice, which may be left out.
    fn bound(&mut self, cursor: &mut Cursor<'_>) -> Parse<Option<Expr>> {
        self.height = 0;
        match cursor.peek().token {
            Token::End | Token::Op(":" | "::" | ",") => Ok(None),
            _ => self.expression(cursor).map(Some),
        }
    }
}

/// `None`, `np.newaxis`, `Ellipsis`, or the value of an integer, a mask or an integer tensor.
fn plain_item(expr: Expr) -> IndexItem {
    match &expr.kind {
        ExprKind::None => IndexItem::NewAxis,
        ExprKind::Name(name) if name == "newaxis" => IndexItem::NewAxis,
        ExprKind::Name(name) if name == "Ellipsis" => IndexItem::Ellipsis(expr.span),
        ExprKind::Attribute { base, name } if name == "newaxis" && is_numpy(base) => IndexItem::NewAxis,
        _ => IndexItem::At(expr),
    }
}

fn is_numpy(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Name(name) if name == "np" || name == "numpy")
}
