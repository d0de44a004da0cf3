package org.minhchung.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The edges that the design forbids. */
@AnalyzeClasses(packages = "org.minhchung", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule eventsDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("org.minhchung.events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.minhchung.ingest..",
              "org.minhchung.analyze..",
              "org.minhchung.alerts..",
              "org.minhchung.local..");

  @ArchTest
  static final ArchRule ingestMeetsTheOthersOnlyInTopics =
      noClasses()
          .that()
          .resideInAPackage("org.minhchung.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.minhchung.analyze..", "org.minhchung.alerts..", "org.minhchung.local..");

  @ArchTest
  static final ArchRule analyzeMeetsTheOthersOnlyInTopics =
      noClasses()
          .that()
          .resideInAPackage("org.minhchung.analyze..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.minhchung.ingest..", "org.minhchung.alerts..", "org.minhchung.local..");

  @ArchTest
  static final ArchRule alertsMeetTheOthersOnlyInTopics =
      noClasses()
          .that()
          .resideInAPackage("org.minhchung.alerts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.minhchung.ingest..", "org.minhchung.analyze..", "org.minhchung.local..");

  @ArchTest
  static final ArchRule partsOfAStageFormNoCycles =
      slices().matching("org.minhchung.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule stagesDoNotTalkToTheTerminal =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.minhchung.events..",
              "org.minhchung.ingest..",
              "org.minhchung.analyze..",
              "org.minhchung.alerts..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)");
}
