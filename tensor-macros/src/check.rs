//! What an expression asks of witnesses and computes nothing of.

use proc_macro2::{Span, TokenStream};

use crate::function::Form;
use crate::graph::Id;

/// Asked once all witnesses are known.
#[derive(Debug)]
pub(crate) enum Check {
    Call(Call),
    Beside(Beside),
    /// What is stored where a mask selects.
    Stored(Beside),
    /// The same of what the mask selects of another operand.
    Selected(Beside),
}

/// A call that an expression takes the body of: its arguments are checked as those of any call.
#[derive(Debug)]
pub(crate) struct Call {
    /// The function's path.
    pub(crate) function: TokenStream,
    pub(crate) arguments: Vec<(Id, Form)>,
    /// The body's value: where that is refused, nothing more is told of the arguments.
    pub(crate) value: Id,
    pub(crate) span: Span,
}

/// A value beside what a mask selects: it has no axes but those behind the mask's.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) operand: Id,
    /// What is selected from, and by what.
    pub(crate) value: Id,
    pub(crate) mask: Id,
    /// The operation's result: where that is refused, nothing more is told.
    pub(crate) result: Id,
    pub(crate) span: Span,
}

impl Check {
    /// The nodes whose witnesses it takes.
    pub(crate) fn nodes(&self) -> Vec<Id> {
        match self {
            Self::Call(Call { arguments, value, .. }) => {
                arguments.iter().map(|&(id, _)| id).chain([*value]).collect()
            }
            &(Self::Beside(Beside { operand, value, mask, result, .. })
            | Self::Stored(Beside { operand, value, mask, result, .. })
            | Self::Selected(Beside { operand, value, mask, result, .. })) => {
                vec![operand, value, mask, result]
            }
        }
    }
}
