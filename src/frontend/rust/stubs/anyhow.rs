//! Signatures of anyhow that type inference needs; bodies are empty on purpose.

use std::fmt::{Debug, Display};
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub struct Error;
impl Error {
    pub fn new<E: std::error::Error>(error: E) -> Error {}
    pub fn msg<M: Display + Debug>(message: M) -> Error {}
    pub fn from_boxed(error: Box<dyn std::error::Error + Send + Sync + 'static>) -> Error {}
    pub fn context<C: Display>(self, context: C) -> Error {}
    pub fn backtrace(&self) -> &std::backtrace::Backtrace {}
    pub fn chain(&self) -> Chain<'_> {}
    pub fn root_cause(&self) -> &(dyn std::error::Error + 'static) {}
    pub fn is<E>(&self) -> bool {}
    pub fn downcast<E>(self) -> std::result::Result<E, Error> {}
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E> {}
    pub fn into_boxed_dyn_error(self) -> Box<dyn std::error::Error + Send + Sync + 'static> {}
}
impl<E: std::error::Error> From<E> for Error {}
impl std::ops::Deref for Error {
    type Target = dyn std::error::Error + Send + Sync + 'static;
}
impl AsRef<dyn std::error::Error + Send + Sync> for Error {}
impl Display for Error {}
impl Debug for Error {}
pub struct Chain<'a>(&'a Error);
impl<'a> Iterator for Chain<'a> {
    type Item = &'a (dyn std::error::Error + 'static);
}
pub trait Context<T, E> {
    fn context<C: Display>(self, context: C) -> Result<T, Error>;
    fn with_context<C: Display, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}
impl<T, E> Context<T, E> for std::result::Result<T, E> {}
impl<T> Context<T, std::convert::Infallible> for Option<T> {}
pub fn Ok<T>(t: T) -> Result<T> {}
