//! Sorts, searches and counts.

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    pub(crate) fn sort(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.sorted(["Ascending", "Descending"], false, arguments)
    }

    pub(crate) fn argsort(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.sorted(["Positions", "PositionsDescending"], true, arguments)
    }

    fn sorted(
        &mut self,
        [ascending, descending]: [&'static str; 2],
        in_memory: bool,
        arguments: &mut Arguments<'_>,
    ) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let axes = if arguments.has("axis") { self.axes(arguments, true) } else { last_axis(span) };
        // Any sort here does for any kind.
        if let Some(kind) = arguments.keyword("kind")
            && !matches!(kind.kind, ExprKind::Str(_) | ExprKind::None)
        {
            return Some(self.error(kind.span, "`kind` is a string, as in kind=\"stable\""));
        }
        arguments.flag("stable", self.report);
        let descends = arguments.flag("descending", self.report);
        let mut operand = self.expr(operand);
        let sorter = if descends { descending } else { ascending };
        if let Kind::Select { .. } = self.graph.kind(operand) {
            return self.sorted_selection(operand, sorter, &axes, span);
        }
        if in_memory {
            // Elements are compared where they stand, each many times.
            operand = self.memory(operand, span);
        }
        Some(self.sort_by(sorter, operand, axes, span))
    }

    /// The node of a sort.
    pub(crate) fn sort_by(&mut self, sorter: &'static str, operand: Id, axes: Axes, span: Span) -> Id {
        match self.whole(operand, "a sort", span) {
            Some(operand) => self.graph.add(Kind::Sort { sorter, operand, axes, first: None }, span),
            None => self.graph.add(Kind::Error, span),
        }
    }

    /// An operand that is no selection.
    pub(super) fn whole(&mut self, operand: Id, what: &str, span: Span) -> Option<Id> {
        if let Kind::Select { .. } = self.graph.kind(operand) {
            self.report.error(
                span,
                format_args!(
                    "{what} of a selection `x[mask]` is not supported; bind it by `let` in Rust, outside of `tensor!`"
                ),
            );
            return None;
        }
        Some(operand)
    }

    pub(crate) fn searchsorted(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let vector = arguments.operand("a", self.report)?;
        let value = arguments.operand("v", self.report)?;
        let how = match arguments.keyword_or_next("side") {
            None => "position_left",
            Some(Expr { kind: ExprKind::Str(side), .. }) if side == "left" => "position_left",
            Some(Expr { kind: ExprKind::Str(side), .. }) if side == "right" => "position_right",
            Some(side) => {
                return Some(self.error(side.span, "`side` is \"left\" or \"right\""));
            }
        };
        let (at, vector, value) = (vector.span, self.expr(vector), self.expr(value));
        Some(self.search(how, vector, value, at, arguments.span))
    }

    pub(crate) fn digitize(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let value = arguments.operand("x", self.report)?;
        let bins = arguments.operand("bins", self.report)?;
        let how = if arguments.flag("right", self.report) { "bin_right" } else { "bin" };
        let (at, value, bins) = (bins.span, self.expr(value), self.expr(bins));
        Some(self.search(how, bins, value, at, arguments.span))
    }

    /// Where each element of a value is in a vector.
    fn search(&mut self, how: &'static str, vector: Id, value: Id, at: Span, span: Span) -> Id {
        let Some(vector) = self.whole(vector, "a search", at) else {
            return self.graph.add(Kind::Error, span);
        };
        let vector = self.as_array(vector, at);
        let table = self.memory(vector, at);
        let value = self.as_array(value, span);
        self.beside_selections(vec![value], span, |builder, operands| {
            let operand = operands.first().copied().unwrap_or(value);
            builder.graph.add(Kind::Search { how, table, operand }, span)
        })
    }

    pub(crate) fn bincount(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let weights = arguments.optional("weights").filter(|weights| !matches!(weights.kind, ExprKind::None));
        let Some(size) = arguments.keyword_or_next("minlength") else {
            return Some(self.error(
                span,
                "the size of the result is part of its type; write it as `minlength=`, one more than the greatest element",
            ));
        };
        let size = self.size(size)?;
        let operand = self.expr(operand);
        let operand = self.whole(operand, "a count", span)?;
        let weights = match weights {
            Some(weights) => {
                let weights = self.expr(weights);
                Some(self.whole(weights, "a count", span)?)
            }
            None => None,
        };
        Some(self.graph.add(Kind::Tally { operand, weights, size, leaves_out: false }, span))
    }

    pub(crate) fn histogram(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let density = arguments.flag("density", self.report);
        let (operand, edges, bins) = self.bins(arguments)?;
        let interval = self.search("interval", edges, operand, self.graph.span(edges), span);
        let mut counts = self
            .graph
            .add(Kind::Tally { operand: interval, weights: None, size: bins, leaves_out: true }, span);
        if density {
            let given = [("n", counts), ("edges", edges)];
            counts = self.compose("n / (edges[1:] - edges[:-1]) / sum(n)", &given, span)?;
        }
        Some(self.graph.add(Kind::Tuple(vec![counts, edges]), span))
    }

    pub(crate) fn histogram_bin_edges(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.bins(arguments).map(|(_, edges, _)| edges)
    }

    /// The operand of a histogram, the bounds of its bins, and how many these are.
    fn bins(&mut self, arguments: &mut Arguments<'_>) -> Option<(Id, Id, usize)> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let bins = arguments.keyword_or_next("bins");
        let range = arguments.keyword_or_next("range").filter(|range| !matches!(range.kind, ExprKind::None));
        let operand = self.expr(operand);
        let operand = self.whole(operand, "a histogram", span)?;
        let bins = match bins {
            None => 10,
            Some(bins) => match (&bins.kind, size_of_list(bins)) {
                (_, Some(edges)) if edges > 1 => {
                    let list = self.expr(bins);
                    return Some((operand, list, edges - 1));
                }
                (ExprKind::Int { value, suffix: None }, _) if *value > 0 => usize::try_from(*value).ok()?,
                _ => {
                    self.report.error(
                        bins.span,
                        "`bins` is part of the result's type: a positive integer literal, or a list of bounds",
                    );
                    return None;
                }
            },
        };
        let edges = match range {
            None => self.found_edges(operand, bins, span)?,
            Some(range) => self.stated_edges(operand, bins, range)?,
        };
        Some((operand, edges, bins))
    }

    /// Bounds that are stated: in f64, as NumPy computes them, then in the type of the operand.
    fn stated_edges(&mut self, operand: Id, bins: usize, range: &Expr) -> Option<Id> {
        let ends = match &range.kind {
            ExprKind::Tuple(ends) | ExprKind::List(ends) => ends.as_slice(),
            ExprKind::Error => return None,
            _ => &[],
        };
        let (Some(low), Some(high)) = (
            ends.first().and_then(literal::number),
            ends.get(1).and_then(literal::number).filter(|_| ends.len() == 2),
        ) else {
            self.report.error(range.span, "`range` is a tuple of two numbers, as in range=(0, 1)");
            return None;
        };
        if low > high {
            self.report.error(range.span, "the second number of `range` is the greater one");
            return None;
        }
        let (low, high) = if low < high { (low, high) } else { (low - 0.5, high + 0.5) };
        #[expect(clippy::cast_precision_loss, reason = "as NumPy divides by the count")]
        let step = (high - low) / bins as f64;
        let (low, high, step) = (literal::float(low), literal::float(high), literal::float(step));
        let at = quote!(if i == #bins { #high } else { i as ::core::primitive::f64 * #step + #low });
        Some(self.graph.add(Kind::Ruler { operand, size: bins + 1, at }, range.span))
    }

    /// Bounds from the least element to the greatest, computed in the type of the operand's mean.
    fn found_edges(&mut self, operand: Id, bins: usize, span: Span) -> Option<Id> {
        let at = quote!(i as ::core::primitive::f64);
        let steps = self.graph.add(Kind::Ruler { operand, size: bins + 1, at }, span);
        let one = quote!(1.0);
        let unit = self.graph.add(Kind::Ruler { operand, size: 1, at: one }, span);
        let mut ends = Vec::new();
        for end in ["min(a) * unit", "max(a) * unit"] {
            ends.push(self.compose(end, &[("a", operand), ("unit", unit)], span)?);
        }
        let given = [("low", *ends.first()?), ("high", *ends.get(1)?)];
        let low = self.compose("where(low == high, low - 0.5, low)", &given, span)?;
        let high = self.compose("where(low == high, high + 0.5, high)", &given, span)?;
        let given = [("low", low), ("high", high), ("i", steps)];
        self.compose(&format!("where(i == {bins}, high, i * ((high - low) / {bins}) + low)"), &given, span)
    }
}

/// `axis=-1`
fn last_axis(span: Span) -> Axes {
    Axes::These(vec![Axis::At(-1, span)])
}

/// How many elements a list of numbers has.
fn size_of_list(expr: &Expr) -> Option<usize> {
    match &expr.kind {
        ExprKind::List(items) => Some(items.len()),
        _ => None,
    }
}
