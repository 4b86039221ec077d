//! Routes of small real crates, one a framework: the whole list is expected, with handlers and places.

use std::path::{Path, PathBuf};

use split::frontend::rust::{self, Silent};
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, BlindSpotKind, Confidence, Route};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn read(name: &str, include_tests: bool) -> Analysis {
    let source = load(&fixture(name), &LoadOptions::default()).expect("a package");
    analyze(&source, &Options { rust: rust::Options { include_tests }, ..Options::default() }, &Silent)
}

/// `METHOD path handler file:line`, and how sure it is where that is less than certain.
fn line(analysis: &Analysis, route: &Route) -> String {
    let handler = match route.handler {
        Some(handler) => analysis.items[handler.0 as usize].id.clone(),
        None => format!("«{}»", route.handler_text),
    };
    let file = &analysis.files[route.file.0 as usize].path;
    let file = file.rsplit('/').next().unwrap_or_default();
    let sure = match route.confidence {
        Confidence::Certain => "",
        Confidence::Inferred => " inferred",
        Confidence::Guessed => " guessed",
    };
    format!("{} {} {handler} {file}:{}{sure}", route.method, route.path, route.line)
}

fn lines(analysis: &Analysis, test: bool) -> Vec<String> {
    analysis.routes.iter().filter(|route| route.test == test).map(|route| line(analysis, route)).collect()
}

fn unread(analysis: &Analysis) -> Vec<String> {
    let spots = analysis.blind_spots.iter().filter(|spot| spot.kind == BlindSpotKind::UnresolvedRoute);
    spots.map(|spot| format!("{}:{} {}", spot.file, spot.line, spot.message)).collect()
}

#[track_caller]
fn same(found: &[String], expected: &str) {
    let found = found.join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(found == expected.join("\n"), "found:\n{found}\n\nexpected:\n{}", expected.join("\n"));
}

#[test]
fn axum() {
    let analysis = read("routes_axum", false);
    same(
        &lines(&analysis, false),
        "ANY /admin/{*fallback} routes_axum::admin::missing admin.rs:28
        ANY /echo routes_axum::echo main.rs:72
        ANY /robots.txt «ServeFile::new(…)» main.rs:75
        ANY /static/{*rest} «ServeDir::new(…)» main.rs:76
        ANY /{*fallback} routes_axum::lost main.rs:92
        DELETE /products/{id} routes_axum::product main.rs:65
        DELETE {…}/hidden routes_axum::home main.rs:90 inferred
        GET / routes_axum::home main.rs:71
        GET /admin «closure» admin.rs:28
        GET /admin/audit routes_axum::admin::audit admin.rs:20
        GET /api/beta routes_axum::users::list users.rs:16
        GET /api/beta/{id} routes_axum::users::show users.rs:11
        GET /api/v1/legacy/orders routes_axum::orders::list orders.rs:21
        GET /api/v1/orders/all routes_axum::orders::list orders.rs:13
        GET /api/v1/orders/closed routes_axum::orders::closed orders.rs:15
        GET /api/v1/orders/open routes_axum::orders::open orders.rs:15
        GET /api/v1/users routes_axum::users::list users.rs:16
        GET /api/v1/users/{id} routes_axum::users::show users.rs:11
        GET /both routes_axum::home main.rs:73
        GET /forgotten routes_axum::orders::list orders.rs:34 guessed
        GET /icon «ServeFile::new(…)» main.rs:74
        GET /live routes_axum::Health::live main.rs:30
        GET /plugins routes_axum::orders::list orders.rs:39 guessed
        GET /products/{id} routes_axum::product main.rs:65
        GET /ready «closure» main.rs:30
        POST /admin/reload routes_axum::admin::reload admin.rs:28
        POST /api/beta/{id}/avatar routes_axum::users::avatar users.rs:12
        POST /api/v1/shipping routes_axum::orders::list orders.rs:29
        POST /api/v1/users/{id}/avatar routes_axum::users::avatar users.rs:12
        POST /products/{id}/copy routes_axum::product main.rs:66
        PUT /api/beta/{id} routes_axum::users::rename users.rs:11
        PUT /api/v1/users/{id} routes_axum::users::rename users.rs:11
        PUT /both routes_axum::home main.rs:73",
    );
    same(
        &unread(&analysis),
        "src/main.rs:91 the path of a route is not written out here
        src/orders.rs:41 the router that is merged here could not be read",
    );
    assert!(analysis.routes.iter().all(|route| route.framework == "axum"));
}

#[test]
fn utoipa_axum() {
    let analysis = read("routes_utoipa", false);
    same(
        &lines(&analysis, false),
        "GET /pets routes_utoipa::list main.rs:23
        GET /pets/{id} routes_utoipa::show main.rs:23
        HEAD /pets/{id} routes_utoipa::show main.rs:23
        POST /pets routes_utoipa::create main.rs:23",
    );
    same(&unread(&analysis), "");
}

#[test]
fn actix_web() {
    let analysis = read("routes_actix", false);
    same(
        &lines(&analysis, false),
        "ANY /api/v4/users/admin/ban/{id} routes_actix::users::ban users.rs:13
        ANY /old «redirect(…)» main.rs:60
        ANY /{tail:.*} routes_actix::not_found main.rs:64
        DELETE /api/v4/session routes_actix::users::logout main.rs:46
        DELETE /posts/{id} routes_actix::posts::erase posts.rs:18
        GET /about routes_actix::about main.rs:13
        GET /api/v4/health routes_actix::health main.rs:37
        GET /api/v4/search routes_actix::health main.rs:41
        GET /api/v4/users/{id} routes_actix::users::show users.rs:8
        GET /never-added routes_actix::never_added main.rs:23 guessed
        GET /ping routes_actix::ping main.rs:18
        GET /posts/{id} routes_actix::posts::read posts.rs:8
        GET /upload routes_actix::health main.rs:61
        HEAD /ping routes_actix::ping main.rs:18
        POST /api/v4/register routes_actix::users::login users.rs:9
        POST /api/v4/session routes_actix::users::login main.rs:45
        POST /posts routes_actix::posts::write posts.rs:13
        POST /upload «closure» main.rs:61
        PUT /raw routes_actix::health main.rs:63",
    );
    same(&unread(&analysis), "src/posts.rs:26 the function that configures these routes could not be read");
    assert!(analysis.routes.iter().all(|route| route.framework == "actix-web"));
}

#[test]
fn rocket() {
    let analysis = read("routes_rocket", false);
    same(
        &lines(&analysis, false),
        "DELETE /api/items/<id> routes_rocket::items::remove items.rs:24
        GET / routes_rocket::index main.rs:14
        GET /api/items routes_rocket::items::list items.rs:9
        GET /api/items/<id> routes_rocket::items::read items.rs:14
        GET /metrics routes_rocket::items::count items.rs:29
        GET /never-mounted routes_rocket::never_mounted main.rs:32 guessed
        GET /search routes_rocket::search main.rs:19
        GET /static/<path..> «FileServer::from(…)» main.rs:72
        GET {…}/files/items/<id> routes_rocket::items::read items.rs:14 inferred
        OPTIONS /<_..> routes_rocket::preflight main.rs:29
        POST /api/login routes_rocket::login main.rs:24
        PUT /api/items/<id> routes_rocket::items::write items.rs:19",
    );
    same(&unread(&analysis), "");
}

#[test]
fn tonic() {
    let analysis = read("routes_tonic", false);
    same(
        &lines(&analysis, false),
        "GRPC /Audit/Write routes_tonic::audit::<impl Audit for Log>::write audit.rs:11 inferred
        GRPC /shop.store.v1.Store/GetURL routes_tonic::<impl StoreService for Shelf>::get_url main.rs:34
        GRPC /shop.store.v1.Store/PutItem routes_tonic::<impl StoreService for Shelf>::put_item main.rs:38
        GRPC /shop.store.v1.Store/Watch routes_tonic::<impl StoreService for Shelf>::watch main.rs:42",
    );
}

#[test]
fn routes_of_tests_are_marked_and_add_nothing_to_the_others() {
    for (name, expected) in [
        ("routes_axum", "GET /only-in-tests routes_axum::home main.rs:107"),
        ("routes_actix", "GET /only-in-tests routes_actix::health main.rs:77"),
        ("routes_rocket", "GET /test/only-in-tests routes_rocket::tests::only main.rs:87"),
    ] {
        let with = read(name, true);
        same(&lines(&with, true), expected);
        let without = read(name, false);
        assert_eq!(lines(&with, false), lines(&without, false), "{name}");
        assert_eq!(lines(&without, true), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn two_runs_give_the_same() {
    for name in ["routes_axum", "routes_actix", "routes_rocket"] {
        let (first, second) = (read(name, false), read(name, false));
        assert_eq!(first.routes, second.routes, "{name}");
        assert_eq!(first.blind_spots, second.blind_spots, "{name}");
    }
}

/// A crate of one file that depends on axum.
fn written(code: &str) -> Analysis {
    let folder = tempfile::tempdir().expect("a folder");
    let manifest = "[package]\nname = \"made\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n[workspace]\n";
    std::fs::create_dir(folder.path().join("src")).expect("a folder");
    std::fs::write(folder.path().join("Cargo.toml"), manifest).expect("a file");
    std::fs::write(folder.path().join("src/lib.rs"), code).expect("a file");
    let source = load(folder.path(), &LoadOptions::default()).expect("a package");
    analyze(&source, &Options::default(), &Silent)
}

#[test]
fn routers_that_are_nested_too_deep_or_double_each_time_come_to_an_end() {
    let deep = format!(
        "use axum::{{Router, routing::get}};\nasync fn h() {{}}\npub fn deep() -> Router {{ {}Router::new().route(\"/x\", get(h)){} }}",
        "Router::new().nest(\"/a\", ".repeat(350),
        ")".repeat(350)
    );
    let analysis = written(&deep);
    assert!(!unread(&analysis).is_empty(), "what is too deep is said");

    let mut doubling =
        "use axum::{Router, routing::get};\nasync fn h() {}\npub fn many() -> Router { let p = String::from(\"/p\");\n\
                        let r: Router = Router::new().route(\"/x\", get(h));\n"
            .to_owned();
    for _ in 0..60 {
        doubling.push_str("let r = Router::new().nest(\"/a\", r.clone()).merge(r); let p = format!(\"{p}{p}\");\n");
    }
    doubling.push_str("r.route(&p, get(h)) }");
    let analysis = written(&doubling);
    assert!(unread(&analysis).iter().any(|spot| spot.contains("too much code")), "{:?}", unread(&analysis));
}

#[test]
fn a_handler_or_path_that_only_the_running_program_knows_is_said() {
    let analysis = written(
        "use axum::{Router, routing::{MethodRouter, get}};\nasync fn a() {}\nasync fn b() {}\n\
         pub fn app(flag: bool, path: &str, given: MethodRouter) -> Router {\n\
         let handler = if flag { a } else { b };\n\
         Router::new()\n.route(\"/either\", get(handler))\n.route(path, get(a))\n.route(\"/given\", given)\n\
         .route(&sometimes(flag), get(a))\n.route(early(flag), get(b))\n}\n\
         fn sometimes(flag: bool) -> String { if flag { \"/sometimes\".to_owned() } else { std::env::var(\"P\").unwrap() } }\n\
         fn early(flag: bool) -> &'static str { if flag { panic!(\"no\"); } \"/early\" }",
    );
    same(
        &lines(&analysis, false),
        "ANY /given «given» lib.rs:9 guessed
        GET /early made::b lib.rs:11 guessed
        GET /either «handler» lib.rs:7 guessed
        GET {…} made::a lib.rs:8 guessed
        GET {…} made::a lib.rs:10 guessed",
    );
    same(
        &unread(&analysis),
        "src/lib.rs:7 the handler of `GET /either` is not written out here: `handler`
        src/lib.rs:8 the path of a route is not written out here
        src/lib.rs:9 the handler of `ANY /given` is not written out here: `given`
        src/lib.rs:10 the path of a route is not written out here",
    );
}
