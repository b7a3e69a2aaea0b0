//! The promotion table, from which the rules for two elements are read.

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::{
    Bitwise, Compare, Divide, FloatPair, IntegerPair, Power, Promote, PromoteFirst, Quotients, Shift,
    SmallIntegers, Subtract,
};

/// Reads rows `left: results`, one result for each type of the heading.
macro_rules! table {
    ($heading:tt $($left:ident: [$($result:ident)*];)*) => {
        $(table!(@row $left $heading [$($result)*]);)*
    };
    (@row $left:ident [$($right:ident)*] [$($result:ident)*]) => {
        $(
            #[diagnostic::do_not_recommend]
            impl Promote<$right> for $left {
                type Output = $result;
            }

            #[diagnostic::do_not_recommend]
            impl Divide<$right> for $left {
                type Output = quotient!($result);
            }

            #[diagnostic::do_not_recommend]
            impl FloatPair<$right> for $left {
                type Output = float_pair!($left $right $result);
            }

            promote_first!($left $right $result);
            subtract!($left $right $result);
            quotients!($left $right $result);
            bitwise!($left $right $result);
            compare!($left $right $result);
        )*
    };
}

macro_rules! promote_first {
    (i8 u16 $result:ident) => { promote_first!(@ i8 u16 SmallIntegers); };
    (i16 u16 $result:ident) => { promote_first!(@ i16 u16 SmallIntegers); };
    (u16 i8 $result:ident) => { promote_first!(@ u16 i8 SmallIntegers); };
    (u16 i16 $result:ident) => { promote_first!(@ u16 i16 SmallIntegers); };
    ($left:ident $right:ident $result:ident) => { promote_first!(@ $left $right $result); };
    (@ $left:ident $right:ident $result:ident) => {
        #[diagnostic::do_not_recommend]
        impl PromoteFirst<$right> for $left {
            type Output = $result;
        }
    };
}

/// What an operand has in common with [`SmallIntegers`], if it is the last, and before.
macro_rules! beside_small_integers {
    ($($next:ident => $result:ident, $step:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Promote<$next> for SmallIntegers {
            type Output = $result;
        }

        #[diagnostic::do_not_recommend]
        impl PromoteFirst<$next> for SmallIntegers {
            type Output = $step;
        }
    )*};
}

beside_small_integers! {
    bool => i32, SmallIntegers;
    i8 => i32, SmallIntegers;
    i16 => i32, SmallIntegers;
    u8 => i32, SmallIntegers;
    u16 => i32, SmallIntegers;
    i32 => i32, i32;
    i64 => i64, i64;
    u32 => i64, i64;
    u64 => f64, f64;
    f32 => f32, f32;
    f64 => f64, f64;
}

macro_rules! quotient {
    (f16) => {
        f16
    };
    (bf16) => {
        bf16
    };
    (f32) => {
        f32
    };
    ($other:ident) => {
        f64
    };
}

macro_rules! float_pair {
    (f16 $right:ident $result:ident) => { $result };
    (bf16 $right:ident $result:ident) => { $result };
    ($left:ident f16 $result:ident) => { $result };
    ($left:ident bf16 $result:ident) => { $result };
    ($left:ident $right:ident $result:ident) => { float_pair!(@ $left [$right]) };
    (@ bool $right:tt) => { float_pair!(@@ $right) };
    (@ i8 $right:tt) => { float_pair!(@@ $right) };
    (@ i16 $right:tt) => { float_pair!(@@ $right) };
    (@ u8 $right:tt) => { float_pair!(@@ $right) };
    (@ u16 $right:tt) => { float_pair!(@@ $right) };
    (@ f32 $right:tt) => { float_pair!(@@ $right) };
    (@ $left:ident $right:tt) => { f64 };
    (@@ [bool]) => { f32 };
    (@@ [i8]) => { f32 };
    (@@ [i16]) => { f32 };
    (@@ [u8]) => { f32 };
    (@@ [u16]) => { f32 };
    (@@ [f32]) => { f32 };
    (@@ $right:tt) => { f64 };
}

macro_rules! subtract {
    (bool bool $result:ident) => {};
    ($left:ident $right:ident $result:ident) => {
        #[diagnostic::do_not_recommend]
        impl Subtract<$right> for $left {
            type Output = $result;
        }
    };
}

macro_rules! quotients {
    (bool bool $result:ident) => { quotients!(@ bool bool i8); };
    ($left:ident $right:ident $result:ident) => { quotients!(@ $left $right $result); };
    (@ $left:ident $right:ident $result:ident) => {
        #[diagnostic::do_not_recommend]
        impl Quotients<$right> for $left {
            type Output = $result;
        }

        #[diagnostic::do_not_recommend]
        impl Power<$right> for $left {
            type Output = $result;
        }
    };
}

macro_rules! bitwise {
    ($left:ident $right:ident f16) => {};
    ($left:ident $right:ident bf16) => {};
    ($left:ident $right:ident f32) => {};
    ($left:ident $right:ident f64) => {};
    (bool bool bool) => { bitwise!(@ bool bool bool i8); };
    ($left:ident $right:ident $result:ident) => {
        bitwise!(@ $left $right $result $result);

        #[diagnostic::do_not_recommend]
        impl IntegerPair<$right> for $left {
            type Output = $result;
        }
    };
    (@ $left:ident $right:ident $bits:ident $shift:ident) => {
        #[diagnostic::do_not_recommend]
        impl Bitwise<$right> for $left {
            type Output = $bits;
        }

        #[diagnostic::do_not_recommend]
        impl Shift<$right> for $left {
            type Output = $shift;
        }
    };
}

/// `u64` and a signed integer are compared exactly, not in `f64`.
macro_rules! compare {
    (u64 i8 f64) => { compare!(@signed_right i8); };
    (u64 i16 f64) => { compare!(@signed_right i16); };
    (u64 i32 f64) => { compare!(@signed_right i32); };
    (u64 i64 f64) => { compare!(@signed_right i64); };
    (i8 u64 f64) => { compare!(@signed_left i8); };
    (i16 u64 f64) => { compare!(@signed_left i16); };
    (i32 u64 f64) => { compare!(@signed_left i32); };
    (i64 u64 f64) => { compare!(@signed_left i64); };
    ($left:ident $right:ident $result:ident) => {
        #[diagnostic::do_not_recommend]
        impl Compare<$right> for $left {
            type Output = bool;
            type Common = $result;

            #[inline(always)]
            fn pair(self, other: $right) -> ($result, $result) {
                (crate::cast::Cast::cast(self), crate::cast::Cast::cast(other))
            }
        }
    };
    (@signed_right $signed:ident) => {
        #[diagnostic::do_not_recommend]
        impl Compare<$signed> for u64 {
            type Output = bool;
            type Common = u64;

            #[inline(always)]
            fn pair(self, other: $signed) -> (u64, u64) {
                if other < 0 { (1, 0) } else { (self, crate::cast::Cast::cast(other)) }
            }
        }
    };
    (@signed_left $signed:ident) => {
        #[diagnostic::do_not_recommend]
        impl Compare<u64> for $signed {
            type Output = bool;
            type Common = u64;

            #[inline(always)]
            fn pair(self, other: u64) -> (u64, u64) {
                if self < 0 { (0, 1) } else { (crate::cast::Cast::cast(self), other) }
            }
        }
    };
}

#[rustfmt::skip]
table! {
          [bool i8  i16 i32 i64 u8  u16 u32 u64 f32 f64]
    bool: [bool i8  i16 i32 i64 u8  u16 u32 u64 f32 f64];
    i8:   [i8   i8  i16 i32 i64 i16 i32 i64 f64 f32 f64];
    i16:  [i16  i16 i16 i32 i64 i16 i32 i64 f64 f32 f64];
    i32:  [i32  i32 i32 i32 i64 i32 i32 i64 f64 f64 f64];
    i64:  [i64  i64 i64 i64 i64 i64 i64 i64 f64 f64 f64];
    u8:   [u8   i16 i16 i32 i64 u8  u16 u32 u64 f32 f64];
    u16:  [u16  i32 i32 i32 i64 u16 u16 u32 u64 f32 f64];
    u32:  [u32  i64 i64 i64 i64 u32 u32 u32 u64 f64 f64];
    u64:  [u64  f64 f64 f64 f64 u64 u64 u64 u64 f64 f64];
    f32:  [f32  f32 f32 f64 f64 f32 f32 f64 f64 f32 f64];
    f64:  [f64  f64 f64 f64 f64 f64 f64 f64 f64 f64 f64];
}

// NumPy's for `float16`; `bfloat16` promotes alike, as the package that adds it to NumPy does, and the two to `f32`.
#[cfg(feature = "half")]
#[rustfmt::skip]
table! {
          [f16  bf16]
    bool: [f16  bf16];
    i8:   [f16  bf16];
    i16:  [f32  f32];
    i32:  [f64  f64];
    i64:  [f64  f64];
    u8:   [f16  bf16];
    u16:  [f32  f32];
    u32:  [f64  f64];
    u64:  [f64  f64];
    f32:  [f32  f32];
    f64:  [f64  f64];
}

#[cfg(feature = "half")]
#[rustfmt::skip]
table! {
          [bool i8   i16 i32 i64 u8   u16 u32 u64 f32 f64 f16 bf16]
    f16:  [f16  f16  f32 f64 f64 f16  f32 f64 f64 f32 f64 f16 f32];
    bf16: [bf16 bf16 f32 f64 f64 bf16 f32 f64 f64 f32 f64 f32 bf16];
}

#[cfg(feature = "half")]
beside_small_integers! {
    f16 => f32, f32;
    bf16 => f32, f32;
}
