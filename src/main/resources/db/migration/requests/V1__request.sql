create schema if not exists requests;

-- One row a unit and year: numbers are allocated in the registering transaction, without gaps, never reused.
create table requests.counter (
    unit text not null,
    year int  not null,
    last bigint not null,
    primary key (unit, year)
);

create table requests.applicant (
    id                  uuid primary key,
    kind                text not null check (kind in ('PERSON', 'COMPANY', 'FOREIGNER')),
    identity_hash       text not null unique, -- keyed hash of national ID, register + tax number, or passport
    national_id         text,
    commercial_register text,
    tax_number          text,
    passport            text,
    nationality         text,
    name                text not null check (length(name) between 2 and 200),
    name_folded         text not null,
    phone               text not null,
    address             text,
    updated_at          timestamptz not null,
    version             int not null default 0,
    check (kind <> 'PERSON' or national_id is not null),
    check (kind <> 'COMPANY' or commercial_register is not null),
    check (kind <> 'FOREIGNER' or passport is not null)
);
create index applicant_name on requests.applicant using gin (name_folded gin_trgm_ops);
create index applicant_phone on requests.applicant (phone);

create table requests.request (
    id              uuid primary key,
    number          text not null unique,
    unit            text not null,
    back_office     text not null,
    service         text not null,
    service_version int  not null,
    channel         text not null check (channel in ('window', 'portal', 'tablet', 'mobile')),
    applicant       uuid not null references requests.applicant,
    -- what the paper says of the applicant on this day; a later change of his phone does not change this file
    holder_name     text not null,
    phone_last4     text not null check (phone_last4 ~ '^[0-9]{4}$'),
    agent           jsonb,
    answers         jsonb not null,
    tracking_key    text not null,
    state           text not null check (state in ('OPEN', 'APPROVED', 'REFUSED', 'FINISHED', 'WITHDRAWN')),
    submitted_at    timestamptz not null,
    submitted_by    uuid,
    due             date not null,
    ended_at        timestamptz,
    version         int not null default 0,
    check ((state in ('OPEN', 'APPROVED')) = (ended_at is null))
);
create index request_unit_submitted on requests.request (unit, submitted_at);
create index request_unit_open on requests.request (unit, due) where ended_at is null;
create index request_unit_ended on requests.request (unit, ended_at) where ended_at is not null;
create index request_applicant on requests.request (applicant, submitted_at);

create table requests.checklist_item (
    request uuid not null references requests.request,
    key     text not null,
    state   text not null check (state in ('ATTACHED', 'ORIGINAL_SEEN', 'ON_PAPER', 'MISSING')),
    reason  text,
    pages   uuid[] not null default '{}',
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (request, key),
    check (state <> 'ATTACHED' or cardinality(pages) > 0)
);

-- What officials did on the case: notes, decisions, visits, opinions, statements. Never changed, only added to.
create table requests.act (
    id          uuid primary key,
    request     uuid not null references requests.request,
    step        uuid,
    kind        text not null,
    outcome     text,
    reason      text,
    legal_basis text,
    data        jsonb not null default '{}',
    by_staff    uuid,
    at          timestamptz not null
);
create index act_request on requests.act (request, at);
create unique index act_one_outcome_a_step on requests.act (step) where outcome is not null;

create table requests.completion (
    id          uuid primary key,
    request     uuid not null references requests.request,
    round       int  not null check (round >= 0),
    step        uuid,
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    items       jsonb not null, -- [{key, text}] everything missing, at once
    late_items  jsonb not null default '[]', -- keys that were visible in an earlier round already (rule 5)
    answered_at timestamptz,
    answered_by uuid,
    unique (request, round)
);
create unique index completion_one_open on requests.completion (request) where answered_at is null;
create index completion_asked_by on requests.completion (asked_by, asked_at);

create table requests.handover (
    request       uuid primary key references requests.request,
    received_by   text not null,
    identity      text not null, -- masked national ID or power-of-attorney number
    capacity      text not null check (capacity in ('holder', 'agent', 'heir', 'representative')),
    by_staff      uuid not null,
    at            timestamptz not null
);

create table requests.draft (
    id         uuid primary key,
    staff      uuid not null,
    unit       text not null,
    service    text,
    data       jsonb not null,
    updated_at timestamptz not null,
    request    uuid
);
create index draft_open on requests.draft (staff, updated_at desc) where request is null;

-- acts and completions are history: the program itself may not rewrite them
revoke update, delete, truncate on requests.act from current_role;
revoke delete, truncate on requests.request, requests.completion, requests.handover, requests.checklist_item from current_role;
