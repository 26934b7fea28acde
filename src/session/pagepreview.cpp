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

Result<PagePreview::Content> contentOf(
    Library &library, const PublishOptions &options, PublishOptions::Page page)
{
    PagePreview::Content content;
    const auto tabs =
        pagetabs::all(library, options.readme.arrangement.sections, options.readme.areSavedSearchesIncluded);
    if (!tabs)
        return tabs.error();
    for (const PageTab &tab : *tabs)
        content.sections << tab.choice();
    PublishOptions shortened = options;
    PageArrangement arrangement = options.readme.arrangement;
    arrangement.preview = std::clamp(mostPapers / std::max(1, int(tabs->size())), 1, mostInSection);
    shortened.setArrangement(arrangement);
    ReadmeExport::Options readme;
    readme.authorsColumn = options.readme.authorsColumn;
    readme.tagsColumn = options.readme.tagsColumn;
    readme.arrangement = arrangement;
    const auto columns = ReadmeExport(library, readme).columns();
    if (!columns)
        return columns.error();
    content.columns = *columns;
    const auto bytes = publishedpage::content(library, shortened, page);
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
