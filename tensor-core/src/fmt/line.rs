//! The output line, which knows its column and drops trailing blanks, and a short text in place.

use core::fmt::{Error, Result, Write};

/// Writes text and counts the columns of the current line.
///
/// Blanks are held back until something follows them on their line, as NumPy strips a line before
/// it wraps.
pub(super) struct Line<'a> {
    out: &'a mut dyn Write,
    column: usize,
    blanks: usize,
}

impl<'a> Line<'a> {
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, column: 0, blanks: 0 }
    }

    /// Columns so far, held back blanks included.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    pub(super) fn text(&mut self, text: &str) -> Result {
        self.column += text.len();
        let visible = text.trim_end_matches(' ');
        if !visible.is_empty() {
            write!(self.out, "{:1$}{visible}", "", self.blanks)?;
            self.blanks = 0;
        }
        self.blanks += text.len() - visible.len();
        Ok(())
    }

    /// Starts a new line at column `indent`.
    pub(super) fn wrap(&mut self, indent: usize) -> Result {
        self.column = indent;
        self.blanks = indent;
        self.out.write_char('\n')
    }
}

impl Write for Line<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        self.text(text)
    }
}

/// Counts the bytes `write` writes.
pub(super) fn length(write: impl FnOnce(&mut dyn Write) -> Result) -> core::result::Result<usize, Error> {
    struct Count(usize);

    impl Write for Count {
        fn write_str(&mut self, text: &str) -> Result {
            self.0 += text.len();
            Ok(())
        }
    }

    let mut count = Count(0);
    write(&mut count)?;
    Ok(count.0)
}

/// Longest text of one element: `-0.00012345678901234567` is 23 bytes, `-2.2250738585072014e-308`
/// is 24.
const WORD: usize = 32;

/// The text of one element.
#[derive(Clone, Copy)]
pub(super) struct Word {
    bytes: [u8; WORD],
    len: usize,
}

impl Word {
    /// # Errors
    ///
    /// Fails if `write` does or the text is longer than `WORD` bytes.
    pub(super) fn of(write: impl FnOnce(&mut dyn Write) -> Result) -> core::result::Result<Self, Error> {
        let mut word = Self { bytes: [0; WORD], len: 0 };
        write(&mut word)?;
        Ok(word)
    }

    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

impl Write for Word {
    fn write_str(&mut self, text: &str) -> Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}
