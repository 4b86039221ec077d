//! Macros in bodies, and mentions where no body is.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};

impl Cx<'_> {
    /// The macro that is called. Says whether the codebase defines it.
    pub fn macro_called(&mut self, call: MacroIx) -> bool {
        let ir = self.env.ir;
        let (path, segs) = ir.path(ir.macros[call.ix()].path);
        match self.w.resolve(self.env.scope, segs, path.global, Ns::Macros, &mut |_, _| {}).res {
            Some(Res::Def(def)) => {
                let pos = segs.last().map_or(Pos::default(), |seg| seg.pos);
                self.emit(def, pos, ReferenceKind::Macro, Confidence::Certain);
                !self.w.is_outside(def)
            }
            _ => {
                self.external();
                false
            }
        }
    }

    /// The macro that is called, and the mentions in its arguments. Gives the arguments' types.
    pub fn macro_mentions(&mut self, call: MacroIx) -> Vec<Ty> {
        let ir = self.env.ir;
        let mac = ir.macros[call.ix()];
        // A macro of the codebase may take words of its own.
        let (_, segs) = ir.path(mac.path);
        let takes_type = segs.last().is_some_and(|seg| seg.name.as_str().starts_with("query_"));
        let loose = u32::from(mac.loose || takes_type);
        let loose = loose.max(u32::from(self.macro_called(call)));
        self.loose += loose;
        let mut types = Vec::new();
        for &expr in ir.list(mac.exprs) {
            types.push(self.expr(ExprId(expr), None));
        }
        self.loose -= loose;
        self.loose += 1;
        for &path in ir.list(mac.scanned) {
            self.scanned(PathId(path));
        }
        self.loose -= 1;
        types
    }

    /// A path found among tokens: what it resolves to is mentioned; a local of that name hides it.
    pub fn scanned(&mut self, id: PathId) {
        let ir = self.env.ir;
        let (path, segs) = ir.path(id);
        let Some(first) = segs.first() else { return };
        if segs.len() == 1 && self.locals.iter().any(|(name, _)| *name == first.name) {
            return;
        }
        if self.param_named(first.name).is_some() || first.name == kw::SELF_TYPE {
            return;
        }
        for ns in [Ns::Values, Ns::Types] {
            let found = self.w.resolve(self.env.scope, segs, path.global, ns, &mut |_, _| {});
            if found.res.is_some() {
                if found.used == segs.len() || segs.len() == 1 {
                    self.resolve_path(segs, path.global, ns, ReferenceKind::Value);
                } else {
                    self.value_path(id, ReferenceKind::Value);
                }
                return;
            }
        }
    }

    pub fn macro_expr(&mut self, call: MacroIx) -> Ty {
        let ir = self.env.ir;
        let mac = ir.macros[call.ix()];
        let (_, segs) = ir.path(mac.path);
        let name = segs.last().map_or("", |seg| seg.name.as_str());
        let types = self.macro_mentions(call);
        match name {
            "format" => self.lang_adt(kw::STRING, &[]),
            "vec" => {
                let elem = match ir.list(mac.exprs) {
                    // `vec![elem; n]` and `vec![a, b]` read alike: the first tells.
                    [] => self.fresh(),
                    _ => {
                        let first = types[0];
                        for &other in &types[1..] {
                            let other = self.shallow(other);
                            if !matches!(self.t.kind(other), TyKind::Infer(_) | TyKind::Prim(_)) {
                                self.coerce(other, first);
                            }
                        }
                        first
                    }
                };
                self.lang_adt(kw::VEC, &[elem])
            }
            "matches" | "cfg" => self.t.intern(TyKind::Prim(kw::BOOL)),
            "panic" | "todo" | "unreachable" | "unimplemented" | "bail" | "compile_error" => NEVER,
            "println" | "eprintln" | "print" | "eprint" | "assert" | "assert_eq" | "assert_ne" | "debug_assert"
            | "info" | "warn" | "error" | "debug" | "trace" | "ensure" => self.t.unit(),
            "concat" | "env" | "stringify" | "include_str" | "file" | "module_path" => {
                let text = self.t.intern(TyKind::Prim(kw::STR));
                self.t.intern(TyKind::Ref(text))
            }
            "line" | "column" => self.t.intern(TyKind::Prim(kw::U32)),
            "write" | "writeln" => {
                let unit = self.t.unit();
                self.lang_adt(kw::RESULT, &[unit, UNKNOWN])
            }
            "dbg" | "ready" | "black_box" => types.last().copied().unwrap_or(UNKNOWN),
            "join" | "try_join" => self.joined(name, &types),
            "select" | "select_biased" => {
                types.into_iter().find(|&ty| !matches!(ty, NEVER | UNKNOWN)).unwrap_or(UNKNOWN)
            }
            "json" => self.std_like("serde_json", "Value"),
            "anyhow" | "eyre" | "format_err" => self.std_like(name, "Error"),
            "query_as" | "query_file_as" | "query_as_unchecked" => self.query_as(mac),
            _ => UNKNOWN,
        }
    }

    fn joined(&mut self, name: &str, types: &[Ty]) -> Ty {
        let outputs: Vec<Ty> = types.iter().map(|&ty| self.awaited(ty)).collect();
        if name == "join" {
            let substs = self.t.substs(&outputs);
            return self.t.intern(TyKind::Tuple(substs));
        }
        let result = self.index.lang(kw::RESULT);
        let values: Vec<Ty> = outputs
            .iter()
            .map(|&ty| match self.t.kind(self.shallow(ty)) {
                TyKind::Adt(def, substs) if Some(def) == result => {
                    self.t.list(substs).first().copied().unwrap_or(UNKNOWN)
                }
                _ => UNKNOWN,
            })
            .collect();
        let substs = self.t.substs(&values);
        let tuple = self.t.intern(TyKind::Tuple(substs));
        self.lang_adt(kw::RESULT, &[tuple, UNKNOWN])
    }

    /// A type at the root of a stub.
    fn std_like(&mut self, krate: &str, name: &str) -> Ty {
        let krate = crate::frontend::rust::intern::intern(krate);
        let name = crate::frontend::rust::intern::intern(name);
        let own = self.w.scope(self.env.scope).krate;
        let Some(Some(krate)) = self.w.krate(own).externs.get(&krate) else { return UNKNOWN };
        match self.w.named(self.w.krate(*krate).root, name, Ns::Types) {
            Some(Res::Def(def)) => self.def_type(def, &[]),
            _ => UNKNOWN,
        }
    }

    /// `query_as!(Type, "…")` gives rows of the type.
    fn query_as(&mut self, mac: MacroIr) -> Ty {
        let ir = self.env.ir;
        let Some(&first) = ir.list(mac.exprs).first() else { return UNKNOWN };
        let Expr::Path(path) = ir.exprs[first as usize] else { return UNKNOWN };
        let emit = std::mem::replace(&mut self.env.emit, false);
        let row = self.lower_path(path, ReferenceKind::Type);
        self.env.emit = emit;
        if let Some(seg) = ir.path(mac.path).1.last() {
            self.rows.push((seg.pos, row));
        }
        let sqlx = self.std_like("sqlx", "__MacroQuery");
        match self.t.kind(sqlx) {
            TyKind::Adt(def, _) => {
                let substs = self.t.substs(&[row]);
                self.t.intern(TyKind::Adt(def, substs))
            }
            _ => UNKNOWN,
        }
    }

    /// The mentions in an expression outside a body (an array's length, a discriminant).
    pub fn mention(&mut self, expr: ExprId) {
        if !expr.is_none() {
            let infer = std::mem::replace(&mut self.env.infer, true);
            self.expr(expr, None);
            self.env.infer = infer;
        }
    }
}
