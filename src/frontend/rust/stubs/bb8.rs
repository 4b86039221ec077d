//! Signatures of bb8 that type inference needs; bodies are empty on purpose.

use std::time::Duration;
pub trait ManageConnection {
    type Connection;
    type Error;
    async fn connect(&self) -> Result<Self::Connection, Self::Error>;
    async fn is_valid(&self, conn: &mut Self::Connection) -> Result<(), Self::Error>;
    fn has_broken(&self, conn: &mut Self::Connection) -> bool;
}
pub struct Pool<M: ManageConnection>(M);
impl<M: ManageConnection> Pool<M> {
    pub fn builder() -> Builder<M> {}
    pub async fn get(&self) -> Result<PooledConnection<'_, M>, RunError<M::Error>> {}
    pub async fn get_owned(&self) -> Result<PooledConnection<'static, M>, RunError<M::Error>> {}
    pub async fn dedicated_connection(&self) -> Result<M::Connection, M::Error> {}
    pub fn state(&self) -> State {}
}
impl<M: ManageConnection> Clone for Pool<M> {}
pub struct PooledConnection<'a, M: ManageConnection>(&'a M);
impl<'a, M: ManageConnection> std::ops::Deref for PooledConnection<'a, M> {
    type Target = M::Connection;
}
impl<'a, M: ManageConnection> std::ops::DerefMut for PooledConnection<'a, M> {}
pub struct Builder<M: ManageConnection>(M);
impl<M: ManageConnection> Builder<M> {
    pub fn new() -> Builder<M> {}
    pub fn max_size(self, max_size: u32) -> Builder<M> {}
    pub fn min_idle<T>(self, min_idle: T) -> Builder<M> {}
    pub fn test_on_check_out(self, test_on_check_out: bool) -> Builder<M> {}
    pub fn max_lifetime<T>(self, max_lifetime: T) -> Builder<M> {}
    pub fn idle_timeout<T>(self, idle_timeout: T) -> Builder<M> {}
    pub fn connection_timeout(self, connection_timeout: Duration) -> Builder<M> {}
    pub fn reaper_rate(self, reaper_rate: Duration) -> Builder<M> {}
    pub fn retry_connection(self, retry: bool) -> Builder<M> {}
    pub fn error_sink(self, error_sink: Box<dyn ErrorSink<M::Error>>) -> Builder<M> {}
    pub async fn build(self, manager: M) -> Result<Pool<M>, M::Error> {}
    pub fn build_unchecked(self, manager: M) -> Pool<M> {}
}
pub trait ErrorSink<E> {
    fn sink(&self, error: E);
}
pub struct State {
    pub connections: u32,
    pub idle_connections: u32,
}
pub enum RunError<E> {
    User(E),
    TimedOut,
}
impl<E> std::error::Error for RunError<E> {}
impl<E> std::fmt::Display for RunError<E> {}
impl<E> From<E> for RunError<E> {}
