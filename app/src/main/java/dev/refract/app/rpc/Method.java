package dev.refract.app.rpc;

import tools.jackson.databind.JsonNode;

/** What one method of the protocol does. */
@FunctionalInterface
interface Method {

  /**
   * The {@code result} of an answer.
   *
   * @throws RpcException where the parameters make no sense
   */
  JsonNode answer(Parameters parameters);
}
