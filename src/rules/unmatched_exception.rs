//! `unmatched-exception`: something that the map allows and nothing needs.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::finding::Finding;
use crate::model::map::{Level, ServiceMap};

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
            (format!("`{pattern}` fits nothing in this codebase"), "mend the pattern, or take it out".to_owned())
        });
    }
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
