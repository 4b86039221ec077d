//! Signatures of redis that type inference needs; bodies are empty on purpose.

pub use self::aio::AsyncConnectionLike;
use std::iter::__Iter;
pub type RedisResult<T> = Result<T, RedisError>;
pub type RedisFuture<'a, T> = std::pin::Pin<Box<dyn std::future::Future<Output = RedisResult<T>> + Send + 'a>>;
pub struct RedisError;
impl RedisError {
    pub fn kind(&self) -> ErrorKind {}
    pub fn detail(&self) -> Option<&str> {}
    pub fn code(&self) -> Option<&str> {}
    pub fn category(&self) -> &'static str {}
    pub fn is_io_error(&self) -> bool {}
    pub fn is_cluster_error(&self) -> bool {}
    pub fn is_connection_refusal(&self) -> bool {}
    pub fn is_timeout(&self) -> bool {}
    pub fn is_connection_dropped(&self) -> bool {}
}
impl std::error::Error for RedisError {}
impl std::fmt::Display for RedisError {}
impl std::fmt::Debug for RedisError {}
impl From<std::io::Error> for RedisError {}
impl From<(ErrorKind, &'static str)> for RedisError {}
impl From<(ErrorKind, &'static str, String)> for RedisError {}
pub enum ErrorKind {
    ResponseError,
    AuthenticationFailed,
    TypeError,
    ExecAbortError,
    BusyLoadingError,
    NoScriptError,
    InvalidClientConfig,
    Moved,
    Ask,
    TryAgain,
    ClusterDown,
    IoError,
    ClientError,
    ExtensionError,
    ReadOnly,
    ParseError,
}
impl PartialEq for ErrorKind {}
pub enum Value {
    Nil,
    Int(i64),
    BulkString(Vec<u8>),
    Array(Vec<Value>),
    SimpleString(String),
    Okay,
    Map(Vec<(Value, Value)>),
    Set(Vec<Value>),
    Double(f64),
    Boolean(bool),
    Data(Vec<u8>),
    Bulk(Vec<Value>),
    Status(String),
}
impl Clone for Value {}
impl PartialEq for Value {}
pub enum Expiry {
    EX(u64),
    PX(u64),
    EXAT(u64),
    PXAT(u64),
    PERSIST,
}
pub enum SetExpiry {
    EX(u64),
    PX(u64),
    EXAT(u64),
    PXAT(u64),
    KEEPTTL,
}
pub enum ExistenceCheck {
    NX,
    XX,
}
pub struct SetOptions;
impl SetOptions {
    pub fn conditional_set(self, existence_check: ExistenceCheck) -> SetOptions {}
    pub fn get(self, get: bool) -> SetOptions {}
    pub fn with_expiration(self, expiration: SetExpiry) -> SetOptions {}
}
impl Default for SetOptions {}
pub trait FromRedisValue {
    fn from_redis_value(v: &Value) -> RedisResult<Self>;
    fn from_owned_redis_value(v: Value) -> RedisResult<Self>;
}
pub trait RedisWrite {
    fn write_arg(&mut self, arg: &[u8]);
    fn write_arg_fmt(&mut self, arg: impl std::fmt::Display);
}
pub trait ToRedisArgs {
    fn to_redis_args(&self) -> Vec<Vec<u8>>;
    fn write_redis_args<W: ?Sized + RedisWrite>(&self, out: &mut W);
}
pub fn from_redis_value<T>(v: &Value) -> RedisResult<T> {}
pub fn from_owned_redis_value<T>(v: Value) -> RedisResult<T> {}
pub trait IntoConnectionInfo {
    fn into_connection_info(self) -> RedisResult<ConnectionInfo>;
}
pub struct ConnectionInfo {
    pub addr: ConnectionAddr,
    pub redis: RedisConnectionInfo,
}
impl Clone for ConnectionInfo {}
impl std::str::FromStr for ConnectionInfo {
    type Err = RedisError;
}
pub enum ConnectionAddr {
    Tcp(String, u16),
    Unix(std::path::PathBuf),
}
pub struct RedisConnectionInfo {
    pub db: i64,
    pub username: Option<String>,
    pub password: Option<String>,
}
impl Default for RedisConnectionInfo {}
pub struct Client;
impl Client {
    pub fn open<T>(params: T) -> RedisResult<Client> {}
    pub fn get_connection(&self) -> RedisResult<Connection> {}
    pub fn get_connection_with_timeout(&self, timeout: std::time::Duration) -> RedisResult<Connection> {}
    pub fn get_connection_info(&self) -> &ConnectionInfo {}
    pub async fn get_async_connection(&self) -> RedisResult<aio::MultiplexedConnection> {}
    pub async fn get_tokio_connection(&self) -> RedisResult<aio::MultiplexedConnection> {}
    pub async fn get_multiplexed_async_connection(&self) -> RedisResult<aio::MultiplexedConnection> {}
    pub async fn get_multiplexed_tokio_connection(&self) -> RedisResult<aio::MultiplexedConnection> {}
    pub async fn get_connection_manager(&self) -> RedisResult<aio::ConnectionManager> {}
    pub async fn get_tokio_connection_manager(&self) -> RedisResult<aio::ConnectionManager> {}
    pub async fn get_async_pubsub(&self) -> RedisResult<aio::PubSub> {}
}
impl Clone for Client {}
impl Commands for Client {}
pub trait ConnectionLike {
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value>;
    fn get_db(&self) -> i64;
    fn check_connection(&mut self) -> bool;
    fn is_open(&self) -> bool;
}
pub struct Connection;
impl Connection {
    pub fn as_pubsub(&mut self) -> PubSub<'_> {}
    pub fn set_read_timeout(&self, dur: Option<std::time::Duration>) -> RedisResult<()> {}
    pub fn set_write_timeout(&self, dur: Option<std::time::Duration>) -> RedisResult<()> {}
}
impl ConnectionLike for Connection {}
impl Commands for Connection {}
pub struct PubSub<'a>(&'a Connection);
impl<'a> PubSub<'a> {
    pub fn subscribe<T>(&mut self, channel: T) -> RedisResult<()> {}
    pub fn psubscribe<T>(&mut self, pchannel: T) -> RedisResult<()> {}
    pub fn unsubscribe<T>(&mut self, channel: T) -> RedisResult<()> {}
    pub fn get_message(&mut self) -> RedisResult<Msg> {}
}
pub struct Msg;
impl Msg {
    pub fn get_channel<T>(&self) -> RedisResult<T> {}
    pub fn get_channel_name(&self) -> &str {}
    pub fn get_payload<T>(&self) -> RedisResult<T> {}
    pub fn get_payload_bytes(&self) -> &[u8] {}
    pub fn get_pattern<T>(&self) -> RedisResult<T> {}
}
pub struct Cmd;
impl Cmd {
    pub fn new() -> Cmd {}
    pub fn arg<T>(&mut self, arg: T) -> &mut Cmd {}
    pub fn cursor_arg(&mut self, cursor: u64) -> &mut Cmd {}
    pub fn get_packed_command(&self) -> Vec<u8> {}
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()> {}
    pub async fn query_async<T>(&self, con: &mut impl AsyncConnectionLike) -> RedisResult<T> {}
    pub async fn exec_async(&self, con: &mut impl AsyncConnectionLike) -> RedisResult<()> {}
    pub fn iter<T>(self, con: &mut dyn ConnectionLike) -> RedisResult<__Iter<T>> {}
    pub fn get<K>(key: K) -> Cmd {}
    pub fn set<K, V>(key: K, value: V) -> Cmd {}
    pub fn del<K>(key: K) -> Cmd {}
    pub fn incr<K, V>(key: K, value: V) -> Cmd {}
}
impl Clone for Cmd {}
pub fn cmd(name: &str) -> Cmd {}
pub fn pipe() -> Pipeline {}
pub fn transaction<K, T, F: FnMut(&mut Connection, &mut Pipeline) -> RedisResult<Option<T>>>(
    con: &mut Connection,
    keys: &[K],
    func: F,
) -> RedisResult<T> {
}
pub struct Pipeline;
impl Pipeline {
    pub fn new() -> Pipeline {}
    pub fn cmd(&mut self, name: &str) -> &mut Pipeline {}
    pub fn add_command(&mut self, cmd: Cmd) -> &mut Pipeline {}
    pub fn arg<T>(&mut self, arg: T) -> &mut Pipeline {}
    pub fn ignore(&mut self) -> &mut Pipeline {}
    pub fn atomic(&mut self) -> &mut Pipeline {}
    pub fn clear(&mut self) {}
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()> {}
    pub async fn query_async<T>(&self, con: &mut impl AsyncConnectionLike) -> RedisResult<T> {}
    pub async fn exec_async(&self, con: &mut impl AsyncConnectionLike) -> RedisResult<()> {}
    pub fn get<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn mget<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn keys<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn set<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn set_options<K, V>(&mut self, key: K, value: V, options: crate::SetOptions) -> &mut Pipeline {}
    pub fn mset<K, V>(&mut self, items: &[(K, V)]) -> &mut Pipeline {}
    pub fn set_ex<K, V>(&mut self, key: K, value: V, number: u64) -> &mut Pipeline {}
    pub fn set_nx<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn pset_ex<K, V>(&mut self, key: K, value: V, number: u64) -> &mut Pipeline {}
    pub fn getset<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn getrange<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn setrange<K, V>(&mut self, key: K, number: isize, value: V) -> &mut Pipeline {}
    pub fn get_del<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn get_ex<K>(&mut self, key: K, expire: crate::Expiry) -> &mut Pipeline {}
    pub fn persist<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn append<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn incr<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn decr<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn strlen<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn del<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn unlink<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn exists<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn expire<K>(&mut self, key: K, number: i64) -> &mut Pipeline {}
    pub fn expire_at<K>(&mut self, key: K, number: i64) -> &mut Pipeline {}
    pub fn pexpire<K>(&mut self, key: K, number: i64) -> &mut Pipeline {}
    pub fn ttl<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn pttl<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn key_type<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn rename<K, N>(&mut self, key: K, other: N) -> &mut Pipeline {}
    pub fn rename_nx<K, N>(&mut self, key: K, other: N) -> &mut Pipeline {}
    pub fn hget<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    pub fn hdel<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    pub fn hset<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Pipeline {}
    pub fn hset_nx<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Pipeline {}
    pub fn hset_multiple<K, F, V>(&mut self, key: K, items: &[(F, V)]) -> &mut Pipeline {}
    pub fn hincr<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Pipeline {}
    pub fn hexists<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    pub fn hkeys<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn hvals<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn hgetall<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn hlen<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn lindex<K>(&mut self, key: K, number: isize) -> &mut Pipeline {}
    pub fn llen<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn lpop<K>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> &mut Pipeline {}
    pub fn lpush<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn lrange<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn lrem<K, V>(&mut self, key: K, number: isize, value: V) -> &mut Pipeline {}
    pub fn lset<K, V>(&mut self, key: K, number: isize, value: V) -> &mut Pipeline {}
    pub fn ltrim<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn rpop<K>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> &mut Pipeline {}
    pub fn rpush<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn rpoplpush<K, N>(&mut self, key: K, other: N) -> &mut Pipeline {}
    pub fn blpop<K>(&mut self, key: K, number: f64) -> &mut Pipeline {}
    pub fn brpop<K>(&mut self, key: K, number: f64) -> &mut Pipeline {}
    pub fn sadd<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn scard<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn sdiff<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn sinter<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn sunion<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn sismember<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn smembers<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn smismember<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn smove<K, N, V>(&mut self, key: K, other: N, value: V) -> &mut Pipeline {}
    pub fn spop<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn srandmember<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn srem<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn zadd<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zadd_multiple<K, F, V>(&mut self, key: K, items: &[(F, V)]) -> &mut Pipeline {}
    pub fn zcard<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn zcount<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zincr<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zrange<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn zrange_withscores<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn zrangebyscore<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zrangebyscore_withscores<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zrank<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn zrem<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn zrembyscore<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn zrevrange<K>(&mut self, key: K, from: isize, to: isize) -> &mut Pipeline {}
    pub fn zrevrank<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn zscore<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn publish<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn pfadd<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn pfcount<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn xadd<K, N, F, V>(&mut self, key: K, other: N, items: &[(F, V)]) -> &mut Pipeline {}
    pub fn xlen<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn xdel<K, N>(&mut self, key: K, items: &[N]) -> &mut Pipeline {}
    pub fn xack<K, N, V>(&mut self, key: K, other: N, items: &[V]) -> &mut Pipeline {}
    pub fn xread<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    pub fn xread_options<K, V>(
        &mut self,
        key: K,
        value: V,
        options: &crate::streams::StreamReadOptions,
    ) -> &mut Pipeline {
    }
    pub fn xgroup_create<K, N, V>(&mut self, key: K, other: N, value: V) -> &mut Pipeline {}
    pub fn xgroup_create_mkstream<K, N, V>(&mut self, key: K, other: N, value: V) -> &mut Pipeline {}
    pub fn xrange<K, V, F>(&mut self, key: K, value: V, field: F) -> &mut Pipeline {}
    pub fn xrange_all<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn set_bit<K>(&mut self, key: K, number: usize, options: bool) -> &mut Pipeline {}
    pub fn getbit<K>(&mut self, key: K, number: usize) -> &mut Pipeline {}
    pub fn bitcount<K>(&mut self, key: K) -> &mut Pipeline {}
    pub fn json_get<K, N>(&mut self, key: K, other: N) -> &mut Pipeline {}
    pub fn json_set<K, N, V>(&mut self, key: K, other: N, value: V) -> &mut Pipeline {}
}
impl Clone for Pipeline {}
pub trait Commands {
    fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn set_options<K, V, RV>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<RV>;
    fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    fn set_ex<K, V, RV>(&mut self, key: K, value: V, number: u64) -> RedisResult<RV>;
    fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn pset_ex<K, V, RV>(&mut self, key: K, value: V, number: u64) -> RedisResult<RV>;
    fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn getrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn setrange<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    fn get_del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn get_ex<K, RV>(&mut self, key: K, expire: crate::Expiry) -> RedisResult<RV>;
    fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn incr<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn decr<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn strlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn unlink<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn expire<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    fn expire_at<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    fn pexpire<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn pttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn key_type<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn rename<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    fn rename_nx<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    fn hincr<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn lindex<K, RV>(&mut self, key: K, number: isize) -> RedisResult<RV>;
    fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn lpop<K, RV>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn lrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn lrem<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    fn lset<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    fn ltrim<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn rpop<K, RV>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn rpoplpush<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    fn blpop<K, RV>(&mut self, key: K, number: f64) -> RedisResult<RV>;
    fn brpop<K, RV>(&mut self, key: K, number: f64) -> RedisResult<RV>;
    fn sadd<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn sdiff<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn sinter<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn sunion<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn sismember<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn smismember<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn smove<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    fn spop<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn srandmember<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn srem<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn zadd<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zadd_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    fn zcard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn zcount<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zincr<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn zrange_withscores<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn zrangebyscore<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zrangebyscore_withscores<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zrank<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn zrem<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn zrembyscore<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn zrevrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    fn zrevrank<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn zscore<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn publish<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn pfadd<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn pfcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn xadd<K, N, F, V, RV>(&mut self, key: K, other: N, items: &[(F, V)]) -> RedisResult<RV>;
    fn xlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn xdel<K, N, RV>(&mut self, key: K, items: &[N]) -> RedisResult<RV>;
    fn xack<K, N, V, RV>(&mut self, key: K, other: N, items: &[V]) -> RedisResult<RV>;
    fn xread<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    fn xread_options<K, V, RV>(
        &mut self,
        key: K,
        value: V,
        options: &crate::streams::StreamReadOptions,
    ) -> RedisResult<RV>;
    fn xgroup_create<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    fn xgroup_create_mkstream<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    fn xrange<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    fn xrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn set_bit<K, RV>(&mut self, key: K, number: usize, options: bool) -> RedisResult<RV>;
    fn getbit<K, RV>(&mut self, key: K, number: usize) -> RedisResult<RV>;
    fn bitcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    fn json_get<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    fn json_set<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    fn scan<RV>(&mut self) -> RedisResult<__Iter<RV>>;
    fn scan_match<P, RV>(&mut self, pattern: P) -> RedisResult<__Iter<RV>>;
    fn hscan<K, RV>(&mut self, key: K) -> RedisResult<__Iter<RV>>;
    fn sscan<K, RV>(&mut self, key: K) -> RedisResult<__Iter<RV>>;
}
pub struct AsyncIter<'a, T>(&'a T);
impl<'a, T> AsyncIter<'a, T> {
    pub async fn next_item(&mut self) -> Option<T> {}
}
impl<'a, T> futures_core::Stream for AsyncIter<'a, T> {
    type Item = T;
}
pub trait AsyncCommands {
    async fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn set_options<K, V, RV>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<RV>;
    async fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    async fn set_ex<K, V, RV>(&mut self, key: K, value: V, number: u64) -> RedisResult<RV>;
    async fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn pset_ex<K, V, RV>(&mut self, key: K, value: V, number: u64) -> RedisResult<RV>;
    async fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn getrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn setrange<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    async fn get_del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn get_ex<K, RV>(&mut self, key: K, expire: crate::Expiry) -> RedisResult<RV>;
    async fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn incr<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn decr<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn strlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn unlink<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn expire<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    async fn expire_at<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    async fn pexpire<K, RV>(&mut self, key: K, number: i64) -> RedisResult<RV>;
    async fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn pttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn key_type<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn rename<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    async fn rename_nx<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    async fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    async fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    async fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    async fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    async fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    async fn hincr<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    async fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    async fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn lindex<K, RV>(&mut self, key: K, number: isize) -> RedisResult<RV>;
    async fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn lpop<K, RV>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    async fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn lrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn lrem<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    async fn lset<K, V, RV>(&mut self, key: K, number: isize, value: V) -> RedisResult<RV>;
    async fn ltrim<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn rpop<K, RV>(&mut self, key: K, number: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    async fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn rpoplpush<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    async fn blpop<K, RV>(&mut self, key: K, number: f64) -> RedisResult<RV>;
    async fn brpop<K, RV>(&mut self, key: K, number: f64) -> RedisResult<RV>;
    async fn sadd<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn sdiff<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn sinter<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn sunion<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn sismember<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn smismember<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn smove<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    async fn spop<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn srandmember<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn srem<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn zadd<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zadd_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    async fn zcard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn zcount<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zincr<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn zrange_withscores<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn zrangebyscore<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zrangebyscore_withscores<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zrank<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn zrem<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn zrembyscore<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn zrevrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn zrevrank<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn zscore<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn publish<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn pfadd<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn pfcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn xadd<K, N, F, V, RV>(&mut self, key: K, other: N, items: &[(F, V)]) -> RedisResult<RV>;
    async fn xlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn xdel<K, N, RV>(&mut self, key: K, items: &[N]) -> RedisResult<RV>;
    async fn xack<K, N, V, RV>(&mut self, key: K, other: N, items: &[V]) -> RedisResult<RV>;
    async fn xread<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn xread_options<K, V, RV>(
        &mut self,
        key: K,
        value: V,
        options: &crate::streams::StreamReadOptions,
    ) -> RedisResult<RV>;
    async fn xgroup_create<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    async fn xgroup_create_mkstream<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    async fn xrange<K, V, F, RV>(&mut self, key: K, value: V, field: F) -> RedisResult<RV>;
    async fn xrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn set_bit<K, RV>(&mut self, key: K, number: usize, options: bool) -> RedisResult<RV>;
    async fn getbit<K, RV>(&mut self, key: K, number: usize) -> RedisResult<RV>;
    async fn bitcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn json_get<K, N, RV>(&mut self, key: K, other: N) -> RedisResult<RV>;
    async fn json_set<K, N, V, RV>(&mut self, key: K, other: N, value: V) -> RedisResult<RV>;
    async fn scan<RV>(&mut self) -> RedisResult<AsyncIter<'_, RV>>;
    async fn scan_match<P, RV>(&mut self, pattern: P) -> RedisResult<AsyncIter<'_, RV>>;
    async fn hscan<K, RV>(&mut self, key: K) -> RedisResult<AsyncIter<'_, RV>>;
    async fn sscan<K, RV>(&mut self, key: K) -> RedisResult<AsyncIter<'_, RV>>;
}
impl AsyncCommands for aio::MultiplexedConnection {}
impl AsyncCommands for aio::ConnectionManager {}
impl AsyncCommands for cluster_async::ClusterConnection {}
pub struct Script;
impl Script {
    pub fn new(code: &str) -> Script {}
    pub fn get_hash(&self) -> &str {}
    pub fn key<T>(&self, key: T) -> ScriptInvocation<'_> {}
    pub fn arg<T>(&self, arg: T) -> ScriptInvocation<'_> {}
    pub fn prepare_invoke(&self) -> ScriptInvocation<'_> {}
    pub fn invoke<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
}
pub struct ScriptInvocation<'a>(&'a Script);
impl<'a> ScriptInvocation<'a> {
    pub fn arg<T>(&mut self, arg: T) -> &mut ScriptInvocation<'a> {}
    pub fn key<T>(&mut self, key: T) -> &mut ScriptInvocation<'a> {}
    pub fn invoke<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
    pub async fn invoke_async<T>(&self, con: &mut impl AsyncConnectionLike) -> RedisResult<T> {}
}
pub mod aio {
    pub use self::AsyncConnectionLike as ConnectionLike;
    use crate::{Client, Cmd, Msg, RedisFuture, RedisResult, Value};
    pub trait AsyncConnectionLike {
        fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value>;
        fn get_db(&self) -> i64;
    }
    pub struct MultiplexedConnection;
    pub type Connection = MultiplexedConnection;
    impl MultiplexedConnection {
        pub fn set_response_timeout(&mut self, timeout: std::time::Duration) {}
        pub async fn subscribe(&mut self, channel_name: impl crate::ToRedisArgs) -> RedisResult<()> {}
    }
    impl Clone for MultiplexedConnection {}
    impl AsyncConnectionLike for MultiplexedConnection {}
    pub struct ConnectionManager;
    impl ConnectionManager {
        pub async fn new(client: Client) -> RedisResult<ConnectionManager> {}
        pub async fn new_with_config(
            client: Client,
            config: ConnectionManagerConfig,
        ) -> RedisResult<ConnectionManager> {
        }
    }
    impl Clone for ConnectionManager {}
    impl AsyncConnectionLike for ConnectionManager {}
    pub struct ConnectionManagerConfig;
    impl ConnectionManagerConfig {
        pub fn new() -> ConnectionManagerConfig {}
        pub fn set_number_of_retries(self, amount: usize) -> ConnectionManagerConfig {}
        pub fn set_response_timeout(self, duration: std::time::Duration) -> ConnectionManagerConfig {}
        pub fn set_connection_timeout(self, duration: std::time::Duration) -> ConnectionManagerConfig {}
        pub fn set_max_delay(self, time: u64) -> ConnectionManagerConfig {}
        pub fn set_factor(self, factor: u64) -> ConnectionManagerConfig {}
    }
    pub struct PubSub;
    impl PubSub {
        pub async fn subscribe(&mut self, channel_name: impl crate::ToRedisArgs) -> RedisResult<()> {}
        pub async fn psubscribe(&mut self, channel_pattern: impl crate::ToRedisArgs) -> RedisResult<()> {}
        pub async fn unsubscribe(&mut self, channel_name: impl crate::ToRedisArgs) -> RedisResult<()> {}
        pub fn on_message(&mut self) -> futures_util::stream::__Stream<Msg> {}
        pub fn into_on_message(self) -> futures_util::stream::__Stream<Msg> {}
    }
}
pub mod cluster_async {
    pub struct ClusterConnection;
    impl Clone for ClusterConnection {}
    impl crate::aio::AsyncConnectionLike for ClusterConnection {}
}
pub mod cluster {
    use crate::RedisResult;
    pub struct ClusterClient;
    impl ClusterClient {
        pub fn new<T>(initial_nodes: Vec<T>) -> RedisResult<ClusterClient> {}
        pub async fn get_async_connection(&self) -> RedisResult<crate::cluster_async::ClusterConnection> {}
    }
    impl Clone for ClusterClient {}
}
pub mod streams {
    pub struct StreamReadOptions;
    impl StreamReadOptions {
        pub fn block(self, ms: usize) -> StreamReadOptions {}
        pub fn count(self, n: usize) -> StreamReadOptions {}
        pub fn group<GN, CN>(self, group_name: GN, consumer_name: CN) -> StreamReadOptions {}
        pub fn noack(self) -> StreamReadOptions {}
    }
    impl Default for StreamReadOptions {}
    pub struct StreamReadReply {
        pub keys: Vec<StreamKey>,
    }
    pub struct StreamRangeReply {
        pub ids: Vec<StreamId>,
    }
    pub struct StreamKey {
        pub key: String,
        pub ids: Vec<StreamId>,
    }
    pub struct StreamId {
        pub id: String,
        pub map: std::collections::HashMap<String, crate::Value>,
    }
    impl StreamId {
        pub fn get<T>(&self, key: &str) -> Option<T> {}
        pub fn contains_key(&self, key: &str) -> bool {}
    }
}
