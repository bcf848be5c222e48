/**
 * The data workspace on screen: view-models that hold state and never touch a node, and small views
 * that bind to them. The door is {@link dev.refract.browser.view.DataBrowser}.
 */
@NullMarked
package dev.refract.browser.view;

import org.jspecify.annotations.NullMarked;
