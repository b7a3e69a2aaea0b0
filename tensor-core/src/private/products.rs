//! Matrix products: their operands, and results whose last pass takes a product tile by tile.

use super::results::Evaluated;
#[cfg(feature = "alloc")]
use super::results::Heap;
use crate::axes::AxisBits;
use crate::cast::Cast;
use crate::check::{AxisSet, Ty};
use crate::element::Element;
use crate::kernel::matmul::MulAdd;
use crate::kernel::{
    self, Back, Computed, Factor, FitsFused, Patches, Product, Slides, Source, Summed, Tiles,
};
#[cfg(feature = "alloc")]
use crate::shape::OnHeap;
use crate::shape::{AnyShape, KnownShape, Shape};
#[cfg(feature = "alloc")]
use crate::storage;
use crate::tensor::Tensor;

/// An operand of a product that is evaluated as it is packed.
#[inline(always)]
pub fn computed<V, S, L, F>(_: Ty<V, S>, source: L, f: F) -> Computed<S, L, F>
where
    V: Element,
    S: AnyShape,
    L: Source<S>,
    F: Fn(L::Elem) -> V + Copy,
{
    Computed::new(source, f)
}

/// The windows, of the first witness, of images, as the right operand of a product.
#[inline(always)]
pub fn patches<E, D, P, F>(_: Ty<E, D>, _: P, images: F) -> Patches<D, P, F>
where
    D: AnyShape,
    P: Slides,
    F: Factor,
{
    Patches::new(images)
}

/// The way back from windows to what they read.
#[inline(always)]
pub fn back<P: Slides>(slide: P) -> Back<P> {
    Back(slide)
}

/// A matrix product, in the type that its sums are held in.
#[inline(always)]
pub fn product<A, C, V, O, B>(
    _result: Ty<V, O>,
    _item: Ty<(), B>,
    left: A,
    right: C,
) -> Product<A, C, O, B, V::Wide>
where
    A: Factor<Elem: Cast<V::Wide>>,
    C: Factor<Elem: Cast<V::Wide>>,
    V: Element<Wide: MulAdd>,
    O: AnyShape,
    B: KnownShape,
{
    Product::new(left, right)
}

/// The sum over some axes of the products of operands that broadcast, as a product of matrices.
#[inline(always)]
pub fn sum_of_products<A, C, E, D, X, V, O, B>(
    _products: Ty<E, D>,
    _axes: AxisSet<X>,
    _result: Ty<V, O>,
    _item: Ty<(), B>,
    left: A,
    right: C,
) -> Product<A, C, O, B, V::Wide, Summed<D, X>>
where
    A: Factor<Elem: Cast<V::Wide>>,
    C: Factor<Elem: Cast<V::Wide>>,
    V: Element<Wide: MulAdd>,
    D: AnyShape,
    X: AxisBits,
    O: AnyShape,
    B: KnownShape,
{
    Product::new(left, right)
}

/// The elements of an expression that reads a product, by value.
#[inline(always)]
pub fn evaluate_product<V, O, P, L, F>(
    _: FitsFused<O, P, L>,
    _: Ty<V, O>,
    product: P,
    rest: L,
    f: F,
) -> Evaluated<V, O>
where
    V: Element,
    O: Shape,
    P: Tiles,
    L: Source<O>,
    F: Fn((P::Value, L::Elem)) -> V + Copy,
{
    Evaluated(Tensor::build_unlimited(
        #[inline(always)]
        |out| kernel::map_product::<O, V, P, L, F>(out, 0, product, rest, f),
    ))
}

/// The elements of an expression that reads a product, on the heap.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn evaluate_product_boxed<V, O, P, L, F>(
    _: FitsFused<O, P, L>,
    _: Ty<V, O>,
    product: P,
    rest: L,
    f: F,
) -> Heap<V, O>
where
    V: Element,
    O: OnHeap,
    P: Tiles,
    L: Source<O>,
    F: Fn((P::Value, L::Elem)) -> V + Copy,
{
    let lead = kernel::same_lead(product.lead(), rest.lead()).unwrap_or(0);
    let mut boxed = O::boxed(lead);
    let out = storage::as_slots(O::boxed_elements(&mut boxed));
    kernel::map_product::<O, V, P, L, F>(out, lead, product, rest, f);
    Heap(boxed)
}
