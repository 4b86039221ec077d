//! Signatures of backoff that type inference needs; bodies are empty on purpose.

pub use self::exponential::ExponentialBackoffBuilder;
use std::future::Future;
use std::time::Duration;
pub type ExponentialBackoff = exponential::ExponentialBackoff;
pub enum Error<E> {
    Permanent(E),
    Transient { err: E, retry_after: Option<Duration> },
}
impl<E> Error<E> {
    pub fn permanent(err: E) -> Error<E> {}
    pub fn transient(err: E) -> Error<E> {}
    pub fn retry_after(err: E, duration: Duration) -> Error<E> {}
}
impl<E> std::error::Error for Error<E> {}
impl<E> std::fmt::Display for Error<E> {}
impl<E> From<E> for Error<E> {}
pub fn retry<F: FnMut() -> Result<T, Error<E>>, B, T, E>(backoff: B, op: F) -> Result<T, Error<E>> {}
pub fn retry_notify<F: FnMut() -> Result<T, Error<E>>, B, N: FnMut(E, Duration), T, E>(
    backoff: B,
    op: F,
    notify: N,
) -> Result<T, Error<E>> {
}
pub mod future {
    use super::*;
    pub async fn retry<I, E, Fn, Fut, B>(backoff: B, operation: Fn) -> Result<I, E>
    where
        Fn: FnMut() -> Fut,
        Fut: Future<Output = Result<I, Error<E>>>,
    {
    }
    pub async fn retry_notify<I, E, Fn, Fut, B, N>(backoff: B, operation: Fn, notify: N) -> Result<I, E>
    where
        Fn: FnMut() -> Fut,
        Fut: Future<Output = Result<I, Error<E>>>,
        N: FnMut(E, Duration),
    {
    }
}
pub mod backoff {
    pub trait Backoff {
        fn reset(&mut self);
        fn next_backoff(&mut self) -> Option<std::time::Duration>;
    }
    pub struct Zero;
    pub struct Stop;
    pub struct Constant;
    impl Constant {
        pub fn new(interval: std::time::Duration) -> Constant {}
    }
    impl Backoff for Constant {}
}
pub mod exponential {
    use std::time::{Duration, Instant};
    pub struct ExponentialBackoff {
        pub current_interval: Duration,
        pub initial_interval: Duration,
        pub randomization_factor: f64,
        pub multiplier: f64,
        pub max_interval: Duration,
        pub start_time: Instant,
        pub max_elapsed_time: Option<Duration>,
    }
    impl ExponentialBackoff {
        pub fn get_elapsed_time(&self) -> Duration {}
    }
    impl crate::backoff::Backoff for ExponentialBackoff {}
    impl Clone for ExponentialBackoff {}
    impl Default for ExponentialBackoff {}
    pub struct ExponentialBackoffBuilder;
    impl ExponentialBackoffBuilder {
        pub fn new() -> ExponentialBackoffBuilder {}
        pub fn with_initial_interval(&mut self, initial_interval: Duration) -> &mut ExponentialBackoffBuilder {}
        pub fn with_randomization_factor(&mut self, factor: f64) -> &mut ExponentialBackoffBuilder {}
        pub fn with_multiplier(&mut self, multiplier: f64) -> &mut ExponentialBackoffBuilder {}
        pub fn with_max_interval(&mut self, max_interval: Duration) -> &mut ExponentialBackoffBuilder {}
        pub fn with_max_elapsed_time(&mut self, max: Option<Duration>) -> &mut ExponentialBackoffBuilder {}
        pub fn build(&self) -> ExponentialBackoff {}
    }
    impl Default for ExponentialBackoffBuilder {}
}
