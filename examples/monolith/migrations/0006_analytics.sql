-- What happened, rolled up, reported on; and the runs of our own models.
CREATE TABLE analytics_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    -- Not a foreign key: events outlive the people who caused them.
    user_id uuid,
    name text NOT NULL,
    subject_type text,
    subject_id text,
    properties jsonb NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX analytics_events_name_idx ON analytics_events (tenant_id, name, occurred_at);

CREATE TABLE metric_rollups (
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    metric text NOT NULL,
    day date NOT NULL,
    value double precision NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, metric, day)
);

CREATE TABLE reports (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('workflow_health', 'member_activity', 'cost')),
    created_by uuid REFERENCES users (id) ON DELETE SET NULL,
    result jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE model_runs (
    id bigserial PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    model_id text NOT NULL REFERENCES ai_models (id) ON DELETE RESTRICT,
    stage text NOT NULL DEFAULT 'training' CHECK (stage IN ('training', 'evaluation', 'deployed', 'retired')),
    parameters jsonb NOT NULL DEFAULT '{}',
    metrics jsonb NOT NULL DEFAULT '{}',
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);

CREATE TABLE event_log (
    event_id uuid PRIMARY KEY,
    event_type text NOT NULL,
    occurred_on timestamptz NOT NULL,
    tenant_id uuid REFERENCES tenants (id) ON DELETE SET NULL,
    envelope jsonb NOT NULL
);
