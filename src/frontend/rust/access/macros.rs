//! Macros that give text: `format!`, `concat!`, `include_str!`, lists.

use super::calls::MAKERS;
use super::eval::{At, Eval};
use super::text::*;
use crate::frontend::rust::intern::intern;
use crate::frontend::rust::ir::*;

impl<'u> Eval<'u> {
    pub(super) fn macro_call(&mut self, at: At<'u>, id: ExprId, call: MacroIx) -> Value {
        let mac = at.ir.macros[call.ix()];
        let exprs = at.ir.list(mac.exprs);
        let name = at.ir.path(mac.path).1.last().map_or("", |seg| seg.name.as_str());
        match name {
            "format" | "format_args" | "formatdoc" | "formatcp" | "format_compact" => self.format(at, id, exprs),
            "concat" | "concatcp" | "concatdoc" => {
                exprs.iter().fold(Value::text(""), |all, &part| all.then(self.eval(at, ExprId(part))))
            }
            "vec" | "array" => self.list(at, mac.exprs),
            "indoc" | "unindent" => exprs.first().map_or(Value::Unknown, |&text| self.eval(at, ExprId(text))),
            "include_str" => self.included(at, exprs),
            // The folder of the package: see `included`.
            "env" => match exprs.first().map(|&name| self.eval(at, ExprId(name))) {
                Some(Value::Texts(names)) if names[0].to_sql() == "CARGO_MANIFEST_DIR" => {
                    Value::text(&format!("/{}", self.base.package_folder(at.inst)))
                }
                _ => Value::Unknown,
            },
            name if MAKERS.contains(&name) => Value::Statement,
            _ => Value::Unknown,
        }
    }

    /// `include_str!("…")`: a path from the file at hand on, or an absolute one, which starts at the root here.
    fn included(&mut self, at: At<'u>, exprs: &[u32]) -> Value {
        let Some(&first) = exprs.first() else { return Value::Unknown };
        let Value::Texts(paths) = self.eval(at, ExprId(first)) else { return Value::Unknown };
        let path = paths[0].to_sql();
        let file = self.base.world.insts[at.inst.0 as usize].file;
        let found = match path.strip_prefix('/') {
            Some(path) => self.base.sql_file("", path),
            None => {
                let own = self.base.path(file);
                self.base.sql_file(own.rsplit_once('/').map_or("", |(folder, _)| folder), &path)
            }
        };
        match found {
            Some(found) => {
                let mut text = Text::of(&found.text);
                text.source = Some(Source { file: found.path.clone(), line: 1 });
                Value::Texts(vec![text])
            }
            None => Value::Unknown,
        }
    }

    /// `format!("…", args)`; what stands between braces is looked up among the arguments and the names in sight.
    pub(super) fn format(&mut self, at: At<'u>, id: ExprId, exprs: &[u32]) -> Value {
        let Some((&first, args)) = exprs.split_first() else { return Value::Unknown };
        let Value::Texts(patterns) = self.eval(at, ExprId(first)) else { return Value::Unknown };
        let [pattern] = patterns.as_slice() else { return Value::hole() };
        let pieces = pieces(&pattern.to_sql());
        let plain = pieces.iter().filter(|piece| matches!(piece, Piece::Next)).count();
        let numbered =
            pieces.iter().filter_map(|piece| if let Piece::Number(n) = piece { Some(n + 1) } else { None }).max();
        // Arguments with names come last; their names are not kept, and their order is that of their first use.
        let mut named: Vec<&str> = Vec::new();
        let first_named = plain.max(numbered.unwrap_or(0));
        let (mut out, mut next) = (Value::text(""), 0);
        for piece in &pieces {
            let value = match piece {
                Piece::Written(text) => Value::text(text),
                Piece::Next => {
                    next += 1;
                    args.get(next - 1).map_or(Value::Unknown, |&arg| self.eval(at, ExprId(arg)))
                }
                Piece::Number(index) => args.get(*index).map_or(Value::Unknown, |&arg| self.eval(at, ExprId(arg))),
                Piece::Name(name) => match self.captured(at, id, intern(name)) {
                    Some(value) => value,
                    None => {
                        let index = named.iter().position(|other| other == name).unwrap_or_else(|| {
                            named.push(name);
                            named.len() - 1
                        });
                        // Only one is sure to be the one that is meant.
                        match args.get(first_named..) {
                            Some(&[only]) if index == 0 => self.eval(at, ExprId(only)),
                            _ => Value::Unknown,
                        }
                    }
                },
            };
            out = out.then(value);
        }
        out
    }
}

enum Piece {
    Written(String),
    Next,
    Number(usize),
    Name(String),
}

/// Takes a format string apart.
fn pieces(pattern: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut text = String::new();
    let mut chars = pattern.chars().peekable();
    while let Some(sign) = chars.next() {
        match sign {
            '{' | '}' if chars.peek() == Some(&sign) => {
                chars.next();
                text.push(sign);
            }
            '{' => {
                out.push(Piece::Written(std::mem::take(&mut text)));
                let inner: String = chars.by_ref().take_while(|&sign| sign != '}').collect();
                let name = inner.split(':').next().unwrap_or_default().trim();
                out.push(match (name.is_empty(), name.parse::<usize>()) {
                    (true, _) => Piece::Next,
                    (_, Ok(index)) => Piece::Number(index),
                    _ => Piece::Name(name.to_owned()),
                });
            }
            other => text.push(other),
        }
    }
    out.push(Piece::Written(text));
    out
}
