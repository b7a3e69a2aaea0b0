//! Prints a tree as an S-expression, for tests.

use std::fmt::Write as _;

use crate::syntax::{
    Annotation, Argument, Assign, BinaryOp, Expr, ExprKind, IndexItem, Input, Pattern, Step, Target, UnaryOp,
};

pub(super) fn input(input: &Input) -> String {
    match input {
        Input::Value { result, value } => format!("{}{}", annotation(result), expr(value)),
        Input::Assign(assign) => assignment(assign),
        Input::Block { steps, result, value } => {
            let mut text = String::from("(do");
            for step in steps {
                let _ = match step {
                    Step::Let { pattern: bound, value } => {
                        write!(text, " (let {} {})", pattern(bound), expr(value))
                    }
                    Step::Assign(assign) => write!(text, " {}", assignment(assign)),
                    Step::Do(call) => write!(text, " {}", expr(call)),
                };
            }
            match value {
                Some(value) => format!("{text} {}{})", annotation(result), expr(value)),
                None => format!("{text} {})", annotation(result).trim_end()).replace(" )", ")"),
            }
        }
    }
}

fn annotation(result: &Annotation) -> String {
    let mut text = String::new();
    if result.span.is_some() {
        let element = result.element.as_ref().map_or("_".to_owned(), |element| tight(&element.to_string()));
        let _ = match &result.axes {
            Some(axes) => {
                let axes: Vec<String> = axes.iter().map(|axis| tight(&axis.to_string())).collect();
                write!(text, "<{element} [{}]> ", axes.join(" "))
            }
            None => write!(text, "<{element}> "),
        };
    }
    if result.fallible.is_some() {
        text.push_str("try ");
    }
    if result.boxed.is_some() {
        text.push_str("box ");
    }
    text
}

fn pattern(bound: &Pattern) -> String {
    match bound {
        Pattern::Name(name) => name.to_string(),
        Pattern::Tuple(items, _) => format!("(tuple{})", all(items, pattern)),
    }
}

fn target(place: &Target) -> String {
    let place = match place {
        Target::One(place) => place,
        Target::Several(items, _) => return format!("(tuple{})", all(items, target)),
    };
    let star = if place.deref { "*" } else { "" };
    let target = format!("{star}{}", expr(&place.base));
    match &place.index {
        Some(items) => format!("(index {target}{})", all(items, item)),
        None => target,
    }
}

fn assignment(assign: &Assign) -> String {
    let target = target(&assign.place);
    let op = assign.op.map_or("", binary);
    let fallible = if assign.fallible.is_some() { "try " } else { "" };
    format!("({fallible}{op}= {target} {})", expr(&assign.value))
}

pub(super) fn expr(node: &Expr) -> String {
    match &node.kind {
        ExprKind::Error => "error".to_owned(),
        ExprKind::Int { value, suffix } => format!("{value}{}", suffix.as_deref().unwrap_or_default()),
        ExprKind::Float { value, suffix } => format!("{value:?}{}", suffix.as_deref().unwrap_or_default()),
        ExprKind::Bool(true) => "True".to_owned(),
        ExprKind::Bool(false) => "False".to_owned(),
        ExprKind::None => "None".to_owned(),
        ExprKind::Str(text) => format!("{text:?}"),
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Path(path) => format!("(path {})", tight(&path.to_string())),
        ExprKind::Rust(tokens) => format!("{{{tokens}}}"),
        ExprKind::List(items) => format!("[{}]", all(items, expr).trim_start()),
        ExprKind::Tuple(items) => format!("(tuple{})", all(items, expr)),
        ExprKind::Unary { op, operand } => {
            let symbol = match op {
                UnaryOp::Neg => "-",
                UnaryOp::Pos => "+",
                UnaryOp::Invert => "~",
            };
            format!("({symbol} {})", expr(operand))
        }
        ExprKind::Binary { op, left, right } => format!("({} {} {})", binary(*op), expr(left), expr(right)),
        ExprKind::Attribute { base, name } => format!("(. {} {name})", expr(base)),
        ExprKind::Call { callee, arguments } => {
            format!("(call {}{})", expr(callee), all(arguments, argument))
        }
        ExprKind::Inlined { path, arguments } => {
            format!("(inlined {}{})", tight(&path.to_string()), all(arguments, argument))
        }
        ExprKind::Index { base, items } => format!("(index {}{})", expr(base), all(items, item)),
        ExprKind::Cast { operand, element } => {
            format!("(as {} {})", expr(operand), tight(&element.to_string()))
        }
    }
}

fn argument(argument: &Argument) -> String {
    match &argument.name {
        Some(name) => format!("{name}={}", expr(&argument.value)),
        None => expr(&argument.value),
    }
}

fn item(item: &IndexItem) -> String {
    let part = |bound: &Option<Expr>| bound.as_ref().map(expr).unwrap_or_default();
    match item {
        IndexItem::At(value) => expr(value),
        IndexItem::Slice { start, stop, step: None, .. } => format!("{}:{}", part(start), part(stop)),
        IndexItem::Slice { start, stop, step, .. } => {
            format!("{}:{}:{}", part(start), part(stop), part(step))
        }
        IndexItem::NewAxis => "newaxis".to_owned(),
        IndexItem::Ellipsis(_) => "...".to_owned(),
    }
}

fn all<T>(items: &[T], print: impl Fn(&T) -> String) -> String {
    items.iter().fold(String::new(), |text, item| text + " " + &print(item))
}

fn tight(tokens: &str) -> String {
    tokens.replace(' ', "")
}

fn binary(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
        BinaryOp::MatMul => "@",
        BinaryOp::Pow => "**",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::Less => "<",
        BinaryOp::LessEqual => "<=",
        BinaryOp::Greater => ">",
        BinaryOp::GreaterEqual => ">=",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
    }
}
