//! A database as a parser has read it in migrations, for who has no PostgreSQL at hand: the lesser source. Tables, keys, indexes,
//! types, sequences and comments come out of it; what else the migrations make is told (`treatments/unmade.rs`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::treatments::unmade::is_made;
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::definitions::{
    ColumnFacts, Definitions, Facts, ForeignKeyFacts, Object, Origin, Relation, Section, SequenceFacts,
};
use crate::model::schema::{Action, Identity, Name, Schema, Table, TypeDef, TypeKind};

/// Oids of the server's own end here.
const FIRST: u32 = 16_384;

#[derive(Serialize, JsonSchema)]
struct Printed<'s> {
    kind: &'static str,
    schema: &'s str,
    name: &'s str,
    table: Option<&'s Table>,
    ty: Option<&'s TypeDef>,
    columns: &'s [String],
    constraint: &'s str,
    text: &'s str,
    unique: bool,
    deferrable: bool,
    method: &'s str,
    parent_schema: &'s str,
    parent: &'s str,
    referenced: &'s [String],
    on_delete: &'static str,
    on_update: &'static str,
}

/// Makes objects of a schema that was replayed.
///
/// # Errors
/// When a template is broken.
pub fn definitions(schema: &Schema, templates: &Templates) -> Result<Definitions, Error> {
    let mut maker = Maker { templates, objects: Vec::new(), facts: Facts::default(), next: 1 };
    maker.facts.search_path = "public".to_owned();
    let schemas = schema.schemas.iter().map(|own| ("SCHEMA", "schema", 2615, &own.name));
    let extensions = schema.extensions.iter().map(|own| ("EXTENSION", "extension", 3079, &own.name));
    for (title, kind, class, name) in schemas.chain(extensions) {
        maker.add(title, name, "", (class, Section::PreData), &[], &Printed { kind, ..printed(name) })?;
    }
    let mut types: BTreeMap<String, u32> = BTreeMap::new();
    for own in &schema.types {
        let value = Printed { kind: kind_of(own.kind), ty: Some(own), ..printed(&own.name) };
        let id = maker.add("TYPE", &own.name, "", (1247, Section::PreData), &[], &value)?;
        types.insert(own.name.to_string(), id);
    }
    let mut sequences: BTreeMap<&Name, u32> = BTreeMap::new();
    for own in schema.sequences.iter().filter(|own| !is_of_column(schema, own)) {
        let value = Printed { kind: "sequence", ..printed(&own.name) };
        let id = maker.add("SEQUENCE", &own.name, "", (1259, Section::PreData), &[], &value)?;
        let oid = FIRST + id;
        maker
            .facts
            .relations
            .insert(oid, Relation { name: own.name.clone(), kind: 'S', replica_identity: 'n', ..Relation::default() });
        maker.facts.sequences.insert(oid, SequenceFacts::default());
        sequences.insert(&own.name, id);
    }
    let mut tables: BTreeMap<&Name, u32> = BTreeMap::new();
    for table in schema.tables.iter().filter(|table| is_made(table)) {
        let used = schema.types.iter().filter(|own| {
            let name = format!("{}.", table.name);
            own.used_by.iter().any(|column| column.starts_with(&name))
        });
        let mut needs: Vec<u32> = used.filter_map(|own| types.get(&own.name.to_string()).copied()).collect();
        let taken = schema
            .sequences
            .iter()
            .filter(|own| own.used_by.iter().any(|column| column.starts_with(&format!("{}.", table.name))));
        let taken: Vec<u32> = taken.filter_map(|own| sequences.get(&own.name).copied()).collect();
        needs.extend(&taken);
        let value = Printed { kind: "table", table: Some(table), ..printed(&table.name) };
        let id = maker.add("TABLE", &table.name, "", (1259, Section::PreData), &needs, &value)?;
        for sequence in taken {
            maker.facts.sequences.entry(FIRST + sequence).or_default().users.push(FIRST + id);
        }
        maker.facts.relations.insert(FIRST + id, relation(table));
        tables.insert(&table.name, id);
    }
    for table in &schema.tables {
        if let Some(id) = tables.get(&table.name) {
            maker.parts(table, *id, &tables)?;
        }
    }
    Ok(Definitions {
        origin: Origin::Replayed,
        version: 0,
        objects: maker.objects,
        facts: maker.facts,
        schema: schema.clone(),
    })
}

/// A sequence that comes with its column.
fn is_of_column(schema: &Schema, sequence: &crate::model::schema::Sequence) -> bool {
    let Some((table, column)) = &sequence.owned_by else { return false };
    let table = schema.table(table);
    table.is_some_and(|table| table.columns.iter().any(|own| own.name == *column && own.identity.is_some()))
}

fn kind_of(kind: TypeKind) -> &'static str {
    match kind {
        TypeKind::Enum => "enum",
        TypeKind::Domain => "domain",
        TypeKind::Composite => "composite",
        TypeKind::Range => "range",
    }
}

fn printed(name: &Name) -> Printed<'_> {
    Printed {
        kind: "",
        schema: name.schema.as_deref().unwrap_or("public"),
        name: &name.name,
        table: None,
        ty: None,
        columns: &[],
        constraint: "",
        text: "",
        unique: false,
        deferrable: false,
        method: "",
        parent_schema: "",
        parent: "",
        referenced: &[],
        on_delete: "",
        on_update: "",
    }
}

fn relation(table: &Table) -> Relation {
    let columns = table.columns.iter().map(|column| ColumnFacts {
        name: column.name.clone(),
        ty: column.ty.clone(),
        identity: match column.identity {
            Some(Identity::Always) => Some('a'),
            Some(Identity::ByDefault | Identity::Serial) => Some('d'),
            None => None,
        },
        generated: column.generated.is_some(),
        comment: column.comment.clone(),
    });
    let keys = table.primary_key.iter().chain(&table.uniques).map(|key| key.columns.clone());
    let indexes = table.indexes.iter().filter(|index| index.predicate.is_none()).map(|index| index.columns.clone());
    Relation {
        name: table.name.clone(),
        kind: 'r',
        replica_identity: 'd',
        primary_key: table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default(),
        columns: columns.collect(),
        indexes: keys.chain(indexes).collect(),
        ..Relation::default()
    }
}

fn action(action: Action) -> &'static str {
    match action {
        Action::NoAction => "NO ACTION",
        Action::Restrict => "RESTRICT",
        Action::Cascade => "CASCADE",
        Action::SetNull => "SET NULL",
        Action::SetDefault => "SET DEFAULT",
    }
}

struct Maker<'t> {
    templates: &'t Templates,
    objects: Vec<Object>,
    facts: Facts,
    next: u32,
}

impl Maker<'_> {
    /// Adds an object, and gives its id; its oid follows from that.
    fn add(
        &mut self,
        kind: &str,
        of: &Name,
        part: &str,
        (class, section): (u32, Section),
        needs: &[u32],
        value: &Printed<'_>,
    ) -> Result<u32, Error> {
        let id = self.next;
        self.next += 1;
        let text = |way: &str| {
            let bytes = self.templates.render(&format!("database/lesser.{way}.sql.tera"), value)?;
            Ok::<_, Error>(String::from_utf8_lossy(&bytes).trim().to_owned())
        };
        let mut needs = needs.to_vec();
        if let Some(schema) = &of.schema {
            let schema = self.objects.iter().find(|object| object.kind == "SCHEMA" && object.name == *schema);
            needs.extend(schema.map(|schema| schema.id));
        }
        needs.sort_unstable();
        needs.dedup();
        let name = if part.is_empty() { of.name.clone() } else { format!("{} {part}", of.name) };
        let (make, remove) = (text("up")?, text("down")?);
        self.objects.push(Object {
            id,
            catalog: (class, FIRST + id),
            kind: kind.to_owned(),
            schema: Some(of.schema.clone().unwrap_or_else(|| "public".to_owned())),
            name,
            make,
            remove,
            section,
            needs,
            ..Object::default()
        });
        Ok(id)
    }

    fn parts(&mut self, table: &Table, id: u32, tables: &BTreeMap<&Name, u32>) -> Result<(), Error> {
        let base = || Printed { ..printed(&table.name) };
        let keys = table
            .primary_key
            .iter()
            .map(|key| ("PRIMARY KEY", key))
            .chain(table.uniques.iter().map(|key| ("UNIQUE", key)));
        for (text, key) in keys {
            let value = Printed { kind: "key", constraint: &key.name, columns: &key.columns, text, ..base() };
            self.part("CONSTRAINT", table, &key.name, (2606, id), &value)?;
        }
        let columns = table.columns.iter().map(|column| (column.name.as_str(), column.comment.as_ref()));
        for (column, text) in [("", table.comment.as_ref())].into_iter().chain(columns) {
            let Some(text) = text else { continue };
            let value = Printed { kind: "comment", constraint: column, text, ..base() };
            self.add("COMMENT", &table.name, column, (0, Section::None), &[id], &value)?;
            if let Some(object) = self.objects.last_mut() {
                let kind = if column.is_empty() { "TABLE" } else { "COLUMN" };
                let part = if column.is_empty() { String::new() } else { format!(".{column}") };
                object.name = format!("{kind} {}{part}", table.name.name);
            }
        }
        for index in &table.indexes {
            let value = Printed {
                kind: "index",
                constraint: &index.name,
                columns: &index.columns,
                unique: index.unique,
                method: &index.method,
                text: index.predicate.as_deref().unwrap_or_default(),
                ..base()
            };
            let at = self.part("INDEX", table, "", (1259, id), &value)?;
            if let Some(object) = self.objects.last_mut().filter(|object| object.id == at) {
                object.name.clone_from(&index.name);
            }
        }
        for key in &table.foreign_keys {
            let value = Printed {
                kind: "foreign-key",
                constraint: &key.name,
                columns: &key.columns,
                referenced: &key.referenced_columns,
                parent_schema: key.references.schema.as_deref().unwrap_or("public"),
                parent: &key.references.name,
                on_delete: action(key.on_delete),
                on_update: action(key.on_update),
                deferrable: key.deferrable,
                ..base()
            };
            let Some(parent) = tables.get(&key.references) else { continue };
            let at = self.part("FK CONSTRAINT", table, &key.name, (2606, id), &value)?;
            let fact = ForeignKeyFacts {
                name: key.name.clone(),
                child: FIRST + id,
                parent: FIRST + parent,
                columns: key.columns.clone(),
                referenced: key.referenced_columns.clone(),
                on_delete: key.on_delete,
                on_update: key.on_update,
                ..ForeignKeyFacts::default()
            };
            self.facts.foreign_keys.insert(FIRST + at, fact);
        }
        Ok(())
    }

    fn part(
        &mut self,
        kind: &str,
        table: &Table,
        part: &str,
        (class, id): (u32, u32),
        value: &Printed<'_>,
    ) -> Result<u32, Error> {
        let at = self.add(kind, &table.name, part, (class, Section::PostData), &[id], value)?;
        self.facts.parts.insert((class, FIRST + at), FIRST + id);
        Ok(at)
    }
}
