package dev.refract.schema.edit;

/** What happens to the uses of something that is deleted. */
public enum Uses {
  /** The edit is refused and says where it is used. */
  REFUSE,
  /** They go with it: keys over a field, relations with a model, fields of an enum, defaults. */
  DELETE
}
