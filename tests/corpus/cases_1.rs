//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
    (80, case_80),
    (81, case_81),
    (82, case_82),
    (83, case_83),
    (84, case_84),
    (85, case_85),
    (86, case_86),
    (87, case_87),
    (88, case_88),
    (89, case_89),
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
    (135, case_135),
    (136, case_136),
    (137, case_137),
    (138, case_138),
    (139, case_139),
    (140, case_140),
    (141, case_141),
    (142, case_142),
    (143, case_143),
    (144, case_144),
    (145, case_145),
    (146, case_146),
    (147, case_147),
    (148, case_148),
    (149, case_149),
    (150, case_150),
    (151, case_151),
    (152, case_152),
    (153, case_153),
    (154, case_154),
    (155, case_155),
    (156, case_156),
    (157, case_157),
    (158, case_158),
    (159, case_159),
];

fn case_80() -> String {
    let p: Tensor<f32, shape![4]> = Tensor::new([0.25, 0.0, 0.25, 1.5]);
    let x1: i8 = 97;
    let mut result = p; tensor!(result /= np.round(x1));
    result.shown()
}

fn case_81() -> String {
    let x0: Tensor<f32, shape![3, 3, 2]> = Tensor::new([[[-1.25, -1.75], [-2.5, -0.5], [2.25, 0.75]], [[3.0, -3.0], [1.0, -1.0], [-2.0, 0.5]], [[2.0, -2.5], [-1.75, -2.75], [-0.5, -0.5]]]);
    let x1: i8 = 0;
    let p: f32 = 1.0;
    let mut result = p; tensor!(result = einsum("...zBy,->...", x0 + -1, x1).T);
    result.shown()
}

fn case_82() -> String {
    let x0: Tensor<u16, shape![4, 1]> = Tensor::new([[2], [2], [9], [9]]);
    let result = tensor!(vstack([-np.prod(np.flatnonzero(x0 <= 100), axis=0), -np.prod(np.flatnonzero(x0 <= 100), axis=0), np.prod(np.flatnonzero(x0 <= 100), axis=0)]));
    result.shown()
}

fn case_83() -> String {
    let x0: Tensor<u64, shape![14, 1]> = Tensor::new([[14], [26], [60], [67], [42], [18], [10], [48], [83], [36], [80], [61], [31], [44]]);
    let result = tensor!(np.add.reduce(x0, -2));
    result.shown()
}

fn case_84() -> String {
    let x0: Tensor<f32, shape![2, 2]> = Tensor::new([[-0.46456245, -0.07613934], [-0.056645766, 1.2299109]]);
    let x1: Tensor<f32, shape![2, 2, 2]> = Tensor::new([[[0.06775754, -0.01841975], [-0.79825455, -0.32648674]], [[0.020104585, -0.029298173], [-1.3768414, -0.004872974]]]);
    let x2: f32 = -1.75;
    let result = tensor!(x2.sigmoid() % np.nanmedian(np.einsum("ka,kka->a", x0, x1)));
    result.shown()
}

fn case_85() -> String {
    let x0: Tensor<f32, shape![2]> = Tensor::new([-0.33511564, -0.07627372]);
    let x1: Tensor<f32, shape![3, 2, 2, 2]> = Tensor::new([[[[0.25, 2.25], [1.75, 0.25]], [[-1.0, -2.25], [2.75, -0.25]]], [[[0.25, 0.25], [2.5, 0.25]], [[2.25, 2.0], [-0.75, -1.25]]], [[[-1.0, -2.0], [1.25, 0.5]], [[-0.5, -2.5], [0.75, -0.5]]]]);
    let p: Tensor<i64, shape![3, 2, 2, 2]> = Tensor::new([[[[-99, 51], [88, 93]], [[-64, 79], [66, -22]]], [[[74, -39], [-96, -43]], [[-31, -21], [-44, -81]]], [[[-99, -99], [-25, -88]], [[-8, -92], [-5, -76]]]]);
    let mut result = p; tensor!(result = np.digitize(x1, x0));
    result.shown()
}

fn case_86() -> String {
    let x0: Tensor<u64, shape![2, 2, 1, 2]> = Tensor::new([[[[2, 5]], [[7, 0]]], [[[4, 7]], [[2, 3]]]]);
    let x1: Tensor<u16, shape![1, 1, 4]> = Tensor::new([[[63642, 0, 36843, 1]]]);
    let result = tensor!(<u16, [2, 2, 2, 2]> (x0.right_shift(np.zeros((2, 2, 2, 2,), dtype=np.uint8)) as u32) % np.prod(np.unique(x1, return_index=True, return_inverse=True)[1]));
    result.shown()
}

fn case_87() -> String {
    let x0: Tensor<f32, shape![3, 2, 2]> = Tensor::new([[[1.0, 1.75], [1.0, -2.0]], [[2.25, 1.75], [1.0, -3.0]], [[0.75, -1.5], [2.0, -1.0]]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([2.0, 1.0]);
    let result = tensor!(box (tanh(einsum("By...j,y->y...jB", x0 - 2.0, x1)) as u8).std(axis=None, keepdims=True));
    result.shown()
}

fn case_88() -> String {
    let x0: Tensor<f64, shape![1, 4, 4]> = Tensor::new([[[-1.5, 2.25, 2.75, -2.75], [0.75, 1.75, -0.75, -0.75], [-0.5, -1.0, -1.75, 2.0], [-1.75, -2.5, 2.5, -0.75]]]);
    let x1: Tensor<f64, shape![2, 1, 2, 1]> = Tensor::new([[[[1.0], [2.75]]], [[[-1.5], [-1.5]]]]);
    let result = tensor!(conv2d(x0, x1, dilation=2));
    result.shown()
}

fn case_89() -> String {
    let x0: Tensor<bool, shape![8]> = Tensor::new([false, true, false, false, true, false, true, false]);
    let x1: Tensor<u32, shape![1]> = Tensor::new([0]);
    let p: Tensor<bool, shape![8]> = Tensor::new([true, false, true, false, true, true, false, false]);
    let mut result = p; tensor!(result = ~x0.T <= x1);
    result.shown()
}

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

fn case_135() -> String {
    let x0: Tensor<f32, shape![2, 1, 3]> = Tensor::new([[[2.0, -0.75, -2.25]], [[-2.0, -1.75, 1.0]]]);
    let x1: Tensor<f32, shape![3]> = Tensor::new([1.0, 2.0, 1.25]);
    let x2: Tensor<f32, shape![2, 1, 1]> = Tensor::new([[[-0.30201212]], [[5.5699687]]]);
    let result = tensor!(-concatenate([np.average(x0, axis=-1, weights=x1).expand_dims(axis=-1), x2], axis=None));
    result.shown()
}

fn case_136() -> String {
    let x0: Tensor<f32, shape![1, 5, 3]> = Tensor::new([[[0.75, 2.75, 2.0], [2.5, -2.0, 0.5], [-0.25, -2.5, -1.5], [-0.5, -2.5, -1.0], [3.0, 0.25, -2.0]]]);
    let x1: Tensor<f64, shape![3]> = Tensor::new([0.5, -1.5, 0.0]);
    let result = tensor!(max(x1 / x0.std(axis=(-3, 1)), axis=None) != x1.round());
    result.shown()
}

fn case_137() -> String {
    let x0: Tensor<f32, shape![4]> = Tensor::new([1.0e-40, f32::INFINITY, -0.57582897, -6.745849]);
    let x1: Tensor<u16, shape![3]> = Tensor::new([11, 21, 97]);
    let result = tensor!(np.meshgrid(-x0, x1, indexing="xy")[0]);
    result.shown()
}

fn case_138() -> String {
    let x0: Tensor<f32, shape![3, 6]> = Tensor::new([[1.0, -2.75, 0.0, 3.0, 2.75, -0.25], [-1.0, 2.75, -0.25, 0.0, -0.25, 0.0], [1.25, 0.0, -0.5, 2.0, 1.0, 1.25]]);
    let x1: Tensor<f32, shape![15]> = Tensor::new([-2.0, -3.0, 1.25, 2.5, -1.75, -0.25, -2.25, -0.75, -2.5, -1.0, 2.5, -0.5, -2.0, -1.5, -3.0]);
    let x2: Tensor<bool, shape![15]> = Tensor::new([true, true, false, false, true, true, true, false, false, true, true, false, true, false, true]);
    let x3: Tensor<bool, shape![1, 1]> = Tensor::new([[true]]);
    let result = tensor!(np.diag(np.where(x3, np.min(np.sort(x1[x2]) + 0.5, axis=0), np.cov(x0)), 5));
    result.shown()
}

fn case_139() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([1.0, -2.25]);
    let x1: u64 = 6;
    let x2: Tensor<f64, shape![4]> = Tensor::new([-0.034079972489475946, -0.6100629376753048, -0.03317942680063289, -0.016575395032396203]);
    let x3: Tensor<i8, shape![4]> = Tensor::new([-23, -17, 44, 79]);
    let x4: f64 = 1.25;
    let result = tensor!(np.where(x1 + x4.exp() <= x1, np.vstack([einsum("i,", x0 - 0.5, x1), -einsum("i,", x0 - 0.5, x1)]).sum(axis=1), einsum("i,i->", x2, x3 + -0.0).argmin(keepdims=True)));
    result.shown()
}

fn case_140() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([-2.0]);
    let x1: Tensor<f32, shape![2]> = Tensor::new([-2.5, -1.5]);
    let result = tensor!(meshgrid(-x0, x1, indexing="xy")[1]);
    result.shown()
}

fn case_141() -> String {
    let x0: Tensor<u64, shape![1, 5]> = Tensor::new([[1, 4, 6, 0, 7]]);
    let p: Tensor<u64, shape![3, 5]> = Tensor::new([[56, 82, 38, 19, 89], [14, 71, 34, 24, 95], [74, 37, 0, 67, 19]]);
    let mut result = p; tensor!(result = full_like(x0, 0));
    result.shown()
}

fn case_142() -> String {
    let p: Tensor<f32, shape![2, 1, 0, 3]> = Tensor::new([[[]], [[]]]);
    let x1: Tensor<bool, shape![2, 1, 0, 3]> = Tensor::new([[[]], [[]]]);
    let mut result = p; tensor!(result[x1] *= 3);
    result.shown()
}

fn case_143() -> String {
    let x0: Tensor<f32, shape![1, 3, 2, 2]> = Tensor::new([[[[0.5, -2.0], [2.0, 0.75]], [[-1.5, 2.75], [3.0, 0.5]], [[-1.0, -3.0], [0.25, 2.75]]]]);
    let result = tensor!(avg_pool2d(x0, 2, stride=1));
    result.shown()
}

fn case_144() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([-2.25, -0.75]);
    let result = tensor!(mean(transpose(amin(x0, axis=-1))));
    result.shown()
}

fn case_145() -> String {
    let x0: Tensor<i32, shape![0]> = Tensor::new([]);
    let x1: Tensor<f64, shape![10]> = Tensor::new([0.0076087995136818595, 0.001692313892702679, 0.6770953536138768, -0.02433689271382597, 0.03564057224683116, 0.39336806991523676, 2.4857329382783417, 1.0719989206356038, 0.002181664651423625, 2.044518271284561]);
    let result = tensor!(box np.digitize(x1, x0, right=True));
    result.shown()
}

fn case_146() -> String {
    let x0: Tensor<i64, shape![3]> = Tensor::new([-4, 7, 5]);
    let x1: Tensor<f64, shape![2, 2]> = Tensor::new([[1.75, 1.0], [0.75, -0.75]]);
    let result = tensor!(log1p(np.kron(x0, x1)));
    result.shown()
}

fn case_147() -> String {
    let x0: Tensor<u32, shape![2]> = Tensor::new([53, 82]);
    let result = tensor!(diff(x0));
    result.shown()
}

fn case_148() -> String {
    let x0: Tensor<f64, shape![1, 1, 4, 2, 3]> = Tensor::new([[[[[-2.25, 0.75, -0.75], [-2.0, -1.0, -2.75]], [[-1.75, 1.25, -0.5], [-1.75, 0.25, -2.0]], [[-0.25, 1.0, -2.0], [0.5, 2.25, -1.5]], [[0.25, 2.5, 1.75], [-0.5, -1.5, -0.5]]]]]);
    let x1: Tensor<f32, shape![3, 2, 4]> = Tensor::new([[[1.75, -0.5, -3.0, 1.75], [0.75, -2.75, -1.25, -2.25]], [[0.5, -1.0, -1.25, -0.25], [0.5, -0.25, -1.25, -0.75]], [[0.75, -2.25, 0.0, -0.75], [0.5, 1.5, 1.5, -1.0]]]);
    let result = tensor!(einsum("...xBN,Nbx->...b", x0, x1).T);
    result.shown()
}

fn case_149() -> String {
    let x0: Tensor<f64, shape![2, 2, 1, 2]> = Tensor::new([[[[-5.03034780907069, 5.677686187098503]], [[3.8075123991040636, -0.0017478351218681025]]], [[[-2.6369027885772183, 0.013562233910681494]], [[-0.015450712307409504, -0.03436912573628867]]]]);
    let result = tensor!(x0.prod(keepdims=True)[:, np.newaxis, :, None]);
    result.shown()
}

fn case_150() -> String {
    let x0: Tensor<f64, shape![1, 1, 4]> = Tensor::new([[[-2.719136945742399, 5.462796109366447, 2.517932663273169, 1.0e-30]]]);
    let result = tensor!(np.min(ones((1, 1, 4,), dtype=np.float64) ** x0, axis=-3, initial=2));
    result.shown()
}

fn case_151() -> String {
    let p: f64 = 1.25;
    let x1: Tensor<f32, shape![3]> = Tensor::new([-2.0, 0.5, 2.25]);
    let x2: Tensor<f64, shape![3]> = Tensor::new([1.75, 3.25, 2.75]);
    let mut result = p; tensor!(result += np.average(x1, axis=0, weights=x2));
    result.shown()
}

fn case_152() -> String {
    let p: Tensor<f64, shape![3, 4]> = Tensor::new([[0.2654937183132582, 0.020247759868859176, 0.04705046033121833, 0.45997513031329945], [-0.4543873660040021, 0.24347256908175213, 0.294859822775148, 3.603122076009681], [-0.016799527613643794, 0.022489542869923395, 0.04045240387710623, -0.04516743371229409]]);
    let x1: Tensor<bool, shape![3, 4]> = Tensor::new([[true, false, true, true], [false, false, true, true], [true, false, true, true]]);
    let mut result = p; tensor!(result[x1] -= 100);
    result.shown()
}

fn case_153() -> String {
    let p: Tensor<bool, shape![2, 3, 2, 4]> = Tensor::new([[[[false, true, true, true], [false, true, true, false]], [[false, true, true, false], [true, true, true, false]], [[true, false, true, false], [true, true, false, false]]], [[[false, true, true, false], [false, true, true, true]], [[true, false, true, false], [false, false, false, true]], [[false, false, false, true], [true, true, true, false]]]]);
    let mut result = p; tensor!(result = expand_dims(np.ones((2, 4,), dtype=np.bool), 0));
    result.shown()
}

fn case_154() -> String {
    let x0: Tensor<u16, shape![15, 0]> = Tensor::new([[], [], [], [], [], [], [], [], [], [], [], [], [], [], []]);
    let x1: Tensor<f32, shape![1, 0]> = Tensor::new([[]]);
    let result = tensor!(cosh(x0) >= np.where(x0 == x1, x1, x0 == x0));
    result.shown()
}

fn case_155() -> String {
    let x0: Tensor<u16, shape![3]> = Tensor::new([65535, 27274, 37962]);
    let x1: Tensor<i16, shape![3, 1]> = Tensor::new([[7], [8], [1]]);
    let x2: Tensor<f64, shape![1]> = Tensor::new([-0.02538710470788564]);
    let result = tensor!(np.amin(np.tensordot(x0, x1, axes=1) - x2));
    result.shown()
}

fn case_156() -> String {
    let p: Tensor<f32, shape![2, 2, 2, 3]> = Tensor::new([[[[-2.75, 3.0, -1.0], [2.5, 1.5, -0.25]], [[-2.0, -2.5, -2.5], [-3.0, -1.75, 0.25]]], [[[1.25, 1.25, -1.0], [2.0, -2.5, -3.0]], [[-3.0, -2.0, 3.0], [-1.5, 0.0, -2.25]]]]);
    let x1: Tensor<bool, shape![2, 2, 2, 3]> = Tensor::new([[[[true, true, false], [false, true, false]], [[false, true, false], [true, false, true]]], [[[false, false, true], [true, true, false]], [[false, true, true], [true, false, false]]]]);
    let x2: Tensor<bool, shape![2, 2, 2, 3]> = Tensor::new([[[[false, true, true], [false, false, true]], [[false, true, false], [false, false, true]]], [[[false, false, false], [false, true, false]], [[false, false, false], [false, false, false]]]]);
    let x3: f64 = -5.732874835731123;
    let mut result = p; tensor!(result[x1 & x2] += x3);
    result.shown()
}

fn case_157() -> String {
    let result = tensor!(<bool, []> nanmedian(linspace(-1, 2.25, 3), axis=0));
    result.shown()
}

fn case_158() -> String {
    let x0: Tensor<f32, shape![3, 3, 1]> = Tensor::new([[[-1.25], [-0.5], [0.75]], [[1.0], [-2.0], [1.75]], [[0.0], [0.25], [1.0]]]);
    let x1: Tensor<f32, shape![4]> = Tensor::new([0.0, -0.25, 2.25, 3.0]);
    let result = tensor!(np.amax(np.einsum("NNi,k->kiN", x0, x1 - 4), keepdims=True));
    result.shown()
}

fn case_159() -> String {
    let x0: Tensor<u8, shape![3, 2, 3, 2, 0, 1]> = Tensor::new([[[[[], []], [[], []], [[], []]], [[[], []], [[], []], [[], []]]], [[[[], []], [[], []], [[], []]], [[[], []], [[], []], [[], []]]], [[[[], []], [[], []], [[], []]], [[[], []], [[], []], [[], []]]]]);
    let result = tensor!(transpose(x0).T);
    result.shown()
}
