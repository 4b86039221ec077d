//! Signatures of smallvec that type inference needs; bodies are empty on purpose.

use std::iter::__Iter;
pub trait Array {
    type Item;
    fn size() -> usize;
}
impl<T, const N: usize> Array for [T; N] {
    type Item = T;
}
pub struct SmallVec<A: Array>(A);
impl<A: Array> SmallVec<A> {
    pub const fn new() -> SmallVec<A> {}
    pub fn with_capacity(n: usize) -> SmallVec<A> {}
    pub fn from_vec(vec: Vec<A::Item>) -> SmallVec<A> {}
    pub fn from_buf(buf: A) -> SmallVec<A> {}
    pub fn from_slice(slice: &[A::Item]) -> SmallVec<A> {}
    pub fn from_elem(elem: A::Item, n: usize) -> SmallVec<A> {}
    pub fn inline_size(&self) -> usize {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn capacity(&self) -> usize {}
    pub fn drain<R>(&mut self, range: R) -> __Iter<A::Item> {}
    pub fn push(&mut self, value: A::Item) {}
    pub fn pop(&mut self) -> Option<A::Item> {}
    pub fn append<B: Array<Item = A::Item>>(&mut self, other: &mut SmallVec<B>) {}
    pub fn grow(&mut self, new_cap: usize) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn as_slice(&self) -> &[A::Item] {}
    pub fn as_mut_slice(&mut self) -> &mut [A::Item] {}
    pub fn swap_remove(&mut self, index: usize) -> A::Item {}
    pub fn clear(&mut self) {}
    pub fn remove(&mut self, index: usize) -> A::Item {}
    pub fn insert(&mut self, index: usize, element: A::Item) {}
    pub fn insert_many<I: IntoIterator<Item = A::Item>>(&mut self, index: usize, iterable: I) {}
    pub fn insert_from_slice(&mut self, index: usize, slice: &[A::Item]) {}
    pub fn extend_from_slice(&mut self, slice: &[A::Item]) {}
    pub fn into_vec(self) -> Vec<A::Item> {}
    pub fn into_boxed_slice(self) -> Box<[A::Item]> {}
    pub fn into_inner(self) -> Result<A, SmallVec<A>> {}
    pub fn retain<F: FnMut(&mut A::Item) -> bool>(&mut self, f: F) {}
    pub fn dedup(&mut self) {}
    pub fn dedup_by<F: FnMut(&mut A::Item, &mut A::Item) -> bool>(&mut self, same_bucket: F) {}
    pub fn dedup_by_key<F: FnMut(&mut A::Item) -> K, K: PartialEq>(&mut self, key: F) {}
    pub fn resize(&mut self, len: usize, value: A::Item) {}
    pub fn resize_with<F: FnMut() -> A::Item>(&mut self, new_len: usize, f: F) {}
    pub fn spilled(&self) -> bool {}
}
impl<A: Array> std::ops::Deref for SmallVec<A> {
    type Target = [A::Item];
}
impl<A: Array> std::ops::DerefMut for SmallVec<A> {}
impl<A: Array> Clone for SmallVec<A> {}
impl<A: Array> Default for SmallVec<A> {}
impl<A: Array> AsRef<[A::Item]> for SmallVec<A> {}
impl<A: Array> From<Vec<A::Item>> for SmallVec<A> {}
impl<A: Array> From<&[A::Item]> for SmallVec<A> {}
impl<A: Array> From<A> for SmallVec<A> {}
impl<A: Array> FromIterator<A::Item> for SmallVec<A> {}
impl<A: Array> Extend<A::Item> for SmallVec<A> {}
impl<A: Array> std::ops::Index<usize> for SmallVec<A> {
    type Output = A::Item;
}
impl<A: Array> IntoIterator for SmallVec<A> {
    type Item = A::Item;
    type IntoIter = __Iter<A::Item>;
}
impl<'a, A: Array> IntoIterator for &'a SmallVec<A> {
    type Item = &'a A::Item;
    type IntoIter = __Iter<&'a A::Item>;
}
impl<'a, A: Array> IntoIterator for &'a mut SmallVec<A> {
    type Item = &'a mut A::Item;
    type IntoIter = __Iter<&'a mut A::Item>;
}
pub trait ToSmallVec<A: Array> {
    fn to_smallvec(&self) -> SmallVec<A>;
}
impl<A: Array> ToSmallVec<A> for [A::Item] {}
