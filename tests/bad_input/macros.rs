//! Macros that write forever, that write too much, that write nonsense.

use std::fmt::Write;

use crate::{Document, GOOD, Project, lines};

fn analyze(text: &str) -> Document {
    let document = Project::new(&[("src/lib.rs", "mod bad;\nmod good;\n"), GOOD, ("src/bad.rs", text)]).analyze();
    document.has_the_rest();
    document
}

#[test]
fn one_that_calls_itself_forever() {
    analyze("macro_rules! m { () => { m!(); } }\nm!();\n");
    analyze("macro_rules! m { ($($t:tt)*) => { m!($($t)* x); fn f() {} } }\nm!();\n");
    analyze("macro_rules! a { () => { b!(); } }\nmacro_rules! b { () => { a!(); } }\na!();\n");
    analyze("macro_rules! m { () => { m!() } }\nfn f() -> u32 { m!() }\n");
}

#[test]
fn one_that_doubles_each_time() {
    analyze("macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*); m!($($t)* $($t)*); } }\nm!(a b c);\n");
    analyze("macro_rules! m { ($($t:tt)*) => { fn f() {} m!($($t)* $($t)*); } }\nm!(a b c d);\n");
    let mut text = "macro_rules! m0 { () => { pub struct S; } }\n".to_owned();
    for number in 1..40 {
        let last = number - 1;
        writeln!(text, "macro_rules! m{number} {{ () => {{ m{last}!(); m{last}!(); }} }}").expect("memory");
    }
    analyze(&format!("{text}m39!();\n"));
}

#[test]
fn one_that_writes_too_much_at_once() {
    let many = "x ".repeat(500);
    analyze(&format!(
        "macro_rules! m {{ ($($a:tt)*) => {{ m!(@ [$($a)*] $($a)*); }}; (@ $all:tt $($a:tt)*) => {{ $( n! {{ $a $all }} )* }} }}\n\
         macro_rules! n {{ ($a:tt [$($all:tt)*]) => {{ $( fn f() {{ $a + $all }} )* }} }}\nm!({many});\n"
    ));
}

#[test]
fn one_with_ten_thousand_rounds() {
    let names = lines(10_000, "x#");
    let document =
        analyze(&format!("macro_rules! m {{ ($($a:ident)*) => {{ $(pub fn $a() {{}})* }} }}\nm!({names});\n"));
    assert!(document.items().contains(&"a::bad::x9999"));
}

#[test]
fn one_that_takes_forever_to_match() {
    let many = "a ".repeat(2_000);
    analyze(&format!("macro_rules! m {{ ($($($($a:ident)*)*)* !) => {{}}; ($($a:tt)*) => {{}} }}\nm!({many});\n"));
    analyze(&format!(
        "macro_rules! m {{ ($($a:expr),* $(,)? ;) => {{}}; ($($a:tt)*) => {{}} }}\nm!({});\n",
        "a,".repeat(20_000)
    ));
    let brackets = "(".repeat(300) + &")".repeat(300);
    analyze(&format!("macro_rules! m {{ ($($a:tt)*) => {{ $(m!$a;)* }} }}\nm!({brackets});\n"));
}

#[test]
fn one_that_writes_depth() {
    // Each round wraps what it is given: the expansion nests as deep as there are arguments.
    analyze(&format!(
        "macro_rules! m {{ ($a:tt $($b:tt)*) => {{ mod x {{ m!($($b)*); }} }}; () => {{}} }}\nm!({});\n",
        "y ".repeat(3_000)
    ));
    analyze(&format!(
        "macro_rules! m {{ ($($a:tt)*) => {{ const X: u32 = $($a)* 1; }} }}\nm!({});\n",
        "1 + ".repeat(30_000)
    ));
    analyze(&format!(
        "macro_rules! m {{ ($($a:tt)*) => {{ fn f() {{ $($a)* x }} }} }}\nm!({});\n",
        "! ".repeat(30_000)
    ));
}

#[test]
fn one_that_writes_no_items() {
    let document = analyze("macro_rules! m { ($a:tt) => { fn fn fn } }\nm!(b);\n");
    document.one_blind_spot("opaque-macro src/bad.rs:2:1 ");
}

#[test]
fn definitions_that_are_none() {
    for text in [
        "macro_rules! m { }",
        "macro_rules! m { () }",
        "macro_rules! m { () => }",
        "macro_rules! m { () = {} }",
        "macro_rules! m { ($) => {} }",
        "macro_rules! m { ($a) => {} }",
        "macro_rules! m { ($a:) => {} }",
        "macro_rules! m { ($($a:tt)) => {} }",
        "macro_rules! m { ($($a:tt)**) => { $($a)** } }",
        "macro_rules! m { () => { $a } }",
        "macro_rules! m { () => { $($a)* } }",
        "macro_rules! m { ($($a:tt)*) => { $a } }",
        "macro_rules! m { ($($a:tt)*) => { $($b)* } }",
        "macro_rules! m { ($a:nonsense) => { $a } }",
        "macro_rules! m { ($()*) => { $()* } }",
        "macro_rules! m { ($($()*)*) => {} }",
        "macro_rules! m { ($crate) => { $crate } }",
        "macro_rules! m;",
        "macro_rules! { () => {} }",
        "macro m() {}",
        "macro_rules! m { ($a:tt $a:tt) => { $a } }",
    ] {
        analyze(&format!("{text}\nm!();\nm!(a b c);\nm![(x)];\nfn f() {{ m!(); m!(a) }}\n"));
    }
}

#[test]
fn arguments_of_every_kind() {
    const NAMES: &[&str] = &[
        "select",
        "matches",
        "lazy_static",
        "thread_local",
        "cfg_if",
        "table",
        "joinable",
        "include",
        "vec",
        "json",
        "m",
    ];
    const TOKENS: &[&str] = &[
        "",
        ",",
        "=",
        "=>",
        ";;;",
        "a =>",
        "=> b",
        "if",
        "static",
        "static ref",
        "a: b",
        "..",
        "|",
        "$",
        "'a",
        "#",
        "#[]",
        "a (b) {c}",
        "if #[cfg(x)] {}",
        "if {} else",
        "a -> b (c)",
        "a { b -> }",
        "biased;",
        "%",
        "?x",
        "\"{}\"",
        "\"{\"",
        "1.0.0",
    ];
    let project = Project::new(&[GOOD]);
    let mut lib = "mod good;\n".to_owned();
    for name in NAMES {
        for (number, tokens) in TOKENS.iter().enumerate() {
            writeln!(lib, "mod {name}_{number};").expect("memory");
            let text =
                format!("{name}! {{ {tokens} }}\npub fn f() {{ {name}!({tokens}); let x = {name}![{tokens}]; }}\n");
            project.write(&format!("src/{name}_{number}.rs"), text);
        }
    }
    project.write("src/lib.rs", lib);
    let document = project.analyze();
    document.has_the_rest();
    let items = document.items();
    for name in NAMES {
        for number in 0..TOKENS.len() {
            let id = format!("a::{name}_{number}::f");
            assert!(items.contains(&id.as_str()), "{id}");
        }
    }
}
