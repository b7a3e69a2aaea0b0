"""Writes `tensor-core/tests/data/math_<function>.txt`: arguments of the `f64` functions and exact results.

    pip install mpmath && python tools/math_goldens.py

A line is `x high low` (`x y high low` for two arguments) in hexadecimal bits: `high` is the result rounded to double, `low`
is the rest, times 2^60 for results below 1, so that the test measures errors as real numbers of ULPs, of subnormals too.
"""

import math
import pathlib
import random
import struct

from mpmath import mp, mpf

mp.prec = 1400
DATA = pathlib.Path(__file__).parent.parent / "tensor-core" / "tests" / "data"
INF, NAN = float("inf"), float("nan")
MAX, MIN, TINY = 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324


def bits(x):
    return format(struct.unpack("<Q", struct.pack("<d", x))[0], "016x")


def from_bits(b):
    return struct.unpack("<d", struct.pack("<Q", b))[0]


def to_double(exact):
    """The double nearest to an mpf, subnormals and overflow included."""
    if exact == 0:
        return 0.0
    exponent = max(mp.frexp(exact)[1], -1021) - 53
    scaled = exact * mpf(2) ** -exponent
    whole = int(mp.nint(scaled))  # ties to even
    try:
        return float(mp.ldexp(mpf(whole), exponent)) if exponent > -1074 else whole * TINY
    except OverflowError:
        return INF if exact > 0 else -INF


def line(arguments, result):
    if isinstance(result, float):  # special: no rest
        high, low = result, 0.0
    else:
        high = to_double(result)
        low = 0.0 if high in (INF, -INF) else float((result - mpf(high)) * mpf(2) ** (60 if abs(high) < 1 else 0))
        if high == 0 and result < 0:
            high = -0.0
    return " ".join(map(bits, [*arguments, high, low]))


def between(low, high, n, rng):
    return [rng.uniform(low, high) for _ in range(n)]


def magnitudes(low, high, n, rng, signs=(1,)):
    """Numbers whose binary exponents are spread evenly over [low, high]."""
    return [rng.choice(signs) * rng.uniform(1, 2) * 2.0 ** rng.randint(low, high) for _ in range(n)]


def near(points, rng, n=4):
    out = []
    for p in points:
        b = struct.unpack("<Q", struct.pack("<d", p))[0]
        out += [from_bits(b + d) for d in range(-n, n + 1) if 0 <= (b + d) & 0x7FFFFFFFFFFFFFFF < 0x7FF0000000000000]
    return out


def multiples_of_half_pi(rng):
    """Doubles as near to multiples of pi/2 as continued fractions find them, and large arguments of all sizes."""
    out = [6381956970095103.0 * 2.0**797, 5.319372648326541e255, 1.5707963267948966, 3.141592653589793]
    out += [float(mp.pi / 2 * k) for k in [*range(1, 20), *(rng.randint(1, 2**40) for _ in range(40))]]
    for e in range(20, 971, 12):
        # k * 2^e is nearly a multiple of pi/2 for the denominators k of the convergents of 2^(e+1) / pi.
        x, k, previous = mpf(2) ** (e + 1) / mp.pi, 1, 0
        x = 1 / (x - int(x))
        while k < 2**53:
            if k > 2**50:
                out.append(float(k) * 2.0**e)
            whole = int(x)
            k, previous = whole * k + previous, k
            x = 1 / (x - whole)
    return out


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x)) if x < 2000 else x


def gelu(x):
    return x * mp.erfc(-x / mp.sqrt(2)) / 2


def gelu_tanh(x):
    return x * sigmoid(2 * mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x**3))


def mish(x):
    return x * mp.tanh(softplus(x))


def sinc(x):
    return mp.sinpi(x) / (mp.pi * x)


BOTH = (1, -1)
ODD = {"expm1", "log1p", "sin", "tan", "sinh", "tanh", "silu", "gelu", "erf", "asin", "atan", "asinh", "atanh", "cbrt", "gelu_tanh", "mish"}
odd0 = {0.0: 0.0}


def functions(rng):
    tiny = magnitudes(-1074, -20, 40, rng, BOTH)
    unit = magnitudes(-20, 0, 120, rng, BOTH)
    exps = between(-745.2, 709.9, 150, rng) + between(-2, 2, 100, rng) + tiny + near(
        [709.782712893384, -745.1332191019411, -708.3964185322641, 0.34657359027997264, -0.34657359027997264], rng)
    logs = magnitudes(-1074, 1023, 150, rng) + between(0.5, 2, 150, rng) + near([1.0, 2 / 3, 4 / 3, MIN, 1.4142135623730951], rng) + [TINY, MAX]
    trig = magnitudes(-1074, -10, 30, rng, BOTH) + between(-10, 10, 100, rng) + magnitudes(3, 40, 80, rng, BOTH)
    trig += magnitudes(41, 1023, 150, rng, BOTH) + multiples_of_half_pi(rng) + [MAX]
    hyper = tiny + unit + between(-25, 25, 120, rng) + between(-711, 711, 60, rng) + near([710.4758600739439, 709.782712893384, 0.34657359027997264], rng)
    logistic = tiny + unit + between(-40, 40, 150, rng) + between(-746, 746, 80, rng)
    yield "exp", mp.exp, exps, {0.0: 1.0, INF: INF, -INF: 0.0}
    yield "exp2", lambda x: mpf(2) ** x, [x * 1.4427 for x in exps] + [-1074.0, -1022.0, 1023.0, -1074.9], {0.0: 1.0, INF: INF, -INF: 0.0}
    yield "expm1", lambda x: mp.expm1(x), exps + unit, odd0 | {INF: INF, -INF: -1.0}
    logspecial = {0.0: -INF, INF: INF, -1.0: NAN, -INF: NAN}
    yield "log", mp.log, logs, logspecial
    yield "log2", lambda x: mp.log(x) / mp.log(2), logs, logspecial
    yield "log10", lambda x: mp.log(x) / mp.log(10), logs, logspecial | {1000.0: 3.0, 1e22: 22.0}
    yield "log1p", mp.log1p, [x - 1 for x in logs if x > 1e-15 and x != 1] + tiny + [x for x in unit if x > -1], odd0 | {-1.0: -INF, INF: INF, -2.0: NAN}
    nan = {INF: NAN, -INF: NAN}
    yield "sin", mp.sin, trig, odd0 | nan
    yield "cos", mp.cos, trig, {0.0: 1.0} | nan
    yield "tan", mp.tan, trig, odd0 | nan
    yield "sinh", mp.sinh, hyper, odd0 | {INF: INF, -INF: -INF, 711.0: INF}
    yield "cosh", mp.cosh, hyper, {0.0: 1.0, INF: INF, -INF: INF, -711.0: INF}
    yield "tanh", mp.tanh, hyper, odd0 | {INF: 1.0, -INF: -1.0}
    yield "sigmoid", sigmoid, logistic, {0.0: 0.5, INF: 1.0, -INF: 0.0}
    yield "softplus", softplus, logistic, {INF: INF, -INF: 0.0}
    yield "silu", lambda x: x * sigmoid(x), logistic, odd0 | {INF: INF, -INF: -0.0}
    yield "gelu", gelu, tiny + unit + between(-8, 8, 150, rng) + between(-38.6, 40, 80, rng), odd0 | {INF: INF, -INF: -0.0}
    yield "erf", mp.erf, tiny + unit + between(-6, 6, 200, rng) + near([1.0, 5.92], rng), odd0 | {INF: 1.0, -INF: -1.0}
    yield "erfc", mp.erfc, tiny + unit + between(-6, 6, 150, rng) + between(0, 27.3, 150, rng), {0.0: 1.0, INF: 0.0, -INF: 2.0}
    out = {2.0: NAN, -2.0: NAN} | nan
    arc = tiny + unit + between(-1, 1, 200, rng) + near([0.5, -0.5, 1.0, -1.0], rng, 6)
    arc = [x for x in arc if abs(x) < 1]
    yield "asin", mp.asin, arc, odd0 | out | {1.0: float(mp.asin(1)), -1.0: float(mp.asin(-1))}
    yield "acos", mp.acos, arc, out | {1.0: 0.0, -1.0: float(mp.pi)}
    slopes = tiny + unit + between(-10, 10, 150, rng) + magnitudes(3, 1023, 100, rng, BOTH) + near([1.0, 0.41421356237309503, 2.414213562373095], rng) + [MAX]
    yield "atan", mp.atan, slopes, odd0
    yield "asinh", mp.asinh, slopes, odd0 | {INF: INF, -INF: -INF}
    ones = [1 + abs(x) for x in unit] + between(1, 3, 100, rng) + magnitudes(0, 1023, 150, rng) + near([1.5, 2.0, 1.25], rng) + [MAX, 1 + 2**-52]
    yield "acosh", mp.acosh, ones, {1.0: 0.0, INF: INF, -INF: NAN, 0.5: NAN, -2.0: NAN}
    yield "atanh", mp.atanh, arc, odd0 | out | {1.0: INF, -1.0: -INF}
    yield "cbrt", lambda x: mp.sign(x) * mp.cbrt(abs(x)), slopes + magnitudes(-1074, -20, 100, rng, BOTH) + [27.0, 64.0, -125.0, MIN, TINY, 1e300], odd0 | {INF: INF, -INF: -INF}
    whole = [float(n) for n in range(1, 9)]
    yield "sinc", sinc, tiny + unit + between(-30, 30, 150, rng) + near(whole + [0.5, 1.5, 1e6], rng) + magnitudes(3, 51, 80, rng, BOTH), {0.0: 1.0, INF: NAN, -INF: NAN} | {x: 0.0 for x in [*whole, 1e300, -3.0]}
    yield "gelu_tanh", gelu_tanh, tiny + unit + between(-8, 8, 150, rng) + between(-21.4, 45, 80, rng), odd0 | {INF: INF, -INF: -0.0, -1e300: -0.0}
    yield "mish", mish, logistic, odd0 | {INF: INF, -INF: -0.0, -1e300: -0.0}


def pairs(rng):
    """Two-argument functions but pow: name, function, pairs, special cases."""
    spread = [(x, y) for x, y in zip(magnitudes(-1074, 1023, 150, rng, BOTH), magnitudes(-1074, 1023, 150, rng, BOTH))]
    near_by = [(x, x * rng.choice(BOTH) * rng.uniform(1, 2) * 2.0 ** rng.randint(-60, 60)) for x in magnitudes(-900, 900, 200, rng, BOTH)]
    ends = [(x, x * rng.uniform(0.1, 0.9)) for x in magnitudes(-1074, -1000, 60, rng) + magnitudes(1015, 1022, 40, rng)]
    ends += [(y, x) for x, y in ends]
    every = [pair for pair in spread + near_by + ends if 0 not in pair and INF not in map(abs, pair)]
    zeros = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN]
    corners = [(y, x, math.atan2(y, x)) for y in zeros for x in zeros]
    yield "atan2", lambda y, x: mp.atan2(y, x), every, corners
    yield "hypot", lambda x, y: mp.sqrt(x * x + y * y), every + [(3.0, 4.0), (MAX, MAX / 4), (TINY, TINY)], [(x, y, math.hypot(x, y)) for x in zeros for y in zeros if (x, y) not in ((1.0, 1.0),) and abs(x) != 1 or abs(y) != 1]
    # Both of one sign: where the terms cancel, no ULP of the result is promised.
    sums = [(x, y) for x in between(0, 40, 25, rng) for y in between(0, 40, 8, rng)]
    sums += [(x, x + d) for x in magnitudes(0, 500, 40, rng) for d in (0.0, 0.1, 1.0)] + [(-x, -x - 1) for x in between(3, 700, 60, rng)]
    special = [(INF, 1.0, INF), (1.0, INF, INF), (INF, INF, INF), (-INF, -INF, -INF), (-INF, 1.0, 1.0), (INF, -INF, INF), (NAN, 1.0, NAN), (INF, NAN, NAN)]
    yield "logaddexp", lambda x, y: max(x, y) + mp.log1p(mp.exp(-abs(x - y))), sums, special
    yield "logaddexp2", lambda x, y: max(x, y) + mp.log1p(mpf(2) ** -abs(x - y)) / mp.log(2), sums, special


def powers(rng):
    """Pairs whose power is a double, and the special cases."""
    for _ in range(150):
        x = rng.uniform(1, 2) * 2.0 ** rng.randint(-1070, 1023)
        yield x, float(rng.uniform(-1, 1) * 1060 / max(1, abs(mp.log(x, 2))))
    for _ in range(150):
        x = rng.uniform(0.5, 2)
        yield x, float(rng.uniform(-1074, 1024) / mp.log(x, 2))
    for _ in range(100):
        x = from_bits(0x3FF0000000000000 + rng.randint(-(2**20), 2**20))
        if x != 1:
            yield x, float(rng.uniform(-1074, 1024) / mp.log(x, 2))
    for _ in range(60):
        yield -rng.uniform(0.1, 10), float(rng.randint(-300, 300))
    for x in (0.5, 2.0, 3.0, 10.0):
        for y in (-3.0, -1.0, 0.5, 1.0, 2.0, 5.0, 22.0):
            yield x, y


def special_powers():
    values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, -3.0, INF, -INF, NAN, 1e300, -1e300, 9007199254740991.0, 9007199254740992.0, 0.3]
    for x in values:
        for y in values:
            odd = y == y and abs(y) < INF and y == int(y) and int(y) % 2 == 1
            whole = y == y and (abs(y) == INF or y == int(y))
            if y == 0 or x == 1:
                yield x, y, 1.0
            elif x != x or y != y:
                yield x, y, NAN
            elif x == -1 and abs(y) == INF:
                yield x, y, 1.0
            elif abs(y) == INF:
                yield x, y, INF if (abs(x) > 1) == (y > 0) else 0.0
            elif x == 0 or abs(x) == INF:
                size = INF if (x == 0) == (y < 0) else 0.0
                negative = odd and str(x)[0] == "-"
                yield x, y, -size if negative else size
            elif x < 0 and not whole:
                yield x, y, NAN
            elif abs(y * float(mp.log(abs(x), 2))) > 1100:
                size = INF if (abs(x) > 1) == (y > 0) else 0.0
                yield x, y, -size if odd and x < 0 else size
            elif abs(x) == 1:
                yield x, y, -1.0 if odd else 1.0


if __name__ == "__main__":
    for name, exact, arguments, special in functions(random.Random(1)):
        lines = [line([x], y) for x, y in [*special.items(), (NAN, NAN)]]
        if 0.0 in special:  # a dict cannot hold both zeros
            lines.append(line([-0.0], -0.0 if name in ODD else special[0.0]))
        for x in arguments:
            if x in special:
                continue
            y = exact(mpf(x))
            lines.append(line([x], 0.0 if y == 0 else y))
        (DATA / f"math_{name}.txt").write_text("\n".join(lines) + "\n")
        print(name, len(lines), flush=True)
    for name, exact, arguments, special in pairs(random.Random(3)):
        lines = [line([x, y], r) for x, y, r in special]
        for x, y in arguments:
            lines.append(line([x, y], exact(mpf(x), mpf(y))))
        (DATA / f"math_{name}.txt").write_text("\n".join(lines) + "\n")
        print(name, len(lines), flush=True)
    lines = [line([x, y], r) for x, y, r in special_powers()]
    for x, y in powers(random.Random(2)):
        lines.append(line([x, y], (1 if x > 0 or int(y) % 2 == 0 else -1) * mpf(abs(x)) ** mpf(y)))
    (DATA / "math_pow.txt").write_text("\n".join(lines) + "\n")
    print("pow", len(lines))
