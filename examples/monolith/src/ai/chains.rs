//! Prompt chains: small pipelines around the model, each step checked before the next.

use serde_json::{Value, json};
use sqlx::PgPool;
use uuid::Uuid;

use super::{
    Turn,
    llm::WORKFLOW_MARK,
    retrieval::{self, Hit},
};
use crate::{
    platform::{ApiError, ApiResult, FieldErrors},
    workflow::Definition,
};

/// The turns of a chat: instruction and context first, history, the question last.
pub fn chat_turns(history: Vec<Turn>, hits: &[Hit], message: &str) -> Vec<Turn> {
    let mut system = "You are the assistant of Corallum Enterprise. Be brief.".to_owned();
    if !hits.is_empty() {
        system.push_str("\nContext:\n");
        for hit in hits {
            system.push_str(&format!("{} ({})\n", hit.excerpt, hit.title));
        }
    }
    let mut turns = vec![Turn::system(system)];
    turns.extend(history);
    turns.push(Turn::user(message));
    turns
}

pub fn workflow_turns(prompt: &str) -> Vec<Turn> {
    let kinds = "set, condition, llm, notify, track, wait, fail";
    vec![
        Turn::system(format!("You design workflows with steps of these kinds: {kinds}. {WORKFLOW_MARK}")),
        Turn::user(prompt),
    ]
}

/// Models like to wrap JSON in prose and fences: takes the outermost object and checks it.
pub fn parse_workflow(answer: &str) -> ApiResult<Definition> {
    let unusable = |reason: String| ApiError::Upstream { service: "language model", reason };
    let (start, end) = match (answer.find('{'), answer.rfind('}')) {
        (Some(start), Some(end)) if start < end => (start, end),
        _ => return Err(unusable("it answered without JSON".into())),
    };
    let definition: Definition =
        serde_json::from_str(&answer[start..=end]).map_err(|e| unusable(format!("not a workflow: {e}")))?;
    let mut errors = FieldErrors::default();
    definition.check(&mut errors);
    errors.into_result().map_err(|e| unusable(e.to_string()))?;
    Ok(definition)
}

/// What the numbers say about a workflow: the facts under an analysis.
pub async fn workflow_facts(db: &PgPool, tenant_id: Uuid, workflow_id: Uuid) -> ApiResult<Value> {
    #[derive(sqlx::FromRow)]
    struct Row {
        name: String,
        runs: i64,
        failed: i64,
        retried: i64,
        average_ms: Option<f64>,
    }
    let row: Row = sqlx::query_as(
        "SELECT w.name,
                count(e.id) AS runs,
                count(e.id) FILTER (WHERE e.status IN ('failed', 'dead')) AS failed,
                count(e.id) FILTER (WHERE j.attempts > 1) AS retried,
                (extract(epoch FROM avg(e.finished_at - e.created_at)) * 1000)::double precision AS average_ms
         FROM workflows w
         LEFT JOIN workflow_executions e ON e.workflow_id = w.id
         LEFT JOIN jobs j ON j.id = e.job_id
         WHERE w.id = $1 AND w.tenant_id = $2
         GROUP BY w.id",
    )
    .bind(workflow_id)
    .bind(tenant_id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("workflow"))?;
    Ok(json!({
        "workflow": row.name,
        "runs": row.runs,
        "failed": row.failed,
        "retried": row.retried,
        "averageMs": row.average_ms,
    }))
}

/// Simple figures of a text, so that an analysis has something to hold on to.
pub fn text_facts(text: &str) -> Value {
    let words = text.split_whitespace().count();
    let sentences = text.split(['.', '!', '?']).filter(|s| !s.trim().is_empty()).count();
    json!({ "words": words, "sentences": sentences, "characters": text.chars().count() })
}

pub async fn retrieve(db: &PgPool, tenant_id: Uuid, message: &str, wanted: bool) -> ApiResult<Vec<Hit>> {
    if wanted { retrieval::search(db, tenant_id, message, 3).await } else { Ok(Vec::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_found_inside_prose() {
        let answer = "Sure! ```json\n{\"steps\":[{\"name\":\"a\",\"kind\":\"wait\",\"ms\":1}]}\n``` Enjoy.";
        assert_eq!(parse_workflow(answer).unwrap().steps.len(), 1);
        assert!(parse_workflow("I cannot do that").is_err());
        assert!(parse_workflow("{\"steps\":[]}").is_err());
    }
}
