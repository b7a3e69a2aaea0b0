//! `einsum`: operands whose axes have letters, multiplied two at a time.
//!
//! Letters that one operand alone has, and the result has not, are summed over first. Two operands are multiplied
//! element by element, and the product is summed as it is computed, unless both have letters of their own beside
//! those that are summed over: then it is a matrix product, whose operands are views.

use proc_macro2::Span;
use quote::quote;

use super::arrange::axis;
use super::subscripts::{Subscripts, Term};
use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Id, Kind, Literal, Reach, View};
use crate::syntax::ExprKind;

/// In place of several letters whose axes are made one.
const MERGED: char = '*';

/// An operand of which each axis has a letter; with `rest`, those behind any number of axes.
struct Operand {
    value: Id,
    letters: Vec<char>,
    rest: bool,
    /// The number of the operand that each letter was found in, counted from one.
    numbers: Vec<usize>,
    span: Span,
}

impl Operand {
    fn place(&self, letter: char) -> Option<usize> {
        self.letters.iter().position(|&other| other == letter)
    }

    fn has(&self, letter: char) -> bool {
        self.letters.contains(&letter)
    }

    /// The axis of the letter at a place; counted from the end, where axes in front are not counted.
    fn at(&self, place: usize, span: Span) -> Axis {
        let from_start = i64::try_from(place).unwrap_or(i64::MAX);
        let count = i64::try_from(self.letters.len()).unwrap_or(i64::MAX);
        Axis::At(if self.rest { from_start - count } else { from_start }, span)
    }
}

/// The letters of two operands.
struct Shared {
    /// Of both, and summed over.
    contracted: Vec<char>,
    /// Of both, and needed further on.
    batch: Vec<char>,
    /// Of one of them.
    own: [Vec<char>; 2],
}

impl Builder<'_> {
    pub(crate) fn einsum(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let text = arguments.operand("subscripts", self.report)?;
        let operands = arguments.rest();
        // NumPy's way of computing; it changes no result.
        let _ = arguments.keyword("optimize");
        let ExprKind::Str(subscripts) = &text.kind else {
            return Some(self.error(
                text.span,
                "the subscripts are a string literal, as in `einsum(\"ij,jk->ik\", x, y)`: the shape follows from them",
            ));
        };
        let Subscripts { inputs, output } = match Subscripts::read(subscripts) {
            Ok(subscripts) => subscripts,
            Err(message) => return Some(self.error(text.span, message)),
        };
        if inputs.len() != operands.len() {
            let (letters, given) = (inputs.len(), operands.len());
            let plural = if letters == 1 { "" } else { "s" };
            return Some(self.error(
                text.span,
                format_args!("the subscripts are of {letters} operand{plural}, {given} given"),
            ));
        }
        let mut pending = Vec::new();
        for (index, (operand, term)) in operands.into_iter().zip(inputs).enumerate() {
            let value = self.expr(operand);
            let value = self.strong(value, operand.span);
            pending.push(self.lettered(value, term, index + 1, operand.span));
        }
        Some(self.contracted(pending, &output, span))
    }

    /// The letters of an operand checked, `...` put in front, and diagonals taken.
    fn lettered(&mut self, value: Id, term: Term, number: usize, span: Span) -> Operand {
        let private = self.paths.private();
        let letters = term.letters.iter().map(|letter| quote!(#private::Letter<#letter>));
        let rest = term.rest.iter().map(|_| quote!(#private::Ellipsis));
        let parameters = vec![quote!((#(#rest,)* #(#letters,)*))];
        let (rule, axes, reach) = ("Lettered", Vec::new(), Reach::Axes);
        let value = self.view(value, View::Ruled { rule, parameters, axes, beside: None, reach }, span);
        let numbers = vec![number; term.letters.len()];
        let mut operand = Operand { value, letters: term.letters, rest: term.rest.is_some(), numbers, span };
        for _ in 0..term.rest.unwrap_or(0) {
            operand.value = self.moved_axis(operand.value, axis(0, span), axis(-1, span), span);
            operand.letters.rotate_left(1);
        }
        while let Some((first, second)) = repeated(&operand.letters) {
            let Some(&letter) = operand.letters.get(first) else { break };
            let parameters = vec![quote!(#letter), quote!(#number)];
            let axes = [first, second].map(|place| Axes::These(vec![operand.at(place, span)])).into();
            let (rule, reach) = ("Repeats", Reach::Axes);
            let view = View::Ruled { rule, parameters, axes, beside: None, reach };
            operand.value = self.view(operand.value, view, span);
            operand.letters.remove(second);
            operand.letters.remove(first);
            operand.letters.push(letter);
            operand.numbers.truncate(operand.letters.len());
        }
        operand
    }

    /// The operands multiplied and summed until the letters of the result are left.
    fn contracted(&mut self, mut pending: Vec<Operand>, output: &Term, span: Span) -> Id {
        let whole: Vec<Id> = pending.iter().map(|operand| operand.value).collect();
        let counted =
            |pending: &[Operand], letter: char| pending.iter().filter(|operand| operand.has(letter)).count();
        for index in 0..pending.len() {
            let alone: Vec<char> = pending
                .get(index)
                .map(|operand| operand.letters.clone())
                .unwrap_or_default()
                .into_iter()
                .filter(|&letter| !output.letters.contains(&letter) && counted(&pending, letter) == 1)
                .collect();
            if let (Some(operand), false) = (pending.get_mut(index), alone.is_empty()) {
                self.promoted(operand, &whole, span);
                self.summed_over(operand, &alone, span);
            }
        }
        let mut pending = pending.into_iter().collect::<std::collections::VecDeque<_>>();
        let Some(mut result) = pending.pop_front() else {
            return self.graph.add(Kind::Error, span);
        };
        while !pending.is_empty() {
            // One that shares a letter, so that what is in between stays small.
            let shares = |other: &Operand| other.letters.iter().any(|&letter| result.has(letter));
            let next = pending.iter().position(shares).unwrap_or(0);
            let Some(other) = pending.remove(next) else { break };
            let needed = |letter: char| {
                output.letters.contains(&letter) || pending.iter().any(|operand| operand.has(letter))
            };
            if !pending.is_empty() {
                self.promoted(&mut result, &whole, span);
            }
            result = self.pair_contracted(result, other, &needed, &output.letters, span);
        }
        self.arranged(&mut result, &output.letters, span);
        for _ in 0..output.rest.unwrap_or(0) {
            // The letters in front of `...`, the last of them first.
            let count = i64::try_from(result.letters.len()).unwrap_or(i64::MAX);
            let first = i64::try_from(output.rest.unwrap_or(0)).unwrap_or(i64::MAX);
            result.value = self.moved_axis(result.value, axis(first - count - 1, span), axis(0, span), span);
            result.letters.rotate_left(1);
        }
        result.value
    }

    /// What is summed before all operands meet is summed in the type of the result.
    fn promoted(&mut self, operand: &mut Operand, whole: &[Id], span: Span) {
        let others: Vec<Id> = whole.iter().copied().filter(|&other| other != operand.value).collect();
        if !others.is_empty() {
            operand.value = self.graph.add(Kind::Promoted { operand: operand.value, others }, span);
        }
    }

    /// Sums over letters.
    fn summed_over(&mut self, operand: &mut Operand, letters: &[char], span: Span) {
        if letters.is_empty() {
            return;
        }
        let places = letters.iter().filter_map(|&letter| operand.place(letter));
        let axes = Axes::These(places.map(|place| operand.at(place, span)).collect());
        operand.value = self.reduce("ordered", quote!(Total), true, operand.value, axes, false, span);
        let kept = |letter: &char| !letters.contains(letter);
        let left = operand.letters.iter().zip(&operand.numbers).filter(|(letter, _)| kept(letter));
        (operand.letters, operand.numbers) = left.map(|(&letter, &number)| (letter, number)).unzip();
    }

    /// Two operands multiplied, and summed over the letters that are not needed further on.
    fn pair_contracted(
        &mut self,
        mut left: Operand,
        mut right: Operand,
        needed: &dyn Fn(char) -> bool,
        order: &[char],
        span: Span,
    ) -> Operand {
        let both = left.letters.iter().copied().filter(|&letter| right.has(letter));
        let (batch, contracted): (Vec<_>, Vec<_>) = both.partition(|&letter| needed(letter));
        let own = |of: &Operand, other: &Operand| -> Vec<char> {
            in_order(of.letters.iter().copied().filter(|&letter| !other.has(letter)).collect(), order)
        };
        let own = [own(&left, &right), own(&right, &left)];
        let mut shared = Shared { contracted, batch: in_order(batch, order), own };
        let alone = shared.batch.is_empty() && !left.rest && !right.rest;
        let is_product = match shared.own.each_ref().map(Vec::is_empty) {
            [false, false] => true,
            // A matrix by a vector.
            [true, false] | [false, true] => alone,
            [true, true] => false,
        } && match shared.contracted.len() {
            0 => false,
            1 => true,
            _ => !left.rest && !right.rest,
        };
        if is_product && shared.contracted.len() > 1 {
            for &letter in &shared.contracted {
                self.meet("Equals", &mut left, &right, letter);
            }
            let group = merge_order(&left, &right, &shared.contracted);
            self.merged(&mut left, &group, span);
            self.merged(&mut right, &group, span);
            shared.contracted = vec![MERGED];
        } else {
            for &letter in &shared.contracted {
                self.meet("Meets", &mut left, &right, letter);
            }
            if let (true, &[letter]) = (is_product, &shared.contracted[..]) {
                self.meet("Meets", &mut right, &left, letter);
            }
        }
        for &letter in &shared.batch {
            self.meet("Meets", &mut left, &right, letter);
        }
        if is_product {
            self.matrix_product(left, right, shared, order, span)
        } else {
            self.sum_of_products(left, right, &shared, order, span)
        }
    }

    /// Asks whether the axes of a letter go together; what is of one element is as long as the other.
    fn meet(&mut self, rule: &'static str, operand: &mut Operand, other: &Operand, letter: char) {
        let (Some(place), Some(beside)) = (operand.place(letter), other.place(letter)) else { return };
        let number = |of: &Operand, place: usize| of.numbers.get(place).copied().unwrap_or(0);
        let (own, theirs) = (number(operand, place), number(other, beside));
        let span = other.span;
        let axes = vec![Axes::These(vec![operand.at(place, span)])];
        let beside = Some((other.value, vec![Axes::These(vec![other.at(beside, span)])]));
        let parameters = vec![quote!(#letter), quote!(#own), quote!(#theirs)];
        let view = View::Ruled { rule, parameters, axes, beside, reach: Reach::Axes };
        operand.value = self.view(operand.value, view, span);
    }

    /// The axes of a group of letters as one.
    fn merged(&mut self, operand: &mut Operand, group: &[char], span: Span) {
        if start_of(&operand.letters, group).is_none() {
            let mut order = operand.letters.clone();
            order.retain(|letter| !group.contains(letter));
            order.extend(group);
            self.arranged(operand, &order, span);
        }
        let start = start_of(&operand.letters, group).unwrap_or(0);
        let private = self.paths.private();
        let last = start + group.len().saturating_sub(1);
        let items = (0..=last).rev().fold(quote!(#private::Nil), |rest, place| {
            if (start..last).contains(&place) {
                quote!(#private::Cons<#private::Join, #rest>)
            } else {
                quote!(#private::Cons<#private::WholeAxis, #rest>)
            }
        });
        let value = self.contiguous(operand.value, span);
        let (rule, parameters, axes) = ("Merge", vec![items], Vec::new());
        let view = View::Ruled { rule, parameters, axes, beside: None, reach: Reach::Axes };
        operand.value = self.view(value, view, span);
        operand.letters.splice(start..=last, [MERGED]);
        let number = operand.numbers.get(start).copied().unwrap_or(0);
        operand.numbers.splice(start..=last, [number]);
    }

    /// The letters in another order.
    fn arranged(&mut self, operand: &mut Operand, order: &[char], span: Span) {
        if operand.letters == order {
            return;
        }
        if operand.rest {
            for &letter in order {
                let Some(place) = operand.place(letter) else { continue };
                let from = Axes::These(vec![operand.at(place, span)]);
                operand.value = self.moved_axis(operand.value, from, axis(-1, span), span);
                operand.letters.remove(place);
                operand.letters.push(letter);
                let number = operand.numbers.remove(place);
                operand.numbers.push(number);
            }
            return;
        }
        let places: Vec<usize> = order.iter().filter_map(|&letter| operand.place(letter)).collect();
        let axes = places.iter().filter_map(|&place| i64::try_from(place).ok()).collect();
        operand.value = self.view(operand.value, View::Permuted(axes), span);
        operand.numbers = places.iter().filter_map(|&place| operand.numbers.get(place).copied()).collect();
        operand.letters = order.to_vec();
    }

    /// The operand in the order of letters, with axes of one element for those it has not.
    fn spaced(&mut self, mut operand: Operand, order: &[char], span: Span) -> Operand {
        let own: Vec<char> = order.iter().copied().filter(|&letter| operand.has(letter)).collect();
        self.arranged(&mut operand, &own, span);
        let mut items: Vec<bool> = order.iter().map(|&letter| !operand.has(letter)).collect();
        if !operand.rest {
            // What is not there broadcasts.
            let absent = items.iter().take_while(|&&absent| absent).count();
            items.drain(..absent);
        }
        if items.contains(&true) {
            let view = if operand.rest {
                items.reverse();
                View::InsertedBack(items)
            } else {
                View::Inserted(items)
            };
            operand.value = self.view(operand.value, view, span);
        }
        operand
    }

    /// The sum of products of elements: one pass.
    fn sum_of_products(
        &mut self,
        left: Operand,
        right: Operand,
        shared: &Shared,
        order: &[char],
        span: Span,
    ) -> Operand {
        let [own_left, own_right] = &shared.own;
        // In the order of the larger operand's axes, so that it is read as it lies.
        let letters: Vec<char> = if shared.contracted.is_empty() {
            in_order([&shared.batch[..], own_left, own_right].concat(), order)
        } else if right.letters.len() > left.letters.len() {
            own_left.iter().chain(&right.letters).copied().collect()
        } else {
            left.letters.iter().chain(own_right).copied().collect()
        };
        let number = |letter: &char| {
            let of = |operand: &Operand| {
                operand.place(*letter).and_then(|place| operand.numbers.get(place).copied())
            };
            of(&left).or_else(|| of(&right)).unwrap_or(0)
        };
        let numbers = letters.iter().map(number).collect();
        let (rest, at) = (left.rest || right.rest, right.span);
        let left = self.spaced(left, &letters, span);
        let right = self.spaced(right, &letters, span);
        let mut value = self.elementwise("mul", "promote", vec![left.value, right.value], span);
        if shared.contracted.is_empty() {
            // NumPy adds products to zeros, so that none is negative zero.
            let nothing = self.graph.add(Kind::Literal(Literal::Bool(false)), span);
            value = self.elementwise("add", "promote", vec![value, nothing], span);
        }
        let mut result = Operand { value, letters, rest, numbers, span: at };
        self.summed_over(&mut result, &shared.contracted, span);
        result
    }

    /// A matrix product: the last letter of each operand's own is that of rows, or of columns.
    fn matrix_product(
        &mut self,
        left: Operand,
        right: Operand,
        shared: Shared,
        order: &[char],
        span: Span,
    ) -> Operand {
        let Shared { contracted, batch, own: [mut own_left, mut own_right] } = shared;
        let (mut left, mut right) = (left, right);
        // The last letter of the result is that of columns, so that they are written as they lie.
        let last = in_order([&own_left[..], &own_right].concat(), order).last().copied();
        if !own_right.is_empty() && last.is_some_and(|letter| own_left.contains(&letter)) {
            core::mem::swap(&mut left, &mut right);
            core::mem::swap(&mut own_left, &mut own_right);
        }
        let numbers_of =
            [(left.letters.clone(), left.numbers.clone()), (right.letters.clone(), right.numbers.clone())];
        let (row, column) = (own_left.pop(), own_right.pop());
        let stacks = [&batch[..], &own_left, &own_right].concat();
        let (rest, at) = (left.rest || right.rest, right.span);
        let of_left: Vec<char> =
            stacks.iter().copied().chain(row).chain(contracted.iter().copied()).collect();
        let of_right: Vec<char> =
            stacks.iter().copied().chain(contracted.iter().copied()).chain(column).collect();
        let left = self.spaced(left, &of_left, span);
        let right = self.spaced(right, &of_right, span);
        let value = self.product(left.value, right.value, span);
        let letters: Vec<char> = stacks.into_iter().chain(row).chain(column).collect();
        let number = |letter: &char| {
            let found = numbers_of.iter().find_map(|(letters, numbers)| {
                numbers.get(letters.iter().position(|other| other == letter)?).copied()
            });
            found.unwrap_or(0)
        };
        let numbers = letters.iter().map(number).collect();
        Operand { value, letters, rest, numbers, span: at }
    }
}

/// The places of two letters that are the same.
fn repeated(letters: &[char]) -> Option<(usize, usize)> {
    letters.iter().enumerate().find_map(|(second, letter)| {
        let first = letters.iter().position(|other| other == letter)?;
        (first < second).then_some((first, second))
    })
}

/// Letters in the order of the result's; what it has not comes first.
fn in_order(mut letters: Vec<char>, order: &[char]) -> Vec<char> {
    letters.sort_by_key(|letter| order.iter().position(|other| other == letter).map_or(0, |place| place + 1));
    letters
}

/// Where letters stand in a row among others.
fn start_of(letters: &[char], group: &[char]) -> Option<usize> {
    letters.windows(group.len().max(1)).position(|window| window == group)
}

/// An order of letters in which they stand in a row in both operands, or in one, if there is such an order.
fn merge_order(left: &Operand, right: &Operand, group: &[char]) -> Vec<char> {
    let within = |operand: &Operand| -> Vec<char> {
        operand.letters.iter().copied().filter(|letter| group.contains(letter)).collect()
    };
    let (of_left, of_right) = (within(left), within(right));
    if start_of(&left.letters, &of_left).is_some() || start_of(&right.letters, &of_right).is_none() {
        of_left
    } else {
        of_right
    }
}
