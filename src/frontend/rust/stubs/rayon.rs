//! Signatures of rayon that type inference needs; bodies are empty on purpose.

pub struct ThreadPoolBuildError;
impl std::error::Error for ThreadPoolBuildError {}
impl std::fmt::Display for ThreadPoolBuildError {}
pub struct ThreadPool;
impl ThreadPool {
    pub fn install<OP: FnOnce() -> R, R>(&self, op: OP) -> R {}
    pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB) {}
    pub fn scope<'scope, OP: FnOnce(&Scope<'scope>) -> R, R>(&self, op: OP) -> R {}
    pub fn spawn<OP: FnOnce()>(&self, op: OP) {}
    pub fn spawn_fifo<OP: FnOnce()>(&self, op: OP) {}
    pub fn current_num_threads(&self) -> usize {}
    pub fn current_thread_index(&self) -> Option<usize> {}
}
pub struct ThreadPoolBuilder;
impl ThreadPoolBuilder {
    pub fn new() -> ThreadPoolBuilder {}
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {}
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {}
    pub fn num_threads(self, num_threads: usize) -> ThreadPoolBuilder {}
    pub fn thread_name<F: FnMut(usize) -> String>(self, closure: F) -> ThreadPoolBuilder {}
    pub fn stack_size(self, stack_size: usize) -> ThreadPoolBuilder {}
    pub fn start_handler<H: Fn(usize)>(self, start_handler: H) -> ThreadPoolBuilder {}
    pub fn panic_handler<H: Fn(Box<dyn std::any::Any + Send>)>(self, panic_handler: H) -> ThreadPoolBuilder {}
    pub fn use_current_thread(self) -> ThreadPoolBuilder {}
}
impl Default for ThreadPoolBuilder {}
pub struct Scope<'scope>(&'scope ThreadPool);
impl<'scope> Scope<'scope> {
    pub fn spawn<BODY: FnOnce(&Scope<'scope>)>(&self, body: BODY) {}
}
pub struct ScopeFifo<'scope>(&'scope ThreadPool);
impl<'scope> ScopeFifo<'scope> {
    pub fn spawn_fifo<BODY: FnOnce(&ScopeFifo<'scope>)>(&self, body: BODY) {}
}
pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB) {}
pub fn scope<'scope, OP: FnOnce(&Scope<'scope>) -> R, R>(op: OP) -> R {}
pub fn in_place_scope<'scope, OP: FnOnce(&Scope<'scope>) -> R, R>(op: OP) -> R {}
pub fn scope_fifo<'scope, OP: FnOnce(&ScopeFifo<'scope>) -> R, R>(op: OP) -> R {}
pub fn spawn<F: FnOnce()>(func: F) {}
pub fn spawn_fifo<F: FnOnce()>(func: F) {}
pub fn current_num_threads() -> usize {}
pub fn current_thread_index() -> Option<usize> {}
pub fn max_num_threads() -> usize {}
pub mod iter {
    pub use either::Either;
    use std::cmp::Ordering;
    use std::iter::{Product, Sum};
    pub struct __ParIter<T>(T);
    impl<T> ParallelIterator for __ParIter<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for __ParIter<T> {}
    impl<T> Clone for __ParIter<T> {}
    pub fn empty<T>() -> __ParIter<T> {}
    pub fn once<T>(item: T) -> __ParIter<T> {}
    pub fn repeat<T: Clone>(elt: T) -> __ParIter<T> {}
    pub fn repeat_n<T: Clone>(elt: T, n: usize) -> __ParIter<T> {}
    pub trait IntoParallelIterator {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn into_par_iter(self) -> Self::Iter;
    }
    impl<T> IntoParallelIterator for __ParIter<T> {
        type Iter = __ParIter<T>;
        type Item = T;
    }
    impl<I: IntoIterator> IntoParallelIterator for I {
        type Iter = __ParIter<I::Item>;
        type Item = I::Item;
    }
    impl<P: ParallelIterator> IntoParallelIterator for P {
        type Iter = P;
        type Item = P::Item;
    }
    pub trait IntoParallelRefIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_iter(&'data self) -> Self::Iter;
    }
    impl<'data, I: ?Sized> IntoParallelRefIterator<'data> for I
    where
        &'data I: IntoIterator,
    {
        type Iter = __ParIter<<&'data I as IntoIterator>::Item>;
        type Item = <&'data I as IntoIterator>::Item;
    }
    pub trait IntoParallelRefMutIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_iter_mut(&'data mut self) -> Self::Iter;
    }
    impl<'data, I: ?Sized> IntoParallelRefMutIterator<'data> for I
    where
        &'data mut I: IntoIterator,
    {
        type Iter = __ParIter<<&'data mut I as IntoIterator>::Item>;
        type Item = <&'data mut I as IntoIterator>::Item;
    }
    pub trait ParallelBridge: Iterator {
        fn par_bridge(self) -> __ParIter<Self::Item>;
    }
    impl<T: Iterator> ParallelBridge for T {}
    pub trait ParallelDrainRange<R> {
        type Item;
        fn par_drain(self, range: R) -> __ParIter<Self::Item>;
    }
    impl<'a, T, R> ParallelDrainRange<R> for &'a mut Vec<T> {
        type Item = T;
    }
    pub trait FromParallelIterator<T> {
        fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> Self;
    }
    pub trait ParallelExtend<T> {
        fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I);
    }
    impl<T, C: Extend<T>> ParallelExtend<T> for C {}
    pub trait ParallelIterator {
        type Item;
        fn for_each<OP: Fn(Self::Item)>(self, op: OP);
        fn for_each_with<OP: Fn(&mut T, Self::Item), T: Clone>(self, init: T, op: OP);
        fn for_each_init<OP: Fn(&mut T, Self::Item), INIT: Fn() -> T, T>(self, init: INIT, op: OP);
        fn try_for_each<OP: Fn(Self::Item) -> R, R>(self, op: OP) -> R;
        fn try_for_each_with<OP: Fn(&mut T, Self::Item) -> R, T: Clone, R>(self, init: T, op: OP) -> R;
        fn try_for_each_init<OP: Fn(&mut T, Self::Item) -> R, INIT: Fn() -> T, T, R>(self, init: INIT, op: OP) -> R;
        fn count(self) -> usize;
        fn map<F: Fn(Self::Item) -> R, R>(self, map_op: F) -> __ParIter<R>;
        fn map_with<F: Fn(&mut T, Self::Item) -> R, T: Clone, R>(self, init: T, map_op: F) -> __ParIter<R>;
        fn map_init<F: Fn(&mut T, Self::Item) -> R, INIT: Fn() -> T, T, R>(self, init: INIT, map_op: F)
            -> __ParIter<R>;
        fn cloned<'a, T: 'a>(self) -> __ParIter<T>
        where
            Self: ParallelIterator<Item = &'a T>;
        fn copied<'a, T: 'a>(self) -> __ParIter<T>
        where
            Self: ParallelIterator<Item = &'a T>;
        fn inspect<OP: Fn(&Self::Item)>(self, inspect_op: OP) -> __ParIter<Self::Item>;
        fn update<F: Fn(&mut Self::Item)>(self, update_op: F) -> __ParIter<Self::Item>;
        fn filter<P: Fn(&Self::Item) -> bool>(self, filter_op: P) -> __ParIter<Self::Item>;
        fn filter_map<P: Fn(Self::Item) -> Option<R>, R>(self, filter_op: P) -> __ParIter<R>;
        fn flat_map<F: Fn(Self::Item) -> PI, PI: IntoParallelIterator>(self, map_op: F) -> __ParIter<PI::Item>;
        fn flat_map_iter<F: Fn(Self::Item) -> SI, SI: IntoIterator>(self, map_op: F) -> __ParIter<SI::Item>;
        fn flatten(self) -> __ParIter<<Self::Item as IntoParallelIterator>::Item>
        where
            Self::Item: IntoParallelIterator;
        fn flatten_iter(self) -> __ParIter<<Self::Item as IntoIterator>::Item>
        where
            Self::Item: IntoIterator;
        fn reduce<OP: Fn(Self::Item, Self::Item) -> Self::Item, ID: Fn() -> Self::Item>(
            self,
            identity: ID,
            op: OP,
        ) -> Self::Item;
        fn reduce_with<OP: Fn(Self::Item, Self::Item) -> Self::Item>(self, op: OP) -> Option<Self::Item>;
        fn try_reduce<T, OP: Fn(T, T) -> Self::Item, ID: Fn() -> T>(self, identity: ID, op: OP) -> Self::Item;
        fn fold<T, ID: Fn() -> T, F: Fn(T, Self::Item) -> T>(self, identity: ID, fold_op: F) -> __ParIter<T>;
        fn fold_with<F: Fn(T, Self::Item) -> T, T: Clone>(self, init: T, fold_op: F) -> __ParIter<T>;
        fn try_fold<T, R, ID: Fn() -> T, F: Fn(T, Self::Item) -> R>(self, identity: ID, fold_op: F) -> __ParIter<R>;
        fn sum<S: Sum<Self::Item>>(self) -> S;
        fn product<P: Product<Self::Item>>(self) -> P;
        fn min(self) -> Option<Self::Item>;
        fn min_by<F: Fn(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item>;
        fn min_by_key<K: Ord, F: Fn(&Self::Item) -> K>(self, f: F) -> Option<Self::Item>;
        fn max(self) -> Option<Self::Item>;
        fn max_by<F: Fn(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item>;
        fn max_by_key<K: Ord, F: Fn(&Self::Item) -> K>(self, f: F) -> Option<Self::Item>;
        fn chain<C: IntoParallelIterator<Item = Self::Item>>(self, chain: C) -> __ParIter<Self::Item>;
        fn find_any<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
        fn find_first<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
        fn find_last<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
        fn find_map_any<P: Fn(Self::Item) -> Option<R>, R>(self, predicate: P) -> Option<R>;
        fn find_map_first<P: Fn(Self::Item) -> Option<R>, R>(self, predicate: P) -> Option<R>;
        fn any<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool;
        fn all<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool;
        fn while_some<T>(self) -> __ParIter<T>
        where
            Self: ParallelIterator<Item = Option<T>>;
        fn panic_fuse(self) -> __ParIter<Self::Item>;
        fn collect<C: FromIterator<Self::Item>>(self) -> C;
        fn collect_vec_list(self) -> std::collections::LinkedList<Vec<Self::Item>>;
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB)
        where
            Self: ParallelIterator<Item = (A, B)>;
        fn partition<A, B, P: Fn(&Self::Item) -> bool>(self, predicate: P) -> (A, B)
        where
            A: Default + Extend<Self::Item>,
            B: Default + Extend<Self::Item>;
        fn partition_map<A, B, P, L, R>(self, predicate: P) -> (A, B)
        where
            A: Default + Extend<L>,
            B: Default + Extend<R>,
            P: Fn(Self::Item) -> Either<L, R>;
        fn intersperse(self, element: Self::Item) -> __ParIter<Self::Item>;
        fn take_any(self, n: usize) -> __ParIter<Self::Item>;
        fn skip_any(self, n: usize) -> __ParIter<Self::Item>;
        fn take_any_while<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> __ParIter<Self::Item>;
    }
    pub trait IndexedParallelIterator: ParallelIterator {
        fn collect_into_vec(self, target: &mut Vec<Self::Item>);
        fn unzip_into_vecs<A, B>(self, left: &mut Vec<A>, right: &mut Vec<B>)
        where
            Self: ParallelIterator<Item = (A, B)>;
        fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> __ParIter<(Self::Item, Z::Item)>;
        fn zip_eq<Z: IntoParallelIterator>(self, zip_op: Z) -> __ParIter<(Self::Item, Z::Item)>;
        fn interleave<I: IntoParallelIterator<Item = Self::Item>>(self, other: I) -> __ParIter<Self::Item>;
        fn chunks(self, chunk_size: usize) -> __ParIter<Vec<Self::Item>>;
        fn fold_chunks<T, ID: Fn() -> T, F: Fn(T, Self::Item) -> T>(
            self,
            chunk_size: usize,
            identity: ID,
            fold_op: F,
        ) -> __ParIter<T>;
        fn enumerate(self) -> __ParIter<(usize, Self::Item)>;
        fn step_by(self, step: usize) -> __ParIter<Self::Item>;
        fn skip(self, n: usize) -> __ParIter<Self::Item>;
        fn take(self, n: usize) -> __ParIter<Self::Item>;
        fn position_any<P: Fn(Self::Item) -> bool>(self, predicate: P) -> Option<usize>;
        fn position_first<P: Fn(Self::Item) -> bool>(self, predicate: P) -> Option<usize>;
        fn positions<P: Fn(Self::Item) -> bool>(self, predicate: P) -> __ParIter<usize>;
        fn rev(self) -> __ParIter<Self::Item>;
        fn with_min_len(self, min: usize) -> __ParIter<Self::Item>;
        fn with_max_len(self, max: usize) -> __ParIter<Self::Item>;
        fn by_exponential_blocks(self) -> __ParIter<Self::Item>;
        fn len(&self) -> usize;
    }
}
pub mod slice {
    use crate::iter::__ParIter;
    use std::cmp::Ordering;
    pub trait ParallelSlice<T> {
        fn par_split<P: Fn(&T) -> bool>(&self, separator: P) -> __ParIter<&[T]>;
        fn par_windows(&self, window_size: usize) -> __ParIter<&[T]>;
        fn par_chunks(&self, chunk_size: usize) -> __ParIter<&[T]>;
        fn par_chunks_exact(&self, chunk_size: usize) -> __ParIter<&[T]>;
        fn par_rchunks(&self, chunk_size: usize) -> __ParIter<&[T]>;
        fn par_chunk_by<F: Fn(&T, &T) -> bool>(&self, pred: F) -> __ParIter<&[T]>;
    }
    impl<T> ParallelSlice<T> for [T] {}
    pub trait ParallelSliceMut<T> {
        fn par_chunks_mut(&mut self, chunk_size: usize) -> __ParIter<&mut [T]>;
        fn par_chunks_exact_mut(&mut self, chunk_size: usize) -> __ParIter<&mut [T]>;
        fn par_sort(&mut self);
        fn par_sort_by<F: Fn(&T, &T) -> Ordering>(&mut self, compare: F);
        fn par_sort_by_key<K: Ord, F: Fn(&T) -> K>(&mut self, f: F);
        fn par_sort_by_cached_key<K: Ord, F: Fn(&T) -> K>(&mut self, f: F);
        fn par_sort_unstable(&mut self);
        fn par_sort_unstable_by<F: Fn(&T, &T) -> Ordering>(&mut self, compare: F);
        fn par_sort_unstable_by_key<K: Ord, F: Fn(&T) -> K>(&mut self, f: F);
    }
    impl<T> ParallelSliceMut<T> for [T] {}
}
pub mod str {
    use crate::iter::__ParIter;
    pub trait ParallelString {
        fn par_chars(&self) -> __ParIter<char>;
        fn par_bytes(&self) -> __ParIter<u8>;
        fn par_lines(&self) -> __ParIter<&str>;
        fn par_split<P: Fn(char) -> bool>(&self, separator: P) -> __ParIter<&str>;
        fn par_split_whitespace(&self) -> __ParIter<&str>;
    }
    impl ParallelString for str {}
}
pub mod prelude {
    pub use crate::iter::{
        FromParallelIterator, IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator,
        IntoParallelRefMutIterator, ParallelBridge, ParallelDrainRange, ParallelExtend, ParallelIterator,
    };
    pub use crate::slice::{ParallelSlice, ParallelSliceMut};
    pub use crate::str::ParallelString;
}
