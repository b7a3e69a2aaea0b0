//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
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
    (180, case_180),
    (181, case_181),
    (182, case_182),
    (183, case_183),
    (184, case_184),
    (185, case_185),
    (186, case_186),
    (187, case_187),
    (188, case_188),
    (189, case_189),
    (190, case_190),
    (191, case_191),
    (192, case_192),
    (193, case_193),
    (194, case_194),
    (195, case_195),
    (196, case_196),
    (197, case_197),
    (198, case_198),
    (199, case_199),
    (200, case_200),
    (201, case_201),
    (202, case_202),
    (203, case_203),
    (204, case_204),
    (205, case_205),
    (206, case_206),
    (207, case_207),
    (208, case_208),
    (209, case_209),
    (210, case_210),
    (211, case_211),
    (212, case_212),
    (213, case_213),
    (214, case_214),
    (215, case_215),
    (216, case_216),
    (217, case_217),
    (218, case_218),
    (219, case_219),
    (220, case_220),
    (221, case_221),
    (222, case_222),
    (223, case_223),
    (224, case_224),
    (225, case_225),
    (226, case_226),
    (227, case_227),
    (228, case_228),
    (229, case_229),
    (230, case_230),
    (231, case_231),
    (232, case_232),
    (233, case_233),
    (234, case_234),
    (235, case_235),
    (236, case_236),
    (237, case_237),
    (238, case_238),
    (239, case_239),
];

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

fn case_180() -> String {
    let x0: Tensor<f64, shape![1, 1]> = Tensor::new([[-0.5]]);
    let x1: Tensor<u8, shape![2, 5]> = Tensor::new([[73, 0, 40, 80, 33], [53, 54, 12, 95, 40]]);
    let result = tensor!(np.expand_dims(argmin(np.hstack([np.all(np.ones((2, 5,)) > x0, axis=-1, where=x0 == x1)]), axis=0), -1));
    result.shown()
}

fn case_181() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([-1.25, -0.5]);
    let x1: Tensor<f32, shape![3, 2]> = Tensor::new([[0.8103579, 0.0024337543], [0.0060114632, -0.05427373], [0.0011167227, -0.025618806]]);
    let result = tensor!(x0 + (np.sum(x1, axis=(-1, 0), dtype=np.int8) != np.einsum("B->B", x0).expand_dims(1)));
    result.shown()
}

fn case_182() -> String {
    let x2: Tensor<f64, shape![5, 1]> = Tensor::new([[0.0], [-0.5], [1.25], [3.0], [1.5]]);
    let x3: Tensor<i16, shape![1, 2]> = Tensor::new([[6, -3]]);
    let result = tensor!(np.var(np.expand_dims(x3, 2), keepdims=True) * (x2 @ (x3 * 128)));
    result.shown()
}

fn case_183() -> String {
    let x0: Tensor<f64, shape![2, 1, 1, 1, 3, 3]> = Tensor::new([[[[[[-2.0, 0.0, -2.25], [-0.5, -2.0, 2.75], [0.5, 1.0, 3.0]]]]], [[[[[1.5, -2.75, -1.0], [3.0, 0.25, -2.25], [2.0, -2.25, -0.5]]]]]]);
    let x1: Tensor<u8, shape![2, 1, 1, 1, 3, 3]> = Tensor::new([[[[[[79, 0, 46], [40, 41, 78], [43, 60, 38]]]]], [[[[[97, 91, 7], [56, 43, 45], [4, 87, 99]]]]]]);
    let x2: Tensor<u64, shape![3, 3]> = Tensor::new([[18, 76, 26], [86, 84, 26], [100, 5, 57]]);
    let x3: Tensor<f32, shape![3]> = Tensor::new([-0.53152794, 0.0, -0.5]);
    let x4: Tensor<i64, shape![2, 1, 1, 1, 3, 3]> = Tensor::new([[[[[[-5, -1, 0], [6, 1, 6], [2, -2, 1]]]]], [[[[[8, 5, 5], [4, 6, 9], [1, 3, 1]]]]]]);
    let result = tensor!(~(x4 * len(x4) + (np.triu(np.greater(x0, x1), k=1) >= np.linalg.tensordot(x2, x3, axes=([1], [-1])))));
    result.shown()
}

fn case_184() -> String {
    let x0: Tensor<f64, shape![1, 2, 2]> = Tensor::new([[[-0.75, -1.75], [-3.0, -2.5]]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([1.25, 0.5]);
    let x2: f64 = -0.25;
    let p: Tensor<i32, shape![3]> = Tensor::new([7, 7, 5]);
    let mut result = p; tensor!(result = trace(np.average(x0, axis=2, weights=x1) * x2, axis1=1, axis2=-2).astype(i32));
    result.shown()
}

fn case_185() -> String {
    let result = tensor!(var(mean(std(ones((1, 3,), dtype=np.int32), axis=0, ddof=1)), keepdims=True, ddof=2) <= (np.squeeze(linspace(0, 1, 2)) <= -1.5));
    result.shown()
}

fn case_186() -> String {
    let x0: Tensor<u16, shape![4, 4, 1]> = Tensor::new([[[6], [5], [5], [5]], [[9], [9], [6], [9]], [[6], [6], [9], [6]], [[9], [9], [6], [9]]]);
    let result = tensor!(<u64, [4, 4, 1]> sigmoid(np.exp(topk(x0, 1)[0])));
    result.shown()
}

fn case_187() -> String {
    let x0: Tensor<f32, shape![1, 1]> = Tensor::new([[-0.05765915]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([3.5, 0.6123173842020626]);
    let p: Tensor<f64, shape![2, 1]> = Tensor::new([[0.25], [2.25]]);
    let mut result = p; tensor!(result = einsum("yy,j->yj", x0, x1).transpose());
    result.shown()
}

fn case_188() -> String {
    let result = tensor!(amax(ones((7, 1,), dtype=np.int16), axis=-2, keepdims=True));
    result.shown()
}

fn case_189() -> String {
    let x0: Tensor<u64, shape![2, 2]> = Tensor::new([[78, 69], [78, 0]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([-1.5, -2.75]);
    let x2: Tensor<f64, shape![2]> = Tensor::new([-1.25, -3.0]);
    let x3: Tensor<u16, shape![2]> = Tensor::new([0, 0]);
    let result = tensor!(np.concatenate([np.clip(.25 * np.nanquantile(x0, 0.25, axis=-2), max=x1)], axis=0) >= greater_equal(x3, x2 == np.linspace(0.5, 2.25, 2)).sin());
    result.shown()
}

fn case_190() -> String {
    let x0: Tensor<f32, shape![2, 2]> = Tensor::new([[2.75, 0.5], [0.75, 1.0]]);
    let x1: f64 = -1.75;
    let x2: Tensor<f32, shape![2, 2]> = Tensor::new([[-3.9798713, -0.1496846], [-0.020926207, -0.7539973]]);
    let result = tensor!(np.amin(count_nonzero(np.percentile(np.einsum("ak,,ka->ak", x0, x1, x2), 50, keepdims=True), axis=(), keepdims=True), axis=(1, 0), keepdims=True));
    result.shown()
}

fn case_191() -> String {
    let x0: Tensor<f32, shape![2, 2, 4, 2]> = Tensor::new([[[[2.25, 2.75], [0.5, -0.5], [1.75, -1.75], [-2.0, 0.25]], [[2.75, 2.25], [-0.5, 0.75], [0.5, -2.0], [0.0, 2.75]]], [[[2.25, -0.5], [-0.5, 3.0], [-0.75, -2.5], [-1.25, -2.75]], [[3.0, 0.0], [-2.0, 1.0], [-1.5, 0.0], [0.0, 1.25]]]]);
    let x1: Tensor<f64, shape![2, 2, 2, 2]> = Tensor::new([[[[2.0, -1.75], [2.25, 2.75]], [[-2.25, 1.5], [2.5, -2.75]]], [[[3.0, -1.25], [-1.0, 3.0]], [[-3.0, -3.0], [2.5, 0.75]]]]);
    let result = tensor!(np.all((+avg_pool2d(x0, (2, 1))) ** np.linspace(0.5, 2.25, 2, dtype=np.int32), axis=0, where=np.min(x0[x0 > False], axis=0) == x1));
    result.shown()
}

fn case_192() -> String {
    let x0: Tensor<f64, shape![1, 4, 3]> = Tensor::new([[[0.5, 1.75, 1.0], [0.5, -2.75, 3.0], [2.5, 0.75, -1.25], [-0.75, -1.25, -1.75]]]);
    let x1: Tensor<f64, shape![1]> = Tensor::new([1.5]);
    let result = tensor!(np.average(x0, axis=0, weights=x1));
    result.shown()
}

fn case_193() -> String {
    let x0: Tensor<u32, shape![8]> = Tensor::new([42, 70, 11, 6, 83, 81, 89, 96]);
    let x1: Tensor<i16, shape![2, 8]> = Tensor::new([[96, 60, -77, 94, 98, 77, -53, -9], [35, 72, -2, -46, -89, 23, -85, -24]]);
    let x2: Tensor<f32, shape![2, 8]> = Tensor::new([[-2.0, 1.5, 1.75, 2.0, 3.0, 0.5, -0.75, -0.5], [-0.25, -0.25, -2.0, 1.25, -0.25, 1.25, 3.0, 1.25]]);
    let x3: Tensor<u64, shape![8]> = Tensor::new([7, 2, 8, 2, 5, 8, 0, 3]);
    let result = tensor!(np.sum(np.exp(x1 == x0), axis=0, initial=-0.25, where=x2 + x2.ndim >= x3));
    result.shown()
}

fn case_194() -> String {
    let x0: i16 = -3;
    let result = tensor!(argmin(count_nonzero([x0], axis=0), keepdims=True));
    result.shown()
}

fn case_195() -> String {
    let x0: Tensor<f32, shape![4, 1]> = Tensor::new([[1.25], [1.25], [0.0], [0.0]]);
    let result = tensor!(np.prod(np.flatnonzero(x0 < 10)));
    result.shown()
}

fn case_196() -> String {
    let x0: f64 = -0.07219257740019411;
    let x1: Tensor<f64, shape![1]> = Tensor::new([0.0032028837658155014]);
    let result = tensor!(((reshape(x0, (1, )) + x1) as f32).std(axis=(0,), ddof=0));
    result.shown()
}

fn case_197() -> String {
    let p: Tensor<f64, shape![3, 3, 1, 2]> = Tensor::new([[[[-0.0066368850694091255, -10.339722368729076]], [[-0.5545546858188912, 0.19375123265607794]], [[-1.899930810335183, -0.04350163067062677]]], [[[-1.797252233345734, 1.4603060729987782]], [[-1.1419862005194368, 0.021892726424268302]], [[1.4690990126777284, -0.05431720859912182]]], [[[-0.0037212649363284334, 0.9389837559964292]], [[0.5438734923692882, 12.562014986499225]], [[-0.32207635002611, 1.4035580800098746]]]]);
    let mut result = p; tensor!(result -= rint(round(result)).arcsinh());
    result.shown()
}

fn case_198() -> String {
    let x0: Tensor<f64, shape![1, 0]> = Tensor::new([[]]);
    let result = tensor!(full((5, 0,), -1, dtype=np.int16) <= x0);
    result.shown()
}

fn case_199() -> String {
    let x0: Tensor<f32, shape![2, 1, 2]> = Tensor::new([[[2.078063, 0.077941366]], [[6.353912, -0.055821653]]]);
    let x1: Tensor<f64, shape![3, 2, 1]> = Tensor::new([[[-0.003654625274466412], [-0.5489040509946289]], [[-2.836929693271476], [-4.1019550698364435]], [[0.16538306408544853], [0.09691024340198336]]]);
    let result = tensor!(<bool> np.multiply.reduce(np.transpose(einsum("aNx,...N", x0, x1), axes=(-3, 2, 3, 0, )), -3));
    result.shown()
}

fn case_200() -> String {
    let result = tensor!(np.round(np.identity(1, dtype=np.float64), decimals=2).argmax(-2, keepdims=True));
    result.shown()
}

fn case_201() -> String {
    let x0: Tensor<f64, shape![2, 2, 4, 3]> = Tensor::new([[[[2.75, -0.75, 1.0], [-1.25, -2.0, -0.5], [-1.0, -2.5, -0.5], [-2.25, 2.25, 2.75]], [[2.0, -0.75, -3.0], [-3.0, 2.75, -0.75], [2.0, -2.5, -2.5], [0.5, -1.5, 1.25]]], [[[2.25, 1.75, 1.75], [2.25, 2.5, 1.5], [0.25, 1.25, -0.75], [-1.75, -1.75, 1.0]], [[-1.25, -2.0, 2.0], [1.75, 1.25, 2.0], [-1.0, -2.5, 1.25], [2.75, -0.75, -2.25]]]]);
    let x1: Tensor<f64, shape![3, 2, 1, 3]> = Tensor::new([[[[2.25, -2.25, -2.75]], [[-1.25, -0.75, 1.0]]], [[[-0.75, 2.5, -2.5]], [[-2.25, -0.75, 3.0]]], [[[-0.75, 1.0, -1.25]], [[-1.5, 2.0, -0.75]]]]);
    let result = tensor!(np.concatenate((np.array_split(conv2d(x0, x1, stride=1, dilation=1)[:, :, None, :, :], 4, axis=3)[2] + 2.0, np.array_split(conv2d(x0, x1, stride=1, dilation=1)[:, :, None, :, :], 4, axis=3)[2]), axis=-1));
    result.shown()
}

fn case_202() -> String {
    let x0: Tensor<f32, shape![3, 1]> = Tensor::new([[-1.75], [-2.5], [-2.25]]);
    let x1: Tensor<bool, shape![3, 1]> = Tensor::new([[false], [false], [false]]);
    let result = tensor!(np.prod(np.sort(x0[x1]), dtype=np.uint32).max(keepdims=True));
    result.shown()
}

fn case_203() -> String {
    let x0: Tensor<f32, shape![4, 2, 1]> = Tensor::new([[[-2.0], [-0.75]], [[-3.0], [-0.25]], [[0.5], [1.5]], [[0.75], [-2.5]]]);
    let result = tensor!(std(np.unique(x0, return_index=True, return_counts=True)[2], axis=0));
    result.shown()
}

fn case_204() -> String {
    let x0: Tensor<i32, shape![2, 2, 1, 3]> = Tensor::new([[[[7, 4, 3]], [[1, 0, 8]]], [[[1, 0, 1]], [[-1, 9, 2]]]]);
    let result = tensor!(<f64, [12]> np.reshape(x0, (12, )));
    result.shown()
}

fn case_205() -> String {
    let x0: Tensor<f32, shape![3, 4]> = Tensor::new([[0.5, -2.75, -1.75, -2.75], [2.5, -2.0, 2.0, -1.75], [-2.25, 3.0, 2.5, -1.75]]);
    let result = tensor!(np.logical_or.accumulate(np.cov(x0), -2));
    result.shown()
}

fn case_206() -> String {
    let x1: Tensor<u16, shape![0]> = Tensor::new([]);
    let x2: Tensor<u16, shape![16]> = Tensor::new([6, 1, 5, 9, 2, 7, 9, 0, 0, 9, 8, 7, 8, 3, 9, 1]);
    let x3: Tensor<u8, shape![16]> = Tensor::new([6, 7, 0, 6, 1, 9, 2, 5, 9, 6, 8, 2, 4, 1, 5, 9]);
    let result = tensor! { let m = sign(linspace(0.5, 10, 1)).astype(np.float64); np.equal(np.searchsorted(x1, x2, "left"), np.all(np.clip(x2, min=np.arange(1, dtype=np.int8)), axis=(-1,), where=m < x3)) };
    result.shown()
}

fn case_207() -> String {
    let x0: f32 = -0.007443561;
    let result = tensor!(expand_dims(x0, axis=-1).T);
    result.shown()
}

fn case_208() -> String {
    let result = tensor!(amax(np.roll(np.ones((6, 4,), dtype=np.bool), -3), (), keepdims=True).transpose(axes=(1, 0, )));
    result.shown()
}

fn case_209() -> String {
    let x0: Tensor<i8, shape![3, 2, 1, 2]> = Tensor::new([[[[7, 7]], [[3, -5]]], [[[9, -5]], [[2, 7]]], [[[1, 6]], [[-1, 8]]]]);
    let result = tensor!(len(x0) * x0);
    result.shown()
}

fn case_210() -> String {
    let x0: Tensor<f32, shape![1, 5]> = Tensor::new([[-0.5, 0.0, 1.75, 2.75, -2.0]]);
    let result = tensor!(histogram_bin_edges(x0, bins=3, range=(-2, 2)));
    result.shown()
}

fn case_211() -> String {
    let x0: Tensor<f32, shape![5]> = Tensor::new([2.5, -1.0, 0.0, 0.25, -1.0]);
    let x1: Tensor<u8, shape![5]> = Tensor::new([255, 255, 1, 0, 31]);
    let x2: Tensor<f32, shape![5]> = Tensor::new([3.0, 0.5, -2.25, -0.75, -2.5]);
    let x3: bool = true;
    let x4: f32 = 0.007767952;
    let result = tensor!(np.min(np.round(concat([x0], axis=-1)), axis=-1, initial=-1, where=where(x3, x1, x2) < x4));
    result.shown()
}

fn case_212() -> String {
    let x0: Tensor<f32, shape![2, 1, 3]> = Tensor::new([[[-1.5, 2.0, -2.75]], [[0.25, 0.25, 0.5]]]);
    let result = tensor!(np.mean(x0, axis=(0, 2, 1)));
    result.shown()
}

fn case_213() -> String {
    let result = tensor!(~greater_equal(full((2, 2,), 2.5, dtype=np.uint16), zeros((2, 2,), dtype=np.bool)));
    result.shown()
}

fn case_214() -> String {
    let p: Tensor<f64, shape![7, 2]> = Tensor::new([[2.0, 2.25], [1.5, 0.5], [1.5, 1.5], [0.25, 1.0], [-0.75, 1.25], [1.25, 2.0], [-0.75, -0.25]]);
    let mut result = p; tensor!(result -= +argmin(np.nanmedian(result, axis=(0, -1)), keepdims=True));
    result.shown()
}

fn case_215() -> String {
    let p: Tensor<f32, shape![1, 3]> = Tensor::new([[f32::INFINITY, -1.2496032, -1.0e+30]]);
    let mut result = p; tensor!(result[result == np.pi] = sum(trace(result, offset=-1)));
    result.shown()
}

fn case_216() -> String {
    let result = tensor!(any(np.nan_to_num(np.ones((2, 3, 3, 1,), dtype=np.int8)), axis=-3));
    result.shown()
}

fn case_217() -> String {
    let x0: Tensor<f32, shape![3]> = Tensor::new([-2.5, -2.5, 0.0]);
    let result = tensor!(arcsinh(arange(1, 2, dtype=np.int64) * x0[np.newaxis, None]));
    result.shown()
}

fn case_218() -> String {
    let x0: Tensor<f32, shape![3, 1]> = Tensor::new([[4.9679456], [0.831302], [0.3426855]]);
    let x1: u64 = 30;
    let x2: Tensor<u32, shape![3, 3]> = Tensor::new([[4186518380, 0, 0], [0, 0, 1370041111], [3874474260, 0, 2088838484]]);
    let x3: bool = true;
    let x4: Tensor<f32, shape![3]> = Tensor::new([-0.017961435, 0.13657078, -0.0001115013]);
    let result = tensor!(where(x3, x2.arccos(), einsum("ik,", x0, x1 + -1.5)) ** x4);
    result.shown()
}

fn case_219() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([-0.00049395038512761, 0.24043875385184763]);
    let x1: Tensor<i8, shape![2]> = Tensor::new([-7, -63]);
    let x2: Tensor<f32, shape![3, 4]> = Tensor::new([[1.0, -0.25, -0.75, -1.5], [-1.25, 2.75, -2.25, -1.5], [1.25, -2.0, 0.5, -2.25]]);
    let result = tensor!(<u64, [1, 1]> np.count_nonzero(x2 / concat((x0, x1), axis=-1), keepdims=True));
    result.shown()
}

fn case_220() -> String {
    let x0: Tensor<i16, shape![3]> = Tensor::new([-1, 9, -4]);
    let result = tensor!(reciprocal(np.count_nonzero(x0, 0).var(ddof=2) % np.isneginf(3.)));
    result.shown()
}

fn case_221() -> String {
    let x0: Tensor<i16, shape![2, 8]> = Tensor::new([[1, 9, 6, 5, 2, 0, -5, -4], [2, 0, 6, -3, 4, 9, 6, 0]]);
    let x1: Tensor<u32, shape![2, 8]> = Tensor::new([[0, 4294967295, 0, 3313986437, 4285654920, 1212230613, 1, 3939133289], [830412594, 1232636597, 0, 0, 1, 643083523, 0, 0]]);
    let result = tensor!(<u16, [2]> np.linalg.vecdot(x0 + 1e30, x1) % 2.0);
    result.shown()
}

fn case_222() -> String {
    let x0: Tensor<f32, shape![1]> = Tensor::new([0.0]);
    let x1: Tensor<i16, shape![8, 1]> = Tensor::new([[1], [0], [-5], [-2], [-4], [0], [6], [4]]);
    let x2: Tensor<i32, shape![3, 1]> = Tensor::new([[-3], [-1], [-5]]);
    let x3: Tensor<i64, shape![0, 1]> = Tensor::new([]);
    let result = tensor!((-amin(concatenate([x2, digitize(x1, x0), x3], axis=-2), axis=0)).cumsum(axis=0));
    result.shown()
}

fn case_223() -> String {
    let x0: Tensor<i16, shape![0]> = Tensor::new([]);
    let result = tensor!(<u64> concatenate((x0, floor(arange(0.0, 0.25, 0.25).astype(np.int16)))));
    result.shown()
}

fn case_224() -> String {
    let x0: Tensor<f32, shape![5]> = Tensor::new([3.0, -1.5, 2.25, 1.75, -2.25]);
    let x1: Tensor<f32, shape![3, 1]> = Tensor::new([[0.0], [-2.75], [-0.75]]);
    let p: Tensor<f32, shape![3, 2]> = Tensor::new([[0.09612408, -0.5671168], [-0.06439054, 0.039586686], [-0.06644701, -2.1142535]]);
    let mut result = p; tensor!(result = np.column_stack([np.add.reduce(np.max(x0.log2(), axis=-1, keepdims=True), axis=-1)]) + x1);
    result.shown()
}

fn case_225() -> String {
    let x0: Tensor<f32, shape![1, 5]> = Tensor::new([[-2.25, 2.0, -2.5, 0.0, 1.75]]);
    let x1: Tensor<f64, shape![5]> = Tensor::new([-0.75, 0.5, 2.25, 0.25, -3.0]);
    let result = tensor!(roll(x0, 1, axis=-2).not_equal(x1).squeeze(axis=-2));
    result.shown()
}

fn case_226() -> String {
    let x0: Tensor<i8, shape![1]> = Tensor::new([0]);
    let x1: Tensor<i16, shape![1]> = Tensor::new([0]);
    let result = tensor!(np.bincount(x0, weights=x1, minlength=2)[:, None, ...]);
    result.shown()
}

fn case_227() -> String {
    let result = tensor!(np.linspace(0, 2.25, 3, dtype=np.float32).argmin(axis=0));
    result.shown()
}

fn case_228() -> String {
    let x0: Tensor<u8, shape![10, 1]> = Tensor::new([[1], [2], [3], [2], [5], [8], [4], [9], [3], [2]]);
    let result = tensor!((np.arange(2, 0, -2, dtype=np.uint8) * ones((10,), dtype=np.uint16)).expand_dims(axis=1) / x0 * x0.astype(u32));
    result.shown()
}

fn case_229() -> String {
    let result = tensor!(linspace(0.5, 10, 3, dtype=np.int8).astype(np.float64));
    result.shown()
}

fn case_230() -> String {
    let x0: Tensor<bool, shape![4, 3, 2]> = Tensor::new([[[false, false], [false, false], [false, false]], [[false, false], [false, false], [false, false]], [[false, false], [false, false], [false, false]], [[false, false], [false, false], [false, false]]]);
    let x1: Tensor<bool, shape![4, 3, 2]> = Tensor::new([[[true, true], [true, true], [false, true]], [[false, true], [true, true], [true, false]], [[false, false], [true, false], [false, false]], [[true, false], [true, true], [true, false]]]);
    let result = tensor!(np.unique(x0[x1]).isneginf().log());
    result.shown()
}

fn case_231() -> String {
    let result = tensor!(concatenate((-cumsum(hstack([arange(1, 2).square()]), axis=-1), cumsum(hstack([arange(1, 2).square()]), axis=-1))));
    result.shown()
}

fn case_232() -> String {
    let x0: Tensor<u8, shape![1, 3, 1]> = Tensor::new([[[20], [62], [48]]]);
    let result = tensor!(<bool> var(np.percentile((x0 + np.zeros((3, 3, 1,))).T, 99.5, axis=2), axis=-2, keepdims=True, ddof=0));
    result.shown()
}

fn case_233() -> String {
    let x0: Tensor<f64, shape![2, 5]> = Tensor::new([[0.6401199667856299, 0.27195091782325953, 1.0890887193200476, 0.02336520801779716, -0.11057524079797874], [-0.6593753278177542, 1.0425990395107998, -0.037625912320234926, 0.5729930903728851, 6.769441552077913]]);
    let x1: f32 = 1.25;
    let x2: i8 = 0;
    let result = tensor!(<i16, [2]> np.all(x0.squeeze(), axis=1, where=x1 > x2));
    result.shown()
}

fn case_234() -> String {
    let p: Tensor<i8, shape![17]> = Tensor::new([4, 2, 8, 8, -2, -3, 0, -4, -2, -3, -4, 0, 2, -4, -3, -4, 7]);
    let x1: i64 = 100;
    let mut result = p; tensor!(result[result < np.pi] += x1);
    result.shown()
}

fn case_235() -> String {
    let x0: Tensor<f64, shape![0]> = Tensor::new([]);
    let x1: Tensor<bool, shape![1]> = Tensor::new([true]);
    let result = tensor!(np.meshgrid(x0, x1)[0]);
    result.shown()
}

fn case_236() -> String {
    let x0: Tensor<f64, shape![3]> = Tensor::new([-0.0, 1.0e-30, 1.1345940525891383]);
    let result = tensor!(split(logical_xor(np.einsum("b->", x0).round(1), np.transpose(linspace(-1, 2.25, 1, dtype=np.bool) < np.linspace(0, 10, 14)).T), 2, axis=0)[1]);
    result.shown()
}

fn case_237() -> String {
    let x0: Tensor<f32, shape![3, 0, 2, 3]> = Tensor::new([[], [], []]);
    let x1: Tensor<f32, shape![3, 0, 2, 3]> = Tensor::new([[], [], []]);
    let x2: Tensor<bool, shape![1]> = Tensor::new([true]);
    let x3: Tensor<f64, shape![5, 3, 0]> = Tensor::new([[[], [], []], [[], [], []], [[], [], []], [[], [], []], [[], [], []]]);
    let result = tensor!(prod(np.where(x2, sign(x0), x1).sum(axis=(2, 1, -1)) * var(x3, axis=-1), axis=(-1, -2)));
    result.shown()
}

fn case_238() -> String {
    let x0: Tensor<bool, shape![2]> = Tensor::new([false, true]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([1.75, -1.0]);
    let result = tensor!(dstack(((zeros((4, 5,), dtype=np.float32) as u32).nan_to_num().max(axis=-1, keepdims=True) / np.linalg.tensordot(x0, x1, axes=([0], [0])).T * 100, (zeros((4, 5,), dtype=np.float32) as u32).nan_to_num().max(axis=-1, keepdims=True) / np.linalg.tensordot(x0, x1, axes=([0], [0])).T + 1e30, (zeros((4, 5,), dtype=np.float32) as u32).nan_to_num().max(axis=-1, keepdims=True) / np.linalg.tensordot(x0, x1, axes=([0], [0])).T, (zeros((4, 5,), dtype=np.float32) as u32).nan_to_num().max(axis=-1, keepdims=True) / np.linalg.tensordot(x0, x1, axes=([0], [0])).T * 4)));
    result.shown()
}

fn case_239() -> String {
    let p: Tensor<u8, shape![2, 5]> = Tensor::new([[81, 17, 82, 20, 1], [85, 76, 10, 86, 35]]);
    let mut result = p; tensor!(result += result);
    result.shown()
}
