//! Reads operands: names, numbers, brackets, and what follows them without an operator.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;

use super::refuse::{is_macro_of_rust, is_rust_keyword, reserved};
use super::{Parse, Parser};
use crate::dtype;
use crate::lex::{self, Cursor, Number, Token};
use crate::syntax::{Argument, Expr, ExprKind, UnaryOp};

impl Parser<'_> {
    /// An operand with its fields, calls and indices.
    pub(super) fn postfix(&mut self, cursor: &mut Cursor<'_>) -> Parse<Expr> {
        let mut base = self.operand(cursor)?;
        while follows(&base, cursor) {
            base = self.suffix(cursor, base)?;
        }
        Ok(base)
    }

    /// One field, call or index.
    fn suffix(&mut self, cursor: &mut Cursor<'_>, base: Expr) -> Parse<Expr> {
        let lexed = cursor.next();
        let height = self.height;
        let Token::Group(group) = lexed.token else {
            return self.attribute(cursor, base, lexed.span);
        };
        if group.delimiter() == Delimiter::Bracket {
            return match self.index(group) {
                Ok(items) => self.node(ExprKind::Index { base: Box::new(base), items }, lexed.span, height),
                Err(_) => Ok(self.leaf(ExprKind::Error, lexed.span)),
            };
        }
        let span = self.callee(&base, group)?;
        match self.within(group, false, Self::arguments) {
            Ok(arguments) => self.node(ExprKind::Call { callee: Box::new(base), arguments }, span, height),
            Err(_) => Ok(self.leaf(ExprKind::Error, span)),
        }
    }

    /// `.name`, `.0`, and `.0.1`, which Rust reads as `.` and a float.
    fn attribute(&mut self, cursor: &mut Cursor<'_>, base: Expr, dot: Span) -> Parse<Expr> {
        let lexed = cursor.peek();
        let names = match lexed.token {
            Token::Word(word) if word == "await" => {
                return Err(self.error(lexed.span, "`await` is Rust's; put Rust code in braces"));
            }
            Token::Word(word)
                if (word == "self" || is_rust_keyword(&word.to_string()))
                    && !cursor.peek_second().is_group(Delimiter::Parenthesis) =>
            {
                let message =
                    format_args!("`{word}` is a word of Rust and no field; a field can be named `r#{word}`");
                return Err(self.error(lexed.span, message));
            }
            Token::Word(word) => word.to_string(),
            Token::Literal(literal) => literal.to_string(),
            _ => return Err(self.error(dot, "a name is missing after `.`")),
        };
        let fields =
            names.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
        if matches!(lexed.token, Token::Literal(_)) && !fields {
            return Err(self.error(lexed.span, format_args!("a name is missing after `.`, found `{names}`")));
        }
        // rustc counts fields by 32 bits.
        if fields && names.split('.').any(|part| part.parse::<u32>().is_err()) {
            return Err(self.error(lexed.span, format_args!("there is no field `{names}`")));
        }
        cursor.skip(lexed.width);
        let mut base = base;
        for name in names.split('.') {
            let kind = ExprKind::Attribute { base: Box::new(base), name: name.to_owned() };
            base = self.node(kind, lexed.span, 0)?;
        }
        Ok(base)
    }

    /// The place of a called function's name.
    fn callee(&mut self, base: &Expr, group: &Group) -> Parse<Span> {
        let message = match &base.kind {
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Error => return Ok(base.span),
            ExprKind::Path(path) => {
                let path = joined(path);
                return Err(self
                    .error(base.span, format_args!("a Rust function needs braces; write {{ {path}(..) }}")));
            }
            ExprKind::Int { .. } | ExprKind::Float { .. } => {
                "a number cannot be called; for a product write `*`"
            }
            ExprKind::Str(_) | ExprKind::Bool(_) | ExprKind::None => "this cannot be called",
            _ => "only a function's name can be called; put Rust code in braces, call and all",
        };
        Err(self.error(group.span_open(), message))
    }

    fn arguments(&mut self, cursor: &mut Cursor<'_>) -> Parse<Vec<Argument>> {
        let mut names: Vec<Ident> = Vec::new();
        let (arguments, _) = self.separated(cursor, |parser, cursor| {
            let lexed = cursor.peek();
            if let Token::Op(star @ ("*" | "**")) = lexed.token {
                let message = format_args!("`{star}` cannot unpack arguments here; write them one by one");
                return Err(parser.error(lexed.span, message));
            }
            let mut name = None;
            if let Token::Word(word) = lexed.token
                && cursor.peek_second().is("=")
            {
                if names.contains(word) {
                    return Err(
                        parser.error(lexed.span, format_args!("the argument `{word}` is given twice"))
                    );
                }
                names.push(word.clone());
                name = Some(word.clone());
                cursor.skip(2);
            } else if let Some(last) = names.last() {
                let message =
                    format_args!("an argument without a name cannot follow `{last}=`; put it first");
                return Err(parser.error(lexed.span, message));
            }
            let value = match parser.string(cursor) {
                Some(text) => text?,
                None => parser.expression(cursor)?,
            };
            Ok(Argument { name, value })
        })?;
        Ok(arguments)
    }

    /// A string that is the whole argument, or `None` if something else stands here.
    fn string(&mut self, cursor: &mut Cursor<'_>) -> Option<Parse<Expr>> {
        let (text, span, width) = lex::string(cursor)?;
        let mut after = *cursor;
        after.skip(width);
        if !(after.at_end() || after.peek().is(",")) {
            return None;
        }
        *cursor = after;
        Some(match text {
            Ok(text) => Ok(self.leaf(ExprKind::Str(text), span)),
            Err(message) => Err(self.error(span, message)),
        })
    }

    fn operand(&mut self, cursor: &mut Cursor<'_>) -> Parse<Expr> {
        let lexed = cursor.peek();
        if let Some((number, width)) = lex::number(cursor) {
            cursor.skip(width);
            return self.number(number, lexed.span);
        }
        match lexed.token {
            Token::Word(word) => self.word(cursor, word),
            Token::Group(group) => self.group(cursor, group, lexed.span),
            // Within `x[..]`, `::` is the middle of a slice.
            Token::Op("::") if !cursor.index => match path(cursor) {
                Some(path) => Ok(self.leaf(ExprKind::Path(path), lexed.span)),
                None => Err(self.refuse_operand(cursor)),
            },
            _ => Err(self.refuse_operand(cursor)),
        }
    }

    fn number(&mut self, number: Result<Number, String>, span: Span) -> Parse<Expr> {
        let kind = match number {
            Ok(Number::Int { value, suffix }) => ExprKind::Int { value, suffix },
            Ok(Number::Float { value, suffix }) => ExprKind::Float { value, suffix },
            Err(message) => return Err(self.error(span, message)),
        };
        Ok(self.leaf(kind, span))
    }

    fn word(&mut self, cursor: &mut Cursor<'_>, word: &Ident) -> Parse<Expr> {
        let text = word.to_string();
        let kind = match text.as_str() {
            "True" | "true" => Some(ExprKind::Bool(true)),
            "False" | "false" => Some(ExprKind::Bool(false)),
            "None" => Some(ExprKind::None),
            _ => None,
        };
        if let Some(kind) = kind {
            cursor.skip(1);
            return Ok(self.leaf(kind, word.span()));
        }
        if let Some(message) = reserved(&text, cursor) {
            return Err(self.error(word.span(), message));
        }
        if let Some(path) = path(cursor) {
            return match macro_call(cursor) {
                Some(group) => self.inlined(cursor, path, group, word.span()),
                None => Ok(self.leaf(ExprKind::Path(path), word.span())),
            };
        }
        // NumPy has functions with names that Rust keeps for itself: `where`, `mod`.
        if is_rust_keyword(&text) && !cursor.peek_second().is_group(Delimiter::Parenthesis) {
            return Err(self.refuse_operand(cursor));
        }
        cursor.skip(1);
        if let Some(group) = macro_call(cursor)
            && !is_macro_of_rust(&text)
        {
            return self.inlined(cursor, word.to_token_stream(), group, word.span());
        }
        Ok(self.leaf(ExprKind::Name(word.clone()), word.span()))
    }

    /// `dense!(x, w, b)`
    fn inlined(
        &mut self,
        cursor: &mut Cursor<'_>,
        path: TokenStream,
        group: &Group,
        first: Span,
    ) -> Parse<Expr> {
        cursor.skip(2);
        // The name itself: the last of the path.
        let span = path.clone().into_iter().last().map_or(first, |name| name.span());
        self.inlined.push(path.clone());
        match self.within(group, false, Self::arguments) {
            Ok(arguments) => self.node(ExprKind::Inlined { path, arguments }, span, 0),
            Err(_) => Ok(self.leaf(ExprKind::Error, span)),
        }
    }

    fn group(&mut self, cursor: &mut Cursor<'_>, group: &Group, span: Span) -> Parse<Expr> {
        cursor.skip(1);
        match group.delimiter() {
            Delimiter::Parenthesis => self.parenthesis(cursor, group, span),
            Delimiter::Bracket => self.list(group, span),
            Delimiter::Brace => self.rust(group, span),
            Delimiter::None => self.invisible(group, span),
        }
    }

    /// `{ any Rust expression }`
    fn rust(&mut self, group: &Group, span: Span) -> Parse<Expr> {
        if group.stream().is_empty() {
            return Err(self.error(span, "the braces are empty; write a Rust expression in them"));
        }
        Ok(self.leaf(ExprKind::Rust(group.stream()), span))
    }

    /// What a macro passes on as one expression.
    fn invisible(&mut self, group: &Group, span: Span) -> Parse<Expr> {
        let trees: Vec<TokenTree> = group.stream().into_iter().collect();
        match trees.as_slice() {
            [] => Err(self.error(span, "an operand is missing")),
            [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
                let operand = self.number(lex::parse_number(&literal.to_string()), literal.span())?;
                let kind = ExprKind::Unary { op: UnaryOp::Neg, operand: Box::new(operand) };
                self.node(kind, minus.span(), 0)
            }
            _ => Ok(self.leaf(ExprKind::Rust(group.stream()), span)),
        }
    }

    fn list(&mut self, group: &Group, span: Span) -> Parse<Expr> {
        let items = self.within(group, false, |parser, cursor| {
            parser.separated(cursor, |parser, cursor| {
                let item = parser.expression(cursor)?;
                let next = cursor.peek();
                if next.is(";") {
                    let message = "`[value; n]` is Rust's; write np.full((n,), value)";
                    return Err(parser.error(next.span, message));
                }
                Ok(item)
            })
        });
        match items {
            Ok((items, _)) => self.node(ExprKind::List(items), span, 0),
            Err(_) => Ok(self.leaf(ExprKind::Error, span)),
        }
    }

    /// A tuple, or an expression in brackets.
    fn parenthesis(&mut self, cursor: &Cursor<'_>, group: &Group, span: Span) -> Parse<Expr> {
        let next = cursor.peek();
        let dereferences = next.is(".") || next.is_group(Delimiter::Bracket);
        let items = self.within(group, false, |parser, cursor| {
            // Fields and indices look through references: `(*self).w` is `self.w`.
            if dereferences {
                cursor.take("*");
            }
            parser.separated(cursor, Self::expression)
        });
        match items {
            Ok((mut items, false)) if items.len() == 1 => {
                Ok(items.pop().unwrap_or(Expr { kind: ExprKind::Error, span }))
            }
            Ok((items, _)) => self.node(ExprKind::Tuple(items), span, 0),
            Err(_) => Ok(self.leaf(ExprKind::Error, span)),
        }
    }

    /// The type after `as`.
    pub(super) fn cast(&mut self, cursor: &mut Cursor<'_>, operand: Expr, span: Span) -> Parse<Expr> {
        let height = self.height;
        let lexed = cursor.peek();
        let start = cursor.position();
        let element = match (path(cursor), lexed.token) {
            (Some(path), _) => path,
            (None, Token::Word(_)) => {
                cursor.skip(1);
                cursor.since(start)
            }
            (None, Token::Group(group)) if group.delimiter() == Delimiter::None => {
                cursor.skip(1);
                group.stream()
            }
            _ => return Err(self.error(span, "a type is missing after `as`")),
        };
        if cursor.peek().is(".") {
            let dot = cursor.peek().span;
            return Err(if lexed.is_word("np") || lexed.is_word("numpy") {
                self.error(lexed.span, "`as` takes a Rust type; write `as f32`, or .astype(np.float32)")
            } else {
                self.error(dot, "a cast needs brackets before `.`; write (x as f32).name")
            });
        }
        dtype::rust_type(&element, self.report);
        self.height = 0;
        self.node(ExprKind::Cast { operand: Box::new(operand), element }, span, height)
    }
}

/// Takes `a::b::C` or `::a::B`; leaves the cursor where it is if there is no path.
fn path(cursor: &mut Cursor<'_>) -> Option<TokenStream> {
    let start = cursor.position();
    let mut end = *cursor;
    let rooted = end.take("::").is_some();
    if !matches!(end.peek().token, Token::Word(_)) {
        return None;
    }
    end.skip(1);
    let segments = end.position();
    while goes_on(cursor, &end) {
        end.skip(3);
    }
    if !rooted && end.position() == segments {
        return None;
    }
    *cursor = end;
    Some(end.since(start))
}

/// A path begun at `start` has another segment at `end`.
///
/// In `x[a::b]`, `a::b` is a slice as in Python, unless it is written without spaces and looks like a path:
/// it starts with a word that only a path starts with, or one of its segments has a capital letter.
fn goes_on(start: &Cursor<'_>, end: &Cursor<'_>) -> bool {
    let mut after = *end;
    if after.take("::").is_none() {
        return false;
    }
    let Token::Word(segment) = after.peek().token else {
        return false;
    };
    if !start.index {
        return true;
    }
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && !matches!(word, "True" | "False" | "None");
    let first = match start.peek().token {
        Token::Word(first) => first.to_string(),
        _ => return true,
    };
    let close = end.touches_previous() && after.touches_previous();
    let root = matches!(first.as_str(), "crate" | "$crate" | "self" | "super" | "std" | "core");
    close && (root || capital(&first) || capital(&segment.to_string()))
}

/// A field, a call or an index follows.
fn follows(base: &Expr, cursor: &Cursor<'_>) -> bool {
    match cursor.peek().token {
        Token::Op(".") => !is_second_number(base, cursor),
        Token::Group(group) => {
            matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::Bracket) && !cursor.at_margin()
        }
        _ => false,
    }
}

/// `.5` behind a number is a number of its own, and an operator is missing between them.
fn is_second_number(base: &Expr, cursor: &Cursor<'_>) -> bool {
    matches!(base.kind, ExprKind::Int { .. } | ExprKind::Float { .. })
        && matches!(cursor.tree(1), Some(TokenTree::Literal(_)))
}

/// The arguments behind a name, if it is called as a macro is: `!(..)`.
fn macro_call<'a>(cursor: &Cursor<'a>) -> Option<&'a Group> {
    match (cursor.peek().is("!"), cursor.peek_second().token) {
        (true, Token::Group(group)) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    }
}

/// A path as it is written: without the spaces of printed tokens.
pub(crate) fn joined(path: &TokenStream) -> String {
    path.clone().into_iter().map(|tree| tree.to_string()).collect()
}
