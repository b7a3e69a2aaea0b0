//! Expressions on which `tensor!` once differed from NumPy; each expected value is NumPy's.

use shapewise::prelude::*;

#[test]
fn stacks_of_matrices_of_unlike_rank_multiply() {
    let a: Tensor<i64, shape![2, 1, 1, 2]> = Tensor::new([[[[1, 2]]], [[[3, 4]]]]);
    let b: Tensor<i64, shape![3, 2, 1]> = Tensor::new([[[1], [0]], [[0], [1]], [[1], [1]]]);
    let ab: Tensor<i64, shape![2, 3, 1, 1]> = tensor!(a @ b);
    assert_eq!(ab.as_slice(), [1, 2, 3, 3, 4, 7]);
    let ba: Tensor<i64, shape![2, 3, 2, 2]> = tensor!(b @ a);
    assert_eq!(ba.as_slice()[..8], [1, 2, 0, 0, 0, 0, 1, 2]);
}

#[test]
fn a_literal_bound_of_clip_takes_the_type_of_the_other_operands() {
    let x: Tensor<i16, shape![3]> = Tensor::new([-4, 2, 9]);
    let low: Tensor<f32, shape![3]> = Tensor::new([0.0, 0.5, 1.0]);
    let clipped: Tensor<f32, shape![3]> = tensor!(x.clip(low, 4.0));
    assert_eq!(clipped.as_slice(), [0.0, 2.0, 4.0]);
    let swapped: Tensor<f32, shape![3]> = tensor!(clip(x, 1.0, low));
    assert_eq!(swapped.as_slice(), [0.0, 0.5, 1.0]);
}

#[test]
fn a_stated_dtype_of_sum_is_the_type_of_the_result() {
    let x: Tensor<f64, shape![4]> = Tensor::new([1.9, 2.9, 250.0, 3.0]);
    let sum: i32 = tensor!(x.sum(dtype = np.int32));
    assert_eq!(sum, 256);
    let product: Tensor<u8, shape![1]> = tensor!(prod(x, axis = 0, keepdims = True, dtype = np.uint8));
    assert_eq!(product.as_slice(), [220]);
}

#[test]
fn sizes_meet_small_integers() {
    let x: Tensor<i8, shape![2, 3]> = Tensor::new([[1, 2, 3], [4, 5, 6]]);
    let y: Tensor<i8, shape![2, 3]> = tensor!(x * x.ndim + len(x));
    assert_eq!(y.as_slice(), [4, 6, 8, 10, 12, 14]);
}

#[test]
#[should_panic(expected = "Python integer 300 out of bounds for uint8")]
fn a_size_that_a_small_integer_does_not_hold_is_a_panic() {
    let x: Tensor<u8, shape![300]> = Tensor::zeros();
    let _ = tensor!(x + x.size);
}

#[test]
fn operations_of_two_literals_are_literals() {
    let x: Tensor<i8, shape![2]> = Tensor::new([7, -7]);
    let y: Tensor<i8, shape![2]> = tensor!((x & ~4) + (-7 % 3) + (1 << 2) + (6 >> 1) + (6 ^ 3));
    assert_eq!(y.as_slice(), [17, 7]);
    let z: Tensor<i8, shape![2]> = tensor!(x + (True | False));
    assert_eq!(z.as_slice(), [8, -6]);
}

#[test]
fn a_product_is_stored_in_a_place_of_another_shape_or_type() {
    let a: Tensor<f32, shape![3, 2]> = Tensor::new([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
    let b: Tensor<i16, shape![2]> = Tensor::new([1, -1]);
    let mut p: Tensor<f64, shape![2, 3]> = Tensor::zeros();
    tensor!(p = a @ b);
    assert_eq!(p.as_slice(), [-1.0; 6]);
}

#[test]
fn a_stage_is_read_at_two_places_at_once() {
    let x: Tensor<f64, shape![3, 2]> = Tensor::new([[1.0, 2.0], [3.0, 5.0], [7.0, 4.0]]);
    let apart: Tensor<f64, shape![3, 3]> =
        tensor!(max(x, axis = 1, keepdims = True) - max(x, axis = 1, keepdims = True).T);
    assert_eq!(apart.as_slice(), [0.0, -3.0, -5.0, 3.0, 0.0, -2.0, 5.0, 2.0, 0.0]);
}

#[test]
fn a_stage_that_another_stage_reads_whole_keeps_its_item() {
    let x: Tensor<f64, shape![4, 2]> = Tensor::new([[1.0, 2.0], [3.0, 5.0], [7.0, 4.0], [0.0, 1.0]]);
    let left: Tensor<f64, shape![4, 1]> = tensor! {
        let m = max(x, axis=1, keepdims=True);
        m - mean(m, axis=0)
    };
    assert_eq!(left.as_slice(), [-1.75, 1.25, 3.25, -2.75]);
    let right: Tensor<f64, shape![4, 1]> = tensor! {
        let m = max(x, axis=1, keepdims=True);
        mean(m, axis=0) - m
    };
    assert_eq!(right.as_slice(), [1.75, -1.25, -3.25, 2.75]);
    let variance: f64 = tensor!(var(min(x, axis = (), keepdims = True)));
    assert_eq!(variance.to_bits(), 4.859_375_f64.to_bits());
}

#[test]
#[rustfmt::skip]
fn a_square_of_bools_is_of_small_integers() {
    let b: Tensor<bool, shape![2]> = Tensor::new([true, false]);
    let square: Tensor<i8, shape![2]> = tensor!(b ** 2);
    let cube: Tensor<i64, shape![2]> = tensor!(b ** 3);
    assert_eq!((square.as_slice(), cube.as_slice()), (&[1, 0][..], &[1, 0][..]));
}

#[test]
fn integers_of_linspace_are_rounded_down() {
    let x: Tensor<i16, shape![4]> = tensor!(np.linspace(-1.5, 2.25, 4, dtype = np.int16));
    assert_eq!(x.as_slice(), [-2, -1, 1, 2]);
}

#[test]
fn what_a_mask_stores_is_cast_to_the_type_of_the_place() {
    let mut p: Tensor<i32, shape![3]> = Tensor::new([1, 2, 3]);
    let large = 7_u64;
    tensor!(p[p > 1] = large);
    assert_eq!(p.as_slice(), [1, 7, 7]);
}

#[test]
fn a_type_of_numpy_makes_a_typed_scalar() {
    let x: Tensor<f32, shape![2]> = Tensor::new([0.5, 1.5]);
    let wide: Tensor<f64, shape![2]> = tensor!(x + np.float64(1));
    let same: Tensor<f32, shape![2]> = tensor!(x + np.float32(0.1));
    assert_eq!(wide.as_slice(), [1.5, 2.5]);
    assert_eq!(same.as_slice(), [0.6, 1.6]);
}

#[test]
fn a_field_named_as_a_constant_is_the_field() {
    struct Point {
        e: f64,
    }
    let point = Point { e: 1.5 };
    let list: Tensor<f64, shape![2]> = tensor!([point.e, 1 / 4]);
    assert_eq!(list.as_slice(), [1.5, 0.25]);
}

#[test]
fn a_reduction_of_a_reduction_of_the_place_is_computed_before_it_is_written() {
    let mut p: Tensor<i32, shape![2, 2]> = Tensor::new([[1, 2], [3, 4]]);
    tensor!(p *= np.count_nonzero(np.sum(p, axis = (0, 1)), keepdims = True) + 1);
    assert_eq!(p.as_slice(), [2, 4, 6, 8]);
    tensor!(p -= max(sum(p)));
    assert_eq!(p.as_slice(), [-18, -16, -14, -12]);
}

#[test]
#[rustfmt::skip]
fn sums_of_few_elements_have_numpys_digits() {
    let x: Tensor<f64, shape![3]> = Tensor::new([0.1, 0.2, 0.3]);
    assert_eq!(tensor!(x.sum()).to_bits(), 0.600_000_000_000_000_1_f64.to_bits());
    let loss: Tensor<f64, shape![5]> = Tensor::new([0.1, 0.4, 0.3, 0.2, 0.1]);
    let mask: Tensor<bool, shape![5]> = Tensor::new([true, false, true, true, true]);
    assert_eq!(tensor!(loss[mask].mean()).to_bits(), 0.175_000_000_000_000_02_f64.to_bits());
    assert_eq!(tensor!((np.arange(1, 12) / 10).prod()).to_bits(), 0.000_399_168_000_000_000_15_f64.to_bits());
    // Operands that lie apart, and what a mask keeps of more than eight.
    let column: Tensor<f64, shape![2, 1]> = Tensor::new([[0.1], [0.7]]);
    let row: Tensor<f64, shape![3]> = Tensor::new([0.2, 0.3, 0.1]);
    assert_eq!(tensor!((column + row).sum()).to_bits(), 3.599_999_999_999_999_6_f64.to_bits());
    let long: Tensor<f64, shape![24]> = tensor!(np.arange(24) / 10);
    assert_eq!(tensor!(long[np.arange(24) % 3 != 1].mean()).to_bits(), 1.15_f64.to_bits());
    let channels: Tensor<f64, shape![3]> = tensor!(long.reshape(2, 3, 4).sum(axis=(0, 2)));
    assert_eq!(channels.as_slice(), [6.0, 9.2, 12.4]);
    let columns: Tensor<f64, shape![2]> = tensor!((np.arange(80) / 10).reshape(40, 2).sum(axis=0));
    assert_eq!(columns.as_slice(), [156.0, 160.0]);
}

#[test]
#[rustfmt::skip]
fn arange_continues_by_the_difference_of_its_first_two_elements() {
    let x: Tensor<u32, shape![7]> = tensor!(np.arange(0.0, 1.75, 0.25, dtype=np.uint32));
    assert_eq!(x.as_slice(), [0; 7]);
    let x: Tensor<i32, shape![3]> = tensor!(np.arange(0.5, 5, 1.5, dtype=np.int32));
    assert_eq!(x.as_slice(), [0, 2, 4]);
    let x: Tensor<i8, shape![4]> = tensor!(np.arange(5, 0, -1.5, dtype=np.int8));
    assert_eq!(x.as_slice(), [5, 3, 1, -1]);
    let x: Tensor<i16, shape![7]> = tensor!(np.arange(-0.5, -9, -1.3, dtype=np.int16));
    assert_eq!(x.as_slice(), [0, -1, -2, -3, -4, -5, -6]);
    let x: Tensor<u8, shape![5]> = tensor!(np.arange(3.9, 8.2, dtype=np.uint8));
    assert_eq!(x.as_slice(), [3, 4, 5, 6, 7]);
    let x: Tensor<u8, shape![10]> = tensor!(np.arange(250, 260, 1, dtype=np.uint8));
    assert_eq!(x.as_slice(), [250, 251, 252, 253, 254, 255, 0, 1, 2, 3]);
    let x: Tensor<u64, shape![4]> = tensor!(np.arange(5.9, -4, -2.95, dtype=np.uint64));
    assert_eq!(x.as_slice(), [5, 2, u64::MAX, u64::MAX - 3]);
    let x: Tensor<u64, shape![3]> = tensor!(np.arange(1e19, 1e19 + 5000, 2000, dtype=np.uint64));
    assert_eq!(x.as_slice(), [10_000_000_000_000_000_000, 10_000_000_000_000_002_048, 10_000_000_000_000_004_096]);
    let x: Tensor<u8, shape![4]> = tensor!(np.arange(7, 0, -2, dtype=np.uint8));
    assert_eq!(x.as_slice(), [7, 5, 3, 1]);
    let x: Tensor<bool, shape![2]> = tensor!(np.arange(2, dtype=bool));
    assert_eq!(x.as_slice(), [false, true]);
    let x: Tensor<bool, shape![2]> = tensor!(np.arange(-0.5, 1.5, 1.2, dtype=bool));
    assert_eq!(x.as_slice(), [true, true]);
    // Python's integers beyond 64 bits have floats in common with the others.
    let x: Tensor<f64, shape![3]> = tensor!(np.arange(2 ** 63, 2 ** 63 + 3000, 1024));
    assert_eq!(x.as_slice(), [9_223_372_036_854_775_808.0; 3]);
    let x: Tensor<f64, shape![7]> = tensor!(np.arange(2 * np.pi));
    assert_eq!(x.as_slice(), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let x: Tensor<u8, shape![0]> = tensor!(np.arange(300.5, 300.2, dtype=np.uint8));
    assert_eq!(x.size(), 0);
    let x: Tensor<f64, shape![1]> = tensor!(np.arange(0, 5e-324, 1e308));
    assert_eq!(x.as_slice(), [0.0]);
}

#[test]
#[rustfmt::skip]
fn arange_of_floats_has_numpys_digits() {
    fn bits<S: shapewise::Shape>(x: &Tensor<f32, S>) -> Vec<u32> {
        x.as_slice().iter().map(|value| value.to_bits()).collect()
    }
    let x: Tensor<f32, shape![7]> = tensor!(np.arange(0.1, 2, 0.3, dtype=np.float32));
    assert_eq!(bits(&x), [0x3dcc_cccd, 0x3ecc_cccd, 0x3f33_3334, 0x3f80_0000, 0x3fa6_6667, 0x3fcc_cccd, 0x3ff3_3334]);
    let x: Tensor<f32, shape![7]> = tensor!(np.arange(-1.7, 3, 0.7, dtype=np.float32));
    assert_eq!(bits(&x), [0xbfd9_999a, 0xbf80_0000, 0xbe99_9998, 0x3ecc_ccd0, 0x3f8c_ccce, 0x3fe6_6668, 0x4020_0001]);
    let x: Tensor<f32, shape![6]> = tensor!(np.arange(16777216, 16777222, 1, dtype=np.float32));
    assert_eq!(bits(&x), [0x4b80_0000; 6]);
    let x: Tensor<f32, shape![5]> = tensor!(np.arange(16777215.0, 16777221, 1.25, dtype=np.float32));
    assert_eq!(bits(&x), [0x4b7f_ffff, 0x4b80_0000, 0x4b80_0000, 0x4b80_0001, 0x4b80_0002]);
    let x: Tensor<f32, shape![4]> = tensor!(np.arange(1e39, 2e39, 3e38, dtype=np.float32));
    assert!(x.as_slice()[1] == f32::INFINITY && x.as_slice()[2].is_nan());
    // The second element is rounded once, as the others are not.
    let x: Tensor<f64, shape![2]> = tensor!(np.arange(-0.57, 1.7, 1.57));
    assert_eq!(x.as_slice()[1].to_bits(), (-0.57_f64 + 1.57).to_bits());
    let x: Tensor<f32, shape![2]> = tensor!(np.arange(-3.53, -0.1, 2.16, dtype=np.float32));
    assert_eq!(x.as_slice()[1].to_bits(), (-1.37_f32).to_bits());
}

#[test]
#[rustfmt::skip]
fn arithmetic_of_lengths_is_as_weak_as_a_length() {
    fn of_floats(x: &Tensor<f32, shape![3]>) -> [Tensor<f32, shape![3]>; 8] {
        [
            tensor!(x / (len(x) - 1)), tensor!(1 / len(x) * x), tensor!(x * x.size ** 0.5), tensor!(x ** -x.ndim),
            tensor!(x + 2.5 * len(x) % 2), tensor!(x * floor_divide(len(x), 2)), tensor!(x * (len(x) ** -1 * 2)),
            tensor! { let n = x.shape[0]; let half = n / 2; x - (half - +n) },
        ]
    }
    let x: Tensor<f32, shape![3]> = Tensor::new([1.0, 2.0, 4.0]);
    let expected: [[f32; 3]; 8] = [
        [0.5, 1.0, 2.0], [0.333_333_34, 0.666_666_7, 1.333_333_4], [1.732_050_8, 3.464_101_6, 6.928_203], [1.0, 0.5, 0.25],
        [2.5, 3.5, 5.5], [1.0, 2.0, 4.0], [0.666_666_7, 1.333_333_4, 2.666_666_7], [2.5, 3.5, 5.5],
    ];
    for (result, expected) in of_floats(&x).iter().zip(expected) {
        assert_eq!(result.as_slice(), expected);
    }

    let n: Tensor<i8, shape![2, 3]> = Tensor::new([[1, 2, 3], [4, 5, 6]]);
    let m: Tensor<i8, shape![2, 3]> = tensor!(n + ((n.size << 2) & ~len(n)) - (-n.shape[1] % 2 | 4 ^ True) + n.ndim ** 2);
    assert_eq!(m.as_slice(), [24, 25, 26, 27, 28, 29]);
    // On their own they are Python's.
    let (less, part): (i64, f64) = (tensor!(len(n) - 5), tensor!(len(n) / 5));
    assert_eq!((less, part.to_bits()), (-3, 0.4_f64.to_bits()));
    let mut u: Tensor<u8, shape![3]> = Tensor::zeros();
    tensor!(u = 5 - len(u));
    tensor!(u += u.size * 2);
    assert_eq!(u.as_slice(), [8; 3]);
    let scaled: Tensor<f32, shape![3]> = tensor!(x * (7.5 % -2));
    assert_eq!(scaled.as_slice(), [-0.5, -1.0, -2.0]);
}

#[test]
#[should_panic(expected = "Python integer -1 out of bounds for uint8")]
fn a_negative_number_of_lengths_that_an_unsigned_integer_does_not_hold_is_a_panic() {
    let x: Tensor<u8, shape![3]> = Tensor::zeros();
    let _ = tensor!(x + (2 - len(x)));
}

#[test]
#[should_panic(expected = "division by zero")]
fn a_division_of_lengths_by_zero_is_a_panic() {
    let x: Tensor<u8, shape![3]> = Tensor::zeros();
    let _ = tensor!(len(x) / (x.ndim - 1));
}

#[test]
#[rustfmt::skip]
fn a_variance_is_divided_by_a_length_in_its_own_type() {
    let x: Tensor<f32, shape![4]> = Tensor::new([1.0, 2.0, 3.0, 6.0]);
    let variance: f32 = tensor!(sum((x - mean(x)) * *2) / (len(x) - 1));
    assert_eq!(variance.to_bits(), 4.666_666_5_f32.to_bits());
    let rows = &[x, x][..];
    let centred: Box<[Tensor<f32, shape![4]>]> = tensor!(box rows * (len(rows) - 1) / rows.shape[0]);
    assert_eq!(centred[1].as_slice(), [0.5, 1.0, 1.5, 3.0]);
    let slope: Tensor<f32, shape![4]> = tensor!(grad(sum(x ** (len(x) - 1)) / (x.size / 2), x));
    assert_eq!(slope.as_slice(), [1.5, 6.0, 13.5, 54.0]);
}

#[test]
fn three_operands_have_the_type_that_holds_each() {
    let unsigned: Tensor<u16, shape![3]> = Tensor::new([400, 2, 7]);
    let signed: Tensor<i16, shape![3]> = Tensor::new([400, -2, 3]);
    let float: Tensor<f32, shape![3]> = Tensor::new([1.5, 2.0, 3.0]);
    let small: Tensor<i8, shape![3]> = Tensor::new([1, 2, 3]);
    let clipped: [Tensor<f32, shape![3]>; 4] = [
        tensor!(np.clip(unsigned, signed, float)),
        tensor!(np.clip(signed, float, unsigned)),
        tensor!(float.clip(unsigned, signed)),
        tensor!(np.clip(unsigned, small, float)),
    ];
    assert_eq!(clipped[0].as_slice(), [1.5, 2.0, 3.0]);
    assert_eq!(clipped[1].as_slice(), [400.0, 2.0, 3.0]);
    assert_eq!(clipped[2].as_slice(), [400.0, -2.0, 3.0]);
    assert_eq!(clipped[3].as_slice(), [1.5, 2.0, 3.0]);
    // A literal is not one of them.
    let wide: Tensor<f64, shape![3]> = tensor!(np.clip(unsigned, signed, 2.5));
    assert_eq!(wide.as_slice(), [2.5, 2.0, 2.5]);
    let whole: Tensor<i32, shape![3]> = tensor!(np.clip(unsigned, signed, small));
    assert_eq!(whole.as_slice(), [1, 2, 3]);
}

#[test]
fn a_literal_that_a_type_holds_is_filled_in_and_cast() {
    let u: Tensor<u8, shape![2]> = Tensor::new([7, 9]);
    let like: Tensor<u8, shape![2]> = tensor!(np.full_like(u, 255));
    assert_eq!(like.as_slice(), [255, 255]);
    let full: Tensor<u8, shape![2]> = tensor!(np.full((2,), 2.7, dtype = np.uint8));
    assert_eq!(full.as_slice(), [2, 2]);
    let rows: Tensor<f32, shape![2, 2]> = tensor!(np.full((2, 2), u, dtype = np.float32));
    assert_eq!(rows.as_slice(), [7.0, 9.0, 7.0, 9.0]);
    let flags: Tensor<bool, shape![2]> = tensor!(np.full_like(u == 7, 300));
    assert_eq!(flags.as_slice(), [true, true]);
    let list: Tensor<u8, shape![3]> = tensor!(np.array([1, 2.9, 255], dtype = np.uint8));
    assert_eq!(list.as_slice(), [1, 2, 255]);
    let typed: Tensor<i16, shape![2]> = tensor!(u + np.int8(-2) + (3 as i16));
    assert_eq!(typed.as_slice(), [8, 10]);
}

#[test]
fn a_product_selects_from_itself() {
    let x: Tensor<i32, shape![2, 2]> = Tensor::new([[1, 2], [3, 4]]);
    let large = tensor!((x @ x)[x @ x > 7] * 2);
    assert_eq!(large.as_slice(), [20, 30, 44]);
}

#[test]
fn a_number_of_which_numpy_makes_an_array_is_strong() {
    let x: Tensor<f32, shape![2]> = Tensor::new([0.5, 1.5]);
    let clipped: Tensor<f64, shape![2]> = tensor!(np.clip(1, x, 3 * x));
    assert_eq!(clipped.as_slice(), [1.0, 1.5]);
    let (ones, like): (i64, f64) = (tensor!(np.ones_like(7)), tensor!(np.full_like(2.5, len(x))));
    assert_eq!((ones, like.to_bits()), (1, 2.0_f64.to_bits()));
}

#[test]
fn a_vector_product_of_bools_is_of_bools() {
    let a: Tensor<bool, shape![2, 2]> = Tensor::new([[true, false], [true, true]]);
    let b: Tensor<bool, shape![2]> = Tensor::new([false, true]);
    let any: Tensor<bool, shape![2]> = tensor!(np.vecdot(a, b));
    assert_eq!(any.as_slice(), [false, true]);
    let small: Tensor<i8, shape![2]> = Tensor::new([100, 100]);
    let wrapped: i8 = tensor!(np.vecdot(small, small));
    assert_eq!(wrapped, 32);
}

#[test]
fn what_is_joined_has_the_type_that_holds_each_part() {
    let unsigned: Tensor<u16, shape![1]> = Tensor::new([400]);
    let signed: Tensor<i16, shape![1]> = Tensor::new([-2]);
    let float: Tensor<f32, shape![1]> = Tensor::new([1.5]);
    let small: Tensor<i8, shape![1]> = Tensor::new([1]);
    let three: Tensor<f32, shape![3]> = tensor!(np.concatenate((unsigned, signed, float)));
    assert_eq!(three.as_slice(), [400.0, -2.0, 1.5]);
    let four: Tensor<f32, shape![4, 1]> = tensor!(np.stack((small, unsigned, signed, float)));
    assert_eq!(four.as_slice(), [1.0, 400.0, -2.0, 1.5]);
    let whole: Tensor<i32, shape![4]> = tensor!(np.hstack((small, unsigned, signed, small)));
    assert_eq!(whole.as_slice(), [1, 400, -2, 1]);
    let wide: Tensor<i64, shape![4]> = tensor!(np.concatenate((signed, unsigned, small, whole.sum()[None])));
    assert_eq!(wide.as_slice(), [-2, 400, 1, 400]);
}

#[test]
fn clip_leaves_out_an_integer_literal_that_bounds_nothing() {
    let x = Tensor::from([1_u8, 200, 255]);
    assert_eq!(tensor!(np.clip(x, 0, 300)), Tensor::from([1_u8, 200, 255]));
    assert_eq!(tensor!(np.clip(x, -5, 10)), Tensor::from([1_u8, 10, 10]));
    assert_eq!(tensor!(x.clip(-1, None)), x);
    assert_eq!(tensor!(x.clip(max = 300)), x);
    assert_eq!(tensor!(x.clip(max = 20)), Tensor::from([1_u8, 20, 20]));
    let wide: Tensor<f64, shape![3]> = tensor!(np.clip(x, -1, 2.5));
    assert_eq!(wide.as_slice(), [1.0, 2.5, 2.5]);
    let low = Tensor::from([1_i16, 300, 3]);
    // 255 is no bound of an operand of `u8`, and so none of the result.
    assert_eq!(tensor!(np.clip(x, low, 255)), Tensor::from([1_i16, 300, 255]));
    assert_eq!(tensor!(np.clip(x, low, 40000)), Tensor::from([1_i16, 300, 255]));
    assert_eq!(tensor!(np.clip(x, -1, low)), Tensor::from([1_i16, 200, 3]));
    let small = Tensor::from([-5_i8, 3, 100]);
    assert_eq!(tensor!(np.clip(small, -200, 5)), Tensor::from([-5_i8, 3, 5]));
    assert_eq!(tensor!(np.clip(x, small, -5)), Tensor::from([-5_i16; 3]));
    assert_eq!(tensor!(np.clip(5, small, 300)), Tensor::from([5_i64, 5, 100]));
    assert_eq!(tensor!(np.clip(x > 3, 0, 1)), Tensor::from([0_i64, 1, 1]));
    let half = Tensor::from([0.5_f32, 2.0, -1.0]);
    assert_eq!(tensor!(half.clip(0, None)), Tensor::from([0.5_f32, 2.0, 0.0]));
    assert_eq!(tensor!(grad(sum(half.clip(0, None)), half)), Tensor::from([1.0_f32, 1.0, 0.0]));
    let (a, b): (u16, i16) = (400, -2);
    let three: f32 = tensor!(np.clip(a, b, { 1.5_f32 }));
    assert_eq!(three.to_bits(), 1.5_f32.to_bits());
}

#[test]
fn a_list_of_tensors_is_their_stack() {
    let x = Tensor::from([1.0, 2.0]);
    let y = Tensor::from([3.0, 5.0]);
    let all: f64 = tensor!(np.sum([x, x]));
    assert_eq!(all.to_bits(), 6.0_f64.to_bits());
    assert_eq!(tensor!(np.mean([x, y], axis = 0)), Tensor::from([2.0, 3.5]));
    assert_eq!(tensor!(np.max([x, y], axis = 1)), Tensor::from([2.0, 5.0]));
    assert_eq!(tensor!([x + y, 2 * x] @ y), Tensor::from([47.0, 26.0]));
    let stacked: Tensor<f64, shape![2, 2, 2]> = tensor!(np.array([[x, y], [y, -x]]) + 0);
    assert_eq!(stacked.as_slice(), [1.0, 2.0, 3.0, 5.0, 3.0, 5.0, -1.0, -2.0]);
    let block = tensor! {
        let m = x * 2;
        [m, y]
    };
    assert_eq!(block, Tensor::from([[2.0, 4.0], [3.0, 5.0]]));
    let (a, b, c) = (1.5, 2_i32, 0.5_f32);
    assert_eq!(tensor!([a, a]), Tensor::from([1.5, 1.5]));
    assert_eq!(tensor!([a, 1.0]), Tensor::from([1.5, 1.0]));
    assert_eq!(tensor!(np.sum([b, c])).to_bits(), 2.5_f64.to_bits());
    assert_eq!(tensor!([[a, 0.0], [0.0, -a]]), Tensor::from([[1.5, 0.0], [0.0, -1.5]]));
    let rows: [Tensor<f32, shape![2]>; 1] = [Tensor::from([1.0, 2.0])];
    let row = &rows[0];
    assert_eq!(tensor!(np.sum([row, row], axis = 0)), Tensor::from([2.0_f32, 4.0]));
}

#[test]
fn neighbours_of_nothing_or_of_one_element_are_none() {
    let none: Tensor<f64, shape![0]> = Tensor::new([]);
    let one = Tensor::from([1.0]);
    assert!(tensor!(np.ediff1d(one)).as_slice().is_empty());
    assert!(tensor!(np.ediff1d(none)).as_slice().is_empty());
}

#[test]
fn the_square_of_a_quotient_by_relu_is_infinite_or_nan_where_numpy_has_it() {
    let x = Tensor::from([0.0_f32, -0.0, 1.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -3.0, 1e-40]);
    let y: Tensor<f32, shape![8]> = tensor!((0.1 / relu(x)) * *2);
    let expected =
        [f32::INFINITY, f32::INFINITY, 0.1 * 0.1, f32::NAN, 0.0, f32::INFINITY, f32::INFINITY, f32::INFINITY];
    for (found, expected) in y.as_slice().iter().zip(expected) {
        assert!(found.to_bits() == expected.to_bits() || found.is_nan() && expected.is_nan(), "{y}");
    }
}

#[test]
fn no_product_of_einsum_is_negative_zero() {
    let (a, zero) = (Tensor::from([1.0_f32, -2.0]), Tensor::from([-0.0_f32, 0.0]));
    let products = tensor!(np.einsum("i,i->i", a, zero));
    assert_eq!(products.as_slice().iter().map(|x| x.to_bits()).collect::<Vec<_>>(), [0, 0]);
    let flags = Tensor::from([true, false]);
    assert_eq!(tensor!(np.einsum("i,i->i", flags, flags)), flags);
}
