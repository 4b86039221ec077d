//! Signatures of futures that type inference needs; bodies are empty on purpose.

pub use futures_util::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use futures_util::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
pub use futures_util::sink::{Sink, SinkExt};
pub use futures_util::stream::{Stream, StreamExt, TryStream, TryStreamExt};
pub use futures_util::{future, io, lock, sink, stream};
pub mod prelude {
    pub use futures_util::future::{self, Future, FutureExt, TryFuture, TryFutureExt};
    pub use futures_util::sink::{self, Sink, SinkExt};
    pub use futures_util::stream::{self, Stream, StreamExt, TryStream, TryStreamExt};
}
pub mod task {
    pub use std::task::{Context, Poll, Waker};
}
pub mod executor {
    use std::future::Future;
    pub fn block_on<F: Future>(f: F) -> F::Output {}
    pub fn block_on_stream<S: futures_core::Stream>(stream: S) -> std::iter::__Iter<S::Item> {}
}
pub mod channel {
    pub mod oneshot {
        use std::future::Future;
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T> {}
            pub fn is_canceled(&self) -> bool {}
        }
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
        }
        impl<T> Future for Receiver<T> {
            type Output = Result<T, Canceled>;
        }
        pub struct Canceled;
        impl std::error::Error for Canceled {}
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
    }
    pub mod mpsc {
        use futures_core::Stream;
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn is_closed(&self) -> bool {}
        }
        impl<T> Clone for Sender<T> {}
        impl<T> futures_util::sink::Sink<T> for Sender<T> {
            type Error = SendError;
        }
        pub struct UnboundedSender<T>(T);
        impl<T> UnboundedSender<T> {
            pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn is_closed(&self) -> bool {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        impl<T> futures_util::sink::Sink<T> for UnboundedSender<T> {
            type Error = SendError;
        }
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
        }
        impl<T> Stream for Receiver<T> {
            type Item = T;
        }
        pub struct UnboundedReceiver<T>(T);
        impl<T> UnboundedReceiver<T> {
            pub fn close(&mut self) {}
        }
        impl<T> Stream for UnboundedReceiver<T> {
            type Item = T;
        }
        pub struct SendError;
        pub struct TrySendError<T>(T);
        impl<T> TrySendError<T> {
            pub fn into_inner(self) -> T {}
            pub fn is_full(&self) -> bool {}
        }
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
    }
}
