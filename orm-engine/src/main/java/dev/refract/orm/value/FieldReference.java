package dev.refract.orm.value;

/** A field in the place of a value: what another field of the same row is compared with. */
public record FieldReference(String model, String field) {}
