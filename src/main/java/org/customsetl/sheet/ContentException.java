package org.customsetl.sheet;

import org.customsetl.sheet.UnreadableFileException.Damage;

/** Found deep inside a file, where neither its name nor the place is known; {@link FileTrouble} adds both. */
final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    ContentException(Damage damage, String what) {
        super(what);
        this.damage = damage;
    }

    static ContentException damaged(String what) {
        return new ContentException(Damage.DAMAGED_FILE, what);
    }

    static ContentException dangerous(String what) {
        return new ContentException(Damage.DANGEROUS_FILE, what);
    }

    Damage damage() {
        return damage;
    }
}
