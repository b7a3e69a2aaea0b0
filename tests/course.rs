//! The basics of NumPy, each expression as NumPy writes it beside the text that NumPy prints.

#[path = "numpy/course.rs"]
#[macro_use]
mod course;

#[rustfmt::skip]
course! {
    arithmetic_is_elementwise {
    let x = (np.array([1.0, 2.0, 3.0]));
    let y = (np.array([10.0, 20.0, 30.0]));
    let m = (np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]));
    str (x + y) => "[11. 22. 33.]";
    str (y - x) => "[ 9. 18. 27.]";
    str (x * y) => "[10. 40. 90.]";
    str (y / x) => "[10. 10. 10.]";
    str (x / y) => "[0.1 0.1 0.1]";
    str (x ** 2) => "[1. 4. 9.]";
    str (2 ** x) => "[2. 4. 8.]";
    str (-x) => "[-1. -2. -3.]";
    str (-x ** 2) => "[-1. -4. -9.]";
    str (x + 1) => "[2. 3. 4.]";
    str (1 - x) => "[ 0. -1. -2.]";
    str (2 * x + y / 10) => "[3. 6. 9.]";
    str (x % 2) => "[1. 0. 1.]";
    str (np.floor_divide(y, 7)) => "[1. 2. 4.]";
    str (m + x) => "[[2. 4. 6.]\n [5. 7. 9.]]";
    str (m * 2 - 1) => "[[ 1.  3.  5.]\n [ 7.  9. 11.]]";
    str (x[:, None] + x) => "[[2. 3. 4.]\n [3. 4. 5.]\n [4. 5. 6.]]";
    str (np.add(x, y)) => "[11. 22. 33.]";
    str (np.multiply(m, m)) => "[[ 1.  4.  9.]\n [16. 25. 36.]]";
    str (abs(x - 2)) => "[1. 0. 1.]";
    str (np.sqrt(m)) => "[[1.         1.41421356 1.73205081]\n [2.         2.23606798 2.44948974]]";
    str (np.exp(x)) => "[ 2.71828183  7.3890561  20.08553692]";
    str (np.maximum(x, 2)) => "[2. 2. 3.]";
    str (np.clip(m, 2, 5)) => "[[2. 2. 3.]\n [4. 5. 5.]]";
    }
    comparisons_are_bools {
    let x = (np.array([1.0, 2.0, 3.0, 4.0, 5.0]));
    let y = (np.array([5.0, 4.0, 3.0, 2.0, 1.0]));
    str (x > 3) => "[False False False  True  True]";
    str (x >= 3) => "[False False  True  True  True]";
    str (x == y) => "[False False  True False False]";
    str (x != y) => "[ True  True False  True  True]";
    str (x < y) => "[ True  True False False False]";
    str ((x > 1) & (x < 4)) => "[False  True  True False False]";
    str ((x < 2) | (x > 4)) => "[ True False False False  True]";
    str (~(x > 3)) => "[ True  True  True False False]";
    str (np.logical_xor(x > 2, y > 2)) => "[ True  True False  True  True]";
    str ((x > 3).sum()) => "2";
    str ((x > 3).any()) => "True";
    str ((x > 0).all()) => "True";
    str (np.where(x > 3, x, 0)) => "[0. 0. 0. 4. 5.]";
    str (np.isnan(x)) => "[False False False False False]";
    }
    masks_select_count_and_average {
    let x = (np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]));
    let m = (np.array([[1, 2, 3], [4, 5, 6]], dtype=np.int64));
    str (x[x > 3]) => "[4. 5. 6.]";
    str (x[x > 3].mean()) => "5.0";
    str (x[x > 3].sum()) => "15.0";
    str (x[(x > 1) & (x < 5)]) => "[2. 3. 4.]";
    str (x[x > 10]) => "[]";
    repr (x[x > 10]) => "array([], dtype=float64)";
    str (np.count_nonzero(x > 2)) => "4";
    str ((x > 2).mean()) => "0.6666666666666666";
    str (m[m % 2 == 0]) => "[2 4 6]";
    str (m[m > 2].max()) => "6";
    str (m[m > 2] * 10) => "[30 40 50 60]";
    str (x[x > 3] - x[x > 3].mean()) => "[-1.  0.  1.]";
    }
    reductions_over_every_axis_or_some {
    let m = (np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]));
    let k = (np.array([[3, 1, 2], [6, 5, 4]], dtype=np.int64));
    str (m.sum()) => "21.0";
    str (m.mean()) => "3.5";
    str (m.max()) => "6.0";
    str (m.min()) => "1.0";
    str (m.sum(axis=0)) => "[5. 7. 9.]";
    str (m.mean(axis=0)) => "[2.5 3.5 4.5]";
    str (m.max(axis=0)) => "[4. 5. 6.]";
    str (m.sum(axis=1)) => "[ 6. 15.]";
    str (m.mean(axis=1)) => "[2. 5.]";
    str (m.min(axis=-1)) => "[1. 4.]";
    str (np.mean(m, axis=1, keepdims=True)) => "[[2.]\n [5.]]";
    str (m - m.mean(axis=0)) => "[[-1.5 -1.5 -1.5]\n [ 1.5  1.5  1.5]]";
    str (m - m.mean(axis=1, keepdims=True)) => "[[-1.  0.  1.]\n [-1.  0.  1.]]";
    str (m.std()) => "1.707825127659933";
    str (np.var(m, axis=0, ddof=1)) => "[4.5 4.5 4.5]";
    str (np.prod(m, axis=1)) => "[  6. 120.]";
    str (k.argmax(axis=1)) => "[0 0]";
    str (k.argmin()) => "1";
    str (k.sum()) => "21";
    str (k.mean()) => "3.5";
    str (k.sum(axis=(0, 1))) => "21";
    str (m @ m.T) => "[[14. 32.]\n [32. 77.]]";
    str (m.T) => "[[1. 4.]\n [2. 5.]\n [3. 6.]]";
    str (np.dot(m, np.array([1.0, 0.0, -1.0]))) => "[-2. -2.]";
    }
    an_image_batch_has_means_by_channel {
    let images = (np.arange(0.0, 48.0).reshape(2, 3, 2, 4));
    let mean = (np.arange(0.0, 3.0));
    str (images.mean(axis=(0, 2, 3))) => "[15.5 23.5 31.5]";
    str (images.std(axis=(0, 2, 3))) => "[12.21679172 12.21679172 12.21679172]";
    str (images.sum(axis=(2, 3))) => "[[ 28.  92. 156.]\n [220. 284. 348.]]";
    str (images.max(axis=(0, 2, 3))) => "[31. 39. 47.]";
    str (np.mean(images, axis=(0, 2, 3), keepdims=True)) => "[[[[15.5]]\n\n  [[23.5]]\n\n  [[31.5]]]]";
    str ((images - images.mean(axis=(0, 2, 3), keepdims=True)).mean(axis=(0, 2, 3))) => "[0. 0. 0.]";
    str ((images - mean[:, None, None]).sum(axis=(0, 2, 3))) => "[248. 360. 472.]";
    str (images.shape[1]) => "3";
    str (images.size) => "48";
    }
    accuracy_and_masked_loss {
    let pred = (np.array([0, 1, 2, 2, 1, 0, 1], dtype=np.int64));
    let y = (np.array([0, 1, 1, 2, 1, 2, 1], dtype=np.int64));
    let loss = (np.array([0.25, 0.5, 1.5, 0.125, 0.0, 2.25, 0.75]));
    let valid = (np.array([True, True, False, True, True, False, True]));
    let logits = (np.array([[0.1, 0.7, 0.2], [0.9, 0.05, 0.05], [0.3, 0.3, 0.4]]));
    let labels = (np.array([1, 0, 0], dtype=np.int64));
    str (pred == y) => "[ True  True False  True  True False  True]";
    str ((pred == y).sum()) => "5";
    str ((pred == y).mean()) => "0.7142857142857143";
    str ((logits.argmax(axis=1) == labels).mean()) => "0.6666666666666666";
    str (loss[valid].mean()) => "0.325";
    str ((loss * valid).sum() / valid.sum()) => "0.325";
    str (np.where(valid, loss, 0)) => "[0.25  0.5   0.    0.125 0.    0.    0.75 ]";
    str (loss[loss < loss.mean()].max()) => "0.75";
    str (1 - (pred == y).mean()) => "0.2857142857142857";
    }
    dtypes_follow_numpy {
    let i = (np.array([1, 2, 3], dtype=np.int32));
    let b = (np.array([200, 100, 50], dtype=np.uint8));
    let f = (np.array([0.5, 1.5, 2.5], dtype=np.float32));
    let t = (np.array([True, False, True]));
    repr (i) => "array([1, 2, 3], dtype=int32)";
    repr (i + 1) => "array([2, 3, 4], dtype=int32)";
    repr (i + 1.5) => "array([2.5, 3.5, 4.5])";
    repr (i / 2) => "array([0.5, 1. , 1.5])";
    repr (i + f) => "array([1.5, 3.5, 5.5])";
    repr (f * 2) => "array([1., 3., 5.], dtype=float32)";
    repr (f + np.float64(1)) => "array([1.5, 2.5, 3.5])";
    repr (b + 100) => "array([ 44, 200, 150], dtype=uint8)";
    repr (b + i) => "array([201, 102,  53], dtype=int32)";
    repr (b / b) => "array([1., 1., 1.])";
    repr (t + t) => "array([ True, False,  True])";
    repr (t * 2) => "array([2, 0, 2])";
    repr (t & ~t) => "array([False, False, False])";
    repr (b.sum()) => "350";
    repr (i.mean()) => "2.0";
    repr (f.mean()) => "1.5";
    repr (f.astype(np.int64)) => "array([0, 1, 2])";
    repr (i.astype(np.float32) / 3) => "array([0.33333334, 0.6666667 , 1.        ], dtype=float32)";
    repr (t.sum()) => "2";
    repr (i > 1) => "array([False,  True,  True])";
    repr (np.sqrt(i)) => "array([1.        , 1.41421356, 1.73205081])";
    repr (np.round(f)) => "array([0., 2., 2.], dtype=float32)";
    }
    printing_is_numpys {
    str (np.array([0.1, 0.2, 0.3]).sum() / 4) => "0.15000000000000002";
    str (0.1 * np.array([1.0, 1.5, 3.0])) => "[0.1  0.15 0.3 ]";
    str (np.array([0.15, 0.1]) .sum() - 0.1) => "0.15";
    str (np.array([1.0, 2.5, 1000000.0])) => "[1.0e+00 2.5e+00 1.0e+06]";
    str (np.array([1e-5, 1.0])) => "[1.e-05 1.e+00]";
    str (np.array([1e10, 1.0])) => "[1.e+10 1.e+00]";
    str (np.array([1e-300, 1e300])) => "[1.e-300 1.e+300]";
    str (np.array([1.0, np.nan, np.inf, -np.inf])) => "[  1.  nan  inf -inf]";
    str (np.array([0.0, -0.0, 1.0]) / 0) => "[nan nan inf]";
    str (np.array([-0.0, 0.0])) => "[-0.  0.]";
    str (np.array([True, False])) => "[ True False]";
    str (np.array([[1, -20], [300, 4]], dtype=np.int64)) => "[[  1 -20]\n [300   4]]";
    str (np.arange(1001)) => "[   0    1    2 ...  998  999 1000]";
    repr (np.arange(1001)) => "array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))";
    str (np.ones((40, 40))) => "[[1. 1. 1. ... 1. 1. 1.]\n [1. 1. 1. ... 1. 1. 1.]\n [1. 1. 1. ... 1. 1. 1.]\n ...\n [1. 1. 1. ... 1. 1. 1.]\n [1. 1. 1. ... 1. 1. 1.]\n [1. 1. 1. ... 1. 1. 1.]]";
    str (np.linspace(0, 1, 5)) => "[0.   0.25 0.5  0.75 1.  ]";
    str (np.arange(30)) => "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n 24 25 26 27 28 29]";
    str (np.zeros((2, 2, 2))) => "[[[0. 0.]\n  [0. 0.]]\n\n [[0. 0.]\n  [0. 0.]]]";
    repr (np.zeros((2, 2, 2), dtype=np.float32)) => "array([[[0., 0.],\n        [0., 0.]],\n\n       [[0., 0.],\n        [0., 0.]]], dtype=float32)";
    repr (np.zeros((2, 0))) => "array([], shape=(2, 0), dtype=float64)";
    str (np.eye(3)) => "[[1. 0. 0.]\n [0. 1. 0.]\n [0. 0. 1.]]";
    str (np.full((2, 3), 7)) => "[[7 7 7]\n [7 7 7]]";
    str (np.pi * np.ones((2,))) => "[3.14159265 3.14159265]";
    str (np.exp(np.array([-10.0, 0.0, 10.0]))) => "[4.53999298e-05 1.00000000e+00 2.20264658e+04]";
    str (np.array([1.0, 1e-3, 123456.789])) => "[1.00000000e+00 1.00000000e-03 1.23456789e+05]";
    str (np.array([0.1, 0.25, 1 / 3], dtype=np.float32)) => "[0.1        0.25       0.33333334]";
    str (np.array([1e-10])[0:1].sum()) => "1e-10";
    }
}
