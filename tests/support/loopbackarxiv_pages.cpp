#include "support/loopbackarxiv_pages.h"

#include <QList>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp::test {

QByteArray announcementFeed(const QList<AnnouncedPaper> &papers, QDate day)
{
    const QString date = QLocale::c().toString(day, u"ddd, dd MMM yyyy"_s) + u" 00:00:00 -0500"_s;
    QString feed =
        u"<?xml version='1.0' encoding='UTF-8'?>\n<rss "
        "xmlns:arxiv=\"http://arxiv.org/schemas/atom\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"2.0\"><channel>"
        "<title>cs updates on arXiv.org</title><lastBuildDate>%1</lastBuildDate>"
        "<pubDate>%1</pubDate><skipDays><day>Saturday</day><day>Sunday</day></skipDays>\n"_s.arg(date);
    for (const AnnouncedPaper &announced : papers) {
        const MadeUpPaper &paper = announced.paper;
        const QString id = u"%1v%2"_s.arg(paper.id).arg(paper.version);
        feed += u"<item><title>"_s + paper.title.toHtmlEscaped() + u"</title><link>https://arxiv.org/abs/"_s
            + paper.id + u"</link><description>arXiv:"_s + id + u" Announce Type: "_s + announced.kind
            + u" \nAbstract: "_s + paper.abstract.toHtmlEscaped()
            + u"</description><guid isPermaLink=\"false\">oai:arXiv.org:"_s + id + u"</guid>"_s;
        for (const QString &category : paper.categories)
            feed += u"<category>"_s + category + u"</category>"_s;
        feed += u"<pubDate>"_s + date + u"</pubDate><arxiv:announce_type>"_s + announced.kind
            + u"</arxiv:announce_type><dc:creator>"_s + paper.authors.join(u", "_s).toHtmlEscaped()
            + u"</dc:creator></item>\n"_s;
    }
    return (feed + u"</channel></rss>\n"_s).toUtf8();
}

QByteArray abstractPage(const MadeUpPaper &paper)
{
    const QString id = u"%1v%2"_s.arg(paper.id).arg(paper.version);
    QString page = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>["_s + id
        + u"] "_s + paper.title.toHtmlEscaped() + u"</title></head>\n<body><h1>"_s
        + paper.title.toHtmlEscaped() + u"</h1>\n<p>"_s + paper.authors.join(u", "_s).toHtmlEscaped()
        + u"</p>\n<p>"_s + paper.abstract.toHtmlEscaped() + u"</p>\n"_s;
    if (!paper.comment.isEmpty())
        page += u"<p>Comments: "_s + paper.comment.toHtmlEscaped() + u"</p>\n"_s;
    page += u"<p><a href=\"/pdf/"_s + id + u"\">PDF</a>. This paper is made up.</p></body></html>\n"_s;
    return page.toUtf8();
}

QByteArray pdfOf(const MadeUpPaper &paper)
{
    QByteArray title;
    for (QChar c : paper.title.left(90))
        title += c.unicode() < 0x20 || c.unicode() > 0x7e || u"()\\"_s.contains(c) ? ' ' : char(c.unicode());
    const QByteArray id = u"arXiv:%1v%2"_s.arg(paper.id).arg(paper.version).toLatin1();
    const QByteArray text = "BT /F1 14 Tf 60 780 Td (" + id + ") Tj 0 -28 Td (" + title
        + ") Tj 0 -28 Td (This paper is made up.) Tj ET";
    const QByteArray sheet = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                             "/Resources << /Font << /F1 5 0 R >> >> >>";
    const QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", sheet,
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};

    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray tableAt = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + size + '\n' + table + "trailer\n<< /Size " + size
        + " /Root 1 0 R >>\nstartxref\n" + tableAt + "\n%%EOF\n";
}

} // namespace dp::test
