//! Recording rules and alerts of a service: how fast it spends the budgets of its objectives, and whether it is there.
//!
//! Windows and factors are those of the Site Reliability Workbook, chapter 5: a page where 2 % of a month's budget goes in an
//! hour or 5 % in six, a ticket where 10 % goes in three days.

use super::{Alert, Promise, Recording, Watched};
use crate::generate::ir::Service;

/// Long and short window, how many times faster than allowed, how long it has to hold, severity.
const BURNS: &[(&str, &str, f64, u32, &str)] = &[
    ("1h", "5m", 14.4, 2, "page"),
    ("6h", "30m", 6.0, 15, "page"),
    ("1d", "2h", 3.0, 60, "ticket"),
    ("3d", "6h", 1.0, 180, "ticket"),
];

pub(super) fn watched(service: &Service) -> Watched<'_> {
    let job = &service.host;
    let slow = format!("{{job=\"{job}\",le=~\"{}\"}}", bound(service.slo.latency_seconds));
    let mut recordings = Vec::new();
    let mut windows: Vec<&str> = BURNS.iter().flat_map(|burn| [burn.0, burn.1]).collect();
    windows.sort_by_key(|window| minutes(window));
    windows.dedup();
    for window in windows {
        let all = format!("sum(rate(http_requests_total{{job=\"{job}\"}}[{window}]))");
        // Without a failure there is no series of failures.
        let failed =
            format!("(sum(rate(http_requests_total{{job=\"{job}\",status=~\"5..\"}}[{window}])) or vector(0))");
        recordings.push(Recording { record: failing(window), expr: format!("{failed} / {all}") });
        let fast = format!("sum(rate(http_request_duration_seconds_bucket{slow}[{window}]))");
        let all = format!("sum(rate(http_request_duration_seconds_count{{job=\"{job}\"}}[{window}]))");
        recordings.push(Recording { record: slowing(window), expr: format!("1 - {fast} / {all}") });
    }
    let mut alerts = Vec::new();
    let name = &service.name;
    for (promise, series, budget, title, what) in [
        (
            Promise::Availability,
            failing as fn(&str) -> String,
            service.slo.error_budget,
            "ErrorBudgetBurn",
            format!("requests fail; {} % may not", service.slo.availability),
        ),
        (
            Promise::Latency,
            slowing,
            service.slo.latency_budget,
            "LatencyBudgetBurn",
            format!("requests take longer than {}; {} % may not", service.slo.latency, service.slo.latency_percent),
        ),
    ] {
        for (long, short, factor, wait, severity) in BURNS {
            let threshold = (factor * budget * 1e9).round() / 1e9;
            // More than all requests can't fail.
            if threshold >= 1.0 {
                continue;
            }
            let above = |window: &str| format!("{}{{service=\"{name}\"}} > {threshold}", series(window));
            alerts.push(Alert {
                name: title.to_owned(),
                expr: format!("{} and {}", above(long), above(short)),
                wait: format!("{wait}m"),
                wait_minutes: *wait,
                severity: (*severity).to_owned(),
                window: Some((*long).to_owned()),
                summary: format!("{job}: more than {threshold} of the {what}"),
                threshold: Some(threshold),
                promise: Some(promise),
            });
        }
    }
    let there = |name: &str, expr: String, wait: u32, summary: String| Alert {
        name: name.to_owned(),
        expr,
        wait: format!("{wait}m"),
        wait_minutes: wait,
        severity: "page".to_owned(),
        window: None,
        summary,
        threshold: None,
        promise: None,
    };
    alerts.push(there(
        "ServiceDown",
        format!("up{{job=\"{job}\"}} == 0"),
        2,
        format!("{job}: one of them does not answer"),
    ));
    alerts.push(there("ServiceAbsent", format!("absent(up{{job=\"{job}\"}})"), 5, format!("{job}: there is none")));
    Watched { name, team: service.team.as_deref().map(untemplated), recordings, alerts }
}

/// The record of the part of requests that fail.
pub(super) fn failing(window: &str) -> String {
    format!("service:http_errors:ratio_rate{window}")
}

/// The record of the part of requests that are slow.
pub(super) fn slowing(window: &str) -> String {
    format!("service:http_slow:ratio_rate{window}")
}

fn minutes(window: &str) -> u32 {
    let (number, unit) = window.split_at(window.len() - 1);
    number.parse::<u32>().unwrap_or_default()
        * match unit {
            "m" => 1,
            "h" => 60,
            _ => 24 * 60,
        }
}

/// A bucket's bound as a regular expression: some write `1`, others `1.0`.
fn bound(seconds: f64) -> String {
    let text = seconds.to_string();
    match text.contains('.') {
        true => text.replace('.', r"\\."),
        false => format!(r"{text}(\\.0)?"),
    }
}

/// A text where Prometheus looks for templates.
fn untemplated(text: &str) -> String {
    text.replace("{{", r#"{{"{{"}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_fit_however_they_are_written() {
        assert_eq!((bound(0.5), bound(1.0), bound(10.0)), (r"0\\.5".into(), r"1(\\.0)?".into(), r"10(\\.0)?".into()));
    }

    #[test]
    fn texts_are_no_templates() {
        assert_eq!(untemplated("a {{ $x }}"), "a {{\"{{\"}} $x }}");
    }
}
