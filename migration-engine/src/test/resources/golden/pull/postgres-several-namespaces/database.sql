CREATE SCHEMA shop;
CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TYPE shop.mood AS ENUM ('open', 'closed');
CREATE TABLE account (id serial PRIMARY KEY, mood mood NOT NULL DEFAULT 'glad');
CREATE TABLE shop.account (id serial PRIMARY KEY, mood shop.mood, owner int REFERENCES account (id));
CREATE TABLE shop.item (id int PRIMARY KEY, account int NOT NULL REFERENCES shop.account (id));
