package org.customsetl.layout;

import org.customsetl.trade.RateOrder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How layouts are written: keys and constants in lower case with hyphens, unknown keys refused. */
final class LayoutYaml {

    static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .addModule(new SimpleModule().addDeserializer(RateOrder.class, new RateOrderReader()))
            .build();

    private LayoutYaml() {}

    /** Whether a type has a reader of its own, which says itself what is wrong. */
    static boolean readsItself(Class<?> type) {
        return type == RateOrder.class;
    }
}
