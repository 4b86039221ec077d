//! A progress bar on standard error for whatever takes longer than half a second.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::cli::terminal::Terminal;
use crate::data::run;
use crate::frontend::rust::Progress;
use crate::model::transfer::Phase;

/// Who is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Hidden at first, and for good where nobody looks.
pub(super) struct Bar {
    drawn: ProgressBar,
    started: Instant,
    wanted: bool,
    shown: AtomicBool,
    stage: Mutex<&'static str>,
}

impl Bar {
    pub(super) fn new(wanted: bool) -> Self {
        let drawn = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Self { drawn, started: Instant::now(), wanted, shown: AtomicBool::new(false), stage: Mutex::new("") }
    }

    /// Removes the bar from the screen.
    pub(super) fn finish(&self) {
        self.drawn.finish_and_clear();
    }

    fn show_when_due(&self) {
        if !self.wanted || self.started.elapsed() < PATIENCE || self.shown.swap(true, Ordering::Relaxed) {
            return;
        }
        self.drawn.set_draw_target(ProgressDrawTarget::stderr());
        let template = "{msg} {wide_bar} {pos}/{len}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.drawn.set_style(style);
        }
        self.drawn.set_message(*self.stage.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Progress for Bar {
    fn stage(&self, name: &'static str, total: usize) {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = name;
        self.drawn.set_length(total as u64);
        self.drawn.set_position(0);
        self.drawn.set_message(name);
        self.show_when_due();
    }

    fn advance(&self, by: usize) {
        self.drawn.inc(by as u64);
        self.show_when_due();
    }
}

/// Shows how far a move of data is, how fast, and how long it will take.
pub(super) struct Meter<'t> {
    drawn: ProgressBar,
    terminal: &'t Terminal,
}

impl<'t> Meter<'t> {
    pub(super) fn new(terminal: &'t Terminal) -> Self {
        let target = match terminal.shows_progress() {
            true => ProgressDrawTarget::stderr_with_hz(5),
            false => ProgressDrawTarget::hidden(),
        };
        Self { drawn: ProgressBar::with_draw_target(None, target), terminal }
    }

    /// Removes the bar from the screen.
    pub(super) fn finish(&self) {
        self.drawn.finish_and_clear();
    }
}

impl run::Progress for Meter<'_> {
    fn phase(&self, phase: Phase, total: u64) {
        let template = match phase {
            Phase::Copy | Phase::Verify => "{msg:9} {wide_bar} {human_pos}/{human_len} rows  {rate}  {eta} left",
            Phase::Expand | Phase::Sequences | Phase::Constrain => "{msg:9} {wide_bar} {pos}/{len} services",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            let rate = |state: &ProgressState, out: &mut dyn fmt::Write| {
                // What could not be written is not seen.
                let _ = write!(out, "{}/s", HumanCount(state.per_sec() as u64));
            };
            self.drawn.set_style(style.with_key("rate", rate));
        }
        self.drawn.reset();
        self.drawn.set_length(total);
        self.drawn.set_message(phase.word());
        if phase == Phase::Copy || phase == Phase::Constrain {
            self.drawn.enable_steady_tick(PATIENCE);
        }
    }

    fn advance(&self, by: u64) {
        self.drawn.inc(by);
    }

    fn note(&self, text: &str) {
        self.drawn.suspend(|| self.terminal.note(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_run_shows_no_bar() {
        let bar = Bar::new(true);
        bar.stage("reading", 10);
        bar.advance(10);
        assert!(bar.drawn.is_hidden());
    }

    #[test]
    fn nobody_who_looks_means_no_bar_however_long_it_takes() {
        let bar = Bar {
            started: Instant::now().checked_sub(PATIENCE * 2).expect("a clock past its first second"),
            ..Bar::new(false)
        };
        bar.stage("reading", 10);
        bar.advance(10);
        assert!(bar.drawn.is_hidden());
    }
}
