//! Signatures of tower that type inference needs; bodies are empty on purpose.

pub use self::builder::ServiceBuilder;
pub use self::util::{service_fn, BoxError, ServiceExt};
pub use tower_layer::Layer;
pub use tower_service::Service;
pub mod builder {
    pub struct ServiceBuilder<L>(L);
    impl<L> ServiceBuilder<L> {
        pub fn new() -> ServiceBuilder<L> {}
        pub fn layer<T>(self, layer: T) -> ServiceBuilder<L> {}
        pub fn option_layer<T>(self, layer: Option<T>) -> ServiceBuilder<L> {}
        pub fn timeout(self, timeout: std::time::Duration) -> ServiceBuilder<L> {}
        pub fn concurrency_limit(self, max: usize) -> ServiceBuilder<L> {}
        pub fn buffer(self, bound: usize) -> ServiceBuilder<L> {}
        pub fn map_request<F>(self, f: F) -> ServiceBuilder<L> {}
        pub fn map_response<F>(self, f: F) -> ServiceBuilder<L> {}
        pub fn map_err<F>(self, f: F) -> ServiceBuilder<L> {}
        pub fn service<S>(self, service: S) -> S {}
        pub fn into_inner(self) -> L {}
    }
    impl<L> Clone for ServiceBuilder<L> {}
}
pub mod util {
    use tower_service::Service;
    pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
    pub trait ServiceExt<Request>: Service<Request> {
        async fn ready(&mut self) -> Result<&mut Self, Self::Error>;
        async fn ready_oneshot(self) -> Result<Self, Self::Error>;
        async fn oneshot(self, req: Request) -> Result<Self::Response, Self::Error>;
        fn boxed(self) -> BoxService<Request, Self::Response, Self::Error>;
        fn boxed_clone(self) -> BoxCloneService<Request, Self::Response, Self::Error>;
    }
    impl<T: Service<Request> + ?Sized, Request> ServiceExt<Request> for T {}
    pub struct BoxService<T, U, E>(T, U, E);
    impl<T, U, E> Service<T> for BoxService<T, U, E> {
        type Response = U;
        type Error = E;
        type Future = futures_core::future::BoxFuture<'static, Result<U, E>>;
    }
    pub struct BoxCloneService<T, U, E>(T, U, E);
    impl<T, U, E> Service<T> for BoxCloneService<T, U, E> {
        type Response = U;
        type Error = E;
        type Future = futures_core::future::BoxFuture<'static, Result<U, E>>;
    }
    impl<T, U, E> Clone for BoxCloneService<T, U, E> {}
    pub struct ServiceFn<T>(T);
    pub fn service_fn<T>(f: T) -> ServiceFn<T> {}
    impl<T, F: std::future::Future<Output = Result<R, E>>, Request, R, E> Service<Request> for ServiceFn<T>
    where
        T: FnMut(Request) -> F,
    {
        type Response = R;
        type Error = E;
        type Future = F;
    }
}
