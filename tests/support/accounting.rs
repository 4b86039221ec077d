//! Every object of a database accounted for: two catalogs side by side, object by object, as the server itself tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use split::postgres::cluster::Cluster;
use split::postgres::programs::Programs;

/// Of an object, by what it is: all that its definition says.
pub type Catalog = BTreeMap<String, String>;

/// What belongs to the relation with a name, as `crossings.json` calls it.
pub struct Server {
    pub programs: Programs,
    pub cluster: Cluster,
}

impl Server {
    pub fn start() -> Result<Self, String> {
        let programs = Programs::find(None).map_err(|error| error.to_string())?;
        let programs = programs.ok_or("PostgreSQL's server programs are not installed")?;
        let settings = [("wal_level", "logical"), ("wal_retrieve_retry_interval", "200ms"), ("max_connections", "60")];
        let options = split::postgres::cluster::Options {
            settings: settings.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            ..Default::default()
        };
        let cluster = Cluster::start(&programs, &options).map_err(|error| error.to_string())?;
        Ok(Self { programs, cluster })
    }

    /// A new, empty database in place of one of that name.
    pub fn create(&self, name: &str) -> Result<(), String> {
        self.client("postgres")?
            .batch_execute(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"))
            .map_err(|error| format!("{error:?}"))?;
        self.client("postgres")?
            .batch_execute(&format!("CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'"))
            .map_err(|error| format!("{error:?}"))
    }

    pub fn client(&self, database: &str) -> Result<postgres::Client, String> {
        postgres::Client::connect(&self.cluster.url(database), postgres::NoTls).map_err(|error| error.to_string())
    }

    pub fn psql(&self, database: &str, arguments: &[&str], files: &[PathBuf]) -> Result<String, String> {
        let mut command = self.cluster.client(&self.programs, "psql", database);
        command.args(["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1"]).args(arguments);
        command.env("PGOPTIONS", "-c client_min_messages=warning");
        for file in files {
            command.arg("-f").arg(file);
        }
        let output = command.output().map_err(|error| error.to_string())?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }

    /// Runs each file as a whole, as runners of migrations do.
    pub fn apply(&self, database: &str, files: &[PathBuf]) -> Result<(), String> {
        files.iter().try_for_each(|file| {
            self.psql(database, &["--single-transaction"], std::slice::from_ref(file))
                .map(drop)
                .map_err(|error| format!("{database}: {}: {error}", file.display()))
        })
    }

    /// All objects of a database after PostgreSQL has written it down and read it again, which changes how some expressions are
    /// told (`('a'::varchar)::text[]`) and not what they say.
    pub fn again(&self, database: &str) -> Result<Catalog, String> {
        let copy = format!("{database}_again");
        self.create(&copy)?;
        let mut dump = self.cluster.client(&self.programs, "pg_dump", database);
        let output = dump.arg("--schema-only").output().map_err(|error| error.to_string())?;
        let file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
        fs::write(file.path(), &output.stdout).map_err(|error| error.to_string())?;
        // What it can't restore itself is compared with the database alone.
        self.psql(&copy, &["-v", "ON_ERROR_STOP=0"], &[file.path().to_owned()])?;
        self.catalog(&copy)
    }

    /// All objects of a database.
    pub fn catalog(&self, database: &str) -> Result<Catalog, String> {
        let mut client = self.client(database)?;
        let mut catalog = Catalog::new();
        for query in QUERIES {
            let rows = client.query(*query, &[]).map_err(|error| format!("{error:?}: {query}"))?;
            for row in rows {
                catalog.insert(row.get(0), row.get::<_, Option<String>>(1).unwrap_or_default());
            }
        }
        Ok(catalog)
    }
}

/// Each gives what an object is and its definition; what belongs to the server or to an extension is left out. Nothing is on
/// the search path, so every name comes with its schema.
const QUERIES: &[&str] = &[
    "SELECT set_config('search_path', '', false), NULL WHERE false",
    "SELECT 'nothing', set_config('search_path', '', false)",
    "SELECT 'schema ' || n.nspname, '' FROM pg_namespace n
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public')
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')",
    "SELECT 'extension ' || x.extname, n.nspname || ' ' || x.extversion FROM pg_extension x
        JOIN pg_namespace n ON n.oid = x.extnamespace WHERE x.extname <> 'plpgsql'",
    "SELECT 'relation ' || c.oid::regclass, concat_ws('|', c.relkind, c.relpersistence, c.relreplident, c.relrowsecurity,
            c.relforcerowsecurity, array_to_string(c.reloptions, ','), pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
            (SELECT string_agg(h.inhparent::regclass::text, ',' ORDER BY h.inhseqno) FROM pg_inherits h WHERE h.inhrelid = c.oid),
            (SELECT a.amname FROM pg_am a WHERE a.oid = c.relam))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')",
    "SELECT 'column ' || c.oid::regclass || ' ' || a.attname, concat_ws('|', format_type(a.atttypid, a.atttypmod), a.attnotnull,
            pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcollation::regcollation, a.attstorage, a.attislocal,
            a.attinhcount, array_to_string(a.attoptions, ','))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND a.attnum > 0 AND NOT a.attisdropped
        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')",
    "SELECT 'constraint ' || k.conrelid::regclass || ' ' || k.conname,
            concat_ws('|', k.contype, pg_get_constraintdef(k.oid), k.convalidated, k.conislocal, k.coninhcount)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype <> 't' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'",
    "SELECT 'index ' || i.indrelid::regclass || ' ' || i.indexrelid::regclass, concat_ws('|', pg_get_indexdef(i.indexrelid), i.indisreplident, i.indisclustered,
            i.indisvalid, (SELECT h.inhparent::regclass FROM pg_inherits h WHERE h.inhrelid = i.indexrelid))
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'",
    "SELECT 'sequence ' || s.seqrelid::regclass, concat_ws('|', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmax,
            s.seqmin, s.seqcache, s.seqcycle, (SELECT d.deptype || d.refobjid::regclass || '.' || a.attname FROM pg_depend d
            JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
        FROM pg_sequence s",
    "SELECT 'view ' || c.oid::regclass, pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')",
    "SELECT 'trigger ' || t.tgrelid::regclass || ' ' || t.tgname, concat_ws('|', pg_get_triggerdef(t.oid), t.tgenabled)
        FROM pg_trigger t WHERE NOT t.tgisinternal",
    "SELECT 'rule ' || r.ev_class::regclass || ' ' || r.rulename, concat_ws('|', pg_get_ruledef(r.oid), r.ev_enabled)
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'",
    "SELECT 'policy ' || p.polrelid::regclass || ' ' || p.polname, concat_ws('|', p.polcmd, p.polpermissive,
            (SELECT string_agg(coalesce(r.rolname, 'public'), ',' ORDER BY 1) FROM unnest(p.polroles) u(oid) LEFT JOIN pg_roles r USING (oid)),
            pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) FROM pg_policy p",
    "SELECT 'function ' || p.oid::regprocedure, pg_get_functiondef(p.oid)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind IN ('f', 'p', 'w') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))",
    "SELECT 'aggregate ' || p.oid::regprocedure, concat_ws('|', a.aggtransfn, a.aggfinalfn, a.agginitval, format_type(a.aggtranstype, NULL))
        FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')",
    "SELECT 'type ' || t.oid::regtype, concat_ws('|', t.typtype, t.typnotnull, t.typdefault, t.typcollation::regcollation,
            CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
            (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
            (SELECT string_agg(c.conname || ' ' || pg_get_constraintdef(c.oid), ',' ORDER BY c.conname) FROM pg_constraint c
                WHERE c.contypid = t.oid),
            (SELECT concat_ws(',', format_type(r.rngsubtype, NULL), r.rngsubdiff, r.rngcanonical) FROM pg_range r WHERE r.rngtypid = t.oid))
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c' OR t.typtype = 'b' AND t.typelem = 0)
        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')",
    "SELECT 'statistics ' || s.stxrelid::regclass || ' ' || s.stxnamespace::regnamespace || '.' || s.stxname, pg_get_statisticsobjdef(s.oid) FROM pg_statistic_ext s",
    "SELECT 'collation ' || c.collnamespace::regnamespace || '.' || c.collname, concat_ws('|', c.collprovider, c.collisdeterministic,
            c.collcollate, c.collctype) FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'",
    "SELECT 'operator ' || o.oid::regoperator, concat_ws('|', o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator)
        FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid AND e.deptype = 'e')",
    "SELECT 'cast ' || c.castsource::regtype || ' ' || c.casttarget::regtype, concat_ws('|', c.castfunc::regprocedure, c.castcontext)
        FROM pg_cast c WHERE c.oid >= 16384
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = c.oid AND e.deptype = 'e')",
    "SELECT 'opclass ' || o.opcnamespace::regnamespace || '.' || o.opcname, concat_ws('|', o.opcintype::regtype, o.opcdefault)
        FROM pg_opclass o WHERE o.oid >= 16384
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_opclass'::regclass AND e.objid = o.oid AND e.deptype = 'e')",
    "SELECT 'text search ' || t.cfgnamespace::regnamespace || '.' || t.cfgname, (SELECT string_agg(concat_ws(' ', m.maptokentype, m.mapseqno,
            m.mapdict::regdictionary), ',' ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = t.oid)
        FROM pg_ts_config t WHERE t.oid >= 16384",
    "SELECT 'event trigger ' || e.evtname, concat_ws('|', e.evtevent, e.evtfoid::regprocedure) FROM pg_event_trigger e",
    "SELECT 'publication ' || p.pubname, '' FROM pg_publication p",
    "SELECT 'comment on ' || i.type || ' ' || i.identity, d.description
        FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
        WHERE d.objoid >= 16384 AND i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classoid
            AND e.objid = d.objoid AND e.deptype = 'e') AND i.type <> 'extension'",
    "SELECT 'rights on ' || r.what || ' of ' || r.who, r.rights FROM (
        SELECT a.what, coalesce(g.rolname, 'public') AS who, string_agg(a.right || a.grantable::text, ',' ORDER BY a.right) AS rights
        FROM (
            SELECT c.oid::regclass::text AS what, x.grantee, x.privilege_type AS right, x.is_grantable AS grantable, c.relowner AS owner
                FROM pg_class c, aclexplode(c.relacl) x WHERE c.oid >= 16384
                AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
            UNION ALL SELECT c.oid::regclass || '.' || a.attname, x.grantee, x.privilege_type, x.is_grantable, c.relowner
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) x WHERE c.oid >= 16384
            UNION ALL SELECT p.oid::regprocedure::text, x.grantee, x.privilege_type, x.is_grantable, p.proowner
                FROM pg_proc p, aclexplode(p.proacl) x WHERE p.oid >= 16384
                AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
            UNION ALL SELECT 'schema ' || n.nspname, x.grantee, x.privilege_type, x.is_grantable, n.nspowner
                FROM pg_namespace n, aclexplode(n.nspacl) x WHERE n.oid >= 16384
            UNION ALL SELECT t.oid::regtype::text, x.grantee, x.privilege_type, x.is_grantable, t.typowner
                FROM pg_type t, aclexplode(t.typacl) x WHERE t.oid >= 16384
        ) a LEFT JOIN pg_roles g ON g.oid = a.grantee WHERE a.grantee <> a.owner GROUP BY 1, 2) r",
];

/// What was generated for one service.
pub struct Service {
    pub name: String,
    pub ups: Vec<PathBuf>,
    pub downs: Vec<PathBuf>,
}

/// The migrations in an output folder, by service, in their order.
pub fn services(output: &Path) -> Vec<Service> {
    let mut found = Vec::new();
    let Ok(folders) = fs::read_dir(output.join("services")) else { return found };
    for folder in folders.flatten() {
        let files = |end: &str| {
            let entries = fs::read_dir(folder.path().join("migrations")).into_iter().flatten().flatten();
            let mut files: Vec<PathBuf> =
                entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(end)).collect();
            files.sort();
            files
        };
        let (ups, mut downs) = (files(".up.sql"), files(".down.sql"));
        downs.reverse();
        if !ups.is_empty() {
            found.push(Service { name: folder.file_name().to_string_lossy().into_owned(), ups, downs });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// How a monolith's objects came out.
#[derive(Debug, Default)]
pub struct Account {
    pub objects: usize,
    /// In a service's database with the same definition.
    pub same: usize,
    /// With what `crossings.json` says was done.
    pub treated: usize,
    /// Told there as left out.
    pub reported: usize,
    /// Neither.
    pub unaccounted: Vec<String>,
    /// In a service's database, and neither in the monolith's nor told.
    pub unexpected: Vec<String>,
}

/// Restores all services (up, down to an empty database, up again), and holds them against the monolith.
pub fn account(server: &Server, monolith: &str, output: &Path) -> Result<Account, String> {
    let told = fs::read_to_string(output.join("database/crossings.json")).map_err(|error| error.to_string())?;
    let told: Value = serde_json::from_str(&told).map_err(|error| error.to_string())?;
    let whole = server.catalog(monolith)?;
    let again = server.again(monolith)?;
    let empty = {
        let name = format!("{monolith}_nothing");
        server.create(&name)?;
        server.catalog(&name)?
    };
    let mut each: BTreeMap<String, Catalog> = BTreeMap::new();
    for service in services(output) {
        let database = format!("{monolith}_{}", service.name);
        server.create(&database)?;
        server.apply(&database, &service.ups)?;
        let first = server.catalog(&database)?;
        server.apply(&database, &service.downs)?;
        let after = server.catalog(&database)?;
        if after != empty {
            let left: Vec<&String> = after.keys().filter(|key| !empty.contains_key(*key)).collect();
            return Err(format!("{}: down leaves {left:?}", service.name));
        }
        server.apply(&database, &service.ups)?;
        if server.catalog(&database)? != first {
            return Err(format!("{}: the second up makes something else than the first", service.name));
        }
        each.insert(service.name, first);
    }
    Ok(judge(&whole, &again, &each, &told))
}

struct Told {
    title: String,
    treatment: String,
    relations: BTreeSet<String>,
}

fn judge(whole: &Catalog, again: &Catalog, each: &BTreeMap<String, Catalog>, told: &Value) -> Account {
    let texts = |value: &Value| -> BTreeSet<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let crossings: Vec<Told> = told["crossings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|crossing| Told {
            title: crossing["object"].as_str().unwrap_or_default().to_owned(),
            treatment: crossing["treatment"].as_str().unwrap_or_default().to_owned(),
            relations: texts(&crossing["relations"]),
        })
        .collect();
    let stopped: BTreeSet<String> = told["services"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|service| service["stopped"] == true)
        .flat_map(|service| texts(&service["relations"]))
        .collect();
    let mut account = Account::default();
    for (what, definition) in whole {
        if what == "nothing" {
            continue;
        }
        account.objects += 1;
        let is_same = |found: Option<&String>| found == Some(definition) || found.is_some() && found == again.get(what);
        if each.values().any(|catalog| is_same(catalog.get(what))) {
            account.same += 1;
            continue;
        }
        let about = relation_of(what);
        let is_left = |told: &&Told| {
            matches!(told.treatment.as_str(), "left-out" | "unmade") && is_about(told, what, about.as_deref())
        };
        let in_stopped = about.as_ref().is_some_and(|about| stopped.contains(about));
        if crossings.iter().any(|told| {
            !matches!(told.treatment.as_str(), "left-out" | "unmade" | "duplicate")
                && treats(told, what, about.as_deref())
        }) {
            account.treated += 1;
        } else if in_stopped || crossings.iter().any(|told| is_left(&told)) {
            account.reported += 1;
        } else {
            account.unaccounted.push(format!("{what}: {definition}"));
        }
    }
    for (service, catalog) in each {
        for (what, definition) in catalog {
            let same = whole.get(what) == Some(definition) || again.get(what) == Some(definition);
            let ours = what.contains("messaging.")
                || what == "schema messaging"
                || what.starts_with("comment on table column");
            let about = relation_of(what);
            let treated = crossings.iter().any(|told| {
                let here = told.treatment == "replica"
                    || told.treatment == "trigger"
                    || told.treatment == "sequence"
                    || told.treatment == "foreign-key";
                here && (treats(told, what, about.as_deref())
                    || about.as_ref().is_some_and(|about| told.relations.contains(about)))
            });
            let gate = what.contains("_is_a_copy") || what.contains("_sent_on");
            let deletions = what.starts_with("trigger ") && (what.ends_with("_deleted") || what.ends_with("_rekeyed"));
            let index = what.starts_with("index ") && what.contains("_reference_idx");
            if !(same || ours || treated || gate || deletions || index) {
                account.unexpected.push(format!("{service}: {what}: {definition}"));
            }
        }
    }
    account
}

/// The relation that an object is a part of, without `public`.
fn relation_of(what: &str) -> Option<String> {
    let (kind, rest) = what.split_once(' ')?;
    let name = match kind {
        "relation" | "column" | "constraint" | "sequence" | "view" | "trigger" | "rule" | "policy" | "index"
        | "statistics" => rest,
        "rights" => rest.strip_prefix("on ")?,
        "comment" => rest.strip_prefix("on ")?.split_once(' ')?.1,
        _ => return None,
    };
    Some(bare(name))
}

/// The first name of a text, unquoted, without `public`.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut quoted = false;
    for sign in text.chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => break,
            _ => out.push(sign),
        }
    }
    out.strip_prefix("public.").map(str::to_owned).unwrap_or(out)
}

/// Whether a crossing is about an object, by its title: `foreign key t t_fkey` of `constraint public.t t_fkey`.
fn treats(told: &Told, what: &str, about: Option<&str>) -> bool {
    let (kind, _) = what.split_once(' ').unwrap_or((what, ""));
    let words = |text: &str| -> Vec<String> {
        text.replace('"', "").split(' ').map(|word| word.strip_prefix("public.").unwrap_or(word).to_owned()).collect()
    };
    let (title, object) = (words(&told.title), words(what));
    let ends = |count: usize| {
        title.len() >= count && object.len() >= count && {
            let title = title[title.len() - count..].join(" ");
            let object = object[object.len() - count..].join(" ");
            title == object
                || title.rsplit_once('.').is_some_and(|_| title.replace('.', " ") == object.replace('.', " "))
        }
    };
    let by_title = match kind {
        "constraint" | "trigger" | "policy" | "rule" => ends(2),
        "relation" | "view" | "sequence" => ends(1),
        _ => false,
    };
    // What hangs on a thing that was treated goes with it: its comment, its columns, its rights.
    let of_view = told.treatment == "view" || told.treatment == "sequence";
    let part = of_view && about.is_some_and(|about| ends_with(&told.title, about));
    let comment = kind == "comment" && {
        // `comment on table constraint t_fkey on public.t`, `comment on trigger a on public.t`
        title.last().is_some_and(|last| object.contains(last))
    };
    let referenced = told.treatment == "foreign-key"
        && what.starts_with("comment on table column")
        && told.relations.iter().any(|relation| object.iter().any(|word| word.starts_with(&format!("{relation}."))));
    by_title || part || comment || referenced
}

fn ends_with(title: &str, name: &str) -> bool {
    title == name || title.ends_with(&format!(" {name}"))
}

/// Whether what was left out is this object, or has it as a part.
fn is_about(told: &Told, what: &str, about: Option<&str>) -> bool {
    let clean = |text: &str| text.replace('"', "").replace("public.", "");
    let (_, rest) = what.split_once(' ').unwrap_or((what, ""));
    let name = told.title.split_once(' ').map_or("", |(_, name)| name);
    if about.is_some_and(|about| ends_with(&told.title, about)) {
        return true;
    }
    // An index is a part of its table: its definition is not at hand here, so the table's name in it tells.
    let rest = clean(rest);
    if told.title.starts_with("order and options of ")
        && told.title.split(' ').next_back() == rest.split(' ').next_back()
    {
        return true;
    }
    rest == clean(name)
        || rest.split('(').next() == clean(name).split('(').next() && !rest.is_empty()
        || clean(&told.title).ends_with(&rest)
}

/// Runs `split generate --target database` on a database of the server.
pub fn generate(
    server: &Server,
    program: &str,
    database: &str,
    map: &Path,
    output: &Path,
) -> Result<(i32, String), String> {
    let output = Command::new(program)
        .args(["generate", "--target", "database", "--database-url", &server.cluster.url(database)])
        .arg("--output")
        .arg(output)
        .arg(map)
        .output()
        .map_err(|error| error.to_string())?;
    Ok((output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned()))
}
