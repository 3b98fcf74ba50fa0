-- The hall of a centre: its rules, lines and windows.
create table queue.hall (
    unit                text        primary key,
    bonus_minutes       int         not null default 20 check (bonus_minutes between 0 and 60),
    in_a_row            int         not null default 3 check (in_a_row between 1 and 20),
    maximum_minutes     int         not null default 60 check (maximum_minutes between 1 and 600),
    preference_minutes  int         not null default 2 check (preference_minutes between 0 and 10),
    grace_minutes       int         not null default 15 check (grace_minutes between 1 and 120),
    day_quota           int         check (day_quota > 0),
    capacity            int         check (capacity > 0),
    stopped_on          date,
    message_ar          text        not null default '' check (length(message_ar) <= 200),
    message_en          text        not null default '' check (length(message_en) <= 200),
    slide_seconds       int         not null default 12 check (slide_seconds between 4 and 120),
    slides              text[]      not null default '{SERVICES,DOCUMENTS,FEES,HOURS,NOTICE}',
    walk_in_share       int         not null default 50 check (walk_in_share between 10 and 100),
    slot_minutes        int         not null default 30 check (slot_minutes between 10 and 120),
    slot_capacity       int         not null default 6 check (slot_capacity between 1 and 200),
    version             bigint      not null default 1
);

create table queue.line (
    unit      text    not null references queue.hall,
    prefix    text    not null check (prefix ~ '^[A-Z]$'),
    position  int     not null,
    name_ar   text    not null,
    name_en   text    not null,
    kind      text    not null check (kind in ('INTAKE', 'PAYMENT', 'DELIVERY')),
    sectors   text[]  not null default '{}',
    primary key (unit, prefix)
);
comment on column queue.line.sectors is 'English names of the sectors it takes; empty: all that no other line takes';

create table queue.service_window (
    id            uuid    primary key,
    unit          text    not null references queue.hall,
    number        int     not null check (number between 1 and 99),
    kind          text    not null check (kind in ('INTAKE', 'PAYMENT', 'DELIVERY')),
    lines         text[]  not null,
    people        uuid[]  not null default '{}',
    opens         time,
    closes        time,
    dedicated     boolean not null default false,
    open          boolean not null default false,
    staff         uuid,
    staff_name    text,
    priority_run  int     not null default 0,
    version       bigint  not null default 0,
    unique (unit, number),
    check (closes is null or opens is null or closes > opens)
);
comment on column queue.service_window.people is 'who may sit there; empty: everybody of the unit with the role';
create unique index window_of_staff on queue.service_window (staff) where staff is not null;

-- The last number given, a centre, day and prefix. Allocated in the transaction that gives the ticket: no gaps.
create table queue.numbering (
    unit     text        not null,
    day      date        not null,
    prefix   text        not null,
    last     int         not null check (last between 1 and 9000),
    last_at  timestamptz not null,
    primary key (unit, day, prefix)
);

create table queue.ticket (
    id              uuid        primary key,
    code            text        not null unique,
    unit            text        not null,
    day             date        not null,
    prefix          text        not null,
    number          int         not null check (number > 0),
    queue_day       date        not null,
    line            text        not null,
    service         text,
    request_number  text,
    state           text        not null check (state in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY',
                                                          'DONE', 'LEFT', 'NO_SHOW', 'EXPIRED')),
    claimed         text        not null,
    prioritised     boolean     not null,
    confirmed       boolean,
    arrived_at      timestamptz not null,
    at_window       uuid,
    staff           uuid,
    first_called_at timestamptz,
    called_at       timestamptz,
    recalls         int         not null default 0,
    served_at       timestamptz,
    held_since      timestamptz,
    held_seconds    int         not null default 0,
    missed_at       timestamptz,
    misses          int         not null default 0,
    away_at         timestamptz,
    ended_at        timestamptz,
    turn_reason     text,
    source          text        not null,
    command_key     text        not null,
    appointment     uuid,
    version         int         not null default 0,
    unique (unit, day, prefix, number)
);
create index ticket_waiting on queue.ticket (unit, queue_day, line, prioritised, arrived_at, id) where state = 'WAITING';
create index ticket_open on queue.ticket (queue_day, unit)
    where state in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY');
create index ticket_day on queue.ticket (unit, queue_day);
create index ticket_recent on queue.ticket (unit, called_at desc) where called_at is not null;
create index ticket_of_window on queue.ticket (at_window) where state in ('CALLED', 'SERVING', 'HELD');
create index ticket_key on queue.ticket (command_key);
-- A window has one person at a time.
create unique index ticket_at_window on queue.ticket (at_window) where state in ('CALLED', 'SERVING');

-- What happened to each visit, line by line; never changed.
create table queue.visit_log (
    id          bigint      generated always as identity primary key,
    ticket      uuid        not null,
    at          timestamptz not null,
    act         text        not null,
    before      text,
    after       text        not null,
    at_window   uuid,
    staff       uuid,
    detail      text
);
create index visit_of_ticket on queue.visit_log (ticket, id);
revoke update, delete, truncate on queue.visit_log from current_user;
revoke delete, truncate on queue.ticket from current_user;

-- Numbers set aside for a node that loses its database; kept in its own file too.
create table queue.reserve (
    unit    text not null,
    day     date not null,
    prefix  text not null,
    first   int  not null,
    last    int  not null,
    node    text not null,
    primary key (unit, day, prefix, first)
);

-- A kiosk or a board on the wall; only the hash of its token is kept.
create table queue.device (
    id          uuid        primary key,
    unit        text        not null references queue.hall,
    kind        text        not null check (kind in ('KIOSK', 'HALL', 'WINDOW', 'SLIDES')),
    name        text        not null,
    at_window   uuid        references queue.service_window,
    hash        text        not null unique,
    issued_at   timestamptz not null,
    issued_by   uuid        not null,
    revoked_at  timestamptz,
    check ((kind = 'WINDOW') = (at_window is not null))
);
