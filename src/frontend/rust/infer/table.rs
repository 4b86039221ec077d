//! Inference variables: binding, following, undoing.

use super::Cx;
use super::ty::*;

impl Cx<'_> {
    pub fn fresh(&mut self) -> Ty {
        self.vars.push(None);
        self.t.intern(TyKind::Infer(self.vars.len() as u32 - 1))
    }

    /// Follows variables at the head of a type.
    pub fn shallow(&self, mut ty: Ty) -> Ty {
        for _ in 0..64 {
            match self.t.kind(ty) {
                TyKind::Infer(var) => match self.vars.get(var as usize).copied().flatten() {
                    Some(next) => ty = next,
                    None => return ty,
                },
                _ => return ty,
            }
        }
        UNKNOWN
    }

    /// Follows variables all through a type.
    pub fn resolve(&mut self, ty: Ty) -> Ty {
        self.resolve_depth(ty, 0)
    }

    fn resolve_depth(&mut self, ty: Ty, depth: u32) -> Ty {
        let ty = self.shallow(ty);
        if self.t.flags(ty) & HAS_INFER == 0 || depth > 24 {
            return ty;
        }
        // The closure cannot borrow the table, so the parts are resolved first.
        let mut parts = self.t.parts(ty);
        for part in &mut parts {
            *part = self.resolve_depth(*part, depth + 1);
        }
        let mut resolved = parts.into_iter();
        self.t.map_parts(ty, &mut |_, part| resolved.next().unwrap_or(part))
    }

    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Undoes all bindings since a mark.
    pub fn undo(&mut self, mark: usize) {
        for var in self.trail.drain(mark..) {
            self.vars[var as usize] = None;
        }
    }

    fn bind(&mut self, var: u32, ty: Ty) -> bool {
        if self.occurs(var, ty, 0) {
            return false;
        }
        self.vars[var as usize] = Some(ty);
        self.trail.push(var);
        true
    }

    fn occurs(&mut self, var: u32, ty: Ty, depth: u32) -> bool {
        if self.t.flags(ty) & HAS_INFER == 0 {
            return false;
        }
        if depth > 24 {
            return true;
        }
        match self.t.kind(ty) {
            TyKind::Infer(other) if other == var => true,
            TyKind::Infer(other) => match self.vars[other as usize] {
                Some(next) => self.occurs(var, next, depth + 1),
                None => false,
            },
            _ => self.t.parts(ty).into_iter().any(|part| self.occurs(var, part, depth + 1)),
        }
    }

    /// Makes two types equal where that is possible. Says whether they can be.
    pub fn unify(&mut self, a: Ty, b: Ty) -> bool {
        self.unify_depth(a, b, 0)
    }

    fn unify_depth(&mut self, a: Ty, b: Ty, depth: u32) -> bool {
        let (a, b) = (self.shallow(a), self.shallow(b));
        if a == b || depth > 32 {
            return true;
        }
        match (self.t.kind(a), self.t.kind(b)) {
            (TyKind::Infer(var), _) => self.bind(var, b),
            (_, TyKind::Infer(var)) => self.bind(var, a),
            (TyKind::Unknown | TyKind::Never, _) | (_, TyKind::Unknown | TyKind::Never) => true,
            (TyKind::External(x), TyKind::External(y)) => x == y,
            (TyKind::Proj(..), _) | (_, TyKind::Proj(..)) => true,
            (TyKind::Ref(x), TyKind::Ref(y))
            | (TyKind::Ptr(x), TyKind::Ptr(y))
            | (TyKind::Slice(x), TyKind::Slice(y))
            | (TyKind::Array(x), TyKind::Array(y))
            | (TyKind::Future(x), TyKind::Future(y)) => self.unify_depth(x, y, depth + 1),
            (TyKind::Adt(x, xs), TyKind::Adt(y, ys)) if x == y => self.unify_list(xs, ys, depth),
            (TyKind::Tuple(xs), TyKind::Tuple(ys)) | (TyKind::FnPtr(xs), TyKind::FnPtr(ys)) => {
                self.t.list(xs).len() == self.t.list(ys).len() && self.unify_list(xs, ys, depth)
            }
            (TyKind::Closure(x, _), TyKind::Closure(y, _)) => x == y,
            (TyKind::Dyn(x), TyKind::Dyn(y)) | (TyKind::Opaque(x), TyKind::Opaque(y)) => {
                let (xs, ys) = (self.t.bounds(x).to_vec(), self.t.bounds(y).to_vec());
                let mut same = false;
                for bound in &xs {
                    if let Some(other) = ys.iter().find(|other| other.trait_ == bound.trait_) {
                        same = true;
                        self.unify_list(bound.args, other.args, depth);
                        for (name, ty) in &bound.bindings {
                            if let Some((_, other)) = other.bindings.iter().find(|(other, _)| other == name) {
                                self.unify_depth(*ty, *other, depth + 1);
                            }
                        }
                    }
                }
                same || xs.is_empty() || ys.is_empty()
            }
            _ => false,
        }
    }

    fn unify_list(&mut self, xs: Substs, ys: Substs, depth: u32) -> bool {
        if xs == ys {
            return true;
        }
        let mut all = true;
        for index in 0..self.t.list(xs).len().min(self.t.list(ys).len()) {
            let (x, y) = (self.t.list(xs)[index], self.t.list(ys)[index]);
            all &= self.unify_depth(x, y, depth + 1);
        }
        all
    }

    /// Whether two types can be equal; leaves no trace where they cannot.
    pub fn try_unify(&mut self, a: Ty, b: Ty) -> bool {
        let mark = self.mark();
        let fits = self.unify(a, b);
        if !fits {
            self.undo(mark);
        }
        fits
    }

    /// Fits an argument to a parameter: references are followed until the heads agree.
    pub fn coerce(&mut self, actual: Ty, expected: Ty) {
        if self.try_unify(actual, expected) {
            return;
        }
        let (actual, expected) = (self.shallow(actual), self.shallow(expected));
        if let (TyKind::Ref(mut inner), TyKind::Ref(wanted)) = (self.t.kind(actual), self.t.kind(expected)) {
            for _ in 0..4 {
                let Some(next) = self.deref(inner) else { return };
                if self.try_unify(next, wanted) {
                    return;
                }
                inner = next;
            }
        }
    }
}
