//! What the catalog tells beyond `pg_dump`: which relation a part belongs to, where keys lead, who takes from a sequence.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{OF_USERS, Qualified, Session, name};
use crate::model::definitions::{
    ColumnFacts, Facts, Fingerprint, ForeignKeyFacts, FunctionFacts, Relation, SequenceFacts,
};
use crate::model::schema::Action;

pub(super) fn read(session: &mut Session<'_>) -> Result<Facts, String> {
    let mut facts = Facts::default();
    for row in session.rows::<RelationRow>(&relations_query())? {
        let relation = Relation {
            name: name(row.name),
            kind: row.kind,
            parents: row.parents.unwrap_or_default(),
            is_partition: row.is_partition,
            replica_identity: row.replica_identity,
            primary_key: row.primary_key.unwrap_or_default(),
            columns: row.columns.unwrap_or_default().into_iter().map(column).collect(),
            indexes: row.indexes.unwrap_or_default(),
        };
        facts.relations.insert(row.oid, relation);
    }
    for (class, oid, relation) in session.rows::<(u32, u32, u32)>(PARTS)? {
        facts.parts.insert((class, oid), relation);
    }
    for row in session.rows::<KeyRow>(KEYS)? {
        facts.foreign_keys.insert(row.oid, key(row));
    }
    for (oid, index) in session.rows::<(u32, String)>(CONSTRAINT_INDEXES)? {
        facts.constraint_indexes.insert(oid, index);
    }
    for (oid, class, needed) in session.rows::<(u32, u32, u32)>(CONSTRAINT_NEEDS)? {
        facts.needs.entry((CONSTRAINTS, oid)).or_default().push((class, needed));
    }
    for row in session.rows::<SequenceRow>(SEQUENCES)? {
        let owner = row.owner.zip(row.column);
        let sequence = SequenceFacts { owner, identity: row.identity, users: row.users.unwrap_or_default() };
        facts.sequences.insert(row.oid, sequence);
    }
    for (oid, qualified, extension) in session.rows::<(u32, Qualified, Option<String>)>(FUNCTIONS)? {
        facts.functions.entry(name(qualified)).or_default().push(FunctionFacts { oid, extension });
    }
    facts.triggers = session
        .rows::<(u32, u32)>(
            "SELECT json_build_array(oid::int8, tgfoid::int8) AS row FROM pg_trigger WHERE NOT tgisinternal",
        )?
        .into_iter()
        .collect::<BTreeMap<_, _>>();
    facts.roles = session.rows(&roles_query())?;
    let path = "SELECT to_json(reset_val) AS row FROM pg_settings WHERE name = 'search_path'";
    facts.search_path = session.rows::<String>(path)?.into_iter().next().unwrap_or_default();
    // Who may not look at them has none of their own either.
    facts.large_objects = session
        .rows::<u64>("SELECT count(*) AS row FROM pg_largeobject_metadata")?
        .into_iter()
        .next()
        .unwrap_or_default();
    for (class, oid, schema, name, arguments, digest) in
        session.rows::<(u32, u32, String, String, String, String)>(&fingerprints_query())?
    {
        facts.fingerprints.insert((class, oid), Fingerprint { schema, name, arguments, digest });
    }
    facts.versions = session
        .rows::<(String, String)>(
            "SELECT json_build_array(x.extname, x.extversion) AS row FROM pg_extension x \
             JOIN pg_available_extensions a ON a.name = x.extname WHERE a.default_version <> x.extversion",
        )?
        .into_iter()
        .collect();
    Ok(facts)
}

#[derive(Deserialize)]
struct RelationRow {
    oid: u32,
    name: Qualified,
    kind: char,
    parents: Option<Vec<u32>>,
    is_partition: bool,
    replica_identity: char,
    primary_key: Option<Vec<String>>,
    columns: Option<Vec<ColumnRow>>,
    indexes: Option<Vec<Vec<String>>>,
}

#[derive(Deserialize)]
struct ColumnRow {
    name: String,
    ty: String,
    identity: String,
    generated: String,
    comment: Option<String>,
}

fn column(row: ColumnRow) -> ColumnFacts {
    ColumnFacts {
        name: row.name,
        ty: row.ty,
        identity: row.identity.chars().next(),
        generated: !row.generated.is_empty(),
        comment: row.comment,
    }
}

fn relations_query() -> String {
    format!(
        "SELECT json_build_object('oid', c.oid::int8, 'kind', c.relkind, 'is_partition', c.relispartition,
            'name', json_build_array(nullif(n.nspname, 'public'), c.relname), 'replica_identity', c.relreplident,
            'parents', (SELECT json_agg(h.inhparent::int8 ORDER BY h.inhseqno) FROM pg_inherits h WHERE h.inhrelid = c.oid),
            'primary_key', (SELECT json_agg(a.attname ORDER BY k.place) FROM pg_constraint p
                CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY k(number, place)
                JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = k.number
                WHERE p.conrelid = c.oid AND p.contype = 'p'),
            'columns', CASE WHEN c.relkind IN ('r', 'p', 'f', 'v', 'm') THEN (SELECT json_agg(json_build_object('name', a.attname,
                'ty', format_type(a.atttypid, a.atttypmod), 'identity', a.attidentity, 'generated', a.attgenerated,
                'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
                FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END,
            'indexes', (SELECT json_agg(
                (SELECT json_agg(coalesce(a.attname, '') ORDER BY k.place)
                    FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, place)
                    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0)
                ORDER BY i.indexrelid)
                FROM pg_index i WHERE i.indrelid = c.oid AND i.indpred IS NULL AND i.indisvalid)) AS row
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c') AND {OF_USERS}"
    )
}

/// The relation that each part belongs to.
const PARTS: &str = "SELECT json_build_array(p.class::int8, p.oid::int8, p.relation::int8) AS row FROM (
        SELECT 'pg_trigger'::regclass::oid AS class, oid, tgrelid AS relation FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'pg_constraint'::regclass::oid, oid, conrelid FROM pg_constraint WHERE conrelid <> 0
        UNION ALL SELECT 'pg_attrdef'::regclass::oid, oid, adrelid FROM pg_attrdef
        UNION ALL SELECT 'pg_class'::regclass::oid, indexrelid, indrelid FROM pg_index
        UNION ALL SELECT 'pg_policy'::regclass::oid, oid, polrelid FROM pg_policy
        UNION ALL SELECT 'pg_rewrite'::regclass::oid, oid, ev_class FROM pg_rewrite
        UNION ALL SELECT 'pg_statistic_ext'::regclass::oid, oid, stxrelid FROM pg_statistic_ext
    ) p WHERE p.relation >= 16384";

#[derive(Deserialize)]
struct KeyRow {
    oid: u32,
    name: String,
    child: u32,
    parent: u32,
    columns: Vec<String>,
    referenced: Vec<String>,
    on_delete: char,
    on_update: char,
    clears: Option<Vec<i64>>,
    numbers: Vec<i64>,
    inherited: bool,
}

/// The columns that `ON DELETE SET NULL (…)` names are known since PostgreSQL 15.
const KEYS: &str = "SELECT json_build_object('oid', k.oid::int8, 'name', k.conname, 'child', k.conrelid::int8,
        'parent', k.confrelid::int8, 'on_delete', k.confdeltype, 'on_update', k.confupdtype,
        'inherited', k.conparentid <> 0, 'clears', to_json(k)->'confdelsetcols', 'numbers', to_json(k.conkey),
        'columns', (SELECT json_agg(a.attname ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY n(number, place)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number),
        'referenced', (SELECT json_agg(a.attname ORDER BY n.place) FROM unnest(k.confkey) WITH ORDINALITY n(number, place)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.number)) AS row
    FROM pg_constraint k WHERE k.contype = 'f'";

fn key(row: KeyRow) -> ForeignKeyFacts {
    let cleared = row.clears.unwrap_or_default();
    let named = row.numbers.iter().zip(&row.columns).filter(|(number, _)| cleared.contains(number));
    ForeignKeyFacts {
        name: row.name,
        child: row.child,
        parent: row.parent,
        clears: named.map(|(_, column)| column.clone()).collect(),
        columns: row.columns,
        referenced: row.referenced,
        on_delete: action(row.on_delete),
        on_update: action(row.on_update),
        inherited: row.inherited,
    }
}

fn action(code: char) -> Action {
    match code {
        'r' => Action::Restrict,
        'c' => Action::Cascade,
        'n' => Action::SetNull,
        'd' => Action::SetDefault,
        _ => Action::NoAction,
    }
}

/// The class of constraints, the same everywhere.
const CONSTRAINTS: u32 = 2606;

const CONSTRAINT_INDEXES: &str = "SELECT json_build_array(k.oid::int8, c.relname) AS row FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conindid WHERE k.contype IN ('p', 'u', 'x')";

/// An index stands behind these, and `pg_dump` does not tell what operator classes it has.
const CONSTRAINT_NEEDS: &str =
    "SELECT json_build_array(k.oid::int8, coalesce(e.refclassid, 'pg_opclass'::regclass)::oid::int8,
        coalesce(e.refobjid, o.oid)::int8) AS row
    FROM pg_constraint k JOIN pg_index i ON i.indexrelid = k.conindid
    CROSS JOIN LATERAL unnest(i.indclass::oid[]) u(oid) JOIN pg_opclass o ON o.oid = u.oid
    LEFT JOIN pg_depend e ON e.classid = 'pg_opclass'::regclass AND e.objid = o.oid AND e.deptype = 'e'
    WHERE k.contype IN ('p', 'u', 'x') AND o.oid >= 16384";

#[derive(Deserialize)]
struct SequenceRow {
    oid: u32,
    owner: Option<u32>,
    column: Option<String>,
    identity: bool,
    users: Option<Vec<u32>>,
}

const SEQUENCES: &str = "SELECT json_build_object('oid', c.oid::int8, 'owner', o.refobjid::int8, 'column', a.attname,
        'identity', coalesce(o.deptype = 'i', false),
        'users', (SELECT json_agg(DISTINCT f.adrelid::int8) FROM pg_depend d JOIN pg_attrdef f ON f.oid = d.objid
            WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid)) AS row
    FROM pg_class c
    LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.refclassid = 'pg_class'::regclass
        AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
    LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
    WHERE c.relkind = 'S'";

const FUNCTIONS: &str = "SELECT json_build_array(p.oid::int8, json_build_array(nullif(n.nspname, 'public'), p.proname),
        (SELECT x.extname FROM pg_depend d JOIN pg_extension x ON x.oid = d.refobjid
            WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
            AND d.refclassid = 'pg_extension'::regclass)) AS row
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY p.oid";

/// Everybody that an access list or a policy names.
fn roles_query() -> String {
    let lists = [
        ("pg_class", "relacl"),
        ("pg_attribute", "attacl"),
        ("pg_proc", "proacl"),
        ("pg_namespace", "nspacl"),
        ("pg_type", "typacl"),
        ("pg_language", "lanacl"),
        ("pg_foreign_server", "srvacl"),
        ("pg_foreign_data_wrapper", "fdwacl"),
        ("pg_default_acl", "defaclacl"),
    ];
    let each = lists.map(|(table, column)| {
        format!("SELECT unnest(ARRAY[x.grantee, x.grantor]) AS oid FROM pg_catalog.{table} t, LATERAL aclexplode(t.{column}) x")
    });
    format!(
        "SELECT to_json(r.rolname) AS row FROM pg_roles r WHERE r.rolname NOT LIKE 'pg\\_%' AND r.oid IN ({} \
         UNION ALL SELECT unnest(polroles) FROM pg_policy) AND r.oid >= 16384 ORDER BY r.rolname",
        each.join(" UNION ALL ")
    )
}

/// All that a type says, for a row `t` of `pg_type`. The template of the check for duplicates has the same.
const TYPE_FINGERPRINT: &str = "concat_ws('|', t.typtype, t.typnotnull, t.typdefault,
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
    (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid),
    (SELECT string_agg(c.conname || ' ' || pg_get_constraintdef(c.oid), ',' ORDER BY c.conname) FROM pg_catalog.pg_constraint c
        WHERE c.contypid = t.oid),
    (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = t.typrelid AND t.typrelid <> 0 AND a.attnum > 0 AND NOT a.attisdropped))";

fn fingerprints_query() -> String {
    format!(
        "SELECT json_build_array(1247, t.oid::int8, n.nspname, t.typname, '', md5({TYPE_FINGERPRINT})) AS row
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype IN ('e', 'd', 'r', 'c') AND {OF_USERS}
        UNION ALL SELECT json_build_array(1255, p.oid::int8, n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
                md5(pg_get_functiondef(p.oid)))
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            JOIN pg_language l ON l.oid = p.prolang
            WHERE p.prokind IN ('f', 'p') AND {OF_USERS}"
    )
}
