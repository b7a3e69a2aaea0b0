//! Axes declared by `dims!`: they match themselves and units, are reduced by name, and cost nothing.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

dims! {
    /// Images.
    pub Batch = 2;
    Channel = 3;
    pub(crate) Feature = 2;
}

type Images = Tensor<i64, shape![Batch, Channel, Feature]>;

fn images() -> Images {
    Tensor::from_fn(|[n, c, f]| i64::try_from(6 * n + 2 * c + f).unwrap())
}

#[test]
fn a_named_axis_meets_itself_and_units() {
    let x = images();
    assert_eq!(tensor!(x - x), Images::zeros());
    let scale = Tensor::<i64, shape![Channel, 1]>::from_slice(&[1, 0, 2]).unwrap();
    let scaled: Images = tensor!(x * scale);
    assert_eq!(scaled.as_slice(), [0, 1, 0, 0, 8, 10, 6, 7, 0, 0, 20, 22]);
}

#[test]
fn an_axis_is_reduced_by_its_name() {
    let x = images();
    let sums: Tensor<i64, shape![Channel, Feature]> = tensor!(sum(x, axis = Batch));
    assert_eq!(sums.as_slice(), [6, 8, 10, 12, 14, 16]);
    let last: Tensor<i64, shape![Batch, Channel]> = tensor!(max(x, axis = Feature));
    assert_eq!(last.as_slice(), [1, 3, 5, 7, 9, 11]);
}

#[test]
fn several_names_are_reduced_in_any_order() {
    let x = images();
    let first: Tensor<i64, shape![Channel]> = tensor!(sum(x, axis = (Batch, Feature)));
    let second: Tensor<i64, shape![Channel]> = tensor!(sum(x, axis = (Feature, Batch)));
    assert_eq!(first, second);
    assert_eq!(first.as_slice(), [14, 22, 30]);
}

#[test]
fn names_and_numbers_stand_in_one_tuple() {
    let x = images();
    let by_both: Tensor<i64, shape![Feature]> = tensor!(sum(x, axis = (Batch, 1)));
    assert_eq!(by_both.as_slice(), [30, 36]);
}

#[test]
fn keepdims_keeps_a_unit_that_broadcasts_back() {
    let x = images();
    let centred: Images = tensor!(x - min(x, axis = Channel, keepdims = True));
    assert_eq!(centred.as_slice(), [0, 0, 2, 2, 4, 4, 0, 0, 2, 2, 4, 4]);
}

#[test]
fn a_product_contracts_a_named_axis() {
    let x = Tensor::<i64, shape![Batch, Feature]>::from_slice(&[1, 2, 3, 4]).unwrap();
    let w = Tensor::<i64, shape![Feature, Channel]>::ones();
    let y: Tensor<i64, shape![Batch, Channel]> = tensor!(x @ w);
    assert_eq!(y.as_slice(), [3, 3, 3, 7, 7, 7]);
    let square: Tensor<i64, shape![Feature, Feature]> = tensor!(x.T @ x);
    assert_eq!(square.as_slice(), [10, 14, 14, 20]);
}

#[test]
fn names_are_stated_and_made() {
    let x = tensor!(<i64, [Batch, Channel]> np.zeros((Batch, Channel)));
    assert_eq!(x.shape(), [2, 3]);
    let named = Tensor::from([[1, 2], [3, 4]]).into_shape::<shape![Batch, Feature]>();
    let sums: Tensor<i64, shape![Feature]> = tensor!(sum(named, axis = Batch).astype(np.int64));
    assert_eq!(sums.as_slice(), [4, 6]);
}

mod elsewhere {
    shapewise::dims! { pub Time = 4; }
}

#[test]
fn a_path_names_an_axis() {
    let x = Tensor::<f32, shape![elsewhere::Time, Batch]>::ones();
    let sums: Tensor<f32, shape![Batch]> = tensor!(sum(x, axis = elsewhere::Time));
    assert_eq!(sums.as_slice(), [4.0, 4.0]);
}

/// What is made of several reductions takes names as one reduction does.
#[test]
fn functions_of_reductions_take_names() {
    let x = images();
    let (by_name, by_number): (Tensor<f64, shape![Batch, Feature]>, _) =
        (tensor!(logsumexp(x, axis = Channel)), tensor!(logsumexp(x, axis = 1)));
    assert_eq!(by_name, by_number);
    let both: Tensor<f64, shape![Channel]> = tensor!(logsumexp(x, axis = (Feature, Batch)));
    assert_eq!(both, tensor!(logsumexp(x, axis = (2, 0))));
    let norms: Tensor<f64, shape![Batch]> = tensor!(np.linalg.norm(x, 1, axis = (Channel, Feature)));
    assert_eq!(norms, tensor!(np.linalg.norm(x, 1, axis = (1, 2))));
    let kept: Tensor<f64, shape![1, Channel, 1]> =
        tensor!(np.linalg.norm(x, np.inf, axis = (Batch, Feature), keepdims = True));
    assert_eq!(kept, tensor!(np.linalg.norm(x, np.inf, axis = (0, 2), keepdims = True)));
}
