//! What sea-orm's derives write beside a model, as far as names and types go. The crate itself is never read.

use std::fmt::Write as _;

use super::ir::*;

/// Types within types are written out so far.
const DEPTH: u32 = 6;

/// The items that `DeriveEntityModel` (or `DeriveActiveModel` alone) writes; `None` for structs with neither.
pub fn sea_orm_items(ir: &FileIr, item: &ItemIr) -> Option<String> {
    let ItemIrKind::Struct { fields, .. } = item.kind else { return None };
    let derives = |name: &str| {
        ir.attrs[item.attrs.range()].iter().filter(|attr| attr.derive).any(|attr| {
            let paths = ir.list(attr.paths).iter();
            paths.filter_map(|&path| ir.path(PathId(path)).1.last()).any(|seg| seg.name.as_str() == name)
        })
    };
    let whole = derives("DeriveEntityModel");
    if !whole && !derives("DeriveActiveModel") {
        return None;
    }
    let model = item.name.as_str();
    let columns: Vec<&FieldIr> = ir.fields[fields.range()].iter().filter(|field| is_column(ir, field.ty)).collect();
    let mut out = String::new();
    if whole {
        out.push_str("pub struct Entity;\nimpl ::sea_orm::entity::EntityName for Entity {}\n");
        let _ = writeln!(
            out,
            "impl ::sea_orm::entity::EntityTrait for Entity {{ type Model = {model}; type ActiveModel = ActiveModel; \
             type Column = Column; type Relation = Relation; type PrimaryKey = PrimaryKey; }}"
        );
        let _ = writeln!(out, "impl ::sea_orm::entity::ModelTrait for {model} {{ type Entity = Entity; }}");
        let _ = writeln!(out, "impl ::sea_orm::entity::ColumnTrait for Column {{}}");
        out.push_str("pub enum PrimaryKey {\n");
        for field in columns.iter().filter(|field| is_key(ir, field)) {
            let _ = writeln!(out, "{},", camel(field.name.as_str()));
        }
        out.push_str("}\npub enum Column {\n");
        for field in &columns {
            let _ = writeln!(out, "{},", camel(field.name.as_str()));
        }
        out.push_str("}\n");
    }
    out.push_str("pub struct ActiveModel {\n");
    for field in &columns {
        let _ =
            writeln!(out, "pub r#{}: ::sea_orm::entity::ActiveValue<{}>,", field.name.as_str(), ty(ir, field.ty, 0));
    }
    out.push_str("}\nimpl ::sea_orm::entity::ActiveModelTrait for ActiveModel { type Entity = Entity; }\n");
    let _ =
        writeln!(out, "impl ::std::convert::From<{model}> for ActiveModel {{ fn from(model: {model}) -> Self {{}} }}");
    let _ = writeln!(out, "impl ::sea_orm::entity::IntoActiveModel<ActiveModel> for {model} {{}}");
    out.push_str("impl ::std::default::Default for ActiveModel {}\nimpl ::std::clone::Clone for ActiveModel {}\n");
    Some(out)
}

/// Fields that hold rows of other entities are no columns.
pub fn is_column(ir: &FileIr, ty: TypeId) -> bool {
    let Some(TypeRef::Path(path)) = ir.types.get(ty.ix()) else { return true };
    let last = ir.path(*path).1.last().map_or("", |seg| seg.name.as_str());
    !matches!(last, "HasMany" | "HasOne" | "BelongsTo")
}

fn is_key(ir: &FileIr, field: &FieldIr) -> bool {
    ir.attrs[field.attrs.range()].iter().any(|attr| {
        ir.list(attr.exprs).iter().any(|&expr| match ir.exprs[expr as usize] {
            Expr::Path(path) => ir.path(path).1.last().is_some_and(|seg| seg.name.as_str() == "primary_key"),
            _ => false,
        })
    })
}

/// `created_at` as a variant: `CreatedAt`.
pub fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for part in name.trim_start_matches("r#").split('_') {
        let mut letters = part.chars();
        out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(letters.as_str());
    }
    out
}

/// `CreatedAt` as a name in the database: `created_at`.
pub fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|at| letters[at]);
        let starts = letter.is_uppercase()
            && before.is_some_and(|before| {
                before != '_'
                    && (!before.is_uppercase() || letters.get(index + 1).is_some_and(|next| next.is_lowercase()))
            });
        if starts {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// A type as it was written; what is no plain path is left open.
fn ty(ir: &FileIr, id: TypeId, depth: u32) -> String {
    match ir.types.get(id.ix()) {
        Some(TypeRef::Path(path)) if depth < DEPTH => {
            let (path, segs) = ir.path(*path);
            if !path.qself.is_none() {
                return "_".to_owned();
            }
            let mut out = if path.global { "::".to_owned() } else { String::new() };
            for (index, seg) in segs.iter().enumerate() {
                if index > 0 {
                    out.push_str("::");
                }
                out.push_str(seg.name.as_str());
                if let Some(args) = seg.args.some() {
                    let args = &ir.args[args.ix()];
                    let inner: Vec<String> =
                        ir.list(args.types).iter().map(|&arg| ty(ir, TypeId(arg), depth + 1)).collect();
                    if !inner.is_empty() && !args.fn_sugar {
                        let _ = write!(out, "<{}>", inner.join(", "));
                    }
                }
            }
            out
        }
        _ => "_".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{camel, snake};

    #[test]
    fn names_of_variants_and_columns() {
        assert_eq!(camel("created_at"), "CreatedAt");
        assert_eq!(snake("CreatedAt"), "created_at");
        assert_eq!(snake("HTTPServer"), "http_server");
        assert_eq!(snake("Oauth2Token"), "oauth2_token");
    }
}
