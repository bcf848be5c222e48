package dev.refract.orm.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A socket of this machine as one of the network. The platform has such sockets as channels only,
 * which know no timeout; so each direction waits with a selector of its own.
 */
final class LocalSocket extends Socket {
  private final Path file;
  private final SocketChannel channel;
  private final Selector readable;
  private final Selector writable;
  private volatile int timeoutMillis;

  LocalSocket(Path file) {
    this.file = file;
    try {
      channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      readable = Selector.open();
      writable = Selector.open();
    } catch (IOException | UnsupportedOperationException none) {
      throw new IllegalStateException("this system has no local sockets", none);
    }
  }

  @Override
  public void connect(SocketAddress ignored) throws IOException {
    connect(ignored, 0);
  }

  /** A local socket answers at once or not at all. */
  @Override
  public void connect(SocketAddress ignored, int timeout) throws IOException {
    channel.connect(UnixDomainSocketAddress.of(file));
    channel.configureBlocking(false);
    channel.register(readable, SelectionKey.OP_READ);
    channel.register(writable, SelectionKey.OP_WRITE);
  }

  private static void await(Selector selector, int millis) throws IOException {
    try {
      if (selector.select(millis) == 0 && millis > 0) {
        throw new SocketTimeoutException("Read timed out");
      }
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException closed) {
      throw new ClosedChannelException();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new SocketException("the thread was interrupted");
    }
  }

  private final class In extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      Objects.checkFromIndexSize(from, length, bytes.length);
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
      int read = channel.read(buffer);
      while (read == 0 && length > 0) {
        await(readable, timeoutMillis);
        read = channel.read(buffer);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      LocalSocket.this.close();
    }
  }

  private final class Out extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
      while (buffer.hasRemaining()) {
        if (channel.write(buffer) == 0) {
          await(writable, 0);
        }
      }
    }

    @Override
    public void close() throws IOException {
      LocalSocket.this.close();
    }
  }

  @Override
  public InputStream getInputStream() {
    return new In();
  }

  @Override
  public OutputStream getOutputStream() {
    return new Out();
  }

  @Override
  public void setSoTimeout(int millis) {
    timeoutMillis = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    readable.close();
    writable.close();
  }

  /** Settings of the network mean nothing here. */
  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public boolean getKeepAlive() {
    return false;
  }

  @Override
  public void setSendBufferSize(int bytes) {}

  @Override
  public int getSendBufferSize() {
    return 8192;
  }

  @Override
  public void setReceiveBufferSize(int bytes) {}

  @Override
  public int getReceiveBufferSize() {
    return 8192;
  }
}
