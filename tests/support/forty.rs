//! A map of many services that nothing is known of besides: types, events, jobs, calls, stores, made by counting.

use std::fmt::Write;

/// The map; the same text each time.
pub fn map(count: usize) -> String {
    let mut text = String::from("version: 1\nsystem: { name: many, code: rust, gateway: nginx }\nservices:\n");
    for index in 0..count {
        service(&mut text, index, count);
    }
    text.push_str("events:\n");
    for index in (0..count).filter(|index| index % 4 == 0) {
        let _ = writeln!(text, "  thing{index}.made: {{ key: id, fields: {{ id: uuid, at: timestamp, more: json }} }}");
    }
    text
}

/// Each fourth keeps nothing, each seventh of the others keeps a file; those that a fourth divides tell of events.
fn service(text: &mut String, index: usize, count: usize) {
    let stores = index % 4 != 3;
    let file = stores && index % 7 == 5 && !index.is_multiple_of(4);
    let _ = writeln!(text, "  s{index}:\n    summary: The service of things {index}");
    if file {
        text.push_str("    database: { engine: sqlite }\n");
    } else if stores {
        text.push_str("    database: {}\n");
    }
    // Those that have a PostgreSQL tell, and handle what the one before told.
    if index.is_multiple_of(4) {
        let _ = writeln!(text, "    publishes: [thing{index}.made]");
    } else if index % 4 == 1 && !file {
        let _ = writeln!(text, "    subscribes: [thing{}.made]", index - 1);
    }
    if index % 8 == 2 && !file {
        text.push_str("    jobs: true\n");
    }
    // In a circle.
    let callees = [(index + 1) % count, (index + 7) % count];
    let _ = writeln!(text, "    depends_on: [{}]", callees.map(|callee| format!("s{callee}")).join(", "));
    let public = if index.is_multiple_of(2) { format!(", public: [GET /things{index}]") } else { String::new() };
    let _ = writeln!(text, "    gateway: {{ paths: [/things{index}], authentication: jwt{public} }}");
    let _ = write!(
        text,
        "    api:
      types:
        Thing{index}: {{ id: uuid, kind: Kind, name: string, made: timestamp, parts: '[Part]', above: 'Thing{index}?' }}
        Part: {{ count: integer, weight: 'number?', named: '{{string}}', on: 'date?' }}
        Page: {{ limit: 'integer?', kind: 'Kind?' }}
      words:
        Kind: [small, large, 'kind-{index}']
      routes:
        GET /things{index}: {{ query: Page, answers: '[Thing{index}]' }}
        POST /things{index}: {{ takes: Thing{index}, answers: Thing{index}, status: 201 }}
        'GET /things{index}/{{id}}': {{ answers: Thing{index} }}
        'DELETE /things{index}/{{id}}': {{}}
        'PUT /things{index}/{{id}}/parts/{{number}}': {{ takes: Part, status: 202 }}
        POST /internal/things{index}: {{ takes: '[Thing{index}]', answers: '{{integer}}' }}
"
    );
}
