//! What an index leaves of a shape: `x[0]`, `x[1:3, ::2]`, `x[:, None]`, `x[..., -1]`.

use core::marker::PhantomData;

use super::{New, WholeAxis};
use crate::check::Ty;
use crate::computed::{Computed, EveryNth, Fewer};
use crate::dim::{Axis, Dyn, Extent, Unit};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// An item of an index that takes one element: a literal, counted from the end if negative.
#[derive(Clone, Copy, Debug)]
pub struct Fixed<const I: isize>;
/// An item that takes one element whose position is known at run time.
#[derive(Clone, Copy, Debug)]
pub struct Picked;
/// An item that takes every `STEP`th element from [`FromStart`] or [`FromEnd`] on, as many as `Length` says.
pub struct Cut<Start, const STEP: isize, Length>(PhantomData<(Start, Length)>);

/// A slice starts `A` elements behind the first.
pub struct FromStart<const A: usize>;
/// A slice starts `K` elements before the end.
pub struct FromEnd<const K: usize>;

/// A slice is as long as the only axis of the shape `S`.
pub struct Counted<S>(PhantomData<S>);
/// A slice takes the whole axis, from its end on.
pub struct Whole;
/// A slice takes all elements but `K`.
pub struct Less<const K: usize>;
/// A slice takes every `S`th element.
pub struct Nth<const S: usize>;
/// A slice takes every `S`th element of all but `K`.
pub struct LessNth<const K: usize, const S: usize>;

/// An index whose items are the list `Items`, from the first axis on.
pub struct Front<Items>(PhantomData<fn() -> Items>);
/// An index whose items are the list `Items`, from the last axis on: what follows `...`.
pub struct Back<Items>(PhantomData<fn() -> Items>);

/// One item, as a value.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    /// `:`
    Full,
    /// `None`
    New,
    /// `2`, `-1`
    Fixed(isize),
    /// `{i}`
    Picked,
    /// `a:b:s`
    Cut {
        /// Where it starts.
        start: Start,
        /// The distance between its elements.
        step: isize,
        /// Along a run-time axis: elements that are not part of it, and the distance without its sign.
        remaining: (usize, usize),
    },
}
/// Where a slice starts.
#[derive(Clone, Copy, Debug)]
pub enum Start {
    /// Behind the first element.
    Front(usize),
    /// Before the end.
    End(usize),
}

/// The most items that an index has on one side of `...`.
pub(crate) const MAX_ITEMS: usize = 24;
/// Items in order.
#[derive(Clone, Copy, Debug)]
pub struct ItemArray {
    /// The items; only the first `count` are meant.
    pub items: [Item; MAX_ITEMS],
    /// How many there are.
    pub count: usize,
}

/// A list of items as a value.
pub trait Items: 'static {
    /// The value.
    const ITEMS: ItemArray;
}
impl Items for Nil {
    const ITEMS: ItemArray = ItemArray { items: [Item::Full; MAX_ITEMS], count: 0 };
}
impl<I: OneItem, Rest: Items> Items for Cons<I, Rest> {
    const ITEMS: ItemArray = {
        let rest = Rest::ITEMS;
        assert!(rest.count < MAX_ITEMS, "an index of so many items has no use");
        let mut items = [I::ITEM; MAX_ITEMS];
        let mut item = 0;
        while item < rest.count {
            items[item + 1] = rest.items[item];
            item += 1;
        }
        ItemArray { items, count: rest.count + 1 }
    };
}
/// The type of one item.
pub trait OneItem: 'static {
    /// The item.
    const ITEM: Item;
}
impl OneItem for WholeAxis {
    const ITEM: Item = Item::Full;
}
impl OneItem for New {
    const ITEM: Item = Item::New;
}
impl<const I: isize> OneItem for Fixed<I> {
    const ITEM: Item = Item::Fixed(I);
}
impl OneItem for Picked {
    const ITEM: Item = Item::Picked;
}
impl<S: StartsAt, const STEP: isize, L: Leaves> OneItem for Cut<S, STEP, L> {
    const ITEM: Item = Item::Cut { start: S::START, step: STEP, remaining: L::REMAINING };
}
/// [`FromStart`] or [`FromEnd`].
pub trait StartsAt: 'static {
    /// The value.
    const START: Start;
}
impl<const A: usize> StartsAt for FromStart<A> {
    const START: Start = Start::Front(A);
}
impl<const K: usize> StartsAt for FromEnd<K> {
    const START: Start = Start::End(K);
}
/// How long a slice of a run-time axis is.
pub trait Leaves: 'static {
    /// Elements that are not part of it, and the distance between those that are.
    const REMAINING: (usize, usize);
}
impl<A: 'static> Leaves for Counted<A> {
    const REMAINING: (usize, usize) = (0, 1);
}
impl Leaves for Whole {
    const REMAINING: (usize, usize) = (0, 1);
}
impl<const K: usize> Leaves for Less<K> {
    const REMAINING: (usize, usize) = (K, 1);
}
impl<const S: usize> Leaves for Nth<S> {
    const REMAINING: (usize, usize) = (0, S);
}
impl<const K: usize, const S: usize> Leaves for LessNth<K, S> {
    const REMAINING: (usize, usize) = (K, S);
}

/// An index as a value.
pub trait Indices: 'static {
    /// Its items.
    const ITEMS: ItemArray;
    /// Whether they count from the last axis on.
    const FROM_BACK: bool;
}
impl<I: Items> Indices for Front<I> {
    const ITEMS: ItemArray = I::ITEMS;
    const FROM_BACK: bool = false;
}
impl<I: Items> Indices for Back<I> {
    const ITEMS: ItemArray = I::ITEMS;
    const FROM_BACK: bool = true;
}

/// A slice of the axis that leaves what `Length` says.
pub trait CutAs<Length> {
    /// The axis of the slice.
    type Output: Axis;
}
impl<A: Axis, B: Extent> CutAs<Counted<(B,)>> for A {
    type Output = B;
}
impl<A: Axis> CutAs<Whole> for A {
    type Output = A;
}
impl<A: Extent, const K: usize> CutAs<Less<K>> for A {
    type Output = Computed<Fewer<A, K>>;
}
impl<A: Extent, const S: usize> CutAs<Nth<S>> for A {
    type Output = Computed<EveryNth<A, S>>;
}
impl<A: Extent, const K: usize, const S: usize> CutAs<LessNth<K, S>> for A {
    type Output = Computed<EveryNth<Computed<Fewer<A, K>>, S>>;
}
impl<const K: usize> CutAs<Less<K>> for Dyn {
    type Output = Self;
}
impl<const S: usize> CutAs<Nth<S>> for Dyn {
    type Output = Self;
}
impl<const K: usize, const S: usize> CutAs<LessNth<K, S>> for Dyn {
    type Output = Self;
}

/// An index that a shape has enough axes for.
#[diagnostic::on_unimplemented(
    message = "too many indices for shape {Self}",
    label = "shape {Self} has fewer axes"
)]
pub trait IndexBy<X> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: IndexBy<X, Output = O> + Sized,
    {
        Ty::new()
    }
}
/// [`IndexBy`] on a list of axes.
pub trait IndexList<Items>: List {
    /// The result.
    type Output: List;
}
impl<L: List> IndexList<Nil> for L {
    type Output = L;
}
impl<L: IndexList<I>, I> IndexList<Cons<New, I>> for L {
    type Output = Cons<Unit, L::Output>;
}
impl<A, L: IndexList<I>, I> IndexList<Cons<WholeAxis, I>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
impl<A, L: IndexList<I>, I, const K: isize> IndexList<Cons<Fixed<K>, I>> for Cons<A, L> {
    type Output = L::Output;
}
impl<A, L: IndexList<I>, I> IndexList<Cons<Picked, I>> for Cons<A, L> {
    type Output = L::Output;
}
impl<A: CutAs<Len>, L: IndexList<I>, I, S, const STEP: isize, Len> IndexList<Cons<Cut<S, STEP, Len>, I>>
    for Cons<A, L>
{
    type Output = Cons<A::Output, L::Output>;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, I> IndexBy<Front<I>> for S
where
    S::List: IndexList<I>,
    <S::List as IndexList<I>>::Output: ToShape,
{
    type Output = <<S::List as IndexList<I>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, I> IndexBy<Back<I>> for S
where
    S::List: ReverseOnto<Nil>,
    Reverse<S::List>: IndexList<I>,
    <Reverse<S::List> as IndexList<I>>::Output: ReverseOnto<Nil>,
    Reverse<<Reverse<S::List> as IndexList<I>>::Output>: ToShape,
{
    type Output = <Reverse<<Reverse<S::List> as IndexList<I>>::Output> as ToShape>::Shape;
}

/// A list in reverse order before the list `Done`.
pub trait ReverseOnto<Done: List>: List {
    /// The result.
    type Output: List;
}
impl<Done: List> ReverseOnto<Done> for Nil {
    type Output = Done;
}
impl<A, L: ReverseOnto<Cons<A, Done>>, Done: List> ReverseOnto<Done> for Cons<A, L> {
    type Output = L::Output;
}
type Reverse<L> = <L as ReverseOnto<Nil>>::Output;
