//! Matrix products: their operands, and results whose last pass takes a product tile by tile.

use super::results::Evaluated;
#[cfg(feature = "alloc")]
use super::results::Heap;
use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Element;
use crate::kernel::matmul::MulAdd;
use crate::kernel::{self, Computed, Factor, FitsFused, Product, Source, Tiles};
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
