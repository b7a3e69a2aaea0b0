//! Builds the graph of an expression: resolves names to operations and leaves, checks arguments.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

use crate::arguments::Arguments;
use crate::graph::{Axes, Axis, Count, Graph, Id, Kind, Literal, View};
use crate::literal;
use crate::ops::{self, Operation, Rule};
use crate::paths::Paths;
use crate::report::Report;
use crate::suggest;
use crate::syntax::{Argument, BinaryOp, Expr, ExprKind, IndexItem, UnaryOp};

/// Builds one graph.
pub(crate) struct Builder<'a> {
    pub(crate) graph: Graph,
    pub(crate) report: &'a mut Report,
    pub(crate) paths: &'a Paths,
    /// Names bound by `let`.
    pub(crate) names: HashMap<String, Id>,
    /// The tokens of the place that is assigned to.
    pub(crate) place: Option<String>,
}

/// NumPy's modules: a name behind them is an operation or a constant.
fn is_module(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Name(name) if name == "np" || name == "numpy" || name == "jnp" || name == "torch")
}

impl Builder<'_> {
    /// A node that lets every later stage through silently.
    pub(crate) fn error(&mut self, span: Span, message: impl core::fmt::Display) -> Id {
        self.report.error(span, message);
        self.graph.add(Kind::Error, span)
    }

    pub(crate) fn elementwise(
        &mut self,
        scalar: &'static str,
        ty: &'static str,
        operands: Vec<Id>,
        span: Span,
    ) -> Id {
        self.beside_selections(operands, span, |builder, operands| {
            builder.graph.add(Kind::Elementwise { scalar, ty, operands, extra: None }, span)
        })
    }

    /// An elementwise operation of selections is the selection of the operation.
    pub(crate) fn beside_selections(
        &mut self,
        operands: Vec<Id>,
        span: Span,
        build: impl FnOnce(&mut Self, Vec<Id>) -> Id,
    ) -> Id {
        let mut selection = None;
        let mut values = Vec::new();
        for operand in operands {
            match *self.graph.kind(operand) {
                Kind::Select { value, mask } => {
                    if selection.is_some_and(|earlier| earlier != mask) {
                        return self.error(
                            span,
                            "the operands are selected by different masks, so their lengths may differ; \
                             use one mask for both",
                        );
                    }
                    selection = Some(mask);
                    values.push(value);
                }
                _ => values.push(operand),
            }
        }
        let value = build(self, values);
        match selection {
            Some(mask) => self.graph.add(Kind::Select { value, mask }, span),
            None => value,
        }
    }

    /// The node of an expression.
    pub(crate) fn expr(&mut self, expr: &Expr) -> Id {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Error => self.graph.add(Kind::Error, span),
            ExprKind::Int { value, suffix: None } => match i128::try_from(*value) {
                Ok(value) => self.graph.add(Kind::Literal(Literal::Int(value)), span),
                Err(_) => self.error(span, "integer literal is too large"),
            },
            ExprKind::Float { value, suffix: None } => {
                self.graph.add(Kind::Literal(Literal::Float(*value)), span)
            }
            ExprKind::Bool(value) => self.graph.add(Kind::Literal(Literal::Bool(*value)), span),
            ExprKind::Int { .. } | ExprKind::Float { .. } => match literal::typed(expr) {
                Some(tokens) => self.graph.add(Kind::Leaf(quote!((#tokens))), span),
                None => self.error(span, "this literal has no Rust form"),
            },
            ExprKind::None => self.error(span, "`None` is no value here"),
            ExprKind::Str(_) => self.error(span, "a string is no operand"),
            ExprKind::Name(name) => self.name(name),
            ExprKind::Path(tokens) => self.graph.add(Kind::Leaf(tokens.clone()), span),
            ExprKind::Rust(tokens) => self.graph.add(Kind::Leaf(quote_spanned!(span=> {#tokens})), span),
            ExprKind::List(_) => self.list(expr),
            ExprKind::Tuple(_) => {
                self.error(span, "a tuple is no operand; a nested list `[[1, 2], [3, 4]]` is")
            }
            ExprKind::Unary { op, operand } => self.unary(*op, operand, span),
            ExprKind::Binary { op, left, right } => {
                let (left, right) = (self.expr(left), self.expr(right));
                self.binary(*op, left, right, span)
            }
            ExprKind::Attribute { base, name } => self.attribute(base, name, span),
            ExprKind::Call { callee, arguments } => self.call(callee, arguments, span),
            ExprKind::Index { base, items } => self.index(base, items, span),
            ExprKind::Cast { operand, element } => {
                let operand = self.expr(operand);
                self.cast(operand, element.clone(), span)
            }
        }
    }

    fn name(&mut self, name: &Ident) -> Id {
        let text = name.to_string();
        if let Some(&id) = self.names.get(&text) {
            return id;
        }
        if self.place.as_deref() == Some(text.as_str()) {
            return self.graph.add(Kind::Old, name.span());
        }
        self.graph.add(Kind::Leaf(quote!(#name)), name.span())
    }

    fn list(&mut self, expr: &Expr) -> Id {
        let mut dims = Vec::new();
        match literal::nested(expr, 0, &mut dims) {
            Ok(array) => {
                let shape = self.paths.shape(&dims);
                self.graph.add(Kind::List { array, shape }, expr.span)
            }
            Err((span, message)) => self.error(span, message),
        }
    }

    fn unary(&mut self, op: UnaryOp, operand: &Expr, span: Span) -> Id {
        let operand = self.expr(operand);
        if let (Kind::Literal(value), UnaryOp::Neg | UnaryOp::Pos) = (self.graph.kind(operand), op) {
            let folded = literal::negate(*value, op == UnaryOp::Neg);
            return self.graph.add(Kind::Literal(folded), span);
        }
        match op {
            UnaryOp::Neg => self.elementwise("negative", "negate", vec![operand], span),
            UnaryOp::Pos => self.elementwise("positive", "negate", vec![operand], span),
            UnaryOp::Invert => self.elementwise("invert", "invert", vec![operand], span),
        }
    }

    pub(crate) fn binary(&mut self, op: BinaryOp, left: Id, right: Id, span: Span) -> Id {
        if let (Kind::Literal(a), Kind::Literal(b)) = (self.graph.kind(left), self.graph.kind(right))
            && let Some(folded) = literal::fold(op, *a, *b)
        {
            return self.graph.add(Kind::Literal(folded), span);
        }
        let name = match op {
            BinaryOp::Add => "add",
            BinaryOp::Sub => "subtract",
            BinaryOp::Mul => "multiply",
            BinaryOp::Div => "divide",
            BinaryOp::Rem => "mod",
            BinaryOp::MatMul => return self.product(left, right, span),
            BinaryOp::Pow => return self.power(left, right, span),
            BinaryOp::Shl => "left_shift",
            BinaryOp::Shr => "right_shift",
            BinaryOp::BitAnd => "bitwise_and",
            BinaryOp::BitOr => "bitwise_or",
            BinaryOp::BitXor => "bitwise_xor",
            BinaryOp::Less => "less",
            BinaryOp::LessEqual => "less_equal",
            BinaryOp::Greater => "greater",
            BinaryOp::GreaterEqual => "greater_equal",
            BinaryOp::Equal => "equal",
            BinaryOp::NotEqual => "not_equal",
        };
        match ops::find(name) {
            Some(&Operation { scalar, rule: Rule::Elementwise(ty), .. }) => {
                self.elementwise(scalar, ty, vec![left, right], span)
            }
            _ => self.error(
                span,
                format_args!("`{name}` is missing from the operation table; please report this"),
            ),
        }
    }

    /// NumPy computes a square, a root and a reciprocal by their own functions.
    pub(crate) fn power(&mut self, left: Id, right: Id, span: Span) -> Id {
        let scalar = match self.graph.kind(right) {
            Kind::Literal(Literal::Int(2)) => "square",
            Kind::Literal(Literal::Float(value)) if value.to_bits() == 2.0_f64.to_bits() => "square",
            Kind::Literal(Literal::Float(value)) if value.to_bits() == 0.5_f64.to_bits() => "power_half",
            _ => "power",
        };
        self.elementwise(scalar, "power", vec![left, right], span)
    }

    /// `@`: operands that are computed are stored first.
    pub(crate) fn product(&mut self, left: Id, right: Id, span: Span) -> Id {
        let (left, right) = (self.memory(left, span), self.memory(right, span));
        self.graph.add(Kind::Product { left, right }, span)
    }

    /// The node itself if its elements lie in memory, under views or not; otherwise a stored copy.
    pub(crate) fn memory(&mut self, id: Id, span: Span) -> Id {
        let mut at = id;
        loop {
            match self.graph.kind(at) {
                Kind::Leaf(_)
                | Kind::List { .. }
                | Kind::Product { .. }
                | Kind::Stored { .. }
                | Kind::Error => return id,
                Kind::View { operand, .. } => at = *operand,
                _ => break,
            }
        }
        self.graph.add(Kind::Stored { operand: id }, span)
    }

    pub(crate) fn cast(&mut self, operand: Id, element: TokenStream, span: Span) -> Id {
        self.beside_selections(vec![operand], span, |builder, operands| {
            let operand = operands.first().copied().unwrap_or(operand);
            builder.graph.add(Kind::Cast { operand, element }, span)
        })
    }

    pub(crate) fn view(&mut self, operand: Id, view: View, span: Span) -> Id {
        if let Kind::Select { .. } = self.graph.kind(operand) {
            return self.error(
                span,
                "a selection `x[mask]` has one axis whose length is known only at run time; \
                 it cannot be viewed in another shape",
            );
        }
        self.graph.add(Kind::View { operand, view }, span)
    }

    fn attribute(&mut self, base: &Expr, name: &str, span: Span) -> Id {
        if is_module(base) {
            return match literal::constant(name) {
                Some(value) => self.graph.add(Kind::Literal(Literal::Float(value)), span),
                None => self.error(span, format_args!("`np.{name}` is no value{}", did_you_mean(name))),
            };
        }
        match name {
            "T" => {
                let operand = self.expr(base);
                self.view(operand, View::Reversed, span)
            }
            "size" => self.count(base, Count::Elements, span),
            "ndim" => self.count(base, Count::Axes, span),
            "shape" => self.error(span, "the shape is a tuple; take one axis of it, as `x.shape[0]`"),
            _ => match literal::rust_place(base) {
                Some(place) => {
                    let member: TokenStream = name.parse().unwrap_or_default();
                    let tokens = quote_spanned!(span=> #place.#member);
                    if self.place.as_deref() == Some(tokens.to_string().as_str()) {
                        return self.graph.add(Kind::Old, span);
                    }
                    self.graph.add(Kind::Leaf(tokens), span)
                }
                None => self.error(span, format_args!("unknown attribute `{name}`{}", did_you_mean(name))),
            },
        }
    }

    /// A count that is part of an operand's type.
    fn count(&mut self, base: &Expr, of: Count, span: Span) -> Id {
        let operand = self.expr(base);
        match self.graph.kind(operand) {
            Kind::Leaf(_) | Kind::List { .. } | Kind::Generated { .. } | Kind::Error => {
                self.graph.add(Kind::Count { operand, of }, span)
            }
            _ => self.error(
                span,
                "sizes are asked of a tensor that has a name; bind the expression in Rust first",
            ),
        }
    }

    fn call(&mut self, callee: &Expr, arguments: &[Argument], span: Span) -> Id {
        let (name, receiver) = match &callee.kind {
            ExprKind::Name(name) => (name.to_string(), None),
            ExprKind::Attribute { base, name } if is_module(base) => (name.clone(), None),
            ExprKind::Attribute { base, name } => match module_path(base) {
                Some(path) => (format!("{path}.{name}"), None),
                None => (name.clone(), Some(&**base)),
            },
            ExprKind::Error => return self.graph.add(Kind::Error, span),
            _ => {
                return self.error(
                    span,
                    "only functions of the table can be called; put Rust calls in braces, as `{f(x)}`",
                );
            }
        };
        if let Some(random) = name.strip_prefix("random.") {
            return self.error(
                span,
                format_args!("`np.random.{random}` makes a tensor by itself; call `shapewise::random::{random}` and use its result"),
            );
        }
        if let ("len", None, [Argument { name: None, value }]) = (name.as_str(), receiver, arguments) {
            return self.count(value, Count::Along(0, span), span);
        }
        let Some(operation) = ops::find(&name) else {
            return self.error(span, format_args!("unknown function `{name}`{}", did_you_mean(&name)));
        };
        let mut arguments = Arguments::new(operation, receiver, arguments, span);
        let id = self.operation(operation, &mut arguments);
        arguments.finish(self.report);
        id
    }

    fn operation(&mut self, operation: &'static Operation, arguments: &mut Arguments<'_>) -> Id {
        let span = arguments.span;
        match operation.rule {
            Rule::Elementwise(ty) => {
                let Some(operands) = arguments.operands(operation.arity, self.report) else {
                    return self.graph.add(Kind::Error, span);
                };
                let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
                if operation.name == "power"
                    && let [left, right] = operands[..]
                {
                    return self.power(left, right, span);
                }
                self.elementwise(operation.scalar, ty, operands, span)
            }
            Rule::Reduction { ty, reducer, empty, one_axis } => {
                self.reduction(ty, reducer, empty, one_axis, arguments)
            }
            Rule::Special => self.special(operation, arguments),
        }
    }

    fn reduction(
        &mut self,
        ty: &'static str,
        reducer: &'static str,
        empty: bool,
        one_axis: bool,
        arguments: &mut Arguments<'_>,
    ) -> Id {
        let span = arguments.span;
        let Some(operand) = arguments.operand("a", self.report) else {
            return self.graph.add(Kind::Error, span);
        };
        let axes = self.axes(arguments, one_axis);
        let keep = arguments.flag("keepdims", self.report);
        let element = arguments.keyword("dtype").and_then(|dtype| literal::dtype(dtype, self.report));
        let mut operand = self.expr(operand);
        if let Some(element) = element {
            operand = self.cast(operand, element, span);
        }
        let reducer: TokenStream = reducer.parse().unwrap_or_default();
        self.reduce(ty, reducer, empty, operand, axes, keep, span)
    }

    /// A reduction; its node keeps reduced axes as units, a view drops them.
    #[expect(clippy::too_many_arguments, reason = "the parts of one node")]
    pub(crate) fn reduce(
        &mut self,
        ty: &'static str,
        reducer: TokenStream,
        empty: bool,
        operand: Id,
        mut axes: Axes,
        keep: bool,
        span: Span,
    ) -> Id {
        let (operand, mask) = match *self.graph.kind(operand) {
            Kind::Select { value, mask } => {
                if keep {
                    return self.error(span, "`keepdims` has no meaning for a selection `x[mask]`");
                }
                match &axes {
                    Axes::Every => {}
                    Axes::These(these) if matches!(these[..], [Axis::At(0, _)]) => axes = Axes::Masked(mask),
                    _ => {
                        return self
                            .error(span, "a selection `x[mask]` is reduced over axis 0 or over everything");
                    }
                }
                if reducer.to_string().starts_with("Arg") {
                    return self.error(
                        span,
                        "an index into a selection is not supported; \
                        take the argmax of `where(mask, x, -np.inf)` for an index into x",
                    );
                }
                let aligned = self.graph.add(Kind::View { operand: mask, view: View::Aligned(value) }, span);
                (value, Some(aligned))
            }
            _ => (operand, None),
        };
        let reduced = self.graph.add(Kind::Reduce { ty, reducer, empty, operand, axes, keep, mask }, span);
        if keep {
            reduced
        } else {
            self.graph.add(Kind::View { operand: reduced, view: View::Dropped }, span)
        }
    }

    /// The `axis` argument: by keyword, or the second operand.
    pub(crate) fn axes(&mut self, arguments: &mut Arguments<'_>, one_axis: bool) -> Axes {
        let Some(expr) = arguments.keyword_or_next("axis") else {
            return Axes::Every;
        };
        match &expr.kind {
            ExprKind::None => Axes::Every,
            ExprKind::Tuple(_) if one_axis => {
                self.report.error(expr.span, "this function takes one axis or `None`, not a tuple");
                Axes::Every
            }
            ExprKind::Tuple(axes) => {
                let mut these = Vec::new();
                for axis in axes {
                    let Some(axis) = self.axis(axis) else { continue };
                    if let Axis::At(at, span) = axis
                        && these.iter().any(|earlier| matches!(earlier, Axis::At(other, _) if *other == at))
                    {
                        self.report.error(span, format_args!("axis {at} is given twice"));
                        continue;
                    }
                    these.push(axis);
                }
                Axes::These(these)
            }
            _ => self.axis(expr).map_or(Axes::Every, |axis| Axes::These(vec![axis])),
        }
    }

    /// One axis: an integer or a name.
    fn axis(&mut self, expr: &Expr) -> Option<Axis> {
        match literal::integer(expr) {
            Some(at) => return Some(Axis::At(at, expr.span)),
            None => match &expr.kind {
                ExprKind::Name(name) => return Some(Axis::Named(quote!(#name), expr.span)),
                ExprKind::Path(path) => return Some(Axis::Named(path.clone(), expr.span)),
                ExprKind::Error => {}
                _ => {
                    self.report.error(
                        expr.span,
                        "an axis is an integer, a tuple of integers, `None`, or the name of a `dims!` axis",
                    );
                }
            },
        }
        None
    }

    fn index(&mut self, base: &Expr, items: &[IndexItem], span: Span) -> Id {
        if let (ExprKind::Attribute { base, name }, [IndexItem::At(at)]) = (&base.kind, items)
            && name == "shape"
            && let Some(axis) = literal::integer(at)
        {
            return self.count(base, Count::Along(axis, at.span), span);
        }
        let operand = self.expr(base);
        if let [IndexItem::At(mask)] = items
            && literal::integer(mask).is_none()
        {
            let mask = self.expr(mask);
            if let Kind::Literal(_) = self.graph.kind(mask) {
                return self.error(span, "an index is a mask, `None`, `:` or `...` here");
            }
            return self.graph.add(Kind::Select { value: operand, mask }, span);
        }
        let mut front = Vec::new();
        let mut back = None;
        for item in items {
            let list = back.as_mut().unwrap_or(&mut front);
            match item {
                IndexItem::NewAxis => list.push(true),
                IndexItem::Slice { start: None, stop: None, step: None, .. } => list.push(false),
                IndexItem::Ellipsis(span) => {
                    if back.is_some() {
                        return self.error(*span, "an index can only have a single ellipsis (`...`)");
                    }
                    back = Some(Vec::new());
                }
                IndexItem::Slice { span, .. } => {
                    return self.error(
                        *span,
                        "slices with bounds are not supported yet; use `{x.as_slice()}` in Rust",
                    );
                }
                IndexItem::At(expr) => {
                    return self.error(
                        expr.span,
                        "an index is a mask on its own, or made of `None`, `:` and `...`; \
                        integers are not supported yet",
                    );
                }
            }
        }
        let mut result = operand;
        if !front.is_empty() {
            result = self.view(result, View::Inserted(front), span);
        }
        if let Some(mut back) = back
            && !back.is_empty()
        {
            back.reverse();
            result = self.view(result, View::InsertedBack(back), span);
        }
        result
    }
}

/// `random` of `np.random.f`.
fn module_path(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Attribute { base, name } if is_module(base) => Some(name),
        _ => None,
    }
}

/// `; did you mean .. ?`, where a name of the table is close.
pub(crate) fn did_you_mean(name: &str) -> String {
    suggest::closest(name, ops::OPERATIONS.iter().map(|operation| operation.name))
        .map(|close| format!("; did you mean `{close}`?"))
        .unwrap_or_default()
}
