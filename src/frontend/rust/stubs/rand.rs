//! Signatures of rand that type inference needs; bodies are empty on purpose.

pub use self::distr::Distribution;
pub use self::rngs::ThreadRng;
use std::iter::__Iter;
pub trait RngCore {
    fn next_u32(&mut self) -> u32;
    fn next_u64(&mut self) -> u64;
    fn fill_bytes(&mut self, dst: &mut [u8]);
}
pub trait TryRngCore {
    type Error;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error>;
    fn try_next_u64(&mut self) -> Result<u64, Self::Error>;
    fn try_fill_bytes(&mut self, dst: &mut [u8]) -> Result<(), Self::Error>;
    fn unwrap_err(self) -> Self;
}
pub trait CryptoRng: RngCore {}
pub trait Rng: RngCore {
    fn gen<T>(&mut self) -> T;
    fn gen_range<T, R: distr::uniform::SampleRange<T>>(&mut self, range: R) -> T;
    fn gen_bool(&mut self, p: f64) -> bool;
    fn gen_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    fn random<T>(&mut self) -> T;
    fn random_iter<T>(self) -> __Iter<T>;
    fn random_range<T, R: distr::uniform::SampleRange<T>>(&mut self, range: R) -> T;
    fn random_bool(&mut self, p: f64) -> bool;
    fn random_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    fn sample<T, D: Distribution<T>>(&mut self, distr: D) -> T;
    fn sample_iter<T, D: Distribution<T>>(self, distr: D) -> __Iter<T>;
    fn fill<T: ?Sized>(&mut self, dest: &mut T);
    fn try_fill<T: ?Sized>(&mut self, dest: &mut T) -> Result<(), Error>;
}
pub use self::Rng as RngExt;
impl<R: RngCore + ?Sized> Rng for R {}
impl<R: RngCore + ?Sized> RngCore for &mut R {}
pub trait SeedableRng {
    type Seed;
    fn from_seed(seed: Self::Seed) -> Self;
    fn seed_from_u64(state: u64) -> Self;
    fn from_rng<R>(rng: R) -> Self;
    fn from_entropy() -> Self;
    fn from_os_rng() -> Self;
    fn try_from_os_rng() -> Result<Self, Error>;
}
pub struct Error;
impl std::error::Error for Error {}
pub fn thread_rng() -> ThreadRng {}
pub fn rng() -> ThreadRng {}
pub fn random<T>() -> T {}
pub fn random_range<T, R: distr::uniform::SampleRange<T>>(range: R) -> T {}
pub fn random_bool(p: f64) -> bool {}
pub fn random_iter<T>() -> __Iter<T> {}
pub fn fill<T: ?Sized>(dest: &mut T) {}
pub mod rngs {
    use crate::{CryptoRng, RngCore, SeedableRng, TryRngCore};
    pub struct ThreadRng;
    impl RngCore for ThreadRng {}
    impl CryptoRng for ThreadRng {}
    impl Clone for ThreadRng {}
    impl Default for ThreadRng {}
    pub struct StdRng;
    impl RngCore for StdRng {}
    impl CryptoRng for StdRng {}
    impl SeedableRng for StdRng {
        type Seed = [u8; 32];
    }
    impl Clone for StdRng {}
    pub struct SmallRng;
    impl RngCore for SmallRng {}
    impl SeedableRng for SmallRng {
        type Seed = [u8; 32];
    }
    impl Clone for SmallRng {}
    pub struct OsRng;
    impl RngCore for OsRng {}
    impl CryptoRng for OsRng {}
    impl TryRngCore for OsRng {
        type Error = crate::Error;
    }
    pub mod mock {
        pub struct StepRng;
        impl StepRng {
            pub fn new(initial: u64, increment: u64) -> StepRng {}
        }
        impl crate::RngCore for StepRng {}
    }
}
pub mod distributions {
    pub use crate::distr::*;
}
pub mod distr {
    pub use self::uniform::Uniform;
    use std::iter::__Iter;
    pub trait Distribution<T> {
        fn sample<R: ?Sized>(&self, rng: &mut R) -> T;
        fn sample_iter<R>(self, rng: R) -> __Iter<T>;
        fn map<F: Fn(T) -> S, S>(self, func: F) -> __Distr<S>;
    }
    pub struct __Distr<T>(T);
    impl<T> Distribution<T> for __Distr<T> {}
    pub struct Standard;
    impl<T> Distribution<T> for Standard {}
    pub struct StandardUniform;
    impl<T> Distribution<T> for StandardUniform {}
    pub struct Alphanumeric;
    impl Distribution<u8> for Alphanumeric {}
    impl DistString for Alphanumeric {}
    impl SampleString for Alphanumeric {}
    pub struct Bernoulli;
    impl Bernoulli {
        pub fn new(p: f64) -> Result<Bernoulli, crate::Error> {}
    }
    impl Distribution<bool> for Bernoulli {}
    pub trait DistString {
        fn append_string<R: ?Sized>(&self, rng: &mut R, string: &mut String, len: usize);
        fn sample_string<R: ?Sized>(&self, rng: &mut R, len: usize) -> String;
    }
    pub trait SampleString {
        fn append_string<R: ?Sized>(&self, rng: &mut R, string: &mut String, len: usize);
        fn sample_string<R: ?Sized>(&self, rng: &mut R, len: usize) -> String;
    }
    pub mod weighted {
        pub struct WeightedIndex<X>(X);
        impl<X> WeightedIndex<X> {
            pub fn new<I>(weights: I) -> Result<WeightedIndex<X>, crate::Error> {}
        }
        impl<X> super::Distribution<usize> for WeightedIndex<X> {}
    }
    pub use self::weighted::WeightedIndex;
    pub mod uniform {
        pub trait SampleUniform {}
        pub trait SampleRange<T> {
            fn is_empty(&self) -> bool;
        }
        impl<T> SampleRange<T> for std::ops::Range<T> {}
        impl<T> SampleRange<T> for std::ops::RangeInclusive<T> {}
        pub struct Uniform<X>(X);
        impl<X> Uniform<X> {
            pub fn new(low: X, high: X) -> Uniform<X> {}
            pub fn new_inclusive(low: X, high: X) -> Uniform<X> {}
        }
        impl<X> super::Distribution<X> for Uniform<X> {}
        impl<X> From<std::ops::Range<X>> for Uniform<X> {}
        impl<X> From<std::ops::RangeInclusive<X>> for Uniform<X> {}
    }
}
pub mod seq {
    use std::iter::__Iter;
    pub trait SliceRandom {
        type Item;
        fn choose<R: ?Sized>(&self, rng: &mut R) -> Option<&Self::Item>;
        fn choose_mut<R: ?Sized>(&mut self, rng: &mut R) -> Option<&mut Self::Item>;
        fn choose_multiple<R: ?Sized>(&self, rng: &mut R, amount: usize) -> __Iter<&Self::Item>;
        fn choose_weighted<R: ?Sized, F: Fn(&Self::Item) -> B, B>(
            &self,
            rng: &mut R,
            weight: F,
        ) -> Result<&Self::Item, crate::Error>;
        fn shuffle<R: ?Sized>(&mut self, rng: &mut R);
        fn partial_shuffle<R: ?Sized>(&mut self, rng: &mut R, amount: usize) -> (&mut [Self::Item], &mut [Self::Item]);
    }
    impl<T> SliceRandom for [T] {
        type Item = T;
    }
    pub trait IndexedRandom {
        type Output;
        fn choose<R: ?Sized>(&self, rng: &mut R) -> Option<&Self::Output>;
        fn choose_multiple<R: ?Sized>(&self, rng: &mut R, amount: usize) -> __Iter<&Self::Output>;
        fn sample<R: ?Sized>(&self, rng: &mut R, amount: usize) -> __Iter<&Self::Output>;
        fn choose_weighted<R: ?Sized, F: Fn(&Self::Output) -> B, B>(
            &self,
            rng: &mut R,
            weight: F,
        ) -> Result<&Self::Output, crate::Error>;
    }
    impl<T> IndexedRandom for [T] {
        type Output = T;
    }
    pub trait IndexedMutRandom {
        type Output;
        fn choose_mut<R: ?Sized>(&mut self, rng: &mut R) -> Option<&mut Self::Output>;
    }
    impl<T> IndexedMutRandom for [T] {
        type Output = T;
    }
    pub trait IteratorRandom: Iterator {
        fn choose<R: ?Sized>(self, rng: &mut R) -> Option<Self::Item>;
        fn choose_stable<R: ?Sized>(self, rng: &mut R) -> Option<Self::Item>;
        fn choose_multiple<R: ?Sized>(self, rng: &mut R, amount: usize) -> Vec<Self::Item>;
        fn sample<R: ?Sized>(self, rng: &mut R, amount: usize) -> Vec<Self::Item>;
    }
    impl<I: Iterator> IteratorRandom for I {}
    pub mod index {
        pub fn sample<R: ?Sized>(rng: &mut R, length: usize, amount: usize) -> IndexVec {}
        pub struct IndexVec;
        impl IndexVec {
            pub fn len(&self) -> usize {}
            pub fn into_vec(self) -> Vec<usize> {}
            pub fn iter(&self) -> std::iter::__Iter<usize> {}
        }
        impl IntoIterator for IndexVec {
            type Item = usize;
            type IntoIter = std::iter::__Iter<usize>;
        }
    }
}
pub mod prelude {
    pub use crate::distr::Distribution;
    pub use crate::rngs::{SmallRng, StdRng, ThreadRng};
    pub use crate::seq::{IndexedMutRandom, IndexedRandom, IteratorRandom, SliceRandom};
    pub use crate::{random, rng, thread_rng, CryptoRng, Rng, RngCore, SeedableRng};
}
