package org.customsetl.ownership;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * The name that all sessions of this process have on the server ({@code application_name}), by which a successor ends
 * them.
 *
 * @param text host, process and a random part, at most 63 characters
 */
public record SessionName(String text) {

    private static final int LONGEST_HOST = 24;

    /** The name of this process. */
    public static SessionName ofThisProcess() {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return new SessionName(
                "customs-etl " + host() + ":" + ProcessHandle.current().pid() + ":" + random);
    }

    private static String host() {
        try {
            // The server replaces what is not ASCII.
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "?");
            return name.substring(0, Math.min(LONGEST_HOST, name.length()));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
