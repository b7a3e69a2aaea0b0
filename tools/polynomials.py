"""Fits every polynomial in `tensor-core/src/math` and prints it as a Rust constant.

    pip install mpmath && python tools/polynomials.py [name ...]

Each polynomial minimizes the largest weighted error over its interval (Lawson's
reweighted least squares, which unlike Remez' exchange needs no Haar condition). Its
coefficients are rounded to the float type one after another, lowest degree first, and the rest is
fitted again each time, so that later coefficients make good for the rounding of earlier ones.
"""

import sys

from mpmath import mp, mpf

mp.prec = 240


def minimax(f, weight, low, high, powers):
    """Coefficients c with sum(c[i] * x**powers[i]) near f(x), the largest |weight * error| least."""
    n = len(powers)
    mid, half = (low + high) / 2, (high - low) / 2
    count = 8 * n + 8
    xs = [mid - half * mp.cos(mp.pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    rows = [[weight(x) * x**p for p in powers] for x in xs]
    right = [weight(x) * f(x) for x in xs]
    lawson = [mpf(1) / count] * count
    for _ in range(20):
        normal, moment = mp.matrix(n, n), mp.matrix(n, 1)
        for row, y, w in zip(rows, right, lawson):
            for i in range(n):
                scaled = w * row[i]
                moment[i] += scaled * y
                for j in range(i, n):
                    normal[i, j] += scaled * row[j]
        for i in range(n):
            for j in range(i):
                normal[i, j] = normal[j, i]
        c = mp.lu_solve(normal, moment)
        errors = [abs(y - sum(a * b for a, b in zip(c, row))) for row, y in zip(rows, right)]
        total = sum(w * e for w, e in zip(lawson, errors))
        if total == 0:
            break
        lawson = [w * e / total for w, e in zip(lawson, errors)]
    return list(c)


def rounded(x, bits):
    """The float with `bits` bits of significand nearest to x."""
    if x == 0:
        return mpf(0)
    with mp.workprec(bits):
        return +mpf(x)


def fit(f, weight, low, high, powers, bits, first_bits=None):
    """The coefficients, the first one with `first_bits`, and the largest weighted error."""
    low, high = mpf(low), mpf(high)
    done, residual = [], f
    for i in range(len(powers)):
        c = minimax(residual, weight, low, high, powers[i:])
        done.append(rounded(c[0], bits if done or not first_bits else first_bits))

        def residual(x, done=tuple(done)):
            return f(x) - sum(a * x**p for a, p in zip(done, powers))

    xs = [low + (high - low) * i / 400 for i in range(401)]
    worst = max(abs(residual(x) * weight(x)) for x in xs if x != 0 or low == 0)
    return done, worst


def away_from_zero(f, at_zero):
    """f, whose formula is 0/0 at 0, and series precision near it."""

    def g(x):
        if abs(x) < mpf(2) ** -60:
            return mpf(at_zero)
        with mp.workprec(mp.prec + 200):
            return f(x)

    return g


def literal(x, bits):
    """The shortest decimal that reads back as x."""
    high = rounded(x, bits)
    if high != x:
        return f"{literal(high, bits)} + {literal(rounded(x - high, bits), bits)}"
    for digits in range(1, 18):
        text = mp.nstr(x, digits, strip_zeros=True, min_fixed=-3, max_fixed=6)
        if rounded(mpf(text), bits) == x:
            return text
    return text


ln2 = mp.log(2)
half_ln2 = ln2 / 2 * (1 + mpf(2) ** -12)
third = mpf(1) / 3 + mpf(2) ** -20


def exp_tail(bits, n):
    """(exp(r) - 1 - r) / r**2 for |r| <= ln(2) / 2, the error counted against exp(r) - 1."""
    f = away_from_zero(lambda r: (mp.expm1(r) - r) / r**2, 0.5)
    w = away_from_zero(lambda r: r**2 / mp.expm1(r), 0)
    return fit(f, lambda r: abs(w(r)), -half_ln2, half_ln2, list(range(n)), bits)


def exp_short(bits, n):
    """The same, with the error counted against exp(r)."""
    f = away_from_zero(lambda r: (mp.expm1(r) - r) / r**2, 0.5)
    return fit(f, lambda r: r**2 / mp.exp(r), -half_ln2, half_ln2, list(range(n)), bits)


def exp2_slope(bits, n):
    """(2**f - 1) / f for |f| <= 1/2, the error counted against 2**f."""
    f = away_from_zero(lambda x: mp.expm1(x * ln2) / x, ln2)
    return fit(f, lambda x: abs(x) / 2**x, -0.5, 0.5, list(range(n)), bits)


def log_tail(bits, n):
    """(log(1 + f) - f + f**2 / 2) / f**3 for |f| <= 1/3, the error counted against log(1 + f)."""
    f = away_from_zero(lambda x: (mp.log1p(x) - x + x**2 / 2) / x**3, mpf(1) / 3)
    w = away_from_zero(lambda x: x**3 / mp.log1p(x), 0)
    return fit(f, lambda x: abs(w(x)), -third, third, list(range(n)), bits)


def log_atanh(bits, n):
    """(2 atanh(s) - 2 s) / s**3 in z = s**2, for s = f / (2 + f)."""
    top = mpf("0.2001") ** 2
    f = lambda z: mpf(2) / 3 if z < mpf(2) ** -60 else (2 * mp.atanh(mp.sqrt(z)) - 2 * mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, top, list(range(n)), bits)


def sinh_tail(bits, n):
    top = half_ln2**2
    f = lambda z: mpf(1) / 6 if z < mpf(2) ** -60 else (mp.sinh(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, top, list(range(n)), bits)


def cosh_tail(bits, n):
    top = half_ln2**2
    f = lambda z: mpf(1) / 2 if z < mpf(2) ** -60 else (mp.cosh(mp.sqrt(z)) - 1) / z
    return fit(f, lambda z: z, 0, top, list(range(n)), bits)


def sin_quarter(bits, n):
    """sin(pi/2 f) / f in z = f**2, |f| <= 1/2."""
    f = lambda z: mp.pi / 2 if z == 0 else mp.sin(mp.pi / 2 * mp.sqrt(z)) / mp.sqrt(z)
    return fit(f, lambda z: 1 / f(z), 0, mpf("0.509") ** 2, list(range(n)), bits)


def cos_quarter(bits, n):
    f = lambda z: mp.cos(mp.pi / 2 * mp.sqrt(z))
    return fit(f, lambda z: 1 / f(z), 0, mpf("0.509") ** 2, list(range(n)), bits)


def sin_tail(bits, n):
    top = (mp.pi / 4 * (1 + mpf(2) ** -20)) ** 2
    f = lambda z: -mpf(1) / 6 if z < mpf(2) ** -60 else (mp.sin(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, top, list(range(n)), bits)


def cos_tail(bits, n):
    """(cos(r) - 1 + r**2/2) / r**4 in z = r**2."""
    top = (mp.pi / 4 * (1 + mpf(2) ** -20)) ** 2
    f = lambda z: mpf(1) / 24 if z < mpf(2) ** -40 else (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2
    return fit(f, lambda z: z**2, 0, top, list(range(n)), bits)


def erf_small(bits, n, top, first_bits=None):
    """erf(x) / x - 1 in z = x**2, |x| <= `top`."""
    f = lambda z: (2 / mp.sqrt(mp.pi) if z == 0 else mp.erf(mp.sqrt(z)) / mp.sqrt(z)) - 1
    return fit(f, lambda z: 1 / (1 + f(z)), 0, mpf(top) ** 2, list(range(n)), bits, first_bits)


def erf_centered(bits, n, center, top):
    """erf(x) / x - 1 in t = x**2 - center, |x| <= `top`: smaller terms, and less that they round off."""
    f = lambda t: (2 / mp.sqrt(mp.pi) if t <= -mpf(center) else mp.erf(mp.sqrt(t + mpf(center))) / mp.sqrt(t + mpf(center))) - 1
    return fit(f, lambda t: 1 / (1 + f(t)), -mpf(center), mpf(top) ** 2 - mpf(center), list(range(n)), bits)


def erf_large(bits, n):
    """log(erfc(a)) for a in [1.1, 4], the error counted against erf(a)."""
    return fit(lambda a: mp.log(mp.erfc(a)), mp.erfc, mpf("1.1"), mpf("4.0"), list(range(n)), bits)


def erfcx_scaled(bits, n, k, top, first_bits=None):
    """exp(a**2) erfc(a) (1 + 2 a) in t = (a - k) / (a + k), a up to `top`."""

    def f(t):
        a = k * (1 + t) / (1 - t)
        return mp.exp(a * a) * mp.erfc(a) * (1 + 2 * a)

    high = (mpf(top) - k) / (mpf(top) + k)
    return fit(f, lambda t: 1 / f(t), -1, high, list(range(n)), bits, first_bits)


def log2_slope(bits, n):
    """log2(1 + f) / f for |f| <= 1/3."""
    f = away_from_zero(lambda x: mp.log1p(x) / x / ln2, 1 / ln2)
    return fit(f, lambda x: 1 / f(x), -third, third, list(range(n)), bits)


def log2_atanh(bits, n):
    """2 log2(e) (atanh(s) / s - 1) / s**2 in z = s**2, the first coefficient in two doubles."""
    top = mpf("0.2001") ** 2
    f = lambda z: (mpf(1) / 3 if z < mpf(2) ** -60 else (mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - 1) / z) * 2 / ln2
    return fit(f, lambda z: z, 0, top, list(range(n)), bits, 106)


def tanh_tail(bits, n):
    """(tanh(x) - x) / x**3 in z = x**2, |x| <= 1."""
    f = lambda z: -mpf(1) / 3 if z < mpf(2) ** -60 else (mp.tanh(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, mpf("1.0001"), list(range(n)), bits)


def erfcx_derivative(bits, n):
    """The derivative of erfcx_f64's function."""
    h = lambda t: (lambda a: mp.exp(a * a) * mp.erfc(a) * (1 + 2 * a))(4 * (1 + t) / (1 - t))
    return fit(lambda t: mp.diff(h, t), lambda t: 1, -1, mpf("0.746"), list(range(n)), bits)


def atan_tail(bits, n):
    """(atan(q) - q) / q**3 in z = q**2, |q| <= tan(pi / 8)."""
    f = lambda z: -mpf(1) / 3 if z < mpf(2) ** -60 else (mp.atan(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, mpf("0.41422") ** 2, list(range(n)), bits)


def asin_tail(bits, n):
    """(asin(s) - s) / s**3 in z = s**2, |s| <= 1/2."""
    f = lambda z: mpf(1) / 6 if z < mpf(2) ** -60 else (mp.asin(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3
    return fit(f, lambda z: z, 0, mpf("0.25001"), list(range(n)), bits)


def inverse_cbrt(bits, n):
    """m**(-1/3) for m in [2/3, 4/3], a first guess."""
    f = lambda f: (1 + f) ** (-mpf(1) / 3)
    return fit(f, lambda x: 1 / f(x), -third, third, list(range(n)), bits)


POLYNOMIALS = {
    "exp_short_f32": (exp_short, 24, 5),
    "exp_tail_f32": (exp_tail, 24, 6),
    "exp_tail_f64": (exp_tail, 53, 11),
    "exp2_slope_f32": (exp2_slope, 24, 6),
    "exp2_slope_f64": (exp2_slope, 53, 11),
    "log_tail_f32": (log_tail, 24, 8),
    "log_atanh_f64": (log_atanh, 53, 8),
    "sinh_tail_f32": (sinh_tail, 24, 3),
    "sinh_tail_f64": (sinh_tail, 53, 5),
    "cosh_tail_f32": (cosh_tail, 24, 3),
    "cosh_tail_f64": (cosh_tail, 53, 6),
    "exp2_slope_f32_in_f64": (exp2_slope, 53, 7),
    "erf_small_f32": (lambda bits, n: erf_centered(bits, n, "0.75", "1.2501"), 24, 8),
    "erf_large_f32": (erf_large, 24, 7),
    "erfcx_f32": (lambda bits, n: erfcx_scaled(bits, n, mpf("2.5"), "10.3"), 53, 12),
    "erf_small_f64": (lambda bits, n: erf_small(bits, n, "1.0001"), 53, 13),
    "erfcx_f64": (lambda bits, n: erfcx_scaled(bits, n, mpf(4), "27.4", 106), 53, 24),
    "tanh_tail_f32": (tanh_tail, 24, 7),
    "erfcx_derivative_f64": (erfcx_derivative, 12, 4),
    "log2_slope_f32_in_f64": (log2_slope, 53, 15),
    "log2_atanh_f64": (log2_atanh, 53, 10),
    "sin_quarter_f32": (sin_quarter, 53, 4),
    "cos_quarter_f32": (cos_quarter, 53, 5),
    "sin_tail_f64": (sin_tail, 53, 6),
    "cos_tail_f64": (cos_tail, 53, 6),
    "atan_tail_f32": (atan_tail, 24, 5),
    "atan_tail_f64": (atan_tail, 53, 11),
    "asin_tail_f32": (asin_tail, 24, 5),
    "asin_tail_f64": (asin_tail, 53, 12),
    "inverse_cbrt_f32": (inverse_cbrt, 24, 4),
    "inverse_cbrt_f64": (inverse_cbrt, 53, 6),
}

if __name__ == "__main__":
    for name, (family, bits, count) in POLYNOMIALS.items():
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        c, worst = family(bits, count)
        print(f"// {name}: error below 2^{float(mp.log(worst, 2)):.1f}")
        print(",\n".join("    " + literal(x, bits) for x in c) + ",\n", flush=True)
