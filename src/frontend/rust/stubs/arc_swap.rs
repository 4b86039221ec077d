//! Signatures of arc_swap that type inference needs; bodies are empty on purpose.

use std::ops::Deref;
use std::sync::Arc;
pub struct ArcSwapAny<T>(T);
pub type ArcSwap<T> = ArcSwapAny<Arc<T>>;
pub type ArcSwapOption<T> = ArcSwapAny<Option<Arc<T>>>;
impl<T> ArcSwapAny<T> {
    pub fn new(val: T) -> ArcSwapAny<T> {}
    pub fn into_inner(self) -> T {}
    pub fn load_full(&self) -> T {}
    pub fn load(&self) -> Guard<T> {}
    pub fn store(&self, val: T) {}
    pub fn swap(&self, new: T) -> T {}
    pub fn compare_and_swap<C>(&self, current: C, new: T) -> Guard<T> {}
    pub fn rcu<R: Into<T>, F: FnMut(&T) -> R>(&self, f: F) -> T {}
    pub fn map<I, R, F: Fn(&I) -> &R>(&self, f: F) -> access::Map<R> {}
}
impl<T> ArcSwapAny<Arc<T>> {
    pub fn from_pointee(val: T) -> ArcSwapAny<Arc<T>> {}
}
impl<T> ArcSwapAny<Option<Arc<T>>> {
    pub fn from_pointee<V: Into<Option<T>>>(val: V) -> ArcSwapAny<Option<Arc<T>>> {}
    pub const fn const_empty() -> ArcSwapAny<Option<Arc<T>>> {}
    pub fn empty() -> ArcSwapAny<Option<Arc<T>>> {}
}
impl<T: Default> Default for ArcSwapAny<T> {}
impl<T> From<T> for ArcSwapAny<T> {}
impl<T> std::fmt::Debug for ArcSwapAny<T> {}
pub struct Guard<T>(T);
impl<T> Guard<T> {
    pub fn into_inner(lease: Guard<T>) -> T {}
    pub fn from_inner(inner: T) -> Guard<T> {}
}
impl<T> Deref for Guard<T> {
    type Target = T;
}
impl<T> From<T> for Guard<T> {}
pub mod access {
    pub struct Map<R>(R);
    impl<R> Map<R> {
        pub fn load(&self) -> DynGuard<R> {}
    }
    pub struct DynGuard<T>(T);
    impl<T> std::ops::Deref for DynGuard<T> {
        type Target = T;
    }
    pub trait Access<T> {
        type Guard: std::ops::Deref<Target = T>;
        fn load(&self) -> Self::Guard;
    }
}
pub mod cache {
    pub struct Cache<A, T>(A, T);
    impl<T> Cache<T, T> {
        pub fn new<A>(arc_swap: A) -> Cache<A, T> {}
    }
    impl<A, T> Cache<A, T> {
        pub fn load(&mut self) -> &T {}
        pub fn arc_swap(&self) -> &A {}
    }
}
pub use self::cache::Cache;
