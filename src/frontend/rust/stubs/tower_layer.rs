//! Signatures of tower_layer that type inference needs; bodies are empty on purpose.

pub trait Layer<S> {
    type Service;
    fn layer(&self, inner: S) -> Self::Service;
}
