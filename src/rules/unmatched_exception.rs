//! `unmatched-exception`: something that the map allows and nothing needs.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::finding::Finding;
use crate::model::map::{Level, ServiceMap};
use crate::model::nearest::{nearest, nearest_path};

pub(super) const RULE: Rule = Rule {
    name: "unmatched-exception",
    what: "An exception of the map allows what no rule finds any more, or a pattern of the map fits nothing.",
    why: "An allowance that outlives its reason lets the same mistake in again.",
    mend: "Take it out of the map.",
    since: "0.1.0",
    level: Level::Error,
    find: patterns,
};

/// Patterns of the map that fit nothing.
fn patterns(context: &Context<'_>, found: &mut Found) {
    for (path, pattern) in &context.own.idle {
        // Its number in the list is no part of the key: lists grow.
        let list = path.split('[').next().unwrap_or_default();
        let ends = Ends { from: list.to_owned(), to: pattern.clone(), ..Ends::default() };
        found.add(ends, context.in_map(path), || {
            let help = match meant(context, list, pattern) {
                Some(meant) => format!("did you mean `{meant}`? Mend the pattern, or take it out"),
                None => "mend the pattern, or take it out".to_owned(),
            };
            (format!("`{pattern}` fits nothing in this codebase"), help)
        });
    }
}

/// What is there and is called almost like a pattern.
fn meant(context: &Context<'_>, list: &str, pattern: &str) -> Option<String> {
    let analysis = context.analysis;
    if list.ends_with("modules") {
        let modules = analysis.modules.iter().map(|module| module.id.as_str());
        let items = analysis.items.iter().map(|item| item.id.as_str());
        return nearest_path(pattern, modules.chain(items)).map(str::to_owned);
    }
    if list.ends_with("routes") {
        let routes: Vec<String> =
            analysis.routes.iter().map(|route| format!("{} {}", route.method, route.path)).collect();
        return nearest(pattern, routes.iter().map(String::as_str)).map(str::to_owned);
    }
    let schemas = || analysis.databases.iter().map(|database| &database.schema);
    let tables = schemas().flat_map(|schema| schema.tables.iter().map(|table| table.name.to_string()));
    let views = schemas().flat_map(|schema| schema.views.iter().map(|view| view.name.to_string()));
    let names: Vec<String> = tables.chain(views).collect();
    nearest(pattern, names.iter().map(String::as_str)).map(str::to_owned)
}

/// Exceptions that allowed nothing: known when all rules have run.
pub(super) fn find(context: &Context<'_>, map: &ServiceMap) -> Vec<Finding> {
    let mut found = Found { rule: RULE.name, findings: BTreeMap::new() };
    for (index, exception) in map.exceptions.iter().enumerate().filter(|(index, _)| !context.is_used(*index)) {
        // A rule that is off finds nothing, and that is no reason to drop its exceptions.
        if map.rules.get(&exception.rule) == Some(&Level::Off) {
            continue;
        }
        let ends = Ends {
            from: format!("{} {}", exception.rule, exception.from),
            to: exception.to.clone(),
            ..Ends::default()
        };
        found.add(ends, context.in_map(&format!("exceptions[{index}].rule")), || {
            let message = format!("nothing needs this exception from `{}` any more", exception.rule);
            (message, "take it out of the map".to_owned())
        });
    }
    let level = map.rules.get(RULE.name).copied().unwrap_or(RULE.level);
    let mut findings: Vec<Finding> = found.findings.into_values().collect();
    findings.iter_mut().for_each(|finding| finding.level = level);
    findings.retain(|finding| finding.level != Level::Off);
    findings
}
