//! Signatures of once_cell that type inference needs; bodies are empty on purpose.

pub mod sync {
    use std::ops::{Deref, DerefMut};
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        pub const fn with_value(value: T) -> OnceCell<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn wait(&self) -> &T {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub unsafe fn get_unchecked(&self) -> &T {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        pub fn take(&mut self) -> Option<T> {}
        pub fn into_inner(self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    pub struct Lazy<T, F = fn() -> T>(T, F);
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        pub const fn new(f: F) -> Lazy<T, F> {}
        pub fn into_value(this: Lazy<T, F>) -> Result<T, F> {}
        pub fn force(this: &Lazy<T, F>) -> &T {}
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T {}
        pub fn get(this: &Lazy<T, F>) -> Option<&T> {}
        pub fn get_mut(this: &mut Lazy<T, F>) -> Option<&mut T> {}
    }
    impl<T, F> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F> DerefMut for Lazy<T, F> {}
}
pub mod unsync {
    use std::ops::{Deref, DerefMut};
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        pub const fn with_value(value: T) -> OnceCell<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        pub fn take(&mut self) -> Option<T> {}
        pub fn into_inner(self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    pub struct Lazy<T, F = fn() -> T>(T, F);
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        pub const fn new(f: F) -> Lazy<T, F> {}
        pub fn force(this: &Lazy<T, F>) -> &T {}
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T {}
        pub fn get(this: &Lazy<T, F>) -> Option<&T> {}
    }
    impl<T, F> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F> DerefMut for Lazy<T, F> {}
}
pub mod race {
    pub struct OnceBool;
    impl OnceBool {
        pub const fn new() -> OnceBool {}
        pub fn get(&self) -> Option<bool> {}
        pub fn set(&self, value: bool) -> Result<(), ()> {}
        pub fn get_or_init<F: FnOnce() -> bool>(&self, f: F) -> bool {}
    }
    pub struct OnceBox<T>(T);
    impl<T> OnceBox<T> {
        pub const fn new() -> OnceBox<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn set(&self, value: Box<T>) -> Result<(), Box<T>> {}
        pub fn get_or_init<F: FnOnce() -> Box<T>>(&self, f: F) -> &T {}
    }
}
