package org.newcomerhub.device;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself.
 *
 * @param provider who delivers notifications; null: nobody
 * @param platform required
 * @param appVersion required, at most 40 characters
 * @param languages of the reader, the best first; 1 to 15
 * @param zone where the reader's day begins (IANA); required
 * @param regions that it follows, at most 10
 * @param topics that the reader follows, at most 100
 * @param quietHours when nothing is to be sent; null: the region's
 */
@Schema(name = "InstallationInput")
record InstallationInput(@Nullable ProviderInput provider, @Schema(allowableValues = {
		"android", "ios", "web" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String platform,
		@Schema(maxLength = 40, example = "1.4.0",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String appVersion,
		@Schema(example = "[\"ti\",\"ar\",\"en\"]",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable String> languages,
		@Schema(example = "Europe/Copenhagen", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String zone,
		@Schema(example = "[\"lemvig\"]") @Nullable List<@Nullable String> regions,
		@Schema(example = "[\"category:tax\",\"situation:eu-citizen\"]",
				description = "news, category:…, situation:…, event-kind:…, guide:… (an item's id) and arrived:… "
						+ "(the day of arrival, for reminders of deadlines that count from it)") @Nullable List<@Nullable String> topics,
		@Nullable Quiet quietHours){

	/**
	 * Who delivers notifications.
	 *
	 * @param type who
	 * @param token by which they find the device, at most 4096 bytes
	 */
	@Schema(name = "InstallationProvider")
	record ProviderInput(@Schema(allowableValues = {
			"fcm", "web-push", "none" }) @Nullable String type, @Schema(maxLength = 4096) @Nullable String token){

		@Override
		public String toString() {
			return "ProviderInput[" + this.type + "]";
		}

	}

	/**
	 * When nothing is to be sent.
	 *
	 * @param from local time
	 * @param to local time; before {@code from}: on the next day
	 */
	@Schema(name = "InstallationQuietHours")
	record Quiet(@Schema(example = "22:00") @Nullable String from, @Schema(example = "07:00") @Nullable String to) {
	}

}
