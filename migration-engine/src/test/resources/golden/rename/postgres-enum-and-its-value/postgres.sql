-- RenameEnum
ALTER TYPE "Role" RENAME TO "Rank";

-- RenameEnumValue
ALTER TYPE "Rank" RENAME VALUE 'ADMIN' TO 'OWNER';

-- AlterEnum
ALTER TYPE "Rank" ADD VALUE 'GUEST';
