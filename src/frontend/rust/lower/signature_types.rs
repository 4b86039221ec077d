//! Paths, types, values and `use` trees of signatures.

use smallvec::SmallVec;

use super::super::intern::{Sym, intern, kw};
use super::super::ir::*;
use super::signature_tokens::{Read, Reader, Token};

impl Reader<'_> {
    pub(super) fn path(&mut self) -> Read<PathId> {
        let mut segs: SmallVec<[Seg; 6]> = SmallVec::new();
        let (mut qself_at, mut qself_position) = (None, 0);
        let mut global = self.token(Token::PathSep);
        if !global && self.sign(b'<') {
            qself_at = Some(self.at);
            let end = self.find(|token, _| matches!(token, Token::Word("as") | Token::Sign(b'>')));
            self.at = end.ok_or(self.at)?;
            if self.word("as") {
                global = self.token(Token::PathSep);
                self.segments(&mut segs)?;
                qself_position = segs.len() as u16;
            } else {
                global = true;
            }
            self.must(b'>')?;
            if !self.token(Token::PathSep) {
                return self.unread();
            }
        }
        self.segments(&mut segs)?;
        let qself = match qself_at {
            Some(at) => {
                let end = std::mem::replace(&mut self.at, at);
                let ty = self.ty()?;
                self.at = end;
                ty
            }
            None => TypeId::NONE,
        };
        let start = self.low.ir.segs.len() as u32;
        self.low.ir.segs.extend_from_slice(&segs);
        let segs = List { start, len: segs.len() as u32 };
        Ok(self.low.path_id(PathIr { segs, qself, qself_position, global }))
    }

    fn segments(&mut self, segs: &mut SmallVec<[Seg; 6]>) -> Read<()> {
        loop {
            let name = self.name()?;
            let args = if self.sign(b'<') {
                self.angle_args()?
            } else if self.peek() == Token::Sign(b'(') {
                self.at += 1;
                let mut types: SmallVec<[u32; 8]> = SmallVec::new();
                self.list(b')', |reader| {
                    types.push(reader.ty()?.0);
                    Ok(())
                })?;
                let types = self.low.list(&types);
                let output = self.return_type()?;
                self.low.args_id(ArgsIr { types, fn_sugar: true, output, ..ArgsIr::default() })
            } else {
                ArgsId::NONE
            };
            segs.push(Seg { name, pos: Pos::default(), args });
            if !self.token(Token::PathSep) {
                return Ok(());
            }
        }
    }

    fn angle_args(&mut self) -> Read<ArgsId> {
        let mut types: SmallVec<[u32; 8]> = SmallVec::new();
        let (mut bindings, mut constraints, mut consts) = (Vec::new(), Vec::new(), Vec::new());
        self.list(b'>', |reader| {
            match (reader.peek(), reader.nth(1)) {
                (Token::Lifetime, _) => reader.at += 1,
                (Token::Number(_) | Token::Sign(b'{'), _) => {
                    consts.push(reader.value()?.0);
                    types.push(TypeId::NONE.0);
                }
                (Token::Word(name), Token::Sign(b'=')) => {
                    reader.at += 2;
                    bindings.extend([intern(name).0, reader.ty()?.0]);
                }
                (Token::Word(name), Token::Sign(b':')) => {
                    reader.at += 2;
                    for bound in reader.bounds()? {
                        constraints.extend([intern(name).0, bound]);
                    }
                }
                _ => types.push(reader.ty()?.0),
            }
            Ok(())
        })?;
        let args = ArgsIr {
            types: self.low.list(&types),
            bindings: self.low.list(&bindings),
            constraints: self.low.list(&constraints),
            consts: self.low.list(&consts),
            fn_sugar: false,
            output: TypeId::NONE,
        };
        Ok(self.low.args_id(args))
    }

    pub(super) fn return_type(&mut self) -> Read<TypeId> {
        if self.token(Token::Arrow) { self.ty() } else { Ok(TypeId::NONE) }
    }

    pub(super) fn ty(&mut self) -> Read<TypeId> {
        let lowered = match self.peek() {
            Token::Sign(b'&') => {
                self.at += 1;
                self.token(Token::Lifetime);
                self.word("mut");
                TypeRef::Ref(self.ty()?)
            }
            Token::Sign(b'*') => {
                self.at += 2;
                TypeRef::Ptr(self.ty()?)
            }
            Token::Sign(b'[') => {
                self.at += 1;
                let elem = self.ty()?;
                let lowered = match self.sign(b';') {
                    true => TypeRef::Array(elem, self.value()?),
                    false => TypeRef::Slice(elem),
                };
                self.must(b']')?;
                lowered
            }
            Token::Sign(b'(') => {
                self.at += 1;
                let mut ids: SmallVec<[u32; 8]> = SmallVec::new();
                let mut comma = false;
                while !self.sign(b')') {
                    ids.push(self.ty()?.0);
                    if !self.sign(b',') {
                        self.must(b')')?;
                        break;
                    }
                    comma = true;
                }
                if let ([only], false) = (&ids[..], comma) {
                    return Ok(TypeId(*only));
                }
                TypeRef::Tuple(self.low.list(&ids))
            }
            Token::Sign(b'!') => {
                self.at += 1;
                TypeRef::Never
            }
            Token::Word("_") => {
                self.at += 1;
                TypeRef::Infer
            }
            Token::Word("impl") => {
                self.at += 1;
                let ids = self.bounds()?;
                TypeRef::Impl(self.low.list(&ids))
            }
            Token::Word("dyn") => {
                self.at += 1;
                let ids = self.bounds()?;
                TypeRef::Dyn(self.low.list(&ids))
            }
            Token::Word("fn" | "unsafe" | "extern" | "for") => return self.fn_ptr(),
            _ => TypeRef::Path(self.path()?),
        };
        Ok(self.low.type_id(lowered))
    }

    fn fn_ptr(&mut self) -> Read<TypeId> {
        self.for_lifetimes()?;
        while self.word("unsafe") || self.word("extern") || matches!(self.peek(), Token::Str(_)) {
            self.at += usize::from(matches!(self.peek(), Token::Str(_)));
        }
        if !self.word("fn") {
            return self.unread();
        }
        self.must(b'(')?;
        let mut ids: SmallVec<[u32; 8]> = SmallVec::new();
        self.list(b')', |reader| {
            if matches!((reader.peek(), reader.nth(1)), (Token::Word(_), Token::Sign(b':'))) {
                reader.at += 2;
            }
            ids.push(reader.ty()?.0);
            Ok(())
        })?;
        let params = self.low.list(&ids);
        let ret = self.return_type()?;
        Ok(self.low.type_id(TypeRef::FnPtr { params, ret }))
    }

    /// What a constant is: of no interest but for its kind.
    pub(super) fn value(&mut self) -> Read<ExprId> {
        let token = self.peek();
        let lowered = match token {
            Token::Number(number) => Expr::Lit(number_of(number)),
            Token::Str(text) if !text.contains('\\') => Expr::Lit(Lit::Str(self.low.str_id(text.to_owned()))),
            Token::Char(sign) => Expr::Lit(Lit::Char(sign)),
            Token::Word(word @ ("true" | "false")) => Expr::Lit(Lit::Bool(word == "true")),
            Token::Sign(b'{') => return self.empty_block(),
            Token::Sign(b'&') => {
                self.at += 1;
                let expr = self.value()?;
                return Ok(self.low.expr_id(Expr::Ref { expr, mutable: false }));
            }
            Token::Sign(b'-') => {
                self.at += 1;
                let expr = self.value()?;
                return Ok(self.low.expr_id(Expr::Neg(expr)));
            }
            Token::Sign(b'[') => {
                self.at += 1;
                let mut ids: SmallVec<[u32; 8]> = SmallVec::new();
                self.list(b']', |reader| {
                    ids.push(reader.value()?.0);
                    Ok(())
                })?;
                let list = self.low.list(&ids);
                return Ok(self.low.expr_id(Expr::Array(list)));
            }
            Token::Word(_) => {
                let path = self.path()?;
                let lowered = if self.sign(b'{') { self.struct_value(path)? } else { Expr::Path(path) };
                return Ok(self.low.expr_id(lowered));
            }
            _ => return self.unread(),
        };
        self.at += 1;
        Ok(self.low.expr_id(lowered))
    }

    fn struct_value(&mut self, path: PathId) -> Read<Expr> {
        let mut inits: SmallVec<[(Sym, ExprId); 8]> = SmallVec::new();
        self.list(b'}', |reader| {
            let name = reader.name()?;
            reader.must(b':')?;
            inits.push((name, reader.value()?));
            Ok(())
        })?;
        let start = self.low.ir.field_inits.len() as u32;
        self.low.ir.field_inits.extend_from_slice(&inits);
        Ok(Expr::Struct { path, inits: List { start, len: inits.len() as u32 }, base: ExprId::NONE })
    }

    pub(super) fn use_tree(
        &mut self,
        prefix: &mut Vec<Seg>,
        vis: Vis,
        global: bool,
        uses: &mut Vec<UseIr>,
    ) -> Read<()> {
        if self.sign(b'{') {
            return self.list(b'}', |reader| reader.use_tree(prefix, vis, global, uses));
        }
        let leaf = |path, alias, glob| UseIr { path, alias, glob, vis, test: false, extern_crate: false };
        if self.sign(b'*') {
            let path = self.low.plain_path(prefix, global);
            uses.push(leaf(path, kw::UNDERSCORE, true));
            return Ok(());
        }
        let seg = Seg { name: self.name()?, pos: Pos::default(), args: ArgsId::NONE };
        if self.token(Token::PathSep) {
            prefix.push(seg);
            self.use_tree(prefix, vis, global, uses)?;
            prefix.pop();
            return Ok(());
        }
        let is_self = seg.name == kw::SELF && !prefix.is_empty();
        if !is_self {
            prefix.push(seg);
        }
        let last: Sym = prefix.last().map_or(kw::EMPTY, |seg| seg.name);
        let alias = if self.word("as") { self.name()? } else { last };
        let path = self.low.plain_path(prefix, global);
        uses.push(leaf(path, alias, false));
        if !is_self {
            prefix.pop();
        }
        Ok(())
    }
}

fn number_of(text: &str) -> Lit {
    if let Some(digits) = text.strip_prefix("0x") {
        let digits = digits.replace('_', "");
        return Lit::Int(u32::from_str_radix(&digits, 16).unwrap_or(u32::MAX));
    }
    let digits = text.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'_')).count();
    match &text[digits..] {
        "" if text.contains('.') => Lit::Float,
        "" => Lit::Int(text.replace('_', "").parse().unwrap_or(u32::MAX)),
        suffix => Lit::Typed(intern(suffix)),
    }
}
