//! Expressions that are refused, and the place and words of the refusal.

use super::refuses;

#[test]
fn python_words_are_refused_with_the_numpy_function() {
    refuses(&[
        (";", &["1:0 an expression is missing; write tensor!(x + y) or tensor!(y = x)"]),
        ("# only a comment", &["1:0 an expression is missing; write tensor!(x + y) or tensor!(y = x)"]),
        (
            "a and b",
            &[
                "1:2 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "(a > 0) and (b < 1)",
            &[
                "1:8 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "a or b",
            &[
                "1:2 `or` has no meaning for tensors; use `|`, with each comparison in brackets: (a > 0) | (b < 1)",
            ],
        ),
        ("not a", &["1:0 `not` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        ("x + not a", &["1:4 `not` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        ("not (a > 0)", &["1:0 `not` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        ("a not in b", &["1:2 `not in` has no meaning for tensors; use all(x != value)"]),
        ("a in b", &["1:2 `in` has no meaning for tensors; use any(x == value)"]),
        ("a is None", &["1:2 `is` has no meaning for tensors; use `==`"]),
        ("a is not None", &["1:2 `is` has no meaning for tensors; use `==`"]),
        ("a if c else b", &["1:2 `if` cannot choose between elements; use where(condition, a, b)"]),
        ("if a > 0: b", &["1:0 `if` cannot choose between elements; use where(condition, a, b)"]),
        ("x else y", &["1:2 `if` cannot choose between elements; use where(condition, a, b)"]),
        ("lambda x: x + 1", &["1:0 `lambda` has no meaning here; apply the operation to the whole tensor"]),
        ("lambda: x", &["1:0 `lambda` has no meaning here; apply the operation to the whole tensor"]),
        ("f(lambda x: x)", &["1:2 `lambda` has no meaning here; apply the operation to the whole tensor"]),
    ]);
}

#[test]
fn comparisons_must_be_bracketed() {
    refuses(&[
        ("a < x < b", &["1:6 comparisons cannot be chained; write (a < x) & (x < b)"]),
        ("0 < x < 1", &["1:6 comparisons cannot be chained; write (0 < x) & (x < 1)"]),
        ("0 <= x < n", &["1:7 comparisons cannot be chained; write (0 <= x) & (x < n)"]),
        ("a < x.y < b", &["1:8 comparisons cannot be chained; write (a < x.y) & (x.y < b)"]),
        ("a == b == c", &["1:7 comparisons cannot be chained; write (a == b) & (b == c)"]),
        ("a < b > c == d", &["1:6 comparisons cannot be chained; write (a < b) & (b > c)"]),
        ("a < -1 < b", &["1:7 comparisons cannot be chained; write (a < -1) & (-1 < b)"]),
        ("a > 0 & b < 1", &["1:6 `&` binds tighter than `>`; bracket each comparison: (a > 0) & (b < 1)"]),
        (
            "a > 0 & b < 1 & c > 2",
            &["1:6 `&` binds tighter than `>`; bracket each comparison: (a > 0) & (b < 1)"],
        ),
        ("x > 0 & m", &["1:6 `&` binds tighter than `>`; bracket the comparison: (x > 0) & m"]),
        ("x == 1 | m", &["1:7 `|` binds tighter than `==`; bracket the comparison: (x == 1) | m"]),
        ("m & 0 < x", &["1:2 `&` binds tighter than `<`; bracket the comparison: m & (0 < x)"]),
        ("x.y > 0 & m", &["1:8 `&` binds tighter than `>`; bracket the comparison: (x.y > 0) & m"]),
        ("m & n < x < y", &["1:10 comparisons cannot be chained; write (a < x) & (x < b)"]),
    ]);
}

#[test]
fn rust_operators_are_refused_with_pythons() {
    refuses(&[
        (
            "a && b",
            &[
                "1:2 `&&` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "a || b",
            &[
                "1:2 `||` has no meaning for tensors; use `|`, with each comparison in brackets: (a > 0) | (b < 1)",
            ],
        ),
        (
            "(a > 0) && (b < 1)",
            &[
                "1:8 `&&` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        ("!m", &["1:0 `!` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        ("!(a > 0)", &["1:0 `!` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        ("x!", &["1:1 `!` has no meaning for tensors; use `~` before the operand"]),
        ("vec![1, 2]", &["1:3 a Rust macro needs braces; write { vec!(..) }"]),
        ("x := 3", &["1:2 `:=` cannot stand in an expression; bind the value with `let` in a step before"]),
        ("(y := x)", &["1:3 `:=` cannot stand in an expression; bind the value with `let` in a step before"]),
        ("x / / 2", &["1:4 `//` starts a comment in Rust; use floor_divide(a, b)"]),
        (
            "[v for v in x]",
            &["1:3 a comprehension has no meaning here; apply the operation to the whole tensor"],
        ),
        (
            "sum(v for v in x)",
            &["1:6 a comprehension has no meaning here; apply the operation to the whole tensor"],
        ),
        ("{}", &["1:0 the braces are empty; write a Rust expression in them"]),
    ]);
}

#[test]
fn stars_and_references_are_not_needed() {
    refuses(&[
        ("f(*args)", &["1:2 `*` cannot unpack arguments here; write them one by one"]),
        ("f(**kwargs)", &["1:2 `**` cannot unpack arguments here; write them one by one"]),
        ("f(x, *args)", &["1:5 `*` cannot unpack arguments here; write them one by one"]),
        ("f(*args, **kwargs)", &["1:2 `*` cannot unpack arguments here; write them one by one"]),
        ("*x + 1", &["1:0 `*` is not needed before an operand; references are read as they are"]),
        ("x + *y", &["1:4 `*` is not needed before an operand; references are read as they are"]),
        ("&x + y", &["1:0 `&` is not needed before an operand; nothing is moved"]),
        ("x + &y", &["1:4 `&` is not needed before an operand; nothing is moved"]),
        ("x + &mut y", &["1:4 `&` is not needed before an operand; nothing is moved"]),
        ("&&x", &["1:0 `&` is not needed before an operand; nothing is moved"]),
        ("**x", &["1:0 `*` is not needed before an operand; references are read as they are"]),
        ("|x| x + 1", &["1:0 closures are Rust's; put Rust code in braces"]),
        ("map(|x| x)", &["1:4 closures are Rust's; put Rust code in braces"]),
        ("|| x", &["1:0 closures are Rust's; put Rust code in braces"]),
    ]);
}

#[test]
fn strings_are_arguments_only() {
    refuses(&[
        (r#""a""#, &["1:0 an expression is missing; write tensor!(x + y) or tensor!(y = x)"]),
        (r#""a".upper()"#, &["1:0 strings have no methods here; write the text itself"]),
        (r#"x + "a""#, &[r#"1:4 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        (
            r#"["a", "b"]"#,
            &[r#"1:1 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#],
        ),
        (r#"x["a"]"#, &[r#"1:2 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        (
            r#""a" "b" + 1"#,
            &[r#"1:0 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#],
        ),
        (r#"b"abc""#, &[r#"1:0 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        (
            r#"f(b"abc")"#,
            &[r#"1:2 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#],
        ),
        (r#"c"abc""#, &[r#"1:0 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        ("'a'", &[r#"1:0 a single quote starts no string in Rust; use double quotes: "..""#]),
        ("f('a')", &[r#"1:2 a single quote starts no string in Rust; use double quotes: "..""#]),
        ("x + 'abc", &[r#"1:4 a single quote starts no string in Rust; use double quotes: "..""#]),
        ("norm(x, ord='f')", &[r#"1:12 a single quote starts no string in Rust; use double quotes: "..""#]),
        ("x 'a'", &[r#"1:2 a single quote starts no string in Rust; use double quotes: "..""#]),
    ]);
}

#[test]
fn numbers_must_be_of_an_element_type() {
    refuses(&[
        ("1j", &["1:0 complex numbers are not supported, so `1j` has no value"]),
        ("2.5j", &["1:0 complex numbers are not supported, so `2.5j` has no value"]),
        ("1.j", &["1:0 complex numbers are not supported, so `1.j` has no value"]),
        (".5j", &["1:0 complex numbers are not supported, so `.5j` has no value"]),
        ("x + 1J", &["1:4 complex numbers are not supported, so `1J` has no value"]),
        ("3x", &["1:0 unknown suffix `x` of the number `3`; for a product write 3 * x"]),
        ("2usize", &["1:0 `usize` is not an element type; use `i64` or `u64`"]),
        ("2i128", &["1:0 `i128` is not an element type; use `i64` or `u64`"]),
        ("1.5u8", &["1:0 `1.5u8` is no whole number; leave out `u8` or the fraction"]),
        ("1e3i32", &["1:0 `1e3i32` is no whole number; leave out `i32` or the fraction"]),
        ("0b1f32", &["1:0 `0b1f32` is a whole number; write `as f32` after it"]),
        (
            "340282366920938463463374607431768211456",
            &[
                "1:0 the number 340282366920938463463374607431768211456 is too large; a float ends in a point: 340282366920938463463374607431768211456.",
            ],
        ),
        ("1e999", &["1:0 the number 1e999 is too large for its type; infinity is written np.inf"]),
        ("1e39f32", &["1:0 the number 1e39f32 is too large for its type; infinity is written np.inf"]),
        (".5.3", &["1:0 `.5.3` is not a number"]),
    ]);
}

#[test]
fn ranges_and_slices_stand_in_an_index() {
    refuses(&[
        ("1 .5", &["1:2 an operator is missing before `.`"]),
        ("1..2", &["1:1 a range is written start:stop, and only in an index"]),
        ("1..=2", &["1:1 a range is written start:stop, and only in an index"]),
        ("..", &["1:0 a range is written start:stop, and only in an index"]),
        ("x[1..3]", &["1:3 a range is written start:stop, and only in an index"]),
        ("x[..3]", &["1:2 a range is written start:stop, and only in an index"]),
        ("x[..]", &["1:2 a range is written start:stop, and only in an index"]),
        ("x[1..=3]", &["1:3 a range is written start:stop, and only in an index"]),
        ("a...b", &["1:1 `...` is only read in an index, as in x[..., 0]"]),
        ("...", &["1:0 `...` is only read in an index, as in x[..., 0]"]),
        (":", &["1:0 `:` is only read in an index, as in x[1:3]"]),
        ("x :", &["1:2 `:` is only read in an index, as in x[1:3]"]),
        ("x: f32 = 3", &["1:1 `:` is only read in an index, as in x[1:3]"]),
        ("(1:2)", &["1:2 `:` is only read in an index, as in x[1:3]"]),
        ("a[1:2:3:4]", &["1:7 a slice has three parts at most; write start:stop:step"]),
        ("x[1:2::3]", &["1:5 a slice has three parts at most; write start:stop:step"]),
        ("x[::2:]", &["1:5 a slice has three parts at most; write start:stop:step"]),
    ]);
}

#[test]
fn an_index_is_well_formed() {
    refuses(&[
        ("x[]", &["1:1 an index is missing; all of x is x[:] or just x"]),
        ("x[1, , 2]", &["1:5 an operand is missing before `,`"]),
        ("x[, 1]", &["1:2 an operand is missing before `,`"]),
        ("x[a b]", &["1:4 an operator is missing before `b`"]),
        ("x[a = 1]", &["1:4 `=` assigns only at the start of a step; to compare, use `==`"]),
        ("x[*a]", &["1:2 `*` is not needed before an operand; references are read as they are"]),
    ]);
}

#[test]
fn an_operator_stands_between_two_operands() {
    refuses(&[
        ("x y", &["1:2 an operator is missing before `y`"]),
        ("x 1", &["1:2 an operator is missing before `1`"]),
        ("1 x", &["1:2 an operator is missing before `x`"]),
        ("x { y }", &["1:2 an operator is missing before `{ .. }`"]),
    ]);
}

#[test]
fn only_named_functions_are_called() {
    refuses(&[
        ("1 (x)", &["1:2 a number cannot be called; for a product write `*`"]),
        ("2(x)", &["1:1 a number cannot be called; for a product write `*`"]),
        ("f(x)(y)", &["1:4 only a function's name can be called; put Rust code in braces, call and all"]),
        ("x[0](y)", &["1:4 only a function's name can be called; put Rust code in braces, call and all"]),
        ("True(x)", &["1:4 this cannot be called"]),
        (r#""f"(x)"#, &[r#"1:0 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        ("{ f }(x)", &["1:5 only a function's name can be called; put Rust code in braces, call and all"]),
        ("a::b(x)", &["1:0 a Rust function needs braces; write { a::b(..) }"]),
        ("Tensor::zeros()", &["1:0 a Rust function needs braces; write { Tensor::zeros(..) }"]),
    ]);
}

#[test]
fn paths_fields_and_casts_are_complete() {
    refuses(&[
        ("Foo::<3>::N", &["1:3 a Rust path with `<..>` needs braces; write { path }"]),
        ("f::<f32>(x)", &["1:1 a Rust path with `<..>` needs braces; write { path }"]),
        ("x.sum::<f32>()", &["1:5 a Rust path with `<..>` needs braces; write { path }"]),
        ("<f32 as Trait>::N", &["1:0 a Rust path with `<..>` needs braces; write { path }"]),
        (
            "x + <f32> y",
            &["1:4 `<T, [dims]>` stands before the whole expression; a Rust path with `<..>` needs braces"],
        ),
        ("x + ::", &["1:4 an operand is missing before `::`"]),
        ("a::", &["1:1 a name is missing after `::`"]),
        ("x.", &["1:1 a name is missing after `.`"]),
        ("x. + 1", &["1:1 a name is missing after `.`"]),
        ("x.1e3", &["1:2 a name is missing after `.`, found `1e3`"]),
        ("x.(a)", &["1:1 a name is missing after `.`"]),
        ("x.await", &["1:2 `await` is Rust's; put Rust code in braces"]),
        ("x.as", &["1:2 `as` is a word of Rust and no field; a field can be named `r#as`"]),
        ("x.9876543210", &["1:2 there is no field `9876543210`"]),
        ("x?", &["1:1 `?` is Rust's; put it with its operand in braces: { value? }"]),
        ("x? + 1", &["1:1 `?` is Rust's; put it with its operand in braces: { value? }"]),
        ("x as", &["1:2 a type is missing after `as`"]),
        ("x as ::", &["1:2 a type is missing after `as`"]),
        ("x as +", &["1:2 a type is missing after `as`"]),
        ("x as 3", &["1:2 a type is missing after `as`"]),
        ("x as np.float32", &["1:5 `as` takes a Rust type; write `as f32`, or .astype(np.float32)"]),
        ("x as f32.sum()", &["1:8 a cast needs brackets before `.`; write (x as f32).name"]),
        ("x as f32 f32", &["1:9 an operator is missing before `f32`"]),
    ]);
}

#[test]
fn an_operand_stands_after_an_operator() {
    refuses(&[
        ("+", &["1:0 an operand is missing after `+`"]),
        ("x +", &["1:2 an operand is missing after `+`"]),
        ("x + + ", &["1:4 an operand is missing after `+`"]),
        ("x *", &["1:2 an operand is missing after `*`"]),
        ("x **", &["1:2 an operand is missing after `**`"]),
        ("x * / y", &["1:4 an operand is missing before `/`"]),
        ("x @ @ w", &["1:4 an operand is missing before `@`"]),
        ("x @", &["1:2 an operand is missing after `@`"]),
        ("* ", &["1:0 an operand is missing after `*`"]),
    ]);
}

#[test]
fn brackets_and_arguments_are_well_formed() {
    refuses(&[
        ("(x +)", &["1:3 an operand is missing after `+`"]),
        ("(x + ) * 2", &["1:3 an operand is missing after `+`"]),
        ("f(x +, y)", &["1:5 an operand is missing before `,`"]),
        ("f(, x)", &["1:2 an operand is missing before `,`"]),
        ("f(x,, y)", &["1:4 an operand is missing before `,`"]),
        ("f(x y)", &["1:4 an operator is missing before `y`"]),
        ("f(x; y)", &["1:3 `;` ends a step; it cannot stand in a bracket"]),
        ("f(a=)", &["1:3 an operand is missing after `=`"]),
        ("f(a=1, 2)", &["1:7 an argument without a name cannot follow `a=`; put it first"]),
        ("f(a=1, a=2)", &["1:7 the argument `a` is given twice"]),
        ("f(a = b = c)", &["1:8 `=` assigns only at the start of a step; to compare, use `==`"]),
        ("f(1=2)", &["1:3 `=` assigns only at the start of a step; to compare, use `==`"]),
        ("f(x += 1)", &["1:4 `+=` assigns only at the start of a step"]),
        ("f(a.b = 1)", &["1:6 `=` assigns only at the start of a step; to compare, use `==`"]),
        ("f(return x)", &["1:2 `return` is not needed; the last expression is the result"]),
        ("[1, 2; 3]", &["1:5 `[value; n]` is Rust's; write np.full((n,), value)"]),
        ("[0; 3]", &["1:2 `[value; n]` is Rust's; write np.full((n,), value)"]),
        ("[1 2]", &["1:3 an operator is missing before `2`"]),
        ("[,]", &["1:1 an operand is missing before `,`"]),
        ("(,)", &["1:1 an operand is missing before `,`"]),
        ("(a b)", &["1:3 an operator is missing before `b`"]),
        ("(a; b)", &["1:2 `;` ends a step; it cannot stand in a bracket"]),
        ("(a = 1)", &["1:3 `=` assigns only at the start of a step; to compare, use `==`"]),
        ("a, b", &["1:1 one expression is expected; for a tuple write brackets: (a, b)"]),
        ("x,", &["1:1 one expression is expected; for a tuple write brackets: (a, b)"]),
        ("x = 1, 2", &["1:5 one expression is expected; for a tuple write brackets: (a, b)"]),
        ("a, b = b, a", &["1:1 one expression is expected; for a tuple write brackets: (a, b)"]),
    ]);
}
