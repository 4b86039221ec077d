//! What handlers of a monolith take and answer, as it comes out in the services: one small codebase for each framework.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const AXUM: &str = r#"
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{StatusCode, request::Parts};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize, Serializer};

pub struct Db;
impl<S: Send + Sync> FromRequestParts<S> for Db {
    type Rejection = ();
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ()> {
        parts.extensions.get::<u8>().map(|_| Db).ok_or(())
    }
}

pub struct Checked<T>(pub T);
impl<T: serde::de::DeserializeOwned, S: Send + Sync> FromRequest<S> for Checked<T> {
    type Rejection = ();
    async fn from_request(request: Request, state: &S) -> Result<Self, ()> {
        let bytes = axum::body::Bytes::from_request(request, state).await.map_err(drop)?;
        serde_json::from_slice(&bytes).map(Checked).map_err(drop)
    }
}

pub struct At(i64);
impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[derive(Serialize, Deserialize)]
pub struct Item { name: String, at: At }

async fn page() -> Html<String> { Html(String::new()) }
async fn made(_db: Db, Checked(item): Checked<Item>) -> impl IntoResponse {
    let item: Item = item;
    (StatusCode::CREATED, Json(item))
}
async fn go() -> Response { see("/x") }
fn see(to: &str) -> Response { Redirect::to(to).into_response() }
async fn hidden() -> Response { Json(load().await).into_response() }
async fn load() -> Vec<u8> { Vec::new() }
pub fn router() -> Router {
    Router::new().route("/page", get(page)).route("/items", post(made)).route("/go", get(go)).route("/hidden", get(hidden))
}
"#;

const ROCKET: &str = r#"
use rocket::request::{FromRequest, Outcome, Request};
use rocket::serde::json::Json;
use rocket::{get, routes};

pub struct Pool;
#[rocket::async_trait]
impl<'r> FromRequest<'r> for Pool {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> { request.rocket().state::<u8>().map(|_| Pool).or_forward(()) }
}

#[derive(FromForm)]
pub struct Range { start: String, #[field(name = "continuationToken")] continuation: Option<String>, #[field(name = uncased("endTime"))] #[field(name = uncased("end"))] end: String }

#[get("/things/<id>?<data..>&<width>")]
fn things(id: i64, data: Range, width: Option<u16>, _pool: Pool) -> Json<Vec<String>> { Json(Vec::new()) }

#[rocket::launch]
fn rocket() -> _ { rocket::build().mount("/", routes![things]) }
"#;

const ACTIX: &str = r#"
use actix_web::{App, HttpResponse, HttpServer, Responder, web};
use serde::Serialize;

#[derive(Serialize)]
pub struct Seen { count: i64 }

async fn seen() -> HttpResponse { HttpResponse::Ok().json(Seen { count: 1 }) }
async fn quiet() -> impl Responder { HttpResponse::NoContent().finish() }
async fn form() -> HttpResponse { HttpResponse::Ok().content_type("text/html").body("<p>") }
async fn either() -> HttpResponse {
    if true { return HttpResponse::Ok().json(Seen { count: 1 }); }
    HttpResponse::Ok().content_type("text/html").body("<p>")
}
pub fn app() {
    HttpServer::new(|| {
        App::new()
            .route("/seen", web::get().to(seen))
            .route("/quiet", web::get().to(quiet))
            .route("/form", web::get().to(form))
            .route("/either", web::get().to(either))
    });
}
"#;

/// The services of a codebase of one file, that belongs to one service.
fn services(dependency: &str, text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, text).expect("written");
    };
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\n{dependency}\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
        ),
    );
    write("src/lib.rs", text);
    write("split.yaml", "version: 1\nsystem: { name: shop, code: rust }\nservices: { all: { modules: [shop] } }\n");
    let output = Command::new(env!("CARGO_BIN_EXE_split"))
        .args(["generate", "--target", "services", "--no-cache"])
        .arg(folder.path())
        .output()
        .expect("split runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

fn read(folder: &TempDir, path: &str) -> String {
    let path = folder.path().join("platform").join(path);
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; there is {:?}", path.display(), beside(&path)))
}

fn beside(path: &Path) -> Vec<String> {
    let entries = path.parent().and_then(|parent| fs::read_dir(parent).ok()).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn handler(folder: &TempDir, name: &str) -> String {
    read(folder, &format!("services/all/src/handlers/{name}.rs"))
}

#[test]
fn of_axum() {
    let folder = services("axum = \"0.8\"", AXUM);
    let made = handler(&folder, "post_items");
    // What can't see the body is no part of a contract; who checks a body takes it.
    assert!(made.contains("Json(request): Json<types::Item>") && !made.contains("Not carried over"), "{made}");
    assert!(made.contains("-> Result<(StatusCode, Json<types::Item>)>"), "{made}");
    let types = read(&folder, "clients/all/src/types.rs");
    assert!(types.contains("pub at: String,"), "{types}");
    let contract = read(&folder, "contracts/all.openapi.yaml");
    assert!(contract.contains("text/html:"), "{contract}");
    assert!(!handler(&folder, "get_go").contains("Not carried over"));
    assert!(handler(&folder, "get_hidden").contains("Not carried over: neither its signature nor its code"));
    assert!(
        read(&folder, "services/README.md").contains("Of 4 handlers of the monolith 3 could be carried over wholly")
    );
}

#[test]
fn of_rocket() {
    let folder = services("rocket = \"0.5\"", ROCKET);
    let things = handler(&folder, "get_things_id");
    assert!(things.contains("Path(id): Path<i64>") && !things.contains("Not carried over"), "{things}");
    assert!(things.contains("Query<types::Range>") && things.contains("Query<types::ThingsQuery>"), "{things}");
    let types = read(&folder, "clients/all/src/types.rs");
    assert!(types.contains("#[serde(rename = \"continuationToken\")]"), "{types}");
    assert!(types.contains("#[serde(rename = \"endTime\", alias = \"end\")]"), "{types}");
    assert!(types.contains("pub width: Option<u16>,"), "{types}");
}

#[test]
fn of_actix() {
    let folder = services("actix-web = \"4\"", ACTIX);
    assert!(handler(&folder, "get_seen").contains("-> Result<Json<types::Seen>>"));
    assert!(handler(&folder, "get_quiet").contains("-> Result<StatusCode>"));
    assert!(!handler(&folder, "get_form").contains("Not carried over"));
    // A page at one time and JSON at another is no one answer.
    assert!(handler(&folder, "get_either").contains("Not carried over"));
    assert!(
        read(&folder, "services/README.md").contains("Of 4 handlers of the monolith 3 could be carried over wholly")
    );
}
