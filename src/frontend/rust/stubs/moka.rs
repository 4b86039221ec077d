//! Signatures of moka that type inference needs; bodies are empty on purpose.

pub struct Entry<K, V>(K, V);
impl<K, V> Entry<K, V> {
    pub fn key(&self) -> &K {}
    pub fn value(&self) -> &V {}
    pub fn into_value(self) -> V {}
    pub fn is_fresh(&self) -> bool {}
    pub fn is_old_value_replaced(&self) -> bool {}
}
pub struct Policy;
impl Policy {
    pub fn max_capacity(&self) -> Option<u64> {}
    pub fn time_to_live(&self) -> Option<std::time::Duration> {}
    pub fn time_to_idle(&self) -> Option<std::time::Duration> {}
}
pub struct PredicateError;
impl std::error::Error for PredicateError {}
pub trait Expiry<K, V> {
    fn expire_after_create(&self, key: &K, value: &V, created_at: std::time::Instant) -> Option<std::time::Duration>;
}
pub mod notification {
    pub enum RemovalCause {
        Expired,
        Explicit,
        Replaced,
        Size,
    }
    impl RemovalCause {
        pub fn was_evicted(&self) -> bool {}
    }
}
pub mod policy {
    pub struct EvictionPolicy;
    impl EvictionPolicy {
        pub fn tiny_lfu() -> EvictionPolicy {}
        pub fn lru() -> EvictionPolicy {}
    }
}
pub mod ops {
    pub mod compute {
        pub enum Op<V> {
            Nop,
            Put(V),
            Remove,
        }
        pub enum CompResult<K, V> {
            Inserted(crate::Entry<K, V>),
            ReplacedWith(crate::Entry<K, V>),
            Removed(crate::Entry<K, V>),
            Unchanged(crate::Entry<K, V>),
            StillNone(std::sync::Arc<K>),
        }
    }
}
pub mod sync {
    use crate::notification::RemovalCause;
    use crate::{Entry, Policy, PredicateError};
    use std::hash::RandomState;
    use std::iter::__Iter;
    use std::sync::Arc;
    use std::time::Duration;
    pub struct Cache<K, V, S = RandomState>(K, V, S);
    pub type SegmentedCache<K, V, S = RandomState> = Cache<K, V, S>;
    impl<K, V> Cache<K, V, RandomState> {
        pub fn new(max_capacity: u64) -> Cache<K, V, RandomState> {}
        pub fn builder() -> CacheBuilder<K, V> {}
    }
    impl<K, V, S> Cache<K, V, S> {
        pub fn name(&self) -> Option<&str> {}
        pub fn policy(&self) -> Policy {}
        pub fn entry_count(&self) -> u64 {}
        pub fn weighted_size(&self) -> u64 {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        pub fn entry(&self, key: K) -> EntrySelector<K, V> {}
        pub fn entry_by_ref<Q: ?Sized>(&self, key: &Q) -> EntrySelector<K, V> {}
        pub fn get_with<F: FnOnce() -> V>(&self, key: K, init: F) -> V {}
        pub fn get_with_by_ref<Q: ?Sized, F: FnOnce() -> V>(&self, key: &Q, init: F) -> V {}
        pub fn optionally_get_with<F: FnOnce() -> Option<V>>(&self, key: K, init: F) -> Option<V> {}
        pub fn try_get_with<F: FnOnce() -> Result<V, E>, E>(&self, key: K, init: F) -> Result<V, Arc<E>> {}
        pub fn try_get_with_by_ref<Q: ?Sized, F: FnOnce() -> Result<V, E>, E>(
            &self,
            key: &Q,
            init: F,
        ) -> Result<V, Arc<E>> {
        }
        pub fn insert(&self, key: K, value: V) {}
        pub fn invalidate<Q: ?Sized>(&self, key: &Q) {}
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        pub fn invalidate_all(&self) {}
        pub fn invalidate_entries_if<F: Fn(&K, &V) -> bool>(&self, predicate: F) -> Result<String, PredicateError> {}
        pub fn iter(&self) -> __Iter<(Arc<K>, V)> {}
        pub fn run_pending_tasks(&self) {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
    impl<'a, K, V, S> IntoIterator for &'a Cache<K, V, S> {
        type Item = (Arc<K>, V);
        type IntoIter = __Iter<(Arc<K>, V)>;
    }
    pub struct EntrySelector<K, V>(K, V);
    impl<K, V> EntrySelector<K, V> {
        pub fn or_default(self) -> Entry<K, V> {}
        pub fn or_insert(self, default: V) -> Entry<K, V> {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, init: F) -> Entry<K, V> {}
        pub fn or_optionally_insert_with<F: FnOnce() -> Option<V>>(self, init: F) -> Option<Entry<K, V>> {}
        pub fn or_try_insert_with<F: FnOnce() -> Result<V, E>, E>(self, init: F) -> Result<Entry<K, V>, Arc<E>> {}
        pub fn and_upsert_with<F: FnOnce(Option<Entry<K, V>>) -> V>(self, f: F) -> Entry<K, V> {}
    }
    pub struct CacheBuilder<K, V>(K, V);
    impl<K, V> CacheBuilder<K, V> {
        pub fn new(max_capacity: u64) -> CacheBuilder<K, V> {}
        pub fn build(self) -> Cache<K, V, RandomState> {}
        pub fn build_with_hasher<S>(self, hasher: S) -> Cache<K, V, S> {}
        pub fn name(self, name: &str) -> CacheBuilder<K, V> {}
        pub fn max_capacity(self, max_capacity: u64) -> CacheBuilder<K, V> {}
        pub fn initial_capacity(self, number_of_entries: usize) -> CacheBuilder<K, V> {}
        pub fn eviction_policy(self, policy: crate::policy::EvictionPolicy) -> CacheBuilder<K, V> {}
        pub fn weigher<F: Fn(&K, &V) -> u32>(self, weigher: F) -> CacheBuilder<K, V> {}
        pub fn eviction_listener<F: Fn(Arc<K>, V, RemovalCause)>(self, listener: F) -> CacheBuilder<K, V> {}
        pub fn time_to_live(self, duration: Duration) -> CacheBuilder<K, V> {}
        pub fn time_to_idle(self, duration: Duration) -> CacheBuilder<K, V> {}
        pub fn expire_after<E>(self, expiry: E) -> CacheBuilder<K, V> {}
        pub fn support_invalidation_closures(self) -> CacheBuilder<K, V> {}
    }
}
pub mod future {
    use crate::notification::RemovalCause;
    use crate::{Entry, Policy, PredicateError};
    use std::future::Future;
    use std::hash::RandomState;
    use std::iter::__Iter;
    use std::sync::Arc;
    use std::time::Duration;
    pub type ListenerFuture = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;
    pub trait FutureExt: Future {
        fn boxed<'a>(self) -> std::pin::Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;
    }
    impl<T: Future> FutureExt for T {}
    pub struct Cache<K, V, S = RandomState>(K, V, S);
    impl<K, V> Cache<K, V, RandomState> {
        pub fn new(max_capacity: u64) -> Cache<K, V, RandomState> {}
        pub fn builder() -> CacheBuilder<K, V> {}
    }
    impl<K, V, S> Cache<K, V, S> {
        pub fn name(&self) -> Option<&str> {}
        pub fn policy(&self) -> Policy {}
        pub fn entry_count(&self) -> u64 {}
        pub fn weighted_size(&self) -> u64 {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        pub async fn get<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        pub fn entry(&self, key: K) -> EntrySelector<K, V> {}
        pub fn entry_by_ref<Q: ?Sized>(&self, key: &Q) -> EntrySelector<K, V> {}
        pub async fn get_with<F: Future<Output = V>>(&self, key: K, init: F) -> V {}
        pub async fn get_with_by_ref<Q: ?Sized, F: Future<Output = V>>(&self, key: &Q, init: F) -> V {}
        pub async fn optionally_get_with<F: Future<Output = Option<V>>>(&self, key: K, init: F) -> Option<V> {}
        pub async fn try_get_with<F: Future<Output = Result<V, E>>, E>(&self, key: K, init: F) -> Result<V, Arc<E>> {}
        pub async fn try_get_with_by_ref<Q: ?Sized, F: Future<Output = Result<V, E>>, E>(
            &self,
            key: &Q,
            init: F,
        ) -> Result<V, Arc<E>> {
        }
        pub async fn insert(&self, key: K, value: V) {}
        pub async fn invalidate<Q: ?Sized>(&self, key: &Q) {}
        pub async fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        pub fn invalidate_all(&self) {}
        pub fn invalidate_entries_if<F: Fn(&K, &V) -> bool>(&self, predicate: F) -> Result<String, PredicateError> {}
        pub fn iter(&self) -> __Iter<(Arc<K>, V)> {}
        pub async fn run_pending_tasks(&self) {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
    impl<'a, K, V, S> IntoIterator for &'a Cache<K, V, S> {
        type Item = (Arc<K>, V);
        type IntoIter = __Iter<(Arc<K>, V)>;
    }
    pub struct EntrySelector<K, V>(K, V);
    impl<K, V> EntrySelector<K, V> {
        pub async fn or_default(self) -> Entry<K, V> {}
        pub async fn or_insert(self, default: V) -> Entry<K, V> {}
        pub async fn or_insert_with<F: Future<Output = V>>(self, init: F) -> Entry<K, V> {}
        pub async fn or_optionally_insert_with<F: Future<Output = Option<V>>>(self, init: F) -> Option<Entry<K, V>> {}
        pub async fn or_try_insert_with<F: Future<Output = Result<V, E>>, E>(
            self,
            init: F,
        ) -> Result<Entry<K, V>, Arc<E>> {
        }
        pub async fn and_upsert_with<F: FnOnce(Option<Entry<K, V>>) -> Fut, Fut: Future<Output = V>>(
            self,
            f: F,
        ) -> Entry<K, V> {
        }
    }
    pub struct CacheBuilder<K, V>(K, V);
    impl<K, V> CacheBuilder<K, V> {
        pub fn new(max_capacity: u64) -> CacheBuilder<K, V> {}
        pub fn build(self) -> Cache<K, V, RandomState> {}
        pub fn build_with_hasher<S>(self, hasher: S) -> Cache<K, V, S> {}
        pub fn name(self, name: &str) -> CacheBuilder<K, V> {}
        pub fn max_capacity(self, max_capacity: u64) -> CacheBuilder<K, V> {}
        pub fn initial_capacity(self, number_of_entries: usize) -> CacheBuilder<K, V> {}
        pub fn eviction_policy(self, policy: crate::policy::EvictionPolicy) -> CacheBuilder<K, V> {}
        pub fn weigher<F: Fn(&K, &V) -> u32>(self, weigher: F) -> CacheBuilder<K, V> {}
        pub fn eviction_listener<F: Fn(Arc<K>, V, RemovalCause)>(self, listener: F) -> CacheBuilder<K, V> {}
        pub fn async_eviction_listener<F: Fn(Arc<K>, V, RemovalCause) -> ListenerFuture>(
            self,
            listener: F,
        ) -> CacheBuilder<K, V> {
        }
        pub fn time_to_live(self, duration: Duration) -> CacheBuilder<K, V> {}
        pub fn time_to_idle(self, duration: Duration) -> CacheBuilder<K, V> {}
        pub fn expire_after<E>(self, expiry: E) -> CacheBuilder<K, V> {}
        pub fn support_invalidation_closures(self) -> CacheBuilder<K, V> {}
    }
}
