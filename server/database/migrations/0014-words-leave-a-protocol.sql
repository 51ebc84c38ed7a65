-- When a question is hidden after the protocol was approved, its words leave the protocol: it says when, and keeps the hash it was approved with.
alter table protocol add column first_hash text check (first_hash ~ '^[0-9a-f]{64}$'), add column redacted_at timestamptz;
