package dev.refract.schema.connector;

import java.util.Map;
import java.util.Set;

/**
 * Which operator classes go with which fields.
 *
 * @param indexTypes the index types of an operator class
 * @param byNativeType for each index type, the operator classes of a native type
 */
public record OperatorClasses(
    Map<String, Set<String>> indexTypes, Map<String, Map<String, Set<String>>> byNativeType) {

  public boolean goesWithIndexType(String operatorClass, String indexType) {
    return indexTypes.getOrDefault(operatorClass, Set.of()).contains(indexType);
  }

  /** Whether the index type has any rules about its fields. */
  public boolean restricts(String indexType) {
    return byNativeType.containsKey(indexType);
  }

  public boolean hasNativeType(String indexType, String nativeType) {
    return byNativeType.getOrDefault(indexType, Map.of()).containsKey(nativeType);
  }

  public boolean goesWithNativeType(String indexType, String nativeType, String operatorClass) {
    return byNativeType
        .getOrDefault(indexType, Map.of())
        .getOrDefault(nativeType, Set.of())
        .contains(operatorClass);
  }
}
