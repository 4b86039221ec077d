//! What several commands begin with: the map that is meant, and the analysis of the code it is about.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use crate::cli::args::CacheArgs;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::error::Error;
use crate::frontend::sql::{self, Replayed};
use crate::frontend::{self, Start, rust};
use crate::load::cache::{Ahead, Cache};
use crate::load::state::{Stamps, State};
use crate::load::{LoadOptions, Loaded, Packages, Survey, load_survey, map, survey};
use crate::model::analysis::Analysis;
use crate::model::map::ServiceMap;
use crate::model::source::SourceSet;
use crate::write;

/// The map that is named, or `split.yaml` of the folder.
pub(super) fn map_path(folder: &Path, named: Option<&Path>) -> Result<PathBuf, Error> {
    let path = match named {
        Some(path) => path.to_owned(),
        None if folder.is_file() => folder.to_owned(),
        // Without `./`: so it stands in messages and reports.
        None if folder == Path::new(".") => PathBuf::from(map::FILE),
        None => folder.join(map::FILE),
    };
    if path.is_file() { Ok(path) } else { Err(Error::NoMap { path }) }
}

/// The folder of a map.
pub(super) fn folder(map: &Path) -> &Path {
    match map.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The way from one folder to another, with slashes; nothing where there is none.
pub(super) fn way(from: &Path, to: &Path) -> Option<String> {
    let (from, to) = (fs::canonicalize(from).ok()?, fs::canonicalize(to).ok()?);
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return None;
    }
    let up = from[same..].iter().map(|_| "..".to_owned());
    let down = to[same..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// The folders of migrations that a map names.
pub(super) fn migrations(map: &ServiceMap) -> Vec<PathBuf> {
    map.system.source.migrations.iter().map(PathBuf::from).collect()
}

/// What a map names and the codebase does not hold.
pub(super) fn tell_missing(root: &Path, map: &ServiceMap, terminal: &Terminal) {
    for folder in migrations(map).iter().filter(|folder| !root.join(folder).exists()) {
        terminal.say(&format!(
            "warning: `system.source.migrations` names `{}`, and {} has no such folder: what lies there was not read",
            folder.display(),
            root.display()
        ));
    }
}

/// Analyzes a codebase, as far as the cache does not know it; tests are left out.
pub(super) fn analyze(
    root: &Path,
    migrations: &[PathBuf],
    cache: &CacheArgs,
    bar: &Bar,
    terminal: &Terminal,
) -> Result<Facts, Error> {
    let options = frontend::Options {
        sql: frontend::sql::Options { migrations: migrations.to_vec(), ..frontend::sql::Options::default() },
        ..frontend::Options::default()
    };
    let survey = survey(root)?;
    let cache = if cache.no_cache { None } else { Cache::of(survey.root(), cache.cache_dir.as_deref()) };
    let cache = cache.map(|cache| (cache.code_ahead(), cache));
    let known = cache.and_then(|cache| State::of(&survey).map(|state| (cache, state)));
    let facts = match known {
        Some((cache, state)) => cached(root, survey, &options, cache, state, bar, terminal)?,
        None => {
            let (loaded, read) = load_survey(root, &LoadOptions::default(), survey, |files, folders| {
                frontend::rust::read(files, folders, options.rust, bar)
            })?;
            let analysis = frontend::analyze_read(&loaded.into_source(), read, &options, bar).without_tests();
            Facts { analysis: Arc::new(analysis), writing: None }
        }
    };
    let (modules, references) = (facts.analysis.modules.len(), facts.analysis.references.len());
    terminal.note(&format!("{modules} modules, {references} references"));
    Ok(facts)
}

/// An analysis; the cache is written while it is used.
pub(super) struct Facts {
    pub analysis: Arc<Analysis>,
    writing: Option<JoinHandle<()>>,
}

impl Drop for Facts {
    fn drop(&mut self) {
        if let Some(writing) = self.writing.take() {
            // Without the entries the next run takes longer, and that is all.
            let _ = writing.join();
        }
        // The process ends now: taking the analysis apart is for nobody.
        std::mem::forget(Arc::clone(&self.analysis));
    }
}

/// More files than this are worth new bytes of the whole code.
const FEW: usize = 64;

fn cached(
    root: &Path,
    survey: Survey,
    options: &frontend::Options,
    (ahead, cache): (Ahead, Cache),
    (state, stamps): (State, Stamps),
    bar: &Bar,
    terminal: &Terminal,
) -> Result<Facts, Error> {
    let hash = state.hash(&options.sql.migrations);
    if let Some(analysis) = cache.analysis(&hash, survey.root()) {
        terminal.note("nothing has changed since an earlier run");
        return Ok(Facts { analysis: Arc::new(analysis), writing: None });
    }
    let walked = survey.clone();
    let Begun { start, packages, source, replayed, parsed } =
        begin(root, survey, options, (ahead, &state), bar, terminal)?;
    let (analysis, kept) = frontend::analyze_from(&source, (start, replayed), options, true, bar);
    let analysis = Arc::new(analysis.without_tests());
    let facts = Arc::clone(&analysis);
    let writing = std::thread::spawn(move || {
        let (holds, entry) = rayon::join(
            || state.holds(&walked, &parsed, &stamps),
            || Cache::analysis_entry(&hash, &facts, &kept.probes),
        );
        if !holds {
            return;
        }
        let mut entries = vec![entry];
        if let Some(snapshot) = &kept.snapshot {
            entries.extend(Cache::code_entry(&state, &packages, &kept.probes, &snapshot.parts()));
        }
        // A folder that cannot be written to is no reason to fail.
        let written = entries.iter().try_for_each(|entry| write::entry(cache.folder(), &entry.name, &entry.bytes));
        if written.is_ok() {
            for path in cache.outdated() {
                let _ = write::remove(&path);
            }
        }
    });
    Ok(Facts { analysis, writing: Some(writing) })
}

/// What an analysis goes on from.
struct Begun {
    start: Start,
    packages: Packages,
    source: SourceSet,
    replayed: Option<Replayed>,
    /// Rust files that were read for it.
    parsed: Vec<PathBuf>,
}

fn begin(
    root: &Path,
    survey: Survey,
    options: &frontend::Options,
    (ahead, state): (Ahead, &State),
    bar: &Bar,
    terminal: &Terminal,
) -> Result<Begun, Error> {
    let before = Cache::code(ahead).and_then(|code| Some((rust::Resolved::from_parts(&code.snapshot()?)?, code)));
    let mut known = None;
    if let Some((mut resolved, code)) = before {
        let changed = state.changed(&code.state, survey.root());
        terminal.note(&format!("{} of {} Rust files have changed", changed.len(), state.rust.len()));
        if code.state.frame == state.frame {
            let packages = code.packages.clone();
            let source = Loaded::new(survey.clone(), code.packages).into_source();
            // What has changed is few: it leaves workers idle.
            let (same, replayed) = rayon::join(
                || changed.len() <= FEW && resolved.update(survey.root(), &changed, options.rust, bar),
                || sql::replayed_files(&source, &options.sql),
            );
            let replayed = Some(replayed);
            if same {
                let start = Start::Resolved(Box::new(resolved));
                return Ok(Begun { start, packages, source, replayed, parsed: changed });
            }
            let before = (resolved, survey.root(), changed.as_slice());
            let start =
                Start::Read(rust::read_changed(survey.rust_files(), &survey.folders(), before, options.rust, bar));
            // Whatever was not known was read too.
            let parsed = survey.rust_files().to_vec();
            return Ok(Begun { start, packages, source, replayed, parsed });
        }
        known = Some((resolved, changed));
    }
    let below = survey.root().to_owned();
    let parsed = survey.rust_files().to_vec();
    let (loaded, read) = load_survey(root, &LoadOptions::default(), survey, |files, folders| match known {
        Some((resolved, changed)) => {
            rust::read_changed(files, folders, (resolved, &below, &changed), options.rust, bar)
        }
        None => rust::read(files, folders, options.rust, bar),
    })?;
    let packages = loaded.packages.clone();
    Ok(Begun { start: Start::Read(read), packages, source: loaded.into_source(), replayed: None, parsed })
}
