package dev.refract.benchmarks.peers.hibernate;

import dev.refract.benchmarks.peers.worker.Checked;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A comment as an entity. */
@Entity
@Table(name = "\"Comment\"")
@SuppressWarnings("NullAway.Init")
public class HibernateComment implements Checked {
  @Id Integer id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "\"postId\"")
  HibernatePost post;

  String text;

  @Override
  public long checksum() {
    return id + post.getId() + Checked.of(text);
  }
}
