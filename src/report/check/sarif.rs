//! SARIF 2.1.0: every result has a location and a fingerprint.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{BASELINE, Report, key_print, message, one_line};
use crate::model::finding::{CodePlace, PathStep};
use crate::model::map::Level;
use crate::report::Style;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name of our fingerprints, with the version of what goes into them.
const PRINT: &str = "splitKey/v1";

/// What relative addresses are relative to; readers that know no other base take the repository's root.
const ROOT: &str = "%SRCROOT%";

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: Vec<Value> = report
        .rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": { "text": rule.what },
                "fullDescription": { "text": format!("{} {}", rule.what, rule.why) },
                "help": { "text": format!("{}\n\n{}", rule.why, rule.mend) },
                "defaultConfiguration": { "level": level(rule.level) },
                "properties": { "since": rule.since },
            })
        })
        .collect();
    rules.push(json!({
        "id": BASELINE,
        "shortDescription": { "text": "The baseline allows more than there is, or than it may." },
        "fullDescription": { "text": "What is mended has to leave the baseline, so that it can't come back; a strict service has none." },
        "help": { "text": "`split check --update` takes out what is mended." },
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
            text.push_str(&one_line(&finding.help));
        }
        let at = finding.places.first().map_or_else(|| artifact(""), |place| location(report, place));
        let mut result = json!({
            "ruleId": finding.key.rule,
            "ruleIndex": index(finding.key.rule),
            "level": level(found),
            "message": { "text": text },
            "locations": [at.clone()],
            "partialFingerprints": { PRINT: key_print(judged) },
            "properties": {
                "from": finding.key.from, "to": finding.key.to, "detail": finding.key.detail,
                "fromOwner": finding.from_owner, "toOwner": finding.to_owner,
            },
        });
        if !related.is_empty() {
            result["relatedLocations"] = related.into();
        }
        if !finding.path.is_empty() {
            let step = |step: &PathStep| {
                let mut step_at = step.place.as_ref().map_or_else(|| at.clone(), |place| location(report, place));
                step_at["message"] = json!({ "text": one_line(&step.text) });
                json!({ "location": step_at })
            };
            let steps: Vec<Value> = finding.path.iter().map(step).collect();
            result["codeFlows"] = json!([{ "threadFlows": [{ "locations": steps }] }]);
        }
        results.push(result);
    }
    for remark in report.remarks() {
        results.push(json!({
            "ruleId": BASELINE,
            "ruleIndex": report.rules.len(),
            "level": level(remark.level),
            "message": { "text": format!("{}. Help: {}", remark.message, remark.help) },
            "locations": [artifact(&remark.file)],
            "partialFingerprints": { PRINT: remark.fingerprint },
        }));
    }
    let delta = report.verdict.delta();
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
            "originalUriBaseIds": { ROOT: { "description": { "text": "The folder that `split check` ran in" } } },
            "properties": { "new": delta.new, "same": delta.same, "fixed": delta.fixed },
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
    let mut location = artifact(&report.source.shown(&place.file));
    if place.line > 0 {
        location["physicalLocation"]["region"] = json!({ "startLine": place.line, "startColumn": place.column.max(1) });
    }
    location
}

fn artifact(file: &str) -> Value {
    let file = if file.is_empty() { "." } else { file };
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(file), "uriBaseId": ROOT } } })
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
