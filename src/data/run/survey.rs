//! What there is in a database, asked of its catalog.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::session::Session;
use crate::error::Error;
use crate::model::schema::Name;
use crate::model::transfer::{Stock, StockColumn, StockKind, StockSequence, StockTable, Sum};

const DOING: &str = "read the catalog";

/// What users have, without what extensions brought.
const OURS: &str = r"n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'split_copy'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')";

const NAME: &str = "json_build_array(nullif(n.nspname, 'public'), c.relname)";

pub(super) fn stock(session: &mut Session) -> Result<Stock, Error> {
    let server: ServerRow = session.row(DOING, SERVER)?;
    let types: BTreeMap<u32, TypeRow> =
        session.rows::<TypeRow>(DOING, TYPES)?.into_iter().map(|row| (row.oid, row)).collect();
    let mut columns: BTreeMap<u32, Vec<StockColumn>> = BTreeMap::new();
    for row in session.rows::<ColumnRow>(DOING, &columns_query())? {
        columns.entry(row.relation).or_default().push(column(row, &types));
    }
    let mut tables: Vec<StockTable> =
        session.rows::<TableRow>(DOING, &tables_query())?.into_iter().map(|row| table(row, &mut columns)).collect();
    tables.sort_by(|one, other| one.name.cmp(&other.name));
    let rows = session.rows::<SequenceRow>(DOING, &sequences_query())?;
    let mut sequences: Vec<StockSequence> = rows.into_iter().map(sequence).collect();
    sequences.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Stock { version: server.version, encoding: server.encoding, identity: server.identity, tables, sequences })
}

#[derive(Deserialize)]
struct ServerRow {
    version: u32,
    encoding: String,
    identity: String,
}

const SERVER: &str = "SELECT json_build_object('version', current_setting('server_version_num')::int,
    'encoding', current_setting('server_encoding'),
    'identity', (SELECT system_identifier FROM pg_control_system()) || '/' ||
        (SELECT oid FROM pg_database WHERE datname = current_database())) AS row";

type Qualified = (Option<String>, String);

fn name((schema, name): Qualified) -> Name {
    Name { schema, name }
}

fn names(all: Option<Vec<Qualified>>) -> Vec<Name> {
    let mut names: Vec<Name> = all.into_iter().flatten().map(name).collect();
    names.sort();
    names.dedup();
    names
}

#[derive(Deserialize)]
struct TableRow {
    oid: u32,
    name: Qualified,
    kind: char,
    root: Option<Qualified>,
    key: Option<Vec<String>>,
    pages: u64,
    rows: i64,
    references: Option<Vec<Qualified>>,
    triggers: Option<Vec<String>>,
    readable: bool,
}

fn tables_query() -> String {
    format!(
        "SELECT json_build_object('oid', c.oid::bigint, 'name', {NAME}, 'kind', c.relkind,
            'pages', coalesce(pg_relation_size(c.oid), 0) / current_setting('block_size')::int, 'rows', c.reltuples::bigint,
            'readable', has_table_privilege(c.oid, 'SELECT'),
            'root', (SELECT json_build_array(nullif(rn.nspname, 'public'), r.relname)
                FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
                WHERE c.relispartition AND r.oid = pg_partition_root(c.oid)),
            'key', (SELECT json_agg(a.attname ORDER BY k.place)
                FROM (SELECT x.indkey, x.indnkeyatts FROM pg_index x
                    WHERE x.indrelid = c.oid AND x.indisunique AND x.indisvalid AND x.indpred IS NULL AND x.indexprs IS NULL
                        AND NOT EXISTS (SELECT FROM unnest(x.indkey::int2[]) WITH ORDINALITY u(number, place)
                            JOIN pg_attribute f ON f.attrelid = c.oid AND f.attnum = u.number
                            WHERE NOT f.attnotnull AND u.place <= x.indnkeyatts)
                    ORDER BY x.indisprimary DESC, x.indisreplident DESC, x.indnkeyatts, x.indexrelid LIMIT 1) best
                CROSS JOIN unnest(best.indkey::int2[]) WITH ORDINALITY k(number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE k.place <= best.indnkeyatts),
            'references', (SELECT json_agg(json_build_array(nullif(rn.nspname, 'public'), r.relname))
                FROM pg_constraint o JOIN pg_class r ON r.oid = o.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
                WHERE o.contype = 'f' AND o.conrelid = c.oid AND r.oid <> c.oid),
            'triggers', (SELECT json_agg(t.tgname ORDER BY t.tgname) FROM pg_trigger t
                WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 4 <> 0)) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND {OURS}"
    )
}

fn table(row: TableRow, columns: &mut BTreeMap<u32, Vec<StockColumn>>) -> StockTable {
    StockTable {
        name: name(row.name),
        kind: match row.kind {
            'p' => StockKind::Partitioned,
            'f' => StockKind::Foreign,
            _ => StockKind::Table,
        },
        root: row.root.map(name),
        columns: columns.remove(&row.oid).unwrap_or_default(),
        key: row.key.unwrap_or_default(),
        pages: row.pages,
        rows: u64::try_from(row.rows).ok(),
        references: names(row.references),
        triggers: row.triggers.unwrap_or_default(),
        readable: row.readable,
        filled: false,
    }
}

#[derive(Deserialize)]
struct ColumnRow {
    relation: u32,
    name: String,
    ty: String,
    type_oid: u32,
    generated: bool,
    needed: bool,
    /// Unlike texts may be equal under its collation.
    lenient: bool,
}

fn columns_query() -> String {
    format!(
        "SELECT json_build_object('relation', a.attrelid::bigint, 'name', a.attname, 'ty', format_type(a.atttypid, a.atttypmod),
            'type_oid', a.atttypid::bigint, 'generated', a.attgenerated <> '',
            'needed', a.attnotnull AND NOT a.atthasdef AND a.attidentity = '',
            'lenient', coalesce((SELECT NOT l.collisdeterministic FROM pg_collation l WHERE l.oid = a.attcollation), false)) AS row
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND {OURS}
        ORDER BY a.attrelid, a.attnum"
    )
}

fn column(row: ColumnRow, types: &BTreeMap<u32, TypeRow>) -> StockColumn {
    let base = base(row.type_oid, types);
    StockColumn {
        name: row.name,
        ty: row.ty,
        generated: row.generated,
        needed: row.needed,
        portable: portable(row.type_oid, types),
        sum: base.map(|ty| sum(ty, row.lenient)).unwrap_or_default(),
    }
}

#[derive(Deserialize)]
struct TypeRow {
    oid: u32,
    name: String,
    kind: char,
    /// What a domain is made of.
    base: u32,
    /// What an array holds; 0 for all else.
    element: u32,
    /// It has a binary form in both directions.
    both: bool,
}

const TYPES: &str = "SELECT json_build_object('oid', t.oid::bigint, 'name', t.typname, 'kind', t.typtype,
    'base', t.typbasetype::bigint, 'element', CASE WHEN t.typcategory = 'A' THEN t.typelem::bigint ELSE 0 END,
    'both', t.typsend <> 0 AND t.typreceive <> 0) AS row
    FROM pg_type t WHERE t.typtype IN ('b', 'c', 'd', 'e', 'm', 'r')";

/// Types that every server has under the same number.
const BUILT_IN: u32 = 16_384;

/// A type without the domains around it.
fn base(oid: u32, types: &BTreeMap<u32, TypeRow>) -> Option<&TypeRow> {
    let mut ty = types.get(&oid)?;
    while ty.kind == 'd' {
        ty = types.get(&ty.base)?;
    }
    Some(ty)
}

/// Whether the binary form holds no number that only this database knows: arrays and composites name the types of their
/// parts by number, and what begins with `reg` is one.
fn portable(oid: u32, types: &BTreeMap<u32, TypeRow>) -> bool {
    let Some(ty) = base(oid, types) else { return false };
    match ty.kind {
        // Sent as its label.
        'e' => true,
        'b' | 'r' if ty.oid < BUILT_IN => {
            ty.both
                && !ty.name.starts_with("reg")
                && (ty.element == 0 || portable(ty.element, types) && ty.element < BUILT_IN)
        }
        _ => false,
    }
}

/// Types whose hash tells apart what can be told apart.
const HASHED: &[&str] = &[
    "bool",
    "bytea",
    "char",
    "cidr",
    "date",
    "inet",
    "int2",
    "int4",
    "int8",
    "macaddr",
    "macaddr8",
    "name",
    "oid",
    "pg_lsn",
    "text",
    "time",
    "timestamp",
    "timestamptz",
    "uuid",
    "varchar",
];

/// Types that have equal values that look unlike, and the function that gives all of a value.
const SENT: &[(&str, &str)] = &[
    ("bpchar", "bpcharsend"),
    ("float4", "float4send"),
    ("float8", "float8send"),
    ("interval", "interval_send"),
    ("numeric", "numeric_send"),
    ("timetz", "timetz_send"),
];

fn sum(ty: &TypeRow, lenient: bool) -> Sum {
    let built_in = ty.oid < BUILT_IN;
    if built_in && lenient && matches!(ty.name.as_str(), "text" | "varchar") {
        return Sum::Send("textsend");
    }
    if built_in && HASHED.contains(&ty.name.as_str()) {
        return Sum::Hash;
    }
    let sent = SENT.iter().find(|(name, _)| built_in && *name == ty.name);
    sent.map_or(Sum::Text, |(_, function)| Sum::Send(function))
}

#[derive(Deserialize)]
struct SequenceRow {
    name: Qualified,
    owner: Option<(Option<String>, String, String)>,
    used_by: Option<Vec<Qualified>>,
}

fn sequences_query() -> String {
    format!(
        "SELECT json_build_object('name', {NAME},
            'owner', (SELECT json_build_array(nullif(tn.nspname, 'public'), t.relname, a.attname)
                FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                    AND d.deptype IN ('a', 'i') LIMIT 1),
            'used_by', (SELECT json_agg(json_build_array(nullif(tn.nspname, 'public'), t.relname))
                FROM pg_depend d JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid
                JOIN pg_class t ON t.oid = f.adrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
                WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid)) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND {OURS}"
    )
}

fn sequence(row: SequenceRow) -> StockSequence {
    StockSequence {
        name: name(row.name),
        owner: row.owner.map(|(schema, table, column)| (Name { schema, name: table }, column)),
        used_by: names(row.used_by),
    }
}
