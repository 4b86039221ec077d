//! What watches the platform: collector, Prometheus with alerts and their tests, dashboards.

mod panels;
mod proofs;
mod rules;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{System, short};
use super::{Files, Target};
use crate::model::generated::GeneratedFile;

pub(super) const TARGET: Target = Target {
    name: "observability",
    about: "OpenTelemetry collector, Prometheus with alerts from the map's objectives and tests of them, Grafana dashboards",
    applies: |_| true,
    files: Files::OfPlatform(|platform, templates| {
        let file = |path: &str, bytes| GeneratedFile::new(format!("observability/{path}"), bytes);
        let mut files = Vec::new();
        let wanted = [
            ("collector.yaml", "observability/collector.yaml.tera"),
            ("prometheus.yaml", "observability/prometheus.yaml.tera"),
            ("prometheus-kubernetes.yaml", "observability/prometheus-kubernetes.yaml.tera"),
            ("grafana/provisioning/dashboards/platform.yaml", "observability/dashboards.yaml.tera"),
            ("grafana/provisioning/datasources/platform.yaml", "observability/datasources.yaml.tera"),
        ];
        let (paths, names): (Vec<&str>, Vec<&str>) = wanted.into_iter().unzip();
        let printed = templates.render_all(&names, platform)?;
        files.extend(paths.iter().zip(printed).map(|(path, bytes)| file(path, bytes)));
        let overview = panels::overview(platform);
        files.push(file("grafana/dashboards/overview.json", templates.render(DASHBOARD, &overview)?));
        let services = platform.services.par_iter().map(|service| {
            let watched = rules::watched(service);
            let proofs = proofs::proofs(service, &watched);
            let dashboard = panels::service(&platform.system, service);
            let name = &service.name;
            Ok([
                file(&format!("rules/{name}.yaml"), templates.render("observability/rules.yaml.tera", &watched)?),
                file(&format!("tests/{name}.yaml"), templates.render("observability/tests.yaml.tera", &proofs)?),
                file(&format!("grafana/dashboards/services/{name}.json"), templates.render(DASHBOARD, &dashboard)?),
            ])
        });
        files.extend(services.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
        Ok(files)
    }),
};

const DASHBOARD: &str = "observability/dashboard.json.tera";

/// Rules about a service.
#[derive(Serialize, JsonSchema)]
struct Watched<'p> {
    /// Its name: to hand all of a service to a template that asks for no more takes time.
    name: &'p str,
    /// The team, safe in a label: Prometheus takes labels of alerts for templates.
    team: Option<String>,
    recordings: Vec<Recording>,
    alerts: Vec<Alert>,
}

#[derive(Serialize, JsonSchema)]
struct Recording {
    record: String,
    expr: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
struct Alert {
    name: String,
    expr: String,
    /// How long it has to hold, as Prometheus writes it.
    wait: String,
    wait_minutes: u32,
    /// `page` for at once, `ticket` for the next working day.
    severity: String,
    /// The longer window, of those that watch a budget.
    window: Option<String>,
    summary: String,
    /// The part of requests above which it fires, and the promise that it is about; of those that watch a budget.
    threshold: Option<f64>,
    promise: Option<Promise>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
enum Promise {
    Availability,
    Latency,
}

/// A name of Grafana, which takes 40 characters.
fn uid(system: &System, name: &str) -> String {
    short(&format!("{}-{name}", system.name), 40)
}
