//! Puts Python's numbers together again and reads their values.

use proc_macro2::TokenTree;

use super::Cursor;

/// Suffixes of the element types a literal may name.
const WHOLE: [&str; 8] = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
const REAL: [&str; 4] = ["f32", "f64", "f16", "bf16"];

/// The value of a numeric literal, with its suffix if it has one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Number {
    Int { value: u128, suffix: Option<String> },
    Float { value: f64, suffix: Option<String> },
}

/// The number that starts at the cursor, or why it is none, and how many token trees it takes.
///
/// - `.5` arrives as `.` `5`;
/// - `1.e5` arrives as `1` `.` `e5`, and `1.e-3` as `1` `.` `e` `-` `3`.
pub(crate) fn number(cursor: &Cursor<'_>) -> Option<(Result<Number, String>, usize)> {
    let (text, width) = match cursor.tree(0)? {
        TokenTree::Punct(dot) if dot.as_char() == '.' && cursor.joined(1) => {
            (format!(".{}", digits_at(cursor, 1)?), 2)
        }
        TokenTree::Literal(_) => {
            let text = digits_at(cursor, 0)?;
            exponent(cursor, &text).unwrap_or((text, 1))
        }
        _ => return None,
    };
    Some((parse(&text), width))
}

/// The text of a numeric literal, `offset` token trees ahead.
fn digits_at(cursor: &Cursor<'_>, offset: usize) -> Option<String> {
    let Some(TokenTree::Literal(literal)) = cursor.tree(offset) else {
        return None;
    };
    let text = literal.to_string();
    text.starts_with(|first: char| first.is_ascii_digit()).then_some(text)
}

/// `1.e5`, `1.e-3` and `1.j`, of which Rust reads only the `1` as a number.
fn exponent(cursor: &Cursor<'_>, whole: &str) -> Option<(String, usize)> {
    let Some(TokenTree::Punct(dot)) = cursor.tree(1) else {
        return None;
    };
    let Some(TokenTree::Ident(word)) = cursor.tree(2) else {
        return None;
    };
    let plain = whole.chars().all(|digit| digit.is_ascii_digit() || digit == '_');
    if dot.as_char() != '.' || !plain || !cursor.joined(1) || !cursor.joined(2) {
        return None;
    }
    let word = word.to_string();
    if let "j" | "J" = word.as_str() {
        return Some((format!("{whole}.{word}"), 3));
    }
    let after = word.strip_prefix(['e', 'E'])?;
    if after.starts_with(|first: char| first.is_ascii_digit()) {
        return Some((format!("{whole}.{word}"), 3));
    }
    let Some(TokenTree::Punct(sign)) = cursor.tree(3) else {
        return None;
    };
    if !after.is_empty() || !matches!(sign.as_char(), '+' | '-') || !cursor.joined(3) || !cursor.joined(4) {
        return None;
    }
    let power = digits_at(cursor, 4)?;
    Some((format!("{whole}.{word}{}{power}", sign.as_char()), 5))
}

/// The value of a number's text, without a sign.
pub(crate) fn parse(text: &str) -> Result<Number, String> {
    for (prefixes, radix) in [(["0x", "0X"], 16), (["0o", "0O"], 8), (["0b", "0B"], 2)] {
        if let Some(rest) = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix)) {
            let (digits, suffix) = split(rest, |c| c == '_' || c.is_digit(radix));
            return match classify(text, suffix)? {
                Suffix::Real(_) => Err(format!("`{text}` is a whole number; write `as {suffix}` after it")),
                kind => whole(text, digits, radix, kind.name()),
            };
        }
    }
    let digit = |c: char| c == '_' || c.is_ascii_digit();
    let (before, rest) = split(text, digit);
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(after) => {
            let (fraction, rest) = split(after, digit);
            (Some(fraction), rest)
        }
        None => (None, rest),
    };
    let (power, suffix) = power(rest);
    let kind = classify(text, suffix)?;
    match (fraction, power, kind) {
        (None, None, Suffix::None | Suffix::Whole(_)) => whole(text, before, 10, kind.name()),
        (_, _, Suffix::Whole(name)) => {
            Err(format!("`{text}` is no whole number; leave out `{name}` or the fraction"))
        }
        _ => {
            let value = format!("{before}.{}{}", fraction.unwrap_or_default(), power.unwrap_or_default());
            real(text, &value.replace('_', ""), kind.name())
        }
    }
}

/// Splits `e-3` off the start, if it is an exponent and not the start of a suffix.
fn power(text: &str) -> (Option<&str>, &str) {
    let none = (None, text);
    let Some(after) = text.strip_prefix(['e', 'E']) else {
        return none;
    };
    let unsigned = after.strip_prefix(['+', '-']).unwrap_or(after);
    let (digits, suffix) = split(unsigned, |c| c == '_' || c.is_ascii_digit());
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return none;
    }
    (text.strip_suffix(suffix), suffix)
}

#[derive(Clone, Copy)]
enum Suffix<'a> {
    None,
    Whole(&'a str),
    Real(&'a str),
}

impl Suffix<'_> {
    fn name(self) -> Option<String> {
        match self {
            Suffix::None => None,
            Suffix::Whole(name) | Suffix::Real(name) => Some(name.to_owned()),
        }
    }
}

fn classify<'a>(text: &str, suffix: &'a str) -> Result<Suffix<'a>, String> {
    match suffix {
        "" => Ok(Suffix::None),
        _ if suffix.starts_with('.') => Err(format!("`{text}` is not a number")),
        "j" | "J" => Err(format!("complex numbers are not supported, so `{text}` has no value")),
        _ if WHOLE.contains(&suffix) => Ok(Suffix::Whole(suffix)),
        _ if REAL.contains(&suffix) => Ok(Suffix::Real(suffix)),
        "usize" | "isize" | "u128" | "i128" => {
            Err(format!("`{suffix}` is not an element type; use `i64` or `u64`"))
        }
        _ => {
            let digits = text.strip_suffix(suffix).unwrap_or(text);
            Err(format!(
                "unknown suffix `{suffix}` of the number `{digits}`; for a product write {digits} * {suffix}"
            ))
        }
    }
}

fn whole(text: &str, digits: &str, radix: u32, suffix: Option<String>) -> Result<Number, String> {
    let digits = digits.replace('_', "");
    if digits.is_empty() {
        return Err(format!("`{text}` has no digits"));
    }
    match u128::from_str_radix(&digits, radix) {
        Ok(value) => Ok(Number::Int { value, suffix }),
        Err(_) => Err(format!("the number {text} is too large; a float ends in a point: {text}.")),
    }
}

fn real(text: &str, digits: &str, suffix: Option<String>) -> Result<Number, String> {
    // Straight to the suffix's type: by way of f64 it would be rounded twice.
    let value = match suffix.as_deref() {
        Some("f32") => digits.parse::<f32>().ok().map(f64::from),
        _ => digits.parse::<f64>().ok(),
    };
    match value {
        Some(value) if value.is_finite() => Ok(Number::Float { value, suffix }),
        Some(_) => Err(format!("the number {text} is too large for its type; infinity is written np.inf")),
        None => Err(format!("`{text}` is not a number")),
    }
}

/// Splits after the longest start made of characters that pass.
fn split(text: &str, keep: impl Fn(char) -> bool) -> (&str, &str) {
    text.find(|c| !keep(c)).and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""))
}
