-- The public code of a receipt and its place in the signed lists of cancelled receipts; made when it is first printed.
create table fees.receipt_code (
    serial        text primary key references fees.payment (serial),
    code          text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
    status_index  bigint not null unique generated always as identity (minvalue 0 start 0)
);

revoke update, delete, truncate on fees.receipt_code from public;
revoke update, delete, truncate on fees.receipt_code from current_user;
