-- Bills, payments and receipts. Nothing here is ever changed but the pointer of a bill to the payment that settles it,
-- and the closing of a shift.

create table fees.bill (
    id              uuid primary key,
    request         uuid not null,
    request_number  text not null,
    seq             int not null check (seq > 0),
    unit            text not null,
    purpose         text not null check (purpose in ('upfront', 'statement')),
    total           numeric(14,2) not null check (total > 0),
    issued_at       timestamptz not null,
    issued_by       text not null,
    payer           text,
    round           int not null default 1 check (round > 0),
    settled_by      uuid,
    withdrawn_at    timestamptz,
    unique (request, seq),
    check (settled_by is null or withdrawn_at is null)
);
create index bill_number on fees.bill (request_number, seq);

create table fees.bill_line (
    bill      uuid not null references fees.bill,
    position  int not null check (position > 0),
    key       text not null,
    label_ar  text not null,
    label_en  text not null,
    amount    numeric(14,2) not null check (amount >= 0),
    basis     text not null,
    primary key (bill, position)
);

create table fees.receipt_counter (
    unit  text not null,
    year  int not null,
    last  bigint not null check (last > 0),
    primary key (unit, year)
);

-- One cashier's till on one day; several when it was closed and money was taken again.
create table fees.shift (
    id          uuid primary key,
    cashier     uuid not null,
    unit        text not null,
    day         date not null,
    opened_at   timestamptz not null,
    payments    int not null default 0,
    closed_at   timestamptz,
    expected    numeric(14,2),
    counted     numeric(14,2) check (counted >= 0),
    note        text,
    check ((closed_at is null) = (expected is null)),
    check ((closed_at is null) = (counted is null))
);
create unique index shift_open on fees.shift (cashier, day) where closed_at is null;
create index shift_cashier_day on fees.shift (cashier, day);
create index shift_unit_day on fees.shift (unit, day);

create table fees.payment (
    id            uuid primary key,
    bill          uuid not null references fees.bill,
    round         int not null,
    serial        text not null unique,
    unit          text not null,
    method        text not null check (method in ('CASH', 'ELECTRONIC')),
    amount        numeric(14,2) not null check (amount > 0),
    reference     text,
    -- counts on when the receipt of an earlier use of the reference was cancelled
    reference_use int not null default 1,
    cash_reason   text,
    cashier       uuid not null,
    cashier_name  text not null,
    shift         uuid not null references fees.shift,
    paid_at       timestamptz not null,
    -- one settling payment a bill; a cancelled receipt opens the bill's next round
    unique (bill, round),
    check (method = 'CASH' or reference is not null),
    check (method = 'CASH' or cash_reason is null)
);
create unique index payment_reference on fees.payment (reference, reference_use) where method = 'ELECTRONIC';
create index payment_shift on fees.payment (shift, id);

alter table fees.bill add foreign key (settled_by) references fees.payment deferrable initially deferred;

create table fees.cancellation (
    payment       uuid primary key references fees.payment,
    reason        text not null check (length(reason) >= 3),
    cancelled_by  uuid not null,
    cancelled_at  timestamptz not null
);

-- A foreign key locks the row it points to, for which PostgreSQL asks the right to update one column.
revoke update, delete, truncate on fees.payment from current_user;
grant update (id) on fees.payment to current_user;
revoke update, delete, truncate on fees.bill_line from current_user;
revoke update, delete, truncate on fees.cancellation from current_user;
revoke delete, truncate on fees.bill from current_user;
