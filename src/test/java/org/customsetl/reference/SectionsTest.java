package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    private final Sections sections = Reference.shipped().sections();

    @ParameterizedTest
    @CsvSource({
        "第一类, S01, 1, 5",
        "第一类 活动物；动物产品, S01, 1, 5",
        "活动物；动物产品, S01, 1, 5",
        "第三类  动、植物油、脂及其分解产品；精制的食用油脂；动、植物蜡, S03, 15, 15",
        "'第五类 矿产品 ', S05, 25, 27",
        "第十一类 纺织原料及纺织制品, S11, 50, 63",
        "第十二类, S12, 64, 67",
        "第十五类  贱金属及其制品, S15, 72, 83",
        "第二十类  杂项制品, S20, 94, 96",
        "第二十一类艺术品、收藏品及古物, S21, 97, 97",
        "第二十二类特殊交易品及未分类商品, S22, 98, 99",
        "第二类 一个从未印过的名称, S02, 6, 14",
        "S22, S22, 98, 99",
        "Section I, S01, 1, 5",
        "Section IV, S04, 16, 24",
        "SECTION XVI Machinery and mechanical appliances, S16, 84, 85"
    })
    void aSectionIsKnownByItsOrdinalAndItsName(String printed, String code, int first, int last) {
        assertThat(sections.find(printed)).hasValueSatisfying(section -> {
            assertThat(section.code()).isEqualTo(code);
            assertThat(section.firstChapter()).isEqualTo(first);
            assertThat(section.lastChapter()).isEqualTo(last);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "总值", "01章 活动物", "第二十三类", "第一类 植物产品", "1", "Section XXIII"})
    void whatNamesNoSectionOrTwoIsUnknown(String printed) {
        assertThat(sections.find(printed)).isEmpty();
    }

    @Test
    void aSectionIsKnownByItsNumber() {
        assertThat(sections.byNumber(22)).map(HsSection::nameZh).contains("特殊交易品及未分类商品");
        assertThat(sections.byNumber(0)).isEmpty();
        assertThat(sections.byNumber(23)).isEmpty();
    }

    @Test
    void everyChapterLiesInOneSection() {
        assertThat(IntStream.rangeClosed(1, 99))
                .allSatisfy(chapter -> assertThat(IntStream.rangeClosed(1, 22)
                                .mapToObj(number -> sections.byNumber(number).orElseThrow())
                                .filter(section -> section.contains(chapter)))
                        .singleElement()
                        .isEqualTo(sections.ofChapter(chapter).orElseThrow()));
        assertThat(sections.ofChapter(100)).isEmpty();
    }
}
