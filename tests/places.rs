//! Every form of place: `x`, `*x`, `self.w`, `x[mask]`, with `=` and each `op=`.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

type Three = Tensor<i64, shape![3]>;

fn three() -> Three {
    Tensor::from([1, 2, 3])
}

struct Model {
    w: Three,
    layers: [Three; 2],
    pair: (Three, Box<Three>),
}

#[test]
fn a_name_is_a_place() {
    let mut x = three();
    tensor!(x = 7);
    assert_eq!(x.as_slice(), [7; 3]);
    tensor!(x = x * 2 + 1);
    assert_eq!(x.as_slice(), [15; 3]);
}

#[test]
fn each_operator_has_its_assignment() {
    let mut x = three();
    tensor!(x += 5);
    tensor!(x -= 1);
    tensor!(x *= 3);
    assert_eq!(x.as_slice(), [15, 18, 21]);
    tensor!(x %= 10);
    tensor!(x **= 2);
    assert_eq!(x.as_slice(), [25, 64, 1]);
    tensor!(x <<= 2);
    tensor!(x >>= 1);
    assert_eq!(x.as_slice(), [50, 128, 2]);
    tensor!(x &= 0xf2);
    tensor!(x |= 1);
    tensor!(x ^= 3);
    assert_eq!(x.as_slice(), [48, 130, 0]);
    let mut y = Tensor::from([1.0, 2.0]);
    tensor!(y /= 2);
    assert_eq!(y.as_slice(), [0.5, 1.0]);
    let mut z = Tensor::from([[1, 2], [3, 4]]);
    tensor!(z @= [[0, 1], [1, 0]]);
    assert_eq!(z.as_slice(), [2, 1, 4, 3]);
}

#[test]
fn references_are_places_with_and_without_a_star() {
    fn twice(x: &mut Three) {
        tensor!(*x *= 2);
        tensor!(x += 1);
        tensor!(*x = x - 0);
    }
    let mut x = three();
    twice(&mut x);
    assert_eq!(x.as_slice(), [3, 5, 7]);
}

#[test]
fn fields_are_places() {
    let mut model = Model { w: three(), layers: [three(); 2], pair: (three(), Box::new(three())) };
    let first = model.layers[0];
    tensor!(model.w += first);
    assert_eq!(model.w.as_slice(), [2, 4, 6]);
}

#[test]
fn tuple_fields_and_boxed_fields_are_places() {
    let mut model = Model { w: three(), layers: [three(); 2], pair: (three(), Box::new(three())) };
    tensor!(model.pair.0 = model.w + 1);
    tensor!(model.pair.1 += model.pair.0);
    assert_eq!(model.pair.1.as_slice(), [3, 5, 7]);
    let Model { layers: [first, _], .. } = &mut model;
    tensor!(first = 0);
    assert_eq!(model.layers[0].as_slice(), [0; 3]);
}

#[test]
fn a_place_is_read_in_its_own_value() {
    let mut x = Tensor::from([[1.0, 3.0], [5.0, 7.0]]);
    tensor!(x = x - mean(x, axis = 0));
    assert_eq!(x.as_slice(), [-2.0, -2.0, 2.0, 2.0]);
    tensor!(x /= max(abs(x), axis = 1, keepdims = True));
    assert_eq!(x.as_slice(), [-1.0, -1.0, 1.0, 1.0]);
    tensor!(x = x.T);
    assert_eq!(x.as_slice(), [-1.0, 1.0, -1.0, 1.0]);
}

#[test]
fn a_mask_selects_where_a_place_is_written() {
    let mut x = three();
    tensor!(x[x > 1] = 0);
    assert_eq!(x.as_slice(), [1, 0, 0]);
    tensor!(x[x == 0] -= 5);
    assert_eq!(x.as_slice(), [1, -5, -5]);
    let keep = Tensor::from([false, true, false]);
    let amount = 2_i64;
    tensor!(x[keep] *= amount);
    assert_eq!(x.as_slice(), [1, -10, -5]);
}

#[test]
fn a_value_broadcasts_and_casts_into_a_place() {
    let mut x = Tensor::<f64, shape![2, 3]>::zeros();
    tensor!(x = [1, 2, 3]);
    assert_eq!(x.as_slice(), [1.0, 2.0, 3.0, 1.0, 2.0, 3.0]);
    tensor!(x = True);
    assert_eq!(x.as_slice(), [1.0; 6]);
    let mut small = Tensor::<f32, shape![2]>::zeros();
    tensor!(small = sum(x, axis = 1));
    assert_eq!(small.as_slice(), [3.0, 3.0]);
}

#[test]
fn a_product_goes_into_a_place_of_another_type_or_rank() {
    let a = Tensor::from([[1.0_f32, 2.0]]);
    let b: Tensor<f32, shape![2, 1]> = Tensor::new([[3.0], [4.0]]);
    let mut wide = Tensor::<f64, shape![2, 1]>::zeros();
    tensor!(wide = a[0] @ b);
    assert_eq!(wide.as_slice(), [11.0, 11.0]);
}

#[test]
fn scalars_are_places() {
    let mut loss = 1.0_f64;
    let x = Tensor::from([1.0, 2.0]);
    tensor!(loss += sum(x));
    tensor!(loss *= 2);
    assert_eq!(loss.to_bits(), 8.0_f64.to_bits());
}

#[test]
fn a_masked_value_is_a_place() {
    let x = three();
    let mut chosen = tensor!(x[x > 1]);
    tensor!(chosen *= 10);
    assert_eq!(*chosen, [20, 30]);
}

#[test]
fn steps_of_a_block_write_places_in_order() {
    let (mut x, mut y) = (three(), three());
    let sum = tensor! {
        x *= 2;
        let m = max(x);
        y = x + m;
        sum(y)
    };
    assert_eq!((x.as_slice(), y.as_slice(), sum), ([2, 4, 6].as_slice(), [8, 10, 12].as_slice(), 30));
}
