//! What stands beside the tables: schemas, extensions, types, sequences, functions, triggers, policies.

use serde::Deserialize;

use crate::load::catalog::{OF_USERS, Qualified, Session, bare, name, of_no_extension};
use crate::model::schema::{
    Function, FunctionKind, Name, Named, Place, Policy, Schema, Sequence, Trigger, TypeDef, TypeKind,
};

/// Fills the schema, and gives the bodies of its functions in their order.
pub(super) fn read(session: &mut Session<'_>, schema: &mut Schema) -> Result<Vec<String>, String> {
    schema.schemas = named(session.rows(&schemas_query())?);
    schema.extensions = named(
        session
            .rows("SELECT json_build_array(NULL, x.extname) AS row FROM pg_extension x WHERE x.extname <> 'plpgsql'")?,
    );
    schema.types = session.rows::<TypeRow>(&types_query())?.into_iter().map(type_def).collect();
    schema.types.sort_by(|one, other| one.name.cmp(&other.name));
    schema.sequences = session.rows::<SequenceRow>(&sequences_query())?.into_iter().map(sequence).collect();
    schema.sequences.sort_by(|one, other| one.name.cmp(&other.name));
    schema.triggers = session.rows::<TriggerRow>(&triggers_query())?.into_iter().map(trigger).collect();
    schema.triggers.sort_by(|one, other| (&one.table, &one.name).cmp(&(&other.table, &other.name)));
    schema.policies = session.rows::<PolicyRow>(&policies_query())?.into_iter().map(policy).collect();
    schema.policies.sort_by(|one, other| (&one.table, &one.name).cmp(&(&other.table, &other.name)));

    let functions = session.rows::<FunctionRow>(&functions_query())?;
    let mut functions: Vec<(Function, String)> = functions.into_iter().map(function).collect();
    functions.sort_by(|(one, _), (other, _)| (&one.name, &one.arguments).cmp(&(&other.name, &other.arguments)));
    let (functions, bodies) = functions.into_iter().unzip();
    schema.functions = functions;
    Ok(bodies)
}

fn named(rows: Vec<Qualified>) -> Vec<Named> {
    let mut all: Vec<Named> = rows.into_iter().map(|row| Named { name: name(row), place: Place::default() }).collect();
    all.sort();
    all
}

fn schemas_query() -> String {
    let own = of_no_extension("pg_namespace", "n.oid");
    format!(
        "SELECT json_build_array(NULL, n.nspname) AS row FROM pg_namespace n \
         WHERE n.nspname <> 'public' AND {OF_USERS} AND {own}"
    )
}

#[derive(Deserialize)]
struct TypeRow {
    name: Qualified,
    kind: char,
    parts: Option<Vec<String>>,
    used_by: Option<Vec<String>>,
}

/// Enums, domains, ranges, and composites that are no table's.
fn types_query() -> String {
    let own = of_no_extension("pg_type", "t.oid");
    let used_by = used_by("a.atttypid IN (t.oid, t.typarray)", "");
    format!(
        "SELECT json_build_object('name', json_build_array(nullif(n.nspname, 'public'), t.typname), 'kind', t.typtype,
            'parts', CASE t.typtype
                WHEN 'e' THEN (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
                WHEN 'd' THEN json_build_array(format_type(t.typbasetype, t.typtypmod))
                WHEN 'r' THEN (SELECT json_build_array(format_type(g.rngsubtype, NULL)) FROM pg_range g WHERE g.rngtypid = t.oid)
                ELSE (SELECT json_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END,
            'used_by', {used_by}) AS row
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c') AND {OF_USERS} AND {own}"
    )
}

/// Columns of tables that fulfil a condition, as `table.column`.
fn used_by(condition: &str, joined: &str) -> String {
    format!(
        "(SELECT json_agg(u.text ORDER BY u.text) FROM (SELECT DISTINCT
            coalesce(nullif(un.nspname, 'public') || '.', '') || uc.relname || '.' || a.attname AS text
            FROM pg_attribute a JOIN pg_class uc ON uc.oid = a.attrelid AND uc.relkind IN ('r', 'p', 'f')
            JOIN pg_namespace un ON un.oid = uc.relnamespace {joined}
            WHERE a.attnum > 0 AND NOT a.attisdropped AND {condition}) u)"
    )
}

fn type_def(row: TypeRow) -> TypeDef {
    TypeDef {
        name: name(row.name),
        kind: match row.kind {
            'e' => TypeKind::Enum,
            'd' => TypeKind::Domain,
            'r' => TypeKind::Range,
            _ => TypeKind::Composite,
        },
        parts: parts(row.kind, row.parts.unwrap_or_default()),
        used_by: row.used_by.unwrap_or_default(),
        place: Place::default(),
    }
}

fn parts(kind: char, parts: Vec<String>) -> Vec<String> {
    let part = |part: String| match kind {
        'e' => part,
        'c' => part.replacen(" public.", " ", 1),
        _ => bare(part),
    };
    parts.into_iter().map(part).collect()
}

#[derive(Deserialize)]
struct SequenceRow {
    name: Qualified,
    owned_by: Option<(Qualified, String)>,
    identity: bool,
    used_by: Option<Vec<String>>,
}

/// A default that takes from a sequence depends on it; an identity column's sequence is known by its owner alone.
fn sequences_query() -> String {
    let own = of_no_extension("pg_class", "c.oid");
    let used_by = used_by(
        "uses.refobjid = c.oid",
        "JOIN pg_attrdef ud ON ud.adrelid = a.attrelid AND ud.adnum = a.attnum
         JOIN pg_depend uses ON uses.classid = 'pg_attrdef'::regclass AND uses.objid = ud.oid
            AND uses.refclassid = 'pg_class'::regclass",
    );
    format!(
        "SELECT json_build_object('name', json_build_array(nullif(n.nspname, 'public'), c.relname),
            'owned_by', (SELECT json_build_array(json_build_array(nullif(tn.nspname, 'public'), t.relname), o.attname)
                FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
                JOIN pg_attribute o ON o.attrelid = t.oid AND o.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1),
            'identity', EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype = 'i'),
            'used_by', {used_by}) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'S' AND {OF_USERS} AND {own}"
    )
}

fn sequence(row: SequenceRow) -> Sequence {
    let owned_by = row.owned_by.map(|(table, column)| (name(table), column));
    let mut used_by = row.used_by.unwrap_or_default();
    if let Some((table, column)) = owned_by.as_ref().filter(|_| row.identity) {
        used_by.push(format!("{table}.{column}"));
    }
    Sequence { name: name(row.name), owned_by, used_by, place: Place::default() }
}

#[derive(Deserialize)]
struct FunctionRow {
    name: Qualified,
    arguments: Option<Vec<String>>,
    returns: Option<String>,
    language: String,
    kind: char,
    body: Option<String>,
}

/// The body that SQL's own syntax gives (`BEGIN ATOMIC`, since PostgreSQL 14) is no text: the whole definition is.
fn functions_query() -> String {
    let own = of_no_extension("pg_proc", "p.oid");
    format!(
        "SELECT json_build_object('name', json_build_array(nullif(n.nspname, 'public'), p.proname), 'kind', p.prokind,
            'arguments', (SELECT json_agg(format_type(k.type, NULL) ORDER BY k.place)
                FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY k(type, place)),
            'returns', CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END, 'language', l.lanname,
            'body', CASE WHEN l.lanname IN ('c', 'internal') OR p.prokind = 'a' THEN ''
                WHEN p.prosrc = '' THEN pg_get_functiondef(p.oid) ELSE p.prosrc END) AS row
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
        WHERE {OF_USERS} AND {own}
            AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid
                AND i.deptype = 'i')"
    )
}

fn function(row: FunctionRow) -> (Function, String) {
    let function = Function {
        name: name(row.name),
        arguments: row.arguments.unwrap_or_default().into_iter().map(bare).collect(),
        returns: row.returns.map(bare),
        language: row.language,
        kind: match row.kind {
            'p' => FunctionKind::Procedure,
            'a' => FunctionKind::Aggregate,
            _ => FunctionKind::Function,
        },
        ..Function::default()
    };
    (function, row.body.unwrap_or_default())
}

#[derive(Deserialize)]
struct TriggerRow {
    name: String,
    table: Qualified,
    bits: u16,
    function: Qualified,
}

/// Without those that stand behind constraints, and those that a partition has from its parent (`tgparentid`, since
/// PostgreSQL 13; before, they count as internal).
fn triggers_query() -> String {
    let own = of_no_extension("pg_class", "c.oid");
    format!(
        "SELECT json_build_object('name', t.tgname, 'bits', t.tgtype,
            'table', json_build_array(nullif(n.nspname, 'public'), c.relname),
            'function', json_build_array(nullif(pn.nspname, 'public'), p.proname)) AS row
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace pn ON pn.oid = p.pronamespace
        WHERE NOT t.tgisinternal AND coalesce(to_json(t)->>'tgparentid', '0') = '0' AND {OF_USERS} AND {own}"
    )
}

fn trigger(row: TriggerRow) -> Trigger {
    let bit = |bit: u16| row.bits & bit != 0;
    let timing = if bit(64) {
        "instead of"
    } else if bit(2) {
        "before"
    } else {
        "after"
    };
    let events = [(4, "insert"), (16, "update"), (8, "delete"), (32, "truncate")];
    Trigger {
        name: row.name,
        table: name(row.table),
        timing: timing.to_owned(),
        events: events.iter().filter(|(flag, _)| bit(*flag)).map(|(_, event)| (*event).to_owned()).collect(),
        for_each_row: bit(1),
        function: Some(catalog_free(name(row.function))),
        ..Trigger::default()
    }
}

/// The server's own functions (`suppress_redundant_updates_trigger`) go by their bare names, as people write them.
fn catalog_free(name: Name) -> Name {
    Name { schema: name.schema.filter(|schema| schema != "pg_catalog"), ..name }
}

#[derive(Deserialize)]
struct PolicyRow {
    name: String,
    table: Qualified,
}

fn policies_query() -> String {
    let own = of_no_extension("pg_class", "c.oid");
    format!(
        "SELECT json_build_object('name', p.polname,
            'table', json_build_array(nullif(n.nspname, 'public'), c.relname)) AS row
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {OF_USERS} AND {own}"
    )
}

fn policy(row: PolicyRow) -> Policy {
    Policy { name: row.name, table: name(row.table), place: Place::default() }
}
