//! Signatures of tonic that type inference needs; bodies are empty on purpose.

pub use self::metadata::MetadataMap;
pub use self::request::{IntoRequest, IntoStreamingRequest, Request};
pub use self::streaming::Streaming;
pub type Result<T> = std::result::Result<T, Status>;
pub use http::Extensions;
pub mod codegen {
    pub use http;
    pub type BoxFuture<T, E> =
        std::pin::Pin<Box<dyn std::future::Future<Output = std::result::Result<T, E>> + Send + 'static>>;
    pub type StdError = Box<dyn std::error::Error + Send + Sync + 'static>;
    pub type BoxStream<T> =
        std::pin::Pin<Box<dyn futures_core::Stream<Item = std::result::Result<T, crate::Status>> + Send + 'static>>;
    pub use crate::service::interceptor::InterceptedService;
}
pub mod streaming {
    pub struct Streaming<T>(T);
    impl<T> Streaming<T> {
        pub async fn message(&mut self) -> Result<Option<T>, crate::Status> {}
        pub async fn trailers(&mut self) -> Result<Option<crate::MetadataMap>, crate::Status> {}
    }
    impl<T> futures_core::Stream for Streaming<T> {
        type Item = Result<T, crate::Status>;
    }
}
pub mod body {
    pub struct Body;
    impl Body {
        pub fn new<B>(body: B) -> Body {}
        pub fn empty() -> Body {}
    }
    pub type BoxBody = Body;
}
pub mod request {
    pub struct Request<T>(T);
    impl<T> Request<T> {
        pub fn new(message: T) -> Request<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn metadata(&self) -> &crate::MetadataMap {}
        pub fn metadata_mut(&mut self) -> &mut crate::MetadataMap {}
        pub fn into_inner(self) -> T {}
        pub fn into_parts(self) -> (crate::MetadataMap, http::Extensions, T) {}
        pub fn from_parts(metadata: crate::MetadataMap, extensions: http::Extensions, message: T) -> Request<T> {}
        pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {}
        pub fn local_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn set_timeout(&mut self, deadline: std::time::Duration) {}
        pub fn extensions(&self) -> &http::Extensions {}
        pub fn extensions_mut(&mut self) -> &mut http::Extensions {}
    }
    pub trait IntoRequest<T> {
        fn into_request(self) -> Request<T>;
    }
    impl<T> IntoRequest<T> for T {}
    impl<T> IntoRequest<T> for Request<T> {}
    pub trait IntoStreamingRequest {
        type Stream;
        type Message;
        fn into_streaming_request(self) -> Request<Self::Stream>;
    }
}
pub struct Response<T>(T);
impl<T> Response<T> {
    pub fn new(message: T) -> Response<T> {}
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn metadata(&self) -> &MetadataMap {}
    pub fn metadata_mut(&mut self) -> &mut MetadataMap {}
    pub fn into_inner(self) -> T {}
    pub fn into_parts(self) -> (MetadataMap, T, Extensions) {}
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {}
    pub fn extensions(&self) -> &Extensions {}
    pub fn extensions_mut(&mut self) -> &mut Extensions {}
}
impl<T> From<T> for Response<T> {}
pub enum Code {
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}
impl Code {
    pub const fn from_i32(i: i32) -> Code {}
    pub fn description(&self) -> &'static str {}
}
impl Clone for Code {}
impl PartialEq for Code {}
impl std::fmt::Display for Code {}
impl From<i32> for Code {}
pub struct Status;
impl Status {
    pub fn new<M>(code: Code, message: M) -> Status {}
    pub fn ok<M>(message: M) -> Status {}
    pub fn cancelled<M>(message: M) -> Status {}
    pub fn unknown<M>(message: M) -> Status {}
    pub fn invalid_argument<M>(message: M) -> Status {}
    pub fn deadline_exceeded<M>(message: M) -> Status {}
    pub fn not_found<M>(message: M) -> Status {}
    pub fn already_exists<M>(message: M) -> Status {}
    pub fn permission_denied<M>(message: M) -> Status {}
    pub fn resource_exhausted<M>(message: M) -> Status {}
    pub fn failed_precondition<M>(message: M) -> Status {}
    pub fn aborted<M>(message: M) -> Status {}
    pub fn out_of_range<M>(message: M) -> Status {}
    pub fn unimplemented<M>(message: M) -> Status {}
    pub fn internal<M>(message: M) -> Status {}
    pub fn unavailable<M>(message: M) -> Status {}
    pub fn data_loss<M>(message: M) -> Status {}
    pub fn unauthenticated<M>(message: M) -> Status {}
    pub fn from_error(err: Box<dyn std::error::Error + Send + Sync + 'static>) -> Status {}
    pub fn code(&self) -> Code {}
    pub fn message(&self) -> &str {}
    pub fn details(&self) -> &[u8] {}
    pub fn metadata(&self) -> &MetadataMap {}
    pub fn metadata_mut(&mut self) -> &mut MetadataMap {}
    pub fn with_details(code: Code, message: String, details: bytes::Bytes) -> Status {}
    pub fn with_metadata(code: Code, message: String, metadata: MetadataMap) -> Status {}
    pub fn set_source(&mut self, source: std::sync::Arc<dyn std::error::Error + Send + Sync + 'static>) -> &mut Status {
    }
}
impl Clone for Status {}
impl std::error::Error for Status {}
impl std::fmt::Display for Status {}
impl std::fmt::Debug for Status {}
impl From<std::io::Error> for Status {}
pub mod metadata {
    pub type AsciiMetadataValue = MetadataValue<Ascii>;
    pub type BinaryMetadataValue = MetadataValue<Binary>;
    pub type AsciiMetadataKey = MetadataKey<Ascii>;
    pub struct Ascii;
    pub struct Binary;
    pub struct MetadataKey<E>(E);
    impl<E> MetadataKey<E> {
        pub fn from_static(src: &'static str) -> MetadataKey<E> {}
        pub fn as_str(&self) -> &str {}
    }
    pub struct MetadataValue<E>(E);
    impl<E> MetadataValue<E> {
        pub fn from_static(src: &'static str) -> MetadataValue<E> {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn as_encoded_bytes(&self) -> &[u8] {}
        pub fn is_empty(&self) -> bool {}
        pub fn to_str(&self) -> Result<&str, ToStrError> {}
        pub fn to_bytes(&self) -> Result<bytes::Bytes, ToStrError> {}
        pub fn from_bytes(src: &[u8]) -> MetadataValue<E> {}
    }
    impl<E> Clone for MetadataValue<E> {}
    impl TryFrom<&str> for MetadataValue<Ascii> {
        type Error = errors::InvalidMetadataValue;
    }
    impl TryFrom<String> for MetadataValue<Ascii> {
        type Error = errors::InvalidMetadataValue;
    }
    impl std::str::FromStr for MetadataValue<Ascii> {
        type Err = errors::InvalidMetadataValue;
    }
    pub struct ToStrError;
    impl std::error::Error for ToStrError {}
    pub mod errors {
        pub use super::ToStrError;
        pub struct InvalidMetadataValue;
        impl std::error::Error for InvalidMetadataValue {}
        pub struct InvalidMetadataKey;
        impl std::error::Error for InvalidMetadataKey {}
    }
    pub enum KeyAndValueRef<'a> {
        Ascii(&'a MetadataKey<Ascii>, &'a MetadataValue<Ascii>),
        Binary(&'a MetadataKey<Binary>, &'a MetadataValue<Binary>),
    }
    pub struct MetadataMap;
    impl MetadataMap {
        pub fn new() -> MetadataMap {}
        pub fn from_headers(headers: http::HeaderMap) -> MetadataMap {}
        pub fn into_headers(self) -> http::HeaderMap {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn get<K>(&self, key: K) -> Option<&MetadataValue<Ascii>> {}
        pub fn get_bin<K>(&self, key: K) -> Option<&MetadataValue<Binary>> {}
        pub fn get_mut<K>(&mut self, key: K) -> Option<&mut MetadataValue<Ascii>> {}
        pub fn contains_key<K>(&self, key: K) -> bool {}
        pub fn iter(&self) -> std::iter::__Iter<KeyAndValueRef<'_>> {}
        pub fn insert<K>(&mut self, key: K, val: MetadataValue<Ascii>) -> Option<MetadataValue<Ascii>> {}
        pub fn insert_bin<K>(&mut self, key: K, val: MetadataValue<Binary>) -> Option<MetadataValue<Binary>> {}
        pub fn append<K>(&mut self, key: K, value: MetadataValue<Ascii>) -> bool {}
        pub fn remove<K>(&mut self, key: K) -> Option<MetadataValue<Ascii>> {}
    }
    impl Clone for MetadataMap {}
    impl Default for MetadataMap {}
    impl AsRef<http::HeaderMap> for MetadataMap {}
}
pub mod service {
    pub use self::interceptor::{interceptor, Interceptor};
    pub mod interceptor {
        pub trait Interceptor {
            fn call(&mut self, request: crate::Request<()>) -> Result<crate::Request<()>, crate::Status>;
        }
        pub struct InterceptedService<S, F>(S, F);
        impl<S, F> InterceptedService<S, F> {
            pub fn new(service: S, f: F) -> InterceptedService<S, F> {}
        }
        impl<S: Clone, F: Clone> Clone for InterceptedService<S, F> {}
        pub struct InterceptorLayer<F>(F);
        pub fn interceptor<F: FnMut(crate::Request<()>) -> Result<crate::Request<()>, crate::Status>>(
            f: F,
        ) -> InterceptorLayer<F> {
        }
    }
    pub struct Routes;
    impl Routes {
        pub fn new<S>(svc: S) -> Routes {}
        pub fn add_service<S>(self, svc: S) -> Routes {}
    }
}
pub mod server {
    pub trait NamedService {
        const NAME: &'static str;
    }
}
pub mod transport {
    pub use self::channel::{Channel, ClientTlsConfig, Endpoint};
    pub use self::server::{Server, ServerTlsConfig};
    pub use http::Uri;
    pub struct Error;
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub struct Certificate;
    impl Certificate {
        pub fn from_pem<T>(pem: T) -> Certificate {}
    }
    pub struct Identity;
    impl Identity {
        pub fn from_pem<C, K>(cert: C, key: K) -> Identity {}
    }
    pub mod channel {
        use super::{Certificate, Error, Identity};
        use std::time::Duration;
        pub struct Channel;
        impl Channel {
            pub fn from_static(s: &'static str) -> Endpoint {}
            pub fn from_shared<B>(s: B) -> Result<Endpoint, http::uri::InvalidUri> {}
            pub fn builder(uri: http::Uri) -> Endpoint {}
            pub fn balance_list<I>(list: I) -> Channel {}
        }
        impl Clone for Channel {}
        pub struct Endpoint;
        impl Endpoint {
            pub fn new<D>(dst: D) -> Result<Endpoint, Error> {}
            pub fn from_static(s: &'static str) -> Endpoint {}
            pub fn from_shared<B>(s: B) -> Result<Endpoint, http::uri::InvalidUri> {}
            pub fn user_agent<T>(self, user_agent: T) -> Result<Endpoint, Error> {}
            pub fn origin(self, origin: http::Uri) -> Endpoint {}
            pub fn timeout(self, dur: Duration) -> Endpoint {}
            pub fn connect_timeout(self, dur: Duration) -> Endpoint {}
            pub fn tcp_keepalive(self, tcp_keepalive: Option<Duration>) -> Endpoint {}
            pub fn tcp_nodelay(self, enabled: bool) -> Endpoint {}
            pub fn concurrency_limit(self, limit: usize) -> Endpoint {}
            pub fn rate_limit(self, limit: u64, duration: Duration) -> Endpoint {}
            pub fn http2_keep_alive_interval(self, interval: Duration) -> Endpoint {}
            pub fn keep_alive_timeout(self, duration: Duration) -> Endpoint {}
            pub fn keep_alive_while_idle(self, enabled: bool) -> Endpoint {}
            pub fn tls_config(self, tls_config: ClientTlsConfig) -> Result<Endpoint, Error> {}
            pub async fn connect(&self) -> Result<Channel, Error> {}
            pub fn connect_lazy(&self) -> Channel {}
            pub async fn connect_with_connector<C>(&self, connector: C) -> Result<Channel, Error> {}
            pub fn uri(&self) -> &http::Uri {}
        }
        impl Clone for Endpoint {}
        impl From<http::Uri> for Endpoint {}
        impl TryFrom<String> for Endpoint {
            type Error = http::uri::InvalidUri;
        }
        impl TryFrom<&'static str> for Endpoint {
            type Error = http::uri::InvalidUri;
        }
        impl std::str::FromStr for Endpoint {
            type Err = http::uri::InvalidUri;
        }
        pub struct ClientTlsConfig;
        impl ClientTlsConfig {
            pub fn new() -> ClientTlsConfig {}
            pub fn domain_name<D>(self, domain_name: D) -> ClientTlsConfig {}
            pub fn ca_certificate(self, ca_certificate: Certificate) -> ClientTlsConfig {}
            pub fn identity(self, identity: Identity) -> ClientTlsConfig {}
            pub fn with_native_roots(self) -> ClientTlsConfig {}
            pub fn with_webpki_roots(self) -> ClientTlsConfig {}
            pub fn with_enabled_roots(self) -> ClientTlsConfig {}
        }
        impl Clone for ClientTlsConfig {}
    }
    pub mod server {
        use super::{Certificate, Error, Identity};
        use std::future::Future;
        use std::net::SocketAddr;
        use std::time::Duration;
        pub struct TcpIncoming;
        pub struct TcpConnectInfo;
        pub struct Server;
        impl Server {
            pub fn builder() -> Server {}
            pub fn tls_config(self, tls_config: ServerTlsConfig) -> Result<Server, Error> {}
            pub fn concurrency_limit_per_connection(self, limit: usize) -> Server {}
            pub fn timeout(self, timeout: Duration) -> Server {}
            pub fn tcp_nodelay(self, enabled: bool) -> Server {}
            pub fn tcp_keepalive(self, tcp_keepalive: Option<Duration>) -> Server {}
            pub fn http2_keepalive_interval(self, interval: Option<Duration>) -> Server {}
            pub fn http2_keepalive_timeout(self, timeout: Option<Duration>) -> Server {}
            pub fn max_concurrent_streams(self, max: Option<u32>) -> Server {}
            pub fn max_frame_size(self, frame_size: Option<u32>) -> Server {}
            pub fn accept_http1(self, accept_http1: bool) -> Server {}
            pub fn trace_fn<F>(self, f: F) -> Server {}
            pub fn layer<L>(self, new_layer: L) -> Server {}
            pub fn add_service<S>(&mut self, svc: S) -> Router {}
            pub fn add_optional_service<S>(&mut self, svc: Option<S>) -> Router {}
            pub fn add_routes(&mut self, routes: crate::service::Routes) -> Router {}
        }
        impl Clone for Server {}
        impl Default for Server {}
        pub struct Router;
        impl Router {
            pub fn add_service<S>(self, svc: S) -> Router {}
            pub fn add_optional_service<S>(self, svc: Option<S>) -> Router {}
            pub async fn serve(self, addr: SocketAddr) -> Result<(), Error> {}
            pub async fn serve_with_shutdown<F: Future<Output = ()>>(
                self,
                addr: SocketAddr,
                signal: F,
            ) -> Result<(), Error> {
            }
            pub async fn serve_with_incoming<I>(self, incoming: I) -> Result<(), Error> {}
            pub async fn serve_with_incoming_shutdown<I, F: Future<Output = ()>>(
                self,
                incoming: I,
                signal: F,
            ) -> Result<(), Error> {
            }
        }
        pub struct ServerTlsConfig;
        impl ServerTlsConfig {
            pub fn new() -> ServerTlsConfig {}
            pub fn identity(self, identity: Identity) -> ServerTlsConfig {}
            pub fn client_ca_root(self, cert: Certificate) -> ServerTlsConfig {}
            pub fn client_auth_optional(self, optional: bool) -> ServerTlsConfig {}
        }
    }
}
