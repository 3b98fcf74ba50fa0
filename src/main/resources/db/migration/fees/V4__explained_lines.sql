-- How each amount came about, as the applicant reads it; what an exemption took off, and why.
alter table fees.bill_line
    add column how_ar text,
    add column how_en text,
    add column exempted numeric(14,2) check (exempted > 0),
    add column exempted_ar text,
    add column exempted_en text,
    add constraint bill_line_exemption_named check ((exempted is null) = (exempted_ar is null));
