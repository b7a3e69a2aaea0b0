//! Places that are updated by what is computed from them: products are taken as they are computed, and nothing is read that
//! was written before.

use shapewise::prelude::*;

type Batch = shape![6, 5];

#[derive(Clone, Debug, PartialEq)]
struct Layers {
    w1: Tensor<f32, shape![5, 7]>,
    b1: Tensor<f32, shape![7]>,
    w2: Tensor<f32, shape![7, 3]>,
    b2: Tensor<f32, shape![3]>,
    rate: f32,
}

fn layers() -> Layers {
    Layers {
        w1: tensor!(sin(arange(35)).reshape(5, 7).astype(float32)),
        b1: tensor!(cos(arange(7)).astype(float32)),
        w2: tensor!(cos(arange(21) * 2).reshape(7, 3).astype(float32)),
        b2: tensor!(sin(arange(3)).astype(float32)),
        rate: 0.25,
    }
}

fn images() -> Tensor<f32, Batch> {
    tensor!(sin(arange(30) * 0.7).reshape(6, 5).astype(float32))
}
fn labels() -> Tensor<f32, shape![6, 3]> {
    tensor!(one_hot(arange(6) % 3, 3).astype(float32))
}

/// The loss and its gradients, stored.
fn gradients(layers: &Layers, x: &Tensor<f32, Batch>, y: &Tensor<f32, shape![6, 3]>) -> (f32, Layers) {
    let mut g = layers.clone();
    let mut loss = 0.0;
    tensor! {
        let hidden = tanh(x @ layers.w1 + layers.b1);
        let scores = log_softmax(hidden @ layers.w2 + layers.b2, axis=1);
        (loss, (g.w1, g.b1, g.w2, g.b2)) =
            value_and_grad(-mean(sum(y * scores, axis=1)), (layers.w1, layers.b1, layers.w2, layers.b2));
    }
    (loss, g)
}

/// A step from stored gradients.
fn stepped(before: &Layers, g: &Layers) -> Layers {
    let mut after = before.clone();
    tensor! {
        after.w1 -= before.rate * g.w1;
        after.b1 -= before.rate * g.b1;
        after.w2 -= before.rate * g.w2;
        after.b2 -= before.rate * g.b2;
    }
    after
}

#[test]
fn a_network_is_updated_in_the_block_of_its_gradient() {
    let (x, y, before) = (images(), labels(), layers());
    let (expected_loss, g) = gradients(&before, &x, &y);
    let expected = stepped(&before, &g);

    let mut layers = before.clone();
    let loss = tensor! {
        let hidden = tanh(x @ layers.w1 + layers.b1);
        let scores = log_softmax(hidden @ layers.w2 + layers.b2, axis=1);
        let loss = -mean(sum(y * scores, axis=1));
        let (dw1, db1, dw2, db2) = grad(loss, (layers.w1, layers.b1, layers.w2, layers.b2));
        layers.w1 -= layers.rate * dw1;
        layers.b1 -= layers.rate * db1;
        layers.w2 -= layers.rate * dw2;
        layers.b2 -= layers.rate * db2;
        loss
    };
    assert_eq!((loss, &layers), (expected_loss, &expected));

    // The other way round, each gradient reads what the updates before it replaced.
    let mut layers = before.clone();
    tensor! {
        let hidden = tanh(x @ layers.w1 + layers.b1);
        let scores = log_softmax(hidden @ layers.w2 + layers.b2, axis=1);
        let (dw1, db1, dw2, db2) =
            grad(-mean(sum(y * scores, axis=1)), (layers.w1, layers.b1, layers.w2, layers.b2));
        layers.b2 -= layers.rate * db2;
        layers.w2 -= layers.rate * dw2;
        layers.b1 -= layers.rate * db1;
        layers.w1 -= layers.rate * dw1;
    }
    assert_eq!(layers, expected);
}

#[test]
fn a_batch_of_any_size_updates_a_network() {
    let (x, y, before) = (images(), labels(), layers());
    let xs: Vec<Tensor<f32, shape![5]>> = (0..6).map(|row| tensor!(x[{ row }])).collect();
    let ys: Vec<Tensor<f32, shape![3]>> = (0..6).map(|row| tensor!(y[{ row }])).collect();
    let (expected_loss, g) = gradients(&before, &x, &y);
    let expected = stepped(&before, &g);
    let mut layers = before.clone();
    let loss = tensor! {
        let hidden = tanh(xs @ layers.w1 + layers.b1);
        let scores = log_softmax(hidden @ layers.w2 + layers.b2, axis=1);
        let loss = -mean(sum(ys * scores, axis=1));
        let (dw1, db1, dw2, db2) = grad(loss, (layers.w1, layers.b1, layers.w2, layers.b2));
        layers.w1 -= layers.rate * dw1;
        layers.b1 -= layers.rate * db1;
        layers.w2 -= layers.rate * dw2;
        layers.b2 -= layers.rate * db2;
        loss
    };
    assert!((loss - expected_loss).abs() < 1e-6);
    assert!(tensor!(
        allclose(layers.w1, expected.w1, atol = 1e-6) & allclose(layers.w2, expected.w2, atol = 1e-6)
    ));
    assert!(tensor!(
        allclose(layers.b1, expected.b1, atol = 1e-6) & allclose(layers.b2, expected.b2, atol = 1e-6)
    ));
}

#[test]
fn a_layer_above_what_fits_on_the_stack_is_updated() {
    struct Large {
        w1: Box<Tensor<f32, shape![784, 128]>>,
        b1: Tensor<f32, shape![128]>,
        w2: Tensor<f32, shape![128, 10]>,
        b2: Tensor<f32, shape![10]>,
    }
    let numbers = |count: usize, step: u16| {
        let next = move |at: &u16| Some((at + step) % 97);
        let all = std::iter::successors(Some(step), next).take(count);
        all.map(|at| f32::from(at) / 400.0 - 0.12).collect::<Vec<_>>()
    };
    let mut layers =
        Large { w1: Tensor::boxed_zeros(), b1: Tensor::zeros(), w2: Tensor::zeros(), b2: Tensor::zeros() };
    layers.w1.as_mut_slice().copy_from_slice(&numbers(784 * 128, 37));
    layers.w2.as_mut_slice().copy_from_slice(&numbers(1280, 11));
    layers.b1.as_mut_slice().copy_from_slice(&numbers(128, 70));
    let x: Box<Tensor<f32, shape![4, 784]>> =
        Tensor::boxed_from_slice(&numbers(4 * 784, 31)).expect("as many");
    let y: Tensor<f32, shape![4, 10]> = tensor!(one_hot(arange(4), 10).astype(float32));
    let mut g: Box<Tensor<f32, shape![784, 128]>> = Tensor::boxed_zeros();
    tensor! {
        let scores = log_softmax(relu(x @ layers.w1 + layers.b1) @ layers.w2 + layers.b2, axis=1);
        *g = grad(-mean(sum(y * scores, axis=1)), layers.w1);
    }
    let expected: Box<Tensor<f32, shape![784, 128]>> = tensor!(box layers.w1 - 0.5 * g);
    tensor! {
        let scores = log_softmax(relu(x @ layers.w1 + layers.b1) @ layers.w2 + layers.b2, axis=1);
        let (db1, dw1, dw2, db2) =
            grad(-mean(sum(y * scores, axis=1)), (layers.b1, layers.w1, layers.w2, layers.b2));
        layers.b1 -= 0.5 * db1;
        *layers.w1 -= 0.5 * dw1;
        layers.w2 -= 0.5 * dw2;
        layers.b2 -= 0.5 * db2;
    }
    assert_eq!(layers.w1, expected);
    assert!(tensor!(any(g != 0)));
}

#[test]
fn one_place_is_updated_by_its_own_gradient() {
    let (x, y) = (images(), labels());
    let mut w: Tensor<f32, shape![5, 3]> = tensor!(cos(arange(15)).reshape(5, 3).astype(float32));
    let g = tensor!(grad(mean((x @ w - y) ** 2), w));
    let expected = tensor!(w - 0.1 * g);
    let expected_twice = tensor!(expected - 0.1 * grad(mean((x @ expected - y) ** 2), expected));
    tensor!(w -= 0.1 * grad(mean((x @ w - y) ** 2), w));
    assert_eq!(w, expected);
    let place = &mut w;
    tensor!(*place = place - 0.1 * grad(mean((x @ place - y) ** 2), place));
    assert_eq!(w, expected_twice);
}

#[test]
fn what_is_assigned_first_is_read_as_it_is_then() {
    let (x, y) = (images(), labels());
    let mut w: Tensor<f32, shape![5, 3]> = tensor!(cos(arange(15)).reshape(5, 3).astype(float32));
    let mut m = tensor!(w * 0.5);
    let mut b: Tensor<f32, shape![3]> = tensor!(sin(arange(3)).astype(float32));
    let g = tensor!(grad(mean((x @ w + b - y) ** 2), (w, b)));
    let new_m = tensor!(0.9 * m + (g.0));
    let (new_w, new_b) = (tensor!(w - 0.25 * new_m), tensor!(b - (g.1) * sum(w - 0.25 * new_m)));
    tensor! {
        let (dw, db) = grad(mean((x @ w + b - y) ** 2), (w, b));
        m = 0.9 * m + dw;
        w -= 0.25 * m;
        b -= db * sum(w);
    }
    assert_eq!((&m, &w), (&new_m, &new_w));
    assert!(tensor!(allclose(b, new_b, rtol = 1e-6)));
}

#[test]
fn a_gradient_that_is_read_twice_and_one_that_is_no_product() {
    let (x, y) = (images(), labels());
    let mut w: Tensor<f32, shape![5, 3]> = tensor!(cos(arange(15)).reshape(5, 3).astype(float32));
    let mut s = 1.5_f32;
    let mut v = w;
    let g = tensor!(grad(mean((s * (x @ w @ v.T) @ v - y) ** 2), (w, v, s)));
    let norm = tensor!(sqrt(sum((g.0) * *2)));
    let (new_w, new_v) = (tensor!(w - (g.0) / norm), tensor!(v - 0.5 * (g.1)));
    let new_s = tensor!(s - 0.5 * (g.2));
    tensor! {
        let (dw, dv, ds) = grad(mean((s * (x @ w @ v.T) @ v - y) ** 2), (w, v, s));
        let norm = sqrt(sum(dw ** 2));
        s -= 0.5 * ds;
        w -= dw / norm;
        v -= 0.5 * dv;
    }
    assert!(tensor!(allclose(w, new_w, rtol = 1e-5)));
    assert!(tensor!(allclose(v, new_v, rtol = 1e-5)));
    assert!(tensor!(allclose(s, new_s, rtol = 1e-5)));
}

/// A step for any sizes.
fn generic<const N: usize, const I: usize, const O: usize>(
    x: &Tensor<f64, shape![{ N }, { I }]>,
    y: &Tensor<f64, shape![{ N }, { O }]>,
    w: &mut Tensor<f64, shape![{ I }, { O }]>,
    b: &mut Tensor<f64, shape![{ O }]>,
) -> f64 {
    tensor! {
        let loss = mean((x @ w + b - y) ** 2);
        let (dw, db) = grad(loss, (w, b));
        *b -= 0.5 * db;
        *w -= 0.5 * dw;
        loss
    }
}

#[test]
fn a_step_for_any_sizes() {
    let x: Tensor<f64, Batch> = tensor!(sin(arange(30)).reshape(6, 5));
    let y: Tensor<f64, shape![6, 2]> = tensor!(cos(arange(12)).reshape(6, 2));
    let (mut w, mut b) = (Tensor::zeros(), Tensor::zeros());
    let losses: Vec<f64> = (0..4).map(|_| generic(&x, &y, &mut w, &mut b)).collect();
    assert!(losses.windows(2).all(|pair| pair[1] < pair[0]), "{losses:?}");
    let (dw, db) = tensor!(grad(mean((x @ w + b - y) ** 2), (w, b)));
    let expected = (tensor!(w - 0.5 * dw), tensor!(b - 0.5 * db));
    generic(&x, &y, &mut w, &mut b);
    assert_eq!((w, b), expected);
}

#[test]
fn momentum_stands_between_a_gradient_and_what_it_updates() {
    let (x, y) = (images(), labels());
    let mut w: Tensor<f32, shape![5, 7]> = tensor!(cos(arange(35)).reshape(5, 7).astype(float32));
    let mut v: Tensor<f32, shape![7, 3]> = tensor!(sin(arange(21)).reshape(7, 3).astype(float32));
    let (mut m, mut n) = (tensor!(w * 0.5), tensor!(v * 0.25));
    let g = tensor!(grad(mean((tanh(x @ w) @ v - y) ** 2), (w, v)));
    let moments = (tensor!(0.9 * m + (g.0)), tensor!(0.9 * n + (g.1)));
    let weights = (tensor!(w - 0.25 * (moments.0)), tensor!(v - 0.25 * (moments.1)));
    tensor! {
        let (dw, dv) = grad(mean((tanh(x @ w) @ v - y) ** 2), (w, v));
        m = 0.9 * m + dw;
        w -= 0.25 * m;
        n = 0.9 * n + dv;
        v -= 0.25 * n;
    }
    assert_eq!(((m, n), (w, v)), (moments, weights));
}

#[test]
fn an_empty_batch_updates_nothing_but_by_its_mean() {
    let xs: Vec<Tensor<f32, shape![5]>> = Vec::new();
    let ys: Vec<Tensor<f32, shape![3]>> = Vec::new();
    let mut w: Tensor<f32, shape![5, 3]> = Tensor::ones();
    let mut rows: Vec<Tensor<f32, shape![3]>> = Vec::new();
    let v: Tensor<f32, shape![3, 3]> = Tensor::ones();
    tensor!(w -= 0.1 * grad(sum((softmax(xs, axis=1) @ w - ys) ** 2), w));
    assert_eq!(w, Tensor::ones());
    tensor!(rows = relu(softmax(rows, axis = 1) @ v));
    let loss = tensor! {
        let (loss, dw) = value_and_grad(sum((softmax(xs, axis=1) @ w - ys) ** 2), w);
        w -= 0.1 * dw;
        loss
    };
    assert_eq!((loss, w), (0.0, Tensor::ones()));
    let none: Tensor<f32, shape![0, 5]> = Tensor::zeros();
    tensor!(w -= 0.1 * grad(sum((softmax(none, axis=1) @ w) ** 2), w));
    assert_eq!(w, Tensor::ones());
}
