//! Follows the values that carry routes through a function: locals, branches, closures, and calls of the functions
//! that take or return them. Nothing is run: where a value is not written out, it stays unknown and is reported.

pub mod attr;
mod call;
mod expr;
pub mod names;
pub mod text;
pub mod value;

use rustc_hash::{FxHashMap, FxHashSet};

use self::value::*;
use super::detect::Detector;
use super::infer::Found;
use super::intern::Sym;
use super::ir::*;
use super::world::*;
use crate::model::analysis::Confidence;

/// A place where a route is, of which the path or the handler could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    pub file: u32,
    pub pos: Pos,
    pub message: String,
}

/// Calls within calls are followed this far.
const CALLS: usize = 32;
/// Expressions within expressions, all calls together: bounds the stack.
const NESTING: u32 = 160;
/// Expressions that one function may take, with all that it calls.
const FUEL: u32 = 400_000;

/// The body at hand.
pub struct Frame<'w> {
    pub def: DefId,
    pub inst: InstId,
    pub ir: &'w FileIr,
    pub scope: ScopeId,
    pub env: Vec<(Sym, Value)>,
    pub rets: Vec<Value>,
    pub test: bool,
}

pub struct Follow<'w> {
    pub w: &'w World,
    pub found: &'w [Found],
    pub detectors: Vec<&'static Detector>,
    pub frame: Frame<'w>,
    pub entries: Vec<Entry>,
    pub routes: Vec<Routes>,
    pub unread: Vec<Unread>,
    /// Functions that a caller's routes come from, and whether one such caller is no test.
    pub called: FxHashMap<DefId, bool>,
    /// Where the call at hand stands.
    pub here: Pos,
    /// Handlers that were added to a router by their attribute.
    pub registered: FxHashSet<DefId>,
    /// Methods of impls for types that carry routes, by name; looked for when first needed.
    extensions: Option<FxHashMap<Sym, Vec<DefId>>>,
    places: FxHashMap<u32, FxHashMap<(u32, u32), DefId>>,
    /// Arguments of the calls at hand that are evaluated, those of the innermost from `mark` on.
    pinned: Vec<((InstId, ExprId), Value)>,
    mark: usize,
    stack: Vec<DefId>,
    depth: u32,
    fuel: u32,
    /// Above zero where text is wanted: functions that return text are worth following there.
    texts: u32,
    root_test: bool,
}

/// What following one function gave.
pub struct Outcome {
    pub entries: Vec<Entry>,
    /// Of those, the ones that leave the function: its caller may mount them under a prefix.
    pub leaving: Vec<bool>,
    pub unread: Vec<Unread>,
}

impl<'w> Follow<'w> {
    pub fn new(w: &'w World, found: &'w [Found], detectors: Vec<&'static Detector>) -> Option<Self> {
        let file = w.files.first()?;
        let frame = Frame {
            def: DefId(0),
            inst: InstId(0),
            ir: &file.ir,
            scope: ScopeId(0),
            env: Vec::new(),
            rets: Vec::new(),
            test: false,
        };
        Some(Self {
            w,
            found,
            detectors,
            frame,
            entries: Vec::new(),
            routes: Vec::new(),
            unread: Vec::new(),
            called: FxHashMap::default(),
            here: Pos::default(),
            registered: FxHashSet::default(),
            extensions: None,
            places: FxHashMap::default(),
            pinned: Vec::new(),
            mark: 0,
            stack: Vec::new(),
            depth: 0,
            fuel: 0,
            texts: 0,
            root_test: false,
        })
    }

    pub fn frame_of(&self, def: DefId) -> Frame<'w> {
        let inst = self.w.def_inst[def.0 as usize];
        Frame {
            def,
            inst,
            ir: self.w.ir(def),
            scope: self.w.scope_of(def),
            env: Vec::new(),
            rets: Vec::new(),
            test: self.in_test(def),
        }
    }

    /// Follows a function from its start, with arguments that nobody knows.
    pub fn root(&mut self, def: DefId) -> Outcome {
        self.entries.clear();
        self.routes.clear();
        self.unread.clear();
        (self.fuel, self.depth, self.texts) = (FUEL, 0, 0);
        self.root_test = self.in_test(def);
        self.stack.push(def);
        let result = self.body(def, None, &[], true);
        self.stack.pop();
        let mut leaving = vec![false; self.entries.len()];
        let mut out = Vec::new();
        if let ItemIrKind::Fn(function) = self.w.item(def).kind
            && self.carries_routes(def, function.ret)
        {
            self.leave(&result, 0, &mut out);
        }
        let given = self.routes.iter().filter(|routes| routes.given).flat_map(|routes| routes.entries.iter().copied());
        for entry in out.into_iter().chain(given) {
            leaving[entry as usize] = true;
        }
        if self.fuel == 0 {
            let pos = self.w.item(def).pos;
            let file = self.w.inst(def).file;
            let message = "too much code to follow for the routes of this function".to_owned();
            self.unread.push(Unread { file, pos, message });
        }
        let (entries, unread) = (std::mem::take(&mut self.entries), std::mem::take(&mut self.unread));
        Outcome { entries, leaving, unread }
    }

    fn leave(&self, value: &Value, depth: u32, out: &mut Vec<u32>) {
        match value {
            Value::Routes(id) => out.extend_from_slice(&self.routes[id.0 as usize].entries),
            Value::Tuple(parts) if depth < 4 => parts.iter().for_each(|part| self.leave(part, depth + 1, out)),
            _ => {}
        }
    }

    pub fn unread(&mut self, pos: Pos, message: &str) {
        let file = self.w.insts[self.frame.inst.0 as usize].file;
        self.unread.push(Unread { file, pos, message: message.to_owned() });
    }

    pub fn new_routes(&mut self, framework: &'static str, kind: Kind, prefix: Text) -> RoutesId {
        let (guard, entries, given) = (None, Vec::new(), false);
        self.routes.push(Routes { framework, kind, prefix, guard, entries, given });
        RoutesId(self.routes.len() as u32 - 1)
    }

    pub fn at(&mut self, id: RoutesId) -> &mut Routes {
        &mut self.routes[id.0 as usize]
    }

    /// Adds a route that is written at `pos` of the body at hand.
    pub fn add_entry(&mut self, to: RoutesId, method: &str, path: Text, handler: Handler, pos: Pos) {
        if let Handler::Unread(text) = &handler {
            let message = format!("the handler of `{method} {}` is not written out here: `{text}`", path.text);
            self.unread(pos, &message);
        }
        let sure = path.whole && matches!(handler, Handler::Def(_) | Handler::Text(_));
        let entry = Entry {
            framework: self.at(to).framework,
            method: method.to_owned(),
            path,
            handler,
            file: self.w.insts[self.frame.inst.0 as usize].file,
            line: pos.line,
            confidence: if sure { Confidence::Certain } else { Confidence::Inferred },
            test: self.frame.test,
            absorbed: false,
        };
        self.push_entry(to, entry);
    }

    /// Adds a route that an attribute of its handler declares: it stands where the handler is.
    pub fn add_declared(&mut self, to: RoutesId, method: &str, path: Text, handler: DefId, pos: Pos) {
        self.add_entry(to, method, path, Handler::Def(handler), pos);
        let (file, test) = (self.w.inst(handler).file, self.in_test(handler));
        if let Some(entry) = self.entries.last_mut() {
            (entry.file, entry.test) = (file, test);
        }
        if !self.frame.test {
            self.registered.insert(handler);
        }
    }

    fn push_entry(&mut self, to: RoutesId, entry: Entry) {
        self.entries.push(entry);
        let id = self.entries.len() as u32 - 1;
        self.at(to).entries.push(id);
    }

    /// Puts the routes of one router into another; `path` gives each its new path.
    pub fn mount(&mut self, to: RoutesId, from: RoutesId, path: impl Fn(&Text) -> Text) {
        let count = self.at(from).entries.len();
        if to == from || !self.burn(count) {
            return;
        }
        for id in self.at(from).entries.clone() {
            let mut entry = self.entries[id as usize].clone();
            self.entries[id as usize].absorbed = true;
            (entry.path, entry.absorbed) = (path(&entry.path), false);
            if !entry.path.whole {
                entry.confidence = entry.confidence.max(Confidence::Inferred);
            }
            self.push_entry(to, entry);
        }
    }

    /// Whether there is fuel for so many steps more: routers that are nested in each other twice double each time.
    fn burn(&mut self, steps: usize) -> bool {
        self.fuel = self.fuel.saturating_sub(steps as u32);
        self.fuel > 0
    }

    /// A copy that goes its own way from here.
    pub fn copy(&mut self, id: RoutesId) -> RoutesId {
        let copy = Routes { given: false, ..self.at(id).clone() };
        self.routes.push(copy);
        RoutesId(self.routes.len() as u32 - 1)
    }

    /// What two ways through the code give together.
    pub fn join(&mut self, a: Value, b: Value) -> Value {
        if !self.burn(1) {
            return Value::Unknown;
        }
        match (a, b) {
            // One way gives something that cannot be read: what the other gives is not the whole truth.
            (Value::Unknown, Value::Text(_)) | (Value::Text(_), Value::Unknown) => Value::Text(Text::hole()),
            (Value::Unknown, Value::Fn(_) | Value::Closure(_)) | (Value::Fn(_) | Value::Closure(_), Value::Unknown) => {
                Value::Unknown
            }
            (Value::Unknown, other) | (other, Value::Unknown) => other,
            (Value::Routes(a), Value::Routes(b)) if a == b => Value::Routes(a),
            (Value::Routes(a), Value::Routes(b)) => {
                let count = self.at(a).entries.len() + self.at(b).entries.len();
                if !self.burn(count) {
                    return Value::Routes(a);
                }
                let both = self.copy(a);
                let mut ids = std::mem::take(&mut self.at(both).entries);
                ids.extend(self.at(b).entries.clone());
                for id in ids {
                    let entry = &self.entries[id as usize];
                    if entry.absorbed {
                        // Mounted on the one way, on its own on the other.
                        let entry = Entry { absorbed: false, ..entry.clone() };
                        self.push_entry(both, entry);
                    } else if !self.at(both).entries.contains(&id) {
                        self.at(both).entries.push(id);
                    }
                }
                Value::Routes(both)
            }
            (Value::Verbs(a), Value::Verbs(b)) => {
                let verbs = a.verbs.iter().chain(&b.verbs).cloned().collect();
                Value::Verbs(std::rc::Rc::new(Verbs { framework: a.framework, verbs }))
            }
            (Value::Text(a), Value::Text(b)) => Value::Text(if a == b { a } else { Text::hole() }),
            (Value::Tuple(a), Value::Tuple(b)) if a.len() == b.len() => {
                let parts = a.iter().zip(b.iter()).map(|(a, b)| self.join(a.clone(), b.clone())).collect();
                Value::Tuple(std::rc::Rc::new(parts))
            }
            (Value::Fn(a), Value::Fn(b)) if a == b => Value::Fn(a),
            (kept @ (Value::Routes(_) | Value::Verbs(_)), _) | (_, kept @ (Value::Routes(_) | Value::Verbs(_))) => kept,
            _ => Value::Unknown,
        }
    }
}
