//! Functions whose bodies `tensor!` takes: how macros hand them on as tokens.
//!
//! A macro knows only tokens, so beside each function stands a `macro_rules!` of its name, which hands the body to
//! whatever macro asks. The first bracket of an input is `[$crate; (path) {function} ..]`: what is known already.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::parse::joined;

/// A function, as the macro of its name hands it on: `[x: & < >, rate: f32] {body} [(path) {function} ..]`.
#[derive(Clone, Default)]
pub(crate) struct Function {
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: TokenStream,
    /// What the body itself takes.
    pub(crate) functions: Functions,
    /// Its definition has a mistake, which is told there.
    broken: bool,
}

/// A parameter.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) name: Ident,
    pub(crate) form: Form,
}

/// What is known of a parameter's type where the function is taken.
#[derive(Clone, Debug)]
pub(crate) enum Form {
    /// A number of this type: `rate: f32`.
    Number(TokenStream),
    /// `&Tensor<..>`, or without the reference; of any shape where a generic one is its shape.
    Tensor { borrowed: bool, of_any_shape: bool },
    /// `&[Tensor<..>]`
    Batch,
    /// Nothing.
    Other,
}

impl Form {
    /// Of a parameter's type, in a function of these generics.
    pub(crate) fn of(ty: &TokenStream, generics: &HashSet<String>) -> Self {
        let trees: Vec<TokenTree> = ty.clone().into_iter().collect();
        let (borrowed, named) = match &trees[..] {
            [TokenTree::Punct(and), TokenTree::Punct(quote), TokenTree::Ident(_), named @ ..]
                if and.as_char() == '&' && quote.as_char() == '\'' =>
            {
                (true, named)
            }
            [TokenTree::Punct(and), named @ ..] if and.as_char() == '&' => (true, named),
            named => (false, named),
        };
        match named {
            [TokenTree::Ident(name)] if !borrowed && is_element(&name.to_string()) => {
                Self::Number(ty.clone())
            }
            [TokenTree::Group(batch)] if borrowed && batch.delimiter() == Delimiter::Bracket => {
                let first = batch.stream().into_iter().next();
                if first.is_some_and(|first| is_tensor(&first)) { Self::Batch } else { Self::Other }
            }
            [name, arguments @ ..] if is_tensor(name) => {
                let is_generic = |tree: &TokenTree| generics.contains(&tree.to_string());
                let of_any_shape = matches!(arguments, [.., shape, _] if is_generic(shape));
                Self::Tensor { borrowed, of_any_shape }
            }
            // Another name of a type of tensors, or of one.
            [TokenTree::Ident(name)] if borrowed && !generics.contains(&name.to_string()) => {
                Self::Tensor { borrowed, of_any_shape: false }
            }
            _ => Self::Other,
        }
    }

    /// As a function is handed on, behind the parameter's name.
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Number(element) => quote!(: #element),
            Self::Tensor { borrowed, of_any_shape } => {
                let (borrowed, shape) = (borrowed.then(|| quote!(&)), of_any_shape.then(|| quote!(_)));
                quote!(: #borrowed < #shape >)
            }
            Self::Batch => quote!(: []),
            Self::Other => TokenStream::new(),
        }
    }

    /// Of what is behind the name.
    fn read(tokens: &[TokenTree]) -> Self {
        match tokens {
            [_, TokenTree::Ident(element)] => Self::Number(quote!(#element)),
            [_, TokenTree::Group(_)] => Self::Batch,
            [_, rest @ .., TokenTree::Punct(_)] => {
                let borrowed = rest.first().is_some_and(|tree| is_punct(tree, '&'));
                let of_any_shape = rest.last().is_some_and(|tree| !is_punct(tree, '<'));
                Self::Tensor { borrowed, of_any_shape }
            }
            _ => Self::Other,
        }
    }
}

fn is_tensor(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(name) if name == "Tensor")
}

pub(crate) fn is_element(name: &str) -> bool {
    const ELEMENTS: [&str; 11] = ["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    ELEMENTS.contains(&name)
}

/// Functions by their paths.
#[derive(Clone, Default)]
pub(crate) struct Functions(HashMap<String, Function>);

impl Functions {
    pub(crate) fn get(&self, path: &TokenStream) -> Option<&Function> {
        self.0.get(&joined(path))
    }

    pub(crate) fn is_broken(&self, path: &TokenStream) -> bool {
        self.get(path).is_some_and(|function| function.broken)
    }

    /// Reads `(path) {function} ..`.
    fn read(tokens: TokenStream) -> Self {
        let groups: Vec<TokenStream> = groups(tokens);
        let pairs = groups.chunks_exact(2).filter_map(|pair| match pair {
            [path, function] => Some((joined(path), Function::read(function.clone()))),
            _ => None,
        });
        Self(pairs.collect())
    }
}

impl Function {
    fn read(tokens: TokenStream) -> Self {
        let mut parts = groups(tokens).into_iter();
        let Some(parameters) = parts.next() else {
            return Self { broken: true, ..Self::default() };
        };
        let mut found = Vec::new();
        let mut rest = parameters.into_iter().peekable();
        while let Some(tree) = rest.next() {
            let TokenTree::Ident(name) = tree else { continue };
            let form: Vec<TokenTree> =
                std::iter::from_fn(|| rest.next_if(|tree| !is_punct(tree, ','))).collect();
            found.push(Parameter { name, form: Form::read(&form) });
        }
        Self {
            parameters: found,
            body: parts.next().unwrap_or_default(),
            functions: Functions::read(parts.next().unwrap_or_default()),
            broken: false,
        }
    }
}

/// What the first bracket of an input holds.
pub(crate) struct Known {
    pub(crate) root: TokenStream,
    /// The functions as tokens.
    pub(crate) state: TokenStream,
    pub(crate) functions: Functions,
}

impl Known {
    /// Reads `[$crate]`, `[$crate; (path) {function} ..]`.
    pub(crate) fn read(first: Option<TokenTree>) -> Self {
        let Some(TokenTree::Group(group)) = first else {
            let (root, state) = (quote!(::shapewise), TokenStream::new());
            return Self { root, state, functions: Functions::default() };
        };
        let mut tokens = group.stream().into_iter().peekable();
        let mut root = TokenStream::new();
        root.extend(std::iter::from_fn(|| tokens.next_if(|tree| !is_punct(tree, ';'))));
        let state: TokenStream = tokens.skip(1).collect();
        Self { root, functions: Functions::read(state.clone()), state }
    }

    /// The first of these functions that is not known.
    pub(crate) fn missing<'a>(&self, paths: &'a [TokenStream]) -> Option<&'a TokenStream> {
        paths.iter().find(|path| self.functions.get(path).is_none())
    }

    /// Asks the macro of a function's name for it: it calls the macro `then` with the function added to what is known.
    pub(crate) fn ask(
        &self,
        path: &TokenStream,
        then: &str,
        input: TokenStream,
        delimiter: Delimiter,
    ) -> TokenStream {
        let Self { root, state, .. } = self;
        let then = Ident::new(then, Span::call_site());
        let known = quote!([#root; #state]);
        let asked = quote!(@tensor {#root::__private::#then} #known (#path) #input);
        let asked = Group::new(delimiter, asked);
        quote!(#path ! #asked)
    }
}

/// The macro of a function's name.
pub(crate) fn callback(name: &Ident, function: &TokenStream, exported: bool) -> TokenStream {
    let d = Punct::new('$', Spacing::Alone);
    let export = exported.then(|| quote!(#[macro_export]));
    let refused = format!(
        "`{name}!(..)` is read within `tensor!`; elsewhere call the function itself, as in {name}(&x)"
    );
    let hidden = hidden(name);
    quote! {
        #[doc(hidden)]
        #[allow(unused_macros, non_local_definitions)]
        #export
        macro_rules! #hidden {
            (@tensor {#d (#d then:tt)*} [#d (#d known:tt)*] #d path:tt #d (#d input:tt)*) => {
                #d (#d then)* ! { [#d (#d known)* #d path {#function}] #d (#d input)* }
            };
            (#d (#d input:tt)*) => { ::core::compile_error!(#refused) };
        }
    }
}

/// The name of the macro in its crate, where those of all modules stand together.
pub(crate) fn hidden(name: &Ident) -> Ident {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    let (span, start) = (name.span(), name.span().start());
    (span.file(), start.line, start.column).hash(&mut hasher);
    Ident::new(&format!("__{}_{:016x}", name.to_string().trim_start_matches("r#"), hasher.finish()), span)
}

/// What the brackets among tokens hold.
fn groups(tokens: TokenStream) -> Vec<TokenStream> {
    let streams = tokens.into_iter().filter_map(|tree| match tree {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    streams.collect()
}

pub(crate) fn is_punct(tree: &TokenTree, symbol: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == symbol)
}
