-- Example data for the blog: 240 people, 3,200 posts, 9,000 comments.
--
-- Every value follows from the number of its row, so each run on an empty database gives the same rows,
-- and a second run adds nothing. Times are stored as the Prisma client stores them: ISO 8601 with milliseconds and offset.

-- Categories: four subjects of the posts below belong to each of them.
INSERT INTO "categories" ("id", "name", "slug", "description", "created_at", "updated_at")
VALUES
  (1, 'Databases', 'databases', 'Storing things so that they can be found again.', '2023-10-02T08:00:00.000+00:00', '2023-10-02T08:00:00.000+00:00'),
  (2, 'Java', 'java', 'The language, its runtime and its habits.', '2023-10-02T08:05:00.000+00:00', '2023-10-02T08:05:00.000+00:00'),
  (3, 'Web', 'web', 'Browsers and what they are asked to do.', '2023-10-02T08:10:00.000+00:00', '2023-10-02T08:10:00.000+00:00'),
  (4, 'Operations', 'operations', 'Keeping it running after the launch party.', '2023-10-02T08:15:00.000+00:00', '2024-03-11T14:20:00.000+00:00'),
  (5, 'Testing', 'testing', 'How we know that it works.', '2023-10-02T08:20:00.000+00:00', '2023-10-02T08:20:00.000+00:00'),
  (6, 'Design', 'design', 'What people see, and why it looks that way.', '2023-10-02T08:25:00.000+00:00', '2023-10-02T08:25:00.000+00:00'),
  (7, 'Security', 'security', 'Locks, keys and those who forget them.', '2023-10-02T08:30:00.000+00:00', '2024-07-01T09:00:00.000+00:00'),
  (8, 'Performance', 'performance', 'Measured, then made faster.', '2023-10-02T08:35:00.000+00:00', '2023-10-02T08:35:00.000+00:00'),
  (9, 'Teams', 'teams', 'People who build software together.', '2023-10-02T08:40:00.000+00:00', '2023-10-02T08:40:00.000+00:00'),
  (10, 'Careers', 'careers', 'Learning, changing and growing in the job.', '2023-10-02T08:45:00.000+00:00', '2023-10-02T08:45:00.000+00:00'),
  (11, 'Open source', 'open-source', 'Work that everybody can read.', '2023-10-02T08:50:00.000+00:00', '2023-10-02T08:50:00.000+00:00'),
  (12, 'Architecture', 'architecture', 'Where the walls stand and where the doors are.', '2023-10-02T08:55:00.000+00:00', '2025-01-20T16:45:00.000+00:00'),
  (13, 'Data', 'data', 'Counting, cleaning and drawing.', '2023-10-02T09:00:00.000+00:00', '2023-10-02T09:00:00.000+00:00'),
  (14, 'Accessibility', 'accessibility', 'Software for everybody who wants to use it.', '2023-10-02T09:05:00.000+00:00', '2023-10-02T09:05:00.000+00:00'),
  (15, 'Writing', 'writing', 'Documents that are read to the end.', '2023-10-02T09:10:00.000+00:00', '2023-10-02T09:10:00.000+00:00'),
  (16, 'Home lab', 'home-lab', 'Small machines with large ambitions.', '2023-10-02T09:15:00.000+00:00', '2023-10-02T09:15:00.000+00:00')
ON CONFLICT DO NOTHING;

-- Users: every third one writes, every twentieth edits, every eightieth administers.
WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 240),
  lists(first_names, last_names) AS (
    SELECT
      '["Ada", "Bruno", "Chiara", "Deniz", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas",
        "Keiko", "Liam", "Mara", "Nils", "Olga", "Pavel", "Quinn", "Rosa", "Samir", "Tove",
        "Uma", "Victor", "Wanda", "Ximena", "Yusuf", "Zoe", "Aiko", "Bela", "Carmen", "Dario",
        "Esther", "Finn", "Gita", "Hana", "Ivan", "Judit", "Kofi", "Leila", "Mateo", "Nadia"]',
      '["Andersson", "Bauer", "Costa", "Demir", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jansen",
        "Kowalski", "Lopez", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Santos", "Takahashi",
        "Ueda", "Varga", "Weber", "Xu", "Yilmaz", "Zhang", "Almeida", "Berg", "Cohen", "Dubois",
        "Eriksen", "Farrell", "Gruber", "Haddad", "Ivanova", "Jensen", "Keller", "Lind", "Mendes", "Nagy",
        "Owusu", "Park", "Reyes", "Schmidt", "Torres", "Urban", "Vogel", "Wilson"]'
  ),
  people(n, first_name, last_name) AS (
    SELECT n, first_names ->> (n % 40), last_names ->> ((n + 5 * (n / 40)) % 48) FROM numbers, lists
  )
INSERT INTO "users" ("id", "email", "name", "role", "is_active", "created_at", "updated_at", "deleted_at")
SELECT
  n,
  lower(first_name || '.' || last_name) || '@example.com',
  first_name || ' ' || last_name,
  CASE WHEN n % 80 = 1 THEN 'ADMIN' WHEN n % 20 = 5 THEN 'EDITOR' WHEN n % 3 = 0 THEN 'AUTHOR' ELSE 'READER' END,
  n % 23 <> 0,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2023-10-02 09:30:00', (n * 37) || ' minutes'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2023-10-02 09:30:00', (n * 37) || ' minutes', (n * 53 % 600) || ' days'),
  CASE WHEN n % 46 = 23 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', '2025-06-01 12:00:00', n || ' hours') END
FROM people
WHERE true
ON CONFLICT DO NOTHING;

-- Profiles: eight of nine people have one, and not everybody fills in everything.
WITH
  lists(bios, cities) AS (
    SELECT
      '["Writes about the parts that nobody reads.", "Breaks things for a living, mends them for fun.",
        "Former librarian, now indexing tables.", "Collects old keyboards and new friends.",
        "Runs on tea and short feedback loops.", "Believes in small pull requests.",
        "Parent, cyclist, engineer, in this order.", "Has opinions on tabs and keeps them private."]',
      '["Lisbon", "Warsaw", "Nairobi", "Osaka", "Montreal", "Vienna", "Bergen", "Lima", "Izmir", "Accra", "Ghent", "Porto Alegre"]'
  )
INSERT INTO "profiles" ("id", "user_id", "bio", "website", "location", "birthday", "newsletter", "created_at", "updated_at")
SELECT
  "users"."id",
  "users"."id",
  CASE WHEN "users"."id" % 4 <> 2 THEN bios ->> ("users"."id" * 3 % 8) END,
  CASE WHEN "users"."id" % 5 = 0 THEN 'https://' || replace(lower("users"."name"), ' ', '-') || '.example.org' END,
  CASE WHEN "users"."id" % 7 <> 0 THEN cities ->> ("users"."id" * 5 % 12) END,
  CASE WHEN "users"."id" % 3 = 1 THEN strftime('%Y-%m-%dT00:00:00.000+00:00', '1962-01-15', ("users"."id" * 97 % 15000) || ' days') END,
  "users"."id" % 2 = 0,
  "users"."created_at",
  "users"."updated_at"
FROM "users", lists
WHERE "users"."id" <= 240 AND "users"."id" % 9 <> 0
ON CONFLICT DO NOTHING;

-- Posts: a title is a pattern with a subject, so that no two of them are alike.
WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3200),
  lists(patterns, subjects, endings, openings, middles, closings) AS (
    SELECT
      '["%s in practice", "What we learned from %s", "A field guide to %s", "The case against %s",
        "Notes on %s", "%s without tears", "Ten years of %s", "How to talk about %s",
        "Why %s matters", "The hidden cost of %s", "A gentle introduction to %s", "Debugging %s",
        "Rethinking %s", "%s by example", "The state of %s", "When %s goes wrong",
        "Teaching %s", "Our journey to %s", "A checklist for %s", "Five myths about %s"]',
      '["covering indexes", "foreign keys", "query plans", "zero-downtime migrations",
        "virtual threads", "sealed types", "records", "garbage collection",
        "server-side rendering", "web components", "HTTP caching", "progressive enhancement",
        "on-call rotations", "blue-green deployment", "structured logging", "capacity planning",
        "property-based testing", "flaky tests", "golden files", "mutation testing",
        "dark mode", "empty states", "design tokens", "error messages",
        "password hashing", "threat modelling", "dependency updates", "least privilege",
        "connection pooling", "tail latency", "batch inserts", "cache invalidation",
        "code review", "pair programming", "remote work", "team charters",
        "technical interviews", "mentoring", "career breaks", "public speaking",
        "maintainer burnout", "release notes", "first contributions", "software licences",
        "modular monoliths", "event sourcing", "plain SQL", "feature flags",
        "data cleaning", "time zones", "small multiples", "event tracking",
        "keyboard navigation", "screen readers", "colour contrast", "plain language",
        "design documents", "changelogs", "tutorials", "decision records",
        "home servers", "backup drives", "sensor networks", "old laptops"]',
      '["", " for small teams", ", one year later"]',
      '["Last spring we had to change our minds.", "Most teams meet this question late, usually on a Friday.",
        "There is a simple version of this story, and it is wrong.", "We measured before we argued, which helped.",
        "This began as a comment in a code review.", "Nobody on the team had done it before."]',
      '["The first attempt took two weeks and taught us mostly what not to do.",
        "A day spent on a small prototype answered more than all meetings together.",
        "What looked like a problem of tools was a problem of names.",
        "The numbers were clear: half of the time went into waiting.",
        "We kept the old way running beside the new one for a month.",
        "The surprise was how little code we needed in the end."]',
      '["If you take one thing from this: start with the smallest case that can fail.",
        "We would do it again, but earlier.", "The checklist is linked below, and corrections are welcome.",
        "Next month we will look at the same question from the other side."]'
  ),
  choices(n, pattern, subject, ending, opening, middle, closing) AS (
    SELECT
      n,
      patterns ->> (n * 1103 % 3840 % 20),
      subjects ->> (n * 1103 % 3840 / 20 % 64),
      endings ->> (n * 1103 % 3840 / 1280),
      openings ->> (n % 6),
      middles ->> (n * 5 / 7 % 6),
      closings ->> (n / 3 % 4)
    FROM numbers, lists
  ),
  texts(n, subject, title, body) AS (
    SELECT
      n,
      subject,
      upper(substr(printf(pattern, subject), 1, 1)) || substr(printf(pattern, subject), 2) || ending,
      opening || ' The subject was ' || subject || ', and opinions differed.' || char(10, 10)
        || middle || ' Since then we treat ' || subject || ' as a habit rather than a project.' || char(10, 10)
        || closing
    FROM choices
  ),
  moments(n, subject, title, body, created, status) AS (
    SELECT
      n,
      subject,
      title,
      body,
      datetime('2023-10-16 07:15:00', (n * 351 + n * 17 % 300) || ' minutes'),
      CASE
        WHEN n % 10 = 9 THEN 'ARCHIVED'
        WHEN n % 13 = 4 OR (n > 3000 AND n % 3 = 0) THEN 'DRAFT'
        WHEN n % 17 = 6 OR (n > 3000 AND n % 4 = 1) THEN 'IN_REVIEW'
        ELSE 'PUBLISHED'
      END
    FROM texts
  )
INSERT INTO "posts" (
  "id", "slug", "title", "summary", "body", "status", "view_count", "rating", "author_id", "published_at", "created_at",
  "updated_at", "created_by", "deleted_at"
)
SELECT
  n,
  replace(replace(lower(title), ',', ''), ' ', '-'),
  title,
  CASE WHEN n % 8 <> 3 THEN 'On ' || subject || ': what it is good for, and where it ends.' END,
  body,
  status,
  CASE WHEN status IN ('PUBLISHED', 'ARCHIVED') THEN n * 7919 % 4973 * (1 + n % 4) ELSE 0 END,
  CASE WHEN status IN ('PUBLISHED', 'ARCHIVED') AND n % 5 <> 0 THEN round(2.4 + n * 37 % 27 / 10.0, 1) END,
  3 * (1 + (n * n + n / 7) % 80),
  CASE WHEN status IN ('PUBLISHED', 'ARCHIVED')
    THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', created, (1 + n % 9) || ' days', (n % 6) || ' hours') END,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', created),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', created, (n % 40) || ' days', (n % 11) || ' hours'),
  CASE WHEN n <= 400 THEN 'import' ELSE (SELECT "email" FROM "users" WHERE "id" = 3 * (1 + (n * n + n / 7) % 80)) END,
  CASE WHEN n % 61 = 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', created, '45 days') END
FROM moments
WHERE true
ON CONFLICT DO NOTHING;

-- Each post is filed under the category of its subject, and two of three under a second one.
INSERT INTO "_CategoryToPost" ("A", "B")
SELECT 1 + "id" * 1103 % 3840 / 20 % 64 / 4, "id" FROM "posts" WHERE "id" <= 3200
UNION ALL
SELECT 1 + ("id" * 1103 % 3840 / 20 % 64 / 4 + 1 + "id" % 15) % 16, "id" FROM "posts" WHERE "id" <= 3200 AND "id" % 3 <> 0
ON CONFLICT DO NOTHING;

-- Comments: 6,000 under published posts. The author is unknown where an account was removed.
WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9000),
  lists(openings, remarks) AS (
    SELECT
      '["Thank you for this.", "I was sceptical at first.", "We had the same discussion last week.",
        "Clear and to the point.", "I am not sure that I agree.", "Saved for the next retrospective.", "Good read!"]',
      '["The part about naming is exactly what happened to us.", "Do you have numbers for a larger data set?",
        "In our case the opposite was true, mostly because the team was new.",
        "The second paragraph deserves an article of its own.", "Which version did you use?",
        "A small remark: the link to the checklist is broken.", "We tried this for a month and went back.",
        "I would add that somebody has to own it.", "My students will read this tomorrow.",
        "How does this work with several time zones?", "The example made it click for me."]'
  ),
  readable(n, post_id, published_at) AS (
    SELECT row_number() OVER (ORDER BY numbers.n), "posts"."id", "published_at"
    FROM numbers
    CROSS JOIN "posts" ON "posts"."id" = 1 + (numbers.n * numbers.n + 17 * numbers.n / 3) % 3191
    WHERE "status" = 'PUBLISHED' AND "deleted_at" IS NULL
    LIMIT 6000
  )
INSERT INTO "comments" (
  "id", "body", "is_approved", "post_id", "author_id", "parent_id", "created_at", "updated_at", "deleted_at"
)
SELECT
  n,
  (openings ->> (n % 7)) || ' ' || (remarks ->> (n * 3 % 11)),
  n % 12 <> 0,
  post_id,
  CASE WHEN n % 53 <> 0 THEN 1 + n * 89 % 240 END,
  NULL,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', published_at, (1 + n * 7 % 500) || ' hours', (n % 60) || ' minutes'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', published_at, (1 + n * 7 % 500) || ' hours', (n % 60) || ' minutes'),
  CASE WHEN n % 97 = 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', published_at, '30 days') END
FROM readable, lists
WHERE true
ON CONFLICT DO NOTHING;

-- 2,200 answers to them.
WITH RECURSIVE
  numbers(n) AS (SELECT 6001 UNION ALL SELECT n + 1 FROM numbers WHERE n < 8200),
  lists(answers) AS (
    SELECT
      '["Yes, about ten million rows.", "Good point, I will add it.", "The link works again, sorry.", "May I ask why you went back?",
        "Same here.", "That would be a nice sequel.", "We keep everything in UTC and convert late.", "The current one."]'
  )
INSERT INTO "comments" (
  "id", "body", "is_approved", "post_id", "author_id", "parent_id", "created_at", "updated_at", "deleted_at"
)
SELECT
  n,
  answers ->> (n * 5 % 8),
  n % 15 <> 0,
  parent."post_id",
  CASE WHEN n % 3 = 0 THEN (SELECT "author_id" FROM "posts" WHERE "id" = parent."post_id") ELSE 1 + n * 71 % 240 END,
  parent."id",
  strftime('%Y-%m-%dT%H:%M:%f+00:00', parent."created_at", (n % 70) || ' hours', '12 minutes'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', parent."created_at", (n % 70) || ' hours', '12 minutes'),
  NULL
FROM numbers, lists
JOIN "comments" AS parent ON parent."id" = 1 + n * 7 % 6000
WHERE true
ON CONFLICT DO NOTHING;

-- 800 answers to the answers.
WITH RECURSIVE
  numbers(n) AS (SELECT 8201 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9000),
  lists(answers) AS (
    SELECT '["Thanks, that helps.", "Understood.", "Then we see it the same way.", "I will try it and report back.", "Looking forward to it!"]'
  )
INSERT INTO "comments" (
  "id", "body", "is_approved", "post_id", "author_id", "parent_id", "created_at", "updated_at", "deleted_at"
)
SELECT
  n,
  answers ->> (n * 3 % 5),
  true,
  parent."post_id",
  1 + n * 37 % 240,
  parent."id",
  strftime('%Y-%m-%dT%H:%M:%f+00:00', parent."created_at", (1 + n % 30) || ' hours'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', parent."created_at", (1 + n % 30) || ' hours'),
  NULL
FROM numbers, lists
JOIN "comments" AS parent ON parent."id" = 6001 + n * 13 % 2200
WHERE true
ON CONFLICT DO NOTHING;
