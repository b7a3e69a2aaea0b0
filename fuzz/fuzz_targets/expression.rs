//! Calls of the table's operations, operators, indices and places, as a tree of them would be written.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = shapewise_fuzz::grammar::input(bytes) {
        let _ = shapewise_fuzz::expression(&text);
    }
});
