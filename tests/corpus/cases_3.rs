//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
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
    (160, case_160),
    (161, case_161),
    (162, case_162),
    (163, case_163),
    (164, case_164),
    (165, case_165),
    (166, case_166),
    (167, case_167),
    (168, case_168),
    (169, case_169),
    (170, case_170),
    (171, case_171),
    (172, case_172),
    (173, case_173),
    (174, case_174),
    (175, case_175),
    (176, case_176),
    (177, case_177),
    (178, case_178),
    (179, case_179),
];

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

fn case_160() -> String {
    let x0: Tensor<f64, shape![3, 3]> = Tensor::new([[0.0, -3.276136977666729, f64::NAN], [1.3454141031101159, -2.106445750661399, f64::NAN], [-1.3671572528427944, -5.005569587315104, -0.0]]);
    let result = tensor!(np.std(x0 != round(zeros((3, 3,), dtype=np.int16), decimals=2), axis=1, keepdims=True));
    result.shown()
}

fn case_161() -> String {
    let x0: Tensor<f32, shape![5, 4]> = Tensor::new([[2.75, 0.75, 2.0, 1.75], [0.0, -0.25, -2.0, -0.25], [-0.25, -1.5, 2.25, -0.75], [-0.25, -0.25, -1.75, 0.75], [-0.75, -2.0, -1.0, -2.5]]);
    let x1: Tensor<bool, shape![2, 2]> = Tensor::new([[true, false], [true, true]]);
    let result = tensor!(max_pool2d(x0, (2, 1), stride=2) != np.where(x1, full((4, 2, 2,), 7, dtype=np.uint64), ones((4, 2, 2,), dtype=np.int32)));
    result.shown()
}

fn case_162() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([0.0031745038683290818, -0.0034699560371901014]);
    let result = tensor!((np.trunc(x0.squeeze().round()) as bool));
    result.shown()
}

fn case_163() -> String {
    let x0: Tensor<f64, shape![2, 1, 1]> = Tensor::new([[[-0.05860496288421254]], [[-0.4534935404122596]]]);
    let x1: Tensor<f32, shape![2, 1, 1, 2, 4]> = Tensor::new([[[[[-1.25, 3.0, -1.5, 1.0], [2.25, -1.5, -2.75, -2.25]]]], [[[[3.0, -1.75, 2.5, 0.5], [2.0, 0.75, -1.5, 0.0]]]]]);
    let x2: Tensor<bool, shape![1, 2, 4]> = Tensor::new([[[false, true, true, true], [true, false, true, true]]]);
    let result = tensor!(np.max(expand_dims(np.add.accumulate(np.add.accumulate(np.tensordot(x0, x1, axes=([2, 0, 1], [2, 0, 1])), axis=-2), axis=1), -3), axis=-3, initial=2, where=x2));
    result.shown()
}

fn case_164() -> String {
    let x0: Tensor<f64, shape![1, 2, 3]> = Tensor::new([[[-6.133266107304197, -0.054619313127577444, 6.331563731843572], [-0.07527399234050193, 8.883689823506739, -0.030644596653029033]]]);
    let x1: Tensor<i8, shape![0]> = Tensor::new([]);
    let result = tensor!(np.bincount(x1, minlength=1) != (np.amax(x0.round(decimals=2), axis=(0, -2)) == x0));
    result.shown()
}

fn case_165() -> String {
    let x0: Tensor<f32, shape![5, 2]> = Tensor::new([[1.1719309, -0.13420707], [-0.08775603, 0.008284027], [-0.24019492, -0.005312153], [0.9055708, 0.046557233], [1.0755079, -0.6046656]]);
    let x1: Tensor<bool, shape![5, 2]> = Tensor::new([[false, true], [false, false], [false, true], [false, false], [false, true]]);
    let result = tensor!(std(x0[x1][x0[x1] > True], axis=0));
    result.shown()
}

fn case_166() -> String {
    let x0: Tensor<f64, shape![3, 2]> = Tensor::new([[-1.0, -1.0], [-1.25, -1.25], [1.75, -0.5]]);
    let x1: Tensor<f64, shape![3, 2]> = Tensor::new([[4.30139578445905, 1.8021934458270588], [0.5, -0.8219433011198276], [f64::INFINITY, 0.0]]);
    let x2: Tensor<bool, shape![1]> = Tensor::new([true]);
    let result = tensor!(reshape(np.min(np.linalg.vecdot(x0, x1), axis=(0,), initial=-0.25, where=x2), (1, )));
    result.shown()
}

fn case_167() -> String {
    let x0: Tensor<f32, shape![2, 3]> = Tensor::new([[1.25, 1.0, 3.0], [1.25, -1.0, 1.5]]);
    let x1: Tensor<f32, shape![1, 3]> = Tensor::new([[-2.7771788, -0.03265885, -0.31388998]]);
    let x2: Tensor<i16, shape![2, 2]> = Tensor::new([[7, 5], [0, -3]]);
    let result = tensor!(np.arcsinh(np.einsum("iy,ky,ii", x0, x1 * 1_000.5, x2 - 4)));
    result.shown()
}

fn case_168() -> String {
    let x0: Tensor<u64, shape![2, 4, 2]> = Tensor::new([[[5, 5], [0, 4], [2, 4], [7, 0]], [[9, 3], [5, 7], [8, 1], [0, 0]]]);
    let x1: Tensor<u16, shape![1, 4, 2]> = Tensor::new([[[9, 8], [2, 9], [5, 4], [5, 9]]]);
    let result = tensor!(np.nanquantile(np.array_split(minimum(x0, x0), 1, axis=-2)[0].clip(x1, x0), 0.5, axis=(-1, 0)));
    result.shown()
}

fn case_169() -> String {
    let x0: Tensor<i64, shape![1]> = Tensor::new([-88]);
    let x1: Tensor<i64, shape![1, 4]> = Tensor::new([[4, 4, 3, -3]]);
    let result = tensor!(sinh(np.digitize(x1, x0, right=True).transpose(axes=(0, -1, ))).round(2));
    result.shown()
}

fn case_170() -> String {
    let p: Tensor<f32, shape![2]> = Tensor::new([-0.40908948, 0.007173239]);
    let mut result = p; tensor!(result *= result);
    result.shown()
}

fn case_171() -> String {
    let x0: Tensor<u16, shape![0]> = Tensor::new([]);
    let result = tensor!(x0.fmin(x0));
    result.shown()
}

fn case_172() -> String {
    let result = tensor!(np.zeros_like(np.linspace(-1, 10, 1), dtype=np.uint64));
    result.shown()
}

fn case_173() -> String {
    let x0: Tensor<f32, shape![1, 1, 4]> = Tensor::new([[[-2.5, 0.25, -2.5, -2.25]]]);
    let x1: Tensor<f64, shape![4, 1, 4]> = Tensor::new([[[0.029757660998500177, -0.053081982732818944, -0.043223148315730486, -0.01446960765535831]], [[-10.840890454347145, -13.458879374149875, 0.0017738655874001603, -2.9638523435797626]], [[-2.246524751023599, -0.007464778971075517, -5.262425541426692, 0.1689157764995464]], [[-1.2104845719364123, -5.861317969081893, 0.002387305661924025, -0.4850941528675296]]]);
    let x2: Tensor<i64, shape![4, 2]> = Tensor::new([[6, 5], [-3, -1], [8, -4], [9, 9]]);
    let x3: Tensor<i32, shape![4, 2]> = Tensor::new([[-2145502733, -2147483648], [-2147483648, 775900682], [1, -821555292], [-2147483648, 0]]);
    let result = tensor!((x2 / diagonal(x0 != x1, offset=0).arctan()).remainder(x3));
    result.shown()
}

fn case_174() -> String {
    let p: Tensor<f64, shape![3, 2, 1, 2]> = Tensor::new([[[[-2.5, 1.0]], [[-1.25, -3.0]]], [[[-1.75, 1.75]], [[2.5, 0.75]]], [[[1.25, -1.75]], [[-0.25, -3.0]]]]);
    let x1: Tensor<bool, shape![3, 2, 1, 2]> = Tensor::new([[[[false, false]], [[true, true]]], [[[true, false]], [[true, true]]], [[[true, true]], [[false, false]]]]);
    let x2: f64 = 4.682746058033445;
    let mut result = p; tensor!(result[(result != 4) & x1] = x2);
    result.shown()
}

fn case_175() -> String {
    let x0: Tensor<u64, shape![0]> = Tensor::new([]);
    let x1: Tensor<f64, shape![1]> = Tensor::new([0.7258674043137152]);
    let result = tensor!(np.meshgrid(x0, x1, indexing="xy", sparse=True)[1]);
    result.shown()
}

fn case_176() -> String {
    let x0: Tensor<i16, shape![2]> = Tensor::new([32767, 0]);
    let result = tensor!(np.softplus(np.count_nonzero(x0, axis=0)));
    result.shown()
}

fn case_177() -> String {
    let x0: u16 = 1;
    let result = tensor!(x0 != (np.count_nonzero(ones((16,), dtype=np.int16), -1) != x0));
    result.shown()
}

fn case_178() -> String {
    let x0: Tensor<f64, shape![2, 4, 1]> = Tensor::new([[[4.499001497516215], [-1.772761491606476], [-2.4219452086172093], [1.0832195717326243]], [[0.0], [0.0], [-2.5731535861298642], [0.5]]]);
    let x1: Tensor<f32, shape![2, 4]> = Tensor::new([[-1.5, -3.0, 0.75, -2.75], [3.0, -3.0, 0.0, -0.75]]);
    let result = tensor!(np.einsum("jky,ak->kj", x0 + -129, x1));
    result.shown()
}

fn case_179() -> String {
    let x0: Tensor<bool, shape![4, 4]> = Tensor::new([[false, true, true, true], [false, true, true, true], [true, true, true, false], [false, false, false, true]]);
    let result = tensor!(np.linalg.diagonal(x0, offset=1));
    result.shown()
}
