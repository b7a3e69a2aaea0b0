//! Sizes as type-level numbers: what lets rustc compare and compute sizes when code is checked.
//!
//! Stable Rust computes with a const parameter when code is built, which `cargo check` and editors do not do.
//! So the usual sizes are typenum's numbers too, by a table. What is not in it, and a const parameter of
//! generic code, is compared when the code is built (`limits`).
//!
//! Which of both holds is asked by a method call, `settle` and `verdict`: rustc takes the inherent
//! method where its bounds hold, and otherwise a trait's, which has none. Generic code needs no bound for that.

mod settle;
mod table;
mod verdict;

use core::ops::{Add, Div, Mul, Sub};

use typenum::{Max, Min, U1, Unsigned};

pub use self::settle::{Settled, Settles, Unsettled};
pub use self::verdict::*;
use crate::computed::{Computed, EveryNth, Fewer, OnDiagonal, OnWindow, ProductOf, Share, Sum, Times};
use crate::dim::{Dim, Size};
use crate::shape::{Cons, KnownShape, List, Nil};

/// An axis whose size is a number that types compute with.
pub trait Known {
    /// The size.
    type Number: Unsigned;
}

/// A number that is the size of an axis: [`Unit`](crate::Unit) for one.
pub trait Spelled {
    /// The axis.
    type Axis: Dim;
}

type Number<A> = <A as Known>::Number;

impl<X: Evaluated> Known for Computed<X> {
    type Number = X::Number;
}

/// How a computed size follows from numbers that are known.
pub trait Evaluated {
    /// The size.
    type Number: Unsigned;
}
impl<A: Known, const K: usize> Evaluated for Fewer<A, K>
where
    Size<K>: Known,
    Number<A>: Max<Number<Size<K>>, Output: Sub<Number<Size<K>>, Output: Unsigned>>,
{
    // Nothing is left of a shorter axis.
    type Number = Beyond<A, K>;
}
impl<A: Known, const S: usize> Evaluated for EveryNth<A, S>
where
    Size<S>: Known,
    Number<A>: Add<Number<Size<S>>, Output: Sub<U1, Output: Div<Number<Size<S>>, Output: Unsigned>>>,
{
    // Rounded up.
    type Number =
        <<<Number<A> as Add<Number<Size<S>>>>::Output as Sub<U1>>::Output as Div<Number<Size<S>>>>::Output;
}
impl<A: Known, B: Known, const DOWN: usize, const RIGHT: usize> Evaluated for OnDiagonal<A, B, DOWN, RIGHT>
where
    Size<DOWN>: Known,
    Size<RIGHT>: Known,
    Number<A>: Max<Number<Size<DOWN>>, Output: Sub<Number<Size<DOWN>>>>,
    Number<B>: Max<Number<Size<RIGHT>>, Output: Sub<Number<Size<RIGHT>>>>,
    Beyond<A, DOWN>: Min<Beyond<B, RIGHT>, Output: Unsigned>,
{
    type Number = <Beyond<A, DOWN> as Min<Beyond<B, RIGHT>>>::Output;
}
impl<A: Known, W: Known, const STRIDE: usize, const DILATION: usize> Evaluated
    for OnWindow<A, W, STRIDE, DILATION>
where
    Size<STRIDE>: Known,
    Size<DILATION>: Known,
    Number<W>: Sub<U1, Output: Mul<Number<Size<DILATION>>>>,
    Number<A>: Sub<
            U1,
            Output: Sub<
                Reach<W, DILATION>,
                Output: Div<Number<Size<STRIDE>>, Output: Add<U1, Output: Unsigned>>,
            >,
        >,
{
    type Number = <<<<Number<A> as Sub<U1>>::Output as Sub<Reach<W, DILATION>>>::Output as Div<
        Number<Size<STRIDE>>,
    >>::Output as Add<U1>>::Output;
}
/// How far the last element of a window is from its first.
type Reach<W, const DILATION: usize> =
    <<Number<W> as Sub<U1>>::Output as Mul<Number<Size<DILATION>>>>::Output;
/// How many elements of an axis lie behind the first `K`.
type Beyond<A, const K: usize> =
    <<Number<A> as Max<Number<Size<K>>>>::Output as Sub<Number<Size<K>>>>::Output;

impl<A: Known, const N: usize, const M: usize> Evaluated for Share<A, N, M>
where
    Size<N>: Known,
    Size<M>: Known,
    Number<A>: Add<Number<Size<M>>, Output: Div<Number<Size<N>>, Output: Unsigned>>,
{
    type Number = <<Number<A> as Add<Number<Size<M>>>>::Output as Div<Number<Size<N>>>>::Output;
}
impl<A: Known, B: Known> Evaluated for Sum<A, B>
where
    A::Number: Add<B::Number, Output: Unsigned>,
{
    type Number = <A::Number as Add<B::Number>>::Output;
}
impl<A: Known, B: Known> Evaluated for Times<A, B>
where
    Number<A>: Mul<Number<B>, Output: Unsigned>,
{
    type Number = <Number<A> as Mul<Number<B>>>::Output;
}

/// A list of axes whose number of elements is known.
pub trait Count: List {
    /// The product of the sizes.
    type Number: Unsigned;
}
impl Count for Nil {
    type Number = U1;
}
impl<A: Known, L: Count> Count for Cons<A, L>
where
    A::Number: Mul<L::Number, Output: Unsigned>,
{
    type Number = <A::Number as Mul<L::Number>>::Output;
}
impl<S: KnownShape<List: Count>> Evaluated for ProductOf<S> {
    type Number = <S::List as Count>::Number;
}
