//! Code that nests deeper than a stack is high. Whether it is read or reported: nothing overflows, the rest is there.

use std::fmt::Write;

use crate::{Document, GOOD, Project, lines};

const LIB: (&str, &str) = ("src/lib.rs", "mod bad;\nmod good;\n");

fn analyze(text: &str) -> Document {
    let document = Project::new(&[LIB, GOOD, ("src/bad.rs", text)]).analyze();
    document.has_the_rest();
    document
}

#[track_caller]
fn too_deep(text: &str) {
    analyze(text).one_blind_spot("unreadable-file src/bad.rs:1:1 nested too deep");
}

/// Reported as too deep, or read: `a::bad::f` is there.
#[track_caller]
fn read_or_too_deep(text: &str) {
    let document = analyze(text);
    if !document.items().contains(&"a::bad::f") {
        document.one_blind_spot("unreadable-file src/bad.rs:");
    }
}

fn nested(open: &str, inner: &str, close: &str, times: usize) -> String {
    format!("{}{inner}{}", open.repeat(times), close.repeat(times))
}

#[test]
fn ten_thousand_brackets() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
        too_deep(&format!("fn f() {{ {}; }}", nested(open, "", close, 10_000)));
        too_deep(&format!("fn f() {{ {}", open.repeat(10_000)));
        too_deep(&format!("m! {{ {} }}", nested(open, "", close, 10_000)));
    }
}

#[test]
fn ten_thousand_modules() {
    too_deep(&nested("mod m {", "fn f() {}", "}", 10_000));
}

#[test]
fn three_hundred_modules_are_read() {
    let document = analyze(&nested("pub mod m {", "pub fn f() {}", "}", 300));
    assert_eq!(document.blind_spots(), [""; 0]);
    assert_eq!(document.modules().len(), 303);
}

#[test]
fn a_sum_of_a_hundred_thousand_terms() {
    read_or_too_deep(&format!("fn f() -> u32 {{ 1{} }}", "+1".repeat(100_000)));
}

#[test]
fn operators_in_rows() {
    for signs in ["!", "-", "*", "&", "&mut ", "& &"] {
        read_or_too_deep(&format!("fn f() {{ {}x; }}", signs.repeat(50_000)));
    }
    for signs in ["||", "|x|", "return ", "move ||", "break ", "..", "async move ", "unsafe ", "box ", "x = ", "x += "]
    {
        analyze(&format!("fn f() {{ {}x; }}", signs.repeat(50_000)));
    }
}

#[test]
fn conversions_questions_and_awaits_in_rows() {
    for suffix in [" as u32", "?", ".await", ".x", "()", "[0]", ".x()", ".0.0", ".clone()", "::<u8>"] {
        analyze(&format!("fn f() {{ x{}; }}", suffix.repeat(50_000)));
    }
}

#[test]
fn fifty_thousand_else_ifs() {
    read_or_too_deep(&format!("fn f() {{ if a {{}}{} }}", " else if b {}".repeat(50_000)));
    read_or_too_deep(&format!("fn f() {{ if a {{}}{} }}", "\nelse if b {}".repeat(1_000)));
}

#[test]
fn deep_blocks_and_matches() {
    too_deep(&format!("fn f() {}", nested("{ if x ", "{}", " }", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("match x { _ => ", "1", " }", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("fn f() { ", "", " }", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("let x = || { ", "1", " };", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("g(", "1", ")", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("S { x: ", "1", " }", 5_000)));
    too_deep(&format!("fn f() {{ {} }}", nested("m!(", "1", ")", 5_000)));
}

#[test]
fn depth_just_below_the_limit_is_read() {
    // As deep as brackets may nest, in what costs most stack for each.
    for (open, close) in [
        ("(", ")"),
        ("{", "}"),
        ("if (", ") {}"),
        ("match x { _ => ", " }"),
        ("|x| { ", " }"),
        ("g(", ")"),
        ("m!(", ")"),
        ("vec![", "]"),
        ("format!(\"{}\", ", ")"),
        ("tokio::select! { x = y => ", " }"),
        ("async { ", ".await }"),
    ] {
        let document = analyze(&format!("pub fn f() {{ {}; }}", nested(open, "x", close, 380)));
        assert!(document.items().contains(&"a::bad::f"), "{open}: {:#?}", document.blind_spots());
    }
}

#[test]
fn deep_types() {
    for (open, close) in [
        ("&", ""),
        ("*const ", ""),
        ("Box<", ">"),
        ("fn() -> ", ""),
        ("impl Fn() -> ", ""),
        ("dyn Fn() -> ", ""),
        ("<", " as T>::X"),
        ("for<'a> fn() -> ", ""),
    ] {
        analyze(&format!("fn f(x: {}) {{}}", nested(open, "u8", close, 50_000)));
        analyze(&format!("fn f(x: {}) {{}}", nested(open, "u8", close, 1_500)));
    }
    for (open, close) in [("[", "]"), ("(", ",)"), ("fn(", ")")] {
        too_deep(&format!("fn f(x: {}) {{}}", nested(open, "u8", close, 5_000)));
        analyze(&format!("fn f(x: {}) {{}}", nested(open, "u8", close, 380)));
    }
}

#[test]
fn deep_patterns() {
    for (open, close) in [("&", ""), ("x @ ", ""), ("| ", ""), ("&mut ", ""), ("box ", "")] {
        analyze(&format!("fn f() {{ let {} = 1; }}", nested(open, "y", close, 50_000)));
    }
    too_deep(&format!("fn f() {{ let {} = 1; }}", nested("Some(", "y", ")", 5_000)));
    analyze(&format!("fn f() {{ let {} = 1; }}", nested("Some(", "y", ")", 380)));
    analyze(&format!("fn f() {{ match x {{ 0{} => 1 }} }}", "| 1".repeat(50_000)));
}

#[test]
fn deep_use_trees_and_paths() {
    too_deep(&format!("use {};", nested("a::{", "b", "}", 5_000)));
    analyze(&format!("use {};", nested("a::{", "b", "}", 380)));
    analyze(&format!("use {}b;", "a::".repeat(50_000)));
    analyze(&format!("use {}b;", "super::".repeat(3_000)));
    analyze(&format!("fn f() {{ {}b() }}", "a::".repeat(3_000)));
}

#[test]
fn what_is_long_is_not_deep() {
    let repeat = |text: &str| (0..3_000).map(|number| text.replace('#', &number.to_string())).collect::<String>();
    let functions = repeat("/// Words.\npub fn f#(x: &mut u8) -> Option<u8> { None }\n");
    let methods =
        repeat("#[inline]\npub fn f#(&self) -> Option<u8> { None }\n".replace("#[", "@[").as_str()).replace('@', "#");
    let arms = repeat("Some(#) if x => {}\n");
    let statements = repeat("if x == # { g() }\nfor y in 0..# {}\n");
    let text = format!(
        "{functions}\npub struct S;\nimpl S {{ {methods} }}\npub fn g() {{ match h() {{ {arms} _ => {{}} }} }}\npub fn f() {{ {statements} }}"
    );
    let document = analyze(&text);
    for id in ["a::bad::f2999", "a::bad::S::f2999", "a::bad::f"] {
        assert!(document.items().contains(&id), "{id}: {:?}", document.blind_spots().first());
    }
}

#[test]
fn blocks_that_go_on_are_deep() {
    for part in [
        "for S {} in ",
        "let S {} = ",
        "if S {} ",
        "{} as ",
        "|S {}| ",
        "match {} ",
        "while {} ",
        "{} + ",
        "async {} .x ",
    ] {
        analyze(&format!("fn f() {{ {}x {{}} }}", part.repeat(50_000)));
    }
}

#[test]
fn a_chain_of_twenty_thousand_calls() {
    let chain = "\n.push(1)".repeat(20_000);
    analyze(&format!("struct S;\nimpl S {{ fn push(self, x: u8) -> S {{ self }} }}\npub fn f() {{ S{chain}; }}"));
}

#[test]
fn a_chain_of_a_thousand_calls_is_resolved() {
    let chain = "\n.push(1)".repeat(1_000);
    let document =
        analyze(&format!("struct S;\nimpl S {{ fn push(self, x: u8) -> S {{ self }} }}\npub fn f() {{ S{chain}; }}"));
    let calls = document.references().iter().filter(|pair| *pair == "a::bad::f > a::bad::S::push").count();
    assert_eq!((calls, document.blind_spots()), (1_000, Vec::new()));
}

#[test]
fn a_type_that_grows_with_each_call() {
    let mut text =
        "struct W<T>(T);\nfn wrap<T>(x: T) -> W<(T, T)> { todo!() }\npub fn f() {\nlet x0 = 1u8;\n".to_owned();
    for number in 1..200 {
        writeln!(text, "let x{number} = wrap(x{});", number - 1).expect("memory");
    }
    text.push_str("x199.0; }\n");
    let document = analyze(&text);
    assert!(document.references().contains(&"a::bad::f > a::bad::wrap".to_owned()));
}

#[test]
fn types_that_double_with_each_step() {
    let aliases = lines(60, "type A# = (A%, A%);");
    analyze(&format!("{aliases} type A60 = u8; pub fn f(x: A0) {{ x.y(); }}"));
    let defaults = lines(60, "struct S#<T = (S%, S%)>(T);");
    analyze(&format!("{defaults} struct S60; pub fn f(x: S0) {{ x.y(); }}"));
    let impls = lines(60, "struct S#; impl T for S# { type X = (<S% as T>::X, <S% as T>::X); }");
    let trait_ = "trait T { type X; }";
    analyze(&format!(
        "{trait_} {impls} struct S60; impl T for S60 {{ type X = u8; }} pub fn f(x: <S0 as T>::X) {{ x.y(); }}"
    ));
}

#[test]
fn types_that_go_round_in_every_way() {
    let all = |part: &str| lines(14, part).replace('\n', " ");
    let each = |line: &str, part: &str| lines(14, line).replace('@', &all(part));
    let aliases = each("type A# = (@);", "A#,");
    analyze(&format!("{aliases} pub fn f(x: A0) {{ x.y(); }}"));
    let impls = each("struct S#; impl T for S# { type X = (@); }", "<S# as T>::X,");
    analyze(&format!("trait T {{ type X; }} {impls} pub fn f(x: <S0 as T>::X) {{ x.y(); }}"));
    let structs = each("struct S#<T = (@)>(T);", "S#,");
    analyze(&format!("{structs} pub fn f(x: S0) {{ x.y(); }}"));
}

#[test]
fn types_and_traits_that_go_on_forever() {
    for text in [
        "type A = B; type B = A; fn f(x: A) { x.y(); }",
        "struct S { s: Box<S> } fn f(s: S) { s.s.s.s.s.y(); }",
        "impl<T> std::ops::Deref for S<T> { type Target = S<S<T>>; fn deref(&self) -> &S<S<T>> { self } } struct S<T>(T); fn f(s: S<u8>) { s.y(); }",
        "trait T { type X: T; fn x(self) -> Self::X; } fn f<A: T>(a: A) { a.x().x().x().y(); }",
        "trait A: B {} trait B: A {} fn f<X: A>(x: X) { x.y(); } fn y() {}",
        "trait T {} impl<X> T for X where Vec<X>: T {} fn g<X: T>(x: X) {} fn f() { g(1); }",
        "impl<T> Iterator for I<T> where I<I<T>>: Iterator { type Item = <I<I<T>> as Iterator>::Item; } struct I<T>(T); fn f(i: I<u8>) { for x in i { x.y(); } }",
        "fn f() { let x = f; f()()()(); let mut y = None; y = Some(y); y.z(); }",
        "fn f() -> impl Fn() { || f()() } const C: [u8; C] = [0; C]; enum E { A = E::A as isize }",
        "use a::*; mod a { pub use super::b::*; } mod b { pub use super::a::*; } fn f() { x(); }",
        "use x as y; use y as x; pub use self::z as z; fn f() { x(); z(); }",
    ] {
        let document = analyze(text);
        assert!(document.items().contains(&"a::bad::f"), "{text}");
    }
}

#[test]
fn many_names_and_globs() {
    let mut text = String::new();
    for number in 0..300 {
        writeln!(text, "pub mod m{number} {{ pub use super::m{}::*; pub fn f{number}() {{}} }}", (number + 1) % 300)
            .expect("memory");
    }
    analyze(&format!("{text} pub use m0::*; pub fn f() {{ f299(); }}"));
}

/// A file with a good function on both sides of something between items or in a body.
fn around(between: &str) -> Document {
    analyze(&format!("pub fn before() {{}}\n{between}\npub fn after() {{ before(); }}\n"))
}

#[test]
fn a_macro_call_that_is_too_long_is_refused_alone() {
    let long = "a + ".repeat(10_000);
    for (call, place) in [
        (format!("html! {{ {long} }}"), "2:1"),
        (format!("fn f() {{ f(); let x = html!({long} before()); before(); }}"), "2:23"),
        (format!("fn f() {{ let x = crate::html![\n{long}\n]; before(); }}"), "2:25"),
        (format!("mod m {{ fn f() {{ outer! {{ super::before(); html! {{ {long} }} }} }} }}"), "2:44"),
        (format!("/* \u{e4} */ macro_rules! html {{ () => {{ {long} }} }}"), "2:9"),
    ] {
        let document = around(&call);
        let name = if call.contains("macro_rules") { "macro_rules" } else { "html" };
        document.one_blind_spot(&format!(
            "opaque-macro src/bad.rs:{place} the arguments of `{name}!` are too long to be parsed safely"
        ));
        assert!(document.items().contains(&"a::bad::before"));
        assert!(document.items().contains(&"a::bad::after"), "what follows is read");
    }
}

#[test]
fn each_macro_call_that_is_too_long_is_told() {
    let calls: String = (0..50).map(|_| format!("html! {{ {} }}\n", "a + ".repeat(7_000))).collect();
    let document = around(&calls);
    assert_eq!(document.blind_spots().len(), 50);
    assert!(document.items().contains(&"a::bad::after"));
}

#[test]
fn macro_calls_that_are_long_but_flat_are_read() {
    let document = around(&format!("fn f() {{ g![{}]; }}", "before(), ".repeat(20_000)));
    assert_eq!(document.blind_spots(), [""; 0]);
}

#[test]
fn a_macro_call_that_is_too_long_and_never_closed() {
    let document = analyze(&format!("fn f() {{ m!( {}", "a + ".repeat(10_000)));
    document.one_blind_spot("unreadable-file src/bad.rs:1:1 nested too deep");
}
