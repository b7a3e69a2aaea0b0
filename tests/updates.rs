//! Places that are updated by what is computed from them: products are taken as they are computed, and nothing is read that
//! was written before.
#![expect(clippy::float_cmp, reason = "the same operations in the same order")]

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
    assert!(tensor!(allclose(layers.w1, expected.w1, atol=1e-6) & allclose(layers.w2, expected.w2, atol=1e-6)));
    assert!(tensor!(allclose(layers.b1, expected.b1, atol=1e-6) & allclose(layers.b2, expected.b2, atol=1e-6)));
}
