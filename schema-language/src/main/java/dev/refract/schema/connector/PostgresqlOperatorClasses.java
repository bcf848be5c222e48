package dev.refract.schema.connector;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The operator classes of PostgreSQL's GiST, GIN, SP-GiST and BRIN indexes. */
final class PostgresqlOperatorClasses {
  private static final Map<String, Map<String, Set<String>>> BY_NATIVE_TYPE =
      Map.of(
          "Gist", Map.of("Inet", Set.of("InetOps")),
          "Gin", Map.of("JsonB", Set.of("JsonbOps", "JsonbPathOps")),
          "SpGist", spGist(),
          "Brin", brin());

  static final OperatorClasses TABLE = new OperatorClasses(indexTypes(), BY_NATIVE_TYPE);

  private PostgresqlOperatorClasses() {}

  private static Map<String, Set<String>> spGist() {
    Set<String> text = Set.of("TextOps");
    return Map.of("Inet", Set.of("InetOps"), "Text", text, "VarChar", text, "Char", text);
  }

  private static Map<String, Set<String>> brin() {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    Set<String> text = Set.of("TextBloomOps", "TextMinMaxOps");
    classes.put("Bit", Set.of("BitMinMaxOps"));
    classes.put("VarBit", Set.of("VarBitMinMaxOps"));
    classes.put("Char", Set.of("BpcharBloomOps", "BpcharMinMaxOps"));
    classes.put("Date", family("Date"));
    classes.put("Real", family("Float4"));
    classes.put("DoublePrecision", family("Float8"));
    classes.put(
        "Inet", Set.of("InetInclusionOps", "InetBloomOps", "InetMinMaxOps", "InetMinMaxMultiOps"));
    classes.put("SmallInt", family("Int2"));
    classes.put("Integer", family("Int4"));
    classes.put("BigInt", family("Int8"));
    classes.put("Decimal", family("Numeric"));
    classes.put("Oid", family("Oid"));
    classes.put("ByteA", Set.of("ByteaBloomOps", "ByteaMinMaxOps"));
    classes.put("Text", text);
    classes.put("VarChar", text);
    classes.put("Timestamp", family("Timestamp"));
    classes.put("Timestamptz", family("TimestampTz"));
    classes.put("Time", family("Time"));
    classes.put("Timetz", family("TimeTz"));
    classes.put("Uuid", family("Uuid"));
    return classes;
  }

  private static Set<String> family(String stem) {
    return Set.of(stem + "BloomOps", stem + "MinMaxOps", stem + "MinMaxMultiOps");
  }

  private static Map<String, Set<String>> indexTypes() {
    Map<String, Set<String>> types = new HashMap<>();
    BY_NATIVE_TYPE.forEach((indexType, classes) ->
        classes.values().stream()
            .flatMap(Set::stream)
            .forEach(c -> types.computeIfAbsent(c, _ -> new TreeSet<>()).add(indexType)));
    types.put("ArrayOps", Set.of("Gin"));
    return types;
  }
}
