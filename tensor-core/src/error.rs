//! Typed run-time errors.

use core::fmt;

/// A number of elements that is not what a shape takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// The length of each axis of the shape.
    pub shape: &'static [usize],
    /// How many elements were given.
    pub found: usize,
}

impl ShapeError {
    /// `found` elements for the axes `shape`.
    #[must_use]
    pub const fn new(shape: &'static [usize], found: usize) -> Self {
        Self { shape, found }
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {} elements as shape (", self.found)?;
        for (axis, size) in self.shape.iter().enumerate() {
            write!(f, "{}{size}", if axis > 0 { ", " } else { "" })?;
        }
        // Python's tuple of one keeps its comma.
        f.write_str(if self.shape.len() == 1 { "," } else { "" })?;
        write!(f, ") of {} elements", self.shape.iter().product::<usize>())
    }
}

impl core::error::Error for ShapeError {}

/// A `tensor!(try ..)` that failed at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// Two run-time leading axes of different lengths meet in one operation.
    Lengths {
        /// One of them.
        left: usize,
        /// The other.
        right: usize,
    },
    /// An integer of a tensor that is an index takes an element that is not there.
    Index {
        /// The integer.
        index: isize,
        /// The axis it counts along.
        axis: usize,
        /// The length of that axis.
        size: usize,
    },
    /// The bounds of bins neither rise nor fall.
    Bins {
        /// The first that is out of order.
        at: usize,
    },
    /// An integer for which `bincount` has no place.
    Counted {
        /// The integer.
        value: i64,
        /// The number of places: `minlength`.
        size: usize,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lengths { left, right } => {
                write!(f, "run-time axes of lengths {left} and {right} cannot be broadcast together")
            }
            Self::Index { index, axis, size } => {
                write!(f, "index {index} is out of bounds for axis {axis} with size {size}")
            }
            Self::Bins { at } => {
                write!(f, "bins must increase or decrease throughout; bin {at} is out of order")
            }
            Self::Counted { value, size } => {
                let most = size.saturating_sub(1);
                write!(
                    f,
                    "`bincount` counts 0 to {most}, as minlength={size} says, but an element is {value}"
                )
            }
        }
    }
}

impl core::error::Error for Error {}
