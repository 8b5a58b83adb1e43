package org.newcomerhub;

import java.util.Date;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The structure that {@code architecture.md} and {@code style.md} describe.
 */
@AnalyzeClasses(packages = "org.newcomerhub",
		importOptions = { DoNotIncludeTests.class, StructureTests.DoNotIncludeInfra.class })
class StructureTests {

	/** The stand-in for FCM, which tests start. */
	static final class DoNotIncludeInfra implements ImportOption {

		@Override
		public boolean includes(Location location) {
			return !location.contains("/org/newcomerhub/fcm/");
		}

	}

	private static final String[] TECHNOLOGY = { "org.newcomerhub.web..", "org.newcomerhub.mongo..",
			"org.newcomerhub.feed..", "org.newcomerhub.jobs..", "org.newcomerhub.audit..", "org.newcomerhub.mail.." };

	private static final String[] LIBRARIES = { "org.newcomerhub.localization..", "org.newcomerhub.schema.." };

	@Test
	void modules_import_only_what_they_declare_and_have_no_cycles() {
		ApplicationModules.of(HubApplication.class, resideInAnyPackage(LIBRARIES)).verify();
	}

	@ArchTest
	static final ArchRule nothing_waits_for_a_reactive_result = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("block, or turn a publisher into something that blocks",
				(call) -> (call.getTargetOwner().isAssignableTo(Mono.class)
						|| call.getTargetOwner().isAssignableTo(Flux.class))
						&& Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream")
							.contains(call.getName())));

	@ArchTest
	static final ArchRule time_is_injected = noClasses().that()
		.doNotHaveFullyQualifiedName("org.newcomerhub.web.WebConfiguration")
		// a program of its own
		.and()
		.doNotHaveFullyQualifiedName("org.newcomerhub.schema.pack.PackCheck")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Date.class)
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.orShould()
		.callMethod(System.class, "nanoTime")
		.orShould()
		.callMethodWhere(DescribedPredicate.describe("ask the machine for the time",
				(call) -> call.getTargetOwner().getPackageName().equals("java.time")
						&& ((call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty())
								|| call.getName().startsWith("system"))));

	@ArchTest
	static final ArchRule the_audit_is_only_added_to = noClasses().that()
		.resideInAPackage("org.newcomerhub.audit..")
		.should()
		.callMethodWhere(DescribedPredicate.describe("change or remove what is in the store",
				(call) -> call.getTargetOwner().getPackageName().startsWith("org.springframework.data.mongodb")
						&& !Set.of("insert", "find", "findById", "getConverter").contains(call.getName())
						&& call.getTargetOwner().isAssignableTo(ReactiveMongoOperations.class)));

	@ArchTest
	static final ArchRule nothing_points_at_infra = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("..infra..", "org.newcomerhub.fcm..");

	@ArchTest
	static final ArchRule technology_knows_no_feature = noClasses().that()
		.resideInAnyPackage(TECHNOLOGY)
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.newcomerhub..")
			.and(not(resideInAnyPackage(TECHNOLOGY)).and(not(resideInAnyPackage(LIBRARIES)))));

	@ArchTest
	static final ArchRule libraries_know_neither_spring_nor_mongodb = noClasses().that()
		.resideInAnyPackage(LIBRARIES)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "reactor..");

	@ArchTest
	static final ArchRule modules_point_one_way = noClasses().that()
		.resideInAPackage("org.newcomerhub.localization..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.newcomerhub.schema..");

	@ArchTest
	static final ArchRule every_package_is_null_marked = classes().should(beInANullMarkedPackage());

	@ArchTest
	static final ArchRule nothing_is_written_by_lombok = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("lombok..");

	/**
	 * Made for features that are still to come: checks of their own, and what listens to
	 * reviews that come due; and the markup of events, for their pages.
	 */
	private static final Set<String> AWAITED = Set.of("org.newcomerhub.content.Check",
			"org.newcomerhub.content.Publishing", "org.newcomerhub.worklist.ReviewDue");

	@ArchTest
	static final ArchRule what_nobody_else_needs_is_package_private = classes().that()
		.resideInAPackage("org.newcomerhub..")
		.and(not(resideInAnyPackage(LIBRARIES)))
		.and(not(resideInAnyPackage("org.newcomerhub.published.*")))
		.and()
		.areTopLevelClasses()
		.and(modifier(JavaModifier.PUBLIC))
		.and()
		.doNotHaveFullyQualifiedName(HubApplication.class.getName())
		.and(DescribedPredicate.describe("are not awaited", (type) -> !AWAITED.contains(type.getName())))
		.should(beUsedOutsideItsPackage());

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return new ArchCondition<>("be in a package that is @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
			}
		};
	}

	/** Used from another package, or handed out by something that is public. */
	private static ArchCondition<JavaClass> beUsedOutsideItsPackage() {
		return new ArchCondition<>("be used outside their package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean used = type.getPackage()
					.getClasses()
					.stream()
					.filter((part) -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
					.flatMap((part) -> part.getDirectDependenciesToSelf().stream())
					.map(Dependency::getOriginClass)
					.anyMatch((user) -> !user.getPackage().equals(type.getPackage()) || handsOut(user, type));
				events.add(new SimpleConditionEvent(type, used,
						type.getName() + " is public, and nobody outside its package uses it"));
			}
		};
	}

	private static boolean handsOut(JavaClass user, JavaClass type) {
		return !user.equals(type) && user.getModifiers().contains(JavaModifier.PUBLIC)
				&& user.getMembers()
					.stream()
					.anyMatch((member) -> member.getModifiers().contains(JavaModifier.PUBLIC)
							&& member.getAllInvolvedRawTypes().contains(type));
	}

}
