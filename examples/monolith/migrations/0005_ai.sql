-- Models, conversations, and the documents that answers are retrieved from.
CREATE TABLE ai_models (
    id text PRIMARY KEY,
    provider text NOT NULL,
    context_window integer NOT NULL CHECK (context_window > 0),
    cents_per_1k_tokens numeric(10, 4) NOT NULL DEFAULT 0,
    enabled boolean NOT NULL DEFAULT true
);

CREATE TABLE ai_conversations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    user_id uuid REFERENCES users (id) ON DELETE SET NULL,
    model_id text NOT NULL REFERENCES ai_models (id) ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ai_messages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES ai_conversations (id) ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('system', 'user', 'assistant')),
    content text NOT NULL,
    tokens integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ai_messages_conversation_idx ON ai_messages (conversation_id, id);

CREATE TABLE ai_documents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    file_id uuid REFERENCES files (id) ON DELETE CASCADE,
    title text NOT NULL,
    body text NOT NULL,
    search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')
    ) STORED,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ai_documents_search_idx ON ai_documents USING gin (search);

CREATE TABLE ai_generations (
    id bigserial PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    model_id text NOT NULL REFERENCES ai_models (id) ON DELETE RESTRICT,
    purpose text NOT NULL,
    prompt text NOT NULL,
    tokens integer NOT NULL DEFAULT 0,
    workflow_id uuid REFERENCES workflows (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
