//! tonic: the methods of gRPC services, as the impls of the generated traits declare them.

use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Detector, RawRoute, Scene};
use crate::frontend::rust::follow::Follow;
use crate::frontend::rust::follow::names::written_out;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::Confidence;

const NAME: &str = "tonic";

pub const DETECTOR: Detector = Detector {
    name: NAME,
    crates: &["tonic"],
    triggers: &[],
    macros: &[],
    types: &[],
    call: |_, _, _| None,
    method: |_, _, _| None,
    mac: |_, _| None,
    rest,
};

/// A service as its `.proto` file declares it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Service {
    name: String,
    package: String,
    rpcs: Vec<String>,
}

fn rest(follow: &mut Follow<'_>, scene: &Scene<'_>, routes: &mut Vec<RawRoute>) {
    let world = follow.w;
    let mut served: Option<FxHashSet<Sym>> = None;
    let mut protos: FxHashMap<u32, Vec<Service>> = FxHashMap::default();
    for inst in &world.insts {
        if !scene.crates.get(&inst.krate).is_some_and(|all| all.iter().any(|&at| super::DETECTORS[at].name == NAME)) {
            continue;
        }
        let ir = &world.files[inst.file as usize].ir;
        for (ix, item) in ir.items.iter().enumerate() {
            let def = DefId(inst.first_def + ix as u32);
            let test = follow.in_test(def);
            let ItemIrKind::Impl { trait_, .. } = item.kind else { continue };
            if trait_.is_none() || (test && !scene.include_tests) {
                continue;
            }
            let Some(name) = service_name(world, ir, world.scope_of(def), trait_) else { continue };
            let served = served.get_or_insert_with(|| servers(world, scene));
            let package = world.krate(inst.krate).package;
            let services = protos.entry(package).or_insert_with(|| services_of(scene, package));
            let declared: Vec<&Service> = services.iter().filter(|service| service.name == name).collect();
            let server = served.iter().any(|known| known.as_str() == format!("{name}Server"));
            let confidence = match (declared.as_slice(), server) {
                ([_], true) => Confidence::Certain,
                (_, true) | ([_], false) => Confidence::Inferred,
                _ => Confidence::Guessed,
            };
            let service = declared.first();
            let full = match service {
                Some(service) if !service.package.is_empty() => format!("{}.{name}", service.package),
                _ => name.to_owned(),
            };
            for member in world.members(def) {
                let function = world.item(member);
                if !matches!(function.kind, ItemIrKind::Fn(_)) {
                    continue;
                }
                let written = function.name.as_str();
                let rpc = service.and_then(|service| service.rpcs.iter().find(|rpc| snake(rpc) == written));
                routes.push(RawRoute {
                    framework: NAME,
                    method: "GRPC".to_owned(),
                    path: format!("/{full}/{}", rpc.cloned().unwrap_or_else(|| camel(written))),
                    handler: Some(member),
                    handler_text: String::new(),
                    file: inst.file,
                    line: function.pos.line,
                    confidence,
                    test,
                });
            }
        }
    }
}

/// The service's name where the trait is one that tonic generates: `greeter_server::Greeter`.
fn service_name(world: &World, ir: &FileIr, scope: ScopeId, trait_: PathId) -> Option<&'static str> {
    let segs = ir.path(trait_).1;
    let names = written_out(world, scope, segs);
    let name = names.last()?.as_str();
    let module = format!("{}_server", snake(name));
    if names.iter().rev().nth(1).is_some_and(|before| before.as_str() == module) {
        return Some(name);
    }
    // `use proto::greeter_server::*;`
    let data = world.scope(scope);
    let uses = ir.scopes[data.ix.ix()].uses;
    let by_glob = ir.uses[uses.range()]
        .iter()
        .any(|import| import.glob && ir.path(import.path).1.last().is_some_and(|seg| seg.name.as_str() == module));
    (segs.len() == 1 && by_glob).then_some(name)
}

/// The types on which a server is made: `GreeterServer::new(…)`, `GreeterServer::with_interceptor(…)`.
fn servers(world: &World, scene: &Scene<'_>) -> FxHashSet<Sym> {
    let mut out = FxHashSet::default();
    for inst in world.insts.iter().filter(|inst| scene.crates.contains_key(&inst.krate) && !inst.test) {
        let ir = &world.files[inst.file as usize].ir;
        for path in &ir.paths {
            for pair in ir.segs[path.segs.range()].windows(2) {
                let makes = matches!(pair[1].name.as_str(), "new" | "from_arc" | "with_interceptor" | "default");
                if makes && pair[0].name.as_str().ends_with("Server") {
                    out.insert(pair[0].name);
                }
            }
        }
    }
    out
}

/// The services of the `.proto` files of a package; of its workspace where it has none itself.
fn services_of(scene: &Scene<'_>, package: u32) -> Vec<Service> {
    let Some(package) = scene.source.packages.get(package as usize) else { return Vec::new() };
    let own = package.manifest.parent().map(Path::to_owned).unwrap_or_default();
    for folder in [own, package.workspace.clone()] {
        if !folder.starts_with(&scene.source.root) {
            continue;
        }
        let files: Vec<&PathBuf> =
            scene.source.proto_files.iter().filter(|file| file.starts_with(&folder)).take(MOST_PROTOS).collect();
        if !files.is_empty() {
            let small = |file: &&&PathBuf| fs::metadata(file).is_ok_and(|data| data.len() < LARGEST_PROTO);
            let texts = files.iter().filter(small).filter_map(|file| fs::read_to_string(file).ok());
            return texts.flat_map(|text| services(&text)).collect();
        }
    }
    Vec::new()
}

/// Of one package.
const MOST_PROTOS: usize = 1000;
/// Bytes.
const LARGEST_PROTO: u64 = 4 << 20;

/// `package x;`, `service Name { rpc Method(…) … }`; comments are left out.
fn services(text: &str) -> Vec<Service> {
    let mut words: Vec<String> = Vec::new();
    for line in without_comments(text).lines() {
        let mut word = String::new();
        for sign in line.chars() {
            if sign.is_alphanumeric() || sign == '_' || sign == '.' {
                word.push(sign);
                continue;
            }
            words.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
            if !sign.is_whitespace() {
                words.push(sign.to_string());
            }
        }
        words.extend(Some(word).filter(|word| !word.is_empty()));
    }
    let mut out: Vec<Service> = Vec::new();
    let (mut package, mut depth) = (String::new(), 0_i32);
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map_or("", String::as_str);
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "package" if depth == 0 && words.get(at + 2).is_some_and(|end| end == ";") => package = next.to_owned(),
            "service" if depth == 0 && words.get(at + 2).is_some_and(|open| open == "{") => {
                out.push(Service { name: next.to_owned(), package: package.clone(), rpcs: Vec::new() });
            }
            "rpc" if depth == 1 => {
                out.last_mut().into_iter().for_each(|service| service.rpcs.push(next.to_owned()));
            }
            _ => {}
        }
    }
    out
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find("/*") {
        out.push_str(&rest[..open]);
        rest = rest[open..].split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// As prost names methods: `GetURL` becomes `get_url`, `SayHello` becomes `say_hello`.
fn snake(name: &str) -> String {
    let signs: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (at, &sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| signs[at]);
        let starts = sign.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() && before != '_' || signs.get(at + 1).is_some_and(|next| next.is_lowercase())
            });
        if starts && before != Some('_') {
            out.push('_');
        }
        out.extend(sign.to_lowercase());
    }
    out
}

fn camel(name: &str) -> String {
    name.split('_')
        .map(|part| {
            let mut signs = part.chars();
            signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proto_file_is_read_for_its_services() {
        let text = "syntax = \"proto3\"; // package no;\npackage a.b;\n/* service Not { rpc X(Y) returns (Z); } */\n\
                    message M { string service = 1; }\nservice Store { rpc GetURL(M) returns (stream M) {}\n rpc Put (M) returns (M); }";
        let rpcs = vec!["GetURL".to_owned(), "Put".to_owned()];
        assert_eq!(services(text), [Service { name: "Store".to_owned(), package: "a.b".to_owned(), rpcs }]);
    }

    #[test]
    fn names_change_their_case_as_prost_does_it() {
        assert_eq!(
            ["SayHello", "GetURL", "HTTPGet", "Status"].map(snake),
            ["say_hello", "get_url", "http_get", "status"]
        );
        assert_eq!(camel("say_hello"), "SayHello");
    }
}
