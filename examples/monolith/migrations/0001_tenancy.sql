-- Tenants, what they pay for, and what they used.
CREATE TYPE account_status AS ENUM ('active', 'suspended', 'closed');

CREATE TABLE plans (
    code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
    name text NOT NULL,
    monthly_cents integer NOT NULL CHECK (monthly_cents >= 0),
    workflow_executions bigint NOT NULL CHECK (workflow_executions > 0),
    ai_tokens bigint NOT NULL CHECK (ai_tokens > 0),
    storage_bytes bigint NOT NULL CHECK (storage_bytes > 0)
);

CREATE TABLE tenants (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    status account_status NOT NULL DEFAULT 'active',
    plan_code text NOT NULL DEFAULT 'free' REFERENCES plans (code) ON UPDATE CASCADE ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tenant_settings (
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    key text NOT NULL CHECK (length(key) <= 64),
    value jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, key)
);

CREATE TABLE subscriptions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    plan_code text NOT NULL REFERENCES plans (code) ON UPDATE CASCADE ON DELETE RESTRICT,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CHECK (ended_at IS NULL OR ended_at >= started_at)
);

-- One running subscription a tenant; the ended ones are history.
CREATE UNIQUE INDEX subscriptions_one_running ON subscriptions (tenant_id) WHERE ended_at IS NULL;

CREATE TABLE invoices (
    id bigserial PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
    subscription_id bigint NOT NULL REFERENCES subscriptions (id) ON DELETE RESTRICT,
    period date NOT NULL,
    total_cents bigint NOT NULL DEFAULT 0 CHECK (total_cents >= 0),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid', 'void')),
    issued_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, period)
);

CREATE TABLE invoice_lines (
    invoice_id bigint NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
    line_no smallint NOT NULL CHECK (line_no > 0),
    description text NOT NULL,
    quantity bigint NOT NULL CHECK (quantity >= 0),
    amount_cents bigint NOT NULL,
    PRIMARY KEY (invoice_id, line_no)
);

CREATE TABLE usage_records (
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    metric text NOT NULL CHECK (metric IN ('workflow_executions', 'ai_tokens', 'storage_bytes')),
    period date NOT NULL DEFAULT date_trunc('month', now())::date,
    used bigint NOT NULL DEFAULT 0 CHECK (used >= 0),
    quota bigint NOT NULL,
    PRIMARY KEY (tenant_id, metric, period),
    CONSTRAINT usage_within_quota CHECK (used <= quota)
);
