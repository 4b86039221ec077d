//! What handlers of a monolith take and answer, as it comes out in the services: one small codebase for each framework.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const AXUM: &str = r#"
use axum::extract::{Form, FromRequest, FromRequestParts, Multipart, Request};
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
#[derive(Deserialize)]
pub struct Login { name: String, code: Option<u32> }
#[derive(Deserialize)]
pub struct Many { names: Vec<String> }
async fn login(Form(login): Form<Login>) -> StatusCode { StatusCode::NO_CONTENT }
async fn asked(Form(login): Form<Login>) -> StatusCode { StatusCode::ACCEPTED }
async fn many(Form(many): Form<Many>) -> Json<String> {
    if many.names.is_empty() { StatusCode::NO_CONTENT; }
    Json(String::new())
}
async fn file(parts: Multipart) {}
pub fn router() -> Router {
    Router::new().route("/login", get(asked).post(login)).route("/many", post(many)).route("/file", post(file))
        .route("/page", get(page)).route("/items", post(made)).route("/go", get(go)).route("/hidden", get(hidden))
}
"#;

const ROCKET: &str = r#"
use rocket::request::{FromRequest, Outcome, Request};
use rocket::serde::{Serialize, json::Json};
use rocket::form::Form;
use rocket::fs::TempFile;
use rocket::{get, post, routes};

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

#[get("/hub?<token..>")]
fn hub(token: String) -> String { token }
#[derive(FromForm)]
pub struct Upload<'f> { key: Option<String>, data: TempFile<'f> }
#[post("/upload", data = "<data>")]
fn upload(data: Form<Upload<'_>>) -> String { String::new() }
#[derive(FromForm)]
pub struct Login { name: String }
#[post("/login", data = "<login>")]
fn login(login: Form<Login>) -> String { String::new() }
#[post("/raw", data = "<body>")]
fn raw(body: rocket::Data<'_>) -> String { String::new() }
#[get("/files/<path..>")]
fn files(path: std::path::PathBuf) -> String { String::new() }
#[derive(Serialize)]
pub struct Part { whole: Option<Box<Self>> }
#[derive(Serialize)]
pub struct Copied { part: crate::Made }
#[get("/parts")]
fn parts() -> Json<Part> { todo!() }
#[get("/copies")]
fn copies() -> Json<Copied> { todo!() }

#[rocket::launch]
fn rocket() -> _ { rocket::build().mount("/", routes![things, hub, upload, login, raw, files, parts, copies]) }
"#;

const ACTIX: &str = r#"
use actix_web::{App, HttpResponse, HttpServer, Responder, web};
use serde::Serialize;

#[derive(Serialize)]
pub struct Seen { count: i64 }

async fn seen() -> HttpResponse { HttpResponse::Ok().json(Seen { count: 1 }) }
async fn quiet() -> impl Responder { HttpResponse::NoContent().finish() }
async fn made() -> HttpResponse { HttpResponse::Created().json(Seen { count: 1 }) }
async fn form() -> HttpResponse { HttpResponse::Ok().content_type("text/html").body("<p>") }
async fn either() -> HttpResponse {
    if true { return HttpResponse::Ok().json(Seen { count: 1 }); }
    HttpResponse::Ok().content_type("text/html").body("<p>")
}
pub fn app() {
    HttpServer::new(|| {
        App::new()
            .route("/seen", web::get().to(seen))
            .route("/made", web::get().to(made))
            .route("/quiet", web::get().to(quiet))
            .route("/form", web::get().to(form))
            .route("/either", web::get().to(either))
    });
}
"#;

/// A type whose methods others call: what they are called on, and what `Self` is.
const CALLS: &str = r#"
pub mod users {
    use std::sync::Arc;
    pub struct State<T>(pub T);
    pub type Notify<'a> = &'a State<Arc<u8>>;
    pub struct User { pub name: String }
    impl User {
        pub async fn find(name: &str) -> Option<Self> { None }
        pub async fn save(&self, nt: Notify<'_>) -> bool { true }
    }
    pub struct Repo { pool: sqlx::PgPool }
    impl Repo {
        pub async fn count(&self, of: String) -> u32 { 0 }
    }
}
pub mod orders {
    use crate::users::{Notify, Repo, User};
    pub async fn order(repo: &Repo, nt: Notify<'_>) {
        if let Some(user) = User::find("a").await { user.save(nt).await; }
        repo.count(String::new()).await;
    }
}
"#;

/// The services of a codebase of one file, that belongs to one service.
fn services(dependency: &str, text: &str) -> TempDir {
    services_of("services: { all: { modules: [shop] } }", dependency, text)
}

fn services_of(map: &str, dependency: &str, text: &str) -> TempDir {
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
    write("split.yaml", &format!("version: 1\nsystem: {{ name: shop, code: rust }}\n{map}\n"));
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
    assert!(handler(&folder, "post_login").contains("Form(request): Form<types::Login>"));
    // Without a body a form stands behind the `?`.
    assert!(handler(&folder, "get_login").contains("Query(query): Query<types::Login>"));
    assert!(contract.contains("application/x-www-form-urlencoded:") && contract.contains("multipart/form-data:"));
    assert!(contract.contains("'202':") && contract.contains("'204':"), "{contract}");
    let many = handler(&folder, "post_many");
    // What has a body has another status than 204.
    assert!(many.contains("body: Bytes") && many.contains("-> Result<Json<String>>"), "{many}");
    assert!(handler(&folder, "post_file").contains("headers: HeaderMap, body: Bytes"));
    let client = read(&folder, "clients/all/src/lib.rs");
    assert!(client.contains("call.form(request)") && client.contains("call.body(kind, body)"), "{client}");
    assert!(!handler(&folder, "get_go").contains("Not carried over"));
    assert!(handler(&folder, "get_hidden").contains("Not carried over: neither its signature nor its code"));
    assert!(
        read(&folder, "services/README.md").contains("Of 8 handlers of the monolith 5 could be carried over wholly")
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
    // All that stands there is one text.
    assert!(handler(&folder, "get_hub").contains("Query<types::HubQuery>") && types.contains("pub token: String,"));
    let upload = handler(&folder, "post_upload");
    assert!(upload.contains("headers: HeaderMap, body: Bytes") && upload.contains("comes in parts"), "{upload}");
    assert!(handler(&folder, "post_login").contains("Form(request): Form<types::Login>"));
    assert!(handler(&folder, "post_raw").contains("body: Bytes"));
    assert!(handler(&folder, "get_files_path").contains("Path(path): Path<String>"));
    // By its sign the service's own test knows what takes all.
    assert!(read(&folder, "services/all/tests/routes.rs").contains("path: \"/files/*\""));
    assert!(types.contains("pub whole: Option<Box<Part>>,"), "{types}");
    let page = read(&folder, "services/all/README.md");
    assert!(page.contains("`Made\\` is made by a macro"), "{page}");
    let contract = read(&folder, "contracts/all.openapi.yaml");
    assert!(contract.contains("multipart/form-data:\n            schema:\n              $ref:"), "{contract}");
}

#[test]
fn of_actix() {
    let folder = services("actix-web = \"4\"", ACTIX);
    assert!(handler(&folder, "get_seen").contains("-> Result<Json<types::Seen>>"));
    let quiet = handler(&folder, "get_quiet");
    assert!(quiet.contains("-> Result<StatusCode>") && quiet.contains("Answers 204 when all is well."), "{quiet}");
    assert!(handler(&folder, "get_made").contains("-> Result<(StatusCode, Json<types::Seen>)>"));
    assert!(!handler(&folder, "get_form").contains("Not carried over"));
    // A page at one time and JSON at another is no one answer.
    assert!(handler(&folder, "get_either").contains("Not carried over"));
    assert!(
        read(&folder, "services/README.md").contains("Of 5 handlers of the monolith 4 could be carried over wholly")
    );
}

#[test]
fn of_calls() {
    let map = "services: { users: { modules: [\"shop::users\"] }, orders: { modules: [shop], depends_on: [users] } }";
    let folder = services_of(map, "sqlx = \"0.8\"", CALLS);
    let types = read(&folder, "clients/users/src/types.rs");
    assert!(types.contains("pub struct User {\n    pub name: String,"), "{types}");
    let client = read(&folder, "clients/users/src/lib.rs");
    assert!(client.contains("Result<Option<types::User>, CallError>"), "{client}");
    // A value is sent; what leads to a database stays where it is, whatever it is called.
    assert!(types.contains("pub struct SaveCall {\n    pub this: User,\n}"), "{types}");
    assert!(types.contains("pub struct CountCall {\n    pub of: String,\n}"), "{types}");
}
