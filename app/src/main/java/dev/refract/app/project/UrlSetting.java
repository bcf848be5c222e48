package dev.refract.app.project;

import dev.refract.orm.connect.Variables;
import java.util.Optional;

/** What is known of the URL of a database. It may hold a password: never log it. */
public sealed interface UrlSetting {

  /** A URL as it is written: literally, or as {@code env("X")}. */
  static UrlSetting of(String written, Variables variables) {
    return Variables.named(written)
        .map(name -> in(name, variables))
        .orElseGet(() -> new Given(written));
  }

  /** The URL that a variable holds. */
  static UrlSetting in(String name, Variables variables) {
    return variables.get(name).<UrlSetting>map(Given::new).orElseGet(() -> new UnsetVariable(name));
  }

  /** The URL, where there is one. */
  default Optional<String> text() {
    return this instanceof Given given ? Optional.of(given.url()) : Optional.empty();
  }

  /** Why there is no URL and how to give one; empty where there is one. */
  String whyAbsent();

  record Given(String url) implements UrlSetting {
    @Override
    public String whyAbsent() {
      return "";
    }

    /** Without the URL, because it may hold a password. */
    @Override
    public String toString() {
      return "Given[url=…]";
    }
  }

  /** The URL is that of an environment variable which is not set. */
  record UnsetVariable(String variable) implements UrlSetting {
    @Override
    public String whyAbsent() {
      return "The environment variable " + variable + " is not set. Set it, or add it to .env.";
    }
  }

  /** The URL is computed by code that is not run. */
  record Computed(String source) implements UrlSetting {
    @Override
    public String whyAbsent() {
      return "The database URL is computed by `"
          + source
          + "`, which is not run. Name it in refract.toml: [environments.local] url = \"…\".";
    }
  }

  record Absent() implements UrlSetting {
    @Override
    public String whyAbsent() {
      return "No database URL is configured. Set DATABASE_URL in .env, `datasource.url` in"
          + " prisma.config.ts, or `url` under [environments.local] in refract.toml.";
    }
  }
}
