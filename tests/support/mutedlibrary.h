#pragma once

#include "library/keywords.h"
#include "library/librarycounts.h"
#include "library/mutecache.h"
#include "library/mutes.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"

#include <memory>

namespace dp::test {

/// A library in memory with two keywords, A and B, and functions that mute and list its papers.
class MutedLibrary
{
public:
    const QDateTime now{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    std::unique_ptr<Library> library = newLibrary({QStringLiteral("A"), QStringLiteral("B")});

    MutedLibrary() { MuteCache::of(*library).setToday(now.date()); }
    qint64 id(const QString &keyword) { return keywordId(*library, keyword); }
    void store(const Paper &paper, const QString &keyword = QStringLiteral("A"))
    {
        VERIFY_OK(Papers(*library).store({paper}, id(keyword), Source::Feed, now));
    }
    void put(const QString &name, const QString &title, const QString &keyword = QStringLiteral("A"))
    {
        Paper paper = somePaper(name);
        paper.title = title;
        store(paper, keyword);
    }
    /// Adds a rule and returns its number; 0 on errors.
    qint64 mute(Mute::Kind kind, const QString &text, const QString &keyword = {}, QDate until = {})
    {
        const auto added =
            Mutes(*library).add({0, kind, text, keyword.isEmpty() ? 0 : id(keyword), until}, now);
        return added ? added->id : 0;
    }
    qint64 word(const QString &text, const QString &keyword = {}, QDate until = {})
    {
        return mute(Mute::Kind::Word, text, keyword, until);
    }
    /// Returns the papers of a list, of all papers if the keyword is empty.
    QStringList list(const QString &keyword = {}, Muted muted = Muted::Hidden)
    {
        PaperQuery query;
        query.keywordId = keyword.isEmpty() ? 0 : id(keyword);
        query.muted = muted;
        const auto ids = PaperReader(*library).ids(query);
        return ids ? idsOf(*ids) : QStringList{describe(ids.error())};
    }
    /// Returns the numbers of papers, unread papers and muted papers of a list.
    QList<qint64> counts(const QString &keyword = {})
    {
        if (keyword.isEmpty()) {
            const auto counts = LibraryCounts::read(*library);
            return counts ? QList<qint64>{counts->papers, counts->unread, counts->muted} : QList<qint64>();
        }
        const auto state = Keywords(*library).shownState(id(keyword));
        return state ? QList<qint64>{state->papers, state->unread, state->muted} : QList<qint64>();
    }
};

} // namespace dp::test
