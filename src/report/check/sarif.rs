//! SARIF 2.1.0: every result has a location and a fingerprint.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Report, fingerprint, key_print, message, stale_message};
use crate::model::finding::CodePlace;
use crate::model::map::Level;
use crate::report::Style;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: Vec<Value> = report
        .rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": { "text": rule.what },
                "fullDescription": { "text": rule.why },
                "help": { "text": rule.mend },
                "defaultConfiguration": { "level": level(rule.level) },
            })
        })
        .collect();
    rules.push(json!({
        "id": "baseline",
        "shortDescription": { "text": "The baseline allows what is mended." },
        "help": { "text": "`split check --update` takes it out." },
        "defaultConfiguration": { "level": level(report.stale_level()) },
    }));
    let index = |name: &str| report.rules.iter().position(|rule| rule.name == name);
    let mut results = Vec::new();
    for (judged, found) in report.shown() {
        let finding = &judged.finding;
        // One result a finding; its further places are related ones, so that the fingerprint stays one of a kind.
        let related: Vec<Value> = finding.places.iter().skip(1).map(|place| location(report, place)).collect();
        let mut text = message(judged);
        if !finding.help.is_empty() {
            text.push_str(". Help: ");
            text.push_str(&finding.help);
        }
        let mut result = json!({
            "ruleId": finding.key.rule,
            "ruleIndex": index(finding.key.rule),
            "level": level(found),
            "message": { "text": text },
            "locations": [finding.places.first().map_or_else(|| whole(report, ""), |place| location(report, place))],
            "partialFingerprints": { "splitKey/v1": key_print(judged) },
        });
        if !related.is_empty() {
            result["relatedLocations"] = related.into();
        }
        results.push(result);
    }
    for stale in &report.verdict.stale {
        let key = &stale.entry.key;
        let name = if stale.service.is_empty() { "_system" } else { &stale.service };
        results.push(json!({
            "ruleId": "baseline",
            "ruleIndex": report.rules.len(),
            "level": level(report.stale_level()),
            "message": { "text": stale_message(stale) },
            "locations": [whole(report, &format!(".split/{name}.jsonl"))],
            "partialFingerprints": {
                "splitKey/v1": fingerprint(&["baseline", &key.rule, &key.from, &key.to, &key.detail]),
            },
        }));
    }
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "split",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "ROOT": { "description": { "text": "The analysed folder" } } },
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warn => "warning",
        Level::Off => "none",
    }
}

fn location(report: &Report<'_>, place: &CodePlace) -> Value {
    let mut location = whole(report, &place.file);
    if place.line > 0 {
        location["physicalLocation"]["region"] = json!({ "startLine": place.line, "startColumn": place.column.max(1) });
    }
    location
}

fn whole(report: &Report<'_>, file: &str) -> Value {
    let file = if file.is_empty() { ".".to_owned() } else { report.source.shown(file) };
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&file), "uriBaseId": "ROOT" } } })
}

/// A relative reference: what URIs don't have is written with percent signs.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
