/** Extensions as a program would write them, with nothing but the public API. */
@NullMarked
package dev.refract.orm.client.example;

import org.jspecify.annotations.NullMarked;
