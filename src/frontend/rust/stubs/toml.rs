//! Signatures of toml that type inference needs; bodies are empty on purpose.

pub use self::map::Map;
pub use self::value::{Table, Value};
pub fn from_str<T>(s: &str) -> Result<T, de::Error> {}
pub fn from_slice<T>(s: &[u8]) -> Result<T, de::Error> {}
pub fn to_string<T: ?Sized>(value: &T) -> Result<String, ser::Error> {}
pub fn to_string_pretty<T: ?Sized>(value: &T) -> Result<String, ser::Error> {}
pub fn to_vec<T: ?Sized>(value: &T) -> Result<Vec<u8>, ser::Error> {}
pub mod de {
    pub use crate::from_str;
    pub struct Error;
    impl Error {
        pub fn message(&self) -> &str {}
        pub fn span(&self) -> Option<std::ops::Range<usize>> {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub struct Deserializer<'a>(&'a str);
    impl<'a> Deserializer<'a> {
        pub fn new(input: &'a str) -> Deserializer<'a> {}
        pub fn parse(input: &'a str) -> Result<Deserializer<'a>, Error> {}
    }
}
pub mod ser {
    pub use crate::{to_string, to_string_pretty};
    pub struct Error;
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
}
pub mod map {
    use std::iter::__Iter;
    pub struct Map<K, V>(K, V);
    impl<K, V> Map<K, V> {
        pub fn new() -> Map<K, V> {}
        pub fn with_capacity(capacity: usize) -> Map<K, V> {}
        pub fn clear(&mut self) {}
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, keep: F) {}
        pub fn entry<S: Into<K>>(&mut self, key: S) -> Entry<'_, K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> __Iter<(&K, &V)> {}
        pub fn iter_mut(&mut self) -> __Iter<(&K, &mut V)> {}
        pub fn keys(&self) -> __Iter<&K> {}
        pub fn values(&self) -> __Iter<&V> {}
    }
    impl<K, V> Default for Map<K, V> {}
    impl<K: Clone, V: Clone> Clone for Map<K, V> {}
    impl<K, V, Q: ?Sized> std::ops::Index<&Q> for Map<K, V> {
        type Output = V;
    }
    impl<K, V> FromIterator<(K, V)> for Map<K, V> {}
    impl<K, V> Extend<(K, V)> for Map<K, V> {}
    impl<K, V> IntoIterator for Map<K, V> {
        type Item = (K, V);
        type IntoIter = __Iter<(K, V)>;
    }
    impl<'a, K, V> IntoIterator for &'a Map<K, V> {
        type Item = (&'a K, &'a V);
        type IntoIter = __Iter<(&'a K, &'a V)>;
    }
    impl<'a, K, V> IntoIterator for &'a mut Map<K, V> {
        type Item = (&'a K, &'a mut V);
        type IntoIter = __Iter<(&'a K, &'a mut V)>;
    }
    pub enum Entry<'a, K, V> {
        Vacant(VacantEntry<'a, K, V>),
        Occupied(OccupiedEntry<'a, K, V>),
    }
    impl<'a, K, V> Entry<'a, K, V> {
        pub fn key(&self) -> &K {}
        pub fn or_insert(self, default: V) -> &'a mut V {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
    }
    pub struct VacantEntry<'a, K, V>(&'a K, &'a V);
    impl<'a, K, V> VacantEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        pub fn insert(self, value: V) -> &'a mut V {}
    }
    pub struct OccupiedEntry<'a, K, V>(&'a K, &'a V);
    impl<'a, K, V> OccupiedEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        pub fn get(&self) -> &V {}
        pub fn get_mut(&mut self) -> &mut V {}
        pub fn into_mut(self) -> &'a mut V {}
        pub fn insert(&mut self, value: V) -> V {}
        pub fn remove(self) -> V {}
    }
}
pub mod value {
    pub type Table = crate::map::Map<String, Value>;
    pub type Array = Vec<Value>;
    pub struct Datetime;
    impl std::fmt::Display for Datetime {}
    impl std::str::FromStr for Datetime {
        type Err = crate::de::Error;
    }
    pub enum Value {
        String(String),
        Integer(i64),
        Float(f64),
        Boolean(bool),
        Datetime(Datetime),
        Array(Array),
        Table(Table),
    }
    impl Value {
        pub fn try_from<T>(value: T) -> Result<Value, crate::ser::Error> {}
        pub fn try_into<T>(self) -> Result<T, crate::de::Error> {}
        pub fn get<I>(&self, index: I) -> Option<&Value> {}
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
        pub fn as_integer(&self) -> Option<i64> {}
        pub fn is_integer(&self) -> bool {}
        pub fn as_float(&self) -> Option<f64> {}
        pub fn is_float(&self) -> bool {}
        pub fn as_bool(&self) -> Option<bool> {}
        pub fn is_bool(&self) -> bool {}
        pub fn as_str(&self) -> Option<&str> {}
        pub fn is_str(&self) -> bool {}
        pub fn as_datetime(&self) -> Option<&Datetime> {}
        pub fn as_array(&self) -> Option<&Array> {}
        pub fn as_array_mut(&mut self) -> Option<&mut Array> {}
        pub fn is_array(&self) -> bool {}
        pub fn as_table(&self) -> Option<&Table> {}
        pub fn as_table_mut(&mut self) -> Option<&mut Table> {}
        pub fn is_table(&self) -> bool {}
        pub fn same_type(&self, other: &Value) -> bool {}
        pub fn type_str(&self) -> &'static str {}
    }
    impl Clone for Value {}
    impl PartialEq for Value {}
    impl std::fmt::Display for Value {}
    impl std::fmt::Debug for Value {}
    impl std::str::FromStr for Value {
        type Err = crate::de::Error;
    }
    impl<I> std::ops::Index<I> for Value {
        type Output = Value;
    }
    impl From<String> for Value {}
    impl From<&str> for Value {}
    impl From<i64> for Value {}
    impl From<f64> for Value {}
    impl From<bool> for Value {}
    impl From<Table> for Value {}
    impl<V> From<Vec<V>> for Value {}
}
