package dev.refract.benchmarks.peers.jooq;

import dev.refract.benchmarks.peers.worker.Role;
import org.jooq.EnumType;
import org.jooq.Schema;
import org.jooq.impl.DSL;

/** PostgreSQL's enum as jOOQ wants it. */
enum JooqRole implements EnumType {
  USER,
  ADMIN,
  EDITOR;

  static JooqRole of(Role role) {
    return valueOf(role.name());
  }

  Role role() {
    return switch (this) {
      case USER -> Role.USER;
      case ADMIN -> Role.ADMIN;
      case EDITOR -> Role.EDITOR;
    };
  }

  @Override
  public String getLiteral() {
    return name();
  }

  @Override
  public String getName() {
    return "Role";
  }

  @Override
  public Schema getSchema() {
    return DSL.schema(DSL.name("public"));
  }
}
