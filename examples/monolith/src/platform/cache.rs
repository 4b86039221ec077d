//! Short-lived values: Redis when configured, a map in this process otherwise.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use redis::AsyncCommands as _;
use serde::{Serialize, de::DeserializeOwned};

#[async_trait]
pub trait Cache: Send + Sync {
    async fn get(&self, key: &str) -> Option<String>;
    async fn put(&self, key: &str, value: String, ttl: Duration);
    async fn remove(&self, key: &str);
    /// Get and remove in one step, for values that may be used once.
    async fn take(&self, key: &str) -> Option<String>;
    fn name(&self) -> &'static str;
}

pub type SharedCache = Arc<dyn Cache>;

pub async fn connect(redis_url: Option<&str>) -> redis::RedisResult<SharedCache> {
    Ok(match redis_url {
        Some(url) => {
            let client = redis::Client::open(url)?;
            Arc::new(RedisCache { connection: client.get_connection_manager().await? })
        }
        None => Arc::new(MemoryCache::default()),
    })
}

pub async fn get_json<T: DeserializeOwned>(cache: &dyn Cache, key: &str) -> Option<T> {
    cache.get(key).await.and_then(|raw| serde_json::from_str(&raw).ok())
}

pub async fn put_json<T: Serialize>(cache: &dyn Cache, key: &str, value: &T, ttl: Duration) {
    if let Ok(raw) = serde_json::to_string(value) {
        cache.put(key, raw, ttl).await;
    }
}

#[derive(Default)]
pub struct MemoryCache {
    entries: Mutex<HashMap<String, (Instant, String)>>,
}

const SWEEP_ABOVE: usize = 10_000;

impl MemoryCache {
    fn with<R>(&self, f: impl FnOnce(&mut HashMap<String, (Instant, String)>) -> R) -> R {
        f(&mut self.entries.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl Cache for MemoryCache {
    async fn get(&self, key: &str) -> Option<String> {
        self.with(|map| map.get(key).filter(|(until, _)| *until > Instant::now()).map(|(_, v)| v.clone()))
    }

    async fn put(&self, key: &str, value: String, ttl: Duration) {
        let now = Instant::now();
        self.with(|map| {
            if map.len() > SWEEP_ABOVE {
                map.retain(|_, (until, _)| *until > now);
            }
            map.insert(key.to_owned(), (now + ttl, value));
        });
    }

    async fn remove(&self, key: &str) {
        self.with(|map| map.remove(key));
    }

    async fn take(&self, key: &str) -> Option<String> {
        self.with(|map| map.remove(key)).filter(|(until, _)| *until > Instant::now()).map(|(_, v)| v)
    }

    fn name(&self) -> &'static str {
        "memory"
    }
}

pub struct RedisCache {
    connection: redis::aio::ConnectionManager,
}

/// A cache that fails is a cache that misses: errors are logged, never passed on.
fn or_miss<T>(result: redis::RedisResult<Option<T>>) -> Option<T> {
    result.unwrap_or_else(|error| {
        tracing::warn!(%error, "cache unavailable");
        None
    })
}

#[async_trait]
impl Cache for RedisCache {
    async fn get(&self, key: &str) -> Option<String> {
        or_miss(self.connection.clone().get(key).await)
    }

    async fn put(&self, key: &str, value: String, ttl: Duration) {
        let seconds = ttl.as_secs().max(1);
        or_miss::<()>(self.connection.clone().set_ex(key, value, seconds).await.map(Some));
    }

    async fn remove(&self, key: &str) {
        or_miss::<()>(self.connection.clone().del(key).await.map(Some));
    }

    async fn take(&self, key: &str) -> Option<String> {
        or_miss(self.connection.clone().get_del(key).await)
    }

    fn name(&self) -> &'static str {
        "redis"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn values_expire_and_can_be_taken_once() {
        let cache = MemoryCache::default();
        cache.put("a", "1".into(), Duration::from_secs(5)).await;
        cache.put("b", "2".into(), Duration::ZERO).await;
        assert_eq!(cache.get("b").await, None);
        assert_eq!(cache.take("a").await.as_deref(), Some("1"));
        assert_eq!(cache.take("a").await, None);
    }
}
