/**
 * Values that Java has no type for. Everything else travels as String, Boolean, Integer (Int), Long
 * (BigInt), Double (Float), BigDecimal, Instant (DateTime), byte[] and List. Knows nothing above.
 */
@NullMarked
package dev.refract.orm.value;

import org.jspecify.annotations.NullMarked;
