SELECT "id", "title", "price" FROM "Product" ORDER BY 1
