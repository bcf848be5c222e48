package dev.refract.orm.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Sockets of this machine for the driver, which makes this class by its name and knows hosts and
 * ports only: whatever it asks for, it gets the one socket.
 */
public final class LocalSocketFactory extends SocketFactory {
  private final Path file;

  /**
   * @param file the path of the socket
   */
  public LocalSocketFactory(String file) {
    this.file = Path.of(file);
  }

  @Override
  public Socket createSocket() {
    return new LocalSocket(file);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(InetSocketAddress.createUnresolved(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }
}
