package dev.refract.benchmarks.peers.hibernate;

import dev.refract.benchmarks.peers.worker.Checked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A post as an entity. */
@Entity
@Table(name = "\"Post\"")
@SuppressWarnings("NullAway.Init")
public class HibernatePost implements Checked {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  String title;
  String body;
  boolean published;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "\"authorId\"")
  HibernateUser author;

  @Column(name = "\"createdAt\"")
  LocalDateTime createdAt;

  @OneToMany(mappedBy = "post")
  @Fetch(FetchMode.SUBSELECT)
  List<HibernateComment> comments = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "\"_PostToTag\"",
      joinColumns = @JoinColumn(name = "\"A\""),
      inverseJoinColumns = @JoinColumn(name = "\"B\""))
  Set<HibernateTag> tags = new HashSet<>();

  public Integer getId() {
    return id;
  }

  @Override
  public long checksum() {
    return id
        + Checked.of(title)
        + Checked.of(body)
        + (published ? 1 : 0)
        + author.getId()
        + Checked.of(createdAt.toInstant(ZoneOffset.UTC))
        + (Hibernate.isInitialized(comments) ? Checked.of(comments) : 0)
        + (Hibernate.isInitialized(tags) ? Checked.of(tags) : 0);
  }
}
