//! Windows over the last axes: `sliding_window_view`, pooling, convolution.
#![forbid(unsafe_code)]
#![expect(clippy::float_cmp, clippy::cast_precision_loss, reason = "small integers are exact")]

use shapewise::prelude::*;

fn counted<S: Shape>() -> Tensor<f32, S> {
    let mut next = 0.0;
    let mut x = Tensor::zeros();
    for slot in x.as_mut_slice() {
        *slot = next;
        next += 1.0;
    }
    x
}

#[test]
fn windows_are_axes_behind_their_positions() {
    let x = Tensor::from([0, 1, 2, 3, 4, 5]);
    let windows: Tensor<i32, shape![4, 3]> = tensor!(sliding_window_view(x, 3));
    assert_eq!(windows.as_array(), &[[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5]]);
    let m: Tensor<f32, shape![3, 4]> = counted();
    let windows: Tensor<f32, shape![2, 2, 2, 3]> = tensor!(sliding_window_view(m, (2, 3)));
    assert_eq!(windows[[1, 1, 0, 2]], m[[1, 3]]);
    let rows: Tensor<f32, shape![3, 3, 2]> = tensor!(sliding_window_view(m, 2, axis = -1));
    assert_eq!(rows[[2, 1, 1]], m[[2, 2]]);
    let both: Tensor<f32, shape![2, 2, 3, 2]> = tensor!(sliding_window_view(m, (3, 2), axis = (-1, 0)));
    assert_eq!(both[[1, 0, 2, 1]], m[[2, 2]]);
    let means: Tensor<f64, shape![5]> = tensor!(mean(sliding_window_view(x, 2), axis = -1));
    assert_eq!(means.as_array(), &[0.5, 1.5, 2.5, 3.5, 4.5]);
}

#[test]
fn pools_are_of_windows_as_far_apart_as_they_are_large() {
    let x: Tensor<f32, shape![2, 1, 4, 5]> = counted();
    let greatest: Tensor<f32, shape![2, 1, 2, 2]> = tensor!(max_pool2d(x, 2));
    assert_eq!(greatest.as_slice(), [6.0, 8.0, 16.0, 18.0, 26.0, 28.0, 36.0, 38.0]);
    let means: Tensor<f32, shape![2, 1, 3, 2]> =
        tensor!(avg_pool2d(x, kernel_size = (2, 3), stride = (1, 2)));
    assert_eq!(means[[0, 0, 0, 1]], 5.5);
    let apart: Tensor<f32, shape![2, 1, 2, 3]> = tensor!(max_pool2d(x, 2, stride = 1, dilation = 2));
    assert_eq!(apart[[0, 0, 0, 0]], 12.0);
}

#[test]
fn a_convolution_sums_products_of_windows_and_weights() {
    let x: Tensor<f32, shape![2, 3, 5, 4]> = tensor!({ counted::<shape![2, 3, 5, 4]>() } % 7);
    let w: Tensor<f32, shape![2, 3, 3, 2]> = tensor!({ counted::<shape![2, 3, 3, 2]>() } % 5 - 2);
    let b = Tensor::from([0.5, -1.0]);
    let y: Tensor<f32, shape![2, 2, 3, 3]> = tensor!(conv2d(x, w, b));
    let strided: Tensor<f32, shape![2, 2, 2, 2]> = tensor!(conv2d(x, w, stride = 2));
    for [n, o, i, j] in (0..36).map(|k| [k / 18, k / 9 % 2, k / 3 % 3, k % 3]) {
        let mut sum = b[[o]];
        for [c, u, v] in (0..18).map(|k| [k / 6, k / 2 % 3, k % 2]) {
            sum += x[[n, c, i + u, j + v]] * w[[o, c, u, v]];
        }
        assert_eq!(y[[n, o, i, j]], sum);
        if i % 2 == 0 && j % 2 == 0 {
            assert_eq!(strided[[n, o, i / 2, j / 2]], sum - b[[o]]);
        }
    }
}

#[test]
fn padding_is_around_the_last_two_axes() {
    let x: Tensor<f32, shape![1, 2, 3, 4]> = counted();
    let w: Tensor<f32, shape![1, 2, 3, 3]> = tensor!({ counted::<shape![1, 2, 3, 3]>() } % 5 - 2);
    let wide: Tensor<f32, shape![1, 2, 5, 6]> = tensor!(pad(x, ((0, 0), (0, 0), (1, 1), (1, 1))));
    let y: Tensor<f32, shape![1, 1, 3, 4]> = tensor!(conv2d(x, w, padding = 1));
    assert_eq!(y, tensor!(conv2d(wide, w)));
    let strided: Tensor<f32, shape![1, 1, 2, 2]> = tensor!(conv2d(x, w, stride = 2, padding = (1, 1)));
    assert_eq!(strided, tensor!(y[:, :, ::2, ::2]));
    let greatest: Tensor<f32, shape![1, 2, 2, 3]> = tensor!(max_pool2d(-x, 2, padding = 1));
    assert_eq!(greatest.as_slice()[..6], [0.0, -1.0, -3.0, -4.0, -5.0, -7.0]);
    let means: Tensor<f32, shape![1, 2, 2, 3]> = tensor!(avg_pool2d(x, 2, padding = 1));
    assert_eq!(means.as_slice()[..6], [0.0, 0.75, 0.75, 3.0, 7.5, 4.5]);
}

/// Larger than the stack may hold: convolved where it goes, as by loops.
#[test]
fn a_convolution_is_written_where_it_goes() {
    let x: Box<Tensor<f32, shape![4, 3, 20, 37]>> =
        Tensor::boxed_from_fn(|[n, c, h, w]| ((n * 31 + c * 17 + h * 7 + w * 3) % 23) as f32 - 11.0);
    let k: Box<Tensor<f32, shape![32, 3, 3, 3]>> =
        Tensor::boxed_from_fn(|[o, c, h, w]| ((o * 5 + c * 3 + h * 2 + w) % 7) as f32 - 3.0);
    let at = |n: usize, c: usize, h: usize, w: usize| {
        if (1..21).contains(&h) && (1..38).contains(&w) { x[[n, c, h - 1, w - 1]] } else { 0.0 }
    };
    let mut y: Box<Tensor<f32, shape![4, 32, 20, 37]>> = Tensor::boxed_zeros();
    tensor!(*y = conv2d(x, k, padding = 1));
    let mut half: Box<Tensor<f64, shape![4, 32, 10, 19]>> = Tensor::boxed_zeros();
    tensor!(*half = conv2d(x, k, stride = 2, padding = 1));
    for (n, o, h, w) in
        [(0, 0, 0, 0), (3, 31, 19, 36), (1, 7, 10, 18), (2, 20, 0, 36), (0, 3, 19, 0), (3, 9, 6, 4)]
    {
        let mut sum = 0.0;
        for (c, i, j) in (0..27).map(|at| (at / 9, at / 3 % 3, at % 3)) {
            sum += at(n, c, h + i, w + j) * k[[o, c, i, j]];
        }
        assert_eq!(y[[n, o, h, w]], sum, "{n} {o} {h} {w}");
        if h % 2 == 0 && w % 2 == 0 {
            assert_eq!(half[[n, o, h / 2, w / 2]], f64::from(sum), "{n} {o} {h} {w}, strided");
        }
    }
}

/// Too large for a step: made where the result goes, then gone over once more; a small one is a step.
#[test]
fn what_follows_a_large_convolution_is_computed_in_its_place() {
    let x: Box<Tensor<f32, shape![4, 3, 20, 37]>> =
        Tensor::boxed_from_fn(|[n, c, h, w]| ((n * 31 + c * 17 + h * 7 + w * 3) % 23) as f32 - 11.0);
    let k: Box<Tensor<f32, shape![32, 3, 3, 3]>> =
        Tensor::boxed_from_fn(|[o, c, h, w]| ((o * 5 + c * 3 + h * 2 + w) % 7) as f32 - 3.0);
    let b: Tensor<f32, shape![32]> = Tensor::from_fn(|[o]| o as f32);
    let plain = tensor!(box conv2d(x, k, padding = 1));
    let expected = tensor!(box relu(plain + b[:, None, None]));
    let mut y: Box<Tensor<f32, shape![4, 32, 20, 37]>> = Tensor::boxed_full(f32::NAN);
    tensor!(*y = relu(conv2d(x, k, b, padding = 1)));
    assert_eq!(y, expected);
    assert_eq!(tensor!(box relu(conv2d(x, k, b, padding = 1))), expected);
    // Of another type, and so a step, of one image.
    let mut wide: Box<Tensor<f64, shape![32, 20, 37]>> = Tensor::boxed_zeros();
    tensor!(*wide = conv2d(x[2], k, b, padding = 1) * 2);
    assert_eq!(wide[[7, 4, 30]], f64::from(2.0 * (plain[[2, 7, 4, 30]] + 7.0)));
}

#[test]
fn images_of_run_time_many_are_convolved() {
    let images: Vec<Tensor<f32, shape![2, 6, 5]>> =
        (0..3).map(|n| Tensor::from_fn(|[c, h, w]| ((n * 7 + c * 5 + h * 3 + w) % 11) as f32)).collect();
    let k: Tensor<f32, shape![4, 2, 3, 3]> =
        Tensor::from_fn(|[o, c, h, w]| ((o + c * 2 + h + w) % 5) as f32 - 2.0);
    let all = tensor!(box relu(conv2d(images, k, padding = 1)));
    let pooled = tensor!(box avg_pool2d(images, 2));
    for (n, image) in images.iter().enumerate() {
        assert_eq!(all[n], tensor!(relu(conv2d(image, k, padding = 1))));
        assert_eq!(pooled[n], tensor!(avg_pool2d(image, 2)));
    }
    assert_eq!(tensor!(box images[..., None, :])[1].shape(), [2, 6, 1, 5]);
}
