//! Dashboards: what is shown of a service, and of all of them together.

use schemars::JsonSchema;
use serde::Serialize;

use super::rules::{failing, slowing};
use super::uid;
use crate::generate::ir::{Platform, Service, System};
use crate::model::map::{Metric, MetricKind};

#[derive(Serialize, JsonSchema)]
pub(super) struct Dashboard {
    uid: String,
    title: String,
    description: String,
    tags: Vec<String>,
    panels: Vec<Panel>,
}

#[derive(Serialize, JsonSchema)]
struct Panel {
    id: usize,
    title: String,
    description: String,
    /// As Grafana calls it.
    kind: String,
    unit: String,
    queries: Vec<Query>,
    /// A line across, at the promise.
    promise: Option<f64>,
    x: usize,
    y: usize,
    width: usize,
}

#[derive(Serialize, JsonSchema)]
struct Query {
    /// `A`
    id: String,
    expr: String,
    legend: String,
}

const HEIGHT: usize = 8;

/// Three panels in a row, each twice as wide on the overview.
struct Board {
    columns: usize,
    panels: Vec<Panel>,
}

impl Board {
    fn add(&mut self, title: &str, description: &str, kind: &str, unit: &str, queries: &[(String, &str)]) {
        let index = self.panels.len();
        let width = 24 / self.columns;
        let queries = queries.iter().enumerate().map(|(index, (expr, legend))| Query {
            id: char::from(b'A' + (index % 26) as u8).to_string(),
            expr: expr.clone(),
            legend: (*legend).to_owned(),
        });
        self.panels.push(Panel {
            id: index + 1,
            title: title.to_owned(),
            description: description.to_owned(),
            kind: kind.to_owned(),
            unit: unit.to_owned(),
            queries: queries.collect(),
            promise: None,
            x: index % self.columns * width,
            y: index / self.columns * HEIGHT,
            width,
        });
    }

    fn promise(&mut self, value: f64) {
        if let Some(panel) = self.panels.last_mut() {
            panel.promise = Some(value);
        }
    }
}

pub(super) fn service(system: &System, service: &Service) -> Dashboard {
    let job = format!("{{job=\"{}\"}}", service.host);
    let mut board = Board { columns: 3, panels: Vec::new() };
    let rate = |by: &str| format!("sum by ({by}) (rate(http_requests_total{job}[$__rate_interval]))");
    board.add("Requests", "Answers in a second, by status", "timeseries", "reqps", &[(rate("status"), "{{status}}")]);
    let own = format!("{{service=\"{}\"}}", service.name);
    let failed = format!("{}{own}", failing("5m"));
    board.add(
        "Failures",
        "The part of requests that fail, and the promise",
        "timeseries",
        "percentunit",
        &[(failed, "5 minutes")],
    );
    board.promise(service.slo.error_budget);
    let slow = format!("{}{own}", slowing("5m"));
    board.add(
        "Slow answers",
        "The part of requests that take too long, and the promise",
        "timeseries",
        "percentunit",
        &[(slow, "5 minutes")],
    );
    board.promise(service.slo.latency_budget);
    for metric in &system.metrics {
        // What is above already.
        if metric.kind != MetricKind::Counter {
            own_metric(&mut board, metric, &job);
        }
    }
    let burn = |series: fn(&str) -> String, budget: f64| -> Vec<(String, &str)> {
        ["1h", "6h", "1d", "3d"].map(|window| (format!("{}{own} / {budget}", series(window)), window)).to_vec()
    };
    let says = "How many times faster than allowed the budget is spent";
    board.add("Budget of failures", says, "timeseries", "none", &burn(failing, service.slo.error_budget));
    board.promise(1.0);
    board.add("Budget of slow answers", says, "timeseries", "none", &burn(slowing, service.slo.latency_budget));
    board.promise(1.0);
    board.add("Instances", "Those that answer Prometheus", "stat", "none", &[(format!("sum(up{job})"), "up")]);
    for metric in &service.metrics {
        own_metric(&mut board, metric, &job);
    }
    Dashboard {
        uid: uid(system, &service.name),
        title: format!("{} / {}", system.name, service.name),
        description: service.summary.clone().unwrap_or_default(),
        tags: vec![system.name.clone(), service.name.clone()],
        panels: board.panels,
    }
}

/// A panel by what the metric is: a counter's rate, a histogram's quantiles, a gauge's value.
fn own_metric(board: &mut Board, metric: &Metric, job: &str) {
    let name = &metric.name;
    let help = metric.help.as_deref().unwrap_or_default();
    let seconds = name.ends_with("_seconds") || name.ends_with("_seconds_total");
    let bytes = name.ends_with("_bytes") || name.ends_with("_bytes_total");
    let unit = if seconds {
        "s"
    } else if bytes {
        "bytes"
    } else {
        "short"
    };
    let legend: String = metric.labels.iter().map(|label| format!("{{{{{label}}}}}")).collect::<Vec<_>>().join(" ");
    let legend = if legend.is_empty() { name.as_str() } else { &legend };
    let by = match metric.labels.is_empty() {
        true => String::new(),
        false => format!(" by ({}) ", metric.labels.join(", ")),
    };
    match metric.kind {
        MetricKind::Counter => {
            let unit = if seconds || bytes { unit } else { "cps" };
            let expr = format!("sum{by}(rate({name}{job}[$__rate_interval]))");
            board.add(name, help, "timeseries", unit, &[(expr, legend)]);
        }
        MetricKind::Histogram => {
            let quantile = |quantile: &str| {
                format!("histogram_quantile({quantile}, sum by (le) (rate({name}_bucket{job}[$__rate_interval])))")
            };
            let queries = [(quantile("0.5"), "p50"), (quantile("0.95"), "p95"), (quantile("0.99"), "p99")];
            board.add(name, help, "timeseries", unit, &queries);
        }
        MetricKind::Gauge => {
            board.add(name, help, "stat", unit, &[(format!("sum{by}({name}{job})"), legend)]);
        }
    }
}

pub(super) fn overview(platform: &Platform) -> Dashboard {
    let system = &platform.system;
    let mut board = Board { columns: 2, panels: Vec::new() };
    let services = "{{service}}";
    let rate = "sum by (job) (rate(http_requests_total[$__rate_interval]))".to_owned();
    board.add("Requests", "Answers in a second", "timeseries", "reqps", &[(rate, "{{job}}")]);
    board.add(
        "Instances",
        "Those that answer Prometheus",
        "stat",
        "none",
        &[("sum by (job) (up)".to_owned(), "{{job}}")],
    );
    board.add("Failures", "The part of requests that fail", "timeseries", "percentunit", &[(failing("5m"), services)]);
    board.add(
        "Slow answers",
        "The part of requests that take too long",
        "timeseries",
        "percentunit",
        &[(slowing("5m"), services)],
    );
    let quantile =
        "histogram_quantile(0.99, sum by (job, le) (rate(http_request_duration_seconds_bucket[$__rate_interval])))";
    board.add("Duration", "99 of 100 answers take no longer", "timeseries", "s", &[(quantile.to_owned(), "{{job}}")]);
    let alerts = "sum by (alertname, service, severity) (ALERTS{alertstate=\"firing\"})".to_owned();
    board.add(
        "Alerts",
        "Those that fire",
        "timeseries",
        "none",
        &[(alerts, "{{service}} {{alertname}} ({{severity}})")],
    );
    Dashboard {
        // No service's name has an underscore.
        uid: uid(system, "_all"),
        title: format!("{} / all services", system.name),
        description: "All services of the map".to_owned(),
        tags: vec![system.name.clone()],
        panels: board.panels,
    }
}
