//! A result in, its dtype, dims and elements as words out: floats by their bits.

use shapewise::prelude::*;
use shapewise::{Masked, MaskedRows, flatten_slice};

pub(crate) trait Bits: Element {
    const NAME: &'static str;
    fn bits(self) -> String;
}

/// What `tensor!` can give.
pub(crate) trait Show {
    fn shown(&self) -> String;
}

macro_rules! bits {
    ($($T:ident $name:literal |$x:ident| $bits:expr;)*) => {$(
        impl Bits for $T {
            const NAME: &'static str = $name;
            fn bits(self) -> String {
                let $x = self;
                $bits
            }
        }
        impl Show for $T {
            fn shown(&self) -> String {
                format!("{} - {}", $name, self.bits())
            }
        }
    )*};
}
bits! {
    bool "bool" |x| u8::from(x).to_string();
    i8 "int8" |x| x.to_string();
    i16 "int16" |x| x.to_string();
    i32 "int32" |x| x.to_string();
    i64 "int64" |x| x.to_string();
    u8 "uint8" |x| x.to_string();
    u16 "uint16" |x| x.to_string();
    u32 "uint32" |x| x.to_string();
    u64 "uint64" |x| x.to_string();
    f32 "float32" |x| if x.is_nan() { "nan".into() } else { format!("{:08x}", x.to_bits()) };
    f64 "float64" |x| if x.is_nan() { "nan".into() } else { format!("{:016x}", x.to_bits()) };
}

fn listed<T: Bits>(dims: &[usize], elements: &[T]) -> String {
    let dims: Vec<String> = dims.iter().map(usize::to_string).collect();
    let dims = if dims.is_empty() { "-".into() } else { dims.join(",") };
    let mut words = vec![T::NAME.to_string(), dims];
    words.extend(elements.iter().map(|&x| x.bits()));
    words.join(" ")
}

impl<T: Bits, S: Shape> Show for Tensor<T, S> {
    fn shown(&self) -> String {
        listed(self.shape(), self.as_slice())
    }
}
impl<T: Bits, S: Shape> Show for Masked<T, S> {
    fn shown(&self) -> String {
        listed(&[self.len()], self)
    }
}
impl<T: Bits, S: Shape, R: Shape> Show for MaskedRows<T, S, R> {
    fn shown(&self) -> String {
        (**self).shown()
    }
}
impl<T: Bits, S: Shape> Show for Box<Tensor<T, S>> {
    fn shown(&self) -> String {
        (**self).shown()
    }
}
impl<T: Bits, S: Shape> Show for Box<[Tensor<T, S>]> {
    fn shown(&self) -> String {
        (**self).shown()
    }
}
impl<T: Bits, S: Shape> Show for Vec<Tensor<T, S>> {
    fn shown(&self) -> String {
        (**self).shown()
    }
}
impl<T: Bits, S: Shape> Show for [Tensor<T, S>] {
    fn shown(&self) -> String {
        let dims: Vec<usize> = std::iter::once(self.len()).chain(S::SIZES.iter().copied()).collect();
        listed(&dims, flatten_slice(self))
    }
}
