//! What is read, and the tree it becomes.

use super::reads;

#[test]
fn operators_bind_as_in_python() {
    reads(&[
        ("x", "x"),
        ("x + y", "(+ x y)"),
        ("a + b + c", "(+ (+ a b) c)"),
        ("a - b - c", "(- (- a b) c)"),
        ("a - (b - c)", "(- a (- b c))"),
        ("a + b * c", "(+ a (* b c))"),
        ("(a + b) * c", "(* (+ a b) c)"),
        ("a / b / c", "(/ (/ a b) c)"),
        ("a % b * c", "(* (% a b) c)"),
        ("a @ b @ c", "(@ (@ a b) c)"),
        ("a @ b * c", "(* (@ a b) c)"),
        ("a * b @ c", "(@ (* a b) c)"),
        ("x @ w + b", "(+ (@ x w) b)"),
        ("a ** b", "(** a b)"),
        ("a ** b ** c", "(** a (** b c))"),
        ("(a ** b) ** c", "(** (** a b) c)"),
        ("-x ** 2", "(- (** x 2))"),
        ("(-x) ** 2", "(** (- x) 2)"),
        ("2 ** -1", "(** 2 (- 1))"),
        ("2 ** -x ** 2", "(** 2 (- (** x 2)))"),
        ("x ** 2 * y", "(* (** x 2) y)"),
        ("x**2*y", "(* (** x 2) y)"),
        ("x**-2", "(** x (- 2))"),
        ("a * -b", "(* a (- b))"),
        ("a * -b ** c", "(* a (- (** b c)))"),
        ("- - x", "(- (- x))"),
        ("--x", "(- (- x))"),
        ("~m", "(~ m)"),
        ("~m & n", "(& (~ m) n)"),
        ("-x + y", "(+ (- x) y)"),
        ("+x", "(+ x)"),
        ("-x.y", "(- (. x y))"),
        ("-f(x)", "(- (call f x))"),
        ("~(a > 0)", "(~ (> a 0))"),
        ("a + b << c", "(<< (+ a b) c)"),
        ("a << b >> c", "(>> (<< a b) c)"),
        ("a & b | c", "(| (& a b) c)"),
        ("a | b & c", "(| a (& b c))"),
        ("a | b ^ c & d << e + f", "(| a (^ b (& c (<< d (+ e f)))))"),
        ("a ^ b ^ c", "(^ (^ a b) c)"),
        ("a < b", "(< a b)"),
        ("a <= b", "(<= a b)"),
        ("a > b", "(> a b)"),
        ("a >= b", "(>= a b)"),
        ("a == b", "(== a b)"),
        ("a != b", "(!= a b)"),
        ("a + 1 < b * 2", "(< (+ a 1) (* b 2))"),
        ("m & n == k", "(== (& m n) k)"),
        ("m & 1 == 0", "(== (& m 1) 0)"),
        ("x == y & 1", "(== x (& y 1))"),
        ("(a > 0) & (b < 1)", "(& (> a 0) (< b 1))"),
        ("(a > 0) | (b < 1) & c", "(| (> a 0) (& (< b 1) c))"),
        ("(a < b) < c", "(< (< a b) c)"),
        ("a < (b < c)", "(< a (< b c))"),
        ("x<-1", "(< x (- 1))"),
        ("x>-y", "(> x (- y))"),
        ("x==-1", "(== x (- 1))"),
        ("a|-b", "(| a (- b))"),
        ("a&-b", "(& a (- b))"),
    ]);
}

#[test]
fn a_cast_binds_tighter_than_a_product_and_looser_than_a_sign() {
    reads(&[
        ("x as f32", "(as x f32)"),
        ("-x as f32", "(as (- x) f32)"),
        ("x as f32 * y", "(* (as x f32) y)"),
        ("x * y as f64", "(* x (as y f64))"),
        ("x ** 2 as f32", "(as (** x 2) f32)"),
        ("2 ** -x as f32", "(as (** 2 (- x)) f32)"),
        ("x as f32 as f64", "(as (as x f32) f64)"),
        ("x as half::f16 + y", "(+ (as x half::f16) y)"),
        ("x as ::half::f16", "(as x ::half::f16)"),
        ("(x as f32).sum()", "(call (. (as x f32) sum))"),
        ("x as f32 < y", "(< (as x f32) y)"),
    ]);
}

#[test]
fn names_fields_and_calls_follow_an_operand() {
    reads(&[
        ("x.T", "(. x T)"),
        ("x.T.T", "(. (. x T) T)"),
        ("self.w", "(. self w)"),
        ("self.0", "(. self 0)"),
        ("self.0.1", "(. (. self 0) 1)"),
        ("pair.0.1.w", "(. (. (. pair 0) 1) w)"),
        ("np.pi", "(. np pi)"),
        ("np.pi * r ** 2", "(* (. np pi) (** r 2))"),
        ("np.exp(x)", "(call (. np exp) x)"),
        ("exp(x)", "(call exp x)"),
        ("x.exp()", "(call (. x exp))"),
        ("x.sum().mean()", "(call (. (call (. x sum)) mean))"),
        ("f()", "(call f)"),
        ("np.linalg.norm(x)", "(call (. (. np linalg) norm) x)"),
        ("sum(x, axis=0)", "(call sum x axis=0)"),
        ("sum(x, axis=-1, keepdims=True)", "(call sum x axis=(- 1) keepdims=True)"),
        (
            "np.mean(x, axis=(0, 2, 3), keepdims=True)",
            "(call (. np mean) x axis=(tuple 0 2 3) keepdims=True)",
        ),
        ("x.sum(axis=None)", "(call (. x sum) axis=None)"),
        ("x.sum(axis=(0,))", "(call (. x sum) axis=(tuple 0))"),
        ("x.sum(axis=Channel)", "(call (. x sum) axis=Channel)"),
        ("x.sum(axis=(Batch, Row),)", "(call (. x sum) axis=(tuple Batch Row))"),
        ("f(a, b, c=d,)", "(call f a b c=d)"),
        ("f(a == b)", "(call f (== a b))"),
        ("f(a==b, c=a==b)", "(call f (== a b) c=(== a b))"),
        ("where(x > 0, x, 0.0)", "(call where (> x 0) x 0.0)"),
        ("np.where(x > 0, x, 0)", "(call (. np where) (> x 0) x 0)"),
        ("mod(a, b)", "(call mod a b)"),
        ("x.astype(np.float32)", "(call (. x astype) (. np float32))"),
        (r#"norm(x, ord="fro")"#, r#"(call norm x ord="fro")"#),
        (r#"einsum("ij,jk->ik", a, b)"#, r#"(call einsum "ij,jk->ik" a b)"#),
        (r#"f(x, mode="""a""")"#, r#"(call f x mode="a")"#),
    ]);
}

#[test]
fn an_index_takes_slices_and_new_axes() {
    reads(&[
        ("x[0]", "(index x 0)"),
        ("x[-1]", "(index x (- 1))"),
        ("x[i, j]", "(index x i j)"),
        ("x[1:3]", "(index x 1:3)"),
        ("x[:3]", "(index x :3)"),
        ("x[1:]", "(index x 1:)"),
        ("x[:]", "(index x :)"),
        ("x[::2]", "(index x ::2)"),
        ("x[::]", "(index x :)"),
        ("x[1::2]", "(index x 1::2)"),
        ("x[1:3:2]", "(index x 1:3:2)"),
        ("x[:3:2]", "(index x :3:2)"),
        ("x[::-1]", "(index x ::(- 1))"),
        ("x[: :2]", "(index x ::2)"),
        ("x[:, None]", "(index x : newaxis)"),
        ("x[None, :]", "(index x newaxis :)"),
        ("x[np.newaxis, :]", "(index x newaxis :)"),
        ("x[newaxis]", "(index x newaxis)"),
        ("x[..., 0]", "(index x ... 0)"),
        ("x[...]", "(index x ...)"),
        ("x[Ellipsis, 0]", "(index x ... 0)"),
        ("x[:, ::2]", "(index x : ::2)"),
        ("x[mask]", "(index x mask)"),
        ("x[x > 0]", "(index x (> x 0))"),
        ("x[idx, :]", "(index x idx :)"),
        ("x[(1, 2)]", "(index x 1 2)"),
        ("x[(1, 2),]", "(index x (tuple 1 2))"),
        ("x[()]", "(index x)"),
        ("x[[0, 2]]", "(index x [0 2])"),
        ("x[1,]", "(index x 1)"),
        ("x[a + 1:b * 2:c]", "(index x (+ a 1):(* b 2):c)"),
        ("x[i::n]", "(index x i::n)"),
        ("x[i::2]", "(index x i::2)"),
        ("x[N::STEP]", "(index x (path N::STEP))"),
        ("x[N :: STEP]", "(index x N::STEP)"),
        ("x[Self::N]", "(index x (path Self::N))"),
        ("x[consts::N:]", "(index x (path consts::N):)"),
        ("x[(a::b)]", "(index x (path a::b))"),
        ("x[crate::n]", "(index x (path crate::n))"),
        ("x[y[i::n]]", "(index x (index y i::n))"),
        ("x[1:3][0].sum(axis=0)", "(call (. (index (index x 1:3) 0) sum) axis=0)"),
        ("x[m].mean()", "(call (. (index x m) mean))"),
    ]);
}

#[test]
fn paths_are_rusts() {
    reads(&[
        ("a::b", "(path a::b)"),
        ("a::b::C + 1", "(+ (path a::b::C) 1)"),
        ("::core::f64::consts::PI", "(path ::core::f64::consts::PI)"),
        ("std::f64::consts::PI * r", "(* (path std::f64::consts::PI) r)"),
        ("Self::BIAS", "(path Self::BIAS)"),
        ("crate::SCALE * x", "(* (path crate::SCALE) x)"),
    ]);
}

#[test]
fn numbers_are_read_as_in_either_language() {
    reads(&[
        ("3", "3"),
        ("3u8", "3u8"),
        ("3_u8", "3u8"),
        ("2f32", "2.0f32"),
        ("2.0f32", "2.0f32"),
        ("0.1f32", "0.10000000149011612f32"),
        ("1_000", "1000"),
        ("1_000.5", "1000.5"),
        ("0xff", "255"),
        ("0xFFu8", "255u8"),
        ("0XFF", "255"),
        ("0o17", "15"),
        ("0b101i16", "5i16"),
        ("1.", "1.0"),
        ("1. + x", "(+ 1.0 x)"),
        ("[1., 2.]", "[1.0 2.0]"),
        (".5", "0.5"),
        ("x * .5", "(* x 0.5)"),
        (".5 * x", "(* 0.5 x)"),
        ("-.5", "(- 0.5)"),
        (".5e3", "500.0"),
        (".5e-3", "0.0005"),
        (".5f32", "0.5f32"),
        ("[.5, .25]", "[0.5 0.25]"),
        ("x[.5:1]", "(index x 0.5:1)"),
        ("1.e5", "100000.0"),
        ("1.e-3", "0.001"),
        ("1.E+3", "1000.0"),
        ("1.e-3f32", "0.0010000000474974513f32"),
        ("1e-3", "0.001"),
        ("1E5", "100000.0"),
        ("1.5e10", "15000000000.0"),
        ("2.sum()", "(call (. 2 sum))"),
        ("2.0.exp()", "(call (. 2.0 exp))"),
        ("1.e - 3", "(- (. 1 e) 3)"),
    ]);
}

#[test]
fn brackets_make_tuples_and_lists() {
    reads(&[
        ("True", "True"),
        ("False", "False"),
        ("true", "True"),
        ("None", "None"),
        ("(a)", "a"),
        ("((a))", "a"),
        ("()", "(tuple)"),
        ("(a,)", "(tuple a)"),
        ("(a, b)", "(tuple a b)"),
        ("(a, b,)", "(tuple a b)"),
        ("[]", "[]"),
        ("[1, 2]", "[1 2]"),
        ("[[1, 2], [3, 4]]", "[[1 2] [3 4]]"),
        ("[[1, 2,],]", "[[1 2]]"),
        ("[x, y]", "[x y]"),
        ("[a + b, -c]", "[(+ a b) (- c)]"),
    ]);
}

#[test]
fn rust_code_stands_in_braces() {
    reads(&[
        ("{ a.b(c) }", "{a . b (c)}"),
        ("{ let y = 1; y } + x", "(+ {let y = 1 ; y} x)"),
        ("x * { n as f32 }", "(* x {n as f32})"),
        ("{ f::<3>() }.sum()", "(call (. {f ::< 3 > ()} sum))"),
        ("lambda * x", "(* lambda x)"),
        ("lambda", "lambda"),
        ("r#type + 1", "(+ r#type 1)"),
        ("π * r", "(* π r)"),
        ("(*self).w + 1", "(+ (. self w) 1)"),
        ("(*x)[1:3]", "(index x 1:3)"),
    ]);
}

#[test]
fn a_result_can_be_stated() {
    reads(&[
        ("<f32> x", "<f32> x"),
        ("<f32, [2, 3]> x + y", "<f32 [2 3]> (+ x y)"),
        ("<f32, [2, 3],> x", "<f32 [2 3]> x"),
        ("<_, [2, 3]> x", "<_ [2 3]> x"),
        ("<_> x", "<_> x"),
        ("<f32, []> x", "<f32 []> x"),
        ("<f32, [Batch, {N + 1}, 3]> x", "<f32 [Batch {N+1} 3]> x"),
        ("<f32, [Sum<A, B>, 2]> x", "<f32 [Sum<A,B> 2]> x"),
        ("<half::f16, [2]> x", "<half::f16 [2]> x"),
        ("<Vec<f32>> x", "<Vec<f32>> x"),
        ("box x", "box x"),
        ("try x + 1", "try (+ x 1)"),
        ("try box x", "try box x"),
        ("<f32, [2]> try box x", "<f32 [2]> try box x"),
        ("<f32> -x", "<f32> (- x)"),
    ]);
}

#[test]
fn an_assignment_names_its_place() {
    reads(&[
        ("y = x", "(= y x)"),
        ("y = x @ w + b", "(= y (+ (@ x w) b))"),
        ("y += x", "(+= y x)"),
        ("y -= x", "(-= y x)"),
        ("y *= x", "(*= y x)"),
        ("y /= x", "(/= y x)"),
        ("y %= x", "(%= y x)"),
        ("y @= x", "(@= y x)"),
        ("y **= x", "(**= y x)"),
        ("y <<= x", "(<<= y x)"),
        ("y >>= x", "(>>= y x)"),
        ("y &= x", "(&= y x)"),
        ("y |= x", "(|= y x)"),
        ("y ^= x", "(^= y x)"),
        ("*y = x", "(= *y x)"),
        ("*y += x", "(+= *y x)"),
        ("self.w -= lr * g", "(-= (. self w) (* lr g))"),
        ("self.0 = x", "(= (. self 0) x)"),
        ("*self.w = x", "(= *(. self w) x)"),
        ("x[1:3] = 0", "(= (index x 1:3) 0)"),
        ("x[mask] = 0", "(= (index x mask) 0)"),
        ("x[x > 0] += 1", "(+= (index x (> x 0)) 1)"),
        ("*x[0] = 1", "(= (index *x 0) 1)"),
        ("self.w[..., 0] = y", "(= (index (. self w) ... 0) y)"),
        ("(*self).w = y", "(= (. self w) y)"),
        ("y = -1", "(= y (- 1))"),
        ("y =-1", "(= y (- 1))"),
        ("y=x", "(= y x)"),
        ("try ys = relu(xs @ w + b)", "(try = ys (call relu (+ (@ xs w) b)))"),
        ("y = x;", "(= y x)"),
    ]);
}

#[test]
fn steps_end_at_a_semicolon_or_a_line() {
    reads(&[
        ("let m = x.mean(); x - m", "(do (let m (call (. x mean))) (- x m))"),
        (
            "let m = x.mean(); let s = x.std(); (x - m) / s",
            "(do (let m (call (. x mean))) (let s (call (. x std))) (/ (- x m) s))",
        ),
        ("let m = x.mean(); y = x - m", "(do (let m (call (. x mean))) (= y (- x m)))"),
        ("let m = x.mean(); y = x - m;", "(do (let m (call (. x mean))) (= y (- x m)))"),
        ("y = x; z = y", "(do (= y x) (= z y))"),
        ("np.random.seed(0); x", "(do (call (. (. np random) seed) 0) x)"),
        ("np.random.seed(0)\nlet y = x\ny", "(do (call (. (. np random) seed) 0) (let y x) y)"),
        ("rng.shuffle(x)", "(do (call (. rng shuffle) x))"),
        ("y = x;; z = y;", "(do (= y x) (= z y))"),
        ("let m = mean(x); <f32, [3]> box x - m", "(do (let m (call mean x)) <f32 [3]> box (- x m))"),
        ("try let m = mean(xs, axis=0); xs - m", "(do (let m (call mean xs axis=0)) try (- xs m))"),
        ("try y = x; z = y", "(do (= y x) (= z y) try)"),
        ("let m = mean(xs); try xs - m", "(do (let m (call mean xs)) try (- xs m))"),
        ("let m = mean(x)\nx - m", "(do (let m (call mean x)) (- x m))"),
        ("m = mean(x)\ny = x - m", "(do (= m (call mean x)) (= y (- x m)))"),
        ("y = x\n(y - m) / s", "(do (= y x) (/ (- y m) s))"),
        ("y = f\n    (x)", "(= y (call f x))"),
        ("y = (f\n(x))", "(= y (call f x))"),
        ("  y = x\n  [y, y]", "(do (= y x) [y y])"),
        ("y = x\n~y", "(do (= y x) (~ y))"),
        ("y = x\n- z", "(= y (- x z))"),
        ("y = x\n    -z", "(= y (- x z))"),
        ("m = x\n    .mean()\ny = x", "(do (= m (call (. x mean))) (= y x))"),
        ("let m = a\n    + b\nm", "(do (let m (+ a b)) m)"),
        ("let a = x[0,\n  1]\na", "(do (let a (index x 0 1)) a)"),
    ]);
}

#[test]
fn comments_and_documentation_are_skipped() {
    reads(&[
        ("# comment\nx", "x"),
        ("x # comment", "x"),
        ("x # it (is) [a] {comment}", "x"),
        ("x + # why\n y", "(+ x y)"),
        ("f(x, # first\n  y)", "(call f x y)"),
        ("# a\n# b\nx # c\n# d", "x"),
        ("y = x # first\nz = y # second", "(do (= y x) (= z y))"),
        ("[1, # one\n 2]", "[1 2]"),
        ("\"\"\"doc\"\"\"\nx", "x"),
        ("\"doc\"\ny = x", "(= y x)"),
        (r#""doc"; x"#, "x"),
    ]);
}

#[test]
fn rare_forms_are_read_too() {
    reads(&[
        ("(a)(b)", "(call a b)"),
        ("x[m::True]", "(index x m::True)"),
        ("m ^ x & 0.5 > y", "(> (^ m (& x 0.5)) y)"),
        ("x[lambda]", "(index x lambda)"),
        ("x = y", "(= x y)"),
        (r#"r"a" ; x"#, "x"),
        (r#"f(r"a\b")"#, r#"(call f "a\\b")"#),
        ("f(x=np.inf)", "(call f x=(. np inf))"),
    ]);
}
