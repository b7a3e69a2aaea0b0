//! Compares printing with the texts NumPy gave, kept in `data/print.txt`; its format is told in
//! `tools/print_goldens.py`.

use std::fmt::{Display, Formatter, Result};
use std::str::FromStr;

use tensor_core::fmt::{Dtype, Printable, Value};

const GOLDENS: &[&str] = &[
    include_str!("data/print.txt"),
    #[cfg(feature = "half")]
    include_str!("data/print_half.txt"),
];

#[cfg(feature = "half")]
const HALF: [Dtype; 1] = [Dtype::Float16];
#[cfg(not(feature = "half"))]
const HALF: [Dtype; 0] = [];

const DTYPES: [Dtype; 11] = [
    Dtype::Bool,
    Dtype::Int8,
    Dtype::Int16,
    Dtype::Int32,
    Dtype::Int64,
    Dtype::UInt8,
    Dtype::UInt16,
    Dtype::UInt32,
    Dtype::UInt64,
    Dtype::Float32,
    Dtype::Float64,
];

enum Elements {
    Listed(Vec<Value>),
    Linear { start: String, step: String, exceptions: Vec<(usize, Value)> },
}

struct Case {
    title: &'static str,
    dtype: Dtype,
    dims: Vec<usize>,
    elements: Elements,
    str: String,
    repr: String,
}

fn parsed<T: FromStr>(text: &str) -> T {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no {}", std::any::type_name::<T>()))
}

fn element(dtype: Dtype, text: &str) -> Value {
    match dtype {
        Dtype::Bool => Value::Bool(text == "1"),
        Dtype::Float32 => Value::F32(f32::from_bits(u32::from_str_radix(text, 16).unwrap())),
        #[cfg(feature = "half")]
        Dtype::Float16 => Value::F16(half::f16::from_bits(u16::from_str_radix(text, 16).unwrap())),
        Dtype::Float64 => Value::F64(f64::from_bits(u64::from_str_radix(text, 16).unwrap())),
        _ => integer(dtype, parsed(text)),
    }
}

fn integer(dtype: Dtype, value: i128) -> Value {
    match dtype {
        Dtype::UInt8 | Dtype::UInt16 | Dtype::UInt32 | Dtype::UInt64 => {
            Value::UInt(value.try_into().unwrap())
        }
        _ => Value::Int(value.try_into().unwrap()),
    }
}

impl Elements {
    fn parse(dtype: Dtype, words: &[&str]) -> Self {
        let ["linear", start, step, exceptions @ ..] = words else {
            return Self::Listed(words.iter().map(|word| element(dtype, word)).collect());
        };
        let exceptions = exceptions.iter().map(|word| {
            let (index, value) = word.split_once('=').unwrap();
            (parsed(index), element(dtype, value))
        });
        Self::Linear {
            start: (*start).to_string(),
            step: (*step).to_string(),
            exceptions: exceptions.collect(),
        }
    }

    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    fn at(&self, dtype: Dtype, index: usize) -> Value {
        let (start, step) = match self {
            Self::Listed(values) => return values[index],
            Self::Linear { start, step, exceptions } => {
                if let Some(exception) = exceptions.iter().find(|exception| exception.0 == index) {
                    return exception.1;
                }
                (start, step)
            }
        };
        let float = || parsed::<f64>(start) + parsed::<f64>(step) * index as f64;
        let whole = || parsed::<i128>(start) + parsed::<i128>(step) * index as i128;
        match dtype {
            Dtype::Bool => Value::Bool(whole() % 3 == 0),
            Dtype::Float32 => Value::F32(float() as f32),
            #[cfg(feature = "half")]
            Dtype::Float16 => Value::F16(half::f16::from_f64(float())),
            Dtype::Float64 => Value::F64(float()),
            _ => integer(dtype, whole()),
        }
    }
}

impl Case {
    fn parse(lines: &'static str) -> Self {
        let (title, texts) = lines.split_once('\n').unwrap();
        let words: Vec<&str> = title.split_ascii_whitespace().collect();
        let [dtype, dims, elements @ ..] = &words[..] else { panic!("`{title}` is no case") };
        let dtype = DTYPES.into_iter().chain(HALF).find(|known| known.name() == *dtype).unwrap();
        let dims = match *dims {
            "-" => Vec::new(),
            dims => dims.split(',').map(parsed).collect(),
        };
        let text = |mark| {
            let lines: Vec<&str> = texts.lines().filter_map(|line| line.strip_prefix(mark)).collect();
            lines.join("\n")
        };
        let elements = Elements::parse(dtype, elements);
        Self { title, dtype, dims, elements, str: text('|'), repr: text('>') }
    }

    fn all() -> impl Iterator<Item = Self> {
        GOLDENS.iter().flat_map(|goldens| goldens.trim_start_matches(": ").split("\n: ").map(Self::parse))
    }

    fn printed(&self, repr: bool) -> String {
        Shown { case: self, repr }.to_string()
    }
}

struct Shown<'a> {
    case: &'a Case,
    repr: bool,
}

impl Display for Shown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Case { dtype, ref dims, ref elements, .. } = *self.case;
        let array = Printable { dims, dtype, at: &|index| elements.at(dtype, index) };
        if self.repr { array.repr(f) } else { array.str(f) }
    }
}

/// Compares every case and tells the first few that differ.
fn compare(printed: impl Fn(&Case) -> String, expected: impl Fn(&Case) -> &str) {
    let mut differences = 0;
    for case in Case::all() {
        let (printed, expected) = (printed(&case), expected(&case));
        if printed != expected {
            differences += 1;
            if differences <= 5 {
                println!("{}\nprinted\n{printed}\nexpected\n{expected}\n", case.title);
            }
        }
    }
    assert_eq!(differences, 0, "cases differ");
}

#[test]
fn str_is_what_numpy_prints() {
    compare(|case| case.printed(false), |case| &case.str);
}

#[test]
fn repr_is_what_numpy_prints() {
    compare(|case| case.printed(true), |case| &case.repr);
}

#[test]
fn the_goldens_cover_every_type_and_rank() {
    let cases: Vec<Case> = Case::all().collect();
    assert!(cases.len() >= 800, "{} cases", cases.len());
    for dtype in DTYPES.into_iter().chain(HALF) {
        assert!(cases.iter().any(|case| case.dtype == dtype), "no {}", dtype.name());
    }
    for rank in 0..=8 {
        assert!(cases.iter().any(|case| case.dims.len() == rank), "no rank {rank}");
    }
}
