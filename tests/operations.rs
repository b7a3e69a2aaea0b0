//! An example of every operation beside what NumPy prints: written from the operation table by
//! `BLESS=1 cargo test -p tensor-macros`, the texts by `python tools/course.py --bless`.

#[path = "numpy/course.rs"]
#[macro_use]
mod course;

#[rustfmt::skip]
course! {
    arithmetic {
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    let n = (np.array([5, 2, 7]));
    str (add(z, 0.5)) => "[-1.   0.3  1.   3.2]";
    str (subtract(z, 0.5)) => "[-2.  -0.7  0.   2.2]";
    str (multiply(z, 0.5)) => "[-0.75 -0.1   0.25  1.35]";
    str (divide(z, 0.5)) => "[-3.  -0.4  1.   5.4]";
    str (true_divide(z, 0.5)) => "[-3.  -0.4  1.   5.4]";
    str (floor_divide(z, 0.5)) => "[-3. -1.  1.  5.]";
    str (mod(z, 0.5)) => "[0.  0.3 0.  0.2]";
    str (remainder(z, 0.5)) => "[0.  0.3 0.  0.2]";
    str (fmod(z, 0.5)) => "[-0.  -0.2  0.   0.2]";
    str (power(z, 0.5)) => "[       nan        nan 0.70710678 1.64316767]";
    str (pow(z, 0.5)) => "[       nan        nan 0.70710678 1.64316767]";
    str (float_power(n, -1)) => "[0.2        0.5        0.14285714]";
    str (negative(z)) => "[ 1.5  0.2 -0.5 -2.7]";
    str (positive(z)) => "[-1.5 -0.2  0.5  2.7]";
    str (abs(z)) => "[1.5 0.2 0.5 2.7]";
    str (absolute(z)) => "[1.5 0.2 0.5 2.7]";
    str (sign(z)) => "[-1. -1.  1.  1.]";
    str (square(z)) => "[2.25 0.04 0.25 7.29]";
    str (reciprocal(z)) => "[-0.66666667 -5.          2.          0.37037037]";
    str (fabs(z)) => "[1.5 0.2 0.5 2.7]";
    str (copysign(z, 0.5)) => "[1.5 0.2 0.5 2.7]";
    str (gcd(n, 6)) => "[1 2 1]";
    str (lcm(n, 6)) => "[30  6 42]";
    str (lerp(z, 10, 0.25)) => "[1.375 2.35  2.875 4.525]";
    }
    comparison {
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    str (less(z, 0.5)) => "[ True  True False False]";
    str (less_equal(z, 0.5)) => "[ True  True  True False]";
    str (greater(z, 0.5)) => "[False False False  True]";
    str (greater_equal(z, 0.5)) => "[False False  True  True]";
    str (equal(z, 0.5)) => "[False False  True False]";
    str (not_equal(z, 0.5)) => "[ True  True False  True]";
    str (isclose(z, 0.49, atol=0.1)) => "[False False  True False]";
    str (allclose(z, z + 1e-9)) => "True";
    }
    logic_and_bits {
    let n = (np.array([5, 2, 7]));
    let m = (np.array([True, False, True]));
    str (logical_and(m, [True, True, False])) => "[ True False False]";
    str (logical_or(m, [True, True, False])) => "[ True  True  True]";
    str (logical_xor(m, [True, True, False])) => "[False  True  True]";
    str (logical_not(m)) => "[False  True False]";
    str (bitwise_and(n, 1)) => "[1 0 1]";
    str (bitwise_or(n, 1)) => "[5 3 7]";
    str (bitwise_xor(n, 1)) => "[4 3 6]";
    str (invert(n)) => "[-6 -3 -8]";
    str (bitwise_not(n)) => "[-6 -3 -8]";
    str (bitwise_invert(n)) => "[-6 -3 -8]";
    str (left_shift(n, 1)) => "[10  4 14]";
    str (right_shift(n, 1)) => "[2 1 3]";
    str (bitwise_left_shift(n, 1)) => "[10  4 14]";
    str (bitwise_right_shift(n, 1)) => "[2 1 3]";
    str (bitwise_count(n)) => "[2 1 3]";
    }
    functions_of_real_numbers {
    let x = (np.array([0.1, 0.5, 0.9]));
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    let n = (np.array([5, 2, 7]));
    str (sqrt(x)) => "[0.31622777 0.70710678 0.9486833 ]";
    str (cbrt(x)) => "[0.46415888 0.79370053 0.96548938]";
    str (hypot(z, 0.5)) => "[1.58113883 0.53851648 0.70710678 2.74590604]";
    str (exp(x)) => "[1.10517092 1.64872127 2.45960311]";
    str (exp2(x)) => "[1.07177346 1.41421356 1.86606598]";
    str (expm1(x)) => "[0.10517092 0.64872127 1.45960311]";
    str (log(x)) => "[-2.30258509 -0.69314718 -0.10536052]";
    str (log2(x)) => "[-3.32192809 -1.         -0.15200309]";
    str (log10(x)) => "[-1.         -0.30103    -0.04575749]";
    str (log1p(x)) => "[0.09531018 0.40546511 0.64185389]";
    str (logaddexp(z, 0.5)) => "[0.62692801 0.90318605 1.19314718 2.80508332]";
    str (logaddexp2(z, 0.5)) => "[0.82192809 1.19204523 1.5        2.98408486]";
    str (sin(x)) => "[0.09983342 0.47942554 0.78332691]";
    str (cos(x)) => "[0.99500417 0.87758256 0.62160997]";
    str (tan(x)) => "[0.10033467 0.54630249 1.26015822]";
    str (arcsin(x)) => "[0.10016742 0.52359878 1.11976951]";
    str (asin(x)) => "[0.10016742 0.52359878 1.11976951]";
    str (arccos(x)) => "[1.47062891 1.04719755 0.45102681]";
    str (acos(x)) => "[1.47062891 1.04719755 0.45102681]";
    str (arctan(x)) => "[0.09966865 0.46364761 0.7328151 ]";
    str (atan(x)) => "[0.09966865 0.46364761 0.7328151 ]";
    str (arctan2(z, 0.5)) => "[-1.24904577 -0.38050638  0.78539816  1.38768551]";
    str (atan2(z, 0.5)) => "[-1.24904577 -0.38050638  0.78539816  1.38768551]";
    str (sinc(z)) => "[-0.21220659  0.93548928  0.63661977  0.09537708]";
    str (deg2rad(n)) => "[0.08726646 0.03490659 0.12217305]";
    str (radians(n)) => "[0.08726646 0.03490659 0.12217305]";
    str (rad2deg(x)) => "[ 5.72957795 28.64788976 51.56620156]";
    str (degrees(x)) => "[ 5.72957795 28.64788976 51.56620156]";
    str (sinh(x)) => "[0.10016675 0.52109531 1.02651673]";
    str (cosh(x)) => "[1.00500417 1.12762597 1.43308639]";
    str (tanh(x)) => "[0.09966799 0.46211716 0.71629787]";
    str (arcsinh(x)) => "[0.09983408 0.48121183 0.80886694]";
    str (asinh(x)) => "[0.09983408 0.48121183 0.80886694]";
    str (arccosh(n)) => "[2.29243167 1.3169579  2.63391579]";
    str (acosh(n)) => "[2.29243167 1.3169579  2.63391579]";
    str (arctanh(x)) => "[0.10033535 0.54930614 1.47221949]";
    str (atanh(x)) => "[0.10033535 0.54930614 1.47221949]";
    str (erf(x)) => "[0.11246292 0.52049988 0.79690821]";
    str (erfc(x)) => "[0.88753708 0.47950012 0.20309179]";
    str (heaviside(z, 0.5)) => "[0. 0. 1. 1.]";
    }
    activations {
    let x = (np.array([0.1, 0.5, 0.9]));
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    let n = (np.array([5, 2, 7]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (relu(z)) => "[0.  0.  0.5 2.7]";
    str (sigmoid(x)) => "[0.52497919 0.62245933 0.7109495 ]";
    str (expit(x)) => "[0.52497919 0.62245933 0.7109495 ]";
    str (silu(x)) => "[0.05249792 0.31122967 0.63985455]";
    str (swish(x)) => "[0.05249792 0.31122967 0.63985455]";
    str (softplus(x)) => "[0.74439666 0.97407698 1.24115387]";
    str (mish(x)) => "[0.06317942 0.37524521 0.76120593]";
    str (gelu(z, approximate=True)) => "[-0.10042842 -0.08414857  0.34571401  2.69111241]";
    str (log_sigmoid(z)) => "[-1.70141328 -0.79813887 -0.47407698 -0.06504356]";
    str (logsigmoid(z)) => "[-1.70141328 -0.79813887 -0.47407698 -0.06504356]";
    str (leaky_relu(z)) => "[-1.5e-02 -2.0e-03  5.0e-01  2.7e+00]";
    str (elu(z)) => "[-0.77686984 -0.18126925  0.5         2.7       ]";
    str (celu(z, alpha=2)) => "[-1.05526689 -0.19032516  0.5         2.7       ]";
    str (selu(z)) => "[-1.36581435 -0.31868934  0.52535049  2.83689267]";
    str (relu6(n)) => "[5 2 6]";
    str (hardtanh(z)) => "[-1.  -0.2  0.5  1. ]";
    str (hard_tanh(z)) => "[-1.  -0.2  0.5  1. ]";
    str (hardsigmoid(z)) => "[0.25       0.46666667 0.58333333 0.95      ]";
    str (hard_sigmoid(z)) => "[0.25       0.46666667 0.58333333 0.95      ]";
    str (hardswish(z)) => "[-0.375      -0.09333333  0.29166667  2.565     ]";
    str (hard_swish(z)) => "[-0.375      -0.09333333  0.29166667  2.565     ]";
    str (hard_silu(z)) => "[-0.375      -0.09333333  0.29166667  2.565     ]";
    str (softsign(z)) => "[-0.6        -0.16666667  0.33333333  0.72972973]";
    str (soft_sign(z)) => "[-0.6        -0.16666667  0.33333333  0.72972973]";
    str (softmax(a)) => "[[0.04201007 0.84379473 0.1141952 ]\n [0.11849965 0.00589975 0.8756006 ]]";
    str (log_softmax(a, axis=0)) => "[[-2.12692801 -0.01814993 -3.04858735]\n [-0.12692801 -4.01814993 -0.04858735]]";
    str (logsumexp(a, axis=1)) => "[4.16984602 5.13284523]";
    str (one_hot(n % 3, 3)) => "[[0. 0. 1.]\n [0. 0. 1.]\n [0. 1. 0.]]";
    }
    rounding_and_classification {
    let x = (np.array([0.1, 0.5, 0.9]));
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    str (floor(z)) => "[-2. -1.  0.  2.]";
    str (ceil(z)) => "[-1. -0.  1.  3.]";
    str (trunc(z)) => "[-1. -0.  0.  2.]";
    str (rint(z)) => "[-2. -0.  0.  3.]";
    str (round(z, 1)) => "[-1.5 -0.2  0.5  2.7]";
    str (around(z, 1)) => "[-1.5 -0.2  0.5  2.7]";
    str (isnan(z)) => "[False False False False]";
    str (isinf(z)) => "[False False False False]";
    str (isfinite(z)) => "[ True  True  True  True]";
    str (isposinf(1 / (z - 0.5))) => "[False False  True False]";
    str (isneginf(1 / (0.5 - z))) => "[False False False False]";
    str (signbit(z)) => "[ True  True False False]";
    str (nan_to_num(1 / (z - 0.5), posinf=100)) => "[ -0.5         -1.42857143 100.           0.45454545]";
    str (nextafter(z, 0) - z) => "[ 2.22044605e-16  2.77555756e-17 -5.55111512e-17 -4.44089210e-16]";
    str (spacing(x)) => "[1.38777878e-17 1.11022302e-16 1.11022302e-16]";
    }
    selection {
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    str (maximum(z, 0.5)) => "[0.5 0.5 0.5 2.7]";
    str (minimum(z, 0.5)) => "[-1.5 -0.2  0.5  0.5]";
    str (fmax(z, 0.5)) => "[0.5 0.5 0.5 2.7]";
    str (fmin(z, 0.5)) => "[-1.5 -0.2  0.5  0.5]";
    str (clip(z, 0, 1)) => "[0.  0.  0.5 1. ]";
    str (np.select([z < 0, z > 1], [-z, z * 10], 0.5)) => "[ 1.5  0.2  0.5 27. ]";
    str (where(z > 0, z, 0)) => "[0.  0.  0.5 2.7]";
    }
    reductions {
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (sum(a, axis=0)) => "[4. 4. 7.]";
    str (prod(a, axis=0)) => "[ 3.  0. 10.]";
    str (mean(a, axis=0)) => "[2.  2.  3.5]";
    str (var(a, axis=0)) => "[1.   4.   2.25]";
    str (std(a, axis=0)) => "[1.  2.  1.5]";
    str (max(a, axis=0)) => "[3. 4. 5.]";
    str (amax(a, axis=0)) => "[3. 4. 5.]";
    str (min(a, axis=0)) => "[1. 0. 2.]";
    str (amin(a, axis=0)) => "[1. 0. 2.]";
    str (any(a, axis=0)) => "[ True  True  True]";
    str (all(a, axis=0)) => "[ True False  True]";
    str (argmax(a, axis=0)) => "[1 0 1]";
    str (argmin(a, axis=0)) => "[0 1 0]";
    str (count_nonzero(a, axis=0)) => "[2 1 2]";
    str (np.add.reduce(a)) => "[4. 4. 7.]";
    str (np.multiply.reduce(a)) => "[ 3.  0. 10.]";
    str (np.maximum.reduce(a)) => "[3. 4. 5.]";
    str (np.minimum.reduce(a)) => "[1. 0. 2.]";
    str (np.logical_and.reduce(a)) => "[ True False  True]";
    str (np.logical_or.reduce(a)) => "[ True  True  True]";
    str (ptp(a, axis=0)) => "[2. 4. 3.]";
    str (nansum(log(a - 1), axis=1)) => "[      -inf 2.07944154]";
    str (nanprod(sqrt(a - 1), axis=1)) => "[0.         2.82842712]";
    str (nanmean(sqrt(a - 1), axis=1)) => "[0.9106836  1.70710678]";
    str (nanvar(sqrt(a - 1), axis=1)) => "[0.50398871 0.08578644]";
    str (nanstd(sqrt(a - 1), axis=1)) => "[0.70992162 0.29289322]";
    str (nanmax(sqrt(a - 1), axis=1)) => "[1.73205081 2.        ]";
    str (nanmin(sqrt(a - 1), axis=1)) => "[0.         1.41421356]";
    str (nanargmax(sqrt(a - 1), axis=1)) => "[1 2]";
    str (nanargmin(sqrt(a - 1), axis=1)) => "[0 0]";
    str (average(a, axis=1, weights=[1, 2, 1])) => "[2.75 2.  ]";
    str (median(a, axis=1)) => "[2. 3.]";
    str (quantile(a, 0.25, axis=1)) => "[1.5 1.5]";
    str (percentile(a, (25, 75), axis=1)) => "[[1.5 1.5]\n [3.  4. ]]";
    str (nanmedian(sqrt(a - 1), axis=1)) => "[1.         1.70710678]";
    str (nanquantile(sqrt(a - 1), 0.25, axis=1)) => "[0.5        1.56066017]";
    str (nanpercentile(sqrt(a - 1), 25, axis=1)) => "[0.5        1.56066017]";
    str (cov(a)) => "[[ 2.33333333 -2.83333333]\n [-2.83333333  6.33333333]]";
    str (corrcoef(a)) => "[[ 1.         -0.73704347]\n [-0.73704347  1.        ]]";
    str (np.linalg.norm(a, axis=1)) => "[4.58257569 5.83095189]";
    str (np.linalg.vector_norm(a, axis=0, ord=1)) => "[4. 4. 7.]";
    str (np.linalg.matrix_norm(a)) => "7.416198487095663";
    }
    scans {
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (cumsum(a, axis=1)) => "[[1. 5. 7.]\n [3. 3. 8.]]";
    str (cumulative_sum(a, axis=1)) => "[[1. 5. 7.]\n [3. 3. 8.]]";
    str (np.add.accumulate(a)) => "[[1. 4. 2.]\n [4. 4. 7.]]";
    str (cumprod(a, axis=1)) => "[[1. 4. 8.]\n [3. 0. 0.]]";
    str (cumulative_prod(a, axis=1)) => "[[1. 4. 8.]\n [3. 0. 0.]]";
    str (np.multiply.accumulate(a)) => "[[ 1.  4.  2.]\n [ 3.  0. 10.]]";
    str (cummax(a, axis=1)) => "[[1. 4. 4.]\n [3. 3. 5.]]";
    str (np.maximum.accumulate(a)) => "[[1. 4. 2.]\n [3. 4. 5.]]";
    str (cummin(a, axis=1)) => "[[1. 1. 1.]\n [3. 0. 0.]]";
    str (np.minimum.accumulate(a)) => "[[1. 4. 2.]\n [1. 0. 2.]]";
    str (logcumsumexp(a, axis=1)) => "[[1.         4.04858735 4.16984602]\n [3.         3.04858735 5.13284523]]";
    str (np.logaddexp.accumulate(a)) => "[[1.         4.         2.        ]\n [3.12692801 4.01814993 5.04858735]]";
    str (np.logical_and.accumulate(a)) => "[[ True  True  True]\n [ True False  True]]";
    str (np.logical_or.accumulate(a)) => "[[ True  True  True]\n [ True  True  True]]";
    str (nancumsum(sqrt(a - 1), axis=1)) => "[[0.         1.73205081 2.73205081]\n [1.41421356 1.41421356 3.41421356]]";
    str (nancumprod(sqrt(a - 1), axis=1)) => "[[0.         0.         0.        ]\n [1.41421356 1.41421356 2.82842712]]";
    str (diff(a, axis=1)) => "[[ 3. -2.]\n [-3.  5.]]";
    str (ediff1d(a)) => "[ 3. -2.  1. -3.  5.]";
    }
    order_and_counting {
    let x = (np.array([0.1, 0.5, 0.9]));
    let n = (np.array([5, 2, 7]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (sort(a, axis=0)) => "[[1. 0. 2.]\n [3. 4. 5.]]";
    str (argsort(-a, axis=1)) => "[[1 2 0]\n [2 0 1]]";
    str (topk(a, 2, axis=1)) => "(array([[4., 2.],\n       [5., 3.]]), array([[1, 2],\n       [2, 0]]))";
    str (unique(floor(a / 2), return_counts=True)) => "(array([0., 1., 2.]), array([2, 2, 2]))";
    str (isin(n, [2, 3, 5])) => "[ True  True False]";
    str (union1d(n, [2, 3])) => "[2 3 5 7]";
    str (flatnonzero(a > 1)) => "[1 2 3 5]";
    str (nonzero(a > 1)) => "(array([0, 0, 1, 1]), array([1, 2, 0, 2]))";
    str (argwhere(a > 1)) => "[[0 1]\n [0 2]\n [1 0]\n [1 2]]";
    str (searchsorted(x, a, side="right")) => "[[3 3 3]\n [3 0 3]]";
    str (digitize(a, [-1.0, 0.0, 2.0])) => "[[2 3 3]\n [3 2 3]]";
    str (bincount([0, 1, 1, 3], minlength=5)) => "[1 2 0 1 0]";
    str (histogram(a, bins=4, range=(-2, 2))) => "(array([0, 0, 1, 2]), array([-2., -1.,  0.,  1.,  2.]))";
    str (histogram_bin_edges(a, bins=4)) => "[0.   1.25 2.5  3.75 5.  ]";
    }
    samples_and_signals {
    let x = (np.array([0.1, 0.5, 0.9]));
    let z = (np.array([-1.5, -0.2, 0.5, 2.7]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (interp(a, [0.0, 2.0, 4.0], [1.0, 3.0, -1.0])) => "[[ 2. -1.  3.]\n [ 1.  1. -1.]]";
    str (trapezoid(a, dx=0.5)) => "[2.75 2.  ]";
    str (np.gradient(a, axis=1)) => "[[ 3.   0.5 -2. ]\n [-3.   1.   5. ]]";
    str (convolve(x, [0.0, 1.0])) => "[0.  0.1 0.5 0.9]";
    str (correlate(z, x)) => "[0.2  2.66]";
    str (polyval([2.0, -1.0, 0.5], z)) => "[ 6.5   0.78  0.5  12.38]";
    str (hanning(5)) => "[0.  0.5 1.  0.5 0. ]";
    str (hamming(5)) => "[0.08 0.54 1.   0.54 0.08]";
    str (blackman(5)) => "[-1.38777878e-17  3.40000000e-01  1.00000000e+00  3.40000000e-01\n -1.38777878e-17]";
    str (bartlett(5)) => "[0.  0.5 1.  0.5 0. ]";
    }
    matrix_products {
    let x = (np.array([0.1, 0.5, 0.9]));
    let n = (np.array([5, 2, 7]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (a @ a.T) => "[[21. 13.]\n [13. 34.]]";
    str (dot(a, x)) => "[3.9 4.8]";
    str (inner(a, a)) => "[[21. 13.]\n [13. 34.]]";
    str (outer(n, x)) => "[[0.5 2.5 4.5]\n [0.2 1.  1.8]\n [0.7 3.5 6.3]]";
    str (vdot(a, a)) => "55.0";
    str (vecdot(a, x)) => "[3.9 4.8]";
    str (einsum("ij,kj->ik", a, a)) => "[[21. 13.]\n [13. 34.]]";
    str (tensordot(a, a, ([1], [1]))) => "[[21. 13.]\n [13. 34.]]";
    str (kron(x, [[1.0, 10.0]])) => "[[0.1 1.  0.5 5.  0.9 9. ]]";
    str (cross(a, x)) => "[[ 2.6 -0.7  0.1]\n [-2.5 -2.2  1.5]]";
    str (diag(n)) => "[[5 0 0]\n [0 2 0]\n [0 0 7]]";
    str (trace(a)) => "1.0";
    str (diagonal(a, 1)) => "[4. 5.]";
    str (tril(a)) => "[[1. 0. 0.]\n [3. 0. 0.]]";
    str (triu(a, 1)) => "[[0. 4. 2.]\n [0. 0. 5.]]";
    str (matvec(a, x)) => "[3.9 4.8]";
    str (vecmat(x, a.T)) => "[3.9 4.8]";
    str (np.linalg.multi_dot([a, a.T, a])) => "[[ 60.  84. 107.]\n [115.  52. 196.]]";
    str (np.linalg.matrix_power(a @ a.T, 3)) => "[[22105. 32240.]\n [32240. 54345.]]";
    str (np.linalg.matmul(a, a.T)) => "[[21. 13.]\n [13. 34.]]";
    str (np.linalg.tensordot(a, a.T, axes=1)) => "[[21. 13.]\n [13. 34.]]";
    str (np.linalg.cross(x, n)) => "[ 1.7  3.8 -2.3]";
    str (np.linalg.outer(n, x)) => "[[0.5 2.5 4.5]\n [0.2 1.  1.8]\n [0.7 3.5 6.3]]";
    str (np.linalg.vecdot(a, x)) => "[3.9 4.8]";
    str (np.linalg.trace(a)) => "1.0";
    str (np.linalg.diagonal(a)) => "[1. 0.]";
    str (np.linalg.matrix_transpose(a)) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    }
    shape {
    let x = (np.array([0.1, 0.5, 0.9]));
    let n = (np.array([5, 2, 7]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (transpose(a)) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    str (a.reshape(3, 2)) => "[[1. 4.]\n [2. 3.]\n [0. 5.]]";
    str (expand_dims(x, 0)) => "[[0.1 0.5 0.9]]";
    str (squeeze(x[None], axis=0)) => "[0.1 0.5 0.9]";
    str (permute_dims(a, (1, 0))) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    str (matrix_transpose(a)) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    str (swapaxes(a, 0, 1)) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    str (moveaxis(a, 0, -1)) => "[[1. 3.]\n [4. 0.]\n [2. 5.]]";
    str (sum(a.ravel() * [1, 2, 3, 4, 5, 6])) => "57.0";
    str (a.flatten() + [0, 0, 0, 0, 0, 1]) => "[1. 4. 2. 3. 0. 6.]";
    str (broadcast_to(n, (2, 3))) => "[[5 2 7]\n [5 2 7]]";
    str (flip(a, axis=1)) => "[[2. 4. 1.]\n [5. 0. 3.]]";
    str (fliplr(a)) => "[[2. 4. 1.]\n [5. 0. 3.]]";
    str (flipud(a)) => "[[3. 0. 5.]\n [1. 4. 2.]]";
    str (rot90(a)) => "[[2. 5.]\n [4. 0.]\n [1. 3.]]";
    str (concatenate((a, a + 10), axis=1)) => "[[ 1.  4.  2. 11. 14. 12.]\n [ 3.  0.  5. 13. 10. 15.]]";
    str (concat((x, x[:1]))) => "[0.1 0.5 0.9 0.1]";
    str (stack((x, -x), axis=1)) => "[[ 0.1 -0.1]\n [ 0.5 -0.5]\n [ 0.9 -0.9]]";
    str (vstack((a, x))) => "[[1.  4.  2. ]\n [3.  0.  5. ]\n [0.1 0.5 0.9]]";
    str (row_stack((a, x))) => "[[1.  4.  2. ]\n [3.  0.  5. ]\n [0.1 0.5 0.9]]";
    str (hstack((x, x[:2]))) => "[0.1 0.5 0.9 0.1 0.5]";
    str (dstack((x, -x))) => "[[[ 0.1 -0.1]\n  [ 0.5 -0.5]\n  [ 0.9 -0.9]]]";
    str (column_stack((x, x > 0))) => "[[0.1 1. ]\n [0.5 1. ]\n [0.9 1. ]]";
    str (append(x, x[:2])) => "[0.1 0.5 0.9 0.1 0.5]";
    str (split(x, [1])[1]) => "[0.5 0.9]";
    str (array_split(x, 2)[0]) => "[0.1 0.5]";
    str (vsplit(a, 2)[1]) => "[[3. 0. 5.]]";
    str (hsplit(a, 3)[0]) => "[[1.]\n [3.]]";
    str (dsplit(a[None], 3)[1]) => "[[[4.]\n  [0.]]]";
    str (roll(a, 1, axis=1)) => "[[2. 1. 4.]\n [5. 3. 0.]]";
    str (tile(x, 2)) => "[0.1 0.5 0.9 0.1 0.5 0.9]";
    str (repeat(x, 2)) => "[0.1 0.1 0.5 0.5 0.9 0.9]";
    str (pad(x, (1, 2), mode="edge")) => "[0.1 0.1 0.5 0.9 0.9 0.9]";
    str (meshgrid(x, [1.0, 2.0])[1]) => "[[1. 1. 1.]\n [2. 2. 2.]]";
    str (atleast_1d(x[0])) => "[0.1]";
    str (atleast_2d(x)) => "[[0.1 0.5 0.9]]";
    str (atleast_3d(x)) => "[[[0.1]\n  [0.5]\n  [0.9]]]";
    }
    gradients {
    let x = (np.array([0.1, 0.5, 0.9]));
    own (grad(sum(x ** 2), x)) => "[0.2 1.  1.8]";
    own (let (v, g) = value_and_grad(sum(x ** 2), x); g) => "[0.2 1.  1.8]";
    own (vjp(x ** 2, [1.0, 10.0, 100.0], x)) => "[  0.2  10.  180. ]";
    own (grad(sum(x * stop_gradient(x)), x)) => "[0.1 0.5 0.9]";
    }
    windows {
    let x = (np.array([0.1, 0.5, 0.9]));
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (sliding_window_view(x, 2)) => "[[0.1 0.5]\n [0.5 0.9]]";
    str (max_pool2d(a, (1, 2), 1)) => "[[4. 4.]\n [3. 5.]]";
    str (avg_pool2d(a, 2, 1)) => "[[2.   2.75]]";
    str (conv2d(a[None], ones((1, 1, 2, 2)))) => "[[[ 8. 11.]]]";
    }
    indices {
    let a = (np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]]));
    str (take(a, [2, 0], axis=1)) => "[[2. 1.]\n [5. 3.]]";
    str (take_along_axis(a, argmax(a, axis=1, keepdims=True), axis=1)) => "[[4.]\n [5.]]";
    }
    creation {
    let x = (np.array([0.1, 0.5, 0.9]));
    str (zeros((2, 3))) => "[[0. 0. 0.]\n [0. 0. 0.]]";
    str (ones(3, dtype=int)) => "[1 1 1]";
    str (full((2, 2), 7)) => "[[7 7]\n [7 7]]";
    str (zeros_like(x)) => "[0. 0. 0.]";
    str (ones_like(x)) => "[1. 1. 1.]";
    str (full_like(x, 0.5)) => "[0.5 0.5 0.5]";
    str (arange(2, 10, 3)) => "[2 5 8]";
    str (linspace(0, 1, 5)) => "[0.   0.25 0.5  0.75 1.  ]";
    str (logspace(0, 2, 5)) => "[  1.           3.16227766  10.          31.6227766  100.        ]";
    str (eye(3)) => "[[1. 0. 0.]\n [0. 1. 0.]\n [0. 0. 1.]]";
    str (identity(2)) => "[[1. 0.]\n [0. 1.]]";
    str (array([[1, 2], [3, 4]])) => "[[1 2]\n [3 4]]";
    str (asarray([0.5, 1.5])) => "[0.5 1.5]";
    str (x.astype(int)) => "[0 0 0]";
    }
    random_numbers {
    do (np.random.seed(0));
    str (np.random.rand(2, 3)) => "[[0.5488135  0.71518937 0.60276338]\n [0.54488318 0.4236548  0.64589411]]";
    str (np.random.random((2, 3))) => "[[0.43758721 0.891773   0.96366276]\n [0.38344152 0.79172504 0.52889492]]";
    str (np.random.random_sample(3)) => "[0.56804456 0.92559664 0.07103606]";
    str (np.random.uniform(-1, 1, 3)) => "[-0.8257414  -0.95956321  0.66523969]";
    str (np.random.randn(2, 3)) => "[[ 0.44386323  0.33367433  1.49407907]\n [-0.20515826  0.3130677  -0.85409574]]";
    str (np.random.standard_normal(3)) => "[-2.55298982  0.6536186   0.8644362 ]";
    str (np.random.normal(10, 2, 3)) => "[ 8.51566996 14.53950925  7.09126865]";
    str (np.random.randint(1, 7, 10)) => "[1 5 6 6 1 5 2 5 2 3]";
    str (np.random.permutation(5)) => "[4 1 0 3 2]";
    }
}
