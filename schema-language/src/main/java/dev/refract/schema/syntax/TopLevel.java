package dev.refract.schema.syntax;

/** What may stand at the top level of a file. */
public sealed interface TopLevel extends Node
    permits ModelBlock, EnumBlock, ConfigBlock, TypeAlias, FreeComment, Unreadable {}
