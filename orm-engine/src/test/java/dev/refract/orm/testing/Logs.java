package dev.refract.orm.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Everything that is logged at any level, by the pool, the driver and the engine. */
public final class Logs implements AutoCloseable {
  private static final java.util.logging.Logger DRIVER =
      java.util.logging.Logger.getLogger("org.postgresql");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root =
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level usual = root.getLevel();
  private final Appender appender = new Appender();
  private final Listener listener = new Listener();

  public Logs() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    // only the list hears what is below the usual level
    root.iteratorForAppenders().forEachRemaining(other -> other.addFilter(new Quiet()));
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(java.util.logging.Level.ALL);
    DRIVER.addHandler(listener);
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    root.setLevel(usual);
    root.detachAppender(appender);
    root.iteratorForAppenders().forEachRemaining(other -> other.clearAllFilters());
    DRIVER.removeHandler(listener);
    DRIVER.setLevel(null);
    DRIVER.setUseParentHandlers(true);
  }

  /** A failure as a log would hold it, with everything that caused it. */
  public static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static final class Quiet extends ch.qos.logback.core.filter.Filter<ILoggingEvent> {
    @Override
    public ch.qos.logback.core.spi.FilterReply decide(ILoggingEvent event) {
      return event.getLevel().isGreaterOrEqual(Level.ERROR)
          ? ch.qos.logback.core.spi.FilterReply.NEUTRAL
          : ch.qos.logback.core.spi.FilterReply.DENY;
    }
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      var thrown = event.getThrowableProxy();
      lines.add(
          event.getFormattedMessage()
              + (thrown == null
                  ? ""
                  : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(thrown)));
    }
  }

  private final class Listener extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord record) {
      lines.add(formatter.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
