//! Which `let`, parameter or pattern a name means.

use super::code::Code;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;

/// What gives a local name its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// A parameter of the function, the receiver not counted, and its pattern.
    Param(u32, PatId),
    /// A `let` statement.
    Let(ExprId),
    /// `if let`, `while let`: the `let` itself.
    Test(ExprId),
    /// An arm of this `match`, with its pattern.
    Arm(ExprId, PatId),
    /// A `for` loop.
    For(ExprId),
    /// A closure's parameter.
    Closure(ExprId, u32),
}

/// The innermost binding of a name as seen from an expression.
pub fn binding(ir: &FileIr, code: &Code, from: ExprId, name: Sym) -> Option<Binding> {
    let mut child = from;
    for outer in code.ancestors(from) {
        let found = match ir.exprs[outer.ix()] {
            Expr::Block { stmts, .. } => in_block(ir, stmts, child, name),
            Expr::Match { arms, .. } => ir.arms[arms.range()]
                .iter()
                .find(|arm| (arm.body == child || arm.guard == child) && binds(ir, arm.pat, name, 0))
                .map(|arm| Binding::Arm(outer, arm.pat)),
            Expr::If { cond, then, .. } if then == child => tested(ir, cond, name, 0),
            Expr::While { cond, body } if body == child => tested(ir, cond, name, 0),
            Expr::Binary { lhs, rhs, .. } if rhs == child => tested(ir, lhs, name, 0),
            Expr::For { pat, body, .. } if body == child && binds(ir, pat, name, 0) => Some(Binding::For(outer)),
            Expr::Closure { params, .. } => ir.params[params.range()]
                .iter()
                .position(|&(pat, _)| binds(ir, pat, name, 0))
                .map(|at| Binding::Closure(outer, at as u32)),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        child = outer;
    }
    let owner = code.owner(from)?;
    let ItemIrKind::Fn(function) = ir.items[owner.ix()].kind else { return None };
    let params = &ir.params[function.params.range()];
    let at = params.iter().rposition(|&(pat, _)| binds(ir, pat, name, 0))?;
    Some(Binding::Param(at as u32, params[at].0))
}

/// The last `let` before a statement of the same block.
fn in_block(ir: &FileIr, stmts: List, before: ExprId, name: Sym) -> Option<Binding> {
    let stmts = ir.list(stmts);
    let end = stmts.iter().position(|&stmt| stmt == before.0).unwrap_or(stmts.len());
    stmts[..end].iter().rev().map(|&stmt| ExprId(stmt)).find_map(|stmt| match ir.exprs[stmt.ix()] {
        Expr::LetStmt { pat, .. } if binds(ir, pat, name, 0) => Some(Binding::Let(stmt)),
        _ => None,
    })
}

/// `let pattern = value` in a condition.
fn tested(ir: &FileIr, cond: ExprId, name: Sym, depth: u32) -> Option<Binding> {
    match *ir.exprs.get(cond.ix())? {
        Expr::Let { pat, .. } if binds(ir, pat, name, 0) => Some(Binding::Test(cond)),
        Expr::Binary { op: BinKind::Logic, lhs, rhs } if depth < 64 => {
            tested(ir, rhs, name, depth + 1).or_else(|| tested(ir, lhs, name, depth + 1))
        }
        _ => None,
    }
}

/// Whether a pattern gives the name a value.
pub fn binds(ir: &FileIr, pat: PatId, name: Sym, depth: u32) -> bool {
    let any = |pats: List| ir.list(pats).iter().any(|&pat| binds(ir, PatId(pat), name, depth + 1));
    if depth > 64 {
        return false;
    }
    match ir.pats.get(pat.ix()) {
        Some(&Pat::Bind { name: own, sub, .. }) => own == name || binds(ir, sub, name, depth + 1),
        Some(&(Pat::TupleStruct { pats, .. } | Pat::Tuple(pats) | Pat::Slice(pats) | Pat::Or(pats))) => any(pats),
        Some(&Pat::Struct { fields, .. }) => {
            ir.field_pats[fields.range()].iter().any(|&(_, pat)| binds(ir, pat, name, depth + 1))
        }
        Some(&(Pat::Ref(pat) | Pat::Typed { pat, .. } | Pat::Guard { pat, .. })) => binds(ir, pat, name, depth + 1),
        _ => false,
    }
}
