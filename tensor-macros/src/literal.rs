//! Literals: Python's numbers folded, typed ones and nested lists as Rust tokens.

use proc_macro2::{Literal as Token, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::build::is_module;
use crate::graph::Literal;
use crate::syntax::{BinaryOp, Expr, ExprKind, UnaryOp};

/// `np.pi` and the like.
pub(crate) fn constant(name: &str) -> Option<f64> {
    Some(match name {
        "pi" => core::f64::consts::PI,
        "e" => core::f64::consts::E,
        "inf" => f64::INFINITY,
        "nan" => f64::NAN,
        "euler_gamma" => 0.577_215_664_901_532_9,
        _ => return None,
    })
}

/// `-a`, `+a`
pub(crate) fn negate(literal: Literal, negative: bool) -> Literal {
    match literal {
        Literal::Int(value) => Literal::Int(if negative { value.wrapping_neg() } else { value }),
        Literal::Float(value) => Literal::Float(if negative { -value } else { value }),
        Literal::Bool(value) => Literal::Int(if negative { -i128::from(value) } else { i128::from(value) }),
    }
}

/// `~a`, for an integer.
pub(crate) fn invert(literal: Literal) -> Option<Literal> {
    match literal {
        Literal::Int(value) => Some(Literal::Int(!value)),
        Literal::Bool(_) | Literal::Float(_) => None,
    }
}

/// Python's result for two literals, if it is a number of its own.
pub(crate) fn fold(op: BinaryOp, left: Literal, right: Literal) -> Option<Literal> {
    match (left, right) {
        (Literal::Bool(a), Literal::Bool(b)) => match op {
            BinaryOp::BitAnd => Some(Literal::Bool(a && b)),
            BinaryOp::BitOr => Some(Literal::Bool(a || b)),
            BinaryOp::BitXor => Some(Literal::Bool(a != b)),
            _ => fold_integers(op, i128::from(a), i128::from(b)),
        },
        (Literal::Bool(a), Literal::Int(b)) => fold_integers(op, i128::from(a), b),
        (Literal::Int(a), Literal::Bool(b)) => fold_integers(op, a, i128::from(b)),
        (Literal::Int(a), Literal::Int(b)) => fold_integers(op, a, b),
        _ => fold_floats(op, float_of(left), float_of(right)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "as Python converts an int to a float")]
pub(crate) fn float_of(literal: Literal) -> f64 {
    match literal {
        Literal::Int(value) => value as f64,
        Literal::Float(value) => value,
        Literal::Bool(value) => f64::from(u8::from(value)),
    }
}

/// The integer towards zero; a float beyond 128 bits is the nearest that these hold.
#[expect(clippy::cast_possible_truncation, reason = "as Python's `int` of a float")]
pub(crate) fn whole(literal: Literal) -> i128 {
    match literal {
        Literal::Int(value) => value,
        Literal::Float(value) => value as i128,
        Literal::Bool(value) => i128::from(value),
    }
}

fn fold_integers(op: BinaryOp, a: i128, b: i128) -> Option<Literal> {
    let float = |value| float_of(Literal::Int(value));
    let shift = u32::try_from(b).ok().filter(|&by| by < 64);
    let value = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Rem if b != 0 => a.checked_rem(b).map(|rest| {
            // The divisor's sign, as in Python.
            if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
        }),
        BinaryOp::Pow if b >= 0 => a.checked_pow(u32::try_from(b).ok()?),
        BinaryOp::Pow if a != 0 => return Some(Literal::Float(float(a).powf(float(b)))),
        BinaryOp::Div if b != 0 => return Some(Literal::Float(float(a) / float(b))),
        BinaryOp::Shl => a.checked_mul(1 << shift?),
        BinaryOp::Shr => Some(a >> shift?),
        BinaryOp::BitAnd => Some(a & b),
        BinaryOp::BitOr => Some(a | b),
        BinaryOp::BitXor => Some(a ^ b),
        _ => None,
    };
    value.map(Literal::Int)
}

fn fold_floats(op: BinaryOp, a: f64, b: f64) -> Option<Literal> {
    Some(Literal::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div if b != 0.0 => a / b,
        BinaryOp::Rem if b != 0.0 => match a % b {
            // The divisor's sign, as in Python.
            rest if rest == 0.0 => rest.copysign(b),
            rest if (rest < 0.0) != (b < 0.0) => rest + b,
            rest => rest,
        },
        BinaryOp::Pow => a.powf(b),
        _ => return None,
    }))
}

/// The value of an expression of literals.
pub(crate) fn folded(expr: &Expr) -> Option<Literal> {
    match &expr.kind {
        ExprKind::Int { value, suffix: None } => i128::try_from(*value).ok().map(Literal::Int),
        ExprKind::Float { value, suffix: None } => Some(Literal::Float(*value)),
        ExprKind::Bool(value) => Some(Literal::Bool(*value)),
        ExprKind::Attribute { base, name } if is_module(base) => constant(name).map(Literal::Float),
        ExprKind::Unary { op: op @ (UnaryOp::Neg | UnaryOp::Pos), operand } => {
            folded(operand).map(|value| negate(value, *op == UnaryOp::Neg))
        }
        ExprKind::Binary { op, left, right } => fold(*op, folded(left)?, folded(right)?),
        _ => None,
    }
}

/// An integer with its sign.
pub(crate) fn integer(expr: &Expr) -> Option<i64> {
    match &expr.kind {
        ExprKind::Int { value, suffix: None } => i64::try_from(*value).ok(),
        ExprKind::Unary { op: UnaryOp::Neg, operand } => integer(operand)?.checked_neg(),
        _ => None,
    }
}

/// The value of an expression of literals, which may have a Rust suffix.
pub(crate) fn scalar(expr: &Expr) -> Option<Literal> {
    match &expr.kind {
        ExprKind::Int { value, .. } => i128::try_from(*value).ok().map(Literal::Int),
        ExprKind::Float { value, .. } => Some(Literal::Float(*value)),
        ExprKind::Unary { op: op @ (UnaryOp::Neg | UnaryOp::Pos), operand } => {
            scalar(operand).map(|value| negate(value, *op == UnaryOp::Neg))
        }
        _ => folded(expr),
    }
}

/// The same as a float.
pub(crate) fn number(expr: &Expr) -> Option<f64> {
    scalar(expr).map(float_of)
}

/// A literal with a Rust suffix.
pub(crate) fn typed(expr: &Expr) -> Option<TokenStream> {
    let text = match &expr.kind {
        ExprKind::Int { value, suffix: Some(suffix) } => format!("{value}{suffix}"),
        ExprKind::Float { value, suffix: Some(suffix) } => format!("{value}{suffix}"),
        _ => return None,
    };
    text.parse().ok()
}

/// A Rust literal of a Python one.
pub(crate) fn tokens(literal: Literal) -> TokenStream {
    match literal {
        Literal::Int(value) => {
            let digits = Token::u128_unsuffixed(value.unsigned_abs());
            if value < 0 { quote!((-#digits)) } else { quote!(#digits) }
        }
        Literal::Float(value) => float(value),
        Literal::Bool(value) => quote!(#value),
    }
}

/// A float as Rust tokens; infinities and NaN have none of their own.
pub(crate) fn float(value: f64) -> TokenStream {
    if value.is_nan() {
        return quote!(::core::primitive::f64::NAN);
    }
    if value.is_infinite() {
        return if value > 0.0 {
            quote!(::core::primitive::f64::INFINITY)
        } else {
            quote!(::core::primitive::f64::NEG_INFINITY)
        };
    }
    let digits = Token::f64_unsuffixed(value.abs());
    if value.is_sign_negative() { quote!((-#digits)) } else { quote!(#digits) }
}

/// The name of a field, or its number.
fn member(name: &str, span: Span) -> TokenStream {
    let name: TokenStream = name.parse().unwrap_or_default();
    let spanned = name.into_iter().map(|mut tree| {
        tree.set_span(span);
        tree
    });
    spanned.collect()
}

/// A Rust place: a name, a path, a field of one.
pub(crate) fn rust_place(expr: &Expr) -> Option<TokenStream> {
    match &expr.kind {
        ExprKind::Name(name) => Some(quote!(#name)),
        ExprKind::Path(path) => Some(path.clone()),
        ExprKind::Rust(tokens) => Some(quote!({#tokens})),
        ExprKind::Attribute { base, name } => {
            let base = rust_place(base)?;
            let name = member(name, expr.span);
            Some(quote_spanned!(expr.span=> #base.#name))
        }
        _ => None,
    }
}

/// A nested list as a Rust array; its dims are found on the way. One float among its literals makes floats of
/// all of them.
pub(crate) fn nested(expr: &Expr, dims: &mut Vec<usize>) -> Result<TokenStream, (Span, String)> {
    rows(expr, 0, has_float(expr), dims)
}

/// Whether a list or number has a float literal in it.
fn has_float(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::List(items) => items.iter().any(has_float),
        _ => matches!(folded(expr), Some(Literal::Float(_))),
    }
}

fn rows(
    expr: &Expr,
    depth: usize,
    floats: bool,
    dims: &mut Vec<usize>,
) -> Result<TokenStream, (Span, String)> {
    const DEEPEST: usize = 8;
    let ExprKind::List(items) = &expr.kind else {
        if dims.len() > depth {
            return Err((expr.span, "a nested list is ragged: here is a value, elsewhere a list".into()));
        }
        return element(expr, floats);
    };
    if depth >= DEEPEST {
        return Err((expr.span, "a tensor has up to eight axes; this list is nested deeper".into()));
    }
    match dims.get(depth) {
        None => dims.push(items.len()),
        Some(&size) if size != items.len() => {
            return Err((
                expr.span,
                format!(
                    "a nested list is ragged: this row has {} elements, the first has {size}",
                    items.len()
                ),
            ));
        }
        Some(_) => {}
    }
    let first = dims.len();
    let mut row = Vec::new();
    for (index, item) in items.iter().enumerate() {
        row.push(rows(item, depth + 1, floats, dims)?);
        if index > 0 && dims.len() > first && first == depth + 1 && row.len() > 1 && dims.len() != first {
            // A deeper list after a value.
            if !matches!(items.first().map(|item| &item.kind), Some(ExprKind::List(_))) {
                return Err((item.span, "a nested list is ragged: here is a list, elsewhere a value".into()));
            }
        }
    }
    Ok(quote!([#(#row),*]))
}

/// One element of a nested list.
fn element(expr: &Expr, floats: bool) -> Result<TokenStream, (Span, String)> {
    if let Some(value) = folded(expr) {
        return Ok(match value {
            Literal::Int(_) if floats => float(float_of(value)),
            _ => tokens(value),
        });
    }
    match &expr.kind {
        ExprKind::Int { suffix: None, .. } => Err((expr.span, "integer literal is too large".into())),
        ExprKind::Int { .. } | ExprKind::Float { .. } => {
            typed(expr).ok_or_else(|| (expr.span, "this literal has no Rust form".into()))
        }
        ExprKind::Unary { op: UnaryOp::Neg, operand } => {
            let operand = element(operand, floats)?;
            Ok(quote!((-#operand)))
        }
        _ => rust_place(expr).ok_or_else(|| {
            (expr.span, "an element of a list is a number or a Rust value; put other Rust in braces".into())
        }),
    }
}

/// Whether a name is one of a variable, by its first letter: neither a type nor a const.
pub(crate) fn is_variable(name: &syn::Ident) -> bool {
    name.to_string().starts_with(char::is_lowercase)
}

/// Why a variable is no size.
pub(crate) fn size_of_a_variable(name: &syn::Ident) -> String {
    format!(
        "a size is part of a type, so it cannot be the variable `{name}`; \
         write an integer literal, a const as `{{N}}`, or the name of a `dims!` axis"
    )
}

/// The class of integer literals, named by the narrowest type that holds the value.
pub(crate) fn range(value: i128) -> TokenStream {
    let name = match value {
        0..=0x7f => "I8",
        0x80..=0xff => "U8",
        0x100..=0x7fff => "I16",
        0x8000..=0xffff => "U16",
        0x1_0000..=0x7fff_ffff => "I32",
        0x8000_0000..=0xffff_ffff => "U32",
        0x1_0000_0000..=0x7fff_ffff_ffff_ffff => "I64",
        0x8000_0000_0000_0000..=0xffff_ffff_ffff_ffff => "U64",
        -0x80..=-1 => "NegI8",
        -0x8000..=-0x81 => "NegI16",
        -0x8000_0000..=-0x8001 => "NegI32",
        -0x8000_0000_0000_0000..=-0x8000_0001 => "NegI64",
        ..=-0x8000_0000_0000_0001 => "NegHuge",
        _ => "Huge",
    };
    name.parse().unwrap_or_default()
}
