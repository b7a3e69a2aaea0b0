//! Sorts, searches and counts.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small positions"
)]

use shapewise::prelude::*;
use shapewise::{Error, Size};

#[test]
fn elements_are_sorted_along_an_axis() {
    let x = Tensor::from([[3.0_f32, f32::NAN, 1.0], [-1.0, 2.0, -5.0]]);
    let rows = tensor!(np.sort(x));
    assert_eq!(format!("{rows}"), "[[ 1.  3. nan]\n [-5. -1.  2.]]");
    let columns = tensor!(sort(x, axis = 0));
    assert_eq!(format!("{columns}"), "[[-1.  2. -5.]\n [ 3. nan  1.]]");
    let all = tensor!(sort(x, axis = None));
    assert_eq!(format!("{all}"), "[-5. -1.  1.  2.  3. nan]");
    let falling: Tensor<f32, shape![2, 3]> = tensor!(x.sort(axis = 1, descending = True));
    assert_eq!(format!("{falling}"), "[[nan  3.  1.]\n [ 2. -1. -5.]]");
    let n = Tensor::from([3_u8, 1, 2]);
    assert_eq!(tensor!(sort(n)), Tensor::from([1, 2, 3]));
    assert_eq!(tensor!(sort([True, False, True])), Tensor::from([false, true, true]));
}

#[test]
fn positions_of_equal_elements_stay_in_their_order() {
    let x = Tensor::from([[2, 1, 2, 1], [0, 0, 5, -1]]);
    assert_eq!(tensor!(argsort(x)), Tensor::from([[1_i64, 3, 0, 2], [3, 0, 1, 2]]));
    assert_eq!(tensor!(x.argsort(axis = 0)), Tensor::from([[1_i64, 1, 0, 1], [0, 0, 1, 0]]));
    assert_eq!(tensor!(argsort(x, axis = None, kind = "stable")), Tensor::from([7_i64, 4, 5, 1, 3, 0, 2, 6]));
    assert_eq!(
        tensor!(argsort(x, axis = 1, descending = True)),
        Tensor::from([[0_i64, 2, 1, 3], [2, 0, 1, 3]])
    );
    let y = Tensor::from([f64::NAN, 1.0, f64::NAN, 0.0]);
    assert_eq!(tensor!(argsort(y)), Tensor::from([3_i64, 1, 0, 2]));
    assert_eq!(tensor!(argsort(-y)), Tensor::from([1_i64, 3, 0, 2]));
}

#[test]
fn sorts_are_steps_of_expressions() {
    let x = Tensor::from([[3.0, 1.0, 2.0], [6.0, 4.0, 5.0]]);
    assert_eq!(tensor!(sort(x * 2, axis = 1)[:, 1] + 1), Tensor::from([5.0, 11.0]));
    assert_eq!(tensor!(sort(x.T) - x.T), Tensor::from([[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]));
    assert_eq!(tensor!(sum(sort(x, axis = 0) * [[1], [10]], axis = 0)), Tensor::from([63.0, 41.0, 52.0]));
    assert_eq!(
        tensor!(np.take_along_axis(x, np.argsort(x, axis = 1), axis = 1) == np.sort(x)).as_slice(),
        [true; 6]
    );
    assert_eq!(tensor!(sort(x - mean(x, axis = 1, keepdims = True))[0]), Tensor::from([-1.0, 0.0, 1.0]));
    assert_eq!(tensor!(argsort(sum(x, axis = 0))), Tensor::from([1_i64, 2, 0]));
}

#[test]
fn a_place_is_sorted() {
    let mut x = Tensor::from([[3, 1, 2], [6, 4, 5]]);
    tensor!(x = sort(x));
    assert_eq!(x, Tensor::from([[1, 2, 3], [4, 5, 6]]));
    tensor!(x = sort(-x, axis = 0));
    assert_eq!(x, Tensor::from([[-4, -5, -6], [-1, -2, -3]]));
    tensor!(x[0] = sort(x[0]));
    assert_eq!(x, Tensor::from([[-6, -5, -4], [-1, -2, -3]]));
    tensor!(x = x - sort(x, axis = 1)[:, ::-1]);
    assert_eq!(x, Tensor::from([[-2, 0, 2], [0, 0, 0]]));
    let mut y = Tensor::from([0.0; 3]);
    tensor!(y = sort(x[0], descending = True));
    assert_eq!(y, Tensor::from([2.0, 0.0, -2.0]));
}

#[test]
fn slices_are_sorted_into_boxes() {
    let rows = vec![Tensor::from([2_i64, 1]), Tensor::from([0, 7]), Tensor::from([1, 1])];
    let columns = tensor!(box sort(rows, axis = 0));
    assert_eq!(*columns, [Tensor::from([0, 1]), Tensor::from([1, 1]), Tensor::from([2, 7])]);
    let sorted = tensor!(box sort(rows) * 10);
    assert_eq!(*sorted, [Tensor::from([10, 20]), Tensor::from([0, 70]), Tensor::from([10, 10])]);
}

fn ranks<const N: usize, T: Element>(x: &Tensor<T, (Size<N>,)>) -> Tensor<i64, (Size<N>,)> {
    tensor!(argsort(x))
}

fn ordered<S: Shape, B: Dim>(
    x: &Tensor<f32, (B, Size<3>)>,
    n: &Tensor<i32, S>,
) -> (Tensor<f32, (B, Size<3>)>, i64) {
    (tensor!(sort(x, axis = -1)), tensor!(sum(searchsorted([1, 5, 9], n))))
}

#[test]
fn generic_code_sorts_and_searches() {
    assert_eq!(ranks(&Tensor::from([3_u8, 1, 2])), Tensor::from([1_i64, 2, 0]));
    let (sorted, sum) = ordered(&Tensor::from([[2.0, 1.0, 0.0]; 4]), &Tensor::from([[0, 5], [7, 10]]));
    assert_eq!(sorted, Tensor::from([[0.0, 1.0, 2.0]; 4]));
    assert_eq!(sum, 6);
}

#[test]
fn values_are_searched_in_a_sorted_vector() {
    let a = Tensor::from([1, 3, 3, 5]);
    assert_eq!(tensor!(np.searchsorted(a, [[0, 3], [4, 6]])), Tensor::from([[0_i64, 1], [3, 4]]));
    assert_eq!(tensor!(np.searchsorted(a, [0, 3, 5], side = "right")), Tensor::from([0_i64, 3, 4]));
    assert_eq!(tensor!(searchsorted(a, 3)), 1);
    assert_eq!(tensor!(a.searchsorted(3.5, "right")), 3);
    // Compared as NumPy does, in the type that holds both.
    let tenth = Tensor::from([0.1_f32, 0.2]);
    assert_eq!(tensor!(searchsorted(tenth, 0.1)), 0);
    assert_eq!(tensor!(searchsorted(tenth, [0.1, f64::NAN])), Tensor::from([0_i64, 2]));
    let x = Tensor::from([9, 1, 5]);
    assert_eq!(tensor!(searchsorted(sort(x), x) + 1), Tensor::from([3_i64, 1, 2]));
    assert_eq!(tensor!(searchsorted(x[::-1][:1], x)), Tensor::from([1_i64, 0, 0]));
    let some = tensor!(x[x < 6] + 0.5);
    assert_eq!(tensor!(searchsorted(some, [0.0, 2.5, 9.0])), Tensor::from([0_i64, 1, 2]));
    assert_eq!(tensor!(searchsorted(x @ [[1], [0], [0]], x[x > 4])).as_slice(), [0, 0]);
}

#[test]
fn bins_rise_or_fall() {
    let x = Tensor::from([0.2, 6.4, 3.0, 1.6]);
    let bins = Tensor::from([0.0, 1.0, 2.5, 4.0, 10.0]);
    assert_eq!(tensor!(np.digitize(x, bins)), Tensor::from([1_i64, 4, 3, 2]));
    assert_eq!(tensor!(np.digitize([1, 2, 3], [3, 2, 2, 1])), Tensor::from([3_i64, 1, 0]));
    assert_eq!(tensor!(np.digitize([1, 2, 3], [3, 2, 2, 1], right = True)), Tensor::from([4_i64, 3, 1]));
    assert_eq!(tensor!(np.digitize([1, 2, 3], [1, 2, 2, 3], right = True)), Tensor::from([0_i64, 1, 3]));
    let bad = Tensor::from([1, 3, 2]);
    assert_eq!(tensor!(try digitize([1, 2], bad)), Err(Error::Bins { at: 2 }));
    assert_eq!(tensor!(try digitize([1, 2], bad[:2])), Ok(Tensor::from([1_i64, 1])));
}

#[test]
#[should_panic(expected = "bins must increase or decrease throughout; bin 2 is out of order")]
fn bins_out_of_order_are_a_panic() {
    let _ = tensor!(digitize([1, 2], [1, 3, 2]));
}

#[test]
fn integers_are_counted() {
    let x = Tensor::from([0_u8, 1, 1, 3, 2, 1, 3]);
    assert_eq!(tensor!(np.bincount(x, minlength = 4)), Tensor::from([1_i64, 3, 1, 2]));
    let w = Tensor::from([0.5_f32, 1.0, 2.0, 0.25, -1.0, 0.0, 1.0]);
    assert_eq!(
        tensor!(np.bincount(x, weights = w, minlength = 5)),
        Tensor::from([0.5, 3.0, -1.0, 1.25, 0.0])
    );
    assert_eq!(
        tensor!(bincount(x, minlength = 4) / x.size),
        Tensor::from([1.0 / 7.0, 3.0 / 7.0, 1.0 / 7.0, 2.0 / 7.0])
    );
    assert_eq!(tensor!(argmax(bincount(x, None, 4))), 1);
    let bad = Tensor::from([1_i64, 4, -1]);
    assert_eq!(tensor!(try bincount(bad, minlength = 4)), Err(Error::Counted { value: 4, size: 4 }));
    assert_eq!(
        tensor!(try sum(bincount(bad[::2], minlength = 4))),
        Err(Error::Counted { value: -1, size: 4 })
    );
    assert_eq!(tensor!(try bincount(bad[:1], minlength = 4)), Ok(Tensor::from([0_i64, 1, 0, 0])));
}

#[test]
#[should_panic(expected = "`bincount` counts 0 to 3, as minlength=4 says, but an element is 7")]
fn an_integer_without_a_place_is_a_panic() {
    let _ = tensor!(bincount([1, 7], minlength = 4));
}

#[test]
fn histograms_have_counts_and_bounds() {
    let x = Tensor::from([[1.0, 2.0, 1.0], [4.0, 3.5, 2.5]]);
    let (counts, edges) = tensor!(np.histogram(x, bins = 3));
    assert_eq!(counts, Tensor::from([2_i64, 2, 2]));
    assert_eq!(edges, Tensor::from([1.0, 2.0, 3.0, 4.0]));
    let (counts, edges) = tensor!(np.histogram(x, bins = 2, range = (0, 3)));
    assert_eq!(counts, Tensor::from([2_i64, 2]));
    assert_eq!(edges, Tensor::from([0.0, 1.5, 3.0]));
    let (counts, edges) = tensor!(np.histogram(x, bins = [1, 2, 4]));
    assert_eq!((counts, edges), (Tensor::from([2_i64, 4]), Tensor::from([1, 2, 4])));
    let (density, _) = tensor!(np.histogram(x, bins = 3, density = True));
    assert_eq!(density, Tensor::from([1.0 / 3.0; 3]));
    let single = Tensor::from([2.0_f32; 3]);
    let (counts, edges) = tensor!(np.histogram(single, bins = 2));
    assert_eq!((counts, edges), (Tensor::from([0_i64, 3]), Tensor::from([1.5_f32, 2.0, 2.5])));
    assert_eq!(tensor!(histogram_bin_edges(single, 1, (0, 1))), Tensor::from([0.0_f32, 1.0]));
    let rows = vec![Tensor::from([1_u8, 2, 9])];
    assert_eq!(
        tensor!(histogram(rows, bins = 4)),
        (Tensor::from([2_i64, 0, 0, 1]), Tensor::from([1.0, 3.0, 5.0, 7.0, 9.0]))
    );
    let holes = Tensor::from([1.0, f64::NAN]);
    assert_eq!(tensor!(try sum(histogram_bin_edges(holes, 2, (0, 2)))), Ok(3.0));
    assert!(tensor!(try sum(histogram_bin_edges(holes, bins = 2))).is_ok_and(f64::is_nan));
}

/// Larger than the stack may hold: arranged where they go.
#[test]
fn a_sort_is_written_where_it_goes() {
    let x: Box<Tensor<f32, shape![100_000]>> = Tensor::boxed_from_fn(|[i]| (i * 7919 % 10_007) as f32);
    let mut sorted: Box<Tensor<f32, shape![100_000]>> = Tensor::boxed_zeros();
    tensor!(*sorted = np.sort(x));
    let mut places: Box<Tensor<i64, shape![100_000]>> = Tensor::boxed_zeros();
    tensor!(*places = np.argsort(x));
    let mut expected: Vec<usize> = (0..100_000).collect();
    expected.sort_by(|&a, &b| x[[a]].total_cmp(&x[[b]]));
    for (i, &at) in expected.iter().enumerate() {
        assert_eq!((sorted[[i]], places[[i]]), (x[[at]], at as i64));
    }
    let mut small = Tensor::from([3.0, f64::NAN, 1.0]);
    tensor!(small = np.sort(small[::-1]));
    assert_eq!(small.as_slice()[..2], [1.0, 3.0]);
}

/// Of each type the positions are those of a stable sort in NumPy's order, in both directions.
#[test]
fn positions_are_in_the_order_of_any_type() {
    fn check<T: Element + PartialOrd>(elements: &[T; 8]) {
        let x = Tensor::<T, shape![8]>::from_slice(elements).expect("eight elements");
        let is_nan = |x: T| x.partial_cmp(&x).is_none();
        let order = |a: T, b: T| a.partial_cmp(&b).unwrap_or_else(|| is_nan(a).cmp(&is_nan(b)));
        let mut up: Vec<i64> = (0..8).collect();
        up.sort_by(|&a, &b| order(elements[a as usize], elements[b as usize]));
        let mut down: Vec<i64> = (0..8).collect();
        down.sort_by(|&a, &b| order(elements[b as usize], elements[a as usize]));
        assert_eq!(tensor!(np.argsort(x)).as_slice(), up, "{elements:?}");
        let (_, places) = tensor!(topk(x, 8));
        assert_eq!(places.as_slice(), down, "{elements:?}");
    }
    check(&[3_i8, -128, 127, 0, -1, 3, 0, -128]);
    check(&[3_u8, 255, 0, 128, 127, 3, 0, 255]);
    check(&[i32::MAX, i32::MIN, 0, -1, 1, 0, i32::MIN, 7]);
    check(&[u32::MAX, 0, 1 << 31, 7, u32::MAX, 0, 5, 5]);
    check(&[i64::MAX, i64::MIN, 0, 1 << 40, -1 << 40, 0, 1, 2]);
    check(&[true, false, false, true, true, false, true, false]);
    check(&[f32::NAN, 0.0, -0.0, f32::INFINITY, -1.5, f32::NEG_INFINITY, f32::NAN, 1e-45]);
    check(&[f64::NAN, 0.0, -0.0, f64::INFINITY, -1.5, f64::NEG_INFINITY, f64::NAN, 1e-300]);
}

/// Rows so long that they are searched block by block.
#[test]
fn the_first_of_the_best_is_found_in_long_rows() {
    for (at, value) in [(0, 9.0), (4095, 9.0), (4096, 9.0), (8999, 9.0), (5000, f64::NAN), (10, -9.0)] {
        let mut x: Box<Tensor<f64, shape![2, 9000]>> =
            Tensor::boxed_from_fn(|[_, i]| (i * 31 % 17) as f64 / 17.0);
        x[[1, at]] = value;
        let first = |best: &dyn Fn(f64, f64) -> bool| {
            let row = &x.as_slice()[9000..];
            (1..9000).fold(0, |found, i| {
                let (a, b) = (row[found], row[i]);
                if !a.is_nan() && (b.is_nan() || best(b, a)) { i } else { found }
            })
        };
        let (most, least) = (first(&|a, b| a > b) as i64, first(&|a, b| a < b) as i64);
        assert_eq!(tensor!(np.argmax(x[1])), most);
        assert_eq!(tensor!(np.argmin(x, axis = 1))[[1]], least);
        assert_eq!(tensor!(np.argmax(x[1].astype(np.float32))), most);
        assert_eq!(tensor!(np.argmax(-x, axis = 1))[[1]], least);
    }
    let ones: Box<Tensor<f32, shape![9000]>> = Tensor::boxed_full(f32::NEG_INFINITY);
    assert_eq!([tensor!(np.argmax(ones)), tensor!(np.argmin(ones))], [0, 0]);
}
