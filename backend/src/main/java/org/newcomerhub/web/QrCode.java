package org.newcomerhub.web;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws QR codes (ISO/IEC 18004) as SVG that can stand in a page or alone: it has no
 * styles, loads nothing, and is black on white also in the dark.
 */
public final class QrCode {

	private static final int QUIET_ZONE = 4;

	private QrCode() {
	}

	/**
	 * Draws a code.
	 * @param text what it says; short enough for a code, some hundred characters
	 * @param label what it is, for those who do not see it
	 */
	public static String svg(String text, String label) {
		BitMatrix matrix;
		try {
			matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET_ZONE));
		}
		catch (WriterException ex) {
			throw new IllegalStateException("A code that is too long", ex);
		}
		int size = matrix.getWidth();
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				if (matrix.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%3$s" viewBox="0 0 %1$d %1$d" \
				shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>"""
			.formatted(size, path, HtmlUtils.htmlEscape(label, "UTF-8"));
	}

}
