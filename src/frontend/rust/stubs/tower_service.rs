//! Signatures of tower_service that type inference needs; bodies are empty on purpose.

pub trait Service<Request> {
    type Response;
    type Error;
    type Future: std::future::Future<Output = Result<Self::Response, Self::Error>>;
    fn poll_ready(&mut self, cx: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Self::Error>>;
    fn call(&mut self, req: Request) -> Self::Future;
}
impl<S: Service<Request> + ?Sized, Request> Service<Request> for &mut S {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;
}
impl<S: Service<Request> + ?Sized, Request> Service<Request> for Box<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;
}
