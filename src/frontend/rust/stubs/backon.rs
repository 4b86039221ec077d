//! Signatures of backon that type inference needs; bodies are empty on purpose.

use std::future::Future;
use std::time::Duration;
pub struct __Backoff;
impl Iterator for __Backoff {
    type Item = Duration;
}
impl Clone for __Backoff {}
pub trait BackoffBuilder {
    type Backoff;
    fn build(self) -> Self::Backoff;
}
pub struct ExponentialBuilder;
impl ExponentialBuilder {
    pub const fn new() -> ExponentialBuilder {}
    pub const fn with_jitter(self) -> ExponentialBuilder {}
    pub const fn with_factor(self, factor: f32) -> ExponentialBuilder {}
    pub const fn with_min_delay(self, min_delay: Duration) -> ExponentialBuilder {}
    pub const fn with_max_delay(self, max_delay: Duration) -> ExponentialBuilder {}
    pub const fn without_max_delay(self) -> ExponentialBuilder {}
    pub const fn with_max_times(self, max_times: usize) -> ExponentialBuilder {}
    pub const fn without_max_times(self) -> ExponentialBuilder {}
    pub const fn with_total_delay(self, total_delay: Option<Duration>) -> ExponentialBuilder {}
}
impl Clone for ExponentialBuilder {}
impl Default for ExponentialBuilder {}
impl BackoffBuilder for ExponentialBuilder {
    type Backoff = __Backoff;
}
pub struct ConstantBuilder;
impl ConstantBuilder {
    pub const fn new() -> ConstantBuilder {}
    pub const fn with_delay(self, delay: Duration) -> ConstantBuilder {}
    pub const fn with_max_times(self, max_times: usize) -> ConstantBuilder {}
    pub const fn with_jitter(self) -> ConstantBuilder {}
    pub const fn without_max_times(self) -> ConstantBuilder {}
}
impl Clone for ConstantBuilder {}
impl Default for ConstantBuilder {}
impl BackoffBuilder for ConstantBuilder {
    type Backoff = __Backoff;
}
pub struct FibonacciBuilder;
impl FibonacciBuilder {
    pub const fn new() -> FibonacciBuilder {}
    pub const fn with_jitter(self) -> FibonacciBuilder {}
    pub const fn with_min_delay(self, min_delay: Duration) -> FibonacciBuilder {}
    pub const fn with_max_delay(self, max_delay: Duration) -> FibonacciBuilder {}
    pub const fn with_max_times(self, max_times: usize) -> FibonacciBuilder {}
}
impl Default for FibonacciBuilder {}
impl BackoffBuilder for FibonacciBuilder {
    type Backoff = __Backoff;
}
pub struct Retry<R>(R);
impl<T, E> Retry<Result<T, E>> {
    pub fn sleep<S>(self, sleep_fn: S) -> Retry<Result<T, E>> {}
    pub fn when<F: FnMut(&E) -> bool>(self, retryable: F) -> Retry<Result<T, E>> {}
    pub fn notify<F: FnMut(&E, Duration)>(self, notify: F) -> Retry<Result<T, E>> {}
    pub fn adjust<F: FnMut(&E, Option<Duration>) -> Option<Duration>>(self, adjust: F) -> Retry<Result<T, E>> {}
}
impl<R> Future for Retry<R> {
    type Output = R;
}
pub trait Retryable {
    fn retry<B>(self, builder: B) -> Retry<<<Self as FnOnce<()>>::Output as Future>::Output>;
}
impl<F: FnMut() -> R, R> Retryable for F {}
pub struct TokioSleeper;
