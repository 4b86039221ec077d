//! `migration-scope`: a migration over tables of two owners, or over schema and data.

use std::collections::BTreeMap;

use super::context::{Context, place};
use super::{Ends, Found, Rule};
use crate::model::finding::PathStep;
use crate::model::map::Level;
use crate::model::migration::{Migration, Touch, TouchKind};
use crate::model::schema::Name;

pub(super) const RULE: Rule = Rule {
    name: "migration-scope",
    what: "A migration changes tables of several owners, or changes both the schema and the data that was there before. \
           What a migration makes itself it may fill; the way down does not count.",
    why: "A migration runs in one database and with one deployment: what spans owners can't be taken along by either of \
          them, and data that is moved while the schema changes keeps its locks for as long as that takes.",
    mend: "Write a migration for each owner. Change the schema in one, move the data in another that follows it. What ran \
           already stays as it is: take it into the baseline.",
    since: "0.1.0",
    level: Level::Warn,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (number, database) in (0u32..).zip(&context.analysis.databases) {
        for migration in &database.migrations {
            owners(context, number, migration, found);
            mixed(context, number, migration, found);
        }
    }
}

/// Each owner with its tables and where the first of them is touched, the first owner first.
fn owners(context: &Context<'_>, number: u32, migration: &Migration, found: &mut Found) {
    let mut first: BTreeMap<&Name, &Touch> = BTreeMap::new();
    for touch in &migration.touches {
        first.entry(&touch.table).or_insert(touch);
    }
    let mut of: Vec<(u32, &Touch)> =
        first.into_values().filter_map(|touch| Some((context.table_owner(number, &touch.table)?, touch))).collect();
    of.sort_by_key(|(_, touch)| (touch.place.line, &touch.table));
    let Some(&(own, _)) = of.first() else { return };
    let Some(&(_, crossing)) = of.iter().find(|(owner, _)| *owner != own) else { return };
    let mut names: Vec<&str> = of.iter().map(|(owner, _)| context.service(*owner)).collect();
    names.sort_unstable();
    names.dedup();
    let ends = Ends {
        service: context.service(own).to_owned(),
        from: migration.file.clone(),
        to: names.join("+"),
        detail: "owners".to_owned(),
        from_owner: context.service(own).to_owned(),
        to_owner: names.join(", "),
    };
    let finding = found.add(ends, place(&crossing.place), || {
        let message = format!("one migration changes tables of {}", names.join(" and "));
        (message, "write a migration for each owner".to_owned())
    });
    for (owner, touch) in of {
        let what = match touch.kind {
            TouchKind::Schema => "changes the schema of",
            TouchKind::Write => "changes the rows of",
            TouchKind::Read => "reads the rows of",
        };
        let text = format!("{what} `{}` of `{}`", touch.table, context.service(owner));
        finding.path.push(PathStep { text, place: Some(place(&touch.place)) });
    }
}

/// A migration that changes the schema, and data which it did not bring itself.
fn mixed(context: &Context<'_>, number: u32, migration: &Migration, found: &mut Found) {
    let schema = migration.touches.iter().find(|touch| touch.kind == TouchKind::Schema);
    let data = migration.touches.iter().find(|touch| touch.kind == TouchKind::Write && !touch.fresh);
    let (Some(schema), Some(data)) = (schema, data) else { return };
    let owner = context.table_owner(number, &data.table).map(|owner| context.service(owner).to_owned());
    let ends = Ends {
        service: owner.clone().unwrap_or_default(),
        from: migration.file.clone(),
        to: data.table.to_string(),
        detail: "schema+data".to_owned(),
        from_owner: owner.clone().unwrap_or_else(|| "nobody".to_owned()),
        to_owner: owner.unwrap_or_else(|| "nobody".to_owned()),
    };
    let finding = found.add(ends, place(&data.place), || {
        let message = format!("one migration changes the schema and the rows of `{}`", data.table);
        (message, "change the schema first, and the data in a migration that follows".to_owned())
    });
    for (text, touch) in [("changes the schema of", schema), ("changes the rows of", data)] {
        let text = format!("{text} `{}`", touch.table);
        finding.path.push(PathStep { text, place: Some(place(&touch.place)) });
    }
}
