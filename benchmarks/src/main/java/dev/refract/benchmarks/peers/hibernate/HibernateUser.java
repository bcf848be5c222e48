package dev.refract.benchmarks.peers.hibernate;

import dev.refract.benchmarks.peers.worker.Checked;
import dev.refract.benchmarks.peers.worker.Role;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A user as an entity. */
@Entity
@Table(name = "\"User\"")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
public class HibernateUser implements Checked {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  String email;
  @Nullable String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(columnDefinition = "\"Role\"")
  Role role;

  @Column(name = "\"createdAt\"")
  LocalDateTime createdAt;

  @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
  List<HibernatePost> posts = new ArrayList<>();

  /** Through a method, which does not fetch the rest of a proxy. */
  public Integer getId() {
    return id;
  }

  @Override
  public long checksum() {
    return id
        + Checked.of(email)
        + Checked.of(name)
        + Checked.of(role.name())
        + Checked.of(createdAt.toInstant(ZoneOffset.UTC))
        + (Hibernate.isInitialized(posts) ? Checked.of(posts) : 0);
  }
}
