#include "session/pagepreview.h"

#include "transfer/pagetabs.h"
#include "transfer/publishedpage.h"
#include "transfer/readmeexport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// The numbers keep the text so short that a view shows it at once.
constexpr int mostInSection = 3;
constexpr int mostPapers = 40;
constexpr qsizetype longestPage = 60'000;
constexpr qsizetype longestLine = 600;

/// Returns the whole lines at the beginning of a page that is not longer than that of a preview. Long lines
/// of a page in Markdown are cut.
QString beginning(const QString &page, bool isMarkup, bool &isCut)
{
    QString text;
    const QStringList lines = page.split(u'\n');
    for (const QString &line : lines) {
        const bool isLong = line.size() > longestLine;
        text += (isLong && !isMarkup ? line.left(longestLine) + u'…' : line) + u'\n';
        if (text.size() > longestPage) {
            isCut = true;
            break;
        }
    }
    text.chop(1);
    return text;
}

Result<QList<SectionChoice>> sectionsOf(
    Library &library, const PublishOptions &options, const QList<SectionChoice> &choices)
{
    const auto tabs = pagetabs::all(library, choices, options.readme.areSavedSearchesIncluded);
    if (!tabs)
        return tabs.error();
    QList<SectionChoice> sections;
    for (const PageTab &tab : *tabs)
        sections << tab.choice();
    return sections;
}

Result<QList<ReadmeColumn>> columnsOf(
    Library &library, const PublishOptions &options, const PageArrangement &arrangement)
{
    ReadmeExport::Options readme;
    readme.authorsColumn = options.readme.authorsColumn;
    readme.tagsColumn = options.readme.tagsColumn;
    readme.arrangement = arrangement;
    return ReadmeExport(library, readme).columns();
}

Result<PagePreview::Content> contentOf(Library &library, PublishOptions options, PublishOptions::Page page)
{
    PageArrangement arrangement = options.readme.arrangement;
    const auto sections = sectionsOf(library, options, arrangement.sections);
    const auto standardSections = sectionsOf(library, options, {});
    const auto columns = columnsOf(library, options, arrangement);
    const auto standardColumns = columnsOf(library, options, {});
    if (!sections || !standardSections)
        return sections ? standardSections.error() : sections.error();
    if (!columns || !standardColumns)
        return columns ? standardColumns.error() : columns.error();
    arrangement.preview = std::clamp(mostPapers / std::max(1, int(sections->size())), 1, mostInSection);
    options.setArrangement(arrangement);
    PagePreview::Content content;
    content.columns = *columns;
    content.sections = *sections;
    content.standardColumns = *standardColumns;
    content.standardSections = *standardSections;
    const auto bytes = publishedpage::content(library, options, page);
    if (bytes)
        content.page =
            beginning(QString::fromUtf8(*bytes), page == PublishOptions::Page::Html, content.isCut);
    else
        content.page = bytes.error();
    return content;
}

} // namespace

PublishOptions PagePreview::optionsOf(const Settings &settings) const
{
    return PublishOptions::of(settings, {}, m_clock.today());
}

void PagePreview::read(
    QObject *context, const PublishOptions &options, PublishOptions::Page page, const Done &done)
{
    m_library.reader.post(
        context, [options, page](Library &library) { return contentOf(library, options, page); }, done);
}

} // namespace dp
