//! The syntax tree: what the user wrote, as Python would read it, each node with its span.

use proc_macro2::{Ident, Span, TokenStream};

/// Everything between the brackets of `tensor!`.
pub(crate) enum Input {
    /// `[<T, [dims]>] [try] [box] EXPR`
    Value { result: Annotation, value: Expr },
    /// `PLACE = EXPR`, `PLACE += EXPR`
    Assign(Assign),
    /// `let m = EXPR; PLACE = EXPR; EXPR`: several steps; the last may be a value.
    Block { steps: Vec<Step>, result: Annotation, value: Option<Expr> },
}

/// What is stated of a result: `<f32, [2, 3]>`, `box`, `try`.
#[derive(Default)]
pub(crate) struct Annotation {
    /// The element type of `<T, ..>`; Rust tokens. `None` for `<_, ..>` too.
    pub(crate) element: Option<TokenStream>,
    /// The axes of `<T, [dims]>`, in `shape!`'s grammar, one entry per axis; `None` where no `[..]` is given.
    pub(crate) axes: Option<Vec<TokenStream>>,
    /// The `<` that opens `<..>`, for errors.
    pub(crate) span: Option<Span>,
    /// `box`
    pub(crate) boxed: Option<Span>,
    /// `try`
    pub(crate) fallible: Option<Span>,
}

/// What `let` binds.
pub(crate) enum Pattern {
    Name(Ident),
    Tuple(Vec<Pattern>, Span),
}

impl Pattern {
    /// The names in it.
    pub(crate) fn names(&self) -> Vec<&Ident> {
        match self {
            Self::Name(name) => vec![name],
            Self::Tuple(items, _) => items.iter().flat_map(Self::names).collect(),
        }
    }
}

/// One step of a block.
pub(crate) enum Step {
    /// `let name = EXPR;`, `let (loss, (dw, db)) = EXPR;`
    Let { pattern: Pattern, value: Expr },
    /// `PLACE = EXPR;`
    Assign(Assign),
    /// `np.random.seed(0);`: a call without a value.
    Do(Expr),
}

/// `[try] PLACE op= EXPR`
pub(crate) struct Assign {
    /// `try`, when the whole input is this one assignment; a block keeps it in its annotation.
    pub(crate) fallible: Option<Span>,
    pub(crate) place: Target,
    /// `None` for a plain `=`.
    pub(crate) op: Option<BinaryOp>,
    pub(crate) op_span: Span,
    pub(crate) value: Expr,
}

/// Where an assignment goes.
pub(crate) enum Target {
    /// A name, a field, `*x`, or an index of one of these.
    One(Place),
    /// `(loss, (dw, db))`: places of several results.
    Several(Vec<Target>, Span),
}

/// A name, a field, `*x`, or an index of one of these.
pub(crate) struct Place {
    /// The Rust place itself without `*`: `x`, `self.w`.
    pub(crate) base: Expr,
    /// `*x`
    pub(crate) deref: bool,
    /// `x[..]`
    pub(crate) index: Option<Vec<IndexItem>>,
    pub(crate) span: Span,
}

/// An expression with its place in the source: the operator's span for operators,
/// the function's name for calls, the token itself for leaves.
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    /// Where a caret belongs when this node is at fault.
    pub(crate) span: Span,
}

pub(crate) enum ExprKind {
    /// Already reported; every later stage lets it through.
    Error,
    /// `3`, `3u8`, `0xff`
    Int {
        value: u128,
        suffix: Option<String>,
    },
    /// `.5`, `1.`, `1e-3`, `2.0f32`
    Float {
        value: f64,
        suffix: Option<String>,
    },
    /// `True`, `False`, `true`, `false`
    Bool(bool),
    /// `None`
    None,
    /// `"..."`: only as an argument (`ord="fro"`, `dtype="float32"`, einsum subscripts).
    Str(String),
    /// `x`
    Name(Ident),
    /// `a::b::C`: a Rust path of two segments or more.
    Path(TokenStream),
    /// `{ any Rust expression }`: the tokens within the braces.
    Rust(TokenStream),
    /// `[a, b, c]`
    List(Vec<Expr>),
    /// `(a, b)`, `()`, `(a,)`; a bracketed expression is just that expression.
    Tuple(Vec<Expr>),
    Unary {
        op: UnaryOp,
        operand: Box<Expr>,
    },
    Binary {
        op: BinaryOp,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    /// `base.name`, `np.pi`, `x.T`, `self.w`; tuple fields `self.0` too, the name then being the digits.
    Attribute {
        base: Box<Expr>,
        name: String,
    },
    /// `f(x)`, `np.f(x)`, `x.f()`: the callee is a `Name` or an `Attribute`.
    Call {
        callee: Box<Expr>,
        arguments: Vec<Argument>,
    },
    /// `dense!(x, w, b)`: the body of a `tensor_fn!`, by its path.
    Inlined {
        path: TokenStream,
        arguments: Vec<Argument>,
    },
    /// `x[..]`; `x[(1, 2)]` has two items, as `x[1, 2]`.
    Index {
        base: Box<Expr>,
        items: Vec<IndexItem>,
    },
    /// `x as f32`: the Rust type's tokens.
    Cast {
        operand: Box<Expr>,
        element: TokenStream,
    },
}

/// `value` or `name=value`
pub(crate) struct Argument {
    pub(crate) name: Option<Ident>,
    pub(crate) value: Expr,
}

/// One entry of `x[a, b, c]`.
pub(crate) enum IndexItem {
    /// An integer, a mask, an integer tensor.
    At(Expr),
    /// `start:stop:step`, each of which may be absent.
    Slice { start: Option<Expr>, stop: Option<Expr>, step: Option<Expr>, span: Span },
    /// `None`, `np.newaxis`
    NewAxis,
    /// `...`
    Ellipsis(Span),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    MatMul,
    Pow,
    Shl,
    Shr,
    BitAnd,
    BitOr,
    BitXor,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
}
