//! Chains of methods and the names in them, as sea-query's schema statements use them.

use super::sea_orm_ddl::Ddl;
use super::sea_orm_entities::Role;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Locals are looked up this often in a row.
const STEPS: usize = 16;

/// A chain of methods: what it starts with, and its links.
pub struct Chain {
    pub base: ExprId,
    pub links: Vec<MethodCall>,
}

impl Ddl<'_> {
    /// The numbers that are written out in an argument: `30`, `(16, 4)`, `StringLen::N(30)`.
    pub(super) fn numbers(&self, arg: ExprId) -> Vec<String> {
        match self.ir.exprs[self.plain(arg).ix()] {
            Expr::Lit(Lit::Int(value)) => vec![value.to_string()],
            Expr::Tuple(list) | Expr::Call { args: list, .. } => {
                self.ir.list(list).iter().flat_map(|&arg| self.numbers(ExprId(arg))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// One name, or a tuple of names.
    pub(super) fn list(&self, arg: ExprId) -> Vec<String> {
        match self.ir.exprs[self.plain(arg).ix()] {
            Expr::Tuple(parts) => self.ir.list(parts).iter().filter_map(|&part| self.iden(ExprId(part))).collect(),
            _ => self.iden(arg).into_iter().collect(),
        }
    }

    /// A name in quotes, with its schema.
    pub(super) fn iden(&self, arg: ExprId) -> Option<String> {
        let arg = self.plain(arg);
        if let Expr::Tuple(parts) = self.ir.exprs[arg.ix()] {
            let names: Vec<String> = self.ir.list(parts).iter().filter_map(|&part| self.iden(ExprId(part))).collect();
            return (!names.is_empty()).then(|| names.join("."));
        }
        self.word(arg).map(|name| quoted(&name))
    }

    /// A name or a string, bare.
    pub(super) fn word(&self, arg: ExprId) -> Option<String> {
        let arg = self.plain(arg);
        match self.ir.exprs[arg.ix()] {
            Expr::Lit(Lit::Str(text)) => Some(self.ir.strings[text.ix()].to_string()),
            Expr::Path(path) => self.named(path),
            // `Alias::new("x")`, `Cow::from("x")`.
            Expr::Call { args, .. } => self.ir.list(args).first().and_then(|&arg| self.word(ExprId(arg))),
            Expr::Macro(mac) => {
                self.ir.list(self.ir.macros[mac.ix()].exprs).first().and_then(|&arg| self.word(ExprId(arg)))
            }
            _ => None,
        }
    }

    pub(super) fn words(&self, arg: ExprId) -> Vec<String> {
        let arg = self.plain(arg);
        match self.ir.exprs[arg.ix()] {
            Expr::Array(list) | Expr::Tuple(list) => {
                self.ir.list(list).iter().filter_map(|&arg| self.word(ExprId(arg))).collect()
            }
            Expr::Macro(mac) => {
                self.ir.list(self.ir.macros[mac.ix()].exprs).iter().filter_map(|&arg| self.word(ExprId(arg))).collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn text(&self, arg: ExprId) -> Option<String> {
        self.word(arg)
    }

    /// What a path says in the database.
    pub(super) fn named(&self, path: PathId) -> Option<String> {
        let (path, segs) = self.ir.path(path);
        let world = self.base.world;
        let found = world.resolve(world.scope_of(self.def), segs, path.global, Ns::Values, &mut |_, _| {});
        if found.used != segs.len() {
            return None;
        }
        match found.res? {
            Res::Variant(def, index) => {
                let (ir, item) = world.item_in(def);
                let ItemIrKind::Enum { variants } = item.kind else { return None };
                let variant = ir.variants[variants.range()].get(index as usize)?.name;
                match self.entities.roles.get(&def) {
                    Some(Role::Columns(entity)) => self.entities.column_named(*entity, variant.as_str()),
                    _ => {
                        let iden = self.idens.get(def)?;
                        Some(iden.column(variant).map_or_else(|| iden.table.clone(), str::to_owned))
                    }
                }
            }
            Res::Def(def) => match self.entities.roles.get(&def) {
                Some(Role::Entity(entity)) => Some(self.entities.name(*entity).name),
                _ => match world.item(def).kind {
                    ItemIrKind::Const { body, .. } | ItemIrKind::Static { body, .. } => {
                        let ir = world.ir(def);
                        match ir.exprs.get(body.ix()) {
                            Some(Expr::Lit(Lit::Str(text))) => Some(ir.strings[text.ix()].to_string()),
                            _ => None,
                        }
                    }
                    ItemIrKind::Struct { .. } => self.idens.unit(def).map(str::to_owned),
                    _ => None,
                },
            },
            _ => None,
        }
    }

    /// A default or a condition, where it is plain.
    pub(super) fn expression(&self, arg: ExprId) -> Option<String> {
        let arg = self.plain(arg);
        match self.ir.exprs[arg.ix()] {
            Expr::Lit(Lit::Str(text)) => Some(format!("'{}'", self.ir.strings[text.ix()].replace('\'', "''"))),
            Expr::Lit(Lit::Int(value)) => Some(value.to_string()),
            Expr::Lit(Lit::Bool(value)) => Some(value.to_string()),
            Expr::Path(_) => {
                (self.last_name(arg)?.as_str() == "CurrentTimestamp").then(|| "CURRENT_TIMESTAMP".to_owned())
            }
            Expr::Call { args, .. } => match self.last_name(arg)?.as_str() {
                "current_timestamp" => Some("CURRENT_TIMESTAMP".to_owned()),
                "current_date" => Some("CURRENT_DATE".to_owned()),
                "current_time" => Some("CURRENT_TIME".to_owned()),
                // `Expr::cust("now()")`, `SimpleExpr::Custom("now()".into())`.
                "cust" | "Custom" => {
                    let inner = self.ir.list(args).first().map(|&arg| ExprId(arg))?;
                    let of_func = self.is_of(arg, "Func");
                    let word = self.word(inner)?;
                    Some(if of_func { format!("{word}()") } else { word })
                }
                "val" | "value" | "from" | "Some" | "Keyword" => {
                    self.ir.list(args).first().and_then(|&arg| self.expression(ExprId(arg)))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a call is of a function of a type.
    pub(super) fn is_of(&self, call: ExprId, name: &str) -> bool {
        let Expr::Call { callee, .. } = self.ir.exprs[call.ix()] else { return false };
        let Expr::Path(path) = self.ir.exprs[callee.ix()] else { return false };
        let segs = self.ir.path(path).1;
        segs.len().checked_sub(2).is_some_and(|at| segs[at].name.as_str() == name)
    }

    /// The last name of a path, or of the path that is called.
    pub(super) fn last_name(&self, id: ExprId) -> Option<String> {
        let id = self.plain(id);
        let path = match self.ir.exprs[id.ix()] {
            Expr::Path(path) | Expr::Struct { path, .. } => path,
            Expr::Call { callee, .. } => match self.ir.exprs[callee.ix()] {
                Expr::Path(path) => path,
                _ => return None,
            },
            _ => return None,
        };
        self.ir.path(path).1.last().map(|seg| seg.name.as_str().to_owned())
    }

    /// The arguments of a call of any function.
    pub(super) fn any_args(&self, id: ExprId) -> Option<Vec<ExprId>> {
        match self.ir.exprs[self.plain(id).ix()] {
            Expr::Call { args, .. } => Some(self.ir.list(args).iter().map(|&arg| ExprId(arg)).collect()),
            _ => None,
        }
    }

    pub(super) fn call_args(&self, id: ExprId, name: &str) -> Option<Vec<ExprId>> {
        if self.last_name(id)? == name { self.any_args(id) } else { None }
    }

    pub(super) fn args(&self, link: &MethodCall) -> Vec<ExprId> {
        self.ir.list(link.args).iter().map(|&arg| ExprId(arg)).collect()
    }

    pub(super) fn first(&self, links: &[MethodCall], names: &[&str]) -> Option<ExprId> {
        let link = links.iter().find(|link| names.contains(&link.name.as_str()))?;
        self.ir.list(link.args).first().map(|&arg| ExprId(arg))
    }

    pub(super) fn all(&self, links: &[MethodCall], name: &str) -> Vec<ExprId> {
        let links = links.iter().filter(|link| link.name.as_str() == name);
        links.filter_map(|link| self.ir.list(link.args).first().map(|&arg| ExprId(arg))).collect()
    }

    #[allow(clippy::unused_self, reason = "reads like its neighbours")]
    pub(super) fn has(&self, links: &[MethodCall], name: &str) -> bool {
        links.iter().any(|link| link.name.as_str() == name)
    }

    /// What an expression is, without what hands it on.
    pub(super) fn plain(&self, id: ExprId) -> ExprId {
        let mut at = id;
        for _ in 0..64 {
            at = match self.ir.exprs[at.ix()] {
                Expr::Ref { expr, .. }
                | Expr::Semi(expr)
                | Expr::Try(expr)
                | Expr::Await(expr)
                | Expr::Cast { expr, .. } => expr,
                Expr::MethodCall { recv, call } if HANDS_ON.contains(&self.ir.calls[call.ix()].name.as_str()) => recv,
                Expr::Block { tail, .. } if !tail.is_none() => tail,
                _ => return at,
            };
        }
        at
    }

    pub(super) fn chain(&self, id: ExprId) -> Chain {
        let mut links = Vec::new();
        let mut at = self.plain(id);
        let mut locals = 0;
        loop {
            match self.ir.exprs[at.ix()] {
                Expr::MethodCall { recv, call } => {
                    links.push(self.ir.calls[call.ix()]);
                    at = self.plain(recv);
                }
                // `timestamps(Table::create()…)` and a local.
                Expr::Path(path) if locals < STEPS => {
                    let [seg] = self.ir.path(path).1 else { break };
                    let Some(init) = self.local(seg.name, at) else { break };
                    locals += 1;
                    at = self.plain(init);
                }
                _ => break,
            }
        }
        links.reverse();
        Chain { base: at, links }
    }

    /// What the last `let` before a place binds a name to.
    pub(super) fn local(&self, name: Sym, before: ExprId) -> Option<ExprId> {
        // Expressions are numbered in the order in which they end.
        self.ir.exprs[..before.ix()].iter().rev().find_map(|expr| match *expr {
            Expr::LetStmt { pat, init, .. } if !init.is_none() => match self.ir.pats.get(pat.ix()) {
                Some(Pat::Bind { name: bound, .. }) if *bound == name => Some(init),
                _ => None,
            },
            _ => None,
        })
    }
}

/// Methods that hand on what they are called on.
const HANDS_ON: &[&str] =
    &["to_owned", "clone", "into", "take", "to_string", "into_iden", "into_table_ref", "into_column_ref", "as_str"];

/// A name in quotes.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
