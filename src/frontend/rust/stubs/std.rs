//! Signatures of std that type inference needs; bodies are empty on purpose.

pub mod prelude {
    pub mod v1 {
        pub use crate::borrow::ToOwned;
        pub use crate::boxed::Box;
        pub use crate::clone::Clone;
        pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
        pub use crate::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
        pub use crate::default::Default;
        pub use crate::future::{Future, IntoFuture};
        pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
        pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
        pub use crate::mem::{align_of, align_of_val, drop, size_of, size_of_val};
        pub use crate::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
    }
    pub mod rust_2015 {
        pub use super::v1::*;
    }
    pub mod rust_2018 {
        pub use super::v1::*;
    }
    pub mod rust_2021 {
        pub use super::v1::*;
    }
    pub mod rust_2024 {
        pub use super::v1::*;
    }
}

pub mod marker {
    use crate::prelude::v1::*;
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Copy {}
    pub trait Unpin {}
    pub struct PhantomData<T: ?Sized>;
    pub struct PhantomPinned;
    impl<T: ?Sized> Clone for PhantomData<T> {}
    impl<T: ?Sized> Default for PhantomData<T> {}
}

pub mod clone {
    use crate::prelude::v1::*;
    pub trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self);
    }
    impl<T: ?Sized> Clone for &T {}
    impl<T: Clone, const N: usize> Clone for [T; N] {}
}

pub mod default {
    use crate::prelude::v1::*;
    pub trait Default {
        fn default() -> Self;
    }
    impl<T> Default for &[T] {}
    impl<T> Default for &mut [T] {}
    impl Default for &str {}
    impl<T: Default, const N: usize> Default for [T; N] {}
    impl Default for () {}
    impl<A: Default, B: Default> Default for (A, B) {}
    impl<A: Default, B: Default, C: Default> Default for (A, B, C) {}
}

pub mod convert {
    use crate::prelude::v1::*;
    pub enum Infallible {}
    pub trait AsRef<T: ?Sized> {
        fn as_ref(&self) -> &T;
    }
    pub trait AsMut<T: ?Sized> {
        fn as_mut(&mut self) -> &mut T;
    }
    pub trait Into<T> {
        fn into(self) -> T;
    }
    pub trait From<T> {
        fn from(value: T) -> Self;
    }
    pub trait TryInto<T> {
        type Error;
        fn try_into(self) -> Result<T, Self::Error>;
    }
    pub trait TryFrom<T> {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }
    pub fn identity<T>(x: T) -> T {}
    impl<T> From<T> for T {}
    impl<T, U: From<T>> Into<U> for T {}
    impl<T, U: TryFrom<T>> TryInto<U> for T {
        type Error = U::Error;
    }
    impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {}
    impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {}
    impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {}
    impl<T> AsRef<[T]> for [T] {}
    impl<T> AsMut<[T]> for [T] {}
    impl<T, const N: usize> AsRef<[T]> for [T; N] {}
    impl<T, const N: usize> AsMut<[T]> for [T; N] {}
    impl AsRef<str> for str {}
    impl AsRef<[u8]> for str {}
    impl AsRef<crate::ffi::OsStr> for str {}
    impl AsRef<crate::path::Path> for str {}
}

pub mod borrow {
    use crate::fmt::{Debug, Display};
    use crate::ops::{Add, AddAssign, Deref};
    use crate::prelude::v1::*;
    pub trait Borrow<Borrowed: ?Sized> {
        fn borrow(&self) -> &Borrowed;
    }
    pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
        fn borrow_mut(&mut self) -> &mut Borrowed;
    }
    pub trait ToOwned {
        type Owned;
        fn to_owned(&self) -> Self::Owned;
        fn clone_into(&self, target: &mut Self::Owned);
    }
    pub enum Cow<'a, B: ?Sized + ToOwned> {
        Borrowed(&'a B),
        Owned(<B as ToOwned>::Owned),
    }
    impl<'a, B: ?Sized + ToOwned> Cow<'a, B> {
        pub fn is_borrowed(&self) -> bool {}
        pub fn is_owned(&self) -> bool {}
        pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {}
        pub fn into_owned(self) -> <B as ToOwned>::Owned {}
    }
    impl<'a, B: ?Sized + ToOwned> Deref for Cow<'a, B> {
        type Target = B;
    }
    impl<'a, B: ?Sized + ToOwned> Clone for Cow<'a, B> {}
    impl<'a, B: ?Sized + ToOwned> AsRef<B> for Cow<'a, B> {}
    impl<'a, B: ?Sized + ToOwned> Borrow<B> for Cow<'a, B> {}
    impl<'a, B: ?Sized + ToOwned + Display> Display for Cow<'a, B> {}
    impl<'a, B: ?Sized + ToOwned + Debug> Debug for Cow<'a, B> {}
    impl<'a> From<&'a str> for Cow<'a, str> {}
    impl<'a> From<String> for Cow<'a, str> {}
    impl<'a> From<&'a String> for Cow<'a, str> {}
    impl<'a, T> From<&'a [T]> for Cow<'a, [T]> {}
    impl<'a, T> From<Vec<T>> for Cow<'a, [T]> {}
    impl<'a> FromIterator<char> for Cow<'a, str> {}
    impl<'a> FromIterator<String> for Cow<'a, str> {}
    impl<T: ?Sized> Borrow<T> for T {}
    impl<T: ?Sized> BorrowMut<T> for T {}
    impl<T: ?Sized> Borrow<T> for &T {}
    impl<T: ?Sized> Borrow<T> for &mut T {}
    impl<T: ?Sized> Borrow<T> for Box<T> {}
    impl<T: ?Sized> Borrow<T> for crate::sync::Arc<T> {}
    impl<T: ?Sized> Borrow<T> for crate::rc::Rc<T> {}
    impl Borrow<str> for String {}
    impl<T> Borrow<[T]> for Vec<T> {}
    impl<T: Clone> ToOwned for T {
        type Owned = T;
    }
    impl ToOwned for str {
        type Owned = String;
    }
    impl<T: Clone> ToOwned for [T] {
        type Owned = Vec<T>;
    }
    impl ToOwned for crate::path::Path {
        type Owned = crate::path::PathBuf;
    }
    impl ToOwned for crate::ffi::OsStr {
        type Owned = crate::ffi::OsString;
    }
    impl ToOwned for crate::ffi::CStr {
        type Owned = crate::ffi::CString;
    }
}

pub mod cmp {
    pub use self::Ordering::*;
    use crate::prelude::v1::*;
    pub enum Ordering {
        Less = -1,
        Equal = 0,
        Greater = 1,
    }
    impl Ordering {
        pub fn is_eq(self) -> bool {}
        pub fn is_ne(self) -> bool {}
        pub fn is_lt(self) -> bool {}
        pub fn is_gt(self) -> bool {}
        pub fn is_le(self) -> bool {}
        pub fn is_ge(self) -> bool {}
        pub fn reverse(self) -> Ordering {}
        pub fn then(self, other: Ordering) -> Ordering {}
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {}
    }
    impl Clone for Ordering {}
    impl Ord for Ordering {}
    impl PartialOrd for Ordering {}
    impl PartialEq for Ordering {}
    pub trait PartialEq<Rhs: ?Sized = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool;
    }
    pub trait Eq: PartialEq<Self> {}
    pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool;
        fn le(&self, other: &Rhs) -> bool;
        fn gt(&self, other: &Rhs) -> bool;
        fn ge(&self, other: &Rhs) -> bool;
    }
    pub trait Ord: Eq + PartialOrd<Self> {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self;
        fn min(self, other: Self) -> Self;
        fn clamp(self, min: Self, max: Self) -> Self;
    }
    pub struct Reverse<T>(pub T);
    impl<T: Clone> Clone for Reverse<T> {}
    impl<T: Ord> Ord for Reverse<T> {}
    impl<T: PartialOrd> PartialOrd for Reverse<T> {}
    impl<T: PartialEq> PartialEq for Reverse<T> {}
    impl<T: Eq> Eq for Reverse<T> {}
    pub fn min<T: Ord>(v1: T, v2: T) -> T {}
    pub fn max<T: Ord>(v1: T, v2: T) -> T {}
    pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {}
    pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {}
    pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T {}
    pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T {}
    impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {}
    impl<A: ?Sized + Eq> Eq for &A {}
    impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {}
    impl<A: ?Sized + Ord> Ord for &A {}
    impl<A: PartialEq> PartialEq for [A] {}
    impl<A: Eq> Eq for [A] {}
    impl<A: PartialOrd> PartialOrd for [A] {}
    impl<A: Ord> Ord for [A] {}
    impl PartialEq for str {}
    impl PartialEq<String> for str {}
    impl Eq for str {}
    impl PartialOrd for str {}
    impl Ord for str {}
    impl<A: PartialEq, B: PartialEq> PartialEq for (A, B) {}
    impl<A: PartialOrd, B: PartialOrd> PartialOrd for (A, B) {}
    impl<A: Ord, B: Ord> Ord for (A, B) {}
    impl<A: PartialEq, B: PartialEq, C: PartialEq> PartialEq for (A, B, C) {}
    impl<A: PartialOrd, B: PartialOrd, C: PartialOrd> PartialOrd for (A, B, C) {}
    impl<A: Ord, B: Ord, C: Ord> Ord for (A, B, C) {}
}

pub mod option {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::prelude::v1::*;
    pub enum Option<T> {
        None,
        Some(T),
    }
    impl<T> Option<T> {
        pub fn is_some(&self) -> bool {}
        pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn is_none(&self) -> bool {}
        pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn as_ref(&self) -> Option<&T> {}
        pub fn as_mut(&mut self) -> Option<&mut T> {}
        pub fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> {}
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn expect(self, msg: &str) -> T {}
        pub fn unwrap(self) -> T {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {}
        pub fn unwrap_or_default(self) -> T {}
        pub unsafe fn unwrap_unchecked(self) -> T {}
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {}
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T> {}
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        pub fn map_or_default<U: Default, F: FnOnce(T) -> U>(self, f: F) -> U {}
        pub fn ok_or<E>(self, err: E) -> Result<T, E> {}
        pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> {}
        pub fn as_deref(&self) -> Option<&T::Target>
        where
            T: Deref,
        {
        }
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
        where
            T: DerefMut,
        {
        }
        pub fn iter(&self) -> Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        pub fn and<U>(self, optb: Option<U>) -> Option<U> {}
        pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {}
        pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Option<T> {}
        pub fn or(self, optb: Option<T>) -> Option<T> {}
        pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {}
        pub fn xor(self, optb: Option<T>) -> Option<T> {}
        pub fn insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert_default(&mut self) -> &mut T {}
        pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
        pub fn take(&mut self) -> Option<T> {}
        pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
    }
    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>) {}
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T> {}
        pub fn cloned(self) -> Option<T> {}
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T> {}
        pub fn cloned(self) -> Option<T> {}
    }
    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E> {}
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T> {}
    }
    impl<T: Clone> Clone for Option<T> {}
    impl<T> Default for Option<T> {}
    impl<T: PartialEq> PartialEq for Option<T> {}
    impl<T: Eq> Eq for Option<T> {}
    impl<T: PartialOrd> PartialOrd for Option<T> {}
    impl<T: Ord> Ord for Option<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Option<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Option<T> {}
    impl<T> From<T> for Option<T> {}
    impl<'a, T> From<&'a Option<T>> for Option<&'a T> {}
    pub struct Iter<'a, A>(&'a A);
    pub struct IterMut<'a, A>(&'a A);
    pub struct IntoIter<A>(A);
    impl<'a, A> Iterator for Iter<'a, A> {
        type Item = &'a A;
    }
    impl<'a, A> Iterator for IterMut<'a, A> {
        type Item = &'a mut A;
    }
    impl<A> Iterator for IntoIter<A> {
        type Item = A;
    }
    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<'a, T> IntoIterator for &'a Option<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut Option<T> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
    }
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
}

pub mod result {
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }
    impl<T, E> Result<T, E> {
        pub fn is_ok(&self) -> bool {}
        pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn is_err(&self) -> bool {}
        pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {}
        pub fn ok(self) -> Option<T> {}
        pub fn err(self) -> Option<E> {}
        pub fn as_ref(&self) -> Result<&T, &E> {}
        pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
        pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E> {}
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> {}
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E> {}
        pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Result<T, E> {}
        pub fn as_deref(&self) -> Result<&T::Target, &E>
        where
            T: Deref,
        {
        }
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E>
        where
            T: DerefMut,
        {
        }
        pub fn iter(&self) -> crate::option::Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> crate::option::IterMut<'_, T> {}
        pub fn expect(self, msg: &str) -> T {}
        pub fn unwrap(self) -> T {}
        pub fn unwrap_or_default(self) -> T {}
        pub fn expect_err(self, msg: &str) -> E {}
        pub fn unwrap_err(self) -> E {}
        pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> {}
        pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E> {}
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> {}
        pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T {}
        pub unsafe fn unwrap_unchecked(self) -> T {}
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E> {}
        pub fn cloned(self) -> Result<T, E> {}
    }
    impl<T, E> Result<&mut T, E> {
        pub fn copied(self) -> Result<T, E> {}
        pub fn cloned(self) -> Result<T, E> {}
    }
    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>> {}
    }
    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E> {}
    }
    impl<T: Clone, E: Clone> Clone for Result<T, E> {}
    impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {}
    impl<T: crate::fmt::Debug, E: crate::fmt::Debug> crate::fmt::Debug for Result<T, E> {}
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = crate::option::IntoIter<T>;
    }
    impl<'a, T, E> IntoIterator for &'a Result<T, E> {
        type Item = &'a T;
        type IntoIter = crate::option::Iter<'a, T>;
    }
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}
}

pub mod ops {
    use crate::prelude::v1::*;
    pub trait Drop {
        fn drop(&mut self);
    }
    pub trait Fn<Args>: FnMut<Args> {}
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait FnOnce<Args> {
        type Output;
    }
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFnOnce<Args> {
        type Output;
    }
    pub trait Deref {
        type Target: ?Sized;
        fn deref(&self) -> &Self::Target;
    }
    pub trait DerefMut: Deref {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }
    impl<T: ?Sized> Deref for &T {
        type Target = T;
    }
    impl<T: ?Sized> Deref for &mut T {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for &mut T {}
    pub trait Index<Idx: ?Sized> {
        type Output: ?Sized;
        fn index(&self, index: Idx) -> &Self::Output;
    }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
    pub trait AddAssign<Rhs = Self> {
        fn add_assign(&mut self, rhs: Rhs);
    }
    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }
    pub trait SubAssign<Rhs = Self> {
        fn sub_assign(&mut self, rhs: Rhs);
    }
    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }
    pub trait MulAssign<Rhs = Self> {
        fn mul_assign(&mut self, rhs: Rhs);
    }
    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }
    pub trait DivAssign<Rhs = Self> {
        fn div_assign(&mut self, rhs: Rhs);
    }
    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }
    pub trait RemAssign<Rhs = Self> {
        fn rem_assign(&mut self, rhs: Rhs);
    }
    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitAndAssign<Rhs = Self> {
        fn bitand_assign(&mut self, rhs: Rhs);
    }
    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitOrAssign<Rhs = Self> {
        fn bitor_assign(&mut self, rhs: Rhs);
    }
    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitXorAssign<Rhs = Self> {
        fn bitxor_assign(&mut self, rhs: Rhs);
    }
    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }
    pub trait ShlAssign<Rhs = Self> {
        fn shl_assign(&mut self, rhs: Rhs);
    }
    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }
    pub trait ShrAssign<Rhs = Self> {
        fn shr_assign(&mut self, rhs: Rhs);
    }
    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }
    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }
    pub struct RangeFull;
    pub struct Range<Idx> {
        pub start: Idx,
        pub end: Idx,
    }
    pub struct RangeFrom<Idx> {
        pub start: Idx,
    }
    pub struct RangeTo<Idx> {
        pub end: Idx,
    }
    pub struct RangeInclusive<Idx> {
        start: Idx,
        end: Idx,
    }
    pub struct RangeToInclusive<Idx> {
        pub end: Idx,
    }
    impl<Idx> Range<Idx> {
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<Idx> RangeFrom<Idx> {
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
    }
    impl<Idx> RangeTo<Idx> {
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
    }
    impl<Idx> RangeToInclusive<Idx> {
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
    }
    impl<Idx> RangeInclusive<Idx> {
        pub fn new(start: Idx, end: Idx) -> Self {}
        pub fn start(&self) -> &Idx {}
        pub fn end(&self) -> &Idx {}
        pub fn into_inner(self) -> (Idx, Idx) {}
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<A> Iterator for Range<A> {
        type Item = A;
    }
    impl<A> Iterator for RangeFrom<A> {
        type Item = A;
    }
    impl<A> Iterator for RangeInclusive<A> {
        type Item = A;
    }
    impl<A> DoubleEndedIterator for Range<A> {}
    impl<A> DoubleEndedIterator for RangeInclusive<A> {}
    impl<A> ExactSizeIterator for Range<A> {}
    impl<Idx: Clone> Clone for Range<Idx> {}
    impl<Idx: Clone> Clone for RangeFrom<Idx> {}
    impl<Idx: Clone> Clone for RangeTo<Idx> {}
    impl<Idx: Clone> Clone for RangeInclusive<Idx> {}
    impl<Idx: Clone> Clone for RangeToInclusive<Idx> {}
    impl<Idx: Default> Default for Range<Idx> {}
    impl<Idx: PartialEq> PartialEq for Range<Idx> {}
    impl<Idx: crate::fmt::Debug> crate::fmt::Debug for Range<Idx> {}
    pub enum Bound<T> {
        Included(T),
        Excluded(T),
        Unbounded,
    }
    impl<T> Bound<T> {
        pub fn as_ref(&self) -> Bound<&T> {}
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Bound<U> {}
    }
    impl<T> Bound<&T> {
        pub fn cloned(self) -> Bound<T> {}
    }
    impl<T: Clone> Clone for Bound<T> {}
    pub trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U: ?Sized>(&self, item: &U) -> bool;
    }
    impl<T: ?Sized> RangeBounds<T> for RangeFull {}
    impl<T> RangeBounds<T> for Range<T> {}
    impl<T> RangeBounds<T> for RangeFrom<T> {}
    impl<T> RangeBounds<T> for RangeTo<T> {}
    impl<T> RangeBounds<T> for RangeInclusive<T> {}
    impl<T> RangeBounds<T> for RangeToInclusive<T> {}
    impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}
    pub enum ControlFlow<B, C = ()> {
        Continue(C),
        Break(B),
    }
    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool {}
        pub fn is_continue(&self) -> bool {}
        pub fn break_value(self) -> Option<B> {}
        pub fn continue_value(self) -> Option<C> {}
        pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C> {}
        pub fn map_continue<T, F: FnOnce(C) -> T>(self, f: F) -> ControlFlow<B, T> {}
    }
    impl<B: Clone, C: Clone> Clone for ControlFlow<B, C> {}
    pub trait Try {
        type Output;
        type Residual;
    }
    impl<T> Try for Option<T> {
        type Output = T;
        type Residual = Option<crate::convert::Infallible>;
    }
    impl<T, E> Try for Result<T, E> {
        type Output = T;
        type Residual = Result<crate::convert::Infallible, E>;
    }
    impl<B, C> Try for ControlFlow<B, C> {
        type Output = C;
        type Residual = ControlFlow<B, crate::convert::Infallible>;
    }
}

pub mod iter {
    use crate::cmp::Ordering;
    use crate::ops::Try;
    use crate::prelude::v1::*;
    pub struct __Iter<T>(T);
    impl<T> Iterator for __Iter<T> {
        type Item = T;
    }
    impl<T> DoubleEndedIterator for __Iter<T> {}
    impl<T> ExactSizeIterator for __Iter<T> {}
    impl<T> FusedIterator for __Iter<T> {}
    impl<T> Clone for __Iter<T> {}
    pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>);
        fn count(self) -> usize;
        fn last(self) -> Option<Self::Item>;
        fn nth(&mut self, n: usize) -> Option<Self::Item>;
        fn step_by(self, step: usize) -> __Iter<Self::Item>;
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> __Iter<Self::Item>;
        fn zip<U: IntoIterator>(self, other: U) -> __Iter<(Self::Item, U::Item)>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> __Iter<B>;
        fn for_each<F: FnMut(Self::Item)>(self, f: F);
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> __Iter<Self::Item>;
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> __Iter<B>;
        fn enumerate(self) -> __Iter<(usize, Self::Item)>;
        fn peekable(self) -> Peekable<Self>;
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> __Iter<Self::Item>;
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> __Iter<Self::Item>;
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> __Iter<B>;
        fn skip(self, n: usize) -> __Iter<Self::Item>;
        fn take(self, n: usize) -> __Iter<Self::Item>;
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> __Iter<B>;
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> __Iter<U::Item>;
        fn flatten(self) -> __Iter<<Self::Item as IntoIterator>::Item>
        where
            Self::Item: IntoIterator;
        fn fuse(self) -> __Iter<Self::Item>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> __Iter<Self::Item>;
        fn by_ref(&mut self) -> &mut Self;
        fn collect<B: FromIterator<Self::Item>>(self) -> B;
        fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B);
        fn is_partitioned<P: FnMut(Self::Item) -> bool>(self, predicate: P) -> bool;
        fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R;
        fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()>>(&mut self, f: F) -> R;
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item>;
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>;
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B>;
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
        fn max(self) -> Option<Self::Item>;
        fn min(self) -> Option<Self::Item>;
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>;
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>;
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>;
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>;
        fn rev(self) -> __Iter<Self::Item>;
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB)
        where
            Self: Iterator<Item = (A, B)>;
        fn copied<'a, T: 'a>(self) -> __Iter<T>
        where
            Self: Iterator<Item = &'a T>;
        fn cloned<'a, T: 'a>(self) -> __Iter<T>
        where
            Self: Iterator<Item = &'a T>;
        fn cycle(self) -> __Iter<Self::Item>;
        fn sum<S: Sum<Self::Item>>(self) -> S;
        fn product<P: Product<Self::Item>>(self) -> P;
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering;
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering>;
        fn eq<I: IntoIterator>(self, other: I) -> bool;
        fn ne<I: IntoIterator>(self, other: I) -> bool;
        fn lt<I: IntoIterator>(self, other: I) -> bool;
        fn le<I: IntoIterator>(self, other: I) -> bool;
        fn gt<I: IntoIterator>(self, other: I) -> bool;
        fn ge<I: IntoIterator>(self, other: I) -> bool;
        fn is_sorted(self) -> bool;
        fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K: PartialOrd>(self, f: F) -> bool;
    }
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        fn try_rfold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R;
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>;
    }
    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize;
    }
    pub trait FusedIterator: Iterator {}
    pub trait FromIterator<A> {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    pub trait Extend<A> {
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }
    pub trait Sum<A = Self> {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    pub trait Product<A = Self> {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    impl<T, U, E> Sum<Result<U, E>> for Result<T, E> where T: Sum<U> {}
    impl<T, U> Sum<Option<U>> for Option<T> where T: Sum<U> {}
    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I {
        type Item = I::Item;
    }
    impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &mut I {}
    impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for &mut I {}
    impl FromIterator<()> for () {}
    impl<A, B, AE, BE> FromIterator<(AE, BE)> for (A, B)
    where
        A: Default + Extend<AE>,
        B: Default + Extend<BE>,
    {
    }
    impl<A, B, AE, BE> Extend<(AE, BE)> for (A, B)
    where
        A: Extend<AE>,
        B: Extend<BE>,
    {
    }
    pub struct Peekable<I: Iterator>(I);
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item> {}
        pub fn peek_mut(&mut self) -> Option<&mut I::Item> {}
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> Option<I::Item> {}
        pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item> {}
    }
    impl<I: Iterator> Iterator for Peekable<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Peekable<I> {}
    pub struct Rev<I>(I);
    impl<I: Iterator> Iterator for Rev<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Rev<I> {}
    pub struct Skip<I>(I);
    impl<I: Iterator> Iterator for Skip<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Skip<I> {}
    pub struct Take<I>(I);
    impl<I: Iterator> Iterator for Take<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Take<I> {}
    pub struct StepBy<I>(I);
    impl<I: Iterator> Iterator for StepBy<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for StepBy<I> {}
    pub struct Fuse<I>(I);
    impl<I: Iterator> Iterator for Fuse<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Fuse<I> {}
    pub struct Cycle<I>(I);
    impl<I: Iterator> Iterator for Cycle<I> {
        type Item = I::Item;
    }
    impl<I: Clone> Clone for Cycle<I> {}
    pub struct Enumerate<I>(I);
    impl<I: Iterator> Iterator for Enumerate<I> {
        type Item = (usize, I::Item);
    }
    pub struct Chain<A, B>(A, B);
    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
        type Item = A::Item;
    }
    pub struct Zip<A, B>(A, B);
    impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }
    pub struct Cloned<I>(I);
    impl<'a, T: 'a, I: Iterator<Item = &'a T>> Iterator for Cloned<I> {
        type Item = T;
    }
    pub struct Copied<I>(I);
    impl<'a, T: 'a, I: Iterator<Item = &'a T>> Iterator for Copied<I> {
        type Item = T;
    }
    pub struct Flatten<I>(I);
    impl<U: IntoIterator, I: Iterator<Item = U>> Iterator for Flatten<I> {
        type Item = U::Item;
    }
    pub struct Map<I, F>(I, F);
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
        type Item = B;
    }
    pub struct FilterMap<I, F>(I, F);
    impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
        type Item = B;
    }
    pub struct FlatMap<I, U, F>(I, U, F);
    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
        type Item = U::Item;
    }
    pub struct Filter<I, P>(I, P);
    impl<I: Iterator, P> Iterator for Filter<I, P> {
        type Item = I::Item;
    }
    pub struct TakeWhile<I, P>(I, P);
    impl<I: Iterator, P> Iterator for TakeWhile<I, P> {
        type Item = I::Item;
    }
    pub struct SkipWhile<I, P>(I, P);
    impl<I: Iterator, P> Iterator for SkipWhile<I, P> {
        type Item = I::Item;
    }
    pub struct Inspect<I, P>(I, P);
    impl<I: Iterator, P> Iterator for Inspect<I, P> {
        type Item = I::Item;
    }
    pub struct Once<T>(T);
    impl<T> Iterator for Once<T> {
        type Item = T;
    }
    pub struct Repeat<T>(T);
    impl<T> Iterator for Repeat<T> {
        type Item = T;
    }
    pub struct Empty<T>(T);
    impl<T> Iterator for Empty<T> {
        type Item = T;
    }
    impl<T> Default for Empty<T> {}
    pub struct FromFn<F>(F);
    impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
        type Item = T;
    }
    pub struct Successors<T, F>(T, F);
    impl<T, F> Iterator for Successors<T, F> {
        type Item = T;
    }
    pub fn once<T>(value: T) -> Once<T> {}
    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> __Iter<A> {}
    pub fn repeat<T: Clone>(elt: T) -> Repeat<T> {}
    pub fn repeat_n<T: Clone>(elt: T, count: usize) -> __Iter<T> {}
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> __Iter<A> {}
    pub fn empty<T>() -> Empty<T> {}
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> __Iter<T> {}
    pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> __Iter<T> {}
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> __Iter<(A::Item, B::Item)> {}
}

pub mod boxed {
    use crate::any::Any;
    use crate::error::Error;
    use crate::fmt::{Debug, Display};
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::prelude::v1::*;
    pub struct Box<T: ?Sized>(T);
    impl<T> Box<T> {
        pub fn new(x: T) -> Box<T> {}
        pub fn pin(x: T) -> Pin<Box<T>> {}
        pub fn into_inner(boxed: Box<T>) -> T {}
    }
    impl<T: ?Sized> Box<T> {
        pub unsafe fn from_raw(raw: *mut T) -> Box<T> {}
        pub fn into_raw(b: Box<T>) -> *mut T {}
        pub fn leak<'a>(b: Box<T>) -> &'a mut T {}
        pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {}
        pub fn as_ptr(b: &Box<T>) -> *const T {}
    }
    impl Box<dyn Any> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<dyn Any>> {}
    }
    impl Box<dyn Any + Send> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<dyn Any + Send>> {}
    }
    impl Box<dyn Any + Send + Sync> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<dyn Any + Send + Sync>> {}
    }
    impl Box<dyn Error> {
        pub fn downcast<T: Error>(self) -> Result<Box<T>, Box<dyn Error>> {}
    }
    impl Box<dyn Error + Send> {
        pub fn downcast<T: Error>(self) -> Result<Box<T>, Box<dyn Error + Send>> {}
    }
    impl Box<dyn Error + Send + Sync> {
        pub fn downcast<T: Error>(self) -> Result<Box<T>, Box<dyn Error + Send + Sync>> {}
    }
    impl<T> Box<[T]> {
        pub fn into_vec(self) -> Vec<T> {}
    }
    impl Box<str> {
        pub fn into_string(self) -> String {}
        pub fn into_boxed_bytes(self) -> Box<[u8]> {}
    }
    impl<T: ?Sized> Deref for Box<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for Box<T> {}
    impl<T: Clone> Clone for Box<T> {}
    impl<T: Clone> Clone for Box<[T]> {}
    impl Clone for Box<str> {}
    impl<T: Default> Default for Box<T> {}
    impl<T> Default for Box<[T]> {}
    impl Default for Box<str> {}
    impl<T: ?Sized> AsRef<T> for Box<T> {}
    impl<T: ?Sized> AsMut<T> for Box<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Box<T> {}
    impl<T: ?Sized + Eq> Eq for Box<T> {}
    impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {}
    impl<T: ?Sized + Ord> Ord for Box<T> {}
    impl<T: ?Sized + Display> Display for Box<T> {}
    impl<T: ?Sized + Debug> Debug for Box<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Box<T> {}
    impl<T: Error> Error for Box<T> {}
    impl<I: Iterator + ?Sized> Iterator for Box<I> {
        type Item = I::Item;
    }
    impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {}
    impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
    impl<F: Future + ?Sized> Future for Box<F> {
        type Output = F::Output;
    }
    impl<I> IntoIterator for Box<[I]> {
        type Item = I;
        type IntoIter = crate::vec::IntoIter<I>;
    }
    impl<'a, I> IntoIterator for &'a Box<[I]> {
        type Item = &'a I;
        type IntoIter = crate::slice::Iter<'a, I>;
    }
    impl<I> FromIterator<I> for Box<[I]> {}
    impl FromIterator<char> for Box<str> {}
    impl<T> From<T> for Box<T> {}
    impl<T: Clone> From<&[T]> for Box<[T]> {}
    impl<T> From<Vec<T>> for Box<[T]> {}
    impl<T, const N: usize> From<[T; N]> for Box<[T]> {}
    impl From<&str> for Box<str> {}
    impl From<String> for Box<str> {}
    impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {}
    impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a> From<&str> for Box<dyn Error + 'a> {}
    impl<'a> From<&str> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a> From<String> for Box<dyn Error + 'a> {}
    impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {}
}

pub mod vec {
    use crate::cmp::Ordering;
    use crate::iter::__Iter;
    use crate::ops::{
        Deref, DerefMut, Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo,
        RangeToInclusive,
    };
    use crate::prelude::v1::*;
    pub struct Vec<T>(T);
    impl<T> Vec<T> {
        pub const fn new() -> Vec<T> {}
        pub fn with_capacity(capacity: usize) -> Vec<T> {}
        pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn into_boxed_slice(self) -> Box<[T]> {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub unsafe fn set_len(&mut self, new_len: usize) {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        pub fn insert(&mut self, index: usize, element: T) {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
        pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, key: F) {}
        pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {}
        pub fn dedup(&mut self) {}
        pub fn push(&mut self, value: T) {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {}
        pub fn append(&mut self, other: &mut Vec<T>) {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {}
        pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(
            &mut self,
            range: R,
            filter: F,
        ) -> __Iter<T> {
        }
        pub fn clear(&mut self) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn split_off(&mut self, at: usize) -> Vec<T> {}
        pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {}
        pub fn leak<'a>(self) -> &'a mut [T] {}
        pub fn resize(&mut self, new_len: usize, value: T) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {}
        pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
            &mut self,
            range: R,
            replace_with: I,
        ) -> __Iter<T> {
        }
    }
    impl<T> Deref for Vec<T> {
        type Target = [T];
    }
    impl<T> DerefMut for Vec<T> {}
    impl<T: Clone> Clone for Vec<T> {}
    impl<T> Default for Vec<T> {}
    impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {}
    impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {}
    impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> {}
    impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {}
    impl<T: Eq> Eq for Vec<T> {}
    impl<T: PartialOrd> PartialOrd for Vec<T> {}
    impl<T: Ord> Ord for Vec<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Vec<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Vec<T> {}
    impl<T> AsRef<[T]> for Vec<T> {}
    impl<T> AsRef<Vec<T>> for Vec<T> {}
    impl<T> AsMut<[T]> for Vec<T> {}
    impl<T> Index<usize> for Vec<T> {
        type Output = T;
    }
    impl<T> IndexMut<usize> for Vec<T> {}
    impl<T> Index<Range<usize>> for Vec<T> {
        type Output = [T];
    }
    impl<T> Index<RangeFrom<usize>> for Vec<T> {
        type Output = [T];
    }
    impl<T> Index<RangeTo<usize>> for Vec<T> {
        type Output = [T];
    }
    impl<T> Index<RangeFull> for Vec<T> {
        type Output = [T];
    }
    impl<T> Index<RangeInclusive<usize>> for Vec<T> {
        type Output = [T];
    }
    impl<T> Index<RangeToInclusive<usize>> for Vec<T> {
        type Output = [T];
    }
    pub struct IntoIter<T>(T);
    impl<T> IntoIter<T> {
        pub fn as_slice(&self) -> &[T] {}
    }
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
    }
    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T> ExactSizeIterator for IntoIter<T> {}
    impl<T: Clone> Clone for IntoIter<T> {}
    pub struct Drain<'a, T>(&'a T);
    impl<'a, T> Iterator for Drain<'a, T> {
        type Item = T;
    }
    impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
    impl<'a, T> ExactSizeIterator for Drain<'a, T> {}
    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<'a, T> IntoIterator for &'a Vec<T> {
        type Item = &'a T;
        type IntoIter = crate::slice::Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut Vec<T> {
        type Item = &'a mut T;
        type IntoIter = crate::slice::IterMut<'a, T>;
    }
    impl<T> FromIterator<T> for Vec<T> {}
    impl<T> Extend<T> for Vec<T> {}
    impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {}
    impl<T: Clone> From<&[T]> for Vec<T> {}
    impl<T: Clone> From<&mut [T]> for Vec<T> {}
    impl<T, const N: usize> From<[T; N]> for Vec<T> {}
    impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {}
    impl<T> From<Box<[T]>> for Vec<T> {}
    impl<T> From<crate::collections::VecDeque<T>> for Vec<T> {}
    impl<T> From<crate::collections::BinaryHeap<T>> for Vec<T> {}
    impl From<String> for Vec<u8> {}
    impl From<&str> for Vec<u8> {}
    impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
        type Error = Vec<T>;
    }
}

pub mod array {
    use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
    use crate::prelude::v1::*;
    pub struct TryFromSliceError;
    impl crate::error::Error for TryFromSliceError {}
    impl crate::fmt::Display for TryFromSliceError {}
    impl crate::fmt::Debug for TryFromSliceError {}
    impl<T, const N: usize> [T; N] {
        pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn each_ref(&self) -> [&T; N] {}
        pub fn each_mut(&mut self) -> [&mut T; N] {}
    }
    pub struct IntoIter<T, const N: usize>(T);
    impl<T, const N: usize> Iterator for IntoIter<T, N> {
        type Item = T;
    }
    impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {}
    impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
    impl<T, const N: usize> IntoIterator for [T; N] {
        type Item = T;
        type IntoIter = IntoIter<T, N>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
        type Item = &'a T;
        type IntoIter = crate::slice::Iter<'a, T>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
        type Item = &'a mut T;
        type IntoIter = crate::slice::IterMut<'a, T>;
    }
    impl<T, const N: usize> Index<usize> for [T; N] {
        type Output = T;
    }
    impl<T, const N: usize> IndexMut<usize> for [T; N] {}
    impl<T, const N: usize> Index<Range<usize>> for [T; N] {
        type Output = [T];
    }
    impl<T, const N: usize> Index<RangeFrom<usize>> for [T; N] {
        type Output = [T];
    }
    impl<T, const N: usize> Index<RangeTo<usize>> for [T; N] {
        type Output = [T];
    }
    impl<T, const N: usize> Index<RangeFull> for [T; N] {
        type Output = [T];
    }
    impl<T, const N: usize> Index<RangeInclusive<usize>> for [T; N] {
        type Output = [T];
    }
    impl<T, const N: usize> Index<RangeToInclusive<usize>> for [T; N] {
        type Output = [T];
    }
    impl<T: PartialEq, const N: usize> PartialEq for [T; N] {}
    impl<T: Ord, const N: usize> Ord for [T; N] {}
    impl<T: crate::fmt::Debug, const N: usize> crate::fmt::Debug for [T; N] {}
    impl<T, const N: usize> TryFrom<&[T]> for [T; N] {
        type Error = TryFromSliceError;
    }
    impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
        type Error = TryFromSliceError;
    }
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(cb: F) -> [T; N] {}
    pub fn from_ref<T>(s: &T) -> &[T; 1] {}
}

pub mod slice {
    use crate::cmp::Ordering;
    use crate::iter::__Iter;
    use crate::ops::{
        Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive,
    };
    use crate::prelude::v1::*;
    pub trait SliceIndex<T: ?Sized> {
        type Output: ?Sized;
    }
    impl<T> SliceIndex<[T]> for usize {
        type Output = T;
    }
    impl<T> SliceIndex<[T]> for Range<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for RangeFrom<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for RangeTo<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for RangeFull {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for RangeInclusive<usize> {
        type Output = [T];
    }
    impl<T> SliceIndex<[T]> for RangeToInclusive<usize> {
        type Output = [T];
    }
    impl<T> [T] {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn first(&self) -> Option<&T> {}
        pub fn first_mut(&mut self) -> Option<&mut T> {}
        pub fn split_first(&self) -> Option<(&T, &[T])> {}
        pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
        pub fn split_last(&self) -> Option<(&T, &[T])> {}
        pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn last_mut(&mut self) -> Option<&mut T> {}
        pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
        pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
        pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {}
        pub fn get(&self, index: usize) -> Option<&T> {}
        pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
        pub unsafe fn get_unchecked(&self, index: usize) -> &T {}
        pub unsafe fn get_unchecked_mut(&mut self, index: usize) -> &mut T {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub fn swap(&mut self, a: usize, b: usize) {}
        pub fn reverse(&mut self) {}
        pub fn iter(&self) -> Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        pub fn windows(&self, size: usize) -> Windows<'_, T> {}
        pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {}
        pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        pub fn rchunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {}
        pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> __Iter<&[T]> {}
        pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> __Iter<&mut [T]> {}
        pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
        pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
        pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {}
        pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> __Iter<&[T]> {}
        pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> __Iter<&mut [T]> {}
        pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> __Iter<&[T]> {}
        pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> __Iter<&[T]> {}
        pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> __Iter<&[T]> {}
        pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> __Iter<&[T]> {}
        pub fn contains(&self, x: &T) -> bool {}
        pub fn starts_with(&self, needle: &[T]) -> bool {}
        pub fn ends_with(&self, needle: &[T]) -> bool {}
        pub fn strip_prefix<P: ?Sized>(&self, prefix: &P) -> Option<&[T]> {}
        pub fn strip_suffix<P: ?Sized>(&self, suffix: &P) -> Option<&[T]> {}
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> {}
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {}
        pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {}
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
        pub fn sort(&mut self) {}
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
        pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {}
        pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {}
        pub fn sort_unstable(&mut self) {}
        pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
        pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {}
        pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) {}
        pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
            &mut self,
            index: usize,
            compare: F,
        ) -> (&mut [T], &mut T, &mut [T]) {
        }
        pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
            &mut self,
            index: usize,
            f: F,
        ) -> (&mut [T], &mut T, &mut [T]) {
        }
        pub fn rotate_left(&mut self, mid: usize) {}
        pub fn rotate_right(&mut self, k: usize) {}
        pub fn fill(&mut self, value: T) {}
        pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {}
        pub fn clone_from_slice(&mut self, src: &[T]) {}
        pub fn copy_from_slice(&mut self, src: &[T]) {}
        pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) {}
        pub fn swap_with_slice(&mut self, other: &mut [T]) {}
        pub fn is_sorted(&self) -> bool {}
        pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, compare: F) -> bool {}
        pub fn is_sorted_by_key<F: FnMut(&T) -> K, K: PartialOrd>(&self, f: F) -> bool {}
        pub fn to_vec(&self) -> Vec<T> {}
        pub fn into_vec(self: Box<Self>) -> Vec<T> {}
        pub fn repeat(&self, n: usize) -> Vec<T> {}
    }
    impl [String] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl [&str] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl [crate::borrow::Cow<'_, str>] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl [crate::sync::Arc<str>] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl [crate::rc::Rc<str>] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl [Box<str>] {
        pub fn join(&self, sep: &str) -> String {}
        pub fn concat(&self) -> String {}
    }
    impl<T> [Vec<T>] {
        pub fn join<S>(&self, sep: S) -> Vec<T> {}
        pub fn concat(&self) -> Vec<T> {}
    }
    impl<T> [&[T]] {
        pub fn join<S>(&self, sep: S) -> Vec<T> {}
        pub fn concat(&self) -> Vec<T> {}
    }
    impl<T, const N: usize> [[T; N]] {
        pub fn as_flattened(&self) -> &[T] {}
        pub fn concat(&self) -> Vec<T> {}
    }
    impl [u8] {
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
        pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
        pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
        pub fn trim_ascii(&self) -> &[u8] {}
        pub fn trim_ascii_start(&self) -> &[u8] {}
        pub fn trim_ascii_end(&self) -> &[u8] {}
        pub fn utf8_chunks(&self) -> __Iter<&str> {}
    }
    impl<T> Index<usize> for [T] {
        type Output = T;
    }
    impl<T> IndexMut<usize> for [T] {}
    impl<T> Index<Range<usize>> for [T] {
        type Output = [T];
    }
    impl<T> Index<RangeFrom<usize>> for [T] {
        type Output = [T];
    }
    impl<T> Index<RangeTo<usize>> for [T] {
        type Output = [T];
    }
    impl<T> Index<RangeFull> for [T] {
        type Output = [T];
    }
    impl<T> Index<RangeInclusive<usize>> for [T] {
        type Output = [T];
    }
    impl<T> Index<RangeToInclusive<usize>> for [T] {
        type Output = [T];
    }
    impl<'a, T> IntoIterator for &'a [T] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut [T] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
    }
    impl<T: crate::fmt::Debug> crate::fmt::Debug for [T] {}
    impl<T: crate::hash::Hash> crate::hash::Hash for [T] {}
    pub struct Iter<'a, T>(&'a T);
    impl<'a, T> Iter<'a, T> {
        pub fn as_slice(&self) -> &'a [T] {}
    }
    impl<'a, T> Clone for Iter<'a, T> {}
    impl<'a, T> AsRef<[T]> for Iter<'a, T> {}
    pub struct IterMut<'a, T>(&'a T);
    impl<'a, T> IterMut<'a, T> {
        pub fn into_slice(self) -> &'a mut [T] {}
    }
    pub struct Windows<'a, T>(&'a T);
    pub struct Chunks<'a, T>(&'a T);
    pub struct ChunksMut<'a, T>(&'a T);
    pub struct ChunksExact<'a, T>(&'a T);
    impl<'a, T> ChunksExact<'a, T> {
        pub fn remainder(&self) -> &'a [T] {}
    }
    pub type ChunksExactMut<'a, T> = ChunksMut<'a, T>;
    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
    }
    impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
    impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
    impl<'a, T> Iterator for IterMut<'a, T> {
        type Item = &'a mut T;
    }
    impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
    impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
    impl<'a, T> Iterator for Windows<'a, T> {
        type Item = &'a [T];
    }
    impl<'a, T> DoubleEndedIterator for Windows<'a, T> {}
    impl<'a, T> ExactSizeIterator for Windows<'a, T> {}
    impl<'a, T> Iterator for Chunks<'a, T> {
        type Item = &'a [T];
    }
    impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {}
    impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
    impl<'a, T> Iterator for ChunksMut<'a, T> {
        type Item = &'a mut [T];
    }
    impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {}
    impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}
    impl<'a, T> Iterator for ChunksExact<'a, T> {
        type Item = &'a [T];
    }
    impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {}
    impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}
    pub fn from_ref<T>(s: &T) -> &[T] {}
    pub fn from_mut<T>(s: &mut T) -> &mut [T] {}
    pub unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {}
    pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {}
}

pub mod str {
    use crate::fmt::{Debug, Display};
    use crate::iter::__Iter;
    use crate::ops::{Index, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
    use crate::prelude::v1::*;
    pub mod pattern {
        pub trait Pattern {}
    }
    use self::pattern::Pattern;
    pub trait FromStr {
        type Err;
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }
    pub struct Utf8Error;
    impl Utf8Error {
        pub fn valid_up_to(&self) -> usize {}
        pub fn error_len(&self) -> Option<usize> {}
    }
    pub struct ParseBoolError;
    impl Pattern for char {}
    impl Pattern for &str {}
    impl Pattern for &String {}
    impl Pattern for &&str {}
    impl Pattern for &[char] {}
    impl<const N: usize> Pattern for [char; N] {}
    impl<const N: usize> Pattern for &[char; N] {}
    impl<F: FnMut(char) -> bool> Pattern for F {}
    impl str {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_char_boundary(&self, index: usize) -> bool {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub unsafe fn as_bytes_mut(&mut self) -> &mut [u8] {}
        pub fn as_ptr(&self) -> *const u8 {}
        pub fn get<I>(&self, i: I) -> Option<&str> {}
        pub fn get_mut<I>(&mut self, i: I) -> Option<&mut str> {}
        pub unsafe fn get_unchecked<I>(&self, i: I) -> &str {}
        pub fn split_at(&self, mid: usize) -> (&str, &str) {}
        pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {}
        pub fn chars(&self) -> Chars<'_> {}
        pub fn char_indices(&self) -> CharIndices<'_> {}
        pub fn bytes(&self) -> Bytes<'_> {}
        pub fn split_whitespace(&self) -> SplitWhitespace<'_> {}
        pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {}
        pub fn lines(&self) -> Lines<'_> {}
        pub fn encode_utf16(&self) -> __Iter<u16> {}
        pub fn contains<P: FnMut(char) -> bool>(&self, pat: P) -> bool {}
        pub fn starts_with<P: FnMut(char) -> bool>(&self, pat: P) -> bool {}
        pub fn ends_with<P: FnMut(char) -> bool>(&self, pat: P) -> bool {}
        pub fn find<P: FnMut(char) -> bool>(&self, pat: P) -> Option<usize> {}
        pub fn rfind<P: FnMut(char) -> bool>(&self, pat: P) -> Option<usize> {}
        pub fn split<P: FnMut(char) -> bool>(&self, pat: P) -> Split<'_, P> {}
        pub fn split_inclusive<P: FnMut(char) -> bool>(&self, pat: P) -> SplitInclusive<'_, P> {}
        pub fn rsplit<P: FnMut(char) -> bool>(&self, pat: P) -> RSplit<'_, P> {}
        pub fn split_terminator<P: FnMut(char) -> bool>(&self, pat: P) -> SplitTerminator<'_, P> {}
        pub fn rsplit_terminator<P: FnMut(char) -> bool>(&self, pat: P) -> RSplitTerminator<'_, P> {}
        pub fn splitn<P: FnMut(char) -> bool>(&self, n: usize, pat: P) -> SplitN<'_, P> {}
        pub fn rsplitn<P: FnMut(char) -> bool>(&self, n: usize, pat: P) -> RSplitN<'_, P> {}
        pub fn split_once<P: FnMut(char) -> bool>(&self, delimiter: P) -> Option<(&str, &str)> {}
        pub fn rsplit_once<P: FnMut(char) -> bool>(&self, delimiter: P) -> Option<(&str, &str)> {}
        pub fn matches<P: FnMut(char) -> bool>(&self, pat: P) -> Matches<'_, P> {}
        pub fn rmatches<P: FnMut(char) -> bool>(&self, pat: P) -> __Iter<&str> {}
        pub fn match_indices<P: FnMut(char) -> bool>(&self, pat: P) -> MatchIndices<'_, P> {}
        pub fn rmatch_indices<P: FnMut(char) -> bool>(&self, pat: P) -> __Iter<(usize, &str)> {}
        pub fn trim(&self) -> &str {}
        pub fn trim_start(&self) -> &str {}
        pub fn trim_end(&self) -> &str {}
        pub fn trim_left(&self) -> &str {}
        pub fn trim_right(&self) -> &str {}
        pub fn trim_matches<P: FnMut(char) -> bool>(&self, pat: P) -> &str {}
        pub fn trim_start_matches<P: FnMut(char) -> bool>(&self, pat: P) -> &str {}
        pub fn trim_end_matches<P: FnMut(char) -> bool>(&self, pat: P) -> &str {}
        pub fn trim_left_matches<P: FnMut(char) -> bool>(&self, pat: P) -> &str {}
        pub fn trim_right_matches<P: FnMut(char) -> bool>(&self, pat: P) -> &str {}
        pub fn trim_ascii(&self) -> &str {}
        pub fn strip_prefix<P: FnMut(char) -> bool>(&self, prefix: P) -> Option<&str> {}
        pub fn strip_suffix<P: FnMut(char) -> bool>(&self, suffix: P) -> Option<&str> {}
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn escape_debug(&self) -> EscapeDebug<'_> {}
        pub fn escape_default(&self) -> EscapeDefault<'_> {}
        pub fn escape_unicode(&self) -> EscapeDebug<'_> {}
        pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {}
        pub fn replace<P: FnMut(char) -> bool>(&self, from: P, to: &str) -> String {}
        pub fn replacen<P: FnMut(char) -> bool>(&self, pat: P, to: &str, count: usize) -> String {}
        pub fn to_lowercase(&self) -> String {}
        pub fn to_uppercase(&self) -> String {}
        pub fn into_string(self: Box<str>) -> String {}
        pub fn repeat(&self, n: usize) -> String {}
        pub fn to_ascii_uppercase(&self) -> String {}
        pub fn to_ascii_lowercase(&self) -> String {}
        pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    }
    impl Index<Range<usize>> for str {
        type Output = str;
    }
    impl Index<RangeFrom<usize>> for str {
        type Output = str;
    }
    impl Index<RangeTo<usize>> for str {
        type Output = str;
    }
    impl Index<RangeFull> for str {
        type Output = str;
    }
    impl Index<RangeInclusive<usize>> for str {
        type Output = str;
    }
    impl Index<RangeToInclusive<usize>> for str {
        type Output = str;
    }
    impl crate::hash::Hash for str {}
    pub struct Chars<'a>(&'a str);
    impl<'a> Chars<'a> {
        pub fn as_str(&self) -> &'a str {}
    }
    impl<'a> Iterator for Chars<'a> {
        type Item = char;
    }
    impl<'a> DoubleEndedIterator for Chars<'a> {}
    impl<'a> Clone for Chars<'a> {}
    pub struct CharIndices<'a>(&'a str);
    impl<'a> CharIndices<'a> {
        pub fn as_str(&self) -> &'a str {}
        pub fn offset(&self) -> usize {}
    }
    impl<'a> Iterator for CharIndices<'a> {
        type Item = (usize, char);
    }
    impl<'a> DoubleEndedIterator for CharIndices<'a> {}
    impl<'a> Clone for CharIndices<'a> {}
    pub struct Bytes<'a>(&'a str);
    impl<'a> Iterator for Bytes<'a> {
        type Item = u8;
    }
    impl<'a> DoubleEndedIterator for Bytes<'a> {}
    impl<'a> ExactSizeIterator for Bytes<'a> {}
    impl<'a> Clone for Bytes<'a> {}
    pub struct Lines<'a>(&'a str);
    impl<'a> Iterator for Lines<'a> {
        type Item = &'a str;
    }
    impl<'a> DoubleEndedIterator for Lines<'a> {}
    impl<'a> Clone for Lines<'a> {}
    pub struct SplitWhitespace<'a>(&'a str);
    impl<'a> Iterator for SplitWhitespace<'a> {
        type Item = &'a str;
    }
    impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {}
    impl<'a> Clone for SplitWhitespace<'a> {}
    pub struct SplitAsciiWhitespace<'a>(&'a str);
    impl<'a> Iterator for SplitAsciiWhitespace<'a> {
        type Item = &'a str;
    }
    impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {}
    pub struct Split<'a, P>(&'a str, P);
    impl<'a, P> Iterator for Split<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for Split<'a, P> {}
    pub struct SplitInclusive<'a, P>(&'a str, P);
    impl<'a, P> Iterator for SplitInclusive<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for SplitInclusive<'a, P> {}
    pub struct RSplit<'a, P>(&'a str, P);
    impl<'a, P> Iterator for RSplit<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for RSplit<'a, P> {}
    pub struct SplitTerminator<'a, P>(&'a str, P);
    impl<'a, P> Iterator for SplitTerminator<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for SplitTerminator<'a, P> {}
    pub struct RSplitTerminator<'a, P>(&'a str, P);
    impl<'a, P> Iterator for RSplitTerminator<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for RSplitTerminator<'a, P> {}
    pub struct SplitN<'a, P>(&'a str, P);
    impl<'a, P> Iterator for SplitN<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for SplitN<'a, P> {}
    pub struct RSplitN<'a, P>(&'a str, P);
    impl<'a, P> Iterator for RSplitN<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for RSplitN<'a, P> {}
    pub struct Matches<'a, P>(&'a str, P);
    impl<'a, P> Iterator for Matches<'a, P> {
        type Item = &'a str;
    }
    impl<'a, P> DoubleEndedIterator for Matches<'a, P> {}
    impl<'a, P> Split<'a, P> {
        pub fn remainder(&self) -> Option<&'a str> {}
    }
    pub struct MatchIndices<'a, P>(&'a str, P);
    impl<'a, P> Iterator for MatchIndices<'a, P> {
        type Item = (usize, &'a str);
    }
    pub struct EscapeDebug<'a>(&'a str);
    impl<'a> Iterator for EscapeDebug<'a> {
        type Item = char;
    }
    impl<'a> Display for EscapeDebug<'a> {}
    pub struct EscapeDefault<'a>(&'a str);
    impl<'a> Iterator for EscapeDefault<'a> {
        type Item = char;
    }
    impl<'a> Display for EscapeDefault<'a> {}
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    pub fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {}
    pub unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {}
    impl FromStr for String {
        type Err = crate::convert::Infallible;
    }
    impl FromStr for bool {
        type Err = ParseBoolError;
    }
    impl FromStr for char {
        type Err = crate::char::ParseCharError;
    }
    impl FromStr for crate::path::PathBuf {
        type Err = crate::convert::Infallible;
    }
    impl FromStr for crate::net::IpAddr {
        type Err = crate::net::AddrParseError;
    }
    impl FromStr for crate::net::Ipv4Addr {
        type Err = crate::net::AddrParseError;
    }
    impl FromStr for crate::net::Ipv6Addr {
        type Err = crate::net::AddrParseError;
    }
    impl FromStr for crate::net::SocketAddr {
        type Err = crate::net::AddrParseError;
    }
    impl FromStr for u8 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for u16 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for u32 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for u64 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for u128 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for usize {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for i8 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for i16 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for i32 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for i64 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for i128 {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for isize {
        type Err = crate::num::ParseIntError;
    }
    impl FromStr for f32 {
        type Err = crate::num::ParseFloatError;
    }
    impl FromStr for f64 {
        type Err = crate::num::ParseFloatError;
    }
    impl crate::error::Error for Utf8Error {}
    impl crate::error::Error for ParseBoolError {}
    impl Display for Utf8Error {}
    impl Display for ParseBoolError {}
    impl Debug for Utf8Error {}
    impl Debug for ParseBoolError {}
}

pub mod string {
    use crate::borrow::Cow;
    use crate::fmt::{Debug, Display};
    use crate::ops::{
        Add, AddAssign, Deref, DerefMut, Index, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo,
        RangeToInclusive,
    };
    use crate::prelude::v1::*;
    pub struct String;
    pub struct FromUtf8Error;
    impl FromUtf8Error {
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn utf8_error(&self) -> crate::str::Utf8Error {}
    }
    pub struct FromUtf16Error;
    pub type ParseError = crate::convert::Infallible;
    pub trait ToString {
        fn to_string(&self) -> String;
    }
    impl<T: Display + ?Sized> ToString for T {}
    impl String {
        pub const fn new() -> String {}
        pub fn with_capacity(capacity: usize) -> String {}
        pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {}
        pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {}
        pub fn from_utf8_lossy_owned(v: Vec<u8>) -> String {}
        pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {}
        pub fn from_utf16_lossy(v: &[u16]) -> String {}
        pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn as_str(&self) -> &str {}
        pub fn as_mut_str(&mut self) -> &mut str {}
        pub fn push_str(&mut self, string: &str) {}
        pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn push(&mut self, ch: char) {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn truncate(&mut self, new_len: usize) {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn remove(&mut self, idx: usize) -> char {}
        pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {}
        pub fn insert(&mut self, idx: usize, ch: char) {}
        pub fn insert_str(&mut self, idx: usize, string: &str) {}
        pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn split_off(&mut self, at: usize) -> String {}
        pub fn clear(&mut self) {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {}
        pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) {}
        pub fn into_boxed_str(self) -> Box<str> {}
        pub fn leak<'a>(self) -> &'a mut str {}
    }
    pub struct Drain<'a>(&'a str);
    impl<'a> Drain<'a> {
        pub fn as_str(&self) -> &str {}
    }
    impl<'a> Iterator for Drain<'a> {
        type Item = char;
    }
    impl Deref for String {
        type Target = str;
    }
    impl DerefMut for String {}
    impl Clone for String {}
    impl Default for String {}
    impl PartialEq for String {}
    impl PartialEq<str> for String {}
    impl PartialEq<&str> for String {}
    impl Eq for String {}
    impl PartialOrd for String {}
    impl Ord for String {}
    impl Display for String {}
    impl Debug for String {}
    impl crate::fmt::Write for String {}
    impl crate::hash::Hash for String {}
    impl AsRef<str> for String {}
    impl AsRef<[u8]> for String {}
    impl AsRef<crate::ffi::OsStr> for String {}
    impl AsRef<crate::path::Path> for String {}
    impl AsMut<str> for String {}
    impl Add<&str> for String {
        type Output = String;
    }
    impl AddAssign<&str> for String {}
    impl From<&str> for String {}
    impl From<&mut str> for String {}
    impl From<&String> for String {}
    impl From<Box<str>> for String {}
    impl<'a> From<Cow<'a, str>> for String {}
    impl From<char> for String {}
    impl FromIterator<char> for String {}
    impl<'a> FromIterator<&'a char> for String {}
    impl<'a> FromIterator<&'a str> for String {}
    impl FromIterator<String> for String {}
    impl FromIterator<Box<str>> for String {}
    impl<'a> FromIterator<Cow<'a, str>> for String {}
    impl Extend<char> for String {}
    impl<'a> Extend<&'a char> for String {}
    impl<'a> Extend<&'a str> for String {}
    impl Extend<String> for String {}
    impl Index<Range<usize>> for String {
        type Output = str;
    }
    impl Index<RangeFrom<usize>> for String {
        type Output = str;
    }
    impl Index<RangeTo<usize>> for String {
        type Output = str;
    }
    impl Index<RangeFull> for String {
        type Output = str;
    }
    impl Index<RangeInclusive<usize>> for String {
        type Output = str;
    }
    impl Index<RangeToInclusive<usize>> for String {
        type Output = str;
    }
    impl crate::error::Error for FromUtf8Error {}
    impl crate::error::Error for FromUtf16Error {}
    impl Display for FromUtf8Error {}
    impl Display for FromUtf16Error {}
    impl Debug for FromUtf8Error {}
    impl Debug for FromUtf16Error {}
}

pub mod char {
    use crate::prelude::v1::*;
    pub const MAX: char = '\0';
    pub const REPLACEMENT_CHARACTER: char = '\0';
    pub struct ParseCharError;
    pub struct CharTryFromError;
    pub struct TryFromCharError;
    impl crate::error::Error for ParseCharError {}
    impl crate::error::Error for CharTryFromError {}
    impl crate::error::Error for TryFromCharError {}
    pub fn from_u32(i: u32) -> Option<char> {}
    pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
    pub unsafe fn from_u32_unchecked(i: u32) -> char {}
    impl char {
        pub const MAX: char = '\0';
        pub const MIN: char = '\0';
        pub const REPLACEMENT_CHARACTER: char = '\0';
        pub fn from_u32(i: u32) -> Option<char> {}
        pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
        pub fn is_digit(self, radix: u32) -> bool {}
        pub fn to_digit(self, radix: u32) -> Option<u32> {}
        pub fn len_utf8(self) -> usize {}
        pub fn len_utf16(self) -> usize {}
        pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {}
        pub fn is_alphabetic(self) -> bool {}
        pub fn is_lowercase(self) -> bool {}
        pub fn is_uppercase(self) -> bool {}
        pub fn is_whitespace(self) -> bool {}
        pub fn is_alphanumeric(self) -> bool {}
        pub fn is_control(self) -> bool {}
        pub fn is_numeric(self) -> bool {}
        pub fn to_lowercase(self) -> ToLowercase {}
        pub fn to_uppercase(self) -> ToUppercase {}
        pub fn escape_debug(self) -> ToLowercase {}
        pub fn escape_default(self) -> ToLowercase {}
        pub fn escape_unicode(self) -> ToLowercase {}
        pub fn to_ascii_uppercase(&self) -> char {}
        pub fn to_ascii_lowercase(&self) -> char {}
        pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn is_ascii(&self) -> bool {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_graphic(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_control(&self) -> bool {}
    }
    pub struct ToLowercase;
    impl Iterator for ToLowercase {
        type Item = char;
    }
    impl crate::fmt::Display for ToLowercase {}
    pub struct ToUppercase;
    impl Iterator for ToUppercase {
        type Item = char;
    }
    impl crate::fmt::Display for ToUppercase {}
    impl TryFrom<u32> for char {
        type Error = CharTryFromError;
    }
    impl TryFrom<char> for u8 {
        type Error = TryFromCharError;
    }
    impl From<u8> for char {}
    impl From<char> for u32 {}
    impl From<char> for u64 {}
}

pub mod u8 {
    use crate::prelude::v1::*;
    pub const MAX: u8 = 0;
    pub const MIN: u8 = 0;
    impl u8 {
        pub const MAX: u8 = 0;
        pub const MIN: u8 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u8, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: u8) -> Option<u8> {}
        pub fn checked_sub(self, rhs: u8) -> Option<u8> {}
        pub fn checked_mul(self, rhs: u8) -> Option<u8> {}
        pub fn checked_div(self, rhs: u8) -> Option<u8> {}
        pub fn checked_rem(self, rhs: u8) -> Option<u8> {}
        pub fn checked_pow(self, exp: u32) -> Option<u8> {}
        pub fn overflowing_add(self, rhs: u8) -> (u8, bool) {}
        pub fn overflowing_sub(self, rhs: u8) -> (u8, bool) {}
        pub fn overflowing_mul(self, rhs: u8) -> (u8, bool) {}
        pub fn saturating_add(self, rhs: u8) -> u8 {}
        pub fn saturating_sub(self, rhs: u8) -> u8 {}
        pub fn saturating_mul(self, rhs: u8) -> u8 {}
        pub fn wrapping_add(self, rhs: u8) -> u8 {}
        pub fn wrapping_sub(self, rhs: u8) -> u8 {}
        pub fn wrapping_mul(self, rhs: u8) -> u8 {}
        pub fn rem_euclid(self, rhs: u8) -> u8 {}
        pub fn div_euclid(self, rhs: u8) -> u8 {}
        pub fn pow(self, exp: u32) -> u8 {}
        pub fn saturating_pow(self, exp: u32) -> u8 {}
        pub fn wrapping_pow(self, exp: u32) -> u8 {}
        pub fn rotate_left(self, exp: u32) -> u8 {}
        pub fn rotate_right(self, exp: u32) -> u8 {}
        pub fn wrapping_shl(self, exp: u32) -> u8 {}
        pub fn wrapping_shr(self, exp: u32) -> u8 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> u8 {}
        pub fn swap_bytes(self) -> u8 {}
        pub fn abs_diff(self, other: u8) -> u8 {}
        pub fn to_be_bytes(self) -> [u8; 1] {}
        pub fn from_be_bytes(bytes: [u8; 1]) -> u8 {}
        pub fn to_le_bytes(self) -> [u8; 1] {}
        pub fn from_le_bytes(bytes: [u8; 1]) -> u8 {}
        pub fn to_ne_bytes(self) -> [u8; 1] {}
        pub fn from_ne_bytes(bytes: [u8; 1]) -> u8 {}
        pub fn next_power_of_two(self) -> u8 {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: u8) -> u8 {}
        pub fn next_multiple_of(self, rhs: u8) -> u8 {}
        pub fn checked_add_signed(self, rhs: i8) -> Option<u8> {}
        pub fn saturating_add_signed(self, rhs: i8) -> u8 {}
        pub fn to_ascii_uppercase(&self) -> u8 {}
        pub fn to_ascii_lowercase(&self) -> u8 {}
        pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool {}
        pub fn as_ascii(&self) -> Option<u8> {}
        pub fn is_ascii(&self) -> bool {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_graphic(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_control(&self) -> bool {}
    }
    impl Clone for u8 {}
    impl Copy for u8 {}
    impl Default for u8 {}
    impl PartialEq for u8 {}
    impl Eq for u8 {}
    impl PartialOrd for u8 {}
    impl Ord for u8 {}
    impl crate::fmt::Display for u8 {}
    impl crate::fmt::Debug for u8 {}
    impl crate::hash::Hash for u8 {}
    impl<T> TryFrom<T> for u8 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod u16 {
    use crate::prelude::v1::*;
    pub const MAX: u16 = 0;
    pub const MIN: u16 = 0;
    impl u16 {
        pub const MAX: u16 = 0;
        pub const MIN: u16 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u16, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: u16) -> Option<u16> {}
        pub fn checked_sub(self, rhs: u16) -> Option<u16> {}
        pub fn checked_mul(self, rhs: u16) -> Option<u16> {}
        pub fn checked_div(self, rhs: u16) -> Option<u16> {}
        pub fn checked_rem(self, rhs: u16) -> Option<u16> {}
        pub fn checked_pow(self, exp: u32) -> Option<u16> {}
        pub fn overflowing_add(self, rhs: u16) -> (u16, bool) {}
        pub fn overflowing_sub(self, rhs: u16) -> (u16, bool) {}
        pub fn overflowing_mul(self, rhs: u16) -> (u16, bool) {}
        pub fn saturating_add(self, rhs: u16) -> u16 {}
        pub fn saturating_sub(self, rhs: u16) -> u16 {}
        pub fn saturating_mul(self, rhs: u16) -> u16 {}
        pub fn wrapping_add(self, rhs: u16) -> u16 {}
        pub fn wrapping_sub(self, rhs: u16) -> u16 {}
        pub fn wrapping_mul(self, rhs: u16) -> u16 {}
        pub fn rem_euclid(self, rhs: u16) -> u16 {}
        pub fn div_euclid(self, rhs: u16) -> u16 {}
        pub fn pow(self, exp: u32) -> u16 {}
        pub fn saturating_pow(self, exp: u32) -> u16 {}
        pub fn wrapping_pow(self, exp: u32) -> u16 {}
        pub fn rotate_left(self, exp: u32) -> u16 {}
        pub fn rotate_right(self, exp: u32) -> u16 {}
        pub fn wrapping_shl(self, exp: u32) -> u16 {}
        pub fn wrapping_shr(self, exp: u32) -> u16 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> u16 {}
        pub fn swap_bytes(self) -> u16 {}
        pub fn abs_diff(self, other: u16) -> u16 {}
        pub fn to_be_bytes(self) -> [u8; 2] {}
        pub fn from_be_bytes(bytes: [u8; 2]) -> u16 {}
        pub fn to_le_bytes(self) -> [u8; 2] {}
        pub fn from_le_bytes(bytes: [u8; 2]) -> u16 {}
        pub fn to_ne_bytes(self) -> [u8; 2] {}
        pub fn from_ne_bytes(bytes: [u8; 2]) -> u16 {}
        pub fn next_power_of_two(self) -> u16 {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: u16) -> u16 {}
        pub fn next_multiple_of(self, rhs: u16) -> u16 {}
        pub fn checked_add_signed(self, rhs: i16) -> Option<u16> {}
        pub fn saturating_add_signed(self, rhs: i16) -> u16 {}
    }
    impl Clone for u16 {}
    impl Copy for u16 {}
    impl Default for u16 {}
    impl PartialEq for u16 {}
    impl Eq for u16 {}
    impl PartialOrd for u16 {}
    impl Ord for u16 {}
    impl crate::fmt::Display for u16 {}
    impl crate::fmt::Debug for u16 {}
    impl crate::hash::Hash for u16 {}
    impl<T> TryFrom<T> for u16 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod u32 {
    use crate::prelude::v1::*;
    pub const MAX: u32 = 0;
    pub const MIN: u32 = 0;
    impl u32 {
        pub const MAX: u32 = 0;
        pub const MIN: u32 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u32, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: u32) -> Option<u32> {}
        pub fn checked_sub(self, rhs: u32) -> Option<u32> {}
        pub fn checked_mul(self, rhs: u32) -> Option<u32> {}
        pub fn checked_div(self, rhs: u32) -> Option<u32> {}
        pub fn checked_rem(self, rhs: u32) -> Option<u32> {}
        pub fn checked_pow(self, exp: u32) -> Option<u32> {}
        pub fn overflowing_add(self, rhs: u32) -> (u32, bool) {}
        pub fn overflowing_sub(self, rhs: u32) -> (u32, bool) {}
        pub fn overflowing_mul(self, rhs: u32) -> (u32, bool) {}
        pub fn saturating_add(self, rhs: u32) -> u32 {}
        pub fn saturating_sub(self, rhs: u32) -> u32 {}
        pub fn saturating_mul(self, rhs: u32) -> u32 {}
        pub fn wrapping_add(self, rhs: u32) -> u32 {}
        pub fn wrapping_sub(self, rhs: u32) -> u32 {}
        pub fn wrapping_mul(self, rhs: u32) -> u32 {}
        pub fn rem_euclid(self, rhs: u32) -> u32 {}
        pub fn div_euclid(self, rhs: u32) -> u32 {}
        pub fn pow(self, exp: u32) -> u32 {}
        pub fn saturating_pow(self, exp: u32) -> u32 {}
        pub fn wrapping_pow(self, exp: u32) -> u32 {}
        pub fn rotate_left(self, exp: u32) -> u32 {}
        pub fn rotate_right(self, exp: u32) -> u32 {}
        pub fn wrapping_shl(self, exp: u32) -> u32 {}
        pub fn wrapping_shr(self, exp: u32) -> u32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> u32 {}
        pub fn swap_bytes(self) -> u32 {}
        pub fn abs_diff(self, other: u32) -> u32 {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> u32 {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> u32 {}
        pub fn to_ne_bytes(self) -> [u8; 4] {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> u32 {}
        pub fn next_power_of_two(self) -> u32 {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: u32) -> u32 {}
        pub fn next_multiple_of(self, rhs: u32) -> u32 {}
        pub fn checked_add_signed(self, rhs: i32) -> Option<u32> {}
        pub fn saturating_add_signed(self, rhs: i32) -> u32 {}
    }
    impl Clone for u32 {}
    impl Copy for u32 {}
    impl Default for u32 {}
    impl PartialEq for u32 {}
    impl Eq for u32 {}
    impl PartialOrd for u32 {}
    impl Ord for u32 {}
    impl crate::fmt::Display for u32 {}
    impl crate::fmt::Debug for u32 {}
    impl crate::hash::Hash for u32 {}
    impl<T> TryFrom<T> for u32 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod u64 {
    use crate::prelude::v1::*;
    pub const MAX: u64 = 0;
    pub const MIN: u64 = 0;
    impl u64 {
        pub const MAX: u64 = 0;
        pub const MIN: u64 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u64, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: u64) -> Option<u64> {}
        pub fn checked_sub(self, rhs: u64) -> Option<u64> {}
        pub fn checked_mul(self, rhs: u64) -> Option<u64> {}
        pub fn checked_div(self, rhs: u64) -> Option<u64> {}
        pub fn checked_rem(self, rhs: u64) -> Option<u64> {}
        pub fn checked_pow(self, exp: u32) -> Option<u64> {}
        pub fn overflowing_add(self, rhs: u64) -> (u64, bool) {}
        pub fn overflowing_sub(self, rhs: u64) -> (u64, bool) {}
        pub fn overflowing_mul(self, rhs: u64) -> (u64, bool) {}
        pub fn saturating_add(self, rhs: u64) -> u64 {}
        pub fn saturating_sub(self, rhs: u64) -> u64 {}
        pub fn saturating_mul(self, rhs: u64) -> u64 {}
        pub fn wrapping_add(self, rhs: u64) -> u64 {}
        pub fn wrapping_sub(self, rhs: u64) -> u64 {}
        pub fn wrapping_mul(self, rhs: u64) -> u64 {}
        pub fn rem_euclid(self, rhs: u64) -> u64 {}
        pub fn div_euclid(self, rhs: u64) -> u64 {}
        pub fn pow(self, exp: u32) -> u64 {}
        pub fn saturating_pow(self, exp: u32) -> u64 {}
        pub fn wrapping_pow(self, exp: u32) -> u64 {}
        pub fn rotate_left(self, exp: u32) -> u64 {}
        pub fn rotate_right(self, exp: u32) -> u64 {}
        pub fn wrapping_shl(self, exp: u32) -> u64 {}
        pub fn wrapping_shr(self, exp: u32) -> u64 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> u64 {}
        pub fn swap_bytes(self) -> u64 {}
        pub fn abs_diff(self, other: u64) -> u64 {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> u64 {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> u64 {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> u64 {}
        pub fn next_power_of_two(self) -> u64 {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: u64) -> u64 {}
        pub fn next_multiple_of(self, rhs: u64) -> u64 {}
        pub fn checked_add_signed(self, rhs: i64) -> Option<u64> {}
        pub fn saturating_add_signed(self, rhs: i64) -> u64 {}
    }
    impl Clone for u64 {}
    impl Copy for u64 {}
    impl Default for u64 {}
    impl PartialEq for u64 {}
    impl Eq for u64 {}
    impl PartialOrd for u64 {}
    impl Ord for u64 {}
    impl crate::fmt::Display for u64 {}
    impl crate::fmt::Debug for u64 {}
    impl crate::hash::Hash for u64 {}
    impl<T> TryFrom<T> for u64 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod u128 {
    use crate::prelude::v1::*;
    pub const MAX: u128 = 0;
    pub const MIN: u128 = 0;
    impl u128 {
        pub const MAX: u128 = 0;
        pub const MIN: u128 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u128, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: u128) -> Option<u128> {}
        pub fn checked_sub(self, rhs: u128) -> Option<u128> {}
        pub fn checked_mul(self, rhs: u128) -> Option<u128> {}
        pub fn checked_div(self, rhs: u128) -> Option<u128> {}
        pub fn checked_rem(self, rhs: u128) -> Option<u128> {}
        pub fn checked_pow(self, exp: u32) -> Option<u128> {}
        pub fn overflowing_add(self, rhs: u128) -> (u128, bool) {}
        pub fn overflowing_sub(self, rhs: u128) -> (u128, bool) {}
        pub fn overflowing_mul(self, rhs: u128) -> (u128, bool) {}
        pub fn saturating_add(self, rhs: u128) -> u128 {}
        pub fn saturating_sub(self, rhs: u128) -> u128 {}
        pub fn saturating_mul(self, rhs: u128) -> u128 {}
        pub fn wrapping_add(self, rhs: u128) -> u128 {}
        pub fn wrapping_sub(self, rhs: u128) -> u128 {}
        pub fn wrapping_mul(self, rhs: u128) -> u128 {}
        pub fn rem_euclid(self, rhs: u128) -> u128 {}
        pub fn div_euclid(self, rhs: u128) -> u128 {}
        pub fn pow(self, exp: u32) -> u128 {}
        pub fn saturating_pow(self, exp: u32) -> u128 {}
        pub fn wrapping_pow(self, exp: u32) -> u128 {}
        pub fn rotate_left(self, exp: u32) -> u128 {}
        pub fn rotate_right(self, exp: u32) -> u128 {}
        pub fn wrapping_shl(self, exp: u32) -> u128 {}
        pub fn wrapping_shr(self, exp: u32) -> u128 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> u128 {}
        pub fn swap_bytes(self) -> u128 {}
        pub fn abs_diff(self, other: u128) -> u128 {}
        pub fn to_be_bytes(self) -> [u8; 16] {}
        pub fn from_be_bytes(bytes: [u8; 16]) -> u128 {}
        pub fn to_le_bytes(self) -> [u8; 16] {}
        pub fn from_le_bytes(bytes: [u8; 16]) -> u128 {}
        pub fn to_ne_bytes(self) -> [u8; 16] {}
        pub fn from_ne_bytes(bytes: [u8; 16]) -> u128 {}
        pub fn next_power_of_two(self) -> u128 {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: u128) -> u128 {}
        pub fn next_multiple_of(self, rhs: u128) -> u128 {}
        pub fn checked_add_signed(self, rhs: i128) -> Option<u128> {}
        pub fn saturating_add_signed(self, rhs: i128) -> u128 {}
    }
    impl Clone for u128 {}
    impl Copy for u128 {}
    impl Default for u128 {}
    impl PartialEq for u128 {}
    impl Eq for u128 {}
    impl PartialOrd for u128 {}
    impl Ord for u128 {}
    impl crate::fmt::Display for u128 {}
    impl crate::fmt::Debug for u128 {}
    impl crate::hash::Hash for u128 {}
    impl<T> TryFrom<T> for u128 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod usize {
    use crate::prelude::v1::*;
    pub const MAX: usize = 0;
    pub const MIN: usize = 0;
    impl usize {
        pub const MAX: usize = 0;
        pub const MIN: usize = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<usize, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: usize) -> Option<usize> {}
        pub fn checked_sub(self, rhs: usize) -> Option<usize> {}
        pub fn checked_mul(self, rhs: usize) -> Option<usize> {}
        pub fn checked_div(self, rhs: usize) -> Option<usize> {}
        pub fn checked_rem(self, rhs: usize) -> Option<usize> {}
        pub fn checked_pow(self, exp: u32) -> Option<usize> {}
        pub fn overflowing_add(self, rhs: usize) -> (usize, bool) {}
        pub fn overflowing_sub(self, rhs: usize) -> (usize, bool) {}
        pub fn overflowing_mul(self, rhs: usize) -> (usize, bool) {}
        pub fn saturating_add(self, rhs: usize) -> usize {}
        pub fn saturating_sub(self, rhs: usize) -> usize {}
        pub fn saturating_mul(self, rhs: usize) -> usize {}
        pub fn wrapping_add(self, rhs: usize) -> usize {}
        pub fn wrapping_sub(self, rhs: usize) -> usize {}
        pub fn wrapping_mul(self, rhs: usize) -> usize {}
        pub fn rem_euclid(self, rhs: usize) -> usize {}
        pub fn div_euclid(self, rhs: usize) -> usize {}
        pub fn pow(self, exp: u32) -> usize {}
        pub fn saturating_pow(self, exp: u32) -> usize {}
        pub fn wrapping_pow(self, exp: u32) -> usize {}
        pub fn rotate_left(self, exp: u32) -> usize {}
        pub fn rotate_right(self, exp: u32) -> usize {}
        pub fn wrapping_shl(self, exp: u32) -> usize {}
        pub fn wrapping_shr(self, exp: u32) -> usize {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> usize {}
        pub fn swap_bytes(self) -> usize {}
        pub fn abs_diff(self, other: usize) -> usize {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> usize {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> usize {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> usize {}
        pub fn next_power_of_two(self) -> usize {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn div_ceil(self, rhs: usize) -> usize {}
        pub fn next_multiple_of(self, rhs: usize) -> usize {}
        pub fn checked_add_signed(self, rhs: isize) -> Option<usize> {}
        pub fn saturating_add_signed(self, rhs: isize) -> usize {}
    }
    impl Clone for usize {}
    impl Copy for usize {}
    impl Default for usize {}
    impl PartialEq for usize {}
    impl Eq for usize {}
    impl PartialOrd for usize {}
    impl Ord for usize {}
    impl crate::fmt::Display for usize {}
    impl crate::fmt::Debug for usize {}
    impl crate::hash::Hash for usize {}
    impl<T> TryFrom<T> for usize {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod i8 {
    use crate::prelude::v1::*;
    pub const MAX: i8 = 0;
    pub const MIN: i8 = 0;
    impl i8 {
        pub const MAX: i8 = 0;
        pub const MIN: i8 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i8, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: i8) -> Option<i8> {}
        pub fn checked_sub(self, rhs: i8) -> Option<i8> {}
        pub fn checked_mul(self, rhs: i8) -> Option<i8> {}
        pub fn checked_div(self, rhs: i8) -> Option<i8> {}
        pub fn checked_rem(self, rhs: i8) -> Option<i8> {}
        pub fn checked_pow(self, exp: u32) -> Option<i8> {}
        pub fn overflowing_add(self, rhs: i8) -> (i8, bool) {}
        pub fn overflowing_sub(self, rhs: i8) -> (i8, bool) {}
        pub fn overflowing_mul(self, rhs: i8) -> (i8, bool) {}
        pub fn saturating_add(self, rhs: i8) -> i8 {}
        pub fn saturating_sub(self, rhs: i8) -> i8 {}
        pub fn saturating_mul(self, rhs: i8) -> i8 {}
        pub fn wrapping_add(self, rhs: i8) -> i8 {}
        pub fn wrapping_sub(self, rhs: i8) -> i8 {}
        pub fn wrapping_mul(self, rhs: i8) -> i8 {}
        pub fn rem_euclid(self, rhs: i8) -> i8 {}
        pub fn div_euclid(self, rhs: i8) -> i8 {}
        pub fn pow(self, exp: u32) -> i8 {}
        pub fn saturating_pow(self, exp: u32) -> i8 {}
        pub fn wrapping_pow(self, exp: u32) -> i8 {}
        pub fn rotate_left(self, exp: u32) -> i8 {}
        pub fn rotate_right(self, exp: u32) -> i8 {}
        pub fn wrapping_shl(self, exp: u32) -> i8 {}
        pub fn wrapping_shr(self, exp: u32) -> i8 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> i8 {}
        pub fn swap_bytes(self) -> i8 {}
        pub fn abs_diff(self, other: i8) -> u8 {}
        pub fn to_be_bytes(self) -> [u8; 1] {}
        pub fn from_be_bytes(bytes: [u8; 1]) -> i8 {}
        pub fn to_le_bytes(self) -> [u8; 1] {}
        pub fn from_le_bytes(bytes: [u8; 1]) -> i8 {}
        pub fn to_ne_bytes(self) -> [u8; 1] {}
        pub fn from_ne_bytes(bytes: [u8; 1]) -> i8 {}
        pub fn abs(self) -> i8 {}
        pub fn signum(self) -> i8 {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> u8 {}
    }
    impl Clone for i8 {}
    impl Copy for i8 {}
    impl Default for i8 {}
    impl PartialEq for i8 {}
    impl Eq for i8 {}
    impl PartialOrd for i8 {}
    impl Ord for i8 {}
    impl crate::fmt::Display for i8 {}
    impl crate::fmt::Debug for i8 {}
    impl crate::hash::Hash for i8 {}
    impl<T> TryFrom<T> for i8 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod i16 {
    use crate::prelude::v1::*;
    pub const MAX: i16 = 0;
    pub const MIN: i16 = 0;
    impl i16 {
        pub const MAX: i16 = 0;
        pub const MIN: i16 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i16, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: i16) -> Option<i16> {}
        pub fn checked_sub(self, rhs: i16) -> Option<i16> {}
        pub fn checked_mul(self, rhs: i16) -> Option<i16> {}
        pub fn checked_div(self, rhs: i16) -> Option<i16> {}
        pub fn checked_rem(self, rhs: i16) -> Option<i16> {}
        pub fn checked_pow(self, exp: u32) -> Option<i16> {}
        pub fn overflowing_add(self, rhs: i16) -> (i16, bool) {}
        pub fn overflowing_sub(self, rhs: i16) -> (i16, bool) {}
        pub fn overflowing_mul(self, rhs: i16) -> (i16, bool) {}
        pub fn saturating_add(self, rhs: i16) -> i16 {}
        pub fn saturating_sub(self, rhs: i16) -> i16 {}
        pub fn saturating_mul(self, rhs: i16) -> i16 {}
        pub fn wrapping_add(self, rhs: i16) -> i16 {}
        pub fn wrapping_sub(self, rhs: i16) -> i16 {}
        pub fn wrapping_mul(self, rhs: i16) -> i16 {}
        pub fn rem_euclid(self, rhs: i16) -> i16 {}
        pub fn div_euclid(self, rhs: i16) -> i16 {}
        pub fn pow(self, exp: u32) -> i16 {}
        pub fn saturating_pow(self, exp: u32) -> i16 {}
        pub fn wrapping_pow(self, exp: u32) -> i16 {}
        pub fn rotate_left(self, exp: u32) -> i16 {}
        pub fn rotate_right(self, exp: u32) -> i16 {}
        pub fn wrapping_shl(self, exp: u32) -> i16 {}
        pub fn wrapping_shr(self, exp: u32) -> i16 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> i16 {}
        pub fn swap_bytes(self) -> i16 {}
        pub fn abs_diff(self, other: i16) -> u16 {}
        pub fn to_be_bytes(self) -> [u8; 2] {}
        pub fn from_be_bytes(bytes: [u8; 2]) -> i16 {}
        pub fn to_le_bytes(self) -> [u8; 2] {}
        pub fn from_le_bytes(bytes: [u8; 2]) -> i16 {}
        pub fn to_ne_bytes(self) -> [u8; 2] {}
        pub fn from_ne_bytes(bytes: [u8; 2]) -> i16 {}
        pub fn abs(self) -> i16 {}
        pub fn signum(self) -> i16 {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> u16 {}
    }
    impl Clone for i16 {}
    impl Copy for i16 {}
    impl Default for i16 {}
    impl PartialEq for i16 {}
    impl Eq for i16 {}
    impl PartialOrd for i16 {}
    impl Ord for i16 {}
    impl crate::fmt::Display for i16 {}
    impl crate::fmt::Debug for i16 {}
    impl crate::hash::Hash for i16 {}
    impl<T> TryFrom<T> for i16 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod i32 {
    use crate::prelude::v1::*;
    pub const MAX: i32 = 0;
    pub const MIN: i32 = 0;
    impl i32 {
        pub const MAX: i32 = 0;
        pub const MIN: i32 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i32, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: i32) -> Option<i32> {}
        pub fn checked_sub(self, rhs: i32) -> Option<i32> {}
        pub fn checked_mul(self, rhs: i32) -> Option<i32> {}
        pub fn checked_div(self, rhs: i32) -> Option<i32> {}
        pub fn checked_rem(self, rhs: i32) -> Option<i32> {}
        pub fn checked_pow(self, exp: u32) -> Option<i32> {}
        pub fn overflowing_add(self, rhs: i32) -> (i32, bool) {}
        pub fn overflowing_sub(self, rhs: i32) -> (i32, bool) {}
        pub fn overflowing_mul(self, rhs: i32) -> (i32, bool) {}
        pub fn saturating_add(self, rhs: i32) -> i32 {}
        pub fn saturating_sub(self, rhs: i32) -> i32 {}
        pub fn saturating_mul(self, rhs: i32) -> i32 {}
        pub fn wrapping_add(self, rhs: i32) -> i32 {}
        pub fn wrapping_sub(self, rhs: i32) -> i32 {}
        pub fn wrapping_mul(self, rhs: i32) -> i32 {}
        pub fn rem_euclid(self, rhs: i32) -> i32 {}
        pub fn div_euclid(self, rhs: i32) -> i32 {}
        pub fn pow(self, exp: u32) -> i32 {}
        pub fn saturating_pow(self, exp: u32) -> i32 {}
        pub fn wrapping_pow(self, exp: u32) -> i32 {}
        pub fn rotate_left(self, exp: u32) -> i32 {}
        pub fn rotate_right(self, exp: u32) -> i32 {}
        pub fn wrapping_shl(self, exp: u32) -> i32 {}
        pub fn wrapping_shr(self, exp: u32) -> i32 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> i32 {}
        pub fn swap_bytes(self) -> i32 {}
        pub fn abs_diff(self, other: i32) -> u32 {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> i32 {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> i32 {}
        pub fn to_ne_bytes(self) -> [u8; 4] {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> i32 {}
        pub fn abs(self) -> i32 {}
        pub fn signum(self) -> i32 {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> u32 {}
    }
    impl Clone for i32 {}
    impl Copy for i32 {}
    impl Default for i32 {}
    impl PartialEq for i32 {}
    impl Eq for i32 {}
    impl PartialOrd for i32 {}
    impl Ord for i32 {}
    impl crate::fmt::Display for i32 {}
    impl crate::fmt::Debug for i32 {}
    impl crate::hash::Hash for i32 {}
    impl<T> TryFrom<T> for i32 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod i64 {
    use crate::prelude::v1::*;
    pub const MAX: i64 = 0;
    pub const MIN: i64 = 0;
    impl i64 {
        pub const MAX: i64 = 0;
        pub const MIN: i64 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i64, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: i64) -> Option<i64> {}
        pub fn checked_sub(self, rhs: i64) -> Option<i64> {}
        pub fn checked_mul(self, rhs: i64) -> Option<i64> {}
        pub fn checked_div(self, rhs: i64) -> Option<i64> {}
        pub fn checked_rem(self, rhs: i64) -> Option<i64> {}
        pub fn checked_pow(self, exp: u32) -> Option<i64> {}
        pub fn overflowing_add(self, rhs: i64) -> (i64, bool) {}
        pub fn overflowing_sub(self, rhs: i64) -> (i64, bool) {}
        pub fn overflowing_mul(self, rhs: i64) -> (i64, bool) {}
        pub fn saturating_add(self, rhs: i64) -> i64 {}
        pub fn saturating_sub(self, rhs: i64) -> i64 {}
        pub fn saturating_mul(self, rhs: i64) -> i64 {}
        pub fn wrapping_add(self, rhs: i64) -> i64 {}
        pub fn wrapping_sub(self, rhs: i64) -> i64 {}
        pub fn wrapping_mul(self, rhs: i64) -> i64 {}
        pub fn rem_euclid(self, rhs: i64) -> i64 {}
        pub fn div_euclid(self, rhs: i64) -> i64 {}
        pub fn pow(self, exp: u32) -> i64 {}
        pub fn saturating_pow(self, exp: u32) -> i64 {}
        pub fn wrapping_pow(self, exp: u32) -> i64 {}
        pub fn rotate_left(self, exp: u32) -> i64 {}
        pub fn rotate_right(self, exp: u32) -> i64 {}
        pub fn wrapping_shl(self, exp: u32) -> i64 {}
        pub fn wrapping_shr(self, exp: u32) -> i64 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> i64 {}
        pub fn swap_bytes(self) -> i64 {}
        pub fn abs_diff(self, other: i64) -> u64 {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> i64 {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> i64 {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> i64 {}
        pub fn abs(self) -> i64 {}
        pub fn signum(self) -> i64 {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> u64 {}
    }
    impl Clone for i64 {}
    impl Copy for i64 {}
    impl Default for i64 {}
    impl PartialEq for i64 {}
    impl Eq for i64 {}
    impl PartialOrd for i64 {}
    impl Ord for i64 {}
    impl crate::fmt::Display for i64 {}
    impl crate::fmt::Debug for i64 {}
    impl crate::hash::Hash for i64 {}
    impl<T> TryFrom<T> for i64 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod i128 {
    use crate::prelude::v1::*;
    pub const MAX: i128 = 0;
    pub const MIN: i128 = 0;
    impl i128 {
        pub const MAX: i128 = 0;
        pub const MIN: i128 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i128, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: i128) -> Option<i128> {}
        pub fn checked_sub(self, rhs: i128) -> Option<i128> {}
        pub fn checked_mul(self, rhs: i128) -> Option<i128> {}
        pub fn checked_div(self, rhs: i128) -> Option<i128> {}
        pub fn checked_rem(self, rhs: i128) -> Option<i128> {}
        pub fn checked_pow(self, exp: u32) -> Option<i128> {}
        pub fn overflowing_add(self, rhs: i128) -> (i128, bool) {}
        pub fn overflowing_sub(self, rhs: i128) -> (i128, bool) {}
        pub fn overflowing_mul(self, rhs: i128) -> (i128, bool) {}
        pub fn saturating_add(self, rhs: i128) -> i128 {}
        pub fn saturating_sub(self, rhs: i128) -> i128 {}
        pub fn saturating_mul(self, rhs: i128) -> i128 {}
        pub fn wrapping_add(self, rhs: i128) -> i128 {}
        pub fn wrapping_sub(self, rhs: i128) -> i128 {}
        pub fn wrapping_mul(self, rhs: i128) -> i128 {}
        pub fn rem_euclid(self, rhs: i128) -> i128 {}
        pub fn div_euclid(self, rhs: i128) -> i128 {}
        pub fn pow(self, exp: u32) -> i128 {}
        pub fn saturating_pow(self, exp: u32) -> i128 {}
        pub fn wrapping_pow(self, exp: u32) -> i128 {}
        pub fn rotate_left(self, exp: u32) -> i128 {}
        pub fn rotate_right(self, exp: u32) -> i128 {}
        pub fn wrapping_shl(self, exp: u32) -> i128 {}
        pub fn wrapping_shr(self, exp: u32) -> i128 {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> i128 {}
        pub fn swap_bytes(self) -> i128 {}
        pub fn abs_diff(self, other: i128) -> u128 {}
        pub fn to_be_bytes(self) -> [u8; 16] {}
        pub fn from_be_bytes(bytes: [u8; 16]) -> i128 {}
        pub fn to_le_bytes(self) -> [u8; 16] {}
        pub fn from_le_bytes(bytes: [u8; 16]) -> i128 {}
        pub fn to_ne_bytes(self) -> [u8; 16] {}
        pub fn from_ne_bytes(bytes: [u8; 16]) -> i128 {}
        pub fn abs(self) -> i128 {}
        pub fn signum(self) -> i128 {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> u128 {}
    }
    impl Clone for i128 {}
    impl Copy for i128 {}
    impl Default for i128 {}
    impl PartialEq for i128 {}
    impl Eq for i128 {}
    impl PartialOrd for i128 {}
    impl Ord for i128 {}
    impl crate::fmt::Display for i128 {}
    impl crate::fmt::Debug for i128 {}
    impl crate::hash::Hash for i128 {}
    impl<T> TryFrom<T> for i128 {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod isize {
    use crate::prelude::v1::*;
    pub const MAX: isize = 0;
    pub const MIN: isize = 0;
    impl isize {
        pub const MAX: isize = 0;
        pub const MIN: isize = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<isize, crate::num::ParseIntError> {}
        pub fn checked_add(self, rhs: isize) -> Option<isize> {}
        pub fn checked_sub(self, rhs: isize) -> Option<isize> {}
        pub fn checked_mul(self, rhs: isize) -> Option<isize> {}
        pub fn checked_div(self, rhs: isize) -> Option<isize> {}
        pub fn checked_rem(self, rhs: isize) -> Option<isize> {}
        pub fn checked_pow(self, exp: u32) -> Option<isize> {}
        pub fn overflowing_add(self, rhs: isize) -> (isize, bool) {}
        pub fn overflowing_sub(self, rhs: isize) -> (isize, bool) {}
        pub fn overflowing_mul(self, rhs: isize) -> (isize, bool) {}
        pub fn saturating_add(self, rhs: isize) -> isize {}
        pub fn saturating_sub(self, rhs: isize) -> isize {}
        pub fn saturating_mul(self, rhs: isize) -> isize {}
        pub fn wrapping_add(self, rhs: isize) -> isize {}
        pub fn wrapping_sub(self, rhs: isize) -> isize {}
        pub fn wrapping_mul(self, rhs: isize) -> isize {}
        pub fn rem_euclid(self, rhs: isize) -> isize {}
        pub fn div_euclid(self, rhs: isize) -> isize {}
        pub fn pow(self, exp: u32) -> isize {}
        pub fn saturating_pow(self, exp: u32) -> isize {}
        pub fn wrapping_pow(self, exp: u32) -> isize {}
        pub fn rotate_left(self, exp: u32) -> isize {}
        pub fn rotate_right(self, exp: u32) -> isize {}
        pub fn wrapping_shl(self, exp: u32) -> isize {}
        pub fn wrapping_shr(self, exp: u32) -> isize {}
        pub fn count_ones(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn isqrt(self) -> isize {}
        pub fn swap_bytes(self) -> isize {}
        pub fn abs_diff(self, other: isize) -> usize {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> isize {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> isize {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> isize {}
        pub fn abs(self) -> isize {}
        pub fn signum(self) -> isize {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn unsigned_abs(self) -> usize {}
    }
    impl Clone for isize {}
    impl Copy for isize {}
    impl Default for isize {}
    impl PartialEq for isize {}
    impl Eq for isize {}
    impl PartialOrd for isize {}
    impl Ord for isize {}
    impl crate::fmt::Display for isize {}
    impl crate::fmt::Debug for isize {}
    impl crate::hash::Hash for isize {}
    impl<T> TryFrom<T> for isize {
        type Error = crate::num::TryFromIntError;
    }
}

pub mod f32 {
    use crate::prelude::v1::*;
    pub mod consts {
        pub const E: f32 = 0.0;
        pub const PI: f32 = 0.0;
        pub const TAU: f32 = 0.0;
        pub const SQRT_2: f32 = 0.0;
        pub const LN_2: f32 = 0.0;
        pub const LN_10: f32 = 0.0;
        pub const FRAC_PI_2: f32 = 0.0;
        pub const FRAC_PI_3: f32 = 0.0;
        pub const FRAC_PI_4: f32 = 0.0;
        pub const FRAC_PI_6: f32 = 0.0;
        pub const FRAC_PI_8: f32 = 0.0;
        pub const FRAC_1_SQRT_2: f32 = 0.0;
    }
    pub const MAX: f32 = 0.0;
    pub const MIN: f32 = 0.0;
    pub const EPSILON: f32 = 0.0;
    pub const INFINITY: f32 = 0.0;
    pub const NAN: f32 = 0.0;
    impl f32 {
        pub const MAX: f32 = 0.0;
        pub const MIN: f32 = 0.0;
        pub const MIN_POSITIVE: f32 = 0.0;
        pub const EPSILON: f32 = 0.0;
        pub const INFINITY: f32 = 0.0;
        pub const NEG_INFINITY: f32 = 0.0;
        pub const NAN: f32 = 0.0;
        pub fn floor(self) -> f32 {}
        pub fn ceil(self) -> f32 {}
        pub fn round(self) -> f32 {}
        pub fn round_ties_even(self) -> f32 {}
        pub fn trunc(self) -> f32 {}
        pub fn fract(self) -> f32 {}
        pub fn abs(self) -> f32 {}
        pub fn signum(self) -> f32 {}
        pub fn sqrt(self) -> f32 {}
        pub fn cbrt(self) -> f32 {}
        pub fn exp(self) -> f32 {}
        pub fn exp2(self) -> f32 {}
        pub fn exp_m1(self) -> f32 {}
        pub fn ln(self) -> f32 {}
        pub fn ln_1p(self) -> f32 {}
        pub fn log2(self) -> f32 {}
        pub fn log10(self) -> f32 {}
        pub fn sin(self) -> f32 {}
        pub fn cos(self) -> f32 {}
        pub fn tan(self) -> f32 {}
        pub fn asin(self) -> f32 {}
        pub fn acos(self) -> f32 {}
        pub fn atan(self) -> f32 {}
        pub fn sinh(self) -> f32 {}
        pub fn cosh(self) -> f32 {}
        pub fn tanh(self) -> f32 {}
        pub fn recip(self) -> f32 {}
        pub fn to_degrees(self) -> f32 {}
        pub fn to_radians(self) -> f32 {}
        pub fn max(self, other: f32) -> f32 {}
        pub fn min(self, other: f32) -> f32 {}
        pub fn powf(self, other: f32) -> f32 {}
        pub fn log(self, other: f32) -> f32 {}
        pub fn atan2(self, other: f32) -> f32 {}
        pub fn hypot(self, other: f32) -> f32 {}
        pub fn copysign(self, other: f32) -> f32 {}
        pub fn rem_euclid(self, other: f32) -> f32 {}
        pub fn div_euclid(self, other: f32) -> f32 {}
        pub fn is_nan(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_normal(self) -> bool {}
        pub fn is_sign_positive(self) -> bool {}
        pub fn is_sign_negative(self) -> bool {}
        pub fn powi(self, n: i32) -> f32 {}
        pub fn mul_add(self, a: f32, b: f32) -> f32 {}
        pub fn clamp(self, min: f32, max: f32) -> f32 {}
        pub fn sin_cos(self) -> (f32, f32) {}
        pub fn to_bits(self) -> u32 {}
        pub fn from_bits(v: u32) -> f32 {}
        pub fn total_cmp(&self, other: &f32) -> crate::cmp::Ordering {}
        pub fn to_be_bytes(self) -> [u8; 4] {}
        pub fn from_be_bytes(bytes: [u8; 4]) -> f32 {}
        pub fn to_le_bytes(self) -> [u8; 4] {}
        pub fn from_le_bytes(bytes: [u8; 4]) -> f32 {}
        pub fn to_ne_bytes(self) -> [u8; 4] {}
        pub fn from_ne_bytes(bytes: [u8; 4]) -> f32 {}
    }
    impl Clone for f32 {}
    impl Copy for f32 {}
    impl Default for f32 {}
    impl PartialEq for f32 {}
    impl PartialOrd for f32 {}
    impl crate::fmt::Display for f32 {}
    impl crate::fmt::Debug for f32 {}
}

pub mod f64 {
    use crate::prelude::v1::*;
    pub mod consts {
        pub const E: f64 = 0.0;
        pub const PI: f64 = 0.0;
        pub const TAU: f64 = 0.0;
        pub const SQRT_2: f64 = 0.0;
        pub const LN_2: f64 = 0.0;
        pub const LN_10: f64 = 0.0;
        pub const FRAC_PI_2: f64 = 0.0;
        pub const FRAC_PI_3: f64 = 0.0;
        pub const FRAC_PI_4: f64 = 0.0;
        pub const FRAC_PI_6: f64 = 0.0;
        pub const FRAC_PI_8: f64 = 0.0;
        pub const FRAC_1_SQRT_2: f64 = 0.0;
    }
    pub const MAX: f64 = 0.0;
    pub const MIN: f64 = 0.0;
    pub const EPSILON: f64 = 0.0;
    pub const INFINITY: f64 = 0.0;
    pub const NAN: f64 = 0.0;
    impl f64 {
        pub const MAX: f64 = 0.0;
        pub const MIN: f64 = 0.0;
        pub const MIN_POSITIVE: f64 = 0.0;
        pub const EPSILON: f64 = 0.0;
        pub const INFINITY: f64 = 0.0;
        pub const NEG_INFINITY: f64 = 0.0;
        pub const NAN: f64 = 0.0;
        pub fn floor(self) -> f64 {}
        pub fn ceil(self) -> f64 {}
        pub fn round(self) -> f64 {}
        pub fn round_ties_even(self) -> f64 {}
        pub fn trunc(self) -> f64 {}
        pub fn fract(self) -> f64 {}
        pub fn abs(self) -> f64 {}
        pub fn signum(self) -> f64 {}
        pub fn sqrt(self) -> f64 {}
        pub fn cbrt(self) -> f64 {}
        pub fn exp(self) -> f64 {}
        pub fn exp2(self) -> f64 {}
        pub fn exp_m1(self) -> f64 {}
        pub fn ln(self) -> f64 {}
        pub fn ln_1p(self) -> f64 {}
        pub fn log2(self) -> f64 {}
        pub fn log10(self) -> f64 {}
        pub fn sin(self) -> f64 {}
        pub fn cos(self) -> f64 {}
        pub fn tan(self) -> f64 {}
        pub fn asin(self) -> f64 {}
        pub fn acos(self) -> f64 {}
        pub fn atan(self) -> f64 {}
        pub fn sinh(self) -> f64 {}
        pub fn cosh(self) -> f64 {}
        pub fn tanh(self) -> f64 {}
        pub fn recip(self) -> f64 {}
        pub fn to_degrees(self) -> f64 {}
        pub fn to_radians(self) -> f64 {}
        pub fn max(self, other: f64) -> f64 {}
        pub fn min(self, other: f64) -> f64 {}
        pub fn powf(self, other: f64) -> f64 {}
        pub fn log(self, other: f64) -> f64 {}
        pub fn atan2(self, other: f64) -> f64 {}
        pub fn hypot(self, other: f64) -> f64 {}
        pub fn copysign(self, other: f64) -> f64 {}
        pub fn rem_euclid(self, other: f64) -> f64 {}
        pub fn div_euclid(self, other: f64) -> f64 {}
        pub fn is_nan(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_normal(self) -> bool {}
        pub fn is_sign_positive(self) -> bool {}
        pub fn is_sign_negative(self) -> bool {}
        pub fn powi(self, n: i32) -> f64 {}
        pub fn mul_add(self, a: f64, b: f64) -> f64 {}
        pub fn clamp(self, min: f64, max: f64) -> f64 {}
        pub fn sin_cos(self) -> (f64, f64) {}
        pub fn to_bits(self) -> u64 {}
        pub fn from_bits(v: u64) -> f64 {}
        pub fn total_cmp(&self, other: &f64) -> crate::cmp::Ordering {}
        pub fn to_be_bytes(self) -> [u8; 8] {}
        pub fn from_be_bytes(bytes: [u8; 8]) -> f64 {}
        pub fn to_le_bytes(self) -> [u8; 8] {}
        pub fn from_le_bytes(bytes: [u8; 8]) -> f64 {}
        pub fn to_ne_bytes(self) -> [u8; 8] {}
        pub fn from_ne_bytes(bytes: [u8; 8]) -> f64 {}
    }
    impl Clone for f64 {}
    impl Copy for f64 {}
    impl Default for f64 {}
    impl PartialEq for f64 {}
    impl PartialOrd for f64 {}
    impl crate::fmt::Display for f64 {}
    impl crate::fmt::Debug for f64 {}
}

pub mod __primitives {
    use crate::prelude::v1::*;
    impl bool {
        pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {}
        pub fn then_some<T>(self, t: T) -> Option<T> {}
    }
    impl Clone for bool {}
    impl Copy for bool {}
    impl Default for bool {}
    impl PartialEq for bool {}
    impl Eq for bool {}
    impl PartialOrd for bool {}
    impl Ord for bool {}
    impl crate::fmt::Display for bool {}
    impl crate::fmt::Debug for bool {}
    impl crate::hash::Hash for bool {}
    impl Clone for char {}
    impl Copy for char {}
    impl Default for char {}
    impl PartialEq for char {}
    impl Eq for char {}
    impl PartialOrd for char {}
    impl Ord for char {}
    impl crate::fmt::Display for char {}
    impl crate::fmt::Debug for char {}
    impl crate::hash::Hash for char {}
}

pub mod num {
    use crate::fmt::{Debug, Display};
    use crate::prelude::v1::*;
    pub struct ParseIntError;
    impl ParseIntError {
        pub fn kind(&self) -> &IntErrorKind {}
    }
    pub enum IntErrorKind {
        Empty,
        InvalidDigit,
        PosOverflow,
        NegOverflow,
        Zero,
    }
    pub struct ParseFloatError;
    pub struct TryFromIntError;
    pub enum FpCategory {
        Nan,
        Infinite,
        Zero,
        Subnormal,
        Normal,
    }
    impl crate::error::Error for ParseIntError {}
    impl crate::error::Error for ParseFloatError {}
    impl crate::error::Error for TryFromIntError {}
    impl Display for ParseIntError {}
    impl Display for ParseFloatError {}
    impl Display for TryFromIntError {}
    impl Debug for ParseIntError {}
    impl Debug for ParseFloatError {}
    impl Debug for TryFromIntError {}
    impl Clone for ParseIntError {}
    impl Clone for ParseFloatError {}
    impl Clone for TryFromIntError {}
    pub struct Wrapping<T>(pub T);
    impl<T: Clone> Clone for Wrapping<T> {}
    pub struct Saturating<T>(pub T);
    pub struct NonZero<T>(T);
    impl<T> NonZero<T> {
        pub fn new(n: T) -> Option<NonZero<T>> {}
        pub unsafe fn new_unchecked(n: T) -> NonZero<T> {}
        pub fn get(self) -> T {}
        pub fn checked_add(self, other: T) -> Option<NonZero<T>> {}
        pub fn saturating_add(self, other: T) -> NonZero<T> {}
        pub fn checked_mul(self, other: NonZero<T>) -> Option<NonZero<T>> {}
    }
    impl<T> Clone for NonZero<T> {}
    impl<T> PartialEq for NonZero<T> {}
    impl<T> PartialOrd for NonZero<T> {}
    impl<T> Ord for NonZero<T> {}
    impl<T> Display for NonZero<T> {}
    impl<T> Debug for NonZero<T> {}
    impl<T> TryFrom<T> for NonZero<T> {
        type Error = TryFromIntError;
    }
    impl<T> crate::str::FromStr for NonZero<T> {
        type Err = ParseIntError;
    }
    pub type NonZeroU8 = NonZero<u8>;
    pub type NonZeroU16 = NonZero<u16>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
    pub type NonZeroU128 = NonZero<u128>;
    pub type NonZeroUsize = NonZero<usize>;
    pub type NonZeroI8 = NonZero<i8>;
    pub type NonZeroI16 = NonZero<i16>;
    pub type NonZeroI32 = NonZero<i32>;
    pub type NonZeroI64 = NonZero<i64>;
    pub type NonZeroI128 = NonZero<i128>;
    pub type NonZeroIsize = NonZero<isize>;
}

pub mod fmt {
    use crate::prelude::v1::*;
    pub type Result = crate::result::Result<(), Error>;
    pub struct Error;
    impl crate::error::Error for Error {}
    impl Display for Error {}
    impl Debug for Error {}
    impl Default for Error {}
    impl Clone for Error {}
    pub enum Alignment {
        Left,
        Right,
        Center,
    }
    pub trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait LowerHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait UpperHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Octal {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Binary {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Pointer {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait LowerExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait UpperExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        fn write_char(&mut self, c: char) -> Result;
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result;
    }
    impl<W: Write + ?Sized> Write for &mut W {}
    impl<W: Write + ?Sized> Write for Box<W> {}
    pub struct Arguments<'a>(&'a str);
    impl<'a> Arguments<'a> {
        pub fn as_str(&self) -> Option<&'static str> {}
    }
    impl<'a> Clone for Arguments<'a> {}
    impl<'a> Display for Arguments<'a> {}
    impl<'a> Debug for Arguments<'a> {}
    pub struct Formatter<'a>(&'a str);
    impl<'a> Formatter<'a> {
        pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {}
        pub fn pad(&mut self, s: &str) -> Result {}
        pub fn write_str(&mut self, data: &str) -> Result {}
        pub fn write_char(&mut self, c: char) -> Result {}
        pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result {}
        pub fn fill(&self) -> char {}
        pub fn align(&self) -> Option<Alignment> {}
        pub fn width(&self) -> Option<usize> {}
        pub fn precision(&self) -> Option<usize> {}
        pub fn sign_plus(&self) -> bool {}
        pub fn alternate(&self) -> bool {}
        pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {}
        pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {}
        pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {}
        pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {}
        pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {}
    }
    impl<'a> Write for Formatter<'a> {}
    pub struct DebugStruct<'a, 'b>(&'a str, &'b str);
    impl<'a, 'b> DebugStruct<'a, 'b> {
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {}
        pub fn finish_non_exhaustive(&mut self) -> Result {}
        pub fn finish(&mut self) -> Result {}
    }
    pub struct DebugTuple<'a, 'b>(&'a str, &'b str);
    impl<'a, 'b> DebugTuple<'a, 'b> {
        pub fn field(&mut self, value: &dyn Debug) -> &mut Self {}
        pub fn finish_non_exhaustive(&mut self) -> Result {}
        pub fn finish(&mut self) -> Result {}
    }
    pub struct DebugList<'a, 'b>(&'a str, &'b str);
    impl<'a, 'b> DebugList<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }
    pub struct DebugSet<'a, 'b>(&'a str, &'b str);
    impl<'a, 'b> DebugSet<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }
    pub struct DebugMap<'a, 'b>(&'a str, &'b str);
    impl<'a, 'b> DebugMap<'a, 'b> {
        pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {}
        pub fn key(&mut self, key: &dyn Debug) -> &mut Self {}
        pub fn value(&mut self, value: &dyn Debug) -> &mut Self {}
        pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }
    pub fn format(args: Arguments<'_>) -> String {}
    pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result {}
    impl<T: Display + ?Sized> Display for &T {}
    impl<T: Display + ?Sized> Display for &mut T {}
    impl<T: Debug + ?Sized> Debug for &T {}
    impl<T: Debug + ?Sized> Debug for &mut T {}
    impl Display for str {}
    impl Debug for str {}
    impl Debug for () {}
    impl<A: Debug, B: Debug> Debug for (A, B) {}
    impl<A: Debug, B: Debug, C: Debug> Debug for (A, B, C) {}
}

pub mod hash {
    use crate::prelude::v1::*;
    pub trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
        fn hash_slice<H: Hasher>(data: &[Self], state: &mut H);
    }
    pub trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
        fn write_u8(&mut self, i: u8);
        fn write_u16(&mut self, i: u16);
        fn write_u32(&mut self, i: u32);
        fn write_u64(&mut self, i: u64);
        fn write_usize(&mut self, i: usize);
        fn write_i32(&mut self, i: i32);
        fn write_i64(&mut self, i: i64);
    }
    pub trait BuildHasher {
        type Hasher: Hasher;
        fn build_hasher(&self) -> Self::Hasher;
        fn hash_one<T: Hash>(&self, x: T) -> u64;
    }
    pub struct BuildHasherDefault<H>(H);
    impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
        type Hasher = H;
    }
    impl<H> Default for BuildHasherDefault<H> {}
    impl<H> Clone for BuildHasherDefault<H> {}
    pub struct DefaultHasher;
    impl DefaultHasher {
        pub fn new() -> DefaultHasher {}
    }
    impl Hasher for DefaultHasher {}
    impl Default for DefaultHasher {}
    impl Clone for DefaultHasher {}
    pub struct RandomState;
    impl RandomState {
        pub fn new() -> RandomState {}
    }
    impl BuildHasher for RandomState {
        type Hasher = DefaultHasher;
    }
    impl Default for RandomState {}
    impl Clone for RandomState {}
    impl<H: Hasher + ?Sized> Hasher for &mut H {}
    impl<T: Hash + ?Sized> Hash for &T {}
    impl<T: Hash + ?Sized> Hash for &mut T {}
    impl Hash for () {}
    impl<A: Hash, B: Hash> Hash for (A, B) {}
    impl<A: Hash, B: Hash, C: Hash> Hash for (A, B, C) {}
    impl<T: Hash, const N: usize> Hash for [T; N] {}
}

pub mod any {
    use crate::prelude::v1::*;
    pub struct TypeId;
    impl TypeId {
        pub fn of<T: ?Sized>() -> TypeId {}
    }
    impl Clone for TypeId {}
    impl PartialEq for TypeId {}
    impl PartialOrd for TypeId {}
    impl Ord for TypeId {}
    impl crate::hash::Hash for TypeId {}
    impl crate::fmt::Debug for TypeId {}
    pub trait Any {
        fn type_id(&self) -> TypeId;
    }
    impl<T: ?Sized> Any for T {}
    impl dyn Any {
        pub fn is<T: Any>(&self) -> bool {}
        pub fn downcast_ref<T: Any>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {}
    }
    impl dyn Any + Send {
        pub fn is<T: Any>(&self) -> bool {}
        pub fn downcast_ref<T: Any>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {}
    }
    impl dyn Any + Send + Sync {
        pub fn is<T: Any>(&self) -> bool {}
        pub fn downcast_ref<T: Any>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {}
    }
    pub fn type_name<T: ?Sized>() -> &'static str {}
    pub fn type_name_of_val<T: ?Sized>(val: &T) -> &'static str {}
}

pub mod error {
    use crate::fmt::{Debug, Display};
    use crate::prelude::v1::*;
    pub trait Error: Debug + Display {
        fn source(&self) -> Option<&(dyn Error + 'static)>;
        fn description(&self) -> &str;
        fn cause(&self) -> Option<&dyn Error>;
    }
    impl dyn Error {
        pub fn is<T: Error>(&self) -> bool {}
        pub fn downcast_ref<T: Error>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Error>(&mut self) -> Option<&mut T> {}
    }
    impl dyn Error + Send {
        pub fn is<T: Error>(&self) -> bool {}
        pub fn downcast_ref<T: Error>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Error>(&mut self) -> Option<&mut T> {}
    }
    impl dyn Error + Send + Sync {
        pub fn is<T: Error>(&self) -> bool {}
        pub fn downcast_ref<T: Error>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Error>(&mut self) -> Option<&mut T> {}
    }
    impl<T: Error + ?Sized> Error for &T {}
    impl Error for crate::convert::Infallible {}
}

pub mod ascii {
    use crate::prelude::v1::*;
    pub struct EscapeDefault;
    impl Iterator for EscapeDefault {
        type Item = u8;
    }
    impl crate::fmt::Display for EscapeDefault {}
    pub fn escape_default(c: u8) -> EscapeDefault {}
}

pub mod mem {
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub fn align_of<T>() -> usize {}
    pub fn align_of_val<T: ?Sized>(val: &T) -> usize {}
    pub fn size_of<T>() -> usize {}
    pub fn size_of_val<T: ?Sized>(val: &T) -> usize {}
    pub fn drop<T>(x: T) {}
    pub fn forget<T>(t: T) {}
    pub fn needs_drop<T: ?Sized>() -> bool {}
    pub fn replace<T>(dest: &mut T, src: T) -> T {}
    pub fn swap<T>(x: &mut T, y: &mut T) {}
    pub fn take<T: Default>(dest: &mut T) -> T {}
    pub unsafe fn transmute<Src, Dst>(src: Src) -> Dst {}
    pub unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst {}
    pub unsafe fn zeroed<T>() -> T {}
    pub fn discriminant<T>(v: &T) -> Discriminant<T> {}
    pub struct Discriminant<T>(T);
    impl<T> Clone for Discriminant<T> {}
    impl<T> PartialEq for Discriminant<T> {}
    impl<T> crate::hash::Hash for Discriminant<T> {}
    pub struct ManuallyDrop<T: ?Sized>(T);
    impl<T> ManuallyDrop<T> {
        pub fn new(value: T) -> ManuallyDrop<T> {}
        pub fn into_inner(slot: ManuallyDrop<T>) -> T {}
        pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {}
        pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {}
    }
    impl<T: ?Sized> Deref for ManuallyDrop<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for ManuallyDrop<T> {}
    impl<T: Clone> Clone for ManuallyDrop<T> {}
    pub union MaybeUninit<T> {
        value: T,
    }
    impl<T> MaybeUninit<T> {
        pub fn new(val: T) -> MaybeUninit<T> {}
        pub fn uninit() -> MaybeUninit<T> {}
        pub fn zeroed() -> MaybeUninit<T> {}
        pub fn write(&mut self, val: T) -> &mut T {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub unsafe fn assume_init(self) -> T {}
        pub unsafe fn assume_init_read(&self) -> T {}
        pub unsafe fn assume_init_ref(&self) -> &T {}
        pub unsafe fn assume_init_mut(&mut self) -> &mut T {}
        pub unsafe fn assume_init_drop(&mut self) {}
    }
}

pub mod ptr {
    use crate::prelude::v1::*;
    pub fn null<T>() -> *const T {}
    pub fn null_mut<T>() -> *mut T {}
    pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {}
    pub fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool {}
    pub unsafe fn read<T>(src: *const T) -> T {}
    pub unsafe fn read_unaligned<T>(src: *const T) -> T {}
    pub unsafe fn read_volatile<T>(src: *const T) -> T {}
    pub unsafe fn write<T>(dst: *mut T, src: T) {}
    pub unsafe fn write_volatile<T>(dst: *mut T, src: T) {}
    pub unsafe fn replace<T>(dst: *mut T, src: T) -> T {}
    pub unsafe fn swap<T>(a: *mut T, b: *mut T) {}
    pub unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize) {}
    pub unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {}
    pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T) {}
    pub fn from_ref<T: ?Sized>(r: &T) -> *const T {}
    pub fn from_mut<T: ?Sized>(r: &mut T) -> *mut T {}
    pub fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {}
    pub fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {}
    impl<T> *const T {
        pub fn is_null(self) -> bool {}
        pub fn cast<U>(self) -> *const U {}
        pub fn cast_mut(self) -> *mut T {}
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        pub unsafe fn add(self, count: usize) -> *const T {}
        pub unsafe fn sub(self, count: usize) -> *const T {}
        pub unsafe fn offset(self, count: isize) -> *const T {}
        pub unsafe fn read(self) -> T {}
    }
    impl<T> *mut T {
        pub fn is_null(self) -> bool {}
        pub fn cast<U>(self) -> *mut U {}
        pub fn cast_const(self) -> *const T {}
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {}
        pub unsafe fn add(self, count: usize) -> *mut T {}
        pub unsafe fn sub(self, count: usize) -> *mut T {}
        pub unsafe fn offset(self, count: isize) -> *mut T {}
        pub unsafe fn read(self) -> T {}
        pub unsafe fn write(self, val: T) {}
        pub unsafe fn replace(self, src: T) -> T {}
    }
    impl<T: ?Sized> Clone for *const T {}
    impl<T: ?Sized> Clone for *mut T {}
    pub struct NonNull<T: ?Sized>(T);
    impl<T> NonNull<T> {
        pub fn dangling() -> NonNull<T> {}
    }
    impl<T: ?Sized> NonNull<T> {
        pub fn new(ptr: *mut T) -> Option<NonNull<T>> {}
        pub unsafe fn new_unchecked(ptr: *mut T) -> NonNull<T> {}
        pub fn from_ref(r: &T) -> NonNull<T> {}
        pub fn as_ptr(self) -> *mut T {}
        pub unsafe fn as_ref<'a>(&self) -> &'a T {}
        pub unsafe fn as_mut<'a>(&mut self) -> &'a mut T {}
        pub fn cast<U>(self) -> NonNull<U> {}
    }
    impl<T: ?Sized> Clone for NonNull<T> {}
    impl<T: ?Sized> PartialEq for NonNull<T> {}
    impl<T: ?Sized> From<&T> for NonNull<T> {}
    impl<T: ?Sized> From<&mut T> for NonNull<T> {}
}

pub mod cell {
    use crate::fmt::{Debug, Display};
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub struct Cell<T: ?Sized>(T);
    impl<T> Cell<T> {
        pub const fn new(value: T) -> Cell<T> {}
        pub fn set(&self, val: T) {}
        pub fn swap(&self, other: &Cell<T>) {}
        pub fn replace(&self, val: T) -> T {}
        pub fn into_inner(self) -> T {}
        pub fn get(&self) -> T {}
        pub fn update<F: FnOnce(T) -> T>(&self, f: F) {}
        pub fn as_ptr(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn take(&self) -> T
        where
            T: Default,
        {
        }
    }
    impl<T: Copy> Clone for Cell<T> {}
    impl<T: Default> Default for Cell<T> {}
    impl<T> From<T> for Cell<T> {}
    pub struct RefCell<T: ?Sized>(T);
    impl<T> RefCell<T> {
        pub const fn new(value: T) -> RefCell<T> {}
        pub fn into_inner(self) -> T {}
        pub fn replace(&self, t: T) -> T {}
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {}
        pub fn swap(&self, other: &RefCell<T>) {}
        pub fn take(&self) -> T
        where
            T: Default,
        {
        }
    }
    impl<T: ?Sized> RefCell<T> {
        pub fn borrow(&self) -> Ref<'_, T> {}
        pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {}
        pub fn borrow_mut(&self) -> RefMut<'_, T> {}
        pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {}
        pub fn as_ptr(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Clone> Clone for RefCell<T> {}
    impl<T: Default> Default for RefCell<T> {}
    impl<T> From<T> for RefCell<T> {}
    pub struct BorrowError;
    pub struct BorrowMutError;
    impl crate::error::Error for BorrowError {}
    impl crate::error::Error for BorrowMutError {}
    pub struct Ref<'b, T: ?Sized>(&'b T);
    impl<'b, T: ?Sized> Ref<'b, T> {
        pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T> {}
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> {}
        pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            orig: Ref<'b, T>,
            f: F,
        ) -> Result<Ref<'b, U>, Ref<'b, T>> {
        }
    }
    impl<'b, T: ?Sized> Deref for Ref<'b, T> {
        type Target = T;
    }
    impl<'b, T: ?Sized + Display> Display for Ref<'b, T> {}
    impl<'b, T: ?Sized + Debug> Debug for Ref<'b, T> {}
    pub struct RefMut<'b, T: ?Sized>(&'b T);
    impl<'b, T: ?Sized> RefMut<'b, T> {
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> {}
    }
    impl<'b, T: ?Sized> Deref for RefMut<'b, T> {
        type Target = T;
    }
    impl<'b, T: ?Sized> DerefMut for RefMut<'b, T> {}
    pub struct UnsafeCell<T: ?Sized>(T);
    impl<T> UnsafeCell<T> {
        pub const fn new(value: T) -> UnsafeCell<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    pub struct LazyCell<T, F = fn() -> T>(T, F);
    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        pub const fn new(f: F) -> LazyCell<T, F> {}
        pub fn force(this: &LazyCell<T, F>) -> &T {}
    }
    impl<T, F> Deref for LazyCell<T, F> {
        type Target = T;
    }
}

pub mod rc {
    use crate::fmt::{Debug, Display};
    use crate::ops::Deref;
    use crate::prelude::v1::*;
    pub struct Rc<T: ?Sized>(T);
    impl<T> Rc<T> {
        pub fn new(data: T) -> Rc<T> {}
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {}
        pub fn pin(data: T) -> crate::pin::Pin<Rc<T>> {}
        pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {}
        pub fn into_inner(this: Rc<T>) -> Option<T> {}
        pub fn unwrap_or_clone(this: Rc<T>) -> T {}
    }
    impl<T: ?Sized> Rc<T> {
        pub fn as_ptr(this: &Rc<T>) -> *const T {}
        pub fn into_raw(this: Rc<T>) -> *const T {}
        pub unsafe fn from_raw(ptr: *const T) -> Rc<T> {}
        pub fn downgrade(this: &Rc<T>) -> Weak<T> {}
        pub fn weak_count(this: &Rc<T>) -> usize {}
        pub fn strong_count(this: &Rc<T>) -> usize {}
        pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {}
        pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {}
        pub fn make_mut(this: &mut Rc<T>) -> &mut T {}
    }
    impl Rc<dyn crate::any::Any> {
        pub fn downcast<T: crate::any::Any>(self) -> Result<Rc<T>, Rc<dyn crate::any::Any>> {}
    }
    impl Rc<dyn crate::any::Any + Send + Sync> {
        pub fn downcast<T: crate::any::Any>(self) -> Result<Rc<T>, Rc<dyn crate::any::Any + Send + Sync>> {}
    }
    impl<T: ?Sized> Deref for Rc<T> {
        type Target = T;
    }
    impl<T: ?Sized> Clone for Rc<T> {}
    impl<T: Default> Default for Rc<T> {}
    impl<T: ?Sized> AsRef<T> for Rc<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {}
    impl<T: ?Sized + Eq> Eq for Rc<T> {}
    impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> {}
    impl<T: ?Sized + Ord> Ord for Rc<T> {}
    impl<T: ?Sized + Display> Display for Rc<T> {}
    impl<T: ?Sized + Debug> Debug for Rc<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Rc<T> {}
    impl<T: crate::error::Error + ?Sized> crate::error::Error for Rc<T> {}
    impl<T> From<T> for Rc<T> {}
    impl<T: Clone> From<&[T]> for Rc<[T]> {}
    impl<T, const N: usize> From<[T; N]> for Rc<[T]> {}
    impl From<&str> for Rc<str> {}
    impl From<String> for Rc<str> {}
    impl<T: ?Sized> From<Box<T>> for Rc<T> {}
    impl<T> From<Vec<T>> for Rc<[T]> {}
    impl<T> FromIterator<T> for Rc<[T]> {}
    pub struct Weak<T: ?Sized>(T);
    impl<T> Weak<T> {
        pub const fn new() -> Weak<T> {}
    }
    impl<T: ?Sized> Weak<T> {
        pub fn as_ptr(&self) -> *const T {}
        pub fn upgrade(&self) -> Option<Rc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Weak<T>) -> bool {}
    }
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
    impl<T: ?Sized> Debug for Weak<T> {}
}

pub mod pin {
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub struct Pin<Ptr>(Ptr);
    impl<Ptr: Deref> Pin<Ptr> {
        pub fn new(pointer: Ptr) -> Pin<Ptr> {}
        pub fn into_inner(pin: Pin<Ptr>) -> Ptr {}
        pub unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {}
        pub fn as_ref(&self) -> Pin<&Ptr::Target> {}
        pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> {}
        pub fn set(&mut self, value: Ptr::Target) {}
        pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr {}
    }
    impl<'a, T: ?Sized> Pin<&'a T> {
        pub fn get_ref(self) -> &'a T {}
        pub unsafe fn map_unchecked<U: ?Sized, F: FnOnce(&T) -> &U>(self, func: F) -> Pin<&'a U> {}
    }
    impl<'a, T: ?Sized> Pin<&'a mut T> {
        pub fn get_mut(self) -> &'a mut T {}
        pub fn into_ref(self) -> Pin<&'a T> {}
        pub unsafe fn get_unchecked_mut(self) -> &'a mut T {}
        pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&'a mut U> {}
    }
    impl<Ptr: Deref> Deref for Pin<Ptr> {
        type Target = Ptr::Target;
    }
    impl<Ptr: DerefMut> DerefMut for Pin<Ptr> {}
    impl<Ptr: Clone> Clone for Pin<Ptr> {}
    impl<T: Future + ?Sized> Future for Pin<Box<T>> {
        type Output = T::Output;
    }
    impl<T: Future + ?Sized> Future for Pin<&mut T> {
        type Output = T::Output;
    }
    impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {}
}

pub mod task {
    use crate::prelude::v1::*;
    pub enum Poll<T> {
        Ready(T),
        Pending,
    }
    impl<T> Poll<T> {
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {}
        pub fn is_ready(&self) -> bool {}
        pub fn is_pending(&self) -> bool {}
    }
    impl<T, E> Poll<Result<T, E>> {
        pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>> {}
        pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>> {}
    }
    impl<T, E> Poll<Option<Result<T, E>>> {
        pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Option<Result<U, E>>> {}
        pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Option<Result<T, U>>> {}
    }
    impl<T: Clone> Clone for Poll<T> {}
    impl<T> From<T> for Poll<T> {}
    pub struct Context<'a>(&'a Waker);
    impl<'a> Context<'a> {
        pub fn from_waker(waker: &'a Waker) -> Context<'a> {}
        pub fn waker(&self) -> &'a Waker {}
    }
    pub struct Waker;
    impl Waker {
        pub fn wake(self) {}
        pub fn wake_by_ref(&self) {}
        pub fn will_wake(&self, other: &Waker) -> bool {}
        pub fn noop() -> &'static Waker {}
        pub unsafe fn from_raw(waker: RawWaker) -> Waker {}
    }
    impl Clone for Waker {}
    impl<W: Wake> From<crate::sync::Arc<W>> for Waker {}
    pub struct RawWaker;
    pub struct RawWakerVTable;
    pub trait Wake {
        fn wake(self: crate::sync::Arc<Self>);
        fn wake_by_ref(self: &crate::sync::Arc<Self>);
    }
}

pub mod future {
    use crate::pin::Pin;
    use crate::prelude::v1::*;
    use crate::task::{Context, Poll};
    pub trait Future {
        type Output;
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
    }
    pub trait IntoFuture {
        type Output;
        type IntoFuture: Future<Output = Self::Output>;
        fn into_future(self) -> Self::IntoFuture;
    }
    impl<F: Future> IntoFuture for F {
        type Output = F::Output;
        type IntoFuture = F;
    }
    impl<F: Future + ?Sized> Future for &mut F {
        type Output = F::Output;
    }
    pub struct Ready<T>(T);
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Future for Ready<T> {
        type Output = T;
    }
    pub fn ready<T>(t: T) -> Ready<T> {}
    pub struct Pending<T>(T);
    impl<T> Future for Pending<T> {
        type Output = T;
    }
    pub fn pending<T>() -> Pending<T> {}
    pub struct PollFn<F>(F);
    impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
        type Output = T;
    }
    pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {}
}

pub mod alloc {
    use crate::prelude::v1::*;
    pub struct Layout;
    impl Layout {
        pub fn new<T>() -> Layout {}
        pub fn array<T>(n: usize) -> Result<Layout, LayoutError> {}
        pub fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError> {}
        pub fn size(&self) -> usize {}
        pub fn align(&self) -> usize {}
    }
    pub struct LayoutError;
    pub struct System;
    pub struct Global;
    pub trait GlobalAlloc {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8;
        unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);
    }
    pub unsafe fn alloc(layout: Layout) -> *mut u8 {}
    pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8 {}
    pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) {}
    pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {}
    pub fn handle_alloc_error(layout: Layout) -> ! {}
}

pub mod hint {
    pub fn black_box<T>(dummy: T) -> T {}
    pub fn spin_loop() {}
    pub unsafe fn unreachable_unchecked() -> ! {}
}

pub mod panic {
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub struct AssertUnwindSafe<T>(pub T);
    impl<T> Deref for AssertUnwindSafe<T> {
        type Target = T;
    }
    impl<T> DerefMut for AssertUnwindSafe<T> {}
    impl<F: Future> Future for AssertUnwindSafe<F> {
        type Output = F::Output;
    }
    pub trait UnwindSafe {}
    pub trait RefUnwindSafe {}
    pub struct Location<'a>(&'a str);
    impl<'a> Location<'a> {
        pub fn caller() -> &'static Location<'static> {}
        pub fn file(&self) -> &str {}
        pub fn line(&self) -> u32 {}
        pub fn column(&self) -> u32 {}
    }
    impl<'a> crate::fmt::Display for Location<'a> {}
    pub struct PanicHookInfo<'a>(&'a str);
    impl<'a> PanicHookInfo<'a> {
        pub fn payload(&self) -> &(dyn crate::any::Any + Send) {}
        pub fn location(&self) -> Option<&Location<'_>> {}
        pub fn payload_as_str(&self) -> Option<&str> {}
    }
    impl<'a> crate::fmt::Display for PanicHookInfo<'a> {}
    pub type PanicInfo<'a> = PanicHookInfo<'a>;
    pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> crate::thread::Result<R> {}
    pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {}
    pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {}
    pub fn resume_unwind(payload: Box<dyn crate::any::Any + Send>) -> ! {}
    pub fn panic_any<M>(msg: M) -> ! {}
}

pub mod backtrace {
    pub struct Backtrace;
    pub enum BacktraceStatus {
        Unsupported,
        Disabled,
        Captured,
    }
    impl Backtrace {
        pub fn capture() -> Backtrace {}
        pub fn force_capture() -> Backtrace {}
        pub fn disabled() -> Backtrace {}
        pub fn status(&self) -> BacktraceStatus {}
    }
    impl crate::fmt::Display for Backtrace {}
    impl crate::fmt::Debug for Backtrace {}
}

pub mod collections {
    pub use self::binary_heap::BinaryHeap;
    pub use self::btree_map::BTreeMap;
    pub use self::btree_set::BTreeSet;
    pub use self::hash_map::HashMap;
    pub use self::hash_set::HashSet;
    pub use self::linked_list::LinkedList;
    pub use self::vec_deque::VecDeque;
    pub use crate::ops::Bound;
    use crate::prelude::v1::*;
    pub struct TryReserveError;
    impl crate::error::Error for TryReserveError {}
    pub mod hash_map {
        use crate::borrow::Borrow;
        pub use crate::hash::{DefaultHasher, RandomState};
        use crate::iter::__Iter;
        use crate::ops::Index;
        use crate::prelude::v1::*;
        pub struct HashMap<K, V, S = RandomState>(K, V, S);
        impl<K, V> HashMap<K, V, RandomState> {
            pub fn new() -> HashMap<K, V, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {}
        }
        impl<K, V, S> HashMap<K, V, S> {
            pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {}
            pub fn hasher(&self) -> &S {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn drain(&mut self) -> Drain<'_, K, V> {}
            pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> __Iter<(K, V)> {}
            pub fn get_disjoint_mut<Q: ?Sized, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N] {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn clear(&mut self) {}
            pub fn keys(&self) -> Keys<'_, K, V> {}
            pub fn into_keys(self) -> IntoKeys<K, V> {}
            pub fn values(&self) -> Values<'_, K, V> {}
            pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
            pub fn into_values(self) -> IntoValues<K, V> {}
            pub fn iter(&self) -> Iter<'_, K, V> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
            pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
            pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)>
            where
                K: Borrow<Q>,
            {
            }
            pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool
            where
                K: Borrow<Q>,
            {
            }
            pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
            pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)>
            where
                K: Borrow<Q>,
            {
            }
        }
        pub struct Iter<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Iter<'a, K, V> {
            type Item = (&'a K, &'a V);
        }
        impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}
        impl<'a, K, V> Clone for Iter<'a, K, V> {}
        pub struct IterMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for IterMut<'a, K, V> {
            type Item = (&'a K, &'a mut V);
        }
        impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}
        pub struct IntoIter<K, V>(K, V);
        impl<K, V> Iterator for IntoIter<K, V> {
            type Item = (K, V);
        }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
        pub struct Keys<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Keys<'a, K, V> {
            type Item = &'a K;
        }
        impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
        impl<'a, K, V> Clone for Keys<'a, K, V> {}
        pub struct Values<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Values<'a, K, V> {
            type Item = &'a V;
        }
        impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
        impl<'a, K, V> Clone for Values<'a, K, V> {}
        pub struct ValuesMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
            type Item = &'a mut V;
        }
        pub struct IntoKeys<K, V>(K, V);
        impl<K, V> Iterator for IntoKeys<K, V> {
            type Item = K;
        }
        pub struct IntoValues<K, V>(K, V);
        impl<K, V> Iterator for IntoValues<K, V> {
            type Item = V;
        }
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
            pub fn or_default(self) -> &'a mut V {}
        }
        pub struct OccupiedEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &'a mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
        }
        pub struct VacantEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            pub fn insert(self, value: V) -> &'a mut V {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }

        pub struct Drain<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Drain<'a, K, V> {
            type Item = (K, V);
        }
        impl<K: Clone, V: Clone, S> Clone for HashMap<K, V, S> {}
        impl<K, V, S: Default> Default for HashMap<K, V, S> {}
        impl<K: PartialEq, V: PartialEq, S> PartialEq for HashMap<K, V, S> {}
        impl<K: crate::fmt::Debug, V: crate::fmt::Debug, S> crate::fmt::Debug for HashMap<K, V, S> {}
        impl<K: Borrow<Q>, Q: ?Sized, V, S> Index<&Q> for HashMap<K, V, S> {
            type Output = V;
        }
        impl<K, V, S> IntoIterator for HashMap<K, V, S> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
        }
        impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
            type Item = (&'a K, &'a V);
            type IntoIter = Iter<'a, K, V>;
        }
        impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
            type Item = (&'a K, &'a mut V);
            type IntoIter = IterMut<'a, K, V>;
        }
        impl<K, V, S: Default> FromIterator<(K, V)> for HashMap<K, V, S> {}
        impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {}
        impl<'a, K: Copy, V: Copy, S> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {}
        impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> {}
    }
    pub mod hash_set {
        use crate::borrow::Borrow;
        use crate::hash::RandomState;
        use crate::iter::__Iter;
        use crate::prelude::v1::*;
        pub struct HashSet<T, S = RandomState>(T, S);
        impl<T> HashSet<T, RandomState> {
            pub fn new() -> HashSet<T, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {}
        }
        impl<T, S> HashSet<T, S> {
            pub fn with_hasher(hasher: S) -> HashSet<T, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> {}
            pub fn capacity(&self) -> usize {}
            pub fn drain(&mut self) -> __Iter<T> {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> __Iter<&'a T> {}
            pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> __Iter<&'a T> {}
            pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> __Iter<&'a T> {}
            pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> __Iter<&'a T> {}
            pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool
            where
                T: Borrow<Q>,
            {
            }
            pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T>
            where
                T: Borrow<Q>,
            {
            }
            pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {}
            pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {}
            pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {}
            pub fn insert(&mut self, value: T) -> bool {}
            pub fn replace(&mut self, value: T) -> Option<T> {}
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool
            where
                T: Borrow<Q>,
            {
            }
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T>
            where
                T: Borrow<Q>,
            {
            }
            pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> __Iter<T> {}
        }
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
        impl<'a, T> Clone for Iter<'a, T> {}
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<T: Clone, S> Clone for HashSet<T, S> {}
        impl<T, S: Default> Default for HashSet<T, S> {}
        impl<T: PartialEq, S> PartialEq for HashSet<T, S> {}
        impl<T: crate::fmt::Debug, S> crate::fmt::Debug for HashSet<T, S> {}
        impl<T, S> IntoIterator for HashSet<T, S> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T, S: Default> FromIterator<T> for HashSet<T, S> {}
        impl<T, S> Extend<T> for HashSet<T, S> {}
        impl<'a, T: Copy + 'a, S> Extend<&'a T> for HashSet<T, S> {}
        impl<T, const N: usize> From<[T; N]> for HashSet<T> {}
        impl<T: Clone, S> crate::ops::BitOr<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
        }
        impl<T: Clone, S> crate::ops::BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
        }
        impl<T: Clone, S> crate::ops::Sub<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
        }
        impl<T: Clone, S> crate::ops::BitXor<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
        }
    }
    pub mod btree_map {
        use crate::borrow::Borrow;
        use crate::iter::__Iter;
        use crate::ops::{Index, RangeBounds};
        use crate::prelude::v1::*;
        pub struct BTreeMap<K, V>(K, V);
        impl<K, V> BTreeMap<K, V> {
            pub const fn new() -> BTreeMap<K, V> {}
            pub fn first_key_value(&self) -> Option<(&K, &V)> {}
            pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> {}
            pub fn pop_first(&mut self) -> Option<(K, V)> {}
            pub fn last_key_value(&self) -> Option<(&K, &V)> {}
            pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> {}
            pub fn pop_last(&mut self) -> Option<(K, V)> {}
            pub fn append(&mut self, other: &mut BTreeMap<K, V>) {}
            pub fn range<T: ?Sized, R: RangeBounds<T>>(&self, range: R) -> Range<'_, K, V>
            where
                K: Borrow<T>,
            {
            }
            pub fn range_mut<T: ?Sized, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<'_, K, V>
            where
                K: Borrow<T>,
            {
            }
            pub fn split_off<Q: ?Sized>(&mut self, key: &Q) -> BTreeMap<K, V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> __Iter<(K, V)> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn clear(&mut self) {}
            pub fn keys(&self) -> Keys<'_, K, V> {}
            pub fn into_keys(self) -> IntoKeys<K, V> {}
            pub fn values(&self) -> Values<'_, K, V> {}
            pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
            pub fn into_values(self) -> IntoValues<K, V> {}
            pub fn iter(&self) -> Iter<'_, K, V> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
            pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
            pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)>
            where
                K: Borrow<Q>,
            {
            }
            pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool
            where
                K: Borrow<Q>,
            {
            }
            pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
            pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V>
            where
                K: Borrow<Q>,
            {
            }
            pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)>
            where
                K: Borrow<Q>,
            {
            }
        }
        pub struct Iter<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Iter<'a, K, V> {
            type Item = (&'a K, &'a V);
        }
        impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}
        impl<'a, K, V> Clone for Iter<'a, K, V> {}
        pub struct IterMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for IterMut<'a, K, V> {
            type Item = (&'a K, &'a mut V);
        }
        impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}
        pub struct IntoIter<K, V>(K, V);
        impl<K, V> Iterator for IntoIter<K, V> {
            type Item = (K, V);
        }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
        pub struct Keys<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Keys<'a, K, V> {
            type Item = &'a K;
        }
        impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
        impl<'a, K, V> Clone for Keys<'a, K, V> {}
        pub struct Values<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Values<'a, K, V> {
            type Item = &'a V;
        }
        impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
        impl<'a, K, V> Clone for Values<'a, K, V> {}
        pub struct ValuesMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
            type Item = &'a mut V;
        }
        pub struct IntoKeys<K, V>(K, V);
        impl<K, V> Iterator for IntoKeys<K, V> {
            type Item = K;
        }
        pub struct IntoValues<K, V>(K, V);
        impl<K, V> Iterator for IntoValues<K, V> {
            type Item = V;
        }
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
            pub fn or_default(self) -> &'a mut V {}
        }
        pub struct OccupiedEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &'a mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
        }
        pub struct VacantEntry<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            pub fn insert(self, value: V) -> &'a mut V {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }

        pub struct Range<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for Range<'a, K, V> {
            type Item = (&'a K, &'a V);
        }
        impl<'a, K, V> DoubleEndedIterator for Range<'a, K, V> {}
        pub struct RangeMut<'a, K, V>(&'a K, &'a V);
        impl<'a, K, V> Iterator for RangeMut<'a, K, V> {
            type Item = (&'a K, &'a mut V);
        }
        impl<'a, K, V> DoubleEndedIterator for RangeMut<'a, K, V> {}
        impl<'a, K, V> DoubleEndedIterator for Iter<'a, K, V> {}
        impl<'a, K, V> DoubleEndedIterator for IterMut<'a, K, V> {}
        impl<K, V> DoubleEndedIterator for IntoIter<K, V> {}
        impl<'a, K, V> DoubleEndedIterator for Keys<'a, K, V> {}
        impl<'a, K, V> DoubleEndedIterator for Values<'a, K, V> {}
        impl<'a, K, V> DoubleEndedIterator for ValuesMut<'a, K, V> {}
        impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {}
        impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {}
        impl<K: crate::hash::Hash, V: crate::hash::Hash> crate::hash::Hash for BTreeMap<K, V> {}
        impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {}
        impl<K, V> Default for BTreeMap<K, V> {}
        impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {}
        impl<K: crate::fmt::Debug, V: crate::fmt::Debug> crate::fmt::Debug for BTreeMap<K, V> {}
        impl<K: Borrow<Q>, Q: ?Sized, V> Index<&Q> for BTreeMap<K, V> {
            type Output = V;
        }
        impl<K, V> IntoIterator for BTreeMap<K, V> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
        }
        impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
            type Item = (&'a K, &'a V);
            type IntoIter = Iter<'a, K, V>;
        }
        impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
            type Item = (&'a K, &'a mut V);
            type IntoIter = IterMut<'a, K, V>;
        }
        impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> {}
        impl<K, V> Extend<(K, V)> for BTreeMap<K, V> {}
        impl<'a, K: Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {}
        impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {}
    }
    pub mod btree_set {
        use crate::borrow::Borrow;
        use crate::iter::__Iter;
        use crate::ops::RangeBounds;
        use crate::prelude::v1::*;
        pub struct BTreeSet<T>(T);
        impl<T> BTreeSet<T> {
            pub const fn new() -> BTreeSet<T> {}
            pub fn range<K: ?Sized, R: RangeBounds<K>>(&self, range: R) -> __Iter<&T>
            where
                T: Borrow<K>,
            {
            }
            pub fn first(&self) -> Option<&T> {}
            pub fn last(&self) -> Option<&T> {}
            pub fn pop_first(&mut self) -> Option<T> {}
            pub fn pop_last(&mut self) -> Option<T> {}
            pub fn append(&mut self, other: &mut BTreeSet<T>) {}
            pub fn split_off<Q: ?Sized>(&mut self, value: &Q) -> BTreeSet<T>
            where
                T: Borrow<Q>,
            {
            }
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn clear(&mut self) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> __Iter<&'a T> {}
            pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> __Iter<&'a T> {}
            pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> __Iter<&'a T> {}
            pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> __Iter<&'a T> {}
            pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool
            where
                T: Borrow<Q>,
            {
            }
            pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T>
            where
                T: Borrow<Q>,
            {
            }
            pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {}
            pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {}
            pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {}
            pub fn insert(&mut self, value: T) -> bool {}
            pub fn replace(&mut self, value: T) -> Option<T> {}
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool
            where
                T: Borrow<Q>,
            {
            }
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T>
            where
                T: Borrow<Q>,
            {
            }
            pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> __Iter<T> {}
        }
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T: PartialOrd> PartialOrd for BTreeSet<T> {}
        impl<T: Ord> Ord for BTreeSet<T> {}
        impl<T: crate::hash::Hash> crate::hash::Hash for BTreeSet<T> {}
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
        impl<'a, T> Clone for Iter<'a, T> {}
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<T: Clone> Clone for BTreeSet<T> {}
        impl<T> Default for BTreeSet<T> {}
        impl<T: PartialEq> PartialEq for BTreeSet<T> {}
        impl<T: crate::fmt::Debug> crate::fmt::Debug for BTreeSet<T> {}
        impl<T> IntoIterator for BTreeSet<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a BTreeSet<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T> FromIterator<T> for BTreeSet<T> {}
        impl<T> Extend<T> for BTreeSet<T> {}
        impl<'a, T: Copy + 'a> Extend<&'a T> for BTreeSet<T> {}
        impl<T, const N: usize> From<[T; N]> for BTreeSet<T> {}
        impl<T: Clone> crate::ops::BitOr<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
        }
        impl<T: Clone> crate::ops::BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
        }
        impl<T: Clone> crate::ops::Sub<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
        }
        impl<T: Clone> crate::ops::BitXor<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
        }
    }
    pub mod vec_deque {
        use crate::cmp::Ordering;
        use crate::ops::{Index, IndexMut, RangeBounds};
        use crate::prelude::v1::*;
        pub struct VecDeque<T>(T);
        impl<T> VecDeque<T> {
            pub const fn new() -> VecDeque<T> {}
            pub fn with_capacity(capacity: usize) -> VecDeque<T> {}
            pub fn get(&self, index: usize) -> Option<&T> {}
            pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
            pub fn swap(&mut self, i: usize, j: usize) {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            pub fn as_slices(&self) -> (&[T], &[T]) {}
            pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T> {}
            pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> IterMut<'_, T> {}
            pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {}
            pub fn clear(&mut self) {}
            pub fn contains(&self, x: &T) -> bool {}
            pub fn front(&self) -> Option<&T> {}
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            pub fn back(&self) -> Option<&T> {}
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            pub fn pop_front(&mut self) -> Option<T> {}
            pub fn pop_back(&mut self) -> Option<T> {}
            pub fn pop_front_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {}
            pub fn pop_back_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {}
            pub fn push_front(&mut self, value: T) {}
            pub fn push_back(&mut self, value: T) {}
            pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {}
            pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {}
            pub fn insert(&mut self, index: usize, value: T) {}
            pub fn remove(&mut self, index: usize) -> Option<T> {}
            pub fn split_off(&mut self, at: usize) -> VecDeque<T> {}
            pub fn append(&mut self, other: &mut VecDeque<T>) {}
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
            pub fn resize(&mut self, new_len: usize, value: T) {}
            pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, generator: F) {}
            pub fn make_contiguous(&mut self) -> &mut [T] {}
            pub fn rotate_left(&mut self, n: usize) {}
            pub fn rotate_right(&mut self, n: usize) {}
            pub fn binary_search(&self, x: &T) -> Result<usize, usize> {}
            pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {}
            pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {}
            pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
        }
        impl<T> Index<usize> for VecDeque<T> {
            type Output = T;
        }
        impl<T> IndexMut<usize> for VecDeque<T> {}
        impl<T> From<Vec<T>> for VecDeque<T> {}
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
        impl<'a, T> Clone for Iter<'a, T> {}
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T: Clone> Clone for VecDeque<T> {}
        impl<T> Default for VecDeque<T> {}
        impl<T: PartialEq> PartialEq for VecDeque<T> {}
        impl<T: crate::fmt::Debug> crate::fmt::Debug for VecDeque<T> {}
        impl<T> IntoIterator for VecDeque<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a VecDeque<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T> FromIterator<T> for VecDeque<T> {}
        impl<T> Extend<T> for VecDeque<T> {}
        impl<'a, T: Copy + 'a> Extend<&'a T> for VecDeque<T> {}
        impl<T, const N: usize> From<[T; N]> for VecDeque<T> {}
        pub struct IterMut<'a, T>(&'a T);
        impl<'a, T> Iterator for IterMut<'a, T> {
            type Item = &'a mut T;
        }
        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
            type Item = &'a mut T;
            type IntoIter = IterMut<'a, T>;
        }
        pub struct Drain<'a, T>(&'a T);
        impl<'a, T> Iterator for Drain<'a, T> {
            type Item = T;
        }
        impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
    }
    pub mod linked_list {
        use crate::prelude::v1::*;
        pub struct LinkedList<T>(T);
        impl<T> LinkedList<T> {
            pub const fn new() -> LinkedList<T> {}
            pub fn append(&mut self, other: &mut LinkedList<T>) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn clear(&mut self) {}
            pub fn contains(&self, x: &T) -> bool {}
            pub fn front(&self) -> Option<&T> {}
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            pub fn back(&self) -> Option<&T> {}
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            pub fn push_front(&mut self, elt: T) {}
            pub fn pop_front(&mut self) -> Option<T> {}
            pub fn push_back(&mut self, elt: T) {}
            pub fn pop_back(&mut self) -> Option<T> {}
            pub fn split_off(&mut self, at: usize) -> LinkedList<T> {}
        }
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
        impl<'a, T> Clone for Iter<'a, T> {}
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T: Clone> Clone for LinkedList<T> {}
        impl<T> Default for LinkedList<T> {}
        impl<T: PartialEq> PartialEq for LinkedList<T> {}
        impl<T: crate::fmt::Debug> crate::fmt::Debug for LinkedList<T> {}
        impl<T> IntoIterator for LinkedList<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a LinkedList<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T> FromIterator<T> for LinkedList<T> {}
        impl<T> Extend<T> for LinkedList<T> {}
        impl<'a, T: Copy + 'a> Extend<&'a T> for LinkedList<T> {}
        impl<T, const N: usize> From<[T; N]> for LinkedList<T> {}
        pub struct IterMut<'a, T>(&'a T);
        impl<'a, T> Iterator for IterMut<'a, T> {
            type Item = &'a mut T;
        }
        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
            type Item = &'a mut T;
            type IntoIter = IterMut<'a, T>;
        }
    }
    pub mod binary_heap {
        use crate::ops::{Deref, DerefMut};
        use crate::prelude::v1::*;
        pub struct BinaryHeap<T>(T);
        impl<T> BinaryHeap<T> {
            pub fn new() -> BinaryHeap<T> {}
            pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
            pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {}
            pub fn pop(&mut self) -> Option<T> {}
            pub fn push(&mut self, item: T) {}
            pub fn into_sorted_vec(self) -> Vec<T> {}
            pub fn append(&mut self, other: &mut BinaryHeap<T>) {}
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn peek(&self) -> Option<&T> {}
            pub fn into_vec(self) -> Vec<T> {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn drain(&mut self) -> IntoIter<T> {}
            pub fn clear(&mut self) {}
        }
        impl<T> From<Vec<T>> for BinaryHeap<T> {}
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
        impl<'a, T> Clone for Iter<'a, T> {}
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T: Clone> Clone for BinaryHeap<T> {}
        impl<T> Default for BinaryHeap<T> {}
        impl<T: PartialEq> PartialEq for BinaryHeap<T> {}
        impl<T: crate::fmt::Debug> crate::fmt::Debug for BinaryHeap<T> {}
        impl<T> IntoIterator for BinaryHeap<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T> FromIterator<T> for BinaryHeap<T> {}
        impl<T> Extend<T> for BinaryHeap<T> {}
        impl<'a, T: Copy + 'a> Extend<&'a T> for BinaryHeap<T> {}
        impl<T, const N: usize> From<[T; N]> for BinaryHeap<T> {}
        pub struct PeekMut<'a, T>(&'a T);
        impl<'a, T> PeekMut<'a, T> {
            pub fn pop(this: PeekMut<'a, T>) -> T {}
        }
        impl<'a, T> Deref for PeekMut<'a, T> {
            type Target = T;
        }
        impl<'a, T> DerefMut for PeekMut<'a, T> {}
    }
}

pub mod time {
    use crate::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};
    use crate::prelude::v1::*;
    pub const UNIX_EPOCH: SystemTime = SystemTime;
    pub struct Duration;
    impl Duration {
        pub const ZERO: Duration = Duration;
        pub const MAX: Duration = Duration;
        pub const fn new(secs: u64, nanos: u32) -> Duration {}
        pub const fn from_secs(secs: u64) -> Duration {}
        pub const fn from_millis(millis: u64) -> Duration {}
        pub const fn from_micros(micros: u64) -> Duration {}
        pub const fn from_nanos(nanos: u64) -> Duration {}
        pub const fn from_hours(hours: u64) -> Duration {}
        pub const fn from_mins(mins: u64) -> Duration {}
        pub fn from_secs_f64(secs: f64) -> Duration {}
        pub fn from_secs_f32(secs: f32) -> Duration {}
        pub fn is_zero(&self) -> bool {}
        pub fn as_secs(&self) -> u64 {}
        pub fn as_millis(&self) -> u128 {}
        pub fn as_micros(&self) -> u128 {}
        pub fn as_nanos(&self) -> u128 {}
        pub fn as_secs_f64(&self) -> f64 {}
        pub fn as_secs_f32(&self) -> f32 {}
        pub fn subsec_millis(&self) -> u32 {}
        pub fn subsec_micros(&self) -> u32 {}
        pub fn subsec_nanos(&self) -> u32 {}
        pub fn abs_diff(self, other: Duration) -> Duration {}
        pub fn checked_add(self, rhs: Duration) -> Option<Duration> {}
        pub fn saturating_add(self, rhs: Duration) -> Duration {}
        pub fn checked_sub(self, rhs: Duration) -> Option<Duration> {}
        pub fn saturating_sub(self, rhs: Duration) -> Duration {}
        pub fn checked_mul(self, rhs: u32) -> Option<Duration> {}
        pub fn saturating_mul(self, rhs: u32) -> Duration {}
        pub fn checked_div(self, rhs: u32) -> Option<Duration> {}
        pub fn mul_f64(self, rhs: f64) -> Duration {}
        pub fn mul_f32(self, rhs: f32) -> Duration {}
        pub fn div_f64(self, rhs: f64) -> Duration {}
    }
    impl Add for Duration {
        type Output = Duration;
    }
    impl Sub for Duration {
        type Output = Duration;
    }
    impl AddAssign for Duration {}
    impl SubAssign for Duration {}
    impl Mul<u32> for Duration {
        type Output = Duration;
    }
    impl Mul<Duration> for u32 {
        type Output = Duration;
    }
    impl Div<u32> for Duration {
        type Output = Duration;
    }
    impl crate::iter::Sum for Duration {}
    impl<'a> crate::iter::Sum<&'a Duration> for Duration {}
    impl Default for Duration {}
    impl Clone for Duration {}
    impl PartialEq for Duration {}
    impl Eq for Duration {}
    impl PartialOrd for Duration {}
    impl Ord for Duration {}
    impl crate::fmt::Debug for Duration {}
    pub struct Instant;
    impl Instant {
        pub fn now() -> Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
    }
    impl Add<Duration> for Instant {
        type Output = Instant;
    }
    impl Sub<Duration> for Instant {
        type Output = Instant;
    }
    impl Sub<Instant> for Instant {
        type Output = Duration;
    }
    impl AddAssign<Duration> for Instant {}
    impl SubAssign<Duration> for Instant {}
    impl Clone for Instant {}
    impl PartialEq for Instant {}
    impl Eq for Instant {}
    impl PartialOrd for Instant {}
    impl Ord for Instant {}
    impl crate::fmt::Debug for Instant {}
    pub struct SystemTime;
    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime;
        pub fn now() -> SystemTime {}
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {}
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {}
        pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> {}
    }
    impl Add<Duration> for SystemTime {
        type Output = SystemTime;
    }
    impl Sub<Duration> for SystemTime {
        type Output = SystemTime;
    }
    impl Clone for SystemTime {}
    impl PartialEq for SystemTime {}
    impl Eq for SystemTime {}
    impl PartialOrd for SystemTime {}
    impl Ord for SystemTime {}
    impl crate::fmt::Debug for SystemTime {}
    pub struct SystemTimeError;
    impl SystemTimeError {
        pub fn duration(&self) -> Duration {}
    }
    impl crate::error::Error for SystemTimeError {}
    impl crate::fmt::Display for SystemTimeError {}
    impl crate::fmt::Debug for SystemTimeError {}
}

pub mod sync {
    use crate::fmt::{Debug, Display};
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    use crate::time::Duration;
    pub struct Arc<T: ?Sized>(T);
    impl<T> Arc<T> {
        pub fn new(data: T) -> Arc<T> {}
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {}
        pub fn pin(data: T) -> crate::pin::Pin<Arc<T>> {}
        pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {}
        pub fn into_inner(this: Arc<T>) -> Option<T> {}
        pub fn unwrap_or_clone(this: Arc<T>) -> T {}
    }
    impl<T: ?Sized> Arc<T> {
        pub fn as_ptr(this: &Arc<T>) -> *const T {}
        pub fn into_raw(this: Arc<T>) -> *const T {}
        pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {}
        pub fn downgrade(this: &Arc<T>) -> Weak<T> {}
        pub fn weak_count(this: &Arc<T>) -> usize {}
        pub fn strong_count(this: &Arc<T>) -> usize {}
        pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {}
        pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {}
        pub fn make_mut(this: &mut Arc<T>) -> &mut T {}
    }
    impl Arc<dyn crate::any::Any> {
        pub fn downcast<T: crate::any::Any>(self) -> Result<Arc<T>, Arc<dyn crate::any::Any>> {}
    }
    impl Arc<dyn crate::any::Any + Send + Sync> {
        pub fn downcast<T: crate::any::Any>(self) -> Result<Arc<T>, Arc<dyn crate::any::Any + Send + Sync>> {}
    }
    impl<T: ?Sized> Deref for Arc<T> {
        type Target = T;
    }
    impl<T: ?Sized> Clone for Arc<T> {}
    impl<T: Default> Default for Arc<T> {}
    impl<T: ?Sized> AsRef<T> for Arc<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {}
    impl<T: ?Sized + Eq> Eq for Arc<T> {}
    impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {}
    impl<T: ?Sized + Ord> Ord for Arc<T> {}
    impl<T: ?Sized + Display> Display for Arc<T> {}
    impl<T: ?Sized + Debug> Debug for Arc<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Arc<T> {}
    impl<T: crate::error::Error + ?Sized> crate::error::Error for Arc<T> {}
    impl<T> From<T> for Arc<T> {}
    impl<T: Clone> From<&[T]> for Arc<[T]> {}
    impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
    impl From<&str> for Arc<str> {}
    impl From<String> for Arc<str> {}
    impl<T: ?Sized> From<Box<T>> for Arc<T> {}
    impl<T> From<Vec<T>> for Arc<[T]> {}
    impl<T> FromIterator<T> for Arc<[T]> {}
    pub struct Weak<T: ?Sized>(T);
    impl<T> Weak<T> {
        pub const fn new() -> Weak<T> {}
    }
    impl<T: ?Sized> Weak<T> {
        pub fn as_ptr(&self) -> *const T {}
        pub fn upgrade(&self) -> Option<Arc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Weak<T>) -> bool {}
    }
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
    impl<T: ?Sized> Debug for Weak<T> {}

    pub struct PoisonError<T>(T);
    impl<T> PoisonError<T> {
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T> crate::error::Error for PoisonError<T> {}
    impl<T> Display for PoisonError<T> {}
    impl<T> Debug for PoisonError<T> {}
    pub enum TryLockError<T> {
        Poisoned(PoisonError<T>),
        WouldBlock,
    }
    impl<T> crate::error::Error for TryLockError<T> {}
    impl<T> Display for TryLockError<T> {}
    impl<T> Debug for TryLockError<T> {}
    pub type LockResult<Guard> = Result<Guard, PoisonError<Guard>>;
    pub type TryLockResult<Guard> = Result<Guard, TryLockError<Guard>>;
    pub struct Mutex<T: ?Sized>(T);
    impl<T> Mutex<T> {
        pub const fn new(t: T) -> Mutex<T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }
    impl<T: ?Sized> Mutex<T> {
        pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {}
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
    }
    impl<T> From<T> for Mutex<T> {}
    impl<T: Default> Default for Mutex<T> {}
    impl<T: ?Sized + Debug> Debug for Mutex<T> {}
    pub struct MutexGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {}
    impl<'a, T: ?Sized + Debug> Debug for MutexGuard<'a, T> {}
    impl<'a, T: ?Sized + Display> Display for MutexGuard<'a, T> {}
    pub struct RwLock<T: ?Sized>(T);
    impl<T> RwLock<T> {
        pub const fn new(t: T) -> RwLock<T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }
    impl<T: ?Sized> RwLock<T> {
        pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {}
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {}
        pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {}
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
    }
    impl<T> From<T> for RwLock<T> {}
    impl<T: Default> Default for RwLock<T> {}
    impl<T: ?Sized + Debug> Debug for RwLock<T> {}
    pub struct RwLockReadGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
        type Target = T;
    }
    pub struct RwLockWriteGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {}
    pub struct Condvar;
    impl Condvar {
        pub const fn new() -> Condvar {}
        pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {}
        pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<'a, T>,
            condition: F,
        ) -> LockResult<MutexGuard<'a, T>> {
        }
        pub fn wait_timeout<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        }
        pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
            condition: F,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        }
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }
    impl Default for Condvar {}
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool {}
    }
    pub struct Barrier;
    impl Barrier {
        pub const fn new(n: usize) -> Barrier {}
        pub fn wait(&self) -> BarrierWaitResult {}
    }
    pub struct BarrierWaitResult;
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool {}
    }
    pub struct Once;
    impl Once {
        pub const fn new() -> Once {}
        pub fn call_once<F: FnOnce()>(&self, f: F) {}
        pub fn is_completed(&self) -> bool {}
    }
    pub struct OnceLock<T>(T);
    impl<T> OnceLock<T> {
        pub const fn new() -> OnceLock<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn wait(&self) -> &T {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceLock<T> {}
    impl<T: Clone> Clone for OnceLock<T> {}
    impl<T> From<T> for OnceLock<T> {}
    pub struct LazyLock<T, F = fn() -> T>(T, F);
    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        pub const fn new(f: F) -> LazyLock<T, F> {}
        pub fn force(this: &LazyLock<T, F>) -> &T {}
    }
    impl<T, F> Deref for LazyLock<T, F> {
        type Target = T;
    }
    pub mod mpsc {
        use crate::prelude::v1::*;
        use crate::time::Duration;
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
        }
        impl<T> Clone for Sender<T> {}
        pub struct SyncSender<T>(T);
        impl<T> SyncSender<T> {
            pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
            pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {}
        }
        impl<T> Clone for SyncSender<T> {}
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn try_recv(&self) -> Result<T, TryRecvError> {}
            pub fn recv(&self) -> Result<T, RecvError> {}
            pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn try_iter(&self) -> Iter<'_, T> {}
        }
        pub struct Iter<'a, T>(&'a T);
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = T;
        }
        pub struct IntoIter<T>(T);
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        impl<T> IntoIterator for Receiver<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a Receiver<T> {
            type Item = T;
            type IntoIter = Iter<'a, T>;
        }
        pub struct SendError<T>(pub T);
        pub struct RecvError;
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }
        pub enum RecvTimeoutError {
            Timeout,
            Disconnected,
        }
        pub enum TrySendError<T> {
            Full(T),
            Disconnected(T),
        }
        impl<T> crate::error::Error for SendError<T> {}
        impl crate::error::Error for RecvError {}
        impl crate::error::Error for TryRecvError {}
        impl crate::error::Error for RecvTimeoutError {}
        impl<T> crate::error::Error for TrySendError<T> {}
        impl<T> crate::fmt::Display for SendError<T> {}
        impl crate::fmt::Display for RecvError {}
        impl crate::fmt::Display for TryRecvError {}
        impl crate::fmt::Display for RecvTimeoutError {}
        impl<T> crate::fmt::Display for TrySendError<T> {}
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}
    }
    pub mod atomic {
        use crate::prelude::v1::*;
        pub enum Ordering {
            Relaxed,
            Release,
            Acquire,
            AcqRel,
            SeqCst,
        }
        impl Clone for Ordering {}
        pub fn fence(order: Ordering) {}
        pub fn compiler_fence(order: Ordering) {}
        pub struct __Atomic<T>(T);
        impl<T> __Atomic<T> {
            pub const fn new(v: T) -> __Atomic<T> {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn load(&self, order: Ordering) -> T {}
            pub fn store(&self, val: T, order: Ordering) {}
            pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {}
            pub fn compare_exchange_weak(
                &self,
                current: T,
                new: T,
                success: Ordering,
                failure: Ordering,
            ) -> Result<T, T> {
            }
            pub fn fetch_update<F: FnMut(T) -> Option<T>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<T, T> {
            }
            pub fn swap(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_add(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_sub(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_max(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_min(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_and(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_or(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_xor(&self, val: T, order: Ordering) -> T {}
            pub fn fetch_nand(&self, val: T, order: Ordering) -> T {}
        }
        impl<T> Default for __Atomic<T> {}
        impl<T> From<T> for __Atomic<T> {}
        impl<T> crate::fmt::Debug for __Atomic<T> {}
        pub type AtomicBool = __Atomic<bool>;
        pub type AtomicU8 = __Atomic<u8>;
        pub type AtomicU16 = __Atomic<u16>;
        pub type AtomicU32 = __Atomic<u32>;
        pub type AtomicU64 = __Atomic<u64>;
        pub type AtomicUsize = __Atomic<usize>;
        pub type AtomicI8 = __Atomic<i8>;
        pub type AtomicI16 = __Atomic<i16>;
        pub type AtomicI32 = __Atomic<i32>;
        pub type AtomicI64 = __Atomic<i64>;
        pub type AtomicIsize = __Atomic<isize>;
        pub struct AtomicPtr<T>(T);
        impl<T> AtomicPtr<T> {
            pub const fn new(p: *mut T) -> AtomicPtr<T> {}
            pub fn load(&self, order: Ordering) -> *mut T {}
            pub fn store(&self, ptr: *mut T, order: Ordering) {}
            pub fn swap(&self, ptr: *mut T, order: Ordering) -> *mut T {}
            pub fn compare_exchange(
                &self,
                current: *mut T,
                new: *mut T,
                success: Ordering,
                failure: Ordering,
            ) -> Result<*mut T, *mut T> {
            }
            pub fn compare_exchange_weak(
                &self,
                current: *mut T,
                new: *mut T,
                success: Ordering,
                failure: Ordering,
            ) -> Result<*mut T, *mut T> {
            }
        }
    }
}

pub mod thread {
    use crate::any::Any;
    use crate::io;
    use crate::prelude::v1::*;
    use crate::time::Duration;
    pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;
    pub struct Thread;
    impl Thread {
        pub fn unpark(&self) {}
        pub fn id(&self) -> ThreadId {}
        pub fn name(&self) -> Option<&str> {}
    }
    impl Clone for Thread {}
    pub struct ThreadId;
    impl Clone for ThreadId {}
    impl PartialEq for ThreadId {}
    impl Eq for ThreadId {}
    impl PartialOrd for ThreadId {}
    impl Ord for ThreadId {}
    impl crate::fmt::Debug for ThreadId {}
    impl crate::hash::Hash for ThreadId {}
    pub struct JoinHandle<T>(T);
    impl<T> JoinHandle<T> {
        pub fn thread(&self) -> &Thread {}
        pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn name(self, name: String) -> Builder {}
        pub fn stack_size(self, size: usize) -> Builder {}
        pub fn spawn<F: FnOnce() -> T, T>(self, f: F) -> io::Result<JoinHandle<T>> {}
        pub fn spawn_scoped<'scope, 'env, F: FnOnce() -> T, T>(
            self,
            scope: &'scope Scope<'scope, 'env>,
            f: F,
        ) -> io::Result<ScopedJoinHandle<'scope, T>> {
        }
    }
    pub struct Scope<'scope, 'env>(&'scope (), &'env ());
    impl<'scope, 'env> Scope<'scope, 'env> {
        pub fn spawn<F: FnOnce() -> T, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> {}
    }
    pub struct ScopedJoinHandle<'scope, T>(&'scope T);
    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        pub fn thread(&self) -> &Thread {}
        pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }
    pub struct LocalKey<T>(T);
    impl<T> LocalKey<T> {
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> crate::result::Result<R, AccessError> {}
    }
    impl<T> LocalKey<crate::cell::Cell<T>> {
        pub fn set(&'static self, value: T) {}
        pub fn get(&'static self) -> T {}
        pub fn take(&'static self) -> T {}
        pub fn replace(&'static self, value: T) -> T {}
    }
    impl<T> LocalKey<crate::cell::RefCell<T>> {
        pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {}
        pub fn set(&'static self, value: T) {}
        pub fn take(&'static self) -> T {}
        pub fn replace(&'static self, value: T) -> T {}
    }
    pub struct AccessError;
    pub fn spawn<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T> {}
    pub fn scope<'env, F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T, T>(f: F) -> T {}
    pub fn current() -> Thread {}
    pub fn yield_now() {}
    pub fn panicking() -> bool {}
    pub fn sleep(dur: Duration) {}
    pub fn park() {}
    pub fn park_timeout(dur: Duration) {}
    pub fn available_parallelism() -> io::Result<crate::num::NonZero<usize>> {}
}

pub mod ffi {
    use crate::borrow::{Borrow, Cow};
    use crate::ops::Deref;
    use crate::prelude::v1::*;
    pub struct OsStr;
    impl OsStr {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr {}
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn to_os_string(&self) -> OsString {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn as_encoded_bytes(&self) -> &[u8] {}
        pub fn to_ascii_lowercase(&self) -> OsString {}
        pub fn to_ascii_uppercase(&self) -> OsString {}
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {}
        pub fn display(&self) -> Display<'_> {}
        pub fn into_os_string(self: Box<OsStr>) -> OsString {}
    }
    impl AsRef<OsStr> for OsStr {}
    impl AsRef<crate::path::Path> for OsStr {}
    impl PartialEq for OsStr {}
    impl PartialEq<str> for OsStr {}
    impl PartialOrd for OsStr {}
    impl Ord for OsStr {}
    impl crate::fmt::Debug for OsStr {}
    pub mod os_str {
        pub use super::Display;
    }
    pub struct Display<'a>(&'a OsStr);
    impl<'a> crate::fmt::Display for Display<'a> {}
    pub struct OsString;
    impl OsString {
        pub fn new() -> OsString {}
        pub fn as_os_str(&self) -> &OsStr {}
        pub fn into_string(self) -> Result<String, OsString> {}
        pub fn push<T: AsRef<OsStr>>(&mut self, s: T) {}
        pub fn clear(&mut self) {}
        pub fn into_boxed_os_str(self) -> Box<OsStr> {}
        pub fn into_encoded_bytes(self) -> Vec<u8> {}
    }
    impl Deref for OsString {
        type Target = OsStr;
    }
    impl Default for OsString {}
    impl AsRef<OsStr> for OsString {}
    impl AsRef<crate::path::Path> for OsString {}
    impl Borrow<OsStr> for OsString {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {}
    impl From<String> for OsString {}
    impl From<crate::path::PathBuf> for OsString {}
    impl Clone for OsString {}
    impl PartialEq for OsString {}
    impl Eq for OsString {}
    impl PartialOrd for OsString {}
    impl Ord for OsString {}
    impl crate::fmt::Debug for OsString {}
    impl crate::hash::Hash for OsString {}
    pub struct CStr;
    impl CStr {
        pub unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {}
        pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {}
        pub fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {}
        pub fn as_ptr(&self) -> *const c_char {}
        pub fn to_bytes(&self) -> &[u8] {}
        pub fn to_bytes_with_nul(&self) -> &[u8] {}
        pub fn to_str(&self) -> Result<&str, crate::str::Utf8Error> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct CString;
    impl CString {
        pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {}
        pub unsafe fn from_raw(ptr: *mut c_char) -> CString {}
        pub fn into_raw(self) -> *mut c_char {}
        pub fn into_string(self) -> Result<String, IntoStringError> {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn as_c_str(&self) -> &CStr {}
    }
    impl Deref for CString {
        type Target = CStr;
    }
    impl Clone for CString {}
    pub struct NulError;
    pub struct IntoStringError;
    pub struct FromBytesWithNulError;
    pub struct FromBytesUntilNulError;
    impl crate::error::Error for NulError {}
    impl crate::error::Error for IntoStringError {}
    impl crate::error::Error for FromBytesWithNulError {}
    impl crate::error::Error for FromBytesUntilNulError {}
    pub enum c_void {}
    pub type c_char = i8;
    pub type c_schar = i8;
    pub type c_uchar = u8;
    pub type c_short = i16;
    pub type c_ushort = u16;
    pub type c_int = i32;
    pub type c_uint = u32;
    pub type c_long = i64;
    pub type c_ulong = u64;
    pub type c_longlong = i64;
    pub type c_ulonglong = u64;
    pub type c_float = f32;
    pub type c_double = f64;
}

pub mod path {
    use crate::borrow::{Borrow, Cow};
    use crate::ffi::{OsStr, OsString};
    use crate::fs::{Metadata, ReadDir};
    use crate::io;
    use crate::ops::{Deref, DerefMut};
    use crate::prelude::v1::*;
    pub const MAIN_SEPARATOR: char = '/';
    pub const MAIN_SEPARATOR_STR: &str = "/";
    pub fn is_separator(c: char) -> bool {}
    pub fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path {}
        pub fn as_os_str(&self) -> &OsStr {}
        pub fn as_mut_os_str(&mut self) -> &mut OsStr {}
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn to_path_buf(&self) -> PathBuf {}
        pub fn is_absolute(&self) -> bool {}
        pub fn is_relative(&self) -> bool {}
        pub fn has_root(&self) -> bool {}
        pub fn parent(&self) -> Option<&Path> {}
        pub fn ancestors(&self) -> Ancestors<'_> {}
        pub fn file_name(&self) -> Option<&OsStr> {}
        pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {}
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {}
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {}
        pub fn file_stem(&self) -> Option<&OsStr> {}
        pub fn file_prefix(&self) -> Option<&OsStr> {}
        pub fn extension(&self) -> Option<&OsStr> {}
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {}
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn components(&self) -> Components<'_> {}
        pub fn iter(&self) -> Iter<'_> {}
        pub fn display(&self) -> Display<'_> {}
        pub fn metadata(&self) -> io::Result<Metadata> {}
        pub fn symlink_metadata(&self) -> io::Result<Metadata> {}
        pub fn canonicalize(&self) -> io::Result<PathBuf> {}
        pub fn read_link(&self) -> io::Result<PathBuf> {}
        pub fn read_dir(&self) -> io::Result<ReadDir> {}
        pub fn exists(&self) -> bool {}
        pub fn try_exists(&self) -> io::Result<bool> {}
        pub fn is_file(&self) -> bool {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
        pub fn into_path_buf(self: Box<Path>) -> PathBuf {}
    }
    impl AsRef<OsStr> for Path {}
    impl AsRef<Path> for Path {}
    impl PartialEq for Path {}
    impl Eq for Path {}
    impl PartialOrd for Path {}
    impl Ord for Path {}
    impl crate::fmt::Debug for Path {}
    impl crate::hash::Hash for Path {}
    impl<'a> IntoIterator for &'a Path {
        type Item = &'a OsStr;
        type IntoIter = Iter<'a>;
    }
    impl From<&Path> for Box<Path> {}
    impl From<PathBuf> for Box<Path> {}
    impl From<&Path> for crate::sync::Arc<Path> {}
    impl From<PathBuf> for crate::sync::Arc<Path> {}
    impl<'a> From<&'a Path> for Cow<'a, Path> {}
    impl<'a> From<PathBuf> for Cow<'a, Path> {}
    pub struct PathBuf;
    impl PathBuf {
        pub fn new() -> PathBuf {}
        pub fn with_capacity(capacity: usize) -> PathBuf {}
        pub fn as_path(&self) -> &Path {}
        pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
        pub fn pop(&mut self) -> bool {}
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {}
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
        pub fn as_mut_os_string(&mut self) -> &mut OsString {}
        pub fn into_os_string(self) -> OsString {}
        pub fn into_boxed_path(self) -> Box<Path> {}
        pub fn clear(&mut self) {}
    }
    impl Deref for PathBuf {
        type Target = Path;
    }
    impl DerefMut for PathBuf {}
    impl Default for PathBuf {}
    impl AsRef<OsStr> for PathBuf {}
    impl AsRef<Path> for PathBuf {}
    impl Borrow<Path> for PathBuf {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {}
    impl From<String> for PathBuf {}
    impl From<OsString> for PathBuf {}
    impl From<Box<Path>> for PathBuf {}
    impl<'a> From<Cow<'a, Path>> for PathBuf {}
    impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
    impl<P: AsRef<Path>> Extend<P> for PathBuf {}
    impl<'a> IntoIterator for &'a PathBuf {
        type Item = &'a OsStr;
        type IntoIter = Iter<'a>;
    }
    impl Clone for PathBuf {}
    impl PartialEq for PathBuf {}
    impl Eq for PathBuf {}
    impl PartialOrd for PathBuf {}
    impl Ord for PathBuf {}
    impl crate::fmt::Debug for PathBuf {}
    impl crate::hash::Hash for PathBuf {}
    pub struct Display<'a>(&'a Path);
    impl<'a> crate::fmt::Display for Display<'a> {}
    impl<'a> crate::fmt::Debug for Display<'a> {}
    pub struct StripPrefixError;
    impl crate::error::Error for StripPrefixError {}
    impl crate::fmt::Display for StripPrefixError {}
    impl crate::fmt::Debug for StripPrefixError {}
    pub struct Ancestors<'a>(&'a Path);
    impl<'a> Iterator for Ancestors<'a> {
        type Item = &'a Path;
    }
    impl<'a> Clone for Ancestors<'a> {}
    pub struct Iter<'a>(&'a Path);
    impl<'a> Iterator for Iter<'a> {
        type Item = &'a OsStr;
    }
    impl<'a> DoubleEndedIterator for Iter<'a> {}
    pub struct Components<'a>(&'a Path);
    impl<'a> Components<'a> {
        pub fn as_path(&self) -> &'a Path {}
    }
    impl<'a> Iterator for Components<'a> {
        type Item = Component<'a>;
    }
    impl<'a> DoubleEndedIterator for Components<'a> {}
    impl<'a> Clone for Components<'a> {}
    impl<'a> AsRef<Path> for Components<'a> {}
    pub enum Component<'a> {
        Prefix(PrefixComponent<'a>),
        RootDir,
        CurDir,
        ParentDir,
        Normal(&'a OsStr),
    }
    impl<'a> Component<'a> {
        pub fn as_os_str(self) -> &'a OsStr {}
    }
    impl<'a> AsRef<Path> for Component<'a> {}
    impl<'a> AsRef<OsStr> for Component<'a> {}
    impl<'a> Clone for Component<'a> {}
    impl<'a> PartialEq for Component<'a> {}
    pub struct PrefixComponent<'a>(&'a OsStr);
    impl<'a> PrefixComponent<'a> {
        pub fn as_os_str(&self) -> &'a OsStr {}
        pub fn kind(&self) -> Prefix<'a> {}
    }
    pub enum Prefix<'a> {
        Verbatim(&'a OsStr),
        VerbatimUNC(&'a OsStr, &'a OsStr),
        VerbatimDisk(u8),
        DeviceNS(&'a OsStr),
        UNC(&'a OsStr, &'a OsStr),
        Disk(u8),
    }
}

pub mod env {
    use crate::ffi::{OsStr, OsString};
    use crate::io;
    use crate::path::PathBuf;
    use crate::prelude::v1::*;
    pub enum VarError {
        NotPresent,
        NotUnicode(OsString),
    }
    impl crate::error::Error for VarError {}
    impl Clone for VarError {}
    impl PartialEq for VarError {}
    impl Eq for VarError {}
    impl PartialOrd for VarError {}
    impl Ord for VarError {}
    impl crate::fmt::Debug for VarError {}
    impl crate::fmt::Display for VarError {}
    pub struct JoinPathsError;
    pub struct Args;
    impl Iterator for Args {
        type Item = String;
    }
    impl DoubleEndedIterator for Args {}
    impl ExactSizeIterator for Args {}
    pub struct ArgsOs;
    impl Iterator for ArgsOs {
        type Item = OsString;
    }
    impl ExactSizeIterator for ArgsOs {}
    pub struct Vars;
    impl Iterator for Vars {
        type Item = (String, String);
    }
    pub struct VarsOs;
    impl Iterator for VarsOs {
        type Item = (OsString, OsString);
    }
    pub struct SplitPaths<'a>(&'a OsStr);
    impl<'a> Iterator for SplitPaths<'a> {
        type Item = PathBuf;
    }
    pub fn args() -> Args {}
    pub fn args_os() -> ArgsOs {}
    pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> {}
    pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> {}
    pub fn vars() -> Vars {}
    pub fn vars_os() -> VarsOs {}
    pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {}
    pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K) {}
    pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_> {}
    pub fn join_paths<I: IntoIterator<Item = T>, T: AsRef<OsStr>>(paths: I) -> Result<OsString, JoinPathsError> {}
    pub fn current_dir() -> io::Result<PathBuf> {}
    pub fn set_current_dir<P: AsRef<crate::path::Path>>(path: P) -> io::Result<()> {}
    pub fn current_exe() -> io::Result<PathBuf> {}
    pub fn temp_dir() -> PathBuf {}
    pub fn home_dir() -> Option<PathBuf> {}
    pub mod consts {
        pub const ARCH: &str = "";
        pub const OS: &str = "";
        pub const FAMILY: &str = "";
        pub const EXE_SUFFIX: &str = "";
        pub const EXE_EXTENSION: &str = "";
        pub const DLL_SUFFIX: &str = "";
        pub const DLL_PREFIX: &str = "";
    }
}

pub mod io {
    use crate::fmt::{Arguments, Debug, Display};
    use crate::iter::__Iter;
    use crate::prelude::v1::*;
    pub mod prelude {
        pub use super::{BufRead, Read, Seek, Write};
    }
    pub type Result<T> = crate::result::Result<T, Error>;
    pub struct Error;
    impl Error {
        pub fn new<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {}
        pub fn other<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(error: E) -> Error {}
        pub fn last_os_error() -> Error {}
        pub fn from_raw_os_error(code: i32) -> Error {}
        pub fn raw_os_error(&self) -> Option<i32> {}
        pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync + 'static)> {}
        pub fn get_mut(&mut self) -> Option<&mut (dyn crate::error::Error + Send + Sync + 'static)> {}
        pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>> {}
        pub fn downcast<E: crate::error::Error>(self) -> crate::result::Result<E, Error> {}
        pub fn kind(&self) -> ErrorKind {}
    }
    impl crate::error::Error for Error {}
    impl Display for Error {}
    impl Debug for Error {}
    impl From<ErrorKind> for Error {}
    impl From<crate::ffi::NulError> for Error {}
    impl<W> From<IntoInnerError<W>> for Error {}
    pub enum ErrorKind {
        NotFound,
        PermissionDenied,
        ConnectionRefused,
        ConnectionReset,
        HostUnreachable,
        NetworkUnreachable,
        ConnectionAborted,
        NotConnected,
        AddrInUse,
        AddrNotAvailable,
        NetworkDown,
        BrokenPipe,
        AlreadyExists,
        WouldBlock,
        NotADirectory,
        IsADirectory,
        DirectoryNotEmpty,
        ReadOnlyFilesystem,
        StaleNetworkFileHandle,
        InvalidInput,
        InvalidData,
        TimedOut,
        WriteZero,
        StorageFull,
        NotSeekable,
        QuotaExceeded,
        FileTooLarge,
        ResourceBusy,
        ExecutableFileBusy,
        Deadlock,
        CrossesDevices,
        TooManyLinks,
        InvalidFilename,
        ArgumentListTooLong,
        Interrupted,
        Unsupported,
        UnexpectedEof,
        OutOfMemory,
        Other,
    }
    impl Display for ErrorKind {}
    impl Clone for ErrorKind {}
    impl PartialEq for ErrorKind {}
    impl Eq for ErrorKind {}
    impl PartialOrd for ErrorKind {}
    impl Ord for ErrorKind {}
    impl crate::fmt::Debug for ErrorKind {}
    pub enum SeekFrom {
        Start(u64),
        End(i64),
        Current(i64),
    }
    impl Clone for SeekFrom {}
    pub trait Read {
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize>;
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        fn by_ref(&mut self) -> &mut Self;
        fn bytes(self) -> Bytes<Self>;
        fn chain<R: Read>(self, next: R) -> Chain<Self, R>;
        fn take(self, limit: u64) -> Take<Self>;
    }
    pub trait Write {
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize>;
        fn flush(&mut self) -> Result<()>;
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result<()>;
        fn by_ref(&mut self) -> &mut Self;
    }
    pub trait Seek {
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        fn rewind(&mut self) -> Result<()>;
        fn stream_position(&mut self) -> Result<u64>;
        fn seek_relative(&mut self, offset: i64) -> Result<()>;
    }
    pub trait BufRead: Read {
        fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amt: usize);
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        fn skip_until(&mut self, byte: u8) -> Result<usize>;
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        fn split(self, byte: u8) -> Split<Self>;
        fn lines(self) -> Lines<Self>;
    }
    pub trait IsTerminal {
        fn is_terminal(&self) -> bool;
    }
    pub struct Bytes<R>(R);
    impl<R> Iterator for Bytes<R> {
        type Item = Result<u8>;
    }
    pub struct Lines<B>(B);
    impl<B> Iterator for Lines<B> {
        type Item = Result<String>;
    }
    pub struct Split<B>(B);
    impl<B> Iterator for Split<B> {
        type Item = Result<Vec<u8>>;
    }
    pub struct Chain<T, U>(T, U);
    pub struct Take<T>(T);
    impl<T> Take<T> {
        pub fn limit(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T, U> Read for Chain<T, U> {}
    impl<T, U> BufRead for Chain<T, U> {}
    impl<T> Read for Take<T> {}
    impl<T> BufRead for Take<T> {}
    pub struct BufReader<R: ?Sized>(R);
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn into_inner(self) -> R {}
    }
    pub struct BufWriter<W: ?Sized>(W);
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {}
    }
    pub struct LineWriter<W: ?Sized>(W);
    impl<W> LineWriter<W> {
        pub fn new(inner: W) -> LineWriter<W> {}
        pub fn get_ref(&self) -> &W {}
    }
    impl<W> Write for LineWriter<W> {}
    pub struct IntoInnerError<W>(W);
    impl<W> IntoInnerError<W> {
        pub fn error(&self) -> &Error {}
        pub fn into_inner(self) -> W {}
        pub fn into_error(self) -> Error {}
    }
    impl<W> crate::error::Error for IntoInnerError<W> {}
    impl<R> Read for BufReader<R> {}
    impl<R> BufRead for BufReader<R> {}
    impl<R> Seek for BufReader<R> {}
    impl<W> Write for BufWriter<W> {}
    impl<W> Seek for BufWriter<W> {}
    pub struct Cursor<T>(T);
    impl<T> Cursor<T> {
        pub const fn new(inner: T) -> Cursor<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    impl<T> Read for Cursor<T> {}
    impl<T> BufRead for Cursor<T> {}
    impl<T> Write for Cursor<T> {}
    impl<T> Seek for Cursor<T> {}
    impl<T: Clone> Clone for Cursor<T> {}
    impl<T: Default> Default for Cursor<T> {}
    impl<R: Read + ?Sized> Read for &mut R {}
    impl<W: Write + ?Sized> Write for &mut W {}
    impl<B: BufRead + ?Sized> BufRead for &mut B {}
    impl<S: Seek + ?Sized> Seek for &mut S {}
    impl<R: Read + ?Sized> Read for Box<R> {}
    impl<W: Write + ?Sized> Write for Box<W> {}
    impl<B: BufRead + ?Sized> BufRead for Box<B> {}
    impl<S: Seek + ?Sized> Seek for Box<S> {}
    impl Read for &[u8] {}
    impl BufRead for &[u8] {}
    impl Write for &mut [u8] {}
    impl Write for Vec<u8> {}
    impl Read for crate::collections::VecDeque<u8> {}
    impl Write for crate::collections::VecDeque<u8> {}
    pub struct Stdin;
    impl Stdin {
        pub fn lock(&self) -> StdinLock<'static> {}
        pub fn read_line(&self, buf: &mut String) -> Result<usize> {}
        pub fn lines(self) -> Lines<StdinLock<'static>> {}
    }
    impl Read for Stdin {}
    impl IsTerminal for Stdin {}
    pub struct StdinLock<'a>(&'a ());
    impl<'a> Read for StdinLock<'a> {}
    impl<'a> BufRead for StdinLock<'a> {}
    pub struct Stdout;
    impl Stdout {
        pub fn lock(&self) -> StdoutLock<'static> {}
    }
    impl Write for Stdout {}
    impl IsTerminal for Stdout {}
    pub struct StdoutLock<'a>(&'a ());
    impl<'a> Write for StdoutLock<'a> {}
    pub struct Stderr;
    impl Stderr {
        pub fn lock(&self) -> StderrLock<'static> {}
    }
    impl Write for Stderr {}
    impl IsTerminal for Stderr {}
    pub struct StderrLock<'a>(&'a ());
    impl<'a> Write for StderrLock<'a> {}
    pub struct Empty;
    impl Read for Empty {}
    impl BufRead for Empty {}
    impl Write for Empty {}
    pub struct Sink;
    impl Write for Sink {}
    pub struct Repeat;
    impl Read for Repeat {}
    pub struct IoSlice<'a>(&'a [u8]);
    impl<'a> IoSlice<'a> {
        pub fn new(buf: &'a [u8]) -> IoSlice<'a> {}
    }
    impl<'a> crate::ops::Deref for IoSlice<'a> {
        type Target = [u8];
    }
    pub struct IoSliceMut<'a>(&'a [u8]);
    impl<'a> IoSliceMut<'a> {
        pub fn new(buf: &'a mut [u8]) -> IoSliceMut<'a> {}
    }
    impl<'a> crate::ops::Deref for IoSliceMut<'a> {
        type Target = [u8];
    }
    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    pub fn empty() -> Empty {}
    pub fn sink() -> Sink {}
    pub fn repeat(byte: u8) -> Repeat {}
    pub fn copy<R: Read + ?Sized, W: Write + ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    pub fn read_to_string<R: Read>(reader: R) -> Result<String> {}
}

pub mod fs {
    use crate::ffi::OsString;
    use crate::io;
    use crate::path::{Path, PathBuf};
    use crate::prelude::v1::*;
    use crate::time::SystemTime;
    pub struct File;
    impl File {
        pub fn open<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub fn create<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub fn options() -> OpenOptions {}
        pub fn sync_all(&self) -> io::Result<()> {}
        pub fn sync_data(&self) -> io::Result<()> {}
        pub fn set_len(&self, size: u64) -> io::Result<()> {}
        pub fn metadata(&self) -> io::Result<Metadata> {}
        pub fn try_clone(&self) -> io::Result<File> {}
        pub fn set_permissions(&self, perm: Permissions) -> io::Result<()> {}
        pub fn set_modified(&self, time: SystemTime) -> io::Result<()> {}
        pub fn lock(&self) -> io::Result<()> {}
        pub fn unlock(&self) -> io::Result<()> {}
    }
    impl io::Read for File {}
    impl io::Write for File {}
    impl io::Seek for File {}
    impl io::Read for &File {}
    impl io::Write for &File {}
    impl io::Seek for &File {}
    impl io::IsTerminal for File {}
    pub struct OpenOptions;
    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut Self {}
        pub fn write(&mut self, write: bool) -> &mut Self {}
        pub fn append(&mut self, append: bool) -> &mut Self {}
        pub fn truncate(&mut self, truncate: bool) -> &mut Self {}
        pub fn create(&mut self, create: bool) -> &mut Self {}
        pub fn create_new(&mut self, create_new: bool) -> &mut Self {}
        pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File> {}
    }
    impl Clone for OpenOptions {}
    pub struct Metadata;
    impl Metadata {
        pub fn file_type(&self) -> FileType {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
        pub fn len(&self) -> u64 {}
        pub fn permissions(&self) -> Permissions {}
        pub fn modified(&self) -> io::Result<SystemTime> {}
        pub fn accessed(&self) -> io::Result<SystemTime> {}
        pub fn created(&self) -> io::Result<SystemTime> {}
    }
    impl Clone for Metadata {}
    pub struct FileType;
    impl FileType {
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
    }
    impl Clone for FileType {}
    pub struct Permissions;
    impl Permissions {
        pub fn readonly(&self) -> bool {}
        pub fn set_readonly(&mut self, readonly: bool) {}
    }
    impl Clone for Permissions {}
    pub struct ReadDir;
    impl Iterator for ReadDir {
        type Item = io::Result<DirEntry>;
    }
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        pub fn metadata(&self) -> io::Result<Metadata> {}
        pub fn file_type(&self) -> io::Result<FileType> {}
        pub fn file_name(&self) -> OsString {}
    }
    pub struct DirBuilder;
    impl DirBuilder {
        pub fn new() -> DirBuilder {}
        pub fn recursive(&mut self, recursive: bool) -> &mut Self {}
        pub fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()> {}
    }
    pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> {}
    pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> {}
    pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()> {}
    pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()> {}
    pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64> {}
    pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
    pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> {}
    pub fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()> {}
    pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool> {}
}

pub mod process {
    use crate::ffi::OsStr;
    use crate::io;
    use crate::path::Path;
    use crate::prelude::v1::*;
    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command {}
        pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command {}
        pub fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(
            &mut self,
            vars: I,
        ) -> &mut Command {
        }
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
        pub fn env_clear(&mut self) -> &mut Command {}
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn spawn(&mut self) -> io::Result<Child> {}
        pub fn output(&mut self) -> io::Result<Output> {}
        pub fn status(&mut self) -> io::Result<ExitStatus> {}
        pub fn get_program(&self) -> &OsStr {}
        pub fn get_args(&self) -> crate::iter::__Iter<&OsStr> {}
        pub fn get_envs(&self) -> crate::iter::__Iter<(&OsStr, Option<&OsStr>)> {}
        pub fn get_current_dir(&self) -> Option<&Path> {}
    }
    impl crate::fmt::Debug for Command {}
    pub struct Stdio;
    impl Stdio {
        pub fn piped() -> Stdio {}
        pub fn inherit() -> Stdio {}
        pub fn null() -> Stdio {}
    }
    impl From<crate::fs::File> for Stdio {}
    impl From<ChildStdout> for Stdio {}
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn kill(&mut self) -> io::Result<()> {}
        pub fn id(&self) -> u32 {}
        pub fn wait(&mut self) -> io::Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {}
        pub fn wait_with_output(self) -> io::Result<Output> {}
    }
    pub struct ChildStdin;
    pub struct ChildStdout;
    pub struct ChildStderr;
    impl io::Write for ChildStdin {}
    impl io::Read for ChildStdout {}
    impl io::Read for ChildStderr {}
    pub struct Output {
        pub status: ExitStatus,
        pub stdout: Vec<u8>,
        pub stderr: Vec<u8>,
    }
    impl Clone for Output {}
    pub struct ExitStatus;
    impl ExitStatus {
        pub fn success(&self) -> bool {}
        pub fn code(&self) -> Option<i32> {}
    }
    impl Clone for ExitStatus {}
    impl PartialEq for ExitStatus {}
    impl Default for ExitStatus {}
    impl crate::fmt::Display for ExitStatus {}
    impl crate::fmt::Debug for ExitStatus {}
    pub struct ExitCode;
    impl ExitCode {
        pub const SUCCESS: ExitCode = ExitCode;
        pub const FAILURE: ExitCode = ExitCode;
    }
    impl Clone for ExitCode {}
    impl From<u8> for ExitCode {}
    pub trait Termination {
        fn report(self) -> ExitCode;
    }
    pub fn exit(code: i32) -> ! {}
    pub fn abort() -> ! {}
    pub fn id() -> u32 {}
}

pub mod net {
    use crate::io;
    use crate::prelude::v1::*;
    use crate::time::Duration;
    pub struct AddrParseError;
    impl crate::error::Error for AddrParseError {}
    impl crate::fmt::Display for AddrParseError {}
    impl crate::fmt::Debug for AddrParseError {}
    pub enum IpAddr {
        V4(Ipv4Addr),
        V6(Ipv6Addr),
    }
    impl IpAddr {
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn is_ipv4(&self) -> bool {}
        pub fn is_ipv6(&self) -> bool {}
        pub fn to_canonical(&self) -> IpAddr {}
    }
    pub struct Ipv4Addr;
    impl Ipv4Addr {
        pub const LOCALHOST: Ipv4Addr = Ipv4Addr;
        pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr;
        pub const BROADCAST: Ipv4Addr = Ipv4Addr;
        pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {}
        pub const fn from_bits(bits: u32) -> Ipv4Addr {}
        pub fn to_bits(self) -> u32 {}
        pub fn octets(&self) -> [u8; 4] {}
        pub fn is_private(&self) -> bool {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn is_broadcast(&self) -> bool {}
        pub fn is_link_local(&self) -> bool {}
        pub fn to_ipv6_mapped(&self) -> Ipv6Addr {}
        pub fn to_ipv6_compatible(&self) -> Ipv6Addr {}
    }
    pub struct Ipv6Addr;
    impl Ipv6Addr {
        pub const LOCALHOST: Ipv6Addr = Ipv6Addr;
        pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr;
        pub const fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr {}
        pub fn to_bits(self) -> u128 {}
        pub fn segments(&self) -> [u16; 8] {}
        pub fn octets(&self) -> [u8; 16] {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn is_unicast_link_local(&self) -> bool {}
        pub fn to_ipv4(&self) -> Option<Ipv4Addr> {}
        pub fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {}
    }
    pub enum SocketAddr {
        V4(SocketAddrV4),
        V6(SocketAddrV6),
    }
    impl SocketAddr {
        pub const fn new(ip: IpAddr, port: u16) -> SocketAddr {}
        pub fn ip(&self) -> IpAddr {}
        pub fn set_ip(&mut self, new_ip: IpAddr) {}
        pub fn port(&self) -> u16 {}
        pub fn set_port(&mut self, new_port: u16) {}
        pub fn is_ipv4(&self) -> bool {}
        pub fn is_ipv6(&self) -> bool {}
    }
    pub struct SocketAddrV4;
    impl SocketAddrV4 {
        pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 {}
        pub fn ip(&self) -> &Ipv4Addr {}
        pub fn port(&self) -> u16 {}
    }
    pub struct SocketAddrV6;
    impl SocketAddrV6 {
        pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 {}
        pub fn ip(&self) -> &Ipv6Addr {}
        pub fn port(&self) -> u16 {}
        pub fn scope_id(&self) -> u32 {}
    }
    impl Clone for IpAddr {}
    impl PartialEq for IpAddr {}
    impl Eq for IpAddr {}
    impl PartialOrd for IpAddr {}
    impl Ord for IpAddr {}
    impl crate::fmt::Debug for IpAddr {}
    impl crate::fmt::Display for IpAddr {}
    impl crate::hash::Hash for IpAddr {}
    impl Clone for Ipv4Addr {}
    impl PartialEq for Ipv4Addr {}
    impl Eq for Ipv4Addr {}
    impl PartialOrd for Ipv4Addr {}
    impl Ord for Ipv4Addr {}
    impl crate::fmt::Debug for Ipv4Addr {}
    impl crate::fmt::Display for Ipv4Addr {}
    impl crate::hash::Hash for Ipv4Addr {}
    impl Clone for Ipv6Addr {}
    impl PartialEq for Ipv6Addr {}
    impl Eq for Ipv6Addr {}
    impl PartialOrd for Ipv6Addr {}
    impl Ord for Ipv6Addr {}
    impl crate::fmt::Debug for Ipv6Addr {}
    impl crate::fmt::Display for Ipv6Addr {}
    impl crate::hash::Hash for Ipv6Addr {}
    impl Clone for SocketAddr {}
    impl PartialEq for SocketAddr {}
    impl Eq for SocketAddr {}
    impl PartialOrd for SocketAddr {}
    impl Ord for SocketAddr {}
    impl crate::fmt::Debug for SocketAddr {}
    impl crate::fmt::Display for SocketAddr {}
    impl crate::hash::Hash for SocketAddr {}
    impl Clone for SocketAddrV4 {}
    impl PartialEq for SocketAddrV4 {}
    impl Eq for SocketAddrV4 {}
    impl PartialOrd for SocketAddrV4 {}
    impl Ord for SocketAddrV4 {}
    impl crate::fmt::Debug for SocketAddrV4 {}
    impl crate::fmt::Display for SocketAddrV4 {}
    impl crate::hash::Hash for SocketAddrV4 {}
    impl Clone for SocketAddrV6 {}
    impl PartialEq for SocketAddrV6 {}
    impl Eq for SocketAddrV6 {}
    impl PartialOrd for SocketAddrV6 {}
    impl Ord for SocketAddrV6 {}
    impl crate::fmt::Debug for SocketAddrV6 {}
    impl crate::fmt::Display for SocketAddrV6 {}
    impl crate::hash::Hash for SocketAddrV6 {}
    impl From<Ipv4Addr> for IpAddr {}
    impl From<Ipv6Addr> for IpAddr {}
    impl From<[u8; 4]> for IpAddr {}
    impl From<[u8; 4]> for Ipv4Addr {}
    impl From<u32> for Ipv4Addr {}
    impl From<Ipv4Addr> for u32 {}
    impl From<[u8; 16]> for Ipv6Addr {}
    impl From<u128> for Ipv6Addr {}
    impl From<Ipv6Addr> for u128 {}
    impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {}
    impl From<SocketAddrV4> for SocketAddr {}
    impl From<SocketAddrV6> for SocketAddr {}
    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::iter::__Iter<SocketAddr>>;
    }
    impl ToSocketAddrs for str {}
    impl ToSocketAddrs for &str {}
    impl ToSocketAddrs for String {}
    impl ToSocketAddrs for SocketAddr {}
    impl ToSocketAddrs for (&str, u16) {}
    impl ToSocketAddrs for (String, u16) {}
    impl ToSocketAddrs for (IpAddr, u16) {}
    pub enum Shutdown {
        Read,
        Write,
        Both,
    }
    pub struct TcpStream;
    impl TcpStream {
        pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
        pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
        pub fn try_clone(&self) -> io::Result<TcpStream> {}
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
        pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
    }
    impl io::Read for TcpStream {}
    impl io::Write for TcpStream {}
    impl io::Read for &TcpStream {}
    impl io::Write for &TcpStream {}
    pub struct TcpListener;
    impl TcpListener {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn try_clone(&self) -> io::Result<TcpListener> {}
        pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        pub fn incoming(&self) -> Incoming<'_> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
    }
    pub struct Incoming<'a>(&'a TcpListener);
    impl<'a> Iterator for Incoming<'a> {
        type Item = io::Result<TcpStream>;
    }
    pub struct UdpSocket;
    impl UdpSocket {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
        pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize> {}
        pub fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()> {}
        pub fn send(&self, buf: &[u8]) -> io::Result<usize> {}
        pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn try_clone(&self) -> io::Result<UdpSocket> {}
    }
}

pub mod os {
    pub mod raw {
        pub use crate::ffi::{
            c_char, c_double, c_float, c_int, c_long, c_longlong, c_short, c_uchar, c_uint, c_ulong, c_ulonglong,
            c_ushort, c_void,
        };
    }
    pub mod fd {
        pub type RawFd = i32;
        pub struct OwnedFd;
        impl OwnedFd {
            pub fn try_clone(&self) -> crate::io::Result<OwnedFd> {}
        }
        pub struct BorrowedFd<'fd>(&'fd ());
        pub trait AsRawFd {
            fn as_raw_fd(&self) -> RawFd;
        }
        pub trait AsFd {
            fn as_fd(&self) -> BorrowedFd<'_>;
        }
        pub trait IntoRawFd {
            fn into_raw_fd(self) -> RawFd;
        }
        pub trait FromRawFd {
            unsafe fn from_raw_fd(fd: RawFd) -> Self;
        }
    }
    pub mod unix {
        pub mod io {
            pub use crate::os::fd::*;
        }
        pub mod prelude {
            pub use super::ffi::*;
            pub use super::fs::*;
            pub use super::process::*;
            pub use crate::os::fd::*;
        }
        pub mod ffi {
            use crate::prelude::v1::*;
            pub trait OsStrExt {
                fn from_bytes(slice: &[u8]) -> &Self;
                fn as_bytes(&self) -> &[u8];
            }
            pub trait OsStringExt {
                fn from_vec(vec: Vec<u8>) -> Self;
                fn into_vec(self) -> Vec<u8>;
            }
            impl OsStrExt for crate::ffi::OsStr {}
            impl OsStringExt for crate::ffi::OsString {}
        }
        pub mod fs {
            use crate::prelude::v1::*;
            pub trait PermissionsExt {
                fn mode(&self) -> u32;
                fn set_mode(&mut self, mode: u32);
                fn from_mode(mode: u32) -> Self;
            }
            impl PermissionsExt for crate::fs::Permissions {}
            pub trait OpenOptionsExt {
                fn mode(&mut self, mode: u32) -> &mut Self;
                fn custom_flags(&mut self, flags: i32) -> &mut Self;
            }
            impl OpenOptionsExt for crate::fs::OpenOptions {}
            pub trait MetadataExt {
                fn dev(&self) -> u64;
                fn ino(&self) -> u64;
                fn mode(&self) -> u32;
                fn nlink(&self) -> u64;
                fn uid(&self) -> u32;
                fn gid(&self) -> u32;
                fn size(&self) -> u64;
                fn mtime(&self) -> i64;
                fn ctime(&self) -> i64;
                fn atime(&self) -> i64;
            }
            impl MetadataExt for crate::fs::Metadata {}
            pub trait FileTypeExt {
                fn is_socket(&self) -> bool;
                fn is_fifo(&self) -> bool;
            }
            impl FileTypeExt for crate::fs::FileType {}
            pub fn symlink<P, Q>(original: P, link: Q) -> crate::io::Result<()> {}
        }
        pub mod process {
            use crate::prelude::v1::*;
            pub trait CommandExt {
                fn uid(&mut self, id: u32) -> &mut crate::process::Command;
                fn gid(&mut self, id: u32) -> &mut crate::process::Command;
                unsafe fn pre_exec<F: FnMut() -> crate::io::Result<()>>(
                    &mut self,
                    f: F,
                ) -> &mut crate::process::Command;
                fn exec(&mut self) -> crate::io::Error;
                fn process_group(&mut self, pgroup: i32) -> &mut crate::process::Command;
            }
            impl CommandExt for crate::process::Command {}
            pub trait ExitStatusExt {
                fn from_raw(raw: i32) -> Self;
                fn signal(&self) -> Option<i32>;
                fn core_dumped(&self) -> bool;
            }
            impl ExitStatusExt for crate::process::ExitStatus {}
        }
        pub mod net {
            use crate::io;
            use crate::prelude::v1::*;
            pub struct SocketAddr;
            pub struct UnixStream;
            impl UnixStream {
                pub fn connect<P>(path: P) -> io::Result<UnixStream> {}
                pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
                pub fn try_clone(&self) -> io::Result<UnixStream> {}
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
            }
            impl io::Read for UnixStream {}
            impl io::Write for UnixStream {}
            pub struct UnixListener;
            impl UnixListener {
                pub fn bind<P>(path: P) -> io::Result<UnixListener> {}
                pub fn accept(&self) -> io::Result<(UnixStream, SocketAddr)> {}
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
            }
        }
    }
}
