//! Signatures of futures_util that type inference needs; bodies are empty on purpose.

pub use self::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use self::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
pub use self::sink::{Sink, SinkExt};
pub use self::stream::{Stream, StreamExt, TryStream, TryStreamExt};
pub mod future {
    use super::stream::__Stream;
    pub use futures_core::future::{BoxFuture, FusedFuture, Future, LocalBoxFuture, TryFuture};
    pub use std::future::{pending, ready, Pending, PollFn, Ready};
    use std::pin::Pin;
    use std::task::{Context, Poll};
    pub struct __Fut<T>(T);
    impl<T> Future for __Fut<T> {
        type Output = T;
    }
    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }
    impl<A, B> Either<A, B> {
        pub fn factor_first<T>(self) -> T {}
    }
    impl<A: Future, B: Future<Output = A::Output>> Future for Either<A, B> {
        type Output = A::Output;
    }
    pub trait FutureExt: Future {
        fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> __Fut<U>;
        fn map_into<U>(self) -> __Fut<U>;
        fn then<Fut: Future, F: FnOnce(Self::Output) -> Fut>(self, f: F) -> __Fut<Fut::Output>;
        fn left_future<B>(self) -> Either<Self, B>;
        fn right_future<A>(self) -> Either<A, Self>;
        fn into_stream(self) -> __Stream<Self::Output>;
        fn flatten(self) -> __Fut<<Self::Output as Future>::Output>
        where
            Self::Output: Future;
        fn fuse(self) -> Fuse<Self>;
        fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> __Fut<Self::Output>;
        fn catch_unwind(self) -> __Fut<Result<Self::Output, Box<dyn std::any::Any + Send>>>;
        fn shared(self) -> Shared<Self>;
        fn boxed<'a>(self) -> BoxFuture<'a, Self::Output>;
        fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output>;
        fn unit_error(self) -> __Fut<Result<Self::Output, ()>>;
        fn never_error(self) -> __Fut<Result<Self::Output, std::convert::Infallible>>;
        fn poll_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Self::Output>;
        fn now_or_never(self) -> Option<Self::Output>;
    }
    impl<T: Future + ?Sized> FutureExt for T {}
    pub trait TryFutureExt: TryFuture {
        fn map_ok<T, F: FnOnce(Self::Ok) -> T>(self, f: F) -> __Fut<Result<T, Self::Error>>;
        fn map_ok_or_else<T, E: FnOnce(Self::Error) -> T, F: FnOnce(Self::Ok) -> T>(self, e: E, f: F) -> __Fut<T>;
        fn map_err<E, F: FnOnce(Self::Error) -> E>(self, f: F) -> __Fut<Result<Self::Ok, E>>;
        fn err_into<E>(self) -> __Fut<Result<Self::Ok, E>>;
        fn ok_into<U>(self) -> __Fut<Result<U, Self::Error>>;
        fn and_then<Fut: TryFuture<Error = Self::Error>, F: FnOnce(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> __Fut<Result<Fut::Ok, Self::Error>>;
        fn or_else<Fut: TryFuture<Ok = Self::Ok>, F: FnOnce(Self::Error) -> Fut>(
            self,
            f: F,
        ) -> __Fut<Result<Self::Ok, Fut::Error>>;
        fn inspect_ok<F: FnOnce(&Self::Ok)>(self, f: F) -> __Fut<Result<Self::Ok, Self::Error>>;
        fn inspect_err<F: FnOnce(&Self::Error)>(self, f: F) -> __Fut<Result<Self::Ok, Self::Error>>;
        fn unwrap_or_else<F: FnOnce(Self::Error) -> Self::Ok>(self, f: F) -> __Fut<Self::Ok>;
        fn into_future(self) -> __Fut<Result<Self::Ok, Self::Error>>;
    }
    impl<F: TryFuture + ?Sized> TryFutureExt for F {}
    pub struct Fuse<Fut>(Fut);
    impl<Fut> Fuse<Fut> {
        pub fn terminated() -> Fuse<Fut> {}
    }
    impl<Fut: Future> Future for Fuse<Fut> {
        type Output = Fut::Output;
    }
    pub struct Shared<Fut>(Fut);
    impl<Fut: Future> Future for Shared<Fut> {
        type Output = Fut::Output;
    }
    impl<Fut: Future> Clone for Shared<Fut> {}
    pub struct AbortHandle;
    impl AbortHandle {
        pub fn new_pair() -> (AbortHandle, AbortRegistration) {}
        pub fn abort(&self) {}
        pub fn is_aborted(&self) -> bool {}
    }
    impl Clone for AbortHandle {}
    pub struct AbortRegistration;
    pub struct Aborted;
    pub struct Abortable<T>(T);
    impl<T> Abortable<T> {
        pub fn new(task: T, reg: AbortRegistration) -> Abortable<T> {}
    }
    impl<T: Future> Future for Abortable<T> {
        type Output = Result<T::Output, Aborted>;
    }
    pub fn abortable<F: Future>(future: F) -> (Abortable<F>, AbortHandle) {}
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>> {}
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>> {}
    pub fn lazy<R, F: FnOnce(&mut Context<'_>) -> R>(f: F) -> __Fut<R> {}
    pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {}
    pub fn join_all<I: IntoIterator>(iter: I) -> __Fut<Vec<<I::Item as Future>::Output>>
    where
        I::Item: Future,
    {
    }
    pub fn try_join_all<I: IntoIterator>(
        iter: I,
    ) -> __Fut<Result<Vec<<I::Item as TryFuture>::Ok>, <I::Item as TryFuture>::Error>>
    where
        I::Item: TryFuture,
    {
    }
    pub fn join<A: Future, B: Future>(a: A, b: B) -> __Fut<(A::Output, B::Output)> {}
    pub fn join3<A: Future, B: Future, C: Future>(a: A, b: B, c: C) -> __Fut<(A::Output, B::Output, C::Output)> {}
    pub fn join4<A: Future, B: Future, C: Future, D: Future>(
        a: A,
        b: B,
        c: C,
        d: D,
    ) -> __Fut<(A::Output, B::Output, C::Output, D::Output)> {
    }
    pub fn try_join<A: TryFuture, B: TryFuture<Error = A::Error>>(
        a: A,
        b: B,
    ) -> __Fut<Result<(A::Ok, B::Ok), A::Error>> {
    }
    pub fn try_join3<A: TryFuture, B: TryFuture<Error = A::Error>, C: TryFuture<Error = A::Error>>(
        a: A,
        b: B,
        c: C,
    ) -> __Fut<Result<(A::Ok, B::Ok, C::Ok), A::Error>> {
    }
    pub fn select<A: Future, B: Future>(a: A, b: B) -> __Fut<Either<(A::Output, B), (B::Output, A)>> {}
    pub fn select_all<I: IntoIterator>(iter: I) -> __Fut<(<I::Item as Future>::Output, usize, Vec<I::Item>)>
    where
        I::Item: Future,
    {
    }
    pub fn select_ok<I: IntoIterator>(
        iter: I,
    ) -> __Fut<Result<(<I::Item as TryFuture>::Ok, Vec<I::Item>), <I::Item as TryFuture>::Error>>
    where
        I::Item: TryFuture,
    {
    }
}
pub mod stream {
    use super::future::{__Fut, Either, Future};
    use futures_core::future::TryFuture;
    pub use futures_core::stream::{BoxStream, FusedStream, LocalBoxStream, Stream, TryStream};
    use std::task::{Context, Poll};
    pub struct __Stream<T>(T);
    impl<T> Stream for __Stream<T> {
        type Item = T;
    }
    pub trait StreamExt: Stream {
        fn next(&mut self) -> __Fut<Option<Self::Item>>;
        fn into_future(self) -> __Fut<(Option<Self::Item>, Self)>;
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> __Stream<T>;
        fn enumerate(self) -> __Stream<(usize, Self::Item)>;
        fn filter<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> __Stream<Self::Item>;
        fn filter_map<Fut: Future<Output = Option<T>>, T, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Stream<T>;
        fn then<Fut: Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Stream<Fut::Output>;
        fn collect<C: Default + Extend<Self::Item>>(self) -> __Fut<C>;
        fn unzip<A, B, FromA, FromB>(self) -> __Fut<(FromA, FromB)>
        where
            Self: Stream<Item = (A, B)>;
        fn concat(self) -> __Fut<Self::Item>;
        fn count(self) -> __Fut<usize>;
        fn cycle(self) -> __Stream<Self::Item>;
        fn fold<T, Fut: Future<Output = T>, F: FnMut(T, Self::Item) -> Fut>(self, init: T, f: F) -> __Fut<T>;
        fn any<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Fut<bool>;
        fn all<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Fut<bool>;
        fn flatten(self) -> __Stream<<Self::Item as Stream>::Item>
        where
            Self::Item: Stream;
        fn flatten_unordered(self, limit: Option<usize>) -> __Stream<<Self::Item as Stream>::Item>
        where
            Self::Item: Stream;
        fn flat_map<U: Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> __Stream<U::Item>;
        fn flat_map_unordered<U: Stream, F: FnMut(Self::Item) -> U>(self, limit: usize, f: F) -> __Stream<U::Item>;
        fn scan<S, B, Fut: Future<Output = Option<B>>, F: FnMut(&mut S, Self::Item) -> Fut>(
            self,
            initial_state: S,
            f: F,
        ) -> __Stream<B>;
        fn skip_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> __Stream<Self::Item>;
        fn take_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> __Stream<Self::Item>;
        fn take_until<Fut: Future>(self, fut: Fut) -> __Stream<Self::Item>;
        fn for_each<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> __Fut<()>;
        fn for_each_concurrent<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(
            self,
            limit: Option<usize>,
            f: F,
        ) -> __Fut<()>;
        fn take(self, n: usize) -> __Stream<Self::Item>;
        fn skip(self, n: usize) -> __Stream<Self::Item>;
        fn fuse(self) -> __Stream<Self::Item>;
        fn by_ref(&mut self) -> &mut Self;
        fn boxed<'a>(self) -> BoxStream<'a, Self::Item>;
        fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item>;
        fn buffered(self, n: usize) -> __Stream<<Self::Item as Future>::Output>
        where
            Self::Item: Future;
        fn buffer_unordered(self, n: usize) -> __Stream<<Self::Item as Future>::Output>
        where
            Self::Item: Future;
        fn zip<St: Stream>(self, other: St) -> __Stream<(Self::Item, St::Item)>;
        fn chain<St: Stream<Item = Self::Item>>(self, other: St) -> __Stream<Self::Item>;
        fn peekable(self) -> Peekable<Self>;
        fn chunks(self, capacity: usize) -> __Stream<Vec<Self::Item>>;
        fn ready_chunks(self, capacity: usize) -> __Stream<Vec<Self::Item>>;
        fn forward<S>(self, sink: S) -> __Fut<Result<(), S::Error>>
        where
            S: super::sink::Sink<Self::Item>;
        fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>);
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> __Stream<Self::Item>;
        fn left_stream<B>(self) -> Either<Self, B>;
        fn right_stream<B>(self) -> Either<B, Self>;
        fn poll_next_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
        fn select_next_some(&mut self) -> __Fut<Self::Item>;
    }
    impl<T: Stream + ?Sized> StreamExt for T {}
    pub trait TryStreamExt: TryStream {
        fn err_into<E>(self) -> __Stream<Result<Self::Ok, E>>;
        fn map_ok<T, F: FnMut(Self::Ok) -> T>(self, f: F) -> __Stream<Result<T, Self::Error>>;
        fn map_err<E, F: FnMut(Self::Error) -> E>(self, f: F) -> __Stream<Result<Self::Ok, E>>;
        fn and_then<Fut: TryFuture<Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> __Stream<Result<Fut::Ok, Self::Error>>;
        fn or_else<Fut: TryFuture<Ok = Self::Ok>, F: FnMut(Self::Error) -> Fut>(
            self,
            f: F,
        ) -> __Stream<Result<Self::Ok, Fut::Error>>;
        fn inspect_ok<F: FnMut(&Self::Ok)>(self, f: F) -> __Stream<Result<Self::Ok, Self::Error>>;
        fn inspect_err<F: FnMut(&Self::Error)>(self, f: F) -> __Stream<Result<Self::Ok, Self::Error>>;
        fn into_stream(self) -> __Stream<Result<Self::Ok, Self::Error>>;
        fn try_next(&mut self) -> __Fut<Result<Option<Self::Ok>, Self::Error>>;
        fn try_for_each<Fut: TryFuture<Ok = (), Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> __Fut<Result<(), Self::Error>>;
        fn try_for_each_concurrent<Fut: TryFuture<Ok = (), Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(
            self,
            limit: Option<usize>,
            f: F,
        ) -> __Fut<Result<(), Self::Error>>;
        fn try_collect<C: Default + Extend<Self::Ok>>(self) -> __Fut<Result<C, Self::Error>>;
        fn try_chunks(self, capacity: usize) -> __Stream<Result<Vec<Self::Ok>, Self::Error>>;
        fn try_filter<Fut: Future<Output = bool>, F: FnMut(&Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> __Stream<Result<Self::Ok, Self::Error>>;
        fn try_filter_map<Fut: TryFuture<Ok = Option<T>, Error = Self::Error>, T, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> __Stream<Result<T, Self::Error>>;
        fn try_flatten(self) -> __Stream<Result<<Self::Ok as TryStream>::Ok, Self::Error>>
        where
            Self::Ok: TryStream;
        fn try_fold<T, Fut: TryFuture<Ok = T, Error = Self::Error>, F: FnMut(T, Self::Ok) -> Fut>(
            self,
            init: T,
            f: F,
        ) -> __Fut<Result<T, Self::Error>>;
        fn try_concat(self) -> __Fut<Result<Self::Ok, Self::Error>>;
        fn try_buffered(self, n: usize) -> __Stream<Result<<Self::Ok as TryFuture>::Ok, Self::Error>>
        where
            Self::Ok: TryFuture;
        fn try_buffer_unordered(self, n: usize) -> __Stream<Result<<Self::Ok as TryFuture>::Ok, Self::Error>>
        where
            Self::Ok: TryFuture;
    }
    impl<S: TryStream + ?Sized> TryStreamExt for S {}
    impl<A: Stream, B: Stream<Item = A::Item>> Stream for Either<A, B> {
        type Item = A::Item;
    }
    pub struct Peekable<S>(S);
    impl<S: Stream> Peekable<S> {
        pub fn peek(self: std::pin::Pin<&mut Self>) -> __Fut<Option<&S::Item>> {}
    }
    impl<S: Stream> Stream for Peekable<S> {
        type Item = S::Item;
    }
    pub struct SplitSink<S, Item>(S, Item);
    impl<S: super::sink::Sink<Item>, Item> super::sink::Sink<Item> for SplitSink<S, Item> {
        type Error = S::Error;
    }
    pub struct SplitStream<S>(S);
    impl<S: Stream> Stream for SplitStream<S> {
        type Item = S::Item;
    }
    pub struct Iter<I>(I);
    impl<I: Iterator> Stream for Iter<I> {
        type Item = I::Item;
    }
    pub use self::futures_unordered::FuturesUnordered;
    pub mod futures_unordered {
        use futures_core::{Future, Stream};
        pub struct FuturesUnordered<Fut>(Fut);
        impl<Fut> FuturesUnordered<Fut> {
            pub fn new() -> FuturesUnordered<Fut> {}
            pub fn push(&self, future: Fut) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn clear(&mut self) {}
        }
        impl<Fut: Future> Stream for FuturesUnordered<Fut> {
            type Item = Fut::Output;
        }
        impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {}
        impl<Fut> Extend<Fut> for FuturesUnordered<Fut> {}
        impl<Fut> Default for FuturesUnordered<Fut> {}
    }
    pub struct FuturesOrdered<Fut>(Fut);
    impl<Fut> FuturesOrdered<Fut> {
        pub fn new() -> FuturesOrdered<Fut> {}
        pub fn push_back(&mut self, future: Fut) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<Fut: Future> Stream for FuturesOrdered<Fut> {
        type Item = Fut::Output;
    }
    impl<Fut> FromIterator<Fut> for FuturesOrdered<Fut> {}
    pub struct SelectAll<S>(S);
    impl<S> SelectAll<S> {
        pub fn new() -> SelectAll<S> {}
        pub fn push(&mut self, stream: S) {}
    }
    impl<S: Stream> Stream for SelectAll<S> {
        type Item = S::Item;
    }
    pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter> {}
    pub fn once<Fut: Future>(future: Fut) -> __Stream<Fut::Output> {}
    pub fn empty<T>() -> __Stream<T> {}
    pub fn pending<T>() -> __Stream<T> {}
    pub fn repeat<T>(item: T) -> __Stream<T> {}
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item>(
        init: T,
        f: F,
    ) -> __Stream<Item> {
    }
    pub fn try_unfold<T, F: FnMut(T) -> Fut, Fut: TryFuture<Ok = Option<(Item, T)>>, Item>(
        init: T,
        f: F,
    ) -> __Stream<Result<Item, Fut::Error>> {
    }
    pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<Option<T>>>(f: F) -> __Stream<T> {}
    pub fn select<A: Stream, B: Stream<Item = A::Item>>(a: A, b: B) -> __Stream<A::Item> {}
    pub fn select_all<I: IntoIterator>(streams: I) -> SelectAll<I::Item> {}
}
pub mod sink {
    use super::future::__Fut;
    pub trait Sink<Item> {
        type Error;
    }
    pub trait SinkExt<Item>: Sink<Item> {
        fn send(&mut self, item: Item) -> __Fut<Result<(), Self::Error>>;
        fn feed(&mut self, item: Item) -> __Fut<Result<(), Self::Error>>;
        fn flush(&mut self) -> __Fut<Result<(), Self::Error>>;
        fn close(&mut self) -> __Fut<Result<(), Self::Error>>;
        fn send_all<St>(&mut self, stream: &mut St) -> __Fut<Result<(), Self::Error>>;
    }
    impl<T: Sink<Item> + ?Sized, Item> SinkExt<Item> for T {}
    impl<S: Sink<Item> + ?Sized, Item> Sink<Item> for &mut S {
        type Error = S::Error;
    }
}
pub mod io {
    use super::future::__Fut;
    pub use std::io::{Error, ErrorKind, Result};
    pub trait AsyncRead {}
    pub trait AsyncWrite {}
    pub trait AsyncBufRead: AsyncRead {}
    pub trait AsyncReadExt: AsyncRead {
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> __Fut<Result<usize>>;
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> __Fut<Result<()>>;
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> __Fut<Result<usize>>;
        fn read_to_string<'a>(&'a mut self, buf: &'a mut String) -> __Fut<Result<usize>>;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub trait AsyncWriteExt: AsyncWrite {
        fn write<'a>(&'a mut self, buf: &'a [u8]) -> __Fut<Result<usize>>;
        fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> __Fut<Result<()>>;
        fn flush(&mut self) -> __Fut<Result<()>>;
        fn close(&mut self) -> __Fut<Result<()>>;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub trait AsyncBufReadExt: AsyncBufRead {
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> __Fut<Result<usize>>;
        fn lines(self) -> super::stream::__Stream<Result<String>>;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
}
pub mod lock {
    use super::future::__Fut;
    use std::ops::{Deref, DerefMut};
    pub struct Mutex<T: ?Sized>(T);
    impl<T> Mutex<T> {
        pub const fn new(t: T) -> Mutex<T> {}
        pub fn into_inner(self) -> T {}
        pub fn lock(&self) -> __Fut<MutexGuard<'_, T>> {}
        pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Default> Default for Mutex<T> {}
    pub struct MutexGuard<'a, T: ?Sized>(&'a T);
    impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {}
}
