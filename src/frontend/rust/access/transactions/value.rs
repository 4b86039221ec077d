//! What an expression may hold, as far as transactions are concerned.

use std::cell::Cell;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use super::ledger::Node;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// A transaction of the walk at hand.
pub type Handle = u32;

/// Fields of fields are told apart this deep.
const DEEPEST: u32 = 6;

/// Nothing of interest, for most expressions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Val(Option<Rc<Data>>);

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Data {
    /// It is the handle of these (of several where they are nested, or where branches differ).
    sure: Vec<Handle>,
    /// It may hold the handle of these.
    maybe: Vec<Handle>,
    /// Fields of a struct or a tuple that hold something.
    fields: Vec<(Sym, Val)>,
    /// Statements that are not run yet (numbers of sites).
    sites: Vec<u32>,
    func: Option<Func>,
}

#[derive(Debug, Clone)]
pub enum Func {
    Closure(Rc<Closure>),
    /// A function, or a struct's constructor; and who names it.
    Def(DefId, Rc<Node>),
    /// A parameter of the function where the walk started: its callers know.
    Given,
}

/// A closure with the names that it saw.
#[derive(Debug)]
pub struct Closure {
    pub inst: InstId,
    pub home: Rc<Node>,
    pub params: List,
    pub body: ExprId,
    pub env: Vec<(Sym, Val)>,
    pub ran: Cell<bool>,
}

impl PartialEq for Func {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Closure(a), Self::Closure(b)) => Rc::ptr_eq(a, b),
            (Self::Def(a, _), Self::Def(b, _)) => a == b,
            (Self::Given, Self::Given) => true,
            _ => false,
        }
    }
}

impl Eq for Func {}

impl Hash for Func {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Closure(closure) => Rc::as_ptr(closure).hash(state),
            Self::Def(def, _) => def.hash(state),
            Self::Given => 0.hash(state),
        }
    }
}

impl Val {
    fn of(data: Data) -> Self {
        if data == Data::default() { Self(None) } else { Self(Some(Rc::new(data))) }
    }

    pub fn handle(sure: Vec<Handle>, maybe: Vec<Handle>) -> Self {
        Self::of(Data { sure, maybe, ..Data::default() })
    }

    pub fn func(func: Func) -> Self {
        Self::of(Data { func: Some(func), ..Data::default() })
    }

    pub fn sites(sites: Vec<u32>) -> Self {
        Self::of(Data { sites, ..Data::default() })
    }

    /// A struct or a tuple; fields that hold nothing are left out.
    pub fn fields(fields: impl IntoIterator<Item = (Sym, Val)>) -> Self {
        let mut fields: Vec<(Sym, Val)> = fields.into_iter().filter(|(_, val)| !val.is_none()).collect();
        fields.sort_by_key(|(name, _)| *name);
        fields.dedup_by_key(|(name, _)| *name);
        let val = Self::of(Data { fields, ..Data::default() });
        if val.depth() > DEEPEST { val.flat().doubtful() } else { val }
    }

    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }

    pub fn as_func(&self) -> Option<&Func> {
        self.0.as_ref()?.func.as_ref()
    }

    pub fn statements(&self) -> &[u32] {
        self.0.as_ref().map_or(&[], |data| &data.sites)
    }

    fn depth(&self) -> u32 {
        self.0.as_ref().map_or(0, |data| data.fields.iter().map(|(_, val)| val.depth() + 1).max().unwrap_or(0))
    }

    /// Whose handle it is or has in its fields, and whose it may hold.
    pub fn handles(&self) -> (Vec<Handle>, Vec<Handle>) {
        let (mut sure, mut maybe) = (Vec::new(), Vec::new());
        self.collect(&mut sure, &mut maybe);
        for list in [&mut sure, &mut maybe] {
            list.sort_unstable();
            list.dedup();
        }
        maybe.retain(|handle| !sure.contains(handle));
        (sure, maybe)
    }

    fn collect(&self, sure: &mut Vec<Handle>, maybe: &mut Vec<Handle>) {
        let Some(data) = &self.0 else { return };
        sure.extend(&data.sure);
        maybe.extend(&data.maybe);
        data.fields.iter().for_each(|(_, val)| val.collect(sure, maybe));
    }

    pub fn holds(&self) -> bool {
        self.0.as_ref().is_some_and(|data| {
            !data.sure.is_empty() || !data.maybe.is_empty() || data.fields.iter().any(|(_, val)| val.holds())
        })
    }

    /// A closure or a function is in it, and so what happens depends on more than handles.
    pub fn has_closure(&self) -> bool {
        self.0.as_ref().is_some_and(|data| {
            matches!(data.func, Some(Func::Closure(_) | Func::Def(..)))
                || data.fields.iter().any(|(_, val)| val.has_closure())
        })
    }

    /// One or the other.
    pub fn join(&self, other: &Self) -> Self {
        let (a, b) = match (&self.0, &other.0) {
            (None, _) => return other.clone(),
            (_, None) => return self.clone(),
            (Some(a), Some(b)) if a == b => return self.clone(),
            (Some(a), Some(b)) => (a, b),
        };
        let mut data = (**a).clone();
        data.sure.extend(&b.sure);
        data.maybe.extend(&b.maybe);
        data.sites.extend(&b.sites);
        for list in [&mut data.sure, &mut data.maybe, &mut data.sites] {
            list.sort_unstable();
            list.dedup();
        }
        for (name, val) in &b.fields {
            match data.fields.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => *known = known.join(val),
                None => data.fields.push((*name, val.clone())),
            }
        }
        data.fields.sort_by_key(|(name, _)| *name);
        data.func = data.func.or_else(|| b.func.clone());
        Self::of(data)
    }

    fn map(&self, change: &mut dyn FnMut(&mut Data)) -> Self {
        let Some(data) = &self.0 else { return Self::default() };
        let mut data = (**data).clone();
        for (_, val) in &mut data.fields {
            *val = val.map(change);
        }
        data.fields.retain(|(_, val)| !val.is_none());
        change(&mut data);
        Self::of(data)
    }

    /// A transaction is over.
    pub fn without(&self, handle: Handle) -> Self {
        self.map(&mut |data| {
            data.sure.retain(|&other| other != handle);
            data.maybe.retain(|&other| other != handle);
        })
    }

    /// It may hold what it holds.
    pub fn doubtful(&self) -> Self {
        self.map(&mut |data| {
            let sure = std::mem::take(&mut data.sure);
            data.maybe.extend(sure);
            data.maybe.sort_unstable();
            data.maybe.dedup();
        })
    }

    /// What was to be run has been run.
    pub fn awaited(&self) -> Self {
        if self.statements().is_empty() { self.clone() } else { self.map(&mut |data| data.sites.clear()) }
    }

    /// Only the handles, those in its fields too: what it gives when it is dereferenced.
    pub fn flat(&self) -> Self {
        let (sure, maybe) = self.handles();
        Self::handle(sure, maybe)
    }

    /// Dereferenced: a struct that holds a handle gives it, its fields stay.
    pub fn deref(&self) -> Self {
        match &self.0 {
            Some(data) if data.sure.is_empty() && !data.fields.is_empty() => {
                let mut data = (**data).clone();
                (data.sure, data.maybe) = self.handles();
                Self::of(data)
            }
            _ => self.clone(),
        }
    }

    pub fn field(&self, name: Sym) -> Self {
        let Some(data) = &self.0 else { return Self::default() };
        if data.fields.is_empty() {
            return Self::handle(data.sure.clone(), data.maybe.clone()).doubtful();
        }
        data.fields.iter().find(|(known, _)| *known == name).map_or_else(Self::default, |(_, val)| val.clone())
    }

    /// Whether its fields are told apart.
    pub fn has_fields(&self) -> bool {
        self.0.as_ref().is_some_and(|data| !data.fields.is_empty())
    }

    pub fn with_field(&self, name: Sym, val: Val) -> Self {
        let mut data = self.0.as_ref().map_or_else(Data::default, |data| (**data).clone());
        data.fields.retain(|(known, _)| *known != name);
        if !val.is_none() {
            data.fields.push((name, val));
            data.fields.sort_by_key(|(name, _)| *name);
        }
        let val = Self::of(data);
        if val.depth() > DEEPEST { val.flat().doubtful() } else { val }
    }

    pub fn with_sites(&self, sites: &[u32]) -> Self {
        if sites.is_empty() { self.clone() } else { self.join(&Self::sites(sites.to_vec())) }
    }
}
