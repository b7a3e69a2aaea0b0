//! Operations on shapes: `transpose`, `reshape`, `expand_dims`, `squeeze`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Id, View};
use crate::literal;
use crate::syntax::{Expr, ExprKind};

impl Builder<'_> {
    pub(crate) fn squeeze(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let axes = self.axes(arguments, false);
        Some(self.view(operand, View::Squeezed(axes), span))
    }

    pub(crate) fn transpose(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let mut order: Vec<&Expr> = arguments.rest();
        if let Some(axes) = arguments.keyword("axes") {
            order.push(axes);
        }
        if let [Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }] = order[..] {
            order = axes.iter().collect();
        }
        if order.is_empty() || matches!(order[..], [Expr { kind: ExprKind::None, .. }]) {
            return Some(self.view(operand, View::Reversed, span));
        }
        let rank = i64::try_from(order.len()).unwrap_or(i64::MAX);
        let mut axes = Vec::new();
        for axis in order {
            let Some(at) = literal::integer(axis) else {
                return Some(self.error(axis.span, "an axis of `transpose` is an integer"));
            };
            let normal = if at < 0 { at + rank } else { at };
            if !(0..rank).contains(&normal) {
                return Some(
                    self.error(axis.span, format_args!("axis {at} is out of bounds for {rank} axes")),
                );
            }
            if axes.contains(&normal) {
                return Some(self.error(axis.span, format_args!("axis {at} is given twice")));
            }
            axes.push(normal);
        }
        Some(self.view(operand, View::Permuted(axes), span))
    }

    pub(crate) fn reshape(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let shape = match arguments.keyword("shape") {
            Some(shape) => vec![shape],
            None => arguments.rest(),
        };
        let whole = match shape[..] {
            [Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }] => match &axes[..] {
                [axis] => literal::integer(axis) == Some(-1),
                _ => false,
            },
            [axis] => literal::integer(axis) == Some(-1),
            _ => false,
        };
        if whole {
            return Some(self.raveled(operand, span));
        }
        let axes = self.shape_arguments(&shape, span)?;
        let operand = self.contiguous(operand, span);
        Some(self.view(operand, View::Reshaped(axes), span))
    }

    /// The shape type of `(2, 3)`, or of `2, 3`.
    pub(super) fn shape_arguments(&mut self, shape: &[&Expr], span: Span) -> Option<TokenStream> {
        let axes: Vec<&Expr> = match shape {
            [Expr { kind: ExprKind::Tuple(axes) | ExprKind::List(axes), .. }] => axes.iter().collect(),
            [] => {
                self.report.error(span, "a shape is needed here, such as `(2, 3)`");
                return None;
            }
            axes => axes.to_vec(),
        };
        let mut tokens = Vec::new();
        for axis in axes {
            tokens.push(match &axis.kind {
                ExprKind::Int { value, suffix: None } => {
                    let size = proc_macro2::Literal::u128_unsuffixed(*value);
                    quote!(#size)
                }
                ExprKind::Name(name) if literal::is_variable(name) => {
                    self.report.error(axis.span, literal::size_of_a_variable(name));
                    return None;
                }
                ExprKind::Name(name) => quote!(#name),
                ExprKind::Path(path) => path.clone(),
                ExprKind::Rust(block) => quote!({#block}),
                ExprKind::Error => return None,
                _ => {
                    let message = if literal::integer(axis) == Some(-1) {
                        "-1 stands for a computed size, which stable Rust has no type for; write the size"
                    } else {
                        "an axis of a shape is an integer literal, a `dims!` name, or a const in braces"
                    };
                    self.report.error(axis.span, message);
                    return None;
                }
            });
        }
        Some(self.paths.shape_of(&tokens))
    }

    pub(crate) fn expand_dims(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let operand = self.expr(operand);
        let Some(axis) = arguments.keyword_or_next("axis") else {
            return Some(self.error(span, "`expand_dims` takes an axis, as in `expand_dims(x, axis=0)`"));
        };
        let items = match &axis.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().collect(),
            _ => vec![axis],
        };
        // Positions in the result; those from its end are counted once the others are there.
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for item in items {
            let Some(at) = literal::integer(item) else {
                return Some(self.error(item.span, "the axes of `expand_dims` are integers"));
            };
            let side = if at < 0 { &mut back } else { &mut front };
            if side.contains(&at) {
                return Some(self.error(item.span, format_args!("axis {at} is given twice")));
            }
            side.push(at);
        }
        front.sort_unstable();
        back.sort_unstable_by_key(|at| -at);
        let at_once = front.into_iter().chain(back);
        Some(at_once.fold(operand, |result, at| self.view(result, Self::inserted_axis(at), span)))
    }

    /// An axis of one element at a position of the result.
    pub(super) fn inserted_axis(at: i64) -> View {
        let stay = |count: i64| vec![false; usize::try_from(count).unwrap_or(0).min(16)];
        let mut items = if at >= 0 { stay(at) } else { stay(-1 - at) };
        items.push(true);
        if at >= 0 { View::Inserted(items) } else { View::InsertedBack(items) }
    }
}
