//! Signatures of http_body_util that type inference needs; bodies are empty on purpose.

use bytes::Bytes;
pub struct Full<D>(D);
impl<D> Full<D> {
    pub fn new(data: D) -> Full<D> {}
}
impl<D> From<D> for Full<D> {}
pub struct Empty<D>(D);
impl<D> Empty<D> {
    pub fn new() -> Empty<D> {}
}
pub struct Collected<B>(B);
impl<B> Collected<B> {
    pub fn to_bytes(self) -> Bytes {}
    pub fn aggregate(self) -> Bytes {}
}
pub trait BodyExt {
    async fn collect(self) -> Result<Collected<Bytes>, std::io::Error>;
    fn boxed(self) -> combinators::BoxBody<Bytes, std::io::Error>;
}
impl<T> BodyExt for T {}
pub mod combinators {
    pub struct BoxBody<D, E>(D, E);
    pub struct UnsyncBoxBody<D, E>(D, E);
}
