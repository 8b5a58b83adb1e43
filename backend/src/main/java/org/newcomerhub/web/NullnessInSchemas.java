package org.newcomerhub.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the description of the API what the compiler knows: every component of a record
 * is sent, and those marked {@link Nullable} may be null.
 */
@Component
class NullnessInSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
		if (raw.isRecord()) {
			Schema<?> model = context.getDefinedModels().get(name(raw));
			if (model != null && model.getProperties() != null) {
				complete(raw, model);
			}
		}
		return resolved;
	}

	private static String name(Class<?> type) {
		var named = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		return (named != null && !named.name().isEmpty()) ? named.name() : type.getSimpleName();
	}

	private static void complete(Class<?> type, Schema<?> model) {
		for (RecordComponent component : type.getRecordComponents()) {
			Schema<?> property = properties(model).get(component.getName());
			if (property == null) {
				continue;
			}
			boolean listed = model.getRequired() != null && model.getRequired().contains(component.getName());
			if (!listed && !isLeftOutWhenEmpty(component)) {
				model.addRequiredItem(component.getName());
			}
			if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				properties(model).put(component.getName(), nullable(property));
			}
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Schema<?>> properties(Schema<?> model) {
		return (Map) model.getProperties();
	}

	private static boolean isLeftOutWhenEmpty(RecordComponent component) {
		JsonInclude include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
		return include != null && include.value() == JsonInclude.Include.NON_EMPTY
				&& Collection.class.isAssignableFrom(component.getType());
	}

	private static Schema<?> nullable(Schema<?> property) {
		if (property.get$ref() != null) {
			Schema<?> nothing = new JsonSchema().types(Set.of("null"));
			return new JsonSchema().anyOf(List.of(new JsonSchema().$ref(property.get$ref()), nothing));
		}
		if (property.getTypes() != null) {
			property.addType("null");
		}
		orNull(property);
		return property;
	}

	/** One of these, or nothing. */
	private static <T> void orNull(Schema<T> property) {
		if (property.getEnum() != null && !property.getEnum().contains(null)) {
			List<T> choices = new ArrayList<>(property.getEnum());
			choices.add(null);
			property.setEnum(choices);
		}
	}

}
