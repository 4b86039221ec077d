//! Transactions in terms of the analysis.

use rustc_hash::FxHashMap;

use super::RawTransaction;
use crate::frontend::rust::access::RawSite;
use crate::frontend::rust::infer::From;
use crate::model::analysis::{FileId, ItemId, Origin};
use crate::model::data::{QuerySite, Step, TransactionSite};

/// Where a site stands, and in what.
type Key = (FileId, u32, u32, Origin);

/// The places of the sites that are steps: numbers change when sites are sorted.
pub fn placed_sites(
    transactions: &[RawTransaction],
    sites: &[RawSite],
    files: &[Option<FileId>],
    origin: &impl Fn(From) -> Option<(Origin, bool)>,
) -> FxHashMap<u32, Key> {
    let mut keys = FxHashMap::default();
    for step in transactions.iter().flat_map(|one| &one.steps) {
        let site = &sites[step.site as usize];
        if let (Some(file), Some((from, _))) = (files[site.file as usize], origin(site.from)) {
            keys.insert(step.site, (file, site.pos.line, site.pos.col, from));
        }
    }
    keys
}

/// The transactions of the analysis' items; `sites` are sorted by place.
pub fn placed(
    transactions: Vec<RawTransaction>,
    keys: &FxHashMap<u32, Key>,
    sites: &[QuerySite],
    files: &[Option<FileId>],
    origin: &impl Fn(From) -> Option<(Origin, bool)>,
    items: &[Option<ItemId>],
) -> Vec<TransactionSite> {
    let mut all = Vec::with_capacity(transactions.len());
    for raw in transactions {
        let (Some(file), Some((from, test))) = (files[raw.file as usize], origin(From::Def(raw.from))) else {
            continue;
        };
        let mut steps: Vec<Step> = Vec::new();
        for step in raw.steps {
            let Some(&(file, line, column, holder)) = keys.get(&step.site) else { continue };
            let chain: Vec<ItemId> = step.chain.iter().filter_map(|def| items[def.0 as usize]).collect();
            let start = sites.partition_point(|site| (site.file, site.line, site.column) < (file, line, column));
            let here =
                sites[start..].iter().take_while(|site| (site.file, site.line, site.column) == (file, line, column));
            for (query, site) in (start as u32..).zip(here) {
                if site.from == holder {
                    let (chain, ways) = (chain.clone(), step.ways.clone());
                    steps.push(Step { query, chain, certainty: step.certainty, ways });
                }
            }
        }
        steps.sort_by(|a, b| {
            (a.query, a.certainty, a.chain.len(), &a.chain).cmp(&(b.query, b.certainty, b.chain.len(), &b.chain))
        });
        steps.dedup_by_key(|step| step.query);
        all.push(TransactionSite {
            from,
            file,
            line: raw.pos.line,
            column: raw.pos.col,
            library: raw.library,
            steps,
            certainty: raw.certainty,
            test,
        });
    }
    all.sort_by_key(|site| (site.file, site.line, site.column, site.from));
    all.dedup_by_key(|site| (site.file, site.line, site.column, site.from));
    all
}
