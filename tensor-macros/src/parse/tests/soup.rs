//! Random tokens: nothing panics, and what is not read is reported.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{Report, input, tokens};

const WORDS: [&str; 96] = [
    "x", "y", "w", "self", "np", "f", "sum", "axis", "mask", "True", "None", "and", "or", "not", "if",
    "else", "for", "in", "is", "lambda", "let", "mut", "box", "try", "as", "f32", "_", "crate", "where",
    "return", "import", "e5", "e", "j", "1", "2", "0", "3u8", "1.5", "1.", "0xff", "1e3", "2f32", "7usize",
    "\"a\"", "\"\"", "'c'", "b\"b\"", "-1", "1.e-3", ".5", "x.0.1", "+", "-", "*", "/", "%", "@", "**",
    "**=", "<<", ">>", "&", "|", "^", "~", "<", ">", "<=", "==", "!=", "=", "+=", "@=", ">>=", ":", "::",
    ":=", ",", ",", ";", ".", "..", "...", "..=", "!", "?", "$", "&&", "||", "=>", "->", "# c\n", "\n", "'a",
    "#",
];

/// xorshift: the same sequence in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }

    fn text(&mut self, depth: usize) -> String {
        let mut text = String::new();
        for _ in 0..self.below(9) {
            let gap = [" ", " ", "", "\n"][self.below(4)];
            text.push_str(gap);
            if depth > 0 && self.below(4) == 0 {
                let inner = self.text(depth - 1);
                let (open, close) = [("(", ")"), ("[", "]"), ("{", "}")][self.below(3)];
                text = format!("{text}{open}{inner}{close}");
            } else {
                text.push_str(WORDS[self.below(WORDS.len())]);
            }
        }
        text
    }

    /// Some groups lose their brackets, as in what macros pass on.
    fn strip(&mut self, tokens: TokenStream) -> TokenStream {
        let strip = |tree| match tree {
            TokenTree::Group(group) => {
                let inner = self.strip(group.stream());
                let delimiter = if self.below(6) == 0 { Delimiter::None } else { group.delimiter() };
                TokenTree::Group(Group::new(delimiter, inner))
            }
            other => other,
        };
        tokens.into_iter().map(strip).collect()
    }
}

fn survives(tokens: TokenStream) -> bool {
    let text = tokens.to_string();
    let mut report = Report::new();
    let tree = input(tokens, &mut report);
    let read = tree.is_some();
    drop(tree);
    match report.finish() {
        Some(errors) => assert!(!errors.is_empty(), "{text}"),
        None => assert!(read, "not read, but no error: {text}"),
    }
    read
}

#[test]
fn any_tokens_are_read_or_reported() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut lexed = 0;
    while lexed < 20_000 {
        let Ok(tokens) = random.text(3).parse::<TokenStream>() else {
            continue;
        };
        lexed += 1;
        survives(tokens.clone());
        survives(random.strip(tokens));
    }
}

/// Valid text with one token taken out or put twice keeps the parser near its deeper states.
#[test]
fn damaged_expressions_are_read_or_reported() {
    let texts = [
        "let m = x.mean(axis=(0, -1), keepdims=True); y[1:3, ::2, None, ...] += (x - m) ** 2 / 1.e-3",
        "<f32, [2, {N}, Batch]> try box np.where(x > 0, x as f32, .5) @ w[mask].sum() + self.0.1 * a::b::C",
        "*x = -~y ** -2 % f(a, b=\"c\") << 1 & (m < 3) | { rust(1) } ^ [[1, 2], [3, 4]]",
    ];
    for text in texts {
        assert!(survives(tokens(text)), "{text}");
        let whole: Vec<TokenTree> = tokens(text).into_iter().collect();
        for changed in 0..whole.len() {
            let but = |keep: usize| {
                let trees = whole.iter().enumerate();
                trees.flat_map(move |(i, tree)| {
                    std::iter::repeat_n(tree.clone(), if i == changed { keep } else { 1 })
                })
            };
            survives(but(0).collect());
            survives(but(2).collect());
            for other in 0..whole.len() {
                let mut swapped = whole.clone();
                swapped.swap(changed, other);
                survives(swapped.into_iter().collect());
            }
        }
    }
}
