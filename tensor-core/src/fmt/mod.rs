//! Prints an array character for character as NumPy 2.4's `str` and `repr` do.
//!
//! Nothing is allocated: every text is measured first and written in a second pass over the
//! elements. The array is seen through `dyn Fn`, so this code exists once in a program, whatever
//! its element types and shapes.

#![forbid(unsafe_code)]

mod element;
mod float;
mod layout;
mod line;
mod number;
mod options;
mod scalar;
mod value;

use core::fmt::{Formatter, Result, Write};

pub use value::{Dtype, Value};

use element::ElementFormat;
use layout::Layout;
use line::{Line, length};
use options::{LINE_WIDTH, THRESHOLD};

const PREFIX: &str = "array(";
const SUFFIX: &str = ")";

/// Printing's view of an array.
///
/// # Examples
///
/// ```
/// use tensor_core::fmt::{Dtype, Printable, Value};
///
/// struct Halves;
///
/// impl core::fmt::Display for Halves {
///     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
///         let at = |index: usize| Value::F32([0.0, 0.5, 1.0, 1.5][index]);
///         Printable { dims: &[2, 2], dtype: Dtype::Float32, at: &at }.repr(f)
///     }
/// }
///
/// assert_eq!(Halves.to_string(), "array([[0. , 0.5],\n       [1. , 1.5]], dtype=float32)");
/// ```
pub struct Printable<'a> {
    /// Sizes of the axes, `[]` for a 0-d array; their product fits in `usize`.
    pub dims: &'a [usize],
    /// Type of every element.
    pub dtype: Dtype,
    /// Element at a row-major index, a [`Value`] of the kind [`Dtype`] names.
    pub at: &'a dyn Fn(usize) -> Value,
}

impl Printable<'_> {
    /// Writes what Python's `str(array)` gives.
    ///
    /// # Errors
    ///
    /// Fails only if `f` does.
    pub fn str(&self, f: &mut Formatter<'_>) -> Result {
        if self.dims.is_empty() {
            return scalar::write((self.at)(0), f);
        }
        self.brackets(&mut Line::new(f), " ", LINE_WIDTH)
    }

    /// Writes what Python's `repr(array)` gives.
    ///
    /// # Errors
    ///
    /// Fails only if `f` does.
    pub fn repr(&self, f: &mut Formatter<'_>) -> Result {
        let mut line = Line::new(f);
        line.text(PREFIX)?;
        self.brackets(&mut line, ", ", LINE_WIDTH - SUFFIX.len())?;
        if self.has_extras() {
            line.text(",")?;
            let extras = length(|out| self.extras(out))?;
            if line.column() + " ".len() + extras + SUFFIX.len() > LINE_WIDTH {
                line.wrap(PREFIX.len())?;
            } else {
                line.text(" ")?;
            }
            self.extras(&mut line)?;
        }
        line.text(SUFFIX)
    }

    fn size(&self) -> usize {
        self.dims.iter().product()
    }

    fn brackets(&self, line: &mut Line<'_>, separator: &str, width: usize) -> Result {
        if self.size() == 0 {
            return line.text("[]");
        }
        let summarised = self.size() > THRESHOLD;
        let elements = ElementFormat::measure(self, &mut |visit| layout::visit(self, summarised, visit))?;
        Layout { array: self, elements, separator, summarised, width }.write(line)
    }

    /// The shape is told if
    /// - the brackets cannot show it, for the array is empty, or
    /// - the array is summarised.
    fn tells_shape(&self) -> bool {
        self.size() > THRESHOLD || (self.size() == 0 && self.dims != [0])
    }

    /// The type is told if
    /// - the elements do not imply it, or
    /// - there are none.
    fn tells_dtype(&self) -> bool {
        !self.dtype.is_implied() || self.size() == 0
    }

    fn has_extras(&self) -> bool {
        self.tells_shape() || self.tells_dtype()
    }

    fn extras(&self, out: &mut dyn Write) -> Result {
        if self.tells_shape() {
            out.write_str("shape=(")?;
            for (axis, size) in self.dims.iter().enumerate() {
                write!(out, "{}{size}", if axis == 0 { "" } else { ", " })?;
            }
            out.write_str(if self.dims.len() == 1 { ",)" } else { ")" })?;
        }
        if self.tells_shape() && self.tells_dtype() {
            out.write_str(", ")?;
        }
        if self.tells_dtype() {
            write!(out, "dtype={}", self.dtype.name())?;
        }
        Ok(())
    }
}
