//! Signatures of askama that type inference needs; bodies are empty on purpose.

pub type Result<T, E = Error> = std::result::Result<T, E>;
pub enum Error {
    Fmt,
    Custom(Box<dyn std::error::Error + Send + Sync>),
    Json(serde_json::Error),
}
impl Error {
    pub fn custom<E>(err: E) -> Error {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<std::fmt::Error> for Error {}
impl From<Error> for std::io::Error {}
pub trait Template {
    const SIZE_HINT: usize;
    fn render(&self) -> Result<String>;
    fn render_into<W: ?Sized>(&self, writer: &mut W) -> Result<()>;
    fn write_into<W: ?Sized>(&self, writer: &mut W) -> std::io::Result<()>;
    fn render_with_values(&self, values: &dyn Values) -> Result<String>;
}
pub trait Values {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn std::any::Any>;
}
pub trait DynTemplate {
    fn dyn_render(&self) -> Result<String>;
    fn dyn_write_into(&self, writer: &mut dyn std::io::Write) -> std::io::Result<()>;
    fn size_hint(&self) -> usize;
}
pub mod filters {
    pub struct Safe<T>(pub T);
}
