//! Which modules and items there are, how they are called and where they stand.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use split::frontend::rust::{self, Silent};
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, BlindSpotKind, Item, ItemKind, Module, Visibility};
use tempfile::TempDir;

const PACKAGE: (&str, &str) = ("Cargo.toml", "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");

fn project(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }
    folder
}

fn analysis(folder: &Path, include_tests: bool) -> Analysis {
    let source = load(folder, &LoadOptions::default()).expect("it loads");
    analyze(&source, &Options { rust: rust::Options { include_tests }, ..Options::default() }, &Silent)
}

fn of(files: &[(&str, &str)]) -> Analysis {
    analysis(project(files).path(), false)
}

/// A package of one file.
fn lib(text: &str) -> Analysis {
    of(&[PACKAGE, ("src/lib.rs", text)])
}

fn module_ids(analysis: &Analysis) -> Vec<&str> {
    analysis.modules.iter().map(|module| module.id.as_str()).collect()
}

fn item_ids(analysis: &Analysis) -> Vec<&str> {
    analysis.items.iter().map(|item| item.id.as_str()).collect()
}

#[track_caller]
fn module<'a>(analysis: &'a Analysis, id: &str) -> &'a Module {
    let found = analysis.modules.iter().find(|module| module.id == id);
    found.unwrap_or_else(|| panic!("no module {id} among {:?}", module_ids(analysis)))
}

#[track_caller]
fn item<'a>(analysis: &'a Analysis, id: &str) -> &'a Item {
    let found = analysis.items.iter().find(|item| item.id == id);
    found.unwrap_or_else(|| panic!("no item {id} among {:?}", item_ids(analysis)))
}

/// The file that a module lies in.
#[track_caller]
fn file_of<'a>(analysis: &'a Analysis, id: &str) -> &'a str {
    &analysis.files[module(analysis, id).file.0 as usize].path
}

fn parent_of<'a>(analysis: &'a Analysis, id: &str) -> Option<&'a str> {
    item(analysis, id).parent.map(|parent| analysis.items[parent.0 as usize].id.as_str())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn ids_are_unique_and_sorted() {
    for folder in ["tests/fixtures/references", "tests/fixtures/references_external", "examples/monolith"] {
        for include_tests in [false, true] {
            let analysis = analysis(&root().join(folder), include_tests);
            for ids in [module_ids(&analysis), item_ids(&analysis)] {
                assert!(!ids.is_empty());
                let unique: BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(unique.len(), ids.len(), "an id of {folder} stands twice");
                let mut plain: Vec<String> =
                    ids.iter().map(|id| id.split('#').next().unwrap_or_default().to_owned()).collect();
                let given = plain.clone();
                plain.sort();
                if !ids.iter().any(|id| id.contains("#bin") || id.contains("#test")) {
                    assert_eq!(given, plain, "ids of {folder} are not sorted");
                }
            }
            let places: Vec<_> = analysis.references.iter().map(|r| (r.file, r.line, r.column)).collect();
            assert!(places.is_sorted(), "references of {folder} are not sorted by place");
        }
    }
}

#[test]
fn every_item_has_a_module_of_its_file_or_of_an_including_one() {
    let analysis = analysis(&root().join("tests/fixtures/references"), true);
    for item in &analysis.items {
        let module = &analysis.modules[item.module.0 as usize];
        // A method is called by its type, wherever its impl stands.
        let named = item.parent.is_some() || item.id.starts_with(&format!("{}::", module.id));
        assert!(named, "{} is not of {}", item.id, module.id);
        let same = item.file == module.file;
        assert!(same || module.id == "app::modules::pasted", "{} lies elsewhere than {}", item.id, module.id);
        assert!(item.line >= 1 && item.end_line >= item.line && item.column >= 1, "{}", item.id);
        assert!(item.end_line <= analysis.files[item.file.0 as usize].lines, "{}", item.id);
    }
}

#[test]
fn a_library_keeps_the_name_that_it_shares_with_a_binary() {
    let analysis = of(&[
        PACKAGE,
        ("src/lib.rs", "pub fn run() {}\n"),
        ("src/main.rs", "fn main() { app::run(); }\nfn run() {}\n"),
        ("src/bin/tool.rs", "fn main() { app::run(); }\n"),
    ]);
    assert_eq!(module_ids(&analysis), ["app", "app#bin", "tool"]);
    assert_eq!(item_ids(&analysis), ["app#bin::main", "app#bin::run", "app::run", "tool::main"]);
    let to: Vec<&str> = analysis.references.iter().map(|r| analysis.items[r.to.0 as usize].id.as_str()).collect();
    assert_eq!(to, ["app::run", "app::run"]);
}

#[test]
fn binaries_of_one_name_in_several_packages_are_told_apart() {
    let manifest = |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    let (one, two, three) = (manifest("one"), manifest("two"), manifest("three"));
    let analysis = of(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"one\", \"two\", \"three\"]\nresolver = \"3\"\n"),
        ("one/Cargo.toml", &one),
        ("one/src/bin/tool.rs", "fn main() {}\n"),
        ("two/Cargo.toml", &two),
        ("two/src/bin/tool.rs", "fn main() {}\n"),
        ("three/Cargo.toml", &three),
        ("three/src/bin/tool.rs", "fn main() {}\n"),
        ("three/src/lib.rs", "pub fn run() {}\n"),
    ]);
    let ids = module_ids(&analysis);
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), 4, "{ids:?}");
    assert!(ids.iter().filter(|id| id.contains("tool")).count() == 3 && ids.contains(&"three"), "{ids:?}");
    assert_eq!(item_ids(&analysis).iter().filter(|id| id.ends_with("::main")).count(), 3);
}

#[test]
fn items_in_bodies_belong_to_their_function() {
    let analysis = lib("pub fn outer() {
    struct Local;
    impl Local { fn poke(&self) { fn deepest() {} deepest(); } }
    fn inner() { const N: u32 = 1; let _ = N; }
    { fn in_block() {} in_block(); }
    let _ = || { fn in_closure() {} in_closure(); };
    inner(); Local.poke();
}
pub const TABLE: u32 = { const fn one() -> u32 { 1 } one() };
");
    for (id, parent) in [
        ("app::outer", None),
        ("app::outer::Local", Some("app::outer")),
        ("app::outer::<impl Local>", Some("app::outer")),
        ("app::outer::Local::poke", Some("app::outer::<impl Local>")),
        ("app::outer::Local::poke::deepest", Some("app::outer::Local::poke")),
        ("app::outer::inner", Some("app::outer")),
        ("app::outer::inner::N", Some("app::outer::inner")),
        ("app::outer::in_block", Some("app::outer")),
        ("app::outer::in_closure", Some("app::outer")),
        ("app::TABLE::one", Some("app::TABLE")),
    ] {
        assert_eq!(parent_of(&analysis, id), parent, "{id}");
    }
    assert_eq!(module_ids(&analysis), ["app"]);
    assert_eq!(analysis.items.len(), 11);
}

#[test]
fn impls_are_called_by_what_they_implement_for_what() {
    let analysis = lib("use std::fmt;
pub trait Show<T> { fn show(&self); const N: u32; type Out; }
pub struct A;
pub struct B<T>(T);
impl A { fn one(&self) {} }
impl A { fn two(&self) {} }
impl Show<u8> for A { fn show(&self) {} const N: u32 = 1; type Out = A; }
impl Show<Vec<A>> for A { fn show(&self) {} const N: u32 = 2; type Out = A; }
impl<T: fmt::Debug> Show<T> for B<T> { fn show(&self) {} const N: u32 = 3; type Out = (); }
impl Show<A> for &[A] { fn show(&self) {} const N: u32 = 4; type Out = (); }
impl fmt::Display for A { fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result { Ok(()) } }
impl dyn Show<A, Out = A> { fn object(&self) {} }
");
    for (id, kind) in [
        ("app::<impl A>", ItemKind::Impl),
        ("app::<impl A>#2", ItemKind::Impl),
        ("app::A::one", ItemKind::Method),
        ("app::A::two", ItemKind::Method),
        ("app::Show", ItemKind::Trait),
        ("app::Show::show", ItemKind::Method),
        ("app::Show::N", ItemKind::Const),
        ("app::Show::Out", ItemKind::AssocType),
        ("app::<impl Show<u8> for A>", ItemKind::Impl),
        ("app::<impl Show<u8> for A>::show", ItemKind::Method),
        ("app::<impl Show<u8> for A>::N", ItemKind::Const),
        ("app::<impl Show<u8> for A>::Out", ItemKind::AssocType),
        ("app::<impl Show<Vec<A>> for A>::show", ItemKind::Method),
        ("app::<impl Show<T> for B<T>>::show", ItemKind::Method),
        ("app::<impl Show<A> for &[A]>::show", ItemKind::Method),
        ("app::<impl Display for A>::fmt", ItemKind::Method),
    ] {
        assert_eq!(item(&analysis, id).kind, kind, "{id}");
    }
    assert_eq!(parent_of(&analysis, "app::A::two"), Some("app::<impl A>#2"));
}

#[test]
fn items_say_what_they_are_and_where_they_stand() {
    let analysis = lib("//! A library.

/// With a comment.
#[derive(Clone)]
pub struct Unit;

pub(crate) enum Choice {
    One,
}

    pub(super) union Either { a: u8, b: i8 }
pub(in crate::inner) static COUNT: u32 = 1;
type Short = Choice;
macro_rules! shout { () => {} }

impl Unit {
    /// Comments are no part of the place.
    pub async fn
        run(&self)
    {
    }
}

mod inner { pub(self) fn \u{e4}hnlich() {} /* \u{e4}\u{f6} */ fn after() {} }
");
    for (id, kind, line, column, end_line, visibility) in [
        ("app::Unit", ItemKind::Struct, 5, 12, 5, Visibility::Public),
        ("app::Choice", ItemKind::Enum, 7, 17, 9, Visibility::Crate),
        ("app::Either", ItemKind::Union, 11, 22, 11, Visibility::Restricted),
        ("app::COUNT", ItemKind::Static, 12, 29, 12, Visibility::Restricted),
        ("app::Short", ItemKind::TypeAlias, 13, 6, 13, Visibility::Private),
        ("app::shout", ItemKind::Macro, 14, 14, 14, Visibility::Private),
        ("app::<impl Unit>", ItemKind::Impl, 16, 1, 22, Visibility::Private),
        ("app::Unit::run", ItemKind::Method, 19, 9, 21, Visibility::Public),
        ("app::inner::\u{e4}hnlich", ItemKind::Function, 24, 26, 24, Visibility::Private),
        ("app::inner::after", ItemKind::Function, 24, 51, 24, Visibility::Private),
    ] {
        let item = item(&analysis, id);
        assert_eq!((item.kind, item.line, item.column, item.end_line), (kind, line, column, end_line), "{id}");
        assert_eq!(item.visibility, visibility, "{id}");
        assert_eq!(analysis.files[item.file.0 as usize].path, "src/lib.rs");
    }
    assert_eq!((module(&analysis, "app").line, module(&analysis, "app::inner").line), (1, 24));
    assert_eq!(item(&analysis, "app::<impl Unit>").name, "impl Unit");
    assert_eq!(item(&analysis, "app::Unit::run").name, "run");
    assert_eq!(analysis.items.len(), 10);
}

#[test]
fn lines_of_a_module_leave_out_the_modules_in_it() {
    let analysis = lib("fn a() {}\nmod inner {\n    fn b() {}\n    mod deeper {\n    }\n}\nfn c() {}\n");
    let lines = ["app", "app::inner", "app::inner::deeper"].map(|id| module(&analysis, id).lines);
    assert_eq!(lines, [2, 3, 2]);
    assert_eq!(analysis.files[0].lines, 7);
}

#[test]
fn conditions_are_kept_and_tests_are_left_out() {
    let files = [
        PACKAGE,
        (
            "src/lib.rs",
            "#[cfg(unix)]
fn on_unix() {}
#[cfg(feature = \"big\")]
#[cfg(not(windows))]
mod big { pub fn inside() {} }
#[cfg(test)]
mod tests { #[test] fn a() {} fn helper() {} }
#[cfg(any(test, unix))]
fn any() {}
#[cfg(all(unix, test))]
fn both() {}
#[test]
fn alone() {}
#[cfg(not(test))]
fn not() {}
#[cfg(test)]
mod outside;
",
        ),
        ("src/outside.rs", "fn here() {}\nmod deeper { fn there() {} }\n"),
        ("tests/api.rs", "fn api() {}\n"),
        ("benches/speed.rs", "fn main() {}\n"),
        ("examples/show.rs", "fn main() {}\n"),
    ];
    let analysis_of = |include_tests| analysis(project(&files).path(), include_tests);
    let plain = analysis_of(false);
    assert_eq!(item_ids(&plain), ["app::any", "app::big::inside", "app::not", "app::on_unix"]);
    assert_eq!(module_ids(&plain), ["app", "app::big"]);
    assert_eq!(item(&plain, "app::on_unix").cfg.as_deref(), Some("unix"));
    assert_eq!(module(&plain, "app::big").cfg.as_deref(), Some("all(feature = \"big\", not (windows))"));
    assert_eq!(plain.files.len(), 1);

    let all = analysis_of(true);
    let tests: Vec<&str> = all.items.iter().filter(|item| item.test).map(|item| item.id.as_str()).collect();
    let expected = [
        "api::api",
        "app::alone",
        "app::both",
        "app::outside::deeper::there",
        "app::outside::here",
        "app::tests::a",
        "app::tests::helper",
        "show::main",
        "speed::main",
    ];
    assert_eq!(tests, expected);
    let tests: Vec<&str> = all.modules.iter().filter(|module| module.test).map(|module| module.id.as_str()).collect();
    assert_eq!(tests, ["api", "app::outside", "app::outside::deeper", "app::tests", "show", "speed"]);
}

#[test]
fn modules_are_found_where_the_language_looks() {
    let analysis = of(&[
        PACKAGE,
        ("src/lib.rs", "mod flat;\nmod folder;\nmod inline { pub mod outline; pub mod deeper { mod last; } }\n"),
        ("src/flat.rs", "mod under;\nmod inline { mod outline; }\n"),
        ("src/flat/under.rs", "mod further;\n"),
        ("src/flat/under/further.rs", "fn a() {}\n"),
        ("src/flat/inline/outline.rs", "fn a() {}\n"),
        ("src/folder/mod.rs", "mod under;\nmod inline { mod outline; }\n"),
        ("src/folder/under.rs", "fn a() {}\n"),
        ("src/folder/inline/outline.rs", "fn a() {}\n"),
        ("src/inline/outline.rs", "fn a() {}\n"),
        ("src/inline/deeper/last/mod.rs", "fn a() {}\n"),
    ]);
    for (id, file) in [
        ("app::flat", "src/flat.rs"),
        ("app::flat::under", "src/flat/under.rs"),
        ("app::flat::under::further", "src/flat/under/further.rs"),
        ("app::flat::inline", "src/flat.rs"),
        ("app::flat::inline::outline", "src/flat/inline/outline.rs"),
        ("app::folder", "src/folder/mod.rs"),
        ("app::folder::under", "src/folder/under.rs"),
        ("app::folder::inline::outline", "src/folder/inline/outline.rs"),
        ("app::inline::outline", "src/inline/outline.rs"),
        ("app::inline::deeper::last", "src/inline/deeper/last/mod.rs"),
    ] {
        assert_eq!(file_of(&analysis, id), file, "{id}");
    }
    assert!(analysis.blind_spots.is_empty(), "{:?}", analysis.blind_spots);
}

#[test]
fn a_path_is_read_from_where_it_stands() {
    let analysis = of(&[
        PACKAGE,
        (
            "src/lib.rs",
            "mod flat;
#[path = \"odd/name.rs\"]
mod named;
mod inline { #[path = \"beside.rs\"] mod a; }
#[path = \"moved\"]
mod elsewhere { mod b; #[path = \"c_file.rs\"] mod c; }
",
        ),
        ("src/odd/name.rs", "mod under;\n"),
        ("src/odd/under.rs", "fn a() {}\n"),
        ("src/inline/beside.rs", "fn a() {}\n"),
        ("src/moved/b.rs", "fn a() {}\n"),
        ("src/moved/c_file.rs", "fn a() {}\n"),
        ("src/flat.rs", "#[path = \"twin.rs\"]\nmod twin;\nmod inline { #[path = \"inner.rs\"] mod d; }\n"),
        ("src/twin.rs", "fn a() {}\n"),
        ("src/flat/inline/inner.rs", "fn a() {}\n"),
    ]);
    for (id, file) in [
        ("app::named", "src/odd/name.rs"),
        ("app::named::under", "src/odd/under.rs"),
        ("app::inline::a", "src/inline/beside.rs"),
        ("app::elsewhere::b", "src/moved/b.rs"),
        ("app::elsewhere::c", "src/moved/c_file.rs"),
        ("app::flat::twin", "src/twin.rs"),
        ("app::flat::inline::d", "src/flat/inline/inner.rs"),
    ] {
        assert_eq!(file_of(&analysis, id), file, "{id}");
    }
    assert!(analysis.blind_spots.is_empty(), "{:?}", analysis.blind_spots);
}

#[test]
fn a_file_of_two_modules_is_both() {
    let analysis = of(&[
        PACKAGE,
        ("src/lib.rs", "mod one;\n#[path = \"one.rs\"]\nmod two;\nfn run() { one::a(); two::a(); }\n"),
        ("src/one.rs", "pub fn a() { super::run(); b(); }\nfn b() {}\n"),
    ]);
    assert_eq!(item_ids(&analysis), ["app::one::a", "app::one::b", "app::run", "app::two::a", "app::two::b"]);
    let edges: BTreeSet<(String, &str)> = analysis
        .references
        .iter()
        .map(|reference| {
            let split::model::analysis::Origin::Item(from) = reference.from else { panic!("from an item") };
            let id = |item: split::model::analysis::ItemId| analysis.items[item.0 as usize].id.as_str();
            (id(from).to_owned(), id(reference.to))
        })
        .collect();
    let edges: Vec<(&str, &str)> = edges.iter().map(|(from, to)| (from.as_str(), *to)).collect();
    let expected = [
        ("app::one::a", "app::one::b"),
        ("app::one::a", "app::run"),
        ("app::run", "app::one::a"),
        ("app::run", "app::two::a"),
        ("app::two::a", "app::run"),
        ("app::two::a", "app::two::b"),
    ];
    assert_eq!(edges, expected);
}

#[test]
fn a_module_without_a_file_and_a_circle_are_told() {
    let analysis = of(&[
        PACKAGE,
        ("src/lib.rs", "mod gone;\nmod circle;\npub fn stays() {}\n"),
        ("src/circle.rs", "#[path = \"circle.rs\"]\nmod again;\nfn a() {}\n"),
    ]);
    let spots: Vec<(BlindSpotKind, &str, u32)> =
        analysis.blind_spots.iter().map(|spot| (spot.kind, spot.file.as_str(), spot.line)).collect();
    assert!(spots.contains(&(BlindSpotKind::MissingModule, "src/lib.rs", 1)), "{spots:?}");
    assert!(spots.contains(&(BlindSpotKind::ModuleCycle, "src/circle.rs", 2)), "{spots:?}");
    item(&analysis, "app::stays");
}

#[test]
fn raw_identifiers_are_called_without_their_mark() {
    let analysis = lib("pub mod r#type { pub fn r#match() {} }\nfn run() { r#type::r#match(); }\n");
    let ids = item_ids(&analysis);
    assert_eq!(ids, ["app::run", "app::type::match"]);
    assert_eq!(analysis.references.len(), 1);
}

fn json(folder: &str, threads: &str, tests: bool) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.args(["analyze", "--format", "json"]).arg(root().join(folder));
    if tests {
        command.arg("--include-tests");
    }
    let output = command.env("RAYON_NUM_THREADS", threads).stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn every_run_writes_the_same_bytes() {
    for folder in ["tests/fixtures/references", "tests/fixtures/references_external", "examples/monolith"] {
        let first = json(folder, "2", true);
        assert!(first.len() > 10_000, "{folder}");
        for threads in ["2", "1", "2", "5"] {
            assert!(json(folder, threads, true) == first, "another document of {folder} with {threads} threads");
        }
        assert!(json(folder, "1", false) == json(folder, "2", false), "another document of {folder} without tests");
    }
}
