//! Signatures of deadpool that type inference needs; bodies are empty on purpose.

pub enum Runtime {
    Tokio1,
    AsyncStd1,
}
pub struct Status {
    pub max_size: usize,
    pub size: usize,
    pub available: usize,
    pub waiting: usize,
}
pub mod managed {
    use crate::Runtime;
    pub use crate::Status;
    use std::time::Duration;
    pub type RecycleResult<E> = Result<(), RecycleError<E>>;
    pub enum RecycleError<E> {
        Message(std::borrow::Cow<'static, str>),
        Backend(E),
    }
    pub struct Metrics {
        pub created: std::time::Instant,
        pub recycled: Option<std::time::Instant>,
        pub recycle_count: usize,
    }
    pub trait Manager {
        type Type;
        type Error;
        async fn create(&self) -> Result<Self::Type, Self::Error>;
        async fn recycle(&self, obj: &mut Self::Type, metrics: &Metrics) -> RecycleResult<Self::Error>;
        fn detach(&self, obj: &mut Self::Type);
    }
    pub struct Object<M: Manager>(M);
    impl<M: Manager> Object<M> {
        pub fn take(this: Object<M>) -> M::Type {}
        pub fn metrics(this: &Object<M>) -> &Metrics {}
        pub fn pool(this: &Object<M>) -> Option<Pool<M>> {}
    }
    impl<M: Manager> std::ops::Deref for Object<M> {
        type Target = M::Type;
    }
    impl<M: Manager> std::ops::DerefMut for Object<M> {}
    impl<M: Manager> AsRef<M::Type> for Object<M> {}
    impl<M: Manager> AsMut<M::Type> for Object<M> {}
    pub struct Pool<M: Manager, W = Object<M>>(M, W);
    impl<M: Manager, W> Pool<M, W> {
        pub fn builder(manager: M) -> PoolBuilder<M, W> {}
        pub async fn get(&self) -> Result<W, PoolError<M::Error>> {}
        pub async fn timeout_get(&self, timeouts: &Timeouts) -> Result<W, PoolError<M::Error>> {}
        pub fn resize(&self, max_size: usize) {}
        pub fn retain<F: FnMut(&M::Type, Metrics) -> bool>(&self, f: F) {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
        pub fn status(&self) -> Status {}
        pub fn manager(&self) -> &M {}
        pub fn timeouts(&self) -> Timeouts {}
    }
    impl<M: Manager, W> Clone for Pool<M, W> {}
    pub struct PoolBuilder<M: Manager, W = Object<M>>(M, W);
    impl<M: Manager, W> PoolBuilder<M, W> {
        pub fn build(self) -> Result<Pool<M, W>, BuildError> {}
        pub fn config(self, value: PoolConfig) -> PoolBuilder<M, W> {}
        pub fn max_size(self, value: usize) -> PoolBuilder<M, W> {}
        pub fn timeouts(self, value: Timeouts) -> PoolBuilder<M, W> {}
        pub fn wait_timeout(self, value: Option<Duration>) -> PoolBuilder<M, W> {}
        pub fn create_timeout(self, value: Option<Duration>) -> PoolBuilder<M, W> {}
        pub fn recycle_timeout(self, value: Option<Duration>) -> PoolBuilder<M, W> {}
        pub fn post_create<H>(self, hook: H) -> PoolBuilder<M, W> {}
        pub fn runtime(self, value: Runtime) -> PoolBuilder<M, W> {}
    }
    pub struct PoolConfig {
        pub max_size: usize,
        pub timeouts: Timeouts,
    }
    impl PoolConfig {
        pub fn new(max_size: usize) -> PoolConfig {}
    }
    impl Default for PoolConfig {}
    impl Clone for PoolConfig {}
    pub struct Timeouts {
        pub wait: Option<Duration>,
        pub create: Option<Duration>,
        pub recycle: Option<Duration>,
    }
    impl Timeouts {
        pub fn new() -> Timeouts {}
        pub fn wait_millis(wait: u64) -> Timeouts {}
    }
    impl Default for Timeouts {}
    impl Clone for Timeouts {}
    pub enum TimeoutType {
        Wait,
        Create,
        Recycle,
    }
    pub enum PoolError<E> {
        Timeout(TimeoutType),
        Backend(E),
        Closed,
        NoRuntimeSpecified,
    }
    impl<E> std::error::Error for PoolError<E> {}
    impl<E> std::fmt::Display for PoolError<E> {}
    impl<E> From<E> for PoolError<E> {}
    pub enum BuildError {
        NoRuntimeSpecified,
    }
    impl std::error::Error for BuildError {}
    pub enum CreatePoolError<C> {
        Config(C),
        Build(BuildError),
    }
    impl<C> std::error::Error for CreatePoolError<C> {}
}
pub mod unmanaged {
    pub struct Object<T>(T);
    impl<T> std::ops::Deref for Object<T> {
        type Target = T;
    }
    impl<T> std::ops::DerefMut for Object<T> {}
    pub struct Pool<T>(T);
    impl<T> Pool<T> {
        pub fn new(max_size: usize) -> Pool<T> {}
        pub async fn get(&self) -> Result<Object<T>, PoolError> {}
        pub fn try_get(&self) -> Result<Object<T>, PoolError> {}
        pub async fn add(&self, object: T) -> Result<(), (T, PoolError)> {}
    }
    impl<T> Clone for Pool<T> {}
    pub enum PoolError {
        Timeout,
        Closed,
        NoRuntimeSpecified,
    }
    impl std::error::Error for PoolError {}
}
