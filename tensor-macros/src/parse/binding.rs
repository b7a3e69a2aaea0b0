//! Reads `let name = EXPR` and `let (loss, (dw, db)) = EXPR`.

use proc_macro2::Delimiter;

use super::refuse::is_rust_keyword;
use super::{Parse, Parser};
use crate::lex::{Cursor, Token};
use crate::syntax::{Expr, Pattern};

impl Parser<'_> {
    /// `let name = EXPR`, `let (loss, (dw, db)) = EXPR`
    pub(super) fn binding(&mut self, cursor: &mut Cursor<'_>) -> Parse<(Pattern, Expr)> {
        cursor.skip(1);
        let lexed = cursor.peek();
        let pattern = self.pattern(cursor)?;
        let equals = cursor.peek();
        let text = match &pattern {
            Pattern::Name(name) => name.to_string(),
            Pattern::Tuple(..) => "(..)".to_owned(),
        };
        match equals.token {
            Token::Op("=") => cursor.skip(1),
            Token::Op(":") => {
                let message = "`let` takes no type here; use `as` or `astype` in the value";
                return Err(self.error(equals.span, message));
            }
            Token::Op(",") => {
                let message = "`let` binds one name, or a tuple in brackets; write one `let` for each";
                return Err(self.error(equals.span, message));
            }
            Token::End | Token::Op(";") => {
                return Err(
                    self.error(lexed.span, format_args!("`{text}` has no value; write let {text} = .."))
                );
            }
            _ => return Err(self.error(equals.span, format_args!("`=` is missing after `let {text}`"))),
        }
        Ok((pattern, self.expression(cursor)?))
    }

    /// A name, or a tuple of patterns.
    fn pattern(&mut self, cursor: &mut Cursor<'_>) -> Parse<Pattern> {
        let lexed = cursor.peek();
        let name = match lexed.token {
            Token::Word(word) if word == "mut" => {
                return Err(
                    self.error(lexed.span, "`mut` has no use here; give each new value a name of its own")
                );
            }
            Token::Word(word) => word,
            Token::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                cursor.skip(1);
                let (items, _) =
                    self.within(group, false, |parser, inner| parser.separated(inner, Self::pattern))?;
                return Ok(Pattern::Tuple(items, group.span_open()));
            }
            _ => return Err(self.error(lexed.span, "a name is missing after `let`")),
        };
        let text = name.to_string();
        if is_rust_keyword(&text) || matches!(text.as_str(), "True" | "False" | "None" | "self") {
            return Err(self.error(lexed.span, format_args!("`{text}` cannot be a name; use another")));
        }
        cursor.skip(1);
        Ok(Pattern::Name(name.clone()))
    }
}
