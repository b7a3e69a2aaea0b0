//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
    (90, case_90),
    (91, case_91),
    (92, case_92),
    (93, case_93),
    (94, case_94),
    (95, case_95),
    (96, case_96),
    (97, case_97),
    (98, case_98),
    (99, case_99),
    (100, case_100),
    (101, case_101),
    (102, case_102),
    (103, case_103),
    (104, case_104),
    (105, case_105),
    (106, case_106),
    (107, case_107),
    (108, case_108),
    (109, case_109),
    (110, case_110),
    (111, case_111),
    (112, case_112),
    (113, case_113),
    (114, case_114),
    (115, case_115),
    (116, case_116),
    (117, case_117),
    (118, case_118),
    (119, case_119),
    (120, case_120),
    (121, case_121),
    (122, case_122),
    (123, case_123),
    (124, case_124),
    (125, case_125),
    (126, case_126),
    (127, case_127),
    (128, case_128),
    (129, case_129),
    (130, case_130),
    (131, case_131),
    (132, case_132),
    (133, case_133),
    (134, case_134),
];

fn case_90() -> String {
    let x0: Tensor<f64, shape![3, 3]> = Tensor::new([[-3.670913791586311, -0.425689257001205, -0.034191000188059005], [0.018178144993241347, -0.49340999264011604, -7.0865794826028], [-1.0918709311517278, -4.9799724748083225, 0.016833811867293543]]);
    let x1: Tensor<bool, shape![3, 3]> = Tensor::new([[true, false, true], [false, true, true], [true, true, false]]);
    let result = tensor!(box np.all(x0, where=x1) <= x0);
    result.shown()
}

fn case_91() -> String {
    let result = tensor!(<u8, [2, 3, 1, 3]> ones((2, 3, 1, 3,), dtype=np.uint8).round(1));
    result.shown()
}

fn case_92() -> String {
    let x0: Tensor<f32, shape![2, 3]> = Tensor::new([[-0.013595595, 0.055552784, 0.12180244], [-2.4374506, 0.11909047, -1.572117]]);
    let x1: Tensor<u64, shape![1]> = Tensor::new([0]);
    let result = tensor!(np.relu(np.count_nonzero(np.tensordot(x0, x1, axes=([], [])))));
    result.shown()
}

fn case_93() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([-2.5, -1.75, -0.75, 1.0]);
    let x1: Tensor<f64, shape![4]> = Tensor::new([1.25, 3.0, 2.0, 2.0]);
    let result = tensor!(np.average(x0, axis=0, weights=x1));
    result.shown()
}

fn case_94() -> String {
    let x0: Tensor<i32, shape![1]> = Tensor::new([2147483647]);
    let result = tensor!(x0.minimum(x0));
    result.shown()
}

fn case_95() -> String {
    let x0: Tensor<i8, shape![5, 3]> = Tensor::new([[2, -5, 9], [-4, 0, 2], [5, 7, 7], [2, -5, 4], [-4, -1, 9]]);
    let result = tensor!(amin(x0, axis=(0,), keepdims=True));
    result.shown()
}

fn case_96() -> String {
    let x0: Tensor<i64, shape![2, 5]> = Tensor::new([[1, -8902166691421836615, 0, -839171656274297554, 9223372036854775807], [-8532761238792336520, -9223372036854775808, -9223372036854775808, 1, 9223372036854775807]]);
    let result = tensor!(np.add(np.linspace(-1, 2.25, 2, dtype=np.int64) @ x0, np.zeros((5,), dtype=np.int16))[:, None]);
    result.shown()
}

fn case_97() -> String {
    let x0: Tensor<f32, shape![0, 1]> = Tensor::new([]);
    let result = tensor!(count_nonzero(np.transpose(hsplit(np.identity(2, dtype=np.uint16) ^ eye(2, dtype=np.bool), 2)[0], (0, -1, ))[np.transpose(hsplit(np.identity(2, dtype=np.uint16) ^ eye(2, dtype=np.bool), 2)[0], (0, -1, )) <= 10], axis=0) + (np.arange(1, dtype=np.uint8) >= x0));
    result.shown()
}

fn case_98() -> String {
    let result = tensor!(<bool> tile(transpose(linspace(0, 1, 4, dtype=np.int64), axes=(0, )), (1, 2, 3)));
    result.shown()
}

fn case_99() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([2.5, 1.25, 2.5, -2.0]);
    let result = tensor!(x0.cumprod());
    result.shown()
}

fn case_100() -> String {
    let x0: Tensor<u8, shape![3]> = Tensor::new([99, 72, 80]);
    let x1: Tensor<u16, shape![3]> = Tensor::new([9, 1, 6]);
    let p: Tensor<f32, shape![3, 3]> = Tensor::new([[1.75, -1.25, -1.5], [-0.5, 1.5, 1.25], [-1.0, 1.25, -0.25]]);
    let mut result = p; tensor!(result = cross(x0, x1 + 2.5e2)[None, :]);
    result.shown()
}

fn case_101() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([-0.8752521671221946, -0.8302006872911012, -0.06173561872369826, 0.256731961075911, 2.5994239957961165]);
    let x1: Tensor<f64, shape![3, 1]> = Tensor::new([[0.07095062536926479], [0.0067451449463512515], [-0.20691658177359745]]);
    let result = tensor!(searchsorted(x0, x1, side="right"));
    result.shown()
}

fn case_102() -> String {
    let x0: Tensor<f32, shape![2, 2, 4]> = Tensor::new([[[0.028841859, -0.14141974, 2.4193225, -0.039292876], [-0.35250363, 0.34658015, -1.1427824, 5.7634907]], [[-0.83515275, 1.4219, 0.08478134, -0.008041097], [-1.1851473, -1.0526417, 0.008663498, -0.020354217]]]);
    let x1: Tensor<f32, shape![5, 4]> = Tensor::new([[1.75, 3.0, 0.0, 2.5], [-2.0, 2.25, 3.0, 2.75], [-0.25, -1.25, 2.75, 2.5], [1.75, 0.0, 2.5, -0.75], [-2.5, 2.5, 2.75, 1.25]]);
    let result = tensor!(inner(x0, x1));
    result.shown()
}

fn case_103() -> String {
    let x0: Tensor<f64, shape![2, 3]> = Tensor::new([[-1.25, -1.75, 1.75], [1.25, 2.75, 2.75]]);
    let x1: Tensor<f32, shape![2, 3]> = Tensor::new([[-0.50316024, 4.8090477, 0.6188237], [0.010066919, 0.06772476, -0.03722869]]);
    let result = tensor!(<i64, [2, 3]> np.linalg.cross(x0 - .25, x1));
    result.shown()
}

fn case_104() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([3.499685934370326, 0.11206465471291388, 0.0614549612896449, 0.02378949101088664, -0.05498838586467499]);
    let x1: Tensor<u8, shape![1]> = Tensor::new([3]);
    let result = tensor!(x1 ^ np.digitize(x1, x0, right=True));
    result.shown()
}

fn case_105() -> String {
    let p: Tensor<f32, shape![3, 5]> = Tensor::new([[3.0, -1.75, 2.5, 0.0, -1.0], [-2.75, 1.25, 2.0, 1.5, -1.25], [0.0, 2.0, -0.75, -2.25, -0.25]]);
    let mut result = p; tensor!(result *= np.min(result.T, keepdims=True));
    result.shown()
}

fn case_106() -> String {
    let x0: Tensor<i64, shape![1, 4]> = Tensor::new([[-1, 0, 7, -3]]);
    let x1: Tensor<f32, shape![1]> = Tensor::new([1.0233318]);
    let result = tensor!(np.tensordot(x0, x1 + 0.1, axes=([0], [0])));
    result.shown()
}

fn case_107() -> String {
    let x0: Tensor<u32, shape![5]> = Tensor::new([4, 5, 0, 8, 5]);
    let x1: Tensor<u32, shape![3, 5, 2]> = Tensor::new([[[5, 0], [8, 4], [1, 2], [4, 6], [6, 7]], [[3, 5], [1, 8], [6, 7], [5, 0], [7, 0]], [[1, 1], [8, 1], [0, 6], [9, 6], [7, 8]]]);
    let x2: Tensor<i8, shape![3, 2]> = Tensor::new([[67, -34], [92, -72], [88, 18]]);
    let result = tensor!(left_shift(np.roll(x0 @ (x1 * 0) < zeros((1, 2,), dtype=np.float64), -20, axis=-1), x2));
    result.shown()
}

fn case_108() -> String {
    let x0: Tensor<f32, shape![1]> = Tensor::new([-2.75]);
    let x1: Tensor<u64, shape![1]> = Tensor::new([79]);
    let result = tensor!(x1 >= np.amax(x0, axis=()));
    result.shown()
}

fn case_109() -> String {
    let result = tensor!(var(np.zeros((3, 4,), dtype=np.uint32), (-2, 1)));
    result.shown()
}

fn case_110() -> String {
    let x0: Tensor<u8, shape![1]> = Tensor::new([0]);
    let x1: Tensor<bool, shape![6]> = Tensor::new([false, true, false, false, false, false]);
    let result = tensor!(np.quantile(clip(pad(linspace(0.5, 1, 2), ((3, 1),), mode="reflect"), x0, x1) ** x1, 1, axis=(0,)));
    result.shown()
}

fn case_111() -> String {
    let result = tensor!(np.stack((-round(ones((2, 1, 5,), dtype=np.uint64)), round(ones((2, 1, 5,), dtype=np.uint64))), axis=-2));
    result.shown()
}

fn case_112() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([-2.5]);
    let x1: Tensor<f64, shape![1]> = Tensor::new([2.25]);
    let result = tensor!(np.average(x0, axis=0, weights=x1) / 100);
    result.shown()
}

fn case_113() -> String {
    let x0: Tensor<i8, shape![3, 1, 3]> = Tensor::new([[[7, 4, -4]], [[1, -5, 7]], [[-2, 0, -3]]]);
    let result = tensor!(np.amin(x0, axis=(0, 2)));
    result.shown()
}

fn case_114() -> String {
    let x0: Tensor<u32, shape![13, 1]> = Tensor::new([[1384535309], [1384535309], [4294967295], [1384535309], [4294967295], [466963701], [4294967295], [1384535309], [4294967295], [1384535309], [1384535309], [4294967295], [466963701]]);
    let result = tensor!(sort(topk(x0, 13, axis=-2, largest=False)[1], axis=None));
    result.shown()
}

fn case_115() -> String {
    let x0: Tensor<u32, shape![3, 2, 3, 1]> = Tensor::new([[[[9], [23], [73]], [[54], [50], [99]]], [[[27], [20], [79]], [[71], [40], [96]]], [[[6], [26], [99]], [[52], [68], [52]]]]);
    let result = tensor!(amin(x0, axis=(), keepdims=False));
    result.shown()
}

fn case_116() -> String {
    let x0: Tensor<f64, shape![2, 1]> = Tensor::new([[-0.7025398278529222], [0.08045103805873038]]);
    let p: Tensor<f32, shape![1, 2]> = Tensor::new([[2.6869702, f32::INFINITY]]);
    let mut result = p; tensor!(result = squeeze(x0));
    result.shown()
}

fn case_117() -> String {
    let x0: Tensor<f64, shape![2, 6]> = Tensor::new([[-2.0, 2.0, 2.0, -1.5, -0.25, -2.75], [2.0, -0.75, -1.75, -2.5, -0.75, 0.5]]);
    let result = tensor!(box np.cov(x0, bias=True));
    result.shown()
}

fn case_118() -> String {
    let x0: Tensor<f64, shape![3, 2, 1, 2]> = Tensor::new([[[[1.25, -1.0]], [[1.5, 1.25]]], [[[-2.0, -0.5]], [[2.25, 0.0]]], [[[1.5, -1.5]], [[-2.0, -1.25]]]]);
    let x1: Tensor<f64, shape![2, 1, 2]> = Tensor::new([[[1.0, 2.75]], [[-1.0, -0.5]]]);
    let result = tensor!(einsum("xNyb,kyb->", x0 - 100, x1 - 2));
    result.shown()
}

fn case_119() -> String {
    let x0: Tensor<f32, shape![2]> = Tensor::new([-1.25, 1.75]);
    let x1: Tensor<f32, shape![3]> = Tensor::new([0.13877587, -0.5, -2.5155358]);
    let result = tensor!(np.einsum("N,i->N", x0, x1));
    result.shown()
}

fn case_120() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([0.10880762401736087, 1.998732375228851, -0.22436636597133008, 0.1431313106899387, 0.3087717467920264]);
    let x1: Tensor<u32, shape![5]> = Tensor::new([41, 47, 64, 34, 51]);
    let x2: Tensor<i32, shape![5]> = Tensor::new([67, 84, -7, -30, -30]);
    let result = tensor!(np.min([x2, x0, x1], axis=0));
    result.shown()
}

fn case_121() -> String {
    let result = tensor!(<bool, [4]> np.subtract(arange(0.0, 0.25, 0.25, dtype=np.float64), linspace(0.5, 1, 4)));
    result.shown()
}

fn case_122() -> String {
    let x0: Tensor<f32, shape![5, 2, 1]> = Tensor::new([[[3.5], [1.0e-30]], [[0.92371243], [2.4115174]], [[3.5], [2.1415637]], [[2.4961908], [0.54586333]], [[2.53588], [3.5]]]);
    let result = tensor!(<u32, [5, 2]> count_nonzero(round(np.reshape(np.trace(x0, offset=-1, axis1=1, axis2=-3), (1, )) ** x0, decimals=2), axis=2));
    result.shown()
}

fn case_123() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([1.5800708624735942, 2.9494655659799545, 2.1611791290303723, 3.5, 1.0e+30]);
    let x1: i32 = 56;
    let result = tensor!(np.var(np.outer(x0, x1)[np.outer(x0, x1) != 2]));
    result.shown()
}

fn case_124() -> String {
    let x3: Tensor<f32, shape![5, 5]> = Tensor::new([[-1.5, 1.75, -0.25, -0.5, -1.5], [0.5, 2.0, -1.75, -1.25, -2.75], [1.5, 2.5, 0.75, 1.25, 0.25], [-2.25, -1.5, 0.25, 0.75, 2.75], [-2.25, 2.5, -1.25, 2.5, -2.25]]);
    let x4: Tensor<f32, shape![5, 1]> = Tensor::new([[f32::NAN], [1.0e+30], [f32::INFINITY], [1.0e+30], [1.0e-40]]);
    let result = tensor!(x3 @ x4);
    result.shown()
}

fn case_125() -> String {
    let x0: Tensor<f64, shape![1, 1, 2, 1]> = Tensor::new([[[[1.0], [-2.75]]]]);
    let x1: Tensor<f32, shape![1]> = Tensor::new([-0.5]);
    let result = tensor!(np.einsum("Nxy...,N->...y", x0 * -1.5, x1));
    result.shown()
}

fn case_126() -> String {
    let result = tensor!(arange(0.0, 0.25, 0.25, dtype=np.float32).isposinf());
    result.shown()
}

fn case_127() -> String {
    let p: Tensor<f32, shape![1, 2]> = Tensor::new([[0.25, -2.75]]);
    let x1: Tensor<bool, shape![1, 2]> = Tensor::new([[false, false]]);
    let x2: Tensor<bool, shape![1, 2]> = Tensor::new([[true, true]]);
    let mut result = p; tensor!(result[x1 & x2] /= 3);
    result.shown()
}

fn case_128() -> String {
    let x0: Tensor<f64, shape![1, 2, 3, 0, 2, 1]> = Tensor::new([[[[], [], []], [[], [], []]]]);
    let x1: Tensor<f64, shape![4, 3]> = Tensor::new([[-0.75, -0.5, 1.75], [-2.75, 2.5, -1.5], [-0.5, 0.0, 2.5], [3.0, -3.0, 0.5]]);
    let x2: Tensor<i64, shape![1, 4, 4]> = Tensor::new([[[74, -53, -65, 98], [-91, 79, 29, 16], [-87, 20, 79, -75], [-76, 28, -69, 97]]]);
    let x3: Tensor<bool, shape![0, 0, 4]> = Tensor::new([]);
    let result = tensor!(where(x3, np.stack((np.diagonal(np.max(x0, axis=(1, -2, -4), initial=-1), offset=1, axis1=0, axis2=-1) * 100, np.diagonal(np.max(x0, axis=(1, -2, -4), initial=-1), offset=1, axis1=0, axis2=-1) * 1e-3, -np.diagonal(np.max(x0, axis=(1, -2, -4), initial=-1), offset=1, axis1=0, axis2=-1), np.diagonal(np.max(x0, axis=(1, -2, -4), initial=-1), offset=1, axis1=0, axis2=-1)), axis=2), all(x1, axis=(1,)) @ (x2 * .25)));
    result.shown()
}

fn case_129() -> String {
    let result = tensor!(np.all(linspace(0, 1, 1), axis=-1));
    result.shown()
}

fn case_130() -> String {
    let x0: Tensor<f32, shape![3]> = Tensor::new([0.9427935, -0.7437503, 0.9294202]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([0.5852565352283742, 0.5]);
    let x2: Tensor<f32, shape![3, 2]> = Tensor::new([[1.3073497, 2.4516187], [0.1264249, 2.3777559], [-0.020081636, 5.0950704]]);
    let x3: Tensor<f64, shape![3, 2]> = Tensor::new([[-1.5, 0.5], [2.0, 0.0], [-0.75, -1.5]]);
    let x4: Tensor<f64, shape![3, 3]> = Tensor::new([[-1.5, 2.5, 2.75], [-0.5, -0.5, -1.75], [1.5, -0.5, -0.5]]);
    let result = tensor!(3. + concat([x4, x3, clip(np.einsum("B,y", x0 + False, x1), x2, x1)], axis=-1));
    result.shown()
}

fn case_131() -> String {
    let p: Tensor<f32, shape![2, 5]> = Tensor::new([[0.20924555, 11.7306795, 0.004021467, -0.81048465, -0.023446636], [-7.230725, 8.605605, 0.06952305, -0.011785267, -0.006211755]]);
    let x1: Tensor<bool, shape![2, 5]> = Tensor::new([[true, true, false, true, false], [false, true, true, true, true]]);
    let x2: Tensor<f32, shape![3, 2, 3, 1]> = Tensor::new([[[[-1.8995633], [2.3890197], [0.3672116]], [[-0.0], [1.2725459], [1.0e-40]]], [[[1.0e-30], [1.5192032], [-8.028745]], [[0.09402288], [0.1184487], [1.0e-40]]], [[[1.0e+30], [-1.0e+30], [f32::NAN]], [[0.0], [f32::NEG_INFINITY], [3.5]]]]);
    let mut result = p; tensor!(result[(result >= True) & x1] /= x2[np.newaxis, :, ..., :, :].sum());
    result.shown()
}

fn case_132() -> String {
    let x0: Tensor<i64, shape![3, 2, 1, 3]> = Tensor::new([[[[1, 6, -4]], [[7, 4, -3]]], [[[-1, 1, 1]], [[-2, -3, 7]]], [[[4, 2, 4]], [[6, 1, 9]]]]);
    let result = tensor!(x0.ndim - x0);
    result.shown()
}

fn case_133() -> String {
    let x0: Tensor<f64, shape![2, 3, 1, 1]> = Tensor::new([[[[-0.5]], [[-0.0]], [[3.5]]], [[[2.5]], [[-1.226740659854149]], [[-2.872836643383302]]]]);
    let result = tensor!(1e-3 <= x0);
    result.shown()
}

fn case_134() -> String {
    let result = tensor!(min(np.trace(((ones((2, 5, 2,), dtype=np.int64) + linspace(-1, 2.25, 2)) as i8), axis1=0, axis2=1), axis=0, keepdims=True));
    result.shown()
}
