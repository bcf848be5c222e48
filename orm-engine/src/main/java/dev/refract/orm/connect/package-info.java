/**
 * Connection URLs, pools, and the {@link dev.refract.orm.connect.Database}: a dialect with a pool.
 * Must not know models, requests or plans.
 */
@NullMarked
package dev.refract.orm.connect;

import org.jspecify.annotations.NullMarked;
