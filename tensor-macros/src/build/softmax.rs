//! `softmax`, `log_softmax`, `logsumexp`: the greatest element is subtracted first, so that nothing overflows.

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, View};

impl Builder<'_> {
    /// `softmax(x, axis=-1)`
    pub(crate) fn softmax(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (x, axes) = self.exponents(arguments, true)?;
        let span = arguments.span;
        let highest = self.over("ordered", "Max", x, &axes, span);
        let powers = self.compose("exp(x - highest)", &[("x", x), ("highest", highest)], span)?;
        let total = self.over("summed", "Sum", powers, &axes, span);
        self.compose("powers / total", &[("powers", powers), ("total", total)], span)
    }

    /// `log_softmax(x, axis=-1)`
    pub(crate) fn log_softmax(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (x, axes) = self.exponents(arguments, true)?;
        let span = arguments.span;
        let highest = self.over("ordered", "Max", x, &axes, span);
        let below = self.compose("x - highest", &[("x", x), ("highest", highest)], span)?;
        let powers = self.compose("exp(below)", &[("below", below)], span)?;
        let total = self.over("summed", "Sum", powers, &axes, span);
        self.compose("below - log(total)", &[("below", below), ("total", total)], span)
    }

    /// `logsumexp(x, axis=None, keepdims=False)`
    pub(crate) fn logsumexp(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let (x, axes) = self.exponents(arguments, false)?;
        let span = arguments.span;
        let keep = arguments.flag("keepdims", self.report);
        let highest = self.over("ordered", "Max", x, &axes, span);
        // Infinities are not subtracted from themselves.
        let highest = self.compose("where(isfinite(highest), highest, 0)", &[("highest", highest)], span)?;
        let powers = self.compose("exp(x - highest)", &[("x", x), ("highest", highest)], span)?;
        let of = |total, highest| [("total", total), ("highest", highest)];
        if keep || self.is_selection(x) || !is_named(&axes) {
            let total = self.over("summed", "Sum", powers, &axes, span);
            let value = self.compose("log(total) + highest", &of(total, highest), span)?;
            let is_dropped = !keep && !self.is_selection(x);
            return Some(if is_dropped { self.view(value, View::Squeezed(axes), span) } else { value });
        }
        // An axis of one element has no name, by which it could be dropped.
        let total = self.reduce("summed", quote!(Sum), true, powers, axes.clone(), false, span);
        let highest = self.reduce("ordered", quote!(Max), false, x, axes, false, span);
        let highest = self.compose("where(isfinite(highest), highest, 0)", &[("highest", highest)], span)?;
        self.compose("log(total) + highest", &of(total, highest), span)
    }

    /// The operand as a float, and the axes; all without `axis=`, or only the last.
    fn exponents(&mut self, arguments: &mut Arguments<'_>, last: bool) -> Option<(Id, Axes)> {
        let span = arguments.span;
        let operand = arguments.operand("x", self.report)?;
        let stated = arguments.has("axis");
        let axes = self.axes(arguments, false);
        let operand = self.expr(operand);
        let x = self.elementwise("positive", "mean_type", vec![operand], span);
        // A selection has one axis.
        let last = last && !stated && !self.is_selection(x);
        Some((x, if last { Axes::These(vec![Axis::At(-1, span)]) } else { axes }))
    }

    /// A reduction that keeps its axes, those of a selection aside.
    fn over(&mut self, ty: &'static str, reducer: &str, x: Id, axes: &Axes, span: Span) -> Id {
        let keep = !self.is_selection(x);
        let reducer = reducer.parse().unwrap_or_else(|_| quote!());
        self.reduce(ty, reducer, ty != "ordered", x, axes.clone(), keep, span)
    }

    fn is_selection(&self, id: Id) -> bool {
        matches!(self.graph.kind(id), Kind::Select { .. })
    }
}

/// Whether axes are stated by their names.
pub(super) fn is_named(axes: &Axes) -> bool {
    matches!(axes, Axes::These(these) if these.iter().any(|axis| matches!(axis, Axis::Named(..))))
}
