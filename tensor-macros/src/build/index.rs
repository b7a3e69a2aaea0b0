//! Indices: `x[0, 1:3]`, `x[:, None]`, `x[..., -1]`, `x[{i}]`, `x[mask]`, `x.shape[0]`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::Builder;
use super::pick::PickItem;
use crate::graph::{Count, Id, Kind, Literal, Pick, View, Within};
use crate::literal;
use crate::paths::Paths;
use crate::syntax::{BinaryOp, Expr, ExprKind, IndexItem, UnaryOp};

/// What an item of an index is, as far as its syntax tells.
enum Item {
    /// The type of a slice in the core's words, and its literals; their axis is not known yet.
    Shaped(TokenStream, Vec<Within>),
    /// The same of one element, whose axis is not left.
    Fixed(TokenStream, Vec<Within>),
    /// A position that is known at run time.
    Picked(Id),
    /// A tensor of integers.
    Tensor(Id, Span),
    /// Already reported.
    Error,
}

/// The items before or behind `...`.
#[derive(Default)]
struct Side {
    items: Vec<TokenStream>,
    picks: Vec<Id>,
    literals: Vec<Within>,
    /// How many axes the items take.
    axes: i64,
    /// How many axes they leave.
    kept: i64,
    /// Tensors of integers, each with the axes that are left before it.
    tensors: Vec<(Id, i64)>,
    /// Whether an item is no tensor.
    is_view: bool,
}

impl Side {
    /// Adds an item that takes an axis.
    fn take(&mut self, item: TokenStream, literals: Vec<Within>) {
        self.items.push(item);
        self.literals.extend(literals.into_iter().map(|literal| Within { axis: self.axes, ..literal }));
        self.axes = self.axes.saturating_add(1);
    }
}

/// Integers and tensors of them that stand side by side: NumPy puts the axes of several runs in front.
#[derive(Default)]
struct Runs {
    count: usize,
    is_open: bool,
}
impl Runs {
    fn take(&mut self) {
        self.count += usize::from(!self.is_open);
        self.is_open = true;
    }
    fn pass(&mut self) {
        self.is_open = false;
    }
}

impl Builder<'_> {
    pub(super) fn index(&mut self, base: &Expr, items: &[IndexItem], span: Span) -> Id {
        if let (ExprKind::Attribute { base, name }, [IndexItem::At(at)]) = (&base.kind, items)
            && name == "shape"
            && let Some(axis) = literal::integer(at)
        {
            return self.count(base, Count::Along(axis, at.span), span);
        }
        let operand = self.expr(base);
        if let (Kind::Tuple(values), [IndexItem::At(at)]) = (self.graph.kind(operand), items)
            && let Some(nth) = literal::integer(at)
        {
            let values = values.clone();
            let from_end =
                usize::try_from(nth.unsigned_abs()).ok().and_then(|nth| values.len().checked_sub(nth));
            let nth = if nth < 0 { from_end } else { usize::try_from(nth).ok() };
            return match nth.and_then(|nth| values.get(nth)) {
                Some(&value) => value,
                None => self.error(at.span, format_args!("there are {} values", values.len())),
            };
        }
        if let (&Kind::Places { selection, rows: false }, [IndexItem::At(at)]) =
            (self.graph.kind(operand), items)
            && let Some(nth) = literal::integer(at)
        {
            return self.places_along(selection, nth, at.span);
        }
        if let [IndexItem::At(mask)] = items
            && is_tensor(mask)
        {
            let mask = self.expr(mask);
            // `x[np.nonzero(c)]` is `x[c != 0]`.
            if let &Kind::Places { selection, rows: false } = self.graph.kind(mask)
                && let Kind::Select { mask, .. } = *self.graph.kind(selection)
            {
                return self.graph.add(Kind::Select { value: operand, mask }, span);
            }
            return match self.graph.kind(mask) {
                _ if self.graph.python(mask).is_some() => {
                    self.error(span, "an index is an integer, a slice, `None`, `...` or a mask")
                }
                _ if let Some(chained) = self.chained(operand, mask, span) => chained,
                _ if self.picks(mask) => self.indexed_by(operand, mask, span),
                _ => self.graph.add(Kind::Select { value: operand, mask }, span),
            };
        }
        self.indexed(operand, items, span).unwrap_or_else(|| self.graph.add(Kind::Error, span))
    }

    /// `y[y > 0]` of a selection `y`: its elements by both masks.
    fn chained(&mut self, operand: Id, mask: Id, span: Span) -> Option<Id> {
        let Kind::Select { value, mask: first } = *self.graph.kind(operand) else { return None };
        let second = match *self.graph.kind(mask) {
            Kind::Select { value: second, mask: same } if first == same => second,
            Kind::Error => return Some(mask),
            _ => {
                return Some(self.error(
                    span,
                    "a selection is selected from by a condition on what the same mask selects",
                ));
            }
        };
        let aligned = self.graph.add(Kind::View { operand: first, view: View::Aligned(value) }, span);
        let mask = self.elementwise("bitwise_and", "bitwise", vec![aligned, second], span);
        Some(self.graph.add(Kind::Select { value, mask }, span))
    }

    /// A view through one tensor of integers.
    pub(crate) fn indexed_by(&mut self, operand: Id, index: Id, span: Span) -> Id {
        let index = self.positions(index, span);
        self.picked(operand, &[PickItem { index, axis: 0 }], Pick::InPlace, span)
    }

    /// A view through items that are integers, slices, `None`, `...` and tensors of integers.
    pub(crate) fn indexed(&mut self, operand: Id, items: &[IndexItem], span: Span) -> Option<Id> {
        if let Some(inserted) = self.inserted(operand, items, span) {
            return Some(inserted);
        }
        let private = self.paths.private();
        let (mut front, mut back) = (Side::default(), None::<Side>);
        let mut runs = Runs::default();
        let mut failed = false;
        for item in items {
            let side = back.as_mut().unwrap_or(&mut front);
            let item = match item {
                IndexItem::NewAxis => {
                    side.items.push(quote!(#private::New));
                    (side.kept, side.is_view) = (side.kept + 1, true);
                    runs.pass();
                    continue;
                }
                IndexItem::Slice { start, stop, step, span } => self
                    .slice([start.as_ref(), stop.as_ref(), step.as_ref()], *span)
                    .map_or(Item::Error, |(item, literals)| Item::Shaped(item, literals)),
                IndexItem::Ellipsis(span) => {
                    if back.is_some() {
                        self.report.error(*span, "an index can only have a single ellipsis (`...`)");
                        return None;
                    }
                    back = Some(Side::default());
                    runs.pass();
                    continue;
                }
                IndexItem::At(expr) => self.item(expr),
            };
            match item {
                Item::Shaped(..) => runs.pass(),
                _ => runs.take(),
            }
            side.is_view |= !matches!(item, Item::Tensor(..));
            match item {
                Item::Shaped(item, literals) => {
                    side.take(item, literals);
                    side.kept += 1;
                }
                Item::Fixed(item, literals) => side.take(item, literals),
                Item::Picked(pick) => {
                    side.take(quote!(#private::Picked), Vec::new());
                    side.picks.push(pick);
                }
                Item::Tensor(index, span) => {
                    let index = self.positions(index, span);
                    side.tensors.push((index, side.kept));
                    side.take(quote!(#private::WholeAxis), Vec::new());
                    side.kept += 1;
                }
                Item::Error => failed = true,
            }
        }
        if failed {
            return None;
        }
        let mut result = operand;
        let Side { items, picks, literals, tensors, is_view, .. } = front;
        let mut tensors: Vec<_> = tensors.into_iter().map(|(index, axis)| PickItem { index, axis }).collect();
        if is_view {
            let items = list(&private, &items);
            let index = quote!(#private::Front<#items>);
            result = self.view(result, View::Indexed { index, picks, literals }, span);
        }
        if let Some(Side { mut items, mut picks, mut literals, axes, kept, tensors: behind, is_view }) = back
        {
            tensors.extend(behind.into_iter().map(|(index, axis)| PickItem { index, axis: axis - kept }));
            items.reverse();
            picks.reverse();
            for literal in &mut literals {
                literal.axis -= axes;
            }
            if is_view {
                let items = list(&private, &items);
                let index = quote!(#private::Back<#items>);
                result = self.view(result, View::Indexed { index, picks, literals }, span);
            }
        }
        if !tensors.is_empty() {
            let pick = if runs.count > 1 { Pick::Apart } else { Pick::InPlace };
            result = self.picked(result, &tensors, pick, span);
        }
        Some(result)
    }

    /// A view that only inserts axes, through items that are `None`, `:` and at most one `...`: each element stays
    /// in its place.
    fn inserted(&mut self, operand: Id, items: &[IndexItem], span: Span) -> Option<Id> {
        let mut lists = vec![Vec::new()];
        for item in items {
            match item {
                IndexItem::NewAxis => lists.last_mut()?.push(true),
                IndexItem::Slice { start: None, stop: None, step: None, .. } => lists.last_mut()?.push(false),
                IndexItem::Ellipsis(_) if lists.len() == 1 => lists.push(Vec::new()),
                _ => return None,
            }
        }
        let mut lists = lists.into_iter();
        let (front, back) = (lists.next().unwrap_or_default(), lists.next().unwrap_or_default());
        let mut result = operand;
        if !front.is_empty() {
            result = self.view(result, View::Inserted(front), span);
        }
        if !back.is_empty() {
            result = self.view(result, View::InsertedBack(back.into_iter().rev().collect()), span);
        }
        Some(result)
    }

    /// One item that is an expression.
    fn item(&mut self, expr: &Expr) -> Item {
        let private = self.paths.private();
        if let Some(index) = literal::folded(expr) {
            return match index {
                Literal::Int(index) => match isize::try_from(index) {
                    Ok(index) => {
                        let tokens = number(index);
                        let least = index.unsigned_abs().saturating_add(usize::from(index >= 0));
                        let literals = Within::new(expr.span, index as i128, least, "IndexWithin");
                        Item::Fixed(quote!(#private::Fixed::<#tokens>), literals.into_iter().collect())
                    }
                    Err(_) => {
                        self.report.error(expr.span, "an index of this size is out of bounds for every axis");
                        Item::Error
                    }
                },
                Literal::Float(_) => {
                    self.report.error(
                        expr.span,
                        "an index is an integer, not a float; write the integer, or `{i}` for a Rust integer `i`",
                    );
                    Item::Error
                }
                Literal::Bool(_) => {
                    self.report.error(
                        expr.span,
                        "`True` or `False` is no index here; an axis of one element is inserted by `None`",
                    );
                    Item::Error
                }
            };
        }
        if is_tensor(expr) {
            let index = self.expr(expr);
            return match self.graph.kind(index) {
                Kind::Error => Item::Error,
                _ => Item::Tensor(index, expr.span),
            };
        }
        let mut operands = Vec::new();
        match self.position(expr, &mut operands) {
            Some(tokens) => Item::Picked(self.graph.add(Kind::Integer { tokens, operands }, expr.span)),
            None => Item::Error,
        }
    }

    /// An integer that is known at run time: Rust in braces, a size, arithmetic of these.
    fn position(&mut self, expr: &Expr, operands: &mut Vec<Id>) -> Option<TokenStream> {
        let private = self.paths.private();
        let at = Paths::at(expr.span);
        match &expr.kind {
            ExprKind::Int { value, suffix: None } => {
                let value = number(isize::try_from(*value).ok()?);
                Some(quote!(#value))
            }
            ExprKind::Rust(tokens) => {
                let function = self.paths.function("integer", expr.span);
                Some(quote_spanned!(at=> #function({ #tokens })))
            }
            ExprKind::Unary { op: UnaryOp::Neg, operand } => {
                let operand = self.position(operand, operands)?;
                Some(quote!(::core::primitive::isize::wrapping_neg(#operand)))
            }
            ExprKind::Binary { op, left, right } => {
                let name = match op {
                    BinaryOp::Add => "wrapping_add",
                    BinaryOp::Sub => "wrapping_sub",
                    BinaryOp::Mul => "wrapping_mul",
                    BinaryOp::Rem => "rem_euclid",
                    _ => return None,
                };
                let (left, right) = (self.position(left, operands)?, self.position(right, operands)?);
                let name = syn::Ident::new(name, Span::mixed_site());
                Some(quote!(::core::primitive::isize::#name(#left, #right)))
            }
            _ if is_count(expr) => {
                let count = self.expr(expr);
                let name = crate::emit::count(count);
                operands.push(count);
                Some(quote!(#private::counted(#name)))
            }
            _ => None,
        }
    }
}

/// Whether an item is a mask or a tensor of integers: what is no integer by its syntax.
pub(crate) fn is_tensor(expr: &Expr) -> bool {
    literal::folded(expr).is_none() && !is_position(expr) && !matches!(expr.kind, ExprKind::Error)
}

/// Whether an expression is an integer by its syntax: a literal, Rust in braces, a size, arithmetic of these.
fn is_position(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Int { suffix: None, .. } | ExprKind::Rust(_) => true,
        ExprKind::Unary { op: UnaryOp::Neg, operand } => is_position(operand),
        ExprKind::Binary {
            op: BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Rem,
            left,
            right,
        } => is_position(left) && is_position(right),
        _ => is_count(expr),
    }
}

/// Whether an expression is a size by its syntax: `len(x)`, `x.shape[0]`, `x.size`, `x.ndim`.
fn is_count(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call { callee, .. } => matches!(&callee.kind, ExprKind::Name(name) if name == "len"),
        ExprKind::Index { base, items } => {
            matches!(&base.kind, ExprKind::Attribute { name, .. } if name == "shape")
                && matches!(items[..], [IndexItem::At(_)])
        }
        ExprKind::Attribute { name, .. } => name == "size" || name == "ndim",
        _ => false,
    }
}

/// A const argument.
fn number(value: isize) -> TokenStream {
    let digits = proc_macro2::Literal::usize_unsuffixed(value.unsigned_abs());
    if value < 0 { quote!({ -#digits }) } else { quote!(#digits) }
}

/// A list of types.
fn list(private: &TokenStream, items: &[TokenStream]) -> TokenStream {
    items.iter().rev().fold(quote!(#private::Nil), |rest, item| quote!(#private::Cons<#item, #rest>))
}
