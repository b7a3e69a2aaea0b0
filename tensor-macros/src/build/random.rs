//! `np.random.f(..)` and `rng.f(..)`: a distribution, its parameters and a size in, a node that is drawn once out.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::{Arguments, Builder};
use crate::dtype;
use crate::graph::{Generator, Id, Kind, Literal};
use crate::literal;
use crate::ops;
use crate::paths::Paths;
use crate::suggest;
use crate::syntax::{Argument, Expr, ExprKind};

const SEED: &str = "a seed is an integer from 0 to 2**32 - 1, or a Rust value of type `u32`";

/// The parameters of a distribution: name and default.
type Parameters = &'static [(&'static str, f64)];

impl Builder<'_> {
    /// The generator of a call, if it is one of `np.random` or of a generator that is passed.
    pub(super) fn generator(&mut self, name: &str, receiver: Option<&Expr>, span: Span) -> Option<Generator> {
        if !cfg!(feature = "random") {
            self.error(span, format_args!("`{name}` needs shapewise's cargo feature `random`"));
            return None;
        }
        match receiver.map(literal::rust_place) {
            Some(Some(place)) => Some(Generator::Passed(place)),
            Some(None) => {
                self.error(span, format_args!("`{name}` is asked of a generator, which has a name"));
                None
            }
            None if cfg!(feature = "std") => Some(Generator::Global),
            None => {
                self.error(
                    span,
                    "`np.random` draws from a state of the thread's own, which takes `std`; \
                     pass a `RandomState`, as in `rng.rand(3)`",
                );
                None
            }
        }
    }

    /// `np.random.f` that is not in the table.
    pub(super) fn unknown_random(&mut self, name: &str, span: Span) -> Id {
        if matches!(name, "random.RandomState" | "random.default_rng" | "random.Generator") {
            return self.error(
                span,
                "a generator is made in Rust; write `let mut rng = RandomState::new(0);`, then `rng.rand(3)` here",
            );
        }
        if matches!(name, "random.seed" | "random.shuffle") {
            return self.error(span, "this call has no value; write it as a step of its own, before a `;`");
        }
        let functions = ops::all().map(|operation| operation.name);
        let close = suggest::closest(name, functions.filter(|function| function.starts_with("random.")))
            .map(|close| format!("; did you mean `np.{close}`?"))
            .unwrap_or_default();
        self.error(span, format_args!("unknown function `np.{name}`{close}"))
    }

    /// `rand(2, 3)`, `randn(2, 3)`: each size an argument.
    pub(crate) fn rand(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.sized_by_arguments("uniform", &[("low", 0.0), ("high", 1.0)], arguments)
    }

    pub(crate) fn randn(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.sized_by_arguments("normal", &[("loc", 0.0), ("scale", 1.0)], arguments)
    }

    fn sized_by_arguments(
        &mut self,
        draw: &str,
        parameters: Parameters,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let sizes = arguments.rest();
        if let [Expr { kind: ExprKind::Tuple(_) | ExprKind::List(_), span }] = sizes[..] {
            return Some(self.error(*span, "the sizes are arguments of their own here; write `rand(2, 3)`"));
        }
        let shape = if sizes.is_empty() { quote!(()) } else { self.shape_arguments(&sizes, arguments.span)? };
        let parameters =
            parameters.iter().map(|&(_, default)| self.constant(default, arguments.span)).collect();
        self.draw(draw, None, parameters, "Parameter", shape, arguments)
    }

    /// `random(size)`, `random_sample(size)`
    pub(crate) fn random_sample(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let shape = self.size_argument(arguments)?;
        let parameters = vec![self.constant(0.0, arguments.span), self.constant(1.0, arguments.span)];
        self.draw("uniform", None, parameters, "Parameter", shape, arguments)
    }

    pub(crate) fn standard_normal(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let shape = self.size_argument(arguments)?;
        let parameters = vec![self.constant(0.0, arguments.span), self.constant(1.0, arguments.span)];
        self.draw("normal", None, parameters, "Parameter", shape, arguments)
    }

    pub(crate) fn uniform(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.with_parameters("uniform", &[("low", 0.0), ("high", 1.0)], arguments)
    }

    pub(crate) fn normal(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.with_parameters("normal", &[("loc", 0.0), ("scale", 1.0)], arguments)
    }

    fn with_parameters(
        &mut self,
        draw: &str,
        parameters: Parameters,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let mut ids = Vec::new();
        for &(name, default) in parameters {
            ids.push(match arguments.optional(name) {
                Some(value) => self.expr(value),
                None => self.constant(default, arguments.span),
            });
        }
        let shape = self.size_argument(arguments)?;
        self.draw(draw, None, ids, "Parameter", shape, arguments)
    }

    /// `randint(low, high)`, `randint(high)`
    pub(crate) fn randint(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let first = arguments.operand("low", self.report)?;
        let second = arguments.optional("high").filter(|high| !matches!(high.kind, ExprKind::None));
        let shape = self.size_argument(arguments)?;
        let dtype = arguments.keyword("dtype");
        let element = dtype.and_then(|dtype| dtype::named(dtype, self.paths, self.report));
        let element = element.unwrap_or_else(|| quote!(::core::primitive::i64));
        if let Some(dtype) = dtype
            && element.to_string().contains(":: f")
        {
            return Some(
                self.error(dtype.span, "`randint` draws integers or bools; use `uniform` for floats"),
            );
        }
        let first = self.expr(first);
        let bounds = match second {
            Some(second) => vec![first, self.expr(second)],
            None => vec![self.graph.add(Kind::Literal(Literal::Int(0)), arguments.span), first],
        };
        for &bound in &bounds {
            if let Kind::Literal(Literal::Float(_)) = self.graph.kind(bound) {
                let span = self.graph.node(bound).map_or(arguments.span, |node| node.span);
                return Some(self.error(span, "`randint` takes integers for its bounds"));
            }
        }
        self.draw("integers", Some(element), bounds, "Bound", shape, arguments)
    }

    pub(crate) fn permutation(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let size = arguments.operand("n", self.report)?;
        if let ExprKind::Tuple(_) | ExprKind::List(_) = size.kind {
            return Some(self.error(size.span, "`permutation` takes one size"));
        }
        let shape = self.shape_arguments(&[size], arguments.span)?;
        self.draw("permutation", None, Vec::new(), "Bound", shape, arguments)
    }

    /// The shape that `size` states; without it, one element is drawn.
    fn size_argument(&mut self, arguments: &mut Arguments<'_>) -> Option<TokenStream> {
        match arguments.optional("size") {
            None | Some(Expr { kind: ExprKind::None, .. }) => Some(quote!(())),
            Some(size) => self.shape_arguments(&[size], arguments.span),
        }
    }

    fn constant(&mut self, value: f64, span: Span) -> Id {
        self.graph.add(Kind::Literal(Literal::Float(value)), span)
    }

    fn draw(
        &mut self,
        draw: &str,
        element: Option<TokenStream>,
        parameters: Vec<Id>,
        parameter: &'static str,
        shape: TokenStream,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let generator = arguments.generator.take()?;
        let draw = format_ident!("{draw}");
        let element = element.map(|element| quote!(::<#element>));
        let kind = Kind::Random { generator, draw: quote!(#draw #element), parameters, parameter, shape };
        Some(self.graph.add(kind, arguments.span))
    }

    /// A call that is a step: `np.random.seed(0)`, `rng.shuffle(x)`.
    pub(crate) fn effect(&mut self, call: &Expr) -> Id {
        let ExprKind::Call { callee, arguments } = &call.kind else {
            return self.error(call.span, "this value is not used");
        };
        let ExprKind::Attribute { base, name } = &callee.kind else {
            return self.error(call.span, "this value is not used");
        };
        let receiver = if is_random_module(base) { None } else { Some(&**base) };
        let Some(generator) = self.generator(name, receiver, call.span) else {
            return self.graph.add(Kind::Error, call.span);
        };
        let [Argument { name: None, value }] = &arguments[..] else {
            return self.error(call.span, format_args!("`{name}` takes one argument"));
        };
        let private = self.paths.private();
        let generator = self.paths.generator(&generator, call.span);
        let tokens = match (name.as_str(), &value.kind, literal::rust_place(value)) {
            (_, ExprKind::Error, _) => return self.graph.add(Kind::Error, call.span),
            ("seed", ExprKind::Int { value: seed, suffix: None }, _) => match u32::try_from(*seed) {
                Ok(seed) => quote!(#private::random::seed(#generator, #seed)),
                Err(_) => return self.error(value.span, SEED),
            },
            ("seed", _, Some(seed)) => quote!(#private::random::seed(#generator, #seed)),
            ("seed", ..) => return self.error(value.span, SEED),
            (_, _, Some(place)) => {
                let target = Paths::target(&place);
                quote!({
                    use #private::Place as _;
                    #private::random::shuffle(#generator, #target)
                })
            }
            _ => return self.error(value.span, "`shuffle` takes a place, such as `x` or `self.order`"),
        };
        self.graph.add(Kind::Effect(tokens), call.span)
    }
}

/// `np.random`
pub(super) fn is_random_module(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Attribute { base, name } if name == "random" && super::is_module(base))
}

/// Whether a method of this name is one of a generator, and not of a tensor.
pub(super) fn is_method(name: &str) -> bool {
    ops::find(name).is_none() && ops::find(&format!("random.{name}")).is_some()
}
