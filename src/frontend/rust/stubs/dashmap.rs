//! Signatures of dashmap that type inference needs; bodies are empty on purpose.

pub use self::mapref::entry::{Entry, OccupiedEntry, VacantEntry};
use self::mapref::multiple::{RefMulti, RefMutMulti};
use self::mapref::one::{Ref, RefMut};
pub use self::set::DashSet;
use std::hash::RandomState;
use std::iter::__Iter;
pub struct DashMap<K, V, S = RandomState>(K, V, S);
pub type ReadOnlyView<K, V, S = RandomState> = DashMap<K, V, S>;
impl<K, V> DashMap<K, V, RandomState> {
    pub fn new() -> DashMap<K, V, RandomState> {}
    pub fn with_capacity(capacity: usize) -> DashMap<K, V, RandomState> {}
    pub fn with_shard_amount(shard_amount: usize) -> DashMap<K, V, RandomState> {}
    pub fn with_capacity_and_shard_amount(capacity: usize, shard_amount: usize) -> DashMap<K, V, RandomState> {}
}
impl<K, V, S> DashMap<K, V, S> {
    pub fn with_hasher(hasher: S) -> DashMap<K, V, S> {}
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> DashMap<K, V, S> {}
    pub fn into_read_only(self) -> DashMap<K, V, S> {}
    pub fn hasher(&self) -> &S {}
    pub fn insert(&self, key: K, value: V) -> Option<V> {}
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
    pub fn remove_if<Q: ?Sized, F: FnOnce(&K, &V) -> bool>(&self, key: &Q, f: F) -> Option<(K, V)> {}
    pub fn remove_if_mut<Q: ?Sized, F: FnOnce(&K, &mut V) -> bool>(&self, key: &Q, f: F) -> Option<(K, V)> {}
    pub fn iter(&self) -> __Iter<RefMulti<'_, K, V>> {}
    pub fn iter_mut(&self) -> __Iter<RefMutMulti<'_, K, V>> {}
    pub fn keys(&self) -> __Iter<&K> {}
    pub fn values(&self) -> __Iter<&V> {}
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<Ref<'_, K, V>> {}
    pub fn get_mut<Q: ?Sized>(&self, key: &Q) -> Option<RefMut<'_, K, V>> {}
    pub fn try_get<Q: ?Sized>(&self, key: &Q) -> try_result::TryResult<Ref<'_, K, V>> {}
    pub fn try_get_mut<Q: ?Sized>(&self, key: &Q) -> try_result::TryResult<RefMut<'_, K, V>> {}
    pub fn shrink_to_fit(&self) {}
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&self, f: F) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&self) {}
    pub fn capacity(&self) -> usize {}
    pub fn alter<Q: ?Sized, F: FnOnce(&K, V) -> V>(&self, key: &Q, f: F) {}
    pub fn alter_all<F: FnMut(&K, V) -> V>(&self, f: F) {}
    pub fn view<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, f: F) -> Option<R> {}
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    pub fn entry(&self, key: K) -> Entry<'_, K, V> {}
    pub fn try_entry(&self, key: K) -> Option<Entry<'_, K, V>> {}
}
impl<K: Clone, V: Clone, S: Clone> Clone for DashMap<K, V, S> {}
impl<K, V, S> Default for DashMap<K, V, S> {}
impl<K, V, S> FromIterator<(K, V)> for DashMap<K, V, S> {}
impl<K, V, S> Extend<(K, V)> for DashMap<K, V, S> {}
impl<K, V, S> IntoIterator for DashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = __Iter<(K, V)>;
}
impl<'a, K, V, S> IntoIterator for &'a DashMap<K, V, S> {
    type Item = RefMulti<'a, K, V>;
    type IntoIter = __Iter<RefMulti<'a, K, V>>;
}
pub mod try_result {
    pub enum TryResult<R> {
        Present(R),
        Absent,
        Locked,
    }
    impl<R> TryResult<R> {
        pub fn is_present(&self) -> bool {}
        pub fn is_absent(&self) -> bool {}
        pub fn is_locked(&self) -> bool {}
        pub fn unwrap(self) -> R {}
        pub fn try_unwrap(self) -> Option<R> {}
    }
}
pub mod mapref {
    pub mod one {
        use std::ops::{Deref, DerefMut};
        pub struct Ref<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Ref<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
            pub fn map<F: FnOnce(&V) -> &T, T>(self, f: F) -> MappedRef<'a, K, V, T> {}
            pub fn try_map<F: FnOnce(&V) -> Option<&T>, T>(
                self,
                f: F,
            ) -> Result<MappedRef<'a, K, V, T>, Ref<'a, K, V>> {
            }
        }
        impl<'a, K, V> Deref for Ref<'a, K, V> {
            type Target = V;
        }
        pub struct RefMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> RefMut<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair(&self) -> (&K, &V) {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
            pub fn downgrade(self) -> Ref<'a, K, V> {}
            pub fn map<F: FnOnce(&mut V) -> &mut T, T>(self, f: F) -> MappedRefMut<'a, K, V, T> {}
        }
        impl<'a, K, V> Deref for RefMut<'a, K, V> {
            type Target = V;
        }
        impl<'a, K, V> DerefMut for RefMut<'a, K, V> {}
        pub struct MappedRef<'a, K, V, T>(&'a K, &'a V, &'a T);
        impl<'a, K, V, T> MappedRef<'a, K, V, T> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &T {}
            pub fn pair(&self) -> (&K, &T) {}
        }
        impl<'a, K, V, T> Deref for MappedRef<'a, K, V, T> {
            type Target = T;
        }
        pub struct MappedRefMut<'a, K, V, T>(&'a K, &'a V, &'a T);
        impl<'a, K, V, T> Deref for MappedRefMut<'a, K, V, T> {
            type Target = T;
        }
        impl<'a, K, V, T> DerefMut for MappedRefMut<'a, K, V, T> {}
    }
    pub mod multiple {
        use std::ops::{Deref, DerefMut};
        pub struct RefMulti<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> RefMulti<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn pair(&self) -> (&K, &V) {}
        }
        impl<'a, K, V> Deref for RefMulti<'a, K, V> {
            type Target = V;
        }
        pub struct RefMutMulti<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> RefMutMulti<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn value(&self) -> &V {}
            pub fn value_mut(&mut self) -> &mut V {}
            pub fn pair(&self) -> (&K, &V) {}
            pub fn pair_mut(&mut self) -> (&K, &mut V) {}
        }
        impl<'a, K, V> Deref for RefMutMulti<'a, K, V> {
            type Target = V;
        }
        impl<'a, K, V> DerefMut for RefMutMulti<'a, K, V> {}
    }
    pub mod entry {
        use super::one::RefMut;
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K, V> Entry<'a, K, V> {
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {}
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            pub fn or_default(self) -> RefMut<'a, K, V> {}
            pub fn or_insert(self, value: V) -> RefMut<'a, K, V> {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, value: F) -> RefMut<'a, K, V> {}
            pub fn or_try_insert_with<E, F: FnOnce() -> Result<V, E>>(self, value: F) -> Result<RefMut<'a, K, V>, E> {}
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }
        pub struct OccupiedEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn into_ref(self) -> RefMut<'a, K, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &K {}
            pub fn remove(self) -> V {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn replace_entry(self, value: V) -> (K, V) {}
        }
        pub struct VacantEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> VacantEntry<'a, K, V> {
            pub fn insert(self, value: V) -> RefMut<'a, K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
            pub fn into_key(self) -> K {}
            pub fn key(&self) -> &K {}
        }
    }
}
pub mod setref {
    pub mod one {
        pub struct Ref<'a, K>(&'a K);
        impl<'a, K> Ref<'a, K> {
            pub fn key(&self) -> &K {}
        }
        impl<'a, K> std::ops::Deref for Ref<'a, K> {
            type Target = K;
        }
    }
    pub mod multiple {
        pub struct RefMulti<'a, K>(&'a K);
        impl<'a, K> RefMulti<'a, K> {
            pub fn key(&self) -> &K {}
        }
        impl<'a, K> std::ops::Deref for RefMulti<'a, K> {
            type Target = K;
        }
    }
}
pub mod set {
    use crate::setref::multiple::RefMulti;
    use crate::setref::one::Ref;
    use std::hash::RandomState;
    use std::iter::__Iter;
    pub struct DashSet<K, S = RandomState>(K, S);
    impl<K> DashSet<K, RandomState> {
        pub fn new() -> DashSet<K, RandomState> {}
        pub fn with_capacity(capacity: usize) -> DashSet<K, RandomState> {}
    }
    impl<K, S> DashSet<K, S> {
        pub fn with_hasher(hasher: S) -> DashSet<K, S> {}
        pub fn insert(&self, key: K) -> bool {}
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<K> {}
        pub fn remove_if<Q: ?Sized, F: FnOnce(&K) -> bool>(&self, key: &Q, f: F) -> Option<K> {}
        pub fn iter(&self) -> __Iter<RefMulti<'_, K>> {}
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<Ref<'_, K>> {}
        pub fn retain<F: FnMut(&K) -> bool>(&self, f: F) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&self) {}
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
    }
    impl<K: Clone, S: Clone> Clone for DashSet<K, S> {}
    impl<K, S> Default for DashSet<K, S> {}
    impl<K, S> FromIterator<K> for DashSet<K, S> {}
    impl<K, S> Extend<K> for DashSet<K, S> {}
    impl<K, S> IntoIterator for DashSet<K, S> {
        type Item = K;
        type IntoIter = __Iter<K>;
    }
}
