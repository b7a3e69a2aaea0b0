//! Expressions as NumPy writes them, each beside the text that NumPy prints.
//!
//! `tools/course.py` gives every expression to NumPy and compares the texts; with `--bless` it writes them.

pub(crate) use shapewise::prelude::*;
pub(crate) use shapewise::{Located, Masked, Places};

/// What Python's `str` and `repr` make of a value.
#[allow(dead_code, reason = "not every course prints both")]
pub(crate) trait Printed {
    fn str(&self) -> String;
    fn repr(&self) -> String;
}
impl<T: Element, S: Shape> Printed for Tensor<T, S> {
    fn str(&self) -> String {
        self.to_string()
    }
    fn repr(&self) -> String {
        format!("{self:?}")
    }
}
impl<T: Element, S: Shape> Printed for Masked<T, S> {
    fn str(&self) -> String {
        self.to_string()
    }
    fn repr(&self) -> String {
        format!("{self:?}")
    }
}
impl<S: Located> Printed for Places<S> {
    fn str(&self) -> String {
        self.to_string()
    }
    fn repr(&self) -> String {
        format!("{self:?}")
    }
}
/// A tuple is printed as its items' `repr`.
impl<A: core::fmt::Debug, B: core::fmt::Debug> Printed for (A, B) {
    fn str(&self) -> String {
        format!("{self:?}")
    }
    fn repr(&self) -> String {
        self.str()
    }
}
/// A plain element is printed as the tensor without axes that it is.
macro_rules! scalars {
    ($($T:ident)*) => {$(
        impl Printed for $T {
            fn str(&self) -> String {
                Tensor::<$T, shape![]>::new(*self).to_string()
            }
            fn repr(&self) -> String {
                self.str()
            }
        }
    )*};
}
scalars! { bool i8 i32 i64 u8 u64 f32 f64 }

/// Tests of expressions: `str` and `repr` are Python's, the operands are expressions too.
macro_rules! course {
    ($($name:ident { $($body:tt)* })*) => {$(
        #[test]
        fn $name() {
            #[allow(unused_imports, reason = "not every course selects")]
            use $crate::course::*;
            course!(@ $($body)*);
        }
    )*};
    (@ let $operand:ident = ($($value:tt)*); $($rest:tt)*) => {
        let $operand = tensor!($($value)*);
        course!(@ $($rest)*);
    };
    (@ do ($($step:tt)*); $($rest:tt)*) => {
        tensor!($($step)*);
        course!(@ $($rest)*);
    };
    // What NumPy does not have.
    (@ own ($($expression:tt)*) => $text:literal; $($rest:tt)*) => {
        course!(@ str ($($expression)*) => $text; $($rest)*);
    };
    (@ $kind:ident ($($expression:tt)*) => $text:literal; $($rest:tt)*) => {
        assert_eq!($crate::course::Printed::$kind(&tensor!($($expression)*)), $text, "{}", stringify!($kind($($expression)*)));
        course!(@ $($rest)*);
    };
    (@) => {};
}
