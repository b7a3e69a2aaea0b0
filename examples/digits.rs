//! Reads handwritten digits by the nearest mean image, on 1,797 images of the UCI optical digits.
//!
//! ```sh
//! cargo run --release --example digits
//! ```
//!
//! The number of images is known only at run time: a slice of tensors is a tensor with one more, leading axis.
//! Everything else about the shapes is checked by the compiler.

use std::error::Error;
use std::fs::{File, create_dir_all};
use std::path::Path;

use shapewise::prelude::*;
use shapewise::{ShapeError, flatten_slice, unflatten_slice};

/// 8 by 8 pixels from 0, paper, to 16, ink.
type Image<T> = Tensor<T, shape![8, 8]>;
type Label = Tensor<u8, shape![]>;
/// The mean image of each digit.
type Means = Tensor<f64, shape![10, 8, 8]>;

const TRAINED: usize = 1297;

/// The images and what they show, where the compiler put them: nothing is copied.
fn data() -> Result<(&'static [Image<u8>], &'static [Label]), ShapeError> {
    let bytes = include_bytes!("data/digits.bin");
    let (pixels, labels) = bytes.split_at(bytes.len() / 65 * 64);
    Ok((unflatten_slice(pixels)?, unflatten_slice(labels)?))
}

#[rustfmt::skip] // It would put spaces into `axis=0`.
fn main() -> Result<(), Box<dyn Error>> {
    let (images, labels) = data()?;
    let (images, test_images) = images.split_at(TRAINED);
    let (labels, test_labels) = labels.split_at(TRAINED);
    println!("the first image, which shows a {}:\n{}\n", labels[0], images[0]);

    // The mean of the images that the mask selects, for each digit.
    let mut means = [Image::zeros(); 10];
    for (digit, mean) in (0_u8..).zip(&mut means) {
        tensor!(*mean = np.mean(images[labels == digit], axis=0));
    }
    let means: &Means = Tensor::view(flatten_slice(&means))?;

    // (images, 1, 8, 8) less (10, 8, 8) is (images, 10, 8, 8), of which nothing is stored.
    let read = tensor!(box np.argmin(np.sum((test_images[:, None] - means) ** 2, axis=(2, 3)), axis=1));

    let right = tensor!((read == test_labels).sum());
    let accuracy = tensor!((read == test_labels).mean());
    println!("{right} of {} held-back images read right: accuracy {accuracy}", test_images.len());

    // (images, 10, 1) and (images, 1, 10): which image shows and was read as which digits.
    let confusion = tensor! {
        let digits = np.arange(10);
        let shown = test_labels[:, None, None] == digits[:, None];
        np.sum(shown & (read[:, None, None] == digits), axis=0)
    };
    println!("\nhow often a digit (row) was read as another (column):\n{confusion}\n");
    let each = tensor!(np.sum(np.eye(10) * confusion, axis=1) / confusion.sum(axis=1));
    println!("accuracy for each digit:\n{}\n", tensor!(each.round(2)));

    let path = std::env::args().nth(1).unwrap_or("target/digits.png".to_owned());
    draw(means, Path::new(&path))?;
    println!("the mean images are drawn in {path}");
    Ok(())
}

/// Draws the mean images side by side, each of their pixels as a square.
fn draw(means: &Means, path: &Path) -> Result<(), Box<dyn Error>> {
    let pixels = tensor! {
        let gray = 255 - np.round(means * 255 / 16);
        // (digit, y, x) becomes (y, 1, digit, x, 1), which the squares' own two axes widen.
        let rows = gray.transpose(1, 0, 2)[:, None, :, :, None];
        <u8, [8, 16, 10, 8, 16]> box rows * np.ones((16, 1, 1, 16))
    };
    if let Some(folder) = path.parent() {
        create_dir_all(folder)?;
    }
    let mut encoder = png::Encoder::new(File::create(path)?, 10 * 8 * 16, 8 * 16);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header()?.write_image_data(pixels.as_slice())?;
    Ok(())
}
