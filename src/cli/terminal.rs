//! What the run may say, and where: colours, notes, errors.

use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use crate::cli::args::{Color, Global};
use crate::cli::problems;
use crate::error::Error;

pub(super) struct Terminal {
    color: ColorChoice,
    quiet: bool,
    verbose: bool,
}

impl Terminal {
    pub(super) fn new(global: &Global) -> Self {
        let color = match global.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        color.write_global();
        Self { color, quiet: global.quiet, verbose: global.verbose }
    }

    /// Whether standard output takes colours.
    pub(super) fn stdout_has_color(&self) -> bool {
        match self.color {
            ColorChoice::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            choice => choice != ColorChoice::Never,
        }
    }

    /// Whether a file shall have colours: only where they are asked for.
    pub(super) fn file_has_color(&self) -> bool {
        matches!(self.color, ColorChoice::Always | ColorChoice::AlwaysAnsi)
    }

    /// A progress bar is for people: on a terminal that they look at.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Something worth knowing with `--verbose`.
    pub(super) fn note(&self, text: &str) {
        if self.verbose && !self.quiet {
            // Standard error may be closed; that is no reason to fail.
            let _ = writeln!(anstream::stderr(), "{text}");
        }
    }

    /// What a command did that shows nothing else.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr(), "{text}");
        }
    }

    pub(super) fn error(&self, error: &Error) {
        let bold = Style::new().bold();
        let red = AnsiColor::Red.on_default().bold();
        let mut stderr = AutoStream::new(io::stderr().lock(), self.color);
        let _ = writeln!(stderr, "{red}error{red:#}{bold}:{bold:#} {error}");
        if let Error::Map { path, text, problems } = error {
            let _ = problems::write(&mut stderr, &path.display().to_string(), text, problems);
        }
        let _ = writeln!(stderr, "{bold}help:{bold:#} {}", error.help());
    }

    /// Writes to standard output, in big pieces.
    pub(super) fn print(content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        content(&mut out).and_then(|()| out.flush()).map_err(|source| Error::Output { source })
    }
}
