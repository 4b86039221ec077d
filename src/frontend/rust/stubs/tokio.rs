//! Signatures of tokio that type inference needs; bodies are empty on purpose.

pub use self::task::spawn;
pub mod task {
    pub use self::coop::unconstrained;
    use std::future::Future;
    use std::time::Duration;
    pub mod coop {
        pub fn unconstrained<F: std::future::Future>(inner: F) -> F {}
    }
    pub struct JoinHandle<T>(T);
    impl<T> JoinHandle<T> {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        pub fn abort_handle(&self) -> AbortHandle {}
        pub fn id(&self) -> Id {}
    }
    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
    }
    pub struct AbortHandle;
    impl AbortHandle {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        pub fn id(&self) -> Id {}
    }
    impl Clone for AbortHandle {}
    pub struct Id;
    impl Clone for Id {}
    pub struct JoinError;
    impl JoinError {
        pub fn is_cancelled(&self) -> bool {}
        pub fn is_panic(&self) -> bool {}
        pub fn into_panic(self) -> Box<dyn std::any::Any + Send + 'static> {}
        pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any + Send + 'static>, JoinError> {}
        pub fn id(&self) -> Id {}
    }
    impl std::error::Error for JoinError {}
    impl std::fmt::Display for JoinError {}
    impl std::fmt::Debug for JoinError {}
    pub struct JoinSet<T>(T);
    impl<T> JoinSet<T> {
        pub fn new() -> JoinSet<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn spawn<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle {}
        pub fn spawn_on<F: Future<Output = T>>(&mut self, task: F, handle: &crate::runtime::Handle) -> AbortHandle {}
        pub fn spawn_local<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle {}
        pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle {}
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
        pub async fn join_all(self) -> Vec<T> {}
        pub async fn shutdown(&mut self) {}
        pub fn abort_all(&mut self) {}
        pub fn detach_all(&mut self) {}
    }
    impl<T> Default for JoinSet<T> {}
    impl<T, F: Future<Output = T>> FromIterator<F> for JoinSet<T> {}
    pub struct LocalSet;
    impl LocalSet {
        pub fn new() -> LocalSet {}
        pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn block_on<F: Future>(&self, rt: &crate::runtime::Runtime, future: F) -> F::Output {}
        pub async fn run_until<F: Future>(&self, future: F) -> F::Output {}
    }
    pub struct LocalKey<T>(T);
    impl<T> LocalKey<T> {
        pub async fn scope<F: Future>(&'static self, value: T, f: F) -> F::Output {}
        pub fn sync_scope<F: FnOnce() -> R, R>(&'static self, value: T, f: F) -> R {}
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, std::thread::AccessError> {}
        pub fn get(&'static self) -> T {}
    }
    pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_blocking<F: FnOnce() -> R, R>(f: F) -> JoinHandle<R> {}
    pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R {}
    pub async fn yield_now() {}
}
pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;
    pub struct Runtime;
    impl Runtime {
        pub fn new() -> std::io::Result<Runtime> {}
        pub fn handle(&self) -> &Handle {}
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> {}
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
        pub fn enter(&self) -> EnterGuard<'_> {}
        pub fn shutdown_timeout(self, duration: std::time::Duration) {}
        pub fn shutdown_background(self) {}
    }
    pub struct EnterGuard<'a>(&'a Handle);
    pub struct Handle;
    impl Handle {
        pub fn current() -> Handle {}
        pub fn try_current() -> Result<Handle, TryCurrentError> {}
        pub fn enter(&self) -> EnterGuard<'_> {}
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> {}
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
    }
    impl Clone for Handle {}
    pub struct TryCurrentError;
    impl std::error::Error for TryCurrentError {}
    pub struct Builder;
    impl Builder {
        pub fn new_multi_thread() -> Builder {}
        pub fn new_current_thread() -> Builder {}
        pub fn enable_all(&mut self) -> &mut Self {}
        pub fn enable_io(&mut self) -> &mut Self {}
        pub fn enable_time(&mut self) -> &mut Self {}
        pub fn worker_threads(&mut self, val: usize) -> &mut Self {}
        pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self {}
        pub fn thread_name<T: Into<String>>(&mut self, val: T) -> &mut Self {}
        pub fn thread_name_fn<F: Fn() -> String>(&mut self, f: F) -> &mut Self {}
        pub fn thread_stack_size(&mut self, val: usize) -> &mut Self {}
        pub fn on_thread_start<F: Fn()>(&mut self, f: F) -> &mut Self {}
        pub fn start_paused(&mut self, start_paused: bool) -> &mut Self {}
        pub fn build(&mut self) -> std::io::Result<Runtime> {}
    }
}
pub mod sync {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;
    pub mod futures {
        pub struct Notified<'a>(&'a super::Notify);
        impl<'a> std::future::Future for Notified<'a> {
            type Output = ();
        }
        impl<'a> Notified<'a> {
            pub fn enable(self: std::pin::Pin<&mut Self>) -> bool {}
        }
    }
    pub struct Mutex<T: ?Sized>(T);
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
        pub const fn const_new(t: T) -> Mutex<T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: ?Sized> Mutex<T> {
        pub async fn lock(&self) -> MutexGuard<'_, T> {}
        pub fn blocking_lock(&self) -> MutexGuard<'_, T> {}
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
        pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {}
        pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Default> Default for Mutex<T> {}
    impl<T> From<T> for Mutex<T> {}
    pub struct TryLockError;
    impl std::error::Error for TryLockError {}
    pub struct MutexGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: MutexGuard<'a, T>, f: F) -> MappedMutexGuard<'a, U> {}
    }
    impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {}
    pub struct MappedMutexGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {}
    pub struct OwnedMutexGuard<T: ?Sized>(T);
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
    pub struct RwLock<T: ?Sized>(T);
    impl<T> RwLock<T> {
        pub fn new(value: T) -> RwLock<T> {}
        pub const fn const_new(value: T) -> RwLock<T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: ?Sized> RwLock<T> {
        pub async fn read(&self) -> RwLockReadGuard<'_, T> {}
        pub async fn write(&self) -> RwLockWriteGuard<'_, T> {}
        pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {}
        pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {}
        pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {}
        pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {}
        pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {}
        pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Default> Default for RwLock<T> {}
    impl<T> From<T> for RwLock<T> {}
    pub struct RwLockReadGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(this: RwLockReadGuard<'a, T>, f: F) -> RwLockReadGuard<'a, U> {}
        pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            this: RwLockReadGuard<'a, T>,
            f: F,
        ) -> Result<RwLockReadGuard<'a, U>, RwLockReadGuard<'a, T>> {
        }
    }
    impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
        type Target = T;
    }
    pub struct RwLockWriteGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
        pub fn downgrade(self) -> RwLockReadGuard<'a, T> {}
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(
            this: RwLockWriteGuard<'a, T>,
            f: F,
        ) -> RwLockMappedWriteGuard<'a, U> {
        }
    }
    impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {}
    pub struct RwLockMappedWriteGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for RwLockMappedWriteGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for RwLockMappedWriteGuard<'a, T> {}
    pub struct OwnedRwLockReadGuard<T: ?Sized>(T);
    impl<T: ?Sized> Deref for OwnedRwLockReadGuard<T> {
        type Target = T;
    }
    pub struct OwnedRwLockWriteGuard<T: ?Sized>(T);
    impl<T: ?Sized> Deref for OwnedRwLockWriteGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedRwLockWriteGuard<T> {}
    pub struct Semaphore;
    impl Semaphore {
        pub fn new(permits: usize) -> Semaphore {}
        pub const fn const_new(permits: usize) -> Semaphore {}
        pub fn available_permits(&self) -> usize {}
        pub fn add_permits(&self, n: usize) {}
        pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {}
        pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError> {}
        pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError> {}
        pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
        pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
        pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
    }
    pub struct SemaphorePermit<'a>(&'a Semaphore);
    impl<'a> SemaphorePermit<'a> {
        pub fn forget(self) {}
    }
    pub struct OwnedSemaphorePermit;
    impl OwnedSemaphorePermit {
        pub fn forget(self) {}
    }
    pub struct AcquireError;
    impl std::error::Error for AcquireError {}
    pub enum TryAcquireError {
        Closed,
        NoPermits,
    }
    pub struct Notify;
    impl Notify {
        pub fn new() -> Notify {}
        pub const fn const_new() -> Notify {}
        pub fn notified(&self) -> futures::Notified<'_> {}
        pub fn notify_one(&self) {}
        pub fn notify_last(&self) {}
        pub fn notify_waiters(&self) {}
    }
    impl Default for Notify {}
    pub struct Barrier;
    impl Barrier {
        pub fn new(n: usize) -> Barrier {}
        pub async fn wait(&self) -> BarrierWaitResult {}
    }
    pub struct BarrierWaitResult;
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T> {}
        pub const fn const_new() -> OnceCell<T> {}
        pub fn new_with(value: Option<T>) -> OnceCell<T> {}
        pub fn initialized(&self) -> bool {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn set(&self, value: T) -> Result<(), SetError<T>> {}
        pub async fn get_or_init<F: FnOnce() -> Fut, Fut: std::future::Future<Output = T>>(&self, f: F) -> &T {}
        pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: std::future::Future<Output = Result<T, E>>>(
            &self,
            f: F,
        ) -> Result<&T, E> {
        }
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    pub enum SetError<T> {
        AlreadyInitializedError(T),
        InitializingError(T),
    }
    pub mod mpsc {
        use std::task::{Context, Poll};
        pub mod error {
            pub use super::{SendError, SendTimeoutError, TryRecvError, TrySendError};
        }
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub async fn send(&self, value: T) -> Result<(), SendError<T>> {}
            pub async fn send_timeout(
                &self,
                value: T,
                timeout: std::time::Duration,
            ) -> Result<(), SendTimeoutError<T>> {
            }
            pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>> {}
            pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>> {}
            pub fn is_closed(&self) -> bool {}
            pub async fn closed(&self) {}
            pub async fn reserve(&self) -> Result<Permit<'_, T>, SendError<()>> {}
            pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, SendError<()>> {}
            pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>> {}
            pub fn capacity(&self) -> usize {}
            pub fn max_capacity(&self) -> usize {}
            pub fn same_channel(&self, other: &Sender<T>) -> bool {}
            pub fn downgrade(&self) -> WeakSender<T> {}
        }
        impl<T> Clone for Sender<T> {}
        pub struct WeakSender<T>(T);
        impl<T> WeakSender<T> {
            pub fn upgrade(&self) -> Option<Sender<T>> {}
        }
        impl<T> Clone for WeakSender<T> {}
        pub struct Permit<'a, T>(&'a T);
        impl<'a, T> Permit<'a, T> {
            pub fn send(self, value: T) {}
        }
        pub struct OwnedPermit<T>(T);
        impl<T> OwnedPermit<T> {
            pub fn send(self, value: T) -> Sender<T> {}
        }
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {}
        }
        pub struct UnboundedSender<T>(T);
        impl<T> UnboundedSender<T> {
            pub fn send(&self, message: T) -> Result<(), SendError<T>> {}
            pub fn is_closed(&self) -> bool {}
            pub async fn closed(&self) {}
            pub fn same_channel(&self, other: &UnboundedSender<T>) -> bool {}
            pub fn downgrade(&self) -> WeakUnboundedSender<T> {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        pub struct WeakUnboundedSender<T>(T);
        impl<T> WeakUnboundedSender<T> {
            pub fn upgrade(&self) -> Option<UnboundedSender<T>> {}
        }
        pub struct UnboundedReceiver<T>(T);
        impl<T> UnboundedReceiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {}
        }
        pub struct SendError<T>(pub T);
        pub enum TrySendError<T> {
            Full(T),
            Closed(T),
        }
        impl<T> TrySendError<T> {
            pub fn into_inner(self) -> T {}
        }
        pub enum SendTimeoutError<T> {
            Timeout(T),
            Closed(T),
        }
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }
        impl<T> std::error::Error for SendError<T> {}
        impl<T> std::error::Error for TrySendError<T> {}
        impl<T> std::error::Error for SendTimeoutError<T> {}
        impl std::error::Error for TryRecvError {}
        impl<T> std::fmt::Display for SendError<T> {}
        impl<T> std::fmt::Display for TrySendError<T> {}
    }
    pub mod oneshot {
        use std::future::Future;
        pub mod error {
            pub use super::{RecvError, TryRecvError};
        }
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T> {}
            pub async fn closed(&mut self) {}
            pub fn is_closed(&self) -> bool {}
        }
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            pub fn blocking_recv(self) -> Result<T, RecvError> {}
        }
        impl<T> Future for Receiver<T> {
            type Output = Result<T, RecvError>;
        }
        pub struct RecvError;
        pub enum TryRecvError {
            Empty,
            Closed,
        }
        impl std::error::Error for RecvError {}
        impl std::error::Error for TryRecvError {}
        impl std::fmt::Display for RecvError {}
    }
    pub mod broadcast {
        pub mod error {
            pub use super::{RecvError, SendError, TryRecvError};
        }
        pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn new(capacity: usize) -> Sender<T> {}
            pub fn send(&self, value: T) -> Result<usize, SendError<T>> {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Clone for Sender<T> {}
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Result<T, RecvError> {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Result<T, RecvError> {}
            pub fn resubscribe(&self) -> Receiver<T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        pub struct SendError<T>(pub T);
        pub enum RecvError {
            Closed,
            Lagged(u64),
        }
        pub enum TryRecvError {
            Empty,
            Closed,
            Lagged(u64),
        }
        impl<T> std::error::Error for SendError<T> {}
        impl std::error::Error for RecvError {}
        impl std::error::Error for TryRecvError {}
    }
    pub mod watch {
        use std::ops::Deref;
        pub mod error {
            pub use super::{RecvError, SendError};
        }
        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn new(init: T) -> Sender<T> {}
            pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
            pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) {}
            pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, modify: F) -> bool {}
            pub fn send_replace(&self, value: T) -> T {}
            pub fn borrow(&self) -> Ref<'_, T> {}
            pub fn is_closed(&self) -> bool {}
            pub async fn closed(&self) {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
        }
        impl<T> Clone for Sender<T> {}
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn borrow(&self) -> Ref<'_, T> {}
            pub fn borrow_and_update(&mut self) -> Ref<'_, T> {}
            pub fn has_changed(&self) -> Result<bool, RecvError> {}
            pub fn mark_changed(&mut self) {}
            pub fn mark_unchanged(&mut self) {}
            pub async fn changed(&mut self) -> Result<(), RecvError> {}
            pub async fn wait_for<F: FnMut(&T) -> bool>(&mut self, f: F) -> Result<Ref<'_, T>, RecvError> {}
        }
        impl<T> Clone for Receiver<T> {}
        pub struct Ref<'a, T>(&'a T);
        impl<'a, T> Ref<'a, T> {
            pub fn has_changed(&self) -> bool {}
        }
        impl<'a, T> Deref for Ref<'a, T> {
            type Target = T;
        }
        pub struct SendError<T>(pub T);
        pub struct RecvError;
        impl<T> std::error::Error for SendError<T> {}
        impl std::error::Error for RecvError {}
    }
}
pub mod time {
    use std::future::Future;
    use std::ops::{Add, Sub};
    pub use std::time::Duration;
    pub mod error {
        pub struct Elapsed;
        impl std::error::Error for Elapsed {}
        impl std::fmt::Display for Elapsed {}
        impl std::fmt::Debug for Elapsed {}
    }
    pub struct Timeout<T>(T);
    impl<T> Timeout<T> {
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Future> Future for Timeout<T> {
        type Output = Result<T::Output, error::Elapsed>;
    }
    pub fn timeout<F: Future>(duration: Duration, future: F) -> Timeout<F> {}
    pub fn timeout_at<F: Future>(deadline: Instant, future: F) -> Timeout<F> {}
    pub struct Sleep;
    impl Sleep {
        pub fn deadline(&self) -> Instant {}
        pub fn is_elapsed(&self) -> bool {}
        pub fn reset(self: std::pin::Pin<&mut Self>, deadline: Instant) {}
    }
    impl Future for Sleep {
        type Output = ();
    }
    pub fn sleep(duration: Duration) -> Sleep {}
    pub fn sleep_until(deadline: Instant) -> Sleep {}
    pub fn interval(period: Duration) -> Interval {}
    pub fn interval_at(start: Instant, period: Duration) -> Interval {}
    pub struct Interval;
    impl Interval {
        pub async fn tick(&mut self) -> Instant {}
        pub fn reset(&mut self) {}
        pub fn period(&self) -> Duration {}
        pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
    }
    pub enum MissedTickBehavior {
        Burst,
        Delay,
        Skip,
    }
    pub struct Instant;
    impl Instant {
        pub fn now() -> Instant {}
        pub fn from_std(std: std::time::Instant) -> Instant {}
        pub fn into_std(self) -> std::time::Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
    }
    impl Clone for Instant {}
    impl Add<Duration> for Instant {
        type Output = Instant;
    }
    impl Sub<Duration> for Instant {
        type Output = Instant;
    }
    impl Sub<Instant> for Instant {
        type Output = Duration;
    }
    pub fn pause() {}
    pub fn resume() {}
    pub async fn advance(duration: Duration) {}
}
pub mod io {
    pub use std::io::{Error, ErrorKind, Result, SeekFrom};
    pub trait AsyncRead {}
    pub trait AsyncWrite {}
    pub trait AsyncSeek {}
    pub trait AsyncBufRead: AsyncRead {}
    pub trait AsyncReadExt: AsyncRead {
        async fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        async fn read_buf<B: ?Sized>(&mut self, buf: &mut B) -> Result<usize>;
        async fn read_exact(&mut self, buf: &mut [u8]) -> Result<usize>;
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        async fn read_to_string(&mut self, dst: &mut String) -> Result<usize>;
        async fn read_u8(&mut self) -> Result<u8>;
        async fn read_u16(&mut self) -> Result<u16>;
        async fn read_u32(&mut self) -> Result<u32>;
        async fn read_u64(&mut self) -> Result<u64>;
        async fn read_i32(&mut self) -> Result<i32>;
        async fn read_i64(&mut self) -> Result<i64>;
        fn take(self, limit: u64) -> Take<Self>;
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R>;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub trait AsyncWriteExt: AsyncWrite {
        async fn write(&mut self, src: &[u8]) -> Result<usize>;
        async fn write_buf<B>(&mut self, src: &mut B) -> Result<usize>;
        async fn write_all(&mut self, src: &[u8]) -> Result<()>;
        async fn write_all_buf<B>(&mut self, src: &mut B) -> Result<()>;
        async fn write_u8(&mut self, n: u8) -> Result<()>;
        async fn write_u16(&mut self, n: u16) -> Result<()>;
        async fn write_u32(&mut self, n: u32) -> Result<()>;
        async fn write_u64(&mut self, n: u64) -> Result<()>;
        async fn flush(&mut self) -> Result<()>;
        async fn shutdown(&mut self) -> Result<()>;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub trait AsyncSeekExt: AsyncSeek {
        async fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        async fn rewind(&mut self) -> Result<()>;
        async fn stream_position(&mut self) -> Result<u64>;
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
    pub trait AsyncBufReadExt: AsyncBufRead {
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        async fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        async fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amt: usize);
        fn lines(self) -> Lines<Self>;
        fn split(self, byte: u8) -> Split<Self>;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
    pub struct Lines<R>(R);
    impl<R> Lines<R> {
        pub async fn next_line(&mut self) -> Result<Option<String>> {}
        pub fn into_inner(self) -> R {}
        pub fn get_ref(&self) -> &R {}
    }
    pub struct Split<R>(R);
    impl<R> Split<R> {
        pub async fn next_segment(&mut self) -> Result<Option<Vec<u8>>> {}
    }
    pub struct Take<R>(R);
    impl<R> AsyncRead for Take<R> {}
    pub struct Chain<T, U>(T, U);
    impl<T, U> AsyncRead for Chain<T, U> {}
    pub struct BufReader<R>(R);
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn into_inner(self) -> R {}
    }
    impl<R> AsyncRead for BufReader<R> {}
    impl<R> AsyncBufRead for BufReader<R> {}
    impl<R> AsyncWrite for BufReader<R> {}
    impl<R> AsyncSeek for BufReader<R> {}
    pub struct BufWriter<W>(W);
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn into_inner(self) -> W {}
    }
    impl<W> AsyncWrite for BufWriter<W> {}
    pub struct BufStream<RW>(RW);
    impl<RW> BufStream<RW> {
        pub fn new(stream: RW) -> BufStream<RW> {}
    }
    impl<RW> AsyncRead for BufStream<RW> {}
    impl<RW> AsyncBufRead for BufStream<RW> {}
    impl<RW> AsyncWrite for BufStream<RW> {}
    pub struct ReadHalf<T>(T);
    impl<T> ReadHalf<T> {
        pub fn unsplit(self, wr: WriteHalf<T>) -> T {}
    }
    pub struct WriteHalf<T>(T);
    impl<T> AsyncRead for ReadHalf<T> {}
    impl<T> AsyncWrite for WriteHalf<T> {}
    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) {}
    pub struct DuplexStream;
    impl AsyncRead for DuplexStream {}
    impl AsyncWrite for DuplexStream {}
    pub fn duplex(max_buf_size: usize) -> (DuplexStream, DuplexStream) {}
    impl<T: AsyncRead + ?Sized> AsyncRead for &mut T {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for &mut T {}
    impl<T: AsyncBufRead + ?Sized> AsyncBufRead for &mut T {}
    impl<T: AsyncRead + ?Sized> AsyncRead for Box<T> {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for Box<T> {}
    impl<P> AsyncRead for std::pin::Pin<P> {}
    impl<P> AsyncWrite for std::pin::Pin<P> {}
    impl AsyncRead for &[u8] {}
    impl AsyncBufRead for &[u8] {}
    impl AsyncWrite for Vec<u8> {}
    impl<T> AsyncRead for std::io::Cursor<T> {}
    impl<T> AsyncBufRead for std::io::Cursor<T> {}
    impl<T> AsyncWrite for std::io::Cursor<T> {}
    pub struct Stdin;
    pub struct Stdout;
    pub struct Stderr;
    impl AsyncRead for Stdin {}
    impl AsyncWrite for Stdout {}
    impl AsyncWrite for Stderr {}
    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    pub async fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    pub async fn copy_bidirectional<A: ?Sized, B: ?Sized>(a: &mut A, b: &mut B) -> Result<(u64, u64)> {}
}
pub mod fs {
    use std::fs::{FileType, Metadata, Permissions};
    use std::io::Result;
    use std::path::{Path, PathBuf};
    pub struct File;
    impl File {
        pub async fn open<P: AsRef<Path>>(path: P) -> Result<File> {}
        pub async fn create<P: AsRef<Path>>(path: P) -> Result<File> {}
        pub async fn create_new<P: AsRef<Path>>(path: P) -> Result<File> {}
        pub fn options() -> OpenOptions {}
        pub fn from_std(std: std::fs::File) -> File {}
        pub async fn into_std(self) -> std::fs::File {}
        pub async fn sync_all(&self) -> Result<()> {}
        pub async fn sync_data(&self) -> Result<()> {}
        pub async fn set_len(&self, size: u64) -> Result<()> {}
        pub async fn metadata(&self) -> Result<Metadata> {}
        pub async fn try_clone(&self) -> Result<File> {}
    }
    impl crate::io::AsyncRead for File {}
    impl crate::io::AsyncWrite for File {}
    impl crate::io::AsyncSeek for File {}
    pub struct OpenOptions;
    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
        pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
        pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
        pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {}
        pub async fn open<P: AsRef<Path>>(&self, path: P) -> Result<File> {}
    }
    pub struct ReadDir;
    impl ReadDir {
        pub async fn next_entry(&mut self) -> Result<Option<DirEntry>> {}
    }
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        pub fn file_name(&self) -> std::ffi::OsString {}
        pub async fn metadata(&self) -> Result<Metadata> {}
        pub async fn file_type(&self) -> Result<FileType> {}
    }
    pub async fn read<P: AsRef<Path>>(path: P) -> Result<Vec<u8>> {}
    pub async fn read_to_string<P: AsRef<Path>>(path: P) -> Result<String> {}
    pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> Result<()> {}
    pub async fn remove_file<P: AsRef<Path>>(path: P) -> Result<()> {}
    pub async fn metadata<P: AsRef<Path>>(path: P) -> Result<Metadata> {}
    pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> Result<Metadata> {}
    pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<()> {}
    pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<u64> {}
    pub async fn canonicalize<P: AsRef<Path>>(path: P) -> Result<PathBuf> {}
    pub async fn read_link<P: AsRef<Path>>(path: P) -> Result<PathBuf> {}
    pub async fn create_dir<P: AsRef<Path>>(path: P) -> Result<()> {}
    pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> Result<()> {}
    pub async fn remove_dir<P: AsRef<Path>>(path: P) -> Result<()> {}
    pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> Result<()> {}
    pub async fn read_dir<P: AsRef<Path>>(path: P) -> Result<ReadDir> {}
    pub async fn try_exists<P: AsRef<Path>>(path: P) -> Result<bool> {}
    pub async fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> Result<()> {}
    pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> Result<()> {}
    pub async fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> Result<()> {}
}
pub mod net {
    use std::io::Result;
    use std::net::SocketAddr;
    pub trait ToSocketAddrs {}
    pub async fn lookup_host<T>(host: T) -> Result<std::iter::__Iter<SocketAddr>> {}
    pub mod tcp {
        pub use super::{OwnedReadHalf, OwnedWriteHalf, ReadHalf, WriteHalf};
    }
    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A>(addr: A) -> Result<TcpListener> {}
        pub async fn accept(&self) -> Result<(TcpStream, SocketAddr)> {}
        pub fn from_std(listener: std::net::TcpListener) -> Result<TcpListener> {}
        pub fn into_std(self) -> Result<std::net::TcpListener> {}
        pub fn local_addr(&self) -> Result<SocketAddr> {}
    }
    pub struct TcpStream;
    impl TcpStream {
        pub async fn connect<A>(addr: A) -> Result<TcpStream> {}
        pub fn from_std(stream: std::net::TcpStream) -> Result<TcpStream> {}
        pub fn local_addr(&self) -> Result<SocketAddr> {}
        pub fn peer_addr(&self) -> Result<SocketAddr> {}
        pub fn set_nodelay(&self, nodelay: bool) -> Result<()> {}
        pub async fn readable(&self) -> Result<()> {}
        pub async fn writable(&self) -> Result<()> {}
        pub async fn peek(&self, buf: &mut [u8]) -> Result<usize> {}
        pub fn try_read(&self, buf: &mut [u8]) -> Result<usize> {}
        pub fn try_write(&self, buf: &[u8]) -> Result<usize> {}
        pub fn split(&mut self) -> (ReadHalf<'_>, WriteHalf<'_>) {}
        pub fn into_split(self) -> (OwnedReadHalf, OwnedWriteHalf) {}
    }
    impl crate::io::AsyncRead for TcpStream {}
    impl crate::io::AsyncWrite for TcpStream {}
    pub struct ReadHalf<'a>(&'a TcpStream);
    pub struct WriteHalf<'a>(&'a TcpStream);
    pub struct OwnedReadHalf;
    pub struct OwnedWriteHalf;
    impl OwnedWriteHalf {
        pub fn forget(self) {}
    }
    impl<'a> crate::io::AsyncRead for ReadHalf<'a> {}
    impl<'a> crate::io::AsyncWrite for WriteHalf<'a> {}
    impl crate::io::AsyncRead for OwnedReadHalf {}
    impl crate::io::AsyncWrite for OwnedWriteHalf {}
    pub struct UdpSocket;
    impl UdpSocket {
        pub async fn bind<A>(addr: A) -> Result<UdpSocket> {}
        pub async fn connect<A>(&self, addr: A) -> Result<()> {}
        pub async fn send(&self, buf: &[u8]) -> Result<usize> {}
        pub async fn recv(&self, buf: &mut [u8]) -> Result<usize> {}
        pub async fn send_to<A>(&self, buf: &[u8], target: A) -> Result<usize> {}
        pub async fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
        pub fn local_addr(&self) -> Result<SocketAddr> {}
    }
    pub struct UnixListener;
    impl UnixListener {
        pub fn bind<P>(path: P) -> Result<UnixListener> {}
        pub async fn accept(&self) -> Result<(UnixStream, std::os::unix::net::SocketAddr)> {}
    }
    pub struct UnixStream;
    impl UnixStream {
        pub async fn connect<P>(path: P) -> Result<UnixStream> {}
        pub fn pair() -> Result<(UnixStream, UnixStream)> {}
    }
    impl crate::io::AsyncRead for UnixStream {}
    impl crate::io::AsyncWrite for UnixStream {}
}
pub mod process {
    use std::ffi::OsStr;
    use std::io::Result;
    use std::path::Path;
    use std::process::{ExitStatus, Output, Stdio};
    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
        pub fn as_std(&self) -> &std::process::Command {}
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command {}
        pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command {}
        pub fn envs<I: IntoIterator<Item = (K, V)>, K, V>(&mut self, vars: I) -> &mut Command {}
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
        pub fn env_clear(&mut self) -> &mut Command {}
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn kill_on_drop(&mut self, kill_on_drop: bool) -> &mut Command {}
        pub fn spawn(&mut self) -> Result<Child> {}
        pub async fn status(&mut self) -> Result<ExitStatus> {}
        pub async fn output(&mut self) -> Result<Output> {}
    }
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn id(&self) -> Option<u32> {}
        pub fn start_kill(&mut self) -> Result<()> {}
        pub async fn kill(&mut self) -> Result<()> {}
        pub async fn wait(&mut self) -> Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> Result<Option<ExitStatus>> {}
        pub async fn wait_with_output(self) -> Result<Output> {}
    }
    pub struct ChildStdin;
    pub struct ChildStdout;
    pub struct ChildStderr;
    impl crate::io::AsyncWrite for ChildStdin {}
    impl crate::io::AsyncRead for ChildStdout {}
    impl crate::io::AsyncRead for ChildStderr {}
}
pub mod signal {
    pub async fn ctrl_c() -> std::io::Result<()> {}
    pub mod unix {
        pub fn signal(kind: SignalKind) -> std::io::Result<Signal> {}
        pub struct Signal;
        impl Signal {
            pub async fn recv(&mut self) -> Option<()> {}
        }
        pub struct SignalKind;
        impl SignalKind {
            pub const fn terminate() -> SignalKind {}
            pub const fn interrupt() -> SignalKind {}
            pub const fn hangup() -> SignalKind {}
            pub const fn quit() -> SignalKind {}
            pub const fn user_defined1() -> SignalKind {}
            pub const fn user_defined2() -> SignalKind {}
            pub const fn child() -> SignalKind {}
        }
    }
}
