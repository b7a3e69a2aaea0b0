//! Random numbers are NumPy's, seed by seed and call by call (`tools/random_goldens.py`).
#![cfg(feature = "random")]

use rand_core::Rng;
use tensor_core::element::{Arithmetic, Element};
use tensor_core::fmt::Value;
use tensor_core::random::{Draw, Integers, Normal, Permutation, RandomState, Uniform};

const GOLDENS: &str = include_str!("data/random.txt");

fn show(value: Value) -> String {
    match value {
        Value::F64(value) => format!("{:016x}", value.to_bits()),
        Value::Bool(value) => u8::from(value).to_string(),
        Value::Int(value) => value.to_string(),
        Value::UInt(value) => value.to_string(),
        Value::F32(value) => format!("{:08x}", value.to_bits()),
        _ => panic!("nothing else is drawn"),
    }
}

fn drawn<D: Draw>(rng: &mut RandomState, draw: D, count: usize) -> Vec<String> {
    let mut elements = vec![D::Elem::ZERO; count];
    rng.fill(draw, &mut elements);
    elements.into_iter().map(|element| show(element.value())).collect()
}

fn answer(rng: &mut RandomState, call: &[&str], count: usize) -> Vec<String> {
    let float = |text: &str| text.parse::<f64>().unwrap();
    let integer = |text: &str| text.parse::<i64>().unwrap();
    match *call {
        ["rand"] => drawn(rng, Uniform::new(0.0, 1.0), count),
        ["randn"] => drawn(rng, Normal::new(0.0, 1.0), count),
        ["uniform", low, high] => drawn(rng, Uniform::new(float(low), float(high)), count),
        ["normal", loc, scale] => drawn(rng, Normal::new(float(loc), float(scale)), count),
        ["permutation", _] => drawn(rng, Permutation, count),
        ["shuffle", _] => {
            let mut items: Vec<usize> = (0..count).collect();
            rng.shuffle(&mut items);
            items.iter().map(ToString::to_string).collect()
        }
        ["randint", dtype, low, high] => {
            let (low, high) = (integer(low), integer(high));
            match dtype {
                "bool" => drawn(rng, Integers::<bool>::new(low, high), count),
                "int8" => drawn(rng, Integers::<i8>::new(low, high), count),
                "int16" => drawn(rng, Integers::<i16>::new(low, high), count),
                "int32" => drawn(rng, Integers::<i32>::new(low, high), count),
                "int64" => drawn(rng, Integers::<i64>::new(low, high), count),
                "uint8" => drawn(rng, Integers::<u8>::new(low, high), count),
                "uint16" => drawn(rng, Integers::<u16>::new(low, high), count),
                "uint32" => drawn(rng, Integers::<u32>::new(low, high), count),
                "uint64" => drawn(rng, Integers::<u64>::new(low, high), count),
                _ => panic!("unknown type {dtype}"),
            }
        }
        _ => panic!("unknown call {call:?}"),
    }
}

#[test]
fn every_call_draws_what_numpy_draws() {
    let mut state: Option<(u32, RandomState)> = None;
    for line in GOLDENS.lines() {
        let (call, elements) = line.split_once(" | ").unwrap();
        let call: Vec<&str> = call.split(' ').collect();
        let elements: Vec<&str> = elements.split(' ').collect();
        let seed = call[0].parse().unwrap();
        let (_, rng) = match &mut state {
            Some(current) if current.0 == seed => current,
            _ => state.insert((seed, RandomState::new(seed))),
        };
        assert_eq!(answer(rng, &call[1..], elements.len()), elements, "{call:?}");
    }
}

#[test]
fn a_seed_starts_again_and_forgets_the_spare_deviate() {
    let mut rng = RandomState::new(3);
    let first = drawn(&mut rng, Normal::new(0.0, 1.0), 3);
    rng.seed(3);
    assert_eq!(drawn(&mut rng, Normal::new(0.0, 1.0), 3), first);
}

#[test]
#[cfg(feature = "std")]
fn two_unseeded_states_differ() {
    assert_ne!(RandomState::from_entropy(), RandomState::from_entropy());
}

#[test]
#[should_panic(expected = "low 3 >= high 3")]
fn an_empty_range_of_integers_panics() {
    let _ = Integers::<i64>::new(3, 3);
}

#[test]
#[should_panic(expected = "high 300 is out of bounds for uint8")]
fn a_range_beyond_the_type_panics() {
    let _ = Integers::<u8>::new(0, 300);
}

#[test]
fn the_bits_are_those_of_the_mersenne_twister() {
    // The first of the reference implementation's default seed, and the ten thousandth, which C++ states.
    let mut rng = RandomState::new(5489);
    assert_eq!(rng.next_u32(), 3_499_211_612);
    let last = (0..9999).map(|_| rng.next_u32()).last();
    assert_eq!(last, Some(4_123_659_995));
}
