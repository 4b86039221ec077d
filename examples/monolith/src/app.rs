//! Puts the parts together and serves them.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{MatchedPath, Request, State},
    http::{StatusCode, header},
    middleware,
    response::IntoResponse,
    routing::get,
};
use serde_json::json;
use sqlx::PgPool;
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

use crate::{
    ai, analytics, auth, file,
    managers::{self, Wired},
    notification,
    platform::{
        ApiError, ApiResult, AppState, Config, EventBus, Platform, cache,
        db::{self, MIGRATOR},
        http,
        metrics::{self, Metrics},
    },
    reliability::{self, Runner},
    seed, tenant, workflow,
};

const REQUEST_TIMEOUT: Duration = Duration::from_secs(90);

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("cache: {0}")]
    Cache(#[from] redis::RedisError),
    #[error("HTTP client: {0}")]
    Http(#[from] reqwest::Error),
    #[error("metrics: {0}")]
    Metrics(#[from] prometheus::Error),
    #[error("listener: {0}")]
    Io(#[from] std::io::Error),
    #[error("start: {0}")]
    Start(Box<dyn std::error::Error + Send + Sync>),
}

/// The assembled monolith: routes and workers, not yet running.
pub struct App {
    pub router: Router,
    runner: Runner,
}

impl App {
    /// Connects, migrates, seeds when told to, and wires everything up.
    pub async fn build(config: Config) -> Result<Self, AppError> {
        let db = db::connect(&config).await?;
        MIGRATOR.run(&db).await?;
        if config.seed {
            seed::run(&db).await?;
        }
        let platform = Platform {
            cache: cache::connect(config.redis_url.as_deref()).await?,
            events: EventBus::new(db.clone()),
            metrics: Arc::new(Metrics::new()?),
            http: http::client()?,
            config: Arc::new(config),
            db,
        };
        tracing::info!(cache = platform.cache.name(), "platform ready");
        let Wired { state, store, runner } = managers::wire(platform).map_err(AppError::Start)?;
        Ok(Self { router: router(state, store), runner })
    }

    /// Serves until the process is told to stop.
    pub async fn serve(self, listener: TcpListener) -> Result<(), AppError> {
        let workers = tokio::spawn(self.runner.run());
        axum::serve(listener, self.router).with_graceful_shutdown(stop_signal()).await?;
        // Jobs in flight keep their lease and are taken over by the next process.
        workers.abort();
        Ok(())
    }
}

fn router(state: AppState, store: file::store::SharedStore) -> Router {
    let file_state = file::FileState { platform: state.platform.clone(), store };
    let operations =
        Router::new().route("/health", get(health)).route("/ready", get(ready)).route("/metrics", get(show_metrics));
    let api = Router::new()
        .nest("/auth", auth::routes())
        .nest("/tenants", tenant::routes())
        .nest("/workflows", workflow::routes())
        .nest("/ai", ai::routes())
        .nest("/reliability", reliability::routes())
        .nest("/analytics", analytics::routes())
        .nest("/notifications", notification::routes())
        .nest("/files", file::routes(file_state))
        .merge(auth::internal_routes(state.platform.clone()))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, REQUEST_TIMEOUT));

    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request| {
        let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str);
        let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
        tracing::info_span!("request", method = %request.method(), route, id)
    });
    Router::new()
        .merge(operations)
        .merge(api)
        .fallback(async || ApiError::NotFound("route"))
        .method_not_allowed_fallback(async || {
            let body = json!({ "error": { "code": "method_not_allowed", "message": "not this way" } });
            (StatusCode::METHOD_NOT_ALLOWED, Json(body))
        })
        .layer(middleware::from_fn_with_state(state.platform.metrics.clone(), metrics::track))
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
                .layer(trace)
                .layer(PropagateRequestIdLayer::x_request_id())
                .layer(CatchPanicLayer::new()),
        )
        .with_state(state)
}

/// Alive: the process answers.
async fn health() -> impl IntoResponse {
    Json(json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }))
}

/// Ready: the database answers too.
async fn ready(State(db): State<PgPool>) -> impl IntoResponse {
    match sqlx::query_scalar::<_, i32>("SELECT 1").fetch_one(&db).await {
        Ok(_) => (StatusCode::OK, Json(json!({ "status": "ready" }))),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "no database" })))
        }
    }
}

async fn show_metrics(State(platform): State<Platform>) -> ApiResult<impl IntoResponse> {
    // Sessions end by themselves, so the gauge is read, not counted.
    let live = auth::repo::count_live_sessions(&platform.db).await?;
    platform.metrics.active_sessions.set(live);
    let text = platform.metrics.render().map_err(ApiError::internal)?;
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text))
}

async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<Option<()>>();
    tokio::select! {
        () = interrupt => {}
        _ = terminate => {}
    }
}
