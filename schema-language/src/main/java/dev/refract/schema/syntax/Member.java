package dev.refract.schema.syntax;

/** What may stand on a line inside any block. */
public sealed interface Member extends Node
    permits FieldDeclaration, BlockAttribute, EnumValue, Property, FreeComment, Unreadable {}
