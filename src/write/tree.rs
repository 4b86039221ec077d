//! Writes the files of a plan into a folder, so that a run that is killed is carried on by the next one.
//!
//! First the lock to be, then the files, at last the lock to be becomes the lock. A run that finds a lock to be knows of
//! each file whether that run had come to it. Files are made in `.split/new` and renamed, so that nobody sees half of
//! one; what a killed run leaves there is taken away by the next.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::error::Error;
use crate::model::generated::{Fate, KEPT, LOCK, NEXT_LOCK, Plan, Step};

/// Where files are made.
const NEW: &str = "new";

/// A folder that this process alone writes generated files to.
#[derive(Debug)]
pub struct Tree {
    root: PathBuf,
    kept: PathBuf,
    // Held as long as the value lives.
    _lock: Option<File>,
    /// For tests: after so many changes of the disk the run is over, as if it were killed.
    left: Option<AtomicUsize>,
}

impl Tree {
    /// Takes hold of a folder, which is made where it is not there.
    ///
    /// # Errors
    /// When another run writes to it, or `.split` in it is a link.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let kept = root.join(KEPT);
        let failed = |source| Error::Write { path: kept.clone(), source };
        fs::create_dir_all(root).map_err(failed)?;
        if fs::symlink_metadata(&kept).is_ok_and(|data| !data.is_dir()) {
            return Err(Error::Foreign { files: vec![format!("{KEPT} (a link, or no folder)")] });
        }
        fs::create_dir_all(&kept).map_err(failed)?;
        // Where a folder can't be opened, two runs are told apart by what they find on the disk.
        let lock = File::open(&kept).ok();
        if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock) {
            return Err(Error::Busy { path: root.to_owned() });
        }
        Ok(Self { root: root.to_owned(), kept, _lock: lock, left: None })
    }

    /// Writes what the plan says.
    ///
    /// # Errors
    /// When something can't be written, or has been changed since the plan was made. What is written by then stays, and the
    /// next run carries on.
    pub fn apply(&self, plan: &Plan) -> Result<(), Error> {
        let new = self.kept.join(NEW);
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Write { path, source }
        };
        // What a killed run has left.
        if new.symlink_metadata().is_ok() {
            self.step(|| fs::remove_dir_all(&new)).map_err(failed(&new))?;
        }
        let next = self.kept.join(NEXT_LOCK);
        let changes: Vec<&Step> = plan.steps.iter().filter(|step| step.changes()).collect();
        if changes.is_empty() && !plan.lock_changes {
            // A killed run may have left it after it was done with everything.
            return if next.exists() { self.step(|| fs::remove_file(&next)).map_err(failed(&next)) } else { Ok(()) };
        }
        self.step(|| fs::create_dir(&new)).map_err(failed(&new))?;
        // In two steps, for a lock to be that is half there says nothing.
        let made = new.join("lock");
        self.step(|| {
            let mut file = File::create(&made)?;
            file.write_all(plan.lock.as_bytes())?;
            file.sync_data()
        })
        .map_err(failed(&made))?;
        self.step(|| fs::rename(&made, &next)).map_err(failed(&next))?;
        self.folders(&changes)?;
        let write = |(index, step): (usize, &&Step)| self.file(step, &new.join(index.to_string()));
        let (removed, written): (Vec<&Step>, Vec<&Step>) = changes.into_iter().partition(|step| step.after.is_none());
        // One after the other: two threads that make files in one folder wait for each other, and take twice as long.
        written.iter().enumerate().try_for_each(write)?;
        // Afterwards, for a folder that is empty goes too.
        removed.iter().enumerate().try_for_each(write)?;
        self.step(|| fs::remove_dir(&new)).map_err(failed(&new))?;
        let lock = self.kept.join(LOCK);
        self.step(|| fs::rename(&next, &lock)).map_err(failed(&lock))
    }

    /// Makes the folders of all files; none is made below a link.
    fn folders(&self, changes: &[&Step]) -> Result<(), Error> {
        let mut folders: Vec<&str> = changes
            .iter()
            .filter(|step| step.after.is_some())
            .flat_map(|step| step.path.match_indices('/').map(|(at, _)| &step.path[..at]))
            .collect();
        folders.sort_unstable();
        folders.dedup();
        for folder in folders {
            let path = self.root.join(folder);
            match fs::symlink_metadata(&path) {
                Ok(data) if data.is_dir() => {}
                Ok(_) => return Err(Error::Changed { path }),
                Err(_) => {
                    self.step(|| fs::create_dir(&path))
                        .map_err(|source| Error::Write { path: path.clone(), source })?;
                }
            }
        }
        Ok(())
    }

    fn file(&self, step: &Step, made: &Path) -> Result<(), Error> {
        let path = self.root.join(&step.path);
        let failed = |source| Error::Write { path: path.clone(), source };
        // Somebody may have saved it while the plan was made.
        let data = fs::symlink_metadata(&path).ok();
        let same = match (&data, &step.before) {
            (None, before) => before.is_none(),
            (Some(data), Some(before)) => data.is_file() && fs::read(&path).map_err(failed)? == *before,
            (Some(_), None) => false,
        };
        if !same {
            return Err(Error::Changed { path });
        }
        let Some(after) = &step.after else {
            debug_assert_eq!(step.fate, Fate::Removed);
            self.step(|| fs::remove_file(&path)).map_err(failed)?;
            self.empty(&step.path);
            return Ok(());
        };
        self.step(|| fs::write(made, after)).map_err(failed)?;
        if let Some(data) = data {
            fs::set_permissions(made, data.permissions()).map_err(failed)?;
        } else if step.executable {
            executable(made).map_err(failed)?;
        }
        self.step(|| fs::rename(made, &path)).map_err(failed)
    }

    /// Takes away folders that hold nothing any more.
    fn empty(&self, path: &str) {
        for (at, _) in path.rmatch_indices('/') {
            // One that is not empty stays, and ends the way up.
            if self.step(|| fs::remove_dir(self.root.join(&path[..at]))).is_err() {
                return;
            }
        }
    }

    /// A change of the disk, unless the run is over.
    fn step(&self, change: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        if let Some(left) = &self.left {
            let enough = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
            if enough.is_err() {
                return Err(io::Error::other("killed"));
            }
        }
        change()
    }

    /// A tree whose run is over after so many changes of the disk.
    #[cfg(test)]
    pub(crate) fn killed_after(root: &Path, changes: usize) -> Result<Self, Error> {
        let mut tree = Self::open(root)?;
        tree.left = Some(AtomicUsize::new(changes));
        Ok(tree)
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        // Only where nothing was written.
        let _ = fs::remove_dir(&self.kept);
    }
}

#[cfg(unix)]
fn executable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::generate::settle::lock::{self, Head, Lock};
    use crate::generate::settle::{self, Request};
    use crate::load::output;
    use crate::model::generated::GeneratedFile;

    /// A run, as the command does it; it is over after so many changes of the disk.
    fn run(root: &Path, files: &[(&str, &str)], changes: Option<usize>) -> Result<Plan, Error> {
        let tree = match changes {
            Some(changes) => Tree::killed_after(root, changes)?,
            None => Tree::open(root)?,
        };
        let (text, next) = output::locks(root)?;
        let parse = |text: &str| Lock::parse(text).unwrap_or_else(|error| panic!("{error:?}"));
        let (held, next) = (text.as_deref().map(parse), next.as_deref().map(parse));
        let known: Vec<String> =
            [&held, &next].into_iter().flatten().flat_map(|lock| lock.files.keys().cloned()).collect();
        let paths = known.iter().map(String::as_str).chain(files.iter().map(|(path, _)| *path));
        let found = output::found(root, paths)?;
        let held = settle::recover(held, next, &found);
        let file = |(path, text): &(&str, &str)| GeneratedFile::new(*path, text.as_bytes().to_vec());
        let request = Request {
            files: files.iter().map(file).collect(),
            lock: held.as_ref(),
            found: &found,
            covers: &|_| true,
            head: Head { version: lock::VERSION, ..Head::default() },
        };
        let (steps, lock) = settle::settle(request)?;
        let plan = settle::plan(steps, &lock, text.as_deref());
        tree.apply(&plan)?;
        Ok(plan)
    }

    /// Every file below a folder, with its text.
    fn tree(root: &Path) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("readable") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(root).expect("below").display().to_string();
                    found.insert(name, fs::read_to_string(&path).expect("text"));
                }
            }
        }
        found
    }

    const BEFORE: &[(&str, &str)] = &[
        ("a/one", "1\n2\n3\n4\n5\n"),
        ("a/two", "untouched\n"),
        ("b/c/three", "goes\n"),
        ("b/four", "edited and goes\n"),
        ("five", "deleted\n"),
        ("six", "x\ny\nz\n"),
    ];
    const AFTER: &[(&str, &str)] = &[
        ("a/one", "1\n2\n3\n4\nnew\n"),
        ("a/two", "changed\n"),
        ("five", "deleted, new\n"),
        ("n/e/w", "new\n"),
        ("six", "x\nprogram\nz\n"),
    ];

    /// A folder that was generated once, and that people have worked in.
    fn worked_in() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        run(folder.path(), BEFORE, None).expect("written");
        fs::write(folder.path().join("a/one"), "person\n2\n3\n4\n5\n").expect("writable");
        fs::write(folder.path().join("b/four"), "person\n").expect("writable");
        fs::write(folder.path().join("six"), "x\nperson\nz\n").expect("writable");
        fs::remove_file(folder.path().join("five")).expect("there");
        fs::write(folder.path().join("a/foreign"), "theirs\n").expect("writable");
        folder
    }

    #[test]
    fn a_run_that_is_killed_anywhere_is_carried_on() {
        let straight = worked_in();
        run(straight.path(), AFTER, None).expect("written");
        let expected = tree(straight.path());
        assert_eq!(expected["a/one"], "person\n2\n3\n4\nnew\n");
        assert!(expected["six"].contains("person") && expected["six"].contains("<<<<<<<"));
        assert_eq!(expected["b/four"], "person\n");
        assert!(!expected.contains_key("five") && !expected.contains_key("b/c/three"));
        assert!(!straight.path().join("b/c").exists(), "an empty folder is left");
        let mut points = 0;
        loop {
            let folder = worked_in();
            let killed = run(folder.path(), AFTER, Some(points)).is_err();
            let after = tree(folder.path());
            // No moment at which a file is half there, or a person's line is nowhere.
            assert!(after["a/one"].starts_with("person\n") && after["six"].contains("person\n"));
            // Killed once more, on the way on.
            let _ = run(folder.path(), AFTER, Some(points / 2));
            run(folder.path(), AFTER, None).expect("written");
            assert_eq!(tree(folder.path()), expected, "killed after {points} changes");
            assert!(!folder.path().join(".split/new").exists());
            if !killed {
                break;
            }
            points += 1;
        }
        assert!(points > 15, "{points}");
    }

    #[test]
    fn another_map_after_a_killed_run_loses_nothing() {
        const THIRD: &[(&str, &str)] = &[("a/one", "1\n2\nthird\n4\nnew\n"), ("n/e/w", "third\n")];
        for points in 0..40 {
            let folder = worked_in();
            let _ = run(folder.path(), AFTER, Some(points));
            run(folder.path(), THIRD, None).expect("written");
            let after = tree(folder.path());
            assert_eq!(after["a/one"], "person\n2\nthird\n4\nnew\n", "killed after {points} changes");
            assert_eq!(after["n/e/w"], "third\n");
            assert_eq!((after["b/four"].as_str(), after["a/foreign"].as_str()), ("person\n", "theirs\n"));
            assert!(after["six"].contains("person\n"));
        }
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let folder = worked_in();
        run(folder.path(), AFTER, None).expect("written");
        let stamp =
            |name: &str| fs::metadata(folder.path().join(name)).and_then(|data| data.modified()).expect("there");
        let names = ["a/one", "a/two", "six", ".split/generated.lock"];
        let before: Vec<_> = names.iter().map(|name| stamp(name)).collect();
        let plan = run(folder.path(), AFTER, None).expect("written");
        assert!(!plan.lock_changes && plan.steps.iter().all(|step| !step.changes()), "{:?}", plan.steps);
        assert_eq!(before, names.iter().map(|name| stamp(name)).collect::<Vec<_>>());
    }

    #[test]
    fn a_file_of_somebody_else_stops_everything() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("five"), "theirs\n").expect("writable");
        let error = run(folder.path(), BEFORE, None).expect_err("refused");
        assert!(matches!(&error, Error::Foreign { files } if files == &["five"]), "{error}");
        assert_eq!(tree(folder.path()).len(), 1, "something was written");
        assert!(!folder.path().join(".split").exists());
        // The same bytes are no harm.
        fs::write(folder.path().join("five"), "deleted\n").expect("writable");
        run(folder.path(), BEFORE, None).expect("written");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_links() {
        use std::os::unix::fs::symlink;
        for (link, file) in [("a", "a/one"), ("b/c", "b/c/three"), ("five", "five"), (".split", ".split")] {
            let (folder, outside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
            let link = folder.path().join(link);
            fs::create_dir_all(link.parent().expect("a folder")).expect("writable");
            symlink(outside.path(), &link).expect("a link");
            let error = run(folder.path(), BEFORE, None).expect_err("refused");
            assert!(
                matches!(&error, Error::Foreign { files } if files.iter().any(|name| name.starts_with(file))),
                "{error}"
            );
            assert_eq!(fs::read_dir(outside.path()).expect("readable").count(), 0);
        }
    }

    #[test]
    fn two_runs_do_not_write_at_once() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let tree = Tree::open(folder.path()).expect("opened");
        if cfg!(unix) {
            assert!(matches!(Tree::open(folder.path()), Err(Error::Busy { .. })));
        }
        drop(tree);
        assert!(Tree::open(folder.path()).is_ok());
    }
}
