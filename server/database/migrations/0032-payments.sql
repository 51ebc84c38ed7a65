-- Residents' payments for initiatives: pledged, paid, used, returned. Who pays what is never public and in no log.
alter table town add column payee jsonb;
alter table initiative add column payments_until date;

create table initiative_payer (
  code text primary key check (code ~ '^\d{9}$'),
  initiative uuid not null references initiative,
  -- somebody with an account, or whom the words describe
  actor uuid,
  words text,
  n bigint generated always as identity,
  pledged bigint not null default 0 check (pledged >= 0),
  at timestamptz not null,
  unique (initiative, actor),
  check ((actor is null) <> (words is null))
);
create index initiative_payer_actor on initiative_payer (actor);

create table initiative_payment (
  id uuid primary key,
  initiative uuid not null references initiative,
  payer text not null references initiative_payer,
  -- 0: it was entered by mistake
  sum bigint not null check (sum >= 0),
  day date not null,
  -- names the line of the bank's list
  line text unique,
  at timestamptz not null,
  by_actor uuid not null
);
create index initiative_payment_initiative on initiative_payment (initiative);

-- What an entry said before it was put right, and why it was.
create table initiative_payment_correction (
  payment uuid not null references initiative_payment,
  n bigint generated always as identity primary key,
  payer text not null,
  sum bigint not null,
  day date not null,
  reason text not null,
  at timestamptz not null,
  by_actor uuid not null
);
create index initiative_payment_correction_payment on initiative_payment_correction (payment);

create table initiative_settlement (
  initiative uuid primary key references initiative,
  used bigint not null check (used >= 0),
  because text,
  at timestamptz not null
);
create table initiative_refund (
  payer text primary key references initiative_payer,
  initiative uuid not null references initiative,
  sum bigint not null check (sum > 0),
  returned bigint not null default 0 check (returned between 0 and sum),
  returned_on date
);
create index initiative_refund_initiative on initiative_refund (initiative);

-- What the keeper of the payments did, deed after deed, with the reason where there was one.
create table initiative_money_deed (
  n bigint generated always as identity primary key,
  initiative uuid not null references initiative,
  deed text not null check (deed in ('settled', 'withdrawn', 'returned', 'undone')),
  payer text,
  sum bigint,
  words text,
  at timestamptz not null,
  by_actor uuid not null
);
create index initiative_money_deed_initiative on initiative_money_deed (initiative);
