//! The compiler behind `shapewise::tensor!`: tokens, syntax tree, graph, stages, Rust tokens.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod alias;
#[cfg(test)]
mod any_input;
mod assign;
mod block;
mod build;
mod check;
mod define;
mod driver;
mod dtype;
mod emit;
#[cfg(test)]
mod expansion_tests;
mod function;
mod fuse;
mod grad;
mod graph;
#[cfg(test)]
mod graph_tests;
mod lex;
mod literal;
mod names;
mod ops;
mod parse;
mod paths;
#[cfg(test)]
mod print;
mod python;
mod reading;
mod report;
mod suggest;
mod syntax;
mod update;

/// Compiles NumPy expressions; `shapewise::tensor!` calls it with its own path.
#[proc_macro]
pub fn tensor(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    driver::expand(input.into()).into()
}

/// Defines a function whose body `tensor!` can take; `shapewise::tensor_fn!` calls it with its own path.
#[proc_macro]
pub fn tensor_fn(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    define::expand(input.into()).into()
}
