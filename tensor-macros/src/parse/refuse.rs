//! Says what is wrong with a token that does not fit, and what to write in its place.

use proc_macro2::{Delimiter, Literal};

use super::{Parser, Reported};
use crate::lex::{self, Cursor, Lexed, Token};

const LOOP: &str = "a loop stands outside; put the `tensor!` call in a Rust loop";
const RANGE: &str = "a range is written start:stop, and only in an index";
const STRING: &str = "a string is only read as an argument, as in np.linalg.norm(x, ord=\"fro\")";
const QUOTES: &str = "a single quote starts no string in Rust; use double quotes: \"..\"";
const CLOSURE: &str = "closures are Rust's; put Rust code in braces";
const CHOICE: &str = "`if` cannot choose between elements; use where(condition, a, b)";
const DEFINITION: &str = "definitions stand outside; write them in Rust before the `tensor!` call";
const LET: &str = "`let` is a step of its own; end the step before it with `;`";
const COLON: &str = "`:` is only read in an index, as in x[1:3]";
const ELLIPSIS: &str = "`...` is only read in an index, as in x[..., 0]";
pub(super) const PATH: &str = "a Rust path with `<..>` needs braces; write { path }";
const SIGN_OF_COMMENT: &str = "`//` starts a comment in Rust; use floor_divide(a, b)";

/// Words of Rust that cannot be names, apart from `self`.
const RUST_KEYWORDS: [&str; 50] = [
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "Self", "static", "struct",
    "super", "trait", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];

pub(super) fn is_rust_keyword(word: &str) -> bool {
    RUST_KEYWORDS.contains(&word)
}

/// Why a word at the start of an operand is none, if it is a word of Python or Rust that has no use here.
///
/// Python's words are fine names in Rust; they are refused only where they cannot be a name.
pub(super) fn reserved(word: &str, cursor: &Cursor<'_>) -> Option<&'static str> {
    let second = cursor.peek_second();
    let joined_word = matches!(second.token, Token::Word(_)) && !second.is_word("as");
    Some(match word {
        "not" => "`not` has no meaning for tensors; use `~`, as in ~(a > 0)",
        "lambda" if joined_word || second.is(":") => {
            "`lambda` has no meaning here; apply the operation to the whole tensor"
        }
        "if" | "elif" => CHOICE,
        "for" | "while" | "loop" => LOOP,
        "def" | "class" | "with" | "del" | "global" | "assert" | "raise" if joined_word => DEFINITION,
        "fn" | "struct" | "enum" | "impl" | "trait" | "const" | "static" | "type" if joined_word => {
            DEFINITION
        }
        "import" | "from" | "use" if joined_word => {
            "an import is not needed; NumPy's functions are known, with `np.` or without"
        }
        "and" | "or" | "is" => "an operand is missing before this word",
        "return" => "`return` is not needed; the last expression is the result",
        "let" => LET,
        "box" | "try" => "`try` and `box` stand before the whole expression",
        "move" | "async" => CLOSURE,
        "match" | "unsafe" | "break" | "continue" => {
            "Rust code stands in braces; write { .. } around all of it"
        }
        _ => return None,
    })
}

/// A word that cannot begin a line of its own.
pub(super) fn stops_a_line(cursor: &Cursor<'_>) -> bool {
    let lexed = cursor.peek();
    match lexed.token {
        Token::Word(_) => ["and", "or", "is", "in", "else"].iter().any(|word| lexed.is_word(word)),
        Token::Literal(_) | Token::Group(_) | Token::Op("~") => false,
        Token::Op(_) | Token::End => true,
    }
}

impl Parser<'_> {
    /// Reports that no operand starts at the cursor.
    pub(super) fn refuse_operand(&mut self, cursor: &Cursor<'_>) -> Reported {
        let lexed = cursor.peek();
        let message = match lexed.token {
            Token::End => {
                return match cursor.previous() {
                    Some(previous) => {
                        let found = text(&previous);
                        self.error(previous.span, format_args!("an operand is missing after `{found}`"))
                    }
                    None => self.error(lexed.span, "an operand is missing"),
                };
            }
            Token::Op("!") => "`!` has no meaning for tensors; use `~`, as in ~(a > 0)",
            Token::Op("&" | "&&") => "`&` is not needed before an operand; nothing is moved",
            Token::Op("*" | "**") if cursor.previous().is_some_and(|previous| previous.is("*")) => {
                "write a power as `**` without a space; references are read as they are, without a `*` \
                 (rustfmt parts `**` in `tensor!(..)`, not in `tensor! { .. }`)"
            }
            Token::Op("*" | "**") => "`*` is not needed before an operand; references are read as they are",
            Token::Op("|" | "||") => CLOSURE,
            Token::Op("/") if cursor.previous().is_some_and(|previous| previous.is("/")) => SIGN_OF_COMMENT,
            Token::Op("<") => {
                "`<T, [dims]>` stands before the whole expression; a Rust path with `<..>` needs braces"
            }
            Token::Op("...") => ELLIPSIS,
            Token::Op(":") => COLON,
            Token::Op(".." | "..=") => RANGE,
            Token::Op("'") => QUOTES,
            Token::Literal(literal) => return self.refuse_literal(cursor, literal, lexed),
            Token::Word(word) if word != "_" && is_rust_keyword(&word.to_string()) => {
                let message = format_args!("an operand is missing before `{word}`, which is a word of Rust");
                return self.error(lexed.span, message);
            }
            _ => {
                let found = text(&lexed);
                return self.error(lexed.span, format_args!("an operand is missing before `{found}`"));
            }
        };
        self.error(lexed.span, message)
    }

    /// Reports a literal that is no number.
    fn refuse_literal(&mut self, cursor: &Cursor<'_>, literal: &Literal, lexed: Lexed<'_>) -> Reported {
        let text = literal.to_string();
        if text.starts_with('\'') {
            return self.single_quoted(&text, lexed);
        }
        if text.starts_with(['b', 'c']) {
            return self.error(lexed.span, STRING);
        }
        let Some((value, span, width)) = lex::string(cursor) else {
            return self.error(lexed.span, format_args!("`{text}` has no meaning here"));
        };
        let mut after = *cursor;
        after.skip(width);
        match value {
            Err(message) => self.error(span, message),
            Ok(_) if after.peek().is(".") => {
                self.error(span, "strings have no methods here; write the text itself")
            }
            Ok(_) => self.error(span, STRING),
        }
    }

    /// Reports a character; of more than one rustc tells itself.
    fn single_quoted(&mut self, text: &str, lexed: Lexed<'_>) -> Reported {
        let inner = text.trim_matches('\'');
        if inner.starts_with('\\') || inner.chars().count() == 1 {
            self.error(lexed.span, QUOTES)
        } else {
            self.report.told(lexed.span, QUOTES)
        }
    }

    /// Reports that the token at the cursor cannot follow a complete expression.
    pub(super) fn refuse_after(&mut self, cursor: &Cursor<'_>) -> Reported {
        let lexed = cursor.peek();
        let message = match lexed.token {
            Token::Word(word) => match word.to_string().as_str() {
                "and" => {
                    "`and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)"
                }
                "or" => {
                    "`or` has no meaning for tensors; use `|`, with each comparison in brackets: (a > 0) | (b < 1)"
                }
                "not" if cursor.peek_second().is_word("in") => {
                    "`not in` has no meaning for tensors; use all(x != value)"
                }
                "in" => "`in` has no meaning for tensors; use any(x == value)",
                "is" => "`is` has no meaning for tensors; use `==`",
                "if" | "else" => CHOICE,
                "for" | "async" => {
                    "a comprehension has no meaning here; apply the operation to the whole tensor"
                }
                "let" => LET,
                word => {
                    let comma = if cursor.peek_second().is("=") { " or a comma" } else { "" };
                    let message = format!("an operator{comma} is missing before `{word}`");
                    return self.error(lexed.span, message);
                }
            },
            Token::Op(symbol) => match symbol {
                "&&" => {
                    "`&&` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)"
                }
                "||" => {
                    "`||` has no meaning for tensors; use `|`, with each comparison in brackets: (a > 0) | (b < 1)"
                }
                ":=" => "`:=` cannot stand in an expression; bind the value with `let` in a step before",
                "=" => "`=` assigns only at the start of a step; to compare, use `==`",
                ":" => COLON,
                "..." => ELLIPSIS,
                ".." | "..=" => RANGE,
                "," => "one expression is expected; for a tuple write brackets: (a, b)",
                ";" => "`;` ends a step; it cannot stand in a bracket",
                "::" if cursor.peek_second().is("<") => PATH,
                "::" => "a name is missing after `::`",
                "." => "an operator is missing before `.`",
                "?" => "`?` is Rust's; put it with its operand in braces: { value? }",
                "!" if is_macro(cursor) => {
                    let name = cursor.previous().map(|name| text(&name)).unwrap_or_default();
                    let message = format_args!("a Rust macro needs braces; write {{ {name}!(..) }}");
                    return self.error(lexed.span, message);
                }
                "!" => "`!` has no meaning for tensors; use `~` before the operand",
                "=>" => "`=>` is no operator; use `>=`",
                "'" => QUOTES,
                _ if symbol.len() > 1 && symbol.ends_with('=') => {
                    let message = format_args!("`{symbol}` assigns only at the start of a step");
                    return self.error(lexed.span, message);
                }
                _ => {
                    return self.error(lexed.span, format_args!("`{symbol}` has no meaning here"));
                }
            },
            Token::Literal(literal) if literal.to_string().starts_with('\'') => {
                return self.single_quoted(&literal.to_string(), lexed);
            }
            Token::Literal(literal) if literal.to_string().starts_with('"') && cursor.touches_previous() => {
                return self.report.told(lexed.span, "`tensor!` formats no strings; use Rust's `format!`");
            }
            Token::Literal(_) | Token::Group(_) | Token::End => {
                let found = text(&lexed);
                return self.error(lexed.span, format_args!("an operator is missing before `{found}`"));
            }
        };
        self.error(lexed.span, message)
    }
}

/// Macros that are no functions of tensors.
pub(super) fn is_macro_of_rust(name: &str) -> bool {
    const MACROS: [&str; 15] = [
        "assert", "concat", "dbg", "dims", "env", "format", "line", "matches", "panic", "print", "println",
        "shape", "tensor", "todo", "vec",
    ];
    MACROS.contains(&name)
}

/// `name!(..)`, at the `!`.
fn is_macro(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.previous(), Some(Lexed { token: Token::Word(_), .. }))
        && matches!(cursor.peek_second().token, Token::Group(_))
}

/// A token as it is written; brackets without what is in them.
fn text(lexed: &Lexed<'_>) -> String {
    match lexed.token {
        Token::Word(word) => word.to_string(),
        Token::Op(symbol) => symbol.to_owned(),
        Token::Literal(literal) => literal.to_string(),
        Token::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "(..)".to_owned(),
            Delimiter::Bracket => "[..]".to_owned(),
            Delimiter::Brace => "{ .. }".to_owned(),
            Delimiter::None => group.stream().to_string(),
        },
        Token::End => String::new(),
    }
}
