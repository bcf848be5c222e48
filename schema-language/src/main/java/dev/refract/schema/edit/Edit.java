package dev.refract.schema.edit;

/** A change of a schema, as a value. {@link SchemaEditor} turns it into text edits. */
public sealed interface Edit
    permits TypeEdit, FieldEdit, AttributeEdit, EnumEdit, KeyEdit, RelationEdit, Delete, Rename {}
