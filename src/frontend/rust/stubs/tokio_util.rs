//! Signatures of tokio_util that type inference needs; bodies are empty on purpose.

pub mod sync {
    pub struct CancellationToken;
    impl CancellationToken {
        pub fn new() -> CancellationToken {}
        pub fn child_token(&self) -> CancellationToken {}
        pub fn cancel(&self) {}
        pub fn is_cancelled(&self) -> bool {}
        pub async fn cancelled(&self) {}
        pub async fn cancelled_owned(self) {}
        pub fn drop_guard(self) -> DropGuard {}
        pub async fn run_until_cancelled<F: std::future::Future>(&self, fut: F) -> Option<F::Output> {}
    }
    impl Clone for CancellationToken {}
    impl Default for CancellationToken {}
    pub struct DropGuard;
    impl DropGuard {
        pub fn disarm(self) -> CancellationToken {}
    }
}
pub mod task {
    pub struct TaskTracker;
    impl TaskTracker {
        pub fn new() -> TaskTracker {}
        pub fn spawn<F: std::future::Future>(&self, task: F) -> tokio::task::JoinHandle<F::Output> {}
        pub fn close(&self) -> bool {}
        pub async fn wait(&self) {}
    }
    impl Clone for TaskTracker {}
}
pub mod codec {
    use futures_core::Stream;
    pub trait Decoder {
        type Item;
        type Error;
        fn decode(&mut self, src: &mut bytes::BytesMut) -> Result<Option<Self::Item>, Self::Error>;
        fn framed<T>(self, io: T) -> Framed<T, Self>;
    }
    pub trait Encoder<Item> {
        type Error;
        fn encode(&mut self, item: Item, dst: &mut bytes::BytesMut) -> Result<(), Self::Error>;
    }
    pub struct Framed<T, U>(T, U);
    impl<T, U> Framed<T, U> {
        pub fn new(inner: T, codec: U) -> Framed<T, U> {}
        pub fn get_ref(&self) -> &T {}
        pub fn codec(&self) -> &U {}
        pub fn into_inner(self) -> T {}
    }
    impl<T, U: Decoder> Stream for Framed<T, U> {
        type Item = Result<U::Item, U::Error>;
    }
    impl<T, I, U: Encoder<I>> futures_util::sink::Sink<I> for Framed<T, U> {
        type Error = U::Error;
    }
    pub struct FramedRead<T, D>(T, D);
    impl<T, D> FramedRead<T, D> {
        pub fn new(inner: T, decoder: D) -> FramedRead<T, D> {}
    }
    impl<T, D: Decoder> Stream for FramedRead<T, D> {
        type Item = Result<D::Item, D::Error>;
    }
    pub struct FramedWrite<T, E>(T, E);
    impl<T, E> FramedWrite<T, E> {
        pub fn new(inner: T, encoder: E) -> FramedWrite<T, E> {}
    }
    impl<T, I, E: Encoder<I>> futures_util::sink::Sink<I> for FramedWrite<T, E> {
        type Error = E::Error;
    }
    pub struct LinesCodec;
    impl LinesCodec {
        pub fn new() -> LinesCodec {}
    }
    impl Decoder for LinesCodec {
        type Item = String;
        type Error = LinesCodecError;
    }
    impl<T: AsRef<str>> Encoder<T> for LinesCodec {
        type Error = LinesCodecError;
    }
    pub enum LinesCodecError {
        MaxLineLengthExceeded,
        Io(std::io::Error),
    }
    pub struct BytesCodec;
    impl BytesCodec {
        pub fn new() -> BytesCodec {}
    }
    impl Decoder for BytesCodec {
        type Item = bytes::BytesMut;
        type Error = std::io::Error;
    }
    pub struct LengthDelimitedCodec;
    impl LengthDelimitedCodec {
        pub fn new() -> LengthDelimitedCodec {}
    }
    impl Decoder for LengthDelimitedCodec {
        type Item = bytes::BytesMut;
        type Error = std::io::Error;
    }
    impl Encoder<bytes::Bytes> for LengthDelimitedCodec {
        type Error = std::io::Error;
    }
}
pub mod io {
    pub struct ReaderStream<R>(R);
    impl<R> ReaderStream<R> {
        pub fn new(reader: R) -> ReaderStream<R> {}
    }
    impl<R> futures_core::Stream for ReaderStream<R> {
        type Item = std::io::Result<bytes::Bytes>;
    }
    pub struct StreamReader<S, B>(S, B);
    impl<S, B> StreamReader<S, B> {
        pub fn new(stream: S) -> StreamReader<S, B> {}
    }
    impl<S, B> tokio::io::AsyncRead for StreamReader<S, B> {}
    impl<S, B> tokio::io::AsyncBufRead for StreamReader<S, B> {}
}
