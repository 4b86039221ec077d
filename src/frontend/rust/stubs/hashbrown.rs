//! Signatures of hashbrown that type inference needs; bodies are empty on purpose.

use std::collections::hash_map::Entry;
pub use std::collections::{hash_map, hash_set, HashMap, HashSet};
pub type DefaultHashBuilder = std::hash::RandomState;
impl<K, V, S> HashMap<K, V, S> {
    pub fn entry_ref<'a, Q: ?Sized>(&'a mut self, key: &Q) -> Entry<'a, K, V> {}
    pub fn get_key_value_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<(&K, &mut V)> {}
    pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, V> {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
}
impl<T, S> HashSet<T, S> {
    pub fn get_or_insert(&mut self, value: T) -> &T {}
    pub fn get_or_insert_with<Q: ?Sized, F: FnOnce(&Q) -> T>(&mut self, value: &Q, f: F) -> &T {}
}
pub enum TryReserveError {
    CapacityOverflow,
}
pub trait Equivalent<K: ?Sized> {
    fn equivalent(&self, key: &K) -> bool;
}
pub struct HashTable<T>(T);
impl<T> HashTable<T> {
    pub const fn new() -> HashTable<T> {}
    pub fn with_capacity(capacity: usize) -> HashTable<T> {}
    pub fn find<F: FnMut(&T) -> bool>(&self, hash: u64, eq: F) -> Option<&T> {}
    pub fn find_mut<F: FnMut(&T) -> bool>(&mut self, hash: u64, eq: F) -> Option<&mut T> {}
    pub fn find_entry<F: FnMut(&T) -> bool>(
        &mut self,
        hash: u64,
        eq: F,
    ) -> Result<hash_table::OccupiedEntry<'_, T>, hash_table::AbsentEntry<'_, T>> {
    }
    pub fn entry<E: FnMut(&T) -> bool, H: Fn(&T) -> u64>(
        &mut self,
        hash: u64,
        eq: E,
        hasher: H,
    ) -> hash_table::Entry<'_, T> {
    }
    pub fn insert_unique<H: Fn(&T) -> u64>(
        &mut self,
        hash: u64,
        value: T,
        hasher: H,
    ) -> hash_table::OccupiedEntry<'_, T> {
    }
    pub fn clear(&mut self) {}
    pub fn reserve<H: Fn(&T) -> u64>(&mut self, additional: usize, hasher: H) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn iter(&self) -> std::iter::__Iter<&T> {}
    pub fn iter_mut(&mut self) -> std::iter::__Iter<&mut T> {}
    pub fn drain(&mut self) -> std::iter::__Iter<T> {}
    pub fn retain<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
}
impl<T> Default for HashTable<T> {}
impl<T: Clone> Clone for HashTable<T> {}
impl<T> IntoIterator for HashTable<T> {
    type Item = T;
    type IntoIter = std::iter::__Iter<T>;
}
pub mod hash_table {
    pub use crate::HashTable;
    pub enum Entry<'a, T> {
        Occupied(OccupiedEntry<'a, T>),
        Vacant(VacantEntry<'a, T>),
    }
    impl<'a, T> Entry<'a, T> {
        pub fn insert(self, value: T) -> OccupiedEntry<'a, T> {}
        pub fn or_insert(self, default: T) -> OccupiedEntry<'a, T> {}
        pub fn or_insert_with<F: FnOnce() -> T>(self, default: F) -> OccupiedEntry<'a, T> {}
        pub fn and_modify<F: FnOnce(&mut T)>(self, f: F) -> Entry<'a, T> {}
    }
    pub struct OccupiedEntry<'a, T>(&'a T);
    impl<'a, T> OccupiedEntry<'a, T> {
        pub fn get(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_mut(self) -> &'a mut T {}
        pub fn remove(self) -> (T, VacantEntry<'a, T>) {}
    }
    pub struct VacantEntry<'a, T>(&'a T);
    impl<'a, T> VacantEntry<'a, T> {
        pub fn insert(self, value: T) -> OccupiedEntry<'a, T> {}
    }
    pub struct AbsentEntry<'a, T>(&'a T);
    impl<'a, T> AbsentEntry<'a, T> {
        pub fn into_table(self) -> &'a mut HashTable<T> {}
    }
}
