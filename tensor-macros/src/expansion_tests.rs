//! Goldens of whole expansions, pretty-printed; renewed by `BLESS=1 cargo test -p tensor-macros`.

use std::fs;
use std::path::Path;

use crate::driver;

/// The expansion of an input, as rustfmt would print it.
fn expansion(input: &str) -> String {
    let tokens = format!("[shapewise] {input}").parse().expect("the input lexes");
    let expanded = driver::expand(tokens);
    let file = syn::parse_quote!(fn expansion() { #expanded });
    prettyplease::unparse(&file)
}

fn check(name: &str, input: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expansions").join(format!("{name}.rs"));
    let got = format!("// tensor!({input})\n{}", expansion(input));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &got).expect("the golden can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(got == expected, "the expansion is not that of {}:\n{got}", path.display());
}

#[test]
fn an_elementwise_chain_is_one_pass() {
    check("elementwise", "relu(x * w + b)");
}

#[test]
fn a_selection_is_fused_into_its_mean() {
    check("masked_mean", "mean(loss[loss > 0])");
}

#[test]
fn a_softmax_is_two_stages_and_a_pass() {
    check(
        "softmax",
        "y = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True)",
    );
}

#[test]
fn a_gradient_is_a_graph_like_any_other() {
    check("gradient", "grad(mean((x @ w - y) ** 2), w)");
}

#[test]
fn a_mean_and_its_variance_are_one_pass() {
    check("standardized", "(x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5)");
}

#[test]
fn an_update_takes_its_gradient_as_it_is_computed() {
    check("update", "let (dw, db) = grad(mean((x @ w + b - y) ** 2), (w, b)); w -= 0.1 * dw; b -= 0.1 * db;");
}
