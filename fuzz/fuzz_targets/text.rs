//! Any text, as the tokens of `tensor!`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = shapewise_fuzz::tensor(text);
});
