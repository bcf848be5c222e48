-- AlterEnum
ALTER TYPE "State" ADD VALUE 'PAUSED';
