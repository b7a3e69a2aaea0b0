//! Finds the known name a misspelt one was meant to be.

/// The candidate nearest to `name`, if it is near enough to be a slip of the hand.
///
/// Near enough is one edit for up to five characters, two for up to nine, three beyond; an edit inserts,
/// drops or changes a character, or swaps two neighbours. Upper and lower case are the same. Of equally near
/// candidates those win that begin with the same letter, then those whose letters are the same or that are longer,
/// since a letter is rather lost than changed, then a function that is used more, then the first.
pub(crate) fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let limit = match name.len() {
        // One character is no evidence, and nobody misspells a paragraph.
        0 | 1 | 65.. => return None,
        2..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let mut best: Option<(_, &str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
        // Two letters with one edit would match nearly any two-letter name.
        if letters.len().abs_diff(name.len()) > limit || letters.len() < 2 {
            continue;
        }
        let edits = distance(&name, &letters);
        if edits > limit {
            continue;
        }
        let changed = letters.len() <= name.len() && !same_letters(&letters, &name);
        let rank = (edits, letters.first() != name.first(), changed, !COMMON.contains(&candidate));
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Functions that are meant more often than others.
const COMMON: [&str; 12] =
    ["sum", "mean", "max", "min", "exp", "log", "sqrt", "abs", "dot", "where", "relu", "softmax"];

fn same_letters(left: &[char], right: &[char]) -> bool {
    let sorted = |letters: &[char]| {
        let mut letters = letters.to_vec();
        letters.sort_unstable();
        letters
    };
    sorted(left) == sorted(right)
}

/// Insertions, removals, changes and swaps of neighbours that lead from `left` to `right`, where no
/// character is edited twice.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    let mut last_left = None;
    for (i, &a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut last_right = None;
        for (j, &b) in right.iter().enumerate() {
            let at =
                |cells: &[usize], column: usize| cells.get(column).copied().unwrap_or(usize::from(u16::MAX));
            let mut edits =
                (at(&above, j) + usize::from(a != b)).min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            if j > 0 && last_left == Some(b) && last_right == Some(a) {
                edits = edits.min(at(&before, j - 1) + 1);
            }
            row.push(edits);
            last_right = Some(b);
        }
        last_left = Some(a);
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(left.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 10] =
        ["exp", "expm1", "log", "softmax", "sum", "sin", "keepdims", "logical_and", "argmax", "e"];

    #[test]
    fn a_slip_of_the_hand_is_found() {
        for (typed, meant) in [
            ("epx", "exp"),
            ("exq", "exp"),
            ("summ", "sum"),
            ("Sum", "sum"),
            ("sotfmax", "softmax"),
            ("softmx", "softmax"),
            ("keepdim", "keepdims"),
            ("keep_dims", "keepdims"),
            ("logicaland", "logical_and"),
            ("arg_max", "argmax"),
            ("lgo", "log"),
        ] {
            assert_eq!(closest(typed, NAMES), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_different_word_is_not() {
        for typed in ["", "x", "relu", "tanh", "transpose", "weights", "ß", &"sum".repeat(40)] {
            assert_eq!(closest(typed, NAMES), None, "{typed}");
        }
    }

    #[test]
    fn a_swap_of_neighbours_is_one_edit() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        for (left, right, edits) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("ab", "ba", 1),
            ("abcd", "acbd", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(&letters(left), &letters(right)), edits, "{left} {right}");
        }
    }

    #[test]
    fn a_lost_letter_is_likelier_than_a_changed_one() {
        let names = ["tan", "max", "min", "mean", "sin", "sum"];
        assert_eq!(closest("man", names), Some("mean"));
        assert_eq!(closest("men", names), Some("mean"));
        assert_eq!(closest("sun", names), Some("sum"));
        assert_eq!(closest("mxa", names), Some("max"));
    }

    #[test]
    fn the_first_of_equally_near_names_wins() {
        assert_eq!(closest("son", ["sin", "sun"]), Some("sin"));
    }
}
