#include "transfer/publishedpage.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::publishedpage {
namespace {

using Page = PublishOptions::Page;

PageFormat formatOf(Page page)
{
    switch (page) {
    case Page::Html: return PageFormat::Html;
    case Page::Atom: return PageFormat::Atom;
    case Page::JsonFeed: return PageFormat::JsonFeed;
    case Page::Readme:
    case Page::Digest: break;
    }
    return PageFormat::Digest;
}

/// Returns the page without the day of its last update: a line of a README or of an HTML page, the title
/// of a digest, or the lines of cv-arxiv-daily with the day.
QByteArray withoutDay(const QByteArray &bytes)
{
    static const QRegularExpression day(
        u"^(?:[>#\\s]*(?:Last update:|Updated on) *\\d{4}[-.]\\d\\d[-.]\\d\\d|<p class=\"facts\">Last "
        u"update: <time.*</time></p>|"
        "<p align=right>\\(<a href=#[Uu]pdated-on-\\d{8}>back to top</a>\\)</p>)$"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression digestDay(
        u"\\A(---\ntitle: .*) - \\w+ \\d{1,2}, \\d{4}(\"?)$"_s, QRegularExpression::MultilineOption);
    // Git may have changed the line endings.
    return QString::fromUtf8(bytes).remove(u'\r').remove(day).replace(digestDay, u"\\1\\2"_s).toUtf8();
}

} // namespace

Result<QByteArray> content(Library &library, const PublishOptions &options, Page page)
{
    if (page == Page::Readme)
        return ExportFile::write(library, options.readme);
    PageExport::Options other = options.other;
    other.format = formatOf(page);
    if (!options.address.isEmpty())
        other.address = page == Page::Digest || page == Page::Html
            ? options.address
            : options.address + PublishOptions::fileName(page);
    QByteArray bytes;
    const auto written = PageExport::write(library, other, [&bytes](const QByteArray &piece) {
        bytes += piece;
        return success();
    });
    if (!written)
        return written.error();
    return bytes;
}

bool isGenerated(const QByteArray &bytes, Page page)
{
    if (bytes.isEmpty())
        return true;
    switch (page) {
    case Page::Readme:
    case Page::Digest: return withoutDay(bytes) != QByteArray(bytes).replace('\r', "");
    case Page::Html: return bytes.contains("<meta name=\"generator\" content=\"Daily Papers\">");
    case Page::Atom: return bytes.contains("<generator>Daily Papers</generator>");
    case Page::JsonFeed: break;
    }
    return bytes.startsWith('{') && bytes.contains("\"https://jsonfeed.org/version/1.1\"");
}

bool isSameButDay(const QByteArray &one, const QByteArray &other)
{
    return one == other || withoutDay(one) == withoutDay(other);
}

} // namespace dp::publishedpage
