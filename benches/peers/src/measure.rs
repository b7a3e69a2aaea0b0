//! Times a [`Case`]: inputs, a place for the result, and one step that computes it.

use std::arch::asm;
use std::time::{Duration, Instant};

/// One workload as one contestant writes it.
pub(crate) trait Case {
    /// Computes the result so many times.
    fn run(&mut self, times: usize);
    /// The elements of the last result, in row-major order.
    fn result(&self) -> Vec<f64>;
}

/// Where a result is put.
pub(crate) trait Place: 'static {
    /// Its elements in row-major order.
    fn elements(&self) -> Vec<f64>;
}

impl Place for f32 {
    fn elements(&self) -> Vec<f64> {
        vec![f64::from(*self)]
    }
}

impl Place for f64 {
    fn elements(&self) -> Vec<f64> {
        vec![*self]
    }
}

struct Step<I, O, F> {
    inputs: I,
    place: O,
    step: F,
}

impl<I, O: Place, F: Fn(&I, &mut O)> Case for Step<I, O, F> {
    fn run(&mut self, times: usize) {
        for _ in 0..times {
            escape(&mut self.inputs);
            (self.step)(&self.inputs, &mut self.place);
            escape(&mut self.place);
        }
    }

    fn result(&self) -> Vec<f64> {
        self.place.elements()
    }
}

/// A case of its inputs, its place, and the step that fills the place.
pub(crate) fn case<I: 'static, O: Place>(
    inputs: I,
    place: O,
    step: impl Fn(&I, &mut O) + 'static,
) -> Option<Box<dyn Case>> {
    Some(Box::new(Step { inputs, place, step }))
}

/// Makes the compiler believe that memory reachable from here was read and written: nothing is
/// hoisted out of the loop or left out. It emits no instruction, which counts for steps of a nanosecond.
#[inline(always)]
fn escape<T>(value: &mut T) {
    // SAFETY: the assembly is empty; it is only said to touch the memory.
    unsafe { asm!("/* {0} */", in(reg) std::ptr::from_mut(value), options(nostack, preserves_flags)) };
}

/// Shortest time of one sample; the clock and the call through `dyn` vanish in it.
const SAMPLE: Duration = Duration::from_micros(200);

/// How often the step runs in one sample.
pub(crate) fn calibrate(case: &mut dyn Case) -> usize {
    let mut times = 1;
    loop {
        let start = Instant::now();
        case.run(times);
        if start.elapsed() >= SAMPLE || times > 1 << 24 {
            return times;
        }
        times *= 2;
    }
}

/// Samples taken for so long, at least three: microseconds a step.
pub(crate) fn samples(case: &mut dyn Case, times: usize, budget: Duration) -> Vec<f64> {
    // The contestant before has left its own data in the caches.
    case.run(times);
    let mut samples = Vec::new();
    let begin = Instant::now();
    while samples.len() < 3 || begin.elapsed() < budget {
        let start = Instant::now();
        case.run(times);
        samples.push(start.elapsed().as_secs_f64() * 1e6 / times as f64);
    }
    samples
}
