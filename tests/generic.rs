//! Code generic over axes, sizes and shapes needs no `where` clause.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

fn dense<B: Dim, const I: usize, const O: usize>(
    x: &Tensor<f32, shape![B, { I }]>,
    w: &Tensor<f32, shape![{ I }, { O }]>,
    b: &Tensor<f32, shape![{ O }]>,
) -> Tensor<f32, shape![B, { O }]> {
    tensor!(relu(x @ w + b))
}

fn swish<S: Shape>(x: &Tensor<f32, S>) -> Tensor<f32, S> {
    tensor!(x * sigmoid(x))
}

fn normalized<S: Shape>(x: &Tensor<f64, S>) -> Tensor<f64, S> {
    tensor!((x - np.mean(x)) / (np.std(x) + 1e-8))
}

fn softmax<B: Dim, const N: usize>(x: &Tensor<f64, shape![B, { N }]>) -> Tensor<f64, shape![B, { N }]> {
    tensor! {
        let e = exp(x - max(x, axis=-1, keepdims=True));
        e / sum(e, axis=-1, keepdims=True)
    }
}

fn channel_means<N: Dim, C: Dim, H: Dim, W: Dim>(
    x: &Tensor<f32, shape![N, C, H, W]>,
) -> Tensor<f32, shape![C]> {
    tensor!(mean(x, axis = (0, 2, 3)))
}

fn transposed<A: Dim, B: Dim>(x: &Tensor<i64, shape![A, B]>) -> Tensor<i64, shape![B, A]> {
    tensor!(x.T)
}

fn total<S: Shape>(x: &Tensor<i32, S>) -> i64 {
    tensor!(sum(x))
}

fn update<S: Shape>(w: &mut Tensor<f32, S>, gradient: &Tensor<f32, S>, rate: f32) {
    tensor!(w -= rate * gradient);
}

fn above<S: Shape>(x: &Tensor<i32, S>, limit: i32) -> i64 {
    tensor!(count_nonzero(x > limit))
}

fn outer<const N: usize, const M: usize>(
    x: &Tensor<i32, shape![{ N }]>,
    y: &Tensor<i32, shape![{ M }]>,
) -> Tensor<i32, shape![{ N }, { M }]> {
    tensor!(x[:, None] * y)
}

fn batch_mean<const N: usize>(rows: &[Tensor<f64, shape![{ N }]>]) -> Tensor<f64, shape![{ N }]> {
    tensor!(mean(rows, axis = 0))
}

fn boxed<S: Shape>(x: &Tensor<i32, S>) -> Box<Tensor<i32, S>> {
    tensor!(box x + 1)
}

fn added<T: Element, S: Shape>(x: &Tensor<T, S>, y: &Tensor<T, S>) -> Tensor<T, S> {
    tensor!(x + y)
}

struct Layer<const I: usize, const O: usize> {
    w: Tensor<f32, shape![{ I }, { O }]>,
    b: Tensor<f32, shape![{ O }]>,
}

impl<const I: usize, const O: usize> Layer<I, O> {
    fn apply<B: Dim>(&self, x: &Tensor<f32, shape![B, { I }]>) -> Tensor<f32, shape![B, { O }]> {
        tensor!(tanh(x @ self.w + self.b) * 0)
    }
    fn decay(&mut self) {
        tensor!(self.w *= 0.5);
        tensor!(self.b = self.b - 1);
    }
}

#[test]
fn a_deviation_is_of_any_shape() {
    let x = Tensor::from([[1.0, 2.0], [3.0, 6.0]]);
    let y = normalized(&x);
    assert!(tensor!((abs(mean(y)) < 1e-12) & (abs(std(y) - 1) < 1e-7)));
}

#[test]
fn a_layer_takes_any_batch_and_a_single_row() {
    let (w, b) = (Tensor::from([[1.0, 0.0], [0.0, -1.0], [1.0, 1.0]]), Tensor::from([0.5, 0.5]));
    let many = dense(&Tensor::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), &w, &b);
    assert_eq!(many.as_slice(), [4.5, 1.5, 10.5, 1.5]);
    let one = dense(&Tensor::<f32, shape![1, 3]>::ones(), &w, &b);
    assert_eq!(one.as_slice(), [2.5, 0.5]);
}

#[test]
fn any_shape_keeps_its_shape() {
    assert_eq!(swish(&Tensor::<f32, shape![2, 3, 4]>::zeros()), Tensor::zeros());
    assert_eq!(swish(&Tensor::<f32, shape![]>::zeros()).as_slice(), [0.0]);
}

#[test]
fn reductions_of_generic_axes_name_their_result() {
    let p = softmax(&Tensor::from([[0.0, 0.0], [1000.0, 1000.0]]));
    assert_eq!(p.as_slice(), [0.5; 4]);
    assert_eq!(channel_means(&Tensor::<f32, shape![2, 3, 4, 4]>::ones()).as_slice(), [1.0; 3]);
}

#[test]
fn generic_axes_swap_and_multiply() {
    assert_eq!(transposed(&Tensor::from([[1, 2, 3], [4, 5, 6]])).as_slice(), [1, 4, 2, 5, 3, 6]);
    assert_eq!(outer(&Tensor::from([1, 2]), &Tensor::from([3, 4, 5])).as_slice(), [3, 4, 5, 6, 8, 10]);
}

#[test]
fn generic_shapes_reduce_and_compare() {
    let x = Tensor::from([[1, 5], [7, 9]]);
    assert_eq!((total(&x), above(&x, 5)), (22, 2));
    assert_eq!(total(&Tensor::<i32, shape![0, 3]>::zeros()), 0);
}

#[test]
fn generic_places_are_updated() {
    let mut w = Tensor::from([1.0, 2.0]);
    update(&mut w, &Tensor::from([2.0, 4.0]), 0.5);
    assert_eq!(w.as_slice(), [0.0, 0.0]);
}

#[test]
fn generic_element_types_and_boxes() {
    assert_eq!(added(&Tensor::from([1_u8, 255]), &Tensor::from([1, 1])).as_slice(), [2, 0]);
    assert_eq!(added(&Tensor::from([true, false]), &Tensor::from([true, false])).as_slice(), [true, false]);
    assert_eq!(boxed(&Tensor::from([[1], [2]])).as_slice(), [2, 3]);
    assert_eq!(batch_mean(&[Tensor::from([1.0, 2.0]), Tensor::from([3.0, 6.0])]).as_slice(), [2.0, 4.0]);
}

#[test]
fn fields_of_generic_structs_are_operands_and_places() {
    let mut layer = Layer { w: Tensor::from([[2.0], [4.0]]), b: Tensor::from([1.0]) };
    assert_eq!(layer.apply(&Tensor::from([[1.0, 2.0]])).as_slice(), [0.0]);
    layer.decay();
    assert_eq!((layer.w.as_slice(), layer.b.as_slice()), ([1.0, 2.0].as_slice(), [0.0].as_slice()));
}
