-- Somebody of the ministry, who sees the figures of the whole country.
ALTER TABLE organisation.staff_role DROP CONSTRAINT staff_role_role_check;
ALTER TABLE organisation.staff_role ADD CONSTRAINT staff_role_role_check
    CHECK (role IN ('CLERK', 'CASHIER', 'SPECIALIST', 'INSPECTOR', 'DIRECTOR', 'HEAD', 'DELIVERY', 'MANAGER', 'AUDITOR',
                    'ADMIN', 'MINISTRY'));
