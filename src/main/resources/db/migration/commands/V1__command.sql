create schema if not exists commands;

create table commands.command (
    actor       text        not null,
    key         text        not null check (length(key) between 8 and 200),
    fingerprint text        not null,
    answer      jsonb,
    at          timestamptz not null default now(),
    primary key (actor, key)
);
