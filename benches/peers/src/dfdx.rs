//! The training step with dfdx, whose shapes are types too: a graph is traced and walked back in each step.

use dfdx::prelude::*;

use crate::inputs::{f32s, one_hot};
use crate::measure::{Case, Place, case};

type Matrix<const R: usize, const C: usize> = Tensor<Rank2<R, C>, f32, Cpu>;
type Row<const C: usize> = Tensor<Rank1<C>, f32, Cpu>;
type Layers = (Matrix<64, 128>, Row<128>, Matrix<128, 10>, Row<10>);

pub(crate) fn prepare(workload: &str) -> Option<Box<dyn Case>> {
    (workload == "T1").then(training_step).flatten()
}

fn training_step() -> Option<Box<dyn Case>> {
    let device = Cpu::default();
    let x: Matrix<128, 64> = device.tensor(f32s(1, 128 * 64, 0.0, 1.0));
    let shown: Matrix<128, 10> = device.tensor(one_hot(2, 128, 10));
    let layers: Layers = (
        device.tensor(f32s(3, 64 * 128, -0.25, 0.25)),
        device.tensor(f32s(4, 128, -0.25, 0.25)),
        device.tensor(f32s(5, 128 * 10, -0.25, 0.25)),
        device.tensor(f32s(6, 10, -0.25, 0.25)),
    );
    case((x, shown, layers), None, |(x, shown, layers), out| *out = Some(step(x, shown, layers)))
}

fn step(x: &Matrix<128, 64>, shown: &Matrix<128, 10>, (w1, b1, w2, b2): &Layers) -> Layers {
    let hidden = x.leaky_trace().matmul(w1.clone()) + b1.leaky_trace().broadcast::<_, Axis<0>>();
    let scores = hidden.relu().matmul(w2.clone()) + b2.leaky_trace().broadcast::<_, Axis<0>>();
    let changes = cross_entropy_with_logits_loss(scores, shown.clone()).backward();
    (
        w1.clone() - changes.get(w1) * 0.1,
        b1.clone() - changes.get(b1) * 0.1,
        w2.clone() - changes.get(w2) * 0.1,
        b2.clone() - changes.get(b2) * 0.1,
    )
}

impl Place for Option<Layers> {
    fn elements(&self) -> Vec<f64> {
        let (w1, b1, w2, b2) = self.as_ref().expect("the step ran");
        let parts = [w1.as_vec(), b1.as_vec(), w2.as_vec(), b2.as_vec()];
        parts.concat().into_iter().map(f64::from).collect()
    }
}
