package dev.refract.benchmarks.peers.hibernate;

import dev.refract.benchmarks.peers.worker.Checked;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tag as an entity. */
@Entity
@Table(name = "\"Tag\"")
@SuppressWarnings("NullAway.Init")
public class HibernateTag implements Checked {
  @Id Integer id;
  String name;

  @Override
  public long checksum() {
    return id + Checked.of(name);
  }
}
