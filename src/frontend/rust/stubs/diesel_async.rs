//! Signatures of diesel_async that type inference needs; bodies are empty on purpose.

use diesel::query_builder::__Query;
use diesel::{ConnectionResult, QueryResult};
pub struct AsyncPgConnection;
pub struct AsyncMysqlConnection;
pub trait SimpleAsyncConnection {
    async fn batch_execute(&mut self, query: &str) -> QueryResult<()>;
}
impl<T: AsyncConnection> SimpleAsyncConnection for T {}
pub trait AsyncConnection {
    async fn establish(database_url: &str) -> ConnectionResult<Self>;
    async fn transaction<'a, R, E, F: FnOnce(&mut Self) -> scoped_futures::ScopedBoxFuture<'a, 'a, Result<R, E>>>(
        &mut self,
        callback: F,
    ) -> Result<R, E>;
    async fn begin_test_transaction(&mut self) -> QueryResult<()>;
}
impl AsyncConnection for AsyncPgConnection {}
impl AsyncConnection for AsyncMysqlConnection {}
pub trait RunQueryDsl<Conn> {
    async fn execute(self, conn: &mut Conn) -> QueryResult<usize>;
    async fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
    async fn load_stream<U>(
        self,
        conn: &mut Conn,
    ) -> QueryResult<futures_core::stream::BoxStream<'static, QueryResult<U>>>;
    async fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U>;
    async fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
    async fn first<U>(self, conn: &mut Conn) -> QueryResult<U>;
}
impl<Conn> RunQueryDsl<Conn> for __Query {}
pub mod scoped_futures {
    pub type ScopedBoxFuture<'a, 'b, T> = std::pin::Pin<Box<dyn std::future::Future<Output = T> + Send + 'a>>;
    pub trait ScopedFutureExt: std::future::Future {
        fn scope_boxed<'a>(self) -> std::pin::Pin<Box<dyn std::future::Future<Output = Self::Output> + Send + 'a>>;
    }
    impl<F: std::future::Future> ScopedFutureExt for F {}
}
pub mod pooled_connection {
    pub struct AsyncDieselConnectionManager<C>(C);
    impl<C> AsyncDieselConnectionManager<C> {
        pub fn new<S: Into<String>>(connection_url: S) -> AsyncDieselConnectionManager<C> {}
    }
    pub mod deadpool {
        pub struct Pool<C>(C);
        impl<C> Pool<C> {
            pub fn builder<M>(manager: M) -> PoolBuilder<C> {}
            pub async fn get(&self) -> Result<Object<C>, PoolError> {}
        }
        impl<C> Clone for Pool<C> {}
        pub struct PoolBuilder<C>(C);
        impl<C> PoolBuilder<C> {
            pub fn max_size(self, max: usize) -> PoolBuilder<C> {}
            pub fn build(self) -> Result<Pool<C>, BuildError> {}
        }
        pub struct Object<C>(C);
        impl<C> std::ops::Deref for Object<C> {
            type Target = C;
        }
        impl<C> std::ops::DerefMut for Object<C> {}
        pub struct PoolError;
        pub struct BuildError;
        impl std::error::Error for PoolError {}
        impl std::error::Error for BuildError {}
    }
    pub mod bb8 {
        pub type Pool<C> = ::bb8::Pool<super::AsyncDieselConnectionManager<C>>;
        pub type PooledConnection<'a, C> = ::bb8::PooledConnection<'a, super::AsyncDieselConnectionManager<C>>;
        pub type RunError = ::bb8::RunError<diesel::r2d2::Error>;
    }
    impl<C> bb8::ManageConnection for AsyncDieselConnectionManager<C> {
        type Connection = C;
        type Error = diesel::r2d2::Error;
    }
}
