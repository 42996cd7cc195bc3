package org.ketaref.sheet;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A sheet as it comes out of a printer or a screen reader.
 *
 * @param pages  how many sides
 * @param width  of the paper, in points
 * @param title  in its metadata
 * @param locale its language
 * @param tags   the kinds of its parts, in reading order
 * @param words  what is read aloud, in that order, without spaces
 * @param image  a picture of it at 120 dots an inch
 */
record PaperSheet(
        int pages, float width, String title, String locale, List<String> tags, String words, BufferedImage image) {
    private static final int DOTS_AN_INCH = 120;

    static PaperSheet of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            Map<Integer, String> text = new HashMap<>();
            extractor
                    .getMarkedContents()
                    .forEach(content -> text.merge(content.getMCID(), text(content), String::concat));
            StringBuilder words = new StringBuilder();
            List<String> tags = new java.util.ArrayList<>();
            read(document.getDocumentCatalog().getStructureTreeRoot(), text, tags, words);
            return new PaperSheet(
                    document.getNumberOfPages(),
                    document.getPage(0).getMediaBox().getWidth(),
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    tags,
                    squeezed(words.toString()),
                    new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.RGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of its QR code. */
    String qr() {
        // Its corner, so that the search is quick; black on white in even light, which wants one threshold for all of
        // it.
        BufferedImage corner =
                image.getSubimage(image.getWidth() * 3 / 4, 0, image.getWidth() / 4, image.getHeight() / 6);
        int[] pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        try {
            return new QRCodeMultiReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(
                            new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels))))
                    .getText();
        } catch (NotFoundException | com.google.zxing.ChecksumException | com.google.zxing.FormatException e) {
            return "no QR code";
        }
    }

    /** Points between its last line and the margin of 7 mm. */
    int empty() {
        int y = image.getHeight() - 1;
        while (y > 0 && blank(y)) {
            y--;
        }
        return (image.getHeight() - 1 - y) * 72 / DOTS_AN_INCH - 20;
    }

    private boolean blank(int y) {
        int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        return java.util.Arrays.stream(row).allMatch(rgb -> (rgb & 0xffffff) == 0xffffff);
    }

    /** Whether it has no color, so that a gray copy is the same. */
    boolean gray() {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels)
                .allMatch(rgb -> (rgb >> 16 & 0xff) == (rgb & 0xff) && (rgb >> 8 & 0xff) == (rgb & 0xff));
    }

    /** Letters and figures alone: spaces and bullets differ between a page and paper. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0\u2022\u25e6\ufffd]", "");
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private static void read(PDStructureNode node, Map<Integer, String> text, List<String> tags, StringBuilder words) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                read(element, text, tags, words);
            } else if (kid instanceof Integer mcid) {
                words.append(text.getOrDefault(mcid, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                words.append(text.getOrDefault(reference.getMCID(), ""));
            }
        }
    }
}
