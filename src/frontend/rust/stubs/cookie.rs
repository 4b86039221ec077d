//! Signatures of cookie that type inference needs; bodies are empty on purpose.

pub use self::time::{Duration, OffsetDateTime};
pub mod time {
    pub use ::time::{Duration, OffsetDateTime};
}
pub enum SameSite {
    Strict,
    Lax,
    None,
}
impl Clone for SameSite {}
impl PartialEq for SameSite {}
pub enum ParseError {
    MissingPair,
    EmptyName,
    Utf8Error(std::str::Utf8Error),
}
impl std::error::Error for ParseError {}
pub enum Expiration {
    DateTime(OffsetDateTime),
    Session,
}
pub struct Cookie<'c>(&'c str);
impl<'c> Cookie<'c> {
    pub fn new<N, V>(name: N, value: V) -> Cookie<'c> {}
    pub fn named<N>(name: N) -> Cookie<'c> {}
    pub fn build<C>(base: C) -> CookieBuilder<'c> {}
    pub fn parse<S>(s: S) -> Result<Cookie<'c>, ParseError> {}
    pub fn parse_encoded<S>(s: S) -> Result<Cookie<'c>, ParseError> {}
    pub fn split_parse<S>(string: S) -> std::iter::__Iter<Result<Cookie<'c>, ParseError>> {}
    pub fn into_owned(self) -> Cookie<'static> {}
    pub fn name(&self) -> &str {}
    pub fn value(&self) -> &str {}
    pub fn name_value(&self) -> (&str, &str) {}
    pub fn http_only(&self) -> Option<bool> {}
    pub fn secure(&self) -> Option<bool> {}
    pub fn same_site(&self) -> Option<SameSite> {}
    pub fn max_age(&self) -> Option<Duration> {}
    pub fn path(&self) -> Option<&str> {}
    pub fn domain(&self) -> Option<&str> {}
    pub fn expires(&self) -> Option<Expiration> {}
    pub fn set_name<N>(&mut self, name: N) {}
    pub fn set_value<V>(&mut self, value: V) {}
    pub fn set_http_only<T>(&mut self, value: T) {}
    pub fn set_secure<T>(&mut self, value: T) {}
    pub fn set_same_site<T>(&mut self, value: T) {}
    pub fn set_max_age<D>(&mut self, value: D) {}
    pub fn set_path<P>(&mut self, path: P) {}
    pub fn set_domain<D>(&mut self, domain: D) {}
    pub fn set_expires<T>(&mut self, time: T) {}
    pub fn make_permanent(&mut self) {}
    pub fn make_removal(&mut self) {}
    pub fn encoded(&self) -> Display<'_> {}
    pub fn stripped(&self) -> Display<'_> {}
}
impl<'c> Clone for Cookie<'c> {}
impl<'c> std::fmt::Display for Cookie<'c> {}
impl<'c> From<&'c str> for Cookie<'c> {}
pub struct Display<'a>(&'a str);
impl<'a> std::fmt::Display for Display<'a> {}
pub struct CookieBuilder<'c>(&'c str);
impl<'c> CookieBuilder<'c> {
    pub fn new<N, V>(name: N, value: V) -> CookieBuilder<'c> {}
    pub fn expires<E>(self, when: E) -> CookieBuilder<'c> {}
    pub fn max_age(self, value: Duration) -> CookieBuilder<'c> {}
    pub fn domain<D>(self, value: D) -> CookieBuilder<'c> {}
    pub fn path<P>(self, path: P) -> CookieBuilder<'c> {}
    pub fn secure(self, value: bool) -> CookieBuilder<'c> {}
    pub fn http_only(self, value: bool) -> CookieBuilder<'c> {}
    pub fn same_site(self, value: SameSite) -> CookieBuilder<'c> {}
    pub fn permanent(self) -> CookieBuilder<'c> {}
    pub fn removal(self) -> CookieBuilder<'c> {}
    pub fn build(self) -> Cookie<'c> {}
    pub fn finish(self) -> Cookie<'c> {}
}
pub struct Key;
impl Key {
    pub fn from(key: &[u8]) -> Key {}
    pub fn derive_from(master_key: &[u8]) -> Key {}
    pub fn generate() -> Key {}
    pub fn try_generate() -> Option<Key> {}
    pub fn master(&self) -> &[u8] {}
}
impl Clone for Key {}
pub struct CookieJar;
impl CookieJar {
    pub fn new() -> CookieJar {}
    pub fn get(&self, name: &str) -> Option<&Cookie<'static>> {}
    pub fn add_original<C>(&mut self, cookie: C) {}
    pub fn add<C>(&mut self, cookie: C) {}
    pub fn remove<C>(&mut self, cookie: C) {}
    pub fn iter(&self) -> std::iter::__Iter<&Cookie<'static>> {}
    pub fn delta(&self) -> std::iter::__Iter<&Cookie<'static>> {}
    pub fn private<'a>(&'a self, key: &Key) -> PrivateJar<'a> {}
    pub fn private_mut<'a>(&'a mut self, key: &Key) -> PrivateJar<'a> {}
    pub fn signed<'a>(&'a self, key: &Key) -> PrivateJar<'a> {}
    pub fn signed_mut<'a>(&'a mut self, key: &Key) -> PrivateJar<'a> {}
}
impl Default for CookieJar {}
pub struct PrivateJar<'a>(&'a CookieJar);
impl<'a> PrivateJar<'a> {
    pub fn get(&self, name: &str) -> Option<Cookie<'static>> {}
    pub fn add<C>(&mut self, cookie: C) {}
    pub fn remove<C>(&mut self, cookie: C) {}
}
