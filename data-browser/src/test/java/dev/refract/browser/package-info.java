/** Tests of the data workspace, on real SQLite files. */
@NullMarked
package dev.refract.browser;

import org.jspecify.annotations.NullMarked;
