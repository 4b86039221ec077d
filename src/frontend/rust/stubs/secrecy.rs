//! Signatures of secrecy that type inference needs; bodies are empty on purpose.

pub type SecretString = SecretBox<str>;
pub type SecretVec<T> = SecretBox<Vec<T>>;
pub type SecretSlice<T> = SecretBox<[T]>;
pub struct SecretBox<S: ?Sized>(S);
impl<S: ?Sized> SecretBox<S> {
    pub fn new(boxed_secret: Box<S>) -> SecretBox<S> {}
    pub fn init_with<F: FnOnce() -> S>(ctr: F) -> SecretBox<S> {}
    pub fn init_with_mut<F: FnOnce(&mut S)>(ctr: F) -> SecretBox<S> {}
    pub fn try_init_with<E, F: FnOnce() -> Result<S, E>>(ctr: F) -> Result<SecretBox<S>, E> {}
}
impl<S: ?Sized> Clone for SecretBox<S> {}
impl<S: Default> Default for SecretBox<S> {}
impl<S: ?Sized> std::fmt::Debug for SecretBox<S> {}
impl<S: ?Sized> ExposeSecret<S> for SecretBox<S> {}
impl<S: ?Sized> ExposeSecretMut<S> for SecretBox<S> {}
impl<S: ?Sized> From<Box<S>> for SecretBox<S> {}
impl From<String> for SecretBox<str> {}
impl From<&str> for SecretBox<str> {}
impl<T> From<Vec<T>> for SecretBox<[T]> {}
impl std::str::FromStr for SecretBox<str> {
    type Err = std::convert::Infallible;
}
pub struct Secret<S>(S);
impl<S> Secret<S> {
    pub fn new(secret: S) -> Secret<S> {}
}
impl<S: Clone> Clone for Secret<S> {}
impl<S: Default> Default for Secret<S> {}
impl<S> std::fmt::Debug for Secret<S> {}
impl<S> ExposeSecret<S> for Secret<S> {}
impl<S> From<S> for Secret<S> {}
impl std::str::FromStr for Secret<String> {
    type Err = std::convert::Infallible;
}
pub trait ExposeSecret<S: ?Sized> {
    fn expose_secret(&self) -> &S;
}
pub trait ExposeSecretMut<S: ?Sized> {
    fn expose_secret_mut(&mut self) -> &mut S;
}
pub trait CloneableSecret {}
pub trait SerializableSecret {}
pub trait DebugSecret {}
pub trait Zeroize {
    fn zeroize(&mut self);
}
pub mod zeroize {
    pub use super::Zeroize;
    pub trait ZeroizeOnDrop {}
}
