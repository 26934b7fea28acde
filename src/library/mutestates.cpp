#include "library/mutestates.h"

#include "base/moment.h"
#include "base/plaintext.h"
#include "library/mutecache.h"
#include "library/mutes.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::mutestates {
namespace {

/// Returns the newest papers of a rule that are in the list of its keyword.
Result<QList<qint64>> newestOf(
    Connection &connection, const muterules::Ids &papers, qint64 keywordId, qsizetype most)
{
    QList<qint64> newest;
    Statement match(
        connection, u"SELECT EXISTS (SELECT 1 FROM matches WHERE keyword_id = ? AND paper_id = ?)"_s);
    for (auto paper = papers.crbegin(); paper != papers.crend() && newest.size() < most; ++paper) {
        const auto isInList = keywordId == 0 ? Result<bool>(true) : match.bind(keywordId, *paper).isTrue();
        if (!isInList)
            return isInList.error();
        if (*isInList)
            newest << *paper;
    }
    return newest;
}

Outcome count(Connection &connection, MuteState &state)
{
    MuteCache &cache = MuteCache::of(connection);
    const Mute &mute = state.mute;
    if (!mute.isInForce(cache.today()))
        return success();
    const auto papers = cache.papersOf(connection, mute);
    if (!papers)
        return papers.error();
    const auto hides = cache.countIn(connection, **papers, mute.keywordId);
    if (!hides)
        return hides.error();
    state.hides = *hides;
    if (state.hides == 0)
        return success();
    const auto newest = newestOf(connection, **papers, mute.keywordId, 1);
    if (!newest)
        return newest.error();
    Statement day(connection, u"SELECT coalesce(nullif(published, ''), updated) FROM papers WHERE id = ?"_s);
    DP_TRY(day.bind(newest->value(0)).run());
    if (day.next())
        state.lastHit = QDate::fromString(day.text(0).left(10), Qt::ISODate);
    return day.outcome();
}

Result<qint64> papersIn(Connection &connection, qint64 keywordId)
{
    return keywordId == 0
        ? Statement(connection, u"SELECT papers FROM totals"_s).firstInteger()
        : Statement(connection, u"SELECT papers FROM keywords WHERE id = ?"_s).bind(keywordId).firstInteger();
}

} // namespace

Result<QList<MuteState>> all(Connection &connection)
{
    const auto mutes = Mutes(connection).named();
    if (!mutes)
        return mutes.error();
    QList<MuteState> states;
    for (const MuteReason &mute : *mutes) {
        MuteState state{*mute.rule, mute.keyword, 0, {}};
        DP_TRY(count(connection, state));
        states << state;
    }
    return states;
}

Result<MutePreview> preview(Connection &connection, const Mute &mute, int titles)
{
    const auto checked = Mute::checked(mute);
    if (!checked)
        return checked.error();
    MuteCache &cache = MuteCache::of(connection);
    const auto papers = cache.papersOf(connection, *checked);
    if (!papers)
        return papers.error();
    const auto hides = cache.countIn(connection, **papers, mute.keywordId);
    const auto all = papersIn(connection, mute.keywordId);
    if (!hides || !all)
        return hides ? all.error() : hides.error();
    MutePreview preview{*hides, *all, {}};
    const auto newest = newestOf(connection, **papers, mute.keywordId, titles);
    if (!newest)
        return newest.error();
    Statement title(connection, u"SELECT title FROM papers WHERE id = ?"_s);
    for (const qint64 paper : *newest) {
        DP_TRY(title.bind(paper).run());
        if (title.next())
            preview.titles << plaintext::cleaned(title.text(0));
        title.finish();
    }
    return preview;
}

Result<qint64> mutedPapers(Connection &connection)
{
    const auto papers = Mutes(connection).papers();
    if (!papers)
        return papers.error();
    return qint64(papers->size());
}

} // namespace dp::mutestates
