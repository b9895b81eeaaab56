package org.customsetl.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** Reads settings one by one; what cannot be read is said with its key. */
final class SettingReader {

    private final Environment settings;

    SettingReader(Environment settings) {
        this.settings = settings;
    }

    /** An empty setting is none. */
    String text(String key, String otherwise) {
        String set = settings.getProperty(key, "").strip();
        return set.isEmpty() ? otherwise : set;
    }

    /** A time as 90s, 15m or 2h; no shorter than the least. */
    Duration time(String key, String otherwise, Duration least) {
        String set = text(key, otherwise);
        try {
            Duration time = DurationStyle.detectAndParse(set);
            if (time.compareTo(least) < 0) {
                throw new BadSettingException(
                        key, "is '" + set + "'; write at least " + DurationStyle.SIMPLE.print(least));
            }
            return time;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadSettingException(key, "is '" + set + "', which is no time; write 90s, 15m or 2h");
        }
    }

    ZoneId zone(String key, String otherwise) {
        String set = text(key, otherwise);
        try {
            return ZoneId.of(set);
        } catch (DateTimeException e) {
            throw new BadSettingException(
                    key, "is '" + set + "', which is no time zone; write Asia/Shanghai, UTC or +08:00");
        }
    }

    int count(String key, String otherwise, int least, int most) {
        String set = text(key, otherwise);
        if (!set.matches("\\d{1,9}") || Integer.parseInt(set) < least || Integer.parseInt(set) > most) {
            throw new BadSettingException(key, "is '" + set + "'; write a number from " + least + " to " + most);
        }
        return Integer.parseInt(set);
    }
}
