//! A layer and an activation, generic over every size without a `where` clause; prints the shapes that come out:
//! `[32, 128]` for a batch, `[32, 10]` behind a second layer, `[1, 128]` for a batch of one.

use shapewise::prelude::*;
use shapewise::random::RandomState;

/// `I` inputs to `O` outputs, for a batch of any size.
struct Dense<const I: usize, const O: usize> {
    w: Tensor<f32, shape![{ I }, { O }]>,
    b: Tensor<f32, shape![{ O }]>,
}

impl<const I: usize, const O: usize> Dense<I, O> {
    /// Small random weights.
    fn new(rng: &mut RandomState) -> Self {
        let w = tensor!(rng.normal(0, 0.05, size = ({ I }, { O })));
        Self { w: tensor!(w as f32), b: Tensor::zeros() }
    }

    fn forward<B: Dim>(&self, x: &Tensor<f32, shape![B, { I }]>) -> Tensor<f32, shape![B, { O }]> {
        tensor!(x @ self.w + self.b)
    }
}

fn swish<S: Shape>(x: &Tensor<f32, S>) -> Tensor<f32, S> {
    tensor!(x * sigmoid(x))
}

fn main() {
    let mut rng = RandomState::new(0);
    let first = Dense::<64, 128>::new(&mut rng);
    let second = Dense::<128, 10>::new(&mut rng);

    let batch = tensor!(rng.rand(32, 64).astype(np.float32));
    let hidden = swish(&first.forward(&batch));
    println!("a layer of a batch: {:?}", hidden.shape());
    println!("two layers of a batch: {:?}", second.forward(&hidden).shape());

    // The literal 1 is a unit axis: a batch of one.
    let image = tensor!(rng.rand(1, 64).astype(np.float32));
    println!("a layer of one image: {:?}", swish(&first.forward(&image)).shape());

    // This does not compile, and says which sizes differ: second.forward(&batch)
    let scores = second.forward(&hidden);
    println!("mean score of each class:\n{}", tensor!(np.mean(scores, axis = 0)));
}
