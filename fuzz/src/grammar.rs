//! Bytes in, text of the grammar out: each choice takes some of them, and where none are left it is the simplest one.

use arbitrary::{Result, Unstructured};

use crate::ops;

/// An input of `tensor!`.
///
/// # Errors
///
/// Where the bytes cannot be read as choices.
pub fn input(bytes: &[u8]) -> Result<String> {
    let mut writer = Writer { bytes: Unstructured::new(bytes), names: names(&NAMES), function: false };
    match writer.below(6)? {
        0 | 1 => writer.value(5),
        2 => writer.assignment(4),
        3 => writer.gradient(),
        _ => writer.block(),
    }
}

/// A function of `tensor_fn!` whose name is `f`, and an input of `tensor!` that takes it.
///
/// # Errors
///
/// Where the bytes cannot be read as choices.
pub fn function(bytes: &[u8]) -> Result<(String, String)> {
    let parameters = ["x", "y", "r"];
    let mut writer = Writer { bytes: Unstructured::new(bytes), names: names(&parameters), function: false };
    let body = if writer.below(3)? == 0 { writer.steps(true)? } else { writer.expression(4)? };
    let scalar = writer.one(&["f64", "i32", "&f64"])?;
    let function = format!(
        "pub fn f<const N: usize, S: Shape>(x: &Tensor<f64, S>, y: &Tensor<f32, shape![{{N}}, 3]>, r: {scalar}) \
         -> Tensor<f64, S> {{ {body} }}"
    );
    writer.names = names(&NAMES);
    writer.function = true;
    let input = match writer.below(4)? {
        0 => writer.value(3)?,
        1 => writer.block()?,
        _ => writer.gradient()?,
    };
    Ok((function, input))
}

const NAMES: [&str; 6] = ["x", "y", "w", "self.w", "mask", "xs"];
const LITERALS: [&str; 22] = [
    "1",
    "2",
    "0",
    "-1",
    "0.5",
    "True",
    "None",
    "3u8",
    "1e300",
    "-2",
    "1.",
    "[1, 2, 3]",
    "[[1.5], [2.0]]",
    "(0, 1)",
    "[True, False]",
    "300",
    "99999999999999999999",
    "np.inf",
    "np.nan",
    "\"ij,jk->ik\"",
    "()",
    "False",
];
const OPERATORS: [&str; 20] = [
    "+", "-", "*", "/", "**", "@", "%", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "<<", ">>", "if",
    "and",
];
const TYPES: [&str; 8] = ["f32", "f64", "i32", "u8", "bool", "i64", "f16", "T"];
const DTYPES: [&str; 6] = ["np.float32", "int", "bool", "\"float64\"", "float", "np.uint8"];
const ATTRIBUTES: [&str; 7] = ["T", "shape", "size", "ndim", "mT", "shape[0]", "real"];
const SUBSCRIPTS: [&str; 9] = [
    "\"ij,jk->ik\"",
    "\"ij->ji\"",
    "\"ii\"",
    "\"i,i\"",
    "\"...i,i->...\"",
    "\"bij,bjk->bik\"",
    "\"ij,kj\"",
    "\"ab,ab->\"",
    "\"i->ii\"",
];

fn names(of: &[&str]) -> Vec<String> {
    of.iter().map(ToString::to_string).collect()
}

struct Writer<'a> {
    bytes: Unstructured<'a>,
    /// What an expression reads.
    names: Vec<String>,
    /// Whether `f!` is known.
    function: bool,
}

impl Writer<'_> {
    fn below(&mut self, limit: usize) -> Result<usize> {
        if self.bytes.is_empty() { Ok(0) } else { self.bytes.choose_index(limit) }
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> Result<&'a str> {
        Ok(of[self.below(of.len())?])
    }

    fn name(&mut self) -> Result<String> {
        let at = self.below(self.names.len())?;
        Ok(self.names[at].clone())
    }

    fn value(&mut self, depth: usize) -> Result<String> {
        let element = self.one(&TYPES)?;
        let stated = match self.below(12)? {
            1 => "box ".into(),
            2 => "try ".into(),
            3 => format!("<{element}> "),
            4 => format!("<{element}, [2, {{N}}, Batch]> "),
            5 => "<_, [3]> try box ".into(),
            _ => String::new(),
        };
        Ok(stated + &self.expression(depth)?)
    }

    fn expression(&mut self, depth: usize) -> Result<String> {
        if depth == 0 || self.bytes.is_empty() {
            return if self.below(3)? == 2 { Ok(self.one(&LITERALS)?.into()) } else { self.name() };
        }
        let depth = depth - 1;
        Ok(match self.below(16)? {
            0 => self.name()?,
            1..=3 => {
                let (left, operator, right) =
                    (self.expression(depth)?, self.one(&OPERATORS)?, self.expression(depth)?);
                format!("({left}) {operator} ({right})")
            }
            4 => format!("{}({})", self.one(&["-", "~", "+", "not "])?, self.expression(depth)?),
            5 | 6 => format!("({})[{}]", self.expression(depth)?, self.items(depth)?),
            7 => format!("({}).{}", self.expression(depth)?, self.one(&ATTRIBUTES)?),
            8 => format!("({}) as {}", self.expression(depth)?, self.one(&TYPES)?),
            9 => {
                let (first, second) = (self.expression(depth)?, self.expression(depth)?);
                match self.below(4)? {
                    0 => format!("[{first}, {second}]"),
                    1 => format!("({first}, {second})"),
                    2 => "{ 1 + (2) }".into(),
                    _ => format!("({first}, {second})[{}]", self.one(&["0", "-1", "2", "x"])?),
                }
            }
            10 if self.function => {
                let keyword = self.one(&["", "x=", "r=", "z="])?;
                format!("f!({}, {}, {keyword}{})", self.expression(depth)?, self.name()?, self.expression(0)?)
            }
            11 if depth > 1 => self.grad(depth)?,
            _ => self.call(depth)?,
        })
    }

    /// A call of an operation of the table: its operands, and some of its keywords.
    fn call(&mut self, depth: usize) -> Result<String> {
        let all: Vec<_> = ops::all().collect();
        let operation = all[self.below(all.len())?];
        let mut arguments = Vec::new();
        for parameter in operation.operands() {
            arguments.push(match parameter {
                "subscripts" => self.one(&SUBSCRIPTS)?.into(),
                "arrays" | "tup" => format!("({}, {})", self.expression(depth)?, self.expression(depth)?),
                name if name.starts_with('*') => {
                    format!("{}, {}", self.expression(depth)?, self.expression(depth)?)
                }
                "axis"
                | "k"
                | "q"
                | "n"
                | "N"
                | "shift"
                | "reps"
                | "repeats"
                | "kernel_size"
                | "window_shape"
                | "shape"
                | "pad_width"
                | "indices_or_sections" => self.small()?,
                "dtype" => self.one(&DTYPES)?.into(),
                _ => self.expression(depth)?,
            });
        }
        if self.below(12)? == 11 {
            arguments.push(self.expression(0)?);
        }
        for keyword in operation.keywords() {
            if self.below(3)? == 2 {
                let value = match keyword {
                    "dtype" => self.one(&DTYPES)?.into(),
                    "where" | "initial" | "weights" | "bias" | "fill_value" => {
                        self.expression(depth.min(1))?
                    }
                    "mode" | "method" | "side" | "indexing" | "ord" => self
                        .one(&["\"edge\"", "\"left\"", "\"ij\"", "\"wrap\"", "\"lower\"", "2", "\"right\""])?
                        .into(),
                    _ => self.small()?,
                };
                arguments.push(format!("{keyword}={value}"));
            }
        }
        let name = operation.name;
        Ok(match self.below(4)? {
            1 if !name.contains('.') && !arguments.is_empty() => {
                let receiver = arguments.remove(0);
                format!("({receiver}).{name}({})", arguments.join(", "))
            }
            2 if !name.contains('.') => format!("{name}({})", arguments.join(", ")),
            _ => format!("np.{name}({})", arguments.join(", ")),
        })
    }

    /// An axis, a size, a flag, or several.
    fn small(&mut self) -> Result<String> {
        Ok(match self.below(12)? {
            0..=5 => self.one(&["0", "1", "-1", "2", "True", "3", "None", "False", "-2", "17"])?.into(),
            6 => format!("({}, {})", self.below(5)?, self.below(3)?),
            7 => format!("(({}, 1), ({}, 2))", self.below(3)?, self.below(3)?),
            8 => format!("[{}, {}]", self.below(4)?, self.below(9)?),
            9 => self.one(&["Batch", "(Batch, 0)", "0.25", "(0.1, 0.9)", "()", "-7", "1000000"])?.into(),
            10 => "x.shape[0]".into(),
            _ => self.expression(1)?,
        })
    }

    fn items(&mut self, depth: usize) -> Result<String> {
        let mut items = Vec::new();
        for _ in 0..=self.below(3)? {
            items.push(match self.below(9)? {
                0 => self.one(&["0", "-1", "2", "1", "x"])?.into(),
                1 => self.one(&[":", "1:", ":-1", "::2", "::-1", "2:1", "1:9:3", "-3:", "::0"])?.into(),
                2 => "None".into(),
                3 => "...".into(),
                4 => format!("{} > {}", self.name()?, self.one(&LITERALS)?),
                5 => self.name()?,
                6 => "[0, 2]".into(),
                7 => format!("{}:{}", self.expression(0)?, self.expression(0)?),
                _ => self.expression(depth.min(2))?,
            });
        }
        Ok(items.join(", "))
    }

    fn place(&mut self) -> Result<String> {
        let name = self.name()?;
        Ok(match self.below(5)? {
            0 | 1 => name,
            2 => format!("*{name}"),
            3 => format!("({name}, y)"),
            _ => format!("{name}[{}]", self.items(1)?),
        })
    }

    fn assignment(&mut self, depth: usize) -> Result<String> {
        let (fallible, place) = (self.one(&["", "", "", "try "])?, self.place()?);
        let operator = self.one(&["=", "=", "+=", "-=", "*=", "/=", "@=", "**=", "&="])?;
        Ok(format!("{fallible}{place} {operator} {}", self.expression(depth)?))
    }

    fn grad(&mut self, depth: usize) -> Result<String> {
        let name = self.one(&["grad", "value_and_grad", "vjp"])?;
        let body = self.expression(depth)?;
        let body = if self.below(4)? == 3 {
            body
        } else {
            format!("{}({body})", self.one(&["sum", "mean", "max"])?)
        };
        let cotangent = if name == "vjp" { format!(", {}", self.expression(0)?) } else { String::new() };
        let places = match self.below(4)? {
            0 => self.name()?,
            1 => format!("({}, {})", self.name()?, self.name()?),
            2 => format!("[{}]", self.name()?),
            _ => self.expression(1)?,
        };
        Ok(format!("{name}({body}{cotangent}, {places})"))
    }

    fn gradient(&mut self) -> Result<String> {
        if self.below(3)? == 2 {
            return Ok(format!("({}, {}) = {}", self.name()?, self.name()?, self.grad(4)?));
        }
        self.grad(5)
    }

    fn block(&mut self) -> Result<String> {
        self.steps(false)
    }

    /// Steps, of which those of a function assign nothing.
    fn steps(&mut self, bindings_only: bool) -> Result<String> {
        let mut steps = Vec::new();
        for at in 0..=self.below(5)? {
            let step = match self.below(8)? {
                0..=3 => {
                    let value = self.expression(3)?;
                    self.names.push(format!("b{at}"));
                    format!("let b{at} = {value}")
                }
                4 => {
                    let value = self.grad(3)?;
                    self.names.extend([format!("l{at}"), format!("d{at}")]);
                    format!("let (l{at}, d{at}) = {value}")
                }
                5 => format!("np.random.seed({})", self.expression(0)?),
                _ if bindings_only => format!("let b{at} = {}", self.name()?),
                _ => self.assignment(3)?,
            };
            steps.push(step);
        }
        steps.push(if self.below(5)? == 4 { String::new() } else { self.value(3)? });
        Ok(steps.join("; "))
    }
}
