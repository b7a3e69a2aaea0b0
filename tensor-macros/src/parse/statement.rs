//! Reads the forms of `tensor!`: a value, an assignment, or several steps.

use proc_macro2::Span;

use super::refuse::stops_a_line;
use super::{Parse, Parser};
use crate::lex::{self, Cursor, Token};
use crate::syntax::{Annotation, Assign, BinaryOp, Expr, ExprKind, Input, Pattern, Step};

pub(super) const JOINED: &str = "this joins two lines; end the first with `;`";

/// What stands between two separators.
enum Statement {
    Let { pattern: Pattern, value: Expr },
    Assign(Assign),
    Do(Expr),
    Value { result: Annotation, value: Expr },
}

/// What each assignment does before it assigns.
const ASSIGNMENTS: [(&str, Option<BinaryOp>); 13] = [
    ("=", None),
    ("+=", Some(BinaryOp::Add)),
    ("-=", Some(BinaryOp::Sub)),
    ("*=", Some(BinaryOp::Mul)),
    ("/=", Some(BinaryOp::Div)),
    ("%=", Some(BinaryOp::Rem)),
    ("@=", Some(BinaryOp::MatMul)),
    ("**=", Some(BinaryOp::Pow)),
    ("<<=", Some(BinaryOp::Shl)),
    (">>=", Some(BinaryOp::Shr)),
    ("&=", Some(BinaryOp::BitAnd)),
    ("|=", Some(BinaryOp::BitOr)),
    ("^=", Some(BinaryOp::BitXor)),
];

/// The entry of [`ASSIGNMENTS`] for this token.
fn assignment(token: Token<'_>) -> Option<(&'static str, Option<BinaryOp>)> {
    let Token::Op(symbol) = token else {
        return None;
    };
    ASSIGNMENTS.into_iter().find(|&(name, _)| name == symbol)
}

impl Parser<'_> {
    /// All steps, which `;` or the ends of lines separate.
    ///
    /// A line goes on where Rust would go on, with two exceptions, since in Python it would not: if it is not
    /// indented more than the step, a bracket begins a step of its own, and a sign that touches its operand
    /// is refused as ambiguous.
    pub(super) fn steps(&mut self, cursor: &mut Cursor<'_>) -> Parse<Input> {
        let mut steps: Vec<Step> = Vec::new();
        let mut last: Option<(Annotation, Expr)> = None;
        let mut fallible = None;
        let mut failed = None;
        let mut unused = Vec::new();
        loop {
            let closed = cursor.take(";").is_some();
            if closed && !cursor.at_end() {
                continue;
            }
            if let Some((_, value)) = &last
                && (closed || !cursor.at_end())
            {
                let fix = if cursor.at_end() {
                    "remove the `;` to make it the result"
                } else {
                    "bind it with `let name = ..` or assign it to a place"
                };
                unused.push((value.span, fix));
                last = None;
            }
            if cursor.at_end() {
                break;
            }
            if skip_docstring(cursor) {
                continue;
            }
            let first = steps.is_empty() && failed.is_none();
            match self.statement(cursor, first, &mut fallible) {
                Ok(Statement::Let { pattern, value }) => steps.push(Step::Let { pattern, value }),
                Ok(Statement::Assign(assign)) => steps.push(Step::Assign(assign)),
                Ok(Statement::Do(call)) => steps.push(Step::Do(call)),
                Ok(Statement::Value { result, value }) => last = Some((result, value)),
                Err(reported) => {
                    failed = Some(reported);
                    while !(cursor.at_end() || cursor.peek().is(";")) {
                        let _ = cursor.next();
                    }
                }
            }
        }
        // Behind another mistake these may be no mistakes.
        if failed.is_none() {
            for (span, fix) in unused {
                failed = Some(self.error(span, format_args!("this value is not used; {fix}")));
            }
        }
        match failed {
            Some(reported) => Err(reported),
            None => self.input(steps, last, fallible, cursor.peek().span),
        }
    }

    fn input(
        &mut self,
        mut steps: Vec<Step>,
        last: Option<(Annotation, Expr)>,
        fallible: Option<Span>,
        end: Span,
    ) -> Parse<Input> {
        let Some((mut result, value)) = last else {
            return match steps.pop() {
                None => {
                    Err(self.error(end, "an expression is missing; write tensor!(x + y) or tensor!(y = x)"))
                }
                Some(Step::Assign(assign)) if steps.is_empty() => {
                    Ok(Input::Assign(Assign { fallible, ..assign }))
                }
                Some(Step::Let { pattern, .. })
                    if steps.iter().all(|step| matches!(step, Step::Let { .. } | Step::Do(_))) =>
                {
                    let names = pattern.names();
                    let (span, such) = names
                        .first()
                        .map_or((end, String::new()), |name| (name.span(), format!(", such as `{name}`")));
                    Err(self.error(
                        span,
                        format_args!("these steps have no result; end with an expression{such}"),
                    ))
                }
                Some(step) => {
                    steps.push(step);
                    let result = Annotation { fallible, ..Annotation::default() };
                    Ok(Input::Block { steps, result, value: None })
                }
            };
        };
        if let (Some(_), Some(again)) = (fallible, result.fallible) {
            return Err(self.error(again, "`try` is stated twice; once is enough"));
        }
        result.fallible = result.fallible.or(fallible);
        Ok(if steps.is_empty() {
            Input::Value { result, value }
        } else {
            Input::Block { steps, result, value: Some(value) }
        })
    }

    fn statement(
        &mut self,
        cursor: &mut Cursor<'_>,
        first: bool,
        fallible: &mut Option<Span>,
    ) -> Parse<Statement> {
        cursor.margin = Some(cursor.peek().span.start().column);
        let start = *cursor;
        let result = self.annotation(cursor)?;
        let statement = if cursor.peek().is_word("let") {
            let (pattern, value) = self.binding(cursor)?;
            Statement::Let { pattern, value }
        } else {
            self.assign_or_value(cursor)?
        };
        if !(cursor.at_end() || cursor.peek().is(";") || (cursor.on_new_line() && !stops_a_line(cursor))) {
            let next = cursor.peek();
            return Err(match assignment(next.token) {
                Some(_) if broken(start, cursor) => self.error(next.span, JOINED),
                Some(_) if matches!(statement, Statement::Assign(_)) => {
                    self.error(next.span, "assignments cannot be chained; write one after the other")
                }
                _ => self.refuse_after(cursor),
            });
        }
        if let Statement::Value { value, .. } = statement {
            let stated = result.span.or(result.boxed).or(result.fallible);
            return Ok(if stated.is_none() && has_no_value(&value) {
                Statement::Do(value)
            } else {
                Statement::Value { result, value }
            });
        }
        if let Some(stated) = result.span {
            return Err(
                self.error(stated, "a result is stated before a value; here the place or `astype` decides")
            );
        }
        if let Some(boxed) = result.boxed {
            return Err(
                self.error(boxed, "`box` makes a new result; it stands before the value that is the result")
            );
        }
        match result.fallible {
            Some(span) if !first => {
                Err(self.error(span, "`try` holds for all steps; put it before the first"))
            }
            Some(span) => {
                *fallible = Some(span);
                Ok(statement)
            }
            None => Ok(statement),
        }
    }

    /// `PLACE = EXPR`, `PLACE op= EXPR`, `EXPR`
    fn assign_or_value(&mut self, cursor: &mut Cursor<'_>) -> Parse<Statement> {
        let start = *cursor;
        let deref = cursor.take("*");
        let target = match deref {
            Some(_) => self.postfix(cursor)?,
            None => self.expression(cursor)?,
        };
        let lexed = cursor.peek();
        let Some((_, op)) = assignment(lexed.token) else {
            return match deref {
                Some(_) => Err(self.refuse_operand(&start)),
                None => Ok(Statement::Value { result: Annotation::default(), value: target }),
            };
        };
        let broken = broken(start, cursor);
        if let (Some(_), ExprKind::Tuple(_)) = (op, &target.kind) {
            return Err(self.error(lexed.span, "several places are assigned to by `=` only"));
        }
        let place = self.target(target, deref.is_some(), broken)?;
        cursor.skip(lexed.width);
        let value = self.expression(cursor)?;
        Ok(Statement::Assign(Assign { fallible: None, place, op, op_span: lexed.span, value }))
    }
}

/// Whether this is a call that NumPy makes for what it does: `np.random.seed(0)`, `rng.shuffle(x)`.
fn has_no_value(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Call { callee, .. }
        if matches!(&callee.kind, ExprKind::Attribute { name, .. } if name == "seed" || name == "shuffle"))
}

/// A line ends between `start` and `end`, outside of brackets.
fn broken(mut start: Cursor<'_>, end: &Cursor<'_>) -> bool {
    start.skip(1);
    while start.position() < end.position() {
        if start.on_new_line() {
            return true;
        }
        start.skip(1);
    }
    false
}

/// Skips a string that stands alone, as Python's documentation does.
fn skip_docstring(cursor: &mut Cursor<'_>) -> bool {
    let Some((_, _, width)) = lex::string(cursor) else {
        return false;
    };
    let mut after = *cursor;
    after.skip(width);
    let alone = after.at_end() || after.peek().is(";") || after.on_new_line();
    if alone {
        *cursor = after;
    }
    alone
}
