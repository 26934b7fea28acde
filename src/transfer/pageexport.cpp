#include "transfer/pageexport.h"

#include "exchange/feedentry.h"
#include "exchange/pagewriter.h"
#include "library/lastupdate.h"
#include "library/libraryproperties.h"
#include "transfer/pagesections.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype mostPending = 64 * 1024; // bytes

/// Collects what a writer writes into pieces of a useful size.
class Pieces
{
public:
    explicit Pieces(const files::Sink &sink)
        : m_sink(sink)
    {
    }

    Outcome add(const QByteArray &bytes)
    {
        m_piece += bytes;
        return m_piece.size() < mostPending ? success() : flush();
    }
    Outcome flush() { return m_sink(std::exchange(m_piece, {})); }

private:
    const files::Sink &m_sink;
    QByteArray m_piece;
};

bool isWholeLibrary(const PageExport::Options &options)
{
    return !options.keywordName && !options.savedSearchName && !options.tagName && !options.search
        && !options.starredOnly && !options.papers;
}

/// Returns an identifier of a feed, which is the same in each export of this selection.
Result<QUuid> feedId(Library &library, const QString &title)
{
    const QUuid feeds(u"{6f1a3b52-6f0c-5d0e-9a86-5f3d3b1f2c47}"_s);
    const auto own = LibraryProperties(library).get(LibraryProperties::Name::LibraryId);
    if (!own)
        return own.error();
    return QUuid::createUuidV5(feeds, *own + u'\n' + title);
}

/// Returns the time when the newest of the papers changed.
Result<QDateTime> lastChange(Library &library, const QList<qint64> &ids)
{
    QDateTime last = QDateTime(QDate(1991, 8, 14), QTime(0, 0), Qt::UTC); // arXiv's first day
    DP_TRY(PaperReader(library).forEach(ids, [&last](const LibraryPaper &libraryPaper) {
        last = std::max(last, feedentry::changed(libraryPaper));
        return success();
    }));
    return last;
}

Result<PageHead> headOf(
    Library &library, const PageExport::Options &options, const QList<PageSection> &sections)
{
    PageHead head;
    const PageTexts &texts = options.arrangement.texts;
    head.hasOwnTitle = !texts.title.isEmpty();
    head.title = head.hasOwnTitle ? texts.title : u"Daily Papers"_s;
    if (!isWholeLibrary(options) && !sections.isEmpty())
        head.title = sections.first().name + u" – "_s + head.title;
    head.introduction = texts.introduction.value_or(QString());
    head.columns = options.arrangement.columns;
    head.most = options.arrangement.limited(pageformat::mostInSection(options.format));
    head.address = options.address;
    for (const PageSection &section : sections)
        head.sections << section.name;
    const auto lastUpdate = lastUpdateOf(library, options.today);
    if (!lastUpdate)
        return lastUpdate.error();
    head.lastUpdate = lastUpdate->isValid() ? *lastUpdate : options.today;
    const auto id = feedId(library, isWholeLibrary(options) ? QString() : sections.value(0).name);
    if (!id)
        return id.error();
    head.id = *id;
    return head;
}

/// Returns the keywords of the page.
QStringList keywordsOf(const QList<PageSection> &sections)
{
    QStringList names;
    for (const PageSection &section : sections)
        if (section.isKeyword)
            names << section.name;
    return names;
}

/// Returns the paper without the keywords that the page does not have, which may be private.
LibraryPaper withKeywords(const LibraryPaper &libraryPaper, const QStringList &shown)
{
    LibraryPaper paper = libraryPaper;
    paper.keywords.removeIf([&shown](const QString &name) { return !shown.contains(name); });
    return paper;
}

} // namespace

Outcome PageExport::write(Library &library, const Options &options, const files::Sink &sink)
{
    auto sections = pagesections::of(library, options);
    if (!sections)
        return sections.error();
    auto head = headOf(library, options, *sections);
    if (!head)
        return head.error();
    const QStringList keywords = keywordsOf(*sections);
    if (pageformat::isFeed(options.format)) {
        *sections = {{QString(), pagesections::merged(*sections)}};
        const auto changed = lastChange(library, sections->first().ids);
        if (!changed)
            return changed.error();
        head->changed = *changed;
    }
    const auto writer = pageformat::writer(options.format);
    Pieces pieces(sink);
    DP_TRY(pieces.add(writer->begin(*head)));
    const int most = pageformat::mostInSection(options.format);
    const bool areKeywordsShown = head->columns.contains(ReadmeColumn::Keywords);
    for (const PageSection &section : std::as_const(*sections)) {
        DP_TRY(pieces.add(writer->section(section.name)));
        DP_TRY(PaperReader(library).forEach(
            most > 0 ? section.ids.mid(0, most) : section.ids, [&](const LibraryPaper &libraryPaper) {
                return pieces.add(
                    writer->entry(areKeywordsShown ? withKeywords(libraryPaper, keywords) : libraryPaper));
            }));
    }
    DP_TRY(pieces.add(writer->end()));
    return pieces.flush();
}

} // namespace dp
