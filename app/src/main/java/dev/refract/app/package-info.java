/** The entrance: {@code Main} hands the arguments to the command line. */
@NullMarked
package dev.refract.app;

import org.jspecify.annotations.NullMarked;
