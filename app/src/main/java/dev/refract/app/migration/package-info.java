/**
 * The Migrations workspace and the consequence panel: where every migration stands, the SQL with
 * what it will do, and the ways to create, apply and resolve. View-models hold no node; all work on
 * files and databases is done by the commands of the migration engine.
 */
@NullMarked
package dev.refract.app.migration;

import org.jspecify.annotations.NullMarked;
