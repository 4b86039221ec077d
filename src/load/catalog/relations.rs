//! Tables with what is in them, and views.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::load::catalog::{OF_USERS, Qualified, Session, bare, name, names, of_no_extension};
use crate::model::schema::{
    Action, Check, Column, ForeignKey, Identity, Index, Key, Place, Schema, Table, TableKind, View,
};

/// What is part of a relation, by the relation's oid.
type ByRelation<T> = BTreeMap<u32, Vec<T>>;

pub(super) fn read(session: &mut Session<'_>, schema: &mut Schema) -> Result<(), String> {
    let mut columns = by_relation(session.rows::<ColumnRow>(&columns_query())?, |row| row.relation);
    let mut constraints = by_relation(session.rows::<ConstraintRow>(&constraints_query())?, |row| row.relation);
    let mut indexes = by_relation(session.rows::<IndexRow>(&indexes_query())?, |row| row.relation);
    for row in session.rows::<TableRow>(&tables_query())? {
        let oid = row.oid;
        let mut table = table(row);
        table.columns = columns.remove(&oid).unwrap_or_default().into_iter().map(column).collect();
        for row in constraints.remove(&oid).unwrap_or_default() {
            constraint(row, &mut table);
        }
        table.indexes = indexes.remove(&oid).unwrap_or_default().into_iter().map(index).collect();
        schema.tables.push(table);
    }
    for row in session.rows::<ViewRow>(&views_query())? {
        schema.views.push(View {
            name: name(row.name),
            materialized: row.materialized,
            reads: names(row.reads),
            indexes: indexes.remove(&row.oid).unwrap_or_default().into_iter().map(index).collect(),
            definition: row.definition.unwrap_or_default(),
            ..View::default()
        });
    }
    schema.tables.sort_by(|one, other| one.name.cmp(&other.name));
    schema.views.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(())
}

fn by_relation<T>(rows: Vec<T>, relation: impl Fn(&T) -> u32) -> ByRelation<T> {
    let mut map: ByRelation<T> = BTreeMap::new();
    for row in rows {
        map.entry(relation(&row)).or_default().push(row);
    }
    map
}

#[derive(Deserialize)]
struct TableRow {
    oid: u32,
    name: Qualified,
    kind: char,
    is_partition: bool,
    parents: Option<Vec<Qualified>>,
    partition_by: Option<String>,
    row_security: bool,
    comment: Option<String>,
}

fn tables_query() -> String {
    let own = of_no_extension("pg_class", "c.oid");
    format!(
        "SELECT json_build_object('oid', c.oid::bigint, 'name', json_build_array(nullif(n.nspname, 'public'), c.relname),
            'kind', c.relkind, 'is_partition', c.relispartition, 'row_security', c.relrowsecurity,
            'partition_by', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
            'comment', obj_description(c.oid, 'pg_class'),
            'parents', (SELECT json_agg(json_build_array(nullif(pn.nspname, 'public'), p.relname) ORDER BY i.inhseqno)
                FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                WHERE i.inhrelid = c.oid)) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') AND {OF_USERS} AND {own}"
    )
}

fn table(row: TableRow) -> Table {
    let parents: Vec<_> = row.parents.into_iter().flatten().map(name).collect();
    let (partition_of, inherits) =
        if row.is_partition { (parents.into_iter().next(), Vec::new()) } else { (None, parents) };
    Table {
        name: name(row.name),
        kind: match row.kind {
            'p' => TableKind::Partitioned,
            'f' => TableKind::Foreign,
            _ => TableKind::Table,
        },
        inherits,
        partition_of,
        partition_by: row.partition_by,
        row_security: row.row_security,
        comment: row.comment,
        ..Table::default()
    }
}

#[derive(Deserialize)]
struct ColumnRow {
    relation: u32,
    name: String,
    ty: String,
    nullable: bool,
    identity: String,
    generated: String,
    default: Option<String>,
    /// The default takes from a sequence that the column owns.
    serial: bool,
    comment: Option<String>,
}

fn columns_query() -> String {
    format!(
        "SELECT json_build_object('relation', a.attrelid::bigint, 'name', a.attname,
            'ty', format_type(a.atttypid, a.atttypmod), 'nullable', NOT a.attnotnull,
            'identity', a.attidentity::text, 'generated', a.attgenerated::text,
            'default', pg_get_expr(d.adbin, d.adrelid), 'comment', col_description(a.attrelid, a.attnum),
            'serial', EXISTS (SELECT FROM pg_depend uses
                JOIN pg_depend owned ON owned.objid = uses.refobjid AND owned.classid = 'pg_class'::regclass
                JOIN pg_class s ON s.oid = owned.objid
                WHERE uses.classid = 'pg_attrdef'::regclass AND uses.objid = d.oid
                AND uses.refclassid = 'pg_class'::regclass AND s.relkind = 'S' AND owned.deptype = 'a'
                AND owned.refclassid = 'pg_class'::regclass
                AND owned.refobjid = a.attrelid AND owned.refobjsubid = a.attnum)) AS row
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND {OF_USERS}
        ORDER BY a.attrelid, a.attnum"
    )
}

fn column(row: ColumnRow) -> Column {
    let identity = match (row.identity.as_str(), row.serial) {
        ("a", _) => Some(Identity::Always),
        ("d", _) => Some(Identity::ByDefault),
        (_, true) => Some(Identity::Serial),
        _ => None,
    };
    let (default, generated) = if row.generated.trim().is_empty() { (row.default, None) } else { (None, row.default) };
    Column {
        name: row.name,
        ty: bare(row.ty),
        nullable: row.nullable,
        default: default.filter(|_| identity.is_none()),
        identity,
        generated,
        comment: row.comment,
        place: Place::default(),
    }
}

#[derive(Deserialize)]
struct ConstraintRow {
    relation: u32,
    name: String,
    kind: char,
    columns: Option<Vec<String>>,
    references: Option<Qualified>,
    referenced_columns: Option<Vec<String>>,
    on_delete: String,
    on_update: String,
    deferrable: bool,
    definition: String,
}

/// What a partition or a child has from its parent is left out.
fn constraints_query() -> String {
    let columns = |relation: &str, numbers: &str| {
        format!(
            "(SELECT json_agg(a.attname ORDER BY k.place) FROM unnest({numbers}) WITH ORDINALITY k(number, place)
              JOIN pg_attribute a ON a.attrelid = {relation} AND a.attnum = k.number)"
        )
    };
    let (own, referenced) = (columns("o.conrelid", "o.conkey"), columns("o.confrelid", "o.confkey"));
    format!(
        "SELECT json_build_object('relation', o.conrelid::bigint, 'name', o.conname, 'kind', o.contype,
            'columns', {own}, 'referenced_columns', {referenced},
            'references', (SELECT json_build_array(nullif(rn.nspname, 'public'), r.relname)
                FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace WHERE r.oid = o.confrelid),
            'on_delete', o.confdeltype::text, 'on_update', o.confupdtype::text, 'deferrable', o.condeferrable,
            'definition', pg_get_constraintdef(o.oid, true)) AS row
        FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE o.contype IN ('p', 'u', 'f', 'c', 'x') AND o.conparentid = 0 AND (o.conislocal OR o.coninhcount = 0)
            AND {OF_USERS}
        ORDER BY o.conrelid, o.oid"
    )
}

fn constraint(row: ConstraintRow, table: &mut Table) {
    let place = Place::default();
    let columns = row.columns.unwrap_or_default();
    match row.kind {
        'p' => table.primary_key = Some(Key { name: row.name, columns, more: false, place }),
        'u' => table.uniques.push(Key { name: row.name, columns, more: false, place }),
        'f' => table.foreign_keys.push(ForeignKey {
            name: row.name,
            columns,
            references: row.references.map(name).unwrap_or_default(),
            referenced_columns: row.referenced_columns.unwrap_or_default(),
            on_delete: action(&row.on_delete),
            on_update: action(&row.on_update),
            deferrable: row.deferrable,
            place,
        }),
        'c' => table.checks.push(Check { name: row.name, expression: row.definition, place }),
        _ => table.excludes.push(Check { name: row.name, expression: row.definition, place }),
    }
}

fn action(letter: &str) -> Action {
    match letter {
        "r" => Action::Restrict,
        "c" => Action::Cascade,
        "n" => Action::SetNull,
        "d" => Action::SetDefault,
        _ => Action::NoAction,
    }
}

#[derive(Deserialize)]
struct IndexRow {
    relation: u32,
    name: String,
    columns: Option<Vec<String>>,
    unique: bool,
    method: String,
    predicate: Option<String>,
}

/// Without those behind a constraint, and those that a partition has from its parent.
fn indexes_query() -> String {
    format!(
        "SELECT json_build_object('relation', x.indrelid::bigint, 'name', i.relname, 'unique', x.indisunique,
            'method', m.amname, 'predicate', pg_get_expr(x.indpred, x.indrelid, true),
            'columns', (SELECT json_agg(coalesce(a.attname::text, pg_get_indexdef(x.indexrelid, k.place::int, true))
                    ORDER BY k.place)
                FROM unnest(x.indkey::int2[]) WITH ORDINALITY k(number, place)
                LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.number AND k.number <> 0
                WHERE k.place <= x.indnkeyatts)) AS row
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
        JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {OF_USERS} AND NOT i.relispartition
            AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = x.indexrelid AND o.contype IN ('p', 'u', 'x'))
        ORDER BY x.indrelid, i.relname"
    )
}

fn index(row: IndexRow) -> Index {
    Index {
        name: row.name,
        columns: row.columns.unwrap_or_default(),
        unique: row.unique,
        method: row.method,
        predicate: row.predicate,
        more: false,
        place: Place::default(),
    }
}

#[derive(Deserialize)]
struct ViewRow {
    oid: u32,
    name: Qualified,
    materialized: bool,
    definition: Option<String>,
    reads: Option<Vec<Qualified>>,
}

/// What a view names itself are the dependencies of its rule; the server's own tables are left out.
fn views_query() -> String {
    let own = of_no_extension("pg_class", "c.oid");
    format!(
        "SELECT json_build_object('oid', c.oid::bigint, 'name', json_build_array(nullif(n.nspname, 'public'), c.relname),
            'materialized', c.relkind = 'm', 'definition', pg_get_viewdef(c.oid, true),
            'reads', (SELECT json_agg(json_build_array(nullif(tn.nspname, 'public'), t.relname))
                FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
                JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'f', 'v', 'm')
                JOIN pg_namespace tn ON tn.oid = t.relnamespace
                    AND tn.nspname NOT IN ('pg_catalog', 'information_schema')
                WHERE w.ev_class = c.oid AND w.rulename = '_RETURN')) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND {OF_USERS} AND {own}"
    )
}
