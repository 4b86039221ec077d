//! The rules of boundaries: one file a rule, one row of [`RULES`] a rule.

mod context;
mod cross_service_foreign_key;
mod cross_service_import;
mod cross_service_join;
mod cross_service_object;
mod cross_service_transaction;
mod entity_leak;
mod foreign_read;
mod foreign_write;
mod migration_scope;
mod opaque_sql;
pub mod ratchet;
pub mod scope;
mod service_cycle;
mod soft_reference;
mod undeclared_dependency;
mod unmapped;
mod unmatched_exception;
mod unused_dependency;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use self::context::Context;
use crate::model::analysis::Analysis;
use crate::model::finding::{CodePlace, Finding, Key};
use crate::model::map::{Level, ServiceMap};
use crate::model::ownership::Ownership;
use crate::model::problem::Span;

/// A rule, with what people ask about it.
pub struct Rule {
    /// As maps, baselines and `explain` write it; the file in this folder has the same name.
    pub name: &'static str,
    /// What it finds, in one sentence.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// What to do about a finding.
    pub mend: &'static str,
    /// The version of `split` that brought it.
    pub since: &'static str,
    /// Where the map says nothing.
    pub level: Level,
    /// What the rule looks at.
    pub find: fn(&Context<'_>, &mut Found),
}

/// All rules, sorted by name.
pub const RULES: &[Rule] = &[
    cross_service_foreign_key::RULE,
    cross_service_import::RULE,
    cross_service_join::RULE,
    cross_service_object::RULE,
    cross_service_transaction::RULE,
    entity_leak::RULE,
    foreign_read::RULE,
    foreign_write::RULE,
    migration_scope::RULE,
    opaque_sql::RULE,
    service_cycle::RULE,
    soft_reference::RULE,
    undeclared_dependency::RULE,
    unmapped::RULE,
    unmatched_exception::RULE,
    unused_dependency::RULE,
];

/// The names of all rules, sorted.
#[must_use]
pub fn names() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.name).collect()
}

/// What one rule has found so far: each key once, with all its places.
pub struct Found {
    rule: &'static str,
    findings: BTreeMap<Key, Finding>,
}

impl Found {
    fn add(&mut self, ends: Ends, place: CodePlace, text: impl FnOnce() -> (String, String)) -> &mut Finding {
        let key = Key { rule: self.rule, from: ends.from, to: ends.to, detail: ends.detail };
        let finding = self.findings.entry(key.clone()).or_insert_with(|| {
            let (message, help) = text();
            Finding {
                key,
                level: Level::Error,
                service: ends.service,
                from_owner: ends.from_owner,
                to_owner: ends.to_owner,
                message,
                help,
                places: Vec::new(),
                path: Vec::new(),
            }
        });
        finding.places.push(place);
        finding
    }
}

/// Both ends of a crossing.
#[derive(Debug, Default, Clone)]
struct Ends {
    /// The service that has to mend it.
    service: String,
    from: String,
    to: String,
    detail: String,
    from_owner: String,
    to_owner: String,
}

/// Runs all rules that are not off; what an exception of the map allows is left out. Sorted by key.
#[must_use]
pub fn check(
    analysis: &Analysis,
    map: &ServiceMap,
    ownership: &Ownership,
    map_places: (&str, &BTreeMap<String, Span>),
) -> Vec<Finding> {
    let context = Context::new(analysis, map, ownership, map_places);
    let mut findings: Vec<Finding> = Vec::new();
    let found: Vec<Found> = RULES
        .par_iter()
        .map(|rule| {
            let mut found = Found { rule: rule.name, findings: BTreeMap::new() };
            (rule.find)(&context, &mut found);
            found
        })
        .collect();
    for (rule, found) in RULES.iter().zip(found) {
        for mut finding in found.findings.into_values() {
            finding.level = level(map, rule, &finding.service);
            if finding.level == Level::Off {
                continue;
            }
            // One place may stand for several texts.
            finding.places.sort();
            finding.places.dedup();
            if !context.allowed(&finding) {
                findings.push(finding);
            }
        }
    }
    findings.extend(unmatched_exception::find(&context, map));
    findings.sort_by(|a, b| a.key.cmp(&b.key));
    findings
}

/// The level of a rule for a service: the service's own word comes first, then the map's.
fn level(map: &ServiceMap, rule: &Rule, service: &str) -> Level {
    let own = map.services.get(service).and_then(|service| service.rules.get(rule.name));
    own.or_else(|| map.rules.get(rule.name)).copied().unwrap_or(rule.level)
}
