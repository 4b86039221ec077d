//! Lists the query sites of a codebase, and compares them with what is known of it.
//!
//! ```text
//! cargo bench --bench sites -- ROOT                    # all sites, one a line
//! cargo bench --bench sites -- ROOT --prepared         # with the texts that sqlx keeps in `.sqlx/*.json`
//! cargo bench --bench sites -- ROOT --counted LIST     # with places that a person counted: `file:line call` a line
//! ```
//!
//! `--tests` reads test code too. Texts are compared without regard to white space. A line of a list that begins with `#` says
//! something to people; a place counts as found where a site stands on its line.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use split::frontend::rust::{Options, Silent, analyze_read, read_all};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, Origin};
use split::model::data::{Access, CodeData, HOLE, QuerySite};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let Some(root) = args.first().map(PathBuf::from) else {
        eprintln!("usage: sites ROOT [--tests] [--prepared] [--counted LIST]");
        return ExitCode::from(2);
    };
    let has = |name: &str| args.iter().any(|arg| arg == name);
    let value = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1));
    let options = Options { include_tests: has("--tests") };
    let source = match load(&root, &LoadOptions::default()) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let read = read_all(&source, options, &Silent);
    let (analysis, code) = analyze_read(&source, read, options, &Silent);
    if has("--prepared") {
        prepared(&root, &source.sql_files, &code);
    } else if let Some(list) = value("--counted") {
        return counted(list, &analysis, &code);
    } else {
        for site in &code.sites {
            println!("{}", line(&analysis, site));
        }
        for schema in &code.schemas {
            println!("schema {} of {}", schema.id, schema.package);
        }
    }
    ExitCode::SUCCESS
}

fn line(analysis: &Analysis, site: &QuerySite) -> String {
    let file = &analysis.files[site.file.0 as usize].path;
    let from = match site.from {
        Origin::Item(item) => &analysis.items[item.0 as usize].id,
        Origin::Module(module) => &analysis.modules[module.0 as usize].id,
    };
    let (test, sure) = (if site.test { " test" } else { "" }, format!("{:?}", site.confidence).to_lowercase());
    format!("{file}:{} {} {} {from} {sure}{test}: {}", site.line, site.library, site.call, text(&site.access))
}

fn text(access: &Access) -> String {
    match access {
        Access::Sql { text, .. } => spaced(text).replace(HOLE, "{…}"),
        Access::File { path } => format!("file {path}"),
        Access::Built(statement) => format!("{statement:?}"),
        Access::Unread => "?".to_owned(),
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text that sqlx has kept must be that of a site.
fn prepared(root: &Path, files: &[split::model::source::SqlFile], code: &CodeData) {
    let mut known = BTreeSet::new();
    for site in &code.sites {
        match &site.access {
            Access::Sql { text, .. } => {
                known.insert(spaced(text));
            }
            Access::File { path } => {
                known.extend(files.iter().find(|file| file.path == *path).map(|file| spaced(&file.text)));
            }
            _ => {}
        }
    }
    let (mut wanted, mut missing) = (BTreeSet::new(), BTreeMap::new());
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !path.is_symlink() && name != "target" && name != ".git" {
                folders.push(path);
            } else if name.starts_with("query-") && path.extension().is_some_and(|end| end == "json") {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
                let Some(query) = value["query"].as_str().map(spaced) else { continue };
                if !known.contains(&query) {
                    missing.insert(query.clone(), path.strip_prefix(root).unwrap_or(&path).to_path_buf());
                }
                wanted.insert(query);
            }
        }
    }
    for (query, path) in &missing {
        println!("missing {}: {query}", path.display());
    }
    println!("found {} of {} prepared texts; {} sites", wanted.len() - missing.len(), wanted.len(), code.sites.len());
}

/// Every place of a list must have a site.
fn counted(list: &str, analysis: &Analysis, code: &CodeData) -> ExitCode {
    let Ok(list) = std::fs::read_to_string(list) else {
        eprintln!("{list} can't be read");
        return ExitCode::from(2);
    };
    let sites: BTreeSet<(&str, u32)> =
        code.sites.iter().map(|site| (analysis.files[site.file.0 as usize].path.as_str(), site.line)).collect();
    let (mut places, mut missing) = (BTreeSet::new(), 0);
    for entry in list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let place = entry.split_whitespace().next().unwrap_or_default();
        let Some((file, number)) = place.rsplit_once(':') else { continue };
        let place = (file, number.parse().unwrap_or(0));
        if !sites.contains(&place) {
            println!("missing {entry}");
            missing += 1;
        }
        places.insert(place);
    }
    for (file, line) in sites.difference(&places) {
        println!("not in the list: {file}:{line}");
    }
    let read = code.sites.iter().filter(|site| !matches!(site.access, Access::Unread)).count();
    println!(
        "found {} of {} places; {} of {} sites with a text",
        places.len() - missing,
        places.len(),
        read,
        code.sites.len()
    );
    ExitCode::SUCCESS
}
