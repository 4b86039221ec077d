//! What diesel's schema macros write, as far as names go. The crate itself is never read.

use super::expand::{inside, is_punct, tree};
use super::intern::intern;
use super::ir::{Pos, Tok, TokKind};

/// Writes words as tokens that stand nowhere; `@` is the given token.
fn write(out: &mut Vec<Tok>, text: &str, named: Option<Tok>) {
    for word in text.split(' ') {
        let kind = match word {
            "@" => {
                out.extend(named);
                continue;
            }
            "{" => TokKind::Open('{'),
            "}" => TokKind::Close('}'),
            ";" | "*" | ":" | "=" => sign(word),
            "::" => {
                out.push(Tok { kind: TokKind::Punct(':', true), pos: Pos::default() });
                TokKind::Punct(':', false)
            }
            word => TokKind::Ident(intern(word)),
        };
        out.push(Tok { kind, pos: Pos::default() });
    }
}

fn sign(word: &str) -> TokKind {
    TokKind::Punct(word.chars().next().unwrap_or(' '), false)
}

/// A column of a `table!` call.
struct Column {
    name: Tok,
    sql_name: Option<Tok>,
    most: Option<Tok>,
    ty: String,
}

/// `diesel::table!` written out: a module a table, its columns as types. What the database calls them and their types
/// are stands in attributes. `None` where the call reads otherwise.
pub fn diesel_table(call: &[Tok]) -> Option<Vec<Tok>> {
    let mut at = 0;
    let mut sql_name = None;
    // `use …;` and attributes come first.
    loop {
        match call.get(at)?.kind {
            TokKind::Punct('#', _) => {
                let (attr, after) = tree(call, at + 1)?;
                sql_name = sql_name.or(setting(attr, "sql_name"));
                at = after;
            }
            TokKind::Ident(name) if name.as_str() == "use" => {
                at += call[at..].iter().position(|tok| is_punct(tok, ';'))? + 1;
            }
            _ => break,
        }
    }
    let mut table = *call.get(at)?;
    let mut schema = None;
    at += 1;
    while call.get(at).is_some_and(|tok| is_punct(tok, '.')) {
        schema = Some(table);
        table = *call.get(at + 1)?;
        at += 2;
    }
    let mut keys: Vec<Tok> = Vec::new();
    if matches!(call.get(at)?.kind, TokKind::Open('(')) {
        let (group, after) = tree(call, at)?;
        keys.extend(inside(group).iter().filter(|tok| matches!(tok.kind, TokKind::Ident(_))).copied());
        at = after;
    }
    let columns = columns(inside(tree(call, at)?.0))?;
    let mut out = Vec::new();
    let hidden = Tok { pos: Pos::default(), ..table };
    let plain = |name: Option<Tok>| name.map_or_else(String::new, word);
    note(&mut out, "diesel_table", &[&plain(schema), &plain(Some(sql_name.unwrap_or(table)))]);
    write(&mut out, "pub mod @ {", Some(table));
    write(
        &mut out,
        "pub use self :: columns :: * ; pub struct table ; pub struct star ; pub struct all_columns ;",
        None,
    );
    write(&mut out, "pub mod dsl { pub use super :: columns :: * ; pub use super :: table as @ ;", Some(hidden));
    write(&mut out, "pub use super :: all_columns ; }", None);
    write(&mut out, "pub mod columns { pub use super :: table ; pub use super :: star ;", None);
    for column in columns {
        let key = match keys.iter().position(|key| key.kind == column.name.kind) {
            Some(index) => index.to_string(),
            // A table without written keys has `id`.
            None if keys.is_empty() && word(column.name) == "id" => "0".to_owned(),
            None => String::new(),
        };
        let name = word(column.sql_name.unwrap_or(column.name));
        note(&mut out, "diesel_column", &[&name, &column.ty, &plain(column.most), &key]);
        write(&mut out, "pub struct @ ;", Some(column.name));
    }
    write(&mut out, "} }", None);
    Some(out)
}

fn columns(toks: &[Tok]) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    let (mut index, mut sql_name, mut most) = (0, None, None);
    while index < toks.len() {
        match toks[index].kind {
            TokKind::Punct('#', _) => {
                let (attr, after) = tree(toks, index + 1)?;
                sql_name = sql_name.or(setting(attr, "sql_name"));
                most = most.or(setting(attr, "max_length"));
                index = after;
            }
            TokKind::Ident(_) => {
                let rest = &toks[index + 1..];
                let end = end_of_type(rest);
                // Behind `->` stands the type.
                let ty: String = rest.get(2..end).unwrap_or_default().iter().map(|&tok| word(tok)).collect();
                columns.push(Column { name: toks[index], sql_name: sql_name.take(), most: most.take(), ty });
                index += end + 2;
            }
            _ => index += 1,
        }
    }
    Some(columns)
}

/// Where the comma behind a column's type stands.
fn end_of_type(toks: &[Tok]) -> usize {
    let mut angle = 0_usize;
    for (index, tok) in toks.iter().enumerate() {
        match tok.kind {
            TokKind::Punct('<', _) => angle += 1,
            // The arrow's sign closes nothing.
            TokKind::Punct('>', _) => angle = angle.saturating_sub(1),
            TokKind::Punct(',', _) if angle == 0 => return index,
            _ => {}
        }
    }
    toks.len()
}

/// The value in `[name = value]`.
fn setting(attr: &[Tok], name: &str) -> Option<Tok> {
    match inside(attr) {
        [Tok { kind: TokKind::Ident(key), .. }, equals, value] if key.as_str() == name && is_punct(equals, '=') => {
            Some(*value)
        }
        _ => None,
    }
}

/// What a token says; of a string literal, what is in it.
fn word(tok: Tok) -> String {
    match tok.kind {
        TokKind::Ident(name) => name.as_str().trim_start_matches("r#").to_owned(),
        TokKind::Lit(text) => text.as_str().trim_matches('"').to_owned(),
        TokKind::Punct(sign, _) | TokKind::Open(sign) | TokKind::Close(sign) => sign.to_string(),
    }
}

/// An attribute with strings.
fn note(out: &mut Vec<Tok>, name: &str, texts: &[&str]) {
    let mut push = |kind| out.push(Tok { kind, pos: Pos::default() });
    push(TokKind::Punct('#', false));
    push(TokKind::Open('['));
    push(TokKind::Ident(intern(name)));
    push(TokKind::Open('('));
    for text in texts {
        push(TokKind::Lit(intern(&format!("{text:?}"))));
        push(TokKind::Punct(',', false));
    }
    push(TokKind::Close(')'));
    push(TokKind::Close(']'));
}

/// `diesel::alias!(table as name: Type, …)`: constants that stand for the table.
pub fn diesel_alias(call: &[Tok]) -> Option<Vec<Tok>> {
    let mut out = Vec::new();
    for entry in call.split(|tok| is_punct(tok, ',')).filter(|entry| !entry.is_empty()) {
        let is_as = |tok: &Tok| matches!(tok.kind, TokKind::Ident(word) if word.as_str() == "as");
        let middle = entry.iter().position(is_as)?;
        let (path, named) = (&entry[..middle], &entry[middle + 1..]);
        let [name, _, ty] = named else { return None };
        write(&mut out, "pub struct @ ;", Some(*ty));
        write(&mut out, "pub const @ :", Some(*name));
        write(&mut out, "@ =", Some(Tok { pos: Pos::default(), ..*ty }));
        out.extend_from_slice(path);
        write(&mut out, ":: table ;", None);
    }
    Some(out)
}

/// `diesel::joinable!(child -> parent (column))`: the child's column is named.
pub fn diesel_joinable(call: &[Tok]) -> Option<Vec<Tok>> {
    let arrow = call.iter().position(|tok| is_punct(tok, '-'))?;
    let open = arrow + call[arrow..].iter().position(|tok| tok.kind == TokKind::Open('('))?;
    let (column, child) = (*call.get(open + 1)?, call.get(..arrow)?);
    let mut out = Vec::new();
    write(&mut out, "use", None);
    if !child.iter().any(|tok| is_punct(tok, ':')) {
        write(&mut out, "self ::", None);
    }
    out.extend_from_slice(child);
    write(&mut out, ":: columns :: @ as _ ;", Some(column));
    Some(out)
}
