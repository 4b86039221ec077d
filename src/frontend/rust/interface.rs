//! Whether two versions of a file say the same to all other files: the same items, scopes, imports and signatures, in
//! the same order. What differs stands in bodies, or moves lines.
//!
//! Numbers of items and scopes stay then what they were, and nothing that was resolved elsewhere can change.

use super::ir::*;

/// Compares what others see. Bodies, places and values are left out; so are expressions in attributes, which only the
/// readers of a file itself ask for.
pub fn is_same(before: &FileIr, after: &FileIr) -> bool {
    let both = Both { a: before, b: after };
    before.inner_test == after.inner_test
        && same(&before.items, &after.items, |a, b| both.item(a, b))
        && same(&before.scopes, &after.scopes, |a, b| both.scope(a, b))
}

fn same<T>(a: &[T], b: &[T], mut eq: impl FnMut(&T, &T) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| eq(a, b))
}

/// The tables into which the numbers of either side lead.
#[derive(Clone, Copy)]
struct Both<'i> {
    a: &'i FileIr,
    b: &'i FileIr,
}

impl Both<'_> {
    fn item(self, a: &ItemIr, b: &ItemIr) -> bool {
        (a.name, a.parent, a.scope, a.test, a.synthetic, a.proc_macro)
            == (b.name, b.parent, b.scope, b.test, b.synthetic, b.proc_macro)
            && a.cfg == b.cfg
            && self.vis(a.vis, b.vis)
            && self.generics(a.generics, b.generics)
            && self.attrs(a.attrs, b.attrs)
            && self.kind(&a.kind, &b.kind)
    }

    fn kind(self, a: &ItemIrKind, b: &ItemIrKind) -> bool {
        use ItemIrKind::{
            Const, Enum, Fn, Impl, Macro, MacroCall, Mod, Static, Struct, Trait, TraitAlias, TypeAlias, Union,
        };
        match (a, b) {
            (Fn(a), Fn(b)) => self.function(a, b),
            (Struct { fields: a, style: x }, Struct { fields: b, style: y }) => x == y && self.fields(*a, *b),
            (Union { fields: a }, Union { fields: b }) => self.fields(*a, *b),
            (Enum { variants: a }, Enum { variants: b }) => {
                same(&self.a.variants[a.range()], &self.b.variants[b.range()], |a, b| {
                    a.name == b.name
                        && a.style == b.style
                        && self.fields(a.fields, b.fields)
                        && self.attrs(a.attrs, b.attrs)
                })
            }
            (Trait { bounds: a, members: x }, Trait { bounds: b, members: y }) => {
                self.paths(*a, *b) && self.numbers(*x, *y)
            }
            (TraitAlias { bounds: a }, TraitAlias { bounds: b }) => self.paths(*a, *b),
            (
                Impl { trait_: a, self_ty: at, members: x, negative: an },
                Impl { trait_: b, self_ty: bt, members: y, negative: bn },
            ) => an == bn && self.path(*a, *b) && self.ty(*at, *bt) && self.numbers(*x, *y),
            (Const { ty: a, body: x }, Const { ty: b, body: y })
            | (Static { ty: a, body: x }, Static { ty: b, body: y }) => x.is_none() == y.is_none() && self.ty(*a, *b),
            (TypeAlias { ty: a, bounds: x, assoc: ax }, TypeAlias { ty: b, bounds: y, assoc: bx }) => {
                ax == bx && self.ty(*a, *b) && self.paths(*x, *y)
            }
            (Macro(a), Macro(b)) => a.exported == b.exported && self.toks(a.toks, b.toks),
            (
                Mod { scope: a, path: x, inline: ai, macro_use: am },
                Mod { scope: b, path: y, inline: bi, macro_use: bm },
            ) => (a, x, ai, am) == (b, y, bi, bm),
            (MacroCall(a), MacroCall(b)) => {
                let (a, b) = (&self.a.macros[a.ix()], &self.b.macros[b.ix()]);
                (a.taken, a.loose) == (b.taken, b.loose)
                    && self.path(a.path, b.path)
                    && self.toks(a.toks, b.toks)
                    && self.string(a.include, b.include)
            }
            _ => false,
        }
    }

    fn function(self, a: &FnIr, b: &FnIr) -> bool {
        (a.self_kind, a.is_async, a.body.is_none()) == (b.self_kind, b.is_async, b.body.is_none())
            && self.ty(a.self_ty, b.self_ty)
            && self.ty(a.ret, b.ret)
            && same(&self.a.params[a.params.range()], &self.b.params[b.params.range()], |&(_, a), &(_, b)| {
                self.ty(a, b)
            })
    }

    fn fields(self, a: List, b: List) -> bool {
        same(&self.a.fields[a.range()], &self.b.fields[b.range()], |a, b| {
            a.name == b.name && self.ty(a.ty, b.ty) && self.attrs(a.attrs, b.attrs)
        })
    }

    fn scope(self, a: &ScopeIr, b: &ScopeIr) -> bool {
        (a.parent, a.kind, a.owner) == (b.parent, b.kind, b.owner)
            && a.items == b.items
            && same(&self.a.uses[a.uses.range()], &self.b.uses[b.uses.range()], |a, b| {
                (a.alias, a.glob, a.test, a.extern_crate) == (b.alias, b.glob, b.test, b.extern_crate)
                    && self.vis(a.vis, b.vis)
                    && self.path(a.path, b.path)
            })
    }

    fn vis(self, a: Vis, b: Vis) -> bool {
        match (a, b) {
            (Vis::Restricted(a), Vis::Restricted(b)) => self.path(a, b),
            (Vis::Restricted(_), _) | (_, Vis::Restricted(_)) => false,
            _ => a == b,
        }
    }

    fn attrs(self, a: List, b: List) -> bool {
        same(&self.a.attrs[a.range()], &self.b.attrs[b.range()], |a, b| {
            a.derive == b.derive && self.path(a.path, b.path) && self.paths(a.paths, b.paths)
        })
    }

    fn generics(self, a: GenericsId, b: GenericsId) -> bool {
        let (Some(a), Some(b)) = (a.some(), b.some()) else { return a == b };
        let (a, b) = (&self.a.generics[a.ix()], &self.b.generics[b.ix()]);
        same(&a.params, &b.params, |a, b| {
            a.name == b.name
                && self.paths(a.bounds, b.bounds)
                && self.ty(a.default, b.default)
                && self.ty(a.const_ty, b.const_ty)
        }) && same(&a.wheres, &b.wheres, |&(a, x), &(b, y)| self.ty(a, b) && self.paths(x, y))
    }

    fn ty(self, a: TypeId, b: TypeId) -> bool {
        use TypeRef::{Array, Dyn, FnPtr, Impl, Infer, Never, Path, Ptr, Ref, Slice, Tuple, Unknown};
        let (Some(a), Some(b)) = (a.some(), b.some()) else { return a == b };
        match (self.a.types[a.ix()], self.b.types[b.ix()]) {
            (Path(a), Path(b)) => self.path(a, b),
            (Ref(a), Ref(b)) | (Ptr(a), Ptr(b)) | (Slice(a), Slice(b)) => self.ty(a, b),
            // How long an array is, nobody asks.
            (Array(a, _), Array(b, _)) => self.ty(a, b),
            (Tuple(a), Tuple(b)) => self.types(a, b),
            (FnPtr { params: a, ret: x }, FnPtr { params: b, ret: y }) => self.types(a, b) && self.ty(x, y),
            (Impl(a), Impl(b)) | (Dyn(a), Dyn(b)) => self.paths(a, b),
            (Never, Never) | (Infer, Infer) | (Unknown, Unknown) => true,
            // What a macro stands for is not known from here.
            _ => false,
        }
    }

    fn types(self, a: List, b: List) -> bool {
        same(self.a.list(a), self.b.list(b), |&a, &b| self.ty(TypeId(a), TypeId(b)))
    }

    fn paths(self, a: List, b: List) -> bool {
        same(self.a.list(a), self.b.list(b), |&a, &b| self.path(PathId(a), PathId(b)))
    }

    fn numbers(self, a: List, b: List) -> bool {
        self.a.list(a) == self.b.list(b)
    }

    fn path(self, a: PathId, b: PathId) -> bool {
        let (Some(a), Some(b)) = (a.some(), b.some()) else { return a == b };
        let ((a, x), (b, y)) = (self.a.path(a), self.b.path(b));
        (a.qself_position, a.global) == (b.qself_position, b.global)
            && self.ty(a.qself, b.qself)
            && same(x, y, |a, b| a.name == b.name && self.args(a.args, b.args))
    }

    fn args(self, a: ArgsId, b: ArgsId) -> bool {
        let (Some(a), Some(b)) = (a.some(), b.some()) else { return a == b };
        let (a, b) = (&self.a.args[a.ix()], &self.b.args[b.ix()]);
        a.fn_sugar == b.fn_sugar
            && a.consts.len == b.consts.len
            && self.types(a.types, b.types)
            && self.ty(a.output, b.output)
            && self.pairs(a.bindings, b.bindings, |a, b| self.ty(TypeId(a), TypeId(b)))
            && self.pairs(a.constraints, b.constraints, |a, b| self.path(PathId(a), PathId(b)))
    }

    /// Names, each with a number that leads to something.
    fn pairs(self, a: List, b: List, eq: impl Fn(u32, u32) -> bool) -> bool {
        let (a, b) = (self.a.list(a), self.b.list(b));
        a.len() == b.len() && a.chunks(2).zip(b.chunks(2)).all(|(a, b)| a[0] == b[0] && eq(a[1], b[1]))
    }

    fn toks(self, a: List, b: List) -> bool {
        same(&self.a.toks[a.range()], &self.b.toks[b.range()], |a, b| a.kind == b.kind)
    }

    fn string(self, a: StrId, b: StrId) -> bool {
        let (Some(a), Some(b)) = (a.some(), b.some()) else { return a == b };
        self.a.strings[a.ix()] == self.b.strings[b.ix()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frontend::rust::parse::parse_source;

    fn read(text: &str) -> FileIr {
        parse_source(text, false).expect("Rust")
    }

    #[test]
    fn what_stands_in_bodies_is_no_matter() {
        let before = read(
            "use a::B;\npub fn f(x: u8) -> Vec<B> { g(1) }\nconst C: u8 = 1;\nstruct S { a: [u8; 2] }\nimpl S { fn m(&self) {} }\n",
        );
        let after = read(
            "\n\nuse a::B;\npub fn f(y: u8) -> Vec<B> {\n  // new\n  h::i(|x| x.k::<u8>());\n  if y > 1 { vec![] } else { g(\"2\") }\n}\nconst C: u8 = 2;\n\
             struct S { a: [u8; 3] }\nimpl S { fn m(&self) { self.m() } }\n",
        );
        assert!(is_same(&before, &after));
    }

    #[test]
    fn what_others_see_is() {
        let text = "use a::B;\npub fn f(x: u8) -> Vec<B> { g(1) }\nenum E { A, B(u8) }\n#[derive(Clone)]\nstruct S<T: Into<u8>> { a: T }\n\
                    impl<T> S<T> where T: Copy { fn m(&self) {} }\nmod m { pub type A = Option<u8>; }\n";
        let before = read(text);
        let changes = [
            ("a::B", "a::C"),
            ("use a::B", "use a::B as D"),
            ("use a::B", "use a::*"),
            ("use a::B", "pub use a::B"),
            ("pub fn f", "fn f"),
            ("fn f", "fn g"),
            ("fn f", "async fn f"),
            ("x: u8", "x: u16"),
            ("x: u8", "x: u8, y: u8"),
            ("Vec<B>", "Vec<C>"),
            ("Vec<B>", "Vec<Vec<B>>"),
            ("B(u8)", "B { a: u8 }"),
            ("A, B", "A, C, B"),
            ("(Clone)", "(Clone, Copy)"),
            ("T: Into<u8>", "T: Into<u16>"),
            ("T: Copy", "T: Clone"),
            ("a: T", "b: T"),
            ("&self", "self"),
            ("fn m(&self) {}", "fn m(&self) {} fn n() {}"),
            ("mod m", "pub mod m"),
            ("Option<u8>", "Option<u16>"),
            ("mod m {", "mod m { fn f() {}"),
            ("g(1)", "use a::C; g(1)"),
            ("g(1)", "fn h() {} g(1)"),
            ("impl<T> S<T>", "impl<T> Tr for S<T>"),
            ("mod m", "#[cfg(unix)] mod m"),
        ];
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            assert!(!is_same(&before, &read(&text.replacen(from, to, 1))), "{from} -> {to}");
        }
    }
}
