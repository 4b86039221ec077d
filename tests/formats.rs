//! What `split check` writes, read by readers that are not ours where there are any: the published schema of SARIF (it
//! comes with the `serde-sarif` crate), a reader of `JUnit`; by their documentation otherwise. All names are hostile.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use cargo_metadata::MetadataCommand;
use serde_json::Value;
use split::model::baseline::{Entry, EntryKey, Judged, Stale, Standing, Verdict};
use split::model::finding::{CodePlace, Finding, Key, PathStep};
use split::model::map::{Date, Level};
use split::report::Style;
use split::report::check::{CHECK_FORMATS, Report, RuleText, Source};
use split::rules::RULES;

/// What breaks formats.
const NAMES: &[&str] = &[
    "a\"b'c",
    "two\nlines\r\nand\rmore",
    "x]]>y<z>&amp;",
    "100%25 %0A",
    "a,b:c::d;e",
    "app::<impl From<'a> for Vec<\"T\">>::from",
    "\u{1b}[31mred\u{7}\u{0}",
    "größe\u{202e}\u{2028}\u{feff}",
    "::error file=x::y",
    "\\\\ \\n \\\"",
    "",
];
const FILES: &[&str] = &[
    "src/a b.rs",
    "src/a,b:c=d.rs",
    "src/100%.rs",
    "src/#?&<>\"'.rs",
    "src/größe.rs",
    "split.yaml",
    "src/two\nlines.rs",
];

struct Here;

impl Source for Here {
    fn line(&self, _: &str, line: u32) -> Option<String> {
        (line < 100).then(|| "\tlet a = \u{1b}[2J ::b::c();".to_owned())
    }
    fn shown(&self, file: &str) -> String {
        file.to_owned()
    }
    fn baseline(&self, service: &str) -> String {
        format!(".split/{service}.jsonl")
    }
}

fn place(number: usize) -> CodePlace {
    CodePlace { file: FILES[number % FILES.len()].to_owned(), line: number as u32 * 7, column: number as u32 % 3 }
}

/// A finding of each rule with each standing and level, and a baseline with all that may be wrong with one.
fn verdict() -> Verdict {
    let mut verdict = Verdict::default();
    let mut number = 0;
    for rule in RULES {
        for name in NAMES {
            let standing = [
                Standing::New,
                Standing::More { allowed: 1 },
                Standing::Expired { until: Date { year: 2026, month: 1, day: 31 } },
                Standing::Same,
                Standing::Moved,
            ][number % 5];
            let key = Key {
                rule: rule.name,
                from: (*name).to_owned(),
                to: NAMES[(number + 3) % NAMES.len()].to_owned(),
                detail: NAMES[(number + 5) % NAMES.len()].to_owned(),
            };
            let step =
                |number| PathStep { text: format!("uses {name}"), place: (number % 2 == 0).then(|| place(number)) };
            verdict.judged.push(Judged {
                finding: Finding {
                    key,
                    level: [Level::Error, Level::Warn][number % 2],
                    service: "auth".to_owned(),
                    from_owner: "auth".to_owned(),
                    to_owner: "tenant, billing".to_owned(),
                    message: format!("`{name}` is used, 100%"),
                    help: format!("call {name}, or don't"),
                    places: (0..=number % 4).map(|more| place(number + more)).collect(),
                    path: (0..number % 3).map(step).collect(),
                },
                standing,
            });
            number += 1;
        }
    }
    for (number, name) in NAMES.iter().enumerate() {
        let key = EntryKey {
            rule: "foreign-read".to_owned(),
            from: (*name).to_owned(),
            to: "users".to_owned(),
            detail: "read".to_owned(),
        };
        let entry = Entry { key, count: 3, reason: None, issue: None, until: None };
        verdict.stale.push(Stale { service: "auth".to_owned(), entry: entry.clone(), left: number as u32 % 3 });
        verdict.forbidden.push(("tenant".to_owned(), entry));
    }
    verdict
}

fn written(format: &str, verdict: &Verdict) -> String {
    let text = |rule: &split::rules::Rule| RuleText {
        name: rule.name,
        what: rule.what,
        why: rule.why,
        mend: rule.mend,
        since: rule.since,
        level: rule.level,
    };
    let rules: Vec<RuleText> = RULES.iter().map(text).collect();
    let report = Report { verdict, rules: &rules, source: &Here, stale_is_error: true, expired_is_error: false };
    let format = CHECK_FORMATS.iter().find(|known| known.name == format).expect("registered");
    let mut out = Vec::new();
    (format.render)(&report, Style::default(), &mut out).expect("memory");
    String::from_utf8(out).expect("text")
}

/// Findings that are told: neither allowed nor moved.
fn told(verdict: &Verdict) -> Vec<&Judged> {
    verdict.judged.iter().filter(|judged| !matches!(judged.standing, Standing::Same | Standing::Moved)).collect()
}

fn remarks(verdict: &Verdict) -> usize {
    verdict.stale.len() + verdict.forbidden.len()
}

/// As the reports write it: what would break a line or steer a terminal is replaced.
fn clean(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}

/// The schema that the OASIS published, as the package carries it.
fn sarif_schema() -> Value {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    // Packages for other platforms are not there.
    let rustc = Command::new("rustc").arg("-vV").output().expect("a compiler");
    let said = String::from_utf8(rustc.stdout).expect("text");
    let host = said.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let options = ["--offline", "--filter-platform", host].map(str::to_owned).to_vec();
    let metadata = MetadataCommand::new().manifest_path(manifest).other_options(options).exec();
    let metadata = metadata.expect("the packages of this build are known");
    let package =
        metadata.packages.iter().find(|package| package.name.as_str() == "serde-sarif").expect("a dev-dependency");
    let path = package.manifest_path.parent().expect("a folder").join("src/schema.json");
    let text = fs::read_to_string(path).expect("the package carries the schema");
    // As published, the pattern of a language has a bracket too many, and is no regular expression.
    let broken = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert!(text.contains(broken), "the schema was mended: take this out");
    serde_json::from_str(&text.replace(broken, "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}?$")).expect("JSON")
}

#[test]
fn sarif_obeys_the_published_schema() {
    let schema = sarif_schema();
    assert!(
        schema["title"].as_str().is_some_and(|title| title.contains("SARIF) Version 2.1.0")),
        "{}",
        schema["title"]
    );
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for verdict in [verdict(), Verdict::default()] {
        let text = written("sarif", &verdict);
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&document)
            .take(5)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
        // And a reader's own types take it.
        let read: serde_sarif::sarif::Sarif = serde_json::from_str(&text).expect("SARIF");
        let results = read.runs[0].results.as_ref().expect("results");
        assert_eq!(results.len(), told(&verdict).len() + remarks(&verdict));
    }
    let mut broken: Value = serde_json::from_str(&written("sarif", &verdict())).expect("JSON");
    broken["runs"][0]["results"][0]["level"] = "terrible".into();
    assert!(!validator.is_valid(&broken), "the schema sees what is wrong");
}

#[test]
fn sarif_has_places_fingerprints_and_rules() {
    let verdict = verdict();
    let document: Value = serde_json::from_str(&written("sarif", &verdict)).expect("JSON");
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), RULES.len() + 1);
    for rule in rules {
        for text in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[text]["text"].as_str().is_some_and(|text| text.len() > 20), "{text} of {rule}");
        }
    }
    let mut prints = BTreeSet::new();
    for result in run["results"].as_array().expect("results") {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let locations = result["locations"].as_array().expect("locations");
        assert!(!locations.is_empty());
        for location in locations.iter().chain(result["relatedLocations"].as_array().into_iter().flatten()) {
            let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a URI");
            assert!(!uri.is_empty() && !uri.starts_with(['/', '.']) || uri.starts_with(".split/"), "{uri}");
            assert!(uri.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>#?:\\^`{|}".contains(&byte)), "{uri}");
        }
        assert!(
            prints.insert(result["partialFingerprints"]["splitKey/v1"].to_string()),
            "a fingerprint twice: {result}"
        );
    }
    let flows = run["results"].as_array().into_iter().flatten().filter(|result| result["codeFlows"].is_array()).count();
    assert_eq!(
        flows,
        told(&verdict).iter().filter(|judged| !judged.finding.path.is_empty()).count(),
        "paths are shown"
    );
    // The same finding some lines further down is the same.
    let mut moved = verdict.clone();
    moved.judged.iter_mut().flat_map(|judged| &mut judged.finding.places).for_each(|place| place.line += 5);
    let moved: Value = serde_json::from_str(&written("sarif", &moved)).expect("JSON");
    let list = |document: &Value| {
        let results = document["runs"][0]["results"].as_array().expect("results").clone();
        results.iter().map(|result| result["partialFingerprints"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(list(&document), list(&moved));
}

#[test]
fn junit_is_read_by_a_reader_of_junit() {
    let verdict = verdict();
    let read = junit_parser::from_reader(written("junit", &verdict).as_bytes()).expect("JUnit");
    assert_eq!(read.suites.len(), RULES.len() + 1);
    let cases: Vec<_> = read.suites.iter().flat_map(|suite| &suite.cases).collect();
    let told = told(&verdict);
    assert_eq!(cases.iter().filter(|case| case.file.is_some()).count(), told.len() + remarks(&verdict));
    let failed: Vec<&junit_parser::TestFailure> = cases
        .iter()
        .filter_map(
            |case| if let junit_parser::TestStatus::Failure(failure) = &case.status { Some(failure) } else { None },
        )
        .collect();
    assert_eq!(read.failures, failed.len() as u64);
    assert_eq!(read.tests, cases.len() as u64);
    for suite in &read.suites {
        assert_eq!(suite.tests, suite.cases.len() as u64, "{}", suite.name);
    }
    let names: BTreeSet<(String, String)> =
        cases.iter().map(|case| (case.classname.clone().unwrap_or_default(), case.original_name.clone())).collect();
    assert!(names.len() + 4 > cases.len(), "cases are told apart by their names");
    for judged in told.iter().filter(|judged| judged.standing.is_new() && judged.finding.level == Level::Error) {
        let message = clean(&judged.finding.message);
        let failure = failed.iter().find(|failure| failure.message.starts_with(&message));
        let failure = failure.unwrap_or_else(|| panic!("{message:?}"));
        // This reader leaves references (`&lt;`) out of texts, though not out of attributes.
        assert!(
            message.contains(['<', '>', '&']) || failure.text.contains(&message),
            "{message:?} in {:?}",
            failure.text
        );
    }
    let nothing = junit_parser::from_reader(written("junit", &Verdict::default()).as_bytes()).expect("JUnit");
    assert_eq!((nothing.failures, nothing.tests), (0, RULES.len() as u64 + 1), "each rule passes");
}

#[test]
fn gitlab_gets_what_its_documentation_asks_for() {
    let verdict = verdict();
    let rows: Vec<Value> = serde_json::from_str(&written("gitlab", &verdict)).expect("a list");
    assert_eq!(rows.len(), told(&verdict).len() + remarks(&verdict));
    let mut prints = BTreeSet::new();
    for row in &rows {
        for field in ["description", "check_name", "fingerprint"] {
            assert!(row[field].as_str().is_some_and(|text| !text.is_empty()), "{field} of {row}");
        }
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&row["severity"].as_str().unwrap_or_default())
        );
        let path = row["location"]["path"].as_str().expect("a path");
        assert!(!path.is_empty() && !path.starts_with("./") && !path.starts_with('/'), "{path}");
        assert!(row["location"]["lines"]["begin"].as_u64().is_some_and(|line| line > 0), "{row}");
        assert!(prints.insert(row["fingerprint"].to_string()), "a fingerprint twice: {row}");
    }
    assert_eq!(written("gitlab", &Verdict::default()), "[]\n");
}

#[test]
fn json_says_all_that_is_judged() {
    let verdict = verdict();
    let document: Value = serde_json::from_str(&written("json", &verdict)).expect("JSON");
    let schema =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/findings.schema.json")).expect("ours");
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    assert!(validator.is_valid(&document));
    for (list, many) in
        [("findings", verdict.judged.len()), ("stale", verdict.stale.len()), ("forbidden", verdict.forbidden.len())]
    {
        assert_eq!(document[list].as_array().map(Vec::len), Some(many), "{list}");
    }
    assert_eq!(document["findings"][1]["from"], NAMES[1], "names stay as they are");
}

/// A workflow command as GitHub's runner takes it apart: properties up to the next `::`, then the text.
fn command(line: &str) -> (String, BTreeMap<String, String>, String) {
    let (head, text) = line.strip_prefix("::").expect("a command").split_once("::").expect("an end of the head");
    let (name, properties) = head.split_once(' ').expect("properties");
    let unescaped = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
    let properties = properties.split(',').map(|property| {
        let (name, value) = property.split_once('=').expect("a value");
        (name.to_owned(), unescaped(&value.replace("%3A", ":").replace("%2C", ",")).replace("%25", "%"))
    });
    (name.to_owned(), properties.collect(), unescaped(text).replace("%25", "%"))
}

#[test]
fn github_reads_each_line_as_a_command() {
    let verdict = verdict();
    let text = written("github", &verdict);
    let commands: Vec<_> = text.lines().map(command).collect();
    let told = told(&verdict);
    assert_eq!(commands.len(), told.len() + remarks(&verdict) + 1);
    for (judged, (name, properties, text)) in told.iter().zip(&commands) {
        let place = &judged.finding.places[0];
        assert_eq!(properties["file"], place.file);
        assert_eq!(properties["line"], place.line.max(1).to_string());
        assert_eq!(properties["title"], judged.finding.key.rule);
        assert!(["error", "warning"].contains(&name.as_str()));
        assert!(text.starts_with(&clean(&judged.finding.message)), "{text:?}");
    }
    let (name, _, summary) = commands.last().expect("a summary");
    assert_eq!(name, "notice");
    assert!(summary.contains('+') && summary.contains('=') && summary.contains('−'), "{summary}");
}

/// `errorformat` of an editor: `%f:%l:%c: %t%*[^:]: %m`.
#[test]
fn editors_read_each_line_as_a_place() {
    let verdict = verdict();
    let text = written("lines", &verdict);
    let told = told(&verdict);
    let places: Vec<(&CodePlace, &Judged)> =
        told.iter().flat_map(|judged| judged.finding.places.iter().map(move |place| (place, *judged))).collect();
    assert_eq!(text.lines().count(), places.len() + remarks(&verdict));
    for ((place, judged), line) in places.iter().zip(text.lines()) {
        let rest = line.strip_prefix(&clean(&place.file)).unwrap_or_else(|| panic!("{line}"));
        let parts: Vec<&str> = rest.splitn(5, ':').collect();
        assert_eq!(parts[1].parse(), Ok(place.line.max(1)), "{line}");
        assert_eq!(parts[2].parse(), Ok(place.column.max(1)), "{line}");
        assert!([" error", " warning"].contains(&parts[3]), "{line}");
        assert!(parts[4].ends_with(&format!("[{}]", judged.finding.key.rule)), "{line}");
    }
    assert!(!text.chars().any(|sign| sign.is_control() && sign != '\n'), "nothing steers a terminal");
}

#[test]
fn people_see_the_line_both_owners_the_path_and_the_mend() {
    let verdict = verdict();
    let text = written("text", &verdict);
    assert!(!text.chars().any(|sign| sign.is_control() && sign != '\n'), "nothing steers a terminal");
    for judged in told(&verdict) {
        let finding = &judged.finding;
        assert!(text.contains(&clean(&finding.message)) && text.contains(&format!("= help: {}", clean(&finding.help))));
        assert!(finding.path.iter().all(|step| text.contains(&clean(&step.text))));
    }
    assert!(text.contains("= from auth to tenant, billing: `split explain auth tenant`"), "{text}");
    assert!(text.contains(" |") && text.contains('^'));
    for judged in &verdict.judged {
        let known = matches!(judged.standing, Standing::Same | Standing::Moved);
        assert!(known || text.contains(judged.finding.key.rule));
    }
    assert!(text.lines().last().is_some_and(|line| line.contains("  +") && line.contains(" =") && line.contains(" −")));
    assert_eq!(written("text", &Verdict::default()), "no boundary is newly crossed  +0 =0 −0\n");
}
