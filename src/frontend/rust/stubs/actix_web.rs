//! Signatures of actix_web that type inference needs; bodies are empty on purpose.

pub use self::app::App;
pub use self::error::{Error, ResponseError, Result};
pub use self::request::HttpRequest;
pub use self::response::{HttpResponse, HttpResponseBuilder, Responder};
pub use self::server::HttpServer;
pub use self::web::Either;
use std::future::Future;
pub trait FromRequest {
    type Error;
    type Future;
    fn from_request(req: &HttpRequest, payload: &mut dev::Payload) -> Self::Future;
    fn extract(req: &HttpRequest) -> Self::Future;
}
pub trait HttpMessage {
    fn extensions(&self) -> std::cell::Ref<'_, dev::Extensions>;
    fn extensions_mut(&self) -> std::cell::RefMut<'_, dev::Extensions>;
    fn content_type(&self) -> &str;
    fn headers(&self) -> &http::header::HeaderMap;
}
impl HttpMessage for HttpRequest {}
impl HttpMessage for dev::ServiceRequest {}
pub trait Handler<Args> {}
pub mod error {
    use crate::HttpResponse;
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error;
    impl Error {
        pub fn as_response_error(&self) -> &dyn ResponseError {}
        pub fn as_error<T>(&self) -> Option<&T> {}
        pub fn error_response(&self) -> HttpResponse {}
    }
    impl<T: ResponseError> From<T> for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub trait ResponseError: std::fmt::Debug + std::fmt::Display {
        fn status_code(&self) -> crate::http::StatusCode;
        fn error_response(&self) -> HttpResponse;
    }
    pub fn ErrorBadRequest<T>(err: T) -> Error {}
    pub fn ErrorUnauthorized<T>(err: T) -> Error {}
    pub fn ErrorForbidden<T>(err: T) -> Error {}
    pub fn ErrorNotFound<T>(err: T) -> Error {}
    pub fn ErrorConflict<T>(err: T) -> Error {}
    pub fn ErrorUnprocessableEntity<T>(err: T) -> Error {}
    pub fn ErrorInternalServerError<T>(err: T) -> Error {}
    pub fn ErrorServiceUnavailable<T>(err: T) -> Error {}
    pub struct BlockingError;
    impl std::error::Error for BlockingError {}
    pub enum JsonPayloadError {
        ContentType,
        Payload,
    }
    pub enum PayloadError {
        Overflow,
    }
}
pub mod http {
    pub use http::{Method, StatusCode, Uri, Version};
    pub mod header {
        pub use http::header::*;
    }
    pub enum ConnectionType {
        Close,
        KeepAlive,
        Upgrade,
    }
}
pub mod cookie {
    pub struct Cookie<'c>(&'c str);
    impl<'c> Cookie<'c> {
        pub fn new<N, V>(name: N, value: V) -> Cookie<'c> {}
        pub fn build<N, V>(name: N, value: V) -> CookieBuilder<'c> {}
        pub fn name(&self) -> &str {}
        pub fn value(&self) -> &str {}
    }
    pub struct CookieBuilder<'c>(&'c str);
    impl<'c> CookieBuilder<'c> {
        pub fn path<P>(self, path: P) -> Self {}
        pub fn domain<D>(self, domain: D) -> Self {}
        pub fn secure(self, value: bool) -> Self {}
        pub fn http_only(self, value: bool) -> Self {}
        pub fn same_site(self, value: SameSite) -> Self {}
        pub fn finish(self) -> Cookie<'c> {}
    }
    pub enum SameSite {
        Strict,
        Lax,
        None,
    }
}
pub mod dev {
    use crate::{Error, HttpRequest, HttpResponse};
    pub struct Payload;
    pub struct Extensions;
    impl Extensions {
        pub fn insert<T>(&mut self, val: T) -> Option<T> {}
        pub fn get<T>(&self) -> Option<&T> {}
        pub fn get_mut<T>(&mut self) -> Option<&mut T> {}
        pub fn remove<T>(&mut self) -> Option<T> {}
        pub fn contains<T>(&self) -> bool {}
    }
    pub struct ServiceRequest;
    impl ServiceRequest {
        pub fn request(&self) -> &HttpRequest {}
        pub fn into_parts(self) -> (HttpRequest, Payload) {}
        pub fn into_response<B>(self, res: HttpResponse<B>) -> ServiceResponse<B> {}
        pub fn error_response<E>(self, err: E) -> ServiceResponse {}
        pub fn headers(&self) -> &http::header::HeaderMap {}
        pub fn method(&self) -> &http::Method {}
        pub fn uri(&self) -> &http::Uri {}
        pub fn path(&self) -> &str {}
        pub fn query_string(&self) -> &str {}
        pub fn app_data<T>(&self) -> Option<&T> {}
        pub fn cookie(&self, name: &str) -> Option<crate::cookie::Cookie<'static>> {}
    }
    pub struct ServiceResponse<B = crate::body::BoxBody>(B);
    impl<B> ServiceResponse<B> {
        pub fn new(request: HttpRequest, response: HttpResponse<B>) -> ServiceResponse<B> {}
        pub fn request(&self) -> &HttpRequest {}
        pub fn response(&self) -> &HttpResponse<B> {}
        pub fn status(&self) -> http::StatusCode {}
        pub fn headers(&self) -> &http::header::HeaderMap {}
    }
    pub trait Service<Req> {
        type Response;
        type Error;
        type Future: std::future::Future<Output = Result<Self::Response, Self::Error>>;
        fn call(&self, req: Req) -> Self::Future;
    }
    pub trait Transform<S, Req> {
        type Response;
        type Error;
        type Transform;
        type InitError;
        type Future;
        fn new_transform(&self, service: S) -> Self::Future;
    }
    pub struct Server;
    impl Server {
        pub fn handle(&self) -> ServerHandle {}
    }
    impl std::future::Future for Server {
        type Output = std::io::Result<()>;
    }
    pub struct ServerHandle;
    impl ServerHandle {
        pub async fn stop(&self, graceful: bool) {}
    }
}
pub mod body {
    pub struct BoxBody;
    pub trait MessageBody {}
    pub async fn to_bytes<B>(body: B) -> Result<bytes::Bytes, crate::Error> {}
}
pub mod guard {
    pub trait Guard {}
}
pub mod middleware {
    pub struct Logger;
    impl Logger {
        pub fn new(format: &str) -> Logger {}
    }
    impl Default for Logger {}
    pub struct Compress;
    pub struct NormalizePath;
    pub struct Next<B>(B);
    impl<B> Next<B> {
        pub async fn call(
            &self,
            req: crate::dev::ServiceRequest,
        ) -> Result<crate::dev::ServiceResponse<B>, crate::Error> {
        }
    }
    pub fn from_fn<F>(f: F) -> F {}
}
pub mod app {
    pub struct App;
    impl App {
        pub fn new() -> App {}
        pub fn app_data<U>(self, ext: U) -> App {}
        pub fn configure<F: FnOnce(&mut crate::web::ServiceConfig)>(self, f: F) -> App {}
        pub fn route(self, path: &str, route: crate::Route) -> App {}
        pub fn service<F>(self, factory: F) -> App {}
        pub fn default_service<F>(self, svc: F) -> App {}
        pub fn wrap<M>(self, mw: M) -> App {}
        pub fn wrap_fn<F>(self, mw: F) -> App {}
    }
}
pub mod server {
    pub struct HttpServer<F>(F);
    impl<F: Fn() -> A, A> HttpServer<F> {
        pub fn new(factory: F) -> HttpServer<F> {}
        pub fn workers(self, num: usize) -> HttpServer<F> {}
        pub fn bind<A2>(self, addrs: A2) -> std::io::Result<HttpServer<F>> {}
        pub fn listen(self, lst: std::net::TcpListener) -> std::io::Result<HttpServer<F>> {}
        pub fn shutdown_timeout(self, sec: u64) -> HttpServer<F> {}
        pub fn run(self) -> crate::dev::Server {}
    }
}
pub mod request {
    pub struct HttpRequest;
    impl HttpRequest {
        pub fn uri(&self) -> &http::Uri {}
        pub fn method(&self) -> &http::Method {}
        pub fn version(&self) -> http::Version {}
        pub fn headers(&self) -> &http::header::HeaderMap {}
        pub fn path(&self) -> &str {}
        pub fn query_string(&self) -> &str {}
        pub fn match_info(&self) -> &Params {}
        pub fn peer_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn app_data<T>(&self) -> Option<&T> {}
        pub fn cookie(&self, name: &str) -> Option<crate::cookie::Cookie<'static>> {}
        pub fn url_for<U>(&self, name: &str, elements: U) -> Result<url::Url, crate::Error> {}
        pub fn connection_info(&self) -> std::cell::Ref<'_, ConnectionInfo> {}
    }
    impl Clone for HttpRequest {}
    pub struct Params;
    impl Params {
        pub fn get(&self, key: &str) -> Option<&str> {}
        pub fn query(&self, key: &str) -> &str {}
    }
    pub struct ConnectionInfo;
    impl ConnectionInfo {
        pub fn host(&self) -> &str {}
        pub fn scheme(&self) -> &str {}
        pub fn realip_remote_addr(&self) -> Option<&str> {}
        pub fn peer_addr(&self) -> Option<&str> {}
    }
}
pub mod response {
    use crate::body::BoxBody;
    pub trait Responder {
        type Body;
        fn respond_to(self, req: &crate::HttpRequest) -> HttpResponse<Self::Body>;
        fn customize(self) -> HttpResponseBuilder;
    }
    impl Responder for HttpResponse {
        type Body = BoxBody;
    }
    pub struct HttpResponse<B = BoxBody>(B);
    impl HttpResponse {
        pub fn new(status: http::StatusCode) -> HttpResponse {}
        pub fn build(status: http::StatusCode) -> HttpResponseBuilder {}
        pub fn from_error<E>(error: E) -> HttpResponse {}
        pub fn Ok() -> HttpResponseBuilder {}
        pub fn Created() -> HttpResponseBuilder {}
        pub fn Accepted() -> HttpResponseBuilder {}
        pub fn NoContent() -> HttpResponseBuilder {}
        pub fn PartialContent() -> HttpResponseBuilder {}
        pub fn MovedPermanently() -> HttpResponseBuilder {}
        pub fn Found() -> HttpResponseBuilder {}
        pub fn SeeOther() -> HttpResponseBuilder {}
        pub fn NotModified() -> HttpResponseBuilder {}
        pub fn TemporaryRedirect() -> HttpResponseBuilder {}
        pub fn PermanentRedirect() -> HttpResponseBuilder {}
        pub fn BadRequest() -> HttpResponseBuilder {}
        pub fn Unauthorized() -> HttpResponseBuilder {}
        pub fn PaymentRequired() -> HttpResponseBuilder {}
        pub fn Forbidden() -> HttpResponseBuilder {}
        pub fn NotFound() -> HttpResponseBuilder {}
        pub fn MethodNotAllowed() -> HttpResponseBuilder {}
        pub fn NotAcceptable() -> HttpResponseBuilder {}
        pub fn RequestTimeout() -> HttpResponseBuilder {}
        pub fn Conflict() -> HttpResponseBuilder {}
        pub fn Gone() -> HttpResponseBuilder {}
        pub fn PreconditionFailed() -> HttpResponseBuilder {}
        pub fn PayloadTooLarge() -> HttpResponseBuilder {}
        pub fn UnsupportedMediaType() -> HttpResponseBuilder {}
        pub fn UnprocessableEntity() -> HttpResponseBuilder {}
        pub fn TooManyRequests() -> HttpResponseBuilder {}
        pub fn InternalServerError() -> HttpResponseBuilder {}
        pub fn NotImplemented() -> HttpResponseBuilder {}
        pub fn BadGateway() -> HttpResponseBuilder {}
        pub fn ServiceUnavailable() -> HttpResponseBuilder {}
        pub fn GatewayTimeout() -> HttpResponseBuilder {}
    }
    impl<B> HttpResponse<B> {
        pub fn status(&self) -> http::StatusCode {}
        pub fn headers(&self) -> &http::header::HeaderMap {}
        pub fn headers_mut(&mut self) -> &mut http::header::HeaderMap {}
        pub fn body(&self) -> &B {}
        pub fn into_body(self) -> B {}
        pub fn map_into_boxed_body(self) -> HttpResponse {}
        pub fn error(&self) -> Option<&crate::Error> {}
    }
    pub struct HttpResponseBuilder;
    impl HttpResponseBuilder {
        pub fn new(status: http::StatusCode) -> HttpResponseBuilder {}
        pub fn status(&mut self, status: http::StatusCode) -> &mut Self {}
        pub fn insert_header<H>(&mut self, header: H) -> &mut Self {}
        pub fn append_header<H>(&mut self, header: H) -> &mut Self {}
        pub fn content_type<V>(&mut self, value: V) -> &mut Self {}
        pub fn cookie(&mut self, cookie: crate::cookie::Cookie<'_>) -> &mut Self {}
        pub fn body<B>(&mut self, body: B) -> HttpResponse {}
        pub fn streaming<S>(&mut self, stream: S) -> HttpResponse {}
        pub fn json<T>(&mut self, value: T) -> HttpResponse {}
        pub fn finish(&mut self) -> HttpResponse {}
        pub fn take(&mut self) -> HttpResponseBuilder {}
    }
    impl From<HttpResponseBuilder> for HttpResponse {}
}
pub use self::web::{Resource, Route, Scope};
pub mod web {
    pub use bytes::{Buf, BufMut, Bytes, BytesMut};
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;
    pub struct Data<T: ?Sized>(T);
    impl<T> Data<T> {
        pub fn new(state: T) -> Data<T> {}
    }
    impl<T: ?Sized> Data<T> {
        pub fn get_ref(&self) -> &T {}
        pub fn into_inner(self) -> Arc<T> {}
    }
    impl<T: ?Sized> Deref for Data<T> {
        type Target = Arc<T>;
    }
    impl<T: ?Sized> Clone for Data<T> {}
    impl<T: ?Sized> From<Arc<T>> for Data<T> {}
    pub struct ThinData<T>(pub T);
    impl<T> Deref for ThinData<T> {
        type Target = T;
    }
    pub struct Json<T>(pub T);
    impl<T> Json<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for Json<T> {
        type Target = T;
    }
    impl<T> DerefMut for Json<T> {}
    pub struct Path<T>(pub T);
    impl<T> Path<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    impl<T> DerefMut for Path<T> {}
    pub struct Query<T>(pub T);
    impl<T> Query<T> {
        pub fn into_inner(self) -> T {}
        pub fn from_query(query_str: &str) -> Result<Query<T>, crate::Error> {}
    }
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    impl<T> DerefMut for Query<T> {}
    pub struct Form<T>(pub T);
    impl<T> Form<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for Form<T> {
        type Target = T;
    }
    impl<T> DerefMut for Form<T> {}
    pub struct Header<T>(pub T);
    impl<T> Header<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for Header<T> {
        type Target = T;
    }
    impl<T> DerefMut for Header<T> {}
    pub struct ReqData<T>(pub T);
    impl<T> ReqData<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Deref for ReqData<T> {
        type Target = T;
    }
    impl<T> DerefMut for ReqData<T> {}

    pub struct Payload;
    impl futures_core::Stream for Payload {
        type Item = Result<Bytes, crate::error::PayloadError>;
    }
    pub enum Either<L, R> {
        Left(L),
        Right(R),
    }
    pub struct ServiceConfig;
    impl ServiceConfig {
        pub fn app_data<U>(&mut self, ext: U) -> &mut Self {}
        pub fn route(&mut self, path: &str, route: Route) -> &mut Self {}
        pub fn service<F>(&mut self, factory: F) -> &mut Self {}
        pub fn configure<F: FnOnce(&mut ServiceConfig)>(&mut self, f: F) -> &mut Self {}
    }
    pub struct Scope;
    impl Scope {
        pub fn app_data<U>(self, data: U) -> Scope {}
        pub fn configure<F: FnOnce(&mut ServiceConfig)>(self, f: F) -> Scope {}
        pub fn service<F>(self, factory: F) -> Scope {}
        pub fn route(self, path: &str, route: Route) -> Scope {}
        pub fn guard<G>(self, guard: G) -> Scope {}
        pub fn wrap<M>(self, mw: M) -> Scope {}
        pub fn default_service<F>(self, f: F) -> Scope {}
    }
    pub struct Resource;
    impl Resource {
        pub fn name(self, name: &str) -> Resource {}
        pub fn app_data<U>(self, data: U) -> Resource {}
        pub fn route(self, route: Route) -> Resource {}
        pub fn to<F>(self, handler: F) -> Resource {}
        pub fn guard<G>(self, guard: G) -> Resource {}
        pub fn wrap<M>(self, mw: M) -> Resource {}
    }
    pub struct Route;
    impl Route {
        pub fn to<F>(self, handler: F) -> Route {}
        pub fn guard<G>(self, guard: G) -> Route {}
        pub fn method(self, method: http::Method) -> Route {}
        pub fn wrap<M>(self, mw: M) -> Route {}
    }
    pub fn scope(path: &str) -> Scope {}
    pub fn resource<T>(path: T) -> Resource {}
    pub fn route() -> Route {}
    pub fn get() -> Route {}
    pub fn post() -> Route {}
    pub fn put() -> Route {}
    pub fn patch() -> Route {}
    pub fn delete() -> Route {}
    pub fn head() -> Route {}
    pub fn to<F>(handler: F) -> Route {}
    pub async fn block<F: FnOnce() -> R, R>(f: F) -> Result<R, crate::error::BlockingError> {}
    pub struct JsonConfig;
    impl JsonConfig {
        pub fn limit(self, limit: usize) -> JsonConfig {}
        pub fn error_handler<F: Fn(crate::error::JsonPayloadError, &crate::HttpRequest) -> crate::Error>(
            self,
            f: F,
        ) -> JsonConfig {
        }
    }
    impl Default for JsonConfig {}
    pub struct PayloadConfig;
    impl PayloadConfig {
        pub fn new(limit: usize) -> PayloadConfig {}
    }
}
pub mod rt {
    pub use tokio::task::spawn;
    pub mod time {
        pub use tokio::time::*;
    }
    pub struct System;
}
