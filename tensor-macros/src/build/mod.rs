//! Builds the graph of an expression: resolves names to operations and leaves, checks arguments.

mod activation;
mod arange;
mod arguments;
mod arrange;
mod bend;
mod bounded;
mod call;
mod composed;
mod convolution;
mod creation;
mod diagonal;
mod einsum;
mod elementwise;
mod elsewhere;
mod index;
mod inline;
mod join;
mod number;
mod ordered;
mod pick;
mod places;
mod product;
mod random;
mod reduction;
mod result;
mod scan;
mod series;
mod shape;
mod slice;
mod softmax;
mod split;
mod spread;
mod statistics;
mod subscripts;
mod tensordot;
mod window;

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

pub(crate) use arguments::Arguments;
use call::{did_you_mean, module_path};
pub(crate) use composed::placed;
pub(crate) use index::is_tensor;

use crate::function::Functions;
use crate::graph::{Axes, Count, Graph, Id, Kind, Literal, Reach, View, identity};
use crate::literal;
use crate::ops::{self, Operation, Rule};
use crate::paths::Paths;
use crate::reading::Reading;
use crate::report::Report;
use crate::syntax::{BinaryOp, Expr, ExprKind, Pattern, Step, UnaryOp};

/// Builds one graph.
pub(crate) struct Builder<'a> {
    pub(crate) graph: Graph,
    pub(crate) report: &'a mut Report,
    pub(crate) paths: &'a Paths,
    /// Names bound by `let`.
    pub(crate) names: HashMap<String, Id>,
    /// The tokens of the places that are assigned to.
    pub(crate) places: Vec<String>,
    /// How many of them are assigned to before what is built now.
    pub(crate) assigned: usize,
    /// Whether it reads one of those.
    pub(crate) late: bool,
    /// Names of a block whose values were computed before a place was written: no gradient goes through them.
    pub(crate) earlier: HashSet<String>,
    /// Gradients that are zero where a mask does not flag.
    pub(crate) flagged: HashMap<Id, Id>,
    /// The functions whose bodies `name!(..)` takes.
    pub(crate) functions: Rc<Functions>,
    /// Whether what is built is the body of one.
    pub(crate) within_function: bool,
    /// How an index that is a name is read, and whether there is one.
    pub(crate) reading: Reading,
    pub(crate) unclear: Rc<Cell<bool>>,
}

/// NumPy's modules: a name behind them is an operation or a constant.
pub(crate) fn is_module(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Name(name) if name == "np" || name == "numpy" || name == "jnp" || name == "torch")
}

/// `x.shape`, which beside a tuple is one mistake.
fn is_shape(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Attribute { name, .. } if name == "shape")
}

impl Builder<'_> {
    /// A node that lets every later stage through silently.
    pub(crate) fn error(&mut self, span: Span, message: impl core::fmt::Display) -> Id {
        self.report.error(span, message);
        self.graph.add(Kind::Error, span)
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
            ExprKind::Binary { left, right, .. }
                if is_shape(left) && matches!(right.kind, ExprKind::Tuple(_)) =>
            {
                self.expr(left)
            }
            ExprKind::Binary { op, left, right } => {
                let (left, right) = (self.expr(left), self.expr(right));
                self.binary(*op, left, right, span)
            }
            ExprKind::Attribute { base, name } => self.attribute(expr, base, name),
            ExprKind::Call { callee, arguments } => self.call(callee, arguments, span),
            ExprKind::Inlined { path, arguments } => self.inlined(path, arguments, span),
            ExprKind::Index { base, items } => self.index(base, items, span),
            ExprKind::Cast { operand, element } => {
                let operand = self.expr(operand);
                self.cast(operand, element.clone(), span)
            }
        }
    }

    /// Binds the names of a `let`.
    pub(crate) fn bind(&mut self, pattern: &Pattern, value: &Expr) {
        let id = self.expr(value);
        self.bind_to(pattern, id);
    }

    /// Binds the names of each `let` among steps.
    pub(crate) fn bind_all(&mut self, steps: &[Step]) {
        for step in steps {
            if let Step::Let { pattern, value } = step {
                self.bind(pattern, value);
            }
        }
    }

    fn bind_to(&mut self, pattern: &Pattern, id: Id) {
        match (pattern, self.graph.kind(id).clone()) {
            (Pattern::Name(name), _) => {
                self.graph.bound.push(id);
                self.names.insert(identity(&quote!(#name)), id);
            }
            (Pattern::Tuple(patterns, _), Kind::Tuple(items)) if patterns.len() == items.len() => {
                for (pattern, item) in patterns.iter().zip(items) {
                    self.bind_to(pattern, item);
                }
            }
            (Pattern::Tuple(patterns, span), Kind::Places { selection, rows: false }) => {
                let values = self.places_along_each(selection, patterns.len(), *span);
                for (pattern, value) in patterns.iter().zip(values) {
                    self.bind_to(pattern, value);
                }
            }
            (Pattern::Tuple(patterns, span), kind) => {
                let id = match kind {
                    Kind::Error => id,
                    Kind::Tuple(items) => {
                        self.error(*span, format_args!("{} names for {} values", patterns.len(), items.len()))
                    }
                    _ => self.error(*span, format_args!("{} names for one value", patterns.len())),
                };
                for name in pattern.names() {
                    self.names.insert(identity(&quote!(#name)), id);
                }
            }
        }
    }

    /// What a name is bound to by `let`.
    pub(crate) fn value_of_name(&self, name: &Ident) -> Option<Id> {
        self.names.get(&identity(&quote!(#name))).copied()
    }

    fn name(&mut self, name: &Ident) -> Id {
        let text = identity(&quote!(#name));
        if let Some(&id) = self.names.get(&text) {
            return id;
        }
        if let Some(old) = self.old(&text, name.span()) {
            return old;
        }
        self.graph.add(Kind::Leaf(quote!(#name)), name.span())
    }

    /// The old value of a place, if it is one that is assigned to.
    fn old(&mut self, name: &str, span: Span) -> Option<Id> {
        let nth = self.places.iter().position(|place| place == name)?;
        self.late |= nth < self.assigned;
        Some(self.graph.add(Kind::Old(nth), span))
    }

    fn list(&mut self, expr: &Expr) -> Id {
        if let ExprKind::List(items) = &expr.kind
            && self.is_of_tensors(items)
        {
            return self.stacked_list(items, expr.span);
        }
        let mut dims = Vec::new();
        match literal::nested(expr, &mut dims) {
            Ok(array) => {
                let shape = self.paths.shape(&dims);
                self.graph.add(Kind::List { array, shape }, expr.span)
            }
            Err((span, message)) => self.error(span, message),
        }
    }

    /// Whether a list may hold tensors: all its items are names, or something in it is neither a name of Rust's nor
    /// a number.
    fn is_of_tensors(&self, items: &[Expr]) -> bool {
        let mut values = items.iter().map(|item| self.is_rust_value(item));
        let names = !items.is_empty() && values.clone().all(|value| value == Some(false));
        names || values.any(|value| value.is_none())
    }

    /// Whether an item of a list is a number, or else a Rust value; nothing if it is computed here.
    fn is_rust_value(&self, item: &Expr) -> Option<bool> {
        match &item.kind {
            ExprKind::List(items) if items.iter().any(|item| self.is_rust_value(item).is_none()) => None,
            ExprKind::List(items) => Some(items.iter().any(|item| self.is_rust_value(item) != Some(false))),
            ExprKind::Name(name) if self.value_of_name(name).is_some() => None,
            ExprKind::Int { .. }
            | ExprKind::Float { .. }
            | ExprKind::Tuple(_)
            | ExprKind::Str(_)
            | ExprKind::None
            | ExprKind::Error => Some(true),
            ExprKind::Unary { op: UnaryOp::Neg, operand } => self.is_rust_value(operand),
            _ if literal::folded(item).is_some() => Some(true),
            _ => literal::rust_place(item).map(|_| false),
        }
    }

    fn unary(&mut self, op: UnaryOp, operand: &Expr, span: Span) -> Id {
        let operand = self.expr(operand);
        if let (Kind::Literal(value), UnaryOp::Neg | UnaryOp::Pos) = (self.graph.kind(operand), op) {
            let folded = literal::negate(*value, op == UnaryOp::Neg);
            return self.graph.add(Kind::Literal(folded), span);
        }
        if let (Kind::Literal(value), UnaryOp::Invert) = (self.graph.kind(operand), op)
            && let Some(folded) = literal::invert(*value)
        {
            return self.graph.add(Kind::Literal(folded), span);
        }
        if op != UnaryOp::Pos
            && let Some(number) = self.negated(operand, op == UnaryOp::Invert, span)
        {
            return number;
        }
        match op {
            UnaryOp::Pos if self.graph.python(operand).is_some() => operand,
            UnaryOp::Neg => self.elementwise("negative", "negate", vec![operand], span),
            UnaryOp::Pos => self.elementwise("positive", "negate", vec![operand], span),
            UnaryOp::Invert => self.elementwise("invert", "invert", vec![operand], span),
        }
    }

    pub(crate) fn binary(&mut self, op: BinaryOp, left: Id, right: Id, span: Span) -> Id {
        if let Some(number) = self.number(op, left, right, span) {
            return number;
        }
        let name = match op {
            BinaryOp::Add => "add",
            BinaryOp::Sub => "subtract",
            BinaryOp::Mul => "multiply",
            BinaryOp::Div => "divide",
            BinaryOp::Rem => "mod",
            BinaryOp::MatMul => return self.product(left, right, span),
            // NumPy's `**` squares by `square`, which gives small integers for bools; `power` does not.
            BinaryOp::Pow if matches!(self.graph.kind(right), Kind::Literal(Literal::Int(2))) => {
                return self.elementwise("square", "square", vec![left], span);
            }
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

    /// `@`: operands that are computed are evaluated as the product reads them.
    pub(crate) fn product(&mut self, left: Id, right: Id, span: Span) -> Id {
        if [left, right].iter().any(|&id| self.graph.python(id).is_some()) {
            return self.error(span, "`@` multiplies tensors; a number has no axes, so write `*`");
        }
        if [left, right].iter().any(|&id| matches!(self.graph.kind(id), Kind::Select { .. })) {
            return self.error(span, result::NO_LENGTH);
        }
        self.graph.add(Kind::Product { left, right }, span)
    }

    /// The node itself if its elements lie in memory, under views or not; otherwise a stored copy.
    pub(crate) fn memory(&mut self, id: Id, span: Span) -> Id {
        if let Kind::Select { .. } = self.graph.kind(id) {
            return self.error(span, result::NO_LENGTH);
        }
        let mut at = id;
        loop {
            match self.graph.kind(at) {
                Kind::Leaf(_)
                | Kind::List { .. }
                | Kind::Product { .. }
                | Kind::Random { .. }
                | Kind::Stored { .. }
                | Kind::Reduce { axes: Axes::Stretched(_), .. }
                | Kind::Error => return id,
                Kind::View { view: View::Indexed { .. } | View::Picked { .. }, .. } => break,
                Kind::View { view: View::Ruled { reach, .. }, .. } if *reach != Reach::Axes => break,
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

    fn attribute(&mut self, attribute: &Expr, base: &Expr, name: &str) -> Id {
        let span = attribute.span;
        if is_module(base) {
            return match literal::constant(name) {
                Some(value) => self.graph.add(Kind::Literal(Literal::Float(value)), span),
                None if name == "newaxis" => {
                    self.error(span, "`np.newaxis` is only read in an index, as in x[:, None]")
                }
                None if ops::find(name).is_some() => {
                    self.error(span, format_args!("`{name}` is a function; call it, as in np.{name}(x)"))
                }
                None if matches!(name, "infinity" | "infty" | "Infinity") => {
                    self.error(span, format_args!("`np.{name}` is no value; did you mean `inf`?"))
                }
                None => self.error(span, format_args!("`np.{name}` is no value{}", did_you_mean(name))),
            };
        }
        match name {
            "T" => {
                let operand = self.expr(base);
                self.view(operand, View::Reversed, span)
            }
            "mT" => {
                let operand = self.expr(base);
                self.matrix_transposed(operand, span)
            }
            "size" => self.count(base, Count::Elements, span),
            "ndim" => self.count(base, Count::Axes, span),
            "shape" => self.error(span, "the shape is a tuple; take one axis of it, as `x.shape[0]`"),
            _ if let Some(module) = module_path(base)
                && ops::find(&format!("{module}.{name}")).is_some() =>
            {
                let called =
                    format_args!("`{module}.{name}` is a function; call it, as in np.{module}.{name}(x)");
                self.error(span, called)
            }
            _ => match literal::rust_place(attribute) {
                Some(tokens) => {
                    if let Some(old) = self.old(&identity(&tokens), span) {
                        return old;
                    }
                    self.graph.add(Kind::Leaf(tokens), span)
                }
                None => self.error(span, format_args!("unknown attribute `{name}`{}", did_you_mean(name))),
            },
        }
    }

    /// A count that is part of a value's type.
    pub(super) fn count(&mut self, base: &Expr, of: Count, span: Span) -> Id {
        let operand = self.expr(base);
        match self.graph.kind(operand) {
            Kind::Select { .. } => self.error(
                span,
                "how many elements a mask selects is known at run time; count them, as in np.count_nonzero(mask)",
            ),
            Kind::Places { .. } | Kind::Tuple(_) => {
                self.error(span, "these are several arrays; ask one of them for its size")
            }
            _ if self.graph.python(operand).is_some() => {
                self.error(span, "a Python number has no axes; ask an array for its size")
            }
            _ => self.graph.add(Kind::Count { operand, of }, span),
        }
    }
}
