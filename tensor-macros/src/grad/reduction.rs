//! The gradients of reductions: of each element that was reduced.

use proc_macro2::Span;
use quote::quote;

use super::reverse::literal;
use crate::build::Builder;
use crate::graph::{Axes, Count, Id, Kind, Literal, View};
use crate::syntax::BinaryOp;

impl Builder<'_> {
    /// What a gradient of a reduction, its axes kept, is for its operand.
    pub(super) fn unreduced(&mut self, id: Id, g: Id, span: Span) -> Option<(Id, Id)> {
        let Kind::Reduce { reducer, operand, axes, mask, .. } = self.graph.kind(id).clone() else {
            return None;
        };
        let text = reducer.to_string();
        let name = text.split(' ').next().unwrap_or_default();
        let each = match name {
            "Sum" | "Total" => g,
            "Mean" => {
                let count = self.count_of(operand, &axes, mask, 0.0, span);
                self.compose("g / count", &[("g", g), ("count", count)], span)?
            }
            "Variance" | "StdDev" => {
                let count = self.count_of(operand, &axes, mask, parameter(&text), span);
                let given = [("g", g), ("count", count), ("y", self.without_axes(id, span))];
                let each = if name == "StdDev" { "g / (2 * y * count)" } else { "g / count" };
                self.compose(each, &given, span)?
            }
            "Max" | "Min" | "MaxOrLowest" | "MinOrHighest" => {
                return self.extremum(id, operand, &axes, mask, g, span).map(|part| (operand, part));
            }
            "Median" | "Quantile" => {
                let q = if name == "Median" { 0.5 } else { parameter(&text) };
                return self.of_quantile(q, operand, &axes, mask, g, span).map(|part| (operand, part));
            }
            "Prod" => self.of_product((id, g), operand, &axes, mask, span)?,
            _ => return None,
        };
        let spread = self.elementwise("replace", "replaced", vec![operand, each], span);
        let part = match mask {
            Some(mask) => {
                let part = self.compose("where(mask, g, 0)", &[("mask", mask), ("g", spread)], span)?;
                self.flagged.insert(part, mask);
                part
            }
            None => spread,
        };
        Some((operand, part))
    }

    /// The greatest or least elements share the gradient.
    fn extremum(
        &mut self,
        id: Id,
        operand: Id,
        axes: &Axes,
        mask: Option<Id>,
        g: Id,
        span: Span,
    ) -> Option<Id> {
        let y = self.without_axes(id, span);
        let mut ties = self.compose("x == y", &[("x", operand), ("y", y)], span)?;
        if let Some(mask) = mask {
            ties = self.compose("ties & mask", &[("ties", ties), ("mask", mask)], span)?;
        }
        let one = self.counters(operand, span);
        let ones = self.compose("where(ties, one, 0)", &[("ties", ties), ("one", one)], span)?;
        let count = self.reduce_kept(ones, axes, None, span);
        let each = self.compose("g / count", &[("g", g), ("count", count)], span)?;
        let spread = self.elementwise("replace", "replaced", vec![operand, each], span);
        let part = self.compose("where(ties, g, 0)", &[("ties", ties), ("g", spread)], span)?;
        if let Some(mask) = mask {
            self.flagged.insert(part, mask);
        }
        Some(part)
    }

    /// How many elements each result is made of, less `ddof`: a number, or with a mask as many as there are results.
    fn count_of(&mut self, operand: Id, axes: &Axes, mask: Option<Id>, ddof: f64, span: Span) -> Id {
        let count = match (mask, axes) {
            (None, Axes::Every | Axes::These(_)) => {
                self.graph.add(Kind::Count { operand, of: Count::Among(axes.clone()) }, span)
            }
            _ => {
                let ones = self.counters(operand, span);
                self.reduce_kept(ones, axes, mask, span)
            }
        };
        if ddof == 0.0 {
            return count;
        }
        let ddof = self.graph.add(literal(ddof), span);
        match self.number(BinaryOp::Sub, count, ddof, span) {
            Some(number) => number,
            None => self.elementwise("sub", "subtract", vec![count, ddof], span),
        }
    }

    /// Ones of an operand's type and shape.
    pub(super) fn counters(&mut self, operand: Id, span: Span) -> Id {
        self.graph.add(Kind::Like { operand, value: Literal::Float(1.0), element: None }, span)
    }

    pub(super) fn reduce_kept(&mut self, operand: Id, axes: &Axes, mask: Option<Id>, span: Span) -> Id {
        let sum = self.graph.add(
            Kind::Reduce {
                ty: "summed",
                reducer: quote!(Sum),
                empty: true,
                operand,
                axes: axes.clone(),
                keep: true,
                mask,
            },
            span,
        );
        self.without_axes(sum, span)
    }

    /// Whether a node reduces every axis.
    pub(super) fn is_of_everything(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Reduce { axes: Axes::Every, .. })
    }

    /// A reduction whose axes are dropped if it is of all of them, as what has no axes broadcasts to any shape.
    pub(super) fn without_axes(&mut self, id: Id, span: Span) -> Id {
        if self.is_of_everything(id) {
            self.graph.add(Kind::View { operand: id, view: View::Dropped }, span)
        } else {
            id
        }
    }
}

/// The number that a reducer's tokens state: its degrees of freedom, or which quantile it is.
fn parameter(reducer: &str) -> f64 {
    let digits: String = reducer
        .split(':')
        .nth(1)
        .unwrap_or_default()
        .chars()
        .filter(|&c| c.is_ascii_digit() || c == '.' || c == '-')
        .collect();
    digits.parse().unwrap_or(0.0)
}
