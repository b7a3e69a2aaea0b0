//! Axes picked from by tensors of integers: `x[i]`, `x[:, i]`, `x[i, j]`, `take`, `take_along_axis`.

use proc_macro2::{Span, TokenStream};

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Pick, View};
use crate::reading::Reading;

/// A tensor of integers among the items of an index.
pub(super) struct PickItem {
    pub(super) index: Id,
    /// Its axis in what the other items leave.
    pub(super) axis: i64,
}

impl Builder<'_> {
    /// A view of axes picked from by tensors of integers.
    pub(super) fn picked(&mut self, operand: Id, items: &[PickItem], pick: Pick, span: Span) -> Id {
        let axes = items.iter().map(|item| Axis::At(item.axis, span)).collect();
        let indices = items.iter().map(|item| item.index).collect();
        self.view(operand, View::Picked { indices, axes: Axes::These(axes), pick }, span)
    }

    /// The node of a tensor of integers, in memory.
    pub(super) fn positions(&mut self, index: Id, span: Span) -> Id {
        match self.graph.kind(index) {
            _ if self.graph.python(index).is_some() => self.error(
                span,
                "one integer is an index in brackets, as in `x[0]`; this takes a tensor of integers",
            ),
            _ => self.memory(index, span),
        }
    }

    pub(crate) fn take(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("a", self.report)?;
        let indices = arguments.operand("indices", self.report)?;
        let axes = self.axes(arguments, true);
        let mut operand = self.expr(operand);
        let index = self.expr(indices);
        let index = self.positions(index, indices.span);
        let axes = match axes {
            Axes::These(_) => axes,
            // Without an axis, the elements are counted in row-major order.
            _ => {
                operand = self.raveled(operand, span);
                Axes::These(vec![Axis::At(0, span)])
            }
        };
        Some(self.view(operand, View::Picked { indices: vec![index], axes, pick: Pick::InPlace }, span))
    }

    pub(crate) fn take_along_axis(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let operand = arguments.operand("arr", self.report)?;
        let indices = arguments.operand("indices", self.report)?;
        let axes = self.axes(arguments, true);
        if !matches!(axes, Axes::These(_)) {
            return Some(
                self.error(span, "`take_along_axis` takes one axis, as in `take_along_axis(x, i, axis=1)`"),
            );
        }
        let operand = self.expr(operand);
        let index = self.expr(indices);
        let index = self.positions(index, indices.span);
        Some(self.view(operand, View::Picked { indices: vec![index], axes, pick: Pick::Along }, span))
    }

    /// Whether an index alone is of integers: what no operation tells of is as names are read.
    pub(crate) fn picks(&mut self, index: Id) -> bool {
        let is_unclear = self.is_unclear(index);
        if is_unclear {
            self.unclear.set(true);
            self.graph.unclear.insert(index);
        }
        self.is_of_integers(index) || is_unclear && self.reading == Reading::Positions
    }

    /// Whether a node may be a mask or of integers.
    fn is_unclear(&self, id: Id) -> bool {
        match self.graph.kind(id) {
            _ if self.is_of_integers(id) => false,
            Kind::Leaf(_)
            | Kind::Old(_)
            | Kind::Elementwise { scalar: "add" | "sub" | "mul" | "floor_divide" | "rem", .. } => true,
            Kind::View { operand, .. }
            | Kind::Stored { operand }
            | Kind::Sort { operand, .. }
            | Kind::Scan { operand, .. } => self.is_unclear(*operand),
            _ => false,
        }
    }

    /// Whether a node is of integers, as far as its operations tell: a name alone may be a mask.
    pub(crate) fn is_of_integers(&self, id: Id) -> bool {
        let literal = |id: &Id| self.graph.is_integer(*id);
        match self.graph.kind(id) {
            Kind::Reduce { ty: "counted", .. }
            | Kind::Search { .. }
            | Kind::Sort { sorter: "Positions" | "PositionsDescending", .. }
            | Kind::Tally { weights: None, .. } => true,
            Kind::Joined { parts, .. } => parts.iter().any(|&part| self.is_of_integers(part)),
            Kind::Cast { element, .. } => names_integers(element),
            Kind::Generated { witness, .. } => names_integers(witness),
            Kind::List { array, .. } => {
                let text = array.to_string();
                !text.contains(|letter: char| letter.is_alphabetic() || letter == '.')
            }
            Kind::View { operand, .. }
            | Kind::Stored { operand }
            | Kind::Clip { operand, .. }
            | Kind::Sort { operand, .. }
            | Kind::Scan { operand, ty: "SumType", .. } => self.is_of_integers(*operand),
            Kind::Elementwise { scalar, operands, .. } => {
                matches!(*scalar, "add" | "sub" | "mul" | "floor_divide" | "rem" | "maximum" | "minimum")
                    && operands.iter().any(|operand| literal(operand) || self.is_of_integers(*operand))
            }
            Kind::Where { left, right, .. } => self.is_of_integers(*left) || self.is_of_integers(*right),
            _ => false,
        }
    }
}

/// Whether the first element type that tokens name is of integers.
fn names_integers(tokens: &TokenStream) -> bool {
    const TYPES: [&str; 11] = ["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    let text = tokens.to_string();
    text.split(|letter: char| !letter.is_alphanumeric())
        .find(|word| TYPES.contains(word))
        .is_some_and(|word| word.starts_with(['i', 'u']))
}
