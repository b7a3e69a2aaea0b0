//! Finds Python's `a // b`, which Rust reads as `a` and a comment up to the end of the line.
//!
//! No token is left of it, so the source line is read from the file. Prose stays a comment; what reads as an
//! expression behind an operand is refused, since leaving it out would change the result silently.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::report::Report;

thread_local! {
    /// The lines of the files that were asked for.
    static LINES: RefCell<HashMap<PathBuf, Rc<[String]>>> = RefCell::default();
}

/// Reports each operand of these token trees, and of what they hold, that a comment follows which reads as a divisor.
pub(crate) fn refuse_divisions(tokens: &TokenStream, report: &mut Report) {
    let mut trees = tokens.clone().into_iter().peekable();
    while let Some(tree) = trees.next() {
        if let TokenTree::Group(group) = &tree {
            // Rust in braces keeps its comments.
            if group.delimiter() != proc_macro2::Delimiter::Brace {
                refuse_divisions(&group.stream(), report);
            }
        }
        let ends_operand = match &tree {
            TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_) => true,
            TokenTree::Punct(_) => false,
        };
        let end = tree.span().end();
        let goes_on = trees.peek().is_some_and(|next| next.span().start().line == end.line);
        if ends_operand
            && end.line != 0
            && !goes_on
            && let Some(divisor) = divisor(&tree, end.line, end.column)
        {
            report.error(
                tree.span(),
                format_args!(
                    "`//` starts a comment in Rust, so `{divisor}` is not read; write floor_divide(a, b), \
                     or put a comment on a line of its own"
                ),
            );
        }
    }
}

/// What stands behind `//` at a place, if it is no prose.
fn divisor(tree: &TokenTree, line: usize, column: usize) -> Option<String> {
    let lines = lines(tree.span())?;
    let rest: String = lines.get(line.checked_sub(1)?)?.chars().skip(column).collect();
    let text = rest.trim_start().strip_prefix("//")?;
    if text.starts_with(['/', '!']) {
        return None;
    }
    let text = text.split([';', '#']).next()?.trim().trim_end_matches([')', ',', ']', '}']).trim_end();
    reads_as_operand(text).then(|| text.to_owned())
}

/// Two words in a row are prose; a name, a number, a bracket and operators between them are not.
fn reads_as_operand(text: &str) -> bool {
    let mut operand = false;
    for part in text.split(|c: char| "+-*/%@<>=&|^~".contains(c)) {
        let mut words = part.split_whitespace();
        match (words.next(), words.next()) {
            (Some(word), None) => {
                operand = true;
                if !word.chars().all(|c| c.is_alphanumeric() || "_.()[]{},:".contains(c)) {
                    return false;
                }
            }
            (None, _) => {}
            // `f(a, b)` has a space within brackets.
            (Some(first), Some(_)) if first.contains(['(', '[']) && part.trim_end().ends_with([')', ']']) => {
                operand = true;
            }
            _ => return false,
        }
    }
    operand
}

fn lines(span: Span) -> Option<Rc<[String]>> {
    let path = span.local_file()?;
    LINES.with_borrow_mut(|files| {
        if let Some(lines) = files.get(&path) {
            return Some(Rc::clone(lines));
        }
        let lines: Rc<[String]> = std::fs::read_to_string(&path).ok()?.lines().map(str::to_owned).collect();
        files.insert(path, Rc::clone(&lines));
        Some(lines)
    })
}

#[cfg(test)]
mod tests {
    use super::reads_as_operand;

    #[test]
    fn prose_is_a_comment_and_an_expression_is_not() {
        for text in ["b", "2", "b + 1", "x.sum()", "(a)", "f(a, b)", "w[0]", "b ** 2"] {
            assert!(reads_as_operand(text), "{text}");
        }
        for text in ["", "the largest", "shifts by one", "see above.. ok", "why?", "`x`"] {
            assert!(!reads_as_operand(text), "{text}");
        }
    }
}
