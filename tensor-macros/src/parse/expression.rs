//! Reads operators by Python's precedence.

use proc_macro2::Span;

use super::operand::joined;
use super::{Parse, Parser};
use crate::lex::{Cursor, Token};
use crate::syntax::{BinaryOp, Expr, ExprKind, UnaryOp};

/// How tightly operators bind, from loose to tight, all of them to the left.
///
/// Tighter than these binds Rust's `as`, then a sign, then `**`; so `-x ** 2 as f32 * y` is
/// `((-(x ** 2)) as f32) * y`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Power {
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Product,
}

fn infix(token: Token<'_>) -> Option<(BinaryOp, Power, &'static str)> {
    let Token::Op(symbol) = token else {
        return None;
    };
    let (op, power) = match symbol {
        "<" => (BinaryOp::Less, Power::Comparison),
        "<=" => (BinaryOp::LessEqual, Power::Comparison),
        ">" => (BinaryOp::Greater, Power::Comparison),
        ">=" => (BinaryOp::GreaterEqual, Power::Comparison),
        "==" => (BinaryOp::Equal, Power::Comparison),
        "!=" => (BinaryOp::NotEqual, Power::Comparison),
        "|" => (BinaryOp::BitOr, Power::BitOr),
        "^" => (BinaryOp::BitXor, Power::BitXor),
        "&" => (BinaryOp::BitAnd, Power::BitAnd),
        "<<" => (BinaryOp::Shl, Power::Shift),
        ">>" => (BinaryOp::Shr, Power::Shift),
        "+" => (BinaryOp::Add, Power::Sum),
        "-" => (BinaryOp::Sub, Power::Sum),
        "*" => (BinaryOp::Mul, Power::Product),
        "/" => (BinaryOp::Div, Power::Product),
        "%" => (BinaryOp::Rem, Power::Product),
        "@" => (BinaryOp::MatMul, Power::Product),
        _ => return None,
    };
    Some((op, power, symbol))
}

/// An operator and its place.
#[derive(Clone, Copy)]
struct Operator {
    symbol: &'static str,
    span: Span,
}

/// An operand, and whether it stands without a bracket around all of it.
#[derive(Clone, Copy)]
struct Side<'e> {
    expr: &'e Expr,
    open: bool,
}

/// An operator whose right side is yet to be read, with its left side.
struct Pending {
    left: Expr,
    height: usize,
    start: usize,
    open: bool,
    op: BinaryOp,
    power: Power,
    operator: Operator,
}

impl Parser<'_> {
    /// Reads an expression; stops before the first token that cannot continue it.
    pub(super) fn expression(&mut self, cursor: &mut Cursor<'_>) -> Parse<Expr> {
        // A stack of our own: a recursion for each level of precedence took 26 KiB for each bracket level.
        let mut pending: Vec<Pending> = Vec::new();
        let mut comparison = None;
        loop {
            let mut start = cursor.position();
            let mut right = self.sign(cursor)?;
            while cursor.peek().is_word("as") {
                let span = cursor.next().span;
                right = self.cast(cursor, right, span)?;
            }
            let lexed = cursor.peek();
            let next = infix(lexed.token);
            while let Some(left) = pending.pop_if(|left| next.is_none_or(|(_, power, _)| left.power >= power))
            {
                let open = cursor.position().saturating_sub(start) > 1;
                start = left.start;
                if left.power == Power::Comparison {
                    let chained = matches!(next, Some((_, Power::Comparison, _)));
                    let right = Side { expr: &right, open };
                    self.compare(&left, right, comparison.replace(left.operator), chained)?;
                }
                right = self.combine(left, right)?;
            }
            let Some((op, power, symbol)) = next else {
                return Ok(right);
            };
            if matches!(symbol, "+" | "-") && cursor.at_margin() && cursor.joined(1) {
                let message =
                    "this line goes on or begins anew; end the line before with `;`, or indent this one";
                return Err(self.error(lexed.span, message));
            }
            let open = cursor.position().saturating_sub(start) > 1;
            let operator = Operator { symbol, span: lexed.span };
            pending.push(Pending { left: right, height: self.height, start, open, op, power, operator });
            cursor.skip(lexed.width);
        }
    }

    // The functions on the way from one bracket level to the next are kept small: each builds its nodes
    // elsewhere, which halves the stack they take in a build without optimization.
    fn combine(&mut self, pending: Pending, right: Expr) -> Parse<Expr> {
        let Pending { left, height, op, operator, .. } = pending;
        let kind = ExprKind::Binary { op, left: Box::new(left), right: Box::new(right) };
        self.node(kind, operator.span, height)
    }

    /// `-x`, `+x`, `~x`, and all that binds tighter.
    fn sign(&mut self, cursor: &mut Cursor<'_>) -> Parse<Expr> {
        let lexed = cursor.peek();
        let op = match lexed.token {
            Token::Op("-") => UnaryOp::Neg,
            Token::Op("+") => UnaryOp::Pos,
            Token::Op("~") => UnaryOp::Invert,
            _ => return self.power(cursor),
        };
        cursor.skip(lexed.width);
        let operand = self.nested(lexed.span, |parser| parser.sign(cursor))?;
        self.node(ExprKind::Unary { op, operand: Box::new(operand) }, lexed.span, 0)
    }

    /// `a ** b`, whose right side may have a sign and further powers.
    fn power(&mut self, cursor: &mut Cursor<'_>) -> Parse<Expr> {
        let base = self.postfix(cursor)?;
        let height = self.height;
        let Some(span) = cursor.take("**").or_else(|| split_power(cursor)) else {
            return Ok(base);
        };
        self.exponent(cursor, base, height, span)
    }

    fn exponent(&mut self, cursor: &mut Cursor<'_>, base: Expr, height: usize, span: Span) -> Parse<Expr> {
        let exponent = self.nested(span, |parser| parser.sign(cursor))?;
        let kind = ExprKind::Binary { op: BinaryOp::Pow, left: Box::new(base), right: Box::new(exponent) };
        self.node(kind, span, height)
    }

    /// Refuses comparisons that were not meant as they stand; `first` is the one they follow.
    fn compare(
        &mut self,
        left: &Pending,
        right: Side<'_>,
        first: Option<Operator>,
        chained: bool,
    ) -> Parse<()> {
        match first {
            Some(first) => Err(self.chained(&left.left, first, left.operator, right.expr)),
            None => {
                self.check_bitwise(Side { expr: &left.left, open: left.open }, left.operator, right, chained)
            }
        }
    }

    /// `a < x < b`
    fn chained(&mut self, left: &Expr, first: Operator, second: Operator, last: &Expr) -> super::Reported {
        let ExprKind::Binary { left, right: middle, .. } = &left.kind else {
            return self.report.bug(second.span, "a comparison lost its operands");
        };
        let names = (short(left), short(middle), short(last));
        let (a, x, b) = match &names {
            (Some(a), Some(x), Some(b)) => (a.as_str(), x.as_str(), b.as_str()),
            _ => ("a", "x", "b"),
        };
        let (first, symbol) = (first.symbol, second.symbol);
        self.error(
            second.span,
            format_args!("comparisons cannot be chained; write ({a} {first} {x}) & ({x} {symbol} {b})"),
        )
    }

    /// Refuses `a > 0 & b < 1` and its like, which Python reads as `a > (0 & b) < 1`.
    ///
    /// A bitwise operator without brackets is a side of a comparison that was not meant if
    /// - the comparison goes on with another one, or
    /// - the operand between both is a number: in `a > 0 & m` and `m & 0 < a`.
    ///
    /// `bits & 1 == 0` is the one form of this with a use, and stays what it is in Python.
    fn check_bitwise(
        &mut self,
        left: Side<'_>,
        comparison: Operator,
        right: Side<'_>,
        chained: bool,
    ) -> Parse<()> {
        let equality = matches!(comparison.symbol, "==" | "!=");
        let (span, symbol, written) = if let Some((symbol, span, inner, outer)) = bitwise(right)
            && (chained || is_number(inner))
        {
            (span, symbol, [short(left.expr), short(inner), short(outer)])
        } else if let Some((symbol, span, outer, inner)) = bitwise(left)
            && !equality
            && is_number(inner)
        {
            (span, symbol, [short(outer), short(inner), short(right.expr)])
        } else {
            return Ok(());
        };
        let compare = comparison.symbol;
        let fix = match written {
            _ if chained => format!("bracket each comparison: (a > 0) {symbol} (b < 1)"),
            [Some(a), Some(b), Some(c)] if bitwise(right).is_some() => {
                format!("bracket the comparison: ({a} {compare} {b}) {symbol} {c}")
            }
            [Some(a), Some(b), Some(c)] => {
                format!("bracket the comparison: {a} {symbol} ({b} {compare} {c})")
            }
            _ => format!("bracket the comparison: (a {compare} b) {symbol} c"),
        };
        Err(self.error(span, format_args!("`{symbol}` binds tighter than `{compare}`; {fix}")))
    }
}

/// The parts of `a & b`, `a | b`, `a ^ b` without a bracket around it.
fn bitwise(side: Side<'_>) -> Option<(&'static str, Span, &Expr, &Expr)> {
    let ExprKind::Binary { op, left, right } = &side.expr.kind else {
        return None;
    };
    let symbol = match op {
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        _ => return None,
    };
    side.open.then_some((symbol, side.expr.span, &**left, &**right))
}

fn is_number(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Int { .. } | ExprKind::Float { .. } => true,
        ExprKind::Unary { op: UnaryOp::Neg, operand } => is_number(operand),
        _ => false,
    }
}

/// The text of an operand for a message, without what stands in its brackets.
fn short(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Int { value, .. } => Some(value.to_string()),
        ExprKind::Float { value, .. } => Some(format!("{value:?}")),
        ExprKind::Attribute { base, name } => short(base).map(|base| format!("{base}.{name}")),
        ExprKind::Call { callee, arguments } if arguments.is_empty() => {
            short(callee).map(|callee| format!("{callee}()"))
        }
        ExprKind::Call { callee, .. } => short(callee).map(|callee| format!("{callee}(..)")),
        ExprKind::Inlined { path, .. } => Some(format!("{}!(..)", joined(path))),
        ExprKind::Index { base, .. } => short(base).map(|base| format!("{base}[..]")),
        ExprKind::Unary { op: UnaryOp::Neg, operand } if is_number(operand) => {
            short(operand).map(|text| format!("-{text}"))
        }
        _ => None,
    }
}

/// `x * *2`: what rustfmt makes of `x ** 2`. A literal is never dereferenced, so nothing else is meant;
/// before a name it could be, and is refused there.
fn split_power(cursor: &mut Cursor<'_>) -> Option<Span> {
    let mut ahead = *cursor;
    let span = ahead.take("*")?;
    ahead.take("*")?;
    if !matches!(ahead.peek().token, Token::Literal(_)) {
        return None;
    }
    *cursor = ahead;
    Some(span)
}
