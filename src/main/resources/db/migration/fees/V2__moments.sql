-- Besides what is due with the filing, fees are stated at any moment of payment that a procedure names.
alter table fees.bill
    drop constraint bill_purpose_check,
    add constraint bill_purpose_check check (purpose ~ '^[a-z][a-z-]{0,29}$');
