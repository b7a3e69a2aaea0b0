//! Graphs of expressions, as `print` shows them, and what is refused while they are built.

use crate::alias;
use crate::build::Builder;
use crate::emit::Old;
use crate::graph::{Graph, Kind};
use crate::ops::{self, Rule};
use crate::parse;
use crate::paths::Paths;
use crate::print;
use crate::report::Report;
use crate::syntax::Input;

/// The graph of a value, and every message.
fn built(text: &str, place: Option<&str>) -> (Graph, crate::graph::Id, Vec<String>) {
    let mut report = Report::new();
    let paths = Paths::new(quote::quote!(shapewise));
    let input = parse::input(text.parse().expect("the text lexes"), &mut report);
    let Some(Input::Value { value, .. }) = input else { panic!("{text:?} is not a value") };
    let mut builder = Builder {
        graph: Graph::default(),
        report: &mut report,
        paths: &paths,
        names: std::collections::HashMap::new(),
        places: place.map(Into::into).into_iter().collect(),
        assigned: 0,
        late: false,
        earlier: std::collections::HashSet::new(),
        flagged: std::collections::HashMap::new(),
        within_function: false,
        reading: crate::reading::Reading::Masks,
        unclear: std::rc::Rc::default(),
        functions: std::rc::Rc::default(),
    };
    let root = builder.expr(&value);
    let graph = builder.graph;
    (graph, root, report.messages().into_iter().map(|(_, message)| message).collect())
}

/// The lines of the graph are as stated.
fn is(text: &str, lines: &[&str]) {
    let (graph, _, messages) = built(text, None);
    assert_eq!(messages, Vec::<String>::new(), "{text}");
    assert_eq!(print::graph(&graph).lines().collect::<Vec<_>>(), lines, "{text}");
}

#[test]
fn the_three_spellings_of_a_function_are_one() {
    for text in ["np.exp(x)", "exp(x)", "x.exp()"] {
        is(text, &["%0 = x", "%1 = exp(%0)"]);
    }
}

#[test]
fn a_composition_is_built_of_its_arguments_and_defaults() {
    is(
        "leaky_relu(y)",
        &[
            "%0 = y",
            "%1 = Float(0.01)",
            "%2 = Int(0)",
            "%3 = greater_equal(%0, %2)",
            "%4 = mul(%1, %0)",
            "%5 = where(%3, %0, %4)",
        ],
    );
    is("relu6(x)", &["%0 = x", "%1 = Int(0)", "%2 = Int(6)", "%3 = clip(%0, %1, %2)"]);
}

#[test]
fn every_composition_of_the_table_reads_only_its_parameters() {
    for operation in ops::all() {
        let Rule::Composed(body) = operation.rule else { continue };
        let operands: Vec<String> = (0..operation.arity()).map(|index| format!("given{index}")).collect();
        let (graph, _, messages) = built(&format!("{}({})", operation.name, operands.join(", ")), None);
        assert_eq!(messages, Vec::<String>::new(), "{}", operation.name);
        for (_, node) in graph.nodes() {
            let Kind::Leaf(tokens) = &node.kind else { continue };
            assert!(operands.contains(&tokens.to_string()), "`{tokens}` in {body}");
        }
    }
}

#[test]
fn equal_values_are_one_node() {
    is("x * w + x * w", &["%0 = x", "%1 = w", "%2 = mul(%0, %1)", "%3 = add(%2, %2)"]);
}

#[test]
fn a_block_of_rust_is_evaluated_as_often_as_it_stands() {
    is("{k} + {k}", &["%0 = { k }", "%1 = { k }", "%2 = add(%0, %1)"]);
}

#[test]
fn literals_fold_as_python_folds_them() {
    is("2 ** 3 - 1", &["%0 = Int(2)", "%1 = Int(3)", "%2 = Int(8)", "%3 = Int(1)", "%4 = Int(7)"]);
    is("-1 / 2", &["%0 = Int(1)", "%1 = Int(-1)", "%2 = Int(2)", "%3 = Float(-0.5)"]);
}

#[test]
fn a_square_is_a_product_and_a_half_power_a_root() {
    is("x ** 2", &["%0 = x", "%1 = Int(2)", "%2 = square(%0)"]);
    is("x ** 0.5", &["%0 = x", "%1 = Float(0.5)", "%2 = power_half(%0, %1)"]);
}

#[test]
fn a_reduction_keeps_its_axes_and_a_view_drops_them() {
    is("mean(x, axis=(0, 2))", &["%0 = x", "%1 = reduce Mean(%0, axes [0, 2])", "%2 = dropped(%1)"]);
    is("x.max(axis=-1, keepdims=True)", &["%0 = x", "%1 = reduce Max(%0, axes [-1], keep)"]);
    is("sum(x)", &["%0 = x", "%1 = reduce Sum(%0, every axis)", "%2 = dropped(%1)"]);
}

#[test]
fn a_selection_moves_outward_and_is_fused_into_its_reduction() {
    is(
        "mean(x[m] * 2)",
        &[
            "%0 = x",
            "%1 = m",
            "%2 = select(%0, %1)",
            "%3 = Int(2)",
            "%4 = mul(%0, %3)",
            "%5 = select(%4, %1)",
            "%6 = aligned(%1, %4)",
            "%7 = reduce Mean(%4, every axis, mask %6)",
            "%8 = dropped(%7)",
        ],
    );
}

#[test]
fn what_a_product_reads_lies_in_memory() {
    is("x.T @ y", &["%0 = x", "%1 = reversed(%0)", "%2 = y", "%3 = product(%1, %2)"]);
}

/// The place is `y`.
fn old(text: &str) -> Old {
    let (graph, root, messages) = built(text, Some("y"));
    assert_eq!(messages, Vec::<String>::new(), "{text}");
    let place = graph.nodes().find(|(_, node)| matches!(node.kind, Kind::Old(_))).map_or(root, |(id, _)| id);
    alias::old(&graph, root, place)
}

#[test]
fn a_place_is_read_where_it_is_written_before_or_aside() {
    for text in ["x", "y * 2", "where(y > 0, y, x)", "zeros_like(y) + y", "x.T + y"] {
        assert_eq!(old(text), Old::Own, "{text}");
    }
    for text in [
        "y - mean(y)",
        "y / sum(y, axis=1, keepdims=True)",
        "y @ w",
        "y - mean(y.T, axis=0)",
        "y - mean(y, axis=1)[:, None]",
        "y + y.size",
        "y[0].sum() + y",
    ] {
        assert_eq!(old(text), Old::Shared, "{text}");
    }
    for text in [
        "y.T",
        "y + y.T",
        "y - max(y.T, axis=1, keepdims=True)",
        "y[:, None] + x",
        "y[::-1]",
        "(y @ w)[::-1]",
        "y[::-1] @ w",
    ] {
        assert_eq!(old(text), Old::Copied, "{text}");
    }
}

#[test]
fn a_mistake_is_reported_once_and_lets_the_rest_through() {
    for (text, message) in [
        ("epx(x) + exp(y)", "unknown function `epx`; did you mean `exp`?"),
        ("sum(x, axis=(0, 0))", "axis 0 is given twice"),
        ("exp(x, y)", "`exp` takes 1 operand, 2 given"),
        ("clip(x)", "`clip` takes a lower bound, an upper bound, or both"),
        (
            "x[m] + y[k]",
            "the operands are selected by different masks, so their lengths may differ; use one mask for both",
        ),
        (
            "reshape(x, (2, -1))",
            "-1 stands for a computed size, which stable Rust has no type for; write the size",
        ),
    ] {
        assert_eq!(built(text, None).2, [message], "{text}");
    }
}

#[test]
fn an_index_is_a_view_and_its_sizes_are_taken_from_literals() {
    is("x[:, None]", &["%0 = x", "%1 = inserted(%0, [false, true])"]);
    for (text, view) in [
        ("x[1]", "Front<Cons<Fixed::<1>,Nil>>"),
        ("x[..., -1]", "Back<Cons<Fixed::<{-1}>,Nil>>"),
        ("x[2:5]", "Front<Cons<Cut<FromStart<2>,1,Counted<shapewise::shape![3]>>,Nil>>"),
        ("x[-3:]", "Front<Cons<Cut<FromEnd<3>,1,Counted<shapewise::shape![3]>>,Nil>>"),
        ("x[1:-2]", "Front<Cons<Cut<FromStart<1>,1,Less<3>>,Nil>>"),
        ("x[1::2]", "Front<Cons<Cut<FromStart<1>,2,LessNth<1,2>>,Nil>>"),
        ("x[::-1]", "Front<Cons<Cut<FromEnd<1>,{-1},Whole>,Nil>>"),
        ("x[6:1:-2]", "Front<Cons<Cut<FromStart<6>,{-2},Counted<shapewise::shape![3]>>,Nil>>"),
    ] {
        is(text, &["%0 = x", &format!("%1 = indexed(%0, {view})")]);
    }
}

#[test]
fn what_is_no_index_is_refused_at_its_token() {
    for (text, message) in [
        ("x[1.5]", "an index is an integer, not a float"),
        ("x[0:1:0]", "slice step cannot be zero"),
        ("x[..., 0, ...]", "an index can only have a single ellipsis"),
        ("x[n:]", "a bound of a slice is an integer literal"),
        ("x[::n]", "the step of a slice is an integer literal"),
        ("x[-3:5]", "count both bounds from the same end"),
        ("x[2:-1:-1]", "count both bounds from the same end"),
        ("x[True]", "no index here"),
        ("x[None:2]", "left out by writing nothing"),
        ("x[1.0:]", "not a float"),
    ] {
        let (_, _, messages) = built(text, None);
        assert!(matches!(&messages[..], [only] if only.contains(message)), "{text}: {messages:?}");
    }
}

#[test]
fn a_gradient_is_nodes_behind_those_it_is_of() {
    is(
        "grad(sum(x * w), w)",
        &[
            "%0 = x",
            "%1 = w",
            "%2 = mul(%0, %1)",
            "%3 = reduce Sum(%2, every axis)",
            "%4 = dropped(%3)",
            "%5 = scalar(%4)",
            "%6 = like(%5, Float(1.0))",
            "%7 = replace(%2, %6)",
            "%8 = mul(%7, %0)",
            "%9 = reduce Sum(%8, axes stretched from %1, keep)",
            "%10 = fitted(%9, %1)",
            "%11 = replace(%1, %10)",
        ],
    );
    is(
        "grad(mean((x @ w - y) ** 2), w)",
        &[
            "%0 = x",
            "%1 = w",
            "%2 = product(%0, %1)",
            "%3 = y",
            "%4 = sub(%2, %3)",
            "%5 = Int(2)",
            "%6 = square(%4)",
            "%7 = reduce Mean(%6, every axis)",
            "%8 = dropped(%7)",
            "%9 = scalar(%8)",
            "%10 = like(%9, Float(1.0))",
            "%11 = count(%6, every axis)",
            "%12 = div(%10, %11)",
            "%13 = replace(%6, %12)",
            "%14 = mul(%5, %13)",
            "%15 = mul(%14, %4)",
            "%16 = reduce Sum(%15, axes stretched from %2, keep)",
            "%17 = fitted(%16, %2)",
            "%18 = matrix(%0, Left)",
            "%19 = matrix(%1, Right)",
            "%20 = product(%18, %19)",
            "%21 = fitted(%17, %20)",
            "%22 = transposedrows(%18, %1)",
            "%23 = product(%22, %21)",
            "%24 = replace(%1, %23)",
        ],
    );
}
