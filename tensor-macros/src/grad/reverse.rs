//! The reverse pass: from the result to its operands, each gradient the sum of what its users hand down.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::build::Builder;
use crate::emit::is_quantile;
use crate::graph::{Axes, Axis, Id, Kind, Literal, Side, View};
use crate::ops::{self, Vjp};
use crate::syntax::BinaryOp;

impl Builder<'_> {
    /// The gradient of each node on the ways from `root`, whose own is `seed`, to the nodes `wrt`.
    pub(super) fn reverse(&mut self, root: Id, seed: Id, wrt: &[Id]) -> Option<HashMap<Id, Id>> {
        let active = self.active(root, wrt)?;
        let mut gradients = HashMap::from([(root, seed)]);
        // Operands come before their users, so no gradient grows once its node is reached.
        for id in (0..=root.0).rev().map(Id).filter(|id| active.contains(id) && !wrt.contains(id)) {
            let Some(&gradient) = gradients.get(&id) else { continue };
            let span = self.graph.span(id);
            for (operand, part) in self.pullback(id, gradient, &active, span)? {
                let sum = match gradients.get(&operand) {
                    Some(&earlier) => {
                        let sum = self.binary(BinaryOp::Add, earlier, part, span);
                        let masks = [earlier, part].map(|gradient| self.flagged.get(&gradient).copied());
                        if let [Some(mask), Some(other)] = masks
                            && self.unaligned(mask) == self.unaligned(other)
                        {
                            self.flagged.insert(sum, mask);
                        }
                        sum
                    }
                    None => part,
                };
                gradients.insert(operand, sum);
            }
        }
        Some(gradients)
    }

    /// A mask before it was aligned with what it selects from.
    fn unaligned(&self, mask: Id) -> Id {
        match *self.graph.kind(mask) {
            Kind::View { operand, view: View::Aligned(_) } => operand,
            _ => mask,
        }
    }

    /// The nodes below `root` that a change of `wrt` changes.
    fn active(&mut self, root: Id, wrt: &[Id]) -> Option<HashSet<Id>> {
        let mut active: HashSet<Id> = wrt.iter().copied().collect();
        let mut unknown = Vec::new();
        for id in (0..=root.0).map(Id) {
            let kind = self.graph.kind(id);
            if active.contains(&id) || !inputs(kind).iter().any(|input| active.contains(input)) {
                continue;
            }
            active.insert(id);
            if has_no_derivative(kind) {
                unknown.push(id);
            }
        }
        let below = self.below(root);
        unknown.retain(|id| below.contains(id));
        for &id in &unknown {
            self.error(
                self.graph.span(id),
                "this has no derivative; `stop_gradient(..)` makes it a constant",
            );
        }
        active.retain(|id| below.contains(id));
        unknown.is_empty().then_some(active)
    }

    /// The nodes that `root` is computed from, by ways that a gradient goes.
    fn below(&self, root: Id) -> HashSet<Id> {
        let mut below = HashSet::new();
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            if below.insert(id) {
                pending.extend(inputs(self.graph.kind(id)));
            }
        }
        below
    }

    /// What the gradient of a node is for each of its active operands.
    fn pullback(&mut self, id: Id, g: Id, active: &HashSet<Id>, span: Span) -> Option<Vec<(Id, Id)>> {
        let is_active = |operand: &Id| active.contains(operand);
        let kind = self.graph.kind(id).clone();
        let mut parts = Vec::new();
        match kind {
            Kind::Elementwise { scalar: "replace", operands, .. } => {
                parts.extend(operands.get(1).map(|&value| (value, self.summed_to(value, g, id, span))));
            }
            Kind::Elementwise { scalar, ref operands, .. } => {
                let entry = ops::derivative(scalar)?;
                let Vjp::Of(expressions) = entry.vjp else { return Some(parts) };
                let mut given: Vec<(&str, Id)> = entry.operands().zip(operands.iter().copied()).collect();
                given.extend([("y", id), ("g", g)]);
                let ways = operands.iter().copied().zip(expressions.iter().copied());
                return self.by_expressions(ways, &given, id, active);
            }
            Kind::Where { condition, left, right } => {
                let ways = [(left, "where(condition, g, 0)"), (right, "where(condition, 0, g)")];
                return self.by_expressions(ways, &[("condition", condition), ("g", g)], id, active);
            }
            Kind::Clip { operand, low, high } => {
                let mut given = vec![("x", operand), ("g", g)];
                given.extend(low.map(|low| ("low", low)));
                given.extend(high.map(|high| ("high", high)));
                // The greater or lesser of two that are equal share the gradient, as those of `maximum` do.
                let ways = match (low, high) {
                    (Some(low), Some(high)) => vec![
                        (
                            operand,
                            "where((x > low) & (x < high), g, where((x == low) & (x <= high) | (x == high) & (x >= low), \
                             g / where(low == high, 4, 2), 0))",
                        ),
                        (
                            low,
                            "where((low >= x) & (low <= high), g / where(low == x, 2, 1) / where(low == high, 2, 1), 0)",
                        ),
                        (high, "where(high < maximum(x, low), g, where(high == maximum(x, low), g / 2, 0))"),
                    ],
                    // The one bound is a literal.
                    (Some(_), None) => vec![(operand, "where(x > low, g, where(x == low, g / 2, 0))")],
                    _ => vec![(operand, "where(x < high, g, where(x == high, g / 2, 0))")],
                };
                return self.by_expressions(ways, &given, id, active);
            }
            Kind::Cast { operand, .. }
            | Kind::Promoted { operand, .. }
            | Kind::Stored { operand }
            | Kind::Scalar { operand, .. } => {
                parts.push((operand, g));
            }
            Kind::View { operand, view } => parts.push((operand, self.unviewed(id, operand, view, g, span))),
            Kind::Joined { parts: ref joined, .. } => {
                for (nth, &part) in joined.iter().enumerate().filter(|(_, part)| is_active(part)) {
                    parts.push((part, self.view(g, View::Section { joined: id, nth }, span)));
                }
            }
            // Of each element that was added, what the view reads of it.
            Kind::Scatter { value, view, .. } => {
                if let Kind::View { view, .. } = self.graph.kind(view).clone() {
                    let g = self.memory(g, span);
                    parts.push((value, self.graph.add(Kind::View { operand: g, view }, span)));
                }
            }
            Kind::Reduce { .. } if self.graph.factors(id).is_some() => {
                parts = self.of_convolution(id, g, active, span)?;
            }
            Kind::Reduce { .. } => parts.extend(self.unreduced(id, g, span)),
            Kind::Tally { operand, weights: Some(weights), .. } => {
                let g = self.memory(g, span);
                let part = self.compose("take(g, i)", &[("g", g), ("i", operand)], span)?;
                parts.push((weights, part));
            }
            Kind::Scan { .. } => parts.extend(self.unscanned(id, g, span)),
            Kind::Sort { .. } => parts.extend(self.unsorted(id, g, span)),
            Kind::Product { left, right } => {
                for (operand, side) in [(left, Side::Left), (right, Side::Right)] {
                    if is_active(&operand) {
                        parts.push((operand, self.factor(side, [left, right], g, span)));
                    }
                }
            }
            _ => {}
        }
        parts.retain(|(operand, _)| is_active(operand));
        Some(parts)
    }

    /// The gradient of each active operand by its expression, summed to the operand's shape.
    fn by_expressions<'e>(
        &mut self,
        ways: impl IntoIterator<Item = (Id, &'e str)>,
        given: &[(&str, Id)],
        node: Id,
        active: &HashSet<Id>,
    ) -> Option<Vec<(Id, Id)>> {
        let span = self.graph.span(node);
        let mask =
            given.iter().find(|(name, _)| *name == "g").and_then(|(_, g)| self.flagged.get(g).copied());
        let ways = ways.into_iter().filter(|(operand, _)| active.contains(operand));
        ways.map(|(operand, expression)| {
            let mut part = self.compose(expression, given, span)?;
            if let Some(mask) = mask {
                // Elements that are not selected may be out of the domain: no derivative there times nothing is NaN.
                if !matches!(expression, "g" | "-g") {
                    part = self.compose("where(mask, g, 0)", &[("mask", mask), ("g", part)], span)?;
                }
                let sum = self.summed_to(operand, part, node, span);
                if sum == part {
                    self.flagged.insert(part, mask);
                }
                return Some((operand, sum));
            }
            Some((operand, self.summed_to(operand, part, node, span)))
        })
        .collect()
    }

    /// The gradient of what a view reads.
    fn unviewed(&mut self, id: Id, operand: Id, view: View, g: Id, span: Span) -> Id {
        let view = match view {
            View::Reversed | View::Ruled { rule: "InnerWith", .. } => View::Reversed,
            View::Permuted(order) => View::Permuted(inverse(&order)),
            View::Reshaped(_)
            | View::ReshapedAs(_)
            | View::Ruled {
                rule: "Ravel" | "Merge" | "MergeLast" | "Paired" | "TensorRows" | "TensorWith",
                ..
            } => {
                let g = self.contiguous(g, span);
                return self.graph.add(Kind::View { operand: g, view: View::ReshapedAs(operand) }, span);
            }
            View::Ruled { rule: "TransposedRows", .. } => {
                return self.beside(g, "UntransposedRows", operand, span);
            }
            View::Ruled { rule: "UntransposedRows", .. } => {
                return self.beside(g, "TransposedRows", operand, span);
            }
            View::Ruled { rule: "BroadcastTo" | "Meets" | "Meet", .. } => {
                return self.summed_to(operand, g, id, span);
            }
            View::Ruled {
                rule: rule @ ("SwapAxes" | "MoveAxis" | "Flip"),
                parameters,
                mut axes,
                beside,
                reach,
            } => {
                axes.reverse();
                View::Ruled { rule, parameters, axes, beside, reach }
            }
            View::Picked { indices, .. } => {
                return self.graph.add(Kind::Scatter { operand, view: id, picks: indices, value: g }, span);
            }
            View::Indexed { .. }
            | View::Section { .. }
            | View::Ruled {
                rule: "Diagonal" | "Diag" | "Repeats" | "Windowed" | "WindowedAs" | "Pad" | "DiagPadded",
                ..
            } => {
                return self
                    .graph
                    .add(Kind::Scatter { operand, view: id, picks: Vec::new(), value: g }, span);
            }
            View::Ruled { rule: rule @ ("Roll" | "RollFlat"), parameters, axes, beside, reach } => {
                let private = self.paths.private();
                let parameters = parameters.iter().map(|how| quote!(#private::Unrolled<#how>)).collect();
                View::Ruled { rule, parameters, axes, beside, reach }
            }
            View::Ruled { rule: rule @ ("Tile" | "Repeat"), parameters, axes, .. } => {
                return self.copies_summed(operand, g, rule, parameters, axes, span);
            }
            View::Ruled { rule: "Portion", axes, .. } => {
                return self.beside_zeros(id, operand, g, axes, span);
            }
            // Rules that change nothing: they only ask.
            View::Ruled { rule: "Convolved" | "Weighs", .. } => return g,
            // What has no axes broadcasts to any shape, in generic code too.
            View::Dropped if self.is_of_everything(operand) => return g,
            _ => View::Fitted(operand),
        };
        self.graph.add(Kind::View { operand: g, view }, span)
    }

    /// The sum over the copies of each element.
    fn copies_summed(
        &mut self,
        operand: Id,
        g: Id,
        rule: &str,
        how: Vec<TokenStream>,
        axes: Vec<Axes>,
        span: Span,
    ) -> Id {
        // The axis of the copies stands before that of the elements for `tile`, behind it for `repeat`.
        let axis = match axes.first() {
            Some(Axes::These(these)) => match these[..] {
                [Axis::At(at, _)] => match rule {
                    "Tile" if at < 0 => at - 1,
                    "Repeat" if at >= 0 => at + 1,
                    _ => at,
                },
                _ => 0,
            },
            _ => 0,
        };
        let copies = self.bent(operand, "Copies", how, axes, span);
        let g = self.contiguous(g, span);
        let g = self.graph.add(Kind::View { operand: g, view: View::ReshapedAs(copies) }, span);
        let axes = Axes::These(vec![Axis::At(axis, span)]);
        let sum = self.reduce("summed", quote!(Sum), true, g, axes, false, span);
        self.graph.add(Kind::View { operand: sum, view: View::Fitted(operand) }, span)
    }

    /// The gradient of one part of an axis: zero along the others.
    fn beside_zeros(&mut self, id: Id, operand: Id, g: Id, mut axes: Vec<Axes>, span: Span) -> Id {
        let portions = self.graph.portions.get(&id).cloned().unwrap_or_default();
        let parts: Vec<Id> = portions
            .into_iter()
            .map(|portion| {
                let zero = Kind::Like { operand: portion, value: Literal::Float(0.0), element: None };
                if portion == id { g } else { self.graph.add(zero, span) }
            })
            .collect();
        let (spans, axes) = (vec![span; parts.len()], axes.pop().unwrap_or(Axes::Every));
        let joined = self.graph.add(Kind::Joined { parts, spans, axes, stacked: false }, span);
        self.graph.add(Kind::View { operand: joined, view: View::Fitted(operand) }, span)
    }

    /// The gradient of one operand of `left @ right`, both taken as matrices.
    fn factor(&mut self, side: Side, [left, right]: [Id; 2], g: Id, span: Span) -> Id {
        if let (Some(weight), &Kind::View { operand: rows, .. }) =
            (self.graph.weight_of(left), self.graph.kind(left))
        {
            return self.factor_of_rows(side, [rows, right, weight], g, span);
        }
        let view = |builder: &mut Self, operand: Id, view: View| {
            builder.graph.add(Kind::View { operand, view }, span)
        };
        let rows = view(self, left, View::Matrix(Side::Left));
        let columns = view(self, right, View::Matrix(Side::Right));
        let product = self.graph.add(Kind::Product { left: rows, right: columns }, span);
        let g = if self.graph.tensor_columns(right).is_some() {
            let g = self.contiguous(g, span);
            view(self, g, View::ReshapedAs(product))
        } else {
            let g = self.memory(g, span);
            view(self, g, View::Fitted(product))
        };
        match side {
            Side::Left => {
                let transposed = self.matrix_transposed(columns, span);
                let part = self.product(g, transposed, span);
                let sum = self.summed_to(rows, part, part, span);
                view(self, sum, View::Fitted(left))
            }
            // In the shape of the operand already.
            Side::Right => {
                let transposed = self.beside(rows, "TransposedRows", right, span);
                self.product(transposed, g, span)
            }
        }
    }

    /// The gradient of one operand of `rows.mT @ right`, summed to the shape of `weight`: of `rows.mT` or of `right`.
    fn factor_of_rows(&mut self, side: Side, [rows, right, weight]: [Id; 3], g: Id, span: Span) -> Id {
        let columns = self.graph.add(Kind::View { operand: weight, view: View::Matrix(Side::Right) }, span);
        let g = self.memory(g, span);
        let g = self.graph.add(Kind::View { operand: g, view: View::Fitted(columns) }, span);
        match side {
            Side::Left => {
                let transposed = self.matrix_transposed(g, span);
                let part = self.product(right, transposed, span);
                let part = self.summed_to(rows, part, part, span);
                self.beside(part, "TransposedRows", weight, span)
            }
            Side::Right => {
                let part = self.product(rows, g, span);
                self.summed_to(right, part, part, span)
            }
        }
    }
}

/// The operands through which a gradient goes.
fn inputs(kind: &Kind) -> Vec<Id> {
    match kind {
        Kind::Elementwise { scalar: "replace", operands, .. } => operands.iter().skip(1).copied().collect(),
        Kind::Elementwise { scalar, operands, .. } => match ops::derivative(scalar).map(|entry| entry.vjp) {
            Some(Vjp::Zero) => Vec::new(),
            _ => operands.clone(),
        },
        Kind::Where { left, right, .. } => vec![*left, *right],
        Kind::Reduce { reducer, operand, .. } => match reducer.to_string().as_str() {
            "ArgMax" | "ArgMin" | "Any" | "All" | "CountNonzero" => Vec::new(),
            _ => vec![*operand],
        },
        Kind::Clip { .. }
        | Kind::Cast { .. }
        | Kind::Promoted { .. }
        | Kind::Stored { .. }
        | Kind::Scalar { .. }
        | Kind::View { .. }
        | Kind::Select { .. }
        | Kind::Joined { .. }
        | Kind::Product { .. } => kind.reads(),
        Kind::Scatter { value, .. } => vec![*value],
        Kind::Scan { scanner: "All" | "Any", .. } => Vec::new(),
        Kind::Scan { operand, .. } | Kind::Sort { sorter: "Ascending" | "Descending", operand, .. } => {
            vec![*operand]
        }
        Kind::Tally { weights, .. } => weights.iter().copied().collect(),
        _ => Vec::new(),
    }
}

/// Whether a gradient cannot go through a node.
fn has_no_derivative(kind: &Kind) -> bool {
    match kind {
        Kind::Elementwise { scalar: "replace", .. } => false,
        Kind::Elementwise { scalar, .. } => ops::derivative(scalar).is_none(),
        Kind::View { view: View::Aligned(_), .. } | Kind::Select { .. } => true,
        // Which axes are moved to the end is a matter of numbers.
        Kind::Reduce { reducer, axes: Axes::These(these), .. } => {
            is_quantile(reducer) && these.len() > 1 && these.iter().any(|axis| !matches!(axis, Axis::At(..)))
        }
        _ => false,
    }
}

/// The permutation that undoes one.
fn inverse(order: &[i64]) -> Vec<i64> {
    (0i64..)
        .take(order.len())
        .filter_map(|axis| order.iter().position(|&from| from == axis))
        .filter_map(|at| i64::try_from(at).ok())
        .collect()
}

/// A scalar as a node.
pub(super) fn literal(value: f64) -> Kind {
    Kind::Literal(Literal::Float(value))
}
