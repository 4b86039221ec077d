//! Continuous integration: what runs, with which rights, and what actionlint says.

use serde_json::{Value, json};

use super::tools::{run, tool, written, yamllint};
use super::{corallum, file, generated, yaml};

#[test]
fn the_workflow_checks_builds_and_scans() {
    let files = generated(&corallum(), "ci");
    let text = file(&files, "ci/github.yml");
    let workflow = yaml(&text);
    assert_eq!(workflow["permissions"], json!({ "contents": "read" }));
    let runs = |job: &str| workflow["jobs"][job]["steps"].to_string();
    assert!(runs("check").contains("split check --format github"));
    assert!(runs("build").contains("docker build") && runs("build").contains("trivy"));
    assert!(runs("scan").contains("trivy"));
    assert_eq!(workflow["jobs"]["build"]["needs"], json!(["check", "changes"]));
    assert_eq!(workflow["jobs"]["build"]["env"]["SYSTEM"], "corallum");
    for line in text.lines().filter(|line| line.contains("uses:")) {
        let (_, pin) = line.split_once('@').expect("a version");
        let hash: String = pin.chars().take_while(char::is_ascii_hexdigit).collect();
        assert_eq!(hash.len(), 40, "{line}");
    }
}

#[test]
fn gitlab_builds_each_service_where_it_changed() {
    let jobs = yaml(&file(&generated(&corallum(), "ci"), "ci/gitlab.yml"));
    assert!(jobs["split-check"]["script"].to_string().contains("split check --format gitlab"));
    for name in ["auth", "workflow", "ai", "reliability", "tenant", "analytics", "notification", "file"] {
        let job = &jobs[format!("{name}-service-build")];
        assert_eq!(job["variables"]["SERVICE"], name);
        assert_eq!(job["variables"]["IMAGE"], format!("corallum/{name}-service:$CI_COMMIT_SHA"));
        let changes = &job["rules"][0]["changes"];
        assert!(changes.as_array().is_some_and(|paths| paths.contains(&json!(format!("**/services/{name}/**/*")))));
        assert_eq!(&job["rules"][1]["changes"], changes);
    }
    assert_eq!(jobs["auth-service-build"]["permissions"], Value::Null);
}

#[test]
fn the_linters_are_content() {
    let files = generated(&corallum(), "ci");
    yamllint(&files);
    let Some(actionlint) = tool("ACTIONLINT", &["actionlint"]) else { return };
    let folder = written(&files, |text, _| text.to_owned());
    let (_, said) = run(&actionlint, &["ci/github.yml"], folder.path(), &[]);
    // The one that npm has is older than `vars`.
    let said: Vec<&str> = said.lines().filter(|line| !line.contains("undefined variable \"vars\"")).collect();
    assert!(said.iter().all(|line| line.trim().is_empty()), "{said:#?}");
    let broken = written(&files, |text, _| text.replace("needs: [check, changes]", "needs: [chekc, changes]"));
    assert!(run(&actionlint, &["ci/github.yml"], broken.path(), &[]).1.contains("chekc"), "it sees nothing");
}

/// The script that finds what changed, run on a repository.
#[test]
fn what_changed_is_found() {
    let (Some(bash), Some(git), Some(_)) =
        (tool("BASH_PROGRAM", &["bash"]), tool("GIT", &["git"]), tool("JQ", &["jq"]))
    else {
        return;
    };
    let workflow = yaml(&file(&generated(&corallum(), "ci"), "ci/github.yml"));
    let steps = workflow["jobs"]["changes"]["steps"].as_array().expect("steps");
    let script = steps.iter().find(|step| step["id"] == "changed").expect("a step")["run"].as_str().expect("a script");
    let folder = tempfile::TempDir::new().expect("a folder");
    let home = folder.path();
    let git = |args: &[&str]| {
        let mut all = vec!["-c", "user.name=a", "-c", "user.email=a@example.com"];
        all.extend(args);
        let (fine, said) = run(&git, &all, home, &[]);
        assert!(fine, "{said}");
        said.trim().to_owned()
    };
    for path in
        ["services/auth/Dockerfile", "platform/services/file/Dockerfile", "services/none/x", "platform/Cargo.lock"]
    {
        std::fs::create_dir_all(home.join(path).parent().expect("a parent")).expect("a folder");
        std::fs::write(home.join(path), "1").expect("written");
    }
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "one"]);
    let base = git(&["rev-parse", "HEAD"]);
    let said = |base: &str| {
        let output = home.join("output");
        let _ = std::fs::remove_file(&output);
        let output = output.to_string_lossy().into_owned();
        let folder = home.to_string_lossy().into_owned();
        let variables = [("BASE", base), ("GITHUB_OUTPUT", &output), ("RUNNER_TEMP", &folder)];
        let (fine, said) = run(&bash, &["--noprofile", "--norc", "-eo", "pipefail", "-c", script], home, &variables);
        assert!(fine, "{said}");
        std::fs::read_to_string(&output).expect("an output").trim().to_owned()
    };
    let change = |path: &str| {
        std::fs::write(home.join(path), "2").expect("written");
        git(&["add", path]);
        git(&["commit", "-qm", "more"]);
    };
    change("services/none/x");
    assert_eq!(said(&base), "folders=[]");
    change("platform/services/file/Dockerfile");
    assert_eq!(said(&base), "folders=[\"platform/services/file\"]");
    assert_eq!(
        said("0000000000000000000000000000000000000000"),
        "folders=[\"platform/services/file\",\"services/auth\"]"
    );
    change("platform/Cargo.lock");
    assert_eq!(said(&base), "folders=[\"platform/services/file\",\"services/auth\"]");
}
