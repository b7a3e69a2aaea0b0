//! [`Message`]: the text of a refusal that is found when code is built, with shapes and numbers.

use crate::shape::{Dims, RUN_TIME};

/// A text made in a const, which cannot format.
pub(crate) struct Message {
    bytes: [u8; 256],
    length: usize,
}

impl Message {
    /// A text that begins so.
    pub(crate) const fn new(text: &str) -> Self {
        Self { bytes: [0; 256], length: 0 }.text(text)
    }

    /// Appends text; what is longer than a message is cut off.
    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// Appends a number.
    pub(crate) const fn number(self, number: usize) -> Self {
        const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        let front = if number > 9 { self.number(number / 10) } else { self };
        front.text(DIGITS[number % 10])
    }

    /// Appends a shape as Python writes it: `(2, 3)`, `(4,)`.
    pub(crate) const fn shape(self, dims: Dims) -> Self {
        let mut message = self.text("(");
        let mut axis = 0;
        while axis < dims.rank {
            if axis > 0 {
                message = message.text(", ");
            }
            message = if dims.size[axis] == RUN_TIME {
                message.text("Dyn")
            } else {
                message.number(dims.size[axis])
            };
            axis += 1;
        }
        message.text(if dims.rank == 1 { ",)" } else { ")" })
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the message was cut within a letter",
        }
    }

    /// Stops the build with the text.
    #[track_caller]
    pub(crate) const fn refuse(&self) -> ! {
        panic!("{}", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_and_numbers_read_as_in_python() {
        let message = Message::new("shape ").shape(Dims::new(&[20, 3])).text(" of ").number(60);
        assert_eq!(message.as_str(), "shape (20, 3) of 60");
        assert_eq!(Message::new("").shape(Dims::new(&[4])).as_str(), "(4,)");
        assert_eq!(Message::new("").shape(Dims::new(&[])).as_str(), "()");
        assert_eq!(Message::new("").shape(Dims::new(&[RUN_TIME, 10])).as_str(), "(Dyn, 10)");
    }

    #[test]
    fn a_long_text_is_cut() {
        let long = "x".repeat(300);
        assert_eq!(Message::new(&long).as_str().len(), 256);
    }
}
