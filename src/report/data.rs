//! The databases in full: each table with who uses it, what ties tables, and the transactions over them, with places.

use std::io::{self, Write};

use crate::model::analysis::{Analysis, Origin};
use crate::model::data::{Certainty, HOLE};
use crate::model::schema::{Action, Database, ForeignKey, Name, Place, Table};
use crate::model::structure::Structure;
use crate::model::tables::{AreaUse, Joined, Sharing, Spread};
use crate::report::Style;
use crate::report::layout::Align::Left;
use crate::report::layout::{Columns, Paint, count, number};

/// Places named for one pair of joined tables.
const PLACES: usize = 3;

pub(super) fn render(analysis: &Analysis, structure: &Structure, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { paint: Paint::new(style), analysis, sharing: &structure.sharing, out };
    if analysis.databases.is_empty() {
        page.title("No database", "no migrations, schema files or entities were found; see --migrations")?;
    }
    for (number, database) in (0u32..).zip(&analysis.databases) {
        page.database(number, database)?;
    }
    page.joins()?;
    page.transactions()?;
    page.systems()?;
    page.elsewhere()?;
    page.drift()
}

struct Page<'a> {
    paint: Paint,
    analysis: &'a Analysis,
    sharing: &'a Sharing,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn database(&mut self, index: u32, database: &Database) -> io::Result<()> {
        let (schema, sharing) = (&database.schema, self.sharing);
        let foreign: usize = schema.tables.iter().map(|table| table.foreign_keys.len()).sum();
        let size = format!("{}, {}", count(schema.tables.len(), "table"), count(foreign, "foreign key"));
        self.title(&format!("Database {}", database.id), &size)?;
        self.tables(index, database)?;
        self.foreign_keys(index, database)?;
        self.list(
            "Views",
            schema.views.iter().map(|view| {
                let kind = if view.materialized { "materialised, reads " } else { "reads " };
                let name = spread(index, &view.name, &sharing.views);
                [name, format!("{kind}{}", names(&view.reads)), place(&view.place)]
            }),
        )?;
        self.list(
            "Triggers",
            schema.triggers.iter().map(|trigger| {
                let events = format!("{} {} on {}", trigger.timing, trigger.events.join(" or "), trigger.table);
                let writes = match trigger.writes.as_slice() {
                    [] => String::new(),
                    writes => format!(", writes {}", names(writes)),
                };
                [trigger.name.clone(), format!("{events}{writes}"), place(&trigger.place)]
            }),
        )?;
        self.list(
            "Types",
            schema.types.iter().map(|ty| {
                let name = spread(index, &ty.name, &sharing.types);
                [name, format!("used by {}", or_nothing(&ty.used_by.join(", "))), place(&ty.place)]
            }),
        )?;
        self.list(
            "Soft references",
            schema.soft_references.iter().map(|soft| {
                let to = soft.references.as_ref().map_or_else(|| "several tables".to_owned(), Name::to_string);
                let from = format!("{}.{} → {to}", soft.table, soft.columns.join(", "));
                [from, format!("{:.0} %: {}", soft.confidence * 100.0, soft.why), place(&soft.place)]
            }),
        )
    }

    fn tables(&mut self, index: u32, database: &Database) -> io::Result<()> {
        let rows = database.schema.tables.iter().map(|table| {
            let shared = self.sharing.tables.iter().find(|found| found.database == index && found.table == table.name);
            let uses = shared.map_or(&[][..], |shared| &shared.uses);
            [table.name.to_string(), columns(table), or_nothing(&areas(uses)), place(&table.place)]
        });
        self.list("Tables", rows)
    }

    fn foreign_keys(&mut self, index: u32, database: &Database) -> io::Result<()> {
        let rows: Vec<[String; 3]> = database
            .schema
            .tables
            .iter()
            .flat_map(|table| (0u32..).zip(&table.foreign_keys).map(move |(at, key)| (table, at, key)))
            .map(|(table, at, key)| {
                let crossing =
                    self.sharing.foreign_keys.iter().find(|crossing| {
                        crossing.database == index && crossing.key == at && crossing.table == table.name
                    });
                let across = crossing.map(|found| format!("{} → {}", found.from, found.to)).unwrap_or_default();
                [foreign_key(table, key), across, place(&key.place)]
            })
            .collect();
        self.list("Foreign keys", rows.into_iter())
    }

    fn joins(&mut self) -> io::Result<()> {
        let rows: Vec<[String; 3]> = self.sharing.joins.iter().map(|joined| self.join(joined)).collect();
        self.list("Joins", rows.into_iter())
    }

    fn join(&self, joined: &Joined) -> [String; 3] {
        let mut places: Vec<String> = joined
            .queries
            .iter()
            .take(PLACES)
            .map(|query| {
                let query = &self.analysis.queries[*query as usize];
                format!("{}:{}", self.analysis.files[query.file.0 as usize].path, query.line)
            })
            .collect();
        if joined.queries.len() > PLACES {
            places.push(format!("and {} more", number(joined.queries.len() - PLACES)));
        }
        let across = if joined.across { "across areas" } else { "" };
        [format!("{} ⋈ {}", joined.left, joined.right), across.to_owned(), places.join(" ")]
    }

    fn transactions(&mut self) -> io::Result<()> {
        let rows: Vec<[String; 4]> = self
            .sharing
            .transactions
            .iter()
            .map(|spanning| {
                let found = &self.analysis.transactions[spanning.transaction as usize];
                let certainty = match found.certainty {
                    Certainty::Proven => "proven",
                    Certainty::Possible => "possible",
                };
                let item = match found.from {
                    Origin::Item(item) => &self.analysis.items[item.0 as usize].id,
                    Origin::Module(module) => &self.analysis.modules[module.0 as usize].id,
                };
                let tables =
                    format!("writes {}, reads {}", or_nothing(&names(&found.writes)), or_nothing(&names(&found.reads)));
                let place = format!("{}:{}", self.analysis.files[found.file.0 as usize].path, found.line);
                [item.clone(), certainty.to_owned(), tables, place]
            })
            .collect();
        self.list("Transactions", rows.into_iter())
    }

    fn systems(&mut self) -> io::Result<()> {
        let rows: Vec<[String; 4]> = self
            .analysis
            .systems
            .iter()
            .map(|system| {
                let file = &self.analysis.files[system.file.0 as usize].path;
                let subject = system.subject.clone().unwrap_or_default();
                let kind = system.kind.noun().to_owned();
                [system.what.clone(), kind, subject.replace(HOLE, "…"), format!("{file}:{}", system.line)]
            })
            .collect();
        self.list("Events and systems outside", rows.into_iter())
    }

    /// How the live database differs from the migrations.
    fn drift(&mut self) -> io::Result<()> {
        let Some(of) = &self.analysis.drift_of else { return Ok(()) };
        if self.analysis.drift.is_empty() {
            writeln!(self.out)?;
            return self.title("No drift", &format!("the live database is what {of} makes"));
        }
        let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "not there".to_owned());
        let rows: Vec<[String; 4]> = self
            .analysis
            .drift
            .iter()
            .map(|found| {
                let migrations = format!("migrations: {}", side(&found.migrations));
                let live = format!("database: {}", side(&found.catalog));
                [found.name.clone(), found.kind.noun().to_owned(), migrations, live]
            })
            .collect();
        self.list(&format!("Drift of the live database from {of}"), rows.into_iter())
    }

    /// Statements over tables that no database of the codebase has.
    fn elsewhere(&mut self) -> io::Result<()> {
        let mut rows: Vec<[String; 2]> = Vec::new();
        for query in self.analysis.queries.iter().filter(|query| !query.unknown.is_empty()) {
            let file = &self.analysis.files[query.file.0 as usize].path;
            rows.push([names(&query.unknown), format!("{file}:{}", query.line)]);
        }
        self.list("Names that no database here has", rows.into_iter())
    }

    fn title(&mut self, title: &str, note: &str) -> io::Result<()> {
        writeln!(self.out, "{}  {}", self.paint.title(title), self.paint.quiet(note))
    }

    fn list<const N: usize>(&mut self, title: &str, rows: impl Iterator<Item = [String; N]>) -> io::Result<()> {
        let mut columns = Columns::new(&[Left; N]);
        let mut many = 0usize;
        for row in rows {
            columns.row(row);
            many += 1;
        }
        if many == 0 {
            return Ok(());
        }
        writeln!(self.out)?;
        self.title(title, &number(many))?;
        let paint = self.paint;
        columns.write(self.out, "  ", |_, column, cell| match column {
            0 => paint.name(cell),
            _ if column + 1 == N => paint.quiet(cell),
            _ => cell.to_owned(),
        })
    }
}

/// The name, and by whom it is shared.
fn spread(database: u32, name: &Name, all: &[Spread]) -> String {
    match all.iter().find(|spread| spread.database == database && spread.name == *name) {
        Some(spread) => format!("{name} (shared by {})", spread.areas.join(", ")),
        None => name.to_string(),
    }
}

fn place(place: &Place) -> String {
    match place.line {
        0 => place.file.clone(),
        line => format!("{}:{line}", place.file),
    }
}

fn names(names: &[Name]) -> String {
    names.iter().map(Name::to_string).collect::<Vec<_>>().join(", ")
}

fn or_nothing(text: &str) -> String {
    if text.is_empty() { "nothing".to_owned() } else { text.to_owned() }
}

fn columns(table: &Table) -> String {
    count(table.columns.len(), "column")
}

fn areas(uses: &[AreaUse]) -> String {
    let area = |found: &AreaUse| {
        let counts = match (found.reads, found.writes) {
            (reads, 0) => format!("{reads} r"),
            (0, writes) => format!("{writes} w"),
            (reads, writes) => format!("{reads} r {writes} w"),
        };
        format!("{} {counts}", found.area)
    };
    uses.iter().map(area).collect::<Vec<_>>().join(", ")
}

fn foreign_key(table: &Table, key: &ForeignKey) -> String {
    let action = match key.on_delete {
        Action::NoAction => "",
        Action::Restrict => " on delete restrict",
        Action::Cascade => " on delete cascade",
        Action::SetNull => " on delete set null",
        Action::SetDefault => " on delete set default",
    };
    format!(
        "{}({}) → {}({}){action}",
        table.name,
        key.columns.join(", "),
        key.references,
        key.referenced_columns.join(", ")
    )
}
