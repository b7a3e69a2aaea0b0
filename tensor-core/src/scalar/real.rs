//! Functions of real numbers, computed by [`Real`].

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Float;
use crate::math::Real;

macro_rules! functions {
    ($($(#[$attribute:meta])* $name:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
            Real::$name(a.cast())
        }
    )*};
}

functions! {
    /// e to the power of `a`.
    exp;
    /// 2 to the power of `a`.
    exp2;
    /// `exp(a) - 1`, exact near 0.
    expm1;
    /// Natural logarithm.
    log;
    /// Logarithm to base 2.
    log2;
    /// Logarithm to base 10.
    log10;
    /// `log(1 + a)`, exact near 0.
    log1p;
    /// Sine.
    sin;
    /// Cosine.
    cos;
    /// Tangent.
    tan;
    /// Hyperbolic sine.
    sinh;
    /// Hyperbolic cosine.
    cosh;
    /// Hyperbolic tangent.
    tanh;
    /// Square root.
    sqrt;
    /// Logistic function, `1 / (1 + exp(-a))`.
    sigmoid;
    /// `log(1 + exp(a))`
    softplus;
    /// `a * sigmoid(a)`
    silu;
    /// `a` times the normal distribution's probability of less than `a`.
    gelu;
}
