//! Prometheus metrics and the middleware that counts requests.

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use prometheus::{
    Encoder as _, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder, histogram_opts,
};
use std::{sync::Arc, time::Instant};

pub struct Metrics {
    registry: Registry,
    pub login_attempts: IntCounterVec,
    pub token_generation: prometheus::Histogram,
    pub active_sessions: IntGauge,
    pub jobs: IntCounterVec,
    pub executions: IntCounterVec,
    pub llm_tokens: IntCounterVec,
    requests: IntCounterVec,
    latency: HistogramVec,
}

impl Metrics {
    pub fn new() -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let counter = |name: &str, help: &str, labels: &[&str]| -> Result<IntCounterVec, prometheus::Error> {
            let counter = IntCounterVec::new(Opts::new(name, help), labels)?;
            registry.register(Box::new(counter.clone()))?;
            Ok(counter)
        };
        let login_attempts = counter("auth_login_attempts_total", "Login attempts by outcome", &["status"])?;
        let jobs = counter("reliability_jobs_total", "Jobs by kind and outcome", &["kind", "outcome"])?;
        let executions = counter("workflow_executions_total", "Workflow executions by final status", &["status"])?;
        let llm_tokens = counter("ai_tokens_total", "Tokens by model", &["model"])?;
        let requests = counter("http_requests_total", "Requests by route and status", &["method", "route", "status"])?;

        let token_generation = prometheus::Histogram::with_opts(histogram_opts!(
            "auth_token_generation_duration_seconds",
            "Time to issue a pair of tokens",
            vec![0.1, 0.5, 1.0, 2.0, 5.0]
        ))?;
        registry.register(Box::new(token_generation.clone()))?;
        let active_sessions = IntGauge::new("auth_active_sessions", "Sessions neither expired nor revoked")?;
        registry.register(Box::new(active_sessions.clone()))?;
        let latency = HistogramVec::new(
            HistogramOpts::new("http_request_duration_seconds", "Request latency by route"),
            &["method", "route"],
        )?;
        registry.register(Box::new(latency.clone()))?;

        // A counter without samples is invisible; dashboards want the zero.
        for status in ["success", "failure", "locked"] {
            login_attempts.with_label_values(&[status]);
        }
        Ok(Self {
            registry,
            login_attempts,
            token_generation,
            active_sessions,
            jobs,
            executions,
            llm_tokens,
            requests,
            latency,
        })
    }

    pub fn render(&self) -> Result<String, prometheus::Error> {
        let mut buffer = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut buffer)?;
        String::from_utf8(buffer).map_err(|e| prometheus::Error::Msg(e.to_string()))
    }
}

pub async fn track(State(metrics): State<Arc<Metrics>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().as_str().to_owned();
    // The matched path keeps ids out of the labels.
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let response = next.run(request).await;
    let status = response.status();
    metrics.requests.with_label_values(&[&method, &route, status.as_str()]).inc();
    metrics.latency.with_label_values(&[&method, &route]).observe(started.elapsed().as_secs_f64());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn login_attempts_start_at_zero() {
        let text = Metrics::new().unwrap().render().unwrap();
        assert!(text.contains(r#"auth_login_attempts_total{status="success"} 0"#));
        assert!(text.contains(r#"auth_token_generation_duration_seconds_bucket{le="0.1"} 0"#));
    }
}
