//! Few elements are added in NumPy's order, so that sums have its digits.

use shapewise::prelude::*;

/// NumPy's sum of at most 128 elements that lie side by side.
fn pairwise(elements: &[f64]) -> f64 {
    let whole = elements.len() / 8 * 8;
    let mut partial = [0.0; 8];
    for eight in elements[..whole].chunks(8) {
        for (sum, x) in partial.iter_mut().zip(eight) {
            *sum += x;
        }
    }
    let [a, b, c, d, e, f, g, h] = partial;
    let start = ((a + b) + (c + d)) + ((e + f) + (g + h));
    elements[whole..].iter().fold(start, |sum, x| sum + x)
}

/// Decimal fractions, none of which is a binary one.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn element(index: usize) -> f64 {
    ((index * 7919) % 1013) as f64 / 10.0 - 37.3
}

fn same(left: f64, right: f64) {
    assert_eq!(left.to_bits(), right.to_bits(), "{left} and {right}");
}

#[test]
fn what_numpy_prints_of_short_sums() {
    let x: Tensor<f64, shape![3]> = Tensor::new([0.1, 0.2, 0.3]);
    same(tensor!(x.sum()), 0.600_000_000_000_000_1);
    same(tensor!(mean(x)), 0.200_000_000_000_000_04);
    let loss: Tensor<f64, shape![5]> = Tensor::new([0.1, 0.9, 0.2, 0.4, 0.3]);
    same(tensor!(mean(loss[loss < 0.4])), 0.200_000_000_000_000_04);
    same(tensor!(prod(loss)), 0.002_160_000_000_000_000_5);
    let y: Tensor<f32, shape![9]> = Tensor::new([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    let sum: f32 = tensor!(sum(y));
    assert_eq!(sum.to_bits(), 4.5_f32.to_bits());
}

macro_rules! lengths {
    ($($n:literal)*) => {$({
        let x: Tensor<f64, shape![3, $n]> = Tensor::from_fn(|[i, j]| element(i * $n + j));
        let rows: Tensor<f64, shape![3]> = tensor!(sum(x, axis=1));
        let products: Tensor<f64, shape![3]> = tensor!(prod(x / 30, axis=1));
        let flat: Tensor<f64, shape![$n]> = Tensor::from_fn(|[i]| element(i));
        let selected: Vec<f64> = flat.as_slice().iter().copied().filter(|&x| x > 0.0).collect();
        if $n <= 32 {
            for (row, sum) in x.as_array().iter().zip(rows.as_slice()) {
                same(*sum, pairwise(row));
            }
            for (row, product) in x.as_array().iter().zip(products.as_slice()) {
                same(*product, row.iter().fold(1.0, |product, x| product * (x / 30.0)));
            }
            same(tensor!(sum(flat[flat > 0])), pairwise(&selected));
        }
        let y: Tensor<f64, shape![$n, 3]> = Tensor::from_fn(|[i, j]| element(i * 3 + j));
        let sums: Tensor<f64, shape![3]> = tensor!(sum(y, axis=0));
        for (j, sum) in sums.as_slice().iter().enumerate() {
            same(*sum, y.as_array().iter().fold(0.0, |sum, row| sum + row[j]));
        }
    })*};
}

#[test]
fn short_rows_and_columns_are_added_in_numpys_order() {
    lengths!(2 3 7 8 9 15 16 17 31 32 64 100 127 128);
}

#[test]
fn stretches_of_several_axes_are_added_one_by_one() {
    let x: Tensor<f64, shape![3, 2, 2, 5]> =
        Tensor::from_fn(|[n, c, i, j]| element(((n * 2 + c) * 2 + i) * 5 + j));
    let sums: Tensor<f64, shape![2]> = tensor!(sum(x, axis = (0, 2, 3)));
    for (c, sum) in sums.as_slice().iter().enumerate() {
        let planes = x.as_array().iter().map(|image| pairwise(image[c].as_flattened()));
        same(*sum, planes.fold(0.0, |sum, plane| sum + plane));
    }
    // An operand that is broadcast takes loops of its own; the elements are those of one stretch.
    let scale: Tensor<f64, shape![2, 1]> = Tensor::new([[0.1], [0.7]]);
    let scaled: Tensor<f64, shape![3, 2]> = tensor!(sum(x * scale, axis = (2, 3)));
    let product: Tensor<f64, shape![3, 2, 2, 5]> = tensor!(x * scale);
    let stored: Tensor<f64, shape![3, 2]> = tensor!(sum(product, axis = (2, 3)));
    assert_eq!(scaled, stored);
}
