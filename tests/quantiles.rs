//! Medians and quantiles; each expected value is NumPy's.

#![expect(clippy::float_cmp, reason = "the digits are the point")]
#![expect(clippy::cast_precision_loss, reason = "small integers")]

use shapewise::prelude::*;

fn a() -> Tensor<f64, shape![2, 3]> {
    Tensor::from([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]])
}

#[test]
fn medians_are_in_the_middle() {
    let a = a();
    assert_eq!(tensor!(np.median(a)), 2.5);
    assert_eq!(tensor!(np.median(a, axis = 0)), Tensor::from([2.0, 2.0, 3.5]));
    assert_eq!(tensor!(np.median(a, axis = 1)), Tensor::from([2.0, 3.0]));
    assert_eq!(tensor!(np.median(a, axis = 1, keepdims = True)), tensor!([[2.0], [3.0]]));
    assert_eq!(tensor!(np.median(a, axis = 0, keepdims = True)), tensor!([[2.0, 2.0, 3.5]]));
    assert_eq!(tensor!(np.median(a.reshape(1, 2, 3), axis = (0, 2))), Tensor::from([2.0, 3.0]));
    assert_eq!(tensor!(np.median(a.reshape(2, 1, 3), axis = (0, 1))), Tensor::from([2.0, 2.0, 3.5]));
    let n = Tensor::from([3_i8, 1, 2]);
    assert_eq!(tensor!(np.median(n)), 2.0_f64);
    let f = Tensor::from([1.0_f32, 2.0]);
    assert_eq!(tensor!(np.median(f)), 1.5_f32);
    let none = Tensor::<f64, shape![0]>::zeros();
    assert!(tensor!(np.median(none)).is_nan());
}

#[test]
fn nan_is_the_result_or_does_not_count() {
    let a = a();
    let medians = tensor!(np.median(sqrt(a - 1), axis = 1));
    assert!(medians[[0]] == 1.0 && medians[[1]].is_nan());
    assert!(tensor!(np.quantile(sqrt(a - 1), 0.5)).is_nan());
    assert_eq!(tensor!(np.nanmedian(sqrt(a - 1), axis = 1)), Tensor::from([1.0, 2.0_f64.sqrt() / 2.0 + 1.0]));
    let quantiles = tensor!(np.nanquantile(sqrt(a - 1), 0.3, axis = 1));
    assert_eq!(quantiles[[0]], 0.6);
    assert!((quantiles[[1]] - 1.589_949_493_661_166_6).abs() < 1e-15);
    assert_eq!(tensor!(np.nanpercentile(sqrt(a - 1), 100, axis = 1)), Tensor::from([3.0_f64.sqrt(), 2.0]));
    let none = Tensor::from([f64::NAN, f64::NAN]);
    assert!(tensor!(np.nanmedian(none)).is_nan());
}

#[test]
fn quantiles_lie_between_elements() {
    let a = a();
    assert_eq!(tensor!(np.quantile(a, 0.3)), 1.5);
    assert_eq!(tensor!(np.quantile(a, 0.3, axis = 1)), Tensor::from([1.6, 1.799_999_999_999_999_8]));
    assert_eq!(
        tensor!(np.percentile(a, [25, 75], axis = 0)),
        Tensor::from([[1.5, 1.0, 2.75], [2.5, 3.0, 4.25]])
    );
    assert_eq!(tensor!(np.quantile(a, (0.1, 0.9))), Tensor::from([0.5, 4.5]));
    assert_eq!(tensor!(np.percentile(a, 50)), 2.5);
    assert_eq!([tensor!(np.quantile(a, 1)), tensor!(np.quantile(a, 0, method = "linear"))], [5.0, 0.0]);
    let n = Tensor::from([3_u8, 1, 2]);
    assert_eq!(tensor!(np.quantile(n, (0, 1))), Tensor::from([1_u8, 3]));
    assert_eq!(tensor!(np.nanquantile(n, 1)), 3_u8);
    assert_eq!(tensor!(np.nanquantile(sqrt(a - 1), 0, axis = 1)), Tensor::from([0.0, 2.0_f64.sqrt()]));
    let f = Tensor::from([1.0_f32, 2.0, 4.0, 7.0, 11.0]);
    assert_eq!(tensor!(np.quantile(f, 0.3)), 2.4_f32);
    assert_eq!(tensor!(np.quantile(f, 0.9)), 9.4_f32);
    let far = Tensor::from([1.0, f64::INFINITY]);
    assert!(tensor!(np.quantile(far, 1.0)).is_nan());
    assert_eq!(tensor!(np.quantile(far, 0.25)), f64::INFINITY);
}

#[test]
fn a_median_is_a_step_of_a_larger_expression() {
    let a = a();
    assert_eq!(
        tensor!(a - np.median(a, axis = 1, keepdims = True)),
        Tensor::from([[-1.0, 2.0, 0.0], [0.0, -3.0, 2.0]])
    );
    assert_eq!(tensor!(a - np.median(a, axis = 0)), Tensor::from([[-1.0, 2.0, -1.5], [1.0, -2.0, 1.5]]));
    assert_eq!(tensor!(np.median(abs(a - np.median(a)))), 1.5);
    assert!(tensor!(np.allclose(
        np.median(a - mean(a, axis = 1, keepdims = True), axis = 0) * 6,
        [-3, -3, 6],
        rtol = 1e-14
    )));
    assert_eq!(tensor!(np.median(a[a > 1])), 3.5);
    let mut y = a;
    tensor!(y -= np.median(y, axis = 1, keepdims = True));
    assert_eq!(y, Tensor::from([[-1.0, 2.0, 0.0], [0.0, -3.0, 2.0]]));
    tensor!(y = np.median(a, axis = 0));
    assert_eq!(y, Tensor::from([[2.0, 2.0, 3.5], [2.0, 2.0, 3.5]]));
}

fn centered<B: Dim, const N: usize>(x: &Tensor<f32, shape![B, { N }]>) -> Tensor<f32, shape![B, { N }]> {
    tensor!(x - np.median(x, axis = -1, keepdims = True))
}

#[test]
fn generic_code_and_run_time_axes_have_medians() {
    assert_eq!(centered(&Tensor::from([[1.0, 2.0, 6.0]])), Tensor::from([[-1.0, 0.0, 4.0]]));
    let rows: Vec<Tensor<f64, shape![3]>> = vec![[1.0, 9.0, 2.0].into(), [3.0, 4.0, 5.0].into()];
    assert_eq!(tensor!(sum(np.median(rows, axis = 1))), 6.0);
}

#[test]
fn long_rows_are_put_in_order() {
    let x = Tensor::<f64, shape![3, 1001]>::boxed_from_fn(|[i, j]| ((j * 7919 + i) % 1001) as f64);
    assert_eq!(tensor!(np.median(x, axis = 1)), Tensor::from([500.0, 500.0, 500.0]));
    let wide = Tensor::<f64, shape![1001, 100]>::boxed_from_fn(|[i, j]| ((i * 7919 + j) % 1001) as f64);
    assert_eq!(tensor!(np.percentile(wide, 10, axis = 0)), Tensor::from([100.0; 100]));
}
