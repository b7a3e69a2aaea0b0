//! Products and diagonals of tensors give what NumPy gives.

#![expect(clippy::float_cmp, reason = "small integers")]

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, q, t, v, w, x, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/contract.txt");

#[test]
#[rustfmt::skip]
fn vectors_and_matrices_are_multiplied() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [] (inner(w, w));
        [3] (inner(y, w));
        [3] (np.inner(w, y));
        [3, 3] (inner(y, y));
        [2, 3, 3] (inner(t, y));
        [3, 3] (inner(y * c, y + 1));
        [4] (inner(w, 3));
        [7] (np.inner(2, v));
        [7, 4] (outer(v, w));
        [12, 7] (np.outer(y, v));
        [12, 3] (outer(y * c, c));
        [1, 7] (outer(2, v));
        [7, 4] (np.linalg.outer(v, w));
        [] (vdot(x, x));
        [] (np.vdot(y, y * c));
        [] (vdot(x, x.reshape(6, 5)));
        [3] (vecdot(y, w));
        [3] (np.vecdot(y, y));
        [4] (np.vecdot(y, y, axis=0));
        [2, 3] (np.linalg.vecdot(t, y));
        [2, 4] (vecdot(t, t, axis=-2));
        [2, 3, 4] (dot(t, 2));
        [2, 3] (dot(t, w));
        [2, 3, 3] (dot(t, y.T));
        [2, 4, 4] (np.linalg.matmul(t.mT, t));
        [2, 4, 3] (np.linalg.matrix_transpose(t));
    }
}

#[test]
#[rustfmt::skip]
fn diagonals_are_taken_and_summed() {
    let (x, y, t, q, c) = (x(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [5] (diagonal(x));
        [5] (x.diagonal(1));
        [3] (np.diagonal(x, offset=3));
        [4] (diagonal(x, -1));
        [0] (diagonal(x, 6));
        [0] (diagonal(x, -9));
        [5] (diagonal(x.T));
        [4] (diagonal(x, 1, 1, 0));
        [4, 2] (diagonal(t));
        [2, 3] (diagonal(t, 0, 1, 2));
        [3, 2] (diagonal(t, 1, axis1=-3, axis2=-1));
        [3, 2] (diagonal(t, -1, 2, 0));
        [2, 3, 4] (np.linalg.diagonal(q));
        [3] (diagonal(y * c + 1));
        [3] (diagonal(x, 2)[1:]);
        [3] (diagonal(y / sum(y, axis=1, keepdims=True)));
        [4, 2] (diagonal(t - max(t, axis=2, keepdims=True)));
        [] (trace(x));
        [] (x.trace(2));
        [] (np.trace(x, offset=-4));
        [] (trace(x, 17));
        [4] (trace(t));
        [2] (trace(t, 1, 1, 2));
        [2, 3] (np.linalg.trace(q));
        [2] (np.linalg.trace(t, offset=-1));
        [] (trace(x @ x.T));
        [] (trace(x > 3));
        [5] (x.diagonal() - mean(x, axis=1));
    }
}

#[test]
#[rustfmt::skip]
fn triangles_are_cut_out() {
    let (x, y, t, c) = (x(), y(), t(), c());
    cases! {
        GOLDENS;
        [5, 6] (tril(x));
        [5, 6] (triu(x));
        [5, 6] (np.tril(x, -2));
        [5, 6] (np.triu(x, k=2));
        [5, 6] (np.tril(x.T, 1).T);
        [2, 3, 4] (tril(t, 1));
        [2, 3, 4] (triu(t));
        [3, 4] (triu(y * c) - tril(y, -1));
        [5] (sum(tril(x), axis=1));
        [3, 3] (tril(y @ y.T));
        [3, 3] (np.triu(1 / (y[:, :3] - y[:, :3])));
    }
}

#[test]
#[rustfmt::skip]
fn letters_describe_sums_of_products() {
    let (v, w, x, y, t, q, c) = (v(), w(), x(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [5, 6] (einsum("ij", x));
        [6, 5] (np.einsum("ji", x));
        [6, 5] (einsum("ij->ji", x));
        [] (einsum("ij->", x));
        [5] (einsum("ij->i", x));
        [6] (einsum("ij->j", x));
        [4, 2, 3] (einsum("ijk->kij", t));
        [3] (einsum("ijk->j", t));
        [] (einsum("ii", x[:, :5]));
        [5] (einsum("ii->i", x[:, 1:]));
        [3, 2] (einsum("iji->ji", t[:, :, 1:3]));
        [2] (einsum("ijj->i", t[:, :, 1:]));
        [] (einsum("iii", t[:, :2, :2]));
        [] (einsum("i,i", w, w));
        [] (einsum("i,i->", w, w * 2));
        [7, 4] (einsum("i,j", v, w));
        [4, 7] (einsum("i,j->ji", v, w));
        [3] (einsum("ij,j", y, w));
        [3] (einsum("j,ij->i", w, y));
        [4] (einsum("i,ij", y[:, 0], y));
        [3, 3] (einsum("ij,kj->ik", y, y + 1));
        [3, 3] (einsum("ij,kj->ki", y, y + 1));
        [4, 4] (einsum("ji,jk", y, y * c));
        [4, 4] (einsum("ji,jk->ki", y, y * c));
        [3, 4] (einsum("ij,ij->ij", y, y));
        [3] (einsum("ij,ij->i", y, y));
        [] (einsum("ij,ij", y, y));
        [] (einsum("ij,ji", y @ y.T, y @ y.T));
        [2, 3, 3] (einsum("bij,bkj->bik", t, t));
        [2, 4, 4] (einsum("bij,bik->bjk", t, t * 2));
        [3, 2, 4] (einsum("bij,bik->ibk", t, t));
        [4, 2, 4] (einsum("bij,bik->jbk", t, t));
        [4, 4, 2] (einsum("bij,bik->jkb", t, t));
        [2, 3] (einsum("bij,bj->bi", t, t[:, 0]));
        [2, 4] (einsum("bj,bjk->bk", t[:, :, 0], t));
        [2, 3, 4, 3] (einsum("bhid,jd->bhij", q[..., :4], y));
        [2, 3, 4, 3] (einsum("bhij,kj->bhik", q[..., :4], y));
        [3, 3] (einsum("aik,bik->ab", q[0], q[1]));
        [2, 2] (einsum("aijk,bijk->ab", q, q));
        [2, 2] (einsum("aijk,bikj->ab", q, q.mT));
        [2, 5, 2] (einsum("aijk,bij->akb", q, t));
        [2, 2] (einsum("ijk,ljk->il", t, t));
        [4, 4] (einsum("ijk,ijl->kl", t, t));
        [3, 5] (einsum("aijk,aj->ik", q, t[:, 0]));
        [2, 3, 2, 3] (einsum("aij,bkj->aibk", t, t));
        [2, 2, 3, 3] (einsum("aij,bkj->abik", t, t));
        [3, 3, 2, 2] (einsum("aij,bkj->kiba", t, t));
        [3, 2, 4] (einsum("ik,klm->ilm", y[:, 1:], t.transpose(1, 0, 2)));
        [] (einsum("i,j,ij->", y[:, 0], w, y));
        [2] (einsum("bi,ij,bj->b", t[:, :, 0], y[:, :3], t[:, :, 1]));
        [3, 3] (einsum("ij,kl,jk->il", y, y.T, y.T @ y));
        [3, 3] (einsum("ij,jk,kl->il", y, y.T, y @ y.T));
        [4, 4] (einsum("ij,ik,i->jk", y, y, c[:, 0]));
        [3] (einsum("ij,kl->i", y, y));
        [3] (einsum("ij,j,i->i", y, w, c[:, 0]));
        [3, 4] (einsum(",ij", 3, y));
        [3, 4] (einsum("ij,->ij", y, 0.5));
        [2, 3, 4] (einsum("...", t));
        [2, 4, 3] (einsum("...ij->...ji", t));
        [2, 3] (einsum("...i->...", t));
        [3, 4] (einsum("i...->...", t));
        [3, 4, 2] (einsum("i...->...i", t));
        [2, 3, 3] (einsum("...ij,kj->...ik", t, y));
        [3, 3] (einsum("...ij,kj->...ik", y, y));
        [2, 3, 4, 4] (einsum("...ij,...kj->...ik", q, q));
        [2, 3, 4] (einsum("...i,...i->...i", t, y));
        [2, 3] (einsum("...i,...i", t, y));
        [5, 2, 3] (einsum("ij...,j->i...", q.transpose(3, 2, 0, 1), w));
        [4, 2, 3] (einsum("i...->i...", t.transpose(2, 0, 1)));
        [2] (einsum("...ii->...", t[:, :, :3]));
        [2, 3, 2] (einsum("...ijk,lkj->...il", q[:, :, :3, :4], t.mT));
        [3, 4] (einsum("ij,ij->ij", c, y));
        [3, 3] (einsum("ij,jk->ik", c, y[:1, 1:]));
        [3, 4] (einsum("ij,jk->ik", c, y));
        [4] (einsum("ij,ij->j", y, c));
        [2, 3, 3] (einsum("bij,bjk->bik", t[:1], t.mT));
        [3, 3] (einsum("i j , k j -> i k", y, y, optimize=True));
        [3, 4] (relu(einsum("ij,jk->ik", y, y.T @ y) + w));
    }
}

#[test]
#[rustfmt::skip]
fn axes_meet_at_any_place() {
    let (v, w, x, y, t, q, c) = (v(), w(), x(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [] (tensordot(y, y));
        [3, 3] (tensordot(y, y.T, 1));
        [3] (np.tensordot(y, w, axes=1));
        [3, 3] (tensordot(y @ y.T, y * c, ([1], [0]))[:, 1:]);
        [3, 3] (tensordot(y, y + 1, ([1], [1])));
        [4, 4] (tensordot(y, y * c, (0, 0)));
        [2, 3, 3] (tensordot(t, y.T, 1));
        [2, 2] (tensordot(t, t.transpose(1, 2, 0)));
        [4, 2, 4, 5] (tensordot(y, q, (0, 1)));
        [4, 3, 4, 5] (tensordot(t[:, 0], q, (0, 0)));
        [2, 3, 4, 3, 4] (tensordot(t, y, 0));
        [2, 5] (tensordot(t, q[0], ([1, 2], [0, 1])));
        [2, 5] (tensordot(t, q[0].transpose(1, 0, 2), ([2, 1], [0, 1])));
        [2, 5] (np.tensordot(t, q[0], axes=[(-2, -1), (-3, -2)]));
        [5, 3, 3, 2] (np.linalg.tensordot(q[0].T, t.T, axes=([1], [0])));
        [3, 5, 6] (tensordot(y[:, 0], x, 0));
        [7, 3, 4] (tensordot(v, y, axes=0));
        [3, 4] (relu(tensordot(y @ y.T, y, 1) + w));
        [] (tensordot(2, 3, 0));
        [3, 4] (tensordot(0.5, y, 0));
        [28] (kron(v, w));
        [6, 16] (kron(y, [[1.0, 0.0, 0.0, 2.0], [0.5, 0.0, 1.0, 0.0]]));
        [3, 28] (kron(v, y));
        [15, 24] (kron(x, y));
        [4, 6, 16] (kron(t, t[:, :2]));
        [3, 4] (kron(2, y));
        [3] (cross(y[0, :3], y[1, 1:]));
        [3, 3] (np.cross(y[:, :3], y[:, 1:]));
        [3, 3] (cross(y[:, :3], y[1, 1:]));
        [3, 4] (cross(y, y[:, 0:1] * c, axis=0) + y);
        [4, 3] (np.cross(y, c, axisa=0, axisb=0));
        [3, 4] (cross(y, y[:, :3] @ y, axisa=0, axisb=0, axisc=0));
        [2, 4, 3] (np.linalg.cross(t.mT, t[:1].mT));
        [3, 4] (np.linalg.cross(y, y * c, axis=0));
        [4, 4] (diag(w));
        [5] (np.diag(x));
        [4] (diag(x, 2));
        [4] (diag(x, k=-1));
        [4, 4] (diag(w * 2) @ diag(w));
        [3, 3] (diag(diag(y @ y.T)));
    }
}

#[test]
fn element_types_are_numpys() {
    let (bools, more) = (Tensor::from([true, false, true]), Tensor::from([false, true, true]));
    let bytes = Tensor::<i8, shape![3]>::from([100, 3, -5]);
    let singles = Tensor::<f32, shape![3]>::from([0.5, 1.5, 2.5]);
    let met: bool = tensor!(vdot(bools, more));
    assert!(met);
    assert_eq!(tensor!(einsum("i,i->i", bools, more)), Tensor::from([false, false, true]));
    assert!(tensor!(einsum("i->", bools)));
    assert!(tensor!(vecdot(bools, more)));
    // Sums of products keep the operands' type, and wrap.
    let dot: i8 = tensor!(inner(bytes, bytes));
    assert_eq!(dot, 50);
    assert_eq!([tensor!(vecdot(bytes, bytes)), tensor!(einsum("i,i", bytes, bytes))], [50_i8; 2]);
    let total: i8 = tensor!(einsum("i->", bytes * 2));
    assert_eq!(total, -60);
    let some: bool = tensor!(sum(bools, dtype = bool));
    assert!(some);
    let outer: Tensor<f32, shape![3, 3]> = tensor!(outer(bytes, singles));
    assert_eq!(outer[[0, 1]], 150.0);
    // What is summed before all operands meet is summed in the type of the result.
    let counted: i64 = tensor!(einsum("i,j->", bools, more.astype(int)));
    let wide: f64 = tensor!(einsum("i,i,j->", bytes, bytes, [0.5, 1.5]));
    assert_eq!((counted, wide), (4, 2.0 * 10034.0));
    // A literal is an array, so of a type of its own.
    let scaled: Tensor<f64, shape![3]> = tensor!(einsum(",i->i", 2, singles));
    assert_eq!(scaled, Tensor::from([1.0, 3.0, 5.0]));
    // A trace is a sum, so of a wider type.
    let square = Tensor::<i8, shape![2, 2]>::from([[100, 1], [2, 100]]);
    let trace: i64 = tensor!(trace(square));
    assert_eq!(trace, 200);
    let narrow: i8 = tensor!(trace(square, dtype = np.int8));
    assert_eq!(narrow, -56);
    assert_eq!(tensor!(tril(square > 1)), Tensor::from([[true, false], [true, true]]));
}

/// The Gram matrix of rows.
fn gram<N: Dim, const K: usize>(x: &Tensor<f64, shape![N, { K }]>) -> Tensor<f64, shape![N, N]> {
    tensor!(einsum("ik,jk->ij", x, x))
}
fn attention<B: Dim, H: Dim, L: Dim, const D: usize>(
    q: &Tensor<f64, shape![B, H, L, { D }]>,
    k: &Tensor<f64, shape![B, H, L, { D }]>,
) -> Tensor<f64, shape![B, H, L, L]> {
    tensor!(einsum("bhid,bhjd->bhij", q, k))
}
fn contracted<const I: usize, const J: usize>(
    x: &Tensor<f64, shape![3, { I }, { J }]>,
    y: &Tensor<f64, shape![2, { I }, { J }]>,
) -> Tensor<f64, shape![3, 2]> {
    tensor!(einsum("aij,bij->ab", x, y))
}
fn diagonals<S: Dim>(x: &Tensor<f64, shape![S, S]>) -> (Tensor<f64, shape![S]>, f64, f64) {
    (tensor!(einsum("ii->i", x)), tensor!(trace(x)), tensor!(vdot(x, x)))
}

#[test]
fn generic_code_needs_no_bounds() {
    let x = Tensor::<f64, shape![2, 3]>::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    assert_eq!(gram(&x), Tensor::from([[14.0, 32.0], [32.0, 77.0]]));
    let q = Tensor::<f64, shape![1, 2, 2, 2]>::new([[[[1.0, 2.0], [3.0, 4.0]], [[0.0, 1.0], [1.0, 0.0]]]]);
    assert_eq!(attention(&q, &q), Tensor::new([[[[5.0, 11.0], [11.0, 25.0]], [[1.0, 0.0], [0.0, 1.0]]]]));
    let (a, b) = (Tensor::<f64, shape![3, 2, 2]>::ones(), Tensor::<f64, shape![2, 2, 2]>::full(0.5));
    assert_eq!(contracted(&a, &b), Tensor::full(2.0));
    let square = Tensor::<f64, shape![2, 2]>::from([[1.0, 2.0], [3.0, 4.0]]);
    assert_eq!(diagonals(&square), (Tensor::from([1.0, 4.0]), 5.0, 30.0));
}

#[test]
fn a_run_time_axis_may_lead() {
    let xs: Vec<Tensor<f64, shape![3]>> = vec![Tensor::from([1.0, 2.0, 3.0]), Tensor::from([-1.0, 0.0, 2.0])];
    let w = Tensor::<f64, shape![3, 2]>::from([[1.0, 0.0], [0.0, 1.0], [1.0, -1.0]]);
    let want = [Tensor::from([4.0, -1.0]), Tensor::from([1.0, -2.0])];
    assert_eq!(*tensor!(box einsum("bi,ij->bj", xs, w)), want);
    assert_eq!(*tensor!(box einsum("ij,bi->bj", w, xs)), want);
    assert_eq!(*tensor!(box inner(xs, w.T)), want);
    assert_eq!(tensor!(einsum("bi->i", xs)), Tensor::from([0.0, 2.0, 5.0]));
    assert_eq!(tensor!(einsum("bi,bi->", xs, xs)), 19.0);
    assert_eq!(tensor!(sum(einsum("bi,bi->b", xs, xs))), 19.0);
    assert_eq!(tensor!(sum(vecdot(xs, w[:, 0]) * vecdot(xs, w[:, 1]))), -6.0);
    let several = vec![tensor!(w @ w.T); 2];
    assert_eq!(*tensor!(box einsum("bii->bi", several)), [Tensor::from([1.0, 1.0, 2.0]); 2]);
    assert_eq!(*tensor!(box tril(several)), [tensor!(tril(w @ w.T)); 2]);
    assert_eq!(tensor!(sum(trace(several, axis1 = 1, axis2 = 2))), 8.0);
}

#[test]
fn a_place_is_read_as_if_copied() {
    let mut x = Tensor::<i64, shape![3, 3]>::from([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
    tensor!(x = tril(x));
    assert_eq!(x, Tensor::from([[1, 0, 0], [4, 5, 0], [7, 8, 9]]));
    tensor!(x -= diagonal(x));
    assert_eq!(x, Tensor::from([[0, -5, -9], [3, 0, -9], [6, 3, 0]]));
    tensor!(x = einsum("ij,jk->ki", x, x));
    assert_eq!(x, Tensor::from([[-69, -54, 9], [-27, -42, -30], [45, -27, -81]]));
}

#[test]
fn a_vector_is_put_on_any_diagonal() {
    let v: Tensor<f64, shape![2]> = Tensor::new([3.0, 7.0]);
    let above: Tensor<f64, shape![3, 3]> = tensor!(<_, [3, 3]> np.diag(v, 1));
    assert_eq!(above.as_slice(), [0.0, 3.0, 0.0, 0.0, 0.0, 7.0, 0.0, 0.0, 0.0]);
    let tridiagonal: Tensor<f64, shape![3, 3]> =
        tensor!(2 * np.eye(3) - np.diag(v, k = 1) - np.diag(v, k = -1) + np.diag([0, 0, 1]));
    assert_eq!(tridiagonal.as_slice(), [2.0, -3.0, 0.0, -3.0, 2.0, -7.0, 0.0, -7.0, 3.0]);
    let back: Tensor<f64, shape![2]> = tensor!(<_, [2]> np.diag(np.diag(v, -2), -2));
    assert_eq!(back, v);
    assert_eq!(tensor!(grad(np.sum(np.diag(v * *2, 1) * 3), v)).as_slice(), [18.0, 42.0]);
}
