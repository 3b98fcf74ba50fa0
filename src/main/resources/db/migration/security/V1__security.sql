-- Passwords, tokens, sessions, and who took which part in which request.

create table security.credential (
    staff       uuid primary key,
    password    text not null,
    changed_at  timestamptz not null
);

create table security.token (
    hash        text primary key check (length(hash) = 64),
    staff       uuid not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    revoked_at  timestamptz
);
create index token_staff on security.token (staff) where revoked_at is null;

-- One row per person and request: the primary key is what keeps one person on one side.
create table security.part_taken (
    request   uuid not null,
    staff     uuid not null,
    side      text not null,
    duty      text not null,
    taken_at  timestamptz not null,
    primary key (request, staff),
    constraint part_on_its_side check ((side, duty) in (
        ('FRONT', 'INTAKE'), ('FRONT', 'DELIVERY'), ('CASHIER', 'CASHIER'), ('REVIEW', 'REVIEW'),
        ('APPROVAL', 'APPROVAL'), ('APPLICANT', 'APPLICANT')))
);
-- A part once taken cannot be changed or forgotten by the program.
revoke update, delete, truncate on security.part_taken from current_user;

-- The tables of Spring Session, as it ships them.
create table security.session (
    primary_id             char(36) not null primary key,
    session_id             char(36) not null,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create unique index session_id on security.session (session_id);
create index session_expiry on security.session (expiry_time);
create index session_principal on security.session (principal_name);

create table security.session_attributes (
    session_primary_id  char(36) not null references security.session (primary_id) on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
