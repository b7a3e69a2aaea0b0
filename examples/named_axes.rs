//! Axes with names of their own: what lines up by accident does not compile, and reductions say what they reduce.
//! Prints a mean for each of two channels, and the day of each station's highest temperature.

use shapewise::prelude::*;

dims! {
    Station = 3;
    Day = 4;
    /// Temperature and rain.
    Channel = 2;
}

/// The same for any shape that has days: how far each value is from the first axis' mean.
fn anomalies(weather: &Tensor<f64, shape![Station, Day]>) -> Tensor<f64, shape![Station, Day]> {
    tensor!(weather - np.mean(weather, axis = Day, keepdims = True))
}

fn main() {
    let weather: Tensor<f64, shape![Station, Day, Channel]> = Tensor::new([
        [[11.0, 0.0], [14.0, 0.2], [17.0, 0.0], [12.0, 4.1]],
        [[9.0, 1.5], [9.5, 0.0], [12.0, 0.0], [10.0, 2.2]],
        [[21.0, 0.0], [19.0, 0.0], [18.0, 6.0], [22.0, 0.0]],
    ]);
    println!("mean of each channel: {}", tensor!(np.mean(weather, axis = (Station, Day))));

    // A weight for each channel matches the axis of channels, and no other of two elements.
    let temperature: Tensor<f64, shape![Channel]> = Tensor::new([1.0, 0.0]);
    let temperatures = tensor!(np.sum(weather * temperature, axis = Channel));
    println!("temperatures:\n{temperatures}");
    println!("less each station's mean:\n{}", anomalies(&temperatures));
    println!("hottest day: {}", tensor!(np.argmax(temperatures, axis = Day)));

    // `weather + temperatures` does not compile: `Channel` is not `Day`.
    // The names are types only; the same numbers as plain sizes, without a copy:
    let plain: &Tensor<f64, shape![3, 4]> = temperatures.as_shape();
    println!("sum of each column: {}", tensor!(np.sum(plain, axis = 0)));
}
