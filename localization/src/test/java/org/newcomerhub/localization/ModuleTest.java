package org.newcomerhub.localization;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "org.newcomerhub", importOptions = DoNotIncludeTests.class)
class ModuleTest {

	@ArchTest
	static final ArchRule the_module_rests_on_java_and_icu_alone = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("org.newcomerhub.localization..", "java..", "com.ibm.icu..", "org.jspecify..");

}
