//! The compiler behind `tensor!` as a library, for fuzzers: a proc-macro crate cannot be one.
#![allow(dead_code, reason = "the compiler's entry points are macros")]

#[path = "../../tensor-macros/src/alias.rs"]
mod alias;
#[path = "../../tensor-macros/src/any_input.rs"]
mod any_input;
#[path = "../../tensor-macros/src/assign.rs"]
mod assign;
#[path = "../../tensor-macros/src/block.rs"]
mod block;
#[path = "../../tensor-macros/src/build/mod.rs"]
mod build;
#[path = "../../tensor-macros/src/define.rs"]
mod define;
#[path = "../../tensor-macros/src/driver.rs"]
mod driver;
#[path = "../../tensor-macros/src/dtype.rs"]
mod dtype;
#[path = "../../tensor-macros/src/emit/mod.rs"]
mod emit;
#[path = "../../tensor-macros/src/function.rs"]
mod function;
#[path = "../../tensor-macros/src/fuse.rs"]
mod fuse;
#[path = "../../tensor-macros/src/grad/mod.rs"]
mod grad;
pub mod grammar;
#[path = "../../tensor-macros/src/graph/mod.rs"]
mod graph;
#[path = "../../tensor-macros/src/lex/mod.rs"]
mod lex;
#[path = "../../tensor-macros/src/literal.rs"]
mod literal;
#[path = "../../tensor-macros/src/names.rs"]
mod names;
#[path = "../../tensor-macros/src/ops/mod.rs"]
mod ops;
#[path = "../../tensor-macros/src/parse/mod.rs"]
mod parse;
#[path = "../../tensor-macros/src/paths.rs"]
mod paths;
#[path = "../../tensor-macros/src/python.rs"]
mod python;
#[path = "../../tensor-macros/src/report.rs"]
mod report;
#[path = "../../tensor-macros/src/suggest.rs"]
mod suggest;
#[path = "../../tensor-macros/src/syntax.rs"]
mod syntax;
#[path = "../../tensor-macros/src/update.rs"]
mod update;

/// Expands `tensor!(text)`; whether it was accepted, `None` where it has no tokens.
pub fn tensor(text: &str) -> Option<bool> {
    let accepted = any_input::tensor(text);
    proc_macro2::extra::invalidate_current_thread_spans();
    accepted
}

/// The same where types, paths and what is in braces are Rust.
pub fn expression(text: &str) -> Option<bool> {
    let accepted = any_input::expression(text);
    proc_macro2::extra::invalidate_current_thread_spans();
    accepted
}

/// Expands `tensor_fn!`, and an input of `tensor!` that takes its body.
pub fn function(function: &str, input: &str) -> Option<bool> {
    let accepted = any_input::function(function, input);
    proc_macro2::extra::invalidate_current_thread_spans();
    accepted
}
