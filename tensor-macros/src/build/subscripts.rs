//! Text in, letters out: the subscripts of `einsum`, as `"bij,bjk->bik"`.

/// The letters of an operand's axes, or of the result's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) letters: Vec<char>,
    /// Before which letter `...` stands, if it does.
    pub(super) rest: Option<usize>,
}

/// What `einsum` is told of its operands and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subscripts {
    pub(super) inputs: Vec<Term>,
    pub(super) output: Term,
}

impl Subscripts {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// What is wrong with them.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let (inputs, output) = match text.split_once("->") {
            Some((inputs, output)) => (inputs, Some(output)),
            None => (text, None),
        };
        let inputs = inputs.split(',').map(Term::read).collect::<Result<Vec<_>, _>>()?;
        let output = match output {
            Some(output) => Term::stated(output, &inputs)?,
            None => Term::implied(&inputs),
        };
        Ok(Self { inputs, output })
    }
}

impl Term {
    fn read(text: &str) -> Result<Self, String> {
        let mut term = Self::default();
        let mut rest = text.trim();
        while let Some(first) = rest.chars().next() {
            if let Some(behind) = rest.strip_prefix("...") {
                if term.rest.is_some() {
                    return Err(format!("`{}` has `...` twice", text.trim()));
                }
                term.rest = Some(term.letters.len());
                rest = behind;
                continue;
            }
            match first {
                _ if first.is_ascii_alphabetic() => term.letters.push(first),
                ' ' => {}
                '.' => return Err("`...` is of three points".to_owned()),
                '-' | '>' => return Err("the letters of the result stand behind one `->`".to_owned()),
                _ => return Err(format!("`{first}` is no letter of an axis")),
            }
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
        Ok(term)
    }

    /// The letters of the result as they stand behind `->`.
    fn stated(text: &str, inputs: &[Self]) -> Result<Self, String> {
        let output = Self::read(text)?;
        for (at, letter) in output.letters.iter().enumerate() {
            if !inputs.iter().any(|input| input.letters.contains(letter)) {
                return Err(format!("the result has the letter `{letter}`, which no operand has"));
            }
            if output.letters.iter().take(at).any(|earlier| earlier == letter) {
                return Err(format!("the result has the letter `{letter}` twice"));
            }
        }
        if output.rest.is_none() && inputs.iter().any(|input| input.rest.is_some()) {
            return Err("the axes of `...` stay in the result; write `...` behind `->` too".to_owned());
        }
        Ok(output)
    }

    /// Those that stand once, in the order of the alphabet, behind the axes of `...`.
    fn implied(inputs: &[Self]) -> Self {
        let all = || inputs.iter().flat_map(|input| input.letters.iter().copied());
        let mut letters: Vec<char> =
            all().filter(|letter| all().filter(|other| other == letter).count() == 1).collect();
        letters.sort_unstable();
        let rest = inputs.iter().any(|input| input.rest.is_some()).then_some(0);
        Self { letters, rest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        let read = Subscripts::read(text).expect("subscripts");
        read.output.letters.iter().collect()
    }

    #[test]
    fn what_is_not_stated_is_in_the_order_of_the_alphabet() {
        assert_eq!(letters("ij,jk"), "ik");
        assert_eq!(letters("ba"), "ab");
        assert_eq!(letters("aB"), "Ba");
        assert_eq!(letters("ii"), "");
        assert_eq!(letters("i,i,i"), "");
        assert_eq!(letters(" i j , jk -> k i "), "ki");
        assert_eq!(letters(",i"), "i");
        assert_eq!(Subscripts::read("...i").expect("subscripts").output.rest, Some(0));
    }

    #[test]
    fn a_mistake_is_named() {
        for (text, message) in [
            ("ij->ik", "the result has the letter `k`, which no operand has"),
            ("ij->ii", "the result has the letter `i` twice"),
            ("i,j->i->j", "the letters of the result stand behind one `->`"),
            ("i1", "`1` is no letter of an axis"),
            ("i..", "`...` is of three points"),
            ("......", "`......` has `...` twice"),
            ("...i->i", "the axes of `...` stay in the result; write `...` behind `->` too"),
        ] {
            assert_eq!(Subscripts::read(text), Err(message.to_owned()));
        }
    }
}
