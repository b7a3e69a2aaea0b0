//! Runs every workload with every Rust contestant and prints one JSON line for each.
//!
//! `peers [--only W4,W8] [--contestants tensor,ndarray] [--rounds 5] [--ms 50]` takes the contestants in turn,
//! round by round, and prints the median and the smallest time. `peers --serve` answers one request a line,
//! `CONTESTANT WORKLOAD MS`, with all samples, so that `run.py` can take turns between processes.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::time::Duration;

use measure::Case;

#[cfg(feature = "candle")]
mod candle;
#[cfg(feature = "dfdx")]
mod dfdx;
mod inputs;
mod measure;
#[cfg(feature = "nalgebra")]
mod nalgebra;
#[cfg(feature = "ndarray")]
mod ndarray;
mod tensor;

type Prepare = fn(&str) -> Option<Box<dyn Case>>;

const CONTESTANTS: &[(&str, Prepare)] = &[
    ("tensor", tensor::prepare),
    #[cfg(feature = "ndarray")]
    ("ndarray", ndarray::prepare),
    #[cfg(feature = "nalgebra")]
    ("nalgebra", nalgebra::prepare),
    #[cfg(feature = "candle")]
    ("candle", candle::prepare),
    #[cfg(feature = "dfdx")]
    ("dfdx", dfdx::prepare),
];

const WORKLOADS: &[&str] = &[
    "W1",
    "W2",
    "W3",
    "W3d",
    "W4",
    "W4s",
    "W5",
    "W6",
    "W7a",
    "W7b",
    "W7c",
    "W7c-f64",
    "W7d",
    "W7d-f64",
    "W8",
    "W9-exp",
    "W9-tanh",
    "W9-sigmoid",
    "W10",
    "W11-4",
    "W11-8",
    "W11b-4",
    "W11b-8",
    "W11c-4",
    "W11c-8",
    "W12-1e3",
    "W12-1e5",
    "W12-1e7",
    "W13",
    "M64",
    "M512",
    "M1024",
    "M1x784",
    "M32x10",
    "C1",
    "T1",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1))
    };
    if arguments.iter().any(|argument| argument == "--serve") {
        return serve();
    }
    let number = |name, default| option(name).map_or(default, |text| text.parse().expect("a number"));
    let budget = Duration::from_millis(number("--ms", 50));
    let rounds = number("--rounds", 5);
    let chosen = |name: &str, list: Option<&String>| {
        list.is_none_or(|list| list.split(',').any(|start| name == start || starts_a_family(name, start)))
    };
    for workload in WORKLOADS.iter().filter(|name| chosen(name, option("--only"))) {
        let contestants = CONTESTANTS.iter().filter(|(name, _)| chosen(name, option("--contestants")));
        compare(workload, contestants, rounds, budget);
    }
}

/// `W9` chooses `W9-exp`, and `W1` chooses no `W10`.
fn starts_a_family(name: &str, start: &str) -> bool {
    name.strip_prefix(start).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// All contestants of one workload, in turn.
fn compare<'a>(
    workload: &str,
    contestants: impl Iterator<Item = &'a (&'static str, Prepare)>,
    rounds: u64,
    budget: Duration,
) {
    let mut turns: Vec<_> = contestants
        .filter_map(|&(name, prepare)| {
            let mut case = prepare(workload)?;
            let times = measure::calibrate(&mut *case);
            Some((name, case, times, Vec::new()))
        })
        .collect();
    for _ in 0..rounds {
        for (_, case, times, samples) in &mut turns {
            samples.extend(measure::samples(&mut **case, *times, budget));
        }
    }
    for (name, case, _, samples) in &mut turns {
        samples.sort_by(f64::total_cmp);
        println!(
            r#"{{"workload": "{workload}", "contestant": "{name}", "median": {:.6}, "min": {:.6}, {}}}"#,
            samples[samples.len() / 2],
            samples[0],
            digest(&case.result())
        );
    }
}

/// Answers requests from `run.py` until the input ends.
fn serve() {
    let mut prepared: HashMap<(String, String), (Box<dyn Case>, usize)> = HashMap::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("standard input is readable");
        let mut words = line.split_whitespace();
        let (Some(contestant), Some(workload), Some(ms)) = (words.next(), words.next(), words.next()) else {
            break;
        };
        let key = (contestant.to_owned(), workload.to_owned());
        // One workload's tensors at a time: the caches and the memory belong to it.
        prepared.retain(|(_, other), _| other == workload);
        if !prepared.contains_key(&key) {
            let prepare = CONTESTANTS.iter().find(|(name, _)| name == &contestant);
            if let Some(mut case) = prepare.and_then(|(_, prepare)| prepare(workload)) {
                let times = measure::calibrate(&mut *case);
                prepared.insert(key.clone(), (case, times));
            }
        }
        let answer = match prepared.get_mut(&key) {
            Some((case, times)) => {
                let budget = Duration::from_millis(ms.parse().expect("a number"));
                let samples = measure::samples(&mut **case, *times, budget);
                format!(r#"{{"samples": {samples:?}, {}}}"#, digest(&case.result()))
            }
            None => "{}".to_owned(),
        };
        println!("{answer}");
        std::io::stdout().flush().expect("standard output is writable");
    }
}

/// What results are compared by: their number, sum, sum of magnitudes, and eight of them from end to end.
fn digest(result: &[f64]) -> String {
    let sum: f64 = result.iter().sum();
    let magnitude: f64 = result.iter().map(|element| element.abs()).sum();
    let at: Vec<f64> = (0..8).map(|k| result[k * (result.len() - 1) / 7]).collect();
    format!(r#""count": {}, "sum": {sum:?}, "magnitude": {magnitude:?}, "at": {at:?}"#, result.len())
}
