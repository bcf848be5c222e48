package dev.refract.browser.filter;

import dev.refract.browser.value.CellType;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** How a column is compared. */
public enum Operator {
  EQUALS("="),
  NOT("≠"),
  CONTAINS("contains"),
  STARTS_WITH("starts with"),
  ENDS_WITH("ends with"),
  LESS("<"),
  AT_MOST("≤"),
  GREATER(">"),
  AT_LEAST("≥"),
  IS_NULL("is NULL"),
  IS_NOT_NULL("is not NULL");

  private final String label;

  Operator(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean hasOperand() {
    return this != IS_NULL && this != IS_NOT_NULL;
  }

  /** What can be asked of a column, the most usual first. */
  public static List<Operator> of(ScalarField field) {
    CellType type = CellType.of(field);
    List<Operator> operators = new ArrayList<>();
    if (type == CellType.TEXT) {
      operators.addAll(List.of(CONTAINS, EQUALS, NOT, STARTS_WITH, ENDS_WITH));
    } else if (type != CellType.FOREIGN && type != CellType.LIST && type != CellType.JSON) {
      operators.addAll(List.of(EQUALS, NOT));
    }
    if (type.isOrdered()) {
      operators.addAll(List.of(LESS, AT_MOST, GREATER, AT_LEAST));
    }
    if (field.isOptional()) {
      operators.addAll(List.of(IS_NULL, IS_NOT_NULL));
    }
    return List.copyOf(operators);
  }
}
