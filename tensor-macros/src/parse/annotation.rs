//! Reads what is stated of a result: `<T, [dims]>`, `try`, `box`.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::refuse::PATH;
use super::{Parse, Parser};
use crate::dtype;
use crate::lex::{self, Cursor, Token};
use crate::literal;
use crate::syntax::Annotation;

const ORDER: &str = "out of order; write <T, [dims]> try box before the value";

impl Parser<'_> {
    /// `[<T, [dims]>] [try] [box]`
    pub(super) fn annotation(&mut self, cursor: &mut Cursor<'_>) -> Parse<Annotation> {
        let mut result = Annotation::default();
        loop {
            let lexed = cursor.peek();
            let (repeated, late) = match lexed.token {
                Token::Op("<") => {
                    (result.span.is_some(), result.fallible.is_some() || result.boxed.is_some())
                }
                Token::Word(word) if word == "try" => (result.fallible.is_some(), result.boxed.is_some()),
                Token::Word(word) if word == "box" => (result.boxed.is_some(), false),
                _ => return Ok(result),
            };
            if repeated {
                let what =
                    if let Token::Word(word) = lexed.token { word.to_string() } else { "<..>".to_owned() };
                return Err(self.error(lexed.span, format_args!("`{what}` is stated twice; once is enough")));
            }
            if late {
                return Err(self.error(lexed.span, ORDER));
            }
            cursor.skip(1);
            match lexed.token {
                Token::Op(_) => self.stated_type(cursor, lexed.span, &mut result)?,
                _ if lexed.is_word("try") => result.fallible = Some(lexed.span),
                _ => result.boxed = Some(lexed.span),
            }
        }
    }

    /// `T, [dims]>`, after the `<`.
    fn stated_type(&mut self, cursor: &mut Cursor<'_>, open: Span, result: &mut Annotation) -> Parse<()> {
        let Some(inner) = angle(cursor) else {
            return Err(self.error(open, "`<` has no `>`; a result is stated as <f32, [2, 3]>"));
        };
        if cursor.peek().is("::") {
            return Err(self.error(open, PATH));
        }
        result.span = Some(open);
        let mut parts = commas(inner).into_iter();
        let element = parts.next().unwrap_or_default();
        if let [TokenTree::Group(group)] = element.as_slice()
            && group.delimiter() == Delimiter::Bracket
        {
            return Err(self.error(group.span_open(), "the element type stands first; write <_, [2, 3]>"));
        }
        match element.as_slice() {
            [] => return Err(self.error(open, "an element type is missing; write <f32> or <_, [2, 3]>")),
            [TokenTree::Ident(any)] if any == "_" => {}
            _ => {
                let element = element.into_iter().collect();
                dtype::rust_type(&element, self.report);
                result.element = Some(element);
            }
        }
        let Some(shape) = parts.next() else {
            return Ok(());
        };
        match shape.as_slice() {
            // A trailing comma.
            [] if parts.next().is_none() => Ok(()),
            [] => Err(self.error(open, "two commas follow each other; write <f32, [2, 3]>")),
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Bracket => {
                if let Some(more) = parts.next().and_then(|more| more.into_iter().next()) {
                    return Err(self.error(more.span(), "the shape is the last part; write <f32, [2, 3]>"));
                }
                result.axes = Some(self.axes(group)?);
                Ok(())
            }
            [first, ..] => Err(self.error(first.span(), "a shape stands in brackets; write <f32, [2, 3]>")),
        }
    }

    /// `[dims]`, one entry per axis.
    fn axes(&mut self, group: &Group) -> Parse<Vec<TokenStream>> {
        let mut axes = commas(lex::level(group.stream(), self.report));
        // A trailing comma, or no axis at all.
        if axes.last().is_some_and(Vec::is_empty) {
            axes.pop();
        }
        if axes.iter().any(Vec::is_empty) {
            return Err(self.error(group.span_open(), "an axis is missing between two commas"));
        }
        for axis in &axes {
            if let [TokenTree::Ident(name)] = axis.as_slice()
                && literal::is_variable(name)
            {
                return Err(self.error(name.span(), literal::size_of_a_variable(name)));
            }
        }
        Ok(axes.into_iter().map(|axis| axis.into_iter().collect()).collect())
    }
}

/// Takes the tokens up to the `>` that closes an angle bracket, and the `>`.
fn angle(cursor: &mut Cursor<'_>) -> Option<Vec<TokenTree>> {
    let mut inner: Vec<TokenTree> = Vec::new();
    let mut open = 1_usize;
    loop {
        let tree = cursor.tree(0)?;
        cursor.skip(1);
        if let TokenTree::Punct(punct) = tree {
            match punct.as_char() {
                '<' => open += 1,
                '>' => open -= 1,
                _ => {}
            }
        }
        if open == 0 {
            return Some(inner);
        }
        inner.push(tree.clone());
    }
}

/// Splits at the commas that stand outside of brackets and angle brackets.
fn commas(trees: Vec<TokenTree>) -> Vec<Vec<TokenTree>> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    let mut open = 0_usize;
    for tree in trees {
        let symbol = if let TokenTree::Punct(punct) = &tree { punct.as_char() } else { ' ' };
        match symbol {
            ',' if open == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            '<' => open += 1,
            '>' => open = open.saturating_sub(1),
            _ => {}
        }
        part.push(tree);
    }
    parts.push(part);
    parts
}
