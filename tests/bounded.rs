//! Values whose length a shape bounds: unique elements, positions, sorted and chained selections; and `topk`.

use shapewise::prelude::*;

#[test]
fn the_greatest_elements_come_with_their_positions() {
    let x = Tensor::from([[3.0_f32, 1.0, 3.0, f32::NAN], [-1.0, 2.0, 0.5, 7.0]]);
    let (values, at) = tensor!(topk(x, 2));
    assert_eq!(format!("{values}"), "[[nan  3.]\n [ 7.  2.]]");
    assert_eq!(at, Tensor::from([[3_i64, 0], [3, 1]]));
    let (least, at) = tensor!(x.topk(1, axis = 0, largest = False));
    assert_eq!(least.as_slice()[..3], [-1.0, 1.0, 0.5]);
    assert_eq!(at.as_slice(), [1, 0, 1, 1]);
    assert_eq!(tensor!(topk(x[1] * 2, k = 3)[0]), Tensor::from([14.0_f32, 4.0, 1.0]));
    let best = tensor! {
        let (v, i) = topk(x[1], 2);
        sum(v) + x[1][i][0]
    };
    assert_eq!(best.to_bits(), 16.0_f32.to_bits());
    let y = Tensor::from([1.0, 4.0, 2.0]);
    assert_eq!(tensor!(grad(sum(topk(y, 2)[0] * [10.0, 1.0]), y)), Tensor::from([0.0, 10.0, 1.0]));
}

#[test]
fn each_element_is_once_among_the_unique_ones() {
    let n = Tensor::from([[3_i16, 1, 3], [2, 1, -7]]);
    let unique: shapewise::Masked<i16, shape![6]> = tensor!(np.unique(n));
    assert_eq!(unique.as_slice(), [-7, 1, 2, 3]);
    assert_eq!(format!("{unique:?}"), "array([-7,  1,  2,  3], dtype=int16)");
    let (values, first, inverse, counts) =
        tensor!(np.unique(n, return_index = True, return_inverse = True, return_counts = True));
    assert_eq!(values.as_slice(), [-7, 1, 2, 3]);
    assert_eq!(first.as_slice(), [5, 1, 3, 0]);
    assert_eq!(inverse, Tensor::from([[3_i64, 1, 3], [2, 1, 0]]));
    assert_eq!(counts.as_slice(), [1, 2, 1, 2]);
    let x = Tensor::from([f64::NAN, 1.0, f64::NAN, -0.5, 1.0, f64::INFINITY]);
    let (values, counts) = tensor!(unique(x, return_counts = True));
    assert_eq!(format!("{values}"), "[-0.5  1.   inf  nan]");
    assert_eq!(counts.as_slice(), [1, 2, 1, 2]);
    assert_eq!(tensor!(unique(n > 1)).as_slice(), [false, true]);
    let total: i64 = tensor!(sum(unique(n) * 2));
    assert_eq!(total, -2);
    let none: Tensor<i32, shape![0]> = Tensor::new([]);
    assert!(tensor!(unique(none)).is_empty());
    let same = Tensor::from([4_u8; 5]);
    assert_eq!(tensor!(unique(same)).as_slice(), [4]);
    assert_eq!(tensor!(unique(n[n > 0])).as_slice(), [1, 2, 3]);
    let (values, counts) = tensor!(unique(n[n > 0], return_counts = True));
    assert_eq!((values.as_slice(), counts.as_slice()), (&[1_i16, 2, 3][..], &[2_i64, 1, 2][..]));
}

#[test]
fn positions_of_what_is_not_zero_are_in_row_major_order() {
    let x = Tensor::from([[0.0, 2.0, 0.0], [-1.0, 0.0, f64::NAN]]);
    let at = tensor!(np.flatnonzero(x));
    assert_eq!(at.as_slice(), [1, 3, 5]);
    assert_eq!(tensor!(flatnonzero(x > 5)).len(), 0);
    let last: i64 = tensor!(max(flatnonzero(x)));
    assert_eq!(last, 5);
}

#[test]
fn a_selection_is_sorted() {
    let x = Tensor::from([[3.0, f64::NAN, 1.0], [f64::INFINITY, -2.0, 5.0]]);
    let sorted = tensor!(sort(x[x != 5]));
    assert_eq!(format!("{sorted}"), "[-2.  1.  3. inf nan]");
    let falling = tensor!(sort(x[x < 4], descending = True));
    assert_eq!(falling.as_slice(), [3.0, 1.0, -2.0]);
    let n = Tensor::from([255_u8, 3, 255, 0]);
    assert_eq!(tensor!(np.sort(n[n > 0])).as_slice(), [3, 255, 255]);
    assert_eq!(tensor!(sort(n[n < 9], descending = True)).as_slice(), [3, 0]);
    let least: f64 = tensor!(min(sort(x[x > 0])));
    assert_eq!(least.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn selections_by_one_mask_meet_each_other_and_scalars() {
    let x = Tensor::from([[1.0, -2.0], [3.0, -4.0]]);
    let y = Tensor::from([[10.0, 20.0], [30.0, 40.0]]);
    let m = Tensor::from([[true, false], [true, true]]);
    let two = 2.0;
    assert_eq!(tensor!(x[m] * two + y[m]).as_slice(), [12.0, 36.0, 32.0]);
    assert_eq!(tensor!(np.where(x[m] > 0, y[m], -1)).as_slice(), [10.0, 30.0, -1.0]);
    assert_eq!(tensor!(np.sqrt(y[m]).astype(int)).as_slice(), [3, 5, 6]);
    let mean: f64 = tensor!(mean(y[m]));
    let spread: f64 = tensor!(np.ptp(y[m]));
    assert_eq!((mean.to_bits(), spread.to_bits()), ((80.0_f64 / 3.0).to_bits(), 30.0_f64.to_bits()));
    let chained = tensor! {
        let s = x[m];
        s[s > 0]
    };
    assert_eq!(chained.as_slice(), [1.0, 3.0]);
    assert_eq!(tensor!(x[m][y[m] > 10]).as_slice(), [3.0, -4.0]);
    let sum: f64 = tensor!(sum(x[m][x[m] < 2]));
    assert_eq!(sum.to_bits(), (-3.0_f64).to_bits());
}

#[test]
fn a_selection_is_read_as_a_slice() {
    let x = Tensor::from([5_i64, -1, 7, 2]);
    let mut large = tensor!(x[x > 1]);
    let mut total = 0;
    for &value in &large {
        total += value;
    }
    assert_eq!((total, large.len(), large.as_ref()), (14, 3, &[5, 7, 2][..]));
    for value in &mut large {
        *value += 1;
    }
    assert_eq!(large.iter().copied().max(), Some(8));
    let mean: f64 = tensor!(mean(large));
    let sum: i64 = tensor!(sum(large * 2));
    assert_eq!((mean.to_bits(), sum), ((17.0_f64 / 3.0).to_bits(), 34));
    let more = tensor!(box large + 1);
    assert_eq!(shapewise::flatten_slice(&more), [7, 9, 4]);
}

#[test]
fn positions_come_axis_by_axis_or_as_rows() {
    let x = Tensor::from([[3.0, 0.0, -1.0], [0.0, 0.0, f64::NAN]]);
    let (rows, columns) = tensor!(np.nonzero(x));
    assert_eq!((rows.as_slice(), columns.as_slice()), (&[0_i64, 0, 1][..], &[0_i64, 2, 2][..]));
    let (only,) = tensor!(where(x[0] > 5));
    assert!(only.is_empty());
    let cube = Tensor::from([[[0_u8, 1], [0, 0]], [[0, 0], [7, 0]]]);
    let (i, j, k) = tensor!(np.where(cube));
    assert_eq!([&i[..], &j, &k], [[0_i64, 1], [0, 1], [1, 0]]);
    let places: shapewise::Places<shape![2, 3]> = tensor!(np.argwhere(x));
    assert_eq!(format!("{places:?}"), "array([[0, 0],\n       [0, 2],\n       [1, 2]])");
    assert_eq!((places.len(), places[1]), (3, Tensor::from([0_i64, 2])));
    assert_eq!(tensor!(sum(places, axis = 0)), Tensor::from([1_i64, 4]));
    let mut last = 0;
    for place in &places {
        last = place[[1]];
    }
    assert_eq!(last, 2);
    let none = tensor!(argwhere(x > 9));
    assert_eq!(format!("{none} {none:?}"), "[] array([], shape=(0, 2), dtype=int64)");
}

#[test]
fn positions_along_an_axis_are_a_selection() {
    let x = Tensor::from([[3.0, 0.0, -1.0], [0.0, 0.0, f64::NAN]]);
    assert_eq!(tensor!(nonzero(x)[-1]).as_slice(), [0, 2, 2]);
    let last: i64 = tensor!(max(where(x != 3)[1] * 2));
    assert_eq!(last, 4);
    let flat = tensor! {
        let (i, j) = np.nonzero(x);
        i * 3 + j
    };
    assert_eq!(flat.as_slice(), [0_i64, 2, 5]);
    assert_eq!(tensor!(x[np.nonzero(x > 0)]).as_slice(), [3.0]);
    assert_eq!(tensor!(sum(x[where(x < 0)])).to_bits(), (-1.0_f64).to_bits());
}

#[test]
fn a_selection_is_put_in_order_by_its_own_positions() {
    let x = Tensor::from([[3.0, f64::NAN, 1.0], [f64::INFINITY, -2.0, 5.0]]);
    assert_eq!(tensor!(argsort(x[x != 5])).as_slice(), [4, 2, 0, 3, 1]);
    assert_eq!(tensor!(argsort(x[x < 0])).as_slice(), [0]);
    let n = Tensor::from([0_u8, 255, 3, 255]);
    assert_eq!(tensor!(argsort(n[n > 0], descending = True)).as_slice(), [0, 2, 1]);
    let ends = [tensor!(argmax(x[x < 4])), tensor!(argmin(x[x < 4])), tensor!(argmax(x[x != 5]))];
    assert_eq!(ends, [0_i64, 2, 1]);
    // What is not selected is as great, and before it.
    let low = Tensor::from([f64::NEG_INFINITY, 1.0, f64::NEG_INFINITY]);
    let m = Tensor::from([false, false, true]);
    assert_eq!([tensor!(argmax(low[m])), tensor!(argmin(n[n > 0])), tensor!(argmax(n[n > 3]))], [0, 1, 0]);
}

#[test]
#[should_panic(expected = "zero-size")]
fn the_greatest_of_nothing_has_no_position() {
    let x = Tensor::from([1.0, 2.0]);
    let _ = tensor!(argmax(x[x > 9]));
}

#[test]
fn a_selection_is_scanned() {
    let x = Tensor::from([[3.0, f64::NAN, 1.0], [f64::INFINITY, -2.0, 5.0]]);
    assert_eq!(tensor!(cumsum(x[x < 4])).as_slice(), [3.0, 4.0, 2.0]);
    assert_eq!(tensor!(np.cumprod(x[x < 4], axis = 0)).as_slice(), [3.0, 3.0, -6.0]);
    assert_eq!(tensor!(np.minimum.accumulate(x[x < 4])).as_slice(), [3.0, 1.0, -2.0]);
    assert_eq!(tensor!(cummax(x[x < 0])).as_slice(), [-2.0]);
    let n = Tensor::from([0_u8, 255, 3, 255]);
    assert_eq!(tensor!(cumsum(n[n > 0])).as_slice(), [255_u64, 258, 513]);
    let total: u64 = tensor!(sum(cumsum(n[n > 9])));
    assert_eq!(total, 765);
    assert_eq!(tensor!(np.logical_and.accumulate(n[n < 9] > 0)).as_slice(), [false, false]);
    assert_eq!(tensor!(np.logical_or.accumulate(n[n < 9])).as_slice(), [false, true]);
    assert_eq!(tensor!(cumsum(n[n > 3], dtype = np.uint8)).as_slice(), [255_u8, 254]);
    // The sign of zero is that of the elements alone.
    let zeros = Tensor::from([1.0_f64, -0.0]);
    let sums = tensor!(cumsum(zeros[zeros < 1]));
    assert_eq!(sums[0].to_bits(), (-0.0_f64).to_bits());
    let log: f64 = tensor!(max(logcumsumexp(zeros[zeros > 0])));
    assert_eq!(log.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn a_large_selection_goes_on_the_heap() {
    let x = Tensor::<f64, shape![300, 300]>::boxed_from_fn(|[i, j]| if i == j { 2.0 } else { -1.0 });
    let selected = tensor!(box x[x > 0] * 2);
    assert_eq!(
        (selected.len(), shapewise::flatten_slice(&selected)[299].to_bits()),
        (300, 4.0_f64.to_bits())
    );
    assert!(tensor!(box x[x > 9]).is_empty());
}
