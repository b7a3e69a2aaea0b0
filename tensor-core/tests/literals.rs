//! Literals as operands of single elements.

use tensor_core::check::Ty;
use tensor_core::scalar::{add, equal, greater, greater_equal, less, less_equal, not_equal, relu, select};
use tensor_core::weak::{FloatLiteral, IntLiteral, range};

const BOOL: Ty<bool, ()> = Ty::new();
const BEYOND_U8: IntLiteral<range::I16> = IntLiteral::new(300);
const BELOW_U8: IntLiteral<range::NegI8> = IntLiteral::new(-1);

#[test]
fn an_integer_compares_exactly_with_a_literal_out_of_its_range() {
    for x in [0_u8, 44, 255] {
        assert!(less(BOOL, x, BEYOND_U8) && less_equal(BOOL, x, BEYOND_U8) && not_equal(BOOL, x, BEYOND_U8));
        assert!(
            greater(BOOL, BEYOND_U8, x) && greater_equal(BOOL, BEYOND_U8, x) && !equal(BOOL, BEYOND_U8, x)
        );
        assert!(less(BOOL, BELOW_U8, x) && greater(BOOL, x, BELOW_U8) && !equal(BOOL, x, BELOW_U8));
        assert!(!less(BOOL, x, BELOW_U8) && !greater_equal(BOOL, BELOW_U8, x));
    }
    let huge = IntLiteral::<range::Huge>::new(10_i128.pow(30));
    assert!(less(BOOL, u64::MAX, huge) && less(BOOL, 1.5_f32, huge) && less(BOOL, true, huge));
    assert!(equal(BOOL, u64::MAX, IntLiteral::<range::U64>::new(u64::MAX.into())));
    assert!(less(BOOL, false, IntLiteral::<range::I8>::new(1)) && !equal(BOOL, true, BEYOND_U8));
}

#[test]
fn a_literal_takes_the_width_of_the_float_it_is_compared_with() {
    assert!(equal(BOOL, 0.1_f32, FloatLiteral::new(0.1)));
    assert!(!equal(BOOL, 0.1_f32, 0.1_f64));
    assert!(equal(BOOL, 16_777_216_f32, IntLiteral::<range::I32>::new(16_777_217)));
    assert!(!equal(BOOL, 16_777_216_i32, IntLiteral::<range::I32>::new(16_777_217)));
    assert!(equal(BOOL, (1_i64 << 53) + 1, FloatLiteral::new(9_007_199_254_740_992.0)));
}

#[test]
fn two_literals_compare_by_value() {
    assert!(
        less(BOOL, BELOW_U8, BEYOND_U8)
            && equal(BOOL, BELOW_U8, BELOW_U8)
            && greater(BOOL, BEYOND_U8, BELOW_U8)
    );
    assert!(less(BOOL, BELOW_U8, FloatLiteral::new(0.5)) && greater(BOOL, FloatLiteral::new(0.5), BELOW_U8));
}

#[test]
fn literals_become_what_the_result_is() {
    assert_eq!(add(Ty::<u8, ()>::new(), 250_u8, IntLiteral::<range::I8>::new(10)), 4);
    assert_eq!(add(Ty::<i64, ()>::new(), true, BELOW_U8), 0);
    assert_eq!(add(Ty::<f32, ()>::new(), 1.0_f32, FloatLiteral::new(0.1)).to_bits(), 1.1_f32.to_bits());
    assert_eq!(select(Ty::<i64, ()>::new(), false, BELOW_U8, BEYOND_U8), 300);
}

#[test]
fn relu_keeps_nan_and_has_no_negative_zero() {
    let f32s = Ty::<f32, ()>::new();
    assert!(relu(f32s, f32::NAN).is_nan());
    assert_eq!(relu(f32s, -0.0_f32).to_bits(), 0);
    assert_eq!(relu(f32s, -1.0_f32).to_bits(), 0);
    assert_eq!(relu(Ty::<i8, ()>::new(), -5_i8), 0);
}
