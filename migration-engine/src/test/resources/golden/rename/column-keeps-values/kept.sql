SELECT u."id", u."email", u."age", p."id", p."authorKey" FROM "User" u LEFT JOIN "Post" p ON p."authorKey" = u."email" ORDER BY 1
