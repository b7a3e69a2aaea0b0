//! Statements and results that are refused, and the place and words of the refusal.

use super::refuses;

#[test]
fn an_assignment_goes_to_one_place() {
    refuses(&[
        ("(a, b) += x", &["1:7 several places are assigned to by `=` only"]),
        ("[a, b] = x", &["1:0 cannot assign to several places at once; write one assignment for each"]),
        ("a = b = c", &["1:6 assignments cannot be chained; write one after the other"]),
        ("a += b += c", &["1:7 assignments cannot be chained; write one after the other"]),
        ("a = b += c", &["1:6 assignments cannot be chained; write one after the other"]),
        (
            "f(x) = y",
            &[
                "1:0 cannot assign to the result of a call; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "x + y = z",
            &[
                "1:2 cannot assign to the result of an operator; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "x as f32 = z",
            &[
                "1:2 cannot assign to the result of an operator; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "-x = y",
            &[
                "1:0 cannot assign to the result of an operator; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "3 = x",
            &["1:0 cannot assign to a number; an assignment goes to a name, a field, or an index of one"],
        ),
        (
            "True = x",
            &["1:0 cannot assign to a constant; an assignment goes to a name, a field, or an index of one"],
        ),
        (
            "None = x",
            &["1:0 cannot assign to a constant; an assignment goes to a name, a field, or an index of one"],
        ),
        (r#""a" = x"#, &[r#"1:0 a string is only read as an argument, as in np.linalg.norm(x, ord="fro")"#]),
        (
            "a::b = x",
            &["1:0 cannot assign to a path; an assignment goes to a name, a field, or an index of one"],
        ),
        ("x[0][1] = y", &["1:1 cannot assign to an index of an index; write x[a, b]"]),
        ("x[0].w = y", &["1:1 cannot assign to a field of an element; bind the element in Rust first"]),
        (
            "f(x).w = y",
            &[
                "1:0 cannot assign to the result of a call; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "f(x)[0] = y",
            &[
                "1:0 cannot assign to the result of a call; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "x == y = z",
            &[
                "1:2 cannot assign to the result of an operator; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        (
            "a + b += c",
            &[
                "1:2 cannot assign to the result of an operator; an assignment goes to a name, a field, or an index of one",
            ],
        ),
        ("= x", &["1:0 an operand is missing before `=`"]),
        ("+= x", &["1:0 an operand is missing before `+=`"]),
        ("x =", &["1:2 an operand is missing after `=`"]),
        ("x +=", &["1:2 an operand is missing after `+=`"]),
        ("x = = y", &["1:4 an operand is missing before `=`"]),
        ("x =+= y", &["1:3 an operand is missing before `+=`"]),
    ]);
}

#[test]
fn operators_of_other_languages_are_refused() {
    refuses(&[
        ("x => y", &["1:2 `=>` is no operator; use `>=`"]),
        ("x -> y", &["1:2 `->` has no meaning here"]),
        ("x === y", &["1:4 an operand is missing before `=`"]),
        ("x <> y", &["1:3 an operand is missing before `>`"]),
        ("x ++", &["1:3 an operand is missing after `+`"]),
        ("x++", &["1:2 an operand is missing after `+`"]),
    ]);
}

#[test]
fn let_binds_one_new_name() {
    refuses(&[
        ("let", &["1:0 a name is missing after `let`"]),
        ("let x", &["1:4 `x` has no value; write let x = .."]),
        ("let x;", &["1:4 `x` has no value; write let x = .."]),
        ("let x; x", &["1:4 `x` has no value; write let x = .."]),
        ("let = 3", &["1:4 a name is missing after `let`"]),
        ("let 3 = x", &["1:4 a name is missing after `let`"]),
        ("let mut x = 3; x", &["1:4 `mut` has no use here; give each new value a name of its own"]),
        ("let [a, b] = x; a", &["1:4 a name is missing after `let`"]),
        ("let (a, 3) = x; a", &["1:8 a name is missing after `let`"]),
        ("let a, b = x; a", &["1:5 `let` binds one name, or a tuple in brackets; write one `let` for each"]),
        ("let a: f32 = x; a", &["1:5 `let` takes no type here; use `as` or `astype` in the value"]),
        ("let a += 1; a", &["1:6 `=` is missing after `let a`"]),
        ("let True = 1; x", &["1:4 `True` cannot be a name; use another"]),
        ("let self = 1; x", &["1:4 `self` cannot be a name; use another"]),
        ("let type = 1; x", &["1:4 `type` cannot be a name; use another"]),
        ("let a b = c; a", &["1:6 `=` is missing after `let a`"]),
        ("let a = 1", &["1:4 these steps have no result; end with an expression, such as `a`"]),
        ("let a = x; let b = a", &["1:15 these steps have no result; end with an expression, such as `b`"]),
        ("let a = x; let b = a;", &["1:15 these steps have no result; end with an expression, such as `b`"]),
    ]);
}

#[test]
fn a_value_is_used() {
    refuses(&[
        ("x; y", &["1:0 this value is not used; bind it with `let name = ..` or assign it to a place"]),
        ("x\ny", &["1:0 this value is not used; bind it with `let name = ..` or assign it to a place"]),
        ("x;", &["1:0 this value is not used; remove the `;` to make it the result"]),
        ("let a = 1; a;", &["1:11 this value is not used; remove the `;` to make it the result"]),
        (
            "x + y; z = x",
            &["1:2 this value is not used; bind it with `let name = ..` or assign it to a place"],
        ),
        (
            "let a = 1; b; a",
            &["1:11 this value is not used; bind it with `let name = ..` or assign it to a place"],
        ),
    ]);
}

#[test]
fn let_is_a_step_of_its_own() {
    refuses(&[
        ("x + let a = 1", &["1:4 `let` is a step of its own; end the step before it with `;`"]),
        ("(let a = 1; a)", &["1:1 `let` is a step of its own; end the step before it with `;`"]),
        ("f(let a = 1)", &["1:2 `let` is a step of its own; end the step before it with `;`"]),
        ("x let", &["1:2 `let` is a step of its own; end the step before it with `;`"]),
    ]);
}

#[test]
fn a_stated_result_is_in_order() {
    refuses(&[
        ("box", &["1:0 an operand is missing after `box`"]),
        ("try", &["1:0 an operand is missing after `try`"]),
        ("try try x", &["1:4 `try` is stated twice; once is enough"]),
        ("box box x", &["1:4 `box` is stated twice; once is enough"]),
        ("box try x", &["1:4 out of order; write <T, [dims]> try box before the value"]),
        ("box <f32> x", &["1:4 out of order; write <T, [dims]> try box before the value"]),
        ("try <f32> x", &["1:4 out of order; write <T, [dims]> try box before the value"]),
        ("<f32> <f32> x", &["1:6 `<..>` is stated twice; once is enough"]),
        ("try let a = x; try a", &["1:15 `try` is stated twice; once is enough"]),
        ("box y = x", &["1:0 `box` makes a new result; it stands before the value that is the result"]),
        ("<f32> y = x", &["1:0 a result is stated before a value; here the place or `astype` decides"]),
        ("<f32, [2]> y += x", &["1:0 a result is stated before a value; here the place or `astype` decides"]),
        (
            "<f32> let a = x; a",
            &["1:0 a result is stated before a value; here the place or `astype` decides"],
        ),
        (
            "box let a = x; a",
            &["1:0 `box` makes a new result; it stands before the value that is the result"],
        ),
        ("let a = x; try y = a", &["1:11 `try` holds for all steps; put it before the first"]),
        ("x + box y", &["1:4 `try` and `box` stand before the whole expression"]),
        ("f(try x)", &["1:2 `try` and `box` stand before the whole expression"]),
        ("x + try", &["1:4 `try` and `box` stand before the whole expression"]),
    ]);
}

#[test]
fn a_stated_type_is_well_formed() {
    refuses(&[
        ("<>", &["1:0 an element type is missing; write <f32> or <_, [2, 3]>"]),
        ("<> x", &["1:0 an element type is missing; write <f32> or <_, [2, 3]>"]),
        ("< x", &["1:0 `<` has no `>`; a result is stated as <f32, [2, 3]>"]),
        ("<f32 x", &["1:0 `<` has no `>`; a result is stated as <f32, [2, 3]>"]),
        ("<[2, 3]> x", &["1:1 the element type stands first; write <_, [2, 3]>"]),
        ("<[f32; 2]> x", &["1:1 the element type stands first; write <_, [2, 3]>"]),
        ("<f32, 2, 3> x", &["1:6 a shape stands in brackets; write <f32, [2, 3]>"]),
        ("<f32, (2, 3)> x", &["1:6 a shape stands in brackets; write <f32, [2, 3]>"]),
        ("<f32, [2], 3> x", &["1:11 the shape is the last part; write <f32, [2, 3]>"]),
        ("<f32, [2,, 3]> x", &["1:6 an axis is missing between two commas"]),
        ("<f32, [,]> x", &["1:6 an axis is missing between two commas"]),
        ("<, [2]> x", &["1:0 an element type is missing; write <f32> or <_, [2, 3]>"]),
        ("<f32,, [2]> x", &["1:0 two commas follow each other; write <f32, [2, 3]>"]),
        ("<f32>", &["1:4 an operand is missing after `>`"]),
        ("<f32, [2]>", &["1:9 an operand is missing after `>`"]),
    ]);
}

#[test]
fn statements_of_either_language_stand_outside() {
    refuses(&[
        ("for i in range(3): x += i", &["1:0 a loop stands outside; put the `tensor!` call in a Rust loop"]),
        ("while x: y", &["1:0 a loop stands outside; put the `tensor!` call in a Rust loop"]),
        (
            "def f(x): return x",
            &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"],
        ),
        (
            "import numpy as np",
            &["1:0 an import is not needed; NumPy's functions are known, with `np.` or without"],
        ),
        (
            "from numpy import exp",
            &["1:0 an import is not needed; NumPy's functions are known, with `np.` or without"],
        ),
        ("return x", &["1:0 `return` is not needed; the last expression is the result"]),
        ("class A: pass", &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"]),
        ("with x: y", &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"]),
        ("del x", &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"]),
        ("assert x > 0", &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"]),
        ("match x { a => b }", &["1:0 Rust code stands in braces; write { .. } around all of it"]),
        ("fn f() {}", &["1:0 definitions stand outside; write them in Rust before the `tensor!` call"]),
        ("unsafe { x }", &["1:0 Rust code stands in braces; write { .. } around all of it"]),
        ("move x", &["1:0 closures are Rust's; put Rust code in braces"]),
        ("async { x }", &["1:0 closures are Rust's; put Rust code in braces"]),
    ]);
}

#[test]
fn words_of_rust_are_no_names() {
    refuses(&[
        ("x + where", &["1:4 an operand is missing before `where`, which is a word of Rust"]),
        ("where + 1", &["1:0 an operand is missing before `where`, which is a word of Rust"]),
        ("x + fn", &["1:4 an operand is missing before `fn`, which is a word of Rust"]),
        ("x + _", &["1:4 an operand is missing before `_`"]),
        ("_", &["1:0 an operand is missing before `_`"]),
        ("mod", &["1:0 an operand is missing before `mod`, which is a word of Rust"]),
        ("x for", &["1:2 a comprehension has no meaning here; apply the operation to the whole tensor"]),
        ("yield x", &["1:0 an operand is missing before `yield`, which is a word of Rust"]),
        ("$x", &["1:0 an operand is missing before `$`"]),
        ("x $ y", &["1:2 `$` has no meaning here"]),
        (
            "x # unclosed ( \n ) + y",
            &["1:13 a comment ends with its line, but this goes on below; close it or leave it out"],
        ),
        ("#", &["1:0 an expression is missing; write tensor!(x + y) or tensor!(y = x)"]),
    ]);
}

#[test]
fn each_mistake_is_reported_once() {
    refuses(&[
        (
            "a and b and c",
            &[
                "1:2 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "a and b or c; d and e",
            &[
                "1:2 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
                "1:16 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "f(a and b, c or d)",
            &[
                "1:4 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "f(a and b) + g(c or d)",
            &[
                "1:4 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
                "1:17 `or` has no meaning for tensors; use `|`, with each comparison in brackets: (a > 0) | (b < 1)",
            ],
        ),
        (
            "f(a and b).sum() + [c d]",
            &[
                "1:4 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
                "1:22 an operator is missing before `d`",
            ],
        ),
        (
            "f(a and b)(x)",
            &[
                "1:4 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        (
            "(a and b) = x",
            &[
                "1:3 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
    ]);
}

#[test]
fn a_line_that_goes_on_is_noticed() {
    refuses(&[
        ("let a = x\n*y = a", &["2:3 this joins two lines; end the first with `;`"]),
        (
            "y = x\n-z",
            &["2:0 this line goes on or begins anew; end the line before with `;`, or indent this one"],
        ),
        ("y = x\n*z = a", &["2:3 this joins two lines; end the first with `;`"]),
        (
            "let a = x\n[0] = b",
            &["2:0 cannot assign to several places at once; write one assignment for each"],
        ),
        ("x\nfor i in y: z", &["2:0 a loop stands outside; put the `tensor!` call in a Rust loop"]),
        ("x\nnot y", &["2:0 `not` has no meaning for tensors; use `~`, as in ~(a > 0)"]),
        (
            "x\nand y",
            &[
                "2:0 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
        ("x\nif y", &["2:0 `if` cannot choose between elements; use where(condition, a, b)"]),
        ("x\n  y + 1", &["1:0 this value is not used; bind it with `let name = ..` or assign it to a place"]),
        (
            "m = x\n1 = y",
            &["2:0 cannot assign to a number; an assignment goes to a name, a field, or an index of one"],
        ),
        (
            "<f32\n, [2]> x and y",
            &[
                "2:9 `and` has no meaning for tensors; use `&`, with each comparison in brackets: (a > 0) & (b < 1)",
            ],
        ),
    ]);
}

#[test]
fn more_forms_are_refused() {
    refuses(&[
        ("f(x)(y).z", &["1:4 only a function's name can be called; put Rust code in braces, call and all"]),
        ("x[a::b::c]", &["1:6 a slice has three parts at most; write start:stop:step"]),
        ("x + and y", &["1:4 an operand is missing before this word"]),
        ("x[1:or]", &["1:4 an operand is missing before this word"]),
    ]);
}
