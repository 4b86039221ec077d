//! `split check`: the rules over a codebase and its map, against the baseline.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::{Check, Stale as StaleLevel};
use crate::cli::clock;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS, facts};
use crate::error::Error;
use crate::graph;
use crate::load::{baseline, git, map};
use crate::model::baseline::{Baseline, Delta, Entry, Standing, Verdict};
use crate::model::map::Level;
use crate::report::Style;
use crate::report::check::{CHECK_FORMATS, Report, RuleText, Source};
use crate::rules::scope::Scope;
use crate::rules::{self, RULES, Rule, ratchet};
use crate::write;

pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    let map_path = facts::map_path(&args.path, args.map.as_deref())?;
    let loaded = map::read(&map_path, &rules::names())?;
    let folder = facts::folder(&map_path);
    let root = folder.join(loaded.map.system.source.root.as_deref().unwrap_or("."));
    facts::tell_missing(&root, &loaded.map, terminal);
    let bar = Bar::new(terminal.shows_progress());
    let facts = facts::analyze(&root, &facts::migrations(&loaded.map), &args.cache, &bar, terminal)?;
    let analysis = &facts.analysis;
    bar.finish();

    let ownership = graph::ownership(analysis, &loaded.map);
    let map_name =
        map_path.file_name().map_or_else(|| map::FILE.to_owned(), |name| name.to_string_lossy().into_owned());
    let mut findings = rules::check(analysis, &loaded.map, &ownership, (&map_name, &loaded.places));
    let store = args.baseline.clone().unwrap_or_else(|| folder.join(baseline::FOLDER));
    let known = baseline::read(&store)?;
    let files = match &args.changed {
        Some(base) => Some(changed_files(&root, (&map_path, &map_name), base)?),
        None => None,
    };
    let scope = files.as_ref().map(|files| Scope::new(files, analysis));
    if let Some(scope) = &scope {
        findings.retain(|finding| scope.holds(finding));
    }
    let judges = |entry: &Entry| scope.as_ref().is_none_or(|scope| scope.judges(entry));
    let verdict = ratchet::judge(findings.clone(), &known, &loaded.map, clock::today(), judges);

    if args.update || args.allow_new {
        let mut after = if args.update { ratchet::pruned(&known, &findings, |_| true) } else { known.clone() };
        if args.allow_new {
            after = ratchet::grown(&after, &verdict, &loaded.map, &args.addition());
        }
        let delta = ratchet::judge(findings, &after, &loaded.map, clock::today(), |_| true).delta();
        return write_baseline(&store, &known, &after, delta, terminal);
    }

    let texts = rule_texts();
    let report = Report {
        verdict: &verdict,
        rules: &texts,
        source: &Sources::new(root, &map_path, &map_name, &loaded.text, &store),
        stale_is_error: args.stale == StaleLevel::Error,
        expired_is_error: args.expired_is_error(),
    };
    let style = Style { color: terminal.stdout_has_color() };
    match &args.output {
        None => Terminal::print(|out| (args.format.render)(&report, style, out))?,
        Some(file) => {
            let style = Style { color: terminal.file_has_color() };
            write::atomically(file, |out| (args.format.render)(&report, style, out))?;
        }
    }
    // Most formats have no room for it, and a file is not seen at all.
    if args.output.is_some() || args.format.name != CHECK_FORMATS[0].name {
        terminal.say(&report.summary());
    }
    Ok(if fails(&verdict, &report) { FINDINGS } else { CLEAN })
}

/// The files that differ from a commit, as findings name them.
fn changed_files(root: &Path, (map, map_name): (&Path, &str), base: &str) -> Result<BTreeSet<String>, Error> {
    let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let map = fs::canonicalize(map).unwrap_or_else(|_| map.to_owned());
    let mut files = BTreeSet::new();
    for path in git::changed(&root, base)? {
        if path == map {
            files.insert(map_name.to_owned());
        } else if let Ok(below) = path.strip_prefix(&root) {
            let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            files.insert(parts.join("/"));
        }
    }
    Ok(files)
}

/// Whether CI has to stop.
fn fails(verdict: &Verdict, report: &Report<'_>) -> bool {
    let new = verdict.judged.iter().any(|judged| {
        let counts = match judged.standing {
            Standing::Expired { .. } => report.expired_is_error,
            standing => standing.is_new(),
        };
        counts && judged.finding.level == Level::Error
    });
    new || (report.stale_is_error && !verdict.stale.is_empty()) || !verdict.forbidden.is_empty()
}

fn write_baseline(
    folder: &Path,
    before: &Baseline,
    after: &Baseline,
    delta: Delta,
    terminal: &Terminal,
) -> Result<u8, Error> {
    let files = baseline::files(folder, before, after);
    for (path, content) in &files {
        match content {
            Some(text) => {
                write::folder(folder)?;
                write::atomically(path, |out| out.write_all(text.as_bytes()))?;
            }
            None => write::remove(path)?,
        }
    }
    let count = |baseline: &Baseline| baseline.services.values().map(Vec::len).sum::<usize>();
    terminal.say(&format!(
        "baseline: {} entries, before {}; {} files changed  {delta}",
        count(after),
        count(before),
        files.len()
    ));
    Ok(CLEAN)
}

/// What formats say of the rules.
pub(super) fn rule_texts() -> Vec<RuleText> {
    let text = |rule: &Rule| RuleText {
        name: rule.name,
        what: rule.what,
        why: rule.why,
        mend: rule.mend,
        since: rule.since,
        level: rule.level,
    };
    RULES.iter().map(text).collect()
}

/// Where the lines come from that findings show. Each file is read once.
struct Sources<'a> {
    root: PathBuf,
    /// What stands before a file of the root for who reads the report.
    prefix: String,
    map: String,
    map_name: &'a str,
    store: &'a Path,
    files: RefCell<BTreeMap<String, Option<String>>>,
}

impl<'a> Sources<'a> {
    fn new(root: PathBuf, map: &Path, map_name: &'a str, map_text: &str, store: &'a Path) -> Self {
        let files = BTreeMap::from([(map_name.to_owned(), Some(map_text.to_owned()))]);
        let prefix = match below_here(&root) {
            Some(below) if !below.is_empty() => format!("{below}/"),
            // Outside of this folder: as the analysis names it, without a path of this machine.
            _ => String::new(),
        };
        let map = below_here(map).unwrap_or_else(|| map_name.to_owned());
        Self { root, prefix, map, map_name, store, files: RefCell::new(files) }
    }
}

/// A path as it is called in the folder that the command runs in; nothing for what lies outside.
fn below_here(path: &Path) -> Option<String> {
    let here = fs::canonicalize(".").ok()?;
    let (folder, name) = match path.is_dir() {
        true => (path, None),
        // What is not there yet has a name all the same.
        false => (facts::folder(path), path.file_name()),
    };
    let folder = fs::canonicalize(folder).ok()?;
    let below = folder.strip_prefix(&here).ok()?;
    let parts = below.iter().chain(name).map(|part| part.to_string_lossy().into_owned());
    Some(parts.collect::<Vec<_>>().join("/"))
}

impl Source for Sources<'_> {
    fn line(&self, file: &str, line: u32) -> Option<String> {
        let at = (line as usize).checked_sub(1)?;
        let mut files = self.files.borrow_mut();
        let text = files.entry(file.to_owned()).or_insert_with(|| fs::read_to_string(self.root.join(file)).ok());
        text.as_ref()?.lines().nth(at).map(str::to_owned)
    }

    fn shown(&self, file: &str) -> String {
        if file == self.map_name { self.map.clone() } else { format!("{}{file}", self.prefix) }
    }

    fn baseline(&self, service: &str) -> String {
        let path = baseline::file(self.store, service);
        let name = || format!("{}/{}", baseline::FOLDER, path.file_name().unwrap_or_default().to_string_lossy());
        below_here(&path).unwrap_or_else(name)
    }
}
