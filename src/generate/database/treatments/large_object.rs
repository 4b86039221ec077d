//! Large objects, which belong to a database and to no table.

use super::{Answer, Crossing, Cut, Treatment};
use crate::generate::database::parts::Parts;
use crate::generate::database::world::{Owner, World};
use crate::generate::sources::Sources;

pub const TREATMENT: Treatment = Treatment {
    name: "large-object",
    about: "Large objects belong to no table, so nobody can say whose they are. Services with columns that may refer to one are not written \
            until the map decides.",
    kinds: &[],
    answers: &[(
        "leave-out",
        "the objects stay where they are: the column holds something else, or is changed to bytea before",
    )],
    treat: |_: &Cut<'_, '_>, _: &mut Parts| {},
};

/// Looks for columns that may refer to large objects, where there are any.
pub fn treat(world: &World<'_>, _: &Sources<'_>, all: &mut Parts) {
    let count = world.definitions.facts.large_objects;
    if count == 0 {
        return;
    }
    let answers: Vec<Answer> = TREATMENT.answers.iter().map(super::answer).collect();
    let mut found = false;
    for (oid, relation) in &world.definitions.facts.relations {
        let Owner::Service(service) = *world.owner(*oid) else { continue };
        if !matches!(relation.kind, 'r' | 'p') {
            continue;
        }
        for column in relation.columns.iter().filter(|column| matches!(column.ty.as_str(), "oid" | "lo" | "public.lo"))
        {
            found = true;
            let object = format!("large objects {}.{}", relation.name, column.name);
            let said = world.map.shared.objects.iter().find(|shared| shared.object == object);
            let answer = said.map(|shared| super::word_of(shared.treatment));
            let stops = answer.as_deref() != Some("leave-out");
            all.each[service].stopped |= stops;
            all.crossings.push(Crossing {
                treatment: TREATMENT.name.to_owned(),
                object,
                service: Some(world.services[service].to_owned()),
                with: Vec::new(),
                relations: vec![relation.name.to_string()],
                done: "the objects themselves are left out".to_owned(),
                decide: match stops {
                    true => "change the column to bytea before the split, or say `leave-out` where it refers to something else".to_owned(),
                    false => String::new(),
                },
                stops,
                answers: answers.clone(),
                answer,
                defined: None,
                places: Vec::new(),
            });
        }
    }
    if !found {
        all.crossings.push(Crossing {
            treatment: TREATMENT.name.to_owned(),
            object: "large objects".to_owned(),
            service: None,
            with: Vec::new(),
            relations: Vec::new(),
            done: "left out".to_owned(),
            decide: format!("the database has {count} large objects that no column of a service refers to"),
            stops: false,
            answers: Vec::new(),
            answer: None,
            defined: None,
            places: Vec::new(),
        });
    }
}
