//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
    (45, case_45),
    (46, case_46),
    (47, case_47),
    (48, case_48),
    (49, case_49),
    (50, case_50),
    (51, case_51),
    (52, case_52),
    (53, case_53),
    (54, case_54),
    (55, case_55),
    (56, case_56),
    (57, case_57),
    (58, case_58),
    (59, case_59),
    (60, case_60),
    (61, case_61),
    (62, case_62),
    (63, case_63),
    (64, case_64),
    (65, case_65),
    (66, case_66),
    (67, case_67),
    (68, case_68),
    (69, case_69),
    (70, case_70),
    (71, case_71),
    (72, case_72),
    (73, case_73),
    (74, case_74),
    (75, case_75),
    (76, case_76),
    (77, case_77),
    (78, case_78),
    (79, case_79),
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
];

fn case_45() -> String {
    let x0: Tensor<f64, shape![5, 1]> = Tensor::new([[-2.25], [0.25], [2.75], [0.25], [0.75]]);
    let x1: Tensor<f32, shape![5, 1]> = Tensor::new([[0.25], [2.0], [2.75], [2.75], [2.0]]);
    let result = tensor!(divide(x1, x0));
    result.shown()
}

fn case_46() -> String {
    let x0: Tensor<f32, shape![1, 3, 3]> = Tensor::new([[[0.5, 1.25, 0.75], [1.25, 0.75, -2.5], [-2.5, -1.0, -2.25]]]);
    let x1: Tensor<f64, shape![3, 1]> = Tensor::new([[0.015937278701974797], [-0.01047975400556116], [0.04804744140081035]]);
    let result = tensor!(einsum("bxN,Nb->", x0, x1).min(keepdims=True));
    result.shown()
}

fn case_47() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([-0.75, 0.25, 2.5, 1.25]);
    let x1: Tensor<f64, shape![4]> = Tensor::new([1.25, 2.0, 1.0, 2.0]);
    let result = tensor!(np.average(x0, axis=-1, weights=x1));
    result.shown()
}

fn case_48() -> String {
    let x0: Tensor<f32, shape![2, 3, 2]> = Tensor::new([[[2.25, -1.25], [1.75, 1.0], [1.75, 2.5]], [[1.75, -2.25], [0.5, 1.5], [-2.0, -3.0]]]);
    let x1: Tensor<f32, shape![3]> = Tensor::new([-1.75, -2.75, -2.0]);
    let x2: Tensor<i8, shape![3]> = Tensor::new([-2, -5, 9]);
    let result = tensor!(np.where(x1 <= x2, x2, einsum("N...N,...", x0, x1 * -1)));
    result.shown()
}

fn case_49() -> String {
    let x0: Tensor<f64, shape![2, 3]> = Tensor::new([[0.2642472378329117, -0.004655784604982588, -0.018878349432756077], [0.0025795092493141897, 1.888681297563592, 6.422503484630194]]);
    let x1: Tensor<u64, shape![1, 2, 2, 3]> = Tensor::new([[[[6, 0, 5], [2, 0, 4]], [[2, 1, 9], [0, 0, 6]]]]);
    let x2: Tensor<f64, shape![1, 3]> = Tensor::new([[-2.25, -1.0, -0.25]]);
    let x3: Tensor<u8, shape![1, 2, 2, 3]> = Tensor::new([[[[97, 55, 8], [38, 69, 13]], [[18, 23, 7], [59, 27, 59]]]]);
    let result = tensor!(np.where(logical_not(+x3), roll(x1.logical_or(0.5), (0,), axis=(0,)) / x2, np.einsum("yi->i", x0)));
    result.shown()
}

fn case_50() -> String {
    let x0: Tensor<f32, shape![3, 5]> = Tensor::new([[0.0, -0.75, -2.5, 1.25, 2.75], [2.0, 2.75, 2.0, 1.25, 2.0], [-0.75, 0.75, 0.0, 1.0, 2.0]]);
    let x1: Tensor<u32, shape![3, 5]> = Tensor::new([[2, 4, 0, 7, 3], [1, 0, 5, 1, 2], [7, 0, 2, 0, 1]]);
    let x2: Tensor<f64, shape![3, 5]> = Tensor::new([[-1.75, 1.5, -0.25, 1.5, 0.0], [0.5, 2.25, -0.5, -2.0, -2.0], [1.5, -1.0, -1.25, 1.5, -0.5]]);
    let result = tensor!(clip(x0, x1, x2));
    result.shown()
}

fn case_51() -> String {
    let x0: Tensor<f32, shape![2]> = Tensor::new([0.05440153, 0.0037767955]);
    let x1: Tensor<i32, shape![2]> = Tensor::new([-1, -1]);
    let x2: Tensor<i32, shape![1]> = Tensor::new([-4]);
    let x3: Tensor<f64, shape![0]> = Tensor::new([]);
    let x4: Tensor<f64, shape![5]> = Tensor::new([7.18683016668576, -2.035421726656357, 7.164735205376324, -2.3400332427046804, -2.9146044953934833]);
    let result = tensor!(stack([x4, -log10(np.concatenate((x2, x0, x1, x3), axis=0)), -log10(np.concatenate((x2, x0, x1, x3), axis=0)), log10(np.concatenate((x2, x0, x1, x3), axis=0))], axis=-2).squeeze());
    result.shown()
}

fn case_52() -> String {
    let x0: Tensor<f64, shape![5, 3]> = Tensor::new([[1.75, 0.75, 0.5], [1.0, 0.5, 2.25], [-2.0, -2.75, 0.75], [2.0, 2.5, -1.0], [0.5, -1.25, -3.0]]);
    let x1: Tensor<bool, shape![1, 1]> = Tensor::new([[true]]);
    let result = tensor!(<i16> sign(np.where(x1, np.zeros((5, 3,)), x0)));
    result.shown()
}

fn case_53() -> String {
    let x0: Tensor<u16, shape![2]> = Tensor::new([58, 23]);
    let x1: i8 = 3;
    let p: f64 = 0.0;
    let mut result = p; tensor!(result = np.round(var(np.quantile(x0, 0.9, axis=0, keepdims=True), axis=(0,)), decimals=3).clip(x1, True));
    result.shown()
}

fn case_54() -> String {
    let result = tensor!(zeros((2,)).expand_dims(-1));
    result.shown()
}

fn case_55() -> String {
    let result = tensor!(np.cbrt((linspace(-1, 10, 2) ** 3).squeeze()));
    result.shown()
}

fn case_56() -> String {
    let result = tensor!((np.zeros((2, 2, 2, 1,), dtype=np.uint32) as u64));
    result.shown()
}

fn case_57() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([2.25, 0.0, -2.0, 2.0]);
    let x1: Tensor<bool, shape![1]> = Tensor::new([true]);
    let result = tensor!(round(concatenate([np.repeat(np.roll(where(x1, x0, x0), -1), 2)])));
    result.shown()
}

fn case_58() -> String {
    let x0: Tensor<u8, shape![4, 3]> = Tensor::new([[255, 1, 1], [95, 255, 255], [0, 0, 89], [0, 166, 190]]);
    let x1: Tensor<i16, shape![4, 3]> = Tensor::new([[2812, -1324, -32768], [-31220, -17209, -32768], [1, 32767, 1], [20700, 0, 30390]]);
    let result = tensor!(box np.all(np.stack((x1, x0.astype(np.int16)), axis=0), axis=(0, -1)));
    result.shown()
}

fn case_59() -> String {
    let x0: i16 = 2;
    let x1: Tensor<f64, shape![3, 5]> = Tensor::new([[3.387821258610983, -0.029334948586928228, 0.001132654538846294, 0.07208066298774385, -0.13722190336682472], [0.04032546975739345, -0.03850775756286314, -0.035470168363929674, -0.029803204838843134, -0.30215024387901473], [-0.06794955557557594, 0.20998134831910548, -1.1022509327920675, -0.036052033518959775, 1.0452535454845036]]);
    let result = tensor!(np.kron(x0 + 1e30, x1));
    result.shown()
}

fn case_60() -> String {
    let x0: Tensor<f32, shape![1, 3, 2, 0, 1]> = Tensor::new([[[[], []], [[], []], [[], []]]]);
    let result = tensor!(x0.argmax(axis=4));
    result.shown()
}

fn case_61() -> String {
    let p: Tensor<f64, shape![4]> = Tensor::new([0.0341047372439068, 0.10564547215272178, 0.0015391713065976075, 0.03410618027314504]);
    let mut result = p; tensor!(result += (np.sqrt(7 % result) / np.round(.25, 0)).astype(bool));
    result.shown()
}

fn case_62() -> String {
    let x0: Tensor<f64, shape![6]> = Tensor::new([1.0, -1.0, 1.5, 2.5, -2.0, -2.5]);
    let result = tensor!(np.dstack([x0, np.sort(zeros((1, 6,), dtype=np.uint32), axis=None)]));
    result.shown()
}

fn case_63() -> String {
    let x0: Tensor<f32, shape![4, 1, 5]> = Tensor::new([[[2.25, -2.0, -2.5, 0.75, 1.75]], [[1.75, 1.75, -3.0, 2.5, -2.25]], [[1.75, -2.75, 1.0, 0.5, 0.5]], [[-2.25, -2.0, -1.5, 1.25, 2.25]]]);
    let result = tensor!(np.minimum(ones((1, 1, 1,), dtype=np.int64).minimum(log2(x0).round()), x0.max(axis=-3, keepdims=True)));
    result.shown()
}

fn case_64() -> String {
    let x0: Tensor<f64, shape![1, 2, 1]> = Tensor::new([[[0.5], [-1.5]]]);
    let result = tensor!(rint(x0));
    result.shown()
}

fn case_65() -> String {
    let x0: Tensor<i64, shape![3, 3]> = Tensor::new([[-9223372036854775808, 1, 0], [-9223372036854775808, 1249985500563551053, 461936483337259848], [9223372036854775807, 0, -8291911377471306343]]);
    let x1: Tensor<f32, shape![3, 3]> = Tensor::new([[-0.053465705, -0.00038525282, -3.5543041], [0.014008329, 0.5052331, 1.5484879], [0.0047624763, -0.06257741, 0.12375498]]);
    let result = tensor!(np.transpose(np.inner(x0 * 7, x1), (1, -2, )));
    result.shown()
}

fn case_66() -> String {
    let x0: Tensor<f32, shape![1, 2]> = Tensor::new([[-2.5, 1.25]]);
    let x1: Tensor<bool, shape![2, 5, 2]> = Tensor::new([[[true, true], [true, false], [false, false], [true, false], [false, false]], [[false, false], [false, true], [false, true], [true, false], [true, true]]]);
    let x2: Tensor<f32, shape![0, 2, 2]> = Tensor::new([]);
    let result = tensor!(np.any(power(np.where(x1, np.round(np.ones((0, 2, 1, 2,), dtype=np.uint32), 2), x0), 0.1), axis=2) + x2.exp());
    result.shown()
}

fn case_67() -> String {
    let x0: Tensor<i32, shape![8]> = Tensor::new([6, 5, 4, 0, -2, -2, -4, -4]);
    let x1: Tensor<bool, shape![3, 1]> = Tensor::new([[true], [false], [true]]);
    let result = tensor!(x0.relu().max(None, keepdims=True) * np.digitize(x1, x0));
    result.shown()
}

fn case_68() -> String {
    let x0: Tensor<u8, shape![5, 2, 3]> = Tensor::new([[[1, 4, 4], [4, 2, 9]], [[3, 3, 8], [4, 8, 9]], [[7, 0, 5], [2, 2, 6]], [[5, 7, 7], [9, 9, 4]], [[6, 0, 8], [4, 4, 9]]]);
    let x1: Tensor<f32, shape![5, 2, 3, 4]> = Tensor::new([[[[1.0, -1.0, -2.0, -2.0], [1.5, 0.25, -1.0, -2.25], [-1.25, 2.25, 2.5, -2.75]], [[2.0, -1.75, -1.75, -2.5], [-0.5, -2.5, 0.0, 1.5], [-1.25, 0.0, -2.5, -2.0]]], [[[1.25, -2.75, -1.0, -1.75], [1.75, 1.0, 2.75, -2.0], [3.0, 0.5, 1.5, 2.25]], [[-2.25, 2.5, -2.25, 0.5], [-0.5, -1.0, 3.0, 2.75], [0.5, 2.5, 2.75, -3.0]]], [[[1.25, -0.5, -0.5, 1.25], [0.25, -1.0, 2.5, 0.0], [-0.5, 1.75, 0.5, -1.75]], [[2.75, 1.5, -1.25, 2.25], [1.25, 1.5, -2.0, -0.5], [-0.75, -0.75, 0.0, -3.0]]], [[[-1.5, 0.75, -0.25, -0.75], [0.25, 1.0, -2.0, 1.0], [2.0, -2.75, 1.0, 1.5]], [[-2.75, 3.0, 2.5, -1.25], [1.75, 0.5, 1.25, 2.25], [2.25, -2.0, 2.75, -1.75]]], [[[2.75, 0.75, 2.5, -0.5], [1.75, -0.5, -1.0, 0.25], [2.0, -1.75, -1.5, 0.0]], [[-3.0, 3.0, 1.75, -1.0], [-0.25, 0.75, 0.0, 1.5], [-1.0, 1.5, -1.0, 2.5]]]]);
    let result = tensor!(np.tensordot(x0, x1, axes=3));
    result.shown()
}

fn case_69() -> String {
    let x0: Tensor<f32, shape![1, 6]> = Tensor::new([[-2.6882524, -4.562089, 0.17785671, 0.44422153, -0.5078234, -1.603252]]);
    let result = tensor!(np.min(x0, axis=1, initial=-1));
    result.shown()
}

fn case_70() -> String {
    let p: Tensor<f64, shape![1, 2]> = Tensor::new([[0.0, -2.75]]);
    let x1: f64 = 0.24643794530062993;
    let x2: Tensor<f32, shape![1]> = Tensor::new([1.0e-40]);
    let x3: Tensor<u64, shape![1, 2]> = Tensor::new([[4, 6]]);
    let mut result = p; tensor!(result += np.power(x2 - np.fmax(x1.reciprocal().true_divide(result), log10(x1)), x3));
    result.shown()
}

fn case_71() -> String {
    let x0: Tensor<f32, shape![2, 2, 1, 2]> = Tensor::new([[[[0.0013571398, 0.18400286]], [[-9.20702, 3.2993371]]], [[[-2.2996273, 0.036663283]], [[-0.29748774, -0.0018648808]]]]);
    let x1: Tensor<f64, shape![4, 1, 5]> = Tensor::new([[[3.0, 2.0, 2.0, 2.75, 2.5]], [[0.5, 0.5, 0.5, 2.0, -2.5]], [[1.75, -2.5, -0.75, -1.75, 1.5]], [[3.0, -3.0, -3.0, -1.25, -0.25]]]);
    let result = tensor!(np.std(x1[x1 < np.pi]) == np.positive(np.flatnonzero(x0 > 1)));
    result.shown()
}

fn case_72() -> String {
    let result = tensor!(round(np.linspace(0.5, 1, 3, dtype=np.int16)).invert());
    result.shown()
}

fn case_73() -> String {
    let p: Tensor<f64, shape![1, 2, 2, 3]> = Tensor::new([[[[-2.0, -2.0, 2.0], [-2.0, -0.75, -1.75]], [[2.0, 1.25, 1.75], [-2.75, -2.75, 2.0]]]]);
    let x1: Tensor<f64, shape![2]> = Tensor::new([-0.75, 1.5]);
    let x2: Tensor<bool, shape![2]> = Tensor::new([false, false]);
    let mut result = p; tensor!(result *= np.unique(x1[x2]).all() < np.linspace(0.5, 1, 3));
    result.shown()
}

fn case_74() -> String {
    let x0: Tensor<f64, shape![13]> = Tensor::new([0.25, -2.5, -2.5, 0.75, 0.25, 0.75, 1.75, -2.5, 1.5, 1.5, -0.25, 1.5, 2.25]);
    let x1: Tensor<bool, shape![13]> = Tensor::new([true, true, true, false, true, false, true, true, true, false, false, false, false]);
    let x2: Tensor<bool, shape![5]> = Tensor::new([true, false, true, true, false]);
    let x4: Tensor<f64, shape![3, 2]> = Tensor::new([[-0.1541888525665335, -0.01597450803921195], [-1.691660102836328, -0.021232212762761198], [-0.02124241713271838, 0.7767808871913525]]);
    let result = tensor! { let m = var(np.split(where(x1, x0, x0), [7, 8, 8], axis=0)[3][x2], axis=0); amin(x4, axis=()) * m };
    result.shown()
}

fn case_75() -> String {
    let result = tensor!(np.full((1, 5,), 7, dtype=np.uint32).mean(axis=(-2, -1), keepdims=True, dtype=np.float64)[np.full((1, 5,), 7, dtype=np.uint32).mean(axis=(-2, -1), keepdims=True, dtype=np.float64) == 2.5e2].std(axis=0).round(1));
    result.shown()
}

fn case_76() -> String {
    let x0: Tensor<i8, shape![3, 2, 2, 2]> = Tensor::new([[[[127, 0], [127, 127]], [[-128, -128], [0, 0]]], [[[1, -128], [110, -128]], [[77, 90], [127, 0]]], [[[0, -128], [-128, -128]], [[0, -128], [-100, -127]]]]);
    let result = tensor!(roll(pad(var(np.amin(x0, axis=3, keepdims=False), axis=(-2, -1)), ((3, 1),), mode="constant"), -3));
    result.shown()
}

fn case_77() -> String {
    let result = tensor!(np.roll(mean(np.any(np.identity(4, dtype=np.uint64), axis=(-1, 0), keepdims=True), axis=1), 7));
    result.shown()
}

fn case_78() -> String {
    let x0: Tensor<f64, shape![5, 1]> = Tensor::new([[-1.0], [1.75], [-1.5], [2.5], [-1.75]]);
    let x1: Tensor<f64, shape![2, 1, 1]> = Tensor::new([[[-0.037457135900762384]], [[-0.26969570061111814]]]);
    let x2: Tensor<f64, shape![2, 1, 2]> = Tensor::new([[[f64::INFINITY, 0.5]], [[f64::NAN, 2.2120813751369486]]]);
    let result = tensor!(np.matmul(x0 @ x1, x2));
    result.shown()
}

fn case_79() -> String {
    let x0: Tensor<f32, shape![1, 1, 5]> = Tensor::new([[[-2.5, -2.25, 2.25, -3.0, -2.25]]]);
    let result = tensor!(np.repeat(np.arange(1, 2, dtype=np.int32) @ x0, 1).mean(axis=(0,), dtype=np.float32).sum());
    result.shown()
}

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
