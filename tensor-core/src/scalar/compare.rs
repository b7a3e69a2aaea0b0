//! Comparisons, in the type that [`Compare`] names.

use crate::check::Ty;
use crate::element::Element;
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
    less: |a, b| Element::less(a, b);
    /// `a <= b`
    less_equal: |a, b| Element::less_equal(a, b);
    /// `a > b`
    greater: |a, b| Element::less(b, a);
    /// `a >= b`
    greater_equal: |a, b| Element::less_equal(b, a);
    /// `a == b`
    equal: |a, b| Element::equal(a, b);
    /// `a != b`
    not_equal: |a, b| !Element::equal(a, b);
}
