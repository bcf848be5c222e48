CREATE TABLE base (id int CONSTRAINT pk_custom PRIMARY KEY, a int, b int, CONSTRAINT myuq UNIQUE (a), UNIQUE (b, a));
CREATE TABLE child (
  id int, id2 int, base_id int NOT NULL, other int, s text, data jsonb, data2 jsonb,
  CONSTRAINT "both" PRIMARY KEY (id, id2),
  CONSTRAINT fk_x FOREIGN KEY (base_id) REFERENCES base (id) ON DELETE CASCADE ON UPDATE NO ACTION,
  FOREIGN KEY (other) REFERENCES base (id)
);
CREATE INDEX child_other_idx ON child USING hash (other);
CREATE INDEX descending ON child (base_id DESC, other);
CREATE INDEX part_i ON child (other) WHERE base_id > 3 AND other IS NOT NULL;
CREATE UNIQUE INDEX part_u ON child (base_id) WHERE other = 1;
CREATE UNIQUE INDEX part_two ON child (id DESC, s) WHERE s = 'it''s "q"';
CREATE INDEX hash_part ON child USING hash (s) WHERE id > 3;
CREATE INDEX gin1 ON child USING gin (data);
CREATE INDEX gin2 ON child USING gin (data2 jsonb_path_ops);
CREATE INDEX brin1 ON child USING brin (id);
CREATE TABLE child2 (id int PRIMARY KEY);
CREATE TABLE "_baseTochild2" (
  "A" int NOT NULL REFERENCES base (id) ON DELETE CASCADE ON UPDATE CASCADE,
  "B" int NOT NULL REFERENCES child2 (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "_baseTochild2_AB_pkey" PRIMARY KEY ("A", "B")
);
CREATE INDEX "_baseTochild2_B_index" ON "_baseTochild2" ("B");
