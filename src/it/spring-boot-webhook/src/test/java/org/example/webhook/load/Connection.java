package org.example.webhook.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One HTTP/1.1 connection, opened when it is needed and again after the server closed it. */
final class Connection implements AutoCloseable {

    private static final int SILENCE_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Connection(int port) {
        this.port = port;
    }

    /** Sends the pieces of a request with pauses between them, and returns the status that is answered. */
    int exchange(byte[][] pieces, long pauseMillis) throws IOException, InterruptedException {
        send(pieces, pauseMillis);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] field = header.split(": *", 2);
            switch (field[0].toLowerCase()) {
                case "content-length" -> length = Long.parseLong(field[1]);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = field[1].equals("close");
                default -> {}
            }
        }
        if (chunked) {
            do {
                length = Long.parseLong(line(), 16);
                in.skipNBytes(length);
                line();
            } while (length > 0);
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            close();
        }
        return status;
    }

    /** Sends the beginning of a request and breaks off. */
    void abandon(byte[] beginning) throws IOException, InterruptedException {
        send(new byte[][] {beginning}, 0);
        close();
    }

    private void send(byte[][] pieces, long pauseMillis) throws IOException, InterruptedException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SILENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                Thread.sleep(pauseMillis);
            }
            socket.getOutputStream().write(pieces[i]);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection within an answer");
            }
            line.append((char) b);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** A request to post a body; of the body only so much is sent. */
    static byte[] post(String path, byte[] body, int sent) {
        byte[] head = ("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        byte[] request = new byte[head.length + sent];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, sent);
        return request;
    }
}
