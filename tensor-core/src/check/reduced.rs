//! What a reduction leaves, by element type and by shape.

use super::{AxisSet, Ty};
use crate::axes::Reduce;
use crate::promote;
use crate::shape::{AnyShape, KnownShape};

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

    /// One row of this operand, of a reduction that is computed row by row.
    #[inline(always)]
    pub fn row_span<X, O>(self, _: AxisSet<X>) -> Ty<(), O>
    where
        S: Reduce<X>,
        <S as Reduce<X>>::Span: AnyShape<Item = O>,
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
}
