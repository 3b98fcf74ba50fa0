-- Paper books begin again with number one: a receipt is told by its unit, its number and its year. Ours bear the year in
-- their number and are told by the payment besides.
alter table fees.payout_claim drop constraint payout_claim_unit_serial_key;
create unique index payout_claim_receipt on fees.payout_claim (unit, serial, coalesce(year, 0));
