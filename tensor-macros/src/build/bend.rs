//! Elements of an axis moved, repeated or added to: `roll`, `tile`, `repeat`, `pad`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Literal, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// The axis at a position.
fn axis_at(at: i64, span: Span) -> Axes {
    Axes::These(vec![Axis::At(at, span)])
}

impl Builder<'_> {
    /// A view that takes other elements along axes.
    pub(crate) fn bent(
        &mut self,
        operand: Id,
        rule: &'static str,
        how: Vec<TokenStream>,
        axes: Vec<Axes>,
        span: Span,
    ) -> Id {
        let view = View::Ruled { rule, parameters: how, axes, beside: None, reach: Reach::Backwards };
        self.view(operand, view, span)
    }

    /// A number of elements: a literal, or a Rust const in braces.
    fn amount(&mut self, expr: &Expr, what: &str) -> Option<(TokenStream, Option<usize>)> {
        if let Some(count) = literal::integer(expr) {
            let Ok(count) = usize::try_from(count) else {
                self.report.error(expr.span, format_args!("{what} cannot be negative"));
                return None;
            };
            let digits = proc_macro2::Literal::usize_unsuffixed(count);
            return Some((quote!(#digits), Some(count)));
        }
        match &expr.kind {
            ExprKind::Rust(block) => Some((quote!({ #block }), None)),
            ExprKind::Error => None,
            _ => {
                let message = format!(
                    "{what} is an integer literal, or a const in braces: the size of the result follows from it"
                );
                self.report.error(expr.span, message);
                None
            }
        }
    }

    /// The integers of one, or of a tuple.
    fn integers(&mut self, expr: &Expr, what: &str) -> Option<Vec<i64>> {
        let items = match &expr.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().collect(),
            _ => vec![expr],
        };
        let mut integers = Vec::new();
        for item in items {
            match literal::integer(item) {
                Some(integer) => integers.push(integer),
                None if matches!(item.kind, ExprKind::Error) => return None,
                None => {
                    self.report.error(item.span, format_args!("{what} is an integer literal here"));
                    return None;
                }
            }
        }
        Some(integers)
    }

    pub(crate) fn roll(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (span, private) = (arguments.span, self.paths.private());
        let operand = arguments.operand("a", self.report)?;
        let shift = arguments.operand("shift", self.report)?;
        let axes = arguments.keyword_or_next("axis");
        let operand = self.expr(operand);
        let how = |by: i64| {
            let digits = proc_macro2::Literal::i64_unsuffixed(by.saturating_abs());
            let by = if by < 0 { quote!({ -#digits }) } else { quote!(#digits) };
            vec![quote!(#private::Rolled<#by>)]
        };
        let shifts = self.integers(shift, "a shift")?;
        let Some(axes) = axes.filter(|axis| !matches!(axis.kind, ExprKind::None)) else {
            let sum = shifts.iter().fold(0, |sum: i64, by| sum.saturating_add(*by));
            return Some(self.bent(operand, "RollFlat", how(sum), Vec::new(), span));
        };
        let places = match &axes.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().collect(),
            _ => vec![axes],
        };
        if shifts.len() != places.len() && shifts.len() != 1 && places.len() != 1 {
            return Some(self.error(axes.span, "`roll` takes as many axes as shifts"));
        }
        let mut result = operand;
        // One goes with each of the others; without any, nothing is moved.
        let count = if shifts.is_empty() || places.is_empty() { 0 } else { shifts.len().max(places.len()) };
        for at in 0..count {
            let by = *shifts.get(at).or(shifts.first())?;
            let axis = self.axis(places.get(at).or(places.first())?)?;
            result = self.bent(result, "Roll", how(by), vec![Axes::These(vec![axis])], span);
        }
        Some(result)
    }

    pub(crate) fn tile(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (span, private) = (arguments.span, self.paths.private());
        let operand = arguments.operand("A", self.report)?;
        let counts = arguments.operand("reps", self.report)?;
        let operand = self.expr(operand);
        let items = match &counts.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().collect(),
            _ => vec![counts],
        };
        let rank = items.len();
        let mut result = match rank {
            0 => operand,
            1 | 2 => self.of_rank(operand, rank, span),
            3 | 4 => {
                let view = View::Ruled {
                    rule: "InFront",
                    parameters: vec![quote!(#private::Rank<#rank>)],
                    axes: Vec::new(),
                    beside: None,
                    reach: Reach::Axes,
                };
                self.view(operand, view, span)
            }
            _ => {
                return Some(
                    self.error(counts.span, "`tile` takes a number of copies for at most four axes"),
                );
            }
        };
        for (item, at) in items.iter().rev().zip(1..) {
            let (count, value) = self.amount(item, "a number of copies")?;
            if value != Some(1) {
                let how = vec![quote!(#private::Tiled<#count>)];
                result = self.bent(result, "Tile", how, vec![axis_at(-at, item.span)], span);
            }
        }
        Some(result)
    }

    pub(crate) fn repeat(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (span, private) = (arguments.span, self.paths.private());
        let operand = arguments.operand("a", self.report)?;
        let counts = arguments.operand("repeats", self.report)?;
        let axis = arguments.keyword_or_next("axis");
        let mut operand = self.expr(operand);
        let (count, _) = self.amount(counts, "a number of copies")?;
        let (at, place) = match axis {
            None | Some(Expr { kind: ExprKind::None, .. }) => {
                operand = self.raveled(operand, span);
                (0, span)
            }
            Some(axis) => match literal::integer(axis) {
                Some(at) => (at, axis.span),
                None => return Some(self.error(axis.span, "the axis of `repeat` is one integer")),
            },
        };
        let how = vec![quote!(#private::Repeated<#count>)];
        Some(self.bent(operand, "Repeat", how, vec![axis_at(at, place)], span))
    }

    pub(crate) fn pad(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("array", self.report)?;
        let widths = arguments.operand("pad_width", self.report)?;
        let mode = match arguments.keyword_or_next("mode") {
            None => ("constant".to_owned(), span),
            Some(Expr { kind: ExprKind::Str(mode), span }) => (mode.clone(), *span),
            Some(mode) => return Some(self.error(mode.span, "a mode is a string, as in `mode=\"edge\"`")),
        };
        let value = arguments.keyword("constant_values");
        let operand = self.expr(operand);
        let widths = self.widths(widths)?;
        let fill = match (mode.0.as_str(), value) {
            ("constant", None) => Fill::Constant(self.graph.add(Kind::Literal(Literal::Int(0)), span)),
            ("constant", Some(value)) => Fill::Constant(self.expr(value)),
            (_, Some(value)) => {
                return Some(self.error(value.span, "`constant_values` belongs to `mode=\"constant\"`"));
            }
            ("edge", None) => Fill::Of("Edge"),
            ("reflect", None) => Fill::Of("Reflect"),
            ("symmetric", None) => Fill::Of("Symmetric"),
            ("wrap", None) => Fill::Of("Wrap"),
            _ => {
                return Some(self.error(
                    mode.1,
                    "a mode is \"constant\", \"edge\", \"reflect\", \"symmetric\" or \"wrap\"",
                ));
            }
        };
        let private = self.paths.private();
        let rank = widths.len();
        let of_rank = View::Ruled {
            rule: "OfRank",
            parameters: vec![quote!(#private::Rank<#rank>)],
            axes: Vec::new(),
            beside: None,
            reach: Reach::Axes,
        };
        let mut result = self.view(operand, of_rank, span);
        for (at, width) in (0i64..).zip(&widths) {
            result = self.padded(result, axis_at(at, span), width, &fill, span);
        }
        Some(result)
    }

    /// An axis with as many elements of a literal before it as behind it.
    pub(super) fn padded_by(&mut self, operand: Id, at: i64, count: usize, value: Literal, span: Span) -> Id {
        let fill = Fill::Constant(self.graph.add(Kind::Literal(value), span));
        let width: Width = (quote!(#count), Some(count));
        self.padded(operand, axis_at(at, span), &[width.clone(), width], &fill, span)
    }

    /// One axis padded before and behind.
    fn padded(&mut self, operand: Id, axes: Axes, width: &[Width; 2], fill: &Fill, span: Span) -> Id {
        let private = self.paths.private();
        let [(before, _), (after, _)] = width;
        if width.iter().all(|(_, value)| *value == Some(0)) {
            return operand;
        }
        let value = match fill {
            Fill::Of(mode) => {
                let mode = proc_macro2::Ident::new(mode, Span::mixed_site());
                let how = vec![quote!(#private::Padded<#before, #after, #private::#mode>)];
                return self.bent(operand, "Pad", how, vec![axes], span);
            }
            Fill::Constant(value) => *value,
        };
        let mut parts = vec![(operand, span)];
        for (nth, (count, known)) in width.iter().enumerate() {
            if *known != Some(0) {
                let part = (self.filled_beside(operand, count, axes.clone(), value, span), span);
                parts.insert(if nth == 0 { 0 } else { parts.len() }, part);
            }
        }
        let (parts, spans): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        self.graph.add(Kind::Joined { parts, spans, axes, stacked: false }, span)
    }

    /// So many elements of a value along an axis of an operand, of its type.
    fn filled_beside(&mut self, operand: Id, count: &TokenStream, axes: Axes, value: Id, span: Span) -> Id {
        let private = self.paths.private();
        let shape = self.paths.shape_of(std::slice::from_ref(count));
        let how = vec![quote!(#private::Slab<#shape>)];
        let beside = self.bent(operand, "Beside", how, vec![axes], span);
        match self.graph.kind(value) {
            Kind::Literal(value) => {
                let value = *value;
                self.graph.add(Kind::Like { operand: beside, value, element: None }, span)
            }
            _ => self.elementwise("replace", "replaced", vec![beside, value], span),
        }
    }

    /// The widths before and behind each axis.
    fn widths(&mut self, expr: &Expr) -> Option<Vec<[Width; 2]>> {
        const FORM: &str = "widths are `(before, after)` of each axis, as in `((1, 1), (0, 2))`";
        let pair = |builder: &mut Self, items: &[Expr], span: Span| match items {
            [both] => {
                let width = builder.amount(both, "a width")?;
                Some([width.clone(), width])
            }
            [before, after] => Some([builder.amount(before, "a width")?, builder.amount(after, "a width")?]),
            _ => {
                builder.report.error(span, FORM);
                None
            }
        };
        match &expr.kind {
            ExprKind::Tuple(items) | ExprKind::List(items)
                if items.iter().any(|item| matches!(item.kind, ExprKind::Tuple(_) | ExprKind::List(_))) =>
            {
                let mut widths = Vec::new();
                for item in items {
                    match &item.kind {
                        ExprKind::Tuple(two) | ExprKind::List(two) => {
                            widths.push(pair(self, two, item.span)?);
                        }
                        _ => {
                            self.report.error(item.span, FORM);
                            return None;
                        }
                    }
                }
                Some(widths)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => Some(vec![pair(self, items, expr.span)?]),
            _ => Some(vec![pair(self, std::slice::from_ref(expr), expr.span)?]),
        }
    }
}

/// A number of elements, and its value if that is a literal.
type Width = (TokenStream, Option<usize>);

/// What is put beside an axis.
enum Fill {
    Constant(Id),
    /// Elements of the operand, by a type of the core.
    Of(&'static str),
}
