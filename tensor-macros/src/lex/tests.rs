use super::*;

/// The tokens of one level, each as its text.
fn lexed(text: &str) -> Vec<String> {
    let mut report = Report::new();
    let trees = level(text.parse().unwrap_or_default(), &mut report);
    assert!(report.finish().is_none(), "{text}");
    let mut cursor = Cursor::new(&trees, Span::call_site());
    let mut tokens = Vec::new();
    while !cursor.at_end() {
        tokens.push(match cursor.next().token {
            Token::Word(word) => word.to_string(),
            Token::Op(op) => op.to_owned(),
            Token::Literal(literal) => literal.to_string(),
            Token::Group(group) => format!("{:?}", group.delimiter()),
            Token::End => "end".to_owned(),
        });
    }
    tokens
}

#[test]
fn the_longest_operator_wins() {
    for (text, tokens) in [
        ("a**b", "a ** b"),
        ("a * *b", "a * * b"),
        ("a***b", "a ** * b"),
        ("a**=b", "a **= b"),
        ("a**-b", "a ** - b"),
        ("a<<=b>>=c", "a <<= b >>= c"),
        ("a@=b", "a @= b"),
        ("a<-b", "a < - b"),
        ("a!=-b", "a != - b"),
        ("::2", ":: 2"),
        (": :2", ": : 2"),
        ("...,", "... ,"),
        ("a:=b", "a := b"),
        ("a=-b", "a = - b"),
        ("a==-b", "a == - b"),
        ("a|-b", "a | - b"),
    ] {
        assert_eq!(lexed(text).join(" "), tokens, "{text}");
    }
}

#[test]
fn a_comment_ends_with_its_line() {
    assert_eq!(lexed("a # b (c) + 'd\n+ e # f"), ["a", "+", "e"]);
    assert_eq!(lexed("/// documentation\na"), ["a"]);
    assert_eq!(lexed("/** two\nlines */ a"), ["a"]);
}

#[test]
fn a_comment_that_goes_on_is_reported_once() {
    let mut report = Report::new();
    let trees = level("a # (b\nc) d\n+ e".parse().unwrap_or_default(), &mut report);
    assert_eq!(report.messages().len(), 1);
    assert_eq!(trees.len(), 4);
}

#[test]
fn numbers_are_put_together_only_without_gaps() {
    for (text, width) in [
        ("1", 1),
        ("1.", 1),
        (".5", 2),
        ("1.e5", 3),
        ("1.e-3", 5),
        ("1.e+3", 5),
        ("1.e - 3", 1),
        ("1 .e5", 1),
        ("1.sum", 1),
        ("1.e", 1),
    ] {
        let trees: Vec<TokenTree> = text.parse::<TokenStream>().unwrap_or_default().into_iter().collect();
        let taken = number(&Cursor::new(&trees, Span::call_site())).map(|(_, width)| width);
        assert_eq!(taken, Some(width), "{text}");
    }
}

#[test]
fn a_number_has_the_value_of_its_own_type() {
    let float = |text| match parse_number(text) {
        Ok(Number::Float { value, .. }) => value,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(float("0.1f32").to_bits(), f64::from(0.1_f32).to_bits());
    // By way of f64 this would be rounded down to 1.
    assert_eq!(float("1.00000005960464478f32").to_bits(), f64::from(1.000_000_1_f32).to_bits());
    assert_eq!(float("1_0.2_5e1_0").to_bits(), 10.25e10_f64.to_bits());
    let largest = u128::MAX.to_string();
    assert_eq!(parse_number(&largest), Ok(Number::Int { value: u128::MAX, suffix: None }));
    for text in ["0x", "0b12", "0o9", "0xg", "", "e5", "1e400", "1__x", "0b1f32", "5u7", "1.0i8", "1e5u8"] {
        assert!(parse_number(text).is_err(), "{text}");
    }
}
