//! Shared state: the platform under the managers, and the managers under the routes.

use std::sync::Arc;

use axum::extract::FromRef;
use sqlx::PgPool;

use super::{Config, EventBus, cache::SharedCache, metrics::Metrics};
use crate::managers::{AiManager, EnterpriseManager, ReliabilityManager};

/// What the managers stand on.
#[derive(Clone)]
pub struct Platform {
    pub config: Arc<Config>,
    pub db: PgPool,
    pub cache: SharedCache,
    pub events: EventBus,
    pub metrics: Arc<Metrics>,
    pub http: reqwest::Client,
}

/// What the routes stand on.
#[derive(Clone)]
pub struct AppState {
    pub platform: Platform,
    pub enterprise: Arc<EnterpriseManager>,
    pub ai: Arc<AiManager>,
    pub reliability: Arc<ReliabilityManager>,
}

impl AppState {
    pub fn db(&self) -> &PgPool {
        &self.platform.db
    }

    pub fn config(&self) -> &Config {
        &self.platform.config
    }
}

impl FromRef<AppState> for Platform {
    fn from_ref(state: &AppState) -> Self {
        state.platform.clone()
    }
}

impl FromRef<AppState> for PgPool {
    fn from_ref(state: &AppState) -> Self {
        state.platform.db.clone()
    }
}

impl FromRef<AppState> for Arc<EnterpriseManager> {
    fn from_ref(state: &AppState) -> Self {
        state.enterprise.clone()
    }
}

impl FromRef<AppState> for Arc<AiManager> {
    fn from_ref(state: &AppState) -> Self {
        state.ai.clone()
    }
}

impl FromRef<AppState> for Arc<ReliabilityManager> {
    fn from_ref(state: &AppState) -> Self {
        state.reliability.clone()
    }
}

impl FromRef<AppState> for Arc<Metrics> {
    fn from_ref(state: &AppState) -> Self {
        state.platform.metrics.clone()
    }
}
