//! `split generate`: the platform of a service map, as files; what people have made of them is kept.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::cli::args::{Generate, GenerateFormat};
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS, facts, source, templates};
use crate::error::Error;
use crate::frontend::rust;
use crate::generate::settle::lock::{self, Head, Lock};
use crate::generate::settle::{self, merge};
use crate::generate::sources::Sources;
use crate::generate::{self, Files, TARGETS, Target, crosscheck};
use crate::graph;
use crate::load::{map, output};
use crate::model::generated::{Fate, GeneratedFile, KEPT, LOCK, NEXT_LOCK, Plan, Step};
use crate::model::map::ServiceMap;
use crate::model::ownership::Ownership;
use crate::report;
use crate::rules;
use crate::write::tree::Tree;

/// The folder beside the map that everything goes to, where nobody says otherwise.
pub(super) const OUTPUT: &str = "platform";

/// Files that are told one by one.
const TOLD: usize = 40;

pub(super) fn run(args: &Generate, terminal: &Terminal) -> Result<u8, Error> {
    let path = facts::map_path(&args.path, args.map.as_deref())?;
    let loaded = map::read(&path, &rules::names())?;
    let templates = templates::with(args.templates.as_deref())?;
    let platform = generate::platform(&loaded.map);
    let folder = args.output.clone().unwrap_or_else(|| facts::folder(&path).join(OUTPUT));
    let writes = !(args.dry_run || args.diff || args.check);
    // From here on nobody else writes there.
    let tree = if writes { Some(Tree::open(&folder)?) } else { None };
    let (text, next) = output::locks(&folder)?;
    let held = text.as_deref().map(|text| parse(&folder, LOCK, text)).transpose()?;
    let next = next.as_deref().map(|text| parse(&folder, NEXT_LOCK, text)).transpose()?;

    let asked = asked(args, held.as_ref(), &platform);
    let targets: Vec<&Target> = TARGETS.iter().filter(|target| wanted(args, target, &asked, &platform)).collect();
    let all = args.target.is_empty();
    let inputs = if all { generate::inputs(&platform, &targets, &templates) } else { String::new() };
    let of_sources = targets.iter().any(|target| matches!(target.files, Files::OfSources(_)));
    let bases_of = |held: &Lock| held.files.iter().map(|(path, locked)| (path.clone(), locked.base.clone())).collect();
    let written: Option<BTreeMap<String, String>> = held.as_ref().filter(|_| of_sources).map(bases_of);
    let code = if of_sources { code(&path, &loaded.map, args, terminal)? } else { None };
    let known = code.as_ref().map(|(facts, ownership)| (facts.analysis.as_ref(), ownership));
    let definitions = if targets.iter().any(|target| target.name == generate::database::NAME) {
        source::definitions(args, &root(&path, &loaded.map), &loaded.map, known, terminal)?
    } else {
        None
    };
    let carries = targets.iter().any(|target| target.name == generate::services::NAME);
    let contracts = known.filter(|_| carries).map(|(analysis, ownership)| {
        let called = generate::services::wanted(analysis, ownership);
        rust::carry(&analysis.root, analysis, &called)
    });
    let sources = Sources {
        map: Some(&loaded.map),
        code: known,
        definitions: definitions.as_ref(),
        contracts: contracts.as_ref(),
        written: written.as_ref(),
    };
    let (mut left, mut notes) = (Vec::new(), Vec::new());
    let files = match &held {
        // Made from the same, so it would be the same. A program that is worked on can't tell by its version.
        Some(held) if all && !of_sources && next.is_none() && held.head.inputs == inputs && !cfg!(debug_assertions) => {
            bases(held)
        }
        _ => {
            let made = generate::made(&platform, &sources, &targets, &templates)?;
            let problems = crosscheck::check_with(&platform, &made.files, |target| templates.is_own(target));
            if !problems.is_empty() {
                return Err(Error::Unfit { problems: problems.iter().map(ToString::to_string).collect() });
            }
            (left, notes) = (made.problems, made.notes);
            made.files
        }
    };
    let known = [held.as_ref(), next.as_ref()].into_iter().flatten().flat_map(|lock| lock.files.keys());
    let found = output::found(&folder, known.chain(files.iter().map(|file| &file.path)).map(String::as_str))?;
    let held = settle::recover(held, next, &found);
    let head = Head { version: lock::VERSION, tool: format!("split {}", env!("CARGO_PKG_VERSION")), inputs, asked };
    let covers = |name: &str| all || args.target.contains(&name);
    let request = settle::Request { files, lock: held.as_ref(), found: &found, covers: &covers, head };
    let (steps, lock) = settle::settle(request)?;
    let plan = settle::plan(steps, &lock, text.as_deref());

    if let Some(tree) = &tree {
        tree.apply(&plan)?;
    }
    tell(args, &plan, &folder, terminal)?;
    notes.iter().take(TOLD).for_each(|note| terminal.say(note));
    if notes.len() > TOLD {
        terminal.say(&format!("and {} more such lines; `database/CROSSINGS.md` has all", notes.len() - TOLD));
    }
    left.iter().for_each(|problem| terminal.say(problem));
    let failed = if !left.is_empty() {
        true
    } else if args.check {
        !plan.is_current()
    } else {
        plan.steps.iter().any(|step| step.fate.needs_a_person())
    };
    Ok(if failed { FINDINGS } else { CLEAN })
}

/// The folder of the code that the map is about.
fn root(path: &Path, map: &ServiceMap) -> PathBuf {
    facts::folder(path).join(map.system.source.root.as_deref().unwrap_or("."))
}

/// The code that the map is about, where there is any.
fn code(
    path: &Path,
    map: &ServiceMap,
    args: &Generate,
    terminal: &Terminal,
) -> Result<Option<(facts::Facts, Ownership)>, Error> {
    let root = root(path, map);
    facts::tell_missing(&root, map, terminal);
    let bar = Bar::new(terminal.shows_progress());
    let found = match facts::analyze(&root, &facts::migrations(map), &args.cache, &bar, terminal) {
        Ok(found) => found,
        // A map may be all there is.
        Err(Error::NotFound { .. } | Error::NoManifest { .. }) => {
            bar.finish();
            if map.services.values().any(|service| !service.modules.is_empty()) {
                terminal.say(&format!(
                    "note: {} holds no Rust code: made of the map alone. `system.source.root` may name another folder",
                    root.display()
                ));
            }
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    bar.finish();
    let ownership = graph::ownership(&found.analysis, map);
    Ok(Some((found, ownership)))
}

fn parse(folder: &Path, name: &str, text: &str) -> Result<Lock, Error> {
    Lock::parse(text).map_err(|(line, message)| Error::Lock { path: folder.join(KEPT).join(name), line, message })
}

/// Targets that somebody has asked for, now or earlier, and that the map alone would not have.
fn asked(args: &Generate, held: Option<&Lock>, platform: &generate::ir::Platform) -> Vec<String> {
    let earlier = held.map(|lock| lock.head.asked.clone()).unwrap_or_default();
    let more = |target: &&Target| {
        !(target.applies)(platform)
            && (args.target.contains(&target.name) || earlier.iter().any(|name| name == target.name))
    };
    TARGETS.iter().filter(more).map(|target| target.name.to_owned()).collect()
}

fn wanted(args: &Generate, target: &Target, asked: &[String], platform: &generate::ir::Platform) -> bool {
    match args.target.as_slice() {
        [] => (target.applies)(platform) || asked.iter().any(|name| name == target.name),
        given => given.contains(&target.name),
    }
}

/// What was generated the last time.
fn bases(lock: &Lock) -> Vec<GeneratedFile> {
    let file = |(path, locked): (&String, &lock::Locked)| GeneratedFile {
        target: locked.target.clone(),
        ..GeneratedFile::new(path.clone(), locked.base.clone().into_bytes())
    };
    lock.files.iter().map(file).collect()
}

fn tell(args: &Generate, plan: &Plan, folder: &Path, terminal: &Terminal) -> Result<(), Error> {
    if args.format == GenerateFormat::Json {
        return Terminal::print(|out| report::generate::json(plan, out));
    }
    if args.diff {
        return Terminal::print(|out| {
            plan.steps.iter().try_for_each(|step| out.write_all(difference(step).as_bytes()))
        });
    }
    let told = |step: &&Step| !matches!(step.fate, Fate::Current | Fate::Edited | Fate::Deleted | Fate::Adopted);
    let steps: Vec<&Step> = plan.steps.iter().filter(told).collect();
    let most = if args.dry_run || args.check { usize::MAX } else { TOLD };
    Terminal::print(|out| {
        for step in steps.iter().take(most) {
            writeln!(out, "{:<11} {}", step.fate.word(), step.path)?;
        }
        if steps.len() > most { writeln!(out, "and {} more", steps.len() - most) } else { Ok(()) }
    })?;
    let mut counts: BTreeMap<Fate, usize> = BTreeMap::new();
    for step in &plan.steps {
        *counts.entry(step.fate).or_default() += 1;
    }
    let counts: Vec<String> = counts.iter().map(|(fate, count)| format!("{count} {}", fate.word())).collect();
    terminal.say(&format!("{}: {}", folder.display(), counts.join(", ")));
    let has = |fates: &[Fate]| plan.steps.iter().any(|step| fates.contains(&step.fate));
    if has(&[Fate::Conflict, Fate::Unresolved]) {
        terminal.say("resolve what stands between `<<<<<<<` and `>>>>>>>`: nothing is done to these files until then");
    }
    if has(&[Fate::Unmergeable]) {
        terminal.say(
            "files that are no text any more are not merged: take them back to what was committed, or delete them",
        );
    }
    if has(&[Fate::Released]) {
        terminal.say("released files are no longer generated; they were edited, so they stay, and are yours now");
    }
    if args.check && plan.lock_changes && steps.is_empty() {
        terminal.say("the lock is not current: run `split generate`");
    }
    Ok(())
}

fn difference(step: &Step) -> String {
    if !step.changes() {
        return String::new();
    }
    let text = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    merge::diff(&step.path, text(&step.before).as_deref(), text(&step.after).as_deref())
}
