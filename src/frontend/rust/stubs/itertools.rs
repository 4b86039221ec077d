//! Signatures of itertools that type inference needs; bodies are empty on purpose.

pub use self::structs::*;
use self::traits::HomogeneousTuple;
pub use either::Either;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;
use std::iter::__Iter;
pub trait Itertools: Iterator {
    fn interleave<J: IntoIterator<Item = Self::Item>>(self, other: J) -> __Iter<Self::Item>;
    fn interleave_shortest<J: IntoIterator<Item = Self::Item>>(self, other: J) -> __Iter<Self::Item>;
    fn intersperse(self, element: Self::Item) -> __Iter<Self::Item>;
    fn intersperse_with<F: FnMut() -> Self::Item>(self, element: F) -> __Iter<Self::Item>;
    fn get<R>(self, index: R) -> __Iter<Self::Item>;
    fn zip_longest<J: IntoIterator>(self, other: J) -> __Iter<EitherOrBoth<Self::Item, J::Item>>;
    fn zip_eq<J: IntoIterator>(self, other: J) -> __Iter<(Self::Item, J::Item)>;
    fn batching<B, F: FnMut(&mut Self) -> Option<B>>(self, f: F) -> __Iter<B>;
    fn chunk_by<K: PartialEq, F: FnMut(&Self::Item) -> K>(self, key: F) -> ChunkBy<K, Self::Item>;
    fn group_by<K: PartialEq, F: FnMut(&Self::Item) -> K>(self, key: F) -> ChunkBy<K, Self::Item>;
    fn chunks(self, size: usize) -> IntoChunks<Self::Item>;
    fn tuple_windows<T: HomogeneousTuple<Item = Self::Item>>(self) -> __Iter<T>;
    fn circular_tuple_windows<T: HomogeneousTuple<Item = Self::Item>>(self) -> __Iter<T>;
    fn tuples<T: HomogeneousTuple<Item = Self::Item>>(self) -> __Iter<T>;
    fn tee(self) -> (__Iter<Self::Item>, __Iter<Self::Item>);
    fn map_into<R>(self) -> __Iter<R>;
    fn map_ok<F: FnMut(T) -> U, T, U, E>(self, f: F) -> __Iter<Result<U, E>>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn filter_ok<F: FnMut(&T) -> bool, T, E>(self, f: F) -> __Iter<Result<T, E>>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn filter_map_ok<F: FnMut(T) -> Option<U>, T, U, E>(self, f: F) -> __Iter<Result<U, E>>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn flatten_ok<T: IntoIterator, E>(self) -> __Iter<Result<T::Item, E>>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn process_results<F: FnOnce(__Iter<T>) -> R, T, E, R>(self, processor: F) -> Result<R, E>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn merge<J: IntoIterator<Item = Self::Item>>(self, other: J) -> __Iter<Self::Item>;
    fn merge_by<J: IntoIterator<Item = Self::Item>, F: FnMut(&Self::Item, &Self::Item) -> bool>(
        self,
        other: J,
        is_first: F,
    ) -> __Iter<Self::Item>;
    fn merge_join_by<J: IntoIterator, F: FnMut(&Self::Item, &J::Item) -> T, T>(
        self,
        other: J,
        cmp_fn: F,
    ) -> __Iter<EitherOrBoth<Self::Item, J::Item>>;
    fn kmerge(self) -> __Iter<<Self::Item as IntoIterator>::Item>
    where
        Self::Item: IntoIterator;
    fn kmerge_by<F>(self, first: F) -> __Iter<<Self::Item as IntoIterator>::Item>
    where
        Self::Item: IntoIterator,
        F: FnMut(&<Self::Item as IntoIterator>::Item, &<Self::Item as IntoIterator>::Item) -> bool;
    fn cartesian_product<J: IntoIterator>(self, other: J) -> __Iter<(Self::Item, J::Item)>;
    fn multi_cartesian_product(self) -> __Iter<Vec<<Self::Item as IntoIterator>::Item>>
    where
        Self::Item: IntoIterator;
    fn coalesce<F: FnMut(Self::Item, Self::Item) -> Result<Self::Item, (Self::Item, Self::Item)>>(
        self,
        f: F,
    ) -> __Iter<Self::Item>;
    fn dedup(self) -> __Iter<Self::Item>;
    fn dedup_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, cmp: F) -> __Iter<Self::Item>;
    fn dedup_with_count(self) -> __Iter<(usize, Self::Item)>;
    fn dedup_by_with_count<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, cmp: F) -> __Iter<(usize, Self::Item)>;
    fn duplicates(self) -> __Iter<Self::Item>;
    fn duplicates_by<V: Eq + Hash, F: FnMut(&Self::Item) -> V>(self, f: F) -> __Iter<Self::Item>;
    fn unique(self) -> __Iter<Self::Item>;
    fn unique_by<V: Eq + Hash, F: FnMut(&Self::Item) -> V>(self, f: F) -> __Iter<Self::Item>;
    fn peeking_take_while<F: FnMut(&Self::Item) -> bool>(&mut self, accept: F) -> __Iter<Self::Item>;
    fn take_while_ref<F: FnMut(&Self::Item) -> bool>(&mut self, accept: F) -> __Iter<Self::Item>;
    fn take_while_inclusive<F: FnMut(&Self::Item) -> bool>(self, accept: F) -> __Iter<Self::Item>;
    fn while_some<A>(self) -> __Iter<A>
    where
        Self: Iterator<Item = Option<A>>;
    fn tuple_combinations<T: HomogeneousTuple<Item = Self::Item>>(self) -> __Iter<T>;
    fn combinations(self, k: usize) -> __Iter<Vec<Self::Item>>;
    fn combinations_with_replacement(self, k: usize) -> __Iter<Vec<Self::Item>>;
    fn array_combinations<const K: usize>(self) -> __Iter<[Self::Item; K]>;
    fn array_windows<const N: usize>(self) -> __Iter<[Self::Item; N]>;
    fn permutations(self, k: usize) -> __Iter<Vec<Self::Item>>;
    fn powerset(self) -> __Iter<Vec<Self::Item>>;
    fn pad_using<F: FnMut(usize) -> Self::Item>(self, min: usize, f: F) -> __Iter<Self::Item>;
    fn with_position(self) -> __Iter<(Position, Self::Item)>;
    fn positions<P: FnMut(Self::Item) -> bool>(self, predicate: P) -> __Iter<usize>;
    fn update<F: FnMut(&mut Self::Item)>(self, updater: F) -> __Iter<Self::Item>;
    fn next_tuple<T: HomogeneousTuple<Item = Self::Item>>(&mut self) -> Option<T>;
    fn next_array<const N: usize>(&mut self) -> Option<[Self::Item; N]>;
    fn collect_tuple<T: HomogeneousTuple<Item = Self::Item>>(self) -> Option<T>;
    fn collect_array<const N: usize>(self) -> Option<[Self::Item; N]>;
    fn find_position<P: FnMut(&Self::Item) -> bool>(&mut self, pred: P) -> Option<(usize, Self::Item)>;
    fn find_or_last<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
    fn find_or_first<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
    fn contains<Q: ?Sized>(&mut self, query: &Q) -> bool;
    fn all_equal(&mut self) -> bool;
    fn all_equal_value(&mut self) -> Result<Self::Item, Option<(Self::Item, Self::Item)>>;
    fn all_unique(&mut self) -> bool;
    fn dropping(self, n: usize) -> Self;
    fn dropping_back(self, n: usize) -> Self;
    fn concat(self) -> Self::Item;
    fn collect_vec(self) -> Vec<Self::Item>;
    fn try_collect<T, U: FromIterator<T>, E>(self) -> Result<U, E>
    where
        Self: Iterator<Item = Result<T, E>>;
    fn set_from<'a, A: 'a, J: IntoIterator<Item = A>>(&mut self, from: J) -> usize;
    fn join(&mut self, sep: &str) -> String;
    fn format(self, sep: &str) -> Format<Self::Item>;
    fn format_with<F>(self, sep: &str, format: F) -> Format<Self::Item>
    where
        F: FnMut(Self::Item, &mut dyn FnMut(&dyn Display) -> std::fmt::Result) -> std::fmt::Result;
    fn fold_ok<A, E, B, F: FnMut(B, A) -> B>(&mut self, start: B, f: F) -> Result<B, E>
    where
        Self: Iterator<Item = Result<A, E>>;
    fn fold_options<A, B, F: FnMut(B, A) -> B>(&mut self, start: B, f: F) -> Option<B>
    where
        Self: Iterator<Item = Option<A>>;
    fn fold1<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item>;
    fn tree_reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item>;
    fn fold_while<B, F: FnMut(B, Self::Item) -> FoldWhile<B>>(&mut self, init: B, f: F) -> FoldWhile<B>;
    fn sum1<S: std::iter::Sum<Self::Item>>(self) -> Option<S>;
    fn product1<P: std::iter::Product<Self::Item>>(self) -> Option<P>;
    fn sorted(self) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable(self) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, cmp: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(
        self,
        cmp: F,
    ) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_unstable_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn sorted_by_cached_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item>;
    fn k_smallest(self, k: usize) -> std::vec::IntoIter<Self::Item>;
    fn k_smallest_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, k: usize, key: F) -> std::vec::IntoIter<Self::Item>;
    fn k_largest(self, k: usize) -> std::vec::IntoIter<Self::Item>;
    fn k_largest_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, k: usize, key: F) -> std::vec::IntoIter<Self::Item>;
    fn partition_map<A, B, F, L, R>(self, predicate: F) -> (A, B)
    where
        F: FnMut(Self::Item) -> Either<L, R>,
        A: Default + Extend<L>,
        B: Default + Extend<R>;
    fn partition_result<A, B, T, E>(self) -> (A, B)
    where
        Self: Iterator<Item = Result<T, E>>,
        A: Default + Extend<T>,
        B: Default + Extend<E>;
    fn into_group_map<K: Hash + Eq, V>(self) -> HashMap<K, Vec<V>>
    where
        Self: Iterator<Item = (K, V)>;
    fn into_group_map_by<K: Hash + Eq, V, F: Fn(&V) -> K>(self, f: F) -> HashMap<K, Vec<V>>
    where
        Self: Iterator<Item = V>;
    fn into_grouping_map<K: Hash + Eq, V>(self) -> GroupingMap<K, V>
    where
        Self: Iterator<Item = (K, V)>;
    fn into_grouping_map_by<K: Hash + Eq, V, F: FnMut(&V) -> K>(self, key_mapper: F) -> GroupingMap<K, V>
    where
        Self: Iterator<Item = V>;
    fn min_set(self) -> Vec<Self::Item>;
    fn min_set_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, key: F) -> Vec<Self::Item>;
    fn max_set(self) -> Vec<Self::Item>;
    fn max_set_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, key: F) -> Vec<Self::Item>;
    fn minmax(self) -> MinMaxResult<Self::Item>;
    fn minmax_by_key<K: PartialOrd, F: FnMut(&Self::Item) -> K>(self, key: F) -> MinMaxResult<Self::Item>;
    fn minmax_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> MinMaxResult<Self::Item>;
    fn position_max(self) -> Option<usize>;
    fn position_max_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, key: F) -> Option<usize>;
    fn position_max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<usize>;
    fn position_min(self) -> Option<usize>;
    fn position_min_by_key<K: Ord, F: FnMut(&Self::Item) -> K>(self, key: F) -> Option<usize>;
    fn position_min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<usize>;
    fn exactly_one(self) -> Result<Self::Item, ExactlyOneError<Self::Item>>;
    fn at_most_one(self) -> Result<Option<Self::Item>, ExactlyOneError<Self::Item>>;
    fn multipeek(self) -> MultiPeek<Self::Item>;
    fn counts(self) -> HashMap<Self::Item, usize>;
    fn counts_by<K: Eq + Hash, F: FnMut(Self::Item) -> K>(self, f: F) -> HashMap<K, usize>;
    fn multiunzip<FromI>(self) -> FromI;
    fn try_len(&self) -> Result<usize, (usize, Option<usize>)>;
}
impl<T: Iterator + ?Sized> Itertools for T {}
pub enum EitherOrBoth<A, B = A> {
    Both(A, B),
    Left(A),
    Right(B),
}
impl<A, B> EitherOrBoth<A, B> {
    pub fn has_left(&self) -> bool {}
    pub fn has_right(&self) -> bool {}
    pub fn is_both(&self) -> bool {}
    pub fn left(self) -> Option<A> {}
    pub fn right(self) -> Option<B> {}
    pub fn both(self) -> Option<(A, B)> {}
    pub fn left_and_right(self) -> (Option<A>, Option<B>) {}
    pub fn as_ref(&self) -> EitherOrBoth<&A, &B> {}
    pub fn as_mut(&mut self) -> EitherOrBoth<&mut A, &mut B> {}
    pub fn flip(self) -> EitherOrBoth<B, A> {}
    pub fn map_left<F: FnOnce(A) -> M, M>(self, f: F) -> EitherOrBoth<M, B> {}
    pub fn map_right<F: FnOnce(B) -> M, M>(self, f: F) -> EitherOrBoth<A, M> {}
    pub fn or(self, l: A, r: B) -> (A, B) {}
    pub fn or_default(self) -> (A, B) {}
}
pub enum FoldWhile<T> {
    Continue(T),
    Done(T),
}
impl<T> FoldWhile<T> {
    pub fn into_inner(self) -> T {}
    pub fn is_done(&self) -> bool {}
}
pub enum MinMaxResult<T> {
    NoElements,
    OneElement(T),
    MinMax(T, T),
}
impl<T> MinMaxResult<T> {
    pub fn into_option(self) -> Option<(T, T)> {}
}
pub enum Position {
    First,
    Middle,
    Last,
    Only,
}
impl PartialEq for Position {}
pub mod traits {
    pub trait HomogeneousTuple {
        type Item;
    }
    impl<A> HomogeneousTuple for (A,) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A, A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A, A, A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A, A, A, A, A) {
        type Item = A;
    }
    impl<A> HomogeneousTuple for (A, A, A, A, A, A, A, A) {
        type Item = A;
    }
}
pub mod structs {
    use std::collections::HashMap;
    use std::hash::Hash;
    use std::iter::__Iter;
    pub struct ChunkBy<K, T>(K, T);
    pub type GroupBy<K, T> = ChunkBy<K, T>;
    impl<'a, K, T> IntoIterator for &'a ChunkBy<K, T> {
        type Item = (K, __Iter<T>);
        type IntoIter = __Iter<(K, __Iter<T>)>;
    }
    impl<K, T> IntoIterator for ChunkBy<K, T> {
        type Item = (K, __Iter<T>);
        type IntoIter = __Iter<(K, __Iter<T>)>;
    }
    pub struct IntoChunks<T>(T);
    impl<'a, T> IntoIterator for &'a IntoChunks<T> {
        type Item = __Iter<T>;
        type IntoIter = __Iter<__Iter<T>>;
    }
    impl<T> IntoIterator for IntoChunks<T> {
        type Item = __Iter<T>;
        type IntoIter = __Iter<__Iter<T>>;
    }
    pub struct GroupingMap<K, V>(K, V);
    impl<K: Hash + Eq, V> GroupingMap<K, V> {
        pub fn aggregate<FO: FnMut(Option<R>, &K, V) -> Option<R>, R>(self, operation: FO) -> HashMap<K, R> {}
        pub fn fold<FO: FnMut(R, &K, V) -> R, R: Clone>(self, init: R, operation: FO) -> HashMap<K, R> {}
        pub fn fold_with<FI: FnMut(&K, &V) -> R, FO: FnMut(R, &K, V) -> R, R>(
            self,
            init: FI,
            operation: FO,
        ) -> HashMap<K, R> {
        }
        pub fn reduce<FO: FnMut(V, &K, V) -> V>(self, operation: FO) -> HashMap<K, V> {}
        pub fn collect<C: Default + Extend<V>>(self) -> HashMap<K, C> {}
        pub fn max(self) -> HashMap<K, V> {}
        pub fn min(self) -> HashMap<K, V> {}
        pub fn sum(self) -> HashMap<K, V> {}
        pub fn product(self) -> HashMap<K, V> {}
    }
    pub struct MultiPeek<T>(T);
    impl<T> MultiPeek<T> {
        pub fn peek(&mut self) -> Option<&T> {}
        pub fn reset_peek(&mut self) {}
    }
    impl<T> Iterator for MultiPeek<T> {
        type Item = T;
    }
    pub struct Format<T>(T);
    impl<T> std::fmt::Display for Format<T> {}
    pub struct ExactlyOneError<T>(T);
    impl<T> Iterator for ExactlyOneError<T> {
        type Item = T;
    }
    impl<T> std::error::Error for ExactlyOneError<T> {}
}
pub fn join<I: IntoIterator>(iterable: I, sep: &str) -> String {}
pub fn sorted<I: IntoIterator>(iterable: I) -> std::vec::IntoIter<I::Item> {}
pub fn zip_eq<I: IntoIterator, J: IntoIterator>(i: I, j: J) -> __Iter<(I::Item, J::Item)> {}
pub fn chain<I: IntoIterator, J: IntoIterator<Item = I::Item>>(i: I, j: J) -> __Iter<I::Item> {}
pub fn interleave<I: IntoIterator, J: IntoIterator<Item = I::Item>>(i: I, j: J) -> __Iter<I::Item> {}
pub fn enumerate<I: IntoIterator>(iterable: I) -> __Iter<(usize, I::Item)> {}
pub fn repeat_n<A: Clone>(element: A, n: usize) -> __Iter<A> {}
pub fn unfold<A, St, F: FnMut(&mut St) -> Option<A>>(initial_state: St, f: F) -> __Iter<A> {}
pub fn multipeek<I: IntoIterator>(iterable: I) -> MultiPeek<I::Item> {}
pub fn max<I: IntoIterator>(iterable: I) -> Option<I::Item> {}
pub fn min<I: IntoIterator>(iterable: I) -> Option<I::Item> {}
pub fn concat<I: IntoIterator>(iterable: I) -> I::Item {}
pub fn process_results<I: IntoIterator<Item = Result<T, E>>, F: FnOnce(__Iter<T>) -> R, T, E, R>(
    iterable: I,
    processor: F,
) -> Result<R, E> {
}
