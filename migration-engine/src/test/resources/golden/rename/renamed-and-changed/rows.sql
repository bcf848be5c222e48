INSERT INTO "Item" ("id", "label", "price") VALUES (1, 'x', 10), (2, 'y', 20);
