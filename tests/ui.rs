//! Compile errors: one mistake, one error, at the place that is at fault, with both shapes.
//!
//! One mistake a file, which is named by it. Goldens are renewed with
//! `TRYBUILD=overwrite cargo test --test ui` and reviewed as code.

use std::fs;
use std::path::{Path, PathBuf};

const TOPICS: [&str; 9] =
    ["shape", "axis", "dtype", "syntax", "index", "assign", "gradient", "window", "function"];

#[test]
fn a_mistake_is_one_error_at_the_place_that_is_at_fault() {
    let cases = trybuild::TestCases::new();
    for topic in TOPICS {
        cases.compile_fail(format!("tests/ui/{topic}/*.rs"));
    }
}

/// What types cannot say is checked when the code is built; the case that passes makes trybuild build.
#[test]
fn a_limit_is_one_error_when_built() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/limits/pass/*.rs");
    cases.compile_fail("tests/ui/limits/*.rs");
}

/// The files of a topic that end so.
fn files(topic: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui").join(topic);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a topic is a folder")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("the file can be read")
}

#[test]
fn a_golden_is_one_error_of_few_lines() {
    let mut lengths = Vec::new();
    for topic in TOPICS.into_iter().chain(["limits"]) {
        for path in files(topic, "stderr") {
            let golden = text(&path);
            let headings = golden.lines().filter(|line| line.starts_with("error")).count();
            assert_eq!(headings, 1, "{} has {headings} errors", path.display());
            assert!(!golden.contains("\nwarning"), "{} warns", path.display());
            // A set of axes is a number in binary, and a rule may have a case; rustc repeats them where it names the rule,
            // below what we say.
            let said = |line: &&str| topic != "limits" && !line.contains("= help: the trait");
            let said: String = golden.lines().filter(said).collect();
            for internal in ["UInt<", "PhantomData", "tensor_core::", "witness", "__rules", "shapewise_place"]
            {
                assert!(!said.contains(internal), "{} tells of {internal}", path.display());
            }
            let lines = golden.lines().count();
            // A limit met outside of the macro is told of at the const, its use and the call.
            let most = if topic == "limits" { 17 } else { 15 };
            assert!(lines <= most, "{} has {lines} lines", path.display());
            lengths.push(lines);
        }
    }
    lengths.sort_unstable();
    assert!(lengths.len() >= 200, "only {} goldens", lengths.len());
    let median = lengths[lengths.len() / 2];
    assert!(median <= 10, "the median golden has {median} lines");
}

#[test]
fn a_case_is_short_and_has_its_golden() {
    for topic in TOPICS.into_iter().chain(["limits"]) {
        for path in files(topic, "rs") {
            assert!(text(&path).lines().count() <= 12, "{} is long", path.display());
            assert!(path.with_extension("stderr").exists(), "{} has no golden", path.display());
        }
    }
}
