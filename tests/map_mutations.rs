//! Broken maps: the example map with pieces lost, doubled, moved and put in is read or refused without a panic, and
//! `split map fmt` never changes what a map says.
//!
//! `SPLIT_MUTATIONS=1000000 cargo test --test map_mutations` goes on longer than the default (`SPLIT_SEED` begins
//! elsewhere); `fuzz/` has the same for libFuzzer.

#[path = "support/dice.rs"]
mod dice;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use split::load::map::parse;
use split::report::map::format;
use split::rules;

use self::dice::Dice;

const MUTATIONS: usize = 1_500;

/// What breaks readers of YAML, and what a map is made of.
const PIECES: &[&str] = &[
    "'",
    "\"",
    "|",
    ">",
    "|-\n",
    ">+\n",
    "|2\n",
    "- ",
    "-\n",
    "? ",
    ": ",
    ":",
    "#",
    " # note",
    "\n",
    "\n\n",
    "\t",
    "  ",
    "    ",
    "\\",
    "\\n",
    "\0",
    "\r\n",
    "\r",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "é",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "!x ",
    "%YAML 1.2\n",
    "---\n",
    "...\n",
    "[",
    "]",
    "{",
    "}",
    ",",
    "[[[[",
    "{{{{",
    "[a,\n b]",
    "{ a: 1,\n  b: 2 }",
    "~",
    "null",
    "true",
    "off",
    "0x10",
    "1e9",
    ".inf",
    "-1",
    "99999999999999999999",
    "version: 1\n",
    "system:\n  name: shop\n",
    "services:\n",
    "  auth:\n",
    "    modules:\n      - shop::auth\n",
    "    tables: [users, \"ai_*\"]\n",
    "    routes: [\"GET /a/{id}\"]\n",
    "    port: 3001\n",
    "    depends_on: [tenant]\n",
    "    summary: two\n      lines\n",
    "    summary: |\n      kept\n        as it is\n",
    "    summary: 'a\n\n      b'\n",
    "    team: \"x\\\n      y\"\n",
    "exceptions:\n- rule: foreign-read\n  from: a\n  to: b\n  reason: c\n",
    "rules: { foreign-read: off }\n",
    "x-any: &a [1]\n",
    "propose:\n  together: [[a, b]]\n  apart:\n  - [a, c]\n",
    "propose:\n    weights: { names: 0.5 }\n    pinned:\n        shop::a: auth\n",
    "  services: 4\n",
    "  pinned: { a: x, b: y }\n",
];

fn home(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Maps to begin with: the example and those that once were changed by formatting.
fn seeds() -> Vec<String> {
    let mut seeds = vec![fs::read_to_string(home("examples/monolith/split.yaml")).expect("the example map")];
    let mut files: Vec<_> = fs::read_dir(home("tests/maps"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    files.sort();
    seeds.extend(files.iter().map(|path| fs::read_to_string(path).expect("text")));
    seeds
}

/// A place between two characters.
fn boundary(text: &str, dice: &mut Dice) -> usize {
    let mut at = dice.roll(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The start of a line.
fn line(text: &str, dice: &mut Dice) -> usize {
    let at = boundary(text, dice);
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.roll(4) {
        let (one, other) = (boundary(&text, dice), boundary(&text, dice));
        let (from, to) = (one.min(other), one.max(other));
        let mut near = from + (to - from).min(dice.roll(30));
        while !text.is_char_boundary(near) {
            near -= 1;
        }
        match dice.roll(9) {
            0 => text.replace_range(from..near, ""),
            1 => text.insert_str(from, PIECES[dice.roll(PIECES.len())]),
            2 => text.replace_range(from..near, PIECES[dice.roll(PIECES.len())]),
            // Whole lines: most of these are maps still.
            3 | 4 => {
                let at = line(&text, dice);
                text.insert_str(at, PIECES[dice.roll(PIECES.len())]);
            }
            5 => {
                let at = line(&text, dice);
                text.insert_str(at, &" ".repeat(dice.roll(5)));
            }
            6 => {
                let at = line(&text, dice);
                text.insert_str(at, ["# a note\n", "\n", "   # a note\n", "\n\n\n", "\t\n", "      \n"][dice.roll(6)]);
            }
            // All of it deeper: what people's editors do.
            7 => {
                let by = [" ", "  ", "    "][dice.roll(3)];
                text = text.lines().map(|line| format!("{}{line}\n", by.repeat(indent(line) / 2))).collect();
            }
            _ => {
                let at = line(&text, dice);
                let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                text.insert_str(end, ["   ", "  # a note", " #x", "\r"][dice.roll(4)]);
            }
        }
    }
    text
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// What a text turned out to be.
#[derive(PartialEq)]
enum Told {
    NoMap,
    /// `split map fmt` refuses it, since the lines as it reads them say something else.
    Unformatted,
    Map,
}

/// What must hold for any text.
fn holds(text: &str) -> Told {
    let rules = rules::names();
    let formatted = format(text);
    match parse(text, &rules) {
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            assert!(problems.iter().all(|problem| problem.span.line > 0 && problem.span.column > 0), "{problems:?}");
            Told::NoMap
        }
        Ok((map, _)) => {
            if parse(&formatted, &rules).map(|(again, _)| again) != Ok(map) {
                return Told::Unformatted;
            }
            assert_eq!(format(&formatted), formatted, "formatted twice, it is another text");
            for comment in ["# a note", "# the first", "# Corallum as"] {
                let count = |text: &str| text.matches(comment).count();
                assert_eq!(count(&formatted), count(text), "a comment is lost:\n{formatted}");
            }
            Told::Map
        }
    }
}

fn survived(text: &str) -> Result<Told, String> {
    std::panic::catch_unwind(|| holds(text)).map_err(|told| {
        let told =
            told.downcast_ref::<String>().cloned().or_else(|| told.downcast_ref::<&str>().map(|&told| told.to_owned()));
        told.unwrap_or_default()
    })
}

#[test]
fn maps_that_once_did_harm_do_none() {
    for seed in seeds() {
        assert!(holds(&seed) == Told::Map, "no map, or not formatted:\n{seed}\nas\n{}", format(&seed));
    }
}

#[test]
fn mutated_maps_are_read_or_refused_and_formatting_changes_nothing() {
    let seeds = seeds();
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let many = number("SPLIT_MUTATIONS").map_or(MUTATIONS, |many| usize::try_from(many).expect("a number"));
    let seconds = number("SPLIT_SECONDS").map(Duration::from_secs);
    let mut dice = Dice(number("SPLIT_SEED").unwrap_or(1));
    let (mut maps, mut unformatted, mut runs, began) = (0usize, 0usize, 0usize, Instant::now());
    let mut example = String::new();
    let mut found: Vec<String> = Vec::new();
    // Few of the mutants teach anything twice: those that are maps still are mutated on.
    let mut pool = seeds.clone();
    while runs < many && seconds.is_none_or(|seconds| began.elapsed() < seconds) {
        runs += 1;
        let text = mutated(&pool[dice.roll(pool.len())], &mut dice);
        match survived(&text) {
            Err(told) => found.push(format!("{told}\n--- of this text:\n{text}\n---")),
            Ok(Told::NoMap) => {}
            Ok(Told::Unformatted) => {
                unformatted += 1;
                example = text;
            }
            Ok(Told::Map) => {
                maps += 1;
                if text.len() > 20_000 {
                    continue;
                }
                if pool.len() < 400 {
                    pool.push(text);
                } else {
                    let at = seeds.len() + dice.roll(pool.len() - seeds.len());
                    pool[at] = text;
                }
            }
        }
        assert!(found.len() < 5, "{}", found.join("\n\n"));
    }
    println!("{runs} texts, {maps} maps, {unformatted} that are left unformatted, {:?}", began.elapsed());
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    assert!(
        unformatted <= maps / 50,
        "{unformatted} of {maps} can't be formatted, as this one:\n{example}\nread as\n{}",
        format(&example)
    );
    assert!(maps > runs / 20, "hardly anything was read: {maps} maps of {runs} texts");
}
