//! Signatures of crossbeam_channel that type inference needs; bodies are empty on purpose.

use std::iter::__Iter;
use std::time::{Duration, Instant};
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub fn after(duration: Duration) -> Receiver<Instant> {}
pub fn at(when: Instant) -> Receiver<Instant> {}
pub fn tick(duration: Duration) -> Receiver<Instant> {}
pub fn never<T>() -> Receiver<T> {}
pub struct Sender<T>(T);
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn send_timeout(&self, msg: T, timeout: Duration) -> Result<(), SendTimeoutError<T>> {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn same_channel(&self, other: &Sender<T>) -> bool {}
}
impl<T> Clone for Sender<T> {}
pub struct Receiver<T>(T);
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn iter(&self) -> __Iter<T> {}
    pub fn try_iter(&self) -> __Iter<T> {}
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {}
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
    pub fn is_full(&self) -> bool {}
    pub fn is_disconnected(&self) -> bool {}
}
impl<T> std::error::Error for TrySendError<T> {}
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
impl<T> std::error::Error for SendTimeoutError<T> {}
pub struct RecvError;
impl std::error::Error for RecvError {}
pub enum TryRecvError {
    Empty,
    Disconnected,
}
impl TryRecvError {
    pub fn is_empty(&self) -> bool {}
    pub fn is_disconnected(&self) -> bool {}
}
impl std::error::Error for TryRecvError {}
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
impl RecvTimeoutError {
    pub fn is_timeout(&self) -> bool {}
    pub fn is_disconnected(&self) -> bool {}
}
impl std::error::Error for RecvTimeoutError {}
pub struct Select<'a>(&'a str);
impl<'a> Select<'a> {
    pub fn new() -> Select<'a> {}
    pub fn send<T>(&mut self, s: &'a Sender<T>) -> usize {}
    pub fn recv<T>(&mut self, r: &'a Receiver<T>) -> usize {}
    pub fn remove(&mut self, index: usize) {}
    pub fn select(&mut self) -> SelectedOperation<'a> {}
    pub fn try_select(&mut self) -> Result<SelectedOperation<'a>, TrySelectError> {}
    pub fn select_timeout(&mut self, timeout: Duration) -> Result<SelectedOperation<'a>, SelectTimeoutError> {}
    pub fn ready(&mut self) -> usize {}
}
pub struct SelectedOperation<'a>(&'a str);
impl<'a> SelectedOperation<'a> {
    pub fn index(&self) -> usize {}
    pub fn send<T>(self, s: &Sender<T>, msg: T) -> Result<(), SendError<T>> {}
    pub fn recv<T>(self, r: &Receiver<T>) -> Result<T, RecvError> {}
}
pub struct TrySelectError;
pub struct SelectTimeoutError;
