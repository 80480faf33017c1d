package io.shouwen.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a foreign .xlsx, limited to 100,000 rows, 100 columns, 500 characters per cell, 200 MB unpacked and 30 seconds.
 * Call it outside any transaction.
 */
public final class WorkbookReader {

    private static final long MOST_UNPACKED = 200L << 20;

    private WorkbookReader() {}

    /** @throws UnreadableWorkbook if the file is not a workbook, or exceeds a limit */
    public static Workbook read(byte[] content) {
        if (content.length > 3 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new UnreadableWorkbook(UnreadableWorkbook.Reason.OLD_OR_LOCKED);
        }
        try {
            if (!ZipSize.within(content, MOST_UNPACKED)) {
                throw new UnreadableWorkbook(UnreadableWorkbook.Reason.TOO_MUCH);
            }
            return opened(content);
        } catch (UnreadableWorkbook known) {
            throw known;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static UnreadableWorkbook damaged(Exception cause) {
        UnreadableWorkbook damaged = new UnreadableWorkbook(UnreadableWorkbook.Reason.NO_WORKBOOK);
        damaged.initCause(cause);
        return damaged;
    }

    private static Workbook opened(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Allowance allowance = new Allowance();
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get();
                OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            XSSFReader reader = new XSSFReader(parts);
            Tabs tabs = new Tabs(allowance);
            parse(reader.getWorkbookData(), tabs);
            SharedStrings strings = new SharedStrings(allowance);
            parse(reader.getSharedStringsData(), strings);
            Styles styles = new Styles(allowance);
            parse(reader.getStylesData(), styles);
            List<Workbook.Sheet> sheets = new ArrayList<>();
            for (Tabs.Tab tab : tabs.all()) {
                SheetHandler sheet = new SheetHandler(allowance, strings, styles, tabs.countsFrom1904());
                parse(reader.getSheet(tab.part()), sheet);
                sheets.add(sheet.sheet(tab.name(), tab.hidden()));
            }
            parts.revert();
            return new Workbook(sheets);
        }
    }

    private static void parse(@Nullable InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            return;
        }
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        }
    }
}
