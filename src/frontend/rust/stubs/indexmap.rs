//! Signatures of indexmap that type inference needs; bodies are empty on purpose.

pub use self::map::IndexMap;
pub use self::set::IndexSet;
pub mod map {
    use std::cmp::Ordering;
    use std::hash::RandomState;
    use std::iter::__Iter;
    pub struct IndexMap<K, V, S = RandomState>(K, V, S);
    impl<K, V> IndexMap<K, V, RandomState> {
        pub fn new() -> IndexMap<K, V, RandomState> {}
        pub fn with_capacity(n: usize) -> IndexMap<K, V, RandomState> {}
    }
    impl<K, V, S> IndexMap<K, V, S> {
        pub const fn with_hasher(hash_builder: S) -> IndexMap<K, V, S> {}
        pub fn with_capacity_and_hasher(n: usize, hash_builder: S) -> IndexMap<K, V, S> {}
        pub fn capacity(&self) -> usize {}
        pub fn hasher(&self) -> &S {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn iter(&self) -> __Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> __Iter<(&K, &mut V)> {}
        pub fn keys(&self) -> __Iter<&K> {}
        pub fn into_keys(self) -> __Iter<K> {}
        pub fn values(&self) -> __Iter<&V> {}
        pub fn values_mut(&mut self) -> __Iter<&mut V> {}
        pub fn into_values(self) -> __Iter<V> {}
        pub fn drain<R>(&mut self, range: R) -> __Iter<(K, V)> {}
        pub fn extract_if<R, F: FnMut(&K, &mut V) -> bool>(&mut self, range: R, pred: F) -> __Iter<(K, V)> {}
        pub fn split_off(&mut self, at: usize) -> IndexMap<K, V, S> {}
        pub fn append<S2>(&mut self, other: &mut IndexMap<K, V, S2>) {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn insert_full(&mut self, key: K, value: V) -> (usize, Option<V>) {}
        pub fn insert_sorted(&mut self, key: K, value: V) -> (usize, Option<V>) {}
        pub fn insert_before(&mut self, index: usize, key: K, value: V) -> (usize, Option<V>) {}
        pub fn shift_insert(&mut self, index: usize, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
        pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn get_full<Q: ?Sized>(&self, key: &Q) -> Option<(usize, &K, &V)> {}
        pub fn get_index_of<Q: ?Sized>(&self, key: &Q) -> Option<usize> {}
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_full_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, &K, &mut V)> {}
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        pub fn remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn swap_remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        pub fn swap_remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn swap_remove_full<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
        pub fn shift_remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        pub fn shift_remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn shift_remove_full<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
        pub fn pop(&mut self) -> Option<(K, V)> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, keep: F) {}
        pub fn sort_keys(&mut self) {}
        pub fn sort_unstable_keys(&mut self) {}
        pub fn sort_by<F: FnMut(&K, &V, &K, &V) -> Ordering>(&mut self, cmp: F) {}
        pub fn sort_unstable_by<F: FnMut(&K, &V, &K, &V) -> Ordering>(&mut self, cmp: F) {}
        pub fn sort_by_key<T: Ord, F: FnMut(&K, &V) -> T>(&mut self, sort_key: F) {}
        pub fn sort_by_cached_key<T: Ord, F: FnMut(&K, &V) -> T>(&mut self, sort_key: F) {}
        pub fn sorted_by<F: FnMut(&K, &V, &K, &V) -> Ordering>(self, cmp: F) -> __Iter<(K, V)> {}
        pub fn reverse(&mut self) {}
        pub fn as_slice(&self) -> &Slice<K, V> {}
        pub fn get_index(&self, index: usize) -> Option<(&K, &V)> {}
        pub fn get_index_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {}
        pub fn get_range<R>(&self, range: R) -> Option<&Slice<K, V>> {}
        pub fn first(&self) -> Option<(&K, &V)> {}
        pub fn first_mut(&mut self) -> Option<(&K, &mut V)> {}
        pub fn last(&self) -> Option<(&K, &V)> {}
        pub fn last_mut(&mut self) -> Option<(&K, &mut V)> {}
        pub fn swap_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        pub fn shift_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        pub fn move_index(&mut self, from: usize, to: usize) {}
        pub fn swap_indices(&mut self, a: usize, b: usize) {}
        pub fn binary_search_keys(&self, x: &K) -> Result<usize, usize> {}
    }
    impl<K: Clone, V: Clone, S: Clone> Clone for IndexMap<K, V, S> {}
    impl<K, V, S: Default> Default for IndexMap<K, V, S> {}
    impl<K, V: PartialEq, S> PartialEq for IndexMap<K, V, S> {}
    impl<K: std::fmt::Debug, V: std::fmt::Debug, S> std::fmt::Debug for IndexMap<K, V, S> {}
    impl<K, V, S> std::ops::Index<usize> for IndexMap<K, V, S> {
        type Output = V;
    }
    impl<K, V, Q: ?Sized, S> std::ops::Index<&Q> for IndexMap<K, V, S> {
        type Output = V;
    }
    impl<K, V, S> FromIterator<(K, V)> for IndexMap<K, V, S> {}
    impl<K, V, const N: usize> From<[(K, V); N]> for IndexMap<K, V, RandomState> {}
    impl<K, V, S> Extend<(K, V)> for IndexMap<K, V, S> {}
    impl<'a, K: Copy, V: Copy, S> Extend<(&'a K, &'a V)> for IndexMap<K, V, S> {}
    impl<K, V, S> IntoIterator for IndexMap<K, V, S> {
        type Item = (K, V);
        type IntoIter = __Iter<(K, V)>;
    }
    impl<'a, K, V, S> IntoIterator for &'a IndexMap<K, V, S> {
        type Item = (&'a K, &'a V);
        type IntoIter = __Iter<(&'a K, &'a V)>;
    }
    impl<'a, K, V, S> IntoIterator for &'a mut IndexMap<K, V, S> {
        type Item = (&'a K, &'a mut V);
        type IntoIter = __Iter<(&'a K, &'a mut V)>;
    }
    pub struct Slice<K, V>(K, V);
    impl<K, V> Slice<K, V> {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn get_index(&self, index: usize) -> Option<(&K, &V)> {}
        pub fn first(&self) -> Option<(&K, &V)> {}
        pub fn last(&self) -> Option<(&K, &V)> {}
        pub fn iter(&self) -> __Iter<(&K, &V)> {}
        pub fn keys(&self) -> __Iter<&K> {}
        pub fn values(&self) -> __Iter<&V> {}
    }
    pub enum Entry<'a, K, V> {
        Occupied(OccupiedEntry<'a, K, V>),
        Vacant(VacantEntry<'a, K, V>),
    }
    impl<'a, K, V> Entry<'a, K, V> {
        pub fn index(&self) -> usize {}
        pub fn key(&self) -> &K {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        pub fn or_insert(self, default: V) -> &'a mut V {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, call: F) -> &'a mut V {}
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, call: F) -> &'a mut V {}
        pub fn or_default(self) -> &'a mut V {}
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {}
    }
    pub struct OccupiedEntry<'a, K, V>(&'a K, &'a V);
    impl<'a, K, V> OccupiedEntry<'a, K, V> {
        pub fn index(&self) -> usize {}
        pub fn key(&self) -> &K {}
        pub fn get(&self) -> &V {}
        pub fn get_mut(&mut self) -> &mut V {}
        pub fn into_mut(self) -> &'a mut V {}
        pub fn insert(&mut self, value: V) -> V {}
        pub fn remove(self) -> V {}
        pub fn swap_remove(self) -> V {}
        pub fn shift_remove(self) -> V {}
        pub fn remove_entry(self) -> (K, V) {}
        pub fn swap_remove_entry(self) -> (K, V) {}
        pub fn shift_remove_entry(self) -> (K, V) {}
    }
    pub struct VacantEntry<'a, K, V>(&'a K, &'a V);
    impl<'a, K, V> VacantEntry<'a, K, V> {
        pub fn index(&self) -> usize {}
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        pub fn insert(self, value: V) -> &'a mut V {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
    }
}
pub mod set {
    use std::cmp::Ordering;
    use std::hash::RandomState;
    use std::iter::__Iter;
    pub struct IndexSet<T, S = RandomState>(T, S);
    impl<T> IndexSet<T, RandomState> {
        pub fn new() -> IndexSet<T, RandomState> {}
        pub fn with_capacity(n: usize) -> IndexSet<T, RandomState> {}
    }
    impl<T, S> IndexSet<T, S> {
        pub const fn with_hasher(hash_builder: S) -> IndexSet<T, S> {}
        pub fn with_capacity_and_hasher(n: usize, hash_builder: S) -> IndexSet<T, S> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn iter(&self) -> __Iter<&T> {}
        pub fn drain<R>(&mut self, range: R) -> __Iter<T> {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn insert_full(&mut self, value: T) -> (usize, bool) {}
        pub fn insert_sorted(&mut self, value: T) -> (usize, bool) {}
        pub fn shift_insert(&mut self, index: usize, value: T) -> bool {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn append<S2>(&mut self, other: &mut IndexSet<T, S2>) {}
        pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool {}
        pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> {}
        pub fn get_full<Q: ?Sized>(&self, value: &Q) -> Option<(usize, &T)> {}
        pub fn get_index_of<Q: ?Sized>(&self, value: &Q) -> Option<usize> {}
        pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        pub fn swap_remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        pub fn shift_remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        pub fn swap_take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        pub fn shift_take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, keep: F) {}
        pub fn sort(&mut self) {}
        pub fn sort_unstable(&mut self) {}
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, cmp: F) {}
        pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, sort_key: F) {}
        pub fn sorted_by<F: FnMut(&T, &T) -> Ordering>(self, cmp: F) -> __Iter<T> {}
        pub fn reverse(&mut self) {}
        pub fn get_index(&self, index: usize) -> Option<&T> {}
        pub fn first(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn swap_remove_index(&mut self, index: usize) -> Option<T> {}
        pub fn shift_remove_index(&mut self, index: usize) -> Option<T> {}
        pub fn move_index(&mut self, from: usize, to: usize) {}
        pub fn difference<'a, S2>(&'a self, other: &'a IndexSet<T, S2>) -> __Iter<&'a T> {}
        pub fn symmetric_difference<'a, S2>(&'a self, other: &'a IndexSet<T, S2>) -> __Iter<&'a T> {}
        pub fn intersection<'a, S2>(&'a self, other: &'a IndexSet<T, S2>) -> __Iter<&'a T> {}
        pub fn union<'a, S2>(&'a self, other: &'a IndexSet<T, S2>) -> __Iter<&'a T> {}
        pub fn is_disjoint<S2>(&self, other: &IndexSet<T, S2>) -> bool {}
        pub fn is_subset<S2>(&self, other: &IndexSet<T, S2>) -> bool {}
        pub fn is_superset<S2>(&self, other: &IndexSet<T, S2>) -> bool {}
    }
    impl<T: Clone, S: Clone> Clone for IndexSet<T, S> {}
    impl<T, S: Default> Default for IndexSet<T, S> {}
    impl<T, S> PartialEq for IndexSet<T, S> {}
    impl<T: std::fmt::Debug, S> std::fmt::Debug for IndexSet<T, S> {}
    impl<T, S> std::ops::Index<usize> for IndexSet<T, S> {
        type Output = T;
    }
    impl<T, S> FromIterator<T> for IndexSet<T, S> {}
    impl<T, const N: usize> From<[T; N]> for IndexSet<T, RandomState> {}
    impl<T, S> Extend<T> for IndexSet<T, S> {}
    impl<'a, T: Copy + 'a, S> Extend<&'a T> for IndexSet<T, S> {}
    impl<T, S> IntoIterator for IndexSet<T, S> {
        type Item = T;
        type IntoIter = __Iter<T>;
    }
    impl<'a, T, S> IntoIterator for &'a IndexSet<T, S> {
        type Item = &'a T;
        type IntoIter = __Iter<&'a T>;
    }
}
