//! Calls of libraries that hand on events or reach systems outside, as one table: a new library is a row.

use crate::model::data::SystemKind::{self, Broker, Cache, Channel, Email, Grpc, HttpClient, ObjectStore};

/// Where a call says what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    None,
    /// An argument, counted without the receiver.
    Arg(usize),
    /// The method's own name as that of HTTP, then the address: `get(url)`.
    Verb,
    /// The method of HTTP, then the address: `request(Method::GET, url)`.
    Request,
    /// The first arguments of these methods of the builder that it gives: `.bucket("a").key("b")`.
    Chain(&'static [&'static str]),
    /// The name of a command and its first argument: `cmd("GET").arg("key")`.
    Command,
}

/// Calls of one library that mean the same.
pub struct Row {
    /// The crate's name in code.
    pub krate: &'static str,
    /// The module, the type or the trait around it; none: any.
    pub within: &'static [&'static str],
    /// Names of functions and methods; none: any.
    pub names: &'static [&'static str],
    pub kind: SystemKind,
    pub subject: Subject,
}

const fn row(
    krate: &'static str,
    within: &'static [&'static str],
    names: &'static [&'static str],
    kind: SystemKind,
    subject: Subject,
) -> Row {
    Row { krate, within, names, kind, subject }
}

const MAKES: &[&str] = &["channel", "unbounded_channel"];
const BOUNDS: &[&str] = &["bounded", "unbounded"];
const VERBS: &[&str] = &["get", "post", "put", "patch", "delete", "head"];
/// What redis does with subscribers, lists that block and streams.
const EVENTS: &[&str] = &[
    "publish",
    "spublish",
    "subscribe",
    "psubscribe",
    "ssubscribe",
    "get_async_pubsub",
    "as_pubsub",
    "into_pubsub",
    "xadd",
    "xadd_map",
    "xadd_maxlen",
    "xread",
    "xread_options",
    "xgroup_create",
    "xgroup_create_mkstream",
    "xack",
];
const STORES: &[&str] = &[
    "put",
    "put_opts",
    "put_multipart",
    "put_multipart_opts",
    "get",
    "get_opts",
    "get_range",
    "get_ranges",
    "head",
    "delete",
    "delete_stream",
    "list",
    "list_with_offset",
    "list_with_delimiter",
    "copy",
    "copy_if_not_exists",
    "rename",
    "rename_if_not_exists",
];
const BUCKET: Subject = Subject::Chain(&["bucket", "key", "prefix"]);
const S3: &[&str] = &[
    "get_object",
    "put_object",
    "delete_object",
    "delete_objects",
    "head_object",
    "head_bucket",
    "create_bucket",
    "delete_bucket",
    "copy_object",
    "list_objects",
    "list_objects_v2",
    "list_buckets",
    "create_multipart_upload",
    "upload_part",
    "complete_multipart_upload",
    "abort_multipart_upload",
];
const COMMANDS: &[&str] = &["Commands", "AsyncCommands", "TypedCommands", "AsyncTypedCommands"];

/// The first row that fits counts.
pub const ROWS: &[Row] = &[
    row("tokio", &["mpsc", "broadcast", "watch"], MAKES, Channel, Subject::None),
    row("std", &["mpsc"], &["channel", "sync_channel"], Channel, Subject::None),
    row("crossbeam_channel", &[], BOUNDS, Channel, Subject::None),
    row("crossbeam", &["channel"], BOUNDS, Channel, Subject::None),
    row("flume", &[], BOUNDS, Channel, Subject::None),
    row("async_channel", &[], BOUNDS, Channel, Subject::None),
    row("async_broadcast", &[], &["broadcast"], Channel, Subject::None),
    row("kanal", &[], &["bounded", "unbounded", "bounded_async", "unbounded_async"], Channel, Subject::None),
    row("futures_channel", &["mpsc"], &["channel", "unbounded"], Channel, Subject::None),
    row("futures", &["mpsc"], &["channel", "unbounded"], Channel, Subject::None),
    row("async_nats", &[], &["connect", "connect_with_options"], Broker, Subject::Arg(0)),
    row("async_nats", &["jetstream"], &["new"], Broker, Subject::None),
    row("nats", &[], &["connect"], Broker, Subject::Arg(0)),
    row("rdkafka", &["FutureRecord", "BaseRecord"], &["to"], Broker, Subject::Arg(0)),
    row("rdkafka", &["ClientConfig"], &["new"], Broker, Subject::None),
    row("lapin", &["Connection"], &["connect"], Broker, Subject::Arg(0)),
    row("rumqttc", &["Client", "AsyncClient"], &["new"], Broker, Subject::None),
    row("paho_mqtt", &["Client", "AsyncClient"], &["new"], Broker, Subject::Arg(0)),
    row("pulsar", &["Pulsar"], &["builder"], Broker, Subject::Arg(0)),
    row("google_cloud_pubsub", &["Client"], &["new"], Broker, Subject::None),
    row("aws_sdk_sqs", &["Client"], &["new", "from_conf"], Broker, Subject::None),
    row("aws_sdk_sns", &["Client"], &["new", "from_conf"], Broker, Subject::None),
    row("aws_sdk_eventbridge", &["Client"], &["new", "from_conf"], Broker, Subject::None),
    row("aws_sdk_kinesis", &["Client"], &["new", "from_conf"], Broker, Subject::None),
    row("redis", COMMANDS, EVENTS, Broker, Subject::Arg(0)),
    row("redis", &["PubSub", "Client", "Connection"], EVENTS, Broker, Subject::Arg(0)),
    row("redis", COMMANDS, &[], Cache, Subject::Arg(0)),
    row("redis", &["redis"], &["cmd"], Cache, Subject::Command),
    row("redis", &["Client"], &["open"], Cache, Subject::Arg(0)),
    row("fred", &["Client", "Pool", "RedisClient", "RedisPool"], &["new"], Cache, Subject::None),
    row("fred", &["Builder"], &["from_config", "default_centralized"], Cache, Subject::None),
    row("deadpool_redis", &["Config"], &["from_url"], Cache, Subject::Arg(0)),
    row("deadpool_redis", &["redis"], &["cmd"], Cache, Subject::Command),
    row("memcache", &[], &["connect"], Cache, Subject::Arg(0)),
    row("object_store", &["ObjectStore", "ObjectStoreExt"], STORES, ObjectStore, Subject::Arg(0)),
    row(
        "object_store",
        &["AmazonS3Builder", "GoogleCloudStorageBuilder", "MicrosoftAzureBuilder"],
        &["new", "from_env"],
        ObjectStore,
        Subject::None,
    ),
    row("aws_sdk_s3", &["Client"], S3, ObjectStore, BUCKET),
    row("s3", &["Bucket"], &["new", "create"], ObjectStore, Subject::Arg(0)),
    row("opendal", &["Operator"], &["new", "from_config", "from_iter", "via_iter"], ObjectStore, Subject::None),
    row("google_cloud_storage", &["Client"], &["new"], ObjectStore, Subject::None),
    row("reqwest", &["Client"], VERBS, HttpClient, Subject::Verb),
    row("reqwest", &["Client"], &["request"], HttpClient, Subject::Request),
    row("reqwest", &["Client"], &["execute"], HttpClient, Subject::None),
    row("reqwest", &["reqwest", "blocking"], &["get"], HttpClient, Subject::Verb),
    row("hyper", &["Client"], &["get"], HttpClient, Subject::Verb),
    row("hyper", &["Client"], &["request"], HttpClient, Subject::None),
    row("ureq", &["ureq"], VERBS, HttpClient, Subject::Verb),
    row("ureq", &["ureq"], &["request"], HttpClient, Subject::Request),
    row("surf", &["surf"], VERBS, HttpClient, Subject::Verb),
    row("isahc", &["isahc"], VERBS, HttpClient, Subject::Verb),
    row("attohttpc", &["attohttpc"], VERBS, HttpClient, Subject::Verb),
    row("minreq", &["minreq"], VERBS, HttpClient, Subject::Verb),
    row("awc", &["Client"], &["new", "default", "builder"], HttpClient, Subject::None),
    row("tonic", &["Endpoint"], &["new", "from_static", "from_shared"], Grpc, Subject::Arg(0)),
    row("tonic", &["Channel"], &["from_static", "from_shared", "builder"], Grpc, Subject::Arg(0)),
    row("lettre", &["Transport", "AsyncTransport"], &["send", "send_raw"], Email, Subject::None),
    row("sendgrid", &["SGClient", "Sender"], &["new"], Email, Subject::None),
    row("resend_rs", &["Resend"], &["new", "default"], Email, Subject::None),
    row("mail_send", &["SmtpClientBuilder"], &["new"], Email, Subject::Arg(0)),
    row("aws_sdk_ses", &["Client"], &["new", "from_conf"], Email, Subject::None),
    row("aws_sdk_sesv2", &["Client"], &["new", "from_conf"], Email, Subject::None),
];

/// The row that a path with the crate's name first, or a part of it, stands for.
pub fn of_path(path: &[&str]) -> Option<&'static Row> {
    let (krate, name) = (path.first()?, path.last()?);
    let within = path.len().checked_sub(2).map_or("", |at| path[at]);
    ROWS.iter().find(|row| {
        row.krate == *krate
            && (row.names.is_empty() || row.names.contains(name))
            && (row.within.is_empty() || row.within.contains(&within))
    })
}

#[cfg(test)]
mod tests {
    use super::of_path;
    use crate::model::data::SystemKind;

    #[test]
    fn paths_have_the_meaning_of_their_row() {
        let kind = |path: &str| of_path(&path.split("::").collect::<Vec<_>>()).map(|row| row.kind);
        assert_eq!(kind("tokio::sync::mpsc::channel"), Some(SystemKind::Channel));
        assert_eq!(kind("tokio::sync::oneshot::channel"), None);
        assert_eq!(kind("redis::AsyncCommands::get"), Some(SystemKind::Cache));
        assert_eq!(kind("redis::AsyncCommands::publish"), Some(SystemKind::Broker));
        assert_eq!(kind("redis::Value"), None);
        assert_eq!(kind("ureq::get"), Some(SystemKind::HttpClient));
        assert_eq!(kind("ureq::Agent::get"), None);
        assert_eq!(kind(""), None);
    }
}
