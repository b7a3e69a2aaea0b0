//! Counts heap allocations around a softmax, a masked mean and a layer written in `tensor!`; prints
//! `0 heap allocations`.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use shapewise::prelude::*;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

struct Counting;
// SAFETY: every call is passed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller keeps `alloc`'s contract, which is the same.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer comes from `alloc` above, so from the system's allocator.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let x = tensor!((np.arange(2048).reshape(32, 64) % 17).astype(np.float32));
    let w = tensor!((np.arange(640).reshape(64, 10) / 640).astype(np.float32));
    let mut out: Tensor<f32, shape![32, 10]> = Tensor::zeros();

    let before = ALLOCATIONS.load(Ordering::Relaxed);
    tensor! {
        let scores = x @ w;
        let e = exp(scores - max(scores, axis=1, keepdims=True));
        out = e / sum(e, axis=1, keepdims=True);
    }
    let mean = tensor!(np.mean(x[x > 8]));
    let allocations = ALLOCATIONS.load(Ordering::Relaxed) - before;

    println!("{allocations} heap allocations");
    println!("the rows of the softmax sum to {}", tensor!(np.mean(np.sum(out, axis = 1))));
    println!("the mean of the elements above 8 is {mean}");
}
