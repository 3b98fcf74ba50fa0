-- Deposits that go back (استرداد التأمين). A payout is entered when it is approved and paid once; its lines never change.
alter table fees.bill_line add column refundable boolean not null default false;

create table fees.payout (
    id               uuid primary key,
    request          uuid not null unique,
    request_number   text not null,
    unit             text not null,
    payee            text not null,
    paid_in          numeric(14,2) not null check (paid_in > 0),
    deduction        numeric(14,2) not null check (deduction >= 0 and deduction <= paid_in),
    deduction_reason text,
    amount           numeric(14,2) not null,
    approved_at      timestamptz not null,
    approved_by      text not null,
    serial           text unique,
    method           text check (method in ('CASH', 'ELECTRONIC')),
    reference        text,
    cashier          uuid,
    cashier_name     text,
    shift            uuid references fees.shift,
    paid_at          timestamptz,
    check (amount = paid_in - deduction),
    check (deduction = 0 or length(deduction_reason) >= 3),
    check ((paid_at is null) = (serial is null) and (paid_at is null) = (method is null)
        and (paid_at is null) = (cashier is null) and (paid_at is null) = (cashier_name is null)
        and (paid_at is null) = (shift is null)),
    check (method is distinct from 'ELECTRONIC' or reference is not null)
);
create index payout_pending on fees.payout (unit, approved_at, id) where paid_at is null;
create index payout_number on fees.payout (request_number);
create index payout_shift on fees.payout (shift, id) where shift is not null;

create table fees.payout_line (
    payout   uuid not null references fees.payout,
    bill     uuid not null,
    position int not null,
    amount   numeric(14,2) not null check (amount > 0),
    -- a deposit goes back once
    primary key (bill, position),
    foreign key (bill, position) references fees.bill_line
);
create index payout_line_payout on fees.payout_line (payout);

revoke update, delete, truncate on fees.payout_line from current_user;
revoke delete, truncate on fees.payout from current_user;
-- A foreign key locks the row it points to, for which PostgreSQL asks the right to update one column.
grant update (bill) on fees.bill_line to current_user;
