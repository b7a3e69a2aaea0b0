//! `dense!(x, w, b)`: the body of a function, its parameters bound to the arguments.

use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::Builder;
use super::composed::placed;
use crate::check::{Call, Check};
use crate::function::{Form, Function, Parameter};
use crate::graph::{Id, Kind, identity};
use crate::parse::{self, joined};
use crate::syntax::{Argument, Input};

impl Builder<'_> {
    /// The body's nodes become nodes of this graph; all of them stand at the function's name.
    pub(super) fn inlined(&mut self, path: &TokenStream, arguments: &[Argument], span: Span) -> Id {
        let Some(function) = self.functions.get(path).cloned() else {
            // After another mistake nobody asked for it.
            if self.report.gate().is_ok() {
                self.report.bug(span, format_args!("the body of `{}` is not known", joined(path)));
            }
            return self.graph.add(Kind::Error, span);
        };
        let Some(names) = self.parameters(&function, path, arguments, span) else {
            return self.graph.add(Kind::Error, span);
        };
        let forms: Vec<Form> = function.parameters.iter().map(|parameter| parameter.form.clone()).collect();
        let arguments =
            function.parameters.iter().map(|parameter| names.get(&placed_name(&parameter.name, span)));
        let arguments: Vec<Id> = arguments.flatten().copied().collect();
        let value = self.body(function, names, span).unwrap_or_else(|| self.graph.add(Kind::Error, span));
        self.called(path, arguments.into_iter().zip(forms).collect(), value, span);
        value
    }

    /// The arguments are those of a call, unless the function's own definition has told of it.
    fn called(&mut self, function: &TokenStream, arguments: Vec<(Id, Form)>, value: Id, span: Span) {
        let is_value = |id: Id| {
            !matches!(
                self.graph.kind(id),
                Kind::Select { .. } | Kind::Places { .. } | Kind::Tuple(_) | Kind::Error
            )
        };
        let ids = arguments.iter().map(|&(id, _)| id).chain([value]);
        let known = arguments.iter().all(|(_, form)| !matches!(form, Form::Other));
        if known && !self.within_function && ids.into_iter().all(is_value) {
            self.graph.checks.push(Check::Call(Call { function: function.clone(), arguments, value, span }));
        }
    }

    /// The parameters' values.
    fn parameters(
        &mut self,
        function: &Function,
        path: &TokenStream,
        arguments: &[Argument],
        span: Span,
    ) -> Option<HashMap<String, Id>> {
        let parameters = &function.parameters;
        let name = joined(path);
        let mut given: Vec<Option<&Argument>> = vec![None; parameters.len()];
        let mut count = 0;
        for argument in arguments {
            let at = match &argument.name {
                None => {
                    count += 1;
                    Some(count - 1)
                }
                Some(keyword) => parameters.iter().position(|parameter| parameter.name == *keyword),
            };
            match (at.and_then(|at| given.get_mut(at)), &argument.name) {
                (Some(slot @ None), _) => *slot = Some(argument),
                (Some(_), Some(keyword)) => {
                    self.report
                        .error(keyword.span(), format_args!("the argument `{keyword}` is given twice"));
                    return None;
                }
                (None, Some(keyword)) => {
                    self.report.error(keyword.span(), format_args!("`{name}` has no parameter `{keyword}`"));
                    return None;
                }
                (_, None) => {}
            }
        }
        let given: Option<Vec<&Argument>> = given.into_iter().collect();
        let (Some(given), true) = (given, arguments.len() == parameters.len()) else {
            let names: Vec<String> = parameters.iter().map(|parameter| parameter.name.to_string()).collect();
            let plural = if names.len() == 1 { "" } else { "s" };
            let (takes, given) = (names.len(), arguments.len());
            self.report.error(
                span,
                format_args!("`{name}` takes {takes} argument{plural} ({}), {given} given", names.join(", ")),
            );
            return None;
        };
        let values = parameters.iter().zip(given).map(|(parameter, argument)| {
            let value = self.expr(&argument.value);
            (placed_name(&parameter.name, span), self.passed(parameter, value, argument.value.span))
        });
        Some(values.collect())
    }

    /// An argument; a literal is of the parameter's type, as for any function.
    fn passed(&mut self, parameter: &Parameter, value: Id, span: Span) -> Id {
        match &parameter.form {
            Form::Number(element) if self.graph.python(value).is_some() => {
                self.cast(value, element.clone(), span)
            }
            _ => value,
        }
    }

    fn body(&mut self, function: Function, names: HashMap<String, Id>, span: Span) -> Option<Id> {
        let (steps, value) = match parse::input(placed(function.body, span), self.report)? {
            Input::Value { value, .. } => (Vec::new(), value),
            Input::Block { steps, value: Some(value), .. } => (steps, value),
            _ => return None,
        };
        // Nothing of the caller's is seen by its names.
        let names = std::mem::replace(&mut self.names, names);
        let places = std::mem::take(&mut self.places);
        let earlier = std::mem::take(&mut self.earlier);
        let functions = std::mem::replace(&mut self.functions, Rc::new(function.functions));
        let within = std::mem::replace(&mut self.within_function, true);
        self.bind_all(&steps);
        let id = self.expr(&value);
        self.within_function = within;
        (self.names, self.places, self.earlier, self.functions) = (names, places, earlier, functions);
        Some(id)
    }
}

fn placed_name(name: &Ident, span: Span) -> String {
    let mut name = name.clone();
    name.set_span(span);
    identity(&quote!(#name))
}
