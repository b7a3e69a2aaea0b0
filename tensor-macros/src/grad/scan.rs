//! The gradients of scans, sorts, quantiles and products of elements.

use proc_macro2::Span;
use quote::quote;

use crate::build::Builder;
use crate::graph::{Axes, Axis, Id, Kind, Literal, Pick, Reach, View};

impl Builder<'_> {
    /// What a gradient `g` of a scan `y` is for its operand.
    pub(super) fn unscanned(&mut self, y: Id, g: Id, span: Span) -> Option<(Id, Id)> {
        let Kind::Scan { scanner, operand, axes, .. } = self.graph.kind(y).clone() else { return None };
        let flat = matches!(axes, Axes::Every);
        let (x, axes) = if flat {
            (self.raveled(operand, span), Axes::These(vec![Axis::At(0, span)]))
        } else {
            (operand, axes)
        };
        let part = match scanner {
            "Sum" => self.summed_from(g, &axes, span),
            "Prod" => self.of_products(x, y, g, &axes, span)?,
            "Max" | "Min" => self.of_extremes(x, y, g, &axes, span)?,
            // The terms of each sign by themselves, as logarithms: exponentials of their own would overflow.
            "LogAddExp" => {
                let mut signs = Vec::new();
                for sign in ["g", "-g"] {
                    let g = self.compose(sign, &[("g", g)], span)?;
                    // Of no others, so that their own gradients are numbers too.
                    let terms = "where((g <= 0) | (y == -np.inf), -np.inf, log(where(g <= 0, 1, g)) - where(y == -np.inf, 0, y))";
                    let terms = self.compose(terms, &[("g", g), ("y", y)], span)?;
                    let terms = self.flipped(terms, axes.clone(), span);
                    let sums = self.scan("FloatFn", "LogAddExp", terms, axes.clone(), span);
                    signs.push(self.flipped(sums, axes.clone(), span));
                }
                let [plus, minus] = signs[..] else { return None };
                self.compose("exp(x + p) - exp(x + m)", &[("x", x), ("p", plus), ("m", minus)], span)?
            }
            _ => return None,
        };
        if flat {
            let part = self.contiguous(part, span);
            let view = View::ReshapedAs(operand);
            return Some((operand, self.graph.add(Kind::View { operand: part, view }, span)));
        }
        Some((operand, part))
    }

    /// Sums of the elements from each on.
    fn summed_from(&mut self, g: Id, axes: &Axes, span: Span) -> Id {
        let backwards = self.flipped(g, axes.clone(), span);
        let sums = self.scan("SumType", "Sum", backwards, axes.clone(), span);
        self.flipped(sums, axes.clone(), span)
    }

    /// Running products: up to the first zero they are divided by their element; of that zero itself, the products are
    /// taken without it; behind it, nothing changes them.
    fn of_products(&mut self, x: Id, y: Id, g: Id, axes: &Axes, span: Span) -> Option<Id> {
        let zeros = self.compose("where(x == 0, 1, 0)", &[("x", x)], span)?;
        let n = self.scan("SumType", "Sum", zeros, axes.clone(), span);
        let others = self.compose("where((x == 0) & (n == 1), x + 1, x)", &[("x", x), ("n", n)], span)?;
        let others = self.scan("SumType", "Prod", others, axes.clone(), span);
        let before = self.compose("where(n == 0, g * y, 0)", &[("n", n), ("g", g), ("y", y)], span)?;
        let at = self.compose("where(n == 1, g * v, 0)", &[("n", n), ("g", g), ("v", others)], span)?;
        let (before, at) = (self.summed_from(before, axes, span), self.summed_from(at, axes, span));
        self.compose(
            "where(n == 0, before / x, where((x == 0) & (n == 1), at, 0))",
            &[("n", n), ("x", x), ("before", before), ("at", at)],
            span,
        )
    }

    /// Running extremes: each result is the last element up to it that equals it.
    fn of_extremes(&mut self, x: Id, y: Id, g: Id, axes: &Axes, span: Span) -> Option<Id> {
        let one =
            Kind::Like { operand: x, value: Literal::Int(1), element: Some(quote!(::core::primitive::i64)) };
        let ones = self.graph.add(one, span);
        let counts = self.scan("SumType", "Sum", ones, axes.clone(), span);
        let given = [("x", x), ("y", y), ("n", counts)];
        let places = self.compose("where(x == y, n - 1, 0)", &given, span)?;
        let places = self.scan("Absolute", "Max", places, axes.clone(), span);
        Some(self.given_back(x, places, axes, g, span))
    }

    /// What a gradient of a sort is for its operand.
    pub(super) fn unsorted(&mut self, id: Id, g: Id, span: Span) -> Option<(Id, Id)> {
        let Kind::Sort { sorter, operand, axes, .. } = self.graph.kind(id).clone() else { return None };
        let flat = matches!(axes, Axes::Every);
        let (x, axes) = if flat {
            (self.raveled(operand, span), Axes::These(vec![Axis::At(0, span)]))
        } else {
            (operand, axes)
        };
        let sorter = if sorter == "Descending" { "PositionsDescending" } else { "Positions" };
        let elements = self.memory(x, span);
        let places = self.sort_by(sorter, elements, axes.clone(), span);
        let part = self.given_back(x, places, &axes, g, span);
        if flat {
            let view = View::ReshapedAs(operand);
            return Some((operand, self.graph.add(Kind::View { operand: part, view }, span)));
        }
        Some((operand, part))
    }

    /// What a gradient of a quantile is for the two elements that it is between.
    pub(super) fn of_quantile(
        &mut self,
        q: f64,
        operand: Id,
        axes: &Axes,
        mask: Option<Id>,
        g: Id,
        span: Span,
    ) -> Option<Id> {
        let flat = matches!(axes, Axes::Every);
        // What is left out is in order behind the others, as NaN is.
        let x = match mask {
            Some(mask) => self.compose("where(mask, x, np.nan)", &[("mask", mask), ("x", operand)], span)?,
            None => operand,
        };
        let ones = self.counters(operand, span);
        let count = self.reduce_kept(ones, axes, mask, span);
        if let Axes::These(these) = axes
            && these.len() > 1
        {
            return self.of_quantile_over(q, these, [x, count, g], span);
        }
        let (x, along) = if flat {
            (self.raveled(x, span), Axes::These(vec![Axis::At(0, span)]))
        } else {
            (x, axes.clone())
        };
        let part = self.shares(q, along, [x, count, g], span)?;
        if !flat {
            return Some(part);
        }
        let part = self.contiguous(part, span);
        Some(self.graph.add(Kind::View { operand: part, view: View::ReshapedAs(operand) }, span))
    }

    /// The same over several axes: as the last one, which they are moved to and merged into.
    fn of_quantile_over(&mut self, q: f64, axes: &[Axis], of: [Id; 3], span: Span) -> Option<Id> {
        let places: Option<Vec<String>> = axes
            .iter()
            .map(|axis| match axis {
                Axis::At(at, _) => Some(at.to_string()),
                _ => None,
            })
            .collect();
        let places = places?.join(", ");
        let last = (1..=axes.len()).rev().map(|at| format!("-{at}")).collect::<Vec<_>>().join(", ");
        let there = format!("moveaxis(x, ({places}), ({last}))");
        let [x, count, g] = of;
        let moved = self.compose(&there, &[("x", x)], span)?;
        let whole = self.contiguous(moved, span);
        // Of what is reduced one axis of one element is left.
        let dropped = format!("{there}[..., {}]", vec!["0"; axes.len() - 1].join(", "));
        let count = self.compose(&dropped, &[("x", count)], span)?;
        let g = self.compose(&dropped, &[("x", g)], span)?;
        let mut x = whole;
        for _ in 1..axes.len() {
            x = self.ruled(x, "MergeLast", Vec::new(), Reach::Axes, span);
        }
        let part = self.shares(q, Axes::These(vec![Axis::At(-1, span)]), [x, count, g], span)?;
        let part = self.contiguous(part, span);
        let part = self.graph.add(Kind::View { operand: part, view: View::ReshapedAs(whole) }, span);
        self.compose(&format!("moveaxis(x, ({last}), ({places}))"), &[("x", part)], span)
    }

    /// What each element along an axis has of a quantile's gradient, from the elements, their number and the gradient.
    fn shares(&mut self, q: f64, along: Axes, [x, count, g]: [Id; 3], span: Span) -> Option<Id> {
        let elements = self.memory(x, span);
        let places = self.sort_by("Positions", elements, along.clone(), span);
        let places = self.memory(places, span);
        let ranks = self.sort_by("Positions", places, along, span);
        let at = self.compose(&format!("(n - 1) * {q:?}"), &[("n", count)], span)?;
        let given = [("r", ranks), ("at", at), ("g", g)];
        let part = "where(r == floor(at), g * (1 - at % 1), where(r == floor(at) + 1, g * (at % 1), 0))";
        self.compose(part, &given, span)
    }

    /// Each element of a gradient, added at its place along an axis.
    fn given_back(&mut self, x: Id, places: Id, axes: &Axes, g: Id, span: Span) -> Id {
        let places = self.memory(places, span);
        let picked = View::Picked { indices: vec![places], axes: axes.clone(), pick: Pick::Along };
        let view = self.graph.add(Kind::View { operand: x, view: picked }, span);
        self.graph.add(Kind::Scatter { operand: x, view, picks: vec![places], value: g }, span)
    }

    /// What a gradient of a product of elements is for each of them: the product of the others.
    pub(super) fn of_product(
        &mut self,
        (y, g): (Id, Id),
        operand: Id,
        axes: &Axes,
        mask: Option<Id>,
        span: Span,
    ) -> Option<Id> {
        let y = self.without_axes(y, span);
        let zeros = self.compose("where(x == 0, 1, 0)", &[("x", operand)], span)?;
        let n = self.reduce_kept(zeros, axes, mask, span);
        let others = self.compose("where(x == 0, x + 1, x)", &[("x", operand)], span)?;
        let product = Kind::Reduce {
            ty: "summed",
            reducer: quote!(Prod),
            empty: true,
            operand: others,
            axes: axes.clone(),
            keep: true,
            mask,
        };
        let product = self.graph.add(product, span);
        let product = self.without_axes(product, span);
        let given = [("n", n), ("g", g), ("x", operand), ("y", y), ("p", product)];
        self.compose("where(n == 0, g * y / x, where((n == 1) & (x == 0), g * p, 0))", &given, span)
    }
}
