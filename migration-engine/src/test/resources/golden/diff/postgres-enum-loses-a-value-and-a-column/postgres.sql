-- AlterEnum
BEGIN;
CREATE TYPE "Role_new" AS ENUM ('READER');
ALTER TABLE "User" ALTER COLUMN "rank" DROP DEFAULT;
ALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;
ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TABLE "User" ALTER COLUMN "rank" TYPE "Role_new" USING ("rank"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "User" ALTER COLUMN "role" SET DEFAULT 'READER';
COMMIT;

-- AlterTable
ALTER TABLE "User" DROP COLUMN "rank",
ADD COLUMN     "rank" INTEGER NOT NULL DEFAULT -9;
