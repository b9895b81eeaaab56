package org.customsetl.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * The sockets of a pool's connections, made here for PostgreSQL's driver so that they can be cut off: who waits for an answer
 * through a network that has fallen silent waits for good otherwise. A limit to how long an answer may take would end
 * long queries as well. A peer that is gone is noticed within two minutes, by the kernel's questions.
 */
public final class Sockets extends SocketFactory {

    private static final Map<String, Set<Socket>> OF_POOLS = new ConcurrentHashMap<>();

    /** Seconds until the first question, seconds between two, and how many may stay without an answer. */
    private static final Map<SocketOption<Integer>, Integer> QUESTIONS = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 60,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 6);

    private final Set<Socket> ours;

    /** @param pool whose they are; the driver's {@code socketFactoryArg} */
    public Sockets(String pool) {
        this.ours = OF_POOLS.computeIfAbsent(pool, name -> ConcurrentHashMap.newKeySet());
    }

    /** Ends whatever waits for an answer on a pool's connections. The pool makes new ones. */
    public static void cut(String pool) {
        for (Socket socket : OF_POOLS.getOrDefault(pool, Set.of())) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is closed
            }
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        ours.removeIf(Socket::isClosed);
        Socket socket = new Socket();
        for (Map.Entry<SocketOption<Integer>, Integer> question : QUESTIONS.entrySet()) {
            if (socket.supportedOptions().contains(question.getKey())) {
                socket.setOption(question.getKey(), question.getValue());
            }
        }
        ours.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        return createSocket(host, port);
    }
}
