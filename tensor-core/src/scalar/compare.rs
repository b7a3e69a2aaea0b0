//! Comparisons, in the type that [`Compare`] names.

use crate::check::Ty;
use crate::element::Arithmetic;
use crate::promote::Compare;

macro_rules! comparisons {
    ($($(#[$attribute:meta])* $name:ident: |$a:ident, $b:ident| $body:expr;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<S, A: Compare<B>, B>(_: Ty<bool, S>, a: A, b: B) -> bool {
            let ($a, $b) = a.pair(b);
            $body
        }
    )*};
}

comparisons! {
    /// `a < b`
    less: |a, b| Arithmetic::less(a, b);
    /// `a <= b`
    less_equal: |a, b| Arithmetic::less_equal(a, b);
    /// `a > b`
    greater: |a, b| Arithmetic::less(b, a);
    /// `a >= b`
    greater_equal: |a, b| Arithmetic::less_equal(b, a);
    /// `a == b`
    equal: |a, b| Arithmetic::equal(a, b);
    /// `a != b`
    not_equal: |a, b| !Arithmetic::equal(a, b);
}
