//! Signatures of mime that type inference needs; bodies are empty on purpose.

pub struct Name<'a>(&'a str);
impl<'a> Name<'a> {
    pub fn as_str(&self) -> &'a str {}
}
impl<'a> PartialEq for Name<'a> {}
impl<'a> PartialEq<str> for Name<'a> {}
impl<'a> AsRef<str> for Name<'a> {}
impl<'a> std::fmt::Display for Name<'a> {}
pub struct Mime;
impl Mime {
    pub fn type_(&self) -> Name<'_> {}
    pub fn subtype(&self) -> Name<'_> {}
    pub fn suffix(&self) -> Option<Name<'_>> {}
    pub fn get_param<N>(&self, attr: N) -> Option<Name<'_>> {}
    pub fn params(&self) -> std::iter::__Iter<(Name<'_>, Name<'_>)> {}
    pub fn essence_str(&self) -> &str {}
}
impl Clone for Mime {}
impl PartialEq for Mime {}
impl PartialEq<str> for Mime {}
impl AsRef<str> for Mime {}
impl std::fmt::Display for Mime {}
impl std::str::FromStr for Mime {
    type Err = FromStrError;
}
pub struct FromStrError;
impl std::error::Error for FromStrError {}
pub const STAR: Name<'static> = Name;
pub const TEXT: Name<'static> = Name;
pub const IMAGE: Name<'static> = Name;
pub const AUDIO: Name<'static> = Name;
pub const VIDEO: Name<'static> = Name;
pub const APPLICATION: Name<'static> = Name;
pub const MULTIPART: Name<'static> = Name;
pub const HTML: Name<'static> = Name;
pub const JSON: Name<'static> = Name;
pub const XML: Name<'static> = Name;
pub const PLAIN: Name<'static> = Name;
pub const CHARSET: Name<'static> = Name;
pub const BOUNDARY: Name<'static> = Name;
pub const UTF_8: Name<'static> = Name;
pub const STAR_STAR: Mime = Mime;
pub const TEXT_PLAIN: Mime = Mime;
pub const TEXT_PLAIN_UTF_8: Mime = Mime;
pub const TEXT_HTML: Mime = Mime;
pub const TEXT_HTML_UTF_8: Mime = Mime;
pub const TEXT_CSS: Mime = Mime;
pub const TEXT_CSV: Mime = Mime;
pub const TEXT_XML: Mime = Mime;
pub const TEXT_EVENT_STREAM: Mime = Mime;
pub const IMAGE_JPEG: Mime = Mime;
pub const IMAGE_GIF: Mime = Mime;
pub const IMAGE_PNG: Mime = Mime;
pub const IMAGE_SVG: Mime = Mime;
pub const APPLICATION_JSON: Mime = Mime;
pub const APPLICATION_JAVASCRIPT: Mime = Mime;
pub const APPLICATION_WWW_FORM_URLENCODED: Mime = Mime;
pub const APPLICATION_OCTET_STREAM: Mime = Mime;
pub const APPLICATION_PDF: Mime = Mime;
pub const MULTIPART_FORM_DATA: Mime = Mime;
