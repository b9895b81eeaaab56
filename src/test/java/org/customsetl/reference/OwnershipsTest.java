package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipsTest {

    private final Ownerships ownerships = Reference.shipped().ownerships();

    @ParameterizedTest
    @CsvSource({
        "国有企业, 1",
        "1, 1",
        "State-owned Enterprises, 1",
        "中外合作企业, 2",
        "'\u3000\u3000中外合资企业', 3",
        "外商独资企业, 4",
        "集体企业, 5",
        "私营企业, 6",
        "'\u3000\u3000\u3000\u3000个体工商户', 7",
        "报关单位, 8",
        "报关企业, 8",
        "其他, 9"
    })
    void anOwnershipIsKnownByItsDigitAndByEveryNameThatTablesPrint(String printed, String code) {
        assertThat(ownerships.find(printed)).map(Ownership::code).contains(code);
        assertThat(ownerships.findGroup(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"外商投资企业, G-foreign-invested, 2 3 4", "民营企业, G-private, 5 6 7", "'\u3000\u3000民营企业', G-private, 5 6 7"})
    void aGroupIsNoOwnershipButKnowsItsMembers(String printed, String code, String members) {
        assertThat(ownerships.find(printed)).isEmpty();
        assertThat(ownerships.findGroup(printed)).hasValueSatisfying(group -> {
            assertThat(group.code()).isEqualTo(code);
            assertThat(group.members()).containsExactlyInAnyOrder(members.split(" "));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#合计", "总值", "0", "企业"})
    void anythingElseIsUnknown(String printed) {
        assertThat(ownerships.find(printed)).isEmpty();
        assertThat(ownerships.findGroup(printed)).isEmpty();
    }
}
