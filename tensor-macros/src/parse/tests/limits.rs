//! Depth: what is too deep is refused, and what is long is not.

use super::{Report, input, tokens};

/// The messages for a text, on half of the stack that the compiler has.
fn messages(text: &str) -> Vec<String> {
    let text = text.to_owned();
    let read = move || {
        let mut report = Report::new();
        // The tree is dropped here, which is a walk of its own.
        let _ = input(tokens(&text), &mut report);
        report.messages().into_iter().map(|(_, message)| message).collect()
    };
    let thread = std::thread::Builder::new().stack_size(4 << 20).spawn(read);
    thread.expect("a thread starts").join().expect("nothing panics")
}

fn refused(text: &str, message: &str) {
    let messages = messages(text);
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages.iter().all(|found| found.contains(message)), "{messages:?}");
}

fn read(text: &str) {
    assert_eq!(messages(text), Vec::<String>::new());
}

#[test]
fn brackets_nest_two_hundred_levels() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("f(", ")"), ("x[", "]"), ("(a + ", ")"), ("(a < b + -", ")")]
    {
        let levels = 200 / open.matches(['(', '[', '-']).count();
        read(&format!("{}x{}", open.repeat(levels), close.repeat(levels)));
        for deeper in [levels + 1, 20 * levels] {
            refused(
                &format!("{}x{}", open.repeat(deeper), close.repeat(deeper)),
                "nested deeper than 200 levels",
            );
        }
    }
}

#[test]
fn signs_and_powers_nest_two_hundred_levels() {
    for sign in ["- ", "~", "x ** ", "-x ** "] {
        let levels = 200 / sign.matches(['-', '~', 'x']).count();
        read(&format!("{}x", sign.repeat(levels)));
        refused(&format!("{}x", sign.repeat(20 * levels)), "nested deeper than 200 levels");
    }
}

#[test]
fn a_chain_has_five_hundred_nodes() {
    for link in [" + a", " * a", ".a", "[1]", " as f32", " & a"] {
        read(&format!("a{}", link.repeat(499)));
        refused(&format!("a{}", link.repeat(10_000)), "more than 500 operations deep");
    }
    read(&format!("a{}", ".f()".repeat(249)));
    refused(&format!("a{}", ".f()".repeat(10_000)), "more than 500 operations deep");
}

#[test]
fn chains_within_brackets_add_up() {
    let chain = |first: &str| format!("({first}{})", " + a".repeat(200));
    read(&chain(&chain("a")));
    refused(&chain(&chain(&chain("a"))), "more than 500 operations deep");
}

#[test]
fn a_list_may_be_long() {
    read(&format!("[{}]", "-1.5, ".repeat(20_000)));
    read(&format!("f({})", "a + b, ".repeat(5_000)));
    read(&format!("{} x", "let a = x + 1;".repeat(5_000)));
}
