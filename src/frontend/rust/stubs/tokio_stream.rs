//! Signatures of tokio_stream that type inference needs; bodies are empty on purpose.

pub use futures_core::Stream;
pub use futures_util::stream::{empty, iter, once, pending};
pub trait StreamExt: Stream {
    async fn next(&mut self) -> Option<Self::Item>;
    async fn try_next<T, E>(&mut self) -> Result<Option<T>, E>
    where
        Self: Stream<Item = Result<T, E>>;
    fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> __Stream<T>;
    fn then<Fut: std::future::Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Stream<Fut::Output>;
    fn merge<U: Stream<Item = Self::Item>>(self, other: U) -> __Stream<Self::Item>;
    fn filter<F: FnMut(&Self::Item) -> bool>(self, f: F) -> __Stream<Self::Item>;
    fn filter_map<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> __Stream<T>;
    fn take(self, n: usize) -> __Stream<Self::Item>;
    fn take_while<F: FnMut(&Self::Item) -> bool>(self, f: F) -> __Stream<Self::Item>;
    fn skip(self, n: usize) -> __Stream<Self::Item>;
    fn chain<U: Stream<Item = Self::Item>>(self, other: U) -> __Stream<Self::Item>;
    async fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
    async fn collect<T>(self) -> T;
    fn timeout(self, duration: std::time::Duration) -> __Stream<Result<Self::Item, Elapsed>>;
    fn throttle(self, duration: std::time::Duration) -> __Stream<Self::Item>;
    fn chunks_timeout(self, max_size: usize, duration: std::time::Duration) -> __Stream<Vec<Self::Item>>;
}
impl<S: Stream + ?Sized> StreamExt for S {}
pub struct __Stream<T>(T);
impl<T> Stream for __Stream<T> {
    type Item = T;
}
pub struct Elapsed;
pub struct StreamMap<K, V>(K, V);
impl<K, V> StreamMap<K, V> {
    pub fn new() -> StreamMap<K, V> {}
    pub fn insert(&mut self, k: K, stream: V) -> Option<V> {}
    pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> {}
}
impl<K, V: Stream> Stream for StreamMap<K, V> {
    type Item = (K, V::Item);
}
pub mod wrappers {
    use futures_core::Stream;
    pub struct ReceiverStream<T>(T);
    impl<T> ReceiverStream<T> {
        pub fn new(recv: tokio::sync::mpsc::Receiver<T>) -> ReceiverStream<T> {}
        pub fn into_inner(self) -> tokio::sync::mpsc::Receiver<T> {}
    }
    impl<T> Stream for ReceiverStream<T> {
        type Item = T;
    }
    pub struct UnboundedReceiverStream<T>(T);
    impl<T> UnboundedReceiverStream<T> {
        pub fn new(recv: tokio::sync::mpsc::UnboundedReceiver<T>) -> UnboundedReceiverStream<T> {}
    }
    impl<T> Stream for UnboundedReceiverStream<T> {
        type Item = T;
    }
    pub struct BroadcastStream<T>(T);
    impl<T> BroadcastStream<T> {
        pub fn new(recv: tokio::sync::broadcast::Receiver<T>) -> BroadcastStream<T> {}
    }
    impl<T> Stream for BroadcastStream<T> {
        type Item = Result<T, errors::BroadcastStreamRecvError>;
    }
    pub mod errors {
        pub enum BroadcastStreamRecvError {
            Lagged(u64),
        }
    }
    pub struct WatchStream<T>(T);
    impl<T> WatchStream<T> {
        pub fn new(recv: tokio::sync::watch::Receiver<T>) -> WatchStream<T> {}
    }
    impl<T: Clone> Stream for WatchStream<T> {
        type Item = T;
    }
    pub struct IntervalStream;
    impl IntervalStream {
        pub fn new(interval: tokio::time::Interval) -> IntervalStream {}
    }
    impl Stream for IntervalStream {
        type Item = tokio::time::Instant;
    }
    pub struct LinesStream<R>(R);
    impl<R> LinesStream<R> {
        pub fn new(lines: tokio::io::Lines<R>) -> LinesStream<R> {}
    }
    impl<R> Stream for LinesStream<R> {
        type Item = std::io::Result<String>;
    }
    pub struct TcpListenerStream;
    impl TcpListenerStream {
        pub fn new(listener: tokio::net::TcpListener) -> TcpListenerStream {}
    }
    impl Stream for TcpListenerStream {
        type Item = std::io::Result<tokio::net::TcpStream>;
    }
}
