//! Signatures of headers that type inference needs; bodies are empty on purpose.

pub use self::authorization::Authorization;
pub use http::{HeaderMap, HeaderName, HeaderValue};
pub struct Error;
impl Error {
    pub fn invalid() -> Error {}
}
impl std::error::Error for Error {}
pub trait Header {
    fn name() -> &'static HeaderName;
    fn decode<'i, I: Iterator<Item = &'i HeaderValue>>(values: &mut I) -> Result<Self, Error>;
    fn encode<E: Extend<HeaderValue>>(&self, values: &mut E);
}
pub trait HeaderMapExt {
    fn typed_insert<H>(&mut self, header: H);
    fn typed_get<H>(&self) -> Option<H>;
    fn typed_try_get<H>(&self) -> Result<Option<H>, Error>;
}
impl HeaderMapExt for http::HeaderMap {}
pub mod authorization {
    pub struct Authorization<C>(pub C);
    impl<C> Authorization<C> {
        pub fn token(&self) -> &str {}
        pub fn username(&self) -> &str {}
        pub fn password(&self) -> &str {}
    }
    impl Authorization<Basic> {
        pub fn basic(username: &str, password: &str) -> Authorization<Basic> {}
    }
    impl Authorization<Bearer> {
        pub fn bearer(token: &str) -> Result<Authorization<Bearer>, InvalidBearerToken> {}
    }
    pub struct InvalidBearerToken;
    pub trait Credentials {
        const SCHEME: &'static str;
        fn decode(value: &http::HeaderValue) -> Option<Self>;
        fn encode(&self) -> http::HeaderValue;
    }
    pub struct Basic;
    impl Basic {
        pub fn username(&self) -> &str {}
        pub fn password(&self) -> &str {}
    }
    pub struct Bearer;
    impl Bearer {
        pub fn token(&self) -> &str {}
    }
}
pub struct ContentLength(pub u64);
pub struct ContentType;
impl ContentType {
    pub fn json() -> ContentType {}
    pub fn text() -> ContentType {}
    pub fn html() -> ContentType {}
    pub fn octet_stream() -> ContentType {}
    pub fn form_url_encoded() -> ContentType {}
}
impl From<mime::Mime> for ContentType {}
impl From<ContentType> for mime::Mime {}
pub struct Host;
impl Host {
    pub fn hostname(&self) -> &str {}
    pub fn port(&self) -> Option<u16> {}
}
pub struct UserAgent;
impl UserAgent {
    pub fn as_str(&self) -> &str {}
}
impl std::fmt::Display for UserAgent {}
pub struct Cookie;
impl Cookie {
    pub fn get(&self, name: &str) -> Option<&str> {}
    pub fn iter(&self) -> std::iter::__Iter<(&str, &str)> {}
    pub fn len(&self) -> usize {}
}
pub struct Origin;
impl Origin {
    pub fn scheme(&self) -> &str {}
    pub fn hostname(&self) -> &str {}
    pub fn port(&self) -> Option<u16> {}
}
pub struct ETag;
impl std::str::FromStr for ETag {
    type Err = Error;
}
pub struct IfNoneMatch;
impl IfNoneMatch {
    pub fn precondition_passes(&self, etag: &ETag) -> bool {}
}
pub struct IfModifiedSince;
impl IfModifiedSince {
    pub fn is_modified(&self, last_modified: std::time::SystemTime) -> bool {}
}
pub struct LastModified;
impl From<std::time::SystemTime> for LastModified {}
pub struct CacheControl;
impl CacheControl {
    pub fn new() -> CacheControl {}
    pub fn no_cache(&self) -> bool {}
    pub fn no_store(&self) -> bool {}
    pub fn max_age(&self) -> Option<std::time::Duration> {}
    pub fn with_no_cache(self) -> CacheControl {}
    pub fn with_no_store(self) -> CacheControl {}
    pub fn with_public(self) -> CacheControl {}
    pub fn with_private(self) -> CacheControl {}
    pub fn with_max_age(self, duration: std::time::Duration) -> CacheControl {}
}
pub struct Range;
impl Range {
    pub fn satisfiable_ranges(&self, len: u64) -> std::iter::__Iter<(std::ops::Bound<u64>, std::ops::Bound<u64>)> {}
}
pub struct Location;
pub struct AcceptRanges;
