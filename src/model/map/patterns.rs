//! What names of a map look like, for its schema. `load` checks more, and says it in words; nothing that it takes is
//! refused here.

pub(super) const LABEL: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
pub(super) const SQL_IDENTIFIER: &str = "^[a-z_][a-z0-9_]*$";
pub(super) const PATH: &str = r#"^([^\s:"'\\/.;-]+(::[^\s:"'\\/.;-]+)*|.*::<impl [^"\\]*)$"#;
pub(super) const TABLE: &str = r#"^([^\s."'\\/;:,()]+\.)?[^\s."'\\/;:,()]+$"#;
pub(super) const ROUTE: &str = r"^(\*|[A-Z]+) /[A-Za-z0-9/{}:*._~<>+@%-]*$";
pub(super) const PREFIX: &str = r"^/[A-Za-z0-9/:._~<>+@%-]*$";
pub(super) const EVENT: &str = r"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*$";
pub(super) const TYPE: &str = "^[A-Z][A-Za-z0-9]*$";
pub(super) const API_FIELD: &str = r"^((string|uuid|integer|number|boolean|timestamp|json|date|[A-Z][A-Za-z0-9]*)|\[(string|uuid|integer|number|boolean|timestamp|json|date|[A-Z][A-Za-z0-9]*)\]|\{(string|uuid|integer|number|boolean|timestamp|json|date|[A-Z][A-Za-z0-9]*)\})\??$";
pub(super) const FIELD: &str = "^[A-Za-z][A-Za-z0-9_]*$";
pub(super) const FIELD_KIND: &str = r"^(string|uuid|integer|number|boolean|timestamp|json)\??$";
pub(super) const METRIC: &str = "^[a-z][a-z0-9_]*$";
pub(super) const CPU: &str = r"^([0-9]+m|[0-9]*\.?[0-9]*)$";
pub(super) const MEMORY: &str = "^[0-9]+(Ki|Mi|Gi|Ti|k|M|G)$";
pub(super) const LINE: &str = r"^[^\x00-\x1f\x7f]*$";
pub(super) const FOLDER: &str = r#"^[^/\\:"'\x00-\x1f][^\\:"'\x00\r\n]*$"#;
pub(super) const RULE: &str = "^[a-z-]+$";
pub(super) const HOST: &str = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$";
pub(super) const ORIGIN: &str = r"^https?://[a-z0-9.-]+(:[0-9]+)?$";
