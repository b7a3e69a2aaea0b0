//! Assignments to a part of a tensor give what NumPy gives, as if the value were computed first and then copied;
//! `tools/index_goldens.py` reads the cases below and writes `data/index_places.txt`.

use shapewise::prelude::*;

/// NumPy's elements of `x` after each case, by its text without spaces.
const GOLDENS: &str = include_str!("data/index_places.txt");

fn check(case: &str, elements: &[f64]) {
    let case: String = case.split_whitespace().collect();
    let golden = GOLDENS.lines().find_map(|line| line.strip_prefix(&case)?.strip_prefix(" -> "));
    let golden = golden.unwrap_or_else(|| panic!("no golden for {case}"));
    assert_eq!(format!("{elements:?}"), golden, "{case}");
}

fn x() -> Tensor<f64, shape![4, 4]> {
    let squares = [0.0, 1.0, 4.0, 9.0];
    Tensor::from_fn(|[i, j]| squares[i] + 4.0 * squares[j])
}

fn v() -> Tensor<f64, shape![4]> {
    Tensor::from([10.0, 20.0, 30.0, 40.0])
}

/// Each case on a tensor, and on a slice of its rows, whose leading axis is known at run time.
#[rustfmt::skip]
macro_rules! cases {
    ($x:ident $v:ident $xs:ident $i:ident: $([$($case:tt)*] $([$($of_rows:tt)*])?;)*) => {$(
        let (text, $v, $i) = (stringify!($($case)*), v(), 1_usize);
        let mut $x = x();
        tensor!($($case)*);
        check(text, $x.as_slice());
        $(
            let mut $xs: Vec<Tensor<f64, shape![4]>> = x().as_array().iter().map(|row| Tensor::new(*row)).collect();
            tensor!($($of_rows)*);
            check(text, shapewise::flatten_slice(&$xs));
        )?
        let _ = ($v, $i);
    )*};
}

#[test]
#[rustfmt::skip]
fn a_part_of_a_place_is_written() {
    cases! {
        x v xs i:
        [x[0] = 5] [xs[0] = 5];
        [x[-1] = v] [xs[-1] = v];
        [x[1, 2] = 7] [xs[1, 2] = 7];
        [x[:, 0] = v];
        [x[..., -1] = 0] [xs[..., -1] = 0];
        [x[1:3] = 1] [xs[1:3] = 1];
        [x[1:3, ::2] = v[:2]] [xs[1:3, ::2] = v[:2]];
        [x[::2, 1:] = v[1:]] [xs[::2, 1:] = v[1:]];
        [x[::-1, 0] = v];
        [x[2:, :2] = [[1, 2], [3, 4]]];
        [x[{i}] = v * 2] [xs[{i}] = v * 2];
        [x[{i}, {i}] = 3] [xs[{i}, {i}] = 3];
        [x[0:0] = 9] [xs[0:0] = 9];
        [x[:] = v] [xs[:] = v];
        [x[...] = 1] [xs[...] = 1];
        [x[1:, None, 0] = 2] [xs[1:, None, 0] = 2];
    }
}

#[test]
#[rustfmt::skip]
fn a_part_of_a_place_is_updated() {
    cases! {
        x v xs i:
        [x[0] += 1] [xs[0] += 1];
        [x[:, 1] *= v];
        [x[1:] -= 2] [xs[1:] -= 2];
        [x[1:-1, 1:-1] /= 2] [xs[1:-1, 1:-1] /= 2];
        [x[{i}] -= mean(v)] [xs[{i}] -= mean(v)];
        [x[0] += v + x[0]] [xs[0] += v + xs[0]];
        [x[1:3] = x[1:3] * 2 + 1] [xs[1:3] = xs[1:3] * 2 + 1];
    }
}

#[test]
#[rustfmt::skip]
fn a_part_of_a_place_is_written_by_other_parts_as_if_copied() {
    cases! {
        x v xs i:
        [x[1:] = x[:-1]];
        [x[:-1] = x[1:]];
        [x[0] = x[1]] [xs[0] = xs[1]];
        [x[0] = x[{i}] + x[0]] [xs[0] = xs[{i}] + xs[0]];
        [x[0] = x[0, ::-1]] [xs[0] = xs[0, ::-1]];
        [x[:, 0] = x[0]];
        [x[1:3, 1:3] = x[:2, :2] + x[2:, 2:]];
        [x[1:3] = x[1:3] - mean(x)] [xs[1:3] = xs[1:3] - mean(xs)];
        [x[1:] = x[1:] / sum(x[1:], axis=1, keepdims=True)] [xs[1:] = xs[1:] / sum(xs[1:], axis=1, keepdims=True)];
        [x[1:] = x[1:] - max(x[:-1], axis=1, keepdims=True)];
        [x[1:] = x[1:] - sum(x[1:], axis=0)] [xs[1:] = xs[1:] - sum(xs[1:], axis=0)];
        [x[::2] = x[::2] @ x];
        [x[0] = x[0] @ x];
        [x[0] = sum(x, axis=0)] [xs[0] = sum(xs, axis=0)];
        [x[::-1] = x];
        [x[:2] = x[1:3] * x[:2]];
        [x[1:3] = x.T[1:3]];
        [x[0] = x[0] + len(x) + x.size] [xs[0] = xs[0] + len(xs) + xs.size];
        [x = x[::-1]];
        [x = x[::-1] @ x];
        [x -= x[0]];
        [x -= x[:, 0][:, None]];
    }
}

#[test]
fn a_field_and_a_reference_have_parts() {
    struct Layer {
        w: Tensor<f64, shape![4, 4]>,
    }
    fn clear(row: &mut Tensor<f64, shape![4, 4]>, at: usize) {
        tensor!(row[{ at }] = 0);
        tensor!(*row[:, 1] += 1);
    }
    let mut layer = Layer { w: x() };
    tensor!(layer.w[0, 1:] = layer.w[1, :3] * 2);
    assert_eq!(layer.w.as_slice()[..4], [0.0, 2.0, 10.0, 34.0]);
    clear(&mut layer.w, 0);
    assert_eq!(layer.w.as_slice()[..4], [0.0, 1.0, 0.0, 0.0]);
    let mut counts = Tensor::<u8, shape![3]>::zeros();
    tensor!(counts[1] = 2);
    assert_eq!(counts.as_slice(), [0, 2, 0]);
}

#[test]
#[should_panic(expected = "index 4 is out of bounds for axis 0 with size 4")]
fn a_place_behind_the_end_is_a_panic() {
    let (mut x, i) = (x(), 4);
    tensor!(x[{ i }] = 0);
}
