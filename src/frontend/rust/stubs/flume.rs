//! Signatures of flume that type inference needs; bodies are empty on purpose.

use std::iter::__Iter;
use std::time::{Duration, Instant};
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub struct Sender<T>(T);
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn send_timeout(&self, msg: T, dur: Duration) -> Result<(), SendTimeoutError<T>> {}
    pub async fn send_async(&self, item: T) -> Result<(), SendError<T>> {}
    pub async fn into_send_async(self, item: T) -> Result<(), SendError<T>> {}
    pub fn into_sink<'a>(self) -> r#async::SendSink<'a, T> {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn downgrade(&self) -> WeakSender<T> {}
}
impl<T> Clone for Sender<T> {}
pub struct WeakSender<T>(T);
impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>> {}
}
impl<T> Clone for WeakSender<T> {}
pub struct Receiver<T>(T);
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn recv_timeout(&self, dur: Duration) -> Result<T, RecvTimeoutError> {}
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
    pub async fn recv_async(&self) -> Result<T, RecvError> {}
    pub async fn into_recv_async(self) -> Result<T, RecvError> {}
    pub fn stream(&self) -> r#async::RecvStream<'_, T> {}
    pub fn into_stream<'a>(self) -> r#async::RecvStream<'a, T> {}
    pub fn iter(&self) -> __Iter<T> {}
    pub fn try_iter(&self) -> __Iter<T> {}
    pub fn drain(&self) -> __Iter<T> {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
}
impl<T> Clone for Receiver<T> {}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = __Iter<T>;
}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = __Iter<T>;
}
pub mod r#async {
    pub struct RecvStream<'a, T>(&'a T);
    impl<'a, T> futures_core::Stream for RecvStream<'a, T> {
        type Item = T;
    }
    pub struct SendSink<'a, T>(&'a T);
}
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T {}
}
impl<T> std::error::Error for SendError<T> {}
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {}
}
impl<T> std::error::Error for TrySendError<T> {}
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
pub enum RecvError {
    Disconnected,
}
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
