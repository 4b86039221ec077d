//! Our own cross-check: nothing is found in what is generated, and each mistake put into it is.

use std::collections::BTreeSet;

use split::generate::crosscheck::{check, check_with};
use split::generate::ir::Platform;
use split::generate::templates::Templates;
use split::generate::{self, TARGETS};
use split::load::map::parse;
use split::model::generated::GeneratedFile;
use split::rules;

use super::seeds::{Finder, SEEDS};
use super::{MAPS, corallum};

fn all(map: &str) -> (Platform, Vec<GeneratedFile>) {
    let (map, _) = parse(map, &rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let platform = generate::platform(&map);
    let templates = Templates::new(&[]).unwrap_or_else(|error| panic!("{error}"));
    let targets: Vec<_> = TARGETS.iter().filter(|target| (target.applies)(&platform)).collect();
    let files = generate::files(&platform, &targets, &templates).unwrap_or_else(|error| panic!("{error}"));
    (platform, files)
}

#[test]
fn what_is_generated_holds_together() {
    for map in [&corallum(), &corallum().replace("gateway: kong", "gateway: gateway-api")]
        .into_iter()
        .map(String::as_str)
        .chain(MAPS.iter().copied())
    {
        let (platform, files) = all(map);
        let found: Vec<String> = check(&platform, &files).iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

/// Each target alone holds together too: what another one writes may be missing.
#[test]
fn each_target_holds_together_alone() {
    let (platform, files) = all(&corallum());
    for target in TARGETS {
        let own: Vec<GeneratedFile> =
            files.iter().filter(|file| file.path.starts_with(&format!("{}/", target.name))).cloned().collect();
        let found: Vec<String> = check(&platform, &own).iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new(), "{}", target.name);
    }
}

#[test]
fn seeded_mistakes_are_found() {
    let (platform, files) = all(&corallum());
    let (mut missed, mut checks) = (Vec::new(), BTreeSet::new());
    for (path, from, to, finder) in SEEDS {
        let mut files = files.clone();
        let file = files.iter_mut().find(|file| file.path == *path).unwrap_or_else(|| panic!("no {path}"));
        let text = String::from_utf8(file.bytes.clone()).expect("text");
        assert!(text.contains(from), "{path} has no {from:?}");
        file.bytes = text.replacen(from, to, 1).into_bytes();
        let Finder::Check(name) = finder else { continue };
        checks.insert(*name);
        let found = check(&platform, &files);
        if !found.iter().any(|problem| problem.check == *name) {
            missed.push(format!("{path}: {from:?} → {to:?}: {name} sees nothing, {found:#?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert!(SEEDS.len() >= 40 && checks.len() >= 18, "{} seeds, {} checks", SEEDS.len(), checks.len());
}

/// What the embedded templates of other targets print is not read back, and what one of somebody's own prints is.
#[test]
fn files_of_own_templates_are_read_whatever_their_target() {
    let (platform, mut files) = all(&corallum());
    let compose = files.iter_mut().find(|file| file.path == "compose/compose.yaml").expect("a compose file");
    compose.bytes = b"services: [\n".to_vec();
    assert!(check_with(&platform, &files, |_| false).is_empty());
    let found = check_with(&platform, &files, |target| target == "compose");
    assert!(found.iter().all(|problem| problem.path == "compose/compose.yaml") && found.len() == 1, "{found:?}");
    let auth = files.iter_mut().find(|file| file.path == "kubernetes/base/auth-service.yaml").expect("a file");
    auth.bytes = b"kind: [\n".to_vec();
    assert!(check_with(&platform, &files, |_| false).iter().any(|problem| problem.path.ends_with("auth-service.yaml")));
}
