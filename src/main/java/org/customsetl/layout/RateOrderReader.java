package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import org.customsetl.trade.RateOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Reads the {@code rates} of a {@code dataset.yaml}: a list of names, each of which is known where it stands. */
final class RateOrderReader extends ValueDeserializer<RateOrder> {

    @Override
    public RateOrder deserialize(JsonParser yaml, DeserializationContext context) {
        if (!yaml.isExpectedStartArrayToken()) {
            throw wrong(yaml, "rates are a list, as [customs-statistical, ecb-monthly-mean]; [] converts nothing");
        }
        List<String> names = new ArrayList<>();
        RateOrder order = RateOrder.of(names);
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            names.add(String.valueOf(yaml.getValueAsString()));
            try {
                order = RateOrder.of(names);
            } catch (IllegalArgumentException e) {
                throw wrong(yaml, String.valueOf(e.getMessage()));
            }
        }
        return order;
    }

    /** {@code rates:} with nothing behind it could mean the default or nothing. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        throw wrong(context.getParser(), "rates are blank; write the list, or leave the key out for the default");
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    private static InvalidFormatException wrong(JsonParser yaml, String sentence) {
        return InvalidFormatException.from(yaml, sentence, yaml.getValueAsString(), RateOrder.class);
    }
}
