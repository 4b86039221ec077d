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
            ";" => TokKind::Punct(';', false),
            "*" => TokKind::Punct('*', false),
            "::" => {
                out.push(Tok { kind: TokKind::Punct(':', true), pos: Pos::default() });
                TokKind::Punct(':', false)
            }
            word => TokKind::Ident(intern(word)),
        };
        out.push(Tok { kind, pos: Pos::default() });
    }
}

/// `diesel::table!` written out: a module a table, its columns as types. `None` where the call reads otherwise.
pub fn diesel_table(call: &[Tok]) -> Option<Vec<Tok>> {
    let mut at = 0;
    // `use …;` and attributes come first.
    loop {
        match call.get(at)?.kind {
            TokKind::Punct('#', _) => at = tree(call, at + 1)?.1,
            TokKind::Ident(name) if name.as_str() == "use" => {
                at += call[at..].iter().position(|tok| is_punct(tok, ';'))? + 1;
            }
            _ => break,
        }
    }
    let mut table = *call.get(at)?;
    at += 1;
    while call.get(at).is_some_and(|tok| is_punct(tok, '.')) {
        table = *call.get(at + 1)?;
        at += 2;
    }
    if matches!(call.get(at)?.kind, TokKind::Open('(')) {
        at = tree(call, at)?.1;
    }
    let (columns, _) = tree(call, at)?;
    let columns = inside(columns);
    let mut names = Vec::new();
    let mut index = 0;
    while index < columns.len() {
        match columns[index].kind {
            TokKind::Punct('#', _) => index = tree(columns, index + 1)?.1,
            TokKind::Ident(_) => {
                names.push(columns[index]);
                let rest = &columns[index..];
                index += 1 + rest.iter().position(|tok| is_punct(tok, ',')).unwrap_or(rest.len());
            }
            _ => index += 1,
        }
    }
    let mut out = Vec::new();
    let hidden = Tok { pos: Pos::default(), ..table };
    write(&mut out, "pub mod @ {", Some(table));
    write(&mut out, "pub use self :: columns :: * ; pub struct table ; pub struct star ;", None);
    write(&mut out, "pub mod dsl { pub use super :: columns :: * ; pub use super :: table as @ ; }", Some(hidden));
    write(&mut out, "pub mod columns { pub use super :: table ; pub use super :: star ;", None);
    for name in names {
        write(&mut out, "pub struct @ ;", Some(name));
    }
    write(&mut out, "} }", None);
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
