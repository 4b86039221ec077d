//! Signatures of http that type inference needs; bodies are empty on purpose.

pub use self::error::{Error, Result};
pub use self::extensions::Extensions;
pub use self::header::{HeaderMap, HeaderName, HeaderValue};
pub use self::method::Method;
pub use self::request::Request;
pub use self::response::Response;
pub use self::status::StatusCode;
pub use self::uri::Uri;
pub use self::version::Version;
pub mod error {
    pub type Result<T> = std::result::Result<T, Error>;
    pub struct Error;
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
}
pub mod version {
    pub struct Version;
    impl Version {
        pub const HTTP_10: Version = Version;
        pub const HTTP_11: Version = Version;
        pub const HTTP_2: Version = Version;
    }
    impl Clone for Version {}
}
pub mod extensions {
    pub struct Extensions;
    impl Extensions {
        pub fn new() -> Extensions {}
        pub fn insert<T>(&mut self, val: T) -> Option<T> {}
        pub fn get<T>(&self) -> Option<&T> {}
        pub fn get_mut<T>(&mut self) -> Option<&mut T> {}
        pub fn get_or_insert_with<T, F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
        pub fn remove<T>(&mut self) -> Option<T> {}
    }
    impl Clone for Extensions {}
    impl Default for Extensions {}
}
pub mod method {
    pub struct Method;
    impl Method {
        pub const GET: Method = Method;
        pub const POST: Method = Method;
        pub const PUT: Method = Method;
        pub const DELETE: Method = Method;
        pub const HEAD: Method = Method;
        pub const OPTIONS: Method = Method;
        pub const CONNECT: Method = Method;
        pub const PATCH: Method = Method;
        pub const TRACE: Method = Method;
        pub fn from_bytes(src: &[u8]) -> Result<Method, InvalidMethod> {}
        pub fn is_safe(&self) -> bool {}
        pub fn is_idempotent(&self) -> bool {}
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Method {}
    impl PartialEq for Method {}
    impl AsRef<str> for Method {}
    impl std::fmt::Display for Method {}
    impl std::str::FromStr for Method {
        type Err = InvalidMethod;
    }
    pub struct InvalidMethod;
    impl std::error::Error for InvalidMethod {}
}
pub mod status {
    pub struct StatusCode;
    impl StatusCode {
        pub const CONTINUE: StatusCode = StatusCode;
        pub const SWITCHING_PROTOCOLS: StatusCode = StatusCode;
        pub const OK: StatusCode = StatusCode;
        pub const CREATED: StatusCode = StatusCode;
        pub const ACCEPTED: StatusCode = StatusCode;
        pub const NO_CONTENT: StatusCode = StatusCode;
        pub const PARTIAL_CONTENT: StatusCode = StatusCode;
        pub const MOVED_PERMANENTLY: StatusCode = StatusCode;
        pub const FOUND: StatusCode = StatusCode;
        pub const SEE_OTHER: StatusCode = StatusCode;
        pub const NOT_MODIFIED: StatusCode = StatusCode;
        pub const TEMPORARY_REDIRECT: StatusCode = StatusCode;
        pub const PERMANENT_REDIRECT: StatusCode = StatusCode;
        pub const BAD_REQUEST: StatusCode = StatusCode;
        pub const UNAUTHORIZED: StatusCode = StatusCode;
        pub const PAYMENT_REQUIRED: StatusCode = StatusCode;
        pub const FORBIDDEN: StatusCode = StatusCode;
        pub const NOT_FOUND: StatusCode = StatusCode;
        pub const METHOD_NOT_ALLOWED: StatusCode = StatusCode;
        pub const NOT_ACCEPTABLE: StatusCode = StatusCode;
        pub const REQUEST_TIMEOUT: StatusCode = StatusCode;
        pub const CONFLICT: StatusCode = StatusCode;
        pub const GONE: StatusCode = StatusCode;
        pub const LENGTH_REQUIRED: StatusCode = StatusCode;
        pub const PRECONDITION_FAILED: StatusCode = StatusCode;
        pub const PAYLOAD_TOO_LARGE: StatusCode = StatusCode;
        pub const URI_TOO_LONG: StatusCode = StatusCode;
        pub const UNSUPPORTED_MEDIA_TYPE: StatusCode = StatusCode;
        pub const RANGE_NOT_SATISFIABLE: StatusCode = StatusCode;
        pub const EXPECTATION_FAILED: StatusCode = StatusCode;
        pub const IM_A_TEAPOT: StatusCode = StatusCode;
        pub const UNPROCESSABLE_ENTITY: StatusCode = StatusCode;
        pub const LOCKED: StatusCode = StatusCode;
        pub const FAILED_DEPENDENCY: StatusCode = StatusCode;
        pub const TOO_EARLY: StatusCode = StatusCode;
        pub const UPGRADE_REQUIRED: StatusCode = StatusCode;
        pub const PRECONDITION_REQUIRED: StatusCode = StatusCode;
        pub const TOO_MANY_REQUESTS: StatusCode = StatusCode;
        pub const INTERNAL_SERVER_ERROR: StatusCode = StatusCode;
        pub const NOT_IMPLEMENTED: StatusCode = StatusCode;
        pub const BAD_GATEWAY: StatusCode = StatusCode;
        pub const SERVICE_UNAVAILABLE: StatusCode = StatusCode;
        pub const GATEWAY_TIMEOUT: StatusCode = StatusCode;
        pub const INSUFFICIENT_STORAGE: StatusCode = StatusCode;
        pub fn from_u16(src: u16) -> Result<StatusCode, InvalidStatusCode> {}
        pub fn as_u16(&self) -> u16 {}
        pub fn as_str(&self) -> &str {}
        pub fn canonical_reason(&self) -> Option<&'static str> {}
        pub fn is_informational(&self) -> bool {}
        pub fn is_success(&self) -> bool {}
        pub fn is_redirection(&self) -> bool {}
        pub fn is_client_error(&self) -> bool {}
        pub fn is_server_error(&self) -> bool {}
    }
    impl Clone for StatusCode {}
    impl PartialEq for StatusCode {}
    impl std::fmt::Display for StatusCode {}
    impl std::fmt::Debug for StatusCode {}
    impl From<StatusCode> for u16 {}
    impl TryFrom<u16> for StatusCode {
        type Error = InvalidStatusCode;
    }
    pub struct InvalidStatusCode;
    impl std::error::Error for InvalidStatusCode {}
}
pub mod header {
    use std::iter::__Iter;
    pub struct HeaderMap<T = HeaderValue>(T);
    impl HeaderMap<HeaderValue> {
        pub fn new() -> HeaderMap<HeaderValue> {}
    }
    impl<T> HeaderMap<T> {
        pub fn with_capacity(capacity: usize) -> HeaderMap<T> {}
        pub fn len(&self) -> usize {}
        pub fn keys_len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn get<K>(&self, key: K) -> Option<&T> {}
        pub fn get_mut<K>(&mut self, key: K) -> Option<&mut T> {}
        pub fn get_all<K>(&self, key: K) -> GetAll<'_, T> {}
        pub fn contains_key<K>(&self, key: K) -> bool {}
        pub fn iter(&self) -> __Iter<(&HeaderName, &T)> {}
        pub fn iter_mut(&mut self) -> __Iter<(&HeaderName, &mut T)> {}
        pub fn keys(&self) -> __Iter<&HeaderName> {}
        pub fn values(&self) -> __Iter<&T> {}
        pub fn drain(&mut self) -> __Iter<(Option<HeaderName>, T)> {}
        pub fn entry<K>(&mut self, key: K) -> Entry<'_, T> {}
        pub fn insert<K>(&mut self, key: K, val: T) -> Option<T> {}
        pub fn append<K>(&mut self, key: K, value: T) -> bool {}
        pub fn remove<K>(&mut self, key: K) -> Option<T> {}
    }
    impl<T: Clone> Clone for HeaderMap<T> {}
    impl<T> Default for HeaderMap<T> {}
    impl<K, T> std::ops::Index<K> for HeaderMap<T> {
        type Output = T;
    }
    impl<T> IntoIterator for HeaderMap<T> {
        type Item = (Option<HeaderName>, T);
        type IntoIter = __Iter<(Option<HeaderName>, T)>;
    }
    impl<'a, T> IntoIterator for &'a HeaderMap<T> {
        type Item = (&'a HeaderName, &'a T);
        type IntoIter = __Iter<(&'a HeaderName, &'a T)>;
    }
    impl<T> FromIterator<(HeaderName, T)> for HeaderMap<T> {}
    impl<T> Extend<(HeaderName, T)> for HeaderMap<T> {}
    pub struct GetAll<'a, T>(&'a T);
    impl<'a, T> GetAll<'a, T> {
        pub fn iter(&self) -> __Iter<&'a T> {}
    }
    impl<'a, T> IntoIterator for GetAll<'a, T> {
        type Item = &'a T;
        type IntoIter = __Iter<&'a T>;
    }
    pub enum Entry<'a, T> {
        Occupied(&'a T),
        Vacant(&'a T),
    }
    impl<'a, T> Entry<'a, T> {
        pub fn or_insert(self, default: T) -> &'a mut T {}
        pub fn or_insert_with<F: FnOnce() -> T>(self, default: F) -> &'a mut T {}
    }
    pub struct HeaderName;
    impl HeaderName {
        pub fn from_bytes(src: &[u8]) -> Result<HeaderName, InvalidHeaderName> {}
        pub const fn from_static(src: &'static str) -> HeaderName {}
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for HeaderName {}
    impl PartialEq for HeaderName {}
    impl AsRef<str> for HeaderName {}
    impl std::fmt::Display for HeaderName {}
    impl std::str::FromStr for HeaderName {
        type Err = InvalidHeaderName;
    }
    impl TryFrom<&str> for HeaderName {
        type Error = InvalidHeaderName;
    }
    pub struct HeaderValue;
    impl HeaderValue {
        pub const fn from_static(src: &'static str) -> HeaderValue {}
        pub fn from_str(src: &str) -> Result<HeaderValue, InvalidHeaderValue> {}
        pub fn from_bytes(src: &[u8]) -> Result<HeaderValue, InvalidHeaderValue> {}
        pub fn to_str(&self) -> Result<&str, ToStrError> {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn set_sensitive(&mut self, val: bool) {}
    }
    impl Clone for HeaderValue {}
    impl PartialEq for HeaderValue {}
    impl AsRef<[u8]> for HeaderValue {}
    impl std::str::FromStr for HeaderValue {
        type Err = InvalidHeaderValue;
    }
    impl TryFrom<&str> for HeaderValue {
        type Error = InvalidHeaderValue;
    }
    impl TryFrom<String> for HeaderValue {
        type Error = InvalidHeaderValue;
    }
    impl From<u64> for HeaderValue {}
    pub struct InvalidHeaderName;
    pub struct InvalidHeaderValue;
    pub struct ToStrError;
    impl std::error::Error for InvalidHeaderName {}
    impl std::error::Error for InvalidHeaderValue {}
    impl std::error::Error for ToStrError {}
    pub const ACCEPT: HeaderName = HeaderName;
    pub const ACCEPT_CHARSET: HeaderName = HeaderName;
    pub const ACCEPT_ENCODING: HeaderName = HeaderName;
    pub const ACCEPT_LANGUAGE: HeaderName = HeaderName;
    pub const ACCEPT_RANGES: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_ALLOW_CREDENTIALS: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_ALLOW_HEADERS: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_ALLOW_METHODS: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_ALLOW_ORIGIN: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_EXPOSE_HEADERS: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_MAX_AGE: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_REQUEST_HEADERS: HeaderName = HeaderName;
    pub const ACCESS_CONTROL_REQUEST_METHOD: HeaderName = HeaderName;
    pub const AGE: HeaderName = HeaderName;
    pub const ALLOW: HeaderName = HeaderName;
    pub const AUTHORIZATION: HeaderName = HeaderName;
    pub const CACHE_CONTROL: HeaderName = HeaderName;
    pub const CONNECTION: HeaderName = HeaderName;
    pub const CONTENT_DISPOSITION: HeaderName = HeaderName;
    pub const CONTENT_ENCODING: HeaderName = HeaderName;
    pub const CONTENT_LANGUAGE: HeaderName = HeaderName;
    pub const CONTENT_LENGTH: HeaderName = HeaderName;
    pub const CONTENT_LOCATION: HeaderName = HeaderName;
    pub const CONTENT_RANGE: HeaderName = HeaderName;
    pub const CONTENT_SECURITY_POLICY: HeaderName = HeaderName;
    pub const CONTENT_TYPE: HeaderName = HeaderName;
    pub const COOKIE: HeaderName = HeaderName;
    pub const DATE: HeaderName = HeaderName;
    pub const ETAG: HeaderName = HeaderName;
    pub const EXPECT: HeaderName = HeaderName;
    pub const EXPIRES: HeaderName = HeaderName;
    pub const FORWARDED: HeaderName = HeaderName;
    pub const HOST: HeaderName = HeaderName;
    pub const IF_MATCH: HeaderName = HeaderName;
    pub const IF_MODIFIED_SINCE: HeaderName = HeaderName;
    pub const IF_NONE_MATCH: HeaderName = HeaderName;
    pub const IF_RANGE: HeaderName = HeaderName;
    pub const IF_UNMODIFIED_SINCE: HeaderName = HeaderName;
    pub const LAST_MODIFIED: HeaderName = HeaderName;
    pub const LINK: HeaderName = HeaderName;
    pub const LOCATION: HeaderName = HeaderName;
    pub const ORIGIN: HeaderName = HeaderName;
    pub const PRAGMA: HeaderName = HeaderName;
    pub const PROXY_AUTHORIZATION: HeaderName = HeaderName;
    pub const RANGE: HeaderName = HeaderName;
    pub const REFERER: HeaderName = HeaderName;
    pub const REFERRER_POLICY: HeaderName = HeaderName;
    pub const RETRY_AFTER: HeaderName = HeaderName;
    pub const SERVER: HeaderName = HeaderName;
    pub const SET_COOKIE: HeaderName = HeaderName;
    pub const STRICT_TRANSPORT_SECURITY: HeaderName = HeaderName;
    pub const TE: HeaderName = HeaderName;
    pub const TRAILER: HeaderName = HeaderName;
    pub const TRANSFER_ENCODING: HeaderName = HeaderName;
    pub const UPGRADE: HeaderName = HeaderName;
    pub const USER_AGENT: HeaderName = HeaderName;
    pub const VARY: HeaderName = HeaderName;
    pub const VIA: HeaderName = HeaderName;
    pub const WARNING: HeaderName = HeaderName;
    pub const WWW_AUTHENTICATE: HeaderName = HeaderName;
    pub const X_CONTENT_TYPE_OPTIONS: HeaderName = HeaderName;
    pub const X_FRAME_OPTIONS: HeaderName = HeaderName;
}
pub mod uri {
    pub struct Uri;
    impl Uri {
        pub const fn from_static(src: &'static str) -> Uri {}
        pub fn from_parts(src: Parts) -> Result<Uri, InvalidUriParts> {}
        pub fn into_parts(self) -> Parts {}
        pub fn builder() -> Builder {}
        pub fn path_and_query(&self) -> Option<&PathAndQuery> {}
        pub fn path(&self) -> &str {}
        pub fn scheme(&self) -> Option<&Scheme> {}
        pub fn scheme_str(&self) -> Option<&str> {}
        pub fn authority(&self) -> Option<&Authority> {}
        pub fn host(&self) -> Option<&str> {}
        pub fn port_u16(&self) -> Option<u16> {}
        pub fn query(&self) -> Option<&str> {}
    }
    impl Clone for Uri {}
    impl std::fmt::Display for Uri {}
    impl std::str::FromStr for Uri {
        type Err = InvalidUri;
    }
    impl TryFrom<&str> for Uri {
        type Error = InvalidUri;
    }
    impl TryFrom<String> for Uri {
        type Error = InvalidUri;
    }
    pub struct Parts {
        pub scheme: Option<Scheme>,
        pub authority: Option<Authority>,
        pub path_and_query: Option<PathAndQuery>,
    }
    pub struct Builder;
    impl Builder {
        pub fn scheme<T>(self, scheme: T) -> Builder {}
        pub fn authority<T>(self, auth: T) -> Builder {}
        pub fn path_and_query<T>(self, p_and_q: T) -> Builder {}
        pub fn build(self) -> Result<Uri, crate::Error> {}
    }
    pub struct Scheme;
    impl Scheme {
        pub fn as_str(&self) -> &str {}
    }
    pub struct Authority;
    impl Authority {
        pub fn as_str(&self) -> &str {}
        pub fn host(&self) -> &str {}
        pub fn port_u16(&self) -> Option<u16> {}
    }
    pub struct PathAndQuery;
    impl PathAndQuery {
        pub fn as_str(&self) -> &str {}
        pub fn path(&self) -> &str {}
        pub fn query(&self) -> Option<&str> {}
    }
    pub struct InvalidUri;
    pub struct InvalidUriParts;
    impl std::error::Error for InvalidUri {}
    impl std::error::Error for InvalidUriParts {}
}
pub mod request {
    use crate::{Extensions, HeaderMap, HeaderValue, Method, Uri, Version};
    pub struct Request<T>(T);
    pub struct Parts {
        pub method: Method,
        pub uri: Uri,
        pub version: Version,
        pub headers: HeaderMap<HeaderValue>,
        pub extensions: Extensions,
    }
    impl Request<()> {
        pub fn builder() -> Builder {}
        pub fn get<T>(uri: T) -> Builder {}
        pub fn post<T>(uri: T) -> Builder {}
        pub fn put<T>(uri: T) -> Builder {}
        pub fn delete<T>(uri: T) -> Builder {}
    }
    impl<T> Request<T> {
        pub fn new(body: T) -> Request<T> {}
        pub fn from_parts(parts: Parts, body: T) -> Request<T> {}
        pub fn method(&self) -> &Method {}
        pub fn method_mut(&mut self) -> &mut Method {}
        pub fn uri(&self) -> &Uri {}
        pub fn uri_mut(&mut self) -> &mut Uri {}
        pub fn version(&self) -> Version {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn extensions(&self) -> &Extensions {}
        pub fn extensions_mut(&mut self) -> &mut Extensions {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (Parts, T) {}
        pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {}
    }
    impl<T: Clone> Clone for Request<T> {}
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn method<T>(self, method: T) -> Builder {}
        pub fn uri<T>(self, uri: T) -> Builder {}
        pub fn version(self, version: Version) -> Builder {}
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> {}
        pub fn extension<T>(self, extension: T) -> Builder {}
        pub fn body<T>(self, body: T) -> crate::Result<Request<T>> {}
    }
}
pub mod response {
    use crate::{Extensions, HeaderMap, HeaderValue, StatusCode, Version};
    pub struct Response<T>(T);
    pub struct Parts {
        pub status: StatusCode,
        pub version: Version,
        pub headers: HeaderMap<HeaderValue>,
        pub extensions: Extensions,
    }
    impl Response<()> {
        pub fn builder() -> Builder {}
    }
    impl<T> Response<T> {
        pub fn new(body: T) -> Response<T> {}
        pub fn from_parts(parts: Parts, body: T) -> Response<T> {}
        pub fn status(&self) -> StatusCode {}
        pub fn status_mut(&mut self) -> &mut StatusCode {}
        pub fn version(&self) -> Version {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn extensions(&self) -> &Extensions {}
        pub fn extensions_mut(&mut self) -> &mut Extensions {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (Parts, T) {}
        pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {}
    }
    impl<T: Default> Default for Response<T> {}
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn status<T>(self, status: T) -> Builder {}
        pub fn version(self, version: Version) -> Builder {}
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> {}
        pub fn extension<T>(self, extension: T) -> Builder {}
        pub fn body<T>(self, body: T) -> crate::Result<Response<T>> {}
    }
}
