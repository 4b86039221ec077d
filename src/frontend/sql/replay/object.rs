//! Views, types, sequences, functions, triggers, policies, comments: made, renamed, moved.

use super::{Applied, State, StoredTrigger, StoredView, qualified};
use crate::frontend::sql::change::*;
use crate::frontend::sql::types::{TypeName, display};
use crate::model::schema::{Name, Policy, Sequence, Trigger, TypeDef, View};

impl State {
    pub(super) fn create_view(
        &mut self,
        mut view: View,
        replace: bool,
        if_not_exists: bool,
        temporary: bool,
    ) -> Applied {
        let name = self.new_name(&view.name);
        if self.tables.contains_key(&name) {
            return Err(format!("a table {name} is there already"));
        }
        if self.views.contains_key(&name) {
            if if_not_exists {
                return Ok(());
            }
            if !replace {
                return Err(format!("view {name} is there already"));
            }
        }
        if temporary {
            self.temporary.insert(name.clone());
        }
        view.name = name.clone();
        self.views.insert(name, StoredView { view, statement: None });
        Ok(())
    }

    /// Finds out what views read, for those that nobody asked about yet: from now on they follow renames.
    pub(super) fn read_views(&mut self) {
        let names: Vec<Name> =
            self.views.iter().filter(|(_, view)| view.statement.is_none()).map(|(name, _)| name.clone()).collect();
        for name in names {
            let definition =
                std::mem::take(&mut self.views.get_mut(&name).expect("its name was just read").view.definition);
            let statement = self.resolved(&definition, &crate::model::schema::Schema::default());
            let view = self.views.get_mut(&name).expect("its name was just read");
            view.view.definition = definition;
            view.statement = Some(statement);
        }
    }

    pub(super) fn create_type(&mut self, mut def: TypeDef, base: Option<&TypeName>, if_not_exists: bool) -> Applied {
        let name = self.new_name(&def.name);
        if self.types.contains_key(&name) {
            return if if_not_exists { Ok(()) } else { Err(format!("type {name} is there already")) };
        }
        if let Some(base) = base {
            def.parts = vec![base.written(|name| self.type_known(name))];
        }
        def.name = name.clone();
        self.types.insert(name, def);
        Ok(())
    }

    pub(super) fn alter_type(&mut self, raw: &Name, if_exists: bool, action: TypeAction) -> Applied {
        let Some(name) = self.look_up(raw, |name| self.types.contains_key(name)) else {
            return if if_exists { Ok(()) } else { Err(format!("alters type {raw}, which is not there")) };
        };
        let written = match &action {
            TypeAction::AddAttribute { ty, .. } | TypeAction::AttributeType { ty, .. } => {
                ty.written(|name| self.type_known(name))
            }
            _ => String::new(),
        };
        let Some(def) = self.types.get_mut(&name) else { return Ok(()) };
        let at = |label: &str| def.parts.iter().position(|part| part == label);
        let field = |label: &str| def.parts.iter().position(|part| part.split(' ').next() == Some(label));
        match action {
            TypeAction::AddValue { label, if_not_exists, before, after } => {
                if at(&label).is_some() {
                    let known = format!("adds label '{label}' to {name}, which is there already");
                    return if if_not_exists { Ok(()) } else { Err(known) };
                }
                let position =
                    before.as_deref().and_then(at).or_else(|| after.as_deref().and_then(at).map(|at| at + 1));
                def.parts.insert(position.unwrap_or(def.parts.len()), label);
            }
            TypeAction::RenameValue { from, to } => match at(&from) {
                Some(at) => def.parts[at] = to,
                None => return Err(format!("renames label '{from}' of {name}, which is not there")),
            },
            TypeAction::DropValue { label } => def.parts.retain(|part| *part != label),
            TypeAction::AddAttribute { name, .. } => def.parts.push(format!("{name} {written}")),
            TypeAction::DropAttribute { name } => {
                if let Some(at) = field(&name) {
                    def.parts.remove(at);
                }
            }
            TypeAction::AttributeType { name, .. } => {
                if let Some(at) = field(&name) {
                    def.parts[at] = format!("{name} {written}");
                }
            }
            TypeAction::RenameAttribute { from, to } => {
                if let Some(at) = field(&from) {
                    def.parts[at] = def.parts[at].replacen(&from, &to, 1);
                }
            }
        }
        Ok(())
    }

    pub(super) fn create_sequence(&mut self, mut sequence: Sequence, if_not_exists: bool) -> Applied {
        let name = self.new_name(&sequence.name);
        if self.sequences.contains_key(&name) {
            return if if_not_exists { Ok(()) } else { Err(format!("sequence {name} is there already")) };
        }
        sequence.owned_by = sequence.owned_by.map(|(table, column)| (self.table_name(&table).unwrap_or(table), column));
        sequence.name = name.clone();
        self.sequences.insert(name, sequence);
        Ok(())
    }

    pub(super) fn own_sequence(&mut self, raw: &Name, if_exists: bool, by: Option<(Name, String)>) -> Applied {
        let Some(name) = self.look_up(raw, |name| self.sequences.contains_key(name)) else {
            return if if_exists { Ok(()) } else { Err(format!("alters sequence {raw}, which is not there")) };
        };
        let by = by.map(|(table, column)| (self.table_name(&table).unwrap_or(table), column));
        if let Some(sequence) = self.sequences.get_mut(&name) {
            sequence.owned_by = by;
        }
        Ok(())
    }

    /// Argument types as they tell functions apart: without modifiers.
    pub(super) fn argument_types(&self, arguments: &[TypeName]) -> Vec<String> {
        let plain = |ty: &TypeName| TypeName { modifiers: String::new(), ..ty.clone() };
        arguments.iter().map(|ty| plain(ty).written(|name| self.type_known(name))).collect()
    }

    pub(super) fn create_function(&mut self, mut new: NewFunction, replace: bool) -> Applied {
        let name = self.new_name(&new.function.name);
        let arguments = self.argument_types(&new.arguments);
        let key = (name.clone(), arguments.clone());
        if self.functions.contains_key(&key) && !replace {
            return Err(format!("function {name} is there already"));
        }
        new.function.name = name;
        new.function.arguments = arguments;
        self.functions.insert(key, new);
        Ok(())
    }

    pub(super) fn create_trigger(&mut self, mut trigger: Trigger, body: Option<String>, replace: bool) -> Applied {
        let table = self
            .relation_name(&trigger.table)
            .ok_or_else(|| format!("trigger {} on {}, which is not there", trigger.name, trigger.table))?;
        let key = (table.clone(), trigger.name.clone());
        if self.triggers.contains_key(&key) && !replace {
            return Err(format!("trigger {} on {table} is there already", trigger.name));
        }
        if let Some(function) = &trigger.function {
            let known = self.look_up(function, |name| self.functions.keys().any(|(own, _)| own == name));
            trigger.function = Some(known.unwrap_or_else(|| qualified(function.schema.clone(), &function.name)));
        }
        trigger.table = table.clone();
        self.triggers.insert(key, StoredTrigger { trigger, body });
        Ok(())
    }

    pub(super) fn create_policy(&mut self, mut policy: Policy) -> Applied {
        let table = self.existing_table(&policy.table)?;
        policy.table = table.clone();
        self.policies.insert((table, policy.name.clone()), policy);
        Ok(())
    }

    pub(super) fn comment(&mut self, table: &Name, column: Option<&str>, text: Option<String>) -> Applied {
        let Some(name) = self.table_name(table) else {
            // Views and their columns have comments too; those are not kept.
            return if self.view_name(table).is_some() { Ok(()) } else { Err(format!("there is no table {table}")) };
        };
        match column {
            None => {
                if let Some(table) = self.tables.get_mut(&name) {
                    table.comment = text;
                }
            }
            Some(column) => match self.column(&name, column) {
                Some(column) => column.comment = text,
                None => return Err(format!("there is no column {name}.{column}")),
            },
        }
        Ok(())
    }

    pub(super) fn rename_one(&mut self, object: Object, target: &Target, to: &str) -> bool {
        let renamed = |name: &Name| Name { schema: name.schema.clone(), name: to.to_owned() };
        self.move_to(object, target, &renamed)
    }

    pub(super) fn move_one(&mut self, object: Object, target: &Target, schema: &str) -> bool {
        let moved = |name: &Name| qualified(Some(schema.to_owned()), &name.name);
        self.move_to(object, target, &moved)
    }

    fn move_to(&mut self, object: Object, target: &Target, new: &dyn Fn(&Name) -> Name) -> bool {
        let raw = &target.name;
        match object {
            Object::Table => {
                let Some(name) = self.table_name(raw) else { return false };
                self.rename_table(&name, &new(&name));
            }
            Object::View => {
                let Some(name) = self.view_name(raw) else { return false };
                self.read_views();
                if let Some(mut view) = self.views.remove(&name) {
                    view.view.name = new(&name);
                    self.views.insert(new(&name), view);
                }
                self.rename_relation(&name, &new(&name));
            }
            Object::Index => return self.rename_index(target, &new(raw).name),
            Object::Type => {
                let Some(name) = self.look_up(raw, |name| self.types.contains_key(name)) else { return false };
                let to = new(&name);
                if let Some(mut def) = self.types.remove(&name) {
                    def.name = to.clone();
                    self.types.insert(to.clone(), def);
                }
                let (from, to) = (display(&name), display(&to));
                for column in self.tables.values_mut().flat_map(|table| &mut table.columns) {
                    if column.ty.trim_end_matches("[]") == from {
                        column.ty = column.ty.replacen(&from, &to, 1);
                    }
                }
            }
            Object::Sequence => {
                let Some(name) = self.look_up(raw, |name| self.sequences.contains_key(name)) else { return false };
                if let Some(mut sequence) = self.sequences.remove(&name) {
                    sequence.name = new(&name);
                    self.sequences.insert(new(&name), sequence);
                }
                self.rename_in_defaults(&display(&name), &display(&new(&name)));
            }
            Object::Function => {
                let Some(key) = self.function_key(target) else { return false };
                let to = new(&key.0);
                if let Some(mut function) = self.functions.remove(&key) {
                    function.function.name = to.clone();
                    self.functions.insert((to.clone(), key.1.clone()), function);
                }
                for function in self.triggers.values_mut().filter_map(|stored| stored.trigger.function.as_mut()) {
                    if *function == key.0 {
                        *function = to.clone();
                    }
                }
            }
            Object::Trigger => {
                let Some(table) = target.on.as_ref().and_then(|on| self.relation_name(on)) else { return false };
                let Some(mut stored) = self.triggers.remove(&(table.clone(), raw.name.clone())) else { return false };
                stored.trigger.name = new(raw).name;
                self.triggers.insert((table, stored.trigger.name.clone()), stored);
            }
            Object::Policy => {
                let Some(table) = target.on.as_ref().and_then(|on| self.table_name(on)) else { return false };
                let Some(mut policy) = self.policies.remove(&(table.clone(), raw.name.clone())) else { return false };
                policy.name = new(raw).name;
                self.policies.insert((table, policy.name.clone()), policy);
            }
            Object::Extension => return self.extensions.contains_key(raw),
            Object::Schema => return self.rename_schema(&raw.name, &new(raw).name),
        }
        true
    }

    /// Defaults keep their sequence by identity.
    pub(super) fn rename_in_defaults(&mut self, from: &str, to: &str) {
        let (from, to) = (format!("'{from}'"), format!("'{to}'"));
        let columns = self.tables.values_mut().flat_map(|table| &mut table.columns);
        for default in columns.filter_map(|column| column.default.as_mut()) {
            if default.contains("nextval") && default.contains(&from) {
                *default = default.replace(&from, &to);
            }
        }
    }

    fn rename_index(&mut self, target: &Target, to: &str) -> bool {
        let raw = &target.name;
        let owner = target.on.as_ref().and_then(|on| self.table_name(on)).or_else(|| self.index_owner(raw));
        let Some(owner) = owner else { return false };
        let Some(table) = self.tables.get_mut(&owner) else {
            let indexes = self.indexes_of(&owner).into_iter().flatten();
            indexes.filter(|index| index.name == raw.name).for_each(|index| to.clone_into(&mut index.name));
            return true;
        };
        let names = table.indexes.iter_mut().map(|index| &mut index.name);
        let names = names.chain(table.uniques.iter_mut().chain(&mut table.primary_key).map(|key| &mut key.name));
        let mut found = false;
        for name in names.filter(|name| **name == raw.name) {
            to.clone_into(name);
            found = true;
        }
        found
    }

    fn rename_schema(&mut self, from: &str, to: &str) -> bool {
        if self.schemas.remove(&Name::plain(from)).is_none() {
            return false;
        }
        let name = Name::plain(to);
        self.schemas.insert(name.clone(), crate::model::schema::Named { name, ..Default::default() });
        let inside = |name: &&Name| name.schema.as_deref() == Some(from);
        let tables: Vec<Name> = self.tables.keys().filter(inside).cloned().collect();
        for table in tables {
            self.rename_table(&table, &qualified(Some(to.to_owned()), &table.name));
        }
        let others = [
            (Object::View, self.views.keys().filter(inside).cloned().collect::<Vec<_>>()),
            (Object::Type, self.types.keys().filter(inside).cloned().collect()),
            (Object::Sequence, self.sequences.keys().filter(inside).cloned().collect()),
            (Object::Function, self.functions.keys().map(|(name, _)| name).filter(inside).cloned().collect()),
        ];
        for (object, names) in others {
            for name in names {
                self.move_one(object, &Target { name, ..Target::default() }, to);
            }
        }
        true
    }
}
