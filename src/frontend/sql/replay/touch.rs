//! Which tables each migration touches, under the names that they have in the end.

use std::collections::BTreeMap;

use super::State;
use crate::frontend::sql::change::{Change, ChangeKind, Object, TableAction, Target};
use crate::model::migration::{Migration, Touch, TouchKind};
use crate::model::schema::{Name, Place};

/// What the migrations have touched so far.
#[derive(Debug, Default)]
pub struct Touches {
    pub all: Vec<Migration>,
    /// Where each table stands among them: migration and touch.
    of: BTreeMap<Name, Vec<(usize, usize)>>,
}

impl State {
    /// Takes down what a change touches; to be asked before it is applied.
    pub(super) fn touch(&mut self, change: &Change) {
        let schema = TouchKind::Schema;
        match &change.kind {
            ChangeKind::Table(new) => {
                let name = if new.temporary { Name::plain(&new.name.name) } else { self.new_name(&new.name) };
                if !self.tables.contains_key(&name) && !self.views.contains_key(&name) {
                    self.fresh.insert(name.clone());
                }
                self.touched(name, schema, &change.place);
                for parent in new.inherits.iter().chain(&new.partition_of) {
                    self.touched_known(parent, schema, &change.place);
                }
            }
            ChangeKind::View { view, .. } => {
                let name = self.new_name(&view.name);
                self.touched(name, schema, &change.place);
            }
            ChangeKind::Alter { table, actions, .. } => {
                self.touched_known(table, schema, &change.place);
                for (place, action) in actions {
                    if let TableAction::Attach(other) | TableAction::Detach(other) = action {
                        self.touched_known(other, schema, place);
                    }
                }
            }
            ChangeKind::Index(index) => self.touched_known(&index.table, schema, &change.place),
            ChangeKind::Trigger { trigger, .. } => self.touched_known(&trigger.table, schema, &change.place),
            ChangeKind::Policy(policy) => self.touched_known(&policy.table, schema, &change.place),
            ChangeKind::Drop { object, names, .. } => {
                for target in names {
                    self.touched_object(*object, target, &change.place);
                }
            }
            ChangeKind::Rename { object, target, .. } | ChangeKind::SetSchema { object, target, .. } => {
                self.touched_object(*object, target, &change.place);
            }
            ChangeKind::Rows { reads, writes } => {
                for name in writes {
                    self.touched_known(name, TouchKind::Write, &change.place);
                }
                for name in reads.iter().filter(|name| !writes.contains(name)) {
                    self.touched_known(name, TouchKind::Read, &change.place);
                }
            }
            // No table is touched by a type, a function, a comment.
            _ => {}
        }
    }

    fn touched_object(&mut self, object: Object, target: &Target, place: &Place) {
        let table = match object {
            Object::Table | Object::View => self.relation_name(&target.name),
            Object::Index => self.index_owner(&target.name),
            Object::Trigger | Object::Policy => target.on.as_ref().and_then(|on| self.relation_name(on)),
            _ => None,
        };
        if let Some(table) = table {
            self.touched(table, TouchKind::Schema, place);
        }
    }

    fn touched_known(&mut self, raw: &Name, kind: TouchKind, place: &Place) {
        if let Some(name) = self.relation_name(raw) {
            self.touched(name, kind, place);
        }
    }

    fn touched(&mut self, table: Name, kind: TouchKind, place: &Place) {
        let fresh = self.fresh.contains(&table);
        if self.touches.all.last().is_none_or(|last| last.file != place.file) {
            self.touches.all.push(Migration { file: place.file.clone(), touches: Vec::new() });
        }
        let at = self.touches.all.len() - 1;
        let Some(migration) = self.touches.all.last_mut() else { return };
        let known = self.touches.of.entry(table.clone()).or_default();
        let mut here = known.iter().rev().take_while(|(migration, _)| *migration == at);
        if !here.any(|(_, touch)| migration.touches[*touch].kind == kind) {
            known.push((at, migration.touches.len()));
            migration.touches.push(Touch { table, kind, fresh, place: place.clone() });
        }
    }

    /// A table goes on under a new name.
    pub(super) fn rename_touches(&mut self, from: &Name, to: &Name) {
        if let Some(places) = self.touches.of.remove(from) {
            for (migration, touch) in &places {
                self.touches.all[*migration].touches[*touch].table = to.clone();
            }
            let known = self.touches.of.entry(to.clone()).or_default();
            known.extend(places);
            known.sort_unstable();
        }
        if self.fresh.remove(from) {
            self.fresh.insert(to.clone());
        }
    }
}
