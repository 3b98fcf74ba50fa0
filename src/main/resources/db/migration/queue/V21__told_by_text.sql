-- How many are ahead of somebody when he is told by text message that he is nearly up.
alter table queue.hall add column text_ahead int not null default 3 check (text_ahead between 0 and 20);

-- Who wants to be told. The number is kept until he is told or his visit ends, whatever comes first.
create table queue.text_wish (
    ticket     uuid        primary key references queue.ticket,
    unit       text        not null references queue.hall,
    phone      text        not null,
    language   text        not null check (language in ('ar', 'en')),
    asked_at   timestamptz not null,
    ended_at   timestamptz,
    check ((ended_at is null) = (phone <> ''))
);
create index text_wish_open on queue.text_wish (unit) where ended_at is null;
