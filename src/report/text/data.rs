//! The part of the overview that is about data.

use std::collections::BTreeMap;
use std::io;

use super::{DATA_ROWS, Page};
use crate::model::analysis::Origin;
use crate::model::data::Certainty;
use crate::model::schema::Name;
use crate::model::tables::Shared;
use crate::report::layout::Align::{Left, Right};
use crate::report::layout::{Columns, count, fit};

impl Page<'_> {
    pub(super) fn data(&mut self) -> io::Result<()> {
        self.data_size()?;
        self.shared_tables()?;
        self.ties()?;
        self.transactions()
    }

    fn data_size(&mut self) -> io::Result<()> {
        let analysis = self.analysis;
        let schemas = || analysis.databases.iter().map(|database| &database.schema);
        let mut parts = vec![count(schemas().map(|schema| schema.tables.len()).sum(), "table")];
        let keys = schemas().flat_map(|schema| &schema.tables).map(|table| table.foreign_keys.len()).sum();
        let others = [
            (keys, "foreign key"),
            (schemas().map(|schema| schema.views.len()).sum(), "view"),
            (schemas().map(|schema| schema.triggers.len()).sum(), "trigger"),
            (schemas().map(|schema| schema.types.len()).sum(), "type"),
            (analysis.transactions.len(), "transaction"),
        ];
        parts.extend(others.into_iter().filter(|(many, _)| *many > 0).map(|(many, noun)| count(many, noun)));
        let queries = match analysis.queries.len() {
            1 => "1 query".to_owned(),
            many => format!("{} queries", crate::report::layout::number(many)),
        };
        parts.push(queries);
        let mut systems: BTreeMap<&str, usize> = BTreeMap::new();
        for system in &analysis.systems {
            *systems.entry(&system.library).or_default() += 1;
        }
        if !systems.is_empty() {
            parts.push(format!("outside: {}", systems.into_keys().collect::<Vec<_>>().join(" ")));
        }
        let place = match analysis.databases.as_slice() {
            [] => "no schema found".to_owned(),
            [only] => format!("in {}", only.id),
            several => format!("in {}", count(several.len(), "database")),
        };
        self.heading("Data", 1, 1, &fit(&place, 60))?;
        self.wrapped("  ", &parts)?;
        match (&analysis.drift_of, analysis.drift.len()) {
            (None, _) => Ok(()),
            (Some(of), 0) => writeln!(self.out, "  the live database is what {} makes", fit(of, 50)),
            (Some(of), many) => {
                let text = format!("the live database differs from {} in {}", fit(of, 40), count(many, "object"));
                writeln!(self.out, "  {}", self.paint.warning(&text))
            }
        }
    }

    fn shared_tables(&mut self) -> io::Result<()> {
        let shared: Vec<&Shared> =
            self.structure.sharing.tables.iter().filter(|shared| shared.uses.len() > 1).collect();
        self.heading("Tables that several areas use", shared.len(), DATA_ROWS, "areas, reads, writes, most by")?;
        let mut columns = Columns::new(&[Right, Right, Right, Left, Left]);
        for shared in shared.iter().take(DATA_ROWS) {
            let sum = |of: fn(&crate::model::tables::AreaUse) -> u32| shared.uses.iter().map(of).sum::<u32>();
            let areas: Vec<&str> = shared.uses.iter().map(|found| last(&found.area)).collect();
            columns.row([
                count(shared.uses.len(), "area"),
                count(sum(|found| found.reads) as usize, "read"),
                count(sum(|found| found.writes) as usize, "write"),
                fit(&shared.table.to_string(), 30),
                fit_list(&areas.iter().map(|area| (*area).to_owned()).collect::<Vec<_>>(), 36),
            ]);
        }
        self.columns(&columns, 3)
    }

    /// What else ties the tables of different areas, a line a kind.
    fn ties(&mut self) -> io::Result<()> {
        let sharing = &self.structure.sharing;
        let across: Vec<String> = sharing
            .joins
            .iter()
            .filter(|joined| joined.across)
            .map(|joined| format!("{} ⋈ {}", joined.left, joined.right))
            .collect();
        let foreign: Vec<String> = sharing
            .foreign_keys
            .iter()
            .map(|crossing| {
                let table = self.analysis.databases[crossing.database as usize].schema.table(&crossing.table);
                let to = table.and_then(|table| table.foreign_keys.get(crossing.key as usize));
                format!("{} → {}", crossing.table, to.map_or_else(String::new, |key| key.references.to_string()))
            })
            .collect();
        let name = |spread: &crate::model::tables::Spread| spread.name.to_string();
        let lines = [
            ("joins across areas", across),
            ("foreign keys across areas", foreign),
            ("views over several areas", sharing.views.iter().map(name).collect()),
            ("types of several areas", sharing.types.iter().map(name).collect()),
        ];
        let mut columns = Columns::new(&[Right, Left, Left]);
        let mut any = false;
        for (what, all) in lines.into_iter().filter(|(_, all)| !all.is_empty()) {
            any = true;
            columns.row([all.len().to_string(), what.to_owned(), fit_list(&all, 62)]);
        }
        if any { self.columns(&columns, 1) } else { Ok(()) }
    }

    fn transactions(&mut self) -> io::Result<()> {
        let wide: Vec<_> =
            self.structure.sharing.transactions.iter().filter(|spanning| spanning.homes.len() > 1).collect();
        if wide.is_empty() {
            return Ok(());
        }
        self.heading("Transactions over tables of several areas", wide.len(), DATA_ROWS, "")?;
        let mut columns = Columns::new(&[Right, Left, Left, Left]);
        for spanning in wide.iter().take(DATA_ROWS) {
            let found = &self.analysis.transactions[spanning.transaction as usize];
            let item = match found.from {
                Origin::Item(item) => &self.analysis.items[item.0 as usize].id,
                Origin::Module(module) => &self.analysis.modules[module.0 as usize].id,
            };
            let certainty = if found.certainty == Certainty::Proven { "proven" } else { "possible" };
            let writes: Vec<String> = found.writes.iter().map(Name::to_string).collect();
            columns.row([
                count(spanning.homes.len(), "area"),
                certainty.to_owned(),
                fit(item, 40),
                fit_list(&writes, 36),
            ]);
        }
        self.columns(&columns, 2)
    }
}

/// As many parts as fit, and how many more there are.
fn fit_list(parts: &[String], width: usize) -> String {
    let mut text = String::new();
    for (index, part) in parts.iter().enumerate() {
        let rest = parts.len() - index;
        let more = format!(" … {rest} more");
        let separator = if index == 0 { "" } else { ", " };
        let room = if rest > 1 { width.saturating_sub(more.chars().count()) } else { width };
        if index > 0 && text.chars().count() + separator.len() + part.chars().count() > room {
            text.push_str(&more);
            return text;
        }
        text.push_str(separator);
        text.push_str(part);
    }
    fit(&text, width)
}

fn last(area: &str) -> &str {
    area.rsplit("::").next().unwrap_or(area)
}
