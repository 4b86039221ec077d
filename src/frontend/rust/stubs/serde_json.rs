//! Signatures of serde_json that type inference needs; bodies are empty on purpose.

pub use self::error::{Error, Result};
pub use self::map::Map;
pub use self::value::{from_value, to_value, Number, Value};
use serde::{Deserialize, Serialize};
use std::io;
pub mod error {
    pub type Result<T> = std::result::Result<T, Error>;
    pub enum Category {
        Io,
        Syntax,
        Data,
        Eof,
    }
    pub struct Error;
    impl Error {
        pub fn line(&self) -> usize {}
        pub fn column(&self) -> usize {}
        pub fn classify(&self) -> Category {}
        pub fn is_io(&self) -> bool {}
        pub fn is_syntax(&self) -> bool {}
        pub fn is_data(&self) -> bool {}
        pub fn is_eof(&self) -> bool {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl From<Error> for std::io::Error {}
    impl serde::de::Error for Error {}
    impl serde::ser::Error for Error {}
}
pub mod value {
    use crate::{Error, Map};
    use std::ops::{Index, IndexMut};
    pub enum Value {
        Null,
        Bool(bool),
        Number(Number),
        String(String),
        Array(Vec<Value>),
        Object(Map<String, Value>),
    }
    impl Value {
        pub fn get<I>(&self, index: I) -> Option<&Value> {}
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
        pub fn is_object(&self) -> bool {}
        pub fn as_object(&self) -> Option<&Map<String, Value>> {}
        pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>> {}
        pub fn is_array(&self) -> bool {}
        pub fn as_array(&self) -> Option<&Vec<Value>> {}
        pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {}
        pub fn is_string(&self) -> bool {}
        pub fn as_str(&self) -> Option<&str> {}
        pub fn is_number(&self) -> bool {}
        pub fn as_number(&self) -> Option<&Number> {}
        pub fn is_i64(&self) -> bool {}
        pub fn is_u64(&self) -> bool {}
        pub fn is_f64(&self) -> bool {}
        pub fn as_i64(&self) -> Option<i64> {}
        pub fn as_u64(&self) -> Option<u64> {}
        pub fn as_f64(&self) -> Option<f64> {}
        pub fn is_boolean(&self) -> bool {}
        pub fn as_bool(&self) -> Option<bool> {}
        pub fn is_null(&self) -> bool {}
        pub fn as_null(&self) -> Option<()> {}
        pub fn pointer(&self, pointer: &str) -> Option<&Value> {}
        pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {}
        pub fn take(&mut self) -> Value {}
    }
    impl Index<&str> for Value {
        type Output = Value;
    }
    impl Index<String> for Value {
        type Output = Value;
    }
    impl Index<usize> for Value {
        type Output = Value;
    }
    impl IndexMut<&str> for Value {}
    impl IndexMut<usize> for Value {}
    impl Clone for Value {}
    impl Default for Value {}
    impl PartialEq for Value {}
    impl std::fmt::Display for Value {}
    impl std::fmt::Debug for Value {}
    impl std::str::FromStr for Value {
        type Err = Error;
    }
    impl<T: Into<Value>> From<Vec<T>> for Value {}
    impl From<String> for Value {}
    impl From<&str> for Value {}
    impl From<bool> for Value {}
    impl From<i64> for Value {}
    impl From<Map<String, Value>> for Value {}
    impl<T: Into<Value>> FromIterator<T> for Value {}
    impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value {}
    pub struct Number;
    impl Number {
        pub fn as_i64(&self) -> Option<i64> {}
        pub fn as_u64(&self) -> Option<u64> {}
        pub fn as_f64(&self) -> Option<f64> {}
        pub fn is_i64(&self) -> bool {}
        pub fn is_u64(&self) -> bool {}
        pub fn is_f64(&self) -> bool {}
        pub fn from_f64(f: f64) -> Option<Number> {}
    }
    impl Clone for Number {}
    impl std::fmt::Display for Number {}
    pub struct RawValue;
    impl RawValue {
        pub fn get(&self) -> &str {}
        pub fn from_string(json: String) -> Result<Box<RawValue>, Error> {}
    }
    pub fn to_raw_value<T: ?Sized>(value: &T) -> Result<Box<RawValue>, Error> {}
    pub fn from_value<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, Error> {}
    pub fn to_value<T: serde::Serialize>(value: T) -> Result<Value, Error> {}
}
pub mod map {
    use crate::Value;
    use std::collections::btree_map;
    pub use std::collections::btree_map::{
        Entry, IntoIter, Iter, IterMut, Keys, OccupiedEntry, VacantEntry, Values, ValuesMut,
    };
    use std::ops::{Index, IndexMut};
    pub struct Map<K, V>(K, V);
    impl<K, V> Map<K, V> {
        pub fn new() -> Map<K, V> {}
        pub fn with_capacity(capacity: usize) -> Map<K, V> {}
        pub fn clear(&mut self) {}
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
        pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        pub fn remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn append(&mut self, other: &mut Map<K, V>) {}
        pub fn entry<S: Into<String>>(&mut self, key: S) -> Entry<'_, K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> Iter<'_, K, V> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
        pub fn keys(&self) -> Keys<'_, K, V> {}
        pub fn values(&self) -> Values<'_, K, V> {}
        pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
        pub fn into_values(self) -> btree_map::IntoValues<K, V> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
    }
    impl<K, V> Default for Map<K, V> {}
    impl<K, V> Clone for Map<K, V> {}
    impl<K, V> PartialEq for Map<K, V> {}
    impl<Q: ?Sized, K, V> Index<&Q> for Map<K, V> {
        type Output = V;
    }
    impl<Q: ?Sized, K, V> IndexMut<&Q> for Map<K, V> {}
    impl<K, V> FromIterator<(K, V)> for Map<K, V> {}
    impl<K, V> Extend<(K, V)> for Map<K, V> {}
    impl<K, V> IntoIterator for Map<K, V> {
        type Item = (K, V);
        type IntoIter = IntoIter<K, V>;
    }
    impl<'a, K, V> IntoIterator for &'a Map<K, V> {
        type Item = (&'a K, &'a V);
        type IntoIter = Iter<'a, K, V>;
    }
    impl<'a, K, V> IntoIterator for &'a mut Map<K, V> {
        type Item = (&'a K, &'a mut V);
        type IntoIter = IterMut<'a, K, V>;
    }
}
pub fn from_str<'a, T: Deserialize<'a>>(s: &'a str) -> Result<T> {}
pub fn from_slice<'a, T: Deserialize<'a>>(v: &'a [u8]) -> Result<T> {}
pub fn from_reader<R: io::Read, T: serde::de::DeserializeOwned>(rdr: R) -> Result<T> {}
pub fn to_string<T: ?Sized + Serialize>(value: &T) -> Result<String> {}
pub fn to_string_pretty<T: ?Sized + Serialize>(value: &T) -> Result<String> {}
pub fn to_vec<T: ?Sized + Serialize>(value: &T) -> Result<Vec<u8>> {}
pub fn to_vec_pretty<T: ?Sized + Serialize>(value: &T) -> Result<Vec<u8>> {}
pub fn to_writer<W: io::Write, T: ?Sized + Serialize>(writer: W, value: &T) -> Result<()> {}
pub fn to_writer_pretty<W: io::Write, T: ?Sized + Serialize>(writer: W, value: &T) -> Result<()> {}
pub struct Deserializer<R>(R);
impl<R> Deserializer<R> {
    pub fn from_str(s: &str) -> Deserializer<&str> {}
    pub fn from_slice(bytes: &[u8]) -> Deserializer<&[u8]> {}
    pub fn from_reader(reader: R) -> Deserializer<R> {}
    pub fn end(&mut self) -> Result<()> {}
    pub fn into_iter<T>(self) -> StreamDeserializer<R, T> {}
}
impl<'de, 'a, R> serde::Deserializer<'de> for &'a mut Deserializer<R> {
    type Error = Error;
}
pub struct StreamDeserializer<R, T>(R, T);
impl<R, T> Iterator for StreamDeserializer<R, T> {
    type Item = Result<T>;
}
pub struct Serializer<W>(W);
impl<W> Serializer<W> {
    pub fn new(writer: W) -> Serializer<W> {}
    pub fn pretty(writer: W) -> Serializer<W> {}
}
