//! `many COUNT SEED`: random inputs of all three kinds without coverage, several times as fast as libFuzzer.
//!
//! The inputs that panic are printed; the slowest input is told of at the end.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs, panic};

use shapewise_fuzz::grammar;

/// xorshift: the same sequence for a seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.next().to_le_bytes()[3]).collect()
    }

    /// One of the texts with words put in, taken out, exchanged, or with the end of another.
    fn damaged(&mut self, texts: &[String], words: &[String]) -> String {
        let mut text: Vec<char> = texts[self.below(texts.len())].chars().collect();
        for _ in 0..=self.below(4) {
            let at = self.below(text.len() + 1);
            let end = (at + self.below(8)).min(text.len());
            match self.below(5) {
                0 => drop(text.drain(at..end)),
                1 => drop(text.splice(at..end, words[self.below(words.len())].chars())),
                2 => drop(text.splice(at..at, words[self.below(words.len())].chars())),
                3 => {
                    let again: Vec<char> = text[at..end].to_vec();
                    text.splice(at..at, again);
                }
                _ => {
                    let other: Vec<char> = texts[self.below(texts.len())].chars().collect();
                    text.truncate(at);
                    text.extend(&other[self.below(other.len())..]);
                }
            }
        }
        text.into_iter().collect()
    }
}

fn main() {
    let mut arguments = env::args().skip(1).filter_map(|number| number.parse().ok());
    let count: u64 = arguments.next().unwrap_or(1_000_000);
    let mut random = Random(arguments.next().unwrap_or(1) | 1 << 40);
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts: Vec<String> = fs::read_dir(here.join("corpus/text"))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|file| fs::read_to_string(file.path()).ok().filter(|text| !text.is_empty()))
        .collect();
    let texts = if texts.is_empty() { vec!["sum(x[mask] ** 2, axis=0)".into()] } else { texts };
    let words = fs::read_to_string(here.join("words.dict")).expect("the words stand beside the manifest");
    let words: Vec<String> = words.lines().map(|line| line.trim_matches('"').to_owned()).collect();
    let (mut slowest, mut slow) = (Duration::ZERO, String::new());
    let (mut accepted, mut tokens, mut panics) = (0_u64, 0_u64, 0);
    for at in 0..count {
        let kind = at % 4;
        let (first, second) = match kind {
            0 | 1 => (random.damaged(&texts, &words), String::new()),
            2 => (grammar::input(&random.bytes(300)).unwrap_or_default(), String::new()),
            _ => grammar::function(&random.bytes(300)).unwrap_or_default(),
        };
        let begin = Instant::now();
        let seen = panic::catch_unwind(|| match kind {
            0 | 1 => shapewise_fuzz::tensor(&first),
            2 => shapewise_fuzz::expression(&first),
            _ => shapewise_fuzz::function(&first, &second),
        });
        let Ok(seen) = seen else {
            panics += 1;
            println!("## {first}\n----\n{second}");
            if panics == 100 {
                break;
            }
            continue;
        };
        let took = begin.elapsed();
        if took > slowest {
            (slowest, slow) = (took, format!("{first}\n----\n{second}"));
        }
        tokens += u64::from(seen.is_some());
        accepted += u64::from(seen == Some(true));
        if at % 100_000 == 99_999 {
            println!(
                "{} inputs, {tokens} of tokens, {accepted} accepted, {panics} panics, slowest {slowest:?}",
                at + 1
            );
        }
    }
    println!(
        "{count} inputs, {tokens} of tokens, {accepted} accepted, {panics} panics, slowest {slowest:?}: {slow}"
    );
}
