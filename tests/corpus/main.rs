//! Random expressions over the whole table beside what NumPy answers: dtype, dims and every element.
//!
//! Cases and answers are made by `python tools/differential.py --corpus`, which says of each element how far rounding
//! may move it; without that it is exact, bit for bit.

#![allow(clippy::all, clippy::pedantic, unused, reason = "the cases are generated, each by itself")]

#[path = "../numpy/show.rs"]
mod show;

#[rustfmt::skip]
mod cases_0;
#[rustfmt::skip]
mod cases_1;
#[rustfmt::skip]
mod cases_2;
#[rustfmt::skip]
mod cases_3;

/// A case's number, and what gives its result in words.
type Case = (usize, fn() -> String);

const EXPECTED: &str = include_str!("expected.txt");

#[test]
fn every_expression_is_what_numpy_answers() {
    let cases: Vec<Case> = [cases_0::CASES, cases_1::CASES, cases_2::CASES, cases_3::CASES]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    assert_eq!(cases.len(), EXPECTED.lines().count());
    let wrong: Vec<String> = cases.iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What differs in a case, if anything does.
fn difference(&(number, case): &Case) -> Option<String> {
    let heading = format!("{number} ");
    let expected =
        EXPECTED.lines().find_map(|line| line.strip_prefix(&heading)).expect("a line for each case");
    let got = std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(case)
        .expect("a thread")
        .join()
        .unwrap_or_else(|_| "panic".into());
    let kind = expected.split(' ').next().unwrap_or_default();
    let same = expected.split(' ').count() == got.split(' ').count()
        && expected.split(' ').zip(got.split(' ')).all(|(expected, got)| agrees(kind, expected, got));
    (!same).then(|| format!("case {number}\n  NumPy {expected}\n  here  {got}"))
}

/// Whether a word is the expected one, or within the tolerance behind its `~`.
fn agrees(kind: &str, expected: &str, got: &str) -> bool {
    if expected == got || expected == "any" {
        return true;
    }
    let Some((expected, tolerance)) = expected.split_once('~') else { return false };
    let limit: f64 = tolerance.parse().expect("a tolerance");
    match (float(kind, expected), float(kind, got)) {
        (Some(expected), Some(got)) => expected.total_cmp(&got).is_eq() || (expected - got).abs() <= limit,
        _ => expected == got,
    }
}

/// The number that has these bits.
fn float(kind: &str, word: &str) -> Option<f64> {
    match kind {
        "float32" => u32::from_str_radix(word, 16).ok().map(|bits| f64::from(f32::from_bits(bits))),
        "float64" => u64::from_str_radix(word, 16).ok().map(f64::from_bits),
        _ => None,
    }
}

#[test]
fn a_word_agrees_within_its_tolerance_and_no_further() {
    assert!(agrees("float32", "3f800000~1e-6", "3f800001"));
    assert!(!agrees("float32", "3f800000~1e-9", "3f800001"));
    assert!(!agrees("float32", "3f800000", "3f800001"));
    assert!(agrees("float64", "0000000000000000~0", "8000000000000000"));
    assert!(!agrees("float64", "0000000000000000", "8000000000000000"));
    assert!(!agrees("float64", "nan~1", "0000000000000000"));
}
