/** How fast the parts are. Never part of the tests: timings are read by people. */
@NullMarked
package dev.refract.benchmarks;

import org.jspecify.annotations.NullMarked;
