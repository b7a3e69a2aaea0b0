//! `conv2d` and its gradients, as products of matrices.
//!
//! With images x, weights w and a gradient g of the result, the number `sum(g * conv2d(x, w))` is linear in each of the three.
//! Its derivatives are a convolution, what goes back from g to the images, and what correlates g with the images; the
//! derivatives of each of these are the two others, so gradients of gradients need nothing more.

use std::collections::HashSet;

use proc_macro2::Span;
use quote::quote;

use super::{Arguments, Builder};
use crate::graph::{Axes, Axis, Convolution, Id, Kind, Literal, Part, Patches, Reach, View};
use crate::syntax::ExprKind;

impl Builder<'_> {
    /// `conv2d`: the products of windows and weights, summed over channels and the window.
    pub(crate) fn conv2d(&mut self, arguments: &mut Arguments<'_>) -> Option<Id> {
        let span = arguments.span;
        let input = arguments.operand("input", self.report)?;
        let weight = arguments.operand("weight", self.report)?;
        let bias = arguments.keyword_or_next("bias").filter(|bias| !matches!(bias.kind, ExprKind::None));
        let stride = self.optional_pair(arguments, "stride", "a stride", 1)?;
        let padding = self.optional_pair(arguments, "padding", "a padding", 0)?;
        let dilation = self.optional_pair(arguments, "dilation", "a dilation", 1)?;
        let (input, weight) = (self.expr(input), self.expr(weight));
        let bias = bias.map(|bias| self.expr(bias));
        let (rule, beside, reach) = ("Convolved", Some((weight, Vec::new())), Reach::Axes);
        let (parameters, axes) = (Vec::new(), Vec::new());
        let images = self.view(input, View::Ruled { rule, parameters, axes, beside, reach }, span);
        let weight = self.beside(weight, "Weighs", images, span);
        let patches = Patches { read: images, stride, dilation, padding, is_back: false };
        let sums = self.convolution(Part::Result, [images, weight, images], patches, span)?;
        match bias {
            None => Some(sums),
            Some(bias) => self.compose("sums + bias[:, None, None]", &[("sums", sums), ("bias", bias)], span),
        }
    }

    /// One of the three derivatives; of what it is itself, only the shape is taken.
    fn convolution(
        &mut self,
        part: Part,
        [images, weight, given]: [Id; 3],
        steps: Patches,
        span: Span,
    ) -> Option<Id> {
        let (read, is_back) = if part == Part::Images { (given, true) } else { (images, false) };
        let patches = Patches { read, is_back, ..steps };
        let windows = if is_back {
            let shape = self.beside(images, "Returns", weight, span);
            self.beside(given, "Returned", shape, span)
        } else {
            self.image_windows(images, weight, patches, span)?
        };
        self.graph.patches.insert(windows, patches);
        let weighed = match part {
            Part::Result | Part::Weight => "weight[..., None, None]",
            Part::Images => "swapaxes(weight, 0, 1)[..., None, None]",
        };
        let mut factor = self.compose(weighed, &[("weight", weight)], span)?;
        let mut axes = Axes::These((-5..-2).map(|at| Axis::At(at, span)).collect());
        if part == Part::Weight {
            axes = Axes::Stretched(factor);
            factor = self.compose("given[..., None, None, None, :, :]", &[("given", given)], span)?;
        }
        let products = self.elementwise("mul", "promote", vec![factor, windows], span);
        let keep = part == Part::Weight;
        let sums = self.reduce("summed", quote!(Dot), true, products, axes, keep, span);
        let (reduced, result) = match *self.graph.kind(sums) {
            Kind::View { operand, view: View::Dropped } => (operand, sums),
            _ => (sums, self.graph.add(Kind::View { operand: sums, view: View::Fitted(weight) }, span)),
        };
        let given = if part == Part::Result { result } else { given };
        self.graph.convolutions.insert(reduced, Convolution { part, images, weight, given, steps });
        Some(result)
    }

    /// The gradients of one of them for active operands, given that of its sums with their axes kept.
    pub(crate) fn of_convolution(
        &mut self,
        reduced: Id,
        g: Id,
        active: &HashSet<Id>,
        span: Span,
    ) -> Option<Vec<(Id, Id)>> {
        let Convolution { part, images, weight, given, steps } = *self.graph.convolutions.get(&reduced)?;
        let parts = [(Part::Images, images), (Part::Weight, weight), (Part::Result, given)];
        let operands = parts.map(|(other, operand)| {
            let fitted = Kind::View { operand: g, view: View::Fitted(operand) };
            if other == part { self.graph.add(fitted, span) } else { operand }
        });
        let mut gradients = Vec::new();
        for (other, operand) in parts {
            if other != part && active.contains(&operand) {
                gradients.push((operand, self.convolution(other, operands, steps, span)?));
            }
        }
        Some(gradients)
    }

    /// Windows of images as the right operand of a product: (N, 1, C, KH, KW, H, W).
    fn image_windows(&mut self, images: Id, weight: Id, patches: Patches, span: Span) -> Option<Id> {
        let Patches { stride, dilation, padding, .. } = patches;
        let mut windows = self.padded_image(images, padding, Literal::Int(0), span);
        for ((of, stride), dilation) in [-2, -1].into_iter().zip(stride).zip(dilation) {
            windows = self.window_like(windows, weight, of, [stride, dilation], span);
        }
        let body = "moveaxis(windows, (-2, -1), (-4, -3))[..., None, :, :, :, :, :]";
        self.compose(body, &[("windows", windows)], span)
    }
}
