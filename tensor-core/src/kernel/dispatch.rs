//! Chooses, at run time, the SIMD level that a kernel runs at.
//!
//! A kernel is a [`Work`]: its body is inlined into one function per level, each compiled with that
//! level's instructions. All levels give the same bits: the order of operations is fixed, and a fused
//! multiply-add is used always or never.

/// A kernel's body. A trait rather than a closure, since only a method can be `#[inline(always)]`.
pub(crate) trait Work {
    /// What it returns.
    type Output;
    /// A place of what it writes.
    type Slot;
    /// Whether it is so little work that the call of a function for a level would cost more.
    const IN_LINE: bool = false;
    /// Whether registers of 64 bytes do not pay, so that it runs with those of 32: it takes fewer elements at a time, or elements that
    /// are apart, which LLVM gathers with AVX-512 and puts together one by one with AVX2, in half the time.
    #[cfg_attr(
        not(all(feature = "std", target_arch = "x86_64", not(debug_assertions))),
        expect(dead_code, reason = "there is one level")
    )]
    const IS_NARROW: bool = false;
    /// Runs it with vector registers of `WIDTH` bytes; implementations are `#[inline(always)]`.
    ///
    /// What it writes is an argument of its own: then LLVM knows that nothing else points there, and neither checks that
    /// nor compiles a loop for the case that it does.
    fn run<const WIDTH: usize>(self, out: &mut [Self::Slot]) -> Self::Output;
}

/// Runs a kernel at the highest level that the machine has.
///
/// Without optimization there is one level: the others would be no faster, and take as long to compile.
#[inline(always)]
pub(crate) fn dispatch<W: Work>(work: W, out: &mut [W::Slot]) -> W::Output {
    if const { W::IN_LINE && !cfg!(debug_assertions) } {
        return work.run::<16>(out);
    }
    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
    {
        match levels::level() {
            // SAFETY: `level` returns `V4` only if the machine has all of that level's features.
            levels::Level::V4 if const { !W::IS_NARROW } => return unsafe { levels::v4(work, out) },
            // SAFETY: likewise for `V3`, whose features `V4` has too.
            levels::Level::V4 | levels::Level::V3 => return unsafe { levels::v3(work, out) },
            levels::Level::Baseline => {}
        }
    }
    baseline(work, out)
}

/// Runs a part of a kernel by a function of its own, which all kernels share that have a part of its type; `WIDTH` is the
/// kernel's.
#[inline(always)]
pub(crate) fn apart<const WIDTH: usize, W: Work>(work: W, out: &mut [W::Slot]) -> W::Output {
    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
    match levels::level() {
        levels::Level::V4 => {
            if const { WIDTH == 64 && !W::IS_NARROW } {
                // SAFETY: `level` returns `V4` only if the machine has all of that level's features.
                return unsafe { levels::v4(work, out) };
            }
            if const { WIDTH == 64 } {
                // SAFETY: `V4` has all features of `V3`.
                return unsafe { levels::v3(work, out) };
            }
        }
        levels::Level::V3 => {
            if const { WIDTH == 32 } {
                // SAFETY: likewise for `V3`.
                return unsafe { levels::v3(work, out) };
            }
        }
        levels::Level::Baseline => {}
    }
    baseline(work, out)
}

/// Runs kernels at a level, `baseline`, `v3` or `v4`, from now on; tells whether the machine has it, and this build.
///
/// For tests: all levels give the same bits.
#[must_use]
pub fn at_level(name: &str) -> bool {
    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
    return levels::set(name);
    #[cfg(not(all(feature = "std", target_arch = "x86_64", not(debug_assertions))))]
    return name == "baseline";
}

/// Whether a kernel with vector registers of so many bytes can run here: always where it runs without their instructions.
#[inline(always)]
pub(crate) fn has_registers<const WIDTH: usize>() -> bool {
    #[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
    return levels::has::<WIDTH>();
    #[cfg(not(all(feature = "std", target_arch = "x86_64", not(debug_assertions))))]
    return true;
}

#[inline(never)]
fn baseline<W: Work>(work: W, out: &mut [W::Slot]) -> W::Output {
    work.run::<16>(out)
}

#[cfg(all(feature = "std", target_arch = "x86_64", not(debug_assertions)))]
mod levels {
    use core::sync::atomic::{AtomicU8, Ordering};

    use super::Work;

    /// The x86-64 microarchitecture levels that kernels are compiled for.
    #[derive(Clone, Copy)]
    pub(super) enum Level {
        Baseline,
        V3,
        V4,
    }

    const UNKNOWN: u8 = 0;
    const BASELINE: u8 = 1;
    const V3: u8 = 2;
    const V4: u8 = 3;
    static LEVEL: AtomicU8 = AtomicU8::new(UNKNOWN);

    #[inline(always)]
    pub(super) fn level() -> Level {
        let mut level = LEVEL.load(Ordering::Relaxed);
        if level == UNKNOWN {
            level = detect();
        }
        match level {
            V4 => Level::V4,
            V3 => Level::V3,
            _ => Level::Baseline,
        }
    }

    /// Whether the machine has registers of so many bytes, which the level in use tells unless it is a lower one.
    #[inline(always)]
    pub(super) fn has<const WIDTH: usize>() -> bool {
        match (WIDTH, level()) {
            (..=16, _) | (..=32, Level::V3) | (_, Level::V4) => true,
            _ => has_more::<WIDTH>(),
        }
    }

    #[cold]
    #[inline(never)]
    fn has_more<const WIDTH: usize>() -> bool {
        highest() >= if WIDTH == 32 { V3 } else { V4 }
    }

    /// A level by its name.
    fn named(name: &str) -> Option<u8> {
        match name {
            "baseline" => Some(BASELINE),
            "v3" => Some(V3),
            "v4" => Some(V4),
            _ => None,
        }
    }

    /// Stays at a level, if the machine has it.
    pub(super) fn set(name: &str) -> bool {
        match named(name) {
            Some(level) if level <= highest() => {
                LEVEL.store(level, Ordering::Relaxed);
                true
            }
            _ => false,
        }
    }

    /// What the machine has.
    fn highest() -> u8 {
        let v3 = is_x86_feature_detected!("avx2")
            && is_x86_feature_detected!("fma")
            && is_x86_feature_detected!("bmi1")
            && is_x86_feature_detected!("bmi2")
            && is_x86_feature_detected!("lzcnt")
            && is_x86_feature_detected!("f16c");
        let v4 = v3
            && is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512cd")
            && is_x86_feature_detected!("avx512dq")
            && is_x86_feature_detected!("avx512vl");
        match (v3, v4) {
            (_, true) => V4,
            (true, _) => V3,
            _ => BASELINE,
        }
    }

    /// What the machine has, at most what `SHAPEWISE_SIMD` (`baseline`, `v3`, `v4`) allows.
    #[cold]
    #[inline(never)]
    fn detect() -> u8 {
        let most = std::env::var("SHAPEWISE_SIMD").ok().and_then(|name| named(&name)).unwrap_or(V4);
        let level = highest().min(most);
        LEVEL.store(level, Ordering::Relaxed);
        level
    }

    #[target_feature(
        enable = "avx512f,avx512bw,avx512cd,avx512dq,avx512vl,avx2,fma,bmi1,bmi2,lzcnt,f16c,popcnt"
    )]
    #[inline(never)]
    pub(super) fn v4<W: Work>(work: W, out: &mut [W::Slot]) -> W::Output {
        work.run::<64>(out)
    }

    #[target_feature(enable = "avx2,fma,bmi1,bmi2,lzcnt,f16c,popcnt")]
    #[inline(never)]
    pub(super) fn v3<W: Work>(work: W, out: &mut [W::Slot]) -> W::Output {
        work.run::<32>(out)
    }
}
