//! What names may look like. They end up in file names, YAML, SQL, shell and Rust, so this door is narrow.

use super::decode::shown;
use crate::model::map::Period;

type Checked = Result<(), String>;

fn is_small(sign: u8) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit()
}

/// A DNS label (RFC 1123) that is also good for crates, folders and databases: begins with a letter.
pub(super) fn label(text: &str) -> Checked {
    let bytes = text.as_bytes();
    let shaped = bytes.first().is_some_and(u8::is_ascii_lowercase)
        && bytes.last().is_some_and(|last| is_small(*last))
        && bytes.iter().all(|sign| is_small(*sign) || *sign == b'-')
        && !text.contains("--")
        // `-service` and a random tail must fit into the 63 of a label too.
        && text.len() <= 40;
    if !shaped {
        return Err(format!(
            "`{}` is no name for a service: small letters, digits and single dashes, a letter first, at most 40",
            shown(text)
        ));
    }
    if RESERVED.contains(&text) {
        return Err(format!("`{text}` would be no crate name: Rust or Cargo keeps it"));
    }
    Ok(())
}

/// Names that no crate may have, or that would hide one that everything needs.
const RESERVED: &[&str] = &[
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
    "alloc",
    "core",
    "proc-macro",
    "std",
    "test",
    "build",
    "deps",
    "examples",
    "incremental",
    "target",
    "nul",
    "con",
    "prn",
    "aux",
    "default",
    "kubernetes",
    "shared",
    "monolith",
];

/// An unquoted SQL identifier: PostgreSQL keeps 63 bytes.
pub(super) fn sql_identifier(text: &str) -> Checked {
    let bytes = text.as_bytes();
    let shaped = bytes.first().is_some_and(|first| first.is_ascii_lowercase() || *first == b'_')
        && bytes.iter().all(|sign| is_small(*sign) || *sign == b'_')
        && bytes.len() <= 63;
    if shaped {
        return Ok(());
    }
    Err(format!("`{}` is no SQL identifier: small letters, digits and `_`, no digit first, at most 63", shown(text)))
}

/// `table`, `schema.table`; `*` stands for any text.
pub(super) fn table(text: &str) -> Checked {
    let part = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && part.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '*' | '$' | '-'))
    };
    match text.split('.').collect::<Vec<_>>().as_slice() {
        [name] if part(name) => Ok(()),
        [schema, name] if part(schema) && part(name) => Ok(()),
        _ => Err(format!("`{}` is no table's name: `orders` or `billing.orders`, `*` for any text", shown(text))),
    }
}

/// A Rust path with the crate's name first, `*` for one name; `<impl Trait for Type>`, `app#bin`,
/// `app#build-script:build_script_build` and `name#2` as the analysis writes them.
pub(super) fn path(text: &str) -> Checked {
    let word = |word: &str| word.chars().all(|sign| sign.is_alphanumeric() || sign == '_');
    let name = |name: &str| {
        let (plain, mark) = name.split_once('#').map_or((name, None), |(plain, mark)| (plain, Some(mark)));
        name == "*"
            || (plain.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
                && word(plain)
                && mark.is_none_or(|mark| !mark.is_empty() && mark.split(['-', ':', '#']).all(word)))
    };
    let plain = text.split("::").all(name);
    let with_impl =
        text.contains("::<impl ") && !text.chars().any(|sign| sign.is_control() || matches!(sign, '"' | '\\'));
    if (plain || with_impl) && text.len() <= 400 {
        return Ok(());
    }
    Err(format!("`{}` is no Rust path: `app::module`, `app::module::Item`, `*` for one name", shown(text)))
}

/// `METHOD /path`.
pub(super) fn route(text: &str) -> Checked {
    let wrong = || {
        Err(format!(
            "`{}` is no route: `GET /users/{{id}}`, `*` for all methods, `/**` at the end for all below",
            shown(text)
        ))
    };
    let Some((method, path)) = text.split_once(' ') else { return wrong() };
    let method_is = method == "*" || (!method.is_empty() && method.bytes().all(|sign| sign.is_ascii_uppercase()));
    if method_is && is_path(path) { Ok(()) } else { wrong() }
}

/// A prefix of request paths: `/auth`.
pub(super) fn prefix(text: &str) -> Checked {
    if is_path(text) && !text.contains(['*', '{', '}']) {
        return Ok(());
    }
    Err(format!("`{}` is no path: `/auth`", shown(text)))
}

fn is_path(path: &str) -> bool {
    path.starts_with('/')
        && path.len() <= 400
        && !path.split('/').any(|part| part == "..")
        && path.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"/{}:*-._~<>+@%".contains(&sign))
}

/// `user.created`: a subject of a broker.
pub(super) fn event(text: &str) -> Checked {
    let part = |part: &str| {
        part.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
            && part.bytes().all(|sign| is_small(sign) || sign == b'_' || sign == b'-')
    };
    if text.len() <= 100 && text.split('.').all(part) {
        return Ok(());
    }
    Err(format!("`{}` is no event: small words between dots, as in `user.created`", shown(text)))
}

/// Text for people: one line, nothing that steers a terminal.
pub(super) fn line(text: &str) -> Checked {
    if text.len() > 500 {
        return Err("longer than 500 bytes: say it shorter".to_owned());
    }
    if text.chars().any(char::is_control) {
        return Err("a line break or another control character in a text: write it in one line".to_owned());
    }
    Ok(())
}

/// A folder below another one.
pub(super) fn folder(text: &str) -> Checked {
    let inside = !text.is_empty()
        && !text.starts_with('/')
        && !text.contains(['\\', '\0', '"', '\'', '\n', '\r'])
        && !text.contains(':')
        && text.split('/').all(|part| part != "..");
    if inside {
        return Ok(());
    }
    Err(format!("`{}` is no folder below: relative, with `/`, without `..`", shown(text)))
}

/// The folder of the code may lie beside the map.
pub(super) fn root(text: &str) -> Checked {
    let trimmed = text.trim_start_matches("../");
    if matches!(text, "." | "..") || trimmed.is_empty() { Ok(()) } else { folder(trimmed) }
}

/// A name of the network: `monolith`, `api.example.com`.
pub(super) fn host(text: &str) -> Checked {
    if is_host(text) {
        return Ok(());
    }
    Err(format!(
        "`{}` is no name of a host: `api.example.com`, small letters, without `https://` and port",
        shown(text)
    ))
}

fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        let ends = |sign: Option<u8>| sign.is_some_and(is_small);
        label.len() <= 63
            && ends(label.bytes().next())
            && ends(label.bytes().last())
            && label.bytes().all(|sign| is_small(sign) || sign == b'-')
    };
    text.len() <= 253 && text.split('.').all(label)
}

/// Where a web page comes from, as browsers say it.
pub(super) fn origin(text: &str) -> Checked {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let (name, port) = rest.split_once(':').map_or((rest, None), |(name, port)| (name, Some(port)));
    let number = |port: &str| port.bytes().all(|sign| sign.is_ascii_digit()) && port.parse::<u16>().is_ok();
    if is_host(name) && port.is_none_or(number) {
        return Ok(());
    }
    Err(format!("`{}` is no origin: `https://app.example.com`, without a path", shown(text)))
}

/// A field of JSON that is also one of Rust.
pub(super) fn field(text: &str) -> Checked {
    let shaped = text.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
        && text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'_')
        && text.len() <= 60;
    if shaped { Ok(()) } else { Err(format!("`{}` is no field: letters, digits and `_`, a letter first", shown(text))) }
}

pub(super) fn metric(text: &str) -> Checked {
    let shaped = text.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
        && text.bytes().all(|sign| is_small(sign) || sign == b'_')
        && text.len() <= 100;
    if shaped { Ok(()) } else { Err(format!("`{}` is no metric's name: `auth_login_attempts_total`", shown(text))) }
}

/// As Kubernetes writes processors: `250m`, `2`, `0.5`.
pub(super) fn cpu(text: &str) -> Checked {
    let number = text.strip_suffix('m').unwrap_or(text);
    let whole = text.ends_with('m');
    let good = number.parse::<f64>().is_ok_and(|value| value > 0.0 && value <= 1_000_000.0)
        && number.bytes().all(|sign| sign.is_ascii_digit() || (sign == b'.' && !whole));
    if good { Ok(()) } else { Err(format!("`{}` is no amount of processors: `250m` or `2`", shown(text))) }
}

/// As Kubernetes writes memory: `256Mi`, `2Gi`.
pub(super) fn memory(text: &str) -> Checked {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let good = number.parse::<u64>().is_ok_and(|value| value > 0)
        && matches!(unit, "Ki" | "Mi" | "Gi" | "Ti" | "k" | "M" | "G");
    if good { Ok(()) } else { Err(format!("`{}` is no amount of memory: `256Mi`, `2Gi`", shown(text))) }
}

pub(super) fn period(text: &str) -> Checked {
    if Period::parse(text).is_some() {
        Ok(())
    } else {
        Err(format!("`{}` is no length of time: `500ms`, `2s`, `5m`", shown(text)))
    }
}

/// The name of a rule, as `explain` takes it.
pub(super) fn rule(text: &str) -> Checked {
    let shaped =
        !text.is_empty() && text.len() <= 60 && text.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
    if shaped { Ok(()) } else { Err(format!("`{}` is no rule's name", shown(text))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_do_harm_are_refused() {
        for name in
            ["../x", "a/b", "a b", "a\nb", "a'b", "a\"b", "$(x)", "-a", "a-", "A", "1a", "", "a--b", "std", "é", "a;b"]
        {
            assert!(label(name).is_err(), "{name:?}");
        }
        for name in ["auth", "auth-2", "a"] {
            assert!(label(name).is_ok(), "{name:?}");
        }
        for name in ["a b", "a;drop", "a'", "A", "1a", "", "a-b", &"a".repeat(64)] {
            assert!(sql_identifier(name).is_err(), "{name:?}");
        }
        for name in ["users; drop", "a.b.c", "'x'", "\"x\"", "", "a b"] {
            assert!(table(name).is_err(), "{name:?}");
        }
        for path in ["GET users", "get /x", "/x", "GET /../x", "GET /x\ny", "GET /x y", "GET /\"x\""] {
            assert!(route(path).is_err(), "{path:?}");
        }
        for path in ["GET /users/{id}", "* /ai/**", "POST /auth/sso/:provider", "GET /users/<id>"] {
            assert!(route(path).is_ok(), "{path:?}");
        }
        for bad in ["/etc", "../x", "a/../b", "", "C:\\x"] {
            assert!(folder(bad).is_err(), "{bad:?}");
        }
        for good in ["..", "../../x", ".", "server"] {
            assert!(root(good).is_ok(), "{good:?}");
        }
        for bad in ["", "*", "A.example", "-a", "a-", "a..b", "a.", "a b", "a:80", "https://a", &"a".repeat(64)] {
            assert!(host(bad).is_err(), "{bad:?}");
        }
        for bad in
            ["*", "app.example", "https://", "https://a/", "https://a:x", "https://a:+1", "ftp://a", "https://a b"]
        {
            assert!(origin(bad).is_err(), "{bad:?}");
        }
        for good in ["http://localhost:3000", "https://app.example.com"] {
            assert!(origin(good).is_ok(), "{good:?}");
        }
    }
}
