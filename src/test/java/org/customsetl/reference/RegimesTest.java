package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimesTest {

    private final Regimes regimes = Reference.shipped().regimes();

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "一般贸易, 10",
        "Ordinary Trade, 10",
        "国家间、国际组织无偿援助和赠送的物资, 11",
        "国家间、国际组织间无偿援助和赠送的物资, 11",
        "其他捐赠物资, 12",
        "补偿贸易, 13",
        "来料加工贸易, 14",
        "'\u3000\u3000来料加工装配贸易', 14",
        "'\u3000\u3000\u3000\u3000进料加工贸易', 15",
        "寄售、代销贸易, 16",
        "寄售代销贸易, 16",
        "边境小额贸易, 19",
        "加工贸易进口设备, 20",
        "对外承包工程出口货物, 22",
        "租赁贸易, 23",
        "外商投资企业作为投资进口的设备、物品, 25",
        "出料加工贸易, 27",
        "易货贸易, 30",
        "免税外汇商品, 31",
        "保税监管场所进出境货物, 33",
        "海关保税监管场所进出境货物, 33",
        "海关特殊监管区域物流货物, 34",
        "海关特殊监管区域进口设备, 35",
        "特殊监管区域进口设备, 35",
        "其他贸易, 39",
        "其他, 39",
        "免税品, 41"
    })
    void aRegimeIsKnownByItsCodeAndByEveryNameThatTablesPrint(String printed, String code) {
        assertThat(regimes.find(printed)).map(Regime::code).contains(code);
        assertThat(regimes.findGroup(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "加工贸易, G-processing, 14 15",
        "'\u3000\u3000加工贸易', G-processing, 14 15",
        "Processing trade, G-processing, 14 15",
        "G-processing, G-processing, 14 15",
        "保税物流, G-bonded-logistics, 33 34"
    })
    void aGroupIsNoRegimeButKnowsItsMembers(String printed, String code, String members) {
        assertThat(regimes.find(printed)).isEmpty();
        assertThat(regimes.findGroup(printed)).hasValueSatisfying(group -> {
            assertThat(group.code()).isEqualTo(code);
            assertThat(group.members()).containsExactlyInAnyOrder(members.split(" "));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#合计", "总值", "0110", "99", "贸易"})
    void anythingElseIsUnknown(String printed) {
        assertThat(regimes.find(printed)).isEmpty();
        assertThat(regimes.findGroup(printed)).isEmpty();
    }
}
