//! What can be said of a connection: libpq's keywords, and the variables of the environment that stand in for them.

/// What becomes of a keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It is obeyed.
    Taken,
    /// It changes nothing here.
    Idle,
    /// It can't be obeyed, and to pass it over would be less strict than what was asked for.
    Refused,
}

/// A keyword, its variable, and what becomes of it.
type Row = (&'static str, Option<&'static str>, Use);

pub(super) const KEYWORDS: &[Row] = &[
    ("host", Some("PGHOST"), Use::Taken),
    ("hostaddr", Some("PGHOSTADDR"), Use::Taken),
    ("port", Some("PGPORT"), Use::Taken),
    ("dbname", Some("PGDATABASE"), Use::Taken),
    ("user", Some("PGUSER"), Use::Taken),
    ("password", Some("PGPASSWORD"), Use::Taken),
    ("passfile", Some("PGPASSFILE"), Use::Taken),
    ("service", Some("PGSERVICE"), Use::Taken),
    ("connect_timeout", Some("PGCONNECT_TIMEOUT"), Use::Taken),
    ("application_name", Some("PGAPPNAME"), Use::Taken),
    ("fallback_application_name", None, Use::Idle),
    ("options", Some("PGOPTIONS"), Use::Taken),
    ("target_session_attrs", Some("PGTARGETSESSIONATTRS"), Use::Taken),
    ("keepalives", None, Use::Taken),
    ("keepalives_idle", None, Use::Taken),
    ("keepalives_interval", None, Use::Taken),
    ("keepalives_count", None, Use::Taken),
    ("tcp_user_timeout", None, Use::Taken),
    ("sslmode", Some("PGSSLMODE"), Use::Taken),
    ("sslrootcert", Some("PGSSLROOTCERT"), Use::Taken),
    ("sslcert", Some("PGSSLCERT"), Use::Taken),
    ("sslkey", Some("PGSSLKEY"), Use::Taken),
    ("sslpassword", None, Use::Refused),
    ("sslcrl", Some("PGSSLCRL"), Use::Refused),
    ("sslcrldir", Some("PGSSLCRLDIR"), Use::Refused),
    ("sslcompression", Some("PGSSLCOMPRESSION"), Use::Idle),
    ("sslcertmode", Some("PGSSLCERTMODE"), Use::Idle),
    ("sslsni", Some("PGSSLSNI"), Use::Idle),
    ("sslnegotiation", Some("PGSSLNEGOTIATION"), Use::Taken),
    ("ssl_min_protocol_version", Some("PGSSLMINPROTOCOLVERSION"), Use::Taken),
    ("ssl_max_protocol_version", Some("PGSSLMAXPROTOCOLVERSION"), Use::Idle),
    ("channel_binding", Some("PGCHANNELBINDING"), Use::Taken),
    ("require_auth", Some("PGREQUIREAUTH"), Use::Refused),
    ("requirepeer", Some("PGREQUIREPEER"), Use::Refused),
    // Neither Kerberos nor its encryption is spoken here: `prefer` and `disable` come to the same.
    ("gssencmode", Some("PGGSSENCMODE"), Use::Taken),
    ("krbsrvname", Some("PGKRBSRVNAME"), Use::Idle),
    ("gsslib", Some("PGGSSLIB"), Use::Idle),
    ("gssdelegation", Some("PGGSSDELEGATION"), Use::Idle),
    ("load_balance_hosts", Some("PGLOADBALANCEHOSTS"), Use::Idle),
    // What we ask for is always UTF-8.
    ("client_encoding", Some("PGCLIENTENCODING"), Use::Idle),
];

/// The keyword as the table has it.
pub(super) fn known(word: &str) -> Option<(&'static str, Use)> {
    KEYWORDS.iter().find(|(name, ..)| *name == word).map(|(name, _, usage)| (*name, *usage))
}
