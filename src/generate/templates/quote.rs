//! How a value is written so that it stays one value, in each syntax that is generated.

use tera::Value;

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Syntax {
    /// What names of such files end with; of some, the whole name.
    ends: &'static [&'static str],
    /// The filter that quotes.
    pub filter: &'static str,
    text: fn(&str) -> Result<String, String>,
    /// For lists; nothing where the syntax has none that stand within a line.
    list: Option<fn(&[String]) -> String>,
    null: Option<&'static str>,
}

pub(super) const SYNTAXES: &[Syntax] = &[
    Syntax { ends: &[".yaml", ".yml"], filter: "quote_yaml", text: yaml, list: Some(flow), null: Some("null") },
    Syntax { ends: &[".json"], filter: "quote_json", text: json, list: Some(flow), null: Some("null") },
    Syntax { ends: &[".toml", ".lock"], filter: "quote_toml", text: json, list: Some(flow), null: None },
    Syntax { ends: &[".hcl"], filter: "quote_hcl", text: hcl, list: Some(flow), null: Some("null") },
    Syntax { ends: &[".conf"], filter: "quote_conf", text: conf, list: None, null: None },
    Syntax { ends: &[".sh"], filter: "quote_sh", text: shell, list: None, null: None },
    Syntax { ends: &[".sql"], filter: "quote_sql", text: sql, list: None, null: Some("NULL") },
    Syntax { ends: &[".rs"], filter: "quote_rs", text: rust, list: None, null: None },
    Syntax { ends: &[".md"], filter: "quote_md", text: markdown, list: None, null: None },
    Syntax { ends: &[".env.example", ".env"], filter: "quote_env", text: shell, list: None, null: None },
    Syntax {
        ends: &["Dockerfile", ".dockerfile", "Makefile"],
        filter: "quote_plain",
        text: word,
        list: None,
        null: None,
    },
    Syntax { ends: &["ignore", "CODEOWNERS", ".txt"], filter: "quote_word", text: word, list: None, null: None },
];

impl Syntax {
    /// Of a template, by its name: `kong/kong.yaml.tera`.
    pub fn of(name: &str) -> Option<&'static Self> {
        let file = name.rsplit('/').next()?.strip_suffix(".tera")?;
        SYNTAXES.iter().find(|syntax| syntax.ends.iter().any(|end| file.ends_with(end)))
    }
}

pub(super) fn quote(syntax: &Syntax, value: &Value) -> Result<String, String> {
    if let Some(text) = value.as_str() {
        return (syntax.text)(text);
    }
    if value.is_undefined() {
        return Err("this is not there".to_owned());
    }
    if value.is_none() {
        return syntax
            .null
            .map(str::to_owned)
            .ok_or_else(|| "there is no value here, and the file has no word for that".to_owned());
    }
    if value.is_bool() || value.is_number() {
        return Ok(value.to_string());
    }
    match (value.as_array(), syntax.list) {
        (Some(list), Some(write)) => {
            // Inside a list a colon may mean something.
            let entry = |value: &Value| match (value.as_str(), syntax.filter) {
                (Some(text), "quote_yaml") if text.contains([':', ' ']) => json(text),
                _ => quote(syntax, value),
            };
            Ok(write(&list.iter().map(entry).collect::<Result<Vec<_>, _>>()?))
        }
        (Some(_), None) => Err("a list can't stand here: go through it with `for`".to_owned()),
        (None, _) => Err("this has several fields: name the one that is meant".to_owned()),
    }
}

fn flow(list: &[String]) -> String {
    format!("[{}]", list.join(", "))
}

/// For the rest of a line behind a comment's sign, in any syntax.
pub(super) fn comment(text: &str) -> String {
    // Some readers break lines at these too.
    let breaks = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{85}');
    // `*/`, `-->` and a backslash at the end of a line end comments or carry them on.
    let text: String = text.chars().map(|sign| if breaks(sign) { ' ' } else { sign }).collect();
    text.replace("*/", "* /").replace("-->", "-- >").replace('\\', "/").trim().to_owned()
}

/// A double-quoted scalar of YAML, a string of JSON, a basic string of TOML: what all of them read alike.
fn json(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            sign if sign.is_control()
                || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                out.push_str(&format!("\\u{:04x}", sign as u32));
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    Ok(out)
}

/// Plain where every reader of YAML takes it for the same text, in 1.1 and in 1.2.
fn yaml(text: &str) -> Result<String, String> {
    if is_plain_yaml(text) { Ok(text.to_owned()) } else { json(text) }
}

fn is_plain_yaml(text: &str) -> bool {
    const WORDS: &[&str] = &["true", "false", "yes", "no", "on", "off", "y", "n", "null", "inf", "nan"];
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    let ordinary = |byte: &u8| byte.is_ascii_alphanumeric() || b"_./-: ".contains(byte);
    if !bytes.iter().all(ordinary) || matches!(last, b':' | b' ') || text.contains(": ") || text.contains("  ") {
        return false;
    }
    if first.is_ascii_digit() {
        return is_quantity(text);
    }
    // `---` and `...` begin and end documents, `- ` a list.
    let begins = first.is_ascii_alphabetic() || (matches!(first, b'/' | b'_') && bytes.len() > 1);
    begins && !WORDS.contains(&text.to_ascii_lowercase().as_str())
}

/// `250m`, `256Mi`, `10s`: no reader takes these for numbers.
fn is_quantity(text: &str) -> bool {
    let unit = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    matches!(unit, "m" | "Ki" | "Mi" | "Gi" | "Ti" | "k" | "M" | "G" | "ms" | "s" | "h")
}

/// A literal of Rust.
fn rust(text: &str) -> Result<String, String> {
    Ok(format!("{text:?}"))
}

/// As JSON, and nothing is put in for `${` and `%{`.
fn hcl(text: &str) -> Result<String, String> {
    Ok(json(text)?.replace("${", "$${").replace("%{", "%%{"))
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./:@+-".contains(&byte))
}

/// A parameter of nginx. It has no way to write a dollar that is none.
fn conf(text: &str) -> Result<String, String> {
    if is_word(text) {
        return Ok(text.to_owned());
    }
    if text.contains('$') || text.chars().any(char::is_control) {
        return Err("nginx has no way to write a `$` or a line break in a value".to_owned());
    }
    Ok(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

fn shell(text: &str) -> Result<String, String> {
    if text.contains('\0') {
        return Err("a shell has no way to write a zero byte".to_owned());
    }
    if is_word(text) { Ok(text.to_owned()) } else { Ok(format!("'{}'", text.replace('\'', "'\\''"))) }
}

fn sql(text: &str) -> Result<String, String> {
    if text.contains('\0') {
        return Err("SQL has no way to write a zero byte".to_owned());
    }
    // A backslash means something in a string only where it begins with E.
    if text.contains('\\') {
        return Ok(format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''")));
    }
    Ok(format!("'{}'", text.replace('\'', "''")))
}

fn markdown(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    for sign in comment(text).chars() {
        if r"\`*_{}[]()<>#+!|~&$".contains(sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    Ok(out)
}

/// Where nothing can be quoted, only words may stand.
fn word(text: &str) -> Result<String, String> {
    if is_word(text) {
        Ok(text.to_owned())
    } else {
        Err("only a plain word can stand here, and this is none".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_is_plain_only_where_all_readers_agree() {
        for plain in [
            "auth",
            "auth-service",
            "corallum/auth-service",
            "http://auth-service:3001",
            "/auth",
            "250m",
            "256Mi",
            "2s",
            "networking.istio.io/v1",
            "Who may do what",
            "postgres:15",
            "_x",
        ] {
            assert_eq!(yaml(plain).as_deref(), Ok(plain));
        }
        for quoted in [
            "",
            "yes",
            "No",
            "ON",
            "y",
            "null",
            "~",
            "true",
            "False",
            "1",
            "1.0",
            "1e3",
            "0x1f",
            "0o7",
            "1_000",
            "12:30",
            "2026-01-01",
            ".5",
            "-1",
            "+1",
            "-",
            "- a",
            "?",
            "a: b",
            "a:",
            " a",
            "a ",
            "#a",
            "a #b",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "{a",
            "[a",
            "a,b",
            "\"a",
            "'a",
            "a\nb",
            "é",
            "=",
            "<<",
            ".nan",
            "/",
            "---",
            "...",
            "3.0",
        ] {
            let written = yaml(quoted).expect("quoted");
            assert!(written.starts_with('"'), "{quoted:?} is written {written}");
        }
    }

    /// What is written is read back as the same text, by the reader that we read maps with and by another one.
    #[test]
    fn yaml_is_read_back() {
        let signs: Vec<char> =
            "aA0 :-#'\"\\\n\r\t\u{0}\u{1b}{}[],&*!|>%@`~.=yn/é\u{85}\u{2028}\u{feff}😀".chars().collect();
        let mut texts: Vec<String> = signs.iter().map(ToString::to_string).collect();
        for first in &signs {
            for second in &signs {
                texts.push(format!("{first}{second}"));
                texts.push(format!("{first}a{second}"));
            }
        }
        for text in texts {
            let written = yaml(&text).expect("quoted");
            for document in [format!("k: {written}\n"), format!("- {written}\n"), format!("{written}: v\n")] {
                let read: serde_yaml::Value =
                    serde_yaml::from_str(&document).unwrap_or_else(|error| panic!("{document}: {error}"));
                let value = match &read {
                    serde_yaml::Value::Sequence(list) => &list[0],
                    serde_yaml::Value::Mapping(map) => match map.get("k") {
                        Some(value) if !document.ends_with(": v\n") => value,
                        _ => map.keys().next().expect("a key"),
                    },
                    other => other,
                };
                assert_eq!(value.as_str(), Some(text.as_str()), "{document:?}");
            }
        }
    }
}
