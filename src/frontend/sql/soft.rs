//! Columns that look like references and have no constraint.

use std::collections::BTreeMap;

use crate::model::schema::{Column, Name, SoftReference, Table};

/// Columns that name a person by what they did.
const BY: &[&str] = &["created_by", "updated_by", "deleted_by", "modified_by", "approved_by", "changed_by"];

/// All of them, sorted by table and column.
#[must_use]
pub fn references(tables: &[Table]) -> Vec<SoftReference> {
    let by_name: BTreeMap<&Name, &Table> = tables.iter().map(|table| (&table.name, table)).collect();
    let mut all = Vec::new();
    for table in tables {
        for column in &table.columns {
            let tied = table.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
            if !tied && column.generated.is_none() {
                all.extend(polymorphic(table, column).or_else(|| by_its_name(&by_name, table, column)));
            }
        }
    }
    all.sort_by(|one, two| (&one.table, &one.columns).cmp(&(&two.table, &two.columns)));
    all
}

/// `x_type` beside `x_id`.
fn polymorphic(table: &Table, column: &Column) -> Option<SoftReference> {
    let stem = column.name.strip_suffix("_id")?;
    // What names the row itself refers to nothing.
    if table.primary_key.as_ref().is_some_and(|key| key.columns == [column.name.clone()]) {
        return None;
    }
    let kind = ["type", "kind"].into_iter().find_map(|end| {
        let name = format!("{stem}_{end}");
        table.columns.iter().find(|other| other.name == name)
    })?;
    let number = ["int", "bool", "numeric", "real", "double"].iter().any(|start| kind.ty.starts_with(start));
    Some(SoftReference {
        table: table.name.clone(),
        columns: vec![kind.name.clone(), column.name.clone()],
        references: None,
        confidence: if number { 0.5 } else { 0.8 },
        why: format!("`{}` says which table `{}` means", kind.name, column.name),
        place: column.place.clone(),
    })
}

fn by_its_name(tables: &BTreeMap<&Name, &Table>, table: &Table, column: &Column) -> Option<SoftReference> {
    let found = |stem: &str, confidence: f32| {
        let target = named_for(tables, table, stem)?;
        let key = key_of(target)?;
        if !same_type(&column.ty, &key.ty) || (target.name == table.name && key.name == column.name) {
            return None;
        }
        let own_key = table.primary_key.as_ref().is_some_and(|key| key.columns == [column.name.clone()]);
        Some(SoftReference {
            table: table.name.clone(),
            columns: vec![column.name.clone()],
            references: Some(target.name.clone()),
            confidence: if own_key { confidence - 0.2 } else { confidence },
            why: format!("`{}` is named for `{}` and has the type of its `{}`", column.name, target.name, key.name),
            place: column.place.clone(),
        })
    };
    if BY.contains(&column.name.as_str()) {
        return found("user", 0.5);
    }
    let stem = ["_id", "_uuid"].into_iter().find_map(|end| column.name.strip_suffix(end))?;
    // `owner_user_id` names users too, less surely.
    let mut rest = stem;
    let mut confidence = 0.9;
    loop {
        if let Some(reference) = found(rest, confidence) {
            return Some(reference);
        }
        rest = rest.split_once('_')?.1;
        confidence = 0.6;
    }
}

/// The table that holds what a singular names; one of the same schema first.
fn named_for<'t>(tables: &BTreeMap<&Name, &'t Table>, from: &Table, stem: &str) -> Option<&'t Table> {
    let mut names = vec![stem.to_owned(), format!("{stem}s"), format!("{stem}es")];
    if let Some(start) = stem.strip_suffix('y') {
        names.push(format!("{start}ies"));
    }
    if stem == "person" {
        names.push("people".to_owned());
    }
    let schemas = [from.name.schema.clone(), None];
    schemas
        .iter()
        .flat_map(|schema| names.iter().map(move |name| Name { schema: schema.clone(), name: name.clone() }))
        .find_map(|name| tables.get(&name).copied())
}

/// The column that a reference to the table would mean.
fn key_of(table: &Table) -> Option<&Column> {
    let name = match &table.primary_key {
        Some(key) => match key.columns.as_slice() {
            [one] => one.as_str(),
            _ => return None,
        },
        None => "id",
    };
    table.columns.iter().find(|column| column.name == name)
}

fn same_type(one: &str, two: &str) -> bool {
    let integer = |ty: &str| ty.contains("int") && !ty.contains("interval") && !ty.contains("point");
    one == two || integer(one) && integer(two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schema::Key;

    fn table(name: &str, columns: &[(&str, &str)]) -> Table {
        let columns =
            columns.iter().map(|(name, ty)| Column { name: (*name).into(), ty: (*ty).into(), ..Column::default() });
        Table {
            name: Name::plain(name),
            columns: columns.collect(),
            primary_key: Some(Key { columns: vec!["id".into()], ..Key::default() }),
            ..Table::default()
        }
    }

    #[test]
    fn names_and_types_tell() {
        let tables = [
            table("categories", &[("id", "integer")]),
            table("events", &[("id", "uuid"), ("user_id", "uuid"), ("category_id", "uuid"), ("owner_user_id", "uuid")]),
            table(
                "notes",
                &[("id", "uuid"), ("subject_type", "text"), ("subject_id", "text"), ("category_id", "bigint")],
            ),
            table("users", &[("id", "uuid"), ("user_id", "integer")]),
        ];
        let found: Vec<(String, String, Option<String>)> = references(&tables)
            .into_iter()
            .map(|soft| (soft.table.to_string(), soft.columns.join("+"), soft.references.map(|name| name.to_string())))
            .collect();
        let expected = [
            ("events", "owner_user_id", Some("users")),
            ("events", "user_id", Some("users")),
            ("notes", "category_id", Some("categories")),
            ("notes", "subject_type+subject_id", None),
        ];
        let expected: Vec<_> = expected
            .iter()
            .map(|(table, column, to)| ((*table).to_owned(), (*column).to_owned(), to.map(str::to_owned)))
            .collect();
        assert_eq!(found, expected);
    }
}
