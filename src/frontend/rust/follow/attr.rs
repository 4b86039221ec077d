//! What the attributes of a function say of its route.

use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// An argument of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A bare name.
    Word(Sym),
    Text(String),
    /// `name = "text"`, `name("text")` or `name = value`.
    Named(Sym, Option<String>),
}

/// An attribute by the names of its path.
pub struct Attribute {
    pub path: Vec<Sym>,
    pub args: Vec<Arg>,
    pub pos: Pos,
}

impl Attribute {
    pub fn name(&self) -> &'static str {
        self.path.last().map_or("", |name| name.as_str())
    }

    /// The text that stands first without a name.
    pub fn first_text(&self) -> Option<&str> {
        self.args.iter().find_map(|arg| if let Arg::Text(text) = arg { Some(text.as_str()) } else { None })
    }

    pub fn named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.args.iter().filter_map(move |arg| match arg {
            Arg::Named(word, Some(text)) if word.as_str() == name => Some(text.as_str()),
            _ => None,
        })
    }
}

/// The attributes of an item. Lowering keeps names and values of arguments as expressions in a row.
pub fn attributes(world: &World, def: DefId) -> Vec<Attribute> {
    let (ir, item) = world.item_in(def);
    let mut out = Vec::new();
    for attr in ir.attrs[item.attrs.range()].iter().filter(|attr| !attr.derive) {
        let segs = ir.path(attr.path).1;
        let Some(first) = segs.first() else { continue };
        let mut args = Vec::new();
        let mut word = None;
        for &id in ir.list(attr.exprs) {
            match ir.exprs.get(id as usize) {
                Some(Expr::Path(path)) if ir.path(*path).1.len() == 1 => {
                    args.extend(word.take().map(Arg::Word));
                    word = Some(ir.path(*path).1[0].name);
                }
                Some(Expr::Lit(Lit::Str(text))) => {
                    let text = ir.strings[text.ix()].to_string();
                    match word.take() {
                        // A method comes before the path without a sign between them: `GET, "/x"`.
                        Some(name) if is_method(name.as_str()) => args.extend([Arg::Word(name), Arg::Text(text)]),
                        Some(name) => args.push(Arg::Named(name, Some(text))),
                        None => args.push(Arg::Text(text)),
                    }
                }
                // `method(get, head)`
                Some(&Expr::Call { args: inner, .. }) => {
                    args.extend(word.take().map(|name| Arg::Named(name, None)));
                    for &id in ir.list(inner) {
                        if let Some(Expr::Path(path)) = ir.exprs.get(id as usize) {
                            args.extend(ir.path(*path).1.last().map(|seg| Arg::Word(seg.name)));
                        }
                    }
                }
                _ => args.extend(word.take().map(|name| Arg::Named(name, None))),
            }
        }
        args.extend(word.map(Arg::Word));
        out.push(Attribute { path: segs.iter().map(|seg| seg.name).collect(), args, pos: first.pos });
    }
    out
}

/// The names of HTTP methods, as attributes and functions are called.
pub const METHODS: &[&str] = &["get", "post", "put", "delete", "patch", "head", "options", "trace", "connect"];

pub fn is_method(name: &str) -> bool {
    METHODS.iter().any(|method| name.eq_ignore_ascii_case(method))
}
