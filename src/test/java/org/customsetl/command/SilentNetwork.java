package org.customsetl.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server that lets nothing through any more, and closes nothing, once somebody has said a certain word. */
final class SilentNetwork implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int server;
    private final String word;
    private volatile boolean silent;

    SilentNetwork(int server, String word) throws IOException {
        this.server = server;
        this.word = word;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    boolean isSilent() {
        return silent;
    }

    private void accept() throws IOException {
        while (true) {
            Socket from = door.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.addAll(List.of(from, to));
            start(() -> pass(from.getInputStream(), to.getOutputStream()));
            start(() -> pass(to.getInputStream(), from.getOutputStream()));
        }
    }

    private void pass(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[65_536];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            silent |= new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains(word);
            if (!silent) {
                out.write(bytes, 0, read);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
