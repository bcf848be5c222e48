CREATE TABLE "country" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);
INSERT INTO "country" ("code", "name") VALUES ('de', 'Germany'), ('fr', 'France');
