//! Signatures of eyre that type inference needs; bodies are empty on purpose.

pub use self::Report as Error;
pub use self::WrapErr as Context;
use std::fmt::{Debug, Display};
pub type Result<T, E = Report> = std::result::Result<T, E>;
pub struct Report;
impl Report {
    pub fn new<E: std::error::Error>(error: E) -> Report {}
    pub fn msg<M: Display + Debug>(message: M) -> Report {}
    pub fn wrap_err<D: Display>(self, msg: D) -> Report {}
    pub fn chain(&self) -> Chain<'_> {}
    pub fn root_cause(&self) -> &(dyn std::error::Error + 'static) {}
    pub fn is<E>(&self) -> bool {}
    pub fn downcast<E>(self) -> std::result::Result<E, Report> {}
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E> {}
    pub fn section<D>(self, section: D) -> Report {}
}
impl<E: std::error::Error> From<E> for Report {}
impl std::ops::Deref for Report {
    type Target = dyn std::error::Error + Send + Sync + 'static;
}
impl Display for Report {}
impl Debug for Report {}
pub struct Chain<'a>(&'a Report);
impl<'a> Iterator for Chain<'a> {
    type Item = &'a (dyn std::error::Error + 'static);
}
pub trait WrapErr<T, E> {
    fn wrap_err<D: Display>(self, msg: D) -> Result<T, Report>;
    fn wrap_err_with<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D: Display>(self, msg: D) -> Result<T, Report>;
    fn with_context<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}
impl<T, E> WrapErr<T, E> for std::result::Result<T, E> {}
pub trait ContextCompat<T> {
    fn context<D: Display>(self, msg: D) -> Result<T, Report>;
    fn with_context<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn wrap_err<D: Display>(self, msg: D) -> Result<T, Report>;
    fn wrap_err_with<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}
impl<T> ContextCompat<T> for Option<T> {}
pub trait OptionExt<T> {
    fn ok_or_eyre<M: Display>(self, message: M) -> Result<T, Report>;
}
impl<T> OptionExt<T> for Option<T> {}
