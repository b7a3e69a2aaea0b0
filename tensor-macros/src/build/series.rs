//! Functions of samples in a row: `interp`, `trapezoid`, `gradient`, `convolve`, polynomials, and the windows of signal processing.

use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// The sums of products of `v` with the stretches of `a` that are as long.
const VALID: &str = "conv2d(a[None, None, None], v[None, None, None])[0, 0, 0]";
/// The same where a stretch may be outside in part.
const FULL: &str = "conv2d(concatenate((zeros_like(v)[1:], a, zeros_like(v)[1:]))[None, None, None], v[None, None, None])[0, 0, 0]";

impl Builder<'_> {
    /// `interp`: lines between points, and outside what is at the ends.
    pub(crate) fn interp(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let mut given = Vec::new();
        for name in ["x", "xp", "fp"] {
            let operand = arguments.operand(name, self.report)?;
            let operand = self.expr(operand);
            let wide = self.compose("x.astype(np.float64)", &[("x", operand)], span)?;
            given.push((name, wide));
        }
        // Of both stacked, which are so of one shape.
        let last = self.compose("stack((xp, fp))[1, -1]", &given, span)?;
        given.push(("last", last));
        for (name, end) in [("left", "fp[0]"), ("right", "last")] {
            let value = match arguments.optional(name) {
                Some(value) => self.expr(value),
                None => self.compose(end, &given, span)?,
            };
            given.push((name, value));
        }
        let behind =
            self.compose("clip(searchsorted(xp, x, side=\"right\"), 1, len(xp) - 1)", &given, span)?;
        given.push(("i", behind));
        for (name, of) in [
            ("x0", "take(xp, i - 1)"),
            ("x1", "take(xp, i)"),
            ("f0", "take(fp, i - 1)"),
            ("f1", "take(fp, i)"),
        ] {
            let value = self.compose(of, &given, span)?;
            given.push((name, value));
        }
        let body = "where(x < xp[0], left, where(x > xp[-1], right, where(x == xp[-1], last, (f1 - f0) / (x1 - x0) * (x - x0) + f0)))";
        self.compose(body, &given, span)
    }

    /// An operand with the axis that is stated put last, if it is not there.
    fn with_last(
        &mut self,
        operand: Id,
        axis: Option<&Expr>,
        arguments: &Arguments<'_>,
    ) -> Option<(Id, bool)> {
        let Some(axis) = axis.filter(|axis| literal::integer(axis) != Some(-1)) else {
            return Some((operand, true));
        };
        let (from, span) = (self.axis(axis)?, arguments.span);
        let last = Axes::These(vec![Axis::At(-1, span)]);
        Some((self.moved_axis(operand, Axes::These(vec![from]), last, span), false))
    }

    /// `trapezoid`: the integral along an axis.
    pub(crate) fn trapezoid(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let y = arguments.operand("y", self.report)?;
        let y = self.expr(y);
        let x = arguments.optional("x").filter(|x| !matches!(x.kind, ExprKind::None));
        let dx = arguments.optional("dx");
        let axis = arguments.optional("axis");
        let (y, is_last) = self.with_last(y, axis, arguments)?;
        let distance = match (x, dx) {
            (Some(x), _) if !is_last => {
                return Some(
                    self.error(x.span, "`trapezoid` takes the places of samples along the last axis only"),
                );
            }
            (Some(x), _) => {
                let x = self.expr(x);
                self.compose("diff(x)", &[("x", x)], span)?
            }
            (None, Some(dx)) => self.expr(dx),
            (None, None) => self.compose("1.0", &[], span)?,
        };
        self.compose("sum(d * (y[..., 1:] + y[..., :-1]) / 2.0, axis=-1)", &[("d", distance), ("y", y)], span)
    }

    /// `np.gradient`: the slope along an axis, from both neighbours of each sample, at the ends from one.
    pub(crate) fn slopes(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let f = arguments.operand("f", self.report)?;
        let f = self.expr(f);
        let dx = match arguments.optional("dx") {
            Some(dx) => self.expr(dx),
            None => self.compose("1.0", &[], span)?,
        };
        let axis = arguments.keyword("axis").filter(|axis| !matches!(axis.kind, ExprKind::None));
        let (m, is_last) = match axis {
            Some(axis) if literal::integer(axis).is_none() => {
                return Some(self.error(axis.span, "the axis of `np.gradient` is one integer"));
            }
            Some(axis) => self.with_last(f, Some(axis), arguments)?,
            None => {
                let private = self.paths.private();
                let alone = View::Ruled {
                    rule: "OneSlope",
                    parameters: vec![quote!(#private::Rank<1>)],
                    axes: Vec::new(),
                    beside: None,
                    reach: Reach::Axes,
                };
                (self.view(f, alone, span), true)
            }
        };
        let m = self.compose("m * 1.0", &[("m", m)], span)?;
        let body = "concatenate(((m[..., 1:2] - m[..., :1]) / d, (m[..., 2:] - m[..., :-2]) / (2.0 * d), \
                    (m[..., -1:] - m[..., -2:-1]) / d), axis=-1)";
        let slopes = self.compose(body, &[("m", m), ("d", dx)], span)?;
        let Some(axis) = axis.filter(|_| !is_last) else { return Some(slopes) };
        let to = Axes::These(vec![self.axis(axis)?]);
        Some(self.moved_axis(slopes, Axes::These(vec![Axis::At(-1, span)]), to, span))
    }

    pub(crate) fn convolve(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.slid("v[::-1]", FULL, arguments)
    }

    pub(crate) fn correlate(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.slid("v", VALID, arguments)
    }

    /// Sums of products of one vector and another that slides along it, which is read as `how` says.
    fn slid(&mut self, how: &str, usual: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let (a, v) = (arguments.operand("a", self.report)?, arguments.operand("v", self.report)?);
        let (a, v) = (self.expr(a), self.expr(v));
        let v = self.compose(how, &[("v", v)], span)?;
        let body = match arguments.optional("mode") {
            None => usual,
            Some(Expr { kind: ExprKind::Str(mode), .. }) if mode == "full" => FULL,
            Some(Expr { kind: ExprKind::Str(mode), .. }) if mode == "valid" => VALID,
            Some(mode) => {
                return Some(
                    self.error(mode.span, "a mode is \"full\" or \"valid\"; of \"same\", slice the full one"),
                );
            }
        };
        self.compose(body, &[("a", a), ("v", v)], span)
    }

    /// `polyval`: a polynomial whose coefficients are listed, the highest power's first.
    pub(crate) fn polyval(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let (p, x) = (arguments.operand("p", self.report)?, arguments.operand("x", self.report)?);
        let x = self.expr(x);
        let (ExprKind::List(items) | ExprKind::Tuple(items)) = &p.kind else {
            return Some(self.error(
                p.span,
                "`polyval` takes its coefficients as a list, as in `polyval([1.0, 0.5], x)`",
            ));
        };
        // Elements of a tensor, as in NumPy: of `f64`, where one is no integer, whatever `x` is of.
        let count = items.len();
        let listed = self.expr(p);
        let mut value = self.compose("zeros_like(x)", &[("x", x)], span)?;
        for at in 0..count {
            value =
                self.compose(&format!("y * x + p[{at}]"), &[("y", value), ("x", x), ("p", listed)], span)?;
        }
        Some(value)
    }

    /// A window of so many samples: its formula with numbers from `1 - m` to `m - 1` in steps of two over `m - 1`.
    fn signal_window(&mut self, formula: &str, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let size = arguments.operand("M", self.report)?;
        let Some(m) = literal::integer(size).filter(|m| (1..1 << 20).contains(m)) else {
            return Some(self.error(size.span, "the size of a window is a literal from 1 to a million"));
        };
        if m == 1 {
            return self.compose("ones(1)", &[], span);
        }
        let numbers = self.compose(&format!("arange({}, {m}, 2)", 1 - m), &[], span)?;
        let last = self.compose(&format!("{}", m - 1), &[], span)?;
        self.compose(formula, &[("n", numbers), ("last", last)], span)
    }

    pub(crate) fn hanning(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.signal_window("0.5 + 0.5 * cos(np.pi * n / last)", arguments)
    }

    pub(crate) fn hamming(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.signal_window("0.54 + 0.46 * cos(np.pi * n / last)", arguments)
    }

    pub(crate) fn blackman(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let formula = "0.42 + 0.5 * cos(np.pi * n / last) + 0.08 * cos(2.0 * np.pi * n / last)";
        self.signal_window(formula, arguments)
    }

    pub(crate) fn bartlett(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.signal_window("where(n <= 0, 1 + n / last, 1 - n / last)", arguments)
    }
}
