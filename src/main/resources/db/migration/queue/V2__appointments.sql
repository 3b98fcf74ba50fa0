-- How many places of a slot are booked; a booking that would take the walk-ins' share is refused here.
create table queue.slot (
    unit       text        not null references queue.hall,
    line       text        not null,
    starts_at  timestamptz not null,
    booked     int         not null check (booked >= 0),
    primary key (unit, line, starts_at)
);

create table queue.appointment (
    id              uuid        primary key,
    code            text        not null unique,
    unit            text        not null references queue.hall,
    line            text        not null,
    service         text        not null,
    request_number  text,
    phone           text        not null,
    starts_at       timestamptz not null,
    state           text        not null check (state in ('BOOKED', 'CANCELLED', 'CAME', 'EXCUSED', 'ABSENT')),
    booked_at       timestamptz not null,
    booked_by       uuid,
    moves           int         not null default 0,
    note            text
);
create index appointment_open on queue.appointment (unit, starts_at) where state = 'BOOKED';
create index appointment_of_phone on queue.appointment (phone, starts_at);
create index appointment_of_day on queue.appointment (unit, starts_at);
revoke delete, truncate on queue.appointment from current_user;

-- What is to be sent later; the sender marks it.
create table queue.reminder (
    appointment   uuid        not null references queue.appointment,
    due_at        timestamptz not null,
    phone         text        not null,
    cancelled_at  timestamptz,
    sent_at       timestamptz,
    primary key (appointment, due_at)
);
create index reminder_due on queue.reminder (due_at) where sent_at is null and cancelled_at is null;
