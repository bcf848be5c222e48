-- Example data for Northstar Outfitters: a small shop in its second year.
--
-- Every value follows from the number of its row, so each run on an empty database gives the same rows,
-- and a second run adds nothing. Times are stored as the Prisma client stores them: ISO 8601 with milliseconds and offset.

-- Money and countries ------------------------------------------------------------------------------------------------

INSERT INTO "currencies" ("code", "name", "digits")
VALUES ('EUR', 'Euro', 2), ('USD', 'US dollar', 2), ('SEK', 'Swedish krona', 2), ('JPY', 'Yen', 0)
ON CONFLICT DO NOTHING;

INSERT INTO "countries" ("code", "name", "currency_code", "is_in_union")
VALUES
  ('AT', 'Austria', 'EUR', true), ('DE', 'Germany', 'EUR', true), ('FR', 'France', 'EUR', true),
  ('PT', 'Portugal', 'EUR', true), ('SE', 'Sweden', 'SEK', true), ('NO', 'Norway', 'EUR', false),
  ('US', 'United States', 'USD', false), ('JP', 'Japan', 'JPY', false)
ON CONFLICT DO NOTHING;

INSERT INTO "exchange_rates" ("from_code", "to_code", "valid_on", "rate")
VALUES
  ('EUR', 'USD', '2026-01-01T00:00:00.000+00:00', 1.09), ('EUR', 'SEK', '2026-01-01T00:00:00.000+00:00', 11.18),
  ('EUR', 'JPY', '2026-01-01T00:00:00.000+00:00', 161.4), ('EUR', 'USD', '2026-02-01T00:00:00.000+00:00', 1.08),
  ('EUR', 'SEK', '2026-02-01T00:00:00.000+00:00', 11.24), ('EUR', 'JPY', '2026-02-01T00:00:00.000+00:00', 162.05)
ON CONFLICT DO NOTHING;

INSERT INTO "tax_classes" ("id", "name")
VALUES (1, 'Standard'), (2, 'Reduced')
ON CONFLICT DO NOTHING;

INSERT INTO "tax_rates" ("tax_class_id", "country_code", "percent")
VALUES
  (1, 'AT', 20), (1, 'DE', 19), (1, 'FR', 20), (1, 'PT', 23), (1, 'SE', 25), (1, 'NO', 25), (1, 'US', 0), (1, 'JP', 10),
  (2, 'AT', 10), (2, 'DE', 7), (2, 'FR', 5.5), (2, 'PT', 6), (2, 'SE', 12), (2, 'NO', 15), (2, 'US', 0), (2, 'JP', 8)
ON CONFLICT DO NOTHING;

-- People -------------------------------------------------------------------------------------------------------------

INSERT INTO "teams" ("id", "name")
VALUES (1, 'Support'), (2, 'Purchasing'), (3, 'Warehouse'), (4, 'Management')
ON CONFLICT DO NOTHING;

INSERT INTO "employees" ("id", "email", "name", "team_id", "manager_id", "is_active")
VALUES
  (1, 'signe@northstar.example', 'Signe Dahl', 4, NULL, true), (2, 'omar@northstar.example', 'Omar Bennis', 1, 1, true),
  (3, 'lucia@northstar.example', 'Lucia Ferro', 2, 1, true), (4, 'henrik@northstar.example', 'Henrik Aas', 3, 1, true),
  (5, 'priya@northstar.example', 'Priya Nair', 1, 2, true), (6, 'tom@northstar.example', 'Tom Ellery', 1, 2, true),
  (7, 'yuki@northstar.example', 'Yuki Mori', 2, 3, true), (8, 'marek@northstar.example', 'Marek Zima', 3, 4, false)
ON CONFLICT DO NOTHING;

INSERT INTO "skills" ("id", "name")
VALUES (1, 'French'), (2, 'German'), (3, 'Boot fitting'), (4, 'Forklift')
ON CONFLICT DO NOTHING;

INSERT INTO "_EmployeeToSkill" ("A", "B")
VALUES (2, 1), (2, 2), (5, 1), (5, 3), (6, 3), (4, 4), (8, 4)
ON CONFLICT DO NOTHING;

INSERT INTO "customer_groups" ("id", "code", "name", "discount_percent", "payment_term_days")
VALUES (1, 'RETAIL', 'Retail customers', 0, 0), (2, 'CLUB', 'Alpine club members', 10, 0), (3, 'TRADE', 'Guides and schools', 15, 30)
ON CONFLICT DO NOTHING;

WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 80),
  lists(first_names, last_names) AS (
    SELECT
      '["Anna", "Bo", "Clara", "David", "Emil", "Frida", "Gabriel", "Helena", "Isak", "Julia",
        "Karl", "Lena", "Milan", "Nora", "Otto", "Petra", "Rafael", "Sofia", "Tim", "Vera"]',
      '["Ahlberg", "Brandt", "Correia", "Duval", "Egger", "Falk", "Girard", "Holm", "Imai", "Johansen", "Kern", "Lima",
        "Martin", "Nyberg", "Ortiz", "Pichler", "Roux", "Sato", "Thorsen", "Winkler", "Young"]'
  ),
  people(n, first_name, last_name) AS (SELECT n, first_names ->> (n % 20), last_names ->> (n * 4 % 21) FROM numbers, lists)
INSERT INTO "customers" (
  "id", "number", "email", "first_name", "last_name", "phone", "status", "group_id", "referred_by_id", "created_at", "updated_at", "deleted_at"
)
SELECT
  printf('cus_%06d', n),
  10000 + n,
  lower(first_name || '.' || last_name) || n || '@example.net',
  first_name,
  last_name,
  CASE WHEN n % 3 <> 0 THEN printf('+43 660 %07d', n * 7919 % 10000000) END,
  CASE WHEN n % 29 = 0 THEN 'CLOSED' WHEN n % 31 = 0 THEN 'SUSPENDED' ELSE 'ACTIVE' END,
  CASE WHEN n % 11 = 0 THEN 3 WHEN n % 4 = 0 THEN 2 WHEN n % 5 <> 0 THEN 1 END,
  CASE WHEN n > 10 AND n % 4 = 1 THEN printf('cus_%06d', n / 4) END,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-11-04 10:00:00', (n * 4) || ' days', (n * 13) || ' minutes'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-11-04 10:00:00', (n * 4 + n % 50) || ' days', (n * 13) || ' minutes'),
  CASE WHEN n % 29 = 0 THEN '2026-01-15T12:00:00.000+00:00' END
FROM people
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "customer_accounts" ("customer_id", "username", "password_hash", "locale", "last_login_at", "failed_logins", "settings")
SELECT
  "id", lower("first_name") || "number", 'argon2id$example', CASE "number" % 3 WHEN 0 THEN 'de' WHEN 1 THEN 'en' ELSE 'fr' END,
  "updated_at", "number" % 7 = 0, '{"theme":"' || CASE WHEN "number" % 2 = 0 THEN 'dark' ELSE 'light' END || '","pageSize":24}'
FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "number" % 6 <> 0
ON CONFLICT DO NOTHING;

INSERT INTO "addresses" ("id", "customer_id", "kind", "recipient", "line1", "line2", "postal_code", "city", "country_code", "is_default")
SELECT
  printf('adr_%06d', "number" - 10000), "id", 'BOTH', "first_name" || ' ' || "last_name",
  ('["Mill Lane", "Harbour Street", "Church Road", "Birch Avenue", "Station Square"]' ->> ("number" % 5)) || ' ' || (1 + "number" * 7 % 90),
  CASE WHEN "number" % 8 = 0 THEN 'Staircase ' || (1 + "number" % 4) END,
  printf('%05d', "number" * 577 % 99999),
  '["Graz", "Munich", "Lyon", "Porto", "Gothenburg", "Bergen", "Denver", "Sapporo"]' ->> ("number" % 8),
  '["AT", "DE", "FR", "PT", "SE", "NO", "US", "JP"]' ->> ("number" % 8),
  true
FROM "customers" WHERE "number" BETWEEN 10001 AND 10080
ON CONFLICT DO NOTHING;

INSERT INTO "consents" ("customer_id", "kind", "granted", "source", "decided_at")
SELECT "id", 'NEWSLETTER', "number" % 3 <> 0, 'checkout', "created_at" FROM "customers" WHERE "number" BETWEEN 10001 AND 10080
UNION ALL
SELECT "id", 'SMS', "number" % 5 = 0, 'account page', "created_at" FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "number" % 2 = 0
ON CONFLICT DO NOTHING;

-- Catalog ------------------------------------------------------------------------------------------------------------

INSERT INTO "brands" ("id", "name", "slug", "website")
VALUES
  (1, 'Fjordline', 'fjordline', 'https://fjordline.example'), (2, 'Karst', 'karst', 'https://karst.example'),
  (3, 'Larch & Pine', 'larch-and-pine', NULL), (4, 'Tern', 'tern', 'https://tern.example')
ON CONFLICT DO NOTHING;

INSERT INTO "categories" ("id", "slug", "name", "position", "parent_id")
VALUES
  (1, 'clothing', 'Clothing', 1, NULL), (2, 'shelter', 'Shelter', 2, NULL), (3, 'kitchen', 'Kitchen', 3, NULL),
  (4, 'jackets', 'Jackets', 1, 1), (5, 'base-layers', 'Base layers', 2, 1), (6, 'tents', 'Tents', 1, 2),
  (7, 'sleeping-bags', 'Sleeping bags', 2, 2), (8, 'stoves', 'Stoves', 1, 3), (9, 'shell-jackets', 'Shell jackets', 1, 4)
ON CONFLICT DO NOTHING;

INSERT INTO "tags" ("id", "label")
VALUES (1, 'new'), (2, 'lightweight'), (3, 'recycled'), (4, 'winter'), (5, 'sale')
ON CONFLICT DO NOTHING;

WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 36),
  lists(names, things) AS (
    SELECT
      '["Arctic", "Borealis", "Cirrus", "Drift", "Ember", "Firn"]',
      '["shell jacket", "wool shirt", "two-person tent", "down sleeping bag", "gas stove", "fleece jacket"]'
  ),
  goods(n, name, thing) AS (SELECT n, names ->> ((n - 1) / 6), things ->> ((n - 1) % 6) FROM numbers, lists)
INSERT INTO "products" (
  "id", "slug", "name", "description", "status", "brand_id", "tax_class_id", "attributes", "launched_at", "created_at", "updated_at", "created_by"
)
SELECT
  printf('prd_%06d', n),
  replace(lower(name || ' ' || thing), ' ', '-'),
  name || ' ' || thing,
  'The ' || thing || ' of our ' || name || ' line, made to be repaired.',
  CASE WHEN n % 13 = 0 THEN 'discontinued' WHEN n % 17 = 0 THEN 'DRAFT' ELSE 'ACTIVE' END,
  CASE WHEN n % 7 <> 0 THEN 1 + n % 4 END,
  1,
  '{"season":"' || CASE WHEN n % 2 = 0 THEN 'winter' ELSE 'all year' END || '","warrantyYears":' || (2 + n % 3) || '}',
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-10-01', (n * 11) || ' days'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-09-01 08:00:00', (n * 3) || ' hours'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-09-20 08:00:00', (n * 5) || ' days'),
  CASE WHEN n % 5 = 0 THEN 'import' ELSE 'lucia@northstar.example' END
FROM goods
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "_CategoryToProduct" ("A", "B")
SELECT '[9, 5, 6, 7, 8, 4]' ->> ((substr("id", 5) - 1) % 6), "id" FROM "products" WHERE "id" LIKE 'prd_0000__'
ON CONFLICT DO NOTHING;

INSERT INTO "_ProductToTag" ("A", "B")
SELECT "id", 1 + substr("id", 5) % 5 FROM "products" WHERE "id" LIKE 'prd_0000__'
UNION ALL
SELECT "id", 1 + (substr("id", 5) + 2) % 5 FROM "products" WHERE "id" LIKE 'prd_0000__' AND substr("id", 5) % 2 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "product_links" ("source_id", "target_id", "position")
SELECT "id", printf('prd_%06d', 1 + substr("id", 5) % 36), 1 FROM "products" WHERE "id" LIKE 'prd_0000__'
ON CONFLICT DO NOTHING;

-- Three sizes of each product.
WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 107)
INSERT INTO "variants" ("id", "product_id", "sku", "barcode", "size", "color", "weight_grams", "is_default")
SELECT
  printf('var_%06d', n + 1),
  printf('prd_%06d', 1 + n / 3),
  printf('NS-%03d-%s', 1 + n / 3, '["S", "M", "L"]' ->> (n % 3)),
  CASE WHEN n % 9 <> 4 THEN printf('90%011d', n * 7927) END,
  '["S", "M", "L"]' ->> (n % 3),
  '["moss", "slate", "rust", "sand"]' ->> (n / 3 % 4),
  220 + n * 37 % 1900,
  n % 3 = 1
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "media" ("id", "product_id", "kind", "url", "alt_text", "position")
SELECT printf('med_%06d', substr("id", 5)), "id", 'IMAGE', 'https://img.northstar.example/' || "slug" || '.jpg', "name" || ', front', 0
FROM "products" WHERE "id" LIKE 'prd_0000__'
ON CONFLICT DO NOTHING;

INSERT INTO "price_lists" ("id", "name", "currency_code", "group_id", "valid_from", "valid_until")
VALUES
  (1, 'Standard EUR', 'EUR', NULL, '2024-10-01T00:00:00.000+00:00', NULL),
  (2, 'Club EUR', 'EUR', 2, '2024-10-01T00:00:00.000+00:00', NULL),
  (3, 'Winter sale', 'EUR', NULL, '2026-01-10T00:00:00.000+00:00', '2026-02-10T00:00:00.000+00:00')
ON CONFLICT DO NOTHING;

INSERT INTO "prices" ("price_list_id", "variant_id", "min_quantity", "amount")
SELECT 1, "id", 1, 29.9 + substr("id", 5) / 3 * 7 % 260 FROM "variants" WHERE "id" LIKE 'var_000___'
UNION ALL
SELECT 2, "id", 1, round((29.9 + substr("id", 5) / 3 * 7 % 260) * 0.9, 2) FROM "variants" WHERE "id" LIKE 'var_000___'
UNION ALL
SELECT 1, "id", 10, round((29.9 + substr("id", 5) / 3 * 7 % 260) * 0.95, 2) FROM "variants" WHERE "id" LIKE 'var_000___' AND substr("id", 5) % 6 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "reviews" ("id", "product_id", "customer_id", "rating", "title", "body", "is_verified", "created_at")
SELECT
  'rev_' || substr("customers"."id", 5), printf('prd_%06d', 1 + "number" * 5 % 36), "customers"."id", 2 + "number" % 4,
  '["Does what it should", "Warm and light", "Runs small", "Good service"]' ->> ("number" % 4),
  CASE WHEN "number" % 3 <> 0 THEN 'Used for a week in the rain, no complaints so far.' END,
  "number" % 4 <> 0,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', "created_at", '40 days')
FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "number" % 2 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "wishlists" ("id", "customer_id", "name", "is_public", "created_at")
SELECT 'wsh_' || substr("id", 5), "id", 'My list', "number" % 10 = 5, "created_at" FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "number" % 5 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "wishlist_items" ("wishlist_id", "variant_id", "added_at")
SELECT "id", printf('var_%06d', 1 + substr("id", 5) * 7 % 108), "created_at" FROM "wishlists" WHERE "id" LIKE 'wsh_0000__'
ON CONFLICT DO NOTHING;

-- Stock and suppliers ------------------------------------------------------------------------------------------------

INSERT INTO "warehouses" ("id", "code", "name", "city", "is_active")
VALUES (1, 'GRZ', 'Main warehouse', 'Graz', true), (2, 'GOT', 'Northern hub', 'Gothenburg', true), (3, 'OLD', 'Old barn', 'Leoben', false)
ON CONFLICT DO NOTHING;

WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 23)
INSERT INTO "bins" ("warehouse_id", "code", "capacity")
SELECT 1 + n / 12, printf('%s-%02d', '["A", "B", "C"]' ->> (n % 3), 1 + n % 12), CASE WHEN n % 5 <> 0 THEN 40 + n * 3 END
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "stock_levels" ("id", "variant_id", "warehouse_id", "bin_code", "on_hand", "reserved", "reorder_point", "counted_at")
SELECT
  substr("id", 5) + 0, "id", 1, printf('%s-%02d', '["A", "B", "C"]' ->> (substr("id", 5) % 12 % 3), 1 + substr("id", 5) % 12),
  substr("id", 5) * 13 % 60, substr("id", 5) % 4, CASE WHEN substr("id", 5) % 3 <> 1 THEN 8 END, '2026-01-02T07:00:00.000+00:00'
FROM "variants" WHERE "id" LIKE 'var_000___'
UNION ALL
SELECT 200 + substr("id", 5), "id", 2, NULL, substr("id", 5) * 7 % 25, 0, NULL, NULL
FROM "variants" WHERE "id" LIKE 'var_000___' AND substr("id", 5) % 2 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "suppliers" ("id", "name", "email", "currency_code", "lead_time_days")
VALUES
  (1, 'Nordic Textiles AB', 'orders@nordictextiles.example', 'SEK', 21), (2, 'Alpin Metall GmbH', 'verkauf@alpinmetall.example', 'EUR', 10),
  (3, 'Kita Down Co.', NULL, 'JPY', 45)
ON CONFLICT DO NOTHING;

INSERT INTO "supplier_items" ("supplier_id", "variant_id", "supplier_sku", "cost", "min_order")
SELECT 1 + substr("id", 5) % 3, "id", 'X' || (90000 + substr("id", 5) * 17), round((29.9 + substr("id", 5) / 3 * 7 % 260) * 0.55, 2), 1 + substr("id", 5) % 5
FROM "variants" WHERE "id" LIKE 'var_000___'
ON CONFLICT DO NOTHING;

WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 12)
INSERT INTO "purchase_orders" ("id", "number", "supplier_id", "warehouse_id", "status", "ordered_at", "expected_at", "created_by")
SELECT
  n, printf('PO-2026-%04d', n), 1 + n % 3, 1 + n % 2,
  '["DRAFT", "SENT", "PARTLY_RECEIVED", "RECEIVED", "RECEIVED", "CANCELLED"]' ->> (n % 6),
  CASE WHEN n % 6 <> 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', '2025-10-01 09:00:00', (n * 9) || ' days') END,
  CASE WHEN n % 6 <> 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', '2025-10-22 09:00:00', (n * 9) || ' days') END,
  CASE WHEN n % 2 = 0 THEN 3 ELSE 7 END
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;

WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 35)
INSERT INTO "purchase_order_lines" ("purchase_order_id", "line_number", "variant_id", "quantity", "received", "unit_cost")
SELECT
  1 + n / 3, 1 + n % 3, printf('var_%06d', 1 + n * 29 % 108), 20 + n * 5 % 40, CASE WHEN (1 + n / 3) % 6 IN (3, 4) THEN 20 + n * 5 % 40 ELSE 0 END,
  round((29.9 + (1 + n * 29 % 108) / 3 * 7 % 260) * 0.55, 2)
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;

-- Orders -------------------------------------------------------------------------------------------------------------

WITH RECURSIVE
  numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 240),
  amounts(n, customer, placed, subtotal) AS (
    SELECT n, 1 + n * 37 % 80, datetime('2025-01-07 09:00:00', (n * 37) || ' hours'), round(39.9 + n * 83 % 400, 2) FROM numbers
  )
INSERT INTO "orders" (
  "id", "number", "customer_id", "billing_address_id", "shipping_address_id", "currency_code", "status", "channel", "subtotal", "discount",
  "shipping_cost", "tax", "total", "placed_at", "updated_at", "note"
)
SELECT
  printf('ord_%06d', n),
  printf('NS-%s-%06d', substr(placed, 1, 4), n),
  printf('cus_%06d', customer),
  printf('adr_%06d', customer),
  printf('adr_%06d', customer),
  'EUR',
  CASE WHEN n > 232 THEN 'PENDING' WHEN n > 224 THEN 'CONFIRMED' WHEN n > 216 THEN 'PACKED' WHEN n > 205 THEN 'SHIPPED'
    WHEN n % 19 = 0 THEN 'CANCELLED' ELSE 'DELIVERED' END,
  '["WEB", "WEB", "APP", "STORE", "WEB", "PHONE"]' ->> (n % 6),
  subtotal,
  CASE WHEN n % 9 = 0 THEN 10 ELSE 0 END,
  CASE WHEN subtotal < 100 THEN 6.9 ELSE 0 END,
  round(subtotal * 0.2, 2),
  round(subtotal * 1.2 - CASE WHEN n % 9 = 0 THEN 10 ELSE 0 END + CASE WHEN subtotal < 100 THEN 6.9 ELSE 0 END, 2),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', placed),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', placed, (n % 6) || ' days'),
  CASE WHEN n % 14 = 3 THEN 'Please ring twice.' END
FROM amounts
WHERE true
ON CONFLICT DO NOTHING;

-- One to three lines each.
WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 719)
INSERT INTO "order_lines" ("order_id", "line_number", "variant_id", "description", "quantity", "unit_price", "tax_percent")
SELECT
  printf('ord_%06d', 1 + n / 3), 1 + n % 3, "variants"."id", "products"."name" || ', ' || "variants"."size", 1 + n % 7 / 5,
  29.9 + (1 + n * 31 % 108) / 3 * 7 % 260, 20
FROM numbers
CROSS JOIN "variants" ON "variants"."id" = printf('var_%06d', 1 + n * 31 % 108)
CROSS JOIN "products" ON "products"."id" = "variants"."product_id"
WHERE n % 3 <= n / 3 % 3
ON CONFLICT DO NOTHING;

INSERT INTO "order_status_changes" ("id", "order_id", "from", "to", "employee_id", "changed_at")
SELECT substr("id", 5) * 2 - 1, "id", NULL, 'PENDING', NULL, "placed_at" FROM "orders" WHERE "id" LIKE 'ord_000___'
UNION ALL
SELECT substr("id", 5) * 2, "id", 'PENDING', "status", 1 + substr("id", 5) % 8, "updated_at" FROM "orders" WHERE "id" LIKE 'ord_000___' AND "status" <> 'PENDING'
ON CONFLICT DO NOTHING;

WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 12)
INSERT INTO "carts" ("id", "customer_id", "currency_code", "created_at", "updated_at", "expires_at")
SELECT
  printf('00000000-0000-4000-8000-%012d', n), CASE WHEN n % 3 <> 0 THEN printf('cus_%06d', n * 5) END, 'EUR',
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-20 08:00:00', n || ' hours'),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-20 08:20:00', n || ' hours'),
  '2026-02-20T00:00:00.000+00:00'
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "cart_items" ("cart_id", "variant_id", "quantity")
SELECT "id", printf('var_%06d', 1 + substr("id", 25) * 11 % 108), 1 + substr("id", 25) % 2 FROM "carts" WHERE "id" LIKE '00000000-0000-4000-8000-%'
ON CONFLICT DO NOTHING;

-- Payments, invoices, returns ----------------------------------------------------------------------------------------

INSERT INTO "payment_methods" ("id", "customer_id", "provider", "token", "label", "expires_at", "is_default")
SELECT
  'pmt_' || substr("id", 5), "id", CASE "number" % 3 WHEN 0 THEN 'CARD' WHEN 1 THEN 'PAYPAL' ELSE 'BANK_TRANSFER' END, 'tok_' || ("number" * 7919),
  CASE "number" % 3 WHEN 0 THEN 'Card ending in ' || ("number" * 31 % 9000 + 1000) WHEN 1 THEN "email" ELSE 'Bank account' END,
  CASE WHEN "number" % 3 = 0 THEN '2028-06-30T00:00:00.000+00:00' END, true
FROM "customers" WHERE "number" BETWEEN 10001 AND 10080
ON CONFLICT DO NOTHING;

INSERT INTO "payments" ("id", "order_id", "method_id", "currency_code", "provider", "status", "amount", "response", "created_at", "captured_at")
SELECT
  'pay_' || substr("orders"."id", 5), "orders"."id", "payment_methods"."id", 'EUR', "provider",
  CASE "status" WHEN 'PENDING' THEN 'AUTHORIZED' WHEN 'CANCELLED' THEN 'REFUNDED' ELSE 'CAPTURED' END,
  "total", '{"code":"' || CASE WHEN "status" = 'PENDING' THEN 'AUTH' ELSE 'OK' END || '","attempts":1}', "placed_at",
  CASE WHEN "status" NOT IN ('PENDING', 'CANCELLED') THEN "updated_at" END
FROM "orders"
JOIN "payment_methods" ON "payment_methods"."customer_id" = "orders"."customer_id"
WHERE "orders"."id" LIKE 'ord_000___'
ON CONFLICT DO NOTHING;

INSERT INTO "invoices" ("id", "number", "order_id", "issued_at", "due_at", "paid_at")
SELECT
  substr("id", 5) + 0, 'INV-' || substr("number", 4), "id", "updated_at", strftime('%Y-%m-%dT%H:%M:%f+00:00', "updated_at", '30 days'),
  CASE WHEN substr("id", 5) % 12 <> 0 THEN "updated_at" END
FROM "orders" WHERE "id" LIKE 'ord_000___' AND "status" IN ('SHIPPED', 'DELIVERED')
ON CONFLICT DO NOTHING;

INSERT INTO "return_requests" ("id", "order_id", "reason", "comment", "requested_at", "approved_at")
SELECT
  'ret_' || substr("id", 5), "id", '["WRONG_SIZE", "DAMAGED", "NOT_AS_DESCRIBED", "CHANGED_MIND"]' ->> (substr("id", 5) % 4),
  CASE WHEN substr("id", 5) % 3 = 0 THEN 'The zip is stuck.' END,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', "updated_at", '6 days'),
  CASE WHEN substr("id", 5) % 30 <> 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', "updated_at", '8 days') END
FROM "orders" WHERE "id" LIKE 'ord_000___' AND "status" = 'DELIVERED' AND substr("id", 5) % 15 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "return_lines" ("return_id", "order_id", "line_number", "quantity")
SELECT "id", "order_id", 1, 1 FROM "return_requests" WHERE "id" LIKE 'ret_000___'
ON CONFLICT DO NOTHING;

INSERT INTO "refunds" ("id", "payment_id", "return_id", "amount", "reason", "created_at")
SELECT 'rfd_' || substr("id", 5), 'pay_' || substr("id", 5), "id", 39.9, 'Return', "approved_at"
FROM "return_requests" WHERE "id" LIKE 'ret_000___' AND "approved_at" IS NOT NULL
ON CONFLICT DO NOTHING;

-- Shipping -----------------------------------------------------------------------------------------------------------

INSERT INTO "carriers" ("id", "code", "name", "tracking_url")
VALUES (1, 'APX', 'Alpine Express', 'https://track.apx.example/{code}'), (2, 'NPO', 'Nordic Post', NULL)
ON CONFLICT DO NOTHING;

INSERT INTO "shipping_services" ("id", "carrier_id", "code", "name", "min_days", "max_days")
VALUES (1, 1, 'STD', 'Standard', 2, 4), (2, 1, 'NXT', 'Next day', 1, 1), (3, 2, 'STD', 'Parcel', 3, 7)
ON CONFLICT DO NOTHING;

INSERT INTO "shipping_rates" ("service_id", "country_code", "max_grams", "price")
SELECT "shipping_services"."id", "countries"."code", 2000, 4.9 + "shipping_services"."id" + NOT "is_in_union" * 9 FROM "shipping_services", "countries"
UNION ALL
SELECT "shipping_services"."id", "countries"."code", 10000, 9.9 + "shipping_services"."id" + NOT "is_in_union" * 19 FROM "shipping_services", "countries"
WHERE true
ON CONFLICT DO NOTHING;

INSERT INTO "shipments" ("id", "order_id", "warehouse_id", "service_id", "tracking_code", "status", "shipped_at", "delivered_at")
SELECT
  'shp_' || substr("id", 5), "id", 1 + substr("id", 5) % 2, 1 + substr("id", 5) % 3, 'APX' || (700000 + substr("id", 5) * 61),
  CASE "status" WHEN 'DELIVERED' THEN 'DELIVERED' WHEN 'SHIPPED' THEN 'IN_TRANSIT' ELSE 'PREPARING' END,
  CASE WHEN "status" <> 'PACKED' THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', "placed_at", '1 day') END,
  CASE WHEN "status" = 'DELIVERED' THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', "placed_at", '3 days', '4 hours') END
FROM "orders" WHERE "id" LIKE 'ord_000___' AND "status" IN ('PACKED', 'SHIPPED', 'DELIVERED')
ON CONFLICT DO NOTHING;

INSERT INTO "shipment_lines" ("shipment_id", "order_id", "line_number", "quantity")
SELECT "shipments"."id", "order_lines"."order_id", "line_number", "quantity"
FROM "shipments"
JOIN "order_lines" ON "order_lines"."order_id" = "shipments"."order_id"
WHERE "shipments"."id" LIKE 'shp_000___'
ON CONFLICT DO NOTHING;

INSERT INTO "shipment_events" ("id", "shipment_id", "code", "place", "happened_at")
SELECT substr("id", 5) * 2 - 1, "id", 'PICKED_UP', 'Graz', "shipped_at" FROM "shipments" WHERE "id" LIKE 'shp_000___' AND "shipped_at" IS NOT NULL
UNION ALL
SELECT substr("id", 5) * 2, "id", 'DELIVERED', NULL, "delivered_at" FROM "shipments" WHERE "id" LIKE 'shp_000___' AND "delivered_at" IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO "stock_movements" ("id", "variant_id", "warehouse_id", "kind", "quantity", "reference", "happened_at")
SELECT
  (substr("shipments"."id", 5) - 1) * 3 + "order_lines"."line_number", "variant_id", "warehouse_id", 'SALE', -"order_lines"."quantity",
  "shipments"."order_id", "shipped_at"
FROM "shipments"
JOIN "order_lines" ON "order_lines"."order_id" = "shipments"."order_id"
WHERE "shipments"."id" LIKE 'shp_000___' AND "shipped_at" IS NOT NULL
ON CONFLICT DO NOTHING;

-- Marketing ----------------------------------------------------------------------------------------------------------

INSERT INTO "segments" ("id", "name", "rule")
VALUES (1, 'Club members', '{"group":"CLUB"}'), (2, 'Bought a tent', '{"category":"tents"}'), (3, 'Sleeping customers', NULL)
ON CONFLICT DO NOTHING;

INSERT INTO "_CustomerToSegment" ("A", "B")
SELECT "id", 1 FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "group_id" = 2
UNION ALL
SELECT "id", 3 FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "number" % 9 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "campaigns" ("id", "name", "channel", "starts_at", "ends_at", "budget")
VALUES
  (1, 'First snow', 'EMAIL', '2025-11-15T00:00:00.000+00:00', '2025-12-05T00:00:00.000+00:00', 1500),
  (2, 'Come back', 'SMS', '2026-01-12T00:00:00.000+00:00', NULL, 400.5)
ON CONFLICT DO NOTHING;

INSERT INTO "_CampaignToSegment" ("A", "B")
VALUES (1, 1), (1, 2), (2, 3)
ON CONFLICT DO NOTHING;

INSERT INTO "coupons" ("code", "campaign_id", "kind", "value", "max_uses", "expires_at")
VALUES
  ('SNOW10', 1, 'AMOUNT', 10, 500, '2025-12-31T23:59:59.000+00:00'), ('WELCOME', NULL, 'PERCENT', 5, NULL, NULL),
  ('FREESHIP', 2, 'FREE_SHIPPING', 0, 100, '2026-03-31T23:59:59.000+00:00')
ON CONFLICT DO NOTHING;

INSERT INTO "coupon_redemptions" ("coupon_code", "order_id", "customer_id", "redeemed_at")
SELECT 'SNOW10', "id", "customer_id", "placed_at" FROM "orders" WHERE "id" LIKE 'ord_000___' AND substr("id", 5) % 9 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "promotions" ("id", "name", "campaign_id", "kind", "value", "starts_at", "ends_at")
VALUES (1, 'Tent week', 1, 'PERCENT', 15, '2025-11-15T00:00:00.000+00:00', '2025-11-22T00:00:00.000+00:00')
ON CONFLICT DO NOTHING;

INSERT INTO "promotion_products" ("promotion_id", "product_id")
SELECT 1, "B" FROM "_CategoryToProduct" WHERE "A" = 6
ON CONFLICT DO NOTHING;

INSERT INTO "loyalty_accounts" ("customer_id", "points", "tier", "joined_at")
SELECT "id", "number" * 13 % 900, 1 + "number" % 3, "created_at" FROM "customers" WHERE "number" BETWEEN 10001 AND 10080 AND "group_id" IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO "loyalty_entries" ("id", "account_id", "points", "reason", "created_at")
SELECT substr("customer_id", 5) + 0, "customer_id", "points", 'Opening balance', "joined_at" FROM "loyalty_accounts" WHERE "customer_id" LIKE 'cus_0000__'
ON CONFLICT DO NOTHING;

-- Support and audit --------------------------------------------------------------------------------------------------

INSERT INTO "tickets" ("id", "customer_id", "order_id", "assignee_id", "subject", "status", "priority", "opened_at", "closed_at")
SELECT
  substr("id", 5) / 8, "customer_id", "id", CASE WHEN substr("id", 5) % 5 <> 0 THEN '[2, 5, 6]' ->> (substr("id", 5) % 3) END,
  '["Where is my parcel?", "Wrong size delivered", "Invoice with our company name", "Is this tent in stock again?"]' ->> (substr("id", 5) / 8 % 4),
  CASE WHEN substr("id", 5) > 200 THEN 'OPEN' WHEN substr("id", 5) % 5 = 0 THEN 'WAITING' ELSE 'SOLVED' END,
  '["LOW", "NORMAL", "NORMAL", "HIGH", "URGENT"]' ->> (substr("id", 5) / 8 % 5),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', "placed_at", '2 days'),
  CASE WHEN substr("id", 5) <= 200 AND substr("id", 5) % 5 <> 0 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', "placed_at", '3 days') END
FROM "orders" WHERE "id" LIKE 'ord_000___' AND substr("id", 5) % 8 = 0
ON CONFLICT DO NOTHING;

INSERT INTO "ticket_messages" ("id", "ticket_id", "employee_id", "body", "is_internal", "sent_at")
SELECT "id" * 2 - 1, "id", NULL, 'Hello, ' || lower("subject"), false, "opened_at" FROM "tickets" WHERE "id" <= 30
UNION ALL
SELECT "id" * 2, "id", "assignee_id", 'Thank you for asking, we are looking into it.', false, strftime('%Y-%m-%dT%H:%M:%f+00:00', "opened_at", '3 hours')
FROM "tickets" WHERE "id" <= 30 AND "assignee_id" IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO "audit_entries" ("id", "employee_id", "action", "entity", "entity_id", "before", "after", "happened_at")
SELECT
  "id", "employee_id", CASE WHEN "from" IS NULL THEN 'CREATE' ELSE 'UPDATE' END, 'Order', "order_id",
  CASE WHEN "from" IS NOT NULL THEN '{"status":"' || "from" || '"}' END, '{"status":"' || "to" || '"}', "changed_at"
FROM "order_status_changes" WHERE "id" <= 480
ON CONFLICT DO NOTHING;

INSERT INTO "settings" ("scope", "key", "value", "updated_at")
VALUES
  ('checkout', 'guestOrders', 'true', '2025-03-01T10:00:00.000+00:00'),
  ('checkout', 'freeShippingFrom', '{"EUR":100,"USD":120}', '2025-03-01T10:00:00.000+00:00'),
  ('search', 'synonyms', '[["jacket","coat"],["stove","cooker"]]', '2025-09-12T15:30:00.000+00:00')
ON CONFLICT DO NOTHING;

WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 60)
INSERT INTO "job_runs" ("id", "job", "started_at", "finished_at", "succeeded", "rows_read", "duration_seconds", "log")
SELECT
  n, CASE n % 3 WHEN 0 THEN 'stock-import' WHEN 1 THEN 'price-refresh' ELSE 'search-index' END,
  strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-01 02:00:00', n || ' days'),
  CASE WHEN n < 60 THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-01-01 02:04:00', n || ' days') END,
  CASE WHEN n < 60 THEN n % 17 <> 0 END,
  5000000000 + n * 7919,
  CASE WHEN n < 60 THEN 240.5 + n / 10.0 END,
  CASE WHEN n % 17 = 0 THEN 'The supplier did not answer within 60 seconds.' END
FROM numbers
WHERE true
ON CONFLICT DO NOTHING;
