//! Brackets, separators, line breaks and `...` around the words of an array.

use core::fmt::Result;

use super::element::ElementFormat;
use super::line::{Line, Word};
use super::options::EDGE_ITEMS;
use super::{Printable, Value};

const ELLIPSIS: &str = "...";

/// How an array is laid out; all its words have the width `elements` measured.
pub(super) struct Layout<'a> {
    pub(super) array: &'a Printable<'a>,
    pub(super) elements: ElementFormat,
    /// What follows an element, `" "` or `", "`.
    pub(super) separator: &'a str,
    pub(super) summarised: bool,
    /// Columns of a line, closing brackets included.
    pub(super) width: usize,
}

impl Layout<'_> {
    pub(super) fn write(&self, line: &mut Line<'_>) -> Result {
        self.axes(line, 0, 0)
    }

    /// Writes the axes from `axis` on, at the row-major index `start`.
    fn axes(&self, line: &mut Line<'_>, axis: usize, start: usize) -> Result {
        match self.array.dims.len() - axis {
            0 => line.text(self.word(start)?.as_str()),
            1 => self.row(line, axis, start),
            _ => self.block(line, axis, start),
        }
    }

    fn word(&self, index: usize) -> core::result::Result<Word, core::fmt::Error> {
        Word::of(|out| self.elements.write((self.array.at)(index), out))
    }

    /// Writes the last axis. A word moves to the next line if
    /// - it would pass the width less the closing brackets, one for each axis, and
    /// - it is not the first of its line already.
    fn row(&self, line: &mut Line<'_>, axis: usize, start: usize) -> Result {
        line.text("[")?;
        let indent = line.column();
        let width = self.width - self.array.dims.len();
        for (place, shown) in shown(self.array.dims[axis], self.summarised).enumerate() {
            if place > 0 {
                line.text(self.separator)?;
            }
            let word = match shown {
                Some(index) => self.word(start + index)?,
                None => Word::of(|out| out.write_str(ELLIPSIS))?,
            };
            let word = word.as_str();
            if line.column() + word.len() > width && line.column() > indent {
                line.wrap(indent)?;
            }
            line.text(word)?;
        }
        line.text("]")
    }

    /// Writes an axis that is not the last: blocks, with as many line breaks between them as axes
    /// follow.
    fn block(&self, line: &mut Line<'_>, axis: usize, start: usize) -> Result {
        line.text("[")?;
        let indent = line.column();
        let stride: usize = self.array.dims[axis + 1..].iter().product();
        for (place, shown) in shown(self.array.dims[axis], self.summarised).enumerate() {
            if place > 0 {
                line.text(self.separator.trim_end())?;
                for _ in axis + 1..self.array.dims.len() {
                    line.wrap(indent)?;
                }
            }
            match shown {
                Some(index) => self.axes(line, axis + 1, start + index * stride)?,
                None => line.text(ELLIPSIS)?,
            }
        }
        line.text("]")
    }
}

/// Calls `visit` with every element that is shown, in row-major order.
pub(super) fn visit(array: &Printable<'_>, summarised: bool, visit: &mut dyn FnMut(Value)) {
    visit_axes(array, summarised, array.dims, 0, visit);
}

fn visit_axes(
    array: &Printable<'_>,
    summarised: bool,
    dims: &[usize],
    start: usize,
    visit: &mut dyn FnMut(Value),
) {
    let Some((&size, inner)) = dims.split_first() else {
        return visit((array.at)(start));
    };
    let stride: usize = inner.iter().product();
    for index in shown(size, summarised).flatten() {
        visit_axes(array, summarised, inner, start + index * stride, visit);
    }
}

/// Indices an axis shows; `None` stands for those left out.
fn shown(size: usize, summarised: bool) -> impl Iterator<Item = Option<usize>> {
    let cut = summarised && size > 2 * EDGE_ITEMS;
    let leading = if cut { EDGE_ITEMS } else { 0 };
    let trailing = if cut { size - EDGE_ITEMS } else { 0 };
    (0..leading).map(Some).chain(cut.then_some(None)).chain((trailing..size).map(Some))
}
