//! Results whose length a shape bounds: unique elements, positions of what is true, selections in order; and `topk`,
//! whose length is stated.

use proc_macro2::Span;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind};
use crate::literal;
use crate::syntax::ExprKind;

/// Elements in order, of which the first so many count.
struct Ordered {
    elements: Id,
    /// Where in the row each stands.
    places: Id,
    /// How many count, where not all do.
    count: Option<Id>,
}

impl Builder<'_> {
    /// `topk`: the greatest elements along an axis and their positions.
    pub(crate) fn topk(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let Some(count) = arguments.keyword_or_next("k") else {
            return Some(self.error(span, "`topk` takes a number of elements, as in `topk(x, 3)`"));
        };
        let (along, place) = match arguments.keyword_or_next("axis") {
            None => (-1, span),
            Some(along) => match literal::integer(along) {
                Some(at) => (at, along.span),
                None => return Some(self.error(along.span, "the axis of `topk` is an integer literal")),
            },
        };
        let largest = !arguments.has("largest") || arguments.flag("largest", self.report);
        // They are in order anyway.
        arguments.flag("sorted", self.report);
        let count = self.size(count)?;
        let operand = self.expr(operand);
        let operand = self.whole(operand, "`topk`", span)?;
        let axes = axis(along, place);
        // Asked once whether there is such an axis; what is cut from it would be refused too.
        let operand = self.moved_axis(operand, axes.clone(), axes.clone(), place);
        let operand = self.memory(operand, span);
        let sorter = if largest { "PositionsDescending" } else { "Positions" };
        let positions = self.graph.add(Kind::Sort { sorter, operand, axes, first: Some(count) }, span);
        let first = super::scan::cut(along, &format!(":{count}"));
        let positions = self.compose(&first, &[("x", positions)], span)?;
        let given = [("x", operand), ("i", positions)];
        let values = self.compose(&format!("take_along_axis(x, i, axis={along})"), &given, span)?;
        Some(self.graph.add(Kind::Tuple(vec![values, positions]), span))
    }

    /// `unique`: each element once, in order; what else is asked for stands beside.
    pub(crate) fn unique(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("ar", self.report)?;
        let [with_index, with_inverse, with_counts] =
            ["return_index", "return_inverse", "return_counts"].map(|flag| arguments.flag(flag, self.report));
        if let Some(along) = arguments.keyword("axis")
            && !matches!(along.kind, ExprKind::None)
        {
            return Some(self.error(along.span, "`unique` is of all elements; it takes no axis"));
        }
        let mut operand = self.expr(operand);
        if with_index || with_inverse {
            operand = self.whole(operand, "`unique` with positions", span)?;
            operand = self.memory(operand, span);
        }
        let Ordered { elements, places, count } = self.ordered(operand, "Ascending", span)?;
        let before = self.compose("roll(s, 1)", &[("s", elements)], span)?;
        let given = [("s", elements), ("b", before), ("i", places)];
        // NaN is once among them, as equal to itself.
        let mut mask = self.compose("(i == 0) | (s != b) & ((s == s) | (b == b))", &given, span)?;
        if let Some(count) = count {
            mask = self.compose("m & (i < n)", &[("m", mask), ("i", places), ("n", count)], span)?;
        }
        let mut results = vec![elements];
        if with_index {
            let flat = self.raveled(operand, span);
            let flat = self.memory(flat, span);
            results.push(self.sort_by("Positions", flat, Axes::Every, span));
        }
        let mut results: Vec<Id> =
            results.into_iter().map(|value| self.graph.add(Kind::Select { value, mask }, span)).collect();
        if with_inverse {
            let given = [("s", elements), ("m", mask), ("x", operand)];
            results.push(self.compose("take(cumsum(m), searchsorted(s, x)) - 1", &given, span)?);
        }
        if with_counts {
            let ends = self.compose("searchsorted(s, s, side=\"right\")", &[("s", elements)], span)?;
            let ends = match count {
                Some(count) => self.compose("minimum(e, n)", &[("e", ends), ("n", count)], span)?,
                None => ends,
            };
            let value = self.compose("e - searchsorted(s, s)", &[("e", ends), ("s", elements)], span)?;
            results.push(self.graph.add(Kind::Select { value, mask }, span));
        }
        match results[..] {
            [one] => Some(one),
            _ => Some(self.graph.add(Kind::Tuple(results), span)),
        }
    }

    /// All elements of an operand in order, or those that it selects, the others behind them.
    fn ordered(&mut self, operand: Id, sorter: &'static str, span: Span) -> Option<Ordered> {
        let (operand, count) = match *self.graph.kind(operand) {
            Kind::Select { value, mask } => {
                let mask = self.graph.add(Kind::MaskOf { operand: value, mask }, span);
                let count = self.compose("sum(m)", &[("m", mask)], span)?;
                let scalar = if sorter == "Descending" { "selected_or_lowest" } else { "selected_or_last" };
                let operands = vec![value, mask];
                let selected = Kind::Elementwise { scalar, ty: "itself", operands, extra: None };
                (self.graph.add(selected, span), Some(count))
            }
            _ => (operand, None),
        };
        let elements = self.graph.add(Kind::Sort { sorter, operand, axes: Axes::Every, first: None }, span);
        let places = self.flat_places(elements, span);
        Some(Ordered { elements, places, count })
    }

    /// `sort(x[mask])`
    pub(super) fn sorted_selection(
        &mut self,
        operand: Id,
        sorter: &'static str,
        axes: &Axes,
        span: Span,
    ) -> Option<Id> {
        if !is_only_axis(axes) {
            return Some(self.error(span, "a selection `x[mask]` has one axis, along which it is sorted"));
        }
        if sorter.starts_with("Positions") {
            return self.order_of_selection(operand, sorter, span);
        }
        let Ordered { elements, places, count } = self.ordered(operand, sorter, span)?;
        let mask = self.compose("i < n", &[("i", places), ("n", count?)], span)?;
        Some(self.graph.add(Kind::Select { value: elements, mask }, span))
    }

    /// `argsort(x[mask])`: all elements in order; of those selected, how many are before each.
    fn order_of_selection(&mut self, operand: Id, sorter: &'static str, span: Span) -> Option<Id> {
        let Kind::Select { value, mask } = *self.graph.kind(operand) else { return None };
        let mask = self.graph.add(Kind::MaskOf { operand: value, mask }, span);
        let flat = self.raveled(value, span);
        let flat = self.memory(flat, span);
        let order = self.sort_by(sorter, flat, Axes::Every, span);
        let given = [("m", mask), ("order", order)];
        let value = self.compose("take(cumsum(m), order) - 1", &given, span)?;
        let mask = self.compose("take(m, order)", &given, span)?;
        Some(self.graph.add(Kind::Select { value, mask }, span))
    }

    /// `cumsum(x[mask])` and its kin: what is not selected changes nothing.
    pub(super) fn scanned_selection(
        &mut self,
        (ty, scanner): (&'static str, &'static str),
        operand: Id,
        axes: &Axes,
        span: Span,
    ) -> Option<Id> {
        if !is_only_axis(axes) {
            return Some(self.error(span, "a selection `x[mask]` has one axis, along which it is scanned"));
        }
        let Kind::Select { mut value, mask } = *self.graph.kind(operand) else { return None };
        let mask = self.graph.add(Kind::MaskOf { operand: value, mask }, span);
        let scalar = match scanner {
            "Sum" | "Any" => "selected_or_nothing",
            "Prod" | "All" => "selected_or_one",
            "Min" => "selected_or_highest",
            "Max" => "selected_or_lowest",
            _ => {
                value = self.elementwise("positive", "float_fn", vec![value], span);
                "selected_or_lowest"
            }
        };
        let filled = Kind::Elementwise { scalar, ty: "itself", operands: vec![value, mask], extra: None };
        let operand = self.graph.add(filled, span);
        let value = self.graph.add(Kind::Scan { ty, scanner, operand, axes: Axes::Every }, span);
        let mask = self.raveled(mask, span);
        Some(self.graph.add(Kind::Select { value, mask }, span))
    }

    /// `argmax(x[mask])`: how many are selected before the first of the greatest ones, or before the first NaN.
    pub(super) fn position_in_selection(&mut self, reducer: &str, operand: Id, span: Span) -> Option<Id> {
        let Kind::Select { value, mask } = *self.graph.kind(operand) else { return None };
        let name = if reducer == "ArgMin" { "min" } else { "max" };
        let mask = self.graph.add(Kind::MaskOf { operand: value, mask }, span);
        let best = self.compose(&format!("{name}(s)"), &[("s", operand)], span)?;
        let given = [("x", value), ("m", mask), ("best", best)];
        let among = self.compose("ravel(m & ((x == best) | (x != x)))", &given, span)?;
        let places = self.flat_places(among, span);
        let given = [("m", mask), ("among", among), ("i", places)];
        self.compose("sum(ravel(m) & (i < argmax(among)))", &given, span)
    }

    /// The positions of a vector.
    fn flat_places(&mut self, vector: Id, span: Span) -> Id {
        let axes = vec![Axes::These(vec![Axis::At(0, span)])];
        self.graph.add(Kind::Positions { operand: vector, rule: "Along", axes }, span)
    }

    /// `flatnonzero`: the positions in row-major order of what is not zero.
    pub(crate) fn flatnonzero(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let operand = self.whole(operand, "`flatnonzero`", span)?;
        let flat = self.raveled(operand, span);
        let value = self.flat_places(flat, span);
        let mask = self.compose("x != 0", &[("x", flat)], span)?;
        Some(self.graph.add(Kind::Select { value, mask }, span))
    }
}

/// Whether these axes are the only one of a vector.
fn is_only_axis(axes: &Axes) -> bool {
    match axes {
        Axes::Every => true,
        Axes::These(these) => matches!(these[..], [Axis::At(0 | -1, _)]),
        _ => false,
    }
}
