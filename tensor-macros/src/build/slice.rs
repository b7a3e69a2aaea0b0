//! Slices: `start:stop:step` in, the type of an index item in the core's words out.
//!
//! The size of a slice is part of its type. Where both bounds count from the same end it is a number; where one
//! counts from each, or one is left out, it is the axis's size without some elements.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::Builder;
use crate::graph::{Literal, Within};
use crate::literal;
use crate::syntax::{Expr, ExprKind, UnaryOp};

/// A number of elements: a literal or a Rust const.
#[derive(Clone)]
struct Amount {
    tokens: TokenStream,
    value: Option<usize>,
}

impl Amount {
    fn of(value: usize) -> Self {
        let digits = proc_macro2::Literal::usize_unsuffixed(value);
        Self { tokens: quote!(#digits), value: Some(value) }
    }

    /// The sum; a const alone stays one, so that it may be a parameter of generic code.
    fn plus(&self, other: &Self) -> Self {
        match (self.value, other.value) {
            (Some(a), Some(b)) => Self::of(a.saturating_add(b)),
            (Some(0), None) => other.clone(),
            (None, Some(0)) => self.clone(),
            _ => {
                let (a, b) = (&self.tokens, &other.tokens);
                Self { tokens: quote!({ #a + #b }), value: None }
            }
        }
    }

    fn minus(&self, other: &Self) -> Self {
        match (self.value, other.value) {
            (Some(a), Some(b)) => Self::of(a.saturating_sub(b)),
            (_, Some(0)) => self.clone(),
            _ => {
                let (a, b) = (&self.tokens, &other.tokens);
                Self { tokens: quote!({ ::core::primitive::usize::saturating_sub(#a, #b) }), value: None }
            }
        }
    }

    fn divided(&self, step: usize) -> Self {
        match self.value {
            Some(value) => Self::of(value.div_ceil(step)),
            None if step == 1 => self.clone(),
            None => {
                let (value, step) = (&self.tokens, Self::of(step).tokens);
                Self { tokens: quote!({ ::core::primitive::usize::div_ceil(#value, #step) }), value: None }
            }
        }
    }
}

/// A bound that is not left out.
enum Bound {
    /// Elements behind the first.
    Start(Amount),
    /// Elements before the end.
    End(Amount),
}

/// How long a slice is.
enum Length {
    /// So many elements.
    Count(Amount),
    /// All elements but so many, before every n-th is taken.
    Less(Amount),
}

const FROM_BOTH_ENDS: &str = "the size of this slice is no type: it starts from one end and stops at the other; \
                              count both bounds from the same end";

impl Builder<'_> {
    /// The type of an item, and its literals.
    pub(super) fn slice(
        &mut self,
        parts: [Option<&Expr>; 3],
        span: Span,
    ) -> Option<(TokenStream, Vec<Within>)> {
        let private = self.paths.private();
        let [start, stop, step] = parts;
        let step = match step.map(|step| (step.span, literal::folded(step))) {
            None => 1,
            Some((span, Some(Literal::Int(0)))) => {
                self.report.error(span, "slice step cannot be zero");
                return None;
            }
            Some((span, Some(Literal::Int(step)))) => match isize::try_from(step) {
                Ok(step) => step,
                Err(_) => return self.refuse(span, "a step of this size takes one element; write its index"),
            },
            Some((span, _)) => {
                return self
                    .refuse(span, "the step of a slice is an integer literal: its size is part of the type");
            }
        };
        if let (None, None, 1) = (start, stop, step) {
            return Some((quote!(#private::WholeAxis), Vec::new()));
        }
        let start = match start {
            Some(start) => Some(self.bound(start)?),
            None => None,
        };
        let stop = match stop {
            Some(stop) => Some(self.bound(stop)?),
            None => None,
        };
        let literals = [(parts[0], &start, step < 0), (parts[1], &stop, false)]
            .into_iter()
            .filter_map(|(expr, bound, taken)| literal_bound(expr?, bound.as_ref()?, taken))
            .collect();
        let every = step.unsigned_abs();
        let parts = if step > 0 { forward(start, stop) } else { backward(start, stop) };
        let Some((first, length)) = parts else {
            return self.refuse(span, FROM_BOTH_ENDS);
        };
        let first = match first {
            Bound::Start(Amount { tokens, .. }) => quote!(#private::FromStart<#tokens>),
            Bound::End(Amount { tokens, .. }) => quote!(#private::FromEnd<#tokens>),
        };
        let length = match length {
            Length::Count(count) => {
                let count = count.divided(every);
                let axes = [count.tokens];
                let shape = self.paths.shape_of(&axes);
                quote!(#private::Counted<#shape>)
            }
            Length::Less(less) => {
                let (k, s) = (&less.tokens, Amount::of(every).tokens);
                match (less.value, every) {
                    (Some(0), 1) => quote!(#private::Whole),
                    (Some(0), _) => quote!(#private::Nth<#s>),
                    (_, 1) => quote!(#private::Less<#k>),
                    _ => quote!(#private::LessNth<#k, #s>),
                }
            }
        };
        let digits = Amount::of(every).tokens;
        let step = if step < 0 { quote!({ -#digits }) } else { digits };
        Some((quote!(#private::Cut<#first, #step, #length>), literals))
    }

    fn refuse<T>(&mut self, span: Span, message: &str) -> Option<T> {
        self.report.error(span, message);
        None
    }

    /// A bound: an integer literal, a const in braces, or one of these negated.
    fn bound(&mut self, expr: &Expr) -> Option<Bound> {
        match literal::folded(expr) {
            Some(Literal::Int(value)) => {
                let Ok(distance) = usize::try_from(value.unsigned_abs()) else {
                    return self.refuse(expr.span, "a bound of this size is beyond the end of every axis");
                };
                let amount = Amount::of(distance);
                return Some(if value < 0 { Bound::End(amount) } else { Bound::Start(amount) });
            }
            Some(Literal::Float(_)) => {
                return self.refuse(expr.span, "a bound of a slice is an integer, not a float");
            }
            _ => {}
        }
        let constant = |tokens: &TokenStream| Amount { tokens: quote!({ #tokens }), value: None };
        match &expr.kind {
            ExprKind::None => self.refuse(expr.span, "a bound is left out by writing nothing, as in `x[1:]`"),
            ExprKind::Rust(tokens) => Some(Bound::Start(constant(tokens))),
            ExprKind::Error => None,
            _ => match rust_of_negative(expr) {
                Some(tokens) => Some(Bound::End(constant(tokens))),
                None => self.refuse(
                    expr.span,
                    "a bound of a slice is an integer literal, or a const in braces as `x[:{N}]`: \
                     the size is part of the type",
                ),
            },
        }
    }
}

/// A bound that is a literal; `taken` says that the element there is part of the slice.
fn literal_bound(expr: &Expr, bound: &Bound, taken: bool) -> Option<Within> {
    let (distance, value) = match bound {
        Bound::Start(Amount { value: Some(distance), .. }) => {
            (distance + usize::from(taken), *distance as i128)
        }
        Bound::End(Amount { value: Some(distance), .. }) => (*distance, -(*distance as i128)),
        _ => return None,
    };
    Within::new(expr.span, value, distance, "SliceWithin")
}

/// The Rust of `-{N}`.
fn rust_of_negative(expr: &Expr) -> Option<&TokenStream> {
    match &expr.kind {
        ExprKind::Unary { op: UnaryOp::Neg, operand } => match &operand.kind {
            ExprKind::Rust(tokens) => Some(tokens),
            _ => None,
        },
        _ => None,
    }
}

/// Where a slice with a positive step starts, and its length; none if that is no type.
fn forward(start: Option<Bound>, stop: Option<Bound>) -> Option<(Bound, Length)> {
    let start = start.unwrap_or(Bound::Start(Amount::of(0)));
    let length = match (&start, stop) {
        (Bound::Start(a), None) => Length::Less(a.clone()),
        (Bound::Start(a), Some(Bound::End(b))) => Length::Less(a.plus(&b)),
        (Bound::Start(a), Some(Bound::Start(b))) => Length::Count(b.minus(a)),
        (Bound::End(a), None) => Length::Count(a.clone()),
        (Bound::End(a), Some(Bound::End(b))) => Length::Count(a.minus(&b)),
        (Bound::End(_), Some(Bound::Start(_))) => return None,
    };
    Some((start, length))
}

/// The same for a negative step.
fn backward(start: Option<Bound>, stop: Option<Bound>) -> Option<(Bound, Length)> {
    let one = Amount::of(1);
    let start = start.unwrap_or(Bound::End(one.clone()));
    let length = match (&start, stop) {
        (Bound::End(a), None) => Length::Less(a.minus(&one)),
        (Bound::End(a), Some(Bound::Start(b))) => Length::Less(a.plus(&b)),
        (Bound::End(a), Some(Bound::End(b))) => Length::Count(b.minus(a)),
        (Bound::Start(a), None) => Length::Count(a.plus(&one)),
        (Bound::Start(a), Some(Bound::Start(b))) => Length::Count(a.minus(&b)),
        (Bound::Start(_), Some(Bound::End(_))) => return None,
    };
    Some((start, length))
}
