//! Convolutions and their gradients against loops: strides, dilations, zeros around the images, images in memory and computed.
#![forbid(unsafe_code)]
#![expect(clippy::cast_precision_loss, reason = "small integers are exact")]
#![expect(clippy::many_single_char_names, reason = "the letters of the definition")]

use shapewise::prelude::*;

/// How windows go over rows and columns.
#[derive(Clone, Copy)]
struct Steps {
    stride: [usize; 2],
    dilation: [usize; 2],
    padding: [usize; 2],
}

impl Steps {
    /// The place of the image that an element of a window is, if it is one.
    fn place(self, [i, j]: [usize; 2], [u, v]: [usize; 2], [h, w]: [usize; 2]) -> Option<[usize; 2]> {
        let y = (i * self.stride[0] + u * self.dilation[0]).checked_sub(self.padding[0])?;
        let x = (j * self.stride[1] + v * self.dilation[1]).checked_sub(self.padding[1])?;
        (y < h && x < w).then_some([y, x])
    }
}

/// Small integers that follow no pattern of the axes.
#[expect(clippy::unnecessary_box_returns, reason = "some are large")]
fn numbers<S: Shape>(seed: usize) -> Box<Tensor<f64, S>> {
    let of = |at: usize| ((at + seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 60) as f64 - 7.0;
    let numbers: Vec<f64> = (0..S::SIZE).map(of).collect();
    Tensor::boxed_from_slice(&numbers).unwrap()
}

/// Calls `visit` with the positions in images, weights and result of each product.
fn products(
    [n, c, h, w]: [usize; 4],
    [o, kh, kw]: [usize; 3],
    [rows, columns]: [usize; 2],
    steps: Steps,
    mut visit: impl FnMut([usize; 4], [usize; 4], [usize; 4]),
) {
    for at in 0..n * o * rows * columns {
        let (n, o, i, j) =
            (at / columns / rows / o, at / columns / rows % o, at / columns % rows, at % columns);
        for at in 0..c * kh * kw {
            let (c, u, v) = (at / kw / kh, at / kw % kh, at % kw);
            if let Some([y, x]) = steps.place([i, j], [u, v], [h, w]) {
                visit([n, c, y, x], [o, c, u, v], [n, o, i, j]);
            }
        }
    }
}

macro_rules! convolutions {
    ($($name:ident: ($n:tt, $c:tt, $h:tt, $w:tt) by ($o:tt, $kh:tt, $kw:tt),
        ($($stride:tt),*) ($($dilation:tt),*) ($($padding:tt),*) -> ($rows:tt, $columns:tt);)*) => {$(
        #[test]
        fn $name() {
            let x: Box<Tensor<f64, shape![$n, $c, $h, $w]>> = numbers(1);
            let k: Box<Tensor<f64, shape![$o, $c, $kh, $kw]>> = numbers(2);
            let g: Box<Tensor<f64, shape![$n, $o, $rows, $columns]>> = numbers(3);
            let mut y: Box<Tensor<f64, shape![$n, $o, $rows, $columns]>> = Tensor::boxed_zeros();
            let (mut dx, mut dk) = (x.clone(), k.clone());
            tensor!(*dx = 0);
            tensor!(*dk = 0);
            let steps =
                Steps { stride: [$($stride),*], dilation: [$($dilation),*], padding: [$($padding),*] };
            products([$n, $c, $h, $w], [$o, $kh, $kw], [$rows, $columns], steps, |of_x, of_k, of_y| {
                y[of_y] += x[of_x] * k[of_k];
                dx[of_x] += g[of_y] * k[of_k];
                dk[of_k] += g[of_y] * x[of_x];
            });
            let (mut found, mut of_x, mut of_k) = (y.clone(), x.clone(), k.clone());
            tensor!(*found = conv2d(x, k, stride=($($stride),*), dilation=($($dilation),*), padding=($($padding),*)));
            assert_eq!(found, y, "in memory");
            tensor!(*found = abs(conv2d(-x, k, stride=($($stride),*), dilation=($($dilation),*), padding=($($padding),*)) * 2 + 1));
            assert_eq!(found, tensor!(box abs(1 - 2 * y)), "computed");
            tensor!(*of_x = vjp(conv2d(x, k, stride=($($stride),*), dilation=($($dilation),*), padding=($($padding),*)), g, x));
            assert_eq!(of_x, dx, "of the images");
            tensor!(*of_k = vjp(conv2d(x, k, stride=($($stride),*), dilation=($($dilation),*), padding=($($padding),*)), g, k));
            assert_eq!(of_k, dk, "of the weights");
            tensor!((of_x, of_k) = vjp(conv2d(2 * x, -k, stride=($($stride),*), dilation=($($dilation),*), padding=($($padding),*)), g, (x, k)));
            assert_eq!(of_x, tensor!(box -2 * dx), "of computed images");
            assert_eq!(of_k, tensor!(box -2 * dk), "of weights beside computed images");
        }
    )*};
}
convolutions! {
    plain: (2, 3, 7, 6) by (4, 3, 3), (1, 1) (1, 1) (0, 0) -> (5, 4);
    with_zeros_around: (2, 3, 7, 6) by (4, 3, 3), (1, 1) (1, 1) (1, 2) -> (7, 8);
    with_more_zeros_than_a_window_has_elements: (1, 2, 3, 4) by (2, 2, 1), (1, 1) (1, 1) (3, 2) -> (8, 8);
    apart_and_dilated: (2, 2, 9, 8) by (3, 2, 3), (3, 2) (2, 1) (2, 1) -> (4, 4);
    of_one_element: (2, 5, 4, 4) by (3, 1, 1), (1, 1) (1, 1) (0, 0) -> (4, 4);
    of_one_element_apart: (2, 5, 5, 4) by (3, 1, 1), (2, 2) (1, 1) (0, 0) -> (3, 2);
    of_one_channel_to_one: (2, 1, 5, 5) by (1, 2, 2), (1, 1) (1, 1) (0, 0) -> (4, 4);
    as_large_as_the_image: (2, 2, 3, 3) by (3, 3, 3), (1, 1) (1, 1) (0, 0) -> (1, 1);
    of_wide_images: (1, 2, 3, 70) by (3, 3, 3), (1, 1) (1, 1) (1, 1) -> (3, 70);
    by_one_number: (2, 1, 5, 4) by (1, 1, 1), (1, 1) (1, 1) (0, 0) -> (5, 4);
    by_one_number_apart: (1, 1, 5, 4) by (1, 1, 1), (2, 1) (1, 1) (1, 1) -> (4, 6);
    of_one_row_to_one: (1, 1, 1, 7) by (1, 1, 3), (1, 1) (1, 1) (0, 1) -> (1, 7);
    of_one_column: (3, 2, 6, 1) by (1, 2, 1), (1, 1) (1, 1) (0, 0) -> (5, 1);
    to_several_by_one_number_each: (1, 1, 4, 4) by (3, 1, 1), (1, 1) (1, 1) (0, 0) -> (4, 4);
    of_one_pixel: (2, 3, 1, 1) by (2, 1, 1), (1, 1) (1, 1) (0, 0) -> (1, 1);
    of_many_channels: (1, 40, 6, 6) by (7, 3, 3), (1, 1) (1, 1) (1, 1) -> (6, 6);
    of_a_large_image: (1, 3, 130, 90) by (2, 3, 3), (1, 1) (1, 1) (1, 1) -> (130, 90);
    of_a_large_image_apart: (1, 3, 131, 91) by (2, 3, 3), (2, 2) (1, 1) (0, 1) -> (65, 46);
}

/// The gradient of a gradient, against the same as sums of windows by weights.
#[test]
fn gradients_of_gradients() {
    let x: Box<Tensor<f64, shape![2, 2, 5, 6]>> = numbers(4);
    let k: Box<Tensor<f64, shape![3, 2, 3, 2]>> = numbers(5);
    let of_k = tensor!(grad(sum(grad(sum(conv2d(x, k, padding = (1, 0)) * *2), x) * *2), k));
    let of_x = tensor!(grad(sum(grad(sum(conv2d(x, k, padding = (1, 0)) * *2), k) * *2), x));
    let by_k = tensor! {
        let padded = pad(x, ((0, 0), (0, 0), (1, 1), (0, 0)));
        let windows = sliding_window_view(padded, (3, 2), axis=(2, 3));
        let y = sum(windows[:, None] * k[:, :, None, None], axis=(2, 5, 6));
        grad(sum(grad(sum(y ** 2), x) ** 2), k)
    };
    let by_x = tensor! {
        let padded = pad(x, ((0, 0), (0, 0), (1, 1), (0, 0)));
        let windows = sliding_window_view(padded, (3, 2), axis=(2, 3));
        let y = sum(windows[:, None] * k[:, :, None, None], axis=(2, 5, 6));
        grad(sum(grad(sum(y ** 2), k) ** 2), x)
    };
    assert_eq!(of_k, by_k);
    assert_eq!(of_x, by_x);
}

/// Of each image as by itself, and the weights' gradient the sum of theirs.
#[test]
fn gradients_of_run_time_many_images() {
    let images: Vec<Tensor<f64, shape![2, 6, 5]>> = (0..3).map(|n| *numbers(n * 60)).collect();
    let k: Box<Tensor<f64, shape![4, 2, 3, 3]>> = numbers(9);
    let of_images = tensor!(box grad(sum(conv2d(images, k, padding=1, stride=2) ** 2), images));
    let of_k = tensor!(grad(sum(conv2d(images, k, padding = 1, stride = 2) * *2), k));
    let mut sum = Tensor::<f64, shape![4, 2, 3, 3]>::zeros();
    for (n, image) in images.iter().enumerate() {
        let (of_image, own) = tensor!(grad(sum(conv2d(image, k, padding = 1, stride = 2) * *2), (image, k)));
        assert_eq!(of_images[n], of_image);
        tensor!(sum += own);
    }
    assert_eq!(of_k, sum);
}

/// Integers are convolved as integers, and bools counted, as by NumPy's sums.
#[test]
fn other_elements() {
    let x: Tensor<i32, shape![1, 4, 4]> = Tensor::from_fn(|[_, h, w]| i32::try_from(h * 4 + w).unwrap());
    let k: Tensor<i32, shape![1, 1, 2, 2]> = Tensor::new([[[[1, 2], [3, 4]]]]);
    let y: Tensor<i64, shape![1, 3, 3]> = tensor!(conv2d(x, k));
    assert_eq!(y.as_array(), &[[[34, 44, 54], [74, 84, 94], [114, 124, 134]]]);
    let count: Tensor<i64, shape![1, 3, 3]> = tensor!(conv2d(x > 5, k > 1));
    assert_eq!(count.as_array(), &[[[0, 1, 2], [2, 3, 3], [3, 3, 3]]]);
}

/// Windows that step otherwise, of the same images and with the same gradient, are others.
#[test]
fn gradients_of_several() {
    let (x, k) = (*numbers::<shape![2, 2, 6, 5]>(1), *numbers::<shape![3, 2, 3, 3]>(2));
    let g = *numbers::<shape![2, 3, 6, 5]>(3);
    let near = tensor!(vjp(conv2d(x, k, padding = 1), g, (x, k)));
    let far = tensor!(vjp(conv2d(x, k, padding = 2, dilation = 2), g, (x, k)));
    let both = tensor!(vjp(conv2d(x, k, padding = 1) + conv2d(x, k, padding = 2, dilation = 2), g, (x, k)));
    let sums = (tensor!({ near.0 } + { far.0 }), tensor!({ near.1 } + { far.1 }));
    assert_eq!(both, sums);
}

/// Without images, channels or weights there is nothing to sum.
#[test]
fn of_nothing() {
    let (none, k) = (Tensor::<f32, shape![0, 2, 4, 4]>::zeros(), Tensor::<f32, shape![3, 2, 2, 2]>::zeros());
    assert_eq!(tensor!(conv2d(none, k, padding = 1)).shape(), [0, 3, 5, 5]);
    assert_eq!(tensor!(grad(sum(conv2d(none, k)), k)), k);
    let (x, k) = (Tensor::<f32, shape![2, 0, 4, 4]>::zeros(), Tensor::<f32, shape![3, 0, 2, 2]>::zeros());
    assert_eq!(tensor!(conv2d(x, k, padding = 1)), Tensor::<f32, shape![2, 3, 5, 5]>::zeros());
    let (x, k) = (Tensor::<f32, shape![2, 2, 4, 4]>::zeros(), Tensor::<f32, shape![0, 2, 2, 2]>::zeros());
    assert_eq!(tensor!(conv2d(x, k, stride = 2)).shape(), [2, 0, 2, 2]);
    assert_eq!(tensor!(grad(sum(conv2d(x, k)), x)), x);
}

/// Images read backwards, by columns, and of numbers that are wider or narrower than the weights.
#[test]
fn of_views_and_of_other_types() {
    let (x, k) = (*numbers::<shape![2, 2, 5, 6]>(1), *numbers::<shape![3, 2, 3, 3]>(2));
    let turned = tensor!(x.swapaxes(-1, -2)[:, ::-1, :, ::-1] + 0);
    let expected = tensor!(conv2d(turned, k, padding = 1));
    assert_eq!(tensor!(conv2d(x.swapaxes(-1, -2)[:, ::-1, :, ::-1], k, padding=1)), expected);
    assert_eq!(
        tensor!(conv2d(x.swapaxes(-1, -2)[:, ::-1, :, ::-1].astype(np.float32), k, padding=1)),
        expected
    );
    let unpadded = tensor!(conv2d(turned, k));
    assert_eq!(tensor!(conv2d(x.swapaxes(-1, -2)[:, ::-1, :, ::-1], k)), unpadded);
    let narrow = tensor!(x.astype(np.float32));
    assert_eq!(tensor!(conv2d(narrow, k, stride = 2)), tensor!(conv2d(x, k, stride = 2)));
}

/// Beside what is larger, or computed row by row, and in a place of more elements: the result is stored, and read from there.
#[test]
fn beside_what_is_larger_or_computed_by_rows() {
    let (x, k) = (*numbers::<shape![2, 3, 4, 4]>(1), *numbers::<shape![5, 3, 3, 3]>(2));
    let stored = tensor!(conv2d(x, k));
    let (larger, y) = (*numbers::<shape![3, 2, 5, 2, 2]>(3), *numbers::<shape![2, 5, 2, 2]>(4));
    assert_eq!(tensor!(conv2d(x, k) * larger + 1), tensor!(stored * larger + 1));
    assert_eq!(tensor!(box conv2d(x, k) - larger), tensor!(box stored - larger));
    let by_rows = tensor!(stored + y - np.max(y, axis = -1, keepdims = True));
    assert_eq!(tensor!(conv2d(x, k) + y - np.max(y, axis = -1, keepdims = True)), by_rows);
    let one = tensor!(x[:1]);
    assert_eq!(tensor!(conv2d(one, k) * y), tensor!(stored[:1] * y));

    let mut place = larger;
    tensor!(place = conv2d(x, k));
    assert_eq!(place, tensor!(broadcast_to(stored, (3, 2, 5, 2, 2))));
    tensor!(place -= 2 * conv2d(x, k) + larger);
    assert_eq!(place, tensor!(-stored - larger));
    let mut kept = y;
    tensor!(kept += relu(conv2d(x, k)) + softmax(y, axis = -1));
    assert_eq!(kept, tensor!(y + (relu(stored) + softmax(y, axis = -1))));
}

/// A function of a convolution is no small step that would be kept beside a larger operand: it is computed where it goes.
#[test]
fn below_functions_beside_other_operands() {
    let x: Box<Tensor<f64, shape![2, 6, 5]>> = numbers(1);
    let k: Box<Tensor<f64, shape![3, 2, 2, 2]>> = numbers(2);
    let gate: Box<Tensor<f64, shape![3, 5, 4]>> = numbers(3);
    let scale = 0.25;
    let y: Tensor<f64, shape![3, 5, 4]> = tensor!(conv2d(x, k));
    let t: Tensor<f64, shape![3, 5, 4]> = tensor!(tanh(y));
    assert_eq!(tensor!(tanh(conv2d(x, k)) * gate), tensor!(t * gate));
    assert_eq!(tensor!(maximum(tanh(conv2d(x, k)), scale)), tensor!(maximum(t, scale)));
    assert_eq!(tensor!(where(gate > 0, tanh(conv2d(x, k)), 1.5)), tensor!(where(gate > 0, t, 1.5)));
    assert_eq!(tensor!(tanh(conv2d(x, k)) * exp(gate[:, :1])), tensor!(t * exp(gate[:, :1])));
    let mut place = y;
    tensor!(place += tanh(conv2d(x, k)) * scale);
    assert_eq!(place, tensor!(y + t * scale));
    let slope: Tensor<f64, shape![3, 2, 2, 2]> = tensor!(grad(sum(tanh(conv2d(x, k)) * gate), k));
    assert_eq!(slope, tensor!(vjp(conv2d(x, k), gate * (1 - t * t), k)));
}
