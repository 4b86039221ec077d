//! Signatures of rocket that type inference needs; bodies are empty on purpose.

pub use self::data::Data;
pub use self::request::Request;
pub use self::response::Response;
pub use futures_util as futures;
use std::ops::Deref;
pub use tokio;
pub struct State<T>(T);
impl<T> State<T> {
    pub fn inner(&self) -> &T {}
    pub fn get<P>(rocket: &Rocket<P>) -> Option<&T> {}
}
impl<T> Deref for State<T> {
    type Target = T;
}
pub fn build() -> Rocket<Build> {}
pub fn custom<T>(provider: T) -> Rocket<Build> {}
pub struct Build;
pub struct Ignite;
pub struct Orbit;
pub struct Rocket<P>(P);
impl Rocket<Build> {
    pub fn build() -> Rocket<Build> {}
    pub fn manage<T>(self, state: T) -> Rocket<Build> {}
    pub fn mount<B, R>(self, base: B, routes: R) -> Rocket<Build> {}
    pub fn register<B, C>(self, base: B, catchers: C) -> Rocket<Build> {}
    pub fn attach<F>(self, fairing: F) -> Rocket<Build> {}
    pub fn configure<T>(self, provider: T) -> Rocket<Build> {}
    pub async fn ignite(self) -> Result<Rocket<Ignite>, Error> {}
}
impl<P> Rocket<P> {
    pub fn state<T>(&self) -> Option<&T> {}
    pub async fn launch(self) -> Result<Rocket<Ignite>, Error> {}
    pub fn figment(&self) -> &figment::Figment {}
}
pub struct Error;
impl std::error::Error for Error {}
pub struct Route;
pub struct Catcher;
pub struct Config;
pub mod figment {
    pub struct Figment;
    impl Figment {
        pub fn extract<T>(&self) -> Result<T, Error> {}
        pub fn extract_inner<T>(&self, path: &str) -> Result<T, Error> {}
    }
    pub struct Error;
}
pub mod http {
    pub enum Method {
        Get,
        Put,
        Post,
        Delete,
        Options,
        Head,
        Trace,
        Connect,
        Patch,
    }
    pub struct Status {
        pub code: u16,
    }
    impl Status {
        pub const Ok: Status = Status { code: 200 };
        pub const Created: Status = Status { code: 201 };
        pub const NoContent: Status = Status { code: 204 };
        pub const BadRequest: Status = Status { code: 400 };
        pub const Unauthorized: Status = Status { code: 401 };
        pub const Forbidden: Status = Status { code: 403 };
        pub const NotFound: Status = Status { code: 404 };
        pub const Conflict: Status = Status { code: 409 };
        pub const UnprocessableEntity: Status = Status { code: 422 };
        pub const InternalServerError: Status = Status { code: 500 };
        pub fn new(code: u16) -> Status {}
    }
    impl Clone for Status {}
    pub struct Header<'h>(&'h str);
    impl<'h> Header<'h> {
        pub fn new<N, V>(name: N, value: V) -> Header<'h> {}
    }
    pub struct HeaderMap<'h>(&'h str);
    impl<'h> HeaderMap<'h> {
        pub fn get_one(&self, name: &str) -> Option<&str> {}
        pub fn get(&self, name: &str) -> std::iter::__Iter<&str> {}
        pub fn contains(&self, name: &str) -> bool {}
    }
    pub struct ContentType;
    pub struct Cookie<'c>(&'c str);
    impl<'c> Cookie<'c> {
        pub fn new<N, V>(name: N, value: V) -> Cookie<'c> {}
        pub fn value(&self) -> &str {}
        pub fn name(&self) -> &str {}
    }
    pub struct CookieJar<'a>(&'a str);
    impl<'a> CookieJar<'a> {
        pub fn get(&self, name: &str) -> Option<&Cookie<'static>> {}
        pub fn get_private(&self, name: &str) -> Option<Cookie<'static>> {}
        pub fn add<C>(&self, cookie: C) {}
        pub fn add_private<C>(&self, cookie: C) {}
        pub fn remove<C>(&self, cookie: C) {}
    }
}
pub mod outcome {
    pub enum Outcome<S, E, F> {
        Success(S),
        Error(E),
        Forward(F),
    }
    impl<S, E, F> Outcome<S, E, F> {
        pub fn unwrap(self) -> S {}
        pub fn is_success(&self) -> bool {}
        pub fn success_or<T>(self, value: T) -> Result<S, T> {}
        pub fn succeeded(self) -> Option<S> {}
        pub fn map<T, M: FnOnce(S) -> T>(self, f: M) -> Outcome<T, E, F> {}
        pub fn and_then<T, M: FnOnce(S) -> Outcome<T, E, F>>(self, f: M) -> Outcome<T, E, F> {}
    }
}
pub mod request {
    use crate::http::{HeaderMap, Method, Status};
    pub type Outcome<S, E> = crate::outcome::Outcome<S, (Status, E), Status>;
    pub trait FromRequest<'r> {
        type Error;
        async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error>;
    }
    pub trait FromParam<'a> {
        type Error;
        fn from_param(param: &'a str) -> Result<Self, Self::Error>;
    }
    pub struct Request<'r>(&'r str);
    impl<'r> Request<'r> {
        pub fn method(&self) -> Method {}
        pub fn headers(&self) -> &HeaderMap<'r> {}
        pub fn cookies(&self) -> &crate::http::CookieJar<'r> {}
        pub fn rocket(&self) -> &'r crate::Rocket<crate::Orbit> {}
        pub async fn guard<T: FromRequest<'r>>(&self) -> Outcome<T, T::Error> {}
        pub fn local_cache<T, F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn client_ip(&self) -> Option<std::net::IpAddr> {}
    }
}
pub mod data {
    pub struct Data<'r>(&'r str);
    impl<'r> Data<'r> {
        pub fn open(self, limit: ByteUnit) -> DataStream<'r> {}
    }
    pub struct DataStream<'r>(&'r str);
    impl<'r> DataStream<'r> {
        pub async fn into_string(self) -> std::io::Result<Capped<String>> {}
        pub async fn into_bytes(self) -> std::io::Result<Capped<Vec<u8>>> {}
    }
    pub struct Capped<T> {
        pub value: T,
    }
    impl<T> Capped<T> {
        pub fn into_inner(self) -> T {}
        pub fn is_complete(&self) -> bool {}
    }
    impl<T> std::ops::Deref for Capped<T> {
        type Target = T;
    }
    pub struct ByteUnit;
}
pub mod response {
    pub type Result<'r> = std::result::Result<Response<'r>, crate::http::Status>;
    pub trait Responder<'r, 'o> {
        fn respond_to(self, request: &'r crate::Request<'_>) -> Result<'o>;
    }
    pub struct Response<'r>(&'r str);
    impl<'r> Response<'r> {
        pub fn build() -> Builder<'r> {}
        pub fn new() -> Response<'r> {}
        pub fn status(&self) -> crate::http::Status {}
        pub fn set_status(&mut self, s: crate::http::Status) {}
    }
    pub struct Builder<'r>(&'r str);
    impl<'r> Builder<'r> {
        pub fn status(&mut self, s: crate::http::Status) -> &mut Self {}
        pub fn header<H>(&mut self, h: H) -> &mut Self {}
        pub fn sized_body<B, S>(&mut self, size: S, body: B) -> &mut Self {}
        pub fn ok<E>(&mut self) -> std::result::Result<Response<'r>, E> {}
        pub fn finalize(&mut self) -> Response<'r> {}
    }
    pub struct Redirect;
    impl Redirect {
        pub fn to<U>(uri: U) -> Redirect {}
    }
    pub struct Flash<R>(R);
    impl<R> Flash<R> {
        pub fn success<M>(r: R, m: M) -> Flash<R> {}
        pub fn error<M>(r: R, m: M) -> Flash<R> {}
    }
    pub mod status {
        pub struct Custom<R>(pub crate::http::Status, pub R);
        pub struct Created<R>(R);
        impl<R> Created<R> {
            pub fn new<U>(location: U) -> Created<R> {}
            pub fn body(self, r: R) -> Created<R> {}
        }
        pub struct NotFound<R>(pub R);
        pub struct BadRequest<R>(pub R);
        pub struct Accepted<R>(pub R);
        pub struct NoContent;
    }
    pub mod content {
        pub struct RawHtml<R>(pub R);
        pub struct RawJson<R>(pub R);
    }
}
pub mod form {
    pub struct Form<T>(T);
    impl<T> Form<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Form<T> {
        type Target = T;
    }
    pub trait FromForm<'r> {}
    pub type Result<'v, T> = std::result::Result<T, Errors<'v>>;
    pub struct Errors<'v>(&'v str);
}
pub mod fs {
    pub struct NamedFile;
    impl NamedFile {
        pub async fn open<P>(path: P) -> std::io::Result<NamedFile> {}
    }
    pub struct FileServer;
    impl FileServer {
        pub fn from<P>(path: P) -> FileServer {}
    }
    pub struct TempFile<'v>(&'v str);
}
pub mod serde {
    pub use serde::{Deserialize, Serialize};
    pub mod json {
        pub use serde_json::{from_str, to_string, to_value, Value};
        pub struct Json<T>(pub T);
        impl<T> Json<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> std::ops::Deref for Json<T> {
            type Target = T;
        }
        impl<T> std::ops::DerefMut for Json<T> {}
        impl<T> From<T> for Json<T> {}
    }
}
pub mod fairing {
    pub type Result<B = crate::Rocket<crate::Build>, E = crate::Rocket<crate::Build>> = std::result::Result<B, E>;
    pub struct Info {
        pub name: &'static str,
        pub kind: Kind,
    }
    pub struct Kind;
    pub trait Fairing {}
    pub struct AdHoc;
    impl AdHoc {
        pub fn on_ignite<F>(name: &str, f: F) -> AdHoc {}
        pub fn on_liftoff<F>(name: &str, f: F) -> AdHoc {}
        pub fn config<T>() -> AdHoc {}
    }
}
