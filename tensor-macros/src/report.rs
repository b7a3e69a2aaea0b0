//! Collects the errors of a run and hands them out once, as `compile_error!` tokens.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// Proof that an error was reported: what a failed pass returns in place of its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported(());

/// The errors of one macro call.
///
/// A report that holds errors must end in [`Report::finish`]; otherwise the user would see none of them.
#[derive(Debug, Default)]
pub(crate) struct Report {
    errors: Option<syn::Error>,
    /// A mistake that rustc refuses in the tokens themselves.
    told: Option<syn::Error>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds the user's mistake; the caret goes to `span`.
    pub(crate) fn error(&mut self, span: Span, message: impl Display) -> Reported {
        let error = syn::Error::new(span, message);
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
        Reported(())
    }

    /// Adds a mistake that rustc tells of itself since Rust 2021, so that we keep quiet about it.
    pub(crate) fn told(&mut self, span: Span, message: impl Display) -> Reported {
        self.told = Some(syn::Error::new(span, message));
        Reported(())
    }

    /// Adds a mistake of our own: something an earlier pass should have ruled out.
    pub(crate) fn bug(&mut self, span: Span, message: impl Display) -> Reported {
        self.error(span, format_args!("internal error: {message}; please report this as a bug of shapewise"))
    }

    /// Adds all that another report holds.
    pub(crate) fn append(&mut self, mut other: Self) {
        match (&mut self.errors, other.errors.take()) {
            (Some(errors), Some(more)) => errors.combine(more),
            (errors @ None, more) => *errors = more,
            (Some(_), None) => {}
        }
        self.told = self.told.take().or(other.told.take());
    }

    /// The first mistake: its place and what it says.
    pub(crate) fn first(&self) -> Option<(Span, String)> {
        let first = self.errors.as_ref().or(self.told.as_ref())?.clone().into_iter().next()?;
        Some((first.span(), first.to_string()))
    }

    /// Passes if nothing was reported so far.
    pub(crate) fn gate(&self) -> Result<(), Reported> {
        if self.errors.is_some() || self.told.is_some() { Err(Reported(())) } else { Ok(()) }
    }

    /// The errors as `compile_error!` calls, which must stand within a block; `None` if there are none.
    pub(crate) fn finish(mut self) -> Option<TokenStream> {
        let told = self.told.take();
        match self.errors.take() {
            Some(errors) => Some(errors.to_compile_error()),
            None => told.map(|told| before_2021(&told)),
        }
    }

    /// Every error's place and message, in the order they were reported.
    #[cfg(test)]
    pub(crate) fn messages(mut self) -> Vec<(Span, String)> {
        self.errors.take().or(self.told.take()).map_or_else(Vec::new, |errors| {
            errors.into_iter().map(|error| (error.span(), error.to_string())).collect()
        })
    }
}

/// An error in code of Rust 2018 alone: a pattern of alternatives is a `pat` since 2021.
fn before_2021(told: &syn::Error) -> TokenStream {
    let error = told.to_compile_error();
    quote_spanned! {told.span()=>
        macro_rules! __before_2021 {
            ($pattern:pat) => { ::core::unreachable!() };
            ($($pattern:tt)*) => { #error };
        }
        __before_2021!(_ | _)
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        // A second panic during unwinding would abort and hide the first.
        if !std::thread::panicking() {
            debug_assert!(
                self.errors.is_none(),
                "errors were reported but never finished: {:?}",
                self.errors
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_report_passes_the_gate_and_finishes_without_tokens() {
        let report = Report::new();
        assert_eq!(report.gate(), Ok(()));
        assert!(report.finish().is_none());
    }

    #[test]
    fn every_error_becomes_one_compile_error() {
        let mut report = Report::new();
        report.error(Span::call_site(), "first");
        report.bug(Span::call_site(), "second");
        assert!(report.gate().is_err());
        let tokens = report.finish().map(|tokens| tokens.to_string()).unwrap_or_default();
        assert_eq!(tokens.matches("compile_error").count(), 2);
        assert!(tokens.contains("\"first\""));
        assert!(tokens.contains("internal error: second; please report this as a bug of shapewise"));
    }

    #[test]
    fn what_rustc_tells_is_an_error_of_ours_in_rust_2018_alone() {
        let mut report = Report::new();
        report.told(Span::call_site(), "quotes");
        assert!(report.gate().is_err());
        let tokens = report.finish().map(|tokens| tokens.to_string()).unwrap_or_default();
        assert!(tokens.contains("__before_2021 ! (_ | _)") && tokens.contains("\"quotes\""), "{tokens}");
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "errors were reported but never finished")]
    fn dropping_errors_unread_is_noticed() {
        let mut report = Report::new();
        report.error(Span::call_site(), "lost");
    }
}
