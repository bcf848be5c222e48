/**
 * Runs plans on connections: binds, reads, joins rows in memory, keeps transactions. The only room
 * besides connect and dialect that sees JDBC. Must not know arguments or JSON.
 */
@NullMarked
package dev.refract.orm.execute;

import org.jspecify.annotations.NullMarked;
