CREATE SCHEMA IF NOT EXISTS "reporting";
CREATE SEQUENCE "reporting"."ticket";
CREATE TABLE "reporting"."day" (
    "day" DATE NOT NULL,
    "visits" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "day_pkey" PRIMARY KEY ("day")
);
