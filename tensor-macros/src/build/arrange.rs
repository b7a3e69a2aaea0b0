//! Axes put elsewhere, stretched, merged or read backwards: `swapaxes`, `moveaxis`, `flip`, `rot90`, `ravel`.

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// One axis counted by an integer.
pub(super) fn axis(at: i64, span: Span) -> Axes {
    Axes::These(vec![Axis::At(at, span)])
}

impl Builder<'_> {
    /// A view whose shape a rule of the core gives.
    pub(crate) fn ruled(
        &mut self,
        operand: Id,
        rule: &'static str,
        axes: Vec<Axes>,
        reach: Reach,
        span: Span,
    ) -> Id {
        self.view(operand, View::Ruled { rule, parameters: Vec::new(), axes, beside: None, reach }, span)
    }

    fn swapped(&mut self, operand: Id, first: Axes, second: Axes, span: Span) -> Id {
        self.ruled(operand, "SwapAxes", vec![first, second], Reach::Axes, span)
    }

    pub(crate) fn flipped(&mut self, operand: Id, axes: Axes, span: Span) -> Id {
        self.ruled(operand, "Flip", vec![axes], Reach::Backwards, span)
    }

    /// One axis, by keyword or as the next argument, which must be there.
    pub(super) fn one_axis(&mut self, name: &str, arguments: &mut Arguments<'_>) -> Option<Axes> {
        let axis = arguments.operand(name, self.report)?;
        Some(Axes::These(vec![self.axis(axis)?]))
    }

    pub(crate) fn swapaxes(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("a", self.report)?;
        let first = self.one_axis("axis1", arguments)?;
        let second = self.one_axis("axis2", arguments)?;
        let operand = self.expr(operand);
        Some(self.swapped(operand, first, second, arguments.span))
    }

    pub(crate) fn matrix_transpose(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("x", self.report)?;
        let operand = self.expr(operand);
        Some(self.matrix_transposed(operand, arguments.span))
    }

    /// `.mT`: the last two axes exchanged.
    pub(crate) fn matrix_transposed(&mut self, operand: Id, span: Span) -> Id {
        self.swapped(operand, axis(-2, span), axis(-1, span), span)
    }

    pub(crate) fn moveaxis(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let from = arguments.operand("source", self.report)?;
        let to = arguments.operand("destination", self.report)?;
        let operand = self.expr(operand);
        let (
            ExprKind::Tuple(sources) | ExprKind::List(sources),
            ExprKind::Tuple(places) | ExprKind::List(places),
        ) = (&from.kind, &to.kind)
        else {
            let (from, to) = (self.axis(from)?, self.axis(to)?);
            return Some(self.moved_axis(operand, Axes::These(vec![from]), Axes::These(vec![to]), span));
        };
        if sources.len() != places.len() {
            return Some(self.error(span, "`moveaxis` takes as many destinations as sources"));
        }
        let (sources, places) = (self.one_sided(sources)?, self.one_sided(places)?);
        Some(self.moved(operand, sources, places, span))
    }

    /// Integer axes that are different and counted from the same end.
    pub(super) fn one_sided(&mut self, axes: &[Expr]) -> Option<Vec<(i64, Span)>> {
        let mut these: Vec<(i64, Span)> = Vec::new();
        for axis in axes {
            let Some(at) = literal::integer(axis) else {
                self.report.error(axis.span, "an axis of a tuple is an integer here");
                return None;
            };
            if these.iter().any(|&(other, _)| other == at) {
                self.report.error(axis.span, format_args!("axis {at} is given twice"));
                return None;
            }
            if these.iter().any(|&(other, _)| (other < 0) != (at < 0)) {
                self.report.error(axis.span, "count all axes of a tuple from the same end");
                return None;
            }
            these.push((at, axis.span));
        }
        Some(these)
    }

    /// Several axes moved: all to the end, in the order of their destinations, and from there one after the other.
    pub(super) fn moved(
        &mut self,
        operand: Id,
        sources: Vec<(i64, Span)>,
        places: Vec<(i64, Span)>,
        span: Span,
    ) -> Id {
        let mut pairs: Vec<_> = sources.into_iter().zip(places).collect();
        pairs.sort_by_key(|&(_, (place, _))| place);
        let mut result = operand;
        for (done, &((source, at), _)) in pairs.iter().enumerate() {
            // Where it is now that those before it are at the end.
            let passed = pairs.iter().take(done).filter(|((other, _), _)| *other < source).count();
            let now = i64::try_from(passed).map_or(source, |passed| source - passed);
            result = self.moved_axis(result, axis(now, at), axis(-1, span), span);
        }
        for (index, &(_, (place, at))) in pairs.iter().enumerate() {
            let left = i64::try_from(pairs.len() - index).unwrap_or(i64::MAX);
            result = self.moved_axis(result, axis(-left, span), axis(place, at), span);
        }
        result
    }

    pub(super) fn moved_axis(&mut self, operand: Id, from: Axes, to: Axes, span: Span) -> Id {
        self.ruled(operand, "MoveAxis", vec![from, to], Reach::Axes, span)
    }

    pub(crate) fn flip(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("m", self.report)?;
        let axes = self.axes(arguments, false);
        let operand = self.expr(operand);
        Some(self.flipped(operand, axes, arguments.span))
    }

    pub(crate) fn flipud(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.flip_along(0, arguments)
    }

    pub(crate) fn fliplr(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.flip_along(1, arguments)
    }

    fn flip_along(&mut self, at: i64, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("m", self.report)?;
        let operand = self.expr(operand);
        Some(self.flipped(operand, axis(at, span), span))
    }

    /// A quarter turn is a flip and an exchange of the axes; their order tells its direction.
    pub(crate) fn rot90(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("m", self.report)?;
        let turns = match arguments.optional("k") {
            None => 1,
            Some(turns) => match literal::integer(turns) {
                Some(turns) => turns,
                None => {
                    return Some(self.error(
                        turns.span,
                        "the number of turns is an integer literal: the shape follows from it",
                    ));
                }
            },
        };
        let [first, second] = match arguments.keyword_or_next("axes") {
            None => [axis(0, span), axis(1, span)],
            Some(Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }) if axes.len() == 2 => {
                let mut pair = Vec::new();
                for &(at, span) in &self.one_sided(axes)? {
                    pair.push(axis(at, span));
                }
                <[Axes; 2]>::try_from(pair).ok()?
            }
            Some(axes) => return Some(self.error(axes.span, "`rot90` turns in the plane of two axes")),
        };
        let operand = self.expr(operand);
        Some(match turns.rem_euclid(4) {
            0 => operand,
            1 => {
                let flipped = self.flipped(operand, second.clone(), span);
                self.swapped(flipped, first, second, span)
            }
            2 => {
                let flipped = self.flipped(operand, first, span);
                self.flipped(flipped, second, span)
            }
            _ => {
                let swapped = self.swapped(operand, first, second.clone(), span);
                self.flipped(swapped, second, span)
            }
        })
    }

    pub(crate) fn broadcast_to(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("array", self.report)?;
        let shape = arguments.operand("shape", self.report)?;
        let shape = self.shape_arguments(&[shape], span)?;
        let operand = self.expr(operand);
        let view = View::Ruled {
            rule: "BroadcastTo",
            parameters: vec![shape],
            axes: Vec::new(),
            beside: None,
            reach: Reach::Axes,
        };
        Some(self.view(operand, view, span))
    }

    pub(crate) fn ravel(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        Some(self.raveled(operand, arguments.span))
    }

    /// All axes as one.
    pub(crate) fn raveled(&mut self, operand: Id, span: Span) -> Id {
        let operand = self.contiguous(operand, span);
        self.ruled(operand, "Ravel", Vec::new(), Reach::Axes, span)
    }

    /// The node itself if its elements lie in row-major order; otherwise a stored copy: only such elements can be
    /// read in another shape.
    pub(crate) fn contiguous(&mut self, operand: Id, span: Span) -> Id {
        if self.is_contiguous(operand) { operand } else { self.graph.add(Kind::Stored { operand }, span) }
    }

    fn is_contiguous(&self, id: Id) -> bool {
        match self.graph.kind(id) {
            Kind::Leaf(_) | Kind::List { .. } | Kind::Random { .. } | Kind::Stored { .. } | Kind::Error => {
                true
            }
            // These change nothing.
            Kind::View { operand, view: View::Ruled { rule: "Lettered" | "Equals" | "SameVectors", .. } } => {
                self.is_contiguous(*operand)
            }
            _ => false,
        }
    }

    pub(crate) fn atleast_1d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.at_least(1, arguments)
    }

    pub(crate) fn atleast_2d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.at_least(2, arguments)
    }

    pub(crate) fn atleast_3d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.at_least(3, arguments)
    }

    fn at_least(&mut self, rank: usize, arguments: &mut Arguments<'_>) -> Option<Id> {
        let operand = arguments.operand("x", self.report)?;
        let operand = self.expr(operand);
        Some(self.of_rank(operand, rank, arguments.span))
    }

    /// An operand with axes of one element added until it has so many.
    pub(super) fn of_rank(&mut self, operand: Id, rank: usize, span: Span) -> Id {
        let private = self.paths.private();
        let parameters = vec![quote!(#private::Rank<#rank>)];
        let view =
            View::Ruled { rule: "Atleast", parameters, axes: Vec::new(), beside: None, reach: Reach::Axes };
        self.view(operand, view, span)
    }
}
