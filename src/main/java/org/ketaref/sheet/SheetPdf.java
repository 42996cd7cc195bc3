package org.ketaref.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes the PDF of a sheet from the markup of its page: tagged (PDF/UA-1), self-contained and lasting (PDF/A-3a), its type
 * embedded. It fetches nothing, from no file and no network: styles and type are handed to it, pictures stand in the markup,
 * and whatever else the markup may name is refused.
 */
@Component
class SheetPdf {
    private static final String IN_MARKUP = "data:image/png;base64,";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final String styles;
    private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    SheetPdf(ITemplateEngine templates) throws IOException {
        this.templates = templates;
        this.styles = new ClassPathResource("static/css/sheet.css")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        // It logs each step of each page otherwise.
        XRLog.setLoggingEnabled(false);
    }

    /** The markup of a sheet for this paper: the whole input of {@link #make}. */
    String markup(Object sheet, Paper paper) {
        Context context = new Context(Locale.US);
        context.setVariable("sheet", sheet);
        context.setVariable("combined", sheet instanceof CombinedPage);
        context.setVariable("paper", paper.css());
        context.setVariable("styles", styles);
        return templates.process("sheet/pdf", context);
    }

    /**
     * The PDF of this markup.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    byte[] make(String markup) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(document(markup), null)
                    .useExternalResourceAccessControl(
                            SheetPdf::standsInTheMarkup, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            SheetPdf::standsInTheMarkup, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useUriResolver((base, address) -> address.startsWith(IN_MARKUP) ? address : null)
                    .useFont(
                            () -> new ByteArrayInputStream(Typeface.REGULAR.file()),
                            Typeface.FAMILY,
                            REGULAR,
                            FontStyle.NORMAL,
                            true)
                    .useFont(
                            () -> new ByteArrayInputStream(Typeface.BOLD.file()),
                            Typeface.FAMILY,
                            BOLD,
                            FontStyle.NORMAL,
                            true)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(colors)
                    .withProducer("Ketaref")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static boolean standsInTheMarkup(String address, ExternalResourceType kind) {
        return kind == ExternalResourceType.IMAGE_RASTER && address.startsWith(IN_MARKUP);
    }

    /** Read without a document type, so that nothing outside it can be named. */
    private static Document document(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("the markup of a sheet is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
