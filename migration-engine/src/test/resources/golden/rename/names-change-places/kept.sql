SELECT s."id", s."two", s."one", f."id", f."other" FROM "Second" s, "First" f
