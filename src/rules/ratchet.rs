//! The ratchet: findings against the baseline. What is old may stay, what is new may not, what is mended is taken out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::baseline::{Baseline, Entry, EntryKey, Judged, Stale, Standing, Verdict};
use crate::model::finding::Finding;
use crate::model::map::{Date, ServiceMap};

/// Judges findings. `judges` says whether this run could have found what an entry allows: a run over a part of the
/// tree calls nothing else stale.
#[must_use]
pub fn judge(
    findings: Vec<Finding>,
    baseline: &Baseline,
    map: &ServiceMap,
    today: Date,
    judges: impl Fn(&Entry) -> bool,
) -> Verdict {
    let entries: BTreeMap<EntryKey, (&str, &Entry)> = baseline
        .services
        .iter()
        .flat_map(|(service, list)| list.iter().map(move |entry| (entry.key.clone(), (service.as_str(), entry))))
        .collect();
    let found: BTreeSet<EntryKey> = findings.iter().map(|finding| EntryKey::from(&finding.key)).collect();
    let mut gone: BTreeMap<EntryKey, (&str, &Entry)> =
        entries.iter().filter(|(key, _)| !found.contains(*key)).map(|(key, entry)| (key.clone(), *entry)).collect();
    let mut verdict = Verdict::default();
    for finding in findings {
        let key = EntryKey::from(&finding.key);
        let places = finding.places.len() as u32;
        let standing = match entries.get(&key) {
            Some((service, entry)) => {
                if places < entry.count && judges(entry) {
                    verdict.stale.push(Stale { service: (*service).to_owned(), entry: (*entry).clone(), left: places });
                }
                standing(entry, places, today)
            }
            None => match moved(&key, places, &gone) {
                Some(before) => {
                    gone.remove(&before);
                    Standing::Moved
                }
                None => Standing::New,
            },
        };
        verdict.judged.push(Judged { finding, standing });
    }
    for (service, entry) in gone.into_values() {
        if judges(entry) {
            verdict.stale.push(Stale { service: service.to_owned(), entry: entry.clone(), left: 0 });
        }
    }
    verdict.stale.sort_by(|a, b| (&a.service, &a.entry).cmp(&(&b.service, &b.entry)));
    for (service, list) in &baseline.services {
        if map.services.get(service).is_some_and(|service| service.strict) {
            verdict.forbidden.extend(list.iter().map(|entry| (service.clone(), entry.clone())));
        }
    }
    verdict
}

fn standing(entry: &Entry, places: u32, today: Date) -> Standing {
    match entry.until {
        Some(until) if until < today => Standing::Expired { until },
        _ if places > entry.count => Standing::More { allowed: entry.count },
        _ => Standing::Same,
    }
}

/// The entry that a finding had before its origin or its target got another name or another place: the same rule, one
/// end the same, and of the other end the same last name or the same way to it.
fn moved(key: &EntryKey, places: u32, gone: &BTreeMap<EntryKey, (&str, &Entry)>) -> Option<EntryKey> {
    let last = |path: &str| path.rsplit("::").next().unwrap_or(path).to_owned();
    let above = |path: &str| path.rsplit_once("::").map(|(above, _)| above.to_owned());
    let alike = |a: &str, b: &str| a != b && (last(a) == last(b) || (above(a).is_some() && above(a) == above(b)));
    let fits = |before: &&EntryKey| {
        before.rule == key.rule
            && before.detail == key.detail
            && ((before.to == key.to && alike(&before.from, &key.from))
                || (before.from == key.from && alike(&before.to, &key.to)))
    };
    let mut candidates =
        gone.iter().filter(|(_, (_, entry))| places <= entry.count).map(|(before, _)| before).filter(fits);
    let first = candidates.next()?;
    // Of several nobody can say which one it was.
    candidates.next().is_none().then(|| first.clone())
}

/// The baseline without what is mended, under the names that things have now. It never grows.
#[must_use]
pub fn pruned(baseline: &Baseline, findings: &[Finding], judges: impl Fn(&Entry) -> bool) -> Baseline {
    let found: BTreeMap<EntryKey, u32> =
        findings.iter().map(|finding| (EntryKey::from(&finding.key), finding.places.len() as u32)).collect();
    let gone: BTreeMap<EntryKey, (&str, &Entry)> = baseline
        .services
        .iter()
        .flat_map(|(service, list)| list.iter().map(move |entry| (entry.key.clone(), (service.as_str(), entry))))
        .filter(|(key, _)| !found.contains_key(key))
        .collect();
    let known: BTreeSet<&EntryKey> = baseline.services.values().flatten().map(|entry| &entry.key).collect();
    let mut renamed: BTreeMap<EntryKey, (EntryKey, String)> = BTreeMap::new();
    for finding in findings {
        let key = EntryKey::from(&finding.key);
        if known.contains(&key) {
            continue;
        }
        if let Some(before) = moved(&key, finding.places.len() as u32, &gone)
            && !renamed.contains_key(&before)
        {
            renamed.insert(before, (key, finding.service.clone()));
        }
    }
    let mut result = Baseline::default();
    for (service, list) in &baseline.services {
        for entry in list {
            let (key, service) = match renamed.get(&entry.key) {
                Some((key, service)) => (key.clone(), service.clone()),
                None => (entry.key.clone(), service.clone()),
            };
            let count = match found.get(&key) {
                Some(count) => entry.count.min(*count),
                None if judges(entry) => 0,
                None => entry.count,
            };
            if count > 0 {
                result.services.entry(service).or_default().push(Entry { key, count, ..entry.clone() });
            }
        }
    }
    result.services.values_mut().for_each(|list| list.sort());
    result
}

/// Why something is added to a baseline.
#[derive(Debug, Clone, Default)]
pub struct Addition {
    pub reason: Option<String>,
    pub issue: Option<String>,
    pub until: Option<Date>,
}

/// The baseline with everything that is new. Services that are strict get nothing: those findings stay new.
#[must_use]
pub fn grown(baseline: &Baseline, verdict: &Verdict, map: &ServiceMap, addition: &Addition) -> Baseline {
    let mut result = baseline.clone();
    for judged in verdict.judged.iter().filter(|judged| judged.standing.is_new()) {
        let finding = &judged.finding;
        if map.services.get(&finding.service).is_some_and(|service| service.strict) {
            continue;
        }
        let (key, count) = (EntryKey::from(&finding.key), finding.places.len() as u32);
        let list = result.services.entry(finding.service.clone()).or_default();
        match list.iter_mut().find(|entry| entry.key == key) {
            Some(entry) => entry.count = count,
            None => list.push(Entry {
                key,
                count,
                reason: addition.reason.clone(),
                issue: addition.issue.clone(),
                until: addition.until,
            }),
        }
    }
    result.services.values_mut().for_each(|list| list.sort());
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{CodePlace, Key};
    use crate::model::map::Level;

    fn finding(from: &str, to: &str, places: u32) -> Finding {
        let key = Key { rule: "cross-service-import", from: from.to_owned(), to: to.to_owned(), detail: String::new() };
        let place = |line| CodePlace { file: "src/lib.rs".to_owned(), line, column: 1 };
        Finding {
            key,
            level: Level::Error,
            service: "a".to_owned(),
            from_owner: "a".to_owned(),
            to_owner: "b".to_owned(),
            message: String::new(),
            help: String::new(),
            places: (1..=places).map(place).collect(),
            path: Vec::new(),
        }
    }

    fn map() -> ServiceMap {
        crate::load::map::parse("version: 1\nsystem: {name: x}\nservices: {a: {}, b: {}}\n", &[]).expect("a map").0
    }

    fn today() -> Date {
        Date { year: 2027, month: 1, day: 15 }
    }

    fn baseline(findings: &[Finding]) -> Baseline {
        let verdict = judge(findings.to_vec(), &Baseline::default(), &map(), today(), |_| true);
        grown(&Baseline::default(), &verdict, &map(), &Addition::default())
    }

    fn standings(now: &[Finding], baseline: &Baseline) -> (Vec<Standing>, usize) {
        let verdict = judge(now.to_vec(), baseline, &map(), today(), |_| true);
        (verdict.judged.iter().map(|judged| judged.standing).collect(), verdict.stale.len())
    }

    #[test]
    fn what_is_old_may_stay_and_what_is_more_may_not() {
        let old = baseline(&[finding("m::a::f", "m::b::g", 2)]);
        assert_eq!(standings(&[finding("m::a::f", "m::b::g", 2)], &old), (vec![Standing::Same], 0));
        assert_eq!(standings(&[finding("m::a::f", "m::b::g", 3)], &old), (vec![Standing::More { allowed: 2 }], 0));
        assert_eq!(standings(&[finding("m::a::f", "m::b::g", 1)], &old), (vec![Standing::Same], 1), "one is mended");
        assert_eq!(standings(&[], &old), (vec![], 1));
        let with_another = [finding("m::a::f", "m::b::g", 2), finding("m::a::f", "m::b::h", 1)];
        assert_eq!(standings(&with_another, &old), (vec![Standing::Same, Standing::New], 0));
    }

    #[test]
    fn a_rename_is_a_move() {
        let old = baseline(&[finding("m::a::f", "m::b::g", 2)]);
        assert_eq!(standings(&[finding("m::a::inner::f", "m::b::g", 2)], &old), (vec![Standing::Moved], 0));
        assert_eq!(standings(&[finding("m::a::f2", "m::b::g", 2)], &old), (vec![Standing::Moved], 0));
        assert_eq!(standings(&[finding("m::a::f", "m::c::g", 2)], &old), (vec![Standing::Moved], 0));
        assert_eq!(standings(&[finding("m::a::f", "m::c::h", 2)], &old), (vec![Standing::New], 1));
        let now = [finding("m::a::inner::f", "m::b::g", 2)];
        assert_eq!(standings(&now, &pruned(&old, &now, |_| true)), (vec![Standing::Same], 0));
    }

    #[test]
    fn an_update_only_takes_away() {
        let old = baseline(&[finding("m::a::f", "m::b::g", 2), finding("m::a::h", "m::b::g", 1)]);
        let now = [finding("m::a::f", "m::b::g", 1), finding("m::a::i", "m::c::g", 4)];
        let new = pruned(&old, &now, |_| true);
        assert_eq!(new.services["a"].iter().map(|entry| entry.count).collect::<Vec<_>>(), [1]);
        assert_eq!(pruned(&old, &[], |_| false), old, "what this run could not see stays");
    }

    #[test]
    fn a_day_that_is_over_ends_an_allowance() {
        let mut old = baseline(&[finding("m::a::f", "m::b::g", 1)]);
        let until = Date { day: 14, ..today() };
        old.services.get_mut("a").expect("a")[0].until = Some(until);
        assert_eq!(standings(&[finding("m::a::f", "m::b::g", 1)], &old), (vec![Standing::Expired { until }], 0));
        old.services.get_mut("a").expect("a")[0].until = Some(today());
        assert_eq!(standings(&[finding("m::a::f", "m::b::g", 1)], &old), (vec![Standing::Same], 0));
    }

    #[test]
    fn a_strict_service_gets_no_allowance() {
        let mut strict = map();
        strict.services.get_mut("a").expect("a").strict = true;
        let verdict = judge(vec![finding("m::a::f", "m::b::g", 1)], &Baseline::default(), &strict, today(), |_| true);
        assert_eq!(grown(&Baseline::default(), &verdict, &strict, &Addition::default()), Baseline::default());
        let old = baseline(&[finding("m::a::f", "m::b::g", 1)]);
        let verdict = judge(vec![finding("m::a::f", "m::b::g", 1)], &old, &strict, today(), |_| true);
        assert_eq!(verdict.forbidden.len(), 1);
    }
}
