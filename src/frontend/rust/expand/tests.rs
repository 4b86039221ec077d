//! `macro_rules!` by example: rules, calls, and what they write.

use super::*;
use crate::frontend::rust::intern::intern;
use crate::frontend::rust::ir::ItemIrKind;
use crate::frontend::rust::parse::parse_text;

fn toks(text: &str) -> Vec<Tok> {
    let ir = parse_text(&format!("macro_rules! of {{ {text} }}")).expect("tokens");
    let definition = ir.items.iter().find_map(|item| match item.kind {
        ItemIrKind::Macro(definition) => Some(definition),
        _ => None,
    });
    ir.toks[definition.expect("a definition").toks.range()].to_vec()
}

/// Tokens, one space between two.
fn spaced(toks: &[Tok]) -> String {
    let apart = toks.iter().map(|tok| match tok.kind {
        TokKind::Punct(sign, _) => Tok { kind: TokKind::Punct(sign, false), ..*tok },
        _ => *tok,
    });
    to_text(&apart.collect::<Vec<_>>()).0.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a call of a macro with these rules writes.
fn expanded(rules: &str, call: &str) -> Option<String> {
    expand(&toks(rules), &toks(call), intern("krate")).map(|out| spaced(&out))
}

#[track_caller]
fn check(rules: &str, call: &str, wanted: &str) {
    assert_eq!(expanded(rules, call), Some(spaced(&toks(wanted))), "{rules} called with {call}");
}

#[test]
fn fragments_take_what_they_are_made_for() {
    for (kind, call) in [
        ("ident", "name"),
        ("literal", "- 3"),
        ("literal", "true"),
        ("lifetime", "'a"),
        ("tt", "[ a , b ]"),
        ("block", "{ a ; }"),
        ("ty", "& [ Vec < ( u8 , u16 ) > ; 3 ]"),
        ("ty", "& mut [ u8 ]"),
        ("ty", "& 'a [ u8 ]"),
        ("ty", "fn ( ) -> [ u8 ; 2 ]"),
        ("ty", "fn ( u8 ) -> Result < A , B >"),
        ("path", "a :: b :: < C , D >"),
        ("expr", "f ( a , b ) + c [ 0 ]"),
        ("expr", "a == b && c <= d"),
        ("pat", "Some ( a ) | None"),
        ("vis", "pub ( crate )"),
        ("item", "struct A ;"),
        ("item", "impl A for B { fn a ( ) { } }"),
        ("stmt", "let a = 1"),
        ("meta", "derive ( A , B )"),
    ] {
        let rules = format!("($a:{kind}) => {{ one {{ $a }} }}; ($($a:tt)*) => {{ other }}");
        check(&rules, call, &format!("one {{ {call} }}"));
    }
    // A type ends before a bracket.
    check("($a:ty [$b:ident]) => { $b $a }", "Vec<A> [b]", "b Vec<A>");
    check("($a:vis fn) => { [$a] }", "fn", "[ ]");
    check("($a:vis $b:ident) => { $b }", "pub(super) b", "b");
}

#[test]
fn fragments_end_where_only_something_else_may_follow() {
    check("($a:ty = $b:expr) => { $b as $a }", "Map<A, Vec<B>> = c", "c as Map < A , Vec < B > >");
    check("($a:ty where $b:ident) => { $a $b }", "A where B", "A B");
    check("($a:expr => $b:expr) => { $b $a }", "x >= 1 => y", "y x >= 1");
    check("($a:pat if $b:expr) => { $b $a }", "Some(x) if y", "y Some ( x )");
    check("($a:ty { $b:ident }) => { $b $a }", "A { b }", "b A");
    check("($a:ident : $b:ty , $c:ty) => { $c $b $a }", "a: <T as X>::Y, fn() -> Z", "fn ( ) -> Z < T as X > :: Y a");
}

#[test]
fn repetitions_nest_and_keep_their_separators() {
    check("($($a:ident),*) => { $($a;)* }", "a, b, c", "a ; b ; c ;");
    check("($($a:ident),* $(,)?) => { $($a)|* }", "a, b,", "a | b");
    check("($($a:ident)+) => { $($a),+ }", "a b c", "a , b , c");
    check(
        "($($a:ident => [$($b:expr),*]);*) => { $($( $a($b) ),*);* }",
        "a => [1, 2]; b => []; c => [3]",
        "a ( 1 ) , a ( 2 ) ; ; c ( 3 )",
    );
    check("($a:ident $(= $b:expr)?) => { $a $(is $b)? }", "a = 1", "a is 1");
    check("($a:ident $(= $b:expr)?) => { $a $(is $b)? }", "a", "a");
    check("($($a:ident = $b:expr),*) => { $($b),* ; $($a),* }", "a = 1, b = 2", "1 , 2 ; a , b");
    check("($($a:ident),*) => { none $($a)* }", "", "none");
    check("($c:ident $($a:ident)*) => { $($c $a)* }", "c a b", "c a c b");
}

#[test]
fn the_first_rule_that_fits_is_taken() {
    let rules =
        "() => { nothing }; (@inner $a:ident) => { inner $a }; ($a:ident) => { name }; ($($a:tt)*) => { any $($a)* };";
    for (call, wanted) in
        [("", "nothing"), ("@inner a", "inner a"), ("a", "name"), ("a b", "any a b"), ("(1)", "any ( 1 )")]
    {
        check(rules, call, wanted);
    }
}

#[test]
fn where_no_rule_fits_nothing_is_written() {
    for (rules, call) in [
        ("($a:ident) => { $a }", "1"),
        ("($a:ident) => { $a }", "a b"),
        ("($a:ident) => { $a }", ""),
        ("($($a:ident),+) => { $($a)* }", ""),
        ("(($a:ident)) => { $a }", "[a]"),
        ("($a:literal) => { $a }", "a"),
        ("(a $b:ident) => { $b }", "c d"),
        ("($a:block) => { $a }", "(a)"),
        // A repeated variable outside of a repetition.
        ("($($a:ident)*) => { $a }", "a b"),
    ] {
        assert_eq!(expanded(rules, call), None, "{rules} {call}");
    }
}

#[test]
fn the_crate_is_named_as_it_is_seen_from_the_call() {
    check("($a:ident) => { $crate::$a::$b }", "a", "krate::a::$b");
}

#[test]
fn tokens_of_the_call_keep_their_place_and_those_of_the_rule_have_none() {
    let out = expand(&toks("($a:ident) => { fn $a }"), &toks("\n\n name"), intern("krate")).expect("it fits");
    let (_, places) = to_text(&out);
    assert_eq!(out.iter().map(|tok| tok.pos.line).collect::<Vec<_>>(), [0, 3]);
    assert_eq!(places.iter().map(|pos| (pos.line, pos.col)).collect::<Vec<_>>(), [(0, 0), (0, 0), (3, 2)]);
}
