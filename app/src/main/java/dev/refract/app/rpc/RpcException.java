package dev.refract.app.rpc;

import java.util.Optional;

/** A request that gets an error for an answer. */
final class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<String> code;

  private RpcException(String message, Optional<String> code) {
    super(message);
    this.code = code;
  }

  static RpcException of(String message) {
    return new RpcException(message, Optional.empty());
  }

  static RpcException of(String message, String code) {
    return new RpcException(message, Optional.of(code));
  }

  Optional<String> code() {
    return code;
  }
}
