//! Expressions, statements, patterns and macro calls.

use super::*;

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub enum Lit {
    Bool(bool),
    /// Its value, where it is not larger.
    Int(u32),
    Float,
    /// A literal with a type suffix (`1u8`).
    Typed(Sym),
    Str(StrId),
    ByteStr,
    CStr,
    Byte,
    Char(char),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum BinKind {
    /// `+ - * / % & | ^ << >>` with the name of its trait.
    Arith(Sym),
    Compare,
    Logic,
    AssignOp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum BlockKind {
    Plain,
    Unsafe,
    Async,
    Const,
    Try,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub enum Expr {
    Missing,
    Path(PathId),
    Lit(Lit),
    Call {
        callee: ExprId,
        args: List,
    },
    MethodCall {
        recv: ExprId,
        call: CallIx,
    },
    Field {
        base: ExprId,
        name: Sym,
    },
    Index {
        base: ExprId,
        index: ExprId,
    },
    Deref(ExprId, Pos),
    Not(ExprId),
    Neg(ExprId),
    Binary {
        op: BinKind,
        lhs: ExprId,
        rhs: ExprId,
    },
    Assign {
        lhs: ExprId,
        rhs: ExprId,
    },
    Ref {
        expr: ExprId,
        mutable: bool,
    },
    Await(ExprId),
    Try(ExprId),
    Cast {
        expr: ExprId,
        ty: TypeId,
    },
    If {
        cond: ExprId,
        then: ExprId,
        els: ExprId,
    },
    Let {
        pat: PatId,
        init: ExprId,
    },
    Match {
        scrutinee: ExprId,
        arms: List,
    },
    Block {
        stmts: List,
        tail: ExprId,
        scope: ScopeIx,
        kind: BlockKind,
    },
    Loop(ExprId),
    While {
        cond: ExprId,
        body: ExprId,
    },
    For {
        pat: PatId,
        iter: ExprId,
        body: ExprId,
    },
    Break(ExprId),
    Continue,
    Return(ExprId),
    Closure {
        params: List,
        ret: TypeId,
        body: ExprId,
        is_async: bool,
    },
    Tuple(List),
    Array(List),
    Repeat {
        elem: ExprId,
        len: ExprId,
    },
    Range {
        lo: ExprId,
        hi: ExprId,
    },
    Struct {
        path: PathId,
        inits: List,
        base: ExprId,
    },
    Macro(MacroIx),
    // Statements
    LetStmt {
        pat: PatId,
        ty: TypeId,
        init: ExprId,
        els: ExprId,
    },
    /// An expression followed by a semicolon.
    Semi(ExprId),
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct MethodCall {
    pub name: Sym,
    pub pos: Pos,
    pub args: List,
    pub generics: ArgsId,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct Arm {
    pub pat: PatId,
    pub guard: ExprId,
    pub body: ExprId,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct MacroIr {
    pub path: PathId,
    /// Arguments that were read as expressions, in order.
    pub exprs: List,
    /// Paths (`PathId`s) found among the tokens where no expression could be read.
    pub scanned: List,
    /// The file of `include!("…")`.
    pub include: StrId,
    /// The arguments follow the macro's own grammar: names in them that resolve to nothing say little.
    pub loose: bool,
    /// The arguments' tokens, kept for calls between items.
    pub toks: List,
    /// The arguments were taken for items: there is nothing to expand.
    pub taken: bool,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub enum Pat {
    Wild,
    /// A name alone may also be a const or a unit variant.
    Bind {
        name: Sym,
        pos: Pos,
        sub: PatId,
        plain: bool,
    },
    Path(PathId),
    TupleStruct {
        path: PathId,
        pats: List,
    },
    Struct {
        path: PathId,
        fields: List,
    },
    Tuple(List),
    Slice(List),
    Ref(PatId),
    Or(List),
    Lit(ExprId),
    Range(ExprId, ExprId),
    Typed {
        pat: PatId,
        ty: TypeId,
    },
    /// `pat if guard` where it is nested.
    Guard {
        pat: PatId,
        guard: ExprId,
    },
    Rest,
    Macro(MacroIx),
}
