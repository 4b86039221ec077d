//! Signatures of percent_encoding that type inference needs; bodies are empty on purpose.

pub struct AsciiSet;
impl AsciiSet {
    pub const EMPTY: AsciiSet = AsciiSet;
    pub const fn add(&self, byte: u8) -> AsciiSet {}
    pub const fn remove(&self, byte: u8) -> AsciiSet {}
    pub const fn union(&self, other: AsciiSet) -> AsciiSet {}
}
pub const CONTROLS: &'static AsciiSet = &AsciiSet;
pub const NON_ALPHANUMERIC: &'static AsciiSet = &AsciiSet;
pub fn percent_encode_byte(byte: u8) -> &'static str {}
pub fn percent_encode<'a>(input: &'a [u8], ascii_set: &'static AsciiSet) -> PercentEncode<'a> {}
pub fn utf8_percent_encode<'a>(input: &'a str, ascii_set: &'static AsciiSet) -> PercentEncode<'a> {}
pub fn percent_decode(input: &[u8]) -> PercentDecode<'_> {}
pub fn percent_decode_str(input: &str) -> PercentDecode<'_> {}
pub struct PercentEncode<'a>(&'a [u8]);
impl<'a> Iterator for PercentEncode<'a> {
    type Item = &'a str;
}
impl<'a> std::fmt::Display for PercentEncode<'a> {}
impl<'a> From<PercentEncode<'a>> for std::borrow::Cow<'a, str> {}
pub struct PercentDecode<'a>(&'a [u8]);
impl<'a> PercentDecode<'a> {
    pub fn decode_utf8(self) -> Result<std::borrow::Cow<'a, str>, std::str::Utf8Error> {}
    pub fn decode_utf8_lossy(self) -> std::borrow::Cow<'a, str> {}
}
impl<'a> Iterator for PercentDecode<'a> {
    type Item = u8;
}
impl<'a> From<PercentDecode<'a>> for std::borrow::Cow<'a, [u8]> {}
