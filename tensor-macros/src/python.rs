//! Which values are numbers of Python's own: these take the element type of what they meet.

use crate::graph::{Graph, Id, Kind, Literal};

/// A type of Python's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Python {
    Int,
    Float,
}

impl Graph {
    /// The type of a number of Python's own; a bool counts as an integer.
    pub(crate) fn python(&self, id: Id) -> Option<Python> {
        match self.kind(id) {
            Kind::Literal(Literal::Int(_) | Literal::Bool(_)) | Kind::Count { .. } => Some(Python::Int),
            Kind::Literal(Literal::Float(_)) => Some(Python::Float),
            Kind::Number { of, .. } => Some(*of),
            _ => None,
        }
    }

    /// Whether it is an integer literal below zero.
    pub(crate) fn is_negative(&self, id: Id) -> bool {
        matches!(self.kind(id), Kind::Literal(Literal::Int(value)) if *value < 0)
    }

    /// Whether it is an integer of Python's own, which an element type may not hold.
    pub(crate) fn is_integer(&self, id: Id) -> bool {
        self.python(id) == Some(Python::Int) && !matches!(self.kind(id), Kind::Literal(Literal::Bool(_)))
    }
}
