//! Compares every rule of promotion with NumPy's, kept in `data/promotion.txt`; its format is told
//! in `tools/promotion_goldens.py`.

use std::collections::HashMap;
use std::marker::PhantomData;

use tensor_core::element::{Arithmetic, Element};
use tensor_core::promote::{
    Absolute, BitCount, Bitwise, Compare, Divide, FloatFn, FloatPair, InPlace, IntegerPair, Invert, MeanType,
    Negate, Power, Promote, Quotients, Reciprocal, Round, RoundDecimals, RoundToInt, Rounding, Shift, Signum,
    Square, Subtract, SumType,
};
use tensor_core::weak::{FloatLiteral, IntLiteral, range};

const GOLDENS: &str = include_str!("data/promotion.txt");

/// Operands of a rule, which has a method of its name here if the operands satisfy it. If they do
/// not, the method of the same name of [`Refusal`] is found in its place.
struct Operands<A, B>(PhantomData<(A, B)>);

macro_rules! rules {
    (pairs: $($pair:ident $Pair:ident)*; unary: $($unary:ident $Unary:ident)*;) => {
        #[expect(dead_code, reason = "some rules refuse nothing that is asked")]
        trait Refusal {
            $(fn $pair(&self) -> &'static str {
                "-"
            })*

            $(fn $unary(&self) -> &'static str {
                "-"
            })*

            fn place(&self) -> &'static str {
                "-"
            }
        }

        $(impl<A: $Pair<B>, B> Operands<A, B> {
            fn $pair(&self) -> &'static str {
                <A as $Pair<B>>::Output::DTYPE.name()
            }
        })*

        $(impl<A: $Unary, B> Operands<A, B> {
            fn $unary(&self) -> &'static str {
                A::Output::DTYPE.name()
            }
        })*

        macro_rules! pair {
            ($A:ty, $B:ty) => {{
                let operands = Operands::<$A, $B>(PhantomData);
                vec![$((stringify!($pair), operands.$pair())),*]
            }};
        }

        macro_rules! unary {
            ($A:ty) => {{
                let operands = Operands::<$A, ()>(PhantomData);
                vec![$((stringify!($unary), operands.$unary())),*]
            }};
        }
    };
}

rules! {
    pairs: promote Promote subtract Subtract divide Divide quotients Quotients power Power bitwise Bitwise
        shift Shift compare Compare float_pair FloatPair integer_pair IntegerPair;
    unary: float_fn FloatFn negate Negate absolute Absolute signum Signum square Square reciprocal Reciprocal
        rounding Rounding round_to_int RoundToInt round Round round_decimals RoundDecimals invert Invert bit_count BitCount
        sum_type SumType mean_type MeanType;
}

impl<A, B> Refusal for Operands<A, B> {}

impl<A: InPlace<B>, B> Operands<A, B> {
    #[expect(clippy::unused_self, reason = "method lookup prefers it to `Refusal`'s")]
    fn place(&self) -> &'static str {
        "yes"
    }
}

/// The lines of a kind: their operands, and the rest by rule.
fn goldens(kind: &str, operands: usize) -> HashMap<Vec<&'static str>, HashMap<&'static str, &'static str>> {
    let words = GOLDENS.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    let of_kind = words.filter(|words| words[0] == kind);
    let parsed = of_kind.map(|words| {
        let rules = words[1 + operands..].iter().map(|word| word.split_once('=').unwrap_or(("place", word)));
        (words[1..=operands].to_vec(), rules.collect())
    });
    parsed.collect()
}

/// Calls a macro with the type and the name of each literal.
macro_rules! for_each_literal {
    ($call:ident $($arguments:tt)*) => {
        for_each_literal!(@ $call [$($arguments)*] I8 U8 I16 U16 I32 U32 I64 U64 Huge NegI8 NegI16 NegI32 NegI64 NegHuge);
        $call!($($arguments)* FloatLiteral, "float");
    };
    (@ $call:ident $arguments:tt $($range:ident)*) => {
        $(for_each_literal!(@@ $call $arguments $range);)*
    };
    (@@ $call:ident [$($arguments:tt)*] $range:ident) => {
        $call!($($arguments)* IntLiteral<range::$range>, stringify!($range));
    };
}

/// Calls a macro with each element type.
macro_rules! for_each_element {
    ($call:ident $($arguments:tt)*) => {
        for_each_element!(@ $call [$($arguments)*] bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);
    };
    (@ $call:ident $arguments:tt $($T:ident)*) => {
        $(for_each_element!(@@ $call $arguments $T);)*
    };
    (@@ $call:ident [$($arguments:tt)*] $T:ident) => {
        $call!($($arguments)* $T, $T::DTYPE.name());
    };
}

type Results = Vec<(&'static str, &'static str)>;

fn compare_all(golden: Option<HashMap<&str, &str>>, results: Results, left: &str, right: &str) {
    let golden = golden.unwrap_or_else(|| panic!("no line for {left} and {right}"));
    assert_eq!(results.into_iter().collect::<HashMap<_, _>>(), golden, "{left} and {right}");
}

#[test]
fn every_pair_promotes_as_in_numpy() {
    let mut goldens = goldens("pair", 2);
    assert_eq!(goldens.len(), 11 * 11 + 2 * 11 * 15);
    macro_rules! check {
        ($goldens:ident $A:ty, $left:expr, $B:ty, $right:expr) => {
            compare_all($goldens.remove(&vec![$left, $right]), pair!($A, $B), $left, $right);
        };
    }
    macro_rules! both_orders {
        ($goldens:ident $A:ty, $left:expr, $B:ty, $right:expr) => {
            check!($goldens $A, $left, $B, $right);
            check!($goldens $B, $right, $A, $left);
        };
    }
    macro_rules! row {
        ($A:ident, $name:expr) => {
            for_each_element!(check goldens $A, $name,);
            for_each_literal!(both_orders goldens $A, $name,);
        };
    }
    for_each_element!(row);
    assert!(goldens.is_empty(), "not compared: {goldens:?}");
}

#[test]
fn every_function_of_one_operand_has_the_type_numpy_gives_it() {
    let mut goldens = goldens("unary", 1);
    assert_eq!(goldens.len(), 11);
    macro_rules! check {
        ($A:ident, $name:expr) => {
            compare_all(goldens.remove(&vec![$name]), unary!($A), $name, "nothing");
        };
    }
    for_each_element!(check);
}

#[test]
fn places_take_what_numpy_casts_to_the_same_kind() {
    let mut goldens = goldens("place", 2);
    assert_eq!(goldens.len(), 11 * 26);
    macro_rules! check {
        ($goldens:ident $A:ty, $place:expr, $B:ty, $value:expr) => {
            let golden = $goldens.remove(&vec![$place, $value]).unwrap();
            assert_eq!(
                Operands::<$A, $B>(PhantomData).place(),
                golden["place"],
                "{} into {}",
                $value,
                $place
            );
        };
    }
    macro_rules! row {
        ($A:ident, $name:expr) => {
            for_each_element!(check goldens $A, $name,);
            for_each_literal!(check goldens $A, $name,);
        };
    }
    for_each_element!(row);
    assert!(goldens.is_empty(), "not compared: {goldens:?}");
}

#[test]
fn code_generic_over_elements_needs_no_bounds() {
    fn twice<T: Element>(x: T) -> <T as Promote<T>>::Output {
        let same: T = Arithmetic::add(x, x);
        same
    }
    fn half<T: tensor_core::element::Float>(x: T) -> <T as Divide<FloatLiteral>>::Output {
        x
    }
    assert_eq!(twice(21_i8), 42);
    assert_eq!(half(1.5_f32).to_bits(), 1.5_f32.to_bits());
}
