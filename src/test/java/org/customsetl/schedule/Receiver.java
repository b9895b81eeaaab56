package org.customsetl.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's web server that is told how runs end. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        told.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Integer answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        exchange.close();
    }

    /** What it answers first, before it accepts everything. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<JsonNode> told() {
        return told;
    }

    /** Those that are about something, as {@code failed}. */
    public List<JsonNode> about(String event) {
        return told.stream()
                .filter(json -> json.get("events").toString().contains('"' + event + '"'))
                .toList();
    }

    List<String> authorizations() {
        return authorizations;
    }

    void forget() {
        told.clear();
        authorizations.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
