//! A place that its own new value reads behaves as if the value were computed first and then copied.

use shapewise::prelude::*;

/// The assignment to `y` gives what its expression gives of a copy, as tensors and as a run-time axis.
#[rustfmt::skip]
macro_rules! as_if_copied {
    ($y:ident $x:ident $w:ident: $($expression:tt => $copied:tt;)*) => {$({
        let $x = Tensor::<f64, shape![5, 5]>::from_fn(|[i, j]| ((i * 7 + j * 3) % 11) as f64 - 2.5);
        let $w = Tensor::<f64, shape![5, 5]>::from_fn(|[i, j]| ((i * 5 + j * 2) % 7) as f64 - 1.0);
        let mut $y = $x;
        let expected = tensor! $copied;
        tensor!($y = $expression);
        assert_eq!($y, expected, "{}", stringify!($expression));
        let _ = $w;
    })*};
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
#[rustfmt::skip]
fn reductions_products_and_views_of_the_place_see_its_old_value() {
    as_if_copied! {
        y x w:
        (y - mean(y)) => (x - mean(x));
        (y - mean(y, axis=0)) => (x - mean(x, axis=0));
        (y - mean(y, axis=1)) => (x - mean(x, axis=1));
        (y - mean(y, axis=1)[:, None]) => (x - mean(x, axis=1)[:, None]);
        (y / sum(y * y, axis=1, keepdims=True)) => (x / sum(x * x, axis=1, keepdims=True));
        (exp(y - max(y, axis=1, keepdims=True)) / sum(exp(y - max(y, axis=1, keepdims=True)), axis=1, keepdims=True))
            => (exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True));
        ((y - mean(y, axis=0)) / sqrt(var(y, axis=0) + 1)) => ((x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1));
        (y - max(y.T, axis=1, keepdims=True)) => (x - max(x.T, axis=1, keepdims=True));
        (y.T) => (x.T);
        (y.T + y) => (x.T + x);
        (y.T + 2 * mean(y, axis=1, keepdims=True)) => (x.T + 2 * mean(x, axis=1, keepdims=True));
        (y @ w) => (x @ w);
        (w @ y) => (w @ x);
        (y @ y + y) => (x @ x + x);
        (relu(y @ w + y)) => (relu(x @ w + x));
        (y[y > 0].mean() + y) => (x[x > 0].mean() + x);
        (where(y > mean(y), y, 0)) => (where(x > mean(x), x, 0));
        (reshape(y, (25,))[None, :].T.T.reshape(5, 5) + mean(y)) => (reshape(x, (25,))[None, :].T.T.reshape(5, 5) + mean(x));
        (y + y.size + len(y)) => (x + x.size + len(x));
        (zeros_like(y) + mean(y)) => (zeros_like(x) + mean(x));
    }
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
#[rustfmt::skip]
fn a_run_time_axis_is_updated_in_place() {
    let x: Vec<Tensor<f64, shape![3]>> = (0..7).map(|i| Tensor::from_fn(|[j]| ((i * 5 + j * 2) % 7) as f64)).collect();
    let w = Tensor::<f64, shape![3, 3]>::from_fn(|[i, j]| (i * 3 + j) as f64);
    let expected = tensor!(box (x - mean(x, axis=0)) / (1 + np.std(x, axis=0)));
    let mut y = x.clone();
    tensor!(y = (y - mean(y, axis=0)) / (1 + np.std(y, axis=0)));
    assert_eq!(y[..], expected[..]);
    let expected = tensor!(box relu(x @ w - max(x, axis=1, keepdims=True)));
    let mut y = x.clone();
    tensor!(y = relu(y @ w - max(y, axis=1, keepdims=True)));
    assert_eq!(y[..], expected[..]);
    let expected = tensor!(box x * 3 - 1);
    let mut y = x.clone();
    tensor!(y *= 3);
    tensor!(y -= 1);
    assert_eq!(y[..], expected[..]);
}

#[test]
fn a_place_is_updated_by_its_own_reductions() {
    let x: Tensor<f64, shape![2, 3]> = Tensor::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let mut y = x;
    tensor!(y -= mean(y, axis = 1, keepdims = True));
    assert_eq!(y.as_slice(), [-1.0, 0.0, 1.0, -1.0, 0.0, 1.0]);
    let mut y = x;
    tensor!(y[y > mean(y)] = 0);
    assert_eq!(y.as_slice(), [1.0, 2.0, 3.0, 0.0, 0.0, 0.0]);
    let mut total = 1.0_f64;
    tensor!(total += sum(x) * total);
    assert_eq!(total.to_bits(), 22.0_f64.to_bits());
}
