//! Elementary functions of `f32` and `f64`: scalar, branch-free, inlined, so that a loop over them vectorizes at whatever
//! SIMD level the caller is compiled for, to the same bits on every level.

#![allow(
    clippy::inline_always,
    reason = "a call inside a loop would keep it from vectorizing, and its target features from applying"
)]
#![allow(
    clippy::unreadable_literal,
    clippy::excessive_precision,
    reason = "coefficients are copied, not read"
)]
#![allow(clippy::cast_precision_loss, reason = "exponents are small")]
#![allow(clippy::float_cmp, reason = "equality is meant")]

pub mod erf;
pub mod exp;
mod float;
#[cfg(feature = "half")]
pub(crate) mod half;
mod half_pi;
pub mod hyperbolic;
pub mod inverse_hyperbolic;
pub mod inverse_trig;
pub mod log;
pub mod neighbor;
pub mod pow;
pub mod quotient;
pub mod root;
pub mod round;
pub mod sigmoid;
pub mod softplus;
#[cfg(any(test, not(feature = "std")))]
mod software;
pub mod trig;

/// Elementary functions of the float types.
pub trait Real: Copy {
    /// e^x.
    #[must_use]
    fn exp(self) -> Self;
    /// 2^x.
    #[must_use]
    fn exp2(self) -> Self;
    /// e^x - 1, without cancellation near 0.
    #[must_use]
    fn expm1(self) -> Self;
    /// Natural logarithm.
    #[must_use]
    fn log(self) -> Self;
    /// Logarithm to the base 2.
    #[must_use]
    fn log2(self) -> Self;
    /// Logarithm to the base 10.
    #[must_use]
    fn log10(self) -> Self;
    /// log(1 + x), without cancellation near 0.
    #[must_use]
    fn log1p(self) -> Self;
    /// Sine of an angle in radians.
    #[must_use]
    fn sin(self) -> Self;
    /// Cosine of an angle in radians.
    #[must_use]
    fn cos(self) -> Self;
    /// Tangent of an angle in radians.
    #[must_use]
    fn tan(self) -> Self;
    /// Arc sine.
    #[must_use]
    fn asin(self) -> Self;
    /// Arc cosine.
    #[must_use]
    fn acos(self) -> Self;
    /// Arc tangent.
    #[must_use]
    fn atan(self) -> Self;
    /// sin(pi x) / (pi x), and 1 for 0.
    #[must_use]
    fn sinc(self) -> Self;
    /// Hyperbolic sine.
    #[must_use]
    fn sinh(self) -> Self;
    /// Hyperbolic cosine.
    #[must_use]
    fn cosh(self) -> Self;
    /// Hyperbolic tangent.
    #[must_use]
    fn tanh(self) -> Self;
    /// Inverse hyperbolic sine.
    #[must_use]
    fn asinh(self) -> Self;
    /// Inverse hyperbolic cosine.
    #[must_use]
    fn acosh(self) -> Self;
    /// Inverse hyperbolic tangent.
    #[must_use]
    fn atanh(self) -> Self;
    /// 1 / (1 + e^-x).
    #[must_use]
    fn sigmoid(self) -> Self;
    /// log(1 + e^x).
    #[must_use]
    fn softplus(self) -> Self;
    /// x / (1 + e^-x), also called swish.
    #[must_use]
    fn silu(self) -> Self;
    /// x (1 + erf(x / sqrt 2)) / 2.
    #[must_use]
    fn gelu(self) -> Self;
    /// The usual approximation of `gelu`, `x / (1 + exp(-2 sqrt(2 / pi) (x + 0.044715 x^3)))`.
    #[must_use]
    fn gelu_tanh(self) -> Self;
    /// x tanh(log(1 + e^x)).
    #[must_use]
    fn mish(self) -> Self;
    /// Error function.
    #[must_use]
    fn erf(self) -> Self;
    /// 1 - erf(x), without cancellation.
    #[must_use]
    fn erfc(self) -> Self;
    /// Square root, exactly rounded.
    #[must_use]
    fn sqrt(self) -> Self;
    /// Cube root.
    #[must_use]
    fn cbrt(self) -> Self;
    /// The distance to the next number away from 0, with the sign of x.
    #[must_use]
    fn spacing(self) -> Self;
    /// The largest integer not above x.
    #[must_use]
    fn floor(self) -> Self;
    /// The smallest integer not below x.
    #[must_use]
    fn ceil(self) -> Self;
    /// x without its fraction.
    #[must_use]
    fn trunc(self) -> Self;
    /// The nearest integer, ties to the even one.
    #[must_use]
    fn rint(self) -> Self;
    /// self to the power `exponent`.
    #[must_use]
    fn pow(self, exponent: Self) -> Self;
    /// The angle of the point (x, self).
    #[must_use]
    fn atan2(self, x: Self) -> Self;
    /// The square root of `self^2 + other^2`.
    #[must_use]
    fn hypot(self, other: Self) -> Self;
    /// log(e^self + e^other).
    #[must_use]
    fn logaddexp(self, other: Self) -> Self;
    /// log2(2^self + 2^other).
    #[must_use]
    fn logaddexp2(self, other: Self) -> Self;
    /// The next number from self in the direction of `towards`.
    #[must_use]
    fn nextafter(self, towards: Self) -> Self;
    /// `self * a + b`, rounded once.
    #[must_use]
    fn fma(self, a: Self, b: Self) -> Self;
    /// Magnitude.
    #[must_use]
    fn abs(self) -> Self;
    /// The magnitude of self with the sign of `sign`.
    #[must_use]
    fn copysign(self, sign: Self) -> Self;
}

/// Forwards a method to the function of its family.
macro_rules! forward {
    ($($method:ident => $($path:ident)::+),+ $(,)?) => {$(
        #[inline(always)]
        fn $method(self) -> Self {
            $($path)::+(self)
        }
    )+};
}

/// The same for two arguments.
macro_rules! forward_pair {
    ($($method:ident => $($path:ident)::+),+ $(,)?) => {$(
        #[inline(always)]
        fn $method(self, other: Self) -> Self {
            $($path)::+(self, other)
        }
    )+};
}

macro_rules! real {
    ($float:ident, $width:ident, $fma:ident) => {
        impl Real for $float {
            forward! {
                exp => exp::exp,
                exp2 => exp::exp2,
                expm1 => exp::expm1,
                log => log::log,
                log2 => log::log2,
                log10 => log::log10,
                log1p => log::log1p,
                sin => trig::$width::sin,
                cos => trig::$width::cos,
                tan => trig::$width::tan,
                asin => inverse_trig::asin,
                acos => inverse_trig::acos,
                atan => inverse_trig::atan,
                sinc => trig::$width::sinc,
                asinh => inverse_hyperbolic::asinh,
                acosh => inverse_hyperbolic::acosh,
                atanh => inverse_hyperbolic::atanh,
                sinh => hyperbolic::sinh,
                cosh => hyperbolic::cosh,
                tanh => hyperbolic::$width::tanh,
                sigmoid => sigmoid::$width::sigmoid,
                softplus => softplus::softplus,
                silu => sigmoid::$width::silu,
                gelu_tanh => sigmoid::gelu_tanh,
                mish => sigmoid::mish,
                gelu => erf::$width::gelu,
                erf => erf::$width::erf,
                erfc => erf::$width::erfc,
                sqrt => round::$width::sqrt,
                cbrt => root::cbrt,
                spacing => neighbor::spacing,
                floor => round::$width::floor,
                ceil => round::$width::ceil,
                trunc => round::$width::trunc,
                rint => round::$width::rint,
            }
            forward_pair! {
                atan2 => inverse_trig::atan2,
                hypot => root::hypot,
                logaddexp => softplus::logaddexp,
                logaddexp2 => softplus::$width::logaddexp2,
                nextafter => neighbor::nextafter,
                pow => pow::$width::pow,
            }
            #[inline(always)]
            fn fma(self, a: Self, b: Self) -> Self {
                round::$fma(self, a, b)
            }
            #[inline(always)]
            fn abs(self) -> Self {
                $float::abs(self)
            }
            #[inline(always)]
            fn copysign(self, sign: Self) -> Self {
                $float::copysign(self, sign)
            }
        }
    };
}

real!(f32, single, fma_f32);
real!(f64, double, fma_f64);
