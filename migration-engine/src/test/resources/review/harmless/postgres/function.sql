CREATE OR REPLACE FUNCTION "initials"(full_name TEXT) RETURNS TEXT AS $$
BEGIN
  DELETE FROM "account" WHERE false;
  RETURN substr(full_name, 1, 1);
END;
$$ LANGUAGE plpgsql;
