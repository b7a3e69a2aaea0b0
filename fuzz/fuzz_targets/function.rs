//! `tensor_fn!`, its body taken by `tensor!`, and gradients through both.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((function, input)) = shapewise_fuzz::grammar::function(bytes) {
        let _ = shapewise_fuzz::function(&function, &input);
    }
});
