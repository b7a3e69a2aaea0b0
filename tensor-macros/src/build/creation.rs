//! Tensors made from nothing: `zeros`, `full`, `linspace`, `eye`, `array`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::dtype;
use crate::graph::{Id, Kind, Literal};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    pub(crate) fn zeros(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.filled(Literal::Float(0.0), arguments)
    }

    pub(crate) fn ones(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.filled(Literal::Float(1.0), arguments)
    }

    pub(crate) fn zeros_like(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.like(Literal::Int(0), arguments)
    }

    pub(crate) fn ones_like(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.like(Literal::Int(1), arguments)
    }

    pub(crate) fn full_like(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let value = arguments.operand("fill_value", self.report)?;
        let (operand, value) = (self.expr(operand), self.expr(value));
        let operand = self.as_array(operand, span);
        let like = self.graph.add(Kind::Like { operand, value: Literal::Int(0), element: None }, span);
        Some(self.elementwise("replace", "replaced", vec![like, value], span))
    }

    pub(crate) fn eye(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let size = arguments.operand("N", self.report)?;
        let size = self.size(size)?;
        let element = self.dtype(arguments).unwrap_or_else(|| quote!(::core::primitive::f64));
        let shape = self.paths.shape(&[size, size]);
        let at = quote!(if i / #size == i % #size { 1_i64 } else { 0_i64 });
        Some(self.generated(&shape, &element, at, arguments.span))
    }

    /// `array`: the operand itself, or cast.
    pub(crate) fn array(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("object", self.report)?;
        let element = self.dtype(arguments);
        if let Some(element) = &element {
            self.check_numbers(operand, element);
        }
        let operand = self.expr(operand);
        Some(match element {
            Some(element) => self.cast(operand, element, arguments.span),
            None => operand,
        })
    }

    /// An element type of integers holds each number of a nested list.
    pub(super) fn check_numbers(&mut self, expr: &Expr, element: &TokenStream) {
        match (&expr.kind, literal::folded(expr)) {
            (ExprKind::List(items), _) => items.iter().for_each(|item| self.check_numbers(item, element)),
            (_, Some(value)) => {
                if let Some((bounds, name)) = dtype::bounds(element)
                    && !bounds.contains(&literal::whole(value))
                {
                    self.report.error(expr.span, dtype::out_of_bounds(value, name));
                }
            }
            _ => {}
        }
    }

    /// A size that is an integer literal.
    pub(super) fn size(&mut self, expr: &Expr) -> Option<usize> {
        match &expr.kind {
            ExprKind::Int { value, suffix: None } => usize::try_from(*value).ok(),
            _ => {
                self.report
                    .error(expr.span, "the size is part of the result's type; write an integer literal");
                None
            }
        }
    }

    pub(super) fn generated(
        &mut self,
        shape: &TokenStream,
        element: &TokenStream,
        at: TokenStream,
        span: Span,
    ) -> Id {
        let private = self.paths.private();
        let witness = quote!(#private::ty::<#element, #shape>());
        self.graph.add(Kind::Generated { witness, at }, span)
    }

    fn filled(&mut self, value: Literal, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let shape = arguments.operand("shape", self.report)?;
        let element = self.dtype(arguments).unwrap_or_else(|| quote!(::core::primitive::f64));
        let shape = self.shape_arguments(&[shape], span)?;
        let value = literal::tokens(value);
        Some(self.generated(&shape, &element, value, span))
    }

    /// `full(shape, value)`: the value's type is the result's, a literal's as Python's.
    pub(crate) fn full(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let shape = arguments.operand("shape", self.report)?;
        let value = arguments.operand("fill_value", self.report)?;
        let element = self.dtype(arguments);
        let shape = self.shape_arguments(&[shape], span)?;
        let value = self.expr(value);
        if let Some(element) = element {
            let zeros = self.generated(&shape, &element, quote!(false), span);
            return Some(self.elementwise("replace", "replaced", vec![zeros, value], span));
        }
        let element = match self.graph.kind(value) {
            Kind::Literal(Literal::Int(_)) => quote!(::core::primitive::i64),
            Kind::Literal(Literal::Float(_)) => quote!(::core::primitive::f64),
            Kind::Literal(Literal::Bool(_)) => quote!(::core::primitive::bool),
            _ => quote!(_),
        };
        let zeros = self.generated(&shape, &quote!(::core::primitive::bool), quote!(false), span);
        let full = self.elementwise("replace", "filled", vec![zeros, value], span);
        Some(if element.to_string() == "_" { full } else { self.cast(full, element, span) })
    }

    fn like(&mut self, value: Literal, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let element = self.dtype(arguments);
        let operand = self.expr(operand);
        let operand = self.as_array(operand, span);
        Some(self.graph.add(Kind::Like { operand, value, element }, span))
    }

    pub(crate) fn linspace(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let start = arguments.operand("start", self.report)?;
        let stop = arguments.operand("stop", self.report)?;
        let count = match arguments.optional("num") {
            Some(count) => self.size(count)?,
            None => 50,
        };
        let element = self.dtype(arguments).unwrap_or_else(|| quote!(::core::primitive::f64));
        let (Some(from), Some(to)) = (literal::number(start), literal::number(stop)) else {
            return Some(self.error(span, "`linspace` takes number literals for its ends"));
        };
        let shape = self.paths.shape(&[count]);
        #[expect(clippy::cast_precision_loss, reason = "as NumPy divides by the count")]
        let step = if count > 1 { (to - from) / (count - 1) as f64 } else { 0.0 };
        let last = count.saturating_sub(1);
        let (from, to, step) = (literal::float(from), literal::float(to), literal::float(step));
        let mut at =
            quote!(if i == #last && i > 0 { #to } else { i as ::core::primitive::f64 * #step + #from });
        if is_integer(&element) {
            let private = self.paths.private();
            at = quote!(#private::scalar::floor(#private::ty::<::core::primitive::f64, ()>(), #at));
        }
        Some(self.generated(&shape, &element, at, span))
    }

    /// `logspace`: a base to the power of a `linspace`.
    pub(crate) fn logspace(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let (start, stop) =
            (arguments.operand("start", self.report)?, arguments.operand("stop", self.report)?);
        let count = match arguments.optional("num") {
            Some(count) => self.size(count)?,
            None => 50,
        };
        let base = match arguments.optional("base") {
            Some(base) => self.expr(base),
            None => self.compose("10.0", &[], span)?,
        };
        let element = self.dtype(arguments);
        let (Some(from), Some(to)) = (literal::number(start), literal::number(stop)) else {
            return Some(self.error(span, "`logspace` takes number literals for its ends"));
        };
        let powers = self.compose(&format!("linspace({from:?}, {to:?}, {count})"), &[], span)?;
        let values = self.compose("base ** powers", &[("base", base), ("powers", powers)], span)?;
        Some(match element {
            Some(element) => self.cast(values, element, span),
            None => values,
        })
    }
}

/// Whether an element type of [`literal::dtype`] is of integers.
fn is_integer(element: &TokenStream) -> bool {
    element.to_string().rsplit(' ').next().is_some_and(|name| name.starts_with(['i', 'u']))
}
