//! Signatures of futures_channel that type inference needs; bodies are empty on purpose.

pub mod oneshot {
    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
    pub struct Canceled;
    impl std::error::Error for Canceled {}
    pub struct Sender<T>(T);
    impl<T> Sender<T> {
        pub fn send(self, t: T) -> Result<(), T> {}
        pub fn is_canceled(&self) -> bool {}
        pub async fn cancellation(&mut self) {}
    }
    pub struct Receiver<T>(T);
    impl<T> Receiver<T> {
        pub fn close(&mut self) {}
        pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
    }
    impl<T> std::future::Future for Receiver<T> {
        type Output = Result<T, Canceled>;
    }
}
pub mod mpsc {
    pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
    pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
    pub struct SendError;
    impl SendError {
        pub fn is_full(&self) -> bool {}
        pub fn is_disconnected(&self) -> bool {}
    }
    impl std::error::Error for SendError {}
    pub struct TrySendError<T>(T);
    impl<T> TrySendError<T> {
        pub fn is_full(&self) -> bool {}
        pub fn is_disconnected(&self) -> bool {}
        pub fn into_inner(self) -> T {}
        pub fn into_send_error(self) -> SendError {}
    }
    impl<T> std::error::Error for TrySendError<T> {}
    pub struct TryRecvError;
    impl std::error::Error for TryRecvError {}
    pub struct Sender<T>(T);
    impl<T> Sender<T> {
        pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
        pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
        pub fn is_closed(&self) -> bool {}
        pub fn close_channel(&mut self) {}
        pub fn disconnect(&mut self) {}
    }
    impl<T> Clone for Sender<T> {}
    impl<T> futures_util::sink::Sink<T> for Sender<T> {
        type Error = SendError;
    }
    pub struct UnboundedSender<T>(T);
    impl<T> UnboundedSender<T> {
        pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
        pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
        pub fn is_closed(&self) -> bool {}
        pub fn close_channel(&self) {}
        pub fn len(&self) -> usize {}
    }
    impl<T> Clone for UnboundedSender<T> {}
    impl<T> futures_util::sink::Sink<T> for UnboundedSender<T> {
        type Error = SendError;
    }
    pub struct Receiver<T>(T);
    impl<T> Receiver<T> {
        pub fn close(&mut self) {}
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
    }
    impl<T> futures_core::Stream for Receiver<T> {
        type Item = T;
    }
    pub struct UnboundedReceiver<T>(T);
    impl<T> UnboundedReceiver<T> {
        pub fn close(&mut self) {}
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
    }
    impl<T> futures_core::Stream for UnboundedReceiver<T> {
        type Item = T;
    }
}
