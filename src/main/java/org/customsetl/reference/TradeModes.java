package org.customsetl.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of trade modes (four digits, declarations) and customs regimes (two digits, statistics). */
public final class TradeModes {

    private final Map<String, TradeMode> byKey;

    private TradeModes(Map<String, TradeMode> byKey) {
        this.byKey = byKey;
    }

    static TradeModes shipped() {
        Map<String, TradeMode> byKey = new HashMap<>();
        ReferenceFiles.rows("trade_mode").forEach(row -> {
            TradeMode mode = new TradeMode(row.getField("code"), row.getField("regime_code"), row.getField("name_zh"));
            byKey.put(mode.code(), mode);
            byKey.put(NameKey.of(mode.nameZh()), mode);
        });
        ReferenceFiles.rows("customs_regime").forEach(row -> {
            TradeMode regime = new TradeMode(row.getField("code"), row.getField("code"), row.getField("name_zh"));
            byKey.put(regime.code(), regime);
            byKey.put(NameKey.of(regime.nameZh()), regime);
            byKey.put(NameKey.of(row.getField("name_en")), regime);
        });
        return new TradeModes(Map.copyOf(byKey));
    }

    /** Codes and names that are written most like one, the nearest first. */
    public List<String> nearest(String codeOrName, int most) {
        return NearestNames.among(byKey.keySet(), codeOrName, most);
    }

    /**
     * The mode of a four- or two-digit code or of a name. A name that both lists bear, such as 一般贸易, means the
     * two-digit one: it says less.
     */
    public Optional<TradeMode> find(String codeOrName) {
        return Optional.ofNullable(byKey.get(NameKey.of(codeOrName)));
    }
}
