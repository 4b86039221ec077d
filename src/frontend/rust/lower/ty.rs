//! Paths, types, generics.

use smallvec::SmallVec;
use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

use super::super::ir::*;
use super::Lowerer;

impl Lowerer {
    pub(super) fn path(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>) -> PathId {
        let mut segs: SmallVec<[Seg; 6]> = SmallVec::new();
        for segment in &path.segments {
            let name = self.sym(&segment.ident);
            let pos = Self::pos(segment.ident.span());
            let args = self.path_arguments(&segment.arguments);
            segs.push(Seg { name, pos, args });
        }
        let (qself, qself_position) = match qself {
            Some(qself) => (self.ty(&qself.ty), qself.position as u16),
            None => (TypeId::NONE, 0),
        };
        let start = self.ir.segs.len() as u32;
        self.ir.segs.extend_from_slice(&segs);
        let segs = List { start, len: segs.len() as u32 };
        self.path_id(PathIr { segs, qself, qself_position, global: path.leading_colon.is_some() })
    }

    fn path_arguments(&mut self, arguments: &PathArguments) -> ArgsId {
        match arguments {
            PathArguments::None => ArgsId::NONE,
            PathArguments::AngleBracketed(args) => self.angle_args(args),
            PathArguments::Parenthesized(args) => {
                let types: SmallVec<[u32; 8]> = args.inputs.iter().map(|input| self.ty(&input.ty).0).collect();
                let types = self.list(&types);
                let output = self.return_type(&args.output);
                self.args_id(ArgsIr { types, fn_sugar: true, output, ..ArgsIr::default() })
            }
        }
    }

    pub(super) fn args_id(&mut self, args: ArgsIr) -> ArgsId {
        self.ir.args.push(args);
        ArgsId(self.ir.args.len() as u32 - 1)
    }

    pub(super) fn angle_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> ArgsId {
        let (mut types, mut bindings, mut constraints, mut consts) = (vec![], vec![], vec![], vec![]);
        for arg in &args.args {
            match arg {
                GenericArgument::Lifetime(_) | GenericArgument::AssocConst(_) => {}
                GenericArgument::Type(ty) => types.push(self.ty(ty).0),
                GenericArgument::Const(expr) => {
                    consts.push(self.expr(expr).0);
                    types.push(TypeId::NONE.0);
                }
                GenericArgument::AssocType(binding) => {
                    let name = self.sym(&binding.ident);
                    let ty = self.ty(&binding.ty);
                    bindings.extend([name.0, ty.0]);
                }
                GenericArgument::Constraint(constraint) => {
                    let name = self.sym(&constraint.ident);
                    for bound in self.bounds(constraint.bounds.iter()) {
                        constraints.extend([name.0, bound]);
                    }
                }
                #[allow(unreachable_patterns)]
                _ => {}
            }
        }
        let args = ArgsIr {
            types: self.list(&types),
            bindings: self.list(&bindings),
            constraints: self.list(&constraints),
            consts: self.list(&consts),
            fn_sugar: false,
            output: TypeId::NONE,
        };
        self.args_id(args)
    }

    pub(super) fn return_type(&mut self, ret: &ReturnType) -> TypeId {
        match ret {
            ReturnType::Default => TypeId::NONE,
            ReturnType::Type(_, ty) => self.ty(ty),
        }
    }

    fn bounds<'a>(&mut self, bounds: impl Iterator<Item = &'a TypeParamBound>) -> Vec<u32> {
        let mut ids = Vec::new();
        for bound in bounds {
            if let TypeParamBound::Trait(bound) = bound
                && bound.maybe.is_none()
            {
                ids.push(self.path(&bound.path, None).0);
            }
        }
        ids
    }

    pub(super) fn bound_list<'a>(&mut self, bounds: impl Iterator<Item = &'a TypeParamBound>) -> List {
        let ids = self.bounds(bounds);
        self.list(&ids)
    }

    pub(super) fn ty(&mut self, ty: &Type) -> TypeId {
        let lowered = match ty {
            Type::Path(path) => TypeRef::Path(self.path(&path.path, path.qself.as_ref())),
            Type::Reference(reference) => TypeRef::Ref(self.ty(&reference.elem)),
            Type::Ptr(ptr) => TypeRef::Ptr(self.ty(&ptr.elem)),
            Type::Slice(slice) => TypeRef::Slice(self.ty(&slice.elem)),
            Type::Array(array) => {
                let elem = self.ty(&array.elem);
                TypeRef::Array(elem, self.expr(&array.len))
            }
            Type::Tuple(tuple) => {
                let ids: SmallVec<[u32; 8]> = tuple.elems.iter().map(|elem| self.ty(elem).0).collect();
                TypeRef::Tuple(self.list(&ids))
            }
            Type::FnPtr(fn_ptr) => {
                let ids: SmallVec<[u32; 8]> = fn_ptr.inputs.iter().map(|input| self.ty(&input.ty).0).collect();
                let params = self.list(&ids);
                TypeRef::FnPtr { params, ret: self.return_type(&fn_ptr.output) }
            }
            Type::ImplTrait(impl_trait) => TypeRef::Impl(self.bound_list(impl_trait.bounds.iter())),
            Type::TraitObject(object) => TypeRef::Dyn(self.bound_list(object.bounds.iter())),
            Type::Never(_) => TypeRef::Never,
            Type::Infer(_) => TypeRef::Infer,
            Type::Paren(paren) => return self.ty(&paren.elem),
            Type::Group(group) => return self.ty(&group.elem),
            Type::Macro(mac) => TypeRef::Macro(self.macro_call(&mac.mac)),
            _ => TypeRef::Unknown,
        };
        self.type_id(lowered)
    }

    pub(super) fn generics(&mut self, generics: &syn::Generics) -> GenericsId {
        if generics.params.is_empty() && generics.where_clause.is_none() {
            return GenericsId::NONE;
        }
        let mut lowered = GenericsIr::default();
        for param in &generics.params {
            match param {
                syn::GenericParam::Lifetime(_) => {}
                syn::GenericParam::Type(param) => {
                    let name = self.sym(&param.ident);
                    let bounds = self.bound_list(param.bounds.iter());
                    let default = param.default.as_ref().map_or(TypeId::NONE, |(_, ty)| self.ty(ty));
                    let const_ty = TypeId::NONE;
                    lowered.params.push(GenericParamIr { name, bounds, default, const_ty });
                }
                syn::GenericParam::Const(param) => {
                    let name = self.sym(&param.ident);
                    let const_ty = self.ty(&param.ty);
                    let bounds = List::default();
                    // A const's name reads like a type's, and is told from it where it is looked up.
                    let default = match &param.default {
                        Some((_, syn::Expr::Path(path))) => {
                            let path = self.path(&path.path, path.qself.as_ref());
                            self.type_id(TypeRef::Path(path))
                        }
                        _ => TypeId::NONE,
                    };
                    lowered.params.push(GenericParamIr { name, bounds, default, const_ty });
                }
            }
        }
        if let Some(clause) = &generics.where_clause {
            for predicate in &clause.predicates {
                if let syn::WherePredicate::Type(predicate) = predicate {
                    let ty = self.ty(&predicate.bounded_ty);
                    let bounds = self.bound_list(predicate.bounds.iter());
                    lowered.wheres.push((ty, bounds));
                }
            }
        }
        self.ir.generics.push(lowered);
        GenericsId(self.ir.generics.len() as u32 - 1)
    }
}

impl Default for TypeId {
    fn default() -> Self {
        Self::NONE
    }
}
