/**
 * The engine as a line protocol: one JSON request per line in, one JSON answer per line out. Must
 * not know the desktop or the command line, and never writes to standard output by itself.
 */
@NullMarked
package dev.refract.app.rpc;

import org.jspecify.annotations.NullMarked;
