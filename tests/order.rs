//! Sorts, searches and counts.

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
