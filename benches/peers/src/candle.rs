//! The workloads with candle-core, which makes a new tensor for every operation's result.

use candle_core::{D, DType, Device, Result, Shape, Tensor, Var};

use crate::inputs::{bools, f32s, f64s, one_hot};
use crate::measure::{Case, Place, case};

const MILLION: usize = 1 << 20;

/// The workload of that name.
pub(crate) fn prepare(workload: &str) -> Option<Box<dyn Case>> {
    let square = (1024, 1024);
    match workload {
        "W1" => compute(
            [array(1, square, -1.0, 1.0), array(2, square, -1.0, 1.0), array(3, 1024, -1.0, 1.0)],
            |[x, w, b]| (x * w)?.broadcast_add(b)?.relu(),
        ),
        "W2" => compute([array(1, MILLION, 0.0, 1.0), flags(2)], |[pred, target]| {
            pred.gt(0.5)?.eq(target)?.to_dtype(DType::F32)?.mean_all()
        }),
        "W3" => compute([array(1, (32, 3, 64, 64), 0.0, 1.0)], |[images]| images.mean((0, 2, 3))),
        "W3d" => compute([array64((32, 3, 64, 64))], |[images]| images.mean((0, 2, 3))),
        "W4" => softmax(1024, 1024),
        "W4s" => softmax(32, 10),
        "W5" => compute([array(1, MILLION, 0.0, 1.0), array(2, MILLION, 0.0, 1.0)], |[p, t]| {
            (p - t)?.sqr()?.mean_all()
        }),
        "W6" => compute([array(1, MILLION, 0.0, 4.0), flags(2)], |[loss, mask]| {
            let mask = mask.to_dtype(DType::F32)?;
            (loss * &mask)?.sum_all()? / mask.sum_all()?
        }),
        "W7a" => compute([array(1, square, 0.0, 1.0)], |[x]| x.sum(0)),
        "W7b" => compute([array(1, square, 0.0, 1.0)], |[x]| x.sum(1)),
        "W7c" => compute([array(1, square, 0.0, 1.0)], |[x]| x.sum_all()),
        "W7c-f64" => compute([array64(square)], |[x]| x.sum_all()),
        "W7d" => compute([array(1, square, 0.0, 1.0)], |[x]| x.max_all()),
        "W7d-f64" => compute([array64(square)], |[x]| x.max_all()),
        "W8" => compute([array(1, square, -1.0, 3.0)], |[x]| {
            let centred = x.broadcast_sub(&x.mean_keepdim(0)?)?;
            let deviation = (centred.sqr()?.mean_keepdim(0)? + 1e-5)?.sqrt()?;
            centred.broadcast_div(&deviation)
        }),
        "W9-exp" => compute([array(1, MILLION, -4.0, 4.0)], |[x]| x.exp()),
        "W9-tanh" => compute([array(1, MILLION, -4.0, 4.0)], |[x]| x.tanh()),
        "W9-sigmoid" => compute([array(1, MILLION, -4.0, 4.0)], |[x]| (x.neg()?.exp()? + 1.0)?.recip()),
        "W10" => compute(
            [array(1, (256, 784), -1.0, 1.0), array(2, (784, 128), -1.0, 1.0), array(3, 128, -1.0, 1.0)],
            |[x, w, b]| x.matmul(w)?.broadcast_add(b)?.relu(),
        ),
        "W11-4" => multiply_add(4),
        "W11-8" => multiply_add(8),
        "W11b-4" => inner(4),
        "W11b-8" => inner(8),
        "W11c-4" => product(4, 4, 4),
        "W11c-8" => product(8, 8, 8),
        "W12-1e3" => polynomial(1_000),
        "W12-1e5" => polynomial(100_000),
        "W12-1e7" => polynomial(10_000_000),
        "W13" => compute(
            [array(1, (256, 768), -1.0, 3.0), array(2, 768, 0.5, 1.5), array(3, 768, -1.0, 1.0)],
            |[x, scale, shift]| {
                let centred = x.broadcast_sub(&x.mean_keepdim(D::Minus1)?)?;
                let deviation = (centred.sqr()?.mean_keepdim(D::Minus1)? + 1e-5)?.sqrt()?;
                centred.broadcast_div(&deviation)?.broadcast_mul(scale)?.broadcast_add(shift)
            },
        ),
        "M64" => product(64, 64, 64),
        "M512" => product(512, 512, 512),
        "M1024" => product(1024, 1024, 1024),
        "M1x784" => product(1, 784, 128),
        "M32x10" => product(32, 10, 32),
        "C1" => compute(
            [
                array(1, (8, 16, 28, 28), -1.0, 1.0),
                array(2, (32, 16, 3, 3), -1.0, 1.0),
                array(3, (32, 1, 1), -1.0, 1.0),
            ],
            |[x, k, b]| x.conv2d(k, 1, 1, 1, 1)?.broadcast_add(b)?.relu(),
        ),
        "T1" => training_step(),
        _ => None,
    }
}

fn compute<const N: usize>(
    inputs: [Tensor; N],
    step: impl Fn(&[Tensor; N]) -> Result<Tensor> + 'static,
) -> Option<Box<dyn Case>> {
    case(inputs, None, move |inputs, out| *out = Some(step(inputs).expect("the shapes fit")))
}

impl Place for Option<Tensor> {
    fn elements(&self) -> Vec<f64> {
        let result =
            self.as_ref().expect("the step ran").to_dtype(DType::F64).and_then(|out| out.flatten_all());
        result.and_then(|out| out.to_vec1()).expect("a tensor on the CPU")
    }
}

fn softmax(rows: usize, columns: usize) -> Option<Box<dyn Case>> {
    compute([array(1, (rows, columns), -4.0, 4.0)], |[x]| {
        let exp = x.broadcast_sub(&x.max_keepdim(1)?)?.exp()?;
        exp.broadcast_div(&exp.sum_keepdim(1)?)
    })
}

fn training_step() -> Option<Box<dyn Case>> {
    let shown = Tensor::from_vec(one_hot(2, 128, 10), (128, 10), &Device::Cpu).expect("as many elements");
    let layers = [
        array(3, (64, 128), -0.25, 0.25),
        array(4, 128, -0.25, 0.25),
        array(5, (128, 10), -0.25, 0.25),
        array(6, 10, -0.25, 0.25),
    ]
    .map(|layer| Var::from_tensor(&layer).expect("a tensor becomes a variable"));
    let step = |x: &Tensor, shown: &Tensor, layers: &[Var; 4]| -> Result<Vec<Tensor>> {
        let [w1, b1, w2, b2] = layers;
        let hidden = x.matmul(w1)?.broadcast_add(b1)?.relu()?;
        let scores = hidden.matmul(w2)?.broadcast_add(b2)?;
        let scores = scores.broadcast_sub(&scores.max_keepdim(1)?)?;
        let scores = scores.broadcast_sub(&scores.exp()?.sum_keepdim(1)?.log()?)?;
        let loss = ((shown * scores)?.sum_all()? / -128.0)?;
        let changes = loss.backward()?;
        let changed =
            |layer: &Var| layer.as_tensor() - (changes.get(layer).expect("the loss depends on it") * 0.1)?;
        layers.iter().map(changed).collect()
    };
    case((array(1, (128, 64), 0.0, 1.0), shown, layers), Vec::new(), move |(x, shown, layers), out| {
        *out = step(x, shown, layers).expect("the shapes fit");
    })
}

impl Place for Vec<Tensor> {
    fn elements(&self) -> Vec<f64> {
        self.iter().flat_map(|part| Some(part.clone()).elements()).collect()
    }
}

fn multiply_add(n: usize) -> Option<Box<dyn Case>> {
    let [a, b, c] = [1, 2, 3].map(|seed| array(seed, (n, n), -1.0, 1.0));
    compute([a, b, c], |[a, b, c]| (a * b)? + c)
}

fn inner(n: usize) -> Option<Box<dyn Case>> {
    compute([1, 2].map(|seed| array(seed, (n, n), 0.0, 1.0)), |[a, b]| (a * b)?.sum_all())
}

fn product(i: usize, k: usize, j: usize) -> Option<Box<dyn Case>> {
    compute([array(1, (i, k), -1.0, 1.0), array(2, (k, j), -1.0, 1.0)], |[x, w]| x.matmul(w))
}

fn polynomial(n: usize) -> Option<Box<dyn Case>> {
    compute([1, 2].map(|seed| array(seed, n, -1.0, 1.0)), |[x, y]| {
        ((x.sqr()? + ((x * 3.0)? * y)?)? - (y / 2.0)?)?.contiguous()
    })
}

fn array(seed: u32, shape: impl Into<Shape>, low: f64, high: f64) -> Tensor {
    let shape = shape.into();
    let elements = f32s(seed, shape.elem_count(), low, high);
    Tensor::from_vec(elements, shape, &Device::Cpu).expect("as many elements as the shape has")
}

fn array64(shape: impl Into<Shape>) -> Tensor {
    let shape = shape.into();
    let elements = f64s(1, shape.elem_count(), 0.0, 1.0);
    Tensor::from_vec(elements, shape, &Device::Cpu).expect("as many elements as the shape has")
}

/// candle's booleans are u8.
fn flags(seed: u32) -> Tensor {
    let elements = bools(seed, MILLION).into_iter().map(u8::from).collect();
    Tensor::from_vec(elements, MILLION, &Device::Cpu).expect("as many elements as the shape has")
}
