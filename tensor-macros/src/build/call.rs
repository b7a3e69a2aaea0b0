//! Calls: a name and arguments in, the operation's node out.

use proc_macro2::Span;

use super::arguments::path;
use super::{Arguments, Builder, elsewhere, is_module, random};
use crate::dtype;
use crate::graph::{Count, Id, Kind};
use crate::literal;
use crate::ops::{self, Operation, Rule};
use crate::suggest;
use crate::syntax::{Argument, Expr, ExprKind};

impl Builder<'_> {
    pub(super) fn call(&mut self, callee: &Expr, arguments: &[Argument], span: Span) -> Id {
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
        if let ("len", None, [Argument { name: None, value }]) = (name.as_str(), receiver, arguments) {
            return self.count(value, Count::Along(0, span), span);
        }
        if let ExprKind::Attribute { base, .. } = &callee.kind
            && is_module(base)
            && let Some(message) = dtype::refused(&name, true)
        {
            return self.error(span, message);
        }
        if let (ExprKind::Attribute { base, .. }, [Argument { name: None, value }]) =
            (&callee.kind, arguments)
            && is_module(base)
            && let Some(element) = dtype::element_type(&name, self.paths)
        {
            // `np.float64(x)`: a typed scalar, or another type of a tensor.
            self.check_numbers(value, &element);
            let operand = self.expr(value);
            return self.cast(operand, element, span);
        }
        let (name, receiver, generator) = if name.starts_with("random.") {
            if ops::find(&name).is_none() {
                return self.unknown_random(&name, span);
            }
            let Some(generator) = self.generator(&format!("np.{name}"), None, span) else {
                return self.graph.add(Kind::Error, span);
            };
            (name, receiver, Some(generator))
        } else if receiver.is_some() && random::is_method(&name) {
            let Some(generator) = self.generator(&name, receiver, span) else {
                return self.graph.add(Kind::Error, span);
            };
            (format!("random.{name}"), None, Some(generator))
        } else {
            (name, receiver, None)
        };
        let Some(operation) = ops::find(&name) else {
            return match elsewhere::function(&name) {
                None if literal::constant(&name).is_some() => {
                    self.error(span, format_args!("`{name}` is a number; for a product write `*`"))
                }
                Some(here) => self.error(span, format_args!("`{name}` is no function here; {here}")),
                None => self.error(span, format_args!("unknown function `{name}`{}", did_you_mean(&name))),
            };
        };
        if let Some(module) = receiver.and_then(|receiver| module_elsewhere(receiver, operation, arguments)) {
            return self
                .error(span, format_args!("`{module}` is no module here; write {}(..)", operation.name));
        }
        let mut arguments = Arguments::new(operation, receiver, arguments, span);
        arguments.generator = generator;
        arguments.is_bare = matches!(callee.kind, ExprKind::Name(_));
        let id = self.operation(operation, &mut arguments);
        // After a mistake not all arguments are taken.
        if !matches!(self.graph.kind(id), Kind::Error) {
            arguments.finish(self.report);
        }
        id
    }

    fn operation(&mut self, operation: &'static Operation, arguments: &mut Arguments<'_>) -> Id {
        let span = arguments.span;
        match operation.rule {
            Rule::Elementwise(ty) => {
                let Some(operands) = arguments.operands(operation.arity(), self.report) else {
                    return self.graph.add(Kind::Error, span);
                };
                let operands: Vec<Id> = operands.into_iter().map(|operand| self.expr(operand)).collect();
                if operation.scalar == "floor_divide"
                    && arguments.is_bare
                    && let [left, right] = operands[..]
                    && let Some(number) = self.floor_divided(left, right, span)
                {
                    return number;
                }
                if operation.scalar == "power"
                    && let [left, right] = operands[..]
                {
                    return self.power(left, right, span);
                }
                self.elementwise(operation.scalar, ty, operands, span)
            }
            Rule::Reduction { ty, reducer, empty, one_axis } => {
                self.reduction(ty, reducer, empty, one_axis, arguments)
            }
            Rule::Scan { ty, scanner } => {
                self.scanned(ty, scanner, arguments).unwrap_or_else(|| self.graph.add(Kind::Error, span))
            }
            Rule::Composed(body) => {
                self.composed(body, arguments).unwrap_or_else(|| self.graph.add(Kind::Error, span))
            }
            Rule::Special(build) => {
                build(self, arguments).unwrap_or_else(|| self.graph.add(Kind::Error, span))
            }
        }
    }
}

/// What is a module in other libraries, as in `F.relu(x)`; of `F`, which is a name of tensors too, only if there
/// is an operand beside it.
fn module_elsewhere(receiver: &Expr, operation: &Operation, arguments: &[Argument]) -> Option<String> {
    const MODULES: [&str; 7] = ["F", "nn", "math", "tf", "torch", "jax", "scipy"];
    let module = path(receiver)?;
    let root = module.split('.').next()?;
    let [Argument { name: None, value }, ..] = arguments else { return None };
    let is_operand = literal::folded(value).is_none()
        && !matches!(value.kind, ExprKind::Tuple(_) | ExprKind::None | ExprKind::List(_));
    (MODULES.contains(&root) && (root != "F" || is_operand && operation.arity() == 1)).then_some(module)
}

/// `random` of `np.random.f`.
pub(super) fn module_path(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Attribute { base, name } if is_module(base) => Some(name),
        _ => None,
    }
}

/// `; did you mean .. ?`, where a name of the table or a constant is close.
pub(super) fn did_you_mean(name: &str) -> String {
    let names = ops::all().map(|operation| operation.name);
    suggest::closest(name, names.chain(["pi", "inf", "nan", "newaxis"]))
        .map(|close| format!("; did you mean `{close}`?"))
        .unwrap_or_default()
}
