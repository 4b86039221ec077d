//! Signatures of reqwest that type inference needs; bodies are empty on purpose.

pub use self::client::{Body, Client, ClientBuilder, Request, RequestBuilder, Response};
pub use http::{header, HeaderMap, Method, StatusCode, Version};
pub use url::Url;
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
impl Error {
    pub fn url(&self) -> Option<&Url> {}
    pub fn status(&self) -> Option<StatusCode> {}
    pub fn is_builder(&self) -> bool {}
    pub fn is_redirect(&self) -> bool {}
    pub fn is_status(&self) -> bool {}
    pub fn is_timeout(&self) -> bool {}
    pub fn is_request(&self) -> bool {}
    pub fn is_connect(&self) -> bool {}
    pub fn is_body(&self) -> bool {}
    pub fn is_decode(&self) -> bool {}
    pub fn without_url(self) -> Error {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub async fn get<T: IntoUrl>(url: T) -> Result<Response> {}
pub trait IntoUrl {
    fn into_url(self) -> Result<Url>;
    fn as_str(&self) -> &str;
}
pub struct Proxy;
impl Proxy {
    pub fn http<U>(proxy: U) -> Result<Proxy> {}
    pub fn https<U>(proxy: U) -> Result<Proxy> {}
    pub fn all<U>(proxy: U) -> Result<Proxy> {}
}
pub struct Certificate;
impl Certificate {
    pub fn from_pem(pem: &[u8]) -> Result<Certificate> {}
    pub fn from_der(der: &[u8]) -> Result<Certificate> {}
}
pub struct Identity;
impl Identity {
    pub fn from_pem(buf: &[u8]) -> Result<Identity> {}
}
pub mod redirect {
    pub struct Policy;
    impl Policy {
        pub fn none() -> Policy {}
        pub fn limited(max: usize) -> Policy {}
    }
}
pub mod cookie {
    pub struct Jar;
}
pub mod client {
    use crate::{Error, Result, StatusCode, Url};
    use bytes::Bytes;
    use http::{HeaderMap, Method};
    use std::time::Duration;

    pub struct Client;
    impl Client {
        pub fn new() -> Client {}
        pub fn builder() -> ClientBuilder {}
        pub fn get<U>(&self, url: U) -> RequestBuilder {}
        pub fn post<U>(&self, url: U) -> RequestBuilder {}
        pub fn put<U>(&self, url: U) -> RequestBuilder {}
        pub fn patch<U>(&self, url: U) -> RequestBuilder {}
        pub fn delete<U>(&self, url: U) -> RequestBuilder {}
        pub fn head<U>(&self, url: U) -> RequestBuilder {}
        pub fn request<U>(&self, method: Method, url: U) -> RequestBuilder {}
        pub async fn execute(&self, request: Request) -> Result<Response> {}
    }
    impl Clone for Client {}
    impl Default for Client {}
    pub struct ClientBuilder;
    impl ClientBuilder {
        pub fn new() -> ClientBuilder {}
        pub fn build(self) -> Result<Client> {}
        pub fn user_agent<V>(self, value: V) -> ClientBuilder {}
        pub fn default_headers(self, headers: HeaderMap) -> ClientBuilder {}
        pub fn cookie_store(self, enable: bool) -> ClientBuilder {}
        pub fn gzip(self, enable: bool) -> ClientBuilder {}
        pub fn redirect(self, policy: crate::redirect::Policy) -> ClientBuilder {}
        pub fn proxy(self, proxy: crate::Proxy) -> ClientBuilder {}
        pub fn no_proxy(self) -> ClientBuilder {}
        pub fn timeout<T>(self, timeout: T) -> ClientBuilder {}
        pub fn connect_timeout<T>(self, timeout: T) -> ClientBuilder {}
        pub fn read_timeout(self, timeout: Duration) -> ClientBuilder {}
        pub fn pool_idle_timeout<D>(self, val: D) -> ClientBuilder {}
        pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder {}
        pub fn tcp_keepalive<D>(self, val: D) -> ClientBuilder {}
        pub fn add_root_certificate(self, cert: crate::Certificate) -> ClientBuilder {}
        pub fn identity(self, identity: crate::Identity) -> ClientBuilder {}
        pub fn danger_accept_invalid_certs(self, accept: bool) -> ClientBuilder {}
        pub fn use_rustls_tls(self) -> ClientBuilder {}
        pub fn https_only(self, enabled: bool) -> ClientBuilder {}
    }
    pub struct RequestBuilder;
    impl RequestBuilder {
        pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {}
        pub fn headers(self, headers: HeaderMap) -> RequestBuilder {}
        pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {}
        pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {}
        pub fn body<T>(self, body: T) -> RequestBuilder {}
        pub fn timeout(self, timeout: Duration) -> RequestBuilder {}
        pub fn query<T: ?Sized>(self, query: &T) -> RequestBuilder {}
        pub fn form<T: ?Sized>(self, form: &T) -> RequestBuilder {}
        pub fn json<T: ?Sized>(self, json: &T) -> RequestBuilder {}
        pub fn build(self) -> Result<Request> {}
        pub fn try_clone(&self) -> Option<RequestBuilder> {}
        pub async fn send(self) -> Result<Response> {}
    }
    pub struct Request;
    impl Request {
        pub fn new(method: Method, url: Url) -> Request {}
        pub fn method(&self) -> &Method {}
        pub fn url(&self) -> &Url {}
        pub fn url_mut(&mut self) -> &mut Url {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap {}
        pub fn body(&self) -> Option<&Body> {}
        pub fn try_clone(&self) -> Option<Request> {}
    }
    pub struct Response;
    impl Response {
        pub fn status(&self) -> StatusCode {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn url(&self) -> &Url {}
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn content_length(&self) -> Option<u64> {}
        pub async fn text(self) -> Result<String> {}
        pub async fn json<T: serde::de::DeserializeOwned>(self) -> Result<T> {}
        pub async fn bytes(self) -> Result<Bytes> {}
        pub fn error_for_status(self) -> Result<Response> {}
        pub fn error_for_status_ref(&self) -> Result<&Response> {}
    }
    pub struct Body;
    impl Body {
        pub fn as_bytes(&self) -> Option<&[u8]> {}
    }
    impl<T> From<T> for Body {}

    impl Response {
        pub async fn chunk(&mut self) -> Result<Option<Bytes>> {}
        pub fn bytes_stream(self) -> futures_core::stream::BoxStream<'static, Result<Bytes>> {}
    }
    impl Body {
        pub fn wrap_stream<S>(stream: S) -> Body {}
    }
    impl RequestBuilder {
        pub fn multipart(self, multipart: crate::multipart::Form) -> RequestBuilder {}
    }
}
pub mod multipart {
    pub struct Form;
    impl Form {
        pub fn new() -> Form {}
        pub fn text<T, U>(self, name: T, value: U) -> Form {}
        pub fn part<T>(self, name: T, part: Part) -> Form {}
    }
    pub struct Part;
    impl Part {
        pub fn text<T>(value: T) -> Part {}
        pub fn bytes<T>(value: T) -> Part {}
        pub fn stream<T>(value: T) -> Part {}
        pub fn file_name<T>(self, filename: T) -> Part {}
        pub fn mime_str(self, mime: &str) -> crate::Result<Part> {}
    }
}
pub mod blocking {
    use crate::{Error, Result, StatusCode, Url};
    use bytes::Bytes;
    use http::{HeaderMap, Method};
    use std::time::Duration;
    pub fn get<T>(url: T) -> Result<Response> {}

    pub struct Client;
    impl Client {
        pub fn new() -> Client {}
        pub fn builder() -> ClientBuilder {}
        pub fn get<U>(&self, url: U) -> RequestBuilder {}
        pub fn post<U>(&self, url: U) -> RequestBuilder {}
        pub fn put<U>(&self, url: U) -> RequestBuilder {}
        pub fn patch<U>(&self, url: U) -> RequestBuilder {}
        pub fn delete<U>(&self, url: U) -> RequestBuilder {}
        pub fn head<U>(&self, url: U) -> RequestBuilder {}
        pub fn request<U>(&self, method: Method, url: U) -> RequestBuilder {}
        pub fn execute(&self, request: Request) -> Result<Response> {}
    }
    impl Clone for Client {}
    impl Default for Client {}
    pub struct ClientBuilder;
    impl ClientBuilder {
        pub fn new() -> ClientBuilder {}
        pub fn build(self) -> Result<Client> {}
        pub fn user_agent<V>(self, value: V) -> ClientBuilder {}
        pub fn default_headers(self, headers: HeaderMap) -> ClientBuilder {}
        pub fn cookie_store(self, enable: bool) -> ClientBuilder {}
        pub fn gzip(self, enable: bool) -> ClientBuilder {}
        pub fn redirect(self, policy: crate::redirect::Policy) -> ClientBuilder {}
        pub fn proxy(self, proxy: crate::Proxy) -> ClientBuilder {}
        pub fn no_proxy(self) -> ClientBuilder {}
        pub fn timeout<T>(self, timeout: T) -> ClientBuilder {}
        pub fn connect_timeout<T>(self, timeout: T) -> ClientBuilder {}
        pub fn read_timeout(self, timeout: Duration) -> ClientBuilder {}
        pub fn pool_idle_timeout<D>(self, val: D) -> ClientBuilder {}
        pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder {}
        pub fn tcp_keepalive<D>(self, val: D) -> ClientBuilder {}
        pub fn add_root_certificate(self, cert: crate::Certificate) -> ClientBuilder {}
        pub fn identity(self, identity: crate::Identity) -> ClientBuilder {}
        pub fn danger_accept_invalid_certs(self, accept: bool) -> ClientBuilder {}
        pub fn use_rustls_tls(self) -> ClientBuilder {}
        pub fn https_only(self, enabled: bool) -> ClientBuilder {}
    }
    pub struct RequestBuilder;
    impl RequestBuilder {
        pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {}
        pub fn headers(self, headers: HeaderMap) -> RequestBuilder {}
        pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {}
        pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {}
        pub fn body<T>(self, body: T) -> RequestBuilder {}
        pub fn timeout(self, timeout: Duration) -> RequestBuilder {}
        pub fn query<T: ?Sized>(self, query: &T) -> RequestBuilder {}
        pub fn form<T: ?Sized>(self, form: &T) -> RequestBuilder {}
        pub fn json<T: ?Sized>(self, json: &T) -> RequestBuilder {}
        pub fn build(self) -> Result<Request> {}
        pub fn try_clone(&self) -> Option<RequestBuilder> {}
        pub fn send(self) -> Result<Response> {}
    }
    pub struct Request;
    impl Request {
        pub fn new(method: Method, url: Url) -> Request {}
        pub fn method(&self) -> &Method {}
        pub fn url(&self) -> &Url {}
        pub fn url_mut(&mut self) -> &mut Url {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap {}
        pub fn body(&self) -> Option<&Body> {}
        pub fn try_clone(&self) -> Option<Request> {}
    }
    pub struct Response;
    impl Response {
        pub fn status(&self) -> StatusCode {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn url(&self) -> &Url {}
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn content_length(&self) -> Option<u64> {}
        pub fn text(self) -> Result<String> {}
        pub fn json<T: serde::de::DeserializeOwned>(self) -> Result<T> {}
        pub fn bytes(self) -> Result<Bytes> {}
        pub fn error_for_status(self) -> Result<Response> {}
        pub fn error_for_status_ref(&self) -> Result<&Response> {}
    }
    pub struct Body;
    impl Body {
        pub fn as_bytes(&self) -> Option<&[u8]> {}
    }
    impl<T> From<T> for Body {}

    impl Response {
        pub fn copy_to<W: ?Sized>(&mut self, w: &mut W) -> Result<u64> {}
    }
    impl std::io::Read for Response {}
}
