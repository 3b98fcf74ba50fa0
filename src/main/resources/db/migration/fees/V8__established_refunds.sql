-- A sum that goes back without a deposit of ours behind it: an overpayment, or a receipt from before the system. An
-- official establishes it with the receipt; a receipt is refunded in this way once.
create table fees.payout_claim (
    payout  uuid primary key references fees.payout,
    unit    text not null,
    -- the receipt's number as it is compared: without spaces and signs, in the digits of keyboards
    serial  text not null check (serial <> ''),
    receipt text not null,
    year    int check (year between 1900 and 2200),
    basis   text not null check (length(basis) >= 3),
    amount  numeric(14,2) not null check (amount > 0),
    -- the payment, where the receipt is one of ours
    payment uuid references fees.payment,
    unique (unit, serial)
);
create unique index payout_claim_payment on fees.payout_claim (payment) where payment is not null;

revoke update, delete, truncate on fees.payout_claim from current_user;
