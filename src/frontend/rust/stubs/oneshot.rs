//! Signatures of oneshot that type inference needs; bodies are empty on purpose.

use std::time::{Duration, Instant};
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
pub struct Sender<T>(T);
impl<T> Sender<T> {
    pub fn send(self, message: T) -> Result<(), SendError<T>> {}
    pub fn is_closed(&self) -> bool {}
}
pub struct Receiver<T>(T);
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv(self) -> Result<T, RecvError> {}
    pub fn recv_ref(&self) -> Result<T, RecvError> {}
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
    pub fn is_closed(&self) -> bool {}
    pub fn has_message(&self) -> bool {}
}
impl<T> std::future::Future for Receiver<T> {
    type Output = Result<T, RecvError>;
}
pub struct SendError<T>(T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T {}
    pub fn as_inner(&self) -> &T {}
}
impl<T> std::error::Error for SendError<T> {}
pub struct RecvError;
impl std::error::Error for RecvError {}
pub enum TryRecvError {
    Empty,
    Disconnected,
}
impl std::error::Error for TryRecvError {}
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
impl std::error::Error for RecvTimeoutError {}
