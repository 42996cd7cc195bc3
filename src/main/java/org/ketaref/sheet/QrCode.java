package org.ketaref.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture that stands in the page itself: one file for screen, browser print and PDF. */
final class QrCode {
    private static final int QUIET_ZONE = 4;
    /** Pixels a module: enough where something smooths them, few enough to be quickly drawn. */
    private static final int SCALE = 4;

    private QrCode() {}

    /** A black and white PNG of the text as a {@code data:} address, with its quiet zone. */
    static String of(String text) {
        try {
            BitMatrix small = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            int size = small.getWidth() * SCALE;
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    image.getRaster().setSample(x, y, 0, small.get(x / SCALE, y / SCALE) ? 0 : 1);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (WriterException | IOException e) {
            throw new UncheckedIOException(new IOException("no QR code for this text", e));
        }
    }
}
