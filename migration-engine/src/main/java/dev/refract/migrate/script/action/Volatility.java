package dev.refract.migrate.script.action;

import java.util.Set;

/**
 * How much the value of an expression may change, better first. Only what is {@link #VOLATILE} has
 * another value for every row.
 */
public enum Volatility {
  /** Always the same. */
  CONSTANT,
  /** The same for all rows of one statement, such as {@code now()}. */
  STABLE,
  /** It calls a function of which this is not known, perhaps one of the application. */
  UNKNOWN,
  /** Another value for every row, such as {@code gen_random_uuid()}. */
  VOLATILE;

  /** From {@code pg_proc.provolatile} of versions 11 to 18, and of the extensions often met. */
  private static final Set<String> VOLATILES =
      Set.of(
          "array_sample",
          "array_shuffle",
          "clock_timestamp",
          "currval",
          "gen_random_bytes",
          "gen_random_uuid",
          "gen_salt",
          "gen_ulid",
          "generate_ulid",
          "lastval",
          "nanoid",
          "nextval",
          "random",
          "random_normal",
          "set_config",
          "setval",
          "timeofday",
          "ulid",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "uuid_generate_v7",
          "uuidv4",
          "uuidv7");

  private static final Set<String> STABLES =
      Set.of(
          "age",
          "current_catalog",
          "current_database",
          "current_date",
          "current_role",
          "current_schema",
          "current_setting",
          "current_time",
          "current_timestamp",
          "current_user",
          "date_part",
          "date_trunc",
          "extract",
          "inet_client_addr",
          "localtime",
          "localtimestamp",
          "now",
          "row_to_json",
          "session_user",
          "statement_timestamp",
          "to_char",
          "to_date",
          "to_json",
          "to_jsonb",
          "to_timestamp",
          "to_tsvector",
          "transaction_timestamp",
          "txid_current",
          "user",
          "version");

  private static final Set<String> IMMUTABLES =
      Set.of(
          "abs",
          "array_append",
          "array_length",
          "array_to_string",
          "ascii",
          "btrim",
          "cardinality",
          "ceil",
          "chr",
          "coalesce",
          "concat",
          "concat_ws",
          "decode",
          "encode",
          "float8",
          "floor",
          "format",
          "greatest",
          "int4",
          "int8",
          "json_array",
          "json_build_array",
          "json_build_object",
          "json_object",
          "jsonb_build_array",
          "jsonb_build_object",
          "least",
          "left",
          "length",
          "lower",
          "lpad",
          "ltrim",
          "make_date",
          "make_interval",
          "md5",
          "mod",
          "nullif",
          "overlay",
          "position",
          "power",
          "regexp_replace",
          "repeat",
          "replace",
          "reverse",
          "right",
          "round",
          "rpad",
          "rtrim",
          "sha256",
          "split_part",
          "sqrt",
          "string_to_array",
          "strpos",
          "substr",
          "substring",
          "translate",
          "trim",
          "trunc",
          "upper");

  /** Of a function, by its name in lower case. */
  public static Volatility ofFunction(String name) {
    if (VOLATILES.contains(name)) {
      return VOLATILE;
    }
    if (STABLES.contains(name)) {
      return STABLE;
    }
    return IMMUTABLES.contains(name) ? CONSTANT : UNKNOWN;
  }

  /** The worse of two. */
  public Volatility worse(Volatility other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
