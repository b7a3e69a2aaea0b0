//! `@` in every form, beside its definition: integers, so that every order of additions gives the same.

#![expect(
    clippy::float_cmp,
    clippy::large_stack_arrays,
    clippy::type_complexity,
    reason = "small integers, small tensors, and their types written out"
)]

use shapewise::prelude::*;

/// Small integers, as any element type holds them.
fn ramp<T: Element + From<i8>, S: Shape>(seed: usize) -> Tensor<T, S> {
    let elements: Vec<T> =
        (0..S::SIZE).map(|i| T::from(i8::try_from((i * 7 + seed * 5) % 11).unwrap() - 5)).collect();
    Tensor::from_slice(&elements).unwrap()
}

/// The definition, on slices.
fn defined(a: &[f32], b: &[f32], rows: usize, inner: usize, columns: usize) -> Vec<f32> {
    let mut product = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            product.push((0..inner).map(|k| a[row * inner + k] * b[k * columns + column]).sum());
        }
    }
    product
}

fn transposed(a: &[f32], columns: usize) -> Vec<f32> {
    (0..columns).flat_map(|column| a[column..].iter().step_by(columns).copied()).collect()
}

type F<S> = Tensor<f32, S>;

/// All forms of one product, for extents that take every way through the kernel.
macro_rules! forms {
    ($($name:ident: $m:literal $k:literal $n:literal;)*) => {$(
        #[test]
        fn $name() {
            let (a, b): (F<shape![$m, $k]>, F<shape![$k, $n]>) = (ramp(1), ramp(2));
            let (at, bt): (F<shape![$k, $m]>, F<shape![$n, $k]>) = (
                Tensor::from_slice(&transposed(a.as_slice(), $k)).unwrap(),
                Tensor::from_slice(&transposed(b.as_slice(), $n)).unwrap(),
            );
            let (bias, scale): (F<shape![$n]>, F<shape![$m, $n]>) = (ramp(3), ramp(4));
            let want = defined(a.as_slice(), b.as_slice(), $m, $k, $n);
            let product = Tensor::<f32, shape![$m, $n]>::from_slice(&want).unwrap();

            assert_eq!(tensor!(a @ b), product);
            assert_eq!(tensor!(at.T @ b), product);
            assert_eq!(tensor!(a @ bt.T), product);
            assert_eq!(tensor!(at.T @ bt.T), product);
            assert_eq!(tensor!((a + a) @ (b - 1 + 1)), tensor!(product * 2));
            assert_eq!(tensor!((at * 2).T @ b), tensor!(product * 2));
            assert_eq!(tensor!(box a @ b).as_slice(), want);

            // What is done with the elements, and what it is beside.
            let epilogue = tensor!(maximum(product + bias, 0) * scale);
            assert_eq!(tensor!(relu(a @ b + bias) * scale), epilogue);
            let mut place = epilogue;
            tensor!(place = relu(a @ b + bias) * scale);
            assert_eq!(place, epilogue);
            tensor!(place += a @ b - bias);
            assert_eq!(place, tensor!(epilogue + (product - bias)));
            assert_eq!(*tensor!(box relu(a @ b + bias) * scale), epilogue);
            let mut wide = Tensor::<f64, shape![$m, $n]>::zeros();
            tensor!(wide = a @ b);
            assert_eq!(wide, tensor!(product.astype(f64)));

            // Two products, of which one is stored; one that a reduction reads too.
            assert_eq!(tensor!(a @ b + at.T @ b), tensor!(product * 2));
            assert_eq!(tensor!(a @ b - max(a @ b)), tensor!(product - max(product)));
            let by_row = tensor!(product - max(product, axis=1, keepdims=True));
            assert_eq!(tensor!(a @ b - max(a @ b, axis=1, keepdims=True)), by_row);
            let beside = tensor!(product + max(scale, axis=1, keepdims=True));
            assert_eq!(tensor!(a @ b + max(scale, axis=1, keepdims=True)), beside);

            // Vectors.
            let (row, column): (F<shape![$k]>, F<shape![$k]>) = (ramp(5), ramp(6));
            assert_eq!(tensor!(row @ b).as_slice(), defined(row.as_slice(), b.as_slice(), 1, $k, $n));
            assert_eq!(tensor!(row @ bt.T), tensor!(row @ b));
            assert_eq!(tensor!(relu(row @ b + bias)), tensor!(maximum(sum(row[:, None] * b, axis=0) + bias, 0)));
            assert_eq!(tensor!(a @ column).as_slice(), defined(a.as_slice(), column.as_slice(), $m, $k, 1));
            assert_eq!(tensor!(at.T @ column), tensor!(a @ column));
            assert_eq!([tensor!(row @ column)], *defined(row.as_slice(), column.as_slice(), 1, $k, 1));

            // Slices of vectors, of matrices, and one matrix for all.
            let rows: Vec<F<shape![$k]>> = a.as_slice().chunks($k).map(|row| Tensor::from_slice(row).unwrap()).collect();
            let mut outs = vec![F::<shape![$n]>::zeros(); $m];
            tensor!(outs = relu(rows @ b + bias));
            assert_eq!(outs.as_slice(), &*tensor!(box maximum(rows @ b + bias, 0)));
            let flat: Vec<f32> = tensor!(box rows @ b).iter().flat_map(|row| row.as_slice().to_vec()).collect();
            assert_eq!(flat, want);
            assert_eq!(tensor!(sum(rows @ b, axis=0)), tensor!(sum(product, axis=0)));
            let several = vec![a; 3];
            assert_eq!(*tensor!(box several @ b), [product; 3]);
            assert_eq!(*tensor!(box relu(several @ b + bias)), [tensor!(relu(product + bias)); 3]);
        }
    )*};
}

forms! {
    a_dot_of_one_term: 1 1 1;
    steps_in_the_caller: 4 4 4;
    few_terms_many_rows: 70 3 2;
    one_row: 1 90 33;
    tiles_in_place: 9 20 13;
    two_columns: 40 37 2;
    more_rows_than_a_strip: 19 70 100;
    packed_panels: 37 90 70;
    blocks_of_terms: 20 300 35;
}

#[test]
fn large_products_on_the_heap() {
    let (a, b) = (Box::new(ramp::<f32, shape![270, 230]>(1)), Box::new(ramp::<f32, shape![230, 260]>(2)));
    let bias: F<shape![260]> = ramp(3);
    let want = defined(a.as_slice(), b.as_slice(), 270, 230, 260);
    assert_eq!(tensor!(box a @ b).as_slice(), want);
    let sum: Vec<f32> =
        want.chunks(260).flat_map(|row| row.iter().zip(bias.as_slice()).map(|(p, b)| p + b)).collect();
    assert_eq!(tensor!(box a @ b + bias).as_slice(), sum);
    let doubled: Vec<f32> = want.iter().map(|product| product * 2.0).collect();
    assert_eq!(tensor!(box (a + a) @ b).as_slice(), doubled);
}

#[test]
fn batches_broadcast() {
    let a: F<shape![5, 1, 4, 6]> = ramp(1);
    let b: F<shape![3, 6, 7]> = ramp(2);
    let bias: F<shape![3, 1, 7]> = ramp(3);
    let product: F<shape![5, 3, 4, 7]> = tensor!(a @ b);
    for i in 0..5 {
        for j in 0..3 {
            let want = defined(&a.as_slice()[i * 24..][..24], &b.as_slice()[j * 42..][..42], 4, 6, 7);
            assert_eq!(product.as_slice()[(i * 3 + j) * 28..][..28], want);
        }
    }
    assert_eq!(tensor!(relu(a @ b + bias)), tensor!(maximum(product + bias, 0)));
    let vector: F<shape![6]> = ramp(4);
    assert_eq!(tensor!(vector @ b), tensor!(sum(vector[:, None] * b, axis=1)));
    assert_eq!(tensor!(b.transpose(0, 2, 1) @ vector), tensor!(vector @ b));
    // A result with more axes than the product.
    let more: F<shape![2, 3, 6, 6]> = ramp(5);
    let square: F<shape![6, 6]> = ramp(6);
    let want = tensor! { let p = square @ square; p + 0 };
    assert_eq!(tensor!(square @ square + more), tensor!(want + more));
}

#[test]
fn a_place_is_read_as_if_copied() {
    let (w, v): (F<shape![7, 7]>, F<shape![7, 7]>) = (ramp(1), ramp(2));
    let want = Tensor::from_slice(&defined(w.as_slice(), v.as_slice(), 7, 7, 7)).unwrap();
    let mut place = w;
    tensor!(place = place @ v);
    assert_eq!(place, want);
    let mut place = w;
    tensor!(place @= v);
    assert_eq!(place, want);
    let mut place = w;
    tensor!(place = (place + 0) @ v + place);
    assert_eq!(place, tensor!(want + w));
    let mut place = w;
    tensor!(place = place + v @ v);
    assert_eq!(place, tensor!(w + v @ v));
    let mut place = w;
    tensor!(place -= place.T @ v);
    assert_eq!(place, tensor!(w - w.T @ v));
}

#[test]
fn every_element_type() {
    let (x, y): (Tensor<i32, shape![5, 9]>, Tensor<i32, shape![9, 6]>) = (ramp(1), ramp(2));
    macro_rules! types {
        ($($type:ty)*) => {$({
            let (a, b): (Tensor<$type, shape![5, 9]>, Tensor<$type, shape![9, 6]>) =
                (tensor!(x as $type), tensor!(y as $type));
            let sum: Tensor<$type, shape![5, 6]> = tensor!(sum(a[:, :, None] * b, axis=1) as $type);
            assert_eq!(tensor!(a @ b), sum);
        })*};
    }
    types!(i8 i16 i32 i64 u8 u16 u32 u64 f64);
    let (a, b) = (tensor!(x > 3), tensor!(y > 2));
    assert_eq!(tensor!(a @ b), tensor!(any(a[:, :, None] & b, axis=1)));
    // Two types are promoted.
    let (a, b): (Tensor<i32, shape![5, 9]>, F<shape![9, 6]>) = (ramp(1), ramp(2));
    let product: Tensor<f64, shape![5, 6]> = tensor!(a @ b);
    assert_eq!(product, tensor!(a.astype(f64) @ b.astype(f64)));
}

#[test]
fn chains_and_attention() {
    let (q, k, v): (F<shape![20, 8]>, F<shape![30, 8]>, F<shape![30, 5]>) = (ramp(1), ramp(2), ramp(3));
    let scores = tensor!(q @ k.T);
    assert_eq!(tensor!(q @ k.T @ v), tensor!(scores @ v));
    let weights = tensor! {
        let e = exp(scores - max(scores, axis=1, keepdims=True));
        e / sum(e, axis=1, keepdims=True)
    };
    let attended = tensor! {
        let s = q @ k.T;
        let e = exp(s - max(s, axis=1, keepdims=True));
        (e / sum(e, axis=1, keepdims=True)) @ v
    };
    assert_eq!(attended, tensor!(weights @ v));
}

#[test]
fn an_axis_of_no_elements() {
    let (a, b): (F<shape![3, 0]>, F<shape![0, 2]>) = (Tensor::zeros(), Tensor::zeros());
    let bias: F<shape![2]> = Tensor::from([1.0, -2.0]);
    assert_eq!(tensor!(relu(a @ b + bias)), Tensor::from([[1.0, 0.0]; 3]));
    let none: Vec<F<shape![3]>> = Vec::new();
    let w: F<shape![3, 2]> = ramp(1);
    assert!(tensor!(box relu(none @ w + bias)).is_empty());
}

/// Rows that are a stage each: what of them a product reads across is packed item by item.
fn rows() -> Tensor<f64, shape![2, 20, 37]> {
    tensor!(<f64, [2, 20, 37]> sin(np.arange(1480).reshape(2, 20, 37)))
}

#[test]
fn a_transposed_stage_on_the_left_is_packed_item_by_item() {
    let x = rows();
    let y: Tensor<f64, shape![2, 20, 18]> =
        tensor!(<f64, [2, 20, 18]> cos(np.arange(720).reshape(2, 20, 18)));
    let shares = tensor!(softmax(x, axis = -1));
    let product = tensor!(softmax(x, axis=-1).mT @ y);
    assert!(tensor!(max(absolute(product - shares.mT @ y))) < 1e-14);
}

#[test]
fn a_transposed_stage_on_the_right_is_packed_item_by_item() {
    let x = rows();
    let y: Tensor<f64, shape![18, 37]> = tensor!(<f64, [18, 37]> cos(np.arange(666).reshape(18, 37)));
    let shares = tensor!(softmax(x, axis = -1));
    let product = tensor!(y @ softmax(x, axis=-1).mT);
    assert!(tensor!(max(absolute(product - y @ shares.mT))) < 1e-14);
}

#[test]
fn a_product_is_read_through_several_views() {
    let (a, b): (F<shape![4, 3]>, F<shape![3, 5]>) = (ramp(1), ramp(2));
    let product = tensor!(a @ b);
    assert_eq!(tensor!(diff(a @ b, axis=1)), tensor!(diff(product, axis = 1)));
    let both = tensor! {
        let t = a @ b;
        t[:, 1:] * 2 - t[:, :-1] + t[:1, ::-1][:, 1:]
    };
    assert_eq!(both, tensor!(product[:, 1:] * 2 - product[:, :-1] + product[:1, ::-1][:, 1:]));
}
