CREATE TYPE "Mood" AS ENUM ('sad', 'o k', '1x', '', '---');
CREATE TYPE "order-state" AS ENUM ('A', 'b');
CREATE TYPE e AS ENUM ('x');
CREATE TYPE "1e" AS ENUM ('y');
CREATE TYPE enum AS ENUM ('z');
CREATE TABLE a (
  id int PRIMARY KEY, m "Mood" NOT NULL DEFAULT 'o k', ms "Mood"[] DEFAULT ARRAY['sad', 'o k']::"Mood"[],
  os "order-state" DEFAULT 'b', x e, y "1e", z enum
);
