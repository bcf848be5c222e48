package dev.refract.app.cli;

import dev.refract.app.rpc.RpcService;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Command;

/** {@code refract rpc}. */
@Command(
    name = "rpc",
    description = {
      "Answer requests: one JSON object {\"id\", \"method\", \"params\"} per line of standard"
          + " input,",
      "one answer {\"id\", \"result\"} or {\"id\", \"error\"} per line of standard output."
    })
final class RpcCommand extends Subcommand {
  @Override
  public Integer call() throws IOException {
    // Answers go to the process's output itself; what a library prints by accident goes elsewhere.
    System.setOut(System.err);
    try (OutputStream out = new FileOutputStream(FileDescriptor.out);
        RpcService service = new RpcService()) {
      service.serve(System.in, out);
    }
    return ExitCode.OK;
  }
}
