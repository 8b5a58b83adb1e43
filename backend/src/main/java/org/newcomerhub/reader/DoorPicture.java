package org.newcomerhub.reader;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws the code that is shown at the door (ISO/IEC 18004, QR code) as SVG that can stand
 * in a page: it has no styles and loads nothing.
 */
final class DoorPicture {

	private DoorPicture() {
	}

	/**
	 * Draws a code.
	 * @param label what it is, for those who do not see it
	 */
	static String of(String code, String label) {
		BitMatrix dots;
		try {
			dots = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0);
		}
		catch (WriterException ex) {
			throw new IllegalStateException("A short code can be drawn", ex);
		}
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + escape(label)
				+ "\" viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
				+ "\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"" + path(dots) + "\"/></svg>";
	}

	private static String path(BitMatrix dots) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < dots.getHeight(); y++) {
			for (int x = 0; x < dots.getWidth(); x++) {
				if (dots.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
