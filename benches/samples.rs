//! Compares the queries that `split analyze` finds with a sample that a person has read: recall and precision.
//!
//! ```text
//! cargo bench --bench samples -- ROOT                prints what is found, one site a line
//! cargo bench --bench samples -- ROOT LIST [--all]   compares it with the list
//! ```
//!
//! A list is a text file (`tests/fixtures/data_samples)`: `file:line function kind reads / writes`, tables separated by
//! commas, `-` for none; `#` starts a comment. The line is that of the call which runs the statement (or where it is
//! begun, when it is given away). A site of ours matches where file and function agree and the line lies within a few of it.
//! Each table that is read or written counts for itself.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use split::frontend::rust::{self, Silent};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, Origin};
use split::model::data::{Access, CodeData, QuerySite};

/// How far from the line that the person has noted a site may stand.
const NEAR: u32 = 3;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let Some(root) = words.first() else {
        // `cargo bench` runs every bench, this one has nothing to do without a folder.
        println!("samples: skipped. cargo bench --bench samples -- ROOT [LIST]");
        return ExitCode::SUCCESS;
    };
    let source = match load(Path::new(root), &LoadOptions::default()) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("samples: {error}");
            return ExitCode::from(2);
        }
    };
    let options = rust::Options::default();
    let read = rust::read_all(&source, options, &Silent);
    let (analysis, data) = rust::analyze_read(&source, read, options, &Silent);
    let found: Vec<Site> = data.sites.iter().map(|site| Site::of(&analysis, site)).collect();
    match words.get(1) {
        None => print_all(&data, &found),
        Some(list) => match fs::read_to_string(list) {
            Ok(text) => compare(&text, &found),
            Err(error) => {
                eprintln!("samples: {list}: {error}");
                return ExitCode::from(2);
            }
        },
    }
    ExitCode::SUCCESS
}

struct Site {
    file: String,
    line: u32,
    function: String,
    kind: String,
    call: String,
    complete: bool,
    /// Each with whether it is written.
    tables: BTreeSet<(String, bool)>,
    joins: usize,
}

impl Site {
    fn of(analysis: &Analysis, site: &QuerySite) -> Self {
        let function = match site.from {
            Origin::Item(item) => analysis.items[item.0 as usize].name.clone(),
            Origin::Module(module) => analysis.modules[module.0 as usize].id.clone(),
        };
        let mut new = Self {
            file: analysis.files[site.file.0 as usize].path.clone(),
            line: site.line,
            function,
            kind: String::new(),
            call: site.call.clone(),
            complete: false,
            tables: BTreeSet::new(),
            joins: 0,
        };
        match &site.access {
            Access::Built(statement) => {
                new.kind = format!("{:?}", statement.kind).to_lowercase();
                new.complete = statement.complete;
                new.joins = statement.joins.len();
                new.tables.extend(statement.reads.iter().map(|name| (name.to_string(), false)));
                new.tables.extend(statement.writes.iter().map(|name| (name.to_string(), true)));
            }
            Access::Sql { .. } | Access::File { .. } => new.kind = "text".to_owned(),
            Access::Unread => new.kind = "unread".to_owned(),
        }
        new
    }

    fn list(&self, written: bool) -> String {
        let names: Vec<&str> =
            self.tables.iter().filter(|(_, is)| *is == written).map(|(name, _)| name.as_str()).collect();
        if names.is_empty() { "-".to_owned() } else { names.join(",") }
    }

    fn line(&self) -> String {
        let open = if self.complete { "" } else { " incomplete" };
        format!(
            "{}:{} {} {} {} / {}   # {}, {} joins{open}",
            self.file,
            self.line,
            self.function,
            self.kind,
            self.list(false),
            self.list(true),
            self.call,
            self.joins
        )
    }
}

fn print_all(data: &CodeData, found: &[Site]) {
    for site in found {
        println!("{}", site.line());
    }
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for site in found {
        *kinds.entry(&site.kind).or_default() += 1;
    }
    println!("# {} sites: {kinds:?}; incomplete {}", found.len(), found.iter().filter(|site| !site.complete).count());
    for schema in &data.schemas {
        let tables = match &schema.content {
            split::model::data::SchemaContent::Ready { schema, .. } => schema.tables.len(),
            split::model::data::SchemaContent::Sql { texts, .. }
            | split::model::data::SchemaContent::Steps { texts, .. } => texts.len(),
        };
        println!("# schema {} of {}: {tables} tables or texts", schema.id, schema.package);
    }
}

/// What a person has read at a place.
struct Read<'t> {
    file: &'t str,
    line: u32,
    function: &'t str,
    tables: BTreeSet<(String, bool)>,
}

fn parse(text: &str) -> Vec<Read<'_>> {
    let mut all = Vec::new();
    for line in text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [place, function, _, reads, "/", writes] = words.as_slice() else {
            assert!(words.is_empty(), "not a line of a list: {line}");
            continue;
        };
        let (file, number) = place.rsplit_once(':').expect("file:line");
        let names = |list: &str, written: bool| {
            list.split(',').filter(|name| *name != "-").map(|name| (name.to_owned(), written)).collect::<Vec<_>>()
        };
        let mut tables: BTreeSet<(String, bool)> = names(reads, false).into_iter().collect();
        tables.extend(names(writes, true));
        all.push(Read { file, line: number.parse().expect("a line"), function, tables });
    }
    all
}

fn compare(text: &str, found: &[Site]) {
    let (mut right, mut missed, mut wrong, mut sites, mut exact) = (0, 0, 0, 0, 0);
    for read in parse(text) {
        sites += 1;
        let near = found
            .iter()
            .filter(|site| site.file == read.file && site.function == read.function)
            .filter(|site| site.line.abs_diff(read.line) <= NEAR)
            .min_by_key(|site| site.line.abs_diff(read.line));
        let Some(site) = near else {
            missed += read.tables.len();
            println!("not found: {}:{} {}", read.file, read.line, read.function);
            continue;
        };
        let both = read.tables.intersection(&site.tables).count();
        right += both;
        missed += read.tables.len() - both;
        wrong += site.tables.len() - both;
        if read.tables == site.tables {
            exact += 1;
        } else {
            println!("differs: {}:{} has {:?}, found {}", read.file, read.line, read.tables, site.line());
        }
    }
    let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
    println!(
        "{sites} sites, {exact} exact; tables: {right} right, {missed} missed, {wrong} wrong; recall {:.3}, precision {:.3}",
        share(right, right + missed),
        share(right, right + wrong)
    );
}
