//! Each operation gives operands of unlike types the element type that NumPy gives them: written by
//! `python tools/dtype_goldens.py`.

use shapewise::prelude::*;

/// What has an element type: a tensor, or what is left of one without axes.
trait Typed {
    const NAME: &'static str;
}

impl<T: Element, S> Typed for Tensor<T, S>
where
    S: Shape,
{
    const NAME: &'static str = T::DTYPE.name();
}

macro_rules! scalars {
    ($($T:ident)*) => {$(
        impl Typed for $T {
            const NAME: &'static str = $T::DTYPE.name();
        }
    )*};
}

scalars! { bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 }

/// The element type of a result, which is not computed.
fn dtype<R: Typed>(_: impl FnOnce() -> R) -> &'static str {
    R::NAME
}

macro_rules! operand {
    ($name:ident: $T:ident) => {
        let $name = Tensor::<$T, shape![2]>::zeros();
    };
}

macro_rules! case {
    ($($name:ident: $T:ident),*; ($($expression:tt)*) $dtype:ident) => {{
        $(operand!($name: $T);)*
        let of = concat!(stringify!($($expression)*), $(" ", stringify!($name: $T)),*);
        assert_eq!(dtype(|| tensor!($($expression)*)), stringify!($dtype), "{of}");
    }};
}

#[test]
#[rustfmt::skip]
fn negative_a() {
    case!(a: u8; (negative(a)) uint8);
    case!(a: i16; (negative(a)) int16);
    case!(a: u32; (negative(a)) uint32);
    case!(a: i64; (negative(a)) int64);
    case!(a: f32; (negative(a)) float32);
}

#[test]
#[rustfmt::skip]
fn positive_a() {
    case!(a: u8; (positive(a)) uint8);
    case!(a: i16; (positive(a)) int16);
    case!(a: u32; (positive(a)) uint32);
    case!(a: i64; (positive(a)) int64);
    case!(a: f32; (positive(a)) float32);
}

#[test]
#[rustfmt::skip]
fn abs_a() {
    case!(a: bool; (abs(a)) bool);
    case!(a: u8; (abs(a)) uint8);
    case!(a: i16; (abs(a)) int16);
    case!(a: u32; (abs(a)) uint32);
    case!(a: i64; (abs(a)) int64);
    case!(a: f32; (abs(a)) float32);
}

#[test]
#[rustfmt::skip]
fn absolute_a() {
    case!(a: bool; (absolute(a)) bool);
    case!(a: u8; (absolute(a)) uint8);
    case!(a: i16; (absolute(a)) int16);
    case!(a: u32; (absolute(a)) uint32);
    case!(a: i64; (absolute(a)) int64);
    case!(a: f32; (absolute(a)) float32);
}

#[test]
#[rustfmt::skip]
fn sign_a() {
    case!(a: u8; (sign(a)) uint8);
    case!(a: i16; (sign(a)) int16);
    case!(a: u32; (sign(a)) uint32);
    case!(a: i64; (sign(a)) int64);
    case!(a: f32; (sign(a)) float32);
}

#[test]
#[rustfmt::skip]
fn square_a() {
    case!(a: bool; (square(a)) int8);
    case!(a: u8; (square(a)) uint8);
    case!(a: i16; (square(a)) int16);
    case!(a: u32; (square(a)) uint32);
    case!(a: i64; (square(a)) int64);
    case!(a: f32; (square(a)) float32);
}

#[test]
#[rustfmt::skip]
fn reciprocal_a() {
    case!(a: bool; (reciprocal(a)) int8);
    case!(a: u8; (reciprocal(a)) uint8);
    case!(a: i16; (reciprocal(a)) int16);
    case!(a: u32; (reciprocal(a)) uint32);
    case!(a: i64; (reciprocal(a)) int64);
    case!(a: f32; (reciprocal(a)) float32);
}

#[test]
#[rustfmt::skip]
fn fabs_a() {
    case!(a: bool; (fabs(a)) float32);
    case!(a: u8; (fabs(a)) float32);
    case!(a: i16; (fabs(a)) float32);
    case!(a: u32; (fabs(a)) float64);
    case!(a: i64; (fabs(a)) float64);
    case!(a: f32; (fabs(a)) float32);
}

#[test]
#[rustfmt::skip]
fn logical_not_a() {
    case!(a: bool; (logical_not(a)) bool);
    case!(a: u8; (logical_not(a)) bool);
    case!(a: i16; (logical_not(a)) bool);
    case!(a: u32; (logical_not(a)) bool);
    case!(a: i64; (logical_not(a)) bool);
    case!(a: f32; (logical_not(a)) bool);
}

#[test]
#[rustfmt::skip]
fn invert_a() {
    case!(a: bool; (invert(a)) bool);
    case!(a: u8; (invert(a)) uint8);
    case!(a: i16; (invert(a)) int16);
    case!(a: u32; (invert(a)) uint32);
    case!(a: i64; (invert(a)) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_not_a() {
    case!(a: bool; (bitwise_not(a)) bool);
    case!(a: u8; (bitwise_not(a)) uint8);
    case!(a: i16; (bitwise_not(a)) int16);
    case!(a: u32; (bitwise_not(a)) uint32);
    case!(a: i64; (bitwise_not(a)) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_invert_a() {
    case!(a: bool; (bitwise_invert(a)) bool);
    case!(a: u8; (bitwise_invert(a)) uint8);
    case!(a: i16; (bitwise_invert(a)) int16);
    case!(a: u32; (bitwise_invert(a)) uint32);
    case!(a: i64; (bitwise_invert(a)) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_count_a() {
    case!(a: bool; (bitwise_count(a)) uint8);
    case!(a: u8; (bitwise_count(a)) uint8);
    case!(a: i16; (bitwise_count(a)) uint8);
    case!(a: u32; (bitwise_count(a)) uint8);
    case!(a: i64; (bitwise_count(a)) uint8);
}

#[test]
#[rustfmt::skip]
fn sqrt_a() {
    case!(a: bool; (sqrt(a)) float32);
    case!(a: u8; (sqrt(a)) float32);
    case!(a: i16; (sqrt(a)) float32);
    case!(a: u32; (sqrt(a)) float64);
    case!(a: i64; (sqrt(a)) float64);
    case!(a: f32; (sqrt(a)) float32);
}

#[test]
#[rustfmt::skip]
fn cbrt_a() {
    case!(a: bool; (cbrt(a)) float32);
    case!(a: u8; (cbrt(a)) float32);
    case!(a: i16; (cbrt(a)) float32);
    case!(a: u32; (cbrt(a)) float64);
    case!(a: i64; (cbrt(a)) float64);
    case!(a: f32; (cbrt(a)) float32);
}

#[test]
#[rustfmt::skip]
fn exp_a() {
    case!(a: bool; (exp(a)) float32);
    case!(a: u8; (exp(a)) float32);
    case!(a: i16; (exp(a)) float32);
    case!(a: u32; (exp(a)) float64);
    case!(a: i64; (exp(a)) float64);
    case!(a: f32; (exp(a)) float32);
}

#[test]
#[rustfmt::skip]
fn exp2_a() {
    case!(a: bool; (exp2(a)) float32);
    case!(a: u8; (exp2(a)) float32);
    case!(a: i16; (exp2(a)) float32);
    case!(a: u32; (exp2(a)) float64);
    case!(a: i64; (exp2(a)) float64);
    case!(a: f32; (exp2(a)) float32);
}

#[test]
#[rustfmt::skip]
fn expm1_a() {
    case!(a: bool; (expm1(a)) float32);
    case!(a: u8; (expm1(a)) float32);
    case!(a: i16; (expm1(a)) float32);
    case!(a: u32; (expm1(a)) float64);
    case!(a: i64; (expm1(a)) float64);
    case!(a: f32; (expm1(a)) float32);
}

#[test]
#[rustfmt::skip]
fn log_a() {
    case!(a: bool; (log(a)) float32);
    case!(a: u8; (log(a)) float32);
    case!(a: i16; (log(a)) float32);
    case!(a: u32; (log(a)) float64);
    case!(a: i64; (log(a)) float64);
    case!(a: f32; (log(a)) float32);
}

#[test]
#[rustfmt::skip]
fn log2_a() {
    case!(a: bool; (log2(a)) float32);
    case!(a: u8; (log2(a)) float32);
    case!(a: i16; (log2(a)) float32);
    case!(a: u32; (log2(a)) float64);
    case!(a: i64; (log2(a)) float64);
    case!(a: f32; (log2(a)) float32);
}

#[test]
#[rustfmt::skip]
fn log10_a() {
    case!(a: bool; (log10(a)) float32);
    case!(a: u8; (log10(a)) float32);
    case!(a: i16; (log10(a)) float32);
    case!(a: u32; (log10(a)) float64);
    case!(a: i64; (log10(a)) float64);
    case!(a: f32; (log10(a)) float32);
}

#[test]
#[rustfmt::skip]
fn log1p_a() {
    case!(a: bool; (log1p(a)) float32);
    case!(a: u8; (log1p(a)) float32);
    case!(a: i16; (log1p(a)) float32);
    case!(a: u32; (log1p(a)) float64);
    case!(a: i64; (log1p(a)) float64);
    case!(a: f32; (log1p(a)) float32);
}

#[test]
#[rustfmt::skip]
fn sin_a() {
    case!(a: bool; (sin(a)) float32);
    case!(a: u8; (sin(a)) float32);
    case!(a: i16; (sin(a)) float32);
    case!(a: u32; (sin(a)) float64);
    case!(a: i64; (sin(a)) float64);
    case!(a: f32; (sin(a)) float32);
}

#[test]
#[rustfmt::skip]
fn cos_a() {
    case!(a: bool; (cos(a)) float32);
    case!(a: u8; (cos(a)) float32);
    case!(a: i16; (cos(a)) float32);
    case!(a: u32; (cos(a)) float64);
    case!(a: i64; (cos(a)) float64);
    case!(a: f32; (cos(a)) float32);
}

#[test]
#[rustfmt::skip]
fn tan_a() {
    case!(a: bool; (tan(a)) float32);
    case!(a: u8; (tan(a)) float32);
    case!(a: i16; (tan(a)) float32);
    case!(a: u32; (tan(a)) float64);
    case!(a: i64; (tan(a)) float64);
    case!(a: f32; (tan(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arcsin_a() {
    case!(a: bool; (arcsin(a)) float32);
    case!(a: u8; (arcsin(a)) float32);
    case!(a: i16; (arcsin(a)) float32);
    case!(a: u32; (arcsin(a)) float64);
    case!(a: i64; (arcsin(a)) float64);
    case!(a: f32; (arcsin(a)) float32);
}

#[test]
#[rustfmt::skip]
fn asin_a() {
    case!(a: bool; (asin(a)) float32);
    case!(a: u8; (asin(a)) float32);
    case!(a: i16; (asin(a)) float32);
    case!(a: u32; (asin(a)) float64);
    case!(a: i64; (asin(a)) float64);
    case!(a: f32; (asin(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arccos_a() {
    case!(a: bool; (arccos(a)) float32);
    case!(a: u8; (arccos(a)) float32);
    case!(a: i16; (arccos(a)) float32);
    case!(a: u32; (arccos(a)) float64);
    case!(a: i64; (arccos(a)) float64);
    case!(a: f32; (arccos(a)) float32);
}

#[test]
#[rustfmt::skip]
fn acos_a() {
    case!(a: bool; (acos(a)) float32);
    case!(a: u8; (acos(a)) float32);
    case!(a: i16; (acos(a)) float32);
    case!(a: u32; (acos(a)) float64);
    case!(a: i64; (acos(a)) float64);
    case!(a: f32; (acos(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arctan_a() {
    case!(a: bool; (arctan(a)) float32);
    case!(a: u8; (arctan(a)) float32);
    case!(a: i16; (arctan(a)) float32);
    case!(a: u32; (arctan(a)) float64);
    case!(a: i64; (arctan(a)) float64);
    case!(a: f32; (arctan(a)) float32);
}

#[test]
#[rustfmt::skip]
fn atan_a() {
    case!(a: bool; (atan(a)) float32);
    case!(a: u8; (atan(a)) float32);
    case!(a: i16; (atan(a)) float32);
    case!(a: u32; (atan(a)) float64);
    case!(a: i64; (atan(a)) float64);
    case!(a: f32; (atan(a)) float32);
}

#[test]
#[rustfmt::skip]
fn sinc_a() {
    case!(a: bool; (sinc(a)) float64);
    case!(a: u8; (sinc(a)) float64);
    case!(a: i16; (sinc(a)) float64);
    case!(a: u32; (sinc(a)) float64);
    case!(a: i64; (sinc(a)) float64);
    case!(a: f32; (sinc(a)) float32);
}

#[test]
#[rustfmt::skip]
fn deg2rad_a() {
    case!(a: bool; (deg2rad(a)) float32);
    case!(a: u8; (deg2rad(a)) float32);
    case!(a: i16; (deg2rad(a)) float32);
    case!(a: u32; (deg2rad(a)) float64);
    case!(a: i64; (deg2rad(a)) float64);
    case!(a: f32; (deg2rad(a)) float32);
}

#[test]
#[rustfmt::skip]
fn radians_a() {
    case!(a: bool; (radians(a)) float32);
    case!(a: u8; (radians(a)) float32);
    case!(a: i16; (radians(a)) float32);
    case!(a: u32; (radians(a)) float64);
    case!(a: i64; (radians(a)) float64);
    case!(a: f32; (radians(a)) float32);
}

#[test]
#[rustfmt::skip]
fn rad2deg_a() {
    case!(a: bool; (rad2deg(a)) float32);
    case!(a: u8; (rad2deg(a)) float32);
    case!(a: i16; (rad2deg(a)) float32);
    case!(a: u32; (rad2deg(a)) float64);
    case!(a: i64; (rad2deg(a)) float64);
    case!(a: f32; (rad2deg(a)) float32);
}

#[test]
#[rustfmt::skip]
fn degrees_a() {
    case!(a: bool; (degrees(a)) float32);
    case!(a: u8; (degrees(a)) float32);
    case!(a: i16; (degrees(a)) float32);
    case!(a: u32; (degrees(a)) float64);
    case!(a: i64; (degrees(a)) float64);
    case!(a: f32; (degrees(a)) float32);
}

#[test]
#[rustfmt::skip]
fn sinh_a() {
    case!(a: bool; (sinh(a)) float32);
    case!(a: u8; (sinh(a)) float32);
    case!(a: i16; (sinh(a)) float32);
    case!(a: u32; (sinh(a)) float64);
    case!(a: i64; (sinh(a)) float64);
    case!(a: f32; (sinh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn cosh_a() {
    case!(a: bool; (cosh(a)) float32);
    case!(a: u8; (cosh(a)) float32);
    case!(a: i16; (cosh(a)) float32);
    case!(a: u32; (cosh(a)) float64);
    case!(a: i64; (cosh(a)) float64);
    case!(a: f32; (cosh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn tanh_a() {
    case!(a: bool; (tanh(a)) float32);
    case!(a: u8; (tanh(a)) float32);
    case!(a: i16; (tanh(a)) float32);
    case!(a: u32; (tanh(a)) float64);
    case!(a: i64; (tanh(a)) float64);
    case!(a: f32; (tanh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arcsinh_a() {
    case!(a: bool; (arcsinh(a)) float32);
    case!(a: u8; (arcsinh(a)) float32);
    case!(a: i16; (arcsinh(a)) float32);
    case!(a: u32; (arcsinh(a)) float64);
    case!(a: i64; (arcsinh(a)) float64);
    case!(a: f32; (arcsinh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn asinh_a() {
    case!(a: bool; (asinh(a)) float32);
    case!(a: u8; (asinh(a)) float32);
    case!(a: i16; (asinh(a)) float32);
    case!(a: u32; (asinh(a)) float64);
    case!(a: i64; (asinh(a)) float64);
    case!(a: f32; (asinh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arccosh_a() {
    case!(a: bool; (arccosh(a)) float32);
    case!(a: u8; (arccosh(a)) float32);
    case!(a: i16; (arccosh(a)) float32);
    case!(a: u32; (arccosh(a)) float64);
    case!(a: i64; (arccosh(a)) float64);
    case!(a: f32; (arccosh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn acosh_a() {
    case!(a: bool; (acosh(a)) float32);
    case!(a: u8; (acosh(a)) float32);
    case!(a: i16; (acosh(a)) float32);
    case!(a: u32; (acosh(a)) float64);
    case!(a: i64; (acosh(a)) float64);
    case!(a: f32; (acosh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn arctanh_a() {
    case!(a: bool; (arctanh(a)) float32);
    case!(a: u8; (arctanh(a)) float32);
    case!(a: i16; (arctanh(a)) float32);
    case!(a: u32; (arctanh(a)) float64);
    case!(a: i64; (arctanh(a)) float64);
    case!(a: f32; (arctanh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn atanh_a() {
    case!(a: bool; (atanh(a)) float32);
    case!(a: u8; (atanh(a)) float32);
    case!(a: i16; (atanh(a)) float32);
    case!(a: u32; (atanh(a)) float64);
    case!(a: i64; (atanh(a)) float64);
    case!(a: f32; (atanh(a)) float32);
}

#[test]
#[rustfmt::skip]
fn floor_a() {
    case!(a: bool; (floor(a)) bool);
    case!(a: u8; (floor(a)) uint8);
    case!(a: i16; (floor(a)) int16);
    case!(a: u32; (floor(a)) uint32);
    case!(a: i64; (floor(a)) int64);
    case!(a: f32; (floor(a)) float32);
}

#[test]
#[rustfmt::skip]
fn ceil_a() {
    case!(a: bool; (ceil(a)) bool);
    case!(a: u8; (ceil(a)) uint8);
    case!(a: i16; (ceil(a)) int16);
    case!(a: u32; (ceil(a)) uint32);
    case!(a: i64; (ceil(a)) int64);
    case!(a: f32; (ceil(a)) float32);
}

#[test]
#[rustfmt::skip]
fn trunc_a() {
    case!(a: bool; (trunc(a)) bool);
    case!(a: u8; (trunc(a)) uint8);
    case!(a: i16; (trunc(a)) int16);
    case!(a: u32; (trunc(a)) uint32);
    case!(a: i64; (trunc(a)) int64);
    case!(a: f32; (trunc(a)) float32);
}

#[test]
#[rustfmt::skip]
fn rint_a() {
    case!(a: bool; (rint(a)) float32);
    case!(a: u8; (rint(a)) float32);
    case!(a: i16; (rint(a)) float32);
    case!(a: u32; (rint(a)) float64);
    case!(a: i64; (rint(a)) float64);
    case!(a: f32; (rint(a)) float32);
}

#[test]
#[rustfmt::skip]
fn round_a() {
    case!(a: bool; (round(a)) float32);
    case!(a: u8; (round(a)) uint8);
    case!(a: i16; (round(a)) int16);
    case!(a: u32; (round(a)) uint32);
    case!(a: i64; (round(a)) int64);
    case!(a: f32; (round(a)) float32);
}

#[test]
#[rustfmt::skip]
fn isnan_a() {
    case!(a: bool; (isnan(a)) bool);
    case!(a: u8; (isnan(a)) bool);
    case!(a: i16; (isnan(a)) bool);
    case!(a: u32; (isnan(a)) bool);
    case!(a: i64; (isnan(a)) bool);
    case!(a: f32; (isnan(a)) bool);
}

#[test]
#[rustfmt::skip]
fn isinf_a() {
    case!(a: bool; (isinf(a)) bool);
    case!(a: u8; (isinf(a)) bool);
    case!(a: i16; (isinf(a)) bool);
    case!(a: u32; (isinf(a)) bool);
    case!(a: i64; (isinf(a)) bool);
    case!(a: f32; (isinf(a)) bool);
}

#[test]
#[rustfmt::skip]
fn isfinite_a() {
    case!(a: bool; (isfinite(a)) bool);
    case!(a: u8; (isfinite(a)) bool);
    case!(a: i16; (isfinite(a)) bool);
    case!(a: u32; (isfinite(a)) bool);
    case!(a: i64; (isfinite(a)) bool);
    case!(a: f32; (isfinite(a)) bool);
}

#[test]
#[rustfmt::skip]
fn isposinf_a() {
    case!(a: bool; (isposinf(a)) bool);
    case!(a: u8; (isposinf(a)) bool);
    case!(a: i16; (isposinf(a)) bool);
    case!(a: u32; (isposinf(a)) bool);
    case!(a: i64; (isposinf(a)) bool);
    case!(a: f32; (isposinf(a)) bool);
}

#[test]
#[rustfmt::skip]
fn isneginf_a() {
    case!(a: bool; (isneginf(a)) bool);
    case!(a: u8; (isneginf(a)) bool);
    case!(a: i16; (isneginf(a)) bool);
    case!(a: u32; (isneginf(a)) bool);
    case!(a: i64; (isneginf(a)) bool);
    case!(a: f32; (isneginf(a)) bool);
}

#[test]
#[rustfmt::skip]
fn signbit_a() {
    case!(a: bool; (signbit(a)) bool);
    case!(a: u8; (signbit(a)) bool);
    case!(a: i16; (signbit(a)) bool);
    case!(a: u32; (signbit(a)) bool);
    case!(a: i64; (signbit(a)) bool);
    case!(a: f32; (signbit(a)) bool);
}

#[test]
#[rustfmt::skip]
fn nan_to_num_a() {
    case!(a: bool; (nan_to_num(a)) bool);
    case!(a: u8; (nan_to_num(a)) uint8);
    case!(a: i16; (nan_to_num(a)) int16);
    case!(a: u32; (nan_to_num(a)) uint32);
    case!(a: i64; (nan_to_num(a)) int64);
    case!(a: f32; (nan_to_num(a)) float32);
}

#[test]
#[rustfmt::skip]
fn spacing_a() {
    case!(a: bool; (spacing(a)) float32);
    case!(a: u8; (spacing(a)) float32);
    case!(a: i16; (spacing(a)) float32);
    case!(a: u32; (spacing(a)) float64);
    case!(a: i64; (spacing(a)) float64);
    case!(a: f32; (spacing(a)) float32);
}

#[test]
#[rustfmt::skip]
fn sum_a() {
    case!(a: bool; (sum(a)) int64);
    case!(a: u8; (sum(a)) uint64);
    case!(a: i16; (sum(a)) int64);
    case!(a: u32; (sum(a)) uint64);
    case!(a: i64; (sum(a)) int64);
    case!(a: f32; (sum(a)) float32);
}

#[test]
#[rustfmt::skip]
fn prod_a() {
    case!(a: bool; (prod(a)) int64);
    case!(a: u8; (prod(a)) uint64);
    case!(a: i16; (prod(a)) int64);
    case!(a: u32; (prod(a)) uint64);
    case!(a: i64; (prod(a)) int64);
    case!(a: f32; (prod(a)) float32);
}

#[test]
#[rustfmt::skip]
fn mean_a() {
    case!(a: bool; (mean(a)) float64);
    case!(a: u8; (mean(a)) float64);
    case!(a: i16; (mean(a)) float64);
    case!(a: u32; (mean(a)) float64);
    case!(a: i64; (mean(a)) float64);
    case!(a: f32; (mean(a)) float32);
}

#[test]
#[rustfmt::skip]
fn var_a() {
    case!(a: bool; (var(a)) float64);
    case!(a: u8; (var(a)) float64);
    case!(a: i16; (var(a)) float64);
    case!(a: u32; (var(a)) float64);
    case!(a: i64; (var(a)) float64);
    case!(a: f32; (var(a)) float32);
}

#[test]
#[rustfmt::skip]
fn std_a() {
    case!(a: bool; (std(a)) float64);
    case!(a: u8; (std(a)) float64);
    case!(a: i16; (std(a)) float64);
    case!(a: u32; (std(a)) float64);
    case!(a: i64; (std(a)) float64);
    case!(a: f32; (std(a)) float32);
}

#[test]
#[rustfmt::skip]
fn max_a() {
    case!(a: bool; (max(a)) bool);
    case!(a: u8; (max(a)) uint8);
    case!(a: i16; (max(a)) int16);
    case!(a: u32; (max(a)) uint32);
    case!(a: i64; (max(a)) int64);
    case!(a: f32; (max(a)) float32);
}

#[test]
#[rustfmt::skip]
fn amax_a() {
    case!(a: bool; (amax(a)) bool);
    case!(a: u8; (amax(a)) uint8);
    case!(a: i16; (amax(a)) int16);
    case!(a: u32; (amax(a)) uint32);
    case!(a: i64; (amax(a)) int64);
    case!(a: f32; (amax(a)) float32);
}

#[test]
#[rustfmt::skip]
fn min_a() {
    case!(a: bool; (min(a)) bool);
    case!(a: u8; (min(a)) uint8);
    case!(a: i16; (min(a)) int16);
    case!(a: u32; (min(a)) uint32);
    case!(a: i64; (min(a)) int64);
    case!(a: f32; (min(a)) float32);
}

#[test]
#[rustfmt::skip]
fn amin_a() {
    case!(a: bool; (amin(a)) bool);
    case!(a: u8; (amin(a)) uint8);
    case!(a: i16; (amin(a)) int16);
    case!(a: u32; (amin(a)) uint32);
    case!(a: i64; (amin(a)) int64);
    case!(a: f32; (amin(a)) float32);
}

#[test]
#[rustfmt::skip]
fn any_a() {
    case!(a: bool; (any(a)) bool);
    case!(a: u8; (any(a)) bool);
    case!(a: i16; (any(a)) bool);
    case!(a: u32; (any(a)) bool);
    case!(a: i64; (any(a)) bool);
    case!(a: f32; (any(a)) bool);
}

#[test]
#[rustfmt::skip]
fn all_a() {
    case!(a: bool; (all(a)) bool);
    case!(a: u8; (all(a)) bool);
    case!(a: i16; (all(a)) bool);
    case!(a: u32; (all(a)) bool);
    case!(a: i64; (all(a)) bool);
    case!(a: f32; (all(a)) bool);
}

#[test]
#[rustfmt::skip]
fn argmax_a() {
    case!(a: bool; (argmax(a)) int64);
    case!(a: u8; (argmax(a)) int64);
    case!(a: i16; (argmax(a)) int64);
    case!(a: u32; (argmax(a)) int64);
    case!(a: i64; (argmax(a)) int64);
    case!(a: f32; (argmax(a)) int64);
}

#[test]
#[rustfmt::skip]
fn argmin_a() {
    case!(a: bool; (argmin(a)) int64);
    case!(a: u8; (argmin(a)) int64);
    case!(a: i16; (argmin(a)) int64);
    case!(a: u32; (argmin(a)) int64);
    case!(a: i64; (argmin(a)) int64);
    case!(a: f32; (argmin(a)) int64);
}

#[test]
#[rustfmt::skip]
fn count_nonzero_a() {
    case!(a: bool; (count_nonzero(a)) int64);
    case!(a: u8; (count_nonzero(a)) int64);
    case!(a: i16; (count_nonzero(a)) int64);
    case!(a: u32; (count_nonzero(a)) int64);
    case!(a: i64; (count_nonzero(a)) int64);
    case!(a: f32; (count_nonzero(a)) int64);
}

#[test]
#[rustfmt::skip]
fn ptp_a() {
    case!(a: u8; (ptp(a)) uint8);
    case!(a: i16; (ptp(a)) int16);
    case!(a: u32; (ptp(a)) uint32);
    case!(a: i64; (ptp(a)) int64);
    case!(a: f32; (ptp(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nansum_a() {
    case!(a: bool; (nansum(a)) int64);
    case!(a: u8; (nansum(a)) uint64);
    case!(a: i16; (nansum(a)) int64);
    case!(a: u32; (nansum(a)) uint64);
    case!(a: i64; (nansum(a)) int64);
    case!(a: f32; (nansum(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanprod_a() {
    case!(a: bool; (nanprod(a)) int64);
    case!(a: u8; (nanprod(a)) uint64);
    case!(a: i16; (nanprod(a)) int64);
    case!(a: u32; (nanprod(a)) uint64);
    case!(a: i64; (nanprod(a)) int64);
    case!(a: f32; (nanprod(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanmean_a() {
    case!(a: bool; (nanmean(a)) float64);
    case!(a: u8; (nanmean(a)) float64);
    case!(a: i16; (nanmean(a)) float64);
    case!(a: u32; (nanmean(a)) float64);
    case!(a: i64; (nanmean(a)) float64);
    case!(a: f32; (nanmean(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanvar_a() {
    case!(a: bool; (nanvar(a)) float64);
    case!(a: u8; (nanvar(a)) float64);
    case!(a: i16; (nanvar(a)) float64);
    case!(a: u32; (nanvar(a)) float64);
    case!(a: i64; (nanvar(a)) float64);
    case!(a: f32; (nanvar(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanstd_a() {
    case!(a: bool; (nanstd(a)) float64);
    case!(a: u8; (nanstd(a)) float64);
    case!(a: i16; (nanstd(a)) float64);
    case!(a: u32; (nanstd(a)) float64);
    case!(a: i64; (nanstd(a)) float64);
    case!(a: f32; (nanstd(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanmax_a() {
    case!(a: bool; (nanmax(a)) bool);
    case!(a: u8; (nanmax(a)) uint8);
    case!(a: i16; (nanmax(a)) int16);
    case!(a: u32; (nanmax(a)) uint32);
    case!(a: i64; (nanmax(a)) int64);
    case!(a: f32; (nanmax(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanmin_a() {
    case!(a: bool; (nanmin(a)) bool);
    case!(a: u8; (nanmin(a)) uint8);
    case!(a: i16; (nanmin(a)) int16);
    case!(a: u32; (nanmin(a)) uint32);
    case!(a: i64; (nanmin(a)) int64);
    case!(a: f32; (nanmin(a)) float32);
}

#[test]
#[rustfmt::skip]
fn nanargmax_a() {
    case!(a: bool; (nanargmax(a)) int64);
    case!(a: u8; (nanargmax(a)) int64);
    case!(a: i16; (nanargmax(a)) int64);
    case!(a: u32; (nanargmax(a)) int64);
    case!(a: i64; (nanargmax(a)) int64);
    case!(a: f32; (nanargmax(a)) int64);
}

#[test]
#[rustfmt::skip]
fn nanargmin_a() {
    case!(a: bool; (nanargmin(a)) int64);
    case!(a: u8; (nanargmin(a)) int64);
    case!(a: i16; (nanargmin(a)) int64);
    case!(a: u32; (nanargmin(a)) int64);
    case!(a: i64; (nanargmin(a)) int64);
    case!(a: f32; (nanargmin(a)) int64);
}

#[test]
#[rustfmt::skip]
fn transpose_a() {
    case!(a: bool; (transpose(a)) bool);
    case!(a: u8; (transpose(a)) uint8);
    case!(a: i16; (transpose(a)) int16);
    case!(a: u32; (transpose(a)) uint32);
    case!(a: i64; (transpose(a)) int64);
    case!(a: f32; (transpose(a)) float32);
}

#[test]
#[rustfmt::skip]
fn squeeze_a() {
    case!(a: bool; (squeeze(a)) bool);
    case!(a: u8; (squeeze(a)) uint8);
    case!(a: i16; (squeeze(a)) int16);
    case!(a: u32; (squeeze(a)) uint32);
    case!(a: i64; (squeeze(a)) int64);
    case!(a: f32; (squeeze(a)) float32);
}

#[test]
#[rustfmt::skip]
fn ravel_a() {
    case!(a: bool; (ravel(a)) bool);
    case!(a: u8; (ravel(a)) uint8);
    case!(a: i16; (ravel(a)) int16);
    case!(a: u32; (ravel(a)) uint32);
    case!(a: i64; (ravel(a)) int64);
    case!(a: f32; (ravel(a)) float32);
}

#[test]
#[rustfmt::skip]
fn flip_a() {
    case!(a: bool; (flip(a)) bool);
    case!(a: u8; (flip(a)) uint8);
    case!(a: i16; (flip(a)) int16);
    case!(a: u32; (flip(a)) uint32);
    case!(a: i64; (flip(a)) int64);
    case!(a: f32; (flip(a)) float32);
}

#[test]
#[rustfmt::skip]
fn flipud_a() {
    case!(a: bool; (flipud(a)) bool);
    case!(a: u8; (flipud(a)) uint8);
    case!(a: i16; (flipud(a)) int16);
    case!(a: u32; (flipud(a)) uint32);
    case!(a: i64; (flipud(a)) int64);
    case!(a: f32; (flipud(a)) float32);
}

#[test]
#[rustfmt::skip]
fn atleast_1d_a() {
    case!(a: bool; (atleast_1d(a)) bool);
    case!(a: u8; (atleast_1d(a)) uint8);
    case!(a: i16; (atleast_1d(a)) int16);
    case!(a: u32; (atleast_1d(a)) uint32);
    case!(a: i64; (atleast_1d(a)) int64);
    case!(a: f32; (atleast_1d(a)) float32);
}

#[test]
#[rustfmt::skip]
fn atleast_2d_a() {
    case!(a: bool; (atleast_2d(a)) bool);
    case!(a: u8; (atleast_2d(a)) uint8);
    case!(a: i16; (atleast_2d(a)) int16);
    case!(a: u32; (atleast_2d(a)) uint32);
    case!(a: i64; (atleast_2d(a)) int64);
    case!(a: f32; (atleast_2d(a)) float32);
}

#[test]
#[rustfmt::skip]
fn atleast_3d_a() {
    case!(a: bool; (atleast_3d(a)) bool);
    case!(a: u8; (atleast_3d(a)) uint8);
    case!(a: i16; (atleast_3d(a)) int16);
    case!(a: u32; (atleast_3d(a)) uint32);
    case!(a: i64; (atleast_3d(a)) int64);
    case!(a: f32; (atleast_3d(a)) float32);
}

#[test]
#[rustfmt::skip]
fn zeros_like_a() {
    case!(a: bool; (zeros_like(a)) bool);
    case!(a: u8; (zeros_like(a)) uint8);
    case!(a: i16; (zeros_like(a)) int16);
    case!(a: u32; (zeros_like(a)) uint32);
    case!(a: i64; (zeros_like(a)) int64);
    case!(a: f32; (zeros_like(a)) float32);
}

#[test]
#[rustfmt::skip]
fn ones_like_a() {
    case!(a: bool; (ones_like(a)) bool);
    case!(a: u8; (ones_like(a)) uint8);
    case!(a: i16; (ones_like(a)) int16);
    case!(a: u32; (ones_like(a)) uint32);
    case!(a: i64; (ones_like(a)) int64);
    case!(a: f32; (ones_like(a)) float32);
}

#[test]
#[rustfmt::skip]
fn minus_one() {
    case!(a: u8; (-a) uint8);
    case!(a: i16; (-a) int16);
    case!(a: u32; (-a) uint32);
    case!(a: i64; (-a) int64);
    case!(a: f32; (-a) float32);
}

#[test]
#[rustfmt::skip]
fn plus_one() {
    case!(a: u8; (+a) uint8);
    case!(a: i16; (+a) int16);
    case!(a: u32; (+a) uint32);
    case!(a: i64; (+a) int64);
    case!(a: f32; (+a) float32);
}

#[test]
#[rustfmt::skip]
fn inverted() {
    case!(a: bool; (~a) bool);
    case!(a: u8; (~a) uint8);
    case!(a: i16; (~a) int16);
    case!(a: u32; (~a) uint32);
    case!(a: i64; (~a) int64);
}

#[test]
#[rustfmt::skip]
fn squared() {
    case!(a: bool; (a ** 2) int8);
    case!(a: u8; (a ** 2) uint8);
    case!(a: i16; (a ** 2) int16);
    case!(a: u32; (a ** 2) uint32);
    case!(a: i64; (a ** 2) int64);
    case!(a: f32; (a ** 2) float32);
}

#[test]
#[rustfmt::skip]
fn root() {
    case!(a: bool; (a ** 0.5) float64);
    case!(a: u8; (a ** 0.5) float64);
    case!(a: i16; (a ** 0.5) float64);
    case!(a: u32; (a ** 0.5) float64);
    case!(a: i64; (a ** 0.5) float64);
    case!(a: f32; (a ** 0.5) float32);
}

#[test]
#[rustfmt::skip]
fn squared_by_a_float() {
    case!(a: bool; (a ** 2.0) float64);
    case!(a: u8; (a ** 2.0) float64);
    case!(a: i16; (a ** 2.0) float64);
    case!(a: u32; (a ** 2.0) float64);
    case!(a: i64; (a ** 2.0) float64);
    case!(a: f32; (a ** 2.0) float32);
}

#[test]
#[rustfmt::skip]
fn round_a_1() {
    case!(a: u8; (round(a, 1)) uint8);
    case!(a: i16; (round(a, 1)) int16);
    case!(a: u32; (round(a, 1)) uint32);
    case!(a: i64; (round(a, 1)) int64);
    case!(a: f32; (round(a, 1)) float32);
}

#[test]
#[rustfmt::skip]
fn a_sum_axis_0() {
    case!(a: bool; (a.sum(axis=0)) int64);
    case!(a: u8; (a.sum(axis=0)) uint64);
    case!(a: i16; (a.sum(axis=0)) int64);
    case!(a: u32; (a.sum(axis=0)) uint64);
    case!(a: i64; (a.sum(axis=0)) int64);
    case!(a: f32; (a.sum(axis=0)) float32);
}

#[test]
#[rustfmt::skip]
fn a_mean_axis_0() {
    case!(a: bool; (a.mean(axis=0)) float64);
    case!(a: u8; (a.mean(axis=0)) float64);
    case!(a: i16; (a.mean(axis=0)) float64);
    case!(a: u32; (a.mean(axis=0)) float64);
    case!(a: i64; (a.mean(axis=0)) float64);
    case!(a: f32; (a.mean(axis=0)) float32);
}

#[test]
#[rustfmt::skip]
fn add_a_b() {
    case!(a: bool, b: bool; (add(a, b)) bool);
    case!(a: i8, b: u8; (add(a, b)) int16);
    case!(a: u16, b: i16; (add(a, b)) int32);
    case!(a: u32, b: i32; (add(a, b)) int64);
    case!(a: i64, b: u64; (add(a, b)) float64);
    case!(a: u8, b: u16; (add(a, b)) uint16);
    case!(a: i16, b: f32; (add(a, b)) float32);
    case!(a: f32, b: i32; (add(a, b)) float64);
    case!(a: bool, b: f32; (add(a, b)) float32);
    case!(a: f32, b: f64; (add(a, b)) float64);
    case!(a: u8; (add(a, 2)) uint8);
    case!(b: bool; (add(2, b)) int64);
    case!(a: f32; (add(a, 2)) float32);
    case!(b: i8; (add(2.5, b)) float64);
    case!(a: u32; (add(a, 2.5)) float64);
    case!(b: f32; (add(2.5, b)) float32);
    case!(a: i8; (add(a, True)) int8);
    case!(a: i64; (add(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn subtract_a_b() {
    case!(a: i8, b: u8; (subtract(a, b)) int16);
    case!(a: u16, b: i16; (subtract(a, b)) int32);
    case!(a: u32, b: i32; (subtract(a, b)) int64);
    case!(a: i64, b: u64; (subtract(a, b)) float64);
    case!(a: u8, b: u16; (subtract(a, b)) uint16);
    case!(a: i16, b: f32; (subtract(a, b)) float32);
    case!(a: f32, b: i32; (subtract(a, b)) float64);
    case!(a: bool, b: f32; (subtract(a, b)) float32);
    case!(a: f32, b: f64; (subtract(a, b)) float64);
    case!(a: u8; (subtract(a, 2)) uint8);
    case!(b: bool; (subtract(2, b)) int64);
    case!(a: f32; (subtract(a, 2)) float32);
    case!(b: i8; (subtract(2.5, b)) float64);
    case!(a: u32; (subtract(a, 2.5)) float64);
    case!(b: f32; (subtract(2.5, b)) float32);
    case!(a: i8; (subtract(a, True)) int8);
    case!(a: i64; (subtract(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn multiply_a_b() {
    case!(a: bool, b: bool; (multiply(a, b)) bool);
    case!(a: i8, b: u8; (multiply(a, b)) int16);
    case!(a: u16, b: i16; (multiply(a, b)) int32);
    case!(a: u32, b: i32; (multiply(a, b)) int64);
    case!(a: i64, b: u64; (multiply(a, b)) float64);
    case!(a: u8, b: u16; (multiply(a, b)) uint16);
    case!(a: i16, b: f32; (multiply(a, b)) float32);
    case!(a: f32, b: i32; (multiply(a, b)) float64);
    case!(a: bool, b: f32; (multiply(a, b)) float32);
    case!(a: f32, b: f64; (multiply(a, b)) float64);
    case!(a: u8; (multiply(a, 2)) uint8);
    case!(b: bool; (multiply(2, b)) int64);
    case!(a: f32; (multiply(a, 2)) float32);
    case!(b: i8; (multiply(2.5, b)) float64);
    case!(a: u32; (multiply(a, 2.5)) float64);
    case!(b: f32; (multiply(2.5, b)) float32);
    case!(a: i8; (multiply(a, True)) int8);
    case!(a: i64; (multiply(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn divide_a_b() {
    case!(a: bool, b: bool; (divide(a, b)) float64);
    case!(a: i8, b: u8; (divide(a, b)) float64);
    case!(a: u16, b: i16; (divide(a, b)) float64);
    case!(a: u32, b: i32; (divide(a, b)) float64);
    case!(a: i64, b: u64; (divide(a, b)) float64);
    case!(a: u8, b: u16; (divide(a, b)) float64);
    case!(a: i16, b: f32; (divide(a, b)) float32);
    case!(a: f32, b: i32; (divide(a, b)) float64);
    case!(a: bool, b: f32; (divide(a, b)) float32);
    case!(a: f32, b: f64; (divide(a, b)) float64);
    case!(a: u8; (divide(a, 2)) float64);
    case!(b: bool; (divide(2, b)) float64);
    case!(a: f32; (divide(a, 2)) float32);
    case!(b: i8; (divide(2.5, b)) float64);
    case!(a: u32; (divide(a, 2.5)) float64);
    case!(b: f32; (divide(2.5, b)) float32);
    case!(a: i8; (divide(a, True)) float64);
    case!(a: i64; (divide(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn true_divide_a_b() {
    case!(a: bool, b: bool; (true_divide(a, b)) float64);
    case!(a: i8, b: u8; (true_divide(a, b)) float64);
    case!(a: u16, b: i16; (true_divide(a, b)) float64);
    case!(a: u32, b: i32; (true_divide(a, b)) float64);
    case!(a: i64, b: u64; (true_divide(a, b)) float64);
    case!(a: u8, b: u16; (true_divide(a, b)) float64);
    case!(a: i16, b: f32; (true_divide(a, b)) float32);
    case!(a: f32, b: i32; (true_divide(a, b)) float64);
    case!(a: bool, b: f32; (true_divide(a, b)) float32);
    case!(a: f32, b: f64; (true_divide(a, b)) float64);
    case!(a: u8; (true_divide(a, 2)) float64);
    case!(b: bool; (true_divide(2, b)) float64);
    case!(a: f32; (true_divide(a, 2)) float32);
    case!(b: i8; (true_divide(2.5, b)) float64);
    case!(a: u32; (true_divide(a, 2.5)) float64);
    case!(b: f32; (true_divide(2.5, b)) float32);
    case!(a: i8; (true_divide(a, True)) float64);
    case!(a: i64; (true_divide(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn floor_divide_a_b() {
    case!(a: bool, b: bool; (floor_divide(a, b)) int8);
    case!(a: i8, b: u8; (floor_divide(a, b)) int16);
    case!(a: u16, b: i16; (floor_divide(a, b)) int32);
    case!(a: u32, b: i32; (floor_divide(a, b)) int64);
    case!(a: i64, b: u64; (floor_divide(a, b)) float64);
    case!(a: u8, b: u16; (floor_divide(a, b)) uint16);
    case!(a: i16, b: f32; (floor_divide(a, b)) float32);
    case!(a: f32, b: i32; (floor_divide(a, b)) float64);
    case!(a: bool, b: f32; (floor_divide(a, b)) float32);
    case!(a: f32, b: f64; (floor_divide(a, b)) float64);
    case!(a: u8; (floor_divide(a, 2)) uint8);
    case!(b: bool; (floor_divide(2, b)) int64);
    case!(a: f32; (floor_divide(a, 2)) float32);
    case!(b: i8; (floor_divide(2.5, b)) float64);
    case!(a: u32; (floor_divide(a, 2.5)) float64);
    case!(b: f32; (floor_divide(2.5, b)) float32);
    case!(a: i8; (floor_divide(a, True)) int8);
    case!(a: i64; (floor_divide(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn mod_a_b() {
    case!(a: bool, b: bool; (mod(a, b)) int8);
    case!(a: i8, b: u8; (mod(a, b)) int16);
    case!(a: u16, b: i16; (mod(a, b)) int32);
    case!(a: u32, b: i32; (mod(a, b)) int64);
    case!(a: i64, b: u64; (mod(a, b)) float64);
    case!(a: u8, b: u16; (mod(a, b)) uint16);
    case!(a: i16, b: f32; (mod(a, b)) float32);
    case!(a: f32, b: i32; (mod(a, b)) float64);
    case!(a: bool, b: f32; (mod(a, b)) float32);
    case!(a: f32, b: f64; (mod(a, b)) float64);
    case!(a: u8; (mod(a, 2)) uint8);
    case!(b: bool; (mod(2, b)) int64);
    case!(a: f32; (mod(a, 2)) float32);
    case!(b: i8; (mod(2.5, b)) float64);
    case!(a: u32; (mod(a, 2.5)) float64);
    case!(b: f32; (mod(2.5, b)) float32);
    case!(a: i8; (mod(a, True)) int8);
    case!(a: i64; (mod(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn remainder_a_b() {
    case!(a: bool, b: bool; (remainder(a, b)) int8);
    case!(a: i8, b: u8; (remainder(a, b)) int16);
    case!(a: u16, b: i16; (remainder(a, b)) int32);
    case!(a: u32, b: i32; (remainder(a, b)) int64);
    case!(a: i64, b: u64; (remainder(a, b)) float64);
    case!(a: u8, b: u16; (remainder(a, b)) uint16);
    case!(a: i16, b: f32; (remainder(a, b)) float32);
    case!(a: f32, b: i32; (remainder(a, b)) float64);
    case!(a: bool, b: f32; (remainder(a, b)) float32);
    case!(a: f32, b: f64; (remainder(a, b)) float64);
    case!(a: u8; (remainder(a, 2)) uint8);
    case!(b: bool; (remainder(2, b)) int64);
    case!(a: f32; (remainder(a, 2)) float32);
    case!(b: i8; (remainder(2.5, b)) float64);
    case!(a: u32; (remainder(a, 2.5)) float64);
    case!(b: f32; (remainder(2.5, b)) float32);
    case!(a: i8; (remainder(a, True)) int8);
    case!(a: i64; (remainder(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn fmod_a_b() {
    case!(a: bool, b: bool; (fmod(a, b)) int8);
    case!(a: i8, b: u8; (fmod(a, b)) int16);
    case!(a: u16, b: i16; (fmod(a, b)) int32);
    case!(a: u32, b: i32; (fmod(a, b)) int64);
    case!(a: i64, b: u64; (fmod(a, b)) float64);
    case!(a: u8, b: u16; (fmod(a, b)) uint16);
    case!(a: i16, b: f32; (fmod(a, b)) float32);
    case!(a: f32, b: i32; (fmod(a, b)) float64);
    case!(a: bool, b: f32; (fmod(a, b)) float32);
    case!(a: f32, b: f64; (fmod(a, b)) float64);
    case!(a: u8; (fmod(a, 2)) uint8);
    case!(b: bool; (fmod(2, b)) int64);
    case!(a: f32; (fmod(a, 2)) float32);
    case!(b: i8; (fmod(2.5, b)) float64);
    case!(a: u32; (fmod(a, 2.5)) float64);
    case!(b: f32; (fmod(2.5, b)) float32);
    case!(a: i8; (fmod(a, True)) int8);
    case!(a: i64; (fmod(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn power_a_b() {
    case!(a: bool, b: bool; (power(a, b)) int8);
    case!(a: i8, b: u8; (power(a, b)) int16);
    case!(a: u16, b: i16; (power(a, b)) int32);
    case!(a: u32, b: i32; (power(a, b)) int64);
    case!(a: i64, b: u64; (power(a, b)) float64);
    case!(a: u8, b: u16; (power(a, b)) uint16);
    case!(a: i16, b: f32; (power(a, b)) float32);
    case!(a: f32, b: i32; (power(a, b)) float64);
    case!(a: bool, b: f32; (power(a, b)) float32);
    case!(a: f32, b: f64; (power(a, b)) float64);
    case!(a: u8; (power(a, 2)) uint8);
    case!(b: bool; (power(2, b)) int64);
    case!(a: f32; (power(a, 2)) float32);
    case!(b: i8; (power(2.5, b)) float64);
    case!(a: u32; (power(a, 2.5)) float64);
    case!(b: f32; (power(2.5, b)) float32);
    case!(a: i8; (power(a, True)) int8);
}

#[test]
#[rustfmt::skip]
fn pow_a_b() {
    case!(a: bool, b: bool; (pow(a, b)) int8);
    case!(a: i8, b: u8; (pow(a, b)) int16);
    case!(a: u16, b: i16; (pow(a, b)) int32);
    case!(a: u32, b: i32; (pow(a, b)) int64);
    case!(a: i64, b: u64; (pow(a, b)) float64);
    case!(a: u8, b: u16; (pow(a, b)) uint16);
    case!(a: i16, b: f32; (pow(a, b)) float32);
    case!(a: f32, b: i32; (pow(a, b)) float64);
    case!(a: bool, b: f32; (pow(a, b)) float32);
    case!(a: f32, b: f64; (pow(a, b)) float64);
    case!(a: u8; (pow(a, 2)) uint8);
    case!(b: bool; (pow(2, b)) int64);
    case!(a: f32; (pow(a, 2)) float32);
    case!(b: i8; (pow(2.5, b)) float64);
    case!(a: u32; (pow(a, 2.5)) float64);
    case!(b: f32; (pow(2.5, b)) float32);
    case!(a: i8; (pow(a, True)) int8);
}

#[test]
#[rustfmt::skip]
fn float_power_a_b() {
    case!(a: bool, b: bool; (float_power(a, b)) float64);
    case!(a: i8, b: u8; (float_power(a, b)) float64);
    case!(a: u16, b: i16; (float_power(a, b)) float64);
    case!(a: u32, b: i32; (float_power(a, b)) float64);
    case!(a: i64, b: u64; (float_power(a, b)) float64);
    case!(a: u8, b: u16; (float_power(a, b)) float64);
    case!(a: i16, b: f32; (float_power(a, b)) float64);
    case!(a: f32, b: i32; (float_power(a, b)) float64);
    case!(a: bool, b: f32; (float_power(a, b)) float64);
    case!(a: f32, b: f64; (float_power(a, b)) float64);
    case!(a: u8; (float_power(a, 2)) float64);
    case!(b: bool; (float_power(2, b)) float64);
    case!(a: f32; (float_power(a, 2)) float64);
    case!(b: i8; (float_power(2.5, b)) float64);
    case!(a: u32; (float_power(a, 2.5)) float64);
    case!(b: f32; (float_power(2.5, b)) float64);
    case!(a: i8; (float_power(a, True)) float64);
    case!(a: i64; (float_power(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn copysign_a_b() {
    case!(a: bool, b: bool; (copysign(a, b)) float32);
    case!(a: i8, b: u8; (copysign(a, b)) float32);
    case!(a: u16, b: i16; (copysign(a, b)) float32);
    case!(a: u32, b: i32; (copysign(a, b)) float64);
    case!(a: i64, b: u64; (copysign(a, b)) float64);
    case!(a: u8, b: u16; (copysign(a, b)) float32);
    case!(a: i16, b: f32; (copysign(a, b)) float32);
    case!(a: f32, b: i32; (copysign(a, b)) float64);
    case!(a: bool, b: f32; (copysign(a, b)) float32);
    case!(a: f32, b: f64; (copysign(a, b)) float64);
    case!(a: u8; (copysign(a, 2)) float32);
    case!(b: bool; (copysign(2, b)) float64);
    case!(a: f32; (copysign(a, 2)) float32);
    case!(b: i8; (copysign(2.5, b)) float64);
    case!(a: u32; (copysign(a, 2.5)) float64);
    case!(b: f32; (copysign(2.5, b)) float32);
    case!(a: i8; (copysign(a, True)) float32);
    case!(a: i64; (copysign(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn gcd_a_b() {
    case!(a: i8, b: u8; (gcd(a, b)) int16);
    case!(a: u16, b: i16; (gcd(a, b)) int32);
    case!(a: u32, b: i32; (gcd(a, b)) int64);
    case!(a: u8, b: u16; (gcd(a, b)) uint16);
    case!(a: u8; (gcd(a, 2)) uint8);
    case!(b: bool; (gcd(2, b)) int64);
    case!(a: i8; (gcd(a, True)) int8);
    case!(a: i64; (gcd(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn lcm_a_b() {
    case!(a: i8, b: u8; (lcm(a, b)) int16);
    case!(a: u16, b: i16; (lcm(a, b)) int32);
    case!(a: u32, b: i32; (lcm(a, b)) int64);
    case!(a: u8, b: u16; (lcm(a, b)) uint16);
    case!(a: u8; (lcm(a, 2)) uint8);
    case!(b: bool; (lcm(2, b)) int64);
    case!(a: i8; (lcm(a, True)) int8);
    case!(a: i64; (lcm(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn less_a_b() {
    case!(a: bool, b: bool; (less(a, b)) bool);
    case!(a: i8, b: u8; (less(a, b)) bool);
    case!(a: u16, b: i16; (less(a, b)) bool);
    case!(a: u32, b: i32; (less(a, b)) bool);
    case!(a: i64, b: u64; (less(a, b)) bool);
    case!(a: u8, b: u16; (less(a, b)) bool);
    case!(a: i16, b: f32; (less(a, b)) bool);
    case!(a: f32, b: i32; (less(a, b)) bool);
    case!(a: bool, b: f32; (less(a, b)) bool);
    case!(a: f32, b: f64; (less(a, b)) bool);
    case!(a: u8; (less(a, 2)) bool);
    case!(b: bool; (less(2, b)) bool);
    case!(a: f32; (less(a, 2)) bool);
    case!(b: i8; (less(2.5, b)) bool);
    case!(a: u32; (less(a, 2.5)) bool);
    case!(b: f32; (less(2.5, b)) bool);
    case!(a: i8; (less(a, True)) bool);
    case!(a: i64; (less(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn less_equal_a_b() {
    case!(a: bool, b: bool; (less_equal(a, b)) bool);
    case!(a: i8, b: u8; (less_equal(a, b)) bool);
    case!(a: u16, b: i16; (less_equal(a, b)) bool);
    case!(a: u32, b: i32; (less_equal(a, b)) bool);
    case!(a: i64, b: u64; (less_equal(a, b)) bool);
    case!(a: u8, b: u16; (less_equal(a, b)) bool);
    case!(a: i16, b: f32; (less_equal(a, b)) bool);
    case!(a: f32, b: i32; (less_equal(a, b)) bool);
    case!(a: bool, b: f32; (less_equal(a, b)) bool);
    case!(a: f32, b: f64; (less_equal(a, b)) bool);
    case!(a: u8; (less_equal(a, 2)) bool);
    case!(b: bool; (less_equal(2, b)) bool);
    case!(a: f32; (less_equal(a, 2)) bool);
    case!(b: i8; (less_equal(2.5, b)) bool);
    case!(a: u32; (less_equal(a, 2.5)) bool);
    case!(b: f32; (less_equal(2.5, b)) bool);
    case!(a: i8; (less_equal(a, True)) bool);
    case!(a: i64; (less_equal(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn greater_a_b() {
    case!(a: bool, b: bool; (greater(a, b)) bool);
    case!(a: i8, b: u8; (greater(a, b)) bool);
    case!(a: u16, b: i16; (greater(a, b)) bool);
    case!(a: u32, b: i32; (greater(a, b)) bool);
    case!(a: i64, b: u64; (greater(a, b)) bool);
    case!(a: u8, b: u16; (greater(a, b)) bool);
    case!(a: i16, b: f32; (greater(a, b)) bool);
    case!(a: f32, b: i32; (greater(a, b)) bool);
    case!(a: bool, b: f32; (greater(a, b)) bool);
    case!(a: f32, b: f64; (greater(a, b)) bool);
    case!(a: u8; (greater(a, 2)) bool);
    case!(b: bool; (greater(2, b)) bool);
    case!(a: f32; (greater(a, 2)) bool);
    case!(b: i8; (greater(2.5, b)) bool);
    case!(a: u32; (greater(a, 2.5)) bool);
    case!(b: f32; (greater(2.5, b)) bool);
    case!(a: i8; (greater(a, True)) bool);
    case!(a: i64; (greater(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn greater_equal_a_b() {
    case!(a: bool, b: bool; (greater_equal(a, b)) bool);
    case!(a: i8, b: u8; (greater_equal(a, b)) bool);
    case!(a: u16, b: i16; (greater_equal(a, b)) bool);
    case!(a: u32, b: i32; (greater_equal(a, b)) bool);
    case!(a: i64, b: u64; (greater_equal(a, b)) bool);
    case!(a: u8, b: u16; (greater_equal(a, b)) bool);
    case!(a: i16, b: f32; (greater_equal(a, b)) bool);
    case!(a: f32, b: i32; (greater_equal(a, b)) bool);
    case!(a: bool, b: f32; (greater_equal(a, b)) bool);
    case!(a: f32, b: f64; (greater_equal(a, b)) bool);
    case!(a: u8; (greater_equal(a, 2)) bool);
    case!(b: bool; (greater_equal(2, b)) bool);
    case!(a: f32; (greater_equal(a, 2)) bool);
    case!(b: i8; (greater_equal(2.5, b)) bool);
    case!(a: u32; (greater_equal(a, 2.5)) bool);
    case!(b: f32; (greater_equal(2.5, b)) bool);
    case!(a: i8; (greater_equal(a, True)) bool);
    case!(a: i64; (greater_equal(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn equal_a_b() {
    case!(a: bool, b: bool; (equal(a, b)) bool);
    case!(a: i8, b: u8; (equal(a, b)) bool);
    case!(a: u16, b: i16; (equal(a, b)) bool);
    case!(a: u32, b: i32; (equal(a, b)) bool);
    case!(a: i64, b: u64; (equal(a, b)) bool);
    case!(a: u8, b: u16; (equal(a, b)) bool);
    case!(a: i16, b: f32; (equal(a, b)) bool);
    case!(a: f32, b: i32; (equal(a, b)) bool);
    case!(a: bool, b: f32; (equal(a, b)) bool);
    case!(a: f32, b: f64; (equal(a, b)) bool);
    case!(a: u8; (equal(a, 2)) bool);
    case!(b: bool; (equal(2, b)) bool);
    case!(a: f32; (equal(a, 2)) bool);
    case!(b: i8; (equal(2.5, b)) bool);
    case!(a: u32; (equal(a, 2.5)) bool);
    case!(b: f32; (equal(2.5, b)) bool);
    case!(a: i8; (equal(a, True)) bool);
    case!(a: i64; (equal(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn not_equal_a_b() {
    case!(a: bool, b: bool; (not_equal(a, b)) bool);
    case!(a: i8, b: u8; (not_equal(a, b)) bool);
    case!(a: u16, b: i16; (not_equal(a, b)) bool);
    case!(a: u32, b: i32; (not_equal(a, b)) bool);
    case!(a: i64, b: u64; (not_equal(a, b)) bool);
    case!(a: u8, b: u16; (not_equal(a, b)) bool);
    case!(a: i16, b: f32; (not_equal(a, b)) bool);
    case!(a: f32, b: i32; (not_equal(a, b)) bool);
    case!(a: bool, b: f32; (not_equal(a, b)) bool);
    case!(a: f32, b: f64; (not_equal(a, b)) bool);
    case!(a: u8; (not_equal(a, 2)) bool);
    case!(b: bool; (not_equal(2, b)) bool);
    case!(a: f32; (not_equal(a, 2)) bool);
    case!(b: i8; (not_equal(2.5, b)) bool);
    case!(a: u32; (not_equal(a, 2.5)) bool);
    case!(b: f32; (not_equal(2.5, b)) bool);
    case!(a: i8; (not_equal(a, True)) bool);
    case!(a: i64; (not_equal(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn isclose_a_b() {
    case!(a: bool, b: bool; (isclose(a, b)) bool);
    case!(a: i8, b: u8; (isclose(a, b)) bool);
    case!(a: u16, b: i16; (isclose(a, b)) bool);
    case!(a: u32, b: i32; (isclose(a, b)) bool);
    case!(a: i64, b: u64; (isclose(a, b)) bool);
    case!(a: u8, b: u16; (isclose(a, b)) bool);
    case!(a: i16, b: f32; (isclose(a, b)) bool);
    case!(a: f32, b: i32; (isclose(a, b)) bool);
    case!(a: bool, b: f32; (isclose(a, b)) bool);
    case!(a: f32, b: f64; (isclose(a, b)) bool);
    case!(a: u8; (isclose(a, 2)) bool);
    case!(b: bool; (isclose(2, b)) bool);
    case!(a: f32; (isclose(a, 2)) bool);
    case!(b: i8; (isclose(2.5, b)) bool);
    case!(a: u32; (isclose(a, 2.5)) bool);
    case!(b: f32; (isclose(2.5, b)) bool);
    case!(a: i8; (isclose(a, True)) bool);
    case!(a: i64; (isclose(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn allclose_a_b() {
    case!(a: bool, b: bool; (allclose(a, b)) bool);
    case!(a: i8, b: u8; (allclose(a, b)) bool);
    case!(a: u16, b: i16; (allclose(a, b)) bool);
    case!(a: u32, b: i32; (allclose(a, b)) bool);
    case!(a: i64, b: u64; (allclose(a, b)) bool);
    case!(a: u8, b: u16; (allclose(a, b)) bool);
    case!(a: i16, b: f32; (allclose(a, b)) bool);
    case!(a: f32, b: i32; (allclose(a, b)) bool);
    case!(a: bool, b: f32; (allclose(a, b)) bool);
    case!(a: f32, b: f64; (allclose(a, b)) bool);
    case!(a: u8; (allclose(a, 2)) bool);
    case!(b: bool; (allclose(2, b)) bool);
    case!(a: f32; (allclose(a, 2)) bool);
    case!(b: i8; (allclose(2.5, b)) bool);
    case!(a: u32; (allclose(a, 2.5)) bool);
    case!(b: f32; (allclose(2.5, b)) bool);
    case!(a: i8; (allclose(a, True)) bool);
    case!(a: i64; (allclose(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn logical_and_a_b() {
    case!(a: bool, b: bool; (logical_and(a, b)) bool);
    case!(a: i8, b: u8; (logical_and(a, b)) bool);
    case!(a: u16, b: i16; (logical_and(a, b)) bool);
    case!(a: u32, b: i32; (logical_and(a, b)) bool);
    case!(a: i64, b: u64; (logical_and(a, b)) bool);
    case!(a: u8, b: u16; (logical_and(a, b)) bool);
    case!(a: i16, b: f32; (logical_and(a, b)) bool);
    case!(a: f32, b: i32; (logical_and(a, b)) bool);
    case!(a: bool, b: f32; (logical_and(a, b)) bool);
    case!(a: f32, b: f64; (logical_and(a, b)) bool);
    case!(a: u8; (logical_and(a, 2)) bool);
    case!(b: bool; (logical_and(2, b)) bool);
    case!(a: f32; (logical_and(a, 2)) bool);
    case!(b: i8; (logical_and(2.5, b)) bool);
    case!(a: u32; (logical_and(a, 2.5)) bool);
    case!(b: f32; (logical_and(2.5, b)) bool);
    case!(a: i8; (logical_and(a, True)) bool);
    case!(a: i64; (logical_and(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn logical_or_a_b() {
    case!(a: bool, b: bool; (logical_or(a, b)) bool);
    case!(a: i8, b: u8; (logical_or(a, b)) bool);
    case!(a: u16, b: i16; (logical_or(a, b)) bool);
    case!(a: u32, b: i32; (logical_or(a, b)) bool);
    case!(a: i64, b: u64; (logical_or(a, b)) bool);
    case!(a: u8, b: u16; (logical_or(a, b)) bool);
    case!(a: i16, b: f32; (logical_or(a, b)) bool);
    case!(a: f32, b: i32; (logical_or(a, b)) bool);
    case!(a: bool, b: f32; (logical_or(a, b)) bool);
    case!(a: f32, b: f64; (logical_or(a, b)) bool);
    case!(a: u8; (logical_or(a, 2)) bool);
    case!(b: bool; (logical_or(2, b)) bool);
    case!(a: f32; (logical_or(a, 2)) bool);
    case!(b: i8; (logical_or(2.5, b)) bool);
    case!(a: u32; (logical_or(a, 2.5)) bool);
    case!(b: f32; (logical_or(2.5, b)) bool);
    case!(a: i8; (logical_or(a, True)) bool);
    case!(a: i64; (logical_or(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn logical_xor_a_b() {
    case!(a: bool, b: bool; (logical_xor(a, b)) bool);
    case!(a: i8, b: u8; (logical_xor(a, b)) bool);
    case!(a: u16, b: i16; (logical_xor(a, b)) bool);
    case!(a: u32, b: i32; (logical_xor(a, b)) bool);
    case!(a: i64, b: u64; (logical_xor(a, b)) bool);
    case!(a: u8, b: u16; (logical_xor(a, b)) bool);
    case!(a: i16, b: f32; (logical_xor(a, b)) bool);
    case!(a: f32, b: i32; (logical_xor(a, b)) bool);
    case!(a: bool, b: f32; (logical_xor(a, b)) bool);
    case!(a: f32, b: f64; (logical_xor(a, b)) bool);
    case!(a: u8; (logical_xor(a, 2)) bool);
    case!(b: bool; (logical_xor(2, b)) bool);
    case!(a: f32; (logical_xor(a, 2)) bool);
    case!(b: i8; (logical_xor(2.5, b)) bool);
    case!(a: u32; (logical_xor(a, 2.5)) bool);
    case!(b: f32; (logical_xor(2.5, b)) bool);
    case!(a: i8; (logical_xor(a, True)) bool);
    case!(a: i64; (logical_xor(a, (-2))) bool);
}

#[test]
#[rustfmt::skip]
fn bitwise_and_a_b() {
    case!(a: bool, b: bool; (bitwise_and(a, b)) bool);
    case!(a: i8, b: u8; (bitwise_and(a, b)) int16);
    case!(a: u16, b: i16; (bitwise_and(a, b)) int32);
    case!(a: u32, b: i32; (bitwise_and(a, b)) int64);
    case!(a: u8, b: u16; (bitwise_and(a, b)) uint16);
    case!(a: u8; (bitwise_and(a, 2)) uint8);
    case!(b: bool; (bitwise_and(2, b)) int64);
    case!(a: i8; (bitwise_and(a, True)) int8);
    case!(a: i64; (bitwise_and(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_or_a_b() {
    case!(a: bool, b: bool; (bitwise_or(a, b)) bool);
    case!(a: i8, b: u8; (bitwise_or(a, b)) int16);
    case!(a: u16, b: i16; (bitwise_or(a, b)) int32);
    case!(a: u32, b: i32; (bitwise_or(a, b)) int64);
    case!(a: u8, b: u16; (bitwise_or(a, b)) uint16);
    case!(a: u8; (bitwise_or(a, 2)) uint8);
    case!(b: bool; (bitwise_or(2, b)) int64);
    case!(a: i8; (bitwise_or(a, True)) int8);
    case!(a: i64; (bitwise_or(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_xor_a_b() {
    case!(a: bool, b: bool; (bitwise_xor(a, b)) bool);
    case!(a: i8, b: u8; (bitwise_xor(a, b)) int16);
    case!(a: u16, b: i16; (bitwise_xor(a, b)) int32);
    case!(a: u32, b: i32; (bitwise_xor(a, b)) int64);
    case!(a: u8, b: u16; (bitwise_xor(a, b)) uint16);
    case!(a: u8; (bitwise_xor(a, 2)) uint8);
    case!(b: bool; (bitwise_xor(2, b)) int64);
    case!(a: i8; (bitwise_xor(a, True)) int8);
    case!(a: i64; (bitwise_xor(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn left_shift_a_b() {
    case!(a: bool, b: bool; (left_shift(a, b)) int8);
    case!(a: i8, b: u8; (left_shift(a, b)) int16);
    case!(a: u16, b: i16; (left_shift(a, b)) int32);
    case!(a: u32, b: i32; (left_shift(a, b)) int64);
    case!(a: u8, b: u16; (left_shift(a, b)) uint16);
    case!(a: u8; (left_shift(a, 2)) uint8);
    case!(b: bool; (left_shift(2, b)) int64);
    case!(a: i8; (left_shift(a, True)) int8);
    case!(a: i64; (left_shift(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn right_shift_a_b() {
    case!(a: bool, b: bool; (right_shift(a, b)) int8);
    case!(a: i8, b: u8; (right_shift(a, b)) int16);
    case!(a: u16, b: i16; (right_shift(a, b)) int32);
    case!(a: u32, b: i32; (right_shift(a, b)) int64);
    case!(a: u8, b: u16; (right_shift(a, b)) uint16);
    case!(a: u8; (right_shift(a, 2)) uint8);
    case!(b: bool; (right_shift(2, b)) int64);
    case!(a: i8; (right_shift(a, True)) int8);
    case!(a: i64; (right_shift(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_left_shift_a_b() {
    case!(a: bool, b: bool; (bitwise_left_shift(a, b)) int8);
    case!(a: i8, b: u8; (bitwise_left_shift(a, b)) int16);
    case!(a: u16, b: i16; (bitwise_left_shift(a, b)) int32);
    case!(a: u32, b: i32; (bitwise_left_shift(a, b)) int64);
    case!(a: u8, b: u16; (bitwise_left_shift(a, b)) uint16);
    case!(a: u8; (bitwise_left_shift(a, 2)) uint8);
    case!(b: bool; (bitwise_left_shift(2, b)) int64);
    case!(a: i8; (bitwise_left_shift(a, True)) int8);
    case!(a: i64; (bitwise_left_shift(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn bitwise_right_shift_a_b() {
    case!(a: bool, b: bool; (bitwise_right_shift(a, b)) int8);
    case!(a: i8, b: u8; (bitwise_right_shift(a, b)) int16);
    case!(a: u16, b: i16; (bitwise_right_shift(a, b)) int32);
    case!(a: u32, b: i32; (bitwise_right_shift(a, b)) int64);
    case!(a: u8, b: u16; (bitwise_right_shift(a, b)) uint16);
    case!(a: u8; (bitwise_right_shift(a, 2)) uint8);
    case!(b: bool; (bitwise_right_shift(2, b)) int64);
    case!(a: i8; (bitwise_right_shift(a, True)) int8);
    case!(a: i64; (bitwise_right_shift(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn hypot_a_b() {
    case!(a: bool, b: bool; (hypot(a, b)) float32);
    case!(a: i8, b: u8; (hypot(a, b)) float32);
    case!(a: u16, b: i16; (hypot(a, b)) float32);
    case!(a: u32, b: i32; (hypot(a, b)) float64);
    case!(a: i64, b: u64; (hypot(a, b)) float64);
    case!(a: u8, b: u16; (hypot(a, b)) float32);
    case!(a: i16, b: f32; (hypot(a, b)) float32);
    case!(a: f32, b: i32; (hypot(a, b)) float64);
    case!(a: bool, b: f32; (hypot(a, b)) float32);
    case!(a: f32, b: f64; (hypot(a, b)) float64);
    case!(a: u8; (hypot(a, 2)) float32);
    case!(b: bool; (hypot(2, b)) float64);
    case!(a: f32; (hypot(a, 2)) float32);
    case!(b: i8; (hypot(2.5, b)) float64);
    case!(a: u32; (hypot(a, 2.5)) float64);
    case!(b: f32; (hypot(2.5, b)) float32);
    case!(a: i8; (hypot(a, True)) float32);
    case!(a: i64; (hypot(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn logaddexp_a_b() {
    case!(a: bool, b: bool; (logaddexp(a, b)) float32);
    case!(a: i8, b: u8; (logaddexp(a, b)) float32);
    case!(a: u16, b: i16; (logaddexp(a, b)) float32);
    case!(a: u32, b: i32; (logaddexp(a, b)) float64);
    case!(a: i64, b: u64; (logaddexp(a, b)) float64);
    case!(a: u8, b: u16; (logaddexp(a, b)) float32);
    case!(a: i16, b: f32; (logaddexp(a, b)) float32);
    case!(a: f32, b: i32; (logaddexp(a, b)) float64);
    case!(a: bool, b: f32; (logaddexp(a, b)) float32);
    case!(a: f32, b: f64; (logaddexp(a, b)) float64);
    case!(a: u8; (logaddexp(a, 2)) float32);
    case!(b: bool; (logaddexp(2, b)) float64);
    case!(a: f32; (logaddexp(a, 2)) float32);
    case!(b: i8; (logaddexp(2.5, b)) float64);
    case!(a: u32; (logaddexp(a, 2.5)) float64);
    case!(b: f32; (logaddexp(2.5, b)) float32);
    case!(a: i8; (logaddexp(a, True)) float32);
    case!(a: i64; (logaddexp(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn logaddexp2_a_b() {
    case!(a: bool, b: bool; (logaddexp2(a, b)) float32);
    case!(a: i8, b: u8; (logaddexp2(a, b)) float32);
    case!(a: u16, b: i16; (logaddexp2(a, b)) float32);
    case!(a: u32, b: i32; (logaddexp2(a, b)) float64);
    case!(a: i64, b: u64; (logaddexp2(a, b)) float64);
    case!(a: u8, b: u16; (logaddexp2(a, b)) float32);
    case!(a: i16, b: f32; (logaddexp2(a, b)) float32);
    case!(a: f32, b: i32; (logaddexp2(a, b)) float64);
    case!(a: bool, b: f32; (logaddexp2(a, b)) float32);
    case!(a: f32, b: f64; (logaddexp2(a, b)) float64);
    case!(a: u8; (logaddexp2(a, 2)) float32);
    case!(b: bool; (logaddexp2(2, b)) float64);
    case!(a: f32; (logaddexp2(a, 2)) float32);
    case!(b: i8; (logaddexp2(2.5, b)) float64);
    case!(a: u32; (logaddexp2(a, 2.5)) float64);
    case!(b: f32; (logaddexp2(2.5, b)) float32);
    case!(a: i8; (logaddexp2(a, True)) float32);
    case!(a: i64; (logaddexp2(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn arctan2_a_b() {
    case!(a: bool, b: bool; (arctan2(a, b)) float32);
    case!(a: i8, b: u8; (arctan2(a, b)) float32);
    case!(a: u16, b: i16; (arctan2(a, b)) float32);
    case!(a: u32, b: i32; (arctan2(a, b)) float64);
    case!(a: i64, b: u64; (arctan2(a, b)) float64);
    case!(a: u8, b: u16; (arctan2(a, b)) float32);
    case!(a: i16, b: f32; (arctan2(a, b)) float32);
    case!(a: f32, b: i32; (arctan2(a, b)) float64);
    case!(a: bool, b: f32; (arctan2(a, b)) float32);
    case!(a: f32, b: f64; (arctan2(a, b)) float64);
    case!(a: u8; (arctan2(a, 2)) float32);
    case!(b: bool; (arctan2(2, b)) float64);
    case!(a: f32; (arctan2(a, 2)) float32);
    case!(b: i8; (arctan2(2.5, b)) float64);
    case!(a: u32; (arctan2(a, 2.5)) float64);
    case!(b: f32; (arctan2(2.5, b)) float32);
    case!(a: i8; (arctan2(a, True)) float32);
    case!(a: i64; (arctan2(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn atan2_a_b() {
    case!(a: bool, b: bool; (atan2(a, b)) float32);
    case!(a: i8, b: u8; (atan2(a, b)) float32);
    case!(a: u16, b: i16; (atan2(a, b)) float32);
    case!(a: u32, b: i32; (atan2(a, b)) float64);
    case!(a: i64, b: u64; (atan2(a, b)) float64);
    case!(a: u8, b: u16; (atan2(a, b)) float32);
    case!(a: i16, b: f32; (atan2(a, b)) float32);
    case!(a: f32, b: i32; (atan2(a, b)) float64);
    case!(a: bool, b: f32; (atan2(a, b)) float32);
    case!(a: f32, b: f64; (atan2(a, b)) float64);
    case!(a: u8; (atan2(a, 2)) float32);
    case!(b: bool; (atan2(2, b)) float64);
    case!(a: f32; (atan2(a, 2)) float32);
    case!(b: i8; (atan2(2.5, b)) float64);
    case!(a: u32; (atan2(a, 2.5)) float64);
    case!(b: f32; (atan2(2.5, b)) float32);
    case!(a: i8; (atan2(a, True)) float32);
    case!(a: i64; (atan2(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn heaviside_a_b() {
    case!(a: bool, b: bool; (heaviside(a, b)) float32);
    case!(a: i8, b: u8; (heaviside(a, b)) float32);
    case!(a: u16, b: i16; (heaviside(a, b)) float32);
    case!(a: u32, b: i32; (heaviside(a, b)) float64);
    case!(a: i64, b: u64; (heaviside(a, b)) float64);
    case!(a: u8, b: u16; (heaviside(a, b)) float32);
    case!(a: i16, b: f32; (heaviside(a, b)) float32);
    case!(a: f32, b: i32; (heaviside(a, b)) float64);
    case!(a: bool, b: f32; (heaviside(a, b)) float32);
    case!(a: f32, b: f64; (heaviside(a, b)) float64);
    case!(a: u8; (heaviside(a, 2)) float32);
    case!(b: bool; (heaviside(2, b)) float64);
    case!(a: f32; (heaviside(a, 2)) float32);
    case!(b: i8; (heaviside(2.5, b)) float64);
    case!(a: u32; (heaviside(a, 2.5)) float64);
    case!(b: f32; (heaviside(2.5, b)) float32);
    case!(a: i8; (heaviside(a, True)) float32);
    case!(a: i64; (heaviside(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn nextafter_a_b() {
    case!(a: bool, b: bool; (nextafter(a, b)) float32);
    case!(a: i8, b: u8; (nextafter(a, b)) float32);
    case!(a: u16, b: i16; (nextafter(a, b)) float32);
    case!(a: u32, b: i32; (nextafter(a, b)) float64);
    case!(a: i64, b: u64; (nextafter(a, b)) float64);
    case!(a: u8, b: u16; (nextafter(a, b)) float32);
    case!(a: i16, b: f32; (nextafter(a, b)) float32);
    case!(a: f32, b: i32; (nextafter(a, b)) float64);
    case!(a: bool, b: f32; (nextafter(a, b)) float32);
    case!(a: f32, b: f64; (nextafter(a, b)) float64);
    case!(a: u8; (nextafter(a, 2)) float32);
    case!(b: bool; (nextafter(2, b)) float64);
    case!(a: f32; (nextafter(a, 2)) float32);
    case!(b: i8; (nextafter(2.5, b)) float64);
    case!(a: u32; (nextafter(a, 2.5)) float64);
    case!(b: f32; (nextafter(2.5, b)) float32);
    case!(a: i8; (nextafter(a, True)) float32);
    case!(a: i64; (nextafter(a, (-2))) float64);
}

#[test]
#[rustfmt::skip]
fn maximum_a_b() {
    case!(a: bool, b: bool; (maximum(a, b)) bool);
    case!(a: i8, b: u8; (maximum(a, b)) int16);
    case!(a: u16, b: i16; (maximum(a, b)) int32);
    case!(a: u32, b: i32; (maximum(a, b)) int64);
    case!(a: i64, b: u64; (maximum(a, b)) float64);
    case!(a: u8, b: u16; (maximum(a, b)) uint16);
    case!(a: i16, b: f32; (maximum(a, b)) float32);
    case!(a: f32, b: i32; (maximum(a, b)) float64);
    case!(a: bool, b: f32; (maximum(a, b)) float32);
    case!(a: f32, b: f64; (maximum(a, b)) float64);
    case!(a: u8; (maximum(a, 2)) uint8);
    case!(b: bool; (maximum(2, b)) int64);
    case!(a: f32; (maximum(a, 2)) float32);
    case!(b: i8; (maximum(2.5, b)) float64);
    case!(a: u32; (maximum(a, 2.5)) float64);
    case!(b: f32; (maximum(2.5, b)) float32);
    case!(a: i8; (maximum(a, True)) int8);
    case!(a: i64; (maximum(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn minimum_a_b() {
    case!(a: bool, b: bool; (minimum(a, b)) bool);
    case!(a: i8, b: u8; (minimum(a, b)) int16);
    case!(a: u16, b: i16; (minimum(a, b)) int32);
    case!(a: u32, b: i32; (minimum(a, b)) int64);
    case!(a: i64, b: u64; (minimum(a, b)) float64);
    case!(a: u8, b: u16; (minimum(a, b)) uint16);
    case!(a: i16, b: f32; (minimum(a, b)) float32);
    case!(a: f32, b: i32; (minimum(a, b)) float64);
    case!(a: bool, b: f32; (minimum(a, b)) float32);
    case!(a: f32, b: f64; (minimum(a, b)) float64);
    case!(a: u8; (minimum(a, 2)) uint8);
    case!(b: bool; (minimum(2, b)) int64);
    case!(a: f32; (minimum(a, 2)) float32);
    case!(b: i8; (minimum(2.5, b)) float64);
    case!(a: u32; (minimum(a, 2.5)) float64);
    case!(b: f32; (minimum(2.5, b)) float32);
    case!(a: i8; (minimum(a, True)) int8);
    case!(a: i64; (minimum(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn fmax_a_b() {
    case!(a: bool, b: bool; (fmax(a, b)) bool);
    case!(a: i8, b: u8; (fmax(a, b)) int16);
    case!(a: u16, b: i16; (fmax(a, b)) int32);
    case!(a: u32, b: i32; (fmax(a, b)) int64);
    case!(a: i64, b: u64; (fmax(a, b)) float64);
    case!(a: u8, b: u16; (fmax(a, b)) uint16);
    case!(a: i16, b: f32; (fmax(a, b)) float32);
    case!(a: f32, b: i32; (fmax(a, b)) float64);
    case!(a: bool, b: f32; (fmax(a, b)) float32);
    case!(a: f32, b: f64; (fmax(a, b)) float64);
    case!(a: u8; (fmax(a, 2)) uint8);
    case!(b: bool; (fmax(2, b)) int64);
    case!(a: f32; (fmax(a, 2)) float32);
    case!(b: i8; (fmax(2.5, b)) float64);
    case!(a: u32; (fmax(a, 2.5)) float64);
    case!(b: f32; (fmax(2.5, b)) float32);
    case!(a: i8; (fmax(a, True)) int8);
    case!(a: i64; (fmax(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn fmin_a_b() {
    case!(a: bool, b: bool; (fmin(a, b)) bool);
    case!(a: i8, b: u8; (fmin(a, b)) int16);
    case!(a: u16, b: i16; (fmin(a, b)) int32);
    case!(a: u32, b: i32; (fmin(a, b)) int64);
    case!(a: i64, b: u64; (fmin(a, b)) float64);
    case!(a: u8, b: u16; (fmin(a, b)) uint16);
    case!(a: i16, b: f32; (fmin(a, b)) float32);
    case!(a: f32, b: i32; (fmin(a, b)) float64);
    case!(a: bool, b: f32; (fmin(a, b)) float32);
    case!(a: f32, b: f64; (fmin(a, b)) float64);
    case!(a: u8; (fmin(a, 2)) uint8);
    case!(b: bool; (fmin(2, b)) int64);
    case!(a: f32; (fmin(a, 2)) float32);
    case!(b: i8; (fmin(2.5, b)) float64);
    case!(a: u32; (fmin(a, 2.5)) float64);
    case!(b: f32; (fmin(2.5, b)) float32);
    case!(a: i8; (fmin(a, True)) int8);
    case!(a: i64; (fmin(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn matmul_a_b() {
    case!(a: bool, b: bool; (matmul(a, b)) bool);
    case!(a: i8, b: u8; (matmul(a, b)) int16);
    case!(a: u16, b: i16; (matmul(a, b)) int32);
    case!(a: u32, b: i32; (matmul(a, b)) int64);
    case!(a: i64, b: u64; (matmul(a, b)) float64);
    case!(a: u8, b: u16; (matmul(a, b)) uint16);
    case!(a: i16, b: f32; (matmul(a, b)) float32);
    case!(a: f32, b: i32; (matmul(a, b)) float64);
    case!(a: bool, b: f32; (matmul(a, b)) float32);
    case!(a: f32, b: f64; (matmul(a, b)) float64);
}

#[test]
#[rustfmt::skip]
fn dot_a_b() {
    case!(a: bool, b: bool; (dot(a, b)) bool);
    case!(a: i8, b: u8; (dot(a, b)) int16);
    case!(a: u16, b: i16; (dot(a, b)) int32);
    case!(a: u32, b: i32; (dot(a, b)) int64);
    case!(a: i64, b: u64; (dot(a, b)) float64);
    case!(a: u8, b: u16; (dot(a, b)) uint16);
    case!(a: i16, b: f32; (dot(a, b)) float32);
    case!(a: f32, b: i32; (dot(a, b)) float64);
    case!(a: bool, b: f32; (dot(a, b)) float32);
    case!(a: f32, b: f64; (dot(a, b)) float64);
    case!(a: u8; (dot(a, 2)) int64);
    case!(b: bool; (dot(2, b)) int64);
    case!(a: f32; (dot(a, 2)) float64);
    case!(b: i8; (dot(2.5, b)) float64);
    case!(a: u32; (dot(a, 2.5)) float64);
    case!(b: f32; (dot(2.5, b)) float64);
    case!(a: i8; (dot(a, True)) int8);
    case!(a: i64; (dot(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn inner_a_b() {
    case!(a: bool, b: bool; (inner(a, b)) bool);
    case!(a: i8, b: u8; (inner(a, b)) int16);
    case!(a: u16, b: i16; (inner(a, b)) int32);
    case!(a: u32, b: i32; (inner(a, b)) int64);
    case!(a: i64, b: u64; (inner(a, b)) float64);
    case!(a: u8, b: u16; (inner(a, b)) uint16);
    case!(a: i16, b: f32; (inner(a, b)) float32);
    case!(a: f32, b: i32; (inner(a, b)) float64);
    case!(a: bool, b: f32; (inner(a, b)) float32);
    case!(a: f32, b: f64; (inner(a, b)) float64);
    case!(a: u8; (inner(a, 2)) int64);
    case!(b: bool; (inner(2, b)) int64);
    case!(a: f32; (inner(a, 2)) float64);
    case!(b: i8; (inner(2.5, b)) float64);
    case!(a: u32; (inner(a, 2.5)) float64);
    case!(b: f32; (inner(2.5, b)) float64);
    case!(a: i8; (inner(a, True)) int8);
    case!(a: i64; (inner(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn outer_a_b() {
    case!(a: bool, b: bool; (outer(a, b)) bool);
    case!(a: i8, b: u8; (outer(a, b)) int16);
    case!(a: u16, b: i16; (outer(a, b)) int32);
    case!(a: u32, b: i32; (outer(a, b)) int64);
    case!(a: i64, b: u64; (outer(a, b)) float64);
    case!(a: u8, b: u16; (outer(a, b)) uint16);
    case!(a: i16, b: f32; (outer(a, b)) float32);
    case!(a: f32, b: i32; (outer(a, b)) float64);
    case!(a: bool, b: f32; (outer(a, b)) float32);
    case!(a: f32, b: f64; (outer(a, b)) float64);
    case!(a: u8; (outer(a, 2)) int64);
    case!(b: bool; (outer(2, b)) int64);
    case!(a: f32; (outer(a, 2)) float64);
    case!(b: i8; (outer(2.5, b)) float64);
    case!(a: u32; (outer(a, 2.5)) float64);
    case!(b: f32; (outer(2.5, b)) float64);
    case!(a: i8; (outer(a, True)) int8);
    case!(a: i64; (outer(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn vdot_a_b() {
    case!(a: bool, b: bool; (vdot(a, b)) bool);
    case!(a: i8, b: u8; (vdot(a, b)) int16);
    case!(a: u16, b: i16; (vdot(a, b)) int32);
    case!(a: u32, b: i32; (vdot(a, b)) int64);
    case!(a: i64, b: u64; (vdot(a, b)) float64);
    case!(a: u8, b: u16; (vdot(a, b)) uint16);
    case!(a: i16, b: f32; (vdot(a, b)) float32);
    case!(a: f32, b: i32; (vdot(a, b)) float64);
    case!(a: bool, b: f32; (vdot(a, b)) float32);
    case!(a: f32, b: f64; (vdot(a, b)) float64);
}

#[test]
#[rustfmt::skip]
fn vecdot_a_b() {
    case!(a: bool, b: bool; (vecdot(a, b)) bool);
    case!(a: i8, b: u8; (vecdot(a, b)) int16);
    case!(a: u16, b: i16; (vecdot(a, b)) int32);
    case!(a: u32, b: i32; (vecdot(a, b)) int64);
    case!(a: i64, b: u64; (vecdot(a, b)) float64);
    case!(a: u8, b: u16; (vecdot(a, b)) uint16);
    case!(a: i16, b: f32; (vecdot(a, b)) float32);
    case!(a: f32, b: i32; (vecdot(a, b)) float64);
    case!(a: bool, b: f32; (vecdot(a, b)) float32);
    case!(a: f32, b: f64; (vecdot(a, b)) float64);
}

#[test]
#[rustfmt::skip]
fn plus() {
    case!(a: bool, b: bool; (a + b) bool);
    case!(a: i8, b: u8; (a + b) int16);
    case!(a: u16, b: i16; (a + b) int32);
    case!(a: u32, b: i32; (a + b) int64);
    case!(a: i64, b: u64; (a + b) float64);
    case!(a: u8, b: u16; (a + b) uint16);
    case!(a: i16, b: f32; (a + b) float32);
    case!(a: f32, b: i32; (a + b) float64);
    case!(a: bool, b: f32; (a + b) float32);
    case!(a: f32, b: f64; (a + b) float64);
    case!(a: u8; (a + 2) uint8);
    case!(b: bool; (2 + b) int64);
    case!(a: f32; (a + 2) float32);
    case!(b: i8; (2.5 + b) float64);
    case!(a: u32; (a + 2.5) float64);
    case!(b: f32; (2.5 + b) float32);
    case!(a: i8; (a + True) int8);
    case!(a: i64; (a + (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn minus() {
    case!(a: i8, b: u8; (a - b) int16);
    case!(a: u16, b: i16; (a - b) int32);
    case!(a: u32, b: i32; (a - b) int64);
    case!(a: i64, b: u64; (a - b) float64);
    case!(a: u8, b: u16; (a - b) uint16);
    case!(a: i16, b: f32; (a - b) float32);
    case!(a: f32, b: i32; (a - b) float64);
    case!(a: bool, b: f32; (a - b) float32);
    case!(a: f32, b: f64; (a - b) float64);
    case!(a: u8; (a - 2) uint8);
    case!(b: bool; (2 - b) int64);
    case!(a: f32; (a - 2) float32);
    case!(b: i8; (2.5 - b) float64);
    case!(a: u32; (a - 2.5) float64);
    case!(b: f32; (2.5 - b) float32);
    case!(a: i8; (a - True) int8);
    case!(a: i64; (a - (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn times() {
    case!(a: bool, b: bool; (a * b) bool);
    case!(a: i8, b: u8; (a * b) int16);
    case!(a: u16, b: i16; (a * b) int32);
    case!(a: u32, b: i32; (a * b) int64);
    case!(a: i64, b: u64; (a * b) float64);
    case!(a: u8, b: u16; (a * b) uint16);
    case!(a: i16, b: f32; (a * b) float32);
    case!(a: f32, b: i32; (a * b) float64);
    case!(a: bool, b: f32; (a * b) float32);
    case!(a: f32, b: f64; (a * b) float64);
    case!(a: u8; (a * 2) uint8);
    case!(b: bool; (2 * b) int64);
    case!(a: f32; (a * 2) float32);
    case!(b: i8; (2.5 * b) float64);
    case!(a: u32; (a * 2.5) float64);
    case!(b: f32; (2.5 * b) float32);
    case!(a: i8; (a * True) int8);
    case!(a: i64; (a * (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn over() {
    case!(a: bool, b: bool; (a / b) float64);
    case!(a: i8, b: u8; (a / b) float64);
    case!(a: u16, b: i16; (a / b) float64);
    case!(a: u32, b: i32; (a / b) float64);
    case!(a: i64, b: u64; (a / b) float64);
    case!(a: u8, b: u16; (a / b) float64);
    case!(a: i16, b: f32; (a / b) float32);
    case!(a: f32, b: i32; (a / b) float64);
    case!(a: bool, b: f32; (a / b) float32);
    case!(a: f32, b: f64; (a / b) float64);
    case!(a: u8; (a / 2) float64);
    case!(b: bool; (2 / b) float64);
    case!(a: f32; (a / 2) float32);
    case!(b: i8; (2.5 / b) float64);
    case!(a: u32; (a / 2.5) float64);
    case!(b: f32; (2.5 / b) float32);
    case!(a: i8; (a / True) float64);
    case!(a: i64; (a / (-2)) float64);
}

#[test]
#[rustfmt::skip]
fn rest() {
    case!(a: bool, b: bool; (a % b) int8);
    case!(a: i8, b: u8; (a % b) int16);
    case!(a: u16, b: i16; (a % b) int32);
    case!(a: u32, b: i32; (a % b) int64);
    case!(a: i64, b: u64; (a % b) float64);
    case!(a: u8, b: u16; (a % b) uint16);
    case!(a: i16, b: f32; (a % b) float32);
    case!(a: f32, b: i32; (a % b) float64);
    case!(a: bool, b: f32; (a % b) float32);
    case!(a: f32, b: f64; (a % b) float64);
    case!(a: u8; (a % 2) uint8);
    case!(b: bool; (2 % b) int64);
    case!(a: f32; (a % 2) float32);
    case!(b: i8; (2.5 % b) float64);
    case!(a: u32; (a % 2.5) float64);
    case!(b: f32; (2.5 % b) float32);
    case!(a: i8; (a % True) int8);
    case!(a: i64; (a % (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn to_the_power() {
    case!(a: bool, b: bool; (a ** b) int8);
    case!(a: i8, b: u8; (a ** b) int16);
    case!(a: u16, b: i16; (a ** b) int32);
    case!(a: u32, b: i32; (a ** b) int64);
    case!(a: i64, b: u64; (a ** b) float64);
    case!(a: u8, b: u16; (a ** b) uint16);
    case!(a: i16, b: f32; (a ** b) float32);
    case!(a: f32, b: i32; (a ** b) float64);
    case!(a: bool, b: f32; (a ** b) float32);
    case!(a: f32, b: f64; (a ** b) float64);
    case!(a: u8; (a ** 2) uint8);
    case!(b: bool; (2 ** b) int64);
    case!(a: f32; (a ** 2) float32);
    case!(b: i8; (2.5 ** b) float64);
    case!(a: u32; (a ** 2.5) float64);
    case!(b: f32; (2.5 ** b) float32);
    case!(a: i8; (a ** True) int8);
}

#[test]
#[rustfmt::skip]
fn and() {
    case!(a: bool, b: bool; (a & b) bool);
    case!(a: i8, b: u8; (a & b) int16);
    case!(a: u16, b: i16; (a & b) int32);
    case!(a: u32, b: i32; (a & b) int64);
    case!(a: u8, b: u16; (a & b) uint16);
    case!(a: u8; (a & 2) uint8);
    case!(b: bool; (2 & b) int64);
    case!(a: i8; (a & True) int8);
    case!(a: i64; (a & (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn or() {
    case!(a: bool, b: bool; (a | b) bool);
    case!(a: i8, b: u8; (a | b) int16);
    case!(a: u16, b: i16; (a | b) int32);
    case!(a: u32, b: i32; (a | b) int64);
    case!(a: u8, b: u16; (a | b) uint16);
    case!(a: u8; (a | 2) uint8);
    case!(b: bool; (2 | b) int64);
    case!(a: i8; (a | True) int8);
    case!(a: i64; (a | (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn exclusive_or() {
    case!(a: bool, b: bool; (a ^ b) bool);
    case!(a: i8, b: u8; (a ^ b) int16);
    case!(a: u16, b: i16; (a ^ b) int32);
    case!(a: u32, b: i32; (a ^ b) int64);
    case!(a: u8, b: u16; (a ^ b) uint16);
    case!(a: u8; (a ^ 2) uint8);
    case!(b: bool; (2 ^ b) int64);
    case!(a: i8; (a ^ True) int8);
    case!(a: i64; (a ^ (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn shifted_left() {
    case!(a: bool, b: bool; (a << b) int8);
    case!(a: i8, b: u8; (a << b) int16);
    case!(a: u16, b: i16; (a << b) int32);
    case!(a: u32, b: i32; (a << b) int64);
    case!(a: u8, b: u16; (a << b) uint16);
    case!(a: u8; (a << 2) uint8);
    case!(b: bool; (2 << b) int64);
    case!(a: i8; (a << True) int8);
    case!(a: i64; (a << (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn shifted_right() {
    case!(a: bool, b: bool; (a >> b) int8);
    case!(a: i8, b: u8; (a >> b) int16);
    case!(a: u16, b: i16; (a >> b) int32);
    case!(a: u32, b: i32; (a >> b) int64);
    case!(a: u8, b: u16; (a >> b) uint16);
    case!(a: u8; (a >> 2) uint8);
    case!(b: bool; (2 >> b) int64);
    case!(a: i8; (a >> True) int8);
    case!(a: i64; (a >> (-2)) int64);
}

#[test]
#[rustfmt::skip]
fn below() {
    case!(a: bool, b: bool; (a < b) bool);
    case!(a: i8, b: u8; (a < b) bool);
    case!(a: u16, b: i16; (a < b) bool);
    case!(a: u32, b: i32; (a < b) bool);
    case!(a: i64, b: u64; (a < b) bool);
    case!(a: u8, b: u16; (a < b) bool);
    case!(a: i16, b: f32; (a < b) bool);
    case!(a: f32, b: i32; (a < b) bool);
    case!(a: bool, b: f32; (a < b) bool);
    case!(a: f32, b: f64; (a < b) bool);
    case!(a: u8; (a < 2) bool);
    case!(b: bool; (2 < b) bool);
    case!(a: f32; (a < 2) bool);
    case!(b: i8; (2.5 < b) bool);
    case!(a: u32; (a < 2.5) bool);
    case!(b: f32; (2.5 < b) bool);
    case!(a: i8; (a < True) bool);
    case!(a: i64; (a < (-2)) bool);
}

#[test]
#[rustfmt::skip]
fn not_below() {
    case!(a: bool, b: bool; (a >= b) bool);
    case!(a: i8, b: u8; (a >= b) bool);
    case!(a: u16, b: i16; (a >= b) bool);
    case!(a: u32, b: i32; (a >= b) bool);
    case!(a: i64, b: u64; (a >= b) bool);
    case!(a: u8, b: u16; (a >= b) bool);
    case!(a: i16, b: f32; (a >= b) bool);
    case!(a: f32, b: i32; (a >= b) bool);
    case!(a: bool, b: f32; (a >= b) bool);
    case!(a: f32, b: f64; (a >= b) bool);
    case!(a: u8; (a >= 2) bool);
    case!(b: bool; (2 >= b) bool);
    case!(a: f32; (a >= 2) bool);
    case!(b: i8; (2.5 >= b) bool);
    case!(a: u32; (a >= 2.5) bool);
    case!(b: f32; (2.5 >= b) bool);
    case!(a: i8; (a >= True) bool);
    case!(a: i64; (a >= (-2)) bool);
}

#[test]
#[rustfmt::skip]
fn is_equal() {
    case!(a: bool, b: bool; (a == b) bool);
    case!(a: i8, b: u8; (a == b) bool);
    case!(a: u16, b: i16; (a == b) bool);
    case!(a: u32, b: i32; (a == b) bool);
    case!(a: i64, b: u64; (a == b) bool);
    case!(a: u8, b: u16; (a == b) bool);
    case!(a: i16, b: f32; (a == b) bool);
    case!(a: f32, b: i32; (a == b) bool);
    case!(a: bool, b: f32; (a == b) bool);
    case!(a: f32, b: f64; (a == b) bool);
    case!(a: u8; (a == 2) bool);
    case!(b: bool; (2 == b) bool);
    case!(a: f32; (a == 2) bool);
    case!(b: i8; (2.5 == b) bool);
    case!(a: u32; (a == 2.5) bool);
    case!(b: f32; (2.5 == b) bool);
    case!(a: i8; (a == True) bool);
    case!(a: i64; (a == (-2)) bool);
}

#[test]
#[rustfmt::skip]
fn is_not_equal() {
    case!(a: bool, b: bool; (a != b) bool);
    case!(a: i8, b: u8; (a != b) bool);
    case!(a: u16, b: i16; (a != b) bool);
    case!(a: u32, b: i32; (a != b) bool);
    case!(a: i64, b: u64; (a != b) bool);
    case!(a: u8, b: u16; (a != b) bool);
    case!(a: i16, b: f32; (a != b) bool);
    case!(a: f32, b: i32; (a != b) bool);
    case!(a: bool, b: f32; (a != b) bool);
    case!(a: f32, b: f64; (a != b) bool);
    case!(a: u8; (a != 2) bool);
    case!(b: bool; (2 != b) bool);
    case!(a: f32; (a != 2) bool);
    case!(b: i8; (2.5 != b) bool);
    case!(a: u32; (a != 2.5) bool);
    case!(b: f32; (2.5 != b) bool);
    case!(a: i8; (a != True) bool);
    case!(a: i64; (a != (-2)) bool);
}

#[test]
#[rustfmt::skip]
fn product() {
    case!(a: bool, b: bool; (a @ b) bool);
    case!(a: i8, b: u8; (a @ b) int16);
    case!(a: u16, b: i16; (a @ b) int32);
    case!(a: u32, b: i32; (a @ b) int64);
    case!(a: i64, b: u64; (a @ b) float64);
    case!(a: u8, b: u16; (a @ b) uint16);
    case!(a: i16, b: f32; (a @ b) float32);
    case!(a: f32, b: i32; (a @ b) float64);
    case!(a: bool, b: f32; (a @ b) float32);
    case!(a: f32, b: f64; (a @ b) float64);
}

#[test]
#[rustfmt::skip]
fn where_true_false_a_b() {
    case!(a: bool, b: bool; (where([True, False], a, b)) bool);
    case!(a: i8, b: u8; (where([True, False], a, b)) int16);
    case!(a: u16, b: i16; (where([True, False], a, b)) int32);
    case!(a: u32, b: i32; (where([True, False], a, b)) int64);
    case!(a: i64, b: u64; (where([True, False], a, b)) float64);
    case!(a: u8, b: u16; (where([True, False], a, b)) uint16);
    case!(a: i16, b: f32; (where([True, False], a, b)) float32);
    case!(a: f32, b: i32; (where([True, False], a, b)) float64);
    case!(a: bool, b: f32; (where([True, False], a, b)) float32);
    case!(a: f32, b: f64; (where([True, False], a, b)) float64);
    case!(a: u8; (where([True, False], a, 2)) uint8);
    case!(b: bool; (where([True, False], 2, b)) int64);
    case!(a: f32; (where([True, False], a, 2)) float32);
    case!(b: i8; (where([True, False], 2.5, b)) float64);
    case!(a: u32; (where([True, False], a, 2.5)) float64);
    case!(b: f32; (where([True, False], 2.5, b)) float32);
    case!(a: i8; (where([True, False], a, True)) int8);
    case!(a: i64; (where([True, False], a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn clip_a_b_none() {
    case!(a: bool, b: bool; (clip(a, b, None)) bool);
    case!(a: i8, b: u8; (clip(a, b, None)) int16);
    case!(a: u16, b: i16; (clip(a, b, None)) int32);
    case!(a: u32, b: i32; (clip(a, b, None)) int64);
    case!(a: i64, b: u64; (clip(a, b, None)) float64);
    case!(a: u8, b: u16; (clip(a, b, None)) uint16);
    case!(a: i16, b: f32; (clip(a, b, None)) float32);
    case!(a: f32, b: i32; (clip(a, b, None)) float64);
    case!(a: bool, b: f32; (clip(a, b, None)) float32);
    case!(a: f32, b: f64; (clip(a, b, None)) float64);
    case!(a: u8; (clip(a, 2, None)) uint8);
    case!(b: bool; (clip(2, b, None)) int64);
    case!(a: f32; (clip(a, 2, None)) float32);
    case!(b: i8; (clip(2.5, b, None)) float64);
    case!(a: u32; (clip(a, 2.5, None)) float64);
    case!(b: f32; (clip(2.5, b, None)) float64);
    case!(a: i8; (clip(a, True, None)) int8);
    case!(a: i64; (clip(a, (-2), None)) int64);
}

#[test]
#[rustfmt::skip]
fn clip_a_none_b() {
    case!(a: bool, b: bool; (clip(a, None, b)) bool);
    case!(a: i8, b: u8; (clip(a, None, b)) int16);
    case!(a: u16, b: i16; (clip(a, None, b)) int32);
    case!(a: u32, b: i32; (clip(a, None, b)) int64);
    case!(a: i64, b: u64; (clip(a, None, b)) float64);
    case!(a: u8, b: u16; (clip(a, None, b)) uint16);
    case!(a: i16, b: f32; (clip(a, None, b)) float32);
    case!(a: f32, b: i32; (clip(a, None, b)) float64);
    case!(a: bool, b: f32; (clip(a, None, b)) float32);
    case!(a: f32, b: f64; (clip(a, None, b)) float64);
    case!(a: u8; (clip(a, None, 2)) uint8);
    case!(b: bool; (clip(2, None, b)) int64);
    case!(a: f32; (clip(a, None, 2)) float32);
    case!(b: i8; (clip(2.5, None, b)) float64);
    case!(a: u32; (clip(a, None, 2.5)) float64);
    case!(b: f32; (clip(2.5, None, b)) float64);
    case!(a: i8; (clip(a, None, True)) int8);
    case!(a: i64; (clip(a, None, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn full_like_a_b() {
    case!(a: bool, b: bool; (full_like(a, b)) bool);
    case!(a: i8, b: u8; (full_like(a, b)) int8);
    case!(a: u16, b: i16; (full_like(a, b)) uint16);
    case!(a: u32, b: i32; (full_like(a, b)) uint32);
    case!(a: i64, b: u64; (full_like(a, b)) int64);
    case!(a: u8, b: u16; (full_like(a, b)) uint8);
    case!(a: i16, b: f32; (full_like(a, b)) int16);
    case!(a: f32, b: i32; (full_like(a, b)) float32);
    case!(a: bool, b: f32; (full_like(a, b)) bool);
    case!(a: f32, b: f64; (full_like(a, b)) float32);
    case!(a: u8; (full_like(a, 2)) uint8);
    case!(a: f32; (full_like(a, 2)) float32);
    case!(a: u32; (full_like(a, 2.5)) uint32);
    case!(a: i8; (full_like(a, True)) int8);
    case!(a: i64; (full_like(a, (-2))) int64);
}

#[test]
#[rustfmt::skip]
fn full_2_a() {
    case!(a: bool; (full((2,), a)) bool);
    case!(a: i8; (full((2,), a)) int8);
    case!(a: u16; (full((2,), a)) uint16);
    case!(a: u32; (full((2,), a)) uint32);
    case!(a: i64; (full((2,), a)) int64);
    case!(a: u8; (full((2,), a)) uint8);
    case!(a: i16; (full((2,), a)) int16);
    case!(a: f32; (full((2,), a)) float32);
    case!(a: bool; (full((2,), a)) bool);
    case!(a: f32; (full((2,), a)) float32);
    case!(a: u8; (full((2,), a)) uint8);
    case!(a: f32; (full((2,), a)) float32);
    case!(a: u32; (full((2,), a)) uint32);
    case!(a: i8; (full((2,), a)) int8);
    case!(a: i64; (full((2,), a)) int64);
}

#[test]
#[rustfmt::skip]
fn clip_a_b_c() {
    case!(a: u16, b: i16, c: f32; (clip(a, b, c)) float32);
    case!(a: f32, b: u16, c: i8; (clip(a, b, c)) float32);
    case!(a: u8, b: i8, c: bool; (clip(a, b, c)) int16);
    case!(a: u64, b: i8, c: u8; (clip(a, b, c)) float64);
    case!(a: i8; (clip(a, 2, 2.5)) float64);
    case!(a: bool; (clip(a, 0, 1)) int64);
    case!(a: u16, b: i16; (clip(a, b, 2)) int32);
    case!(a: u16, b: i16; (clip(a, b, 2.5)) float64);
    case!(b: f32, c: i16; (clip(2, b, c)) float64);
    case!(a: f32; (clip(a, 0, 6)) float32);
}

#[test]
#[rustfmt::skip]
fn where_true_false_a_where_true_true_b_c() {
    case!(a: u16, b: i16, c: f32; (where([True, False], a, where([True, True], b, c))) float32);
    case!(a: f32, b: u16, c: i8; (where([True, False], a, where([True, True], b, c))) float64);
    case!(a: u8, b: i8, c: bool; (where([True, False], a, where([True, True], b, c))) int16);
    case!(a: u64, b: i8, c: u8; (where([True, False], a, where([True, True], b, c))) float64);
    case!(a: i8; (where([True, False], a, where([True, True], 2, 2.5))) float64);
    case!(a: bool; (where([True, False], a, where([True, True], 0, 1))) int64);
    case!(a: u16, b: i16; (where([True, False], a, where([True, True], b, 2))) int32);
    case!(a: u16, b: i16; (where([True, False], a, where([True, True], b, 2.5))) float64);
    case!(b: f32, c: i16; (where([True, False], 2, where([True, True], b, c))) float32);
    case!(a: f32; (where([True, False], a, where([True, True], 0, 6))) float64);
}

#[test]
#[rustfmt::skip]
fn chain() {
    case!(a: u16, b: i16, c: f32; (a + b * c) float32);
    case!(a: f32, b: u16, c: i8; (a + b * c) float64);
    case!(a: u8, b: i8, c: bool; (a + b * c) int16);
    case!(a: u64, b: i8, c: u8; (a + b * c) float64);
    case!(a: i8; (a + 2 * 2.5) float64);
    case!(a: bool; (a + 0 * 1) int64);
    case!(a: u16, b: i16; (a + b * 2) int32);
    case!(a: u16, b: i16; (a + b * 2.5) float64);
    case!(b: f32, c: i16; (2 + b * c) float32);
    case!(a: f32; (a + 0 * 6) float32);
}

#[test]
#[rustfmt::skip]
fn maximum_a_b_c() {
    case!(a: u16, b: i16, c: f32; (maximum(a, b) / c) float64);
    case!(a: f32, b: u16, c: i8; (maximum(a, b) / c) float32);
    case!(a: u8, b: i8, c: bool; (maximum(a, b) / c) float64);
    case!(a: u64, b: i8, c: u8; (maximum(a, b) / c) float64);
    case!(a: i8; (maximum(a, 2) / 2.5) float64);
    case!(a: bool; (maximum(a, 0) / 1) float64);
    case!(a: u16, b: i16; (maximum(a, b) / 2) float64);
    case!(a: u16, b: i16; (maximum(a, b) / 2.5) float64);
    case!(b: f32, c: i16; (maximum(2, b) / c) float32);
    case!(a: f32; (maximum(a, 0) / 6) float32);
}
