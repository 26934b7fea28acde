#include "transfer/zoterotext.h"

#include "base/plaintext.h"
#include "text/errortext.h"
#include "text/readable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace dp::zoterotext {
namespace {

struct ZoteroText {
    Q_DECLARE_TR_FUNCTIONS(dp::ZoteroText)
};

/// Returns the title of the first paper that the condition selects, for display.
template <typename Condition>
QString firstTitle(const ZoteroReport &report, Condition condition)
{
    constexpr qsizetype longest = 80;
    const auto found = std::find_if(report.papers.cbegin(), report.papers.cend(), condition);
    if (found == report.papers.cend())
        return {};
    QString title = readable::text(found->title).simplified();
    if (title.size() > longest)
        title = title.left(longest - 1) + QChar(0x2026);
    return plaintext::isolated(title);
}

QString titleOf(const ZoteroReport &report, ZoteroReport::Item item)
{
    return firstTitle(report, [item](const ZoteroReport::Paper &paper) { return paper.item == item; });
}

QString titleOf(const ZoteroReport &report, ZoteroReport::Pdf pdf)
{
    return firstTitle(report, [pdf](const ZoteroReport::Paper &paper) { return paper.pdf == pdf; });
}

/// Returns sentences about PDFs that are not in Zotero. “Find Full Text” is an entry of Zotero's menu.
QStringList pdfProblems(const ZoteroReport &report)
{
    QStringList lines;
    if (const int missing = report.count(ZoteroReport::Pdf::Missing); missing == 1)
        //: %1 is a title. Translate “Find Full Text” as in Zotero
        lines << ZoteroText::tr(
            "“%1” is in Zotero, but its PDF did not arrive. In Zotero, use “Find Full Text”.")
                     .arg(titleOf(report, ZoteroReport::Pdf::Missing));
    else if (missing > 1)
        //: Translate “Find Full Text” as in Zotero
        lines << ZoteroText::tr(
            "%Ln papers are in Zotero, but their PDFs did not arrive. In Zotero, use “Find "
            "Full Text”.",
            nullptr, missing);
    if (report.count(ZoteroReport::Pdf::Uncertain) > 0)
        //: %1 is a title
        lines << ZoteroText::tr("“%1” is in Zotero. Look there whether its PDF arrived too.")
                     .arg(titleOf(report, ZoteroReport::Pdf::Uncertain));
    return lines;
}

} // namespace

QString result(const ZoteroReport &report)
{
    const int saved = report.count(ZoteroReport::Item::Saved);
    const int earlier = report.count(ZoteroReport::Item::SavedEarlier);
    if (saved == 0)
        return earlier == 0
            ? QString()
            : ZoteroText::tr(
                "Nothing was sent, because %Ln paper(s) had been sent to Zotero before", nullptr, earlier);
    const QString target = plaintext::isolated(report.target);
    if (earlier > 0)
        //: %1 is the number of other papers
        return ZoteroText::tr("%Ln paper(s) sent to Zotero; already sent before: %1", nullptr, saved)
            .arg(QLocale().toString(earlier));
    if (target.isEmpty())
        return ZoteroText::tr("%Ln paper(s) sent to Zotero", nullptr, saved);
    //: %1 is the name of a collection or library in Zotero
    return ZoteroText::tr("%Ln paper(s) sent to “%1” in Zotero", nullptr, saved).arg(target);
}

QString problems(const ZoteroReport &report)
{
    QStringList lines;
    if (report.error)
        lines << errorText(*report.error);
    if (const int refused = report.count(ZoteroReport::Item::Refused); refused > 0)
        //: %1 is a title; %Ln other papers may have been refused too
        lines << ZoteroText::tr("Zotero did not accept %Ln paper(s), such as “%1”.", nullptr, refused)
                     .arg(titleOf(report, ZoteroReport::Item::Refused));
    if (const int uncertain = report.count(ZoteroReport::Item::Uncertain); uncertain > 0)
        //: %1 is a title
        lines << ZoteroText::tr(
            "It is not certain whether %Ln paper(s) arrived, such as “%1”. Look in Zotero "
            "before you send again.",
            nullptr, uncertain)
                     .arg(titleOf(report, ZoteroReport::Item::Uncertain));
    lines << pdfProblems(report);
    const int left = report.count(ZoteroReport::Item::NotSent);
    if (left > 0 && (report.error || report.isStopped))
        lines << ZoteroText::tr("%Ln paper(s) were not sent.", nullptr, left);
    return lines.join(QLatin1Char('\n'));
}

} // namespace dp::zoterotext
