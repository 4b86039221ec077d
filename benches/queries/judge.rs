//! The relations of a statement, with the permissions that the server asks of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::server::Server;

/// Names of the default schema and of the server's own are written without it; sorted.
#[derive(Default, Debug)]
pub struct Relations {
    pub reads: Vec<String>,
    pub writes: Vec<String>,
}

/// `AclMode` bits of PostgreSQL.
const SELECT: u32 = 1 << 1;
const CHANGES: u32 = 1 | 1 << 2 | 1 << 3;

const BEGIN: &str = "split begin ";
const FAILED: &str = "split failed ";

/// Prepares each text; the message where the server refuses.
pub fn relations(server: &Server, database: &str, texts: &[String]) -> Result<Vec<Result<Relations, String>>, String> {
    let names = names(server, database)?;
    let mut script = String::from(
        "CREATE FUNCTION pg_temp.split_try(number int, query text) RETURNS void LANGUAGE plpgsql AS $f$ BEGIN \
         RAISE LOG 'split begin %', number; \
         BEGIN EXECUTE 'PREPARE split_query AS ' || query; EXECUTE 'DEALLOCATE split_query'; \
         EXCEPTION WHEN OTHERS THEN RAISE LOG 'split failed %', SQLERRM; END; END $f$;\n\
         SET client_min_messages = log; SET debug_pretty_print = off; SET debug_print_parse = on;\n\
         \\set SHOW_CONTEXT never\n",
    );
    let mut answers: Vec<Result<Relations, String>> = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        answers.push(Err("not asked".to_owned()));
        if several(text) {
            answers[number] = Err("several statements".to_owned());
        } else {
            let text = text.trim_end().trim_end_matches(';').replace('\0', "");
            let _ = writeln!(script, "SELECT pg_temp.split_try({number}, $split_text${text}$split_text$);");
        }
    }
    let output = server.script(database, "prepare.sql", &script)?;
    let log = String::from_utf8_lossy(&output.stderr);
    let mut current = None;
    // The tree is broken into lines where it has spaces.
    let mut tree = String::new();
    for line in log.lines() {
        let said = |mark: &str| line.split_once("LOG:  ").and_then(|(_, message)| message.strip_prefix(mark));
        if let Some(number) = said(BEGIN).and_then(|number| number.trim().parse::<usize>().ok()) {
            finish(current, &mut tree, &names, &mut answers);
            current = Some(number);
            answers[number] = Ok(Relations::default());
        } else if let (Some(message), Some(number)) = (said(FAILED), current) {
            answers[number] = Err(message.to_owned());
        } else {
            tree.push_str(line);
            tree.push(' ');
        }
    }
    finish(current, &mut tree, &names, &mut answers);
    for answer in answers.iter_mut().flatten() {
        for list in [&mut answer.reads, &mut answer.writes] {
            list.sort();
            list.dedup();
        }
    }
    Ok(answers)
}

/// What was said of one statement is complete.
fn finish(
    current: Option<usize>,
    tree: &mut String,
    names: &BTreeMap<u32, String>,
    answers: &mut [Result<Relations, String>],
) {
    if let Some(Ok(relations)) = current.map(|number| &mut answers[number]) {
        add(tree, names, relations);
    }
    tree.clear();
}

/// Whether a semicolon stands between statements. Quotes are not looked at: such texts are few.
fn several(text: &str) -> bool {
    text.trim_end().trim_end_matches(';').contains(';')
}

/// Relations by their number.
fn names(server: &Server, database: &str) -> Result<BTreeMap<u32, String>, String> {
    let output = server.psql(
        database,
        &[
            "-At",
            "-F",
            "\t",
            "-c",
            "SELECT c.oid, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace",
        ],
    )?;
    let mut names = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        if let [number, schema, name] = line.split('\t').collect::<Vec<_>>()[..]
            && let Ok(number) = number.parse()
        {
            let plain = matches!(schema, "public" | "pg_catalog");
            names.insert(number, if plain { name.to_owned() } else { format!("{schema}.{name}") });
        }
    }
    Ok(names)
}

/// Adds the relations of a tree. Up to version 15 a range table entry holds its permissions, later they stand apart.
fn add(tree: &str, names: &BTreeMap<u32, String>, relations: &mut Relations) {
    let mut found: BTreeSet<(u32, u32)> = BTreeSet::new();
    for mark in ["{RTEPERMISSIONINFO :relid ", ":rtekind 0 :relid "] {
        for (at, _) in tree.match_indices(mark) {
            let rest = &tree[at + mark.len()..];
            let Some(permissions) = rest.find(":requiredPerms ") else { continue };
            // Another entry begins before that: this one has none of its own.
            if rest[..permissions].contains(":rtekind ") || rest[..permissions].contains("{RTEPERMISSIONINFO") {
                continue;
            }
            let number = |text: &str| {
                let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
                text[..end].parse::<u32>().unwrap_or_default()
            };
            found.insert((number(rest), number(&rest[permissions + ":requiredPerms ".len()..])));
        }
    }
    for (relation, permissions) in found {
        let Some(name) = names.get(&relation) else { continue };
        if permissions & SELECT != 0 {
            relations.reads.push(name.clone());
        }
        if permissions & CHANGES != 0 {
            relations.writes.push(name.clone());
        }
    }
}
