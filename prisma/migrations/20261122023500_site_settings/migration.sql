-- CreateTable
CREATE TABLE "site_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "licence_name" TEXT,
    "licence_url" TEXT,
    "languages" TEXT[],

    CONSTRAINT "site_setting_pkey" PRIMARY KEY ("id")
);
