//! Positions of what is not zero, axis by axis: `nonzero`, `argwhere`, `where` of a condition alone.

use proc_macro2::Span;
use quote::quote;

use super::arrange::axis;
use super::{Arguments, Builder};
use crate::graph::{Id, Kind, Reach, View};

impl Builder<'_> {
    pub(crate) fn nonzero(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.located(arguments, false)
    }

    pub(crate) fn argwhere(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.located(arguments, true)
    }

    /// The row-major positions that are selected: how many vectors or columns they become, types tell.
    pub(super) fn located(&mut self, arguments: &mut Arguments<'_>, rows: bool) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.first_operand(self.report)?;
        let operand = self.expr(operand);
        let operand = self.whole(operand, if rows { "`argwhere`" } else { "`nonzero`" }, span)?;
        let value = self.graph.add(Kind::Positions { operand, rule: "Everywhere", axes: Vec::new() }, span);
        let mask = self.compose("x != 0", &[("x", operand)], span)?;
        let selection = self.graph.add(Kind::Select { value, mask }, span);
        Some(self.graph.add(Kind::Places { selection, rows }, span))
    }

    /// `let (i, j) = nonzero(x)`: as many as the operand has axes.
    pub(super) fn places_along_each(&mut self, selection: Id, count: usize, span: Span) -> Vec<Id> {
        let (Kind::Select { value, mask }, private) =
            (self.graph.kind(selection).clone(), self.paths.private())
        else {
            return vec![self.graph.add(Kind::Error, span); count];
        };
        let of_rank = View::Ruled {
            rule: "Unpacked",
            parameters: vec![quote!(#private::Rank<#count>)],
            axes: Vec::new(),
            beside: None,
            reach: Reach::Axes,
        };
        let value = self.view(value, of_rank, span);
        let selection = self.graph.add(Kind::Select { value, mask }, span);
        (0_i64..).take(count).map(|nth| self.places_along(selection, nth, span)).collect()
    }

    /// `nonzero(x)[0]`: the positions along one axis.
    pub(super) fn places_along(&mut self, selection: Id, nth: i64, span: Span) -> Id {
        let Kind::Select { value, mask } = *self.graph.kind(selection) else {
            return self.graph.add(Kind::Error, span);
        };
        let axes = vec![axis(nth, span)];
        let along = self.graph.add(Kind::Positions { operand: value, rule: "Along", axes }, span);
        // The type and the shape of the positions everywhere.
        let value = self.elementwise("replace", "replaced", vec![value, along], span);
        self.graph.add(Kind::Select { value, mask }, span)
    }
}
