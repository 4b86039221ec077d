//! An export of `pg_stat_statements` (`--statements FILE`): CSV with a header, or a JSON array.

use std::borrow::Cow;
use std::path::Path;

use serde::Deserialize;

use crate::error::Error;
use crate::load::file;
use crate::model::observed::Counted;

/// The view holds 5,000 statements where nobody asks for more.
const LARGEST: u64 = 256 << 20;

/// Reads an export: the columns `query` and `calls`, whatever stands beside them.
///
/// # Errors
/// When the file cannot be read, is no such export, or says something that can't be: then with its place.
pub fn read(path: &Path) -> Result<Vec<Counted>, Error> {
    let text = file::text(path, LARGEST)?;
    let what = "an export of pg_stat_statements";
    parse(&text).map_err(|message| Error::Observed { path: path.to_owned(), what, message })
}

/// Reads the text of an export.
///
/// # Errors
/// What is wrong, with its line.
pub fn parse(text: &str) -> Result<Vec<Counted>, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with(['[', '{']) { json(text) } else { csv(text) }
}

#[derive(Deserialize)]
struct Row<'t> {
    /// Nothing where the reader may not see it.
    #[serde(borrow)]
    query: Option<Cow<'t, str>>,
    calls: f64,
}

fn json(text: &str) -> Result<Vec<Counted>, String> {
    let rows: Vec<Row<'_>> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let calls = count(row.calls).ok_or_else(|| format!("[{index}].calls: {} is no count", row.calls))?;
        found.extend(row.query.map(|query| Counted { text: query.into_owned(), calls }));
    }
    Ok(found)
}

fn count(calls: f64) -> Option<f64> {
    (0.0..=1e15).contains(&calls).then_some(calls)
}

fn csv(text: &str) -> Result<Vec<Counted>, String> {
    let mut rows = Rows { text, line: 1 };
    let header = rows.next().transpose()?.map(|(_, header)| header).unwrap_or_default();
    let column = |name: &str| {
        let found = header.iter().position(|column| column.trim().eq_ignore_ascii_case(name));
        found.ok_or_else(|| format!("line 1: no column is called `{name}`"))
    };
    let (query, calls) = (column("query")?, column("calls")?);
    let mut found = Vec::new();
    for row in rows {
        let (line, mut row) = row?;
        if row.len() == 1 && row[0].trim().is_empty() {
            continue;
        }
        if row.len() != header.len() {
            return Err(format!("line {line}: {} columns, and the header has {}", row.len(), header.len()));
        }
        let number = row[calls].trim().parse().ok().and_then(count);
        let calls = number.ok_or_else(|| format!("line {line}: `calls` is no count"))?;
        found.push(Counted { text: std::mem::take(&mut row[query]), calls });
    }
    Ok(found)
}

/// Rows as RFC 4180 has them, each with the line that it begins on.
struct Rows<'t> {
    text: &'t str,
    line: usize,
}

impl Iterator for Rows<'_> {
    type Item = Result<(usize, Vec<String>), String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.text.is_empty() {
            return None;
        }
        let begin = self.line;
        let mut row = Vec::new();
        loop {
            let mut value = String::new();
            if let Some(mut rest) = self.text.strip_prefix('"') {
                loop {
                    let Some(end) = rest.find('"') else {
                        self.text = "";
                        return Some(Err(format!("line {begin}: a quote is not closed")));
                    };
                    value.push_str(&rest[..end]);
                    rest = &rest[end + 1..];
                    match rest.strip_prefix('"') {
                        Some(more) => rest = more,
                        None => break,
                    }
                    value.push('"');
                }
                self.line += value.matches('\n').count();
                self.text = rest;
            }
            let end = self.text.find([',', '\n']).unwrap_or(self.text.len());
            let more = self.text[end..].starts_with(',');
            value.push_str(self.text[..end].trim_end_matches('\r'));
            row.push(value);
            self.text = self.text.get(end + 1..).unwrap_or_default();
            if !more {
                self.line += 1;
                return Some(Ok((begin, row)));
            }
        }
    }
}
