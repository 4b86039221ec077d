//! Text that code puts together: literals, constants, `concat!`, `format!`, `+`.

use super::Follow;
use super::value::*;
use crate::frontend::rust::intern::{intern, kw};
use crate::frontend::rust::ir::*;

/// Methods that give the text, or the part of a value that carries routes, as it was.
pub const SAME: &[&str] = &[
    "to_string",
    "to_owned",
    "into",
    "as_str",
    "as_ref",
    "as_mut",
    "borrow",
    "borrow_mut",
    "unwrap",
    "expect",
    "unwrap_or_default",
    "into_owned",
    "into_string",
    "boxed",
    "deref",
    "to_str",
    "by_ref",
    "into_boxed_str",
    "iter",
    "into_iter",
    "iter_mut",
    "collect",
    "to_vec",
    "into_inner",
    "await",
];

impl Follow<'_> {
    /// The text of an argument; a hole where it is not written out.
    pub fn text(&mut self, id: ExprId) -> Text {
        self.texts += 1;
        let value = self.eval(id);
        self.texts -= 1;
        as_text(&value)
    }

    /// The path of a route; one that cannot be read at all is a blind spot.
    pub fn route_path_text(&mut self, id: Option<ExprId>, pos: Pos) -> Text {
        let text = id.map_or_else(Text::hole, |id| self.text(id));
        if text.text == HOLE {
            self.unread(pos, "the path of a route is not written out here");
        }
        text
    }

    pub fn concat(&mut self, exprs: List) -> Value {
        let ids: Vec<u32> = self.frame.ir.list(exprs).to_vec();
        let mut all = Text::of("");
        for id in ids {
            let part = self.text(ExprId(id));
            all = all.then(&part);
        }
        Value::Text(all)
    }

    /// `format!("…", args)`; what stands between braces is looked up among the arguments and the names in sight.
    pub fn format(&mut self, exprs: List) -> Value {
        let ids: Vec<u32> = self.frame.ir.list(exprs).to_vec();
        let Some((&first, rest)) = ids.split_first() else { return Value::Unknown };
        let Some(&Expr::Lit(Lit::Str(pattern))) = self.frame.ir.exprs.get(first as usize) else {
            return Value::Unknown;
        };
        let pattern = self.frame.ir.strings[pattern.ix()].clone();
        let args: Vec<Text> = rest.iter().map(|&id| self.text(ExprId(id))).collect();
        let (mut text, mut whole, mut next) = (String::new(), true, 0);
        let mut chars = pattern.chars().peekable();
        while let Some(sign) = chars.next() {
            match sign {
                '{' | '}' if chars.peek() == Some(&sign) => {
                    chars.next();
                    text.push(sign);
                }
                '{' => {
                    let inner: String = chars.by_ref().take_while(|&sign| sign != '}').collect();
                    let name = inner.split(':').next().unwrap_or_default().trim();
                    let part = match (name.is_empty(), name.parse::<usize>()) {
                        (true, _) => {
                            next += 1;
                            args.get(next - 1).cloned()
                        }
                        (_, Ok(index)) => args.get(index).cloned(),
                        _ => Some(as_text(&self.captured(name))),
                    };
                    let part = part.unwrap_or_else(Text::hole);
                    if text.len() + part.text.len() > LONGEST {
                        return Value::Text(Text::hole());
                    }
                    text.push_str(&part.text);
                    whole &= part.whole;
                }
                other => text.push(other),
            }
        }
        Value::Text(Text { text, whole })
    }

    /// A name in a format string: a local, or a constant in sight.
    fn captured(&mut self, name: &str) -> Value {
        let name = intern(name);
        if let Some(value) = self.local(name) {
            return value;
        }
        match self.w.lookup(self.frame.scope, name, crate::frontend::rust::world::Ns::Values) {
            Some(crate::frontend::rust::world::Res::Def(def)) => self.item_value(def),
            _ => Value::Unknown,
        }
    }

    pub fn add(&mut self, lhs: ExprId, rhs: ExprId) -> Value {
        let (lhs, rhs) = (self.eval(lhs), self.eval(rhs));
        if matches!((&lhs, &rhs), (Value::Text(_), _) | (_, Value::Text(_))) {
            return Value::Text(as_text(&lhs).then(&as_text(&rhs)));
        }
        Value::Unknown
    }

    /// `[a, b].concat()`, `[a, b].join("/")`.
    pub fn joined(&mut self, parts: &[Value], between: Option<ExprId>) -> Value {
        let between = between.map_or_else(|| Text::of(""), |id| self.text(id));
        let mut all = Text::of("");
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                all = all.then(&between);
            }
            all = all.then(&as_text(part));
        }
        Value::Text(all)
    }
}

pub fn as_text(value: &Value) -> Text {
    match value {
        Value::Text(text) => text.clone(),
        _ => Text::hole(),
    }
}

/// A short form of an expression, for people: what was called, without its arguments.
pub fn shown(ir: &FileIr, id: ExprId, depth: u32) -> String {
    let Some(&expr) = ir.exprs.get(id.ix()) else { return String::new() };
    if depth > 6 {
        return "…".to_owned();
    }
    let inner = |id| shown(ir, id, depth + 1);
    match expr {
        Expr::Path(path) => {
            let names: Vec<&str> = ir.path(path).1.iter().map(|seg| seg.name.as_str()).collect();
            names.join("::")
        }
        Expr::Call { callee, args } => format!("{}({})", inner(callee), if args.is_empty() { "" } else { "…" }),
        Expr::MethodCall { recv, call } => {
            let call = &ir.calls[call.ix()];
            format!("{}.{}({})", inner(recv), call.name.as_str(), if call.args.is_empty() { "" } else { "…" })
        }
        Expr::Field { base, name } => format!("{}.{}", inner(base), name.as_str()),
        Expr::Closure { .. } => "closure".to_owned(),
        Expr::Ref { expr: of, .. } => inner(of),
        Expr::Try(of) => format!("{}?", inner(of)),
        Expr::Await(of) => format!("{}.await", inner(of)),
        Expr::Struct { path, .. } => inner_path(ir, path),
        Expr::Macro(call) => format!("{}!", inner_path(ir, ir.macros[call.ix()].path)),
        Expr::Lit(Lit::Str(text)) => format!("{:?}", &*ir.strings[text.ix()]),
        _ => "…".to_owned(),
    }
}

fn inner_path(ir: &FileIr, path: PathId) -> String {
    ir.path(path).1.last().map_or(kw::EMPTY, |seg| seg.name).as_str().to_owned()
}
