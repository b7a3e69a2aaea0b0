//! `np.random` inside `tensor!` draws what NumPy draws, once each and in Python's order
//! (`tools/random_goldens.py --expressions`).
#![cfg(feature = "random")]
#![forbid(unsafe_code)]
#![deny(warnings)]
#![allow(clippy::float_cmp, reason = "equality is meant")]

use std::cell::RefCell;

use shapewise::prelude::*;
use shapewise::random::{self, RandomState};

const GOLDENS: &str = include_str!("data/random.txt");

/// Each expression's text and what NumPy prints.
fn goldens() -> impl Iterator<Item = (&'static str, String)> {
    GOLDENS.split("\n: ").map(|golden| {
        let mut lines = golden.trim_start_matches(": ").lines();
        let expression = lines.next().unwrap();
        let printed: Vec<&str> = lines.map(|line| line.strip_prefix('|').unwrap()).collect();
        (expression, printed.join("\n"))
    })
}

/// Compares the expressions one after the other, as they are written.
macro_rules! all_are_numpys {
    ($($expression:literal => { $($tokens:tt)* })*) => {{
        let mut goldens = goldens();
        $(
            let (expression, printed) = goldens.next().unwrap();
            assert_eq!($expression, expression);
            assert_eq!(tensor!($($tokens)*).to_string(), printed, "{expression}");
        )*
        assert_eq!(goldens.next(), None);
    }};
}

#[test]
#[rustfmt::skip]
fn expressions_pasted_from_numpy_print_what_numpy_prints() {
    random::seed(0);
    all_are_numpys! {
        "np.random.randn(3)" => { np.random.randn(3) }
        "np.random.rand(2, 3)" => { np.random.rand(2, 3) }
        "np.random.rand(3) - np.random.rand(3)" => { np.random.rand(3) - np.random.rand(3) }
        "np.random.rand()" => { np.random.rand() }
        "np.random.randint(10)" => { np.random.randint(10) }
        "np.random.randint(0, 10, size=(3, 4))" => { np.random.randint(0, 10, size=(3, 4)) }
        "np.random.randint(10, size=5)" => { np.random.randint(10, size=5) }
        "np.random.randint(-5, 5, (2, 2))" => { np.random.randint(-5, 5, (2, 2)) }
        "np.random.randint(0, 256, size=(2, 3), dtype=np.uint8)" => { np.random.randint(0, 256, size=(2, 3), dtype=np.uint8) }
        "np.random.random((2, 2))" => { np.random.random((2, 2)) }
        "np.random.random_sample(3)" => { np.random.random_sample(3) }
        "np.random.random()" => { np.random.random() }
        "np.random.uniform(-1, 1, size=(2, 2))" => { np.random.uniform(-1, 1, size=(2, 2)) }
        "np.random.uniform(low=2, size=2)" => { np.random.uniform(low=2, size=2) }
        "np.random.uniform()" => { np.random.uniform() }
        "np.random.normal(10, 0.5, size=4)" => { np.random.normal(10, 0.5, size=4) }
        "np.random.normal(scale=2.0, size=(1, 2))" => { np.random.normal(scale=2.0, size=(1, 2)) }
        "np.random.standard_normal((2, 2))" => { np.random.standard_normal((2, 2)) }
        "np.random.standard_normal()" => { np.random.standard_normal() }
        "np.random.permutation(6)" => { np.random.permutation(6) }
        "np.random.normal(np.random.rand(), np.sqrt(np.random.rand(4).sum()), 3)" => { np.random.normal(np.random.rand(), np.sqrt(np.random.rand(4).sum()), 3) }
        "np.random.randn(3, 2) @ np.random.randn(2, 3)" => { np.random.randn(3, 2) @ np.random.randn(2, 3) }
        "np.random.rand(6).reshape(2, 3).T" => { np.random.rand(6).reshape(2, 3).T }
        "(np.random.rand(1000) < 0.5).mean()" => { (np.random.rand(1000) < 0.5).mean() }
        "np.random.randn(4, 3).mean(axis=0)" => { np.random.randn(4, 3).mean(axis=0) }
        "np.where(np.random.rand(4) < 0.5, np.random.rand(4), -np.random.rand(4))" => { np.where(np.random.rand(4) < 0.5, np.random.rand(4), -np.random.rand(4)) }
        "np.random.rand(2, 3).astype(np.float32)" => { np.random.rand(2, 3).astype(np.float32) }
    }
}

#[test]
fn a_seed_in_a_block_is_a_step() {
    let x = tensor! { np.random.seed(0); let x = np.random.randn(3); x * 2 };
    assert_eq!(x.to_string(), "[3.52810469 0.80031442 1.95747597]");
    tensor!(np.random.seed(0));
    assert_eq!(tensor!(np.random.randn(3)).to_string(), "[1.76405235 0.40015721 0.97873798]");
}

#[test]
fn a_name_bound_in_a_block_is_drawn_once() {
    let zero = tensor! { let x = np.random.rand(5); (x - x).sum() };
    assert!(zero == 0.0, "{zero}");
}

#[test]
fn what_is_drawn_but_not_read_is_drawn_all_the_same() {
    let mut rng = RandomState::new(0);
    let size = tensor! { let unused = rng.randn(3, 1); rng.randn(3, 4).size * 1.0 };
    assert!(size == 12.0, "{size}");
    let mut other = RandomState::new(0);
    let _ = other.randn::<shape![15]>();
    assert_eq!(rng, other);
}

fn weights(rng: &mut RandomState) -> Tensor<f64, shape![2, 3]> {
    tensor!(rng.uniform(-1, 1, size = (2, 3)))
}

struct Model {
    rng: RandomState,
    w: Tensor<f32, shape![2, 3]>,
}

#[test]
fn a_generator_that_is_passed_draws_by_method() {
    let mut rng = RandomState::new(7);
    let drawn = weights(&mut rng);
    assert_eq!(drawn, RandomState::new(7).uniform(-1.0, 1.0));
    let mut model = Model { rng: RandomState::new(7), w: Tensor::zeros() };
    tensor!(model.w = model.rng.uniform(-1, 1, size = (2, 3)));
    assert_eq!(model.w, tensor!(drawn as f32));
    tensor!(model.rng.seed(7));
    assert_eq!(model.rng, RandomState::new(7));
}

#[test]
fn parameters_are_scalars_of_any_kind() {
    let (low, high) = (3_u8, 5_i32);
    let x: Tensor<f32, shape![4]> = Tensor::new([1.0, 2.0, 3.0, 4.0]);
    let mut rng = RandomState::new(1);
    let drawn = tensor!(rng.randint(low, high + 1, size = (50,)));
    assert!(tensor!((drawn >= low).all() & (drawn <= high).all()));
    let drawn = tensor!(rng.normal(x.mean(), 1 / np.sqrt(x.size), size = 1000));
    let mean = tensor!(drawn.mean());
    assert!((mean - 2.5).abs() < 0.1, "{mean}");
}

#[test]
fn a_place_is_drawn_into_whatever_its_type_and_broadcast() {
    let mut rng = RandomState::new(3);
    let expected: Tensor<f64, shape![3]> = RandomState::new(3).rand();
    let mut rows = [Tensor::<f32, shape![3]>::zeros(); 2];
    let slice = &mut rows[..];
    tensor!(slice = rng.rand(3));
    assert_eq!(rows, [tensor!(expected as f32); 2]);
    let mut x = expected;
    rng.seed(3);
    tensor!(x -= np.mean(rng.rand(3)));
    assert_eq!(x, tensor!(expected - expected.mean()));
}

#[test]
fn a_large_result_goes_on_the_heap() {
    let mut rng = RandomState::new(0);
    let w = tensor!(box rng.randn(784, 128));
    assert_eq!(w[[0, 0]].to_bits(), 1.764_052_345_967_664_f64.to_bits());
    rng.seed(0);
    let scaled = tensor!(box (rng.randn(784, 128) * 0.5).astype(np.float32));
    assert_eq!(*scaled, *tensor!(box (w * 0.5).astype(np.float32)));
    let mut place = w.clone();
    rng.seed(0);
    tensor!(place = rng.randn(784, 128));
    assert_eq!(place, w);
}

#[test]
fn a_shuffle_is_numpys_along_the_leading_axis() {
    let mut order = tensor!(np.arange(5));
    let mut rng = RandomState::new(0);
    tensor! { rng.shuffle(order); }
    assert_eq!(order.to_string(), "[2 0 1 3 4]");
    let mut rows = tensor!(np.arange(10) + 0).into_shape::<shape![5, 2]>();
    let first = tensor! { rng.seed(0); rng.shuffle(rows); rows[:, None].sum(axis = 2) };
    assert_eq!(first.to_string(), "[[ 9]\n [ 1]\n [ 5]\n [13]\n [17]]");
    let mut items = [10, 11, 12, 13, 14].map(Tensor::<i64, shape![1]>::full);
    let slice: &mut [Tensor<i64, shape![1]>] = &mut items;
    rng.seed(0);
    tensor!(rng.shuffle(slice));
    assert_eq!(items.map(|item| item[[0]]), [12, 10, 11, 13, 14]);
}

thread_local! {
    static CALLS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn call(name: &'static str) -> f64 {
    CALLS.with_borrow_mut(|calls| calls.push(name));
    0.0
}

#[test]
fn operands_are_evaluated_in_pythons_order() {
    let mut rng = RandomState::new(0);
    let drawn = tensor!({ call("a") } + rng.rand(2) * { call("b") } + rng.rand(2));
    CALLS.with_borrow(|calls| assert_eq!(calls[..], ["a", "b"]));
    let mut other = RandomState::new(0);
    let _ = other.rand::<shape![2]>();
    assert_eq!(drawn, other.rand());
}
