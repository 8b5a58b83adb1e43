/* Switches notifications in this browser on and off. Without it the page works as well, but for these. */
"use strict";
(() => {
	const panel = document.getElementById("push");
	if (!panel) {
		return;
	}
	const { key, region, action, on, denied, failed, cannot } = panel.dataset;
	const isOn = on === "true";
	const button = document.getElementById("push-on");
	const off = document.getElementById("push-off");
	const answer = document.getElementById("push-answer");
	const say = (words) => {
		answer.textContent = words;
	};
	const bytes = (text) =>
		Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
	const registered = () => navigator.serviceWorker.getRegistration("/");
	const drop = async () => {
		const subscription = await (await registered())?.pushManager.getSubscription();
		await subscription?.unsubscribe();
	};

	if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
		if (!isOn) {
			say(cannot);
		}
		return;
	}

	const subscribe = async () => {
		if ((await Notification.requestPermission()) !== "granted") {
			say(denied);
			return;
		}
		await navigator.serviceWorker.register("/sw.js?region=" + region);
		const worker = await navigator.serviceWorker.ready;
		// one with another key of ours would be refused
		await drop();
		const subscription = await worker.pushManager.subscribe({
			userVisibleOnly: true,
			applicationServerKey: bytes(key),
		});
		const sent = await fetch(action, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(subscription),
		});
		if (!sent.ok) {
			await subscription.unsubscribe();
			throw new Error(String(sent.status));
		}
		location.reload();
	};

	if (Notification.permission === "denied") {
		say(denied);
	}
	if (off) {
		off.addEventListener("submit", async (event) => {
			event.preventDefault();
			await drop().catch(() => {});
			off.submit();
		});
	}
	if (button) {
		// the hub has forgotten it: the browser is to do so, too
		drop().catch(() => {});
		button.classList.remove("unready");
		button.addEventListener("click", async () => {
			button.disabled = true;
			say("");
			try {
				await subscribe();
			} catch {
				say(failed);
			}
			button.disabled = false;
		});
	}
})();
