package dev.refract.migrate.review.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.Shows;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import org.junit.jupiter.api.Test;

class IgnoresTest {

  @Test
  void overAStatementInsideItAndAtItsEnd() {
    for (String script :
        new String[] {
          "-- refract:ignore DS01 exported\n-- DropTable\nDROP TABLE \"A\";",
          "DROP TABLE -- refract:ignore DS01 exported\n\"A\";",
          "DROP TABLE \"A\"; -- refract:ignore DS01 exported\n",
          "--refract:ignore ds01: exported\nDROP TABLE \"A\"",
          "/* a head */\n\n-- refract:ignore DS01 exported\r\nDROP TABLE \"A\";"
        }) {
      ScriptReview review = review(script);
      assertThat(review.findings()).as(script).isEmpty();
      assertThat(review.ignored())
          .as(script)
          .singleElement()
          .extracting(IgnoredFinding::reason)
          .isEqualTo("exported");
    }
  }

  @Test
  void onlyTheStatementBelowIsMeant() {
    ScriptReview review =
        review("DROP TABLE \"A\";\n\n-- refract:ignore DS01 exported\nDROP TABLE \"B\";");
    assertThat(review.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.statement()).isEqualTo(1));
  }

  @Test
  void atTheHeadOfAFileAllStatementsAreMeant() {
    ScriptReview review =
        review("-- refract:ignore DS01,DS08 exported\n\nDROP TABLE \"A\";\nDELETE FROM \"B\";");
    assertThat(review.findings()).isEmpty();
    assertThat(review.ignored()).hasSize(2);
  }

  @Shows("IG01")
  @Test
  void withoutAReasonNothingIsIgnored() {
    assertThat(review("-- refract:ignore DS01\nDROP TABLE \"A\";").findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("DS01", "IG01");
    assertThat(review("-- refract:ignore DS01 exported\nDROP TABLE \"A\";").findings()).isEmpty();
  }

  @Shows("IG02")
  @Test
  void whatNothingNeedsIsSaid() {
    ScriptReview review = review("-- refract:ignore DS01, DS02 exported\nDROP TABLE \"A\";");
    assertThat(review.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("IG02");
          assertThat(finding.title()).isEqualTo("Nothing here is found by DS02");
        });
    String needed = "-- refract:ignore DS01, DS02 exported\nDROP TABLE \"A\";\n";
    assertThat(review(needed.replace(", DS02", "")).findings()).isEmpty();
  }

  @Shows("IG03")
  @Test
  void unknownRulesAndNoneAreSaid() {
    assertThat(review("-- refract:ignore XX99 because\nSELECT 1;").findings())
        .extracting(Finding::code)
        .containsExactly("IG03");
    assertThat(review("-- refract:ignore because I say so\nSELECT 1;").findings())
        .extracting(Finding::code)
        .containsExactly("IG03");
    assertThat(review("-- refract ignores nothing here\nSELECT 1;").findings()).isEmpty();
  }

  @Test
  void textsAreNoComments() {
    assertThat(review("SELECT '-- refract:ignore DS01 exported';").findings()).isEmpty();
  }

  private static ScriptReview review(String script) {
    return Reviewer.review(
        SqlScript.parse(script, SqlLexis.SQLITE), DatabaseFacts.offline(Dialect.sqlite()));
  }
}
