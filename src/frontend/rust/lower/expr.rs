//! Expressions, statements and blocks.

use smallvec::SmallVec;
use syn::{Expr as SynExpr, Stmt};

use super::super::intern::{Sym, intern, kw};
use super::super::ir::*;
use super::{Ctx, Lowerer};

impl Lowerer {
    pub(super) fn exprs<'a>(&mut self, exprs: impl Iterator<Item = &'a SynExpr>) -> List {
        let ids: SmallVec<[u32; 8]> = exprs.map(|expr| self.expr(expr).0).collect();
        self.list(&ids)
    }

    fn opt_expr(&mut self, expr: Option<&SynExpr>) -> ExprId {
        expr.map_or(ExprId::NONE, |expr| self.expr(expr))
    }

    pub(super) fn expr(&mut self, expr: &SynExpr) -> ExprId {
        let lowered = match expr {
            SynExpr::Path(path) => Expr::Path(self.path(&path.path, path.qself.as_ref())),
            SynExpr::Lit(lit) => Expr::Lit(self.lit(&lit.lit)),
            SynExpr::Call(call) => {
                let callee = self.expr(&call.func);
                Expr::Call { callee, args: self.exprs(call.args.iter()) }
            }
            SynExpr::MethodCall(call) => {
                let recv = self.expr(&call.receiver);
                let name = self.sym(&call.method);
                let pos = Self::pos(call.method.span());
                let generics = call.turbofish.as_ref().map_or(ArgsId::NONE, |args| self.angle_args(args));
                let args = self.exprs(call.args.iter());
                self.ir.calls.push(MethodCall { name, pos, args, generics });
                Expr::MethodCall { recv, call: CallIx(self.ir.calls.len() as u32 - 1) }
            }
            SynExpr::Field(field) => {
                let base = self.expr(&field.base);
                Expr::Field { base, name: self.member(&field.member) }
            }
            SynExpr::Index(index) => {
                let base = self.expr(&index.expr);
                Expr::Index { base, index: self.expr(&index.index) }
            }
            SynExpr::Unary(unary) => {
                let inner = self.expr(&unary.expr);
                match &unary.op {
                    syn::UnOp::Deref(star) => Expr::Deref(inner, Self::pos(star.span)),
                    syn::UnOp::Not(_) => Expr::Not(inner),
                    _ => Expr::Neg(inner),
                }
            }
            SynExpr::Binary(binary) => {
                let lhs = self.expr(&binary.left);
                let rhs = self.expr(&binary.right);
                Expr::Binary { op: bin_kind(&binary.op), lhs, rhs }
            }
            SynExpr::Assign(assign) => {
                let lhs = self.expr(&assign.left);
                Expr::Assign { lhs, rhs: self.expr(&assign.right) }
            }
            SynExpr::Reference(reference) => {
                let expr = self.expr(&reference.expr);
                Expr::Ref { expr, mutable: reference.mutability.is_some() }
            }
            SynExpr::RawAddr(raw) => Expr::Ref { expr: self.expr(&raw.expr), mutable: false },
            SynExpr::Await(wait) => Expr::Await(self.expr(&wait.base)),
            SynExpr::Try(attempt) => Expr::Try(self.expr(&attempt.expr)),
            SynExpr::Cast(cast) => {
                let expr = self.expr(&cast.expr);
                Expr::Cast { expr, ty: self.ty(&cast.ty) }
            }
            SynExpr::If(branch) => {
                let cond = self.expr(&branch.cond);
                let then = self.block(&branch.then_branch, BlockKind::Plain);
                let els = self.opt_expr(branch.else_branch.as_ref().map(|(_, els)| &**els));
                Expr::If { cond, then, els }
            }
            SynExpr::Let(binding) => {
                let init = self.expr(&binding.expr);
                Expr::Let { pat: self.pat(&binding.pat), init }
            }
            SynExpr::Match(matching) => {
                let scrutinee = self.expr(&matching.expr);
                Expr::Match { scrutinee, arms: self.arms(&matching.arms) }
            }
            SynExpr::Block(block) => return self.block(&block.block, BlockKind::Plain),
            SynExpr::Unsafe(block) => return self.block(&block.block, BlockKind::Unsafe),
            SynExpr::Async(block) => return self.block(&block.block, BlockKind::Async),
            SynExpr::Const(block) => return self.block(&block.block, BlockKind::Const),
            SynExpr::TryBlock(block) => return self.block(&block.block, BlockKind::Try),
            SynExpr::Loop(looping) => Expr::Loop(self.block(&looping.body, BlockKind::Plain)),
            SynExpr::While(looping) => {
                let cond = self.expr(&looping.cond);
                Expr::While { cond, body: self.block(&looping.body, BlockKind::Plain) }
            }
            SynExpr::ForLoop(looping) => {
                let iter = self.expr(&looping.expr);
                let pat = self.pat(&looping.pat);
                Expr::For { pat, iter, body: self.block(&looping.body, BlockKind::Plain) }
            }
            SynExpr::Break(jump) => Expr::Break(self.opt_expr(jump.expr.as_deref())),
            SynExpr::Continue(_) => Expr::Continue,
            SynExpr::Return(jump) => Expr::Return(self.opt_expr(jump.expr.as_deref())),
            SynExpr::Yield(jump) => Expr::Return(self.opt_expr(jump.expr.as_deref())),
            SynExpr::Closure(closure) => {
                let mut params: SmallVec<[(PatId, TypeId); 4]> = SmallVec::new();
                for input in &closure.inputs {
                    params.push(match input {
                        syn::Pat::Type(typed) => {
                            let pat = self.pat(&typed.pat);
                            (pat, self.ty(&typed.ty))
                        }
                        other => (self.pat(other), TypeId::NONE),
                    });
                }
                let params = self.params(&params);
                let ret = self.return_type(&closure.output);
                let body = self.expr(&closure.body);
                Expr::Closure { params, ret, body, is_async: closure.asyncness.is_some() }
            }
            SynExpr::Tuple(tuple) => Expr::Tuple(self.exprs(tuple.elems.iter())),
            SynExpr::Array(array) => Expr::Array(self.exprs(array.elems.iter())),
            SynExpr::Repeat(repeat) => {
                let elem = self.expr(&repeat.expr);
                Expr::Repeat { elem, len: self.expr(&repeat.len) }
            }
            SynExpr::Range(range) => {
                let lo = self.opt_expr(range.start.as_deref());
                Expr::Range { lo, hi: self.opt_expr(range.end.as_deref()) }
            }
            SynExpr::Struct(literal) => {
                let path = self.path(&literal.path, literal.qself.as_ref());
                let mut inits: SmallVec<[(Sym, ExprId); 8]> = SmallVec::new();
                for field in &literal.fields {
                    let name = self.member(&field.member);
                    inits.push((name, self.expr(&field.expr)));
                }
                let start = self.ir.field_inits.len() as u32;
                self.ir.field_inits.extend_from_slice(&inits);
                let base = self.opt_expr(literal.rest.as_deref());
                Expr::Struct { path, inits: List { start, len: inits.len() as u32 }, base }
            }
            SynExpr::Macro(mac) => Expr::Macro(self.macro_call(&mac.mac)),
            SynExpr::Paren(paren) => return self.expr(&paren.expr),
            SynExpr::Group(group) => return self.expr(&group.expr),
            _ => Expr::Missing,
        };
        self.expr_id(lowered)
    }

    pub(super) fn params(&mut self, params: &[(PatId, TypeId)]) -> List {
        let start = self.ir.params.len() as u32;
        self.ir.params.extend_from_slice(params);
        List { start, len: params.len() as u32 }
    }

    fn arms(&mut self, arms: &[syn::Arm]) -> List {
        let mut lowered: SmallVec<[Arm; 8]> = SmallVec::new();
        for arm in arms {
            let (pat, guard) = match &arm.pat {
                syn::Pat::Guard(guarded) => {
                    let pat = self.pat(&guarded.pat);
                    (pat, self.expr(&guarded.guard))
                }
                pat => (self.pat(pat), ExprId::NONE),
            };
            lowered.push(Arm { pat, guard, body: self.expr(&arm.body) });
        }
        self.arm_list(&lowered)
    }

    pub(super) fn arm_list(&mut self, arms: &[Arm]) -> List {
        let start = self.ir.arms.len() as u32;
        self.ir.arms.extend_from_slice(arms);
        List { start, len: arms.len() as u32 }
    }

    pub(super) fn block(&mut self, block: &syn::Block, kind: BlockKind) -> ExprId {
        self.stmts(&block.stmts, kind)
    }

    pub(super) fn stmts(&mut self, stmts: &[Stmt], kind: BlockKind) -> ExprId {
        let mut scope = ScopeIx::NONE;
        if stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_))) {
            let (outer, owner, test) = self.block_ctx();
            scope = self.new_scope(outer, ScopeKind::Block, owner);
            self.enter(scope);
            let ctx = Ctx { scope, parent: ItemIx::NONE, test };
            self.items_of(
                stmts.iter().filter_map(|stmt| if let Stmt::Item(item) = stmt { Some(item) } else { None }),
                ctx,
            );
        }
        let mut ids: SmallVec<[u32; 16]> = SmallVec::new();
        let mut tail = ExprId::NONE;
        for (index, stmt) in stmts.iter().enumerate() {
            let last = index + 1 == stmts.len();
            match stmt {
                Stmt::Item(_) => {}
                Stmt::Local(local) => {
                    let (init, els) = match &local.init {
                        Some(init) => {
                            let expr = self.expr(&init.expr);
                            (expr, self.opt_expr(init.diverge.as_ref().map(|(_, els)| &**els)))
                        }
                        None => (ExprId::NONE, ExprId::NONE),
                    };
                    let (pat, ty) = match &local.pat {
                        syn::Pat::Type(typed) => {
                            let pat = self.pat(&typed.pat);
                            (pat, self.ty(&typed.ty))
                        }
                        pat => (self.pat(pat), TypeId::NONE),
                    };
                    ids.push(self.expr_id(Expr::LetStmt { pat, ty, init, els }).0);
                }
                Stmt::Expr(expr, semi) => {
                    let inner = self.expr(expr);
                    if semi.is_none() && last {
                        tail = inner;
                    } else if semi.is_some() {
                        ids.push(self.expr_id(Expr::Semi(inner)).0);
                    } else {
                        ids.push(inner.0);
                    }
                }
                Stmt::Macro(mac) => {
                    let call = self.macro_call(&mac.mac);
                    let inner = self.expr_id(Expr::Macro(call));
                    if mac.semi_token.is_none() && last {
                        tail = inner;
                    } else {
                        ids.push(self.expr_id(Expr::Semi(inner)).0);
                    }
                }
            }
        }
        if !scope.is_none() {
            self.leave();
        }
        let stmts = self.list(&ids);
        self.expr_id(Expr::Block { stmts, tail, scope, kind })
    }

    pub(super) fn lit(&mut self, lit: &syn::Lit) -> Lit {
        match lit {
            syn::Lit::Str(text) => Lit::Str(self.str_id(text.value())),
            syn::Lit::ByteStr(_) => Lit::ByteStr,
            syn::Lit::CStr(_) => Lit::CStr,
            syn::Lit::Byte(_) => Lit::Byte,
            syn::Lit::Char(sign) => Lit::Char(sign.value()),
            syn::Lit::Int(int) => {
                suffix(int.suffix()).map_or_else(|| Lit::Int(int.base10_parse().unwrap_or(u32::MAX)), Lit::Typed)
            }
            syn::Lit::Float(float) => suffix(float.suffix()).map_or(Lit::Float, Lit::Typed),
            syn::Lit::Bool(value) => Lit::Bool(value.value),
            _ => Lit::Bool(false),
        }
    }
}

fn suffix(suffix: &str) -> Option<Sym> {
    if suffix.is_empty() { None } else { Some(intern(suffix)) }
}

fn bin_kind(op: &syn::BinOp) -> BinKind {
    use syn::BinOp;
    match op {
        BinOp::Add(_) => BinKind::Arith(kw::ADD),
        BinOp::Sub(_) => BinKind::Arith(kw::SUB),
        BinOp::Mul(_) => BinKind::Arith(kw::MUL),
        BinOp::Div(_) => BinKind::Arith(kw::DIV),
        BinOp::Rem(_) => BinKind::Arith(kw::REM),
        BinOp::BitAnd(_) => BinKind::Arith(kw::BIT_AND),
        BinOp::BitOr(_) => BinKind::Arith(kw::BIT_OR),
        BinOp::BitXor(_) => BinKind::Arith(kw::BIT_XOR),
        BinOp::Shl(_) => BinKind::Arith(kw::SHL),
        BinOp::Shr(_) => BinKind::Arith(kw::SHR),
        BinOp::And(_) | BinOp::Or(_) => BinKind::Logic,
        BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => BinKind::Compare,
        _ => BinKind::AssignOp,
    }
}
