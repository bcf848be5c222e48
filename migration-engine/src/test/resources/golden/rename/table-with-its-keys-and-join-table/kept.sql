SELECT a."id", a."label", p."id", t."A", t."B" FROM "Account" a JOIN "Post" p ON p."accountId" = a."id" LEFT JOIN "_AccountToTag" t ON t."A" = a."id" ORDER BY 1
