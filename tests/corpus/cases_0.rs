//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
    (0, case_0),
    (1, case_1),
    (2, case_2),
    (3, case_3),
    (4, case_4),
    (5, case_5),
    (6, case_6),
    (7, case_7),
    (8, case_8),
    (9, case_9),
    (10, case_10),
    (11, case_11),
    (12, case_12),
    (13, case_13),
    (14, case_14),
    (15, case_15),
    (16, case_16),
    (17, case_17),
    (18, case_18),
    (19, case_19),
    (20, case_20),
    (21, case_21),
    (22, case_22),
    (23, case_23),
    (24, case_24),
    (25, case_25),
    (26, case_26),
    (27, case_27),
    (28, case_28),
    (29, case_29),
    (30, case_30),
    (31, case_31),
    (32, case_32),
    (33, case_33),
    (34, case_34),
    (35, case_35),
    (36, case_36),
    (37, case_37),
    (38, case_38),
    (39, case_39),
    (40, case_40),
    (41, case_41),
    (42, case_42),
    (43, case_43),
    (44, case_44),
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
];

fn case_0() -> String {
    let x0: u16 = 9;
    let x1: Tensor<f64, shape![3]> = Tensor::new([-2.25, -2.25, 2.5]);
    let x2: i16 = 16;
    let x3: Tensor<f64, shape![1]> = Tensor::new([2.25]);
    let result = tensor!(where(maximum(x0, np.any(x1, axis=())) != x3, x1 * np.squeeze(np.clip(np.linspace(0.5, 2.25, 3), min=x0)), x2).min(axis=(0,)));
    result.shown()
}

fn case_1() -> String {
    let p: Tensor<i64, shape![1, 2]> = Tensor::new([[0, 7]]);
    let mut result = p; tensor!(result = ((-zeros((2,), dtype=np.uint64)) as i64));
    result.shown()
}

fn case_2() -> String {
    let x0: Tensor<f64, shape![4, 1]> = Tensor::new([[0.0], [-0.5], [0.0], [-0.5]]);
    let x1: Tensor<bool, shape![4, 1]> = Tensor::new([[true], [true], [true], [true]]);
    let x2: Tensor<f32, shape![1]> = Tensor::new([0.038941506]);
    let x3: Tensor<i64, shape![1]> = Tensor::new([5]);
    let x4: Tensor<f64, shape![1]> = Tensor::new([-2.25]);
    let result = tensor!(signbit(x2 / np.all(x0[x1][x0[x1] <= 3.], axis=0)).clip(x3, x4));
    result.shown()
}

fn case_3() -> String {
    let x0: Tensor<f32, shape![3, 3]> = Tensor::new([[-0.75, 3.0, 0.25], [2.25, -2.75, -1.25], [0.25, 0.0, 1.25]]);
    let x1: Tensor<f32, shape![2, 3]> = Tensor::new([[0.60178137, 0.0017580957, -5.4253674], [1.2171276, -0.20453796, -0.30835506]]);
    let result = tensor!(inner(x0 - True, x1 + -129));
    result.shown()
}

fn case_4() -> String {
    let x0: f32 = -2.0;
    let x1: u64 = 5;
    let result = tensor!(<i64, []> np.count_nonzero(linspace(0, 10, 4, dtype=np.int16) / x0 != x1, axis=-1));
    result.shown()
}

fn case_5() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([-2.182944336377099]);
    let x1: Tensor<f64, shape![1]> = Tensor::new([-0.0038667584817407537]);
    let result = tensor!(np.clip(linspace(-1, 10, 1, dtype=np.int64), np.zeros((1,), dtype=np.float64), x0) - x1);
    result.shown()
}

fn case_6() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([2.0]);
    let x1: Tensor<f64, shape![0]> = Tensor::new([]);
    let result = tensor!(box np.quantile(power(np.append(x0, x1), 0), 0.5, axis=(0,), keepdims=True));
    result.shown()
}

fn case_7() -> String {
    let x0: Tensor<bool, shape![12, 1]> = Tensor::new([[true], [true], [false], [false], [false], [true], [false], [false], [true], [true], [false], [false]]);
    let result = tensor!(np.ones_like(x0, dtype=np.int16));
    result.shown()
}

fn case_8() -> String {
    let x0: f32 = 2.1230047;
    let x1: Tensor<bool, shape![1, 1, 3]> = Tensor::new([[[false, true, true]]]);
    let result = tensor!(np.where(x1, x0, np.bitwise_and(np.ones((1, 2, 3,), dtype=np.int64), np.zeros((1, 2, 3,), dtype=np.int8))) ** -1.0);
    result.shown()
}

fn case_9() -> String {
    let p: Tensor<i8, shape![3, 2, 0, 3, 2]> = Tensor::new([[[], []], [[], []], [[], []]]);
    let x1: Tensor<f32, shape![2, 3, 1, 1, 3]> = Tensor::new([[[[[-2.0, -2.0, -0.75]]], [[[-2.5, 3.0, 1.25]]], [[[-1.25, 0.25, -1.75]]]], [[[[-2.75, 0.75, -1.0]]], [[[-0.75, 2.75, 1.5]]], [[[2.5, -1.75, 2.5]]]]]);
    let mut result = p; tensor!(result += np.count_nonzero(x1, axis=(1, 4, -5), keepdims=True));
    result.shown()
}

fn case_10() -> String {
    let x0: Tensor<f32, shape![4, 5]> = Tensor::new([[-3.2222407, -2.9695833, 3.5, -1.0e+30, 0.5], [0.30619708, 5.8956923, -0.13085717, 5.482325, 2.5], [-1.9910978, 1.0e-30, -0.39616024, -0.12955973, 0.0], [-3.5378454, -0.5859489, 1.0e-30, 8.543822, 2.5]]);
    let result = tensor!(any(x0[x0 < 3.] - 1e-3, axis=0).squeeze());
    result.shown()
}

fn case_11() -> String {
    let x0: Tensor<u8, shape![4]> = Tensor::new([66, 39, 0, 0]);
    let result = tensor!(np.nanquantile(x0, 0, axis=-1));
    result.shown()
}

fn case_12() -> String {
    let x0: Tensor<f32, shape![4, 3]> = Tensor::new([[0.75, -2.0, -0.75], [1.25, -3.0, -2.75], [2.5, 2.0, -1.0], [2.25, 0.75, -1.75]]);
    let x1: Tensor<f32, shape![1, 3]> = Tensor::new([[-2.25, 3.0, 2.5]]);
    let x2: Tensor<u64, shape![3, 3]> = Tensor::new([[16, 62, 4], [89, 37, 57], [32, 88, 74]]);
    let p: Tensor<f64, shape![8, 3]> = Tensor::new([[2.0, -2.25, 2.0], [1.75, -0.5, 2.5], [-3.0, 1.5, 0.5], [-2.0, 2.75, 3.0], [-1.0, -1.75, -3.0], [3.0, -1.75, 0.25], [-1.0, 1.0, -1.25], [1.75, -0.75, -1.25]]);
    let mut result = p; tensor!(result = concat([x2, x1, -np.argsort(x0, stable=True, axis=0).clip(0.1, 0.1)], axis=0));
    result.shown()
}

fn case_13() -> String {
    let result = tensor!(np.maximum.reduce(np.reciprocal(arccos(np.ones((2, 2,), dtype=np.float64))), 1));
    result.shown()
}

fn case_14() -> String {
    let x0: Tensor<f64, shape![4]> = Tensor::new([0.75, 0.25, 2.0, -1.5]);
    let x1: Tensor<bool, shape![4]> = Tensor::new([false, false, false, false]);
    let result = tensor!(np.sort(x0[x1]));
    result.shown()
}

fn case_15() -> String {
    let x0: bool = true;
    let result = tensor!(np.round(expand_dims(dstack([np.prod(np.where(x0, np.eye(1, dtype=np.uint16), np.arange(1, dtype=np.uint64)), axis=1), -np.prod(np.where(x0, np.eye(1, dtype=np.uint16), np.arange(1, dtype=np.uint64)), axis=1), np.prod(np.where(x0, np.eye(1, dtype=np.uint16), np.arange(1, dtype=np.uint64)), axis=1) * -1.5, -np.prod(np.where(x0, np.eye(1, dtype=np.uint16), np.arange(1, dtype=np.uint64)), axis=1)]), axis=0), decimals=0));
    result.shown()
}

fn case_16() -> String {
    let x0: f64 = -1.75;
    let x1: u64 = 2;
    let result = tensor!(x1 + x0);
    result.shown()
}

fn case_17() -> String {
    let result = tensor!(np.logical_and.accumulate(ones((1, 1,), dtype=np.uint8), -1));
    result.shown()
}

fn case_18() -> String {
    let x0: Tensor<f32, shape![4, 3, 3, 4]> = Tensor::new([[[[-1.898407, 2.5841532, -0.60672754, 0.004951711], [-0.0017054018, 11.801612, -8.217266, -4.53612], [-0.022413751, -1.6939142, -0.017071227, -0.1496658]], [[0.13316208, 0.08992679, -0.116065055, 0.10911855], [-1.7502476, 0.14462534, 4.3722696, 0.43989855], [0.023870906, 0.18500985, -0.77887166, 0.7873036]], [[-1.9703234, 0.23190081, 0.1513895, -2.4394107], [-0.0000701853, 0.6378231, 0.015701879, 7.017154], [-1.6772574, -0.027784223, -0.038076647, 0.09910487]]], [[[0.5285728, 1.0290232, 0.039982498, 1.5731901], [-0.01878467, -0.68869203, 0.0068562943, -0.0006376955], [-1.3262901, -0.0034826773, -0.30999646, 4.6860847]], [[-4.5681057, -0.26458725, -6.5077467, 0.8464123], [0.00470359, -0.32585838, -0.48939717, 9.121795], [0.12505719, 0.09177882, 0.015672535, -0.012618839]], [[-0.79888695, -0.008567338, -0.022830432, -5.7298107], [-1.211802, -0.18056531, 0.0037161147, -0.28463802], [10.413661, -1.5934056, 5.6571093, 0.700046]]], [[[3.505354, 0.0022200441, -0.09514919, 0.1899144], [1.1443831, 1.0396667, -0.031419173, 0.11600512], [-1.1906004, 0.4295986, -0.004637105, 0.018145833]], [[-0.20121495, -0.010601447, -0.29984903, -0.09634175], [0.101969585, -0.08921451, -1.044667, -0.005115355], [-3.9946675, -0.007438177, 0.027549723, 0.010971112]], [[1.1693748, 1.1849421, 0.005391801, -8.351582], [0.116399184, -0.13886699, -10.227675, -0.053499516], [0.56191564, -5.8468213, -0.7779401, -0.17011167]]], [[[0.045694783, 0.23157655, 0.008423591, 1.6030949], [0.03881857, -0.49505505, 0.26071838, -4.4259744], [-0.19450994, -0.15439099, 0.002708446, 0.037692435]], [[-0.003998605, -0.047747932, 4.2338305, 0.3439478], [-3.606752, -0.025158023, -0.30242816, 0.1453981], [4.262522, 2.1381304, -0.021567982, 4.053254]], [[-0.2760722, 1.6185156, 0.2218208, -0.13685374], [0.019353399, -0.007470818, -0.16857967, -1.6843857], [-5.1995945, 0.006303382, 0.042943977, 0.000856849]]]]);
    let x1: Tensor<f64, shape![3]> = Tensor::new([0.6714259602725657, 1.0753059386834152, 0.010197744324248558]);
    let x2: Tensor<f64, shape![2, 3, 4]> = Tensor::new([[[-0.04275908819081994, -0.08500754799307629, -0.015905146146579695, -0.10262440678493012], [0.08776379476367796, -4.853626243053391, 0.010259312815483746, -1.6102767191262548], [-0.23239581222201056, -0.005843828194336163, 0.006140474924203056, -0.17901159904686725]], [[-0.06444102781864398, 0.007273145020138753, 0.11773830930201022, -0.0028207299309837355], [0.05958616065303023, -0.40561881190266413, 0.12109303681617882, 0.04979617755016036], [-4.608591468975558, -3.583539377313244, -0.01708802403038703, 0.0417579010558042]]]);
    let result = tensor!(np.einsum("NibN,b", x0, x1) @ (x2 + 4));
    result.shown()
}

fn case_19() -> String {
    let x0: Tensor<f32, shape![3, 1, 1, 2, 2, 1]> = Tensor::new([[[[[[-2.75], [0.25]], [[2.5], [2.5]]]]], [[[[[1.0], [-2.25]], [[-0.5], [-1.0]]]]], [[[[[2.25], [-2.75]], [[0.0], [-0.25]]]]]]);
    let x1: Tensor<i16, shape![3, 1, 1, 2, 2, 1]> = Tensor::new([[[[[[5], [-1]], [[1], [8]]]]], [[[[[9], [2]], [[8], [0]]]]], [[[[[-3], [-3]], [[-5], [9]]]]]]);
    let x2: Tensor<bool, shape![3, 1, 1, 2, 2, 1]> = Tensor::new([[[[[[false], [false]], [[true], [false]]]]], [[[[[false], [true]], [[true], [true]]]]], [[[[[false], [false]], [[true], [true]]]]]]);
    let result = tensor!(sin(np.sum((x0 < x1)[x2] * np.e)));
    result.shown()
}

fn case_20() -> String {
    let x0: Tensor<i8, shape![2, 1]> = Tensor::new([[13], [-97]]);
    let x1: i8 = -75;
    let result = tensor!(greater(x0, x1));
    result.shown()
}

fn case_21() -> String {
    let x0: Tensor<f32, shape![4, 1, 5]> = Tensor::new([[[0.013685572, 1.197517, -8.512752, -0.0008375649, -1.2383907]], [[-7.0754414, -0.09673889, 0.0014906771, 0.06913691, -0.0057075173]], [[-1.9646844, 0.09413389, -0.066370405, -8.19652, -0.2093707]], [[0.14614041, -0.004297492, -0.07984238, -0.0096002715, 0.3895826]]]);
    let x1: Tensor<f32, shape![4, 1, 5]> = Tensor::new([[[-3.0, 0.75, -2.25, -1.25, 2.5]], [[1.25, 1.0, -1.25, -1.25, 0.75]], [[-1.0, 2.5, -1.5, 2.25, -2.0]], [[2.5, 1.0, 2.0, -0.25, 0.75]]]);
    let x2: Tensor<bool, shape![4, 1, 5]> = Tensor::new([[[false, false, false, true, true]], [[false, false, false, true, true]], [[true, false, false, true, false]], [[false, false, true, false, true]]]);
    let x3: Tensor<bool, shape![4]> = Tensor::new([false, false, false, true]);
    let result = tensor!(np.where(x2, x0, x0 <= x1)[x3].sum(axis=0));
    result.shown()
}

fn case_22() -> String {
    let x0: Tensor<f32, shape![1, 3]> = Tensor::new([[0.75, -1.0, 1.5]]);
    let x1: Tensor<f32, shape![1, 3, 1]> = Tensor::new([[[0.5], [2.5], [0.0]]]);
    let x2: Tensor<f32, shape![5]> = Tensor::new([-10.014217, 0.9843189, -0.060935296, -0.32824656, -5.479987]);
    let result = tensor!(box 3 / (x2 % (x0 ** 1 @ x1)));
    result.shown()
}

fn case_23() -> String {
    let p: Tensor<f32, shape![2, 2, 2, 3]> = Tensor::new([[[[-1.75, -1.75, -1.75], [-3.0, 1.0, 0.5]], [[-2.75, 1.0, 1.25], [-2.0, 2.5, 3.0]]], [[[0.0, -1.75, 0.25], [0.75, -3.0, -2.5]], [[-2.0, -0.75, 1.75], [2.75, 1.25, 1.75]]]]);
    let x1: Tensor<bool, shape![2, 2, 2, 3]> = Tensor::new([[[[true, false, true], [true, true, false]], [[false, true, false], [false, false, false]]], [[[false, true, true], [true, false, false]], [[false, true, false], [false, false, true]]]]);
    let mut result = p; tensor!(result[x1] -= 1);
    result.shown()
}

fn case_24() -> String {
    let x0: Tensor<f32, shape![5]> = Tensor::new([2.25, 1.75, 3.0, 0.75, 1.25]);
    let x1: Tensor<f32, shape![3]> = Tensor::new([0.75, 1.0, -1.0]);
    let x2: Tensor<f32, shape![1]> = Tensor::new([0.084562]);
    let result = tensor!(concatenate([x2, x1, x0], axis=-1).astype(np.bool));
    result.shown()
}

fn case_25() -> String {
    let p: Tensor<f64, shape![6, 4]> = Tensor::new([[-0.011841779946223029, 0.01277735413850282, -0.027875596573717177, -0.01010681650851102], [-0.03311619002379896, -0.02006889637513337, -0.004556838709522243, 1.2809103568903468], [-0.17840403049981335, 0.004245331430067375, 0.5206293011040506, -0.07626010479406006], [-0.03662500093331696, 0.8302087650435803, -0.00717039891842933, 0.015233316828190655], [0.8374692856535066, -1.8655723007427307, 0.25787449758155073, -2.371105266714486], [-1.4175332549017439, -0.09631143132448658, 7.010872919802294, 3.816735124293094]]);
    let x1: Tensor<bool, shape![6, 4]> = Tensor::new([[false, false, false, false], [true, true, false, false], [true, true, false, true], [false, true, false, false], [true, true, true, false], [true, true, false, false]]);
    let mut result = p; tensor!(result[x1] = 2.0);
    result.shown()
}

fn case_26() -> String {
    let x0: Tensor<f32, shape![2, 5, 2]> = Tensor::new([[[0.11405104, -2.5131636], [0.62142825, 1.0e-30], [1.0e-30, 2.5], [-0.17555861, 1.6362834], [1.0e-30, -3.7059891]], [[-3.8599014, -1.0e+30], [0.5, -0.0], [5.6146617, -0.1302268], [2.684211, 0.9370699], [1.3294669, 2.44657]]]);
    let x1: Tensor<u16, shape![1, 5, 2]> = Tensor::new([[[6, 5], [8, 0], [4, 5], [3, 4], [4, 1]]]);
    let x2: Tensor<f64, shape![1]> = Tensor::new([-1.457749112591266]);
    let result = tensor!(np.linalg.trace(any(np.linalg.vecdot(x0, x1 * -1.5), keepdims=True) ** x2));
    result.shown()
}

fn case_27() -> String {
    let x0: Tensor<f64, shape![1]> = Tensor::new([-0.018736938705186158]);
    let result = tensor!(<u64, [1]> x0.T.astype(i8));
    result.shown()
}

fn case_28() -> String {
    let p: Tensor<f64, shape![4, 4]> = Tensor::new([[2.25, -2.5, -0.25, 1.5], [2.5, -1.0, -2.25, -0.25], [-1.5, 0.75, -1.75, 1.5], [1.0, 1.0, 0.0, -1.0]]);
    let x1: Tensor<f64, shape![3]> = Tensor::new([3.9007294561570123, 0.5402172110582549, 0.5]);
    let x2: Tensor<f64, shape![3]> = Tensor::new([-3.0, 0.75, 0.5]);
    let mut result = p; tensor!(result += np.argmax(roll(np.linalg.cross(x1, x2 - 1e-3, axis=0), (-4,), axis=(0,)), -1));
    result.shown()
}

fn case_29() -> String {
    let x0: Tensor<i8, shape![5, 3, 1]> = Tensor::new([[[-4], [6], [9]], [[-3], [-5], [8]], [[3], [6], [9]], [[-1], [9], [6]], [[-2], [8], [-1]]]);
    let result = tensor!((x0 as u32));
    result.shown()
}

fn case_30() -> String {
    let result = tensor!(np.arange(0.0, 0.25, 0.25, dtype=np.int16).var(axis=(-1,), ddof=1));
    result.shown()
}

fn case_31() -> String {
    let x0: Tensor<f64, shape![3]> = Tensor::new([2.5, -1.4780610059406283, -1.9202156525745788]);
    let result = tensor!(np.argsort(x0, stable=True, axis=-1).add(x0));
    result.shown()
}

fn case_32() -> String {
    let x0: Tensor<u16, shape![2, 1, 1, 2, 3]> = Tensor::new([[[[[4, 0, 0], [9, 8, 0]]]], [[[[5, 4, 6], [8, 2, 7]]]]]);
    let result = tensor!(np.argsort(x0, stable=True));
    result.shown()
}

fn case_33() -> String {
    let p: f32 = -1.6051923;
    let mut result = p; tensor!(result += result);
    result.shown()
}

fn case_34() -> String {
    let result = tensor!(np.linspace(0, 1, 1) != -2);
    result.shown()
}

fn case_35() -> String {
    let x0: Tensor<f32, shape![4, 1, 3]> = Tensor::new([[[0.75, 0.75, 1.0]], [[-1.5, -1.5, -1.5]], [[0.75, -1.5, 0.75]], [[1.0, 1.0, -1.5]]]);
    let x1: Tensor<i8, shape![2]> = Tensor::new([25, -48]);
    let result = tensor!(any(topk(x0, 1, axis=-1)[1].reshape((1, 1, 1, 2, 2, )) - np.dstack([x1, linspace(0, 10, 2)]), axis=(), keepdims=True));
    result.shown()
}

fn case_36() -> String {
    let x0: Tensor<i8, shape![1, 2]> = Tensor::new([[-5, 75]]);
    let result = tensor!(x0.arctan());
    result.shown()
}

fn case_37() -> String {
    let x0: Tensor<f64, shape![3]> = Tensor::new([-3.0, 2.0, -2.5]);
    let x1: Tensor<i64, shape![3]> = Tensor::new([0, 9, 7]);
    let x2: bool = true;
    let x3: i16 = -1;
    let result = tensor!(np.transpose(np.logical_or(np.max(np.linalg.cross(x0, x1), axis=0, initial=-1, where=x2), arccosh(x3))));
    result.shown()
}

fn case_38() -> String {
    let x0: Tensor<f64, shape![3, 4]> = Tensor::new([[-3.0, -2.25, -2.25, 2.5], [2.0, -2.75, -0.75, 2.0], [1.75, 0.0, 1.0, -2.5]]);
    let x1: Tensor<f64, shape![2, 4]> = Tensor::new([[1.25, -1.75, 0.0, -0.25], [-1.75, -1.75, 0.0, -1.25]]);
    let result = tensor!(sqrt(np.triu(power(2, sliding_window_view(x0, 2, axis=1)).add(var(x1, ddof=1)), k=-1)));
    result.shown()
}

fn case_39() -> String {
    let x0: Tensor<i32, shape![16]> = Tensor::new([-34, -22, -64, 10, 58, -16, -29, 62, 22, -50, -7, 78, -46, -78, 89, 99]);
    let result = tensor!(np.any(arange(16, dtype=np.uint8).clip(full((16,), True), x0), -1));
    result.shown()
}

fn case_40() -> String {
    let x0: Tensor<u16, shape![14]> = Tensor::new([0, 2, 5, 0, 2, 6, 7, 9, 9, 9, 8, 0, 9, 8]);
    let x1: Tensor<f32, shape![14]> = Tensor::new([-0.5, -3.0, 1.25, 0.75, 1.0, -0.5, 1.75, -2.0, -1.5, 1.5, 0.75, -2.25, -2.5, -2.25]);
    let x2: u64 = 0;
    let x3: Tensor<f64, shape![14]> = Tensor::new([3.7170151822748974, -0.06903139717155435, 0.5762904998748037, 0.05057892372642176, 1.143589283921712, -1.7900729763097176, -0.39912132085570345, 0.13196645911495505, -0.05774477673109333, 0.008044834177462419, 0.0092327929906901, 0.33158490311116834, -1.986043417210754, 1.4127292918949022]);
    let x4: Tensor<u32, shape![9]> = Tensor::new([7, 5, 6, 1, 1, 9, 3, 1, 4]);
    let result = tensor!(np.amin(x4, (0,)) < (np.clip(x0, x1, x2) <= x3));
    result.shown()
}

fn case_41() -> String {
    let x0: Tensor<f32, shape![1]> = Tensor::new([-3.0]);
    let x1: Tensor<i64, shape![1]> = Tensor::new([43]);
    let result = tensor!((+np.meshgrid(x0, x1)[1]).mean((1, 0)));
    result.shown()
}

fn case_42() -> String {
    let x0: Tensor<i32, shape![5]> = Tensor::new([1644267349, 0, 1834846603, 1, -2147483648]);
    let x1: f64 = 0.48172098267606106;
    let x2: Tensor<f32, shape![2]> = Tensor::new([0.75, 2.0]);
    let x3: u16 = 3;
    let result = tensor!(<f64> np.searchsorted(x2, x3, side="left") == any(argmin(x0, axis=0) / x0 / x1));
    result.shown()
}

fn case_43() -> String {
    let x0: Tensor<i8, shape![1, 1]> = Tensor::new([[-83]]);
    let x1: Tensor<i8, shape![2, 1, 2]> = Tensor::new([[[-66, -69]], [[-13, 50]]]);
    let x2: Tensor<u8, shape![2]> = Tensor::new([0, 8]);
    let result = tensor!(np.dot((x0 @ x1).bitwise_count(), x2));
    result.shown()
}

fn case_44() -> String {
    let x0: Tensor<f64, shape![3, 5]> = Tensor::new([[-2.1423697849665087, 1.4163914904812454, -6.117162401176506, 0.5, -1.2632131824487893], [-6.393566605389612, -5.332296489038667, -5.192383462309069, -1.1120491470117653, 2.921563295736968], [3.5, 1.0e-40, -0.8158097807738911, -0.8098308067056357, 2.888533911672541]]);
    let result = tensor!(np.histogram_bin_edges(x0, bins=10, range=(-1.5, 4)));
    result.shown()
}

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
