//! Signatures of governor that type inference needs; bodies are empty on purpose.

pub use self::quota::Quota;
use std::num::NonZeroU32;
use std::time::Duration;
pub mod quota {
    use std::num::NonZeroU32;
    use std::time::Duration;
    pub struct Quota;
    impl Quota {
        pub const fn per_second(max_burst: NonZeroU32) -> Quota {}
        pub const fn per_minute(max_burst: NonZeroU32) -> Quota {}
        pub const fn per_hour(max_burst: NonZeroU32) -> Quota {}
        pub const fn with_period(replenish_1_per: Duration) -> Option<Quota> {}
        pub const fn allow_burst(self, max_burst: NonZeroU32) -> Quota {}
        pub const fn burst_size(&self) -> NonZeroU32 {}
        pub const fn replenish_interval(&self) -> Duration {}
    }
    impl Clone for Quota {}
}
pub type DefaultDirectRateLimiter = RateLimiter<state::NotKeyed, state::InMemoryState, clock::DefaultClock>;
pub type DefaultKeyedRateLimiter<K> = RateLimiter<K, state::keyed::DefaultKeyedStateStore<K>, clock::DefaultClock>;
pub struct InsufficientCapacity(pub u32);
impl std::error::Error for InsufficientCapacity {}
pub struct NotUntil;
impl NotUntil {
    pub fn earliest_possible(&self) -> std::time::Instant {}
    pub fn wait_time_from(&self, from: std::time::Instant) -> Duration {}
    pub fn quota(&self) -> Quota {}
}
impl std::error::Error for NotUntil {}
pub struct RateLimiter<K, S, C>(K, S, C);
impl RateLimiter<state::NotKeyed, state::InMemoryState, clock::DefaultClock> {
    pub fn direct(quota: Quota) -> DefaultDirectRateLimiter {}
}
impl<K> RateLimiter<K, state::keyed::DefaultKeyedStateStore<K>, clock::DefaultClock> {
    pub fn keyed(quota: Quota) -> DefaultKeyedRateLimiter<K> {}
    pub fn dashmap(quota: Quota) -> DefaultKeyedRateLimiter<K> {}
    pub fn hashmap(quota: Quota) -> DefaultKeyedRateLimiter<K> {}
}
impl<K, S, C> RateLimiter<K, S, C> {
    pub fn check(&self) -> Result<(), NotUntil> {}
    pub fn check_n(&self, n: NonZeroU32) -> Result<Result<(), NotUntil>, InsufficientCapacity> {}
    pub fn check_key(&self, key: &K) -> Result<(), NotUntil> {}
    pub fn check_key_n(&self, key: &K, n: NonZeroU32) -> Result<Result<(), NotUntil>, InsufficientCapacity> {}
    pub async fn until_ready(&self) {}
    pub async fn until_ready_with_jitter(&self, jitter: Jitter) {}
    pub async fn until_n_ready(&self, n: NonZeroU32) -> Result<(), InsufficientCapacity> {}
    pub async fn until_key_ready(&self, key: &K) {}
    pub fn retain_recent(&self) {}
    pub fn shrink_to_fit(&self) {}
    pub fn len(&self) -> usize {}
    pub fn clock(&self) -> &C {}
}
pub struct Jitter;
impl Jitter {
    pub const fn up_to(max: Duration) -> Jitter {}
    pub const fn new(min: Duration, interval: Duration) -> Jitter {}
}
pub mod clock {
    pub struct QuantaClock;
    pub type DefaultClock = QuantaClock;
    impl Clone for QuantaClock {}
    impl Default for QuantaClock {}
    impl Clock for QuantaClock {
        type Instant = std::time::Instant;
    }
    pub trait Clock {
        type Instant;
        fn now(&self) -> Self::Instant;
    }
}
pub mod state {
    pub struct NotKeyed;
    pub struct InMemoryState;
    pub mod direct {
        pub use super::{InMemoryState, NotKeyed};
    }
    pub mod keyed {
        pub struct DefaultKeyedStateStore<K>(K);
        pub type DashMapStateStore<K> = DefaultKeyedStateStore<K>;
        pub type HashMapStateStore<K> = DefaultKeyedStateStore<K>;
    }
}
pub mod middleware {
    pub struct NoOpMiddleware;
    pub struct StateInformationMiddleware;
}
