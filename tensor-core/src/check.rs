//! [`Ty`]: zero-sized witnesses of an expression's nodes, whose methods are NumPy's rules as bounds.
//!
//! The macro calls these once for each operation, with the operator's span; when a bound fails, the result
//! stays unknown to rustc, which then keeps quiet about everything that follows: one mistake, one error.

use core::marker::PhantomData;

use crate::axes::{
    All, AxisAt, AxisNamed, Insert, InsertBack, MaskedBy, MatMul, Permute, Reduce, ReversedShape, Squeeze,
    Union,
};
use crate::broadcast::Broadcast;
use crate::computed::StatedAs;
use crate::element::{Element, Float};
use crate::kernel::matmul::MulAdd;
use crate::promote;
use crate::shape::{AnyShape, KnownShape, Shape};

/// Witness that a node has elements of type `T` and the shape `S`.
pub struct Ty<T, S>(PhantomData<fn() -> (T, S)>);

impl<T, S> Ty<T, S> {
    /// Makes the witness.
    #[must_use]
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}
impl<T, S> Clone for Ty<T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Ty<T, S> {}
impl<T, S> Default for Ty<T, S> {
    fn default() -> Self {
        Self::new()
    }
}

/// Witness of a set of axes.
pub struct AxisSet<X>(PhantomData<fn() -> X>);
impl<X> Clone for AxisSet<X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X> Copy for AxisSet<X> {}

/// `axis=None`
pub const EVERY_AXIS: AxisSet<All> = AxisSet(PhantomData);
/// `axis=()`
pub const NO_AXIS: AxisSet<typenum::UTerm> = AxisSet(PhantomData);

impl<X> AxisSet<X> {
    /// The axes of both, which have none in common.
    #[inline(always)]
    pub fn and<Y, Z>(self, _: AxisSet<Y>) -> AxisSet<Z>
    where
        X: Union<Y, Output = Z>,
    {
        AxisSet(PhantomData)
    }
}

macro_rules! binary {
    ($($(#[$attribute:meta])* $name:ident: $($rule:ident)::+;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<U, R, V, O>(self, _: Ty<U, R>) -> Ty<V, O>
        where
            S: Broadcast<R, Output = O>,
            T: $($rule)::+<U, Output = V>,
        {
            Ty::new()
        }
    )*};
}
macro_rules! unary {
    ($($(#[$attribute:meta])* $name:ident: $($rule:ident)::+;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V>(self) -> Ty<V, S>
        where
            T: $($rule)::+<Output = V>,
        {
            Ty::new()
        }
    )*};
}

impl<T, S> Ty<T, S> {
    binary! {
        /// `+ *`, `maximum`, `minimum`, one step of `where` and `clip`.
        promote: promote::Promote;
        /// `-`
        subtract: promote::Subtract;
        /// `/`
        divide: promote::Divide;
        /// `//` and `%`
        quotients: promote::Quotients;
        /// `**`
        power: promote::Power;
        /// `& | ^`
        bitwise: promote::Bitwise;
        /// `<< >>`
        shift: promote::Shift;
        /// Comparisons.
        compare: promote::Compare;
    }
    unary! {
        /// `exp`, `sqrt` and the like.
        float_fn: promote::FloatFn;
        /// Unary `-` and `+`.
        negate: promote::Negate;
        /// `abs`
        absolute: promote::Absolute;
        /// `sign`
        signum: promote::Signum;
        /// `square`
        square: promote::Square;
        /// `reciprocal`
        reciprocal: promote::Reciprocal;
        /// `floor`, `ceil`, `trunc`
        rounding: promote::Rounding;
        /// `rint`
        round_to_int: promote::RoundToInt;
        /// `round`
        round: promote::Round;
        /// `round` with decimals
        round_decimals: promote::RoundDecimals;
        /// `~`
        invert: promote::Invert;
    }

    /// Functions of one operand that are true or false.
    #[inline(always)]
    pub fn truth(self) -> Ty<bool, S> {
        Ty::new()
    }

    /// Functions of two operands that are true or false whatever their types.
    #[inline(always)]
    pub fn truth_pair<U, R, O>(self, _: Ty<U, R>) -> Ty<bool, O>
    where
        S: Broadcast<R, Output = O>,
    {
        Ty::new()
    }

    /// The shape of this and another operand, the element type of the other: a condition beside values.
    #[inline(always)]
    pub fn beside<U, R, O>(self, _: Ty<U, R>) -> Ty<U, O>
    where
        T: Condition,
        S: Broadcast<R, Output = O>,
    {
        Ty::new()
    }

    /// `.astype(V)` of an element type that is named.
    #[inline(always)]
    pub fn cast_to<V: Element>(self) -> Ty<V, S> {
        Ty::new()
    }

    /// `relu`, which keeps the element type.
    #[inline(always)]
    pub fn same<V>(self) -> Ty<V, S>
    where
        T: promote::Absolute<Output = V>,
    {
        Ty::new()
    }
}

/// What can be the condition of `where` or a mask.
#[diagnostic::on_unimplemented(
    message = "a mask or condition is of bools, not of `{Self}`",
    label = "not bools; compare first, as in `x != 0`"
)]
pub trait Condition {}
impl Condition for bool {}

impl<T, S> Ty<T, S> {
    /// The axis at a position, counted from the end if negative.
    #[inline(always)]
    pub fn axis<const I: isize, X>(self) -> AxisSet<X>
    where
        S: AxisAt<I, Bits = X>,
    {
        AxisSet(PhantomData)
    }

    /// The axis of a name declared by [`dims!`](crate::dims!).
    #[inline(always)]
    pub fn axis_named<N, P, X>(self) -> AxisSet<X>
    where
        S: AxisNamed<N, P, Bits = X>,
    {
        AxisSet(PhantomData)
    }
}

macro_rules! reduction {
    ($($(#[$attribute:meta])* $name:ident: $rule:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V, X, K>(self, _: AxisSet<X>) -> Ty<V, K>
        where
            S: Reduce<X, Keep = K>,
            T: promote::$rule<Output = V>,
        {
            Ty::new()
        }
    )*};
}

impl<T, S> Ty<T, S> {
    reduction! {
        /// `sum` and `prod`, reduced axes kept as units.
        summed: SumType;
        /// `mean`, `var` and `std`
        averaged: MeanType;
        /// `max` and `min`
        ordered: Absolute;
    }

    /// What `sum` adds up.
    #[inline(always)]
    pub fn sum_term<V>(self) -> Ty<V, S>
    where
        T: promote::SumTerm<Output = V>,
    {
        Ty::new()
    }

    /// What `mean` adds up.
    #[inline(always)]
    pub fn mean_term<V>(self) -> Ty<V, S>
    where
        T: promote::MeanTerm<Output = V>,
    {
        Ty::new()
    }

    /// `any` and `all`
    #[inline(always)]
    pub fn tested<X, K>(self, _: AxisSet<X>) -> Ty<bool, K>
    where
        S: Reduce<X, Keep = K>,
    {
        Ty::new()
    }

    /// `argmax`, `argmin` and `count_nonzero`
    #[inline(always)]
    pub fn counted<X, K>(self, _: AxisSet<X>) -> Ty<i64, K>
    where
        S: Reduce<X, Keep = K>,
    {
        Ty::new()
    }

    /// The shape of a reduction of this operand whose reduced axes are dropped.
    #[inline(always)]
    pub fn dropped<V, X, K, O>(self, _: AxisSet<X>, _: Ty<V, K>) -> Ty<V, O>
    where
        S: Reduce<X, Keep = K, Drop = O>,
    {
        Ty::new()
    }

    /// What one row of this operand gives when reduced: the item of a stage that is computed row by row.
    #[inline(always)]
    pub fn row_item<X, O>(self, _: AxisSet<X>) -> Ty<(), O>
    where
        S: Reduce<X>,
        <S as Reduce<X>>::Row: AnyShape<Item = O>,
        O: KnownShape,
    {
        Ty::new()
    }

    /// The whole shape but a run-time axis: the item of a stage that is computed at once.
    #[inline(always)]
    pub fn whole_item<O>(self) -> Ty<(), O>
    where
        S: AnyShape<Item = O>,
        O: KnownShape,
    {
        Ty::new()
    }

    /// `@`
    #[inline(always)]
    pub fn matmul<U, R, V, O>(self, _: Ty<U, R>) -> Ty<V, O>
    where
        S: MatMul<R, Output = O>,
        T: promote::Promote<U, Output = V>,
        V: MulAdd,
    {
        Ty::new()
    }

    /// `.T`
    #[inline(always)]
    pub fn reversed<O>(self) -> Ty<T, O>
    where
        S: ReversedShape<Output = O>,
    {
        Ty::new()
    }

    /// `transpose(x, axes)`
    #[inline(always)]
    pub fn permuted<P, O>(self, _: P) -> Ty<T, O>
    where
        S: Permute<P, Output = O>,
    {
        Ty::new()
    }

    /// `x[:, None]`, `expand_dims`
    #[inline(always)]
    pub fn inserted<I, O>(self) -> Ty<T, O>
    where
        S: Insert<I, Output = O>,
    {
        Ty::new()
    }

    /// `x[..., None]`, `expand_dims` from the end
    #[inline(always)]
    pub fn inserted_back<I, O>(self) -> Ty<T, O>
    where
        S: InsertBack<I, Output = O>,
    {
        Ty::new()
    }

    /// `squeeze`
    #[inline(always)]
    pub fn squeezed<X, O>(self, _: AxisSet<X>) -> Ty<T, O>
    where
        S: Squeeze<X, Output = O>,
    {
        Ty::new()
    }

    /// `reshape` to a shape that is named; the sizes are compared when the code is built.
    #[inline(always)]
    pub fn reshaped<O: Shape>(self) -> Ty<T, O>
    where
        S: Shape,
    {
        const {
            assert!(S::SIZE == O::SIZE, "cannot reshape: the two shapes differ in their number of elements");
        }
        Ty::new()
    }

    /// The shape of a mask aligned with the leading axes of this operand.
    #[inline(always)]
    pub fn mask<U: Condition, M, A>(self, _: Ty<U, M>) -> Ty<bool, A>
    where
        S: MaskedBy<M, Aligned = A>,
    {
        Ty::new()
    }

    /// The set of the axes that a mask selects along.
    #[inline(always)]
    pub fn mask_axes<U, M, X>(self, _: Ty<U, M>) -> AxisSet<X>
    where
        S: MaskedBy<M, Bits = X>,
    {
        AxisSet(PhantomData)
    }

    /// The mask's shape is this operand's: the selection is one-dimensional.
    #[inline(always)]
    pub fn mask_all<U: Condition, M>(self, _: Ty<U, M>)
    where
        S: MaskedBy<M, Rest = ()>,
    {
    }

    /// A value of this type may be stored in a place.
    #[inline(always)]
    pub fn stored_in<P, O>(self, place: Ty<P, O>) -> Ty<P, O>
    where
        O: Assign<S>,
        P: promote::InPlace<T>,
    {
        place
    }

    /// The stated shape is the expression's.
    #[inline(always)]
    pub fn is_shape<O>(self) -> Ty<T, O>
    where
        S: SameShape<O>,
    {
        Ty::new()
    }

    /// `full`: the type of the value, which for a literal is Python's.
    #[inline(always)]
    pub fn filled<U, R, V, O>(self, _: Ty<U, R>) -> Ty<V, O>
    where
        S: Broadcast<R, Output = O>,
        U: promote::Absolute<Output = V>,
    {
        Ty::new()
    }

    /// `full_like`: this operand's type and shape, whatever the value's.
    #[inline(always)]
    pub fn replaced<U, R>(self, _: Ty<U, R>) -> Self
    where
        S: Assign<R>,
    {
        self
    }

    /// A value without axes.
    #[inline(always)]
    pub fn without_axes(self) -> Self
    where
        S: WithoutAxes,
    {
        self
    }

    /// A parameter of a distribution.
    #[inline(always)]
    pub fn parameter(self) -> Ty<f64, ()>
    where
        S: NotAnArray,
    {
        Ty::new()
    }

    /// A bound of `randint`.
    #[inline(always)]
    pub fn bound(self) -> Ty<i64, ()>
    where
        S: NotAnArray,
        T: WholeNumber,
    {
        Ty::new()
    }

    /// Floats only.
    #[inline(always)]
    pub fn float(self) -> Self
    where
        T: Float,
    {
        self
    }
}

/// A value of shape `V` broadcasts to a place of this shape, which does not grow.
#[diagnostic::on_unimplemented(
    message = "a value of shape {V} cannot be stored in a place of shape {Self}",
    label = "cannot broadcast {V} to {Self}"
)]
pub trait Assign<V> {}
#[diagnostic::do_not_recommend]
impl<S: AnyShape + Broadcast<V> + SameShape<<S as Broadcast<V>>::Output>, V> Assign<V> for S {}
#[diagnostic::do_not_recommend]
impl Assign<NoShape> for NoShape {}

/// The stated shape of a result is the expression's.
#[diagnostic::on_unimplemented(
    message = "the stated shape is {Stated}, but the expression has shape {Self}",
    label = "shape {Self}, not {Stated}"
)]
pub trait SameShape<Stated> {}
#[diagnostic::do_not_recommend]
impl SameShape<NoShape> for (NoShape,) {}
macro_rules! same_shape {
    ($($axis:ident $stated:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis: StatedAs<$stated>, $stated),*> SameShape<($($stated,)*)> for ($($axis,)*) {}
    };
}
same_shape!();
same_shape!(A0 B0);
same_shape!(A0 B0 A1 B1);
same_shape!(A0 B0 A1 B1 A2 B2);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7 A8 B8);

/// A shape without axes.
#[diagnostic::on_unimplemented(
    message = "only a scalar can be stored where a mask selects, not a value of shape {Self}",
    label = "shape {Self}"
)]
pub trait WithoutAxes {}
impl WithoutAxes for () {}
#[diagnostic::do_not_recommend]
impl WithoutAxes for NoShape {}

/// The shape of a scalar parameter.
#[diagnostic::on_unimplemented(
    message = "the parameters of a distribution are scalars, not of shape {Self}; \
               scale and shift the result instead",
    label = "shape {Self}"
)]
pub trait NotAnArray {}
impl NotAnArray for () {}
#[diagnostic::do_not_recommend]
impl NotAnArray for NoShape {}

/// What `randint` takes.
#[diagnostic::on_unimplemented(
    message = "`randint` takes integers, not `{Self}`",
    label = "cast first, as in `n.astype(int)`"
)]
pub trait WholeNumber {}
#[diagnostic::do_not_recommend]
impl<T: crate::element::Integer> WholeNumber for T {}
#[diagnostic::do_not_recommend]
impl<R> WholeNumber for crate::weak::WeakInt<R> {}

/// No shape: a second impl of each rule keeps rustc from inferring through a lone one.
#[derive(Clone, Copy, Debug)]
pub struct NoShape;
