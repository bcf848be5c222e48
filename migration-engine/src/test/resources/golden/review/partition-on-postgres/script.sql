SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '15min';

CREATE TABLE "visit_2026" PARTITION OF "visit" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
