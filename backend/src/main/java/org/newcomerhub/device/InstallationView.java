package org.newcomerhub.device;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.QuietHours;

/**
 * All that the hub knows of an installation, but for its token, which it only says to
 * have.
 *
 * @param id made by the app
 * @param provider who delivers notifications
 * @param hasToken whether there is a token; a token that another installation has since
 * registered is gone
 * @param platform as given
 * @param appVersion as given
 * @param languages as tags of the registry, the best first
 * @param zone as given
 * @param regions that it follows
 * @param topics that the reader follows
 * @param quietHours when nothing is to be sent; null: the region's
 * @param lastSeen the day (UTC) when it was last heard of
 * @param forgottenOn the day when it is erased unless it is heard of before
 */
@Schema(name = "Installation")
record InstallationView(UUID id, String provider, boolean hasToken, String platform, String appVersion,
		List<String> languages, String zone, List<String> regions, List<String> topics, @Nullable Quiet quietHours,
		LocalDate lastSeen, LocalDate forgottenOn) {

	/**
	 * When nothing is sent.
	 *
	 * @param from local time
	 * @param to local time
	 */
	@Schema(name = "InstallationQuiet")
	record Quiet(@Schema(example = "22:00") String from, @Schema(example = "07:00") String to) {

		static @Nullable Quiet of(@Nullable QuietHours hours) {
			return (hours != null) ? new Quiet(hours.from().toString(), hours.to().toString()) : null;
		}

	}

	static InstallationView of(Installation installation) {
		Profile profile = installation.profile();
		return new InstallationView(installation.id(), profile.provider().code(), installation.tokenHash() != null,
				profile.platform(), profile.appVersion(), profile.languages(), profile.zone().getId(),
				List.copyOf(installation.regions()), profile.topics(), Quiet.of(profile.quietHours()),
				installation.lastSeen(), installation.lastSeen().plusDays(Forgetting.SILENT_DAYS + 1L));
	}

}
