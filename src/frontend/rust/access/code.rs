//! One file's expressions by their places, with what encloses them.

use super::super::infer::Found;
use super::super::ir::*;
use super::super::world::*;
use crate::frontend::rust::intern::Sym;

/// Built only for files that somebody asks about.
#[derive(Debug)]
pub struct Code {
    /// The expression around each; `NONE` for the outermost of a body.
    parents: Vec<ExprId>,
    /// The first expression inside of each: expressions are numbered in the order in which they end, so that all from
    /// there on up to the expression itself lie inside it.
    firsts: Vec<u32>,
    /// Paths (by their last name), method calls and macro calls (by their names), sorted by place.
    places: Vec<(Pos, ExprId)>,
    /// The outermost expressions of bodies and the items that have them, sorted.
    roots: Vec<(ExprId, ItemIx)>,
    /// What names of the codebase refer to, sorted by place.
    refs: Vec<(Pos, DefId)>,
    /// Names that stand alone (locals among them), sorted.
    names: Vec<(Sym, ExprId)>,
}

impl Code {
    pub fn build(ir: &FileIr, found: &Found) -> Self {
        let count = ir.exprs.len();
        let mut code = Self {
            parents: vec![ExprId::NONE; count],
            firsts: (0..count as u32).collect(),
            places: Vec::new(),
            roots: Vec::new(),
            refs: found.refs.iter().map(|reference| (reference.pos, reference.to)).collect(),
            names: Vec::new(),
        };
        for (index, expr) in ir.exprs.iter().enumerate() {
            let id = ExprId(index as u32);
            let mut first = id.0;
            children(ir, expr, &mut |child| {
                if let (Some(parent), Some(&inner)) = (code.parents.get_mut(child.ix()), code.firsts.get(child.ix())) {
                    *parent = id;
                    first = first.min(inner);
                }
            });
            code.firsts[index] = first;
            match *expr {
                Expr::Path(path) => {
                    let (path, segs) = ir.path(path);
                    if let Some(last) = segs.last() {
                        code.places.push((last.pos, id));
                        if segs.len() == 1 && path.qself.is_none() {
                            code.names.push((last.name, id));
                        }
                    }
                }
                Expr::MethodCall { call, .. } => code.places.push((ir.calls[call.ix()].pos, id)),
                Expr::Macro(call) => {
                    if let Some(last) = ir.path(ir.macros[call.ix()].path).1.last() {
                        code.places.push((last.pos, id));
                    }
                }
                _ => {}
            }
        }
        for (index, item) in ir.items.iter().enumerate() {
            let ix = ItemIx(index as u32);
            match item.kind {
                ItemIrKind::Fn(FnIr { body, .. })
                | ItemIrKind::Const { body, .. }
                | ItemIrKind::Static { body, .. } => {
                    code.roots.extend(body.some().map(|body| (body, ix)));
                }
                ItemIrKind::MacroCall(call) => {
                    let exprs = ir.list(ir.macros[call.ix()].exprs);
                    code.roots.extend(exprs.iter().map(|&expr| (ExprId(expr), ix)));
                }
                _ => {}
            }
        }
        // In order for the most part, which this sort makes use of.
        code.places.sort();
        code.roots.sort_unstable();
        code.refs.sort_unstable();
        code.names.sort_unstable();
        code
    }

    /// The path, method call or macro call whose (last) name stands there.
    pub fn at(&self, pos: Pos) -> Option<ExprId> {
        let index = self.places.partition_point(|&(at, _)| at < pos);
        self.places.get(index).filter(|&&(at, _)| at == pos).map(|&(_, id)| id)
    }

    /// The call whose (last) name stands there: of a path, a method or a macro.
    pub fn call_at(&self, ir: &FileIr, pos: Pos) -> Option<ExprId> {
        let id = self.at(pos)?;
        match ir.exprs[id.ix()] {
            Expr::Path(_) => {
                let parent = self.parent(id)?;
                match ir.exprs[parent.ix()] {
                    Expr::Call { callee, .. } if callee == id => Some(parent),
                    _ => None,
                }
            }
            _ => Some(id),
        }
    }

    pub fn parent(&self, id: ExprId) -> Option<ExprId> {
        self.parents.get(id.ix()).copied().and_then(ExprId::some)
    }

    /// The enclosing expressions from the inside out.
    pub fn ancestors(&self, id: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(self.parent(id), |&id| self.parent(id))
    }

    /// The numbers of an expression and of all inside it. (A block's range has those of the items in it too.)
    pub fn range(&self, id: ExprId) -> std::ops::RangeInclusive<u32> {
        self.firsts.get(id.ix()).copied().unwrap_or(id.0)..=id.0
    }

    pub fn contains(&self, outer: ExprId, inner: ExprId) -> bool {
        self.range(outer).contains(&inner.0)
    }

    /// The item whose body holds the expression.
    pub fn owner(&self, id: ExprId) -> Option<ItemIx> {
        let top = self.ancestors(id).last().unwrap_or(id);
        self.roots.binary_search_by_key(&top, |&(root, _)| root).ok().map(|at| self.roots[at].1)
    }

    /// The scope in which an expression's names are looked up.
    pub fn scope(&self, world: &World, inst: InstId, ir: &FileIr, id: ExprId) -> ScopeId {
        let first = world.insts[inst.0 as usize].first_scope;
        let block = self.ancestors(id).find_map(|outer| match ir.exprs[outer.ix()] {
            Expr::Block { scope, .. } => scope.some(),
            _ => None,
        });
        let own = block.or_else(|| self.owner(id).map(|owner| ir.items[owner.ix()].scope));
        ScopeId(first + own.map_or(0, |scope| scope.0))
    }

    /// What of the codebase is mentioned there.
    pub fn referred(&self, pos: Pos) -> Option<DefId> {
        let index = self.refs.partition_point(|&(at, _)| at < pos);
        self.refs.get(index).filter(|&&(at, _)| at == pos).map(|&(_, def)| def)
    }

    /// Whether a name stands alone anywhere inside an expression.
    pub fn mentions(&self, id: ExprId, name: Sym) -> bool {
        let range = self.range(id);
        let first = self.names.partition_point(|&at| at < (name, ExprId(*range.start())));
        self.names.get(first).is_some_and(|&(other, at)| other == name && range.contains(&at.0))
    }

    /// Where a name stands alone, in the order of the code.
    pub fn named(&self, name: Sym) -> impl Iterator<Item = ExprId> + '_ {
        let start = self.names.partition_point(|&(other, _)| other < name);
        self.names[start..].iter().take_while(move |&&(other, _)| other == name).map(|&(_, id)| id)
    }
}

/// Tells the expressions that stand directly in one, in the order of the code.
pub fn children(ir: &FileIr, expr: &Expr, tell: &mut dyn FnMut(ExprId)) {
    let mut one = |id: ExprId| {
        if !id.is_none() {
            tell(id);
        }
    };
    match *expr {
        Expr::Missing | Expr::Path(_) | Expr::Lit(_) | Expr::Continue => {}
        Expr::Call { callee, args } => {
            one(callee);
            ir.list(args).iter().for_each(|&id| one(ExprId(id)));
        }
        Expr::MethodCall { recv, call } => {
            one(recv);
            ir.list(ir.calls[call.ix()].args).iter().for_each(|&id| one(ExprId(id)));
        }
        Expr::Field { base: inner, .. }
        | Expr::Deref(inner, _)
        | Expr::Not(inner)
        | Expr::Neg(inner)
        | Expr::Ref { expr: inner, .. }
        | Expr::Await(inner)
        | Expr::Try(inner)
        | Expr::Cast { expr: inner, .. }
        | Expr::Let { init: inner, .. }
        | Expr::Loop(inner)
        | Expr::Break(inner)
        | Expr::Return(inner)
        | Expr::Closure { body: inner, .. }
        | Expr::Semi(inner) => one(inner),
        Expr::Index { base: a, index: b }
        | Expr::Binary { lhs: a, rhs: b, .. }
        | Expr::Assign { lhs: a, rhs: b }
        | Expr::While { cond: a, body: b }
        | Expr::For { iter: a, body: b, .. }
        | Expr::Repeat { elem: a, len: b }
        | Expr::Range { lo: a, hi: b }
        | Expr::LetStmt { init: a, els: b, .. } => {
            one(a);
            one(b);
        }
        Expr::If { cond, then, els } => {
            one(cond);
            one(then);
            one(els);
        }
        Expr::Match { scrutinee, arms } => {
            one(scrutinee);
            for arm in &ir.arms[arms.range()] {
                one(arm.guard);
                one(arm.body);
            }
        }
        Expr::Block { stmts, tail, .. } => {
            ir.list(stmts).iter().for_each(|&id| one(ExprId(id)));
            one(tail);
        }
        Expr::Tuple(list) | Expr::Array(list) => ir.list(list).iter().for_each(|&id| one(ExprId(id))),
        Expr::Struct { inits, base, .. } => {
            for &(_, init) in &ir.field_inits[inits.range()] {
                one(init);
            }
            one(base);
        }
        Expr::Macro(call) => ir.list(ir.macros[call.ix()].exprs).iter().for_each(|&id| one(ExprId(id))),
    }
}
