-- What an applicant gets for his notice that the time of his request is over.
ALTER TABLE seals.drawn_paper
    DROP CONSTRAINT drawn_paper_kind_check,
    ADD CONSTRAINT drawn_paper_kind_check CHECK (kind IN ('REQUEST_RECEIPT', 'VOUCHER', 'REFUSAL', 'NOTICE_RECEIPT'));
