//! Operations that are more than an entry of the table: selection, variance, products, shapes, creation.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::arguments::Arguments;
use crate::build::Builder;
use crate::graph::{Axes, Axis, Id, Kind, Literal, View};
use crate::literal;
use crate::ops::Operation;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    /// A call of an operation whose rule is `Special`.
    pub(crate) fn special(&mut self, operation: &'static Operation, arguments: &mut Arguments<'_>) -> Id {
        let span = arguments.span;
        self.special_of(operation.name, arguments).unwrap_or_else(|| self.graph.add(Kind::Error, span))
    }

    fn special_of(&mut self, name: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        Some(match name {
            "round" => self.round(arguments)?,
            "clip" => self.clip(arguments)?,
            "where" => {
                let operands = arguments.operands(3, self.report)?;
                let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
                self.beside_selections(operands, span, |builder, operands| match operands[..] {
                    [condition, left, right] => {
                        builder.graph.add(Kind::Where { condition, left, right }, span)
                    }
                    _ => builder.graph.add(Kind::Error, span),
                })
            }
            "var" => self.variance("Variance", arguments)?,
            "std" => self.variance("StdDev", arguments)?,
            "matmul" | "dot" => {
                let operands = arguments.operands(2, self.report)?;
                let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
                match operands[..] {
                    [left, right] => self.product(left, right, span),
                    _ => return None,
                }
            }
            "transpose" => self.transpose(arguments)?,
            "reshape" => self.reshape(arguments)?,
            "expand_dims" => self.expand_dims(arguments)?,
            "squeeze" => {
                let operand = arguments.operand("a", self.report)?;
                let operand = self.expr(operand);
                let axes = self.axes(arguments, false);
                self.view(operand, View::Squeezed(axes), span)
            }
            "zeros" => self.filled(Literal::Float(0.0), arguments)?,
            "ones" => self.filled(Literal::Float(1.0), arguments)?,
            "full" => self.full(arguments)?,
            "zeros_like" => self.like(Literal::Int(0), arguments)?,
            "ones_like" => self.like(Literal::Int(1), arguments)?,
            "full_like" => {
                let operand = arguments.operand("a", self.report)?;
                let value = arguments.operand("fill_value", self.report)?;
                let (operand, value) = (self.expr(operand), self.expr(value));
                let like =
                    self.graph.add(Kind::Like { operand, value: Literal::Int(0), element: None }, span);
                self.elementwise("replace", "replaced", vec![like, value], span)
            }
            "arange" => self.arange(arguments)?,
            "linspace" => self.linspace(arguments)?,
            "eye" | "identity" => {
                let size = arguments.operand("N", self.report)?;
                let size = self.size(size)?;
                let element = self.dtype(arguments);
                let shape = self.paths.shape(&[size, size]);
                self.generated(
                    &shape,
                    &element.unwrap_or_else(|| quote!(::core::primitive::f64)),
                    quote!(if i / #size == i % #size { 1_i64 } else { 0_i64 }),
                    span,
                )
            }
            "array" | "asarray" => {
                let operand = arguments.operand("object", self.report)?;
                let element = self.dtype(arguments);
                let operand = self.expr(operand);
                match element {
                    Some(element) => self.cast(operand, element, span),
                    None => operand,
                }
            }
            "astype" => {
                let operand = arguments.operand("x", self.report)?;
                let element = arguments.operand("dtype", self.report)?;
                let element = literal::dtype(element, self.report)?;
                let operand = self.expr(operand);
                self.cast(operand, element, span)
            }
            _ => self.error(span, format_args!("`{name}` is not supported yet")),
        })
    }

    fn dtype(&mut self, arguments: &mut Arguments<'_>) -> Option<TokenStream> {
        arguments.keyword("dtype").and_then(|dtype| literal::dtype(dtype, self.report))
    }

    fn round(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let decimals = arguments.keyword_or_next("decimals");
        let operand = self.expr(operand);
        let Some(decimals) = decimals else {
            return Some(self.elementwise("round", "round", vec![operand], span));
        };
        let Some(decimals) = literal::integer(decimals).and_then(|value| i32::try_from(value).ok()) else {
            return Some(self.error(decimals.span, "`decimals` is an integer literal"));
        };
        Some(self.beside_selections(vec![operand], span, |builder, operands| {
            let extra = Some(quote!(#decimals));
            builder.graph.add(
                Kind::Elementwise { scalar: "round_decimals", ty: "round_decimals", operands, extra },
                span,
            )
        }))
    }

    fn clip(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let low = arguments.optional("min").or_else(|| arguments.keyword("a_min"));
        let high = arguments.optional("max").or_else(|| arguments.keyword("a_max"));
        let operand = self.expr(operand);
        let is_none = |bound: Option<&Expr>| bound.is_none_or(|bound| matches!(bound.kind, ExprKind::None));
        Some(match (is_none(low), is_none(high)) {
            (true, true) => self.error(span, "`clip` takes a lower bound, an upper bound, or both"),
            (false, true) => {
                let low = self.expr(low?);
                self.elementwise("maximum", "promote", vec![operand, low], span)
            }
            (true, false) => {
                let high = self.expr(high?);
                self.elementwise("minimum", "promote", vec![operand, high], span)
            }
            (false, false) => {
                let (low, high) = (self.expr(low?), self.expr(high?));
                self.beside_selections(vec![operand, low, high], span, |builder, operands| match operands[..]
                {
                    [operand, low, high] => builder.graph.add(Kind::Clip { operand, low, high }, span),
                    _ => builder.graph.add(Kind::Error, span),
                })
            }
        })
    }

    /// The mean squared deviation: the mean first, then the deviations; nothing cancels.
    fn variance(&mut self, reducer: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let axes = self.axes(arguments, false);
        let keep = arguments.flag("keepdims", self.report);
        let ddof = literal::float(arguments.number("ddof", self.report));
        let element = self.dtype(arguments);
        let mut operand = self.expr(operand);
        if let Some(element) = element {
            operand = self.cast(operand, element, span);
        }
        let (value, mask) = match *self.graph.kind(operand) {
            Kind::Select { value, mask } => (value, Some(mask)),
            _ => (operand, None),
        };
        let mean = if mask.is_some() {
            // The mean of a selection over axis 0 lines up with the axes behind the mask's.
            self.reduce("averaged", quote!(Mean), true, operand, axes.clone(), false, span)
        } else {
            self.reduce("averaged", quote!(Mean), true, operand, axes.clone(), true, span)
        };
        let deviation = self.elementwise("sub", "subtract", vec![value, mean], span);
        let mut squares = self.elementwise("square", "square", vec![deviation], span);
        if let Some(mask) = mask {
            squares = self.graph.add(Kind::Select { value: squares, mask }, span);
        }
        let reducer: TokenStream = reducer.parse().unwrap_or_default();
        Some(self.reduce("averaged", quote!(#reducer { ddof: #ddof }), true, squares, axes, keep, span))
    }

    fn transpose(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let mut order: Vec<&Expr> = arguments.rest();
        if let Some(axes) = arguments.keyword("axes") {
            order.push(axes);
        }
        if let [Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }] = order[..] {
            order = axes.iter().collect();
        }
        if order.is_empty() || matches!(order[..], [Expr { kind: ExprKind::None, .. }]) {
            return Some(self.view(operand, View::Reversed, span));
        }
        let rank = i64::try_from(order.len()).unwrap_or(i64::MAX);
        let mut axes = Vec::new();
        for axis in order {
            let Some(at) = literal::integer(axis) else {
                return Some(self.error(axis.span, "an axis of `transpose` is an integer"));
            };
            let normal = if at < 0 { at + rank } else { at };
            if !(0..rank).contains(&normal) {
                return Some(
                    self.error(axis.span, format_args!("axis {at} is out of bounds for {rank} axes")),
                );
            }
            if axes.contains(&normal) {
                return Some(self.error(axis.span, format_args!("axis {at} is given twice")));
            }
            axes.push(normal);
        }
        Some(self.view(operand, View::Permuted(axes), span))
    }

    fn reshape(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let shape = match arguments.keyword("shape") {
            Some(shape) => vec![shape],
            None => arguments.rest(),
        };
        let axes = self.shape_arguments(&shape, span)?;
        // Only elements that lie in row-major order can be read in another shape.
        let operand = match self.graph.kind(operand) {
            Kind::Leaf(_) | Kind::List { .. } | Kind::Stored { .. } | Kind::Error => operand,
            _ => self.graph.add(Kind::Stored { operand }, span),
        };
        Some(self.view(operand, View::Reshaped(axes), span))
    }

    /// The shape type of `(2, 3)`, or of `2, 3`.
    fn shape_arguments(&mut self, shape: &[&Expr], span: Span) -> Option<TokenStream> {
        let axes: Vec<&Expr> = match shape {
            [Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }] => axes.iter().collect(),
            [] => {
                self.report.error(span, "a shape is needed here, such as `(2, 3)`");
                return None;
            }
            axes => axes.to_vec(),
        };
        let mut tokens = Vec::new();
        for axis in axes {
            tokens.push(match &axis.kind {
                ExprKind::Int { value, suffix: None } => {
                    let size = proc_macro2::Literal::u128_unsuffixed(*value);
                    quote!(#size)
                }
                ExprKind::Name(name) => quote!(#name),
                ExprKind::Path(path) => path.clone(),
                ExprKind::Rust(block) => quote!({#block}),
                ExprKind::Error => return None,
                _ => {
                    let message = if literal::integer(axis) == Some(-1) {
                        "-1 stands for a computed size, which stable Rust has no type for; write the size"
                    } else {
                        "an axis of a shape is an integer literal, a `dims!` name, or a const in braces"
                    };
                    self.report.error(axis.span, message);
                    return None;
                }
            });
        }
        Some(self.paths.shape_of(&tokens))
    }

    fn expand_dims(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let Some(axis) = arguments.keyword_or_next("axis") else {
            return Some(self.error(span, "`expand_dims` takes an axis, as in `expand_dims(x, axis=0)`"));
        };
        let Some(at) = literal::integer(axis) else {
            return Some(self.error(axis.span, "an axis of `expand_dims` is one integer"));
        };
        let stay = |count: i64| vec![false; usize::try_from(count).unwrap_or(0).min(16)];
        let mut items = if at >= 0 { stay(at) } else { stay(-1 - at) };
        items.push(true);
        let view = if at >= 0 { View::Inserted(items) } else { View::InsertedBack(items) };
        Some(self.view(operand, view, span))
    }

    /// A size that is an integer literal.
    fn size(&mut self, expr: &Expr) -> Option<usize> {
        match &expr.kind {
            ExprKind::Int { value, suffix: None } => usize::try_from(*value).ok(),
            _ => {
                self.report
                    .error(expr.span, "the size is part of the result's type; write an integer literal");
                None
            }
        }
    }

    fn generated(&mut self, shape: &TokenStream, element: &TokenStream, at: TokenStream, span: Span) -> Id {
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
    fn full(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let shape = arguments.operand("shape", self.report)?;
        let value = arguments.operand("fill_value", self.report)?;
        let element = self.dtype(arguments);
        let shape = self.shape_arguments(&[shape], span)?;
        let value = self.expr(value);
        let element = match (self.graph.kind(value), element) {
            (_, Some(element)) => element,
            (Kind::Literal(Literal::Int(_)), None) => quote!(::core::primitive::i64),
            (Kind::Literal(Literal::Float(_)), None) => quote!(::core::primitive::f64),
            (Kind::Literal(Literal::Bool(_)), None) => quote!(::core::primitive::bool),
            (_, None) => quote!(_),
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
        Some(self.graph.add(Kind::Like { operand, value, element }, span))
    }

    fn arange(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let first = arguments.operand("start", self.report)?;
        let second = arguments.optional("stop");
        let third = arguments.optional("step");
        let element = self.dtype(arguments);
        let (start, stop) = match second {
            Some(stop) => (Some(first), stop),
            None => (None, first),
        };
        let bounds = (
            start.map_or(Some(0.0), literal::number),
            literal::number(stop),
            third.map_or(Some(1.0), literal::number),
        );
        let (Some(from), Some(to), Some(step)) = bounds else {
            return Some(self.error(
                span,
                "the number of elements is part of the result's type; \
                `arange` takes number literals",
            ));
        };
        let integral =
            [start, Some(stop), third].into_iter().flatten().all(|bound| literal::integer(bound).is_some());
        let count = ((to - from) / step).ceil();
        if !(count.is_finite() && count < 1e12) {
            return Some(self.error(span, "`arange` by a step of 0 has no end"));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be finite; negative is none"
        )]
        let count = count.max(0.0) as usize;
        let shape = self.paths.shape(&[count]);
        let (from_tokens, step_tokens) = (literal::float(from), literal::float(step));
        let (default, at) = if integral {
            #[expect(clippy::cast_possible_truncation, reason = "read from an i64")]
            let (from, step) = (from as i64, step as i64);
            (quote!(::core::primitive::i64), quote!(#from + i as ::core::primitive::i64 * #step))
        } else {
            // NumPy takes the step from the first two elements, as they are rounded.
            (
                quote!(::core::primitive::f64),
                quote!(#from_tokens + i as ::core::primitive::f64 * ((#from_tokens + #step_tokens) - #from_tokens)),
            )
        };
        Some(self.generated(&shape, &element.unwrap_or(default), at, span))
    }

    fn linspace(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
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
        let at = quote!(if i == #last && i > 0 { #to } else { i as ::core::primitive::f64 * #step + #from });
        Some(self.generated(&shape, &element, at, span))
    }
}

/// Whether a reduction over these axes keeps the rows of its operand apart.
pub(crate) fn is_row_wise(axes: &Axes) -> bool {
    matches!(axes, Axes::These(these) if !these.iter().any(|axis| matches!(axis, Axis::At(0, _))))
}
