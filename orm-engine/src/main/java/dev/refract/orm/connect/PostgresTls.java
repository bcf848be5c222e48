package dev.refract.orm.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the way to a server is encrypted.
 *
 * @param mode as PostgreSQL's own clients know it, from {@code disable} to {@code verify-full}
 * @param rootCertificate who may have signed the server's certificate
 * @param certificate the client's own, where it is not part of the key's file
 * @param key the client's, in PKCS #12 with the certificate, else in PKCS #8
 * @param password that of the key
 */
public record PostgresTls(
    Optional<String> mode,
    Optional<Path> rootCertificate,
    Optional<Path> certificate,
    Optional<Path> key,
    Password password) {

  static final Set<String> PARAMETERS =
      Set.of("sslmode", "sslcert", "sslrootcert", "sslidentity", "sslpassword", "sslaccept");

  static final Set<String> DRIVER_PARAMETERS =
      Set.of("ssl", "sslmode", "sslcert", "sslrootcert", "sslkey", "sslpassword");

  private static final List<String> MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** As the reference names them: {@code sslcert} is whom to trust. */
  static PostgresTls of(UrlParameters parameters, Path baseFolder) {
    Optional<String> mode = parameters.oneOf("sslmode", MODES);
    boolean isStrict =
        parameters
            .oneOf("sslaccept", List.of("strict", "accept_invalid_certs"))
            .filter("strict"::equals)
            .isPresent();
    return new PostgresTls(
        isStrict && !mode.equals(Optional.of("disable")) ? Optional.of("verify-full") : mode,
        path(parameters, "sslrootcert", baseFolder)
            .or(() -> path(parameters, "sslcert", baseFolder)),
        Optional.empty(),
        path(parameters, "sslidentity", baseFolder),
        new Password(parameters.text("sslpassword")));
  }

  /** As the driver names them: {@code sslcert} is the client's own. */
  static PostgresTls ofDriver(UrlParameters parameters, Path baseFolder) {
    Optional<String> mode =
        parameters.flag("ssl") ? Optional.of("verify-full") : Optional.<String>empty();
    return new PostgresTls(
        parameters.oneOf("sslmode", MODES).or(() -> mode),
        path(parameters, "sslrootcert", baseFolder),
        path(parameters, "sslcert", baseFolder),
        path(parameters, "sslkey", baseFolder),
        new Password(parameters.text("sslpassword")));
  }

  private static Optional<Path> path(UrlParameters parameters, String name, Path baseFolder) {
    return parameters.text(name).map(text -> UrlParameters.path(name, text, baseFolder));
  }
}
