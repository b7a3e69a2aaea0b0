//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
    (240, case_240),
    (241, case_241),
    (242, case_242),
    (243, case_243),
    (244, case_244),
    (245, case_245),
    (246, case_246),
    (247, case_247),
    (248, case_248),
    (249, case_249),
    (250, case_250),
    (251, case_251),
    (252, case_252),
    (253, case_253),
    (254, case_254),
    (255, case_255),
    (256, case_256),
    (257, case_257),
    (258, case_258),
    (259, case_259),
    (260, case_260),
    (261, case_261),
    (262, case_262),
    (263, case_263),
    (264, case_264),
    (265, case_265),
    (266, case_266),
    (267, case_267),
    (268, case_268),
    (269, case_269),
    (270, case_270),
    (271, case_271),
    (272, case_272),
    (273, case_273),
    (274, case_274),
    (275, case_275),
    (276, case_276),
    (277, case_277),
    (278, case_278),
    (279, case_279),
    (280, case_280),
    (281, case_281),
    (282, case_282),
    (283, case_283),
    (284, case_284),
    (285, case_285),
    (286, case_286),
    (287, case_287),
    (288, case_288),
    (289, case_289),
    (290, case_290),
    (291, case_291),
    (292, case_292),
    (293, case_293),
    (294, case_294),
    (295, case_295),
    (296, case_296),
    (297, case_297),
    (298, case_298),
    (299, case_299),
    (300, case_300),
    (301, case_301),
    (302, case_302),
    (303, case_303),
    (304, case_304),
    (305, case_305),
    (306, case_306),
    (307, case_307),
    (308, case_308),
    (309, case_309),
    (310, case_310),
    (311, case_311),
    (312, case_312),
    (313, case_313),
    (314, case_314),
    (315, case_315),
    (316, case_316),
    (317, case_317),
    (318, case_318),
    (319, case_319),
];

fn case_240() -> String {
    let x0: Tensor<f32, shape![5]> = Tensor::new([3.268831, 1.7455143, 0.0, 0.75734144, 1.3640326]);
    let result = tensor!(np.flatnonzero(x0 >= np.pi));
    result.shown()
}

fn case_241() -> String {
    let x0: Tensor<i32, shape![0, 4, 2]> = Tensor::new([]);
    let x1: Tensor<f64, shape![0, 2, 3]> = Tensor::new([]);
    let x2: i32 = -2147483648;
    let x3: Tensor<i16, shape![1, 1, 4, 1]> = Tensor::new([[[[-60], [-11], [23], [-94]]]]);
    let result = tensor!(<u32, [0, 1, 4, 3]> (x2 ^ x3) < (np.sinh(x0).round() @ x1)[:, np.newaxis]);
    result.shown()
}

fn case_242() -> String {
    let x0: Tensor<u64, shape![3]> = Tensor::new([96, 84, 63]);
    let x1: Tensor<u64, shape![1]> = Tensor::new([98]);
    let x2: Tensor<i8, shape![9]> = Tensor::new([-69, -29, 42, 45, 20, 6, 64, -79, -100]);
    let result = tensor!(box x0 + np.digitize(x1, x0) == np.repeat(x0.astype(np.int8), 3, axis=-1) @ (x2 + .25));
    result.shown()
}

fn case_243() -> String {
    let x0: Tensor<f32, shape![4, 2, 4, 4]> = Tensor::new([[[[0.030540012, -0.14388901, 0.7746326, 0.18962607], [0.006768867, 1.529374, -0.14753531, 0.19869998], [5.6609626, 0.0010364588, -6.307277, 1.2652503], [-0.5965195, -7.0557804, -0.017202782, -0.081531346]], [[-0.1023173, 4.894844, -0.49405152, 0.049012013], [-0.037345853, -2.9003873, -0.16139908, 0.3398223], [-0.05270147, -0.33602408, -1.2761743, 1.1019585], [0.13719498, 0.010772139, 4.4252973, -0.004071043]]], [[[13.987526, 0.008779755, 0.46627718, 0.046095677], [-0.011631538, 0.8199439, -2.2999654, 0.013757614], [-0.24321009, 0.0024148463, -5.0312304, 1.0115927], [-0.049736667, -2.1790113, -0.03536098, 2.1361058]], [[-1.3963025, -0.1522223, 0.07426736, -0.053741276], [-1.3809593, -6.089034, -0.832955, 0.16235614], [0.023543956, -3.3561902, 0.26326385, -0.011202532], [11.668611, 0.119550854, -0.012375574, 0.1448287]]], [[[-0.12343812, -0.14267674, -0.8402907, -0.028064197], [0.038379245, 4.128522, 0.80158097, 0.9103489], [-0.15475486, 3.900374, 0.18050125, 0.6206237], [0.2631491, 1.0721037, 0.8797201, -1.1041954]], [[-0.74496824, -0.5925833, 0.6153999, -0.10915932], [0.17928986, -0.9082569, 0.3552937, 0.9396006], [-0.078765556, -1.8427026, 2.4652858, -8.205581], [-0.014288554, -0.044794675, -2.0550869, 0.019919245]]], [[[-0.33067626, -1.0979435, -1.649953, -0.18708012], [-0.056987785, 0.08781959, 0.034068815, 0.071291246], [6.173424, 20.265392, -0.026729293, 0.04225064], [0.03482357, 2.2711031, -0.5754595, -1.3423787]], [[0.038812708, 0.038245425, -0.33329198, 0.07537794], [-1.4907588, 1.2179748, 0.38527367, 0.0048636966], [-0.00031025158, -0.10131942, -0.07509515, -0.100464], [-0.35348317, 0.63960356, -0.056918472, -0.007775136]]]]);
    let x1: Tensor<f32, shape![2, 4, 4, 4]> = Tensor::new([[[[-1.25, -1.0, 2.25, -1.75], [1.75, 1.5, 1.5, 3.0], [1.0, -0.25, -1.75, -0.75], [2.0, 0.5, -0.75, -3.0]], [[-0.75, -2.0, 0.0, 0.0], [-2.25, 3.0, -1.75, 0.75], [1.5, 1.5, -2.0, -0.75], [2.25, -1.25, -0.25, 1.5]], [[0.75, -0.5, 1.0, -1.25], [-2.5, -0.75, 1.75, -3.0], [0.25, -2.75, 0.75, 1.75], [1.75, -0.75, -1.0, 1.5]], [[-0.75, -1.0, 0.25, -1.75], [-3.0, -2.75, 0.5, 2.25], [-0.5, -2.25, 2.75, -1.0], [2.5, -3.0, 0.75, -2.25]]], [[[3.0, -1.5, -1.25, 1.25], [0.5, 0.5, 0.5, 2.75], [-3.0, 0.25, -0.5, -2.0], [2.0, 2.75, -2.25, -1.25]], [[1.5, 0.0, -2.0, -3.0], [-1.75, -1.0, 0.75, 2.75], [2.75, -1.25, 1.75, -0.75], [-1.5, -0.25, -0.5, 3.0]], [[-3.0, 0.5, -0.25, -2.5], [2.5, 1.25, -0.25, -2.75], [-1.25, 1.5, -1.5, 0.0], [2.25, -2.75, -1.75, 2.75]], [[-1.75, 2.75, 2.75, -1.75], [-0.5, -3.0, 2.0, -1.25], [-0.25, 1.0, -1.75, -1.5], [-1.5, 2.5, 1.75, 2.5]]]]);
    let result = tensor!(einsum("xbyi,bixy", x0, x1));
    result.shown()
}

fn case_244() -> String {
    let x0: Tensor<i64, shape![0]> = Tensor::new([]);
    let result = tensor!(np.arange(2, 0, -2, dtype=np.int8).subtract(np.all(linspace(0.5, 10, 1), axis=-1)) <= expand_dims(x0, 0));
    result.shown()
}

fn case_245() -> String {
    let x0: Tensor<i16, shape![17]> = Tensor::new([0, 1, 0, 2, 2, 3, 2, 1, 1, 0, 1, 2, 4, 1, 2, 2, 4]);
    let x1: Tensor<i16, shape![17]> = Tensor::new([-2, 2, 1, 6, 2, -3, -3, 1, 6, 3, -4, 3, 1, 3, -4, 9, 2]);
    let x2: Tensor<f64, shape![2, 5]> = Tensor::new([[1.7060159073660304, 0.8545920196021628, -7.9389451269447076, f64::NEG_INFINITY, 1.0e-30], [0.7742308058143865, 5.0e-324, 3.704773854615994, f64::NEG_INFINITY, -1.573676231236028]]);
    let x3: Tensor<bool, shape![1]> = Tensor::new([false]);
    let result = tensor!(<f64, []> np.count_nonzero((np.unique(x2).prod(axis=0) / np.reshape(np.bincount(x0, weights=x1, minlength=5), (1, 5, 1, )))[x3] / 3));
    result.shown()
}

fn case_246() -> String {
    let p: Tensor<f32, shape![5, 0, 1]> = Tensor::new([[], [], [], [], []]);
    let x1: Tensor<bool, shape![5, 0, 1]> = Tensor::new([[], [], [], [], []]);
    let mut result = p; tensor!(result[x1] = 127);
    result.shown()
}

fn case_247() -> String {
    let x0: Tensor<f32, shape![1, 3, 1, 2, 1, 3]> = Tensor::new([[[[[[2.0, -2.25, -2.25]], [[-0.5, -1.25, -2.5]]]], [[[[-1.5, 2.5, 2.75]], [[-1.25, 1.75, -2.5]]]], [[[[1.5, -0.5, 1.25]], [[-1.0, 1.0, -2.5]]]]]]);
    let x1: Tensor<f32, shape![1, 3, 1, 1]> = Tensor::new([[[[1.5]], [[1.25]], [[-3.0]]]]);
    let x2: Tensor<i16, shape![0, 3, 3, 1]> = Tensor::new([]);
    let result = tensor!(np.multiply.reduce(np.linalg.diagonal(concat((np.append(np.trace(x0, offset=2, axis1=2, axis2=-1), x1, axis=-2), x2), axis=0)), 0));
    result.shown()
}

fn case_248() -> String {
    let x0: Tensor<f64, shape![3]> = Tensor::new([0.691713919645309, -2.4483744335151703, 0.2396343613089417]);
    let x1: Tensor<u64, shape![4]> = Tensor::new([2, 2, 9, 4]);
    let result = tensor!(outer(x0, x1 * 2));
    result.shown()
}

fn case_249() -> String {
    let result = tensor!(np.argmax(np.linspace(0.5, 1, 2), axis=0));
    result.shown()
}

fn case_250() -> String {
    let x0: Tensor<f64, shape![2, 1]> = Tensor::new([[0.02465077770641613], [-0.20994230849962434]]);
    let result = tensor!(np.exp(np.matmul(np.linspace(-1, 1, 1, dtype=np.float64) % np.linspace(0.5, 10, 2, dtype=np.float32), x0)));
    result.shown()
}

fn case_251() -> String {
    let x0: Tensor<f32, shape![1, 3, 2]> = Tensor::new([[[0.33777574, 0.004983827], [-0.17576863, 0.016645297], [0.45943102, -0.057085622]]]);
    let result = tensor!(np.transpose(x0 / full((2, 2, 1, 3, 2,), 7, dtype=np.float32)[np.newaxis, ..., :, :, :, :], axes=(0, 3, -1, 4, -4, -5, )).softplus());
    result.shown()
}

fn case_252() -> String {
    let x0: Tensor<f32, shape![1, 6, 3]> = Tensor::new([[[-1.5, 1.5, 2.5], [2.25, 0.25, 1.0], [2.25, -0.25, 2.25], [-1.5, -0.5, 0.75], [-0.5, 0.75, -0.5], [-1.25, -0.25, 0.0]]]);
    let x1: Tensor<f32, shape![3, 1, 2, 3]> = Tensor::new([[[[-1.75, -1.25, 0.0], [2.25, -0.75, -1.75]]], [[[-2.75, 2.25, 1.25], [-3.0, 3.0, -1.0]]], [[[-0.75, 1.5, -1.5], [2.0, 0.25, -1.75]]]]);
    let x2: Tensor<f32, shape![2]> = Tensor::new([0.34191865, -1.880248]);
    let result = tensor!(conv2d(x0, x1, stride=2, padding=1).arccosh() @ x2);
    result.shown()
}

fn case_253() -> String {
    let x0: u8 = 4;
    let result = tensor!(np.max(x0 + x0));
    result.shown()
}

fn case_254() -> String {
    let x0: Tensor<f32, shape![3, 3]> = Tensor::new([[-2.5, 0.5, -2.25], [-1.75, -0.25, -0.25], [0.5, -0.5, 0.75]]);
    let x1: Tensor<f64, shape![3]> = Tensor::new([0.25, 2.0, -2.75]);
    let x2: Tensor<i32, shape![3]> = Tensor::new([5, 5, 3]);
    let result = tensor!(np.triu(np.where((x2 ** x0).astype(f32) < 7, hsplit(np.var(x1, axis=()), 1)[0], einsum("ii,i", x0 * -129, x1) ** -2), k=2));
    result.shown()
}

fn case_255() -> String {
    let x0: Tensor<f32, shape![1, 2, 2, 1, 2]> = Tensor::new([[[[[0.00490044, 1.8968861]], [[-1.6958307, 0.32070845]]], [[[-0.055243608, -0.00081307127]], [[6.5118427, 0.17993972]]]]]);
    let x1: Tensor<bool, shape![1, 2, 2]> = Tensor::new([[[false, true], [true, false]]]);
    let result = tensor!(std(x0[x1], axis=0));
    result.shown()
}

fn case_256() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([-13.275157397605263, 0.004425663990050337]);
    let x1: Tensor<i64, shape![2]> = Tensor::new([0, -1]);
    let x2: bool = false;
    let result = tensor!(np.logical_and.reduce(np.where(x2, x0, x1), axis=0).astype(u8));
    result.shown()
}

fn case_257() -> String {
    let x0: Tensor<u16, shape![16, 1]> = Tensor::new([[65535], [0], [1], [0], [1], [0], [65535], [21214], [60579], [42218], [0], [57426], [1], [65535], [0], [0]]);
    let result = tensor!(np.max(x0 * np.linspace(0.5, 10, 1), axis=()));
    result.shown()
}

fn case_258() -> String {
    let x0: Tensor<f64, shape![4, 4]> = Tensor::new([[1.5, 0.25, 1.5, -2.5], [-0.75, 1.5, -1.5, 1.25], [1.25, 1.25, -0.5, 0.0], [-2.25, -1.0, -1.0, -0.75]]);
    let result = tensor!(<i16, [4, 4, 1]> sliding_window_view(x0, 1, axis=1));
    result.shown()
}

fn case_259() -> String {
    let x0: Tensor<f64, shape![5, 2]> = Tensor::new([[f64::NEG_INFINITY, 0.2728949571492663], [-0.14203401010873026, 0.38105125983628607], [3.611092161760525, -0.5], [1.0e-40, -2.332700529037807], [1.1772300463910526, 0.8045770104552681]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([-1.0, -1.5]);
    let result = tensor!(x0 @ x1);
    result.shown()
}

fn case_260() -> String {
    let result = tensor!(var(np.reciprocal(arange(1, 6, dtype=np.uint16)).argmax(0, keepdims=True), None, ddof=1, dtype=np.float32));
    result.shown()
}

fn case_261() -> String {
    let x0: Tensor<f32, shape![3]> = Tensor::new([0.0015547343, -0.09368594, 0.0040353183]);
    let result = tensor!(np.ones_like(x0, dtype=np.int32));
    result.shown()
}

fn case_262() -> String {
    let x0: Tensor<u64, shape![8]> = Tensor::new([0, 0, 4755110553233780091, 6632119175302278872, 12649259935853242457, 17652625840288750369, 17697289899464170513, 18446744073709551615]);
    let x1: Tensor<u64, shape![3, 2, 1, 1]> = Tensor::new([[[[6]], [[3]]], [[[8]], [[5]]], [[[6]], [[9]]]]);
    let result = tensor!(np.searchsorted(x0, x1));
    result.shown()
}

fn case_263() -> String {
    let x0: Tensor<u32, shape![3, 2]> = Tensor::new([[3330347907, 4275362663], [3330347907, 4275362663], [3330347907, 4275362663]]);
    let x1: Tensor<bool, shape![3, 2]> = Tensor::new([[false, false], [false, false], [false, false]]);
    let result = tensor!(all(np.sort(x0[x1]), axis=0));
    result.shown()
}

fn case_264() -> String {
    let x0: Tensor<i64, shape![3]> = Tensor::new([6, 4, 8]);
    let x1: Tensor<u8, shape![3]> = Tensor::new([1, 9, 1]);
    let x2: Tensor<f32, shape![1]> = Tensor::new([-2.2173476]);
    let result = tensor!(np.var(subtract(cross(x0, x1, axis=0), True) <= 1e30, axis=0, dtype=np.float64) >= x0 / x2 + x2);
    result.shown()
}

fn case_265() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([-3.0, -2.5, 0.25, 0.75]);
    let result = tensor!(np.rint(np.equal(linspace(0.5, 1, 4), x0)).astype(np.uint32));
    result.shown()
}

fn case_266() -> String {
    let x0: Tensor<u8, shape![14]> = Tensor::new([49, 25, 18, 33, 56, 0, 11, 38, 62, 53, 8, 19, 35, 26]);
    let result = tensor!(np.isneginf(positive(x0).negative()));
    result.shown()
}

fn case_267() -> String {
    let x0: Tensor<u8, shape![2]> = Tensor::new([1, 4]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([0.75, -0.75]);
    let result = tensor!(clip(x0, x0, x1));
    result.shown()
}

fn case_268() -> String {
    let x0: Tensor<i16, shape![1, 5]> = Tensor::new([[4, -4, -2, -4, 6]]);
    let x1: Tensor<f32, shape![0, 5]> = Tensor::new([]);
    let x2: Tensor<f64, shape![3, 5]> = Tensor::new([[0.015167496090968883, -1.3963037632248574, 1.1408832681331755, -0.005030784773560186, -1.388319470125114], [-0.02980544131427114, -0.0013102615946232101, -1.7043367117559545, -0.041930791085239796, 0.05742547599179001], [0.6517293239023633, -0.03776996731040317, 1.1601583388083396, -3.0145977125924976, 0.05039977625519391]]);
    let result = tensor!(np.amin((x0 + np.amax(concatenate((x2, x1, x0), axis=-2), keepdims=True)).transpose((-1, 0, )), axis=-1, keepdims=True));
    result.shown()
}

fn case_269() -> String {
    let x0: u8 = 8;
    let result = tensor!(-x0);
    result.shown()
}

fn case_270() -> String {
    let x0: Tensor<bool, shape![1]> = Tensor::new([true]);
    let x1: bool = true;
    let result = tensor!(np.any(np.where(x0, np.arange(1, 2, dtype=np.float64), np.logical_and.reduce(linspace(0, 10, 1), 0)), where=x1) % np.amax(x1, keepdims=True));
    result.shown()
}

fn case_271() -> String {
    let p: Tensor<f64, shape![1, 2]> = Tensor::new([[-1.5, -1.5]]);
    let x1: Tensor<bool, shape![1, 2]> = Tensor::new([[false, true]]);
    let mut result = p; tensor!(result[x1] += 7);
    result.shown()
}

fn case_272() -> String {
    let result = tensor!(linspace(-1, 1, 2, dtype=np.int64).all(axis=(0,)));
    result.shown()
}

fn case_273() -> String {
    let p: Tensor<f32, shape![2, 3, 1, 2]> = Tensor::new([[[[-3.0, -3.0]], [[0.25, 2.25]], [[-2.5, 2.75]]], [[[-0.5, 1.25]], [[-1.75, 3.0]], [[-1.75, 2.5]]]]);
    let mut result = p; tensor!(result[result != 128] /= 0.5);
    result.shown()
}

fn case_274() -> String {
    let x0: Tensor<f64, shape![2]> = Tensor::new([-0.5, 1.25]);
    let x1: f64 = -2.716091569003172;
    let x2: f64 = 1.3406651757050645;
    let result = tensor!(fmax(x2, x1).less_equal(np.var(add(x0, 300), axis=None, ddof=2)));
    result.shown()
}

fn case_275() -> String {
    let x0: Tensor<f32, shape![1, 5, 6]> = Tensor::new([[[0.0, 2.25, 1.75, 0.0, 2.0, -1.0], [2.25, 0.0, 2.0, 2.25, 2.5, 0.0], [1.0, 0.75, -0.75, 1.75, 3.0, -2.25], [-2.0, 0.75, -3.0, 2.75, -1.0, -1.0], [-3.0, -0.25, -3.0, 2.25, -1.5, -3.0]]]);
    let x1: Tensor<f32, shape![1, 1, 2, 1]> = Tensor::new([[[[-2.75], [-1.25]]]]);
    let result = tensor!(np.minimum.accumulate((np.tril(conv2d(x0, x1, stride=2)) as f32), axis=-1));
    result.shown()
}

fn case_276() -> String {
    let x0: Tensor<bool, shape![1]> = Tensor::new([false]);
    let result = tensor!(np.relu(x0.astype(i8)));
    result.shown()
}

fn case_277() -> String {
    let x0: Tensor<f64, shape![5, 1]> = Tensor::new([[-1.25], [1.0], [2.5], [1.0], [-0.75]]);
    let result = tensor!(arctanh(x0));
    result.shown()
}

fn case_278() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([0.014977048328751186, -0.09283598898693629, -0.8219833383771934, 0.18541343098254615, 0.01522297403739953]);
    let x1: f64 = 0.4416392253711695;
    let x2: Tensor<u8, shape![5]> = Tensor::new([71, 68, 13, 71, 8]);
    let x4: Tensor<bool, shape![5]> = Tensor::new([true, false, false, false, true]);
    let result = tensor! { let m = clip(np.roll(np.gelu(x0), -1, axis=0), x1, x2); np.any((m ** 1.5).round(-1)[x4]) };
    result.shown()
}

fn case_279() -> String {
    let x0: Tensor<f32, shape![3, 3, 1, 2]> = Tensor::new([[[[-0.023157876, -0.109086275]], [[-0.14050297, -1.8363451]], [[0.0026666299, -0.09821099]]], [[[0.16173199, 0.3241034]], [[-1.2205456, -0.37936085]], [[6.3000455, -0.04973464]]], [[[-0.0049104197, 0.24965288]], [[-0.011357121, -0.03323849]], [[0.021852879, 1.0617465]]]]);
    let result = tensor!(<bool, []> amax(np.argsort(x0, stable=True, axis=-3)));
    result.shown()
}

fn case_280() -> String {
    let result = tensor!(percentile(np.power(np.linspace(-1, 2.25, 3), 2), 25));
    result.shown()
}

fn case_281() -> String {
    let x0: Tensor<i8, shape![4]> = Tensor::new([-32, 64, -52, -75]);
    let x1: Tensor<u16, shape![0]> = Tensor::new([]);
    let x2: Tensor<u64, shape![2]> = Tensor::new([53, 41]);
    let result = tensor!(np.meshgrid(x0, x1, x2, indexing="ij")[0].trunc());
    result.shown()
}

fn case_282() -> String {
    let x0: Tensor<u32, shape![3]> = Tensor::new([55, 14, 60]);
    let result = tensor!(np.multiply.reduce(x0, -1));
    result.shown()
}

fn case_283() -> String {
    let x0: Tensor<f32, shape![4]> = Tensor::new([-0.29241133, 0.123149656, 0.026250621, 0.22665055]);
    let result = tensor!(greater(np.var(np.column_stack((np.linspace(-1, 2.25, 1), np.linspace(-1, 2.25, 1) + 0.5)), axis=-1, ddof=1, dtype=np.float64).isneginf(), np.transpose(x0)));
    result.shown()
}

fn case_284() -> String {
    let p: Tensor<f64, shape![2, 4, 3]> = Tensor::new([[[2.7229308408155752, 4.7490930955820625, -0.06598058995874613], [-0.01887763005626682, -1.322561179581351, 0.28681101478335025], [15.06238193174125, 0.0586727568901192, -0.026393799308114172], [0.017801614207197117, -12.224825254184571, -0.0323456015703687]], [[10.774123224871103, -0.2033836754184862, -0.0016632133935885157], [-1.4041183584421535, 0.071610793463959, 0.011980249081082403], [-0.059050168832418676, -0.2815322450287989, 0.17331936276221172], [-0.004020502801971623, -1.4766315699861055, -9.15755874952452]]]);
    let x1: Tensor<f64, shape![7]> = Tensor::new([-0.021809580895176983, 2.765802898292642, -0.0424118466083019, 0.3741857661711079, -0.027999220692973687, 2.2699614542282913, -14.164256526356748]);
    let x2: Tensor<f32, shape![7]> = Tensor::new([0.75, -2.0, 0.25, -3.0, 2.5, -1.75, -2.75]);
    let x3: f32 = -2.5;
    let mut result = p; tensor!(result *= np.round(x3, 2).mod((np.all(clip(x1, -0.0, x2), axis=(-1,)) as f32)));
    result.shown()
}

fn case_285() -> String {
    let x0: Tensor<u8, shape![4]> = Tensor::new([0, 4, 6, 8]);
    let result = tensor!(np.sign(roll(dstack((~x0 * 2.5e2, ~x0)), 1)));
    result.shown()
}

fn case_286() -> String {
    let x0: Tensor<f64, shape![4, 1, 3]> = Tensor::new([[[-0.75, 0.0, 0.25]], [[3.0, 2.0, -0.5]], [[0.75, -2.75, -2.0]], [[2.5, -0.75, 0.75]]]);
    let x1: Tensor<bool, shape![4, 1]> = Tensor::new([[true], [false], [false], [true]]);
    let result = tensor!(np.round(np.sum(np.clip(linspace(-1, 1, 3)[np.newaxis, None, :], min=x0)[x1])));
    result.shown()
}

fn case_287() -> String {
    let x0: Tensor<i8, shape![0, 5]> = Tensor::new([]);
    let x1: Tensor<u8, shape![0, 5]> = Tensor::new([]);
    let result = tensor!(box x0 ^ x1);
    result.shown()
}

fn case_288() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([3.0]);
    let result = tensor!(np.meshgrid(-x0, indexing="ij")[0]);
    result.shown()
}

fn case_289() -> String {
    let x0: Tensor<f32, shape![3]> = Tensor::new([2.75, 2.5, 0.5]);
    let x1: Tensor<u32, shape![1]> = Tensor::new([48]);
    let x2: f32 = 1.7731395;
    let result = tensor!(np.einsum("a...,x...,...", x0 * 2.0, x1 + 1_000.5, x2));
    result.shown()
}

fn case_290() -> String {
    let x0: Tensor<u16, shape![1, 4]> = Tensor::new([[3, 3, 2, 6]]);
    let x1: Tensor<u64, shape![4, 3]> = Tensor::new([[2, 6, 6], [6, 8, 0], [0, 6, 8], [9, 6, 2]]);
    let result = tensor!(box np.tensordot(x0, x1, 1).maximum(vstack((np.zeros((2, 1,), dtype=np.uint16).expand_dims(axis=0) * 100, np.zeros((2, 1,), dtype=np.uint16).expand_dims(axis=0)))));
    result.shown()
}

fn case_291() -> String {
    let x0: Tensor<f64, shape![2, 3]> = Tensor::new([[-1.6045893353999439, -0.1407995157476768, -0.01907039043698967], [0.003169702009001373, -0.07524296166245317, -0.5399228355144119]]);
    let x2: Tensor<i8, shape![1]> = Tensor::new([3]);
    let result = tensor! { let m = all(x0.T, axis=-1, keepdims=True); sort(hstack([m]) @ (x2 + 0), axis=0) };
    result.shown()
}

fn case_292() -> String {
    let x0: Tensor<f64, shape![4, 2]> = Tensor::new([[0.5, 0.25], [-1.0, 0.75], [1.25, 1.5], [0.5, 0.75]]);
    let x1: Tensor<bool, shape![4, 2]> = Tensor::new([[true, true], [true, true], [false, true], [false, false]]);
    let x2: Tensor<f32, shape![1, 1]> = Tensor::new([[7.011824]]);
    let result = tensor!(abs(np.where(x2 > x0, np.where(x1, x0, np.ones((4, 2,), dtype=np.bool)), x1)));
    result.shown()
}

fn case_293() -> String {
    let x0: Tensor<f64, shape![2, 2, 5, 4]> = Tensor::new([[[[1.0, 2.0, 1.5, -2.0], [2.5, -1.25, 3.0, -0.75], [0.5, -3.0, 1.25, -1.75], [2.25, 2.25, 1.5, 1.0], [-1.5, 2.25, 1.75, 3.0]], [[-2.0, 2.5, 1.0, 0.75], [1.0, 1.25, -0.75, 0.5], [-2.0, -0.25, -2.25, 2.75], [2.25, 0.75, -0.25, 0.75], [2.25, 2.0, -1.75, -1.5]]], [[[0.25, -2.5, 0.5, 0.0], [-1.0, 1.75, -1.0, 1.25], [-0.25, 0.25, 1.25, -1.75], [-0.5, 1.0, 0.25, 1.0], [-0.25, -1.0, -2.0, -0.25]], [[-1.0, -1.75, 0.75, -2.5], [-2.25, -0.5, 2.0, -2.0], [0.75, 1.25, 2.5, -0.25], [0.25, 2.75, 1.75, -1.5], [1.75, 0.25, 1.75, 2.75]]]]);
    let x1: Tensor<f64, shape![1, 2, 2, 2]> = Tensor::new([[[[1.0, -2.75], [2.25, -2.25]], [[0.0, 0.25], [-1.5, -1.75]]]]);
    let result = tensor!(expand_dims(percentile(np.amin(full((2, 2,), True, dtype=np.uint8), -2), 25, axis=-1) > conv2d(x0, x1, stride=1, padding=0, dilation=2), axis=3));
    result.shown()
}

fn case_294() -> String {
    let result = tensor!(((rint(np.argmin(np.zeros((4, 4,)), axis=1, keepdims=True)) < split(np.round(np.arange(2, 0, -2, dtype=np.float32).trunc()), [0])[1]) as u8));
    result.shown()
}

fn case_295() -> String {
    let p: Tensor<f32, shape![3, 1, 3, 2]> = Tensor::new([[[[-0.5, -2.0], [-1.5, -2.5], [-3.0, 2.25]]], [[[-2.0, -1.25], [3.0, 1.0], [1.5, -2.0]]], [[[-2.5, -2.5], [0.0, -1.0], [-0.5, -0.25]]]]);
    let x1: Tensor<bool, shape![3, 1, 3, 2]> = Tensor::new([[[[false, true], [true, true], [true, false]]], [[[true, true], [true, true], [true, false]]], [[[false, false], [true, true], [true, true]]]]);
    let mut result = p; tensor!(result[(result >= -1.5) & x1] /= np.median(result, axis=(3, 2, 0)).sum());
    result.shown()
}

fn case_296() -> String {
    let x0: Tensor<bool, shape![5, 4, 1]> = Tensor::new([[[false], [false], [false], [true]], [[true], [true], [true], [true]], [[true], [false], [true], [false]], [[false], [true], [true], [true]], [[false], [false], [false], [false]]]);
    let x1: Tensor<bool, shape![5, 4, 1]> = Tensor::new([[[false], [false], [false], [true]], [[false], [false], [false], [true]], [[true], [false], [true], [true]], [[true], [false], [true], [false]], [[false], [true], [false], [true]]]);
    let result = tensor!(<u8, [4]> np.sort(np.prod(x0, axis=(2, 0), initial=0, where=x1), axis=-1));
    result.shown()
}

fn case_297() -> String {
    let x1: Tensor<f64, shape![5, 1]> = Tensor::new([[2.5], [2.25], [0.75], [-2.5], [-2.75]]);
    let x2: Tensor<f64, shape![1, 3]> = Tensor::new([[2.75, 0.5, 3.0]]);
    let result = tensor!(x1 @ (x2 * 0.1));
    result.shown()
}

fn case_298() -> String {
    let x0: Tensor<f64, shape![3]> = Tensor::new([0.25, 1.0, 1.75]);
    let x1: Tensor<f32, shape![1, 5]> = Tensor::new([[0.4391402, 0.09234871, -0.0028470617, -1.6076692, -0.46951458]]);
    let result = tensor!(np.searchsorted(x0, x1, "right"));
    result.shown()
}

fn case_299() -> String {
    let x0: Tensor<i64, shape![1]> = Tensor::new([5971258847921197690]);
    let result = tensor!(x0.T ** 4);
    result.shown()
}

fn case_300() -> String {
    let x0: Tensor<f32, shape![6]> = Tensor::new([1.75, 0.5, 0.25, 1.75, 0.25, 0.25]);
    let result = tensor!(topk(x0, 1, axis=0)[1] < round(np.dstack((-np.ones((2,), dtype=np.uint16), np.ones((2,), dtype=np.uint16), -np.ones((2,), dtype=np.uint16)))));
    result.shown()
}

fn case_301() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([2.6789804798421923]);
    let x1: bool = true;
    let x2: Tensor<f64, shape![2]> = Tensor::new([0.0, -2.0]);
    let x3: Tensor<f32, shape![0]> = Tensor::new([]);
    let x4: Tensor<f64, shape![2]> = Tensor::new([1.25, 1.0]);
    let x5: Tensor<f64, shape![2]> = Tensor::new([-0.07445561216983504, 0.027052444991691016]);
    let result = tensor!(np.concatenate([x4, x3, x5, concatenate([x2, np.where(x1, np.arange(0.0, 0.25, 0.25, dtype=np.int64), x0)], axis=0)], axis=-1));
    result.shown()
}

fn case_302() -> String {
    let result = tensor!(np.invert((-+np.round(eye(3, dtype=np.int16))).astype(np.uint16)));
    result.shown()
}

fn case_303() -> String {
    let x0: Tensor<f32, shape![4, 2, 2]> = Tensor::new([[[-0.054958213, 6.87944], [-6.563258, 0.12805691]], [[-5.629576, -0.004749842], [2.527227, 0.2002052]], [[-0.014178788, 1.3001744], [-5.792804, 0.94696796]], [[0.008983855, -0.034054145], [-0.009076241, -1.9412693]]]);
    let x1: Tensor<f64, shape![4, 2, 1]> = Tensor::new([[[5.471818350178391], [5.436484885072526]], [[0.612811516244958], [0.5]], [[-0.39037192723126285], [1.0e+30]], [[5.0e-324], [-4.234625820466902]]]);
    let result = tensor!(np.add.accumulate(minimum(x0, x0), -1) * x1 != arctan(-0.0) - linspace(-1, 2.25, 1, dtype=np.bool));
    result.shown()
}

fn case_304() -> String {
    let result = tensor!(round(np.ones((2, 4,), dtype=np.float64), decimals=1));
    result.shown()
}

fn case_305() -> String {
    let x0: Tensor<f64, shape![4, 4]> = Tensor::new([[3.0, -2.5, 0.25, 0.75], [-2.5, 2.0, 2.75, 1.75], [-1.75, -0.5, -1.5, 3.0], [-2.75, 1.5, 1.5, -0.25]]);
    let x1: Tensor<f64, shape![4, 5]> = Tensor::new([[0.0033857802982458483, -0.007903965401166259, 0.0004980855768046352, -2.1599815616711484, 4.117946891982249], [0.590893480739991, 0.03642166094187279, -0.012401800548808762, -0.026137243358260728, 0.2208704513328694], [-0.01994299384745146, -1.9587671322956697, 1.2607353204408565, -0.28853403510053593, -0.044044594409864246], [-0.015917445203271173, -1.5475839854309903, -0.13343159611718644, -6.658934150517007, 0.1521595955866421]]);
    let result = tensor!(np.roll(roll(x0 ** 2.0, (-2, 0), axis=(0, 1)) @ x1, -20, axis=1));
    result.shown()
}

fn case_306() -> String {
    let x0: Tensor<f32, shape![2]> = Tensor::new([-2.8785586, 5.749802]);
    let x1: Tensor<u8, shape![2]> = Tensor::new([82, 77]);
    let result = tensor!(bitwise_count(x0 < x1));
    result.shown()
}

fn case_307() -> String {
    let result = tensor!(np.expm1(np.multiply.reduce((~cumsum(np.linspace(0, 2.25, 4, dtype=np.int32), dtype=np.int8)).transpose(axes=(-1, )), axis=0)));
    result.shown()
}

fn case_308() -> String {
    let x0: Tensor<f32, shape![1, 2, 3, 2]> = Tensor::new([[[[1.25, 0.75], [2.75, 2.75], [-1.5, -2.5]], [[1.75, 0.5], [0.25, -2.5], [2.75, 2.5]]]]);
    let result = tensor!(np.amax(x0, axis=(3, 2, -4)));
    result.shown()
}

fn case_309() -> String {
    let x0: Tensor<f64, shape![1, 1, 3, 1]> = Tensor::new([[[[-5.175963093405601], [-0.041937963701131974], [-8.066273796992547]]]]);
    let x1: Tensor<f32, shape![1, 3, 3, 1]> = Tensor::new([[[[0.21457037], [0.05236256], [-7.673319]], [[-1.2121253], [-2.8843408], [-0.059940416]], [[-0.001979854], [-0.023711054], [-0.12902749]]]]);
    let result = tensor!((x0 + x0.min((0, 3, -2), keepdims=False)).clip(x0, x1));
    result.shown()
}

fn case_310() -> String {
    let x0: Tensor<f64, shape![5]> = Tensor::new([-1.0, 1.75, 1.75, -2.75, -1.75]);
    let result = tensor!(x0 ** 3);
    result.shown()
}

fn case_311() -> String {
    let x0: Tensor<f32, shape![3, 4, 2, 2]> = Tensor::new([[[[1.0654744, -5.9057646], [-0.039363313, -1.0259132]], [[-0.40457875, 1.3126268], [-18.985937, 2.1854587]], [[-0.09872136, -0.045153074], [-0.011339184, 1.1026196]], [[0.14100458, 0.8776763], [-0.08941395, 0.9912838]]], [[[-0.027296107, -13.568334], [0.013354618, 0.0070110047]], [[-0.16510499, -0.009356584], [-0.33852366, -0.15372546]], [[-1.0617508, -0.002998058], [0.050730743, 4.389177]], [[-0.018997267, 0.002040669], [0.016206468, -3.6283813]]], [[[-0.017968755, -0.12958893], [0.12052924, -0.034547824]], [[2.3108766, 0.012635653], [-2.3480184, 0.038951986]], [[-0.0053600264, 0.13580321], [-0.014225974, -0.054421354]], [[-0.0045186672, -0.05903336], [0.008415878, -0.007999539]]]]);
    let x1: Tensor<i32, shape![1, 4, 2]> = Tensor::new([[[1, 1], [-2, 3], [-2, 8], [-3, 0]]]);
    let result = tensor!((mean(einsum("xkiB->Bxi", x0 * 0.5), axis=0) * np.linalg.diagonal(x1, offset=1)).rint());
    result.shown()
}

fn case_312() -> String {
    let x0: Tensor<f32, shape![3, 3, 3]> = Tensor::new([[[0.07922349, -0.6326096, -0.49111965], [-0.12966946, 0.043399803, 0.35574597], [0.37248015, 0.08678322, 0.008275024]], [[-0.74048424, 9.04504, -0.007814201], [-0.0043839663, 6.4436307, -0.037859596], [-0.4305094, 0.45921394, 11.15935]], [[3.0417192, 0.37098637, 0.008650957], [0.90404826, 0.5634079, 0.015947307], [0.0678135, 0.12688585, -0.032666996]]]);
    let x1: Tensor<f64, shape![3]> = Tensor::new([-4.1860404232168715, 0.0, 0.5284253768718974]);
    let result = tensor!(np.true_divide(np.linalg.tensordot(x0, x1 + 100, axes=([-2], [-1])), 1));
    result.shown()
}

fn case_313() -> String {
    let x0: Tensor<u8, shape![3]> = Tensor::new([0, 231, 245]);
    let x1: u32 = 53;
    let result = tensor!(np.searchsorted(x0, x1));
    result.shown()
}

fn case_314() -> String {
    let result = tensor!(squeeze(np.identity(3, dtype=np.uint64)));
    result.shown()
}

fn case_315() -> String {
    let x0: Tensor<f64, shape![17]> = Tensor::new([1.2199070491316526, -0.5804276872760045, -0.44701104029757044, -0.8094613321102746, 0.37786352066927903, -0.027739081581018777, -3.7848737544563105, -13.34868189294977, -0.01629098955191018, 0.29736273026734733, -0.6068801772179448, -3.6468453772191394, -0.038557336202718624, -0.04558673489923613, 0.3471326326753069, -0.007097059987532077, 0.048291020495517034]);
    let x1: Tensor<f32, shape![5, 1]> = Tensor::new([[9.186933], [-0.015150016], [-0.8625696], [-7.655445], [0.045650434]]);
    let result = tensor!(np.nanmedian(np.expm1(np.ediff1d(x0)), axis=-1, keepdims=True).trunc() / isinf(np.roll(x1 < x1, 1, axis=0)));
    result.shown()
}

fn case_316() -> String {
    let x0: Tensor<bool, shape![0, 2]> = Tensor::new([]);
    let result = tensor!(std(np.unique(x0), ddof=1));
    result.shown()
}

fn case_317() -> String {
    let x0: Tensor<i16, shape![4, 5]> = Tensor::new([[0, 6, 6, 4, 7], [-5, -1, 5, 2, 0], [-5, 8, -4, -1, -2], [7, 7, -4, 7, 4]]);
    let x1: Tensor<i64, shape![4, 5, 3, 4]> = Tensor::new([[[[89, 23, 69, 16], [5, 66, 81, 20], [24, 69, -34, 6]], [[10, 17, -60, 64], [-52, -53, 24, -100], [-46, 46, 9, -39]], [[33, -90, 100, 86], [34, -7, 32, -55], [-7, 74, -19, 94]], [[10, 74, -6, -99], [3, -65, -7, 21], [-54, 98, -65, -84]], [[58, 82, 77, 11], [58, -75, -34, 61], [-50, 35, -32, -72]]], [[[-50, -67, 65, -64], [-62, -60, 88, -67], [65, 29, -99, 18]], [[55, -59, 79, 12], [-17, -46, -72, 43], [-82, 82, -100, 93]], [[68, 59, 67, -33], [71, -41, -13, -61], [18, -7, 100, 52]], [[73, -31, 21, -11], [-10, 17, 69, -65], [23, -70, 7, -19]], [[-65, -8, 37, 39], [-13, 7, -62, 44], [-21, 16, 83, 0]]], [[[-10, -10, -44, -60], [-84, -38, -64, 44], [-55, 67, -87, 97]], [[-16, -35, -33, -34], [-95, -37, 11, -17], [-29, -89, 17, 42]], [[-27, -77, 34, -44], [94, 51, -9, 76], [-28, 58, 25, -4]], [[64, 35, 47, -56], [-55, 0, 47, -92], [77, -95, -31, 45]], [[-17, 6, -85, -16], [56, -41, 91, 89], [-13, -48, -57, -49]]], [[[17, 22, 64, 84], [45, 0, 12, -23], [-74, 96, 85, -30]], [[63, -67, -52, -70], [-78, -44, -64, -43], [-11, 53, 82, 84]], [[57, 91, -65, 23], [-35, -84, 38, -76], [-11, 32, 31, -24]], [[-16, -94, -34, -75], [79, -91, 44, -82], [-66, -61, 11, 60]], [[-10, 46, 63, -73], [-31, 35, 61, 100], [-49, -50, -83, 69]]]]);
    let result = tensor!(<i64> np.tensordot(x0 + 1_000.5, x1 - -0.0, 2));
    result.shown()
}

fn case_318() -> String {
    let x0: f64 = -2.900941637854652;
    let result = tensor!(cosh(prod(2 ** arange(0.0, 0.25, 0.25), axis=0).T) <= sigmoid(x0));
    result.shown()
}

fn case_319() -> String {
    let x0: Tensor<f64, shape![4, 1]> = Tensor::new([[2.5], [1.0e-40], [0.5], [1.0e-40]]);
    let x1: Tensor<bool, shape![4, 1]> = Tensor::new([[false], [true], [true], [false]]);
    let result = tensor!(np.any(x0[x1][x0[x1] > 0.1]));
    result.shown()
}
