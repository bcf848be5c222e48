package dev.refract.orm.request;

import dev.refract.schema.model.RelationField;
import java.util.List;

/** A write to the rows on the other side of a relation. */
public sealed interface NestedWrite {
  RelationField field();

  record Create(RelationField field, List<Data> rows) implements NestedWrite {
    public Create {
      rows = List.copyOf(rows);
    }
  }

  record CreateMany(RelationField field, List<Data> rows, boolean skipDuplicates)
      implements NestedWrite {
    public CreateMany {
      rows = List.copyOf(rows);
    }
  }

  record Connect(RelationField field, List<Where> rows) implements NestedWrite {
    public Connect {
      rows = List.copyOf(rows);
    }
  }

  record ConnectOrCreate(RelationField field, Where where, Data create) implements NestedWrite {}

  /** Of a relation to one: the row if it passes; of a list: each row that one of them finds. */
  record Disconnect(RelationField field, List<Where> rows) implements NestedWrite {
    public Disconnect {
      rows = List.copyOf(rows);
    }
  }

  record Set(RelationField field, List<Where> rows) implements NestedWrite {
    public Set {
      rows = List.copyOf(rows);
    }
  }

  record Update(RelationField field, Where where, Data data) implements NestedWrite {}

  record UpdateMany(RelationField field, Where where, Data data) implements NestedWrite {}

  record Upsert(RelationField field, Where where, Data create, Data update)
      implements NestedWrite {}

  record Delete(RelationField field, List<Where> rows) implements NestedWrite {
    public Delete {
      rows = List.copyOf(rows);
    }
  }

  record DeleteMany(RelationField field, Where where) implements NestedWrite {}
}
