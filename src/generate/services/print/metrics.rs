//! The metrics that the map gives a service.

use super::super::layout;
use super::super::names::{field, ident, literal};
use super::ANEW;
use crate::generate::ir::Service;
use crate::model::map::MetricKind;

/// `src/generated/metrics.rs`.
pub(in super::super) fn print(service: &Service) -> String {
    let mut out = format!("//! The metrics of this service's own.\n//!\n{ANEW}\n");
    let mut kinds: Vec<String> = Vec::new();
    let (mut functions, mut begun) = (String::new(), String::new());
    for metric in &service.metrics {
        let (kind, word) = match metric.kind {
            MetricKind::Counter => ("Counter", "counter"),
            MetricKind::Gauge => ("Gauge", "gauge"),
            MetricKind::Histogram => ("Histogram", "histogram"),
        };
        kinds.push(kind.to_owned());
        let help = metric.help.clone().unwrap_or_else(|| format!("`{}`", metric.name));
        let name = field(&metric.name);
        let mut taken = Vec::new();
        let labels: Vec<String> = metric
            .labels
            .iter()
            .map(|label| {
                let label = super::super::book::free(&ident(label), &taken);
                taken.push(label.clone());
                label
            })
            .collect();
        let arguments: Vec<String> = labels.iter().map(|label| format!("{label}: impl Into<String>")).collect();
        functions.push('\n');
        functions.push_str(&layout::docs(0, "///", std::slice::from_ref(&help)));
        functions.push_str(&layout::function(0, &format!("pub fn {name}"), &arguments, &format!(" -> {kind}")));
        let pairs = metric.labels.iter().zip(&labels);
        let pairs = pairs.map(|(label, argument)| format!("{} => {argument}.into()", literal(label)));
        let inside: Vec<String> = std::iter::once(literal(&metric.name)).chain(pairs).collect();
        functions.push_str(&layout::call(4, &format!("metrics::{word}!"), &inside, ""));
        functions.push_str("}\n");
        let described = [literal(&metric.name), literal(&help)];
        begun.push_str(&layout::call(4, &format!("metrics::describe_{word}!"), &described, ";"));
        // What has no labels is there from the start, so that nothing and zero are told apart.
        match metric.kind {
            MetricKind::Counter if labels.is_empty() => begun.push_str(&format!("    {name}().absolute(0);\n")),
            MetricKind::Gauge if labels.is_empty() => begun.push_str(&format!("    {name}().set(0.0);\n")),
            _ => {}
        }
    }
    out.push_str(&layout::import("metrics", &kinds));
    if !kinds.is_empty() {
        out.push('\n');
    }
    out.push_str("/// Tells what they are, before the first is recorded.\n");
    out.push_str(&if begun.is_empty() {
        "pub fn begin() {}\n".to_owned()
    } else {
        format!("pub fn begin() {{\n{begun}}}\n")
    });
    out + &functions
}
