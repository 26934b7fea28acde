#include "support/pages.h"

#include "library/keywords.h"
#include "support/checks.h"
#include "transfer/exportfile.h"

using namespace Qt::StringLiterals;

namespace dp::test {

QByteArray pageIntroduction(int maximum)
{
    return "# Daily Papers\nThe project automatically fetches the latest papers from arXiv based on "
           "keywords.\n\n"
           "The subheadings in the README file represent the search keywords.\n\n"
           "Only the most recent articles for each keyword are retained, up to a maximum of "
        + QByteArray::number(maximum)
        + " papers.\n\nYou can click the 'Watch' button to receive daily email notifications.\n\n"
          "Last update: 2026-08-21\n\n";
}

QByteArray pageRows(int count, int first)
{
    QByteArray all;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(first - i).rightJustified(5, '0');
        all += "| **[Title " + number + "](https://arxiv.org/abs/2601." + number
            + "v1)** | 2026-01-02 | <details><summary>Show</summary><p>Abstract " + number
            + "</p></details> |  |\n";
    }
    return all;
}

QByteArray pageSection(const QByteArray &heading, int count, int first)
{
    return heading + '\n' + pageHead + pageRows(count, first) + '\n';
}

ImportFile::Report importPage(Library &library, const QByteArray &page)
{
    const auto file = ImportFile::fromBytes(page, u"page.md"_s);
    if (!file)
        qFatal("%s", qPrintable(describe(file.error())));
    const auto report = file->store(library, {}, pageDay);
    if (!report)
        qFatal("%s", qPrintable(describe(report.error())));
    return *report;
}

QByteArray exportPage(Library &library, const QString &keyword)
{
    ExportFile::Options options;
    options.today = pageDay.date();
    options.keywordName = keyword;
    const auto bytes = ExportFile::write(library, options);
    if (!bytes)
        qFatal("%s", qPrintable(describe(bytes.error())));
    return *bytes;
}

Keyword keywordNamed(Library &library, const QString &name)
{
    return Keywords(library).find(name).value();
}

} // namespace dp::test
