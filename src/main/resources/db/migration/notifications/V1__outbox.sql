-- Text messages on their way. Whatever is sent, expired, cancelled or refused for good loses phone and text at once.
create table notifications.message (
    id          uuid        primary key,
    subject     uuid        not null,
    kind        text        not null,
    phone       text        not null,
    text        text        not null,
    due_at      timestamptz not null,
    expires_at  timestamptz not null,
    state       text        not null default 'WAITING'
                check (state in ('WAITING', 'SENT', 'EXPIRED', 'CANCELLED', 'REFUSED')),
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    ended_at    timestamptz,
    last_word   text,
    unique (subject, kind, due_at),
    check (expires_at > due_at),
    check ((state = 'WAITING') = (ended_at is null)),
    check (state = 'WAITING' or (phone = '' and text = ''))
);
create index message_next on notifications.message (next_at) where state = 'WAITING';
comment on column notifications.message.subject is 'what it is about: an appointment, for example';
