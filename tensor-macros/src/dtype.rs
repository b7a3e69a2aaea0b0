//! Element types by name: NumPy's, Python's and Rust's.

use std::ops::RangeInclusive;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::build::is_module;
use crate::graph::Literal;
use crate::literal;
use crate::paths::Paths;
use crate::report::Report;
use crate::syntax::{Expr, ExprKind};

/// The Rust type of a NumPy one: `np.float32`, `float`, `"int64"`, `f32`.
pub(crate) fn named(expr: &Expr, paths: &Paths, report: &mut Report) -> Option<TokenStream> {
    let name = match &expr.kind {
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Attribute { name, .. } | ExprKind::Str(name) => name.clone(),
        ExprKind::Error => return None,
        _ => {
            report.error(expr.span, "an element type is written as `np.float32` or `f32`");
            return None;
        }
    };
    if let Some(message) = refused(&name, of_module(expr)) {
        report.error(expr.span, message);
        return None;
    }
    if let Some(element) = element_type(&name, paths) {
        return Some(element);
    }
    let known = [
        "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "bool",
    ];
    let close = crate::suggest::closest(&name, known)
        .map(|close| format!("; did you mean `{close}`?"))
        .unwrap_or_default();
    report.error(expr.span, format_args!("unknown element type `{name}`{close}"));
    None
}

fn of_module(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Attribute { base, .. } if is_module(base))
}

/// What is said of a type of NumPy's that there is not, here or in NumPy itself; `of_module` as in `np.int`.
pub(crate) fn refused(name: &str, of_module: bool) -> Option<String> {
    let here = match name {
        _ if is_half(name) && !cfg!(feature = "half") => return Some(without_half(name)),
        "longdouble" | "float96" | "float128" | "f128" => {
            return Some(format!("`{name}` is not supported; use np.float64"));
        }
        "complex" | "complex64" | "complex128" | "complex256" | "csingle" | "cdouble" | "clongdouble" => {
            return Some(format!("complex numbers are not supported, so `{name}` is no element type"));
        }
        "object" | "object_" | "str" | "str_" | "bytes_" | "void" | "datetime64" | "timedelta64" => {
            return Some(format!("`{name}` is no element type: these are bools, integers and floats"));
        }
        "int" if of_module => "np.int64",
        "float" | "float_" if of_module => "np.float64",
        _ => return None,
    };
    Some(format!("NumPy has no `np.{name}`; write {here}"))
}

/// A type of 16 bits, of which rustc may speak as unstable.
fn is_half(name: &str) -> bool {
    matches!(name, "float16" | "half" | "f16" | "bfloat16" | "bf16")
}

fn without_half(name: &str) -> String {
    format!("`{name}` needs shapewise's cargo feature `half`; without it, use `f32`")
}

/// A Rust type that is named after `as` or as the result's.
pub(crate) fn rust_type(element: &TokenStream, report: &mut Report) {
    let mut tokens = element.clone().into_iter();
    if let (Some(TokenTree::Ident(name)), None) = (tokens.next(), tokens.next())
        && let text = name.to_string()
        && (is_half(&text) || text == "f128")
        && let Some(message) = refused(&text, false)
    {
        report.error(name.span(), message);
    }
}

/// The Rust type of NumPy's or Rust's name of one.
pub(crate) fn element_type(name: &str, paths: &Paths) -> Option<TokenStream> {
    Some(match name {
        "bool" | "bool_" => quote!(::core::primitive::bool),
        "int8" | "i8" | "byte" => quote!(::core::primitive::i8),
        "int16" | "i16" | "short" => quote!(::core::primitive::i16),
        "int32" | "i32" | "intc" => quote!(::core::primitive::i32),
        "int64" | "i64" | "int" | "int_" | "intp" | "long" | "longlong" => quote!(::core::primitive::i64),
        "uint8" | "u8" | "ubyte" => quote!(::core::primitive::u8),
        "uint16" | "u16" | "ushort" => quote!(::core::primitive::u16),
        "uint32" | "u32" | "uintc" => quote!(::core::primitive::u32),
        "uint64" | "u64" | "uint" | "uintp" | "ulong" | "ulonglong" => quote!(::core::primitive::u64),
        "float16" | "half" | "f16" if cfg!(feature = "half") => paths.half("f16"),
        "bfloat16" | "bf16" if cfg!(feature = "half") => paths.half("bf16"),
        "float32" | "f32" | "single" => quote!(::core::primitive::f32),
        "float64" | "f64" | "float" | "double" => quote!(::core::primitive::f64),
        _ => return None,
    })
}

/// What an element type of integers holds, and its name.
pub(crate) fn bounds(element: &TokenStream) -> Option<(RangeInclusive<i128>, &'static str)> {
    let name = element.to_string();
    let (name, bits) = match name.rsplit(' ').next()? {
        "i8" => ("i8", 7),
        "i16" => ("i16", 15),
        "i32" => ("i32", 31),
        "i64" => ("i64", 63),
        "u8" => ("u8", 8),
        "u16" => ("u16", 16),
        "u32" => ("u32", 32),
        "u64" => ("u64", 64),
        _ => return None,
    };
    let end = 1_i128 << bits;
    Some((if name.starts_with('i') { -end } else { 0 }..=end - 1, name))
}

/// NumPy's refusal of a number that an element type of integers does not hold.
pub(crate) fn out_of_bounds(value: Literal, element: &str) -> String {
    format!("{} is out of bounds for `{element}`", literal::whole(value))
}
