//! The AI Manager: conversations, analyses and generated workflows, metered against the tenant's plan.

use std::sync::Arc;

use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    ai::{
        AnalyzeRequest, ChatAnswer, ChatRequest, Completion, GenerateRequest, Llm, Model, Turn, TurnRole, chains, llm,
    },
    platform::{ApiError, ApiResult, CurrentUser, Platform},
    tenant::billing,
    workflow::{CreateWorkflow, PgWorkflowStore, WorkflowStore as _},
};

const DEFAULT_MODEL: &str = "corallum-mini";
const HISTORY: i64 = 20;

pub struct AiManager {
    platform: Platform,
    llm: Arc<dyn Llm>,
}

impl AiManager {
    pub fn new(platform: Platform) -> Self {
        let llm = llm::from_config(&platform.config.llm, platform.http.clone());
        Self { platform, llm }
    }

    pub async fn models(&self) -> ApiResult<Vec<Model>> {
        Ok(sqlx::query_as("SELECT id, provider, context_window, enabled FROM ai_models WHERE enabled ORDER BY id")
            .fetch_all(&self.platform.db)
            .await?)
    }

    async fn model(&self, wanted: Option<&str>) -> ApiResult<String> {
        sqlx::query_scalar("SELECT id FROM ai_models WHERE id = $1 AND enabled")
            .bind(wanted.unwrap_or(DEFAULT_MODEL))
            .fetch_optional(&self.platform.db)
            .await?
            .ok_or_else(|| ApiError::invalid("model", "there is no such model"))
    }

    async fn ask(&self, model: &str, turns: &[Turn]) -> ApiResult<Completion> {
        let completion = self.llm.complete(model, turns).await?;
        let tokens = u64::try_from(completion.tokens).unwrap_or(0);
        self.platform.metrics.llm_tokens.with_label_values(&[model]).inc_by(tokens);
        Ok(completion)
    }

    /// One prompt, one answer, booked on the tenant: for workflow steps.
    pub async fn complete_for(&self, tenant_id: Uuid, purpose: &str, prompt: &str) -> ApiResult<String> {
        let completion = self.ask(DEFAULT_MODEL, &[Turn::user(prompt)]).await?;
        let mut tx = self.platform.db.begin().await?;
        log_generation(&mut tx, tenant_id, DEFAULT_MODEL, purpose, prompt, completion.tokens, None).await?;
        billing::meter(&mut tx, tenant_id, billing::AI_TOKENS, completion.tokens).await?;
        tx.commit().await?;
        Ok(completion.text)
    }

    pub async fn chat(&self, user: &CurrentUser, request: ChatRequest) -> ApiResult<ChatAnswer> {
        let db = &self.platform.db;
        let model = self.model(request.model.as_deref()).await?;
        let history = match request.conversation_id {
            Some(id) => self.history(user, id).await?,
            None => Vec::new(),
        };
        let citations = chains::retrieve(db, user.tenant_id, &request.message, request.retrieve).await?;
        let turns = chains::chat_turns(history, &citations, &request.message);
        let completion = self.ask(&model, &turns).await?;

        let mut tx = db.begin().await?;
        let conversation_id = match request.conversation_id {
            Some(id) => id,
            None => {
                sqlx::query_scalar(
                    "INSERT INTO ai_conversations (tenant_id, user_id, model_id) VALUES ($1, $2, $3) RETURNING id",
                )
                .bind(user.tenant_id)
                .bind(user.id)
                .bind(&model)
                .fetch_one(&mut *tx)
                .await?
            }
        };
        for (role, content, tokens) in
            [("user", request.message.as_str(), 0), ("assistant", completion.text.as_str(), completion.tokens)]
        {
            sqlx::query("INSERT INTO ai_messages (conversation_id, role, content, tokens) VALUES ($1, $2, $3, $4)")
                .bind(conversation_id)
                .bind(role)
                .bind(content)
                .bind(i32::try_from(tokens).unwrap_or(i32::MAX))
                .execute(&mut *tx)
                .await?;
        }
        log_generation(&mut tx, user.tenant_id, &model, "chat", &request.message, completion.tokens, None).await?;
        billing::meter(&mut tx, user.tenant_id, billing::AI_TOKENS, completion.tokens).await?;
        tx.commit().await?;
        Ok(ChatAnswer { conversation_id, reply: completion.text, model, citations, tokens: completion.tokens })
    }

    /// The last turns of the user's own conversation, oldest first.
    async fn history(&self, user: &CurrentUser, conversation_id: Uuid) -> ApiResult<Vec<Turn>> {
        let mine: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM ai_conversations WHERE id = $1 AND tenant_id = $2 AND user_id = $3)",
        )
        .bind(conversation_id)
        .bind(user.tenant_id)
        .bind(user.id)
        .fetch_one(&self.platform.db)
        .await?;
        if !mine {
            return Err(ApiError::NotFound("conversation"));
        }
        let rows: Vec<(String, String)> = sqlx::query_as(
            "SELECT role, content FROM (
                 SELECT id, role, content FROM ai_messages WHERE conversation_id = $1 ORDER BY id DESC LIMIT $2
             ) latest ORDER BY id",
        )
        .bind(conversation_id)
        .bind(HISTORY)
        .fetch_all(&self.platform.db)
        .await?;
        Ok(rows
            .into_iter()
            .map(|(role, content)| Turn {
                role: if role == "assistant" { TurnRole::Assistant } else { TurnRole::User },
                content,
            })
            .collect())
    }

    pub async fn analyze(&self, user: &CurrentUser, request: AnalyzeRequest) -> ApiResult<Value> {
        let question = request.question.as_deref().unwrap_or("What stands out?");
        let (facts, prompt) = match (request.workflow_id, &request.text) {
            (Some(id), _) => {
                let facts = chains::workflow_facts(&self.platform.db, user.tenant_id, id).await?;
                let prompt = format!("{question}\n{facts}");
                (facts, prompt)
            }
            (None, Some(text)) => (chains::text_facts(text), format!("{text}\n{question}")),
            (None, None) => return Err(ApiError::invalid("text", "either a text or a workflow")),
        };
        let summary = self.complete_for(user.tenant_id, "analysis", &prompt).await?;
        Ok(json!({ "facts": facts, "summary": summary }))
    }

    /// From a sentence to a stored workflow; the generation is kept next to what came of it.
    pub async fn generate_workflow(&self, user: &CurrentUser, request: GenerateRequest) -> ApiResult<Value> {
        let db = &self.platform.db;
        let model = self.model(request.model.as_deref()).await?;
        let completion = self.ask(&model, &chains::workflow_turns(&request.prompt)).await?;
        let definition = chains::parse_workflow(&completion.text)?;

        // Booked before anything is stored: without tokens there is no workflow.
        let mut tx = db.begin().await?;
        billing::meter(&mut tx, user.tenant_id, billing::AI_TOKENS, completion.tokens).await?;
        let generation =
            log_generation(&mut tx, user.tenant_id, &model, "workflow", &request.prompt, completion.tokens, None)
                .await?;
        tx.commit().await?;
        if !request.save {
            return Ok(json!({ "definition": definition, "tokens": completion.tokens }));
        }
        let name = request.name.unwrap_or_else(|| {
            let start: String = request.prompt.trim().chars().take(60).collect();
            format!("{start} #{generation}")
        });
        let create = CreateWorkflow { name, description: request.prompt, definition };
        let workflow = PgWorkflowStore::new(db.clone()).create(user.tenant_id, user.id, &create).await?;
        sqlx::query("UPDATE ai_generations SET workflow_id = $2 WHERE id = $1")
            .bind(generation)
            .bind(workflow.id)
            .execute(db)
            .await?;
        Ok(json!({ "workflow": workflow, "definition": create.definition, "tokens": completion.tokens }))
    }
}

async fn log_generation(
    conn: &mut PgConnection,
    tenant_id: Uuid,
    model: &str,
    purpose: &str,
    prompt: &str,
    tokens: i64,
    workflow_id: Option<Uuid>,
) -> ApiResult<i64> {
    Ok(sqlx::query_scalar(
        "INSERT INTO ai_generations (tenant_id, model_id, purpose, prompt, tokens, workflow_id)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    )
    .bind(tenant_id)
    .bind(model)
    .bind(purpose)
    .bind(prompt)
    .bind(i32::try_from(tokens).unwrap_or(i32::MAX))
    .bind(workflow_id)
    .fetch_one(conn)
    .await?)
}
