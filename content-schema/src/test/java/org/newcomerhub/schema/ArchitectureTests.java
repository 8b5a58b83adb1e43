package org.newcomerhub.schema;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.newcomerhub.schema", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule only_the_localization_module_and_parsers_are_used = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("org.newcomerhub.schema..", "org.newcomerhub.localization..", "java..",
				"org.jspecify.annotations..", "org.commonmark..", "org.snakeyaml..", "com.ibm.icu..",
				"net.fortuna.ical4j..");

	@ArchTest
	static final ArchRule the_model_knows_neither_its_stored_nor_its_written_form = noClasses().that()
		.resideInAPackage("org.newcomerhub.schema")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..stored..", "..pack..");

	@ArchTest
	static final ArchRule stored_shapes_and_packs_know_nothing_of_each_other = noClasses().that()
		.resideInAPackage("..stored..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..pack..");

}
