package org.customsetl.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks the console over HTTP and keeps its cookies. */
final class Asked {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Asked(int port) {
        this.port = port;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** @param headers names and values in turns */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    /** A form as a browser sends it. */
    HttpResponse<String> post(String path, List<String> fields, String... headers)
            throws IOException, InterruptedException {
        List<String> form = new ArrayList<>();
        for (int at = 0; at < fields.size(); at += 2) {
            form.add(fields.get(at) + "=" + URLEncoder.encode(fields.get(at + 1), StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)));
        return send(request, headers);
    }

    /** The token of a page with a form. */
    String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path, "Accept", "text/html").body());
        if (!token.find()) {
            throw new AssertionError("no form on " + path);
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The first line of the answer to a request as it stands, with the port for {@code PORT}. */
    static String raw(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", Arrays.asList(lines)) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.replace("PORT", String.valueOf(port)).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
