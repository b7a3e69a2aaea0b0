//! `tensor_fn!`: functions that are called, inlined and differentiated through.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![expect(clippy::cast_precision_loss, reason = "small numbers")]
#![expect(clippy::float_cmp, reason = "the same operations give the same bits")]

use shapewise::prelude::*;

mod nn {
    use shapewise::prelude::*;

    /// What the module's own functions read by its path.
    pub(crate) const SLOPE: f64 = 0.5;

    tensor_fn! {
        /// A layer.
        pub fn dense<B: Dim, const I: usize, const O: usize>(
            x: &Tensor<f64, shape![B, {I}]>,
            w: &Tensor<f64, shape![{I}, {O}]>,
            b: &Tensor<f64, shape![{O}]>,
        ) -> Tensor<f64, shape![B, {O}]> {
            relu(x @ w + b)
        }
    }

    tensor_fn! {
        /// Two layers, the second of which is inlined into this body.
        pub fn mlp<B: Dim, const I: usize, const H: usize, const O: usize>(
            x: &Tensor<f64, shape![B, {I}]>,
            w: &Tensor<f64, shape![{I}, {H}]>,
            b: &Tensor<f64, shape![{H}]>,
            v: &Tensor<f64, shape![{H}, {O}]>,
        ) -> Tensor<f64, shape![B, {O}]> {
            # A comment as in Python.
            let h = dense!(x, w, b);
            h @ v
        }
    }

    tensor_fn! {
        pub(crate) fn leaky<S: Shape>(x: &Tensor<f64, S>) -> Tensor<f64, S> {
            where(x > 0, x, x * crate::nn::SLOPE)
        }
    }

    tensor_fn! {
        fn scaled<S: Shape>(x: &Tensor<f64, S>, rate: f64) -> Tensor<f64, S> { rate * x }
    }

    pub(crate) fn twice(x: &Tensor<f64, shape![3]>) -> f64 {
        let inlined = tensor!(sum(scaled!(x, 2) + scaled!(rate = 2.0, x = x)));
        let called = scaled(x, 2.0);
        tensor!(inlined - 2 * sum(called))
    }
}

use nn::dense;

struct Model {
    w: Tensor<f64, shape![3, 2]>,
    b: Tensor<f64, shape![2]>,
}

fn x() -> Tensor<f64, shape![4, 3]> {
    Tensor::from_fn(|[i, j]| i as f64 - j as f64 * 0.7)
}
fn model() -> Model {
    Model { w: Tensor::from_fn(|[i, j]| 0.3 * i as f64 - 0.4 * j as f64), b: Tensor::new([0.1, 0.2]) }
}

#[test]
fn a_function_is_called_and_inlined() {
    let (x, Model { w, b }) = (x(), model());
    let called = dense(&x, &w, &b);
    let inlined = tensor!(dense!(x, w, b));
    let by_path = tensor!(nn::dense!(x, w, b) * 1);
    let written = tensor!(relu(x @ w + b));
    assert_eq!(called, written);
    assert_eq!(inlined, written);
    assert_eq!(by_path, written);
}

#[test]
fn a_gradient_goes_through_it() {
    let (x, Model { w, b }) = (x(), model());
    let y: Tensor<f64, shape![4, 2]> = Tensor::full(0.3);
    let (dw, db) = tensor!(grad(mean((dense!(x, w, b) - y) * *2), (w, b)));
    let (ew, eb) = tensor!(grad(mean((relu(x @ w + b) - y) ** 2), (w, b)));
    assert_eq!(dw, ew);
    assert_eq!(db, eb);
}

#[test]
fn fields_are_arguments_and_places() {
    let (x, mut m) = (x(), model());
    let loss = tensor! {
        let out = dense!(x, m.w, m.b);
        let (loss, (dw, db)) = value_and_grad(sum(out ** 2), (m.w, m.b));
        m.w -= 0.01 * dw;
        m.b -= 0.01 * db;
        loss
    };
    let before = model();
    let (dw, db) = tensor!(grad(sum(relu(x @ before.w + before.b) ** 2), (before.w, before.b)));
    assert!(loss > 0.0);
    assert_eq!(m.w, tensor!(before.w - 0.01 * dw));
    assert_eq!(m.b, tensor!(before.b - 0.01 * db));
}

#[test]
fn a_function_takes_another_and_binds_steps() {
    let (x, Model { w, b }) = (x(), model());
    let v: Tensor<f64, shape![2, 2]> = Tensor::from([[1.0, -1.0], [0.5, 2.0]]);
    let expected = tensor!(relu(x @ w + b) @ v);
    assert_eq!(nn::mlp(&x, &w, &b, &v), expected);
    assert_eq!(tensor!(nn::mlp!(x, w, b, v)), expected);
    let through = tensor!(grad(sum(nn::mlp!(x, w, b, v)), w));
    assert_eq!(through, tensor!(grad(sum(relu(x @ w + b) @ v), w)));
}

#[test]
fn names_of_the_body_are_its_own() {
    let (x, Model { w, b }) = (x(), model());
    let v: Tensor<f64, shape![2, 2]> = Tensor::from([[1.0, -1.0], [0.5, 2.0]]);
    // `h` is a name of the body too.
    let h: Tensor<f64, shape![3]> = Tensor::full(2.0);
    let kept = tensor! {
        let scaled = x * h;
        nn::mlp!(scaled, w, b, v) + sum(h)
    };
    assert_eq!(kept, tensor!(relu((x * h) @ w + b) @ v + 6));
}

#[test]
fn paths_of_the_body_are_those_of_its_crate() {
    let x = Tensor::from([-2.0, 4.0]);
    assert_eq!(tensor!(nn::leaky!(x)).as_slice(), [-1.0, 4.0]);
    assert_eq!(nn::leaky(&x).as_slice(), [-1.0, 4.0]);
}

#[test]
fn a_literal_is_of_the_parameters_type() {
    assert!(nn::twice(&Tensor::new([1.0, 2.0, 3.0])).abs() < 1e-12);
    let x = Tensor::from([3_i64, 4]);
    tensor_fn! {
        fn shifted<S: Shape>(x: &Tensor<i64, S>, by: f32) -> Tensor<f64, S> { x + by }
    }
    let inlined: Tensor<f64, shape![2]> = tensor!(shifted!(x, 1));
    assert_eq!(inlined, shifted(&x, 1.0));
}

#[test]
fn a_place_takes_what_a_function_gives() {
    let (x, Model { w, b }) = (x(), model());
    let mut y: Tensor<f64, shape![4, 2]> = Tensor::ones();
    tensor!(y = dense!(x, w, b));
    assert_eq!(y, dense(&x, &w, &b));
    tensor!(y += dense!(x, w, b) - y);
    assert_eq!(y, dense(&x, &w, &b));
}

#[test]
fn an_argument_is_of_the_parameters_type() {
    tensor_fn! {
        fn swish<S: Shape>(x: &Tensor<f64, S>) -> Tensor<f64, S> { x * sigmoid(x) }
    }
    tensor_fn! {
        fn centred<const N: usize>(xs: &[Tensor<f64, shape![{N}]>]) -> f64 { sum((xs - mean(xs, axis=0)) ** 2) }
    }
    // An axis of run-time length stands for any, as does one whose size is computed.
    let rows: Vec<Tensor<f64, shape![3]>> =
        (0..5).map(|i| Tensor::from([0.1, 0.2, 0.3 * f64::from(i)])).collect();
    let (Model { w, b }, whole) = (model(), Tensor::<f64, shape![5, 3]>::from_fn(|[i, j]| rows[i][[j]]));
    let by_rows: Tensor<f64, shape![2]> = tensor!(mean(swish!(dense!(rows, w, b)), axis = 0));
    assert_eq!(by_rows, tensor!(mean(swish!(dense!(whole, w, b)), axis = 0)));
    let large = Tensor::<f64, shape![7, 1789]>::boxed_full(0.5);
    let flat = tensor!(sum(swish!(large.reshape(-1))));
    assert_eq!(flat, tensor!(sum(swish!(large).reshape(-1))));
    assert_eq!(tensor!(centred!(rows)), centred(&rows));
    // A variable of the function's name is another thing.
    let swish = tensor!(swish!(whole));
    assert_eq!(tensor!(sum(swish!(swish))), tensor!(sum(swish * sigmoid(swish))));
}
