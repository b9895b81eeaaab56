package org.customsetl.schedule;

/** A setting with which {@code serve} does not start. The sentence names the key, what is wrong, and what to write. */
public class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSettingException(String key, String reason) {
        super(key + " " + reason);
    }
}
