//! Compares operations on single elements, casts and reducers with results that NumPy gave, kept in
//! `data/arithmetic.txt`; its format is told in `tools/arithmetic_goldens.py`.

use std::cell::RefCell;
use std::collections::HashMap;

use tensor_core::cast::Cast;
use tensor_core::check::Ty;
use tensor_core::element::Element;
use tensor_core::promote::Limit;
use tensor_core::promote::{
    Absolute, BitCount, Bitwise, Compare, Divide, FloatFn, FloatPair, IntegerPair, Invert, MeanType, Negate,
    Power, Promote, Quotients, Reciprocal, Round, RoundDecimals, RoundToInt, Rounding, Shift, Signum, Square,
    Subtract, SumType,
};
use tensor_core::scalar;
use tensor_core::scalar::reducers::{
    All, Any, ArgMax, ArgMin, CountNonzero, Masked, Max, Mean, Min, Prod, Reducer, StdDev, Sum, Variance,
};

const GOLDENS: &str = include_str!("data/arithmetic.txt");

/// An element that goldens are made of.
trait Sample: Element {
    fn parsed(text: &str) -> Self;
    /// Whether the two are the same to the last bit, all NaN alike.
    fn same(self, other: Self) -> bool;
}

impl Sample for bool {
    fn parsed(text: &str) -> Self {
        text == "1"
    }

    fn same(self, other: Self) -> bool {
        self == other
    }
}

macro_rules! integers {
    ($($T:ident)*) => {$(
        impl Sample for $T {
            fn parsed(text: &str) -> Self {
                text.parse().unwrap()
            }

            fn same(self, other: Self) -> bool {
                self == other
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 u8 u16 u32 u64 }

macro_rules! floats {
    ($($T:ident $Bits:ident)*) => {$(
        impl Sample for $T {
            fn parsed(text: &str) -> Self {
                $T::from_bits($Bits::from_str_radix(text, 16).unwrap())
            }

            fn same(self, other: Self) -> bool {
                self.to_bits() == other.to_bits() || (self.is_nan() && other.is_nan())
            }
        }
    )*};
}

floats! { f32 u32 f64 u64 }

/// The lines not yet compared: their cases, by operation and types.
struct Goldens(RefCell<HashMap<String, Vec<&'static str>>>);

impl Goldens {
    /// Reads the lines of the operations.
    fn of(operations: &[&str]) -> Self {
        let of_operations = |line: &&str| operations.contains(&line.split(' ').next().unwrap());
        let parsed = GOLDENS.lines().filter(of_operations).map(|line| {
            let words: Vec<_> = line.split(' ').collect();
            let types = words.iter().position(|word| word.contains(':')).unwrap();
            (words[..types].join(" "), words[types..].to_vec())
        });
        Self(RefCell::new(parsed.collect()))
    }

    /// Compares all cases of a line. `unsigned_zero`: zeros are equal whatever their sign.
    fn check<V: Sample>(&self, line: &str, unsigned_zero: bool, compute: impl Fn(&[&str]) -> V) {
        let line = format!("{line} {}", V::DTYPE.name());
        let cases = self.0.borrow_mut().remove(&line).unwrap_or_else(|| panic!("no line `{line}`"));
        for case in cases {
            let words: Vec<_> = case.split(':').collect();
            let (result, operands) = words.split_last().unwrap();
            let (golden, ours) = (V::parsed(result), compute(operands));
            let equal = ours.same(golden) || (unsigned_zero && golden == V::ZERO && ours == V::ZERO);
            assert!(equal, "{line} of {operands:?}: {ours:?}, in NumPy {golden:?}");
        }
    }

    fn finish(self) {
        let rest = self.0.into_inner();
        assert!(rest.is_empty(), "not compared: {:?}", rest.keys());
    }
}

fn binary<A: Sample, B: Sample, V: Sample>(goldens: &Goldens, operation: &str, function: impl Fn(A, B) -> V) {
    let line = format!("{operation} {} {}", A::DTYPE.name(), B::DTYPE.name());
    let unsigned_zero = ["maximum", "minimum", "fmax", "fmin"].contains(&operation);
    goldens.check(&line, unsigned_zero, |operands| function(A::parsed(operands[0]), B::parsed(operands[1])));
}

fn unary<A: Sample, V: Sample>(goldens: &Goldens, operation: &str, function: impl Fn(A) -> V) {
    let line = format!("{operation} {}", A::DTYPE.name());
    goldens.check(&line, false, |operands| function(A::parsed(operands[0])));
}

/// Tests functions of two operands, for each type of the first list with each of the second.
macro_rules! test_pairs {
    ($test:ident: $functions:tt; $($lefts:tt * $rights:tt;)*) => {
        #[test]
        fn $test() {
            let goldens = Goldens::of(&test_pairs!(@names $functions));
            $(test_pairs!(@lefts goldens $functions $lefts $rights);)*
            goldens.finish();
        }
    };
    (@names [$($function:ident $Rule:ident)*]) => {
        [$(stringify!($function)),*]
    };
    (@lefts $goldens:ident $functions:tt [$($A:ident)*] $rights:tt) => {
        $(test_pairs!(@rights $goldens $functions $A $rights);)*
    };
    (@rights $goldens:ident $functions:tt $A:ident [$($B:ident)*]) => {
        $(test_pairs!(@pair $goldens $functions $A $B);)*
    };
    (@pair $goldens:ident [$($function:ident $Rule:ident)*] $A:ident $B:ident) => {
        $(binary(&$goldens, stringify!($function), |a: $A, b: $B| {
            scalar::$function(Ty::<<$A as $Rule<$B>>::Output, ()>::new(), a, b)
        });)*
    };
}

test_pairs! {
    sums_products_and_quotients_are_numpys:
    [add Promote mul Promote maximum Promote minimum Promote div Divide floor_divide Quotients rem Quotients];
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] * [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
}

test_pairs! {
    differences_are_numpys: [sub Subtract];
    [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] * [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
    [bool] * [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
}

test_pairs! {
    remainders_extremes_and_functions_of_two_numbers_are_numpys:
    [fmod Quotients fmax Promote fmin Promote copysign FloatPair heaviside FloatPair];
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] * [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
}

// Of the types left out NumPy's result is a float16, whose neighbours are others.
test_pairs! {
    next_numbers_are_numpys: [nextafter FloatPair];
    [bool i8 u8] * [i16 i32 i64 u16 u32 u64 f32 f64];
    [i16 i32 i64 u16 u32 u64 f32 f64] * [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
}

test_pairs! {
    common_divisors_and_multiples_are_numpys: [gcd IntegerPair lcm IntegerPair];
    [i8 i16 i32 i64] * [bool i8 i16 i32 i64 u8 u16 u32];
    [u8 u16 u32] * [bool i8 i16 i32 i64 u8 u16 u32 u64];
    [u64] * [bool u8 u16 u32 u64];
    [bool] * [i8 i16 i32 i64 u8 u16 u32 u64];
}

test_pairs! {
    integer_powers_and_bitwise_operations_are_numpys:
    [power Power bitwise_and Bitwise bitwise_or Bitwise bitwise_xor Bitwise left_shift Shift right_shift Shift];
    [bool i8 i16 i32 i64 u8 u16 u32] * [bool i8 i16 i32 i64 u8 u16 u32];
    [bool u8 u16 u32] * [u64];
    [u64] * [bool u8 u16 u32 u64];
}

test_pairs! {
    comparisons_are_numpys:
    [less Compare less_equal Compare greater Compare greater_equal Compare equal Compare not_equal Compare
    logical_and Compare logical_or Compare logical_xor Compare];
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] * [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64];
}

/// Compares functions of one operand for each type of a list.
macro_rules! each {
    ($goldens:ident [$($T:ident)*] $names:tt) => {
        $(each!(@ $goldens $T $names);)*
    };
    (@ $goldens:ident $T:ident [$($name:literal $Rule:ident |$ty:pat_param, $x:ident| $body:expr;)*]) => {
        $(unary(&$goldens, $name, |$x: $T| {
            let $ty = Ty::<<$T as $Rule>::Output, ()>::new();
            $body
        });)*
    };
}

#[test]
fn functions_of_one_operand_are_numpys() {
    let goldens = Goldens::of(&[
        "negative",
        "positive",
        "absolute",
        "sign",
        "square",
        "reciprocal",
        "sqrt",
        "invert",
        "floor",
        "ceil",
        "trunc",
        "rint",
        "round",
        "round_1",
        "round_2",
        "round_minus_1",
        "round_minus_3",
        "logical_not",
        "isnan",
        "isinf",
        "isfinite",
        "isposinf",
        "isneginf",
        "signbit",
        "bitwise_count",
        "fabs",
        "deg2rad",
        "rad2deg",
        "spacing",
        "nan_to_num",
        "nan_to_num_given",
    ]);
    each!(goldens [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] [
        "absolute" Absolute |ty, x| scalar::absolute(ty, x);
        "square" Square |ty, x| scalar::square(ty, x);
        "reciprocal" Reciprocal |ty, x| scalar::reciprocal(ty, x);
        "sqrt" FloatFn |ty, x| scalar::sqrt(ty, x);
        "floor" Rounding |ty, x| scalar::floor(ty, x);
        "ceil" Rounding |ty, x| scalar::ceil(ty, x);
        "trunc" Rounding |ty, x| scalar::trunc(ty, x);
        "rint" RoundToInt |ty, x| scalar::rint(ty, x);
        "round" Round |ty, x| scalar::round(ty, x);
        "logical_not" Absolute |_, x| scalar::logical_not(Ty::<bool, ()>::new(), x);
        "isnan" Absolute |_, x| scalar::isnan(Ty::<bool, ()>::new(), x);
        "isinf" Absolute |_, x| scalar::isinf(Ty::<bool, ()>::new(), x);
        "isfinite" Absolute |_, x| scalar::isfinite(Ty::<bool, ()>::new(), x);
        "isposinf" Absolute |_, x| scalar::isposinf(Ty::<bool, ()>::new(), x);
        "isneginf" Absolute |_, x| scalar::isneginf(Ty::<bool, ()>::new(), x);
        "signbit" Absolute |_, x| scalar::signbit(Ty::<bool, ()>::new(), x);
        "fabs" FloatFn |ty, x| scalar::fabs(ty, x);
        "deg2rad" FloatFn |ty, x| scalar::deg2rad(ty, x);
        "rad2deg" FloatFn |ty, x| scalar::rad2deg(ty, x);
        "nan_to_num" Absolute |ty, x| scalar::nan_to_num(ty, x, 0.0, None, None);
        "nan_to_num_given" Absolute |ty, x| scalar::nan_to_num(ty, x, 1.5, Some(2.0), Some(-1e300));
    ]);
    each!(goldens [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] [
        "negative" Negate |ty, x| scalar::negative(ty, x);
        "positive" Negate |ty, x| scalar::positive(ty, x);
        "sign" Signum |ty, x| scalar::sign(ty, x);
        "round_1" RoundDecimals |ty, x| scalar::round_decimals(ty, x, 1);
        "round_2" RoundDecimals |ty, x| scalar::round_decimals(ty, x, 2);
        "round_minus_1" RoundDecimals |ty, x| scalar::round_decimals(ty, x, -1);
        "round_minus_3" RoundDecimals |ty, x| scalar::round_decimals(ty, x, -3);
    ]);
    each!(goldens [i16 i32 i64 u16 u32 u64 f32 f64] [
        "spacing" FloatFn |ty, x| scalar::spacing(ty, x);
    ]);
    each!(goldens [bool i8 i16 i32 i64 u8 u16 u32 u64] [
        "invert" Invert |ty, x| scalar::invert(ty, x);
        "bitwise_count" BitCount |ty, x| scalar::bitwise_count(ty, x);
    ]);
    goldens.finish();
}

#[test]
fn casts_are_numpys() {
    fn cast<A: Sample + Cast<V>, V: Sample>(goldens: &Goldens) {
        unary(goldens, &format!("cast_{}", V::DTYPE.name()), <A as Cast<V>>::cast);
    }
    let goldens = Goldens::of(&[
        "cast_bool",
        "cast_int8",
        "cast_int16",
        "cast_int32",
        "cast_int64",
        "cast_uint8",
        "cast_uint16",
        "cast_uint32",
        "cast_uint64",
        "cast_float32",
        "cast_float64",
    ]);
    macro_rules! rows {
        ($($A:ident)*) => {
            $(row!($A bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);)*
        };
    }
    macro_rules! row {
        ($A:ident $($V:ident)*) => {
            $(cast::<$A, $V>(&goldens);)*
        };
    }
    rows!(bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);
    goldens.finish();
}

#[test]
fn clip_is_numpys() {
    fn clip<T: Sample>(goldens: &Goldens) {
        let line = format!("clip {0} {0} {0}", T::DTYPE.name());
        goldens.check(&line, true, |operands| {
            let [x, low, high] = [0, 1, 2].map(|place| T::parsed(operands[place]));
            scalar::clip(Ty::<T, ()>::new(), x, Limit(low), Limit(high))
        });
    }
    let goldens = Goldens::of(&["clip"]);
    macro_rules! types {
        ($($T:ident)*) => {
            $(clip::<$T>(&goldens);)*
        };
    }
    types!(i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);
    goldens.finish();
}

/// Folds the elements into two lanes in turns, then merges those.
fn reduce<T: Copy, R: Reducer<T>>(reducer: R, elements: &[T]) -> R::Output {
    let mut lanes = R::lanes();
    for (index, &x) in elements.iter().enumerate() {
        R::step(&mut lanes, index % 2, x, index);
    }
    let other = lanes;
    R::merge(&mut lanes, 0, &other, 1);
    reducer.finish(&lanes, 0, elements.len())
}

fn reduction<T: Sample, V: Sample>(goldens: &Goldens, name: &str, compute: impl Fn(&[T]) -> V) {
    let line = format!("{name} {0} {0} {0} {0}", T::DTYPE.name());
    goldens.check(&line, name != "sum", |operands| {
        compute(&operands.iter().map(|text| T::parsed(text)).collect::<Vec<_>>())
    });
}

fn cast_all<A: Cast<V>, V>(elements: &[A]) -> Vec<V> {
    elements.iter().map(|&x| x.cast()).collect()
}

macro_rules! squared_deviations {
    ($T:ident, $elements:expr) => {{
        let elements: Vec<<$T as MeanType>::Output> = cast_all($elements);
        let mean = reduce(Mean, &elements);
        elements.iter().map(|x| (x - mean) * (x - mean)).collect::<Vec<_>>()
    }};
}

#[test]
fn reductions_are_numpys() {
    let goldens = Goldens::of(&[
        "sum",
        "prod",
        "mean",
        "var",
        "var_1",
        "var_4",
        "std",
        "max",
        "min",
        "argmax",
        "argmin",
        "any",
        "all",
        "count_nonzero",
    ]);
    macro_rules! types {
        ($($T:ident)*) => {$(
            reduction(&goldens, "sum", |x: &[$T]| reduce(Sum, &cast_all::<_, <$T as SumType>::Output>(x)));
            reduction(&goldens, "prod", |x: &[$T]| reduce(Prod, &cast_all::<_, <$T as SumType>::Output>(x)));
            reduction(&goldens, "mean", |x: &[$T]| reduce(Mean, &cast_all::<_, <$T as MeanType>::Output>(x)));
            reduction(&goldens, "var", |x: &[$T]| reduce(Variance { ddof: 0.0 }, &squared_deviations!($T, x)));
            reduction(&goldens, "var_1", |x: &[$T]| reduce(Variance { ddof: 1.0 }, &squared_deviations!($T, x)));
            reduction(&goldens, "var_4", |x: &[$T]| reduce(Variance { ddof: 4.0 }, &squared_deviations!($T, x)));
            reduction(&goldens, "std", |x: &[$T]| reduce(StdDev { ddof: 0.0 }, &squared_deviations!($T, x)));
            reduction(&goldens, "max", |x: &[$T]| reduce(Max, x));
            reduction(&goldens, "min", |x: &[$T]| reduce(Min, x));
            reduction(&goldens, "argmax", |x: &[$T]| reduce(ArgMax, x));
            reduction(&goldens, "argmin", |x: &[$T]| reduce(ArgMin, x));
            reduction(&goldens, "any", |x: &[$T]| reduce(Any, x));
            reduction(&goldens, "all", |x: &[$T]| reduce(All, x));
            reduction(&goldens, "count_nonzero", |x: &[$T]| reduce(CountNonzero, x));
        )*};
    }
    types!(bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);
    goldens.finish();
}

/// Flags and elements, each element once selected and once not.
fn masked(selected: &[f64], others: &[f64]) -> Vec<(bool, f64)> {
    selected.iter().map(|&x| (true, x)).chain(others.iter().map(|&x| (false, x))).collect()
}

#[test]
fn a_masked_reduction_counts_the_selected_elements_only() {
    let elements = masked(&[1.0, 2.0, 6.0], &[f64::NAN, 100.0]);
    assert_eq!(reduce(Masked(Mean), &elements).to_bits(), 3.0_f64.to_bits());
    assert_eq!(reduce(Masked(Max), &elements).to_bits(), 6.0_f64.to_bits());
    assert_eq!(reduce(Masked(ArgMin), &elements), 0);
    assert!(reduce(Masked(All), &elements));
    assert!(reduce(Masked(Mean), &masked(&[], &[1.0])).is_nan());
    assert_eq!(reduce(Masked(Sum), &masked(&[], &[1.0])).to_bits(), 0.0_f64.to_bits());
}

#[test]
#[should_panic(expected = "zero-size array to reduction operation maximum which has no identity")]
fn the_maximum_of_nothing_panics() {
    reduce(Masked(Max), &masked(&[], &[1.0]));
}

#[test]
#[should_panic(expected = "attempt to get argmin of an empty sequence")]
fn the_place_of_the_minimum_of_nothing_panics() {
    reduce(ArgMin, &[0_i32; 0]);
}

#[test]
#[should_panic(expected = "integers to negative integer powers are not allowed")]
fn an_integer_has_no_negative_power() {
    scalar::power(Ty::<i32, ()>::new(), 2_i32, -1_i32);
}
