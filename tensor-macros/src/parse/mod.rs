//! Reads the input of `tensor!` as Python would, into the syntax tree.
//!
//! A mistake gives one error, at its token. What stands in a bracket with a mistake becomes
//! [`ExprKind::Error`], and reading goes on behind the bracket; a step with a mistake outside of brackets is
//! skipped up to its `;`.

mod annotation;
mod binding;
#[cfg(test)]
mod dump;
mod expression;
mod index;
mod operand;
mod place;
mod refuse;
mod statement;
#[cfg(test)]
mod tests;

use proc_macro2::{Group, Span, TokenStream};

pub(crate) use operand::joined;

use crate::lex::{self, Cursor};
use crate::report::{Report, Reported};
use crate::syntax::{Expr, ExprKind, Input};

/// Brackets within brackets; as many as Python reads.
const DEEPEST_NESTING: usize = 200;

/// Nodes from the root of an expression to its farthest leaf: later stages walk the tree by recursion, and a
/// build without optimization takes some 2 KiB of stack for each.
const DEEPEST_TREE: usize = 500;

type Parse<T> = Result<T, Reported>;

/// Reads everything between the brackets of `tensor!`.
///
/// `None` means that nothing was left to go on with. A tree that is returned may hold [`ExprKind::Error`];
/// both leave errors in the report.
pub(crate) fn input(tokens: TokenStream, report: &mut Report) -> Option<Input> {
    input_and_inlined(tokens, report).0
}

/// The input, and the paths of the functions whose bodies it takes: `dense!(x)`.
pub(crate) fn input_and_inlined(
    tokens: TokenStream,
    report: &mut Report,
) -> (Option<Input>, Vec<TokenStream>) {
    lex::refuse_divisions(&tokens, report);
    let trees = lex::level(tokens, report);
    // The one place without a token to point at.
    let nowhere = Span::call_site();
    let mut parser = Parser { report, nesting: 0, height: 0, inlined: Vec::new() };
    let input = parser.steps(&mut Cursor::new(&trees, nowhere)).ok();
    (input, parser.inlined)
}

struct Parser<'r> {
    report: &'r mut Report,
    /// Brackets, signs and powers that enclose the cursor.
    nesting: usize,
    /// Height of the expression read last.
    height: usize,
    /// The paths of `dense!(..)`.
    inlined: Vec<TokenStream>,
}

impl Parser<'_> {
    /// Reports a mistake; `return Err(self.error(..))`.
    fn error(&mut self, span: Span, message: impl std::fmt::Display) -> Reported {
        self.report.error(span, message)
    }

    /// Reads one nesting level deeper, if the stack allows.
    fn nested<T>(&mut self, span: Span, read: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        if self.nesting >= DEEPEST_NESTING {
            return Err(self.error(
                span,
                format_args!("nested deeper than {DEEPEST_NESTING} levels; split the expression with `let`"),
            ));
        }
        self.nesting += 1;
        let result = read(self);
        self.nesting -= 1;
        result
    }

    /// Reads all that stands in a bracket.
    fn within<T>(
        &mut self,
        group: &Group,
        index: bool,
        read: impl FnOnce(&mut Self, &mut Cursor<'_>) -> Parse<T>,
    ) -> Parse<T> {
        self.nested(group.span_open(), |parser| {
            let trees = lex::level(group.stream(), parser.report);
            let mut cursor = Cursor::new(&trees, group.span_close());
            cursor.index = index;
            read(parser, &mut cursor)
        })
    }

    /// Reads what commas separate, up to the end of the level. The second result says whether the last item
    /// was followed by a comma.
    fn separated<T>(
        &mut self,
        cursor: &mut Cursor<'_>,
        mut item: impl FnMut(&mut Self, &mut Cursor<'_>) -> Parse<T>,
    ) -> Parse<(Vec<T>, bool)> {
        let mut items = Vec::new();
        let mut height = 0;
        let mut comma = false;
        while !cursor.at_end() {
            items.push(item(self, cursor)?);
            height = height.max(self.height);
            comma = cursor.take(",").is_some();
            if !comma && !cursor.at_end() {
                return Err(self.refuse_after(cursor));
            }
        }
        self.height = height;
        Ok((items, comma))
    }

    /// A node over a part of the given height and the expression read last.
    fn node(&mut self, kind: ExprKind, span: Span, part: usize) -> Parse<Expr> {
        self.height = self.height.max(part).saturating_add(1);
        if self.height > DEEPEST_TREE {
            return Err(self.error(
                span,
                format_args!("more than {DEEPEST_TREE} operations deep; split the expression with `let`"),
            ));
        }
        Ok(Expr { kind, span })
    }

    fn leaf(&mut self, kind: ExprKind, span: Span) -> Expr {
        self.height = 1;
        Expr { kind, span }
    }
}
