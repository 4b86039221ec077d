//! Unit tests of a service's alerts, for `promtool test rules`: each alert fires when it has to, and not a bit below.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Alert, Promise, Watched};
use crate::generate::ir::Service;

/// What the template of tests prints.
#[derive(Serialize, JsonSchema)]
pub(super) struct Proofs<'p> {
    name: &'p str,
    /// As the map has it: what a label's template comes out as.
    team: Option<&'p str>,
    cases: Vec<Case>,
}

/// A course of events, and the alerts that it ends with.
#[derive(Serialize, JsonSchema)]
struct Case {
    says: String,
    series: Vec<Series>,
    /// When it is looked at: `240m`.
    at: String,
    firing: Vec<Firing>,
    /// Alerts that don't.
    silent: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct Series {
    series: String,
    values: String,
}

/// The alerts of one name.
#[derive(Serialize, JsonSchema)]
struct Firing {
    name: String,
    /// Those that the alert takes from its expression.
    labels: Vec<Label>,
    alerts: Vec<Alert>,
}

#[derive(Clone, Serialize, JsonSchema)]
struct Label {
    label: String,
    value: String,
}

/// All windows are watched for as long as they have to hold.
const LONG: u32 = 200;
/// Requests a minute: enough for a budget of a hundred thousandth.
const REQUESTS: u64 = 1_000_000;

pub(super) fn proofs<'p>(service: &'p Service, watched: &Watched<'_>) -> Proofs<'p> {
    let mut names: Vec<String> = watched.alerts.iter().map(|alert| alert.name.clone()).collect();
    names.dedup();
    let mut cases = Vec::new();
    for (promise, budget) in
        [(Promise::Availability, service.slo.error_budget), (Promise::Latency, service.slo.latency_budget)]
    {
        let (bad, slow) = match promise {
            Promise::Availability => ("fail", false),
            Promise::Latency => ("are slow", true),
        };
        for (share, minutes, says) in [
            (1.0, 40, format!("all requests {bad}, for 40 minutes")),
            (budget * 2.0, LONG, format!("twice as many requests {bad} as may")),
            (budget * 0.5, LONG, format!("half as many requests {bad} as may")),
        ] {
            let bad = ((share.min(1.0) * REQUESTS as f64).round() as u64).min(REQUESTS);
            let real = bad as f64 / REQUESTS as f64;
            let alerts: Vec<Alert> = watched
                .alerts
                .iter()
                .filter(|alert| alert.promise == Some(promise) && alert.wait_minutes < minutes)
                .filter(|alert| alert.threshold.is_some_and(|threshold| real > threshold))
                .cloned()
                .collect();
            let mut series = requests(service, if slow { 0 } else { bad }, minutes);
            series.extend(durations(service, if slow { bad } else { 0 }, minutes));
            series.push(up(service, 1, minutes));
            cases.push(case(&names, says, series, minutes, &[], &alerts));
        }
    }
    let of = |name: &str| watched.alerts.iter().filter(|alert| alert.name == name).cloned().collect::<Vec<_>>();
    let down = vec![up(service, 0, 10)];
    let label = |label: &str, value: String| Label { label: label.to_owned(), value };
    let labels = [label("job", service.host.clone()), label("instance", instance(service))];
    cases.push(case(&names, "it does not answer".to_owned(), down, 10, &labels, &of("ServiceDown")));
    cases.push(case(&names, "it is not there".to_owned(), Vec::new(), 10, &labels[..1], &of("ServiceAbsent")));
    Proofs { name: &service.name, team: service.team.as_deref(), cases }
}

fn case(names: &[String], says: String, series: Vec<Series>, minutes: u32, labels: &[Label], alerts: &[Alert]) -> Case {
    let (mut firing, mut silent) = (Vec::new(), Vec::new());
    for name in names {
        let alerts: Vec<Alert> = alerts.iter().filter(|alert| alert.name == *name).cloned().collect();
        match alerts.is_empty() {
            true => silent.push(name.clone()),
            false => firing.push(Firing { name: name.clone(), labels: labels.to_vec(), alerts }),
        }
    }
    Case { says, series, at: format!("{minutes}m"), firing, silent }
}

fn instance(service: &Service) -> String {
    format!("{}:{}", service.host, service.port)
}

fn of(service: &Service, name: &str, labels: &str) -> String {
    format!("{name}{{job=\"{}\",instance=\"{}\"{labels}}}", service.host, instance(service))
}

fn growing(series: String, a_minute: u64, minutes: u32) -> Series {
    Series { series, values: format!("0+{a_minute}x{minutes}") }
}

fn up(service: &Service, value: u8, minutes: u32) -> Series {
    Series { series: of(service, "up", ""), values: format!("{value}x{minutes}") }
}

fn requests(service: &Service, failed: u64, minutes: u32) -> Vec<Series> {
    [("200", REQUESTS - failed), ("503", failed)]
        .into_iter()
        .map(|(status, count)| {
            let labels = format!(",method=\"GET\",route=\"/\",status=\"{status}\"");
            growing(of(service, "http_requests_total", &labels), count, minutes)
        })
        .collect()
}

fn durations(service: &Service, slow: u64, minutes: u32) -> Vec<Series> {
    let bound = service.slo.latency_seconds.to_string();
    let bucket = |le: &str| of(service, "http_request_duration_seconds_bucket", &format!(",le=\"{le}\""));
    vec![
        growing(bucket(&bound), REQUESTS - slow, minutes),
        growing(bucket("+Inf"), REQUESTS, minutes),
        growing(of(service, "http_request_duration_seconds_count", ""), REQUESTS, minutes),
    ]
}
