//! All facts as one JSON document, a line a fact; `schemas/analysis.schema.json` describes it.

mod data;

use std::io::{self, Write};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::{Serialize, Serializer};

use crate::model::analysis::{
    Analysis, BlindSpot, Confidence, FileId, ItemId, ItemKind, ModuleId, Origin, PackageDependency, ReferenceKind,
    Resolution, Target, Visibility,
};

/// Raised when a reader of the document has to change.
const VERSION: u32 = 1;

pub(super) fn render(analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, LineAFact::default());
    document(analysis).serialize(&mut serializer)?;
    out.write_all(b"\n")
}

/// The schema of the document.
#[must_use]
pub(super) fn schema() -> Schema {
    let mut schema = schemars::schema_for!(Document<'static>);
    schema.insert("title".to_owned(), "What `split analyze --format json` writes".into());
    schema
}

/// What `split analyze` found. Ids are Rust paths with the crate's name first; paths of files are relative to the
/// analysed folder and have `/`; lines and columns count from 1.
#[derive(serde::Serialize, JsonSchema)]
struct Document<'a> {
    /// Of this format.
    version: u32,
    resolution: Resolution,
    files: Rows<'a, File<'a>>,
    packages: Rows<'a, Package<'a>>,
    modules: Rows<'a, Module<'a>>,
    items: Rows<'a, Item<'a>>,
    references: Rows<'a, Reference<'a>>,
    routes: Rows<'a, Route<'a>>,
    #[serde(flatten)]
    data: data::Data<'a>,
    blind_spots: Rows<'a, &'a BlindSpot>,
}

#[derive(serde::Serialize, JsonSchema)]
struct File<'a> {
    path: &'a str,
    lines: u32,
}

#[derive(serde::Serialize, JsonSchema)]
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    edition: u16,
    manifest: &'a str,
    targets: &'a [Target],
    /// Packages of the same codebase.
    dependencies: &'a [PackageDependency],
}

#[derive(serde::Serialize, JsonSchema)]
struct Module<'a> {
    id: &'a str,
    /// The package's name.
    package: &'a str,
    /// The module around it; missing for a crate's root.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    file: &'a str,
    /// Of the module's name where it is declared in line, otherwise 1.
    line: u32,
    /// Lines of the module itself, without inline modules in it.
    lines: u32,
    test: bool,
    /// The condition under which it is compiled.
    #[serde(skip_serializing_if = "Option::is_none")]
    cfg: Option<&'a str>,
}

#[derive(serde::Serialize, JsonSchema)]
struct Item<'a> {
    id: &'a str,
    name: &'a str,
    kind: ItemKind,
    /// The id of the module around it.
    module: &'a str,
    /// The trait, impl or function around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    visibility: Visibility,
    test: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    cfg: Option<&'a str>,
}

#[derive(serde::Serialize, JsonSchema)]
struct Reference<'a> {
    /// The id of the item, or of the module for what stands outside its items.
    from: &'a str,
    /// The id of the item.
    to: &'a str,
    kind: ReferenceKind,
    file: &'a str,
    line: u32,
    column: u32,
    confidence: Confidence,
    test: bool,
    /// It stands in what an item shows to those who may see it: a signature, a public field, an alias; not in a body.
    shown: bool,
}

#[derive(serde::Serialize, JsonSchema)]
struct Route<'a> {
    /// In capitals; `ANY` for every method, `GRPC` for a gRPC method.
    method: &'a str,
    path: &'a str,
    /// The id of the item; null where no item could be named, as for a closure.
    handler: Option<&'a str>,
    /// The handler as it is written.
    handler_text: &'a str,
    framework: &'a str,
    file: &'a str,
    line: u32,
    confidence: Confidence,
    test: bool,
}

/// An array whose elements are made while they are written.
struct Rows<'a, T> {
    len: usize,
    row: Box<dyn Fn(usize) -> T + 'a>,
}

impl<'a, T> Rows<'a, T> {
    fn of<S>(all: &'a [S], row: impl Fn(&'a S) -> T + 'a) -> Self {
        Self { len: all.len(), row: Box::new(move |index| row(&all[index])) }
    }
}

impl<T: Serialize> Serialize for Rows<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.len).map(&self.row))
    }
}

impl<T: JsonSchema> JsonSchema for Rows<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        <Vec<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<T>>::json_schema(generator)
    }
}

/// What indices stand for.
#[derive(Clone, Copy)]
struct Names<'a>(&'a Analysis);

impl<'a> Names<'a> {
    fn file(self, id: FileId) -> &'a str {
        &self.0.files[id.0 as usize].path
    }

    fn module(self, id: ModuleId) -> &'a str {
        &self.0.modules[id.0 as usize].id
    }

    fn item(self, id: ItemId) -> &'a str {
        &self.0.items[id.0 as usize].id
    }

    fn origin(self, from: Origin) -> &'a str {
        match from {
            Origin::Item(id) => self.item(id),
            Origin::Module(id) => self.module(id),
        }
    }
}

fn document(analysis: &Analysis) -> Document<'_> {
    let names = Names(analysis);
    let file = move |id| names.file(id);
    let module = move |id| names.module(id);
    let item = move |id| names.item(id);
    Document {
        version: VERSION,
        resolution: analysis.resolution,
        files: Rows::of(&analysis.files, |file| File { path: &file.path, lines: file.lines }),
        packages: Rows::of(&analysis.packages, |package| Package {
            name: &package.name,
            version: &package.version,
            edition: package.edition,
            manifest: &package.manifest,
            targets: &package.targets,
            dependencies: &package.dependencies,
        }),
        modules: Rows::of(&analysis.modules, move |found| Module {
            id: &found.id,
            package: &analysis.packages[found.package.0 as usize].name,
            parent: found.parent.map(module),
            file: file(found.file),
            line: found.line,
            lines: found.lines,
            test: found.test,
            cfg: found.cfg.as_deref(),
        }),
        items: Rows::of(&analysis.items, move |found| Item {
            id: &found.id,
            name: &found.name,
            kind: found.kind,
            module: module(found.module),
            parent: found.parent.map(item),
            file: file(found.file),
            line: found.line,
            column: found.column,
            end_line: found.end_line,
            visibility: found.visibility,
            test: found.test,
            cfg: found.cfg.as_deref(),
        }),
        references: Rows::of(&analysis.references, move |found| Reference {
            from: names.origin(found.from),
            to: item(found.to),
            kind: found.kind,
            file: file(found.file),
            line: found.line,
            column: found.column,
            confidence: found.confidence,
            test: found.test,
            shown: found.shown,
        }),
        routes: Rows::of(&analysis.routes, move |found| Route {
            method: &found.method,
            path: &found.path,
            handler: found.handler.map(item),
            handler_text: &found.handler_text,
            framework: &found.framework,
            file: file(found.file),
            line: found.line,
            confidence: found.confidence,
            test: found.test,
        }),
        data: data::data(analysis, names),
        blind_spots: Rows::of(&analysis.blind_spots, |found| found),
    }
}

/// Compact JSON with a line break before each element of the document's arrays.
#[derive(Default)]
struct LineAFact {
    depth: usize,
}

/// Inside the document and one of its arrays.
const FACTS: usize = 2;

impl serde_json::ser::Formatter for LineAFact {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        match (first, self.depth == FACTS) {
            (true, true) => writer.write_all(b"\n"),
            (true, false) => Ok(()),
            (false, true) => writer.write_all(b",\n"),
            (false, false) => writer.write_all(b","),
        }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        match (first, self.depth == 1) {
            (true, _) => Ok(()),
            (false, true) => writer.write_all(b",\n"),
            (false, false) => writer.write_all(b","),
        }
    }
}
