//! Signatures of syn that type inference needs; bodies are empty on purpose.

pub use self::error::{Error, Result};
use self::punctuated::Punctuated;
pub use proc_macro2::Ident;
use proc_macro2::{Span, TokenStream};
pub fn parse<T: parse::Parse>(tokens: TokenStream) -> Result<T> {}
pub fn parse2<T: parse::Parse>(tokens: TokenStream) -> Result<T> {}
pub fn parse_str<T: parse::Parse>(s: &str) -> Result<T> {}
pub fn parse_file(content: &str) -> Result<File> {}
pub mod error {
    pub type Result<T> = std::result::Result<T, Error>;
    pub struct Error;
    impl Error {
        pub fn new<T>(span: proc_macro2::Span, message: T) -> Error {}
        pub fn new_spanned<T, U>(tokens: T, message: U) -> Error {}
        pub fn span(&self) -> proc_macro2::Span {}
        pub fn to_compile_error(&self) -> proc_macro2::TokenStream {}
        pub fn into_compile_error(self) -> proc_macro2::TokenStream {}
        pub fn combine(&mut self, another: Error) {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl Clone for Error {}
    impl IntoIterator for Error {
        type Item = Error;
        type IntoIter = std::iter::__Iter<Error>;
    }
}
pub mod spanned {
    pub trait Spanned {
        fn span(&self) -> proc_macro2::Span;
    }
    impl<T: quote::ToTokens + ?Sized> Spanned for T {}
}
pub mod parse {
    pub use crate::error::{Error, Result};
    pub type ParseStream<'a> = &'a ParseBuffer<'a>;
    pub trait Parse {
        fn parse(input: ParseStream<'_>) -> Result<Self>;
    }
    pub trait Peek {
        fn __peek(&self);
    }
    pub struct ParseBuffer<'a>(&'a str);
    impl<'a> ParseBuffer<'a> {
        pub fn parse<T: Parse>(&self) -> Result<T> {}
        pub fn call<T>(&self, function: fn(ParseStream<'_>) -> Result<T>) -> Result<T> {}
        pub fn peek<T>(&self, token: T) -> bool {}
        pub fn peek2<T>(&self, token: T) -> bool {}
        pub fn peek3<T>(&self, token: T) -> bool {}
        pub fn parse_terminated<T, P>(
            &self,
            parser: fn(ParseStream<'_>) -> Result<T>,
            separator: P,
        ) -> Result<crate::punctuated::Punctuated<T, P>> {
        }
        pub fn is_empty(&self) -> bool {}
        pub fn lookahead1(&self) -> Lookahead1<'a> {}
        pub fn fork(&self) -> ParseBuffer<'a> {}
        pub fn error<T>(&self, message: T) -> Error {}
        pub fn span(&self) -> proc_macro2::Span {}
        pub fn cursor(&self) -> Cursor<'a> {}
    }
    pub struct Cursor<'a>(&'a str);
    pub struct Lookahead1<'a>(&'a str);
    impl<'a> Lookahead1<'a> {
        pub fn peek<T>(&self, token: T) -> bool {}
        pub fn error(self) -> Error {}
    }
    pub struct Nothing;
    pub trait Parser {
        type Output;
        fn parse2(self, tokens: proc_macro2::TokenStream) -> Result<Self::Output>;
        fn parse_str(self, s: &str) -> Result<Self::Output>;
    }
    impl<F: FnOnce(ParseStream<'_>) -> Result<T>, T> Parser for F {
        type Output = T;
    }
}
pub mod punctuated {
    use std::iter::__Iter;
    pub struct Punctuated<T, P>(T, P);
    impl<T, P> Punctuated<T, P> {
        pub const fn new() -> Punctuated<T, P> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn first(&self) -> Option<&T> {}
        pub fn first_mut(&mut self) -> Option<&mut T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn last_mut(&mut self) -> Option<&mut T> {}
        pub fn get(&self, index: usize) -> Option<&T> {}
        pub fn iter(&self) -> __Iter<&T> {}
        pub fn iter_mut(&mut self) -> __Iter<&mut T> {}
        pub fn pairs(&self) -> __Iter<Pair<&T, &P>> {}
        pub fn into_pairs(self) -> __Iter<Pair<T, P>> {}
        pub fn push_value(&mut self, value: T) {}
        pub fn push_punct(&mut self, punctuation: P) {}
        pub fn pop(&mut self) -> Option<Pair<T, P>> {}
        pub fn push(&mut self, value: T) {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn clear(&mut self) {}
        pub fn trailing_punct(&self) -> bool {}
        pub fn empty_or_trailing(&self) -> bool {}
        pub fn parse_terminated(input: crate::parse::ParseStream<'_>) -> crate::Result<Punctuated<T, P>> {}
        pub fn parse_separated_nonempty(input: crate::parse::ParseStream<'_>) -> crate::Result<Punctuated<T, P>> {}
    }
    impl<T: Clone, P: Clone> Clone for Punctuated<T, P> {}
    impl<T, P> Default for Punctuated<T, P> {}
    impl<T, P> FromIterator<T> for Punctuated<T, P> {}
    impl<T, P> Extend<T> for Punctuated<T, P> {}
    impl<T, P> std::ops::Index<usize> for Punctuated<T, P> {
        type Output = T;
    }
    impl<T, P> IntoIterator for Punctuated<T, P> {
        type Item = T;
        type IntoIter = __Iter<T>;
    }
    impl<'a, T, P> IntoIterator for &'a Punctuated<T, P> {
        type Item = &'a T;
        type IntoIter = __Iter<&'a T>;
    }
    impl<'a, T, P> IntoIterator for &'a mut Punctuated<T, P> {
        type Item = &'a mut T;
        type IntoIter = __Iter<&'a mut T>;
    }
    pub enum Pair<T, P> {
        Punctuated(T, P),
        End(T),
    }
    impl<T, P> Pair<T, P> {
        pub fn into_value(self) -> T {}
        pub fn value(&self) -> &T {}
        pub fn punct(&self) -> Option<&P> {}
    }
}
pub mod token {
    pub struct And;
    pub struct As;
    pub struct Async;
    pub struct At;
    pub struct Await;
    pub struct Brace;
    pub struct Bracket;
    pub struct Colon;
    pub struct Comma;
    pub struct Const;
    pub struct Crate;
    pub struct Dot;
    pub struct Dyn;
    pub struct Else;
    pub struct Enum;
    pub struct Eq;
    pub struct FatArrow;
    pub struct Fn;
    pub struct For;
    pub struct Gt;
    pub struct If;
    pub struct Impl;
    pub struct In;
    pub struct Let;
    pub struct Lt;
    pub struct Match;
    pub struct Mod;
    pub struct Move;
    pub struct Mut;
    pub struct Not;
    pub struct Or;
    pub struct Paren;
    pub struct PathSep;
    pub struct Plus;
    pub struct Pound;
    pub struct Pub;
    pub struct Question;
    pub struct RArrow;
    pub struct Ref;
    pub struct Return;
    pub struct SelfType;
    pub struct SelfValue;
    pub struct Semi;
    pub struct Star;
    pub struct Static;
    pub struct Struct;
    pub struct Super;
    pub struct Trait;
    pub struct Type;
    pub struct Underscore;
    pub struct Unsafe;
    pub struct Use;
    pub struct Where;
    pub struct While;
}
pub struct File {
    pub shebang: Option<String>,
    pub attrs: Vec<Attribute>,
    pub items: Vec<Item>,
}
pub struct DeriveInput {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub data: Data,
}
pub enum Data {
    Struct(DataStruct),
    Enum(DataEnum),
    Union(DataUnion),
}
pub struct DataStruct {
    pub fields: Fields,
    pub semi_token: Option<token::Semi>,
}
pub struct DataEnum {
    pub variants: Punctuated<Variant, token::Comma>,
}
pub struct DataUnion {
    pub fields: FieldsNamed,
}
pub struct Variant {
    pub attrs: Vec<Attribute>,
    pub ident: Ident,
    pub fields: Fields,
    pub discriminant: Option<(token::Eq, Expr)>,
}
pub enum Fields {
    Named(FieldsNamed),
    Unnamed(FieldsUnnamed),
    Unit,
}
pub struct FieldsNamed {
    pub named: Punctuated<Field, token::Comma>,
}
pub struct FieldsUnnamed {
    pub unnamed: Punctuated<Field, token::Comma>,
}
impl Fields {
    pub fn iter(&self) -> std::iter::__Iter<&Field> {}
    pub fn iter_mut(&mut self) -> std::iter::__Iter<&mut Field> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn members(&self) -> std::iter::__Iter<Member> {}
}
impl IntoIterator for Fields {
    type Item = Field;
    type IntoIter = std::iter::__Iter<Field>;
}
impl<'a> IntoIterator for &'a Fields {
    type Item = &'a Field;
    type IntoIter = std::iter::__Iter<&'a Field>;
}
impl<'a> IntoIterator for &'a mut Fields {
    type Item = &'a mut Field;
    type IntoIter = std::iter::__Iter<&'a mut Field>;
}
pub struct Field {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Option<Ident>,
    pub colon_token: Option<token::Colon>,
    pub ty: Type,
}
pub enum Visibility {
    Public(token::Pub),
    Restricted(VisRestricted),
    Inherited,
}
pub struct VisRestricted {
    pub path: Box<Path>,
}
pub enum AttrStyle {
    Outer,
    Inner(token::Not),
}
pub struct Attribute {
    pub style: AttrStyle,
    pub meta: Meta,
}
impl Attribute {
    pub fn path(&self) -> &Path {}
    pub fn parse_args<T: parse::Parse>(&self) -> Result<T> {}
    pub fn parse_args_with<F: parse::Parser>(&self, parser: F) -> Result<F::Output> {}
    pub fn parse_nested_meta<F: FnMut(meta::ParseNestedMeta<'_>) -> Result<()>>(&self, logic: F) -> Result<()> {}
    pub fn parse_outer(input: parse::ParseStream<'_>) -> Result<Vec<Attribute>> {}
    pub fn parse_inner(input: parse::ParseStream<'_>) -> Result<Vec<Attribute>> {}
}
pub mod meta {
    pub struct ParseNestedMeta<'a> {
        pub path: crate::Path,
        pub input: crate::parse::ParseStream<'a>,
    }
    impl<'a> ParseNestedMeta<'a> {
        pub fn value(&self) -> crate::Result<crate::parse::ParseStream<'a>> {}
        pub fn parse_nested_meta<F: FnMut(ParseNestedMeta<'_>) -> crate::Result<()>>(
            &self,
            logic: F,
        ) -> crate::Result<()> {
        }
        pub fn error<T>(&self, msg: T) -> crate::Error {}
    }
}
pub enum Meta {
    Path(Path),
    List(MetaList),
    NameValue(MetaNameValue),
}
impl Meta {
    pub fn path(&self) -> &Path {}
    pub fn require_path_only(&self) -> Result<&Path> {}
    pub fn require_list(&self) -> Result<&MetaList> {}
    pub fn require_name_value(&self) -> Result<&MetaNameValue> {}
}
pub struct MetaList {
    pub path: Path,
    pub delimiter: MacroDelimiter,
    pub tokens: TokenStream,
}
impl MetaList {
    pub fn parse_args<T: parse::Parse>(&self) -> Result<T> {}
    pub fn parse_args_with<F: parse::Parser>(&self, parser: F) -> Result<F::Output> {}
    pub fn parse_nested_meta<F: FnMut(meta::ParseNestedMeta<'_>) -> Result<()>>(&self, logic: F) -> Result<()> {}
}
pub struct MetaNameValue {
    pub path: Path,
    pub value: Expr,
}
pub enum MacroDelimiter {
    Paren(token::Paren),
    Brace(token::Brace),
    Bracket(token::Bracket),
}
pub struct Path {
    pub leading_colon: Option<token::PathSep>,
    pub segments: Punctuated<PathSegment, token::PathSep>,
}
impl Path {
    pub fn is_ident<I: ?Sized>(&self, ident: &I) -> bool {}
    pub fn get_ident(&self) -> Option<&Ident> {}
    pub fn require_ident(&self) -> Result<&Ident> {}
    pub fn parse_mod_style(input: parse::ParseStream<'_>) -> Result<Path> {}
}
impl<T> From<T> for Path {}
pub struct PathSegment {
    pub ident: Ident,
    pub arguments: PathArguments,
}
impl<T> From<T> for PathSegment {}
pub enum PathArguments {
    None,
    AngleBracketed(AngleBracketedGenericArguments),
    Parenthesized(ParenthesizedGenericArguments),
}
impl PathArguments {
    pub fn is_empty(&self) -> bool {}
    pub fn is_none(&self) -> bool {}
}
pub struct AngleBracketedGenericArguments {
    pub args: Punctuated<GenericArgument, token::Comma>,
}
pub struct ParenthesizedGenericArguments {
    pub inputs: Punctuated<Type, token::Comma>,
    pub output: ReturnType,
}
pub enum GenericArgument {
    Lifetime(Lifetime),
    Type(Type),
    Const(Expr),
    AssocType(AssocType),
    AssocConst(AssocConst),
    Constraint(Constraint),
}
pub struct AssocType {
    pub ident: Ident,
    pub generics: Option<AngleBracketedGenericArguments>,
    pub ty: Type,
}
pub struct AssocConst {
    pub ident: Ident,
    pub value: Expr,
}
pub struct Constraint {
    pub ident: Ident,
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
}
pub struct QSelf {
    pub ty: Box<Type>,
    pub position: usize,
}
pub struct Lifetime {
    pub apostrophe: Span,
    pub ident: Ident,
}
impl Lifetime {
    pub fn new(symbol: &str, span: Span) -> Lifetime {}
    pub fn span(&self) -> Span {}
}
impl std::fmt::Display for Lifetime {}
pub struct Generics {
    pub params: Punctuated<GenericParam, token::Comma>,
    pub where_clause: Option<WhereClause>,
}
impl Generics {
    pub fn lifetimes(&self) -> std::iter::__Iter<&LifetimeParam> {}
    pub fn type_params(&self) -> std::iter::__Iter<&TypeParam> {}
    pub fn type_params_mut(&mut self) -> std::iter::__Iter<&mut TypeParam> {}
    pub fn const_params(&self) -> std::iter::__Iter<&ConstParam> {}
    pub fn make_where_clause(&mut self) -> &mut WhereClause {}
    pub fn split_for_impl(&self) -> (ImplGenerics<'_>, TypeGenerics<'_>, Option<&WhereClause>) {}
}
impl Default for Generics {}
pub struct ImplGenerics<'a>(&'a Generics);
pub struct TypeGenerics<'a>(&'a Generics);
impl<'a> TypeGenerics<'a> {
    pub fn as_turbofish(&self) -> TypeGenerics<'a> {}
}
impl<'a> quote::ToTokens for ImplGenerics<'a> {}
impl<'a> quote::ToTokens for TypeGenerics<'a> {}
pub enum GenericParam {
    Lifetime(LifetimeParam),
    Type(TypeParam),
    Const(ConstParam),
}
pub struct LifetimeParam {
    pub attrs: Vec<Attribute>,
    pub lifetime: Lifetime,
    pub bounds: Punctuated<Lifetime, token::Plus>,
}
pub struct TypeParam {
    pub attrs: Vec<Attribute>,
    pub ident: Ident,
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
    pub default: Option<Type>,
}
pub struct ConstParam {
    pub attrs: Vec<Attribute>,
    pub ident: Ident,
    pub ty: Type,
    pub default: Option<Expr>,
}
pub enum TypeParamBound {
    Trait(TraitBound),
    Lifetime(Lifetime),
    Verbatim(TokenStream),
}
pub struct TraitBound {
    pub paren_token: Option<token::Paren>,
    pub path: Path,
}
pub struct WhereClause {
    pub predicates: Punctuated<WherePredicate, token::Comma>,
}
pub enum WherePredicate {
    Lifetime(Lifetime),
    Type(PredicateType),
}
pub struct PredicateType {
    pub bounded_ty: Type,
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
}
pub enum Member {
    Named(Ident),
    Unnamed(Index),
}
pub struct Index {
    pub index: u32,
    pub span: Span,
}
impl From<usize> for Index {}
pub enum ReturnType {
    Default,
    Type(token::RArrow, Box<Type>),
}
pub enum Type {
    Array(TypeArray),
    BareFn(TypeBareFn),
    Group(TypeGroup),
    ImplTrait(TypeImplTrait),
    Infer(TypeInfer),
    Macro(TypeMacro),
    Never(TypeNever),
    Paren(TypeParen),
    Path(TypePath),
    Ptr(TypePtr),
    Reference(TypeReference),
    Slice(TypeSlice),
    TraitObject(TypeTraitObject),
    Tuple(TypeTuple),
    Verbatim(TokenStream),
}
pub struct TypeArray {
    pub elem: Box<Type>,
    pub len: Expr,
}
pub struct TypeBareFn {
    pub output: ReturnType,
}
pub struct TypeGroup {
    pub elem: Box<Type>,
}
pub struct TypeImplTrait {
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
}
pub struct TypeInfer {
    pub underscore_token: token::Underscore,
}
pub struct TypeMacro {
    pub mac: Macro,
}
pub struct TypeNever {
    pub bang_token: token::Not,
}
pub struct TypeParen {
    pub elem: Box<Type>,
}
pub struct TypePath {
    pub qself: Option<QSelf>,
    pub path: Path,
}
pub struct TypePtr {
    pub elem: Box<Type>,
    pub mutability: Option<token::Mut>,
}
pub struct TypeReference {
    pub lifetime: Option<Lifetime>,
    pub mutability: Option<token::Mut>,
    pub elem: Box<Type>,
}
pub struct TypeSlice {
    pub elem: Box<Type>,
}
pub struct TypeTraitObject {
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
}
pub struct TypeTuple {
    pub elems: Punctuated<Type, token::Comma>,
}
pub struct Macro {
    pub path: Path,
    pub delimiter: MacroDelimiter,
    pub tokens: TokenStream,
}
impl Macro {
    pub fn parse_body<T: parse::Parse>(&self) -> Result<T> {}
    pub fn parse_body_with<F: parse::Parser>(&self, parser: F) -> Result<F::Output> {}
}
pub enum Lit {
    Str(LitStr),
    ByteStr(LitByteStr),
    Byte(LitByte),
    Char(LitChar),
    Int(LitInt),
    Float(LitFloat),
    Bool(LitBool),
    Verbatim(proc_macro2::Literal),
}
impl Lit {
    pub fn new(token: proc_macro2::Literal) -> Lit {}
    pub fn span(&self) -> Span {}
    pub fn suffix(&self) -> &str {}
}
pub struct LitStr;
impl LitStr {
    pub fn new(value: &str, span: Span) -> LitStr {}
    pub fn value(&self) -> String {}
    pub fn span(&self) -> Span {}
    pub fn parse<T: parse::Parse>(&self) -> Result<T> {}
    pub fn parse_with<F: parse::Parser>(&self, parser: F) -> Result<F::Output> {}
}
pub struct LitByteStr;
impl LitByteStr {
    pub fn new(value: &[u8], span: Span) -> LitByteStr {}
    pub fn value(&self) -> Vec<u8> {}
    pub fn span(&self) -> Span {}
}
pub struct LitByte;
impl LitByte {
    pub fn new(value: u8, span: Span) -> LitByte {}
    pub fn value(&self) -> u8 {}
    pub fn span(&self) -> Span {}
}
pub struct LitChar;
impl LitChar {
    pub fn new(value: char, span: Span) -> LitChar {}
    pub fn value(&self) -> char {}
    pub fn span(&self) -> Span {}
}
pub struct LitInt;
impl LitInt {
    pub fn new(repr: &str, span: Span) -> LitInt {}
    pub fn base10_digits(&self) -> &str {}
    pub fn base10_parse<N>(&self) -> Result<N> {}
    pub fn suffix(&self) -> &str {}
    pub fn span(&self) -> Span {}
}
pub struct LitFloat;
impl LitFloat {
    pub fn new(repr: &str, span: Span) -> LitFloat {}
    pub fn base10_digits(&self) -> &str {}
    pub fn base10_parse<N>(&self) -> Result<N> {}
    pub fn suffix(&self) -> &str {}
    pub fn span(&self) -> Span {}
}
pub struct LitBool {
    pub value: bool,
    pub span: Span,
}
impl LitBool {
    pub fn new(value: bool, span: Span) -> LitBool {}
    pub fn value(&self) -> bool {}
    pub fn span(&self) -> Span {}
}
pub enum Item {
    Const(ItemConst),
    Enum(ItemEnum),
    ExternCrate(ItemExternCrate),
    Fn(ItemFn),
    ForeignMod(ItemForeignMod),
    Impl(ItemImpl),
    Macro(ItemMacro),
    Mod(ItemMod),
    Static(ItemStatic),
    Struct(ItemStruct),
    Trait(ItemTrait),
    Type(ItemType),
    Union(ItemUnion),
    Use(ItemUse),
    Verbatim(TokenStream),
}
pub struct ItemConst {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub ty: Box<Type>,
    pub expr: Box<Expr>,
}
pub struct ItemEnum {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub variants: Punctuated<Variant, token::Comma>,
}
pub struct ItemExternCrate {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
}
pub struct ItemFn {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub sig: Signature,
    pub block: Box<Block>,
}
pub struct ItemForeignMod {
    pub attrs: Vec<Attribute>,
}
pub struct ItemImpl {
    pub attrs: Vec<Attribute>,
    pub generics: Generics,
    pub trait_: Option<(Option<token::Not>, Path, token::For)>,
    pub self_ty: Box<Type>,
    pub items: Vec<ImplItem>,
}
pub struct ItemMacro {
    pub attrs: Vec<Attribute>,
    pub ident: Option<Ident>,
    pub mac: Macro,
}
pub struct ItemMod {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub content: Option<(token::Brace, Vec<Item>)>,
}
pub struct ItemStatic {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub ty: Box<Type>,
    pub expr: Box<Expr>,
}
pub struct ItemStruct {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub fields: Fields,
}
pub struct ItemTrait {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub supertraits: Punctuated<TypeParamBound, token::Plus>,
    pub items: Vec<TraitItem>,
}
pub struct ItemType {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub ty: Box<Type>,
}
pub struct ItemUnion {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub fields: FieldsNamed,
}
pub struct ItemUse {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub tree: UseTree,
}
pub enum UseTree {
    Path(UsePath),
    Name(UseName),
    Rename(UseRename),
    Glob(UseGlob),
    Group(UseGroup),
}
pub struct UsePath {
    pub ident: Ident,
    pub tree: Box<UseTree>,
}
pub struct UseName {
    pub ident: Ident,
}
pub struct UseRename {
    pub ident: Ident,
    pub rename: Ident,
}
pub struct UseGlob {
    pub star_token: token::Star,
}
pub struct UseGroup {
    pub items: Punctuated<UseTree, token::Comma>,
}
pub enum ImplItem {
    Const(ImplItemConst),
    Fn(ImplItemFn),
    Type(ImplItemType),
    Macro(ImplItemMacro),
    Verbatim(TokenStream),
}
pub struct ImplItemConst {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub ty: Type,
    pub expr: Expr,
}
pub struct ImplItemFn {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub sig: Signature,
    pub block: Block,
}
pub struct ImplItemType {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    pub ty: Type,
}
pub struct ImplItemMacro {
    pub attrs: Vec<Attribute>,
    pub mac: Macro,
}
pub enum TraitItem {
    Const(TraitItemConst),
    Fn(TraitItemFn),
    Type(TraitItemType),
    Macro(TraitItemMacro),
    Verbatim(TokenStream),
}
pub struct TraitItemConst {
    pub attrs: Vec<Attribute>,
    pub ident: Ident,
    pub ty: Type,
}
pub struct TraitItemFn {
    pub attrs: Vec<Attribute>,
    pub sig: Signature,
    pub default: Option<Block>,
}
pub struct TraitItemType {
    pub attrs: Vec<Attribute>,
    pub ident: Ident,
    pub generics: Generics,
    pub bounds: Punctuated<TypeParamBound, token::Plus>,
}
pub struct TraitItemMacro {
    pub attrs: Vec<Attribute>,
    pub mac: Macro,
}
pub struct Signature {
    pub constness: Option<token::Const>,
    pub asyncness: Option<token::Async>,
    pub unsafety: Option<token::Unsafe>,
    pub ident: Ident,
    pub generics: Generics,
    pub inputs: Punctuated<FnArg, token::Comma>,
    pub output: ReturnType,
}
impl Signature {
    pub fn receiver(&self) -> Option<&Receiver> {}
}
pub enum FnArg {
    Receiver(Receiver),
    Typed(PatType),
}
pub struct Receiver {
    pub attrs: Vec<Attribute>,
    pub reference: Option<(token::And, Option<Lifetime>)>,
    pub mutability: Option<token::Mut>,
    pub ty: Box<Type>,
}
pub struct PatType {
    pub attrs: Vec<Attribute>,
    pub pat: Box<Pat>,
    pub ty: Box<Type>,
}
pub enum Pat {
    Ident(PatIdent),
    Lit(ExprLit),
    Path(ExprPath),
    Tuple(PatTuple),
    Type(PatType),
    Wild(PatWild),
    Verbatim(TokenStream),
}
impl Pat {
    pub fn parse_single(input: parse::ParseStream<'_>) -> Result<Pat> {}
    pub fn parse_multi(input: parse::ParseStream<'_>) -> Result<Pat> {}
}
pub struct PatIdent {
    pub attrs: Vec<Attribute>,
    pub by_ref: Option<token::Ref>,
    pub mutability: Option<token::Mut>,
    pub ident: Ident,
}
pub struct PatTuple {
    pub attrs: Vec<Attribute>,
    pub elems: Punctuated<Pat, token::Comma>,
}
pub struct PatWild {
    pub attrs: Vec<Attribute>,
}
pub struct Block {
    pub stmts: Vec<Stmt>,
}
impl Block {
    pub fn parse_within(input: parse::ParseStream<'_>) -> Result<Vec<Stmt>> {}
}
pub enum Stmt {
    Local(Local),
    Item(Item),
    Expr(Expr, Option<token::Semi>),
    Macro(StmtMacro),
}
pub struct Local {
    pub attrs: Vec<Attribute>,
    pub pat: Pat,
    pub init: Option<LocalInit>,
}
pub struct LocalInit {
    pub expr: Box<Expr>,
    pub diverge: Option<(token::Else, Box<Expr>)>,
}
pub struct StmtMacro {
    pub attrs: Vec<Attribute>,
    pub mac: Macro,
}
pub enum Expr {
    Array(ExprArray),
    Assign(ExprAssign),
    Async(ExprAsync),
    Await(ExprAwait),
    Binary(ExprBinary),
    Block(ExprBlock),
    Break(ExprBreak),
    Call(ExprCall),
    Cast(ExprCast),
    Closure(ExprClosure),
    Field(ExprField),
    ForLoop(ExprForLoop),
    Group(ExprGroup),
    If(ExprIf),
    Index(ExprIndex),
    Let(ExprLet),
    Lit(ExprLit),
    Loop(ExprLoop),
    Macro(ExprMacro),
    Match(ExprMatch),
    MethodCall(ExprMethodCall),
    Paren(ExprParen),
    Path(ExprPath),
    Reference(ExprReference),
    Return(ExprReturn),
    Struct(ExprStruct),
    Try(ExprTry),
    Tuple(ExprTuple),
    Unary(ExprUnary),
    Unsafe(ExprUnsafe),
    While(ExprWhile),
    Verbatim(TokenStream),
}
pub struct ExprArray {
    pub attrs: Vec<Attribute>,
    pub elems: Punctuated<Expr, token::Comma>,
}
pub struct ExprAssign {
    pub attrs: Vec<Attribute>,
    pub left: Box<Expr>,
    pub right: Box<Expr>,
}
pub struct ExprAsync {
    pub attrs: Vec<Attribute>,
    pub block: Block,
}
pub struct ExprAwait {
    pub attrs: Vec<Attribute>,
    pub base: Box<Expr>,
}
pub struct ExprBinary {
    pub attrs: Vec<Attribute>,
    pub left: Box<Expr>,
    pub op: BinOp,
    pub right: Box<Expr>,
}
pub struct ExprBlock {
    pub attrs: Vec<Attribute>,
    pub block: Block,
}
pub struct ExprBreak {
    pub attrs: Vec<Attribute>,
    pub expr: Option<Box<Expr>>,
}
pub struct ExprCall {
    pub attrs: Vec<Attribute>,
    pub func: Box<Expr>,
    pub args: Punctuated<Expr, token::Comma>,
}
pub struct ExprCast {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
    pub ty: Box<Type>,
}
pub struct ExprClosure {
    pub attrs: Vec<Attribute>,
    pub inputs: Punctuated<Pat, token::Comma>,
    pub output: ReturnType,
    pub body: Box<Expr>,
}
pub struct ExprField {
    pub attrs: Vec<Attribute>,
    pub base: Box<Expr>,
    pub member: Member,
}
pub struct ExprForLoop {
    pub attrs: Vec<Attribute>,
    pub pat: Box<Pat>,
    pub expr: Box<Expr>,
    pub body: Block,
}
pub struct ExprGroup {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
}
pub struct ExprIf {
    pub attrs: Vec<Attribute>,
    pub cond: Box<Expr>,
    pub then_branch: Block,
    pub else_branch: Option<(token::Else, Box<Expr>)>,
}
pub struct ExprIndex {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
    pub index: Box<Expr>,
}
pub struct ExprLet {
    pub attrs: Vec<Attribute>,
    pub pat: Box<Pat>,
    pub expr: Box<Expr>,
}
pub struct ExprLit {
    pub attrs: Vec<Attribute>,
    pub lit: Lit,
}
pub struct ExprLoop {
    pub attrs: Vec<Attribute>,
    pub body: Block,
}
pub struct ExprMacro {
    pub attrs: Vec<Attribute>,
    pub mac: Macro,
}
pub struct ExprMatch {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
    pub arms: Vec<Arm>,
}
pub struct ExprMethodCall {
    pub attrs: Vec<Attribute>,
    pub receiver: Box<Expr>,
    pub method: Ident,
    pub turbofish: Option<AngleBracketedGenericArguments>,
    pub args: Punctuated<Expr, token::Comma>,
}
pub struct ExprParen {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
}
pub struct ExprPath {
    pub attrs: Vec<Attribute>,
    pub qself: Option<QSelf>,
    pub path: Path,
}
pub struct ExprReference {
    pub attrs: Vec<Attribute>,
    pub mutability: Option<token::Mut>,
    pub expr: Box<Expr>,
}
pub struct ExprReturn {
    pub attrs: Vec<Attribute>,
    pub expr: Option<Box<Expr>>,
}
pub struct ExprStruct {
    pub attrs: Vec<Attribute>,
    pub path: Path,
    pub fields: Punctuated<FieldValue, token::Comma>,
    pub rest: Option<Box<Expr>>,
}
pub struct ExprTry {
    pub attrs: Vec<Attribute>,
    pub expr: Box<Expr>,
}
pub struct ExprTuple {
    pub attrs: Vec<Attribute>,
    pub elems: Punctuated<Expr, token::Comma>,
}
pub struct ExprUnary {
    pub attrs: Vec<Attribute>,
    pub op: UnOp,
    pub expr: Box<Expr>,
}
pub struct ExprUnsafe {
    pub attrs: Vec<Attribute>,
    pub block: Block,
}
pub struct ExprWhile {
    pub attrs: Vec<Attribute>,
    pub cond: Box<Expr>,
    pub body: Block,
}
pub struct Arm {
    pub attrs: Vec<Attribute>,
    pub pat: Pat,
    pub guard: Option<(token::If, Box<Expr>)>,
    pub body: Box<Expr>,
}
pub struct FieldValue {
    pub attrs: Vec<Attribute>,
    pub member: Member,
    pub expr: Expr,
}
pub enum BinOp {
    Add(token::Plus),
    Sub,
    Mul(token::Star),
    Div,
    And,
    Or,
    Eq,
    Ne,
    Lt(token::Lt),
    Gt(token::Gt),
}
pub enum UnOp {
    Deref(token::Star),
    Not(token::Not),
    Neg,
}
impl Clone for File {}
impl parse::Parse for File {}
impl quote::ToTokens for File {}
impl Clone for DeriveInput {}
impl parse::Parse for DeriveInput {}
impl quote::ToTokens for DeriveInput {}
impl Clone for Data {}
impl parse::Parse for Data {}
impl quote::ToTokens for Data {}
impl Clone for DataStruct {}
impl parse::Parse for DataStruct {}
impl quote::ToTokens for DataStruct {}
impl Clone for DataEnum {}
impl parse::Parse for DataEnum {}
impl quote::ToTokens for DataEnum {}
impl Clone for DataUnion {}
impl parse::Parse for DataUnion {}
impl quote::ToTokens for DataUnion {}
impl Clone for Variant {}
impl parse::Parse for Variant {}
impl quote::ToTokens for Variant {}
impl Clone for Fields {}
impl parse::Parse for Fields {}
impl quote::ToTokens for Fields {}
impl Clone for FieldsNamed {}
impl parse::Parse for FieldsNamed {}
impl quote::ToTokens for FieldsNamed {}
impl Clone for FieldsUnnamed {}
impl parse::Parse for FieldsUnnamed {}
impl quote::ToTokens for FieldsUnnamed {}
impl Clone for Field {}
impl parse::Parse for Field {}
impl quote::ToTokens for Field {}
impl Clone for Visibility {}
impl parse::Parse for Visibility {}
impl quote::ToTokens for Visibility {}
impl Clone for VisRestricted {}
impl parse::Parse for VisRestricted {}
impl quote::ToTokens for VisRestricted {}
impl Clone for AttrStyle {}
impl parse::Parse for AttrStyle {}
impl quote::ToTokens for AttrStyle {}
impl Clone for Attribute {}
impl parse::Parse for Attribute {}
impl quote::ToTokens for Attribute {}
impl Clone for Meta {}
impl parse::Parse for Meta {}
impl quote::ToTokens for Meta {}
impl Clone for MetaList {}
impl parse::Parse for MetaList {}
impl quote::ToTokens for MetaList {}
impl Clone for MetaNameValue {}
impl parse::Parse for MetaNameValue {}
impl quote::ToTokens for MetaNameValue {}
impl Clone for MacroDelimiter {}
impl parse::Parse for MacroDelimiter {}
impl quote::ToTokens for MacroDelimiter {}
impl Clone for Path {}
impl parse::Parse for Path {}
impl quote::ToTokens for Path {}
impl Clone for PathSegment {}
impl parse::Parse for PathSegment {}
impl quote::ToTokens for PathSegment {}
impl Clone for PathArguments {}
impl parse::Parse for PathArguments {}
impl quote::ToTokens for PathArguments {}
impl Clone for AngleBracketedGenericArguments {}
impl parse::Parse for AngleBracketedGenericArguments {}
impl quote::ToTokens for AngleBracketedGenericArguments {}
impl Clone for ParenthesizedGenericArguments {}
impl parse::Parse for ParenthesizedGenericArguments {}
impl quote::ToTokens for ParenthesizedGenericArguments {}
impl Clone for GenericArgument {}
impl parse::Parse for GenericArgument {}
impl quote::ToTokens for GenericArgument {}
impl Clone for AssocType {}
impl parse::Parse for AssocType {}
impl quote::ToTokens for AssocType {}
impl Clone for AssocConst {}
impl parse::Parse for AssocConst {}
impl quote::ToTokens for AssocConst {}
impl Clone for Constraint {}
impl parse::Parse for Constraint {}
impl quote::ToTokens for Constraint {}
impl Clone for QSelf {}
impl parse::Parse for QSelf {}
impl quote::ToTokens for QSelf {}
impl Clone for Lifetime {}
impl parse::Parse for Lifetime {}
impl quote::ToTokens for Lifetime {}
impl Clone for Generics {}
impl parse::Parse for Generics {}
impl quote::ToTokens for Generics {}
impl Clone for GenericParam {}
impl parse::Parse for GenericParam {}
impl quote::ToTokens for GenericParam {}
impl Clone for LifetimeParam {}
impl parse::Parse for LifetimeParam {}
impl quote::ToTokens for LifetimeParam {}
impl Clone for TypeParam {}
impl parse::Parse for TypeParam {}
impl quote::ToTokens for TypeParam {}
impl Clone for ConstParam {}
impl parse::Parse for ConstParam {}
impl quote::ToTokens for ConstParam {}
impl Clone for TypeParamBound {}
impl parse::Parse for TypeParamBound {}
impl quote::ToTokens for TypeParamBound {}
impl Clone for TraitBound {}
impl parse::Parse for TraitBound {}
impl quote::ToTokens for TraitBound {}
impl Clone for WhereClause {}
impl parse::Parse for WhereClause {}
impl quote::ToTokens for WhereClause {}
impl Clone for WherePredicate {}
impl parse::Parse for WherePredicate {}
impl quote::ToTokens for WherePredicate {}
impl Clone for PredicateType {}
impl parse::Parse for PredicateType {}
impl quote::ToTokens for PredicateType {}
impl Clone for Member {}
impl parse::Parse for Member {}
impl quote::ToTokens for Member {}
impl Clone for Index {}
impl parse::Parse for Index {}
impl quote::ToTokens for Index {}
impl Clone for ReturnType {}
impl parse::Parse for ReturnType {}
impl quote::ToTokens for ReturnType {}
impl Clone for Type {}
impl parse::Parse for Type {}
impl quote::ToTokens for Type {}
impl Clone for TypeArray {}
impl parse::Parse for TypeArray {}
impl quote::ToTokens for TypeArray {}
impl Clone for TypeBareFn {}
impl parse::Parse for TypeBareFn {}
impl quote::ToTokens for TypeBareFn {}
impl Clone for TypeGroup {}
impl parse::Parse for TypeGroup {}
impl quote::ToTokens for TypeGroup {}
impl Clone for TypeImplTrait {}
impl parse::Parse for TypeImplTrait {}
impl quote::ToTokens for TypeImplTrait {}
impl Clone for TypeInfer {}
impl parse::Parse for TypeInfer {}
impl quote::ToTokens for TypeInfer {}
impl Clone for TypeMacro {}
impl parse::Parse for TypeMacro {}
impl quote::ToTokens for TypeMacro {}
impl Clone for TypeNever {}
impl parse::Parse for TypeNever {}
impl quote::ToTokens for TypeNever {}
impl Clone for TypeParen {}
impl parse::Parse for TypeParen {}
impl quote::ToTokens for TypeParen {}
impl Clone for TypePath {}
impl parse::Parse for TypePath {}
impl quote::ToTokens for TypePath {}
impl Clone for TypePtr {}
impl parse::Parse for TypePtr {}
impl quote::ToTokens for TypePtr {}
impl Clone for TypeReference {}
impl parse::Parse for TypeReference {}
impl quote::ToTokens for TypeReference {}
impl Clone for TypeSlice {}
impl parse::Parse for TypeSlice {}
impl quote::ToTokens for TypeSlice {}
impl Clone for TypeTraitObject {}
impl parse::Parse for TypeTraitObject {}
impl quote::ToTokens for TypeTraitObject {}
impl Clone for TypeTuple {}
impl parse::Parse for TypeTuple {}
impl quote::ToTokens for TypeTuple {}
impl Clone for Macro {}
impl parse::Parse for Macro {}
impl quote::ToTokens for Macro {}
impl Clone for Lit {}
impl parse::Parse for Lit {}
impl quote::ToTokens for Lit {}
impl Clone for LitStr {}
impl parse::Parse for LitStr {}
impl quote::ToTokens for LitStr {}
impl Clone for LitByteStr {}
impl parse::Parse for LitByteStr {}
impl quote::ToTokens for LitByteStr {}
impl Clone for LitByte {}
impl parse::Parse for LitByte {}
impl quote::ToTokens for LitByte {}
impl Clone for LitChar {}
impl parse::Parse for LitChar {}
impl quote::ToTokens for LitChar {}
impl Clone for LitInt {}
impl parse::Parse for LitInt {}
impl quote::ToTokens for LitInt {}
impl Clone for LitFloat {}
impl parse::Parse for LitFloat {}
impl quote::ToTokens for LitFloat {}
impl Clone for LitBool {}
impl parse::Parse for LitBool {}
impl quote::ToTokens for LitBool {}
impl Clone for Item {}
impl parse::Parse for Item {}
impl quote::ToTokens for Item {}
impl Clone for ItemConst {}
impl parse::Parse for ItemConst {}
impl quote::ToTokens for ItemConst {}
impl Clone for ItemEnum {}
impl parse::Parse for ItemEnum {}
impl quote::ToTokens for ItemEnum {}
impl Clone for ItemExternCrate {}
impl parse::Parse for ItemExternCrate {}
impl quote::ToTokens for ItemExternCrate {}
impl Clone for ItemFn {}
impl parse::Parse for ItemFn {}
impl quote::ToTokens for ItemFn {}
impl Clone for ItemForeignMod {}
impl parse::Parse for ItemForeignMod {}
impl quote::ToTokens for ItemForeignMod {}
impl Clone for ItemImpl {}
impl parse::Parse for ItemImpl {}
impl quote::ToTokens for ItemImpl {}
impl Clone for ItemMacro {}
impl parse::Parse for ItemMacro {}
impl quote::ToTokens for ItemMacro {}
impl Clone for ItemMod {}
impl parse::Parse for ItemMod {}
impl quote::ToTokens for ItemMod {}
impl Clone for ItemStatic {}
impl parse::Parse for ItemStatic {}
impl quote::ToTokens for ItemStatic {}
impl Clone for ItemStruct {}
impl parse::Parse for ItemStruct {}
impl quote::ToTokens for ItemStruct {}
impl Clone for ItemTrait {}
impl parse::Parse for ItemTrait {}
impl quote::ToTokens for ItemTrait {}
impl Clone for ItemType {}
impl parse::Parse for ItemType {}
impl quote::ToTokens for ItemType {}
impl Clone for ItemUnion {}
impl parse::Parse for ItemUnion {}
impl quote::ToTokens for ItemUnion {}
impl Clone for ItemUse {}
impl parse::Parse for ItemUse {}
impl quote::ToTokens for ItemUse {}
impl Clone for UseTree {}
impl parse::Parse for UseTree {}
impl quote::ToTokens for UseTree {}
impl Clone for UsePath {}
impl parse::Parse for UsePath {}
impl quote::ToTokens for UsePath {}
impl Clone for UseName {}
impl parse::Parse for UseName {}
impl quote::ToTokens for UseName {}
impl Clone for UseRename {}
impl parse::Parse for UseRename {}
impl quote::ToTokens for UseRename {}
impl Clone for UseGlob {}
impl parse::Parse for UseGlob {}
impl quote::ToTokens for UseGlob {}
impl Clone for UseGroup {}
impl parse::Parse for UseGroup {}
impl quote::ToTokens for UseGroup {}
impl Clone for ImplItem {}
impl parse::Parse for ImplItem {}
impl quote::ToTokens for ImplItem {}
impl Clone for ImplItemConst {}
impl parse::Parse for ImplItemConst {}
impl quote::ToTokens for ImplItemConst {}
impl Clone for ImplItemFn {}
impl parse::Parse for ImplItemFn {}
impl quote::ToTokens for ImplItemFn {}
impl Clone for ImplItemType {}
impl parse::Parse for ImplItemType {}
impl quote::ToTokens for ImplItemType {}
impl Clone for ImplItemMacro {}
impl parse::Parse for ImplItemMacro {}
impl quote::ToTokens for ImplItemMacro {}
impl Clone for TraitItem {}
impl parse::Parse for TraitItem {}
impl quote::ToTokens for TraitItem {}
impl Clone for TraitItemConst {}
impl parse::Parse for TraitItemConst {}
impl quote::ToTokens for TraitItemConst {}
impl Clone for TraitItemFn {}
impl parse::Parse for TraitItemFn {}
impl quote::ToTokens for TraitItemFn {}
impl Clone for TraitItemType {}
impl parse::Parse for TraitItemType {}
impl quote::ToTokens for TraitItemType {}
impl Clone for TraitItemMacro {}
impl parse::Parse for TraitItemMacro {}
impl quote::ToTokens for TraitItemMacro {}
impl Clone for Signature {}
impl parse::Parse for Signature {}
impl quote::ToTokens for Signature {}
impl Clone for FnArg {}
impl parse::Parse for FnArg {}
impl quote::ToTokens for FnArg {}
impl Clone for Receiver {}
impl parse::Parse for Receiver {}
impl quote::ToTokens for Receiver {}
impl Clone for PatType {}
impl parse::Parse for PatType {}
impl quote::ToTokens for PatType {}
impl Clone for Pat {}
impl parse::Parse for Pat {}
impl quote::ToTokens for Pat {}
impl Clone for PatIdent {}
impl parse::Parse for PatIdent {}
impl quote::ToTokens for PatIdent {}
impl Clone for PatTuple {}
impl parse::Parse for PatTuple {}
impl quote::ToTokens for PatTuple {}
impl Clone for PatWild {}
impl parse::Parse for PatWild {}
impl quote::ToTokens for PatWild {}
impl Clone for Block {}
impl parse::Parse for Block {}
impl quote::ToTokens for Block {}
impl Clone for Stmt {}
impl parse::Parse for Stmt {}
impl quote::ToTokens for Stmt {}
impl Clone for Local {}
impl parse::Parse for Local {}
impl quote::ToTokens for Local {}
impl Clone for LocalInit {}
impl parse::Parse for LocalInit {}
impl quote::ToTokens for LocalInit {}
impl Clone for StmtMacro {}
impl parse::Parse for StmtMacro {}
impl quote::ToTokens for StmtMacro {}
impl Clone for Expr {}
impl parse::Parse for Expr {}
impl quote::ToTokens for Expr {}
impl Clone for ExprArray {}
impl parse::Parse for ExprArray {}
impl quote::ToTokens for ExprArray {}
impl Clone for ExprAssign {}
impl parse::Parse for ExprAssign {}
impl quote::ToTokens for ExprAssign {}
impl Clone for ExprAsync {}
impl parse::Parse for ExprAsync {}
impl quote::ToTokens for ExprAsync {}
impl Clone for ExprAwait {}
impl parse::Parse for ExprAwait {}
impl quote::ToTokens for ExprAwait {}
impl Clone for ExprBinary {}
impl parse::Parse for ExprBinary {}
impl quote::ToTokens for ExprBinary {}
impl Clone for ExprBlock {}
impl parse::Parse for ExprBlock {}
impl quote::ToTokens for ExprBlock {}
impl Clone for ExprBreak {}
impl parse::Parse for ExprBreak {}
impl quote::ToTokens for ExprBreak {}
impl Clone for ExprCall {}
impl parse::Parse for ExprCall {}
impl quote::ToTokens for ExprCall {}
impl Clone for ExprCast {}
impl parse::Parse for ExprCast {}
impl quote::ToTokens for ExprCast {}
impl Clone for ExprClosure {}
impl parse::Parse for ExprClosure {}
impl quote::ToTokens for ExprClosure {}
impl Clone for ExprField {}
impl parse::Parse for ExprField {}
impl quote::ToTokens for ExprField {}
impl Clone for ExprForLoop {}
impl parse::Parse for ExprForLoop {}
impl quote::ToTokens for ExprForLoop {}
impl Clone for ExprGroup {}
impl parse::Parse for ExprGroup {}
impl quote::ToTokens for ExprGroup {}
impl Clone for ExprIf {}
impl parse::Parse for ExprIf {}
impl quote::ToTokens for ExprIf {}
impl Clone for ExprIndex {}
impl parse::Parse for ExprIndex {}
impl quote::ToTokens for ExprIndex {}
impl Clone for ExprLet {}
impl parse::Parse for ExprLet {}
impl quote::ToTokens for ExprLet {}
impl Clone for ExprLit {}
impl parse::Parse for ExprLit {}
impl quote::ToTokens for ExprLit {}
impl Clone for ExprLoop {}
impl parse::Parse for ExprLoop {}
impl quote::ToTokens for ExprLoop {}
impl Clone for ExprMacro {}
impl parse::Parse for ExprMacro {}
impl quote::ToTokens for ExprMacro {}
impl Clone for ExprMatch {}
impl parse::Parse for ExprMatch {}
impl quote::ToTokens for ExprMatch {}
impl Clone for ExprMethodCall {}
impl parse::Parse for ExprMethodCall {}
impl quote::ToTokens for ExprMethodCall {}
impl Clone for ExprParen {}
impl parse::Parse for ExprParen {}
impl quote::ToTokens for ExprParen {}
impl Clone for ExprPath {}
impl parse::Parse for ExprPath {}
impl quote::ToTokens for ExprPath {}
impl Clone for ExprReference {}
impl parse::Parse for ExprReference {}
impl quote::ToTokens for ExprReference {}
impl Clone for ExprReturn {}
impl parse::Parse for ExprReturn {}
impl quote::ToTokens for ExprReturn {}
impl Clone for ExprStruct {}
impl parse::Parse for ExprStruct {}
impl quote::ToTokens for ExprStruct {}
impl Clone for ExprTry {}
impl parse::Parse for ExprTry {}
impl quote::ToTokens for ExprTry {}
impl Clone for ExprTuple {}
impl parse::Parse for ExprTuple {}
impl quote::ToTokens for ExprTuple {}
impl Clone for ExprUnary {}
impl parse::Parse for ExprUnary {}
impl quote::ToTokens for ExprUnary {}
impl Clone for ExprUnsafe {}
impl parse::Parse for ExprUnsafe {}
impl quote::ToTokens for ExprUnsafe {}
impl Clone for ExprWhile {}
impl parse::Parse for ExprWhile {}
impl quote::ToTokens for ExprWhile {}
impl Clone for Arm {}
impl parse::Parse for Arm {}
impl quote::ToTokens for Arm {}
impl Clone for FieldValue {}
impl parse::Parse for FieldValue {}
impl quote::ToTokens for FieldValue {}
impl Clone for BinOp {}
impl parse::Parse for BinOp {}
impl quote::ToTokens for BinOp {}
impl Clone for UnOp {}
impl parse::Parse for UnOp {}
impl quote::ToTokens for UnOp {}
impl parse::Parse for Ident {}
impl parse::Parse for TokenStream {}
impl<T: parse::Parse> parse::Parse for Option<T> {}
impl<T: parse::Parse> parse::Parse for Box<T> {}
impl From<DeriveInput> for Item {}
impl From<ItemFn> for Item {}
impl From<ItemStruct> for Item {}
impl From<Ident> for Member {}
impl From<usize> for Member {}
pub mod ext {
    pub trait IdentExt {
        fn parse_any(input: crate::parse::ParseStream<'_>) -> crate::Result<Self>;
        fn unraw(&self) -> crate::Ident;
    }
    impl IdentExt for crate::Ident {}
}
