//! Signatures of crossbeam that type inference needs; bodies are empty on purpose.

pub use self::thread::scope;
pub mod channel {
    pub use crossbeam_channel::*;
}
pub mod thread {
    pub fn scope<'env, F: FnOnce(&Scope<'env>) -> R, R>(f: F) -> std::thread::Result<R> {}
    pub struct Scope<'env>(&'env str);
    impl<'env> Scope<'env> {
        pub fn spawn<'scope, F: FnOnce(&Scope<'env>) -> T, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> {}
        pub fn builder<'scope>(&'scope self) -> ScopedThreadBuilder<'scope, 'env> {}
    }
    pub struct ScopedThreadBuilder<'scope, 'env>(&'scope Scope<'env>);
    impl<'scope, 'env> ScopedThreadBuilder<'scope, 'env> {
        pub fn name(self, name: String) -> ScopedThreadBuilder<'scope, 'env> {}
        pub fn stack_size(self, size: usize) -> ScopedThreadBuilder<'scope, 'env> {}
        pub fn spawn<F: FnOnce(&Scope<'env>) -> T, T>(self, f: F) -> std::io::Result<ScopedJoinHandle<'scope, T>> {}
    }
    pub struct ScopedJoinHandle<'scope, T>(&'scope T);
    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        pub fn join(self) -> std::thread::Result<T> {}
        pub fn thread(&self) -> &std::thread::Thread {}
    }
}
pub mod utils {
    pub struct CachePadded<T>(T);
    impl<T> CachePadded<T> {
        pub const fn new(t: T) -> CachePadded<T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for CachePadded<T> {
        type Target = T;
    }
    impl<T> std::ops::DerefMut for CachePadded<T> {}
    pub struct Backoff;
    impl Backoff {
        pub fn new() -> Backoff {}
        pub fn reset(&self) {}
        pub fn spin(&self) {}
        pub fn snooze(&self) {}
        pub fn is_completed(&self) -> bool {}
    }
}
pub mod sync {
    pub struct WaitGroup;
    impl WaitGroup {
        pub fn new() -> WaitGroup {}
        pub fn wait(self) {}
    }
    impl Clone for WaitGroup {}
    pub struct Parker;
    impl Parker {
        pub fn new() -> Parker {}
        pub fn park(&self) {}
        pub fn unparker(&self) -> &Unparker {}
    }
    pub struct Unparker;
    impl Unparker {
        pub fn unpark(&self) {}
    }
    impl Clone for Unparker {}
}
pub mod atomic {
    pub struct AtomicCell<T>(T);
    impl<T> AtomicCell<T> {
        pub const fn new(val: T) -> AtomicCell<T> {}
        pub fn into_inner(self) -> T {}
        pub fn store(&self, val: T) {}
        pub fn swap(&self, val: T) -> T {}
        pub fn load(&self) -> T {}
        pub fn take(&self) -> T {}
        pub fn compare_exchange(&self, current: T, new: T) -> Result<T, T> {}
        pub fn fetch_add(&self, val: T) -> T {}
        pub fn fetch_sub(&self, val: T) -> T {}
        pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, f: F) -> Result<T, T> {}
    }
}
pub mod queue {
    pub struct ArrayQueue<T>(T);
    impl<T> ArrayQueue<T> {
        pub fn new(cap: usize) -> ArrayQueue<T> {}
        pub fn push(&self, value: T) -> Result<(), T> {}
        pub fn force_push(&self, value: T) -> Option<T> {}
        pub fn pop(&self) -> Option<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_full(&self) -> bool {}
    }
    pub struct SegQueue<T>(T);
    impl<T> SegQueue<T> {
        pub const fn new() -> SegQueue<T> {}
        pub fn push(&self, value: T) {}
        pub fn pop(&self) -> Option<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<T> Default for SegQueue<T> {}
}
pub mod deque {
    pub enum Steal<T> {
        Empty,
        Success(T),
        Retry,
    }
    impl<T> Steal<T> {
        pub fn is_empty(&self) -> bool {}
        pub fn is_success(&self) -> bool {}
        pub fn is_retry(&self) -> bool {}
        pub fn success(self) -> Option<T> {}
        pub fn or_else<F: FnOnce() -> Steal<T>>(self, f: F) -> Steal<T> {}
    }
    impl<T> FromIterator<Steal<T>> for Steal<T> {}
    pub struct Worker<T>(T);
    impl<T> Worker<T> {
        pub fn new_fifo() -> Worker<T> {}
        pub fn new_lifo() -> Worker<T> {}
        pub fn stealer(&self) -> Stealer<T> {}
        pub fn push(&self, task: T) {}
        pub fn pop(&self) -> Option<T> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
    }
    pub struct Stealer<T>(T);
    impl<T> Stealer<T> {
        pub fn steal(&self) -> Steal<T> {}
        pub fn steal_batch(&self, dest: &Worker<T>) -> Steal<()> {}
        pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<T> Clone for Stealer<T> {}
    pub struct Injector<T>(T);
    impl<T> Injector<T> {
        pub fn new() -> Injector<T> {}
        pub fn push(&self, task: T) {}
        pub fn steal(&self) -> Steal<T> {}
        pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {}
        pub fn is_empty(&self) -> bool {}
    }
}
