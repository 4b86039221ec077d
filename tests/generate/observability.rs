//! Observability: alerts from the map's objectives, the reference's metrics by their kind, and what promtool says.

use std::path::Path;

use serde_json::{Value, json};

use super::tools::{run, tool, written, yamllint};
use super::{SERVICES, corallum, file, generated, named, yaml};

/// The map with objectives of its own.
fn promised() -> String {
    corallum().replace(
        "    uses: [redis]\n",
        "    uses: [redis]\n    slo: { availability: 99.95, latency: 1s, latency_percent: 95 }\n",
    )
}

fn rule<'v>(rules: &'v Value, name: &str, window: Option<&str>) -> &'v Value {
    let groups = rules["groups"].as_array().expect("groups");
    groups
        .iter()
        .flat_map(|group| group["rules"].as_array().expect("rules"))
        .find(|rule| {
            (rule["alert"] == name || rule["record"] == name)
                && window.is_none_or(|window| rule["labels"]["window"] == window)
        })
        .unwrap_or_else(|| panic!("no {name} {window:?}"))
}

#[test]
fn the_reference_is_watched_service_by_service() {
    let files = generated(&corallum(), "observability");
    let prometheus = yaml(&file(&files, "observability/prometheus.yaml"));
    for &(name, port, _) in SERVICES {
        let job = prometheus["scrape_configs"]
            .as_array()
            .expect("a list")
            .iter()
            .find(|job| job["job_name"] == format!("{name}-service"))
            .expect("a job");
        assert_eq!(job["metrics_path"], "/metrics");
        let found = &job["dns_sd_configs"][0];
        assert_eq!((&found["names"], &found["port"]), (&json!([format!("{name}-service")]), &json!(port)));
        let rules = yaml(&file(&files, &format!("observability/rules/{name}.yaml")));
        let burns = [
            ("1h", "5m", 0.0144, "page"),
            ("6h", "30m", 0.006, "page"),
            ("1d", "2h", 0.003, "ticket"),
            ("3d", "6h", 0.001, "ticket"),
        ];
        for (long, short, threshold, severity) in burns {
            let rule = rule(&rules, "ErrorBudgetBurn", Some(long));
            let series =
                |window: &str| format!("service:http_errors:ratio_rate{window}{{service=\"{name}\"}} > {threshold}");
            assert_eq!(rule["expr"], format!("{} and {}", series(long), series(short)));
            assert_eq!(rule["labels"]["severity"], severity);
        }
        assert_eq!(rule(&rules, "ServiceDown", None)["expr"], format!("up{{job=\"{name}-service\"}} == 0"));
        assert_eq!(rule(&rules, "ServiceAbsent", None)["expr"], format!("absent(up{{job=\"{name}-service\"}})"));
        let dashboard: Value =
            serde_json::from_str(&file(&files, &format!("observability/grafana/dashboards/services/{name}.json")))
                .expect("JSON");
        assert_eq!(dashboard["title"], format!("corallum / {name}"));
        assert!(dashboard["panels"].as_array().is_some_and(|panels| panels.len() >= 8));
    }
    let collector = yaml(&file(&files, "observability/collector.yaml"));
    assert_eq!(collector["receivers"]["otlp"]["protocols"]["grpc"]["endpoint"], "0.0.0.0:4317");
    assert_eq!(collector["exporters"]["otlp/jaeger"]["endpoint"], "jaeger:4317");
    assert_eq!(collector["service"]["pipelines"]["traces"]["exporters"], json!(["otlp/jaeger"]));
    for pipeline in collector["service"]["pipelines"].as_object().expect("pipelines").values() {
        for kind in ["receivers", "processors", "exporters"] {
            for name in pipeline[kind].as_array().expect("names") {
                assert!(!collector[kind][name.as_str().expect("a name")].is_null(), "{kind} {name}");
            }
        }
    }
}

#[test]
fn objectives_of_the_map_become_thresholds() {
    let files = generated(&promised(), "observability");
    let rules = yaml(&file(&files, "observability/rules/auth.yaml"));
    let text = |name: &str| rule(&rules, name, Some("1h"))["expr"].as_str().expect("text").to_owned();
    assert!(text("ErrorBudgetBurn").ends_with("> 0.0072"), "{}", text("ErrorBudgetBurn"));
    assert!(text("LatencyBudgetBurn").ends_with("> 0.72"), "{}", text("LatencyBudgetBurn"));
    let slow = rule(&rules, "service:http_slow:ratio_rate5m", None)["expr"].as_str().expect("text");
    assert!(slow.contains(r#"le=~"1(\\.0)?""#), "{slow}");
}

#[test]
fn the_reference_s_metrics_are_shown_by_their_kind() {
    let files = generated(&corallum(), "observability");
    let text = file(&files, "observability/grafana/dashboards/services/auth.json");
    let dashboard: Value = serde_json::from_str(&text).expect("JSON");
    let panel = |title: &str| {
        let panels = dashboard["panels"].as_array().expect("panels");
        panels.iter().find(|panel| panel["title"] == title).unwrap_or_else(|| panic!("no panel {title}"))
    };
    let counter = panel("auth_login_attempts_total");
    assert_eq!(counter["type"], "timeseries");
    let query = &counter["targets"][0];
    assert_eq!(
        query["expr"],
        "sum by (status) (rate(auth_login_attempts_total{job=\"auth-service\"}[$__rate_interval]))"
    );
    assert_eq!(query["legendFormat"], "{{status}}");
    let histogram = panel("auth_token_generation_duration_seconds");
    assert_eq!(
        (&histogram["type"], &histogram["fieldConfig"]["defaults"]["unit"]),
        (&json!("timeseries"), &json!("s"))
    );
    for (target, quantile) in histogram["targets"].as_array().expect("targets").iter().zip(["0.5", "0.95", "0.99"]) {
        let expected = format!(
            "histogram_quantile({quantile}, sum by (le) \
             (rate(auth_token_generation_duration_seconds_bucket{{job=\"auth-service\"}}[$__rate_interval])))"
        );
        assert_eq!(target["expr"], expected);
    }
    let gauge = panel("auth_active_sessions");
    assert_eq!(
        (&gauge["type"], &gauge["targets"][0]["expr"]),
        (&json!("stat"), &json!("sum(auth_active_sessions{job=\"auth-service\"})"))
    );
    let (map, _) = split::load::map::parse(&corallum(), &split::rules::names()).expect("a map");
    let platform = serde_json::to_value(split::generate::platform(&map)).expect("JSON");
    let metrics = &named(&platform["services"], "auth")["metrics"];
    assert_eq!(named(metrics, "auth_login_attempts_total")["kind"], "counter");
    assert_eq!(named(metrics, "auth_token_generation_duration_seconds")["buckets"], json!([0.1, 0.5, 1.0, 2.0, 5.0]));
    assert_eq!(named(metrics, "auth_active_sessions")["kind"], "gauge");
}

/// Grafana shows one of two dashboards with the same uid, and takes 40 characters.
#[test]
fn dashboards_and_panels_are_told_apart() {
    let long = "x".repeat(38);
    let map = format!(
        "version: 1\nsystem: {{ name: {long} }}\nservices:\n  overview: {{}}\n  all: {{}}\n  {long}-a: {{}}\n  {long}-b: {{}}\n"
    );
    let mut seen = std::collections::BTreeSet::new();
    for (path, text) in generated(&map, "observability").iter().filter(|(path, _)| path.contains("grafana/dashboards/"))
    {
        let dashboard: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let uid = dashboard["uid"].as_str().expect("a uid").to_owned();
        assert!(uid.len() <= 40 && seen.insert(uid), "{path}");
        let mut places = std::collections::BTreeSet::new();
        for panel in dashboard["panels"].as_array().expect("panels") {
            let place = &panel["gridPos"];
            assert!(places.insert((place["x"].to_string(), place["y"].to_string())), "{path}");
            assert!(place["x"].as_u64().zip(place["w"].as_u64()).is_some_and(|(x, width)| x + width <= 24));
        }
    }
    assert_eq!(seen.len(), 5);
}

/// Texts of people end up in labels, where Prometheus looks for templates, and in JSON.
fn hostile() -> String {
    corallum()
        .replace("team: identity", r#"team: 'a {{ $labels.x }} "}} [= x =] ${y}'"#)
        .replace("summary: JWT, SSO, RBAC", r#"summary: 'a " \ {{ x }} </script> ${y}'"#)
}

#[test]
fn promtool_takes_it_and_its_tests_pass() {
    let Some(promtool) = tool("PROMTOOL", &["promtool"]) else { return };
    let extremes = promised().replace(
        "availability: 99.95, latency: 1s, latency_percent: 95",
        "availability: 50, latency: 7ms, latency_percent: 99.999",
    );
    for map in [corallum(), promised(), hostile(), extremes] {
        let files = generated(&map, "observability");
        let folder = written(&files, |text, _| text.to_owned());
        let home = folder.path().join("observability");
        let said = |args: &[&str]| run(&promtool, args, &home, &[]);
        let (fine, text) = said(&["check", "config", "prometheus.yaml"]);
        assert!(fine && !text.contains("WARNING"), "{text}");
        let (fine, text) = said(&["check", "config", "prometheus-kubernetes.yaml"]);
        // Debian 12's is built without it.
        let unknown = ["unknown service discovery", "field kubernetes_sd_configs not found"];
        if !fine && unknown.iter().any(|error| text.contains(error)) {
            eprintln!("LEFT OUT: this promtool knows no kubernetes_sd_configs");
        } else {
            assert!(fine, "{text}");
        }
        let of = |folder: &str| -> Vec<String> {
            let files = files.iter().filter_map(|(path, _)| path.strip_prefix("observability/"));
            files.filter(|path| path.starts_with(folder)).map(str::to_owned).collect()
        };
        let rules = of("rules/");
        assert_eq!(rules.len(), 8);
        let args: Vec<&str> = ["check", "rules"].into_iter().chain(rules.iter().map(String::as_str)).collect();
        let (fine, text) = said(&args);
        assert!(fine, "{text}");
        // They are alike; all of them take a minute.
        let tests: Vec<String> =
            of("tests/").into_iter().filter(|path| path.contains("auth") || path.contains("file")).collect();
        assert_eq!(tests.len(), 2);
        let args: Vec<&str> = ["test", "rules"].into_iter().chain(tests.iter().map(String::as_str)).collect();
        let (fine, text) = said(&args);
        assert!(fine, "{text}");
    }
}

/// The generated tests see what is wrong with a rule.
#[test]
fn tests_of_alerts_fail_for_broken_alerts() {
    let Some(promtool) = tool("PROMTOOL", &["promtool"]) else { return };
    let files = generated(&corallum(), "observability");
    for (right, wrong) in [
        ("> 0.001", "> 0.003"),
        ("> 0.001", "> 0.0004"),
        ("> 0.006", "> 1"),
        ("status=~\\\"5..\\\"", "status=~\\\"4..\\\""),
        ("le=~\\\"0\\\\\\\\.5\\\"", "le=~\\\"0.25\\\""),
        ("== 0\"", "== 2\""),
        ("absent(up", "absent(down"),
    ] {
        let change = |text: &str, _: &Path| match text.contains("alert:") && text.contains("auth") {
            true => text.replace(right, wrong),
            false => text.to_owned(),
        };
        assert!(file(&files, "observability/rules/auth.yaml").contains(right), "{right}");
        let folder = written(&files, change);
        let (fine, said) =
            run(&promtool, &["test", "rules", "tests/auth.yaml"], &folder.path().join("observability"), &[]);
        assert!(!fine, "{right} became {wrong}, and nobody saw it: {said}");
    }
}

#[test]
fn yamllint_is_content() {
    for map in [corallum(), promised(), hostile()] {
        yamllint(&generated(&map, "observability"));
    }
}
