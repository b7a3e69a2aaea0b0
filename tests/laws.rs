//! Laws that hold for whatever numbers: broadcasting, reductions over axes in any order, round trips of shapes, counts of
//! masks, and what `einsum` has in common with `@`.

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use shapewise::prelude::*;

/// Integers as floats: sums of them are exact, so that their order does not matter.
fn whole<S: Shape>() -> impl Strategy<Value = Tensor<f64, S>> {
    vec(-99..100_i32, S::SIZE)
        .prop_map(|numbers| numbers.into_iter().map(f64::from).collect::<Vec<_>>())
        .prop_map(|numbers| Tensor::from_slice(&numbers).expect("of the size"))
}

/// Any numbers: very large and small ones, infinities and NaN.
fn wild<S: Shape>() -> impl Strategy<Value = Tensor<f64, S>> {
    vec(any::<f64>(), S::SIZE).prop_map(|numbers| Tensor::from_slice(&numbers).expect("of the size"))
}

/// The bits of all elements, all NaN alike.
fn bits<S: Shape>(x: &Tensor<f64, S>) -> Vec<u64> {
    let one_nan = |x: &f64| if x.is_nan() { f64::NAN.to_bits() } else { x.to_bits() };
    x.as_slice().iter().map(one_nan).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broadcasting_is_stretching_first(x in wild::<shape![3, 1, 4]>(), y in wild::<shape![5, 1]>()) {
        let stretched = tensor! {
            let a = np.broadcast_to(x, (3, 5, 4));
            let b = np.broadcast_to(y, (3, 5, 4));
            a - b
        };
        prop_assert_eq!(bits(&tensor!(x - y)), bits(&stretched));
        prop_assert_eq!(bits(&tensor!(y * x)), bits(&tensor!(x * y)));
    }

    #[test]
    fn an_element_of_a_broadcast_is_that_of_its_operands(
        x in wild::<shape![3, 1, 4]>(), y in wild::<shape![5, 1]>(), i in 0..3_usize, j in 0..5_usize, k in 0..4_usize,
    ) {
        let sum = tensor!(x + y);
        let (sum, expected) = (sum[[i, j, k]], x[[i, 0, k]] + y[[j, 0]]);
        prop_assert!(sum.to_bits() == expected.to_bits() || (sum.is_nan() && expected.is_nan()));
    }

    #[test]
    fn axes_are_reduced_in_any_order(x in whole::<shape![3, 4, 5, 2]>()) {
        let at_once = tensor!(sum(x, axis=(0, 2, 3)));
        prop_assert_eq!(bits(&at_once), bits(&tensor!(sum(x, axis=(-1, 0, 2)))));
        prop_assert_eq!(bits(&at_once), bits(&tensor!(x.sum(3).sum(2).sum(0))));
        prop_assert_eq!(bits(&at_once), bits(&tensor!(x.sum(0).sum(1).sum(1))));
        prop_assert_eq!(tensor!(max(x)).to_bits(), tensor!(x.max(1).max((0, 2)).max()).to_bits());
    }

    #[test]
    fn the_greatest_is_at_its_place(x in wild::<shape![4, 7]>()) {
        let (greatest, at) = (tensor!(max(x, axis=1)), tensor!(argmax(x, axis=1)));
        let found = tensor!(take_along_axis(x, at[:, None], axis=1)[:, 0]);
        // Of zeros of both signs either is the greatest.
        prop_assert_eq!(bits(&tensor!(greatest + 0.0)), bits(&tensor!(found + 0.0)));
    }

    #[test]
    fn shapes_go_round(x in wild::<shape![3, 4, 5]>()) {
        prop_assert_eq!(bits(&tensor!(x.T.T)), bits(&x));
        prop_assert_eq!(bits(&tensor!(x.reshape(5, 12).reshape(3, 4, 5))), bits(&x));
        prop_assert_eq!(bits(&tensor!(np.moveaxis(np.moveaxis(x, 0, 2), 2, 0))), bits(&x));
        prop_assert_eq!(bits(&tensor!(np.flip(np.flip(x, 1), 1))), bits(&x));
        prop_assert_eq!(bits(&tensor!(np.roll(np.roll(x, 7, axis=2), -7, axis=2))), bits(&x));
        prop_assert_eq!(bits(&tensor!(np.concatenate([x[:1], x[1:]]))), bits(&x));
    }

    #[test]
    fn a_mask_counts_what_it_selects(x in wild::<shape![6, 9]>(), limit in any::<f64>()) {
        let selected = tensor!(x[x > limit]);
        prop_assert_eq!(i64::try_from(selected.len()).expect("54 at most"), tensor!(count_nonzero(x > limit)));
        prop_assert_eq!(tensor!(sum(x > limit) + sum(~(x > limit))), 54);
        prop_assert!(selected.iter().all(|&element| element > limit));
    }

    #[test]
    fn masked_sums_are_sums_of_selections(x in whole::<shape![6, 9]>(), limit in -99..100_i32) {
        let limit = f64::from(limit);
        let parts = [tensor!(sum(x[x > limit])), tensor!(sum(x[x <= limit])), tensor!(sum(x))];
        prop_assert_eq!((parts[0] + parts[1]).to_bits(), (parts[2] + 0.0).to_bits());
        let chosen = tensor!(sum(np.where(x > limit, x, 0)));
        prop_assert_eq!((chosen + 0.0).to_bits(), (parts[0] + 0.0).to_bits());
    }

    #[test]
    fn einsum_is_the_product_of_matrices(
        x in wild::<shape![2, 3, 4]>(), y in wild::<shape![2, 4, 5]>(), a in whole::<shape![3, 4]>(), b in whole::<shape![4, 5]>(),
    ) {
        prop_assert_eq!(bits(&tensor!(einsum("bij,bjk->bik", x, y))), bits(&tensor!(x @ y)));
        prop_assert_eq!(bits(&tensor!(einsum("ij,jk", a, b))), bits(&tensor!(a @ b)));
        prop_assert_eq!(bits(&tensor!(einsum("ij,jk->ki", a, b))), bits(&tensor!((a @ b).T)));
        prop_assert_eq!(bits(&tensor!(einsum("ij->i", a))), bits(&tensor!(sum(a, axis=1))));
    }

    #[test]
    fn products_associate_for_whole_numbers(
        a in whole::<shape![3, 4]>(), b in whole::<shape![4, 5]>(), c in whole::<shape![5, 2]>(),
    ) {
        prop_assert_eq!(bits(&tensor!((a @ b) @ c + 0.0)), bits(&tensor!(a @ (b @ c) + 0.0)));
        prop_assert_eq!(bits(&tensor!((a @ b).T + 0.0)), bits(&tensor!(b.T @ a.T + 0.0)));
    }

    #[test]
    fn sorting_is_a_permutation(x in wild::<shape![17]>()) {
        let (sorted, order) = (tensor!(sort(x)), tensor!(argsort(x)));
        prop_assert_eq!(bits(&sorted), bits(&tensor!(take(x, order, axis=0))));
        let mut positions = order.as_slice().to_vec();
        positions.sort_unstable();
        prop_assert_eq!(positions, (0..17).collect::<Vec<i64>>());
        prop_assert!(sorted.as_slice().windows(2).all(|pair| pair[0] <= pair[1] || pair[1].is_nan()));
    }

    #[test]
    fn a_scan_ends_in_the_reduction(x in whole::<shape![3, 8]>()) {
        prop_assert_eq!(bits(&tensor!(cumsum(x, axis=1)[:, -1])), bits(&tensor!(sum(x, axis=1))));
        prop_assert_eq!(bits(&tensor!(diff(cumsum(x, axis=1), axis=1))), bits(&tensor!(x[:, 1:] + 0.0)));
    }
}
