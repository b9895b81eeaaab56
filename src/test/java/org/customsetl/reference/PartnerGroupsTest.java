package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerGroupsTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    private final PartnerGroups groups = Reference.shipped().partnerGroups();

    @ParameterizedTest
    @CsvSource({
        "亚洲, G-asia, false",
        "'\u3000亚　洲', G-asia, false",
        "非洲, G-africa, false",
        "欧洲, G-europe, false",
        "拉丁美洲, G-latin-america, false",
        "北美洲, G-north-america, false",
        "大洋洲, G-oceania, false",
        "东南亚国家联盟, G-asean, true",
        "东盟, G-asean, true",
        "ASEAN, G-asean, true",
        "欧洲联盟, G-eu, true",
        "欧盟, G-eu, true",
        "European Union, G-eu, true",
        "亚太经济合作组织, G-apec, true",
        "区域全面经济伙伴关系协定成员国, G-rcep, true",
        "《区域全面经济伙伴关系协定》成员国, G-rcep, true",
        "RCEP, G-rcep, true",
        "“一带一路”共建国家, G-belt-and-road, true",
        "'\"一带一路\"共建国家', G-belt-and-road, true",
        "共建“一带一路”国家, G-belt-and-road, true",
        "一带一路沿线国家, G-belt-and-road-along, true"
    })
    void aGroupIsKnownByItsNamesAndSaysWhetherItOverlaps(String printed, String code, boolean overlapping) {
        assertThat(groups.find(printed)).hasValueSatisfying(group -> {
            assertThat(group.code()).isEqualTo(code);
            assertThat(group.overlapping()).isEqualTo(overlapping);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "欧盟, 2020-01, GBR, true, left on the month's last day",
        "欧盟, 2020-02, GBR, false, has left",
        "欧盟, 2013-06, HRV, false, not yet in",
        "欧盟, 2013-07, HRV, true, in",
        "欧盟, 2024-01, SVN, true, in since 2004",
        "东盟, 2025-09, TLS, false, not yet in",
        "东盟, 2025-10, TLS, true, in",
        "欧洲, 2022-12, GEO, true, its customs code began with 3",
        "亚洲, 2022-12, GEO, false, not yet",
        "亚洲, 2023-01, GEO, true, its customs code begins with 1",
        "欧洲, 2023-01, GEO, false, no longer",
        "亚洲, 2024-01, KGZ, true, customs code 146",
        "亚洲, 2024-01, CHN, true, what returns to China",
        "大洋洲, 2024-01, AUS, true, customs code 601"
    })
    void membersAreThoseOfTheMonth(String group, YearMonth month, String partner, boolean member) {
        assertThat(members(group, month).contains(partner)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({"欧盟, 2019-12, 28", "欧盟, 2024-01, 27", "东盟, 2024-01, 10", "亚太经济合作组织, 2024-01, 21", "RCEP, 2024-01, 15"})
    void aBlocHasItsNumberOfMembers(String group, YearMonth month, int number) {
        assertThat(members(group, month)).hasSize(number);
    }

    @Test
    void continentsDoNotOverlap() {
        List<Set<String>> continents = List.of("亚洲", "非洲", "欧洲", "拉丁美洲", "北美洲", "大洋洲").stream()
                .map(continent -> members(continent, JANUARY))
                .toList();
        assertThat(continents.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(continents).noneMatch(Set::isEmpty);
    }

    @Test
    void whereTheSourcesDisagreeThereAreNoMembers() {
        assertThat(members("“一带一路”共建国家", JANUARY)).isEmpty();
    }

    @Test
    void noPartnerIsAGroupAndNoGroupAPartner() {
        Partners partners = Reference.shipped().partners();
        assertThat(ReferenceFiles.rows("partner_group_name").map(row -> row.getField("name")))
                .allSatisfy(name -> assertThat(partners.find(name)).isEmpty());
        assertThat(groups.find("吉尔吉斯斯坦")).isEmpty();
        assertThat(groups.find("亚洲其他国家(地区)")).isEmpty();
        assertThat(groups.find("")).isEmpty();
    }

    private Set<String> members(String group, YearMonth month) {
        return groups.members(groups.find(group).orElseThrow(), month);
    }
}
