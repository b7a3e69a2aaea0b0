//! What a training needs beside tensors: a count of allocations, curves, files of weights.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::error::Error;
use std::fs::{File, create_dir_all, write};
use std::path::Path;

use safetensors::tensor::{Dtype, SafeTensors, TensorView};

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// Counts what each thread allocates.
struct Counting;

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above; the pointer came from `System`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often this thread has allocated.
pub(crate) fn allocations() -> usize {
    COUNT.with(Cell::get)
}

/// The losses of a training, a step each.
pub(crate) struct Curve {
    name: String,
    losses: Vec<f32>,
}

impl Curve {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), losses: Vec::new() }
    }

    pub(crate) fn push(&mut self, loss: f32) {
        self.losses.push(loss);
    }

    pub(crate) fn last(&self) -> f32 {
        self.losses.last().copied().unwrap_or(f32::NAN)
    }
}

const WIDTH: usize = 640;
const HEIGHT: usize = 360;
const COLORS: [[u8; 3]; 2] = [[214, 96, 77], [33, 102, 172]];
/// The losses at the picture's edges, in powers of ten.
const DECADES: std::ops::Range<f32> = -4.0..1.0;

/// Draws the losses by step, on a logarithmic scale with a line for each power of ten.
pub(crate) fn draw(curves: &[Curve], path: &str) -> Result<(), Box<dyn Error>> {
    let mut pixels = vec![255_u8; WIDTH * HEIGHT * 3];
    let mut dot = |x: usize, y: usize, color: [u8; 3]| {
        if x < WIDTH && y < HEIGHT {
            pixels[(y * WIDTH + x) * 3..][..3].copy_from_slice(&color);
        }
    };
    for decade in -3_i8..1 {
        let y = height(10_f32.powi(decade.into()));
        (0..WIDTH).for_each(|x| dot(x, y, [220; 3]));
    }
    for (curve, color) in curves.iter().zip(COLORS) {
        let steps = curve.losses.len().max(1);
        let mut before = None;
        for (step, &loss) in curve.losses.iter().enumerate() {
            let (x, y) = (step * WIDTH / steps, height(loss));
            let from: usize = before.unwrap_or(y);
            (from.min(y)..=from.max(y)).for_each(|y| dot(x, y, color));
            before = Some(y);
        }
        println!("{:9} is drawn in rgb {color:?}", curve.name);
    }
    let path = Path::new(path);
    if let Some(folder) = path.parent() {
        create_dir_all(folder)?;
    }
    let mut encoder = png::Encoder::new(File::create(path)?, 640, 360);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "of pixels"
)]
fn height(loss: f32) -> usize {
    let part = (loss.log10() - DECADES.start) / (DECADES.end - DECADES.start);
    ((1.0 - part.clamp(0.0, 1.0)) * (HEIGHT - 1) as f32) as usize
}

/// Saves matrices by their names, in the safetensors format.
pub(crate) fn save(weights: &[(&str, usize, usize, &[f32])], path: &str) -> Result<(), Box<dyn Error>> {
    let bytes: Vec<Vec<u8>> = weights
        .iter()
        .map(|(.., elements)| elements.iter().flat_map(|element| element.to_le_bytes()).collect())
        .collect();
    let views = weights.iter().zip(&bytes).map(|(&(name, rows, columns, _), bytes)| {
        TensorView::new(Dtype::F32, vec![rows, columns], bytes).map(|view| (name, view))
    });
    let views = views.collect::<Result<Vec<_>, _>>()?;
    write(path, safetensors::serialize(views, None)?)?;
    Ok(())
}

/// Reads a matrix of a safetensors file.
pub(crate) fn load(file: &[u8], name: &str, elements: &mut [f32]) -> Result<(), Box<dyn Error>> {
    let file = SafeTensors::deserialize(file)?;
    let tensor = file.tensor(name)?;
    let (numbers, rest) = tensor.data().as_chunks::<4>();
    if tensor.dtype() != Dtype::F32 || numbers.len() != elements.len() || !rest.is_empty() {
        return Err(format!("`{name}` is {:?} of shape {:?}", tensor.dtype(), tensor.shape()).into());
    }
    for (element, &number) in elements.iter_mut().zip(numbers) {
        *element = f32::from_le_bytes(number);
    }
    Ok(())
}
