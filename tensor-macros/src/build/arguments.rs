//! The arguments of one call, taken by position or keyword; what is left over is an error.

use proc_macro2::Span;

use super::elsewhere;
use crate::graph::Generator;
use crate::literal;
use crate::ops::{Operation, Rule};
use crate::report::Report;
use crate::suggest;
use crate::syntax::{Argument, Expr, ExprKind};

/// The arguments of a call.
pub(crate) struct Arguments<'a> {
    operation: &'static Operation,
    positional: std::collections::VecDeque<&'a Expr>,
    keywords: Vec<(&'a syn::Ident, &'a Expr)>,
    given: usize,
    /// `x` of `x.f(a)`, as it is written.
    receiver: Option<String>,
    failed: bool,
    /// What a random function draws from.
    pub(crate) generator: Option<Generator>,
    /// Whether the function is called by its name alone, as Python's own are.
    pub(crate) is_bare: bool,
    /// The function's name.
    pub(crate) span: Span,
}

impl<'a> Arguments<'a> {
    /// `x.f(a)` is `f(x, a)`.
    pub(crate) fn new(
        operation: &'static Operation,
        receiver: Option<&'a Expr>,
        arguments: &'a [Argument],
        span: Span,
    ) -> Self {
        let mut positional: std::collections::VecDeque<_> = receiver.into_iter().collect();
        let mut keywords = Vec::new();
        for argument in arguments {
            match &argument.name {
                Some(name) => keywords.push((name, &argument.value)),
                None => positional.push_back(&argument.value),
            }
        }
        let given = positional.len();
        let receiver = receiver.and_then(path);
        Self {
            operation,
            positional,
            keywords,
            given,
            receiver,
            failed: false,
            generator: None,
            is_bare: false,
            span,
        }
    }

    /// Whether one operand is all that is given.
    pub(crate) fn is_one(&self) -> bool {
        self.given == 1 && self.keywords.is_empty()
    }

    /// All of the operands of a function that takes nothing else.
    pub(crate) fn operands(&mut self, count: usize, report: &mut Report) -> Option<Vec<&'a Expr>> {
        let operands: Vec<_> = self.positional.drain(..).collect();
        if operands.len() == count {
            return Some(operands);
        }
        self.failed = true;
        let plural = if count == 1 { "" } else { "s" };
        report.error(
            self.span,
            format_args!(
                "`{}` takes {count} operand{plural}, {} given{}",
                self.operation.name,
                self.given,
                self.of_the_receiver(count)
            ),
        );
        None
    }

    /// Of `x.exp(y)`, which has one operand too many: what `x` is.
    fn of_the_receiver(&self, count: usize) -> String {
        match &self.receiver {
            Some(receiver) if self.given > count => format!("; `{receiver}` is one of them"),
            _ => String::new(),
        }
    }

    /// Whether this is `max` or `min`, which are mistaken for `maximum` and `minimum`.
    pub(crate) fn picks_an_extreme(&self) -> bool {
        matches!(self.operation.name, "max" | "min")
    }

    /// The operation's name.
    pub(crate) fn name(&self) -> &'static str {
        self.operation.name
    }

    /// The next operand, which must be there; `name` is its keyword.
    pub(crate) fn operand(&mut self, name: &str, report: &mut Report) -> Option<&'a Expr> {
        let operand = self.optional(name);
        if operand.is_none() && !self.failed {
            self.failed = true;
            let count = self.operation.arity();
            let plural = if count == 1 { "" } else { "s" };
            report.error(
                self.span,
                format_args!("`{}` takes {count} operand{plural}, {} given", self.operation.name, self.given),
            );
        }
        operand
    }

    /// The first operand, by the name that the signature gives it.
    pub(crate) fn first_operand(&mut self, report: &mut Report) -> Option<&'a Expr> {
        let name = self.operation.operands().next().unwrap_or_default();
        self.operand(name, report)
    }

    /// The axis that a reduction or a scan means where none is given, if it is one.
    pub(crate) fn usual_axis(&self) -> Option<i64> {
        if !matches!(self.operation.rule, Rule::Reduction { .. } | Rule::Scan { .. }) {
            return None;
        }
        self.operation
            .signature
            .split(", ")
            .find_map(|parameter| parameter.strip_prefix("axis=")?.parse().ok())
    }

    /// The next operand, if there is one.
    pub(crate) fn optional(&mut self, name: &str) -> Option<&'a Expr> {
        self.positional.pop_front().or_else(|| self.keyword(name))
    }

    /// A keyword argument, or the next positional one.
    pub(crate) fn keyword_or_next(&mut self, name: &str) -> Option<&'a Expr> {
        self.keyword(name).or_else(|| self.positional.pop_front())
    }

    /// Whether a keyword, or else a further operand, is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        !self.positional.is_empty() || self.keywords.iter().any(|(keyword, _)| *keyword == name)
    }

    /// The name of its first parameter.
    pub(crate) fn parameter(&self) -> &'static str {
        self.signature().split([',', '=']).next().unwrap_or_default()
    }

    /// The signature of the operation.
    pub(crate) fn signature(&self) -> &'static str {
        self.operation.signature
    }

    /// A keyword argument, if the signature lists it.
    pub(crate) fn listed(&mut self, name: &str) -> Option<&'a Expr> {
        self.operation.keywords().any(|keyword| keyword == name).then(|| self.keyword(name))?
    }

    /// A keyword argument.
    pub(crate) fn keyword(&mut self, name: &str) -> Option<&'a Expr> {
        let index = self.keywords.iter().position(|(keyword, _)| *keyword == name)?;
        Some(self.keywords.remove(index).1)
    }

    /// The remaining positional arguments.
    pub(crate) fn rest(&mut self) -> Vec<&'a Expr> {
        self.positional.drain(..).collect()
    }

    /// A keyword that is `True` or `False`.
    pub(crate) fn flag(&mut self, name: &str, report: &mut Report) -> bool {
        match self.keyword(name).map(|value| (&value.kind, value.span)) {
            None => false,
            Some((ExprKind::Bool(value), _)) => *value,
            Some((_, span)) => {
                report.error(span, format_args!("`{name}` is `True` or `False`"));
                false
            }
        }
    }

    /// A keyword that is a number.
    pub(crate) fn number(&mut self, name: &str, report: &mut Report) -> f64 {
        match self.keyword(name) {
            None => 0.0,
            Some(value) => literal::number(value).unwrap_or_else(|| {
                report.error(value.span, format_args!("`{name}` is a number"));
                0.0
            }),
        }
    }

    /// Reports what nothing took.
    pub(crate) fn finish(self, report: &mut Report) {
        if self.failed {
            return;
        }
        let name = self.operation.name;
        if let Some(extra) = self.positional.front() {
            let taken = self.given - self.positional.len();
            report.error(
                extra.span,
                format_args!(
                    "`{name}` takes at most {taken} argument{} by position{}",
                    if taken == 1 { "" } else { "s" },
                    self.position_meant(taken)
                ),
            );
        } else if let Some((keyword, _)) = self.keywords.first() {
            report.error(
                keyword.span(),
                format_args!("`{name}` has no keyword `{keyword}`{}", self.keyword_meant(keyword)),
            );
        }
    }

    /// What arguments by position were meant to be, where Python has them in brackets.
    fn position_meant(&self, taken: usize) -> &'static str {
        match self.operation.name {
            "zeros" | "ones" => "; a shape is a tuple, as in zeros((2, 3))",
            "array" => "; elements are a list, as in array([1, 2])",
            _ if taken == 2 && self.operation.keywords().into_iter().any(|keyword| keyword == "keepdims") => {
                "; several axes are a tuple, as in axis=(0, 1)"
            }
            _ => "",
        }
    }

    /// What a keyword that was not taken was meant to be: `; did you mean .. ?`, or the keywords there are.
    fn keyword_meant(&self, keyword: &syn::Ident) -> String {
        let keyword = keyword.to_string();
        if let Some(here) = elsewhere::keyword(&keyword)
            && self.operation.keywords().into_iter().any(|known| known == here)
        {
            return format!("; NumPy calls it `{here}`");
        }
        if let Some(close) =
            suggest::closest(&keyword, self.operation.keywords()).filter(|close| *close != keyword)
        {
            return format!("; did you mean `{close}`?");
        }
        let keywords: Vec<_> = self.operation.keywords().map(|keyword| format!("`{keyword}`")).collect();
        match keywords.len() {
            0 => String::new(),
            _ => format!("; it takes {}", keywords.join(", ")),
        }
    }
}

/// A name or a field, as it is written.
pub(super) fn path(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Attribute { base, name } => Some(format!("{}.{name}", path(base)?)),
        _ => None,
    }
}
