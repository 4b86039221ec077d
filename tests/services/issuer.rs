//! Tokens that are signed by an issuer's published keys: taken, refused, and what happens when keys change or the issuer is away.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use crate::Service;
use crate::around::{Listener, Manner, Other, asked, free, silence, whole};
use crate::failures::{bearer, claims, now, with};
use crate::token::{plain, signed, token};

/// Keys at an address, until it is dropped.
struct Issuer {
    _listener: Listener,
    keys: Arc<Mutex<Value>>,
    silent: Arc<AtomicBool>,
    asked: Arc<AtomicU32>,
}

impl Issuer {
    fn start(port: u16, keys: &[Value]) -> Self {
        let (keys, silent, count) =
            (Arc::new(Mutex::new(json!({ "keys": keys }))), Arc::<AtomicBool>::default(), Arc::<AtomicU32>::default());
        let (published, quiet, counted) = (keys.clone(), silent.clone(), count.clone());
        let listener = Listener::new(port, move |mut stream| {
            if asked(&mut stream) {
                counted.fetch_add(1, Ordering::Relaxed);
                if quiet.load(Ordering::Relaxed) {
                    return silence(&mut stream);
                }
                let body = published.lock().expect("nobody panics").to_string();
                let _ = stream.write_all(whole("200 OK", &body).as_bytes());
            }
        });
        Self { _listener: listener, keys, silent, asked: count }
    }

    fn publish(&self, keys: &[Value]) {
        *self.keys.lock().expect("nobody panics") = json!({ "keys": keys });
    }
}

/// A pair of keys, one of them published.
enum Signer {
    /// With the public one's text as people keep it in files.
    Rsa(RsaKeyPair, String),
    Elliptic(EcdsaKeyPair),
}

impl Signer {
    fn elliptic() -> Self {
        let (random, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
        let text = EcdsaKeyPair::generate_pkcs8(kind, &random).expect("a key");
        Self::Elliptic(EcdsaKeyPair::from_pkcs8(kind, text.as_ref(), &random).expect("a key"))
    }

    /// Nothing without `openssl`; ring makes no such keys.
    fn rsa() -> Option<Self> {
        let text = openssl(&["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"], "")?;
        let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        let der = STANDARD.decode(body).expect("PEM");
        let pair = RsaKeyPair::from_pkcs8(&der).unwrap_or_else(|error| panic!("{error}: {text}"));
        Some(Self::Rsa(pair, openssl(&["pkey", "-pubout"], &text)?))
    }

    fn algorithm(&self) -> &'static str {
        match self {
            Self::Rsa(..) => "RS256",
            Self::Elliptic(_) => "ES256",
        }
    }

    /// As an issuer publishes it.
    fn published(&self, id: &str) -> Value {
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let mut key = match self {
            Self::Rsa(pair, _) => {
                let parts = PublicKeyComponents::<Vec<u8>>::from(pair.public());
                json!({ "kty": "RSA", "n": text(&parts.n), "e": text(&parts.e) })
            }
            Self::Elliptic(pair) => {
                // Not compressed: a byte, then both halves.
                let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
                json!({ "kty": "EC", "crv": "P-256", "x": text(x), "y": text(y) })
            }
        };
        for (name, value) in [("kid", id), ("use", "sig"), ("alg", self.algorithm())] {
            key[name] = value.into();
        }
        key
    }

    fn token(&self, header: &Value, claims: &Value) -> String {
        let (plain, random) = (plain(header, claims), SystemRandom::new());
        let signature = match self {
            Self::Rsa(pair, _) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, plain.as_bytes(), &mut signature).expect("signed");
                signature
            }
            Self::Elliptic(pair) => pair.sign(&random, plain.as_bytes()).expect("signed").as_ref().to_vec(),
        };
        format!("{plain}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    fn good(&self, id: &str) -> String {
        self.token(&json!({ "alg": self.algorithm(), "typ": "JWT", "kid": id }), &for_us())
    }
}

fn for_us() -> Value {
    changed("aud", json!(["somebody", "corallum"]))
}

fn changed(name: &str, value: Value) -> Value {
    let mut claims = claims();
    claims["aud"] = json!("corallum");
    claims[name] = value;
    claims
}

/// Nothing where it is not there.
fn openssl(arguments: &[&str], input: &str) -> Option<String> {
    let (from, to) = (Stdio::piped(), Stdio::piped());
    let mut child =
        Command::new("openssl").args(arguments).stdin(from).stdout(to).stderr(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(input.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).expect("text"))
}

/// Asks for something that people alone may have.
struct Door {
    service: Service,
}

impl Door {
    fn asked(&self, token: &str) -> u16 {
        self.service.ask("GET", "/workflows", &[("authorization", &bearer(token))]).0
    }

    fn soon(&self, why: &str, token: &str, wanted: u16, seconds: u64) {
        let begin = Instant::now();
        loop {
            let status = self.asked(token);
            if status == wanted {
                return;
            }
            assert!(begin.elapsed() < Duration::from_secs(seconds), "{why}: {status}, not {wanted}");
            thread::sleep(Duration::from_millis(100));
        }
    }

    fn at_once(&self, why: &str, token: &str) {
        let begin = Instant::now();
        assert_eq!(self.asked(token), 200, "{why}");
        assert!(begin.elapsed() < Duration::from_secs(1), "{why}: it took {:?}", begin.elapsed());
    }
}

/// Keys that nobody can use are passed over.
fn strange() -> [Value; 3] {
    [
        json!({ "kty": "AKP", "kid": "post-quantum", "alg": "ML-DSA-44", "pub": "AAAA" }),
        json!({ "kty": "oct", "kid": "shared", "k": URL_SAFE_NO_PAD.encode("a shared secret") }),
        json!({ "kty": 7 }),
    ]
}

pub fn all(workspace: &Path, settings: &[(&str, &str)]) {
    let (tenant, port) = (free(), free());
    let _other = Other::start(tenant, Manner::Well);
    let (tenant, address) = (format!("http://127.0.0.1:{tenant}"), format!("http://127.0.0.1:{port}/keys"));
    let more = [("TENANT_SERVICE_URL", tenant.as_str()), ("JWT_JWKS_URL", &address), ("JWT_AUDIENCE", "corallum")];
    let door = Door { service: Service::start(workspace, "workflow", &with(settings, &more)) };
    let elliptic = Signer::elliptic();
    let rsa = Signer::rsa();
    if rsa.is_none() {
        eprintln!("LEFT OUT: tokens signed by RSA need `openssl`");
    }
    let rsa = rsa.as_ref();

    // Nobody can say yet whether a token is good.
    assert_eq!(door.asked(&elliptic.good("e1")), 503, "the issuer is not there yet");
    assert_eq!(door.service.ask("GET", "/readyz", &[]).0, 200);
    let mut keys = strange().to_vec();
    keys.push(elliptic.published("e1"));
    keys.extend(rsa.map(|rsa| rsa.published("r1")));
    let issuer = Issuer::start(port, &keys);
    door.soon("the issuer is there", &elliptic.good("e1"), 200, 5);
    rsa.iter().for_each(|rsa| assert_eq!(door.asked(&rsa.good("r1")), 200));
    // One key alone is of this kind.
    assert_eq!(door.asked(&elliptic.token(&json!({ "alg": "ES256" }), &for_us())), 200, "without an id");
    refused(&door, &elliptic, rsa);
    flood(&door, &issuer, &elliptic);
    changes(&door, issuer, &elliptic, port);
}

fn refused(door: &Door, elliptic: &Signer, rsa: Option<&Signer>) {
    let header = json!({ "alg": "ES256", "kid": "e1" });
    let hmac = |id: &str| json!({ "alg": "HS256", "typ": "JWT", "kid": id });
    let public = elliptic.published("e1");
    let mut all = vec![
        ("expired", elliptic.token(&header, &changed("exp", json!(now() - 3600)))),
        ("of another issuer", elliptic.token(&header, &changed("iss", json!("somebody")))),
        ("for somebody else", elliptic.token(&header, &changed("aud", json!("somebody")))),
        ("for nobody", elliptic.token(&header, &claims())),
        ("no signature", format!("{}.", plain(&json!({ "alg": "none", "kid": "e1" }), &for_us()))),
        ("signed with another key", Signer::elliptic().token(&header, &for_us())),
        ("the algorithm of another key", elliptic.token(&json!({ "alg": "RS256", "kid": "e1" }), &for_us())),
        ("the secret of other times", token(&for_us(), "a secret for tests")),
        ("a published text as the secret", signed(&hmac("e1"), &for_us(), &public.to_string())),
        ("a published number as the secret", signed(&hmac("e1"), &for_us(), public["x"].as_str().expect("a text"))),
        ("a published secret", signed(&hmac("shared"), &for_us(), "a shared secret")),
    ];
    if let Some(rsa) = rsa {
        let Signer::Rsa(_, text) = rsa else { unreachable!("made so") };
        assert!(text.starts_with("-----BEGIN PUBLIC KEY-----"), "{text}");
        for secret in [text.as_str(), text.trim_end(), &rsa.published("r1").to_string()] {
            all.push(("the public key's text as the secret", signed(&hmac("r1"), &for_us(), secret)));
        }
        let another = Signer::rsa().expect("as before");
        all.push(("signed with another RSA key", another.good("r1")));
        all.push(("RSA by a key of a curve", rsa.token(&json!({ "alg": "RS256", "kid": "e1" }), &for_us())));
        all.push(("PS256", rsa.token(&json!({ "alg": "PS256", "kid": "r1" }), &for_us())));
    }
    for (why, token) in all {
        assert_eq!(door.asked(&token), 401, "{why}");
    }
}

/// Whoever makes ids up does not make us ask for each of them.
fn flood(door: &Door, issuer: &Issuer, elliptic: &Signer) {
    let (before, begin) = (issuer.asked.load(Ordering::Relaxed), Instant::now());
    thread::scope(|scope| {
        for thread in 0..8 {
            scope.spawn(move || {
                for number in 0..40 {
                    assert_eq!(door.asked(&elliptic.good(&format!("made up {thread} {number}"))), 401);
                }
            });
        }
    });
    let asked = issuer.asked.load(Ordering::Relaxed) - before;
    let most = 1 + u32::try_from(begin.elapsed().as_secs() / 5).expect("soon");
    assert!(asked <= most, "asked {asked} times in {:?}", begin.elapsed());
    door.at_once("after all of them", &elliptic.good("e1"));
}

fn changes(door: &Door, issuer: Issuer, first: &Signer, port: u16) {
    // Another key takes the first one's place.
    let (second, third) = (Signer::elliptic(), Signer::elliptic());
    issuer.publish(&[second.published("e2")]);
    door.at_once("not known yet that it has gone", &first.good("e1"));
    door.soon("a new key", &second.good("e2"), 200, 7);
    assert_eq!(door.asked(&first.good("e1")), 401, "a key that has gone");
    // It says nothing more: whose key is known does not notice.
    issuer.silent.store(true, Ordering::Relaxed);
    door.soon("the issuer is silent", &third.good("e3"), 503, 8);
    thread::scope(|scope| {
        let waits = scope.spawn(|| door.asked(&third.good("e3")));
        for _ in 0..20 {
            door.at_once("while another one waits", &second.good("e2"));
            thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(waits.join().expect("an answer"), 503);
    });
    issuer.silent.store(false, Ordering::Relaxed);
    issuer.publish(&[second.published("e2"), third.published("e3")]);
    door.soon("the issuer answers again", &third.good("e3"), 200, 5);
    // And it is gone.
    drop(issuer);
    let fourth = Signer::elliptic();
    door.soon("the issuer is gone", &fourth.good("e4"), 503, 8);
    door.at_once("a key from before", &third.good("e3"));
    let _issuer = Issuer::start(port, &[fourth.published("e4")]);
    door.soon("the issuer is back", &fourth.good("e4"), 200, 5);
}
