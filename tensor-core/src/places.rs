//! [`Places`]: the positions at which an operand is not zero; the same, axis by axis, as [`Masked`] values.

use core::fmt;
use core::mem::MaybeUninit;
use core::ops::Deref;

use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::{Dim, Size, Unit};
use crate::element::{Arithmetic, Element};
use crate::masked::Masked;
use crate::shape::Shape;
use crate::storage;
use crate::tensor::Tensor;

/// A shape of which `nonzero` and `argwhere` tell positions.
#[diagnostic::on_unimplemented(
    message = "positions are told in a shape of one to seven axes, all of a known size; not in shape {Self}",
    label = "shape {Self}"
)]
pub trait Positioned<Case> {
    /// The shape itself.
    type Output: Located;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: Positioned<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Located> Positioned<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> Positioned<NoCase> for S {
    type Output = (Unit,);
}

/// A shape whose positions can be told: of one to seven axes, all of a known size.
pub trait Located: Shape {
    /// The shape of a position: an integer for each axis.
    type Position: Shape;
    /// The shape of a position for each element.
    type Positions: Shape;
    /// [`Masked`] positions along each axis, as a tuple.
    type Columns;

    #[doc(hidden)]
    fn columns(places: &Masked<i64, Self>) -> Self::Columns;
}
macro_rules! located {
    ($($rank:literal: $($axis:ident $nth:literal)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Dim),*> Located for ($($axis,)*) {
            type Position = (Size<$rank>,);
            type Positions = ($($axis,)* Size<$rank>);
            type Columns = ($(located!(@column $axis),)*);

            #[inline]
            fn columns(places: &Masked<i64, Self>) -> Self::Columns {
                ($(column(places, $nth),)*)
            }
        }
    )*};
    (@column $axis:ident) => { Masked<i64, Self> };
}
located! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
}

/// The position along an axis of a row-major one.
#[inline(always)]
fn along<S: Shape>(place: i64, axis: usize) -> i64 {
    let as_integer = |length: usize| i64::try_from(length.max(1)).unwrap_or(i64::MAX);
    let strides = const { S::DIMS.strides() };
    place / as_integer(strides[axis]) % as_integer(S::SIZES[axis])
}

fn column<S: Shape>(places: &Masked<i64, S>, axis: usize) -> Masked<i64, S> {
    Masked::build(|out| {
        for (slot, &place) in out.iter_mut().zip(places) {
            slot.write(along::<S>(place, axis));
        }
        places.len()
    })
}

/// The positions at which an operand of the shape `S` is not zero, in row-major order: `np.argwhere(x)`.
///
/// Their number is known only at run time and is at most `S::SIZE`, so no heap is needed. It derefs to a slice of
/// tensors, each a position, and is an operand of `tensor!` with a run-time axis before one of `S::RANK` integers.
#[derive(Clone, Copy)]
pub struct Places<S: Located> {
    storage: Tensor<i64, S::Positions>,
    count: usize,
}

impl<S: Located> Places<S> {
    pub(crate) fn new(places: &Masked<i64, S>) -> Self {
        let storage = Tensor::build(|slots: &mut [MaybeUninit<i64>]| {
            let mut positions = slots.chunks_exact_mut(S::RANK);
            for (position, &place) in positions.by_ref().zip(places) {
                for (axis, slot) in position.iter_mut().enumerate() {
                    slot.write(along::<S>(place, axis));
                }
            }
            for slot in slots.iter_mut().skip(places.len() * S::RANK) {
                slot.write(0);
            }
        });
        Self { storage, count: places.len() }
    }

    /// The positions.
    #[must_use]
    pub fn as_slice(&self) -> &[Tensor<i64, S::Position>] {
        storage::unflatten(self.elements()).unwrap_or_default()
    }

    pub(crate) fn elements(&self) -> &[i64] {
        &self.storage.as_slice()[..self.count * S::RANK]
    }
}

impl<S: Located> Deref for Places<S> {
    type Target = [Tensor<i64, S::Position>];
    fn deref(&self) -> &Self::Target {
        self.as_slice()
    }
}

impl<S: Located> AsRef<[Tensor<i64, S::Position>]> for Places<S> {
    fn as_ref(&self) -> &[Tensor<i64, S::Position>] {
        self.as_slice()
    }
}

impl<'a, S: Located> IntoIterator for &'a Places<S> {
    type Item = &'a Tensor<i64, S::Position>;
    type IntoIter = core::slice::Iter<'a, Tensor<i64, S::Position>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<S: Located> PartialEq for Places<S> {
    fn eq(&self, other: &Self) -> bool {
        self.elements() == other.elements()
    }
}

/// NumPy's `str` of the positions.
impl<S: Located> fmt::Display for Places<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printable(|array| array.str(f))
    }
}

/// NumPy's `repr` of the positions.
impl<S: Located> fmt::Debug for Places<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printable(|array| array.repr(f))
    }
}

impl<S: Located> Places<S> {
    fn printable(&self, print: impl FnOnce(crate::fmt::Printable<'_>) -> fmt::Result) -> fmt::Result {
        let at = |index: usize| self.elements()[index].value();
        print(crate::fmt::Printable { dims: &[self.count, S::RANK], dtype: i64::DTYPE, at: &at })
    }
}
