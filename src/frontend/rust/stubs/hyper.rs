//! Signatures of hyper that type inference needs; bodies are empty on purpose.

pub use http;
pub use http::{header, HeaderMap, Method, Request, Response, StatusCode, Uri, Version};
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
impl Error {
    pub fn is_timeout(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
    pub fn is_parse(&self) -> bool {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub use self::body::Body;
pub mod body {
    pub use bytes::{Buf, Bytes};
    pub struct Incoming;
    pub struct Body;
    impl Body {
        pub fn empty() -> Body {}
        pub fn from<T>(value: T) -> Body {}
    }
    pub struct Frame<T>(T);
    impl<T> Frame<T> {
        pub fn data(buf: T) -> Frame<T> {}
        pub fn into_data(self) -> std::result::Result<T, Frame<T>> {}
    }
    pub async fn to_bytes<T>(body: T) -> crate::Result<Bytes> {}
}
pub use self::client::Client;
pub mod client {
    pub struct Client<C, B = crate::Body>(C, B);
    impl<C, B> Client<C, B> {
        pub fn new() -> Client<C, B> {}
        pub async fn get(&self, uri: http::Uri) -> crate::Result<http::Response<crate::Body>> {}
        pub async fn request(&self, req: http::Request<B>) -> crate::Result<http::Response<crate::Body>> {}
    }
    impl<C, B> Clone for Client<C, B> {}
}
pub mod service {
    pub fn service_fn<F>(f: F) -> ServiceFn<F> {}
    pub struct ServiceFn<F>(F);
}
