//! Signatures of url that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
pub struct Url;
impl Url {
    pub fn parse(input: &str) -> Result<Url, ParseError> {}
    pub fn parse_with_params<I>(input: &str, iter: I) -> Result<Url, ParseError> {}
    pub fn join(&self, input: &str) -> Result<Url, ParseError> {}
    pub fn as_str(&self) -> &str {}
    pub fn into_string(self) -> String {}
    pub fn origin(&self) -> Origin {}
    pub fn scheme(&self) -> &str {}
    pub fn username(&self) -> &str {}
    pub fn set_username(&mut self, username: &str) -> Result<(), ()> {}
    pub fn password(&self) -> Option<&str> {}
    pub fn set_password(&mut self, password: Option<&str>) -> Result<(), ()> {}
    pub fn has_host(&self) -> bool {}
    pub fn host_str(&self) -> Option<&str> {}
    pub fn host(&self) -> Option<Host<&str>> {}
    pub fn domain(&self) -> Option<&str> {}
    pub fn port(&self) -> Option<u16> {}
    pub fn port_or_known_default(&self) -> Option<u16> {}
    pub fn path(&self) -> &str {}
    pub fn path_segments(&self) -> Option<std::str::Split<'_, char>> {}
    pub fn query(&self) -> Option<&str> {}
    pub fn query_pairs(&self) -> std::iter::__Iter<(Cow<'_, str>, Cow<'_, str>)> {}
    pub fn query_pairs_mut(&mut self) -> form_urlencoded::Serializer<'_, Url> {}
    pub fn path_segments_mut(&mut self) -> Result<PathSegmentsMut<'_>, ()> {}
    pub fn fragment(&self) -> Option<&str> {}
    pub fn set_fragment(&mut self, fragment: Option<&str>) {}
    pub fn set_query(&mut self, query: Option<&str>) {}
    pub fn set_path(&mut self, path: &str) {}
    pub fn set_port(&mut self, port: Option<u16>) -> Result<(), ()> {}
    pub fn set_host(&mut self, host: Option<&str>) -> Result<(), ParseError> {}
    pub fn set_scheme(&mut self, scheme: &str) -> Result<(), ()> {}
    pub fn cannot_be_a_base(&self) -> bool {}
    pub fn from_file_path<P>(path: P) -> Result<Url, ()> {}
    pub fn to_file_path(&self) -> Result<std::path::PathBuf, ()> {}
}
impl Clone for Url {}
impl PartialEq for Url {}
impl Ord for Url {}
impl AsRef<str> for Url {}
impl std::fmt::Display for Url {}
impl std::fmt::Debug for Url {}
impl std::str::FromStr for Url {
    type Err = ParseError;
}
impl TryFrom<&str> for Url {
    type Error = ParseError;
}
impl From<Url> for String {}
pub enum Host<S = String> {
    Domain(S),
    Ipv4(std::net::Ipv4Addr),
    Ipv6(std::net::Ipv6Addr),
}
impl Host<String> {
    pub fn parse(input: &str) -> Result<Host<String>, ParseError> {}
}
impl<S> std::fmt::Display for Host<S> {}
pub enum Origin {
    Opaque,
    Tuple(String, Host<String>, u16),
}
impl Origin {
    pub fn ascii_serialization(&self) -> String {}
    pub fn unicode_serialization(&self) -> String {}
}
pub struct PathSegmentsMut<'a>(&'a Url);
impl<'a> PathSegmentsMut<'a> {
    pub fn clear(&mut self) -> &mut Self {}
    pub fn pop(&mut self) -> &mut Self {}
    pub fn pop_if_empty(&mut self) -> &mut Self {}
    pub fn push(&mut self, segment: &str) -> &mut Self {}
    pub fn extend<I>(&mut self, segments: I) -> &mut Self {}
}
pub enum ParseError {
    EmptyHost,
    IdnaError,
    InvalidPort,
    RelativeUrlWithoutBase,
}
impl std::error::Error for ParseError {}
impl std::fmt::Display for ParseError {}
pub mod form_urlencoded {
    use std::borrow::Cow;
    pub struct Serializer<'a, T>(&'a T);
    impl<'a, T> Serializer<'a, T> {
        pub fn new(target: T) -> Serializer<'a, T> {}
        pub fn clear(&mut self) -> &mut Self {}
        pub fn append_pair(&mut self, name: &str, value: &str) -> &mut Self {}
        pub fn append_key_only(&mut self, name: &str) -> &mut Self {}
        pub fn extend_pairs<I>(&mut self, iter: I) -> &mut Self {}
        pub fn finish(&mut self) -> String {}
    }
    pub fn parse(input: &[u8]) -> std::iter::__Iter<(Cow<'_, str>, Cow<'_, str>)> {}
    pub fn byte_serialize(input: &[u8]) -> std::iter::__Iter<&str> {}
}
