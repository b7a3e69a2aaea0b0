//! Parts of an axis: `split`, `array_split`, `hsplit`, `vsplit`, `dsplit`; and axes that several vectors span: `meshgrid`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Reach, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

/// The most parts: each is a value of its own.
const MOST: i64 = 64;

impl Builder<'_> {
    pub(crate) fn split(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.split_along(None, true, arguments)
    }

    pub(crate) fn array_split(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.split_along(None, false, arguments)
    }

    pub(crate) fn vsplit(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.split_along(Some(Axis::At(0, arguments.span)), true, arguments)
    }

    pub(crate) fn hsplit(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.split_along(Some(Axis::Horizontal(arguments.span)), true, arguments)
    }

    pub(crate) fn dsplit(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        self.split_along(Some(Axis::At(2, arguments.span)), true, arguments)
    }

    fn split_along(&mut self, axis: Option<Axis>, exact: bool, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("ary", self.report)?;
        let parts = arguments.operand("indices_or_sections", self.report)?;
        let axis = match axis {
            Some(axis) => axis,
            None => match arguments.keyword_or_next("axis") {
                None => Axis::At(0, span),
                Some(axis) => self.axis(axis)?,
            },
        };
        let axes = Axes::These(vec![axis]);
        let mut operand = self.expr(operand);
        if arguments.name() == "vsplit" {
            // Of a vector NumPy has no rows, though it has a first axis.
            let second = Axes::These(vec![Axis::At(1, span)]);
            operand = self.moved_axis(operand, second.clone(), second, span);
        }
        let (check, hows) = match &parts.kind {
            ExprKind::Tuple(bounds) | ExprKind::List(bounds) => self.bounds(bounds)?,
            _ => self.sections(parts, exact)?,
        };
        // Asked once, so that a mistake is one error, not one of each part.
        let (rule, number) = check;
        let operand = self.bent(operand, rule, number.into_iter().collect(), vec![axes.clone()], parts.span);
        let items: Vec<Id> = hows
            .into_iter()
            .map(|how| self.bent(operand, "Portion", vec![how], vec![axes.clone()], span))
            .collect();
        for &item in &items {
            self.graph.portions.insert(item, items.clone());
        }
        Some(self.graph.add(Kind::Tuple(items), span))
    }

    /// So many parts.
    fn sections(&mut self, parts: &Expr, exact: bool) -> Option<Splitting> {
        let private = self.paths.private();
        let count = match literal::integer(parts) {
            Some(count @ 1..=MOST) => count,
            Some(0 | i64::MIN..=-1) => {
                self.report.error(parts.span, "number sections must be larger than 0");
                return None;
            }
            Some(_) => {
                self.report.error(parts.span, format_args!("an axis is split into at most {MOST} parts"));
                return None;
            }
            None if matches!(parts.kind, ExprKind::Error) => return None,
            None => {
                self.report.error(
                    parts.span,
                    "a split is into a literal number of parts, or at a tuple of integer literals: each is a value \
                     of its own",
                );
                return None;
            }
        };
        let digits = |value: i64| proc_macro2::Literal::i64_unsuffixed(value);
        let hows = (0..count)
            .map(|nth| {
                let [nth, count, more] = [nth, count, count - 1 - nth].map(digits);
                quote!(#private::Shares<#nth, #count, #more>)
            })
            .collect();
        let number = digits(count);
        Some((if exact { ("SplitEqually", Some(quote!(#number))) } else { ("Splits", None) }, hows))
    }

    /// Parts between bounds.
    fn bounds(&mut self, bounds: &[Expr]) -> Option<Splitting> {
        let private = self.paths.private();
        let mut hows = Vec::new();
        let mut start = 0;
        let digits = |value: usize| proc_macro2::Literal::usize_unsuffixed(value);
        for bound in bounds {
            let end = match literal::integer(bound).map(usize::try_from) {
                Some(Ok(end)) if end >= start => end,
                Some(_) => {
                    let message =
                        "the bounds of a split are counted from the start, each at least the one before";
                    self.report.error(bound.span, message);
                    return None;
                }
                None if matches!(bound.kind, ExprKind::Error) => return None,
                None => {
                    self.report.error(bound.span, "the bound of a split is an integer literal");
                    return None;
                }
            };
            let shape = self.paths.shape(&[end - start]);
            let from = digits(start);
            hows.push(quote!(#private::Behind<#from, #shape>));
            start = end;
        }
        let from = digits(start);
        hows.push(quote!(#private::Behind<#from, ()>));
        Some((("SplitAt", Some(quote!(#from))), hows))
    }

    pub(crate) fn meshgrid(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let vectors = arguments.rest();
        if vectors.is_empty() {
            self.report.error(span, "`meshgrid` takes vectors");
            return None;
        }
        let sparse = arguments.flag("sparse", self.report);
        let swapped = match arguments.keyword("indexing") {
            None => true,
            Some(Expr { kind: ExprKind::Str(order), .. }) if order == "xy" => true,
            Some(Expr { kind: ExprKind::Str(order), .. }) if order == "ij" => false,
            Some(order) => return Some(self.error(order.span, "`indexing` is \"xy\" or \"ij\"")),
        };
        let count = vectors.len();
        if count > 8 {
            return Some(self.error(span, "`meshgrid` takes at most eight vectors"));
        }
        let mut items = Vec::new();
        for (nth, vector) in vectors.into_iter().enumerate() {
            let id = self.expr(vector);
            let id = self.ruled_alone(id, "Spans", vector.span);
            let at = if swapped && count > 1 && nth < 2 { 1 - nth } else { nth };
            let mut inserted = vec![true; at];
            inserted.push(false);
            let mut id = self.view(id, View::Inserted(inserted), span);
            if at + 1 < count {
                id = self.view(id, View::InsertedBack(vec![true; count - 1 - at]), span);
            }
            items.push(id);
        }
        if sparse {
            return Some(self.graph.add(Kind::Tuple(items), span));
        }
        let grids = items
            .iter()
            .map(|&item| {
                items.iter().filter(|&&other| other != item).fold(item, |grid, &other| {
                    let view = View::Ruled {
                        rule: "Meet",
                        parameters: Vec::new(),
                        axes: Vec::new(),
                        beside: Some((other, Vec::new())),
                        reach: Reach::Axes,
                    };
                    self.view(grid, view, span)
                })
            })
            .collect();
        Some(self.graph.add(Kind::Tuple(grids), span))
    }

    /// A view whose rule takes nothing but the operand.
    fn ruled_alone(&mut self, operand: Id, rule: &'static str, span: Span) -> Id {
        let view =
            View::Ruled { rule, parameters: Vec::new(), axes: Vec::new(), beside: None, reach: Reach::Axes };
        self.view(operand, view, span)
    }
}

/// The rule that checks a split with its number, and how each part is taken.
type Splitting = ((&'static str, Option<TokenStream>), Vec<TokenStream>);
