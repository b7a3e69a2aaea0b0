//! Samples in a row.

use super::{Operation, special};

/// Samples and signals.
#[rustfmt::skip]
pub(super) const SERIES: &[Operation] = &[
    special!("interp", "x, xp, fp, left=None, right=None", interp, "the lines between points of rising `xp` at other places, in `f64`; outside, what is at the ends", "interp(a, [0.0, 2.0, 4.0], [1.0, 3.0, -1.0])"),
    special!("trapezoid", "y, x=None, dx=1.0, axis=-1", trapezoid, "the integral of samples by trapezoids", "trapezoid(a, dx=0.5)"),
    special!("gradient", "f, dx=1.0, axis=None", slopes, "slopes along the stated axis, or of a vector, from both neighbours of a sample", "np.gradient(a, axis=1)"),
    special!("convolve", "a, v, mode=full", convolve, "sums of products with a vector that slides backwards along another, not shorter one; `mode` \"full\" or \"valid\"", "convolve(x, [0.0, 1.0])"),
    special!("correlate", "a, v, mode=valid", correlate, "the same forwards", "correlate(z, x)"),
    special!("polyval", "p, x", polyval, "a polynomial of listed coefficients, the highest power's first", "polyval([2.0, -1.0, 0.5], z)"),
    special!("hanning", "M", hanning, "a window of so many samples, a literal number", "hanning(5)"),
    special!("hamming", "M", hamming, "a window of so many samples, a literal number", "hamming(5)"),
    special!("blackman", "M", blackman, "a window of so many samples, a literal number", "blackman(5)"),
    special!("bartlett", "M", bartlett, "a window of so many samples, a literal number", "bartlett(5)"),
];
