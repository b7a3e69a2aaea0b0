//! Type functions on the axes of a shape: positions, names, reduction, permutation, insertion, removal.
//!
//! A set of axes is a typenum integer read as bits, lowest bit first: `axis=(0, 2, 3)` is `U13`.

use typenum::{B0, B1, U1, U2, U4, U8, U16, U32, U64, U128, U256, UInt, UTerm, Unsigned};

use crate::broadcast::BroadcastDim;
use crate::dim::{Axis, Dim, Unit};
use crate::shape::{AnyShape, Cons, List, Nil, Shape, ToShape};

/// A set of axes, as a const for kernels.
pub trait AxisBits: Copy + 'static {
    /// Bit `k` is set for axis `k`; all ones for every axis.
    const BITS: u32;
}
impl AxisBits for UTerm {
    const BITS: u32 = 0;
}
impl<U, B> AxisBits for UInt<U, B>
where
    Self: Unsigned,
    U: Copy + 'static,
    B: Copy + 'static,
{
    const BITS: u32 = Self::U32;
}

/// `axis=None`: every axis.
#[derive(Clone, Copy, Debug)]
pub struct All;
impl AxisBits for All {
    const BITS: u32 = u32::MAX;
}

/// The shape has an axis at position `I`, counted from the end if negative.
#[diagnostic::on_unimplemented(
    message = "axis {I} is out of bounds for shape {Self}",
    label = "shape {Self} has no axis {I}"
)]
pub trait AxisAt<const I: isize> {
    /// The set of this one axis.
    type Bits;
    /// The axis itself.
    type Axis;
}

macro_rules! axis_at {
    ($axes:tt $($position:literal $negative:literal $bits:ident $at:ident,)*) => {$(
        axis_at!(@one $axes $position $bits $at);
        axis_at!(@one $axes $negative $bits $at);
    )*};
    (@one ($($axis:ident)*) $position:literal $bits:ident $at:ident) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis),*> AxisAt<$position> for ($($axis,)*) {
            type Bits = $bits;
            type Axis = $at;
        }
    };
}
axis_at!((A) 0 -1 U1 A,);
axis_at!((A B) 0 -2 U1 A, 1 -1 U2 B,);
axis_at!((A B C) 0 -3 U1 A, 1 -2 U2 B, 2 -1 U4 C,);
axis_at!((A B C D) 0 -4 U1 A, 1 -3 U2 B, 2 -2 U4 C, 3 -1 U8 D,);
axis_at!((A B C D E) 0 -5 U1 A, 1 -4 U2 B, 2 -3 U4 C, 3 -2 U8 D, 4 -1 U16 E,);
axis_at!((A B C D E F) 0 -6 U1 A, 1 -5 U2 B, 2 -4 U4 C, 3 -3 U8 D, 4 -2 U16 E, 5 -1 U32 F,);
axis_at!((A B C D E F G) 0 -7 U1 A, 1 -6 U2 B, 2 -5 U4 C, 3 -4 U8 D, 4 -3 U16 E, 5 -2 U32 F, 6 -1 U64 G,);
axis_at!((A B C D E F G H) 0 -8 U1 A, 1 -7 U2 B, 2 -6 U4 C, 3 -5 U8 D, 4 -4 U16 E, 5 -3 U32 F, 6 -2 U64 G, 7 -1 U128 H,);
axis_at!((A B C D E F G H I) 0 -9 U1 A, 1 -8 U2 B, 2 -7 U4 C, 3 -6 U8 D, 4 -5 U16 E, 5 -4 U32 F, 6 -3 U64 G, 7 -2 U128 H, 8 -1 U256 I,);

/// The shape has the named axis `N`; `Place` is inferred.
#[diagnostic::on_unimplemented(message = "shape {Self} has no axis `{N}`", label = "no axis `{N}` in {Self}")]
pub trait AxisNamed<N, Place> {
    /// The set of this one axis.
    type Bits;
}
/// A list of axes holds `N` at `Place`.
pub trait Holds<N, Place>: List {
    /// The set of this one axis.
    type Bits;
}
/// The first axis of a list.
#[derive(Clone, Copy, Debug)]
pub struct Here;
/// An axis behind the first.
#[derive(Clone, Copy, Debug)]
pub struct Behind<Place>(core::marker::PhantomData<Place>);
impl<N, L: List> Holds<N, Here> for Cons<N, L> {
    type Bits = U1;
}
impl<N, A, L: Holds<N, Place>, Place> Holds<N, Behind<Place>> for Cons<A, L> {
    type Bits = UInt<L::Bits, B0>;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, N, Place> AxisNamed<N, Place> for S
where
    S::List: Holds<N, Place>,
{
    type Bits = <S::List as Holds<N, Place>>::Bits;
}
// A second impl keeps rustc from inferring through a lone one, so that the message above is shown.
#[diagnostic::do_not_recommend]
impl<N> AxisNamed<N, Unit> for Nil {
    type Bits = UTerm;
}

/// Two sets of axes have none in common.
#[diagnostic::on_unimplemented(
    message = "an axis is given twice",
    label = "this axis is in the tuple already"
)]
pub trait Union<Other> {
    /// The axes of both.
    type Output;
}
#[diagnostic::do_not_recommend]
impl<Other> Union<Other> for UTerm {
    type Output = Other;
}
#[diagnostic::do_not_recommend]
impl<U, B> Union<UTerm> for UInt<U, B> {
    type Output = Self;
}
macro_rules! union {
    ($a:ty, $b:ty, $or:ty) => {
        #[diagnostic::do_not_recommend]
        impl<U: Union<V>, V> Union<UInt<V, $b>> for UInt<U, $a> {
            type Output = UInt<<U as Union<V>>::Output, $or>;
        }
    };
}
union!(B0, B0, B0);
union!(B0, B1, B1);
union!(B1, B0, B1);

/// What is left of a shape when the axes of the set `B` are reduced.
#[diagnostic::on_unimplemented(message = "axis is out of bounds for shape {Self}")]
pub trait Reduce<B> {
    /// With `keepdims=True`: each reduced axis becomes [`Unit`].
    type Keep: AnyShape;
    /// Without: the other axes.
    type Drop: AnyShape;
    /// `Keep` from the first reduced axis on: what one row of the operand gives.
    type Row: AnyShape;
}

#[diagnostic::do_not_recommend]
impl<S: AnyShape> Reduce<All> for S {
    type Keep = S::Units;
    type Drop = ();
    type Row = S::Units;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> Reduce<UTerm> for S {
    type Keep = S;
    type Drop = S;
    type Row = ();
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, U, B> Reduce<UInt<U, B>> for S
where
    S::List: ReduceList<UInt<U, B>>,
{
    type Keep = <<S::List as ReduceList<UInt<U, B>>>::Keep as ToShape>::Shape;
    type Drop = <<S::List as ReduceList<UInt<U, B>>>::Drop as ToShape>::Shape;
    type Row = <<S::List as ReduceList<UInt<U, B>>>::Row as ToShape>::Shape;
}

/// [`Reduce`] on a list of axes.
pub trait ReduceList<B>: List {
    /// With `keepdims=True`.
    type Keep: ToShape;
    /// Without.
    type Drop: ToShape;
    /// From the first reduced axis on.
    type Row: ToShape;
}
impl<L: ToShape> ReduceList<UTerm> for L {
    type Keep = L;
    type Drop = L;
    type Row = Nil;
}
impl<A, L: ReduceList<U>, U> ReduceList<UInt<U, B0>> for Cons<A, L>
where
    Cons<A, L::Keep>: ToShape,
    Cons<A, L::Drop>: ToShape,
{
    type Keep = Cons<A, L::Keep>;
    type Drop = Cons<A, L::Drop>;
    type Row = L::Row;
}
impl<A, L: ReduceList<U>, U> ReduceList<UInt<U, B1>> for Cons<A, L>
where
    Cons<Unit, L::Keep>: ToShape,
{
    type Keep = Cons<Unit, L::Keep>;
    type Drop = L::Drop;
    type Row = Cons<Unit, L::Keep>;
}

/// A position in a permutation of axes.
#[derive(Clone, Copy, Debug)]
pub struct At<const I: isize>;

/// The axes in the order of the tuple of positions `P`, which names each axis once.
#[diagnostic::on_unimplemented(
    message = "axes do not match shape {Self}: a transpose names each axis once",
    label = "shape {Self} has another number of axes"
)]
pub trait Permute<P> {
    /// The axes in their new order.
    type Output: AnyShape;
    /// For each axis of the output, its position in the operand.
    const ORDER: [usize; crate::shape::MAX_RANK];
}
macro_rules! permute {
    ($(($($axis:ident)*) ($($position:ident)*);)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Axis,)* $(const $position: isize),*> Permute<($(At<$position>,)*)> for ($($axis,)*)
        where
            $(Self: AxisAt<$position>,)*
            ($(<Self as AxisAt<$position>>::Axis,)*): AnyShape,
        {
            type Output = ($(<Self as AxisAt<$position>>::Axis,)*);
            const ORDER: [usize; crate::shape::MAX_RANK] = order(&[$($position),*]);
        }
    )*};
}
permute! {
    (A) (I); (A B) (I J); (A B C) (I J K); (A B C D) (I J K L); (A B C D E) (I J K L M);
    (A B C D E F) (I J K L M N); (A B C D E F G) (I J K L M N O); (A B C D E F G H) (I J K L M N O P);
}

#[expect(clippy::cast_sign_loss, reason = "negative positions count from the end")]
const fn order(positions: &[isize]) -> [usize; crate::shape::MAX_RANK] {
    let mut order = [0; crate::shape::MAX_RANK];
    let mut axis = 0;
    while axis < positions.len() {
        let position = positions[axis];
        order[axis] =
            if position < 0 { positions.len() - position.unsigned_abs() } else { position as usize };
        axis += 1;
    }
    order
}

/// In a list of what to do with each axis: keep it.
#[derive(Clone, Copy, Debug)]
pub struct Full;
/// In a list of what to do with each axis: insert a [`Unit`] here.
#[derive(Clone, Copy, Debug)]
pub struct New;

/// The shape with [`Unit`] axes inserted as the list `Items` of [`Full`] and [`New`] says, from the first axis on.
#[diagnostic::on_unimplemented(
    message = "too many indices for shape {Self}",
    label = "shape {Self} has fewer axes"
)]
pub trait Insert<Items> {
    /// The result.
    type Output: AnyShape;
}
/// The same, from the last axis on.
#[diagnostic::on_unimplemented(
    message = "too many indices for shape {Self}",
    label = "shape {Self} has fewer axes"
)]
pub trait InsertBack<Items> {
    /// The result.
    type Output: AnyShape;
}
/// [`Insert`] on a list of axes.
pub trait InsertList<Items>: List {
    /// The result.
    type Output: List;
}
impl<L: List> InsertList<Nil> for L {
    type Output = L;
}
impl<L: InsertList<I>, I> InsertList<Cons<New, I>> for L {
    type Output = Cons<Unit, L::Output>;
}
impl<A, L: InsertList<I>, I> InsertList<Cons<Full, I>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
macro_rules! insert {
    ($items:ty, $($parameter:ident),*) => {
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($parameter),*> Insert<$items> for S
        where
            S::List: InsertList<$items>,
            <S::List as InsertList<$items>>::Output: ToShape,
        {
            type Output = <<S::List as InsertList<$items>>::Output as ToShape>::Shape;
        }
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($parameter),*> InsertBack<$items> for S
        where
            S::Reversed: AnyShape,
            <S::Reversed as AnyShape>::List: InsertList<$items>,
            <<S::Reversed as AnyShape>::List as InsertList<$items>>::Output: ToShape<Shape: ReversedShape>,
        {
            type Output = <<<<S::Reversed as AnyShape>::List as InsertList<$items>>::Output as ToShape>::Shape
                as ReversedShape>::Output;
        }
    };
}
insert!(Cons<New, I>, I);
insert!(Cons<Full, I>, I);

/// `.T` of a shape that has one.
pub trait ReversedShape {
    /// The axes in reverse order.
    type Output: AnyShape;
}
impl<S: AnyShape> ReversedShape for S
where
    S::Reversed: AnyShape,
{
    type Output = S::Reversed;
}

/// The shape with the axes of the set `B`, each of one element, removed.
#[diagnostic::on_unimplemented(
    message = "cannot squeeze shape {Self}: an axis to remove has more than one element",
    label = "this axis is not of one element"
)]
pub trait Squeeze<B> {
    /// The other axes.
    type Output: AnyShape;
}
/// [`Squeeze`] on a list of axes.
pub trait SqueezeList<B>: List {
    /// The other axes.
    type Output: List;
}
impl<L: List> SqueezeList<UTerm> for L {
    type Output = L;
}
impl<A, L: SqueezeList<U>, U> SqueezeList<UInt<U, B0>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
impl<L: SqueezeList<U>, U> SqueezeList<UInt<U, B1>> for Cons<Unit, L> {
    type Output = L::Output;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, U, B> Squeeze<UInt<U, B>> for S
where
    S::List: SqueezeList<UInt<U, B>>,
    <S::List as SqueezeList<UInt<U, B>>>::Output: ToShape,
{
    type Output = <<S::List as SqueezeList<UInt<U, B>>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> Squeeze<All> for S
where
    S::List: SqueezeUnits,
    <S::List as SqueezeUnits>::Output: ToShape,
{
    type Output = <<S::List as SqueezeUnits>::Output as ToShape>::Shape;
}
/// A list of axes without those of one element.
pub trait SqueezeUnits: List {
    /// The other axes.
    type Output: List;
}
impl SqueezeUnits for Nil {
    type Output = Self;
}
impl<A: Axis, L: SqueezeUnits> SqueezeUnits for Cons<A, L> {
    type Output = A::Squeezed<L::Output>;
}

/// The mask's shape is that of the leading axes of `Self`; `Rest` are the axes behind them.
#[diagnostic::on_unimplemented(
    message = "a mask of shape {Mask} does not fit shape {Self}; a mask's axes are exactly the leading ones, without broadcasting",
    label = "cannot select from {Self} by a mask of shape {Mask}"
)]
pub trait MaskedBy<Mask> {
    /// The mask's axes, followed by one [`Unit`] for each further axis of `Self`.
    type Aligned: AnyShape;
    /// The axes behind the mask's.
    type Rest: Shape;
    /// The set of the mask's axes.
    type Bits;
}
/// [`MaskedBy`] on lists of axes.
pub trait MaskedByList<Mask>: List {
    /// The mask's axes, then units.
    type Aligned: List;
    /// The axes behind.
    type Rest: List;
    /// The set of the mask's axes.
    type Bits;
}
impl MaskedByList<Nil> for Nil {
    type Aligned = Nil;
    type Rest = Nil;
    type Bits = UTerm;
}
impl<A, L: MaskedByList<Nil>> MaskedByList<Nil> for Cons<A, L> {
    type Aligned = Cons<Unit, L::Aligned>;
    type Rest = Self;
    type Bits = UTerm;
}
impl<A, L: MaskedByList<M>, M> MaskedByList<Cons<A, M>> for Cons<A, L> {
    type Aligned = Cons<A, L::Aligned>;
    type Rest = L::Rest;
    type Bits = UInt<L::Bits, B1>;
}
macro_rules! masked_by {
    ($($mask:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($mask),*> MaskedBy<($($mask,)*)> for S
        where
            ($($mask,)*): AnyShape,
            S::List: MaskedByList<<($($mask,)*) as AnyShape>::List>,
            <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Aligned: ToShape,
            <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Rest: ToShape<Shape: Shape>,
        {
            type Aligned =
                <<S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Aligned as ToShape>::Shape;
            type Rest = <<S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Rest as ToShape>::Shape;
            type Bits = <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Bits;
        }
    };
}
masked_by!(A);
masked_by!(A B);
masked_by!(A B C);
masked_by!(A B C D);
masked_by!(A B C D E);
masked_by!(A B C D E F);
masked_by!(A B C D E F G);
masked_by!(A B C D E F G H);
masked_by!(A B C D E F G H I);

/// The product of two shapes by `@`.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be multiplied by `@`",
    label = "the last axis of {Self} must be the last but one of {Rhs}"
)]
pub trait MatMul<Rhs> {
    /// The shape of the product.
    type Output: AnyShape;
}
#[diagnostic::do_not_recommend]
impl<K: Dim> MatMul<(K,)> for (K,) {
    type Output = ();
}
/// One operand of two axes behind `$b`, axes the two share or only the first has.
macro_rules! matmul {
    ($($b:ident $c:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($c: Dim,)* K: Dim, N: Dim> MatMul<($($c,)* K, N)> for (K,)
        where
            ($($c,)* N,): AnyShape,
        {
            type Output = ($($c,)* N,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Axis, K: Dim> MatMul<(K,)> for ($($b,)* M, K)
        where
            ($($b,)* M,): AnyShape,
        {
            type Output = ($($b,)* M,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: BroadcastDim<$c>, $c,)* M: Axis, K: Dim, N: Dim> MatMul<($($c,)* K, N)> for ($($b,)* M, K)
        where
            ($(<$b as BroadcastDim<$c>>::Output,)* M, N): AnyShape,
        {
            type Output = ($(<$b as BroadcastDim<$c>>::Output,)* M, N);
        }
    };
}
macro_rules! matmul_batch {
    ($($b:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Axis, K: Dim, N: Dim> MatMul<(K, N)> for ($($b,)* M, K)
        where
            ($($b,)* M, N): AnyShape,
        {
            type Output = ($($b,)* M, N);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Dim, K: Dim, N: Dim> MatMul<($($b,)* K, N)> for (M, K)
        where
            ($($b,)* M, N): AnyShape,
        {
            type Output = ($($b,)* M, N);
        }
    };
}
matmul!();
matmul!(A0 B0);
matmul!(A0 B0 A1 B1);
matmul!(A0 B0 A1 B1 A2 B2);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
matmul_batch!(A0);
matmul_batch!(A0 A1);
matmul_batch!(A0 A1 A2);
matmul_batch!(A0 A1 A2 A3);
matmul_batch!(A0 A1 A2 A3 A4);
matmul_batch!(A0 A1 A2 A3 A4 A5);
