//! A course of NumPy's basics: each expression as NumPy writes it, then what it prints.
//!
//! `tools/check_tour.py` gives the same lines to NumPy and compares.

use std::fmt::Display;

use shapewise::prelude::*;

/// Prints an expression behind `>>>`, and its value as NumPy's `print` does; `name = ..` binds it.
macro_rules! numpy {
    ($name:ident = $($value:tt)+) => {
        println!(">>> {} = {}", stringify!($name), stringify!($($value)+));
        let $name = tensor!($($value)+);
    };
    (repr($($value:tt)+)) => {
        println!(">>> repr({})\n{:?}", stringify!($($value)+), tensor!($($value)+));
    };
    ($($value:tt)+) => {
        println!(">>> {}\n{}", stringify!($($value)+), Printed(tensor!($($value)+)).text());
    };
}

/// A number that is all that is left of a tensor is a plain Rust number; NumPy prints it as a tensor without axes.
struct Printed<T>(T);
impl<T: Element> Printed<T> {
    fn text(&self) -> String {
        Tensor::<T, shape![]>::new(self.0).to_string()
    }
}
trait Text {
    fn text(&self) -> String;
}
impl<T: Display> Text for Printed<T> {
    fn text(&self) -> String {
        self.0.to_string()
    }
}

fn heading(title: &str) {
    println!("\n# {title}");
}

#[rustfmt::skip] // It would rewrite `x ** 2` and `axis=0`.
fn main() {
    heading("Arrays and their types");
    numpy!(x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]));
    numpy!(x);
    numpy!(x.ndim);
    numpy!(x.shape[1]);
    numpy!(x.size);
    numpy!(np.arange(10));
    numpy!(np.arange(0, 1, 0.25));
    numpy!(np.linspace(0, 1, 5));
    numpy!(np.eye(3));
    numpy!(np.zeros((2, 3)));
    numpy!(np.full((2, 2), 7));
    numpy!(repr(np.array([1, 2, 3], dtype=np.float32)));
    numpy!(repr(np.array([200, 100], dtype=np.uint8) + 100));
    numpy!(repr(np.array([1, 2], dtype=np.int32) * np.array([0.5, 0.5], dtype=np.float32)));
    numpy!(repr(x.astype(np.int16)));

    heading("Arithmetic and broadcasting");
    numpy!(x * 2 + 1);
    numpy!(x ** 2);
    numpy!(-x ** 2 / 4);
    numpy!(np.arange(1, 4) / 2);
    numpy!(np.arange(-3, 4) % 3);
    numpy!(np.sqrt(x));
    numpy!(np.exp(-x));
    numpy!(x + np.array([10, 20, 30]));
    numpy!(x * np.array([[1], [100]]));
    numpy!(np.arange(3)[:, None] * np.arange(4));
    numpy!(x.T);
    numpy!(np.arange(6).reshape(3, 2));

    heading("Comparisons and masks");
    numpy!(v = np.array([1.0, 2.0, 3.0, 4.0, 5.0]));
    numpy!(v > 3);
    numpy!((v > 1) & (v < 5));
    numpy!(v[v > 3]);
    numpy!(v[v > 3].mean());
    numpy!((v > 3).sum());
    numpy!((v > 3).mean());
    numpy!(np.count_nonzero(x % 2 == 0));
    numpy!(x[x >= 2].sum());
    numpy!(np.where(x > 3, x, -1));
    numpy!(np.any(v > 4));
    numpy!(np.all(v > 4));

    heading("Reductions");
    numpy!(x.sum());
    numpy!(x.sum(axis=0));
    numpy!(x.mean(axis=1));
    numpy!(x.max(axis=1, keepdims=True));
    numpy!(x.min());
    numpy!(np.argmax(x, axis=1));
    numpy!(np.std(x, axis=0, ddof=1));
    numpy!(np.prod(np.arange(1, 11)));

    heading("Accuracy");
    numpy!(predicted = np.array([1, 0, 2, 1, 1]));
    numpy!(labels = np.array([1, 0, 1, 1, 2]));
    numpy!(predicted == labels);
    numpy!((predicted == labels).mean());

    heading("Masked loss");
    numpy!(loss = np.array([0.1, 0.2, 0.9, 0.4]));
    numpy!(mask = np.array([1, 1, 0, 0]));
    numpy!((loss * mask).sum() / mask.sum());
    numpy!(loss[mask == 1].mean());

    heading("A batch of images: 32 of 3 channels of 8 x 8 pixels");
    numpy!(images = np.arange(6144).reshape(32, 3, 8, 8) / 6143);
    numpy!(images.mean(axis=(0, 2, 3)));
    numpy!(images.std(axis=(0, 2, 3)));
    numpy!(centered = images - images.mean(axis=(0, 2, 3), keepdims=True));
    numpy!(centered.max(axis=(0, 2, 3)));

    heading("Softmax, standardization, layers");
    numpy!(np.exp(x) / np.exp(x).sum(axis=1, keepdims=True));
    numpy!(np.exp(x - x.max()) / np.sum(np.exp(x - x.max())));
    numpy!((x - x.mean(axis=0)) / x.std(axis=0));
    numpy!(w = np.array([[1, -1], [0, 2], [0.5, 0]]));
    numpy!(x @ w);
    numpy!(np.maximum(x @ w - 5, 0));
    numpy!(x @ x.T);

    heading("Random numbers");
    println!(">>> np.random.seed(0)");
    tensor!(np.random.seed(0));
    numpy!(np.random.randn(3));
    numpy!(np.random.rand(2, 3));
    numpy!(np.random.randint(0, 10, size=(3, 4)));
    numpy!((np.random.rand(1000) < 0.5).mean());
}
