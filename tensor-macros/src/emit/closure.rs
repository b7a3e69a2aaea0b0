//! The scalar closure of one stage: operands in, one element out.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::items::Places;
use super::lengths::is_spread;
use super::witness::local;
use super::{Emitter, Old, count, kept, table, ty, weak};
use crate::fuse::{Kept, is_elementwise, is_heavy};
use crate::graph::{Id, Kind};

/// Collects what a closure reads and computes.
pub(crate) struct Body<'a> {
    emitter: &'a Emitter<'a>,
    /// Whether it is the last pass, which is given the old element of the place it writes.
    is_last: bool,
    /// The number of that place among those that the expression replaces, if it is given its elements.
    replaced: Option<usize>,
    /// The node that is stored by this closure, so that it does not read it.
    own: Option<Id>,
    /// The product whose element the last pass is given.
    product: Option<Id>,
    /// The value of a node behind views.
    values: HashMap<(Id, Vec<Id>), TokenStream>,
    /// What it reads: the node, its tokens, and the name of its element.
    sources: Vec<(Id, TokenStream, TokenStream)>,
    lets: TokenStream,
    /// Whether it computes what only a SIMD level's instructions make quick.
    is_heavy: bool,
    /// Whether divisions by values of stages may be quick: in a pass that writes elements in order.
    is_written: bool,
    /// The operand that comes first.
    front: Option<Id>,
    /// Those: the divisor, and what follows `Division::` of the call.
    quotients: Vec<(Id, TokenStream)>,
    /// The lengths of run-time axes that no source has.
    leads: HashMap<Id, TokenStream>,
    places: Places,
}

impl<'a> Body<'a> {
    /// The closure of a stage.
    pub(crate) fn stage(emitter: &'a Emitter<'a>) -> Self {
        Self {
            emitter,
            is_last: false,
            replaced: None,
            own: None,
            product: None,
            values: HashMap::new(),
            sources: Vec::new(),
            lets: TokenStream::new(),
            is_heavy: false,
            is_written: false,
            front: None,
            quotients: Vec::new(),
            leads: HashMap::new(),
            places: Places::default(),
        }
    }

    /// The closure of a part of what another reads.
    pub(super) fn among(emitter: &'a Emitter<'a>, places: Places) -> Self {
        Self { places, ..Self::stage(emitter) }
    }

    /// The places at which it reads stages, for the other.
    pub(super) fn places(&mut self) -> Places {
        core::mem::take(&mut self.places)
    }

    /// The closure of a value that is stored.
    pub(crate) fn kept(emitter: &'a Emitter<'a>, id: Id) -> Self {
        Self { own: Some(id), ..Self::stage(emitter) }
    }

    /// The closure of the last pass.
    pub(crate) fn last(emitter: &'a Emitter<'a>) -> Self {
        Self { is_last: emitter.old != Old::Copied, ..Self::stage(emitter) }
    }

    /// The same where it writes each element once, without reading it.
    pub(crate) fn written(emitter: &'a Emitter<'a>) -> Self {
        Self { is_written: true, ..Self::last(emitter) }
    }

    /// The same where it is given the element of a product.
    pub(crate) fn fused(emitter: &'a Emitter<'a>, product: Option<Id>) -> Self {
        Self { product, ..Self::last(emitter) }
    }

    /// The same where it is given the old elements of a place.
    pub(super) fn replacing(self, nth: Option<usize>) -> Self {
        Self { replaced: nth, ..self }
    }

    /// The element of a node at the closure's place.
    pub(crate) fn value(&mut self, id: Id) -> TokenStream {
        self.behind(id, &[])
    }

    fn behind(&mut self, id: Id, views: &[Id]) -> TokenStream {
        let key = (id, views.to_vec());
        if let Some(value) = self.values.get(&key) {
            return value.clone();
        }
        if views.is_empty() && self.own != Some(id) && self.emitter.kept.contains_key(&id) {
            let kept = kept(id);
            return self.operand(key, quote!(&#kept));
        }
        if self.product == Some(id)
            && views.iter().all(|&view| self.emitter.graph.without_axes(id) == Some(view))
        {
            return self.rounded(key, &local("product"));
        }
        let private = self.emitter.paths.private();
        let witness = ty(id, Span::mixed_site());
        let value = match self.emitter.graph.kind(id) {
            Kind::Error | Kind::Effect(_) | Kind::Integer { .. } | Kind::Tuple(_) => TokenStream::new(),
            Kind::Literal(value) => weak(&private, *value),
            Kind::Count { .. } | Kind::Number { .. } => {
                let count = count(id);
                quote!(#count)
            }
            _ if self.is_last && views.is_empty() && self.emitter.old == Old::Part(id) => {
                let old = format_ident!("old", span = Span::mixed_site());
                quote!(#old)
            }
            Kind::View { operand, .. } => {
                let mut inner = views.to_vec();
                inner.push(id);
                self.behind(*operand, &inner)
            }
            Kind::Old(nth) if views.is_empty() && self.replaced == Some(*nth) => local("old"),
            // The place's type, the other operand's value.
            kind @ Kind::Elementwise { scalar: "replace", .. } => {
                if is_spread(kind) {
                    let outermost = views.first().copied().unwrap_or(id);
                    self.leads.insert(outermost, self.emitter.lead(outermost));
                }
                let values: Vec<_> =
                    kind.reads().into_iter().map(|operand| self.behind(operand, views)).collect();
                self.bind(id, &quote!(#private::cast(#witness #(, #values)*)))
            }
            Kind::Elementwise { .. } => self.function(id, views),
            Kind::Where { condition, left, right } => {
                let (c, a, b) =
                    (self.behind(*condition, views), self.behind(*left, views), self.behind(*right, views));
                self.bind(id, &quote!(#private::scalar::select(#witness, #private::flag(#c), #a, #b)))
            }
            Kind::Clip { operand, low, high } => {
                let x = self.behind(*operand, views);
                let [low, high] = [*low, *high].map(|bound| bound.map(|id| (id, self.behind(id, views))));
                let low = self.emitter.limit("lowest", low, *operand);
                let high = self.emitter.limit("highest", high, *operand);
                self.bind(id, &quote!(#private::scalar::clip(#witness, #x, #low, #high)))
            }
            Kind::Cast { operand, .. } | Kind::Promoted { operand, .. } => {
                let x = self.behind(*operand, views);
                self.bind(id, &quote!(#private::cast(#witness, #x)))
            }
            Kind::Search { how, operand, .. } => {
                let (function, table) = (format_ident!("{how}", span = Span::mixed_site()), table(id));
                let x = self.behind(*operand, views);
                self.bind(id, &quote!(#private::#function(#table, #x)))
            }
            Kind::Select { value: operand, .. }
            | Kind::Places { selection: operand, .. }
            | Kind::Scalar { operand, .. }
            | Kind::MaskOf { mask: operand, .. } => self.behind(*operand, views),
            Kind::Joined { .. } if views.is_empty() => {
                let parts = self.emitter.parts_of(id, &mut self.places);
                return self.operand(key, parts);
            }
            _ if self.emitter.graph.factors(id).is_some() => return self.product_of(key),
            Kind::Leaf(_)
            | Kind::List { .. }
            | Kind::Old(_)
            | Kind::Product { .. }
            | Kind::Reduce { .. }
            | Kind::Scan { .. }
            | Kind::Generated { .. }
            | Kind::Random { .. }
            | Kind::Like { .. }
            | Kind::Positions { .. }
            | Kind::Ruler { .. }
            | Kind::Sort { .. }
            | Kind::Tally { .. }
            | Kind::Joined { .. }
            | Kind::Stored { .. }
            | Kind::Scatter { .. } => {
                let viewed = self.emitter.viewed(id, views, &mut self.places);
                return self.operand(key, viewed);
            }
        };
        self.values.insert(key, value.clone());
        value
    }

    /// A function of other values.
    fn function(&mut self, id: Id, views: &[Id]) -> TokenStream {
        let kind = self.emitter.graph.kind(id);
        let Kind::Elementwise { scalar, operands, extra, .. } = kind else { return TokenStream::new() };
        self.is_heavy |= is_heavy(kind);
        let mut values: Vec<TokenStream> =
            operands.iter().map(|&operand| self.behind(operand, views)).collect();
        if matches!(*scalar, "square" | "power_half") {
            values.truncate(1);
        }
        let (private, witness) = (self.emitter.paths.private(), ty(id, Span::mixed_site()));
        if let ("div", [_, divisor], []) = (*scalar, operands.as_slice(), views)
            && self.is_quotient(*divisor)
        {
            return self.quotient(id, *divisor, &quote!((#witness #(, #values)*)));
        }
        let scalar = if *scalar == "power_half" { "sqrt" } else { scalar };
        let (function, extra) = (format_ident!("{scalar}", span = Span::mixed_site()), extra.iter());
        self.bind(id, &quote!(#private::scalar::#function(#witness #(, #values)* #(, #extra)*)))
    }

    /// Reads an operand.
    fn operand(&mut self, key: (Id, Vec<Id>), source: TokenStream) -> TokenStream {
        let name = format_ident!("v{}_{}", key.0.0, self.sources.len(), span = Span::mixed_site());
        self.sources.push((key.0, source, quote!(#name)));
        self.values.insert(key, quote!(#name));
        quote!(#name)
    }

    /// Reads a product.
    fn product_of(&mut self, key: (Id, Vec<Id>)) -> TokenStream {
        let viewed = self.emitter.viewed(key.0, &key.1, &mut self.places);
        let product = self.operand(key.clone(), viewed);
        self.rounded(key, &product)
    }

    /// The element of a product, whose sums are wider than its type where that is of 16 bits.
    fn rounded(&mut self, key: (Id, Vec<Id>), product: &TokenStream) -> TokenStream {
        let (private, witness) = (self.emitter.paths.private(), ty(key.0, Span::mixed_site()));
        // A name of its own: those of operands and of values are counted apart.
        let name = format_ident!("p{}_{}", key.0.0, self.values.len(), span = Span::mixed_site());
        self.lets.extend(quote!(let #name = #private::cast(#witness, #product);));
        self.values.insert(key, quote!(#name));
        quote!(#name)
    }

    fn bind(&mut self, id: Id, call: &TokenStream) -> TokenStream {
        let name = format_ident!("v{}_{}", id.0, self.values.len(), span = Span::mixed_site());
        self.lets.extend(quote!(let #name = #call;));
        quote!(#name)
    }

    /// Whether a division by a value may be quick: if that is made of stages and numbers only, it may be the same along a row.
    fn is_quotient(&self, divisor: Id) -> bool {
        let mut stages = HashSet::new();
        self.is_written && self.stages_of(divisor, &mut stages) && !stages.is_empty()
    }

    /// Such a division.
    fn quotient(&mut self, id: Id, divisor: Id, arguments: &TokenStream) -> TokenStream {
        self.quotients.push((divisor, arguments.clone()));
        let division = division();
        self.bind(id, &quote!(#division.div #arguments))
    }

    /// Collects the stages that a value is made of, if it is of nothing else but numbers.
    fn stages_of(&self, id: Id, stages: &mut HashSet<Id>) -> bool {
        let graph = self.emitter.graph;
        if graph.python(id).is_some() {
            return true;
        }
        if self.emitter.kept.contains_key(&id) || matches!(graph.kind(id), Kind::Reduce { .. }) {
            stages.insert(id);
            return true;
        }
        is_elementwise(graph.kind(id))
            && graph.kind(id).operands().into_iter().all(|operand| self.stages_of(operand, stages))
    }

    /// The same as [`parts`](Self::parts), for a pass into elements of the witness `result`.
    pub(crate) fn written_parts(mut self, result: &TokenStream) -> (TokenStream, TokenStream, TokenStream) {
        let quotients = core::mem::take(&mut self.quotients);
        let mut divisors = HashSet::new();
        for (divisor, _) in &quotients {
            self.stages_of(*divisor, &mut divisors);
        }
        let (private, division) = (self.emitter.paths.private(), division());
        let over = self.first_kept_row();
        let order = self.order();
        let bits = order.iter().enumerate().filter(|(_, id)| divisors.contains(id));
        // Beyond so many operands no bit is left; then all divisions are plain.
        let bits: Option<u32> = bits.map(|(at, _)| 1_u32.checked_shl(u32::try_from(at).ok()?)).sum();
        let (sources, names, lets) = self.operands();
        let (source, pattern) = match (sources.as_slice(), names.as_slice()) {
            ([kept, rest @ ..], [value, names @ ..]) if over => {
                let (rest, names) = (pairs(rest), pairs(names));
                (quote!(#private::over(#kept, #rest)), quote!((#value, #names)))
            }
            _ => (pairs(&sources), pairs(&names)),
        };
        if quotients.is_empty() {
            return (source, pattern, lets);
        }
        let bits = bits.unwrap_or(u32::MAX);
        let guards = quotients.iter().map(|(_, arguments)| quote!(#division.is_exact #arguments));
        let guard = quote!(#[inline(always)] move |(#pattern, #division)| { #lets #(#guards)&* });
        (
            quote!(#private::dividing::<#bits, _, _, _, _>(#result, #source, #guard)),
            quote!((#pattern, #division)),
            lets,
        )
    }

    /// Puts a value that is kept by rows in front, if the closure reads one: it may be kept in the result's own row.
    fn first_kept_row(&mut self) -> bool {
        let is_row = |id: &Id| matches!(self.emitter.kept.get(id), Some(Kept::Row(_)));
        self.front = self.sources.iter().map(|(id, ..)| *id).find(is_row);
        self.front.is_some()
    }

    /// The nodes of the sources, in the order in which they are read.
    fn order(&mut self) -> Vec<Id> {
        let is_stage = |id: Id| self.emitter.is_stage(id) || self.emitter.kept.contains_key(&id);
        let front = self.front;
        self.sources.sort_by_key(|(id, ..)| match is_stage(*id) {
            _ if front == Some(*id) => (0, 0),
            false => (1, 0),
            true => (2, usize::MAX - id.0),
        });
        self.sources.iter().map(|(id, ..)| *id).collect()
    }

    /// The operands as nested pairs, the pattern that takes them apart, and the steps.
    ///
    /// What is computed last comes first: the loops make operands readable in this order, and a stage that reads
    /// another leaves other items in the other's buffer.
    pub(crate) fn parts(mut self) -> (TokenStream, TokenStream, TokenStream) {
        self.order();
        let (sources, names, lets) = self.operands();
        (pairs(&sources), pairs(&names), lets)
    }

    /// The operands, the names of their elements, and the steps.
    fn operands(self) -> (Vec<TokenStream>, Vec<TokenStream>, TokenStream) {
        let (mut sources, mut names): (Vec<_>, Vec<_>) =
            self.sources.into_iter().map(|(_, source, name)| (source, name)).unzip();
        let private = self.emitter.paths.private();
        let mut leads: Vec<_> = self.leads.into_iter().collect();
        leads.sort_by_key(|(id, _)| id.0);
        for (_, lead) in leads {
            sources.push(quote!(#private::Lead(#lead)));
            names.push(quote!(()));
        }
        if self.is_heavy {
            sources.push(quote!(#private::Heavy));
            names.push(quote!(()));
        }
        (sources, names, self.lets)
    }
}

/// How a closure divides.
fn division() -> TokenStream {
    let name = format_ident!("division", span = Span::mixed_site());
    quote!(#name)
}

/// `(a, (b, c))`
pub(super) fn pairs(items: &[TokenStream]) -> TokenStream {
    match items {
        [] => quote!(()),
        [item] => item.clone(),
        [first, rest @ ..] => {
            let rest = pairs(rest);
            quote!((#first, #rest))
        }
    }
}
