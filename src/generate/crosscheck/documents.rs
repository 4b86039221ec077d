//! Generated files as documents, with the objects that are in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rayon::prelude::*;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::super::ir::{Ends, Platform, Service, by_host};
use super::Found;
use crate::model::generated::GeneratedFile;

/// The label that says who a pod is.
pub(super) const NAME: &str = "app.kubernetes.io/name";
static NOTHING: Value = Value::Null;

pub(super) struct World<'p> {
    pub platform: &'p Platform,
    /// By path, in the order of the file.
    pub documents: Vec<Document>,
    /// All files, for what names them.
    pub paths: BTreeSet<&'p str>,
    /// Pods that there will be: of the documents.
    pub pods: Vec<Pod>,
    /// Documents by kind.
    kinds: BTreeMap<String, Vec<usize>>,
    services: BTreeMap<&'p str, &'p Service>,
    named: BTreeMap<(String, String), usize>,
    /// Edges by the hosts that they begin or end at.
    pub edges: BTreeMap<&'p str, Ends<'p>>,
    /// Pods by their name's label.
    pods_by_name: BTreeMap<String, Vec<usize>>,
}

pub(super) struct Document {
    pub path: String,
    pub kind: String,
    pub name: String,
    pub value: Value,
}

/// The template of a Deployment or a Job.
pub(super) struct Pod {
    /// Of `documents`.
    pub document: usize,
    pub labels: BTreeMap<String, String>,
    /// Whether it runs once.
    pub job: bool,
}

impl<'p> World<'p> {
    pub fn read(
        platform: &'p Platform,
        files: &'p [GeneratedFile],
        judged: impl Fn(&str) -> bool + Sync,
    ) -> (Self, Vec<Found>) {
        let yaml = |file: &&GeneratedFile| is_yaml(&file.path) && judged(&file.target);
        let mut wanted: Vec<&GeneratedFile> = files.iter().filter(yaml).collect();
        // The longest first: one that begins last would be waited for alone.
        wanted.sort_by_key(|file| std::cmp::Reverse(file.bytes.len()));
        let read: Vec<Result<Vec<Document>, Found>> = wanted.into_par_iter().with_max_len(1).map(documents).collect();
        let (mut all, mut unread) = (Vec::new(), Vec::new());
        for one in read {
            match one {
                Ok(documents) => all.extend(documents),
                Err(found) => unread.push(found),
            }
        }
        all.sort_by(|a: &Document, b| a.path.cmp(&b.path));
        let (mut kinds, mut named): (BTreeMap<String, Vec<usize>>, BTreeMap<_, _>) = Default::default();
        let mut pods = Vec::new();
        for (index, document) in all.iter().enumerate() {
            kinds.entry(document.kind.clone()).or_default().push(index);
            named.entry((document.kind.clone(), document.name.clone())).or_insert(index);
            if matches!(document.kind.as_str(), "Deployment" | "Job") {
                let labels = labels(document.at("/spec/template/metadata/labels"));
                pods.push(Pod { document: index, labels, job: document.kind == "Job" });
            }
        }
        let services = platform.services.iter().map(|service| (service.host.as_str(), service)).collect();
        let mut pods_by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, pod) in pods.iter().enumerate() {
            pods_by_name.entry(pod.labels.get(NAME).cloned().unwrap_or_default()).or_default().push(index);
        }
        let edges = by_host(&platform.edges);
        let paths = files.iter().map(|file| file.path.as_str()).collect();
        (Self { platform, documents: all, paths, pods, kinds, services, named, edges, pods_by_name }, unread)
    }

    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Document> {
        self.kinds.get(kind).into_iter().flatten().map(|index| &self.documents[*index])
    }

    pub fn named(&self, kind: &str, name: &str) -> Option<&Document> {
        self.named.get(&(kind.to_owned(), name.to_owned())).map(|index| &self.documents[*index])
    }

    pub fn of_file<'w>(&'w self, path: &str) -> &'w [Document] {
        let begin = self.documents.partition_point(|one| one.path.as_str() < path);
        let length = self.documents[begin..].iter().take_while(|one| one.path == path).count();
        &self.documents[begin..begin + length]
    }

    pub fn service(&self, host: &str) -> Option<&'p Service> {
        self.services.get(host).copied()
    }

    /// The ports of a host that is no service of the map: of edges, and the gateway's own.
    pub fn other_ports(&self, host: &str) -> BTreeSet<u16> {
        let system = &self.platform.system;
        let edges = self.edges.get(host).into_iter().flat_map(|ends| &ends.incoming).map(|edge| edge.port);
        edges.chain(system.entrance.iter().filter(|entrance| entrance.host == host).map(|own| own.port)).collect()
    }

    /// Pods that have all of some labels.
    pub fn pods_of(&self, wanted: &BTreeMap<String, String>) -> Vec<&Pod> {
        let of_name =
            |name| self.pods_by_name.get(name).into_iter().flatten().map(|index| &self.pods[*index]).collect();
        let some: Vec<&Pod> = wanted.get(NAME).map_or_else(|| self.pods.iter().collect(), of_name);
        some.into_iter().filter(|pod| is_within(wanted, &pod.labels)).collect()
    }

    /// Hosts that a selector of labels finds, services and others.
    pub fn hosts(&self, selector: &Value) -> Vec<String> {
        let wanted = labels(&selector["matchLabels"]);
        if wanted.len() == 1
            && let Some(name) = wanted.get(NAME)
        {
            let known = self.services.contains_key(name.as_str()) || self.edges.contains_key(name.as_str());
            return if known { vec![name.clone()] } else { Vec::new() };
        }
        let others = self.edges.keys().copied().filter(|host| !self.services.contains_key(host));
        let others = others.filter(|host| wanted.iter().all(|(key, value)| key == NAME && value == host));
        let pods = self.pods_of(&wanted).into_iter();
        let mut found: Vec<String> = pods.filter_map(|pod| pod.labels.get(NAME).cloned()).collect();
        found.extend(others.map(str::to_owned));
        found.sort();
        found.dedup();
        found
    }
}

impl Document {
    /// What is at a path (`/spec/template`), null where there is nothing.
    pub fn at(&self, pointer: &str) -> &Value {
        self.value.pointer(pointer).unwrap_or(&NOTHING)
    }

    pub fn found(&self, message: impl Into<String>) -> Found {
        let place = format!("{} {}", self.kind, self.name).trim().to_owned();
        Found { path: self.path.clone(), place, message: message.into() }
    }

    pub fn containers(&self) -> &[Value] {
        list(self.at("/spec/template/spec/containers"))
    }
}

pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(super) fn labels(value: &Value) -> BTreeMap<String, String> {
    let object = value.as_object().into_iter().flatten();
    object.map(|(key, value)| (key.clone(), text(value).to_owned())).collect()
}

/// Whether all wanted labels are there.
pub(super) fn is_within(wanted: &BTreeMap<String, String>, there: &BTreeMap<String, String>) -> bool {
    wanted.iter().all(|(key, value)| there.get(key) == Some(value))
}

pub(super) fn is_yaml(path: &str) -> bool {
    matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml")))
}

fn documents(file: &GeneratedFile) -> Result<Vec<Document>, Found> {
    let broken = |message: String| Found { path: file.path.clone(), place: String::new(), message };
    let text = str::from_utf8(&file.bytes).map_err(|error| broken(error.to_string()))?;
    let mut documents = Vec::new();
    for document in serde_yaml::Deserializer::from_str(text) {
        let Strict(value) = Strict::deserialize(document).map_err(|error| broken(error.to_string()))?;
        if value.is_null() {
            continue;
        }
        let get = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (kind, name) = (get("/kind"), get("/metadata/name"));
        documents.push(Document { path: file.path.clone(), kind, name, value });
    }
    Ok(documents)
}

/// The library lets a key that stands twice win; here it is a mistake.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read).map(Strict)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("YAML")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(value)) = entries.next_element()? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((Strict(key), Strict(value))) = entries.next_entry()? {
            let key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
            if object.contains_key(&key) {
                return Err(A::Error::custom(format!("`{key}` stands twice")));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

/// One document of a text within a document.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    serde_yaml::from_str::<Strict>(text).map(|Strict(value)| value).map_err(|error| error.to_string())
}
