//! Reads one bracket level of the macro's input as Python's tokens, each with its span.
//!
//! Rust has split the text already: what Python writes as one token (`**`, `.5`) may arrive in pieces, and
//! one piece may belong to two readings (`>>` closes two Rust types). So nothing is glued beforehand: a
//! [`Cursor`] stands on the token trees and reads the token that is wanted at its place.

mod comment;
mod number;

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use crate::report::Report;

pub(crate) use comment::refuse_divisions;
pub(crate) use number::{Number, number, parse as parse_number};

/// Every operator, longer ones before their beginnings.
const OPERATORS: [&str; 53] = [
    "**=", "<<=", ">>=", "...", "..=", "**", "==", "!=", "<=", ">=", "=>", "->", "<<", ">>", "&&", "||",
    "::", ":=", "..", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", "=", "<", ">", "!", "~", "+",
    "-", "*", "/", "%", "^", "&", "|", "@", ".", ",", ":", ";", "#", "$", "?", "'", "\\", "`", "\"",
];

/// One token of Python, as far as it can be told without its surroundings.
#[derive(Clone, Copy)]
pub(crate) enum Token<'a> {
    /// A name or a word of either language.
    Word(&'a Ident),
    /// One of [`OPERATORS`].
    Op(&'static str),
    Literal(&'a Literal),
    Group(&'a Group),
    /// Nothing is left at this level.
    End,
}

/// A token, its place, and the number of token trees it takes.
#[derive(Clone, Copy)]
pub(crate) struct Lexed<'a> {
    pub(crate) token: Token<'a>,
    pub(crate) span: Span,
    pub(crate) width: usize,
}

impl Lexed<'_> {
    pub(crate) fn is(&self, operator: &str) -> bool {
        matches!(self.token, Token::Op(op) if op == operator)
    }

    pub(crate) fn is_word(&self, name: &str) -> bool {
        matches!(self.token, Token::Word(word) if word == name)
    }

    pub(crate) fn is_group(&self, delimiter: Delimiter) -> bool {
        matches!(self.token, Token::Group(group) if group.delimiter() == delimiter)
    }
}

/// A place between the tokens of one bracket level.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    trees: &'a [TokenTree],
    position: usize,
    /// The span of [`Token::End`].
    end: Span,
    /// Within `x[..]`, where `a::b` may be a slice.
    pub(crate) index: bool,
    /// Outside of brackets: the column at which the step begins.
    pub(crate) margin: Option<usize>,
}

impl<'a> Cursor<'a> {
    /// Stands before the first of `trees`, which come from [`level`].
    pub(crate) fn new(trees: &'a [TokenTree], end: Span) -> Self {
        Self { trees, position: 0, end, index: false, margin: None }
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    pub(crate) fn peek(&self) -> Lexed<'a> {
        let Some(tree) = self.tree(0) else {
            return Lexed { token: Token::End, span: self.end, width: 0 };
        };
        let (token, width) = match tree {
            TokenTree::Ident(word) => (Token::Word(word), 1),
            TokenTree::Literal(literal) => (Token::Literal(literal), 1),
            TokenTree::Group(group) => (Token::Group(group), 1),
            TokenTree::Punct(_) => match OPERATORS.iter().find(|op| self.spells(op)) {
                Some(op) => (Token::Op(op), op.len()),
                // Rust lexes no other punctuation; a later edition's is refused where it stands.
                None => (Token::Op("$"), 1),
            },
        };
        Lexed { token, span: tree.span(), width }
    }

    /// The token after the next one.
    pub(crate) fn peek_second(&self) -> Lexed<'a> {
        let mut next = *self;
        next.skip(self.peek().width);
        next.peek()
    }

    /// Takes the next token.
    pub(crate) fn next(&mut self) -> Lexed<'a> {
        let lexed = self.peek();
        self.skip(lexed.width);
        lexed
    }

    /// Takes the next token if it is this operator.
    pub(crate) fn take(&mut self, operator: &str) -> Option<Span> {
        let lexed = self.peek();
        lexed.is(operator).then(|| {
            self.skip(lexed.width);
            lexed.span
        })
    }

    /// Goes on by a number of token trees.
    pub(crate) fn skip(&mut self, width: usize) {
        self.position = self.position.saturating_add(width).min(self.trees.len());
    }

    pub(crate) fn at_end(&self) -> bool {
        self.position >= self.trees.len()
    }

    /// The token tree `offset` places ahead.
    pub(crate) fn tree(&self, offset: usize) -> Option<&'a TokenTree> {
        self.trees.get(self.position.saturating_add(offset))
    }

    /// The token just taken.
    pub(crate) fn previous(&self) -> Option<Lexed<'a>> {
        [3, 2, 1].into_iter().find_map(|width| {
            let before = Cursor { position: self.position.checked_sub(width)?, ..*self };
            Some(before.peek()).filter(|lexed| lexed.width == width)
        })
    }

    /// No gap is between the cursor and the token just taken.
    pub(crate) fn touches_previous(&self) -> bool {
        self.position.checked_sub(1).is_some_and(|position| Cursor { position, ..*self }.joined(1))
    }

    /// The Rust tokens from `start` to here.
    pub(crate) fn since(&self, start: usize) -> TokenStream {
        self.trees.get(start..self.position).unwrap_or_default().iter().cloned().collect()
    }

    /// The next token begins a line of its own.
    pub(crate) fn on_new_line(&self) -> bool {
        let previous = self.position.checked_sub(1).and_then(|before| self.trees.get(before));
        let (Some(previous), Some(next)) = (previous, self.tree(0)) else {
            return false;
        };
        let (previous, next) = (previous.span(), next.span());
        let end = previous.end().line;
        // Lines of two files, as macros bring together, do not compare.
        end != 0 && next.start().line > end && previous.file() == next.file()
    }

    /// The next token begins a line that is not indented more than the step it would go on with.
    pub(crate) fn at_margin(&self) -> bool {
        let (Some(margin), Some(tree)) = (self.margin, self.tree(0)) else {
            return false;
        };
        self.on_new_line() && tree.span().start().column <= margin
    }

    /// The token trees ahead are the characters of `operator`, without a gap.
    fn spells(&self, operator: &str) -> bool {
        operator.chars().enumerate().all(|(offset, wanted)| {
            let Some(TokenTree::Punct(punct)) = self.tree(offset) else {
                return false;
            };
            punct.as_char() == wanted && (offset == 0 || self.joined(offset))
        })
    }

    /// The token tree at `offset` follows the one before it without a gap.
    pub(crate) fn joined(&self, offset: usize) -> bool {
        let (Some(before), Some(after)) =
            (offset.checked_sub(1).and_then(|n| self.tree(n)), self.tree(offset))
        else {
            return false;
        };
        if let (TokenTree::Punct(first), TokenTree::Punct(_)) = (before, after)
            && first.spacing() == proc_macro2::Spacing::Joint
        {
            return true;
        }
        let (end, start) = (before.span().end(), after.span().start());
        // Line 0 stands for a place that is not known.
        end.line != 0 && end == start
    }
}

/// The string at the cursor, or what is wrong with it, with its place and the number of its token trees.
///
/// Python's `"""text"""` arrives as an empty string, the text, and another empty string.
pub(crate) fn string(cursor: &Cursor<'_>) -> Option<(Result<String, String>, Span, usize)> {
    let text_at = |offset| match cursor.tree(offset) {
        Some(TokenTree::Literal(literal)) => Some(literal.to_string()),
        _ => None,
    };
    let empty = |offset| text_at(offset).is_some_and(|text| text == "\"\"");
    let first = cursor.tree(0)?;
    if !text_at(0)?.starts_with(['"', 'r']) {
        return None;
    }
    let tripled = empty(0) && cursor.joined(1) && cursor.joined(2) && empty(2);
    let (offset, width) = if tripled { (1, 3) } else { (0, 1) };
    let tokens = cursor.tree(offset).cloned().into_iter().collect();
    let value = match syn::parse2::<syn::LitStr>(tokens) {
        Ok(text) if text.suffix().is_empty() => Ok(text.value()),
        Ok(text) => Err(format!("the string has an unknown suffix `{}`", text.suffix())),
        Err(_) => Err("only plain strings are read here".to_owned()),
    };
    Some((value, first.span(), width))
}

/// One bracket level as token trees, without Python's comments and with the invisible brackets that macros
/// put around a single name or literal taken off.
pub(crate) fn level(tokens: TokenStream, report: &mut Report) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(tree) = rest.next() {
        let start = tree.span().start();
        if !matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '#') || start.line == 0 {
            trees.push(unwrap_single(tree));
            continue;
        }
        while let Some(comment) = rest.next_if(|tree| tree.span().start().line == start.line) {
            // A Rust doc comment is one `#[doc = ..]` whose parts all have the comment's place.
            let documentation = comment.span().start() == start;
            if comment.span().end().line > start.line && !documentation {
                let span =
                    if let TokenTree::Group(group) = &comment { group.span_open() } else { comment.span() };
                report.error(
                    span,
                    "a comment ends with its line, but this goes on below; close it or leave it out",
                );
            }
        }
    }
    trees
}

/// Takes off the invisible brackets around a single name or literal.
fn unwrap_single(tree: TokenTree) -> TokenTree {
    let mut tree = tree;
    while let TokenTree::Group(group) = &tree
        && group.delimiter() == Delimiter::None
    {
        let mut inner = group.stream().into_iter();
        match (inner.next(), inner.next()) {
            (Some(single @ (TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_))), None)
                if !matches!(&single, TokenTree::Group(group) if group.delimiter() != Delimiter::None) =>
            {
                tree = single;
            }
            _ => break,
        }
    }
    tree
}

#[cfg(test)]
mod tests;
