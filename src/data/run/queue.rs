//! Work for several threads: each takes the next that can be done, and the first error ends all.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::error::Error;

/// Runs jobs on `threads` threads. `ready` says of a job, and of those that are done, whether it can be done now; `open`
/// makes what a thread works with.
pub(super) fn run<J: Send + Sync, S, R: Send>(
    threads: usize,
    jobs: &[J],
    ready: impl Fn(usize, &[bool]) -> bool + Sync,
    open: impl Fn() -> Result<S, Error> + Sync,
    work: impl Fn(&mut S, &J, &AtomicBool) -> Result<R, Error> + Sync,
) -> Result<Vec<R>, Error> {
    let state = Mutex::new(State {
        taken: vec![false; jobs.len()],
        done: vec![false; jobs.len()],
        results: Vec::new(),
        error: None,
    });
    let (changed, stop) = (Condvar::new(), AtomicBool::new(false));
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    let fail = |error: Error| {
        let mut state = lock();
        // What failed first is the cause.
        state.error.get_or_insert(error);
        stop.store(true, Ordering::Relaxed);
        changed.notify_all();
    };
    let worker = || {
        let mut tool = match open() {
            Ok(tool) => tool,
            Err(error) => return fail(error),
        };
        while let Some(at) = next(lock(), &changed, &stop, &ready) {
            match work(&mut tool, &jobs[at], &stop) {
                Ok(result) => {
                    let mut state = lock();
                    state.done[at] = true;
                    state.results.push((at, result));
                    changed.notify_all();
                }
                Err(error) => return fail(error),
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads.clamp(1, jobs.len().max(1)) {
            scope.spawn(worker);
        }
    });
    let state = state.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(error) = state.error {
        return Err(error);
    }
    let mut results = state.results;
    results.sort_by_key(|(at, _)| *at);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

struct State<R> {
    taken: Vec<bool>,
    done: Vec<bool>,
    results: Vec<(usize, R)>,
    error: Option<Error>,
}

/// The first job that can be done; waits where one may become so.
fn next<R>(
    mut state: MutexGuard<'_, State<R>>,
    changed: &Condvar,
    stop: &AtomicBool,
    ready: &impl Fn(usize, &[bool]) -> bool,
) -> Option<usize> {
    loop {
        if stop.load(Ordering::Relaxed) || state.taken.iter().all(|taken| *taken) {
            return None;
        }
        let free = (0..state.taken.len()).find(|at| !state.taken[*at] && ready(*at, &state.done));
        // Nothing runs that could make it ready: then it has to go as it is.
        let idle = state.taken == state.done;
        let forced = || state.taken.iter().position(|taken| !*taken).filter(|_| idle);
        if let Some(at) = free.or_else(forced) {
            state.taken[at] = true;
            return Some(at);
        }
        state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn a_job_waits_for_those_that_it_needs() {
        let order = Mutex::new(Vec::new());
        let jobs = [3, 1, 2, 0];
        // Each number needs the smaller ones.
        let ready = |at: usize, done: &[bool]| (0..jobs.len()).all(|other| jobs[other] >= jobs[at] || done[other]);
        let work = |(): &mut (), job: &i32, _: &AtomicBool| {
            order.lock().expect("nobody panics").push(*job);
            Ok(*job)
        };
        let results = run(3, &jobs, ready, || Ok(()), work).expect("nothing fails");
        assert_eq!(results, [3, 1, 2, 0]);
        assert_eq!(*order.lock().expect("nobody panics"), [0, 1, 2, 3]);
    }

    #[test]
    fn the_first_error_ends_all_and_a_circle_does_not_hang() {
        let done = AtomicUsize::new(0);
        let jobs: Vec<usize> = (0..100).collect();
        let work = |(): &mut (), job: &usize, _: &AtomicBool| match job {
            5 => Err(Error::Threads { message: "five".to_owned() }),
            _ => Ok(done.fetch_add(1, Ordering::Relaxed)),
        };
        let error = run(2, &jobs, |_, _| true, || Ok(()), work).expect_err("five fails");
        assert!(error.to_string().contains("five") && done.into_inner() < 99);
        let all = run(4, &[1, 2], |_, _| false, || Ok(()), |(): &mut (), job: &i32, _: &AtomicBool| Ok(*job));
        assert_eq!(all.expect("no error"), [1, 2]);
    }
}
