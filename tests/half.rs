//! Elements `f16` and `bf16`: values, types and printing are NumPy's for `float16`.
#![cfg(feature = "half")]
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;
use shapewise::{bf16, f16};

fn x() -> Tensor<f16, shape![2, 3]> {
    let x = Tensor::from([[0.1, 0.25, -1.5], [2.0, 3.1, 1000.0_f64]]);
    tensor!(x.astype(np.float16))
}

fn w() -> Tensor<f16, shape![3, 2]> {
    let w = Tensor::from([[1.5, -2.0], [0.3, 4.0], [0.001, 0.01_f64]]);
    tensor!(w as f16)
}

fn f() -> Tensor<f32, shape![3]> {
    Tensor::from([1.0, 2.5, -0.1])
}

/// Compares what is printed with NumPy's text.
macro_rules! prints {
    ($($expression:expr => $golden:literal;)*) => {
        $(assert_eq!(format!("{:?}", $expression), $golden);)*
    };
}

#[test]
fn types_are_promoted() {
    let x = x();
    let f = f();
    let i = Tensor::from([1, 2, 3_i8]);
    let k = Tensor::from([1, 2, 3_i16]);
    prints! {
        tensor!(x+x) => "array([[ 2.0e-01,  5.0e-01, -3.0e+00],\n       [ 4.0e+00,  6.2e+00,  2.0e+03]], dtype=float16)";
        tensor!(x*2.5) => "array([[ 2.50e-01,  6.25e-01, -3.75e+00],\n       [ 5.00e+00,  7.75e+00,  2.50e+03]], dtype=float16)";
        tensor!(x+i) => "array([[1.100e+00, 2.250e+00, 1.500e+00],\n       [3.000e+00, 5.102e+00, 1.003e+03]], dtype=float16)";
        tensor!(x+k) => "array([[   1.0999756,    2.25     ,    1.5      ],\n       [   3.       ,    5.0996094, 1003.       ]], dtype=float32)";
        tensor!(x*f) => "array([[ 9.9975586e-02,  6.2500000e-01,  1.5000001e-01],\n       [ 2.0000000e+00,  7.7490234e+00, -1.0000000e+02]], dtype=float32)";
        tensor!(x/3) => "array([[ 3.333e-02,  8.331e-02, -5.000e-01],\n       [ 6.665e-01,  1.033e+00,  3.332e+02]], dtype=float16)";
        tensor!(x**2) => "array([[0.009995, 0.0625  , 2.25    ],\n       [4.      , 9.61    ,      inf]], dtype=float16)";
        tensor!(np.floor_divide(x,0.3)) => "array([[ 0.000e+00,  0.000e+00, -5.000e+00],\n       [ 6.000e+00,  1.000e+01,  3.332e+03]], dtype=float16)";
        tensor!(np.arctan2(x,i)) => "array([[ 0.0997,  0.1243, -0.4636],\n       [ 1.107 ,  0.9976,  1.567 ]], dtype=float16)";
        tensor!(np.maximum(x,k)) => "array([[   1.       ,    2.       ,    3.       ],\n       [   2.       ,    3.0996094, 1000.       ]], dtype=float32)";
        tensor!(i.astype(np.float16)/i.astype(np.float16)) => "array([1., 1., 1.], dtype=float16)";
        tensor!(np.concatenate([x[0],f])) => "array([ 0.09997559,  0.25      , -1.5       ,  1.        ,  2.5       ,\n       -0.1       ], dtype=float32)";
    }
}

#[test]
fn reductions() {
    let x = x();
    prints! {
        tensor!(np.sum(x,axis=0)) => "array([  2.1 ,   3.35, 998.5 ], dtype=float16)";
        tensor!(np.mean(x,axis=1)) => "array([ -0.3833, 335.    ], dtype=float16)";
        tensor!(np.std(x,axis=1)) => "array([0.792,   inf], dtype=float16)";
        tensor!(np.argmax(x,axis=1)) => "array([1, 2])";
        tensor!(np.cumsum(x,axis=1)) => "array([[ 9.998e-02,  3.501e-01, -1.150e+00],\n       [ 2.000e+00,  5.102e+00,  1.005e+03]], dtype=float16)";
        tensor!(np.prod(x,axis=1)) => "array([-3.748e-02,  6.200e+03], dtype=float16)";
        tensor!(np.median(x,axis=1)) => "array([0.1, 3.1], dtype=float16)";
    }
}

#[test]
fn the_rest() {
    let x = x();
    let w = w();
    let f = f();
    prints! {
        tensor!(x>1) => "array([[False, False, False],\n       [ True,  True,  True]])";
        tensor!(x[x>0]) => "array([1.0e-01, 2.5e-01, 2.0e+00, 3.1e+00, 1.0e+03], dtype=float16)";
        tensor!(x@w) => "array([[ 0.2235,  0.785 ],\n       [ 4.93  , 18.4   ]], dtype=float16)";
        tensor!(np.exp(x[0])) => "array([1.105 , 1.284 , 0.2231], dtype=float16)";
        tensor!(np.sqrt(np.abs(x))) => "array([[ 0.3162,  0.5   ,  1.225 ],\n       [ 1.414 ,  1.761 , 31.62  ]], dtype=float16)";
        tensor!(np.clip(x,0,2)) => "array([[0.1 , 0.25, 0.  ],\n       [2.  , 2.  , 2.  ]], dtype=float16)";
        tensor!(np.where(x>0,x,0)) => "array([[1.0e-01, 2.5e-01, 0.0e+00],\n       [2.0e+00, 3.1e+00, 1.0e+03]], dtype=float16)";
        tensor!(np.sort(x,axis=1)) => "array([[-1.5e+00,  1.0e-01,  2.5e-01],\n       [ 2.0e+00,  3.1e+00,  1.0e+03]], dtype=float16)";
        tensor!(np.round(x,1)) => "array([[ 1.0e-01,  2.0e-01, -1.5e+00],\n       [ 2.0e+00,  3.1e+00,  1.0e+03]], dtype=float16)";
        tensor!(x%2) => "array([[0.1 , 0.25, 0.5 ],\n       [0.  , 1.1 , 0.  ]], dtype=float16)";
        tensor!(f.astype(np.float16)) => "array([ 1. ,  2.5, -0.1], dtype=float16)";
        tensor!(np.zeros((2,),dtype=np.float16)) => "array([0., 0.], dtype=float16)";
        tensor!(np.float16(1)+x[0]) => "array([ 1.1 ,  1.25, -0.5 ], dtype=float16)";
        tensor!(np.nan_to_num(x/0)) => "array([[ 6.55e+04,  6.55e+04, -6.55e+04],\n       [ 6.55e+04,  6.55e+04,  6.55e+04]], dtype=float16)";
        tensor!(np.arange(5,dtype=np.float16)) => "array([0., 1., 2., 3., 4.], dtype=float16)";
        tensor!(np.linspace(0,1,5,dtype=np.float16)) => "array([0.  , 0.25, 0.5 , 0.75, 1.  ], dtype=float16)";
    }
}

#[test]
fn scalars() {
    let x = x();
    let half = f16::from_f64;
    assert_eq!(tensor!(np.sum(x)), half(1.004e+03));
    assert_eq!(tensor!(np.var(x)), half(f64::INFINITY));
    assert_eq!(tensor!(np.max(x)), half(1e+03));
    assert_eq!(tensor!(np.linalg.norm(x)), half(f64::INFINITY));
    assert_eq!(tensor!(np.dot(x[0], x[1])), half(-1.499e+03));
    assert_eq!(tensor!(np.quantile(x, 0.3)), half(0.175));
}

#[test]
fn sums_are_held_in_f32() {
    let ones: Box<Tensor<f16, shape![70000]>> = Tensor::boxed_full(f16::from_f32(2.0));
    assert_eq!(tensor!(mean(ones)), f16::from_f32(2.0));
    let tenths: Box<Tensor<f16, shape![10000]>> = Tensor::boxed_full(f16::from_f32(0.1));
    assert_eq!(tensor!(sum(tenths)), f16::from_f32(1000.0));
    let (a, b) =
        (Tensor::<bf16, shape![4, 3000]>::full(bf16::ONE), Tensor::<bf16, shape![3000, 2]>::full(bf16::ONE));
    assert_eq!(tensor!(a @ b).as_slice(), [bf16::from_f32(3000.0); 8]);
}

#[test]
fn brain_floats_promote_as_in_jax() {
    let b: Tensor<bf16, shape![3]> = tensor!(np.array([1.0, 2.5, -0.1]).astype(bfloat16));
    let h: Tensor<f16, shape![3]> = tensor!(b.astype(f16));
    let _: Tensor<f32, shape![3]> = tensor!(b + h);
    let _: Tensor<bf16, shape![3]> = tensor!(b * 2.5 + 1);
    let _: Tensor<f64, shape![3]> = tensor!(b / np.arange(1, 4));
    assert_eq!(format!("{:?}", tensor!(b)), "array([ 1. ,  2.5, -0.1], dtype=bfloat16)");
}

#[test]
fn a_layer_and_its_gradient() {
    let (x, w) = (x(), w());
    let y: Tensor<f16, shape![2, 2]> = tensor!(relu(x @ w - 1));
    assert_eq!(format!("{y}"), "[[ 0.    0.  ]\n [ 3.93 17.4 ]]");
    let dw: Tensor<f16, shape![3, 2]> = tensor!(grad(sum(x @ w), w));
    assert_eq!(format!("{dw}"), "[[  2.1    2.1 ]\n [  3.35   3.35]\n [998.5  998.5 ]]");
}

static ONE: Tensor<f16, shape![2]> = Tensor::new([f16::ONE; 2]);

#[test]
fn places_take_and_give_sixteen_bits() {
    let mut total = Tensor::<f32, shape![2, 3]>::zeros();
    let mut x = x();
    tensor!(total += x);
    tensor!(x[x > 1] = 0.5);
    tensor!(x *= 2);
    assert_eq!(format!("{x}"), "[[ 0.2  0.5 -3. ]\n [ 1.   1.   1. ]]");
    let p = tensor!(softmax(x, axis = 1));
    assert_eq!(tensor!(sum(p, axis = 1) > 0.99).as_slice(), [true; 2]);
    assert_eq!(tensor!(ONE + ONE).as_slice(), [f16::from_f32_const(2.0); 2]);
}
