//! Signatures of axum that type inference needs; bodies are empty on purpose.

pub use self::body::Body;
pub use self::extract::{Extension, Form, Json};
pub use self::routing::Router;
pub use self::serve::serve;
pub use http;
pub struct Error;
impl Error {
    pub fn new<E>(error: E) -> Error {}
    pub fn into_inner(self) -> Box<dyn std::error::Error + Send + Sync> {}
}
impl std::error::Error for Error {}
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
pub mod body {
    pub use bytes::Bytes;
    pub struct Body;
    impl Body {
        pub fn new<B>(body: B) -> Body {}
        pub fn empty() -> Body {}
        pub fn from_stream<S>(stream: S) -> Body {}
        pub fn into_data_stream(self) -> BodyDataStream {}
    }
    impl Default for Body {}
    impl From<String> for Body {}
    impl From<&'static str> for Body {}
    impl From<Vec<u8>> for Body {}
    impl From<Bytes> for Body {}
    pub struct BodyDataStream;
    impl futures_core::Stream for BodyDataStream {
        type Item = Result<Bytes, crate::Error>;
    }
    pub async fn to_bytes(body: Body, limit: usize) -> Result<Bytes, crate::Error> {}
    pub fn boxed<B>(body: B) -> Body {}
}
pub mod handler {
    pub trait Handler<T, S> {}
}
pub mod serve {
    pub struct Serve;
    impl Serve {
        pub fn with_graceful_shutdown<F>(self, signal: F) -> Serve {}
    }
    impl std::future::Future for Serve {
        type Output = std::io::Result<()>;
    }
    pub fn serve<L, M>(listener: L, make_service: M) -> Serve {}
}
pub mod routing {
    use crate::body::Body;
    pub struct Router<S = ()>(S);
    impl<S> Router<S> {
        pub fn new() -> Router<S> {}
        pub fn route(self, path: &str, method_router: MethodRouter<S>) -> Router<S> {}
        pub fn route_service<T>(self, path: &str, service: T) -> Router<S> {}
        pub fn nest(self, path: &str, router: Router<S>) -> Router<S> {}
        pub fn nest_service<T>(self, path: &str, service: T) -> Router<S> {}
        pub fn merge<R>(self, other: R) -> Router<S> {}
        pub fn layer<L>(self, layer: L) -> Router<S> {}
        pub fn route_layer<L>(self, layer: L) -> Router<S> {}
        pub fn fallback<H>(self, handler: H) -> Router<S> {}
        pub fn fallback_service<T>(self, service: T) -> Router<S> {}
        pub fn with_state<S2>(self, state: S) -> Router<S2> {}
        pub fn into_make_service(self) -> IntoMakeService<Router<S>> {}
        pub fn into_make_service_with_connect_info<C>(self) -> IntoMakeService<Router<S>> {}
    }
    impl<S> Clone for Router<S> {}
    impl<S> Default for Router<S> {}
    impl<S> tower_service::Service<http::Request<Body>> for Router<S> {
        type Response = http::Response<Body>;
        type Error = std::convert::Infallible;
        type Future = futures_core::future::BoxFuture<'static, Result<http::Response<Body>, std::convert::Infallible>>;
    }
    pub struct IntoMakeService<S>(S);
    pub struct MethodRouter<S = ()>(S);
    impl<S> MethodRouter<S> {
        pub fn new() -> MethodRouter<S> {}
        pub fn get<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn post<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn put<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn delete<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn patch<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn head<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn options<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn on<H>(self, filter: MethodFilter, handler: H) -> MethodRouter<S> {}
        pub fn fallback<H>(self, handler: H) -> MethodRouter<S> {}
        pub fn layer<L>(self, layer: L) -> MethodRouter<S> {}
        pub fn route_layer<L>(self, layer: L) -> MethodRouter<S> {}
        pub fn with_state<S2>(self, state: S) -> MethodRouter<S2> {}
    }
    pub struct MethodFilter;
    pub fn get<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn post<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn put<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn delete<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn patch<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn head<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn options<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn any<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn on<H, S>(filter: MethodFilter, handler: H) -> MethodRouter<S> {}
    pub fn get_service<T, S>(svc: T) -> MethodRouter<S> {}
}
pub mod extract {
    pub use self::ws::WebSocketUpgrade;
    use std::ops::{Deref, DerefMut};
    pub type Request<T = crate::body::Body> = http::Request<T>;
    pub trait FromRequestParts<S> {
        type Rejection;
        async fn from_request_parts(parts: &mut http::request::Parts, state: &S) -> Result<Self, Self::Rejection>;
    }
    pub trait FromRequest<S, M = ()> {
        type Rejection;
        async fn from_request(req: Request, state: &S) -> Result<Self, Self::Rejection>;
    }
    pub trait OptionalFromRequestParts<S> {
        type Rejection;
        async fn from_request_parts(
            parts: &mut http::request::Parts,
            state: &S,
        ) -> Result<Option<Self>, Self::Rejection>;
    }
    pub trait FromRef<T> {
        fn from_ref(input: &T) -> Self;
    }
    impl<T: Clone> FromRef<T> for T {}
    pub struct Json<T>(pub T);
    impl<T> Deref for Json<T> {
        type Target = T;
    }
    impl<T> DerefMut for Json<T> {}
    impl<T: Clone> Clone for Json<T> {}
    impl<T, S> FromRequest<S> for Json<T> {
        type Rejection = rejection::JsonRejection;
    }
    impl<T> From<T> for Json<T> {}
    pub struct State<T>(pub T);
    impl<T> Deref for State<T> {
        type Target = T;
    }
    impl<T> DerefMut for State<T> {}
    impl<T: Clone> Clone for State<T> {}
    impl<T, S> FromRequestParts<S> for State<T> {
        type Rejection = std::convert::Infallible;
    }
    pub struct Path<T>(pub T);
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    impl<T> DerefMut for Path<T> {}
    impl<T: Clone> Clone for Path<T> {}
    impl<T, S> FromRequestParts<S> for Path<T> {
        type Rejection = rejection::PathRejection;
    }
    pub struct Query<T>(pub T);
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    impl<T> DerefMut for Query<T> {}
    impl<T: Clone> Clone for Query<T> {}
    impl<T, S> FromRequestParts<S> for Query<T> {
        type Rejection = rejection::QueryRejection;
    }
    pub struct Extension<T>(pub T);
    impl<T> Deref for Extension<T> {
        type Target = T;
    }
    impl<T> DerefMut for Extension<T> {}
    impl<T: Clone> Clone for Extension<T> {}
    impl<T, S> FromRequestParts<S> for Extension<T> {
        type Rejection = rejection::ExtensionRejection;
    }
    pub struct Form<T>(pub T);
    impl<T> Deref for Form<T> {
        type Target = T;
    }
    impl<T> DerefMut for Form<T> {}
    impl<T: Clone> Clone for Form<T> {}
    impl<T, S> FromRequest<S> for Form<T> {
        type Rejection = rejection::FormRejection;
    }
    impl<T> From<T> for Form<T> {}
    pub struct ConnectInfo<T>(pub T);
    impl<T> Deref for ConnectInfo<T> {
        type Target = T;
    }
    impl<T> DerefMut for ConnectInfo<T> {}
    impl<T: Clone> Clone for ConnectInfo<T> {}
    impl<T, S> FromRequestParts<S> for ConnectInfo<T> {
        type Rejection = std::convert::Infallible;
    }

    pub struct MatchedPath;
    impl MatchedPath {
        pub fn as_str(&self) -> &str {}
    }
    pub struct OriginalUri(pub http::Uri);
    pub struct Host(pub String);
    pub struct RawQuery(pub Option<String>);
    pub struct DefaultBodyLimit;
    impl DefaultBodyLimit {
        pub fn max(limit: usize) -> DefaultBodyLimit {}
        pub fn disable() -> DefaultBodyLimit {}
    }
    pub use self::multipart::Multipart;
    pub mod multipart {
        pub struct Multipart;
        impl Multipart {
            pub async fn next_field(&mut self) -> Result<Option<Field<'_>>, MultipartError> {}
        }
        pub struct Field<'a>(&'a Multipart);
        impl<'a> Field<'a> {
            pub fn name(&self) -> Option<&str> {}
            pub fn file_name(&self) -> Option<&str> {}
            pub fn content_type(&self) -> Option<&str> {}
            pub fn headers(&self) -> &http::HeaderMap {}
            pub async fn bytes(self) -> Result<bytes::Bytes, MultipartError> {}
            pub async fn text(self) -> Result<String, MultipartError> {}
            pub async fn chunk(&mut self) -> Result<Option<bytes::Bytes>, MultipartError> {}
        }
        impl<'a> futures_core::Stream for Field<'a> {
            type Item = Result<bytes::Bytes, MultipartError>;
        }
        pub struct MultipartError;
        impl std::error::Error for MultipartError {}
    }
    pub mod rejection {
        pub struct JsonRejection;
        pub struct PathRejection;
        pub struct QueryRejection;
        pub struct FormRejection;
        pub struct ExtensionRejection;
        impl JsonRejection {
            pub fn body_text(&self) -> String {}
            pub fn status(&self) -> http::StatusCode {}
        }
        impl PathRejection {
            pub fn body_text(&self) -> String {}
            pub fn status(&self) -> http::StatusCode {}
        }
        impl QueryRejection {
            pub fn body_text(&self) -> String {}
            pub fn status(&self) -> http::StatusCode {}
        }
    }
    pub mod connect_info {
        pub use super::ConnectInfo;
    }
    pub mod ws {
        use crate::response::Response;
        pub struct WebSocketUpgrade;
        impl WebSocketUpgrade {
            pub fn on_upgrade<C: FnOnce(WebSocket) -> Fut, Fut: std::future::Future<Output = ()>>(
                self,
                callback: C,
            ) -> Response {
            }
            pub fn protocols<I>(self, protocols: I) -> WebSocketUpgrade {}
            pub fn max_message_size(self, max: usize) -> WebSocketUpgrade {}
        }
        pub struct WebSocket;
        impl WebSocket {
            pub async fn recv(&mut self) -> Option<Result<Message, crate::Error>> {}
            pub async fn send(&mut self, msg: Message) -> Result<(), crate::Error> {}
            pub async fn close(self) -> Result<(), crate::Error> {}
        }
        impl futures_core::Stream for WebSocket {
            type Item = Result<Message, crate::Error>;
        }
        impl futures_util::sink::Sink<Message> for WebSocket {
            type Error = crate::Error;
        }
        pub enum Message {
            Text(Utf8Bytes),
            Binary(bytes::Bytes),
            Ping(bytes::Bytes),
            Pong(bytes::Bytes),
            Close(Option<CloseFrame>),
        }
        impl Message {
            pub fn text<S>(string: S) -> Message {}
            pub fn binary<B>(bin: B) -> Message {}
            pub fn into_text(self) -> Result<Utf8Bytes, crate::Error> {}
            pub fn to_text(&self) -> Result<&str, crate::Error> {}
            pub fn into_data(self) -> bytes::Bytes {}
        }
        pub struct Utf8Bytes;
        impl Utf8Bytes {
            pub fn as_str(&self) -> &str {}
        }
        impl std::ops::Deref for Utf8Bytes {
            type Target = str;
        }
        pub struct CloseFrame {
            pub code: u16,
            pub reason: Utf8Bytes,
        }
    }
}
pub mod middleware {
    pub struct Next;
    impl Next {
        pub async fn run(self, req: crate::extract::Request) -> crate::response::Response {}
    }
    impl Clone for Next {}
    pub struct FromFnLayer<F, S>(F, S);
    pub fn from_fn<F>(f: F) -> FromFnLayer<F, ()> {}
    pub fn from_fn_with_state<F, S>(state: S, f: F) -> FromFnLayer<F, S> {}
    pub fn map_response<F>(f: F) -> FromFnLayer<F, ()> {}
}
pub mod response {
    pub use crate::extract::{Extension, Form, Json};
    pub type Response<T = crate::body::Body> = http::Response<T>;
    pub type Result<T, E = ErrorResponse> = std::result::Result<T, E>;
    pub struct ErrorResponse;
    pub trait IntoResponse {
        fn into_response(self) -> Response;
    }
    pub trait IntoResponseParts {}
    impl IntoResponse for http::StatusCode {}
    impl IntoResponse for String {}
    impl IntoResponse for &'static str {}
    impl IntoResponse for () {}
    impl<T> IntoResponse for Json<T> {}
    impl<T> IntoResponse for Html<T> {}
    impl IntoResponse for Redirect {}
    impl<B> IntoResponse for http::Response<B> {}
    impl<A, B> IntoResponse for (A, B) {}
    impl<A, B, C> IntoResponse for (A, B, C) {}
    impl<T: IntoResponse, E: IntoResponse> IntoResponse for std::result::Result<T, E> {}
    impl IntoResponse for bytes::Bytes {}
    impl IntoResponse for Vec<u8> {}
    pub struct Html<T>(pub T);
    pub struct AppendHeaders<I>(pub I);
    pub struct Redirect;
    impl Redirect {
        pub fn to(uri: &str) -> Redirect {}
        pub fn temporary(uri: &str) -> Redirect {}
        pub fn permanent(uri: &str) -> Redirect {}
    }
    pub use self::sse::Sse;
    pub mod sse {
        pub struct Sse<S>(S);
        impl<S> Sse<S> {
            pub fn new(stream: S) -> Sse<S> {}
            pub fn keep_alive(self, keep_alive: KeepAlive) -> Sse<S> {}
        }
        impl<S> super::IntoResponse for Sse<S> {}
        pub struct KeepAlive;
        impl KeepAlive {
            pub fn new() -> KeepAlive {}
            pub fn interval(self, time: std::time::Duration) -> KeepAlive {}
            pub fn text<T>(self, text: T) -> KeepAlive {}
        }
        impl Default for KeepAlive {}
        pub struct Event;
        impl Event {
            pub fn data<T>(self, data: T) -> Event {}
            pub fn json_data<T>(self, data: T) -> Result<Event, crate::Error> {}
            pub fn event<T>(self, event: T) -> Event {}
            pub fn id<T>(self, id: T) -> Event {}
            pub fn retry(self, duration: std::time::Duration) -> Event {}
        }
        impl Default for Event {}
    }
}
